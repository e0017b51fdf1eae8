//! Whether two claims without a number, that something is there or free and that it is not, can both be true.

use super::{Sureness, Verdict};
use crate::text::claims::lexicon::LEXICON;
use crate::text::claims::slots::Slot;
use crate::text::claims::{Claim, Value};

/// What a card to pay with is called, in stems.
const PAYING: &[&str] = &[
    "card", "credit", "debit", "bank", "payment", "pay", "charg", "visa", "detail",
];

/// Whether the thing denied is the thing affirmed, or a kind of it: no fee, a booking fee; vegan, butter.
pub(super) fn truth_keys(a: &Claim, b: &Claim) -> bool {
    let (yes, no) = match (&a.value, &b.value) {
        (Value::Truth(true), Value::Truth(false)) => (a, b),
        (Value::Truth(false), Value::Truth(true)) => (b, a),
        (Value::Truth(true), Value::Truth(true)) if a.slot == Slot::Has => {
            let is_of_most = a.scope.is_for_most != b.scope.is_for_most;
            return excluded(a, b) || excluded(b, a) || is_of_most && a.of == b.of;
        }
        _ => return a.of == b.of,
    };
    if a.slot == Slot::Free {
        return is_priced(yes, no);
    }
    // No added sugar, honey.
    let added = |word: &&String| LEXICON.known(word).is_added;
    if let [one, other] = no.of.as_slice()
        && [one, other].iter().any(added)
    {
        let kind = if added(&one) { other } else { one };
        return subset(&no.of, &yes.of)
            || yes.of.iter().any(|thing| LEXICON.is_of_kind(thing, kind));
    }
    let [kind] = no.of.as_slice() else {
        return subset(&no.of, &yes.of);
    };
    // No card is no card to pay with: a handwritten one may lie beside it.
    if kind == "card" && !yes.of.iter().all(|word| PAYING.contains(&word.as_str())) {
        return false;
    }
    let of_kind = |thing: &String| thing == kind || LEXICON.is_of_kind(thing, kind);
    // The milk of oats is no milk.
    let is_other = |thing: &String| LEXICON.is_substance(thing) && !of_kind(thing);
    yes.of.iter().any(of_kind) && (yes.of.contains(kind) || !yes.of.iter().any(is_other))
}

/// What is done for a customer and may be free or not whatever the thing itself costs, in stems.
const SERVICES: &[&str] = &[
    "deliver", "ship", "postag", "fit", "install", "assembl", "collect", "return", "repair",
    "park", "wrap", "consult", "measur", "sampl", "servic", "advic", "clean", "exchang", "alter",
    "engrav", "storag", "quot", "lesson", "trial", "transfer", "check", "cancel", "setup",
    "mainten", "recycl",
];

/// Words by which somebody or something is let in or carried, in stems: dogs travel free, a dog aboard is £10.
const CARRIED: &[&str] = &[
    "travel", "aboard", "board", "rid", "enter", "com", "stay", "join", "bring", "tak", "carri",
    "add", "along", "across", "cross", "sail", "get", "go", "fly", "sleep",
];

/// Whether a stem names what is done for a customer.
pub(in super::super) fn is_service(stem: &str) -> bool {
    SERVICES.contains(&stem)
}

/// Whether a word says no more than that somebody or something comes, stays or is taken.
pub(in super::super) fn is_filler(stem: &str) -> bool {
    CARRIED.contains(&stem)
}

/// Whether what is free in one is what costs something in the other.
fn is_priced(free: &Claim, paid: &Claim) -> bool {
    let told = |claim: &Claim| -> Vec<String> {
        let words = claim.of.iter();
        // A car park is parking.
        let is_of_park = |word: &String| word == "car" && says(claim, "park");
        words
            .filter(|word| !is_filler(word) && !is_of_park(word))
            .cloned()
            .collect()
    };
    let (here, there) = (told(free), told(paid));
    // Prams travel free, to rent one costs something.
    let is_carried = free.of.iter().any(|word| is_filler(word));
    if is_carried && says(paid, "hir") != says(free, "hir") {
        return false;
    }
    // The sofa is delivered free; the sofa itself is £499.
    let is_other = here.len() == 1
        && here != ["first"]
        && SERVICES.iter().any(|s| says(free, s) != says(paid, s));
    !here.is_empty()
        && !is_other
        && (here == there || here.len() > 1 || there.iter().all(|w| says(free, w)))
        && here.iter().all(|word| says(paid, word))
}

