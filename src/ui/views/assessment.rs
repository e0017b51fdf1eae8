//! Assessment: which tactics are worth most for what they take. At the left a chart of effort and impact on which
//! they can be dragged (`chart`), at the right the ranking with its arithmetic, and below it what is not assessed
//! yet. In a narrow window the one stands below the other.
//!
//! By keyboard: arrows choose a tactic in the order of the ranking, Ctrl and arrows give it a point more or less of
//! effort and impact, and 1 to 5 say how sure one is.

mod chart;

use egui::{
    CornerRadius, DragAndDrop, EventFilter, Id as UiId, Key, Modifiers, Pos2, Rect, Response,
    RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
    vec2,
};

use self::chart::Chart;
use super::{Screen, View};
use crate::check::assessment::{Aspect, Assessment, Points, SCALE, Score, assess, put_at, step};
use crate::check::wording::{capitalised, count};
use crate::model::{Id, Kind, Number, Plan, Tactic};
use crate::session::commands::{Scene, Typing};
use crate::ui::context::Cx;
use crate::ui::cursor;
use crate::ui::form::typing;
use crate::ui::lines::lines_ui;
use crate::ui::memo::Memo;
use crate::ui::theme::{regular, semibold, size};
use crate::ui::widgets::{empty_state, muted, one_line, paint_ghost, paint_left};

/// Height of a line of the ranking.
const LINE: f32 = 30.0;
/// From this width on chart and ranking stand side by side, in points.
const SIDE_BY_SIDE: f32 = 720.0;
/// How high the chart is where the ranking stands below it.
const STACKED: f32 = 330.0;
/// How wide the column is in which the scores stand.
const RESULT: f32 = 36.0;
/// How much of a line the words beside the points take, and what parts them.
const LABELS: f32 = 185.0;
/// How sure one can say one is by a key.
const DIGITS: [(Key, i64); 5] = [
    (Key::Num1, 1),
    (Key::Num2, 2),
    (Key::Num3, 3),
    (Key::Num4, 4),
    (Key::Num5, 5),
];

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "Assessment",
    icon: "assessment",
    kinds: &[],
    tells: &[Kind::Tactic],
    teach: "What does each tactic bring, what does it take, how sure are we?",
    belongs: |_, _| Vec::new(),
    view: Some(|| Box::<AssessmentView>::default()),
};

/// What the view remembers.
#[derive(Debug, Default)]
struct AssessmentView {
    told: Memo<u64, Told>,
    /// A tactic whose line should come into view.
    reveal: Option<Id<Tactic>>,
}

/// What is told of a plan.
#[derive(Debug)]
struct Told {
    assessment: Assessment,
    lines: Vec<Line>,
}

/// A line of the list.
#[derive(Debug)]
enum Line {
    /// A heading, and how many there are.
    Head(&'static str, usize),
    /// A ranked tactic, and its place.
    Ranked(usize, Id<Tactic>, Score),
    /// One that is not assessed yet, and what it lacks.
    Open(Id<Tactic>, String),
}

/// A tactic that is being dragged, and how far from its ring it was taken hold of: by its name, mostly.
#[derive(Clone, Copy, Debug)]
struct Dragged(Id<Tactic>, Vec2);

impl View for AssessmentView {
    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        let session = cx.session;
        let plan = session.plan();
        ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
        muted(ui, screen.teach);
        let told = self.told.get(session.revision(), |_| Told::new(plan));
        if told.lines.is_empty() {
            empty_state(
                ui,
                "Nothing to assess yet",
                "Put tactics on the board. Here each then gets points for what it would bring and what it would take, and the best come first.",
            );
            return;
        }
        ui.add_space(4.0);
        points_ui(cx, ui);
        ui.add_space(4.0);
        let held = DragAndDrop::payload::<Dragged>(ui.ctx()).map(|held| *held);
        let dragged = held.map(|Dragged(tactic, _)| tactic);
        let mut panes = Panes {
            told,
            dragged,
            reveal: self.reveal.take(),
            focused: None,
        };
        if let Some(tactic) = panes.reveal {
            // A command that was run by its keys has taken the keyboard away.
            let id = widget_of(plan, tactic);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let room = ui.available_size();
        let chart = if room.x >= SIDE_BY_SIDE {
            let left = (room.x * 0.54).floor();
            let at = ui.available_rect_before_wrap();
            let area = Rect::from_min_size(at.min, vec2(left, room.y - 8.0));
            let chart = panes.chart_ui(cx, ui, area);
            let list = Rect::from_min_max(pos2(area.right() + 18.0, at.top()), at.max);
            let mut right = ui.new_child(UiBuilder::new().max_rect(list));
            ScrollArea::vertical()
                .id_salt("ranking")
                .auto_shrink(false)
                .show(&mut right, |ui| panes.list_ui(cx, ui));
            chart
        } else {
            ScrollArea::vertical()
                .id_salt("chart and ranking")
                .auto_shrink(false)
                .show(ui, |ui| {
                    let width = ui.available_width() - 8.0;
                    let (area, _) = ui.allocate_exact_size(vec2(width, STACKED), Sense::hover());
                    let chart = panes.chart_ui(cx, ui, area);
                    panes.list_ui(cx, ui);
                    chart
                })
                .inner
        };
        let dropped = follow_drag(cx, ui, &chart, held);
        self.reveal = keys(cx, ui, told, panes.focused).or(dropped);
        if self.reveal.is_some() {
            ui.ctx().request_repaint();
        }
    }

