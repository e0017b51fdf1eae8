//! Everything that changes a plan is an [`Edit`]: typing, dragging, a fix, an import, undo itself.
//!
//! Applying an edit gives back the edit that undoes it (the inverse is simply what was displaced) and
//! says what it touched, so that the checker knows what to look at again. Edits serialise: a recovery
//! journal is a file of them. Nothing here fails: an edit to a record that is not there changes
//! nothing, and its inverse is empty.
//!
//! `history` strings edits into undo and redo; `diff` finds the edit between two plans.

pub mod diff;
pub mod history;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::model::{Field, Key, Kind, Place, Plan, Record, Ref, Value};

/// A change to a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Edit {
    /// Puts a record in, in place of one with the same id.
    Insert(Box<Record>),
    /// Takes a record out; a single one (brand, capacity) is emptied.
    Remove(Ref),
    /// Puts content into a field.
    Set {
        /// Which field of which record.
        place: Place,
        /// Its new content.
        value: Value,
    },
    /// Several changes that belong together: one undo.
    Batch {
        /// What it does, in the imperative.
        label: String,
        /// In order.
        edits: Vec<Edit>,
    },
}

impl Edit {
    /// Sets a field.
    pub fn set(place: Place, value: Value) -> Self {
        Self::Set { place, value }
    }

    /// Puts a record in.
    pub fn insert(record: impl Into<Record>) -> Self {
        Self::Insert(Box::new(record.into()))
    }

    /// Several changes under one label.
    pub fn batch(label: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self::Batch {
            label: label.into(),
            edits,
        }
    }

    /// Whether it changes nothing whatever the plan.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Batch { edits, .. } => edits.iter().all(Self::is_empty),
            _ => false,
        }
    }

    /// Whether it changes the same as another, whatever the labels.
    pub fn does_as(&self, other: &Self) -> bool {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        self.steps(&mut ours);
        other.steps(&mut theirs);
        ours == theirs
    }

    /// Its single changes, in order.
    fn steps<'e>(&'e self, steps: &mut Vec<&'e Self>) {
        match self {
            Self::Batch { edits, .. } => edits.iter().for_each(|edit| edit.steps(steps)),
            edit => steps.push(edit),
        }
    }

    /// What it does, in the imperative: the words behind "Undo".
    pub fn label(&self, plan: &Plan) -> String {
        match self {
            Self::Insert(record) => match record.name() {
                "" => format!("add {}", record.at().kind.word()),
                name => format!("add {} “{name}”", record.at().kind.word()),
            },
            Self::Remove(at) => format!("delete {}", plan.title(*at)),
            Self::Set { place, .. } => {
                let field = place.field.unwrap_or(Field("name"));
                let label = crate::model::field_label(place.record.kind, field);
                format!("change {label} of {}", plan.title(place.record))
            }
            Self::Batch { label, .. } => label.clone(),
        }
    }
}

/// What an edit left behind.
#[derive(Clone, Debug, PartialEq)]
pub struct Applied {
    /// Undoes it.
    pub inverse: Edit,
    /// What it touched.
    pub touched: Touched,
}

/// Applies an edit.
pub fn apply(plan: &mut Plan, edit: &Edit) -> Applied {
    let mut touched = Touched::default();
    let inverse = apply_into(plan, edit, &mut touched);
    Applied { inverse, touched }
}

/// The inverse of something that changed nothing.
fn nothing() -> Edit {
    Edit::Batch {
        label: String::new(),
        edits: Vec::new(),
    }
}

