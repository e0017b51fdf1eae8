//! The parts of a plan: questions that can be skipped, lists typed line by line, links by mention.

use throughline::model::{Evidence, Number, Objective, SituationKind};

use super::*;

/// Types into whatever has the cursor.
pub fn type_words(harness: &mut Harness<'_, App>, words: &str) {
    harness.event(egui::Event::Text(words.into()));
    harness.run();
}

pub fn enter(harness: &mut Harness<'_, App>, words: &str) {
    if !words.is_empty() {
        type_words(harness, words);
    }
    press(harness, Modifiers::NONE, Key::Enter);
}

pub fn field<'a>(harness: &'a Harness<'_, App>, name: &'a str) -> egui_kittest::Node<'a> {
    harness.get_by_role_and_label(Role::TextInput, name)
}

/// An empty plan, at its first question.
fn guided() -> Harness<'static, App> {
    let mut harness = with(Start::Welcome(TODAY));
    harness.get_by_label("Empty, guide me").click();
    harness.run();
    harness
}

pub fn go_to(harness: &mut Harness<'_, App>, screen: &str) {
    harness
        .get_by_role_and_label(Role::ListBoxOption, screen)
        .click();
    harness.run();
}

/// The notes of the plan in order, each with its kind.
fn notes(harness: &Harness<'_, App>) -> Vec<(SituationKind, String)> {
    let plan = the_plan(harness);
    let refs = plan.refs_in_order(Kind::SituationNote);
    let notes = refs.iter().map(|at| &plan.situation[&Id::from_key(at.key)]);
    notes.map(|note| (note.kind, note.name.clone())).collect()
}

#[test]
fn whoever_is_guided_answers_by_enter_and_goes_on_by_enter() {
    let mut harness = guided();
    assert!(field(&harness, "What are we good at?").is_focused());
    enter(&mut harness, "Roasted on Tuesday");
    assert!(
        field(&harness, "What are we good at?").is_focused(),
        "ready for more"
    );
    enter(&mut harness, "At the door on Thursday");
    enter(&mut harness, "");
    assert!(field(&harness, "Where do we fall short?").is_focused());
    enter(&mut harness, "Nobody knows us");
    assert_eq!(
        notes(&harness),
        [
            (SituationKind::Strength, "Roasted on Tuesday".to_owned()),
            (
                SituationKind::Strength,
                "At the door on Thursday".to_owned()
            ),
            (SituationKind::Weakness, "Nobody knows us".to_owned()),
        ]
    );
    // The four questions left are passed; behind the last is the next part.
    for _ in 0..5 {
        enter(&mut harness, "");
    }
    assert!(harness.get_by_label("Next: Objectives").is_focused());
    enter(&mut harness, "");
    assert!(field(&harness, "What should change?").is_focused());
}

#[test]
fn the_five_parts_and_the_board_lead_from_one_to_the_next() {
    let mut harness = guided();
    for next in ["Objectives", "Strategy", "Tactics"] {
        harness.get_by_label(&format!("Next: {next}")).click();
        harness.run();
    }
    assert!(harness.query_by_label("Search the board").is_some());
    go_to(&mut harness, "Action, 0");
    harness.get_by_label("Next: Control").click();
    harness.run();
    assert!(field(&harness, "What shows that it works?").is_focused());
    assert!(harness.query_by_label_contains("Next: ").is_none());
}

#[test]
fn what_is_skipped_is_one_line_that_brings_it_back() {
    let mut harness = guided();
    for question in ["What do customers say?", "What do competitors do?"] {
        harness.get_by_label(&format!("Skip: {question}")).click();
        harness.run();
        assert!(harness.query_by_label(question).is_none());
    }
    go_to(&mut harness, "Objectives, 0");
    go_to(&mut harness, "Situation, 0");
    assert!(harness.query_by_label("What do competitors do?").is_none());
    harness.get_by_label("2 questions left open").click();
    harness.run();
    assert!(harness.query_by_label("What do competitors do?").is_some());
    assert!(harness.query_by_label_contains("left open").is_none());
}

