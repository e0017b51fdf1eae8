//! The board: stages as columns, tactics as cards. Only what is visible is laid out and painted, so
//! that ten thousand cards scroll as smoothly as a hundred.
//!
//! `layout` knows where everything stands, `card` paints one card, `drag` carries things about, `steps`
//! is the keyboard's way.

pub mod card;
pub mod drag;
pub mod header;
pub mod layout;
pub mod steps;

use std::collections::BTreeSet;

use egui::scroll_area::ScrollAreaOutput;
use egui::{
    CornerRadius, EventFilter, Id as UiId, Rect, Response, RichText, Role, ScrollArea, Sense,
    Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use self::card::Card;
use self::drag::Dragged;
use self::layout::{GUTTER, Layout, ROW_HEAD};
use super::context::Cx;
use super::cursor;
use super::theme::{CARD_RADIUS, regular, semibold, size};
use super::widgets::{one_line, paint_dashed, paint_left, quiet};
use crate::board::{Board, Cell, Filter, Rows, Slot};
use crate::model::{Id, Place, Ref, Stage, Tactic};
use crate::session::commands::{DELETE, DUPLICATE, RENAME, Request, Scene};
use crate::session::{Seed, Session};

/// The narrowest and widest that a column gets, in points.
const COLUMN: std::ops::RangeInclusive<f32> = 150.0..=330.0;

/// What the board on the screen remembers.
#[derive(Debug, Default)]
pub struct BoardView {
    /// What the rows stand for.
    pub rows: Rows,
    /// What is shown.
    pub filter: Filter,
    /// A card to bring into view, and whether it gets the keyboard.
    show: Option<(Id<Tactic>, bool)>,
    /// The card last gone to, and the row in which: it may stand in several.
    last: Option<(Id<Tactic>, Option<Ref>)>,
    /// Whether what was searched is to be gone to.
    is_entered: bool,
    collapsed: BTreeSet<Option<Ref>>,
    arranged: Option<Arranged>,
    /// How far it is scrolled; none before it is first shown.
    offset: Option<Vec2>,
}

/// The board as arranged, and for what.
#[derive(Debug)]
struct Arranged {
    revision: u64,
    rows: Rows,
    filter: Filter,
    width: f32,
    collapsed: BTreeSet<Option<Ref>>,
    board: Board,
    layout: Layout,
}

/// What is drawn of the board in a frame.
struct Pane<'a> {
    board: &'a Board,
    layout: &'a Layout,
    rows: Rows,
    /// Where the layout's zero is on the screen.
    origin: Vec2,
    /// What of the layout is in view.
    viewport: Rect,
    dragged: Option<Dragged>,
}

impl BoardView {
    /// The board as last arranged.
    pub fn board(&self) -> Option<&Board> {
        self.arranged.as_ref().map(|a| &a.board)
    }

    /// Brings a card into view and gives it the keyboard.
    pub fn show(&mut self, tactic: Id<Tactic>) {
        self.show = Some((tactic, true));
    }

    /// Brings a card into view and leaves the keyboard where it is.
    pub fn bring_into_view(&mut self, tactic: Id<Tactic>) {
        self.show = Some((tactic, false));
    }

