//! Files: opening, saving and bringing in, with the questions that come up.

use super::*;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A window on a plan that was saved in a folder.
fn opened(folder: &TempDir, text: &str) -> (Harness<'static, App>, PathBuf) {
    let path = folder.path().join("spring.plan.ron");
    fs::write(&path, text).unwrap();
    let session = Session::open(&path, TODAY).unwrap();
    (with(Start::Session(Box::new(session))), path)
}

/// [`PLAN`] as a file.
fn file_text() -> String {
    format!("(format: \"throughline\", version: 1, plan: {PLAN})")
}

fn saved(path: &Path) -> Plan {
    throughline::file::parse(&fs::read(path).unwrap())
        .unwrap()
        .plan
}

#[test]
fn what_is_being_typed_is_saved_with_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, path) = opened(&folder, &file_text());
    card_node(&harness, "Tasting letter").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Start")
        .focus();
    harness.run();
    harness.event(egui::Event::Text("8.3.2027".into()));
    harness.run();
    let letter = Id::new("letter");
    assert_eq!(
        the_plan(&harness).tactics[&letter].start,
        None,
        "half typed"
    );
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(
        saved(&path).tactics[&letter].start,
        Some(jiff::civil::date(2027, 3, 8))
    );
    assert_eq!(harness.state().title(), "spring.plan.ron – Throughline");
}

#[test]
fn a_file_that_is_there_is_replaced_only_after_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("other.plan.ron");
    fs::write(&other, "somebody's").unwrap();
    let mut harness = harness(PLAN);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness
        .get_by_label("Path")
        .type_text(other.to_str().unwrap());
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(
        harness
            .query_by_label_contains("is there already.")
            .is_some()
    );
    assert!(harness.query_by_label("Replace").is_some());
    assert_eq!(fs::read_to_string(&other).unwrap(), "somebody's");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("Path").is_none());
    assert_eq!(&saved(&other), the_plan(&harness));
}

#[test]
fn what_was_put_right_on_opening_is_said_until_it_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let twice = file_text().replace(
        "(id: \"blog\", name: \"Own blog\"",
        "(id: \"mail\", name: \"Own blog\"",
    );
    let (mut harness, path) = opened(&folder, &twice);
    let said = "warning F101: The file used the id “mail” twice; channel “Own blog” has one of its own now.";
    assert!(harness.query_by_label(said).is_some());
    assert_eq!(the_plan(&harness).channels.len(), 2, "nothing was lost");
    assert!(
        harness.state().title().starts_with('•'),
        "the file is not yet so"
    );
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(harness.query_by_label_contains("F101").is_none());
    assert_eq!(&saved(&path), the_plan(&harness));
}

#[test]
fn a_finding_about_what_is_no_more_leads_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let twice = "channels: [(id: \"mail\"), (id: \"mail\", name: \"Post\")]";
    let text = format!("(format: \"throughline\", version: 1, plan: ({twice}))");
    let (mut harness, _) = opened(&folder, &text);
    let said =
        "warning F101: The file used the id “mail” twice; channel “Post” has one of its own now.";
    harness.get_by_label(said).click();
    harness.run();
    let post = harness.state().session().selected().unwrap();
    harness.get_by_label("Delete this channel").click();
    harness.run();
    assert!(!the_plan(&harness).has(post));
    press(&mut harness, Modifiers::NONE, Key::F8);
    assert_eq!(harness.state().session().selected(), None);
}

#[test]
fn a_newcomer_may_begin_with_a_table() {
    let mut harness = with(Start::Welcome(TODAY));
    press(&mut harness, Modifiers::COMMAND, Key::I);
    assert!(harness.get_by_label("Pasted rows").is_focused());
    harness.event(egui::Event::Text("Name,Stage\nOpen day,Trial\n".into()));
    harness.run();
    assert!(harness.query_by_label("Bring in 1 tactic").is_some());
    press(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert!(harness.query_by_label_contains("Columns read").is_none());
    assert!(
        harness
            .query_by_label_contains("1 tactic comes in.")
            .is_some()
    );
    harness.get_by_label("OK").click();
    harness.run();
    assert!(
        harness
            .query_by_label("Start from a filled example")
            .is_none()
    );
    card(&harness, "Open day");
    assert!(harness.query_by_label("Stage Trial, 1 card").is_some());
}
