//! One row's cells, each read as what its column holds, in the light of the whole column.

use std::collections::BTreeSet;

use super::Work;
use crate::field;
use crate::import::Unread;
use crate::import::table::{Row, Table};
use crate::model::{
    About, Course, Currency, DateOrder, Field, Fields as _, Key, Kind, Message, Shape, Status,
    Tactic, Value,
};
use crate::sheet::{self, Column, Holds, RowIs};
use crate::text::name_key;
use crate::values::{DateColumn, NumberColumn, is_nothing, numbers};

/// How one column of the table is read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its name in the table; its number where it has none.
    pub name: String,
    /// What it is; nothing where its cells go to the notes.
    pub column: Option<&'static Column>,
    /// Whether any row has something in it.
    pub is_used: bool,
    /// Whether it stands for the tactic's call to action and the words on the button alike.
    is_both_calls: bool,
    style: Style,
}

/// How the values of a column are written.
#[derive(Clone, Copy, Debug, Default)]
struct Style {
    numbers: NumberColumn,
    dates: DateColumn,
    currency: Currency,
}

/// Finds out for each column what it is and how its values are written.
pub fn read_columns(table: &Table, plan: &About) -> Vec<Reading> {
    let width = table.rows.iter().map(|row| row.cells.len()).max();
    let width = width.unwrap_or(0).max(table.columns.len());
    let mut reading: Vec<Reading> = Vec::new();
    for at in 0..width {
        let header = table.columns.get(at).map_or("", String::as_str);
        let is_free = |column: &&Column| {
            let holds = |r: &Reading| r.column.is_some_and(|c| c.holds == column.holds);
            !reading.iter().any(holds)
        };
        let column = sheet::find(header).filter(is_free);
        let cells = || table.rows.iter().map(|row| sheet::unguard(row.cell(at)));
        let mut style = Style::default();
        match column.map(|c| c.holds.shape()) {
            Some(Shape::Number | Shape::Money) => style.numbers = NumberColumn::of(cells()),
            Some(Shape::Date) => style.dates = DateColumn::of(cells()),
            _ => {}
        }
        style.currency = numbers::currency_in_name(header).unwrap_or(plan.currency);
        reading.push(Reading {
            name: match header {
                "" => format!("Column {}", at + 1),
                name => name.to_owned(),
            },
            column,
            is_used: cells().any(|cell| !cell.trim().is_empty()),
            is_both_calls: false,
            style,
        });
    }
    let all = reading.iter().map(|r| r.style).reduce(|a, b| Style {
        numbers: a.numbers.and(b.numbers),
        dates: a.dates.and(b.dates),
        ..a
    });
    let all = all.unwrap_or_default();
    let calls = |r: &Reading| r.column.is_some_and(|c| is_call(c.holds));
    let one_call = reading.iter().filter(|r| calls(r)).count() == 1;
    for column in &mut reading {
        column.style.numbers = column.style.numbers.or(all.numbers);
        column.style.dates = column.style.dates.or(all.dates);
        column.is_both_calls = one_call && calls(column);
    }
    reading
}

fn is_call(holds: Holds) -> bool {
    holds == Holds::Tactic(field!(Tactic.call_to_action))
        || holds == Holds::Message(field!(Message.call_to_action_label))
}

/// What the cells of a row give.
#[derive(Default)]
pub struct Cells {
    /// The fields of its tactic; name and id are for the caller.
    pub tactic: Tactic,
    /// The fields of its message.
    pub message: Message,
    /// Whether any cell of a message was filled in.
    pub has_message: bool,
    /// The message that it is a variant of, by name.
    pub variant_of: String,
    /// The column in which that stands.
    pub variant_at: usize,
    /// The objectives that it names.
    pub objectives: Vec<Key>,
    /// What goes to the notes.
    pub lines: Vec<String>,
}

/// A value that was read.
struct Read {
    value: Value,
    /// The cell says more than the value holds, and is kept in the notes too.
    keep: bool,
    /// Something to look at; said once a column where the whole column is meant.
    doubt: Option<(String, bool)>,
}

impl From<Value> for Read {
    fn from(value: Value) -> Self {
        Self {
            value,
            keep: false,
            doubt: None,
        }
    }
}

