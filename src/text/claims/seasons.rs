//! How often something happens, and in which months it is open.

use std::ops::Range;

use super::numbers::{ONE, number};
use super::slots::Slot;
use super::stances::Finder;
use super::tokens::{Kind, Token};
use super::{Claim, Unit, Value};

impl Finder<'_, '_> {
    /// Whether a place stands after “between”.
    pub(super) fn is_between(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |at| self.word(at));
        matches!(before, "between" | "zwischen" | "entre")
    }

    /// Weekly, where it is not how one pays and not when it is open.
    pub(super) fn often(&self, seconds: i64, own: &Range<usize>) -> Option<Claim> {
        let beside = [own.start.checked_sub(1), Some(own.end)];
        let mut beside = beside.into_iter().flatten();
        let is_paying = beside.any(|at| self.token(at).is_some_and(|t| t.known.is_paying));
        if self.pays || self.opens || is_paying || self.is_closed() {
            return None;
        }
        let mut claim = self.claim(Slot::Frequency, Vec::new(), own);
        claim.unit = Unit::Time;
        let value = seconds.saturating_mul(ONE);
        claim.value = Value::Number {
            low: value,
            high: value,
        };
        Some(claim)
    }

    /// How often, in numbers: twice a week, every three months, every Monday; the seconds between.
    pub(super) fn rate(&self, tokens: &[Token<'_>]) -> Option<(i64, usize)> {
        let first = tokens.first()?;
        let word = |at: usize| tokens.get(at).map_or("", |t| t.word);
        let unit = |at: usize| {
            let (unit, seconds) = tokens.get(at)?.known.unit?;
            (unit == Unit::Time).then_some(seconds)
        };
        let every = match first.word {
            "every" | "alle" | "cada" | "each" | "jeden" | "chaque" => Some(1),
            "toutes" | "tous" if word(1) == "les" => Some(2),
            _ => None,
        };
        // Every other Friday.
        let is_other = matches!(
            word(1),
            "other" | "second" | "zweiten" | "deuxième" | "segundo"
        );
        let is_day = |at: usize| tokens.get(at).is_some_and(|t| t.known.weekday.is_some());
        if every == Some(1) && is_other && is_day(2) {
            return Some((2 * 604_800, 3));
        }
        if let Some(at) = every {
            if tokens.get(at)?.known.weekday.is_some() {
                return (word(at + 1) != "of").then_some((604_800, at));
            }
            let (count, taken) = tokens.get(at..).and_then(number)?;
            let seconds = unit(at + taken)?;
            return Some((seconds.saturating_mul(count) / ONE, at + taken + 1));
        }
        let (times, mut at) = match first.word {
            "once" | "einmal" => (ONE, 1),
            "twice" | "zweimal" => (2 * ONE, 1),
            "dreimal" => (3 * ONE, 1),
            _ => {
                let (times, taken) = number(tokens)?;
                let is_times = matches!(word(taken), "times" | "mal" | "fois" | "veces" | "vez");
                (is_times && times > 0).then_some((times, taken + 1))?
            }
        };
        while matches!(
            word(at),
            "a" | "an"
                | "per"
                | "each"
                | "every"
                | "pro"
                | "die"
                | "in"
                | "der"
                | "im"
                | "par"
                | "al"
                | "la"
                | "por"
                | "à"
        ) && at < 5
        {
            at += 1;
        }
        let seconds = unit(at)?;
        Some((seconds.saturating_mul(ONE) / times, at + 1))
    }

    pub(super) fn season(&self, months: u16, open: bool, own: &Range<usize>) -> Option<Claim> {
        if self.pays {
            return None;
        }
        let is_opening = self.opens || self.is_closed() || !open;
        let of = if is_opening {
            vec!["open".to_owned()]
        } else {
            Vec::new()
        };
        let mut claim = self.claim(Slot::Season, of, own);
        claim.unit = Unit::Months;
        claim.value = Value::Months { months, open };
        Some(claim)
    }

    pub(super) fn is_closed(&self) -> bool {
        let mut all = self.clause.range.clone();
        all.any(|at| self.token(at).is_some_and(|t| t.known.is_closed))
    }

    /// From November to March there is no service, the boats do not run.
    pub(super) fn is_out_of_service(&self) -> bool {
        let runs = |t: &Token<'_>| {
            matches!(
                &*t.stem,
                "run"
                    | "servic"
                    | "sail"
                    | "operat"
                    | "boat"
                    | "train"
                    | "tour"
                    | "ferry"
                    | "flight"
                    | "fly"
                    | "depart"
                    | "open"
            ) || matches!(
                t.word,
                "fährt"
                    | "fahren"
                    | "verkehrt"
                    | "verkehren"
                    | "circule"
                    | "circulent"
                    | "circula"
                    | "circulan"
            )
        };
        self.clause.range.clone().any(|at| {
            let denies = self.token(at).is_some_and(|t| t.known.is_denial);
            denies
                && [at + 1, at + 2]
                    .into_iter()
                    .any(|at| self.token(at).is_some_and(runs))
                || self.word(at) == "in" && self.word(at + 1) == "harbour"
        })
    }

    /// Closed in January and February.
    pub(super) fn closed_months(&self) -> Option<Claim> {
        let closed = self
            .clause
            .range
            .clone()
            .find(|at| self.token(*at).is_some_and(|t| t.known.is_closed))?;
        let mut months = 0;
        for at in self.clause.range.clone() {
            let Some(month) = self.token(at).and_then(month) else {
                continue;
            };
            let is_date = [at.wrapping_sub(1), at.wrapping_sub(2), at + 1]
                .into_iter()
                .any(|at| {
                    self.token(at)
                        .is_some_and(|t| matches!(t.kind, Kind::Number(_)))
                });
            let rest = self.maker.tokens.get(at..self.clause.range.end);
            if is_date
                || rest.and_then(|rest| self::months(rest, false)).is_some()
                || months != 0 && !self.is_listed(at)
            {
                return None;
            }
            months |= 1 << (month - 1);
        }
        (months != 0).then(|| self.season(months, false, &(closed..closed + 1)))?
    }

    fn is_listed(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.token(at));
        before
            .is_some_and(|t| t.is(',') || t.is('&') || matches!(t.word, "and" | "und" | "et" | "y"))
    }
}

