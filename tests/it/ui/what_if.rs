//! What breaks if…: supposed, foreseen, and applied as one undo.

use throughline::model::{Channel, Course, Person, Tactic, TermKind};

use super::*;

const TIED: &str = r#"(
    about: (name: "Spring", currency: "GBP"),
    brand: (name: "Aurora", primary_message: "Looms that last"),
    capacity: (hours_per_month: 60),
    people: [(id: "ann", name: "Ann"), (id: "ben", name: "Ben")],
    segments: [(id: "mill", name: "Mills")],
    stages: [(id: "trial", name: "Trial", rank: "c")],
    channels: [(id: "mail", name: "E-mail", group: Email), (id: "fair", name: "Fair", group: Events)],
    objectives: [(id: "leads", name: "200 leads by 30 June 2027")],
    strategies: [(id: "first", name: "First choice of mills", objectives: ["leads"])],
    messages: [(id: "spring", name: "Spring", body: "Cheap looms that last are here again, come and see.")],
    tactics: [(id: "letter", name: "Letter", rank: "b", stage: "trial", channel: "mail", messages: ["spring"], segments: ["mill"],
        strategies: ["first"], owner: "ann", status: Planned, start: "2027-05-03", end: "2027-05-28", hours: 12)],
)"#;

fn open(ron: &str, about: &str) -> Harness<'static, App> {
    let mut harness = harness(ron);
    // All lines have room then.
    harness.get_by_label("Hide findings").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::ListBoxOption, "What breaks if")
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::RadioButton, about)
        .click();
    harness.run();
    harness
}

/// What is typed into, not the words above it.
fn field<'a>(harness: &'a Harness<'_, App>, label: &str) -> egui_kittest::Node<'a> {
    let label = label.to_owned();
    harness.get_by(move |node| {
        let is_field = [Role::TextInput, Role::MultilineTextInput].contains(&node.role());
        is_field && node.label().is_some_and(|own| own == label)
    })
}

fn type_into(harness: &mut Harness<'_, App>, label: &str, text: &str) {
    field(harness, label).focus();
    harness.run();
    field(harness, label).type_text(text);
    harness.run();
}

fn choose(harness: &mut Harness<'_, App>, field: &str, entry: &str) {
    harness.get_by_role_and_label(Role::ComboBox, field).click();
    harness.run();
    harness.get_by_label(entry).click();
    harness.run();
}

fn has(harness: &Harness<'_, App>, label: &str) -> bool {
    harness.query_all_by_label(label).next().is_some()
}

fn letter<'a>(harness: &'a Harness<'_, App>) -> &'a Tactic {
    &the_plan(harness).tactics[&Id::new("letter")]
}

#[test]
fn a_banned_word_shows_what_it_would_hit_and_nothing_is_applied_before() {
    let mut harness = open(TIED, "Word");
    assert!(has(
        &harness,
        "Write a word, and see which messages use it."
    ));
    type_into(&mut harness, "A word is banned", "cheap");
    assert!(has(&harness, "Changes 1 record. 1 finding comes up."));
    let finding = "error B101: Your brand avoids “Cheap”.";
    assert!(has(&harness, finding));
    assert!(
        the_plan(&harness).terms.is_empty(),
        "nothing is applied yet"
    );
    assert!(!harness.state().session().is_unsaved());
    // Each line leads to its record.
    harness.get_by_label(finding).click();
    harness.run();
    let message = Id::<throughline::model::Message>::new("spring").at();
    assert_eq!(harness.state().session().selected(), Some(message));
    harness.get_by_label("Apply: Ban “cheap”").click();
    harness.run();
    let terms: Vec<_> = the_plan(&harness).terms.values().collect();
    assert_eq!(terms.len(), 1);
    assert_eq!(
        (terms[0].name.as_str(), terms[0].kind),
        ("cheap", TermKind::Banned)
    );
    assert!(has(&harness, "Done: ban “cheap”."));
    harness.state_mut().session_mut().undo();
    harness.run();
    assert!(the_plan(&harness).terms.is_empty());
    assert!(harness.state().session().undo_label().is_none(), "one undo");
    assert!(!has(&harness, "Done: ban “cheap”."));
}

