//! What something is made of, by being named only: honey soap, a spoonful of malt, the scent of roses. That alone
//! says little, so it is held against what is denied of all of a thing, and of that thing only.

use std::ops::Range;
use std::sync::Arc;

use super::scope::subject;
use super::signals::Signals;
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Qualifier, Unit, Value, wording};

impl Signals<'_, '_> {
    /// Notes every substance that is named and not denied.
    pub fn mentions(&mut self) {
        for at in self.range.clone() {
            let is_named = |t: &Token<'_>| t.kind == Kind::Word && t.stemmed.is_substance;
            let Some(token) = self.token(at).filter(|t| is_named(t)) else {
                continue;
            };
            if !self.is_in_it(at, token.part) {
                continue;
            }
            let own = at..at + 1;
            let rest = self.clause.tokens.iter().filter(|t| t.range != token.range);
            let subject = subject(rest);
            let mut scope = Arc::clone(self.clause.scope());
            if !scope.people.is_empty() {
                Arc::make_mut(&mut scope).people.clear();
            }
            let of = vec![token.stem.to_string()];
            let mut claim = self
                .maker
                .claim(Slot::Has, of, own, subject, scope, &self.range);
            (claim.unit, claim.value) = (Unit::Truth, Value::Truth(true));
            claim.qualifier = Qualifier::About;
            claim.said = wording::truth(Slot::Has, std::slice::from_ref(token), true);
            self.push(claim);
        }
    }

    /// Whether a substance is meant that is in the thing: not butter beans, not instead of butter.
    fn is_in_it(&self, at: usize, part: usize) -> bool {
        let mut near = self.range.clone().filter_map(|at| self.token(at));
        let is_other = near.any(|t| {
            t.part == part && (t.known.is_denial || t.known.is_exception)
                || t.known.is_lookalike
                || t.is('?')
        });
        let back = 1 + usize::from(at > 0 && self.token(at - 1).is_some_and(|t| t.is('-')));
        let before = at.checked_sub(back).and_then(|at| self.token(at));
        let is_compound = before.is_some_and(|t| t.stemmed.is_substance && t.kind == Kind::Word);
        !is_other && !is_compound
    }

    /// Whether what is denied is denied of all that is spoken of, and not of one kind of it: we use no plastic,
    /// our shampoo is free of it; not a sugar-free lemonade.
    pub fn is_denied_of_all(&self, own: &Range<usize>) -> bool {
        let first = self.token(own.start);
        // Are 100% gluten-free.
        let mut before = (self.range.start..own.start)
            .rev()
            .filter_map(|at| self.token(at));
        let before = before.find(|t| t.kind == Kind::Word && !t.known.is_only);
        let says = |t: &Token<'_>| t.known.is_denial && !is_attributive(t);
        // Fragrance-free: our day cream.
        let is_titled = self.token(own.end).is_some_and(|t| t.is(':'));
        is_titled
            || first.is_some_and(says)
            || before.is_some_and(|t| t.known.is_copula || says(t))
            || own.clone().filter_map(|at| self.token(at)).any(|t| {
                t.known.is_copula || t.known.is_holding || t.known.is_denial && !is_attributive(t)
            })
    }
}

/// Whether a word denies of one kind of a thing: without milk.
fn is_attributive(token: &Token<'_>) -> bool {
    matches!(token.word, "without" | "ohne" | "sans" | "sin")
}

/// Whether one claim is a mere mention of a substance.
pub(super) fn is_mention(claim: &Claim) -> bool {
    claim.slot == Slot::Has && claim.qualifier == Qualifier::About
}
