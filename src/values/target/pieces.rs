//! The parts of a typed objective in a row: amounts with what they are said to be, times, how often, which
//! way, and the words between.

use super::due::Due;
use super::tokens::{Kind, Token, longest};
use super::words::{self, Role, Way, is_among};
use super::{Per, Unit};
use crate::model::{Currency, Number};
use crate::values::dates::month_named;
use crate::values::numbers::{NumberColumn, currency};

/// A number with all that stands around it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amount {
    pub(super) value: Number,
    pub(super) unit: Option<Unit>,
    /// What the words before it say that it is.
    pub(super) role: Role,
    /// Up or down, where a sign or word makes a change of it.
    pub(super) is_up: Option<bool>,
    /// Whether its unit is percentage points.
    pub(super) is_points: bool,
    /// By what a word behind it has multiplied it: 1,000,000 for millions.
    pub(super) factor: i64,
}

/// A part of the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    /// A word that nothing else explains.
    Word,
    /// A factor or the like, which nobody can read and which names nothing.
    Unread,
    /// A comma, a bracket; a colon where it is soft.
    Break { is_soft: bool },
    /// A number.
    Amount(Amount),
    /// What the baseline is multiplied by, in hundredths.
    Times(i64),
    /// Which way it should go.
    Way(Way),
    /// How often it is counted.
    Per(Per),
    /// A time, by its place in the list.
    Due(usize),
}

/// A part with the tokens that it takes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    pub(super) piece: Piece,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The most words such as “about” before a number.
const ABOUT_MAX: usize = 3;

/// The parts of a text.
pub(super) fn pieces(tokens: &[Token<'_>], dues: &[Due]) -> Vec<Placed> {
    let last_due = |at: usize| {
        dues.get(..dues.partition_point(|due| due.start <= at))?
            .last()
    };
    let in_date = |at: usize| last_due(at).is_some_and(|due| at < due.end);
    let numbers = tokens.iter().enumerate();
    let numbers = numbers.filter(|(at, t)| t.kind == Kind::Number && !in_date(*at));
    let scanner = Scanner {
        tokens,
        column: NumberColumn::of(numbers.map(|(_, token)| token.text)),
    };
    let mut placed: Vec<Placed> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let next = dues.partition_point(|due| due.start < at);
        let (piece, end) = match dues.get(next) {
            Some(due) if due.start == at => (Piece::Due(next), due.end),
            due => scanner.piece(at, due.map_or(tokens.len(), |due| due.start), &placed),
        };
        let end = end.max(at + 1);
        placed.push(Placed {
            piece,
            start: at,
            end,
        });
        at = end;
    }
    more_behind(tokens, &mut placed);
    shared_factors(&mut placed);
    placed
}

/// “From 1.2 to 1.5 million”: the word stands for both numbers, where they are alike with it and are not without.
/// Where they are alike neither way, nobody can tell what the shorter one is.
fn shared_factors(placed: &mut [Placed]) {
    for at in 1..placed.len() {
        let (before, rest) = placed.split_at_mut(at);
        let (Some(from), Some(to)) = (before.last_mut(), rest.first_mut()) else {
            continue;
        };
        let (Piece::Amount(from), Piece::Amount(to)) = (&mut from.piece, &mut to.piece) else {
            continue;
        };
        let is_range = matches!(to.role, Role::To | Role::A);
        let is_of_one_kind = from.unit.is_none() || to.unit.is_none() || from.unit == to.unit;
        let (plain, large) = match (from.factor, to.factor) {
            (1, 2..) => (from, to),
            (2.., 1) => (to, from),
            _ => continue,
        };
        if !is_range || !is_of_one_kind || are_alike(plain.value, large.value) {
            continue;
        }
        let shared = plain.value.share(large.factor, 1);
        if are_alike(shared, large.value) {
            plain.value = shared;
            plain.factor = large.factor;
        } else {
            plain.role = Role::Aside;
        }
    }
}

