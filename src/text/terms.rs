//! A term list made ready for reading: what to avoid, what to prefer, and names to be spelt exactly so.
//!
//! All forms of all entries are found in one pass over the folded text (Aho–Corasick), other spellings of
//! preferred terms and names by their letters alone (`keys`), and slips in names by their distance
//! (`near`). Of what overlaps, what begins first counts, and of that the longest: a product's name that
//! contains a banned word is the product's name. What is no copy (links, quotations…) is passed over.
//!
//! How bad it is that a term stands somewhere, and how that is said, is not decided here.

mod forms;
mod keys;
mod near;
mod replace;
mod setting;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use self::forms::{Ending, endings, joined, with_ending, without_accents};
pub use self::forms::{is_common, is_two_things};
use self::keys::Keys;
pub use self::keys::{follows, without_possessive};
use self::near::Names;
pub use self::replace::{replaced, with_capitals_of};
pub use self::setting::is_plain;
use self::setting::{Setting, Verdict};
use super::reading::fold::Folded;
use super::reading::{Case, Reading};

/// What an entry says of its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Says {
    /// Write it this way.
    #[default]
    Prefer,
    /// Do not write it.
    Avoid,
    /// It is a name.
    Name,
}

/// An entry of a term list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it says.
    pub says: Says,
    /// The words.
    pub words: String,
    /// Other words or spellings that are not to be written.
    pub variants: Vec<String>,
    /// What to write instead of words to avoid.
    pub instead: String,
    /// Whether capitals matter.
    pub case_sensitive: bool,
    /// Whether it is a verb.
    pub is_verb: bool,
    /// It counts only in a clause with one of these.
    pub near: Vec<String>,
    /// It does not count in a clause with one of these.
    pub not_near: Vec<String>,
    /// Longer phrases that contain it and are fine.
    pub exceptions: Vec<String>,
}

/// Words in a text that an entry does not want there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which entry, in the order in which they were given.
    pub entry: usize,
    /// Where, in bytes of the text as given.
    pub range: Range<usize>,
    /// What is wrong.
    pub what: What,
    /// What should stand there, but for capitals; empty where the entry does not say.
    pub instead: String,
}

/// What is wrong with words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// They are to be avoided.
    Avoided,
    /// A preferred term is written otherwise.
    Variant,
    /// A name is written with other capitals, spaces or hyphens.
    Miswritten,
    /// A name is written without capitals, as a word of the language might be.
    Lowered,
    /// A name is nearly right.
    Near,
}

/// Up to so many bytes of forms the faster automaton is made, which takes some 200 bytes for each.
const DFA_MAX: usize = 200_000;

/// A term list made ready.
#[derive(Debug, Default)]
pub struct Terms {
    entries: Vec<Ready>,
    /// `None` where there is nothing to look for.
    automaton: Option<AhoCorasick>,
    /// What each of the automaton's patterns stands for: several entries may have one form.
    patterns: Vec<Vec<Pattern>>,
    keys: Keys<Spelling>,
    names: Names,
}

/// An entry with what it is compared with, folded.
#[derive(Debug)]
struct Ready {
    entry: Entry,
    near: Vec<String>,
    not_near: Vec<String>,
}

/// What a form stands for.
#[derive(Clone, Debug)]
struct Pattern {
    entry: usize,
    /// What should stand there instead; `None` for an exception.
    instead: Option<String>,
    /// The capitals that it must have to count; empty where none matter.
    exactly: String,
}

/// A form of a preferred term or a name.
#[derive(Clone, Debug)]
struct Spelling {
    entry: usize,
    written: String,
    folded: String,
}

/// Something found, before it is clear what counts.
struct Found {
    /// In the folded text.
    range: Range<usize>,
    /// Of several at one place the lowest counts.
    rank: u8,
    entry: usize,
    /// `None` where it is right as it is.
    what: Option<(What, String)>,
}

