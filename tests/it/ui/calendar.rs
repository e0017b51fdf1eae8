//! The calendar: tactics over time, moved and drawn out by pointer and keys, with the work below them.

use jiff::civil::{Date, Weekday, date};
use throughline::model::Tactic;
use throughline::model::calendar::{DateHabits, DayOrder};

use super::*;

/// Two with dates in March, one with none; Mara has ten hours a week of five days.
const IN_TIME: &str = r#"(
    about: (name: "Spring", from: "2027-03-01", to: "2027-04-30"),
    stages: [(id: "research", name: "Research", rank: "c"), (id: "trial", name: "Trial", rank: "f")],
    channels: [(id: "mail", name: "Direct mail", icon: "letter")],
    people: [(id: "mara", name: "Mara", hours_per_month: 46)],
    tactics: [
        (id: "letter", name: "Tasting letter", rank: "c", stage: "research", channel: "mail", owner: "mara",
            status: Planned, start: "2027-03-08", end: "2027-03-19", hours: 30),
        (id: "day", name: "Open day", rank: "f", stage: "trial", status: Live, start: "2027-03-29", end: "2027-04-09"),
        (id: "quiz", name: "Quiz", rank: "k", stage: "trial", status: Planned, hours: 4),
    ],
)"#;

fn calendar(ron: &str) -> Harness<'static, App> {
    let mut harness = harness(ron);
    harness.get_by_label("Calendar").click();
    harness.run();
    harness
}

fn dates(harness: &Harness<'_, App>, tactic: &str) -> (Option<Date>, Option<Date>) {
    let tactic = &the_plan(harness).tactics[&Id::new(tactic)];
    (tactic.start, tactic.end)
}

fn march(from: i8, to: i8) -> (Option<Date>, Option<Date>) {
    (Some(date(2027, 3, from)), Some(date(2027, 3, to)))
}

fn bar(harness: &Harness<'_, App>, label: &str) -> egui::Rect {
    harness.get_by_label_contains(label).rect()
}

const LETTER: &str = "Tasting letter, 8–19 Mar 2027, planned";

/// Days on the screen: the bar of the letter covers twelve.
fn days(harness: &Harness<'_, App>, n: f32) -> egui::Vec2 {
    let width = bar(harness, LETTER).width() - 3.0;
    vec2(n * (width / 12.0).round(), 0.0)
}

#[test]
fn a_tactic_is_dragged_in_time_as_one_undo() {
    let mut harness = calendar(IN_TIME);
    let from = bar(&harness, LETTER).center();
    let to = from + days(&harness, 7.0);
    drag(&mut harness, from, to);
    assert_eq!(dates(&harness, "letter"), march(15, 26));
    assert!(
        harness
            .query_by_label_contains("Tasting letter, 15–26 Mar 2027, planned")
            .is_some()
    );
    assert_eq!(
        harness.state().session().undo_label(),
        Some("move “Tasting letter” 7 days later")
    );
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(dates(&harness, "letter"), march(8, 19));
    assert!(!harness.state().session().is_unsaved());
}

#[test]
fn an_end_is_drawn_out_and_stays_behind_the_start() {
    let mut harness = calendar(IN_TIME);
    let end = bar(&harness, LETTER).right_center() - vec2(4.0, 0.0);
    let to = end + days(&harness, 3.0);
    drag(&mut harness, end, to);
    assert_eq!(dates(&harness, "letter"), march(8, 22));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    let start = bar(&harness, LETTER).left_center() + vec2(4.0, 0.0);
    let to = start + days(&harness, 30.0);
    drag(&mut harness, start, to);
    assert_eq!(dates(&harness, "letter"), march(19, 19));
}

#[test]
fn escape_lets_go() {
    let mut harness = calendar(IN_TIME);
    let from = bar(&harness, LETTER).center();
    let to = from + days(&harness, 7.0);
    harness.drag_at(from);
    harness.run_steps(1);
    harness.hover_at(to);
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.drop_at(to);
    harness.run();
    assert_eq!(dates(&harness, "letter"), march(8, 19));
    assert!(!harness.state().session().is_unsaved());
}

