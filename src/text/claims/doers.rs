//! Who does it: we arrange the permit; you get the permit yourself. What both may do, or one may choose, says nothing.

use std::sync::Arc;

use super::extract::{Clause, Maker};
use super::scope::is_content;
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Unit, Value};

/// Under what these claims meet.
const GROUP: &str = "doer";

/// Notes who does what a clause is about.
pub(super) fn claims(maker: &mut Maker<'_>, clause: &Clause<'_>) {
    let tokens = clause.tokens;
    let is_open = |t: &Token<'_>| {
        t.known.is_denial
            || t.known.is_supposing
            || t.is('?')
            || matches!(
                t.word,
                "can"
                    | "may"
                    | "could"
                    | "might"
                    | "or"
                    | "like"
                    | "prefer"
                    | "want"
                    | "choose"
                    | "discount"
                    | "save"
            )
    };
    if tokens.iter().any(is_open) {
        return;
    }
    let we = (0..tokens.len()).find(|at| is_done_by_us(tokens, *at));
    let you = (0..tokens.len()).find(|at| is_done_by_you(tokens, *at));
    let (at, who) = match (we, you) {
        (Some(at), None) => (at, "we"),
        (None, Some(at)) => (at, "you"),
        _ => return,
    };
    let own = clause.range.start + at..clause.range.start + at + 1;
    let mut subject: Vec<String> = Vec::new();
    for token in tokens.iter().filter(|t| is_content(t)) {
        if !subject.iter().any(|stem| *stem == token.stem) {
            subject.push(token.stem.to_string());
        }
    }
    if subject.len() < 2 {
        return;
    }
    let scope = clause.scope().clone();
    let of = vec![GROUP.to_owned()];
    let mut claim = maker.claim(Slot::Kind, of, own, subject, scope, &clause.range);
    (claim.unit, claim.value) = (Unit::Words, Value::Words(who.to_owned()));
    let scope = Arc::make_mut(&mut claim.scope);
    scope.pairs.clear();
    (scope.people, scope.bounds) = Default::default();
    claim.said = format!("{who} do it");
    maker.claims.push(claim);
}

/// We arrange, we'll arrange, our cleaners bring.
fn is_done_by_us(tokens: &[Token<'_>], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |t| t.word);
    let does = |at: usize| tokens.get(at).is_some_and(|t| t.known.is_doing);
    match word(at) {
        "we" | "we'll" => does(at + 1) || does(at + 2) && word(at + 1) != "only",
        // Our prices include laying the base.
        "include" | "includes" | "including" => does(at + 1) && word(at + 1).ends_with("ing"),
        "our" => (at + 2..=at + 3).any(|verb| {
            let named = tokens.get(at + 1..verb).unwrap_or_default();
            does(verb) && named.iter().all(|t| t.kind == Kind::Word && is_content(t))
        }),
        _ => false,
    }
}

/// You lay, you must get, bring your own, with your own hands.
fn is_done_by_you(tokens: &[Token<'_>], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |t| t.word);
    let does = |at: usize| tokens.get(at).is_some_and(|t| t.known.is_doing);
    match word(at) {
        "you" | "customers" | "guests" | "owners" | "hirers" => {
            let must = matches!(word(at + 1), "must" | "should" | "need" | "have");
            let verb = at + 1 + usize::from(must) + usize::from(word(at + 2) == "to");
            does(verb) || must && word(verb) == "get"
        }
        "your" => word(at + 1) == "own" && at.checked_sub(1).is_some_and(does),
        "yourself" | "yourselves" => {
            let before = at.checked_sub(1).map_or("", word);
            !matches!(before, "for" | "by" | "to" | "treat" | "make")
                && tokens.iter().any(|t| t.known.is_doing)
        }
        _ => false,
    }
}

impl Claim {
    /// Whether it says no more than who does something.
    pub fn is_of_doer(&self) -> bool {
        self.slot == Slot::Kind && self.of == [GROUP]
    }
}
