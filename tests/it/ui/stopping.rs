//! The stop-doing list: a proposal ticked off and decided, and what was let go taken up again.

use throughline::model::{Course, Tactic};

use super::*;

/// 20 hours in May, and work for 26; the fair serves nothing else and is worth least.
const FULL: &str = r#"(
    capacity: (hours_per_month: 20),
    stages: [(id: "trial", name: "Trial", rank: "c")],
    objectives: [(id: "o", name: "400 leads")],
    strategies: [(id: "s", name: "First choice of mills", objectives: ["o"])],
    tactics: [
        (id: "day", name: "Open day", rank: "c", stage: "trial", strategies: ["s"], start: "2027-05-03", end: "2027-05-28", hours: 16, status: Planned, impact: 5, confidence: 4),
        (id: "fair", name: "Fair", rank: "f", stage: "trial", start: "2027-05-03", end: "2027-05-28", hours: 10, status: Planned, impact: 1, confidence: 2),
    ],
)"#;

fn fair<'a>(harness: &'a Harness<'_, App>) -> &'a Tactic {
    &the_plan(harness).tactics[&Id::new("fair")]
}

#[test]
fn the_smallest_set_is_stopped_with_its_reason_and_taken_up_again() {
    let mut harness = harness(FULL);
    harness.get_by_label("Stop doing, 0").click();
    harness.run();
    assert!(
        harness
            .query_by_label_contains("May 2027: 26 h of 20 h")
            .is_some()
    );
    assert!(
        harness
            .query_by_label("Stop “Fair”: that frees 10 h. Then the plan fits.")
            .is_some()
    );
    let reason = harness.get_by_label("Why “Fair” stops");
    reason.focus();
    reason.type_text("nobody came last year");
    harness.run();
    harness.get_by_label("Stop 1 tactic").click();
    harness.run();
    let stopped = fair(&harness);
    assert_eq!(
        (stopped.course, stopped.stop_why.as_str()),
        (Course::Stop, "nobody came last year")
    );
    assert!(
        stopped.stop_review_on > stopped.stop_decided_on,
        "to be looked at again"
    );
    let fits = "The plan takes no more hours and no more money than there are.";
    assert!(harness.query_by_label(fits).is_some());
    harness.get_by_label("tactic Fair").click();
    harness.run();
    harness.get_by_label("Take up again").click();
    harness.run();
    assert_ne!(fair(&harness).course, Course::Stop);
    assert_eq!(
        fair(&harness).hours,
        Some(throughline::model::Number::whole(10))
    );
}

#[test]
fn the_sentence_follows_the_ticks_and_another_can_be_ticked_instead() {
    let mut harness = harness(FULL);
    harness.get_by_label("Stop doing, 0").click();
    harness.run();
    harness.get_by_label("Fair · frees 10 h").click();
    harness.run();
    let nothing = "Nothing is ticked. May 2027 is still 6 h over.";
    assert!(harness.query_by_label(nothing).is_some());
    harness.get_by_label("Open day · frees 16 h").click();
    harness.run();
    let other = "Stop “Open day”: that frees 16 h. Then the plan fits.";
    assert!(harness.query_by_label(other).is_some());
    let lost = "Nothing serves “400 leads” then.";
    assert!(harness.query_by_label(lost).is_some());
    let reason = harness.get_by_label("Why “Open day” stops");
    reason.focus();
    reason.type_text("the hall is closed");
    harness.run();
    harness.get_by_label("Stop 1 tactic").click();
    harness.run();
    let day = &the_plan(&harness).tactics[&Id::<Tactic>::new("day")];
    assert_eq!(
        (day.course, fair(&harness).course == Course::Stop),
        (Course::Stop, false)
    );
}

#[test]
fn what_was_never_on_the_board_can_be_let_go_as_well() {
    let mut harness = harness(FULL);
    harness.get_by_label("Stop doing, 0").click();
    harness.run();
    harness
        .get_by_label("+ Add something that was never on the board")
        .click();
    harness.run();
    assert_eq!(card_count(&harness), 0, "another screen");
    let added = harness.state().session().selected_card().unwrap();
    assert_eq!(the_plan(&harness).tactics[&added].course, Course::Stop);
}

/// What the line below the screen asks.
const ASKED: &str = "May 2027 is now 6 h over. Stop “Fair” instead?";

/// A plan that is full, with the card of the open day opened.
fn full() -> Harness<'static, App> {
    let mut harness = harness(&FULL.replace("hours: 16", "hours: 10"));
    card_node(&harness, "Open day").click();
    harness.run();
    harness
}

/// Types six hours more than there are, and leaves the field.
fn overfill(harness: &mut Harness<'_, App>) {
    let hours = harness.get_by_role_and_label(Role::TextInput, "Hours");
    hours.focus();
    harness.run();
    press(harness, Modifiers::COMMAND, Key::A);
    let hours = harness.get_by_role_and_label(Role::TextInput, "Hours");
    hours.type_text("16");
    harness.run();
    assert!(harness.query_by_label(ASKED).is_none(), "half a number");
    press(harness, Modifiers::NONE, Key::Tab);
}

fn hours_of_the_day(harness: &Harness<'_, App>) -> String {
    let hours = the_plan(harness).tactics[&Id::new("day")].hours;
    hours.map(|hours| hours.to_string()).unwrap_or_default()
}

#[test]
fn what_has_no_room_asks_what_stops_instead_and_undo_takes_the_question_away() {
    let mut harness = full();
    assert!(harness.query_by_label_contains("instead?").is_none());
    overfill(&mut harness);
    assert_eq!(hours_of_the_day(&harness), "16");
    assert!(harness.query_by_label(ASKED).is_some());
    // It holds up nothing: the board is there as before.
    assert_eq!(card_count(&harness), 2);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(hours_of_the_day(&harness), "10");
    assert!(harness.query_by_label(ASKED).is_none());
}

#[test]
fn the_question_leads_to_the_reason_why_it_stops() {
    let mut harness = full();
    overfill(&mut harness);
    harness.get_by_label("Stop it…").click();
    harness.run();
    assert!(harness.query_by_label(ASKED).is_none(), "it stands here");
    // The cursor is there already.
    harness.event(egui::Event::Text("nobody came".into()));
    harness.run();
    harness.get_by_label("Stop 1 tactic").click();
    harness.run();
    assert_eq!(
        (fair(&harness).course, fair(&harness).stop_why.as_str()),
        (Course::Stop, "nobody came")
    );
}

#[test]
fn not_now_puts_the_question_away_until_the_plan_has_fitted() {
    let mut harness = full();
    overfill(&mut harness);
    harness.get_by_label("Not now").click();
    harness.run();
    assert!(harness.query_by_label(ASKED).is_none());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(hours_of_the_day(&harness), "10");
    overfill(&mut harness);
    assert!(harness.query_by_label(ASKED).is_some());
    harness.get_by_label("See others").click();
    harness.run();
    assert!(
        harness
            .query_by_label_contains("So that the plan fits")
            .is_some()
    );
    assert!(harness.query_by_label(ASKED).is_none());
    // Whoever has seen the list is not asked again.
    harness.get_by_label("Tactics, 2").click();
    harness.run();
    assert!(harness.query_by_label(ASKED).is_none());
}

#[test]
fn a_copy_of_a_card_asks_as_well_and_is_not_proposed_itself() {
    let mut harness = full();
    press(&mut harness, Modifiers::COMMAND, Key::D);
    // The copy is worth as much as the open day; the fair is worth less, and would do.
    let asked = "May 2027 is now 10 h over. Stop “Fair” instead?";
    assert!(harness.query_by_label(asked).is_some());
}
