//! How the words of a text are spelt, so that texts can be compared: together, with a hyphen or apart;
//! with capitals inside or without.
//!
//! Left out is what may be meant otherwise: words in capitals throughout, words with digits, and two
//! words apart of which one is small (an, every, up), for “log in” is no “login”.

use std::ops::Range;

use super::reading::{Case, Reading, Word};
use super::terms::{follows, is_plain, is_two_things, without_possessive};

/// A spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// Its letters: the same for all spellings of one thing.
    pub key: String,
    /// As written, in lower case but for capitals inside.
    pub surface: String,
    /// Where, in bytes of the text as given.
    pub range: Range<usize>,
}

/// The shortest key, in bytes.
const SHORTEST: usize = 5;
/// The longest two words that somebody may write together, in bytes.
const LONGEST_PAIR: usize = 24;

/// Words that stand beside others without being a part of them.
const SMALL: &[&str] = &[
    "about", "after", "again", "ahead", "all", "along", "also", "am", "an", "and", "any", "apart",
    "are", "around", "as", "aside", "at", "away", "back", "be", "before", "best", "better", "both",
    "but", "by", "can", "could", "das", "de", "der", "did", "die", "do", "does", "down", "each",
    "even", "ever", "every", "few", "first", "for", "forward", "from", "full", "get", "got", "had",
    "has", "have", "he", "her", "here", "his", "how", "if", "in", "is", "it", "its", "just", "la",
    "last", "le", "less", "long", "made", "make", "many", "may", "me", "mein", "more", "most",
    "much", "must", "my", "new", "next", "no", "non", "nor", "not", "now", "of", "off", "on",
    "once", "one", "only", "open", "or", "our", "out", "over", "own", "per", "real", "said",
    "same", "see", "set", "she", "short", "so", "some", "such", "than", "that", "the", "their",
    "them", "then", "there", "these", "they", "this", "those", "through", "to", "together", "too",
    "two", "und", "under", "until", "up", "us", "very", "was", "we", "well", "were", "what",
    "when", "where", "which", "while", "who", "why", "will", "with", "without", "would", "yet",
    "you", "your",
];

/// The spellings in a text, in order. A pair of words stands beside the spellings of the two.
pub fn spellings(text: &str, reading: &Reading) -> Vec<Spelling> {
    let mut all = Vec::new();
    let mut last: Option<&Word> = None;
    for word in reading.words() {
        all.extend(one(text, reading, word));
        all.extend(last.and_then(|last| pair(reading, last, word)));
        last = Some(word);
    }
    all
}

fn one(text: &str, reading: &Reading, word: &Word) -> Option<Spelling> {
    let (bare, end) = stem(reading, word);
    let is_word = |part: &str| part.chars().all(char::is_alphabetic);
    if word.is_masked
        || word.case == Case::Upper
        || bare.len() < SHORTEST
        || !bare.split('-').all(is_word)
    {
        return None;
    }
    let key: String = bare.split('-').collect();
    let range = reading.original(word.range.start..end);
    let typed = text.get(range.clone()).unwrap_or_default();
    let surface = if is_plain(typed) { bare } else { typed };
    (key.len() >= SHORTEST && !is_two_things(&key)).then(|| Spelling {
        key,
        surface: surface.to_owned(),
        range,
    })
}

fn pair(reading: &Reading, first: &Word, second: &Word) -> Option<Spelling> {
    let (bare, end) = stem(reading, second);
    let before = reading.word(first);
    let length = before.len() + bare.len();
    let is_part = |word: &Word, letters: &str| {
        !word.is_masked
            && matches!(word.case, Case::Lower | Case::Title)
            && letters.len() > 1
            && letters.chars().all(char::is_alphabetic)
            && SMALL.binary_search(&letters).is_err()
    };
    if !(SHORTEST..=LONGEST_PAIR).contains(&length)
        || !follows(reading, first, second)
        || !is_part(first, before)
        || !is_part(second, bare)
    {
        return None;
    }
    let key = format!("{before}{bare}");
    (!is_two_things(&key)).then(|| Spelling {
        key,
        surface: format!("{before} {bare}"),
        range: reading.original(first.range.start..end),
    })
}

/// A word without the ending of a possessive, and where that ends. A plural is a spelling of its own: the
/// s of a name is none.
fn stem<'a>(reading: &'a Reading, word: &Word) -> (&'a str, usize) {
    let bare = without_possessive(reading.word(word));
    (bare, word.range.start + bare.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(text: &str) -> Vec<String> {
        let all = spellings(text, &Reading::new(text)).into_iter();
        all.map(|one| format!("{} {}", one.key, &text[one.range]))
            .collect()
    }

    #[test]
    fn together_apart_and_with_hyphens() {
        assert_eq!(
            spelt("E-mails and web sites"),
            ["emails E-mails", "sites sites", "websites web sites"]
        );
        assert_eq!(
            spelt("Our website’s eCommerce"),
            ["website website", "ecommerce eCommerce"],
            "what a possessive ends is no part of a pair"
        );
    }

    #[test]
    fn what_may_be_meant_otherwise() {
        for text in [
            "Log in",
            "EMAIL",
            "every-day",
            "24-hour",
            "#onboarding",
            "so be it",
            "an\nhour",
        ] {
            assert_eq!(spelt(text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(spelt("every day"), ["every every"], "no pair");
        assert!(SMALL.is_sorted());
    }

    #[test]
    fn capitals_inside_are_kept() {
        let text = "Weaveworks WeaveWorks";
        let all = spellings(text, &Reading::new(text));
        let surfaces: Vec<&str> = all.iter().map(|one| one.surface.as_str()).collect();
        assert_eq!(surfaces, ["weaveworks", "WeaveWorks"]);
    }
}
