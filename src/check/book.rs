//! The rule book: every rule with its reason and examples, printed from the cards.

use super::rules::RULES;
use super::{Rule, Severity};

/// The whole book, as Markdown.
pub fn book() -> String {
    let mut out =
        String::from("# The rules\n\n| code | name | severity | flags |\n|---|---|---|---|\n");
    for rule in RULES {
        out += &format!(
            "| {} | {} | {} | {} |\n",
            rule.code,
            rule.name,
            rule.severity.word(),
            rule.summary
        );
    }
    for rule in RULES {
        out += "\n";
        out += &page(rule);
    }
    out
}

/// One rule's page, as Markdown.
pub fn page(rule: &Rule) -> String {
    let severity = match rule.severity {
        Severity::Error => "An error",
        Severity::Warning => "A warning",
        Severity::Advice => "Advice",
    };
    format!(
        "## {} {}\n\n{severity}: {}\n\n{}\n\nFlagged:\n\n```ron\n{}\n```\n\nFine:\n\n```ron\n{}\n```\n",
        rule.code,
        rule.name,
        rule.summary,
        rule.why,
        rule.bad.trim(),
        rule.good.trim()
    )
}
