//! Which of several things a text says, and in which words.
//!
//! A thing can be said in several ways: phrases and words. A text says it *verbatim* where one of the ways
//! stands there word by word; *in other words* where all its telling words stand close together in one
//! clause, in any order and form (`stems`); by *half* where at least half of them do, a word that is used of
//! everything counting little; and *denies* it where a
//! “not” stands before them. A way that has a “no” in itself is said only with one. Words that are no copy
//! (`reading`) do not count. All this is plain counting, so that the sum can be shown.
//!
//! Which things matter, and how many of them a text should say, is not known here.

mod lookup;
mod way;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::rc::Rc;

use self::lookup::{Beginnings, Hashing};
use self::way::{Way, is_denial, parts};
use super::reading::Reading;
use super::stems::Language;

/// What a telling word weighs, and one that is used of everything: “first” is not half of “taste it first”.
const WEIGHT: usize = 3;
const COMMON_WEIGHT: usize = 1;

/// Things that texts of one language may say.
#[derive(Clone, Debug)]
pub struct Ideas {
    language: Language,
    ways: Vec<Way>,
    /// By stem: its number.
    stems: HashMap<String, u16, Hashing>,
    /// By word: the stem that it has; none where no way has it. Each word is stemmed once.
    known: HashMap<String, Option<u16>, Hashing>,
    /// The ways of each stem.
    told: Vec<Vec<usize>>,
    /// What each stem weighs.
    weights: Vec<usize>,
    beginnings: Beginnings,
    /// What the telling words of each way weigh that the clause at hand has: nothing between clauses.
    there: Vec<usize>,
}

/// How a text says something, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It says the contrary.
    Denied,
    /// At least half of the telling words of a way stand together.
    Half,
    /// All of them do.
    InOtherWords,
    /// A way stands there word by word.
    Verbatim,
}

impl How {
    /// Whether it is said, and not by half.
    pub fn is_whole(self) -> bool {
        self >= Self::InOtherWords
    }
}

/// Something that a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Which thing, by its place in the list.
    pub thing: usize,
    /// How.
    pub how: How,
    /// The words that say it, in the folded text and in order.
    pub words: Vec<Range<usize>>,
    /// Which way, by its place among all.
    pub way: usize,
    /// The telling words of the way that are missing.
    pub missing: Vec<String>,
}

/// What clauses say, by their words as folded: in a plan the same sentence stands in many messages.
#[derive(Debug, Default)]
pub struct Heard<'t>(HashMap<&'t str, Rc<[Said]>, Hashing>);

/// A word of a text that tells something.
#[derive(Clone, Debug)]
struct Hit {
    /// Its place among the words.
    at: usize,
    clause: usize,
    stem: u16,
    range: Range<usize>,
}

impl Ideas {
    /// Takes the ways to say each of several things.
    pub fn new<'a, W: IntoIterator<Item = &'a str>>(
        language: Language,
        things: impl IntoIterator<Item = W>,
    ) -> Self {
        let mut ideas = Self {
            language,
            ways: Vec::new(),
            stems: HashMap::default(),
            known: HashMap::default(),
            told: Vec::new(),
            weights: Vec::new(),
            beginnings: Beginnings::default(),
            there: Vec::new(),
        };
        for (thing, ways) in things.into_iter().enumerate() {
            for way in ways {
                ideas.add(thing, way);
            }
        }
        for (form, base) in language.irregular() {
            if ideas.stems.contains_key(language.stem(base).as_ref()) {
                ideas.beginnings.add(form);
            }
        }
        ideas
    }

    /// The words of a way, as they are compared.
    pub fn way(&self, way: usize) -> String {
        self.ways
            .get(way)
            .map(|way| way.words.join(" "))
            .unwrap_or_default()
    }

    fn add(&mut self, thing: usize, text: &str) {
        let reading = Reading::new(text);
        let words: Vec<String> = reading
            .words()
            .iter()
            .flat_map(|word| parts(&reading, word))
            .map(|range| reading.part(range).to_owned())
            .collect();
        let mut way = Way {
            thing,
            is_denial: words.iter().any(|word| is_denial(word)),
            telling: Vec::new(),
            weight: 0,
            words,
        };
        for word in &way.words {
            if is_denial(word) || self.language.is_stop_word(word) {
                continue;
            }
            let stem = self.language.stem(word);
            self.beginnings.add(&stem);
            self.beginnings.add(word);
            let next = u16::try_from(self.stems.len()).unwrap_or(u16::MAX);
            let number = *self.stems.entry(stem.into_owned()).or_insert(next);
            if way.telling.iter().any(|(stem, _)| *stem == number) {
                continue;
            }
            way.telling.push((number, word.clone()));
            let number = usize::from(number);
            let weight = if self.language.is_common(word) {
                COMMON_WEIGHT
            } else {
                WEIGHT
            };
            way.weight += weight;
            let len = self.told.len().max(number + 1);
            self.told.resize_with(len, Vec::new);
            self.weights.resize(len, weight);
            if let Some(told) = self.told.get_mut(number) {
                told.push(self.ways.len());
            }
        }
        self.ways.push(way);
    }

