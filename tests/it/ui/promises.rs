//! The promise ledger and the comparison of two messages.

use throughline::model::{Message, Scope};

use super::*;

/// A trial of 14 days in two messages and of 30 in a third, at three stages; nothing else is wrong.
const TRIALS: &str = r#"(
    stages: [
        (id: "discovery", name: "Discovery", rank: "a"), (id: "trial", name: "Trial", rank: "b"),
        (id: "purchase", name: "Purchase", rank: "c"),
    ],
    messages: [
        (id: "a", name: "Letter", headline: "Your trial", body: "Try it free for 14 days."),
        (id: "b", name: "Page", body: "A 14-day free trial for you."),
        (id: "c", name: "Stand", body: "Try it free for 30 days. No deposit."),
    ],
    tactics: [
        (id: "s", name: "Letters", stage: "discovery", messages: ["a"]),
        (id: "t", name: "The page", stage: "trial", messages: ["b"]),
        (id: "u", name: "The stand", stage: "purchase", messages: ["c"]),
    ],
)"#;

fn ledger(ron: &str) -> Harness<'static, App> {
    let mut harness = harness(ron);
    harness.get_by_label("Promise ledger").click();
    harness.run();
    harness
}

fn body(harness: &Harness<'_, App>, id: &str) -> String {
    the_plan(harness).messages[&Id::<Message>::new(id)]
        .body
        .clone()
}

fn selected(harness: &Harness<'_, App>) -> Vec<String> {
    let selection = harness.state().session().selection().iter();
    selection.map(|at| at.key.to_string()).collect()
}

const STAND: &str = "otherwise: “Try it free for 30 days” in Stand";

#[test]
fn what_is_promised_is_settled_for_all_in_one_step() {
    let mut harness = ledger(TRIALS);
    for label in [
        "Discovery",
        "Purchase",
        "Trial: Contradiction",
        "14 days in 2 places and 30 days in 1 place",
        "No deposit: Said once",
        "2 promises · 1 contradicts",
        STAND,
    ] {
        assert!(harness.query_all_by_label(label).count() > 0, "{label}");
    }
    harness.get_by_label(STAND).click();
    harness.run();
    assert_eq!(selected(&harness), ["c"]);
    let before = the_plan(&harness).clone();
    harness.get_by_label("Trial: Make all 30 days").click();
    harness.run();
    assert_eq!(body(&harness, "a"), "Try it free for 30 days.");
    assert_eq!(body(&harness, "b"), "A 30-day free trial for you.");
    assert!(harness.query_by_label("Trial: Agrees").is_some());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(the_plan(&harness), &before);
    harness.get_by_label("Trial: Make all 14 days").click();
    harness.run();
    assert_eq!(body(&harness, "c"), "Try it free for 14 days. No deposit.");
}

#[test]
fn arrow_keys_go_from_quote_to_quote() {
    let mut harness = ledger(TRIALS);
    // The navigation has the focus no more once a quote was clicked.
    let letter = "“Try it free for 14 days” in Letter";
    harness.get_by_label(letter).click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert!(harness.get_by_label(STAND).accesskit_node().is_focused());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(selected(&harness), ["c"]);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    let deposit = "“No deposit” in Stand";
    assert!(harness.get_by_label(deposit).accesskit_node().is_focused());
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert!(harness.get_by_label(STAND).accesskit_node().is_focused());
}

#[test]
fn what_is_promised_stays_where_it_is_seen_when_a_narrow_table_is_scrolled_to_the_right() {
    let mut harness = ledger(TRIALS);
    harness.set_size(vec2(800.0, 700.0));
    harness.run();
    let left = |harness: &Harness<'_, App>, label: &str| {
        let node = harness.get_by_role_and_label(Role::ColumnHeader, label);
        node.rect().left()
    };
    let verdict = |harness: &Harness<'_, App>| {
        let node = harness.get_by_label("Trial: Contradiction");
        node.rect().left()
    };
    let before = (left(&harness, "Promise"), verdict(&harness));
    let purchase = left(&harness, "Purchase");
    harness.hover_at(harness.get_by_label("Trial: Contradiction").rect().center());
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(-90.0, 0.0),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    });
    harness.run();
    assert!(left(&harness, "Purchase") < purchase - 40.0);
    assert_eq!((left(&harness, "Promise"), verdict(&harness)), before);
}

