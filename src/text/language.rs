//! In which language a text is written, where that is beyond doubt.

use std::ops::Range;

use whatlang::Lang;

use super::reading::Reading;
use super::stems::{Language, base};

/// A shorter text may be in any language.
const LETTERS: usize = 40;
/// From so many letters on a text in a language whose joining words are not known is judged.
const LONG: usize = 120;
/// From so many words out of a hundred on that only join others, a text is in the language that has them.
const JOINING: usize = 20;
/// So many words show it.
const SAMPLE: usize = 40;
/// So many bytes of copy are enough to tell.
const ENOUGH: usize = 600;

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

/// Whether the joining words of some texts are those of a language; most texts need no closer look.
pub fn reads_as(code: &str, texts: &[&Reading]) -> bool {
    spoken(code).is_some_and(|language| share(language, texts) >= JOINING)
}

/// The code of the language in which some texts are written together, where it is surely another than this
/// one. What is no copy is passed over, and so are the words for which `is_name` holds. Nothing for fewer
/// than 40 letters.
pub fn other_than(
    code: &str,
    texts: &[&Reading],
    is_name: impl Fn(&Reading, &Range<usize>) -> bool,
) -> Option<&'static str> {
    if !is_known(code) || reads_as(code, texts) {
        return None;
    }
    let mut copy = String::new();
    for reading in texts {
        for word in reading.words().iter().filter(|word| !word.is_masked) {
            if copy.len() < ENOUGH && !is_name(reading, &word.range) {
                copy.push_str(reading.word(word));
                copy.push(' ');
            }
        }
    }
    let letters = copy.chars().filter(|c| c.is_alphabetic()).count();
    if letters < LETTERS {
        return None;
    }
    let found = whatlang::detect(&copy).filter(whatlang::Info::is_reliable)?;
    let (_, other, _) = KNOWN.iter().find(|(lang, _, _)| *lang == found.lang())?;
    // Lists of names look like anything. Beyond doubt is what has the joining words of the other language, an
    // alphabet of its own, or length.
    let is_sure = match spoken(other) {
        Some(language) => {
            let expected = spoken(code).map_or(0, |language| share(language, texts));
            share(language, texts) >= JOINING.max(2 * expected)
        }
        None => found.script() != whatlang::Script::Latin || letters >= LONG,
    };
    (*other != base(code) && is_sure).then_some(other)
}

/// The language of a code, where its joining words are known.
fn spoken(code: &str) -> Option<Language> {
    let language = Language::of(code);
    (language != Language::English || base(code) == "en").then_some(language)
}

/// How many words in a hundred of the first forty are joining words of a language.
fn share(language: Language, texts: &[&Reading]) -> usize {
    let words = texts.iter().flat_map(|reading| {
        let words = reading.words().iter().filter(|word| !word.is_masked);
        words.map(|word| reading.word(word))
    });
    let (mut all, mut joining) = (0, 0);
    for word in words.take(SAMPLE) {
        all += 1;
        joining += usize::from(language.is_stop_word(word));
    }
    (joining * 100_usize).checked_div(all).unwrap_or(0)
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
        let greek = "Τα παράθυρα κατασκευάζονται στο δικό μας εργαστήριο.";
        assert_eq!(other("en", greek), Some("el"));
        assert!(
            reads_as("en", &[&Reading::new(ENGLISH)]) && !reads_as("en", &[&Reading::new(GERMAN)])
        );
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
