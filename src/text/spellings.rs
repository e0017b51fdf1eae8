//! How the words of a text are spelt, so that texts can be compared: together, with a hyphen or apart;
//! with capitals inside or without.
//!
//! Left out is what may be meant otherwise: words in capitals throughout, words with digits, and two
//! words apart of which one is small (an, every, up), for “log in” is no “login”.

use std::ops::Range;
use std::sync::LazyLock;

use ahash::AHashSet;

use super::reading::{Case, Reading, Word};
use super::terms::{follows, is_plain, is_two_things, without_possessive};
use super::{mixed, number};

/// A spelling of one word, or of two that stand apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling<'t> {
    /// Its words, folded; the second is empty where it is one.
    folded: (&'t str, &'t str),
    /// Its words as written, in lower case but for capitals inside.
    surface: (&'t str, &'t str),
    /// Where, in the folded text.
    range: Range<usize>,
}

/// A spelling as two numbers: that of its letters is the same for all spellings of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Numbered {
    /// Of its letters and its language.
    pub letters: u64,
    /// Of how it is written.
    pub surface: u64,
}

/// A spelling as two numbers, whatever the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelt {
    letters: u64,
    surface: u64,
}

impl Spelt {
    /// In a language, by its number: what is spelt alike in two languages is two things.
    pub fn numbered(self, language: u64) -> Numbered {
        Numbered {
            letters: mixed(self.letters ^ language),
            surface: self.surface,
        }
    }
}

impl Spelling<'_> {
    /// As numbers.
    pub fn spelt(&self) -> Spelt {
        let (first, second) = self.surface;
        let surface = first.bytes().chain([b' ']).chain(second.bytes());
        Spelt {
            letters: number(self.letters()),
            surface: number(surface),
        }
    }

    /// As written, in lower case but for capitals inside.
    pub fn surface(&self) -> String {
        match self.surface {
            (word, "") => word.to_owned(),
            (first, second) => format!("{first} {second}"),
        }
    }

    /// Whether it is one of those that English tells apart when they are written together.
    pub fn is_two_things(&self) -> bool {
        let letters = String::from_utf8(self.letters().collect());
        letters.is_ok_and(|letters| is_two_things(&letters))
    }

    /// Where it stands, in bytes of the text as given.
    pub fn range(&self, reading: &Reading) -> Range<usize> {
        reading.original(self.range.clone())
    }

    fn letters(&self) -> impl Iterator<Item = u8> {
        let (first, second) = self.folded;
        let all = first.bytes().chain(second.bytes());
        all.filter(|byte| *byte != b'-')
    }
}

/// The shortest key, in bytes.
const SHORTEST: usize = 5;
/// The longest two words that somebody may write together, in bytes.
const LONGEST_PAIR: usize = 24;

/// Words that stand beside others without being a part of them.
static SMALL: LazyLock<AHashSet<&str>> = LazyLock::new(|| SMALL_WORDS.iter().copied().collect());
const SMALL_WORDS: &[&str] = &[
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
pub fn spellings<'t>(text: &'t str, reading: &'t Reading) -> impl Iterator<Item = Spelling<'t>> {
    let mut last: Option<(&Word, &str)> = None;
    reading.words().iter().flat_map(move |word| {
        let bare = without_possessive(reading.word(word));
        let end = word.range.start + bare.len();
        let part = is_part(word, bare).then_some((word, bare));
        let before = last.filter(|(last, _)| part.is_some() && follows(reading, last, word));
        // What a possessive ends is no part of a pair with the next word.
        last = part.filter(|_| end == word.range.end);
        let pair = before.and_then(|(first, before)| pair(first, before, bare, end));
        one(text, reading, word, bare, end).into_iter().chain(pair)
    })
}

/// Whether a word may be one half of a pair.
fn is_part(word: &Word, letters: &str) -> bool {
    !word.is_masked
        && matches!(word.case, Case::Lower | Case::Title)
        && letters.len() > 1
        && letters.chars().all(char::is_alphabetic)
        && !SMALL.contains(letters)
}

fn one<'t>(
    text: &'t str,
    reading: &Reading,
    word: &Word,
    bare: &'t str,
    end: usize,
) -> Option<Spelling<'t>> {
    let is_word = |part: &str| part.chars().all(char::is_alphabetic);
    let hyphens = bare.bytes().filter(|byte| *byte == b'-').count();
    if word.is_masked
        || word.case == Case::Upper
        || bare.len() < SHORTEST + hyphens
        || !bare.split('-').all(is_word)
    {
        return None;
    }
    let range = word.range.start..end;
    let typed = text
        .get(reading.original(range.clone()))
        .unwrap_or_default();
    let surface = if is_plain(typed) { bare } else { typed };
    Some(Spelling {
        folded: (bare, ""),
        surface: (surface, ""),
        range,
    })
}

fn pair<'t>(first: &Word, before: &'t str, bare: &'t str, end: usize) -> Option<Spelling<'t>> {
    let words = (before, bare);
    let length = before.len() + bare.len();
    let is_one = (SHORTEST..=LONGEST_PAIR).contains(&length);
    is_one.then_some(Spelling {
        folded: words,
        surface: words,
        range: first.range.start..end,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(text: &str) -> Vec<String> {
        let reading = Reading::new(text);
        let all = spellings(text, &reading).filter(|one| !one.is_two_things());
        all.map(|one| {
            let letters = String::from_utf8(one.letters().collect()).unwrap();
            format!("{letters} {}", &text[one.range(&reading)])
        })
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
        assert!(SMALL_WORDS.is_sorted());
    }

    #[test]
    fn capitals_inside_are_kept() {
        let text = "Weaveworks WeaveWorks";
        let reading = Reading::new(text);
        let surfaces: Vec<String> = spellings(text, &reading).map(|s| s.surface()).collect();
        assert_eq!(surfaces, ["weaveworks", "WeaveWorks"]);
    }
}