#[test]
fn a_promise_becomes_an_offer_and_others_are_bound_to_it() {
    let mut harness = ledger(TRIALS);
    harness.get_by_label("Offer for trial").click();
    harness.run();
    harness
        .get_by_label("Register “14 days” as an offer")
        .click();
    harness.run();
    let offers: Vec<_> = the_plan(&harness).offers.values().collect();
    assert_eq!(offers.len(), 1);
    let offer = offers[0].id;
    let made = |id: &str| {
        the_plan(&harness).messages[&Id::<Message>::new(id)]
            .offers
            .clone()
    };
    assert_eq!(
        (made("a"), made("b"), made("c")),
        (vec![offer], vec![offer], vec![])
    );
    assert!(
        harness
            .query_by_label("Offer “Trial: 14 days”: 14 days")
            .is_some()
    );
    harness.get_by_label("Offer for trial").click();
    harness.run();
    harness
        .get_by_label("This is the offer “Trial: 14 days”")
        .click();
    harness.run();
    let made = the_plan(&harness).messages[&Id::<Message>::new("c")]
        .offers
        .clone();
    assert_eq!(made, [offer]);
    let label = "error B202: “30 days” goes against the offer “Trial: 14 days”, which is 14 days.";
    assert!(harness.query_by_label(label).is_some());
}

#[test]
fn an_empty_ledger_teaches() {
    let harness = ledger("()");
    assert!(harness.query_by_label("Nothing is promised yet").is_some());
}

/// Two messages that disagree, and nothing else.
const TWO: &str = r#"(messages: [
    (id: "a", name: "Letter", body: "Try it free for 14 days."),
    (id: "b", name: "Page", body: "Try it free for 30 days."),
    (id: "c", name: "Post", body: "Come and see."),
])"#;

#[test]
fn what_differs_on_purpose_is_decided_for_the_pair() {
    let mut harness = ledger(TWO);
    harness
        .get_by_label("Compare what is said of trial")
        .click();
    harness.run();
    assert_eq!(selected(&harness), ["a", "b"]);
    assert!(harness.query_by_label("■ Contradiction: trial").is_some());
    harness.get_by_label("Intended, because…: Trial").click();
    harness.run();
    harness.get_by_label("Reason").type_text("partners only");
    harness.run();
    harness.get_by_label("Keep").click();
    harness.run();
    let decision = the_plan(&harness)
        .decisions
        .values()
        .next()
        .unwrap()
        .clone();
    assert_eq!(decision.scope, Scope::Pair);
    assert_eq!(
        (decision.rule.as_str(), decision.reason.as_str()),
        ("B201", "partners only")
    );
    assert_eq!(decision.places.len(), 2);
    assert!(harness.query_by_label("✓ Intended: trial").is_some());
    assert!(harness.query_by_label("Because: partners only").is_some());
    harness.get_by_label("Reopen").click();
    harness.run();
    assert!(harness.query_by_label("■ Contradiction: trial").is_some());
}

/// The two messages side by side. Nothing is selected: the pairs that disagree are offered.
fn compared() -> Harness<'static, App> {
    let mut harness = harness(TWO);
    harness.get_by_label("Compare").click();
    harness.run();
    harness.get_by_label("“Letter” and “Page”").click();
    harness.run();
    harness.run();
    harness
}

#[test]
fn either_of_two_messages_can_be_right() {
    for (right, expected) in [("Make all 14 days", 14), ("Make all 30 days", 30)] {
        let mut harness = compared();
        harness.get_all_by_label(right).next().unwrap().click();
        harness.run();
        for id in ["a", "b"] {
            assert_eq!(
                body(&harness, id),
                format!("Try it free for {expected} days.")
            );
        }
        assert!(
            harness
                .query_by_label("✓ What both claim goes together.")
                .is_some()
        );
    }
}

