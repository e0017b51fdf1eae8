//! Ten thousand records: only what is visible is laid out, and the visible is what it should be.

use super::*;
use throughline::edit::{Edit, apply};
use throughline::model::{Message, Rank};

fn many() -> Harness<'static, App> {
    let mut plan = plan(PLAN).unwrap();
    for (n, rank) in (0..10_000).zip(Rank::series(10_000)) {
        let message = Message {
            id: Id::new(&format!("m{n}")),
            name: format!("Message number {n}"),
            rank,
            ..Default::default()
        };
        apply(&mut plan, &Edit::insert(message));
    }
    with(Start::Session(Box::new(Session::new(plan, TODAY))))
}

/// The numbers of the messages that are there, in order.
fn numbers(harness: &Harness<'_, App>, before: &str) -> Vec<usize> {
    let words = format!("{before} Message number ");
    let nodes = harness.query_all_by_label_contains(&words);
    let labels = nodes.map(|node| node.accesskit_node().label().unwrap_or_default());
    labels
        .filter_map(|label| label.strip_prefix(&words)?.parse().ok())
        .collect()
}

#[test]
fn a_screen_of_records_shows_the_rows_in_view_and_follows_the_plan() {
    let mut harness = many();
    harness.get_by_label("Messages, 10001").click();
    harness.run();
    let first = numbers(&harness, "message");
    assert!((5..40).contains(&first.len()), "{} rows", first.len());
    assert_eq!(first.first(), Some(&0));
    harness.hover_at(egui::pos2(600.0, 400.0));
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -48.0 * 5_000.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    harness.run();
    let shown = numbers(&harness, "message");
    assert!((5..40).contains(&shown.len()), "{} rows", shown.len());
    // The heading and the message of the plan itself stand above: row 5000 is message 4998.
    assert!(shown.contains(&4_998), "{shown:?}");
    let rows = harness.get_by_label("message Message number 4998").rect();
    assert!(
        rows.top() < 400.0,
        "it stands at the top of the list: {rows:?}"
    );
    let gone = Id::<Message>::new("m4999").at();
    harness.state_mut().session_mut().edit(Edit::Remove(gone));
    harness.run();
    assert!(!numbers(&harness, "message").contains(&4_999));
}

#[test]
fn the_palette_shows_the_rows_in_view_and_follows_what_is_typed() {
    let mut harness = many();
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    let shown = numbers(&harness, "Drag message");
    assert!((5..60).contains(&shown.len()), "{} rows", shown.len());
    let narrow = harness.get_by_label("Narrow the palette");
    narrow.focus();
    narrow.type_text("number 9999");
    harness.run();
    assert_eq!(numbers(&harness, "Drag message"), [9_999]);
}
