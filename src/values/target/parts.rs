//! Puts the parts of a typed objective together: which number is which.

use jiff::civil::Date;

use super::due::{Due, dues};
use super::pieces::{Amount, Piece, Placed, pieces};
use super::tokens::{Kind, Token, tokens};
use super::words::{self, Role, Way};
use super::{Change, Per, Target, Unit};
use crate::model::{Better, DateOrder, Number};

/// What a text says, whether it can be said back or not.
pub(super) fn read(text: &str, today: Date, order: DateOrder) -> Target {
    let tokens = tokens(text);
    let dues = dues(&tokens, today, order);
    let pieces = pieces(&tokens, &dues);
    let parts = Parts {
        text,
        tokens: &tokens,
        dues: &dues,
        pieces: &pieces,
        way: way(&pieces),
    };
    parts.target()
}

/// Which way the words say that it goes.
fn way(pieces: &[Placed]) -> Option<Way> {
    let mut ways = pieces.iter().filter_map(|placed| match placed.piece {
        Piece::Way(way) => Some(way),
        _ => None,
    });
    let first = ways.next()?;
    Some(if ways.all(|way| way == first) {
        first
    } else {
        Way::Unclear
    })
}

/// What a number turned out to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning {
    Baseline,
    Target,
    /// The target, unless another number is said to be.
    MaybeTarget,
    Change(Change),
    Unclear,
}

/// How a number belongs together with the one beside it.
enum Joint {
    None,
    /// “300 to 400”.
    Range,
    /// “3 of 5”.
    Part,
}

/// A number and where it stands among the pieces.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) at: usize,
    pub(super) amount: &'a Amount,
    pub(super) meaning: Meaning,
}

/// A change, and the number that says it where no word alone does.
struct SaidChange<'f, 'a> {
    at: usize,
    change: Change,
    number: Option<&'f Found<'a>>,
}

/// A text in parts.
pub(super) struct Parts<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token<'a>],
    pub(super) dues: &'a [Due],
    pub(super) pieces: &'a [Placed],
    pub(super) way: Option<Way>,
}

impl<'a> Parts<'a> {
    fn target(&self) -> Target {
        let found: Vec<Found<'_>> = self.amounts().collect();
        let change = self.change(&found);
        let mut baseline = only(found.iter().filter(|f| f.meaning == Meaning::Baseline));
        let mut target = self.said_target(&found);
        let pers = self.pers();
        if pers.len() > 1 {
            // “From 320 a month to 4,000 a year”: not to be compared.
            (baseline, target) = (None, None);
        }
        let unit_of = |found: Option<&Found<'_>>| found.and_then(|f| f.amount.unit.clone());
        let by = change
            .as_ref()
            .filter(|c| matches!(c.change, Change::By(_)));
        let unit = unit_of(target)
            .or_else(|| unit_of(by.and_then(|c| c.number)))
            .or_else(|| unit_of(baseline));
        if unit_of(baseline).is_some_and(|own| Some(own) != unit) {
            baseline = None;
        }
        let places = [target, baseline].into_iter().flatten().map(|f| f.at);
        let used = Used {
            main: target.or(change.as_ref().and_then(|c| c.number)).copied(),
            baseline: baseline.copied(),
            all: places.chain(change.as_ref().map(|c| c.at)).collect(),
        };
        let is_about = !used.all.is_empty() || self.way.is_some();
        let mut result = Target {
            baseline: baseline.map(|f| f.amount.value),
            target: target.map(|f| f.amount.value),
            change: change.as_ref().map(|c| c.change),
            better: match self.way {
                Some(Way::To(better)) if change.is_none() => Some(better),
                _ => None,
            },
            unit,
            per: only(pers.into_iter()).filter(|_| is_about),
            due: self.due(),
            ..Target::default()
        };
        self.name(&mut result, &used);
        if result.target.is_none() {
            result.target = worked_out(&result);
        }
        result
    }

    /// The one change that is said.
    fn change<'f>(&self, found: &'f [Found<'a>]) -> Option<SaidChange<'f, 'a>> {
        let by_number = found.iter().filter_map(|found| match found.meaning {
            Meaning::Change(change) => Some(SaidChange {
                at: found.at,
                change,
                number: Some(found),
            }),
            _ => None,
        });
        let by_word = self.times().map(|(at, times)| SaidChange {
            at,
            change: Change::Times(times),
            number: None,
        });
        only(by_number.chain(by_word))
    }

    /// The number that is said to be the target, else the only one that may be.
    fn said_target<'f>(&self, found: &'f [Found<'a>]) -> Option<&'f Found<'a>> {
        let of = |meaning: Meaning| found.iter().filter(move |f| f.meaning == meaning);
        if of(Meaning::Target).next().is_some() {
            return only(of(Meaning::Target));
        }
        // “+25 % leads (400)”: before or after?
        let is_change = |found: &Found<'_>| matches!(found.meaning, Meaning::Change(_));
        let has_change = found.iter().any(is_change) || self.times().next().is_some();
        only(of(Meaning::MaybeTarget)).filter(|_| !has_change)
    }

