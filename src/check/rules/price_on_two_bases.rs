//! B206: one price on two bases: before tax and after, a month and a year, for one and for all.

use std::collections::BTreeMap;

use crate::check::bases::Basis;
use crate::check::promises::{Group, MEETING};
use crate::check::unify::{Claimed, claim};
use crate::check::wording::{and, quoted};
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::model::Place;
use crate::text::claims::{Claim, Value};

/// The card.
pub const RULE: Rule = Rule {
    code: "B206",
    name: "price-on-two-bases",
    severity: Severity::Warning,
    summary: "One price stands on two bases: with and without tax, a month and a year, for one and for all.",
    why: "“£49” and “£49 + VAT” are two prices, and the shorter one is the one that people remember. A year that costs \
          more than its twelve months is an error of its own. Compared are prices of the same thing in messages \
          that somebody may meet together; prices in two currencies only where one segment meets both.",
    reads: MEETING,
    bad: r#"(
    messages: [
        (id: "letter", name: "Letter", body: "The table loom: £49."),
        (id: "page", name: "Page", body: "The table loom: £49 + VAT."),
    ],
)"#,
    good: r#"(
    messages: [
        (id: "letter", name: "Letter", body: "The table loom: £49 + VAT."),
        (id: "page", name: "Page", body: "The table loom: £49 plus VAT."),
    ],
)"#,
    check: Check::Whole(check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    for (group, basis) in ctx.index.promises().on_two_bases(ctx) {
        report(ctx, &group, basis, sink);
    }
}

fn report(ctx: &Ctx<'_>, group: &Group, basis: Basis, sink: &mut Sink) {
    let mut by_basis: BTreeMap<String, Vec<(Claimed, Place)>> = BTreeMap::new();
    for at in &group.claims {
        if let Some((part, claim)) = claim(ctx, *at) {
            let place = Place::of(at.0).field(part.field());
            by_basis
                .entry(told(claim))
                .or_default()
                .push((*at, place.span(claim.range.clone())));
        }
    }
    let mut ends = by_basis.values().filter_map(|claims| claims.first());
    let (Some(first), Some(other)) = (ends.next(), ends.next()) else {
        return;
    };
    let words: Vec<String> = by_basis.keys().map(|told| quoted(told)).collect();
    let title = |at: &(Claimed, Place)| ctx.plan.title(at.1.record);
    let what = match basis {
        Basis::Dearer => "a year costs more than its twelve months",
        Basis::Tax => "one of them before tax",
        Basis::Per | Basis::Currency => "the number is the same, the price is not",
    };
    let finding = sink.report(
        first.1,
        format!(
            "One thing is priced at {} in {} and {}: {what}.",
            and(&words),
            title(first),
            title(other)
        ),
    );
    if basis == Basis::Dearer {
        let each = [first, other].map(|(at, _)| claim(ctx, *at).map(|(_, claim)| claim));
        finding.because(twelve_months(each)).severe(Severity::Error);
    }
    for (told, claims) in &by_basis {
        for (_, place) in claims.iter().filter(|(_, place)| *place != first.1) {
            finding.also(*place, told.clone());
        }
        finding.value(told.clone());
    }
    finding.sure(Confidence::Likely);
}

/// What a price is, with what is said of tax.
fn told(claim: &Claim) -> String {
    let tax = match claim.scope.with_tax {
        Some(false) => " before tax",
        Some(true) => " with tax",
        None => "",
    };
    // “£49 plus VAT” is not over £49.
    let said = claim.said.strip_prefix("over ").filter(|_| !tax.is_empty());
    format!("{}{tax}", said.unwrap_or(&claim.said))
}

/// The sum: twelve months at £ 29 are £ 348, a year is £ 399.
fn twelve_months(claims: [Option<&Claim>; 2]) -> String {
    let mut both = claims.into_iter().flatten();
    let monthly = both.find(|claim| claim.per.as_deref() == Some("month"));
    let twelve = monthly.and_then(|claim| match claim.value {
        Value::Number { low, .. } => Some((&claim.said, claim.amount(low.checked_mul(12)?))),
        _ => None,
    });
    twelve.map_or_else(String::new, |(said, twelve)| {
        format!("Twelve months at {said} are {twelve}.")
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn two(one: &str, other: &str) -> String {
        report(
            "B206",
            &format!(
                r#"(
                segments: [(id: "mills", name: "Mills")],
                messages: [(id: "a", name: "A", body: "{one}"), (id: "b", name: "B", body: "{other}")],
            )"#
            ),
        )
    }

    #[test]
    fn a_year_that_is_dearer_than_its_months() {
        expect![[r#"
            error B206 message “A” › body: One thing is priced at “$ 29 a month” and “$ 399 a year” in message “A” and message “B”: a year costs more than its twelve months.
              Twelve months at $ 29 a month are $ 348.
              $ 399 a year: message “B” › body
        "#]]
        .assert_eq(&two("The loom plan: $29 a month.", "The loom plan: $399 a year."));
        assert_eq!(
            two(
                "The loom plan: $29 a month.",
                "The loom plan: $290 a year, two months free."
            ),
            ""
        );
    }

    #[test]
    fn amounts_are_written_as_everywhere_else() {
        let found = two(
            "The loom plan: €1450.50 a month.",
            "The loom plan: €24000 a year.",
        );
        assert!(
            found.contains("“€ 1,450.50 a month” and “€ 24,000 a year”"),
            "{found}"
        );
        assert!(found.contains("are € 17,406."), "{found}");
    }

    #[test]
    fn one_finding_for_all_places_and_none_where_a_message_says_both() {
        let found = report(
            "B206",
            r#"(messages: [
                (id: "a", name: "A", body: "The table loom: £49."),
                (id: "b", name: "B", body: "The table loom: £49."),
                (id: "c", name: "C", body: "The table loom: £49 + VAT."),
            ])"#,
        );
        assert_eq!(found.matches("B206").count(), 1, "{found}");
        let both = two(
            "The table loom: £49. That is, the table loom: £49 + VAT.",
            "The table loom: £49 + VAT.",
        );
        assert_eq!(both, "");
    }

    #[test]
    fn currencies_are_compared_only_where_one_segment_meets_both() {
        let plan = |segment: &str| {
            report(
                "B206",
                &format!(
                    r#"(
                segments: [(id: "uk", name: "Britain"), (id: "eu", name: "Europe")],
                messages: [(id: "a", name: "A", body: "The table loom: £49."), (id: "b", name: "B", body: "The table loom: €49.")],
                tactics: [(id: "s", messages: ["a"], segments: ["uk"]), (id: "t", messages: ["b"], segments: ["{segment}"])],
            )"#
                ),
            )
        };
        assert_eq!(plan("eu"), "");
        assert!(plan("uk").contains("the number is the same"));
        assert_eq!(two("The table loom: £49.", "The table loom: €49."), "");
    }
}
