//! How rules read a text: folded, cut into clauses and words, with what is no copy masked.
//!
//! A [`Reading`] is made once for each text and shared by all rules. Matching happens on the folded text
//! (`fold`); every range of it leads back to what was typed. Links, addresses, handles, hashtags, merge
//! fields, codes, telephone numbers, file names and attributed quotations are masked (`mask`): rules for
//! terms, tone and claims pass over them, rules for links and tags look at nothing else.
//!
//! Words are those of UAX 29, joined where people see one: e-mail, 24/7, C++.

pub mod fold;
mod mask;

use std::ops::Range;
use std::sync::LazyLock;

use ahash::AHashSet;
use unicode_segmentation::UnicodeSegmentation as _;

use self::fold::Folded;
pub use self::mask::{Mask, Masked};

/// A text as rules read it. All ranges are of the folded text unless said otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    folded: Folded,
    words: Vec<Word>,
    clauses: Vec<Range<usize>>,
    masks: Vec<Masked>,
}

/// A word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub range: Range<usize>,
    /// The clause in which it stands, counted from 0.
    pub clause: usize,
    /// How it is capitalised in the original.
    pub case: Case,
    /// Whether it belongs to something that is no copy.
    pub is_masked: bool,
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No capitals, or no letters.
    Lower,
    /// A capital and then none: Loom; also a single one.
    Title,
    /// Nothing but capitals, at least two.
    Upper,
    /// Anything else: iPhone, WeaveWorks.
    Mixed,
}

impl Reading {
    /// Reads a text.
    pub fn new(original: &str) -> Self {
        let folded = Folded::new(original);
        let clauses = clauses(&folded.text);
        let mut words = words(original, &folded, &clauses);
        let masks = mask::masks(&folded.text, &words);
        let mut next = masks.iter().peekable();
        for word in &mut words {
            while next.next_if(|m| m.range.end <= word.range.start).is_some() {}
            word.is_masked = next.peek().is_some_and(|m| m.range.start < word.range.end);
        }
        Self {
            folded,
            words,
            clauses,
            masks,
        }
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.folded.text
    }

    /// A part of the folded text.
    pub fn part(&self, range: Range<usize>) -> &str {
        self.folded.text.get(range).unwrap_or_default()
    }

    /// The words of the folded text, in order.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// A word as folded.
    pub fn word(&self, word: &Word) -> &str {
        self.part(word.range.clone())
    }

    /// The clauses, in order: they end with a sentence, a line, or a dash between spaces.
    pub fn clauses(&self) -> &[Range<usize>] {
        &self.clauses
    }

    /// What is no copy, in order, without overlap.
    pub fn masks(&self) -> &[Masked] {
        &self.masks
    }

    /// Whether a range touches something that is no copy.
    pub fn is_masked(&self, range: &Range<usize>) -> bool {
        let next = self
            .masks
            .partition_point(|mask| mask.range.end <= range.start);
        self.masks
            .get(next)
            .is_some_and(|mask| mask.range.start < range.end)
    }

    /// The range of the original behind a range of the folded text.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        self.folded.original(range)
    }
}

/// Abbreviations whose full stop ends no clause.
static ABBREVIATIONS: LazyLock<AHashSet<&str>> =
    LazyLock::new(|| ABBREVIATED.split_whitespace().collect());
const ABBREVIATED: &str = "approx appr incl excl inc no nos min max ft in oz lb lbs hr hrs st mr mrs ms dr prof \
    vs ca inkl exkl zzgl bzw str nr tel abs evtl ggf env max min p.m a.m e.g i.e etc z.b d.h u.a p.a sr sra av vol \
    art fig dept est tues thurs mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec";

/// Beginnings of the names of months, for “14. Juni”.
const MONTHS: &[&str] = &[
    "jan", "feb", "mär", "mar", "apr", "mai", "may", "jun", "jul", "aug", "sep", "okt", "oct",
    "nov", "dez", "dec",
];

/// Where a text falls into clauses.
fn clauses(text: &str) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let ends = match c {
            '\n' | '\r' => true,
            '.' => next.is_none_or(ends_after) && !is_abbreviated(text, start, at),
            '!' | '?' | ';' | '…' => next.is_none_or(ends_after),
            '–' | '—' | '|' | '·' | '•' => {
                text.get(..at).is_some_and(|before| before.ends_with(' ')) && next == Some(' ')
            }
            _ => false,
        };
        if ends {
            let end = at + c.len_utf8();
            clauses.push(start..end);
            start = end;
        }
    }
    if start < text.len() {
        clauses.push(start..text.len());
    }
    clauses.retain(|clause| {
        text.get(clause.clone())
            .is_some_and(|clause| clause.contains(char::is_alphanumeric))
    });
    clauses
}

/// Whether a mark before this character may end a clause.
fn ends_after(next: char) -> bool {
    next.is_whitespace() || matches!(next, '"' | '\'' | ')' | '!' | '?' | '.' | '*')
}

/// Whether the full stop at a place belongs to an abbreviation or to an ordinal (14. Juni).
fn is_abbreviated(text: &str, start: usize, at: usize) -> bool {
    let before = text.get(start..at).unwrap_or_default();
    let word = before
        .rsplit(|c: char| c.is_whitespace() || c == '(')
        .next()
        .unwrap_or_default();
    let after = text.get(at + 1..).unwrap_or_default();
    if after.trim_start().is_empty() {
        return false;
    }
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let is_ordinal = word.len() <= 2
        && !word.is_empty()
        && word.bytes().all(|b| b.is_ascii_digit())
        && MONTHS
            .iter()
            .any(|month| after.trim_start().starts_with(month));
    is_initial || is_ordinal || ABBREVIATIONS.contains(word)
}

