//! Whether the bounds of two claims keep them apart: other people, other months, other places, what one of
//! them excepts, other parts of one thing. That is so where both sides name theirs and they differ; what only
//! one side names is judged in `compare`.

use std::collections::BTreeSet;

use crate::text::claims::Claim;
use crate::text::claims::lexicon::LEXICON;
use crate::text::claims::slots::Slot;

/// Whether two claims hold for other people, at other times, in other places or of other parts.
pub(super) fn are_apart(a: &Claim, b: &Claim) -> bool {
    other_people(a, b)
        || other_months(a, b)
        || other_occasions(a, b)
        || is_excepted(a, b)
        || is_excepted(b, a)
        || other_places(a, b)
        || other_parts(a, b)
        || share_the_place_only(a, b)
}

/// The groups of people to whom a claim is limited: not those of whom it is said.
fn whom(claim: &Claim) -> u32 {
    let of = claim.of.iter().map(|stem| LEXICON.known(stem).people);
    claim.scope.bounds.whom & !of.fold(0, |all, bits| all | bits)
}

fn other_people(a: &Claim, b: &Claim) -> bool {
    let (one, other) = (whom(a), whom(b));
    one != 0 && other != 0 && one & other == 0
}

fn other_months(a: &Claim, b: &Claim) -> bool {
    let is_of_dates = matches!(
        a.slot,
        Slot::Season | Slot::Deadline | Slot::Starts | Slot::Date | Slot::Since
    );
    let (one, other) = (a.scope.months, b.scope.months);
    !is_of_dates && one != 0 && other != 0 && one & other == 0
}

fn other_occasions(a: &Claim, b: &Claim) -> bool {
    are_disjoint(&a.scope.bounds.occasions, &b.scope.bounds.occasions)
}

/// Whether the second speaks of what the first excepts.
fn is_excepted(a: &Claim, b: &Claim) -> bool {
    let bounds = &a.scope.bounds;
    bounds.excepted_months & b.scope.months != 0
        || bounds.excepted.iter().any(|word| is_mentioned(word, b))
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
    if matches!(a.slot, Slot::Has | Slot::Free | Slot::Kind) {
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

fn are_disjoint(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
}
