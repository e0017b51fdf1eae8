//! The screens and the panels beside them: what an empty screen says, and what stands at the left.

use throughline::model::{Message, Term};

use super::*;

#[test]
fn a_screen_says_what_belongs_there_and_only_an_empty_one_that_nothing_does_yet() {
    let teach =
        "How do we get there? A strategy says what will be different, not what you will do.";
    let mut harness = harness(PLAN);
    harness.get_by_label("Strategy, 1").click();
    harness.run();
    assert_eq!(harness.query_all_by_label(teach).count(), 1);
    assert!(harness.query_by_label_contains("here yet").is_none());
    harness
        .get_by_label_contains("strategy Win home baristas")
        .click();
    harness.run();
    harness.get_by_label("Delete this strategy").click();
    harness.run();
    assert_eq!(harness.query_all_by_label(teach).count(), 1);
    assert!(harness.query_by_label("No strategies here yet").is_some());
    harness.get_by_label("Add a strategy").click();
    harness.run();
    harness.event(egui::Event::Text("Prove freshness".into()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(the_plan(&harness).strategies.len(), 1);
    assert!(harness.query_by_label_contains("here yet").is_none());
}

/// What stands at the left: the navigation, the palette, or nothing.
fn at_the_left(harness: &Harness<'_, App>) -> &'static str {
    let has = |label: &str| harness.query_by_label(label).is_some();
    match (has("Situation, 0"), has("Narrow the palette")) {
        (true, false) => "navigation",
        (false, true) => "palette",
        (false, false) => "nothing",
        (true, true) => "both",
    }
}

#[test]
fn the_panel_at_the_left_shows_one_of_two_things_or_is_hidden() {
    let mut harness = harness(PLAN);
    let mut seen = vec![at_the_left(&harness)];
    for key in [Key::Num1, Key::Num2, Key::Num1, Key::Num2, Key::Num2] {
        press(&mut harness, Modifiers::COMMAND, key);
        seen.push(at_the_left(&harness));
    }
    assert_eq!(
        seen,
        [
            "navigation",
            "nothing",
            "palette",
            "navigation",
            "palette",
            "nothing"
        ]
    );
    press(&mut harness, Modifiers::COMMAND, Key::Num2);
    harness
        .get_by_role_and_label(Role::RadioButton, "Plan")
        .click();
    harness.run();
    assert_eq!(at_the_left(&harness), "navigation");
}

#[test]
fn another_screen_shows_where_one_is_but_opens_no_hidden_panel() {
    for (hidden, left) in [(false, "navigation"), (true, "nothing")] {
        let mut harness = harness(PLAN);
        let finding = "error P101: “Tasting letter” takes 14 h, and no strategy asks for it.";
        harness.get_by_label(finding).click();
        harness.run();
        let keep = harness.get_all_by_label_contains("Keep P101 as it is");
        keep.into_iter().next().unwrap().click();
        harness.run();
        harness.get_by_label("Reason").type_text("agreed");
        harness.run();
        harness.get_by_label("Keep").click();
        harness.run();
        press(&mut harness, Modifiers::COMMAND, Key::Num2);
        if hidden {
            press(&mut harness, Modifiers::COMMAND, Key::Num2);
        }
        harness.get_by_label("1 kept").click();
        harness.run();
        assert_eq!(at_the_left(&harness), left);
    }
}

#[test]
fn a_dialog_is_as_high_as_it_is_alone_whatever_was_shown_before() {
    let unsaved = |harness: &mut Harness<'_, App>| {
        press(harness, Modifiers::NONE, Key::N);
        press(harness, Modifiers::NONE, Key::Escape);
        press(harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
        let top = harness
            .get_by_label_contains("Save the changes")
            .rect()
            .top();
        harness.get_by_label("Don't save").rect().bottom() - top
    };
    let mut alone = harness(PLAN);
    let mut after = harness(PLAN);
    press(&mut after, Modifiers::NONE, Key::F1);
    press(&mut after, Modifiers::NONE, Key::Escape);
    assert_eq!(unsaved(&mut after), unsaved(&mut alone));
}

#[test]
fn the_board_follows_the_selected_card_to_another_stage() {
    let stages: String = (0..12)
        .map(|n| format!("(id: \"s{n}\", name: \"Stage {n}\", rank: \"{n}\"),"))
        .collect();
    let tactic = "(id: \"t\", name: \"Letter\", stage: \"s0\")";
    let mut harness = harness(&format!("(stages: [{stages}], tactics: [{tactic}])"));
    card_node(&harness, "Letter").click();
    harness.run();
    harness.get_by_label("Stage: Stage 0").click();
    harness.run();
    harness.event(egui::Event::Text("Stage 11".into()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(stage_of(&harness, "t"), "s11");
    let board = 218.0..1440.0 - 318.0;
    let card = card_node(&harness, "Letter").rect();
    assert!(
        board.contains(&card.left()) && board.contains(&card.right()),
        "{card:?}"
    );
}

#[test]
fn a_screen_is_gone_to_by_its_name() {
    let mut harness = harness(PLAN);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    let field = harness.get_by_role_and_label(Role::TextInput, "Run a command");
    field.type_text("ledger");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_all_by_label("Promise ledger").count() > 1);
}

#[test]
fn a_record_that_is_shown_from_elsewhere_is_seen_in_its_list() {
    let messages: String = (0..60)
        .map(|n| format!("(id: \"m{n}\", name: \"Message {n}\"),"))
        .collect();
    let ban = "terms: [(id: \"t\", name: \"cheap\", kind: Banned)]";
    let last = "(id: \"z\", name: \"The last one\", body: \"A cheap cup.\")";
    let mut harness = harness(&format!("({ban}, messages: [{messages}{last}])"));
    harness.get_by_label("Messages, 61").click();
    harness.run();
    let row = "message The last one";
    assert!(
        harness.query_by_label(row).is_none(),
        "only what is seen is drawn"
    );
    press(&mut harness, Modifiers::NONE, Key::F8);
    harness.get_by_label("Messages, 61").click();
    harness.run();
    assert!(harness.query_by_label(row).is_some());
    // It is not held there.
    harness.get_by_label(row).hover();
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, 5_000.0),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    });
    harness.run();
    assert!(harness.query_by_label("message Message 0").is_some());
}

#[test]
fn of_a_term_its_own_fields_come_first_and_what_goes_against_it_leads_there() {
    let mut harness = harness(
        r#"(terms: [(id: "t", name: "cheap", kind: Banned)],
            messages: [(id: "a", name: "Letter", body: "Cheap beans."), (id: "b", name: "Page", body: "A cheap cup.")])"#,
    );
    harness
        .state_mut()
        .session_mut()
        .select(Some(Id::<Term>::new("t").at()));
    harness.run();
    let place = harness.get_by_label("message “Page” › body").rect();
    let name = harness
        .get_by_role_and_label(Role::MultilineTextInput, "Term")
        .rect();
    assert!(name.bottom() < place.top());
    harness.get_by_label("message “Page” › body").scroll_to_me();
    harness.run();
    harness.get_by_label("message “Page” › body").click();
    harness.run();
    assert_eq!(
        harness.state().session().selection(),
        [Id::<Message>::new("b").at()]
    );
}

