//! The board: tactics arranged in columns by stage and in rows by whatever the reader chooses, and
//! the edits that moving a card means. Nothing is drawn here; the window, `show` and the exports read it.

use std::collections::BTreeMap;

use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{
    Channel, Field, Fields, Id, Kind, Place, Plan, Rank, Ref, Segment, Stage, Strategy, Tactic,
    Value,
};
use crate::text::search_key;

/// What the rows of the board stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rows {
    /// One row: stages only.
    #[default]
    None,
    /// A row a channel.
    Channel,
    /// A row a segment; a tactic for two segments stands in both.
    Segment,
    /// A row a strategy; a tactic for two strategies stands in both.
    Strategy,
    /// A row a person.
    Owner,
}

impl Rows {
    /// All of them, with the words for the switch.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::None, "Stages only"),
        (Self::Channel, "by channel"),
        (Self::Segment, "by segment"),
        (Self::Strategy, "by strategy"),
        (Self::Owner, "by owner"),
    ];

    /// The kind of record that a row stands for, and the tactic's field that links to it.
    pub fn axis(self) -> Option<(Kind, Field)> {
        match self {
            Self::None => None,
            Self::Channel => Some((Kind::Channel, field!(Tactic.channel))),
            Self::Segment => Some((Kind::Segment, field!(Tactic.segments))),
            Self::Strategy => Some((Kind::Strategy, field!(Tactic.strategies))),
            Self::Owner => Some((Kind::Person, field!(Tactic.owner))),
        }
    }
}

/// Which tactics are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Words that must all occur in the tactic, its channel, messages, segments or owner; empty for all.
    pub words: String,
}

impl Filter {
    /// Whether it hides anything.
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
    }

    fn shows(&self, plan: &Plan, tactic: &Tactic) -> bool {
        let mut text = search_key(&tactic.name);
        let mut add = |name: Option<&str>| {
            text.push('\n');
            text.push_str(&search_key(name.unwrap_or_default()));
        };
        add(tactic
            .channel
            .and_then(|id| plan.channels.get(&id))
            .map(|c| c.name.as_str()));
        add(tactic
            .owner
            .and_then(|id| plan.people.get(&id))
            .map(|p| p.name.as_str()));
        for segment in tactic
            .segments
            .iter()
            .filter_map(|id| plan.segments.get(id))
        {
            add(Some(&segment.name));
        }
        for message in tactic
            .messages
            .iter()
            .filter_map(|id| plan.messages.get(id))
        {
            for words in [
                &message.name,
                &message.subject,
                &message.headline,
                &message.body,
            ] {
                add(Some(words));
            }
        }
        let mut words = self.words.split_whitespace();
        words.all(|word| text.contains(&search_key(word)))
    }
}

/// A row: the record that it stands for, or what has none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// The record; none for the tactics without one, and where there is one row only.
    pub record: Option<Ref>,
    /// How many cards stand in it.
    pub count: usize,
}

/// The board as arranged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Board {
    /// The stages in order; none stands for tactics without one, and comes first where there are such.
    pub columns: Vec<Option<Id<Stage>>>,
    /// The rows in order.
    pub rows: Vec<Row>,
    /// The cards, row by row, column by column, in order.
    cells: Vec<Vec<Id<Tactic>>>,
    /// How many tactics stand on the board, each once.
    pub shown: usize,
    /// How many the filter hides.
    pub hidden: usize,
}

/// A cell of the board by row and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// Which row.
    pub row: usize,
    /// Which column.
    pub column: usize,
}

impl Board {
    /// Arranges the tactics of a plan.
    pub fn arrange(plan: &Plan, rows: Rows, filter: &Filter) -> Self {
        let mut tactics: Vec<&Tactic> = plan.tactics.values().filter(|t| t.is_on_board()).collect();
        let all = tactics.len();
        if !filter.is_empty() {
            tactics.retain(|tactic| filter.shows(plan, tactic));
        }
        tactics.sort_by(|a, b| a.rank.cmp(&b.rank));

        let stage_of = |t: &Tactic| t.stage.filter(|id| plan.stages.contains_key(id));
        let mut columns: Vec<Option<Id<Stage>>> = plan
            .stages_in_order()
            .iter()
            .map(|stage| Some(stage.id))
            .collect();
        if tactics.iter().any(|t| stage_of(t).is_none()) || columns.is_empty() {
            columns.insert(0, None);
        }
        let column_of: BTreeMap<Option<Id<Stage>>, usize> = columns
            .iter()
            .enumerate()
            .map(|(n, stage)| (*stage, n))
            .collect();

        let records = row_records(plan, rows);
        let row_of: BTreeMap<Ref, usize> =
            records.iter().enumerate().map(|(n, at)| (*at, n)).collect();
        // Behind the rows of records one for the tactics that have none.
        let mut cells = vec![Vec::new(); (records.len() + 1) * columns.len()];
        for tactic in &tactics {
            let column = column_of.get(&stage_of(tactic)).copied().unwrap_or(0);
            let mut put = |row: usize| {
                if let Some(cell) = cells.get_mut(row * columns.len() + column) {
                    cell.push(tactic.id);
                }
            };
            let mut stands = false;
            for row in links(rows, tactic)
                .into_iter()
                .filter_map(|at| row_of.get(&at))
            {
                put(*row);
                stands = true;
            }
            if !stands {
                put(records.len());
            }
        }
        let mut board = Self {
            rows: records
                .iter()
                .map(|at| Some(*at))
                .chain([None])
                .map(|record| Row { record, count: 0 })
                .collect(),
            shown: tactics.len(),
            hidden: all - tactics.len(),
            columns,
            cells,
        };
        board.count_and_trim(rows);
        board
    }