#[test]
fn two_selected_messages_are_compared_by_a_command() {
    let mut harness = harness(TWO);
    let pair = ["a", "c"].map(Id::<Message>::new);
    harness
        .state_mut()
        .session_mut()
        .select_all(pair.map(Id::at));
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::M);
    for label in [
        "Letter",
        "Post",
        "✓ What both claim goes together.",
        "Come and see.",
    ] {
        assert!(harness.query_all_by_label(label).count() > 0, "{label}");
    }
    harness.state_mut().session_mut().select(None);
    harness.get_by_label("Messages, 3").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::M);
    assert!(
        harness.query_by_label("Two others").is_none(),
        "nothing to compare"
    );
}

#[test]
fn a_two_sided_finding_leads_to_both_messages() {
    let mut harness = harness(TWO);
    let finding = "error B201: “14 days” in message “Letter” and “30 days” in message “Page” do not go together.";
    harness.get_by_label(finding).click();
    harness.run();
    let compare: Vec<_> = harness
        .get_all_by_role_and_label(Role::Button, "Compare")
        .collect();
    compare[0].click();
    harness.run();
    assert_eq!(selected(&harness), ["a", "b"]);
    assert!(harness.query_by_label("■ Contradiction: trial").is_some());
}

#[test]
fn which_message_is_right_is_logged_with_the_change_and_taken_back_with_it() {
    let mut harness = compared();
    harness.get_by_label("Make all 14 days").click();
    harness.run();
    let log = |harness: &Harness<'_, App>| -> Vec<(String, String, usize)> {
        let entries = the_plan(harness).log.values();
        let told = entries.map(|entry| (entry.name.clone(), entry.at.clone(), entry.places.len()));
        told.collect()
    };
    let at = format!("{TODAY}T00:00");
    assert_eq!(log(&harness), [("Make all 14 days".to_owned(), at, 2)]);
    harness.get_by_label("Decisions, 0").click();
    harness.run();
    assert!(harness.query_by_label("Settled 1").is_some());
    assert!(harness.query_by_label("Delete: Make all 14 days").is_some());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(log(&harness).is_empty());
    assert_eq!(body(&harness, "b"), "Try it free for 30 days.");
}

/// The same two, and who may meet them. Nobody is in both segments: they read other languages.
const GROUPS: &str = r#"(
    segments: [
        (id: "p", name: "Partners", rank: "a", language: "en"),
        (id: "h", name: "Home weavers", rank: "b", language: "de"),
    ],
    stages: [(id: "trial", name: "Trial")],
    messages: [
        (id: "a", name: "Letter", body: "Try it free for 14 days."),
        (id: "b", name: "Page", body: "Try it free for 30 days."),
    ],
    tactics: [
        (id: "t", name: "Letters", stage: "trial", messages: ["a"], segments: ["p", "h"]),
        (id: "u", name: "The page", stage: "trial", messages: ["b"], segments: ["h", "p"]),
    ],
)"#;

/// Keeps what differs in `GROUPS` because each message is for whom it says.
fn kept_for(aims: &[(&str, &str)]) -> Harness<'static, App> {
    let mut harness = harness(GROUPS);
    let pair = ["a", "b"].map(Id::<Message>::new);
    harness
        .state_mut()
        .session_mut()
        .select_all(pair.map(Id::at));
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::M);
    harness.get_by_label("Intended, because…: Trial").click();
    harness.run();
    harness.get_by_label("Reason").type_text("partners only");
    harness.run();
    for (field, segment) in aims {
        harness.get_by_label(field).click();
        harness.run();
        harness.get_by_label(segment).click();
        harness.run();
    }
    harness.get_by_label("Keep").click();
    harness.run();
    harness
}

fn goes_to(harness: &Harness<'_, App>, tactic: &str) -> Vec<String> {
    let tactic = &the_plan(harness).tactics[&Id::new(tactic)];
    tactic.segments.iter().map(ToString::to_string).collect()
}

#[test]
fn a_message_for_one_segment_only_then_goes_to_that_segment() {
    let mut harness = kept_for(&[("Who gets Page", "Partners")]);
    assert_eq!(goes_to(&harness, "u"), ["p"]);
    assert_eq!(goes_to(&harness, "t"), ["p", "h"], "the letter is for all");
    // Partners still meet both, and that is meant so.
    assert_eq!(the_plan(&harness).decisions.len(), 1);
    assert!(harness.query_by_label("✓ Intended: trial").is_some());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(goes_to(&harness, "u"), ["h", "p"]);
    assert!(the_plan(&harness).decisions.is_empty(), "one undo");
}

