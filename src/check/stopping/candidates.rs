//! Which tactics may be stopped, what each frees, and who would miss it; as a puzzle, and its answer in the words
//! of the plan.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::smallest::{Item, Puzzle, Set};
use super::{Amount, Choice, Entry, Limit, Over, evidence, is_ahead};
use crate::check::Ctx;
use crate::check::load::{money_in, money_minor};
use crate::model::{Id, Number, Objective, Plan, Stage, Tactic};

/// What may be stopped, and who would miss it.
pub(super) struct Candidates<'a> {
    /// By preference: those that stand lower on the board first, then by id.
    pub tactics: Vec<&'a Tactic>,
    /// For each, the limits that it helps, by their number, and what it frees there.
    frees: Vec<Vec<(usize, Amount)>>,
    /// For each, what speaks for stopping it or against.
    facts: Vec<Vec<String>>,
    /// Objectives that only candidates serve, with these.
    objectives: Vec<(Id<Objective>, Vec<usize>)>,
    /// Stages at which only candidates speak, with these.
    stages: Vec<(Id<Stage>, Vec<usize>)>,
}

impl<'a> Candidates<'a> {
    /// The candidates where these limits are crossed.
    pub fn new(ctx: &Ctx<'a>, over: &[Over]) -> Self {
        let plan = ctx.plan;
        let below_zero = |tactic: &Tactic| {
            tactic.hours.is_some_and(|hours| hours < Number::ZERO) || money_minor(plan, tactic) < 0
        };
        let ahead = plan.tactics.values();
        let ahead = ahead.filter(|tactic| is_ahead(ctx, tactic) && !below_zero(tactic));
        let mut found: Vec<(&Tactic, Vec<(usize, Amount)>)> = ahead
            .map(|tactic| {
                let frees = over.iter().map(|over| frees(ctx, tactic, over));
                let frees = frees.enumerate().filter(|(_, amount)| amount.parts() > 0);
                (tactic, frees.collect())
            })
            .filter(|(_, frees): &(_, Vec<_>)| !frees.is_empty())
            .collect();
        found.sort_by_key(|(tactic, _)| (Reverse(&tactic.rank), tactic.id));
        let (tactics, frees): (Vec<&Tactic>, Vec<_>) = found.into_iter().unzip();
        let numbers = tactics.iter().enumerate();
        let numbers: BTreeMap<Id<Tactic>, usize> = numbers.map(|(at, t)| (t.id, at)).collect();
        Self {
            frees,
            facts: evidence::of(ctx, &tactics),
            objectives: served_by(plan, &numbers),
            stages: spoken_by(plan, &numbers),
            tactics,
        }
    }

    /// The same in numbers: limits by their place in `over`, tactics by their preference.
    pub fn puzzle(&self, over: &[Over]) -> Puzzle {
        let items = self.tactics.iter().zip(&self.frees);
        let mut items: Vec<Item> = items
            .map(|(tactic, frees)| Item {
                frees: frees
                    .iter()
                    .map(|(limit, amount)| (*limit, amount.parts()))
                    .collect(),
                value: evidence::value(tactic),
            })
            .collect();
        // The coarser the values, the sooner the search sees that nothing lies between two of them.
        let step = items
            .iter()
            .fold(0, |step, item| common_step(step, item.value))
            .max(1);
        items.iter_mut().for_each(|item| item.value /= step);
        let needs = over.iter().enumerate().map(|(number, over)| {
            let frees = items.iter().flat_map(|item| &item.frees);
            let all = frees.filter(|(limit, _)| *limit == number);
            over.need(all.fold(0, |sum, (_, amount)| sum.saturating_add(*amount)))
        });
        let objectives = self.objectives.iter().map(|(_, tactics)| tactics.clone());
        let stages = self.stages.iter().map(|(_, tactics)| tactics.clone());
        Puzzle {
            needs: needs.collect(),
            keepers: objectives.chain(stages).collect(),
            items,
        }
    }

