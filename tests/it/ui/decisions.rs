//! Decisions: all that was kept, who and why; accepting everything; and what is new since.

use super::*;
use egui::Event;
use throughline::check::testing::TODAY;

/// A decision that answers the finding at “Blog”, one that ended, and one for a rule that finds nothing.
const DECIDED: &str = r#"(
    stages: [(id: "research", name: "Research")],
    strategies: [(id: "s", name: "Win")],
    terms: [(id: "x", name: "cheap", kind: Banned)],
    messages: [(id: "m", name: "Letter", body: "Our cups.")],
    tactics: [
        (id: "t", name: "Blog", stage: "research", hours: 2),
        (id: "u", name: "Talk", stage: "research", hours: 3),
    ],
    decisions: [
        (id: "d1", name: "Blog without a strategy", rule: "P101", scope: RuleHere,
            places: [(record: (kind: Tactic, key: "t"))], reason: "a trial run", who: "Ana", decided_on: "2026-12-01"),
        (id: "d2", name: "An old one", rule: "P101", scope: RuleHere,
            places: [(record: (kind: Tactic, key: "u"))], reason: "until spring", until: "2026-11-01"),
        (id: "d3", name: "Shouting", rule: "B304", scope: RuleEverywhere, reason: "their style"),
    ],
)"#;

fn decisions() -> Harness<'static, App> {
    let mut harness = harness(DECIDED);
    harness.get_by_label("Decisions, 3").click();
    harness.run();
    harness
}

/// What is said of each decision.
fn said(harness: &Harness<'_, App>) -> Vec<String> {
    let rows = harness.query_all_by_role(Role::ListBoxOption);
    let rows = rows.filter_map(|row| row.accesskit_node().label());
    rows.filter(|label| label.starts_with("decision "))
        .collect()
}

#[test]
fn every_decision_says_why_who_when_and_whether_it_still_holds() {
    assert!(TODAY > jiff::civil::date(2026, 12, 1));
    let harness = decisions();
    assert_eq!(
        said(&harness),
        [
            "decision Blog without a strategy, because: a trial run. tactic “Blog” · P101 here, whatever it \
             finds · Ana, 1 Dec 2026 · answers 1 finding",
            "decision Shouting, because: their style. B304 in the whole plan · stale: there is nothing left \
             to answer",
            "decision An old one, because: until spring. tactic “Talk” · P101 here, whatever it finds · \
             ended on 1 Nov 2026 · what it answered is open again",
        ]
    );
}

#[test]
fn a_decision_is_taken_back_and_stale_ones_go_together() {
    let mut harness = decisions();
    let findings = harness.state().session().findings();
    let before = findings.len();
    let told = findings
        .iter()
        .filter(|finding| finding.code == "D106")
        .count();
    assert!(told > 0, "stale decisions are findings");
    harness
        .get_by_label("Reopen: Blog without a strategy")
        .click();
    harness.run();
    assert_eq!(harness.state().session().findings().len(), before + 1);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    harness.get_by_label("Stale 2").click();
    harness.run();
    assert_eq!(said(&harness).len(), 2);
    harness.get_by_label("Delete 2 stale decisions").click();
    harness.run();
    assert_eq!(the_plan(&harness).decisions.len(), 1);
    let findings = harness.state().session().findings();
    assert!(findings.iter().all(|finding| finding.code != "D106"));
    assert_eq!(findings.len(), before - told);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(the_plan(&harness).decisions.len(), 3);
}

#[test]
fn everything_is_accepted_for_one_reason_and_what_comes_then_is_new() {
    let mut harness = harness(DECIDED);
    let open = harness.state().session().findings().len();
    press(&mut harness, Modifiers::COMMAND, Key::K);
    harness
        .get_by_role_and_label(Role::TextInput, "Run a command")
        .type_text("accept all as baseline");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let title = format!("Accept {open} findings as they are, because…");
    assert!(harness.query_by_label(&title).is_some());
    harness.get_by_label("Accept all").click();
    harness.run();
    assert_eq!(
        the_plan(&harness).decisions.len(),
        3,
        "no reason, no decision"
    );
    harness.get_by_label("Reason").focus();
    harness.run();
    harness.event(Event::Text("as we found it".into()));
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().session().findings().len(), 0);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(harness.state().session().findings().len(), open);
}

#[test]
fn only_what_is_new_can_be_shown() {
    let mut harness = harness(DECIDED);
    assert!(harness.query_by_label_contains(" new").is_none());
    let old = "error P101: “Talk” takes 3 h, and no strategy asks for it.";
    assert!(harness.query_by_label(old).is_some());
    harness.get_by_label("Messages, 1").click();
    harness.run();
    harness.get_by_label("message Letter").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::MultilineTextInput, "Body")
        .focus();
    harness.run();
    harness.event(Event::Text(" Cheap beans.".into()));
    harness.run();
    harness.get_by_label("1 new").click();
    harness.run();
    assert!(harness.query_by_label(old).is_none());
    assert!(
        harness
            .query_by_label_contains("error B101: Your brand avoids “Cheap”")
            .is_some()
    );
    harness.get_by_label("1 new").click();
    harness.run();
    assert!(harness.query_by_label(old).is_some());
}
