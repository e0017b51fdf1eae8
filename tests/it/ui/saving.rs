//! Saving, and what waits for it; and the day on which the plan is read.

use std::cell::Cell;

use super::*;
use jiff::civil::Date;
use throughline::edit::Edit;
use throughline::file::FileError;
use throughline::model::Tactic;

/// A plan in a file that another program changed, with changes of its own.
fn changed_on_disk(folder: &tempfile::TempDir) -> Harness<'static, App> {
    let path = folder.path().join("spring.plan.ron");
    let mut session = Session::new(plan(PLAN).unwrap(), TODAY).with_seed(7);
    session.save_as(&path).unwrap();
    session.edit(Edit::insert(Tactic::default()));
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("Spring", "Summer")).unwrap();
    with(Start::Session(Box::new(session)))
}

#[test]
fn what_waited_for_a_save_goes_on_after_a_conflict_is_settled() {
    for settle in ["Overwrite", "Save as…"] {
        let folder = tempfile::tempdir().unwrap();
        let mut harness = changed_on_disk(&folder);
        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
        harness.get_by_role_and_label(Role::Button, "Save").click();
        harness.run();
        let conflict = "The file was changed by another program";
        assert!(harness.query_by_label(conflict).is_some());
        harness.get_by_role_and_label(Role::Button, settle).click();
        harness.run();
        if settle == "Save as…" {
            press(&mut harness, Modifiers::COMMAND, Key::A);
            let other = folder.path().join("other.plan.ron");
            let path = harness.get_by_label("Path");
            path.type_text(other.to_str().unwrap());
            harness.run();
            harness.get_by_role_and_label(Role::Button, "Save").click();
            harness.run();
        }
        assert!(!harness.state().session().is_unsaved(), "{settle}");
        assert!(harness.query_by_label("New plan").is_some(), "{settle}");
    }
}

#[test]
fn cancelling_a_conflict_lets_go_of_what_waited() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = changed_on_disk(&folder);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    harness.get_by_role_and_label(Role::Button, "Save").click();
    harness.run();
    harness.get_by_label("Cancel").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::S);
    harness.get_by_label("Overwrite").click();
    harness.run();
    assert!(harness.query_by_label("New plan").is_none());
}

/// With a date typed into the letter's start, and the cursor still there.
fn half_typed() -> Harness<'static, App> {
    let mut harness = harness(PLAN);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Start")
        .focus();
    harness.run();
    harness.event(egui::Event::Text("8.3.2027".into()));
    harness.run();
    harness
}

#[test]
fn a_command_leaves_the_field_so_that_half_a_date_is_not_lost() {
    let commands = [
        (Modifiers::NONE, Key::F8),
        (Modifiers::COMMAND, Key::Num3),
        (Modifiers::ALT, Key::Num2),
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::N),
    ];
    for (modifiers, key) in commands {
        let mut harness = half_typed();
        let letter = Id::new("letter");
        assert_eq!(the_plan(&harness).tactics[&letter].start, None);
        press(&mut harness, modifiers, key);
        assert_eq!(
            the_plan(&harness).tactics[&letter].start,
            Some(jiff::civil::date(2027, 3, 8)),
            "{key:?}"
        );
        let asks = harness.query_by_label("Save the changes to “Spring”?");
        assert_eq!(asks.is_some(), key == Key::N, "{key:?}");
    }
}

#[test]
fn the_name_keeps_the_cursor_while_one_saves() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::new(plan(PLAN).unwrap(), TODAY);
    session
        .save_as(&folder.path().join("spring.plan.ron"))
        .unwrap();
    let mut harness = with(Start::Session(Box::new(session)));
    card_node(&harness, "Tasting letter").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::F2);
    harness.event(egui::Event::Text("Let".into()));
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(!harness.state().session().is_unsaved());
    harness.event(egui::Event::Text("ter".into()));
    harness.run();
    let plan = the_plan(&harness);
    assert_eq!(plan.tactics[&Id::new("letter")].name, "Letter");
}

