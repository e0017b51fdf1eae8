//! B201: messages that claim what cannot all be true.

use std::collections::BTreeMap;

use super::outside_its_validity::stated_otherwise;
use crate::check::promises::{Group, Spot};
use crate::check::register::REGISTERED;
use crate::check::unify::make_all;
use crate::check::wording::{and, count, quoted};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::model::{Id, Kind, Message, Ref};
use crate::text::claims::Slot;

/// For how many values it is offered to write one everywhere.
const DIRECTIONS: usize = 3;

/// The card.
pub const RULE: Rule = Rule {
    code: "B201",
    name: "contradicting-claims",
    severity: Severity::Error,
    summary: "Messages claim things that cannot all be true, together or one by itself.",
    why: "A customer reads the e-mail and then the page. Where one says 14 days and the other 30, she believes \
          neither, and somebody has to keep the dearer promise. Compared are trials, prices, discounts, \
          guarantees, dates, opening hours, what is included and much else, where the words around speak of the \
          same thing. Within one message only two values are reported, in sentences that nothing sets apart: lists of \
          plans, conditions and what was before are not. Messages that never run at the same time, variants of one message, and those for readers of \
          different languages are not compared, and what goes against a registered offer is told there alone.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &["name", "parent", "offers"]),
        (
            Kind::Tactic,
            &["messages", "segments", "start", "end", "status", "course"],
        ),
        (Kind::Segment, &["language"]),
        (Kind::Offer, REGISTERED),
    ],
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
    for group in groups(ctx) {
        report(ctx, &group, sink);
    }
}

/// What contradicts each other, but for what goes against the register: B202 and B204 tell that.
fn groups(ctx: &Ctx<'_>) -> Vec<Group> {
    let register = ctx.index.register(ctx.plan);
    let mut told: BTreeMap<Id<Message>, Vec<usize>> = BTreeMap::new();
    ctx.index.promises().groups(ctx, false, |(id, at)| {
        let message = ctx.plan.messages.get(&id).zip(ctx.facts(id));
        let Some((message, facts)) = message else {
            return false;
        };
        let claim = facts.claims().get(at);
        if !claim.is_some_and(|c| c.slot == Slot::Deadline || register.may_decide(c)) {
            return false;
        }
        let told = told.entry(id).or_insert_with(|| {
            let against = register.against(message, facts).into_iter();
            let dated = stated_otherwise(ctx, message).map(|(_, _, at)| at);
            against.map(|(at, _, _)| at).chain(dated).collect()
        });
        told.contains(&at)
    })
}

