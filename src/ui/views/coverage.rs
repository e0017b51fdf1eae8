//! Coverage: who is spoken to at which stage, and on which channels, as a grid. A cell says how much is there and
//! whether it carries the primary message; a click selects its tactics. An empty cell is a button that puts a
//! tactic there, on the channel that suits best.

use egui::style::ScrollAnimation;
use egui::{Align2, CornerRadius, Rect, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui};
use egui::{Vec2, WidgetInfo, pos2, vec2};

use super::{Screen, View};
use crate::check::coverage::{By, Carried, Cell, Coverage, Row, starter};
use crate::check::wording::{count, hours_so_far};
use crate::model::{Id, Kind, Plan, Ref, Stage};
use crate::session::commands::{Request, Scene};
use crate::text::ideas::How;
use crate::ui::context::Cx;
use crate::ui::cursor;
use crate::ui::memo::Memo;
use crate::ui::theme::{CARD_RADIUS, regular, semibold, size};
use crate::ui::widgets::{
    empty_state, muted, one_line, paint_carried, paint_dashed, paint_left, segmented,
};

/// Height of a row.
const ROW: f32 = 60.0;
/// Height of the head of the grid.
const HEAD: f32 = 38.0;
/// The width of the first column, at least and at most.
const NAMES: [f32; 2] = [120.0, 180.0];
/// The narrowest column of a stage.
const STAGE_MIN: f32 = 104.0;

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "Coverage",
    icon: "coverage",
    kinds: &[],
    tells: &[Kind::Tactic],
    teach: "Who hears something at each stage, and on which channels? Click an empty cell to put a tactic there.",
    belongs: |_, _| Vec::new(),
    view: Some(|| Box::<CoverageView>::default()),
};

/// What the view remembers.
#[derive(Debug, Default)]
struct CoverageView {
    by: By,
    coverage: Memo<(u64, By), Coverage>,
}

impl View for CoverageView {
    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        let session = cx.session;
        let key = (session.revision(), self.by);
        let coverage = self
            .coverage
            .get(key, |(_, by)| Coverage::new(&session.ctx(), *by));
        ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
        muted(ui, screen.teach);
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            let tabs = [(By::Segment, "Segments"), (By::Channel, "Channels")];
            if let Some(by) = segmented(ui, &tabs, self.by) {
                self.by = by;
            }
            muted(ui, summary(coverage, key.1));
        });
        ui.add_space(4.0);
        if coverage.rows.is_empty() || coverage.stages.is_empty() {
            empty_ui(ui, coverage, key.1);
            return;
        }
        grid_ui(cx, ui, coverage, key.1);
    }
}

fn empty_ui(ui: &mut Ui, coverage: &Coverage, by: By) {
    let (title, words) = if coverage.stages.is_empty() {
        (
            "No stages yet",
            "The stages of the purchase cycle are the columns here. Add them under Audience.",
        )
    } else if by == By::Segment {
        (
            "No segments yet",
            "A segment is a group of customers who want the same thing. Add the first one under Audience.",
        )
    } else {
        (
            "No channels yet",
            "Drag a channel onto the board, or add one under Channels.",
        )
    };
    empty_state(ui, title, words);
}

/// `3 of 15 cells are empty`.
fn summary(coverage: &Coverage, by: By) -> String {
    let wanted = coverage.rows.iter().flat_map(|row| &row.cells);
    let wanted: Vec<&Cell> = wanted.filter(|cell| cell.is_wanted).collect();
    if wanted.is_empty() {
        return String::new();
    }
    let empty = wanted
        .iter()
        .filter(|cell| cell.tactics.is_empty() && cell.for_all == 0)
        .count();
    let whom = match by {
        By::Segment => "cells without a word",
        By::Channel => "cells unused on channels that suit the stage",
    };
    match empty {
        0 => "No gaps".to_owned(),
        _ => format!("{empty} of {} {whom}", wanted.len()),
    }
}

fn grid_ui(cx: &mut Cx<'_>, ui: &mut Ui, coverage: &Coverage, by: By) {
    let stages = coverage.stages.len() as f32;
    let [least, most] = NAMES;
    let names = (0.2 * ui.available_width()).clamp(least, most).floor();
    let column = ((ui.available_width() - 12.0 - names) / stages)
        .max(STAGE_MIN)
        .floor();
    let widths = Widths { names, column };
    let width = names + column * stages;
    ScrollArea::horizontal()
        .id_salt("coverage across")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            head_ui(cx, ui, coverage, widths, width);
            ScrollArea::vertical()
                .id_salt("coverage")
                .auto_shrink(false)
                .show_rows(ui, ROW, coverage.rows.len(), |ui, shown| {
                    for at in shown {
                        let Some(row) = coverage.rows.get(at) else {
                            continue;
                        };
                        let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
                        ui.push_id(at, |ui| row_ui(cx, ui, coverage, row, by, rect, widths));
                    }
                });
        });
}

