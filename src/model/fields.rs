//! The field list: what a record is made of, said once next to the record.
//!
//! From that one list follow the struct, its file form, reading and setting a field by name (edits,
//! diff, merge), what an edit touches, and the property form.
//!
//! ```text
//! record! {
//!     /// Who pays attention.
//!     Segment "Name" {
//!         /// What she hires the product for.
//!         job: String = "Job to be done" long,
//!     }
//! }
//! ```
//! expands to a `struct Segment { id, name, job, notes }` with serde defaults for every field, and an
//! `impl Fields for Segment` whose `LIST` is name, job and notes, in that order. A text marked `long` wants
//! room for several lines.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::channel::FieldLimit;
use super::id::{Id, Key, key};
use super::money::{Currency, Money, Number};
use super::place::Place;
use super::rank::Rank;
use super::{Kind, Ref};

/// The content of one field, whatever its type: what an edit carries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Words.
    Text(String),
    /// A list of words or sentences.
    Lines(Vec<String>),
    /// Yes or no.
    Flag(bool),
    /// A number, or none given.
    Number(Option<Number>),
    /// A day, or none given.
    Date(Option<Date>),
    /// An amount, or none given.
    Money(Option<Money>),
    /// One of a fixed list, by its name in the file.
    Choice(Key),
    /// Another record, or none.
    Link(Option<Key>),
    /// Several other records.
    Links(Vec<Key>),
    /// A place among siblings.
    Rank(Rank),
    /// A channel's limits.
    Limits(Vec<FieldLimit>),
    /// Places in the plan.
    Places(Vec<Place>),
}

impl Value {
    /// The length at which a value in words is cut.
    const IN_WORDS: usize = 60;

    /// Whether nothing was filled in.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Lines(lines) => lines.is_empty(),
            Self::Flag(flag) => !flag,
            Self::Number(n) => n.is_none(),
            Self::Date(d) => d.is_none(),
            Self::Money(m) => m.is_none(),
            Self::Choice(_) => false,
            Self::Link(link) => link.is_none(),
            Self::Links(links) => links.is_empty(),
            Self::Rank(rank) => rank.0.is_empty(),
            Self::Limits(limits) => limits.is_empty(),
            Self::Places(places) => places.is_empty(),
        }
    }

    /// The value as plain words; links as their keys. Long text is cut.
    pub fn in_words(&self) -> String {
        let words = match self {
            Self::Text(text) => text.clone(),
            Self::Lines(lines) => lines.join(", "),
            Self::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
            Self::Number(n) => n.map(Number::in_words).unwrap_or_default(),
            Self::Date(d) => d.map(|d| d.to_string()).unwrap_or_default(),
            Self::Money(m) => m.map(Money::in_words).unwrap_or_default(),
            Self::Choice(name) => name.to_string(),
            Self::Link(link) => link.map(|k| k.to_string()).unwrap_or_default(),
            Self::Links(links) => links.iter().map(Key::as_str).collect::<Vec<_>>().join(", "),
            Self::Rank(_) => "its place in the order".to_owned(),
            Self::Limits(limits) => format!("{} limits", limits.len()),
            Self::Places(places) => format!("{} places", places.len()),
        };
        match words.char_indices().nth(Self::IN_WORDS) {
            Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
            None => words,
        }
    }
}

/// What a field can hold, for forms and tables.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// Words.
    Text,
    /// The code of a currency, as text.
    Currency,
    /// A list of words.
    Lines,
    /// Yes or no.
    Flag,
    /// A number.
    Number,
    /// A day.
    Date,
    /// An amount.
    Money,
    /// One of these: name in the file, label for people.
    Choice(&'static [(&'static str, &'static str)]),
    /// One record of this kind.
    Link(Kind),
    /// Several records of this kind.
    Links(Kind),
    /// Manual order.
    Rank,
    /// A channel's limits.
    Limits,
    /// Places in the plan.
    Places,
}

impl Shape {
    /// The kind of record that a field of this shape links to.
    pub const fn links_to(self) -> Option<Kind> {
        match self {
            Self::Link(kind) | Self::Links(kind) => Some(kind),
            _ => None,
        }
    }

