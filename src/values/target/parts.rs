//! Puts the parts of a typed objective together: which number is which, and what is counted.

use jiff::civil::Date;

use super::due::{Due, dues};
use super::pieces::{Amount, Piece, Placed, pieces};
use super::tokens::{Kind, Token, tokens};
use super::words::{self, Role, Way, is_among};
use super::{Change, Target, Unit, joined};
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
enum Meaning {
    Baseline,
    Target,
    /// The target, unless another number is said to be.
    MaybeTarget,
    Change(Change),
    Unclear,
}

/// A number and where it stands among the pieces.
#[derive(Clone, Copy)]
struct Found<'a> {
    at: usize,
    amount: &'a Amount,
    meaning: Meaning,
}

struct Parts<'a> {
    text: &'a str,
    tokens: &'a [Token<'a>],
    dues: &'a [Due],
    pieces: &'a [Placed],
    way: Option<Way>,
}

impl<'a> Parts<'a> {
    fn target(&self) -> Target {
        let found: Vec<Found<'_>> = self.amounts().collect();
        let is = |wanted: fn(&Meaning) -> bool| {
            only(found.iter().filter(move |f| wanted(&f.meaning)).copied())
        };
        let times = only(self.times());
        let said_change = is(|m| matches!(m, Meaning::Change(_)));
        let has_change = found
            .iter()
            .any(|f| matches!(f.meaning, Meaning::Change(_)))
            || self.times().next().is_some();
        let (change, change_at) = match (said_change, times) {
            (Some(found), None) => match found.meaning {
                Meaning::Change(change) => (Some(change), Some(found.at)),
                _ => (None, None),
            },
            (None, Some((at, times)))
                if !found
                    .iter()
                    .any(|f| matches!(f.meaning, Meaning::Change(_))) =>
            {
                (Some(Change::Times(times)), Some(at))
            }
            _ => (None, None),
        };
        let mut baseline = is(|m| *m == Meaning::Baseline);
        let mut target = match found.iter().any(|f| f.meaning == Meaning::Target) {
            true => is(|m| *m == Meaning::Target),
            // “+25 % leads (400)”: before or after?
            false if has_change => None,
            false => is(|m| *m == Meaning::MaybeTarget),
        };
        let pers = || {
            self.pieces.iter().filter_map(|p| match p.piece {
                Piece::Per(per) => Some(per),
                _ => None,
            })
        };
        let per = pers()
            .next()
            .filter(|first| pers().all(|per| per == *first));
        if per.is_none() && pers().next().is_some() {
            // “From 320 a month to 4,000 a year”: not to be compared.
            (baseline, target) = (None, None);
        }
        let unit_of =
            |found: &Option<Found<'_>>| found.as_ref().and_then(|f| f.amount.unit.clone());
        let change_unit =
            said_change.filter(|f| matches!(f.meaning, Meaning::Change(Change::By(_))));
        let unit = unit_of(&target)
            .or_else(|| unit_of(&change_unit))
            .or_else(|| unit_of(&baseline));
        if unit_of(&baseline).is_some_and(|own| Some(own) != unit) {
            baseline = None;
        }
        let used: Vec<usize> = [target.map(|f| f.at), change_at, baseline.map(|f| f.at)]
            .into_iter()
            .flatten()
            .collect();
        let due = self.due();
        let mut result = Target {
            baseline: baseline.map(|f| f.amount.value),
            target: target.map(|f| f.amount.value),
            change,
            better: match self.way {
                Some(Way::To(better)) if change.is_none() => Some(better),
                _ => None,
            },
            unit,
            per: per.filter(|_| !used.is_empty() || self.way.is_some()),
            due: due.and_then(|n| self.dues.get(n)?.day),
            ..Target::default()
        };
        let main = target.or(said_change.filter(|f| Some(f.at) == change_at));
        self.name(&mut result, main, baseline, &used, due);
        if result.target.is_none() {
            result.target = worked_out(&result);
        }
        result
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
        match amount.role {
            Role::From => Meaning::Baseline,
            Role::To => Meaning::Target,
            Role::By => by_way,
            Role::Of => {
                let goes_to = |(m, other): (usize, &Amount)| {
                    m > n && matches!(other.role, Role::To | Role::A)
                };
                let joins_change = ["of", "de", "d'", "du", "des", "del"];
                if others().any(goes_to) {
                    Meaning::Baseline
                } else if self.way.is_some()
                    && (is_percent || joins_change.contains(&self.first_word(*at)))
                {
                    by_way
                } else if self.way.is_some() {
                    Meaning::Unclear
                } else if others().any(|(_, other)| other.is_up.is_some())
                    || self.times().next().is_some()
                {
                    Meaning::Baseline
                } else {
                    Meaning::MaybeTarget
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
        match self.way {
            None => Meaning::MaybeTarget,
            Some(_) if is_percent && (self.is_way_behind(at) || !names_rate()) => by_way,
            // “More leads: 400 a month”; but “increase leads 400”?
            Some(Way::To(_)) if is_parted && !is_percent => Meaning::MaybeTarget,
            Some(_) => Meaning::Unclear,
        }
    }

    fn first_word(&self, at: usize) -> &str {
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

    /// The one time that is said; of those that are not introduced, the only one. By its place among the times.
    fn due(&self) -> Option<usize> {
        let days = || {
            self.dues
                .iter()
                .enumerate()
                .filter(|(_, due)| due.day.is_some())
        };
        let is_said = days().any(|(_, due)| due.is_said);
        let mut fitting = days().filter(|(_, due)| due.is_said == is_said);
        let (first, due) = fitting.next()?;
        fitting
            .all(|(_, other)| other.day == due.day)
            .then_some(first)
    }

    /// Finds the words that name what is counted, and what is left over.
    fn name(
        &self,
        target: &mut Target,
        main: Option<Found<'_>>,
        baseline: Option<Found<'_>>,
        used: &[usize],
        due: Option<usize>,
    ) {
        let due = due.and_then(|n| self.dues.get(n)?.day);
        let segments = self.segments();
        let candidates: Vec<(usize, Segment)> = segments
            .iter()
            .enumerate()
            .filter_map(|(n, segment)| Some((n, self.trimmed(*segment)?)))
            .collect();
        let behind = |at: Option<usize>| {
            let at = at?;
            let mut found = candidates.iter().filter(|(n, _)| {
                segments
                    .get(*n)
                    .is_some_and(|s| s.from == at + 1 && !self.says_how(s))
            });
            found.next()
        };
        let ways = || {
            let ways = self.pieces.iter().enumerate();
            ways.filter(|(_, p)| matches!(p.piece, Piece::Way(_) | Piece::Times(_)))
                .map(|(at, _)| at)
        };
        let behind_way = || ways().find_map(|at| behind(Some(at)));
        let before_number = || {
            candidates.iter().find(|(n, _)| {
                let next = segments.get(*n).and_then(|s| self.next_number(s.to));
                next.is_some_and(|next| used.contains(&next))
            })
        };
        let main_at = main.map(|found| found.at);
        let is_marked = main.is_some_and(|found| match found.meaning {
            Meaning::Change(_) => matches!(found.amount.role, Role::By | Role::Of),
            _ => found.amount.unit.is_some(),
        });
        let first = if is_marked {
            behind_way()
                .or_else(before_number)
                .or_else(|| behind(main_at))
        } else {
            behind(main_at).or_else(behind_way).or_else(before_number)
        };
        let is_about = !used.is_empty() || self.way.is_some();
        let mut chosen = first
            .or_else(|| behind(baseline.map(|found| found.at)))
            .or_else(|| match candidates.as_slice() {
                [single]
                    if is_about && !segments.get(single.0).is_some_and(|s| self.says_how(s)) =>
                {
                    Some(single)
                }
                _ => None,
            })
            .copied();
        let mut named = None;
        // “Average time on page from 50 seconds to 90 seconds”: what it is given in, and no name.
        let is_unit = |segment: &Segment| {
            segment.to == segment.from + 1
                && is_among(words::MEASURED_IN, &self.words(*segment).to_lowercase())
        };
        if target.unit.is_none()
            && let Some((n, unit)) = chosen.filter(|(_, segment)| is_unit(segment))
            && let Some(other) = before_number()
                .or_else(behind_way)
                .filter(|(other, _)| *other != n)
        {
            target.unit = Some(Unit::Named(self.words(unit).to_lowercase()));
            named = Some(unit);
            chosen = Some(*other);
        }
        target.measure = chosen
            .map(|(_, segment)| self.words(segment))
            .unwrap_or_default();
        // What is left: other words, and numbers and times that were not used.
        let same_unit = |segment: Segment| {
            named.is_some_and(|unit| {
                self.words(unit).to_lowercase() == self.words(segment).to_lowercase()
            })
        };
        let mut left: Vec<(usize, Segment)> = segments
            .iter()
            .enumerate()
            .filter(|(n, _)| chosen.is_none_or(|(chosen, _)| chosen != *n))
            .filter_map(|(_, segment)| {
                Some((segment.from, self.trimmed(*segment).map(|_| *segment)?))
            })
            .filter(|(_, segment)| !same_unit(*segment))
            .collect();
        left.extend(self.pieces.iter().enumerate().filter_map(|(at, placed)| {
            let is_used = match &placed.piece {
                Piece::Amount(_) | Piece::Times(_) => used.contains(&at),
                Piece::Due(n) => self
                    .dues
                    .get(*n)
                    .is_some_and(|d| d.day.is_some() && d.day == due),
                Piece::Per(_) => target.per.is_some(),
                Piece::Way(_) => target.better.is_some() || target.change.is_some(),
                Piece::Word | Piece::Break { .. } => true,
            };
            (!is_used).then_some((
                at,
                Segment {
                    from: at,
                    to: at + 1,
                },
            ))
        }));
        left.sort_by_key(|(at, _)| *at);
        let left: Vec<String> = left
            .into_iter()
            .map(|(_, segment)| self.words(segment))
            .collect();
        target.rest = joined(left.iter().map(String::as_str));
    }

    /// Runs of words that nothing else explains.
    fn segments(&self) -> Vec<Segment> {
        let mut segments: Vec<Segment> = Vec::new();
        for (at, placed) in self.pieces.iter().enumerate() {
            if placed.piece != Piece::Word {
                continue;
            }
            match segments.last_mut().filter(|last| last.to == at) {
                Some(last) => last.to = at + 1,
                None => segments.push(Segment {
                    from: at,
                    to: at + 1,
                }),
            }
        }
        segments
    }

    /// A run without the words at its ends that say nothing; none where it names nothing at all.
    fn trimmed(&self, segment: Segment) -> Option<Segment> {
        let says_nothing = |at: usize| is_among(words::EDGES, self.first_word(at));
        let from = (segment.from..segment.to).find(|at| !says_nothing(*at))?;
        let to = (from..segment.to).rev().find(|at| !says_nothing(*at))? + 1;
        let names = (from..to).any(|at| {
            !says_nothing(at)
                && !is_among(words::NO_NAMES, self.first_word(at))
                && self.first_word(at).chars().any(char::is_alphabetic)
        });
        names.then_some(Segment { from, to })
    }

    /// Whether a run says how or where, and not what.
    fn says_how(&self, segment: &Segment) -> bool {
        let before = segment
            .from
            .checked_sub(1)
            .and_then(|at| self.pieces.get(at));
        let is_way = before.is_some_and(|placed| matches!(placed.piece, Piece::Way(_)));
        !is_way && is_among(words::NO_MEASURE, self.first_word(segment.from))
    }

    /// The number that comes next, behind no more than a time or a colon.
    fn next_number(&self, at: usize) -> Option<usize> {
        let behind = self.pieces.iter().enumerate().skip(at);
        let mut behind = behind.skip_while(|(_, placed)| {
            matches!(
                placed.piece,
                Piece::Due(_) | Piece::Per(_) | Piece::Break { is_soft: true }
            )
        });
        behind.next().map(|(at, _)| at)
    }

    /// The text of some pieces, with single blanks.
    fn words(&self, segment: Segment) -> String {
        let first = self
            .pieces
            .get(segment.from)
            .and_then(|placed| self.tokens.get(placed.start));
        let last = self
            .pieces
            .get(segment.to.saturating_sub(1))
            .and_then(|placed| self.tokens.get(placed.end.checked_sub(1)?));
        let range = first.map_or(0, |token| token.start)..last.map_or(0, Token::end);
        let text = self.text.get(range).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Pieces from one up to another.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Segment {
    from: usize,
    to: usize,
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
fn worked_out(said: &Target) -> Option<Number> {
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