/// How wide the first column is, and each of the others.
#[derive(Clone, Copy)]
struct Widths {
    names: f32,
    column: f32,
}

/// The names of the stages, each with its colour.
fn head_ui(cx: &Cx<'_>, ui: &mut Ui, coverage: &Coverage, widths: Widths, width: f32) {
    let t = cx.t;
    let (rect, _) = ui.allocate_exact_size(vec2(width, HEAD), Sense::hover());
    for (n, stage) in coverage.stages.iter().enumerate() {
        let left = rect.left() + widths.names + n as f32 * widths.column;
        let head = Rect::from_min_size(pos2(left, rect.top()), vec2(widths.column, HEAD))
            .shrink2(vec2(3.0, 0.0));
        let bar = Rect::from_min_size(head.min, vec2(head.width(), 3.0));
        ui.painter()
            .rect_filled(bar, CornerRadius::same(1), t.stage(n));
        let name = cx.session.plan().name(stage.at()).unwrap_or_default();
        let words = one_line(ui, name, semibold(size::SMALL), t.ink, head.width() - 8.0);
        paint_left(
            ui.painter(),
            head.left() + 4.0,
            head.center().y + 2.0,
            words,
            t.ink,
        );
        let response = ui.interact(head, ui.scope_id().with(("stage", n)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
    }
}

fn row_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    coverage: &Coverage,
    row: &Row,
    by: By,
    rect: Rect,
    widths: Widths,
) {
    let t = cx.t;
    let name = row_name(cx.session.plan(), row.of, by);
    let color = if row.of.is_some() { t.ink } else { t.muted };
    let words = one_line(ui, &name, semibold(size::BODY), color, widths.names - 16.0);
    paint_left(
        ui.painter(),
        rect.left() + 2.0,
        rect.center().y,
        words,
        color,
    );
    for (n, (stage, cell)) in coverage.stages.iter().zip(&row.cells).enumerate() {
        let left = rect.left() + widths.names + n as f32 * widths.column;
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(widths.column, ROW));
        let spot = Spot {
            of: row.of,
            stage: *stage,
            by,
            name: &name,
            rect: place.shrink2(vec2(3.0, 3.0)),
        };
        spot.ui(cx, ui, cell, n);
    }
}

fn row_name(plan: &Plan, of: Option<Ref>, by: By) -> String {
    match of {
        Some(at) => match plan.name(at).unwrap_or_default().trim() {
            "" => format!("Unnamed {}", at.kind.word()),
            name => name.to_owned(),
        },
        None if by == By::Segment => "Everybody".to_owned(),
        None => "No channel yet".to_owned(),
    }
}

/// A cell, where it stands.
struct Spot<'a> {
    of: Option<Ref>,
    stage: Id<Stage>,
    by: By,
    /// What its row is called.
    name: &'a str,
    rect: Rect,
}

