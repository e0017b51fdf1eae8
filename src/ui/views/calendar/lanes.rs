//! The lanes: tactics as bars, packed into rows. Only what is seen is laid out. A bar is dragged as a whole or by one
//! of its ends; where it would come to stand is drawn at once, and becomes an edit when it is let go of.

use egui::{
    Color32, CornerRadius, CursorIcon, DragAndDrop, Id as UiId, LayerId, Order, Painter, Pos2,
    Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::scale::Scale;
use crate::check::calendar::{Bar, Calendar, Days, Hold, Lane, after, by_days, dragged, placed};
use crate::edit::Edit;
use crate::model::{Course, Id, Kind, Plan, Ref, Status, Tactic};
use crate::session::commands::{RENAME, Scene};
use crate::ui::board::drag::scroll_near_edges;
use crate::ui::context::Cx;
use crate::ui::theme::{CARD_RADIUS, Tokens, regular, semibold, size};
use crate::ui::widgets::{one_line, paint_dashed, paint_left, paint_mark};

/// Height of a row, with the room below it.
const ROW: f32 = 28.0;
/// Height of a bar.
const BAR: f32 = 24.0;
/// Room above and below the rows of a lane.
const PAD: f32 = 7.0;
/// The narrowest that a bar is drawn.
const BAR_MIN: f32 = 6.0;
/// So near to its end a bar is held by that end, where it is wide enough to tell.
const GRIP: f32 = 7.0;

/// What is being dragged: it is kept by the toolkit, so that what is dragged may scroll out of view meanwhile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Held {
    /// A bar.
    Bar {
        /// Which.
        tactic: Id<Tactic>,
        /// By what.
        hold: Hold,
        /// Where it was taken hold of, in points of the calendar.
        at: f32,
    },
    /// A tactic that has no date yet.
    Undated(Id<Tactic>),
}

/// What letting go would do now.
#[derive(Clone, Debug, PartialEq)]
pub enum Moving {
    /// Tactics are moved by so many days, or one of their ends is.
    By(Vec<Id<Tactic>>, Hold, i64),
    /// A tactic is given dates from this day on.
    To(Id<Tactic>, jiff::civil::Date),
}

impl Moving {
    /// As an edit.
    pub fn edit(&self, plan: &Plan) -> Edit {
        match self {
            Moving::By(tactics, hold, days) => dragged(plan, tactics, *hold, *days),
            Moving::To(tactic, day) => placed(plan, *tactic, *day),
        }
    }

    /// Where a tactic that stands there would come to stand; none where it stays.
    fn days_of(&self, bar: &Bar) -> Option<Days> {
        match self {
            Moving::By(tactics, hold, days) => {
                let is_moved = tactics.contains(&bar.tactic);
                is_moved.then(|| after(bar.days, *hold, *days))
            }
            Moving::To(..) => None,
        }
    }
}

/// The lanes of a calendar, and where each begins.
pub struct Lanes<'a> {
    calendar: &'a Calendar,
    scale: Scale,
    tops: Vec<f32>,
    /// What there is to see them in.
    room: Rect,
}

/// What is drawn in a frame.
struct Pane {
    origin: Vec2,
    viewport: Rect,
    moving: Option<Moving>,
}

impl<'a> Lanes<'a> {
    /// Lays the lanes out.
    pub fn new(calendar: &'a Calendar, scale: Scale, room: Rect) -> Self {
        let mut tops = vec![0.0];
        let mut top = 0.0;
        for lane in &calendar.lanes {
            top += 2.0 * PAD + ROW * lane.rows.len().max(1) as f32;
            tops.push(top);
        }
        Self {
            calendar,
            scale,
            tops,
            room,
        }
    }

    /// How large everything is.
    pub fn size(&self) -> Vec2 {
        vec2(self.scale.width(), self.tops.last().copied().unwrap_or(0.0))
    }

    fn top(&self, lane: usize) -> f32 {
        self.tops.get(lane).copied().unwrap_or_default()
    }

    /// The lanes that lie between two heights.
    fn between(&self, top: f32, bottom: f32) -> impl Iterator<Item = (usize, &'a Lane)> {
        let first = self.tops.partition_point(|lane| *lane <= top);
        let first = first.saturating_sub(1);
        let lanes = self.calendar.lanes.iter().enumerate().skip(first);
        lanes.take_while(move |(n, _)| self.top(*n) < bottom)
    }

