//! Version 1 of the file: the first. Its types are the model's own as long as it is the newest; when a
//! version 2 comes, they are copied here, frozen, with one function that makes the next from them.

use ron::error::{Error, SpannedError};
use serde::Deserialize;

use super::{FORMAT, options};
use crate::model::Listed;

/// The file as a whole.
#[derive(Deserialize)]
#[serde(rename = "File", deny_unknown_fields)]
struct Whole {
    format: Format,
    version: Version,
    plan: Listed,
}

/// The one text that `format` may be.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Format;

impl TryFrom<String> for Format {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        if text == FORMAT {
            Ok(Self)
        } else {
            Err(format!("the format is \"{text}\""))
        }
    }
}

/// The one number that `version` may be.
#[derive(Deserialize)]
#[serde(try_from = "u32")]
struct Version;

impl TryFrom<u32> for Version {
    type Error = String;
    fn try_from(version: u32) -> Result<Self, String> {
        if version == 1 {
            Ok(Self)
        } else {
            Err(format!("the version is {version}"))
        }
    }
}

/// Reads a file of version 1.
pub fn read(text: &str) -> Result<Listed, SpannedError> {
    let Whole {
        format: Format,
        version: Version,
        plan,
    } = options().from_str(text)?;
    Ok(plan)
}

/// What is wrong, in a sentence.
pub fn words(error: &Error) -> String {
    match error {
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => {
            "the file ends in the middle of something.".into()
        }
        Error::NoSuchStructField {
            found,
            expected,
            outer,
        } => {
            let near = closest(found, expected)
                .map_or_else(String::new, |name| format!(" Did you mean \"{name}\"?"));
            let of = outer
                .as_deref()
                .map_or_else(String::new, |o| format!(" of {o}"));
            format!("there is no field \"{found}\"{of}.{near}")
        }
        Error::NoSuchEnumVariant {
            found, expected, ..
        } => {
            format!("\"{found}\" is none of {}.", expected.join(", "))
        }
        Error::MissingStructField { field, .. } => format!("the field \"{field}\" is missing."),
        Error::DuplicateStructField { field, .. } => {
            format!("the field \"{field}\" stands here twice.")
        }
        Error::ExceededRecursionLimit => "brackets are nested too deeply.".into(),
        other => {
            let said = other.to_string();
            let mut letters = said.chars();
            let first: String = letters
                .next()
                .into_iter()
                .flat_map(char::to_lowercase)
                .collect();
            format!("{first}{}.", letters.as_str().trim_end_matches('.'))
        }
    }
}

/// What to do about it.
pub fn todo(error: &Error) -> &'static str {
    match error {
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => {
            "It may not have been copied wholly: take an earlier copy, or ask for the file again."
        }
        Error::NoSuchStructField { .. } | Error::DuplicateStructField { .. } => {
            "Correct or delete it in a text editor; nothing was changed."
        }
        _ => "Correct it in a text editor, or open an earlier copy; nothing was changed.",
    }
}

/// The name that shares the longest beginning with `found`, of at least half its length.
fn closest(found: &str, expected: &[&'static str]) -> Option<&'static str> {
    let shared = |name: &str| {
        found
            .chars()
            .zip(name.chars())
            .take_while(|(a, b)| a == b)
            .count()
    };
    expected
        .iter()
        .copied()
        .max_by_key(|name| shared(name))
        .filter(|name| shared(name) * 2 >= found.chars().count())
}