    /// The label for people of one of its choices.
    pub fn choice(self, name: &str) -> Option<&'static str> {
        let Self::Choice(choices) = self else {
            return None;
        };
        let mut choices = choices.iter();
        choices
            .find(|(choice, _)| *choice == name)
            .map(|(_, label)| *label)
    }
}

/// A type that a field can have.
pub trait FieldType: Sized {
    /// What it can hold.
    const SHAPE: Shape;
    /// The content.
    fn to_value(&self) -> Value;
    /// The content back; `None` where the value is of another shape.
    fn from_value(value: &Value) -> Option<Self>;
    /// Calls `visit` with every record that it links to, whether or not that exists.
    fn links(&self, _visit: &mut impl FnMut(Ref)) {}
    /// Calls `visit` with every text in it.
    fn texts(&self, _visit: &mut impl FnMut(&str)) {}
}

/// Writes `FieldType` for a type that one variant of [`Value`] holds as it is.
macro_rules! holds {
    ($($ty:ty => $variant:ident $({ $($more:item)* })?),* $(,)?) => {$(
        impl FieldType for $ty {
            const SHAPE: Shape = Shape::$variant;
            $($($more)*)?
            fn to_value(&self) -> Value {
                Value::$variant(self.clone())
            }
            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::$variant(inner) => Some(inner.clone()),
                    _ => None,
                }
            }
        }
    )*};
}

holds! {
    String => Text {
        fn texts(&self, visit: &mut impl FnMut(&str)) {
            visit(self);
        }
    },
    Vec<String> => Lines {
        fn texts(&self, visit: &mut impl FnMut(&str)) {
            self.iter().for_each(|line| visit(line));
        }
    },
    bool => Flag,
    Option<Number> => Number,
    Option<Date> => Date,
    Option<Money> => Money,
    Rank => Rank,
    Vec<FieldLimit> => Limits,
    Vec<Place> => Places,
}

impl FieldType for Currency {
    const SHAPE: Shape = Shape::Currency;
    fn to_value(&self) -> Value {
        Value::Text(self.code().to_owned())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(code) => Self::parse(code.trim()),
            _ => None,
        }
    }
}

impl<R: Fields> FieldType for Option<Id<R>> {
    const SHAPE: Shape = Shape::Link(R::KIND);
    fn to_value(&self) -> Value {
        Value::Link(self.map(Id::key))
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Link(link) => Some(link.map(Id::from_key)),
            _ => None,
        }
    }
    fn links(&self, visit: &mut impl FnMut(Ref)) {
        self.iter().for_each(|id| visit(id.at()));
    }
}

impl<R: Fields> FieldType for Vec<Id<R>> {
    const SHAPE: Shape = Shape::Links(R::KIND);
    fn to_value(&self) -> Value {
        Value::Links(self.iter().map(|id| id.key()).collect())
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Links(links) => Some(links.iter().copied().map(Id::from_key).collect()),
            _ => None,
        }
    }
    fn links(&self, visit: &mut impl FnMut(Ref)) {
        self.iter().for_each(|id| visit(id.at()));
    }
}

/// The name of a field, as in the file. Always one of a record's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Field(pub &'static str);

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Kind::ALL
            .iter()
            .flat_map(|kind| kind.fields())
            .find(|field| field.name == name)
            .map(|field| Field(field.name))
            .ok_or_else(|| serde::de::Error::custom(format!("no record has a field \"{name}\"")))
    }
}

/// One field of a record's list.
#[derive(Clone, Copy, Debug)]
pub struct FieldInfo {
    /// Its name in file and code.
    pub name: &'static str,
    /// Its name for people.
    pub label: &'static str,
    /// What it is for, in a sentence or two.
    pub help: &'static str,
    /// What it can hold.
    pub shape: Shape,
    /// Whether it is a text that wants room for several lines.
    pub is_long: bool,
}

