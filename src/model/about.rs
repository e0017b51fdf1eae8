//! The plan's own card: its title, period, currency and habits.

use jiff::civil::Date;

use super::Currency;
use super::fields::{choices, record};

choices! {
    /// How dates in numbers are meant.
    DateOrder {
        /// 03/04 is 3 April.
        DayFirst = "day first (31/12)",
        /// 03/04 is March 4.
        MonthFirst = "month first (12/31)",
    }
}

record! {
    /// What the plan as a whole is.
    About "Title" {
        /// Whose plan it is.
        organisation: String = "Organisation",
        /// First day of the period that it covers.
        from: Option<Date> = "From",
        /// Last day.
        to: Option<Date> = "To",
        /// The currency of all its amounts, as an ISO 4217 code.
        currency: Currency = "Currency",
        /// The language of its texts, as a BCP 47 code such as en or de-AT.
        language: String = "Language",
        /// How dates in numbers are meant.
        dates: DateOrder = "Dates",
    }
}