impl Work<'_> {
    /// Reads a row. In a row that is not a tactic's, what would belong to one goes to the notes.
    pub(super) fn cells(&mut self, row: &Row, is_tactic: bool) -> Cells {
        let mut cells = Cells::default();
        for at in 0..self.reading.len() {
            let raw = row.cell(at).trim();
            let cell = sheet::unguard(raw).trim();
            let Some(reading) = self.reading.get(at) else {
                continue;
            };
            let Some(column) = reading.column else {
                if !cell.is_empty() {
                    cells.lines.push(format!("{}: {cell}", reading.name));
                }
                continue;
            };
            let is_blank = match column.holds.shape() {
                Shape::Text => cell.is_empty(),
                _ => is_nothing(raw),
            };
            if !is_blank {
                self.cell(row.line, at, column, cell, is_tactic, &mut cells);
            }
        }
        cells
    }

    fn cell(
        &mut self,
        line: usize,
        at: usize,
        column: &Column,
        cell: &str,
        is_tactic: bool,
        cells: &mut Cells,
    ) {
        let read = match column.holds {
            Holds::Tactic(field) if field == field!(Tactic.name) => return,
            Holds::Tactic(_) | Holds::Objectives if !is_tactic => Err(format!(
                "“{cell}” belongs to a tactic, and the row is marked as a message"
            )),
            Holds::Row if RowIs::named(cell).is_some() => return,
            Holds::Row => Err(format!(
                "“{cell}” is no kind of row; it was taken as a tactic"
            )),
            Holds::Objectives => {
                cells.objectives = self.several(Kind::Objective, cell, column.marks);
                return;
            }
            Holds::Tactic(field) if field == field!(Tactic.status) => match status(cell) {
                Some((status, is_stopped)) => {
                    cells.tactic.status = status;
                    if is_stopped {
                        cells.tactic.course = Course::Stop;
                    }
                    return;
                }
                None => Err(format!("“{cell}” is not read as a status")),
            },
            Holds::Tactic(field) => self.value(line, at, column, field, cell),
            Holds::Message(field) if field == field!(Message.parent) => {
                cells.variant_of = cell.to_owned();
                cells.variant_at = at;
                cells.has_message = true;
                return;
            }
            Holds::Message(field) => self.value(line, at, column, field, cell),
        };
        let read = read.and_then(|read| {
            let old = match column.holds {
                Holds::Message(field) => cells.message.set(field, &read.value),
                Holds::Tactic(field) => cells.tactic.set(field, &read.value),
                Holds::Objectives | Holds::Row => None,
            };
            old.map(|_| read)
                .ok_or_else(|| format!("“{cell}” is not read"))
        });
        let name = self
            .reading
            .get(at)
            .map(|r| r.name.clone())
            .unwrap_or_default();
        match read {
            Ok(read) => {
                cells.has_message |= matches!(column.holds, Holds::Message(_));
                if self.reading.get(at).is_some_and(|r| r.is_both_calls) {
                    self.both_calls(cell, cells);
                }
                if read.keep {
                    cells.lines.push(format!("{name}: {cell}"));
                }
                if let Some((reason, of_column)) = read.doubt
                    && (!of_column || self.remarked.insert(at))
                {
                    self.doubt(line, name, reason);
                }
            }
            Err(reason) => {
                cells.lines.push(format!("{name}: {cell}"));
                self.report.doubts.push(Unread {
                    line,
                    column: name,
                    reason: format!("{reason}; it stands in the notes"),
                });
            }
        }
    }

    /// Puts the one call to action of the table where both belong.
    fn both_calls(&mut self, cell: &str, cells: &mut Cells) {
        let call = self.names.find_or_make(Kind::CallToAction, cell);
        cells.tactic.call_to_action = Some(crate::model::Id::from_key(call));
        cell.clone_into(&mut cells.message.call_to_action_label);
        cells.has_message = true;
    }

    fn value(
        &mut self,
        line: usize,
        at: usize,
        column: &Column,
        field: Field,
        cell: &str,
    ) -> Result<Read, String> {
        let style = self.reading.get(at).map(|r| r.style).unwrap_or_default();
        let about = &self.plan.about;
        match column.holds.shape() {
            Shape::Text => Ok(Value::Text(cell.to_owned()).into()),
            Shape::Number
                if field == field!(Tactic.hours) || field == field!(Tactic.stop_frees_hours) =>
            {
                Ok(Value::Number(Some(style.numbers.hours(cell)?)).into())
            }
            Shape::Number => {
                let (number, keep) = style.numbers.number(cell)?;
                Ok(Read {
                    value: Value::Number(Some(number)),
                    keep,
                    doubt: None,
                })
            }
            Shape::Money => {
                let money = style.numbers.money(cell, style.currency)?;
                let (named, own) = (money.currency, about.currency);
                let other = format!(
                    "“{cell}” is in {named}, the plan counts in {own}; it was kept in {named}"
                );
                Ok(Read {
                    value: Value::Money(Some(money)),
                    keep: false,
                    doubt: (named != own).then_some((other, true)),
                })
            }
            Shape::Date => {
                let (date, guessed) = style.dates.date(cell, about.dates)?;
                let order = match about.dates {
                    DateOrder::DayFirst => "day first",
                    DateOrder::MonthFirst => "month first",
                };
                let guess = format!(
                    "“{cell}” can be read in two ways; the column was read {order}, as the plan's dates are"
                );
                Ok(Read {
                    value: Value::Date(Some(date)),
                    keep: false,
                    doubt: guessed.then_some((guess, true)),
                })
            }
            Shape::Choice(choices) => {
                let key = name_key(cell);
                let named =
                    |(file, label): &&(&str, &str)| name_key(file) == key || name_key(label) == key;
                let (file, _) = choices
                    .iter()
                    .find(named)
                    .ok_or_else(|| format!("“{cell}” is none of the choices there"))?;
                Ok(Value::Choice(crate::model::key(file)).into())
            }
            Shape::Link(Kind::Tactic) => {
                self.later(line, at, field, cell, vec![cell.to_owned()]);
                Ok(Value::Link(None).into())
            }
            Shape::Links(Kind::Tactic) => {
                let names = sheet::split(cell, column.marks);
                let names = names.into_iter().map(|part| part.name).collect();
                self.later(line, at, field, cell, names);
                Ok(Value::Links(Vec::new()).into())
            }
            Shape::Link(kind) => Ok(self.one(kind, cell, column.marks)),
            Shape::Links(kind) => Ok(Value::Links(self.several(kind, cell, column.marks)).into()),
            _ => Err(format!("“{cell}” is not read")),
        }
    }

    /// One record. Where the cell names several that are known, the first of them.
    fn one(&mut self, kind: Kind, cell: &str, marks: &str) -> Read {
        let link = |key| Read::from(Value::Link(Some(key)));
        let parts = sheet::split(cell, marks);
        match parts.as_slice() {
            [only] if only.quoted && !marks.is_empty() => {
                link(self.names.find_or_make(kind, &only.name))
            }
            [first, _, ..]
                if !self.names.knows(kind, cell)
                    && parts.iter().all(|part| self.names.knows(kind, &part.name)) =>
            {
                let reason = format!(
                    "“{cell}” names several, and a tactic has one {}: “{}” was taken; all stand in the notes",
                    kind.word(),
                    first.name
                );
                Read {
                    keep: true,
                    doubt: Some((reason, false)),
                    ..link(self.names.find_or_make(kind, &first.name))
                }
            }
            _ => link(self.names.find_or_make(kind, cell)),
        }
    }

    /// Several records, each once. A comma parts names only where no record has it in its name.
    fn several(&mut self, kind: Kind, cell: &str, marks: &str) -> Vec<Key> {
        let (mut keys, mut seen) = (Vec::new(), BTreeSet::new());
        let mut add = |key: Key| {
            if seen.insert(key) {
                keys.push(key);
            }
        };
        if !self.names.by_letter
            && let Some(key) = self.names.find_exactly(kind, cell)
        {
            return vec![key];
        }
        for part in sheet::split(cell, &marks.replace(',', "")) {
            if part.quoted || self.names.find_exactly(kind, &part.name).is_some() {
                add(self.names.find_or_make(kind, &part.name));
                continue;
            }
            for part in sheet::split(&part.name, marks) {
                add(self.names.find_or_make(kind, &part.name));
            }
        }
        keys
    }

    fn later(&mut self, line: usize, at: usize, field: Field, cell: &str, names: Vec<String>) {
        self.named_tactics.push(super::Later {
            tactic: self.tactics.len(),
            field,
            names,
            cell: cell.to_owned(),
            at: (line, at),
        });
    }
}