/// A record that knows its fields.
pub trait Fields: Clone + 'static {
    /// Its kind.
    const KIND: Kind;
    /// Its list, in reading order.
    const LIST: &'static [FieldInfo];
    /// The key of this record.
    fn key(&self) -> Key;
    /// Its name, possibly empty.
    fn name(&self) -> &str;
    /// The content of a field; `None` where there is no such field.
    fn get(&self, field: Field) -> Option<Value>;
    /// Puts content into a field and gives back what was there; `None` (and no change) where there is
    /// no such field or the value has another shape.
    fn set(&mut self, field: Field, value: &Value) -> Option<Value>;
    /// The names of the fields in which the two differ.
    fn differing(&self, other: &Self) -> Vec<Field>;
    /// Calls `visit` with every link, field by field, whether or not what it leads to exists.
    fn links(&self, visit: &mut impl FnMut(Field, Ref));
    /// The same with the links to records of one kind only.
    fn links_to(&self, kind: Kind, visit: &mut impl FnMut(Field, Ref));
    /// Calls `visit` with every text and every line of a list of texts, field by field.
    fn texts(&self, visit: &mut impl FnMut(Field, &str));
}

/// Names a field of a record type, checked by the compiler: `field!(Tactic.stage)`.
#[macro_export]
macro_rules! field {
    ($record:ident.$field:ident) => {{
        let _ = |r: &$crate::model::$record| {
            let _ = &r.$field;
        };
        $crate::model::Field(stringify!($field))
    }};
}

/// Whether a field needs no line in the file.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Whether a field's line bears the mark `long`.
macro_rules! is_long {
    () => {
        false
    };
    (long) => {
        true
    };
}

/// Declares a record: see the chapter text above.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        $record:ident $name_label:literal {
            $(
                $(#[doc = $help:literal])*
                $field:ident : $ty:ty = $label:literal $($mark:ident)?
            ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $record {
            /// Which one; empty for the one record of a kind that exists once.
            #[serde(skip_serializing_if = "crate::model::Id::is_empty")]
            pub id: crate::model::Id<$record>,
            #[doc = $name_label]
            #[serde(skip_serializing_if = "String::is_empty")]
            pub name: String,
            $(
                $(#[doc = $help])*
                #[serde(skip_serializing_if = "crate::model::fields::is_default")]
                pub $field: $ty,
            )*
            /// Whatever else people want to write down.
            #[serde(skip_serializing_if = "String::is_empty")]
            pub notes: String,
        }

        impl crate::model::fields::Fields for $record {
            const KIND: crate::model::Kind = crate::model::Kind::$record;
            const LIST: &'static [crate::model::fields::FieldInfo] = &[
                crate::model::fields::FieldInfo {
                    name: "name",
                    label: $name_label,
                    help: "",
                    shape: crate::model::fields::Shape::Text,
                    is_long: false,
                },
                $(crate::model::fields::FieldInfo {
                    name: stringify!($field),
                    label: $label,
                    help: concat!($($help,)*),
                    shape: <$ty as crate::model::fields::FieldType>::SHAPE,
                    is_long: crate::model::fields::is_long!($($mark)?),
                },)*
                crate::model::fields::FieldInfo {
                    name: "notes",
                    label: "Notes",
                    help: "",
                    shape: crate::model::fields::Shape::Text,
                    is_long: true,
                },
            ];
            fn key(&self) -> crate::model::Key {
                self.id.key()
            }
            fn name(&self) -> &str {
                &self.name
            }
            fn get(&self, field: crate::model::Field) -> Option<crate::model::Value> {
                use crate::model::fields::FieldType as _;
                match field.0 {
                    "name" => Some(self.name.to_value()),
                    $(stringify!($field) => Some(self.$field.to_value()),)*
                    "notes" => Some(self.notes.to_value()),
                    _ => None,
                }
            }
            fn set(
                &mut self,
                field: crate::model::Field,
                value: &crate::model::Value,
            ) -> Option<crate::model::Value> {
                use crate::model::fields::replace;
                match field.0 {
                    "name" => replace(&mut self.name, value),
                    $(stringify!($field) => replace(&mut self.$field, value),)*
                    "notes" => replace(&mut self.notes, value),
                    _ => None,
                }
            }
            fn differing(&self, other: &Self) -> Vec<crate::model::Field> {
                let mut fields = Vec::new();
                if self.name != other.name {
                    fields.push(crate::model::Field("name"));
                }
                $(if self.$field != other.$field {
                    fields.push(crate::model::Field(stringify!($field)));
                })*
                if self.notes != other.notes {
                    fields.push(crate::model::Field("notes"));
                }
                fields
            }
            fn links(
                &self,
                visit: &mut impl FnMut(crate::model::Field, crate::model::Ref),
            ) {
                use crate::model::fields::FieldType as _;
                $(self.$field.links(&mut |to| visit(crate::model::Field(stringify!($field)), to));)*
            }
            fn links_to(
                &self,
                kind: crate::model::Kind,
                visit: &mut impl FnMut(crate::model::Field, crate::model::Ref),
            ) {
                use crate::model::fields::FieldType as _;
                $(if <$ty>::SHAPE.links_to() == Some(kind) {
                    self.$field.links(&mut |to| visit(crate::model::Field(stringify!($field)), to));
                })*
            }
            fn texts(&self, visit: &mut impl FnMut(crate::model::Field, &str)) {
                use crate::model::fields::FieldType as _;
                visit(crate::model::Field("name"), &self.name);
                $(self.$field.texts(&mut |text| {
                    visit(crate::model::Field(stringify!($field)), text);
                });)*
                visit(crate::model::Field("notes"), &self.notes);
            }
        }
    };
}
pub(crate) use {is_long, record};

