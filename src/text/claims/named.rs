//! What a sentence of a line or two names, and who does what: lifeguards watch the lake. By itself that claims
//! nothing; beside a text that says that there are no lifeguards at the lake, it does.

use std::sync::Arc;

use super::extract::{Clause, Maker};
use super::scope::{is_content, subject};
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Qualifier, Unit, Value};

/// A sentence that names more is a list.
const MOST: usize = 10;

/// Notes what a sentence names that denies nothing and supposes nothing.
pub(super) fn claims(maker: &mut Maker<'_>, clause: &Clause<'_>) {
    let tokens = clause.tokens;
    let is_open = |t: &Token<'_>| {
        let known = t.known;
        known.is_denial
            || known.is_exception
            || known.is_supposing
            || known.is_goal && known.is_stop
            || t.is('?')
            || matches!(
                t.word,
                "free" | "instead" | "rather" | "less" | "frei" | "statt" | "anstatt" | "libre"
            )
    };
    if tokens.iter().any(is_open) || super::told::is_told(tokens) {
        return;
    }
    // What is said of a thing in so many words is judged by that.
    let here = maker.claims.iter();
    let told: Vec<&Claim> = here
        .filter(|c| matches!(c.slot, Slot::Has | Slot::Free))
        .collect();
    let is_told = |t: &Token<'_>| told.iter().any(|c| c.of.iter().any(|stem| *stem == t.stem));
    let mut of: Vec<String> = Vec::new();
    for token in tokens.iter().filter(|t| is_content(t) && !is_told(t)) {
        if !of.iter().any(|stem| *stem == token.stem) {
            of.push(token.stem.to_string());
        }
    }
    // All of it, to know what it is about.
    let about = subject(tokens.iter());
    if of.is_empty() || about.len() < 2 || of.len() > MOST {
        return;
    }
    let scope = Arc::clone(clause.scope());
    let range = clause.range.clone();
    let mut claim = maker.claim(Slot::Named, of, range.clone(), about, scope, &range);
    (claim.unit, claim.value) = (Unit::Truth, Value::Truth(true));
    claim.qualifier = Qualifier::About;
    claim.said = said(tokens);
    maker.claims.push(claim);
}

/// The words of a sentence.
fn said(tokens: &[Token<'_>]) -> String {
    let mut said = String::new();
    for token in tokens {
        if token.spaced && !said.is_empty() && token.kind == Kind::Word {
            said.push(' ');
        }
        if token.kind == Kind::Word {
            said += token.word;
        }
    }
    said
}
