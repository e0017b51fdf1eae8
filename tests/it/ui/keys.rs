//! Whose the keys are: the plan's, a text field's, or nobody's where the plan is hidden or presented.

use super::*;
use egui::Event;
use throughline::model::Tactic;

/// With a tactic added, so that there is something to undo, and its card selected.
fn with_something_to_undo() -> Harness<'static, App> {
    let mut harness = harness(PLAN);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(stage_of(&harness, "letter"), "trial");
    harness
}

fn type_into(harness: &mut Harness<'_, App>, field: &str, text: &str) {
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .type_text(text);
    harness.run();
}

fn value(harness: &Harness<'_, App>, field: &str) -> String {
    let field = harness.get_by_role_and_label(Role::TextInput, field);
    field.value().unwrap_or_default()
}

#[test]
fn undo_in_a_field_apart_from_the_plan_is_the_fields_own() {
    for field in ["Search the board", "Narrow the palette", "Start"] {
        let mut harness = with_something_to_undo();
        press(&mut harness, Modifiers::COMMAND, Key::Num2);
        type_into(&mut harness, field, "letter");
        for (modifiers, key) in [
            (Modifiers::COMMAND, Key::Z),
            (Modifiers::COMMAND, Key::D),
            (Modifiers::NONE, Key::Delete),
        ] {
            press(&mut harness, modifiers, key);
        }
        assert_eq!(
            value(&harness, field),
            "",
            "the typing in {field} is undone"
        );
        assert_eq!(stage_of(&harness, "letter"), "trial", "typing in {field}");
        assert_eq!(the_plan(&harness).tactics.len(), 2, "typing in {field}");
        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        assert_eq!(value(&harness, field), "letter");
    }
}

#[test]
fn undo_in_a_field_of_the_plan_is_the_plans_and_goes_on_beyond_the_field() {
    let mut harness = with_something_to_undo();
    press(&mut harness, Modifiers::NONE, Key::F2);
    harness.event(egui::Event::Text("X".into()));
    harness.run();
    let name = |harness: &Harness<'_, App>| {
        let letter = &the_plan(harness).tactics[&Id::<Tactic>::new("letter")];
        letter.name.clone()
    };
    assert_ne!(name(&harness), "Tasting letter");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(name(&harness), "Tasting letter");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(stage_of(&harness, "letter"), "research");
    // Nothing is left to undo, and the field does not bring back what it remembers.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(name(&harness), "Tasting letter");
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert_ne!(name(&harness), "Tasting letter");
}

#[test]
fn what_is_presented_is_looked_at_and_not_changed() {
    let mut harness = with_something_to_undo();
    press(&mut harness, Modifiers::NONE, Key::F5);
    let before = the_plan(&harness).clone();
    for (modifiers, key) in [
        (Modifiers::NONE, Key::N),
        (Modifiers::NONE, Key::Delete),
        (Modifiers::COMMAND, Key::D),
        (Modifiers::COMMAND, Key::Z),
        (Modifiers::COMMAND, Key::ArrowLeft),
    ] {
        press(&mut harness, modifiers, key);
    }
    let (from, to) = (
        card(&harness, "Tasting letter"),
        card(&harness, "Why fresh matters"),
    );
    drag(&mut harness, from, to);
    assert_eq!(the_plan(&harness), &before);
    assert!(harness.query_by_label_contains("Add a tactic").is_none());
    press(&mut harness, Modifiers::COMMAND, Key::K);
    assert!(harness.query_by_label("Board by channel").is_some());
    assert!(harness.query_by_label("Delete").is_none());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::NONE, Key::F5);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(stage_of(&harness, "letter"), "research");
}

#[test]
fn nothing_changes_the_plan_behind_the_welcome() {
    let mut harness = with(Start::Welcome(TODAY));
    press(&mut harness, Modifiers::NONE, Key::N);
    press(&mut harness, Modifiers::NONE, Key::F5);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(the_plan(&harness), &Plan::default());
    harness.get_by_label("Edit").click();
    harness.run();
    let new = harness.get_by_label_contains("New tactic");
    assert!(new.accesskit_node().is_disabled());
}

/// The names of all tactics, in order.
fn names(harness: &Harness<'_, App>) -> Vec<String> {
    let names = the_plan(harness).tactics.values();
    let mut names: Vec<String> = names.map(|tactic| tactic.name.clone()).collect();
    names.sort_unstable();
    names
}

#[test]
fn enter_ends_a_name_and_keys_are_the_boards_again() {
    let mut harness = with_something_to_undo();
    let before = names(&harness);
    press(&mut harness, Modifiers::NONE, Key::N);
    harness.event(Event::Text("Gamma".into()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let after = names(&harness);
    assert_eq!(after.len(), before.len() + 1);
    assert!(after.contains(&"Gamma".to_owned()), "{after:?}");
}

/// Presses keys and types their texts, all in one frame, as after a slow one.
fn at_once(harness: &mut Harness<'_, App>, typed: &[(Key, &str)]) {
    let events = typed.iter().flat_map(|(key, text)| {
        let pressed = Event::Key {
            key: *key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        [pressed, Event::Text((*text).into())]
    });
    harness.input_mut().events.extend(events);
    harness.run();
}

#[test]
fn what_is_typed_faster_than_the_window_draws_is_the_name() {
    let mut harness = with_something_to_undo();
    let before = names(&harness);
    let typed = [(Key::N, "n"), (Key::I, "i"), (Key::N, "n"), (Key::E, "e")];
    at_once(&mut harness, &typed);
    let after = names(&harness);
    assert_eq!(after.len(), before.len() + 1, "{after:?}");
    assert!(after.contains(&"ine".to_owned()), "{after:?}");
}

#[test]
fn a_slash_searches_unless_it_is_typed() {
    let mut harness = with_something_to_undo();
    let typed = [
        (Key::Slash, "/"),
        (Key::N, "n"),
        (Key::O, "o"),
        (Key::Slash, "/"),
    ];
    at_once(&mut harness, &typed);
    assert_eq!(value(&harness, "Search the board"), "no/");
    assert_eq!(the_plan(&harness).tactics.len(), 2, "the n is typed");
}

#[test]
fn the_palette_names_only_the_keys_that_a_command_has_on_the_screen_that_is_shown() {
    let keys = |screen: &str| {
        let mut harness = harness(PLAN);
        harness.get_by_label(screen).click();
        harness.run();
        let tactic = Id::<Tactic>::new("letter").at();
        harness.state_mut().session_mut().select(Some(tactic));
        harness.run();
        press(&mut harness, Modifiers::COMMAND, Key::K);
        harness.event(Event::Text("move card".into()));
        harness.run();
        let told = ["Move card one stage back", "Move card up"].map(|command| {
            let line = harness.get_by_label(command);
            line.accesskit_node().description().unwrap_or_default()
        });
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(stage_of(&harness, "letter"), "research", "the first stage");
        told
    };
    assert_eq!(keys("Tactics, 2"), ["Ctrl+Left", "Ctrl+Up"]);
    assert_eq!(keys("Assessment"), ["", ""]);
    assert_eq!(keys("Calendar"), ["", "Ctrl+Up"]);
}
