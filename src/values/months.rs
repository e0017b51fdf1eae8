//! A month as people write it, by itself or in a line: `August 2027`, `08/2027`, `2027-08`, `Aug`, `12/2026: 20 h`.
//!
//! Names are read in English, German, French and Spanish. A month without a year is the next one of that name.

use jiff::civil::{Date, date};

use super::dates::month_named;
use super::numbers::is_hours;
use super::{Reading, read_money, read_number};
use crate::model::{Currency, Money, Number};
use crate::text::name_key;

/// What a line says of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthLine {
    /// The first day of the month.
    pub month: Date,
    /// The hours that there are in it.
    pub hours: Option<Number>,
    /// The money that there is in it.
    pub money: Option<Money>,
    /// All other words.
    pub rest: String,
}

/// A month by itself, as its first day; `from` is the day from which the next one of a name is meant.
///
/// # Errors
/// A sentence where it is none.
pub fn read_month(text: &str, from: Date) -> Reading<Date> {
    let words = words(text);
    let found = month_at_first(&words, from).filter(|(_, length)| *length == words.len());
    found.map(|(month, _)| month).ok_or_else(|| {
        let text = text.trim();
        format!("“{text}” is not read as a month. Write it as August 2027 or 08/2027.")
    })
}

/// What a line says of a month; none where it names none, or two. A number alone is of hours, one with a currency of
/// money, of which `currency` is the plan's.
pub fn read_month_line(text: &str, from: Date, currency: Currency) -> Option<MonthLine> {
    let words = words(text);
    let (mut month, mut hours, mut money, mut rest) = (None, None, None, Vec::new());
    let mut left = words.as_slice();
    while let [word, behind @ ..] = left {
        if let Some((found, length)) = month_at_first(left, from) {
            if month.replace(found).is_some() {
                return None;
            }
            left = left.get(length..).unwrap_or_default();
            continue;
        }
        let unit = behind.first().copied().unwrap_or_default();
        let both = format!("{word} {unit}");
        left = behind;
        if is_hours(unit) && hours.is_none() && read_number(word).is_ok() {
            hours = read_number(word).ok();
            left = behind.get(1..).unwrap_or_default();
        } else if hours.is_none()
            && read_number(word).is_ok()
            && !(is_amount(&both) && read_money(&both, currency).is_ok())
        {
            hours = read_number(word).ok();
        } else if money.is_none() && is_amount(&both) && read_money(&both, currency).is_ok() {
            money = read_money(&both, currency).ok();
            left = behind.get(1..).unwrap_or_default();
        } else if money.is_none() && is_amount(word) && read_money(word, currency).is_ok() {
            money = read_money(word, currency).ok();
        } else {
            rest.push(*word);
        }
    }
    Some(MonthLine {
        month: month?,
        hours,
        money,
        rest: rest.join(" "),
    })
}

/// The words of a line, without the signs between them.
fn words(text: &str) -> Vec<&str> {
    let words = text.split_whitespace();
    let words = words.map(|word| word.trim_matches([',', ':', ';', '(', ')', '–', '=']));
    words.filter(|word| !word.is_empty()).collect()
}

/// Whether a currency stands beside a number.
fn is_amount(text: &str) -> bool {
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let has_other = text.contains(|c: char| c.is_alphabetic() || "€$£¥₹".contains(c));
    has_digit && has_other
}

/// The month that some words begin with, and how many of them it takes.
fn month_at_first(words: &[&str], from: Date) -> Option<(Date, usize)> {
    let [first, behind @ ..] = words else {
        return None;
    };
    if let Some(month) = in_digits(first) {
        return Some((month, 1));
    }
    let month = i8::try_from(month_named(&name_key(first))?).ok()?;
    if let Some(year) = behind.first().and_then(|word| year(word)) {
        return Some((Date::new(year, month, 1).ok()?, 2));
    }
    let this_year = Date::new(from.year(), month, 1).ok()?;
    let begun = date(from.year(), from.month(), 1);
    let next = Date::new(from.year().checked_add(1)?, month, 1).ok()?;
    Some((if this_year >= begun { this_year } else { next }, 1))
}

/// `08/2027`, `8.2027`, `2027-08`.
fn in_digits(word: &str) -> Option<Date> {
    let (a, b) = word.split_once(['/', '.', '-'])?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !is_number(a) || !is_number(b) {
        return None;
    }
    let (year_word, month) = if a.len() == 4 { (a, b) } else { (b, a) };
    let month: i8 = month.parse().ok().filter(|_| month.len() <= 2)?;
    Date::new(year(year_word)?, month, 1).ok()
}

/// A year of four digits.
fn year(word: &str) -> Option<i16> {
    let is_year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| is_year)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn a_month_is_read_as_people_write_it() {
        for (text, month) in [
            ("August 2027", "2027-08-01"),
            ("aug. 2027", "2027-08-01"),
            ("août 2027", "2027-08-01"),
            ("Dezember 2026", "2026-12-01"),
            ("08/2027", "2027-08-01"),
            ("8/2027", "2027-08-01"),
            ("08.2027", "2027-08-01"),
            ("2027-08", "2027-08-01"),
            // The next one: this month counts, the one before it is over.
            ("November", "2026-11-01"),
            ("October", "2027-10-01"),
        ] {
            let read = read_month(text, TODAY).map(|month| month.to_string());
            assert_eq!(read.as_deref(), Ok(month), "{text}");
        }
        for text in ["foo", "13/2027", "8/27", "2027", "August 2027 or so", ""] {
            assert!(read_month(text, TODAY).is_err(), "{text}");
        }
    }

    #[test]
    fn a_line_says_month_hours_money_and_more() {
        let read = |text: &str| {
            let line = read_month_line(text, TODAY, Currency::default())?;
            let hours = line.hours.map_or("-".to_owned(), |hours| hours.to_string());
            let money = line.money.map_or("-".to_owned(), |money| money.to_string());
            Some(format!("{} {hours} {money} {}", line.month, line.rest))
        };
        for (text, told) in [
            ("August 2027", "2027-08-01 - - "),
            ("12/2026: 20 h", "2026-12-01 20 - "),
            ("12/2026: 20", "2026-12-01 20 - "),
            ("20h in Dezember 2026, Jonas", "2026-12-01 20 - in Jonas"),
            (
                "Jonas Weber, August 2027: 12,5 Stunden",
                "2027-08-01 12.5 - Jonas Weber",
            ),
            ("August 2027 € 500", "2027-08-01 - 500.00 EUR "),
            (
                "August 2027: 10 h, 500 EUR holidays",
                "2027-08-01 10 500.00 EUR holidays",
            ),
        ] {
            assert_eq!(read(text).as_deref(), Some(told), "{text}");
        }
        for text in ["foo", "20 h", "August 2027 and May 2027"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