    /// Draws the board into what is left of `ui`.
    pub fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui) {
        if cx.scene == Scene::Work {
            header::toolbar_ui(self, cx, ui);
        } else {
            header::filter_ui(self, ui);
        }
        self.arrange(cx, ui.available_width() - 12.0);
        let Some(arranged) = self.arranged.take() else {
            return;
        };
        header::columns_ui(
            cx,
            ui,
            &arranged.board,
            &arranged.layout,
            self.offset.unwrap_or_default().x,
        );
        if std::mem::take(&mut self.is_entered) {
            self.go_to_first(cx, &arranged.board);
        }
        if arranged.board.shown == 0 && arranged.board.hidden > 0 {
            self.nothing_found(ui, arranged.board.hidden);
        } else {
            self.cells_ui(cx, ui, &arranged);
        }
        self.arranged = Some(arranged);
    }

    /// Arranges the tactics and lays them out, unless that was done for just this already.
    fn arrange(&mut self, cx: &Cx<'_>, width: f32) {
        let is_as_laid_out = |a: &Arranged| {
            self.fits(a, cx.session)
                && (a.width - width).abs() < 0.5
                && a.collapsed == self.collapsed
        };
        if self.arranged.as_ref().is_some_and(is_as_laid_out) {
            return;
        }
        let plan = cx.session.plan();
        let board = Board::arrange(plan, self.rows, &self.filter);
        let columns = board.columns.len().max(1) as f32;
        let column = ((width + GUTTER) / columns - GUTTER)
            .floor()
            .clamp(*COLUMN.start(), *COLUMN.end());
        let is_collapsed = |row: usize| self.is_collapsed(&board, row);
        let layout = Layout::new(plan, &board, column, self.rows != Rows::None, is_collapsed);
        self.follow_selected(cx.session, &board);
        self.arranged = Some(Arranged {
            revision: cx.session.revision(),
            rows: self.rows,
            filter: self.filter.clone(),
            width,
            collapsed: self.collapsed.clone(),
            board,
            layout,
        });
    }

    /// Keeps the selected card in view where a change has put it into another cell.
    fn follow_selected(&mut self, session: &Session, now: &Board) {
        let Some(tactic) = session.selected_card() else {
            return;
        };
        let before = self.arranged.as_ref().filter(|a| a.rows == self.rows);
        let cells = |board: &Board| board.places(tactic).map(|at| at.0).collect::<Vec<_>>();
        let before = before.map(|a| cells(&a.board)).unwrap_or_default();
        if !before.is_empty() && before != cells(now) && self.show.is_none() {
            self.bring_into_view(tactic);
        }
    }

    /// Whether a board is arranged as it would be now.
    fn fits(&self, a: &Arranged, session: &Session) -> bool {
        a.revision == session.revision() && a.rows == self.rows && a.filter == self.filter
    }

    fn nothing_found(&mut self, ui: &mut Ui, hidden: usize) {
        let words = format!(
            "{hidden} tactics are hidden by “{}”.",
            self.filter.words.trim()
        );
        super::widgets::empty_state(ui, "Nothing found", &words);
        ui.vertical_centered(|ui| {
            if ui.button("Show all").clicked() {
                self.filter = Filter::default();
            }
        });
    }

    fn cells_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, a: &Arranged) {
        let mut area = ScrollArea::both().id_salt("board").auto_shrink(false);
        if self.offset.is_none() {
            // Another plan begins at its beginning.
            area = area.scroll_offset(Vec2::ZERO);
        }
        let output: ScrollAreaOutput<()> = area.show_viewport(ui, |ui, viewport| {
            ui.set_min_size(a.layout.size);
            let pane = &Pane {
                board: &a.board,
                layout: &a.layout,
                rows: a.rows,
                origin: ui.min_rect().min.to_vec2(),
                viewport,
                dragged: Dragged::now(ui.ctx()),
            };
            // The empty ground lies below everything: a click on it lets go of the selection.
            let ground = ui.make_persistent_id("ground");
            if ui
                .interact(ui.clip_rect(), ground, Sense::click())
                .clicked()
            {
                cx.act(|session| session.select(None));
            }
            for (row, top, is_collapsed) in a.layout.rows_in(viewport.top(), viewport.bottom()) {
                if self.rows != Rows::None {
                    self.row_head_ui(cx, ui, pane, row, top, is_collapsed);
                }
                if is_collapsed {
                    continue;
                }
                for column in a.layout.columns_in(viewport.left(), viewport.right()) {
                    self.cell_ui(cx, ui, pane, Cell { row, column });
                }
            }
            if let Some((tactic, takes_focus)) = self.show.take() {
                self.show_card(ui, pane, tactic, takes_focus);
            }
            if let Some((tactic, to)) = drag::follow(cx, ui, pane) {
                self.last = Some((tactic, a.board.record(to.cell.row)));
            }
        });
        self.offset = Some(output.state.clamped_offset());
    }

    fn row_head_ui(
        &mut self,
        cx: &mut Cx<'_>,
        ui: &mut Ui,
        pane: &Pane<'_>,
        row: usize,
        top: f32,
        is_collapsed: bool,
    ) {
        let t = cx.t;
        let Some(band) = pane.board.rows.get(row) else {
            return;
        };
        // The title stays at the left while the board scrolls sideways.
        let rect = Rect::from_min_size(
            pos2(pane.viewport.left(), top) + pane.origin,
            vec2(pane.viewport.width().min(pane.layout.size.x), ROW_HEAD),
        );
        let name = match band.record {
            Some(at) => cx.session.plan().name(at).unwrap_or("Unnamed").to_owned(),
            None => format!(
                "No {}",
                self.rows.axis().map_or("row", |(kind, _)| kind.word())
            ),
        };
        let response = ui.interact(
            rect,
            ui.make_persistent_id(("row", band.record)),
            Sense::click(),
        );
        response.widget_info(|| {
            WidgetInfo::selected(
                Role::DisclosureTriangle,
                true,
                !is_collapsed,
                format!("{name}, {} cards", band.count),
            )
        });
        let painter = ui.painter();
        let icon = if is_collapsed {
            "chevron-right"
        } else {
            "chevron-down"
        };
        let icon_rect =
            Rect::from_center_size(rect.left_center() + vec2(8.0, 0.0), Vec2::splat(13.0));
        super::icons::paint(painter, icon_rect, icon, t.muted);
        let title = one_line(ui, &name, semibold(size::BODY), t.ink, rect.width() * 0.6);
        let x = rect.left() + 20.0;
        let end = x + title.size().x;
        paint_left(painter, x, rect.center().y, title, t.ink);
        let count = one_line(
            ui,
            &band.count.to_string(),
            regular(size::SMALL),
            t.faint,
            60.0,
        );
        paint_left(painter, end + 8.0, rect.center().y, count, t.faint);
        painter.hline(
            rect.x_range(),
            rect.bottom() - 4.0,
            Stroke::new(1.0, t.line),
        );
        if response.clicked() && !self.collapsed.remove(&band.record) {
            self.collapsed.insert(band.record);
        }
    }

    /// Brings a card into view, and opens its row for that where need be.
    fn show_card(&mut self, ui: &Ui, pane: &Pane<'_>, tactic: Id<Tactic>, takes_focus: bool) {
        let board = pane.board;
        let Some((cell, position)) = self.place_of(board, tactic) else {
            return;
        };
        if self.is_collapsed(board, cell.row) {
            self.collapsed.remove(&board.record(cell.row));
            self.show = Some((tactic, takes_focus));
            ui.ctx().request_repaint();
        } else if let Some(rect) = pane.layout.card(cell, position) {
            let rect = rect.translate(pane.origin).expand(16.0);
            ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
            if takes_focus {
                ui.memory_mut(|memory| memory.request_focus(card_id(tactic, cell.row)));
            }
        }
    }

    fn cell_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, pane: &Pane<'_>, cell: Cell) {
        let (top, bottom) = (pane.viewport.top(), pane.viewport.bottom());
        for position in pane.layout.cards_in(cell, top, bottom) {
            self.card_ui(cx, ui, pane, cell, position);
        }
        let below = pane.layout.below(cell);
        let Some(below) = below.filter(|r| r.top() < bottom && r.bottom() > top) else {
            return;
        };
        let below = below.translate(pane.origin);
        let stage = pane.board.columns.get(cell.column).copied().flatten();
        let is_silent = pane.rows == Rows::None
            && pane.board.cards(cell).is_empty()
            && stage.is_some()
            && self.filter.is_empty();
        if is_silent {
            silence_ui(cx, ui, pane, cell, stage, below);
        } else if cx.scene == Scene::Work {
            add_ui(cx, ui, pane, cell, stage, below);
        }
    }

    fn card_ui(
        &mut self,
        cx: &mut Cx<'_>,
        ui: &mut Ui,
        pane: &Pane<'_>,
        cell: Cell,
        position: usize,
    ) {
        let plan = cx.session.plan();
        let (cards, rect) = (pane.board.cards(cell), pane.layout.card(cell, position));
        let tactic = cards.get(position).and_then(|id| plan.tactics.get(id));
        let (Some(tactic), Some(rect)) = (tactic, rect) else {
            return;
        };
        let (id, at) = (tactic.id, tactic.id.at());
        let rect = rect.translate(pane.origin);
        let response = ui.interact(rect, card_id(id, cell.row), Sense::click_and_drag());
        let is_selected = cx.session.selection().contains(&at);
        let card = Card {
            plan,
            tactic,
            mark: cx.derived.card_mark(tactic),
            t: cx.t,
        };
        if pane.dragged.is_some_and(|dragged| dragged.is_card(id)) {
            card.paint_leaving(ui, rect);
        } else {
            let outline = if is_selected {
                Stroke::new(2.0, cx.t.accent)
            } else if response.hovered() {
                Stroke::new(1.0, cx.t.faint)
            } else {
                Stroke::new(1.0, cx.t.line)
            };
            card.paint(ui, rect, outline);
        }
        response.widget_info(|| {
            let (words, siblings) = (card.spoken(), cards.len());
            WidgetInfo::selected(
                Role::Button,
                true,
                is_selected,
                format!("{words}, {} of {siblings}", position + 1),
            )
        });
        if cx.scene == Scene::Work {
            response.dnd_set_drag_payload(Dragged::Card {
                tactic: id,
                from: cell,
            });
        }
        if response.clicked() {
            cx.clicked(ui, at);
            response.request_focus();
        }
        cursor::stand(cx, ui, &response, Some(at));
        if response.double_clicked() {
            cx.run(&RENAME);
        }
        if response.gained_focus() {
            self.last = Some((id, pane.board.record(cell.row)));
        }
        if response.has_focus() {
            keys(cx, ui, &response);
        }
        response.context_menu(|ui| card_menu(cx, ui, at));
    }
}