/// Whether of two numbers none is more than ten times the other; nothing is like everything.
fn are_alike(a: Number, b: Number) -> bool {
    let (a, b) = (a.as_f64().abs(), b.as_f64().abs());
    a == 0.0 || b == 0.0 || (a <= 10.0 * b && b <= 10.0 * a)
}

/// “30 Händler mehr”, “30 revendeurs de plus”: what makes a change of a number stands behind what is counted.
fn more_behind(tokens: &[Token<'_>], placed: &mut [Placed]) {
    let mut amount = None;
    for at in 0..placed.len() {
        let (before, rest) = placed.split_at_mut(at);
        let [here, after @ ..] = rest else {
            continue;
        };
        match &here.piece {
            Piece::Amount(_) => amount = Some(at),
            Piece::Word => {
                let Some((is_more, length)) = longest(tokens, here.start, words::MORE_BEHIND)
                else {
                    continue;
                };
                let is_last = after
                    .get(length - 1)
                    .is_none_or(|next| next.piece != Piece::Word);
                let counted = amount
                    .and_then(|n| before.get_mut(n))
                    .map(|placed| &mut placed.piece);
                if is_last
                    && let Some(Piece::Amount(amount)) = counted
                    && amount.is_up.is_none()
                    && amount.role == Role::Open
                {
                    amount.is_up = Some(is_more);
                    here.piece = Piece::Break { is_soft: true };
                    for more in after.iter_mut().take(length - 1) {
                        more.piece = Piece::Break { is_soft: true };
                    }
                }
            }
            _ => amount = None,
        }
    }
}

struct Scanner<'t, 'a> {
    tokens: &'t [Token<'a>],
    column: NumberColumn,
}

impl Scanner<'_, '_> {
    /// The part that begins at a token and ends before `limit`, and where it ends.
    fn piece(&self, at: usize, limit: usize, before: &[Placed]) -> (Piece, usize) {
        let fits = |(piece, end): (Piece, usize)| (end <= limit).then_some((piece, end));
        let last = before.last().map(|placed| &placed.piece);
        let is_front = !matches!(last, Some(Piece::Word | Piece::Amount(_) | Piece::Per(_)))
            || at
                .checked_sub(1)
                .is_some_and(|at| is_among("to and und et y we", self.key(at)));
        self.label(at, before)
            .or_else(|| self.per(at, limit, last))
            .or_else(|| self.amount(at))
            .or_else(|| self.times(at, is_front))
            .or_else(|| self.way(at, is_front, last))
            .and_then(fits)
            .unwrap_or_else(|| self.other(at))
    }