impl Terms {
    /// Makes a term list ready. Blank words are passed over.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut patterns = BTreeMap::<String, Vec<Pattern>>::new();
        let mut spellings = Vec::new();
        let mut names = Names::default();
        let entries: Vec<Ready> = entries.into_iter().map(Ready::new).collect();
        for (at, ready) in entries.iter().enumerate() {
            let entry = &ready.entry;
            for (form, pattern) in entry.patterns(at) {
                patterns.entry(form).or_default().push(pattern);
            }
            if entry.says == Says::Avoid {
                continue;
            }
            let words = entry.words.trim();
            let folded = fold(words);
            for ending in endings(&folded, entry.is_verb) {
                let written = with_ending(words, *ending, entry.is_verb);
                if entry
                    .variants
                    .iter()
                    .any(|variant| variant.trim() == written)
                {
                    continue; // Lindqvists is no plural where the list says so
                }
                let folded = fold(&written);
                let spelling = Spelling {
                    entry: at,
                    written,
                    folded: folded.clone(),
                };
                spellings.push((folded, spelling));
            }
            if entry.says == Says::Name {
                let key: String = keys::letters(&folded).collect();
                names.add(&key, folded.split(' ').count(), at);
            }
        }
        let size: usize = patterns.keys().map(String::len).sum();
        let kind = if size <= DFA_MAX {
            AhoCorasickKind::DFA
        } else {
            AhoCorasickKind::ContiguousNFA
        };
        let automaton = AhoCorasick::builder()
            .kind(Some(kind))
            .build(patterns.keys().map(String::as_str))
            .ok()
            .filter(|_| !patterns.is_empty());
        Self {
            entries,
            automaton,
            patterns: patterns.into_values().collect(),
            keys: Keys::new(spellings),
            names,
        }
    }

    /// Whether some words are a preferred term or a name of the list, however they are spelt.
    pub fn know(&self, words: &str) -> bool {
        self.keys.know(&fold(words))
    }

    /// Where a text goes against the list: in order, without overlap.
    pub fn find(&self, text: &str, reading: &Reading) -> Vec<Hit> {
        let (mut found, exceptions) = self.forms(text, reading);
        self.spellings(text, reading, &mut found);
        found.retain(|one| {
            !exceptions.iter().any(|(entry, fine)| {
                *entry == one.entry && fine.start <= one.range.start && one.range.end <= fine.end
            })
        });
        let mut found = first_and_longest(found);
        self.slips(reading, &mut found);
        found.sort_by_key(|one| one.range.start);
        let hits = found.into_iter().filter_map(|one| {
            let (what, instead) = one.what?;
            Some(Hit {
                entry: one.entry,
                range: reading.original(one.range),
                what,
                instead,
            })
        });
        hits.collect()
    }

    /// The listed forms, and the exceptions.
    fn forms(&self, text: &str, reading: &Reading) -> (Vec<Found>, Vec<(usize, Range<usize>)>) {
        let (mut found, mut exceptions) = (Vec::new(), Vec::new());
        let matches = self
            .automaton
            .iter()
            .filter_map(|automaton| automaton.try_find_overlapping_iter(reading.text()).ok())
            .flatten();
        for one in matches {
            let range = one.range();
            if !stands_alone(reading.text(), &range)
                || reading.is_masked(&range)
                || is_code(text, reading, &range)
            {
                continue;
            }
            let surface = text
                .get(reading.original(range.clone()))
                .unwrap_or_default();
            for pattern in self
                .patterns
                .get(one.pattern().as_usize())
                .into_iter()
                .flatten()
            {
                let Some(ready) = self.entries.get(pattern.entry) else {
                    continue;
                };
                let Some(instead) = &pattern.instead else {
                    exceptions.push((pattern.entry, range.clone()));
                    continue;
                };
                let is_cased =
                    pattern.exactly.is_empty() || letters(surface).eq(letters(&pattern.exactly));
                if !is_cased || !ready.counts(reading, &range) {
                    continue;
                }
                let (rank, what) = match ready.entry.says {
                    Says::Avoid if ready.near.is_empty() => (2, What::Avoided),
                    Says::Avoid => (0, What::Avoided),
                    Says::Prefer => (3, What::Variant),
                    Says::Name => (3, What::Miswritten),
                };
                found.push(Found {
                    range: range.clone(),
                    rank,
                    entry: pattern.entry,
                    what: Some((what, instead.clone())),
                });
            }
        }
        (found, exceptions)
    }

    /// Preferred terms and names, however they are spelt.
    fn spellings(&self, text: &str, reading: &Reading, found: &mut Vec<Found>) {
        self.keys.meet(reading, |met| {
            let spelling = met.key;
            let Some(ready) = self.entries.get(spelling.entry) else {
                return;
            };
            if is_code(text, reading, &met.range) || !ready.counts(reading, &met.range) {
                return;
            }
            let setting = Setting {
                text,
                reading,
                words: met.words,
                range: met.range.clone(),
                written: &spelling.written,
                folded: &spelling.folded,
                says: ready.entry.says,
                case_sensitive: ready.entry.case_sensitive,
            };
            let (rank, what) = match setting.verdict() {
                Verdict::Unclear => return,
                Verdict::Right => (1, None),
                Verdict::Wrong(what) => (4, Some((what, spelling.written.clone()))),
            };
            found.push(Found {
                range: met.range,
                rank,
                entry: spelling.entry,
                what,
            });
        });
    }

    /// Names that are nearly right, where nothing else was found. Of several words all are capitalised.
    fn slips(&self, reading: &Reading, found: &mut Vec<Found>) {
        let most = self.names.words();
        for (first, word) in reading.words().iter().enumerate() {
            if !self.names.may_begin(reading.word(word)) {
                continue;
            }
            let mut key = String::new();
            let mut last = None;
            for (n, next) in reading.words().iter().skip(first).take(most).enumerate() {
                let apart = last.is_some_and(|last| !keys::follows(reading, last, next));
                let is_low = n > 0 && (next.case == Case::Lower || word.case == Case::Lower);
                let bare = keys::without_possessive(reading.word(next));
                if next.is_masked || apart || is_low || bare.contains(['-', '.', '_']) {
                    break;
                }
                key.extend(keys::letters(bare));
                last = Some(next);
                let Some(entry) = self.names.nearly(&key, n + 1) else {
                    continue;
                };
                let range = word.range.start..next.range.start + bare.len();
                let is_free = found
                    .iter()
                    .all(|one| one.range.end <= range.start || range.end <= one.range.start);
                if let Some(ready) = self.entries.get(entry)
                    && is_free
                    && !self.keys.know(&key)
                    && ready.counts(reading, &range)
                {
                    found.push(Found {
                        range,
                        rank: 5,
                        entry,
                        what: Some((What::Near, ready.entry.words.trim().to_owned())),
                    });
                }
            }
        }
    }
}

