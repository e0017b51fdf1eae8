//! How many text messages a text makes, and which characters make it more.
//!
//! Two alphabets: GSM-7 (3GPP TS 23.038: the basic table and its extension, whose characters count
//! two), 160 characters in one message or 153 in each of several; and UCS-2 as soon as one character
//! is outside GSM-7, 70 UTF-16 units in one message or 67 in each of several.
//!
//! The text is counted as it stands, without composing accents: that is how it is sent. Not here: the
//! national tables of some countries, and gateways that quietly replace characters.

/// How many text messages a text makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sms {
    /// Messages that are sent and paid for; 0 for an empty text.
    pub segments: u32,
    /// The alphabet in which they are sent.
    pub encoding: Encoding,
    /// The length in that alphabet: seven-bit characters or UTF-16 units.
    pub units: u32,
    /// The characters outside GSM-7 with their byte offsets: because of them it is UCS-2.
    pub culprits: Vec<(usize, char)>,
}

/// The alphabet of a text message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// The letters of western Europe.
    Gsm7,
    /// Everything.
    Ucs2,
}

impl Encoding {
    /// How many units fit in one message that stands alone, and in each of several.
    pub fn room(self) -> (u32, u32) {
        match self {
            Encoding::Gsm7 => (160, 153),
            Encoding::Ucs2 => (70, 67),
        }
    }
}

/// Counts a text.
pub fn sms(text: &str) -> Sms {
    let culprits: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| septets(*c).is_none())
        .collect();
    let (encoding, widths): (Encoding, Vec<u32>) = if culprits.is_empty() {
        (Encoding::Gsm7, text.chars().filter_map(septets).collect())
    } else {
        (
            Encoding::Ucs2,
            text.chars()
                .map(|c| if c > '\u{FFFF}' { 2 } else { 1 })
                .collect(),
        )
    };
    let units = widths
        .iter()
        .fold(0, |sum: u32, width| sum.saturating_add(*width));
    let (alone, each) = encoding.room();
    let segments = if units <= alone {
        units.min(1)
    } else {
        filled(&widths, each)
    };
    Sms {
        segments,
        encoding,
        units,
        culprits,
    }
}

/// What to write instead of a character that is not in GSM-7, where nothing is lost by it: straight
/// quotes, a hyphen, three dots, a space, or nothing for a character that nobody sees.
/// None for characters that are in GSM-7, and for those that mean something, such as letters.
pub fn gsm_equivalent(c: char) -> Option<&'static str> {
    Some(match c {
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | '`' | '´' | 'ʼ' => "'",
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '•' => "-",
        '…' => "...",
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\t' => " ",
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{FE0E}' => "",
        '\u{2028}' | '\u{2029}' => "\n",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ => return None,
    })
}

/// How many messages it takes when no character is torn apart between two.
fn filled(widths: &[u32], room: u32) -> u32 {
    let mut segments = 1_u32;
    let mut used = 0;
    for width in widths {
        if used + width > room {
            segments = segments.saturating_add(1);
            used = 0;
        }
        used += width;
    }
    segments
}

/// How many seven-bit characters one takes; none where GSM-7 has no such character.
fn septets(c: char) -> Option<u32> {
    match c {
        'A'..='Z' | 'a'..='z' | '0'..='9' | ' ' | '\n' | '\r' => Some(1),
        '^' | '{' | '}' | '\\' | '[' | ']' | '~' | '|' | '€' | '\u{C}' => Some(2),
        c if BASIC.contains(c) => Some(1),
        _ => None,
    }
}

/// The basic table without plain letters, digits and white space. It has `Ç` but not `ç`.
const BASIC: &str = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Encoding::{Gsm7, Ucs2};
    use super::*;

    #[test]
    fn segments() {
        let a = |count: usize| "a".repeat(count);
        for (text, encoding, units, segments) in [
            (String::new(), Gsm7, 0, 0),
            (a(160), Gsm7, 160, 1),
            (a(161), Gsm7, 161, 2),
            (a(306), Gsm7, 306, 2),
            (a(307), Gsm7, 307, 3),
            (format!("é{}", a(159)), Gsm7, 160, 1),
            (format!("€{}", a(150)), Gsm7, 152, 1),
            // An extension character at the edge of the first segment moves on as a whole.
            (format!("{}€{}", a(152), a(152)), Gsm7, 306, 3),
            (format!("{}€{}", a(151), a(152)), Gsm7, 305, 2),
            (format!("’{}", a(79)), Ucs2, 80, 2),
            (format!("ç{}", a(69)), Ucs2, 70, 1),
            (format!("ç{}", a(70)), Ucs2, 71, 2),
            (format!("ç{}", a(133)), Ucs2, 134, 2),
            (format!("ç{}", a(134)), Ucs2, 135, 3),
            // So does an emoji, which is two units.
            (format!("{}🎉{}", a(66), a(66)), Ucs2, 134, 3),
            (format!("{}🎉{}", a(65), a(67)), Ucs2, 134, 2),
        ] {
            let counted = sms(&text);
            assert_eq!(
                (counted.encoding, counted.units, counted.segments),
                (encoding, units, segments),
                "{text}"
            );
        }
    }

    #[test]
    fn culprits() {
        assert_eq!(sms("Today’s offer – 5€").culprits, [(5, '’'), (16, '–')]);
        assert_eq!(sms("£5 à la carte, ÇA VA? {ok}").culprits, []);
        assert_eq!(sms("ça `va`").culprits, [(0, 'ç'), (4, '`'), (7, '`')]);
    }

    /// The basic table has 128 places: 127 characters and the escape to the extension.
    #[test]
    fn the_table_is_whole() {
        let all = || (0..=0xFFFF).filter_map(char::from_u32);
        assert_eq!(all().filter(|c| septets(*c) == Some(1)).count(), 127);
        assert_eq!(all().filter(|c| septets(*c) == Some(2)).count(), 10);
    }

    #[test]
    fn equivalents() {
        for (c, instead) in [
            ('’', Some("'")),
            ('…', Some("...")),
            ('\u{A0}', Some(" ")),
            ('—', Some("-")),
        ] {
            assert_eq!(gsm_equivalent(c), instead, "{c}");
        }
        for c in ['ç', '🎉', 'Ж', '½', 'e', '€'] {
            assert_eq!(gsm_equivalent(c), None, "{c}");
        }
    }

    proptest! {
        #[test]
        fn an_equivalent_is_needed_and_fits(c in any::<char>()) {
            if let Some(instead) = gsm_equivalent(c) {
                prop_assert_eq!(septets(c), None);
                prop_assert_eq!(sms(instead).encoding, Gsm7);
            }
        }

        #[test]
        fn segments_hold_the_text(text in "([a-z€{]|ç|🎉|\\PC){0,400}") {
            let counted = sms(&text);
            let (alone, each) = counted.encoding.room();
            prop_assert_eq!(counted.encoding == Ucs2, !counted.culprits.is_empty());
            if counted.units <= alone {
                prop_assert_eq!(counted.segments, counted.units.min(1));
            } else {
                // At most one unit of each segment is left empty, before a character of two.
                prop_assert!(counted.segments * each >= counted.units);
                prop_assert!((counted.segments - 1) * (each - 1) < counted.units);
            }
            prop_assert!(counted.culprits.iter().all(|(at, c)| text[*at..].starts_with(*c)));
            prop_assert!(counted.culprits.is_sorted());
        }

        #[test]
        fn any_text_is_counted(text in any::<String>()) {
            sms(&text);
        }
    }
}
