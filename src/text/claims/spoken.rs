//! Quantities that people write without a number, or with one that means more: half price, a third, same
//! day, unlimited, 24/7.

use super::counted::noun;
use super::numbers::{ENDLESS, ONE, number};
use super::quantities::{Quantity, amount, plain, word};
use super::tokens::{Kind, Token};
use super::{Qualifier, Unit, Value};

/// 24/7, 24 hours a day, round the clock.
pub(super) fn around_the_clock(tokens: &[Token<'_>]) -> Option<(Quantity, usize)> {
    let is = |at: usize, n: i64| {
        tokens
            .get(at)
            .is_some_and(|t| t.kind == Kind::Number(n * ONE))
    };
    let all = || plain(Unit::Clock, Value::Hours { from: 0, to: 1440 });
    if is(0, 24) && tokens.get(1)?.is('/') && is(2, 7) {
        return Some((all(), 3));
    }
    if is(0, 24) && word(tokens, 1) == "hours" && word(tokens, 2) == "a" && word(tokens, 3) == "day"
    {
        return Some((all(), 4));
    }
    if is(0, 24) && word(tokens, 1) == "hours" && tokens.get(2).is_some_and(|t| t.is(',')) {
        return Some((all(), 2));
    }
    if is(0, 24) && tokens.get(1)?.is('-') && word(tokens, 2) == "hour" {
        let desk = matches!(
            word(tokens, 3),
            "reception"
                | "desk"
                | "front"
                | "support"
                | "helpline"
                | "service"
                | "access"
                | "room"
                | "gym"
                | "opening"
                | "hotline"
        );
        return desk.then(|| (all(), 3));
    }
    let round = matches!(word(tokens, 0), "round" | "around")
        && word(tokens, 1) == "the"
        && word(tokens, 2) == "clock";
    if round {
        return Some((all(), 3));
    }
    let rund = word(tokens, 0) == "rund" && word(tokens, 1) == "um" && word(tokens, 3) == "uhr";
    rund.then(|| (all(), 4))
}

/// What is a quantity without a number: half price, a third, unlimited, lifetime, same day, half an hour.
pub(super) fn in_words(tokens: &[Token<'_>], before: &[Token<'_>]) -> Option<(Quantity, usize)> {
    let two = (word(tokens, 0), word(tokens, 1));
    let hyphen = |at: usize| tokens.get(at).is_some_and(|t| t.is('-'));
    let percent = |value: i64| amount(Unit::Percent, value, value);
    let time = |seconds: i64| amount(Unit::Time, seconds * ONE, seconds * ONE);
    let mut found = match two {
        ("half", "price") => (percent(50 * ONE), 2),
        ("half", "a" | "an") if word(tokens, 2) == "dozen" => {
            let (noun, taken) = noun(tokens.get(3..)?)?;
            let mut quantity = amount(Unit::Pieces, 6 * ONE, 6 * ONE);
            quantity.noun = Some(noun);
            (quantity, 3 + taken)
        }
        ("half", "a" | "an") if tokens.get(2)?.known.unit.is_some() => {
            let (unit, factor) = tokens.get(2)?.known.unit?;
            (amount(unit, factor * ONE / 2, factor * ONE / 2), 3)
        }
        // A quarter of an hour, a third of a litre.
        ("half" | "third" | "quarter", "of")
            if matches!(word(tokens, 2), "a" | "an")
                && tokens.get(3).is_some_and(|t| t.known.unit.is_some()) =>
        {
            let (unit, factor) = tokens.get(3)?.known.unit?;
            let parts = match two.0 {
                "half" => 2,
                "third" => 3,
                _ => 4,
            };
            (amount(unit, factor * ONE / parts, factor * ONE / parts), 4)
        }
        ("viertelstunde", _) => (time(900), 1),
        ("dreiviertelstunde", _) => (time(2700), 1),
        ("half", "hour") => (time(1800), 2),
        ("halbe", "stunde") | ("demi-heure", _) => (time(1800), 2),
        ("half", "a") if word(tokens, 2) == "million" => {
            (amount(Unit::Pieces, 500_000 * ONE, 500_000 * ONE), 3)
        }
        ("a" | "an" | "one", _) if and_a_part(tokens, 2).is_some() => {
            let (unit, factor) = tokens.get(1)?.known.unit?;
            let (part, taken) = and_a_part(tokens, 2)?;
            let whole = factor * (ONE + part);
            (amount(unit, whole, whole), 2 + taken)
        }
        // An hour and ten, an hour and twenty minutes.
        ("a" | "an", _) if and_minutes(tokens, 1).is_some() => {
            let (whole, taken) = and_minutes(tokens, 1)?;
            (amount(Unit::Time, whole, whole), 1 + taken)
        }
        // A relaxed hour and a half.
        ("hour" | "day" | "week" | "month" | "year", _)
            if and_a_part(tokens, 1).is_some() && !before.last().is_some_and(is_number) =>
        {
            let (unit, factor) = tokens.first()?.known.unit?;
            let (part, taken) = and_a_part(tokens, 1)?;
            let whole = factor * (ONE + part);
            (amount(unit, whole, whole), 1 + taken)
        }
        ("halbe" | "halbes" | "halben" | "media" | "demi" | "demie", _)
            if tokens.get(1 + usize::from(hyphen(1)))?.known.unit.is_some() =>
        {
            let at = 1 + usize::from(hyphen(1));
            let (unit, factor) = tokens.get(at)?.known.unit?;
            (amount(unit, factor * ONE / 2, factor * ONE / 2), at + 1)
        }
        // A full-day workshop.
        ("full" | "whole" | "half", _) if word(tokens, 2) == "day" && hyphen(1) => {
            let day = 86_400 * ONE / if two.0 == "half" { 2 } else { 1 };
            let mut quantity = amount(Unit::Time, day, day);
            quantity.is_adjective = true;
            (quantity, 3)
        }
        // Prepay a year of storage.
        ("a" | "an", _) if word(tokens, 2) == "of" && tokens.get(1)?.known.unit.is_some() => {
            let (unit, factor) = tokens.get(1)?.known.unit?;
            (amount(unit, factor * ONE, factor * ONE), 2)
        }
        // Cancel up to the day before.
        ("the", "day" | "night" | "evening")
            if word(tokens, 2) == "before" && before.iter().any(|t| t.stem == "cancel") =>
        {
            (time(86_400), 2)
        }
        // Free for the first year.
        ("the" | "your", "first")
            if word(before, before.len().wrapping_sub(1)) == "for"
                && tokens.get(2)?.known.unit.is_some() =>
        {
            let (unit, factor) = tokens.get(2)?.known.unit?;
            (amount(unit, factor * ONE, factor * ONE), 3)
        }
        // Pure lambswool.
        ("pure" | "pur" | "puro" | "pura", _)
            if tokens.get(1).is_some_and(|t| {
                t.kind == Kind::Word && !t.known.is_stop && !t.is_name && t.word.len() > 3
            }) =>
        {
            (percent(100 * ONE), 1)
        }
        ("couple", "of") if tokens.get(2)?.known.unit.is_some() => {
            let (unit, factor) = tokens.get(2)?.known.unit?;
            (amount(unit, 2 * factor * ONE, 2 * factor * ONE), 3)
        }
        ("heure" | "hora", _) if is_one_and_half(tokens, before) => (time(5400), 3),
        // Whitening in a single visit.
        ("a" | "one", "single")
            if tokens.get(2)?.known.unit.is_none()
                && matches!(
                    word(before, before.len().wrapping_sub(1)),
                    "in" | "with" | "on" | "within" | "just" | "only"
                ) =>
        {
            let (noun, taken) = noun(tokens.get(2..)?)?;
            let mut quantity = amount(Unit::Pieces, ONE, ONE);
            quantity.noun = Some(noun);
            (quantity, 2 + taken)
        }
        ("a" | "an" | "the" | "one", "single" | "whole" | "full" | "entire")
            if tokens.get(2)?.known.unit.is_some() =>
        {
            let (unit, factor) = tokens.get(2)?.known.unit?;
            (amount(unit, factor * ONE, factor * ONE), 3)
        }
        ("ganzen" | "ganze" | "ganzer", _) if tokens.get(1)?.known.unit.is_some() => {
            let (unit, factor) = tokens.get(1)?.known.unit?;
            (amount(unit, factor * ONE, factor * ONE), 2)
        }
        ("half" | "third" | "quarter" | "fifth" | "tenth", _)
            if word(before, before.len().wrapping_sub(1)) == "a"
                || two.0 == "half" && two.1 == "of" =>
        {
            let value = match two.0 {
                "half" => 50 * ONE,
                "third" => 100 * ONE / 3,
                "fifth" => 20 * ONE,
                "tenth" => 10 * ONE,
                _ => 25 * ONE,
            };
            (percent(value), 1)
        }
        ("two", "thirds") => (percent(200 * ONE / 3), 2),
        ("two", _) if hyphen(1) && word(tokens, 2) == "thirds" => (percent(200 * ONE / 3), 3),
        ("three", "quarters")
            if (word(tokens, 2), word(tokens, 3), word(tokens, 4)) == ("of", "an", "hour") =>
        {
            (time(2700), 5)
        }
        ("never", "expire" | "expires") => (amount(Unit::Time, ENDLESS, ENDLESS), 2),
        ("three", "quarters") => (percent(75 * ONE), 2),
        (
            "unlimited" | "unbegrenzt" | "unbegrenzte" | "illimité" | "illimitée" | "ilimitado",
            _,
        ) => {
            let mut quantity = amount(Unit::Pieces, ENDLESS, ENDLESS);
            // Unlimited kilometres, unlimited minutes.
            let name = match tokens.get(1)?.known.unit {
                Some((Unit::Length, _)) => Some("mileag"),
                Some((Unit::Time, 60)) => Some("minut"),
                _ => None,
            };
            if name.is_some() {
                quantity.noun = name.map(str::to_owned);
                return Some((quantity, 2));
            }
            let (noun, taken) = noun(tokens.get(1..)?)?;
            if noun == "data" {
                quantity.unit = Unit::Data;
                (quantity, 1)
            } else {
                quantity.noun = Some(noun);
                (quantity, 1 + taken)
            }
        }
        ("life", _) if word(before, before.len().wrapping_sub(1)) == "for" => {
            (amount(Unit::Time, ENDLESS, ENDLESS), 1)
        }
        ("vie", _) if word(before, before.len().wrapping_sub(1)) == "à" => {
            (amount(Unit::Time, ENDLESS, ENDLESS), 1)
        }
        ("vida", _) if word(before, before.len().wrapping_sub(1)) == "por" => {
            (amount(Unit::Time, ENDLESS, ENDLESS), 1)
        }
        ("lifetime" | "lebenslange", _) => (amount(Unit::Time, ENDLESS, ENDLESS), 1),
        ("same" | "next", _)
            if matches!((two.1, word(tokens, 2)), ("day", _) | (_, "day"))
                && (two.1 == "day" || hyphen(1)) =>
        {
            let mut quantity = time(if two.0 == "same" { 86_400 } else { 2 * 86_400 });
            quantity.qualifier = Qualifier::Under;
            (quantity, if hyphen(1) { 3 } else { 2 })
        }
        ("selben" | "gleichen", "tag") | ("jour", "même") | ("mismo", "día") => {
            let mut quantity = time(86_400);
            quantity.qualifier = Qualifier::Under;
            (quantity, 2)
        }
        ("overnight", _) => (time(86_400), 1),
        ("an" | "a", _)
            if matches!(
                word(before, before.len().wrapping_sub(1)),
                "in" | "within"
                    | "under"
                    | "for"
                    | ""
                    | "takes"
                    | "take"
                    | "lasts"
                    | "last"
                    | "than"
                    | "about"
                    | "only"
                    | "just"
                    | "nearly"
                    | "almost"
                    | "around"
                    | "least"
            ) =>
        {
            let last = word(before, before.len().wrapping_sub(1));
            let (unit, factor) = tokens.get(1)?.known.unit?;
            let is_measured = matches!(last, "than" | "under" | "about" | "nearly" | "almost");
            if unit != Unit::Time && !is_measured || tokens.get(1)?.word.len() < 2 {
                return None;
            }
            (amount(unit, factor * ONE, factor * ONE), 2)
        }
        // You have a fortnight; not two pounds a fortnight.
        ("an" | "a", _)
            if before
                .last()
                .is_some_and(|t| t.known.is_stop && !t.known.is_often)
                && tokens
                    .get(2)
                    .is_none_or(|t| t.kind != Kind::Word || t.known.is_stop) =>
        {
            let (unit, factor) = tokens.get(1)?.known.unit?;
            let is_long = unit == Unit::Time && factor >= 3600;
            is_long.then(|| (amount(unit, factor * ONE, factor * ONE), 2))?
        }
        _ => return None,
    };
    found.0.is_discount = two == ("half", "price");
    Some(found)
}

/// And a half, and a quarter: how much that is, and how many tokens it takes.
fn and_a_part(tokens: &[Token<'_>], at: usize) -> Option<(i64, usize)> {
    let joined = word(tokens, at) == "and" && word(tokens, at + 1) == "a";
    let part = match word(tokens, at + 2) {
        "half" => ONE / 2,
        "quarter" => ONE / 4,
        _ => return None,
    };
    joined.then_some((part, 3))
}

/// An hour with the minutes after it: how much that is, and how many tokens it takes.
fn and_minutes(tokens: &[Token<'_>], at: usize) -> Option<(i64, usize)> {
    let (unit, factor) = tokens.get(at)?.known.unit?;
    let (more, taken) = and_more(tokens.get(at + 1..)?, factor)?;
    (unit == Unit::Time).then_some((factor * ONE + more, 1 + taken))
}

/// What comes on top of a length of time in a smaller unit: 2 hours 30 minutes, an hour and ten.
pub(super) fn and_more(tokens: &[Token<'_>], factor: i64) -> Option<(i64, usize)> {
    let joint = usize::from(matches!(word(tokens, 0), "and" | "und" | "et" | "y"));
    let (value, taken) = number(tokens.get(joint..)?)?;
    let end = joint + taken;
    let next = tokens.get(end);
    match next.and_then(|t| t.known.unit) {
        Some((Unit::Time, smaller)) if smaller < factor && value < 60 * ONE => {
            Some((value.saturating_mul(smaller), end + 1))
        }
        None if factor == 3600 && joint == 1 && (5 * ONE..60 * ONE).contains(&value) => {
            let ends = next.is_none_or(|t| t.kind != Kind::Word || t.known.is_stop);
            ends.then_some((value * 60, end))
        }
        _ => None,
    }
}

fn is_number(token: &Token<'_>) -> bool {
    matches!(token.kind, Kind::Number(_)) || token.known.number.is_some_and(|n| n != ONE)
}

/// Une heure et demie, hora y media.
fn is_one_and_half(tokens: &[Token<'_>], before: &[Token<'_>]) -> bool {
    let two = (word(tokens, 1), word(tokens, 2));
    matches!(two, ("et", "demie") | ("y", "media")) && !before.last().is_some_and(is_number)
}
