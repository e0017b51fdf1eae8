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
