//! An objective as a marketer types it: “+25 % leads by 31 Dec, from 320 a month”.
//!
//! Read in English, German, French and Spanish, in any order, into where it stands, where it should be, until
//! when, how often it is counted and what is counted. Nothing is made up: what is not said stays empty, and
//! what could be read in two ways is not read and stays in [`Target::rest`]. The one thing that is worked out is
//! the target, where a baseline and a change are said. A reading can be shown in words, and those words read
//! again give the same: what does not survive that was not understood.
//!
//! - `tokens` cuts the text; `words` and `times` hold the words that join its parts;
//! - `due` reads times, `pieces` numbers and what they are said to be;
//! - `parts` tells which number is which, `naming` what is counted; `shown` says it; `meant` finds the KPI.
//!
//! Numbers are read as [`super::numbers`] reads a column of them, which here is the text itself.

mod due;
#[cfg(test)]
mod laws;
mod meant;
mod naming;
mod parts;
mod pieces;
mod shown;
#[cfg(test)]
mod tests;
mod times;
mod tokens;
mod words;

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization as _;

pub use self::meant::suggest;
use crate::model::calendar::DateHabits;
use crate::model::{Better, Currency, DateOrder, Number};

/// What an objective says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Target {
    /// Where it stands.
    pub baseline: Option<Number>,
    /// Where it should be: as said, else worked out from baseline and change. Counts are rounded to a whole one.
    pub target: Option<Number>,
    /// By how much it should change, as said.
    pub change: Option<Change>,
    /// Which way it should go, where a word says so and no change does.
    pub better: Option<Better>,
    /// What baseline and target are given in; none for counts.
    pub unit: Option<Unit>,
    /// How often it is counted.
    pub per: Option<Per>,
    /// The last day.
    pub due: Option<Date>,
    /// The words that name what is counted, as typed.
    pub measure: String,
    /// What of the text was not understood.
    pub rest: String,
}

/// By how much something should change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// By so many hundredths of where it stands; below zero where it should fall.
    Percent(Number),
    /// By so much, in the unit of the target.
    By(Number),
    /// To so many hundredths of where it stands: 200 is double, 50 half.
    Times(i64),
}

/// What a target is given in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Hundredths, of what the measure says.
    Percent,
    /// Money.
    Money(Currency),
    /// Seconds, stars and the like, as typed.
    Named(String),
}

/// How often something is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Each day.
    Day,
    /// Each week.
    Week,
    /// Each month.
    Month,
    /// Each quarter.
    Quarter,
    /// Each year.
    Year,
}

/// Reads an objective. `today` says which June is meant; `order`, which number of a date is the month where both
/// could be.
pub fn read(text: &str, today: Date, order: DateOrder) -> Target {
    // Macs write ä as a and two dots.
    let text: String = text.nfc().collect();
    let said = parts::read(&text, today, order);
    let survives = |target: &Target| {
        let again = parts::read(&target.in_words(), today, order);
        let rest = target.rest.clone();
        again.rest.is_empty() && Target { rest, ..again } == *target
    };
    if survives(&said) && !said.is_empty() {
        return said;
    }
    // A name that is taken for something else when it stands elsewhere is no name.
    let nameless = Target {
        rest: joined([said.measure.as_str(), said.rest.as_str()]),
        measure: String::new(),
        ..said
    };
    if survives(&nameless) && !nameless.is_empty() {
        return nameless;
    }
    let rest = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Target {
        rest,
        ..Target::default()
    }
}

/// Parts of a text that were left over, one after another.
fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

impl Target {
    /// Whether nothing was understood.
    pub fn is_empty(&self) -> bool {
        let rest = self.rest.clone();
        *self
            == Self {
                rest,
                ..Self::default()
            }
    }

    /// What was understood, in a line: “From 320 to 400 leads a month (+25 %), by 31 December 2026”. The words that
    /// name the measure stand as they were typed. Empty where nothing was understood.
    pub fn in_words(&self) -> String {
        shown::in_words(self, shown::day)
    }

    /// The same, with the day written as is the habit where somebody reads it.
    pub fn in_words_with(&self, habits: DateHabits) -> String {
        shown::in_words(self, |day| habits.day(day))
    }

    /// What in the text goes against itself, in a sentence.
    pub fn doubt(&self) -> Option<String> {
        shown::doubt(self)
    }
}
