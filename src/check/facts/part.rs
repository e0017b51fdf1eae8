//! What is read in the text of a part, whatever message it stands in: the same headline, button or small print in
//! many messages is one [`Part`]. What only some rules ask for is read when the first of them does.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use super::said::{Key, Said, sayings};
use crate::model::MessageField;
use crate::text::absolutes::absolutes;
use crate::text::claims::{Claim, Sentences};
use crate::text::goals::{self, Ask};
use crate::text::links::address::Address;
use crate::text::links::broken::{Broken, in_field, in_text};
use crate::text::number;
use crate::text::reading::{Mask, Reading};
use crate::text::shouting::{Marks, capitals, drawn_apart, exclamations};
use crate::text::spellings::{Spelt, spellings};
use crate::text::unfinished::{Unfinished, minds_names, unfinished};

/// What is read in a text.
#[derive(Debug, Default)]
pub struct Part {
    text: String,
    reading: Reading,
    claims: Vec<Claim>,
    sayings: Vec<(Key, Said)>,
    links: Vec<(Range<usize>, Address)>,
    rows: Vec<u64>,
    figures: Vec<u64>,
    spelt: Vec<Spelt>,
    is_link: bool,
    broken_links: OnceLock<Vec<Broken>>,
    unfinished: OnceLock<Vec<Unfinished>>,
    absolutes: OnceLock<Vec<Range<usize>>>,
    exclamations: OnceLock<Vec<Marks>>,
    capitals: OnceLock<Vec<Range<usize>>>,
    drawn_apart: OnceLock<Vec<Range<usize>>>,
    asks: OnceLock<Vec<Ask>>,
}

/// Everything else follows from the text, and from whether it is an address.
impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.links == other.links
    }
}

impl Eq for Part {}

impl Part {
    /// Reads a text as the part of a message that it is: the link is an address and no copy.
    pub fn new(field: MessageField, text: &str) -> Self {
        Self::among(field, text, &Sentences::default())
    }

    /// The same for one of many texts, each sentence of which is read once.
    pub fn among<'t>(field: MessageField, text: &'t str, sentences: &Sentences<'t>) -> Self {
        let reading = Reading::new(text);
        let typed = text;
        let text = text.to_owned();
        if field == MessageField::Link {
            let start = text.len() - text.trim_start().len();
            let whole = start..start + text.trim().len();
            return Self {
                links: addresses(&text, [whole]),
                is_link: true,
                text,
                reading,
                ..Self::default()
            };
        }
        let words: Vec<&str> = reading
            .words()
            .iter()
            .filter(|word| !word.is_masked)
            .map(|word| reading.word(word))
            .collect();
        let masks = reading.masks().iter();
        let links = masks
            .filter(|mask| mask.what == Mask::Link)
            .map(|mask| reading.original(mask.range.clone()));
        let claims = sentences.claims(&reading, typed);
        Self {
            sayings: sayings(&claims),
            claims,
            links: addresses(&text, links),
            rows: rows(&words),
            figures: figures(&words),
            spelt: spellings(&text, &reading).map(|one| one.spelt()).collect(),
            text,
            reading,
            ..Self::default()
        }
    }

    /// The text as typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as rules read it.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// What it claims.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// Under what its claims meet others, and what they say there.
    pub fn sayings(&self) -> &[(Key, Said)] {
        &self.sayings
    }

    /// The web addresses in it, and where they stand in the text as typed.
    pub fn links(&self) -> &[(Range<usize>, Address)] {
        &self.links
    }

    /// Its rows of three words as numbers, in the order of the text.
    pub fn rows(&self) -> &[u64] {
        &self.rows
    }

    /// The words with figures in them as numbers, in the order of the text.
    pub fn figures(&self) -> &[u64] {
        &self.figures
    }

    /// How its words are spelt, in the order of the text.
    pub fn spelt(&self) -> &[Spelt] {
        &self.spelt
    }

    /// Its links that are broken by their form (`text::links::broken`).
    pub fn broken_links(&self) -> &[Broken] {
        self.broken_links.get_or_init(|| {
            if self.is_link {
                in_field(&self.text).into_iter().collect()
            } else {
                in_text(&self.text)
            }
        })
    }

    /// What is unfinished in it, where a channel fills in these fields (`text::unfinished`).
    pub fn unfinished(&self, merge_fields: &[String]) -> Cow<'_, [Unfinished]> {
        if !merge_fields.is_empty() && minds_names(&self.text) {
            return unfinished(&self.text, merge_fields).into();
        }
        let found = || unfinished(&self.text, &[]);
        Cow::Borrowed(self.unfinished.get_or_init(found))
    }

    /// Its absolute claims (`text::absolutes`).
    pub fn absolutes(&self) -> &[Range<usize>] {
        self.absolutes.get_or_init(|| absolutes(&self.reading))
    }

    /// Its exclamation marks (`text::shouting`).
    pub fn exclamations(&self) -> &[Marks] {
        let found = || exclamations(&self.reading);
        self.exclamations.get_or_init(found)
    }

    /// What stands in capitals, whatever is registered as a name (`text::shouting`).
    pub fn capitals(&self) -> &[Range<usize>] {
        let found = || capitals(&self.reading, |_| false);
        self.capitals.get_or_init(found)
    }

    /// Its words whose letters are drawn apart (`text::shouting`).
    pub fn drawn_apart(&self) -> &[Range<usize>] {
        self.drawn_apart.get_or_init(|| drawn_apart(&self.reading))
    }

    /// What it asks its reader to do (`text::goals`).
    pub fn asks(&self) -> &[Ask] {
        self.asks.get_or_init(|| goals::in_text(&self.reading))
    }
}

/// The addresses that stand in ranges of a text.
fn addresses(
    text: &str,
    ranges: impl IntoIterator<Item = Range<usize>>,
) -> Vec<(Range<usize>, Address)> {
    let ranges = ranges.into_iter();
    ranges
        .filter_map(|range| Some((range.clone(), Address::parse(text.get(range)?)?)))
        .collect()
}

/// The words with figures in them, as numbers.
fn figures(words: &[&str]) -> Vec<u64> {
    let figures = words.iter();
    figures
        .filter(|word| word.bytes().any(|byte| byte.is_ascii_digit()))
        .map(|word| number(word.bytes()))
        .collect()
}

/// Every row of three words, as a number.
fn rows(words: &[&str]) -> Vec<u64> {
    let words: Vec<u64> = words.iter().map(|word| number(word.bytes())).collect();
    let row = |row: &[u64]| {
        row.iter().fold(0_u64, |hash, word| {
            // Knuth's multiplicative hashing; turned, so that the order of words counts.
            (hash.rotate_left(21) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        })
    };
    words.windows(3).map(row).collect()
}
