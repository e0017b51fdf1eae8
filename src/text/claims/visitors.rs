//! Who may come and how many, where several words say it together: guests that fit in, up to six that can play, the
//! youngest who pay nothing.

use std::sync::Arc;

use super::derived::new;
use super::extract::{Clause, Maker};
use super::lexicon::LEXICON;
use super::numbers::{ONE, number};
use super::scope::{is_content, subject};
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Qualifier, Unit, Value, wording};

/// 120 guests fit in the chapel, room for ten in each class: seats; fourteen people in each class: a group.
pub(super) fn room_for(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let count = maker.claims.iter().find(|c| {
        c.slot == Slot::Count
            && c.of
                .iter()
                .any(|noun| (LEXICON.is_attendee(noun) || noun == "group") && noun != "passenger")
    })?;
    let each = tokens.windows(2).any(|t| {
        matches!(t, [joint, each] if matches!(joint.word, "in" | "per" | "to") && matches!(each.word, "each" | "every" | "a"))
    });
    let is_class = tokens.iter().any(|t| t.known.is_class);
    let fits = tokens.iter().any(|t| matches!(t.word, "fit" | "fits"));
    let noun = match () {
        () if each && is_class => "group",
        () if fits => "seat",
        () => return None,
    };
    if maker
        .claims
        .iter()
        .any(|c| c.slot == Slot::Count && c.of == [noun])
    {
        return None;
    }
    let mut claim = count.clone();
    claim.of = vec![noun.to_owned()];
    claim.subject.retain(|stem| {
        let is_class = noun == "group" && LEXICON.known(stem).is_class;
        !(is_class || matches!(stem.as_str(), "fit" | "small"))
    });
    Some(claim)
}

/// Children under three go free, under-fives eat free: the youngest pay nothing.
pub(super) fn young_ones(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let word = |at: usize| tokens.get(at).map_or("", |t| t.word);
    let at = tokens.iter().position(|t| {
        matches!(
            t.word,
            "under"
                | "unders"
                | "unter"
                | "moins"
                | "menores"
                | "toddlers"
                | "babies"
                | "infants"
                | "kleinkinder"
        )
    })?;
    let rest = tokens.get(at..)?;
    let young = |t: &Token<'_>| {
        let years = match t.kind {
            Kind::Number(years) => Some(years),
            _ => t.known.number,
        };
        years.is_some_and(|years| years <= YOUNG)
            || matches!(t.word, "twos" | "threes" | "fours" | "fives" | "sixes")
    };
    let is_young = !matches!(word(at), "under" | "unders" | "unter" | "moins" | "menores")
        || rest.iter().skip(1).take(2).any(young);
    let free = rest.iter().take(8).position(|t| {
        matches!(
            t.word,
            "free" | "gratis" | "kostenlos" | "frei" | "gratuit" | "gratuits"
        )
    })?;
    let does = rest.get(free.checked_sub(1)?)?;
    let goes = matches!(
        does.word,
        "go" | "eat"
            | "travel"
            | "ride"
            | "enter"
            | "come"
            | "baden"
            | "fahren"
            | "essen"
            | "reisen"
            | "sind"
            | "sont"
            | "entran"
            | "viajan"
            | "play"
            | "swim"
            | "are"
            | "in"
            | "stay"
            | "skate"
            | "fly"
            | "sail"
    );
    if !is_young
        || !goes
        // Orders under £5 go free, trips under 5 km are.
        || clause.is_measured(at..at + 4)
        || rest
            .get(free + 1)
            .is_some_and(|t| t.is('-') || is_content(t) && t.stemmed.is_substance)
    {
        return None;
    }
    let mut claim = new(maker, clause, Slot::Free, &["toddler"], at..at + free + 1);
    let others = tokens.iter().filter(|t| {
        !young(t)
            && t.known.people == 0
            && t.known.number.is_none()
            && !matches!(t.word, "under" | "unders" | "free")
            && t.range != does.range
    });
    claim.subject = subject(others);
    claim
        .subject
        .retain(|stem| stem != "child" && stem != "toddler");
    (claim.unit, claim.value) = (Unit::Truth, Value::Truth(true));
    "toddlers at no cost".clone_into(&mut claim.said);
    let scope = Arc::make_mut(&mut claim.scope);
    (scope.kinds, scope.limits, scope.people) = Default::default();
    (scope.is_conditional, scope.is_for_some) = (false, false);
    scope.bounds.whom = 0;
    Some(claim)
}

/// Up to so many years one is among the youngest.
const YOUNG: i64 = 6 * ONE;

/// Up to six can play: for how many it is.
pub(super) fn up_to(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let at = tokens.windows(2).position(|t| {
        matches!(t, [count, verb] if matches!(verb.word, "can" | "may")
            && (matches!(count.kind, Kind::Number(_)) || count.known.number.is_some()))
    })?;
    let before = tokens.get(..at)?;
    let is_most = before
        .iter()
        .rev()
        .take(2)
        .any(|t| matches!(t.word, "to" | "most" | "than"));
    let (value, _) = tokens.get(at..).and_then(number)?;
    let verb = tokens.get(at + 2).filter(|_| is_most)?;
    let noun = match &*verb.stem {
        "play" => "play",
        "sleep" => "sleep",
        "sit" => "seat",
        "join" | "tak" => "group",
        _ => return None,
    };
    if maker.claims.iter().any(|c| c.slot == Slot::Count) {
        return None;
    }
    let mut claim = new(maker, clause, Slot::Count, &[], at..at + 1);
    claim.of = vec![noun.to_owned()];
    let others = tokens.iter().filter(|t| t.range != verb.range);
    claim.subject = subject(others);
    (claim.unit, claim.qualifier) = (Unit::Pieces, Qualifier::UpTo);
    claim.value = Value::Number {
        low: value,
        high: value,
    };
    claim.said = wording::said(&claim);
    Some(claim)
}
