//! The plan's term list made ready, and where its messages go against it.
//!
//! The list is made anew only when a term changed in a field that it is made of ([`FEEDS`]); otherwise
//! only messages that changed are read again. Links are not read: addresses are no copy.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use ahash::RandomState;

use super::Ctx;
use super::facts::{Facts, Part};
use crate::model::{Fields as _, Id, Message, MessageField, Place, Plan, Term, TermKind, Value};
use crate::text::terms::{Entry, Hit, Says, Terms, What, replaced};

/// The fields of terms that a list is made of.
pub const FEEDS: &[&str] = &[
    "name",
    "kind",
    "variants",
    "instead",
    "case_sensitive",
    "verb",
    "near",
    "not_near",
    "exceptions",
];

/// The fields of messages that are read.
pub const COPY: &[&str] = &[
    "subject",
    "preheader",
    "headline",
    "body",
    "call_to_action_label",
    "description",
    "note",
];

/// A term list, and what goes against it.
#[derive(Debug, Default)]
pub struct Vocabulary {
    terms: Terms,
    ids: Vec<Id<Term>>,
    hits: BTreeMap<Id<Message>, Vec<(MessageField, Hit)>>,
}

/// What was found in texts so far, each of which may stand in many messages.
type Known = HashMap<*const Part, Vec<Hit>, RandomState>;

/// Words of a message that a term does not want there.
#[derive(Clone, Copy, Debug)]
pub struct Miss<'a> {
    /// Which message.
    pub message: Id<Message>,
    /// In which of its parts.
    pub part: MessageField,
    /// Which term.
    pub term: Id<Term>,
    /// Where and what.
    pub hit: &'a Hit,
}

impl Vocabulary {
    /// The list of a plan, and what its messages say against it.
    pub fn new(plan: &Plan, facts: &BTreeMap<Id<Message>, Facts>) -> Self {
        let list = Self::of(plan.terms.values());
        let mut known = HashMap::default();
        let hits = facts.iter();
        let hits = hits.map(|(id, facts)| (*id, list.find(facts, &mut known)));
        Self {
            hits: hits.filter(|(_, hits)| !hits.is_empty()).collect(),
            ..list
        }
    }

    /// A list alone.
    fn of<'a>(terms: impl Iterator<Item = &'a Term>) -> Self {
        let (ids, entries): (_, Vec<Entry>) = terms.map(|term| (term.id, entry(term))).unzip();
        Self {
            terms: Terms::new(entries),
            ids,
            hits: BTreeMap::new(),
        }
    }

    /// A message came or changed.
    pub fn read(&mut self, id: Id<Message>, facts: &Facts) {
        let hits = self.find(facts, &mut HashMap::default());
        if hits.is_empty() {
            self.hits.remove(&id);
        } else {
            self.hits.insert(id, hits);
        }
    }

    /// A message went.
    pub fn forget(&mut self, id: Id<Message>) {
        self.hits.remove(&id);
    }

    fn find(&self, facts: &Facts, known: &mut Known) -> Vec<(MessageField, Hit)> {
        let mut all = Vec::new();
        for (field, part) in facts.texts().filter(|(at, _)| *at != MessageField::Link) {
            let find = || self.terms.find(part.text(), part.reading());
            let hits = known.entry(Arc::as_ptr(part)).or_insert_with(find).iter();
            all.extend(hits.map(|hit| (field, hit.clone())));
        }
        all
    }

    /// What a message says against the list.
    pub fn misses(&self, message: Id<Message>) -> impl Iterator<Item = Miss<'_>> {
        let hits = self.hits.get(&message).into_iter().flatten();
        hits.filter_map(move |(part, hit)| self.miss(message, *part, hit))
    }

    /// What all messages say against the list, by message.
    pub fn all_misses(&self) -> impl Iterator<Item = Miss<'_>> {
        self.hits.iter().flat_map(move |(message, hits)| {
            hits.iter()
                .filter_map(move |(part, hit)| self.miss(*message, *part, hit))
        })
    }

    fn miss<'a>(&self, message: Id<Message>, part: MessageField, hit: &'a Hit) -> Option<Miss<'a>> {
        let term = *self.ids.get(hit.entry)?;
        Some(Miss {
            message,
            part,
            term,
            hit,
        })
    }

    /// Whether some words are a preferred term or a name of the list, however they are spelt.
    pub fn know(&self, words: &str) -> bool {
        self.terms.know(words)
    }
}

