//! The way of the keyboard over the board: walking from card to card, moving the selected card, adding
//! one beside it. A tactic may stand in several rows; the cell that one went to last is meant.

use egui::Ui;

use super::BoardView;
use crate::board::{Board, Cell, Rows, Slot};
use crate::model::{Id, Kind, Place, Stage, Tactic};
use crate::session::commands::Request;
use crate::session::{Seed, Session};
use crate::ui::context::Cx;
use crate::ui::cursor;

/// A card: the cell, and the position among its cards.
type At = (Cell, usize);

impl BoardView {
    /// Selects the card so many columns and positions away from the selected one, over open rows only.
    pub fn walk(&mut self, session: &mut Session, columns: i32, positions: i32) {
        let board = self.now(session);
        let from = session
            .selected_card()
            .and_then(|tactic| self.place_of(&board, tactic));
        let is_open = |row| !self.is_collapsed(&board, row);
        if let Some((cell, tactic)) = walk(&board, from, columns, positions, is_open) {
            self.last = Some((tactic, board.record(cell.row)));
            session.select(Some(Place::of(tactic).record));
            self.show(tactic);
        }
    }

    /// Arrows walk from the selected card where nothing else has the keyboard.
    pub fn take_arrows(&self, cx: &mut Cx<'_>, ui: &Ui) {
        if cx.session.selected_card().is_none() || ui.memory(|memory| memory.focused().is_some()) {
            return;
        }
        if let Some([columns, positions]) = cursor::arrow(ui) {
            cursor::keep_still(ui);
            cx.ask(Request::Walk(columns, positions));
        }
    }

    /// Selects the first card and gives it the keyboard, as what was searched.
    pub(super) fn go_to_first(&mut self, cx: &mut Cx<'_>, board: &Board) {
        let is_open = |row| !self.is_collapsed(board, row);
        if let Some((cell, tactic)) = walk(board, None, 0, 0, is_open) {
            self.last = Some((tactic, board.record(cell.row)));
            self.show(tactic);
            cx.act(move |session| session.select(Some(tactic.at())));
        }
    }

    /// Moves the selected card by columns and positions, within the row that it was last seen in.
    pub fn move_selected(&mut self, session: &mut Session, columns: i32, positions: i32) {
        let board = self.now(session);
        let Some(tactic) = session.selected_card() else {
            return;
        };
        let from = self.place_of(&board, tactic);
        if let Some((from, to)) =
            from.and_then(|at| Some((at.0, step(&board, at, columns, positions)?)))
        {
            self.last = Some((tactic, board.record(from.row)));
            session.move_card(&board, self.rows, tactic, from, to);
            self.show(tactic);
        }
    }

    /// Adds a tactic behind the selected card, else at the end of the selected stage or the first one.
    pub fn add_tactic(&mut self, session: &mut Session) {
        let board = self.now(session);
        let card = session.selected_card();
        let slot = match card.and_then(|tactic| self.place_of(&board, tactic)) {
            Some((cell, position)) => Slot {
                cell,
                position: position + 1,
            },
            None => board.end_of(selected_stage(session)),
        };
        session.add_tactic_at(&board, self.rows, slot, Seed::Blank);
    }

    /// The cell that a tactic is meant in: in an open row rather than a collapsed one, then the one last
    /// gone to, then the first.
    pub(super) fn place_of(&self, board: &Board, tactic: Id<Tactic>) -> Option<At> {
        board.places(tactic).min_by_key(|(cell, _)| {
            let is_last = self.last == Some((tactic, board.record(cell.row)));
            (self.is_collapsed(board, cell.row), !is_last)
        })
    }

    pub(super) fn is_collapsed(&self, board: &Board, row: usize) -> bool {
        self.rows != Rows::None && self.collapsed.contains(&board.record(row))
    }

    /// The board as it is now, which it may not have been when it was drawn last.
    fn now(&self, session: &Session) -> Board {
        match self.arranged.as_ref().filter(|a| self.fits(a, session)) {
            Some(arranged) => arranged.board.clone(),
            None => Board::arrange(session.plan(), self.rows, &self.filter),
        }
    }
}

/// The stage that is selected, or that of the selected tactic; else the first.
fn selected_stage(session: &Session) -> Option<Id<Stage>> {
    let plan = session.plan();
    let selected = session.selected().and_then(|at| match at.kind {
        Kind::Tactic => plan.tactics.get(&Id::from_key(at.key))?.stage,
        Kind::Stage => Some(Id::from_key(at.key)),
        _ => None,
    });
    selected.or_else(|| plan.stages_in_order().first().map(|stage| stage.id))
}

/// The card so many columns and positions away; the first one where there is none to start from.
fn walk(
    board: &Board,
    from: Option<At>,
    columns: i32,
    positions: i32,
    is_open: impl Fn(usize) -> bool,
) -> Option<(Cell, Id<Tactic>)> {
    let card = |cell: Cell, position: usize| Some((cell, *board.cards(cell).get(position)?));
    let Some((cell, position)) = from.filter(|(cell, _)| is_open(cell.row)) else {
        return board
            .cells()
            .filter(|cell| is_open(cell.row))
            .find_map(|cell| card(cell, 0));
    };
    if columns == 0 {
        let near = position.checked_add_signed(positions as isize);
        if let Some(next) = near.and_then(|position| card(cell, position)) {
            return Some(next);
        }
        // Past the end of the cell: on into the next open row of the same column.
        let mut row = cell.row;
        loop {
            row = row
                .checked_add_signed(positions.signum() as isize)
                .filter(|row| *row < board.rows.len())?;
            let cell = Cell { row, ..cell };
            let last = board.cards(cell).len().saturating_sub(1);
            let next = card(cell, if positions > 0 { 0 } else { last });
            if next.is_some() && is_open(row) {
                return next;
            }
        }
    }
    let mut column = cell.column;
    loop {
        column = column
            .checked_add_signed(columns.signum() as isize)
            .filter(|c| *c < board.columns.len())?;
        let cell = Cell { column, ..cell };
        let last = board.cards(cell).len().checked_sub(1);
        if let Some(last) = last {
            return card(cell, position.min(last));
        }
    }
}

/// The slot one step from where a card stands; none at the edge.
fn step(board: &Board, (cell, position): At, columns: i32, positions: i32) -> Option<Slot> {
    if columns != 0 {
        let column = cell.column.checked_add_signed(columns as isize)?;
        board.columns.get(column)?;
        let cell = Cell { column, ..cell };
        let position = position.min(board.cards(cell).len());
        return Some(Slot { cell, position });
    }
    // Moving down means standing before the one after the next.
    let position = if positions > 0 {
        position + 2
    } else {
        position.checked_sub(1)?
    };
    (position <= board.cards(cell).len()).then_some(Slot { cell, position })
}
