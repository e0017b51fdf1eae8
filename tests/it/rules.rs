//! The rule book as a whole, and what the two sample plans raise.

use std::collections::BTreeSet;

use expect_test::expect_file;
use throughline::check::rules::RULES;
use throughline::check::{Severity, book, testing};
use throughline::file;
use throughline::model::Plan;
use throughline::samples::SAMPLES;
use throughline::session::Session;

/// The day on which the samples are read here.
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 21);

#[test]
fn the_rule_book_is_as_printed() {
    expect_file!["../fixtures/rule-book.md"].assert_eq(&book::book());
}

#[test]
fn every_card_shows_itself() {
    for rule in RULES {
        let bad = testing::plan(rule.bad).unwrap_or_else(|e| panic!("{}: {e}", rule.code));
        let good = testing::plan(rule.good).unwrap_or_else(|e| panic!("{}: {e}", rule.code));
        let raised: BTreeSet<_> = testing::codes(&bad).into_iter().collect();
        assert_eq!(
            raised,
            BTreeSet::from([rule.code]),
            "the bad example of {}",
            rule.code
        );
        assert_eq!(
            testing::codes(&good),
            Vec::<&str>::new(),
            "the good example of {}",
            rule.code
        );
    }
}

fn sample(name: &str) -> Plan {
    let sample = SAMPLES.iter().find(|s| s.name == name).unwrap();
    let loaded = file::parse(sample.text.as_bytes()).unwrap();
    assert_eq!(loaded.repairs, []);
    assert_eq!(
        file::to_text(&loaded.plan).unwrap(),
        sample.text,
        "{name} is written canonically"
    );
    loaded.plan
}

#[test]
fn the_samples_are_as_large_as_real_plans() {
    for name in ["good", "bad"] {
        let plan = sample(name);
        assert!(
            (30..=50).contains(&plan.tactics.len()),
            "{}",
            plan.tactics.len()
        );
        assert!(
            (25..=40).contains(&plan.messages.len()),
            "{}",
            plan.messages.len()
        );
    }
}

#[test]
fn the_good_sample_has_no_error_and_no_warning() {
    let session = Session::new(sample("good"), TODAY);
    let bad: Vec<String> = session
        .findings()
        .iter()
        .filter(|f| f.severity() >= Severity::Warning)
        .map(|f| format!("{} {}", f.code, f.message))
        .collect();
    assert_eq!(bad, Vec::<String>::new());
}

#[test]
fn the_bad_sample_raises_every_rule() {
    let session = Session::new(sample("bad"), TODAY);
    let raised: BTreeSet<_> = session.findings().iter().map(|f| f.code).collect();
    let all: BTreeSet<_> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(
        all.difference(&raised).collect::<Vec<_>>(),
        Vec::<&&str>::new()
    );
}
