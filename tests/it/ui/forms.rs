//! Property forms: what can be typed, chosen and linked, and what the plan makes of it.

use super::*;
use throughline::model::{Number, Shape, Tactic};

fn letter(harness: &Harness<'_, App>) -> Tactic {
    the_plan(harness).tactics[&Id::new("letter")].clone()
}

/// Puts the cursor into a field and types over what stands there.
fn type_over(harness: &mut Harness<'_, App>, field: &str, words: &str) {
    harness
        .get_by_role_and_label(Role::TextInput, field)
        .focus();
    harness.run();
    press(harness, Modifiers::COMMAND, Key::A);
    type_words(harness, words);
}

/// Types into whatever has the cursor.
fn type_words(harness: &mut Harness<'_, App>, words: &str) {
    harness.event(egui::Event::Text(words.into()));
    harness.run();
}

#[test]
fn a_name_that_no_record_has_is_added_and_linked_in_one_undo() {
    let mut harness = harness(PLAN);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    harness.get_by_label("+ Add segment").click();
    harness.run();
    type_words(&mut harness, "Gift givers");
    harness.get_by_label("Add “Gift givers”").click();
    harness.run();
    let (plan, tactic) = (the_plan(&harness), letter(&harness));
    let [home, new] = tactic.segments[..] else {
        panic!("{:?}", tactic.segments);
    };
    assert_eq!(home, Id::new("home"));
    assert_eq!(plan.segments[&new].name, "Gift givers");
    assert!(plan.segments[&new].rank > plan.segments[&home].rank);
    assert_eq!(
        harness.state().session().selected(),
        Some(Place::of(tactic.id).record),
        "the tactic stays in the inspector"
    );
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(letter(&harness).segments, [home]);
    assert_eq!(the_plan(&harness).segments.len(), 1);
}

#[test]
fn a_name_that_a_record_has_is_chosen_by_enter_and_not_added_again() {
    let mut harness = harness(PLAN);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    harness.get_by_label("Channel: Direct mail").click();
    harness.run();
    type_words(&mut harness, "own BLOG");
    assert!(harness.query_by_label_contains("Add “").is_none());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(letter(&harness).channel, Some(Id::new("blog")));
    assert_eq!(the_plan(&harness).channels.len(), 2);
}

#[test]
fn an_alias_chooses_the_record_that_has_it_and_adds_none() {
    let ron = PLAN.replace(
        "name: \"Own blog\"",
        "name: \"Own blog\", aliases: [\"Journal\"]",
    );
    let mut harness = harness(&ron);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    harness.get_by_label("Channel: Direct mail").click();
    harness.run();
    type_words(&mut harness, "journal");
    assert!(harness.query_by_label_contains("Add “").is_none());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(letter(&harness).channel, Some(Id::new("blog")));
}

#[test]
fn a_channel_that_the_library_knows_comes_with_its_limits() {
    let mut harness = harness(PLAN);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    harness.get_by_label("Channel: Direct mail").click();
    harness.run();
    type_words(&mut harness, "Instagram");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let id = letter(&harness).channel.unwrap();
    let channel = &the_plan(&harness).channels[&id];
    assert!(!channel.limits.is_empty(), "{channel:?}");
    assert_eq!(
        channel.stages,
        [],
        "the library's stages are not in this plan"
    );
}

/// The plan in which every field of every kind is filled.
fn filled() -> Plan {
    let text = std::fs::read(format!(
        "{}/tests/fixtures/format/v1.ron",
        env!("CARGO_MANIFEST_DIR")
    ));
    throughline::file::parse(&text.unwrap()).unwrap().plan
}

#[test]
fn every_field_of_every_kind_stands_in_the_inspector() {
    let plan = filled();
    for kind in Kind::ALL {
        let at = plan.refs(*kind)[0];
        let mut session = Session::new(plan.clone(), TODAY);
        session.select(Some(at));
        let harness = with(Start::Session(Box::new(session)));
        let nodes = harness.query_all_by_label_contains("");
        let labels: Vec<String> = nodes
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        for info in kind.fields() {
            assert_eq!(
                labels.iter().any(|label| label == info.label),
                info.shape != Shape::Rank && info.name != "fingerprint",
                "{kind:?}.{}",
                info.name
            );
        }
    }
}

#[test]
fn the_name_of_every_kind_can_be_typed() {
    let plan = filled();
    for kind in Kind::ALL {
        let at = plan.refs(*kind)[0];
        let mut session = Session::new(plan.clone(), TODAY);
        session.select(Some(at));
        let mut harness = with(Start::Session(Box::new(session)));
        press(&mut harness, Modifiers::NONE, Key::F2);
        type_words(&mut harness, "Renamed");
        assert_eq!(the_plan(&harness).name(at), Some("Renamed"), "{kind:?}");
    }
}

#[test]
fn a_currency_is_three_letters_and_anything_else_is_explained() {
    let mut harness = harness(PLAN);
    harness.get_by_label("Situation, 0").click();
    harness.run();
    harness.get_by_label("plan Spring").click();
    harness.run();
    type_over(&mut harness, "Currency", "pounds");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert!(
        harness
            .query_by_label("Write the three letters of a currency, such as EUR.")
            .is_some()
    );
    assert_eq!(the_plan(&harness).about.currency.code(), "EUR");
    type_over(&mut harness, "Currency", "gbp");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(the_plan(&harness).about.currency.code(), "GBP");
    assert!(harness.query_by_label_contains("three letters").is_none());
}

