//! What a plan is: plain records, linked by id. No file, clock, locale or interface is known here.
//!
//! Reading order: `plan!` at the end of this file is the table of contents of a plan; `fields` says
//! how a record is declared; then the records themselves, from `about` to `together`; `id`, `money`,
//! `rank`, `calendar` and `place` are the vocabulary that they share.
//!
//! **Adding a field**: one line in its record's list. **Adding a kind of record**: a `record!` and a
//! line in `plan!`. Edits, undo, diff, the file and the property form follow from those.
//!
//! Invariants: every link may dangle (that is a finding, not an error); collections are ordered by
//! id, so that iteration, files and findings are the same on every machine; no field is a bare float.

pub mod about;
pub mod audience;
pub mod brand;
pub mod calendar;
pub mod channel;
pub mod fields;
pub mod id;
pub mod message;
pub mod money;
pub mod place;
pub mod rank;
pub mod sostac;
pub mod tactic;
pub mod together;

use std::any::Any;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use self::about::*;
pub use self::audience::*;
pub use self::brand::*;
pub use self::channel::*;
pub use self::fields::{Field, FieldInfo, Fields, Shape, Value};
pub use self::id::{Id, Key, Ref, key, slug};
pub use self::message::*;
pub use self::money::{Currency, Money, Number};
pub use self::place::{Place, Span};
pub use self::rank::Rank;
pub use self::sostac::*;
pub use self::tactic::*;
pub use self::together::*;

/// Records of one kind, by id.
pub type Table<R> = BTreeMap<Id<R>, R>;

/// A table in the file: the records one after another, each with its id inside.
mod list {
    use serde::{Serialize, Serializer};

    use super::Table;

    pub fn serialize<R: Serialize, S: Serializer>(
        table: &Table<R>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(table.values())
    }
}

