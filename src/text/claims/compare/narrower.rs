//! Whether one of two claims speaks of less than the other: of a kind of the thing, of a part of it, of one way, of
//! the night. Where one side alone has such words, both may be true; where both have others, they speak of
//! different things.

use super::apart::is_way_in;
use super::subjects::are_akin;
use super::is_period;
use super::truths::is_service;
use crate::text::claims::lexicon::LEXICON;
use crate::text::claims::slots::Slot;
use crate::text::claims::numbers::ONE;
use crate::text::claims::{Claim, Unit, Value};
use crate::text::claims::fares::ALL_HOURS;

/// Whether the fares of two claims are for other ways or times.
pub(super) fn other_fares(a: &Claim, b: &Claim) -> bool {
    let (one, other) = (a.scope.bounds.fare, b.scope.bounds.fare);
    let differ = |one: u8, other: u8| one != 0 && other != 0 && one & other == 0;
    let is_dated = matches!(
        a.slot,
        Slot::Deadline | Slot::Starts | Slot::Date | Slot::Clock
    );
    let spell = |timed: &Claim, whole: &Claim| {
        timed.per.as_deref().is_some_and(is_period)
            && whole.per.is_none()
            && whole.scope.bounds.fare.is_whole
    };
    is_dated && differ(one.acts, other.acts)
        || a.slot == Slot::Price && (spell(a, b) || spell(b, a))
        || is_priced(a)
        && (differ(one.trip, other.trip)
            || differ(one.hours, other.hours)
            || differ(one.days | a.scope.days, other.days | b.scope.days))
}

/// Whether of two prices one is the other so many times, and one of the two texts says how many: £12 an hour, three
/// hours for £36.
pub(super) fn is_so_many_times(a: &Claim, b: &Claim, all: &[&[Claim]]) -> bool {
    let (Value::Number { low: one, high: to }, Value::Number { low: other, high: until }) =
        (&a.value, &b.value)
    else {
        return false;
    };
    let (small, large) = (*one.min(other), *one.max(other));
    if a.slot != Slot::Price || one != to || other != until || small <= 0 || large % small != 0 {
        return false;
    }
    let times = large / small;
    let is_it = |claim: &Claim| match (&claim.value, claim.unit) {
        (Value::Number { low, high }, Unit::Pieces) => low == high && *low == times * ONE,
        (Value::Number { low, high }, Unit::Time) => {
            low == high && SPANS.iter().any(|span| *low == times * span * ONE)
        }
        _ => false,
    };
    (2..=MOST_TIMES).contains(&times) && all.iter().any(|claims| claims.iter().any(is_it))
}

/// Minute, hour, day, week, month, year: in seconds.
const SPANS: &[i64] = &[60, 3_600, 86_400, 604_800, 2_629_800, 31_557_600];
/// More than so many times is no sum that anybody does in their head.
const MOST_TIMES: i64 = 60;

/// Whether one of two claims says of itself that it is for less than the other.
pub(super) fn is_narrower(a: &Claim, b: &Claim) -> bool {
    let (one, other) = (a.scope.bounds.fare, b.scope.bounds.fare);
    let one_sided = |one: u8, other: u8| (one == 0) != (other == 0);
    let is_fare = match a.slot {
        Slot::Price => {
            one_sided(one.trip, other.trip)
                || one_sided(one.hours, other.hours) && one.hours | other.hours != ALL_HOURS
                || one_sided(one.days, other.days)
        }
        Slot::Free => one.is_after != other.is_after,
        // Brewing since 1893; alcohol-free beer since 2019.
        Slot::Since => {
            let (short, long) = if a.subject.len() < b.subject.len() {
                (a, b)
            } else {
                (b, a)
            };
            short.subject.is_empty() && long.subject.len() > 1
        }
        _ => false,
    };
    is_fare || is_kind_of(a, b) || is_kind_of(b, a) || is_part_of_it(a, b) || is_part_of_it(b, a)
}

/// Whether a claim is of what something costs.
fn is_priced(claim: &Claim) -> bool {
    matches!(claim.slot, Slot::Price | Slot::Free)
}

/// Whether a slot has another value for each kind of a thing.
fn has_kinds(claim: &Claim) -> bool {
    match claim.slot {
        Slot::Price
        | Slot::Age
        | Slot::Measure
        | Slot::Duration
        | Slot::Ready
        | Slot::Warranty
        | Slot::Delivery => true,
        Slot::Count => claim.of.iter().any(|noun| {
            matches!(
                noun.as_str(),
                "seat" | "feed" | "sleep" | "passenger" | "person"
            )
        }),
        _ => false,
    }
}

/// Whether the first is of a kind of what the second speaks of without saying of which: half marathon, marathon.
fn is_kind_of(kind: &Claim, any: &Claim) -> bool {
    // All our rooms: those of that kind as well.
    let mut heads = kind.subject.iter();
    has_kinds(kind)
        && !any.scope.is_for_all
        && heads.any(|head| {
            let is_it = |word: &String| are_akin(word, head);
            (any.subject.iter().any(is_it) || any.of.iter().any(is_it))
                && any.scope.pairs.iter().all(|(word, _)| !is_it(word))
                && !is_amount_of(head)
                && !is_service(head)
                && kind
                    .scope
                    .pairs
                    .iter()
                    .any(|(word, before)| word == head && makes_a_kind(before, kind, any))
        })
}

/// Whether a word before a thing makes another thing of it.
fn makes_a_kind(word: &String, kind: &Claim, any: &Claim) -> bool {
    let known = LEXICON.known(word);
    let is_manner = known.begins_quantity
        || known.unit.is_some()
        || matches!(
            word.as_str(),
            "fast" | "quick" | "big" | "special" | "full" | "strictly"
        );
    !word.contains(' ')
        && !is_manner
        && !LEXICON.is_weak(word)
        && !known.is_doing
        && known.people == 0
        && !is_way_in(word)
        && !kind.scope.names.contains(word)
        && !is_said(word, any)
}

/// Whether the first is of a part of what the second speaks of: the seals of the window, alterations to the suit.
fn is_part_of_it(part: &Claim, whole: &Claim) -> bool {
    let mut parts = part.scope.bounds.parts.iter();
    (has_kinds(part) || part.slot == Slot::Free)
        && parts.any(|(name, of)| {
            part.subject.contains(name)
                && !is_amount_of(name)
                && LEXICON.known(of).people == 0
                && of != "child"
                && !part.scope.bounds.places.contains(of)
                && (part.slot != Slot::Free || part.of.contains(of) && !part.of.contains(name))
                && is_said(of, whole)
                && makes_a_kind(name, part, whole)
                && !part.slot.is_named_by(name)
        })
}

/// Whether a stem says how much or what of a thing is meant, not which part: a pair of boots, the cost of postage.
fn is_amount_of(stem: &str) -> bool {
    matches!(
        stem,
        "pair"
            | "piec"
            | "bottl"
            | "box"
            | "jar"
            | "bag"
            | "rang"
            | "choic"
            | "cost"
            | "gasto"
            | "frais"
            | "rest"
            | "group"
            | "team"
            | "cup"
            | "glass"
            | "load"
            | "call"
            | "access"
            | "trip"
            | "crossing"
            | "journey"
            | "visit"
    )
}

/// Whether a claim or what stands beside it has a word.
fn is_said(word: &str, claim: &Claim) -> bool {
    let is_it = |other: &String| are_akin(other, word);
    claim.subject.iter().any(is_it)
        || claim.of.iter().any(is_it)
        || claim
            .scope
            .pairs
            .iter()
            .any(|(one, before)| is_it(one) || is_it(before))
}
