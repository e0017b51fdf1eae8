//! The promise ledger, row by row.

use super::*;
use crate::check::Checker;
use crate::check::testing::{TODAY, plan};

/// A ledger in short: a line a row, `Trial · Contradiction · 14 days in 2 places and 30 days in 1 place`, and
/// below it the quotes by column, odd ones with a mark.
fn told(ron: &str) -> String {
    let plan = plan(ron).unwrap();
    let checker = Checker::new(&plan, TODAY);
    let ctx = checker.ctx(&plan);
    let ledger = ledger(&ctx, checker.open(), checker.kept());
    let mut out = String::new();
    for row in &ledger.rows {
        let parts = [&row.what, &row.about, row.verdict.words(), &row.why].map(str::to_owned);
        let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        out += &format!("{}\n", parts.join(" · "));
        for (column, cell) in ledger.columns.iter().zip(&row.cells) {
            for said in cell {
                let quote = quote(&ctx, said.claimed).unwrap();
                let stage = column.map_or_else(|| "–".to_owned(), |id| id.to_string());
                let mark = said.odd.map_or("", Severity::mark);
                out += &format!(
                    "  {stage}: {mark}{}[{}]{} ({})\n",
                    quote.before, quote.words, quote.after, said.claimed.0
                );
            }
        }
    }
    out
}

const STAGES: &str = r#"stages: [(id: "discovery", name: "Discovery", rank: "a"), (id: "trial", name: "Trial", rank: "b")],
    tactics: [(id: "s", stage: "discovery", messages: ["a", "b"]), (id: "t", stage: "trial", messages: ["c"])],"#;

#[test]
fn what_is_promised_stage_by_stage_and_what_says_otherwise() {
    let ron = format!(
        r#"({STAGES} messages: [
            (id: "a", name: "A", headline: "Your 14-day free trial"),
            (id: "b", name: "B", body: "Try it free for two weeks."),
            (id: "c", name: "C", body: "Now try it, 30 days free. No deposit."),
            (id: "d", name: "D", body: "Founded in 1987"),
        ])"#
    );
    expect_test::expect![[r#"
        Trial · Contradiction · 14 days in 2 places and 30 days in 1 place
          discovery: Your [14-day] free trial (a)
          discovery: Try it free for [two weeks] (b)
          trial: ■Now try it, [30 days] free (c)
        Founding year · Said once
          –: Founded in [1987] (d)
        No deposit · Said once
          trial: [No deposit] (c)
    "#]]
    .assert_eq(&told(&ron));
}

#[test]
fn what_is_registered_and_what_is_meant_to_differ() {
    let trial = |decisions: &str, offers: &str| {
        told(&format!(
            r#"(
            offers: [(id: "o", name: "Trial", kind: FreeTrial, value: 14, unit: Days)],
            {decisions}
            messages: [
                (id: "a", name: "A", body: "Try it free for 14 days.", offers: ["o"]),
                (id: "b", name: "B", body: "Try it free for 30 days.", offers: [{offers}]),
            ])"#
        ))
    };
    let pair = r#"decisions: [(id: "d", rule: "B201", scope: Pair, reason: "partners only",
        places: [(record: (kind: Message, key: "a")), (record: (kind: Message, key: "b"))])],"#;
    // Both are about the only trial that is registered, with a link or without.
    for found in [trial("", ""), trial(pair, r#""o""#)] {
        assert!(
            found.starts_with("Trial · Against the register · “30 days” goes"),
            "{found}"
        );
    }
}

#[test]
fn what_runs_nowhere_any_more_does_not_count() {
    let ledger = |course: &str| {
        told(&format!(
            r#"(messages: [
                (id: "a", name: "A", body: "With our 10-year guarantee."),
                (id: "b", name: "B", body: "With our 15-year guarantee."),
            ],
            tactics: [(id: "s", messages: ["a"]), (id: "t", messages: ["b"], {course})])"#
        ))
    };
    assert!(ledger("status: Planned").starts_with("Guarantee · Contradiction"));
    for course in ["course: Stop", "status: Done"] {
        let found = ledger(course);
        assert!(found.starts_with("Guarantee · Said once"), "{found}");
        assert!(!found.contains("15"), "{found}");
    }
}

#[test]
fn of_two_that_one_reads_in_turn_the_one_that_others_say_too_is_not_odd() {
    let found = told(
        r#"(
        segments: [(id: "mills", name: "Mills")],
        stages: [(id: "s", name: "Stage")],
        messages: [
            (id: "a", name: "A", body: "With our 10-year guarantee."),
            (id: "b", name: "B", body: "With our 15-year guarantee."),
            (id: "c", name: "C", body: "With our 10-year guarantee."),
        ],
        tactics: [
            (id: "t", stage: "s", messages: ["a"], start: "2027-03-01", end: "2027-03-31"),
            (id: "u", stage: "s", messages: ["b"], start: "2027-05-01", end: "2027-05-31"),
            (id: "v", stage: "s", messages: ["c"], start: "2025-03-01", end: "2025-03-31"),
        ])"#,
    );
    assert!(
        found.starts_with("Guarantee · Contradicts later"),
        "{found}"
    );
    assert_eq!(found.matches('▲').count(), 1, "{found}");
    assert!(found.contains("▲With our [15-year]"), "{found}");
}

#[test]
fn an_answered_difference_says_why() {
    let found = told(
        r#"(
        decisions: [(id: "d", rule: "B201", scope: Pair, reason: "partners only",
            places: [(record: (kind: Message, key: "a")), (record: (kind: Message, key: "b"))])],
        messages: [(id: "a", body: "Try it free for 14 days."), (id: "b", body: "Try it free for 30 days.")])"#,
    );
    assert!(
        found.starts_with("Trial · Intended · partners only"),
        "{found}"
    );
    assert!(!found.contains('■'), "{found}");
}

#[test]
fn two_products_are_two_promises() {
    let found = told(
        r#"(messages: [
            (id: "a", body: "The table loom costs £49."), (id: "b", body: "The floor loom costs £490."),
            (id: "c", body: "The table loom costs £49."),
        ])"#,
    );
    assert_eq!(found.matches("Price").count(), 2, "{found}");
    assert!(found.contains("“£49” in 2 places"), "{found}");
}
