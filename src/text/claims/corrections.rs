//! What single words made of a claim, put right by the rest of the clause: open on any day but Monday, no refund on the
//! day itself.

use std::sync::Arc;

use super::extract::Maker;
use super::lexicon::stem;
use super::scope::subject;
use super::slots::Slot;
use super::tokens::Token;
use super::{Value, wording};

/// Puts right what single words made of a claim: open on any day but Monday, when it is shut; fermé le mardi.
pub(super) fn correct(maker: &mut Maker<'_>, tokens: &[Token<'_>]) {
    let place = |words: &[&str]| tokens.iter().position(|t| words.contains(&t.word));
    // Open any day but Monday; not: closed from Monday to Friday but open at weekends.
    let opens = place(OPENING).is_some_and(|at| place(SHUTTING).is_none_or(|shut| at < shut));
    let excepts = opens
        && tokens
            .iter()
            .any(|t| t.known.is_exception || t.word == "but");
    let closes = tokens.windows(2).enumerate().any(|(at, pair)| {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let is_farm = before.is_some_and(|t| matches!(t.word, "la" | "à" | "notre" | "une" | "de"));
        let [verb, joint] = pair else { return false };
        matches!(verb.word, "ferme" | "ferment")
            && !is_farm
            && matches!(joint.word, "le" | "les" | "tous" | "chaque" | "du")
    });
    let has = |words: &[&str]| tokens.iter().any(|t| words.contains(&t.word));
    // No refund if cancelled on the day: before that there is one.
    let is_late = has(&["cancelled", "canceled", "cancel", "cancellations"])
        && has(&[
            "day", "less", "within", "after", "later", "late", "notice", "shows",
        ]);
    let is_gift = has(&["with"])
        && tokens
            .windows(2)
            .any(|t| matches!(t, [count, free] if free.word == "free" && count.word == "one"));
    // What leaves the warehouse is not there yet.
    let leaves = has(LEAVING) && !has(ARRIVING);
    for claim in &mut maker.claims {
        if claim.of == ["return"] && claim.value == Value::Truth(false) && is_late {
            Arc::make_mut(&mut claim.scope).is_supposed = true;
        }
        // One free drink with your ticket: the next one is not.
        if claim.slot == Slot::Free && claim.value == Value::Truth(true) && is_gift {
            Arc::make_mut(&mut claim.scope).is_for_some = true;
        }
        // Join for £48 a year.
        let is_bare = claim.slot == Slot::Price && claim.subject.is_empty();
        if is_bare && has(&["join", "beitreten"]) {
            claim.subject.push(stem("member").into_owned());
        }
        // Tickets are sold online only: that is what is claimed, not what it is claimed of.
        if claim.of == ["day ticket"] {
            let scope = Arc::make_mut(&mut claim.scope);
            (scope.kinds, scope.limits) = Default::default();
        }
        if claim.slot == Slot::Delivery && leaves {
            claim.of = vec![SET_OUT.to_owned()];
        }
        if claim.slot != Slot::OpenDays {
            continue;
        }
        let Value::Days { days, open } = &mut claim.value else {
            continue;
        };
        let is_most = days.count_ones() > 3;
        if excepts && is_most && !*open {
            *open = true;
            claim.subject = subject(tokens.iter());
        } else if closes && *open && !is_most {
            *open = false;
        } else {
            continue;
        }
        claim.said = wording::said(claim);
    }
}

/// Words that say that something is open, and that it is not.
const OPENING: &[&str] = &[
    "open",
    "opens",
    "geöffnet",
    "offen",
    "ouvert",
    "ouverte",
    "ouverts",
    "ouvertes",
    "abierto",
    "abierta",
    "abiertos",
    "abiertas",
];
const SHUTTING: &[&str] = &[
    "closed",
    "close",
    "closes",
    "shut",
    "geschlossen",
    "zu",
    "fermé",
    "fermée",
    "fermés",
    "fermées",
    "cerrado",
    "cerrada",
    "cerrados",
    "cerradas",
];

/// How a delivery is marked that is timed by when it sets out.
pub(super) const SET_OUT: &str = "dispatch";
/// Words that say that something sets out, and that it is there.
pub(super) const LEAVING: &[&str] = &[
    "ship",
    "ships",
    "shipped",
    "dispatch",
    "dispatched",
    "dispatches",
    "leave",
    "leaves",
];
const ARRIVING: &[&str] = &[
    "arrive",
    "arrives",
    "arriving",
    "reach",
    "reaches",
    "deliver",
    "delivered",
    "delivers",
    "delivery",
    "door",
    "receive",
];
