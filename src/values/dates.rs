//! Dates: `2027-03-20`, `20.03.2027`, `3/20/27`, `20. März 2027`, `Sat, March 20th, 2027 10:00`, `46466`.
//!
//! **Day or month first** is decided over the column by any cell in which one of the two is over 12;
//! where none is, by the table's other columns of dates; else as the plan says (`about.dates`). Dates
//! with dots are day first. Where cells contradict each other, those that could be read in two ways
//! are not read.
//!
//! Two-digit years: 00 to 69 are 2000 to 2069, 70 to 99 are 1970 to 1999 (the pivot of POSIX).
//! A time of day is left out. A date without a year is not a date.
//! Spreadsheets count days from 30 December 1899; whole numbers are read so only where every cell of
//! the column is one from 20,000 (1954) to 80,000 (2119).

use jiff::civil::{Date, date};
use unicode_normalization::UnicodeNormalization as _;

use crate::model::DateOrder;
use crate::model::calendar::add_days;
use crate::text::name_key;

/// How the dates of a column are written.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DateColumn {
    /// Some cell can only be read with the day first.
    day_first: bool,
    /// Some cell can only be read with the month first.
    month_first: bool,
    /// Every cell is the number of a day.
    numbered: bool,
}

/// The years that the numbers of days reach.
const NUMBERED: std::ops::RangeInclusive<i64> = 20_000..=80_000;

impl DateColumn {
    /// What the cells of a column say.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut column = Self::default();
        let mut numbers = 0;
        let mut others = 0;
        for cell in cells.filter(|cell| !super::is_nothing(cell)) {
            if day_number(cell).is_some() {
                numbers += 1;
            } else {
                others += 1;
            }
            if let Some(Written::Either(first, second, _)) = written(cell) {
                column.day_first |= first > 12;
                column.month_first |= second > 12;
            }
        }
        column.numbered = numbers > 0 && others == 0;
        column
    }

    /// This column, or where it says nothing of the order, what the table says as a whole.
    #[must_use]
    pub fn or(self, table: Self) -> Self {
        if self.day_first || self.month_first {
            self
        } else {
            Self {
                numbered: self.numbered,
                ..table
            }
        }
    }

    /// What both say of the order together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            day_first: self.day_first || other.day_first,
            month_first: self.month_first || other.month_first,
            numbered: false,
        }
    }

    /// A day, and whether only the plan's habit decided which number is the month.
    ///
    /// # Errors
    /// Why the cell is not read.
    pub fn date(self, cell: &str, habit: DateOrder) -> Result<(Date, bool), String> {
        let cell = cell.trim();
        let not = || format!("“{cell}” is not read as a date with day, month and year");
        if self.numbered
            && let Some(n) = day_number(cell)
        {
            return Ok((add_days(date(1899, 12, 30), n), false));
        }
        match written(cell).ok_or_else(not)? {
            Written::Sure(date) => Ok((date, false)),
            Written::Either(first, second, year) => {
                let open = first <= 12 && second <= 12 && first != second;
                let order = match (self.day_first, self.month_first) {
                    _ if first > 12 => DateOrder::DayFirst,
                    _ if second > 12 => DateOrder::MonthFirst,
                    (true, true) if open => {
                        return Err(format!(
                            "“{cell}” can be read in two ways, and the column has dates with the day first and with the month first"
                        ));
                    }
                    (true, _) => DateOrder::DayFirst,
                    (_, true) => DateOrder::MonthFirst,
                    _ => habit,
                };
                let (day, month) = match order {
                    DateOrder::DayFirst => (first, second),
                    DateOrder::MonthFirst => (second, first),
                };
                let guessed = open && !self.day_first && !self.month_first;
                Ok((day_of(year, month, day).ok_or_else(not)?, guessed))
            }
        }
    }
}

/// The number of a day, where the cell is nothing else.
fn day_number(cell: &str) -> Option<i64> {
    let n = cell.trim().parse().ok()?;
    NUMBERED.contains(&n).then_some(n)
}

/// A date as it is written.
enum Written {
    /// It can be read in one way only.
    Sure(Date),
    /// Two numbers, either of which may be the month, and the year.
    Either(u32, u32, u32),
}

