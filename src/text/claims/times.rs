//! Quantities of time: days of the week, opening hours, times of day, several days in a row.

use super::calendar::{self, Day};
use super::lexicon::cues;
use super::numbers::ONE;
use super::quantities::{Quantity, plain, word};
use super::tokens::{Kind, Token};
use super::{Qualifier, Unit, Value};

/// Days of the week.
pub(super) fn week(tokens: &[Token<'_>]) -> Option<(Quantity, usize)> {
    let (days, taken) = calendar::days(tokens)?;
    Some((
        plain(Unit::Weekdays, Value::Days { days, open: true }),
        taken,
    ))
}

/// Opening hours and times of day.
pub(super) fn hours(tokens: &[Token<'_>], before: &[Token<'_>]) -> Option<(Quantity, usize)> {
    // L'après-midi is no noon.
    if before.last().is_some_and(|t| t.is('-')) && word(tokens, 0) == "midi" {
        return None;
    }
    let (from, known, taken) = calendar::clock(tokens)?;
    let joint = tokens.get(taken).is_some_and(|t| {
        matches!(t.kind, Kind::Sign('-' | '–' | '—'))
            || matches!(t.word, "to" | "till" | "until" | "and" | "bis" | "à" | "a")
    });
    if joint && let Some((to, to_known, more)) = tokens.get(taken + 1..).and_then(calendar::clock) {
        let about_hours = || {
            (0..before.len()).any(|at| {
                let rest = before.get(at..).unwrap_or_default();
                cues(rest).any(|(slot, _)| slot == super::slots::Slot::Hours)
                    || rest.first().is_some_and(|t| {
                        matches!(
                            t.word,
                            "happy" | "lunch" | "dinner" | "breakfast" | "daily" | "täglich"
                        )
                    })
            })
        };
        let no_unit = tokens
            .get(taken + 1 + more)
            .is_none_or(|t| t.known.unit.is_none() && !t.is('%'));
        let is_range = known || to_known || no_unit && about_hours() && from < 1440 && to < 1440;
        if is_range && no_unit {
            let to = if !to_known && to <= from && to <= 720 {
                to + 720
            } else {
                to
            };
            let from = if !known && to_known && from + 720 < to && to <= 1080 && from < 420 {
                from + 720
            } else {
                from
            };
            return Some((
                plain(Unit::Clock, Value::Hours { from, to }),
                taken + 1 + more,
            ));
        }
    }
    let at = |time: i64| {
        plain(
            Unit::Clock,
            Value::Hours {
                from: time,
                to: time,
            },
        )
    };
    if known {
        return Some((at(from), taken));
    }
    // Which half of the day is meant is not said.
    let either = |time: i64| {
        let mut quantity = at(time);
        quantity.qualifier = Qualifier::About;
        quantity
    };
    let last = before.last().map_or("", |t| t.word);
    // À 10 h, à neuf heures et demie.
    if matches!(last, "à" | "dès" | "jusqu'à" | "vers" | "de" | "avant")
        && matches!(word(tokens, taken), "h" | "heure" | "heures")
        && (word(tokens, taken) != "heures" || last != "de")
    {
        return Some(match (word(tokens, taken + 1), word(tokens, taken + 2)) {
            ("et", "demie") => (at(from + 30), taken + 3),
            ("et", "quart") => (at(from + 15), taken + 3),
            _ => (at(from), taken + 1),
        });
    }
    let is_told = matches!(
        word(tokens, 0),
        "half" | "halb" | "quarter" | "viertel" | "dreiviertel"
    ) || word(tokens, 1) == "past";
    // At ten sharp.
    let sharp = usize::from(matches!(word(tokens, taken), "sharp" | "prompt"));
    let is_told = is_told || sharp > 0;
    let taken = taken + sharp;
    // A las nueve.
    let prior = before.iter().rev().nth(1).map_or("", |t| t.word);
    let is_named = matches!(last, "las" | "la") && matches!(prior, "a" | "desde" | "hasta" | "de");
    // “opens at 8”, “until 10”: a bare number after such a word, with nothing to count behind it.
    let about = || {
        (0..before.len()).any(|at| {
            cues(before.get(at..).unwrap_or_default()).any(|(slot, _)| {
                use super::slots::Slot as S;
                matches!(
                    slot,
                    S::Hours | S::Opens | S::Closes | S::CheckIn | S::CheckOut
                )
            })
        })
    };
    let bare = tokens.get(taken).is_none_or(|t| {
        !matches!(t.kind, Kind::Word) || t.known.is_stop || t.known.weekday.is_some()
    }) && !tokens
        .get(taken)
        .is_some_and(|t| matches!(t.kind, Kind::Sign('%' | '£' | '€' | '$' | '-' | '+' | '/')));
    let is_after_joint = matches!(
        last,
        "at" | "from" | "until" | "till" | "by" | "before" | "um" | "bis" | "ab" | "gegen"
    );
    let is_plain_half = word(tokens, 0) == "half" && word(tokens, 1) != "past";
    let is_time = bare
        && from <= 1440
        && (is_named
            || is_told && (is_after_joint || !is_plain_half)
            || is_after_joint
                && (about()
                    // Until 8 every evening.
                    || matches!(word(tokens, taken + 1), "evening" | "night")
                        && matches!(word(tokens, taken), "every" | "each") || matches!(last, "at" | "um") && is_to_the_minute(tokens)));
    is_time.then(|| {
        let later = matches!(last, "until" | "till" | "by" | "bis")
            || prior == "hasta"
            || before.iter().any(|t| t.stem == "clos");
        let time = if later && from < 720 {
            from + 720
        } else {
            from
        };
        (either(time), taken)
    })
}

/// 10–12 May: the first day stands for the event.
pub(super) fn day_range(tokens: &[Token<'_>]) -> Option<(Quantity, usize)> {
    let Kind::Number(first) = tokens.first()?.kind else {
        return None;
    };
    let joint = tokens.get(1)?;
    if !(matches!(joint.kind, Kind::Sign('-' | '–')) || matches!(joint.word, "to" | "and" | "bis"))
    {
        return None;
    }
    let (last, taken) = calendar::date(tokens.get(2..)?, false)?;
    let day = i8::try_from(first / ONE)
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    let value = Value::Day(Day {
        day,
        weekday: None,
        ..last
    });
    Some((plain(Unit::Day, value), 2 + taken))
}

/// Whether a number is written like a time of day: 7.30.
fn is_to_the_minute(tokens: &[Token<'_>]) -> bool {
    let digits = tokens.first().and_then(|t| t.word.split_once('.'));
    digits.is_some_and(|(hours, minutes)| {
        hours.parse().is_ok_and(|hours: u8| hours < 24)
            && minutes.len() == 2
            && minutes.parse().is_ok_and(|minutes: u8| minutes < 60)
    })
}
