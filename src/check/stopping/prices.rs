//! How little can still make a plan fit: lower bounds for the search in `smallest`.
//!
//! Each limit gets two prices, one for what is still over and one for each tactic that it still needs at
//! least. A tactic is worth taking where what it pays exceeds what it costs. Whatever the prices are, the sum
//! never exceeds the true least (Lagrange's relaxation), so that the search may drop what the sum rules out;
//! good prices, found by going uphill, make the sum nearly reach it.
//!
//! Prices are floats, and sums are rounded down by [`MARGIN`], which is far more than all their errors
//! together: every price is at most [`DEAREST`], every share at most one, and a sum has fewer than 10^5 terms.

use super::search::Step;

/// By so much a sum may be too high from rounding; the true error is below a thousandth of it.
const MARGIN: f64 = 1e-3;

/// No price is above this.
const DEAREST: f64 = 1e4;

/// What is to be small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// How many are stopped.
    Count,
    /// What they are worth, among sets with room for so many.
    Value,
}

/// Prices for one aim.
#[derive(Clone, Debug)]
pub(super) struct Prices {
    aim: Aim,
    /// By limit, for all that is over.
    over: Vec<f64>,
    /// By limit, for each tactic that it needs.
    each: Vec<f64>,
    /// For each place in the set.
    place: f64,
    /// What the steps still to come bring at these prices; never more than zero.
    to_come: f64,
}

/// What is left to be freed at some point of the search.
#[derive(Clone, Debug)]
pub(super) struct Left {
    /// By limit, as a share of all that is over.
    pub shares: Vec<f64>,
    /// By limit, how many tactics it needs at least.
    pub fewest: Vec<usize>,
    /// How many more tactics there is room for.
    pub room: f64,
    /// The bound that would be enough to give up.
    pub enough: f64,
}

impl Prices {
    /// No prices yet, for so many limits.
    pub fn new(aim: Aim, limits: usize) -> Self {
        Self {
            aim,
            over: vec![0.0; limits],
            each: vec![0.0; limits],
            place: 0.0,
            to_come: 0.0,
        }
    }

    /// What a limit adds to the bound: the share of it that is over, and the tactics that it needs.
    pub fn of(&self, limit: usize, share: f64, fewest: usize) -> f64 {
        let price = |prices: &[f64]| prices.get(limit).copied().unwrap_or_default();
        price(&self.over) * share + price(&self.each) * fewest as f64
    }

    /// The bound without what the limits add, where so many places are left.
    pub fn base(&self, room: f64) -> f64 {
        self.to_come - self.place * room
    }

    /// The least whole number that a bound allows.
    pub fn least(bound: f64) -> i64 {
        (bound - MARGIN).ceil().max(0.0) as i64
    }

    /// The bound for what is left.
    pub fn bound(&self, left: &Left) -> f64 {
        let limits = left.shares.iter().zip(&left.fewest).enumerate();
        let added: f64 = limits.map(|(at, (s, n))| self.of(at, *s, *n)).sum();
        self.base(left.room) + added
    }

    /// What the steps still to come bring at these prices has to be known before bounds are asked for.
    pub fn look_ahead(&mut self, steps: &[Step]) {
        self.to_come = steps.iter().map(|step| self.gain(step).min(0.0)).sum();
    }

    /// What taking a step costs beyond what the limits pay for it; worth it where negative.
    fn gain(&self, step: &Step) -> f64 {
        let cost = match self.aim {
            Aim::Count => 1.0,
            Aim::Value => step.value as f64,
        };
        let paid: f64 = step
            .shares
            .iter()
            .map(|(limit, share)| self.of(*limit, *share, 1))
            .sum();
        cost + self.place - paid
    }

    /// Goes uphill from these prices for so many rounds, and keeps the best on the way.
    pub fn improve(&mut self, steps: &[Step], left: &Left, rounds: usize) {
        let mut best = self.clone();
        let mut best_bound = f64::NEG_INFINITY;
        let (mut stride, mut idle) = (1.0, 0);
        for _ in 0..rounds {
            // What is short of each limit, and of places, if all that is worth it is taken.
            let mut over = left.shares.clone();
            let mut each: Vec<f64> = left.fewest.iter().map(|n| *n as f64).collect();
            let mut place = -left.room;
            self.to_come = 0.0;
            for step in steps {
                let gain = self.gain(step);
                if gain >= 0.0 {
                    continue;
                }
                self.to_come += gain;
                place += 1.0;
                for (limit, share) in &step.shares {
                    if let (Some(over), Some(each)) = (over.get_mut(*limit), each.get_mut(*limit)) {
                        *over -= share;
                        *each -= 1.0;
                    }
                }
            }
            let bound = self.bound(left);
            if bound > best_bound + 1e-9 {
                best_bound = bound;
                best.clone_from(self);
                idle = 0;
            } else {
                idle += 1;
                if idle == 6 {
                    (stride, idle) = (stride * 0.7, 0);
                }
            }
            if self.aim == Aim::Count {
                place = 0.0;
            }
            let slopes = over.iter().chain(&each).chain([&place]);
            let prices = self.over.iter().chain(&self.each).chain([&self.place]);
            // A price of nothing cannot fall.
            let steep: f64 = slopes
                .zip(prices)
                .filter(|(slope, price)| **slope > 0.0 || **price > 0.0)
                .map(|(slope, _)| slope * slope)
                .sum();
            if steep < 1e-12 || stride < 1e-4 {
                break;
            }
            let stride = stride * (left.enough - bound).max(0.05) / steep;
            let prices = self.over.iter_mut().chain(&mut self.each);
            let slopes = over.iter().chain(&each).chain([&place]);
            for (price, slope) in prices.chain([&mut self.place]).zip(slopes) {
                *price = (*price + stride * slope).clamp(0.0, DEAREST);
            }
        }
        *self = best;
    }
}
