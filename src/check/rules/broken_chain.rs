//! P104: an objective that no strategy serves, a strategy that serves none, or one that nothing carries out.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::wording::{and, quoted};
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{Id, Kind, Objective, Place, Plan, Strategy, Tactic};

/// The card.
pub const RULE: Rule = Rule {
    code: "P104",
    name: "broken-chain",
    severity: Severity::Warning,
    summary: "An objective without strategy, or a strategy without objective or tactic.",
    why: "Objectives are reached through strategies, and strategies through tactics. Where a link is missing, \
          either a wish has no way or an effort has no purpose. \
          What is parked is exempt and does not count; nor do tactics that are stopped or done.",
    reads: &[
        (Kind::Objective, &["name", "parked"]),
        (Kind::Strategy, &["name", "objectives", "parked"]),
        (Kind::Tactic, &["name", "strategies", "status", "course"]),
    ],
    bad: r#"(
    objectives: [(id: "germany", name: "Enter Germany with 40 orders by 30 June")],
)"#,
    good: r#"(
    objectives: [(id: "germany", name: "Enter Germany with 40 orders by 30 June")],
    strategies: [(id: "service", name: "Be the loom with service in reach", objectives: ["germany"])],
    tactics: [(id: "partner", name: "Workshop of a partner in Chemnitz", strategies: ["service"])],
)"#,
    check: Check::Whole(check),
    fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    let mut served: BTreeSet<Id<Objective>> = BTreeSet::new();
    let mut put_aside: BTreeMap<Id<Objective>, Vec<&Strategy>> = BTreeMap::new();
    for strategy in plan.strategies.values() {
        for id in &strategy.objectives {
            if strategy.parked {
                put_aside.entry(*id).or_default().push(strategy);
            } else {
                served.insert(*id);
            }
        }
    }
    for objective in plan.objectives.values() {
        // What has no name yet is still being written.
        let is_written = !objective.name.trim().is_empty();
        if objective.parked || !is_written || served.contains(&objective.id) {
            continue;
        }
        let finding = sink.report(
            Place::of(objective.id),
            format!("Nothing carries the objective {}.", quoted(&objective.name)),
        );
        finding.because("No strategy says how to reach it.");
        for strategy in put_aside.get(&objective.id).into_iter().flatten() {
            let place = Place::of(strategy.id).field(field!(Strategy.parked));
            finding.also(place, "is parked");
        }
    }

    let is_written = |strategy: &&Strategy| !strategy.name.trim().is_empty();
    let strategies = plan.strategies.values().filter(is_written);
    for strategy in strategies.filter(|s| !s.parked) {
        let objectives: Vec<&Objective> = strategy
            .objectives
            .iter()
            .filter_map(|id| plan.objectives.get(id))
            .collect();
        let has_purpose = objectives.iter().any(|objective| !objective.parked);
        let is_carried = ctx.index.presence().carries_out(strategy.id);
        let name = quoted(&strategy.name);
        let (message, field) = match (has_purpose, is_carried) {
            (true, true) => continue,
            (false, true) => (
                format!("{name} serves no objective."),
                Some(field!(Strategy.objectives)),
            ),
            (true, false) => (format!("No tactic carries out {name}."), None),
            (false, false) => (
                format!("{name} serves no objective, and no tactic carries it out."),
                Some(field!(Strategy.objectives)),
            ),
        };
        let at = Place::of(strategy.id);
        let finding = sink.report(field.map_or(at, |field| at.field(field)), message);
        if !has_purpose {
            finding.value("no objective");
            for objective in objectives {
                let place = Place::of(objective.id).field(field!(Objective.parked));
                finding.also(place, "is parked");
            }
        }
        if !is_carried {
            finding.value("no tactic");
            let tactics = plan.tactics.values();
            let gone: Vec<&Tactic> = tactics
                .filter(|t| t.strategies.contains(&strategy.id))
                .take(4)
                .collect();
            if !gone.is_empty() {
                let names: Vec<String> = gone.iter().take(3).map(|t| quoted(&t.name)).collect();
                let others = if gone.len() > names.len() {
                    " and others"
                } else {
                    ""
                };
                finding.because(format!("Stopped or done: {}{others}.", and(&names)));
            }
        }
    }
}

/// Links what lacks the other end, or parks it.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let plan = ctx.plan;
    let at = finding.place.record;
    let (mut fixes, parked) = if let Some(objective) = ctx.get(&plan.objectives, at) {
        (
            strategies_to_serve(plan, objective),
            field!(Objective.parked),
        )
    } else if let Some(strategy) = ctx.get(&plan.strategies, at) {
        let lacks_objective = finding.values.iter().any(|value| value == "no objective");
        let links = if lacks_objective {
            objectives_for(plan, strategy)
        } else {
            tactics_for(plan, strategy)
        };
        (links, field!(Strategy.parked))
    } else {
        return Vec::new();
    };
    fixes.truncate(2);
    let park = Edit::set(Place::record(at).field(parked), true.to_value());
    fixes.push(Fix::review("Park it", park));
    fixes
}