    /// Counts the cards of each row, and drops the row of tactics without a record where it is empty.
    fn count_and_trim(&mut self, rows: Rows) {
        let width = self.columns.len();
        for (row, cells) in self.rows.iter_mut().zip(self.cells.chunks(width)) {
            row.count = cells.iter().map(Vec::len).sum();
        }
        let spare = self
            .rows
            .last()
            .is_some_and(|row| row.record.is_none() && row.count == 0);
        if rows != Rows::None && spare && self.rows.len() > 1 {
            self.rows.pop();
            self.cells.truncate(self.rows.len() * width);
        }
    }

    /// The cards of a cell, in order.
    pub fn cards(&self, cell: Cell) -> &[Id<Tactic>] {
        self.cells
            .get(cell.row * self.columns.len() + cell.column)
            .map_or(&[], Vec::as_slice)
    }

    /// All cells, row by row.
    pub fn cells(&self) -> impl Iterator<Item = Cell> + use<> {
        let (rows, columns) = (self.rows.len(), self.columns.len());
        (0..rows).flat_map(move |row| (0..columns).map(move |column| Cell { row, column }))
    }

    /// How many tactics stand in a column, each once per row that it stands in.
    pub fn column_count(&self, column: usize) -> usize {
        (0..self.rows.len())
            .map(|row| self.cards(Cell { row, column }).len())
            .sum()
    }

    /// Every cell in which a tactic stands, row by row, and its position there.
    pub fn places(&self, tactic: Id<Tactic>) -> impl Iterator<Item = (Cell, usize)> + '_ {
        self.cells().filter_map(move |cell| {
            let position = self.cards(cell).iter().position(|id| *id == tactic)?;
            Some((cell, position))
        })
    }

    /// The record that a row stands for; none for the row of tactics without one, and where there is
    /// no such row.
    pub fn record(&self, row: usize) -> Option<Ref> {
        self.rows.get(row)?.record
    }

    /// The end of a stage's column in the row of tactics without a record, be that row there or not.
    pub fn end_of(&self, stage: Option<Id<Stage>>) -> Slot {
        let row = self.rows.iter().position(|row| row.record.is_none());
        let cell = Cell {
            row: row.unwrap_or(self.rows.len()),
            column: self.columns.iter().position(|s| *s == stage).unwrap_or(0),
        };
        Slot {
            cell,
            position: self.cards(cell).len(),
        }
    }
}

/// The records that the rows stand for, in the order that people gave them, else by name.
fn row_records(plan: &Plan, rows: Rows) -> Vec<Ref> {
    fn refs<R: Fields>(ids: impl Iterator<Item = Id<R>>) -> Vec<Ref> {
        ids.map(|id| Place::of(id).record).collect()
    }
    match rows {
        Rows::None => Vec::new(),
        Rows::Segment => refs(
            Plan::in_order(&plan.segments, |s: &Segment| &s.rank)
                .iter()
                .map(|s| s.id),
        ),
        Rows::Strategy => refs(
            Plan::in_order(&plan.strategies, |s: &Strategy| &s.rank)
                .iter()
                .map(|s| s.id),
        ),
        Rows::Owner => refs(
            by_name(plan.people.values(), |p| &p.name)
                .iter()
                .map(|p| p.id),
        ),
        Rows::Channel => {
            let used: Vec<&Channel> = plan.channels.values().filter(|c| !c.retired).collect();
            refs(by_name(used.into_iter(), |c| &c.name).iter().map(|c| c.id))
        }
    }
}

fn by_name<'a, R>(records: impl Iterator<Item = &'a R>, name: impl Fn(&R) -> &str) -> Vec<&'a R> {
    let mut records: Vec<&R> = records.collect();
    records.sort_by_key(|record| name(record).to_lowercase());
    records
}

