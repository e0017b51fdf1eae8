//! What is read out of a message once, for all rules: its parts as rules read them, and what they claim. Made anew only for
//! messages that changed.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use crate::model::{Id, Message, MessageField, MessageKind, Offer, Plan};
use crate::text::claims::{Claim, Clash, claims, compare_own};
use crate::text::links::address::Address;
use crate::text::reading::{Mask, Reading};
use crate::text::spellings::{Numbered, spellings};
use crate::text::{name_key, number};

/// What is known of the words of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    parts: Vec<(MessageField, Reading)>,
    links: Vec<Linked>,
    leads: Vec<(Lead, String)>,
    rows: Vec<u64>,
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
        let parts = MessageField::ALL
            .iter()
            .map(|part| (*part, message.part(*part)));
        let filled = parts.filter(|(_, text)| !text.trim().is_empty());
        let mut facts = Self::default();
        let mut clauses = 0;
        for (part, text) in filled {
            let reading = Reading::new(text);
            if part != MessageField::Link {
                for mut claim in claims(&reading) {
                    claim.clause += clauses;
                    facts.claims.push(claim);
                    facts.claimed_in.push(part);
                }
            }
            clauses = facts
                .claims
                .last()
                .map_or(clauses, |claim| claim.clause + 1);
            facts.parts.push((part, reading));
        }
        facts.at_odds = compare_own(&facts.claims, |at| facts.part(*facts.claimed_in.get(at)?));
        facts.links = linked(message, &facts.parts);
        facts.leads = leads(message, &facts.links);
        facts.rows = rows(&facts.parts);
        facts.figures = figures(&facts.parts);
        facts.spelt = spelt(message, &facts.parts);
        facts
    }

    /// What it claims, over all parts.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
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
    pub fn rows(&self) -> &[u64] {
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
        self.parts.iter().map(|(part, reading)| (*part, reading))
    }

    /// One of its parts; nothing where that is empty.
    pub fn part(&self, part: MessageField) -> Option<&Reading> {
        self.parts()
            .find(|(p, _)| *p == part)
            .map(|(_, reading)| reading)
    }
}

/// Reads all messages of a plan: on as many processors as there are, since a message is read without looking
/// at others.
pub fn of_all(plan: &Plan) -> BTreeMap<Id<Message>, Facts> {
    let messages = plan.messages.par_iter();
    messages
        .map(|(id, message)| (*id, Facts::new(message)))
        .collect()
}

/// The web addresses of a message: in running text where links stand, in the field for a link the whole of it.
fn linked(message: &Message, parts: &[(MessageField, Reading)]) -> Vec<Linked> {
    let mut found = Vec::new();
    for (part, reading) in parts {
        let text = message.part(*part);
        let ranges: Vec<Range<usize>> = if *part == MessageField::Link {
            let start = text.len() - text.trim_start().len();
            std::iter::once(start..start + text.trim().len()).collect()
        } else {
            let masks = reading.masks().iter();
            let links = masks.filter(|mask| mask.what == Mask::Link);
            links
                .map(|mask| reading.original(mask.range.clone()))
                .collect()
        };
        found.extend(ranges.into_iter().filter_map(|range| {
            Some(Linked {
                part: *part,
                address: Address::parse(text.get(range.clone())?)?,
                range,
            })
        }));
    }
    found
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

/// The words of each part that is copy, without what is masked.
fn copy(parts: &[(MessageField, Reading)]) -> impl Iterator<Item = impl Iterator<Item = &str>> {
    use MessageField::{Body, Description, Headline};
    let copy = parts
        .iter()
        .filter(|(part, _)| matches!(part, Body | Description | Headline));
    copy.map(|(_, reading)| {
        let words = reading.words().iter().filter(|word| !word.is_masked);
        words.map(|word| reading.word(word))
    })
}

/// The words with figures in them, as numbers.
fn figures(parts: &[(MessageField, Reading)]) -> Vec<u64> {
    let words = copy(parts).flatten();
    let figures = words.filter(|word| word.bytes().any(|byte| byte.is_ascii_digit()));
    let mut figures: Vec<u64> = figures.map(|word| number(word.bytes())).collect();
    figures.sort_unstable();
    figures.dedup();
    figures
}

/// Every row of three words of what is copy, as a number.
fn rows(parts: &[(MessageField, Reading)]) -> Vec<u64> {
    let mut rows = Vec::new();
    for words in copy(parts) {
        let words: Vec<&str> = words.collect();
        let bytes = |row: &[&'_ str]| number(row.iter().flat_map(|w| w.bytes().chain([b' '])));
        rows.extend(words.windows(3).map(bytes));
    }
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// How the words of a message are spelt. Addresses are no copy.
fn spelt(message: &Message, parts: &[(MessageField, Reading)]) -> Vec<Numbered> {
    let language = name_key(&message.language);
    let copy = parts.iter().filter(|(part, _)| *part != MessageField::Link);
    let all = copy.flat_map(|(part, reading)| spellings(message.part(*part), reading));
    let mut spelt: Vec<Numbered> = all.map(|one| one.numbered(&language)).collect();
    spelt.sort_unstable();
    spelt
}
