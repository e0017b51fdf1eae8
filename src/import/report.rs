//! What an import understood, made and left: the words that people read after it.

use crate::model::Kind;
use crate::text::count;

/// A cell, or a whole row, that was not taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The line in the file; 1 is the first.
    pub line: usize,
    /// The column's name; empty where the whole row is meant.
    pub column: String,
    /// Why, and what became of it.
    pub reason: String,
}

/// What an import understood and what it did not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// How many tactics were made.
    pub tactics: usize,
    /// How many messages were made.
    pub messages: usize,
    /// Of a term list: how many terms were made, and how many the plan had already.
    pub terms: Option<(usize, usize)>,
    /// The columns that were understood, each with the name that the export gives it.
    pub recognised: Vec<(String, String)>,
    /// The columns that were not, whose cells stand in the notes.
    pub to_notes: Vec<String>,
    /// The other records that were made, because a cell names them and the plan did not have them.
    pub created: Vec<(Kind, String)>,
    /// Names in cells that are aliases of records in the plan, each with the name of the record.
    pub meant: Vec<(String, String)>,
    /// How many rows above the header were left out.
    pub preamble: usize,
    /// How many of the tactics have no stage.
    pub without_stage: usize,
    /// How many of the tactics take their name from another cell.
    pub named: usize,
    /// How many of the tactics have the name of one that was in the plan before.
    pub repeated: usize,
    /// The rows that were left out.
    pub refused: Vec<Unread>,
    /// The cells that were not read, or could be read otherwise. None of them is lost: those that
    /// were not read stand in the notes.
    pub doubts: Vec<Unread>,
}

impl Report {
    /// What is brought in: `12 terms`; nothing where nothing is.
    pub fn brings(&self) -> Option<String> {
        match self.terms {
            Some((new, _)) => (new > 0).then(|| count(new, "term", "terms")),
            None => (self.tactics > 0).then(|| count(self.tactics, "tactic", "tactics")),
        }
    }

    /// The report as text to read, a line for each thing worth knowing.
    pub fn in_words(&self) -> String {
        let mut lines = vec![self.amount()];
        if !self.recognised.is_empty() {
            let columns = self.recognised.iter().map(|(column, holds)| {
                if column.eq_ignore_ascii_case(holds) {
                    quote(column)
                } else {
                    format!("{} as {holds}", quote(column))
                }
            });
            lines.push(format!("Columns read: {}.", list(columns)));
        }
        if !self.to_notes.is_empty() {
            let columns = self.to_notes.iter().map(|column| quote(column));
            lines.push(format!("Columns kept in the notes: {}.", list(columns)));
        }
        lines.extend(self.made());
        if !self.meant.is_empty() {
            let meant = self.meant.iter();
            let meant = meant.map(|(cell, name)| format!("{} for {}", quote(cell), quote(name)));
            lines.push(format!("Names taken for others: {}.", list(meant)));
        }
        let of_them = |n: usize, one: &str, many: &str| {
            (n > 0).then(|| {
                format!(
                    "{} {}",
                    count(n, "tactic", "tactics"),
                    if n == 1 { one } else { many }
                )
            })
        };
        lines.extend(of_them(
            self.without_stage,
            "has no stage and stands under “No stage”.",
            "have no stage and stand under “No stage”.",
        ));
        lines.extend(of_them(
            self.named,
            "has no name and takes one from the row's other cells.",
            "have no name and take one from their row's other cells.",
        ));
        lines.extend(of_them(
            self.repeated,
            "has the name of one that the plan already has; the two stand side by side.",
            "have names that the plan already has; they stand side by side.",
        ));
        if self.preamble > 0 {
            let rows = count(self.preamble, "row", "rows");
            lines.push(format!("{rows} above the column names left out."));
        }
        if !self.refused.is_empty() {
            let words = if self.terms.is_some() {
                ("entry", "entries")
            } else {
                ("row", "rows")
            };
            lines.push(format!(
                "{} left out:",
                count(self.refused.len(), words.0, words.1)
            ));
            lines.extend(unread(&self.refused));
        }
        if !self.doubts.is_empty() {
            lines.push(format!(
                "{} to look at:",
                count(self.doubts.len(), "cell", "cells")
            ));
            lines.extend(unread(&self.doubts));
        }
        lines.push(String::new());
        lines.join("\n")
    }

