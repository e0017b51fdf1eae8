//! The board and the findings as plain text: what `throughline show` prints.

use std::sync::Arc;

use super::outline::{Outline, Section, findings_of, outline};
use super::{Exporter, Source};
use crate::check::Finding;
use crate::model::{Decision, Id, Plan};

/// The card.
pub const EXPORTER: Exporter = Exporter {
    name: "plain text",
    extension: "txt",
    summary: "the board and the findings as plain text",
    write: |source| Ok(set(&outline(source)).into_bytes()),
};

/// A plan and its findings as text to read.
pub fn show(plan: &Plan, open: &[Arc<Finding>], kept: &[(Arc<Finding>, Id<Decision>)]) -> String {
    set(&outline(&Source { plan, open, kept }))
}

/// The findings alone: what `throughline check` prints.
pub fn findings(
    plan: &Plan,
    open: &[Arc<Finding>],
    kept: &[(Arc<Finding>, Id<Decision>)],
) -> String {
    set_sections(&findings_of(&Source { plan, open, kept }))
}

fn set(outline: &Outline) -> String {
    let mut out = underlined(&outline.title, "=");
    for fact in &outline.facts {
        out += &format!("{fact}\n");
    }
    out.push('\n');
    out + &set_sections(&outline.sections)
}

fn underlined(heading: &str, mark: &str) -> String {
    format!("{heading}\n{}\n", mark.repeat(heading.chars().count()))
}

fn set_sections(sections: &[Section]) -> String {
    let mut out = String::new();
    for (at, section) in sections.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        out += &match section.depth {
            1 => underlined(&section.heading, "-"),
            _ => format!("{}:\n", section.heading),
        };
        for line in &section.intro {
            out += &format!("{line}\n");
        }
        for item in &section.items {
            out += &format!("  {}", item.lead);
            for part in &item.rest {
                out += &format!(" · {part}");
            }
            out.push('\n');
            for line in &item.below {
                out += &format!("    {line}\n");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check::testing;
    use crate::export::outline;

    #[test]
    fn a_plan_reads_well() {
        let plan = testing::plan(include_str!("../../tests/fixtures/export/loom.ron")).unwrap();
        let text = outline::testing::with_findings(&plan, |s| show(s.plan, s.open, s.kept));
        let (board, findings) = text.split_once("Findings\n").unwrap();
        expect![[r#"
            Spring at the loom
            ==================
            Bergmann Looms, 1 Mar – 31 May 2027
            Primary message: “Weave your first scarf in a weekend”
            3 tactics, 14.5 hours, € 1,400

            No stage
            --------
              Stand · from 8 Mar 2027 · planned

            Research
            --------
            The customer asks: “Is weaving for me?”
              Blog series · Own blog · “Your first *scarf*” · for Starters, Gift givers · 1–31 Mar 2027 · Ann · 12.5 h · € 1,400 · planned
              Quiz · 2 h · idea

            Trial
            -----
            The customer asks: “Can I try it?”
            No tactics here.

            Purchase
            --------
            Not ours: a partner serves this stage.

            Stop doing
            ----------
              MySpace page · Nobody is there · frees 4 h · decided by Ann on 1 Feb 2027 · to be looked at again on 1 Sep 2027

        "#]].assert_eq(board);
        for item in [
            "  R104 · “Stand” has no owner and no hours.\n    At tactic “Stand” › owner\n    It starts on 8 Mar 2027.\n",
            "    Because: it is _only_ a test (Ben, until 1 Jun 2027)\n",
        ] {
            assert!(findings.contains(item), "{findings}");
        }
    }

    #[test]
    fn an_empty_plan_says_so() {
        let plan = Plan::default();
        assert_eq!(
            outline::testing::with_findings(&plan, |s| show(s.plan, s.open, s.kept)),
            "Plan without a title\n====================\n0 tactics\n\nFindings\n--------\nNothing found.\n"
        );
    }
}
