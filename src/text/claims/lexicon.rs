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
mod stances;
mod stemming;
mod words;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use ahash::AHashMap;

pub(super) use self::countries::Place;
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

/// What the tables know of a word, looked up once for each word of a text.
#[derive(Default)]
pub(super) struct Known {
    /// The value of a number word.
    pub number: Option<i64>,
    /// The month that it names, from 1.
    pub month: Option<i8>,
    /// The day of the week that it names, from 0 for Monday.
    pub weekday: Option<u8>,
    /// The unit that it names, and how many base units one is.
    pub unit: Option<(Unit, i64)>,
    /// Whether it says nothing of what a claim is about.
    pub is_stop: bool,
    /// Whether its language has a decimal comma, of words that mark a language.
    decimal_comma: Option<bool>,
    before: Phrases<Qualifier>,
    after: Phrases<Qualifier>,
    cues: Phrases<Slot>,
    signals: Phrases<Signal>,
    stances: Phrases<Stance>,
    /// Whether it says that there is no other kind.
    pub is_only: bool,
    /// Whether what is monthly beside it is how one pays.
    pub is_paying: bool,
    /// Whether it says that something is so for this alone.
    pub is_limit: bool,
    /// Whether a long time at least beside it is that for which one is bound.
    pub is_binding: bool,
    /// Whether it denies something.
    pub is_denial: bool,
    /// Whether beside it an age is one for a price or for company.
    pub is_of_fare: bool,
    /// Whether beside it an age is that of who needs company, or pays nothing.
    pub is_of_company: bool,
    /// Whether it is a birthday or a jubilee.
    pub is_birthday: bool,
    /// Whether people learn in it together.
    pub is_class: bool,
    /// Whether it says that it holds for each person.
    pub is_everyone: bool,
    /// Whether it says that it holds for every thing and place, or for none.
    pub is_everywhere: bool,
    /// Whether it joins a thing to what it belongs to.
    pub is_preposition: bool,
    /// Whether what follows makes another thing of what stands before.
    pub is_variant: bool,
    /// The months of the season that it names, January in the lowest bit.
    pub season: u16,
    /// Whether it says that something lasts until then.
    pub is_until: bool,
    /// Whether it says that it is closed.
    pub is_closed: bool,
    /// Whether it says what is in a thing or with it.
    pub is_holding: bool,
    /// Which groups of people it names, a bit for each.
    pub people: u32,
    /// Whether what follows is excepted.
    pub is_exception: bool,
    /// Whether a place may follow.
    pub is_place_joint: bool,
    /// Whether it names no place even there.
    pub is_no_place: bool,
    /// Whether it names a place of which others may be one.
    pub is_any_place: bool,
    /// Whether it joins a part to the whole.
    pub is_part_joint: bool,
    /// Whether an occasion follows.
    pub is_occasion_joint: bool,
    /// Whether it is an occasion by itself.
    pub is_occasion: bool,
    /// Whether it names people who come, of whom a word before says which.
    pub is_comer: bool,
    /// Whether it says that somebody gets what follows.
    pub is_gain: bool,
    /// Whether it says that something holds from then on.
    pub is_beginning: bool,
    /// Whether it is a feast that stands for a time of the year.
    pub is_feast: bool,
    /// Whether it says that nothing out of the ordinary is meant.
    pub is_usual: bool,
    /// Whether it makes another thing of the noun after it, though it says little otherwise.
    pub is_modifier: bool,
    /// Whether it limits a claim to some of a kind.
    pub is_some_of: bool,
    /// Whether it makes a claim depend on something.
    pub is_condition: bool,
    /// Whether it says that something holds for all of a kind.
    pub is_all: bool,
    /// Whether the name of a place within a building follows.
    pub is_stand: bool,
    /// Whether it says how something was made, and whether before anything was made of it.
    pub is_made: bool,
    pub is_grown: bool,
    /// Whether it takes place somewhere.
    pub is_event: bool,
    /// Whether it says that something is so at all times.
    pub is_always: bool,
    /// Whether it is the larger part, and whether it makes “all” that.
    pub is_majority: bool,
    pub is_nearly: bool,
    /// Whether it is a time around now.
    pub is_present_time: bool,
    /// Whether one side of a border follows.
    pub is_bound: bool,
    /// Whether it may end a list for good, with the word after it: nothing else.
    pub is_closing: bool,
    /// Whether it stands for what was spoken of before: it, they.
    pub is_reference: bool,
    /// Whether a thing beside it is another one, or is not in it: instead of milk.
    pub is_lookalike: bool,
    /// Whether it says what something is.
    pub is_copula: bool,
    /// Whether it is what is kept on computers, or one: data, servers.
    pub is_data: bool,
    /// Whether something is kept where the place that follows is.
    pub is_kept: bool,
    /// Whether it says that one is the largest, and whether the oldest.
    pub is_largest: bool,
    pub is_oldest: bool,
    /// Whether it is a holiday.
    pub is_holiday: bool,
    /// Whether who reads it is expected where he is asked to.
    pub is_expecting: bool,
    /// Whether something beside it is done elsewhere than where one opens: online, delivered.
    pub is_elsewhere: bool,
    /// Whether it says that one will get there: going, will, aim.
    pub is_goal: bool,
    /// Whether an offer comes in several of it: plans, rooms, orders.
    pub is_offer: bool,
    /// Whether it says that a bond ends: cancel, leave, pause.
    pub is_leaving: bool,
    /// Whether it says that one may choose when.
    pub is_anytime: bool,
    /// Whether it is of giving money back.
    pub is_refund: bool,
    /// Whether before “with” it says that what follows is had with a thing.
    pub is_company: bool,
    /// Whether more of a thing is meant than is spoken of.
    pub is_further: bool,
    /// Whether it is a half.
    pub is_half: bool,
    /// Whether it is the whole of an amount.
    pub is_whole: bool,
    /// Whether it is the one that comes.
    pub is_next: bool,
    /// Whether any way of making may be meant.
    pub is_any_making: bool,
    /// Whether it is a year, or as many days.
    pub is_year: bool,
    /// Whether it may tell a place in an order.
    pub is_rank: bool,
    /// The value of an ordinal.
    ordinal: Option<i64>,
}