impl Ready {
    fn new(entry: Entry) -> Self {
        let all = |phrases: &[String]| {
            let phrases = phrases.iter().map(|phrase| fold(phrase));
            phrases.filter(|phrase| !phrase.is_empty()).collect()
        };
        Self {
            near: all(&entry.near),
            not_near: all(&entry.not_near),
            entry,
        }
    }

    /// Whether the words around let it count.
    fn counts(&self, reading: &Reading, range: &Range<usize>) -> bool {
        if self.near.is_empty() && self.not_near.is_empty() {
            return true;
        }
        let mut clauses = reading.clauses().iter();
        let clause = clauses.find(|clause| clause.contains(&range.start));
        let clause = clause
            .map(|clause| reading.part(clause.clone()))
            .unwrap_or_default();
        let has = |phrases: &[String]| phrases.iter().any(|phrase| has_phrase(clause, phrase));
        (self.near.is_empty() || has(&self.near)) && !has(&self.not_near)
    }
}

impl Entry {
    /// Every form by which it is found, folded, with what it stands for.
    fn patterns(&self, entry: usize) -> Vec<(String, Pattern)> {
        let mut all = Vec::new();
        let mut add = |words: &str, instead: Option<&str>, must_match: bool| {
            for ending in endings(&fold(words), self.is_verb) {
                let form = with_ending(words, *ending, self.is_verb);
                let folded = fold(&form);
                let instead =
                    instead.map(|instead| with_same_ending(instead, *ending, self.is_verb));
                if folded.is_empty()
                    || instead
                        .as_ref()
                        .is_some_and(|instead| fold(instead) == folded && !must_match)
                {
                    continue; // what is to be written is no fault
                }
                let exactly = if must_match { form } else { String::new() };
                let pattern = Pattern {
                    entry,
                    instead,
                    exactly,
                };
                all.push((folded, pattern));
            }
        };
        let words = self.words.trim();
        let variants = self.variants.iter().map(|variant| variant.trim());
        if self.says == Says::Avoid {
            let instead = self.instead.trim();
            for words in std::iter::once(words).chain(variants) {
                for form in joined(words) {
                    add(&form, Some(instead), self.case_sensitive);
                }
            }
        } else {
            let is_listed = |bare: &String| self.variants.iter().any(|v| fold(v) == fold(bare));
            let bare = without_accents(words).filter(|_| self.says == Says::Prefer);
            if let Some(bare) = bare.filter(|bare| !is_listed(bare)) {
                add(&bare, Some(words), self.case_sensitive);
            }
            let key = |words: &str| keys::letters(&fold(words)).collect::<String>();
            let (folded, own_key) = (fold(words), key(words));
            for variant in variants {
                if fold(variant) == folded {
                    if variant != words {
                        add(variant, Some(words), true); // capitals alone
                    }
                } else if key(variant) == own_key {
                    // Which of sign up and sign-up is meant, only its place says.
                    if !setting::is_verb_or_noun(&fold(variant))
                        && !setting::is_verb_or_noun(&folded)
                    {
                        add(variant, Some(words), self.case_sensitive);
                    }
                } else {
                    for form in joined(variant) {
                        add(&form, Some(words), self.case_sensitive);
                    }
                }
            }
        }
        for exception in &self.exceptions {
            for form in joined(exception.trim()) {
                add(&form, None, false);
            }
        }
        all
    }
}

