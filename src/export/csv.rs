//! The spreadsheet: every tactic a row, stopped ones too, in the order of the board.
//!
//! Columns are those of `sheet`. Dates are ISO, numbers plain decimals with a point, amounts in the
//! currency that the column's name gives (another one stands in the cell). UTF-8 with a byte order
//! mark, without which Excel misreads every accent. Cells that a spreadsheet might run as a formula
//! begin with an apostrophe, which the import takes off again.
//!
//! **What comes back.** Read into an empty plan by `import::tactics`, the file gives the same tactics
//! in the same order within each stage, and the same messages, field by field, where links count as
//! the same when the linked records have the same names. Left behind are:
//!
//! - blanks at the ends of a text or a name, and the order of messages among themselves;
//! - links to records that do not exist or have no name, and messages without name or words;
//! - the difference between two records of one kind that have the same name, and between two messages
//!   that agree in every field;
//! - everything about a linked record but its name: a stage's question is not in a table of tactics.
//!
//! A tactic's first message stands in its row; each further one has a row of its own below, and so
//! have, at the end, the messages that stand on no tactic. The column `row is` tells them apart,
//! and tells the import to take names by the letter.

use std::collections::{BTreeMap, BTreeSet};

use super::{ExportError, Exporter};
use crate::field;
use crate::model::{
    Course, Field, Fields as _, Id, Key, Message, Number, Plan, Ref, Shape, Tactic, Value,
};
use crate::sheet::{self, COLUMNS, Column, Holds, RowIs};

/// The card.
pub const EXPORTER: Exporter = Exporter {
    name: "spreadsheet",
    extension: "csv",
    summary: "every tactic a row, for spreadsheets; can be imported again",
    write: |source| write(source.plan),
};

/// The spreadsheet of a plan.
///
/// # Errors
/// Where the CSV writer fails, which it does not do in memory.
pub fn write(plan: &Plan) -> Result<Vec<u8>, ExportError> {
    let rows = rows(plan);
    let table: Vec<(&Column, Vec<String>)> = COLUMNS
        .iter()
        .map(|column| {
            (
                column,
                rows.iter().map(|row| row.cell(plan, column)).collect(),
            )
        })
        .filter(|(column, cells): &(&Column, Vec<String>)| {
            column.always || cells.iter().any(|cell| !cell.is_empty())
        })
        .collect();
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let failed = |error: csv::Error| ExportError::Table(error.to_string());
    let headers = table.iter().map(|(column, _)| header(plan, column));
    writer.write_record(headers).map_err(failed)?;
    for at in 0..rows.len() {
        let cells = table.iter().filter_map(|(_, cells)| cells.get(at));
        let guarded = cells.map(|cell| sheet::guard(cell));
        writer.write_record(guarded).map_err(failed)?;
    }
    let bytes = writer.into_inner();
    bytes.map_err(|error| ExportError::Table(error.to_string()))
}

fn header(plan: &Plan, column: &Column) -> String {
    match column.holds.shape() {
        Shape::Money => format!("{} ({})", column.header, plan.about.currency),
        _ => column.header.to_owned(),
    }
}

/// A row of the spreadsheet.
struct Row<'a> {
    is: RowIs,
    tactic: Option<&'a Tactic>,
    message: Option<&'a Message>,
}

fn rows(plan: &Plan) -> Vec<Row<'_>> {
    let stages = plan.stages_in_order().into_iter().enumerate();
    let stages: BTreeMap<_, _> = stages.map(|(at, stage)| (stage.id, at)).collect();
    let place = |tactic: &Tactic| {
        let stage = tactic.stage.and_then(|id| stages.get(&id));
        stage.copied().unwrap_or(usize::MAX)
    };
    let mut tactics: Vec<&Tactic> = plan.tactics.values().collect();
    tactics.sort_by(|a, b| place(a).cmp(&place(b)).then(a.rank.cmp(&b.rank)));
    let mut rows = Vec::with_capacity(tactics.len());
    let mut placed: BTreeSet<Id<Message>> = BTreeSet::new();
    for tactic in tactics {
        placed.extend(&tactic.messages);
        let messages = tactic.messages.iter();
        let mut messages = messages
            .filter_map(|id| plan.messages.get(id))
            .filter(|message| says_something(plan, message));
        let first = messages.next();
        rows.push(Row {
            is: RowIs::Tactic,
            tactic: Some(tactic),
            message: first,
        });
        rows.extend(messages.map(|message| Row {
            is: RowIs::FurtherMessage,
            tactic: Some(tactic),
            message: Some(message),
        }));
    }
    let alone = Plan::in_order(&plan.messages, |message| &message.rank).into_iter();
    rows.extend(
        alone
            .filter(|message| !placed.contains(&message.id) && says_something(plan, message))
            .map(|message| Row {
                is: RowIs::MessageAlone,
                tactic: None,
                message: Some(message),
            }),
    );
    rows
}

