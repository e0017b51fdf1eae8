//! In which language a text is written, where that is beyond doubt.

use std::ops::Range;

use whatlang::Lang;

use super::reading::Reading;
use super::stems::{Language, base};

/// A shorter text may be in any language.
const LETTERS: usize = 40;
/// From so many words out of a hundred on that only join others, a text is in the language that is expected.
const JOINING: usize = 20;

/// The languages that are told apart: their codes, and their names in English.
const KNOWN: &[(Lang, &str, &str)] = &[
    (Lang::Eng, "en", "English"),
    (Lang::Deu, "de", "German"),
    (Lang::Fra, "fr", "French"),
    (Lang::Spa, "es", "Spanish"),
    (Lang::Ita, "it", "Italian"),
    (Lang::Nld, "nl", "Dutch"),
    (Lang::Por, "pt", "Portuguese"),
    (Lang::Swe, "sv", "Swedish"),
    (Lang::Pol, "pl", "Polish"),
    (Lang::Ces, "cs", "Czech"),
    (Lang::Hun, "hu", "Hungarian"),
    (Lang::Fin, "fi", "Finnish"),
    (Lang::Tur, "tr", "Turkish"),
    (Lang::Ell, "el", "Greek"),
    (Lang::Rus, "ru", "Russian"),
    (Lang::Ukr, "uk", "Ukrainian"),
    (Lang::Jpn, "ja", "Japanese"),
    (Lang::Kor, "ko", "Korean"),
    (Lang::Cmn, "zh", "Chinese"),
    (Lang::Ara, "ar", "Arabic"),
    (Lang::Heb, "he", "Hebrew"),
];

/// The name of a language by its code, such as `de-AT`; the code itself where it is not known.
pub fn name(code: &str) -> String {
    let base = base(code);
    let known = KNOWN.iter().find(|(_, code, _)| *code == base);
    known.map_or_else(|| code.trim().to_owned(), |(_, _, name)| (*name).to_owned())
}

/// Whether a code names a language that [`other_than`] can tell from others.
pub fn is_known(code: &str) -> bool {
    let base = base(code);
    KNOWN.iter().any(|(_, code, _)| *code == base)
}

/// The code of the language in which some texts are written together, where it is surely not the expected
/// one. What is no copy is passed over, and so is what stands in `without`: names, in the text of that place.
/// Nothing for fewer than 40 letters.
pub fn other_than(
    expected: &str,
    texts: &[&Reading],
    without: impl Fn(&Reading, &Range<usize>) -> bool,
) -> Option<&'static str> {
    if !is_known(expected) || is_as_expected(expected, texts) {
        return None;
    }
    let mut copy = String::new();
    for reading in texts {
        for word in reading.words().iter().filter(|word| !word.is_masked) {
            if !without(reading, &word.range) {
                copy.push_str(reading.word(word));
                copy.push(' ');
            }
        }
    }
    if copy.chars().filter(|c| c.is_alphabetic()).count() < LETTERS {
        return None;
    }
    let found = whatlang::detect(&copy).filter(whatlang::Info::is_reliable)?;
    let (_, code, _) = KNOWN.iter().find(|(lang, _, _)| *lang == found.lang())?;
    (*code != base(expected)).then_some(code)
}

/// Whether the joining words are those of the expected language; most texts need no closer look.
fn is_as_expected(expected: &str, texts: &[&Reading]) -> bool {
    let language = Language::of(expected);
    if language == Language::English && base(expected) != "en" {
        return false; // nothing is known of its words
    }
    let (mut all, mut joining) = (0, 0);
    for reading in texts {
        for word in reading.words().iter().filter(|word| !word.is_masked) {
            let text = reading.word(word);
            all += 1;
            // Joining words are short; what they share with other languages' is not enough for a fifth.
            joining += usize::from(text.len() <= 5 && language.is_stop_word(text));
        }
    }
    all > 0 && joining * 100 >= all * JOINING
}

#[cfg(test)]
mod tests {
    use super::*;

    fn other(expected: &str, text: &str) -> Option<&'static str> {
        other_than(expected, &[&Reading::new(text)], |_, _| false)
    }

    const GERMAN: &str = "Unsere Fenster werden in der eigenen Werkstatt gebaut und von den gleichen Leuten eingesetzt.";
    const ENGLISH: &str =
        "Our windows are built in our own workshop and fitted by the people who built them.";

    #[test]
    fn a_language_that_was_not_expected() {
        assert_eq!(other("en", GERMAN), Some("de"));
        assert_eq!(other("de-AT", ENGLISH), Some("en"));
        assert_eq!(other("en-GB", ENGLISH), None);
        assert_eq!(other("de", GERMAN), None);
    }

    #[test]
    fn what_is_too_short_or_unknown_or_no_copy_is_let_be() {
        assert_eq!(other("en", "Gute Nacht, liebe Leute"), None);
        assert_eq!(other("tlh", GERMAN), None);
        assert_eq!(other("", GERMAN), None);
        assert_eq!(
            other(
                "en",
                "https://unsere-fenster-werden-in-der-eigenen-werkstatt-gebaut.example"
            ),
            None
        );
        let names = other_than("en", &[&Reading::new(GERMAN)], |_, _| true);
        assert_eq!(names, None, "nothing but names");
    }

    #[test]
    fn names_of_languages() {
        assert_eq!(name("de-CH"), "German");
        assert_eq!(name("tlh"), "tlh");
    }
}
