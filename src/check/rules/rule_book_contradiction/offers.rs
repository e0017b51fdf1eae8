//! Two registered offers for one thing and one time that promise different things.

use std::collections::BTreeMap;

use crate::check::Sink;
use crate::field;
use crate::model::calendar::range_label;
use crate::model::{Field, Money, Offer, OfferKind, OfferUnit, Place, Plan, Qualifier};
use crate::text::name_key;

/// About 14 days is anything within a tenth of it (rules.md, 2.3).
const ABOUT: f64 = 0.1;
/// Thirty days and a month are one promise: how far two units may differ, as a share.
const BETWEEN_UNITS: f64 = 0.03;

/// What two offers share if they are about one and the same thing.
type Thing = (
    OfferKind,
    String,
    String,
    String,
    String,
    Option<Money>,
    String,
);

/// Reports each group of offers that contradict each other.
pub fn check(plan: &Plan, sink: &mut Sink) {
    let mut things: BTreeMap<Thing, Vec<&Offer>> = BTreeMap::new();
    for offer in plan.offers.values() {
        things.entry(thing(offer)).or_default().push(offer);
    }
    for offers in things.values().filter(|offers| offers.len() > 1) {
        let against = |one: &&&Offer| offers.iter().any(|other| contradict(one, other));
        let contradicting: Vec<&Offer> = offers.iter().filter(against).copied().collect();
        if let Some((first, others)) = contradicting.split_first() {
            report(first, others, sink);
        }
    }
}

fn thing(offer: &Offer) -> Thing {
    let has_one_value = matches!(
        offer.kind,
        OfferKind::PercentOff | OfferKind::AmountOff | OfferKind::Price | OfferKind::FreeTrial
    );
    // A product has one price, but many facts, gifts and guarantees, told apart by their names.
    let name = if has_one_value {
        String::new()
    } else {
        name_key(&offer.name)
    };
    (
        offer.kind,
        name_key(&offer.product),
        name_key(&offer.region),
        name_key(&offer.eligibility),
        name_key(&offer.code),
        offer.minimum_spend,
        name,
    )
}

fn contradict(one: &Offer, other: &Offer) -> bool {
    let overlap = |a: &Offer, b: &Offer| match (a.valid_from, b.valid_to) {
        (Some(from), Some(to)) => from <= to,
        _ => true,
    };
    if !overlap(one, other) || !overlap(other, one) {
        return false;
    }
    let clash = |a: f64, b: f64, slack: f64| clash((one.qualifier, a), (other.qualifier, b), slack);
    let amounts = one.amount.zip(other.amount);
    let amounts = amounts.filter(|(a, b)| a.currency == b.currency && one.unit == other.unit);
    if amounts.is_some_and(|(a, b)| clash(a.minor as f64, b.minor as f64, 0.0)) {
        return true;
    }
    let slack = if one.unit == other.unit {
        0.0
    } else {
        BETWEEN_UNITS
    };
    match (measure(one), measure(other)) {
        (Some((a, of)), Some((b, of_other))) => of == of_other && clash(a, b, slack),
        _ => false,
    }
}

/// What sort of thing a number counts; only numbers of one sort can be compared.
#[derive(PartialEq)]
enum Sort {
    Percent,
    Hours,
    Pieces,
    Bare,
}

/// An offer's number, and what it counts.
fn measure(offer: &Offer) -> Option<(f64, Sort)> {
    let value = offer.value?.as_f64();
    let hours = |in_one: f64| (value * in_one, Sort::Hours);
    Some(match offer.unit {
        OfferUnit::None if offer.kind == OfferKind::PercentOff => (value, Sort::Percent),
        OfferUnit::None => (value, Sort::Bare),
        OfferUnit::Percent => (value, Sort::Percent),
        OfferUnit::Pieces => (value, Sort::Pieces),
        OfferUnit::Hours => hours(1.0),
        OfferUnit::Days => hours(24.0),
        OfferUnit::Weeks => hours(168.0),
        // A twelfth of a year of 365.25 days (rules.md, 2.3).
        OfferUnit::Months => hours(730.5),
        OfferUnit::Years => hours(8766.0),
    })
}

/// Whether two qualified numbers cannot both be true (the table in rules.md, 2.3).
fn clash((q, a): (Qualifier, f64), (r, b): (Qualifier, f64), slack: f64) -> bool {
    if (a - b).abs() <= slack * a.abs().max(b.abs()) {
        return false;
    }
    match (q, r) {
        (Qualifier::Exactly, Qualifier::Exactly)
        | (Qualifier::UpTo, Qualifier::UpTo)
        | (Qualifier::From, Qualifier::From) => true,
        _ => {
            let ((low, high), (other_low, other_high)) = (range(q, a), range(r, b));
            high < other_low || other_high < low
        }
    }
}

/// Between which numbers a qualified one lies.
fn range(qualifier: Qualifier, n: f64) -> (f64, f64) {
    match qualifier {
        Qualifier::Exactly => (n, n),
        Qualifier::UpTo | Qualifier::Under => (f64::NEG_INFINITY, n),
        Qualifier::From | Qualifier::Over => (n, f64::INFINITY),
        Qualifier::About => (n - ABOUT * n.abs(), n + ABOUT * n.abs()),
    }
}

