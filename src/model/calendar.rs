//! Days and months as plans need them: working days between two dates, and a month as a thing.

mod habits;

pub use self::habits::{DateHabits, DayOrder};

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

/// The months' English names, short.
const NAMES: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

impl Month {
    /// The month that the day lies in.
    pub fn of(day: Date) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// Its first day.
    pub fn first(self) -> Date {
        Date::new(self.year, self.month, 1).unwrap_or(Date::ZERO)
    }

    /// Its last day.
    pub fn last(self) -> Date {
        self.first().last_of_month()
    }

    /// Its first and last day.
    pub fn days(self) -> (Date, Date) {
        (self.first(), self.last())
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        if self.month == 12 {
            Self {
                year: self.year.saturating_add(1),
                month: 1,
            }
        } else {
            Self {
                year: self.year,
                month: self.month + 1,
            }
        }
    }

    /// `Mar 2027`.
    pub fn label(self) -> String {
        format!("{} {}", month_name(self.month), self.year)
    }
}

/// `Mar` for 3.
pub fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1)
        .ok()
        .and_then(|m| NAMES.get(m))
        .copied()
        .unwrap_or("?")
}

/// `1 Mar 2027`: as findings and exported files write a day, wherever they are read. What the window writes follows
/// its [`DateHabits`].
pub fn day_label(day: Date) -> String {
    DateHabits::default().day(day)
}

/// A range of days as short as can be: `1–31 Mar 2027`, `20 Mar – 4 Apr 2027`, `from 1 Mar 2027`; as [`day_label`],
/// the same everywhere.
pub fn range_label(from: Option<Date>, to: Option<Date>) -> String {
    DateHabits::default().dates(from, to)
}

/// How many days lie between an arbitrary Monday and the day, by arithmetic alone: thousands of tactics
/// are spread over their days after every change.
pub fn days_before(day: Date) -> i64 {
    // 2001-01-01 was a Monday, and the first day of a cycle of leap years.
    let years = i64::from(day.year()) - 2001;
    let leap_days = years.div_euclid(4) - years.div_euclid(100) + years.div_euclid(400);
    365 * years + leap_days + i64::from(day.day_of_year()) - 1
}

/// How many Mondays to Fridays lie between the same Monday and the day.
pub fn working_days_before(day: Date) -> i64 {
    let days = days_before(day);
    5 * days.div_euclid(7) + days.rem_euclid(7).min(5)
}

/// How many Mondays to Fridays lie in `from..=to`; zero where `to` is before `from`.
/// Public holidays are not known here.
pub fn working_days(from: Date, to: Date) -> i64 {
    // The day itself counts where it is no weekend.
    let until = working_days_before(to) + i64::from(!is_weekend(to));
    (until - working_days_before(from)).max(0)
}

/// The months in which the days `from..=to` lie.
pub fn months(from: Date, to: Date) -> impl Iterator<Item = Month> {
    let last = Month::of(to);
    std::iter::successors(Some(Month::of(from)), |month| Some(month.next()))
        .take_while(move |month| *month <= last)
}

/// The first day of each week in which the days `from..=to` lie, where weeks begin with `first`.
pub fn weeks(from: Date, to: Date, first: Weekday) -> impl Iterator<Item = Date> {
    let start = week_of(from, first);
    let many = (days(start, to) + 6).div_euclid(7);
    (0..many).map(move |n| add_days(start, 7 * n))
}

/// How many days lie in `from..=to`; zero where `to` is before `from`.
pub fn days(from: Date, to: Date) -> i64 {
    (days_before(to) - days_before(from) + 1).max(0)
}

/// The day `n` days later (earlier where negative), held at the calendar's ends.
pub fn add_days(day: Date, n: i64) -> Date {
    day.saturating_add(n.days())
}

/// The first day of the week that the day lies in, where weeks begin with `first`.
pub fn week_of(day: Date, first: Weekday) -> Date {
    add_days(day, -i64::from(day.weekday().since(first)))
}

/// Whether the day is a Saturday or Sunday.
pub fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn working_days_agree_with_counting(start in -4000_i64..4000, length in 0_i64..900) {
            let from = add_days(date(2020, 5, 17), start);
            let to = add_days(from, length);
            let counted = (0..=length).filter(|n| !is_weekend(add_days(from, *n))).count();
            prop_assert_eq!(working_days(from, to), i64::try_from(counted).unwrap());
            prop_assert_eq!(days(from, to), length + 1);
        }
    }

    #[test]
    fn leap_years_are_counted_as_the_calendar_does() {
        for year in 1890..2110 {
            let (first, next) = (date(year, 1, 1), date(year + 1, 1, 1));
            assert_eq!(
                days_before(next) - days_before(first),
                i64::from(first.days_in_year())
            );
        }
    }

    #[test]
    fn ranges_are_as_short_as_can_be() {
        let label = |a, b| range_label(Some(a), Some(b));
        assert_eq!(label(date(2027, 3, 1), date(2027, 3, 31)), "1–31 Mar 2027");
        assert_eq!(
            label(date(2027, 3, 20), date(2027, 4, 4)),
            "20 Mar – 4 Apr 2027"
        );
        assert_eq!(
            label(date(2026, 12, 20), date(2027, 1, 4)),
            "20 Dec 2026 – 4 Jan 2027"
        );
        assert_eq!(range_label(Some(date(2027, 3, 1)), None), "from 1 Mar 2027");
    }

    #[test]
    fn a_week_that_just_ends_is_the_last_one() {
        let monday = date(2027, 3, 8);
        let many = |to: i64| weeks(monday, add_days(monday, to), Weekday::Monday).count();
        assert_eq!([0, 6, 7, 13, 14].map(many), [1, 1, 2, 2, 3]);
        // From the middle of a week on, it is that week as well.
        let first = weeks(date(2027, 3, 11), date(2027, 3, 14), Weekday::Monday);
        assert_eq!(first.collect::<Vec<_>>(), [monday]);
        assert_eq!(weeks(monday, date(2027, 1, 1), Weekday::Monday).count(), 0);
        assert_eq!(months(date(2026, 12, 31), date(2027, 2, 1)).count(), 3);
    }
}
