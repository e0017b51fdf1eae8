//! The window, driven by accessible labels as a person with a screen reader would, without a display.

mod asked;
mod assessment;
mod brand;
mod calendar;
mod chain;
mod coverage;
mod cursor;
/// Files: opening, saving and bringing in, with the questions that come up.
mod decisions;
mod ear;
mod files;
mod fixing;
/// Property forms: every field of every kind, typed into as a person would.
mod forms;
mod ideas;
mod keys;
mod many;
mod marks;
mod promises;
mod rows;
mod saving;
mod screens;
mod sostac;
mod stopping;
mod what_if;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use throughline::check::testing::{TODAY, plan};
use throughline::model::{Id, Kind, Place, Plan};
use throughline::session::Session;
use throughline::ui::system::SystemDialogs;
use throughline::ui::views::{BOARD, SCREENS};
use throughline::ui::{App, Start};

/// Two stages, two cards in the first; the letter has hours but no strategy behind it.
const PLAN: &str = r#"(
    about: (name: "Spring"),
    segments: [(id: "home", name: "Home baristas")],
    stages: [
        (id: "research", name: "Research", rank: "c", question: "What makes coffee taste flat?"),
        (id: "trial", name: "Trial", rank: "f", question: "Can I taste it?"),
    ],
    channels: [(id: "mail", name: "Direct mail", icon: "letter"), (id: "blog", name: "Own blog", icon: "blog")],
    objectives: [(id: "o", name: "400 subscriptions by 30 June", target: 400, due: "2027-06-30", kpi: "k", baseline: 180)],
    kpis: [(id: "k", name: "Subscriptions", unit: "subscriptions")],
    strategies: [(id: "s", name: "Win home baristas by proving freshness", objectives: ["o"], segments: ["home"])],
    messages: [(id: "m", name: "Tasting box", headline: "Three coffees, on us")],
    tactics: [
        (id: "blog", name: "Why fresh matters", rank: "c", stage: "research", channel: "blog", segments: ["home"]),
        (id: "letter", name: "Tasting letter", rank: "f", stage: "research", channel: "mail", segments: ["home"], hours: 14),
    ],
)"#;

fn harness(ron: &str) -> Harness<'static, App> {
    let session = Session::new(plan(ron).unwrap(), TODAY).with_seed(7);
    with(Start::Session(Box::new(session)))
}

fn with(start: Start) -> Harness<'static, App> {
    let mut harness = Harness::builder()
        .with_size(vec2(1440.0, 900.0))
        .with_max_steps(24)
        .build_eframe(|cc| App::new(&cc.egui_ctx, start, None, SystemDialogs::none()));
    harness.run();
    harness
}

fn the_plan<'a>(harness: &'a Harness<'_, App>) -> &'a Plan {
    harness.state().session().plan()
}

fn stage_of(harness: &Harness<'_, App>, tactic: &str) -> String {
    let plan = the_plan(harness);
    plan.tactics[&Id::new(tactic)]
        .stage
        .map(|id| id.to_string())
        .unwrap_or_default()
}

/// The middle of a card.
fn card(harness: &Harness<'_, App>, name: &str) -> Pos2 {
    card_node(harness, name).rect().center()
}

fn card_node<'a>(harness: &'a Harness<'_, App>, name: &str) -> egui_kittest::Node<'a> {
    let name = format!("{name}, ");
    harness.get_by(move |node| {
        node.role() == Role::Button
            && node
                .label()
                .is_some_and(|label| label.starts_with(&name) && label.contains(" of "))
    })
}

/// How many cards are drawn.
fn card_count(harness: &Harness<'_, App>) -> usize {
    let buttons = harness.query_all_by_role(Role::Button);
    let is_card = |label: String| label.contains(" of ") && label.matches(", ").count() > 2;
    buttons
        .filter(|node| node.accesskit_node().label().is_some_and(is_card))
        .count()
}

fn drag(harness: &mut Harness<'_, App>, from: Pos2, to: Pos2) {
    harness.drag_at(from);
    harness.run_steps(1);
    harness.hover_at(from + (to - from) * 0.5);
    harness.run_steps(1);
    harness.hover_at(to);
    harness.run_steps(2);
    harness.drop_at(to);
    harness.run();
}