fn apply_into(plan: &mut Plan, edit: &Edit, touched: &mut Touched) -> Edit {
    match edit {
        Edit::Insert(record) => {
            let at = record.at();
            touched.keep(plan, at);
            touched.record(at);
            match plan.insert((**record).clone()) {
                Some(old) => Edit::Insert(Box::new(old)),
                None => Edit::Remove(at),
            }
        }
        Edit::Remove(at) => {
            touched.keep(plan, *at);
            match plan.remove(*at) {
                Some(old) => {
                    touched.record(*at);
                    Edit::Insert(Box::new(old))
                }
                None => nothing(),
            }
        }
        Edit::Set { place, value } => {
            let Some(field) = place.field else {
                return nothing();
            };
            touched.keep(plan, place.record);
            match plan.set(place.record, field, value) {
                Some(old) => {
                    touched.field(place.record, field);
                    Edit::set(*place, old)
                }
                None => nothing(),
            }
        }
        Edit::Batch { label, edits } => {
            let mut inverses: Vec<Edit> = edits
                .iter()
                .map(|edit| apply_into(plan, edit, touched))
                .collect();
            inverses.reverse();
            Edit::Batch {
                label: label.clone(),
                edits: inverses,
            }
        }
    }
}

/// A set of fields of one kind, by their position in its list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FieldSet(u64);

impl FieldSet {
    /// No field.
    pub const NONE: Self = Self(0);
    /// Every field, and that the record came or went.
    pub const ALL: Self = Self(u64::MAX);
    /// That a record came or went.
    pub const EXISTENCE: Self = Self(1 << 63);
    /// That something to which the record links came or went. No edit does that by itself: it follows.
    pub const TARGETS: Self = Self(1 << 62);
    /// That the message runs elsewhere than before. It follows, too, from edits to tactics.
    pub const PLACING: Self = Self(1 << 61);

    /// That a message of the tactic says something else than before. It follows from edits to messages.
    pub const CARRYING: Self = Self(1 << 60);

    /// That something that the segment hears is another than before. It follows from edits to tactics.
    pub const HEARING: Self = Self(1 << 59);
    /// That the tactic to which this one leads is another than before. It follows from edits to that.
    pub const LEADING: Self = Self(1 << 58);
    /// That other messages say nearly the same than before, or run elsewhere. It follows from edits to those.
    pub const LIKENESS: Self = Self(1 << 57);
    /// That the decision answers a finding and did not before, or the other way round. It follows from whatever
    /// makes findings come and go.
    pub const ANSWERING: Self = Self(1 << 56);

    /// One field; nothing where the kind has no such field.
    pub fn one(kind: Kind, field: Field) -> Self {
        let at = kind.fields().iter().position(|info| info.name == field.0);
        at.map_or(Self::NONE, |at| Self(1 << at.min(55)))
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two have a field in common.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Records and which of their fields.
pub type FieldSets = BTreeMap<Ref, FieldSet>;

/// Adds several fields of a record.
pub fn add_fields(sets: &mut FieldSets, at: Ref, fields: FieldSet) {
    let set = sets.entry(at).or_default();
    *set = set.and(fields);
}

/// What an edit touched, record by record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Touched {
    /// The records and which of their fields.
    pub records: FieldSets,
    /// How these records were before; what came is missing here. The index reads it, to take
    /// off what was there.
    pub before: Plan,
}

impl Touched {
    /// Keeps a copy of a record that is about to change, unless it has changed already.
    fn keep(&mut self, plan: &Plan, at: Ref) {
        if !self.records.contains_key(&at)
            && let Some(record) = plan.record(at)
        {
            self.before.insert(record);
        }
    }

    /// A record came or went.
    pub fn record(&mut self, at: Ref) {
        self.records.insert(at, FieldSet::ALL);
    }

    /// A field changed.
    pub fn field(&mut self, at: Ref, field: Field) {
        add_fields(&mut self.records, at, FieldSet::one(at.kind, field));
    }

