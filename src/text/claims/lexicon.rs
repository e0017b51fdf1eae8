//! The words by which claims are known, in four languages, as tables; and how they are looked up.
//!
//! Each language is one [`Language`] in a file of its own. All are read at once: few words mean one thing
//! here and another there, and a German plan has English offers in it. Words are compared by a light stem
//! (plurals, -ing, -ed), phrases word by word.

mod bounds;
mod countries;
mod de;
mod en;
mod es;
mod families;
mod fr;
mod kinds;
mod known;
mod sayings;
mod stances;
mod stemming;
mod topics;
pub(super) mod triggers;
mod ways;
mod words;

use self::known::Phrases;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::str::SplitAsciiWhitespace;
use std::sync::LazyLock;

use ahash::AHashMap;

pub(super) use self::countries::Place;
pub(super) use self::known::{Known, Stemmed};
pub(super) use self::stances::Stance;
use self::stemming::{plain_stem, without_article};
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
    /// Words that a claim may be made with and that rarely tell one thing from another; those with the same
    /// stem as well.
    pub weak: &'static str,
    /// Words that mean the same: the first stands for all.
    pub synonyms: &'static [&'static str],
    /// Words of which only one can be meant: other ones mean other things. After a “!” they limit a claim
    /// even where the other claim has none of them.
    pub contrasts: &'static [&'static str],
    /// Groups of people to whom a claim may be limited.
    pub people: &'static [&'static str],
    /// Phrases that deny or affirm what stands beside them.
    pub signals: &'static [(Signal, &'static str)],
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
    /// you pay X, bring your own X
    PaidNext,
    /// adults only
    NoChildren,
}

/// All tables, ready to be looked up.
pub(super) struct Lexicon {
    words: AHashMap<&'static str, Box<Known>>,
    stems: AHashMap<String, Stemmed>,
    rules_out: BTreeMap<String, BTreeSet<String>>,
    kinds_of: BTreeMap<String, BTreeSet<String>>,
    countries: AHashMap<String, countries::Place>,
    unknown: (Known, Stemmed),
}

/// The tables of all languages.
pub(super) static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new(&[&en::ENGLISH, &de::GERMAN, &fr::FRENCH, &es::SPANISH]));

impl Lexicon {
    fn new(languages: &[&Language]) -> Self {
        let mut lexicon = Self {
            words: AHashMap::new(),
            stems: AHashMap::new(),
            rules_out: BTreeMap::new(),
            kinds_of: BTreeMap::new(),
            countries: AHashMap::new(),
            unknown: Default::default(),
        };
        languages.iter().for_each(|l| lexicon.add_words(l));
        for table in [
            stances::STANCES,
            sayings::SAYINGS,
            topics::TOPICS,
            ways::WAYS,
        ] {
            lexicon.add_phrases(table, |known| &mut known.stances);
        }
        for (list, note) in words::WORDS
            .iter()
            .chain(bounds::BOUNDS)
            .chain(triggers::TRIGGERS)
        {
            for word in list.split_whitespace() {
                note(lexicon.words.entry(word).or_default());
            }
        }
        for (list, value) in words::ORDINALS {
            for word in list.split_whitespace() {
                lexicon.words.entry(word).or_default().ordinal = Some(value * ONE);
            }
        }
        lexicon.add_stems(languages);
        lexicon
    }

