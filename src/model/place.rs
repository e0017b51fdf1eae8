//! Places: which record, which field, which words. A finding's location, a decision's target,
//! an edit's target and a link in the interface are all places.

use serde::{Deserialize, Serialize};

use super::fields::{Field, Fields};
use super::{Id, Ref};

/// A range of bytes in a text field, on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The words that the span covers; empty where it lies outside the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }

    /// From a byte range; texts beyond 4 GiB do not occur.
    pub fn from_range(range: std::ops::Range<usize>) -> Self {
        Self {
            start: u32::try_from(range.start).unwrap_or(u32::MAX),
            end: u32::try_from(range.end).unwrap_or(u32::MAX),
        }
    }
}

/// A record, or one of its fields, or some of the words in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Which record.
    pub record: Ref,
    /// Which field; none for the record as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// Which words; none for the field as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

impl Place {
    /// The record as a whole.
    pub fn record(record: Ref) -> Self {
        Self {
            record,
            field: None,
            span: None,
        }
    }

    /// The record with this id as a whole.
    pub fn of<R: Fields>(id: Id<R>) -> Self {
        Self::record(Ref {
            kind: R::KIND,
            key: id.key(),
        })
    }

    /// One of its fields.
    #[must_use]
    pub fn field(self, field: Field) -> Self {
        Self {
            field: Some(field),
            ..self
        }
    }

    /// Some words in the field.
    #[must_use]
    pub fn span(self, range: std::ops::Range<usize>) -> Self {
        Self {
            span: Some(Span::from_range(range)),
            ..self
        }
    }
}
