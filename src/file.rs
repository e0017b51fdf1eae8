//! The plan file: reading, writing, and saying plainly what is wrong. The only chapter with `std::fs`.
//!
//! A plan file is RON: a header (`format`, `version`), then the plan. It is written canonically
//! (records by id, fields in their order, one a line, `\n`, defaults left out), so that opening and
//! saving changes no byte and a diff shows what was meant. Saving is atomic: the old file stays whole
//! until the new one is safely beside it. A file that somebody has given other line ends keeps them.
//!
//! The promise: a file of a newer version is refused by name and never overwritten; an older one is
//! read by its own frozen types and brought forward a step at a time (`v1` is the first, so there is
//! no step yet); a field that this version does not know is an error with its line, never dropped in
//! silence; a record whose id is missing or taken is kept under a new one and reported.

#![allow(
    clippy::disallowed_methods,
    reason = "this is the chapter that touches the disk"
)]

pub mod atomic;
pub mod settings;
mod v1;

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use ron::error::SpannedError;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use crate::model::{Key, Plan, Ref};

/// What the header's `format` says.
const FORMAT: &str = "throughline";

/// The version that this program writes.
pub const VERSION: u32 = 1;

/// In bytes.
const MEGABYTE: u64 = 1024 * 1024;

/// The byte order mark, as some editors put it before a text.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// In so many bytes a plan file has ended its first line.
const FIRST_LINE: u64 = 1024;

/// The largest file that is read, in bytes; a plan of 10,000 tactics has about 6 million.
const SIZE_MAX: u64 = 256 * MEGABYTE;

/// Why a file could not be read or written. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is nothing at the path.
    #[error("There is no file at {0}. Check the name and the folder.")]
    Missing(PathBuf),
    /// There is no folder to write into.
    #[error("There is no folder {0}. Make it first, or choose another one.")]
    NoFolder(PathBuf),
    /// The path names a folder.
    #[error("{0} is a folder. Name a file in it.")]
    Folder(PathBuf),
    /// The file is larger than any plan, or has no end.
    #[error("{0} has more than {limit} MB, and no plan or table is that large. Is it the right file?", limit = SIZE_MAX / MEGABYTE)]
    TooLarge(PathBuf),
    /// The bytes are not UTF-8.
    #[error(
        "Line {line} is not plain text (UTF-8). The file may be damaged or of another kind; open an earlier copy, or save it as UTF-8 in a text editor."
    )]
    NotText {
        /// The first line that is not.
        line: usize,
    },
    /// It is RON or not, but no plan.
    #[error(
        "This is not a Throughline plan file. A plan file begins with (format: \"throughline\", version: 1, …)."
    )]
    NotAPlan,
    /// A newer program wrote it.
    #[error(
        "This plan was saved by a newer version of Throughline (file version {found}; this program reads up to {VERSION}). Nothing was changed. Update Throughline, or ask for a copy in the older version."
    )]
    Newer {
        /// The file's version.
        found: u32,
    },
    /// Something in it does not fit.
    #[error("Line {line}, column {column}: {what} {todo}")]
    Damaged {
        /// Counted from one.
        line: usize,
        /// Counted from one.
        column: usize,
        /// What is wrong there.
        what: String,
        /// What to do.
        todo: &'static str,
    },
    /// The file may not be changed.
    #[error("{0} is read-only. Save the plan under another name, or allow changes to the file.")]
    ReadOnly(PathBuf),
    /// There is no room.
    #[error(
        "There is no room left to save {0}. The file is as it was before; free some space, or save to another disk."
    )]
    Full(PathBuf),
    /// Somebody else wrote the file meanwhile.
    #[error(
        "{0} was changed by another program since it was opened. Save under another name to keep both, or overwrite it."
    )]
    ChangedOnDisk(PathBuf),
    /// There is already a file, and it should not be overwritten.
    #[error("{0} exists already and was not touched. Choose another name.")]
    Exists(PathBuf),
    /// A file was read and is no plan.
    #[error("{}: {what}", path.display())]
    At {
        /// Which file.
        path: PathBuf,
        /// Why.
        what: Box<FileError>,
    },
    /// The system does not let this user.
    #[error("You may not use {0}. Ask whoever it belongs to, or choose another file or folder.")]
    Denied(PathBuf),
    /// Anything else that the system says.
    #[error("{}: {reason}. Nothing was changed; try another folder, or again in a moment.", path.display())]
    System {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
}

