//! The media and tools that a strategy names, and how often.

use std::ops::Range;

use super::tables::{TABLES, is_date, is_number, is_verb};
use super::{Text, words};

/// Who uses a medium: “podcast listeners” are no podcast.
const PEOPLE: &[&str] = &[
    "users",
    "visitors",
    "readers",
    "listeners",
    "viewers",
    "followers",
    "subscribers",
    "audience",
    "audiences",
    "fans",
];

impl Text<'_> {
    /// Whether nothing follows of which the words before are only said.
    pub(super) fn ends_at(&self, end: usize) -> bool {
        let Some(next) = self.places.get(end) else {
            return true;
        };
        let last = end.checked_sub(1).and_then(|last| self.places.get(last));
        let between = last.map_or("", |last| {
            self.reading.part(last.range.end..next.range.start)
        });
        let word = self.word(end);
        !between.trim().is_empty()
            || TABLES.joining.contains(word)
            || word.starts_with("d'")
            || is_number(word)
            || self.often_at(end).is_some()
            || is_date(word)
            // A German verb at the end.
            || end + 1 == self.words.len() && word.ends_with('n') && is_verb(word)
    }

    pub(super) fn find_tools(&self) -> Vec<Range<usize>> {
        let mut tools = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let sure = self
                .longest(at, &TABLES.platforms)
                .filter(|range| !PEOPLE.contains(&self.word(range.end)));
            let format = || {
                self.longest(at, &TABLES.formats)
                    .or_else(|| self.compound(at))
            };
            let named = || self.named(at, &self.names.channels);
            let found = sure.or_else(|| {
                let mut found = [named(), format()]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>();
                found.sort_by_key(|range| range.end);
                found.pop().filter(|range| {
                    self.ends_at(range.end)
                        || self.goes_on(range.end)
                        || self.is_romance(range.start)
                })
            });
            at = found.as_ref().map_or(at + 1, |range| range.end);
            tools.extend(found);
        }
        tools
    }

    /// Whether a medium follows right on another: “Facebook ads”, “blog posts”.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let next = self
            .longest(at, &TABLES.platforms)
            .or_else(|| self.longest(at, &TABLES.formats));
        next.is_some_and(|range| self.ends_at(range.end))
    }

    /// Whether a noun stands after a French or Spanish article: what follows it may be its adjective.
    pub(super) fn is_romance(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.word(before));
        ["un", "une", "una", "le", "la", "les", "los", "las", "des"].contains(&before)
    }

    pub(super) fn compound(&self, at: usize) -> Option<Range<usize>> {
        let word = self.word(at);
        let ends = TABLES.compound_ends.iter();
        let is_one = ends
            .into_iter()
            .any(|end| word.len() > end.len() + 2 && word.ends_with(end.as_str()));
        // “LinkedIn-Posts”, “video-podcast”.
        let last = word.rsplit_once('-').map(|(_, last)| last);
        let is_joined = last
            .is_some_and(|last| TABLES.formats.contains(last) || TABLES.platforms.contains(last));
        (is_one || is_joined).then_some(at..at + 1)
    }

    pub(super) fn often_at(&self, at: usize) -> Option<Range<usize>> {
        let rest = self.words.get(at..)?;
        let fitting = words::OFTEN.iter().filter_map(|phrase| {
            let phrase: Vec<&str> = phrase.split(' ').collect();
            let fits = |(wanted, word): (&&str, &&str)| *wanted == "*" || wanted == word;
            (phrase.len() <= rest.len() && phrase.iter().zip(rest).all(fits))
                .then_some(phrase.len())
        });
        fitting.max().map(|length| at..at + length)
    }

    /// Whether a strategy that begins with no known verb speaks of a medium first.
    pub(super) fn is_spoken_of(&self, tool: &Range<usize>) -> bool {
        let is_after_clause = (0..tool.start).any(|at| {
            let word = self.word(at);
            TABLES.breaks.contains(word) && word != "for" && word != "with"
        });
        self.word(0) != "the" && !is_after_clause && self.ends_at(tool.end)
    }
}
