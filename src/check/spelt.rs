//! How the words of all messages are spelt, counted by number (`text::spellings`), so that one message can
//! come or go without looking at the others. Where each spelling stands is kept only of what is spelt in several
//! ways, which is little. Messages are compared within their language.

use std::collections::{BTreeMap, BTreeSet};

use ahash::AHashMap;

use super::facts::Facts;
use crate::model::{Id, Message, MessageField, Plan};
use crate::text::reading::Reading;
use crate::text::spellings::{Numbered, Spelling, spellings};
use crate::text::{name_key, number};

/// The spellings of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelt {
    /// How often each spelling stands in the plan.
    counts: AHashMap<Numbered, usize>,
    /// In how many ways each thing is spelt, by the number of its letters.
    ways: AHashMap<u64, usize>,
    /// What is spelt in several ways.
    several: BTreeMap<u64, Vec<Surface>>,
}

/// One way to spell something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surface {
    /// Its number.
    pub number: Numbered,
    /// As written.
    pub surface: String,
    /// The messages in which it stands so, by id, as often as it does.
    pub messages: Vec<Id<Message>>,
    is_two_things: bool,
}

impl Spelt {
    /// The spellings of a plan.
    pub fn new(plan: &Plan, facts: &BTreeMap<Id<Message>, Facts>) -> Self {
        let mut spelt = Self::default();
        for facts in facts.values() {
            facts.spelt().iter().for_each(|one| _ = spelt.count(*one));
        }
        for (id, facts) in facts {
            for one in facts.spelt() {
                spelt.place(plan, *id, facts, *one);
            }
        }
        spelt
    }

    /// A message came, and is among the facts.
    pub fn add(&mut self, plan: &Plan, id: Id<Message>, all: &BTreeMap<Id<Message>, Facts>) {
        let Some(facts) = all.get(&id) else { return };
        let mut others = BTreeSet::new();
        for one in facts.spelt() {
            if self.count(*one) {
                others.insert(one.letters);
            }
        }
        for one in facts.spelt() {
            if !others.contains(&one.letters) {
                self.place(plan, id, facts, *one);
            }
        }
        // What was spelt in one way until now: nobody kept where.
        for letters in others {
            for (id, facts) in all {
                let from = facts.spelt().partition_point(|one| one.letters < letters);
                let here = facts.spelt().iter().skip(from);
                for one in here.take_while(|one| one.letters == letters) {
                    self.place(plan, *id, facts, *one);
                }
            }
        }
    }

    /// A message that was added before went.
    pub fn take(&mut self, id: Id<Message>, facts: &Facts) {
        for one in facts.spelt() {
            if let Some(surfaces) = self.several.get_mut(&one.letters) {
                for surface in surfaces.iter_mut().filter(|s| s.number == *one) {
                    if let Ok(at) = surface.messages.binary_search(&id) {
                        surface.messages.remove(at);
                    }
                }
                surfaces.retain(|surface| !surface.messages.is_empty());
            }
            if less(&mut self.counts, one) && less(&mut self.ways, &one.letters)
                || self.ways.get(&one.letters) == Some(&1)
            {
                self.several.remove(&one.letters);
            }
        }
    }

    /// Counts a spelling. Returns whether it makes the second way to spell something.
    fn count(&mut self, one: Numbered) -> bool {
        let count = self.counts.entry(one).or_default();
        *count += 1;
        if *count > 1 {
            return false;
        }
        let ways = self.ways.entry(one.letters).or_default();
        *ways += 1;
        *ways == 2
    }

    /// Notes where a spelling of something that is spelt in several ways stands.
    fn place(&mut self, plan: &Plan, id: Id<Message>, facts: &Facts, one: Numbered) {
        if self.ways.get(&one.letters).is_none_or(|ways| *ways < 2) {
            return;
        }
        let surfaces = self.several.entry(one.letters).or_default();
        if let Some(surface) = surfaces.iter_mut().find(|surface| surface.number == one) {
            let at = surface.messages.partition_point(|other| *other <= id);
            surface.messages.insert(at, id);
            return;
        }
        let message = plan.messages.get(&id);
        let mut all = message.into_iter().flat_map(|m| of_message(m, facts));
        if let Some((_, _, spelling)) = all.find(|(_, number, _)| *number == one) {
            let surface = spelling.surface();
            let at = surfaces.partition_point(|other| other.surface < surface);
            let surface = Surface {
                number: one,
                surface,
                messages: vec![id],
                is_two_things: spelling.is_two_things(),
            };
            surfaces.insert(at, surface);
        }
    }

    /// What is spelt in several ways, each with its ways in alphabetical order.
    pub fn several(&self) -> impl Iterator<Item = &[Surface]> {
        let all = self.several.values().map(Vec::as_slice);
        all.filter(|ways| !ways.iter().any(|one| one.is_two_things))
    }
}

/// Counts one less, and forgets what is there no more. Returns whether that is so.
fn less<K: std::hash::Hash + Eq>(counts: &mut AHashMap<K, usize>, key: &K) -> bool {
    let Some(count) = counts.get_mut(key) else {
        return false;
    };
    *count -= 1;
    if *count == 0 {
        counts.remove(key);
        return true;
    }
    false
}

/// The language of a message, as a number.
pub fn language_of(message: &Message) -> u64 {
    number(name_key(&message.language).into_bytes())
}

/// The spellings of a message, part by part, each with its number. Addresses are no copy.
pub fn of_message<'a>(
    message: &'a Message,
    facts: &'a Facts,
) -> impl Iterator<Item = ((MessageField, &'a Reading), Numbered, Spelling<'a>)> {
    let language = language_of(message);
    let parts = facts
        .parts()
        .filter(|(part, _)| *part != MessageField::Link);
    let all = parts.flat_map(|(part, reading)| {
        let all = spellings(message.part(part), reading);
        all.map(move |spelling| ((part, reading), spelling))
    });
    all.map(move |(at, spelling)| (at, spelling.spelt().numbered(language), spelling))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_come_and_go() {
        let message = |id: &str, body: &str, language: &str| Message {
            id: Id::new(id),
            body: body.into(),
            language: language.into(),
            ..Message::default()
        };
        let all = [
            message("a", "Email and e-mail, email", ""),
            message("b", "An e-mail", ""),
            message("c", "Email", "de"),
        ];
        let mut plan = Plan::default();
        let mut facts = BTreeMap::new();
        let mut spelt = Spelt::default();
        for one in &all {
            plan.messages.insert(one.id, one.clone());
            facts.insert(one.id, Facts::new(one));
            spelt.add(&plan, one.id, &facts);
        }
        assert_eq!(spelt, Spelt::new(&plan, &facts));
        let several = |spelt: &Spelt| -> Vec<String> {
            let all = spelt.several();
            all.flat_map(|ways| {
                ways.iter()
                    .map(|way| format!("{} {}", way.surface, way.messages.len()))
            })
            .collect()
        };
        assert_eq!(
            several(&spelt),
            ["e-mail 2", "email 2"],
            "the German one is for itself"
        );
        spelt.take(all[0].id, &facts[&all[0].id]);
        assert_eq!(several(&spelt), Vec::<String>::new());
        for one in &all[1..] {
            spelt.take(one.id, &facts[&one.id]);
        }
        assert_eq!(spelt, Spelt::default());
    }
}
