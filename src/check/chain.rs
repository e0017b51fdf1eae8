//! The why-chain of a plan, both ways: what serves each objective and what that takes, and what hangs in the air.
//! And which links would mend it, the likeliest first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::load::money_minor;
use super::wording::hours_so_far;
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{Id, Kpi, Money, Number, Objective, Place, Plan, Segment, Strategy, Tactic};

/// The why-chain of a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain {
    /// The objectives in order, each with what serves it; without those that are parked.
    pub objectives: Vec<Served>,
    /// The strategies that serve none of them, with what carries them out.
    pub loose_strategies: Vec<CarriedOut>,
    /// The active tactics that carry out no strategy.
    pub loose_tactics: Vec<Id<Tactic>>,
    /// The KPIs of objectives that no active tactic is measured by and none of its channels gives.
    pub unmeasured: Vec<Id<Kpi>>,
    /// The segments to which no active tactic speaks, be it with all others.
    pub unheard: Vec<Id<Segment>>,
}

/// An objective and what serves it.
#[derive(Clone, Debug, PartialEq)]
pub struct Served {
    /// The objective.
    pub objective: Id<Objective>,
    /// The strategies that serve it, in order.
    pub strategies: Vec<CarriedOut>,
    /// What their tactics take, each counted once. One that serves two objectives is counted for both.
    pub takes: Takes,
}

/// A strategy and the active tactics that carry it out.
#[derive(Clone, Debug, PartialEq)]
pub struct CarriedOut {
    /// The strategy.
    pub strategy: Id<Strategy>,
    /// The tactics, as the board orders them.
    pub tactics: Vec<Id<Tactic>>,
}

/// What some tactics take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Takes {
    /// Hours, as far as they are known.
    pub hours: Number,
    /// How many do not say how many hours they take.
    pub unknown_hours: usize,
    /// Money in minor units of the plan's currency.
    pub money_minor: i64,
}

impl Chain {
    /// The chain of a plan.
    pub fn new(plan: &Plan) -> Self {
        let mut active: Vec<&Tactic> = plan.tactics.values().filter(|t| t.is_active()).collect();
        active.sort_by(|a, b| a.rank.cmp(&b.rank).then(a.id.cmp(&b.id)));
        let mut carrying: BTreeMap<Id<Strategy>, Vec<Id<Tactic>>> = BTreeMap::new();
        for tactic in &active {
            for strategy in &tactic.strategies {
                carrying.entry(*strategy).or_default().push(tactic.id);
            }
        }
        let strategies = Plan::in_order(&plan.strategies, |strategy| &strategy.rank);
        let carried = |strategy: &Strategy| CarriedOut {
            strategy: strategy.id,
            tactics: carrying.get(&strategy.id).cloned().unwrap_or_default(),
        };
        let objectives = Plan::in_order(&plan.objectives, |objective| &objective.rank);
        let objectives = objectives.into_iter().filter(|objective| !objective.parked);
        let served = objectives.map(|objective| {
            let serves = |s: &&&Strategy| !s.parked && s.objectives.contains(&objective.id);
            let strategies: Vec<CarriedOut> = strategies
                .iter()
                .filter(serves)
                .map(|s| carried(s))
                .collect();
            Served {
                objective: objective.id,
                takes: Takes::of(plan, strategies.iter().flat_map(|s| &s.tactics)),
                strategies,
            }
        });
        let loose = strategies
            .iter()
            .filter(|s| !s.parked && !serves_any(plan, s));
        Self {
            objectives: served.collect(),
            loose_strategies: loose.map(|strategy| carried(strategy)).collect(),
            loose_tactics: active
                .iter()
                .filter(|t| !has_strategy(plan, t))
                .map(|t| t.id)
                .collect(),
            unmeasured: unmeasured(plan, &active),
            unheard: unheard(plan, &active),
        }
    }
}

impl Takes {
    /// What tactics take, each counted once.
    pub fn of<'a>(plan: &Plan, tactics: impl Iterator<Item = &'a Id<Tactic>>) -> Self {
        let tactics: BTreeSet<&Id<Tactic>> = tactics.collect();
        let tactics = tactics.into_iter().filter_map(|id| plan.tactics.get(id));
        tactics.fold(Self::default(), |takes, tactic| Self {
            hours: takes.hours.plus(tactic.hours.unwrap_or_default()),
            unknown_hours: takes.unknown_hours + usize::from(tactic.hours.is_none()),
            money_minor: takes.money_minor.saturating_add(money_minor(plan, tactic)),
        })
    }

    /// As people say it: `at least 12 h, £ 300`.
    pub fn in_words(self, plan: &Plan) -> String {
        let hours = hours_so_far(self.hours, self.unknown_hours);
        let money = Money {
            minor: self.money_minor,
            currency: plan.about.currency,
        };
        match self.money_minor {
            0 => hours,
            _ => format!("{hours}, {}", money.in_words()),
        }
    }
}

