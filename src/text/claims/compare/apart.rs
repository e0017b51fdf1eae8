//! Whether the bounds of two claims keep them apart: other people, other months, other places, what one of
//! them excepts, other parts of one thing. That is so where both sides name theirs and they differ; what only
//! one side names is judged in `compare`.

use std::collections::BTreeSet;

use crate::text::claims::bounds::LATER;
use crate::text::claims::lexicon::LEXICON;
use crate::text::claims::slots::Slot;
use crate::text::claims::{Claim, Unit, Value};

/// Whether two claims hold for other people, at other times, in other places or of other parts.
pub(super) fn are_apart(a: &Claim, b: &Claim) -> bool {
    other_people(a, b)
        || other_months(a, b)
        || other_days(a, b)
        || other_years(a, b)
        || other_occasions(a, b)
        || other_comers(a, b)
        || is_excepted(a, b)
        || is_excepted(b, a)
        || other_places(a, b)
        || other_regions(a, b)
        || other_parts(a, b)
        || is_of_part(a, b)
        || is_of_part(b, a)
        || other_kinds(a, b)
        || is_at_another_rate(a) != is_at_another_rate(b)
        || is_bundle_of(a, b)
        || is_bundle_of(b, a)
        || share_the_place_only(a, b)
}

/// The groups of people to whom a claim is limited: not those of whom it is said.
fn whom(claim: &Claim) -> u32 {
    let of = claim.of.iter().map(|stem| LEXICON.known(stem).people);
    claim.scope.bounds.whom & !of.fold(0, |all, bits| all | bits)
}

fn other_people(a: &Claim, b: &Claim) -> bool {
    let (one, other) = (whom(a), whom(b));
    let comes = |claim: &Claim| !claim.scope.bounds.comers.is_empty();
    let is_of_adults = |claim: &Claim| claim.of.iter().any(|stem| stem == "adult");
    match (one, other) {
        // Free for under-16s, £25 for an adult test.
        (0, 1..) if is_of_adults(a) => true,
        (1.., 0) if is_of_adults(b) => true,
        (0, 0) => false,
        (0, _) => is_for_people(a) && comes(a),
        (_, 0) => is_for_people(a) && comes(b),
        _ => one & other == 0,
    }
}

/// Whether a claim is of what some people pay or get.
fn is_for_people(claim: &Claim) -> bool {
    matches!(
        claim.slot,
        Slot::Price | Slot::Free | Slot::Discount | Slot::AmountOff
    )
}

/// On Sundays, on weekdays.
fn other_days(a: &Claim, b: &Claim) -> bool {
    let days = |claim: &Claim| {
        let kinds = claim.scope.kinds.values().flatten();
        let named = kinds.map(|kind| match kind.as_str() {
            "weekday" | "midweek" | "semain" | "wochentag" | "werktag" => 0b001_1111,
            "weekend" => 0b110_0000,
            _ => 0,
        });
        named.fold(claim.scope.days, |all, days: u8| all | days)
    };
    let is_of_days = matches!(a.slot, Slot::OpenDays | Slot::Weekly | Slot::Season);
    let (one, other) = (days(a), days(b));
    !is_of_days && one != 0 && other != 0 && one & other == 0
}

/// Half a lobster, a family pass, an apprentice.
fn is_at_another_rate(claim: &Claim) -> bool {
    let another =
        |word: &String| matches!(word.as_str(), "half" | "family" | "apprentic" | "traine");
    claim.slot == Slot::Price && claim.subject.iter().any(another)
}

/// Whether the second is the price of a thing of which the first is sold with another: museum and garden.
fn is_bundle_of(bundle: &Claim, single: &Claim) -> bool {
    let joined = |one: &str, other: &String| {
        let has = |word: &str| single.subject.iter().any(|stem| stem == word);
        bundle.subject.contains(other) && has(one) != has(other)
    };
    let mut pairs = bundle.scope.pairs.iter();
    bundle.slot == Slot::Price
        && pairs.any(|(one, other)| {
            one.strip_suffix(" and")
                .is_some_and(|one| joined(one, other))
        })
}

