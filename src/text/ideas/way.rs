//! One way to say something, and how a clause says it.

use std::ops::Range;

use super::{COMMON_WEIGHT, Hit, How, Said};
use crate::text::reading::{Reading, Word};

/// Within so many words the telling words of a way have to stand; a longer way may take three more than it has.
const WINDOW: usize = 8;
/// So many words before the first one a denial may stand.
const DENIAL: usize = 3;

/// One way to say something.
#[derive(Clone, Debug)]
pub(super) struct Way {
    pub thing: usize,
    /// All its words, folded.
    pub words: Vec<String>,
    /// Its telling words: each stem once, and the first word that has it.
    pub telling: Vec<(u16, String)>,
    /// What these weigh together.
    pub weight: usize,
    /// Whether it says no to something.
    pub is_denial: bool,
}

impl Way {
    /// What a clause with telling words of this weight could say at best.
    pub fn at_best(&self, there: usize) -> Option<(How, usize)> {
        if there == self.weight {
            Some((How::Verbatim, 1))
        } else {
            (2 * there >= self.weight).then_some((How::Half, there))
        }
    }

    /// How a clause says it, if it does.
    pub fn said(
        &self,
        at: usize,
        reading: &Reading,
        clause: &[Hit],
        weights: &[usize],
    ) -> Option<Said> {
        let window = WINDOW.max(self.words.len() + 3);
        let mut best: Vec<&Hit> = Vec::new();
        let mine = || clause.iter().filter(|hit| self.tells(hit.stem));
        for (n, first) in mine().enumerate() {
            let mut found: Vec<&Hit> = Vec::new();
            for hit in mine().skip(n).take_while(|hit| hit.at < first.at + window) {
                if found.iter().all(|known| known.stem != hit.stem) {
                    found.push(hit);
                }
            }
            let width = |hits: &[&Hit]| {
                hits.last()
                    .zip(hits.first())
                    .map_or(0, |(b, a)| b.at - a.at)
            };
            let is_better = found.len() > best.len()
                || found.len() == best.len() && width(&found) < width(&best);
            if is_better {
                best = found;
            }
        }
        let (first, last) = (best.first()?, best.last()?);
        let is_denied = is_denied(reading, first.at, last.at);
        if self.is_denial && !is_denied {
            return None;
        }
        let mut words: Vec<Range<usize>> = best.iter().map(|hit| hit.range.clone()).collect();
        let weights = best
            .iter()
            .filter_map(|hit| weights.get(usize::from(hit.stem)));
        let weight: usize = weights.sum();
        let how = if best.len() < self.telling.len() {
            (2 * weight >= self.weight).then_some(How::Half)?
        } else if let Some(range) = self.verbatim(reading, first) {
            words = vec![range];
            How::Verbatim
        } else if self.telling.len() == 1 && self.words.len() > 1 {
            // One word of a phrase that says little else is not the phrase.
            (weight > COMMON_WEIGHT).then_some(How::Half)?
        } else {
            How::InOtherWords
        };
        let how = match how {
            _ if self.is_denial || !is_denied => how,
            How::Half => return None,
            _ => How::Denied,
        };
        let is_missing = |stem: u16| best.iter().all(|hit| hit.stem != stem);
        let missing = self.telling.iter().filter(|(stem, _)| is_missing(*stem));
        Some(Said {
            thing: self.thing,
            how,
            words,
            way: at,
            missing: missing.map(|(_, word)| word.clone()).collect(),
        })
    }

    fn tells(&self, stem: u16) -> bool {
        self.telling.iter().any(|(telling, _)| *telling == stem)
    }

    /// Where it stands word by word, around one of its words.
    fn verbatim(&self, reading: &Reading, near: &Hit) -> Option<Range<usize>> {
        let from = near.at.saturating_sub(self.words.len());
        let until = near.at + 2 * self.words.len() + 3;
        let words = reading
            .words()
            .get(from..until.min(reading.words().len()))?;
        let there: Vec<Range<usize>> = words
            .iter()
            .filter(|word| word.clause == near.clause && !word.is_masked)
            .flat_map(|word| parts(reading, word))
            .collect();
        let rows = there.windows(self.words.len());
        let mut rows = rows.filter(|row| {
            let pairs = row.iter().zip(&self.words);
            pairs
                .into_iter()
                .all(|(range, word)| reading.part(range.clone()) == word)
        });
        let row = rows.next()?;
        Some(row.first()?.start..row.last()?.end)
    }
}

/// The parts of a word between its hyphens: made, to and measure of made-to-measure.
pub(super) fn parts<'r>(
    reading: &'r Reading,
    word: &Word,
) -> impl Iterator<Item = Range<usize>> + 'r {
    let start = word.range.start;
    let text = reading.part(word.range.clone());
    let mut at = 0;
    text.split('-').filter_map(move |part| {
        let from = start + at;
        at += part.len() + 1;
        (!part.is_empty()).then(|| from..from + part.len())
    })
}

/// Whether a denial stands among some words of a clause or shortly before.
fn is_denied(reading: &Reading, first: usize, last: usize) -> bool {
    let words = reading.words();
    let clause = words.get(first).map(|word| word.clause);
    let from = first.saturating_sub(DENIAL);
    (from..=last).any(|at| {
        let Some(word) = words.get(at).filter(|word| Some(word.clause) == clause) else {
            return false;
        };
        let next = words.get(at + 1).map(|next| reading.word(next));
        is_denial(reading.word(word)) && !next.is_some_and(|next| DENIES_NOTHING.contains(&next))
    })
}

/// After a denial these make it none: not only, no matter.
const DENIES_NOTHING: &[&str] = &[
    "only", "just", "merely", "simply", "matter", "doubt", "wonder", "nur",
];

/// Whether a word says no.
pub(super) fn is_denial(word: &str) -> bool {
    matches!(
        word,
        "no" | "not"
            | "never"
            | "without"
            | "cannot"
            | "nicht"
            | "nie"
            | "ohne"
            | "sans"
            | "pas"
            | "jamais"
    ) || word.ends_with("n't")
        || word.starts_with("kein") && word.len() <= 6
}