/// The widget id of a card; a tactic that stands in several rows has one in each.
fn card_id(tactic: Id<Tactic>, row: usize) -> UiId {
    UiId::unique(("card", tactic.key(), row))
}

/// What the keyboard does on a card: arrows walk, Enter opens its name.
fn keys(cx: &mut Cx<'_>, ui: &Ui, response: &Response) {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        tab: false,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    use egui::{Key, Modifiers};
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    for (key, columns, positions) in [
        (Key::ArrowLeft, -1, 0),
        (Key::ArrowRight, 1, 0),
        (Key::ArrowUp, 0, -1),
        (Key::ArrowDown, 0, 1),
    ] {
        if pressed(key) {
            cx.ask(Request::Walk(columns, positions));
        }
    }
    if pressed(Key::Enter) {
        cx.run(&RENAME);
    }
}

fn card_menu(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref) {
    for command in [&RENAME, &DUPLICATE, &DELETE] {
        let button = egui::Button::new(command.words);
        if ui
            .add_enabled(command.reach.covers(cx.scene), button)
            .clicked()
        {
            cx.act(move |session| session.select(Some(at)));
            cx.run(command);
            ui.close();
        }
    }
}

/// The line below a cell's cards that adds another one.
fn add_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    pane: &Pane<'_>,
    cell: Cell,
    stage: Option<Id<Stage>>,
    rect: Rect,
) {
    let response = ui.interact(
        rect,
        ui.make_persistent_id(("add", cell.row, cell.column)),
        Sense::click(),
    );
    let name = stage
        .and_then(|id| cx.session.plan().stages.get(&id))
        .map_or("no stage", |s| &s.name);
    response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Add a tactic at {name}")));
    let color = if response.hovered() || response.has_focus() {
        cx.t.accent
    } else {
        cx.t.faint
    };
    let text = one_line(
        ui,
        "+ Add a tactic",
        regular(size::SMALL),
        color,
        rect.width(),
    );
    paint_left(
        ui.painter(),
        rect.left() + 10.0,
        rect.top() + 13.0,
        text,
        color,
    );
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect.shrink(2.0),
            CornerRadius::same(CARD_RADIUS),
            Stroke::new(1.5, cx.t.accent),
            egui::StrokeKind::Inside,
        );
    }
    if response.clicked() {
        add_tactic(cx, pane, cell);
    }
}

