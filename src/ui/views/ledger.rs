//! The promise ledger: one table of everything that the messages promise, found in the copy, stage by stage.
//! A click on words selects their message; what disagrees is marked by word, shape and colour, and can be
//! settled where it stands. Arrow keys go from quote to quote.
//!
//! The table is made when the plan changes, and only rows that are seen are laid out. `grid` divides the width,
//! `row` draws a row, `order` keeps rows in their places.

mod grid;
mod order;
mod row;

use egui::{CornerRadius, Key, Modifiers, Rect, RichText, ScrollArea, Stroke, Ui, UiBuilder};
use egui::{Role, Sense, WidgetInfo, pos2, vec2};

use self::grid::Grid;
use self::order::Order;
use self::row::row_ui;
use super::{Screen, View};
use crate::check::ledger::{Ledger, Row, Standing, ledger};
use crate::check::wording::count;
use crate::model::Kind;
use crate::session::commands::Scene;
use crate::ui::context::Cx;
use crate::ui::memo::Memo;
use crate::ui::theme::{CARD_RADIUS, semibold, size};
use crate::ui::widgets::{empty_state, muted, one_line, paint_left, segmented};

/// Height of a row that was not drawn yet.
const GUESS: f32 = 74.0;
/// Height of the head of the table.
const HEAD: f32 = 38.0;
/// How many quotes a cell shows; the rest is counted.
const QUOTES: usize = 2;
/// How many an opened cell shows.
const QUOTES_OPENED: usize = 40;

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "Promise ledger",
    icon: "ledger",
    kinds: &[],
    tells: &[Kind::Message],
    teach: "Everything the plan promises, found in the copy, stage by stage. Click words to open their message.",
    belongs: |_, _| Vec::new(),
    view: Some(|| Box::<LedgerView>::default()),
};

/// What the view remembers.
#[derive(Debug, Default)]
struct LedgerView {
    ledger: Memo<u64, Ledger>,
    shows: Shows,
    order: Order,
    /// How high each row was when it was drawn last.
    heights: Vec<f32>,
    at: Option<At>,
    /// The cell that shows all its quotes: row and column.
    opened: Option<(usize, usize)>,
}

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shows {
    #[default]
    Everything,
    Disagreeing,
}

/// A quote of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct At {
    /// Which of the shown rows.
    row: usize,
    column: usize,
    /// Which in its cell.
    quote: usize,
}

impl View for LedgerView {
    fn begin(&mut self, _cx: &mut Cx<'_>, _screen: &'static Screen, _is_guided: bool) {
        self.order.begin();
    }

    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        let (session, derived) = (cx.session, cx.derived);
        let ledger = self.ledger.get(session.revision(), |_| {
            let kept = derived.kept.iter();
            let kept = kept.map(|(finding, decision)| (finding, *decision));
            ledger(&session.ctx(), derived.findings.iter(), kept)
        });
        ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
        muted(ui, screen.teach);
        if ledger.rows.is_empty() {
            empty_state(
                ui,
                "Nothing is promised yet",
                "Write into a message what the customer gets: 14 days free, from £29, delivered within two days. \
                 The ledger finds it and compares it with all other messages; there is nothing to set up.",
            );
            return;
        }
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            let tabs = [
                (Shows::Everything, "Everything"),
                (Shows::Disagreeing, "What disagrees"),
            ];
            if let Some(shows) = segmented(ui, &tabs, self.shows) {
                self.shows = shows;
                self.order = Order::default();
            }
            muted(ui, summary(&ledger.rows));
        });
        ui.add_space(4.0);
        let shows = self.shows;
        let places = self.order.follow(session.revision(), &ledger.rows, |row| {
            shows == Shows::Everything || row.verdict.severity().is_some()
        });
        if let Some(places) = places {
            stay(&places, &mut self.at, &mut self.opened, &mut self.heights);
        }
        let rows = self.order.rows.iter();
        let rows: Vec<&Row> = rows.filter_map(|n| ledger.rows.get(*n)).collect();
        if rows.is_empty() {
            empty_state(
                ui,
                "Nothing disagrees",
                "Whatever is promised twice is promised alike, or was kept for a reason.",
            );
            return;
        }
        let moved = moved(ui, &rows, self.at, self.opened);
        let mut place = Place {
            at: moved.or(self.at),
            moved: moved.is_some(),
            opened: self.opened,
        };
        let grid = Grid::new(ledger, ui.available_width() - 12.0);
        table_ui(cx, ui, grid, ledger, &rows, &mut self.heights, &mut place);
        self.at = place.at;
        self.opened = place.opened;
    }
}

