//! What messages ask for: as their calls to action are registered, or as the words on their buttons say.

use super::facts::Facts;
use crate::model::{Goal, Message, MessageField, Plan};
use crate::text::goals::{Aim, of_label};
use crate::text::same_name;

/// What the button of a message is for: as registered, or as its words say.
pub fn aim_of_button(plan: &Plan, facts: &Facts, message: &Message) -> Option<Aim> {
    let label = &message.call_to_action_label;
    let mut calls = plan.calls_to_action.values();
    match calls.find(|call| same_name(&call.name, label)) {
        Some(call) => Some(aim(call.goal)),
        None => of_label(facts.part(MessageField::CallToAction)?),
    }
}

/// What a goal is, to the reader of texts.
pub fn aim(goal: Goal) -> Aim {
    match goal {
        Goal::Learn => Aim::Learn,
        Goal::SignUp => Aim::SignUp,
        Goal::Try => Aim::Try,
        Goal::Buy => Aim::Buy,
        Goal::Contact => Aim::Contact,
        Goal::Attend => Aim::Attend,
        Goal::Share => Aim::Share,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::plan;

    #[test]
    fn the_register_comes_before_the_words() {
        let plan = plan(
            r#"(
            calls_to_action: [(id: "c", name: "Order a sample", goal: Contact)],
            messages: [(id: "a", call_to_action_label: "ORDER a sample"), (id: "b", call_to_action_label: "Order a loom"), (id: "c")],
        )"#,
        )
        .unwrap();
        let messages = plan.messages.values();
        let aims: Vec<_> = messages
            .map(|message| aim_of_button(&plan, &Facts::new(message), message))
            .collect();
        assert_eq!(aims, [Some(Aim::Contact), Some(Aim::Buy), None]);
    }
}