fn report(first: &Offer, others: &[&Offer], sink: &mut Sink) {
    let place = |offer: &Offer| Place::of(offer.id).field(number_field(offer));
    let all = || std::iter::once(first).chain(others.iter().copied());
    let promises: Vec<String> = all().map(|offer| offer.promise()).collect();
    let finding = sink.report(
        place(first),
        format!(
            "Offers for one thing and one time promise different things: {}.",
            promises.join("; ")
        ),
    );
    for offer in all() {
        let when = match range_label(offer.valid_from, offer.valid_to) {
            when if when.is_empty() => "always".to_owned(),
            when => when,
        };
        finding.because(format!("“{}” holds {when}.", offer.name.trim()));
    }
    for other in others {
        finding.also(place(other), "promises otherwise");
    }
    for promise in promises {
        finding.value(promise);
    }
}

fn number_field(offer: &Offer) -> Field {
    if offer.amount.is_some() {
        field!(Offer.amount)
    } else {
        field!(Offer.value)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn offers(one: &str, other: &str) -> String {
        report(
            "D105",
            &format!(r#"(offers: [(id: "a", name: "A", {one}), (id: "b", name: "B", {other})])"#),
        )
    }

    #[test]
    fn one_thing_at_one_time_is_one_promise() {
        expect![[r#"
            error D105 offer “Trial” › value: Offers for one thing and one time promise different things: 14 days; 30 days.
              “Trial” holds always.
              “Long trial” holds from 1 Mar 2027.
              promises otherwise: offer “Long trial” › value
            error D105 offer “Pro” › amount: Offers for one thing and one time promise different things: € 29 a month; € 25 a month.
              “Pro” holds always.
              “Pro now” holds always.
              promises otherwise: offer “Pro now” › amount
        "#]]
        .assert_eq(&report(
            "D105",
            r#"(offers: [
                (id: "a", name: "Trial", kind: FreeTrial, value: 14, unit: Days, product: "Pro"),
                (id: "b", name: "Long trial", kind: FreeTrial, value: 30, unit: Days, product: "pro", valid_from: "2027-03-01"),
                (id: "c", name: "Pro", kind: Price, amount: "29.00 EUR", unit: Months),
                (id: "d", name: "Pro now", kind: Price, amount: "25.00 EUR", unit: Months),
            ])"#,
        ));
    }

    #[test]
    fn what_cannot_both_be_true_contradicts() {
        for (one, other) in [
            (
                "kind: PercentOff, value: 20",
                "kind: PercentOff, value: 25, unit: Percent",
            ),
            (
                "kind: PercentOff, value: 20, qualifier: UpTo",
                "kind: PercentOff, value: 25",
            ),
            (
                "kind: Price, amount: \"9.00 EUR\", qualifier: From",
                "kind: Price, amount: \"8.00 EUR\"",
            ),
            (
                "kind: FreeTrial, value: 1, unit: Months, valid_to: \"2027-05-01\"",
                "kind: FreeTrial, value: 2, unit: Weeks, valid_from: \"2027-05-01\"",
            ),
            (
                "name: \"Customers\", kind: Count, value: 5",
                "name: \"customers\", kind: Count, value: 6",
            ),
        ] {
            let (one, other) = (one.to_owned(), other.to_owned());
            let said = if one.contains("name") {
                report(
                    "D105",
                    &format!(r#"(offers: [(id: "a", {one}), (id: "b", {other})])"#),
                )
            } else {
                offers(&one, &other)
            };
            assert_ne!(said, "", "{one} / {other}");
        }
    }

    #[test]
    fn different_things_times_and_words_for_one_number_are_fine() {
        for (one, other) in [
            // One after the other.
            (
                "kind: FreeTrial, value: 14, unit: Days, valid_to: \"2027-05-31\"",
                "kind: FreeTrial, value: 30, unit: Days, valid_from: \"2027-06-01\"",
            ),
            // One and the same in other words.
            (
                "kind: FreeTrial, value: 14, unit: Days",
                "kind: FreeTrial, value: 2, unit: Weeks",
            ),
            (
                "kind: FreeTrial, value: 30, unit: Days",
                "kind: FreeTrial, value: 1, unit: Months",
            ),
            (
                "kind: Price, amount: \"9.00 EUR\", qualifier: From",
                "kind: Price, amount: \"9.00 EUR\"",
            ),
            (
                "kind: PercentOff, value: 20",
                "kind: PercentOff, value: 50, qualifier: UpTo",
            ),
            // Other conditions.
            (
                "kind: PercentOff, value: 20",
                "kind: PercentOff, value: 30, eligibility: \"students\"",
            ),
            (
                "kind: PercentOff, value: 20",
                "kind: PercentOff, value: 30, code: \"SPRING\"",
            ),
            (
                "kind: PercentOff, value: 20",
                "kind: PercentOff, value: 30, minimum_spend: \"100.00 EUR\"",
            ),
            (
                "kind: Price, amount: \"9.00 EUR\", product: \"Starter\"",
                "kind: Price, amount: \"29.00 EUR\", product: \"Pro\"",
            ),
            (
                "kind: Price, amount: \"25.00 EUR\"",
                "kind: Price, amount: \"29.00 EUR\", region: \"US\"",
            ),
            // Other periods to pay for: no matter of this rule.
            (
                "kind: Price, amount: \"29.00 EUR\", unit: Months",
                "kind: Price, amount: \"290.00 EUR\", unit: Years",
            ),
            // Facts have names.
            ("kind: Count, value: 5000", "kind: Count, value: 12"),
            (
                "kind: Guarantee, value: 10, unit: Years",
                "kind: Guarantee, value: 30, unit: Days",
            ),
        ] {
            assert_eq!(offers(one, other), "", "{one} / {other}");
        }
    }
}