fn press(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// The empty place at the trial stage.
fn trial(harness: &Harness<'_, App>) -> Pos2 {
    let head = harness.get_by_label("Stage Trial, 0 cards").rect();
    head.center_bottom() + vec2(0.0, 40.0)
}

#[test]
fn a_card_is_dragged_to_another_stage_and_undo_brings_it_back() {
    let mut harness = harness(PLAN);
    let (from, to) = (card(&harness, "Tasting letter"), trial(&harness));
    drag(&mut harness, from, to);
    assert_eq!(stage_of(&harness, "letter"), "trial");
    assert!(
        harness.state().title().starts_with('•'),
        "the title says that there are changes"
    );
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(stage_of(&harness, "letter"), "research");
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(stage_of(&harness, "letter"), "trial");
}

#[test]
fn a_card_is_dragged_within_its_column() {
    let mut harness = harness(PLAN);
    let from = card(&harness, "Tasting letter");
    let above = card_node(&harness, "Why fresh matters").rect().center_top() + vec2(0.0, 4.0);
    drag(&mut harness, from, above);
    let plan = the_plan(&harness);
    assert!(plan.tactics[&Id::new("letter")].rank < plan.tactics[&Id::new("blog")].rank);
    assert_eq!(stage_of(&harness, "letter"), "research");
}

#[test]
fn escape_lets_go_of_a_dragged_card() {
    let mut harness = harness(PLAN);
    let (from, to) = (card(&harness, "Tasting letter"), trial(&harness));
    harness.drag_at(from);
    harness.run_steps(1);
    harness.hover_at(to);
    harness.run_steps(2);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.drop_at(to);
    harness.run();
    assert_eq!(stage_of(&harness, "letter"), "research");
    assert!(!harness.state().session().is_unsaved());
}

#[test]
fn findings_are_fixed_by_a_button_and_change_at_once() {
    let mut harness = harness(PLAN);
    harness
        .get_by_label("error P101: “Tasting letter” takes 14 h, and no strategy asks for it.")
        .click();
    harness.run();
    harness
        .get_all_by_label("Link to “Win home baristas by proving freshness”")
        .next()
        .unwrap()
        .click();
    harness.run();
    assert_eq!(
        the_plan(&harness).tactics[&Id::new("letter")].strategies,
        [Id::new("s")]
    );
    assert!(harness.query_by_label_contains("P101").is_none());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(harness.query_by_label_contains("error P101").is_some());
}

#[test]
fn a_finding_is_kept_with_a_reason_and_only_with_one() {
    let mut harness = harness(PLAN);
    let before = harness.state().session().findings().len();
    harness
        .get_by_label("error P101: “Tasting letter” takes 14 h, and no strategy asks for it.")
        .click();
    harness.run();
    harness
        .get_all_by_label_contains("Keep P101 as it is")
        .next()
        .unwrap()
        .click();
    harness.run();
    harness.get_by_label("Keep").click();
    harness.run();
    assert_eq!(
        the_plan(&harness).decisions.len(),
        0,
        "no reason, no decision"
    );
    harness.get_by_label("Reason").focus();
    harness.run();
    harness
        .get_by_label("Reason")
        .type_text("agreed with sales");
    harness.run();
    harness.get_by_label("Keep").click();
    harness.run();
    assert_eq!(harness.state().session().findings().len(), before - 1);
    let decision = the_plan(&harness).decisions.values().next().unwrap();
    assert_eq!(
        (decision.rule.as_str(), decision.reason.as_str()),
        ("P101", "agreed with sales")
    );
    assert!(harness.query_by_label("1 kept").is_some());
}

#[test]
fn fields_are_edited_in_place_and_dates_are_understood_as_people_write_them() {
    let mut harness = harness(PLAN);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    let start = harness.get_by_role_and_label(Role::TextInput, "Start");
    start.focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Start")
        .type_text("8.3.2027");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Tab);
    let plan = the_plan(&harness);
    assert_eq!(
        plan.tactics[&Id::new("letter")].start,
        Some(jiff::civil::date(2027, 3, 8))
    );
}

#[test]
fn typing_is_one_undo_and_keys_for_cards_stay_out_of_text_fields() {
    let mut harness = harness(PLAN);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::F2);
    for letter in ["N", "e", "w"] {
        harness.event(egui::Event::Text(letter.into()));
        harness.run_steps(1);
    }
    harness.run();
    assert_eq!(the_plan(&harness).tactics[&Id::new("letter")].name, "New");
    assert_eq!(the_plan(&harness).tactics.len(), 2, "N is a letter here");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(
        the_plan(&harness).tactics[&Id::new("letter")].name,
        "Tasting letter"
    );
}

