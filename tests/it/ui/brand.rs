//! The brand sheet: a new term says which texts it would hit before it is saved.

use super::*;
use egui::Event;

const SHEET: &str = r#"(
    brand: (name: "Harbour", primary_message: "Coffee that was roasted this week", address: Familiar),
    ideas: [(id: "i", name: "Fresh")],
    pillars: [(id: "p", name: "Craft")],
    proof_points: [(id: "pp", name: "Roasted on Mondays", pillar: "p"), (id: "q", name: "Ten years")],
    terms: [(id: "t", name: "junk", kind: Banned)],
    messages: [
        (id: "a", name: "Letter", headline: "Cheap cups", body: "Our cheap cups and cheap beans."),
        (id: "b", name: "Poster", headline: "Good cups"),
    ],
)"#;

fn sheet() -> Harness<'static, App> {
    let mut harness = harness(SHEET);
    let entry = harness.query_all_by_role(Role::ListBoxOption);
    let mut entry = entry.filter(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with("Brand, "))
    });
    entry.next().unwrap().click();
    drop(entry);
    harness.run();
    harness
}

fn write(harness: &mut Harness<'_, App>, words: &str) {
    harness.event(Event::Text(words.into()));
    harness.run();
}

#[test]
fn everything_the_brand_says_stands_on_one_sheet() {
    let harness = sheet();
    for words in [
        "Coffee that was roasted this week",
        "Address: familiar",
        "idea Fresh",
        "pillar Craft",
        "proof point Roasted on Mondays",
        "proof point Ten years",
        "term junk",
    ] {
        assert!(harness.query_by_label(words).is_some(), "{words}");
    }
}

#[test]
fn a_new_term_says_what_it_would_hit_and_enter_saves_it_and_begins_the_next() {
    let mut harness = sheet();
    harness
        .get_by_role_and_label(Role::TextInput, "Term")
        .focus();
    harness.run();
    write(&mut harness, "cheap");
    assert!(
        harness
            .query_by_label("Would hit 2 texts, 3 times:")
            .is_some()
    );
    let quotes = [
        "message “Letter” › headline: Cheap cups",
        "message “Letter” › body: Our cheap cups and cheap beans.",
    ];
    for quote in quotes {
        assert!(harness.query_by_label(quote).is_some(), "{quote}");
    }
    assert!(harness.query_by_label("and 1 more").is_some());
    let open = harness.state().session().findings().len();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let plan = the_plan(&harness);
    let cheap = plan.terms.values().find(|term| term.name == "cheap");
    assert!(cheap.is_some());
    assert!(
        harness.state().session().findings().len() > open,
        "now it does hit them"
    );
    // The cursor is in the same field, and what is typed there is the next one.
    write(&mut harness, "good");
    assert!(harness.query_by_label("Would hit 1 text:").is_some());
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(the_plan(&harness).terms.len(), 3);
}

#[test]
fn what_stands_on_the_list_is_not_added_twice() {
    let mut harness = sheet();
    harness
        .get_by_role_and_label(Role::TextInput, "Term")
        .focus();
    harness.run();
    write(&mut harness, "Junk");
    assert!(
        harness
            .query_by_label("“junk” is on the list already.")
            .is_some()
    );
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(the_plan(&harness).terms.len(), 1);
}

#[test]
fn a_name_takes_the_ways_in_which_it_should_not_be_written() {
    let mut harness = sheet();
    harness
        .get_by_role_and_label(Role::RadioButton, "Name")
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Term")
        .focus();
    harness.run();
    write(&mut harness, "GoodCup");
    harness
        .get_by_role_and_label(Role::TextInput, "Instead of")
        .focus();
    harness.run();
    write(&mut harness, "good cups, gc");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let plan = the_plan(&harness);
    let term = plan
        .terms
        .values()
        .find(|term| term.name == "GoodCup")
        .unwrap();
    assert_eq!(term.variants, ["good cups", "gc"]);
    assert_eq!(term.kind, throughline::model::TermKind::Name);
}