/// April to October, from the end of May until September: the months, and how many tokens that takes.
pub(super) fn months(tokens: &[Token<'_>], is_between: bool) -> Option<(u16, usize)> {
    let is_number = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| matches!(t.kind, Kind::Number(_)))
    };
    let first = month(tokens.first()?)?;
    let joint = tokens.get(1)?;
    let joins = matches!(joint.kind, Kind::Sign('-' | '–' | '—'))
        || matches!(
            joint.word,
            "to" | "until"
                | "till"
                | "through"
                | "bis"
                | "à"
                | "au"
                | "a"
                | "hasta"
                | "jusqu'à"
                | "jusqu'en"
        );
    // Between November and February.
    let joins = joins || matches!(joint.word, "and" | "und" | "et" | "y") && is_between;
    if !joins {
        return None;
    }
    let mut at = 2;
    while matches!(
        tokens.get(at).map_or("", |t| t.word),
        "the"
            | "end"
            | "of"
            | "late"
            | "mid"
            | "early"
            | "ende"
            | "mitte"
            | "anfang"
            | "fin"
            | "mi"
            | "début"
            | "finales"
            | "de"
    ) && at < 6
    {
        at += 1;
    }
    let last = month(tokens.get(at)?)?;
    if is_number(at + 1) {
        return None; // March to April 12, May to July 2027
    }
    let mut months = 1 << (last - 1);
    let mut month = first;
    while month != last {
        months |= 1 << (month - 1);
        month = month % 12 + 1;
    }
    Some((months, at + 1))
}

/// The month that a token names, or that of a feast.
fn month(token: &Token<'_>) -> Option<i8> {
    match token.word {
        "easter" | "ostern" | "pâques" | "pascua" => return Some(4),
        "whitsun" | "pfingsten" => return Some(5),
        "christmas" | "weihnachten" | "noël" | "navidad" => return Some(12),
        _ => {}
    }
    let month = token.known.month?;
    let ambiguous = matches!(token.word, "may" | "mar" | "march" | "mars" | "sep" | "dec");
    (!ambiguous || token.is_capital).then_some(month)
}
