//! How the words of all messages are spelt, counted, so that one message can come or go without looking
//! at the others. Messages are compared within their language.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Facts;
use crate::model::{Id, Message, MessageField};
use crate::text::name_key;
use crate::text::spellings::{Spelling, spellings};

/// The spellings of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelt {
    by_key: BTreeMap<String, Vec<Surface>>,
    /// The keys with several surfaces.
    several: BTreeSet<String>,
}

/// One way to spell something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surface {
    /// As written.
    pub surface: String,
    /// The messages in which it stands so, by id, as often as it does.
    pub messages: Vec<Id<Message>>,
}

impl Spelt {
    /// A message came.
    pub fn add(&mut self, message: &Message, facts: &Facts) {
        for (key, surface) in keyed(message, facts) {
            let surfaces = self.by_key.entry(key.clone()).or_default();
            let at = match surfaces.binary_search_by(|one| one.surface.cmp(&surface)) {
                Ok(at) => at,
                Err(at) => {
                    let messages = Vec::new();
                    surfaces.insert(at, Surface { surface, messages });
                    at
                }
            };
            if let Some(one) = surfaces.get_mut(at) {
                let at = one.messages.partition_point(|id| *id <= message.id);
                one.messages.insert(at, message.id);
            }
            if surfaces.len() > 1 {
                self.several.insert(key);
            }
        }
    }

    /// A message that was added before went.
    pub fn take(&mut self, message: &Message, facts: &Facts) {
        for (key, surface) in keyed(message, facts) {
            let Some(surfaces) = self.by_key.get_mut(&key) else {
                continue;
            };
            for one in surfaces.iter_mut().filter(|one| one.surface == surface) {
                if let Ok(at) = one.messages.binary_search(&message.id) {
                    one.messages.remove(at);
                }
            }
            surfaces.retain(|one| !one.messages.is_empty());
            if surfaces.len() < 2 {
                self.several.remove(&key);
            }
            if surfaces.is_empty() {
                self.by_key.remove(&key);
            }
        }
    }

    /// What is spelt in several ways, each with its ways in alphabetical order.
    pub fn several(&self) -> impl Iterator<Item = (&str, &[Surface])> {
        let keys = self.several.iter();
        keys.filter_map(|key| Some((key.as_str(), self.by_key.get(key)?.as_slice())))
    }
}

/// The spellings of a message, part by part. Addresses are no copy.
pub fn of_message<'a>(
    message: &'a Message,
    facts: &'a Facts,
) -> impl Iterator<Item = (MessageField, Spelling)> + 'a {
    let parts = facts
        .parts()
        .filter(|(part, _)| *part != MessageField::Link);
    parts.flat_map(|(part, reading)| {
        let all = spellings(message.part(part), reading).into_iter();
        all.map(move |spelling| (part, spelling))
    })
}

/// The key under which a spelling of a message is counted.
pub fn key(message: &Message, spelling: &Spelling) -> String {
    let language = name_key(&message.language);
    if language.is_empty() {
        spelling.key.clone()
    } else {
        format!("{} {language}", spelling.key)
    }
}

fn keyed<'a>(
    message: &'a Message,
    facts: &'a Facts,
) -> impl Iterator<Item = (String, String)> + 'a {
    let all = of_message(message, facts);
    all.map(|(_, spelling)| (key(message, &spelling), spelling.surface))
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
        let mut spelt = Spelt::default();
        for one in &all {
            spelt.add(one, &Facts::new(one));
        }
        let several = |spelt: &Spelt| -> Vec<String> {
            let all = spelt.several();
            all.flat_map(|(_, ways)| {
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
        spelt.take(&all[0], &Facts::new(&all[0]));
        assert_eq!(several(&spelt), Vec::<String>::new());
        for one in &all[1..] {
            spelt.take(one, &Facts::new(one));
        }
        assert_eq!(spelt, Spelt::default());
    }
}
