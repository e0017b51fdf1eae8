//! Numbers, money and dates as people write them: in a table, in the light of the whole column, and by
//! themselves, as typed into a form.
//!
//! One cell alone can often be read in two ways: `1.234` or `03/04/2027`. So a column is looked at
//! first, and only then its cells are read:
//!
//! - `numbers`: which mark parts decimals, which parts thousands; currencies and units around them;
//! - `dates`: whether day or month comes first; names of months; the day numbers of spreadsheets.
//!
//! - `months`: a month, and what a line says of one.
//!
//! `target` reads a whole line, such as “+25 % leads by 31 Dec, from 320 a month”, into its parts.
//!
//! Each reading gives the value or a reason in plain words, and never a guess without a word.

pub mod dates;
pub mod months;
pub mod numbers;
pub mod target;

use jiff::civil::Date;

pub use self::dates::DateColumn;
pub use self::numbers::NumberColumn;
use self::target::{Per, Target};
use crate::model::{Currency, DateOrder, Money, Number};

/// A value that somebody typed, or what was wrong with it in a sentence.
pub type Reading<T> = Result<T, String>;

/// A number by itself, as typed into a form: as the program writes it, else as people do.
///
/// # Errors
/// A sentence where it is none.
pub fn read_number(text: &str) -> Reading<Number> {
    if let Some(number) = Number::parse(text) {
        return Ok(number);
    }
    match column(text).number(text) {
        Ok((number, false)) => Ok(number),
        // “250 leads”, “12 h”: the field's name says what it counts.
        Ok((_, true)) => column(text)
            .hours(text)
            .map_err(|_| format!("Write “{}” as a number alone.", text.trim())),
        Err(reason) => Err(format!("{reason}.")),
    }
}

/// Hours of a month by themselves. Hours of a week, a quarter or a year are worked out for a month, to whole hours;
/// a year has 52 weeks.
///
/// # Errors
/// A sentence where they are none, or are said of a time that does not tell.
pub fn read_monthly_hours(text: &str) -> Reading<Number> {
    let alone = match read_number(text) {
        Ok(number) => return Ok(number),
        Err(reason) => reason,
    };
    // No day is looked for, so any will do as today.
    let said = target::read(text, Date::default(), DateOrder::DayFirst);
    let whole = Target {
        target: said.target,
        per: said.per,
        measure: said.measure.clone(),
        ..Target::default()
    };
    let is_hours = said.measure.is_empty() || numbers::is_hours(&said.measure);
    let (Some(number), Some(per), true) = (said.target, said.per, is_hours && whole == said) else {
        return Err(alone);
    };
    let (times, of) = match per {
        Per::Day => {
            return Err(format!(
                "“{}” does not say how many days a month has. Write the hours of a week or a month.",
                text.trim()
            ));
        }
        Per::Week => (52, 12),
        Per::Month => return Ok(number),
        Per::Quarter => (1, 3),
        Per::Year => (1, 12),
    };
    let exact = number.share(times, of).as_f64();
    Number::from_f64(exact.round()).ok_or(alone)
}

/// An amount by itself, in `currency` where it names none.
///
/// # Errors
/// A sentence where it is none.
pub fn read_money(text: &str, currency: Currency) -> Reading<Money> {
    Money::parse_amount(text, currency)
        .or_else(|| Money::parse(text))
        .map_or_else(|| column(text).money(text, currency), Ok)
        .map_err(|reason| format!("{reason}."))
}

/// How many hundredths of something are left: 70 for `70 %` and for `-30 %`, 110 for `+10 %`; none where it is no per
/// cent.
pub fn read_share(text: &str) -> Option<Number> {
    let text = text.trim().to_lowercase();
    let words = [
        "%",
        "percent",
        "per cent",
        "prozent",
        "pour cent",
        "por ciento",
    ];
    let number = words
        .iter()
        .find_map(|word| text.strip_suffix(word))?
        .trim();
    let (sign, number) = match number.strip_prefix(['-', '−', '–']) {
        Some(number) => (-1, number),
        None => match number.strip_prefix('+') {
            Some(number) => (1, number),
            None => (0, number),
        },
    };
    let number = read_number(number.trim()).ok()?;
    let all = Number::whole(100);
    match sign {
        1 => Some(all.plus(number)),
        -1 => Some(all.minus(number)),
        _ => Some(number),
    }
}

