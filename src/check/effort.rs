//! What the work is for: the hours of all tactics, by the strategies that they carry out. Kept as sums, so that
//! one tactic can come or go without looking at the others.
//!
//! **What counts**: tactics that are planned, live or done, have a strategy, and come to an end. What runs
//! without end takes its hours whatever one wants to reach next, and says nothing about priorities.

use std::collections::BTreeMap;

use super::load::counts;
use crate::model::{Id, Number, Plan, Strategy, Tactic};

/// Hours by strategies. Tactics can come and go one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    by_strategies: BTreeMap<Vec<Id<Strategy>>, Work>,
}

/// What the tactics with the same strategies take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// How many tactics.
    pub tactics: usize,
    /// How many of them do not say what they take.
    pub unknown: usize,
    /// What the others take, in ten-thousandths of an hour: whole, so that what came can go again exactly.
    pub parts: i128,
}

impl Effort {
    /// The hours of a plan.
    pub fn new(plan: &Plan) -> Self {
        let mut effort = Self::default();
        for tactic in plan.tactics.values() {
            effort.add(tactic);
        }
        effort
    }

    /// The work for each combination of strategies that some tactic carries out.
    pub fn by_strategies(&self) -> impl Iterator<Item = (&[Id<Strategy>], Work)> {
        let all = self.by_strategies.iter();
        all.map(|(strategies, work)| (strategies.as_slice(), *work))
    }

    /// A tactic came.
    pub fn add(&mut self, tactic: &Tactic) {
        if let Some(strategies) = strategies(tactic) {
            let work = self.by_strategies.entry(strategies).or_default();
            work.tactics += 1;
            work.unknown += usize::from(tactic.hours.is_none());
            work.parts += parts(tactic);
        }
    }

    /// A tactic that was added before went.
    pub fn take(&mut self, tactic: &Tactic) {
        let Some(strategies) = strategies(tactic) else {
            return;
        };
        if let Some(work) = self.by_strategies.get_mut(&strategies) {
            work.tactics = work.tactics.saturating_sub(1);
            work.unknown = work
                .unknown
                .saturating_sub(usize::from(tactic.hours.is_none()));
            work.parts -= parts(tactic);
            if work.tactics == 0 {
                self.by_strategies.remove(&strategies);
            }
        }
    }
}

impl Work {
    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            tactics: self.tactics + other.tactics,
            unknown: self.unknown + other.unknown,
            parts: self.parts + other.parts,
        }
    }
}

/// The strategies of a tactic that counts, each once and in order.
fn strategies(tactic: &Tactic) -> Option<Vec<Id<Strategy>>> {
    let is_endless = tactic.start.is_some() && tactic.end.is_none();
    if !counts(tactic) || is_endless || tactic.strategies.is_empty() {
        return None;
    }
    let mut strategies = tactic.strategies.clone();
    strategies.sort_unstable();
    strategies.dedup();
    Some(strategies)
}

fn parts(tactic: &Tactic) -> i128 {
    let hours = tactic.hours.unwrap_or_default().max(Number::ZERO);
    i128::from(hours.parts())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::plan;

    #[test]
    fn what_comes_can_go() {
        let plan = plan(
            r#"(tactics: [
            (id: "a", strategies: ["x", "y", "x"], status: Planned, hours: 2.5),
            (id: "b", strategies: ["y", "x"], status: Done, start: "2027-03-01", end: "2027-03-02"),
            (id: "c", strategies: ["y"], status: Live, hours: 4),
            (id: "idea", strategies: ["y"], hours: 8),
            (id: "stopped", strategies: ["y"], status: Live, course: Stop, hours: 16),
            (id: "endless", strategies: ["y"], status: Live, start: "2027-03-01", hours: 32),
            (id: "why", status: Live, hours: 64),
        ])"#,
        )
        .unwrap();
        let mut effort = Effort::new(&plan);
        let said = |effort: &Effort| -> Vec<String> {
            let all = effort.by_strategies();
            all.map(|(ids, work)| {
                let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
                let (n, unknown) = (work.tactics, work.unknown);
                format!("{}: {n}, {unknown} unknown, {}", ids.join("+"), work.parts)
            })
            .collect()
        };
        assert_eq!(
            said(&effort),
            ["x+y: 2, 1 unknown, 25000", "y: 1, 0 unknown, 40000"]
        );
        for tactic in plan.tactics.values().filter(|t| t.id.as_str() != "b") {
            effort.take(tactic);
        }
        assert_eq!(said(&effort), ["x+y: 1, 1 unknown, 0"]);
    }
}
