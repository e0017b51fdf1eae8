//! One pass through the items of a puzzle: all ways to decide the items so far, side by side, less those that
//! cannot be the best. The method is told in `smallest`.

use std::cmp::Ordering;

use super::bounds::{Bounds, Hopes, Limits};
use super::prices::{Aim, Prices};
use super::smallest::{Cost, Puzzle, Set};

/// With so many of those that look best each way is compared, and with so many that look nearly as good as it.
const COMPARED: usize = 32;

/// A bound, or a value for each item, that prices aim at where no set is known yet.
const FAR: f64 = 20.0;

/// How often prices go uphill at the start, and after each item.
const ROUNDS: (usize, usize) = (300, 12);

/// Where ways become many in the middle, so many times the average may stand side by side.
const CROWD: usize = 4;

/// At least so many ways may always stand side by side.
const FEW: usize = 20;

/// A few hundred yes and no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits([u64; 4]);

impl Bits {
    /// How many.
    pub const ALL: usize = 256;

    fn has(&self, at: usize) -> bool {
        self.0
            .get(at / 64)
            .is_some_and(|word| (word >> (at % 64)) & 1 == 1)
    }

    fn put(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    fn is_within(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(a, b)| a & !b == 0)
    }

    fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(a, b)| a & b != 0)
    }
}

/// An item to be decided.
#[derive(Clone, Debug)]
pub(super) struct Step {
    item: usize,
    /// What it frees, at most what is needed.
    pub frees: Vec<(usize, i64)>,
    /// The same as shares of what is needed.
    pub shares: Vec<(usize, f64)>,
    /// What is lost with it.
    pub value: i64,
    /// The groups that it belongs to.
    groups: Vec<usize>,
    /// Those of which it is the last to be decided.
    closes: Vec<usize>,
    /// Steps before it that are better: it is not taken where one of them was left.
    better: Bits,
    /// Steps before it that it betters: it is not left where one of them was taken.
    worse: Bits,
}

/// The items in the order in which they are decided, less those that may not be chosen.
pub(super) struct Deck<'a> {
    puzzle: &'a Puzzle,
    steps: Vec<Step>,
    /// Groups from here on must not be lost: sets that are known already.
    known_from: usize,
}

/// What a set has to beat.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bar {
    /// The best set known, or what a set may cost at most.
    pub cost: Cost,
    /// It is known that no set loses fewer groups.
    pub least_lost: usize,
}

impl Bar {
    /// How many more items a way may take; none where no set is known.
    pub fn room(&self, way: &Way) -> Option<f64> {
        let is_set = self.cost.count < usize::MAX;
        is_set.then(|| self.cost.count.saturating_sub(way.cost.count) as f64)
    }
}

/// What a pass found.
pub(super) struct Pass {
    /// The best set that beats the bar.
    pub found: Option<Set>,
    /// Whether nothing was left out of sight.
    pub is_whole: bool,
}

/// One way to decide the items so far. What it leaves to be freed stands beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    /// What it has cost so far.
    pub cost: Cost,
    /// The sum of the numbers of its items: settles ties, so that items can be compared strictly.
    numbers: usize,
    taken: Bits,
    /// Groups of which something stays.
    safe: Bits,
    /// How good it looks: the bounds on the count and on the value of the whole set.
    pub looks: (f64, f64),
}

/// Ways side by side; `left` holds one amount after another for each limit, way by way.
#[derive(Clone, Debug, Default)]
struct Layer {
    ways: Vec<Way>,
    left: Vec<i64>,
}