/// The choir for beginners, the chamber choir; a guided walk, a self-guided one.
fn other_kinds(a: &Claim, b: &Claim) -> bool {
    fn kinds<'c>(claim: &'c Claim, of: &str) -> Vec<&'c String> {
        let pairs = claim.scope.pairs.iter();
        let pairs = pairs.filter(|(word, _)| word.strip_suffix(" for").unwrap_or(word) == of);
        pairs.map(|(_, kind)| kind).collect()
    }
    let is_self = |kind: &&String| kind.as_str() == "self";
    let mut common = a.subject.iter().filter(|word| b.subject.contains(word));
    common.any(|word| {
        let (one, other) = (kinds(a, word), kinds(b, word));
        let differ = !one.is_empty()
            && !other.is_empty()
            && !one.iter().any(|kind| is_mentioned(kind, b))
            && !other.iter().any(|kind| is_mentioned(kind, a));
        is_measured(a) && differ || one.iter().any(is_self) != other.iter().any(is_self)
    })
}

fn other_months(a: &Claim, b: &Claim) -> bool {
    let (one, other) = (a.scope.months, b.scope.months);
    if !is_of_dates(a) {
        return one != 0 && other != 0 && one & other == 0;
    }
    // Moving in July? Book by 30 June: the month of the day itself does not say what it is for.
    let besides = |claim: &Claim| match claim.value {
        Value::Day(day) => claim.scope.months & !(1 << (day.month - 1).clamp(0, 11)),
        _ => 0,
    };
    let (one, other) = (besides(a), besides(b));
    one != 0 && other != 0 && one & other == 0
}

/// Number one in France, number two in the world.
fn other_regions(a: &Claim, b: &Claim) -> bool {
    let lacks = |one: &Claim, other: &Claim| {
        let is_region = |stem: &&String| {
            let everywhere = matches!(stem.as_str(), "worldwid" | "world" | "europ");
            everywhere || one.scope.names.contains(*stem)
        };
        let mut regions = one.subject.iter().filter(is_region);
        regions.any(|stem| !other.subject.contains(stem))
    };
    matches!(a.slot, Slot::Rank) && lacks(a, b) && lacks(b, a)
}

/// All 2025 models, all 2026 models.
fn other_years(a: &Claim, b: &Claim) -> bool {
    !is_of_dates(a) && are_disjoint(&a.scope.years, &b.scope.years)
}

/// During the fair, in an ordinary week; until Easter, from May; when one buys two, when one buys four.
fn other_occasions(a: &Claim, b: &Claim) -> bool {
    let (one, other) = (&a.scope.bounds, &b.scope.bounds);
    let only_begins = (true, false);
    let only_ends = (false, true);
    let ends = (one.begins_ends, other.begins_ends);
    are_disjoint(&one.occasions, &other.occasions)
        || is_later(a) && !is_later(b) && b.subject.iter().any(|stem| stem == "first")
        || is_later(b) && !is_later(a) && a.subject.iter().any(|stem| stem == "first")
        || matches!(a.slot, Slot::Discount | Slot::AmountOff)
            && are_disjoint(&one.pieces, &other.pieces)
        || !is_of_dates(a) && (ends == (only_begins, only_ends) || ends == (only_ends, only_begins))
}

/// Whether a claim holds from the second time on: off every box after your first.
fn is_later(claim: &Claim) -> bool {
    claim.scope.bounds.occasions.contains(LATER)
}

/// Hotel guests, visitors for the day.
fn other_comers(a: &Claim, b: &Claim) -> bool {
    is_for_people(a) && are_disjoint(&a.scope.bounds.comers, &b.scope.bounds.comers)
}

/// Whether a claim is about dates itself.
fn is_of_dates(claim: &Claim) -> bool {
    matches!(
        claim.slot,
        Slot::Season | Slot::Deadline | Slot::Starts | Slot::Date | Slot::Since
    )
}

/// Whether a claim is of what a thing and its parts each have their own of.
fn is_measured(claim: &Claim) -> bool {
    matches!(
        claim.slot,
        Slot::Warranty
            | Slot::Duration
            | Slot::Price
            | Slot::Measure
            | Slot::Delivery
            | Slot::Frequency
    )
}

