//! Several things at once: with butter, eggs and milk; helmets, locks and lights are included; what a price
//! or a share stands beside is there.

use std::ops::Range;
use std::sync::Arc;

use super::compare::is_service;
use super::lexicon::LEXICON;
use super::quantities::Quantity;
use super::signals::Signals;
use super::slots::Slot;
use super::tokens::Kind;
use super::{Claim, Qualifier, Unit, Value};

impl Signals<'_, '_> {
    /// Whether the word that ends before a place is joined to the one before it: electrician call-out.
    pub fn is_joined(&self, end: usize) -> bool {
        let back = |k: usize| end.checked_sub(k).and_then(|at| self.token(at));
        back(2).is_some_and(|t| t.is('-') && !t.spaced) && back(1).is_some_and(|t| !t.spaced)
    }

    /// Whether what “contains” and the like say is denied before: nothing that we bake contains nuts.
    pub fn is_denied(&self, own: &Range<usize>) -> bool {
        let part = self.token(own.start).map_or(0, |t| t.part);
        let holds = own
            .clone()
            .any(|at| self.token(at).is_some_and(|t| t.known.is_holding));
        // Never treated with chemicals.
        let verb = own.start.checked_sub(1).and_then(|at| self.token(at));
        let holds = holds
            || self.word(own.start) == "with"
                && verb.is_some_and(|t| t.word.ends_with("ed") || t.word == "made")
                && self
                    .token(own.start.wrapping_sub(2))
                    .is_some_and(|t| t.known.is_denial);
        let before = own.start.saturating_sub(8).max(self.range.start)..own.start;
        let mut denials = before.filter(|at| {
            self.token(*at)
                .is_some_and(|t| t.part == part && t.known.is_denial)
        });
        holds && denials.next().is_some_and(|at| self.word(at + 1) != "only")
    }

    /// Comes with a helmet, a lock and a kit at no extra cost: all of them are free.
    pub fn free_with_all(&mut self) {
        let here = self.maker.claims.iter().rev();
        let things: Vec<Claim> = here
            .filter(|c| c.slot == Slot::Has && c.value == Value::Truth(true))
            .cloned()
            .collect();
        for mut thing in things {
            thing.slot = Slot::Free;
            thing.said = thing.said.replacen("with ", "", 1) + " at no cost";
            self.push(thing);
        }
    }

    /// What a thing belongs to that is said of it: the enrolment in our school is free.
    pub fn head(&mut self, run: &Range<usize>, slot: Slot, own: &Range<usize>, truth: bool) {
        let mut start = run.start;
        let mut within = self.stems(run);
        let mut head: Option<Range<usize>> = None;
        for _ in 0..3 {
            let mut at = start;
            let mut joins = false;
            while at > self.range.start
                && let Some(token) = self.token(at - 1).filter(|t| t.known.is_stop)
            {
                joins |= token.known.is_preposition;
                at -= 1;
            }
            let thing = self.run_before(at);
            if !joins || thing.is_empty() || thing.end != at {
                break;
            }
            start = thing.start;
            if let Some(before) = head.replace(thing) {
                within.extend(self.stems(&before));
            }
        }
        let Some(head) = head else {
            return;
        };
        self.note(slot, &head, own, truth);
        // Admission to the garden speaks of the garden.
        let of = self.stems(&head);
        if let Some(claim) = self.maker.claims.last_mut()
            && (claim.slot, &claim.of) == (slot, &of)
        {
            claim.subject.extend(within);
        }
    }

    /// Where a German sentence says “sind” before something else than the thing: Hunde sind in allen Zimmern
    /// erlaubt.
    pub fn copula(&self, end: usize) -> Option<usize> {
        let start = end.saturating_sub(8).max(self.range.start);
        let is = (start..end).rev().find(|at| {
            matches!(
                self.word(*at),
                "ist" | "sind" | "wird" | "werden" | "bleibt" | "bleiben"
            )
        })?;
        let next = self.token(is + 1).filter(|_| is + 1 < end)?;
        (next.known.is_preposition && is > self.range.start).then_some(is)
    }