/// What stands instead of a form with an ending: affordable for cheap, more affordable for cheaper.
fn with_same_ending(instead: &str, ending: Ending, is_verb: bool) -> String {
    let folded = fold(instead);
    match ending {
        _ if folded.is_empty() => String::new(),
        ending if endings(&folded, is_verb).contains(&ending) => {
            with_ending(instead, ending, is_verb)
        }
        // “More good value” is no English, and what is, only a person knows.
        Ending::Comparative | Ending::Superlative if folded.contains(' ') => String::new(),
        Ending::Comparative => format!("more {instead}"),
        Ending::Superlative => format!("most {instead}"),
        _ => instead.to_owned(),
    }
}

/// What begins first, and of that the longest, and of that the one of the lowest rank.
fn first_and_longest(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|one| (one.range.start, Reverse(one.range.end), one.rank, one.entry));
    let mut end = 0;
    found.retain(|one| {
        let is_first = one.range.start >= end;
        if is_first {
            end = one.range.end;
        }
        is_first
    });
    found
}

/// Words as they are compared: folded, with single spaces.
fn fold(words: &str) -> String {
    let folded = Folded::new(words).text;
    let words: Vec<&str> = folded.split_whitespace().collect();
    words.join(" ")
}

fn letters(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|c| c.is_alphanumeric())
}

/// Whether a place in a folded text is not part of something longer: mastery, cheap-looking, foo.yaml.
/// A possessive ending may follow.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let joins = |mark: Option<char>, beyond: Option<char>| {
        mark.is_some_and(|c| matches!(c, '-' | '\'' | '.')) && beyond.is_some_and(is_word)
    };
    let mut back = before.chars().rev();
    let (last, one_before) = (back.next(), back.next());
    let starts = !last.is_some_and(is_word) && !joins(last, one_before);
    let after = after
        .strip_prefix("'s")
        .filter(|rest| !rest.starts_with(is_word))
        .unwrap_or(after);
    let mut on = after.chars();
    let (first, next) = (on.next(), on.next());
    starts && !first.is_some_and(is_word) && !joins(first, next)
}

/// Whether somebody marked it as code, with backquotes.
fn is_code(text: &str, reading: &Reading, range: &Range<usize>) -> bool {
    let range = reading.original(range.clone());
    text.get(..range.start)
        .is_some_and(|before| before.ends_with('`'))
        && text
            .get(range.end..)
            .is_some_and(|after| after.starts_with('`'))
}

/// Whether a phrase stands in a folded clause as a whole.
fn has_phrase(clause: &str, phrase: &str) -> bool {
    clause.match_indices(phrase).any(|(start, found)| {
        let range = start..start + found.len();
        stands_alone(clause, &range)
            || stands_alone(clause, &(start..range.end + 1))
                && clause
                    .get(range.end..)
                    .is_some_and(|rest| rest.starts_with('s'))
    })
}

#[cfg(test)]
mod tests;