/// The letter in the inspector.
fn letter_open() -> Harness<'static, App> {
    let mut harness = harness(PLAN);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    harness
}

/// Opens a picker by keyboard, as Tab and Enter do.
fn open_by_key(harness: &mut Harness<'_, App>, button: &str) {
    harness.get_by_label(button).focus();
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn after_choosing_the_keyboard_is_back_on_the_field_and_tab_goes_on() {
    let mut harness = letter_open();
    open_by_key(&mut harness, "Channel: Direct mail");
    type_words(&mut harness, "own blog");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.get_by_label("Channel: Own blog").is_focused());
    press(&mut harness, Modifiers::NONE, Key::Tab);
    let next = harness.get_by_label("Segments: Home baristas");
    assert!(next.is_focused(), "the field behind the channel");
}

#[test]
fn a_list_left_by_escape_gives_the_keyboard_back() {
    let mut harness = letter_open();
    open_by_key(&mut harness, "+ Add segment");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("Type to narrow").is_none());
    assert!(harness.get_by_label("+ Add segment").is_focused());
    open_by_key(&mut harness, "+ Add segment");
    type_words(&mut harness, "Gift givers");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(letter(&harness).segments.len(), 2);
    assert!(
        harness.get_by_label("+ Add segment").is_focused(),
        "also where a link more stands above it"
    );
}

#[test]
fn arrow_keys_walk_the_list_in_the_order_of_the_plan() {
    let ron = PLAN.replace(
        "stages: [",
        "stages: [(id: \"a\", name: \"Zest\", rank: \"a\"),",
    );
    let mut harness = harness(&ron);
    card_node(&harness, "Tasting letter").click();
    harness.run();
    open_by_key(&mut harness, "Stage: Research");
    // It begins at what is linked now: Zest, Research, Trial.
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(stage_of(&harness, "letter"), "trial");
    open_by_key(&mut harness, "Stage: Trial");
    for _ in 0..2 {
        press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    }
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(stage_of(&harness, "letter"), "a");
}

#[test]
fn the_librarys_channels_are_listed_below_the_plans_own() {
    let mut harness = letter_open();
    open_by_key(&mut harness, "Channel: Direct mail");
    let top = |name| harness.get_by_label(name).rect().top();
    assert!(top("None") < top("Own blog") && top("Own blog") < top("Bluesky"));
    type_words(&mut harness, "pinter");
    harness.get_by_label("Pinterest").click();
    harness.run();
    let id = letter(&harness).channel.unwrap();
    assert_eq!(the_plan(&harness).channels[&id].name, "Pinterest");
}

#[test]
fn what_is_no_number_stays_in_its_field_with_a_word_and_so_does_less_than_nothing() {
    let mut harness = letter_open();
    for (words, said) in [
        ("abc", "“abc” is not read as a number."),
        ("-3", "“-3” is below zero. Write 0 or more."),
    ] {
        type_over(&mut harness, "Hours", words);
        // On into the next field of the kind, and typing there.
        press(&mut harness, Modifiers::NONE, Key::Tab);
        type_words(&mut harness, "5");
        press(&mut harness, Modifiers::NONE, Key::Tab);
        let hours = harness.get_by_role_and_label(Role::TextInput, "Hours");
        assert_eq!(hours.value().as_deref(), Some(words));
        assert!(harness.query_by_label(said).is_some(), "{said}");
        let plan = letter(&harness);
        assert_eq!(plan.hours, Some(throughline::model::Number::whole(14)));
        assert!(plan.cost.is_some(), "{plan:?}");
    }
    type_over(&mut harness, "Cost", "-1");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert!(
        harness
            .query_by_label_contains("“-1” is below zero")
            .is_some()
    );
    type_over(&mut harness, "Hours", "16");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert!(harness.query_by_label_contains("“-3”").is_none());
    assert_eq!(
        letter(&harness).hours,
        Some(throughline::model::Number::whole(16))
    );
}

#[test]
fn escape_takes_back_what_was_typed_since_the_cursor_came() {
    let mut harness = letter_open();
    press(&mut harness, Modifiers::NONE, Key::F2);
    type_words(&mut harness, "Another");
    type_words(&mut harness, " letter");
    assert_eq!(letter(&harness).name, "Another letter");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(letter(&harness).name, "Tasting letter");
    type_over(&mut harness, "Hours", "99");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    let hours = harness.get_by_role_and_label(Role::TextInput, "Hours");
    assert_eq!(hours.value().as_deref(), Some("14"));
    assert_eq!(
        letter(&harness).hours,
        Some(throughline::model::Number::whole(14))
    );
}

#[test]
fn the_words_of_an_objective_fill_in_its_number_and_date() {
    let mut harness = harness(
        r#"(objectives: [(id: "o", name: "+25 % leads by 31 Dec, from 320 a month")], kpis: [(id: "k", name: "Leads")])"#,
    );
    harness.get_by_label("Objectives, 1").click();
    harness.run();
    harness
        .get_by_label_contains("objective +25 % leads")
        .click();
    harness.run();
    harness.get_by_label("Fill in number and date").click();
    harness.run();
    let objective = &the_plan(&harness).objectives[&Id::new("o")];
    let number = |n: Option<Number>| n.map(|n| n.to_string()).unwrap_or_default();
    assert_eq!(number(objective.baseline), "320");
    assert_eq!(number(objective.target), "400");
    assert_eq!(objective.kpi, Some(Id::new("k")));
    assert!(objective.due.is_some());
    assert!(harness.query_by_label("Fill in number and date").is_none());
}