    /// Where a bar stands.
    fn rect(&self, lane: usize, row: usize, days: Days) -> Rect {
        let (left, right) = self.scale.span(days);
        let top = self.top(lane) + PAD + ROW * row as f32 + (ROW - BAR) / 2.0;
        let right = (right - 1.0).max(left + BAR_MIN);
        Rect::from_min_max(pos2(left, top), pos2(right, top + BAR))
    }

    /// How far to scroll so that a tactic is seen, as little as can be; none where it has no day.
    pub fn offset_to(&self, tactic: Id<Tactic>, now: Vec2) -> Option<Vec2> {
        let [lane, row, at] = self.calendar.place_of(tactic)?;
        let bar = self.calendar.lanes.get(lane)?.rows.get(row)?.get(at)?;
        let rect = self.rect(lane, row, bar.days).expand(24.0);
        let shown = self.room.size();
        let into = |now: f32, from: f32, to: f32, room: f32| {
            // Of what is wider than the room one sees the beginning.
            if from < now || to - from > room {
                from.max(0.0)
            } else if to > now + room {
                to - room
            } else {
                now
            }
        };
        Some(vec2(
            into(now.x, rect.left(), rect.right(), shown.x),
            into(now.y, rect.top(), rect.bottom(), shown.y),
        ))
    }

    /// Draws what is seen of them; gives back what letting go of what is dragged would do now.
    pub fn ui(&self, cx: &mut Cx<'_>, ui: &mut Ui, origin: Vec2, viewport: Rect) -> Option<Moving> {
        let shown = viewport.translate(origin);
        // The empty ground lies below everything: a click on it lets go of the selection.
        let ground = ui.make_persistent_id("ground");
        if ui
            .interact(ui.clip_rect(), ground, Sense::click())
            .clicked()
        {
            cx.act(|session| session.select(None));
        }
        self.scale.grid_ui(cx, ui, origin.x, shown);
        let pane = Pane {
            origin,
            viewport,
            moving: self.moving(cx, ui, origin),
        };
        let line = Stroke::new(1.0, cx.t.line.gamma_multiply(0.7));
        for (n, lane) in self.between(viewport.top(), viewport.bottom()) {
            let y = self.top(n + 1) + origin.y;
            ui.painter().hline(shown.x_range(), y, line);
            self.lane_ui(cx, ui, &pane, n, lane);
        }
        self.paint_moving(cx, ui, &pane);
        self.follow(cx, ui, pane)
    }

    fn lane_ui(&self, cx: &mut Cx<'_>, ui: &mut Ui, pane: &Pane, n: usize, lane: &Lane) {
        let top = self.top(n) + PAD;
        let first = ((pane.viewport.top() - top) / ROW).floor().max(0.0) as usize;
        let last = ((pane.viewport.bottom() - top) / ROW).ceil().max(0.0) as usize;
        let rows = lane.rows.iter().enumerate();
        for (row, bars) in rows.skip(first).take(last.saturating_sub(first)) {
            // Names may stand beside their bars.
            let left = pane.viewport.left() - super::NAME_ROOM;
            let seen = bars.partition_point(|bar| self.scale.span(bar.days).1 < left);
            let mut bars = bars.iter().skip(seen).peekable();
            while let Some(bar) = bars.next() {
                if self.scale.span(bar.days).0 > pane.viewport.right() {
                    break;
                }
                let free = bars.peek().map_or(f32::INFINITY, |next| {
                    self.scale.span(next.days).0 + pane.origin.x
                });
                self.bar_ui(cx, ui, pane, n, row, bar, free);
            }
        }
    }

    fn bar_ui(
        &self,
        cx: &mut Cx<'_>,
        ui: &mut Ui,
        pane: &Pane,
        lane: usize,
        row: usize,
        bar: &Bar,
        free: f32,
    ) {
        let Some(tactic) = cx.session.plan().tactics.get(&bar.tactic) else {
            return;
        };
        let at = bar.tactic.at();
        let rect = self.rect(lane, row, bar.days).translate(pane.origin);
        let response = ui.interact(
            rect.expand2(vec2(2.0, 0.0)),
            bar_id(bar.tactic),
            Sense::click_and_drag(),
        );
        let is_selected = cx.session.selection().contains(&at);
        response.widget_info(|| {
            WidgetInfo::selected(
                Role::Button,
                true,
                is_selected,
                spoken(cx, tactic, bar.days),
            )
        });
        let is_leaving = pane.moving.as_ref().and_then(|m| m.days_of(bar)).is_some();
        let look = Look {
            is_selected,
            is_lit: response.hovered() || response.has_focus(),
            is_leaving,
        };
        paint_bar(cx, ui, tactic, rect, free, &look);
        if cx.scene == Scene::Work {
            take_hold(ui, &response, rect, pane, bar.tactic);
        }
        if response.clicked() {
            cx.clicked(ui, at);
            response.request_focus();
        }
        if response.double_clicked() {
            cx.run(&RENAME);
        }
        if response.has_focus() {
            super::keys::hold(ui, response.id);
        }
        if pane.moving.is_none() {
            response.on_hover_ui(|ui| hover_ui(cx, ui, tactic, bar.days));
        }
    }