fn report(ctx: &Ctx<'_>, group: &Group, sink: &mut Sink) {
    let values = group.by_value(ctx);
    let Some(first) = values.first().and_then(|spots| spots.first()) else {
        return;
    };
    let ends = ends(ctx, &values);
    let cannot = if group.is_likely {
        "do not go together"
    } else {
        "may not go together"
    };
    let finding = sink.report(first.place, format!("{ends} {cannot}."));
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

/// What is said in which message; the message only once, where it contradicts itself alone.
fn ends(ctx: &Ctx<'_>, values: &[Vec<Spot>]) -> String {
    let mut records: Vec<Ref> = values.iter().flatten().map(|s| s.place.record).collect();
    records.dedup();
    let ends = values.iter().filter_map(|spots| spots.first());
    match records.as_slice() {
        [one] => {
            let quotes: Vec<String> = ends.map(|spot| quoted(&spot.quote)).collect();
            format!("{} in {}", and(&quotes), ctx.plan.title(*one))
        }
        _ => {
            let title = |spot: &Spot| ctx.plan.title(spot.place.record);
            let ends = ends.map(|spot| format!("{} in {}", quoted(&spot.quote), title(spot)));
            and(&ends.collect::<Vec<_>>())
        }
    }
}

/// One value everywhere, in each direction, where that can be written.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let groups = groups(ctx);
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
    fn a_message_that_contradicts_itself() {
        let own = |fields: &str| {
            report(
                "B201",
                &format!(r#"(messages: [(id: "a", name: "A", {fields})])"#),
            )
        };
        expect![[r#"
            error B201 message “A” › headline: “14-day” and “30 days” in message “A” do not go together.
              Of the trial is said: 14 days in 1 place; 30 days in 1 place.
              30 days: message “A” › body
              [Make all 14 days]
              [Make all 30 days]
        "#]]
        .assert_eq(&own(
            r#"headline: "Your 14-day free trial", body: "Try it free for 30 days.""#
        ));
        for (one, other) in [
            ("Looms cost £450.", "A loom costs £490."),
            ("Delivery is free.", "Delivery costs £4.90."),
            (
                "The offer ends on 31 March.",
                "Hurry: the offer ends on 15 April.",
            ),
            ("No deposit.", "A £50 deposit is due."),
            ("23 farms.", "There are 25 farms on our list."),
        ] {
            for fields in [
                format!(r#"headline: "{one}", body: "{other}""#),
                format!(r#"body: "{one}", note: "{other}""#),
            ] {
                let found = own(&fields);
                assert_eq!(found.matches("error B201").count(), 1, "{fields}: {found}");
            }
        }
        assert!(
            own(r#"body: "Looms cost £450. Come and see. A loom costs £490.""#).contains("do not")
        );
    }

    #[test]
    fn what_differs_on_purpose_within_a_message() {
        for text in [
            "Basic costs £9 a month. Pro costs £29 a month.",
            "Two sizes. The small loom costs £450. The large loom costs £790.",
            "Looms cost £450. Until March a loom was £490.",
            "Our trial used to be 14 days. From today it is 30 days.",
            "The trial is free for 14 days. Students get 30 days free.",
            "10-year guarantee. Batteries have a 2-year guarantee.",
            "Delivery is free over £50. Below that delivery costs £4.90.",
            "No card needed for the trial. A card is needed when you order.",
            "Order by 15 June for Father's Day. The offer ends on 30 June.",
            "Save 20% on your first box. Save 10% on every box after that.",
            "A box every week costs €14. A box every month costs €48.",
            "Looms from £450. This loom costs £490.",
            "We visited 9 farms this year. We buy from 23 farms.",
            "20% off one loom. 30% off two looms. 40% off three looms.",
        ] {
            let plan = format!(r#"(messages: [(id: "a", name: "A", body: "{text}")])"#);
            assert_eq!(report("B201", &plan), "", "{text}");
        }
    }

    #[test]
    fn what_is_worked_here_may_come_from_there() {
        let says = |one: &str, other: &str| {
            let bodies = format!(r#"(id: "a", body: "{one}"), (id: "b", body: "{other}")"#);
            report("B201", &format!("(messages: [{bodies}])"))
        };
        assert_eq!(
            says("Roasted in Cork.", "It comes from Finca La Palma."),
            ""
        );
        assert!(says("Roasted in Cork.", "Roasted in Dublin.").contains("do not go together"));
    }

    #[test]
    fn a_card_to_pay_with_is_no_card_to_read() {
        let says = |other: &str| {
            let plan = r#"(messages: [
                (id: "a", name: "A", body: "One trial per household, no card needed."),
                (id: "b", name: "B", body: "OTHER"),
            ])"#;
            report("B201", &plan.replace("OTHER", other))
        };
        assert_eq!(says("Coffee with a handwritten card."), "");
        assert!(says("The trial needs a credit card.").contains("do not go together"));
    }

    #[test]
    fn what_the_register_decides_is_told_there_alone() {
        let plan = |offers: &str, bodies: [&str; 3]| {
            let [a, b, c] = bodies;
            format!(
                r#"(
                offers: [
                    (id: "trial", name: "Trial", kind: FreeTrial, value: 14, unit: Days),
                    (id: "spring", name: "Spring saving", valid_to: "2027-03-31"),
                ],
                messages: [
                    (id: "a", name: "A", body: "{a}", offers: [{offers}]),
                    (id: "b", name: "B", body: "{b}", offers: [{offers}]),
                    (id: "c", name: "C", body: "{c}", offers: [{offers}]),
                ],
            )"#
            )
        };
        let says = |code, offers, bodies| report(code, &plan(offers, bodies));
        let trial = ["14 days free.", "14 days free.", "30 days free."];
        assert_eq!(says("B201", r#""trial""#, trial), "");
        assert_eq!(
            says("B202", r#""trial""#, trial).matches("error").count(),
            1
        );
        let ends = ["Offer ends 31 March.", "Offer ends 15 March.", ""];
        assert_eq!(says("B201", r#""spring""#, ends), "");
        assert_eq!(
            says("B204", r#""spring""#, ends).matches("error").count(),
            1
        );
        assert!(says("B201", "", ends).contains("do not go together"));
        let other = ["Returns within 14 days.", "Returns within 30 days.", ""];
        assert!(says("B201", r#""trial""#, other).contains("do not go together"));
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
