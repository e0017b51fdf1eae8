//! K101: something is measured, and nobody said how much would be good, or how much it is now.

use jiff::civil::Date;

use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{Field, Id, Kind, Kpi, Number, Objective, Place, Ref, Result, Status, Tactic};

/// The card.
pub const RULE: Rule = Rule {
    code: "K101",
    name: "kpi-without-target",
    severity: Severity::Warning,
    summary: "An objective, tactic or stage is measured, but has no target or no baseline.",
    why: "Without a target nobody can say afterwards whether it worked; without a baseline nobody can say \
          now whether the target is bold or idle. What is only there to learn something is exempt: \
          objectives and strategies that begin with “Learn”, and tactics that serve such strategies alone.",
    reads: &[
        (
            Kind::Objective,
            &["name", "kpi", "baseline", "target", "parked"],
        ),
        (
            Kind::Tactic,
            &["name", "kpi", "target", "status", "course", "strategies"],
        ),
        (Kind::Stage, &["name", "kpi", "target"]),
        (Kind::Strategy, &["name"]),
        (Kind::Kpi, &["name"]),
    ],
    bad: r#"(
    kpis: [(id: "orders", name: "Orders")],
    objectives: [(id: "o", name: "40 orders by 30 June", kpi: "orders", baseline: 25, target: 40, due: "2027-06-30")],
    strategies: [(id: "s", name: "Win back lapsed weavers", objectives: ["o"])],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "lapsed", name: "Lapsed weavers")],
    messages: [(id: "m", name: "Repaired within a day", pillars: ["repair"])],
    people: [(id: "ann", name: "Ann")],
    tactics: [(
        id: "letter", name: "Letter", stage: "trial", segments: ["lapsed"], messages: ["m"], strategies: ["s"],
        status: Planned, owner: "ann", start: "2027-03-08", hours: 6, kpi: "orders",
    )],
)"#,
    good: r#"(
    kpis: [(id: "orders", name: "Orders")],
    objectives: [(id: "o", name: "40 orders by 30 June", kpi: "orders", baseline: 25, target: 40, due: "2027-06-30")],
    strategies: [(id: "s", name: "Win back lapsed weavers", objectives: ["o"])],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "lapsed", name: "Lapsed weavers")],
    messages: [(id: "m", name: "Repaired within a day", pillars: ["repair"])],
    people: [(id: "ann", name: "Ann")],
    tactics: [(
        id: "letter", name: "Letter", stage: "trial", segments: ["lapsed"], messages: ["m"], strategies: ["s"],
        status: Planned, owner: "ann", start: "2027-03-08", hours: 6, kpi: "orders", target: 15,
    )],
)"#,
    check: Check::Each(&[Kind::Objective, Kind::Tactic, Kind::Stage], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    if let Some(objective) = ctx.get(&ctx.plan.objectives, at) {
        judge_objective(ctx, objective, sink);
    } else if let Some(tactic) = ctx.get(&ctx.plan.tactics, at) {
        let is_judged =
            tactic.is_active() && tactic.status != Status::Idea && !is_experiment(ctx, tactic);
        if let Some(kpi) = without(tactic.target, tactic.kpi).filter(|_| is_judged) {
            let place = Place::record(at).field(field!(Tactic.target));
            no_target(ctx, place, &tactic.name, kpi, sink);
        }
    } else if let Some(stage) = ctx.get(&ctx.plan.stages, at)
        && let Some(kpi) = without(stage.target, stage.kpi)
    {
        let place = Place::record(at).field(field!(Stage.target));
        no_target(ctx, place, &stage.name, kpi, sink).severe(Severity::Advice);
    }
}

/// The KPI of an objective that lacks its target: that is told here alone, not once more by P103.
pub(super) fn lacks_its_target(objective: &Objective) -> Option<Id<Kpi>> {
    without(objective.target, objective.kpi).filter(|_| is_judged(objective))
}

fn is_judged(objective: &Objective) -> bool {
    !objective.parked && !is_to_learn(&objective.name)
}

