//! Which of the brand's ideas each message carries, and of which pillars and proofs it speaks. One message can
//! join and leave; where the plan has neither ideas nor pillars, nothing is read at all.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use ahash::RandomState;

use super::facts::{Facts, Part};
use super::wording::quoted;
use crate::model::{Id, Idea, Message, MessageField, MessageKind, Pillar, Plan, ProofPoint};
use crate::text::ideas::{Heard, How, Ideas, Said};
use crate::text::reading::Reading;
use crate::text::stems::Language;

/// Up to so many characters a text need not carry more than a name or a keyword.
pub const SHORTEST: usize = 40;
/// Up to so many one idea is enough.
const SHORT: usize = 300;
/// Up to so many half of the ideas are.
const LONG: usize = 2000;
/// So few words are no copy yet.
const WORDS: usize = 3;

/// Something that a message may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// One of the brand's ideas.
    Idea(Id<Idea>),
    /// A pillar, by its keywords.
    Pillar(Id<Pillar>),
    /// A proof, by its words.
    Proof(Id<ProofPoint>),
}

/// What the messages of a plan carry.
#[derive(Clone, Debug, Default)]
pub struct Alignments {
    language: String,
    things: Vec<(Thing, Vec<String>)>,
    /// The same, by the language in which they are looked for.
    ideas: BTreeMap<Language, Ideas>,
    by_message: BTreeMap<Id<Message>, Alignment>,
    /// How many messages speak of each pillar.
    pillars: BTreeMap<Id<Pillar>, usize>,
    /// How many messages have copy that could.
    speaking: usize,
}

/// The ways to say things only follow from the plan; what was looked up so far is no difference.
impl PartialEq for Alignments {
    fn eq(&self, other: &Self) -> bool {
        self.things == other.things
            && self.by_message == other.by_message
            && self.pillars == other.pillars
            && self.speaking == other.speaking
    }
}

/// What a text says, and how much of it there is; it may stand in many messages.
struct Told {
    /// How many words.
    words: usize,
    /// How many characters.
    length: usize,
    said: Vec<(Said, Arc<Found>)>,
}

/// What texts say as parts of a message, and what their clauses do, by the language in which they are read.
#[derive(Default)]
struct Known<'f> {
    told: HashMap<(Language, MessageField, *const Part), Rc<Told>, RandomState>,
    heard: BTreeMap<Language, Heard<'f>>,
}

/// What one message carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    said: Vec<(Thing, Arc<Found>)>,
    /// The pillars that it speaks of or stands on.
    on: BTreeSet<Id<Pillar>>,
    /// Whether it is copy that should carry something.
    speaks: bool,
    /// How long its copy is, in characters.
    length: usize,
}

/// How a message says something, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How.
    pub how: How,
    /// In which part.
    pub part: MessageField,
    /// The words that say it, in the part as typed.
    pub words: Vec<Range<usize>>,
    /// The words that are missing, where it is said by half.
    pub missing: Vec<String>,
    /// Which way of saying it was found.
    pub way: String,
}

impl Alignments {
    /// What the messages of a plan carry.
    pub fn new(plan: &Plan, facts: &BTreeMap<Id<Message>, Facts>) -> Self {
        let mut alignments = Self {
            language: plan.about.language.clone(),
            things: things(plan),
            ..Self::default()
        };
        let mut known = Known::default();
        for (id, facts) in facts {
            alignments.take(plan, *id, facts, &mut known);
        }
        alignments
    }

    /// Reads everything anew where the plan's ideas, pillars or proofs are others than before.
    pub fn follow(&mut self, plan: &Plan, facts: &BTreeMap<Id<Message>, Facts>) {
        if self.language != plan.about.language || self.things != things(plan) {
            *self = Self::new(plan, facts);
        }
    }

    /// A message came or says something else.
    pub fn read(&mut self, plan: &Plan, id: Id<Message>, facts: &Facts) {
        self.forget(id);
        self.take(plan, id, facts, &mut Known::default());
    }

