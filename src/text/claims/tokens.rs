//! A text cut into what claims are made of: words, numbers and signs, each with its clause and its part of
//! the clause. What is no copy (links, handles, quotations) is one token that nothing reads across.

use std::borrow::Cow;
use std::ops::Range;

use super::lexicon::{Known, LEXICON, Stemmed, stemmed};
use super::numbers;
use crate::text::reading::{Case, Mask, Reading};

/// More tokens without a full stop are a list, in which what is far apart does not belong together.
const LONGEST: usize = 100;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, or letters with digits: stand, c14.
    Word,
    /// Digits; the value in millionths.
    Number(i64),
    /// A promotion code.
    Code,
    /// What is no copy.
    Masked,
    /// A single other character.
    Sign(char),
}

/// A token.
#[derive(Clone)]
pub(super) struct Token<'t> {
    /// Where it stands in the folded text.
    pub range: Range<usize>,
    pub kind: Kind,
    /// The word or number as folded; empty for signs.
    pub word: &'t str,
    /// Its stem, by which words are compared.
    pub stem: Cow<'t, str>,
    /// What the tables know of the word.
    pub known: &'static Known,
    /// What they know of its stem.
    pub stemmed: &'static Stemmed,
    /// Whether a space stands before it.
    pub spaced: bool,
    /// Whether it is capitalised within a sentence: probably a name.
    pub is_name: bool,
    /// Whether it is capitalised at all.
    pub is_capital: bool,
    /// Which piece of its clause it belongs to.
    pub clause: usize,
    /// Which part of the clause between commas.
    pub part: usize,
}

impl Token<'_> {
    /// Whether it is this sign.
    pub fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// The tokens of a clause, in order. Both clauses and parts are counted from 0 here; one without an end in sight is
/// several.
pub(super) fn tokens<'t>(
    reading: &'t Reading,
    range: &Range<usize>,
    decimal_comma: bool,
) -> Vec<Token<'t>> {
    let text = reading.text();
    let mut tokens: Vec<Token<'_>> = Vec::with_capacity(range.len() / 4);
    let masks = reading.masks();
    let masked = masks.partition_point(|m| m.range.end <= range.start);
    let mut masks = masks.iter().skip(masked).peekable();
    let words = reading.words();
    let before = words.partition_point(|w| w.range.end <= range.start);
    let mut words = words.iter().skip(before).peekable();
    let (mut part, mut clause) = (0, 0);
    let mut begun = 0;
    let mut at = range.start;
    let mut spaced = true;
    let mut is_first = true;
    while at < range.end {
        // Somewhere, so that the time taken grows with the text.
        if tokens.len() - begun >= LONGEST {
            (begun, clause) = (tokens.len(), clause + 1);
        }
        while masks.next_if(|m| m.range.end <= at).is_some() {}
        let mask = masks.peek().filter(|m| m.range.start <= at);
        let rest = text.get(at..range.end).unwrap_or_default();
        let Some(first) = rest.chars().next() else {
            break;
        };
        let (kind, length) = match mask {
            Some(mask) => {
                let length = mask.range.end.min(range.end) - at;
                let is_code = mask.what == Mask::Code;
                (if is_code { Kind::Code } else { Kind::Masked }, length)
            }
            None if first.is_whitespace() => {
                at += first.len_utf8();
                spaced = true;
                continue;
            }
            None if first.is_ascii_digit() => {
                let (value, length) = numbers::digits(rest, decimal_comma);
                (Kind::Number(value), length)
            }
            None if first.is_alphabetic() => (Kind::Word, word_length(rest)),
            None => (Kind::Sign(first), first.len_utf8()),
        };
        let found = at..at + length;
        while words.next_if(|w| w.range.end <= at).is_some() {}
        let case = words
            .peek()
            .filter(|w| w.range.start == at || w.range.start < at && w.case == Case::Upper)
            .map_or(Case::Lower, |w| w.case);
        let word = match kind {
            Kind::Word | Kind::Code | Kind::Number(_) => {
                text.get(found.clone()).unwrap_or_default()
            }
            _ => "",
        };
        let is_capital = kind == Kind::Word && case != Case::Lower;
        let ends_part = matches!(kind, Kind::Sign(',' | ';' | '(' | ')' | '|' | '–' | '—') if separates(rest, first, spaced));
        // Early-bird discount, in one German word.
        let cut = LEXICON.cut(word).filter(|_| kind == Kind::Word);
        let (before, last) = word
            .split_at_checked(cut.unwrap_or(0))
            .unwrap_or(("", word));
        for (n, word) in [before, last].into_iter().enumerate() {
            if n == 0 && word.is_empty() {
                continue;
            }
            let start = found.start + if n == 0 { 0 } else { before.len() };
            let end = if n == 0 {
                start + word.len()
            } else {
                found.end
            };
            let (stem, stemmed) = stemmed(word);
            tokens.push(Token {
                known: LEXICON.known(word),
                word,
                stem,
                stemmed,
                range: start..end,
                kind,
                spaced: spaced && start == found.start,
                is_name: is_capital && !is_first,
                is_capital,
                clause,
                part,
            });
        }
        part += usize::from(ends_part);
        is_first =
            is_first && !matches!(kind, Kind::Word | Kind::Number(_)) || kind == Kind::Sign(':');
        spaced = false;
        at += length;
    }
    no_names_in_title_case(&mut tokens);
    tokens
}

/// Whether a sign separates parts: a dash only between spaces.
fn separates(rest: &str, sign: char, spaced: bool) -> bool {
    !matches!(sign, '–' | '—') || spaced && rest.chars().nth(1) == Some(' ')
}

/// How long the word at the beginning is: letters, digits glued to them, apostrophes within.
fn word_length(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !(c.is_alphanumeric() || c == '\'' && next) {
            return at;
        }
    }
    rest.len()
}

/// In a headline where nearly every word has a capital, capitals name nothing.
fn no_names_in_title_case(tokens: &mut [Token<'_>]) {
    for clause in tokens.chunk_by_mut(|a, b| a.clause == b.clause) {
        let long = clause.iter().filter(|t| t.word.chars().count() > 3);
        let (all, capital) = long.fold((0, 0), |(all, capital), token| {
            (all + 1, capital + usize::from(token.is_capital))
        });
        if all >= 4 && capital * 4 > all * 3 {
            for token in clause {
                token.is_name = false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        let reading = Reading::new(text);
        let decimal_comma =
            LEXICON.has_decimal_comma(reading.words().iter().map(|w| reading.word(w)));
        let tokens = tokens(&reading, &(0..reading.text().len()), decimal_comma);
        let words = tokens.iter().map(|token| match token.kind {
            Kind::Number(value) => format!("{}", value / 1_000_000),
            Kind::Sign(sign) => sign.to_string(),
            Kind::Masked => "_".to_owned(),
            Kind::Code => format!("<{}>", token.word),
            Kind::Word => token.word.to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_numbers_and_signs() {
        assert_eq!(of("A 14-day trial, £1,200"), "a 14 - day trial , £ 1200");
        assert_eq!(of("Stand C14, 10am"), "stand c14 , 10 am");
        assert_eq!(of("Use SAVE20 at https://x.example"), "use <save20> at _");
        assert_eq!(of("1.200 € für die Küche"), "1200 € für die küche");
    }
}
