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
    let button = harness.get_by_label("Fix what is safe");
    assert!(
        button.accesskit_node().is_disabled(),
        "the third has no sure fix"
    );
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

/// A message that no pillar carries, in a plan with three pillars of long names.
const PILLARS: &str = r#"(
    objectives: [(id: "o", name: "200 leads", stage: "trial")],
    strategies: [(id: "s", name: "Win", objectives: ["o"], segments: ["home"])],
    segments: [(id: "home", name: "Home")],
    stages: [(id: "trial", name: "Trial")],
    pillars: [
        (id: "a", name: "Freshness that one can taste from the first cup to the last one in the box"),
        (id: "b", name: "Fair prices for those who grow what we roast, year after year after year"),
        (id: "c", name: "Craft"),
    ],
    messages: [(id: "m", name: "Evening invitation", body: "Come and see.")],
    tactics: [(id: "t", name: "Open day", stage: "trial", segments: ["home"], strategies: ["s"], messages: ["m"],
        status: Planned)],
)"#;

#[test]
fn fixes_stand_one_below_the_other_and_no_panel_widens_for_them() {
    let mut harness = harness(PILLARS);
    card_node(&harness, "Open day").click();
    harness.run();
    let width = 318.0;
    let edge = 1440.0 - width;
    let buttons: Vec<_> = harness
        .get_all_by_role(Role::Button)
        .filter(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            label.starts_with("Stand on “")
        })
        .map(|node| node.rect())
        .collect();
    assert_eq!(buttons.len(), 3, "{buttons:?}");
    for pair in buttons.windows(2) {
        assert!(pair[0].bottom() < pair[1].top(), "{buttons:?}");
        assert_eq!(pair[0].left(), pair[1].left());
    }
    for rect in &buttons {
        assert!(rect.left() > edge && rect.right() < 1440.0, "{rect:?}");
        assert!(rect.height() < 30.0, "one line: {rect:?}");
    }
}

#[test]
fn the_list_offers_every_fix_of_a_finding_in_a_menu() {
    let mut harness = harness(PILLARS);
    harness.get_by_label("3 fixes").click();
    harness.run();
    harness.get_by_label("Stand on “Craft”").click();
    harness.run();
    let message = &the_plan(&harness).messages[&Id::<throughline::model::Message>::new("m")];
    assert_eq!(message.pillars, [Id::new("c")]);
}

#[test]
fn what_is_safe_can_be_fixed_only_where_something_is() {
    let button = |ron: &str| {
        let harness = harness(ron);
        let button = harness.get_by_label("Fix what is safe");
        !button.accesskit_node().is_disabled()
    };
    assert!(!button(PLAN), "nobody knows which strategy is meant");
    // An invisible character goes without a question.
    assert!(button(
        &PLAN.replace("Three coffees", "Three\u{200b} coffees")
    ));
}
