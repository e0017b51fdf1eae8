//! Which messages say nearly the same in the same words.
//!
//! A text is the set of its rows of three words (shingles). Two messages are compared exactly, row by row, once
//! they share one of the twelve that each sorts first by hash: of two that are alike in more than
//! half of their rows practically none is missed, and of thousands of others hardly any is looked at. A row
//! that more than thirty messages share is boilerplate and brings nobody together.
//!
//! Whoever joins or leaves is told which messages have other company than before.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use ahash::RandomState;

use super::facts::Facts;
use crate::model::{Id, Message};

/// How many rows of a message stand for it.
const SKETCH: usize = 12;
/// How many messages may share a row before it is boilerplate.
const MOST: usize = 30;

/// Who may be like whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Likeness {
    /// By row: the texts that it stands for, in the order of their messages.
    rows: HashMap<u64, Vec<Text>, RandomState>,
}

/// The rows of a message, in order and each once.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Text {
    message: Id<Message>,
    rows: Arc<[u64]>,
}

impl Likeness {
    /// Who may be like whom in a plan.
    pub fn new(facts: &BTreeMap<Id<Message>, Facts>) -> Self {
        let mut likeness = Self::default();
        for (id, facts) in facts {
            // Ids come in order.
            let text = Text::new(*id, facts);
            for row in text.sketch() {
                let texts = likeness.rows.entry(*row).or_default();
                texts.push(text.clone());
            }
        }
        likeness
    }

    /// A message came. Returns those that have other company than before.
    pub fn add(&mut self, message: Id<Message>, facts: &Facts) -> BTreeSet<Id<Message>> {
        let mut concerned = BTreeSet::new();
        let text = Text::new(message, facts);
        for row in text.sketch() {
            let texts = self.rows.entry(*row).or_default();
            if let Err(at) = texts.binary_search_by_key(&message, |text| text.message) {
                texts.insert(at, text.clone());
            }
            if texts.len() <= MOST + 1 {
                concerned.extend(texts.iter().map(|text| text.message));
            }
        }
        concerned.remove(&message);
        concerned
    }

    /// A message that was added before went; `facts` are those with which it came. Returns those that have
    /// other company than before.
    pub fn take(&mut self, message: Id<Message>, facts: &Facts) -> BTreeSet<Id<Message>> {
        let mut concerned = BTreeSet::new();
        for row in Text::new(message, facts).sketch() {
            let Some(texts) = self.rows.get_mut(row) else {
                continue;
            };
            if texts.len() <= MOST + 1 {
                concerned.extend(texts.iter().map(|text| text.message));
            }
            texts.retain(|text| text.message != message);
            if texts.is_empty() {
                self.rows.remove(row);
            }
        }
        concerned.remove(&message);
        concerned
    }

    /// The texts that may be like one, without itself, each once.
    fn company(&self, own: &Text) -> Vec<&Text> {
        let rows = own.sketch().iter().filter_map(|row| self.rows.get(row));
        let rows = rows.filter(|texts| texts.len() <= MOST);
        let others = rows.flatten().filter(|text| text.message != own.message);
        let mut company: Vec<&Text> = others.collect();
        // Any order will do, and addresses are compared faster than ids.
        company.sort_unstable_by_key(|text| (text.rows.as_ptr(), text.message));
        company.dedup_by_key(|text| text.message);
        company
    }

    /// The messages that are like one, in order. `known` are those that are like another, where that was asked
    /// before.
    pub fn alike<'k>(
        &self,
        message: Id<Message>,
        facts: &Facts,
        known: impl Fn(Id<Message>) -> Option<&'k [Alike]>,
    ) -> Vec<Alike> {
        let own = Text::new(message, facts);
        if own.rows.len() < ROWS {
            return Vec::new();
        }
        let company = self.company(&own).into_iter();
        let company = company.filter(|text| text.rows.len() >= ROWS);
        let alike = company.filter_map(|other| {
            let common = match known(other.message) {
                Some(theirs) => {
                    let at = theirs.binary_search_by_key(&own.message, |alike| alike.message);
                    theirs.get(at.ok()?)?.common
                }
                None => common(&own.rows, &other.rows)?,
            };
            let message = other.message;
            Some(Alike { message, common })
        });
        let mut alike: Vec<Alike> = alike.collect();
        alike.sort_unstable_by_key(|alike| alike.message);
        alike
    }
}

