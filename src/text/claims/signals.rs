//! Claims without a number: what is free or costs extra, what is there, needed or allowed and what is not,
//! and on which days it is closed. What something is or is not stands in `properties`, what stands in a list or
//! beside a number in `lists`.

use std::ops::Range;
use std::sync::Arc;

use super::compare::is_filler;
use super::extract::{Clause, Maker};
use super::lexicon::{LEXICON, Signal, signal};
use super::quantities::Quantity;
use super::scope::is_content;
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Unit, Value, wording};

/// The longest name of a thing, in words.
const RUN: usize = 4;

/// The claims of a clause that words alone make.
pub(super) fn claims(maker: &mut Maker<'_>, clause: &Clause<'_>) {
    let mut signals = Signals {
        maker,
        range: clause.range.clone(),
        quantities: clause.quantities,
        clause,
    };
    signals.phrases();
    signals.without();
    signals.lacking();
    signals.properties();
    signals.beside_quantities();
    signals.closed_days();
    signals.mentions();
}

/// A clause while its claims are found.
pub(super) struct Signals<'m, 'a> {
    pub maker: &'m mut Maker<'a>,
    /// The tokens of the clause.
    pub range: Range<usize>,
    pub quantities: &'m [Quantity],
    pub clause: &'m Clause<'m>,
}

