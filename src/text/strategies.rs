//! Whether a strategy is worded as what will be different, or as what we are going to do.
//!
//! The head decides: the verb with which a strategy begins (or ends, in German) and what that governs. Then words
//! are counted for both sides ([`Tells::points`]): media and tools, how often, results, a change from one thing to
//! another, and whom it is for. A medium that a result is won *by* is a means, and one that is only part of
//! another name (“event planners”) is none. What no word tells is a result: silence is the safe side.
//!
//! The words themselves stand in `words`.

mod tables;
mod tools;
mod words;

use std::collections::BTreeSet;
use std::ops::Range;

use self::tables::{TABLES, forms, is_date, is_number};
use super::reading::{Reading, Word};

/// What a word in a strategy tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tells {
    /// Something that we do: “launch”.
    Doing,
    /// A medium or a tool: “newsletter”.
    Tool,
    /// How often: “every week”.
    HowOften,
    /// What will be different: “become”, “trust”.
    Result,
    /// From what to what.
    Change,
    /// For whom.
    Segment,
}

impl Tells {
    /// What it counts: below zero for an action, above for a result.
    pub fn points(self) -> i32 {
        match self {
            Self::Doing | Self::Tool | Self::HowOften => -1,
            Self::Result | Self::Change | Self::Segment => 1,
        }
    }

    /// What people call it: `a medium or a tool`.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Doing => "something we do",
            Self::Tool => "a medium or a tool",
            Self::HowOften => "how often",
            Self::Result => "what will be different",
            Self::Change => "a change from one thing to another",
            Self::Segment => "for whom",
        }
    }
}

/// Words that tell something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// What they tell.
    pub tells: Tells,
    /// Where they stand in the folded text.
    pub range: Range<usize>,
}

/// How a strategy is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// As an action.
    Action,
    /// As both; an action, or the means to a result, takes at least as much room as the result.
    Mixed,
    /// As a result, or nobody can tell.
    Result,
}

/// The names that a plan gives to its channels and segments, folded, word by word.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Of its channels: media and tools.
    pub channels: Vec<Vec<String>>,
    /// Of its segments.
    pub segments: Vec<Vec<String>>,
}

impl Names {
    /// A name as it is looked for; nothing where it has no words.
    pub fn words(name: &str) -> Option<Vec<String>> {
        let reading = Reading::new(name);
        let words = reading.words().iter().map(|w| reading.word(w).to_owned());
        let words: Vec<String> = words.collect();
        (!words.is_empty()).then_some(words)
    }
}

/// How a strategy is worded, and the words that tell it, in order.
pub fn wording(reading: &Reading, names: &Names) -> (Wording, Vec<Sign>) {
    let text = Text::new(reading, names);
    let mut signs = text.signs();
    signs.sort_by_key(|sign| (sign.range.start, sign.tells));
    let points: i32 = signs.iter().map(|sign| sign.tells.points()).sum();
    let has = |wanted: &[Tells]| signs.iter().any(|sign| wanted.contains(&sign.tells));
    let is_result = has(&[Tells::Result, Tells::Change]);
    let is_action = has(&[Tells::Doing, Tells::Tool]);
    let wording = match (is_action, is_result) {
        (true, false) if points < 0 => Wording::Action,
        (true, _) if points <= 0 => Wording::Mixed,
        _ => Wording::Result,
    };
    (wording, signs)
}

/// What a strategy begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Head {
    Doing,
    Result,
    /// Nothing that is known: perhaps a noun.
    Unknown,
}

/// Adverbs and the like that are passed over between “be” and a place: “be active on TikTok”.
const PRESENT: &[&str] = &[
    "active",
    "present",
    "visible",
    "more",
    "very",
    "also",
    "there",
    "everywhere",
    "all",
];

/// The most words that a phrase has.
const LONGEST: usize = 3;

/// A strategy, its words looked up.
struct Text<'a> {
    reading: &'a Reading,
    words: Vec<&'a str>,
    places: &'a [Word],
    names: &'a Names,
    /// Media and tools.
    tools: Vec<Range<usize>>,
    often: Option<Range<usize>>,
}

impl<'a> Text<'a> {
    fn new(reading: &'a Reading, names: &'a Names) -> Self {
        let places = reading.words();
        let mut text = Self {
            reading,
            words: places.iter().map(|word| reading.word(word)).collect(),
            places,
            names,
            tools: Vec::new(),
            often: None,
        };
        text.tools = text.find_tools();
        text.often = (0..text.words.len()).find_map(|at| text.often_at(at));
        text
    }