    fn add_words(&mut self, language: &Language) {
        let mut each = |list: &'static str, note: &dyn Fn(&mut Known)| {
            for word in list.split_whitespace() {
                note(self.words.entry(word).or_default());
            }
        };
        each(language.marks, &|known| {
            known.decimal_comma = Some(language.decimal_comma);
        });
        each(language.stop, &|known| known.is_stop = true);
        for (words, thousandths) in language.numbers {
            each(words, &|known| {
                known.number = Some(*thousandths * ONE / 1000);
            });
        }
        for (month, words) in (1..).zip(language.months) {
            each(words, &|known| known.month = Some(month));
        }
        for (day, words) in (0..).zip(language.weekdays) {
            each(words, &|known| known.weekday = Some(day));
        }
        for (words, unit, factor) in language.units {
            each(words, &|known| known.unit = Some((*unit, *factor)));
        }
        self.add_phrases(language.before, |known| &mut known.before);
        self.add_phrases(language.after, |known| &mut known.after);
        self.add_phrases(language.cues, |known| &mut known.cues);
        self.add_phrases(language.signals, |known| &mut known.signals);
    }

    fn add_phrases<T: Copy>(
        &mut self,
        lists: &[(T, &'static str)],
        phrases: fn(&mut Known) -> &mut Phrases<T>,
    ) {
        let length = |rest: &str| rest.split_ascii_whitespace().count();
        for (what, list) in lists {
            for phrase in list.split('|').map(str::trim_ascii) {
                let (first, rest) = phrase
                    .split_once(|c: char| c.is_ascii_whitespace())
                    .unwrap_or((phrase, ""));
                for first in first.split('/').filter(|first| !first.is_empty()) {
                    let known = phrases(self.words.entry(first).or_default());
                    // Before the first that is shorter: the longest first, and none moves twice.
                    let at = known.partition_point(|(other, _)| length(other) >= length(rest));
                    known.insert(at, (rest, *what));
                }
            }
        }
    }

    fn add_stems(&mut self, languages: &[&Language]) {
        for word in languages.iter().flat_map(|l| l.weak.split_whitespace()) {
            self.stem_entry(&plain_stem(word)).is_weak = true;
        }
        let groups = languages.iter().flat_map(|l| l.synonyms);
        for group in groups.chain(families::FAMILIES) {
            let mut words = group.split_whitespace().map(plain_stem);
            if let Some(first) = words.next() {
                for word in words {
                    self.stem_entry(&word).same = Some(first.clone().into_owned());
                }
            }
        }
        let mut contrasts = BTreeMap::new();
        let mut limiting = BTreeSet::new();
        for (n, group) in languages.iter().flat_map(|l| l.contrasts).enumerate() {
            for word in group.split_whitespace() {
                let stem = self.same(word);
                contrasts.entry(stem).or_insert(n);
                if group.starts_with('!') {
                    limiting.insert(plain_stem(word));
                }
            }
        }
        // What excludes what is known of all words that mean the same.
        for stem in contrasts.keys() {
            self.stem_entry(stem);
        }
        for (stem, stemmed) in &mut self.stems {
            let same = stemmed.same.as_deref().unwrap_or(stem);
            let limits = limiting.contains(stem.as_str());
            stemmed.contrast = contrasts.get(same).map(|group| (*group, limits));
        }
        let mut people = BTreeMap::new();
        for (n, group) in languages.iter().flat_map(|l| l.people).enumerate() {
            people.extend(group.split_whitespace().map(|word| (self.same(word), n)));
        }
        // Who is named is known by the stem that stands for all, and by all that it stands for.
        for stem in people.keys() {
            self.stem_entry(stem);
        }
        for (stem, stemmed) in &mut self.stems {
            let same = stemmed.same.as_deref().unwrap_or(stem);
            stemmed.people = people.get(same).copied();
        }
        self.add_kinds();
        self.add_countries();
    }

    fn stem_entry(&mut self, stem: &str) -> &mut Stemmed {
        self.stems.entry(stem.to_owned()).or_default()
    }

    fn same(&self, word: &str) -> String {
        let stem = plain_stem(word);
        let same = self.stemmed(&stem).same.clone();
        same.unwrap_or_else(|| stem.into_owned())
    }

    /// What is known of a word.
    pub fn known(&self, word: &str) -> &Known {
        let known = self
            .words
            .get(word)
            .or_else(|| self.words.get(without_article(word)?));
        known.map_or(&self.unknown.0, Box::as_ref)
    }

    /// Where a compound that is not known itself ends in a head that is: after “Frühbucher” in
    /// “Frühbucherrabatt”.
    pub fn cut(&self, word: &str) -> Option<usize> {
        if word.len() < 9 {
            return None;
        }
        let mut heads = words::HEADS.iter();
        let head = heads.find(|head| word.len() >= head.len() + 4 && word.ends_with(*head))?;
        let is_known = self.words.contains_key(word) || self.stems.contains_key(word);
        (!is_known).then(|| word.len() - head.len())
    }

    fn stemmed(&self, plain: &str) -> &Stemmed {
        self.stems.get(plain).unwrap_or(&self.unknown.1)
    }

    /// The value of an ordinal: tenth, fiftieth.
    pub fn ordinal(&self, word: &str) -> Option<i64> {
        self.known(word).ordinal
    }

    /// Whether a stem rarely tells one thing from another.
    pub fn is_weak(&self, stem: &str) -> bool {
        self.stemmed(stem).is_weak
    }

    /// Whether a stem names a part of which something else may be made than the rest.
    pub fn is_part(&self, stem: &str) -> bool {
        words::PARTS.split_whitespace().any(|name| name == stem)
    }

    /// Whether a stem names people who learn or do something together.
    pub fn is_attendee(&self, stem: &str) -> bool {
        words::ATTENDEES.split(' ').any(|name| name == stem)
    }

    /// Whether a text with these words writes numbers with a decimal comma.
    pub fn has_decimal_comma<'w>(&self, words: impl Iterator<Item = &'w str>) -> bool {
        let vote = |word: &str| {
            let is_german = !word.is_ascii() && word.contains(['ä', 'ö', 'ü', 'ß']);
            let known = self.known(word).decimal_comma;
            known.or(is_german.then_some(true))
        };
        let votes = words.filter_map(vote);
        votes.map(|comma| if comma { 1 } else { -1 }).sum::<i32>() > 0
    }

    /// What is known of the group of a word that stands for itself: off-peak.
    pub fn contrast(&self, word: &str) -> Option<(usize, bool)> {
        self.stemmed(&plain_stem(word)).contrast
    }
}