/// How far it has come, and whether it is let go: `live`, `stopped`, `stopped (was live)`.
fn status(cell: &str) -> Option<(Status, bool)> {
    let key = name_key(cell);
    let is = |words: &[&str]| words.iter().any(|word| name_key(word) == key);
    if let Some((status, _)) = sheet::STATUS_WORDS.iter().find(|(_, words)| is(words)) {
        return Some((*status, false));
    }
    if is(sheet::STOPPED_WORDS) {
        return Some((Status::default(), true));
    }
    let (stopped, was) = cell.split_once('(')?;
    let (_, true) = status(stopped)? else {
        return None;
    };
    let was = was.trim_end_matches(')').trim_start_matches("was ");
    status(was)
        .filter(|(_, stopped)| !stopped)
        .map(|(was, _)| (was, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_a_word_in_some_language() {
        for (cell, read) in [
            ("Live", Some((Status::Live, false))),
            ("in Arbeit", Some((Status::Planned, false))),
            ("Erledigt!", Some((Status::Done, false))),
            ("Cancelled", Some((Status::Idea, true))),
            ("stopped (was live)", Some((Status::Live, true))),
            ("stopped (was stopped)", None),
            ("live (since May)", None),
            ("((((", None),
            ("maybe", None),
        ] {
            assert_eq!(status(cell), read, "{cell}");
        }
    }
}
