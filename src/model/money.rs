//! Numbers and money: exact, comparable, never a bare float.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A decimal number with four places: hours, targets, results, percentages.
/// In the file it stands as a plain number (`12.5`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(i64);

/// How many parts of one a [`Number`] counts in.
const SCALE: i64 = 10_000;

/// The largest number, 900 billion: up to here a file's decimal and the number in memory agree exactly.
const LIMIT: i64 = 900_000_000_000 * SCALE;

impl Number {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// A whole number, held at 900 billion.
    pub fn whole(n: i64) -> Self {
        Self::held(n.saturating_mul(SCALE))
    }

    /// From parts of [`SCALE`], held at the limits.
    fn held(scaled: i64) -> Self {
        Self(scaled.clamp(-LIMIT, LIMIT))
    }

    /// The nearest number with four places; nothing for infinities and what is beyond 900 billion.
    pub fn from_f64(n: f64) -> Option<Self> {
        let scaled = (n * SCALE as f64).round();
        (scaled.abs() <= LIMIT as f64).then_some(Self(scaled as i64))
    }

    /// How many ten-thousandths it has: for sums that have to be exact.
    pub fn parts(self) -> i64 {
        self.0
    }

    /// From ten-thousandths, held at the limits.
    pub fn from_parts(parts: i64) -> Self {
        Self::held(parts)
    }

    /// Whether it stands at a limit, where sums are held.
    pub fn is_held(self) -> bool {
        self.0.abs() == LIMIT
    }

    /// As a float, for drawing and ratios.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / SCALE as f64
    }

    /// The sum, held at the limits rather than overflowing.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self::held(self.0.saturating_add(other.0))
    }

    /// The difference, held at the limits.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self::held(self.0.saturating_sub(other.0))
    }

    /// This number times `part` of `of`, rounded down; all of it where `of` is zero.
    #[must_use]
    pub fn share(self, part: i64, of: i64) -> Self {
        if of == 0 {
            return self;
        }
        let exact = i128::from(self.0) * i128::from(part) / i128::from(of);
        Self::held(i64::try_from(exact).unwrap_or(i64::MAX))
    }

    /// Reads `12`, `12.5` or `-0.25`; no thousands marks.
    pub fn parse(text: &str) -> Option<Self> {
        let (scaled, rest) = parse_scaled(text.trim(), 4)?;
        (rest.is_empty() && scaled.abs() <= LIMIT).then_some(Self(scaled))
    }
}

