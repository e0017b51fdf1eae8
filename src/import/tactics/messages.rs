//! The messages of a table: which rows say the same and share one.

use std::collections::BTreeMap;

use super::read::Reading;
use super::with_lines;
use crate::field;
use crate::import::Unread;
use crate::import::names::{Names, ranks_after};
use crate::model::{Field, Fields as _, Id, Key, Kind, Message, MessageField, Plan};

/// A message as a row gives it.
pub struct Draft {
    /// Its fields; without id, rank and link to another message.
    pub message: Message,
    /// The name of the message that it is a variant of.
    pub variant_of: String,
    /// The line, and the column in which that name stands.
    pub at: (usize, usize),
    /// Whether the row gives it a name of its own.
    pub is_named: bool,
}

/// What messages are looked up by before they are compared: subject, headline and body.
type Gist = [String; 3];

/// The messages of a table.
pub struct Messages<'a> {
    plan: &'a Plan,
    /// The fields in which a message of the plan must agree with a row to be the same.
    compared: Vec<Field>,
    made: Vec<Draft>,
    by_gist: BTreeMap<Gist, Vec<usize>>,
    in_plan: BTreeMap<Gist, Vec<&'a Message>>,
}

impl<'a> Messages<'a> {
    /// Nothing yet. `columns` are the fields that the table has columns for.
    pub fn new(plan: &'a Plan, columns: Vec<Field>) -> Self {
        let mut in_plan: BTreeMap<Gist, Vec<&Message>> = BTreeMap::new();
        for message in plan.messages.values() {
            in_plan.entry(gist(message)).or_default().push(message);
        }
        let mut compared = columns;
        // Two messages that say something else are two, whatever columns there are.
        compared.extend(Message::PARTS.iter().copied().map(Field));
        compared.retain(|field| *field != field!(Message.parent) && *field != field!(Message.name));
        Self {
            plan,
            compared,
            made: Vec::new(),
            by_gist: BTreeMap::new(),
            in_plan,
        }
    }

    /// The message that says this: one of the table, one of the plan, or a new one.
    pub fn find_or_make(&mut self, draft: Draft, names: &mut Names<'_>) -> Key {
        let is_name = |field: &Field| *field == field!(Message.name);
        let same_name = |other: &Message| !draft.is_named || other.name == draft.message.name;
        let gist = gist(&draft.message);
        if draft.is_named || has_words(&draft.message) {
            let earlier = self.by_gist.get(&gist).into_iter().flatten();
            for earlier in earlier.filter_map(|at| self.made.get(*at)) {
                let mut differing = earlier.message.differing(&draft.message);
                differing.retain(|field| !is_name(field));
                if differing.is_empty()
                    && same_name(&earlier.message)
                    && earlier.variant_of == draft.variant_of
                {
                    return earlier.message.id.key();
                }
            }
            for known in self.in_plan.get(&gist).into_iter().flatten() {
                let differing = known.differing(&draft.message);
                let parent = known.parent.and_then(|id| self.plan.messages.get(&id));
                if !differing.iter().any(|field| self.compared.contains(field))
                    && same_name(known)
                    && parent.map_or("", |parent| parent.name.trim()) == draft.variant_of
                {
                    return known.id.key();
                }
            }
        }
        let key = names.new_id(Kind::Message, &draft.message.name);
        let mut draft = draft;
        draft.message.id = Id::from_key(key);
        self.by_gist.entry(gist).or_default().push(self.made.len());
        self.made.push(draft);
        key
    }

    /// The new messages, with their ranks and links to each other, and the links that lead nowhere.
    pub fn finish(self, names: &mut Names<'_>, reading: &[Reading]) -> (Vec<Message>, Vec<Unread>) {
        let mut doubts = Vec::new();
        let mut by_name = BTreeMap::new();
        for draft in &self.made {
            let name = draft.message.name.clone();
            by_name.entry(name).or_insert(draft.message.id);
        }
        let ranks = ranks_after(self.plan, Kind::Message, self.made.len());
        let link = |(draft, rank): (Draft, _)| {
            let mut message = draft.message;
            message.rank = rank;
            if draft.variant_of.is_empty() {
                return message;
            }
            let new = by_name.get(&draft.variant_of).copied();
            let mut known = || names.find(Kind::Message, &draft.variant_of);
            message.parent = new.or_else(|| known().map(Id::from_key));
            if message.parent.is_none() {
                let (line, at) = draft.at;
                let column = reading.get(at).map(|r| r.name.clone()).unwrap_or_default();
                let kept = format!("{column}: {}", draft.variant_of);
                message.notes = with_lines(&message.notes, &[kept]);
                doubts.push(Unread {
                    line,
                    column,
                    reason: format!(
                        "the table and the plan have no message “{}”; it stands in the message's notes",
                        draft.variant_of
                    ),
                });
            }
            message
        };
        let messages = self.made.into_iter().zip(ranks).map(link).collect();
        (messages, doubts)
    }
}

fn gist(message: &Message) -> Gist {
    [&message.subject, &message.headline, &message.body].map(|text| text.trim().to_owned())
}

/// Whether it says anything: a button and a link alone are too little to tell it by.
fn has_words(message: &Message) -> bool {
    MessageField::ALL
        .iter()
        .filter(|part| !matches!(part, MessageField::CallToAction | MessageField::Link))
        .any(|part| !message.part(*part).is_empty())
}
