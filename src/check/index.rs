//! What is known of a plan beyond its records, and what an edit to one record means for others.
//!
//! Most rules judge a record by its own fields. Some questions reach further and are asked often enough
//! to be answered here once for all: on which channels does a message run, which its tactics know; what do
//! its words say (`facts`), against the plan's terms (`vocabulary`), otherwise than elsewhere (`spelt`, `promises`),
//! nearly as elsewhere (`likeness`), and where do its links lead (`trails`); who is spoken to at a stage
//! (`presence`), and what the work is for (`effort`); which message carries the brand's ideas (`alignment`). All of
//! that changes with the messages and tactics that an edit touched, and no others are looked at. What the plan takes in a month (`load`), in which
//! words its ideas may be told (`ways`), what its offers promise (`register`), what its disclaimers say
//! (`small_print`) and what stands behind absolute claims (`backing`) is worked out when first asked for, and forgotten where what it rests on changes.
//!
//! [`Index::follow`] adds to what an edit touched the records whose answer changed ([`DERIVED`] names the
//! answers), and whatever links to a record that came or went. So such rules, too, judge again only what
//! an edit concerns.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::alignment::Alignments;
use super::backing::Backing;
use super::effort::Effort;
use super::facts::{self, Facts};
use super::likeness::{Alike, Likeness};
use super::load::Load;
use super::parallel::{both, is_large};
use super::phrases::Phrases;
use super::presence::Presence;
use super::promises::Promises;
use super::register::Register;
use super::small_print::SmallPrint;
use super::spelt::Spelt;
use super::trails::Trails;
use super::vocabulary::{FEEDS, Vocabulary};
use crate::edit::{FieldSet, FieldSets, Touched, add_fields, each_link_to_any};
use crate::field;
use crate::model::{Decision, Field, Id, Kind, Message, Plan, Ref, Segment, Tactic};

/// In a rule's `reads`, beside the fields of a message: on which channels its active tactics bring it,
/// for whom, and how far these are. It stands for `messages`, `channel`, `segments`, `course` and `status` of
/// tactics.
pub const WHERE_IT_RUNS: &str = "where it runs";

/// In a rule's `reads`, beside the fields of a tactic: what its messages say. It stands for every field
/// of messages.
pub const WHAT_IT_CARRIES: &str = "what it carries";

/// In a rule's `reads`, beside the fields of a tactic: the tactic that it leads to. It stands for every
/// field of that.
pub const WHERE_IT_LEADS: &str = "where it leads";

/// In a rule's `reads`, beside the fields of a segment: the tactics that speak to it. It stands for every
/// field of tactics.
pub const WHAT_SHE_HEARS: &str = "what she hears";

/// In a rule's `reads`, beside the fields of a message: which other messages say nearly the same, and what
/// these are. It stands for every field of messages, and for where they run.
pub const WHAT_IT_RESEMBLES: &str = "what it resembles";

/// In a rule's `reads`, beside the fields of a decision: whether some finding is answered by it.
pub const WHETHER_IT_ANSWERS: &str = "whether it answers anything";

/// What a rule can read beside the fields of a record, and what says that it changed.
pub const DERIVED: &[(&str, FieldSet)] = &[
    (WHERE_IT_RUNS, FieldSet::PLACING),
    (WHAT_IT_CARRIES, FieldSet::CARRYING),
    (WHERE_IT_LEADS, FieldSet::LEADING),
    (WHAT_SHE_HEARS, FieldSet::HEARING),
    (WHAT_IT_RESEMBLES, FieldSet::LIKENESS),
    (WHETHER_IT_ANSWERS, FieldSet::ANSWERING),
];

