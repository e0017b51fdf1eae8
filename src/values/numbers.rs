//! Numbers and money: `1.234,50`, `1,234.50`, `1 234,50`, `1'234.50`, `€ 1.200,-`, `3,5 Std`, `5k`.
//!
//! **Which mark parts decimals** is decided over the column. A cell says so by itself where both
//! marks stand in it (the last one parts decimals), where one stands twice (it parts thousands), or
//! where one is followed by other than three digits, or preceded by more than three or by a lone 0
//! (it parts decimals). Where a column says nothing, the table's other columns do.
//!
//! **The tie-break**: where nothing in the table decides, a mark followed by exactly three digits
//! parts thousands. Amounts have two decimals in nearly every currency and hours one or two, so a
//! third decimal is far rarer than a thousand. For the few currencies with three decimals it is the
//! other way round. Where cells contradict each other, those that could be read in two ways are not read.

use crate::model::{Currency, Money, Number};
use crate::text::name_key;

/// A mark within a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Point,
    Comma,
}

impl Mark {
    fn char(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

/// How the numbers of a column are written.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NumberColumn {
    /// Some cell can only be read with a decimal point.
    point: bool,
    /// Some cell can only be read with a decimal comma.
    comma: bool,
}

impl NumberColumn {
    /// What the cells of a column say.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut column = Self::default();
        for parts in cells.filter_map(Parts::of) {
            match parts.decimal_mark() {
                Some(Mark::Point) => column.point = true,
                Some(Mark::Comma) => column.comma = true,
                None => {}
            }
        }
        column
    }

    /// This column, or where it says nothing, what the table says as a whole.
    #[must_use]
    pub fn or(self, table: Self) -> Self {
        if self.point || self.comma {
            self
        } else {
            table
        }
    }

    /// What both say together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            point: self.point || other.point,
            comma: self.comma || other.comma,
        }
    }

    /// A number, and whether words stood beside it that it does not hold (`250 leads`).
    ///
    /// # Errors
    /// Why the cell is not read.
    pub fn number(self, cell: &str) -> Result<(Number, bool), String> {
        let parts = Parts::of(cell).ok_or_else(|| not_a(cell, "number"))?;
        let plain = self.plain(&parts, cell, 2)?;
        let number = Number::parse(&plain).ok_or_else(|| too_fine(cell, "four decimals"))?;
        Ok((number, !parts.words().is_empty()))
    }

    /// Hours of work: `12`, `12 h`, `3,5 Std`.
    ///
    /// # Errors
    /// Why the cell is not read; other units than hours are a reason.
    pub fn hours(self, cell: &str) -> Result<Number, String> {
        let parts = Parts::of(cell).ok_or_else(|| not_a(cell, "number of hours"))?;
        let words = parts.words();
        if !words.is_empty() && !is_hours(&words) {
            return Err(not_a(cell, "number of hours"));
        }
        let plain = self.plain(&parts, cell, 2)?;
        Number::parse(&plain).ok_or_else(|| too_fine(cell, "four decimals"))
    }

    /// An amount; of `currency` where the cell names none.
    ///
    /// # Errors
    /// Why the cell is not read.
    pub fn money(self, cell: &str, currency: Currency) -> Result<Money, String> {
        let parts = Parts::of(cell).ok_or_else(|| not_a(cell, "amount"))?;
        let words = parts.words();
        // “5k”, “5 k€”, “€ 5k”: thousands.
        let before = words.strip_prefix(['k', 'K']);
        let behind = words.strip_suffix(['k', 'K']);
        let (words, thousand) = match (before, behind) {
            (Some(rest), _) if !rest.starts_with(char::is_alphabetic) => (rest.trim(), true),
            (_, Some(rest)) if !rest.ends_with(char::is_alphabetic) => (rest.trim(), true),
            _ => (words.as_str(), false),
        };
        let currency = match words {
            "" => currency,
            named => self::currency(named).ok_or_else(|| not_a(cell, "amount"))?,
        };
        let mut plain = self.plain(&parts, cell, currency.places())?;
        if thousand {
            plain = times_thousand(&plain);
        }
        let places = currency.places();
        // More decimals than there are coins are fine as long as they are zeros.
        if let Some((whole, part)) = plain.clone().split_once('.')
            && let Some((kept, beyond)) = part.split_at_checked(places as usize)
            && beyond.chars().all(|c| c == '0')
        {
            plain = format!("{whole}.{kept}");
        }
        Money::parse_amount(&plain, currency)
            .ok_or_else(|| too_fine(cell, &format!("{places} decimals for {currency}")))
    }

    /// The number as a plain decimal.
    fn plain(self, parts: &Parts<'_>, cell: &str, places: u32) -> Result<String, String> {
        let decimal = match parts.decimal_mark() {
            Some(mark) => Some(mark),
            None if !parts.has_mark() => None,
            None => match (self.point, self.comma) {
                (true, true) => {
                    return Err(format!(
                        "“{}” can be read in two ways, and the column uses both the point and the comma for decimals",
                        cell.trim()
                    ));
                }
                (true, false) => Some(Mark::Point),
                (false, true) => Some(Mark::Comma),
                (false, false) if places == 3 => parts.only_mark(),
                (false, false) => parts.only_mark().map(Mark::other),
            },
        };
        parts
            .plain(decimal.unwrap_or(Mark::Point))
            .ok_or_else(|| not_a(cell, "number"))
    }
}

