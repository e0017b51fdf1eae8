//! A typed objective, cut into words, numbers and signs.

use super::words::{self, phrase_at};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits with their marks, which may also be a date: `1.200`, `12,50`, `31.12.2027`.
    Number,
    /// A word, or digits that belong to one: `sign-ups`, `5-star`, `#1`.
    Word,
    /// Any other sign, or the end of a line.
    Sign(char),
}

/// A word, number or sign.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    /// What it is.
    pub(super) kind: Kind,
    /// As it stands in the text.
    pub(super) text: &'a str,
    /// In lower case, with a straight apostrophe.
    pub(super) key: String,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Whether a blank stands before it.
    pub(super) is_spaced: bool,
}

impl Token<'_> {
    /// Where it ends, in bytes.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is this sign.
    pub(super) fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// The tokens of a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut at = 0;
    let mut is_spaced = true;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else {
            break;
        };
        if first.is_whitespace() && first != '\n' {
            at += first.len_utf8();
            is_spaced = true;
            continue;
        }
        let (kind, length) = match first {
            '0'..='9' => number(rest),
            '#' if rest.get(1..).is_some_and(starts_with_digit) => (Kind::Word, 1 + run(rest, 1)),
            c if c.is_alphanumeric() => (Kind::Word, word(rest)),
            '-' | '=' if rest.get(1..).is_some_and(|rest| rest.starts_with('>')) => {
                (Kind::Sign('→'), 2)
            }
            c => (Kind::Sign(c), c.len_utf8()),
        };
        let piece = rest.get(..length).unwrap_or(rest);
        // “Top 10”, “no. 1”, “week 12”: a name and no quantity.
        let before: Vec<_> = tokens
            .iter()
            .rev()
            .take(2)
            .map(|t| t.key.as_str())
            .collect();
        let names = match before.as_slice() {
            [".", word, ..] | [word, ..] => words::is_among(words::BEFORE_A_NAME, word),
            [] => false,
        };
        let kind = if kind == Kind::Number && names {
            Kind::Word
        } else {
            kind
        };
        tokens.push(Token {
            kind,
            text: piece,
            key: match kind {
                Kind::Sign('→') => "→".to_owned(),
                _ => piece.to_lowercase().replace('’', "'"),
            },
            start: at,
            is_spaced,
        });
        at += piece.len();
        is_spaced = false;
    }
    tokens
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// How many bytes of letters, digits and hyphens follow `from`.
fn run(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.find(|c: char| !c.is_alphanumeric() && c != '-')
        .unwrap_or(rest.len())
}

/// A number, or the word that begins with one.
fn number(text: &str) -> (Kind, usize) {
    let mut length = digits(text);
    let mut is_odd = false;
    // “1 200”: blanks part only groups of three.
    let mut may_group = length <= 3;
    loop {
        let rest = text.get(length..).unwrap_or_default();
        let Some(mark) = rest.chars().next() else {
            break;
        };
        let after = rest.get(mark.len_utf8()..).unwrap_or_default();
        let next = digits(after);
        let is_group = next == 3;
        match mark {
            '.' | ',' if next > 0 => may_group = false,
            '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' if may_group && is_group => {}
            '/' | '-' | ':' if next > 0 => is_odd = true,
            '-' if after.starts_with(char::is_alphabetic) => {
                return (Kind::Word, length + run(rest, 0));
            }
            c if c.is_alphabetic() => {
                let end = rest
                    .find(|c: char| !c.is_alphabetic())
                    .unwrap_or(rest.len());
                let suffix = rest.get(..end).unwrap_or_default().to_lowercase();
                if words::is_among(words::AFTER_DIGITS, &suffix) {
                    break;
                }
                return (Kind::Word, length + run(rest, 0));
            }
            _ => break,
        }
        length += mark.len_utf8() + next;
    }
    // Ranges, fractions, times of day and dates in digits: only dates are read.
    (if is_odd { Kind::Word } else { Kind::Number }, length)
}

fn digits(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len())
}

/// A word with its inner hyphens and apostrophes; `d'`, `l'`, `qu'` and `jusqu'` are words of their own.
fn word(text: &str) -> usize {
    let mut length = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let goes_on = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        match c {
            '\'' | '’' if goes_on => {
                let before = text.get(..at).unwrap_or_default().to_lowercase();
                if matches!(before.as_str(), "d" | "l" | "qu" | "jusqu") {
                    return at + c.len_utf8();
                }
            }
            '-' | '\u{2010}' | '\u{2011}' | '.' if goes_on => {
                // “end.Then” is two words, “U.S.A” one.
                if c == '.' && at > 1 {
                    break;
                }
            }
            c if c.is_alphanumeric() => {}
            _ => break,
        }
        length = at + c.len_utf8();
    }
    length.max(text.chars().next().map_or(0, char::len_utf8))
}

/// The longest of some phrases that stands at a token, with how many tokens it takes.
pub(super) fn longest<'p, T: Copy>(
    tokens: &[Token<'_>],
    at: usize,
    phrases: &'p [(T, &'p str)],
) -> Option<(T, usize)> {
    let fitting = phrases.iter().flat_map(|(what, list)| {
        let lengths = list
            .split(',')
            .filter_map(|p| phrase_at(tokens, at, p.trim()));
        lengths.map(|length| (*what, length))
    });
    fitting.max_by_key(|(_, length)| *length)
}
