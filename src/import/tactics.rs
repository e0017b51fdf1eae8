//! The importer for a table of tactics: one row, one tactic, with the message that stands in the row.
//!
//! Columns are those of `sheet`, by any of their names, in any order; of two columns for the same
//! thing the first counts. **Nothing is lost**: cells of other columns, and cells that cannot be read,
//! go to the tactic's notes under their column's name.
//!
//! - A row without a name takes it from its headline, subject, message or channel. A row without any
//!   of these, and a row of totals, is left out and listed.
//! - What cells name (stages, channels, segments, people, strategies, objectives, KPIs, calls to
//!   action, pillars, offers, assets) is found in the plan or made: see `names`. Other tactics and
//!   messages that a cell names are only found.
//! - Rows always add tactics, also where the plan has one of that name; `Report::repeated` counts them.
//! - Rows with the same words share one message. A button and a link alone are too little for that:
//!   there each tactic gets a message of its own.
//! - Where a table has one column for the call to action, it gives both what the tactic asks for and
//!   the words on the message's button.
//! - An objective is linked to the strategy of its row.
//! - `Holds::Row` marks rows that our own export wrote: further messages of a tactic, messages that
//!   stand on none, and names to be taken by the letter.

mod messages;
mod read;

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use self::messages::{Draft, Messages};
use self::read::{Reading, read_columns};
use super::names::{Names, ranks_after};
use super::table::{self, Row, Table};
use super::{Import, ImportError, Importer, NewId, Report, Unread};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{
    Field, Fields as _, Id, Key, Kind, Place, Plan, Record, Ref, Strategy, Tactic, Value,
};
use crate::sheet::{self, COLUMNS, Holds, RowIs};
use crate::text::{count, name_key};
use crate::values;

/// The card.
pub const IMPORTER: Importer = Importer {
    name: "table of tactics",
    key: "tactics",
    extensions: &["csv", "tsv", "tab", "txt"],
    summary: "A content calendar or list of activities: each row becomes a tactic.",
    fits: |_| false, // what nobody else knows is one
    read,
};

/// Reads a table of tactics.
///
/// # Errors
/// Where it is no table, or its columns are not named.
pub fn read(bytes: &[u8], plan: &Plan, new_id: &mut NewId<'_>) -> Result<Import, ImportError> {
    let table = table::read(bytes, weigh)?;
    if table.columns.is_empty() {
        // What a row is, only our own export says.
        let known = COLUMNS
            .iter()
            .filter(|column| column.always && column.holds != Holds::Row)
            .map(|column| column.header);
        return Err(ImportError::NoHeader {
            known: known.collect::<Vec<_>>().join(", "),
        });
    }
    // A shorter borrow of the same function.
    let mut new_id = |kind: Kind, name: &str| new_id(kind, name);
    let mut work = Work::new(plan, &table, &mut new_id);
    for row in &table.rows {
        work.row(row);
    }
    Ok(work.finish())
}

/// Two columns that we know make a header; the name alone may be one.
fn weigh(row: &StringRecord) -> usize {
    let known: BTreeSet<Holds> = row
        .iter()
        .filter_map(sheet::find)
        .map(|column| column.holds)
        .collect();
    match known.len() {
        1 => usize::from(known.contains(&Holds::Tactic(field!(Tactic.name)))),
        n => n,
    }
}

/// What rows of totals are called.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "grandtotal",
    "subtotal",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "zwischensumme",
    "somme",
    "suma",
];

/// The table, row by row, becoming an edit.
struct Work<'a> {
    plan: &'a Plan,
    names: Names<'a>,
    reading: Vec<Reading>,
    report: Report,
    tactics: Vec<Tactic>,
    messages: Messages<'a>,
    /// Which objectives the rows link to which strategies.
    served: Vec<(Key, Key)>,
    /// Rows of which it is unclear: the line, the strategies, the objectives.
    unclear: Vec<(usize, Vec<Key>, Vec<Key>)>,
    /// Cells that name other tactics, to be looked up when all are there.
    named_tactics: Vec<Later>,
    /// The columns of which something was said that holds for all of their cells.
    remarked: BTreeSet<usize>,
}