    fn keys(&self) -> &'static [&'static str] {
        &["Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down", "N"]
    }
}

impl Told {
    fn new(plan: &Plan) -> Self {
        let assessment = Assessment::new(plan);
        let mut lines = Vec::new();
        let ranking = assessment.ranking.iter();
        let open = assessment.open.iter();
        if !assessment.ranking.is_empty() {
            lines.push(Line::Head("Ranking", assessment.ranking.len()));
            lines.extend(ranking.map(|r| Line::Ranked(r.place, r.tactic, r.score)));
        }
        if !assessment.open.is_empty() {
            lines.push(Line::Head("Not assessed yet", assessment.open.len()));
            lines.extend(open.map(|open| Line::Open(open.tactic, open.lacks.clone())));
        }
        Self { assessment, lines }
    }

    /// The tactics in the order of the list.
    fn order(&self) -> impl DoubleEndedIterator<Item = Id<Tactic>> + Clone + '_ {
        self.lines.iter().filter_map(Line::tactic)
    }
}

impl Line {
    fn tactic(&self) -> Option<Id<Tactic>> {
        match self {
            Self::Head(..) => None,
            Self::Ranked(_, id, _) | Self::Open(id, _) => Some(*id),
        }
    }
}

/// What a tactic is called.
fn name(plan: &Plan, id: Id<Tactic>) -> &str {
    match plan.name(id.at()).unwrap_or_default().trim() {
        "" => "Unnamed tactic",
        name => name,
    }
}

/// The selected tactic, where it can be given points: it is active, and nothing is being presented.
fn assessed<'a>(cx: &Cx<'a>) -> Option<&'a Tactic> {
    let session = cx.session;
    let tactic = session.plan().tactics.get(&session.selected_card()?)?;
    (tactic.is_active() && cx.scene == Scene::Work).then_some(tactic)
}

// ---- The points of the selected tactic

/// The selected tactic with its points to choose from. It is as high where nothing is selected: nothing moves.
fn points_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    let plan = cx.session.plan();
    let tactic = assessed(cx);
    ui.horizontal(|ui| {
        ui.set_min_height(26.0);
        let Some(tactic) = tactic else {
            muted(
                ui,
                "Drag tactics, or choose one: Ctrl and arrows move it, 1 to 5 say how sure.",
            );
            return;
        };
        let points = Points::of(tactic);
        // All of it in one line, in a small window as well.
        let side = ((ui.available_width() - LABELS) / 15.0 - 1.0).floor();
        let side = side.clamp(14.0, 22.0);
        ui.spacing_mut().item_spacing.x = 1.0;
        for aspect in Aspect::ALL {
            let now = points.get(aspect);
            let words = format!("{} ", capitalised(aspect.word()));
            ui.label(RichText::new(words).size(size::LABEL).color(cx.t.muted));
            for points in SCALE[0]..=SCALE[1] {
                let is_now = now == Some(Number::whole(points));
                if point_ui(cx, ui, aspect, points, is_now, side).clicked()
                    && let Some(edit) = assess(plan, tactic.id, &[(aspect, points)])
                {
                    cx.edit(edit);
                }
            }
            ui.add_space(9.0);
        }
    });
}

