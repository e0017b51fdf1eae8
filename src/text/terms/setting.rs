//! Whether another spelling of a term is wrong where it stands: capitals that the place allows, nouns
//! and verbs that differ (a sign-up, to sign up), hyphens of compound modifiers. What is unclear is
//! taken for right.

use std::ops::Range;

use super::forms::{is_common, is_two_things};
use super::keys::follows;
use super::{Says, What};
use crate::text::reading::{Case, Reading};

/// Some words in a text, and how a term wants them written.
pub struct Setting<'a> {
    /// The text as given.
    pub text: &'a str,
    /// The text as read.
    pub reading: &'a Reading,
    /// Which words of it.
    pub words: Range<usize>,
    /// Where they stand, in the folded text.
    pub range: Range<usize>,
    /// How they should be written.
    pub written: &'a str,
    /// The same, folded.
    pub folded: &'a str,
    /// What the term is.
    pub says: Says,
    /// Whether capitals matter.
    pub case_sensitive: bool,
}

/// What is thought of a spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is the term, well written.
    Right,
    /// It may be something else.
    Unclear,
    /// It is the term, and not as it should be.
    Wrong(What),
}

/// Second halves of verbs that are nouns when written together.
const PARTICLES: &[&str] = &[
    "up", "in", "out", "on", "off", "down", "over", "away", "back", "through", "around", "by",
    "along", "about", "ahead", "apart", "together", "aside", "forward", "under",
];
/// Before a noun.
const BEFORE_NOUNS: &[&str] = &[
    "a", "an", "the", "your", "our", "my", "their", "his", "her", "its", "this", "that", "these",
    "those", "each", "every", "no", "free", "easy", "quick", "simple", "new", "fast",
];
/// Before a verb.
const BEFORE_VERBS: &[&str] = &[
    "to", "please", "you", "we", "they", "can", "will", "must", "should", "just", "simply", "now",
    "i",
];
/// After a verb.
const AFTER_VERBS: &[&str] = &[
    "for", "now", "to", "today", "here", "with", "and", "at", "by",
];
/// Words behind which no noun is modified.
const FUNCTION_WORDS: &[&str] = &[
    "and", "or", "but", "is", "are", "was", "were", "for", "to", "in", "on", "at", "of", "with",
    "by", "from", "as", "that", "which", "than", "when", "if", "so", "will", "can", "has", "have",
    "not", "you", "we", "it", "now",
];

