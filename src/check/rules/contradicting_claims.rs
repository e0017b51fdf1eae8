//! B201: messages that claim what cannot all be true.

use crate::check::promises::{Group, MEETING};
use crate::check::unify::make_all;
use crate::check::wording::{and, count, quoted};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};

/// For how many values it is offered to write one everywhere.
const DIRECTIONS: usize = 3;

/// The card.
pub const RULE: Rule = Rule {
    code: "B201",
    name: "contradicting-claims",
    severity: Severity::Error,
    summary: "Messages claim things that cannot all be true.",
    why: "A customer reads the e-mail and then the page. Where one says 14 days and the other 30, she believes \
          neither, and somebody has to keep the dearer promise. Compared are trials, prices, discounts, \
          guarantees, dates, opening hours, what is included and much else, where the words around speak of the \
          same thing. Messages that never run at the same time, variants of one message, and those for readers of \
          different languages are not compared.",
    reads: MEETING,
    bad: r#"(
    messages: [
        (id: "letter", name: "Letter", body: "Start your 14-day free trial."),
        (id: "page", name: "Page", body: "Try it free for 30 days."),
    ],
)"#,
    good: r#"(
    messages: [
        (id: "letter", name: "Letter", body: "Start your 14-day free trial."),
        (id: "page", name: "Page", body: "Try it free for two weeks."),
    ],
)"#,
    check: Check::Whole(check),
    fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    for group in ctx.index.promises().groups(ctx, false) {
        report(ctx, &group, sink);
    }
}

fn report(ctx: &Ctx<'_>, group: &Group, sink: &mut Sink) {
    let values = group.by_value(ctx);
    let Some(first) = values.first().and_then(|spots| spots.first()) else {
        return;
    };
    let ends: Vec<String> = values
        .iter()
        .filter_map(|spots| spots.first())
        .map(|spot| {
            format!(
                "{} in {}",
                quoted(&spot.quote),
                ctx.plan.title(spot.place.record)
            )
        })
        .collect();
    let cannot = if group.is_likely {
        "do not go together"
    } else {
        "may not go together"
    };
    let finding = sink.report(first.place, format!("{} {cannot}.", and(&ends)));
    let slot = first.slot.name();
    let said: Vec<String> = values
        .iter()
        .filter_map(|spots| {
            Some(format!(
                "{} in {}",
                spots.first()?.said,
                count(spots.len(), "place", "places")
            ))
        })
        .collect();
    finding.because(format!("Of the {slot} is said: {}.", said.join("; ")));
    for spot in values.iter().flatten() {
        if spot.place != first.place {
            finding.also(spot.place, spot.said.clone());
        }
    }
    for spots in &values {
        if let Some(spot) = spots.first() {
            finding.value(spot.said.clone());
        }
    }
    if group.is_likely {
        finding.sure(Confidence::Likely);
    } else {
        finding.sure(Confidence::Possible).severe(Severity::Advice);
    }
}

/// One value everywhere, in each direction, where that can be written.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let groups = ctx.index.promises().groups(ctx, false);
    let group = groups.iter().find(|group| {
        let values = group.by_value(ctx);
        values.iter().flatten().any(|s| s.place == finding.place)
    });
    group.map_or_else(Vec::new, |group| directions(ctx, group))
}

/// Each of the values that most say, written everywhere.
fn directions(ctx: &Ctx<'_>, group: &Group) -> Vec<Fix> {
    let values = group.by_value(ctx);
    let wanted = values.iter().take(DIRECTIONS).filter_map(|s| s.first());
    wanted
        .filter_map(|spot| make_all(ctx, spot.claimed, group.claims.iter().copied()))
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    #[test]
    fn one_finding_for_all_places() {
        expect![[r#"
            error B201 message “A” › headline: “14-day” in message “A” and “30 days” in message “C” do not go together.
              Of the trial is said: 14 days in 2 places; 30 days in 1 place.
              14 days: message “B” › body
              30 days: message “C” › body
              [Make all 14 days]
              [Make all 30 days]
        "#]]
        .assert_eq(&report(
            "B201",
            r#"(messages: [
                (id: "a", name: "A", headline: "Your 14-day free trial"),
                (id: "b", name: "B", body: "Try it free for 14 days."),
                (id: "c", name: "C", body: "Now 30 days free."),
                (id: "d", name: "D", body: "14 days to pay."),
            ])"#,
        ));
    }

    #[test]
    fn one_number_everywhere() {
        expect![[r#"
            Make all 14 days
            message “C” › body: Now 30 days free. → Now 14 days free.
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "B201",
            r#"(messages: [
                (id: "a", name: "A", headline: "Your 14-day free trial"),
                (id: "b", name: "B", body: "Try it free for 14 days."),
                (id: "c", name: "C", body: "Now 30 days free."),
            ])"#,
        ));
    }

    #[test]
    fn who_never_meets_both_is_not_confused() {
        let plan = |tactics: &str, more: &str| {
            report(
                "B201",
                &format!(
                    r#"(messages: [
                        (id: "a", name: "A", body: "Save 20% on looms."),
                        (id: "b", name: "B", body: "Save 30% on looms." {more}),
                    ],
                    segments: [(id: "en", language: "en"), (id: "de", language: "de")],
                    tactics: [{tactics}])"#
                ),
            )
        };
        assert_ne!(plan("", ""), "");
        assert_eq!(
            plan(
                r#"(id: "t", messages: ["a"], end: "2027-03-31"), (id: "u", messages: ["b"], start: "2027-04-01")"#,
                ""
            ),
            "",
            "one after the other"
        );
        assert_ne!(
            plan(
                r#"(id: "t", messages: ["a"], end: "2027-03-31"), (id: "u", messages: ["b"], start: "2027-03-31")"#,
                ""
            ),
            "",
            "on one day together"
        );
        assert_eq!(
            plan(
                r#"(id: "t", messages: ["a"], segments: ["en"]), (id: "u", messages: ["b"], segments: ["de"])"#,
                ""
            ),
            "",
            "in other languages"
        );
        assert_eq!(plan("", r#", parent: "a""#), "", "a variant");
    }
}
