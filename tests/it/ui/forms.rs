//! Property forms: what can be typed, chosen and linked, and what the plan makes of it.

use super::*;
use throughline::model::Tactic;

fn letter(harness: &Harness<'_, App>) -> Tactic {
    the_plan(harness).tactics[&Id::new("letter")].clone()
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