    /// What is new in the plan, for those who have read the rest before.
    pub fn news(&self) -> String {
        let mut lines = vec![self.amount()];
        lines.extend(self.made());
        lines.join("\n")
    }

    /// `12 tactics and 1 message come in.`
    fn amount(&self) -> String {
        if let Some((new, already)) = self.terms {
            let new = count(new, "new term", "new terms");
            let out = self.refused.len();
            return format!("{new}, {already} already there, {out} left out.");
        }
        let mut what = count(self.tactics, "tactic", "tactics");
        if self.messages > 0 {
            what += &format!(" and {}", count(self.messages, "message", "messages"));
        }
        let comes = if self.tactics + self.messages == 1 {
            "comes"
        } else {
            "come"
        };
        format!("{what} {comes} in.")
    }

    /// The other records that were made, a line a kind.
    fn made(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for kind in Kind::ALL {
            let created = self.created.iter().filter(|(of, _)| of == kind);
            let names: Vec<String> = created.map(|(_, name)| quote(name)).collect();
            match names.len() {
                0 => {}
                1 => lines.push(format!("New {}: {}.", kind.word(), list(names))),
                n => lines.push(format!("{n} new {}: {}.", kind.words(), list(names))),
            }
        }
        lines
    }
}

impl Unread {
    fn in_words(&self) -> String {
        if self.column.is_empty() {
            format!("  line {}: {}", self.line, self.reason)
        } else {
            format!(
                "  line {}, {}: {}",
                self.line,
                quote(&self.column),
                self.reason
            )
        }
    }
}

fn quote(name: &str) -> String {
    let one_line: Vec<&str> = name.split_whitespace().collect();
    format!("“{}”", one_line.join(" "))
}

/// A line each; beyond what anybody reads only their number.
fn unread(cells: &[Unread]) -> Vec<String> {
    const MOST: usize = 1000;
    let mut lines: Vec<String> = cells.iter().take(MOST).map(Unread::in_words).collect();
    if let Some(more @ 1..) = cells.len().checked_sub(MOST) {
        lines.push(format!("  and {more} more"));
    }
    lines
}

/// The words with commas between them; beyond what anybody reads only their number.
fn list(words: impl IntoIterator<Item = String>) -> String {
    const MOST: usize = 100;
    let mut words: Vec<String> = words.into_iter().collect();
    if let Some(more @ 1..) = words.len().checked_sub(MOST) {
        words.truncate(MOST);
        words.push(format!("and {more} more"));
    }
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn what_nobody_would_read_is_counted() {
        let report = Report {
            created: (0..103).map(|n| (Kind::Segment, n.to_string())).collect(),
            ..Default::default()
        };
        let words = report.in_words();
        assert!(words.ends_with("“98”, “99”, and 3 more.\n"), "{words}");
    }

    #[test]
    fn a_report_reads_well() {
        let unread = |line, column: &str, reason: &str| Unread {
            line,
            column: column.into(),
            reason: reason.into(),
        };
        let report = Report {
            terms: None,
            tactics: 2,
            messages: 1,
            recognised: vec![
                ("Title".into(), "name".into()),
                ("Start".into(), "start".into()),
            ],
            to_notes: vec!["Keyword".into()],
            created: vec![
                (Kind::Channel, "Fax".into()),
                (Kind::Stage, "Trial".into()),
                (Kind::Stage, "Late\ntrial".into()),
            ],
            meant: vec![("E-mail".into(), "E-mail newsletter".into())],
            preamble: 1,
            without_stage: 1,
            named: 2,
            repeated: 1,
            refused: vec![unread(4, "", "no name")],
            doubts: vec![unread(5, "Start", "“soon” is not read as a date")],
        };
        expect![[r#"
            2 tactics and 1 message come in.
            Columns read: “Title” as name, “Start”.
            Columns kept in the notes: “Keyword”.
            2 new stages: “Trial”, “Late trial”.
            New channel: “Fax”.
            Names taken for others: “E-mail” for “E-mail newsletter”.
            1 tactic has no stage and stands under “No stage”.
            2 tactics have no name and take one from their row's other cells.
            1 tactic has the name of one that the plan already has; the two stand side by side.
            1 row above the column names left out.
            1 row left out:
              line 4: no name
            1 cell to look at:
              line 5, “Start”: “soon” is not read as a date
        "#]]
        .assert_eq(&report.in_words());
    }
}