impl PartialEq for Vocabulary {
    /// Whether the same is found; the lists are then made of the same.
    fn eq(&self, other: &Self) -> bool {
        self.ids == other.ids && self.hits == other.hits
    }
}

impl Miss<'_> {
    /// The words in the plan.
    pub fn place(&self) -> Place {
        Place::of(self.message)
            .field(self.part.field())
            .span(self.hit.range.clone())
    }

    /// The words as they stand there.
    pub fn surface<'a>(&self, plan: &'a Plan) -> &'a str {
        let message = plan.messages.get(&self.message);
        let text = message.map(|message| message.part(self.part));
        text.and_then(|text| text.get(self.hit.range.clone()))
            .unwrap_or_default()
    }
}

/// Which places of a plan a term would flag that somebody is writing: in a plan that has no term of its
/// id, or has it as it was. Each with what would be wrong there. Takes milliseconds in a large plan.
pub fn would_flag(ctx: &Ctx<'_>, term: &Term) -> Vec<(Place, What)> {
    let others = ctx.plan.terms.values().filter(|other| other.id != term.id);
    let list = Vocabulary::of(others.chain([term]));
    let mut known = HashMap::default();
    let messages = ctx.index.all_facts();
    messages
        .flat_map(|(message, facts)| {
            let hits = list.find(facts, &mut known).into_iter();
            hits.map(move |(part, hit)| (message, part, hit))
        })
        .filter_map(|(message, part, hit)| {
            let miss = list.miss(message, part, &hit)?;
            (miss.term == term.id).then(|| (miss.place(), hit.what))
        })
        .collect()
}

/// The changes that put right some of what was found: each text once, however much is wrong in it.
pub fn put_right<'a>(
    plan: &Plan,
    misses: impl Iterator<Item = Miss<'a>>,
) -> Vec<crate::edit::Edit> {
    let mut by_text = BTreeMap::<_, Vec<&Hit>>::new();
    for miss in misses.filter(|miss| !miss.hit.instead.is_empty()) {
        by_text
            .entry((miss.message, miss.part))
            .or_default()
            .push(miss.hit);
    }
    let edits = by_text.into_iter().filter_map(|((id, part), hits)| {
        let mut text = plan.messages.get(&id)?.part(part).to_owned();
        // From the end, so that what stands before keeps its place.
        for hit in hits.iter().rev() {
            text = replaced(&text, &hit.range, &hit.instead);
        }
        let place = Place::of(id).field(part.field());
        Some(crate::edit::Edit::set(place, Value::Text(text)))
    });
    edits.collect()
}

/// A term as the text chapter takes it.
fn entry(term: &Term) -> Entry {
    Entry {
        says: match term.kind {
            TermKind::Preferred => Says::Prefer,
            TermKind::Banned => Says::Avoid,
            TermKind::Name => Says::Name,
        },
        words: term.name().to_owned(),
        variants: term.variants.clone(),
        instead: term.instead.clone(),
        case_sensitive: term.case_sensitive,
        is_verb: term.verb,
        near: term.near.clone(),
        not_near: term.not_near.clone(),
        exceptions: term.exceptions.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Index;
    use crate::check::testing::{TODAY, plan};

    #[test]
    fn a_term_being_written_says_what_it_would_flag() {
        let plan = plan(
            r#"(
            terms: [(id: "a", name: "Cheap Monday", kind: Name), (id: "b", name: "loom", kind: Banned)],
            messages: [
                (id: "m", name: "m", body: "Cheap looms", link: "https://cheap.example"),
                (id: "n", name: "n", headline: "Cheap Monday", note: "cheaper"),
            ],
        )"#,
        )
        .unwrap();
        let index = Index::new(&plan);
        let ctx = Ctx::new(&plan, TODAY, &index);
        let flagged = |term: &Term| -> Vec<String> {
            let places = would_flag(&ctx, term).into_iter();
            places.map(|(place, _)| plan.describe(place)).collect()
        };
        let term = Term {
            id: Id::new("c"),
            name: "cheap".into(),
            kind: TermKind::Banned,
            ..Term::default()
        };
        assert_eq!(
            flagged(&term),
            ["message “m” › body", "message “n” › small print"]
        );
        let instead_of_b = Term {
            id: Id::new("b"),
            ..term
        };
        assert_eq!(flagged(&instead_of_b).len(), 2);
        assert_eq!(flagged(&Term::default()).len(), 0);
    }
}