/// What is known of a plan beyond its records.
#[derive(Debug, Default)]
pub struct Index {
    carriers: BTreeSet<(Id<Message>, Id<Tactic>)>,
    facts: BTreeMap<Id<Message>, Facts>,
    /// Which tactic leads to which, seen from where it leads.
    led: BTreeSet<(Id<Tactic>, Id<Tactic>)>,
    presence: Presence,
    effort: Effort,
    trails: Trails,
    vocabulary: Vocabulary,
    spelt: Spelt,
    likeness: Likeness,
    /// The messages that are like each: compared when first asked for.
    alike: BTreeMap<Id<Message>, OnceLock<Vec<Alike>>>,
    promises: Promises,
    alignments: Alignments,
    /// The decisions that answer a finding: the checker says so when all rules have run.
    answering: BTreeSet<Id<Decision>>,
    /// Worked out when first asked for.
    load: OnceLock<Load>,
    /// The ways to say the plan's ideas; none where it has none.
    ways: OnceLock<Option<Phrases>>,
    /// The plan's proofs, and what its cards say.
    backing: OnceLock<Backing>,
    /// What the plan's offers promise.
    register: OnceLock<Register>,
    /// What its disclaimers stand beside and say.
    small_print: OnceLock<SmallPrint>,
}

impl Index {
    /// The index of a plan.
    pub fn new(plan: &Plan) -> Self {
        let is_large = is_large(plan);
        let carriers = plan.tactics.values().flat_map(carried);
        let facts = facts::of_all(plan);
        let trails = || {
            let mut trails = Trails::default();
            facts.iter().for_each(|(id, facts)| trails.add(*id, facts));
            (trails, Likeness::new(&facts))
        };
        let promises = || (Promises::new(&facts), Presence::new(plan));
        // None of them looks at another.
        let ((vocabulary, alignments), ((trails, likeness), (spelt, (promises, presence)))) = both(
            is_large,
            || {
                let alignments = || Alignments::new(plan, &facts);
                both(is_large, || Vocabulary::new(plan, &facts), alignments)
            },
            || {
                both(is_large, trails, || {
                    both(is_large, || Spelt::new(plan, &facts), promises)
                })
            },
        );
        Self {
            carriers: carriers.collect(),
            vocabulary,
            promises,
            alignments,
            spelt,
            alike: facts.keys().map(|id| (*id, OnceLock::new())).collect(),
            facts,
            trails,
            led: plan.tactics.values().filter_map(leads).collect(),
            likeness,
            presence,
            effort: Effort::new(plan),
            answering: BTreeSet::new(),
            load: OnceLock::new(),
            ways: OnceLock::new(),
            backing: OnceLock::new(),
            register: OnceLock::new(),
            small_print: OnceLock::new(),
        }
    }

    /// Brings the index up to date with `plan`, and returns what was touched together with what
    /// follows from it: records that link to one that came or went, messages that run elsewhere.
    pub fn follow(&mut self, plan: &Plan, touched: &Touched) -> FieldSets {
        let mut all = touched.records.clone();
        let came_or_went: BTreeSet<Ref> = touched
            .records
            .iter()
            .filter(|(_, fields)| fields.meets(FieldSet::EXISTENCE))
            .map(|(at, _)| *at)
            .collect();
        each_link_to_any(plan, &came_or_went, |at, _, _| {
            add_fields(&mut all, at, FieldSet::TARGETS);
        });
        let placing = [
            field!(Tactic.messages),
            field!(Tactic.channel),
            field!(Tactic.segments),
            field!(Tactic.course),
            field!(Tactic.status),
        ]
        .into_iter()
        .fold(FieldSet::EXISTENCE, |set, field| {
            set.and(FieldSet::one(Kind::Tactic, field))
        });
        let feeds = FEEDS.iter().fold(FieldSet::EXISTENCE, |set, name| {
            set.and(FieldSet::one(Kind::Term, Field(name)))
        });
        let mut has_other_terms = false;
        let mut may_have_other_ideas = false;
        let mut moved: BTreeSet<Id<Message>> = BTreeSet::new();
        for (at, fields) in &touched.records {
            if matches!(
                at.kind,
                Kind::About
                    | Kind::Brand
                    | Kind::Idea
                    | Kind::Offer
                    | Kind::Pillar
                    | Kind::ProofPoint
            ) {
                self.backing = OnceLock::new();
            }
            may_have_other_ideas |= matches!(
                at.kind,
                Kind::About | Kind::Idea | Kind::Pillar | Kind::ProofPoint
            );
            match at.kind {
                Kind::Message => {
                    let id = Id::from_key(at.key);
                    for tactic in self.carriers(id) {
                        add_fields(&mut all, tactic.at(), FieldSet::CARRYING);
                    }
                    for other in self.reword(plan, id) {
                        add_fields(&mut all, other.at(), FieldSet::LIKENESS);
                    }
                }
                Kind::Tactic => {
                    let id = Id::from_key(at.key);
                    let (before, after) = (touched.before.tactics.get(&id), plan.tactics.get(&id));
                    if fields.meets(placing) {
                        for message in before.into_iter().chain(after).flat_map(|t| &t.messages) {
                            add_fields(&mut all, message.at(), FieldSet::PLACING);
                            moved.insert(*message);
                        }
                    }
                    for (_, leading) in range_of(&self.led, id) {
                        add_fields(&mut all, leading.at(), FieldSet::LEADING);
                    }
                    for segment in spoken_to(plan, before.into_iter().chain(after)) {
                        add_fields(&mut all, segment.at(), FieldSet::HEARING);
                    }
                    self.replace(plan, before, after);
                }
                // What load rests on beside the tactics.
                Kind::About | Kind::Channel => self.load = OnceLock::new(),
                Kind::Idea => self.ways = OnceLock::new(),
                Kind::Offer => self.register = OnceLock::new(),
                Kind::Disclaimer => self.small_print = OnceLock::new(),
                Kind::Term => {
                    self.small_print = OnceLock::new();
                    has_other_terms |= fields.meets(feeds);
                }
                _ => {}
            }
        }
        if has_other_terms {
            self.vocabulary = Vocabulary::new(plan, &self.facts);
        }
        if may_have_other_ideas {
            self.alignments.follow(plan, &self.facts);
        }
        for message in moved {
            for other in self.alike(message) {
                add_fields(&mut all, other.message.at(), FieldSet::LIKENESS);
            }
        }
        all
    }

