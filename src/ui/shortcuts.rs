//! From keys to commands, by the one list of commands.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use crate::session::Session;
use crate::session::commands::{COMMANDS, Command};

/// The commands whose keys were pressed. Keys without a modifier belong to text fields while one has
/// the cursor; the longer of two shortcuts wins.
pub fn pressed(ctx: &Context, session: &Session) -> Vec<&'static Command> {
    let is_typing = ctx.text_edit_focused();
    let mut keyed: Vec<(KeyboardShortcut, &'static Command)> = COMMANDS
        .iter()
        .filter_map(|c| Some((shortcut(c.keys)?, c)))
        .collect();
    keyed.sort_by_key(|(keys, _)| std::cmp::Reverse(weight(keys.modifiers)));
    let mut commands = Vec::new();
    for (keys, command) in keyed {
        let is_plain =
            !keys.modifiers.command && !keys.modifiers.alt && !is_function(keys.logical_key);
        // Ctrl with an arrow moves the cursor by words in a text field.
        let moves_cursor = matches!(
            keys.logical_key,
            Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown
        );
        if is_typing && (is_plain || moves_cursor) {
            continue;
        }
        if (command.enabled)(session) && ctx.input_mut(|i| i.consume_shortcut(&keys)) {
            commands.push(command);
        }
    }
    // The other habit for redo.
    let redo = KeyboardShortcut::new(Modifiers::COMMAND, Key::Y);
    if ctx.input_mut(|i| i.consume_shortcut(&redo)) {
        commands.extend(crate::session::commands::find("redo"));
    }
    commands
}

fn is_function(key: Key) -> bool {
    matches!(key, Key::F1 | Key::F2 | Key::F5 | Key::F8)
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
