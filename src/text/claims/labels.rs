//! Names that a claim turns on: hall 7, stand C14; made in Portugal; in Leeds.

use std::ops::Range;
use std::sync::Arc;

use super::extract::{Clause, Maker};
use super::lexicon::{LEXICON, stem};
use super::numbers::ONE;
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
        Arc::make_mut(&mut claim.scope).pairs.clear();
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
        if made && let Some((end, name)) = made_in(maker.tokens, at, range.end) {
            let is_elsewhere = |stem: &String| LEXICON.place(stem).is_some();
            // Grown in Peru, roasted in Cork.
            let of = if here.known.is_grown {
                vec!["source".to_owned()]
            } else {
                Vec::new()
            };
            add(Slot::Origin, of, at..end, name, &mut found);
            // Designed in Leeds; from start to finish.
            if let Some(claim) = found.last_mut() {
                let subject = &mut claim.subject;
                subject.retain(|stem| !is_elsewhere(stem) && !LEXICON.is_weak(stem));
            }
            // Printed here, bound there.
            if let Some(claim) = found.last_mut().filter(|_| !here.known.is_any_making) {
                let pair = ("made".to_owned(), here.stem.to_string());
                Arc::make_mut(&mut claim.scope).pairs.insert(pair);
            }
        }
        let never_leaves = matches!(here.word, "leaves" | "leave")
            && range
                .clone()
                .any(|n| token(n).is_some_and(|t| t.known.is_denial));
        if (here.known.is_kept || never_leaves)
            && range
                .clone()
                .any(|n| token(n).is_some_and(|t| t.known.is_data))
            && let Some((end, name)) = kept_in(maker.tokens, at, range.end)
        {
            let of = vec!["data".to_owned()];
            add(Slot::Origin, of, at..end, name, &mut found);
            if let Some(claim) = found.last_mut() {
                claim.subject.clear();
            }
        }
        if let Some((region, of_what, place, length)) = ranked(clause.tokens, at - range.start) {
            let own_region = super::lexicon::stem(&region).into_owned();
            let mut of = vec![region];
            of.extend(of_what);
            add(
                Slot::Rank,
                of,
                at..(at + length).min(range.end),
                format!("no. {place}"),
                &mut found,
            );
            if let Some(claim) = found.last_mut() {
                let scope = Arc::make_mut(&mut claim.scope);
                (scope.kinds, scope.limits, scope.names) = Default::default();
                claim.subject.retain(|stem| *stem != own_region);
                claim.unit = Unit::Rank;
                let place = place.saturating_mul(ONE);
                claim.value = Value::Number {
                    low: place,
                    high: place,
                };
            }
        }
        let from = token(at + 1).is_some_and(|t| matches!(t.word, "from" | "aus" | "de" | "du"));
        let comes = || {
            matches!(
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
            )
        };
        if from && comes() {
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
        if here.known.is_making_place
            && let Some((own, name)) = place_of_making(maker.tokens, at, range)
        {
            add(Slot::Origin, Vec::new(), own, name, &mut found);
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
                || range
                    .clone()
                    .any(|n| token(n).is_some_and(|t| t.known.is_event)))
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
    }
    maker.claims.extend(found);
}

