//! What a way to decide the first items of a puzzle can still become: how much each limit needs yet, and by the
//! prices of what is to come (`prices`) how much that costs at least.

use std::cmp::Reverse;

use super::prices::{Left, Prices};
use super::search::{Bar, Step, Way};

/// What is known of the limits at some point of the search.
pub(super) struct Limits {
    /// By limit, what the items to come free together, the largest first and summed up.
    sums: Vec<Vec<i64>>,
    /// Limits that some decided item helps and some item to come.
    pub open: Vec<usize>,
    /// Limits that the last decided item helps and no item to come.
    settled: Vec<usize>,
    /// Limits that no decided item helps.
    untouched: Vec<bool>,
    needs: Vec<i64>,
}

impl Limits {
    /// Before anything is decided.
    pub fn new(steps: &[Step], needs: &[i64]) -> Self {
        Self {
            sums: (0..needs.len()).map(|limit| sums(steps, limit)).collect(),
            open: Vec::new(),
            settled: Vec::new(),
            untouched: vec![true; needs.len()],
            needs: needs.to_vec(),
        }
    }

    /// Whether all items together are enough.
    pub fn can_be_met(&self) -> bool {
        let mut limits = self.needs.iter().zip(&self.sums);
        limits.all(|(need, sums)| sums.last().copied().unwrap_or_default() >= *need)
    }

    /// A step is decided; these are to come.
    pub fn decide(&mut self, step: &Step, to_come: &[Step]) {
        for (limit, _) in &step.frees {
            if let Some(untouched) = self.untouched.get_mut(*limit) {
                *untouched = false;
            }
            if let Some(of_limit) = self.sums.get_mut(*limit) {
                *of_limit = sums(to_come, *limit);
            }
        }
        let limits = self.untouched.iter().zip(&self.sums).enumerate();
        self.open = limits
            .filter(|(_, (untouched, sums))| !**untouched && !sums.is_empty())
            .map(|(at, _)| at)
            .collect();
        self.settled = step.frees.iter().map(|(limit, _)| *limit).collect();
        self.settled.retain(|limit| !self.open.contains(limit));
    }

    /// How many of the items to come are needed at least; none where all are too few.
    fn fewest(&self, limit: usize, left: i64) -> Option<usize> {
        if left <= 0 {
            return Some(0);
        }
        let sums = self.sums.get(limit)?;
        let before = sums.partition_point(|sum| *sum < left);
        (before < sums.len()).then(|| before.saturating_add(1))
    }

    /// What is left of each limit, as prices want to know it.
    pub fn rest_of(&self, left: &[i64]) -> Left {
        let fewest = left.iter().enumerate();
        Left {
            shares: left
                .iter()
                .zip(&self.needs)
                .map(|(left, need)| share(*left, *need))
                .collect(),
            fewest: fewest
                .map(|(limit, left)| self.fewest(limit, *left).unwrap_or_default())
                .collect(),
            room: 0.0,
            enough: 0.0,
        }
    }
}

fn share(left: i64, need: i64) -> f64 {
    left as f64 / need.max(1) as f64
}

/// What a limit gets from the steps, the largest first, summed up.
fn sums(steps: &[Step], limit: usize) -> Vec<i64> {
    let frees = steps.iter().flat_map(|step| &step.frees);
    let mut amounts: Vec<i64> = frees
        .filter(|(at, _)| *at == limit)
        .map(|(_, amount)| *amount)
        .collect();
    amounts.sort_unstable_by_key(|amount| Reverse(*amount));
    let mut sum = 0_i64;
    for amount in &mut amounts {
        sum = sum.saturating_add(*amount);
        *amount = sum;
    }
    amounts
}

/// What becomes of a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hopes {
    /// It frees enough, and beats the bar.
    Done,
    /// It may yet.
    Open,
}

/// The bounds after a step: what limits add that no decided item helps is the same for all ways.
pub(super) struct Bounds<'a> {
    limits: &'a Limits,
    counting: &'a Prices,
    valuing: &'a Prices,
    untouched: (f64, f64),
    /// How many items the neediest of those limits needs; none where one cannot be met.
    fewest: Option<usize>,
}

impl<'a> Bounds<'a> {
    /// The bounds at these prices.
    pub fn new(limits: &'a Limits, [counting, valuing]: [&'a Prices; 2]) -> Self {
        let mut bounds = Self {
            limits,
            counting,
            valuing,
            untouched: (0.0, 0.0),
            fewest: Some(0),
        };
        let untouched = limits.untouched.iter().zip(&limits.needs).enumerate();
        for (limit, (_, need)) in untouched.filter(|(_, (untouched, _))| **untouched) {
            let fewest = limits.fewest(limit, *need);
            if let Some(n) = fewest {
                bounds.untouched.0 += counting.of(limit, 1.0, n);
                bounds.untouched.1 += valuing.of(limit, 1.0, n);
            }
            bounds.fewest = bounds.fewest.zip(fewest).map(|(a, b)| a.max(b));
        }
        bounds
    }

    fn add(&self, sum: &mut (f64, f64), limit: usize, left: i64, fewest: usize) {
        let need = self.limits.needs.get(limit).copied().unwrap_or_default();
        sum.0 += self.counting.of(limit, share(left, need), fewest);
        sum.1 += self.valuing.of(limit, share(left, need), fewest);
    }

    /// Whether a way is done or may yet beat the bar; says how good it looks.
    pub fn judge(&self, way: &mut Way, left: &[i64], bar: &Bar) -> Option<Hopes> {
        let mut fewest = self.fewest?;
        let over = |limit: &usize| left.get(*limit).is_some_and(|left| *left > 0);
        if self.limits.settled.iter().any(over) {
            return None;
        }
        let mut sum = self.untouched;
        for limit in &self.limits.open {
            let left = left.get(*limit).copied().unwrap_or_default();
            if left > 0 {
                let n = self.limits.fewest(*limit, left)?;
                fewest = fewest.max(n);
                self.add(&mut sum, *limit, left, n);
            }
        }
        if way.cost.lost > bar.cost.lost {
            return None;
        }
        if fewest == 0 {
            return (way.cost < bar.cost).then_some(Hopes::Done);
        }
        let count = sum.0 + self.counting.base(0.0);
        let least = usize::try_from(Prices::least(count))
            .unwrap_or_default()
            .max(fewest);
        let least = way.cost.count.saturating_add(least);
        let value = bar
            .room(way)
            .map_or(0.0, |room| sum.1 + self.valuing.base(room));
        let least_value = way.cost.value.saturating_add(Prices::least(value));
        let fixed = way.cost.lost == bar.cost.lost || bar.cost.lost <= bar.least_lost;
        if fixed && (least, least_value) >= (bar.cost.count, bar.cost.value) {
            return None;
        }
        way.looks = (
            way.cost.count as f64 + count,
            way.cost.value as f64 + value.max(0.0),
        );
        Some(Hopes::Open)
    }
}