/// A cell of a tactic that names other tactics.
struct Later {
    tactic: usize,
    field: Field,
    names: Vec<String>,
    cell: String,
    at: (usize, usize),
}

impl<'a> Work<'a> {
    fn new(plan: &'a Plan, table: &Table, new_id: &'a mut NewId<'a>) -> Self {
        let reading = read_columns(table, &plan.about);
        let of = |known: bool| reading.iter().filter(move |r| r.column.is_some() == known);
        let report = Report {
            preamble: table.preamble,
            recognised: of(true)
                .filter_map(|r| Some((r.name.clone(), r.column?.header.to_owned())))
                .collect(),
            to_notes: of(false)
                .filter(|r| r.is_used)
                .map(|r| r.name.clone())
                .collect(),
            ..Default::default()
        };
        let fields = reading.iter().filter_map(|r| match r.column?.holds {
            Holds::Message(field) => Some(field),
            _ => None,
        });
        Self {
            plan,
            names: Names::new(plan, new_id),
            messages: Messages::new(plan, fields.collect()),
            reading,
            report,
            tactics: Vec::new(),
            served: Vec::new(),
            unclear: Vec::new(),
            named_tactics: Vec::new(),
            remarked: BTreeSet::new(),
        }
    }

    /// The text of the row's cell in the column that holds this; blank where there is none.
    fn text<'r>(&self, row: &'r Row, holds: Holds) -> &'r str {
        let at = self
            .reading
            .iter()
            .position(|r| r.column.is_some_and(|c| c.holds == holds));
        at.map_or("", |at| sheet::unguard(row.cell(at)).trim())
    }

    fn row(&mut self, row: &Row) {
        let row_is = RowIs::named(self.text(row, Holds::Row));
        self.names.by_letter = row_is.is_some();
        match row_is {
            Some(RowIs::FurtherMessage) => self.message_row(row, true),
            Some(RowIs::MessageAlone) => self.message_row(row, false),
            Some(RowIs::Tactic) => self.tactic_row(row, true),
            None => self.tactic_row(row, false),
        }
    }

    /// The name that a row without one gets, from the cell that says most about it.
    fn made_up_name(&self, row: &Row) -> String {
        const LONGEST: usize = 60;
        [
            Holds::Message(field!(Message.headline)),
            Holds::Message(field!(Message.subject)),
            Holds::Message(field!(Message.name)),
            Holds::Message(field!(Message.body)),
            Holds::Tactic(field!(Tactic.channel)),
        ]
        .into_iter()
        .filter_map(|holds| self.text(row, holds).lines().next())
        .find(|line| !line.is_empty())
        .map(|line| match line.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", line.get(..end).unwrap_or(line).trim_end()),
            None => line.to_owned(),
        })
        .unwrap_or_default()
    }

    fn refuse(&mut self, row: &Row, reason: &str) {
        self.report.refused.push(Unread {
            line: row.line,
            column: String::new(),
            reason: reason.to_owned(),
        });
    }

    /// Whether the row only sums up others.
    fn is_total(&self, row: &Row, name: &str) -> bool {
        let figures = row.cells.iter().filter(|cell| {
            let cell = cell.trim();
            !values::is_nothing(cell) && cell != name
        });
        TOTALS.contains(&name_key(name).as_str())
            && figures.clone().count() > 0
            && figures.clone().all(|cell| {
                let column = values::NumberColumn::default();
                column.money(cell, self.plan.about.currency).is_ok() || column.hours(cell).is_ok()
            })
    }

    fn tactic_row(&mut self, row: &Row, by_letter: bool) {
        let mut name = self
            .text(row, Holds::Tactic(field!(Tactic.name)))
            .to_owned();
        if self.is_total(row, &name) {
            return self.refuse(row, "it looks like a row of totals");
        }
        if name.is_empty() && !by_letter {
            name = self.made_up_name(row);
            if name.is_empty() {
                return self.refuse(row, "it has no name, headline, subject, message or channel");
            }
            self.report.named += 1;
        }
        if self.names.find(Kind::Tactic, &name).is_some() {
            self.report.repeated += 1;
        }
        let mut draft = self.cells(row, true);
        let key = self.names.new_id(Kind::Tactic, &name);
        let mut tactic = Tactic {
            id: Id::from_key(key),
            name,
            notes: with_lines(&draft.tactic.notes, &draft.lines),
            ..draft.tactic
        };
        if draft.has_message {
            let is_named = !draft.message.name.is_empty() || by_letter;
            if !is_named {
                draft.message.name.clone_from(&tactic.name);
            }
            let found = Draft {
                message: draft.message,
                variant_of: draft.variant_of,
                at: (row.line, draft.variant_at),
                is_named,
            };
            let message = self.messages.find_or_make(found, &mut self.names);
            tactic.messages.push(Id::from_key(message));
        }
        self.link_objectives(row.line, &tactic, draft.objectives);
        self.report.without_stage += usize::from(tactic.stage.is_none());
        self.tactics.push(tactic);
    }

    /// A row that brings a message: one more for the tactic of that name above, or one for none.
    fn message_row(&mut self, row: &Row, is_further: bool) {
        let draft = self.cells(row, false);
        if !draft.has_message && draft.lines.is_empty() {
            return self.refuse(row, "it is marked as a message and holds none");
        }
        let message = crate::model::Message {
            notes: with_lines(&draft.message.notes, &draft.lines),
            ..draft.message
        };
        let found = Draft {
            message,
            variant_of: draft.variant_of,
            at: (row.line, draft.variant_at),
            is_named: true,
        };
        let message = Id::from_key(self.messages.find_or_make(found, &mut self.names));
        if is_further {
            let name = self
                .text(row, Holds::Tactic(field!(Tactic.name)))
                .to_owned();
            match self.tactics.iter_mut().rfind(|tactic| tactic.name == name) {
                Some(tactic) => tactic.messages.push(message),
                None => self.doubt(
                    row.line,
                    String::new(),
                    format!("there is no tactic “{name}” above; its message stands alone"),
                ),
            }
        }
    }

    fn doubt(&mut self, line: usize, column: String, reason: String) {
        self.report.doubts.push(Unread {
            line,
            column,
            reason,
        });
    }

    fn link_objectives(&mut self, line: usize, tactic: &Tactic, objectives: Vec<Key>) {
        let strategies: Vec<Key> = tactic.strategies.iter().map(|id| id.key()).collect();
        if strategies.len() > 1 && objectives.len() > 1 {
            self.unclear.push((line, strategies, objectives));
            return;
        }
        for strategy in strategies {
            for objective in &objectives {
                self.served.push((strategy, *objective));
            }
        }
    }

    /// Rows with several strategies and several objectives do not say which belongs to which. They are
    /// worth a word where no other row and not the plan says it.
    fn ask_about_objectives(&mut self) {
        let served: BTreeSet<(Key, Key)> = self.served.iter().copied().collect();
        for (line, strategies, objectives) in std::mem::take(&mut self.unclear) {
            let serves = |strategy: &Key, objective: &Key| {
                let known = self.plan.strategies.get(&Id::from_key(*strategy));
                served.contains(&(*strategy, *objective))
                    || known.is_some_and(|s| s.objectives.contains(&Id::from_key(*objective)))
            };
            if strategies.iter().all(|strategy| {
                objectives
                    .iter()
                    .any(|objective| serves(strategy, objective))
            }) {
                continue;
            }
            let column = self
                .reading
                .iter()
                .find(|r| r.column.is_some_and(|c| c.holds == Holds::Objectives));
            let column = column.map(|r| r.name.clone()).unwrap_or_default();
            let reason = "the row names several strategies and several objectives; they were not linked, since any might belong to any";
            self.doubt(line, column, reason.to_owned());
        }
    }

    /// Fills in the cells that name other tactics: those of the table, then those of the plan.
    fn link_tactics(&mut self) {
        let (mut by_name, mut by_key) = (BTreeMap::new(), BTreeMap::new());
        for tactic in &self.tactics {
            let key = tactic.id.key();
            by_name.entry(tactic.name.clone()).or_insert(key);
            by_key.entry(name_key(&tactic.name)).or_insert(key);
        }
        for later in std::mem::take(&mut self.named_tactics) {
            let mut missing = Vec::new();
            let mut found = Vec::new();
            for name in &later.names {
                let like = || {
                    by_key
                        .get(&name_key(name))
                        .filter(|_| !name_key(name).is_empty())
                };
                let new = by_name.get(name).or_else(like).copied();
                match new.or_else(|| self.names.find(Kind::Tactic, name)) {
                    Some(key) => found.push(key),
                    None => missing.push(format!("“{name}”")),
                }
            }
            let value = if later.field == field!(Tactic.leads_to) {
                Value::Link(found.first().copied())
            } else {
                Value::Links(found)
            };
            let Some(tactic) = self.tactics.get_mut(later.tactic) else {
                continue;
            };
            tactic.set(later.field, &value);
            if !missing.is_empty() {
                let column = self.reading.get(later.at.1).map(|r| r.name.clone());
                let column = column.unwrap_or_default();
                let line = format!("{column}: {}", later.cell);
                tactic.notes = with_lines(&tactic.notes, &[line]);
                let reason = format!(
                    "the table and the plan have no tactic {}; the cell stands in the notes",
                    missing.join(" and no ")
                );
                self.doubt(later.at.0, column, reason);
            }
        }
    }

    fn finish(mut self) -> Import {
        self.link_tactics();
        self.ask_about_objectives();
        let ranks = ranks_after(self.plan, Kind::Tactic, self.tactics.len());
        for (tactic, rank) in self.tactics.iter_mut().zip(ranks) {
            tactic.rank = rank;
        }
        let (messages, doubts) = self.messages.finish(&mut self.names, &self.reading);
        self.report.doubts.extend(doubts);
        self.report.doubts.sort_by_key(|doubt| doubt.line);
        self.report.tactics = self.tactics.len();
        self.report.messages = messages.len();
        let relinked = serve(self.plan, &mut self.names, &self.served);
        self.report.meant = self.names.meant().collect();
        let made = self.names.finish();
        self.report.created = made
            .iter()
            .map(|record| (record.at().kind, record.name().to_owned()))
            .collect();
        let edits = made
            .into_iter()
            .map(|record| Edit::Insert(Box::new(record)))
            .chain(messages.into_iter().map(Edit::insert))
            .chain(relinked)
            .chain(self.tactics.into_iter().map(Edit::insert))
            .collect();
        let tactics = count(self.report.tactics, "tactic", "tactics");
        let label = format!("import {tactics}");
        Import {
            edit: Edit::batch(label, edits),
            report: self.report,
        }
    }
}