impl<'a> Deck<'a> {
    /// Sets may lose so many groups, and hold none of the known ones.
    pub fn new(puzzle: &'a Puzzle, may_lose: usize, known: &[Vec<usize>]) -> Self {
        let groups: Vec<&Vec<usize>> = puzzle.keepers.iter().chain(known).collect();
        let known_from = puzzle.keepers.len();
        let mut steps: Vec<Step> = puzzle
            .items
            .iter()
            .enumerate()
            .filter_map(|(number, item)| {
                let of = groups
                    .iter()
                    .enumerate()
                    .filter(|(_, group)| group.contains(&number));
                let of: Vec<usize> = of.map(|(at, _)| at).collect();
                let alone = |at: &&usize| groups.get(**at).is_some_and(|group| group.len() == 1);
                let (kept, known): (Vec<usize>, Vec<usize>) =
                    of.iter().filter(alone).partition(|at| **at < known_from);
                if kept.len() > may_lose || !known.is_empty() {
                    return None;
                }
                let need = |limit: usize| puzzle.needs.get(limit).copied().unwrap_or_default();
                let frees: Vec<(usize, i64)> = item
                    .frees
                    .iter()
                    .map(|(limit, amount)| (*limit, (*amount).min(need(*limit))))
                    .collect();
                let share = |(limit, amount): &(usize, i64)| {
                    (*limit, *amount as f64 / need(*limit).max(1) as f64)
                };
                Some(Step {
                    item: number,
                    shares: frees.iter().map(share).collect(),
                    frees,
                    value: item.value,
                    groups: of,
                    closes: Vec::new(),
                    better: Bits::default(),
                    worse: Bits::default(),
                })
            })
            .collect();
        // By the first limit that it helps; there, what reaches furthest comes last.
        steps.sort_by_key(|step| {
            let limit = |at: Option<&(usize, i64)>| at.map(|(limit, _)| *limit);
            (limit(step.frees.first()), limit(step.frees.last()))
        });
        let before = steps.clone();
        let mut open: Vec<usize> = groups
            .iter()
            .map(|group| {
                before
                    .iter()
                    .filter(|step| group.contains(&step.item))
                    .count()
            })
            .collect();
        for (at, step) in steps.iter_mut().enumerate() {
            for (number, earlier) in before.iter().take(at).enumerate() {
                if earlier.betters(step) {
                    step.better.put(number);
                } else if step.betters(earlier) {
                    step.worse.put(number);
                }
            }
            for group in &step.groups {
                let whole = groups.get(*group).map(|group| group.len());
                let decided = before
                    .iter()
                    .filter(|step| step.groups.contains(group))
                    .count();
                if let Some(open) = open.get_mut(*group) {
                    *open -= 1;
                    // A group that an item left out belongs to is safe.
                    if *open == 0 && whole == Some(decided) {
                        step.closes.push(*group);
                    }
                }
            }
        }
        Self {
            puzzle,
            steps,
            known_from,
        }
    }

    /// No set has fewer items; `known` is a number that is enough.
    pub fn least_count(&self, known: usize) -> usize {
        let needs = &self.puzzle.needs;
        let mut ahead = Limits::new(&self.steps, needs).rest_of(needs);
        ahead.enough = known as f64;
        let mut prices = Prices::new(Aim::Count, needs.len());
        prices.improve(&self.steps, &ahead, ROUNDS.0);
        prices.look_ahead(&self.steps);
        let least = usize::try_from(Prices::least(prices.bound(&ahead))).unwrap_or_default();
        ahead.fewest.into_iter().fold(least, usize::max)
    }

    /// Goes through all items once, and looks at so many ways in all.
    pub fn pass(&self, mut bar: Bar, mut work: usize) -> Pass {
        let needs = &self.puzzle.needs;
        let mut pass = Pass {
            found: None,
            is_whole: true,
        };
        let mut rest = Vec::new();
        let mut limits = Limits::new(&self.steps, needs);
        if needs.is_empty() || !limits.can_be_met() {
            return pass;
        }
        let mut counting = Prices::new(Aim::Count, needs.len());
        let mut valuing = Prices::new(Aim::Value, needs.len());
        let start = Way {
            cost: Cost::default(),
            numbers: 0,
            taken: Bits::default(),
            safe: Bits::default(),
            looks: (0.0, 0.0),
        };
        let mut layer = Layer {
            ways: vec![start],
            left: needs.clone(),
        };
        for (at, step) in self.steps.iter().enumerate() {
            let to_come = self.steps.get(at.saturating_add(1)..).unwrap_or_default();
            limits.decide(step, to_come);
            // Prices that suit the way that looks best.
            if let (Some(way), Some(left)) = (layer.ways.first(), layer.left.get(..needs.len())) {
                let rounds = if at == 0 { ROUNDS.0 } else { ROUNDS.1 };
                let mut ahead = limits.rest_of(left);
                let room = bar.room(way);
                ahead.enough = room.unwrap_or(FAR);
                counting.improve(to_come, &ahead, rounds);
                if let Some(room) = room {
                    ahead.room = room;
                    ahead.enough = match bar.cost.value {
                        i64::MAX => room * FAR,
                        value => value.saturating_sub(way.cost.value) as f64,
                    };
                    valuing.improve(to_come, &ahead, rounds);
                }
            }
            counting.look_ahead(to_come);
            valuing.look_ahead(to_come);
            let bounds = Bounds::new(&limits, [&counting, &valuing]);
            let mut next = Layer::default();
            for (way, left) in layer.ways.iter().zip(layer.left.chunks_exact(needs.len())) {
                let taken = (self.take(at, step, way, left), step.frees.as_slice());
                let not_taken = (leave(step, way), [].as_slice());
                for (decided, frees) in [taken, not_taken] {
                    let Some(mut way) = decided else {
                        continue;
                    };
                    rest.clear();
                    rest.extend_from_slice(left);
                    for (limit, amount) in frees {
                        if let Some(left) = rest.get_mut(*limit) {
                            *left = (*left - amount).max(0);
                        }
                    }
                    match bounds.judge(&mut way, &rest, &bar) {
                        Some(Hopes::Done) => {
                            bar.cost = way.cost;
                            pass.found = Some(self.set(&way));
                        }
                        Some(Hopes::Open) => {
                            next.ways.push(way);
                            next.left.extend_from_slice(&rest);
                        }
                        None => {}
                    }
                }
            }
            let average = work / to_come.len().max(1);
            let width = average.saturating_mul(CROWD).max(FEW);
            layer = next.best(width, &limits.open, needs.len(), &mut pass.is_whole);
            work = work.saturating_sub(layer.ways.len());
            if layer.ways.is_empty() {
                break;
            }
        }
        pass
    }

