//! When one must be open though nobody says “open”: see you on Monday, fresh rolls every Sunday; and what “only”
//! says of the other days, and “every day of the year” of holidays.

use std::sync::Arc;

use super::calendar::ALL_DAYS;
use super::extract::{Clause, Maker};
use super::lexicon::stem;
use super::quantities::Quantity;
use super::scope::subject;
use super::signals::Signals;
use super::slots::Slot;
use super::tokens::Token;
use super::{Claim, Unit, Value, wording};

/// The claims of a clause about days on which it is open, beyond those that its quantities make.
pub(super) fn claims(maker: &mut Maker<'_>, clause: &Clause<'_>) {
    if maker.claims.iter().any(|c| c.slot == Slot::OpenDays) {
        drop_elsewhere(maker, clause.tokens);
    }
    let is_closed = clause.tokens.iter().any(|t| t.known.is_closed);
    let is_denied = clause.tokens.iter().any(|t| t.known.is_denial);
    let mut found: Vec<Claim> = Vec::new();
    let weekdays = clause.quantities.iter();
    for quantity in weekdays.filter(|q| q.unit == Unit::Weekdays) {
        let Value::Days { days, .. } = quantity.value else {
            continue;
        };
        let is_told = maker.claims.iter().any(|c| c.slot == Slot::OpenDays);
        let days = if is_told && is_only(clause, days) {
            Some((ALL_DAYS & !days, false))
        } else if !is_told && !is_closed && takes_off(clause.tokens) {
            Some((days, false))
        } else if !is_told
            && !is_closed
            && !is_denied
            && (expects(clause) || is_timetable(clause, days))
        {
            Some((days, true))
        } else {
            None
        };
        let Some((days, open)) = days.filter(|(days, _)| *days != 0) else {
            continue;
        };
        let own = quantity.tokens.clone();
        let rest = clause.range.clone().zip(clause.tokens);
        let subject = subject(rest.filter(|(at, _)| !own.contains(at)).map(|(_, t)| t));
        let scope = Arc::clone(clause.scope());
        let mut claim = maker.claim(
            Slot::OpenDays,
            Vec::new(),
            own,
            subject,
            scope,
            &clause.range,
        );
        claim.unit = Unit::Weekdays;
        claim.value = Value::Days { days, open };
        claim.said = wording::said(&claim);
        found.push(claim);
    }
    found.extend(every_day(maker, clause).filter(|_| !is_closed && !is_denied));
    found.extend(never_closed(maker, clause, is_closed, is_denied));
    maker.claims.extend(found);
}