fn judge_objective(ctx: &Ctx<'_>, objective: &Objective, sink: &mut Sink) {
    let place = |field: Field| Place::of(objective.id).field(field);
    let name = objective.name.trim();
    if let Some(kpi) = lacks_its_target(objective) {
        no_target(ctx, place(field!(Objective.target)), name, kpi, sink);
    }
    let figures = objective.kpi.zip(objective.target);
    let Some((kpi, target)) = figures.filter(|_| is_judged(objective)) else {
        return;
    };
    match objective.baseline {
        None => sink
            .report(
                place(field!(Objective.baseline)),
                format!("“{name}” has a target of {target} and no baseline."),
            )
            .because(format!(
                "Nobody can say how far it is from where {} stands now.",
                kpi_name(ctx, kpi)
            ))
            .severe(Severity::Advice),
        Some(baseline) if baseline == target => sink
            .report(
                place(field!(Objective.target)),
                format!("The target of “{name}” is its baseline, {target}."),
            )
            .because("It is reached before anything is done. If holding on is the aim, keep it so.")
            .severe(Severity::Advice)
            .value(target.to_string()),
        Some(_) => return,
    };
}

/// The KPI by which something is measured without a target.
fn without(target: Option<Number>, kpi: Option<Id<Kpi>>) -> Option<Id<Kpi>> {
    kpi.filter(|_| target.is_none())
}

/// Reports a KPI without a target.
fn no_target<'s>(
    ctx: &Ctx<'_>,
    place: Place,
    name: &str,
    kpi: Id<Kpi>,
    sink: &'s mut Sink,
) -> &'s mut Finding {
    let message = format!(
        "“{}” is measured by {} and has no target.",
        name.trim(),
        kpi_name(ctx, kpi)
    );
    let finding = sink.report(place, message);
    finding.because("Without one nobody can say afterwards whether it worked.");
    finding.value(kpi.as_str())
}

fn kpi_name(ctx: &Ctx<'_>, kpi: Id<Kpi>) -> String {
    match ctx.plan.kpis.get(&kpi) {
        Some(kpi) => format!("“{}”", kpi.name.trim()),
        None => "a KPI that is not in the plan".to_owned(),
    }
}

/// Whether all that a tactic is for is to learn something.
fn is_experiment(ctx: &Ctx<'_>, tactic: &Tactic) -> bool {
    let strategies = || tactic.strategies.iter();
    strategies().next().is_some()
        && strategies().all(|id| {
            let strategy = ctx.plan.strategies.get(id);
            strategy.is_some_and(|s| is_to_learn(&s.name))
        })
}

/// Whether something begins with the word “learn”.
fn is_to_learn(name: &str) -> bool {
    let word = name
        .split(|c: char| !c.is_alphanumeric())
        .find(|w| !w.is_empty());
    word.is_some_and(|word| word.eq_ignore_ascii_case("learn"))
}

/// Offers the last result as the figure that is missing.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let at = finding.place.record;
    let Some(field) = finding.place.field else {
        return Vec::new();
    };
    let last = if let Some(objective) = ctx.get(&ctx.plan.objectives, at) {
        last_result(ctx, objective.kpi, |_| true)
    } else if let Some(tactic) = ctx.get(&ctx.plan.tactics, at) {
        last_result(ctx, tactic.kpi, |result| result.tactic == Some(tactic.id))
    } else if let Some(stage) = ctx.get(&ctx.plan.stages, at) {
        last_result(ctx, stage.kpi, |result| result.stage == Some(stage.id))
    } else {
        None
    };
    let is_filled = !ctx.plan.get(at, field).is_none_or(|value| value.is_blank());
    let Some(value) = last.filter(|_| !is_filled) else {
        return Vec::new();
    };
    let word = if field == field!(Objective.baseline) {
        "baseline"
    } else {
        "target"
    };
    let edit = Edit::set(finding.place, Some(value).to_value());
    vec![Fix::review(
        format!("Take the last result, {value}, as the {word}"),
        edit,
    )]
}

