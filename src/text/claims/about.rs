//! What a number is of by the beginning of its sentence: each team has 22 players; a week of camp: £295; Tula bunk
//! bed, maximum load 80 kg.

use super::Unit;
use super::extract::Clause;
use super::scope::is_content;
use super::tokens::{Kind, Token};

/// Each team has 22 players: of what there are so many in each.
pub(super) fn each_of(clause: &[Token<'_>]) -> Option<String> {
    let (each, noun) = match clause {
        // Each of our financial advisers.
        [each, of, whose, kind, noun, ..]
            if of.word == "of" && whose.known.is_stop && is_content(kind) && is_plural(noun) =>
        {
            (each, noun)
        }
        [each, of, whose, noun, ..] if of.word == "of" && whose.known.is_stop => (each, noun),
        [each, noun, ..] => (each, noun),
        _ => return None,
    };
    let is_each = matches!(
        each.word,
        "each" | "every" | "jedes" | "jede" | "jeder" | "chaque" | "cada"
    );
    (is_each && is_content(noun)).then(|| noun.stem.to_string())
}

/// A week of camp: £295: of what one costs so much.
pub(super) fn one_of(clause: &[Token<'_>]) -> Option<String> {
    let [one, unit, of, ..] = clause else {
        return None;
    };
    let is_one = matches!(one.word, "a" | "an" | "one") && of.word == "of";
    (is_one && unit.known.unit.is_some_and(|(unit, _)| unit == Unit::Time))
        .then(|| unit.stem.to_string())
}

/// Whether any word of a clause is such a one.
pub(super) fn any_of(clause: &Clause<'_>, what: impl Fn(&Token<'_>) -> bool) -> bool {
    clause.tokens.iter().any(what)
}

/// The first part of a clause where that is only a name of what the rest is said of: Camiseta Brisa, hecha de poliéster.
pub(super) fn titled_by(clause: &[Token<'_>]) -> Option<usize> {
    let first = clause.first()?.part;
    let title = clause.iter().take_while(|t| t.part == first);
    let words: Vec<&Token<'_>> = title.filter(|t| t.kind == Kind::Word).collect();
    let is_name = |t: &&Token<'_>| is_content(t) && !t.stemmed.is_weak;
    let is_article = |t: &&Token<'_>| {
        matches!(
            t.word,
            "the" | "a" | "an" | "our" | "your" | "la" | "le" | "el" | "die" | "der" | "das"
        )
    };
    let names = words.iter().filter(|t| is_name(t)).count();
    let is_named = words.iter().any(|t| t.is_name);
    let is_title = words.iter().all(|t| is_name(t) || is_article(t));
    // Dawn pale ale, a mellow 4.2%; printed mugs, minimum order 24.
    let next = clause.iter().find(|t| t.part > first);
    let is_told = next.is_some_and(|t| {
        t.known.unit.is_some()
            || matches!(t.kind, Kind::Number(_) | Kind::Sign(_))
            || matches!(
                t.word,
                "a" | "an"
                    | "now"
                    | "only"
                    | "just"
                    | "from"
                    | "made"
                    | "minimum"
                    | "maximum"
                    | "max"
                    | "up"
            )
    });
    (is_title && (is_named || is_told) && (2..=4).contains(&names)).then_some(first)
}

/// Whether a word looks like several of a thing.
fn is_plural(token: &Token<'_>) -> bool {
    is_content(token) && token.word.ends_with('s') && token.word.len() > 4
}
