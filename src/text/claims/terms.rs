//! Terms by what several words say together: how short a hire may be, how long ahead one has to book.

use super::derived::{lasts, new};
use super::extract::{Clause, Maker};
use super::quantities::Quantity;
use super::scope::subject;
use super::slots::Slot;
use super::tokens::Token;
use super::{Claim, Qualifier, Unit, Value};

/// The name of what has to be done so long before.
const AHEAD: &str = "ahead";

/// Minimum hire: four weeks; hired out for as little as a day: the shortest time.
pub(super) fn least(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let has = |words: &[&str]| tokens.iter().any(|t| words.contains(&t.word));
    let quantity = only_time(clause)?;
    let is_let = tokens.iter().any(|t| t.known.is_binding)
        || has(&["hire", "stay", "stays", "miete", "mieten"]);
    let is_least = quantity.qualifier == Qualifier::Over
        || has(&[
            "minimum",
            "little",
            "mindestmietdauer",
            "mindestaufenthalt",
            "mínimo",
            "mínima",
        ])
        || quantity.qualifier == Qualifier::From && has(&["single"]);
    let is_other = has(&[
        "ahead",
        "advance",
        "notice",
        "before",
        "cancel",
        "old",
        "age",
        "guarantee",
    ]);
    let is_priced = clause
        .quantities
        .iter()
        .any(|q| matches!(q.unit, Unit::Money(_) | Unit::Percent));
    (is_let && is_least && !is_other && !is_priced)
        .then(|| term(maker, clause, quantity, "least"))?
}

/// Book two weeks ahead: how long before.
pub(super) fn ahead(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let has = |words: &[&str]| tokens.iter().any(|t| words.contains(&t.word));
    let quantity = only_time(clause)?;
    let books = has(&[
        "book",
        "order",
        "reserve",
        "booked",
        "ordered",
        "reserved",
        "buchen",
        "bestellen",
        "réservez",
        "reserva",
        "reserve",
    ]);
    let is_ahead = has(&[
        "ahead",
        "advance",
        "beforehand",
        "voraus",
        "avance",
        "antelación",
    ]);
    let gives_back = has(&["cancel", "cancelled", "refund", "free"]);
    (books && is_ahead && !gives_back).then(|| term(maker, clause, quantity, AHEAD))?
}

/// Whether a claim is of how long ahead one has to book.
pub(super) fn is_ahead(claim: &Claim) -> bool {
    claim.of == [AHEAD]
}

/// The only length of time of a clause.
fn only_time<'q>(clause: &'q Clause<'_>) -> Option<&'q Quantity> {
    let mut times = clause.quantities.iter().filter(|q| q.unit == Unit::Time);
    times.next().filter(|_| times.next().is_none())
}

fn term(maker: &Maker<'_>, clause: &Clause<'_>, quantity: &Quantity, name: &str) -> Option<Claim> {
    let Value::Number { low, high } = quantity.value else {
        return None;
    };
    let start = clause.range.start;
    let own = quantity.tokens.start.checked_sub(start)?..quantity.tokens.end.checked_sub(start)?;
    let is_other = |t: &&Token<'_>| {
        !matches!(
            t.word,
            "minimum"
                | "little"
                | "single"
                | "ahead"
                | "advance"
                | "book"
                | "hire"
                | "hired"
                | "rent"
                | "let"
                | "least"
        )
    };
    let others = clause.tokens.iter().enumerate();
    let others = others.filter(|(at, _)| !own.contains(at)).map(|(_, t)| t);
    let about = subject(others.filter(is_other));
    let mut claim = new(maker, clause, Slot::Duration, &[], own);
    claim.of = vec![name.to_owned()];
    claim.subject = about;
    claim
        .subject
        .retain(|stem| !matches!(stem.as_str(), "hir" | "book" | "stay" | "ahead"));
    lasts(&mut claim, low);
    (low == high).then_some(claim)
}