/// A stage at which nothing is planned: what that means, and a way to begin.
fn silence_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    pane: &Pane<'_>,
    cell: Cell,
    stage: Option<Id<Stage>>,
    below: Rect,
) {
    let rect = Rect::from_min_size(below.min, vec2(below.width(), 112.0));
    paint_dashed(ui.painter(), rect, cx.t.faint);
    let box_id = ui.make_persistent_id(("silence", cell.row, cell.column));
    // The keyboard has the button.
    let ground = ui.interact(rect, box_id, Sense::CLICK);
    let silent = stage.map(|id| Place::of(id).record).and_then(|at| {
        cx.derived
            .of(at)
            .find(|f| f.code == "S101")
            .map(|f| f.message.clone())
    });
    let words = silent.unwrap_or_else(|| "Nothing is planned here yet.".into());
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect.shrink(10.0)), |ui| {
        ui.label(RichText::new(words).font(semibold(size::SMALL)));
        super::widgets::muted(ui, "What must she read, see or try?");
        if cx.scene == Scene::Work && (quiet(ui, "+ Add a tactic").clicked() || ground.clicked()) {
            add_tactic(cx, pane, cell);
        }
    });
}

/// Adds a tactic at the end of a cell and opens its name.
fn add_tactic(cx: &mut Cx<'_>, pane: &Pane<'_>, cell: Cell) {
    let (board, rows) = (pane.board.clone(), pane.rows);
    let slot = Slot {
        cell,
        position: board.cards(cell).len(),
    };
    cx.act(move |session| {
        session.add_tactic_at(&board, rows, slot, Seed::Blank);
    });
    cx.ask(Request::Rename);
}
