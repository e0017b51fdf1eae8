//! What one sentence says of the next or the last: it, a question and its answer, “Always.”, “Nothing else.”

use std::sync::Arc;

use super::extract::Maker;
use super::lexicon::stem;
use super::scope::{is_content, scope, subject};
use super::sentences::{Stand, Text};
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Qualifier, Scope, Unit, Value};

/// The fewest things that make a list.
const LIST: usize = 2;

/// What a sentence has that may tie it to its neighbours; most have nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hinge {
    /// Whether it begins with what stands for what was spoken of before.
    refers: bool,
    /// Whether it says nothing but “always”.
    is_ever: bool,
    /// Whether it ends a list for good.
    closes: bool,
    /// Whether it ends with a question mark.
    pub asks: bool,
}

impl Hinge {
    /// What some tokens have.
    pub fn new(tokens: &[Token<'_>]) -> Self {
        Self {
            refers: tokens.first().is_some_and(|t| t.known.is_reference),
            is_ever: is_ever(tokens),
            closes: tokens.windows(2).any(closes),
            asks: tokens.last().is_some_and(|t| t.is('?')),
        }
    }
}

/// Completes the claims of a sentence (those from `first` on) by the one before it, and those of that one by it.
/// `before` is the last sentence that did not begin with “it”.
pub(super) fn follow(
    text: &Text<'_>,
    claims: &mut Vec<Claim>,
    first: usize,
    own: &Stand,
    before: &mut Option<Stand>,
) {
    let is_question = before.as_ref().is_some_and(|before| text.asks(before));
    if own.hinge.is_ever {
        let before = before.as_ref().filter(|_| !is_question).map(|b| b.number);
        for claim in claims.iter_mut().filter(|c| Some(c.clause) == before) {
            let scope = Arc::make_mut(&mut claim.scope);
            (scope.is_for_all, scope.is_always) = (true, true);
        }
        return;
    }
    if own.hinge.closes && !close(text, claims, own, before.as_ref()) {
        return;
    }
    if is_question || own.hinge.refers {
        let before = before.as_ref().map(|before| text.tokens(before));
        let answers = claims.get_mut(first..).unwrap_or_default();
        answer(
            answers,
            &before.unwrap_or_default(),
            own.hinge.refers,
            is_question,
        );
        if is_question {
            let answers = claims.get(first..).unwrap_or_default();
            let added = added_to_it(answers, &text.tokens(own));
            claims.extend(added);
        }
    }
    if !own.hinge.refers {
        *before = Some(own.clone());
    }
}

/// Adds what a list that is ended for good says; and whether the sentence says more than that it ends.
fn close(text: &Text<'_>, claims: &mut Vec<Claim>, own: &Stand, before: Option<&Stand>) -> bool {
    let tokens = text.tokens(own);
    let end = tokens.windows(2).position(closes).unwrap_or_default();
    let list = tokens.get(..end).unwrap_or_default();
    let is_more = list.iter().any(is_content);
    let last = before.map(|before| text.tokens(before)).unwrap_or_default();
    let (list, whole, number) = if is_more {
        (list, &tokens, own.number)
    } else {
        (&*last, &last, before.map_or(0, |before| before.number))
    };
    let maker = Maker::new(text.reading, whole);
    claims.extend(closed_list(&maker, list, &tokens).map(|mut claim| {
        claim.clause = number;
        claim
    }));
    is_more
}

/// Completes claims by what was asked or spoken of before.
fn answer(answers: &mut [Claim], before: &[Token<'_>], refers: bool, is_question: bool) {
    // Change your mind? Nothing is spoken of in such words.
    let is_telling = before.iter().any(|t| is_content(t) && !t.stemmed.is_weak);
    if is_question && is_telling {
        suppose(answers, before);
        ask_about(answers, before);
    }
    let topic = (refers || is_telling).then(|| subject(before.iter()));
    let asked = is_question.then(|| scope(before, 0, &[]));
    // Under 12?
    let counts = before.iter().any(|t| matches!(t.kind, Kind::Number(_)));
    for claim in answers {
        if let Some(topic) = topic.as_ref().filter(|_| claim.subject.is_empty()) {
            let others = topic.iter().filter(|stem| !claim.of.contains(stem));
            claim.subject = others.cloned().collect();
        }
        if let Some(asked) = &asked {
            let scope = Arc::make_mut(&mut claim.scope);
            bind(scope, asked);
            scope.is_conditional |= counts;
        }
    }
}

/// Need a certificate? Add £10: what is asked about is not free.
fn added_to_it(answers: &[Claim], own: &[Token<'_>]) -> Option<Claim> {
    let mut first = own.iter().take(2);
    let adds = first.any(|t| matches!(t.word, "add" | "ajoutez" | "añada" | "añade"));
    let price = answers.iter().find(|c| c.slot == Slot::Price);
    let mut paid = price
        .filter(|c| adds && (1..=3).contains(&c.subject.len()))?
        .clone();
    (paid.slot, paid.of) = (Slot::Free, std::mem::take(&mut paid.subject));
    paid.of.sort();
    paid.said = format!("{} at a price", paid.of.join(" "));
    (paid.unit, paid.value) = (Unit::Truth, Value::Truth(false));
    (paid.qualifier, paid.per, paid.number) = (Qualifier::Exactly, None, None);
    Arc::make_mut(&mut paid.scope).is_conditional = false;
    Some(paid)
}

/// Live further away? Delivery is £15: what follows a question about something else holds for those who say yes.
fn suppose(answers: &mut [Claim], question: &[Token<'_>]) {
    for claim in answers {
        let mut own = claim.of.iter().chain(&claim.subject);
        let is_topic = claim.subject.is_empty() && claim.of.is_empty()
            || own.any(|stem| question.iter().any(|t| t.stem == *stem));
        // Wrong size? We pay the return postage.
        let is_return = claim.of == ["return"];
        if !is_topic && !is_return && matches!(claim.slot, Slot::Free | Slot::Price) {
            Arc::make_mut(&mut claim.scope).is_conditional = true;
        }
    }
}

/// The station? A 25-minute walk: what is asked about is what the answer gives a value of.
fn ask_about(answers: &mut [Claim], question: &[Token<'_>]) {
    let is_named = question.first().is_some_and(|t| {
        question.len() == 2
            || matches!(
                t.word,
                "the" | "your" | "our" | "der" | "die" | "das" | "le" | "la" | "el"
            )
    });
    if !is_named || question.len() > 6 {
        return;
    }
    for claim in answers.iter_mut().filter(|c| c.unit != Unit::Truth) {
        for stem in subject(question.iter()) {
            if !claim.subject.contains(&stem) {
                claim.subject.push(stem);
            }
        }
    }
}

/// Under 25? Outside the city? Whom and where the question names, the answer holds for.
fn bind(scope: &mut Scope, asked: &Scope) {
    scope.is_conditional |= asked.is_conditional || asked.bounds.whom != 0;
    scope.people.extend(asked.people.iter().copied());
    scope.bounds.whom |= asked.bounds.whom;
    scope.days |= asked.days;
    scope.months |= asked.months;
    for (group, words) in &asked.kinds {
        let own = scope.kinds.entry(*group);
        own.or_insert_with(|| words.clone());
    }
    scope.limits.extend(asked.limits.iter().copied());
}

/// Always. Ever. No exceptions.
fn is_ever(clause: &[Token<'_>]) -> bool {
    let mut words = clause.iter().filter(|t| t.kind == Kind::Word).peekable();
    words.peek().is_some()
        && clause.len() <= 4
        && clause
            .iter()
            .any(|t| t.known.is_always || &*t.stem == "exception")
        && words.all(|t| {
            t.known.is_always || matches!(&*t.stem, "no" | "exception" | "guarante" | "for")
        })
}

/// Whether a list ends with nothing after it: nothing else, that's all, sonst nichts.
fn closes(words: &[Token<'_>]) -> bool {
    let [first, next] = words else { return false };
    first.known.is_closing
        && matches!(
            (first.word, next.word),
            ("nothing", "else" | "more")
                | ("that's", "it" | "all")
                | ("sonst" | "mehr", "nichts" | "nicht")
                | ("nichts", "anderes" | "weiter" | "sonst")
                | ("das", "war's")
                | ("rien", "d'autre")
                | ("c'est", "tout")
                | ("nada", "más")
        )
}

/// That nothing is in a thing but what a list names.
fn closed_list(maker: &Maker<'_>, list: &[Token<'_>], closing: &[Token<'_>]) -> Option<Claim> {
    let items = list.iter().filter(|t| t.stemmed.is_substance);
    let items: Vec<String> = items.map(|t| t.stem.to_string()).collect();
    if items.len() < LIST {
        return None;
    }
    let of = vec![stem("ingredient").into_owned()];
    let about = list.iter().filter(|t| !t.stemmed.is_substance);
    let about = about.chain(closing);
    let mut set = scope(list, 0, &[]);
    set.bounds.excepted.extend(items);
    set.is_for_all = true;
    set.pairs.clear();
    let subject = subject(about);
    let set = Arc::new(set);
    let range = 0..maker.tokens.len();
    let mut claim = maker.claim(Slot::Has, of, range.clone(), subject, set, &range);
    (claim.unit, claim.value) = (Unit::Truth, Value::Truth(false));
    "nothing else in it".clone_into(&mut claim.said);
    Some(claim)
}
