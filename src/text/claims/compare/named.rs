//! What one text says that there is none of, and a sentence of the other that names it: no lifeguards at the lake,
//! lifeguards watch the lake.

use super::subjects::are_akin;
use super::{Sureness, Verdict, comparable};
use crate::text::claims::lexicon::LEXICON;
use crate::text::claims::mentions::is_mention;
use crate::text::claims::slots::Slot;
use crate::text::claims::{Claim, Qualifier, Value};

/// What comes of comparing two claims of which at least one is of a sentence that only names things.
pub(super) fn verdict(a: &Claim, b: &Claim) -> Verdict {
    let is_named = |claim: &Claim| claim.slot == Slot::Named;
    let (denial, named) = match (is_named(a), is_named(b)) {
        (true, false) => (b, a),
        (false, true) => (a, b),
        _ => return Verdict::NotComparable,
    };
    let scope = &denial.scope;
    let is_open = denial.slot == Slot::Has
        && denial.value == Value::Truth(false)
        && !is_mention(denial)
        && !scope.is_conditional
        && !scope.is_supposed
        && !scope.is_for_some
        && !denial.stands.is_in_prose
        && !denial.stands.is_told;
    let names = |word: &String| named.subject.iter().any(|other| are_akin(word, other));
    let tells = |word: &String| named.of.contains(word);
    let is_thing = |word: &String| !LEXICON.is_weak(word);
    if !is_open
        || !denial.of.iter().all(|word| is_thing(word) && names(word))
        || !denial.of.iter().any(tells)
    {
        return Verdict::NotComparable;
    }
    let about = denial
        .subject
        .iter()
        .filter(|word| !denial.of.contains(*word));
    let (common, other): (Vec<&String>, Vec<&String>) = about.partition(|word| names(word));
    // Said of that thing and of no other.
    let leads = denial.subject.first().is_some_and(names);
    let is_most = common.len() >= other.len() || leads;
    // Guided tours of the museum have to be booked, the museum has not.
    let more = named.subject.iter().filter(|word| {
        let is_in = |other: &String| are_akin(word, other);
        is_thing(word) && !denial.of.iter().any(is_in) && !denial.subject.iter().any(is_in)
    });
    let most = if common.len() > 1 { 3 } else { 1 };
    let is_of_same = common.iter().any(|word| is_thing(word)) && is_most && more.count() <= most;
    if !is_of_same || named.scope.is_for_some || named.scope.is_conditional {
        return Verdict::NotComparable;
    }
    let mut affirmed = named.clone();
    (affirmed.slot, affirmed.qualifier) = (Slot::Has, Qualifier::Exactly);
    affirmed.of.clone_from(&denial.of);
    affirmed.subject.retain(|word| !denial.of.contains(word));
    match comparable(denial, &affirmed) {
        Some(Sureness::Likely) => Verdict::Contradiction(Sureness::Likely),
        _ => Verdict::NotComparable,
    }
}