/// Made in Portugal, built in our own factory in Portugal, sewn by hand in Porto.
fn made_in(tokens: &[Token<'_>], made: usize, end: usize) -> Option<(usize, String)> {
    let part = tokens.get(made)?.part;
    let joint = tokens.get(made + 1)?;
    let leads = joint.known.is_preposition || matches!(joint.word, "by" | "and" | "und" | "et");
    let farthest = if leads { made + 9 } else { made + 1 };
    // Made to measure for a house in Cobh: there the house stands.
    let own = tokens.get(made + 1..end.min(farthest + 1))?;
    let whose = own.windows(2).position(|t| {
        matches!(t, [joint, next] if joint.word == "for" && matches!(next.word, "a" | "an" | "one"))
    });
    let farthest = whose.map_or(farthest, |at| made + at);
    (made + 1..=farthest.min(end)).find_map(|at| {
        let here = tokens.get(at)?;
        let is_in = matches!(here.word, "in" | "en" | "au" | "aux" | "à") && here.part == part;
        is_in.then(|| town(tokens, at + 1, end).or_else(|| workplace(tokens, at + 1, end)))?
    })
}

/// In our Sheffield workshop.
fn workplace(tokens: &[Token<'_>], at: usize, end: usize) -> Option<(usize, String)> {
    let rest = tokens.get(at..end)?.iter();
    let skipped = rest
        .take(2)
        .take_while(|t| matches!(t.word, "our" | "own" | "the" | "a"))
        .count();
    let (last, name) = town(tokens, at + skipped, end).filter(|_| skipped > 0)?;
    let noun = tokens.get(last).filter(|t| !t.is_capital && last < end)?;
    noun.known.is_workplace.then_some((last, name))
}

/// Our Derby factory, from our still in Galway.
fn place_of_making(
    tokens: &[Token<'_>],
    at: usize,
    range: &Range<usize>,
) -> Option<(Range<usize>, String)> {
    let whose = |t: &Token<'_>| {
        matches!(
            t.word,
            "our"
                | "own"
                | "unser"
                | "unsere"
                | "unserem"
                | "unserer"
                | "notre"
                | "nuestro"
                | "nuestra"
        )
    };
    let first = at.saturating_sub(3).max(range.start);
    let before = tokens.get(first..at)?;
    let from = first + before.iter().rposition(whose)?;
    let named = tokens.get(from + 1..at)?;
    if !named.is_empty() && named.iter().all(|t| t.is_name) {
        let words: Vec<&str> = named.iter().map(|t| t.word).collect();
        return Some((from..at + 1, words.join(" ")));
    }
    let joint = tokens
        .get(at + 1)
        .filter(|_| named.is_empty() && at + 1 < range.end)?;
    let is_in = matches!(joint.word, "in" | "à" | "de" | "en");
    let (end, name) = is_in.then(|| town(tokens, at + 2, range.end))??;
    Some((from..end, name))
}

/// Your data stays in the EU, on our servers in Ireland.
fn kept_in(tokens: &[Token<'_>], kept: usize, end: usize) -> Option<(usize, String)> {
    let leaves = tokens
        .get(kept)
        .is_some_and(|t| t.word.starts_with("leave"));
    let first = kept + usize::from(!leaves);
    (first..(kept + 4).min(end)).find_map(|at| {
        let is_in = matches!(
            tokens.get(at)?.word,
            "in" | "en" | "within" | "leaves" | "leave"
        );
        let article = |t: &Token<'_>| matches!(t.word, "the" | "der" | "den" | "l'ue" | "la");
        let skipped = usize::from(tokens.get(at + 1).is_some_and(article));
        is_in.then(|| town(tokens, at + 1 + skipped, end))?
    })
}

/// Britain's biggest wine club, the No. 2 among Britain's wine clubs: where, and at which place in the order.
fn ranked(clause: &[Token<'_>], at: usize) -> Option<(String, Option<String>, i64, usize)> {
    let here = clause.get(at).filter(|t| t.known.is_rank)?;
    let before = at.checked_sub(1).and_then(|at| clause.get(at));
    let next = clause.get(at + 1).map_or("", |t| t.word);
    let is_oldest = here.known.is_oldest;
    let mut length = 1;
    // Britain's most downloaded app.
    let most = clause.get(at + 1).filter(|t| {
        here.word == "most" && t.kind == Kind::Word && !t.known.is_stop && t.word.ends_with("ed")
    });
    let place = if here.known.is_largest || is_oldest || most.is_some() {
        let ordinal = before
            .map(|t| {
                if t.is('-') {
                    at.saturating_sub(2)
                } else {
                    at - 1
                }
            })
            .and_then(|at| clause.get(at))
            .and_then(|t| LEXICON.ordinal(t.word))
            .map(|n| n / ONE);
        let of = clause.iter().any(|t| t.known.is_offer) && before.is_none();
        (!of && !is_no_rank(next)).then_some(ordinal.unwrap_or(1))?
    } else if here.word.starts_with("zweitgrößt") {
        2
    } else if matches!(
        here.word,
        "no" | "number" | "nummer" | "nr" | "numéro" | "número"
    ) {
        let skipped = usize::from(clause.get(at + 1).is_some_and(|t| t.is('.')));
        length = 2 + skipped;
        match clause.get(at + 1 + skipped)?.kind {
            Kind::Number(n) => n / ONE,
            _ => LEXICON.known(next).number? / ONE,
        }
    } else {
        return None;
    };
    let owner = |t: &&Token<'_>| {
        t.is_capital
            && (t.word.ends_with("'s")
                || LEXICON.place(t.word.trim_end_matches('s')).is_some() && t.word.ends_with('s'))
            || t.word == "world's"
    };
    let of = || {
        let mut pairs = clause.windows(2);
        pairs.find_map(|t| {
            let [joint, name] = t else { return None };
            let is_in = matches!(joint.word, "in" | "of" | "de" | "en" | "von" | "der");
            (is_in && name.is_name).then_some(name)
        })
    };
    let region = clause.iter().find(owner).or_else(of)?;
    let region = region.word.trim_end_matches("'s");
    let region = if LEXICON.place(region).is_none() {
        region.trim_end_matches('s')
    } else {
        region
    };
    let region = stem(region).into_owned();
    let of_what = most.map(|t| t.stem.to_string());
    let of_what = of_what.or_else(|| is_oldest.then(|| superlative(here.word).to_owned()));
    ((1..=50).contains(&place)).then_some((region, of_what, place, length))
}

/// In what one is the first: the forms for the oldest mean one thing.
fn superlative(word: &str) -> &str {
    let is_english = word.is_ascii() && word.ends_with("est");
    if is_english { word } else { "oldest" }
}

/// Whether what is the largest is no place in an order: the biggest choice of tea.
pub(super) fn is_no_rank(noun: &str) -> bool {
    matches!(
        noun,
        "choice"
            | "range"
            | "selection"
            | "sale"
            | "event"
            | "ever"
            | "discount"
            | "auswahl"
            | "choix"
            | "selección"
    )
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