/// The qualifier that ends just before a place, and how many tokens it takes.
pub(super) fn qualifier_before(tokens: &[Token<'_>]) -> Option<(Qualifier, usize)> {
    let dot = usize::from(tokens.last().is_some_and(|t| t.is('.')));
    let tokens = tokens.get(..tokens.len() - dot)?;
    (1..=4_usize).rev().find_map(|length| {
        let phrase = tokens.get(tokens.len().checked_sub(length)?..)?;
        let (what, taken) = phrases_at(phrase, |known| &known.before).next()?;
        (taken == length).then_some((what, length + dot))
    })
}

/// The qualifier that begins at a token, and how many tokens it takes.
pub(super) fn qualifier_after(tokens: &[Token<'_>]) -> Option<(Qualifier, usize)> {
    phrases_at(tokens, |known| &known.after).next()
}

/// The cues that begin at a token, and how many tokens each takes.
pub(super) fn cues<'s>(tokens: &'s [Token<'_>]) -> impl Iterator<Item = (Slot, usize)> + 's {
    let own = phrases_at(tokens, |known| &known.cues);
    // Leases are what a lease is.
    let first = tokens
        .first()
        .filter(|t| t.known.cues.is_empty() && t.word.len() > 4);
    let singular = first.and_then(|t| t.word.strip_suffix('s'));
    let singular = singular.map_or(&[][..], |word| LEXICON.known(word).cues.as_slice());
    let single = singular.iter().filter(|(rest, _)| rest.is_empty());
    own.chain(single.map(|(_, slot)| (*slot, 1)))
}

/// The signal that begins at a token, and how many tokens it takes.
pub(super) fn signal(tokens: &[Token<'_>]) -> Option<(Signal, usize)> {
    phrases_at(tokens, |known| &known.signals).next()
}

/// What the longest phrase that begins at a token says by itself (it may be several things), and how many
/// tokens it takes.
pub(super) fn stances<'s>(tokens: &'s [Token<'_>]) -> impl Iterator<Item = (Stance, usize)> + 's {
    let mut found = phrases_at(tokens, |known| &known.stances).peekable();
    let longest = found.peek().map_or(0, |(_, length)| *length);
    found.take_while(move |(_, length)| *length == longest)
}

/// What stands in the gaps of the phrase with stars that says this and takes all of the tokens: put your *desk*
/// together.
pub(super) fn gaps<'s, 't>(
    tokens: &'s [Token<'t>],
    stance: Stance,
) -> impl Iterator<Item = &'s Token<'t>> {
    let phrases = tokens
        .first()
        .map_or(&[][..], |t| t.known.stances.as_slice());
    let own = phrases.iter().find(|(rest, what)| {
        let clause = tokens.first().map_or(0, |t| t.clause);
        *what == stance
            && rest.contains('*')
            && phrase_length(tokens, rest, clause) == Some(tokens.len())
    });
    let rest = own.map(|(rest, _)| *rest);
    let is_said = |rest: &str, word: &str| rest.split([' ', '/']).any(|one| one == word);
    let gap = move |t: &&Token<'_>| rest.is_some_and(|rest| !is_said(rest, t.word));
    tokens.iter().skip(1).filter(gap)
}

/// Every phrase of a table that begins with a token, the longest first, and how many tokens each takes.
fn phrases_at<'s, T: Copy + 'static>(
    tokens: &'s [Token<'_>],
    table: fn(&Known) -> &Phrases<T>,
) -> impl Iterator<Item = (T, usize)> + 's {
    let first = tokens
        .first()
        .filter(|t| matches!(t.kind, Kind::Word | Kind::Number(_)))
        // “N'acceptons” is no “acceptons”.
        .filter(|t| !t.word.starts_with("n'") || LEXICON.words.contains_key(t.word));
    let phrases = first.map_or(&[][..], |first| table(first.known).as_slice());
    phrases
        .iter()
        .filter_map(move |(rest, what)| Some((*what, phrase_length(tokens, rest, first?.clause)?)))
}

/// The most words that a star in a phrase stands for.
const STARRED: usize = 4;

/// How many tokens a phrase takes of which the first is the first word. A star stands for a few words; where words
/// stand with a stroke between, any of them may be meant: pick/collect.
fn phrase_length(tokens: &[Token<'_>], rest: &str, clause: usize) -> Option<usize> {
    length_after(tokens, 1, rest.split_ascii_whitespace(), clause)
}

fn length_after(
    tokens: &[Token<'_>],
    mut at: usize,
    mut words: SplitAsciiWhitespace<'_>,
    clause: usize,
) -> Option<usize> {
    while let Some(word) = words.next() {
        if word == "*" {
            return (at + 1..=at + STARRED).find_map(|from| {
                let is_gap = tokens.get(at..from)?.iter().all(|t| t.kind == Kind::Word);
                length_after(tokens, from, words.clone(), clause).filter(|_| is_gap)
            });
        }
        // A hyphen may stand between any two words: money-back, money back.
        if tokens.get(at).is_some_and(|t| t.is('-')) {
            at += 1;
        }
        let token = tokens.get(at).filter(|t| t.clause == clause)?;
        // Pas d'alcool: the phrase ends within the word, which still is to be read.
        if word.ends_with('\'') && token.word.starts_with(word) {
            continue;
        }
        let plain = without_article(token.word).filter(|_| !token.word.starts_with("n'"));
        if !word
            .split('/')
            .any(|word| token.word == word || plain == Some(word))
        {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// A word's stem, by which it is compared with others (without its ending, and one for all that mean the
/// same), and what is known of that.
pub(super) fn stemmed(word: &str) -> (Cow<'_, str>, &'static Stemmed) {
    let stem = plain_stem(word);
    let known = LazyLock::force(&LEXICON).stemmed(&stem);
    let same = known.same.as_deref().map(Cow::Borrowed);
    (same.unwrap_or(stem), known)
}

/// A word's stem.
pub(super) fn stem(word: &str) -> Cow<'_, str> {
    stemmed(word).0
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
