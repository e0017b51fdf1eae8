//! S106: stages that come in the wrong order for a segment, and long silences between them.

use jiff::civil::Date;

use crate::check::index::WHAT_SHE_HEARS;
use crate::check::journey::{Step, journey, silences};
use crate::check::wording::quoted;
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::calendar::{day_label, days};
use crate::model::{Kind, Place, Ref, Segment, Tactic};

/// From so many days on a silence is more than advice.
const LONG_SILENCE_DAYS: i64 = 56;

/// The card.
pub const RULE: Rule = Rule {
    code: "S106",
    name: "stages-out-of-order",
    severity: Severity::Warning,
    summary: "For a segment a stage is over before the one before it begins, or she hears nothing for weeks.",
    why: "People buy in an order: who is offered a trial in March and discovered in April has been lost \
          in between, and who hears nothing for two months has forgotten. What has no first day \
          counts as always there, and what has no last one goes on; what is over today is not reported any more.",
    reads: &[
        (Kind::Segment, &["name", WHAT_SHE_HEARS]),
        (Kind::Stage, &["name", "rank"]),
    ],
    bad: r#"(
    segments: [(id: "mills", name: "Mills")],
    stages: [(id: "discovery", name: "Discovery", rank: "a"), (id: "trial", name: "Trial", rank: "b")],
    tactics: [
        (id: "stand", name: "Stand", stage: "discovery", start: "2027-04-01", end: "2027-04-05"),
        (id: "loan", name: "A loom on loan", stage: "trial", start: "2027-03-08", end: "2027-03-20"),
    ],
)"#,
    good: r#"(
    segments: [(id: "mills", name: "Mills")],
    stages: [(id: "discovery", name: "Discovery", rank: "a"), (id: "trial", name: "Trial", rank: "b")],
    tactics: [
        (id: "stand", name: "Stand", stage: "discovery", start: "2027-03-01", end: "2027-03-05"),
        (id: "loan", name: "A loom on loan", stage: "trial", start: "2027-03-08", end: "2027-03-20"),
    ],
)"#,
    check: Check::Each(&[Kind::Segment], check),
    fixes: no_fixes,
};

/// From when to when something is heard at a stage.
struct Span<'a> {
    name: &'a str,
    /// The first day, with the tactic that begins; none where something has always been there.
    start: Option<(Date, &'a Tactic)>,
    /// The last day, with the tactic that ends; none where something goes on or has always been there.
    end: Option<(Date, &'a Tactic)>,
}

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(segment) = ctx.get(&ctx.plan.segments, at) else {
        return;
    };
    let steps = journey(ctx, segment.id);
    let stages: Vec<Option<Span<'_>>> = steps
        .chunk_by(|a, b| a.position == b.position)
        .map(span)
        .collect();
    for pair in stages.windows(2) {
        let [Some(earlier), Some(later)] = pair else {
            continue;
        };
        if let Some((start, end)) = earlier.start.zip(later.end)
            && end.0 < start.0
            && end.0 >= ctx.today
        {
            report_order(sink, segment, (earlier.name, start), (later.name, end));
        }
    }
    for silence in silences(&steps) {
        let (Some(until), Some(from)) = (silence.before.end, silence.after.start) else {
            continue;
        };
        if from < ctx.today {
            continue;
        }
        let finding = sink.report(
            Place::of(silence.after.id).field(field!(Tactic.start)),
            format!(
                "{} hear nothing for {} days, between {} and {}.",
                quoted(&segment.name),
                silence.days,
                quoted(&silence.before.name),
                quoted(&silence.after.name)
            ),
        );
        finding.sure(Confidence::Likely).because(format!(
            "One ends on {}, the other begins on {}.",
            day_label(until),
            day_label(from)
        ));
        if silence.days < LONG_SILENCE_DAYS {
            finding.severe(Severity::Advice);
        }
        let before = Place::of(silence.before.id).field(field!(Tactic.end));
        finding.also(before, "is what they heard last");
        finding.also(Place::of(segment.id), "hears it");
        finding.value(until.to_string()).value(from.to_string());
    }
}

fn span<'a>(steps: &[Step<'a>]) -> Option<Span<'a>> {
    let days = |day: fn(&Tactic) -> Option<Date>| -> Option<Vec<(Date, &'a Tactic)>> {
        let steps = steps.iter();
        steps.map(|s| Some((day(s.tactic)?, s.tactic))).collect()
    };
    let starts = days(|tactic| tactic.start);
    let ends = days(|tactic| tactic.start.and(tactic.end));
    Some(Span {
        name: &steps.first()?.stage.name,
        start: starts.and_then(|days| days.into_iter().min_by_key(|(day, _)| *day)),
        // Of several the one that stands first.
        end: ends.and_then(|days| days.into_iter().rev().max_by_key(|(day, _)| *day)),
    })
}

