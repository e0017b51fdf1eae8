//! The words by which claims are known, in four languages, as tables; and how they are looked up.
//!
//! Each language is one [`Language`] in a file of its own. All are read at once: few words mean one thing
//! here and another there, and a German plan has English offers in it. Words are compared by a light stem
//! (plurals, -ing, -ed), phrases word by word.

mod de;
mod en;
mod es;
mod fr;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::numbers::ONE;
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Qualifier, Unit};

/// The tables of one language. In lists of words, a word is separated by a space, an entry by a bar.
pub(super) struct Language {
    /// Words that only this language has and that every text in it has.
    pub marks: &'static str,
    /// Whether its numbers have a decimal comma.
    pub decimal_comma: bool,
    /// Numbers in words, in thousandths.
    pub numbers: &'static [(&'static str, i64)],
    /// The forms of the months.
    pub months: [&'static str; 12],
    /// The forms of the days of the week, from Monday.
    pub weekdays: [&'static str; 7],
    /// Units, with how many base units one is.
    pub units: &'static [(&'static str, Unit, i64)],
    /// Words before or after a number that say how it is meant.
    pub before: &'static [(Qualifier, &'static str)],
    pub after: &'static [(Qualifier, &'static str)],
    /// Words that say what a number is about.
    pub cues: &'static [(Slot, &'static str)],
    /// Words that say nothing of what a claim is about.
    pub stop: &'static str,
    /// Words that mean the same: the first stands for all.
    pub synonyms: &'static [&'static str],
    /// Words of which only one can be meant: other ones mean other things. After a “!” they limit a claim
    /// even where the other claim has none of them.
    pub contrasts: &'static [&'static str],
    /// Groups of people to whom a claim may be limited.
    pub people: &'static [&'static str],
    /// Phrases that deny or affirm what stands beside them.
    pub signals: &'static [(Signal, &'static str)],
    /// What a property rules out: the property, then what cannot be in it.
    pub rules_out: &'static [(&'static str, &'static str)],
}

/// What a phrase does to a noun beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Signal {
    /// no X, without X
    NotNext,
    /// with X, contains X
    HasNext,
    /// X not included, X is not needed
    NotBefore,
    /// X is included, X required
    HasBefore,
    /// free X
    FreeNext,
    /// X is free
    FreeBefore,
    /// X costs extra, X not included
    PaidBefore,
    /// we pay X
    PaidByUs,
    /// adults only
    NoChildren,
}

/// All tables, ready to be looked up.
pub(super) struct Lexicon {
    marks: BTreeMap<&'static str, bool>,
    numbers: BTreeMap<&'static str, i64>,
    months: BTreeMap<&'static str, i8>,
    weekdays: BTreeMap<&'static str, u8>,
    units: BTreeMap<&'static str, (Unit, i64)>,
    before: Phrases<Qualifier>,
    after: Phrases<Qualifier>,
    cues: Phrases<Slot>,
    stop: BTreeSet<&'static str>,
    synonyms: BTreeMap<String, String>,
    contrasts: BTreeMap<String, (usize, bool)>,
    people: BTreeMap<String, usize>,
    signals: Phrases<Signal>,
    rules_out: BTreeMap<String, BTreeSet<String>>,
}

/// Phrases by the stem of their first word, the longest first.
struct Phrases<T> {
    phrases: BTreeMap<String, Vec<(Vec<String>, T)>>,
    /// Whether words are compared as they stand, not by their stems.
    exact: bool,
}

