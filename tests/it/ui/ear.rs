//! The customer's ear: one segment's script, read line by line.

use egui::accesskit::Toggled;

use super::*;

const HEARD: &str = r#"(
    segments: [(id: "mills", name: "Mills", rank: "a"), (id: "hobby", name: "Hobby weavers", rank: "b")],
    stages: [(id: "discovery", name: "Discovery", rank: "a", question: "Who makes looms?"), (id: "trial", name: "Trial", rank: "b")],
    messages: [(id: "m", name: "Invitation", headline: "Try it for a day", call_to_action_label: "Book a day")],
    tactics: [
        (id: "letter", name: "Letter", stage: "discovery", messages: ["m"], segments: ["mills"], leads_to: "day"),
        (id: "day", name: "Open day", stage: "trial", segments: ["mills"], course: Stop),
    ],
)"#;

fn is_read(harness: &Harness<'_, App>, label: &str) -> bool {
    harness.get_by_label(label).accesskit_node().toggled() == Some(Toggled::True)
}

#[test]
fn a_segment_is_read_line_by_line_with_its_breaks() {
    let mut harness = harness(HEARD);
    harness.get_by_label("Customer's ear").click();
    harness.run();
    for words in ["“Who makes looms?”", "Try it for a day", "→ Book a day"] {
        assert!(harness.query_by_label(words).is_some(), "{words}");
    }
    let silence = "Silence. Nobody speaks to her here.";
    assert!(harness.query_by_label(silence).is_some(), "at the trial");
    let end = "warning: “Letter” leads to “Open day”, which is stopped.";
    for label in [
        "stage “Discovery”",
        "tactic “Letter”",
        end,
        "stage “Trial”",
        silence,
    ] {
        assert!(is_read(&harness, label), "{label}");
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert!(is_read(&harness, "stage “Trial”"));
    harness.get_by_label("Hobby weavers").click();
    harness.run();
    assert!(harness.query_by_label("Try it for a day").is_none());
    assert_eq!(harness.query_all_by_label(silence).count(), 2);
}

#[test]
fn a_promise_that_changes_is_shown_side_by_side_in_front_of_the_room_as_well() {
    let mut harness = harness(
        r#"(
            segments: [(id: "mills", name: "Mills")], stages: [(id: "trial", name: "Trial")],
            messages: [
                (id: "a", name: "Letter", body: "Try it free for 14 days."),
                (id: "b", name: "Page", body: "Try it free for 30 days."),
            ],
            tactics: [(id: "t", name: "Posts", stage: "trial", messages: ["a"]), (id: "u", name: "Site", stage: "trial", messages: ["b"])],
        )"#,
    );
    harness.get_by_label("Customer's ear").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::F5);
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    assert!(
        harness
            .query_by_label("Enter shows both side by side.")
            .is_some()
    );
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(harness.query_by_label("■ Contradiction: trial").is_some());
    let question = "Which is right? F5 goes back to where it is settled.";
    assert!(harness.query_by_label(question).is_some());
    press(&mut harness, Modifiers::NONE, Key::F5);
    harness.get_by_label("Make all 14 days").click();
    harness.run();
    let body = &the_plan(&harness).messages[&Id::new("b")].body;
    assert_eq!(body, "Try it free for 14 days.");
}
