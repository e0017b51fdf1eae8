//! The calendar: tactics over time, in lanes by stage, channel or person, to be dragged and drawn out; below them
//! the work or the money that each week or month takes, beside what there is.
//!
//! `scale` says where a day stands and paints the days above; `lanes` draws the tactics and lets them be dragged;
//! `foot` is the strip below; `keys` the keyboard. What any of it means is said in `check::calendar`.

mod foot;
mod keys;
mod lanes;
mod scale;

use std::sync::Arc;

use egui::{
    Align, CornerRadius, Layout, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
};
use egui::{DragAndDrop, Role, WidgetInfo, pos2, vec2};
use jiff::civil::Date;

use self::foot::Foot;
use self::lanes::{Held, Lanes, Moving};
use self::scale::{HEAD, Scale, Zoom};
use super::{Screen, View};
use crate::check::calendar::strip::Strip;
use crate::check::calendar::{self, By, Calendar, Days};
use crate::check::wording::{count, hours_so_far};
use crate::edit::apply;
use crate::model::{Id, Kind, Number, Plan, Tactic};
use crate::session::commands::{Request, Scene};
use crate::ui::context::Cx;
use crate::ui::cursor;
use crate::ui::memo::Memo;
use crate::ui::theme::{CARD_RADIUS, regular, semibold, size};
use crate::ui::widgets::{
    empty_state, muted, one_line, paint_dashed, paint_ghost, paint_left, segmented, small,
};

/// The width of the column with the names of the lanes, at least and at most.
const NAMES: [f32; 2] = [132.0, 190.0];
/// The width of what has no date, each.
const CHIP: Vec2 = vec2(156.0, 26.0);
/// The room in which a name can be read, in points.
const NAME_ROOM: f32 = 104.0;

/// In a lower window the screen does not say what it is for: the lanes need the room.
const ROOM_TO_TEACH: f32 = 560.0;

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "Calendar",
    icon: "calendar",
    kinds: &[],
    tells: &[Kind::Tactic, Kind::Stage, Kind::Channel, Kind::Person],
    teach: "When does what run, and is there time for it? Drag a tactic to move it, an end to draw it out.",
    belongs: |_, _| Vec::new(),
    view: Some(|| Box::<CalendarView>::default()),
};

/// What the view remembers.
#[derive(Debug, Default)]
struct CalendarView {
    by: By,
    zoom: Zoom,
    foot: Foot,
    /// What is seen; none before it is first shown, and where all is to be shown from its beginning.
    seen: Option<Seen>,
    /// A day to bring into view.
    go_to: Option<Date>,
    /// A tactic to bring into view.
    show: Option<Id<Tactic>>,
    whole: Memo<(u64, Date), Days>,
    calendar: Memo<(u64, By, Date, i64), Arc<Calendar>>,
    strip: Memo<foot::Key, Arc<Strip>>,
}

/// What is seen of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Seen {
    scale: Scale,
    /// How far it is scrolled.
    offset: Vec2,
}

impl View for CalendarView {
    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        let (session, today) = (cx.session, cx.session.today());
        let plan = session.plan();
        self.title_ui(cx, ui, screen);
        if cx.scene == Scene::Work && ui.available_height() >= ROOM_TO_TEACH {
            muted(ui, screen.teach);
            ui.add_space(2.0);
        }
        self.controls_ui(ui);
        if !plan.tactics.values().any(Tactic::is_on_board) {
            empty_state(
                ui,
                "Nothing to plan in time yet",
                "Tactics stand here from their first to their last day. Add some on the board, and give them dates here.",
            );
            return;
        }
        let names = (0.2 * ui.available_width())
            .clamp(NAMES[0], NAMES[1])
            .floor();
        let whole = *self.whole.get((session.revision(), today), |_| {
            calendar::whole(plan, today)
        });
        let px = self.zoom.px(whole, ui.available_width() - names - 14.0);
        let least = (NAME_ROOM / px).ceil() as i64;
        let key = (session.revision(), self.by, today, least);
        let calendar = self.calendar.get(key, |(_, by, today, least)| {
            Arc::new(Calendar::new(plan, *by, *today, *least))
        });
        let calendar = calendar.clone();
        shelf_ui(cx, ui, &calendar);
        ui.add_space(2.0);
        self.chart_ui(cx, ui, &calendar, Scale::new(&calendar, whole, px), names);
    }

    fn keys(&self) -> &'static [&'static str] {
        &["Ctrl+Left", "Ctrl+Right", "N"]
    }
}