#[test]
fn the_board_is_worked_by_keyboard() {
    let mut harness = harness(PLAN);
    card_node(&harness, "Why fresh matters").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    let letter = Place::of(Id::<throughline::model::Tactic>::new("letter")).record;
    assert_eq!(harness.state().session().selected(), Some(letter));
    press(&mut harness, Modifiers::COMMAND, Key::ArrowRight);
    assert_eq!(stage_of(&harness, "letter"), "trial");
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert_eq!(the_plan(&harness).tactics.len(), 1);
    press(&mut harness, Modifiers::NONE, Key::N);
    assert_eq!(the_plan(&harness).tactics.len(), 2);
    for letter in "Open day".split_inclusive(' ') {
        harness.event(egui::Event::Text(letter.into()));
        harness.run_steps(1);
    }
    harness.run();
    assert!(
        the_plan(&harness)
            .tactics
            .values()
            .any(|t| t.name == "Open day"),
        "typing replaces the name"
    );
}

#[test]
fn rows_are_switched_and_a_drag_between_rows_changes_what_they_stand_for() {
    let mut harness = harness(PLAN);
    harness.get_by_label("by channel").click();
    harness.run();
    let from = card(&harness, "Tasting letter");
    let to = card_node(&harness, "Why fresh matters")
        .rect()
        .center_bottom()
        + vec2(0.0, 2.0);
    drag(&mut harness, from, to);
    assert_eq!(
        the_plan(&harness).tactics[&Id::new("letter")].channel,
        Some(Id::new("blog"))
    );
}

#[test]
fn a_channel_is_dragged_from_the_palette_onto_a_stage() {
    let mut harness = harness(PLAN);
    harness.get_by_label("Channels, messages").click();
    harness.run();
    let from = harness
        .get_by_label("Drag channel Own blog")
        .rect()
        .center();
    let to = trial(&harness);
    drag(&mut harness, from, to);
    let plan = the_plan(&harness);
    let new = plan
        .tactics
        .values()
        .find(|t| t.stage == Some(Id::new("trial")))
        .unwrap();
    assert_eq!(new.channel, Some(Id::new("blog")));
}

#[test]
fn a_message_is_dragged_onto_a_card() {
    let mut harness = harness(PLAN);
    harness.get_by_label("Channels, messages").click();
    harness.run();
    let from = harness
        .get_by_label("Drag message Tasting box")
        .rect()
        .center();
    let to = card(&harness, "Tasting letter");
    drag(&mut harness, from, to);
    assert_eq!(
        the_plan(&harness).tactics[&Id::new("letter")].messages,
        [Id::new("m")]
    );
}

#[test]
fn a_plan_is_saved_under_a_typed_path_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = harness(PLAN);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    let path = folder.path().join("spring");
    harness.get_by_label("Path").focus();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness
        .get_by_label("Path")
        .type_text(path.to_str().unwrap());
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Save").click();
    harness.run();
    let saved = folder.path().join("spring.plan.ron");
    assert!(saved.exists());
    assert_eq!(harness.state().title(), "spring.plan.ron – Throughline");
    let reopened = Session::open(&saved, TODAY).unwrap();
    assert_eq!(reopened.plan(), the_plan(&harness));
}

#[test]
fn a_path_that_cannot_be_opened_is_said_where_it_was_typed() {
    let mut harness = harness(PLAN);
    press(&mut harness, Modifiers::COMMAND, Key::O);
    harness.get_by_label("Path").type_text("/nowhere/at.all");
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Open").click();
    harness.run();
    assert!(
        harness
            .query_by_label_contains("There is no file at /nowhere/at.all")
            .is_some()
    );
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("Path").is_none());
}

#[test]
fn unsaved_changes_are_asked_about() {
    let mut harness = harness(PLAN);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Delete);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    assert!(
        harness
            .query_by_label("Save the changes to “Spring”?")
            .is_some()
    );
    harness.get_by_label("Cancel").click();
    harness.run();
    assert_eq!(the_plan(&harness).about.name, "Spring");
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    harness.get_by_label("Don't save").click();
    harness.run();
    assert!(harness.query_by_label("New plan").is_some());
}