    /// Takes the decisions that answer a finding, and returns those of which that was not known.
    pub fn note_answering(&mut self, answering: BTreeSet<Id<Decision>>) -> FieldSets {
        let changed = self.answering.symmetric_difference(&answering);
        let changed = changed.map(|id| (id.at(), FieldSet::ANSWERING)).collect();
        self.answering = answering;
        changed
    }

    /// Whether a decision answers a finding.
    pub fn answers(&self, decision: Id<Decision>) -> bool {
        self.answering.contains(&decision)
    }

    /// One message says something else than before, came or went. Returns itself, if it is there, and
    /// the messages that say nearly the same, before or now.
    fn reword(&mut self, plan: &Plan, id: Id<Message>) -> BTreeSet<Id<Message>> {
        let company = self.read_again(plan, id);
        self.alike.remove(&id);
        self.alike
            .extend(company.iter().map(|id| (*id, OnceLock::new())));
        company
    }

    fn read_again(&mut self, plan: &Plan, id: Id<Message>) -> BTreeSet<Id<Message>> {
        let mut company = BTreeSet::new();
        let known = self.facts.remove(&id);
        if let Some(facts) = &known {
            self.spelt.take(id, facts);
            self.trails.take(id, facts);
            company.extend(self.likeness.take(id, facts));
        }
        let Some(message) = plan.messages.get(&id) else {
            self.vocabulary.forget(id);
            self.alignments.forget(id);
            self.promises.replace(id, known.as_ref(), &self.facts);
            return company;
        };
        let facts = Facts::new(message);
        self.trails.add(id, &facts);
        company.extend(self.likeness.add(id, &facts));
        company.insert(id);
        self.vocabulary.read(id, &facts);
        self.alignments.read(plan, id, &facts);
        self.facts.insert(id, facts);
        self.spelt.add(plan, id, &self.facts);
        self.promises.replace(id, known.as_ref(), &self.facts);
        company
    }