    /// What a text says: for each thing the best that there is, in the order of the things. What its clauses say is
    /// `heard` once, wherever they stand.
    pub fn said<'t>(&mut self, reading: &'t Reading, heard: &mut Heard<'t>) -> Vec<Said> {
        // By thing: the clause that says it best, where that begins, and which of what it says that is.
        let mut best: BTreeMap<usize, (Rc<[Said]>, usize, usize)> = BTreeMap::new();
        let rank = |(clause, _, at): &(Rc<[Said]>, usize, usize)| clause.get(*at).map(Said::rank);
        let mut words = 0..0;
        for (n, clause) in reading.clauses().iter().enumerate() {
            let rest = reading.words().get(words.end..).unwrap_or_default();
            let here = rest.iter().take_while(|word| word.clause <= n).count();
            words = words.end..words.end + here;
            let known = (!reading.is_masked(clause)).then(|| reading.part(clause.clone()));
            let said = match known.and_then(|text| heard.0.get(text)) {
                Some(said) => Rc::clone(said),
                None => Rc::from(self.clause(reading, clause.start, words.clone())),
            };
            for (at, one) in said.iter().enumerate() {
                if best.get(&one.thing).and_then(rank) < Some(one.rank()) {
                    best.insert(one.thing, (Rc::clone(&said), clause.start, at));
                }
            }
            if let Some(text) = known {
                heard.0.entry(text).or_insert(said);
            }
        }
        let best = best.into_values();
        let best = best.filter_map(|(said, start, at)| Some(said.get(at)?.from(start)));
        best.collect()
    }

    /// What some words say that are a clause, as if the text began with it.
    fn clause(&mut self, reading: &Reading, start: usize, words: Range<usize>) -> Vec<Said> {
        let hits = self.hits(reading, words);
        let mut best: BTreeMap<usize, Said> = BTreeMap::new();
        let mut there = std::mem::take(&mut self.there);
        there.resize(self.ways.len(), 0);
        // The ways of which the clause has some words.
        let mut touched: Vec<usize> = Vec::new();
        for (n, hit) in hits.iter().enumerate() {
            if hits.iter().take(n).any(|known| known.stem == hit.stem) {
                continue;
            }
            let stem = usize::from(hit.stem);
            let weight = self.weights.get(stem).copied().unwrap_or_default();
            for at in self.told.get(stem).into_iter().flatten() {
                if let Some(there) = there.get_mut(*at) {
                    if *there == 0 {
                        touched.push(*at);
                    }
                    *there += weight;
                }
            }
        }
        for at in touched {
            let Some((way, there)) = self.ways.get(at).zip(there.get_mut(at)) else {
                continue;
            };
            // Most ways can be passed over, being no better than what is known.
            let at_best = way.at_best(std::mem::take(there));
            let known = best.get(&way.thing).map(Said::rank);
            if at_best > known
                && let Some(said) = way.said(at, reading, &hits, &self.weights)
                && Some(said.rank()) > known
            {
                best.insert(way.thing, said);
            }
        }
        self.there = there;
        let said = best.into_values().map(|mut said| {
            for range in &mut said.words {
                *range = range.start - start..range.end - start;
            }
            said
        });
        said.collect()
    }

    /// Those of some words of a text that tell something of some way.
    fn hits(&mut self, reading: &Reading, among: Range<usize>) -> Vec<Hit> {
        let mut hits = Vec::new();
        let text = reading.text();
        let words = among
            .clone()
            .zip(reading.words().get(among).unwrap_or_default());
        for (at, word) in words {
            if word.is_masked {
                continue;
            }
            let Some(whole) = text.get(word.range.clone()) else {
                continue;
            };
            let is_compound = whole.len() > 4 && whole.as_bytes().contains(&b'-');
            if !is_compound && !self.beginnings.has(whole) {
                continue;
            }
            for range in parts(reading, word) {
                let part = reading.part(range.clone());
                if let Some(stem) = self.stem(part) {
                    hits.push(Hit {
                        at,
                        clause: word.clause,
                        stem,
                        range,
                    });
                }
            }
        }
        hits
    }

    /// The number of a word's stem, where some way has it.
    fn stem(&mut self, word: &str) -> Option<u16> {
        if !self.beginnings.has(word) {
            return None;
        }
        if let Some(known) = self.known.get(word) {
            return *known;
        }
        let number = self.stems.get(self.language.stem(word).as_ref());
        let number = number.copied();
        self.known.insert(word.to_owned(), number);
        number
    }
}

impl Said {
    /// What is better: said more fully, and then with more words.
    pub fn rank(&self) -> (How, usize) {
        (self.how, self.words.len())
    }