    fn take<'f>(&mut self, plan: &Plan, id: Id<Message>, facts: &'f Facts, known: &mut Known<'f>) {
        let Some(message) = plan.messages.get(&id).filter(|_| !self.things.is_empty()) else {
            return;
        };
        let language = Language::of(language_of(plan, message));
        let things = &self.things;
        let ideas = self.ideas.entry(language).or_insert_with(|| {
            let ways = things
                .iter()
                .map(|(_, ways)| ways.iter().map(String::as_str));
            Ideas::new(language, ways)
        });
        let heard = known.heard.entry(language).or_default();
        let mut parts: Vec<Rc<Told>> = Vec::new();
        for (part, text) in facts.texts().filter(|(part, _)| is_copy(*part)) {
            let told = known.told.entry((language, part, Arc::as_ptr(text)));
            let read = || Rc::new(Told::new(part, text.reading(), ideas, heard));
            parts.push(told.or_insert_with(read).clone());
        }
        let words: usize = parts.iter().map(|told| told.words).sum();
        let length = parts.iter().map(|told| told.length).sum();
        // By thing, of several ways in which it is said the fullest.
        let mut best: Vec<Option<&(Said, Arc<Found>)>> = vec![None; things.len()];
        for told in parts.iter().flat_map(|told| &told.said) {
            let (said, _) = told;
            if let Some(best) = best.get_mut(said.thing)
                && best.is_none_or(|(known, _)| known.rank() < said.rank())
            {
                *best = Some(told);
            }
        }
        let said = things.iter().zip(best).filter_map(|((thing, _), best)| {
            let (_, found) = best?;
            Some((*thing, Arc::clone(found)))
        });
        let said: Vec<(Thing, Arc<Found>)> = said.collect();
        let spoken = said.iter().filter_map(|(thing, found)| match thing {
            Thing::Pillar(id) if found.how.is_whole() => Some(*id),
            _ => None,
        });
        let alignment = Alignment {
            on: spoken.chain(message.pillars.iter().copied()).collect(),
            speaks: message.kind != MessageKind::Transactional && words >= WORDS,
            length,
            said,
        };
        if alignment.speaks {
            self.speaking += 1;
            for pillar in &alignment.on {
                *self.pillars.entry(*pillar).or_default() += 1;
            }
        }
        self.by_message.insert(id, alignment);
    }

    /// A message went.
    pub fn forget(&mut self, id: Id<Message>) {
        let Some(before) = self.by_message.remove(&id).filter(|before| before.speaks) else {
            return;
        };
        self.speaking -= 1;
        for pillar in before.on {
            if let Some(n) = self.pillars.get_mut(&pillar) {
                *n -= 1;
                if *n == 0 {
                    self.pillars.remove(&pillar);
                }
            }
        }
    }

    /// What a message carries; nothing is known where the plan has neither ideas nor pillars.
    pub fn of(&self, message: Id<Message>) -> Option<&Alignment> {
        self.by_message.get(&message)
    }

    /// How many messages speak of a pillar or stand on it.
    pub fn on(&self, pillar: Id<Pillar>) -> usize {
        self.pillars.get(&pillar).copied().unwrap_or_default()
    }

    /// How many messages have copy that should carry something.
    pub fn speaking(&self) -> usize {
        self.speaking
    }
}

impl Told {
    fn new<'t>(
        part: MessageField,
        reading: &'t Reading,
        ideas: &mut Ideas,
        heard: &mut Heard<'t>,
    ) -> Self {
        let said = ideas.said(reading, heard).into_iter();
        // A word on a button is no half of a message.
        let said = said.filter(|said| part != MessageField::CallToAction || said.how.is_whole());
        let said = said.map(|mut said| {
            let words = said.words.iter().cloned();
            let found = Found {
                how: said.how,
                part,
                words: words.map(|range| reading.original(range)).collect(),
                missing: std::mem::take(&mut said.missing),
                way: ideas.way(said.way),
            };
            (said, Arc::new(found))
        });
        Self {
            words: reading.words().iter().filter(|w| !w.is_masked).count(),
            length: reading.text().chars().count(),
            said: said.collect(),
        }
    }
}

impl Alignment {
    /// How it says an idea; nothing where it does not.
    pub fn idea(&self, id: Id<Idea>) -> Option<&Found> {
        self.find(Thing::Idea(id))
    }

    /// How it says something; nothing where it does not.
    pub fn find(&self, thing: Thing) -> Option<&Found> {
        let said = self.said.iter();
        said.into_iter()
            .find(|(t, _)| *t == thing)
            .map(|(_, found)| &**found)
    }

    /// The ideas that it says, be it by half.
    pub fn ideas(&self) -> impl Iterator<Item = (Id<Idea>, &Found)> {
        self.said.iter().filter_map(|(thing, found)| match thing {
            Thing::Idea(id) if found.how > How::Denied => Some((*id, &**found)),
            _ => None,
        })
    }

    /// The pillars of which it speaks.
    pub fn pillars(&self) -> impl Iterator<Item = (Id<Pillar>, &Found)> {
        self.said.iter().filter_map(|(thing, found)| match thing {
            Thing::Pillar(id) if found.how.is_whole() => Some((*id, &**found)),
            _ => None,
        })
    }

    /// The pillars of which it speaks or on which it stands.
    pub fn on(&self) -> &BTreeSet<Id<Pillar>> {
        &self.on
    }

    /// Whether it shows a proof, be it by half.
    pub fn proves(&self) -> bool {
        let mut said = self.said.iter();
        said.any(|(thing, found)| matches!(thing, Thing::Proof(_)) && found.how > How::Denied)
    }

    /// Whether it is copy that should carry something: no confirmation, and more than a word or two.
    pub fn speaks(&self) -> bool {
        self.speaks
    }

    /// How long its copy is, in characters.
    pub fn length(&self) -> usize {
        self.length
    }

    /// How many of so many ideas a text of its length should carry; one is enough where texts are short
    /// or spoken.
    pub fn needed(&self, ideas: usize, is_short: bool) -> usize {
        match self.length {
            length if is_short || length <= SHORT => ideas.min(1),
            length if length <= LONG => ideas.div_ceil(2),
            _ => ideas,
        }
    }
}