#[test]
fn where_nobody_meets_both_any_more_there_is_nothing_to_keep_and_it_is_logged() {
    let harness = kept_for(&[
        ("Who gets Page", "Partners"),
        ("Who gets Letter", "Home weavers"),
    ]);
    assert_eq!(goes_to(&harness, "u"), ["p"]);
    assert_eq!(goes_to(&harness, "t"), ["h"]);
    let plan = the_plan(&harness);
    assert!(plan.decisions.is_empty());
    let log: Vec<_> = plan
        .log
        .values()
        .map(|e| (e.name.as_str(), e.notes.as_str()))
        .collect();
    let words = "“Letter” is for “Home weavers” only; “Page” is for “Partners” only";
    assert_eq!(log, [(words, "partners only")]);
}

/// Beside the trials a price that drifts, which comes after them.
fn with_a_price() -> String {
    TRIALS
        .replace(
            "14-day free trial for you.",
            "14-day free trial for you. Looms cost £29.",
        )
        .replace("No deposit.", "Looms cost from £29.")
}

/// Where the row of something begins, from above.
fn top(harness: &Harness<'_, App>, label: &str) -> f32 {
    harness.get_by_label(label).rect().top()
}

#[test]
fn what_was_settled_stays_in_its_place_until_one_comes_again() {
    let mut harness = ledger(&with_a_price());
    harness
        .get_by_role_and_label(Role::RadioButton, "What disagrees")
        .click();
    harness.run();
    let trial = top(&harness, "Trial: Contradiction");
    assert!(trial < top(&harness, "Price: Drifts"));
    harness.get_by_label("Trial: Make all 14 days").click();
    harness.run();
    assert_eq!(
        top(&harness, "Trial: Agrees"),
        trial,
        "it stays under the pointer"
    );
    assert!(trial < top(&harness, "Price: Drifts"));
    harness.get_by_label("Calendar").click();
    harness.run();
    harness.get_by_label("Promise ledger").click();
    harness.run();
    assert!(
        harness.query_by_label("Trial: Agrees").is_none(),
        "it disagrees no more"
    );
    assert!(harness.query_by_label("Price: Drifts").is_some());
}

#[test]
fn what_is_stopped_counts_neither_in_the_ledger_nor_beside_its_message() {
    let stand = r#"(id: "u", name: "The stand","#;
    let ron = TRIALS.replace(stand, &format!("{stand} course: Stop,"));
    assert_ne!(ron, TRIALS);
    let mut harness = ledger(&ron);
    assert!(harness.query_by_label("Trial: Agrees").is_some());
    assert!(harness.query_by_label_contains("30 days").is_none());
    let session = harness.state().session();
    assert_eq!(
        session
            .findings()
            .iter()
            .filter(|f| f.code == "B201")
            .count(),
        0
    );
    let pair = ["a", "c"].map(|id| Id::<Message>::new(id).at());
    harness.state_mut().session_mut().select_all(pair);
    harness.get_by_label("Compare").click();
    harness.run();
    assert!(
        harness
            .query_by_label("– Differs, and nobody meets both: trial")
            .is_some()
    );
}

#[test]
fn who_is_told_one_after_the_other_meets_both() {
    let ron = TRIALS
        .replace(
            "stages: [",
            r#"segments: [(id: "home", name: "Home")], stages: ["#,
        )
        .replace(
            r#"messages: ["b"])"#,
            r#"messages: ["b"], start: "2027-03-01", end: "2027-03-31")"#,
        )
        .replace(
            r#"messages: ["c"])"#,
            r#"messages: ["c"], start: "2027-05-01", end: "2027-05-31")"#,
        );
    let mut harness = harness(&ron);
    let pair = ["b", "c"].map(|id| Id::<Message>::new(id).at());
    harness.state_mut().session_mut().select_all(pair);
    harness.get_by_label("Compare").click();
    harness.run();
    assert!(
        harness
            .query_by_label("▲ Contradicts later: trial")
            .is_some()
    );
    assert!(
        harness
            .query_by_label_contains("nobody meets both")
            .is_none()
    );
}