/// Strategies that serve no objective yet.
fn strategies_to_serve(plan: &Plan, objective: &Objective) -> Vec<Fix> {
    let serves_nothing = |strategy: &&Strategy| {
        !strategy.parked
            && !strategy
                .objectives
                .iter()
                .any(|id| plan.objectives.contains_key(id))
    };
    Plan::in_order(&plan.strategies, |s| &s.rank)
        .into_iter()
        .filter(serves_nothing)
        .map(|strategy| {
            let place = Place::of(strategy.id).field(field!(Strategy.objectives));
            let edit = Edit::set(place, vec![objective.id].to_value());
            Fix::review(format!("Let {} serve it", quoted(&strategy.name)), edit)
        })
        .collect()
}

/// Objectives, those that no strategy serves first.
fn objectives_for(plan: &Plan, strategy: &Strategy) -> Vec<Fix> {
    let served: BTreeSet<Id<Objective>> = plan
        .strategies
        .values()
        .filter(|s| !s.parked)
        .flat_map(|s| s.objectives.iter().copied())
        .collect();
    let mut objectives = Plan::in_order(&plan.objectives, |o| &o.rank);
    objectives.retain(|objective| !objective.parked);
    objectives.sort_by_key(|objective| served.contains(&objective.id));
    let place = Place::of(strategy.id).field(field!(Strategy.objectives));
    objectives
        .into_iter()
        .map(|objective| {
            let mut links = strategy.objectives.clone();
            links.push(objective.id);
            Fix::review(
                format!("Let it serve {}", quoted(&objective.name)),
                Edit::set(place, links.to_value()),
            )
        })
        .collect()
}

/// Active tactics without a strategy that speak to the same segments.
fn tactics_for(plan: &Plan, strategy: &Strategy) -> Vec<Fix> {
    let has_reason = |t: &Tactic| {
        t.strategies
            .iter()
            .any(|id| plan.strategies.contains_key(id))
    };
    let common = |t: &Tactic| {
        t.segments
            .iter()
            .filter(|id| strategy.segments.contains(id))
            .count()
    };
    let mut tactics: Vec<(usize, &Tactic)> = plan
        .tactics
        .values()
        .filter(|t| t.is_active() && !has_reason(t))
        .map(|t| (common(t), t))
        .filter(|(common, _)| *common > 0 || strategy.segments.is_empty())
        .collect();
    tactics.sort_by_key(|(common, t)| (std::cmp::Reverse(*common), t.id));
    tactics
        .into_iter()
        .map(|(_, tactic)| {
            let place = Place::of(tactic.id).field(field!(Tactic.strategies));
            let edit = Edit::set(place, vec![strategy.id].to_value());
            Fix::review(format!("Let {} carry it out", quoted(&tactic.name)), edit)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    #[test]
    fn what_has_no_name_yet_is_not_judged() {
        let ron = r#"(objectives: [(id: "o", name: " ")], strategies: [(id: "s")])"#;
        assert_eq!(report("P104", ron), "");
    }

    #[test]
    fn a_strategy_without_ends() {
        expect![[r#"
            warning P104 strategy “Be in reach” › objectives: “Be in reach” serves no objective, and no tactic carries it out.
              Stopped or done: “Fair”.
              is parked: objective “Enter Spain” › parked
              [Let it serve “Enter Germany”]
              [Park it]
        "#]]
        .assert_eq(&report(
            "P104",
            r#"(
            objectives: [(id: "spain", name: "Enter Spain", parked: true), (id: "germany", name: "Enter Germany")],
            strategies: [
                (id: "s", name: "Be in reach", objectives: ["spain", "gone"]),
                (id: "g", name: "Be at home", objectives: ["germany"]),
            ],
            tactics: [
                (id: "fair", name: "Fair", strategies: ["s"], course: Stop),
                (id: "home", name: "Workshop", strategies: ["g"]),
            ],
        )"#,
        ));
    }

    #[test]
    fn parked_strategies_carry_nothing() {
        expect![[r#"
            warning P104 objective “Enter Germany”: Nothing carries the objective “Enter Germany”.
              No strategy says how to reach it.
              is parked: strategy “Be in reach” › parked
              [Park it]
        "#]]
        .assert_eq(&report(
            "P104",
            r#"(
            objectives: [(id: "germany", name: "Enter Germany")],
            strategies: [(id: "s", name: "Be in reach", objectives: ["germany"], parked: true)],
        )"#,
        ));
    }

    #[test]
    fn a_lonely_tactic_can_carry_a_lonely_strategy() {
        expect![[r#"
            Let “Fair” carry it out
            tactic “Fair” › strategies:  → s
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "P104",
            r#"(
            objectives: [(id: "germany", name: "Enter Germany")],
            strategies: [(id: "s", name: "Be in reach", objectives: ["germany"], segments: ["mills"])],
            tactics: [(id: "a", name: "Post"), (id: "fair", name: "Fair", segments: ["mills"])],
        )"#,
        ));
    }

    #[test]
    fn whole_chains_and_parked_ends_are_fine() {
        for plan in [
            r#"(objectives: [(id: "o", name: "Enter Germany", parked: true)])"#,
            r#"(strategies: [(id: "s", name: "Be in reach", parked: true)])"#,
            r#"(objectives: [(id: "o", name: "Enter Germany")],
                strategies: [(id: "s", name: "Be in reach", objectives: ["o"]),
                             (id: "p", name: "Be in Spain", objectives: ["o"], parked: true)],
                tactics: [(id: "t", name: "Fair", strategies: ["s", "gone"])])"#,
        ] {
            assert_eq!(report("P104", plan), "", "{plan}");
        }
    }
}
