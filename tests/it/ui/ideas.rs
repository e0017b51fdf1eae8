//! Which ideas a message carries, as the inspector says it, and teaching the list a phrase.

use super::*;
use throughline::model::{Idea, Message};

const IDEAS: &str = r#"(
    about: (name: "Spring", language: "en"),
    brand: (name: "Weave", primary_message: "Looms built to last, made by hand."),
    ideas: [
        (id: "lasts", name: "Lasts a lifetime", rank: "c", ways: ["built to last"]),
        (id: "hand", name: "Handmade", rank: "f", ways: ["made by hand"]),
        (id: "mill", name: "One mill", rank: "i", ways: ["one mill by the river"]),
    ],
    messages: [(id: "post", name: "Post", body: "Each is built so that it lasts. Ten fingers and no robot. A mill in the rain.")],
)"#;

fn open(ron: &str) -> Harness<'static, App> {
    let mut harness = harness(ron);
    let at = Place::of(Id::<Message>::new("post")).record;
    harness.state_mut().session_mut().select(Some(at));
    harness.run();
    harness
}

fn idea(harness: &Harness<'_, App>, id: &str) -> Idea {
    the_plan(harness).ideas[&Id::new(id)].clone()
}

/// Clicks on something that may have to be scrolled to.
fn click(harness: &mut Harness<'_, App>, words: &str) {
    harness.get_by_label(words).scroll_to_me();
    harness.run();
    harness.get_by_label(words).click();
    harness.run();
}

#[test]
fn each_idea_is_said_or_not_in_words() {
    let harness = open(IDEAS);
    for words in [
        "Lasts a lifetime · carries",
        "“built … lasts” in the body",
        "Handmade · does not carry",
        "One mill · partly",
        "“mill” in the body; missing of “one mill”: one",
    ] {
        assert!(harness.query_by_label(words).is_some(), "{words}");
    }
}

#[test]
fn a_phrase_counts_from_now_on_and_undo_takes_it_back() {
    let mut harness = open(IDEAS);
    click(&mut harness, "“Ten fingers and no robot”");
    click(&mut harness, "Count this phrase as “Handmade”");
    assert_eq!(
        idea(&harness, "hand").ways,
        ["made by hand", "Ten fingers and no robot"]
    );
    assert!(harness.query_by_label("Handmade · carries").is_some());
    assert_eq!(
        harness.state().session().undo_label(),
        Some("count “Ten fingers and no robot” as “Handmade”")
    );
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(idea(&harness, "hand").ways, ["made by hand"]);
    assert!(
        harness
            .query_by_label("Handmade · does not carry")
            .is_some()
    );
}

#[test]
fn without_ideas_it_says_how_to_begin_and_without_a_brand_nothing() {
    let without = IDEAS
        .replace("ideas: [", "pillars: [")
        .replace("ways: [", "keywords: [");
    let harness = open(&without);
    assert!(
        harness
            .query_by_label_contains("two to five ideas")
            .is_some()
    );
    let bare = r#"(messages: [(id: "post", name: "Post", body: "Hello")])"#;
    assert!(open(bare).query_by_label("Primary message").is_none());
}
