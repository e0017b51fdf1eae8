//! What rules see of a plan, and the record at hand: one record is judged by many rules in a row, each of which
//! asks for it, for what its words say and for where it runs.

use std::any::Any;
use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Index;
use super::facts::Facts;
use crate::model::{Channel, Fields, Id, Message, Plan, Ref, Table, Tactic};

/// What a rule sees.
#[derive(Clone, Copy, Debug)]
pub struct Ctx<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The day on which it is read.
    pub today: Date,
    /// What is looked up often in this plan.
    pub index: &'a Index,
    at_hand: Option<&'a Hand<'a>>,
}

/// The channels on which a message runs, each with the active tactics that bring it there.
pub type Channels<'a> = BTreeMap<Id<Channel>, (&'a Channel, Vec<&'a Tactic>)>;

/// A record that is judged, looked up once for all its rules.
#[derive(Debug)]
pub struct Hand<'a> {
    at: Ref,
    record: &'a (dyn Any + Send + Sync),
    facts: Option<&'a Facts>,
    channels: Channels<'a>,
}

impl<'a> Ctx<'a> {
    /// A plan as it is read on a day; `index` is of that plan.
    pub fn new(plan: &'a Plan, today: Date, index: &'a Index) -> Self {
        Self {
            plan,
            today,
            index,
            at_hand: None,
        }
    }

    /// Takes a record in hand; nothing where it does not exist.
    pub(super) fn hand(&self, at: Ref) -> Option<Hand<'a>> {
        let record = self.plan.find(at)?;
        let (facts, channels) = match at.kind {
            Message::KIND => {
                let id = Id::from_key(at.key);
                (self.index.facts(id), self.channels(id))
            }
            _ => (None, Channels::new()),
        };
        Some(Hand {
            at,
            record,
            facts,
            channels,
        })
    }

    /// The same with a record at hand.
    pub(super) fn with<'h>(&'h self, hand: &'h Hand<'h>) -> Ctx<'h> {
        Ctx {
            at_hand: Some(hand),
            ..*self
        }
    }

    /// The record of a table that a reference means.
    pub fn get<R: Fields>(&self, table: &'a Table<R>, at: Ref) -> Option<&'a R> {
        if at.kind != R::KIND {
            return None;
        }
        match self.at_hand.filter(|hand| hand.at == at) {
            Some(hand) => hand.record.downcast_ref(),
            None => table.get(&Id::from_key(at.key)),
        }
    }

    /// What is known of the words of a message.
    pub fn facts(&self, message: Id<Message>) -> Option<&'a Facts> {
        match self.at_hand.filter(|hand| hand.at == message.at()) {
            Some(hand) => hand.facts,
            None => self.index.facts(message),
        }
    }

    /// The channels on which a message runs.
    pub fn runs_on(&self, message: Id<Message>) -> Cow<'a, Channels<'a>> {
        match self.at_hand.filter(|hand| hand.at == message.at()) {
            Some(hand) => Cow::Borrowed(&hand.channels),
            None => Cow::Owned(self.channels(message)),
        }
    }

    fn channels(&self, message: Id<Message>) -> Channels<'a> {
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