/// Whether the second speaks of a part of what the first speaks of: our printers, the ink in our printers.
fn is_of_part(a: &Claim, b: &Claim) -> bool {
    let dimensions = ["length", "height", "width", "depth", "weigh", "measur"];
    let is_named = |word: &&String| {
        a.slot.is_named_by(word) || a.slot == Slot::Measure && dimensions.contains(&word.as_str())
    };
    let mut own = a.subject.iter().filter(|word| !is_named(word));
    let (Some(whole), None) = (own.next(), own.next()) else {
        return false;
    };
    // A thing's case has its own weight; without such a word what stands after a thing is often what it does.
    let is_dimension = |word: &String| dimensions.contains(&word.as_str());
    let has_own = a.slot == Slot::Measure
        && (a.unit == Unit::Mass || [a, b].iter().all(|c| c.subject.iter().any(is_dimension)));
    let compounds = b.scope.pairs.iter().filter(|_| has_own);
    let mut parts = b.scope.bounds.parts.iter().chain(compounds);
    // Flights to Oslo: Oslo has no parts of its own there.
    is_measured(a)
        && !a.scope.names.contains(whole)
        && parts.any(|(part, of)| {
            of == whole
                && b.subject.contains(part)
                && !is_named(&part)
                && !is_way_in(part)
                && !is_mentioned(part, a)
        })
}

/// Whether a stem is how one comes to have a thing, not a part of it: half-marathon entry, a subscription to
/// the journal.
pub(super) fn is_way_in(stem: &str) -> bool {
    matches!(
        stem,
        "ticket" | "hir" | "subscrib" | "member" | "fee" | "pass" | "book" | "pric" | "fare"
    )
}

/// Whether the second speaks of what the first excepts.
fn is_excepted(a: &Claim, b: &Claim) -> bool {
    let bounds = &a.scope.bounds;
    // Unless it rains, on rainy days.
    let begins = |word: &String| {
        word.len() > 3
            && b.subject
                .iter()
                .any(|other| other.starts_with(word.as_str()))
    };
    bounds.excepted_months & b.scope.months != 0
        || bounds
            .excepted
            .iter()
            .any(|word| is_mentioned(word, b) || begins(word))
}

/// In the lobby, in the sauna. Where one speaks of the place of the other too, it may be within it.
fn other_places(a: &Claim, b: &Claim) -> bool {
    let is_place = matches!(a.slot, Slot::Town | Slot::Stand | Slot::Origin | Slot::Kind);
    let (one, other) = (&a.scope.bounds.places, &b.scope.bounds.places);
    !is_place
        && are_disjoint(one, other)
        && !one.iter().any(|word| is_mentioned(word, b))
        && !other.iter().any(|word| is_mentioned(word, a))
}

/// Sofa frames, the fabric on our sofas: each speaks of a part that the other does not name.
fn other_parts(a: &Claim, b: &Claim) -> bool {
    if !is_measured(a) {
        return false;
    }
    let parts = |claim: &Claim| -> BTreeSet<(String, String)> {
        let own = claim.scope.pairs.iter().chain(&claim.scope.bounds.parts);
        own.filter(|(part, whole)| claim.subject.contains(whole) && !claim.slot.is_named_by(part))
            .cloned()
            .collect()
    };
    let (one, other) = (parts(a), parts(b));
    let wholes: BTreeSet<&String> = one.iter().map(|(_, whole)| whole).collect();
    wholes.into_iter().any(|whole| {
        let of = |parts: &BTreeSet<(String, String)>| -> Vec<String> {
            let own = parts.iter().filter(|(_, w)| w == whole);
            own.map(|(part, _)| part.clone()).collect()
        };
        let (ours, theirs) = (of(&one), of(&other));
        !ours.is_empty()
            && !theirs.is_empty()
            && !ours.iter().any(|part| is_mentioned(part, b))
            && !theirs.iter().any(|part| is_mentioned(part, a))
    })
}

/// Whether each speaks of a thing of its own and they have only the place in common: in our shop.
fn share_the_place_only(a: &Claim, b: &Claim) -> bool {
    if !matches!(
        a.slot,
        Slot::Discount | Slot::AmountOff | Slot::Price | Slot::Duration | Slot::Warranty
    ) {
        return false;
    }
    let (here, there) = (&a.scope.bounds.places, &b.scope.bounds.places);
    let things = |claim: &Claim| -> BTreeSet<String> {
        let own = claim.subject.iter().filter(|word| {
            !claim.scope.bounds.places.contains(*word)
                && LEXICON.known(word).people == 0
                && !claim.slot.is_named_by(word)
        });
        own.cloned().collect()
    };
    !here.is_disjoint(there) && are_disjoint(&things(a), &things(b))
}

/// Whether a claim or what stands beside it has a word.
fn is_mentioned(word: &String, claim: &Claim) -> bool {
    let mut pairs = claim.scope.pairs.iter();
    claim.subject.contains(word)
        || claim.of.contains(word)
        || claim.scope.bounds.places.contains(word)
        || pairs.any(|(one, other)| one == word || other == word)
}

fn are_disjoint<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> bool {
    !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
}
