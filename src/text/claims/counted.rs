//! What is counted: the noun after a number or before it, and how many out of how many.

use super::Unit;
use super::lexicon::LEXICON;
use super::numbers::{ONE, number};
use super::quantities::{Quantity, amount, word};
use super::tokens::{Kind, Token};

/// What is counted: the first plural among the next words, or the next word; and how many tokens that
/// takes.
pub(super) fn noun(tokens: &[Token<'_>]) -> Option<(String, usize)> {
    let is_people = |word: &str| {
        matches!(
            word,
            "people"
                | "person"
                | "men"
                | "women"
                | "children"
                | "customers"
                | "customer"
                | "guests"
                | "clients"
                | "companies"
                | "users"
                | "businesses"
                | "staff"
                | "personen"
                | "gäste"
                | "kunden"
                | "personnes"
                | "personas"
                | "clientes"
        )
    };
    // 600 kinds of yarn.
    let of = tokens.iter().take(4).position(|t| t.word == "of");
    if let Some(of) = of.filter(|of| {
        let kind = of.checked_sub(1).and_then(|at| tokens.get(at));
        kind.is_some_and(|t| {
            matches!(
                t.word,
                "kinds"
                    | "types"
                    | "sorts"
                    | "varieties"
                    | "styles"
                    | "species"
                    | "brands"
                    | "makes"
            )
        })
    }) {
        let (name, taken) = noun(tokens.get(of + 1..)?)?;
        return Some((name, of + 1 + taken));
    }
    let mut run = 0;
    for (at, token) in tokens.iter().enumerate().take(6) {
        // Four interest-free instalments: what is joined before a noun is no noun.
        let joined = tokens.get(at + 1).is_some_and(|t| t.is('-'))
            && tokens
                .get(at + 3)
                .is_some_and(|t| t.kind == Kind::Word && !t.known.is_stop);
        let inside = token.is('-') || at > 0 && tokens.get(at - 1).is_some_and(|t| t.is('-'));
        if run > 0 && inside || joined {
            run += 1;
            if token.is('-') || joined || tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Word) {
                continue;
            }
        }
        // Six monthly instalments.
        if run == 0
            && at == 0
            && matches!(token.word, "monthly" | "weekly" | "yearly" | "quarterly")
        {
            continue;
        }
        let stop = token.known.is_stop && !is_people(token.word);
        if token.kind != Kind::Word || stop || token.known.unit.is_some() {
            break;
        }
        run += 1;
        let word = token.word;
        let plural = word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is");
        if plural || is_people(word) {
            return Some((token.stem.to_string(), run));
        }
    }
    // Zufriedene Gäste: in German the noun has the capital.
    let mut named = tokens.iter().take(run).enumerate();
    let noun =
        named.find(|(at, t)| *at > 0 && t.is_name && !t.known.is_stop && t.known.weekday.is_none());
    if let Some((at, noun)) = noun.filter(|_| tokens.first().is_some_and(is_german_adjective)) {
        return Some((noun.stem.to_string(), at + 1));
    }
    let first = tokens.first().filter(|t| run > 0 && t.kind == Kind::Word)?;
    // Seats three comfortably.
    let is_adverb = first.word.len() > 5 && first.word.ends_with("ly");
    // Children up to eight stay free.
    let is_verb =
        first.stemmed.is_weak && matches!(&*first.stem, "stay" | "sleep" | "wait" | "leave");
    (!first.known.is_stop && !is_adverb && !is_verb).then(|| (first.stem.to_string(), 1))
}

/// Whether a word may be an adjective before a German noun.
fn is_german_adjective(token: &Token<'_>) -> bool {
    let ends = ["e", "en", "er", "es"];
    !token.is_capital && ends.iter().any(|end| token.word.ends_with(end))
}

/// What a number after “of” or a colon counts: groups of six, group size: 12.
pub(super) fn counted_before(before: &[Token<'_>], is_qualified: bool) -> Option<String> {
    // Small groups, never more than six.
    let comma = usize::from(is_qualified && before.last().is_some_and(|t| t.is(',')));
    let before = before.get(..before.len() - comma)?;
    let joint = before
        .iter()
        .rev()
        .take_while(|t| t.is(':') || matches!(t.word, "of" | "is" | "are" | "von" | "de"))
        .count();
    let name = before.get(..before.len() - joint)?;
    let size = usize::from(
        name.last()
            .is_some_and(|t| matches!(t.word, "size" | "sizes" | "capacity" | "number")),
    );
    let noun = name.get(..name.len() - size)?.last()?;
    // Twelve of the singers are under thirty: so old.
    let says_is = before.last().is_some_and(|t| t.known.is_copula);
    if says_is && is_qualified && size == 0 {
        return None;
    }
    // Our classes are small: what is said of them is not what is counted.
    let is_said = name.len().checked_sub(size + 2).and_then(|at| name.get(at));
    if is_said.is_some_and(|t| t.known.is_copula) {
        return None;
    }
    let is_noun = (joint > 0 || is_qualified)
        && noun.kind == Kind::Word
        && !noun.known.is_stop
        && noun.known.unit.is_none();
    is_noun.then(|| group(noun.stem.to_string()))
}

/// The name of a group of people who learn together, whatever they learn in: a class, a course.
pub(super) fn group(name: String) -> String {
    if LEXICON.known(&name).is_class {
        "group".to_owned()
    } else {
        name
    }
}

/// 4.8/5, 4.8 out of 5, 9 of the top 10 banks.
pub(super) fn share(tokens: &[Token<'_>], low: i64, at: usize) -> Option<(Quantity, usize)> {
    let slash = tokens.get(at).is_some_and(|t| t.is('/'));
    let mut next = at;
    let mut is_of = false;
    if slash {
        next += 1;
    } else {
        match (word(tokens, at), word(tokens, at + 1)) {
            ("out", "of") => next += 2,
            ("of" | "von" | "sur" | "in" | "de", _) => {
                next += 1;
                is_of = true;
            }
            _ => return None,
        }
        if matches!(word(tokens, next), "the" | "our" | "every") {
            next += 1;
        }
        if word(tokens, next) == "top" {
            next += 1;
        }
    }
    let (base, taken) = tokens.get(next..).and_then(number)?;
    // One in three is a third.
    if low == ONE && word(tokens, at) == "in" && (2 * ONE..=9 * ONE).contains(&base) {
        let part = 100 * ONE / (base / ONE);
        return Some((amount(Unit::Percent, part, part), next + taken));
    }
    if base < low
        || base <= ONE
        || is_of && !(base == 5 * ONE || base == 10 * ONE || base == 100 * ONE)
    {
        return None;
    }
    let end = next + taken;
    // Seven in ten of our trainees.
    let joint = |t: &&Token<'_>| {
        matches!(
            t.word,
            "of" | "our"
                | "the"
                | "all"
                | "de"
                | "nos"
                | "nuestros"
                | "nuestras"
                | "unserer"
                | "der"
        )
    };
    let skipped = tokens.iter().skip(end).take(3).take_while(joint).count();
    let noun = tokens.get(end + skipped..).and_then(noun);
    let end = end + if noun.is_some() { skipped } else { 0 };
    let mut quantity = amount(Unit::OutOf(base), low, low);
    quantity.noun = noun.map(|(noun, _)| noun);
    Some((quantity, end))
}
