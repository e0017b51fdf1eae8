//! R104: a tactic that nobody sees to, has no dates or no hours, or ends before it starts.

use crate::check::wording::count;
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::calendar::{add_days, day_label, days};
use crate::model::fields::FieldType as _;
use crate::model::{Field, Kind, Place, Ref, Status};

/// From this many days before its start a tactic should be settled.
const SOON_DAYS: i64 = 30;

/// The card.
pub const RULE: Rule = Rule {
    code: "R104",
    name: "nobody-owns-it",
    severity: Severity::Warning,
    summary: "A tactic has no owner, dates or hours, or ends before it starts.",
    why: "What belongs to nobody does not happen, and work without hours is missing from every sum. \
          Ideas are exempt, and a tactic without an end is always on. \
          Earlier than thirty days before the start it is only advice.",
    reads: &[
        (
            Kind::Tactic,
            &["name", "owner", "start", "end", "hours", "status", "course"],
        ),
        (Kind::Person, &["name"]),
    ],
    bad: r#"(
    objectives: [(id: "leads", name: "200 leads by 30 June")],
    strategies: [(id: "s", name: "Win back lapsed weavers", objectives: ["leads"])],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "lapsed", name: "Lapsed weavers")],
    messages: [(id: "day", name: "Repaired within a day", pillars: ["repair"])],
    tactics: [(id: "letter", name: "Letter", stage: "trial", segments: ["lapsed"], messages: ["day"], strategies: ["s"],
        status: Planned, start: "2027-03-08", hours: 6)],
)"#,
    good: r#"(
    people: [(id: "ann", name: "Ann")],
    objectives: [(id: "leads", name: "200 leads by 30 June")],
    strategies: [(id: "s", name: "Win back lapsed weavers", objectives: ["leads"])],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "lapsed", name: "Lapsed weavers")],
    messages: [(id: "day", name: "Repaired within a day", pillars: ["repair"])],
    tactics: [(id: "letter", name: "Letter", stage: "trial", segments: ["lapsed"], messages: ["day"], strategies: ["s"],
        status: Planned, start: "2027-03-08", hours: 6, owner: "ann")],
)"#,
    check: Check::Each(&[Kind::Tactic], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(tactic) = ctx.get(&ctx.plan.tactics, at).filter(|t| t.is_active()) else {
        return;
    };
    let place = |field: Field| Place::record(at).field(field);
    if let (Some(start), Some(end)) = (tactic.start, tactic.end)
        && end < start
    {
        let early = usize::try_from(days(end, start) - 1).unwrap_or_default();
        let early = count(early, "day", "days");
        sink.report(
            place(field!(Tactic.end)),
            format!("“{}” ends {early} before it starts.", tactic.name),
        )
        .severe(Severity::Error)
        .because(format!(
            "It starts on {} and ends on {}.",
            day_label(start),
            day_label(end)
        ))
        .value(start.to_string())
        .value(end.to_string());
    }
    if tactic.status == Status::Idea {
        return;
    }
    let missing: Vec<(Field, &str)> = [
        (field!(Tactic.owner), "owner", tactic.owner.is_none()),
        (field!(Tactic.start), "start date", tactic.start.is_none()),
        (field!(Tactic.hours), "hours", tactic.hours.is_none()),
    ]
    .into_iter()
    .filter(|(.., is_missing)| *is_missing)
    .map(|(field, word, _)| (field, word))
    .collect();
    let Some((first, _)) = missing.first() else {
        return;
    };
    let soon = tactic
        .start
        .is_none_or(|start| start <= add_days(ctx.today, SOON_DAYS));
    let words: Vec<&str> = missing.iter().map(|(_, word)| *word).collect();
    let finding = sink.report(
        place(*first),
        format!("“{}” has no {}.", tactic.name, words.join(" and no ")),
    );
    finding.value(words.join(" "));
    if let Some(start) = tactic.start {
        finding.because(format!("It starts on {}.", day_label(start)));
    }
    if !soon {
        finding.severe(Severity::Advice);
    }
}

/// Offers each person as the owner, those with work on this plan first.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    if finding.place.field != Some(field!(Tactic.owner)) {
        return Vec::new();
    }
    ctx.plan
        .people
        .values()
        .take(3)
        .map(|person| {
            let edit = Edit::set(finding.place, Some(person.id).to_value());
            Fix::review(format!("{} owns it", person.name), edit)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    #[test]
    fn what_starts_soon_must_be_settled() {
        expect![[r#"
            warning R104 tactic “Stand” › owner: “Stand” has no owner and no hours.
              It starts on 8 Mar 2027.
              [Ann owns it]
        "#]]
        .assert_eq(&report(
            "R104",
            r#"(
            people: [(id: "ann", name: "Ann")],
            tactics: [(id: "t", name: "Stand", status: Planned, start: "2027-03-08")],
        )"#,
        ));
    }

    #[test]
    fn what_starts_later_is_only_advice() {
        expect![[r#"
            advice R104 tactic “Stand” › hours: “Stand” has no hours.
              It starts on 1 May 2027.
        "#]]
        .assert_eq(&report(
            "R104",
            r#"(
            tactics: [(id: "t", name: "Stand", status: Planned, owner: "ann", start: "2027-05-01")],
        )"#,
        ));
    }

    #[test]
    fn an_end_before_the_start_cannot_be() {
        expect![[r#"
            error R104 tactic “Stand” › end: “Stand” ends 3 days before it starts.
              It starts on 8 Mar 2027 and ends on 5 Mar 2027.
        "#]]
        .assert_eq(&report(
            "R104",
            r#"(
            tactics: [(id: "t", name: "Stand", start: "2027-03-08", end: "2027-03-05")],
        )"#,
        ));
    }

    #[test]
    fn ideas_and_evergreens_are_fine() {
        for tactic in [
            "status: Idea",
            r#"status: Live, owner: "ann", start: "2027-01-01", hours: 3"#,
        ] {
            let ron = format!(r#"(tactics: [(id: "t", name: "Blog", {tactic})])"#);
            assert_eq!(report("R104", &ron), "");
        }
    }
}