#[test]
fn several_that_are_selected_move_together() {
    let mut harness = calendar(IN_TIME);
    let both = ["letter", "day"].map(|id| Id::<Tactic>::new(id).at());
    harness.state_mut().session_mut().select_all(both);
    harness.run();
    let from = bar(&harness, LETTER).center();
    let to = from - days(&harness, 7.0);
    drag(&mut harness, from, to);
    assert_eq!(dates(&harness, "letter"), march(1, 12));
    assert_eq!(dates(&harness, "day").0, Some(date(2027, 3, 22)));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(dates(&harness, "letter"), march(8, 19));
    assert_eq!(dates(&harness, "day").0, Some(date(2027, 3, 29)));
}

#[test]
fn what_has_no_date_is_dragged_onto_the_calendar() {
    let mut harness = calendar(IN_TIME);
    assert!(harness.query_by_label("1 tactic without a date").is_some());
    assert!(
        harness
            .query_by_label("4 h, in no week and no month")
            .is_some()
    );
    let from = bar(&harness, "Quiz, without a date").center();
    let to = bar(&harness, LETTER).left_center() + vec2(4.0, 40.0);
    drag(&mut harness, from, to);
    assert_eq!(dates(&harness, "quiz"), march(8, 14));
    assert!(harness.query_by_label_contains("without a date").is_none());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(dates(&harness, "quiz"), (None, None));
}

