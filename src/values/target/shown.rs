//! A reading in words, and what in it goes against itself.

use jiff::civil::Date;

use super::{Change, Per, Target, Unit};
use crate::model::{Better, Money, Number};
use crate::text::MONTHS;

/// What was understood, in a line, with the day as `written`.
pub(super) fn in_words(said: &Target, written: impl Fn(Date) -> String) -> String {
    let mut out = what(said);
    if let Some(due) = said.due {
        let by = if out.is_empty() { "By" } else { ", by" };
        out += &format!("{by} {}", written(due));
    }
    out
}

fn what(said: &Target) -> String {
    let per = said.per.map_or("", Per::in_words);
    let measure = said.measure.as_str();
    let amount = |n: Number| amount(n, said.unit.as_ref());
    let line = |parts: &[&str]| {
        let parts = parts.iter().filter(|part| !part.is_empty());
        parts.copied().collect::<Vec<_>>().join(" ")
    };
    // What is counted stands behind the number; everything else has its name in front.
    let is_count = said.unit.is_none() && said.better.is_none();
    let way = match said.better {
        Some(Better::Higher) => "Increase",
        Some(Better::Lower) => "Reduce",
        None => "",
    };
    match (said.baseline, said.target, said.change) {
        (Some(from), Some(to), change) => {
            let numbers = format!("{} to {}", amount(from), amount(to));
            let change = change.map(|change| format!("({})", in_brackets(change, said)));
            let change = change.unwrap_or_default();
            if is_count {
                line(&["From", &numbers, measure, per, &change])
            } else {
                let from = if way.is_empty() && measure.is_empty() {
                    "From"
                } else {
                    "from"
                };
                line(&[way, measure, from, &numbers, per, &change])
            }
        }
        (from, to, Some(change)) => {
            let to = to
                .map(|to| format!(", to {}", amount(to)))
                .unwrap_or_default();
            let from = from
                .map(|from| format!(", from {}", amount(from)))
                .unwrap_or_default();
            line(&[&in_front(change, said), measure, per]) + &to + &from
        }
        (None, Some(to), None) if is_count && to >= Number::ZERO => {
            line(&[&amount(to), measure, per])
        }
        (None, Some(to), None) => line(&[way, measure, "to", &amount(to), per]),
        (Some(from), None, None) => line(&[way, measure, "from", &amount(from), per]),
        (None, None, None) => line(&[way, measure, per]),
    }
}

/// What in the text goes against itself, in a sentence.
pub(super) fn doubt(said: &Target) -> Option<String> {
    let (from, to) = (said.baseline?, said.target?);
    let numbers = format!(
        "{} to {}",
        amount(from, said.unit.as_ref()),
        amount(to, said.unit.as_ref())
    );
    let falls = match said.better {
        Some(Better::Lower) => to > from,
        Some(Better::Higher) => to < from,
        None => false,
    };
    if falls {
        let way = if said.better == Some(Better::Lower) {
            "fall"
        } else {
            "rise"
        };
        return Some(format!("It should {way}, but {numbers} does not."));
    }
    let change = said.change?;
    let (from, to) = (from.as_f64(), to.as_f64());
    let (expected, step) = match change {
        Change::Percent(_) if said.unit == Some(Unit::Percent) => return None,
        Change::Percent(n) => (from * (1.0 + n.as_f64() / 100.0), from.abs() * 0.005),
        Change::By(n) => (from + n.as_f64(), 0.0),
        Change::Times(n) => (from * n as f64 / 100.0, 0.0),
    };
    // Targets are rounded to whole ones, and changes to whole per cents.
    ((expected - to).abs() > step.max(0.5001))
        .then(|| format!("{numbers} is not {}.", in_brackets(change, said)))
}

/// An amount in its unit.
fn amount(number: Number, unit: Option<&Unit>) -> String {
    match unit {
        None => plain(number),
        Some(Unit::Percent) => format!("{} %", plain(number)),
        Some(Unit::Named(unit)) => format!("{} {unit}", plain(number)),
        Some(Unit::Money(currency)) => Money::parse_amount(&number.to_string(), *currency)
            .map_or_else(
                || format!("{} {}", currency.sign(), plain(number)),
                Money::in_words,
            ),
    }
}

/// A number; three decimals get a zero more, since `1.125` could be a thousand and something.
fn plain(number: Number) -> String {
    let words = number.in_words();
    match words.split_once('.') {
        Some((_, part)) if part.len() == 3 => words + "0",
        _ => words,
    }
}

/// A change before what it changes.
fn in_front(change: Change, said: &Target) -> String {
    match change {
        Change::Times(200) => "Double".to_owned(),
        Change::Times(300) => "Triple".to_owned(),
        Change::Times(400) => "Quadruple".to_owned(),
        Change::Times(_) => "Halve".to_owned(),
        change => signed(change, said),
    }
}

/// A change behind what it changes.
fn in_brackets(change: Change, said: &Target) -> String {
    match change {
        Change::Times(200) => "doubled".to_owned(),
        Change::Times(300) => "tripled".to_owned(),
        Change::Times(400) => "quadrupled".to_owned(),
        Change::Times(_) => "halved".to_owned(),
        change => signed(change, said),
    }
}

fn signed(change: Change, said: &Target) -> String {
    let with = |n: Number, unit: Option<&Unit>| format!("{}{}", sign(n), amount(size(n), unit));
    match change {
        Change::Percent(n) => with(n, Some(&Unit::Percent)),
        Change::By(n) if said.unit == Some(Unit::Percent) => with(n, None) + " percentage points",
        Change::By(n) => with(n, said.unit.as_ref()),
        Change::Times(n) => format!("× {}", plain(Number::whole(n).share(1, 100))),
    }
}

fn sign(number: Number) -> char {
    if number < Number::ZERO { '−' } else { '+' }
}

fn size(number: Number) -> Number {
    if number < Number::ZERO {
        Number::ZERO.minus(number)
    } else {
        number
    }
}

/// `31 December 2026`.
pub(super) fn day(day: Date) -> String {
    let month = usize::try_from(day.month() - 1)
        .ok()
        .and_then(|at| MONTHS.get(at));
    format!(
        "{} {} {:04}",
        day.day(),
        month.copied().unwrap_or_default(),
        day.year()
    )
}

impl Per {
    fn in_words(self) -> &'static str {
        match self {
            Self::Day => "a day",
            Self::Week => "a week",
            Self::Month => "a month",
            Self::Quarter => "a quarter",
            Self::Year => "a year",
        }
    }
}