    /// The way with this step taken; none where that is of no use.
    fn take(&self, at: usize, step: &Step, way: &Way, left: &[i64]) -> Option<Way> {
        let helps = |(limit, _): &(usize, i64)| left.get(*limit).is_some_and(|left| *left > 0);
        if !step.frees.iter().any(helps) || !step.better.is_within(&way.taken) {
            return None;
        }
        let mut way = *way;
        for group in step.closes.iter().filter(|group| !way.safe.has(**group)) {
            if *group >= self.known_from {
                return None;
            }
            way.cost.lost += 1;
        }
        way.cost.count += 1;
        way.cost.value += step.value;
        way.numbers += step.item;
        way.taken.put(at);
        Some(way)
    }

    /// The items of a way.
    fn set(&self, way: &Way) -> Set {
        let steps = self.steps.iter().enumerate();
        let items = steps.filter(|(at, _)| way.taken.has(*at));
        self.puzzle.set(items.map(|(_, step)| step.item).collect())
    }
}

/// The way with this step left; none where a worse one was taken.
fn leave(step: &Step, way: &Way) -> Option<Way> {
    if way.taken.meets(&step.worse) {
        return None;
    }
    let mut way = *way;
    for group in &step.groups {
        way.safe.put(*group);
    }
    Some(way)
}

impl Step {
    /// Whether it can stand for another in every set, and makes it a better one.
    fn betters(&self, other: &Self) -> bool {
        (self.value, self.item) < (other.value, other.item)
            && other.frees.iter().all(|(limit, amount)| {
                self.frees
                    .iter()
                    .any(|(at, own)| at == limit && own >= amount)
            })
            && self.groups.iter().all(|group| other.groups.contains(group))
    }
}

impl Layer {
    /// The ways that look best, less those that another beats.
    fn best(&self, width: usize, open: &[usize], limits: usize, is_whole: &mut bool) -> Self {
        let left_of = |at: usize| {
            let from = at.saturating_mul(limits);
            self.left
                .get(from..from.saturating_add(limits))
                .unwrap_or_default()
        };
        let mut ways: Vec<(usize, &Way)> = self.ways.iter().enumerate().collect();
        ways.sort_by(|(_, a), (_, b)| a.looks_against(b));
        let mut kept: Vec<(usize, &Way)> = Vec::new();
        // What they leave of the open limits, side by side: this is where the search spends its time.
        let mut kept_left: Vec<i64> = Vec::new();
        let mut own: Vec<i64> = Vec::new();
        for (at, way) in ways {
            let left = left_of(at);
            own.clear();
            own.extend(open.iter().filter_map(|limit| left.get(*limit)));
            own.push(0); // where no limit is open there is still a row for each way
            let beats = |((_, other), other_left): (&(usize, &Way), &[i64])| {
                other_left.iter().zip(&own).all(|(other, own)| other <= own)
                    && (other.cost, other.numbers) <= (way.cost, way.numbers)
                    && way.safe.is_within(&other.safe)
            };
            let others = || kept.iter().zip(kept_left.chunks_exact(own.len()));
            if others().take(COMPARED).any(beats) || others().rev().take(COMPARED).any(beats) {
                continue;
            }
            if kept.len() == width {
                *is_whole = false;
                break;
            }
            kept.push((at, way));
            kept_left.extend_from_slice(&own);
        }
        Self {
            left: kept
                .iter()
                .flat_map(|(at, _)| left_of(*at))
                .copied()
                .collect(),
            ways: kept.into_iter().map(|(_, way)| *way).collect(),
        }
    }
}

impl Way {
    fn looks_against(&self, other: &Self) -> Ordering {
        (self.cost.lost.cmp(&other.cost.lost))
            .then(self.looks.0.total_cmp(&other.looks.0))
            .then(self.looks.1.total_cmp(&other.looks.1))
    }
}
