//! Where everything on the board stands, worked out once per change: a frame looks up what is visible
//! and draws only that. Pure geometry in points, measured from the board's left top.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::board::{Board, Cell, Slot};
use crate::model::{Plan, Tactic};

/// Room between columns.
pub const GUTTER: f32 = 12.0;
/// Room between cards.
const GAP: f32 = 8.0;
/// Height of a row's title.
pub const ROW_HEAD: f32 = 30.0;
/// Height of the line below a column's cards that adds another one.
pub const ADD: f32 = 34.0;
/// Room inside a card.
pub const PAD: f32 = 10.0;
/// Height of a line of secondary text in a card.
pub const QUOTE_LINE: f32 = 15.0;
/// Height of a line of a card's name.
pub const NAME_LINE: f32 = 17.0;
/// A card without its name and quote: channel, chips and the room between them.
const CARD_BASE: f32 = PAD + 15.0 + 3.0 + 3.0 + 7.0 + 20.0 + PAD;
/// The mean widths of a letter in the name and in the quote; a guess that decides between one line and two.
const NAME_LETTER: f32 = 6.7;
const QUOTE_LETTER: f32 = 6.1;

/// A row of the board.
#[derive(Clone, Debug, Default)]
struct Band {
    /// Where its title begins; without a title, where its cards do.
    top: f32,
    /// Where its cards begin.
    body: f32,
    /// Where it ends.
    end: f32,
    is_collapsed: bool,
}

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// Width of a column.
    pub column: f32,
    /// Width and height of the whole board.
    pub size: Vec2,
    columns: usize,
    bands: Vec<Band>,
    /// For each cell the top of each card below the row's body, and at the end that of the next one.
    tops: Vec<Vec<f32>>,
}

impl Layout {
    /// Lays out a board whose columns are `column` points wide.
    pub fn new(
        plan: &Plan,
        board: &Board,
        column: f32,
        has_heads: bool,
        collapsed: impl Fn(usize) -> bool,
    ) -> Self {
        let columns = board.columns.len();
        let mut layout = Self {
            column,
            columns,
            ..Self::default()
        };
        let mut y = 0.0;
        for row in 0..board.rows.len() {
            let is_collapsed = has_heads && collapsed(row);
            let body = y + if has_heads { ROW_HEAD } else { 0.0 };
            let mut height: f32 = 0.0;
            for c in 0..columns {
                let mut tops = vec![0.0];
                if !is_collapsed {
                    let mut top = 0.0;
                    for id in board.cards(Cell { row, column: c }) {
                        let tactic = plan.tactics.get(id);
                        let lines = tactic.map(|t| Lines::of(plan, t, column));
                        top += lines.unwrap_or_default().card_height() + GAP;
                        tops.push(top);
                    }
                    height = height.max(top + ADD);
                }
                layout.tops.push(tops);
            }
            let end = body + height + if has_heads { GAP } else { 0.0 };
            layout.bands.push(Band {
                top: y,
                body,
                end,
                is_collapsed,
            });
            y = end;
        }
        layout.size = vec2(columns as f32 * (column + GUTTER) - GUTTER, y + GAP);
        layout
    }

    /// The left edge of a column.
    pub fn left(&self, column: usize) -> f32 {
        column as f32 * (self.column + GUTTER)
    }

    fn cell_tops(&self, cell: Cell) -> &[f32] {
        self.tops
            .get(cell.row * self.columns + cell.column)
            .map_or(&[], Vec::as_slice)
    }

    /// The rows that reach into `top..bottom`, with their title's top and whether they are collapsed.
    pub fn rows_in(&self, top: f32, bottom: f32) -> impl Iterator<Item = (usize, f32, bool)> + '_ {
        let first = self.bands.partition_point(|band| band.end < top);
        self.bands
            .iter()
            .enumerate()
            .skip(first)
            .take_while(move |(_, band)| band.top <= bottom)
            .map(|(n, band)| (n, band.top, band.is_collapsed))
    }

    /// The columns that reach into `left..right`.
    pub fn columns_in(&self, left: f32, right: f32) -> impl Iterator<Item = usize> + use<> {
        let step = self.column + GUTTER;
        let first = (left / step).floor().max(0.0) as usize;
        let last = ((right / step).ceil().max(0.0) as usize).min(self.columns);
        first..last
    }

    /// The positions of a cell's cards that reach into `top..bottom`.
    pub fn cards_in(&self, cell: Cell, top: f32, bottom: f32) -> std::ops::Range<usize> {
        let Some(band) = self.bands.get(cell.row) else {
            return 0..0;
        };
        let tops = self.cell_tops(cell);
        let cards = tops.len().saturating_sub(1);
        let first = tops
            .partition_point(|t| band.body + t <= top)
            .saturating_sub(1);
        let last = tops.partition_point(|t| band.body + t < bottom);
        first.min(cards)..last.min(cards)
    }

    /// Where a card stands.
    pub fn card(&self, cell: Cell, position: usize) -> Option<Rect> {
        let band = self.bands.get(cell.row)?;
        let tops = self.cell_tops(cell);
        let (top, next) = (tops.get(position)?, tops.get(position + 1)?);
        Some(Rect::from_min_size(
            pos2(self.left(cell.column), band.body + top),
            vec2(self.column, next - top - GAP),
        ))
    }

    /// The line below a cell's cards.
    pub fn below(&self, cell: Cell) -> Option<Rect> {
        let band = self.bands.get(cell.row).filter(|band| !band.is_collapsed)?;
        let top = band.body + self.cell_tops(cell).last()?;
        Some(Rect::from_min_size(
            pos2(self.left(cell.column), top),
            vec2(self.column, ADD),
        ))
    }

    /// The slot that a pointer at `pos` means: the column under it (the nearest one), the row under it,
    /// and before the first card whose middle lies below it.
    pub fn slot_at(&self, pos: Pos2) -> Option<Slot> {
        let column = ((pos.x + GUTTER / 2.0) / (self.column + GUTTER))
            .floor()
            .max(0.0) as usize;
        let column = column.min(self.columns.checked_sub(1)?);
        let row = self
            .bands
            .partition_point(|band| band.end <= pos.y)
            .min(self.bands.len().checked_sub(1)?);
        let cell = Cell { row, column };
        let body = self.bands.get(row)?.body;
        let tops = self.cell_tops(cell);
        let position = tops
            .windows(2)
            .take_while(
                |pair| matches!(pair, [top, next] if body + (top + next - GAP) / 2.0 < pos.y),
            )
            .count();
        Some(Slot { cell, position })
    }

    /// The height at which a card would be put in.
    pub fn slot_y(&self, slot: Slot) -> Option<f32> {
        let band = self.bands.get(slot.cell.row)?;
        let top = self.cell_tops(slot.cell).get(slot.position)?;
        Some(band.body + top - GAP / 2.0)
    }
}

