//! Who carries what, kept from edit to edit, and what an edit to one record means for others.
//!
//! Most rules judge a record by its own fields. Two questions reach further and are asked often enough
//! to be answered here once for all: on which channels does a message run, which its tactics know; and
//! does what a record links to exist. [`Index::follow`] adds to what an edit touched the records whose
//! answer changed, so that such rules, too, judge again only what an edit concerns.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::Ctx;
use super::load::{Load, load};
use super::phrases::Phrases;
use crate::edit::{FieldSet, Touched};
use crate::field;
use crate::model::{Channel, Id, Kind, Message, Plan, Ref, Tactic};

/// In a rule's `reads`, beside the fields of a message: on which channels its active tactics bring it,
/// and how far these are. It stands for `messages`, `channel`, `course` and `status` of tactics.
pub const WHERE_IT_RUNS: &str = "where it runs";

/// In a rule's `reads`, beside the fields of a tactic: what its messages say. It stands for every field
/// of messages.
pub const WHAT_IT_CARRIES: &str = "what it carries";

/// Which tactic carries which message.
#[derive(Debug, Default)]
pub struct Index {
    by_tactic: BTreeSet<(Id<Tactic>, Id<Message>)>,
    by_message: BTreeSet<(Id<Message>, Id<Tactic>)>,
    /// Worked out when first asked for after an edit: two rules and the window's header ask.
    load: OnceCell<Load>,
    /// The ways to say the plan's ideas; none where it has none.
    ways: OnceCell<Option<Phrases>>,
}

impl Index {
    /// The index of a plan.
    pub fn new(plan: &Plan) -> Self {
        let pairs = || {
            let tactics = plan.tactics.values();
            tactics.flat_map(|t| t.messages.iter().map(|message| (t.id, *message)))
        };
        Self {
            by_tactic: pairs().collect(),
            by_message: pairs().map(|(tactic, message)| (message, tactic)).collect(),
            load: OnceCell::new(),
            ways: OnceCell::new(),
        }
    }

    /// Brings the index up to date with `plan`, and returns what was touched together with what
    /// follows from it: records that link to one that came or went, messages that run elsewhere.
    pub fn follow(&mut self, plan: &Plan, touched: &Touched) -> Touched {
        self.load = OnceCell::new();
        self.ways = OnceCell::new();
        let mut all = touched.clone();
        let came_or_went: BTreeSet<Ref> = touched
            .records
            .iter()
            .filter(|(_, fields)| fields.meets(FieldSet::EXISTENCE))
            .map(|(at, _)| *at)
            .collect();
        if !came_or_went.is_empty() {
            plan.each_link(&mut |at, _, to| {
                if came_or_went.contains(&to) {
                    all.fields(at, FieldSet::TARGETS);
                }
            });
        }
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
        for at in touched.records.keys().filter(|at| at.kind == Kind::Message) {
            for tactic in self.carriers(Id::from_key(at.key)) {
                all.fields(tactic.at(), FieldSet::CARRYING);
            }
        }
        for (at, fields) in &touched.records {
            if at.kind == Kind::Tactic && fields.meets(placing) {
                for message in self.carry(plan, Id::from_key(at.key)) {
                    all.fields(message.at(), FieldSet::PLACING);
                }
            }
        }
        all
    }

    /// Work and money over time, of the plan that the index follows.
    pub fn load(&self, plan: &Plan) -> &Load {
        self.load.get_or_init(|| load(plan))
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
        self.by_message
            .range((message, Id::default())..)
            .take_while(move |(carried, _)| *carried == message)
            .map(|(_, tactic)| *tactic)
    }

    /// Notes what a tactic carries now; returns the messages that it carried before or carries now.
    fn carry(&mut self, plan: &Plan, tactic: Id<Tactic>) -> BTreeSet<Id<Message>> {
        let before: Vec<_> = self
            .by_tactic
            .range((tactic, Id::default())..)
            .take_while(|(carrier, _)| *carrier == tactic)
            .copied()
            .collect();
        let mut concerned = BTreeSet::new();
        for (tactic, message) in before {
            self.by_tactic.remove(&(tactic, message));
            self.by_message.remove(&(message, tactic));
            concerned.insert(message);
        }
        for message in plan.tactics.get(&tactic).iter().flat_map(|t| &t.messages) {
            self.by_tactic.insert((tactic, *message));
            self.by_message.insert((*message, tactic));
            concerned.insert(*message);
        }
        concerned
    }
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
        let touched = apply(&mut plan, edit).touched;
        let all = index.follow(&plan, &touched);
        let fresh = Index::new(&plan);
        assert_eq!(index.by_tactic, fresh.by_tactic);
        assert_eq!(index.by_message, fresh.by_message);
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
