//! Finds fixed phrases in copy: as whole words, whatever their capitals, kind of apostrophe and spacing.
//! And the sentence around one, and the text without it.
//!
//! One pass over the text for all phrases together, so that thousands of messages take milliseconds.

use std::ops::Range;

use regex::{Regex, escape};

/// Phrases to look for.
#[derive(Debug)]
pub struct Phrases {
    pattern: Regex,
}

impl Phrases {
    /// Takes phrases; blank ones are left out. Of two that begin alike the longer one is found.
    /// `None` where there is no phrase, or megabytes of them.
    pub fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut phrases: Vec<String> = phrases
            .into_iter()
            .filter(|phrase| !phrase.trim().is_empty())
            .map(|phrase| bounded(phrase.trim()))
            .collect();
        phrases.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        phrases.dedup();
        let pattern = Regex::new(&format!("(?i){}", phrases.join("|"))).ok()?;
        (!phrases.is_empty()).then_some(Self { pattern })
    }

    /// Whether one of them stands in the text.
    pub fn stand_in(&self, text: &str) -> bool {
        self.find(text).next().is_some()
    }

    /// Where they stand in the text.
    pub fn find(&self, text: &str) -> impl Iterator<Item = Range<usize>> {
        let mut at = 0;
        std::iter::from_fn(move || {
            // Most parts of a message are empty, and even nothing takes a while to search.
            while at < text.len() {
                let found = self.pattern.find_at(text, at)?.range();
                let is_whole = !is_word(text.get(..found.start)?.chars().next_back())
                    && !is_word(text.get(found.end..)?.chars().next());
                if is_whole {
                    at = found.end;
                    return Some(found);
                }
                at = found.start + text.get(found.start..)?.chars().next()?.len_utf8();
            }
            None
        })
    }
}

/// The pattern of a phrase. Where it begins or ends in a plain letter it must end there as a word; other
/// letters are looked at afterwards, since patterns that know all alphabets are slow.
fn bounded(phrase: &str) -> String {
    let words: Vec<String> = phrase.split_whitespace().map(escape).collect();
    let words = words.join(r"\s+").replace(['\'', '’'], "['’]");
    let boundary = |end: Option<char>| {
        let is_plain = end.is_some_and(|c| c.is_ascii_alphanumeric());
        if is_plain { r"(?-u:\b)" } else { "" }
    };
    format!(
        "{}{words}{}",
        boundary(phrase.chars().next()),
        boundary(phrase.chars().next_back())
    )
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// The sentence or line around some words: with its closing mark, without the space before it.
pub fn sentence_around(text: &str, words: Range<usize>) -> Range<usize> {
    let before = text.get(..words.start).unwrap_or_default();
    let after = text.get(words.end..).unwrap_or_default();
    // A mark within a word, as in an address, ends nothing.
    let ends = |text: &str, at: usize, c: char| {
        let next = text
            .get(at + c.len_utf8()..)
            .and_then(|rest| rest.chars().next());
        c == '\n' || (matches!(c, '.' | '!' | '?') && next.is_none_or(char::is_whitespace))
    };
    let mut marks = before.char_indices().rev();
    let start = marks
        .find(|(at, c)| ends(text, *at, *c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let lead = before.get(start..).unwrap_or_default();
    let start = start + lead.len() - lead.trim_start_matches(' ').len();
    let end = after
        .char_indices()
        .find(|(at, c)| ends(after, *at, *c))
        .map_or(text.len(), |(at, c)| {
            words.end + at + if c == '\n' { 0 } else { c.len_utf8() }
        });
    start..end
}

/// The text without one of its sentences, and without the space or line that it leaves.
pub fn without(text: &str, sentence: Range<usize>) -> String {
    let before = text.get(..sentence.start).unwrap_or_default();
    let after = text.get(sentence.end..).unwrap_or_default();
    if before.trim().is_empty() {
        after.trim_start().to_owned()
    } else if after.trim().is_empty() {
        before.trim_end().to_owned()
    } else if before.ends_with('\n') {
        format!("{before}{}", after.trim_start())
    } else {
        format!("{before}{}", after.trim_start_matches(' '))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(phrases: &[&str], text: &'a str) -> Vec<&'a str> {
        let phrases = Phrases::new(phrases.iter().copied()).unwrap();
        let ranges = phrases.find(text);
        ranges.map(|range| &text[range]).collect()
    }

    #[test]
    fn whole_words_only() {
        assert_eq!(
            found(&["art"], "Start with art, Art, arts and ärt."),
            ["art", "Art"]
        );
        assert_eq!(
            found(&["über"], "Über uns, darüber, über"),
            ["Über", "über"]
        );
        assert_eq!(found(&["@loom"], "info@loom.example or @Loom"), ["@Loom"]);
        assert_eq!(found(&["x"], "x x-ray X"), ["x", "x", "X"]);
    }

    #[test]
    fn the_longer_phrase_wins_where_it_stands() {
        let phrases = ["weave", "weave better"];
        assert_eq!(found(&phrases, "weave better"), ["weave better"]);
        assert_eq!(found(&phrases, "weave betters"), ["weave"]);
    }

    #[test]
    fn spacing_and_apostrophes_do_not_matter() {
        assert_eq!(found(&["don't  stop"], "Don’t\nstop."), ["Don’t\nstop"]);
        assert_eq!(found(&["c++ (now)"], "In C++ (now)!"), ["C++ (now)"]);
    }

    #[test]
    fn blank_phrases_are_none() {
        assert!(Phrases::new(["", "  "]).is_none());
        assert!(Phrases::new(["", "a"]).is_some_and(|a| !a.stand_in("") && a.stand_in("A!")));
    }

    #[test]
    fn a_sentence_goes_and_leaves_no_hole() {
        for (text, sentence, rest) in [
            ("One. See PIN now! Two.", "See PIN now!", "One. Two."),
            ("See PIN. Two.", "See PIN.", "Two."),
            ("One? See pin.example, PIN", "See pin.example, PIN", "One?"),
            ("One\nSee PIN\nTwo", "See PIN", "One\nTwo"),
            ("One.\n\nSee PIN. Two.", "See PIN.", "One.\n\nTwo."),
            ("PIN", "PIN", ""),
        ] {
            let at = text.find("PIN").unwrap();
            let found = sentence_around(text, at..at + 3);
            assert_eq!(&text[found.clone()], sentence);
            assert_eq!(without(text, found), rest);
        }
    }
}
