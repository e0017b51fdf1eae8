//! Text in UTF-8 that was read as Windows-1252 (or as Latin-1): “fÃ¼r” for “für”.
//!
//! Only what is hardly ever meant is taken for it. A few such pairs do occur in good text, at the end
//! of a word in capitals (“AMANHÔ, “BLÅ™”); they are let pass by what stands before them.

use super::Mark;

/// Whether a garbled character can begin with this one.
pub(super) fn is_lead(c: char) -> bool {
    lead(c).is_some()
}

/// Whether a garbled character can go on with this one.
pub(super) fn is_trail(c: char) -> bool {
    trail(c).is_some()
}

/// How many of the marks make, with one more character, a garbled one, and which it was.
pub(super) fn decoded(marks: &[Mark], c: char) -> Option<(usize, char)> {
    let last = trail(c)?;
    (1..=3).find_map(|count| {
        let (before, taken) = marks.split_at_checked(marks.len().checked_sub(count)?)?;
        let (first, trails) = taken.split_first()?;
        let (lead, length) = lead(first.c)?;
        if length != count + 1 {
            return None;
        }
        let mut bytes = vec![lead];
        for mark in trails {
            bytes.push(trail(mark.c)?);
        }
        bytes.push(last);
        let decoded = std::str::from_utf8(&bytes).ok()?.chars().next()?;
        is_likely(&bytes, before.last().map(|mark| mark.c)).then_some((count, decoded))
    })
}

/// What a lone control character of the second row was in Windows-1252.
pub(super) fn windows_1252(c: char) -> Option<char> {
    let place = usize::try_from(u32::from(c)).ok()?.checked_sub(0x80)?;
    SECOND_ROW.chars().nth(place).filter(|c| *c != ' ')
}

/// The first byte for which a character stands, and how many bytes make a character with it.
fn lead(c: char) -> Option<(u8, usize)> {
    Some(match c {
        'Â' => (0xC2, 2),
        'Ã' => (0xC3, 2),
        'Ä' => (0xC4, 2),
        'Å' => (0xC5, 2),
        'â' => (0xE2, 3),
        'ï' => (0xEF, 3),
        'ð' => (0xF0, 4),
        _ => return None,
    })
}

/// The further byte for which a character stands.
fn trail(c: char) -> Option<u8> {
    match c {
        '\0'..='\u{7F}' => None,
        '\u{80}'..='\u{BF}' => u8::try_from(u32::from(c)).ok(),
        _ => {
            let place = SECOND_ROW.chars().position(|other| other == c)?;
            u8::try_from(0x80 + place).ok()
        }
    }
}

/// Whether these bytes are more likely one character than several.
fn is_likely(bytes: &[u8], before: Option<char>) -> bool {
    match bytes {
        [0xC2, second] => *second >= 0xA0,
        // ’ ” … ™ ® » and a no-break space may follow a word in capitals.
        [0xC3, second] => {
            let closing = matches!(second, 0x92 | 0x94 | 0x85 | 0x99 | 0xAE | 0xBB | 0xA0);
            !(closing && before.is_some_and(char::is_uppercase))
        }
        // Å and Ä are letters of their own; inside a word in small letters they are not.
        [0xC4 | 0xC5, _] => before.is_some_and(char::is_lowercase),
        // Punctuation, currencies, letter-like signs, arrows, mathematics, pictures.
        [0xE2, second, _] => {
            matches!(
                second,
                0x80 | 0x82 | 0x84 | 0x86..=0x89 | 0x8C | 0x8F | 0x93
            ) || matches!(second, 0x96..=0x9E | 0xA4 | 0xAC | 0xAD)
        }
        [0xEF, 0xBB, 0xBF] | [0xEF, 0xBF, 0xBD] | [0xEF, 0xB8, 0x8F] => true,
        [0xF0, 0x9F, _, _] => true,
        _ => false,
    }
}

/// Bytes 80 to 9F of Windows-1252 in order; a space for the five that are not used.
const SECOND_ROW: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
