//! S101: a stage at which nobody is spoken to, or some segments are not.

use crate::check::wording::{and, count, quoted};
use crate::check::{Check, Ctx, Rule, Severity, Sink, no_fixes};
use crate::model::{Kind, Place, Plan, Segment};

/// The card.
pub const RULE: Rule = Rule {
    code: "S101",
    name: "silent-stage",
    severity: Severity::Warning,
    summary: "A stage has no active tactic, or none for some of the segments.",
    why: "A customer goes through all stages before she buys. Where nobody speaks to her she stops, \
          or hears only the others. Where a partner speaks to her, say so at the stage. \
          A tactic that names no segment counts for all of them, and an empty plan is not reproached.",
    reads: &[
        (Kind::Stage, &["name", "rank", "served_by_partner"]),
        (Kind::Segment, &["name", "rank"]),
        (Kind::Tactic, &["stage", "segments", "status", "course"]),
    ],
    bad: r#"(
    stages: [(id: "discovery", name: "Discovery", rank: "a"), (id: "trial", name: "Trial", rank: "b")],
    tactics: [(id: "stand", name: "Stand", stage: "discovery")],
)"#,
    good: r#"(
    stages: [(id: "discovery", name: "Discovery", rank: "a"), (id: "trial", name: "Trial", rank: "b")],
    tactics: [(id: "stand", name: "Stand", stage: "discovery"), (id: "loan", name: "A loom on loan", stage: "trial")],
)"#,
    check: Check::Whole(check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    if plan.tactics.is_empty() {
        return;
    }
    let presence = ctx.index.presence();
    let stages = plan.stages_in_order();
    let segments = Plan::in_order(&plan.segments, |s| &s.rank);
    for (at, stage) in stages.iter().enumerate() {
        if stage.served_by_partner {
            continue;
        }
        let name = quoted(&stage.name);
        let Some(here) = presence.at(stage.id) else {
            let finding = sink.report(
                Place::of(stage.id),
                format!("Nobody is spoken to at {name}."),
            );
            let neighbour = |at: Option<usize>| at.and_then(|at| stages.get(at));
            for (neighbour, word) in [
                (neighbour(at.checked_sub(1)), "before"),
                (neighbour(at.checked_add(1)), "after"),
            ] {
                if let Some(stage) = neighbour {
                    let n = presence.at(stage.id).map_or(0, |here| here.tactics);
                    let tactics = count(n, "tactic", "tactics");
                    finding.because(format!("{} {word} it has {tactics}.", quoted(&stage.name)));
                }
            }
            finding.value("nobody");
            continue;
        };
        let missing: Vec<&&Segment> = segments
            .iter()
            .filter(|segment| !here.is_for_all() && !here.is_for(segment.id))
            .collect();
        if missing.is_empty() {
            continue;
        }
        let names: Vec<String> = missing
            .iter()
            .map(|segment| quoted(&segment.name))
            .collect();
        let are = if missing.len() == 1 { "is" } else { "are" };
        let finding = sink.report(
            Place::of(stage.id),
            format!("{} {are} not spoken to at {name}.", and(&names)),
        );
        let tactics = count(here.tactics, "tactic", "tactics");
        finding.because(format!(
            "{tactics} here, for {} of {}.",
            segments.len() - missing.len(),
            count(segments.len(), "segment", "segments")
        ));
        for segment in missing {
            finding.also(Place::of(segment.id), "is left out");
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn plan(more: &str) -> String {
        format!(
            r#"(stages: [
                (id: "research", name: "Research", rank: "a"),
                (id: "preference", name: "Preference", rank: "b"),
                (id: "trial", name: "Trial", rank: "c"),
            ], {more})"#
        )
    }

    #[test]
    fn a_gap_between_two_stages() {
        expect![[r#"
            warning S101 stage “Preference”: Nobody is spoken to at “Preference”.
              “Research” before it has 2 tactics.
              “Trial” after it has 1 tactic.
        "#]]
        .assert_eq(&report(
            "S101",
            &plan(
                r#"tactics: [
                    (id: "a", stage: "research"), (id: "b", stage: "research"), (id: "c", stage: "trial"),
                    (id: "d", stage: "preference", course: Stop), (id: "e", stage: "preference", status: Done),
                ]"#,
            ),
        ));
    }

    #[test]
    fn one_finding_a_stage_names_the_segments_left_out() {
        expect![[r#"
            warning S101 stage “Trial”: “Mills” and “Schools” are not spoken to at “Trial”.
              1 tactic here, for 1 of 3 segments.
              is left out: segment “Mills”
              is left out: segment “Schools”
        "#]]
        .assert_eq(&report(
            "S101",
            &plan(
                r#"segments: [(id: "mills", name: "Mills"), (id: "hobby", name: "Hobby"), (id: "schools", name: "Schools")],
                tactics: [
                    (id: "a", stage: "research"),
                    (id: "b", stage: "preference", segments: ["mills"]),
                    (id: "c", stage: "preference", segments: ["hobby", "schools"]),
                    (id: "d", stage: "trial", segments: ["hobby", "gone"]),
                ]"#,
            ),
        ));
    }

    #[test]
    fn partners_ideas_and_empty_plans_are_fine() {
        assert_eq!(
            report("S101", &plan(r#"segments: [(id: "mills", name: "Mills")]"#)),
            ""
        );
        assert_eq!(
            report(
                "S101",
                r#"(stages: [(id: "a", name: "Research"), (id: "b", name: "Trial", served_by_partner: true)],
                    segments: [(id: "mills", name: "Mills")],
                    tactics: [(id: "t", stage: "a", status: Idea)])"#
            ),
            ""
        );
    }
}
