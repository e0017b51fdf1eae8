//! Several for the price of fewer: three for two, buy one and get one free, buy four and the fifth is free. However
//! that is put, what counts is how many of how many are paid for.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::extract::{Clause, Maker};
use super::lexicon::LEXICON;
use super::numbers::{ONE, number};
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Unit, Value};

/// No more of a thing are sold so at once.
const MOST: i64 = 12 * ONE;
/// How many words may stand between the numbers.
const NEAR: usize = 8;

/// The offer of a clause to pay for fewer than one gets.
pub(super) fn claims(maker: &mut Maker<'_>, clause: &Clause<'_>) {
    let Some((start, end, paid, all)) = deal(clause.tokens) else {
        return;
    };
    let own = clause.range.start + start..clause.range.start + end;
    let first = own.start..own.start + 1;
    let subject = maker.subject(&clause.range, &first, clause.quantities, None);
    let scope = Arc::clone(clause.scope());
    let of = vec!["paid".to_owned()];
    let mut claim = maker.claim(Slot::BuyGet, of, own, subject, scope, &clause.range);
    claim.subject.retain(|stem| LEXICON.ordinal(stem).is_none());
    let is_place = |words: &BTreeSet<String>| words.iter().any(|w| w == "third" || w == "fourth");
    Arc::make_mut(&mut claim.scope)
        .kinds
        .retain(|_, words| !is_place(words));
    let share = paid.saturating_mul(100) / (all / ONE).max(1);
    claim.unit = Unit::Times;
    claim.value = Value::Number {
        low: share,
        high: share,
    };
    claim.said = format!("{} for {}", all / ONE, paid / ONE);
    maker.claims.push(claim);
}

/// Where a deal stands in a clause, how many are paid for, and how many one gets.
fn deal(clause: &[Token<'_>]) -> Option<(usize, usize, i64, i64)> {
    let may_begin = |t: &Token<'_>| {
        matches!(t.kind, Kind::Number(_))
            || t.known.number.is_some()
            || is_buying(t.word)
            || matches!(
                t.word,
                "every" | "each" | "jeder" | "jede" | "jedes" | "cada"
            )
    };
    (0..clause.len()).find_map(|at| {
        let rest = clause
            .get(at..)
            .filter(|t| t.first().is_some_and(may_begin))?;
        let (paid, all, taken) =
            one_for_another(rest, at.checked_sub(1).and_then(|n| clause.get(n)))
                .or_else(|| buy_and_get(rest))
                .or_else(|| one_of_several(rest))?;
        let is_deal = ONE <= paid && paid < all && all <= MOST;
        is_deal.then_some((at, at + taken, paid, all))
    })
}

