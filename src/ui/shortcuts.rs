//! From keys to commands, by the one list of commands.

use egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use super::form;
use crate::session::Session;
use crate::session::commands::{COMMANDS, Command, REDO, SEARCH, Scene, Typing};

/// The commands whose keys were pressed and that can be run. Keys that mean something to the text field
/// that has the cursor are left to it, and the `others` to the screen; the longer of two shortcuts wins.
pub fn pressed(
    ctx: &Context,
    session: &Session,
    scene: Scene,
    others: &[&str],
) -> Vec<&'static Command> {
    let mut keyed: Vec<(KeyboardShortcut, &'static Command)> = keyed(form::typing(ctx), scene)
        .filter(|(_, command)| !command.keys_beside(others).is_empty())
        .collect();
    keyed.sort_by_key(|(keys, _)| std::cmp::Reverse(weight(keys.modifiers)));
    // The keys are taken even where there is nothing to do: nobody else shall make something of them.
    keyed.retain(|(keys, command)| {
        ctx.input_mut(|i| i.consume_shortcut(keys)) && (command.enabled)(session)
    });
    keyed.into_iter().map(|(_, command)| command).collect()
}

/// The commands that have keys now, and other habits: for redo, and for search, where a slash is not typed.
fn keyed(
    typing: Typing,
    scene: Scene,
) -> impl Iterator<Item = (KeyboardShortcut, &'static Command)> {
    let redo = ("Ctrl+Y", &REDO);
    let search = (typing == Typing::Nowhere).then_some(("/", &SEARCH));
    let commands = COMMANDS.iter().map(|command| (command.keys, *command));
    let all = commands.chain([redo]).chain(search);
    all.filter(move |(_, command)| command.reach.covers(scene) && command.reach.has_keys(typing))
        .filter_map(|(keys, command)| Some((shortcut(keys)?, command)))
}

/// Holds back what was typed after a key that does something, and returns it: what comes after N is the name
/// of what N adds, and has to wait until that is there. A slow frame has both at once.
pub fn hold_back(ctx: &Context, session: &Session, scene: Scene, others: &[&str]) -> Vec<Event> {
    let typing = form::typing(ctx);
    if typing != Typing::Nowhere {
        return Vec::new();
    }
    let does_something = |pressed: Key| {
        keyed(typing, scene).any(|(keys, command)| {
            keys.modifiers.is_none()
                && keys.logical_key == pressed
                && !others.contains(&command.keys)
                && (command.enabled)(session)
        })
    };
    ctx.input_mut(|input| {
        let pressed = |event: &Event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if modifiers.is_none() && does_something(*key) => Some(*key),
            _ => None,
        };
        let mut events = input.events.iter().enumerate();
        let Some((first, key)) = events.find_map(|(at, event)| Some((at, pressed(event)?))) else {
            return Vec::new();
        };
        // A letter or a sign comes as a text as well, which nobody takes.
        let own = key.symbol_or_name().chars().count() == 1
            && matches!(input.events.get(first + 1), Some(Event::Text(_)));
        let mut at = 0;
        let is_later = |event: &mut Event| {
            at += 1;
            at > first + 1 + usize::from(own) && matches!(event, Event::Key { .. } | Event::Text(_))
        };
        input.events.extract_if(.., is_later).collect()
    })
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