#[test]
fn a_question_that_closing_broke_in_on_comes_back_with_its_words() {
    let mut harness = harness(PLAN);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::D);
    press(&mut harness, Modifiers::COMMAND, Key::I);
    harness.get_by_label("Pasted rows").focus();
    harness.run();
    harness
        .get_by_label("Pasted rows")
        .type_text("Name\nOpen day");
    harness.run();
    // However often one asks.
    for _ in 0..2 {
        let viewport = egui::ViewportId::ROOT;
        let input = harness.input_mut().viewports.entry(viewport).or_default();
        input.events.push(egui::ViewportEvent::Close);
        harness.run();
    }
    let question = "Save the changes to “Spring”?";
    assert!(harness.query_by_label(question).is_some());
    assert!(harness.query_by_label("Pasted rows").is_none());
    harness.get_by_label("Cancel").click();
    harness.run();
    assert!(harness.query_by_label(question).is_none());
    assert!(harness.query_by_label("Bring in 1 tactic").is_some());
    harness.get_by_label("Cancel").click();
    harness.run();
    assert!(harness.query_by_label("Bring in 1 tactic").is_none());
}

#[test]
fn the_own_file_is_known_however_its_path_is_written() {
    let here = std::env::current_dir().unwrap();
    let folder = tempfile::tempdir_in(&here).unwrap();
    let whole = folder.path().join("spring.plan.ron");
    let mut session = Session::new(plan(PLAN).unwrap(), TODAY);
    session.save_as(whole.strip_prefix(&here).unwrap()).unwrap();
    let text = std::fs::read_to_string(&whole).unwrap();
    std::fs::write(&whole, text.replace("Spring", "Summer")).unwrap();
    let error = session.save_as(&whole).unwrap_err();
    assert!(matches!(error, FileError::ChangedOnDisk(_)), "{error}");
}

thread_local! {
    static DAY: Cell<Date> = const { Cell::new(TODAY) };
}

#[test]
fn a_kept_finding_comes_back_on_the_day_that_was_named_while_the_window_stays_open() {
    let session = Session::new(plan(PLAN).unwrap(), TODAY).with_seed(7);
    let start = Start::Session(Box::new(session));
    let mut harness = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_max_steps(24)
        .build_eframe(|cc| {
            App::new(&cc.egui_ctx, start, None, SystemDialogs::none())
                .with_clock(|| DAY.get().at(10, 42, 0, 0))
        });
    harness.run();
    let finding = "error P101: “Tasting letter” takes 14 h, and no strategy asks for it.";
    harness.get_by_label(finding).click();
    harness.run();
    let keep = harness.get_all_by_label_contains("Keep P101 as it is");
    keep.into_iter().next().unwrap().click();
    harness.run();
    let fill = |harness: &mut Harness<'_, App>, field: &str, text: &str| {
        harness.get_by_label(field).focus();
        harness.run();
        press(harness, Modifiers::COMMAND, Key::A);
        harness.get_by_label(field).type_text(text);
        harness.run();
    };
    let yesterday = TODAY.yesterday().unwrap().to_string();
    let soon = TODAY.tomorrow().unwrap().tomorrow().unwrap();
    fill(&mut harness, "Reason", "agreed with sales");
    fill(&mut harness, "Ask again on", &yesterday);
    harness.get_by_label("Keep").click();
    harness.run();
    let words = format!("“{yesterday}” has come already. Write a day after today.");
    assert!(harness.query_by_label(&words).is_some());
    fill(&mut harness, "Ask again on", &soon.to_string());
    harness.get_by_label("Keep").click();
    harness.run();
    DAY.set(TODAY.tomorrow().unwrap());
    harness.run();
    assert!(harness.query_by_label(finding).is_none());
    DAY.set(soon);
    harness.run();
    assert!(harness.query_by_label(finding).is_some());
    assert_eq!(harness.state().session().today(), soon);
}