    /// The same, said by a clause that begins here.
    fn from(&self, start: usize) -> Self {
        let words = self.words.iter();
        Self {
            words: words.map(|r| r.start + start..r.end + start).collect(),
            missing: self.missing.clone(),
            ..*self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a text says of three things, one a line: how, the words, and what is missing.
    fn said(text: &str) -> Vec<String> {
        said_in(
            Language::English,
            &[
                &["lasts a lifetime", "built to last"],
                &["no risk", "cancel any time"],
                &["made to measure", "who grew it"],
            ],
            text,
        )
    }

    fn said_in(language: Language, things: &[&[&str]], text: &str) -> Vec<String> {
        let mut ideas = Ideas::new(language, things.iter().map(|ways| ways.iter().copied()));
        let reading = Reading::new(text);
        let said = ideas.said(&reading, &mut Heard::default());
        said.into_iter()
            .map(|said| {
                let words: Vec<&str> = said
                    .words
                    .iter()
                    .map(|range| reading.part(range.clone()))
                    .collect();
                let missing = said.missing.join(" ");
                format!(
                    "{} {:?} [{}] {missing}",
                    said.thing,
                    said.how,
                    words.join("|")
                )
                .trim_end()
                .to_owned()
            })
            .collect()
    }

    #[test]
    fn a_way_word_by_word() {
        assert_eq!(
            said("It LASTS a lifetime."),
            ["0 Verbatim [lasts a lifetime]"]
        );
        assert_eq!(
            said("Made-to-measure doors"),
            ["2 Verbatim [made-to-measure]"]
        );
        assert_eq!(said("At no risk to you"), ["1 Verbatim [no risk]"]);
        assert_eq!(said("See who grew it"), ["2 Verbatim [who grew it]"]);
    }

    #[test]
    fn the_same_in_other_words() {
        assert_eq!(
            said("A lifetime is how long a good one lasts"),
            ["0 InOtherWords [lifetime|lasts]"]
        );
        assert_eq!(
            said("We measure and make each"),
            ["2 InOtherWords [measure|make]"]
        );
        assert_eq!(
            said("Building things that last"),
            ["0 InOtherWords [building|last]"]
        );
    }

    #[test]
    fn far_apart_or_in_two_clauses_it_is_half() {
        assert_eq!(
            said("It lasts. A lifetime is long."),
            ["0 Half [lasts] lifetime"],
            "the first of two halves"
        );
        let far = "A lifetime ago we began with two people, one loom and an idea that lasts";
        assert_eq!(said(far), ["0 Half [lifetime] lasts"]);
    }

    #[test]
    fn one_word_of_a_phrase_is_half_at_most() {
        assert_eq!(said("The beans grew well"), ["2 Half [grew]"]);
        assert_eq!(said("Rainy day? Have some tea."), [""; 0]);
    }

    #[test]
    fn a_word_of_everything_is_not_half_of_a_phrase() {
        let says = |text| {
            let said = said_in(
                Language::English,
                &[&["taste it first", "free for 14 days"], &["first of all"]],
                text,
            );
            said.join("; ")
        };
        assert_eq!(says("The first bridge is closed for days"), "");
        assert_eq!(says("Free for days"), "");
        assert_eq!(says("Taste the rain"), "0 Half [taste] first");
        assert_eq!(says("It takes 14 days"), "0 Half [14|days] free");
        assert_eq!(says("Taste it first"), "0 Verbatim [taste it first]");
    }

    #[test]
    fn what_is_denied() {
        assert_eq!(said("Not built to last"), ["0 Denied [built to last]"]);
        assert_eq!(
            said("Not only built to last"),
            ["0 Verbatim [built to last]"]
        );
        assert_eq!(
            said("It isn't made to measure"),
            ["2 Denied [made to measure]"]
        );
        assert_eq!(
            said("At your own risk"),
            [""; 0],
            "a way with a no needs one"
        );
        assert_eq!(said("Your risk? No longer."), [""; 0], "another clause");
    }

    #[test]
    fn what_is_no_copy_says_nothing() {
        assert_eq!(
            said("https://built-to-last.example and #builttolast"),
            [""; 0]
        );
        assert_eq!(said(""), [""; 0]);
        assert_eq!(
            said_in(Language::English, &[&["", "– !"]], "– ! a"),
            [""; 0]
        );
        assert_eq!(said_in(Language::English, &[], "a"), [""; 0]);
    }

    #[test]
    fn other_languages_have_other_endings() {
        let things: &[&[&str]] = &[&["von Hand gewebt"], &["ein gutes Haus"]];
        assert_eq!(
            said_in(
                Language::German,
                things,
                "Wir weben mit der Hand. Gute Häuser"
            ),
            ["0 Half [hand] gewebt", "1 InOtherWords [gute|häuser]"]
        );
    }

    #[test]
    fn a_word_that_ends_otherwise_is_not_passed_over() {
        // Each begins with other letters than its stem, or is short.
        let things: &[&[&str]] = &[&["went"], &["fly"], &["x"]];
        assert_eq!(
            said_in(Language::English, things, "Go. He flies. X"),
            [
                "0 InOtherWords [go]",
                "1 InOtherWords [flies]",
                "2 Verbatim [x]"
            ]
        );
    }
}