impl Spot<'_> {
    fn ui(&self, cx: &mut Cx<'_>, ui: &mut Ui, cell: &Cell, n: usize) {
        let response = ui.interact(self.rect, ui.scope_id().with(n), Sense::click());
        cursor::stand(cx, ui, &response, None);
        if response.gained_focus() {
            ui.scroll_to_rect_animation(self.rect, None, ScrollAnimation::none());
        }
        let stage = cx.session.plan().name(self.stage.at()).unwrap_or_default();
        let spoken = format!("{} at {stage}: {}", self.name, in_words(cell));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        let is_lit = response.hovered() || response.has_focus();
        if cell.tactics.is_empty() {
            self.empty_ui(cx, ui, cell, is_lit);
            if cx.scene != Scene::Work {
                return;
            }
            // What would be added is worked out for the cell under the pointer alone.
            let plan = cx.session.plan();
            let response = response.on_hover_ui(|ui| {
                ui.label(self.invites(plan));
            });
            if response.clicked() {
                let tactic = starter(cx.session.plan(), self.of, self.stage, self.by);
                cx.act(move |session| {
                    session.add_record(tactic.into());
                });
                cx.ask(Request::Rename);
            }
            return;
        }
        self.filled_ui(cx, ui, cell, is_lit);
        if response.on_hover_text(&spoken).clicked() {
            let tactics: Vec<Ref> = cell.tactics.iter().map(|id| id.at()).collect();
            cx.act(move |session| session.select_all(tactics));
        }
    }

    /// What a click on an empty cell does.
    fn invites(&self, plan: &Plan) -> String {
        let tactic = starter(plan, self.of, self.stage, self.by);
        match tactic.channel.and_then(|id| plan.channels.get(&id)) {
            Some(channel) => format!("Add a tactic here, on {}", channel.name.trim()),
            None => "Add a tactic here".to_owned(),
        }
    }

    fn empty_ui(&self, cx: &Cx<'_>, ui: &Ui, cell: &Cell, is_lit: bool) {
        let t = cx.t;
        let is_gap = cell.is_wanted && cell.for_all == 0;
        let line = if is_lit { t.accent } else { t.line };
        if is_lit || is_gap {
            let color = if is_lit { t.accent } else { t.faint };
            paint_dashed(ui.painter(), self.rect.shrink(0.5), color);
        } else {
            let radius = CornerRadius::same(CARD_RADIUS);
            ui.painter().rect_stroke(
                self.rect,
                radius,
                Stroke::new(1.0, line),
                StrokeKind::Inside,
            );
        }
        let (words, color) = match cell.for_all {
            _ if is_lit && cx.scene == Scene::Work => ("+ Add".to_owned(), t.accent),
            0 if is_gap => ("nothing".to_owned(), t.muted),
            0 => ("–".to_owned(), t.faint),
            n => (format!("{n} for everybody"), t.muted),
        };
        let words = one_line(
            ui,
            &words,
            regular(size::SMALL),
            color,
            self.rect.width() - 12.0,
        );
        let at = Align2::CENTER_CENTER.anchor_size(self.rect.center(), words.size());
        ui.painter().galley(at.min, words, color);
    }

    fn filled_ui(&self, cx: &Cx<'_>, ui: &Ui, cell: &Cell, is_lit: bool) {
        let t = cx.t;
        let radius = CornerRadius::same(CARD_RADIUS);
        let selection = cx.session.selection();
        let is_selected = !selection.is_empty()
            && selection.iter().eq(cell
                .tactics
                .iter()
                .map(|id| id.at())
                .collect::<Vec<_>>()
                .iter());
        let ground = if is_selected {
            t.accent_soft
        } else {
            t.surface
        };
        ui.painter().rect_filled(self.rect, radius, ground);
        let line = if is_lit || is_selected {
            t.accent
        } else {
            t.line
        };
        ui.painter().rect_stroke(
            self.rect,
            radius,
            Stroke::new(1.0, line),
            StrokeKind::Inside,
        );
        let inside = self.rect.shrink2(vec2(10.0, 8.0));
        let room = inside.width() - 16.0;
        let many = count(cell.tactics.len(), "tactic", "tactics");
        let many = one_line(ui, &many, semibold(size::SMALL), t.ink, room);
        paint_left(
            ui.painter(),
            inside.left(),
            inside.top() + 10.0,
            many,
            t.ink,
        );
        let hours = hours_so_far(cell.hours, cell.unknown_hours);
        let hours = one_line(ui, &hours, regular(size::SMALL), t.muted, room);
        paint_left(
            ui.painter(),
            inside.left(),
            inside.bottom() - 10.0,
            hours,
            t.muted,
        );
        if let Some(how) = shape(cell.carried) {
            let center = pos2(inside.right() - 5.0, inside.top() + 10.0);
            paint_carried(
                ui,
                Rect::from_center_size(center, Vec2::splat(12.0)),
                how,
                t,
            );
        }
    }
}

/// The shape for how far the primary message is carried; none where nothing is known.
fn shape(carried: Carried) -> Option<Option<How>> {
    match carried {
        Carried::Open => None,
        Carried::No => Some(None),
        Carried::Partly => Some(Some(How::Half)),
        Carried::Yes => Some(Some(How::Verbatim)),
    }
}

/// What a cell says, as one sentence.
fn in_words(cell: &Cell) -> String {
    if cell.tactics.is_empty() {
        return match cell.for_all {
            0 => "nothing yet".to_owned(),
            n => format!(
                "only what is for everybody, {}",
                count(n, "tactic", "tactics")
            ),
        };
    }
    let mut words = format!(
        "{}, {}",
        count(cell.tactics.len(), "tactic", "tactics"),
        hours_so_far(cell.hours, cell.unknown_hours)
    );
    words += match cell.carried {
        Carried::Open => "",
        Carried::No => ", the primary message is missing",
        Carried::Partly => ", carries the primary message by half",
        Carried::Yes => ", carries the primary message",
    };
    words
}
