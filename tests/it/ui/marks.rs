//! Underlined words in a message's texts: why, the way from one to the next, and the fixes by key.

use super::*;
use egui::Event;
use throughline::model::Message;

/// A banned word and a name, and a message that goes against both.
const COPY: &str = r#"(
    stages: [(id: "research", name: "Research")],
    terms: [
        (id: "cheap", name: "cheap", kind: Banned, instead: "affordable", why: "It sounds of junk."),
        (id: "roast", name: "HarbourRoast", kind: Name),
    ],
    messages: [(id: "m", name: "Letter", headline: "Our cheap cup of Harbour Roast", body: "Come in.")],
)"#;

const CHEAP: &str = "■ Your brand avoids “cheap”; write “affordable”.";

/// The message is shown, and the cursor stands at the end of its headline.
fn in_headline(ron: &str) -> Harness<'static, App> {
    let mut harness = harness(ron);
    harness.get_by_label("Messages, 1").click();
    harness.run();
    harness.get_by_label("message Letter").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::MultilineTextInput, "Headline")
        .focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::End);
    harness
}

fn headline<'a>(harness: &'a Harness<'_, App>) -> &'a str {
    &the_plan(harness).messages[&Id::<Message>::new("m")].headline
}

fn is_typing(harness: &Harness<'_, App>) -> bool {
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, "Headline");
    field.is_focused()
}

/// The labels that say why something is underlined.
fn whys(harness: &Harness<'_, App>) -> Vec<String> {
    let labels = harness.query_all_by_role(Role::Label);
    let labels = labels.filter_map(|node| node.accesskit_node().value());
    labels.filter(|words| words.starts_with('■')).collect()
}

#[test]
fn keys_lead_from_words_to_words_and_say_why() {
    let mut harness = in_headline(COPY);
    let before = whys(&harness).len();
    let mut said = Vec::new();
    for (modifiers, key) in [
        (Modifiers::NONE, Key::F8),
        (Modifiers::NONE, Key::F8),
        (Modifiers::NONE, Key::F8),
        (Modifiers::SHIFT, Key::F8),
    ] {
        press(&mut harness, modifiers, key);
        let now = whys(&harness);
        assert_eq!(now.len(), before + 1, "{now:?}");
        // Once in the list beside the text, and now at the words.
        said.push(now.iter().filter(|why| *why == CHEAP).count() == 2);
        assert!(is_typing(&harness));
    }
    assert_eq!(said, [true, false, true, false]);
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(whys(&harness).len(), before, "the cursor went on");
}

#[test]
fn escape_takes_away_what_is_said_before_it_takes_back_what_was_typed() {
    let mut harness = in_headline(COPY);
    let before = whys(&harness).len();
    harness.event(Event::Text(", now".into()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::F8);
    assert_eq!(whys(&harness).len(), before + 1);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(whys(&harness).len(), before);
    assert!(is_typing(&harness) && headline(&harness).ends_with(", now"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!headline(&harness).ends_with(", now"));
}

#[test]
fn away_from_all_marks_the_key_leads_to_one() {
    let mut harness = in_headline(&COPY.replace("Harbour Roast", "ours"));
    let before = whys(&harness).len();
    press(&mut harness, Modifiers::COMMAND, Key::Period);
    assert!(is_typing(&harness));
    assert_eq!(whys(&harness).len(), before + 1);
    press(&mut harness, Modifiers::COMMAND, Key::Period);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(headline(&harness), "Our affordable cup of ours");
}

#[test]
fn a_key_opens_the_fixes_and_the_cursor_comes_back() {
    let mut harness = in_headline(COPY);
    press(&mut harness, Modifiers::NONE, Key::F8);
    press(&mut harness, Modifiers::COMMAND, Key::Period);
    assert!(!is_typing(&harness));
    press(&mut harness, Modifiers::NONE, Key::N);
    assert!(the_plan(&harness).tactics.is_empty(), "keys are the menu's");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(is_typing(&harness));
    press(&mut harness, Modifiers::COMMAND, Key::Period);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(headline(&harness), "Our affordable cup of Harbour Roast");
    assert!(is_typing(&harness));
    harness.event(Event::Text("!".into()));
    harness.run();
    assert!(
        headline(&harness).starts_with("Our !aff"),
        "the cursor stayed"
    );
}

#[test]
fn arrows_lead_to_keeping_it_and_back_into_the_text() {
    let mut harness = in_headline(COPY);
    press(&mut harness, Modifiers::NONE, Key::F8);
    press(&mut harness, Modifiers::COMMAND, Key::Period);
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.event(Event::Text("the price is the point".into()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let decisions: Vec<_> = the_plan(&harness).decisions.values().collect();
    assert_eq!(decisions.len(), 1);
    assert_eq!(decisions[0].reason, "the price is the point");
    assert!(is_typing(&harness));
    harness.event(Event::Text("very ".into()));
    harness.run();
    assert_eq!(headline(&harness), "Our very cheap cup of Harbour Roast");
}

#[test]
fn hovering_says_why() {
    let mut harness = in_headline(COPY);
    let before = whys(&harness).len();
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, "Headline");
    let words = field.rect().left_center() + vec2(50.0, 0.0);
    harness.hover_at(words);
    for _ in 0..4 {
        harness.run();
    }
    assert_eq!(whys(&harness).len(), before + 1);
    assert_eq!(whys(&harness).iter().filter(|why| *why == CHEAP).count(), 2);
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, "Headline");
    harness.hover_at(field.rect().right_center());
    harness.run();
    assert_eq!(whys(&harness).len(), before, "there is nothing to say here");
}

#[test]
fn the_field_stays_where_it_is_while_findings_come_and_go_above_it() {
    let mut harness = harness(COPY);
    let entries = harness.query_all_by_role(Role::ListBoxOption);
    let mut entries = entries.filter(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with("Brand, "))
    });
    entries.next().unwrap().click();
    drop(entries);
    harness.run();
    harness.get_by_label("brand ").click();
    harness.run();
    let field = |harness: &Harness<'_, App>| {
        let field = harness.get_by_role_and_label(Role::MultilineTextInput, "Primary message");
        (field.rect().top(), field.is_focused())
    };
    harness
        .get_by_role_and_label(Role::MultilineTextInput, "Primary message")
        .focus();
    harness.run();
    let before = (field(&harness), whys(&harness).len());
    for letter in ["S", "o", " ", "c", "h", "e", "a", "p"] {
        harness.event(Event::Text(letter.into()));
        // Frame by frame: not even for one of them.
        for _ in 0..4 {
            harness.run_steps(1);
            assert_eq!(field(&harness), before.0, "{letter}");
        }
    }
    assert!(whys(&harness).len() > before.1, "a finding came above");
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::Backspace);
        assert_eq!(field(&harness), before.0);
    }
    assert_eq!(whys(&harness).len(), before.1);
}