impl FileError {
    fn system(path: &Path, reason: io::Error) -> Self {
        match reason.kind() {
            io::ErrorKind::NotFound => Self::Missing(path.to_owned()),
            io::ErrorKind::IsADirectory => Self::Folder(path.to_owned()),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Self::Full(path.to_owned())
            }
            io::ErrorKind::NotADirectory => {
                Self::NoFolder(path.parent().unwrap_or(path).to_owned())
            }
            io::ErrorKind::PermissionDenied => Self::Denied(path.to_owned()),
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path.to_owned()),
            _ => Self::System {
                path: path.to_owned(),
                reason,
            },
        }
    }
}

/// Something that had to be put right while reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Repair {
    /// The record, under its new id.
    pub record: Ref,
    /// The id that it had in the file; empty where it had none.
    pub wanted: Key,
}

/// A plan as read.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The plan.
    pub plan: Plan,
    /// What was put right.
    pub repairs: Vec<Repair>,
}

/// How a file looked when it was last read or written, to notice that somebody else changed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    modified: Option<std::time::SystemTime>,
}

/// The one way in which RON is read and written here.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a plan from the bytes of a file.
///
/// # Errors
/// Every way in which they may fail to be a plan, with line and column where there is one.
pub fn parse(bytes: &[u8]) -> Result<Loaded, FileError> {
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|e| FileError::NotText {
        line: bytes
            .get(..e.valid_up_to())
            .map_or(1, |ok| 1 + ok.iter().filter(|b| **b == b'\n').count()),
    })?;
    match v1::read(text) {
        Ok(listed) => {
            let (plan, renamed) = listed.into_plan();
            let repairs = renamed
                .into_iter()
                .map(|(record, wanted)| Repair { record, wanted })
                .collect();
            Ok(Loaded { plan, repairs })
        }
        Err(error) => Err(explain(text, error)),
    }
}

/// Words for a file that the current version's types did not accept: newer, no plan at all, or damaged.
fn explain(text: &str, error: SpannedError) -> FileError {
    /// The header alone; whatever else stands in the file is passed over.
    #[derive(Deserialize)]
    struct Header {
        format: String,
        version: u32,
    }
    // A damaged file still shows its header: the first line or two as they are written.
    let header = options().from_str::<Header>(text).ok();
    let is_plan = header.as_ref().map_or_else(
        || text.chars().take(200).collect::<String>().contains(FORMAT),
        |header| header.format == FORMAT,
    );
    match header {
        _ if !is_plan => FileError::NotAPlan,
        Some(header) if header.version > VERSION => FileError::Newer {
            found: header.version,
        },
        _ => FileError::Damaged {
            line: error.span.start.line,
            column: error.span.start.col,
            what: v1::words(&error.code),
            todo: v1::todo(&error.code),
        },
    }
}

/// The canonical text of a plan file.
///
/// # Errors
/// What the RON writer says; it has no reason to.
pub fn to_text(plan: &Plan) -> Result<String, FileError> {
    #[derive(Serialize)]
    struct Whole<'a> {
        format: &'static str,
        version: u32,
        plan: &'a Plan,
    }
    let config = PrettyConfig::new()
        .new_line("\n")
        .indentor("  ")
        .struct_names(false);
    let whole = Whole {
        format: FORMAT,
        version: VERSION,
        plan,
    };
    let mut text = options()
        .to_string_pretty(&whole, config)
        .map_err(|error| FileError::System {
            path: PathBuf::new(),
            reason: io::Error::other(error),
        })?;
    text.push('\n');
    Ok(text)
}

