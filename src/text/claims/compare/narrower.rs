//! Whether one of two claims speaks of less than the other: of a kind of the thing, of a part of it, of one way, of
//! the night. Where one side alone has such words, both may be true; where both have others, they speak of
//! different things.

use super::apart::is_way_in;
use super::is_period;
use super::prose::{are_far, is_premises};
use super::subjects::are_akin;
use super::truths::is_service;
use crate::text::claims::fares::{ALL_HOURS, DONE_BY, LASTS, TAKES, UNUSUAL};
use crate::text::claims::lexicon::LEXICON;
use crate::text::claims::numbers::{ENDLESS, ONE};
use crate::text::claims::slots::Slot;
use crate::text::claims::{Claim, Unit, Value};

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
    // Gel nails last three weeks and take an hour; a guarantee is no life.
    let (ours, theirs) = (one.acts & (LASTS | TAKES), other.acts & (LASTS | TAKES));
    let both = ours | theirs;
    let is_other_time = is_length(a)
        && (both == LASTS | TAKES && ours != theirs && are_far(a, b)
            || (a.slot == Slot::Warranty) != (b.slot == Slot::Warranty) && both == LASTS);
    // It plays for three hours and is set up in one.
    let awaited = (a.is_awaited, b.is_awaited);
    let is_other_time = is_other_time
        || a.slot == Slot::Duration
            && b.slot == Slot::Duration
            && matches!(awaited, (Some(one), Some(other)) if one != other)
            && are_times_apart(a, b, SEVERAL);
    // The marathon, the half marathon.
    let is_half_of = |half: &Claim, whole: &Claim| {
        let is_it = |(word, before): &(String, String)| before == "half" && is_said(word, whole);
        half.unit != Unit::Truth && half.scope.pairs.iter().any(is_it) && !is_said("half", whole)
    };
    is_other_time
        || is_half_of(a, b)
        || is_half_of(b, a)
        || share_people_only(a, b)
        || is_dated && differ(one.acts & DONE_BY, other.acts & DONE_BY)
        || a.slot == Slot::Price && (spell(a, b) || spell(b, a))
        || is_priced(a)
            && (differ(one.trip, other.trip)
                || differ(one.hours, other.hours)
                || differ(one.days | a.scope.days, other.days | b.scope.days))
}

/// What takes a while and what goes on differ by at least so many times where they are not one time told twice.
const SEVERAL: i64 = 3;

/// Whether of two lengths of time one is at least so many times the other, and none is without end.
fn are_times_apart(a: &Claim, b: &Claim, times: i64) -> bool {
    let (Value::Number { high: one, .. }, Value::Number { high: other, .. }) = (&a.value, &b.value)
    else {
        return false;
    };
    let (small, large) = (*one.min(other), *one.max(other));
    large < ENDLESS && large / times >= small
}

/// Whether each speaks of a thing of its own and they have only those in common to whom it is said: members get
/// 15% off seeds, and 10% off tools.
fn share_people_only(a: &Claim, b: &Claim) -> bool {
    let is_people = |word: &String| {
        LEXICON.known(word).people != 0 || matches!(word.as_str(), "member" | "guest" | "customer")
    };
    let is_off = matches!(a.slot, Slot::Discount | Slot::AmountOff | Slot::Price);
    let things = |claim: &Claim| claim.subject.iter().filter(|w| !is_people(w)).count();
    let mut common = a.subject.iter().filter(|word| is_said(word, b)).peekable();
    is_off && common.peek().is_some() && common.all(is_people) && things(a) > 0 && things(b) > 0
}

/// Whether of two prices one is the other so many times, and the dearer text says beside its price how many: £12 an
/// hour, three hours for £36.
pub(super) fn is_so_many_times(
    a: &Claim,
    b: &Claim,
    one_text: &[Claim],
    other_text: &[Claim],
) -> bool {
    let (
        Value::Number { low: one, high: to },
        Value::Number {
            low: other,
            high: until,
        },
    ) = (&a.value, &b.value)
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
    let (dearer, text) = if one > other {
        (a, one_text)
    } else {
        (b, other_text)
    };
    let mut beside = text.iter().filter(|claim| claim.clause == dearer.clause);
    (2..=MOST_TIMES).contains(&times) && beside.any(is_it)
}

