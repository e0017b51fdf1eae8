//! What in a text is a quantity: a number with its unit, its qualifier and what it is per.

use std::ops::Range;

use super::bounds::CHILD;
use super::calendar::{self, ALL_DAYS};
use super::counted::{counted_before, group, noun, share};
use super::lexicon::{LEXICON, qualifier_after, qualifier_before};
use super::money::{money, per};
use super::numbers::{ONE, number};
use super::spoken::{and_more, around_the_clock, in_words};
use super::times::{day_range, hours, week};
use super::tokens::{Kind, Token};
use super::{Qualifier, Unit, Value};

/// How many tokens before a quantity are looked at.
const CONTEXT: usize = 16;

/// A quantity, not yet about anything.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// Its tokens, with qualifier and unit.
    pub tokens: Range<usize>,
    pub unit: Unit,
    pub value: Value,
    pub qualifier: Qualifier,
    /// What it is per: month, person.
    pub per: Option<String>,
    /// What is counted: the stem.
    pub noun: Option<String>,
    /// Whether it stands before a noun with a hyphen: a 14-day trial.
    pub is_adjective: bool,
    /// Whether its slot is known from its form: half price.
    pub is_discount: bool,
}

/// Every quantity of a text, in order, none within another.
pub(super) fn quantities(tokens: &[Token<'_>], decimal_comma: bool) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let rest = tokens.get(at..).unwrap_or_default();
        if !rest.first().is_some_and(may_begin) {
            at += 1;
            continue;
        }
        let clause = rest.first().map_or(0, |t| t.clause);
        let length = rest
            .iter()
            .take(40)
            .take_while(|t| t.clause == clause)
            .count();
        let rest = rest.get(..length).unwrap_or_default();
        // Support Monday to Friday, 9 to 5: the days are no other thing.
        let is_days = found.last().is_some_and(|q| q.unit == Unit::Weekdays);
        let last = found.iter().rev().nth(usize::from(is_days));
        let before = tokens
            .get(last.map_or(0, |q| q.tokens.end)..at)
            .unwrap_or_default();
        let same = before
            .iter()
            .rev()
            .take(CONTEXT)
            .take_while(|t| t.clause == clause)
            .count();
        let before = before.get(before.len() - same..).unwrap_or_default();
        match one(rest, before, decimal_comma) {
            Some((mut quantity, taken)) => {
                let mut taken = taken.max(1);
                // An hour a day.
                if quantity.unit == Unit::Time
                    && quantity.per.is_none()
                    && let Some((name, more)) = rest.get(taken..).and_then(per)
                    && rest.get(taken + 1).is_some_and(|t| t.known.unit.is_some())
                {
                    quantity.per = Some(name);
                    taken += more;
                }
                let mut start = at;
                if let Some((qualifier, length)) = qualifier_before(before) {
                    if quantity.qualifier == Qualifier::Exactly {
                        quantity.qualifier = qualifier;
                    }
                    start -= length;
                }
                let mut end = at + taken;
                if let Some((qualifier, length)) = tokens.get(end..).and_then(qualifier_after) {
                    quantity.qualifier = qualifier;
                    end += length;
                }
                if quantity.qualifier == Qualifier::Exactly && is_most(before, quantity.unit) {
                    quantity.qualifier = Qualifier::UpTo;
                }
                quantity.tokens = start..end;
                at = end;
                found.push(quantity);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a quantity may begin with a token: most words begin none.
fn may_begin(token: &Token<'_>) -> bool {
    let known = token.known;
    match token.kind {
        Kind::Word => {
            known.begins_quantity
                || known.number.is_some()
                || known.unit.is_some()
                || known.month.is_some()
                || known.weekday.is_some()
                // Under-fives; zweihundert, fünfunddreißig.
                || ["s", "hundert", "zig", "ßig"]
                    .iter()
                    .any(|end| token.word.ends_with(end))
        }
        Kind::Sign(sign) => matches!(sign, '£' | '€' | '$' | '¥'),
        _ => true,
    }
}

/// Whether what a number counts or measures is said before it to be the most: maximum group size: eight.
fn is_most(before: &[Token<'_>], unit: Unit) -> bool {
    let joined = |t: &&Token<'_>| t.kind == Kind::Word || t.is(':');
    let mut near = before.iter().rev().take(4).take_while(joined);
    !matches!(
        unit,
        Unit::Time | Unit::Workdays | Unit::Money(_) | Unit::Day | Unit::Clock
    ) && near.any(|t| {
        // Fibre Max, 900 Mbps.
        !t.is_name && matches!(t.word, "max" | "maximum" | "maximale" | "máximo")
    })
}

/// The quantity that begins with a token, and how many tokens it takes.
fn one(
    tokens: &[Token<'_>],
    before: &[Token<'_>],
    decimal_comma: bool,
) -> Option<(Quantity, usize)> {
    let first = tokens.first()?;
    if matches!(first.kind, Kind::Masked | Kind::Code) {
        return None;
    }
    if let Some((day, taken)) = calendar::date(tokens, decimal_comma) {
        return Some((plain(Unit::Day, Value::Day(day)), taken));
    }
    around_the_clock(tokens)
        .or_else(|| week(tokens))
        .or_else(|| in_words(tokens, before))
        .or_else(|| money(tokens))
        .or_else(|| hours(tokens, before))
        .or_else(|| day_range(tokens))
        .or_else(|| numeric(tokens, before))
}

pub(super) fn plain(unit: Unit, value: Value) -> Quantity {
    Quantity {
        tokens: 0..0,
        unit,
        value,
        qualifier: Qualifier::Exactly,
        per: None,
        noun: None,
        is_adjective: false,
        is_discount: false,
    }
}

pub(super) fn amount(unit: Unit, low: i64, high: i64) -> Quantity {
    plain(unit, Value::Number { low, high })
}

pub(super) fn word<'t>(tokens: &[Token<'t>], at: usize) -> &'t str {
    tokens.get(at).map_or("", |t| t.word)
}

/// A number with what follows it.
fn numeric(tokens: &[Token<'_>], before: &[Token<'_>]) -> Option<(Quantity, usize)> {
    let Some((low, mut at)) = number(tokens) else {
        return age_group(tokens, before);
    };
    let is_half =
        |t: &Token<'_>| matches!(t.word, "halbe" | "halbes" | "halben" | "media" | "demi");
    if low == ONE && tokens.get(at).is_some_and(is_half) {
        return None; // eine halbe Stunde
    }
    let previous = before.last();
    let previous_word = previous.map_or("", |t| t.word);
    if previous.is_some_and(|t| t.is('#'))
        || matches!(previous_word, "no" | "number" | "nr" | "platz")
        || previous.is_some_and(|t| t.is('.')) && word(before, before.len().wrapping_sub(2)) == "no"
    {
        return Some((amount(Unit::Rank, low, low), at));
    }
    if matches!(word(tokens, at), "st" | "nd" | "rd" | "th") {
        let ranked = before
            .iter()
            .any(|t| matches!(&*t.stem, "rank" | "vot" | "seat"));
        if ranked {
            return Some((amount(Unit::Rank, low, low), at + 1));
        }
        // Our 4,000th roof: so many there are.
        let counted = tokens.get(at + 1..).and_then(noun)?;
        let mut quantity = amount(Unit::Pieces, low, low);
        quantity.noun = Some(counted.0);
        let is_many = low >= 100 * ONE && previous_word == "our";
        return is_many.then_some((quantity, at + 1 + counted.1));
    }
    let mut high = low;
    let joint = tokens.get(at).is_some_and(|t| {
        matches!(t.kind, Kind::Sign('-' | '–'))
            || matches!(
                t.word,
                "to" | "bis" | "à" | "a" | "or" | "oder" | "ou" | "o"
            )
            || matches!(t.word, "and" | "und" | "et" | "y")
                && matches!(previous_word, "between" | "zwischen" | "entre")
    });
    if joint
        && let Some((second, taken)) = tokens.get(at + 1..).and_then(number)
        && second > low
    {
        (high, at) = (second, at + 1 + taken);
    }
    let mut qualifier = Qualifier::Exactly;
    if tokens.get(at).is_some_and(|t| t.is('+')) {
        qualifier = Qualifier::Over;
        at += 1;
    }
    let (mut quantity, end) = with_unit(tokens, before, low, high, at)?;
    if quantity.qualifier == Qualifier::Exactly {
        quantity.qualifier = qualifier;
    }
    Some((quantity, end))
}

/// Under-fives, over twelves: an age.
fn age_group(tokens: &[Token<'_>], before: &[Token<'_>]) -> Option<(Quantity, usize)> {
    let one = tokens.first()?.word.strip_suffix('s')?;
    let mut last = before.iter().rev().skip_while(|t| t.is('-'));
    let is_group = last
        .next()
        .is_some_and(|t| matches!(t.word, "under" | "over"));
    if !is_group {
        return None;
    }
    let age = LEXICON.known(one).number?;
    Some((amount(Unit::Age, age, age), 1))
}

fn with_unit(
    tokens: &[Token<'_>],
    before: &[Token<'_>],
    low: i64,
    high: i64,
    mut at: usize,
) -> Option<(Quantity, usize)> {
    let sign = |at: usize, c: char| tokens.get(at).is_some_and(|t| t.is(c));
    if sign(at, '%') {
        return Some((amount(Unit::Percent, low, high), at + 1));
    }
    if matches!(word(tokens, at), "percent" | "prozent")
        || word(tokens, at) == "per" && word(tokens, at + 1) == "cent"
        || word(tokens, at) == "por" && word(tokens, at + 1) == "ciento"
    {
        let two = matches!(word(tokens, at), "per" | "por");
        return Some((amount(Unit::Percent, low, high), at + 1 + usize::from(two)));
    }
    if let Some(found) = share(tokens, low, at) {
        return Some(found);
    }
    // 180 by 90 cm: the first is in the unit of the second.
    if matches!(word(tokens, at), "by" | "x")
        && let [_, second, unit, ..] = tokens.get(at..)?
        && let (Kind::Number(_), Some((Unit::Length, factor))) = (second.kind, unit.known.unit)
    {
        let scaled = |value: i64| value.saturating_mul(factor);
        return Some((amount(Unit::Length, scaled(low), scaled(high)), at));
    }
    // 30 x, 3x faster, 5 times faster.
    if matches!(word(tokens, at), "x" | "times" | "mal" | "fois" | "veces") || sign(at, '×') {
        let next = tokens.get(at + 1)?;
        let more = matches!(
            next.word,
            "more" | "fewer" | "less" | "the" | "as" | "mehr" | "plus" | "más"
        );
        let comparison = if more { tokens.get(at + 2)? } else { next };
        let is_comparison = more || next.word.ends_with("er") || next.word.ends_with("ers");
        let mut quantity = amount(Unit::Times, low, high);
        quantity.noun = Some(comparison.stem.to_string()).filter(|_| is_comparison);
        quantity.noun.as_ref()?;
        return Some((quantity, at + 2 + usize::from(more)));
    }
    // 9 square metres, 50 sq ft.
    if matches!(word(tokens, at), "square" | "sq") {
        let factor = match word(tokens, at + 1) {
            "metre" | "metres" | "meter" | "meters" | "m" => 10_000,
            "foot" | "feet" | "ft" => 929,
            _ => return None,
        };
        let scaled = |value: i64| value.saturating_mul(factor) / 10_000;
        let mut quantity = amount(Unit::Area, scaled(low), scaled(high));
        let mut end = at + 2;
        if let Some((per, taken)) = tokens.get(end..).and_then(per) {
            quantity.per = Some(per);
            end += taken;
        }
        return Some((quantity, end));
    }
    // 150 free miles a day.
    let is_distance = |t: &Token<'_>| t.known.unit.is_some_and(|(unit, _)| unit == Unit::Length);
    if matches!(word(tokens, at), "free" | "inclusive")
        && tokens.get(at + 1).is_some_and(is_distance)
    {
        at += 1;
    }
    // Two full days.
    let is_time = |t: &Token<'_>| t.known.unit.is_some_and(|(unit, _)| unit == Unit::Time);
    if matches!(
        word(tokens, at),
        "full" | "whole" | "entire" | "solid" | "volle" | "ganze" | "full-length"
    ) && tokens.get(at + 1).is_some_and(is_time)
    {
        at += 1;
    }
    let hyphen = sign(at, '-');
    if hyphen {
        at += 1;
    }
    let working = matches!(
        word(tokens, at),
        "business"
            | "working"
            | "arbeitstage"
            | "arbeitstagen"
            | "werktage"
            | "werktagen"
            | "jours-ouvrés"
            | "trading"
            | "school"
    );
    let unit_at = if working && matches!(word(tokens, at + 1), "day" | "days" | "days'") {
        at + 1
    } else {
        at
    };
    let is_work = working
        && (unit_at > at
            || word(tokens, at).starts_with("arbeits")
            || word(tokens, at).starts_with("werk"));
    if is_work {
        return Some((amount(Unit::Workdays, low, high), unit_at + 1));
    }
    if let Some((unit, factor)) = tokens.get(at).and_then(|t| t.known.unit) {
        let glued = tokens.get(at).is_some_and(|t| !t.spaced);
        let single = word(tokens, at).chars().count() <= 2;
        let is_unit = !single
            || glued
            || tokens.get(at).is_some_and(|t| t.spaced) && !matches!(word(tokens, at), "in" | "a");
        if is_unit {
            let mut quantity = amount(
                unit,
                low.saturating_mul(factor),
                high.saturating_mul(factor),
            );
            quantity.is_adjective = hyphen || glued && unit == Unit::Time;
            let mut end = at + 1;
            // Two hours and a quarter, 1 hour 20 minutes.
            if unit == Unit::Time
                && low == high
                && let Some((more, taken)) =
                    tokens.get(end..).and_then(|rest| and_more(rest, factor))
            {
                let whole = low.saturating_mul(factor).saturating_add(more);
                return Some((amount(unit, whole, whole), end + taken));
            }
            // Trois jours ouvrés.
            if matches!(
                word(tokens, end),
                "ouvrés" | "ouvrables" | "laborables" | "hábiles"
            ) {
                return Some((amount(Unit::Workdays, low, high), end + 1));
            }
            // 2 years and 6 months is rare; “per” is not: 6 hours a week, 100 mbit/s.
            if sign(end, '/') && word(tokens, end + 1) == "s" {
                end += 2;
            } else if let Some((per, taken)) = tokens.get(end..).and_then(per) {
                quantity.per = Some(per);
                end += taken;
            }
            return Some((quantity, end));
        }
    }
    if sign(at, '°') {
        return Some((amount(Unit::Degrees, low, high), at + 1));
    }
    // Under 12s, 18 and over: an age.
    if word(tokens, at) == "s" && tokens.get(at).is_some_and(|t| !t.spaced) {
        let mut age = amount(Unit::Age, low, high);
        // Strictly over-18s.
        let prior = before
            .iter()
            .rev()
            .find(|t| !t.is('-'))
            .map_or("", |t| t.word);
        age.qualifier = match prior {
            "over" => Qualifier::Over,
            "under" => Qualifier::Under,
            _ => Qualifier::Exactly,
        };
        return Some((age, at + 1));
    }
    // A year.
    let plain_digits = tokens
        .first()
        .is_some_and(|t| t.word.len() == 4 && t.word.bytes().all(|b| b.is_ascii_digit()));
    if plain_digits && low == high && (1600 * ONE..2100 * ONE).contains(&low) {
        return Some((amount(Unit::Year, low, low), at));
    }
    let older = matches!(word(tokens, at), "and" | "or")
        && matches!(
            word(tokens, at + 1),
            "over" | "older" | "above" | "under" | "younger"
        );
    let young = before
        .iter()
        .rev()
        .take(2)
        .any(|t| matches!(t.word, "under" | "over") || t.word == "to" && is_up_to(before))
        && before.iter().rev().take(3).any(|t| t.stem == "child");
    // Rated 4.8, 4.6 stars.
    let is_mark = low == high && low % ONE != 0 && low < 5 * ONE;
    let stars = matches!(
        word(tokens, at),
        "stars" | "star" | "sterne" | "sternen" | "étoiles" | "estrellas"
    );
    let rated = before.iter().rev().take(3).any(|t| {
        matches!(
            t.word,
            "rated" | "rating" | "scored" | "bewertet" | "noté" | "notée" | "valorado"
        )
    });
    if is_mark && (stars || rated) {
        return Some((
            amount(Unit::OutOf(5 * ONE), low, low),
            at + usize::from(stars),
        ));
    }
    let recent = |k: usize| before.iter().rev().nth(k).map_or("", |t| t.word);
    let must = (0..3).any(|k| recent(k) == "be" && recent(k + 1) == "must")
        || (0..3).any(|k| matches!(recent(k), "anyone" | "drivers" | "everyone"));
    let aged = young
        || must && low >= 3 * ONE && high < 100 * ONE
        || before
            .iter()
            .rev()
            .take(3)
            .any(|t| matches!(t.word, "age" | "ages" | "aged" | "alter"));
    if older
        || aged
            && tokens.get(at).is_none_or(|t| {
                // Kids under two travel free.
                t.kind != Kind::Word || t.known.is_stop || young && !t.word.ends_with('s')
            })
    {
        let mut age = amount(Unit::Age, low, high);
        if must && low == high {
            age.qualifier = Qualifier::Over;
        }
        return Some((age, at));
    }
    // Once they have turned two, until they turn six.
    if matches!(recent(0), "turn" | "turns" | "turned") && low < 100 * ONE {
        let mut age = amount(Unit::Age, low, high);
        let is_end = before
            .iter()
            .any(|t| t.known.is_until || t.word == "before");
        age.qualifier = if is_end {
            Qualifier::Under
        } else {
            Qualifier::Over
        };
        return Some((age, at));
    }
    let noun = tokens.get(at..).and_then(noun);
    let from = qualifier_before(before).filter(|(q, _)| *q == Qualifier::From);
    let qualifier = qualifier_before(before).map_or(0, |(_, length)| length);
    let plain = before.get(..before.len() - qualifier).unwrap_or_default();
    let verb = plain.last().filter(|t| {
        matches!(
            &*t.stem,
            "sleep" | "seat" | "feed" | "accommodat" | "fit" | "hold" | "buy" | "get"
        ) || t.word == "for"
            && matches!(
                word(plain, plain.len().wrapping_sub(2)),
                "room" | "space" | "capacity"
            )
    });
    if let Some(verb) = verb
        && noun.as_ref().is_none_or(|(noun, _)| {
            matches!(noun.as_str(), "person" | "people" | "guest" | "adult")
        })
    {
        let mut quantity = amount(Unit::Pieces, low, high);
        let seats = matches!(&*verb.stem, "hold" | "accommodat" | "fit" | "for");
        quantity.noun = Some(if seats { "seat" } else { &*verb.stem }.to_owned());
        return Some((quantity, at + noun.map_or(0, |(_, taken)| taken)));
    }
    // For children from 7 to 12.
    let are_children = |t: &Token<'_>| t.known.people & CHILD != 0 || t.stem == "child";
    let is_range = low != high && noun.is_none() && high <= 20 * ONE;
    if is_range && before.iter().rev().take(2).any(are_children) {
        return Some((amount(Unit::Age, low, high), at));
    }
    // Sizes 6 to 22.
    let plural = before
        .last()
        .filter(|t| low != high && noun.is_none() && t.word.ends_with('s') && !t.known.is_stop);
    // Groups of no more than six; maximum group size: 12.
    let ends = tokens
        .get(at)
        .is_none_or(|t| matches!(t.kind, Kind::Sign('.' | ',' | '!' | ';' | ')')))
        || tokens.get(at..).and_then(qualifier_after).is_some();
    // Teens: full membership from 16.
    if noun.is_none()
        && ends
        && low == high
        && from.is_some()
        && (3 * ONE..=30 * ONE).contains(&low)
    {
        let is_of_people = |t: &Token<'_>| {
            t.known.is_role || t.known.people != 0 || matches!(&*t.stem, "member" | "club")
        };
        return plain
            .iter()
            .any(is_of_people)
            .then(|| (amount(Unit::Age, low, low), at));
    }
    let people = noun
        .as_ref()
        .is_some_and(|(noun, _)| LEXICON.is_attendee(noun));
    let is_limited = noun.as_ref().is_some_and(|(noun, _)| {
        matches!(noun.as_str(), "person" | "pupil" | "child" | "participant")
    });
    let named = Some(plain)
        .filter(|_| ends && noun.is_none() || people)
        .and_then(|before| counted_before(before, qualifier > 0))
        .filter(|name| !people || name == "group" || is_limited);
    let noun = match (people, &named) {
        (true, Some(name)) => noun.map(|(_, taken)| (name.clone(), taken)),
        _ => noun,
    };
    let noun = noun
        .or_else(|| plural.map(|t| (t.stem.to_string(), 0)))
        .or_else(|| named.map(|name| (name, 0)));
    // Up to 15 per class.
    let Some((noun, taken)) = noun else {
        let (whole, taken) = tokens.get(at..).and_then(per)?;
        let mut quantity = amount(Unit::Pieces, low, high);
        quantity.noun = Some(group(whole));
        let is_per = matches!(word(tokens, at), "per" | "pro" | "par" | "por");
        let is_period = tokens.get(at + 1)?.known.unit.is_some();
        return (is_per && !is_period).then_some((quantity, at + taken));
    };
    let mut quantity = amount(Unit::Pieces, low, high);
    quantity.noun = Some(noun);
    quantity.is_adjective = hyphen;
    let mut end = at + taken;
    if let Some((per, taken)) = tokens.get(end..).and_then(per) {
        // Eight people per group: how large the group is.
        let are_people = quantity
            .noun
            .as_deref()
            .is_some_and(|noun| LEXICON.is_attendee(noun));
        if are_people && !matches!(per.as_str(), "day" | "week" | "month" | "year" | "night") {
            // Ten guests per cruise are a group there.
            let is_class = LEXICON.known(&per).is_class;
            quantity.per = Some(per).filter(|_| !is_class);
            quantity.noun = Some("group".to_owned());
        } else {
            quantity.per = Some(per);
        }
        end += taken;
    }
    Some((quantity, end))
}

/// Whether a qualifier stands at the end: up to.
fn is_up_to(before: &[Token<'_>]) -> bool {
    matches!(qualifier_before(before), Some((Qualifier::UpTo, 2)))
}

/// Whether days are all of them.
pub(super) fn is_every_day(days: u8) -> bool {
    days == ALL_DAYS
}
