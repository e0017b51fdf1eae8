//! The one cursor: what is selected is what has the keyboard, on every screen.

use throughline::model::{Ref, Tactic};

use super::*;

/// Two stages, two tactics in time at the first, and one note.
const THREE: &str = r#"(
    about: (name: "Spring", from: "2027-03-01", to: "2027-04-30"),
    stages: [(id: "research", name: "Research", rank: "c"), (id: "trial", name: "Trial", rank: "f")],
    situation: [(id: "n", name: "Known in town", kind: Strength)],
    objectives: [(id: "o", name: "400 subscriptions by 30 June", target: 400, due: "2027-06-30")],
    strategies: [(id: "s", name: "Prove freshness", objectives: ["o"])],
    tactics: [
        (id: "a", name: "Letter", rank: "c", stage: "research", status: Planned, start: "2027-03-08", end: "2027-03-19"),
        (id: "b", name: "Guide", rank: "f", stage: "research", status: Planned, start: "2027-03-08", end: "2027-03-19"),
        (id: "c", name: "Open day", rank: "k", stage: "trial", status: Planned, start: "2027-03-08", end: "2027-03-19"),
    ],
)"#;

fn selected(harness: &Harness<'_, App>) -> Vec<Ref> {
    harness.state().session().selection().to_vec()
}

fn tactic(id: &str) -> Ref {
    Id::<Tactic>::new(id).at()
}

/// What has the keyboard, in words.
fn focused(harness: &Harness<'_, App>) -> String {
    let all = harness.query_all_by(|node| node.is_focused());
    let words = all.filter_map(|node| node.accesskit_node().label());
    words.collect::<Vec<_>>().join(", ")
}

/// Goes to a screen as one does by keys, so that nothing has the keyboard.
fn run(harness: &mut Harness<'_, App>, words: &str) {
    press(harness, Modifiers::COMMAND, Key::K);
    harness.event(egui::Event::Text(words.into()));
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn the_first_arrow_selects_the_first_card_and_the_next_goes_on() {
    let mut harness = harness(THREE);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(selected(&harness), [tactic("a")]);
    assert!(focused(&harness).starts_with("Letter, "));
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&harness), [tactic("b")]);
    assert!(focused(&harness).starts_with("Guide, "));
    // Where the keyboard comes, there is the selection.
    card_node(&harness, "Open day").focus();
    harness.run();
    assert_eq!(selected(&harness), [tactic("c")]);
    // What is selected otherwise takes the keyboard from what was selected before.
    harness.state_mut().session_mut().select(Some(tactic("a")));
    harness.run();
    assert_eq!(focused(&harness), "");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&harness), [tactic("b")]);
}

#[test]
fn in_the_calendar_one_arrow_is_one_step_and_what_is_selected_moves() {
    let mut harness = harness(THREE);
    run(&mut harness, "calendar");
    for (key, id, name) in [
        (Key::ArrowDown, "a", "Letter, "),
        (Key::ArrowDown, "b", "Guide, "),
        (Key::ArrowDown, "c", "Open day, "),
        (Key::ArrowUp, "b", "Guide, "),
    ] {
        press(&mut harness, Modifiers::NONE, key);
        assert_eq!(selected(&harness), [tactic(id)]);
        assert!(focused(&harness).starts_with(name), "{}", focused(&harness));
    }
    let start = |harness: &Harness<'_, App>, id: &str| {
        the_plan(harness).tactics[&Id::<Tactic>::new(id)]
            .start
            .unwrap()
            .day()
    };
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(["a", "b", "c"].map(|id| start(&harness, id)), [8, 15, 8]);
    // What is selected by another way is what moves then, wherever the keyboard was.
    harness.state_mut().session_mut().select(Some(tactic("a")));
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(["a", "b", "c"].map(|id| start(&harness, id)), [15, 15, 8]);
}

