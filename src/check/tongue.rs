//! In which language a message is, where its words leave no doubt. Rules that use it read the parts and the
//! language of messages, the plan's language, and what `words::names` reads.

use super::alignment::language_of;
use super::facts::Facts;
use super::words::{is_named, names};
use crate::model::{Message, MessageField, Plan};
use crate::text::language::{is_known, other_than, reads_as};
use crate::text::reading::Reading;

/// The language that the words of a message are in, where it is surely not the one that it says, or else that the
/// plan has.
pub fn found(plan: &Plan, message: &Message, facts: &Facts) -> Option<&'static str> {
    let expected = language_of(plan, message);
    let texts = copy(facts);
    // Most are as expected, and names need not be gathered.
    if !is_known(expected) || reads_as(expected, &texts) {
        return None;
    }
    let names = names(plan);
    other_than(expected, &texts, |reading, word| {
        is_named(reading.text(), word, &names)
    })
}

/// The parts of a message that people read.
pub fn copy(facts: &Facts) -> Vec<&Reading> {
    let parts = facts
        .parts()
        .filter(|(part, _)| !matches!(part, MessageField::Link | MessageField::Note));
    parts.map(|(_, reading)| reading).collect()
}
