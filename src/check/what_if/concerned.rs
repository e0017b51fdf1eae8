//! Whom a supposition concerns though it does not change them: tactics that take part where it would become too much,
//! and the objectives that rest on these and on the tactics that change.

use std::collections::{BTreeMap, BTreeSet};

use super::{Change, Effect};
use crate::check::Ctx;
use crate::check::load::Load;
use crate::check::stopping::{By, Entry, Limit, crossed_by, taking_part};
use crate::check::wording::count;
use crate::model::{Id, Kind, Objective, Plan, Ref, Tactic};

/// Objectives first, then tactics, each in their order; `before` is the plan with its load, `after` what it would be.
pub(super) fn concerned(
    (before, load): (&Plan, &Load),
    after: &Ctx<'_>,
    change: &Change,
) -> Vec<Effect> {
    let was = crossed_by(before, after.today, load, By::Both);
    let mut worse = crossed_by(
        after.plan,
        after.today,
        after.index.load(after.plan),
        By::Both,
    );
    worse.retain(|over| !was.contains(over));
    let mut entries = taking_part(after, &worse);
    let changed = change.effects.iter().map(|effect| effect.at);
    let changed: BTreeSet<Ref> = changed.filter(|at| at.kind == Kind::Tactic).collect();
    let own = entries.iter().map(|entry| entry.tactic);
    let tactics: BTreeSet<Id<Tactic>> = changed
        .iter()
        .map(|at| Id::from_key(at.key))
        .chain(own)
        .collect();
    entries.retain(|entry| !changed.contains(&entry.tactic.at()));
    let takes = entries.iter().map(|entry| Effect {
        at: entry.tactic.at(),
        what: takes(entry),
    });
    objectives(before, &tactics)
        .into_iter()
        .chain(takes)
        .collect()
}

/// The objectives that rest on these tactics.
fn objectives(plan: &Plan, tactics: &BTreeSet<Id<Tactic>>) -> Vec<Effect> {
    let mut resting: BTreeMap<Id<Objective>, BTreeSet<Id<Tactic>>> = BTreeMap::new();
    for tactic in tactics.iter().filter_map(|id| plan.tactics.get(id)) {
        let strategies = tactic.strategies.iter();
        let strategies = strategies.filter_map(|id| plan.strategies.get(id));
        for strategy in strategies.filter(|strategy| !strategy.parked) {
            for objective in &strategy.objectives {
                resting.entry(*objective).or_default().insert(tactic.id);
            }
        }
    }
    let is_open = |id: &Id<Objective>| plan.objectives.get(id).is_some_and(|o| !o.parked);
    let mut all: Vec<Ref> = resting
        .keys()
        .filter(|id| is_open(id))
        .map(|id| id.at())
        .collect();
    plan.put_in_order(Kind::Objective, &mut all);
    let words = |at: Ref| {
        let many = resting.get(&Id::from_key(at.key)).map_or(0, BTreeSet::len);
        format!("rests on {}", count(many, "tactic", "tactics"))
    };
    let all = all.into_iter();
    all.map(|at| Effect {
        at,
        what: format!("{} that this concerns", words(at)),
    })
    .collect()
}

/// `takes 12 h in May 2027, and more in 2 other months`.
fn takes(entry: &Entry) -> String {
    let mut months = entry
        .frees
        .iter()
        .filter_map(|(limit, amount)| match limit {
            Limit::Hours(month) | Limit::Money(month) => Some((*month, *amount)),
            Limit::MoneyInAll => None,
        });
    let Some((first, amount)) = months.next() else {
        let amount = entry.frees.first().map(|(_, amount)| amount.in_words());
        return format!("takes {}", amount.unwrap_or_default());
    };
    let others: BTreeSet<_> = months
        .map(|(month, _)| month)
        .filter(|m| *m != first)
        .collect();
    let takes = format!("takes {} in {}", amount.in_words(), first.label());
    match others.len() {
        0 => takes,
        n => format!(
            "{takes}, and more in {}",
            count(n, "other month", "other months")
        ),
    }
}
