//! Assessment: tactics dragged on the chart, chosen and moved by keys, ranked with their arithmetic.

use throughline::check::assessment::Points;
use throughline::model::{Number, Tactic};

use super::*;

const WEIGHED: &str = r#"(
    about: (name: "Spring"),
    stages: [(id: "trial", name: "Trial", rank: "c")],
    tactics: [
        (id: "day", name: "Open day", rank: "c", stage: "trial", impact: 4, confidence: 4, effort: 2),
        (id: "fair", name: "Fair", rank: "f", stage: "trial", impact: 5, confidence: 1, effort: 5),
        (id: "post", name: "Poster", rank: "g", stage: "trial", impact: 3),
    ],
)"#;

fn open(ron: &str) -> Harness<'static, App> {
    let mut harness = harness(ron);
    harness.get_by_label("Assessment").click();
    harness.run();
    harness
}

/// Effort, impact and confidence, a dash where it is not known.
fn points(harness: &Harness<'_, App>, id: &str) -> String {
    let points = Points::of(&the_plan(harness).tactics[&Id::<Tactic>::new(id)]);
    let said =
        |points: Option<Number>| points.map_or("–".to_owned(), |points| points.to_string());
    [points.effort, points.impact, points.confidence]
        .map(said)
        .join(" ")
}

fn middle(harness: &Harness<'_, App>, label: &str) -> Pos2 {
    harness.get_by_label(label).rect().center()
}

/// Where the ring of a point is: at the left of its name; at the last value at the right.
fn ring(harness: &Harness<'_, App>, label: &str) -> Pos2 {
    let rect = harness.get_by_label(label).rect();
    match label.contains("effort 5") {
        true => rect.right_center() - vec2(7.5, 0.0),
        false => rect.left_center() + vec2(7.5, 0.0),
    }
}

const DAY: &str = "Open day: effort 2, impact 4, confidence 4; 4 × 0.8 ÷ 2 = 1.6";
const FAIR: &str = "Fair: effort 5, impact 5, confidence 1; 5 × 0.2 ÷ 5 = 0.2";

#[test]
fn the_ranking_shows_its_arithmetic_and_what_is_still_open() {
    let harness = open(WEIGHED);
    for label in [
        "Ranking, 2",
        "1. Open day, 4 × 0.8 ÷ 2 = 1.6",
        "2. Fair, 5 × 0.2 ÷ 5 = 0.2",
        "Not assessed yet, 1",
        "Poster, not assessed yet: effort and confidence",
        DAY,
        FAIR,
    ] {
        assert!(harness.query_by_label(label).is_some(), "{label}");
    }
}

#[test]
fn a_point_is_dragged_to_set_both_values_as_one_undo() {
    let mut harness = open(WEIGHED);
    // Where the effort of the one crosses the impact of the other.
    let (day, fair) = (ring(&harness, DAY), ring(&harness, FAIR));
    drag(&mut harness, fair, egui::pos2(day.x, fair.y));
    assert_eq!(points(&harness, "fair"), "2 5 1");
    let label = harness.state().session().undo_label().map(str::to_owned);
    assert_eq!(label.as_deref(), Some("assess “Fair”"));
    // By its name it is taken hold of as well, beside its value.
    let name = middle(&harness, DAY);
    drag(&mut harness, name, name);
    assert_eq!(points(&harness, "day"), "2 4 4", "dropped where it was");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(points(&harness, "fair"), "5 5 1");
    assert!(harness.state().session().undo_label().is_none(), "one undo");
}

#[test]
fn escape_lets_go_and_outside_the_chart_nothing_is_set() {
    let mut harness = open(WEIGHED);
    let (day, fair) = (middle(&harness, DAY), middle(&harness, FAIR));
    harness.drag_at(fair);
    harness.run_steps(1);
    harness.hover_at(day);
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.drop_at(day);
    harness.run();
    assert_eq!(points(&harness, "fair"), "5 5 1");
    let outside = middle(&harness, "Not assessed yet, 1");
    drag(&mut harness, fair, outside);
    assert_eq!(points(&harness, "fair"), "5 5 1");
    assert!(!harness.state().session().is_unsaved());
}

#[test]
fn what_is_not_assessed_is_dragged_onto_the_chart() {
    let mut harness = open(WEIGHED);
    let poster = "Poster, not assessed yet: effort and confidence";
    let (from, to) = (middle(&harness, poster), ring(&harness, DAY));
    drag(&mut harness, from, to);
    assert_eq!(points(&harness, "post"), "2 4 –");
    assert!(
        harness
            .query_by_label("Poster: effort 2, impact 4, confidence not known")
            .is_some(),
        "it stands on the chart, and still has no place in the ranking"
    );
    assert!(
        harness
            .query_by_label("Poster, not assessed yet: confidence")
            .is_some()
    );
    press(&mut harness, Modifiers::NONE, Key::Num4);
    assert_eq!(points(&harness, "post"), "2 4 4");
    assert!(
        harness
            .query_by_label("1. Poster, 4 × 0.8 ÷ 2 = 1.6")
            .is_some(),
        "as good as the open day"
    );
}