/// What the tables know of a word without its ending.
#[derive(Default)]
pub(super) struct Stemmed {
    /// The stem that stands for all that mean the same, where that is another.
    same: Option<String>,
    /// In which group of words that exclude each other it is, and whether it limits a claim where the
    /// other says nothing.
    pub contrast: Option<(usize, bool)>,
    /// Which group of people it names.
    pub people: Option<usize>,
    /// Whether it rarely tells one thing from another.
    pub is_weak: bool,
    /// Whether something can be made of it or free of it: of a kind in the tables.
    pub is_substance: bool,
}

/// Phrases that begin with a word, the longest first.
type Phrases<T> = Vec<(Vec<&'static str>, T)>;

/// All tables, ready to be looked up.
pub(super) struct Lexicon {
    words: AHashMap<&'static str, Known>,
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
        lexicon.add_phrases(stances::STANCES, |known| &mut known.stances);
        for (list, note) in words::WORDS.iter().chain(bounds::BOUNDS) {
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
        for (what, list) in lists {
            for phrase in list.split('|') {
                let words: Vec<&str> = phrase.split_whitespace().collect();
                if let Some(first) = words.first() {
                    let known = phrases(self.words.entry(first).or_default());
                    // Before the first that is shorter: the longest first, and none moves twice.
                    let at = known.partition_point(|(other, _)| other.len() >= words.len());
                    known.insert(at, (words, *what));
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
        known.unwrap_or(&self.unknown.0)
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

    /// Whether a stem names people who learn or do something together.
    pub fn is_attendee(&self, stem: &str) -> bool {
        words::ATTENDEES.split(' ').any(|name| name == stem)
    }

    /// Whether a text with these words writes numbers with a decimal comma.
    pub fn has_decimal_comma<'w>(&self, words: impl Iterator<Item = &'w str>) -> bool {
        let votes = words.filter_map(|word| self.known(word).decimal_comma);
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
    phrases_at(tokens, |known| &known.cues)
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

/// Every phrase of a table that begins with a token, the longest first, and how many tokens each takes.
fn phrases_at<'s, T: Copy + 'static>(
    tokens: &'s [Token<'_>],
    table: fn(&Known) -> &Phrases<T>,
) -> impl Iterator<Item = (T, usize)> + 's {
    let first = tokens
        .first()
        .filter(|t| matches!(t.kind, Kind::Word | Kind::Number(_)));
    let phrases = first.map_or(&[][..], |first| table(first.known).as_slice());
    phrases.iter().filter_map(move |(words, what)| {
        let clause = first?.clause;
        let mut at = 0;
        for word in words {
            // A hyphen may stand between any two words: money-back, money back.
            if at > 0 && tokens.get(at).is_some_and(|t| t.is('-')) {
                at += 1;
            }
            let token = tokens.get(at).filter(|t| t.clause == clause)?;
            // Pas d'alcool: the phrase ends within the word, which still is to be read.
            if word.ends_with('\'') && token.word.starts_with(word) {
                continue;
            }
            // “N'acceptons” is no “acceptons”.
            let plain = without_article(token.word).filter(|_| !token.word.starts_with("n'"));
            if token.word != *word && plain != Some(word) {
                return None;
            }
            at += 1;
        }
        Some((*what, at))
    })
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
