//! What sounds like shouting: exclamation marks, words in capitals, rows of emoji, letters drawn apart.
//!
//! Only what is there is said here; how much of it a brand allows itself is not. Words in capitals
//! are taken for shouting where several stand side by side or the word is one that is often
//! shouted: a single one that we do not know may be somebody's name or an abbreviation.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::reading::{Case, Reading, Word};

/// A row of exclamation marks, with the question marks among them; of the folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// From the first to the last.
    pub range: Range<usize>,
    /// How many of them are exclamation marks; one at least.
    pub exclamations: usize,
}

/// The exclamation marks of a text, without those in what is no copy.
pub fn exclamations(reading: &Reading) -> Vec<Marks> {
    let text = reading.text();
    if !text.contains('!') {
        return Vec::new();
    }
    let mut found: Vec<Marks> = Vec::new();
    for (at, c) in text.match_indices(['!', '?']) {
        let exclamations = usize::from(c == "!");
        match found.last_mut().filter(|last| last.range.end == at) {
            Some(last) => {
                last.range.end = at + 1;
                last.exclamations += exclamations;
            }
            None => found.push(Marks {
                range: at..at + 1,
                exclamations,
            }),
        }
    }
    found.retain(|marks| marks.exclamations > 0 && !reading.is_masked(&marks.range));
    found
}

/// Words that are shouted more often than others, folded.
const SHOUTED: &str = "absolutely again alert always amazing attention awesome before best better biggest bonus \
    brand cheap cheapest click crazy deal deals discount discounts ending ends every exclusive \
    extra fantastic final finally first friday great guaranteed happy huge hurry important incredible \
    instant instantly last launch limited massive money never offer offers order perfect price prices \
    really right sales saving savings special starts still super thank thanks today tomorrow tonight ultimate \
    unbelievable urgent warning welcome where while winner winners worth yours aktion angebot gratis \
    heute jetzt kostenlos letzte neuer nur rabatt sofort";

/// The fewest letters that a shouted word has: shorter ones are often abbreviations.
const LETTERS: usize = 5;

/// Words in capitals that are no names and no abbreviations as far as one can tell; side by side as one
/// range of the folded text. `is_name` says which words are registered as names.
pub fn capitals(reading: &Reading, is_name: impl Fn(&Range<usize>) -> bool) -> Vec<Range<usize>> {
    let is_upper = |word: &Word| word.case == Case::Upper && !word.is_masked;
    if !reading.words().iter().any(is_upper) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let words = reading.words();
    for run in words.chunk_by(|a, b| is_upper(a) == is_upper(b) && a.clause == b.clause) {
        let run: Vec<&Word> = run
            .iter()
            .filter(|word| is_upper(word) && !is_name(&word.range))
            .collect();
        let is_long = |word: &&&Word| is_long_word(reading.word(word));
        let is_shouted = |word: &&Word| SHOUTED.split(' ').any(|known| known == reading.word(word));
        let long = run.iter().filter(is_long).count();
        let words_of_letters = run
            .iter()
            .filter(|word| reading.word(word).chars().all(char::is_alphabetic))
            .count();
        let is_shouting = long >= 1 && words_of_letters >= 3
            || run
                .iter()
                .any(|word| is_long_word(reading.word(word)) && is_shouted(word));
        if let (true, [first, .., last]) | (true, [first @ last]) = (is_shouting, run.as_slice()) {
            found.push(first.range.start..last.range.end);
        }
    }
    found
}

/// Long enough for a shouted word, of letters alone, and no Roman number.
fn is_long_word(word: &str) -> bool {
    word.chars().count() >= LETTERS
        && word.chars().all(char::is_alphabetic)
        && !word.chars().all(|c| "ivxlcdm".contains(c))
}