impl Text {
    fn new(message: Id<Message>, facts: &Facts) -> Self {
        Self {
            message,
            rows: facts.rows().clone(),
        }
    }

    /// The rows that stand for it.
    fn sketch(&self) -> &[u64] {
        self.rows.get(..SKETCH).unwrap_or(&self.rows)
    }
}

/// The fewest rows of three words by which texts are compared: twelve words.
pub const ROWS: usize = 10;
/// What two messages have in common at least that are alike.
pub const OF_BOTH: f64 = 0.6;
/// What the longer one has of the shorter one at least, where they have not so much in common.
pub const OF_SHORTER: f64 = 0.85;

/// A message that is like another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alike {
    /// The message.
    pub message: Id<Message>,
    /// What both have in common.
    pub common: Common,
}

/// How much two texts have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Common {
    /// The share of all their rows that both have.
    pub of_both: f64,
    /// The share of the shorter one's rows that the longer one has, too.
    pub of_shorter: f64,
}

/// What two messages have in common; nothing where that is too little to be alike, which is known after the first
/// few rows of most.
fn common(a: &[u64], b: &[u64]) -> Option<Common> {
    let of_both = OF_BOTH / (1.0 + OF_BOTH) * (a.len() + b.len()) as f64;
    let of_shorter = OF_SHORTER * a.len().min(b.len()) as f64;
    let least = of_both.min(of_shorter);
    let (mut left, mut right, mut shared) = (a, b, 0);
    // Both are in order.
    while let ([here, others @ ..], [there, more @ ..]) = (left, right) {
        shared += usize::from(here == there);
        if here <= there {
            left = others;
        }
        if there <= here {
            right = more;
        }
        if ((shared + left.len().min(right.len())) as f64) < least {
            return None;
        }
    }
    let share = |of: usize| shared as f64 / of as f64;
    let common = Common {
        of_both: share(a.len() + b.len() - shared),
        of_shorter: share(a.len().min(b.len())),
    };
    (common.of_both >= OF_BOTH || common.of_shorter >= OF_SHORTER).then_some(common)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(body: &str) -> Facts {
        Facts::new(&Message {
            body: body.into(),
            ..Message::default()
        })
    }

    fn common(one: &Facts, other: &Facts) -> Option<Common> {
        super::common(one.rows(), other.rows())
    }

    const TEXT: &str = "Fourteen people fit our windows, and most of them built the window that they carry up your stairs.";

    #[test]
    fn what_is_alike() {
        let one = facts(TEXT);
        let same = facts(&format!("{} #windows https://w.com", TEXT.to_uppercase()));
        assert_eq!(
            common(&one, &same),
            Some(Common {
                of_both: 1.0,
                of_shorter: 1.0
            })
        );
        let changed = common(&one, &facts(&TEXT.replace("Fourteen", "Fifteen")));
        assert_eq!(
            changed.map(|common| common.of_both),
            Some(15.0 / 17.0),
            "one row of sixteen is another"
        );
        let shortened = common(
            &one,
            &facts("Most of them built the window that they carry up."),
        );
        assert_eq!(shortened.map(|common| common.of_shorter), Some(1.0));
        let other = common(
            &one,
            &facts("We weave looms by hand in a mill by the river."),
        );
        assert_eq!(other, None);
    }

    #[test]
    fn whoever_joins_and_leaves_leaves_nothing_behind() {
        let ids: Vec<Id<Message>> = (10..10 + MOST + 1)
            .map(|n| Id::new(&format!("m{n}")))
            .collect();
        let (last, others) = ids.split_last().unwrap();
        let text = facts(TEXT);
        let mut likeness = Likeness::default();
        for id in others {
            likeness.add(*id, &text);
        }
        let company = |likeness: &Likeness| likeness.company(&Text::new(others[0], &text)).len();
        let before = likeness.clone();
        assert_eq!(company(&likeness), MOST - 1);
        assert_eq!(
            likeness.add(*last, &text).len(),
            MOST,
            "all lose their company"
        );
        assert_eq!(company(&likeness), 0, "boilerplate");
        assert_eq!(likeness.take(*last, &text).len(), MOST, "and have it back");
        assert_eq!(likeness, before);
        for id in others {
            likeness.take(*id, &text);
        }
        assert_eq!(likeness, Likeness::default());
    }
}
