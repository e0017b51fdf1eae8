//! Questions and lines: what Enter does, of which record a field is asked, and what a line is read as.

use throughline::model::Number;

use super::sostac::{asked_what_is_counted, enter, field, go_to, type_words};
use super::*;

#[test]
fn enter_adds_and_stays_and_on_an_empty_line_goes_on_whatever_is_asked() {
    let mut harness = harness(
        r#"(objectives: [(id: "o", name: "More leads"), (id: "p", name: "Fewer returns")],
            strategies: [(id: "s", name: "Prove freshness"), (id: "t", name: "Be first")])"#,
    );
    go_to(&mut harness, "Strategy, 2");
    harness.get_by_label("3 questions left open").click();
    harness.run();
    let first = "What does it serve? Prove freshness";
    field(&harness, first).focus();
    harness.run();
    let said = "An objective: tactics get their reason from it. Enter adds it. Enter on an empty line goes on.";
    assert!(harness.query_by_label(said).is_some());
    enter(&mut harness, "More leads");
    enter(&mut harness, "Fewer returns");
    let strategy = |harness: &Harness<'_, App>, id: &str| {
        the_plan(harness).strategies[&Id::new(id)].objectives.len()
    };
    assert_eq!(["s", "t"].map(|id| strategy(&harness, id)), [2, 0]);
    assert!(field(&harness, first).is_focused());
    // The same is asked of the next one, then comes the next question.
    enter(&mut harness, "");
    assert!(field(&harness, "What does it serve? Be first").is_focused());
    enter(&mut harness, "More leads");
    enter(&mut harness, "");
    assert!(field(&harness, "Whom is it for? Prove freshness").is_focused());
    assert_eq!(["s", "t"].map(|id| strategy(&harness, id)), [2, 1]);
}

#[test]
fn however_one_comes_to_a_screen_its_first_question_has_the_cursor() {
    let mut harness = harness("(stages: [(id: \"s\", name: \"Trial\")])");
    go_to(&mut harness, "Audience, 0");
    assert!(field(&harness, "Who buys from us?").is_focused());
    enter(&mut harness, "Home owners");
    let segments = the_plan(&harness).segments.values();
    assert_eq!(
        segments.map(|s| s.name.as_str()).collect::<Vec<_>>(),
        ["Home owners"]
    );
    assert_eq!(the_plan(&harness).tactics.len(), 0);
}

#[test]
fn a_capacity_month_is_said_in_a_line_or_refused_in_words() {
    let mut harness = harness(r#"(people: [(id: "j", name: "Jonas", hours_per_month: 80)])"#);
    go_to(&mut harness, "Action, 1");
    field(&harness, "Add a capacity month").focus();
    harness.run();
    enter(&mut harness, "foo");
    assert!(the_plan(&harness).capacity_months.is_empty());
    let told = "“foo” does not say which month. Write it as “August 2027: 20 h”.";
    assert!(harness.query_by_label(told).is_some());
    let line = field(&harness, "Add a capacity month");
    assert_eq!(
        line.value().as_deref(),
        Some("foo"),
        "it stays to be mended"
    );
    press(&mut harness, Modifiers::COMMAND, Key::A);
    enter(&mut harness, "08/2027 Jonas: 20 h");
    let month = the_plan(&harness).capacity_months.values().next().unwrap();
    assert_eq!(month.month, Some(jiff::civil::date(2027, 8, 1)));
    assert_eq!(month.hours, Some(Number::whole(20)));
    assert_eq!(month.person, Some(Id::new("j")));
    // In the inspector a month can be written as such.
    let harness = &mut harness;
    harness
        .get_by_role_and_label(Role::TextInput, "Month")
        .focus();
    harness.run();
    press(harness, Modifiers::COMMAND, Key::A);
    type_words(harness, "September 2027");
    press(harness, Modifiers::NONE, Key::Tab);
    let month = the_plan(harness).capacity_months.values().next().unwrap();
    assert_eq!(month.month, Some(jiff::civil::date(2027, 9, 1)));
}

#[test]
fn which_record_is_meant_can_be_answered_by_a_few_letters() {
    let mut harness = harness(
        r#"(segments: [(id: "home", name: "Home baristas")], strategies: [(id: "s", name: "Prove freshness")])"#,
    );
    go_to(&mut harness, "Strategy, 1");
    harness.get_by_label("3 questions left open").click();
    harness.run();
    field(&harness, "Whom is it for? Prove freshness").focus();
    harness.run();
    enter(&mut harness, "hom");
    let strategy = &the_plan(&harness).strategies[&Id::new("s")];
    assert_eq!(strategy.segments, [Id::new("home")]);
    assert_eq!(the_plan(&harness).segments.len(), 1);
    enter(&mut harness, "");
    // What is not there yet is added.
    enter(&mut harness, "Roasted to order");
    let plan = the_plan(&harness);
    assert_eq!(
        plan.pillars.values().next().unwrap().name,
        "Roasted to order"
    );
    assert_eq!(plan.strategies[&Id::new("s")].pillars.len(), 1);
}

#[test]
fn a_half_written_answer_stays_with_the_record_that_it_was_begun_for() {
    let mut harness = harness(
        r#"(strategies: [(id: "a", name: "Be first", rank: "c"), (id: "b", name: "Be fresh", rank: "f")])"#,
    );
    go_to(&mut harness, "Strategy, 2");
    harness.get_by_label("3 questions left open").click();
    harness.run();
    field(&harness, "Whom is it for? Be first").focus();
    harness.run();
    enter(&mut harness, "Offices");
    enter(&mut harness, "");
    assert!(field(&harness, "Whom is it for? Be fresh").is_focused());
    type_words(&mut harness, "Caf");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(
        the_plan(&harness).segments.len(),
        0,
        "the first lacks it again"
    );
    let begun = field(&harness, "Whom is it for? Be fresh");
    assert_eq!(begun.value().as_deref(), Some("Caf"));
    begun.focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::End);
    enter(&mut harness, "és");
    enter(&mut harness, "");
    let strategies = &the_plan(&harness).strategies;
    assert!(strategies[&Id::new("a")].segments.is_empty());
    assert_eq!(strategies[&Id::new("b")].segments.len(), 1);
    assert!(harness.query_by_label("Whom is it for? Be first").is_some());
}

#[test]
fn a_field_of_one_value_says_so_to_several_lines() {
    let mut harness = asked_what_is_counted();
    harness.event(egui::Event::Paste("Leads\nVisits".into()));
    harness.run();
    let told = "“KPI” holds one value, and there are 2 lines. Keep one.";
    assert!(harness.query_by_label(told).is_some());
    assert_eq!(the_plan(&harness).kpis.len(), 0);
}
