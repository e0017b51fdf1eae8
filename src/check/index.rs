//! Who carries what, kept from edit to edit, and what an edit to one record means for others.
//!
//! Most rules judge a record by its own fields. Some questions reach further and are asked often enough
//! to be answered here once for all: on which channels does a message run, which its tactics know; does
//! what a record links to exist; who is spoken to at a stage (`presence`), and what the plan takes in a
//! month (`load`); and what do its words say (`facts`). All of it changes with the tactics that an edit touched and looks at no others.
//! [`Index::follow`] adds to what an edit touched the records whose answer changed, so that such rules,
//! too, judge again only what an edit concerns.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::Ctx;
use super::facts::Facts;
use super::load::Load;
use super::phrases::Phrases;
use super::presence::Presence;
use super::promises::Promises;
use crate::edit::{FieldSet, Touched, each_link_to_any};
use crate::field;
use crate::model::{Channel, Id, Kind, Message, Plan, Ref, Tactic};

/// In a rule's `reads`, beside the fields of a message: on which channels its active tactics bring it,
/// and how far these are. It stands for `messages`, `channel`, `course` and `status` of tactics.
pub const WHERE_IT_RUNS: &str = "where it runs";

/// In a rule's `reads`, beside the fields of a tactic: what its messages say. It stands for every field
/// of messages.
pub const WHAT_IT_CARRIES: &str = "what it carries";

/// What is known of a plan beyond its records.
#[derive(Debug, Default)]
pub struct Index {
    carriers: BTreeSet<(Id<Message>, Id<Tactic>)>,
    facts: BTreeMap<Id<Message>, Facts>,
    presence: Presence,
    promises: Promises,
    /// Worked out when first asked for.
    load: OnceCell<Load>,
    /// The ways to say the plan's ideas; none where it has none.
    ways: OnceCell<Option<Phrases>>,
}

impl Index {
    /// The index of a plan.
    pub fn new(plan: &Plan) -> Self {
        let carriers = plan.tactics.values().flat_map(carried);
        let facts = plan.messages.values().map(|m| (m.id, Facts::new(m)));
        let facts: BTreeMap<Id<Message>, Facts> = facts.collect();
        Self {
            carriers: carriers.collect(),
            promises: Promises::new(&facts),
            facts,
            presence: Presence::new(plan),
            load: OnceCell::new(),
            ways: OnceCell::new(),
        }
    }

    /// Brings the index up to date with `plan`, and returns what was touched together with what
    /// follows from it: records that link to one that came or went, messages that run elsewhere.
    pub fn follow(&mut self, plan: &Plan, touched: &Touched) -> Touched {
        let mut all = touched.clone();
        let came_or_went: BTreeSet<Ref> = touched
            .records
            .iter()
            .filter(|(_, fields)| fields.meets(FieldSet::EXISTENCE))
            .map(|(at, _)| *at)
            .collect();
        each_link_to_any(plan, &came_or_went, |at, _, _| {
            all.fields(at, FieldSet::TARGETS);
        });
        let placing = [
            field!(Tactic.messages),
            field!(Tactic.channel),
            field!(Tactic.course),
            field!(Tactic.status),
        ]
        .into_iter()
        .fold(FieldSet::EXISTENCE, |set, field| {
            set.and(FieldSet::one(Kind::Tactic, field))
        });
        for (at, fields) in &touched.records {
            match at.kind {
                Kind::Message => {
                    let id = Id::from_key(at.key);
                    for tactic in self.carriers(id) {
                        all.fields(tactic.at(), FieldSet::CARRYING);
                    }
                    let after = plan.messages.get(&id).map(Facts::new);
                    let before = match after {
                        Some(facts) => self.facts.insert(id, facts),
                        None => self.facts.remove(&id),
                    };
                    self.promises.replace(id, before.as_ref(), &self.facts);
                }
                Kind::Tactic => {
                    let id = Id::from_key(at.key);
                    let (before, after) = (touched.before.tactics.get(&id), plan.tactics.get(&id));
                    if fields.meets(placing) {
                        for message in before.into_iter().chain(after).flat_map(|t| &t.messages) {
                            all.fields(message.at(), FieldSet::PLACING);
                        }
                    }
                    self.replace(plan, before, after);
                }
                // What load rests on beside the tactics.
                Kind::About | Kind::Channel => self.load = OnceCell::new(),
                Kind::Idea => self.ways = OnceCell::new(),
                _ => {}
            }
        }
        all
    }

    /// One tactic is another than before, came or went.
    fn replace(&mut self, plan: &Plan, before: Option<&Tactic>, after: Option<&Tactic>) {
        for pair in before.into_iter().flat_map(carried) {
            self.carriers.remove(&pair);
        }
        self.carriers.extend(after.into_iter().flat_map(carried));
        before.inspect(|tactic| self.presence.take(tactic));
        after.inspect(|tactic| self.presence.add(tactic));
        if let Some(load) = self.load.get_mut() {
            before.inspect(|tactic| load.take(plan, tactic));
            after.inspect(|tactic| load.add(plan, tactic));
            if !load.is_exact() {
                self.load = OnceCell::new();
            }
        }
    }