#[test]
fn the_calendar_is_worked_by_keyboard() {
    let mut harness = calendar(IN_TIME);
    harness.get_by_label_contains(LETTER).click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(dates(&harness, "letter"), march(15, 26));
    let stage = the_plan(&harness).tactics[&Id::new("letter")].stage;
    assert_eq!(
        stage,
        Some(Id::new("research")),
        "on the board these keys mean the stage"
    );
    press(&mut harness, Modifiers::COMMAND, Key::ArrowLeft);
    press(&mut harness, Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(dates(&harness, "letter"), march(8, 12));
    press(
        &mut harness,
        Modifiers::COMMAND | Modifiers::SHIFT,
        Key::ArrowLeft,
    );
    assert_eq!(dates(&harness, "letter"), march(1, 12));
    harness
        .get_by_role_and_label(Role::RadioButton, "Weeks")
        .click();
    harness.run();
    harness.get_by_label_contains("Tasting letter, ").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(
        dates(&harness, "letter"),
        march(2, 13),
        "by days where days are seen"
    );
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    let day = Id::<Tactic>::new("day");
    assert_eq!(harness.state().session().selected_card(), Some(day));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    for letter in ["D", "a", "y"] {
        harness.event(egui::Event::Text(letter.into()));
        harness.run_steps(1);
    }
    harness.run();
    assert_eq!(the_plan(&harness).tactics[&day].name, "Day");
}

#[test]
fn what_has_no_date_gets_one_by_a_key() {
    let mut harness = calendar(IN_TIME);
    harness.get_by_label("Quiz, without a date").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(dates(&harness, "quiz"), march(1, 7));
}

#[test]
fn the_strip_says_what_each_month_and_week_takes_and_who_makes_it_up() {
    let mut harness = calendar(IN_TIME);
    let month = "Mar 2027: at least 30 of 46 h";
    assert!(harness.query_by_label(month).is_some());
    harness
        .get_by_role_and_label(Role::RadioButton, "Weeks")
        .click();
    harness.run();
    let week = "8–14 Mar 2027: 15 of 10 h, 5 h over";
    harness.get_by_label(week).click();
    harness.run();
    assert!(
        harness
            .query_by_label("Mara · 15 of 10 h · ■ 5 h over")
            .is_some()
    );
    harness.get_by_label("Tasting letter · 15 h").click();
    harness.run();
    let letter = Id::<Tactic>::new("letter");
    assert_eq!(harness.state().session().selected_card(), Some(letter));
}

#[test]
fn of_many_that_make_up_a_month_only_those_in_view_are_laid_out() {
    let tactics: Vec<String> = (0..400)
        .map(|n| {
            format!(
                r#"(id: "t{n}", name: "Letter {n}", status: Planned, hours: 1, start: "2027-03-08", end: "2027-03-19"),"#
            )
        })
        .collect();
    let mut harness = calendar(&format!("(tactics: [{}])", tactics.concat()));
    harness.get_by_label_contains("Mar 2027: ").click();
    harness.run();
    let lines = harness.query_all_by_label_contains(" · 1 h").count();
    assert!((5..40).contains(&lines), "{lines} lines");
}

#[test]
fn the_strip_follows_what_is_dragged() {
    let mut harness = calendar(IN_TIME);
    let from = bar(&harness, LETTER).center();
    let to = from + days(&harness, 28.0);
    harness.drag_at(from);
    harness.run_steps(1);
    harness.hover_at(to);
    harness.run_steps(2);
    // All of it in April now, from the 5th to the 16th; nothing is changed before it is let go of.
    assert!(
        harness
            .query_by_label("Apr 2027: at least 30 of 46 h")
            .is_some()
    );
    assert_eq!(dates(&harness, "letter"), march(8, 19));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.drop_at(to);
    harness.run();
    assert!(
        harness
            .query_by_label("Apr 2027: at least 0 of 46 h")
            .is_some()
    );
}

#[test]
fn lanes_are_switched() {
    let mut harness = calendar(IN_TIME);
    assert!(harness.query_by_label("Trial, 1 in the calendar").is_some());
    harness
        .get_by_role_and_label(Role::RadioButton, "People")
        .click();
    harness.run();
    assert!(harness.query_by_label("Mara, 1 in the calendar").is_some());
    assert!(
        harness
            .query_by_label("Nobody yet, 1 in the calendar")
            .is_some()
    );
}

#[test]
fn dates_are_written_as_is_the_habit_there() {
    let session = Session::new(plan(IN_TIME).unwrap(), TODAY);
    let start = Start::Session(Box::new(session));
    let mut harness = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_max_steps(24)
        .build_eframe(|cc| {
            let app = App::new(&cc.egui_ctx, start, None, SystemDialogs::none());
            app.with_habits(DateHabits {
                order: DayOrder::MonthFirst,
                week_starts: Weekday::Sunday,
            })
        });
    harness.run();
    harness.get_by_label("Calendar").click();
    harness.run();
    assert!(
        harness
            .query_by_label_contains("Tasting letter, Mar 8–19, 2027, planned")
            .is_some()
    );
    assert!(harness.query_by_label("Today, Mar 1, 2027").is_some());
    harness
        .get_by_role_and_label(Role::RadioButton, "Weeks")
        .click();
    harness.run();
    assert!(
        harness
            .query_by_label("Mar 7–13, 2027: 15 of 10 h, 5 h over")
            .is_some()
    );
}

#[test]
fn the_calendar_is_exported_for_calendars() {
    let mut harness = calendar(IN_TIME);
    harness.get_by_label("Export…").click();
    harness.run();
    assert!(harness.query_by_label("Export the plan").is_some());
    let path = harness.get_by_label("Path");
    assert_eq!(path.accesskit_node().value().as_deref(), Some("spring.ics"));
}

#[test]
fn of_two_thousand_tactics_only_those_in_view_are_laid_out() {
    let tactics: Vec<String> = (0..2000)
        .map(|n| {
            let (month, day) = (1 + n % 12, 1 + n % 28);
            format!(
                r#"(id: "t{n}", name: "Tactic {n}", status: Planned, hours: 3,
                    start: "2027-{month:02}-{day:02}", end: "2027-{month:02}-28"),"#
            )
        })
        .collect();
    let harness = calendar(&format!("(tactics: [{}])", tactics.concat()));
    let bars = harness
        .query_all_by_label_contains(" 2027, planned")
        .count();
    assert!((10..200).contains(&bars), "{bars} bars");
}

#[test]
fn tab_goes_to_a_tactic_and_the_keys_are_for_it() {
    let mut harness = calendar(IN_TIME);
    harness.get_by_label_contains("Open day, ").focus();
    harness.run();
    let day = Id::<Tactic>::new("day");
    assert_eq!(harness.state().session().selected_card(), Some(day));
    press(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
    let april = date(2027, 4, 16);
    assert_eq!(
        dates(&harness, "day"),
        (Some(date(2027, 3, 29)), Some(april))
    );
}

#[test]
fn an_empty_plan_says_what_belongs_here() {
    let harness = calendar(r#"(about: (name: "Spring"))"#);
    assert!(
        harness
            .query_by_label("Nothing to plan in time yet")
            .is_some()
    );
}
