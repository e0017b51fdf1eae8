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
                .map_or_else(String::new, |name| format!(" Did you mean “{name}”?"));
            let here = match outer.as_deref() {
                None => "here".to_owned(),
                Some("Listed") => "in the plan".into(),
                Some("File") => "in the file".into(),
                Some(record) => format!("in “{}”", apart(record)),
            };
            format!("{here} there is no field “{found}”.{near}")
        }
        Error::NoSuchEnumVariant {
            found, expected, ..
        } => {
            format!("“{found}” is none of {}.", expected.join(", "))
        }
        Error::MissingStructField { field, .. } => format!("the field “{field}” is missing."),
        Error::DuplicateStructField { field, .. } => {
            format!("the field “{field}” stands here twice.")
        }
        // A word without quotation marks, or ().
        Error::InvalidValueForType { expected, found } if found == "a unit value" => {
            awaited(&plain(expected))
        }
        Error::InvalidValueForType { expected, found } => {
            format!(
                "here {} was expected, and not {}.",
                plain(expected),
                plain(found)
            )
        }
        Error::ExpectedString => awaited("text in quotation marks"),
        Error::ExpectedBoolean => awaited("true or false"),
        Error::ExpectedInteger => awaited("a whole number"),
        Error::ExpectedFloat => awaited("a number"),
        Error::ExpectedComma => awaited("a comma"),
        Error::ExpectedMapColon => awaited("a colon"),
        Error::ExpectedArray => awaited("a list, which begins with ["),
        Error::ExpectedArrayEnd => awaited("a comma, or ] for the end of the list"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => {
            awaited("the bracket ( with which something begins")
        }
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
            awaited("a comma, or the bracket ) with which this ends")
        }
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) => awaited("the name of a field"),
        Error::UnexpectedChar(found) => format!("“{found}” does not belong here."),
        Error::InvalidEscape(_) => {
            "a backslash stands here before something that it cannot stand before.".into()
        }
        Error::TrailingCharacters => "the plan has ended, and something stands behind it.".into(),
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

fn awaited(what: &str) -> String {
    format!("here {what} was expected.")
}

/// What the reader calls a value, as people would.
fn plain(words: &str) -> String {
    match words {
        "a string" => "text in quotation marks".into(),
        "a boolean" => "true or false".into(),
        "an integer" | "i64" | "u64" | "u32" => "a whole number".into(),
        words => words
            .replace("the string", "the text")
            .replace('`', "")
            .replace("the integer", "the number")
            .replace("the floating point number", "the number")
            .replace("a sequence", "a list")
            .replace("a map", "something in brackets"),
    }
}

/// `SituationNote` as “situation note”.
fn apart(name: &str) -> String {
    let mut words = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(c.to_lowercase());
    }
    words
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

/// The name of the same letters, else the one that shares the longest beginning with `found`, of at least
/// half its length.
fn closest(found: &str, expected: &[&'static str]) -> Option<&'static str> {
    let letters = |name: &str| {
        let mut letters: Vec<char> = name.chars().collect();
        letters.sort_unstable();
        letters
    };
    let swapped = |name: &&&str| letters(name) == letters(found);
    if let Some(name) = expected.iter().find(swapped) {
        return Some(name);
    }
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
