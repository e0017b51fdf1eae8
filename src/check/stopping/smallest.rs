//! The smallest set that frees enough: a covering puzzle in whole numbers, without a word about tactics.
//!
//! **Method.** Items are decided one after another, by the first limit that they help. All ways to decide the
//! items so far are kept side by side (as in dynamic programming), less those that cannot be best:
//! - what has cost no less and freed no more than another,
//! - what takes an item although a better one was left (as cheap, and frees as much everywhere),
//! - what cannot beat the best set known, by the bounds of `prices`.
//!
//! Limits of one month are settled once all items of that month are decided, which is why so few ways remain.
//! Where they become too many, those that look best are followed, and the answer is not *proven*: a wider
//! pass follows, up to a fixed amount of work. There is no clock here: the same puzzle gives the same answer
//! on every machine. What is freed and what it costs is counted in integers; floats only rule out.
//!
//! **How far it reaches.** Up to some sixty items, and two hundred that help one month or two each, are nearly
//! always gone through. Two hundred that lie across a dozen limits or more, all of them tight, are as hard a
//! puzzle as there is; there the answer is good, and not proven. With more items than [`MOST`] a greedy answer is
//! all that is tried.

use std::cmp::Reverse;

use super::search::{Bar, Bits, Deck};

/// The most items for which the smallest set is looked for.
pub const MOST: usize = 200;

/// How many ways are looked at, pass by pass.
const WORK: [usize; 3] = [3_000, 10_000, 30_000];

/// The same for alternatives, which need not be proven.
const WORK_FOR_OTHERS: usize = 1_500;

/// What can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What it frees: the number of the limit and a positive amount, by limit.
    pub frees: Vec<(usize, i64)>,
    /// What is lost with it.
    pub value: i64,
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Puzzle {
    /// How much has to be freed, by limit; positive, and no more than all items free together.
    pub needs: Vec<i64>,
    /// The items. Of sets that are as good otherwise, those of earlier ones are preferred.
    pub items: Vec<Item>,
    /// Groups of which at least one item should stay.
    pub keepers: Vec<Vec<usize>>,
}

/// What a set costs; the less the better, first things first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cost {
    /// Groups of which nothing stays.
    pub lost: usize,
    /// Items.
    pub count: usize,
    /// Their value.
    pub value: i64,
}

/// A set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    /// The items by number, ascending.
    pub items: Vec<usize>,
    /// What it costs.
    pub cost: Cost,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The best set.
    pub best: Set,
    /// Whether it is known that none is better.
    pub is_proven: bool,
    /// No set that loses no more groups has fewer items.
    pub least_count: usize,
    /// Up to so many others as asked for, of at most one item more; none holds another.
    pub others: Vec<Set>,
}

impl Answer {
    /// Where nothing is proven, another set may turn out to be better.
    fn put_best_first(&mut self) {
        let best = self.others.iter().min_by_key(|other| other.cost);
        if let Some(best) = best.filter(|other| other.cost < self.best.cost).cloned() {
            self.others.retain(|other| *other != best);
            self.others.push(std::mem::replace(&mut self.best, best));
        }
        let most = self.best.cost.count.saturating_add(1);
        self.others.retain(|other| other.cost.count <= most);
        self.others.sort_by_key(|other| other.cost);
    }
}

impl Puzzle {
    /// The best set, and up to `others` more.
    pub fn solve(&self, others: usize) -> Answer {
        let (best, is_proven) = self.best();
        let Cost { lost, count, .. } = best.cost;
        let least_count = match is_proven {
            true => count,
            false if self.is_small() => Deck::new(self, lost, &[]).least_count(count),
            false => 1,
        };
        let mut answer = Answer {
            best: self.settle(best),
            is_proven,
            least_count,
            others: Vec::new(),
        };
        if self.is_small() {
            self.add_others(&mut answer, others);
        }
        answer.put_best_first();
        answer
    }

    /// What a set costs.
    pub fn cost(&self, items: &[usize]) -> Cost {
        let is_lost = |group: &&Vec<usize>| group.iter().all(|item| items.contains(item));
        let chosen = items.iter().filter_map(|item| self.items.get(*item));
        Cost {
            lost: self.keepers.iter().filter(is_lost).count(),
            count: items.len(),
            value: chosen.map(|item| item.value).sum(),
        }
    }

    /// Whether a set frees enough.
    pub fn is_enough(&self, items: &[usize]) -> bool {
        let mut left = self.needs.clone();
        for item in items.iter().filter_map(|item| self.items.get(*item)) {
            for (limit, amount) in &item.frees {
                if let Some(left) = left.get_mut(*limit) {
                    *left = left.saturating_sub(*amount);
                }
            }
        }
        left.iter().all(|left| *left <= 0)
    }

    /// The same set, or one that is as good, with earlier items in place of later ones.
    fn settle(&self, mut set: Set) -> Set {
        for number in 0..self.items.len() {
            if set.items.contains(&number) {
                continue;
            }
            let later = set.items.iter().rev().take_while(|item| **item > number);
            let better = later
                .map(|later| {
                    let others = set.items.iter().filter(|item| *item != later);
                    self.set(others.copied().chain([number]).collect())
                })
                .find(|with| with.cost == set.cost && self.is_enough(&with.items));
            if let Some(better) = better {
                set = better;
            }
        }
        set
    }

    fn is_small(&self) -> bool {
        self.items.len() <= MOST && self.keepers.len() < Bits::ALL / 2
    }