/// Whether a strategy that the plan has, and that is not parked, is behind a tactic.
pub fn has_strategy(plan: &Plan, tactic: &Tactic) -> bool {
    let mut strategies = tactic
        .strategies
        .iter()
        .filter_map(|id| plan.strategies.get(id));
    strategies.any(|strategy| !strategy.parked)
}

fn serves_any(plan: &Plan, strategy: &Strategy) -> bool {
    let mut objectives = strategy
        .objectives
        .iter()
        .filter_map(|id| plan.objectives.get(id));
    objectives.any(|objective| !objective.parked)
}

fn unmeasured(plan: &Plan, active: &[&Tactic]) -> Vec<Id<Kpi>> {
    let own = active.iter().filter_map(|tactic| tactic.kpi);
    let channels = active
        .iter()
        .filter_map(|tactic| plan.channels.get(&tactic.channel?));
    let given = channels.flat_map(|channel| channel.metrics.iter().copied());
    let measured: BTreeSet<Id<Kpi>> = own.chain(given).collect();
    let objectives = plan
        .objectives
        .values()
        .filter(|objective| !objective.parked);
    let wanted: BTreeSet<Id<Kpi>> = objectives.filter_map(|objective| objective.kpi).collect();
    let known = wanted.into_iter().filter(|id| plan.kpis.contains_key(id));
    known.filter(|id| !measured.contains(id)).collect()
}

fn unheard(plan: &Plan, active: &[&Tactic]) -> Vec<Id<Segment>> {
    if active.iter().any(|tactic| tactic.segments.is_empty()) {
        return Vec::new();
    }
    let heard: BTreeSet<Id<Segment>> = active
        .iter()
        .flat_map(|t| t.segments.iter().copied())
        .collect();
    let segments = Plan::in_order(&plan.segments, |segment| &segment.rank);
    let ids = segments.into_iter().map(|segment| segment.id);
    ids.filter(|id| !heard.contains(id)).collect()
}

// ---- What could be linked

/// The strategies that some tactics could carry out, the likeliest first: those for most of their segments, and of
/// these the ones whose tactics stand at the same stages; none that is parked or behind all of them already.
pub fn strategies_for<'a>(plan: &'a Plan, tactics: &[&Tactic]) -> Vec<&'a Strategy> {
    let segments: BTreeSet<Id<Segment>> = tactics
        .iter()
        .flat_map(|t| t.segments.iter().copied())
        .collect();
    let stages: BTreeSet<_> = tactics.iter().filter_map(|tactic| tactic.stage).collect();
    let mut beside: BTreeMap<Id<Strategy>, usize> = BTreeMap::new();
    let others = plan.tactics.values().filter(|t| t.is_active());
    for tactic in others.filter(|t| t.stage.is_some_and(|stage| stages.contains(&stage))) {
        for strategy in &tactic.strategies {
            *beside.entry(*strategy).or_default() += 1;
        }
    }
    let is_new = |s: &&Strategy| {
        !tactics
            .iter()
            .all(|tactic| tactic.strategies.contains(&s.id))
    };
    let mut strategies: Vec<&Strategy> = plan
        .strategies
        .values()
        .filter(|s| !s.parked)
        .filter(is_new)
        .collect();
    strategies.sort_by_cached_key(|strategy| {
        let common = strategy
            .segments
            .iter()
            .filter(|id| segments.contains(id))
            .count();
        let beside = beside.get(&strategy.id).copied().unwrap_or_default();
        (
            Reverse(common),
            Reverse(beside),
            strategy.rank.clone(),
            strategy.id,
        )
    });
    strategies
}

