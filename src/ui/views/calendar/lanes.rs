//! The lanes: tactics as bars, packed into rows. Only what is seen is laid out. `bar` paints one of them, `drag` lets
//! them be dragged.

mod bar;
mod drag;

use egui::{Color32, Id as UiId, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

pub use self::bar::name;
use self::bar::{Look, hover_ui, spoken, work_before};
use self::drag::take_hold;
pub use self::drag::{Held, Moving, together};
use super::scale::Scale;
use crate::check::calendar::{Bar, Calendar, Days, Lane};
use crate::model::{Id, Kind, Plan, Ref, Stage, Tactic};
use crate::session::commands::{RENAME, Scene};
use crate::ui::context::Cx;
use crate::ui::cursor;
use crate::ui::theme::{regular, semibold, size};
use crate::ui::widgets::{one_line, paint_left};

/// Height of a row, with the room below it.
const ROW: f32 = 28.0;
/// Height of a bar.
const BAR: f32 = 24.0;
/// Room above and below the rows of a lane.
const PAD: f32 = 7.0;
/// The narrowest that a bar is drawn.
const BAR_MIN: f32 = 6.0;

/// The lanes of a calendar, and where each begins.
pub struct Lanes<'a> {
    calendar: &'a Calendar,
    scale: Scale,
    tops: Vec<f32>,
    /// The stages in order: each has its colour.
    stages: Vec<Id<Stage>>,
    /// What there is to see them in.
    room: Rect,
}

/// What is drawn in a frame.
struct Pane {
    origin: Vec2,
    viewport: Rect,
    moving: Option<Moving>,
}

impl Pane {
    /// What of the window is seen of them.
    fn seen(&self) -> Rect {
        self.viewport.translate(self.origin)
    }
}

impl<'a> Lanes<'a> {
    /// Lays the lanes out.
    pub fn new(plan: &Plan, calendar: &'a Calendar, scale: Scale, room: Rect) -> Self {
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
            stages: plan
                .stages_in_order()
                .iter()
                .map(|stage| stage.id)
                .collect(),
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
        // The empty ground lies below everything: a click on it lets go of the selection.
        let ground = ui.make_persistent_id("ground");
        if ui
            .interact(ui.clip_rect(), ground, Sense::click())
            .clicked()
        {
            cx.act(|session| session.select(None));
        }
        let pane = Pane {
            origin,
            viewport,
            moving: self.moving(cx, ui, origin),
        };
        let shown = pane.seen();
        self.scale.grid_ui(cx, ui, origin.x, shown);
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
        let moving = pane.moving.as_ref();
        let then = moving.and_then(|moving| moving.days_of(cx.session.plan(), tactic));
        let is_leaving = then.is_some();
        let look = Look {
            stage: self.stage_color(cx, tactic),
            free,
            is_selected,
            is_lit: response.hovered() || response.has_focus(),
            is_leaving,
        };
        look.paint(cx, ui, tactic, rect);
        if look.is_selected || look.is_lit {
            self.paint_work(cx, ui, tactic, bar.days, rect, pane.origin.x);
        }
        if cx.scene == Scene::Work {
            take_hold(ui, &response, rect, pane, bar.tactic);
        }
        if response.clicked() {
            cx.clicked(ui, at);
            response.request_focus();
        }
        cursor::stand(cx, ui, &response, Some(at));
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

    /// Where its work falls before its start: a thin line that leads up to it.
    fn paint_work(
        &self,
        cx: &Cx<'_>,
        ui: &Ui,
        tactic: &Tactic,
        days: Days,
        rect: Rect,
        origin: f32,
    ) {
        if let Some(work) = work_before(cx, tactic, days) {
            let from = self.scale.span(work).0 + origin;
            let y = rect.center().y;
            let stroke = Stroke::new(2.0, cx.t.muted);
            let ends = [pos2(from, y), pos2(rect.left(), y)];
            ui.painter()
                .extend(egui::Shape::dashed_line(&ends, stroke, 3.0, 3.0));
            ui.painter().circle_filled(pos2(from, y), 3.0, cx.t.muted);
        }
    }

    /// The colour of the stage at which a tactic stands.
    fn stage_color(&self, cx: &Cx<'_>, tactic: &Tactic) -> Option<Color32> {
        let stage = tactic.stage?;
        let n = self.stages.iter().position(|of| *of == stage)?;
        Some(cx.t.stage(n))
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

/// The widget id of a tactic on this screen, with a date or without.
pub fn bar_id(tactic: Id<Tactic>) -> UiId {
    UiId::unique(("in the calendar", tactic.key()))
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