/// The records that decide a tactic's rows.
fn links(rows: Rows, tactic: &Tactic) -> Vec<Ref> {
    let mut links = Vec::new();
    if let Some((_, axis)) = rows.axis() {
        tactic.links(&mut |field, to| {
            if field == axis {
                links.push(to);
            }
        });
    }
    links
}

/// Where a card is dropped: a cell, and the position among its cards (as they are before the move).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which cell.
    pub cell: Cell,
    /// Before which of its cards.
    pub position: usize,
}

/// The edit that moves a card to a slot; nothing where it stands there already.
///
/// Between columns the stage changes; between rows, what the row stands for.
pub fn move_card(
    plan: &Plan,
    board: &Board,
    rows: Rows,
    tactic: Id<Tactic>,
    from: Cell,
    to: Slot,
) -> Option<Edit> {
    let moved = plan.tactics.get(&tactic)?;
    let place = Place::of(tactic);
    let mut edits = Vec::new();

    let stage = *board.columns.get(to.cell.column)?;
    if from.column != to.cell.column {
        edits.push(Edit::set(
            place.field(field!(Tactic.stage)),
            stage.to_value(),
        ));
    }
    if from.row != to.cell.row
        && let Some((field, value)) = standing_in(
            rows,
            moved,
            board.record(from.row),
            board.record(to.cell.row),
        )
    {
        edits.push(Edit::set(place.field(field), value));
    }
    edits.extend(order_edits(plan, board, moved, to));
    if edits.is_empty() {
        return None;
    }
    let label = match stage.and_then(|id| plan.stages.get(&id)) {
        Some(stage) if from.column != to.cell.column => {
            format!("move “{}” to {}", moved.name, stage.name)
        }
        _ => format!("move “{}”", moved.name),
    };
    Some(Edit::batch(label, edits))
}

/// The edits that put a new tactic into a slot: at its stage, as what its row stands for, and between
/// the cards there. What the tactic says of a row already (a channel that it was made for) stays.
pub fn add_card(plan: &Plan, board: &Board, rows: Rows, mut tactic: Tactic, to: Slot) -> Vec<Edit> {
    tactic.stage = board.columns.get(to.cell.column).copied().flatten();
    if let Some((field, value)) = standing_in(rows, &tactic, None, board.record(to.cell.row))
        && tactic.get(field).is_some_and(|now| now.is_blank())
    {
        tactic.set(field, &value);
    }
    let order = order_edits(plan, board, &tactic, to);
    std::iter::once(Edit::insert(tactic)).chain(order).collect()
}

/// What standing in another row makes of a tactic: the field that links to the row's record, and its
/// new content. A single link is replaced; in a list of links the old row's gives way to the new one's.
fn standing_in(
    rows: Rows,
    tactic: &Tactic,
    from: Option<Ref>,
    to: Option<Ref>,
) -> Option<(Field, Value)> {
    let (_, field) = rows.axis()?;
    let key = |row: Option<Ref>| row.map(|at| at.key);
    let value = match tactic.get(field)? {
        Value::Links(mut keys) => {
            keys.retain(|link| Some(*link) != key(from) && Some(*link) != key(to));
            keys.extend(key(to));
            Value::Links(keys)
        }
        _ => Value::Link(key(to)),
    };
    Some((field, value))
}