impl CalendarView {
    fn title_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &Screen) {
        ui.horizontal(|ui| {
            ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if cx.scene == Scene::Work {
                    let button = small(ui, "Export…");
                    let button = button.on_hover_text("A file for calendars (iCalendar, .ics)");
                    if button.clicked() {
                        cx.ask(Request::Export("ics"));
                    }
                }
                let today = cx.session.today();
                let button = small(ui, "Go to today").on_hover_text(cx.habits.day(today));
                if button.clicked() {
                    self.go_to = Some(today);
                }
            });
        });
    }

    fn controls_ui(&mut self, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            let tabs = [
                (By::Stage, "Stages"),
                (By::Channel, "Channels"),
                (By::Owner, "People"),
            ];
            if let Some(by) = segmented(ui, &tabs, self.by) {
                self.by = by;
            }
            let zooms = [
                (Zoom::Weeks, "Weeks"),
                (Zoom::Months, "Months"),
                (Zoom::Whole, "Whole plan"),
            ];
            if let Some(zoom) = segmented(ui, &zooms, self.zoom) {
                self.zoom = zoom;
                if zoom == Zoom::Whole {
                    self.seen = None;
                }
            }
        });
    }

    /// The days above, the lanes, and the strip below: one picture with one scale.
    fn chart_ui(
        &mut self,
        cx: &mut Cx<'_>,
        ui: &mut Ui,
        calendar: &Calendar,
        scale: Scale,
        names: f32,
    ) {
        let t = cx.t;
        let room = ui.available_rect_before_wrap();
        let room = Rect::from_min_max(room.min, pos2(room.right(), room.bottom() - 6.0));
        ui.allocate_rect(room, Sense::hover());
        let foot = self.foot.height(room.height());
        let left = room.left() + names;
        let head = Rect::from_min_max(
            pos2(left, room.top()),
            pos2(room.right(), room.top() + HEAD),
        );
        let middle = Rect::from_min_max(
            pos2(left, head.bottom()),
            pos2(room.right(), room.bottom() - foot),
        );
        let below = Rect::from_min_max(
            pos2(room.left(), middle.bottom()),
            pos2(room.right(), room.bottom()),
        );
        let radius = CornerRadius::same(CARD_RADIUS);
        ui.painter().rect_filled(room, radius, t.surface);

        let lanes = Lanes::new(cx.session.plan(), calendar, scale, middle);
        keys::take(cx, ui, self, calendar);
        let mut moving = None;
        let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(middle));
        // What is scrolled to may lie beyond what there was a frame before; nothing shall spring back from there.
        inside.spacing_mut().scroll.kinetic.rubber_band = false;
        let mut area = ScrollArea::both().id_salt("calendar").auto_shrink(false);
        if let Some(offset) = self.scrolled_to(cx, ui, &lanes, scale, middle.width()) {
            area = area.scroll_offset(offset);
        }
        let output = area.show_viewport(&mut inside, |ui, viewport| {
            ui.set_min_size(lanes.size());
            let origin = ui.min_rect().min.to_vec2();
            moving = lanes.ui(cx, ui, origin, viewport);
        });
        let offset = output.state.clamped_offset();
        self.seen = Some(Seen { scale, offset });

        let origin = middle.min - offset;
        let frame = ui.painter_at(room);
        scale.head_ui(cx, &frame, ui, head, origin.x);
        lanes.names_ui(cx, ui, room.left(), names, origin.y);
        frame.hline(room.x_range(), head.bottom(), Stroke::new(1.0, t.line));
        frame.hline(room.x_range(), below.top(), Stroke::new(1.0, t.line));
        frame.vline(left, room.y_range(), Stroke::new(1.0, t.line));
        let strip = self.strip(cx, calendar, scale, moving.as_ref());
        self.foot.ui(cx, ui, &strip, scale, below, left, origin.x);
        let line = Stroke::new(1.0, t.line);
        ui.painter()
            .rect_stroke(room, radius, line, StrokeKind::Inside);
    }

    /// Where to scroll, where that is another place than where one is.
    fn scrolled_to(
        &mut self,
        cx: &Cx<'_>,
        ui: &Ui,
        lanes: &Lanes<'_>,
        scale: Scale,
        width: f32,
    ) -> Option<Vec2> {
        let now = match self.seen {
            None => vec2(scale.start_at(cx.session.today(), width), 0.0),
            // The same days stay in view where they stand elsewhere now.
            Some(seen) => vec2(scale.x_of(seen.scale, seen.offset.x), seen.offset.y),
        };
        let mut to = now;
        if self.seen.is_some_and(|seen| seen.scale.px != scale.px) {
            // Nearer, one looks at what is selected, or else at the plan.
            to.x = to.x.max(scale.start());
            let selected = cx.session.selected_card();
            let there = selected.and_then(|tactic| lanes.offset_to(tactic, to));
            to = there.unwrap_or(to);
        }
        if let Some(day) = self.go_to.take() {
            to.x = (scale.x(day) - 0.3 * width).max(0.0);
        }
        if let Some(show) = self.show.take() {
            to = lanes.offset_to(show, to).unwrap_or(to);
            ui.memory_mut(|memory| memory.request_focus(lanes::bar_id(show)));
        }
        let is_there = self
            .seen
            .is_some_and(|seen| (seen.offset - to).length() < 0.5);
        (!is_there).then_some(to)
    }

    /// The strip, as it would be if what is dragged were let go of now.
    fn strip(
        &mut self,
        cx: &Cx<'_>,
        calendar: &Calendar,
        scale: Scale,
        moving: Option<&Moving>,
    ) -> Arc<Strip> {
        let session = cx.session;
        let step = scale.step(cx.habits.week_starts);
        let key = foot::Key {
            revision: session.revision(),
            horizon: calendar.horizon,
            step,
            person: self.foot.person,
            moving: moving.cloned(),
        };
        let strip = self.strip.get(key, |key| {
            let moving = key.moving.as_ref();
            let edit = moving.and_then(|moving| moving.edit(session.plan()));
            let moved = edit.map(|edit| {
                let mut plan: Plan = session.plan().clone();
                apply(&mut plan, &edit);
                plan
            });
            let plan = moved.as_ref().unwrap_or(session.plan());
            Arc::new(Strip::new(
                plan,
                session.load(),
                key.horizon,
                step,
                key.person,
            ))
        });
        strip.clone()
    }
}