/// Puts a strategy behind tactics that have it not, as one edit.
pub fn attach(plan: &Plan, tactics: &[Id<Tactic>], strategy: &Strategy) -> Edit {
    let known = tactics.iter().filter_map(|id| plan.tactics.get(id));
    let open = known.filter(|tactic| !tactic.strategies.contains(&strategy.id));
    let edits = open.map(|tactic| {
        let known = tactic
            .strategies
            .iter()
            .filter(|id| plan.strategies.contains_key(*id));
        let strategies: Vec<Id<Strategy>> = known.copied().chain([strategy.id]).collect();
        let place = Place::of(tactic.id).field(field!(Tactic.strategies));
        Edit::set(place, strategies.to_value())
    });
    Edit::batch(
        format!("link to “{}”", strategy.name.trim()),
        edits.collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::plan;
    use crate::edit::apply;

    const PLAN: &str = r#"(
    about: (currency: "GBP"),
    segments: [(id: "hobby", name: "Hobby weavers", rank: "b"), (id: "mill", name: "Mills", rank: "c")],
    stages: [(id: "trial", name: "Trial", rank: "b")],
    kpis: [(id: "leads", name: "Leads"), (id: "visits", name: "Visits"), (id: "sales", name: "Sales")],
    channels: [(id: "blog", name: "Blog", metrics: ["visits"])],
    objectives: [
        (id: "o1", name: "400 leads", rank: "b", kpi: "leads"),
        (id: "o2", name: "Known in Leeds", rank: "c", kpi: "visits"),
        (id: "o3", name: "Later", rank: "d", kpi: "sales", parked: true),
    ],
    strategies: [
        (id: "first", name: "First choice of mills", rank: "b", objectives: ["o1"], segments: ["mill"]),
        (id: "seen", name: "Seen wherever looms are sold", rank: "c", objectives: ["o1", "gone"], segments: ["hobby"]),
        (id: "loose", name: "Be liked", rank: "d", objectives: ["o3"]),
    ],
    tactics: [
        (id: "a", name: "A", rank: "b", channel: "blog", segments: ["mill"], strategies: ["first", "seen"], hours: 4, cost: "300.00 GBP"),
        (id: "b", name: "B", rank: "c", segments: ["mill"], strategies: ["seen"], stage: "trial"),
        (id: "c", name: "C", rank: "d", segments: ["mill"], strategies: ["gone"], hours: 2, stage: "trial"),
        (id: "d", name: "D", rank: "e", strategies: ["first"], course: Stop, hours: 9),
    ],
)"#;

    #[test]
    fn what_serves_what_and_what_hangs_in_the_air() {
        let plan = plan(PLAN).unwrap();
        let chain = Chain::new(&plan);
        let told: Vec<String> = chain
            .objectives
            .iter()
            .map(|served| {
                let strategies = served.strategies.iter().map(|carried| {
                    let tactics: Vec<&str> = carried.tactics.iter().map(|id| id.as_str()).collect();
                    format!("{} ({})", carried.strategy, tactics.join(" "))
                });
                let strategies: Vec<String> = strategies.collect();
                let takes = served.takes.in_words(&plan);
                format!("{}: {}; {takes}", served.objective, strategies.join(", "))
            })
            .collect();
        // A is counted once, though it carries out both; D is stopped.
        assert_eq!(
            told,
            [
                "o1: first (a), seen (a b); at least 4 h, £ 300",
                "o2: ; 0 h"
            ]
        );
        let loose: Vec<&str> = chain
            .loose_strategies
            .iter()
            .map(|s| s.strategy.as_str())
            .collect();
        assert_eq!(loose, ["loose"], "what it serves is parked");
        assert_eq!(chain.loose_tactics, [Id::new("c")], "its strategy is gone");
        assert_eq!(
            chain.unmeasured,
            [Id::new("leads")],
            "the blog gives visits, and sales are parked"
        );
        assert_eq!(chain.unheard, [Id::new("hobby")]);
    }

    #[test]
    fn what_speaks_to_everybody_is_heard_by_all() {
        let all =
            plan(r#"(segments: [(id: "s", name: "S")], tactics: [(id: "t", name: "T")])"#).unwrap();
        assert_eq!(Chain::new(&all).unheard, []);
    }

    #[test]
    fn a_strategy_is_suggested_and_linked() {
        let mut plan = plan(PLAN).unwrap();
        let tactic = plan.tactics[&Id::new("c")].clone();
        let names = |plan: &Plan, tactic: &Tactic| -> Vec<String> {
            let found = strategies_for(plan, &[tactic]);
            found.iter().map(|s| s.id.to_string()).collect()
        };
        // For mills; then the one that stands at the same stage.
        assert_eq!(names(&plan, &tactic), ["first", "seen", "loose"]);
        let first = plan.strategies[&Id::new("first")].clone();
        let edit = attach(&plan, &[Id::new("b"), Id::new("c"), Id::new("a")], &first);
        apply(&mut plan, &edit);
        let of = |id: &str| plan.tactics[&Id::new(id)].strategies.clone();
        assert_eq!(of("c"), [Id::new("first")], "the lost link goes");
        assert_eq!(of("b"), [Id::new("seen"), Id::new("first")]);
        assert_eq!(of("a").len(), 2, "it had it already");
    }
}