    /// Further things before the last one: helmets, locks and lights are included.
    pub fn listed_before(
        &mut self,
        run: &Range<usize>,
        slot: Slot,
        own: &Range<usize>,
        truth: bool,
    ) {
        let mut start = run.start;
        let mut found = Vec::new();
        for _ in 0..5 {
            let mut joint = start;
            while joint > self.range.start
                && matches!(
                    self.word(joint - 1),
                    "the" | "your" | "a" | "an" | "all" | "our"
                )
            {
                joint -= 1;
            }
            let Some(before) = joint.checked_sub(1).filter(|at| *at >= self.range.start) else {
                break;
            };
            let joins = self.token(before).is_some_and(|t| {
                t.is(',') || t.is('&') || matches!(t.word, "and" | "und" | "et" | "y" | "e")
            });
            if !joins {
                break;
            }
            let end = before
                - usize::from(
                    before > self.range.start && self.token(before - 1).is_some_and(|t| t.is(',')),
                );
            let thing = self.run_before(end);
            if thing.is_empty() || thing.end != end {
                return;
            }
            start = thing.start;
            found.push(thing);
        }
        // The list has to begin where the sentence does, or it is no list: we sell bikes and locks are included.
        let mut first = start;
        while first > self.range.start
            && self
                .token(first - 1)
                .is_some_and(|t| t.known.is_stop || t.kind != Kind::Word)
        {
            first -= 1;
        }
        if first == self.range.start {
            for thing in found {
                self.note(slot, &thing, own, truth);
            }
        }
    }

    /// Further things after the first: with butter, eggs and milk.
    pub fn listed(&mut self, end: usize, own: &Range<usize>, truth: bool) {
        let mut at = end;
        for _ in 0..4 {
            let joins = self.token(at).is_some_and(|t| {
                t.is(',')
                    || t.is('&')
                    || matches!(t.word, "and" | "or" | "und" | "oder" | "et" | "y")
            });
            if !joins {
                return;
            }
            let mut start = at + 1;
            while matches!(
                self.word(start),
                "and" | "or" | "no" | "a" | "an" | "the" | "our"
            ) {
                // With wifi and no lift.
                if truth && self.word(start) == "no" {
                    return;
                }
                start += 1;
            }
            let run = self.run_after(start);
            if run.is_empty() {
                return;
            }
            self.note(Slot::Has, &run, own, truth);
            at = run.end;
        }
    }

    /// What a price, a share or a term belongs to is there, and is not free.
    pub fn beside_quantities(&mut self) {
        for quantity in self.quantities {
            let Value::Number { low, .. } = quantity.value else {
                continue;
            };
            if quantity.is_discount || self.word(quantity.tokens.end) == "off" {
                self.reduced(quantity);
            }
            // We waive your £25 fee: there is none.
            let waived = self.maker.claims.iter();
            let mut waived =
                waived.filter(|c| c.slot == Slot::Has && c.value == Value::Truth(false));
            let place = self.place(&quantity.tokens);
            if waived.any(|c| c.range.start < place.start && place.end < c.range.end) {
                continue;
            }
            let is_share = matches!(
                quantity.unit,
                Unit::Percent | Unit::Money(_) | Unit::Time | Unit::Pieces
            );
            let said = self.run_before(quantity.tokens.start);
            let is_minimum = said.clone().any(|at| self.word(at) == "minimum");
            if !(is_share || is_minimum)
                || low == 0
                || quantity.is_discount
                || quantity.noun.is_some() && quantity.unit != Unit::Pieces
            {
                continue;
            }
            let own = quantity.tokens.clone();
            let mut after = own.end;
            // £3 for a helmet.
            let is_money = matches!(quantity.unit, Unit::Money(_));
            while is_money
                && matches!(
                    self.word(after),
                    "for" | "a" | "an" | "the" | "für" | "pour" | "para" | "por" | "de"
                )
            {
                after += 1;
            }
            if self.token(after).is_some_and(|t| t.is('-') || t.is('\'')) {
                after += 1;
            }
            let after = self.run_after(after);
            let before = self.run_before(own.start);
            let money = matches!(quantity.unit, Unit::Money(_));
            for run in [&after, &before] {
                let first = self.token(run.start).map_or("", |t| t.word);
                if run.is_empty() || first == "off" || first == "discount" {
                    continue;
                }
                self.note(Slot::Has, run, run, true);
                if own.clone().any(|at| self.word(at) == "minimum") {
                    self.note(Slot::Has, run, &own, true);
                }
                let threshold = matches!(quantity.qualifier, Qualifier::Over)
                    || self.clause.scope().is_conditional;
                if money && !threshold {
                    self.note(Slot::Free, run, run, false);
                    self.head(run, Slot::Free, run, false);
                }
            }
            if money {
                self.priced(&own);
            }
            // Parken Sie bei uns für 8 €: the verb is what costs that.
            let first = self.range.start;
            let is_first = self.token(first).is_some_and(|t| is_service(&t.stem));
            if money && is_first && !before.contains(&first) && !self.clause.scope().is_conditional
            {
                self.note(Slot::Free, &(first..first + 1), &own, false);
            }
            // Tickets: adults £12, children £6.
            let colon = self
                .range
                .clone()
                .find(|at| self.token(*at).is_some_and(|t| t.is(':')));
            if let Some(colon) = colon.filter(|at| money && *at < own.start) {
                let run = self.run_before(colon);
                self.note(Slot::Free, &run, &run, false);
            }
        }
    }