impl Setting<'_> {
    /// Judges the spelling.
    pub fn verdict(&self) -> Verdict {
        let is_spelt = self.is_spelt();
        if is_spelt && letters(self.surface()).eq(letters(self.written)) {
            return Verdict::Right;
        }
        match (self.says, is_spelt) {
            (Says::Name, true) => self.case_of_a_name(),
            (Says::Name, false) => self.spacing_of_a_name(),
            (_, true) => self.case_of_a_term(),
            (_, false) => self.spacing_of_a_term(),
        }
    }

    fn surface(&self) -> &str {
        let range = self.reading.original(self.range.clone());
        self.text.get(range).unwrap_or_default()
    }

    /// Whether nothing but capitals can differ.
    fn is_spelt(&self) -> bool {
        let found = self.reading.part(self.range.clone());
        found.split_whitespace().eq(self.folded.split_whitespace())
    }

    fn case_of_a_name(&self) -> Verdict {
        let surface = self.surface();
        let is_lower = !has_capital(surface);
        let is_plain = is_plain(self.written);
        let is_ordinary = self.is_ordinary();
        if is_upper(surface) {
            return match () {
                () if self.stands_among_capitals() => Verdict::Right,
                () if is_ordinary && is_plain => Verdict::Unclear,
                () => Verdict::Wrong(What::Miswritten),
            };
        }
        if is_lower && is_ordinary {
            return Verdict::Unclear;
        }
        if is_lower && is_plain {
            return Verdict::Wrong(What::Lowered);
        }
        let is_initials = differs_in_initials(surface, self.written);
        let may_begin = self.begins_clause() || self.is_title();
        // adidas, House of Looms.
        if is_initials && is_plain && may_begin || is_ordinary && is_plain && self.begins_clause() {
            return Verdict::Right;
        }
        Verdict::Wrong(What::Miswritten)
    }

    fn spacing_of_a_name(&self) -> Verdict {
        let surface = self.surface();
        let is_ordinary = self.is_ordinary();
        let mut capitals = surface.split([' ', '-']).map(has_capital);
        let first = capitals.next().unwrap_or(false);
        let only_first = first && capitals.all(|capital| !capital);
        let may_be_other = !has_capital(surface)
            || self.is_title()
            || is_upper(surface)
            || only_first && self.begins_clause();
        if is_ordinary && may_be_other {
            Verdict::Unclear
        } else if has_capital(surface) {
            Verdict::Wrong(What::Miswritten)
        } else {
            Verdict::Wrong(What::Lowered)
        }
    }

    fn case_of_a_term(&self) -> Verdict {
        let surface = self.surface();
        let has_own_capitals = !is_plain(self.written);
        let is_strict = self.case_sensitive || has_own_capitals;
        let may_begin = self.begins_clause() || self.is_title();
        if is_upper(surface) && (!is_strict || self.stands_among_capitals()) {
            return Verdict::Right;
        }
        let is_initials = differs_in_initials(surface, self.written);
        if is_initials && (!is_strict || may_begin && !has_own_capitals) {
            return Verdict::Right;
        }
        if !is_strict && is_plain(surface) || !has_capital(surface) && self.is_ordinary() {
            return Verdict::Unclear;
        }
        Verdict::Wrong(What::Variant)
    }

    fn spacing_of_a_term(&self) -> Verdict {
        let found = self.reading.part(self.range.clone());
        let wrong = Verdict::Wrong(What::Variant);
        let clear = |is_clear: bool| if is_clear { wrong } else { Verdict::Unclear };
        let (is_apart, is_hyphened) = (found.contains(' '), found.contains('-'));
        let wants_apart = self.folded.contains(' ');
        let wants_hyphen = self.folded.contains('-');
        let parts = if is_apart || is_hyphened {
            found
        } else {
            self.folded
        };
        if parts.split([' ', '-']).any(|part| part.len() == 1) {
            return wrong; // e mail
        }
        let previous = self.previous().unwrap_or_default();
        let next = self.next().unwrap_or_default();
        if is_verb_or_noun(parts) {
            return match (is_apart, wants_apart) {
                (true, false) => clear(BEFORE_NOUNS.contains(&previous)),
                (false, true) => clear(
                    BEFORE_VERBS.contains(&previous)
                        || self.begins_clause() && AFTER_VERBS.contains(&next),
                ),
                _ => wrong,
            };
        }
        let is_modifier = !next.is_empty() && !FUNCTION_WORDS.contains(&next);
        match () {
            () if wants_apart && is_hyphened => clear(!is_modifier),
            () if wants_hyphen && is_apart => clear(is_modifier),
            // Everyday and every day are two things.
            () if is_two_things(&found.replace([' ', '-'], "")) => Verdict::Unclear,
            () => wrong,
        }
    }

    /// Whether every part of what was found is a word that everybody uses.
    fn is_ordinary(&self) -> bool {
        let found = self.reading.part(self.range.clone());
        found
            .split([' ', '-', '.'])
            .filter(|part| !part.is_empty())
            .all(is_common)
    }

    fn previous(&self) -> Option<&str> {
        let words = self.reading.words();
        let before = words.get(self.words.start.checked_sub(1)?)?;
        let first = words.get(self.words.start)?;
        follows(self.reading, before, first).then(|| self.reading.word(before))
    }

    fn next(&self) -> Option<&str> {
        let words = self.reading.words();
        let last = words.get(self.words.end.checked_sub(1)?)?;
        let after = words.get(self.words.end)?;
        follows(self.reading, last, after).then(|| self.reading.word(after))
    }

    fn begins_clause(&self) -> bool {
        let words = self.reading.words();
        let before = self.words.start.checked_sub(1).and_then(|n| words.get(n));
        let first = words.get(self.words.start);
        let between = |from: usize, to: usize| self.reading.part(from..to);
        match (before, first) {
            (Some(before), Some(first)) => {
                before.clause != first.clause
                    || between(before.range.end, first.range.start)
                        .contains([':', '"', '(', '*', '/'])
            }
            _ => true,
        }
    }

    /// Whether the words right before and after are in capitals, as far as there are any.
    fn stands_among_capitals(&self) -> bool {
        let words = self.reading.words();
        let is_high = |at: usize| {
            words.get(at).is_none_or(|word| {
                word.case == Case::Upper
                    || word.case == Case::Title && word.range.len() == 1
                    || !self.reading.word(word).contains(char::is_alphabetic)
            })
        };
        (self.previous().is_none() || is_high(self.words.start.saturating_sub(1)))
            && (self.next().is_none() || is_high(self.words.end))
    }

    /// Whether the text around is written in Title Case: all its longer words.
    fn is_title(&self) -> bool {
        let words = self.reading.words().iter().enumerate();
        let mut long = words
            .filter(|(at, word)| !word.is_masked && !self.words.contains(at))
            .filter(|(_, word)| {
                let word = self.reading.word(word);
                word.len() >= 4 && word.contains(char::is_alphabetic)
            })
            .map(|(_, word)| word.case)
            .peekable();
        long.peek().is_some() && long.all(|case| case != Case::Lower)
    }
}

/// Whether two folded words make a verb apart and a noun together: sign up.
pub fn is_verb_or_noun(words: &str) -> bool {
    let mut parts = words.split([' ', '-']);
    let (Some(_), Some(last), None) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    PARTICLES.contains(&last)
}

fn letters(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|c| c.is_alphanumeric())
}

fn has_capital(words: &str) -> bool {
    words.contains(char::is_uppercase)
}

fn is_upper(words: &str) -> bool {
    let letters = || words.chars().filter(|c| c.is_alphabetic());
    letters().count() > 1 && letters().all(char::is_uppercase)
}

/// Whether capitals stand at the beginning of words alone: Aurora, aurora, House of Looms; not iPhone.
pub fn is_plain(words: &str) -> bool {
    words.split(|c: char| !c.is_alphanumeric()).all(|part| {
        let mut rest = part.chars();
        rest.next();
        !rest.any(char::is_uppercase)
    })
}

/// Whether the first letters of words alone differ in their capitals.
fn differs_in_initials(surface: &str, written: &str) -> bool {
    let initials = |words: &str| {
        let mut letters = Vec::new();
        let mut is_first = true;
        for c in words.chars() {
            if c.is_alphanumeric() {
                letters.push((c, is_first));
            }
            is_first = !c.is_alphanumeric() && c != '\'' && c != '’';
        }
        letters
    };
    let (surface, written) = (initials(surface), initials(written));
    surface.len() == written.len()
        && surface
            .iter()
            .zip(&written)
            .all(|((a, first), (b, _))| a == b || *first)
}
