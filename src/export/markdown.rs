//! The board and the findings as Markdown (CommonMark): for wikis, tickets and mail.
//!
//! Texts of the plan are escaped, so that what looks like a heading, a list or a link in them stays text.

use super::outline::{Outline, outline};
use super::{Exporter, Source};

/// The card.
pub const EXPORTER: Exporter = Exporter {
    name: "Markdown",
    extension: "md",
    summary: "the board and the findings with headings, for wikis and tickets",
    write: |source| Ok(markdown(source).into_bytes()),
};

/// A plan and its findings as Markdown.
pub fn markdown(source: &Source<'_>) -> String {
    set(&outline(source))
}

fn set(outline: &Outline) -> String {
    let mut out = format!("# {}\n", escape(&outline.title));
    for fact in &outline.facts {
        out += &format!("\n{}\n", escape(fact));
    }
    for section in &outline.sections {
        let marks = "#".repeat(section.depth + 1);
        out += &format!("\n{marks} {}\n", escape(&section.heading));
        for line in &section.intro {
            out += &format!("\n{}\n", escape(line));
        }
        if !section.items.is_empty() {
            out.push('\n');
        }
        for item in &section.items {
            out += &format!("- **{}**", escape(&item.lead));
            for part in &item.rest {
                out += &format!(" · {}", escape(part));
            }
            out.push('\n');
            for line in &item.below {
                out += &format!("  - {}\n", escape(line));
            }
        }
    }
    out
}

/// A line of text so that nothing in it is taken for markup: marks within the line anywhere, and what
/// would open a block at its start.
fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let mut after = line.chars();
    for (at, c) in line.char_indices() {
        after.next();
        let inline = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$'
        );
        let opens_list = at == 0 && matches!(c, '-' | '+' | '=');
        let opens_numbers = digits > 0
            && at == digits
            && matches!(c, '.' | ')')
            && after
                .as_str()
                .chars()
                .next()
                .is_none_or(char::is_whitespace);
        if inline || opens_list || opens_numbers {
            out.push('\\');
        }
        out.push(c);
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
        let text = outline::testing::with_findings(&plan, markdown);
        let (board, findings) = text.split_once("## Findings\n").unwrap();
        expect![[r#"
            # Spring at the loom

            Bergmann Looms, 1 Mar – 31 May 2027

            Primary message: “Weave your first scarf in a weekend”

            3 tactics, 14.5 hours, € 1,400

            ## No stage

            - **Stand** · from 8 Mar 2027 · planned

            ## Research

            The customer asks: “Is weaving for me?”

            - **Blog series** · Own blog · “Your first \*scarf\*” · for Starters, Gift givers · 1–31 Mar 2027 · Ann · 12.5 h · € 1,400 · planned
            - **Quiz** · 2 h · idea

            ## Trial

            The customer asks: “Can I try it?”

            No tactics here.

            ## Purchase

            Not ours: a partner serves this stage.

            ## Stop doing

            - **MySpace page** · Nobody is there · frees 4 h · decided by Ann on 1 Feb 2027 · to be looked at again on 1 Sep 2027

        "#]].assert_eq(board);
        for item in [
            "- **R104** · “Stand” has no owner and no hours.\n  - At tactic “Stand” › owner\n  - It starts on 8 Mar 2027.\n",
            "  - Because: it is \\_only\\_ a test (Ben, until 1 Jun 2027)\n",
        ] {
            assert!(findings.contains(item), "{findings}");
        }
    }

    #[test]
    fn text_stays_text() {
        for (text, escaped) in [
            ("# Sale", r"\# Sale"),
            ("- 20 % - today", r"\- 20 % - today"),
            ("1. first 2. second", r"1\. first 2. second"),
            ("12) x", r"12\) x"),
            ("1.5 h", "1.5 h"),
            ("[x](javascript:y) ![z]", r"\[x\](javascript:y) !\[z\]"),
            (
                "<b>&amp; `c` *d* _e_ ~~f~~ a|b $g$",
                r"\<b\>\&amp; \`c\` \*d\* \_e\_ \~\~f\~\~ a\|b \$g\$",
            ),
            (r"\*", r"\\\*"),
            ("=====", r"\====="),
        ] {
            assert_eq!(escape(text), escaped);
        }
    }

    #[test]
    fn a_line_end_in_the_plan_opens_no_new_line() {
        let plan = testing::plan(
            r#"(
            about: (name: "A\n# B"),
            stages: [(id: "s", name: "C\n\n- D", question: "E\n> F")],
            tactics: [(id: "t", stage: "s", name: "G\n```\nH\u{1b}[31m")],
        )"#,
        )
        .unwrap();
        let text = outline::testing::with_findings(&plan, markdown);
        let board: Vec<&str> = text.lines().take(9).collect();
        assert_eq!(
            board.join("\n"),
            "# A \\# B\n\n1 tactic\n\n## C - D\n\nThe customer asks: “E”\n\n- **G \\`\\`\\` H \\[31m** · idea"
        );
    }
}