#[test]
fn every_screen_with_lines_has_a_first_one_for_the_first_arrow() {
    for (screen, first) in [
        ("why-chain", "objective 400 subscriptions by 30 June"),
        ("assessment", "Letter, "),
        ("situation", "plan Spring"),
        ("objectives", "objective 400 subscriptions by 30 June"),
    ] {
        let mut harness = harness(THREE);
        run(&mut harness, screen);
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
        let there = focused(&harness);
        assert!(there.starts_with(first), "{screen}: “{there}”");
        assert_eq!(selected(&harness).len(), 1, "{screen}");
    }
    // In a grid the arrows go from cell to cell.
    let mut harness = harness(&THREE.replace(
        "situation:",
        r#"segments: [(id: "h", name: "Home")], situation:"#,
    ));
    run(&mut harness, "coverage");
    for (key, there) in [
        (Key::ArrowDown, "Home at Research: "),
        (Key::ArrowRight, "Home at Trial: "),
    ] {
        press(&mut harness, Modifiers::NONE, key);
        assert!(
            focused(&harness).starts_with(there),
            "{}",
            focused(&harness)
        );
    }
}

#[test]
fn enter_in_the_search_goes_to_the_first_hit() {
    let mut harness = harness(THREE);
    press(&mut harness, Modifiers::NONE, Key::Slash);
    harness.event(egui::Event::Text("guide".into()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(selected(&harness), [tactic("b")]);
    assert!(focused(&harness).starts_with("Guide, "));
}

#[test]
fn what_another_screen_does_not_show_is_selected_no_longer_and_not_deleted() {
    let mut harness = harness(THREE);
    run(&mut harness, "why-chain");
    harness.state_mut().session_mut().select(Some(tactic("a")));
    harness.run();
    run(&mut harness, "calendar");
    assert_eq!(selected(&harness), [tactic("a")], "it stands there as well");
    run(&mut harness, "situation");
    assert_eq!(selected(&harness), []);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert_eq!(the_plan(&harness).tactics.len(), 3);
}

#[test]
fn delete_says_what_it_leaves_alone() {
    let mut harness = harness(THREE);
    let objective = the_plan(&harness).refs(Kind::Objective)[0];
    harness.state_mut().session_mut().select(Some(objective));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert_eq!(the_plan(&harness).objectives.len(), 1);
    assert!(harness.query_by_label("Nothing was deleted").is_some());
    assert!(
        harness
            .query_by_label_contains("Go to Objectives to delete it")
            .is_some()
    );
    press(&mut harness, Modifiers::NONE, Key::Escape);
    // A stage is seen on the board.
    let stage = the_plan(&harness).refs(Kind::Stage)[0];
    harness.state_mut().session_mut().select(Some(stage));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert_eq!(the_plan(&harness).stages.len(), 1);
}

#[test]
fn the_letter_that_adds_a_tactic_does_so_on_the_board_alone() {
    let mut harness = harness(THREE);
    for screen in ["coverage", "objectives", "calendar", "assessment"] {
        run(&mut harness, screen);
        press(&mut harness, Modifiers::NONE, Key::N);
        assert_eq!(the_plan(&harness).tactics.len(), 3, "{screen}");
    }
    run(&mut harness, "go to tactics");
    press(&mut harness, Modifiers::NONE, Key::N);
    assert_eq!(the_plan(&harness).tactics.len(), 4);
}

#[test]
fn all_of_the_box_of_a_silent_stage_adds_a_tactic() {
    let mut harness = harness(&THREE.replace("stage: \"trial\"", "stage: \"research\""));
    let button = harness.get_by_label("+ Add a tactic").rect();
    let below = button.left_bottom() + vec2(60.0, 8.0);
    harness.hover_at(below);
    harness.drag_at(below);
    harness.drop_at(below);
    harness.run();
    assert_eq!(the_plan(&harness).tactics.len(), 4);
}

#[test]
fn a_name_has_no_blanks_around_it() {
    let mut harness = harness(THREE);
    press(&mut harness, Modifiers::NONE, Key::N);
    for letters in [" ", "page", " ", "one", " "] {
        harness.event(egui::Event::Text(letters.into()));
        harness.run();
    }
    let added = harness.state().session().selected_card().unwrap();
    assert_eq!(the_plan(&harness).tactics[&added].name, "page one ");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(the_plan(&harness).tactics[&added].name, "page one");
}