/// A plan with dates wherever the window writes some.
const DATED: &str = r#"(
    about: (name: "Spring", from: "2027-03-01", to: "2027-04-30"),
    segments: [(id: "home", name: "Home baristas")],
    stages: [(id: "trial", name: "Trial")],
    objectives: [(id: "o", name: "More visits", due: "2027-06-30")],
    messages: [(id: "m", name: "Box", headline: "Three coffees"), (id: "n", name: "Card", headline: "A card")],
    capacity: (hours_per_month: 20),
    tactics: [(id: "t", name: "Letter", stage: "trial", messages: ["m"], status: Planned, hours: 8, start: "2027-03-08", end: "2027-03-19")],
    decisions: [(id: "d", name: "Kept", rule: "P101", scope: RuleEverywhere, reason: "so", until: "2027-05-14", decided_on: "2027-01-05")],
)"#;

#[test]
fn dates_are_written_in_the_order_of_the_place_on_every_screen() {
    use throughline::model::calendar::DateHabits;
    let written = |locale: &str| {
        let session = Session::new(plan(DATED).unwrap(), TODAY);
        let start = Start::Session(Box::new(session));
        let mut harness = Harness::builder()
            .with_size(vec2(1440.0, 900.0))
            .with_max_steps(24)
            .build_eframe(|cc| {
                App::new(&cc.egui_ctx, start, None, SystemDialogs::none())
                    .with_habits(DateHabits::of_locale(locale))
            });
        harness.run();
        let mut seen: Vec<String> = Vec::new();
        let mut look = |harness: &Harness<'_, App>, sign: &str| {
            let nodes = harness.query_all_by(|_| true);
            let said = nodes.filter_map(|node| {
                let node = node.accesskit_node();
                node.label().or_else(|| node.value())
            });
            let all: Vec<String> = said.collect();
            let found = all.iter().find(|words| words.contains(sign));
            seen.push(
                found
                    .unwrap_or_else(|| panic!("no {sign}: {all:#?}"))
                    .clone(),
            );
        };
        look(&harness, " of 20 h in ");
        harness
            .state_mut()
            .session_mut()
            .select(Some(Id::<Message>::new("m").at()));
        harness.run();
        look(&harness, "Letter ");
        harness.get_by_label("Customer's ear").click();
        harness.run();
        look(&harness, "· Letter ·");
        harness.get_by_label("Decisions, 1").click();
        harness.run();
        look(&harness, "until ");
        let due = Id::<throughline::model::Objective>::new("o").at();
        harness.state_mut().session_mut().select(Some(due));
        harness.run();
        let due = harness.get_by_role_and_label(Role::TextInput, "Due");
        seen.push(due.value().unwrap_or_default());
        seen.join("\n")
    };
    let of_the_place = |month: &str, run: &str, decided: &str, until: &str, due: &str| {
        [month, run, decided, until, due].map(str::to_owned)
    };
    for (locale, [month, run, decided, until, due]) in [
        (
            "en_GB",
            of_the_place(
                "Mar 2027",
                "8–19 Mar 2027",
                "5 Jan 2027",
                "14 May 2027",
                "30 Jun 2027",
            ),
        ),
        (
            "en_US",
            of_the_place(
                "Mar 2027",
                "Mar 8–19, 2027",
                "Jan 5, 2027",
                "May 14, 2027",
                "Jun 30, 2027",
            ),
        ),
        (
            "hu_HU",
            of_the_place(
                "2027 Mar",
                "2027-03-08 – 2027-03-19",
                "2027-01-05",
                "2027-05-14",
                "2027-06-30",
            ),
        ),
    ] {
        let written = written(locale);
        let lines: Vec<&str> = written.lines().collect();
        let [load, stands, heard, decision, field] = lines.as_slice() else {
            panic!("{written}");
        };
        assert!(load.contains(&month), "{load}");
        assert!(stands.ends_with(&run), "{stands}");
        assert!(heard.ends_with(&run), "{heard}");
        assert!(
            decision.contains(&format!("{decided} · until {until}")),
            "{decision}"
        );
        assert_eq!(*field, due);
    }
}

#[test]
fn in_a_low_window_the_findings_are_a_line_until_they_are_asked_for() {
    let mut harness = harness(PLAN);
    let told =
        |harness: &Harness<'_, App>| harness.query_all_by_label_contains("no strategy").count() > 0;
    assert!(told(&harness));
    harness.set_size(vec2(1000.0, 640.0));
    harness.run();
    assert!(!told(&harness));
    harness.get_by_label("Unfold the findings").click();
    harness.run();
    assert!(told(&harness));
    harness.get_by_label("Fold the findings").click();
    harness.run();
    assert!(!told(&harness));
    press(&mut harness, Modifiers::NONE, Key::F8);
    assert!(told(&harness), "who goes to the next one reads it");
    harness.set_size(vec2(1440.0, 900.0));
    harness.run();
    assert!(harness.query_by_label("Fold the findings").is_none());
}