/// A day by itself; `order` says which number is the month where both could be.
///
/// # Errors
/// A sentence where it is none.
pub fn read_date(text: &str, order: DateOrder) -> Reading<Date> {
    let column = DateColumn::of(std::iter::once(text));
    match column.date(text, order) {
        Ok((date, _)) => Ok(date),
        Err(reason) => Err(format!("{reason}.")),
    }
}

/// A currency by its code.
///
/// # Errors
/// A sentence where it is none.
pub fn read_currency(text: &str) -> Reading<Currency> {
    Currency::parse(text.trim())
        .ok_or_else(|| "Write the three letters of a currency, such as EUR.".into())
}

fn column(text: &str) -> NumberColumn {
    NumberColumn::of(std::iter::once(text))
}

/// Whether a cell says that there is nothing: blank, or one dash.
pub fn is_nothing(cell: &str) -> bool {
    cell.trim().is_empty() || is_dash(cell.trim())
}

/// Whether a cell holds a dash and nothing else: people write that for "nothing".
pub fn is_dash(cell: &str) -> bool {
    matches!(cell, "-" | "–" | "—")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_reads_what_it_shows_and_what_people_type() {
        let number = |text| read_number(text).map(|n| n.to_string());
        for (text, read) in [
            ("1.125", "1.125"),
            ("12,5", "12.5"),
            ("1.234,5", "1234.5"),
            ("12 h", "12"),
            ("-3", "-3"),
        ] {
            assert_eq!(number(text).as_deref(), Ok(read), "{text}");
        }
        assert_eq!(
            number("250 leads").unwrap_err(),
            "Write “250 leads” as a number alone."
        );
        assert_eq!(
            number("many").unwrap_err(),
            "“many” is not read as a number."
        );
        let hours = |text| read_monthly_hours(text).map(|n| n.to_string());
        for (text, read) in [
            ("40", "40"),
            ("12,5 h", "12.5"),
            // 38 × 52 ÷ 12 is 164.67.
            ("38 h/week", "165"),
            ("38 h per week", "165"),
            ("38 Stunden pro Woche", "165"),
            ("3,5 h a week", "15"),
            ("40 h a month", "40"),
            ("480 hours a year", "40"),
            ("120 h a quarter", "40"),
        ] {
            assert_eq!(hours(text).as_deref(), Ok(read), "{text}");
        }
        assert_eq!(
            hours("8 h a day").unwrap_err(),
            "“8 h a day” does not say how many days a month has. Write the hours of a week or a month."
        );
        for text in ["5 days a week", "+10 % a week", "5 h a week by June"] {
            assert!(hours(text).is_err(), "{text}");
        }
        let money = |text| read_money(text, Currency::default()).map(|m| m.to_string());
        for (text, read) in [
            ("1250.00", "1250.00 EUR"),
            ("1.250", "1250.00 EUR"),
            ("5 CHF", "5.00 CHF"),
            ("€ 3k", "3000.00 EUR"),
        ] {
            assert_eq!(money(text).as_deref(), Ok(read), "{text}");
        }
        let share = |text| read_share(text).map(|n| n.to_string());
        for (text, left) in [
            ("70 %", "70"),
            ("-30 %", "70"),
            ("−30%", "70"),
            ("+10 percent", "110"),
            ("-12,5 Prozent", "87.5"),
        ] {
            assert_eq!(share(text).as_deref(), Some(left), "{text}");
        }
        for text in ["70", "%", "many %", "30 % of it"] {
            assert_eq!(share(text), None, "{text}");
        }
        let date = |text| read_date(text, DateOrder::MonthFirst).map(|d| d.to_string());
        for (text, read) in [
            ("2027-03-04", "2027-03-04"),
            ("3/4/27", "2027-03-04"),
            ("4.3.2027", "2027-03-04"),
            ("20/3/2027", "2027-03-20"),
        ] {
            assert_eq!(date(text).as_deref(), Ok(read), "{text}");
        }
        assert_eq!(
            date("46466").as_deref(),
            Ok("2027-03-20"),
            "a spreadsheet's number"
        );
        assert!(date("4 March").is_err());
    }
}
