//! The folded text: what matching sees instead of what was typed, and the way back.
//!
//! Lower case, composed (NFC), straight quotes, plain spaces and hyphens, nothing invisible. Line breaks
//! stay, for they end clauses. Every range of the folded text leads to one of the original, on character
//! boundaries, so that what was found can be underlined and mended where it stands.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A text folded, and where each part of it stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// The length of the original, in bytes.
    length: u32,
    /// Where the two do not run in step. None where they are equally long all along.
    steps: Vec<Step>,
}

/// From here on the two run in step, or one character became others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    /// Where it begins in the folded text.
    folded: u32,
    /// Where it begins in the original.
    original: u32,
    /// Whether they run in step until the next one; otherwise what lies between belongs together.
    in_step: bool,
}

impl Folded {
    /// Folds a text.
    pub fn new(original: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(original.len()),
            length: position(original.len()),
            steps: Vec::new(),
        };
        if original.is_ascii() {
            folded.text.push_str(original);
            folded.text.make_ascii_lowercase();
            return folded;
        }
        let mut rest = original;
        while let Some(first) = rest.chars().next() {
            let length = rest
                .char_indices()
                .skip(1)
                .find(|(_, c)| !is_combining_mark(*c))
                .map_or(rest.len(), |(at, _)| at);
            let (group, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            folded.push(original.len() - rest.len(), first, group);
            rest = after;
        }
        folded
    }

    /// Adds a character with the marks on it.
    fn push(&mut self, original: usize, first: char, group: &str) {
        let start = self.text.len();
        if first.len_utf8() == group.len() {
            push_folded(&mut self.text, first);
        } else {
            group.nfc().for_each(|c| push_folded(&mut self.text, c));
        }
        // Equally long is not enough: “…” and its three dots have other boundaries inside.
        let is_one = |text: &str| text.chars().nth(1).is_none();
        let became = self.text.get(start..).unwrap_or_default();
        let in_step = became.len() == group.len() && is_one(became) && is_one(group);
        let expected = match self.steps.last() {
            None => Some(start),
            Some(step) if step.in_step => {
                Some(step.original as usize + start - step.folded as usize)
            }
            Some(_) => None,
        };
        if in_step && expected == Some(original) || self.text.len() == start {
            // Nothing to note: in step still, or left out. What is left out shows at the next one.
            return;
        }
        self.steps.push(Step {
            folded: position(start),
            original: position(original),
            in_step,
        });
    }

    /// The range of the original behind a range of the folded text.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.start(range.start);
        start..self.end(range.end).max(start)
    }

    fn start(&self, at: usize) -> usize {
        let next = self
            .steps
            .partition_point(|step| step.folded as usize <= at);
        match next.checked_sub(1).and_then(|n| self.steps.get(n)) {
            None => at,
            Some(step) if step.in_step => step.original as usize + at - step.folded as usize,
            Some(step) if at == step.folded as usize => step.original as usize,
            // Past the end, or within what one character became.
            Some(_) if at >= self.text.len() => self.length as usize,
            Some(step) => step.original as usize,
        }
    }

    fn end(&self, at: usize) -> usize {
        if at >= self.text.len() {
            return self.length as usize;
        }
        let next = self
            .steps
            .partition_point(|step| (step.folded as usize) < at);
        match next.checked_sub(1).and_then(|n| self.steps.get(n)) {
            None => at,
            Some(step) if step.in_step => step.original as usize + at - step.folded as usize,
            Some(_) => self
                .steps
                .get(next)
                .map_or(self.length as usize, |step| step.original as usize),
        }
    }
}

/// A position in a text; texts beyond four gigabytes are not read.
fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Adds what a character is folded to.
fn push_folded(text: &mut String, c: char) {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' | '＇' | '`' => text.push('\''),
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' | '＂' => text.push('"'),
        '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' => text.push('-'),
        '…' => text.push_str("..."),
        '\n' | '\r' => text.push(c),
        // What nobody sees: soft hyphens, zero-width characters, marks of direction.
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => {}
        c if c.is_whitespace() => text.push(' '),
        // Full-width letters and digits are letters and digits.
        '\u{FF01}'..='\u{FF5E}' => {
            let plain = char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c);
            text.extend(plain.to_lowercase());
        }
        c => text.extend(c.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The words of the original behind the first place where the folded text has `words`.
    #[track_caller]
    fn behind<'t>(original: &'t str, words: &str) -> &'t str {
        let folded = Folded::new(original);
        let at = folded.text.find(words).expect("the folded text has it");
        &original[folded.original(at..at + words.len())]
    }

    #[test]
    fn what_looks_alike_is_alike() {
        let folded = |text: &str| Folded::new(text).text;
        assert_eq!(folded("It’s “Free”…"), "it's \"free\"...");
        assert_eq!(folded("20\u{A0}%\u{202F}off"), "20 % off");
        assert_eq!(folded("e\u{AD}mail, e\u{200B}mail"), "email, email");
        assert_eq!(folded("Cafe\u{301} CAFÉ"), "café café");
        assert_eq!(folded("e‑mail"), "e-mail");
        assert_eq!(folded("ＮＥＷ １０"), "new 10");
        assert_eq!(folded("one\r\ntwo"), "one\r\ntwo");
    }

    #[test]
    fn the_way_back() {
        assert_eq!(behind("Our “Cheapest” loom", "cheapest"), "Cheapest");
        assert_eq!(behind("It’s free", "it's"), "It’s");
        assert_eq!(behind("An e\u{AD}mail, now", "email"), "e\u{AD}mail");
        assert_eq!(behind("Café\u{301} – Cafe\u{301}!", "é!"), "e\u{301}!");
        assert_eq!(behind("Wait… now", "now"), "now");
        assert_eq!(behind("Wait… now", "..."), "…");
        assert_eq!(behind("İzmir", "zmir"), "zmir");
        assert_eq!(behind("Grüße an ALLE", "alle"), "ALLE");
        assert_eq!(behind("“”“” end", "end"), "end");
    }

    proptest! {
        /// Any range of the folded text on its character boundaries leads to one of the original on its,
        /// in order, and the whole to the whole but for what nobody sees at its beginning.
        #[test]
        fn ranges_lead_to_ranges(text in r"[a-zA-Zé’“”…\u{AD}\u{200B}\u{301}İß \n０Ａ-]{0,12}|\PC{0,12}") {
            let folded = Folded::new(&text);
            let boundaries: Vec<usize> = (0..=folded.text.len()).filter(|at| folded.text.is_char_boundary(*at)).collect();
            let mut last = 0;
            for start in &boundaries {
                let at = folded.original(*start..*start).start;
                prop_assert!(at >= last);
                last = at;
                for end in boundaries.iter().filter(|end| *end >= start) {
                    let range = folded.original(*start..*end);
                    prop_assert!(text.get(range.clone()).is_some(), "{range:?} of {text:?}");
                }
            }
            prop_assert_eq!(folded.original(0..folded.text.len()).end, text.len());
        }

        /// What a range leads to folds to the range, or to a little more where that is one character.
        #[test]
        fn the_way_back_folds_again(text in r"[a-zA-Zé’“…\u{AD}\u{301}ß -]{0,12}", from in 0usize..12, to in 0usize..16) {
            let folded = Folded::new(&text);
            let starts: Vec<usize> = folded.text.char_indices().map(|(at, _)| at).collect();
            let (Some(start), Some(end)) = (starts.get(from), starts.get(to)) else { return Ok(()) };
            if start < end {
                let back = &text[folded.original(*start..*end)];
                prop_assert!(Folded::new(back).text.contains(&folded.text[*start..*end]));
            }
        }
    }
}
