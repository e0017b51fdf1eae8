//! Finds fixed phrases in copy: as whole words, whatever their capitals, kind of apostrophe and spacing.
//! And the sentence around one, and the text without it.
//!
//! One pass over the text for all phrases together, so that thousands of messages take milliseconds.

use std::ops::Range;

use regex::{Regex, escape};

/// Phrases to look for.
#[derive(Debug)]
pub struct Phrases {
    /// The phrases between non-word characters or the text's ends; `None` where there is no phrase.
    pattern: Option<Regex>,
}

impl Phrases {
    /// Takes phrases; blank ones are left out. Of two that begin alike the longer one is found.
    pub fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        let mut phrases: Vec<String> = phrases
            .into_iter()
            .map(|phrase| {
                let words: Vec<String> = phrase.split_whitespace().map(escape).collect();
                words.join(r"\s+").replace(['\'', '’'], "['’]")
            })
            .filter(|phrase| !phrase.is_empty())
            .collect();
        phrases.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        phrases.dedup();
        let pattern = format!(r"(?i)(?:^|\W)({})(?:\W|$)", phrases.join("|"));
        Self {
            // Too long a list to search for is no list; a plan would need megabytes of phrases.
            pattern: Regex::new(&pattern).ok().filter(|_| !phrases.is_empty()),
        }
    }

    /// Whether one of them stands in the text.
    pub fn stand_in(&self, text: &str) -> bool {
        !text.is_empty()
            && self
                .pattern
                .as_ref()
                .is_some_and(|pattern| pattern.is_match(text))
    }

    /// Where they stand in the text.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(phrase) = self
            .pattern
            .as_ref()
            .filter(|pattern| pattern.is_match_at(text, at))
            .and_then(|pattern| pattern.captures_at(text, at)?.get(1))
        {
            found.push(phrase.range());
            // The character after a phrase may be the one before the next.
            at = phrase.end();
        }
        found
    }
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
        let ranges = Phrases::new(phrases.iter().copied()).find(text);
        ranges.into_iter().map(|range| &text[range]).collect()
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
    fn no_phrase_is_found_nowhere() {
        let none = Phrases::new(["", "  "]);
        assert!(!none.stand_in("anything") && none.find("").is_empty());
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