/// Notes with lines added below.
fn with_lines(notes: &str, lines: &[String]) -> String {
    let all: Vec<&str> = std::iter::once(notes)
        .chain(lines.iter().map(String::as_str))
        .filter(|line| !line.is_empty())
        .collect();
    all.join("\n")
}

/// Links strategies to objectives: in those that were made, and as edits of those that the plan has.
fn serve(plan: &Plan, names: &mut Names<'_>, served: &[(Key, Key)]) -> Vec<Edit> {
    let mut wanted: BTreeMap<Key, Vec<Id<crate::model::Objective>>> = BTreeMap::new();
    for (strategy, objective) in served {
        let known = plan.strategies.get(&Id::from_key(*strategy));
        let objectives = wanted
            .entry(*strategy)
            .or_insert_with(|| known.map(|s| s.objectives.clone()).unwrap_or_default());
        if !objectives.contains(&Id::from_key(*objective)) {
            objectives.push(Id::from_key(*objective));
        }
    }
    let mut edits = Vec::new();
    for (key, objectives) in wanted {
        let id = Id::<Strategy>::from_key(key);
        let at = Ref {
            kind: Kind::Strategy,
            key,
        };
        if let Some(Record::Strategy(made)) = names.made(at) {
            made.objectives = objectives;
        } else if plan
            .strategies
            .get(&id)
            .is_some_and(|s| s.objectives != objectives)
        {
            let place = Place::of(id).field(field!(Strategy.objectives));
            edits.push(Edit::set(place, objectives.to_value()));
        }
    }
    edits
}
