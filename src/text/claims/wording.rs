//! Claims in normal form, for people: 14 days, £29 a month, up to 50%, no deposit.

use super::calendar::ALL_DAYS;
use super::numbers::{ENDLESS, ONE};
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Day, Qualifier, Unit, Value};
use crate::text::{MONTHS, grouped};

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// What a claim says.
pub(super) fn said(claim: &Claim) -> String {
    let value = match &claim.value {
        Value::Number { low, high } if low == high => amount(claim, *low),
        Value::Number { low, high } => {
            format!("{} to {}", amount(claim, *low), amount(claim, *high))
        }
        Value::Day(day) => date(*day),
        Value::Hours { from, to } if from == to => time(*from),
        Value::Hours { from, to } if to - from == 1440 => "24 hours a day".to_owned(),
        Value::Hours { from, to } => format!("{} to {}", time(*from), time(*to)),
        Value::Days { days, open } => {
            let all = if *days == ALL_DAYS {
                "every day".to_owned()
            } else {
                days_in_words(*days)
            };
            if *open { all } else { format!("closed {all}") }
        }
        Value::Months { months, open } => {
            let named = MONTHS
                .iter()
                .enumerate()
                .filter(|(n, _)| months & (1 << n) != 0);
            let named = named.map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
            if *open {
                named
            } else {
                format!("closed {named}")
            }
        }
        Value::Words(words) => words.clone(),
        Value::Truth(truth) => if *truth { "yes" } else { "no" }.to_owned(),
    };
    let qualifier = match claim.qualifier {
        Qualifier::Exactly => "",
        Qualifier::UpTo => "up to ",
        Qualifier::From => "from ",
        Qualifier::Over => "over ",
        Qualifier::Under => "under ",
        Qualifier::About if claim.unit == Unit::Clock => "",
        Qualifier::About => "about ",
    };
    let per = claim
        .per
        .as_ref()
        .map_or(String::new(), |per| match per.as_str() {
            "piece" => " each".to_owned(),
            per => format!(" a {per}"),
        });
    format!("{qualifier}{value}{per}")
}

/// What a claim without a number says: no deposit, free parking, with sugar.
pub(super) fn truth(slot: Slot, thing: &[Token<'_>], truth: bool) -> String {
    let mut words = String::new();
    for token in thing.iter().filter(|t| t.kind == Kind::Word || t.is('-')) {
        if token.spaced && !words.is_empty() {
            words.push(' ');
        }
        words += if token.is('-') { "-" } else { token.word };
    }
    match (slot, truth) {
        (Slot::Free, true) => format!("{words} at no cost"),
        (Slot::Free, false) => format!("{words} at a price"),
        (_, true) => format!("with {words}"),
        (_, false) => format!("no {words}"),
    }
}

/// A value in the unit of a claim.
pub(super) fn amount(claim: &Claim, value: i64) -> String {
    if value == ENDLESS {
        return "without limit".to_owned();
    }
    let noun = claim
        .of
        .first()
        .map_or(String::new(), |noun| format!(" ({noun})"));
    match claim.unit {
        Unit::Percent => format!("{}%", decimal(value)),
        // As the program writes money everywhere: € 2,450.
        Unit::Money(code) => {
            let sign = match code {
                "GBP" => "£",
                "EUR" => "€",
                "USD" => "$",
                "JPY" => "¥",
                other => other,
            };
            let whole = grouped(value / ONE);
            if value % ONE == 0 {
                format!("{sign} {whole}")
            } else {
                format!("{sign} {whole}.{:02}", value % ONE / (ONE / 100))
            }
        }
        Unit::Time => duration(value / ONE),
        Unit::Workdays => format!("{} working days", decimal(value)),
        Unit::Mass if value >= 1_000_000 * ONE => format!("{} kg", decimal(value / 1_000_000)),
        Unit::Mass => format!("{} g", decimal(value / 1000)),
        Unit::Length if value >= 10_000 * ONE => format!("{} m", decimal(value / 10_000)),
        Unit::Length => format!("{} cm", decimal(value / 100)),
        Unit::Volume => format!("{} ml", decimal(value)),
        Unit::Data => format!("{} GB", decimal(value / 1000)),
        Unit::Speed => format!("{} Mbps", decimal(value)),
        Unit::OutOf(base) => format!("{} of {}{noun}", decimal(value), decimal(base)),
        Unit::Times => format!("{} times{noun}", decimal(value)),
        Unit::Age => format!("{} years", decimal(value)),
        Unit::Rank => format!("no. {}", decimal(value)),
        Unit::Pieces if value % ONE == 0 => format!("{}{noun}", grouped(value / ONE)),
        Unit::Pieces => format!("{}{noun}", decimal(value)),
        Unit::Degrees => format!("{}°", decimal(value)),
        _ => decimal(value),
    }
}

/// A number with no more digits than it has.
fn decimal(value: i64) -> String {
    let whole = value / ONE;
    let rest = (value % ONE).abs() / 100 * 100;
    if rest == 0 {
        return whole.to_string();
    }
    let digits = format!("{rest:06}");
    format!("{whole}.{}", digits.trim_end_matches('0'))
}

/// Seconds in the largest unit that they fill.
fn duration(seconds: i64) -> String {
    let units = [
        (31_557_600, "year"),
        (2_629_800, "month"),
        (86_400, "day"),
        (3600, "hour"),
        (60, "minute"),
        (1, "second"),
    ];
    let (length, unit) = units
        .iter()
        .find(|(length, _)| seconds >= *length && seconds % length == 0)
        .copied()
        .unwrap_or((1, "second"));
    let count = seconds / length;
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

fn date(day: Day) -> String {
    let month = usize::try_from(day.month - 1)
        .ok()
        .and_then(|month| MONTHS.get(month))
        .unwrap_or(&"");
    let year = day.year.map_or(String::new(), |year| format!(" {year}"));
    format!("{} {month}{year}", day.day)
}

fn time(minutes: i64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn days_in_words(days: u8) -> String {
    let named = DAYS
        .iter()
        .enumerate()
        .filter(|(n, _)| days & (1 << n) != 0);
    named.map(|(_, name)| *name).collect::<Vec<_>>().join(", ")
}
