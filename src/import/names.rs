//! The records that the cells of a table name: finds them in the plan, or makes them.
//!
//! A name is looked for as it is written, then by its letters and digits alone, and under every alias.
//! Where names are taken by the letter (rows that this program wrote) that goes for records of the plan
//! only: two names of the table are two records. What is found nowhere is made under the name that the
//! table gives it. Channels and KPIs that the library knows are copied from there (the library's own name
//! then becomes an alias), without links to what the plan does not have.

use std::collections::{BTreeMap, BTreeSet};

use super::NewId;
use crate::library;
use crate::model::fields::FieldType as _;
use crate::model::{Channel, Field, Key, Kind, Kpi, Plan, Rank, Record, Ref, Shape, Value};
use crate::text::{name_key, same_name};

/// The record of this name, however it is written: one of the plan, or a new one to be put in.
pub fn named(plan: &Plan, kind: Kind, name: &str, new_id: &mut NewId<'_>) -> (Key, Option<Record>) {
    // A shorter borrow of the same function.
    let mut new_id = |kind: Kind, name: &str| new_id(kind, name);
    let mut names = Names::new(plan, &mut new_id);
    let key = names.find_or_make(kind, name);
    (key, names.finish().pop())
}

/// The record of the plan that [`named`] finds.
pub fn known(plan: &Plan, kind: Kind, name: &str) -> Option<Key> {
    Names::new(plan, &mut |_, _| Key::new()).find(kind, name)
}

/// Takes those links out of a record that lead to nothing: what a plan does not have cannot be followed.
pub fn only_links_within(record: &mut Record, exists: impl Fn(Ref) -> bool) {
    for info in record.at().kind.fields() {
        let field = Field(info.name);
        let value = match (info.shape, record.get(field)) {
            (Shape::Link(kind), Some(Value::Link(Some(key)))) if !exists(Ref { kind, key }) => {
                Value::Link(None)
            }
            (Shape::Links(kind), Some(Value::Links(mut keys))) => {
                keys.retain(|key| exists(Ref { kind, key: *key }));
                Value::Links(keys)
            }
            _ => continue,
        };
        record.set(field, &value);
    }
}

/// The records that can be named: those of the plan, and those made so far.
pub struct Names<'a> {
    plan: &'a Plan,
    new_id: &'a mut NewId<'a>,
    /// Whether names are taken by the letter.
    pub by_letter: bool,
    known: BTreeSet<Kind>,
    by_own_name: BTreeMap<(Kind, String), Key>,
    by_name: BTreeMap<(Kind, String), Key>,
    by_key: BTreeMap<(Kind, String), Key>,
    made: Vec<Record>,
    places: BTreeMap<Ref, usize>,
    /// Each name that stands for a record of the plan with another name, and that name.
    meant: BTreeSet<(Kind, String, String)>,
}

impl<'a> Names<'a> {
    /// The records of a plan.
    pub fn new(plan: &'a Plan, new_id: &'a mut NewId<'a>) -> Self {
        Self {
            plan,
            new_id,
            by_letter: false,
            known: BTreeSet::new(),
            by_own_name: BTreeMap::new(),
            by_name: BTreeMap::new(),
            by_key: BTreeMap::new(),
            made: Vec::new(),
            places: BTreeMap::new(),
            meant: BTreeSet::new(),
        }
    }

    /// An id for a record that is not made here.
    pub fn new_id(&mut self, kind: Kind, name: &str) -> Key {
        (self.new_id)(kind, name)
    }

    /// The record of exactly this name or alias.
    pub fn find_exactly(&mut self, kind: Kind, name: &str) -> Option<Key> {
        self.learn(kind);
        let name = (kind, name.trim().to_owned());
        self.by_own_name
            .get(&name)
            .or_else(|| {
                self.by_name
                    .get(&name)
                    .filter(|key| self.may_be(kind, **key))
            })
            .copied()
    }

    /// The record of this name or alias, however it is written.
    pub fn find(&mut self, kind: Kind, name: &str) -> Option<Key> {
        let exact = self.find_exactly(kind, name);
        exact.or_else(|| {
            let key = Some(name_key(name)).filter(|key| !key.is_empty())?;
            let found = self.by_key.get(&(kind, key))?;
            Some(*found).filter(|key| self.may_be(kind, *key))
        })
    }

    /// Whether a record may be meant by a name that is not quite its own.
    fn may_be(&self, kind: Kind, key: Key) -> bool {
        !self.by_letter || !self.places.contains_key(&Ref { kind, key })
    }

    /// Whether the plan or the library has such a record.
    pub fn knows(&mut self, kind: Kind, name: &str) -> bool {
        self.find(kind, name).is_some() || from_library(kind, name).is_some()
    }