/// Reads a plain decimal at the start of `text` with at most `places` places, and what follows it.
fn parse_scaled(text: &str, places: u32) -> Option<(i64, &str)> {
    let (minus, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let end = digits
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(digits.len());
    let (number, rest) = digits.split_at(end);
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() || part.contains('.') || part.len() > places as usize {
        return None;
    }
    let scale = 10_i64.pow(places);
    let filled: i64 = if part.is_empty() {
        0
    } else {
        let missing = places - u32::try_from(part.len()).ok()?;
        part.parse::<i64>().ok()? * 10_i64.pow(missing)
    };
    let value = whole
        .parse::<i64>()
        .ok()?
        .checked_mul(scale)?
        .checked_add(filled)?;
    Some((if minus { -value } else { value }, rest))
}

impl Number {
    /// As people read it: `2,600`, `12.5`.
    pub fn in_words(self) -> String {
        let plain = self.to_string();
        match plain.split_once('.') {
            Some((whole, part)) => format!("{}.{part}", group_thousands(whole)),
            None => group_thousands(&plain),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (
            self.0.unsigned_abs() / SCALE as u64,
            self.0.unsigned_abs() % SCALE as u64,
        );
        if part == 0 {
            write!(f, "{sign}{whole}")
        } else {
            write!(
                f,
                "{sign}{whole}.{}",
                format!("{part:04}").trim_end_matches('0')
            )
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % SCALE == 0 {
            serializer.serialize_i64(self.0 / SCALE)
        } else {
            serializer.serialize_f64(self.as_f64())
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Number;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a number such as 12 or 12.5")
            }
            fn visit_i64<E: serde::de::Error>(self, n: i64) -> Result<Number, E> {
                n.checked_mul(SCALE)
                    .filter(|scaled| scaled.abs() <= LIMIT)
                    .map(Number)
                    .ok_or_else(|| E::custom("the number is too large"))
            }
            fn visit_u64<E: serde::de::Error>(self, n: u64) -> Result<Number, E> {
                self.visit_i64(i64::try_from(n).unwrap_or(i64::MAX))
            }
            fn visit_f64<E: serde::de::Error>(self, n: f64) -> Result<Number, E> {
                Number::from_f64(n).ok_or_else(|| E::custom("the number is too large"))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// A currency by its ISO 4217 code. The default is the euro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Default for Currency {
    fn default() -> Self {
        Self(*b"EUR")
    }
}

impl Currency {
    /// The currency with this code of three letters, in any case.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(bytes.map(|b| b.to_ascii_uppercase())))
    }

    /// The currency that a sign in a table means; dollars are taken to be American.
    pub fn from_sign(sign: &str) -> Option<Self> {
        let code = match sign {
            "€" => "EUR",
            "$" | "US$" => "USD",
            "£" => "GBP",
            "¥" => "JPY",
            "₹" => "INR",
            "Fr." => "CHF",
            "zł" => "PLN",
            "Kč" => "CZK",
            _ => return None,
        };
        Self::parse(code)
    }

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// The sign that people write before an amount; the code where there is none.
    pub fn sign(&self) -> &str {
        match &self.0 {
            b"EUR" => "€",
            b"USD" => "$",
            b"GBP" => "£",
            b"JPY" => "¥",
            b"INR" => "₹",
            _ => self.code(),
        }
    }

    /// How many decimal places its minor unit has (ISO 4217).
    pub fn places(&self) -> u32 {
        match &self.0 {
            b"JPY" | b"KRW" | b"CLP" | b"VND" | b"ISK" | b"UGX" | b"XAF" | b"XOF" | b"PYG" => 0,
            b"KWD" | b"BHD" | b"OMR" | b"TND" | b"JOD" | b"IQD" | b"LYD" => 3,
            _ => 2,
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            D::Error::custom(format!(
                "\"{text}\" is no currency code: write three letters such as EUR"
            ))
        })
    }
}

/// An amount in the minor unit of its currency (cents). In the file: `"1250.00 EUR"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    /// Whole minor units.
    pub minor: i64,
    /// Of which currency.
    pub currency: Currency,
}

impl Money {
    /// Reads `1250.00 EUR`, with or without decimals.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, code) = text.trim().rsplit_once(' ')?;
        let currency = Currency::parse(code)?;
        Self::parse_amount(number, currency)
    }

    /// Reads a plain decimal as an amount of `currency`.
    pub fn parse_amount(number: &str, currency: Currency) -> Option<Self> {
        let (minor, rest) = parse_scaled(number.trim(), currency.places())?;
        rest.is_empty().then_some(Self { minor, currency })
    }

    /// The amount as a plain decimal, `1250.00`.
    pub fn amount(self) -> String {
        let places = self.currency.places();
        let sign = if self.minor < 0 { "-" } else { "" };
        let unit = 10_u64.pow(places);
        let (whole, part) = (
            self.minor.unsigned_abs() / unit,
            self.minor.unsigned_abs() % unit,
        );
        if places == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{part:0width$}", width = places as usize)
        }
    }

    /// As people read it: `€ 8,400`, with cents only where there are any.
    pub fn in_words(self) -> String {
        let plain = self.amount();
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
        let grouped = group_thousands(whole);
        let sign = self.currency.sign();
        if part.chars().all(|c| c == '0') {
            format!("{sign} {grouped}")
        } else {
            format!("{sign} {grouped}.{part}")
        }
    }
}

/// `12345` as `12,345`.
fn group_thousands(whole: &str) -> String {
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", whole),
    };
    let mut out = String::from(sign);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            D::Error::custom(format!(
                "\"{text}\" is no amount: write it as \"1250.00 EUR\""
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_reads_what_it_writes() {
        for text in [
            "1250.00 EUR",
            "0.05 GBP",
            "-3.10 USD",
            "900 JPY",
            "1.250 KWD",
        ] {
            assert_eq!(
                Money::parse(text).map(|m| m.to_string()),
                Some(text.to_owned())
            );
        }
        assert_eq!(Money::parse("12.345 EUR"), None, "half cents are no money");
        assert_eq!(Money::parse("12"), None, "money has a currency");
    }

    #[test]
    fn people_read_money_with_its_sign_and_groups() {
        let money = |text| Money::parse(text).map(Money::in_words);
        assert_eq!(money("8400.00 EUR").as_deref(), Some("€ 8,400"));
        assert_eq!(money("1234567.50 CHF").as_deref(), Some("CHF 1,234,567.50"));
    }

    #[test]
    fn numbers_are_exact_to_four_places() {
        assert_eq!(
            Number::parse("12.5").map(|n| n.to_string()).as_deref(),
            Some("12.5")
        );
        assert_eq!(
            Number::parse("-0.25").map(|n| n.to_string()).as_deref(),
            Some("-0.25")
        );
        assert_eq!(
            Number::from_f64(0.1)
                .zip(Number::from_f64(0.2))
                .map(|(a, b)| a.plus(b)),
            Number::parse("0.3")
        );
        assert_eq!(Number::parse("1.2.3"), None);
        assert_eq!(Number::from_f64(f64::NAN), None);
    }
}
