//! One price on two bases: with tax and without, a month and a year, for one person and for all, in two
//! currencies. Numbers on different bases cannot be compared, and a reader compares them.

use std::sync::Arc;

use crate::text::claims::{Claim, Qualifier, Slot, Sureness, Unit, Value, Verdict, compare};

/// In what two prices of one thing differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// One is before tax, the other does not say so.
    Tax,
    /// One is for a time, a person or a seat, the other is not.
    Per,
    /// One is in another currency.
    Currency,
    /// A year costs more than twelve months.
    Dearer,
}

/// What a price may be for, as stems: the others (a night, an hour) people add in their minds.
const COUNTED: [&str; 8] = [
    "month", "year", "week", "person", "user", "seat", "head", "guest",
];

/// On what different bases two claims price one thing; nothing where they do not, or are about different things.
pub fn basis(a: &Claim, b: &Claim) -> Option<Basis> {
    if a.slot != Slot::Price || b.slot != Slot::Price || a.of != b.of {
        return None;
    }
    let (x, y) = (number(a)?, number(b)?);
    let basis = if a.unit != b.unit {
        (x == y && a.per == b.per).then_some(Basis::Currency)
    } else if x == y && a.per == b.per {
        let without = |c: &Claim| c.scope.with_tax == Some(false);
        (without(a) != without(b)).then_some(Basis::Tax)
    } else if x == y {
        let counted = |c: &Claim| {
            c.per
                .as_deref()
                .is_some_and(|per| per.split(' ').any(|word| COUNTED.contains(&word)))
        };
        (counted(a) || counted(b)).then_some(Basis::Per)
    } else {
        dearer(a, x, b, y).or_else(|| dearer(b, y, a, x))
    };
    basis.filter(|_| is_one_thing(a, b))
}

fn dearer(month: &Claim, m: i64, year: &Claim, y: i64) -> Option<Basis> {
    let is = |claim: &Claim, per| claim.per.as_deref() == Some(per);
    let twelve = m.checked_mul(12)?;
    // To the whole unit of money: 12 × 8.33 is 100.
    let is_dearer = is(month, "month") && is(year, "year") && y - twelve > 1_000_000;
    (is_dearer && month.scope.with_tax == year.scope.with_tax).then_some(Basis::Dearer)
}

/// The one number of a price.
fn number(claim: &Claim) -> Option<i64> {
    match (&claim.value, claim.unit) {
        (Value::Number { low, high }, Unit::Money(_)) if low == high => Some(*low),
        _ => None,
    }
}

/// Whether two prices would plainly contradict each other if they were on one basis.
fn is_one_thing(a: &Claim, b: &Claim) -> bool {
    let priced = |claim: &Claim, low: i64| {
        let mut on_one = claim.clone();
        on_one.value = Value::Number { low, high: low };
        on_one.unit = a.unit;
        on_one.per = None;
        on_one.qualifier = Qualifier::Exactly;
        Arc::make_mut(&mut on_one.scope).with_tax = None;
        on_one.subject.retain(|word| !is_tax(word));
        on_one
    };
    let verdict = compare(&priced(a, 10_000_000), &priced(b, 70_000_000));
    verdict == Verdict::Contradiction(Sureness::Likely)
}

fn is_tax(stem: &str) -> bool {
    matches!(stem, "vat" | "tax" | "mwst" | "ust" | "tva" | "iva")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::claims::claims;
    use crate::text::reading::Reading;

    #[test]
    fn prices_on_two_bases() {
        let price = |text: &str| {
            let all = claims(&Reading::new(text));
            all.into_iter().find(|c| c.slot == Slot::Price).unwrap()
        };
        for (one, other, expected) in [
            (
                "The small loom: £49",
                "The small loom: £49 + VAT",
                Some(Basis::Tax),
            ),
            (
                "The small loom: £49",
                "The small loom: £49 plus VAT",
                Some(Basis::Tax),
            ),
            (
                "The small loom: £49",
                "The small loom: £49 a month",
                Some(Basis::Per),
            ),
            (
                "The loom course: £49",
                "The loom course: £49 per person",
                Some(Basis::Per),
            ),
            (
                "The small loom: £49",
                "The small loom: €49",
                Some(Basis::Currency),
            ),
            (
                "The loom plan: $29 a month",
                "The loom plan: $399 a year",
                Some(Basis::Dearer),
            ),
            (
                "The loom plan: $29 a month",
                "The loom plan: $290 a year",
                None,
            ),
            (
                "The loom plan: $29 a month",
                "The loom plan: $348 a year",
                None,
            ),
            ("The small loom: £49", "The small loom: £49", None),
            ("The small loom: £49", "The small loom: £59 + VAT", None),
            ("The small loom: £49", "The yarn box: £49 + VAT", None),
            ("The loom room: £49", "The loom room: £49 a night", None),
            ("From £49", "£49 a month", None),
        ] {
            let (a, b) = (price(one), price(other));
            assert_eq!(basis(&a, &b), expected, "{one} / {other}");
            assert_eq!(basis(&b, &a), expected, "{other} / {one}");
        }
    }
}