#[test]
fn a_dropped_channel_stops_its_tactics_with_the_reason_or_moves_them() {
    let mut harness = open(TIED, "Channel");
    choose(&mut harness, "Channel", "E-mail · 1 tactic");
    for label in [
        "Channel “E-mail”: is given up",
        "Tactic “Letter”: stops; frees 12 h",
        "Objective “200 leads by 30 June 2027”: nothing serves it",
        "Stage “Trial”: nobody speaks here",
    ] {
        assert!(has(&harness, label), "{label}");
    }
    type_into(&mut harness, "Why they stop", "nobody opens them");
    harness.get_by_label("Apply: Drop channel “E-mail”").click();
    harness.run();
    let stopped = letter(&harness);
    assert_eq!(
        (stopped.course, stopped.stop_why.as_str()),
        (Course::Stop, "nobody opens them")
    );
    assert!(the_plan(&harness).channels[&Id::new("mail")].retired);
    harness.state_mut().session_mut().undo();
    harness.run();
    assert_eq!(letter(&harness).course, Course::Continue);

    harness
        .get_by_role_and_label(Role::RadioButton, "go to another channel")
        .click();
    harness.run();
    choose(&mut harness, "Channel", "E-mail · 1 tactic");
    assert!(has(&harness, "Choose the channel to which its tactics go."));
    choose(&mut harness, "Other channel", "Fair · 0 tactics");
    harness.get_by_label("Apply: Drop channel “E-mail”").click();
    harness.run();
    assert_eq!(letter(&harness).channel, Some(Id::<Channel>::new("fair")));
    assert_eq!(letter(&harness).course, Course::Continue);
}

#[test]
fn a_person_leaves_and_somebody_takes_over() {
    let mut harness = open(TIED, "Person");
    choose(&mut harness, "Person", "Ann");
    assert!(has(&harness, "Tactic “Letter”: is left without an owner"));
    choose(&mut harness, "Work goes to", "Ben");
    assert!(has(&harness, "Tactic “Letter”: goes to “Ben”"));
    harness.get_by_label("Apply: Drop “Ann”").click();
    harness.run();
    assert_eq!(letter(&harness).owner, Some(Id::<Person>::new("ben")));
    assert_eq!(the_plan(&harness).people.len(), 1);
}

#[test]
fn fewer_hours_are_read_as_people_write_them() {
    let mut harness = open(TIED, "Hours, money");
    assert!(has(&harness, "instead of 60 h"));
    type_into(&mut harness, "Only so much", "ten");
    assert!(harness.query_by_label_contains("Apply").is_none());
    press(&mut harness, Modifiers::COMMAND, Key::A);
    type_into(&mut harness, "Only so much", "10 h");
    assert!(has(&harness, "Capacity: 10 h a month instead of 60 h"));
    assert!(
        harness
            .query_all_by_label_contains("May 2027 takes 12 h, and there are 10 h.")
            .next()
            .is_some()
    );
}

#[test]
fn another_primary_message_is_foreseen_while_one_types() {
    let mut harness = open(TIED, "Message");
    assert!(has(&harness, "Now: “Looms that last”"));
    assert!(has(&harness, "Nothing is supposed yet"));
    type_into(&mut harness, "Other primary message", "Looms that last");
    assert!(has(&harness, "That is the primary message already."));
    assert!(has(&harness, "That is so already"));
    assert!(!has(&harness, "Nothing is supposed yet"));
    press(&mut harness, Modifiers::COMMAND, Key::A);
    type_into(&mut harness, "Other primary message", "Quiet weaving");
    assert!(has(&harness, "Brand “Aurora”: says “Quiet weaving”"));
    harness
        .get_by_label("Apply: Change the primary message")
        .click();
    harness.run();
    assert_eq!(the_plan(&harness).brand.primary_message, "Quiet weaving");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(the_plan(&harness).brand.primary_message, "Looms that last");
}

#[test]
fn less_can_be_said_in_per_cent_and_the_preview_names_whom_it_concerns() {
    let mut harness = open(TIED, "Hours, money");
    for (typed, left) in [("-90 %", "Read as 6 h."), ("10 %", "Read as 6 h.")] {
        type_into(&mut harness, "Only so much", typed);
        assert!(has(&harness, left), "{typed}");
        assert!(has(&harness, "Objectives and tactics concerned, 2"));
        assert!(has(&harness, "Tactic “Letter”: takes 12 h in May 2027"));
        press(&mut harness, Modifiers::COMMAND, Key::A);
        press(&mut harness, Modifiers::NONE, Key::Backspace);
    }
    harness
        .get_by_role_and_label(Role::RadioButton, "Money in all")
        .click();
    harness.run();
    type_into(&mut harness, "Only so much", "70 %");
    let nothing =
        "Nothing is laid down now of which this could be a part. Write how much there would be.";
    assert!(has(&harness, nothing));
}
