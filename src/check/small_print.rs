//! What the plan's disclaimers stand beside and say, read once for all messages.

use std::collections::{BTreeMap, BTreeSet};

use ahash::AHashMap;

use super::words::folded;
use crate::model::{Disclaimer, Id, Plan};
use crate::text::reading::Reading;

/// The disclaimers of a plan that say something, made ready to be looked for.
#[derive(Debug)]
pub struct SmallPrint {
    by_id: BTreeMap<Id<Disclaimer>, Wanted>,
}

/// What a disclaimer stands beside and says.
#[derive(Debug)]
pub struct Wanted {
    /// The names and variants of its terms, folded.
    pub phrases: Vec<String>,
    /// Each accepted text.
    pub accepted: Vec<Accepted>,
}

/// A text that will do, read once.
#[derive(Debug)]
pub struct Accepted {
    /// As it was written.
    pub text: String,
    /// Folded.
    folded: String,
    /// Its words, each with its place among them.
    words: AHashMap<String, usize>,
    /// Which of them are numbers.
    numbers: Vec<bool>,
}

impl Accepted {
    fn new(text: &str) -> Self {
        let reading = Reading::new(text);
        let words: BTreeSet<&str> = reading.words().iter().map(|w| reading.word(w)).collect();
        Self {
            text: text.to_owned(),
            folded: reading.text().trim().to_owned(),
            numbers: words
                .iter()
                .map(|word| word.contains(|c: char| c.is_ascii_digit()))
                .collect(),
            words: words.into_iter().map(str::to_owned).zip(0..).collect(),
        }
    }

    /// The share of its words that a text holds; none where a number is missing.
    pub fn share(&self, reading: &Reading) -> f64 {
        if reading.text().contains(&self.folded) {
            return 1.0;
        }
        let mut there = vec![false; self.words.len()];
        for word in reading.words() {
            let at = self.words.get(reading.word(word));
            if let Some(there) = at.and_then(|at| there.get_mut(*at)) {
                *there = true;
            }
        }
        let mut numbers = self.numbers.iter().zip(&there);
        if self.words.is_empty() || numbers.any(|(is_number, there)| *is_number && !there) {
            return 0.0;
        }
        there.iter().filter(|there| **there).count() as f64 / there.len() as f64
    }
}

impl SmallPrint {
    /// That of a plan.
    pub fn new(plan: &Plan) -> Self {
        let all = plan.disclaimers.values();
        let wanted = all.map(|disclaimer| (disclaimer.id, Wanted::new(plan, disclaimer)));
        Self {
            by_id: wanted.filter(|(_, w)| !w.accepted.is_empty()).collect(),
        }
    }

    /// Each disclaimer that says something, by id.
    pub fn each(&self) -> impl Iterator<Item = (Id<Disclaimer>, &Wanted)> {
        self.by_id.iter().map(|(id, wanted)| (*id, wanted))
    }
}

impl Wanted {
    fn new(plan: &Plan, disclaimer: &Disclaimer) -> Self {
        let terms = disclaimer.terms.iter();
        let terms = terms.filter_map(|id| plan.terms.get(id));
        let ways = terms.flat_map(|term| [&term.name].into_iter().chain(&term.variants));
        let accepted = disclaimer.accepted.iter();
        let accepted = accepted.filter(|text| !text.trim().is_empty());
        Self {
            phrases: ways.map(|way| folded(way)).collect(),
            accepted: accepted.map(|text| Accepted::new(text)).collect(),
        }
    }
}