/// The ranks that put a tactic at a slot; none where its order there is right already. It need not be
/// in the plan yet.
fn order_edits(plan: &Plan, board: &Board, tactic: &Tactic, to: Slot) -> Vec<Edit> {
    let cards = board.cards(to.cell);
    let rank_of = |id: &Id<Tactic>| plan.tactics.get(id).map(|t| &t.rank);
    let others = |id: &&Id<Tactic>| **id != tactic.id;
    let before = cards.iter().take(to.position).rfind(others);
    let after = cards.iter().skip(to.position).find(others);
    let (low, high) = (before.and_then(rank_of), after.and_then(rank_of));

    let in_order =
        |rank: &Rank| low.is_none_or(|low| low < rank) && high.is_none_or(|high| rank < high);
    if in_order(&tactic.rank) && !tactic.rank.0.is_empty() {
        return Vec::new();
    }
    let set = |id: Id<Tactic>, rank: Rank| {
        Edit::set(Place::of(id).field(field!(Tactic.rank)), rank.to_value())
    };
    let between = Rank::between(low, high);
    if in_order(&between) {
        return vec![set(tactic.id, between)];
    }
    // Neighbours share a rank, or leave no room, as in a hand-written file: order the whole cell afresh.
    let mut order: Vec<Id<Tactic>> = cards.iter().filter(others).copied().collect();
    let at = cards.iter().take(to.position).filter(others).count();
    order.insert(at.min(order.len()), tactic.id);
    let ranks = Rank::series(order.len());
    order
        .into_iter()
        .zip(ranks)
        .map(|(id, rank)| set(id, rank))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::plan;
    use crate::edit::apply;

    /// Two stages, three cards without ranks in the first, one in the second.
    const PLAN: &str = r#"(
        segments: [(id: "home", name: "Home", rank: "c"), (id: "cafe", name: "Cafés", rank: "f")],
        stages: [(id: "s1", name: "Research", rank: "c"), (id: "s2", name: "Trial", rank: "f")],
        tactics: [
            (id: "a", name: "A", stage: "s1", segments: ["home", "cafe"]),
            (id: "b", name: "B", stage: "s1", segments: ["home"]),
            (id: "c", name: "C", stage: "s1"),
            (id: "d", name: "D", stage: "s2", segments: ["cafe"]),
            (id: "x", name: "Stopped", stage: "s2", course: Stop),
        ],
    )"#;

    fn text(plan: &Plan, rows: Rows) -> String {
        let board = Board::arrange(plan, rows, &Filter::default());
        board
            .rows
            .iter()
            .enumerate()
            .map(|(row, r)| {
                let name = r.record.map_or("-", |at| plan.name(at).unwrap_or("?"));
                let cells: Vec<String> = (0..board.columns.len())
                    .map(|column| {
                        board
                            .cards(Cell { row, column })
                            .iter()
                            .map(Id::as_str)
                            .collect()
                    })
                    .collect();
                format!("{name}: {}", cells.join(" | "))
            })
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn drop_at(
        plan: &mut Plan,
        rows: Rows,
        card: &str,
        row: usize,
        column: usize,
        position: usize,
    ) {
        let board = Board::arrange(plan, rows, &Filter::default());
        let id = Id::new(card);
        let (from, _) = board.places(id).next().unwrap();
        let to = Slot {
            cell: Cell { row, column },
            position,
        };
        if let Some(edit) = move_card(plan, &board, rows, id, from, to) {
            apply(plan, &edit);
        }
    }

    #[test]
    fn tactics_stand_by_stage_and_row() {
        let plan = plan(PLAN).unwrap();
        assert_eq!(text(&plan, Rows::None), "-: abc | d");
        assert_eq!(
            text(&plan, Rows::Segment),
            "Home: ab | \nCafés: a | d\n-: c | "
        );
    }

    #[test]
    fn moving_orders_cards_even_where_a_file_gave_no_ranks() {
        let mut plan = plan(PLAN).unwrap();
        drop_at(&mut plan, Rows::None, "c", 0, 0, 0);
        assert_eq!(text(&plan, Rows::None), "-: cab | d");
        drop_at(&mut plan, Rows::None, "c", 0, 0, 2);
        assert_eq!(text(&plan, Rows::None), "-: acb | d");
        drop_at(&mut plan, Rows::None, "d", 0, 0, 1);
        assert_eq!(text(&plan, Rows::None), "-: adcb | ");
        drop_at(&mut plan, Rows::None, "a", 0, 1, 0);
        assert_eq!(text(&plan, Rows::None), "-: dcb | a");
    }

    #[test]
    fn moving_between_rows_changes_what_the_row_stands_for() {
        let mut plan = plan(PLAN).unwrap();
        drop_at(&mut plan, Rows::Segment, "b", 1, 1, 1);
        assert_eq!(
            text(&plan, Rows::Segment),
            "Home: a | \nCafés: a | db\n-: c | "
        );
        drop_at(&mut plan, Rows::Segment, "c", 0, 0, 0);
        assert_eq!(text(&plan, Rows::Segment), "Home: ca | \nCafés: a | db");
    }

    #[test]
    fn dropping_a_card_where_it_stands_changes_nothing() {
        let mut plan = plan(PLAN).unwrap();
        drop_at(&mut plan, Rows::None, "b", 0, 0, 2);
        let board = Board::arrange(&plan, Rows::None, &Filter::default());
        let (from, at) = board.places(Id::new("b")).next().unwrap();
        for position in [at, at + 1] {
            let to = Slot {
                cell: from,
                position,
            };
            assert_eq!(
                move_card(&plan, &board, Rows::None, Id::new("b"), from, to),
                None
            );
        }
    }

    #[test]
    fn the_filter_hides_and_counts() {
        let plan = plan(PLAN).unwrap();
        let board = Board::arrange(
            &plan,
            Rows::None,
            &Filter {
                words: "cafe".into(),
            },
        );
        assert_eq!((board.shown, board.hidden), (2, 2));
    }
}
