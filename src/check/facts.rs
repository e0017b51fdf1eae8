//! What is read out of a message once, for all rules: its parts as rules read them. Made anew only for
//! messages that changed.

use crate::model::{Message, MessageField};
use crate::text::reading::Reading;

/// What is known of the words of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    parts: Vec<(MessageField, Reading)>,
}

impl Facts {
    /// Reads a message.
    pub fn new(message: &Message) -> Self {
        let parts = MessageField::ALL
            .iter()
            .map(|part| (*part, message.part(*part)));
        let filled = parts.filter(|(_, text)| !text.trim().is_empty());
        Self {
            parts: filled
                .map(|(part, text)| (part, Reading::new(text)))
                .collect(),
        }
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