/// One of the points that can be chosen.
fn point_ui(
    cx: &Cx<'_>,
    ui: &mut Ui,
    aspect: Aspect,
    points: i64,
    is_now: bool,
    side: f32,
) -> Response {
    let t = cx.t;
    let (rect, response) = ui.allocate_exact_size(vec2(side, 22.0), Sense::click());
    let spoken = format!("{} {points}", aspect.word());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_now, &spoken));
    let radius = CornerRadius::same(5);
    let (ground, line, color) = if is_now {
        (t.accent, t.accent, t.on_accent)
    } else if response.hovered() || response.has_focus() {
        (t.accent_soft, t.accent, t.ink)
    } else {
        (t.surface, t.line, t.ink)
    };
    ui.painter().rect_filled(rect, radius, ground);
    ui.painter()
        .rect_stroke(rect, radius, Stroke::new(1.0, line), StrokeKind::Inside);
    let font = if is_now { semibold } else { regular };
    let words = one_line(ui, &points.to_string(), font(size::SMALL), color, 20.0);
    let at = rect.center() - words.size() / 2.0;
    ui.painter().galley(at, words, color);
    response
}

// ---- The chart and the list

/// What is drawn in a frame.
struct Panes<'a> {
    told: &'a Told,
    dragged: Option<Id<Tactic>>,
    reveal: Option<Id<Tactic>>,
    /// What has the keyboard, of chart and list.
    focused: Option<UiId>,
}