/// Reads the bytes of any file up to the size limit: plans, tables to import.
///
/// # Errors
/// Missing, a folder, too large, or what the system says.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, FileError> {
    let system = |error| FileError::system(path, error);
    let too_large = || FileError::TooLarge(path.to_owned());
    let metadata = std::fs::metadata(path).map_err(system)?;
    if metadata.is_dir() {
        return Err(FileError::Folder(path.to_owned()));
    }
    if metadata.len() > SIZE_MAX {
        return Err(too_large());
    }
    // A pipe or a device does not say beforehand how much it holds, and may have no end.
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(system)?;
    let length = file.take(SIZE_MAX + 1).read_to_end(&mut bytes);
    if length.map_err(system)? as u64 > SIZE_MAX {
        return Err(too_large());
    }
    Ok(bytes)
}

/// Opens a plan file.
///
/// # Errors
/// Every way in which it may fail to be a plan.
pub fn load(path: &Path) -> Result<(Loaded, Stamp), FileError> {
    // The stamp first: what changes while we read is noticed later rather than never.
    let stamp = stamp(path).unwrap_or(Stamp {
        length: 0,
        modified: None,
    });
    let loaded = parse(&read_bytes(path)?).map_err(|what| FileError::At {
        path: path.to_owned(),
        what: Box::new(what),
    })?;
    Ok((loaded, stamp))
}

/// How the file looks now; nothing where it is not there.
pub fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = std::fs::metadata(path).ok()?;
    Some(Stamp {
        length: metadata.len(),
        modified: metadata.modified().ok(),
    })
}

/// Saves a plan. `expected` is how the file looked when it was opened: another look is an error and
/// nothing is written; `None` overwrites whatever is there.
///
/// # Errors
/// Read-only, full, changed meanwhile, or what the system says; the old file is whole in each case.
pub fn save(path: &Path, plan: &Plan, expected: Option<&Stamp>) -> Result<Stamp, FileError> {
    if let (Some(expected), Some(found)) = (expected, stamp(path))
        && *expected != found
    {
        return Err(FileError::ChangedOnDisk(path.to_owned()));
    }
    let text = manner(path).written(to_text(plan)?);
    write_bytes(path, text.as_bytes())?;
    Ok(stamp(path).unwrap_or(Stamp {
        length: text.len() as u64,
        modified: None,
    }))
}

/// Writes any file atomically: exports too.
///
/// # Errors
/// Read-only, full, or what the system says; the old file is whole in each case.
pub fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    atomic::write(path, |out| out.write_all(bytes))
}

/// Writes a new file; one that is already there is not touched.
///
/// # Errors
/// [`FileError::Exists`], or what [`write_bytes`] says.
pub fn create(path: &Path, plan: &Plan) -> Result<(), FileError> {
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(FileError::Exists(path.to_owned()));
    }
    atomic::create(path, to_text(plan)?.as_bytes())
}

/// What other programs do to a file without changing a word of it.
#[derive(Clone, Copy, Default)]
struct Manner {
    /// A byte order mark stands at its beginning.
    has_mark: bool,
    /// Its lines end with `\r\n`.
    has_returns: bool,
}

/// How a file is written; as this program does it where there is none. Its first line tells for all.
fn manner(path: &Path) -> Manner {
    let mut start = Vec::new();
    let read =
        std::fs::File::open(path).and_then(|file| file.take(FIRST_LINE).read_to_end(&mut start));
    if read.is_err() {
        return Manner::default();
    }
    let first = start.split(|byte| *byte == b'\n').next();
    Manner {
        has_mark: start.starts_with(MARK),
        has_returns: first.is_some_and(|line| line.ends_with(b"\r")),
    }
}

