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

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use self::lookup::{Beginnings, Hashing};
use super::reading::{Reading, Word};
use super::stems::Language;

/// Within so many words the telling words of a way have to stand; a longer way may take three more than it has.
const WINDOW: usize = 8;
/// What a telling word weighs, and one that is used of everything: “first” is not half of “taste it first”.
const WEIGHT: usize = 3;
const COMMON_WEIGHT: usize = 1;
/// So many words before the first one a denial may stand.
const DENIAL: usize = 3;

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

/// One way to say something.
#[derive(Clone, Debug)]
struct Way {
    thing: usize,
    /// All its words, folded.
    words: Vec<String>,
    /// Its telling words: each stem once, and the first word that has it.
    telling: Vec<(u16, String)>,
    /// What these weigh together.
    weight: usize,
    /// Whether it says no to something.
    is_denial: bool,
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

    /// What a text says: for each thing the best that there is, in the order of the things.
    pub fn said(&mut self, reading: &Reading) -> Vec<Said> {
        let hits = self.hits(reading);
        let mut best: BTreeMap<usize, Said> = BTreeMap::new();
        let mut there = std::mem::take(&mut self.there);
        there.resize(self.ways.len(), 0);
        // The ways of which the clause has some words.
        let mut touched: Vec<usize> = Vec::new();
        for clause in hits.chunk_by(|a, b| a.clause == b.clause) {
            for (n, hit) in clause.iter().enumerate() {
                if clause.iter().take(n).any(|known| known.stem == hit.stem) {
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
            for at in touched.drain(..) {
                let Some((way, there)) = self.ways.get(at).zip(there.get_mut(at)) else {
                    continue;
                };
                // Most ways can be passed over, being no better than what is known.
                let at_best = way.at_best(std::mem::take(there));
                let known = best.get(&way.thing).map(Said::rank);
                if at_best > known
                    && let Some(said) = way.said(at, reading, clause, &self.weights)
                    && Some(said.rank()) > known
                {
                    best.insert(way.thing, said);
                }
            }
        }
        self.there = there;
        best.into_values().collect()
    }

    /// The words of a text that tell something of some way.
    fn hits(&mut self, reading: &Reading) -> Vec<Hit> {
        let mut hits = Vec::new();
        let text = reading.text();
        for (at, word) in reading.words().iter().enumerate() {
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
}

impl Way {
    /// What a clause with telling words of this weight could say at best.
    fn at_best(&self, there: usize) -> Option<(How, usize)> {
        if there == self.weight {
            Some((How::Verbatim, 1))
        } else {
            (2 * there >= self.weight).then_some((How::Half, there))
        }
    }

    /// How a clause says it, if it does.
    fn said(
        &self,
        at: usize,
        reading: &Reading,
        clause: &[Hit],
        weights: &[usize],
    ) -> Option<Said> {
        let window = WINDOW.max(self.words.len() + 3);
        let mut best: Vec<&Hit> = Vec::new();
        let mine = || clause.iter().filter(|hit| self.tells(hit.stem));
        for (n, first) in mine().enumerate() {
            let mut found: Vec<&Hit> = Vec::new();
            for hit in mine().skip(n).take_while(|hit| hit.at < first.at + window) {
                if found.iter().all(|known| known.stem != hit.stem) {
                    found.push(hit);
                }
            }
            let width = |hits: &[&Hit]| {
                hits.last()
                    .zip(hits.first())
                    .map_or(0, |(b, a)| b.at - a.at)
            };
            let is_better = found.len() > best.len()
                || found.len() == best.len() && width(&found) < width(&best);
            if is_better {
                best = found;
            }
        }
        let (first, last) = (best.first()?, best.last()?);
        let is_denied = is_denied(reading, first.at, last.at);
        if self.is_denial && !is_denied {
            return None;
        }
        let mut words: Vec<Range<usize>> = best.iter().map(|hit| hit.range.clone()).collect();
        let weights = best
            .iter()
            .filter_map(|hit| weights.get(usize::from(hit.stem)));
        let weight: usize = weights.sum();
        let how = if best.len() < self.telling.len() {
            (2 * weight >= self.weight).then_some(How::Half)?
        } else if let Some(range) = self.verbatim(reading, first) {
            words = vec![range];
            How::Verbatim
        } else if self.telling.len() == 1 && self.words.len() > 1 {
            // One word of a phrase that says little else is not the phrase.
            (weight > COMMON_WEIGHT).then_some(How::Half)?
        } else {
            How::InOtherWords
        };
        let how = match how {
            _ if self.is_denial || !is_denied => how,
            How::Half => return None,
            _ => How::Denied,
        };
        let is_missing = |stem: u16| best.iter().all(|hit| hit.stem != stem);
        let missing = self.telling.iter().filter(|(stem, _)| is_missing(*stem));
        Some(Said {
            thing: self.thing,
            how,
            words,
            way: at,
            missing: missing.map(|(_, word)| word.clone()).collect(),
        })
    }

    fn tells(&self, stem: u16) -> bool {
        self.telling.iter().any(|(telling, _)| *telling == stem)
    }

    /// Where it stands word by word, around one of its words.
    fn verbatim(&self, reading: &Reading, near: &Hit) -> Option<Range<usize>> {
        let from = near.at.saturating_sub(self.words.len());
        let until = near.at + 2 * self.words.len() + 3;
        let words = reading
            .words()
            .get(from..until.min(reading.words().len()))?;
        let there: Vec<Range<usize>> = words
            .iter()
            .filter(|word| word.clause == near.clause && !word.is_masked)
            .flat_map(|word| parts(reading, word))
            .collect();
        let rows = there.windows(self.words.len());
        let mut rows = rows.filter(|row| {
            let pairs = row.iter().zip(&self.words);
            pairs
                .into_iter()
                .all(|(range, word)| reading.part(range.clone()) == word)
        });
        let row = rows.next()?;
        Some(row.first()?.start..row.last()?.end)
    }
}

/// The parts of a word between its hyphens: made, to and measure of made-to-measure.
fn parts<'r>(reading: &'r Reading, word: &Word) -> impl Iterator<Item = Range<usize>> + 'r {
    let start = word.range.start;
    let text = reading.part(word.range.clone());
    let mut at = 0;
    text.split('-').filter_map(move |part| {
        let from = start + at;
        at += part.len() + 1;
        (!part.is_empty()).then(|| from..from + part.len())
    })
}

/// Whether a denial stands among some words of a clause or shortly before.
fn is_denied(reading: &Reading, first: usize, last: usize) -> bool {
    let words = reading.words();
    let clause = words.get(first).map(|word| word.clause);
    let from = first.saturating_sub(DENIAL);
    (from..=last).any(|at| {
        let Some(word) = words.get(at).filter(|word| Some(word.clause) == clause) else {
            return false;
        };
        let next = words.get(at + 1).map(|next| reading.word(next));
        is_denial(reading.word(word)) && !next.is_some_and(|next| DENIES_NOTHING.contains(&next))
    })
}

/// After a denial these make it none: not only, no matter.
const DENIES_NOTHING: &[&str] = &[
    "only", "just", "merely", "simply", "matter", "doubt", "wonder", "nur",
];

/// Whether a word says no.
fn is_denial(word: &str) -> bool {
    matches!(
        word,
        "no" | "not"
            | "never"
            | "without"
            | "cannot"
            | "nicht"
            | "nie"
            | "ohne"
            | "sans"
            | "pas"
            | "jamais"
    ) || word.ends_with("n't")
        || word.starts_with("kein") && word.len() <= 6
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
        let said = ideas.said(&reading);
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