    /// What is dragged, where it would come to stand.
    fn paint_moving(&self, cx: &Cx<'_>, ui: &Ui, pane: &Pane) {
        let plan = cx.session.plan();
        let painter = ui.painter();
        match &pane.moving {
            Some(Moving::By(tactics, hold, days)) => {
                for id in tactics {
                    let place = self.calendar.place_of(*id);
                    let bar = place.and_then(|[lane, row, at]| {
                        let bar = self.calendar.lanes.get(lane)?.rows.get(row)?.get(at)?;
                        Some((lane, row, after(bar.days, *hold, *days)))
                    });
                    let (Some((lane, row, to)), Some(tactic)) = (bar, plan.tactics.get(id)) else {
                        continue;
                    };
                    let rect = self.rect(lane, row, to).translate(pane.origin);
                    let radius = CornerRadius::same(CARD_RADIUS);
                    let shadow = rect.translate(vec2(0.0, 3.0)).expand(1.0);
                    painter.rect_filled(shadow, radius, cx.t.shadow);
                    let look = Look {
                        is_selected: true,
                        is_lit: true,
                        is_leaving: false,
                    };
                    paint_bar(cx, ui, tactic, rect, f32::INFINITY, &look);
                    let words = format!("{} · {}", cx.habits.range(to.0, to.1), by_days(*days));
                    paint_note(ui, rect, &words, cx.t);
                }
            }
            Some(Moving::To(_, day)) => {
                let x = self.scale.x(*day) + pane.origin.x;
                let view = ui.clip_rect();
                painter.vline(x, view.y_range(), Stroke::new(2.0, cx.t.accent));
                let words = format!("from {}", cx.habits.day(*day));
                let at = Rect::from_min_size(pos2(x, view.top() + 26.0), vec2(1.0, 1.0));
                paint_note(ui, at, &words, cx.t);
            }
            None => {}
        }
    }

    /// What letting go of what is dragged would do now.
    fn moving(&self, cx: &Cx<'_>, ui: &Ui, origin: Vec2) -> Option<Moving> {
        let held = DragAndDrop::payload::<Held>(ui.ctx())?;
        let pointer = ui.input(|i| i.pointer.interact_pos())?;
        let x = pointer.x - origin.x;
        match *held {
            Held::Bar { tactic, hold, at } => {
                let days = self.scale.days(x - at);
                let tactics = match hold {
                    Hold::Whole => together(cx, tactic),
                    Hold::Start | Hold::End => vec![tactic],
                };
                Some(Moving::By(tactics, hold, days))
            }
            Held::Undated(tactic) => {
                let is_inside = self.room.contains(pointer);
                is_inside.then(|| Moving::To(tactic, self.scale.day(x)))
            }
        }
    }

    /// Scrolls near the edges, and on release does what was shown.
    fn follow(&self, cx: &mut Cx<'_>, ui: &Ui, pane: Pane) -> Option<Moving> {
        let held = DragAndDrop::payload::<Held>(ui.ctx())?;
        let pointer = ui.input(|i| i.pointer.interact_pos())?;
        if !ui.input(|i| i.pointer.any_released()) {
            let is_inside = self.room.contains(pointer) || !matches!(*held, Held::Undated(_));
            if is_inside {
                scroll_near_edges(ui, self.room, pointer);
            }
            return pane.moving;
        }
        DragAndDrop::clear_payload(ui.ctx());
        let moving = pane.moving?;
        let tactic = match *held {
            Held::Bar { tactic, .. } | Held::Undated(tactic) => tactic,
        };
        let edit = moving.edit(cx.session.plan());
        cx.act(move |session| {
            if !session.selection().contains(&tactic.at()) {
                session.select(Some(tactic.at()));
            }
            session.edit(edit);
        });
        ui.memory_mut(|memory| memory.request_focus(bar_id(tactic)));
        None
    }