impl<T: Copy> Phrases<T> {
    fn new<'t>(exact: bool, lists: impl Iterator<Item = &'t (T, &'static str)>) -> Self
    where
        T: 't,
    {
        let mut all: BTreeMap<String, Vec<(Vec<String>, T)>> = BTreeMap::new();
        for (what, list) in lists {
            for phrase in list.split('|') {
                let stems: Vec<String> = phrase.split_whitespace().map(|w| key(w, exact)).collect();
                if let Some(first) = stems.first() {
                    all.entry(first.clone()).or_default().push((stems, *what));
                }
            }
        }
        for phrases in all.values_mut() {
            phrases.sort_by_key(|(stems, _)| std::cmp::Reverse(stems.len()));
        }
        Self {
            phrases: all,
            exact,
        }
    }

    /// The longest phrase that begins with a token, and how many tokens it takes.
    fn at(&self, tokens: &[Token]) -> Option<(T, usize)> {
        self.all_at(tokens).next()
    }

    /// Every phrase that begins with a token, the longest first, and how many tokens each takes.
    fn all_at<'s>(&'s self, tokens: &'s [Token]) -> impl Iterator<Item = (T, usize)> + 's {
        let first = tokens.first().filter(|t| t.kind == Kind::Word);
        let phrases = first.and_then(|first| self.phrases.get(&key(&first.word, self.exact)));
        let clause = first.map_or(0, |t| t.clause);
        phrases
            .into_iter()
            .flatten()
            .filter_map(move |(stems, what)| {
                let mut at = 0;
                for stem in stems {
                    // A hyphen may stand between any two words: money-back, money back.
                    if at > 0 && tokens.get(at).is_some_and(|t| t.is('-')) {
                        at += 1;
                    }
                    let token = tokens.get(at).filter(|t| t.clause == clause)?;
                    if key(&token.word, self.exact) != *stem {
                        return None;
                    }
                    at += 1;
                }
                Some((*what, at))
            })
    }
}

/// By what a word is compared.
fn key(word: &str, exact: bool) -> String {
    if exact {
        word.to_owned()
    } else {
        plain_stem(word)
    }
}

/// The tables of all languages.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let all = [&en::ENGLISH, &de::GERMAN, &fr::FRENCH, &es::SPANISH];
    let mut synonyms = BTreeMap::new();
    for group in all.iter().flat_map(|l| l.synonyms) {
        let mut words = group.split_whitespace().map(plain_stem);
        if let Some(first) = words.next() {
            for word in words {
                synonyms.insert(word, first.clone());
            }
        }
    }
    let same = |word: &str| {
        let stem = plain_stem(word);
        synonyms.get(&stem).cloned().unwrap_or(stem)
    };
    let groups = |lists: &mut dyn Iterator<Item = &&'static str>| {
        let words = lists
            .enumerate()
            .flat_map(|(n, group)| group.split_whitespace().map(move |word| (word, n)));
        words
            .map(|(word, n)| (same(word), n))
            .collect::<BTreeMap<_, _>>()
    };
    let mut rules_out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (property, list) in all.iter().flat_map(|l| l.rules_out) {
        let things = list.split_whitespace().map(same);
        rules_out.entry(same(property)).or_default().extend(things);
    }
    Lexicon {
        marks: all
            .iter()
            .flat_map(|l| {
                l.marks
                    .split_whitespace()
                    .map(|word| (word, l.decimal_comma))
            })
            .collect(),
        numbers: all
            .iter()
            .flat_map(|l| l.numbers)
            .flat_map(|(words, value)| {
                words
                    .split_whitespace()
                    .map(|word| (word, *value * ONE / 1000))
            })
            .collect(),
        months: all
            .iter()
            .flat_map(|l| (1..).zip(l.months))
            .flat_map(|(n, words)| words.split_whitespace().map(move |word| (word, n)))
            .collect(),
        weekdays: all
            .iter()
            .flat_map(|l| (0..).zip(l.weekdays))
            .flat_map(|(n, words)| words.split_whitespace().map(move |word| (word, n)))
            .collect(),
        units: all
            .iter()
            .flat_map(|l| l.units)
            .flat_map(|(words, unit, factor)| {
                words
                    .split_whitespace()
                    .map(|word| (word, (*unit, *factor)))
            })
            .collect(),
        before: Phrases::new(true, all.iter().flat_map(|l| l.before)),
        after: Phrases::new(true, all.iter().flat_map(|l| l.after)),
        cues: Phrases::new(true, all.iter().flat_map(|l| l.cues)),
        stop: all.iter().flat_map(|l| l.stop.split_whitespace()).collect(),
        contrasts: (0..)
            .zip(all.iter().flat_map(|l| l.contrasts))
            .flat_map(|(n, group)| {
                group
                    .split_whitespace()
                    .map(move |word| (plain_stem(word), (n, group.starts_with('!'))))
            })
            .collect(),
        people: groups(&mut all.iter().flat_map(|l| l.people)),
        signals: Phrases::new(true, all.iter().flat_map(|l| l.signals)),
        rules_out,
        synonyms,
    }
});