impl Manner {
    /// A text as it is written into the file. Within what people typed no line ends: there they are `\n` in letters.
    fn written(self, text: String) -> String {
        let text = if self.has_returns {
            text.replace('\n', "\r\n")
        } else {
            text
        };
        if self.has_mark {
            format!("\u{feff}{text}")
        } else {
            text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, Message, Tactic};

    fn error(text: &str) -> String {
        parse(text.as_bytes()).expect_err("no plan").to_string()
    }

    #[test]
    fn what_is_written_is_read_and_written_the_same() {
        let mut plan = Plan::default();
        plan.about.name = "Spring \"27\"\n\u{200b}é".into();
        let id = Id::new("t");
        plan.tactics.insert(
            id,
            Tactic {
                id,
                name: "Letter".into(),
                ..Default::default()
            },
        );
        let text = to_text(&plan).unwrap();
        let again = parse(text.as_bytes()).unwrap();
        assert_eq!(again.plan, plan);
        assert_eq!(to_text(&again.plan).unwrap(), text);
    }

    #[test]
    fn a_file_keeps_the_line_ends_that_it_has() {
        let mut plan = Plan::default();
        plan.about.name = "Spring\nand summer\r\n".into();
        let text = to_text(&plan).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.ron");
        let returns = text.replace('\n', "\r\n");
        for written in [text.clone(), returns.clone(), format!("\u{feff}{returns}")] {
            write_bytes(&path, written.as_bytes()).unwrap();
            let (loaded, stamp) = load(&path).unwrap();
            assert_eq!(loaded.plan, plan);
            let stamp = save(&path, &loaded.plan, Some(&stamp)).unwrap();
            assert_eq!(read_bytes(&path).unwrap(), written.as_bytes());
            assert_eq!(stamp, super::stamp(&path).unwrap());
        }
        let new = folder.path().join("new.ron");
        save(&new, &plan, None).unwrap();
        assert_eq!(read_bytes(&new).unwrap(), text.as_bytes());
    }

    #[test]
    fn errors_name_line_column_and_what_to_do() {
        let text = "(\n  format: \"throughline\",\n  version: 1,\n  plan: (\n    tactics: [\n      (id: \"t\", stagge: \"x\"),\n    ],\n  ),\n)";
        let said = error(text);
        assert!(said.starts_with("Line 6, column 17: "), "{said}");
        assert!(said.contains("stagge"), "{said}");
    }

    #[test]
    fn other_files_are_told_apart() {
        assert!(error("").contains("not a Throughline plan"));
        assert!(error("{\"format\": 3}").contains("not a Throughline plan"));
        assert!(
            error("(format: \"throughline\", version: 7, plan: (sparks: [1]))")
                .contains("newer version")
        );
        assert!(
            error("(format: \"throughline\", version: 1, plan: (").starts_with("Line 1, column 4")
        );
        assert!(
            parse(b"(format: \"throughline\",\n\xff")
                .unwrap_err()
                .to_string()
                .starts_with("Line 2 is not plain text")
        );
        let brackets = "[".repeat(5_000_000);
        assert!(error(&brackets).contains("not a Throughline plan"));
        let deep = format!("(format: \"throughline\", version: 1, plan: {brackets}");
        assert!(error(&deep).starts_with("Line 1, column"));
    }

    #[cfg(unix)]
    #[test]
    fn what_never_ends_is_refused_as_too_large() {
        let error = read_bytes(Path::new("/dev/zero")).unwrap_err();
        assert_eq!(
            error.to_string(),
            "/dev/zero has more than 256 MB, and no plan or table is that large. Is it the right file?"
        );
        assert_eq!(read_bytes(Path::new("/dev/null")).unwrap(), b"");
    }

    #[test]
    fn two_records_with_one_id_are_both_kept_and_reported() {
        let text = r#"(format: "throughline", version: 1, plan: (messages: [
            (id: "m", name: "one"), (id: "m", name: "two"), (name: "three"), (id: "m-2", name: "four")]))"#;
        let loaded = parse(text.as_bytes()).unwrap();
        let names: Vec<_> = loaded
            .plan
            .messages
            .values()
            .map(|m: &Message| (m.id.to_string(), m.name.as_str()))
            .collect();
        assert_eq!(
            names,
            [
                ("m".into(), "one"),
                ("m-2".into(), "four"),
                ("m-3".into(), "two"),
                ("message-2".into(), "three")
            ]
        );
        assert_eq!(loaded.repairs.len(), 2);
    }
}