    /// One tactic is another than before, came or went.
    fn replace(&mut self, plan: &Plan, before: Option<&Tactic>, after: Option<&Tactic>) {
        for pair in before.into_iter().flat_map(carried) {
            self.carriers.remove(&pair);
        }
        self.carriers.extend(after.into_iter().flat_map(carried));
        if let Some(pair) = before.and_then(leads) {
            self.led.remove(&pair);
        }
        self.led.extend(after.and_then(leads));
        let mut load = self.load.get_mut();
        if let Some(tactic) = before {
            self.presence.take(tactic);
            self.effort.take(tactic);
            if let Some(load) = &mut load {
                load.take(plan, tactic);
            }
        }
        if let Some(tactic) = after {
            self.presence.add(tactic);
            self.effort.add(tactic);
            if let Some(load) = &mut load {
                load.add(plan, tactic);
            }
        }
        if load.is_some_and(|load| !load.is_exact()) {
            self.load = OnceLock::new();
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

    /// Which of the brand's ideas the messages carry.
    pub fn alignments(&self) -> &Alignments {
        &self.alignments
    }

    /// The messages that say nearly the same as one, by id.
    pub fn alike(&self, message: Id<Message>) -> &[Alike] {
        // Who was compared with it already says so.
        let known = |other| self.alike.get(&other)?.get().map(Vec::as_slice);
        let compare = || {
            let facts = self.facts.get(&message);
            facts.map_or_else(Vec::new, |facts| self.likeness.alike(message, facts, known))
        };
        let alike = self.alike.get(&message);
        alike.map_or(&[], |alike| alike.get_or_init(compare))
    }

    /// Where the links of all messages lead, and their tags.
    pub fn trails(&self) -> &Trails {
        &self.trails
    }

    /// The plan's terms, and where its messages go against them.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// How the words of its messages are spelt.
    pub fn spelt(&self) -> &Spelt {
        &self.spelt
    }

    /// Who is spoken to where, in the plan that the index follows.
    pub fn presence(&self) -> &Presence {
        &self.presence
    }

    /// What the work is for, in the plan that the index follows.
    pub fn effort(&self) -> &Effort {
        &self.effort
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

    /// What stands behind absolute claims in the plan that the index follows.
    pub fn backing(&self, plan: &Plan) -> &Backing {
        self.backing.get_or_init(|| Backing::new(plan))
    }

    /// What the offers of the plan that the index follows promise.
    pub fn register(&self, plan: &Plan) -> &Register {
        self.register.get_or_init(|| Register::new(plan))
    }

    /// What the disclaimers of the plan that the index follows stand beside and say.
    pub fn small_print(&self, plan: &Plan) -> &SmallPrint {
        self.small_print.get_or_init(|| SmallPrint::new(plan))
    }

    /// The tactics that carry a message, by id, active or not.
    pub fn carriers(&self, message: Id<Message>) -> impl Iterator<Item = Id<Tactic>> + '_ {
        range_of(&self.carriers, message).map(|(_, tactic)| tactic)
    }

    /// Whether nobody meets a message any more: all tactics that carry it are stopped or done. One that stands on
    /// none is yet to come.
    pub fn is_over(&self, plan: &Plan, message: Id<Message>) -> bool {
        let mut tactics = self
            .carriers(message)
            .filter_map(|id| plan.tactics.get(&id))
            .peekable();
        tactics.peek().is_some() && tactics.all(|tactic| !tactic.is_active())
    }
}

/// The pairs of a set that begin with this id.
fn range_of<A, B>(
    pairs: &BTreeSet<(Id<A>, Id<B>)>,
    first: Id<A>,
) -> impl Iterator<Item = (Id<A>, Id<B>)> + '_ {
    pairs
        .range((first, Id::default())..)
        .take_while(move |(one, _)| *one == first)
        .copied()
}

/// The segments that tactics speak to: those that they name, or all.
fn spoken_to<'t>(plan: &Plan, tactics: impl Iterator<Item = &'t Tactic>) -> BTreeSet<Id<Segment>> {
    tactics
        .flat_map(|tactic| {
            let all = tactic.segments.is_empty();
            let all = plan.segments.keys().filter(move |_| all);
            all.chain(&tactic.segments).copied()
        })
        .collect()
}

/// Where a tactic leads, and itself.
fn leads(tactic: &Tactic) -> Option<(Id<Tactic>, Id<Tactic>)> {
    Some((tactic.leads_to?, tactic.id))
}