/// What stands for hours of work, as [`name_key`] gives it.
const HOURS: &[&str] = &[
    "h", "hr", "hrs", "hour", "hours", "std", "stdn", "stunde", "stunden", "heure", "heures",
    "hora", "horas",
];

/// Whether a word stands for hours of work.
pub fn is_hours(word: &str) -> bool {
    HOURS.contains(&name_key(word).as_str())
}

/// ISO 4217 codes in use.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN \
    BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS \
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD \
    KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR \
    NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN \
    SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER \
    ZAR ZMW ZWL";

/// The currency that a sign, a code or a word such as `Euro` means.
pub fn currency(word: &str) -> Option<Currency> {
    let word = word.trim();
    let named = match name_key(word).as_str() {
        "euro" | "euros" => "EUR",
        "franken" | "francs" | "sfr" | "fr" => "CHF",
        "dollar" | "dollars" => "USD",
        "pound" | "pounds" => "GBP",
        _ => word,
    };
    let code = named.to_uppercase();
    Currency::from_sign(word).or_else(|| {
        CODES
            .split_whitespace()
            .find(|known| *known == code)
            .and_then(Currency::parse)
    })
}

/// The currency that a column's name gives: `Cost (EUR)`, `Kosten in €`.
pub fn currency_in_name(name: &str) -> Option<Currency> {
    name.split(|c: char| c.is_whitespace() || "()[],/".contains(c))
        .filter(|word| !word.is_empty())
        // In lower case these letters may be any word; the first word is the column's name.
        .filter(|word| *word == word.to_uppercase())
        .find_map(currency)
}

fn not_a(cell: &str, what: &str) -> String {
    let article = if what.starts_with('a') { "an" } else { "a" };
    format!("“{}” is not read as {article} {what}", cell.trim())
}

fn too_fine(cell: &str, limit: &str) -> String {
    format!("“{}” is too large or has more than {limit}", cell.trim())
}

/// Three places to the left.
fn times_thousand(plain: &str) -> String {
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let padded = format!("{part:0<3}");
    let (moved, left) = padded.split_at_checked(3).unwrap_or((&padded, ""));
    format!("{whole}{moved}.{left}0")
}

/// A cell taken apart: the digits with their marks, and what stands around them.
struct Parts<'a> {
    minus: bool,
    /// Digits, points and commas; other signs between thousands are taken out.
    core: String,
    before: &'a str,
    after: &'a str,
}

