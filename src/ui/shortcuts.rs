//! From keys to commands, by the one list of commands.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::form;
use crate::session::Session;
use crate::session::commands::{COMMANDS, Command, REDO, Scene};

/// The commands whose keys were pressed and that can be run. Keys that mean something to the text field
/// that has the cursor are left to it; the longer of two shortcuts wins.
pub fn pressed(ctx: &Context, session: &Session, scene: Scene) -> Vec<&'static Command> {
    let typing = form::typing(ctx);
    // The other habit for redo.
    let other = ("Ctrl+Y", &REDO);
    let mut keyed: Vec<(KeyboardShortcut, &'static Command)> = COMMANDS
        .iter()
        .map(|command| (command.keys, *command))
        .chain([other])
        .filter(|(_, command)| command.reach.covers(scene) && command.reach.has_keys(typing))
        .filter_map(|(keys, command)| Some((shortcut(keys)?, command)))
        .collect();
    keyed.sort_by_key(|(keys, _)| std::cmp::Reverse(weight(keys.modifiers)));
    // The keys are taken even where there is nothing to do: nobody else shall make something of them.
    keyed.retain(|(keys, command)| {
        ctx.input_mut(|i| i.consume_shortcut(keys)) && (command.enabled)(session)
    });
    keyed.into_iter().map(|(_, command)| command).collect()
}

fn weight(modifiers: Modifiers) -> u8 {
    u8::from(modifiers.command) + u8::from(modifiers.shift) + u8::from(modifiers.alt)
}

/// `Ctrl+Shift+Z` as the toolkit knows it; none for an empty text. Ctrl is ⌘ on a Mac.
pub fn shortcut(keys: &str) -> Option<KeyboardShortcut> {
    let mut modifiers = Modifiers::NONE;
    let mut key = None;
    for part in keys.split('+').filter(|part| !part.is_empty()) {
        match part {
            "Ctrl" => modifiers |= Modifiers::COMMAND,
            "Shift" => modifiers |= Modifiers::SHIFT,
            "Alt" => modifiers |= Modifiers::ALT,
            name => key = Key::from_name(name),
        }
    }
    Some(KeyboardShortcut::new(modifiers, key?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_with_keys_can_be_pressed() {
        for command in COMMANDS.iter().filter(|c| !c.keys.is_empty()) {
            assert!(
                shortcut(command.keys).is_some(),
                "{}: {}",
                command.id,
                command.keys
            );
        }
    }
}