    /// The names of the lanes, beside them while they scroll.
    pub fn names_ui(&self, cx: &mut Cx<'_>, ui: &mut Ui, left: f32, width: f32, origin: f32) {
        let t = cx.t;
        let room = Rect::from_min_max(
            pos2(left, self.room.top()),
            pos2(left + width, self.room.bottom()),
        );
        let painter = ui.painter_at(room);
        let (top, bottom) = (room.top() - origin, room.bottom() - origin);
        for (n, lane) in self.between(top, bottom) {
            let (from, to) = (self.top(n) + origin, self.top(n + 1) + origin);
            painter.hline(
                room.x_range(),
                to,
                Stroke::new(1.0, t.line.gamma_multiply(0.7)),
            );
            let name = lane_name(cx.session.plan(), lane.of, self.calendar);
            let many: usize = lane.rows.iter().map(Vec::len).sum();
            let color = if lane.of.is_some() { t.ink } else { t.muted };
            // The name stays in view as long as its lane does.
            let y = (from + PAD + ROW / 2.0)
                .max(room.top() + 14.0)
                .min(to - 14.0);
            let words = one_line(ui, &name, semibold(size::SMALL), color, width - 46.0);
            if let Some(Ref {
                kind: Kind::Stage, ..
            }) = lane.of
            {
                let bar =
                    Rect::from_min_max(pos2(left + 1.0, from + 1.0), pos2(left + 4.0, to - 1.0));
                painter.rect_filled(bar, 1.0, t.stage(n));
            }
            paint_left(&painter, left + 12.0, y, words, color);
            let number = painter.layout_no_wrap(many.to_string(), regular(size::SMALL), t.faint);
            let x = left + width - 10.0 - number.size().x;
            paint_left(&painter, x, y, number, t.faint);
            let rect = Rect::from_x_y_ranges(room.x_range(), from..=to).intersect(room);
            let response = ui.interact(rect, ui.scope_id().with(("lane", n)), Sense::click());
            response.widget_info(|| {
                WidgetInfo::labeled(
                    Role::RowHeader,
                    true,
                    format!("{name}, {many} in the calendar"),
                )
            });
            if let Some(at) = lane.of.filter(|_| response.clicked()) {
                cx.clicked(ui, at);
            }
            response.on_hover_text(&name);
        }
    }
}

/// How a bar is seen.
struct Look {
    is_selected: bool,
    is_lit: bool,
    /// It is being dragged away.
    is_leaving: bool,
}

/// The widget id of a tactic on this screen, with a date or without.
pub fn bar_id(tactic: Id<Tactic>) -> UiId {
    UiId::unique(("in the calendar", tactic.key()))
}

/// What a tactic is called.
pub fn name(plan: &Plan, tactic: Id<Tactic>) -> String {
    match plan.name(tactic.at()).unwrap_or_default().trim() {
        "" => "Unnamed tactic".to_owned(),
        name => name.to_owned(),
    }
}

fn lane_name(plan: &Plan, of: Option<Ref>, calendar: &Calendar) -> String {
    let Some(at) = of else {
        let kinds = calendar.lanes.iter().find_map(|lane| lane.of);
        return match kinds.map(|at| at.kind) {
            Some(Kind::Person) => "Nobody yet".to_owned(),
            Some(kind) => format!("No {}", kind.word()),
            None => "All".to_owned(),
        };
    };
    match plan.name(at).unwrap_or_default().trim() {
        "" => format!("Unnamed {}", at.kind.word()),
        name => name.to_owned(),
    }
}

/// All that moves with a tactic: the others that are selected with it.
fn together(cx: &Cx<'_>, tactic: Id<Tactic>) -> Vec<Id<Tactic>> {
    let selection = cx.session.selection();
    if !selection.contains(&tactic.at()) {
        return vec![tactic];
    }
    let tactics = selection.iter().filter(|at| at.kind == Kind::Tactic);
    tactics.map(|at| Id::from_key(at.key)).collect()
}

/// By which of its ends a bar would be held there; none for all of it.
fn grip(rect: Rect, pointer: Pos2) -> Hold {
    let grip = GRIP.min(rect.width() / 4.0);
    if pointer.x < rect.left() + grip {
        Hold::Start
    } else if pointer.x > rect.right() - grip {
        Hold::End
    } else {
        Hold::Whole
    }
}