/// Stays with the same promises where rows have moved: `places` says of each row which it was.
fn stay(
    places: &[Option<usize>],
    at: &mut Option<At>,
    opened: &mut Option<(usize, usize)>,
    heights: &mut Vec<f32>,
) {
    let now = |row: usize| places.iter().position(|was| *was == Some(row));
    *at = at.and_then(|at| now(at.row).map(|row| At { row, ..at }));
    *opened = opened.and_then(|(row, column)| now(row).map(|row| (row, column)));
    let height = |was: usize| heights.get(was).copied();
    *heights = places
        .iter()
        .map(|was| was.and_then(height).unwrap_or(GUESS))
        .collect();
}

/// Where one is in the table.
struct Place {
    at: Option<At>,
    /// Whether one came there just now by a key, so that it has to be seen and gets the focus.
    moved: bool,
    /// The cell that shows all its quotes.
    opened: Option<(usize, usize)>,
}

/// How many quotes of a cell are shown at most.
fn shown(opened: Option<(usize, usize)>, row: usize, column: usize) -> usize {
    if opened == Some((row, column)) {
        QUOTES_OPENED
    } else {
        QUOTES
    }
}

fn table_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    mut grid: Grid,
    ledger: &Ledger,
    rows: &[&Row],
    heights: &mut [f32],
    place: &mut Place,
) {
    let before = place.at;
    ScrollArea::horizontal()
        .id_salt("ledger across")
        .auto_shrink(false)
        .show_viewport(ui, |ui, across| {
            grid.scrolled = across.left();
            let grid = &grid;
            ui.spacing_mut().item_spacing.y = 0.0;
            head_ui(cx, ui, grid, ledger);
            ScrollArea::vertical()
                .id_salt("ledger")
                .auto_shrink(false)
                .show_viewport(ui, |ui, viewport| {
                    let all: f32 = heights.iter().sum();
                    ui.set_min_size(vec2(grid.width, all + 24.0));
                    let origin = ui.min_rect().min;
                    let mut top = 0.0;
                    let mut changed = false;
                    for (n, (row, height)) in rows.iter().zip(heights.iter_mut()).enumerate() {
                        let is_at = place.moved && before.is_some_and(|at| at.row == n);
                        let is_seen = top + *height >= viewport.top() && top <= viewport.bottom();
                        if is_seen || is_at {
                            let rect = Rect::from_min_size(
                                origin + vec2(0.0, top),
                                vec2(grid.width, *height),
                            );
                            let is_last = n + 1 == rows.len();
                            let drawn = ui
                                .push_id(n, |ui| {
                                    row_ui(cx, ui, grid, (n, row), rect, is_last, place)
                                })
                                .inner;
                            changed |= (drawn - *height).abs() > 0.5;
                            if is_at {
                                ui.scroll_to_rect_animation(
                                    rect.expand2(vec2(0.0, 12.0)),
                                    None,
                                    egui::style::ScrollAnimation::none(),
                                );
                            }
                            top += *height;
                            *height = drawn;
                        } else {
                            top += *height;
                        }
                    }
                    if changed {
                        ui.ctx().request_repaint();
                    }
                });
        });
}

/// The names of the columns, with the colour of each stage.
fn head_ui(cx: &Cx<'_>, ui: &mut Ui, grid: &Grid, ledger: &Ledger) {
    let t = cx.t;
    let (rect, _) = ui.allocate_exact_size(vec2(grid.width, HEAD), Sense::hover());
    let painter = ui.painter().clone();
    let radius = CornerRadius {
        nw: CARD_RADIUS,
        ne: CARD_RADIUS,
        sw: 0,
        se: 0,
    };
    painter.rect_filled(rect, radius, t.surface);
    let word = |ui: &Ui, x: f32, width: f32, words: &str| {
        let galley = one_line(ui, words, semibold(size::SMALL), t.ink, width - 18.0);
        let x = rect.left() + x + 10.0;
        paint_left(ui.painter(), x, rect.center().y + 1.0, galley, t.ink);
        let reads = Rect::from_min_size(pos2(x, rect.top()), vec2(width - 18.0, HEAD));
        let response = ui.interact(
            reads,
            ui.scope_id().with(("head", x.to_bits())),
            Sense::hover(),
        );
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, words));
    };
    word(ui, grid.scrolled, grid.promise, "Promise");
    let mut beside = ui.new_child(UiBuilder::new().max_rect(rect));
    beside.shrink_clip_rect(grid.beside(rect));
    let ui = &beside;
    let plan = cx.session.plan();
    for (n, (column, (x, width))) in ledger.columns.iter().zip(&grid.columns).enumerate() {
        let name = match column {
            Some(stage) => plan.name(stage.at()).unwrap_or_default(),
            None => "At no stage",
        };
        word(ui, *x, *width, name);
        if column.is_some() {
            let bar = Rect::from_min_size(
                pos2(rect.left() + x + 4.0, rect.top()),
                vec2(width - 8.0, 3.0),
            );
            ui.painter()
                .rect_filled(bar, CornerRadius::same(1), t.stage(n));
        }
    }
    if let Some((x, width)) = grid.verdict {
        word(ui, x, width, "How it stands");
    }
    painter.hline(
        rect.x_range(),
        rect.bottom() - 0.5,
        Stroke::new(1.0, t.line),
    );
}

