//! Coverage: the grid of segments or channels by stage, whose empty cells are filled by a click.

use throughline::model::{Channel, Segment, Stage};

use super::*;

#[test]
fn a_full_cell_selects_its_tactics_and_an_empty_one_is_filled_as_one_undo() {
    let mut harness = harness(PLAN);
    harness.get_by_label("Coverage").click();
    harness.run();
    assert!(
        harness
            .query_by_label("1 of 2 cells without a word")
            .is_some()
    );
    let full = "Home baristas at Research: 2 tactics, at least 14 h";
    harness.get_by_label(full).click();
    harness.run();
    let selected = harness.state().session().selection().to_vec();
    assert_eq!(
        selected,
        ["blog", "letter"].map(|id| Place::of(Id::<throughline::model::Tactic>::new(id)).record)
    );
    harness
        .get_by_label("Home baristas at Trial: nothing yet")
        .click();
    harness.run();
    let added = harness.state().session().selected_card().unwrap();
    let tactic = &the_plan(&harness).tactics[&added];
    assert_eq!(tactic.stage, Some(Id::<Stage>::new("trial")));
    assert_eq!(tactic.segments, [Id::<Segment>::new("home")]);
    assert!(harness.query_by_label("No gaps").is_some());
    harness.state_mut().session_mut().undo();
    harness.run();
    assert_eq!(the_plan(&harness).tactics.len(), 2);
}

#[test]
fn the_rows_can_be_channels() {
    let mut harness = harness(PLAN);
    harness.get_by_label("Coverage").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::RadioButton, "Channels")
        .click();
    harness.run();
    assert!(
        harness
            .query_by_label("Own blog at Research: 1 tactic, no hours yet")
            .is_some()
    );
    harness
        .get_by_label("Direct mail at Trial: nothing yet")
        .click();
    harness.run();
    let added = harness.state().session().selected_card().unwrap();
    let tactic = &the_plan(&harness).tactics[&added];
    assert_eq!(tactic.channel, Some(Id::<Channel>::new("mail")));
    assert!(tactic.segments.is_empty());
}
