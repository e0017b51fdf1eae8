//! Fixing everything that is safe to fix.

use super::*;

/// Two texts with a zero-width space, and hours that no strategy asks for.
const FIXABLE: &str = r#"(
    stages: [(id: "research", name: "Research")],
    messages: [(id: "m", name: "Tasting\u{200B} box", headline: "Three cof\u{200B}fees")],
    tactics: [(id: "t", name: "Letter", stage: "research", messages: ["m"], hours: 14)],
)"#;

#[test]
fn everything_safe_is_fixed_by_one_button_that_says_what_it_did() {
    let mut harness = harness(FIXABLE);
    let before = the_plan(&harness).clone();
    harness.get_by_label("Fix what is safe").click();
    harness.run();
    assert!(harness.query_by_label("2 fixed, 1 left").is_some());
    assert!(harness.query_by_label_contains("One undo").is_some());
    harness.get_by_label("OK").click();
    harness.run();
    harness.get_by_label("Fix what is safe").click();
    harness.run();
    assert!(harness.query_by_label("Nothing was fixed").is_some());
    assert!(
        harness
            .query_by_label("1 finding is left for you to decide.")
            .is_some()
    );
    harness.get_by_label("OK").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(the_plan(&harness), &before);
    assert!(harness.query_by_label("Fix what is safe").is_some());
}

/// Three letters that take hours for which no strategy asks.
const LETTERS: &str = r#"(
    stages: [(id: "research", name: "Research")],
    strategies: [(id: "s", name: "Win")],
    tactics: [
        (id: "a", name: "First", stage: "research", hours: 1),
        (id: "b", name: "Second", stage: "research", hours: 2),
        (id: "c", name: "Third", stage: "research", hours: 3),
    ],
)"#;

#[test]
fn the_next_finding_is_the_one_in_the_place_of_what_was_clicked_and_settled() {
    let mut harness = harness(LETTERS);
    let second = "error P101: “Second” takes 2 h, and no strategy asks for it.";
    harness.get_by_label(second).click();
    harness.run();
    let fix = "Link to “Win”";
    harness.get_all_by_label(fix).next().unwrap().click();
    harness.run();
    assert!(harness.query_by_label(second).is_none());
    press(&mut harness, Modifiers::NONE, Key::F8);
    let third = Id::<throughline::model::Tactic>::new("c").at();
    assert_eq!(harness.state().session().selected(), Some(third));
}