    /// A set in the words of the plan.
    pub fn choice(&self, plan: &Plan, over: &[Over], set: &Set) -> Choice {
        let entries = set.items.iter().filter_map(|number| {
            let tactic = *self.tactics.get(*number)?;
            let frees = self.frees.get(*number)?.iter();
            let frees =
                frees.filter_map(|(limit, amount)| Some((over.get(*limit)?.limit, *amount)));
            Some(Entry {
                tactic: tactic.id,
                hours: tactic.hours,
                money: tactic
                    .cost
                    .filter(|cost| cost.currency == plan.about.currency),
                frees: frees.collect(),
                evidence: self.facts.get(*number).cloned().unwrap_or_default(),
            })
        });
        let freed = |number: usize| {
            let tactics = set.items.iter().filter_map(|item| self.frees.get(*item));
            let here = tactics.flatten().filter(|(limit, _)| *limit == number);
            here.fold(0_i64, |sum, (_, amount)| sum.saturating_add(amount.parts()))
        };
        let still_over = over.iter().enumerate().filter_map(|(number, over)| {
            let freed = freed(number);
            over.is_crossed(freed).then(|| Over {
                takes: over.takes.with(over.takes.parts().saturating_sub(freed)),
                ..*over
            })
        });
        let is_lost = |tactics: &[usize]| tactics.iter().all(|tactic| set.items.contains(tactic));
        let objectives = self
            .objectives
            .iter()
            .filter(|(_, tactics)| is_lost(tactics));
        let stages = self.stages.iter().filter(|(_, tactics)| is_lost(tactics));
        Choice {
            entries: entries.collect(),
            unserved: objectives.map(|(id, _)| *id).collect(),
            silent: stages.map(|(id, _)| *id).collect(),
            still_over: still_over.collect(),
        }
    }
}

/// The largest number of which both are multiples.
fn common_step(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { common_step(b, a % b) }
}

/// What stopping a tactic frees of a limit.
fn frees(ctx: &Ctx<'_>, tactic: &Tactic, over: &Over) -> Amount {
    let plan = ctx.plan;
    match over.limit {
        Limit::Hours(month) => Amount::Hours(ctx.index.load(plan).hours_in(plan, tactic, month)),
        Limit::Money(month) => over.takes.with(money_in(plan, tactic, month)),
        Limit::MoneyInAll => over.takes.with(money_minor(plan, tactic)),
    }
}

/// The objectives that active tactics serve, where all of these are candidates.
fn served_by(
    plan: &Plan,
    numbers: &BTreeMap<Id<Tactic>, usize>,
) -> Vec<(Id<Objective>, Vec<usize>)> {
    let mut served: BTreeMap<Id<Objective>, BTreeSet<Id<Tactic>>> = BTreeMap::new();
    for tactic in plan.tactics.values().filter(|tactic| tactic.is_active()) {
        let strategies = tactic
            .strategies
            .iter()
            .filter_map(|id| plan.strategies.get(id));
        for strategy in strategies.filter(|strategy| !strategy.parked) {
            for objective in &strategy.objectives {
                served.entry(*objective).or_default().insert(tactic.id);
            }
        }
    }
    let counts = |id: &Id<Objective>| plan.objectives.get(id).is_some_and(|o| !o.parked);
    served.retain(|objective, _| counts(objective));
    only_candidates(served, numbers)
}

/// The stages at which active tactics speak, where all of these are candidates and no partner speaks.
fn spoken_by(plan: &Plan, numbers: &BTreeMap<Id<Tactic>, usize>) -> Vec<(Id<Stage>, Vec<usize>)> {
    let mut spoken: BTreeMap<Id<Stage>, BTreeSet<Id<Tactic>>> = BTreeMap::new();
    for tactic in plan.tactics.values().filter(|tactic| tactic.is_active()) {
        if let Some(stage) = tactic.stage {
            spoken.entry(stage).or_default().insert(tactic.id);
        }
    }
    let counts = |id: &Id<Stage>| plan.stages.get(id).is_some_and(|s| !s.served_by_partner);
    spoken.retain(|stage, _| counts(stage));
    only_candidates(spoken, numbers)
}

/// Those of which every tactic is a candidate, by the numbers of these.
fn only_candidates<T>(
    tactics: BTreeMap<T, BTreeSet<Id<Tactic>>>,
    numbers: &BTreeMap<Id<Tactic>, usize>,
) -> Vec<(T, Vec<usize>)> {
    let number = |id: &Id<Tactic>| numbers.get(id).copied();
    tactics
        .into_iter()
        .filter_map(|(thing, tactics)| {
            Some((thing, tactics.iter().map(number).collect::<Option<_>>()?))
        })
        .collect()
}