/// `12 promises · 2 contradict · 1 drifts`.
fn summary(rows: &[Row]) -> String {
    let how_many = |standings: &[Standing]| {
        let all = rows.iter();
        all.filter(|row| standings.contains(&row.verdict)).count()
    };
    let mut parts = vec![count(rows.len(), "promise", "promises")];
    let mut tell = |n: usize, one: &str, many: &str| {
        if n > 0 {
            parts.push(count(n, one, many));
        }
    };
    tell(
        how_many(&[Standing::Contradicts]),
        "contradicts",
        "contradict",
    );
    tell(
        how_many(&[Standing::AgainstRegister]),
        "goes against the register",
        "go against the register",
    );
    tell(
        how_many(&[Standing::TwoBases]),
        "on two bases",
        "on two bases",
    );
    tell(
        how_many(&[Standing::Later]),
        "contradicts later",
        "contradict later",
    );
    tell(how_many(&[Standing::Drifts]), "drifts", "drift");
    tell(
        how_many(&[Standing::MayContradict]),
        "may contradict",
        "may contradict",
    );
    tell(
        how_many(&[Standing::Intended]),
        "differs on purpose",
        "differ on purpose",
    );
    parts.join(" · ")
}

/// Where the arrow keys lead, while no text field has them.
fn moved(ui: &Ui, rows: &[&Row], at: Option<At>, opened: Option<(usize, usize)>) -> Option<At> {
    if ui.ctx().text_edit_focused() {
        return None;
    }
    // Whoever has the focus elsewhere keeps the arrows.
    let focused = ui.memory(|memory| memory.focused());
    if focused.is_some() && at.is_none() {
        return None;
    }
    let key = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let steps = [
        Key::ArrowDown,
        Key::ArrowUp,
        Key::ArrowRight,
        Key::ArrowLeft,
    ]
    .map(key);
    let [down, up, right, left] = steps;
    if !(down || up || right || left) {
        return None;
    }
    let Some(at) = at else {
        return down.then(|| first(rows, 0, 0)).flatten();
    };
    let drawn = |row: usize, column: usize| {
        let cell = rows.get(row).and_then(|row| row.cells.get(column));
        cell.map_or(0, |cell| cell.len().min(shown(opened, row, column)))
    };
    if down && at.quote + 1 < drawn(at.row, at.column) {
        return Some(At {
            quote: at.quote + 1,
            ..at
        });
    }
    if up && at.quote > 0 {
        return Some(At {
            quote: at.quote - 1,
            ..at
        });
    }
    if down || up {
        let row = at.row.checked_add_signed(if down { 1 } else { -1 })?;
        return first(rows, row, at.column);
    }
    let columns = rows.get(at.row).map_or(0, |row| row.cells.len());
    let mut others: Box<dyn Iterator<Item = usize>> = if right {
        Box::new(at.column + 1..columns)
    } else {
        Box::new((0..at.column).rev())
    };
    let column = others.find(|column| drawn(at.row, *column) > 0)?;
    Some(At {
        column,
        quote: 0,
        ..at
    })
}

/// The first quote of a row, in the column nearest to one.
fn first(rows: &[&Row], row: usize, column: usize) -> Option<At> {
    let cells = rows.get(row)?.cells.iter().enumerate();
    let filled = cells.filter(|(_, cell)| !cell.is_empty());
    let (column, _) = filled.min_by_key(|(n, _)| n.abs_diff(column))?;
    Some(At {
        row,
        column,
        quote: 0,
    })
}

/// Whether the plan is worked on, not only shown.
fn can_work(cx: &Cx<'_>) -> bool {
    cx.scene == Scene::Work
}
