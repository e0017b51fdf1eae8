//! Words that stand twice where once is meant.

use std::ops::Range;

use super::{Unfinished, Why};

/// Adds the doubled words: Latin letters only, on one line, nothing but white space between them.
/// Three or more in a row are one finding, or none where it looks meant: “buy buy buy”.
pub(super) fn find(text: &str, words: &[Range<usize>], found: &mut Vec<Unfinished>) {
    let mut before = "";
    for row in words.chunk_by(|one, next| repeats(text, one, next)) {
        let (Some(first), Some(last)) = (row.first(), row.last()) else {
            continue;
        };
        if row.len() > 1 && !is_meant(at(text, first), at(text, last), before, row.len()) {
            found.push(Unfinished {
                range: first.start..last.end,
                why: Why::DoubledWord,
            });
        }
        before = at(text, last);
    }
}

fn at<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    text.get(range.clone()).unwrap_or_default()
}

/// Whether a word is the one before it over again. A capital may have been lost on the way
/// (“The the”) but not have come: “in the The Times”.
fn repeats(text: &str, one: &Range<usize>, next: &Range<usize>) -> bool {
    if one.len() != next.len() {
        return false;
    }
    let between = text.get(one.end..next.start).unwrap_or_default();
    let (one, next) = (at(text, one), at(text, next));
    let capital_lost =
        || one.len() > 1 && one.chars().flat_map(char::to_lowercase).eq(next.chars());
    !between.is_empty()
        && between
            .chars()
            .all(|c| c.is_whitespace() && !matches!(c, '\n' | '\r'))
        && (one == next || capital_lost())
        && one.chars().all(is_latin)
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && matches!(c, 'A'..='ɏ' | 'Ḁ'..='ỿ') || matches!(c, '-' | '\'' | '’')
}

/// Whether the repetition is good language, a name, or emphasis.
fn is_meant(first: &str, last: &str, before: &str, count: usize) -> bool {
    let word = last.to_lowercase();
    if SMALL.contains(&word.as_str()) {
        // “Log in in seconds”, “come on on Friday”.
        return matches!(word.as_str(), "in" | "on")
            && PARTICLE_VERBS.contains(&before.to_lowercase().as_str());
    }
    let mut letters = first.chars();
    let is_name = first == last
        && letters.next().is_some_and(char::is_uppercase)
        && letters.any(char::is_lowercase);
    is_name || count > 2 || word.chars().nth(1).is_none() || FINE.contains(&word.as_str())
}

/// Words that never stand twice, not as a name and not for emphasis.
const SMALL: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "has", "have", "i",
    "if", "in", "is", "it", "its", "of", "on", "or", "our", "the", "their", "these", "they",
    "this", "to", "was", "we", "were", "which", "will", "with", "your", "und", "le", "les",
];

/// Verbs that take “in” or “on” and may be followed by another.
const PARTICLE_VERBS: &[&str] = &[
    "log", "logs", "logged", "sign", "signed", "check", "checked", "opt", "plug", "drop", "tune",
    "fit", "join", "come", "move", "dive", "jump", "zoom", "dial", "turn", "switch", "go",
];

/// Words that may stand twice: grammar (“had had”, German “die die”, French “vous vous”), emphasis and
/// set phrases.
const FINE: &[&str] = &[
    "that", "had", "do", "her", "der", "die", "das", "dem", "den", "sie", "nous", "vous", "faire",
    "si", "you", "very", "really", "so", "many", "much", "more", "far", "long", "big", "never",
    "ever", "no", "yes", "oh", "ha", "ho", "hey", "hi", "la", "na", "ta", "bye", "now", "there",
    "night", "knock", "win", "hip", "yum", "go", "chop", "hush", "blah", "please", "cha", "can",
    "pom", "bon", "yo", "tut", "dum", "ding", "tick", "piano", "via", "click", "beep",
];