fn take_hold(ui: &Ui, response: &Response, rect: Rect, pane: &Pane, tactic: Id<Tactic>) {
    if let Some(pointer) = response.hover_pos().filter(|_| pane.moving.is_none()) {
        ui.set_cursor_icon(match grip(rect, pointer) {
            Hold::Whole => CursorIcon::Grab,
            Hold::Start | Hold::End => CursorIcon::ResizeHorizontal,
        });
    }
    if response.drag_started()
        && let Some(pressed) = ui.input(|i| i.pointer.press_origin())
    {
        let held = Held::Bar {
            tactic,
            hold: grip(rect, pressed),
            at: pressed.x - pane.origin.x,
        };
        DragAndDrop::set_payload(ui.ctx(), held);
    }
}

/// Paints a bar; its name stands in it, or where it is too narrow beside it, up to where the next one begins.
fn paint_bar(cx: &Cx<'_>, ui: &Ui, tactic: &Tactic, rect: Rect, free: f32, look: &Look) {
    let t = cx.t;
    let view = ui.clip_rect();
    if !rect.expand2(vec2(super::NAME_ROOM, 4.0)).intersects(view) {
        return;
    }
    let painter = ui.painter();
    let radius = CornerRadius::same(5);
    // What reaches far beyond the window is not drawn there.
    let rect = rect.intersect(view.expand(40.0));
    if look.is_leaving {
        painter.rect_filled(rect, radius, t.line.gamma_multiply(0.6));
        return;
    }
    let (ground, line) = match tactic.status {
        Status::Idea => (t.surface, t.faint),
        Status::Planned => (t.surface, t.faint.gamma_multiply(0.55)),
        Status::Live => (t.accent_soft, t.accent.gamma_multiply(0.6)),
        Status::Done => (t.paper, t.line),
    };
    let ground = if look.is_selected {
        t.accent_soft
    } else {
        ground
    };
    painter.rect_filled(rect, radius, ground);
    if look.is_selected || look.is_lit {
        let width = if look.is_selected { 2.0 } else { 1.5 };
        let color = if look.is_selected { t.accent } else { t.muted };
        painter.rect_stroke(rect, radius, Stroke::new(width, color), StrokeKind::Inside);
    } else if tactic.status == Status::Idea {
        paint_dashed(painter, rect.shrink(0.5), line);
    } else {
        painter.rect_stroke(rect, radius, Stroke::new(1.0, line), StrokeKind::Inside);
    }
    if let Some(color) = stage_color(cx, tactic) {
        let edge = Rect::from_min_size(rect.min, vec2(3.0, rect.height())).shrink2(vec2(0.0, 3.0));
        painter.rect_filled(edge.translate(vec2(3.0, 0.0)), 1.5, color);
    }
    let color = if tactic.status == Status::Done {
        t.muted
    } else {
        t.ink
    };
    let name = name(cx.session.plan(), tactic.id);
    if rect.width() >= 64.0 {
        paint_inside(cx, ui, tactic, rect.intersect(view), &name, color);
    } else {
        let left = rect.right() + 4.0;
        let room = (free - left - 4.0).min(super::NAME_ROOM * 1.6);
        if room >= 24.0 {
            let words = one_line(ui, &name, regular(size::SMALL), color, room);
            paint_left(painter, left, rect.center().y, words, color);
        }
    }
}

/// The name, and where there is room for them the findings and the status.
fn paint_inside(cx: &Cx<'_>, ui: &Ui, tactic: &Tactic, rect: Rect, name: &str, color: Color32) {
    let (painter, t) = (ui.painter(), cx.t);
    let (left, y) = (rect.left() + 11.0, rect.center().y);
    let mut right = rect.right() - 8.0;
    if let Some((severity, count)) = cx.derived.card_mark(tactic)
        && rect.width() >= 96.0
    {
        let middle = pos2(right + 4.0, y);
        let anchor = egui::Align2::RIGHT_CENTER;
        let chip = paint_mark(painter, middle, anchor, severity, &count.to_string(), t);
        right = chip.left() - 6.0;
    }
    if rect.width() >= 190.0 {
        let words = painter.layout_no_wrap(status(tactic).into(), regular(size::LABEL), t.muted);
        right -= words.size().x;
        paint_left(painter, right, y, words, t.muted);
        right -= 8.0;
    }
    let words = one_line(ui, name, semibold(size::SMALL), color, right - left);
    paint_left(painter, left, y, words, color);
}