fn day_of(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

/// A piece of a cell: digits and how many, letters, or what stands between.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece<'a> {
    Digits(u32, usize),
    Letters(&'a str),
    Between(&'a str),
}

fn pieces(cell: &str) -> Option<Vec<Piece<'_>>> {
    let class = |c: char| {
        if c.is_ascii_digit() {
            0
        } else if c.is_alphabetic() {
            1
        } else {
            2
        }
    };
    let mut pieces = Vec::new();
    let mut rest = cell;
    while let Some(first) = rest.chars().next() {
        let end = rest
            .find(|c| class(c) != class(first))
            .unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        pieces.push(match class(first) {
            0 => Piece::Digits(piece.parse().ok()?, piece.len()),
            1 => Piece::Letters(piece),
            _ => Piece::Between(piece),
        });
        rest = after;
    }
    Some(pieces)
}

fn written(cell: &str) -> Option<Written> {
    let cell: String = cell.trim().nfc().collect(); // Macs write ä as a and two dots.
    let mut pieces = pieces(&cell)?;
    // A time of day and everything behind it.
    let colon = pieces
        .iter()
        .position(|p| matches!(p, Piece::Between(b) if b.trim() == ":"));
    if let Some(colon) = colon {
        pieces.truncate(colon.saturating_sub(1));
        while let Some(Piece::Between(_) | Piece::Letters("T" | "t" | "at" | "um" | "à")) =
            pieces.last()
        {
            pieces.pop();
        }
    }
    let mut numbers = Vec::new();
    let mut month = None;
    let mut marks = Vec::new();
    for piece in &pieces {
        match piece {
            Piece::Digits(n, digits) => numbers.push((*n, *digits)),
            Piece::Letters(word) => {
                let word = name_key(word);
                match month_named(&word) {
                    Some(_) if month.is_some() => return None,
                    Some(n) => month = Some(n),
                    None if is_filler(&word) => {}
                    None => return None,
                }
            }
            Piece::Between(mark) => marks.push(mark.trim()),
        }
    }
    match (month, numbers.as_slice()) {
        (Some(month), [(y, 4), (d, 1 | 2)]) => day_of(*y, month, *d).map(Written::Sure),
        (Some(month), [(d, 1 | 2), y]) => day_of(year(*y)?, month, *d).map(Written::Sure),
        (None, [(n, 8)]) => day_of(n / 10_000, n / 100 % 100, n % 100).map(Written::Sure),
        (None, [first, second, third]) => {
            let mut between = marks.iter().filter(|m| !m.is_empty() && **m != ",");
            let mark = *between.next()?;
            if between.next() != Some(&mark) {
                return None;
            }
            if first.1 == 4 && matches!(mark, "-" | "/" | ".") {
                return day_of(first.0, second.0, third.0).map(Written::Sure);
            }
            let short = |n: &(u32, usize)| n.1 <= 2;
            if !short(first) || !short(second) {
                return None;
            }
            match mark {
                "." if second.0 <= 12 => {
                    day_of(year(*third)?, second.0, first.0).map(Written::Sure)
                }
                "." | "/" | "-" => Some(Written::Either(first.0, second.0, year(*third)?)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A year of four digits, or of two.
fn year((n, digits): (u32, usize)) -> Option<u32> {
    match (digits, n) {
        (4, _) => Some(n),
        (2, 0..70) => Some(2000 + n),
        (2, _) => Some(1900 + n),
        _ => None,
    }
}

/// Names of the months in English, German, French and Spanish, long and short, as [`name_key`] gives them.
const MONTHS: [&[&str]; 12] = [
    &[
        "jan", "january", "januar", "jänner", "jän", "janvier", "janv", "enero", "ene",
    ],
    &[
        "feb", "february", "februar", "feber", "février", "fevrier", "févr", "fév", "febrero",
    ],
    &[
        "mar", "march", "märz", "maerz", "mär", "mrz", "mars", "marzo",
    ],
    &["apr", "april", "avril", "avr", "abril", "abr"],
    &["may", "mai", "mayo"],
    &["jun", "june", "juni", "juin", "junio"],
    &["jul", "july", "juli", "juillet", "juil", "julio"],
    &["aug", "august", "août", "aout", "agosto", "ago"],
    &[
        "sep",
        "sept",
        "september",
        "septembre",
        "septiembre",
        "setiembre",
    ],
    &["oct", "october", "okt", "oktober", "octobre", "octubre"],
    &["nov", "november", "novembre", "noviembre"],
    &[
        "dec",
        "december",
        "dez",
        "dezember",
        "décembre",
        "decembre",
        "déc",
        "diciembre",
        "dic",
    ],
];

/// The month of this name, 1 to 12.
pub(super) fn month_named(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u32::try_from(at + 1).ok()
}

/// Words in a date that carry nothing: weekdays, endings of numbers, articles.
fn is_filler(word: &str) -> bool {
    const WORDS: &str = "st nd rd th er de del of the den der le el \
        mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday \
        mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag \
        lun mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche \
        mié mie jue vie sáb sab dom lunes martes miércoles miercoles jueves viernes sábado domingo";
    WORDS.split_whitespace().any(|known| known == word)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The column's days; `?` where a cell is not read, `~` before a day where the habit decided.
    fn days(cells: &[&str], habit: DateOrder) -> String {
        let column = DateColumn::of(cells.iter().copied());
        let read = |cell: &&str| match column.date(cell, habit) {
            Ok((date, guessed)) => format!("{}{date}", if guessed { "~" } else { "" }),
            Err(_) => "?".to_owned(),
        };
        cells.iter().map(read).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_way_to_write_a_day() {
        for cell in [
            "2027-03-20",
            "2027/3/20",
            "2027.03.20",
            "20270320",
            "20.03.2027",
            "20.3.27",
            "20/03/2027",
            "3/20/2027",
            "20-03-27",
            "20 Mar 2027",
            "20-Mar-27",
            "Mar 20, 2027",
            "March 20th, 2027",
            "Sat, 20 March 2027",
            "20. März 2027",
            "Samstag, 20. Mär. 2027",
            "20 mars 2027",
            "20 de marzo de 2027",
            "2027 Mar 20",
            "2027-03-20T10:30:00Z",
            "2027-03-20 10:30",
            "20.03.2027, 10:30 Uhr",
            "3/20/2027 9:05 AM",
            "20 March 2027 at 10:30",
            "20.03.2027 ",
            "20. Ma\u{308}rz 2027",
        ] {
            assert_eq!(days(&[cell], DateOrder::DayFirst), "2027-03-20", "{cell}");
        }
        assert_eq!(
            days(
                &["1er juin 2027", "2 août 2027", "3 dic 1999", "4.5.70"],
                DateOrder::DayFirst
            ),
            "2027-06-01 2027-08-02 1999-12-03 1970-05-04"
        );
    }

    #[test]
    fn one_row_decides_for_the_column() {
        let day = DateOrder::DayFirst;
        assert_eq!(
            days(
                &["03/04/2027", "05/06/2027", "25/06/2027"],
                DateOrder::MonthFirst
            ),
            "2027-04-03 2027-06-05 2027-06-25"
        );
        assert_eq!(
            days(&["03/04/2027", "06/25/2027"], day),
            "2027-03-04 2027-06-25"
        );
        assert_eq!(days(&["03/04/2027"], day), "~2027-04-03");
        assert_eq!(
            days(&["03/04/2027", "05/05/2027"], DateOrder::MonthFirst),
            "~2027-03-04 2027-05-05"
        );
        assert_eq!(
            days(
                &["03/04/2027", "25/06/2027", "06/25/2027", "05/05/2027"],
                day
            ),
            "? 2027-06-25 2027-06-25 2027-05-05"
        );
        // Dots are day first and say nothing of slashes.
        assert_eq!(
            days(&["03.04.2027", "03/04/2027"], DateOrder::MonthFirst),
            "2027-04-03 ~2027-03-04"
        );
    }

    #[test]
    fn a_silent_column_follows_the_table() {
        let start = DateColumn::of(["03/04/2027"].into_iter());
        let end = DateColumn::of(["04/25/2027"].into_iter());
        let read = start
            .or(start.and(end))
            .date("03/04/2027", DateOrder::DayFirst);
        assert_eq!(read, Ok((date(2027, 3, 4), false)));
    }

    #[test]
    fn numbers_are_days_only_where_all_are() {
        // 46466: 45658 is 1 January 2025, and 2025 and 2026 have 730 days; 78 more make 20 March 2027.
        assert_eq!(
            days(&["46466", "", "45658"], DateOrder::DayFirst),
            "2027-03-20 ? 2025-01-01"
        );
        assert_eq!(
            days(&["46466", "2027-03-20"], DateOrder::DayFirst),
            "? 2027-03-20"
        );
        assert_eq!(days(&["19999"], DateOrder::DayFirst), "?");
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for cell in [
            "",
            "20 March",
            "20.03.",
            "March 2027",
            "Q1 2027",
            "2027",
            "31.02.2027",
            "13/13/2027",
            "20.03-2027",
            "1-5 Mar 2027",
            "2027-03-01 - 2027-03-05",
            "tomorrow",
            "KW 12 2027",
            "99999999999",
            "3/20/207",
            "12:30",
        ] {
            assert_eq!(days(&[cell], DateOrder::DayFirst), "?", "{cell}");
        }
    }

    proptest! {
        #[test]
        fn iso_comes_back(n in -700_000_i64..2_000_000, other in "[0-9/.-]{0,10}") {
            let day = add_days(date(2000, 1, 1), n);
            prop_assume!((1..=9999).contains(&day.year()));
            let column = DateColumn::of([other.as_str()].into_iter());
            prop_assert_eq!(column.date(&day.to_string(), DateOrder::MonthFirst), Ok((day, false)));
        }

        #[test]
        fn any_text_is_read_or_not(cell in any::<String>(), numbers in "[0-9/.: -]{0,16}") {
            for cell in [cell, numbers] {
                let _ = DateColumn::of([cell.as_str()].into_iter()).date(&cell, DateOrder::DayFirst);
            }
        }
    }
}