/// Puts `value` into `slot` and gives back what was there; `None` where the shape differs.
pub(crate) fn replace<T: FieldType>(slot: &mut T, value: &Value) -> Option<Value> {
    let new = T::from_value(value)?;
    let old = slot.to_value();
    *slot = new;
    Some(old)
}

/// Declares a fixed list to choose from: an enum with names for the file and labels for people.
/// The first one is the default.
macro_rules! choices {
    (
        $(#[$doc:meta])*
        $name:ident {
            $(#[$first_doc:meta])* $first:ident = $first_label:literal
            $(, $(#[$item_doc:meta])* $item:ident = $label:literal)* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash,
                 serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $(#[$first_doc])*
            #[default]
            $first,
            $($(#[$item_doc])* $item,)*
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$item),*];

            /// The words for people.
            pub fn label(self) -> &'static str {
                match self {
                    Self::$first => $first_label,
                    $(Self::$item => $label,)*
                }
            }

            /// The name in the file.
            pub fn file_name(self) -> &'static str {
                match self {
                    Self::$first => stringify!($first),
                    $(Self::$item => stringify!($item),)*
                }
            }
        }

        impl crate::model::fields::FieldType for $name {
            const SHAPE: crate::model::fields::Shape = crate::model::fields::Shape::Choice(&[
                (stringify!($first), $first_label),
                $((stringify!($item), $label),)*
            ]);
            fn to_value(&self) -> crate::model::Value {
                crate::model::fields::choice(self.file_name())
            }
            fn from_value(value: &crate::model::Value) -> Option<Self> {
                match value {
                    crate::model::Value::Choice(name) => {
                        Self::ALL.iter().copied().find(|c| c.file_name() == name.as_str())
                    }
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use choices;

/// The value that stands for one of a fixed list.
pub fn choice(name: &str) -> Value {
    Value::Choice(key(name))
}

/// The kind and key of every record that a value links to.
pub fn linked(shape: Shape, value: &Value) -> Vec<Ref> {
    match (shape, value) {
        (Shape::Link(kind), Value::Link(Some(key))) => vec![Ref { kind, key: *key }],
        (Shape::Links(kind), Value::Links(keys)) => {
            keys.iter().map(|key| Ref { kind, key: *key }).collect()
        }
        (Shape::Places, Value::Places(places)) => places.iter().map(|p| p.record).collect(),
        _ => Vec::new(),
    }
}