/// Minute, hour, day, week, month, year: in seconds.
const SPANS: &[i64] = &[60, 3_600, 86_400, 604_800, 2_629_800, 31_557_600];
/// More than so many times is no sum that anybody does in their head.
const MOST_TIMES: i64 = 60;

/// Whether of two prices one is with tax and the other, of which nothing is said, is no lower: £79 with VAT, £95.
pub(super) fn is_dearer_than_taxed(a: &Claim, b: &Claim) -> bool {
    let (taxed, open) = match (a.scope.with_tax, b.scope.with_tax) {
        (Some(true), None) => (a, b),
        (None, Some(true)) => (b, a),
        _ => return false,
    };
    matches!((&taxed.value, &open.value), (Value::Number { high, .. }, Value::Number { low, .. }) if low > high)
}

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
        Slot::CheckIn | Slot::CheckOut => one_sided(one.acts & UNUSUAL, other.acts & UNUSUAL),
        Slot::Date => one_sided(one.acts & DONE_BY, other.acts & DONE_BY),
        // Brewing since 1893; alcohol-free beer since 2019.
        Slot::Since => {
            let (short, long) = if a.subject.len() < b.subject.len() {
                (a, b)
            } else {
                (b, a)
            };
            // Serving the town since 1962.
            let is_place = |word: &String| {
                matches!(
                    word.as_str(),
                    "town" | "city" | "area" | "region" | "village"
                )
            };
            short.subject.is_empty() && !long.subject.iter().all(is_place)
        }
        _ => false,
    };
    // A longer text says less of each thing each time that it names it.
    let is_in_prose = a.stands.is_in_prose || b.stands.is_in_prose;
    let is_less = |one: &Claim, other: &Claim| {
        is_kind_of(one, other)
            || is_part_of_it(one, other)
            || is_room_of(one, other)
            || is_shown_at(one, other)
    };
    let has_own = |one: &Claim, other: &Claim| {
        let mut own = one.subject.iter();
        own.any(|word| {
            !is_said(word, other) && !LEXICON.is_weak(word) && !one.slot.is_named_by(word)
        })
    };
    let are_parts = a.slot == Slot::Warranty
        && a.subject.first() == b.subject.first()
        && has_own(a, b)
        && has_own(b, a);
    is_fare || !is_in_prose && are_parts || !is_in_prose && (is_less(a, b) || is_less(b, a))
}

/// Whether a claim is of how long something goes on.
fn is_length(claim: &Claim) -> bool {
    claim.slot.family() == Slot::Duration
}

/// Whether a claim is of what something costs.
fn is_priced(claim: &Claim) -> bool {
    matches!(claim.slot, Slot::Price | Slot::Free)
}

/// Whether a slot has another value for each kind of a thing.
fn has_kinds(claim: &Claim) -> bool {
    match claim.slot {
        Slot::Has => claim.of == ["child"],
        Slot::Price
        | Slot::Age
        | Slot::Measure
        | Slot::Duration
        | Slot::Ready
        | Slot::Warranty
        | Slot::Weekly
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
                && any
                    .scope
                    .pairs
                    .iter()
                    .all(|(word, before)| !(is_it(word) || is_it(before) && kind.of.contains(word)))
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
            "fast" | "quick" | "big" | "special" | "full" | "strictly" | "unlimit"
        );
    !word.contains(' ')
        && !is_manner
        && !LEXICON.is_weak(word)
        && !known.is_doing
        && (known.people == 0 || kind.of == ["child"] || kind.slot == Slot::Age)
        && !is_way_in(word)
        && !kind.scope.names.contains(word)
        && !is_said(word, any)
}

