//! Letters that look like those of another alphabet, inside a word of that alphabet.
//!
//! Only pairs that cannot be told apart, and Greek small letters not at all but for ο: TNFα and IκB
//! are words. Where a word has letters on both sides without a twin, it is meant as it is.

use super::{Mark, Why};

/// The alphabets that are mistaken for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alphabet {
    Latin,
    Cyrillic,
    Greek,
}

/// The alphabet of a letter, if it is one of these.
pub(super) fn alphabet(c: char) -> Option<Alphabet> {
    match c {
        'A'..='Z' | 'a'..='z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ḁ'..='ỿ' => {
            Some(Alphabet::Latin)
        }
        'Ѐ'..='ҁ' | 'Ҋ'..='ԯ' => Some(Alphabet::Cyrillic),
        'Ά' | 'Έ'..='ϵ' | 'Ϸ'..='Ͽ' | 'ἀ'..='ᾼ' | 'ῂ'..='ῼ' => Some(Alphabet::Greek),
        _ => None,
    }
}

/// Letters, their accents, and the soft hyphen, which nobody sees in a word.
pub(super) fn in_word(c: char) -> bool {
    alphabet(c).is_some() || c.is_alphabetic() || matches!(c, '\u{AD}' | '\u{300}'..='\u{36F}')
}

/// Replaces the letters of another alphabet in every word.
pub(super) fn replace(marks: &mut [Mark]) {
    for word in marks.chunk_by_mut(|one, next| in_word(one.c) == in_word(next.c)) {
        let count = |of| {
            word.iter()
                .filter(|mark| alphabet(mark.c) == Some(of))
                .count()
        };
        let (latin, cyrillic, greek) = (
            count(Alphabet::Latin),
            count(Alphabet::Cyrillic),
            count(Alphabet::Greek),
        );
        let other = cyrillic + greek;
        if latin == 0 || other == 0 {
            continue;
        }
        // “Aβ” is not a Greek word with a Latin letter in it; it takes three to make one.
        let majority = match (cyrillic, greek) {
            (_, 0) => Some(Alphabet::Cyrillic),
            (0, 3..) => Some(Alphabet::Greek),
            _ => None,
        };
        let wanted = [majority.filter(|_| other > latin), Some(Alphabet::Latin)];
        if let Some(to) = wanted
            .into_iter()
            .flatten()
            .find(|to| can_become(word, *to))
        {
            for mark in word {
                if let Some(c) = twin(mark.c, to) {
                    mark.c = c;
                    mark.why = Some(Why::LookAlike);
                }
            }
        }
    }
}

/// Whether every letter of another alphabet has its twin in this one.
fn can_become(word: &[Mark], to: Alphabet) -> bool {
    word.iter().all(|mark| match alphabet(mark.c) {
        Some(alphabet) => alphabet == to || twin(mark.c, to).is_some(),
        None => true,
    })
}

/// The letter of an alphabet that looks like this one of another.
fn twin(c: char, to: Alphabet) -> Option<char> {
    if alphabet(c)? == to {
        return None;
    }
    let twins = TWINS.split(' ').find(|twins| twins.contains(c))?;
    twins.chars().find(|twin| alphabet(*twin) == Some(to))
}

/// Letters that are twins of each other, the Latin one first.
const TWINS: &str = "AАΑ BВΒ CС EЕΕ HНΗ IІΙ JЈ KКΚ MМΜ NΝ OОΟ PРΡ SЅ TТΤ XХΧ YУΥ ZΖ aа cс dԁ eе hһ iі \
    jј oоο pр qԛ sѕ wԝ xх yу";