/// Whether a message has anything that a column could hold.
fn says_something(plan: &Plan, message: &Message) -> bool {
    COLUMNS.iter().any(|column| match column.holds {
        Holds::Message(field) => !words(plan, column, message.get(field)).is_empty(),
        _ => false,
    })
}

impl Row<'_> {
    fn cell(&self, plan: &Plan, column: &Column) -> String {
        let own = self.tactic.filter(|_| self.is != RowIs::FurtherMessage);
        match (column.holds, own) {
            (Holds::Row, _) => self.is.word().to_owned(),
            (Holds::Message(field), _) => {
                words(plan, column, self.message.and_then(|m| m.get(field)))
            }
            (Holds::Tactic(field), _) if field == field!(Tactic.name) => self
                .tactic
                .map(|t| t.name.trim().to_owned())
                .unwrap_or_default(),
            (_, None) => String::new(),
            (Holds::Tactic(field), Some(tactic)) => tactic_cell(plan, column, field, tactic),
            (Holds::Objectives, Some(tactic)) => {
                let strategies = tactic.strategies.iter();
                let mut seen = BTreeSet::new();
                let objectives: Vec<Key> = strategies
                    .filter_map(|id| plan.strategies.get(id))
                    .flat_map(|strategy| &strategy.objectives)
                    .filter(|id| seen.insert(**id))
                    .map(|id| id.key())
                    .collect();
                words(plan, column, Some(Value::Links(objectives)))
            }
        }
    }
}

fn tactic_cell(plan: &Plan, column: &Column, field: Field, tactic: &Tactic) -> String {
    let is_stopped = tactic.course == Course::Stop;
    match field {
        field if field == field!(Tactic.status) && is_stopped => {
            format!("stopped (was {})", tactic.status.label())
        }
        field if field == field!(Tactic.status) => tactic.status.label().to_owned(),
        // The status says so.
        field if field == field!(Tactic.course) && is_stopped => String::new(),
        field => words(plan, column, tactic.get(field)),
    }
}

/// A value as a cell; the first of a fixed list, which is the one taken where nothing is said, as none.
fn words(plan: &Plan, column: &Column, value: Option<Value>) -> String {
    let shape = column.holds.shape();
    let name = |kind, key| {
        let name = plan.name(Ref { kind, key }).unwrap_or_default().trim();
        (!name.is_empty()).then_some(name)
    };
    match (value, shape) {
        (Some(Value::Text(text)), _) => text.trim().to_owned(),
        (Some(Value::Number(Some(number))), _) => plain(number),
        (Some(Value::Date(Some(date))), _) => date.to_string(),
        (Some(Value::Money(Some(money))), _) if money.currency == plan.about.currency => {
            money.amount()
        }
        (Some(Value::Money(Some(money))), _) => money.to_string(),
        (Some(Value::Choice(named)), Shape::Choice(choices)) => {
            let others = choices.iter().skip(1);
            let label = others.filter(|(file, _)| *file == named.as_str());
            label
                .map(|(_, label)| *label)
                .next()
                .unwrap_or_default()
                .to_owned()
        }
        (Some(Value::Link(Some(key))), Shape::Link(kind)) if column.marks.is_empty() => {
            name(kind, key).unwrap_or_default().to_owned()
        }
        (Some(Value::Link(Some(key))), Shape::Link(kind)) => {
            sheet::join(name(kind, key), column.marks)
        }
        (Some(Value::Links(keys)), Shape::Links(kind)) => sheet::join(
            keys.into_iter().filter_map(|key| name(kind, key)),
            column.marks,
        ),
        _ => String::new(),
    }
}

/// A plain decimal. Three decimals get a zero more, since `1.125` could be a thousand and something.
fn plain(number: Number) -> String {
    let text = number.to_string();
    match text.split_once('.') {
        Some((_, part)) if part.len() == 3 => text + "0",
        _ => text,
    }
}
