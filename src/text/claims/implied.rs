//! What a number means by the words around it beyond its slot: who is not let in under twelve must be
//! twelve, at least six months of membership is a contract, the fiftieth birthday in 2011 is 1961.

use std::sync::Arc;

use super::extract::Clause;
use super::lexicon::{LEXICON, stem};
use super::numbers::ONE;
use super::quantities::Quantity;
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Qualifier, Unit, Value};

/// Four weeks, in millionths of a second: who is bound for less has no contract.
const BINDING: i64 = 28 * 86_400 * ONE;

/// Whether a length of time is that for which one is bound: memberships run for at least six months.
pub(super) fn binds(quantity: &Quantity, clause: &[Token<'_>]) -> bool {
    let is_long = matches!(quantity.value, Value::Number { low, .. } if low >= BINDING);
    is_long
        && quantity.unit == Unit::Time
        && quantity.qualifier == Qualifier::Over
        && clause.iter().any(|t| t.known.is_binding)
}

/// No children under twelve: from twelve on.
pub(super) fn turn_age(claim: &mut Claim, clause: &[Token<'_>]) {
    let is_upper = matches!(claim.qualifier, Qualifier::Under | Qualifier::UpTo);
    let denies = clause.iter().any(|t| t.known.is_denial);
    let speaks_of_more = clause.iter().any(|t| t.known.is_of_fare);
    if claim.slot == Slot::Age && is_upper && denies && !speaks_of_more {
        claim.qualifier = Qualifier::Over;
    }
}

/// What a claim says besides: who names a term has a contract, who names an age has an age limit.
pub(super) fn bound(claim: &Claim, clause: &Clause<'_>) -> Option<Claim> {
    let is_range = matches!(claim.value, Value::Number { low, high } if low != high);
    let is_limit = matches!(
        claim.qualifier,
        Qualifier::UpTo | Qualifier::Over | Qualifier::From
    );
    let for_a_price = clause
        .quantities
        .iter()
        .any(|q| matches!(q.unit, Unit::Money(_) | Unit::Percent));
    let is_of_company = clause.tokens.iter().any(|t| t.known.is_of_company);
    let thing = match claim.slot {
        Slot::Contract => "contract",
        Slot::Returns if claim.unit == Unit::Time => "refundable",
        Slot::Age if (is_range || is_limit) && !for_a_price && !is_of_company => "age limit",
        _ => return None,
    };
    let mut bound = claim.clone();
    (bound.slot, bound.of) = (Slot::Has, vec![stem(thing).into_owned()]);
    (bound.unit, bound.value, bound.qualifier) =
        (Unit::Truth, Value::Truth(true), Qualifier::Exactly);
    Some(bound)
}

/// What else a claim says of which nobody speaks: who may come, that there are set hours, that there is some of it.
pub(super) fn also(claim: &Claim, clause: &Clause<'_>) -> Vec<Claim> {
    let all = [
        children(claim, clause),
        set_hours(claim),
        there_is(claim, clause.tokens),
    ];
    all.into_iter().flatten().collect()
}

/// Who must be grown up lets no children in; who is let in at six is a child.
fn children(claim: &Claim, clause: &Clause<'_>) -> Option<Claim> {
    let Value::Number { low, high } = claim.value else {
        return None;
    };
    // Juniors from 8, adults from 16.
    let ages = clause.quantities.iter();
    let is_one = ages
        .filter(|q| matches!(q.unit, Unit::Age | Unit::Time | Unit::Pieces))
        .count()
        == 1;
    let is_limit = is_one && claim.slot == Slot::Age && bound(claim, clause).is_some();
    let is_least = matches!(claim.qualifier, Qualifier::Over | Qualifier::From);
    let lets_in = match () {
        () if is_least && low >= GROWN => false,
        () if (is_least || low < high) && low < GROWN => true,
        () => return None,
    };
    let thing = vec![stem("children").into_owned()];
    is_limit.then(|| {
        let mut child = is(claim, thing, lets_in);
        let scope = Arc::make_mut(&mut child.scope);
        (scope.kinds, scope.limits, scope.people) = Default::default();
        scope.bounds.whom = 0;
        child
    })
}

/// From so many years on one is no child any more.
const GROWN: i64 = 16 * ONE;

/// What a number says of which there is some: 4.2% of an ale is alcohol, £9 a month is what goes on to be paid.
fn there_is(claim: &Claim, clause: &[Token<'_>]) -> Option<Claim> {
    let any = |what: fn(&Token<'_>) -> bool| clause.iter().any(what);
    let thing = match (claim.slot, claim.unit) {
        (Slot::Percent, Unit::Percent) if any(|t| t.known.is_strong_drink) => "alcohol",
        (Slot::Price, Unit::Money(_)) if claim.per.as_deref() == Some("month") => "ongoing fee",
        (Slot::MinimumSpend, Unit::Money(_))
            if !any(|t| {
                t.known.is_given && !matches!(t.word, "liefern" | "liefert" | "bestellwert")
            }) =>
        {
            "minimum order"
        }
        _ => return None,
    };
    let mut there = is(claim, vec![stem(thing).into_owned()], true);
    if claim.slot == Slot::MinimumSpend {
        there.subject.extend(claim.of.iter().cloned());
    }
    Some(there)
}

/// From when till when: not at any hour.
fn set_hours(claim: &Claim) -> Option<Claim> {
    let is_span =
        matches!(claim.value, Value::Hours { from, to } if from != to && to - from < 1440);
    let is_end = matches!(claim.slot, Slot::Opens | Slot::Closes) && !claim.scope.is_dated;
    let is_set = is_span && matches!(claim.slot, Slot::Hours | Slot::Clock) || is_end && !is_span;
    let is_all_day = matches!(claim.value, Value::Hours { from, to } if to - from >= 1440);
    (is_set && !is_all_day).then(|| is(claim, vec![stem("set hours").into_owned()], true))
}

/// A claim in the place of another: whether there is something.
fn is(claim: &Claim, of: Vec<String>, truth: bool) -> Claim {
    let mut there = claim.clone();
    (there.slot, there.of) = (Slot::Has, of);
    (there.unit, there.value) = (Unit::Truth, Value::Truth(truth));
    (there.qualifier, there.per, there.number) = (Qualifier::Exactly, None, None);
    there
}

/// How far one may go in a time before it costs more: 200 miles a day included.
pub(super) fn allowance(claim: &Claim, clause: &[Token<'_>]) -> Option<Claim> {
    let is_allowed = |t: &Token<'_>| {
        t.word.starts_with("freikm")
            || t.word.starts_with("freikilo")
            || matches!(
                t.word,
                "included"
                    | "inclusive"
                    | "include"
                    | "includes"
                    | "free"
                    | "limit"
                    | "limited"
                    | "allowance"
                    | "inklusive"
                    | "inkl"
                    | "frei"
                    | "inclus"
                    | "incluidos"
            )
    };
    let is_timed = claim.per.as_deref().is_some_and(|per| {
        matches!(
            per,
            "day" | "week" | "month" | "hir" | "tag" | "woch" | "jour" | "día"
        )
    });
    let is_distance = claim.slot == Slot::Measure && claim.unit == Unit::Length;
    let is_talk = claim.slot == Slot::Duration && clause.iter().any(|t| t.word == "minutes");
    let thing = if is_talk { "minut" } else { "mileag" };
    let is_told = is_distance && clause.iter().any(is_allowed) || is_talk;
    (is_told && is_timed).then(|| {
        let mut allowance = claim.clone();
        (allowance.slot, allowance.of) = (Slot::Count, vec![thing.to_owned()]);
        allowance.unit = Unit::Pieces;
        allowance.subject.clear();
        allowance
    })
}

/// The year of the founding, from a birthday and the year in which it was: our tenth birthday in 2022.
pub(super) fn founded(year: i64, clause: &[Token<'_>]) -> Option<i64> {
    let at = clause.iter().position(|t| t.known.is_birthday)?;
    let before = clause.get(at.saturating_sub(3)..at)?;
    let mut ordinals = before.iter().rev().filter_map(|t| match t.kind {
        Kind::Number(number) => Some(number),
        _ => LEXICON.ordinal(t.word),
    });
    let age = ordinals.next().filter(|n| (ONE..500 * ONE).contains(n))?;
    Some(year - age)
}

/// Whether it is said how many there is room for: no more than eight learners, limited to 20 people.
pub(super) fn counts_group(of: &[String], quantity: &Quantity) -> bool {
    let is_limit = matches!(quantity.qualifier, Qualifier::UpTo | Qualifier::Under);
    is_limit && of.first().is_some_and(|noun| LEXICON.is_attendee(noun))
}

/// Whether what is counted is for how many there is room.
pub(super) fn is_of_room(claim: &Claim) -> bool {
    let [noun] = claim.of.as_slice() else {
        return false;
    };
    LEXICON.is_attendee(noun) || matches!(noun.as_str(), "group" | "seat" | "play" | "sleep")
}