/// What a tactic carries, in pairs.
fn carried(tactic: &Tactic) -> impl Iterator<Item = (Id<Message>, Id<Tactic>)> {
    let messages = tactic.messages.iter();
    messages.map(|message| (*message, tactic.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::plan;
    use crate::edit::{Edit, apply};
    use crate::model::fields::FieldType as _;
    use crate::model::{About, Channel, Person, Place, Value, WorkFalls};

    const PLAN: &str = r#"(
        people: [(id: "ann"), (id: "bob")],
        stages: [(id: "trial")],
        strategies: [(id: "win")],
        channels: [(id: "fair")],
        messages: [(id: "a"), (id: "b"), (id: "c")],
        tactics: [
            (id: "one", messages: ["a", "b"], leads_to: "two", status: Planned, stage: "trial",
                strategies: ["win"], start: "2027-03-08", owner: "ann", hours: 4, channel: "fair"),
            (id: "two", messages: ["b"], status: Live, stage: "trial",
                strategies: ["win"], start: "2027-05-03", owner: "bob", hours: 8),
        ],
    )"#;

    /// What an edit touches by way of the index, and that the index is what a new one would be.
    #[track_caller]
    fn follows(edit: &Edit) -> Vec<Ref> {
        let mut plan = plan(PLAN).unwrap();
        let mut index = Index::new(&plan);
        let load = index.load(&plan);
        assert_eq!((load.people.len(), load.months.len()), (2, 2));
        let touched = apply(&mut plan, edit).touched;
        let all = index.follow(&plan, &touched);
        let fresh = Index::new(&plan);
        assert_eq!(index.carriers, fresh.carriers);
        assert_eq!(index.facts, fresh.facts);
        assert_eq!(index.effort, fresh.effort);
        assert_eq!(index.led, fresh.led);
        assert_eq!(index.trails, fresh.trails);
        assert_eq!(index.vocabulary, fresh.vocabulary);
        assert_eq!(index.spelt, fresh.spelt);
        assert_eq!(index.likeness, fresh.likeness);
        assert_eq!(index.presence, fresh.presence);
        assert_eq!(index.promises, fresh.promises);
        assert_eq!(index.alignments, fresh.alignments);
        assert_eq!(index.load(&plan), fresh.load(&plan));
        all.into_keys()
            .filter(|at| !touched.records.contains_key(at))
            .collect()
    }

    fn message(id: &str) -> Ref {
        Id::<Message>::new(id).at()
    }

    #[test]
    fn messages_that_run_elsewhere_are_touched() {
        let one = Id::<Tactic>::new("one").at();
        let two = Place::of(Id::<Tactic>::new("two"));
        let now = vec![Id::<Message>::new("c")];
        assert_eq!(
            follows(&Edit::set(
                two.field(field!(Tactic.messages)),
                now.to_value()
            )),
            [message("b"), message("c"), one],
            "what it carried and what it carries, and what leads to it"
        );
        let status = crate::model::Status::Done.to_value();
        assert_eq!(
            follows(&Edit::set(two.field(field!(Tactic.status)), status)),
            [message("b"), one]
        );
        assert_eq!(
            follows(&Edit::set(
                two.field(field!(Tactic.stage)),
                Value::Link(None)
            )),
            [one],
            "another stage is the same channel"
        );
    }

    /// What no message is touched by, yet changes who is spoken to where, or what the plan takes.
    #[test]
    fn presence_and_load_follow_as_well() {
        let two = Place::of(Id::<Tactic>::new("two"));
        let owner = |id: Option<&str>| {
            let owner = id.map(Id::<Person>::new).to_value();
            Edit::set(two.field(field!(Tactic.owner)), owner)
        };
        let about = Place::of(Id::<About>::default());
        let until = Value::Date(Some(jiff::civil::date(2027, 9, 30)));
        let fair = Place::of(Id::<Channel>::new("fair"));
        let early = WorkFalls::BeforeItStarts.to_value();
        for edit in [
            owner(None),
            owner(Some("ann")),
            Edit::set(two.field(field!(Tactic.strategies)), Value::Links(vec![])),
            Edit::set(two.field(field!(Tactic.start)), Value::Date(None)),
            Edit::set(about.field(field!(About.to)), until),
            Edit::set(fair.field(field!(Channel.work_falls)), early),
        ] {
            let one = Id::<Tactic>::new("one").at();
            let others: Vec<Ref> = follows(&edit).into_iter().filter(|at| *at != one).collect();
            assert_eq!(others, [], "{edit:?}");
        }
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
