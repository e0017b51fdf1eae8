//! What is read out of a message once, for all rules: its parts as rules read them, and what they claim. Made anew only for
//! messages that changed.

use crate::model::{Message, MessageField};
use crate::text::claims::{Claim, claims};
use crate::text::reading::Reading;

/// What is known of the words of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    parts: Vec<(MessageField, Reading)>,
    claims: Vec<Claim>,
    /// In which part each claim stands.
    claimed_in: Vec<MessageField>,
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
