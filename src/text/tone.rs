//! How a text addresses its reader: contractions, hedging, formal and familiar address. Counted, not judged.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::reading::{Case, Reading, Word};
use super::stems::base;

/// Contractions that are none without their apostrophe: endings, folded.
const ENDINGS: &[&str] = &["n't", "'re", "'ll", "'ve", "'m"];
/// Words before 's that make it “is”, not a possessive.
const IS: &[&str] = &[
    "it", "that", "there", "here", "what", "who", "where", "how", "he", "she", "let",
];
/// What could be contracted, and is not.
const FULL: &[&str] = &[
    "do not",
    "does not",
    "did not",
    "is not",
    "are not",
    "was not",
    "cannot",
    "can not",
    "will not",
    "would not",
    "we are",
    "we will",
    "we have",
    "you are",
    "you will",
    "you have",
    "it is",
    "that is",
    "there is",
    "they are",
    "i am",
];
/// Words that take back half of what they say; not may and might, which mean other things as well.
const HEDGES: &[&str] = &[
    "maybe",
    "perhaps",
    "hopefully",
    "we think",
    "we believe",
    "we feel",
    "we hope",
    "i think",
    "possibly",
    "probably",
    "somewhat",
    "arguably",
    "more or less",
    "in our opinion",
    "vielleicht",
    "möglicherweise",
    "eventuell",
    "wir glauben",
    "wir denken",
    "unseres erachtens",
];

/// The contractions of a text: don't, we're, it's.
pub fn contractions(reading: &Reading) -> Vec<Range<usize>> {
    let is_contraction = |word: &str| {
        let before_s = word.strip_suffix("'s");
        ENDINGS.iter().any(|ending| word.ends_with(ending)) && word.chars().count() > 3
            || before_s.is_some_and(|before| IS.contains(&before))
            || word == "i'm"
    };
    let words = reading.words().iter().filter(|word| !word.is_masked);
    words
        .filter(|word| is_contraction(reading.word(word)))
        .map(|word| word.range.clone())
        .collect()
}

/// Two words that are often contracted, where they are not: do not, we are.
pub fn uncontracted(reading: &Reading) -> usize {
    static ANY: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(FULL).ok());
    phrases(reading, FULL, &ANY).len()
}

/// The hedges of a text: maybe, we think.
pub fn hedges(reading: &Reading) -> Vec<Range<usize>> {
    static ANY: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(HEDGES).ok());
    phrases(reading, HEDGES, &ANY)
}

/// Where a text has one of some phrases; `any` finds them all.
fn phrases(reading: &Reading, phrases: &[&str], any: &Option<AhoCorasick>) -> Vec<Range<usize>> {
    // Most texts hold none, and that is quickly seen.
    if any
        .as_ref()
        .is_some_and(|any| !any.is_match(reading.text()))
    {
        return Vec::new();
    }
    let words: Vec<&Word> = reading.words().iter().collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if word.is_masked {
            continue;
        }
        let longest = phrases
            .iter()
            .filter(|phrase| {
                let wanted = phrase.split(' ').enumerate();
                let mut wanted = wanted.map(|(n, wanted)| (words.get(at + n), wanted));
                wanted.all(|(word, wanted)| word.is_some_and(|word| reading.word(word) == wanted))
            })
            .max_by_key(|phrase| phrase.len());
        let last = longest.and_then(|phrase| words.get(at + phrase.split(' ').count() - 1));
        found.extend(last.map(|last| word.range.start..last.range.end));
    }
    found
}

/// The words by which a text addresses its reader, formal ones and familiar ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addressed {
    /// Sie, vous, usted.
    pub formal: Vec<Range<usize>>,
    /// Du, tu, tú.
    pub familiar: Vec<Range<usize>>,
}

/// How a text in a language addresses its reader; nothing in languages that know no difference.
pub fn address(reading: &Reading, language: &str) -> Addressed {
    // In German only the capital tells “you” from “she”, and not where a sentence begins.
    let (formal, familiar, by_capital): (&[&str], &[&str], bool) = match &*base(language) {
        "de" => (
            &["sie", "ihnen", "ihre", "ihrem", "ihren", "ihrer", "ihres"],
            &[
                "du", "dich", "dir", "dein", "deine", "deinem", "deinen", "deiner", "deines",
            ],
            true,
        ),
        "fr" => (
            &["vous", "votre", "vos"],
            &["tu", "toi", "ta", "tes"],
            false,
        ),
        "es" => (&["usted", "ustedes"], &["tú", "ti", "contigo"], false),
        "nl" => (&["u", "uw"], &["jij", "jou", "jouw", "je"], false),
        _ => return Addressed::default(),
    };
    let mut found = Addressed::default();
    let mut clause = None;
    for word in reading.words() {
        let begins = clause.replace(word.clause) != Some(word.clause);
        if word.is_masked {
            continue;
        }
        let text = reading.word(word);
        if formal.contains(&text) && (!by_capital || word.case == Case::Title && !begins) {
            found.formal.push(word.range.clone());
        } else if familiar.contains(&text) {
            found.familiar.push(word.range.clone());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, find: impl Fn(&Reading) -> Vec<Range<usize>>) -> Vec<String> {
        let reading = Reading::new(text);
        let ranges = find(&reading).into_iter();
        ranges.map(|range| reading.part(range).to_owned()).collect()
    }

    #[test]
    fn contractions_are_no_possessives() {
        assert_eq!(
            words(
                "We’re here, it's late and Ann's loom doesn't run. Rock'n'roll, o'clock",
                contractions
            ),
            ["we're", "it's", "doesn't"]
        );
        assert_eq!(
            uncontracted(&Reading::new(
                "We are here. It is late, and it does not run."
            )),
            3
        );
    }

    #[test]
    fn hedges_take_back() {
        assert_eq!(
            words(
                "We think it may possibly help in May. What kind of loom?",
                hedges
            ),
            ["we think", "possibly"]
        );
        assert_eq!(
            words("“Maybe the best loom of all.” – Ann", hedges),
            [""; 0]
        );
    }

    #[test]
    fn formal_and_familiar() {
        let count = |text: &str, language: &str| {
            let found = address(&Reading::new(text), language);
            (found.formal.len(), found.familiar.len())
        };
        assert_eq!(
            count(
                "Sie weben? Dann holen Sie Ihren Webstuhl, und nimm dein Garn.",
                "de-AT"
            ),
            (2, 1)
        );
        assert_eq!(
            count("Sie ist da, und sie webt mit ihrem Garn.", "de"),
            (0, 0)
        );
        assert_eq!(count("Votre métier, vous et toi", "fr"), (2, 1));
        assert_eq!(count("You and your loom", "en"), (0, 0));
    }

    #[test]
    fn a_language_is_a_code() {
        let count = |language: &str| {
            let found = address(&Reading::new("Dann holen Sie dein Garn."), language);
            (found.formal.len(), found.familiar.len())
        };
        for german in ["de", "DE", "de-AT", "De_ch", " de "] {
            assert_eq!(count(german), (1, 1), "{german}");
        }
        // A name is no code, and nothing is judged.
        for other in ["Deutsch", "German", "deu", ""] {
            assert_eq!(count(other), (0, 0), "{other}");
        }
    }
}