/// Declares the plan: its single records and its tables, and everything that goes over all kinds.
macro_rules! plan {
    (
        one { $($(#[$one_doc:meta])* $one:ident : $One:ident = $one_word:literal),* $(,)? }
        many { $($(#[$many_doc:meta])* $many:ident : $Many:ident = $many_word:literal, $many_words:literal);* $(;)? }
    ) => {
        /// A marketing plan along the purchase cycle. `Plan::default()` is an empty one.
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        pub struct Plan {
            $($(#[$one_doc])* #[serde(skip_serializing_if = "fields::is_default")] pub $one: $One,)*
            $($(#[$many_doc])*
              #[serde(serialize_with = "list::serialize", skip_serializing_if = "BTreeMap::is_empty")]
              pub $many: Table<$Many>,)*
        }

        /// A plan as it stands in a file: records in lists, where two may claim one id.
        #[derive(Debug, Default, Deserialize)]
        #[serde(default, rename = "Plan", deny_unknown_fields)]
        pub struct Listed {
            $($one: $One,)*
            $($many: Vec<$Many>,)*
        }

        impl Listed {
            /// The plan, and the records whose id was missing or taken, with the id that they wanted.
            /// They are kept under a new id made from the old one.
            pub fn into_plan(self) -> (Plan, Vec<(Ref, Key)>) {
                let mut plan = Plan::default();
                let mut renamed = Vec::new();
                $(plan.$one = self.$one; plan.$one.id = Id::default();)*
                $(
                    // Whoever bears an id first keeps it, so that no repair takes it from anybody.
                    let mut without = Vec::new();
                    for record in self.$many {
                        if record.id.is_empty() || plan.$many.contains_key(&record.id) {
                            without.push(record);
                        } else {
                            plan.$many.insert(record.id, record);
                        }
                    }
                    for mut record in without {
                        let wanted = record.id;
                        record.id = free_id(&plan.$many, Kind::$Many, wanted);
                        renamed.push((Ref { kind: Kind::$Many, key: record.id.key() }, wanted.key()));
                        plan.$many.insert(record.id, record);
                    }
                )*
                (plan, renamed)
            }
        }

        /// The kinds of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Kind {
            $($(#[$one_doc])* $One,)*
            $($(#[$many_doc])* $Many,)*
        }

        impl Kind {
            /// All of them, in the order of the file.
            pub const ALL: &'static [Kind] = &[$(Kind::$One,)* $(Kind::$Many),*];

            /// What people call one of them: `message`.
            pub fn word(self) -> &'static str {
                match self {
                    $(Kind::$One => $one_word,)*
                    $(Kind::$Many => $many_word,)*
                }
            }

            /// What people call several of them: `messages`.
            pub fn words(self) -> &'static str {
                match self {
                    $(Kind::$One => $one_word,)*
                    $(Kind::$Many => $many_words,)*
                }
            }

            /// The list of its fields.
            pub fn fields(self) -> &'static [FieldInfo] {
                match self {
                    $(Kind::$One => $One::LIST,)*
                    $(Kind::$Many => $Many::LIST,)*
                }
            }

            /// Whether a plan has exactly one of them.
            pub fn is_single(self) -> bool {
                matches!(self, $(Kind::$One)|*)
            }
        }

        /// A record of any kind: what an edit inserts.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum Record {
            $($(#[$one_doc])* $One($One),)*
            $($(#[$many_doc])* $Many($Many),)*
        }

        $(impl From<$One> for Record {
            fn from(record: $One) -> Self {
                Record::$One(record)
            }
        })*
        $(impl From<$Many> for Record {
            fn from(record: $Many) -> Self {
                Record::$Many(record)
            }
        })*

        impl Record {
            /// An empty record with this reference.
            pub fn empty(at: Ref) -> Self {
                match at.kind {
                    $(Kind::$One => Record::$One($One::default()),)*
                    $(Kind::$Many => Record::$Many($Many {
                        id: Id::from_key(at.key),
                        ..Default::default()
                    }),)*
                }
            }

            /// What it is called in the plan.
            pub fn at(&self) -> Ref {
                match self {
                    $(Record::$One(_) => Ref { kind: Kind::$One, key: Key::new() },)*
                    $(Record::$Many(r) => Ref { kind: Kind::$Many, key: r.id.key() },)*
                }
            }

            /// The same record under another key.
            #[must_use]
            pub fn with_key(mut self, key: Key) -> Self {
                match &mut self {
                    $(Record::$One(_) => {})*
                    $(Record::$Many(r) => r.id = Id::from_key(key),)*
                }
                self
            }

            /// Its name, possibly empty.
            pub fn name(&self) -> &str {
                match self {
                    $(Record::$One(r) => &r.name,)*
                    $(Record::$Many(r) => &r.name,)*
                }
            }

            /// The content of one of its fields.
            pub fn get(&self, field: Field) -> Option<Value> {
                match self {
                    $(Record::$One(r) => r.get(field),)*
                    $(Record::$Many(r) => r.get(field),)*
                }
            }

            /// Puts content into a field and gives back what was there.
            pub fn set(&mut self, field: Field, value: &Value) -> Option<Value> {
                match self {
                    $(Record::$One(r) => r.set(field, value),)*
                    $(Record::$Many(r) => r.set(field, value),)*
                }
            }
        }

        impl Plan {
            /// Whether there is such a record.
            pub fn has(&self, at: Ref) -> bool {
                match at.kind {
                    $(Kind::$One => true,)*
                    $(Kind::$Many => self.$many.contains_key(&Id::from_key(at.key)),)*
                }
            }

            /// A record, of the type that its kind has.
            pub fn find(&self, at: Ref) -> Option<&(dyn Any + Send + Sync)> {
                match at.kind {
                    $(Kind::$One => Some(&self.$one),)*
                    $(Kind::$Many => Some(self.$many.get(&Id::from_key(at.key))?),)*
                }
            }

            /// A copy of a record.
            pub fn record(&self, at: Ref) -> Option<Record> {
                match at.kind {
                    $(Kind::$One => Some(Record::$One(self.$one.clone())),)*
                    $(Kind::$Many => self.$many.get(&Id::from_key(at.key)).cloned().map(Record::$Many),)*
                }
            }

            /// The name of a record; `None` where it does not exist.
            pub fn name(&self, at: Ref) -> Option<&str> {
                match at.kind {
                    $(Kind::$One => Some(&self.$one.name),)*
                    $(Kind::$Many => self.$many.get(&Id::from_key(at.key)).map(|r| r.name.as_str()),)*
                }
            }

            /// The content of a field.
            pub fn get(&self, at: Ref, field: Field) -> Option<Value> {
                match at.kind {
                    $(Kind::$One => self.$one.get(field),)*
                    $(Kind::$Many => self.$many.get(&Id::from_key(at.key))?.get(field),)*
                }
            }

            /// Puts content into a field and gives back what was there. For `edit` alone.
            pub(crate) fn set(&mut self, at: Ref, field: Field, value: &Value) -> Option<Value> {
                match at.kind {
                    $(Kind::$One => self.$one.set(field, value),)*
                    $(Kind::$Many => self.$many.get_mut(&Id::from_key(at.key))?.set(field, value),)*
                }
            }

            /// Puts a record in and gives back the one that it displaced. For `edit` alone.
            pub(crate) fn insert(&mut self, record: Record) -> Option<Record> {
                match record {
                    $(Record::$One(r) => Some(Record::$One(std::mem::replace(&mut self.$one, r))),)*
                    $(Record::$Many(r) => self.$many.insert(r.id, r).map(Record::$Many),)*
                }
            }

            /// Takes a record out; a single one is emptied. For `edit` alone.
            pub(crate) fn remove(&mut self, at: Ref) -> Option<Record> {
                match at.kind {
                    $(Kind::$One => Some(Record::$One(std::mem::take(&mut self.$one))),)*
                    $(Kind::$Many => self.$many.remove(&Id::from_key(at.key)).map(Record::$Many),)*
                }
            }

            /// Every record of a kind, by id.
            pub fn refs(&self, kind: Kind) -> Vec<Ref> {
                match kind {
                    $(Kind::$One => vec![Ref { kind, key: Key::new() }],)*
                    $(Kind::$Many => self.$many.keys().map(|id| Ref { kind, key: id.key() }).collect(),)*
                }
            }

            /// Calls `visit` with every link of a record: its field, and where it leads, whether or not that exists.
            pub fn links(&self, at: Ref, visit: &mut impl FnMut(Field, Ref)) {
                match at.kind {
                    $(Kind::$One => self.$one.links(visit),)*
                    $(Kind::$Many => if let Some(record) = self.$many.get(&Id::from_key(at.key)) {
                        record.links(visit);
                    })*
                }
            }

            /// Calls `visit` with every link in the plan to records of a kind: the record, its field,
            /// and where it leads.
            pub fn each_link_to(&self, kind: Kind, visit: &mut impl FnMut(Ref, Field, Ref)) {
                let links_there = |list: &[FieldInfo]| {
                    list.iter().any(|info| info.shape.links_to() == Some(kind))
                };
                $(if links_there($One::LIST) {
                    let at = Ref { kind: Kind::$One, key: Key::new() };
                    self.$one.links_to(kind, &mut |field, to| visit(at, field, to));
                })*
                $(if links_there($Many::LIST) {
                    for (id, record) in &self.$many {
                        record.links_to(kind, &mut |field, to| visit(id.at(), field, to));
                    }
                })*
            }

            /// Calls `visit` with every text of a record: its field and the words, line by line in lists.
            pub fn texts(&self, at: Ref, visit: &mut impl FnMut(Field, &str)) {
                match at.kind {
                    $(Kind::$One => self.$one.texts(visit),)*
                    $(Kind::$Many => if let Some(record) = self.$many.get(&Id::from_key(at.key)) {
                        record.texts(visit);
                    })*
                }
            }

            /// Calls `visit` with each pair of records that stand at the same place in two plans and
            /// differ, or stand in one of them only. Fields are named where both exist.
            pub fn compare(&self, other: &Plan, mut visit: impl FnMut(Ref, Difference)) {
                $(if self.$one != other.$one {
                    let at = Ref { kind: Kind::$One, key: Key::new() };
                    visit(at, Difference::Fields(self.$one.differing(&other.$one)));
                })*
                $(for (id, record) in &self.$many {
                    let at = Ref { kind: Kind::$Many, key: id.key() };
                    match other.$many.get(id) {
                        None => visit(at, Difference::Gone),
                        Some(after) if after != record => {
                            visit(at, Difference::Fields(record.differing(after)));
                        }
                        Some(_) => {}
                    }
                }
                for (id, record) in &other.$many {
                    if !self.$many.contains_key(id) {
                        let at = Ref { kind: Kind::$Many, key: id.key() };
                        visit(at, Difference::New(Box::new(Record::$Many(record.clone()))));
                    }
                })*
            }
        }
    };
}

/// How two plans differ at one record.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// The other plan has it no longer.
    Gone,
    /// Only the other plan has it.
    New(Box<Record>),
    /// Both have it, with other content in these fields.
    Fields(Vec<Field>),
}

/// An id that the table does not hold, made from one that it does.
fn free_id<R>(table: &Table<R>, kind: Kind, wanted: Id<R>) -> Id<R> {
    let stem = if wanted.is_empty() {
        slug(kind.word())
    } else {
        wanted.as_str().chars().take(id::KEY_LEN - 8).collect()
    };
    (2_u32..)
        .map(|n| Id::new(&format!("{stem}-{n}")))
        .find(|id| !table.contains_key(id))
        .unwrap_or_default()
}

plan! {
    one {
        /// What the plan as a whole is.
        about: About = "plan",
        /// The brand that it speaks for.
        brand: Brand = "brand",
        /// What there is to spend.
        capacity: Capacity = "capacity",
        /// The meeting at which people work on it.
        workshop: Workshop = "workshop",
        /// Where the file comes from.
        lineage: Lineage = "lineage",
    }
    many {
        /// What the primary message says.
        ideas: Idea = "idea", "ideas";
        /// Themes that support it.
        pillars: Pillar = "pillar", "pillars";
        /// What shows that they are true.
        proof_points: ProofPoint = "proof point", "proof points";
        /// How words are written.
        terms: Term = "term", "terms";
        /// Registered promises.
        offers: Offer = "offer", "offers";
        /// What readers are asked to do.
        calls_to_action: CallToAction = "call to action", "calls to action";
        /// Words that must stand beside others.
        disclaimers: Disclaimer = "disclaimer", "disclaimers";
        /// Groups of customers.
        segments: Segment = "segment", "segments";
        /// Steps of the purchase cycle.
        stages: Stage = "stage", "stages";
        /// Ways to reach people.
        channels: Channel = "channel", "channels";
        /// Things made once and used in several places.
        assets: Asset = "asset", "assets";
        /// Where we stand.
        situation: SituationNote = "situation note", "situation notes";
        /// Where we want to be.
        objectives: Objective = "objective", "objectives";
        /// What is counted.
        kpis: Kpi = "KPI", "KPIs";
        /// How we get there.
        strategies: Strategy = "strategy", "strategies";
        /// What is said.
        messages: Message = "message", "messages";
        /// What we do.
        tactics: Tactic = "tactic", "tactics";
        /// Who does it.
        people: Person = "person", "people";
        /// Months that differ from the others.
        capacity_months: CapacityMonth = "capacity month", "capacity months";
        /// What happened.
        results: Result = "result", "results";
        /// How sources map.
        import_mappings: ImportMapping = "import mapping", "import mappings";
        /// Findings that were answered.
        decisions: Decision = "decision", "decisions";
        /// Remarks.
        comments: Comment = "comment", "comments";
        /// The run sheet.
        run_steps: RunStep = "run step", "run steps";
        /// What was said in the room.
        captured_ideas: CapturedIdea = "captured idea", "captured ideas";
        /// What was decided, and when.
        log: LogEntry = "log entry", "log entries";
        /// What a merge could not settle.
        conflicts: Conflict = "conflict", "conflicts";
    }
}

impl Plan {
    /// The records of a table in the order that people gave them, then by id.
    pub fn in_order<'a, R>(table: &'a Table<R>, rank: impl Fn(&'a R) -> &'a Rank) -> Vec<&'a R> {
        let mut records: Vec<&R> = table.values().collect();
        records.sort_by(|a, b| rank(a).cmp(rank(b)));
        records
    }

    /// The records of a kind in the order that people gave them; those of other kinds by name.
    pub fn refs_in_order(&self, kind: Kind) -> Vec<Ref> {
        let mut records = self.refs(kind);
        self.put_in_order(kind, &mut records);
        records
    }

    /// Puts records of a kind in that order.
    pub fn put_in_order(&self, kind: Kind, records: &mut [Ref]) {
        if kind.fields().iter().any(|info| info.shape == Shape::Rank) {
            records.sort_by_cached_key(|at| match self.get(*at, Field("rank")) {
                Some(Value::Rank(rank)) => rank,
                _ => Rank::default(),
            });
        } else {
            records.sort_by_cached_key(|at| self.name(*at).map(str::to_lowercase));
        }
    }

    /// The stages from first to last.
    pub fn stages_in_order(&self) -> Vec<&Stage> {
        Self::in_order(&self.stages, |s| &s.rank)
    }

    /// What people call a record: its name in quotes, or its kind where it has none.
    pub fn title(&self, at: Ref) -> String {
        match self.name(at) {
            Some(name) if !name.trim().is_empty() => {
                format!("{} “{}”", at.kind.word(), name.trim())
            }
            Some(_) if at.kind.is_single() => at.kind.word().to_owned(),
            Some(_) => format!("unnamed {} {}", at.kind.word(), at.key),
            None => format!("{} {} (not in the plan)", at.kind.word(), at.key),
        }
    }

    /// A place in words: `message “Spring launch” › body`.
    pub fn describe(&self, place: Place) -> String {
        let title = self.title(place.record);
        match place.field {
            Some(field) => format!("{title} › {}", field_label(place.record.kind, field)),
            None => title,
        }
    }

    /// The words at a place: of the span where there is one, else of the field.
    pub fn quote(&self, place: Place) -> String {
        let Some(field) = place.field else {
            return String::new();
        };
        match (self.get(place.record, field), place.span) {
            (Some(Value::Text(text)), Some(span)) => span.of(&text).to_owned(),
            (Some(value), _) => value.in_words(),
            (None, _) => String::new(),
        }
    }
}

/// A field's name for people, in lower case as within a sentence; its own name where the kind has no such field.
pub fn field_label(kind: Kind, field: Field) -> String {
    let label = kind
        .fields()
        .iter()
        .find(|f| f.name == field.0)
        .map_or(field.0, |f| f.label);
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        // KPI and URL keep their capitals.
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field;

    #[test]
    fn every_field_of_every_kind_has_a_label_and_sets_what_it_gets() {
        for kind in Kind::ALL {
            let mut record = Record::empty(Ref {
                kind: *kind,
                key: key("x"),
            });
            for info in kind.fields() {
                assert!(!info.label.is_empty(), "{kind:?}.{}", info.name);
                let field = Field(info.name);
                let value = record
                    .get(field)
                    .unwrap_or_else(|| panic!("{kind:?}.{}", info.name));
                assert_eq!(
                    record.set(field, &value),
                    Some(value.clone()),
                    "{kind:?}.{}",
                    info.name
                );
            }
            assert_eq!(
                record.set(Field("name"), &Value::Flag(true)),
                None,
                "another shape is refused"
            );
        }
    }

    #[test]
    fn places_say_themselves_in_words() {
        let mut plan = Plan::default();
        let id = Id::<Message>::new("m");
        plan.messages.insert(
            id,
            Message {
                id,
                name: "Spring launch".into(),
                body: "Try it now".into(),
                ..Default::default()
            },
        );
        let body = Place::of(id).field(field!(Message.body));
        assert_eq!(plan.describe(body), "message “Spring launch” › body");
        assert_eq!(plan.quote(body.span(0..3)), "Try");
        assert_eq!(
            plan.describe(Place::of(Id::<Message>::new("gone"))),
            "message gone (not in the plan)"
        );
    }
}
