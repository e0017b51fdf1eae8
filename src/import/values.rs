//! stub
use crate::model::*;
pub type Reading<T> = std::result::Result<T, String>;
pub fn read_number(text: &str) -> Reading<Number> {
    Number::parse(text).ok_or_else(|| "Not a number.".into())
}
pub fn read_date(text: &str, _: DateOrder) -> Reading<jiff::civil::Date> {
    text.parse().map_err(|_| "Not a date.".to_owned())
}
pub fn read_money(text: &str, c: Currency) -> Reading<Money> {
    Money::parse_amount(text, c).ok_or_else(|| "Not an amount.".into())
}