    fn key(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.key.as_str())
    }

    /// “Goal:” in front of everything.
    fn label(&self, at: usize, before: &[Placed]) -> Option<(Piece, usize)> {
        let is_label = is_among(
            "goal target objective aim ziel objectif objetivo meta",
            self.key(at),
        );
        (before.is_empty() && is_label && self.key(at + 1) == ":")
            .then_some((Piece::Break { is_soft: true }, at + 2))
    }

    fn other(&self, at: usize) -> (Piece, usize) {
        let is_factor = |token: &Token<'_>| {
            let digits = token.key.strip_suffix(['x', '×']);
            digits.is_some_and(|digits| digits.ends_with(|c: char| c.is_ascii_digit()))
        };
        let piece = match self.tokens.get(at).map(|token| token.kind) {
            Some(Kind::Word) if self.tokens.get(at).is_some_and(is_factor) => Piece::Unread,
            Some(Kind::Sign(':')) => Piece::Break { is_soft: true },
            Some(Kind::Sign(
                ',' | ';' | '.' | '!' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '\n' | '•' | '|',
            )) => Piece::Break { is_soft: false },
            Some(Kind::Sign('-' | '–' | '—' | '−' | '→')) => {
                Piece::Break { is_soft: false }
            }
            _ => Piece::Word,
        };
        (piece, at + 1)
    }

    fn per(&self, at: usize, limit: usize, last: Option<&Piece>) -> Option<(Piece, usize)> {
        if !matches!(last, Some(Piece::Word | Piece::Amount(_))) {
            return None;
        }
        if let Some((per, length)) = longest(self.tokens, at, words::PERS) {
            return Some((Piece::Per(per), at + length));
        }
        let (per, length) = longest(self.tokens, at, words::PERS_BEHIND)?;
        let next = self.tokens.get(at + length);
        let is_last = at + length >= limit || next.is_none_or(|t| matches!(t.kind, Kind::Sign(_)));
        is_last.then_some((Piece::Per(per), at + length))
    }

    fn times(&self, at: usize, is_front: bool) -> Option<(Piece, usize)> {
        let (times, length) = longest(self.tokens, at, words::TIMES)?;
        let english = ["double", "triple", "treble", "doubled", "halve"];
        let is_other = is_among(words::NO_DOUBLE, self.key(at + length))
            || (english.contains(&self.key(at)) && !is_front);
        (!is_other).then_some((Piece::Times(times), at + length))
    }

    fn way(&self, at: usize, is_front: bool, last: Option<&Piece>) -> Option<(Piece, usize)> {
        let noun = || {
            let found = longest(self.tokens, at, words::WAY_NOUNS)?;
            let is_joined = is_among(words::LINKS, self.key(at + found.1));
            (is_joined || matches!(last, Some(Piece::Amount(_)))).then_some(found)
        };
        let (way, length) = longest(self.tokens, at, words::WAYS)
            .or_else(noun)
            .or_else(|| longest(self.tokens, at, words::WAYS_IN_FRONT).filter(|_| is_front))?;
        Some((Piece::Way(way), at + length))
    }

    /// A number with its unit, the words before it that say what it is, and those behind it.
    fn amount(&self, at: usize) -> Option<(Piece, usize)> {
        let role = longest(self.tokens, at, words::ROLES);
        let (mut amount, mut end) = role
            .and_then(|(role, length)| {
                let from = self.skip_about(at + length);
                let (amount, end) = self.plain(from)?;
                Some((Amount { role, ..amount }, end))
            })
            .or_else(|| self.plain(self.skip_about(at)))?;
        if amount.role == Role::More {
            amount.is_up = Some(amount.is_up.unwrap_or(true));
        }
        // “From -5 to +10”: where it stands, and no change.
        if matches!(amount.role, Role::From | Role::To) && amount.is_up.take() == Some(false) {
            amount.value = Number::ZERO.minus(amount.value);
        }
        if let Some((is_more, length)) = longest(self.tokens, end, words::MORE)
            && amount.is_up.is_none_or(|is_up| is_up == is_more)
            && amount.role != Role::From
        {
            amount.is_up = Some(is_more);
            end += length;
        } else if let Some(((), length)) = longest(self.tokens, end, words::NOW)
            && amount.is_up.is_none()
        {
            amount.role = Role::From;
            end += length;
        }
        let is_dashed = at
            .checked_sub(1)
            .is_some_and(|at| matches!(self.key(at), "-" | "–" | "−"));
        if is_dashed && amount.is_up.is_none() && amount.unit == Some(Unit::Percent) {
            return None;
        }
        Some((Piece::Amount(amount), end))
    }

    fn skip_about(&self, at: usize) -> usize {
        (0..ABOUT_MAX).fold(at, |at, _| {
            let about = longest(self.tokens, at, words::ABOUT);
            at + about.map_or(0, |((), length)| length)
        })
    }

    /// A number with its sign and unit.
    fn plain(&self, at: usize) -> Option<(Amount, usize)> {
        let mut at = at;
        let mut is_up = self.sign(at)?;
        at += usize::from(is_up.is_some());
        let mut money = self.currency(at);
        if let Some((_, length)) = money {
            at += length;
            if is_up.is_none() {
                is_up = self.sign(at)?;
                at += usize::from(is_up.is_some());
            }
        }
        let number = self.tokens.get(at).filter(|t| t.kind == Kind::Number)?;
        at += 1;
        let factor = self.multiple(at, money.is_some())?;
        at += usize::from(factor > 1);
        at += usize::from(
            factor > 1 && self.key(at) == "." && !self.is_spaced(at) && self.key(at - 1).len() < 5,
        );
        let mut unit = None;
        let mut is_points = false;
        if let Some((points, length)) = longest(self.tokens, at, words::PERCENT) {
            unit = Some(Unit::Percent);
            is_points = points;
            at += length;
        } else if money.is_none() {
            money = self.currency(at);
            at += money.map_or(0, |(_, length)| length);
        }
        let value = match money {
            Some(_) if unit.is_some() => return None,
            Some((currency, _)) => {
                unit = Some(Unit::Money(currency));
                let money = self.column.money(number.text, currency).ok()?;
                Number::parse(&money.amount())?
            }
            None => self.column.number(number.text).ok()?.0,
        };
        // These say when, not how many: “Spring 2026”.
        let is_year = factor == 1
            && unit.is_none()
            && number.text.len() == 4
            && ("2015".."2050").contains(&number.text);
        // “400+” is at least 400.
        at += usize::from(self.key(at) == "+" && !self.is_spaced(at));
        let value = value.share(factor, 1);
        let amount = Amount {
            value,
            unit,
            role: Role::Open,
            is_up,
            is_points,
            factor,
        };
        let is_factor = is_among(words::FACTORS, self.key(at));
        // “The 12 May event”
        let is_day =
            amount.unit.is_none() && number.text.len() <= 2 && month_named(self.key(at)).is_some();
        (!is_year && !is_factor && !is_day && !value.is_held()).then_some((amount, at))
    }

    fn is_spaced(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_spaced)
    }

    /// Whether a plus or minus stands at a token. A minus with a blank behind it may be a dash: where per cents
    /// follow, nobody can tell, and there is no reading.
    fn sign(&self, at: usize) -> Option<Option<bool>> {
        match self.tokens.get(at).map(|token| token.kind) {
            Some(Kind::Sign('+')) => Some(Some(true)),
            Some(Kind::Sign('-' | '−' | '–')) if !self.is_spaced(at + 1) => Some(Some(false)),
            Some(Kind::Sign('-' | '−' | '–')) => None,
            _ => Some(None),
        }
    }

    /// By what the words or letters behind a number multiply it; nothing where that is not sure.
    fn multiple(&self, at: usize, is_money: bool) -> Option<i64> {
        let Some(token) = self.tokens.get(at) else {
            return Some(1);
        };
        // “250 k€”
        let is_joined =
            !token.is_spaced || (!self.is_spaced(at + 1) && self.currency(at + 1).is_some());
        match token.text {
            "k" | "K" if is_joined => Some(1_000),
            "M" if is_joined => Some(1_000_000),
            "m" if is_joined && is_money => Some(1_000_000),
            // Millions or metres?
            "m" if !token.is_spaced => None,
            _ => {
                let mut lists = words::MULTIPLES.iter();
                let named =
                    lists.find(|(_, list)| list.split(", ").any(|word| word.trim() == token.key));
                Some(named.map_or(1, |(factor, _)| *factor))
            }
        }
    }

    /// A currency's sign, code in capitals or name, and how many tokens it takes.
    fn currency(&self, at: usize) -> Option<(Currency, usize)> {
        let token = self.tokens.get(at)?;
        let is_code = token.text.len() == 3 && token.text.bytes().all(|b| b.is_ascii_uppercase());
        let is_named = is_among(
            "euro euros franken francs dollar dollars pound pounds",
            &token.key,
        );
        let is_sign = matches!(token.kind, Kind::Sign(_));
        let behind_digits = !token.is_spaced && is_among("eur usd gbp chf", &token.key);
        (is_code || is_named || is_sign || behind_digits)
            .then(|| currency(token.text))
            .flatten()
            .map(|currency| (currency, 1))
    }
}
