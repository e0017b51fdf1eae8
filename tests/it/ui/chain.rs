//! The why-chain: read from both ends, and mended by a digit.

use throughline::edit::Edit;
use throughline::field;
use throughline::model::fields::FieldType as _;
use throughline::model::{Status, Strategy, Tactic};

use super::*;

fn strategies(harness: &Harness<'_, App>, tactic: &str) -> Vec<Id<Strategy>> {
    the_plan(harness).tactics[&Id::<Tactic>::new(tactic)]
        .strategies
        .clone()
}

#[test]
fn what_hangs_in_the_air_is_linked_by_a_digit() {
    let mut harness = harness(PLAN);
    harness.get_by_label("Why-chain").click();
    harness.run();
    for label in [
        "objective 400 subscriptions by 30 June, 0 h",
        "strategy Win home baristas by proving freshness, 0 tactics",
        "No tactic carries it out",
        "Tactics without a strategy",
        "KPIs that nobody measures",
    ] {
        assert!(harness.query_by_label(label).is_some(), "{label}");
    }
    harness.get_by_label("tactic Tasting letter, 14 h").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Num1);
    assert_eq!(strategies(&harness, "letter"), [Id::new("s")]);
    let served = "objective 400 subscriptions by 30 June, 14 h";
    assert!(harness.query_by_label(served).is_some());
    harness.state_mut().session_mut().undo();
    harness.run();
    assert!(strategies(&harness, "letter").is_empty());
}

/// The tactics that hang in the air.
fn without_a_why() -> Harness<'static, App> {
    let mut harness = harness(PLAN);
    harness.get_by_label("Why-chain").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::RadioButton, "Without a why")
        .click();
    harness.run();
    harness
}

#[test]
fn several_tactics_without_a_why_are_linked_at_once() {
    let mut harness = without_a_why();
    harness
        .get_by_label("tactic Why fresh matters: no strategy, no objective, no KPI, Home baristas")
        .click();
    harness.run();
    let letter = Place::of(Id::<Tactic>::new("letter")).record;
    harness.state_mut().session_mut().toggle_selected(letter);
    harness.run();
    harness
        .get_by_label("1 · Win home baristas by proving freshness")
        .click();
    harness.run();
    for tactic in ["blog", "letter"] {
        assert_eq!(strategies(&harness, tactic), [Id::new("s")], "{tactic}");
    }
    assert!(harness.query_by_label("Nothing hangs in the air").is_some());
    harness.state_mut().session_mut().undo();
    assert!(strategies(&harness, "blog").is_empty(), "one undo for both");
}

#[test]
fn several_tactics_are_parked_at_once() {
    let mut harness = harness(PLAN);
    let tactics = ["blog", "letter"].map(Id::<Tactic>::new);
    for tactic in tactics {
        let set = Edit::set(
            Place::of(tactic).field(field!(Tactic.status)),
            Status::Planned.to_value(),
        );
        harness.state_mut().session_mut().edit(set);
        harness
            .state_mut()
            .session_mut()
            .toggle_selected(tactic.at());
    }
    harness.run();
    let statuses =
        |harness: &Harness<'_, App>| tactics.map(|id| the_plan(harness).tactics[&id].status);
    harness.get_by_label("Park all").click();
    harness.run();
    assert_eq!(statuses(&harness), [Status::Idea; 2]);
    assert!(harness.query_by_label("Park all").is_none());
    harness.state_mut().session_mut().undo();
    assert_eq!(
        statuses(&harness),
        [Status::Planned; 2],
        "one undo for both"
    );
}

#[test]
fn no_line_moves_when_a_tactic_is_selected_to_be_linked() {
    let mut harness = without_a_why();
    let line = "tactic Tasting letter: no strategy, no objective, no KPI, Home baristas";
    let before = harness.get_by_label(line).rect();
    harness.get_by_label(line).click();
    harness.run();
    assert!(harness.query_by_label("Link 1 tactic to").is_some());
    assert_eq!(harness.get_by_label(line).rect(), before);
}