fn report_order(
    sink: &mut Sink,
    segment: &Segment,
    (earlier, start): (&str, (Date, &Tactic)),
    (later, end): (&str, (Date, &Tactic)),
) {
    let finding = sink.report(
        Place::of(end.1.id).field(field!(Tactic.end)),
        format!(
            "For {} {} is over on {}, before {} begins on {}.",
            quoted(&segment.name),
            quoted(later),
            day_label(end.0),
            quoted(earlier),
            day_label(start.0)
        ),
    );
    finding.sure(Confidence::Likely).because(format!(
        "{} begins {} days after the end of {}.",
        quoted(&start.1.name),
        days(end.0, start.0) - 1,
        quoted(&end.1.name)
    ));
    let begins = Place::of(start.1.id).field(field!(Tactic.start));
    finding.also(begins, "begins after that");
    finding.also(Place::of(segment.id), "hears it");
    finding.value(end.0.to_string()).value(start.0.to_string());
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn mills(tactics: &[&str]) -> String {
        format!(
            r#"(segments: [(id: "mills", name: "Mills")], stages: [(id: "discovery", name: "Discovery", rank: "a"),
                (id: "trial", name: "Trial", rank: "b")], tactics: [{}])"#,
            tactics.join(", ")
        )
    }

    #[test]
    fn the_wrong_way_round() {
        let loan =
            r#"(id: "l", name: "Loan", stage: "trial", start: "2027-03-08", end: "2027-03-20")"#;
        let page = r#"(id: "p", name: "Page", stage: "discovery", start: "2027-04-02")"#;
        let found = report("S106", &mills(&[page, loan]));
        assert!(
            found.contains("before “Discovery” begins on 2 Apr 2027"),
            "what goes on has begun as well: {found}"
        );
        expect![[r#"
            warning S106 tactic “Loan” › end: For “Mills” “Trial” is over on 20 Mar 2027, before “Discovery” begins on 1 Apr 2027.
              “Stand” begins 12 days after the end of “Loan”.
              begins after that: tactic “Stand” › start
              hears it: segment “Mills”
        "#]]
        .assert_eq(&report(
            "S106",
            &mills(&[
                r#"(id: "s", name: "Stand", stage: "discovery", start: "2027-04-01", end: "2027-04-05")"#,
                r#"(id: "l", name: "Loan", stage: "trial", start: "2027-03-08", end: "2027-03-20")"#,
            ]),
        ));
    }

    #[test]
    fn a_long_silence() {
        // 6 April to 30 June are 86 days.
        expect![[r#"
            warning S106 tactic “Loan” › start: “Mills” hear nothing for 86 days, between “Stand” and “Loan”.
              One ends on 5 Apr 2027, the other begins on 1 Jul 2027.
              is what they heard last: tactic “Stand” › end
              hears it: segment “Mills”
        "#]]
        .assert_eq(&report(
            "S106",
            &mills(&[
                r#"(id: "s", name: "Stand", stage: "discovery", start: "2027-04-01", end: "2027-04-05")"#,
                r#"(id: "l", name: "Loan", stage: "trial", start: "2027-07-01", end: "2027-07-20")"#,
            ]),
        ));
    }

    #[test]
    fn what_overlaps_is_always_there_past_or_for_others_is_fine() {
        let stand = r#"(id: "s", name: "Stand", stage: "discovery", start: "2027-04-01", end: "2027-04-05")"#;
        for other in [
            r#"(id: "l", stage: "trial", start: "2027-03-08", end: "2027-04-02")"#,
            r#"(id: "l", stage: "trial", start: "2027-03-08")"#,
            r#"(id: "l", stage: "trial", end: "2027-03-20")"#,
            r#"(id: "l", stage: "trial", start: "2026-01-08", end: "2026-02-20")"#,
            r#"(id: "l", stage: "trial", start: "2027-03-08", end: "2027-03-20", course: Stop)"#,
            r#"(id: "l", stage: "trial", start: "2027-03-08", end: "2027-03-20", segments: ["others"])"#,
            r#"(id: "l", stage: "trial", start: "2027-05-04", end: "2027-05-20")"#,
        ] {
            let plan = mills(&[stand, other]);
            if !other.contains("2026") {
                assert_eq!(report("S106", &plan), "", "{other}");
            } else {
                assert!(!report("S106", &plan).contains("is over"), "{other}");
            }
        }
    }
}