impl Found {
    /// The words that say it, as typed and in quotes.
    pub fn quote(&self, message: &Message) -> String {
        let text = message.part(self.part);
        let words = self
            .words
            .iter()
            .filter_map(|range| text.get(range.clone()));
        quoted(&words.collect::<Vec<_>>().join(" … "))
    }
}

/// The ideas as people have ordered them.
pub fn ideas_in_order(plan: &Plan) -> Vec<&Idea> {
    let mut ideas: Vec<&Idea> = plan.ideas.values().collect();
    ideas.sort_by(|a, b| a.rank.cmp(&b.rank).then(a.id.cmp(&b.id)));
    ideas
}

/// The language of a message: its own, or the plan's.
pub fn language_of<'p>(plan: &'p Plan, message: &'p Message) -> &'p str {
    let own = message.language.trim();
    if own.is_empty() {
        plan.about.language.trim()
    } else {
        own
    }
}

/// Whether a part is copy: neither an address nor small print.
fn is_copy(part: MessageField) -> bool {
    !matches!(part, MessageField::Link | MessageField::Note)
}

/// What messages of a plan may say, and in which words.
fn things(plan: &Plan) -> Vec<(Thing, Vec<String>)> {
    if plan.ideas.is_empty() && plan.pillars.is_empty() {
        return Vec::new();
    }
    let ideas = plan.ideas.values().map(|idea| {
        let ways = idea.ways.iter().chain([&idea.name]);
        (Thing::Idea(idea.id), ways.cloned().collect())
    });
    let pillars = plan
        .pillars
        .values()
        .map(|pillar| (Thing::Pillar(pillar.id), pillar.keywords.clone()));
    let proofs = plan
        .proof_points
        .values()
        .map(|proof| (Thing::Proof(proof.id), vec![proof.name.clone()]));
    ideas.chain(pillars).chain(proofs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::plan;

    fn alignments(ron: &str) -> (Plan, BTreeMap<Id<Message>, Facts>, Alignments) {
        let plan = plan(ron).unwrap();
        let facts: BTreeMap<_, _> = plan
            .messages
            .values()
            .map(|m| (m.id, Facts::new(m)))
            .collect();
        let alignments = Alignments::new(&plan, &facts);
        (plan, facts, alignments)
    }

    const PLAN: &str = r#"(
        ideas: [(id: "fresh", name: "Roasted fresh", ways: ["roasted on Tuesday"]), (id: "farms", name: "Farms by name")],
        pillars: [(id: "p", name: "Freshness", keywords: ["fresh"])],
        proof_points: [(id: "proof", name: "The roast date is on each bag")],
        messages: [
            (id: "a", headline: "Not fresh at all", body: "We roast each Tuesday, and say which farms.", note: "Farms by name"),
            (id: "b", body: "Fresh: see the roast date on the bag.", pillars: ["p"]),
            (id: "c", body: "Your order has shipped and is fresh.", kind: Transactional),
            (id: "d", body: "Fresh"),
        ],
    )"#;

    #[test]
    fn the_best_of_all_parts_counts() {
        let (plan, _, alignments) = alignments(PLAN);
        let a = alignments.of(Id::new("a")).unwrap();
        let fresh = a.idea(Id::new("fresh")).unwrap();
        assert_eq!(
            (fresh.how, fresh.part),
            (How::InOtherWords, MessageField::Body)
        );
        let body = &plan.messages[&Id::new("a")].body;
        let words: Vec<&str> = fresh
            .words
            .iter()
            .map(|range| &body[range.clone()])
            .collect();
        assert_eq!(words, ["roast", "Tuesday"]);
        let farms = a.idea(Id::new("farms")).unwrap();
        assert_eq!(
            (farms.how, farms.missing.join(" ")),
            (How::Half, "name".into()),
            "small print is no copy"
        );
        assert_eq!(a.pillars().count(), 0, "not fresh");
        assert!(!a.proves() && alignments.of(Id::new("b")).unwrap().proves());
    }

    #[test]
    fn pillars_are_counted_over_copy_that_speaks() {
        let (_, _, alignments) = alignments(PLAN);
        assert_eq!(
            alignments.speaking(),
            2,
            "neither a confirmation nor a single word"
        );
        assert_eq!(alignments.on(Id::new("p")), 1);
    }

    #[test]
    fn whoever_joins_and_leaves_leaves_nothing_behind() {
        let (plan, facts, mut alignments) = alignments(PLAN);
        let before = alignments.clone();
        let b = Id::new("b");
        alignments.forget(b);
        assert_eq!((alignments.speaking(), alignments.on(Id::new("p"))), (1, 0));
        alignments.read(&plan, b, &facts[&b]);
        alignments.read(&plan, b, &facts[&b]);
        assert_eq!(alignments, before);
    }

    #[test]
    fn how_much_is_enough() {
        let of = |length| Alignment {
            length,
            ..Alignment::default()
        };
        assert_eq!(of(30).needed(3, false), 1);
        assert_eq!(of(1000).needed(3, false), 2);
        assert_eq!(of(1000).needed(3, true), 1);
        assert_eq!(of(3000).needed(3, false), 3);
        assert_eq!(of(30).needed(0, false), 0);
    }
}