/// Come and see us at the fair on Monday, open house next Monday: that is said of one day, not of every week.
fn drop_elsewhere(maker: &mut Maker<'_>, tokens: &[Token<'_>]) {
    let any = |what: fn(&Token<'_>) -> bool| tokens.iter().any(what);
    let is_once = any(|t| t.known.is_next)
        || any(|t| t.known.is_event)
            && !any(|t| t.known.is_closed)
            && !any(|t| t.word.starts_with("open"));
    if !is_once {
        return;
    }
    maker.claims.retain(|claim| {
        let is_open = matches!(claim.value, Value::Days { open: true, .. });
        claim.slot != Slot::OpenDays || !is_open
    });
}

/// Tuesday to Sunday only. Where times are given, one day only may be one with other times.
fn is_only(clause: &Clause<'_>, days: u8) -> bool {
    let is_timed = clause.quantities.iter().any(|q| q.unit == Unit::Clock);
    clause.tokens.iter().any(|t| t.known.is_limit)
        && (days.count_ones() > 1 || !is_timed)
        && clause
            .tokens
            .iter()
            .any(|t| t.word.starts_with("open") || t.word.starts_with("geöffnet"))
}

/// Whether people are expected at the place itself.
fn expects(clause: &Clause<'_>) -> bool {
    let any = |what: fn(&Token<'_>) -> bool| clause.tokens.iter().any(what);
    let is_other = |t: &Token<'_>| t.known.is_elsewhere || t.known.is_event || t.known.is_next;
    any(|t| t.known.is_expecting) && !any(is_other)
}

/// Our barbers take Mondays off.
fn takes_off(clause: &[Token<'_>]) -> bool {
    let has = |words: &[&str]| clause.iter().any(|t| words.contains(&t.word));
    has(&["off"])
        && has(&["take", "takes", "taking", "have", "day"])
        && !clause.iter().any(|t| t.is('%'))
}

/// Haircuts Monday to Saturday, nine till six.
fn is_timetable(clause: &Clause<'_>, days: u8) -> bool {
    let is_span = |q: &Quantity| matches!(q.value, Value::Hours { from, to } if to - from >= LONG);
    let is_other = |t: &Token<'_>| t.known.is_event || t.known.is_elsewhere || t.known.is_class;
    days.count_ones() > 3
        && clause.quantities.iter().any(is_span)
        && !clause.tokens.iter().any(is_other)
}

/// Daily from 9 to 6: open on all days, though nobody says “open”.
fn every_day(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let is_told = |c: &Claim| matches!(c.slot, Slot::OpenDays | Slot::Weekly);
    let is_daily = |t: &Token<'_>| {
        matches!(
            t.word,
            "daily" | "täglich" | "quotidiennement" | "diario" | "diariamente"
        )
    };
    let is_span = |q: &Quantity| matches!(q.value, Value::Hours { from, to } if to - from >= LONG);
    let at = clause.tokens.iter().position(is_daily)?;
    let is_other = |t: &Token<'_>| t.known.is_event || t.known.is_elsewhere || t.known.is_class;
    if maker.claims.iter().any(is_told)
        || !clause.quantities.iter().any(is_span)
        || clause.tokens.iter().any(is_other)
    {
        return None;
    }
    let own = clause.range.start + at..clause.range.start + at + 1;
    let subject = maker.subject(&clause.range, &own, clause.quantities, None);
    let scope = Arc::clone(clause.scope());
    let mut claim = maker.claim(
        Slot::OpenDays,
        Vec::new(),
        own,
        subject,
        scope,
        &clause.range,
    );
    claim.unit = Unit::Weekdays;
    claim.value = Value::Days {
        days: ALL_DAYS,
        open: true,
    };
    claim.said = wording::said(&claim);
    Some(claim)
}

/// Who is there for so many minutes a day is open.
const LONG: i64 = 240;

/// Open every day of the year; closed on Christmas Day.
fn never_closed(
    maker: &Maker<'_>,
    clause: &Clause<'_>,
    is_closed: bool,
    is_denied: bool,
) -> Option<Claim> {
    let tokens = clause.tokens;
    let any = |what: fn(&Token<'_>) -> bool| tokens.iter().any(what);
    let never = any(|t| t.known.is_always && t.known.is_denial);
    let is_all_year = !is_denied && is_all_year(tokens);
    let closes_then = any(|t| matches!(t.word, "close" | "closes" | "schließen" | "fermons"));
    let is_holiday = (is_closed || closes_then) && !is_denied && any(|t| t.known.is_holiday);
    if !(never || is_all_year || is_holiday) || any(|t| t.known.is_exception) {
        return None;
    }
    let closes = is_closed || any(|t| matches!(t.word, "close" | "closes"));
    let opens = || any(|t| t.word.starts_with("open") || OPENS.contains(&t.word));
    let truth = closes && never || is_all_year && !closes && opens();
    if !truth && !is_holiday {
        return None;
    }
    let own = clause.range.clone();
    let plain = |t: &&Token<'_>| {
        !t.known.is_holiday && !t.known.is_feast && !t.known.is_closed && t.word != "single"
    };
    let subject = subject(tokens.iter().filter(plain));
    let mut scope = Arc::clone(clause.scope());
    let open = Arc::make_mut(&mut scope);
    (open.people, open.kinds, open.limits) = Default::default();
    open.bounds = Default::default();
    open.months = 0;
    let of = vec![stem("all-year opening").into_owned()];
    let mut claim = maker.claim(Slot::Has, of, own.clone(), subject, scope, &own);
    (claim.unit, claim.value) = (Unit::Truth, Value::Truth(truth));
    claim.said = if truth {
        "open every day of the year"
    } else {
        "closed on holidays"
    }
    .to_owned();
    Some(claim)
}

/// Words for being open, beside those that begin with “open”.
const OPENS: &[&str] = &[
    "geöffnet",
    "offen",
    "ouvert",
    "ouverte",
    "ouverts",
    "abierto",
    "abierta",
    "abrimos",
    "abre",
];

/// Every day of the year, 365 days, täglich, das ganze Jahr.
fn is_all_year(tokens: &[Token<'_>]) -> bool {
    let every = |t: &Token<'_>| {
        t.known.is_all || matches!(t.word, "daily" | "täglich" | "diario" | "tägl" | "ganze")
    };
    let day = |t: &Token<'_>| {
        matches!(
            t.word,
            "day"
                | "days"
                | "daily"
                | "tag"
                | "tage"
                | "täglich"
                | "jours"
                | "jour"
                | "días"
                | "día"
        )
    };
    let year = |t: &Token<'_>| {
        matches!(
            t.word,
            "year" | "jahr" | "jahres" | "année" | "l'année" | "an" | "año"
        )
    };
    let any = |what: &dyn Fn(&Token<'_>) -> bool| tokens.iter().any(what);
    any(&|t| t.known.is_year)
        && (any(&|t| t.word == "365") || any(&every) && any(&day) && any(&year))
}

impl Signals<'_, '_> {
    /// Closed on Mondays.
    pub fn closed_days(&mut self) {
        let clause = self
            .maker
            .tokens
            .get(self.range.clone())
            .unwrap_or_default();
        // Closed on, not open on, no Sunday opening.
        let opens = |t: &Token<'_>| matches!(t.word, "open" | "opening");
        let not_open = |at: usize| {
            let mut near = clause.get(at + 1..).unwrap_or_default().iter().take(3);
            let here = clause.get(at);
            match here.map_or("", |t| t.word) {
                "not" | "don't" | "never" => near.next().is_some_and(opens),
                "no" => {
                    let day = near.next().is_some_and(|t| t.known.weekday.is_some());
                    day && near.any(opens)
                }
                _ => here.is_some_and(|t| t.known.is_closed),
            }
        };
        let Some(at) = (0..clause.len()).find(|at| not_open(*at)) else {
            return;
        };
        let closed = at + self.range.start;
        let near = self
            .quantities
            .iter()
            .filter(|q| q.unit == Unit::Weekdays)
            .min_by_key(|q| q.tokens.start.abs_diff(closed))
            .map(|q| q.value.clone());
        for claim in &mut self.maker.claims {
            if claim.slot == Slot::OpenDays
                && Some(&claim.value) == near.as_ref()
                && let Value::Days { open, .. } = &mut claim.value
            {
                *open = false;
                claim.said = wording::said(claim);
            }
        }
    }
}