#[test]
fn the_field_stays_where_it_is_while_findings_come_and_go_below_it() {
    let body = format!("body: \"{}\"", "Cheap. ".repeat(8));
    let mut harness = in_headline(&COPY.replace("body: \"Come in.\"", &body));
    let top = |harness: &Harness<'_, App>| {
        let field = harness.get_by_role_and_label(Role::MultilineTextInput, "Headline");
        field.rect().top()
    };
    let before = (top(&harness), whys(&harness).len());
    for letter in [" ", "c", "h", "e", "a", "p"] {
        harness.event(Event::Text(letter.into()));
        for _ in 0..4 {
            harness.run_steps(1);
            assert_eq!(top(&harness), before.0, "{letter}");
        }
    }
    for _ in 0..28 {
        press(&mut harness, Modifiers::NONE, Key::Backspace);
        assert_eq!(top(&harness), before.0);
    }
    assert_ne!(whys(&harness).len(), before.1);
}

#[test]
fn without_marks_the_key_goes_to_the_next_finding_of_the_plan() {
    let plan = COPY
        .replace("Our cheap cup of Harbour Roast", "Our cup")
        .replace(
            ")],\n)",
            ")],\n    tactics: [(id: \"t\", name: \"Letter\", hours: 14)],\n)",
        );
    let mut harness = in_headline(&plan);
    press(&mut harness, Modifiers::NONE, Key::F8);
    let selected = harness.state().session().selected();
    assert_eq!(
        selected,
        Some(Id::<throughline::model::Tactic>::new("t").at())
    );
}

#[test]
fn without_a_cursor_the_key_is_for_what_the_pointer_rests_on() {
    let mut harness = in_headline(COPY);
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, "Headline");
    let (words, beside) = (
        field.rect().left_center() + vec2(50.0, 0.0),
        field.rect().right_center(),
    );
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!is_typing(&harness));
    let fix = "Write “affordable”";
    // The lists beside it have the fix as well.
    let count = |harness: &Harness<'_, App>| harness.query_all_by_label(fix).count();
    let before = count(&harness);
    let is_open = |harness: &Harness<'_, App>| count(harness) > before;
    harness.hover_at(beside);
    press(&mut harness, Modifiers::COMMAND, Key::Period);
    assert!(!is_open(&harness), "nothing is underlined there");
    harness.hover_at(words);
    press(&mut harness, Modifiers::COMMAND, Key::Period);
    assert!(is_open(&harness));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!is_open(&harness) && !is_typing(&harness));
    press(&mut harness, Modifiers::COMMAND, Key::Period);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(headline(&harness), "Our affordable cup of Harbour Roast");
}
