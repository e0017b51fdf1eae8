//! What is read out of a message once, for all rules: its parts as rules read them (`part`), and what they claim.
//! Made anew only for messages that changed. When a plan is opened each text is read once, in however many messages it
//! stands; what is edited later is read by itself.

mod part;
mod said;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

pub use self::part::Part;
pub use self::said::{Key, Said};
use super::parallel::{each, is_large};
use super::spelt;
use crate::model::{Id, Message, MessageField, MessageKind, Offer, Plan};
use crate::text::claims::{Claim, Clash, Sentences, compare_own};
use crate::text::links::address::Address;
use crate::text::name_key;
use crate::text::reading::Reading;
use crate::text::spellings::Numbered;
use ahash::RandomState;

/// What is known of the words of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    parts: Vec<(MessageField, Arc<Part>)>,
    links: Vec<Linked>,
    leads: Vec<(Lead, String)>,
    rows: Arc<[u64]>,
    figures: Vec<u64>,
    spelt: Vec<Numbered>,
    claims: Vec<Claim>,
    /// In which part each claim stands.
    claimed_in: Vec<MessageField>,
    at_odds: Vec<Clash>,
}

/// A web address in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// In which part.
    pub part: MessageField,
    /// Where it stands in the text as typed.
    pub range: Range<usize>,
    /// What it is made of.
    pub address: Address,
}

/// What leads to a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lead {
    /// A call to action: the letters and digits of its words, and the language.
    Call(String, String),
    /// The one offer that a message makes, and the language.
    Offer(Id<Offer>, String),
}

impl Facts {
    /// Reads a message.
    pub fn new(message: &Message) -> Self {
        Self::of(message, |part, text| Arc::new(Part::new(part, text)))
    }

    /// Puts together what is read in the parts of a message.
    fn of<'t>(message: &'t Message, read: impl Fn(MessageField, &'t str) -> Arc<Part>) -> Self {
        let language = spelt::language_of(message);
        let mut facts = Self::default();
        let mut clauses = 0;
        let mut rows = Vec::new();
        for (field, text) in filled(message) {
            let part = read(field, text);
            let links = part.links().iter();
            facts.links.extend(links.map(|(range, address)| Linked {
                part: field,
                range: range.clone(),
                address: address.clone(),
            }));
            let is_copy = matches!(
                field,
                MessageField::Body | MessageField::Description | MessageField::Headline
            );
            if is_copy {
                rows.extend(part.rows());
                facts.figures.extend(part.figures());
            }
            let spelt = part.spelt().iter().map(|one| one.numbered(language));
            facts.spelt.extend(spelt);
            for claim in part.claims() {
                let mut claim = claim.clone();
                claim.clause += clauses;
                facts.claims.push(claim);
                facts.claimed_in.push(field);
            }
            clauses = facts
                .claims
                .last()
                .map_or(clauses, |claim| claim.clause + 1);
            facts.parts.push((field, part));
        }
        for numbers in [&mut rows, &mut facts.figures] {
            numbers.sort_unstable();
            numbers.dedup();
        }
        facts.rows = rows.into();
        facts.spelt.sort_unstable();
        facts.at_odds = compare_own(&facts.claims, |at| {
            let part = *facts.claimed_in.get(at)?;
            Some((part as usize, facts.part(part)?))
        });
        facts.leads = leads(message, &facts.links);
        facts
    }

    /// What it claims, over all parts.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// Under what its claims meet those of others, and what they say there.
    pub fn sayings(&self) -> impl Iterator<Item = &(Key, Said)> {
        self.parts.iter().flat_map(|(_, part)| part.sayings())
    }

    /// One of its claims, and the part in which it stands.
    pub fn claim(&self, at: usize) -> Option<(MessageField, &Claim)> {
        Some((*self.claimed_in.get(at)?, self.claims.get(at)?))
    }

    /// What of its claims does not go together.
    pub fn at_odds(&self) -> &[Clash] {
        &self.at_odds
    }