#[test]
fn pasted_rows_become_tactics() {
    let mut harness = harness(PLAN);
    let rows = "Name\tStage\tChannel\nOpen day\tTrial\tOwn blog\nTasting\tTrial\tOwn blog\n";
    harness.event(egui::Event::Paste(rows.into()));
    harness.run();
    harness.get_by_label("Bring in 2 tactics").click();
    harness.run();
    assert_eq!(the_plan(&harness).tactics.len(), 4);
    harness.get_by_label("OK").click();
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(
        the_plan(&harness).tactics.len(),
        2,
        "the import is one undo"
    );
}

#[test]
fn a_newcomer_is_offered_the_sample() {
    let mut harness = with(Start::Welcome(TODAY));
    harness.get_by_label("Start from a filled example").click();
    harness.run();
    assert_eq!(
        the_plan(&harness).about.name,
        "Harbour Roasters · Spring 2027"
    );
    assert!(
        harness
            .query_by_label_contains("Why fresh matters, ")
            .is_some()
    );
}

#[test]
fn a_file_that_does_not_open_is_explained() {
    let harness = with(Start::Failed(
        TODAY,
        "Line 3, column 4: there is no field \"hors\".".into(),
    ));
    assert!(
        harness
            .query_by_label_contains("Line 3, column 4")
            .is_some()
    );
}

/// The names of the records in the list of a screen, as far as they are in view.
fn listed(harness: &Harness<'_, App>, kind: Kind) -> Vec<String> {
    let before = format!("{} ", kind.word());
    let rows = harness.query_all_by_role(Role::ListBoxOption);
    let names = rows.filter_map(|row| {
        Some(
            row.accesskit_node()
                .label()?
                .strip_prefix(&before)?
                .to_owned(),
        )
    });
    names.collect()
}

#[test]
fn every_screen_shows_what_the_navigation_promises() {
    for sample in throughline::samples::SAMPLES {
        let session = Session::from_sample(sample, TODAY).unwrap();
        let mut harness = with(Start::Session(Box::new(session)));
        for screen in SCREENS {
            let size = screen.size(the_plan(&harness));
            let entry = match screen.reads_the_plan() {
                true => screen.words.to_owned(),
                false => format!("{}, {size}", screen.words),
            };
            harness
                .get_by_role_and_label(Role::ListBoxOption, &entry)
                .click();
            harness.run();
            if *screen == &BOARD {
                assert!(size > 0 && card_count(&harness) > 0);
                continue;
            }
            let titles = harness.query_all_by_label(screen.words).count();
            assert!(titles > 0, "{entry}");
            let Some(kind) = screen.kinds.iter().find(|kind| !kind.is_single()) else {
                continue;
            };
            let listed = listed(&harness, *kind);
            // What is further down is not laid out.
            assert_eq!(listed.is_empty(), size == 0, "{entry}: {listed:?}");
            let plan = the_plan(&harness);
            let names: Vec<&str> = plan
                .refs(*kind)
                .iter()
                .filter_map(|at| plan.name(*at))
                .collect();
            for name in &listed {
                // Decisions say behind their name why they were taken.
                let name = name
                    .split_once(", because: ")
                    .map_or(&**name, |(name, _)| name);
                assert!(names.contains(&name.trim()), "{entry}: {name}");
            }
        }
    }
}

#[test]
fn the_stop_doing_list_shows_what_was_let_go_and_the_board_the_rest() {
    let ron = PLAN.replace("hours: 14", "hours: 14, course: Stop");
    let mut harness = harness(&ron);
    assert_eq!(card_count(&harness), 1);
    harness.get_by_label("Stop doing, 1").click();
    harness.run();
    assert_eq!(listed(&harness, Kind::Tactic), ["Tasting letter"]);
}

#[test]
fn only_what_is_visible_is_laid_out() {
    let mut plan = plan(PLAN).unwrap();
    for n in 0..3_000 {
        let tactic = throughline::model::Tactic {
            id: Id::new(&format!("t{n}")),
            name: format!("Tactic {n}"),
            stage: Some(Id::new("research")),
            ..Default::default()
        };
        throughline::edit::apply(&mut plan, &throughline::edit::Edit::insert(tactic));
    }
    let harness = with(Start::Session(Box::new(Session::new(plan, TODAY))));
    let cards = harness.query_all_by_label_contains("Tactic ").count();
    assert!((1..60).contains(&cards), "{cards} cards were drawn");
}