    /// The record of this name, made where there is none.
    pub fn find_or_make(&mut self, kind: Kind, name: &str) -> Key {
        let name = name.trim();
        if let Some(key) = self.find(kind, name) {
            let own = self.plan.name(Ref { kind, key }).unwrap_or(name);
            if !same_name(own, name) {
                let (name, own) = (name.to_owned(), own.to_owned());
                self.meant.insert((kind, name, own));
            }
            return key;
        }
        self.make(kind, name)
    }

    /// A new record of this name, from the library if that knows it.
    pub fn make(&mut self, kind: Kind, name: &str) -> Key {
        let name = name.trim();
        let record = match from_library(kind, name) {
            Some(copy) if !self.is_taken(copy.at()) => copy,
            Some(copy) => copy.with_key(self.new_id(kind, name)),
            None => {
                let key = self.new_id(kind, name);
                let mut record = Record::empty(Ref { kind, key });
                record.set(Field("name"), &Value::Text(name.to_owned()));
                record
            }
        };
        let key = record.at().key;
        self.note_names(kind, key, name, record.get(Field("aliases")));
        self.places.insert(record.at(), self.made.len());
        self.made.push(record);
        key
    }

    /// A record that was made here, to be filled in.
    pub fn made(&mut self, at: Ref) -> Option<&mut Record> {
        self.made.get_mut(*self.places.get(&at)?)
    }

    /// The names that were taken for that of a record of the plan, which bears them as an alias, each with its name.
    pub fn meant(&self) -> impl Iterator<Item = (String, String)> {
        let meant = self.meant.iter();
        meant.map(|(_, name, own)| (name.clone(), own.clone()))
    }

    /// The records that were made, in the order in which they were named, with their ranks.
    pub fn finish(mut self) -> Vec<Record> {
        let (plan, places) = (self.plan, &self.places);
        let mut ranks = BTreeMap::new();
        for record in &mut self.made {
            only_links_within(record, |at| places.contains_key(&at) || plan.has(at));
            let kind = record.at().kind;
            if kind.fields().iter().any(|info| info.shape == Shape::Rank) {
                let ranks = ranks.entry(kind).or_insert_with(|| {
                    let count = places.keys().filter(|at| at.kind == kind).count();
                    ranks_after(plan, kind, count).into_iter()
                });
                let rank = ranks.next().unwrap_or_default();
                record.set(Field("rank"), &rank.to_value());
            }
        }
        self.made
    }

    fn is_taken(&self, at: Ref) -> bool {
        self.plan.has(at) || self.places.contains_key(&at)
    }

    /// Learns the plan's names of a kind when they are first asked for.
    fn learn(&mut self, kind: Kind) {
        if !self.known.insert(kind) {
            return;
        }
        for at in self.plan.refs(kind) {
            let name = self.plan.name(at).unwrap_or_default();
            let aliases = self.plan.get(at, Field("aliases"));
            self.note_names(kind, at.key, name, aliases);
        }
    }

    /// Of two records with one name the first keeps it.
    fn note_names(&mut self, kind: Kind, key: Key, name: &str, aliases: Option<Value>) {
        let aliases = match aliases {
            Some(Value::Lines(aliases)) => aliases,
            _ => Vec::new(),
        };
        if !name.trim().is_empty() {
            let own = (kind, name.trim().to_owned());
            self.by_own_name.entry(own).or_insert(key);
        }
        for name in std::iter::once(name).chain(aliases.iter().map(String::as_str)) {
            let name = name.trim();
            if !name.is_empty() {
                self.by_name.entry((kind, name.to_owned())).or_insert(key);
                self.by_key.entry((kind, name_key(name))).or_insert(key);
            }
        }
    }
}

/// `count` ranks in ascending order after all that the plan has of a kind.
pub fn ranks_after(plan: &Plan, kind: Kind, count: usize) -> Vec<Rank> {
    let last = plan
        .refs(kind)
        .into_iter()
        .filter_map(|at| match plan.get(at, Field("rank")) {
            Some(Value::Rank(rank)) => Some(rank),
            _ => None,
        })
        .max();
    // One rank after the last, and the series within the room behind it.
    let base = last.map_or_else(Rank::default, |last| Rank::between(Some(&last), None));
    Rank::series(count)
        .map(|rank| Rank(format!("{}{}", base.0, rank.0)))
        .collect()
}