    /// How often it is counted, each answer once.
    fn pers(&self) -> Vec<Per> {
        let mut pers = Vec::new();
        for placed in self.pieces {
            match placed.piece {
                Piece::Per(per) if !pers.contains(&per) => pers.push(per),
                _ => {}
            }
        }
        pers
    }

    fn amounts(&self) -> impl Iterator<Item = Found<'a>> {
        let pieces = self.pieces;
        let amounts: Vec<(usize, &Amount)> = pieces
            .iter()
            .enumerate()
            .filter_map(|(at, placed)| match &placed.piece {
                Piece::Amount(amount) => Some((at, amount)),
                _ => None,
            })
            .collect();
        let meanings: Vec<Meaning> = (0..amounts.len())
            .map(|n| self.meaning(&amounts, n))
            .collect();
        amounts
            .into_iter()
            .zip(meanings)
            .map(|((at, amount), meaning)| Found {
                at,
                amount,
                meaning,
            })
    }

    fn times(&self) -> impl Iterator<Item = (usize, i64)> {
        let pieces = self.pieces.iter().enumerate();
        pieces.filter_map(|(at, placed)| match placed.piece {
            Piece::Times(times) => Some((at, times)),
            _ => None,
        })
    }

    /// What a number is, in the light of the others and of which way it should go.
    fn meaning(&self, amounts: &[(usize, &Amount)], n: usize) -> Meaning {
        let Some((at, amount)) = amounts.get(n) else {
            return Meaning::Unclear;
        };
        let others = || {
            amounts
                .iter()
                .enumerate()
                .filter(move |(m, _)| *m != n)
                .map(|(m, (_, a))| (m, *a))
        };
        let is_percent = amount.unit == Some(Unit::Percent);
        let by_way = match self.way {
            Some(Way::To(better)) => changed(amount, better == Better::Higher),
            _ => Meaning::Unclear,
        };
        if let Some(is_up) = amount.is_up {
            return changed(amount, is_up);
        }
        match self.joint(*at, amount) {
            Joint::Part => return Meaning::Unclear,
            // “Reduce churn 5 % to 3 %”: to 3 % at least is sure.
            Joint::Range if self.way.is_none() || amount.role == Role::Open => {
                return Meaning::Unclear;
            }
            _ => {}
        }
        match amount.role {
            Role::From => Meaning::Baseline,
            Role::To => Meaning::Target,
            Role::By => by_way,
            Role::Aside | Role::More => Meaning::Unclear,
            Role::Of => {
                let goes_to = |(m, other): (usize, &Amount)| {
                    m > n && matches!(other.role, Role::To | Role::A)
                };
                let joins_change = ["of", "de", "d'", "du", "des", "del"];
                let is_change = |other: &Amount| {
                    let may_be = other.unit == Some(Unit::Percent) && !is_percent;
                    other.is_up.is_some()
                        || other.role == Role::By
                        || (may_be && self.way.is_some())
                };
                if others().any(goes_to)
                    || others().any(|(_, other)| is_change(other))
                    || self.times().next().is_some()
                {
                    Meaning::Baseline
                } else if self.way.is_none() {
                    Meaning::MaybeTarget
                } else if is_percent || joins_change.contains(&self.first_word(*at)) {
                    by_way
                } else {
                    Meaning::Unclear
                }
            }
            Role::A if self.is_way_behind(*at) => by_way,
            Role::A => {
                let comes_from = |(m, other): (usize, &Amount)| {
                    m < n && matches!(other.role, Role::From | Role::Of)
                };
                let is_spanish = self.pieces.iter().any(|placed| {
                    let verb = self.tokens.get(placed.start).map_or("", |t| t.key.as_str());
                    matches!(placed.piece, Piece::Way(_))
                        && (verb.ends_with("ar") || verb.ends_with("ir"))
                });
                if others().any(comes_from) || is_spanish {
                    Meaning::Target
                } else {
                    self.open(*at, by_way, is_percent)
                }
            }
            Role::Open => self.open(*at, by_way, is_percent),
        }
    }

    /// What a number is of which no word says it.
    fn open(&self, at: usize, by_way: Meaning, is_percent: bool) -> Meaning {
        let names_rate = || {
            let words = self.tokens.iter().filter(|token| token.kind == Kind::Word);
            words
                .flat_map(|t| words::RATES.iter().map(move |rate| t.key.ends_with(rate)))
                .any(|is| is)
        };
        let is_parted = at
            .checked_sub(1)
            .and_then(|at| self.pieces.get(at))
            .is_some_and(|before| matches!(before.piece, Piece::Break { .. }));
        // “320 → 400”
        let is_start = matches!(self.pieces.get(at + 1), Some(next)
            if matches!(next.piece, Piece::Amount(_)) && self.first_word(at + 1) == "→");
        if is_start {
            return Meaning::Baseline;
        }
        match self.way {
            None => Meaning::MaybeTarget,
            Some(_) if is_percent && (self.is_way_behind(at) || !names_rate()) => by_way,
            // “More leads: 400 a month”; but “increase leads 400”?
            Some(Way::To(_)) if is_parted && !is_percent => Meaning::MaybeTarget,
            Some(_) => Meaning::Unclear,
        }
    }

    /// How a number belongs together with the one right beside it.
    fn joint(&self, at: usize, amount: &Amount) -> Joint {
        let beside =
            |at: Option<usize>| match at.and_then(|at| self.pieces.get(at)).map(|p| &p.piece) {
                Some(Piece::Amount(beside)) if beside.is_up.is_none() => Some(beside),
                _ => None,
            };
        let before = beside(at.checked_sub(1));
        let behind = beside(Some(at + 1));
        let goes_on =
            |amount: &Amount, from: usize| amount.role == Role::To && self.first_word(from) != "→";
        let is_of = |amount: &Amount| matches!(amount.role, Role::Of | Role::Aside);
        match (before, behind) {
            // “300 to 400 leads”: a range, or from here to there?
            (_, Some(behind)) if amount.role == Role::Open && goes_on(behind, at + 1) => {
                Joint::Range
            }
            (Some(before), _) if before.role == Role::Open && goes_on(amount, at) => Joint::Range,
            // “3 of the 5 largest”, “1 in 3”; but “to 4.5 out of 5”.
            (_, Some(behind)) if behind.role == Role::Aside => Joint::Part,
            (_, Some(behind)) if amount.role == Role::Open && is_of(behind) => Joint::Part,
            (Some(before), _)
                if matches!(before.role, Role::Open | Role::To | Role::Aside) && is_of(amount) =>
            {
                Joint::Part
            }
            _ => Joint::None,
        }
    }

    /// The first word of a piece, in lower case.
    pub(super) fn first_word(&self, at: usize) -> &str {
        let token = self
            .pieces
            .get(at)
            .and_then(|placed| self.tokens.get(placed.start));
        token.map_or("", |token| token.key.as_str())
    }

    fn is_way_behind(&self, at: usize) -> bool {
        let next = self.pieces.get(at + 1);
        next.is_some_and(|placed| matches!(placed.piece, Piece::Way(_)))
    }

    /// The one day that is said; of those that are not introduced, the only one.
    fn due(&self) -> Option<Date> {
        let is_said = self.dues.iter().any(|due| due.is_said && due.day.is_some());
        let fitting = self.dues.iter().filter(|due| due.is_said == is_said);
        let mut days = fitting.filter_map(|due| due.day);
        let first = days.next()?;
        days.all(|day| day == first).then_some(first)
    }
}

