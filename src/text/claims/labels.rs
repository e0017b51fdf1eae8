//! Names that a claim turns on: hall 7, stand C14; made in Portugal; in Leeds.

use std::ops::Range;
use std::sync::Arc;

use super::extract::{Clause, Maker};
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Unit, Value};


/// The claims of a clause that name a place.
pub(super) fn claims(maker: &mut Maker<'_>, clause: &Clause<'_>) {
    let range = &clause.range;
    let mut found: Vec<Claim> = Vec::new();
    let token = |at: usize| maker.tokens.get(at).filter(|_| range.contains(&at));
    let add = |slot: Slot,
               of: Vec<String>,
               tokens: Range<usize>,
               name: String,
               found: &mut Vec<Claim>| {
        let subject = maker.subject(range, &tokens, clause.quantities, None);
        let mut claim = maker.claim(slot, of, tokens, subject, clause.scope().clone(), range);
        claim.unit = Unit::Words;
        claim.said.clone_from(&name);
        claim.value = Value::Words(name);
        found.push(claim);
    };
    for at in range.clone() {
        let Some(here) = token(at).filter(|t| t.kind == Kind::Word) else {
            continue;
        };
        let word = here.word;
        if here.known.is_stand
            && let Some(name) =
                place_name(maker.tokens, at + 1).filter(|(end, _)| *end <= range.end)
        {
            let kind = if word == "booth" { "stand" } else { word };
            add(
                Slot::Stand,
                vec![kind.to_owned()],
                at..name.0,
                name.1,
                &mut found,
            );
        }
        let made = here.known.is_made;
        let joined = (1..=3).find(|k| token(at + k).is_some_and(|t| matches!(t.word, "in" | "en")));
        if made
            && let Some(joined) =
                joined.filter(|k| *k == 1 || token(at + 1).is_some_and(|t| t.word == "by"))
            && let Some((end, name)) = town(maker.tokens, at + joined + 1, range.end)
        {
            // Grown in Peru, roasted in Cork.
            let of = if here.known.is_grown {
                vec!["source".to_owned()]
            } else {
                Vec::new()
            };
            add(Slot::Origin, of, at..end, name, &mut found);
        }
        let from = token(at + 1).is_some_and(|t| matches!(t.word, "from" | "aus" | "de" | "du"));
        let comes = matches!(
            word,
            "come"
                | "comes"
                | "coming"
                | "sourced"
                | "imported"
                | "stammt"
                | "stammen"
                | "kommt"
                | "kommen"
                | "vient"
                | "viennent"
                | "provient"
                | "proviennent"
                | "procede"
                | "proceden"
                | "viene"
                | "vienen"
        );
        if comes && from {
            // From farms in Ethiopia.
            let farther = (3..=5).find(|k| token(at + k).is_some_and(|t| t.word == "in"));
            let place = town(maker.tokens, at + 2, range.end)
                .or_else(|| town(maker.tokens, at + farther? + 1, range.end));
            if let Some((end, name)) = place {
                add(
                    Slot::Origin,
                    vec!["source".to_owned()],
                    at..end,
                    name,
                    &mut found,
                );
            }
        }
        let before = at.checked_sub(1).and_then(token).map_or("", |t| t.word);
        let is_based = matches!(
            before,
            "based"
                | "located"
                | "situated"
                | "headquartered"
                | "hosted"
                | "ansässig"
                | "basée"
                | "basé"
                | "basados"
        );
        if is_based
            && matches!(word, "in" | "à" | "en")
            && let Some((end, name)) = town(maker.tokens, at + 1, range.end)
        {
            add(
                Slot::Origin,
                vec!["base".to_owned()],
                at..end,
                name,
                &mut found,
            );
        }
        let is_there = matches!(before, "is" | "are" | "stehen" | "steht" | "sont");
        if matches!(word, "in" | "at")
            && !made
            && !is_based
            && let Some((end, name)) = town(maker.tokens, at + 1, range.end)
            && (is_there
                || range.clone().any(|n| {
                    token(n).is_some_and(|t| t.known.is_event)
                }))
        {
            add(Slot::Town, Vec::new(), at..end, name, &mut found);
        }
    }
    // The town of an event that is its scope elsewhere is its value here.
    for claim in &mut found {
        if let Value::Words(name) = &claim.value {
            let names: Vec<String> = name
                .split(' ')
                .map(|word| super::lexicon::stem(word).into_owned())
                .collect();
            Arc::make_mut(&mut claim.scope)
                .names
                .retain(|n| !names.contains(n));
        }
        Arc::make_mut(&mut claim.scope).pairs.clear();
    }
    maker.claims.extend(found);
}

/// What names a stand or a hall: 7, c14, c 14, b-12.
fn place_name(tokens: &[Token<'_>], at: usize) -> Option<(usize, String)> {
    let mut end = at;
    let mut name = String::new();
    while let Some(token) = tokens.get(end) {
        let is_code = token.kind == Kind::Word
            && (token.word.len() <= 2 || token.word.contains(|c: char| c.is_ascii_digit()))
            && token.is_capital;
        let is_number = matches!(token.kind, Kind::Number(_)) && token.word.len() <= 4;
        let is_code_mask = token.kind == Kind::Code;
        if !(is_code || is_number || is_code_mask) || !name.is_empty() && token.spaced {
            break;
        }
        name += token.word;
        end += 1;
        if tokens.get(end).is_some_and(|t| t.is('-') && !t.spaced)
            && tokens.get(end + 1).is_some_and(|t| !t.spaced)
        {
            end += 1;
        }
    }
    (!name.is_empty() && name.contains(|c: char| c.is_ascii_digit())).then_some((end, name))
}

/// A name with a capital: Portugal, New York.
fn town(tokens: &[Token<'_>], at: usize, end: usize) -> Option<(usize, String)> {
    let mut last = at;
    let mut name = String::new();
    while let Some(token) = tokens
        .get(last)
        .filter(|t| last < end && t.kind == Kind::Word && t.is_name)
    {
        if token.known.month.is_some() || token.known.weekday.is_some() {
            break;
        }
        if !name.is_empty() {
            name.push(' ');
        }
        name += token.word;
        last += 1;
    }
    (!name.is_empty()).then_some((last, name))
}
