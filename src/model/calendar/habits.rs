//! How dates are written and with which day weeks begin, by country. The program speaks English everywhere, so
//! months keep their English names; only the order changes. Nothing is asked of the system here: whoever knows
//! what locale it is in hands its name over.

use jiff::civil::{Date, Weekday};

use super::{Month, month_name};

/// In which order a date is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DayOrder {
    /// `8 Mar 2027`.
    #[default]
    DayFirst,
    /// `Mar 8, 2027`.
    MonthFirst,
    /// `2027-03-08`.
    YearFirst,
}

/// How dates are written, and with which day weeks begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateHabits {
    /// In which order.
    pub order: DayOrder,
    /// The first day of a week.
    pub week_starts: Weekday,
}

impl Default for DateHabits {
    fn default() -> Self {
        Self {
            order: DayOrder::DayFirst,
            week_starts: Weekday::Monday,
        }
    }
}

/// The countries in which weeks begin with another day than Monday (Unicode CLDR 48, week data).
const WEEKS: [(Weekday, &str); 3] = [
    (
        Weekday::Sunday,
        "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP \
         PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW",
    ),
    (
        Weekday::Saturday,
        "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY",
    ),
    (Weekday::Friday, "MV"),
];

/// The countries in which a date of middle length does not begin with the day (Unicode CLDR, date formats).
const ORDERS: [(DayOrder, &str); 2] = [
    (DayOrder::MonthFirst, "AS FM GU MH MP PH PR PW UM US VI"),
    (DayOrder::YearFirst, "BT CN HU JP KP KR LT MN TW"),
];

/// The country that a language without one most likely means, where that is one with other habits.
const LIKELY: [(&str, &str); 13] = [
    ("he", "IL"),
    ("hi", "IN"),
    ("hu", "HU"),
    ("id", "ID"),
    ("is", "IS"),
    ("ja", "JP"),
    ("ko", "KR"),
    ("lt", "LT"),
    ("mt", "MT"),
    ("ne", "NP"),
    ("pt", "BR"),
    ("th", "TH"),
    ("zh", "CN"),
];

impl DateHabits {
    /// The habits of a locale: `en_US.UTF-8`, `de-AT`, `pt`. Of what is not known: day first, and Monday.
    pub fn of_locale(name: &str) -> Self {
        let name = name.split(['.', '@']).next().unwrap_or_default();
        let mut parts = name.split(['_', '-']);
        let language = parts.next().unwrap_or_default().to_lowercase();
        // Between language and country a script may stand: zh_Hant_TW.
        let named = parts.find(|part| part.len() == 2).map(str::to_uppercase);
        let likely = LIKELY.iter().find(|(known, _)| *known == language);
        let country = named.unwrap_or_else(|| likely.map_or("", |(_, country)| country).to_owned());
        let lists = |list: &str| !country.is_empty() && list.split(' ').any(|c| c == country);
        let order = ORDERS.iter().find(|(_, countries)| lists(countries));
        let week = WEEKS.iter().find(|(_, countries)| lists(countries));
        Self {
            order: match (order, language.as_str(), country.as_str()) {
                // The one country in which it is the language that decides.
                (None, "en", "CA") => DayOrder::MonthFirst,
                (order, ..) => order.map_or(DayOrder::DayFirst, |(order, _)| *order),
            },
            week_starts: week.map_or(Weekday::Monday, |(day, _)| *day),
        }
    }

    /// `8 Mar 2027`, `Mar 8, 2027`, `2027-03-08`.
    pub fn day(self, day: Date) -> String {
        match self.order {
            DayOrder::DayFirst => format!("{} {}", self.short(day), day.year()),
            DayOrder::MonthFirst => format!("{}, {}", self.short(day), day.year()),
            DayOrder::YearFirst => day.to_string(),
        }
    }

    /// A day without its year: `8 Mar`, `Mar 8`.
    pub fn short(self, day: Date) -> String {
        let (n, month) = (day.day(), month_name(day.month()));
        match self.order {
            DayOrder::DayFirst => format!("{n} {month}"),
            DayOrder::MonthFirst | DayOrder::YearFirst => format!("{month} {n}"),
        }
    }

    /// A month: `Mar 2027`, `2027 Mar`.
    pub fn month(self, month: Month) -> String {
        match self.order {
            DayOrder::YearFirst => format!("{} {}", month.year, month_name(month.month)),
            _ => month.label(),
        }
    }