    /// What is known of the words of a message.
    pub fn facts(&self, message: Id<Message>) -> Option<&Facts> {
        self.facts.get(&message)
    }

    /// What is known of the words of every message, by id.
    pub fn all_facts(&self) -> impl Iterator<Item = (Id<Message>, &Facts)> {
        self.facts.iter().map(|(id, facts)| (*id, facts))
    }

    /// Which messages claim things that do not go together.
    pub fn promises(&self) -> &Promises {
        &self.promises
    }

    /// Who is spoken to where, in the plan that the index follows.
    pub fn presence(&self) -> &Presence {
        &self.presence
    }

    /// Work and money over time, of the plan that the index follows.
    pub fn load(&self, plan: &Plan) -> &Load {
        self.load.get_or_init(|| Load::new(plan))
    }

    /// The ways to say an idea of the plan that the index follows.
    pub fn ways(&self, plan: &Plan) -> Option<&Phrases> {
        let ways = || {
            let ideas = plan.ideas.values();
            Phrases::new(
                ideas
                    .flat_map(|idea| idea.ways.iter().chain([&idea.name]))
                    .map(String::as_str),
            )
        };
        self.ways.get_or_init(ways).as_ref()
    }

    /// The tactics that carry a message, by id, active or not.
    pub fn carriers(&self, message: Id<Message>) -> impl Iterator<Item = Id<Tactic>> + '_ {
        self.carriers
            .range((message, Id::default())..)
            .take_while(move |(carried, _)| *carried == message)
            .map(|(_, tactic)| *tactic)
    }
}

/// What a tactic carries, in pairs.
fn carried(tactic: &Tactic) -> impl Iterator<Item = (Id<Message>, Id<Tactic>)> {
    let messages = tactic.messages.iter();
    messages.map(|message| (*message, tactic.id))
}

impl<'a> Ctx<'a> {
    /// The channels on which a message runs, each with the active tactics that bring it there.
    pub fn runs_on(
        &self,
        message: Id<Message>,
    ) -> BTreeMap<Id<Channel>, (&'a Channel, Vec<&'a Tactic>)> {
        let mut channels = BTreeMap::new();
        for id in self.index.carriers(message) {
            if let Some(tactic) = self.plan.tactics.get(&id).filter(|t| t.is_active())
                && let Some(channel) = tactic.channel.and_then(|id| self.plan.channels.get(&id))
            {
                let (_, tactics) = channels
                    .entry(channel.id)
                    .or_insert_with(|| (channel, Vec::new()));
                tactics.push(tactic);
            }
        }
        channels
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::plan;
    use crate::edit::{Edit, apply};
    use crate::model::fields::FieldType as _;
    use crate::model::{Place, Value};

    const PLAN: &str = r#"(
        messages: [(id: "a"), (id: "b"), (id: "c")],
        tactics: [
            (id: "one", messages: ["a", "b"], leads_to: "two"),
            (id: "two", messages: ["b"]),
        ],
    )"#;

    /// What an edit touches by way of the index, and that the index is what a new one would be.
    #[track_caller]
    fn follows(edit: &Edit) -> Vec<Ref> {
        let mut plan = plan(PLAN).unwrap();
        let mut index = Index::new(&plan);
        index.load(&plan);
        let touched = apply(&mut plan, edit).touched;
        let all = index.follow(&plan, &touched);
        let fresh = Index::new(&plan);
        assert_eq!(index.carriers, fresh.carriers);
        assert_eq!(index.facts, fresh.facts);
        assert_eq!(index.presence, fresh.presence);
        assert_eq!(index.promises, fresh.promises);
        assert_eq!(index.load(&plan), fresh.load(&plan));
        all.records
            .into_keys()
            .filter(|at| !touched.records.contains_key(at))
            .collect()
    }

    fn message(id: &str) -> Ref {
        Id::<Message>::new(id).at()
    }

    #[test]
    fn messages_that_run_elsewhere_are_touched() {
        let two = Place::of(Id::<Tactic>::new("two"));
        let now = vec![Id::<Message>::new("c")];
        assert_eq!(
            follows(&Edit::set(
                two.field(field!(Tactic.messages)),
                now.to_value()
            )),
            [message("b"), message("c")],
            "what it carried and what it carries"
        );
        let status = crate::model::Status::Done.to_value();
        assert_eq!(
            follows(&Edit::set(two.field(field!(Tactic.status)), status)),
            [message("b")]
        );
        assert_eq!(
            follows(&Edit::set(
                two.field(field!(Tactic.stage)),
                Value::Link(None)
            )),
            [],
            "another stage is the same channel"
        );
    }

    #[test]
    fn whoever_links_to_what_comes_or_goes_is_touched() {
        let one = Id::<Tactic>::new("one").at();
        let two = Id::<Tactic>::new("two").at();
        assert_eq!(follows(&Edit::Remove(two)), [message("b"), one]);
        assert_eq!(follows(&Edit::Remove(message("c"))), []);
        assert_eq!(follows(&Edit::Remove(message("a"))), [one]);
    }
}
