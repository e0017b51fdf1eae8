//! Plans written for other programs and for people without this one: a plan and its findings in,
//! bytes out. Who calls writes the file.
//!
//! An **exporter** is a `const` card with a function. The same plan and findings give the same bytes.
//! `csv` is the spreadsheet that `import::tactics` reads back; `markdown` and `text` set one
//! [`mod@outline`] of the board and the findings in two notations; `ics` puts tactics into a calendar.
//!
//! **Adding an exporter**: one file with a card, one line in [`EXPORTERS`].

pub mod csv;
pub mod ics;
pub mod markdown;
pub mod outline;
pub mod text;

use std::path::Path;
use std::sync::Arc;

use crate::check::Finding;
use crate::model::{Decision, Id, Plan};

/// What is written: the plan, and what the checker found in it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The findings that nobody has answered, worst first.
    pub open: &'a [Arc<Finding>],
    /// The findings that were answered, each with the decision.
    pub kept: &'a [(Arc<Finding>, Id<Decision>)],
}

/// Something that a plan can be written as.
#[derive(Debug)]
pub struct Exporter {
    /// What people call it: `spreadsheet`.
    pub name: &'static str,
    /// How names of such files end, without the dot.
    pub extension: &'static str,
    /// What it holds, in a few words.
    pub summary: &'static str,
    /// Writes the plan and its findings.
    pub write: fn(&Source<'_>) -> Result<Vec<u8>, ExportError>,
}

/// Every exporter.
pub const EXPORTERS: &[Exporter] = &[
    csv::EXPORTER,
    markdown::EXPORTER,
    text::EXPORTER,
    ics::EXPORTER,
];

/// The exporter for files with this ending, in any case, without the dot.
pub fn find(extension: &str) -> Option<&'static Exporter> {
    EXPORTERS
        .iter()
        .find(|exporter| exporter.extension.eq_ignore_ascii_case(extension))
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The ending is none that we write.
    #[error("The ending of “{name}” does not say what to write; use {known}.")]
    UnknownEnding {
        /// The file's name.
        name: String,
        /// The endings that there are.
        known: String,
    },
    /// Nothing could stand in a calendar.
    #[error(
        "No active tactic has a start or an end, so there is nothing to put into a calendar; give one a day first."
    )]
    NoDays,
    /// The CSV writer gave up.
    #[error("The table could not be written: {0}.")]
    Table(String),
}

/// The bytes of a file of this name: its ending says what kind. The file itself is for the caller to write.
///
/// # Errors
/// Where nothing is written under that ending.
pub fn write(
    plan: &Plan,
    open: &[Arc<Finding>],
    kept: &[(Arc<Finding>, Id<Decision>)],
    file: &Path,
) -> Result<Vec<u8>, ExportError> {
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    let exporter = find(&ending).ok_or_else(|| ExportError::UnknownEnding {
        name: file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        known: EXPORTERS
            .iter()
            .map(|exporter| format!(".{}", exporter.extension))
            .collect::<Vec<_>>()
            .join(", "),
    })?;
    (exporter.write)(&Source { plan, open, kept })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exporters_are_found_by_their_ending() {
        assert_eq!(find("MD").map(|e| e.name), Some(markdown::EXPORTER.name));
        let error = write(&Plan::default(), &[], &[], Path::new("a/plan.docx")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "The ending of “plan.docx” does not say what to write; use .csv, .md, .txt, .ics."
        );
        for exporter in EXPORTERS {
            assert_eq!(
                find(exporter.extension).map(|e| e.name),
                Some(exporter.name)
            );
        }
    }
}