    fn word(&self, at: usize) -> &'a str {
        self.words.get(at).copied().unwrap_or_default()
    }

    /// Some words as one phrase.
    fn phrase(&self, range: Range<usize>) -> String {
        self.words.get(range).unwrap_or_default().join(" ")
    }

    /// The longest phrase of a table that begins at a word.
    fn longest(&self, at: usize, table: &BTreeSet<String>) -> Option<Range<usize>> {
        let ranges = (1..=LONGEST).rev().map(|length| at..at + length);
        let mut ranges = ranges.filter(|range| range.end <= self.words.len());
        ranges.find(|range| table.contains(&self.phrase(range.clone())))
    }

    /// A name of the plan that begins at a word.
    fn named(&self, at: usize, names: &[Vec<String>]) -> Option<Range<usize>> {
        let rest = self.words.get(at..)?;
        let fitting = names.iter().filter(|name| {
            name.len() <= rest.len() && name.iter().zip(rest).all(|(name, word)| name == word)
        });
        fitting
            .map(|name| at..at + name.len())
            .max_by_key(|range| range.end)
    }

    /// Whether the word or the verb that it is a form of stands in a table.
    fn is_form(&self, at: usize, table: &BTreeSet<String>) -> bool {
        forms(self.word(at)).iter().any(|form| table.contains(form))
    }

    /// Where the head begins.
    fn start(&self) -> usize {
        let mut at = 0;
        while self.longest(at, &TABLES.leads).is_some() && at + 1 < self.words.len() {
            at += 1;
        }
        at
    }

    /// All that tells something.
    fn signs(&self) -> Vec<Sign> {
        let is_experiment = ["learn", "discover"].contains(&self.word(0))
            || self
                .words
                .iter()
                .take(3)
                .any(|word| ["whether", "ob", "si"].contains(word));
        if self.words.is_empty() || is_experiment {
            return Vec::new();
        }
        let (head, verb) = self.head();
        let after = verb.as_ref().map_or(0, |verb| verb.end);
        let mut signs = Vec::new();
        match (head, verb) {
            (Head::Doing, verb) => {
                self.add(&mut signs, Tells::Doing, verb);
                self.add(&mut signs, Tells::Tool, self.tools.first().cloned());
                self.add(&mut signs, Tells::HowOften, self.often.clone());
                self.add(&mut signs, Tells::Result, self.purpose(after));
            }
            (Head::Result, verb) => {
                self.add(&mut signs, Tells::Result, verb);
                let means = self.means(after);
                let often = self.often.clone().filter(|_| !means.is_empty());
                self.add(&mut signs, Tells::HowOften, often);
                for (tells, range) in means {
                    self.add(&mut signs, tells, Some(range));
                }
            }
            (Head::Unknown, _) => {
                let tool = self.tools.iter().find(|tool| self.is_spoken_of(tool));
                let often = self.often.clone().filter(|_| tool.is_some());
                self.add(&mut signs, Tells::Tool, tool.cloned());
                self.add(&mut signs, Tells::HowOften, often);
                self.add(&mut signs, Tells::Result, self.any_result());
            }
        }
        self.add(&mut signs, Tells::Change, self.change());
        let segment = (0..self.words.len()).find_map(|at| self.named(at, &self.names.segments));
        self.add(&mut signs, Tells::Segment, segment);
        let only_result = !signs.iter().any(|sign| sign.tells.points() < 0);
        if head == Head::Unknown
            && !only_result
            && signs.iter().any(|sign| sign.tells == Tells::Result)
        {
            // Somebody else does something with a medium: “Instagram users recommend us”.
            signs.retain(|sign| sign.tells.points() > 0);
        }
        signs
    }

    /// Adds a sign for some words.
    fn add(&self, signs: &mut Vec<Sign>, tells: Tells, words: Option<Range<usize>>) {
        let Some(words) = words else { return };
        let first = self.places.get(words.start);
        let last = words
            .end
            .checked_sub(1)
            .and_then(|last| self.places.get(last));
        if let Some((first, last)) = first.zip(last) {
            let range = first.range.start..last.range.end;
            signs.push(Sign { tells, range });
        }
    }

    /// The verb that rules the strategy, and what it says together with what it governs.
    fn head(&self) -> (Head, Option<Range<usize>>) {
        let start = self.start();
        if let Some(found) = self.head_at(start, start + 1..self.words.len()) {
            return found;
        }
        // German: the verb stands at the end, of the first part at least.
        let end = (start..self.words.len())
            .find(|at| at + 1 == self.words.len() || self.is_comma_after(*at));
        let last = end.filter(|at| *at > start && self.word(*at).ends_with('n'));
        let found = last.and_then(|at| self.head_at(at, start..at));
        found.unwrap_or((Head::Unknown, None))
    }

    fn is_comma_after(&self, at: usize) -> bool {
        let pair = self.places.get(at).zip(self.places.get(at + 1));
        pair.is_some_and(|(word, next)| {
            word.clause != next.clause
                || self
                    .reading
                    .part(word.range.end..next.range.start)
                    .contains(',')
        })
    }

    /// What a verb at a place says of what it governs; nothing where there is no known verb.
    fn head_at(&self, at: usize, rest: Range<usize>) -> Option<(Head, Option<Range<usize>>)> {
        let verb = |table| {
            self.longest(at, table)
                .or_else(|| self.is_form(at, table).then_some(at..at + 1))
        };
        let is_first = rest.start > at;
        let goes_on =
            |range: &Range<usize>| range.len() > 1 || !is_first || self.goes_on_as_verb(range.end);
        if let Some(range) = self
            .longest(at, &TABLES.result)
            .filter(|range| range.len() > 1)
        {
            return Some((Head::Result, Some(range)));
        }
        // “Run the quietest line” is no more done than meant.
        let is_praise = is_first && self.is_superlative(at + 1);
        let noun = verb(&TABLES.doing_or_noun).filter(|_| !is_praise);
        let doing = verb(&TABLES.doing);
        let is_noun_too = noun.is_some();
        if let Some(range) = doing
            .or(noun)
            .filter(|range| !is_noun_too || goes_on(range))
        {
            return Some((Head::Doing, Some(range)));
        }
        let light_doing = verb(&TABLES.light_doing);
        let light_result = verb(&TABLES.light_result);
        if let Some(range) = light_doing.clone().or(light_result) {
            let governed = if is_first {
                self.governed(range.end)
            } else {
                rest
            };
            return self.light(range, governed, light_doing.is_some());
        }
        let range = verb(&TABLES.result)?;
        let is_present = ["be", "become", "being", "becoming", "stay"].contains(&self.word(at))
            && self.is_present(range.end);
        Some((
            if is_present {
                Head::Doing
            } else {
                Head::Result
            },
            Some(range),
        ))
    }

    /// A verb that means an action or a result by what it governs.
    fn light(
        &self,
        verb: Range<usize>,
        governed: Range<usize>,
        is_doing: bool,
    ) -> Option<(Head, Option<Range<usize>>)> {
        let tool = self
            .tools
            .iter()
            .find(|tool| governed.contains(&tool.start));
        let noun = self.result_noun(governed.clone(), &TABLES.result_nouns);
        let noun = noun.filter(|noun| tool.is_none_or(|tool| noun.start < tool.start && !is_doing));
        let is_begun = self.word(governed.start).ends_with("ing")
            && (self.is_form(governed.start, &TABLES.doing)
                || self.is_form(governed.start, &TABLES.doing_or_noun));
        if is_begun {
            // “Start blogging about tax”.
            return Some((Head::Doing, Some(verb)));
        }
        let is_result = noun.is_some() || self.is_superlative(governed.start);
        let names_one = || {
            self.longest(governed.start, &TABLES.indefinite).is_some()
                || is_number(self.word(governed.start))
        };
        if is_result {
            Some((Head::Result, Some(verb)))
        } else if tool.is_some() {
            Some((Head::Doing, Some(verb)))
        } else if !is_doing {
            Some((Head::Result, Some(verb)))
        } else if names_one() {
            Some((Head::Doing, Some(verb)))
        } else {
            Some((Head::Unknown, Some(verb)))
        }
    }

    /// What a verb governs: up to where the place, the means, the purpose or a clause begins.
    fn governed(&self, start: usize) -> Range<usize> {
        let ends = |at: &usize| {
            let word = self.word(*at);
            TABLES.breaks.contains(word) || *at > start + 1 && TABLES.places.contains(word)
        };
        let end = (start..self.words.len())
            .find(ends)
            .unwrap_or(self.words.len());
        start..end
    }

    /// “the first”, “the quietest”.
    fn is_superlative(&self, at: usize) -> bool {
        let next = self.word(at + 1);
        ["the", "our", "england's"].contains(&self.word(at))
            && (["first", "only", "most", "best", "least", "one"].contains(&next)
                || next.len() > 5 && next.ends_with("est"))
    }

    /// “be active on”, “be at”: there, and not the better for it.
    fn is_present(&self, start: usize) -> bool {
        let mut at = start;
        while PRESENT.contains(&self.word(at)) {
            at += 1;
        }
        let is_place = TABLES.places.contains(self.word(at));
        is_place
            && self
                .tools
                .iter()
                .any(|tool| (at..at + 5).contains(&tool.start))
    }

    /// Whether a word after something that may be a verb or a noun makes it a verb.
    fn goes_on_as_verb(&self, at: usize) -> bool {
        let word = self.word(at);
        let determiners = [
            "the",
            "our",
            "your",
            "their",
            "his",
            "her",
            "this",
            "these",
            "short",
            "at",
            "on",
            "about",
            "in",
            "to",
            "with",
            "every",
            "regular",
            "behind-the-scenes",
        ];
        word.is_empty()
            || determiners.contains(&word)
            || is_number(word)
            || TABLES.indefinite.contains(word)
            || self.often_at(at).is_some()
            || self
                .tools
                .iter()
                .any(|tool| tool.start >= at && tool.start <= at + 3)
    }

    /// A result noun that is not only said of the next word.
    fn result_noun(&self, within: Range<usize>, table: &BTreeSet<String>) -> Option<Range<usize>> {
        let found = within.clone().filter_map(|at| self.longest(at, table));
        let mut found = found.filter(|range| range.end <= within.end);
        found.find(|range| self.ends_at(range.end) || self.is_romance(range.start))
    }

    /// For what something is done: “so that…”, “to win…”, or the result itself.
    fn purpose(&self, after: usize) -> Option<Range<usize>> {
        let clause = (after..self.words.len()).find_map(|at| {
            let (word, next) = (self.word(at), self.word(at + 1));
            let is_plain = match word {
                "so" | "such" => next == "that" || !next.is_empty() && word == "so",
                "until" => !is_number(next) && !is_date(next),
                "in" => next == "order",
                "damit" | "sodass" | "afin" => true,
                "um" => self.words.iter().skip(at).any(|word| *word == "zu"),
                "para" | "pour" => next == "que",
                _ => false,
            };
            let leads_to = |at: usize| {
                self.is_form(at, &TABLES.result)
                    || self.longest(at, &TABLES.result).is_some()
                    || word != "and" && self.is_form(at, &TABLES.light_result)
            };
            let result = (at + 1..=at + 2).find(|at| leads_to(*at));
            let leads = TABLES.purposes.contains(word).then_some(result).flatten();
            is_plain
                .then_some(at..at + 1)
                .or(leads.map(|at| at..at + 1))
        });
        clause.or_else(|| self.result_noun(after..self.words.len(), &TABLES.strong_nouns))
    }

    /// The means by which a result is to be had.
    fn means(&self, after: usize) -> Vec<(Tells, Range<usize>)> {
        let mut found = Vec::new();
        for at in after..self.words.len() {
            if !TABLES.means.contains(self.word(at)) {
                continue;
            }
            let near = at + 1..at + 6;
            let tool = self.tools.iter().find(|tool| near.contains(&tool.start));
            let is_verb =
                self.is_form(at + 1, &TABLES.doing) || self.is_form(at + 1, &TABLES.doing_or_noun);
            if self.word(at + 1).ends_with("ing") && is_verb {
                found.push((Tells::Doing, at + 1..at + 2));
            }
            if let Some(tool) = tool {
                found.push((Tells::Tool, tool.clone()));
            }
            if !found.is_empty() {
                break;
            }
        }
        found
    }

    /// Anything that says a result, for a strategy without a known head.
    fn any_result(&self) -> Option<Range<usize>> {
        let words = 0..self.words.len();
        let verb = words.clone().find(|at| {
            let word = self.word(*at);
            *at > 0
                && (TABLES.result.contains(word) || self.is_form(*at, &TABLES.result))
                && word.len() > 3
                || TABLES.instead.contains(word)
                || *at > 1 && word == "us"
        });
        verb.map(|at| at..at + 1)
            .or_else(|| self.result_noun(words, &TABLES.result_nouns))
    }

    /// “from price to value”: not of dates and numbers.
    fn change(&self) -> Option<Range<usize>> {
        let from = self
            .words
            .iter()
            .position(|word| ["from", "von", "vom"].contains(word))?;
        let to = (from + 2..from + 6)
            .find(|at| ["to", "into", "towards", "zu", "zum", "zur"].contains(&self.word(*at)))?;
        let is_time = |at: usize| is_number(self.word(at)) || is_date(self.word(at));
        (!is_time(from + 1) && !is_time(to + 1)).then_some(from..to + 1)
    }
}

#[cfg(test)]
mod tests;
