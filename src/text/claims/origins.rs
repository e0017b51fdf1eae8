//! Where something comes from, though nobody says “made in” or “comes from”: only Scottish barley, grows in Ukraine,
//! workshops in Porto sew it.

use std::sync::Arc;

use super::derived::new;
use super::extract::{Clause, Maker};
use super::lexicon::LEXICON;
use super::scope::{is_content, subject};
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Unit, Value};

/// What marks where a thing is from before anything is made of it.
const SOURCE: &str = "source";

/// Words that say that something is made of what comes from somewhere.
const USED: &[&str] = &[
    "into",
    "from",
    "use",
    "uses",
    "using",
    "used",
    "pressed",
    "brewed",
    "baked",
    "made",
    "roasted",
    "woven",
    "spun",
    "knitted",
    "sewn",
    "distilled",
    "blended",
    "bottled",
    "buy",
    "mill",
    "press",
    "roast",
    "brew",
    "bake",
    "weave",
    "spin",
    "knit",
    "contain",
    "contains",
    "take",
];

/// Only Scottish barley goes into it, pressed from Cretan olives only.
pub(super) fn only_from(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let is_told = |c: &Claim| c.slot == Slot::Origin;
    // Only Scottish barley goes into it; not: EU customers only.
    let is_made = tokens.iter().any(|t| USED.contains(&t.word));
    if !is_made || !tokens.iter().any(|t| t.known.is_limit) {
        return None;
    }
    if maker.claims.iter().any(is_told) {
        return None;
    }
    let at = tokens.windows(3).position(|t| {
        let [one, two, three] = t else { return false };
        let is_thing = |t: &Token<'_>| is_content(t) && !t.is_name && t.known.people == 0;
        one.known.is_limit && is_place(two) && is_thing(three)
            || is_place(one) && is_thing(two) && three.known.is_limit
    })?;
    let own = tokens.get(at..at + 3)?;
    let place = own.iter().find(|t| is_place(t))?;
    let mut claim = new(maker, clause, Slot::Origin, &[], at..at + 3);
    claim.of = vec![SOURCE.to_owned()];
    let rest = tokens.iter().filter(|t| t.range != place.range);
    claim.subject = subject(rest);
    claim.subject.retain(|stem| !LEXICON.is_weak(stem));
    comes_from(&mut claim, place);
    Some(claim)
}

/// The barley grows in Ukraine; workshops in Porto sew our bags.
pub(super) fn grows_in(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    if maker.claims.iter().any(|c| c.slot == Slot::Origin) {
        return None;
    }
    let at = tokens.windows(3).position(|t| {
        let [one, two, three] = t else { return false };
        let makes = |t: &Token<'_>| {
            matches!(
                t.word,
                "spin"
                    | "sew"
                    | "knit"
                    | "weave"
                    | "make"
                    | "print"
                    | "build"
                    | "bake"
                    | "roast"
                    | "brew"
                    | "bottle"
                    | "carve"
                    | "stitch"
            )
        };
        let named = |t: &Token<'_>| t.kind == Kind::Word && t.is_name && t.known.month.is_none();
        matches!(one.word, "grow" | "grows") && two.word == "in" && named(three)
            || one.word == "in" && named(two) && makes(three)
    })?;
    let own = tokens.get(at..at + 3)?;
    let is_grown = own.first().is_some_and(|t| t.word.starts_with("grow"));
    let place = own.get(if is_grown { 2 } else { 1 })?;
    let mut claim = new(maker, clause, Slot::Origin, &[], at..at + 3);
    if is_grown {
        claim.of = vec![SOURCE.to_owned()];
    }
    let rest = tokens.iter().filter(|t| t.range != place.range);
    claim.subject = subject(rest);
    let tells = ["grow", "workshop", "machin", "factory", "mill"];
    claim
        .subject
        .retain(|stem| !LEXICON.is_weak(stem) && !tells.contains(&stem.as_str()));
    let verb = own.get(2).filter(|_| !is_grown).map(|t| t.stem.to_string());
    claim.subject.retain(|stem| Some(stem) != verb.as_ref());
    comes_from(&mut claim, place);
    Some(claim)
}

fn is_place(token: &Token<'_>) -> bool {
    token.is_capital
        && (LEXICON.place(token.word).is_some() || LEXICON.place(&token.stem).is_some())
}

/// Gives a claim a place as its value.
fn comes_from(claim: &mut Claim, place: &Token<'_>) {
    let is_adjective = LEXICON.place(place.word).is_none() && LEXICON.place(&place.stem).is_some();
    let name = if is_adjective {
        &*place.stem
    } else {
        place.word
    };
    let scope = Arc::make_mut(&mut claim.scope);
    scope.names.remove(&*place.stem);
    scope.pairs.clear();
    claim.unit = Unit::Words;
    name.clone_into(&mut claim.said);
    claim.value = Value::Words(name.to_owned());
}
