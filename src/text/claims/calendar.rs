//! Dates, days of the week and times of day in a text.

use super::numbers::ONE;
use super::tokens::{Kind, Token};

/// A day as people write it; often without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// The year, where it is said.
    pub year: Option<i16>,
    /// The month, from 1.
    pub month: i8,
    /// The day of the month as written; it may be one that the month does not have.
    pub day: i8,
    /// The day of the week, where it is said; 0 is Monday.
    pub weekday: Option<u8>,
}

/// Every day of the week.
pub(super) const ALL_DAYS: u8 = 0b111_1111;

fn whole(token: Option<&Token<'_>>) -> Option<i64> {
    match token?.kind {
        Kind::Number(value) if value % ONE == 0 => Some(value / ONE),
        _ => None,
    }
}

fn word<'t>(tokens: &[Token<'t>], at: usize) -> &'t str {
    tokens.get(at).map_or("", |t| t.word)
}

/// The date that begins with a token, and how many tokens it takes.
pub(super) fn date(tokens: &[Token<'_>], decimal_comma: bool) -> Option<(Day, usize)> {
    let mut at = 0;
    let weekday = tokens.first().and_then(|t| t.known.weekday).filter(|_| {
        tokens
            .first()
            .is_some_and(|t| t.is_capital || t.word.len() > 3)
    });
    if weekday.is_some() {
        at = 1;
        while tokens.get(at).is_some_and(|t| {
            t.is(',') || t.is('.') || matches!(t.word, "the" | "den" | "dem" | "le" | "el")
        }) {
            at += 1;
        }
    }
    if at == 0
        && let Some((day, taken)) = end_of_month(tokens)
    {
        return Some((day, taken));
    }
    let (year, month, day, taken) = numeric(tokens.get(at..)?, decimal_comma)
        .or_else(|| day_first(tokens.get(at..)?))
        .or_else(|| month_first(tokens.get(at..)?))?;
    let is_day = (1..=31).contains(&day) && (1..=12).contains(&month);
    is_day.then_some((
        Day {
            year: year.and_then(|year| i16::try_from(year).ok()),
            month: i8::try_from(month).ok()?,
            day: i8::try_from(day).ok()?,
            weekday,
        },
        at + taken,
    ))
}

/// The end of March, Ende März, fin mars: the last day of the month.
fn end_of_month(tokens: &[Token<'_>]) -> Option<(Day, usize)> {
    let at = match (word(tokens, 0), word(tokens, 1)) {
        ("end" | "fin" | "finales" | "final", "of" | "de") => 2,
        ("ende" | "fin", _) => 1,
        _ => return None,
    };
    let month = i8::try_from(month(tokens.get(at)?)?).ok()?;
    let (year, end) = year(tokens, at + 1);
    let day = match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let year = year.and_then(|year| i16::try_from(year).ok());
    Some((
        Day {
            year,
            month,
            day,
            weekday: None,
        },
        end,
    ))
}

type Parts = (Option<i64>, i64, i64, usize);

/// 2026-09-12, 12.09.2026, 12.9. in languages that write so; 12/09 could be two days and is none.
fn numeric(tokens: &[Token<'_>], decimal_comma: bool) -> Option<Parts> {
    let (first, sign) = (whole(tokens.first())?, tokens.get(1)?);
    if sign.is('-') && (1900..2200).contains(&first) && tokens.get(3)?.is('-') {
        return Some((Some(first), whole(tokens.get(2))?, whole(tokens.get(4))?, 5));
    }
    if sign.is('.') && decimal_comma && tokens.get(3)?.is('.') {
        let year = whole(tokens.get(4)).filter(|year| (1900..2200).contains(year));
        let taken = if year.is_some() { 5 } else { 4 };
        return Some((year, whole(tokens.get(2))?, first, taken));
    }
    None
}

/// 12 March, 12th of March 2026, 12. März, 12 de marzo.
fn day_first(tokens: &[Token<'_>]) -> Option<Parts> {
    let day = whole(tokens.first())?;
    let mut at = 1;
    while tokens.get(at).is_some_and(|t| {
        t.is('.') || matches!(t.word, "st" | "nd" | "rd" | "th" | "er" | "of" | "de")
    }) && at < 4
    {
        at += 1;
    }
    let month = month(tokens.get(at)?)?;
    let (year, taken) = year(tokens, at + 1);
    Some((year, month, day, taken))
}

/// March 12, March 12th, 2026.
fn month_first(tokens: &[Token<'_>]) -> Option<Parts> {
    let month = month(tokens.first()?)?;
    let mut at = 1;
    while tokens.get(at).is_some_and(|t| t.is('.') || t.word == "the") {
        at += 1;
    }
    let day = whole(tokens.get(at)).filter(|day| *day <= 31)?;
    at += 1;
    if matches!(word(tokens, at), "st" | "nd" | "rd" | "th") {
        at += 1;
    }
    // March 12 people is no date.
    let (year, taken) = year(tokens, at);
    Some((year, month, day, taken))
}

fn month(token: &Token<'_>) -> Option<i64> {
    let month = token.known.month.map(i64::from);
    month.filter(|_| token.word != "may" && token.word != "mar" || token.is_capital)
}

/// A year at a place, after a comma or not, and where it ends.
fn year(tokens: &[Token<'_>], at: usize) -> (Option<i64>, usize) {
    let is_year = |year: &i64| (1900..2200).contains(year);
    let skip = usize::from(
        tokens
            .get(at)
            .is_some_and(|t| t.is(',') || matches!(t.word, "de" | "del")),
    );
    match whole(tokens.get(at + skip)).filter(is_year) {
        Some(year) => (Some(year), at + skip + 1),
        None => (None, at),
    }
}

/// The days of the week that a text names from a token on, as a set, and how many tokens they take:
/// Monday to Friday, Tuesdays and Thursdays, weekdays, daily, seven days a week.
pub(super) fn days(tokens: &[Token<'_>]) -> Option<(u8, usize)> {
    let (all, taken) = days_named(tokens)?;
    // Every day except Monday.
    let but = match (word(tokens, taken), word(tokens, taken + 1)) {
        (
            "except" | "außer" | "sauf" | "excepto" | "but" | "salvo",
            "for" | "on" | "le" | "los",
        ) => 2,
        ("apart", "from") | ("other", "than") => 2,
        ("except" | "außer" | "sauf" | "excepto" | "but" | "salvo", _) => 1,
        _ => return Some((all, taken)),
    };
    let on = usize::from(word(tokens, taken + but) == "on");
    let without = tokens.get(taken + but + on..).and_then(days_named);
    Some(match without {
        Some((without, more)) if all & !without != 0 => (all & !without, taken + but + on + more),
        _ => (all, taken),
    })
}

/// The days that are named, without those that are excepted.
fn days_named(tokens: &[Token<'_>]) -> Option<(u8, usize)> {
    let words = |at: usize| word(tokens, at);
    match (words(0), words(1)) {
        ("every" | "each", "day") | ("jeden", "tag") | ("chaque", "jour") => {
            return Some((ALL_DAYS, 2));
        }
        ("todos", "los") if words(2) == "días" => return Some((ALL_DAYS, 3)),
        ("tous", "les") if words(2) == "jours" => return Some((ALL_DAYS, 3)),
        ("daily" | "täglich", _) => return Some((ALL_DAYS, 1)),
        ("weekdays" | "werktags", _) => return Some((0b001_1111, 1)),
        ("weekends", _) => return Some((0b110_0000, 1)),
        ("the" | "every", "weekend") => return Some((0b110_0000, 2)),
        ("any", "day") => return Some((ALL_DAYS, 2)),
        ("week", "in") => return None,
        ("wochenende" | "wochenenden", _) => return Some((0b110_0000, 1)),
        ("fin" | "fines", "de") if words(2) == "semana" => return Some((0b110_0000, 3)),
        ("week", "") if matches!(words(2), "end" | "ends") => return Some((0b110_0000, 3)),
        _ => {}
    }
    let is_seven = tokens
        .first()
        .is_some_and(|t| matches!(t.kind, Kind::Number(n) if n == 7 * ONE) || t.word == "seven");
    if is_seven && words(1) == "days" && words(3) == "week" {
        return Some((ALL_DAYS, 4));
    }
    let named = |at: usize| {
        let token = tokens.get(at)?;
        token.known.weekday.filter(|_| {
            token.word.len() > 3
                || token.is_capital
                || matches!(token.word, "mon" | "tue" | "wed" | "thu" | "fri")
        })
    };
    let first = named(0)?;
    let (mut all, mut at, mut last) = (1_u8 << first, 1, first);
    loop {
        let token = tokens.get(at);
        let is_dot = usize::from(token.is_some_and(|t| t.is('.')));
        let join = at + is_dot;
        let joint = tokens.get(join);
        let to = joint.is_some_and(|t| {
            matches!(t.kind, Kind::Sign('-' | '–' | '—'))
                || matches!(
                    t.word,
                    "to" | "till" | "until" | "bis" | "au" | "a" | "through"
                )
        });
        let and = joint.is_some_and(|t| {
            t.is(',')
                || t.is('&')
                || t.is('/')
                || matches!(t.word, "and" | "und" | "et" | "y" | "or")
        });
        if !(to || and) {
            return Some((all, at));
        }
        let Some(next) = named(join + 1) else {
            return Some((all, at));
        };
        if to {
            let mut day = last;
            while day != next {
                day = (day + 1) % 7;
                all |= 1 << day;
            }
        }
        all |= 1 << next;
        (last, at) = (next, join + 2);
    }
}

/// A time of day in minutes from midnight, whether its half of the day is known, and how many tokens it
/// takes: 9am, 7.30 pm, 19:30, 18 Uhr, 20h30, noon.
pub(super) fn clock(tokens: &[Token<'_>]) -> Option<(i64, bool, usize)> {
    let first = tokens.first()?;
    // Midnight may be a name as well.
    let is_named = first.is_name
        && tokens
            .get(1)
            .is_some_and(|t| t.kind == Kind::Word && !t.known.is_stop);
    match first.word {
        _ if is_named => {}
        "noon" | "midday" | "mittag" | "midi" => return Some((720, true, 1)),
        "midnight" | "mitternacht" | "minuit" | "medianoche" => return Some((1440, true, 1)),
        _ => {}
    }
    let Kind::Number(_) = first.kind else {
        return clock_in_words(tokens);
    };
    let mut digits = first.word.split(['.', ',']);
    let hours: i64 = digits.next()?.parse().ok()?;
    let mut minutes: Option<i64> = digits
        .next()
        .filter(|d| d.len() == 2)
        .and_then(|d| d.parse().ok());
    if hours > 24 || first.word.contains([',', '.']) && minutes.is_none() {
        return None;
    }
    let mut at = 1;
    if tokens.get(1).is_some_and(|t| t.is(':') && !t.spaced)
        && let Some(after) = tokens.get(2).filter(|t| !t.spaced && t.word.len() == 2)
    {
        minutes = whole(Some(after)).filter(|m| *m < 60);
        at = 3;
    }
    let colon = at == 3 && minutes.is_some();
    let half = tokens.get(at).map_or("", |t| t.word);
    let dotted = tokens.get(at + 1).is_some_and(|t| t.is('.'))
        && tokens.get(at + 2).is_some_and(|t| t.word == "m");
    let end = if dotted { at + 4 } else { at + 1 };
    let time = |hours: i64| hours * 60 + minutes.unwrap_or(0);
    let twelve = |pm: bool| time(hours % 12 + if pm { 12 } else { 0 });
    match half {
        "am" => Some((twelve(false), true, at + 1)),
        "pm" => Some((twelve(true), true, at + 1)),
        "a" if dotted => Some((twelve(false), true, end.min(tokens.len()))),
        "p" if dotted => Some((twelve(true), true, end.min(tokens.len()))),
        "uhr" => {
            let part = half_of_day(tokens, at + 1).filter(|_| hours <= 12);
            let (time, more) = part.map_or((time(hours), 0), |(pm, more)| (twelve(pm), more));
            Some((time, true, at + 1 + more))
        }
        "h" if !tokens.get(at)?.spaced => {
            let more = tokens
                .get(at + 1)
                .filter(|t| !t.spaced && t.word.len() == 2);
            let minutes = whole(more).filter(|m| *m < 60);
            Some((
                hours * 60 + minutes.unwrap_or(0),
                true,
                at + 1 + usize::from(minutes.is_some()),
            ))
        }
        h if h.starts_with('h') && h.len() == 3 && !tokens.get(at)?.spaced => {
            let minutes: i64 = h.get(1..)?.parse().ok()?;
            Some((hours * 60 + minutes, true, at + 1))
        }
        "o'clock" => Some((time(hours), false, at + 1)),
        "noon" => Some((720, true, at + 1)),
        _ if minutes.is_none() && half_of_day(tokens, at).is_some() => {
            let (is_later, taken) = half_of_day(tokens, at)?;
            Some((twelve(is_later), true, at + taken))
        }
        _ if colon => Some((time(hours), hours > 12 || hours == 0, at)),
        _ => Some((time(hours), false, at)),
    }
}

/// Eleven, half past seven, quarter to six, three in the afternoon.
fn clock_in_words(tokens: &[Token<'_>]) -> Option<(i64, bool, usize)> {
    let hour = |at: usize| {
        let token = tokens.get(at)?;
        let number = token.known.number.or(match token.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        })?;
        (number % ONE == 0 && (ONE..=12 * ONE).contains(&number)).then_some(number / ONE)
    };
    let (mut minutes, mut at) = match (word(tokens, 0), word(tokens, 1)) {
        ("half", "past") => (hour(2)? * 60 + 30, 3),
        ("quarter", "past") | ("viertel", "nach") => (hour(2)? * 60 + 15, 3),
        ("quarter", "to") | ("viertel", "vor") => (hour(2)? * 60 - 15, 3),
        ("halb", _) => (hour(1)? * 60 - 30, 2),
        ("dreiviertel", _) => (hour(1)? * 60 - 15, 2),
        ("half", _) => (hour(1)? * 60 + 30, 2),
        ("five" | "ten" | "twenty", "past") => {
            (hour(2)? * 60 + tokens.first()?.known.number? / ONE, 3)
        }
        _ => (hour(0)? * 60, 1),
    };
    match (word(tokens, at), word(tokens, at + 1)) {
        ("y", "media") => (minutes, at) = (minutes + 30, at + 2),
        ("y", "cuarto") => (minutes, at) = (minutes + 15, at + 2),
        _ => {}
    }
    if word(tokens, at) == "o'clock" {
        at += 1;
    }
    match (word(tokens, at), half_of_day(tokens, at)) {
        ("am", _) => Some((minutes % 720, true, at + 1)),
        ("pm", _) => Some((minutes % 720 + 720, true, at + 1)),
        ("uhr", _) => Some((minutes, true, at + 1)),
        (_, Some((is_later, taken))) => {
            let time = minutes % 720 + if is_later { 720 } else { 0 };
            Some((time, true, at + taken))
        }
        _ => Some((minutes, false, at)),
    }
}

/// In the morning, in the afternoon, at night: whether that is the second half of the day, and how many
/// tokens it takes.
fn half_of_day(tokens: &[Token<'_>], at: usize) -> Option<(bool, usize)> {
    match (word(tokens, at), word(tokens, at + 1), word(tokens, at + 2)) {
        ("in", "the", "morning") | ("de", "la", "mañana") => Some((false, 3)),
        ("in", "the", "afternoon" | "evening") | ("de", "la", "tarde" | "noche") => Some((true, 3)),
        ("at", "night", _) | ("du", "soir", _) | ("de", "l'après", _) => Some((true, 2)),
        ("du", "matin", _) | ("am", "morgen" | "vormittag", _) => Some((false, 2)),
        ("am", "abend" | "nachmittag", _) => Some((true, 2)),
        ("morgens" | "vormittags", _, _) => Some((false, 1)),
        ("abends" | "nachmittags", _, _) => Some((true, 1)),
        _ => None,
    }
}