/// The numbers that make the target.
pub(super) struct Used<'a> {
    /// The target as said, else the change.
    pub(super) main: Option<Found<'a>>,
    pub(super) baseline: Option<Found<'a>>,
    /// All of them, by their place among the pieces.
    pub(super) all: Vec<usize>,
}

/// The only one.
fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.next().is_none().then_some(first)
}

/// A number as a change up or down.
fn changed(amount: &Amount, is_up: bool) -> Meaning {
    let value = if is_up {
        amount.value
    } else {
        Number::ZERO.minus(amount.value)
    };
    Meaning::Change(match amount.unit {
        Some(Unit::Percent) if !amount.is_points => Change::Percent(value),
        _ => Change::By(value),
    })
}

/// The target, where baseline and change are said and leave nothing open.
pub(super) fn worked_out(said: &Target) -> Option<Number> {
    let baseline = said.baseline?;
    let hundredths = |n: Number| {
        let exact = baseline.as_f64() * n.as_f64() / 100.0;
        Number::from_f64(match &said.unit {
            None if is_whole(baseline) => exact.round(),
            Some(Unit::Money(currency)) => {
                let places = 10_f64.powi(i32::try_from(currency.places()).unwrap_or(2));
                (exact * places).round() / places
            }
            _ => exact,
        })
    };
    match said.change? {
        // Per cent of per cent, or points? Nobody says.
        Change::Percent(_) if said.unit == Some(Unit::Percent) => None,
        Change::Percent(n) => hundredths(Number::whole(100).plus(n)),
        Change::By(n) => Some(baseline.plus(n)),
        Change::Times(n) => hundredths(Number::whole(n)),
    }
}

fn is_whole(number: Number) -> bool {
    !number.to_string().contains('.')
}