/// The words of a text, each with its clause.
fn words(original: &str, folded: &Folded, clauses: &[Range<usize>]) -> Vec<Word> {
    let text = folded.text.as_str();
    let mut words: Vec<Word> = Vec::with_capacity(text.len() / 5);
    let mut clause = 0;
    for (start, word) in text.unicode_word_indices() {
        let mut range = start..start + word.len();
        if text
            .get(range.end..)
            .is_some_and(|rest| rest.starts_with("++"))
        {
            range.end += 2; // C++
        }
        if let Some(last) = words.last_mut()
            && let Some(between) = text.get(last.range.end..start)
            && belongs_together(text, &last.range, between, word)
        {
            last.range.end = range.end;
            continue;
        }
        while clauses.get(clause).is_some_and(|c| c.end <= start) {
            clause += 1;
        }
        words.push(Word {
            case: Case::Lower,
            range,
            clause,
            is_masked: false,
        });
    }
    // Only now is each word whole: a-b-c-… grew part by part.
    for word in &mut words {
        word.case = case(original, folded, &word.range);
    }
    words
}

/// Whether what stands between two words joins them: e-mail, 24/7.
fn belongs_together(text: &str, last: &Range<usize>, between: &str, next: &str) -> bool {
    let last = text.get(last.clone()).unwrap_or_default();
    match between {
        "-" => {
            last.ends_with(char::is_alphanumeric)
                && (next.contains(char::is_alphabetic) || last.contains(char::is_alphabetic))
        }
        "/" => {
            let digits = |word: &str| word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
            digits(last) && digits(next)
        }
        _ => false,
    }
}

fn case(original: &str, folded: &Folded, range: &Range<usize>) -> Case {
    let word = original
        .get(folded.original(range.clone()))
        .unwrap_or_default();
    if word.is_ascii() && folded.text.get(range.clone()) == Some(word) {
        return Case::Lower; // as most are
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first = letters.next().is_some_and(char::is_uppercase);
    let (mut uppers, mut others) = (usize::from(first), 0);
    for letter in letters {
        if letter.is_uppercase() {
            uppers += 1;
        } else {
            others += 1;
        }
    }
    match (first, uppers, others) {
        (false, 0, _) => Case::Lower,
        (true, 1, _) => Case::Title,
        (true, _, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words_of(text: &str) -> String {
        let reading = Reading::new(text);
        let words = reading.words().iter().map(|word| reading.word(word));
        words.collect::<Vec<_>>().join("|")
    }

    fn clauses_of(text: &str) -> Vec<String> {
        let reading = Reading::new(text);
        let clauses = reading.clauses().iter();
        clauses
            .map(|clause| reading.part(clause.clone()).trim().to_owned())
            .collect()
    }

    #[test]
    fn words_as_people_see_them() {
        assert_eq!(
            words_of("Our E-mail is read 24/7, O’Brien"),
            "our|e-mail|is|read|24/7|o'brien"
        );
        assert_eq!(
            words_of("C++ for $1,000.50, 20% off"),
            "c++|for|1,000.50|20|off"
        );
        assert_eq!(words_of("14-day trial – today"), "14-day|trial|today");
        assert_eq!(words_of("Prêt-à-porter, Größe M"), "prêt-à-porter|größe|m");
        assert_eq!(words_of("10-12 May"), "10|12|may", "a range is two numbers");
        assert_eq!(words_of(""), "");
    }

    #[test]
    fn clauses_end_with_sentences_lines_and_dashes() {
        assert_eq!(
            clauses_of("Free for 14 days. No card! Really?"),
            ["free for 14 days.", "no card!", "really?"]
        );
        assert_eq!(
            clauses_of("25 ft. of cable, e.g. yours. Next"),
            ["25 ft. of cable, e.g. yours.", "next"]
        );
        assert_eq!(clauses_of("Save 2.5% now"), ["save 2.5% now"]);
        assert_eq!(
            clauses_of("Bis 14. Juni. Danach nicht"),
            ["bis 14. juni.", "danach nicht"]
        );
        assert_eq!(
            clauses_of("One line\nanother – and more"),
            ["one line", "another –", "and more"]
        );
        assert_eq!(clauses_of("well-known text – "), ["well-known text –"]);
        assert_eq!(
            clauses_of("Open from 9 a.m. on Friday."),
            ["open from 9 a.m. on friday."]
        );
    }

    #[test]
    fn capitals() {
        let reading = Reading::new("NEW iPhone for Anna, A loom in the UK 2026");
        let cases: Vec<Case> = reading.words().iter().map(|word| word.case).collect();
        use Case::{Lower as L, Mixed as M, Title as T, Upper as U};
        assert_eq!(cases, [U, M, L, T, T, L, L, L, U, L]);
    }

    proptest! {
        /// Whatever the text: words and masks stand in order within it, on character boundaries, words in
        /// their clauses.
        #[test]
        fn any_text_can_be_read(text in r"\PC{0,60}|[a-zA-Z0-9@#%{}\[\]|*.,!?/:+“”–’ \n-]{0,60}") {
            let reading = Reading::new(&text);
            let mut last = 0;
            for word in reading.words() {
                prop_assert!(word.range.start >= last && !reading.word(word).is_empty());
                last = word.range.end;
                prop_assert!(text.get(reading.original(word.range.clone())).is_some());
                prop_assert_eq!(word.is_masked, reading.is_masked(&word.range));
            }
            let mut last = 0;
            for mask in reading.masks() {
                prop_assert!(mask.range.start >= last && !reading.part(mask.range.clone()).is_empty());
                last = mask.range.end;
            }
        }
    }
}