impl Panes<'_> {
    fn chart_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, area: Rect) -> Chart {
        let chart = Chart::within(area);
        chart.paint(ui, cx.t);
        let spots = &self.told.assessment.spots;
        let selected = cx.session.selected_card();
        for (spot, tactics) in spots {
            let [effort, impact] = *spot;
            // Names at the last value stand before their rings, and meet those that come from the left.
            let last = SCALE[1];
            let is_free = |effort| !spots.contains_key(&[effort, impact]);
            let has_room_beside = match effort {
                _ if effort == last => is_free(last - 1),
                _ if effort == last - 2 => is_free(last - 1) && is_free(last),
                _ => is_free(effort + 1),
            };
            for point in chart.points(*spot, tactics, selected, has_room_beside) {
                let plan = cx.session.plan();
                if let Some(response) = point.ui(cx, ui, plan, self.dragged) {
                    self.touched(cx, ui, point.tactics, &response, Some(point.ring()));
                }
            }
        }
        chart
    }

    /// What comes of a click or a drag on what stands for some tactics, with its ring where it has one.
    fn touched(
        &mut self,
        cx: &mut Cx<'_>,
        ui: &Ui,
        tactics: &[Id<Tactic>],
        response: &Response,
        ring: Option<Pos2>,
    ) {
        match tactics {
            [one] => {
                if cx.scene == Scene::Work {
                    let hold = ui.input(|i| i.pointer.press_origin());
                    let off = hold.zip(ring).map(|(hold, ring)| hold - ring);
                    response.dnd_set_drag_payload(Dragged(*one, off.unwrap_or_default()));
                }
                if response.clicked() {
                    cx.clicked(ui, one.at());
                    response.request_focus();
                }
                cursor::stand(cx, ui, response, Some(one.at()));
            }
            several if response.clicked() => {
                let all: Vec<_> = several.iter().map(|id| id.at()).collect();
                cx.act(move |session| session.select_all(all));
                response.request_focus();
            }
            _ => {}
        }
        if response.has_focus() {
            self.focused = Some(response.id);
        }
    }

    /// The ranking, and what is still open; only the lines in view are drawn.
    fn list_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui) {
        let lines = &self.told.lines;
        ui.set_max_width(ui.available_width() - 8.0);
        let sought = self
            .reveal
            .and_then(|id| lines.iter().position(|line| line.tactic() == Some(id)));
        lines_ui(ui, LINE, lines, sought, |ui, line| {
            self.line_ui(cx, ui, line);
        });
    }

    fn line_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, line: &Line) {
        let rect = ui.max_rect();
        let t = cx.t;
        let plan = cx.session.plan();
        let (id, place, beside) = match line {
            Line::Head(title, n) => return head_ui(cx, ui, title, *n, rect),
            Line::Ranked(place, id, score) => (*id, place.to_string(), score.arithmetic()),
            Line::Open(id, lacks) => (*id, String::new(), lacks.clone()),
        };
        let name = name(plan, id);
        let response = ui.interact(rect, line_id(id), Sense::click_and_drag());
        let is_selected = cx.session.selection().contains(&id.at());
        let spoken = match line {
            Line::Ranked(..) => format!("{place}. {name}, {beside}"),
            _ => format!("{name}, {beside}"),
        };
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &spoken));
        let row = rect.shrink2(vec2(0.0, 1.0));
        let radius = CornerRadius::same(6);
        if is_selected {
            ui.painter().rect_filled(row, radius, t.accent_soft);
        } else if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(row, radius, t.surface);
        }
        if response.has_focus() {
            let stroke = Stroke::new(1.0, t.accent);
            ui.painter()
                .rect_stroke(row, radius, stroke, StrokeKind::Inside);
        }
        let (left, middle) = (row.left() + 8.0, row.center().y);
        let place = one_line(ui, &place, regular(size::SMALL), t.muted, 32.0);
        paint_left(ui.painter(), left, middle, place, t.muted);
        // What comes of the sum stands out.
        let (sum, result) = match line {
            Line::Ranked(..) => beside.rsplit_once(' ').unwrap_or((&beside, "")),
            // The heading has said it.
            _ => (beside.rsplit(": ").next().unwrap_or(&beside), ""),
        };
        let mut right = row.right() - 8.0;
        for (words, color, font, width) in [
            (result, t.ink, semibold(size::SMALL), RESULT),
            (sum, t.muted, regular(size::SMALL), row.width() * 0.55),
        ] {
            if !words.is_empty() {
                let words = one_line(ui, words, font, color, width);
                let left = right - words.size().x;
                paint_left(ui.painter(), left, middle, words, color);
                right = if width == RESULT {
                    right - RESULT
                } else {
                    left
                };
            }
        }
        let left = left + 34.0;
        let name = one_line(ui, name, semibold(size::SMALL), t.ink, right - left - 10.0);
        paint_left(ui.painter(), left, middle, name, t.ink);
        let response = response.on_hover_text(&spoken);
        self.touched(cx, ui, &[id], &response, None);
    }
}

fn head_ui(cx: &Cx<'_>, ui: &Ui, title: &str, n: usize, rect: Rect) {
    let t = cx.t;
    let beside = match title {
        "Ranking" => "impact × confidence ÷ effort".to_owned(),
        _ => count(n, "tactic", "tactics"),
    };
    let middle = rect.center().y;
    let words = one_line(ui, title, semibold(size::TITLE), t.ink, rect.width());
    let right = rect.left() + words.size().x;
    paint_left(ui.painter(), rect.left(), middle, words, t.ink);
    let room = (rect.right() - right - 16.0).max(0.0);
    let beside = one_line(ui, &beside, regular(size::SMALL), t.muted, room);
    let left = rect.right() - 8.0 - beside.size().x;
    paint_left(ui.painter(), left, middle, beside, t.muted);
    let response = ui.interact(rect, ui.scope_id().with(("head", title)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, format!("{title}, {n}")));
    if title == "Ranking" {
        response.on_hover_text("Impact and effort count from 1 to 5. Confidence counts as a share: 5 of 5 is 1, 4 of 5 is 0.8.");
    }
}

/// The widget id of a tactic's line.
fn line_id(tactic: Id<Tactic>) -> UiId {
    UiId::unique(("assessment line", tactic.key()))
}

/// The widget id of a tactic's point.
fn point_id(tactic: Id<Tactic>) -> UiId {
    UiId::unique(("assessment point", tactic.key()))
}

