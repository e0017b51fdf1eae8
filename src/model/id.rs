//! Identity: short typed ids that survive renaming, and `Ref`, an id together with its kind.
//!
//! An id is readable in fixtures (`stage-trial`) and random for new records (`tactic-7k3m9q2xvb`).
//! It is stored inline, so that everything that names a record is `Copy`.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Fields, Kind};

/// The longest id, in bytes.
pub const KEY_LEN: usize = 40;

/// An id without its type: ASCII letters, digits, `-` and `_`, at most [`KEY_LEN`] of them. Orders as its text.
///
/// Tables compare ids all the time. Filled up with zeros to one length, they are compared as a few numbers; a string of
/// `arrayvec` asks the C library each time, which took a tenth of a full check.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    text: [u8; KEY_LEN],
    len: u8,
}

impl Key {
    /// The empty key, that of the one record of a kind that exists once.
    pub fn new() -> Self {
        Self {
            text: [0; KEY_LEN],
            len: 0,
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        let text = self.text.get(..usize::from(self.len)).unwrap_or_default();
        str::from_utf8(text).unwrap_or_default()
    }
}

impl Default for Key {
    fn default() -> Self {
        Self::new()
    }
}

impl Deref for Key {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Key;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "an id such as \"stage-trial\"")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Key, E> {
                parse_key(text).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

/// Turns any words into a key: lower-case ASCII letters and digits, joined by single hyphens.
pub fn slug(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(KEY_LEN - 10);
    out.trim_end_matches('-').to_owned()
}

/// A key from text that is already known to be short, cut where it is not.
pub fn key(text: &str) -> Key {
    let text = text.get(..text.floor_char_boundary(KEY_LEN));
    let text = text.unwrap_or_default().as_bytes();
    let mut key = Key::new();
    for (place, byte) in key.text.iter_mut().zip(text) {
        *place = *byte;
        key.len += 1;
    }
    key
}

/// The id of a record of type `R`. Orders and prints as its text.
pub struct Id<R> {
    key: Key,
    record: PhantomData<fn() -> R>,
}

impl<R> Id<R> {
    /// The id with this text, cut at [`KEY_LEN`] bytes.
    pub fn new(text: &str) -> Self {
        Self::from_key(key(text))
    }

    /// The typed id over a bare key.
    pub fn from_key(key: Key) -> Self {
        Self {
            key,
            record: PhantomData,
        }
    }

    /// The bare key.
    pub fn key(self) -> Key {
        self.key
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.key
    }

    /// Whether no id was given; the one record of a kind that exists once (brand, capacity) has none.
    pub fn is_empty(&self) -> bool {
        self.key.is_empty()
    }
}

impl<R> Clone for Id<R> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<R> Copy for Id<R> {}
impl<R> Default for Id<R> {
    fn default() -> Self {
        Self::from_key(Key::new())
    }
}
impl<R> PartialEq for Id<R> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}
impl<R> Eq for Id<R> {}
impl<R> PartialOrd for Id<R> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<R> Ord for Id<R> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}
impl<R> Hash for Id<R> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}
impl<R> fmt::Debug for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key)
    }
}
impl<R> fmt::Display for Id<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key)
    }
}
impl<R> Serialize for Id<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.key)
    }
}
impl<'de, R> Deserialize<'de> for Id<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Key::deserialize(deserializer).map(Self::from_key)
    }
}

/// Reads a key from a file.
///
/// # Errors
/// A sentence for the reader where the text is too long or holds other characters than a key may.
pub fn parse_key(text: &str) -> Result<Key, String> {
    if let Some(odd) = text
        .chars()
        .find(|c| !c.is_ascii_alphanumeric() && *c != '-' && *c != '_')
    {
        return Err(format!(
            "the id \"{text}\" holds {odd:?}: use letters a to z, digits, - and _"
        ));
    }
    if text.len() > KEY_LEN {
        return Err(format!(
            "the id \"{text}\" is longer than {KEY_LEN} characters"
        ));
    }
    Ok(key(text))
}

impl<R: Fields> Id<R> {
    /// The record that it names, with its kind.
    pub fn at(self) -> Ref {
        Ref {
            kind: R::KIND,
            key: self.key,
        }
    }
}

/// Any record: its kind and its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ref {
    /// What kind of record.
    pub kind: Kind,
    /// Its key; empty for the one record of a kind that exists once.
    #[serde(default)]
    pub key: Key,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_order_as_their_texts() {
        let long = "x".repeat(KEY_LEN);
        let texts = [
            "",
            "a",
            "stage-trial",
            "stage-trial-2",
            "tactic-9",
            "tactic-10",
            &long,
        ];
        for one in texts {
            assert_eq!(key(one).as_str(), one);
            for two in texts {
                assert_eq!(key(one).cmp(&key(two)), one.cmp(two), "{one}, {two}");
            }
        }
        assert_eq!(
            key(&format!("{}ä", &long[1..])).len(),
            KEY_LEN - 1,
            "no half letters"
        );
    }

    #[test]
    fn words_become_keys() {
        assert_eq!(slug("Trade show, Köln!"), "trade-show-k-ln");
        assert_eq!(slug("  "), "");
    }

    #[test]
    fn a_key_refuses_what_a_file_name_or_a_diff_would_stumble_over() {
        assert!(parse_key("stage-trial_2").is_ok());
        assert!(parse_key("stage trial").is_err());
        assert!(parse_key(&"x".repeat(KEY_LEN + 1)).is_err());
    }

    #[test]
    fn a_record_is_named_by_its_kind_and_key() {
        let at = |text: &str| ron::from_str::<Ref>(text).ok().map(|at| (at.kind, at.key));
        let trial = Some((Kind::Stage, key("trial")));
        assert_eq!(at(r#"(kind: Stage, key: "trial")"#), trial);
        // The one record of its kind has no key.
        assert_eq!(at("(kind: Brand)"), Some((Kind::Brand, Key::new())));
        assert_eq!(at(r#"(key: "trial")"#), None);
        assert_eq!(at(r#"(kind: Stage, key: "the trial")"#), None);
        assert_eq!(at(r#"(kind: Stage, key: "trial", name: "Trial")"#), None);
    }
}
