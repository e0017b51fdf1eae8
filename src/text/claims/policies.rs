//! What is promised to all or to some only, what one may end whenever one likes, what is given back, and what is
//! yet to come.

use std::sync::Arc;

use super::extract::{Clause, Maker};
use super::lexicon::stem;
use super::quantities::Quantity;
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Qualifier, Unit, Value};

/// The policies that a clause states.
pub(super) fn claims(maker: &mut Maker<'_>, clause: &Clause<'_>) {
    let found = [
        reach(maker, clause),
        bond(maker, clause),
        refund(maker, clause),
    ];
    for claim in found.into_iter().flatten() {
        let is_same = |c: &Claim| c.slot == claim.slot && c.of == claim.of;
        if !maker.claims.iter().any(is_same) {
            maker.claims.push(claim);
        }
    }
    if is_goal(clause.tokens) {
        not_yet(maker);
    }
}

/// On every plan, for all guests; only with Premium, for suite guests only.
fn reach(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let (at, value) = tokens.iter().enumerate().find_map(|(at, token)| {
        let rest = tokens.get(at + 1..)?;
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        if token.known.is_all && before.is_some_and(joins) {
            let mut near = rest.iter().take(3);
            near.any(|t| t.known.is_offer || t.known.is_comer)
                .then_some((at - 1, "all"))
        } else if token.known.is_everyone && !token.known.is_denial && before.is_some_and(joins) {
            Some((at - 1, "all"))
        } else if token.known.is_limit {
            let is_last = !rest.iter().any(|t| t.kind == Kind::Word);
            if is_last {
                return only_before(tokens, at).map(|at| (at, "some"));
            }
            only_after(rest).then_some((at, "some"))
        } else {
            None
        }
    })?;
    let is_other = |q: &Quantity| {
        matches!(
            q.unit,
            Unit::Money(_) | Unit::Percent | Unit::Weekdays | Unit::Day
        )
    };
    if tokens.iter().any(|t| t.known.is_denial) || clause.quantities.iter().any(is_other) {
        return None;
    }
    let own = clause.range.start + at..clause.range.end;
    let mut claim = maker.claim(
        Slot::Kind,
        vec!["reach".to_owned()],
        own,
        super::scope::subject(tokens.iter().take(at)),
        Arc::clone(clause.scope()),
        &clause.range,
    );
    claim.unit = Unit::Words;
    claim.value = Value::Words(value.to_owned());
    claim.said = format!("for {value}");
    let scope = Arc::make_mut(&mut claim.scope);
    (scope.names, scope.kinds, scope.limits) = Default::default();
    (scope.people, scope.is_for_some) = Default::default();
    scope.pairs.clear();
    scope.bounds = Default::default();
    Some(claim)
}

fn joins(token: &Token<'_>) -> bool {
    token.known.is_preposition || token.known.is_variant || joins_reach(token.word)
}