#[test]
fn a_plan_that_has_notes_is_not_asked_at_once() {
    let mut harness = harness(r#"(situation: [(id: "n", name: "Known to all", kind: Strength)])"#);
    go_to(&mut harness, "Situation, 1");
    assert!(harness.query_by_label("Where do we fall short?").is_none());
    harness.get_by_label("5 questions left open").click();
    harness.run();
    assert!(harness.query_by_label("Where do we fall short?").is_some());
    assert!(
        harness.query_by_label("What are we good at?").is_none(),
        "answered"
    );
}

#[test]
fn an_answered_question_stays_until_the_screen_is_left() {
    let mut harness = guided();
    enter(&mut harness, "Roasted on Tuesday");
    assert!(harness.query_by_label("What are we good at?").is_some());
    go_to(&mut harness, "Objectives, 0");
    go_to(&mut harness, "Situation, 1");
    assert!(harness.query_by_label("What are we good at?").is_none());
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(
        harness.query_by_label("What are we good at?").is_some(),
        "a gap again"
    );
}

#[test]
fn what_an_objective_lacks_is_asked_for_in_place() {
    let mut harness = guided();
    go_to(&mut harness, "Objectives, 0");
    field(&harness, "What should change?").focus();
    harness.run();
    enter(&mut harness, "More cafés");
    enter(&mut harness, "");
    assert!(field(&harness, "What is counted? More cafés").is_focused());
    enter(&mut harness, "Cafés won");
    enter(&mut harness, "");
    enter(&mut harness, "12,5");
    enter(&mut harness, "");
    enter(&mut harness, "a lot");
    let wrong = field(&harness, "How far should it get? More cafés");
    assert!(wrong.is_focused(), "it stays for another try");
    assert!(harness.query_by_label_contains("“a lot”").is_some());
    press(&mut harness, Modifiers::COMMAND, Key::A);
    enter(&mut harness, "30");
    enter(&mut harness, "");
    enter(&mut harness, "31.12.2027");
    enter(&mut harness, "");
    let objective: &Objective = the_plan(&harness).objectives.values().next().unwrap();
    let number = |n: Option<Number>| n.map(|n| n.to_string()).unwrap_or_default();
    assert_eq!(number(objective.baseline), "12.5");
    assert_eq!(number(objective.target), "30");
    assert_eq!(objective.due, Some(jiff::civil::date(2027, 12, 31)));
    assert!(harness.query_by_label_contains(" More cafés”").is_none());
    assert!(harness.get_by_label("Next: Strategy").is_focused());
}

#[test]
fn an_objective_is_read_while_it_is_typed() {
    let mut harness = guided();
    go_to(&mut harness, "Objectives, 0");
    field(&harness, "Add an objective").focus();
    harness.run();
    type_words(&mut harness, "+25 % leads by 31 Dec, from 320 a month");
    let read = "Read as: From 320 to 400 leads a month (+25 %), by 31 Dec 2027.";
    assert!(harness.query_by_label(read).is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let objective = the_plan(&harness).objectives.values().next().unwrap();
    assert_eq!(objective.target, Some(Number::whole(400)));
    assert_eq!(objective.baseline, Some(Number::whole(320)));
    assert!(objective.kpi.is_some() && objective.due.is_some());
}

#[test]
fn an_objective_without_a_name_is_not_scolded() {
    let mut harness = harness(r#"(objectives: [(id: "o", name: "")])"#);
    go_to(&mut harness, "Objectives, 1");
    assert!(harness.query_by_label_contains("has no number").is_none());
}

#[test]
fn a_list_is_typed_with_enter_and_linked_by_a_few_letters() {
    let mut harness = harness(PLAN);
    go_to(&mut harness, "Strategy, 1");
    harness.get_by_label("+ Add strategy").click();
    harness.run();
    assert!(field(&harness, "Add a strategy").is_focused());
    type_words(&mut harness, "Be first at the harbour @home");
    assert!(harness.query_by_label_contains("Home baristas").is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let words = field(&harness, "Add a strategy").value();
    assert_eq!(words.as_deref(), Some("Be first at the harbour "));
    assert!(
        harness
            .query_by_label("Not linked to Segments: Home baristas")
            .is_some()
    );
    type_words(&mut harness, "@400");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(field(&harness, "Add a strategy").is_focused());
    enter(&mut harness, "Prove that it is fresh");
    let plan = the_plan(&harness);
    assert_eq!(plan.strategies.len(), 3);
    let first = plan
        .strategies
        .values()
        .find(|strategy| strategy.name == "Be first at the harbour")
        .unwrap();
    assert_eq!(first.segments, [Id::new("home")]);
    assert_eq!(first.objectives, [Id::new("o")]);
    // Nothing is typed now: undo means the list.
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(the_plan(&harness).strategies.len(), 2);
    assert!(field(&harness, "Add a strategy").is_focused());
}

#[test]
fn an_offer_can_be_chosen_by_arrows_and_let_go_of_by_escape() {
    let ron = PLAN.replace(
        "segments: [(id",
        "segments: [(id: \"a\", name: \"Home offices\", rank: \"c\"), (id",
    );
    let mut harness = harness(&ron);
    go_to(&mut harness, "Strategy, 1");
    harness.get_by_label("+ Add strategy").click();
    harness.run();
    type_words(&mut harness, "Be there @home");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let offers = ["Home baristas", "Home offices"]
        .map(|name| format!("Not linked to Segments: {name}"))
        .map(|words| harness.query_by_label(&words).is_some());
    assert_eq!(offers.iter().filter(|is_there| **is_there).count(), 1);
    // What was linked by mistake is taken away by a click.
    harness.get_by_label_contains("Not linked to ").click();
    harness.run();
    assert!(harness.query_by_label_contains("Not linked to ").is_none());
    field(&harness, "Add a strategy").focus();
    harness.run();
    type_words(&mut harness, "@home");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(
        field(&harness, "Add a strategy").is_focused(),
        "only the offer goes"
    );
}

#[test]
fn several_pasted_lines_are_several_records_and_one_undo() {
    let mut harness = guided();
    go_to(&mut harness, "Audience, 0");
    field(&harness, "Add a segment").focus();
    harness.run();
    harness.event(egui::Event::Paste(
        "• Home baristas\n• Cafés\n\n• Offices".into(),
    ));
    harness.run();
    assert_eq!(the_plan(&harness).segments.len(), 3);
    assert_eq!(
        field(&harness, "Add a segment").value().as_deref(),
        Some("")
    );
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(the_plan(&harness).segments.len(), 0);
}

#[test]
fn how_sure_a_note_is_stands_in_its_row() {
    let harness = &mut harness(
        r#"(situation: [(id: "a", name: "Fast", evidence: Proven), (id: "b", name: "Small")])"#,
    );
    go_to(harness, "Situation, 2");
    let told = ["situation note Fast", "situation note Small"].map(|row| {
        let row = harness.get_by_label(row);
        row.accesskit_node().data().description().map(str::to_owned)
    });
    assert_eq!(
        told,
        [Some("proven".to_owned()), Some("a guess".to_owned())]
    );
    assert_eq!(
        the_plan(harness).situation[&Id::new("b")].evidence,
        Evidence::Guess
    );
}

#[test]
fn a_long_list_follows_what_is_typed_at_its_end() {
    let messages: String = (0..60)
        .map(|n| format!("(id: \"m{n}\", name: \"Message {n}\"),"))
        .collect();
    let mut harness = harness(&format!("(messages: [{messages}])"));
    go_to(&mut harness, "Messages, 60");
    assert!(
        harness.query_by_label("Add a message").is_none(),
        "further down"
    );
    harness.get_by_label("+ Add message").click();
    harness.run();
    for words in ["zz one", "zz two"] {
        assert!(field(&harness, "Add a message").is_focused());
        enter(&mut harness, words);
    }
    assert!(field(&harness, "Add a message").is_focused());
    assert_eq!(the_plan(&harness).messages.len(), 62);
    assert!(harness.query_by_label("message zz two").is_some());
}

#[test]
fn a_mention_in_a_name_links_what_is_selected() {
    let mut harness = harness(PLAN);
    card_node(&harness, "Why fresh matters").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::F2);
    press(&mut harness, Modifiers::NONE, Key::End);
    type_words(&mut harness, " @win");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let tactic = &the_plan(&harness).tactics[&Id::new("blog")];
    assert_eq!(tactic.name, "Why fresh matters");
    assert_eq!(tactic.strategies, [Id::new("s")]);
    let name = harness.get_by_role_and_label(Role::MultilineTextInput, "Name");
    assert!(name.is_focused(), "one goes on typing");
    // What one cannot link to stays as it is.
    type_words(&mut harness, " @ 8 o'clock");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let tactic = &the_plan(&harness).tactics[&Id::new("blog")];
    assert_eq!(tactic.name, "Why fresh matters @ 8 o'clock");
}

#[test]
fn what_begins_no_word_of_a_name_is_no_mention() {
    for words in [" @arch", " @9"] {
        let ron = PLAN.replace("name: \"Research\"", "name: \"Research in 90 days\"");
        let mut harness = naming(&ron);
        type_words(&mut harness, words);
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let tactic = blog(&harness);
        assert_eq!(tactic.name, format!("Why fresh matters{words}"));
        assert_eq!(tactic.leads_to, None, "nor is it its own name");
    }
}

/// The tactic “Why fresh matters”, with the cursor at the end of its name.
fn naming(ron: &str) -> Harness<'static, App> {
    let mut harness = harness(ron);
    card_node(&harness, "Why fresh matters").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::F2);
    press(&mut harness, Modifiers::NONE, Key::End);
    harness
}

fn blog<'a>(harness: &'a Harness<'_, App>) -> &'a throughline::model::Tactic {
    &the_plan(harness).tactics[&Id::new("blog")]
}

#[test]
fn a_letter_and_enter_at_once_take_the_mention_out() {
    let mut harness = naming(PLAN);
    type_words(&mut harness, " @wi");
    harness.event(egui::Event::Text("n".into()));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(blog(&harness).name, "Why fresh matters");
    assert_eq!(blog(&harness).strategies, [Id::new("s")]);
}

#[test]
fn of_two_of_one_name_the_chosen_one_is_linked() {
    let ron = PLAN.replace(
        "strategies: [(",
        "strategies: [(id: \"a\", name: \"Be first\", rank: \"w\"), (id: \"b\", name: \"Be first\", rank: \"y\"), (",
    );
    let mut harness = naming(&ron);
    type_words(&mut harness, " @win @be");
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(
        blog(&harness).name,
        "Why fresh matters @win",
        "only the chosen mention goes"
    );
    assert_eq!(blog(&harness).strategies, [Id::new("b")]);
}

#[test]
fn a_link_without_a_name_stays_until_it_has_one() {
    let mut harness = harness(PLAN);
    go_to(&mut harness, "Strategy, 1");
    harness.get_by_label("+ Add strategy").click();
    harness.run();
    type_words(&mut harness, "@home");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let told = "Write a name beside the link.";
    assert!(harness.query_by_label(told).is_some());
    let chip = "Not linked to Segments: Home baristas";
    assert!(harness.query_by_label(chip).is_some());
    assert_eq!(the_plan(&harness).strategies.len(), 1);
    harness.event(egui::Event::Paste("Be first\n@home".into()));
    harness.run();
    assert_eq!(the_plan(&harness).strategies.len(), 2, "what has a name");
    assert_eq!(
        field(&harness, "Add a strategy").value().as_deref(),
        Some("@home")
    );
    assert!(harness.query_by_label(told).is_some());
}

#[test]
fn tab_enters_what_was_typed_and_escape_does_not() {
    let mut harness = guided();
    type_words(&mut harness, "Roasted on Tuesday");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(notes(&harness).len(), 1);
    assert!(!field(&harness, "What are we good at?").is_focused());
    field(&harness, "Where do we fall short?").focus();
    harness.run();
    type_words(&mut harness, "Nobody");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(notes(&harness).len(), 1);
    let words = field(&harness, "Where do we fall short?").value();
    assert_eq!(words.as_deref(), Some("Nobody"), "nothing typed is lost");
}

#[test]
fn how_sure_a_note_is_can_be_chosen() {
    let mut harness = harness(r#"(situation: [(id: "b", name: "Small")])"#);
    go_to(&mut harness, "Situation, 1");
    harness.get_by_label("situation note Small").click();
    harness.run();
    harness.get_by_label("some evidence").click();
    harness.run();
    let note = &the_plan(&harness).situation[&Id::new("b")];
    assert_eq!(note.evidence, Evidence::Signs);
}

#[test]
fn behind_the_last_part_the_list_comes_next() {
    let mut harness = guided();
    go_to(&mut harness, "Control, 0");
    for question in [
        "What shows that it works?",
        "Which figure do you know already?",
    ] {
        field(&harness, question).focus();
        harness.run();
        enter(&mut harness, "");
    }
    assert!(field(&harness, "Add a KPI").is_focused());
}

/// An objective without a measure, asked for one.
pub fn asked_what_is_counted() -> Harness<'static, App> {
    let mut harness = harness(r#"(objectives: [(id: "o", name: "Grow")])"#);
    go_to(&mut harness, "Objectives, 1");
    harness.get_by_label("4 questions left open").click();
    harness.run();
    field(&harness, "What is counted? Grow").focus();
    harness.run();
    harness
}

#[test]
fn what_is_counted_can_come_from_the_library() {
    let mut harness = asked_what_is_counted();
    enter(&mut harness, "newsletter sig");
    let kpi = the_plan(&harness).kpis.values().next().unwrap();
    assert_eq!(kpi.name, "Newsletter sign-ups");
}