/// Whether only the first of several is free, and the price is that of any: the first hour of parking.
pub(super) fn is_first_free(free: &Claim, paid: &Claim) -> bool {
    free.value == Value::Truth(true) && says(free, "first") && !says(paid, "first")
}

/// Whether something is free with another thing of which the claim of its price says nothing: coffee with every
/// breakfast.
pub(super) fn is_gift_with(free: &Claim, paid: &Claim) -> bool {
    let is_gift = free.value == Value::Truth(true) && paid.value == Value::Truth(false);
    let goes_with = |of: &String| free.of.iter().any(|stem| *of == format!("{stem} with"));
    // With every order, with every rental: always.
    let is_always = |thing: &String| {
        LEXICON.known(thing).is_offer
            || is_service(thing)
            || matches!(
                thing.as_str(),
                "hir"
                    | "book"
                    | "purchas"
                    | "order"
                    | "stay"
                    | "room"
                    | "ticket"
                    | "subscrib"
                    | "unit"
            )
    };
    let mut pairs = free.scope.pairs.iter();
    is_gift && pairs.any(|(thing, of)| goes_with(of) && !is_always(thing) && !says(paid, thing))
}

/// Whether a claim names a thing, as what is free or denied or as what that belongs to.
pub(super) fn says(claim: &Claim, stem: &str) -> bool {
    let mut words = claim.of.iter().chain(&claim.subject);
    words.any(|word| word == stem)
}

/// Whether a property rules a thing out.
fn excluded(property: &Claim, thing: &Claim) -> bool {
    property
        .of
        .iter()
        .any(|p| thing.of.iter().any(|t| LEXICON.rules_out(p, t)))
}

fn subset(small: &[String], large: &[String]) -> bool {
    small.iter().all(|stem| large.contains(stem))
}

pub(super) fn truths(a: &Claim, b: &Claim) -> Verdict {
    if a.value == b.value && !(a.slot == Slot::Has && (excluded(a, b) || excluded(b, a))) {
        if a.slot == Slot::Free
            && a.value == Value::Truth(true)
            && a.scope.is_conditional != b.scope.is_conditional
            && (a.scope.has_threshold || b.scope.has_threshold)
        {
            let (open, bound) = if a.scope.is_conditional {
                (b, a)
            } else {
                (a, b)
            };
            if bound.scope.people.is_empty() && bound.scope.kinds == open.scope.kinds {
                return if open.scope.is_for_all {
                    Verdict::Contradiction(Sureness::Likely)
                } else {
                    Verdict::Drift
                };
            }
        }
        return if is_withdrawn(a, b) || is_withdrawn(b, a) {
            Verdict::Contradiction(Sureness::Likely)
        } else {
            Verdict::Same
        };
    }
    // No call-out fee, ever; a call-out fee applies after eight.
    let is_never = |claim: &Claim| claim.scope.is_always && claim.value == Value::Truth(false);
    // Free for under-16s, £3 for under-16s: for some, but for the same.
    let (ours, theirs) = (a.scope.bounds.whom, b.scope.bounds.whom);
    let paid = if a.value == Value::Truth(true) { b } else { a };
    let is_of_same = a.slot == Slot::Free
        && ours != 0
        && ours == theirs
        && !paid.scope.is_for_some
        && a.scope.bounds.ages == b.scope.bounds.ages
        && !says(paid, "older");
    if (a.scope.is_for_some || b.scope.is_for_some) && !is_never(a) && !is_never(b) && !is_of_same {
        return Verdict::Compatible;
    }
    // Free on the first Sunday.
    if a.slot == Slot::Free && (a.scope.days == 0) != (b.scope.days == 0) {
        return Verdict::Compatible;
    }
    if a.slot == Slot::Free && (a.scope.is_conditional || b.scope.is_conditional) {
        let (free, paid) = if a.value == Value::Truth(true) {
            (a, b)
        } else {
            (b, a)
        };
        // Free over £40, and £4.90 for every order.
        let always =
            paid.scope.is_for_all && !paid.scope.is_conditional && free.scope.has_threshold;
        return if always {
            Verdict::Contradiction(Sureness::Likely)
        } else {
            Verdict::Compatible
        };
    }
    Verdict::Contradiction(Sureness::Likely)
}

/// Whether what one says of all times the other says of a while: no fee ever, no fee this week.
fn is_withdrawn(always: &Claim, now: &Claim) -> bool {
    let is_promise = always.value == Value::Truth(always.slot == Slot::Free);
    is_promise
        && always.scope.is_always
        && !always.scope.is_conditional
        && !always.scope.is_temporary
        && now.scope.is_temporary
        && !now.scope.is_always
}