    fn best(&self) -> (Set, bool) {
        let mut best = self.greedy();
        if !self.is_small() {
            return (best, false);
        }
        // As few losses as possible: first without any, then with one more each time.
        for lost in self.least_lost()..=best.cost.lost {
            let deck = Deck::new(self, lost, &[]);
            let mut bar = Bar {
                cost: best.cost,
                least_lost: lost,
            };
            if bar.cost.lost > lost {
                bar.cost = Cost {
                    lost,
                    count: usize::MAX,
                    value: i64::MAX,
                };
            }
            let mut is_whole = false;
            for work in WORK {
                let pass = deck.pass(bar, work);
                if let Some(found) = pass.found {
                    bar.cost = found.cost;
                    best = found;
                }
                is_whole = pass.is_whole;
                if is_whole {
                    break;
                }
            }
            if best.cost.lost <= lost {
                return (best, is_whole);
            }
            if !is_whole {
                // Nothing was found and nothing ruled out: what is known can still be bettered.
                let deck = Deck::new(self, best.cost.lost, &[]);
                bar.cost = best.cost;
                let pass = deck.pass(bar, WORK_FOR_OTHERS);
                return (pass.found.unwrap_or(best), false);
            }
        }
        (best, true)
    }

    fn add_others(&self, answer: &mut Answer, others: usize) {
        let Cost { lost, count, .. } = answer.best.cost;
        let mut known = vec![answer.best.items.clone()];
        while answer.others.len() < others {
            let deck = Deck::new(self, lost, &known);
            let bar = Bar {
                cost: Cost {
                    lost,
                    count: count.saturating_add(1),
                    value: i64::MAX,
                },
                least_lost: lost,
            };
            let Some(next) = deck.pass(bar, WORK_FOR_OTHERS).found else {
                return;
            };
            known.push(next.items.clone());
            answer.others.push(next);
        }
    }

    /// No set loses fewer groups: in each limit, what is not alone in a group may not free enough.
    fn least_lost(&self) -> usize {
        let alone = |item: usize| self.keepers.iter().any(|group| *group == [item]);
        let limits = self.needs.iter().enumerate();
        let lost = limits.map(|(limit, need)| {
            let mut left = *need;
            let mut alone_here = Vec::new();
            for (number, item) in self.items.iter().enumerate() {
                let frees = item.frees.iter().find(|(at, _)| *at == limit);
                match frees {
                    Some((_, amount)) if alone(number) => alone_here.push(*amount),
                    Some((_, amount)) => left = left.saturating_sub(*amount),
                    None => {}
                }
            }
            alone_here.sort_unstable_by_key(|amount| Reverse(*amount));
            let enough = alone_here.iter().scan(left, |left, amount| {
                let is_over = *left > 0;
                *left = left.saturating_sub(*amount);
                Some(is_over)
            });
            enough.filter(|is_over| *is_over).count()
        });
        lost.max().unwrap_or_default()
    }

    /// A good set: always the item next that loses no group, if there is one, and frees most.
    fn greedy(&self) -> Set {
        let mut left = self.needs.clone();
        let mut stay: Vec<usize> = self.keepers.iter().map(Vec::len).collect();
        let mut groups: Vec<Vec<usize>> = vec![Vec::new(); self.items.len()];
        for (number, group) in self.keepers.iter().enumerate() {
            for item in group {
                if let Some(groups) = groups.get_mut(*item) {
                    groups.push(number);
                }
            }
        }
        let mut open: Vec<usize> = (0..self.items.len()).collect();
        let mut chosen = Vec::new();
        while left.iter().any(|left| *left > 0) {
            let next = open.iter().enumerate().filter_map(|(at, number)| {
                let item = self.items.get(*number)?;
                let last = |group: &&usize| stay.get(**group) == Some(&1);
                let lost = groups.get(*number)?.iter().filter(last).count();
                let frees = item.frees.iter().filter_map(|(limit, amount)| {
                    let (left, need) = (left.get(*limit)?, self.needs.get(*limit)?);
                    Some((*amount).min(*left).max(0) as f64 / (*need).max(1) as f64)
                });
                let frees: f64 = frees.sum();
                (frees > 0.0).then_some((at, (lost, -frees, item.value)))
            });
            let next = next.min_by(|(_, a), (_, b)| {
                (a.0.cmp(&b.0))
                    .then(a.1.total_cmp(&b.1))
                    .then(a.2.cmp(&b.2))
            });
            let Some((at, _)) = next else {
                break;
            };
            let number = open.remove(at);
            for (limit, amount) in self.items.get(number).into_iter().flat_map(|i| &i.frees) {
                if let Some(left) = left.get_mut(*limit) {
                    *left = left.saturating_sub(*amount);
                }
            }
            for group in groups.get(number).into_iter().flatten() {
                if let Some(stay) = stay.get_mut(*group) {
                    *stay -= 1;
                }
            }
            chosen.push(number);
        }
        // What later ones made needless, the most valuable first.
        let mut needless = chosen.clone();
        needless.sort_by_key(|number| Reverse(self.items.get(*number).map(|item| item.value)));
        for number in needless {
            let frees = || self.items.get(number).into_iter().flat_map(|i| &i.frees);
            let can_stay = frees().all(|(limit, amount)| {
                left.get(*limit)
                    .is_some_and(|left| left.saturating_add(*amount) <= 0)
            });
            if can_stay {
                for (limit, amount) in frees() {
                    if let Some(left) = left.get_mut(*limit) {
                        *left = left.saturating_add(*amount);
                    }
                }
                chosen.retain(|chosen| *chosen != number);
            }
        }
        self.set(chosen)
    }

    /// The set of these items.
    pub(super) fn set(&self, mut items: Vec<usize>) -> Set {
        items.sort_unstable();
        let cost = self.cost(&items);
        Set { items, cost }
    }
}