impl<'a> Parts<'a> {
    /// Nothing where the cell holds no number, or more than one.
    fn of(cell: &'a str) -> Option<Self> {
        let cell = cell.trim();
        let first = cell.find(|c: char| c.is_ascii_digit())?;
        let last = cell.rfind(|c: char| c.is_ascii_digit())?;
        let (mut before, rest) = cell.split_at(first);
        let (digits, mut after) = rest.split_at_checked(last - first + 1)?;
        let mut core = String::with_capacity(digits.len());
        if let Some(shorter) = before.strip_suffix(['.', ','])
            && !shorter.ends_with(char::is_alphabetic)
        {
            core.push('0');
            core.push_str(before.get(shorter.len()..)?);
            before = shorter; // “.5”, “,5”; but not “Fr.5”
        }
        let mut group = None;
        for c in digits.chars() {
            match c {
                '0'..='9' | '.' | ',' => {
                    core.push(c);
                    group = group.map(|n| n + 1);
                }
                ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' => {
                    // Between groups of exactly three digits; anything else is two numbers.
                    let length = group.unwrap_or(core.len());
                    if core.contains(['.', ',']) || (group.is_some() && length < 3) || length > 3 {
                        return None;
                    }
                    group = Some(0);
                }
                _ => return None,
            }
        }
        if group.is_some() {
            let whole = core.split(['.', ',']).next().unwrap_or_default();
            let part = core.len() - whole.len();
            if group.map(|n| n - part) != Some(3) {
                return None;
            }
        }
        // “500,-”, “500.–”: no cents.
        if let Some(rest) = after.strip_prefix([',', '.'])
            && rest.starts_with(['-', '–', '—'])
        {
            after = rest.trim_start_matches(['-', '–', '—']);
        }
        let mut minus = false;
        let mut words = before.trim();
        for sign in ['-', '−', '+'] {
            let without = words.strip_prefix(sign).or(words.strip_suffix(sign));
            if let Some(without) = without {
                minus = sign != '+';
                words = without.trim();
                break;
            }
        }
        Some(Self {
            minus,
            core,
            before: words,
            after: after.trim(),
        })
    }

    /// What stands around the number.
    fn words(&self) -> String {
        format!("{} {}", self.before, self.after).trim().to_owned()
    }

    fn has_mark(&self) -> bool {
        self.core.contains(['.', ','])
    }

    /// The mark that stands in it, where there is one kind only.
    fn only_mark(&self) -> Option<Mark> {
        match (self.core.contains('.'), self.core.contains(',')) {
            (true, false) => Some(Mark::Point),
            (false, true) => Some(Mark::Comma),
            _ => None,
        }
    }

    /// The mark that parts decimals, where the cell alone says so.
    fn decimal_mark(&self) -> Option<Mark> {
        let Some(mark) = self.only_mark() else {
            let last = self.core.rfind(['.', ','])?;
            let is_point = self.core.get(last..)?.starts_with('.');
            return Some(if is_point { Mark::Point } else { Mark::Comma });
        };
        let (before, after) = self.core.split_once(mark.char())?;
        if after.contains(mark.char()) {
            return Some(mark.other());
        }
        let could_be_thousands =
            after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
        (!could_be_thousands).then_some(mark)
    }

    /// The number as a plain decimal; nothing where the thousands do not stand in groups.
    fn plain(&self, decimal: Mark) -> Option<String> {
        let (whole, part) = self
            .core
            .rsplit_once(decimal.char())
            .unwrap_or((&self.core, ""));
        let thousands = decimal.other().char();
        if whole.contains(decimal.char()) || part.contains(thousands) {
            return None;
        }
        let groups: Vec<&str> = whole.split(thousands).collect();
        if let [first, middle @ .., last] = groups.as_slice() {
            // In India the middle groups have two digits.
            let grouped = (1..=3).contains(&first.len())
                && middle.iter().all(|g| matches!(g.len(), 2 | 3))
                && last.len() == 3;
            if !grouped {
                return None;
            }
        }
        let sign = if self.minus { "-" } else { "" };
        let point = if part.is_empty() { "" } else { "." };
        // Zeros at the end say nothing; more than four places are refused by the number itself.
        let part = if part.len() > 4 {
            part.trim_end_matches('0')
        } else {
            part
        };
        Some(format!("{sign}{}{point}{part}", groups.concat()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The column read as amounts in euros, as plain text; `?` where a cell is not read.
    fn amounts(cells: &[&str]) -> String {
        let column = NumberColumn::of(cells.iter().copied());
        let read = |cell: &&str| {
            let money = column.money(cell, Currency::default());
            money.map_or("?".to_owned(), |m| m.to_string())
        };
        cells.iter().map(read).collect::<Vec<_>>().join(" · ")
    }

    #[test]
    fn every_way_to_write_an_amount() {
        for cell in [
            "1.234,50",
            "1,234.50",
            "1 234,50",
            "1'234.50",
            "1’234,50",
            "1\u{a0}234.5",
            "1\u{202f}234,50",
            "€ 1.234,50",
            "1,234.50 €",
            "EUR1234.50",
            "1234,50 eur",
            "1234.50 Euro",
            "+1234.5",
            "1234.5000",
        ] {
            assert_eq!(amounts(&[cell]), "1234.50 EUR", "{cell}");
        }
        assert_eq!(
            amounts(&["$1,200", "US$ 5", "CHF 1'200.-", "500,– £"]),
            "1200.00 USD · 5.00 USD · 1200.00 CHF · 500.00 GBP"
        );
        assert_eq!(
            amounts(&["5k", "1,5 k€", "€ 2k", "-€5", "€ -5", "−5,00"]),
            "5000.00 EUR · 1500.00 EUR · 2000.00 EUR · -5.00 EUR · -5.00 EUR · -5.00 EUR"
        );
        assert_eq!(
            amounts(&[".5", ",25", "Fr.5"]),
            "0.50 EUR · 0.25 EUR · 5.00 CHF"
        );
        assert_eq!(amounts(&["12,34,567"]), "1234567.00 EUR");
    }

    #[test]
    fn the_column_decides_what_one_cell_leaves_open() {
        assert_eq!(amounts(&["1.234", "12,5"]), "1234.00 EUR · 12.50 EUR");
        assert_eq!(
            amounts(&["1.234.000", "1,234"]),
            "1234000.00 EUR · ?",
            "no tenth of a cent"
        );
        assert_eq!(amounts(&["1,234", "12.5"]), "1234.00 EUR · 12.50 EUR");
        assert_eq!(
            amounts(&["1.234", "12.5"]),
            "? · 12.50 EUR",
            "1.234 has three decimals here"
        );
        assert_eq!(
            amounts(&["1.234", "12.5", "12,5"]),
            "? · 12.50 EUR · 12.50 EUR"
        );
        // Nothing decides: thousands.
        assert_eq!(amounts(&["1.234", "2,345"]), "1234.00 EUR · 2345.00 EUR");
        assert_eq!(amounts(&["0.125"]), "?", "a lone 0 begins no thousand");
    }

    #[test]
    fn a_silent_column_follows_the_table() {
        let table = NumberColumn::of(["3,5"].into_iter());
        let silent = NumberColumn::of(["1,234"].into_iter());
        assert_eq!(
            silent.or(table).number("1,234"),
            Ok((Number::from_f64(1.234).unwrap(), false))
        );
        assert_eq!(silent.number("1,234"), Ok((Number::whole(1234), false)));
        let kwd = Currency::parse("KWD").unwrap();
        assert_eq!(
            silent.money("1.250", kwd).map(|m| m.minor),
            Ok(1250),
            "three decimals are usual there"
        );
    }

    #[test]
    fn what_is_no_amount_is_not_guessed() {
        let cells = [
            "about 500",
            "500–700",
            "3 to 5",
            "12 34",
            "1,23,4",
            "1.234.56",
            "12.345,6.7",
            "5 apples",
            "tbd",
            "",
            "1'23",
            "99999999999999999999",
            "5 kg",
            "100 per month",
        ];
        for cell in cells {
            assert_eq!(amounts(&[cell]), "?", "{cell}");
        }
        let column = NumberColumn::default();
        assert_eq!(
            column.money("about 500", Currency::default()).unwrap_err(),
            "“about 500” is not read as an amount"
        );
        assert_eq!(
            column.money("1.2345", Currency::default()).unwrap_err(),
            "“1.2345” is too large or has more than 2 decimals for EUR"
        );
    }

    #[test]
    fn hours_and_targets_have_units() {
        let column = NumberColumn::of(["3,5 Std"].into_iter());
        let hours = |cell| {
            column
                .hours(cell)
                .map(|n| n.to_string())
                .unwrap_or_default()
        };
        assert_eq!(hours("12 h"), "12");
        assert_eq!(hours("3,5 Std."), "3.5");
        assert_eq!(hours("2 days"), "");
        let target = |cell| column.number(cell).map(|(n, words)| (n.to_string(), words));
        assert_eq!(target("250 leads"), Ok(("250".into(), true)));
        assert_eq!(target("5 %"), Ok(("5".into(), true)));
        assert_eq!(target("-0,25"), Ok(("-0.25".into(), false)));
        assert!(target("0,12345").is_err());
    }

    #[test]
    fn a_column_can_name_its_currency() {
        let code = |name| currency_in_name(name).map(|c| c.code().to_owned());
        assert_eq!(code("Cost (CHF)").as_deref(), Some("CHF"));
        assert_eq!(code("Kosten in €").as_deref(), Some("EUR"));
        assert_eq!(code("Budget"), None);
        assert_eq!(code("Cost per all"), None);
    }

    proptest! {
        #[test]
        fn plain_decimals_come_back(minor in -10_000_000_i64..10_000_000, places in 0..4_usize) {
            let number = Number::from_f64(minor as f64 / [1.0, 10.0, 100.0, 10_000.0][places]).unwrap();
            let text = number.to_string();
            // Exactly three decimals are the one form that can be read in two ways.
            prop_assume!(text.split_once('.').is_none_or(|(_, part)| part.len() != 3));
            let column = NumberColumn::of([text.as_str()].into_iter());
            prop_assert_eq!(column.number(&text), Ok((number, false)));
        }

        #[test]
        fn any_text_is_read_or_not(cell in any::<String>(), column in "[0-9.,' €-]{0,9}") {
            for cell in [cell, column.clone()] {
                let style = NumberColumn::of([column.as_str()].into_iter());
                let _ = (style.number(&cell), style.hours(&cell), style.money(&cell, Currency::default()));
            }
        }
    }
}