/// 3 for 2, four pizzas for the price of three, lleva 3 y paga 2.
fn one_for_another(tokens: &[Token<'_>], before: Option<&Token<'_>>) -> Option<(i64, i64, usize)> {
    if before.is_some_and(|t| {
        matches!(
            t.kind,
            Kind::Sign('£' | '€' | '$' | '-' | '/') | Kind::Number(_)
        )
    }) {
        return None;
    }
    let (all, taken) = whole(tokens)?;
    let word = |at: usize| tokens.get(at).map_or("", |t| t.word);
    let joins = |at: usize| matches!(word(at), "for" | "für" | "pour" | "por");
    // 2x1, 3x2: not 10 x 8, which is a size.
    let is_spanish = |paid: i64| word(taken) == "x" && all == paid + ONE && all <= 4 * ONE;
    if let Some((paid, more)) = tokens.get(taken + 1..).and_then(whole)
        && (joins(taken) || is_spanish(paid))
    {
        // Three for two people, two for 3 euros.
        let next = tokens.get(taken + 1 + more);
        let ends = next.is_none_or(|t| {
            t.kind != Kind::Word && !matches!(t.kind, Kind::Sign('£' | '€' | '$' | '%' | '-'))
                || matches!(
                    t.word,
                    "on" | "offer"
                        | "offers"
                        | "deal"
                        | "deals"
                        | "auf"
                        | "sur"
                        | "en"
                        | "across"
                        | "this"
                        | "all"
                )
        });
        return ends.then_some((paid, all, taken + 1 + more));
    }
    let gap = (taken..taken + 4)
        .find(|at| joins(*at) && word(at + 1) == "the" && word(at + 2) == "price")?;
    let (paid, more) = tokens.get(gap + 4..).and_then(whole)?;
    (word(gap + 3) == "of").then_some((paid, all, gap + 4 + more))
}

/// Buy one, get one free; buy four bars, the fifth is free; buy five, pay for four.
fn buy_and_get(tokens: &[Token<'_>]) -> Option<(i64, i64, usize)> {
    let first = tokens.first().filter(|t| is_buying(t.word))?;
    let skipped = 1 + usize::from(tokens.get(1).is_some_and(|t| t.known.is_all));
    let (bought, taken) = tokens.get(skipped..).and_then(whole)?;
    let start = skipped + taken;
    let rest = tokens.get(start..)?;
    let near = rest
        .iter()
        .take(NEAR)
        .take_while(|t| t.clause == first.clause);
    let is_free = |t: &Token<'_>| {
        matches!(
            t.word,
            "free"
                | "gratis"
                | "kostenlos"
                | "geschenkt"
                | "offert"
                | "offerte"
                | "gratuit"
                | "gratuite"
        )
    };
    for (n, token) in near.enumerate() {
        let here = rest.get(n..)?;
        let paying = matches!(
            token.word,
            "pay" | "zahle" | "zahl" | "zahlen" | "payez" | "paga"
        );
        if paying {
            let skipped = 1 + usize::from(here.get(1).is_some_and(|t| t.word == "for"));
            let (paid, more) = here.get(skipped..).and_then(whole)?;
            return Some((paid, bought, start + n + skipped + more));
        }
        let ends = |skipped: usize| {
            let mut after = here.get(skipped..).unwrap_or_default().iter().take(4);
            after.position(is_free).map(|at| skipped + at + 1)
        };
        if let Some(place) = token.known.ordinal
            && place == bought + ONE
            && let Some(more) = ends(1)
        {
            return Some((bought, place, start + n + more));
        }
        if matches!(
            token.word,
            "get" | "receive" | "and" | "erhalte" | "recevez" | "y"
        ) && let Some((given, taken)) = here.get(1..).and_then(whole)
            && let Some(more) = ends(1 + taken)
        {
            return Some((bought, bought + given, start + n + more));
        }
    }
    None
}

fn is_buying(word: &str) -> bool {
    matches!(
        word,
        "buy"
            | "stay"
            | "rent"
            | "hire"
            | "take"
            | "order"
            | "purchase"
            | "book"
            | "kaufe"
            | "kaufen"
            | "nimm"
            | "achetez"
            | "compra"
            | "lleva"
            | "llévate"
    )
}

/// Every tenth wash is free.
fn one_of_several(tokens: &[Token<'_>]) -> Option<(i64, i64, usize)> {
    let all = tokens
        .get(1)?
        .known
        .ordinal
        .filter(|_| !is_buying(tokens.first().map_or("", |t| t.word)))?;
    let near = tokens.iter().skip(2).take(4);
    // Every third Thursday is a day, not a deal.
    let at = near
        .take_while(|t| {
            t.kind == Kind::Word && t.known.weekday.is_none() && t.known.month.is_none()
        })
        .position(|t| matches!(t.word, "free" | "gratis" | "kostenlos"))?;
    Some((all - ONE, all, at + 3))
}

/// A whole number, and how many tokens it takes.
fn whole(tokens: &[Token<'_>]) -> Option<(i64, usize)> {
    let (value, taken) = number(tokens)?;
    (value % ONE == 0).then_some((value, taken))
}