/// Only with Premium, nur Suite-Gäste.
fn only_after(rest: &[Token<'_>]) -> bool {
    let mut words = rest
        .iter()
        .skip_while(|t| joins(t) || t.known.is_stop && !t.known.is_offer);
    let Some(thing) = words.next().filter(|t| t.kind == Kind::Word) else {
        return false;
    };
    let is_time = thing.known.weekday.is_some() || thing.known.month.is_some();
    let is_near = rest.iter().take(4).any(|t| t.known.is_offer);
    !is_time && (thing.is_name || thing.known.is_offer || is_near)
}

/// Business plan only: where the words before “only” begin that say for whom.
fn only_before(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let before = tokens.get(..at)?;
    let length = before
        .iter()
        .rev()
        .take_while(|t| t.kind == Kind::Word)
        .count()
        .min(2);
    let whom = before.get(at - length..)?;
    whom.iter().any(|t| t.known.is_offer).then_some(at - length)
}

fn joins_reach(word: &str) -> bool {
    matches!(word, "avec" | "pour" | "con" | "bei" | "inside")
}

/// Leave whenever you want; subscriptions run for at least three boxes.
fn bond(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let leaving = clause.tokens.iter().enumerate().find(|(at, token)| {
        token.known.is_leaving && is_free_to_leave(clause.tokens, *at, token.part)
    });
    let bound = || {
        let is_bond = || clause.tokens.iter().any(|t| t.known.is_binding);
        let is_least = clause.tokens.iter().any(|t| {
            matches!(
                t.word,
                "minimum" | "mindest" | "mindestens" | "mínimo" | "mínima"
            )
        });
        let counts = |q: &&Quantity| {
            let is_several =
                matches!(q.value, Value::Number { low, .. } if low > super::numbers::ONE);
            is_several && q.unit == Unit::Pieces && (q.qualifier == Qualifier::Over || is_least)
        };
        let is_counted = |q: &Quantity| {
            let noun = q.noun.as_deref().unwrap_or_default();
            is_delivery(noun)
        };
        let mut all = clause.quantities.iter();
        all.find(|q| counts(q) && is_counted(q) && (is_least || is_bond()))
            .map(|q| q.tokens.clone())
    };
    // Four-box minimum, then leave when you like.
    let is_denied = clause.tokens.iter().any(|t| t.known.is_denial);
    let (own, truth) = match (leaving, bound()) {
        (Some((at, _)), bound) if bound.is_none() || is_denied => {
            let at = clause.range.start + at;
            (at..at + 1, false)
        }
        (_, bound) => (bound?, true),
    };
    let mut claim = is(maker, clause, "contract", own, truth);
    // What ends and how often is no thing that the bond is of.
    claim.subject.retain(|stem| {
        let mut said = clause.tokens.iter().filter(|t| t.stem == *stem);
        !said.any(|t| {
            t.known.is_leaving || t.known.is_binding || is_delivery(stem) || t.word == "run"
        })
    });
    Some(claim)
}

/// Whether what ends a bond at a place may be done whenever one likes, and is not denied.
fn is_free_to_leave(clause: &[Token<'_>], at: usize, part: usize) -> bool {
    let rest = clause.get(at + 1..).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|at| clause.get(at));
    let is_free = is_any_time(rest) || before.is_some_and(|t| t.known.is_anytime);
    let mut near = clause.iter().filter(|t| t.part == part);
    is_free && !near.any(|t| t.known.is_denial)
}

/// Whether what follows says when, and that one may choose it: your plan at any time; not by, not the queue.
fn is_any_time(rest: &[Token<'_>]) -> bool {
    // Leave the annual plan at any time.
    let (mut is_named, mut is_other) = (false, false);
    let goes_on = |t: &&Token<'_>| {
        let is_article = matches!(
            t.word,
            "the" | "your" | "our" | "den" | "die" | "ihren" | "el" | "la"
        );
        is_named = is_article || is_named && t.kind == Kind::Word && !t.known.is_stop;
        if is_named && !is_article {
            is_other = !t.known.is_binding;
        }
        !t.known.is_anytime
            && (is_named
                || t.known.is_stop
                || t.known.is_binding
                || t.known.is_leaving
                || is_delivery(&t.stem))
            && !matches!(t.word, "by" | "in" | "over" | "off" | "out")
    };
    let passed = rest.iter().take_while(goes_on).count();
    !is_other && rest.get(passed).is_some_and(|t| t.known.is_anytime)
}

/// Whether a stem names what comes again and again to who is bound.
fn is_delivery(stem: &str) -> bool {
    matches!(
        stem,
        "box"
            | "issu"
            | "deliver"
            | "order"
            | "payment"
            | "shipment"
            | "bottl"
            | "meal"
            | "instalment"
    )
}

/// Refunds until 1 May; nothing is refunded.
fn refund(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let at = clause.tokens.iter().position(|t| t.known.is_refund)?;
    let part = clause.tokens.get(at)?.part;
    let near = || clause.tokens.iter().filter(|t| t.part == part);
    let is_policy = |t: &Token<'_>| {
        matches!(
            &*t.stem,
            "policy" | "question" | "term" | "deposit" | "partial" | "request"
        ) || t.known.is_exception
            || t.is('%')
            || matches!(
                t.word,
                "after" | "if" | "nach" | "wenn" | "après" | "si" | "después" | "only" | "nur"
            )
    };
    if near().any(is_policy) {
        return None;
    }
    let truth = !near().any(|t| t.known.is_denial || t.word == "non");
    // Refunds take five days.
    if truth && !near().any(|t| t.known.is_whole_sum || t.known.is_all || t.known.is_until) {
        return None;
    }
    let at = clause.range.start + at;
    Some(is(maker, clause, "refundable", at..at + 1, truth))
}

fn is(
    maker: &Maker<'_>,
    clause: &Clause<'_>,
    thing: &str,
    own: std::ops::Range<usize>,
    truth: bool,
) -> Claim {
    let subject = maker.subject(&clause.range, &own, clause.quantities, None);
    let of = vec![stem(thing).into_owned()];
    let scope = Arc::clone(clause.scope());
    let mut claim = maker.claim(Slot::Has, of, own.clone(), subject, scope, &clause.range);
    (claim.unit, claim.value) = (Unit::Truth, Value::Truth(truth));
    let words = maker.tokens.get(own).unwrap_or_default();
    claim.said = super::wording::truth(Slot::Has, words, truth);
    claim
}

/// By 2030 all our vans will be electric.
fn is_goal(clause: &[Token<'_>]) -> bool {
    let year = |t: &Token<'_>| matches!(t.kind, Kind::Number(n) if (2_020 * super::numbers::ONE..=2_100 * super::numbers::ONE).contains(&n));
    let dated = || {
        clause.windows(2).any(|t| {
            let [joint, date] = t else { return false };
            let leads = joint.known.is_until
                || matches!(joint.word, "by" | "d'ici" | "para" | "before" | "from");
            year(date) && leads
        })
    };
    clause.iter().any(|t| t.known.is_goal) && dated()
}

/// What is a goal is not so yet.
fn not_yet(maker: &mut Maker<'_>) {
    for claim in &mut maker.claims {
        let slot = claim.slot;
        match (&mut claim.value, slot) {
            (Value::Truth(truth), Slot::Has) => *truth = !*truth,
            (Value::Words(words), Slot::Kind) if !words.starts_with("no ") => {
                words.insert_str(0, "no ");
            }
            _ => continue,
        }
        claim.said = format!("not yet: {}", claim.said);
        claim.subject.retain(|stem| stem != "rang");
    }
}
