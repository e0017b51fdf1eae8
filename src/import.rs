//! Tables from elsewhere, read into edits: bytes and a plan in, one undoable edit and a report out.
//!
//! An **importer** is a `const` card with a function. It never builds a plan: what it wants to add
//! is an [`Edit`], and what it could not read, made up or created is in the [`Report`]. The same
//! bytes, plan and ids give the same result; ids of new records come from the caller.
//!
//! `table` turns bytes into rows, whatever the encoding and the delimiter; `tactics` is the importer
//! for a table of tactics, `terms` that for a list of terms, and `names` finds or makes the records that its
//! cells (or a form) name. How numbers, money and dates are read is said in [`crate::values`].
//!
//! **Adding an importer**: one file with a card, one line in [`IMPORTERS`].

mod names;
mod report;
pub mod table;
pub mod tactics;
pub mod terms;

use std::path::Path;

use crate::edit::Edit;
use crate::model::{Key, Kind, Plan};

pub use self::names::{Names, known, named, only_links_within};
pub use self::report::{Report, Unread};

/// Gives the id of a new record of this kind and name. Asked again, it gives another one.
pub type NewId<'a> = dyn FnMut(Kind, &str) -> Key + 'a;

/// Something that can be read into a plan.
#[derive(Debug)]
pub struct Importer {
    /// What people call it: `table of tactics`.
    pub name: &'static str,
    /// Its name on the command line: `tactics`.
    pub key: &'static str,
    /// How names of such files end, without the dot.
    pub extensions: &'static [&'static str],
    /// What it reads and what becomes of it, in a line.
    pub summary: &'static str,
    /// Whether bytes look as if they were for it and no other one.
    pub fits: fn(&[u8]) -> bool,
    /// Reads the bytes as an addition to the plan.
    pub read: fn(&[u8], &Plan, &mut NewId<'_>) -> Result<Import, ImportError>,
}

/// Every importer.
pub const IMPORTERS: &[Importer] = &[tactics::IMPORTER, terms::IMPORTER];

/// The importer for files with this ending, in any case, without the dot.
pub fn find(ending: &str) -> Option<&'static Importer> {
    IMPORTERS.iter().find(|importer| {
        let mut known = importer.extensions.iter();
        known.any(|known| known.eq_ignore_ascii_case(ending))
    })
}

/// The importer for bytes: the one that they look to be for, or the one for the ending of their file. Rows
/// that came in no file, and files that end otherwise, are taken for a table of tactics.
pub fn importer(bytes: &[u8], file: Option<&Path>) -> &'static Importer {
    let ending = file.and_then(Path::extension).unwrap_or_default();
    let mut importers = IMPORTERS.iter();
    importers
        .find(|importer| (importer.fits)(bytes))
        .or_else(|| find(&ending.to_string_lossy()))
        .unwrap_or(&tactics::IMPORTER)
}

/// The importer of this name on the command line.
pub fn by_key(key: &str) -> Option<&'static Importer> {
    IMPORTERS.iter().find(|importer| importer.key == key)
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The addition: one batch, one undo.
    pub edit: Edit,
    /// What was understood and what was not.
    pub report: Report,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is larger than a table of tactics can be.
    #[error("The file has {megabytes} MB; a table may have up to {} MB. Split it in parts.", table::MAX_BYTES / 1_000_000)]
    TooLarge {
        /// Its size, rounded up.
        megabytes: usize,
    },
    /// There are too many rows.
    #[error("The table has more than {} rows. Split it in parts.", table::MAX_ROWS)]
    TooManyRows,
    /// A row is too wide.
    #[error(
        "Line {line} has {columns} columns; a table may have up to {}. Delete those that are not needed.",
        table::MAX_COLUMNS
    )]
    TooManyColumns {
        /// Where.
        line: usize,
        /// How many.
        columns: usize,
    },
    /// There is nothing but blanks.
    #[error("The table is empty.")]
    Empty,
    /// A quotation mark was opened and never closed, so that nobody can tell where the row ends.
    #[error(
        "A quotation mark is opened in line {line} and never closed. Close it, or leave it out."
    )]
    OpenQuote {
        /// Where the row begins.
        line: usize,
    },
    /// The CSV reader gave up.
    #[error("The table could not be read: {0}.")]
    Unreadable(csv::Error),
    /// No row is recognised as the header.
    #[error(
        "No row with known column names was found at the top of the table. Name the columns in the first row; known names are: {known}."
    )]
    NoHeader {
        /// The names, with commas between them.
        known: String,
    },
}

// By hand, so that what the reader said is told once: a marked source would be told again behind it.
impl From<csv::Error> for ImportError {
    fn from(error: csv::Error) -> Self {
        Self::Unreadable(error)
    }
}