#[test]
fn it_goes_by_keys_alone() {
    let mut harness = open(WEIGHED);
    harness.get_by_label(DAY).click();
    harness.run();
    let selected = |harness: &Harness<'_, App>| {
        let card = harness.state().session().selected_card();
        card.map(|id| id.to_string()).unwrap_or_default()
    };
    assert_eq!(selected(&harness), "day");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&harness), "fair");
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(selected(&harness), "post");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&harness), "post", "the last one");
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(selected(&harness), "fair");
    press(&mut harness, Modifiers::COMMAND, Key::ArrowLeft);
    assert_eq!(points(&harness, "fair"), "4 5 1");
    press(&mut harness, Modifiers::COMMAND, Key::ArrowUp);
    assert_eq!(points(&harness, "fair"), "4 5 1", "5 is the end");
    press(&mut harness, Modifiers::COMMAND, Key::ArrowDown);
    assert_eq!(points(&harness, "fair"), "4 4 1");
    press(&mut harness, Modifiers::NONE, Key::Num3);
    assert_eq!(points(&harness, "fair"), "4 4 3");
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(selected(&harness), "day", "the keyboard is still there");
    let rank = |id: &str| the_plan(&harness).tactics[&Id::new(id)].rank.clone();
    assert!(rank("day") < rank("fair"), "no card moved on the board");
}

/// Ctrl and arrows, and a digit.
fn try_keys(harness: &mut Harness<'_, App>) {
    press(harness, Modifiers::COMMAND, Key::ArrowLeft);
    press(harness, Modifiers::COMMAND, Key::ArrowDown);
    press(harness, Modifiers::NONE, Key::Num2);
}

#[test]
fn keys_give_no_points_while_presenting_nor_to_what_is_stopped_or_done() {
    for other in ["course: Stop", "status: Done"] {
        let ron = WEIGHED.replace("effort: 5)", &format!("effort: 5, {other})"));
        let mut harness = open(&ron);
        let fair = Id::<Tactic>::new("fair").at();
        harness.state_mut().session_mut().select(Some(fair));
        harness.run();
        try_keys(&mut harness);
        assert_eq!(points(&harness, "fair"), "5 5 1", "{other}");
        assert!(!harness.state().session().is_unsaved());
    }
    let mut harness = open(WEIGHED);
    harness.get_by_label(FAIR).click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::F5);
    try_keys(&mut harness);
    assert_eq!(points(&harness, "fair"), "5 5 1", "presenting");
    press(&mut harness, Modifiers::NONE, Key::F5);
    harness.get_by_label(FAIR).click();
    harness.run();
    try_keys(&mut harness);
    assert_eq!(points(&harness, "fair"), "4 4 2", "and afterwards they do");
}

#[test]
fn points_are_chosen_by_a_click() {
    let mut harness = open(WEIGHED);
    harness
        .get_by_label("Poster, not assessed yet: effort and confidence")
        .click();
    harness.run();
    for (label, expected) in [("effort 1", "1 3 –"), ("confidence 5", "1 3 5")] {
        harness
            .get_by_role_and_label(Role::RadioButton, label)
            .click();
        harness.run();
        assert_eq!(points(&harness, "post"), expected);
    }
}

#[test]
fn an_empty_plan_is_told_how_to_begin() {
    let harness = open(r#"(about: (name: "Spring"))"#);
    assert!(harness.query_by_label("Nothing to assess yet").is_some());
}

/// All at one spot: one point with a count, and only the lines in view.
#[test]
fn many_tactics_at_one_spot_are_one_point_and_the_list_draws_what_is_seen() {
    let mut plan = plan(WEIGHED).unwrap();
    for n in 0..2_000 {
        let tactic = Tactic {
            id: Id::new(&format!("t{n:04}")),
            name: format!("Letter {n}"),
            impact: Some(Number::whole(2)),
            effort: Some(Number::whole(2)),
            confidence: Some(Number::whole(1 + n % 5)),
            ..Tactic::default()
        };
        throughline::edit::apply(&mut plan, &throughline::edit::Edit::insert(tactic));
    }
    let mut harness = with(Start::Session(Box::new(Session::new(plan, TODAY))));
    harness.get_by_label("Assessment").click();
    harness.run();
    let drawn = harness.query_all_by_label_contains("Letter ").count();
    assert!((4..80).contains(&drawn), "{drawn} drawn");
    harness
        .get_by_label("All 2,000 tactics at effort 2, impact 2")
        .click();
    harness.run();
    assert_eq!(harness.state().session().selection().len(), 2_000);
}