/// How many lines a card's texts get, three at most: none that overflows is ever drawn, so that a wrong
/// guess costs an ellipsis or an empty line, never a jump.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Of its name.
    pub name: usize,
    /// Of what its message says.
    pub quote: usize,
}

impl Lines {
    /// The lines of a card in a column of this width.
    pub fn of(plan: &Plan, tactic: &Tactic, column: f32) -> Self {
        let overflows = |text: &str, letter: f32| {
            text.chars().take(80).count() as f32 * letter > column - 2.0 * PAD
        };
        if overflows(&tactic.name, NAME_LETTER) {
            return Self { name: 2, quote: 1 };
        }
        let quote = quote(plan, tactic).is_some_and(|quote| overflows(quote, QUOTE_LETTER));
        Self {
            name: 1,
            quote: if quote { 2 } else { 1 },
        }
    }

    fn card_height(self) -> f32 {
        CARD_BASE + NAME_LINE * self.name as f32 + QUOTE_LINE * self.quote as f32
    }
}

/// The words that stand for a tactic's message on its card.
pub fn quote<'a>(plan: &'a Plan, tactic: &Tactic) -> Option<&'a str> {
    let message = tactic
        .messages
        .iter()
        .find_map(|id| plan.messages.get(id))?;
    [
        &message.headline,
        &message.subject,
        &message.body,
        &message.description,
        &message.name,
    ]
    .into_iter()
    .find_map(|text| text.lines().map(str::trim).find(|line| !line.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::{Filter, Rows};
    use crate::check::testing::plan;

    fn laid_out(rows: Rows) -> (Board, Layout) {
        let plan = plan(
            r#"(segments: [(id: "s", name: "Home")],
                stages: [(id: "a", rank: "c"), (id: "b", rank: "f")],
                tactics: [(id: "1", stage: "a", segments: ["s"]), (id: "2", stage: "a", segments: ["s"]), (id: "3", stage: "b")])"#,
        )
        .unwrap();
        let board = Board::arrange(&plan, rows, &Filter::default());
        let layout = Layout::new(&plan, &board, 200.0, rows != Rows::None, |_| false);
        (board, layout)
    }

    #[test]
    fn cards_stand_below_each_other_and_only_visible_ones_are_named() {
        let (_, layout) = laid_out(Rows::None);
        let cell = Cell { row: 0, column: 0 };
        let (first, second) = (layout.card(cell, 0).unwrap(), layout.card(cell, 1).unwrap());
        assert_eq!(first.left(), 0.0);
        assert_eq!(second.top(), first.bottom() + GAP);
        assert_eq!(layout.cards_in(cell, 0.0, 10.0), 0..1);
        assert_eq!(layout.cards_in(cell, second.top() + 1.0, 9_999.0), 1..2);
        assert_eq!(layout.card(cell, 2), None);
        assert_eq!(layout.below(cell).unwrap().top(), second.bottom() + GAP);
    }

    #[test]
    fn a_pointer_means_the_slot_whose_neighbours_it_is_between() {
        let (_, layout) = laid_out(Rows::None);
        let cell = Cell { row: 0, column: 0 };
        let slot = |x, y| layout.slot_at(pos2(x, y)).unwrap();
        let (first, second) = (layout.card(cell, 0).unwrap(), layout.card(cell, 1).unwrap());
        assert_eq!(slot(5.0, 2.0), Slot { cell, position: 0 });
        assert_eq!(
            slot(5.0, first.center().y + 1.0),
            Slot { cell, position: 1 }
        );
        assert_eq!(
            slot(5.0, second.bottom() + 500.0),
            Slot { cell, position: 2 }
        );
        assert_eq!(slot(-50.0, -50.0), Slot { cell, position: 0 });
        assert_eq!(slot(9_999.0, 0.0).cell, Cell { row: 0, column: 1 });
    }

    #[test]
    fn rows_have_titles_and_stand_below_each_other() {
        let (board, layout) = laid_out(Rows::Segment);
        assert_eq!(board.rows.len(), 2);
        let rows: Vec<_> = layout.rows_in(0.0, 9_999.0).collect();
        assert_eq!(rows[0].1, 0.0);
        assert!(rows[1].1 > layout.card(Cell { row: 0, column: 0 }, 1).unwrap().bottom());
        let second = layout.card(Cell { row: 1, column: 1 }, 0).unwrap();
        assert_eq!(second.top(), rows[1].1 + ROW_HEAD);
        assert_eq!(
            layout
                .slot_at(pos2(220.0, second.top() + 1.0))
                .unwrap()
                .cell,
            Cell { row: 1, column: 1 }
        );
    }
}
