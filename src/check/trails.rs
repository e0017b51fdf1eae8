//! Where the links of all messages lead, and by which tags they are measured. Kept as sets, so that one message
//! can join or leave without looking at the others.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{Facts, Lead};
use crate::model::{Id, Message};

/// Messages by what they say of something: by the page that it leads to, by the way in which it is written.
pub type Ways = BTreeMap<String, BTreeSet<Id<Message>>>;

/// The tags that are compared.
pub const TAGS: &[&str] = &["utm_source", "utm_medium", "utm_campaign"];

/// The links of all messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trails {
    /// By tag and folded value: the ways in which it is written.
    tags: BTreeMap<(String, String), Ways>,
    /// By call to action or offer: the pages to which it leads.
    leads: BTreeMap<Lead, Ways>,
}

impl Trails {
    /// A message came.
    pub fn add(&mut self, message: Id<Message>, facts: &Facts) {
        for (key, value) in tags(facts) {
            add(&mut self.tags, key, value, message);
        }
        for (lead, page) in facts.leads() {
            add(&mut self.leads, lead.clone(), page.clone(), message);
        }
    }

    /// A message that was added before went; `facts` are those with which it came.
    pub fn take(&mut self, message: Id<Message>, facts: &Facts) {
        for (key, value) in tags(facts) {
            take(&mut self.tags, &key, &value, message);
        }
        for (lead, page) in facts.leads() {
            take(&mut self.leads, lead, page, message);
        }
    }

    /// The values of tags that are written in several ways: tag and folded value, and the ways.
    pub fn tags_in_several_ways(&self) -> impl Iterator<Item = (&(String, String), &Ways)> {
        self.tags.iter().filter(|(_, ways)| ways.len() > 1)
    }

    /// What leads to pages, and to which.
    pub fn leads(&self) -> impl Iterator<Item = (&Lead, &Ways)> {
        self.leads.iter()
    }
}

/// The compared tags of a message: tag and folded value, and the value as typed.
fn tags(facts: &Facts) -> impl Iterator<Item = ((String, String), String)> {
    facts.links().iter().flat_map(|link| {
        let tags = link.address.tags().filter(|(name, value)| {
            // What is filled in only when it is sent cannot be compared.
            TAGS.contains(&name.as_str()) && !value.is_empty() && !value.contains(['{', '[', '|'])
        });
        tags.map(|(name, value)| ((name, tag_key(value)), value.to_owned()))
            .collect::<Vec<_>>()
    })
}

/// A value of a tag without what only looks different: capitals, and the sign between words.
pub fn tag_key(value: &str) -> String {
    let value = value.to_lowercase().replace("%20", "-");
    value.replace(['_', '+', ' '], "-")
}

fn add<K: Ord>(all: &mut BTreeMap<K, Ways>, key: K, way: String, message: Id<Message>) {
    let ways = all.entry(key).or_default();
    ways.entry(way).or_default().insert(message);
}

fn take<K: Ord>(all: &mut BTreeMap<K, Ways>, key: &K, way: &str, message: Id<Message>) {
    let Some(ways) = all.get_mut(key) else {
        return;
    };
    if let Some(messages) = ways.get_mut(way) {
        messages.remove(&message);
        if messages.is_empty() {
            ways.remove(way);
        }
    }
    if ways.is_empty() {
        all.remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(link: &str) -> Facts {
        Facts::new(&Message {
            link: link.into(),
            call_to_action_label: "Go".into(),
            ..Message::default()
        })
    }

    #[test]
    fn whoever_leaves_leaves_nothing_behind() {
        let one = facts("https://a.example/x?utm_source=News&utm_medium=e_mail");
        let other = facts("https://a.example/y?utm_source=news&utm_medium=e%20mail");
        let (first, second) = (Id::new("one"), Id::new("two"));
        let mut trails = Trails::default();
        trails.add(first, &one);
        let alone = trails.clone();
        assert_eq!(trails.tags_in_several_ways().count(), 0);
        trails.add(second, &other);
        let keys: Vec<_> = trails
            .tags_in_several_ways()
            .map(|((_, key), _)| key.as_str())
            .collect();
        assert_eq!(keys, ["e-mail", "news"]);
        assert_eq!(
            trails
                .leads()
                .map(|(_, ways)| ways.len())
                .collect::<Vec<_>>(),
            [2]
        );
        trails.take(second, &other);
        assert_eq!(trails, alone);
        trails.take(first, &one);
        assert_eq!(trails, Trails::default());
    }
}
