//! What one sentence says of the next or the last: it, a question and its answer, “Always.”, “Nothing else.”

use std::sync::Arc;

use super::extract::{Clause, Maker};
use super::lexicon::stem;
use super::scope::{is_content, scope, subject};
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Scope, Unit, Value};

/// The fewest things that make a list.
const LIST: usize = 2;

/// Completes the claims of a clause (those from `first` on) by the one before it, and those of that one by it.
pub(super) fn follow(maker: &mut Maker<'_>, clause: &Clause<'_>, first: usize) {
    let before = maker.tokens.get(maker.inherited.clone());
    let before = before.unwrap_or_default();
    let is_question = before.last().is_some_and(|last| {
        let rest = maker.reading.text().get(last.range.end..);
        last.is('?') || rest.is_some_and(|rest| rest.trim_start().starts_with('?'))
    });
    if is_ever(clause.tokens) {
        let clause = before.first().filter(|_| !is_question).map(|t| t.clause);
        for claim in maker.claims.iter_mut().filter(|c| Some(c.clause) == clause) {
            let scope = Arc::make_mut(&mut claim.scope);
            (scope.is_for_all, scope.is_always) = (true, true);
        }
        return;
    }
    let closing = clause.tokens.windows(2).position(closes);
    if let Some(at) = closing {
        let own = clause.tokens.get(..at).unwrap_or_default();
        let is_alone = !own.iter().any(is_content);
        let (list, range) = if is_alone {
            (before, maker.inherited.clone())
        } else {
            (own, clause.range.clone())
        };
        let closed = closed_list(maker, list, clause.tokens, range);
        maker.claims.extend(closed);
        if is_alone {
            return;
        }
    }
    if is_question && before.iter().any(|t| is_content(t) && !t.stemmed.is_weak) {
        let answers = maker.claims.get_mut(first..).unwrap_or_default();
        suppose(answers, before);
        ask_about(answers, before);
    }
    let refers = clause.tokens.first().is_some_and(|t| t.known.is_reference);
    // Change your mind? Nothing is spoken of in such words.
    let is_telling = refers || before.iter().any(|t| is_content(t) && !t.stemmed.is_weak);
    let topic = ((refers || is_question) && is_telling).then(|| subject(before.iter()));
    let asked = is_question.then(|| scope(before, maker.inherited.start, &[]));
    // Under 12?
    let counts = before.iter().any(|t| matches!(t.kind, Kind::Number(_)));
    for claim in maker.claims.iter_mut().skip(first) {
        if let Some(topic) = topic.as_ref().filter(|_| claim.subject.is_empty()) {
            claim.subject.clone_from(topic);
            claim.subject.retain(|stem| !claim.of.contains(stem));
        }
        if let Some(asked) = &asked {
            let scope = Arc::make_mut(&mut claim.scope);
            bind(scope, asked);
            scope.is_conditional |= counts;
        }
    }
    if is_question {
        add_to_it(maker, clause, first);
    }
    if !refers {
        maker.inherited = clause.range.clone();
    }
}

/// Need a certificate? Add £10: what is asked about is not free.
fn add_to_it(maker: &mut Maker<'_>, clause: &Clause<'_>, first: usize) {
    let adds = clause
        .tokens
        .iter()
        .take(2)
        .any(|t| matches!(t.word, "add" | "ajoutez" | "añada" | "añade"));
    let price = maker
        .claims
        .iter()
        .skip(first)
        .find(|c| c.slot == Slot::Price);
    let Some(price) = price.filter(|c| adds && (1..=3).contains(&c.subject.len())) else {
        return;
    };
    let mut paid = price.clone();
    (paid.slot, paid.of) = (Slot::Free, std::mem::take(&mut paid.subject));
    paid.of.sort();
    paid.said = format!("{} at a price", paid.of.join(" "));
    (paid.unit, paid.value) = (Unit::Truth, Value::Truth(false));
    (paid.qualifier, paid.per, paid.number) = (super::Qualifier::Exactly, None, None);
    Arc::make_mut(&mut paid.scope).is_conditional = false;
    maker.claims.push(paid);
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
fn closed_list(
    maker: &Maker<'_>,
    list: &[Token<'_>],
    closing: &[Token<'_>],
    range: std::ops::Range<usize>,
) -> Option<Claim> {
    let items = list.iter().filter(|t| t.stemmed.is_substance);
    let items: Vec<String> = items.map(|t| t.stem.to_string()).collect();
    if items.len() < LIST {
        return None;
    }
    let of = vec![stem("ingredient").into_owned()];
    let about = list.iter().filter(|t| !t.stemmed.is_substance);
    let about = about.chain(closing);
    let mut set = scope(list, range.start, &[]);
    set.bounds.excepted.extend(items);
    set.is_for_all = true;
    set.pairs.clear();
    let subject = subject(about);
    let set = Arc::new(set);
    let mut claim = maker.claim(Slot::Has, of, range.clone(), subject, set, &range);
    (claim.unit, claim.value) = (Unit::Truth, Value::Truth(false));
    "nothing else in it".clone_into(&mut claim.said);
    Some(claim)
}
