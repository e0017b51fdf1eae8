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