    /// What costs so much, wherever in the sentence it is named: children pay £3 for the pool.
    fn priced(&mut self, own: &Range<usize>) {
        let joins = |at: usize| {
            self.token(at).is_some_and(|t| {
                matches!(
                    t.word,
                    "with" | "mit" | "avec" | "con" | "inkl" | "incl" | "inklusive"
                ) || t.known.is_holding
                    || t.known.is_further
                    || t.is('&')
                    || t.is('+')
                    || matches!(
                        t.word,
                        "and" | "or" | "und" | "oder" | "et" | "ou" | "y" | "plus"
                    )
            })
        };
        let place = self.place(own);
        let mut here = self.maker.claims.iter().rev();
        let is_price = |c: &&Claim| {
            c.slot == Slot::Price && place.start <= c.range.start && c.range.end <= place.end
        };
        let Some(price) = here.find(is_price).cloned() else {
            return;
        };
        let is_people = |stem: &String| LEXICON.known(stem).people != 0 || stem == "child";
        let mut of: Vec<String> = price
            .subject
            .iter()
            .filter(|s| !is_people(s))
            .cloned()
            .collect();
        of.retain(|stem| !matches!(stem.as_str(), "fee" | "due" | "hir" | "first"));
        // From £39 is no condition.
        let is_condition = |at: usize| {
            let token = self.token(at).filter(|_| !own.contains(&at));
            token.is_some_and(|t| t.known.is_condition || t.known.is_bound)
        };
        let part = self.token(own.start).map_or(0, |t| t.part);
        let is_here = |stem: &String| {
            let mut near = self.range.clone().filter_map(|at| self.token(at));
            near.any(|t| t.part == part && t.stem == *stem)
        };
        if of.is_empty()
            || of.len() > 3
            || !of.iter().all(is_here)
            || self.range.clone().any(|at| joins(at) || is_condition(at))
        {
            return;
        }
        of.sort();
        let mut claim = price;
        claim.slot = Slot::Free;
        claim.subject.retain(|stem| !of.contains(stem));
        claim.said = format!("{} at a price", of.join(" "));
        Arc::make_mut(&mut claim.scope).is_conditional = false;
        (claim.of, claim.number, claim.per) = (of, None, None);
        (claim.unit, claim.value) = (Unit::Truth, Value::Truth(false));
        claim.qualifier = Qualifier::Exactly;
        self.push(claim);
    }

    /// Half price is not free: your first service half price, 20% off delivery.
    fn reduced(&mut self, quantity: &Quantity) {
        let mut after = quantity.tokens.end;
        while self
            .token(after)
            .is_some_and(|t| t.known.is_stop || t.is('-'))
        {
            after += 1;
        }
        for run in [
            self.run_before(quantity.tokens.start),
            self.run_after(after),
        ] {
            let mut words = run.clone().filter_map(|at| self.token(at));
            if !words.any(|t| is_service(&t.stem) || LEXICON.ordinal(t.word).is_some()) {
                continue;
            }
            self.note(Slot::Free, &run, &run, false);
        }
    }

    /// Where tokens stand in the original.
    fn place(&self, tokens: &Range<usize>) -> Range<usize> {
        let own = self.maker.tokens.get(tokens.clone()).unwrap_or_default();
        let start = own.first().map_or(0, |t| t.range.start);
        let end = own.last().map_or(start, |t| t.range.end);
        self.maker.reading.original(start..end)
    }
}