/// The colour of the stage at which a tactic stands.
fn stage_color(cx: &Cx<'_>, tactic: &Tactic) -> Option<Color32> {
    let stage = tactic.stage?;
    let stages = cx.session.plan().stages_in_order();
    let n = stages.iter().position(|of| of.id == stage)?;
    Some(cx.t.stage(n))
}

/// A few words in a frame above something.
fn paint_note(ui: &Ui, above: Rect, words: &str, t: &Tokens) {
    let layer = LayerId::new(Order::Tooltip, UiId::unique("where it would stand"));
    let painter = ui.ctx().layer_painter(layer);
    let view = ui.clip_rect();
    let words = painter.layout_no_wrap(words.to_owned(), semibold(size::SMALL), t.on_accent);
    let left = above
        .left()
        .max(view.left())
        .min(view.right() - words.size().x - 16.0);
    let at = pos2(left, above.top() - words.size().y - 9.0);
    let rect = Rect::from_min_size(at, words.size() + vec2(16.0, 6.0));
    painter.rect_filled(rect, CornerRadius::same(5), t.accent);
    painter.galley(rect.min + vec2(8.0, 3.0), words, t.on_accent);
}

/// A small bar at the pointer.
pub fn paint_ghost(ui: &Ui, pointer: Pos2, name: &str, t: &Tokens) {
    let layer = LayerId::new(Order::Tooltip, UiId::unique("dragged"));
    let painter: Painter = ui.ctx().layer_painter(layer);
    let words = one_line(ui, name, semibold(size::SMALL), t.ink, 200.0);
    let rect = Rect::from_min_size(pointer + vec2(10.0, 8.0), words.size() + vec2(20.0, 10.0));
    let radius = CornerRadius::same(5);
    painter.rect_filled(rect.translate(vec2(0.0, 3.0)).expand(1.0), radius, t.shadow);
    painter.rect_filled(rect, radius, t.surface);
    painter.rect_stroke(rect, radius, Stroke::new(1.5, t.accent), StrokeKind::Inside);
    paint_left(&painter, rect.left() + 10.0, rect.center().y, words, t.ink);
}

/// As the board's cards say it.
fn status(tactic: &Tactic) -> &'static str {
    match (tactic.course, tactic.status) {
        (Course::Start, Status::Planned) => "new",
        (_, status) => status.label(),
    }
}

/// `Tasting letter, 8–14 Mar 2027, planned`.
fn spoken(cx: &Cx<'_>, tactic: &Tactic, days: Days) -> String {
    let name = name(cx.session.plan(), tactic.id);
    let mut words = format!("{name}, {}, {}", dates(cx, tactic, days), status(tactic));
    if let Some((severity, findings)) = cx.derived.card_mark(tactic) {
        let many = crate::check::wording::count(findings, "finding", "findings");
        words += &format!(", {many}, worst: {}", severity.word());
    }
    words
}

fn dates(cx: &Cx<'_>, tactic: &Tactic, days: Days) -> String {
    match (tactic.start, tactic.end) {
        (Some(start), None) => format!("from {}, without an end", cx.habits.day(start)),
        (None, Some(end)) => format!("until {}, without a start", cx.habits.day(end)),
        (Some(start), Some(end)) if end < start => format!(
            "starts {}, but ends {}",
            cx.habits.day(start),
            cx.habits.day(end)
        ),
        _ => cx.habits.range(days.0, days.1),
    }
}

/// All that there is to know of a tactic here.
fn hover_ui(cx: &Cx<'_>, ui: &mut Ui, tactic: &Tactic, days: Days) {
    let plan = cx.session.plan();
    ui.set_max_width(320.0);
    ui.label(egui::RichText::new(name(plan, tactic.id)).font(semibold(size::BODY)));
    let mut lines = vec![format!("{} · {}", dates(cx, tactic, days), status(tactic))];
    let of = |at: Option<Ref>| at.and_then(|at| plan.name(at)).map(str::to_owned);
    let known = [
        of(tactic.channel.map(Id::at)),
        of(tactic.stage.map(Id::at)),
        of(tactic.owner.map(Id::at)),
    ];
    let known: Vec<String> = known.into_iter().flatten().collect();
    lines.extend((!known.is_empty()).then(|| known.join(" · ")));
    let hours = match tactic.hours {
        Some(hours) => format!("{} h", hours.in_words()),
        None => "no hours yet".to_owned(),
    };
    let cost = tactic.cost.map(|cost| format!(" · {}", cost.in_words()));
    lines.push(hours + &cost.unwrap_or_default());
    for line in lines {
        crate::ui::widgets::muted(ui, line);
    }
}
