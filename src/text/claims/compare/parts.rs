//! What sets two claims of one slot apart, or says that they are of one thing: a part of the day, of the thing or of
//! the sale.

use std::collections::BTreeSet;

use super::subjects::are_akin;
use super::truths::says;
use crate::text::claims::implied::is_of_room;
use crate::text::claims::lexicon::{LEXICON, stem};
use crate::text::claims::numbers::ONE;
use crate::text::claims::slots::Slot;
use crate::text::claims::{Claim, Unit, Value};

/// Of each thing with a name there is one kind only: what drives it, whether its milk is raw.
const OF_EACH: &[&str] = &[
    "drive", "power", "gears", "milk", "closure", "gold", "timber", "sung",
];

/// Whether two kinds are of one thing with a name, or of one part of it: a gold nib, a steel nib.
pub(super) fn is_of_one(a: &Claim, b: &Claim) -> bool {
    let is_of_each = a.of.iter().any(|group| OF_EACH.contains(&group.as_str()));
    let is_named = || !a.scope.names.is_disjoint(&b.scope.names);
    let part = |claim: &Claim| -> Option<String> {
        let Value::Words(one) = &claim.value else {
            return None;
        };
        let one = stem(one);
        let mut pairs = claim.scope.pairs.iter();
        pairs
            .find(|(_, before)| *before == one)
            .map(|(part, _)| part.clone())
    };
    is_of_each && is_named() || a.of == ["material"] && part(a).is_some() && part(a) == part(b)
}

/// Parts of the day, as stems.
const PARTS_OF_DAY: &[&str] = &[
    "morning",
    "afternoon",
    "evening",
    "lunch",
    "vormittag",
    "nachmittag",
    "matin",
    "après-midi",
    "soir",
    "mañana",
    "tard",
    "noch",
];

/// Whether a claim holds for a part of the day only.
pub(super) fn is_part_of_day(claim: &Claim) -> bool {
    let mut kinds = claim.scope.kinds.values().flatten();
    kinds.any(|kind| PARTS_OF_DAY.contains(&kind.as_str()))
}

/// Whether a length of time is a day or half of one.
pub(super) fn is_part_day(claim: &Claim) -> bool {
    const HALF: i64 = 12 * 3600 * ONE;
    // 24 hours have a number.
    let is_told = claim.number.is_none();
    let Value::Number { low, high } = claim.value else {
        return false;
    };
    is_told && low == high && (low == HALF || low == 2 * HALF)
}

/// Whether a claim is of a meal, not of the house that serves it.
pub(super) fn is_of_meal(claim: &Claim) -> bool {
    let meals = ["breakfast", "lunch", "dinner", "brunch", "supper"];
    let mut words = claim
        .subject
        .iter()
        .chain(claim.scope.kinds.values().flatten());
    words.any(|word| meals.contains(&word.as_str()))
}

/// Whether a claim is of when one may buy or book.
pub(super) fn is_of_sale(claim: &Claim) -> bool {
    let sales = [
        "book", "ticket", "registr", "sal", "entri", "enrol", "applic",
    ];
    claim
        .subject
        .iter()
        .any(|word| sales.contains(&word.as_str()))
}

/// Whether two materials are those of two parts: the cover, the filling.
pub(super) fn are_of_parts(a: &Claim, b: &Claim) -> bool {
    let parts = |claim: &Claim| -> BTreeSet<String> {
        let own = claim.subject.iter().filter(|word| LEXICON.is_part(word));
        own.cloned().collect()
    };
    let (one, other) = (parts(a), parts(b));
    !one.is_empty() && !other.is_empty() && one.is_disjoint(&other)
}

/// Ten metres: longer ways are no sizes of a part.
const SMALL: i64 = 100_000 * ONE;

/// Whether of two sizes each is that of something that the other does not name: the mattress, from arm to arm.
pub(super) fn are_of_sides(a: &Claim, b: &Claim) -> bool {
    let own = |claim: &Claim, other: &Claim| {
        let mut words = claim.subject.iter();
        words.any(|word| {
            word != "measur"
                && !LEXICON.is_weak(word)
                && !other.subject.iter().any(|w| are_akin(w, word))
        })
    };
    let is_small =
        |claim: &Claim| matches!(claim.value, Value::Number { high, .. } if high < SMALL);
    a.unit == Unit::Length && is_small(a) && is_small(b) && own(a, b) && own(b, a)
}

/// Whether a claim is of a thing with what goes with it: the kit, the set.
pub(super) fn is_of_set(claim: &Claim) -> bool {
    let sets = ["kit", "set", "bundl", "combo"];
    claim
        .subject
        .iter()
        .any(|word| sets.contains(&word.as_str()))
}

/// Whether a claim is of the first of several: the first session takes 90 minutes.
pub(super) fn is_of_first(claim: &Claim) -> bool {
    let is_first = |stem: &String| stem == "first";
    match claim.slot {
        Slot::Price => claim.subject.first().is_some_and(is_first),
        Slot::Duration => claim.subject.iter().any(is_first),
        _ => false,
    }
}

/// Whether days of the week are some few.
pub(super) fn is_on_some(days: u8) -> bool {
    (1..5).contains(&days.count_ones())
}

/// Whether something is free for what has a name only: microchipped free with the Puppy Plan.
pub(super) fn is_named_free(free: &Claim, paid: &Claim) -> bool {
    let is_paid = paid.value == Value::Truth(false) && free.value == Value::Truth(true);
    let mut names = free.scope.names.iter();
    is_paid
        && !free.scope.is_for_all
        && names.any(|name| free.subject.contains(name) && !says(paid, name))
}

/// Whether two numbers are of how many there is room for in one thing: eight thousand runners, twelve thousand places.
pub(super) fn have_room(a: &Claim, b: &Claim) -> bool {
    let is_common = |word: &&String| b.subject.iter().any(|other| are_akin(word, other));
    a.slot == Slot::Count
        && is_of_room(a)
        && is_of_room(b)
        && !a.stands.is_in_prose
        && !b.stands.is_in_prose
        && (a.subject.iter().filter(is_common).count() > 1
            || a.subject.len() == 1
                && b.subject.len() == 1
                && a.subject.iter().any(|w| is_common(&w)))
}
