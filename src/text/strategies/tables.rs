//! The word tables made ready to be looked up, and what words are by their form.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::words;
use crate::text::is_month;

/// Sets of words, each phrase with single spaces.
pub(super) struct Tables {
    pub doing: BTreeSet<String>,
    pub doing_or_noun: BTreeSet<String>,
    pub light_doing: BTreeSet<String>,
    pub light_result: BTreeSet<String>,
    pub result: BTreeSet<String>,
    pub result_nouns: BTreeSet<String>,
    pub strong_nouns: BTreeSet<String>,
    pub platforms: BTreeSet<String>,
    pub formats: BTreeSet<String>,
    pub compound_ends: BTreeSet<String>,
    pub leads: BTreeSet<String>,
    pub indefinite: BTreeSet<String>,
    pub joining: BTreeSet<String>,
    pub breaks: BTreeSet<String>,
    pub places: BTreeSet<String>,
    pub means: BTreeSet<String>,
    pub purposes: BTreeSet<String>,
    pub instead: BTreeSet<String>,
}

pub(super) static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let set = |words: &str| {
        words
            .split_whitespace()
            .map(|w| w.replace('_', " "))
            .collect()
    };
    Tables {
        doing: set(words::DOING),
        doing_or_noun: set(words::DOING_OR_NOUN),
        light_doing: set(words::LIGHT_DOING),
        light_result: set(words::LIGHT_RESULT),
        result: set(words::RESULT),
        result_nouns: set(words::RESULT_NOUNS),
        strong_nouns: set(words::STRONG_NOUNS),
        platforms: set(words::PLATFORMS),
        formats: set(words::FORMATS),
        compound_ends: set(words::COMPOUND_ENDS),
        leads: set(words::LEADS),
        indefinite: set(words::INDEFINITE),
        joining: set(words::JOINING),
        breaks: set(words::BREAKS),
        places: set(words::PLACES),
        means: set(words::MEANS),
        purposes: set(words::PURPOSES),
        instead: set(words::INSTEAD),
    }
});

/// A word and the verbs that it may be a form of: “posting”, “creates”.
pub(super) fn forms(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    if let Some(stem) = word.strip_suffix("ing").filter(|stem| stem.len() > 1) {
        forms.push(stem.to_owned());
        forms.push(format!("{stem}e"));
        let mut letters = stem.chars().rev();
        if letters.next() == letters.next() {
            let mut single = stem.to_owned();
            single.pop();
            forms.push(single);
        }
    } else if let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() > 2) {
        forms.push(stem.to_owned());
        if let Some(stem) = stem.strip_suffix('e') {
            forms.push(stem.to_owned());
        }
    }
    forms
}

pub(super) fn is_verb(word: &str) -> bool {
    let tables = [
        &TABLES.doing,
        &TABLES.light_doing,
        &TABLES.light_result,
        &TABLES.result,
    ];
    tables.iter().any(|table| table.contains(word))
}

pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// The name of a month or a day of the week, or what else says when.
pub(super) fn is_date(word: &str) -> bool {
    let dates = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "spring",
        "summer",
        "autumn",
        "winter",
        "easter",
        "christmas",
        "now",
        "januar",
        "februar",
        "märz",
        "mai",
        "juni",
        "juli",
        "oktober",
        "dezember",
    ];
    is_month(word) || dates.contains(&word)
}