/// A copy of the library's record under the name that the table uses.
fn from_library(kind: Kind, name: &str) -> Option<Record> {
    match kind {
        Kind::Channel => {
            let known = library::find_channel(name)?;
            let mut aliases = known.aliases.clone();
            if !same_name(&known.name, name) {
                aliases.push(known.name.clone());
            }
            let copy = Channel {
                name: name.to_owned(),
                aliases,
                ..known.clone()
            };
            Some(copy.into())
        }
        Kind::Kpi => {
            let known = library::kpis()
                .iter()
                .find(|kpi| same_name(&kpi.name, name))?;
            let copy = Kpi {
                name: name.to_owned(),
                ..known.clone()
            };
            Some(copy.into())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, Person, Segment, Stage, key};

    fn numbered() -> impl FnMut(Kind, &str) -> Key {
        let mut n = 0;
        move |kind, _| {
            n += 1;
            key(&format!("{}-{n}", crate::model::slug(kind.word())))
        }
    }

    fn plan() -> Plan {
        let mut plan = Plan::default();
        for (id, rank, name) in [("a", "m", "Research"), ("b", "t", "Trial")] {
            let id = Id::new(id);
            plan.stages.insert(
                id,
                Stage {
                    id,
                    rank: Rank(rank.into()),
                    name: name.into(),
                    ..Default::default()
                },
            );
        }
        plan.people.insert(
            Id::new("p"),
            Person {
                id: Id::new("p"),
                name: "Ann Bergmann".into(),
                aliases: vec!["AB".into()],
                ..Default::default()
            },
        );
        plan
    }

    #[test]
    fn what_the_plan_has_is_found_however_it_is_written() {
        let (plan, mut ids) = (plan(), numbered());
        let mut names = Names::new(&plan, &mut ids);
        for name in ["Research", " research ", "RE-SEARCH"] {
            assert_eq!(names.find_or_make(Kind::Stage, name), key("a"));
        }
        assert_eq!(names.find_or_make(Kind::Person, "ab"), key("p"));
        assert_eq!(names.find_exactly(Kind::Stage, "research"), None);
        assert_eq!(
            names.find(Kind::Stage, "✨"),
            None,
            "no letter, nothing in common"
        );
        assert!(names.finish().is_empty());
    }

    #[test]
    fn what_it_lacks_is_made_once_and_stands_last() {
        let (plan, mut ids) = (plan(), numbered());
        let mut names = Names::new(&plan, &mut ids);
        let made = names.find_or_make(Kind::Stage, "Purchase");
        assert_eq!(names.find_or_make(Kind::Stage, "purchase"), made);
        names.find_or_make(Kind::Stage, "Love ✨");
        let stars = names.find_or_make(Kind::Segment, "✨");
        assert_ne!(names.find_or_make(Kind::Segment, "🎉"), stars);
        let made = names.finish();
        let ranks: Vec<&Rank> = made
            .iter()
            .filter_map(|record| match record {
                Record::Stage(stage) => Some(&stage.rank),
                _ => None,
            })
            .collect();
        assert!(ranks.iter().all(|rank| **rank > Rank("t".into())) && ranks.is_sorted());
        assert_eq!(made.len(), 4);
        assert!(matches!(made.last(), Some(Record::Segment(Segment { name, .. })) if name == "🎉"));
    }

    #[test]
    fn by_the_letter_only_the_plan_knows_other_spellings() {
        let (plan, mut ids) = (plan(), numbered());
        let mut names = Names::new(&plan, &mut ids);
        names.by_letter = true;
        assert_eq!(names.find_or_make(Kind::Person, "ann bergmann"), key("p"));
        let made = ["Ben", "BEN", "X (Twitter)", "Twitter"].map(|name| {
            let kind = if name.starts_with('B') {
                Kind::Person
            } else {
                Kind::Channel
            };
            (kind, name, names.find_or_make(kind, name))
        });
        for (kind, name, key) in made {
            assert_eq!(names.find_or_make(kind, name), key);
        }
        names.by_letter = false;
        assert_eq!(names.find_or_make(Kind::Person, "b.e.n."), made[0].2);
        assert_eq!(names.finish().len(), 4);
    }

    #[test]
    fn the_library_lends_its_channels_without_their_links() {
        let (plan, mut ids) = (plan(), numbered());
        let mut names = Names::new(&plan, &mut ids);
        assert!(names.knows(Kind::Channel, "facebook") && !names.knows(Kind::Channel, "Fax"));
        let facebook = library::find_channel("Facebook").unwrap();
        let alias = facebook.aliases.first().unwrap();
        let made = names.find_or_make(Kind::Channel, alias);
        assert_eq!(
            names.find_or_make(Kind::Channel, "Facebook"),
            made,
            "an alias of it now"
        );
        let made = names.finish();
        let [Record::Channel(channel)] = made.as_slice() else {
            panic!("{made:?}");
        };
        assert_eq!((&channel.name, &channel.limits), (alias, &facebook.limits));
        assert!(channel.stages.is_empty() && channel.metrics.is_empty());
        assert_eq!(channel.id, facebook.id, "so that two plans have the same");
    }
}