/// What has no date yet, to be dragged onto the calendar.
fn shelf_ui(cx: &mut Cx<'_>, ui: &mut Ui, calendar: &Calendar) {
    if calendar.undated.is_empty() {
        return;
    }
    let t = cx.t;
    ui.horizontal(|ui| {
        let many = count(calendar.undated.len(), "tactic", "tactics");
        let words = format!("{many} without a date");
        ui.label(RichText::new(words).font(semibold(size::SMALL)));
        let load = calendar.undated_takes;
        muted(
            ui,
            match load.hours {
                Number::ZERO => "Drag them onto the calendar".to_owned(),
                known => {
                    let hours = hours_so_far(known, load.unknown_hours);
                    format!("{hours}, in no week and no month")
                }
            },
        );
    });
    ScrollArea::horizontal()
        .id_salt("without a date")
        .auto_shrink([false, true])
        .show_viewport(ui, |ui, viewport| {
            let step = CHIP.x + 8.0;
            let all = step * calendar.undated.len() as f32;
            ui.set_min_size(vec2(all, CHIP.y + 6.0));
            let left = ui.min_rect().min;
            let first = (viewport.left() / step).floor().max(0.0) as usize;
            let shown = (viewport.width() / step).ceil() as usize + 1;
            let chips = calendar.undated.iter().enumerate().skip(first).take(shown);
            for (n, tactic) in chips {
                let rect = Rect::from_min_size(left + vec2(step * n as f32, 0.0), CHIP);
                chip_ui(cx, ui, *tactic, rect);
            }
        });
    if let Some(held) = DragAndDrop::payload::<Held>(ui.ctx())
        && let Held::Undated(tactic) = *held
        && let Some(pointer) = ui.input(|i| i.pointer.interact_pos())
    {
        let name = lanes::name(cx.session.plan(), tactic);
        paint_ghost(ui, pointer, &name, t);
    }
}

fn chip_ui(cx: &mut Cx<'_>, ui: &mut Ui, tactic: Id<Tactic>, rect: Rect) {
    let t = cx.t;
    let at = tactic.at();
    let response = ui.interact(rect, lanes::bar_id(tactic), Sense::click_and_drag());
    let name = lanes::name(cx.session.plan(), tactic);
    let is_selected = cx.session.selection().contains(&at);
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::Button,
            true,
            is_selected,
            format!("{name}, without a date"),
        )
    });
    if is_selected {
        let radius = CornerRadius::same(6);
        ui.painter().rect_filled(rect, radius, t.accent_soft);
    }
    let is_lit = is_selected || response.hovered() || response.has_focus();
    let color = if is_lit { t.accent } else { t.faint };
    paint_dashed(ui.painter(), rect.shrink(0.5), color);
    let words = one_line(ui, &name, regular(size::SMALL), t.ink, CHIP.x - 16.0);
    paint_left(
        ui.painter(),
        rect.left() + 8.0,
        rect.center().y,
        words,
        t.ink,
    );
    if cx.scene == Scene::Work && response.drag_started() {
        DragAndDrop::set_payload(ui.ctx(), Held::Undated(tactic));
    }
    if response.clicked() {
        cx.clicked(ui, at);
        response.request_focus();
    }
    cursor::stand(cx, ui, &response, Some(at));
    if response.has_focus() {
        keys::hold(ui, response.id);
    }
    response.on_hover_text(format!(
        "{name}\nDrag it onto the calendar, or press Ctrl+→"
    ));
}