impl<'a> Signals<'_, 'a> {
    /// The token at a place of the clause.
    pub fn token(&self, at: usize) -> Option<&'a Token<'a>> {
        self.maker
            .tokens
            .get(at)
            .filter(|_| self.range.contains(&at))
    }

    /// The word at a place of the clause; empty where there is none.
    pub fn word(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |t| t.word)
    }

    fn in_quantity(&self, at: usize) -> bool {
        self.quantities
            .iter()
            .any(|q| q.tokens.contains(&at) && q.noun.is_none())
    }

    /// The name of a thing from a place on: words that follow each other, with hyphens between.
    pub fn run_after(&self, start: usize) -> Range<usize> {
        let mut at = start;
        let mut end = start;
        while end - start < 2 * RUN {
            let Some(token) = self.token(at) else { break };
            if token.is('-') && end > start {
                at += 1;
                continue;
            }
            let joined = self.token(at + 1).is_some_and(|t| t.is('-') && !t.spaced)
                || at > start && self.token(at - 1).is_some_and(|t| t.is('-'));
            if !(is_thing(token) || joined && token.kind == Kind::Word) || self.in_quantity(at) {
                break;
            }
            at += 1;
            end = at;
        }
        start..end
    }

    /// The name of a thing that ends before a place, past “is” and the like.
    pub fn run_before(&self, end: usize) -> Range<usize> {
        let mut end = self.copula(end).unwrap_or(end);
        let mut skipped = 0;
        while end > self.range.start && skipped < 5 && !self.is_joined(end) && self.token(end - 1).is_some_and(|t| is_passed(t) || t.is(':') || matches!(t.word, "ages" | "all" | "any" | "kinds") || matches!(t.word, "is" | "are" | "costs" | "cost" | "for" | "at" | "of" | "just" | "only" | "be" | "must" | "from" | "come" | "comes" | "ist" | "sind" | "est" | "sont" | "es" | "son" | "kostet" | "kosten" | "card" if !is_thing(t))) {
            end -= 1;
            skipped += 1;
        }
        let mut start = end;
        while start > self.range.start && end - start < 2 * RUN {
            let Some(token) = self.token(start - 1) else {
                break;
            };
            let joined = token.kind == Kind::Word
                && (self.token(start).is_some_and(|t| t.is('-') && !t.spaced)
                    || start >= 2
                        && self
                            .token(start - 2)
                            .is_some_and(|t| t.is('-') && !t.spaced));
            let hyphen = token.is('-') && start < end || joined;
            if !hyphen && (!is_thing(token) || self.in_quantity(start - 1)) {
                break;
            }
            start -= 1;
        }
        start..end
    }

    /// The stems of a run, sorted, each once.
    pub fn stems(&self, run: &Range<usize>) -> Vec<String> {
        let mut stems: Vec<String> = run
            .clone()
            .filter_map(|at| self.token(at))
            .filter(|t| t.kind == Kind::Word)
            .map(|t| t.stem.to_string())
            .collect();
        stems.sort();
        stems.dedup();
        stems
    }

    /// Notes that something is or is not so.
    pub fn note(&mut self, slot: Slot, run: &Range<usize>, with: &Range<usize>, truth: bool) {
        let mut of = self.stems(run);
        // Two-night minimum stay: the minimum stands with the number.
        let minimum = self
            .maker
            .tokens
            .get(with.clone())
            .unwrap_or_default()
            .iter()
            .any(|t| t.word == "minimum");
        if minimum
            && !of.iter().any(|stem| stem == "minimum")
            && !of.is_empty()
            && slot == Slot::Has
        {
            of.push("minimum".to_owned());
            of.sort();
        }
        // Return postage is what a return costs.
        if of.len() == 2 && of.iter().any(|stem| stem == "return") {
            of.retain(|stem| stem != "deliver" && stem != "fee");
        }
        // Helmet hire at €5: the helmet is not free; that it travels free says nothing of that.
        let mut is_hired = false;
        if of.len() > 1 && slot == Slot::Free {
            is_hired = of.iter().any(|stem| stem == "hir");
            of.retain(|stem| stem != "hir");
        }
        if of.is_empty() || of.len() > RUN {
            return;
        }
        // Extra towels cost £2: that is said of the extra ones.
        let before = run.start.checked_sub(1).and_then(|at| self.token(at));
        let is_further = before.is_some_and(|t| t.known.is_further)
            || run
                .clone()
                .any(|at| self.token(at).is_some_and(|t| t.known.is_further));
        // Bring a second suitcase on the coach for £5.
        let clause = self.clause.tokens;
        let mut pairs = clause.windows(2);
        let is_further = is_further
            || pairs.any(|t| {
                matches!(t, [more, thing] if more.known.is_further && is_content(thing)
                    && matches!(more.word, "second" | "third" | "another" | "further" | "additional"))
            });
        if slot == Slot::Free && !truth && is_further {
            return;
        }
        let own = run.start.min(with.start)..run.end.max(with.end);
        let mut subject = self.maker.subject(&self.range, &own, self.quantities, None);
        if is_hired && !truth {
            subject.push("hir".to_owned());
        }
        let mut scope = self.clause.scope().clone();
        // Children are welcome: that is said of children, not to them.
        for group in run.clone().filter_map(|at| self.token(at)?.stemmed.people) {
            if scope.people.contains(&group) {
                Arc::make_mut(&mut scope).people.remove(&group);
            }
        }
        let rules_out = || of.iter().any(|stem| LEXICON.is_property(stem));
        if slot == Slot::Has && (!truth || rules_out()) && self.is_denied_of_all(&own) {
            Arc::make_mut(&mut scope).is_for_all = true;
        }
        // A deposit of £50 per bike is said of all bikes.
        for per in self.quantities.iter().filter_map(|q| q.per.clone()) {
            Arc::make_mut(&mut scope).whole.insert(per);
        }
        // In all rooms, with every room: what follows so limits nothing.
        for at in own.end..self.range.end {
            let all = (1..=3)
                .any(|k| at >= own.end + k && self.token(at - k).is_some_and(|t| t.known.is_all));
            if let Some(token) = self.token(at).filter(|_| all) {
                let whole = &mut Arc::make_mut(&mut scope).whole;
                whole.insert(token.stem.to_string());
            }
        }
        let mut claim = self.maker.claim(slot, of, own, subject, scope, &self.range);
        claim.unit = Unit::Truth;
        claim.value = Value::Truth(truth);
        let thing = self.maker.tokens.get(run.clone()).unwrap_or_default();
        claim.said = wording::truth(slot, thing, truth);
        self.push(claim);
    }

    pub fn push(&mut self, claim: Claim) {
        let here = self
            .maker
            .claims
            .iter()
            .rev()
            .take_while(|c| c.clause == claim.clause);
        let is_same =
            |c: &Claim| c.slot == claim.slot && c.of == claim.of && c.value == claim.value;
        let is_new = !here.into_iter().any(is_same);
        if is_new {
            self.maker.claims.push(claim);
        }
    }

    fn phrases(&mut self) {
        let mut at = self.range.start;
        while at < self.range.end {
            let found = self.maker.tokens.get(at..self.range.end).and_then(signal);
            let Some((signal, length)) = found.filter(|_| !self.in_quantity(at)) else {
                at += 1;
                continue;
            };
            // Frei von Duftstoffen, free from nuts.
            let is_of = matches!(self.word(at + length), "von" | "from" | "of" | "de")
                && matches!(
                    self.word(at + length - 1),
                    "free" | "frei" | "libre" | "libres"
                );
            let (signal, length) = match signal {
                Signal::FreeBefore | Signal::FreeNext if is_of => (Signal::NotNext, length + 1),
                // We never charge for delivery.
                Signal::NotNext
                    if self.word(at + length - 1) == "charge"
                        && self.word(at + length) == "for" =>
                {
                    (Signal::FreeNext, length + 1)
                }
                other => (other, length),
            };
            let own = at..at + length;
            self.phrase(signal, &own);
            at += length;
        }
    }

    fn phrase(&mut self, signal: Signal, own: &Range<usize>) {
        let (after, before) = (own.end, own.start);
        let is_adjective = self
            .token(before.wrapping_sub(1))
            .is_some_and(|t| t.is('-')); // sugar-free
        match signal {
            Signal::NotNext => {
                let mut start = after;
                while matches!(
                    self.word(start),
                    "monthly"
                        | "annual"
                        | "yearly"
                        | "weekly"
                        | "daily"
                        | "additional"
                        | "any"
                        | "new"
                        | "the"
                        | "your"
                        | "a"
                        | "an"
                        | "its"
                        | "our"
                        | "late"
                        | "hidden"
                        | "extra"
                        | "further"
                        | "to"
                ) {
                    start += 1;
                }
                // We waive your £25 joining fee.
                if let Some(quantity) = self
                    .quantities
                    .iter()
                    .find(|q| q.tokens.start == start && matches!(q.unit, Unit::Money(_)))
                {
                    start = quantity.tokens.end;
                }
                let run = self.run_after(start);
                // No dogs, no dogs allowed; no medical needed.
                self.note(Slot::Has, &run, own, false);
                self.listed(run.end, own, false);
                // What a price does not include is there, at another price.
                if matches!(
                    self.word(own.end - 1),
                    "include" | "including" | "excluding" | "of"
                ) && own.len() < 4
                    && self.word(own.start) != "free"
                {
                    self.note(Slot::Free, &run, own, false);
                }
                if self.word(own.start) == "no"
                    && self
                        .token(run.end.wrapping_sub(1))
                        .is_some_and(|t| FEES.contains(&&*t.stem))
                {
                    self.note(Slot::Free, &run, own, true);
                    // No booking fee: booking is free.
                    self.note(Slot::Free, &(run.start..run.end - 1), own, true);
                }
            }
            // Goes with fish: that is beside it.
            Signal::HasNext if self.goes_with(before) => {}
            Signal::HasNext => {
                let mut start = after;
                // A 10 kg cabin bag.
                let skipped = usize::from(matches!(self.word(start), "a" | "an" | "one"));
                let begins = |q: &&Quantity| (start..=start + skipped).contains(&q.tokens.start);
                if let Some(quantity) = self.quantities.iter().find(begins) {
                    start = quantity.tokens.end;
                    // Runs on two batteries.
                    if quantity.noun.is_some() && self.run_after(start).is_empty() {
                        start -= 1;
                    }
                }
                while matches!(
                    self.word(start),
                    "a" | "an" | "the" | "your" | "our" | "real" | "of"
                ) || self.token(start).is_some_and(|t| t.is(':'))
                {
                    start += 1;
                }
                let mut run = self.run_after(start);
                // Frühstück inklusive.
                if run.is_empty() && matches!(self.word(own.start), "inklusive" | "inkl") {
                    run = self.run_before(before);
                }
                // A bed from £24, with breakfast: that costs nothing more.
                let after_price = |q: &Quantity| {
                    let between = q.tokens.end..own.start;
                    matches!(q.unit, Unit::Money(_))
                        && q.per.is_some()
                        && between.len() <= 1
                        && between
                            .clone()
                            .all(|at| self.token(at).is_some_and(|t| t.is(',')))
                };
                if matches!(self.word(own.start), "with" | "mit" | "avec" | "con")
                    && self.quantities.iter().any(after_price)
                {
                    self.note(Slot::Free, &run, own, true);
                }
                let truth = !self.is_denied(own);
                self.note(Slot::Has, &run, own, truth);
                self.listed(run.end, own, truth);
                if matches!(
                    self.word(own.start),
                    "includes"
                        | "including"
                        | "include"
                        | "inkl"
                        | "inklusive"
                        | "comes"
                        | "come"
                        | "arrives"
                        | "arrive"
                ) {
                    self.note(Slot::Free, &run, own, true);
                }
            }
            Signal::NotBefore | Signal::HasBefore => {
                let run = self.run_before(before);
                let denied = self
                    .token(run.start.wrapping_sub(1))
                    .is_some_and(|t| t.known.is_denial)
                    || signal == Signal::NotBefore
                    || self.word(before.wrapping_sub(1)) == "not";
                self.note(Slot::Has, &run, own, !denied);
                self.head(&run, Slot::Has, own, !denied);
                self.listed_before(&run, Slot::Has, own, !denied);
                let included = self.word(own.end - 1);
                if matches!(
                    included,
                    "included"
                        | "inbegriffen"
                        | "enthalten"
                        | "inclus"
                        | "compris"
                        | "incluse"
                        | "incluses"
                        | "incluido"
                        | "incluida"
                        | "incluidos"
                        | "incluidas"
                        | "provided"
                        | "supplied"
                        | "bereitgestellt"
                        | "fournis"
                        | "fourni"
                        | "fournie"
                        | "fournies"
                        | "standard"
                ) {
                    self.note(Slot::Free, &run, own, !denied);
                    self.head(&run, Slot::Free, own, !denied);
                    self.listed_before(&run, Slot::Free, own, !denied);
                }
                if matches!(included, "separately") {
                    self.note(Slot::Free, &run, own, false);
                }
            }
            Signal::FreeNext | Signal::FreeBefore if is_adjective => {}
            Signal::FreeNext | Signal::FreeBefore => {
                let mut start = after;
                // We charge nothing for the first lesson.
                while self.word(own.end - 1) == "for"
                    && self.token(start).is_some_and(|t| t.known.is_stop)
                    && start < after + 2
                {
                    start += 1;
                }
                let run = self.run_after(start);
                if run.is_empty() {
                    let mut run = self.run_before(before);
                    // Dogs stay free, bikes travel free.
                    while run.len() > 1
                        && self
                            .token(run.end - 1)
                            .is_some_and(|t| t.stemmed.is_weak && !is_filler(&t.stem))
                    {
                        run.end -= 1;
                    }
                    // Children under 5 stay free: not the children are free.
                    let are_people = |t: &Token<'_>| {
                        let is_bare = run.len() == 1 && matches!(&*t.stem, "go" | "try" | "test");
                        t.known.people != 0 || t.stem == "child" || is_bare
                    };
                    let stays =
                        |t: &Token<'_>| run.len() == 1 && (is_filler(&t.stem) || t.stemmed.is_weak);
                    let mut words = run
                        .clone()
                        .filter(|at| self.token(*at).is_some_and(|t| are_people(t) || stays(t)));
                    // Kids eat free, members borrow skis free: what they do is.
                    if let Some(last) = words.next_back() {
                        run.start = last + 1;
                        let mut rest = run.clone().filter_map(|at| self.token(at));
                        if rest.any(|t| is_filler(&t.stem)) {
                            run.start = run.end;
                        }
                    }
                    if self.is_substance(&run) && self.word(own.start) == "free" {
                        self.note(Slot::Has, &run, own, false);
                    } else {
                        self.note(Slot::Free, &run, own, true);
                        self.head(&run, Slot::Free, own, true);
                        self.listed_before(&run, Slot::Free, own, true);
                        if self.word(own.start) == "at" {
                            self.free_with_all();
                        }
                    }
                } else {
                    self.note(Slot::Free, &run, own, true);
                }
            }
            Signal::PaidBefore => {
                let run = self.run_before(before);
                self.note(Slot::Free, &run, own, false);
                self.head(&run, Slot::Free, own, false);
                self.listed_before(&run, Slot::Free, own, false);
            }
            Signal::NoChildren => {
                let run = own.start..own.start + 1;
                self.note(Slot::Has, &run, own, false);
                let clause = self
                    .maker
                    .tokens
                    .get(self.range.start)
                    .map_or(0, |t| t.clause);
                if let Some(claim) = self
                    .maker
                    .claims
                    .last_mut()
                    .filter(|c| c.clause == clause && c.slot == Slot::Has)
                {
                    claim.of = vec![super::lexicon::stem("children").into_owned()];
                    claim.subject.retain(|stem| stem != "adult");
                    Arc::make_mut(&mut claim.scope).kinds.clear();
                }
            }
            Signal::PaidNext => {
                let mut start = after;
                while matches!(
                    self.word(start),
                    "the"
                        | "your"
                        | "own"
                        | "for"
                        | "any"
                        | "all"
                        | "die"
                        | "den"
                        | "das"
                        | "les"
                        | "la"
                        | "le"
                        | "los"
                        | "el"
                ) {
                    start += 1;
                }
                let run = self.run_after(start);
                self.note(Slot::Free, &run, own, false);
                self.note(Slot::Has, &run, own, true);
            }
            Signal::PaidByUs => {
                let mut start = after;
                while matches!(self.word(start), "the" | "your" | "for" | "all") {
                    start += 1;
                }
                let run = self.run_after(start);
                self.note(Slot::Free, &run, own, true);
            }
        }
    }

    /// Whether what follows is had with a thing and not in it: goes with, perfect with.
    fn goes_with(&self, before: usize) -> bool {
        let before = before.checked_sub(1).and_then(|at| self.token(at));
        let is_served =
            |t: &Token<'_>| matches!(t.word, "mix" | "combine" | "pair" | "serve" | "top");
        let first = self.token(self.range.start);
        before.is_some_and(|t| t.known.is_company) || first.is_some_and(is_served)
    }
}

/// What one pays on top, as stems.
const FEES: &[&str] = &[
    "fee",
    "commission",
    "surcharg",
    "supplement",
    "levy",
    "penalty",
    "premium",
];

/// Whether a token may stand between a thing and what is said of it: parking for guests is free.
fn is_passed(token: &Token<'_>) -> bool {
    token.kind == Kind::Word
        && token.known.is_stop
        && !is_thing(token)
        && !token.known.is_denial
        && !matches!(
            token.word,
            "and"
                | "or"
                | "but"
                | "if"
                | "we"
                | "you"
                | "they"
                | "it"
                | "und"
                | "oder"
                | "aber"
                | "wir"
                | "sie"
                | "et"
                | "ou"
                | "mais"
                | "nous"
                | "vous"
                | "y"
                | "o"
                | "pero"
        )
}

/// Whether a token can be part of the name of a thing.
fn is_thing(token: &Token<'_>) -> bool {
    is_content(token)
        || token.kind == Kind::Word
            && matches!(
                token.word,
                "added" | "order" | "minimum" | "charge" | "notice" | "card" | "book"
            )
}