/// Words whose letters are drawn apart (S A L E, F.L.O.W.E.R.S): ranges of the folded text.
pub fn drawn_apart(reading: &Reading) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let words = reading.words();
    let is_letter = |word: &Word| {
        // No letter takes more than four bytes.
        if word.range.len() > 4 {
            return false;
        }
        let mut letters = reading.word(word).chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    let joined = |a: &Word, b: &Word| {
        let between = reading.part(a.range.end..b.range.start);
        let is_capital = a.case == Case::Title && b.case == Case::Title;
        matches!(between, "." | "*") || between == " " && is_capital
    };
    for run in words.chunk_by(|a, b| is_letter(a) && is_letter(b) && joined(a, b)) {
        // Four with spaces are a word; with full stops they are R.S.V.P.
        if let [first, .., last] = run
            && is_letter(first)
            && run.len() >= 4
            && (run.len() >= 5
                || reading
                    .part(first.range.start..last.range.end)
                    .contains(' '))
        {
            found.push(first.range.start..last.range.end);
        }
    }
    // UAX 29 leaves letters with full stops between them in one word.
    let is_dotted = |word: &&Word| {
        let word = reading.word(word);
        let mut letters = word.split('.');
        word.bytes().filter(|byte| *byte == b'.').count() >= 4
            && letters.all(|l| l.chars().count() == 1 && l.chars().all(char::is_alphabetic))
    };
    let dotted = words
        .iter()
        .filter(|word| !word.is_masked)
        .filter(is_dotted);
    found.extend(dotted.map(|word| word.range.clone()));
    found.sort_by_key(|range| range.start);
    found
}

/// Rows of at least so many emoji, with nothing but spaces between them: ranges of the text as typed.
pub fn emoji_rows(text: &str, least: usize) -> Vec<Range<usize>> {
    if !text.chars().any(is_emoji) {
        return Vec::new();
    }
    let mut rows: Vec<(Range<usize>, usize)> = Vec::new();
    let mut open = false;
    for (at, grapheme) in text.grapheme_indices(true) {
        if grapheme.chars().next().is_some_and(is_emoji) {
            match rows.last_mut().filter(|_| open) {
                Some((range, count)) => {
                    range.end = at + grapheme.len();
                    *count += 1;
                }
                None => rows.push((at..at + grapheme.len(), 1)),
            }
            open = true;
        } else if grapheme != " " {
            open = false;
        }
    }
    let rows = rows.into_iter().filter(|(_, count)| *count >= least);
    rows.map(|(range, _)| range).collect()
}

/// Pictures, and signs that are drawn as pictures. Not © and ™, nor arrows.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{2B55}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, find: impl Fn(&Reading) -> Vec<Range<usize>>) -> Vec<String> {
        let reading = Reading::new(text);
        let ranges = find(&reading).into_iter();
        ranges
            .map(|range| text[reading.original(range)].to_owned())
            .collect()
    }

    #[test]
    fn marks_come_in_rows() {
        let rows = |text| {
            found(text, |r| {
                exclamations(r).into_iter().map(|m| m.range).collect()
            })
        };
        assert_eq!(rows("Buy!! Now?! Really? Yes!"), ["!!", "?!", "!"]);
        assert_eq!(
            rows("“Wow! So good, I bought two!” – Ann"),
            [""; 0],
            "somebody's words"
        );
        assert_eq!(rows("No mark. At all?"), [""; 0]);
    }

    #[test]
    fn capitals_that_shout() {
        let caps = |text| found(text, |r| capitals(r, |_| false));
        assert_eq!(caps("AMAZING offers, TODAY only"), ["AMAZING", "TODAY"]);
        assert_eq!(
            caps("This is YOUR LOOM FOREVER, see"),
            ["YOUR LOOM FOREVER"]
        );
        for quiet in [
            "NATO-approved, by UNESCO",
            "NASDAQ listed, LED lamps, HTML5",
            "Chapter XVIII of the USB guide",
            "Use code WELCOME today",
            "OK, NEW for the UK",
        ] {
            assert_eq!(caps(quiet), [""; 0], "{quiet}");
        }
        let named = |text| found(text, |r| capitals(r, |_| true));
        assert_eq!(named("AMAZING"), [""; 0]);
    }

    #[test]
    fn letters_drawn_apart() {
        let apart = |text| found(text, drawn_apart);
        assert_eq!(apart("Big S A L E today"), ["S A L E"]);
        assert_eq!(apart("F.L.O.W.E.R.S for her"), ["F.L.O.W.E.R.S"]);
        assert_eq!(apart("U.S.A., R.S.V.P. and plan A, B or C"), [""; 0]);
    }

    #[test]
    fn emoji_in_a_row() {
        let rows = |text: &str| {
            let rows = emoji_rows(text, 3).into_iter();
            rows.map(|range| text[range].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(rows("Wow 🎉🎉 🎉 now"), ["🎉🎉 🎉"]);
        assert_eq!(rows("👨‍👩‍👧‍👦 and 🎉🎉"), [""; 0], "a family is one");
        assert_eq!(rows("Plain ™©→"), [""; 0]);
    }
}
