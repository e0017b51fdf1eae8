//! B203: messages of which one promises more than the other: “up to” was lost, a condition, or a figure is old.

use crate::check::promises::{MEETING, Spot};
use crate::check::wording::quoted;
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};

/// The card.
pub const RULE: Rule = Rule {
    code: "B203",
    name: "qualifier-drift",
    severity: Severity::Warning,
    summary: "One message promises more than another: “up to” or a condition is missing, or a figure is old.",
    why: "“Up to 50%” and “50%” are two promises, and so are “free delivery over £50” and “free delivery”. The \
          shorter one is the one that people remember and quote. A qualifier anywhere in the same message counts.",
    reads: MEETING,
    bad: r#"(
    messages: [
        (id: "letter", name: "Letter", body: "Up to 50% off looms."),
        (id: "post", name: "Post", body: "50% off looms!"),
    ],
)"#,
    good: r#"(
    messages: [
        (id: "letter", name: "Letter", body: "Up to 50% off looms."),
        (id: "post", name: "Post", headline: "50% off looms!", body: "Up to 50% off, on selected looms."),
    ],
)"#,
    check: Check::Whole(check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    for group in ctx.index.promises().groups(ctx, true, |_| false) {
        let values = group.by_value(ctx);
        let mut ends = values.iter().filter_map(|spots| spots.first());
        let (Some(one), Some(other)) =
            (ends.next(), ends.next().or_else(|| values.first()?.get(1)))
        else {
            continue;
        };
        let title = |spot: &Spot| ctx.plan.title(spot.place.record);
        let finding = sink.report(
            one.place,
            format!(
                "{} in {} and {} in {} promise different things.",
                quoted(&one.quote),
                title(one),
                quoted(&other.quote),
                title(other)
            ),
        );
        for spot in values
            .iter()
            .flatten()
            .filter(|spot| spot.place != one.place)
        {
            finding.also(spot.place, spot.said.clone());
        }
        for spots in &values {
            if let Some(spot) = spots.first() {
                finding.value(spot.said.clone());
            }
        }
        finding.sure(Confidence::Likely);
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    #[test]
    fn up_to_is_lost() {
        expect![[r#"
            warning B203 message “B” › body: “50%” in message “B” and “Up to 50%” in message “A” promise different things.
              up to 50%: message “A” › body
        "#]]
        .assert_eq(&report(
            "B203",
            r#"(messages: [
                (id: "a", name: "A", body: "Up to 50% off looms."),
                (id: "b", name: "B", body: "50% off looms!"),
            ])"#,
        ));
    }

    #[test]
    fn one_price_in_two_wordings_is_one_promise() {
        let plan = r#"(messages: [
            (id: "a", name: "A", body: "Looms from £29."),
            (id: "b", name: "B", body: "Prices for looms start at £29."),
        ])"#;
        assert_eq!(report("B203", plan), "");
    }
}