    /// Whether nothing was touched.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

/// Every place that links to a record.
pub fn links_to(plan: &Plan, target: Ref) -> Vec<Place> {
    let mut places = Vec::new();
    plan.each_link_to(target.kind, &mut |at, field, to| {
        if to == target {
            places.push(Place::record(at).field(field));
        }
    });
    places.dedup(); // a list may name it twice
    places
}

/// Calls `visit` with every link to one of `targets`: the record, its field, and where it leads.
pub fn each_link_to_any(
    plan: &Plan,
    targets: &BTreeSet<Ref>,
    mut visit: impl FnMut(Ref, Field, Ref),
) {
    let kinds: BTreeSet<Kind> = targets.iter().map(|at| at.kind).collect();
    for kind in kinds {
        plan.each_link_to(kind, &mut |at, field, to| {
            if targets.contains(&to) {
                visit(at, field, to);
            }
        });
    }
}

/// The edit that takes `target` out of one link field, or puts `instead` in its place.
pub fn relink(plan: &Plan, place: Place, target: Ref, instead: Option<Ref>) -> Option<Edit> {
    let value = match plan.get(place.record, place.field?)? {
        Value::Link(Some(key)) if key == target.key => Value::Link(instead.map(|r| r.key)),
        Value::Links(links) => Value::Links(once_each(links.into_iter().filter_map(|key| {
            if key == target.key {
                instead.map(|r| r.key)
            } else {
                Some(key)
            }
        }))),
        _ => return None,
    };
    Some(Edit::set(place, value))
}

/// Deletes a record and every link to it: what people mean by "delete".
pub fn delete(plan: &Plan, target: Ref) -> Edit {
    let edits = remove_all(plan, &BTreeSet::from([target]), None);
    let mut label = format!("delete {}", plan.title(target));
    let without = plan.tactics.values().filter(|tactic| {
        target.kind == Kind::Stage && tactic.stage.is_some_and(|stage| stage.at() == target)
    });
    match without.count() {
        0 => {}
        1 => label += ": 1 card is without a stage then",
        n => label += &format!(": {n} cards are without a stage then"),
    }
    Edit::batch(label, edits)
}

/// Deletes several records and every link to them.
pub fn delete_all(plan: &Plan, targets: &BTreeSet<Ref>) -> Edit {
    match targets.first() {
        Some(only) if targets.len() == 1 => delete(plan, *only),
        _ => Edit::batch(
            format!("delete {} things", targets.len()),
            remove_all(plan, targets, None),
        ),
    }
}

/// Makes several records one: what linked to one of `others` links to `kept`, and `others` go.
pub fn merge_into(plan: &Plan, kept: Ref, others: &BTreeSet<Ref>) -> Edit {
    let edits = remove_all(plan, others, Some(kept));
    Edit::batch(format!("merge into {}", plan.title(kept)), edits)
}

/// Takes records out; what linked to them links to `instead`, or to nothing.
fn remove_all(plan: &Plan, gone: &BTreeSet<Ref>, instead: Option<Ref>) -> Vec<Edit> {
    // Each field once, with the kind of record that it links to.
    let mut places = BTreeMap::new();
    each_link_to_any(plan, gone, |at, field, to| {
        if !gone.contains(&at) {
            places.insert(Place::record(at).field(field), to.kind);
        }
    });
    let mut edits: Vec<Edit> = places
        .into_iter()
        .filter_map(|(place, kind)| {
            // A record cannot sensibly link to itself: within the one that is kept the link goes.
            let instead = instead
                .filter(|kept| place.record != *kept)
                .map(|kept| kept.key);
            let lead = |key| {
                if gone.contains(&Ref { kind, key }) {
                    instead
                } else {
                    Some(key)
                }
            };
            let value = match plan.get(place.record, place.field?)? {
                Value::Link(link) => Value::Link(link.and_then(lead)),
                Value::Links(links) => Value::Links(once_each(links.into_iter().filter_map(lead))),
                _ => return None,
            };
            Some(Edit::set(place, value))
        })
        .collect();
    edits.extend(gone.iter().map(|at| Edit::Remove(*at)));
    edits
}

/// The keys in order, each where it first stands.
fn once_each(keys: impl Iterator<Item = Key>) -> Vec<Key> {
    let mut kept = Vec::new();
    for key in keys {
        if !kept.contains(&key) {
            kept.push(key);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field;
    use crate::model::{Id, Message, Tactic};

    fn plan() -> Plan {
        let mut plan = Plan::default();
        let message = Message {
            id: Id::new("m"),
            name: "Hello".into(),
            ..Default::default()
        };
        let tactic = Tactic {
            id: Id::new("t"),
            name: "Letter".into(),
            messages: vec![Id::new("m")],
            ..Default::default()
        };
        apply(&mut plan, &Edit::insert(message));
        apply(&mut plan, &Edit::insert(tactic));
        plan
    }

    #[test]
    fn deleting_takes_the_links_along_and_undo_brings_them_back() {
        let mut plan = plan();
        let before = plan.clone();
        let message = Ref {
            kind: Kind::Message,
            key: crate::model::key("m"),
        };
        let edit = delete(&plan, message);
        assert_eq!(edit.label(&plan), "delete message “Hello”");
        let applied = apply(&mut plan, &edit);
        assert!(plan.messages.is_empty());
        assert!(plan.tactics.values().all(|t| t.messages.is_empty()));
        apply(&mut plan, &applied.inverse);
        assert_eq!(plan, before);
    }

    #[test]
    fn merging_takes_the_links_over_once_each() {
        let mut plan = plan();
        let letter = Place::of(Id::<Tactic>::new("t"));
        let messages = letter.field(field!(Tactic.messages));
        let at = |id: &str| Id::<Message>::new(id).at();
        for id in ["n", "o"] {
            apply(&mut plan, &Edit::insert(Record::empty(at(id))));
        }
        let all = ["o", "x", "m", "n"].map(crate::model::key).to_vec();
        apply(&mut plan, &Edit::set(messages, Value::Links(all)));
        let parent = Place::record(at("n")).field(field!(Message.parent));
        apply(
            &mut plan,
            &Edit::set(parent, Value::Link(Some(at("m").key))),
        );
        let edit = merge_into(&plan, at("n"), &BTreeSet::from([at("m"), at("o")]));
        apply(&mut plan, &edit);
        assert_eq!(plan.refs(Kind::Message), [at("n")]);
        assert_eq!(
            plan.get(letter.record, field!(Tactic.messages)),
            Some(Value::Links(["n", "x"].map(crate::model::key).to_vec()))
        );
        assert_eq!(
            plan.get(at("n"), field!(Message.parent)),
            Some(Value::Link(None)),
            "no record links to itself"
        );
    }

    #[test]
    fn deleting_two_records_that_one_list_names_leaves_neither_in_it() {
        let mut plan = plan();
        let messages = Place::of(Id::<Tactic>::new("t")).field(field!(Tactic.messages));
        let other = Message {
            id: Id::new("n"),
            ..Default::default()
        };
        apply(&mut plan, &Edit::insert(other));
        let both = Value::Links(["m", "n"].map(crate::model::key).to_vec());
        apply(&mut plan, &Edit::set(messages, both));
        let targets = ["m", "n"].map(|id| Id::<Message>::new(id).at()).into();
        let edit = delete_all(&plan, &targets);
        apply(&mut plan, &edit);
        assert!(plan.messages.is_empty());
        assert!(plan.tactics.values().all(|t| t.messages.is_empty()));
    }

    #[test]
    fn an_edit_to_nothing_changes_nothing() {
        let mut plan = plan();
        let before = plan.clone();
        let nowhere = Place::of(Id::<Tactic>::new("gone")).field(field!(Tactic.name));
        for edit in [
            Edit::set(nowhere, Value::Text("x".into())),
            Edit::set(
                Place::of(Id::<Tactic>::new("t")).field(field!(Tactic.name)),
                Value::Flag(true),
            ),
            Edit::Remove(nowhere.record),
        ] {
            let applied = apply(&mut plan, &edit);
            assert!(applied.inverse.is_empty() && applied.touched.is_empty());
            assert_eq!(plan, before);
        }
    }
}