    /// Whether one of its claims does not go together with another that says this.
    pub fn is_at_odds(&self, claim: usize, said: &str) -> bool {
        let says = |at: usize| self.claims.get(at).is_some_and(|claim| claim.said == said);
        let mut clashes = self.at_odds.iter();
        clashes.any(|c| c.one == claim && says(c.other) || c.other == claim && says(c.one))
    }

    /// The web addresses in it, part by part.
    pub fn links(&self) -> &[Linked] {
        &self.links
    }

    /// Its rows of three words as numbers, each once and in order; by these it is compared with others.
    pub fn rows(&self) -> &Arc<[u64]> {
        &self.rows
    }

    /// The words with figures in them, as numbers, each once and in order.
    pub fn figures(&self) -> &[u64] {
        &self.figures
    }

    /// How its words are spelt, in numbers, in order.
    pub fn spelt(&self) -> &[Numbered] {
        &self.spelt
    }

    /// What of it leads where: each call to action or offer with the page of its link.
    pub fn leads(&self) -> &[(Lead, String)] {
        &self.leads
    }

    /// The parts that hold words, in the order of `MessageField::ALL`.
    pub fn parts(&self) -> impl Iterator<Item = (MessageField, &Reading)> {
        self.texts().map(|(field, part)| (field, part.reading()))
    }

    /// The same with all that is known of each text: when a plan is opened, a text that stands in many
    /// messages is one part.
    pub fn texts(&self) -> impl Iterator<Item = (MessageField, &Arc<Part>)> {
        self.parts.iter().map(|(field, part)| (*field, part))
    }

    /// One of its parts; nothing where that is empty.
    pub fn part(&self, part: MessageField) -> Option<&Reading> {
        self.parts()
            .find(|(p, _)| *p == part)
            .map(|(_, reading)| reading)
    }
}

/// Reads all messages of a plan, each text and each sentence of one once: on as many processors as there are, since a text is read
/// without looking at others.
pub fn of_all<'p>(plan: &'p Plan) -> BTreeMap<Id<Message>, Facts> {
    let mut texts = Vec::new();
    let mut known: HashMap<(bool, &str), usize, RandomState> = HashMap::default();
    for (field, text) in plan.messages.values().flat_map(filled) {
        known
            .entry((field == MessageField::Link, text))
            .or_insert_with(|| {
                texts.push((field, text));
                texts.len() - 1
            });
    }
    let is_large = is_large(plan);
    let sentences = Sentences::default();
    let parts = each(is_large, &texts, |(field, text)| {
        Arc::new(Part::among(*field, text, &sentences))
    });
    let read = |field, text: &'p str| {
        let known = known.get(&(field == MessageField::Link, text));
        let part = known.and_then(|at| parts.get(*at)).map(Arc::clone);
        part.unwrap_or_else(|| Arc::new(Part::among(field, text, &sentences)))
    };
    let messages: Vec<&Message> = plan.messages.values().collect();
    let facts = each(is_large, &messages, |&message| Facts::of(message, read));
    plan.messages.keys().copied().zip(facts).collect()
}

/// The parts of a message that hold words.
fn filled(message: &Message) -> impl Iterator<Item = (MessageField, &str)> {
    let parts = MessageField::ALL.iter();
    parts
        .map(|part| (*part, message.part(*part)))
        .filter(|(_, text)| !text.trim().is_empty())
}

/// Where the button of a message leads. An offer leads there where it is the only one and what the message is
/// about: one that is only mentioned leads nowhere.
fn leads(message: &Message, links: &[Linked]) -> Vec<(Lead, String)> {
    let Some(link) = links.iter().find(|link| link.part == MessageField::Link) else {
        return Vec::new();
    };
    let language = message.language.trim().to_lowercase();
    let page = link.address.page();
    let mut leads = Vec::new();
    let label = name_key(&message.call_to_action_label);
    if !label.is_empty() {
        leads.push((Lead::Call(label, language.clone()), page.clone()));
    }
    if let ([offer], MessageKind::Offer) = (message.offers.as_slice(), message.kind) {
        leads.push((Lead::Offer(*offer, language), page));
    }
    leads
}