    /// Days that follow each other, as short as can be: `8–14 Mar 2027`, `Mar 29 – Apr 4, 2027`.
    pub fn range(self, from: Date, to: Date) -> String {
        let is_in_month = Month::of(from) == Month::of(to);
        match self.order {
            _ if from == to => self.day(from),
            DayOrder::YearFirst => format!("{from} – {to}"),
            DayOrder::DayFirst if is_in_month => format!("{}–{}", from.day(), self.day(to)),
            DayOrder::MonthFirst if is_in_month => {
                format!("{}–{}, {}", self.short(from), to.day(), to.year())
            }
            _ if from.year() == to.year() => format!("{} – {}", self.short(from), self.day(to)),
            _ => format!("{} – {}", self.day(from), self.day(to)),
        }
    }

    /// The same of dates of which either may be open: `from 8 Mar 2027`, `until Mar 8, 2027`. Empty without any.
    pub fn dates(self, from: Option<Date>, to: Option<Date>) -> String {
        match (from, to) {
            (None, None) => String::new(),
            (Some(from), None) => format!("from {}", self.day(from)),
            (None, Some(to)) => format!("until {}", self.day(to)),
            (Some(from), Some(to)) => self.range(from, to),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::week_of;
    use super::*;

    #[test]
    fn a_locale_says_how_dates_are_written_and_when_weeks_begin() {
        for (locale, order, week) in [
            ("en_US.UTF-8", DayOrder::MonthFirst, Weekday::Sunday),
            ("en_GB.UTF-8", DayOrder::DayFirst, Weekday::Monday),
            ("de-AT", DayOrder::DayFirst, Weekday::Monday),
            ("de_DE@euro", DayOrder::DayFirst, Weekday::Monday),
            ("en_CA", DayOrder::MonthFirst, Weekday::Sunday),
            ("fr_CA", DayOrder::DayFirst, Weekday::Sunday),
            ("ar_EG", DayOrder::DayFirst, Weekday::Saturday),
            ("zh_Hant_TW", DayOrder::YearFirst, Weekday::Sunday),
            ("ja", DayOrder::YearFirst, Weekday::Sunday),
            ("hu_HU", DayOrder::YearFirst, Weekday::Monday),
            ("C", DayOrder::DayFirst, Weekday::Monday),
            ("POSIX", DayOrder::DayFirst, Weekday::Monday),
            ("", DayOrder::DayFirst, Weekday::Monday),
        ] {
            let habits = DateHabits::of_locale(locale);
            assert_eq!(
                (habits.order, habits.week_starts),
                (order, week),
                "{locale}"
            );
        }
    }

    #[test]
    fn dates_are_written_in_each_order() {
        let in_order = |order| {
            let habits = DateHabits {
                order,
                ..DateHabits::default()
            };
            let (a, b) = (date(2027, 3, 8), date(2027, 3, 14));
            [
                habits.day(a),
                habits.short(a),
                habits.month(Month::of(a)),
                habits.range(a, b),
                habits.range(a, date(2027, 4, 4)),
                habits.range(date(2026, 12, 28), a),
                habits.range(a, a),
            ]
            .join(" | ")
        };
        assert_eq!(
            in_order(DayOrder::DayFirst),
            "8 Mar 2027 | 8 Mar | Mar 2027 | 8–14 Mar 2027 | 8 Mar – 4 Apr 2027 | 28 Dec 2026 – 8 Mar 2027 | 8 Mar 2027"
        );
        assert_eq!(
            in_order(DayOrder::MonthFirst),
            "Mar 8, 2027 | Mar 8 | Mar 2027 | Mar 8–14, 2027 | Mar 8 – Apr 4, 2027 | Dec 28, 2026 – Mar 8, 2027 | Mar 8, 2027"
        );
        assert_eq!(
            in_order(DayOrder::YearFirst),
            "2027-03-08 | Mar 8 | 2027 Mar | 2027-03-08 – 2027-03-14 | 2027-03-08 – 2027-04-04 | 2026-12-28 – 2027-03-08 | 2027-03-08"
        );
    }

    #[test]
    fn a_week_begins_with_its_first_day() {
        // 7 March 2027 is a Sunday.
        let of = |day, first| week_of(day, first).day();
        assert_eq!(of(date(2027, 3, 7), Weekday::Monday), 1);
        assert_eq!(of(date(2027, 3, 7), Weekday::Sunday), 7);
        assert_eq!(of(date(2027, 3, 6), Weekday::Sunday), 28);
        assert_eq!(of(date(2027, 3, 6), Weekday::Saturday), 6);
        assert_eq!(of(date(2027, 3, 10), Weekday::Monday), 8);
    }
}