/// The figure of the latest period for a KPI.
fn last_result(
    ctx: &Ctx<'_>,
    kpi: Option<Id<Kpi>>,
    counts: impl Fn(&Result) -> bool,
) -> Option<Number> {
    let results = ctx.plan.results.values();
    results
        .filter(|result| kpi.is_some() && result.kpi == kpi && counts(result))
        .filter_map(|result| Some((result.to.or(result.from)?, result.id, result.value?)))
        .max_by_key(|(to, id, _): &(Date, _, _)| (*to, *id))
        .map(|(.., value)| value)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    #[test]
    fn what_is_measured_needs_a_figure_to_reach() {
        expect![[r#"
            warning K101 objective “More traders” › target: “More traders” is measured by “Leads” and has no target.
              Without one nobody can say afterwards whether it worked.
            warning K101 tactic “Letter” › target: “Letter” is measured by a KPI that is not in the plan and has no target.
              Without one nobody can say afterwards whether it worked.
            advice K101 stage “Trial” › target: “Trial” is measured by “Leads” and has no target.
              Without one nobody can say afterwards whether it worked.
        "#]]
        .assert_eq(&report(
            "K101",
            r#"(
            kpis: [(id: "leads", name: "Leads")],
            stages: [(id: "trial", name: "Trial", kpi: "leads")],
            objectives: [(id: "o", name: "More traders", kpi: "leads")],
            tactics: [(id: "t", name: "Letter", status: Live, kpi: "gone")],
        )"#,
        ));
    }

    #[test]
    fn a_target_needs_a_baseline_that_differs() {
        expect![[r#"
            advice K101 objective “More traders” › baseline: “More traders” has a target of 40 and no baseline.
              Nobody can say how far it is from where “Leads” stands now.
            advice K101 objective “Hold on” › target: The target of “Hold on” is its baseline, 2.5.
              It is reached before anything is done. If holding on is the aim, keep it so.
        "#]]
        .assert_eq(&report(
            "K101",
            r#"(
            kpis: [(id: "leads", name: "Leads")],
            objectives: [(id: "o", name: "More traders", kpi: "leads", target: 40),
                         (id: "p", name: "Hold on", kpi: "leads", target: 2.5, baseline: 2.5),
                         (id: "q", name: "Fine", kpi: "leads", target: 3, baseline: 2.5)],
        )"#,
        ));
    }

    #[test]
    fn the_last_result_is_a_first_guess() {
        expect![[r#"
            Take the last result, 12, as the target
            tactic “Letter” › target:  → 12
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "K101",
            r#"(
            kpis: [(id: "leads", name: "Leads")],
            tactics: [(id: "t", name: "Letter", status: Planned, kpi: "leads")],
            results: [(id: "b", to: "2027-02-28", tactic: "t", kpi: "leads", value: 12),
                      (id: "c", to: "2027-01-31", tactic: "t", kpi: "leads", value: 9),
                      (id: "d", to: "2027-02-28", tactic: "t", kpi: "clicks", value: 90),
                      (id: "e", to: "2027-02-28", kpi: "leads", value: 99)],
        )"#,
        ));
    }

    #[test]
    fn experiments_ideas_and_what_is_parked_are_fine() {
        for rest in [
            r#"tactics: [(id: "t", name: "TikTok", status: Live, kpi: "leads", strategies: ["learn"])]"#,
            r#"tactics: [(id: "t", name: "TikTok", status: Idea, kpi: "leads")]"#,
            r#"tactics: [(id: "t", name: "TikTok", status: Live, course: Stop, kpi: "leads")]"#,
            r#"tactics: [(id: "t", name: "TikTok", status: Live)]"#,
            r#"objectives: [(id: "o", name: "Germany", kpi: "leads", parked: true)]"#,
            r#"objectives: [(id: "o", name: "Learn what mills read", kpi: "leads")]"#,
        ] {
            let ron = format!(
                r#"(kpis: [(id: "leads", name: "Leads")],
                    strategies: [(id: "learn", name: "learn whether mills read TikTok")], {rest})"#
            );
            assert_eq!(report("K101", &ron), "", "{rest}");
        }
    }

    #[test]
    fn only_the_word_learn_makes_an_experiment() {
        for strategies in [r#"["win"]"#, r#"["learn", "win"]"#, "[]"] {
            let ron = format!(
                r#"(kpis: [(id: "leads", name: "Leads")],
                    strategies: [(id: "learn", name: "Learn whether mills read TikTok"), (id: "win", name: "Learned mills choose us")],
                    tactics: [(id: "t", name: "TikTok", status: Live, kpi: "leads", strategies: {strategies})])"#
            );
            assert!(report("K101", &ron).contains("no target"), "{strategies}");
        }
    }
}
