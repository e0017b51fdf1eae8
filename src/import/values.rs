//! Numbers, money and dates as people write them, read in the light of their whole column.
//!
//! One cell alone can often be read in two ways: `1.234` or `03/04/2027`. So a column is looked at
//! first, and only then its cells are read:
//!
//! - `numbers`: which mark parts decimals, which parts thousands; currencies and units around them;
//! - `dates`: whether day or month comes first; names of months; the day numbers of spreadsheets.
//!
//! Each reading gives the value or a reason in plain words, and never a guess without a word.

pub mod dates;
pub mod numbers;

pub use self::dates::DateColumn;
pub use self::numbers::NumberColumn;

/// Whether a cell says that there is nothing: blank, or one dash.
pub fn is_nothing(cell: &str) -> bool {
    cell.trim().is_empty() || crate::sheet::is_dash(cell.trim())
}