/// Where the keyboard is at a tactic: at its point, or at its line where it has none.
fn widget_of(plan: &Plan, tactic: Id<Tactic>) -> UiId {
    let spot = plan.tactics.get(&tactic).map(Points::of);
    match spot.and_then(Points::spot) {
        Some(_) => point_id(tactic),
        None => line_id(tactic),
    }
}

// ---- Hands and keys

/// Shows where a dragged tactic would land, and puts it there on release. Gives back the one that was put there.
fn follow_drag(
    cx: &mut Cx<'_>,
    ui: &Ui,
    chart: &Chart,
    held: Option<Dragged>,
) -> Option<Id<Tactic>> {
    let Dragged(tactic, off) = held?;
    let pointer = ui.input(|i| i.pointer.interact_pos())?;
    let plan = cx.session.plan();
    let is_in_view = ui.clip_rect().contains(pointer);
    let spot = chart.spot_at(pointer).and(chart.spot_at(pointer - off));
    let spot = spot.filter(|_| is_in_view);
    let name = name(plan, tactic);
    let words = match spot {
        Some([effort, impact]) => format!("effort {effort}, impact {impact} · {name}"),
        None => name.to_owned(),
    };
    paint_ghost(ui, pointer, &words, cx.t);
    if ui.input(|i| i.pointer.any_released()) {
        DragAndDrop::clear_payload(ui.ctx());
        let edit = put_at(plan, tactic, spot?);
        cx.act(move |session| {
            if let Some(edit) = edit {
                session.edit(edit);
            }
            session.select(Some(tactic.at()));
        });
        return Some(tactic);
    }
    if let Some(spot) = spot {
        chart.paint_target(ui, spot, cx.t);
    }
    None
}

/// With Ctrl: more or less of what.
const STEPS: [(Key, Aspect, i64); 4] = [
    (Key::ArrowLeft, Aspect::Effort, -1),
    (Key::ArrowRight, Aspect::Effort, 1),
    (Key::ArrowUp, Aspect::Impact, 1),
    (Key::ArrowDown, Aspect::Impact, -1),
];

/// What keys do; gives back the tactic that one chose or moved.
fn keys(cx: &mut Cx<'_>, ui: &Ui, told: &Told, focused: Option<UiId>) -> Option<Id<Tactic>> {
    let is_free = typing(ui.ctx()) == Typing::Nowhere
        && ui.memory(|memory| memory.top_modal_layer().is_none());
    if !is_free {
        return None;
    }
    let selected = cx.session.selected_card();
    let plan = cx.session.plan();
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    if let Some(tactic) = assessed(cx).map(|tactic| tactic.id) {
        for (key, points) in DIGITS {
            if pressed(key)
                && let Some(edit) = assess(plan, tactic, &[(Aspect::Confidence, points)])
            {
                cx.edit(edit);
            }
        }
        for (key, aspect, by) in STEPS {
            if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, key))
                && let Some(edit) = step(plan, tactic, aspect, by)
            {
                cx.edit(edit);
                return Some(tactic);
            }
        }
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        tab: false,
        escape: false,
    };
    match focused {
        Some(focused) => {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
        }
        // What has the keyboard elsewhere has the arrows.
        None if ui.memory(|memory| memory.focused().is_some()) => return None,
        None => {}
    }
    let forward = pressed(Key::ArrowDown) || pressed(Key::ArrowRight);
    let back = pressed(Key::ArrowUp) || pressed(Key::ArrowLeft);
    let next = match (forward, back) {
        (true, false) => after(told.order(), selected),
        (false, true) => after(told.order().rev(), selected),
        _ => None,
    }?;
    cx.act(move |session| session.select(Some(next.at())));
    Some(next)
}

/// The one that comes after the selected one; the first where none of them is selected.
fn after(
    mut order: impl Iterator<Item = Id<Tactic>> + Clone,
    selected: Option<Id<Tactic>>,
) -> Option<Id<Tactic>> {
    let mut again = order.clone();
    match again.by_ref().find(|id| Some(*id) == selected) {
        Some(_) => again.next(),
        None => order.next(),
    }
}
