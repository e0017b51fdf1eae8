//! Plans written for other programs and for people without this one: a plan and its findings in,
//! bytes out. Who calls writes the file.
//!
//! An **exporter** is a `const` card with a function. The same plan and findings give the same bytes.
//! `csv` is the spreadsheet that `import::tactics` reads back; `markdown` and `text` draw one
//! [`outline`] of the board and the findings in two notations.
//!
//! **Adding an exporter**: one file with a card, one line in [`EXPORTERS`].

pub mod csv;
pub mod markdown;
pub mod outline;
pub mod text;

use crate::check::Checker;
use crate::model::Plan;

/// Something that a plan can be written as.
#[derive(Debug)]
pub struct Exporter {
    /// What people call it: `spreadsheet`.
    pub name: &'static str,
    /// How names of such files end, without the dot.
    pub extension: &'static str,
    /// What it holds, in a line.
    pub summary: &'static str,
    /// Writes the plan and its findings.
    pub write: fn(&Plan, &Checker) -> Result<Vec<u8>, ExportError>,
}

/// Every exporter.
pub const EXPORTERS: &[Exporter] = &[csv::EXPORTER, markdown::EXPORTER, text::EXPORTER];

/// The exporter for files with this ending, in any case, without the dot.
pub fn find(extension: &str) -> Option<&'static Exporter> {
    EXPORTERS
        .iter()
        .find(|exporter| exporter.extension.eq_ignore_ascii_case(extension))
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The CSV writer gave up.
    #[error("The table could not be written: {0}.")]
    Table(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exporters_are_found_by_their_ending() {
        assert_eq!(find("MD").map(|e| e.name), Some(markdown::EXPORTER.name));
        assert!(find("docx").is_none());
        for exporter in EXPORTERS {
            assert_eq!(find(exporter.extension).map(|e| e.name), Some(exporter.name));
        }
    }
}