/// Whether the first is of a part of what the second speaks of: the seals of the window, alterations to the suit.
fn is_part_of_it(part: &Claim, whole: &Claim) -> bool {
    let mut parts = part.scope.bounds.parts.iter();
    let is_refund = part.slot == Slot::Has && part.of == ["return"];
    (has_kinds(part) || part.slot == Slot::Free || is_refund)
        && parts.any(|(name, of)| {
            part.subject.contains(name)
                && name != of
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
            | "cross"
            | "journey"
            | "visit"
    )
}

/// Whether the first says of what kind another thing is that has its name from the second's: the soap room, our soaps.
fn is_room_of(part: &Claim, whole: &Claim) -> bool {
    let is_thing = |word: &String| whole.subject.contains(word);
    // A whiter smile: teeth whitening.
    let is_whole = |thing: &String| {
        let mut pairs = part.scope.pairs.iter();
        pairs.any(|pair| pair.0 == *thing && whole.scope.pairs.contains(pair))
    };
    let is_last = |thing: &String| {
        let mut pairs = whole.scope.pairs.iter();
        pairs.all(|(word, before)| before != thing || whole.of.contains(word) || is_way_in(word))
    };
    let is_timed = matches!(
        part.slot,
        Slot::Clock | Slot::Date | Slot::Starts | Slot::Season
    );
    let has_rooms = is_timed || !matches!(part.slot, Slot::Delivery | Slot::Has) && has_kinds(part);
    let is_place = |tail: &String| {
        LEXICON.known(tail).is_any_place || part.slot != Slot::Kind && is_place_or_part(tail)
    };
    (part.slot == Slot::Kind && part.of != ["material"] || has_rooms)
        && part.scope.pairs.iter().any(|(tail, thing)| {
            part.subject.contains(tail)
                && is_thing(thing)
                && !is_whole(thing)
                && !is_service(tail)
                && (is_place(tail)
                    || !is_amount_of(tail)
                        && part.slot == Slot::Price
                        && !part.scope.names.contains(thing))
                && (part.slot == Slot::Kind || is_last(thing))
                && makes_a_kind(tail, part, whole)
        })
}

/// Whether the first is the price of something at the place that is free by the second: the exhibition at the museum.
fn is_shown_at(shown: &Claim, place: &Claim) -> bool {
    let [name] = shown.of.as_slice() else {
        return false;
    };
    let mut things = shown.subject.iter();
    shown.slot == Slot::Free
        && shown.of == place.of
        && shown.value == Value::Truth(false)
        && place.subject.is_empty()
        && !place.scope.is_for_all
        && !shown.subject.iter().any(|word| word == "tarif")
        && is_premises(name)
        && things.any(|word| word != "visit" && makes_a_kind(word, shown, place))
}

/// Whether a stem names a place within another, a part of a thing or an event around it.
fn is_place_or_part(stem: &str) -> bool {
    let known = LEXICON.known(stem);
    known.is_any_place
        || known.is_event
        || is_premises(stem)
        || LEXICON.is_part(stem) && stem != "cover"
        || matches!(
            stem,
            "deck"
                | "stor"
                | "glass"
                | "motor"
                | "engin"
                | "battery"
                | "fabric"
                | "cushion"
                | "mattress"
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

#[cfg(test)]
mod tests {
    use crate::text::claims::testing::clash;

    #[test]
    fn what_holds_for_less() {
        for (one, other, clashes) in [
            ("The sauna costs £12.", "The sauna costs £15.", true),
            (
                "The sauna costs £12.",
                "The private sauna costs £15.",
                false,
            ),
            (
                "The stove is guaranteed for ten years.",
                "The glass of the stove is guaranteed for a year.",
                false,
            ),
            (
                "The ferry costs £12 one way.",
                "The ferry costs £20 return.",
                false,
            ),
            (
                "The ferry costs £12 one way.",
                "The ferry costs £14 one way.",
                true,
            ),
            (
                "A taxi is £8 by day.",
                "A taxi is £12 after midnight.",
                false,
            ),
            (
                "Apply for a stall by 1 March.",
                "Pay for your stall by 1 April.",
                false,
            ),
            (
                "A gardener is £20 an hour.",
                "Two hours with a gardener are £40.",
                false,
            ),
            ("The sofa is £79 including VAT.", "The sofa is £95.", true),
            (
                "The sofa is £120 including VAT.",
                "The sofa is £100.",
                false,
            ),
            ("Nails last three weeks.", "Nails take an hour.", false),
            (
                "The hall costs £50. There are two rooms.",
                "The hall costs £100.",
                true,
            ),
            (
                "Sessions last two hours. The hall costs £50.",
                "The hall costs £100.",
                true,
            ),
            (
                "Postage is £4 up to 2 kg.",
                "Postage is £6 up to 2 kg.",
                true,
            ),
        ] {
            assert_eq!(clash(one, other), clashes, "{one} {other}");
        }
    }
}