impl Lexicon {
    /// Whether a text with these words writes numbers with a decimal comma.
    pub fn has_decimal_comma<'w>(&self, words: impl Iterator<Item = &'w str>) -> bool {
        let votes = words.filter_map(|word| self.marks.get(word));
        votes.map(|comma| if *comma { 1 } else { -1 }).sum::<i32>() > 0
    }

    /// The value of a number word.
    pub fn number(&self, word: &str) -> Option<i64> {
        self.numbers.get(word).copied()
    }

    /// The month that a word names, from 1.
    pub fn month(&self, word: &str) -> Option<i8> {
        self.months.get(word).copied()
    }

    /// The day of the week that a word names, from 0 for Monday.
    pub fn weekday(&self, word: &str) -> Option<u8> {
        self.weekdays.get(word).copied()
    }

    /// The unit that a word names, and how many base units one is.
    pub fn unit(&self, word: &str) -> Option<(Unit, i64)> {
        self.units.get(word).copied()
    }

    /// The qualifier that ends just before a place, and how many tokens it takes.
    pub fn qualifier_before(&self, tokens: &[Token]) -> Option<(Qualifier, usize)> {
        let dot = usize::from(tokens.last().is_some_and(|t| t.is('.')));
        let tokens = tokens.get(..tokens.len() - dot)?;
        (1..=4_usize).rev().find_map(|length| {
            let phrase = tokens.get(tokens.len().checked_sub(length)?..)?;
            let (what, taken) = self.before.at(phrase)?;
            (taken == length).then_some((what, length + dot))
        })
    }

    /// The qualifier that begins at a token, and how many tokens it takes.
    pub fn qualifier_after(&self, tokens: &[Token]) -> Option<(Qualifier, usize)> {
        self.after.at(tokens)
    }

    /// The cues that begin at a token, and how many tokens each takes.
    pub fn cues<'s>(&'s self, tokens: &'s [Token]) -> impl Iterator<Item = (Slot, usize)> + 's {
        self.cues.all_at(tokens)
    }

    /// The signal that begins at a token, and how many tokens it takes.
    pub fn signal(&self, tokens: &[Token]) -> Option<(Signal, usize)> {
        self.signals.at(tokens)
    }

    /// Whether a word says nothing of what a claim is about.
    pub fn is_stop(&self, word: &str) -> bool {
        self.stop.contains(word)
    }

    /// In which group of words that exclude each other a word is, and whether it limits a claim where
    /// the other says nothing.
    pub fn contrast(&self, word: &str) -> Option<(usize, bool)> {
        self.contrasts.get(&plain_stem(word)).copied()
    }

    /// Which group of people a stem names.
    pub fn people(&self, stem: &str) -> Option<usize> {
        self.people.get(stem).copied()
    }

    /// Whether a thing of this property cannot have that thing in it.
    pub fn rules_out(&self, property: &str, thing: &str) -> bool {
        self.rules_out
            .get(property)
            .is_some_and(|things| things.contains(thing))
    }

    /// Everything that a property rules out.
    pub fn ruled_out_by(&self, property: &str) -> impl Iterator<Item = String> + '_ {
        self.rules_out.get(property).into_iter().flatten().cloned()
    }

    /// Whether a property rules anything out.
    pub fn is_property(&self, stem: &str) -> bool {
        self.rules_out.contains_key(stem)
    }
}

/// The stem by which a word is compared with others: without its ending, and one for all that mean the
/// same.
pub(super) fn stem(word: &str) -> String {
    let stem = plain_stem(word);
    LEXICON.synonyms.get(&stem).cloned().unwrap_or(stem)
}

/// A word without plural, -ing, -ed and a last e.
fn plain_stem(word: &str) -> String {
    let mut word = word
        .strip_suffix("'s")
        .unwrap_or(word)
        .trim_end_matches('\'');
    let long = |word: &str, least: usize| word.len() >= least;
    let mut end = "";
    if let Some(root) = word.strip_suffix("ies").filter(|root| long(root, 2)) {
        (word, end) = (root, "y");
    } else if let Some(root) = ["sses", "shes", "ches", "xes"]
        .iter()
        .find_map(|e| word.ends_with(e).then(|| word.strip_suffix("es")).flatten())
    {
        word = root;
    } else if long(word, 4)
        && word.ends_with('s')
        && !["ss", "us", "is"].iter().any(|e| word.ends_with(e))
    {
        word = word.strip_suffix('s').unwrap_or(word);
    }
    if end.is_empty() {
        let root = word
            .strip_suffix("ing")
            .filter(|root| long(root, 3))
            .or_else(|| word.strip_suffix("ed").filter(|root| long(root, 3)));
        if let Some(root) = root.filter(|root| root.contains(['a', 'e', 'i', 'o', 'u', 'y'])) {
            word = root;
            let mut last = root.chars().rev();
            if let (Some(a), Some(b)) = (last.next(), last.next())
                && a == b
                && !matches!(a, 'l' | 's' | 'e' | 'o')
            {
                word = root.strip_suffix(a).unwrap_or(root);
            }
        }
    }
    let root = word.trim_end_matches('e');
    let word = if long(root, 3) { root } else { word };
    format!("{word}{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_one_stem() {
        for (one, other) in [
            ("deliveries", "delivery"),
            ("shipping", "delivered"),
            ("classes", "class"),
            ("shoes", "shoe"),
            ("guaranteed", "guarantee"),
            ("baked", "baking"),
            ("installs", "installation"),
        ] {
            assert_eq!(stem(one), stem(other), "{one}, {other}");
        }
        assert_ne!(stem("business"), stem("busy"));
    }
}
