//! The customer's ear: choose a segment and read all that she hears, in the order of her purchase, as one
//! script. Where the thread breaks, it says so between the lines. Arrow keys go from line to line, on the
//! projector as well.

use std::sync::Arc;

use egui::{
    CornerRadius, Key, Modifiers, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder,
};
use egui::{WidgetInfo, pos2, vec2};

use super::findings::pair;
use super::{Screen, View};
use crate::check::Finding;
use crate::check::ear::{Line, script};
use crate::model::calendar::DateHabits;
use crate::model::{Id, Kind, Message, MessageField, Plan, Segment, Tactic};
use crate::session::commands::Scene;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::memo::Memo;
use crate::ui::theme::{CARD_RADIUS, Tokens, regular, semibold, size};
use crate::ui::widgets::{badge, empty_state, muted, segmented};

/// The widest that a script is set; longer lines are hard to read.
const WIDE: f32 = 760.0;

/// Height of a line that was not drawn yet.
const GUESS: f32 = 110.0;

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "Customer's ear",
    icon: "ear",
    kinds: &[],
    tells: &[Kind::Tactic],
    teach: "What one group of customers hears, in the order of her purchase. Where the thread breaks, it says so. Arrow keys go from line to line.",
    belongs: |_, _| Vec::new(),
    view: Some(|| Box::<EarView>::default()),
};

/// What the view remembers.
#[derive(Debug, Default)]
struct EarView {
    /// Whose ear; the first segment's until another one is chosen.
    segment: Option<Id<Segment>>,
    script: Memo<(u64, Id<Segment>), Vec<Line>>,
    /// The line that is read.
    at: usize,
    /// How high each line was when it was drawn last.
    heights: Vec<f32>,
}

impl View for EarView {
    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        let plan = cx.session.plan();
        ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
        muted(ui, screen.teach);
        ui.add_space(8.0);
        let segments = Plan::in_order(&plan.segments, |segment| &segment.rank);
        let known = self.segment.filter(|id| plan.segments.contains_key(id));
        let Some(segment) = known.or(segments.first().map(|segment| segment.id)) else {
            empty_state(
                ui,
                "No segments yet",
                "Add the groups of customers that you speak to under Audience.",
            );
            return;
        };
        ui.horizontal_wrapped(|ui| {
            let tabs: Vec<(Id<Segment>, &str)> = segments
                .iter()
                .map(|segment| (segment.id, segment.name.as_str()))
                .collect();
            if let Some(chosen) = segmented(ui, &tabs, segment) {
                self.segment = Some(chosen);
                self.at = 0;
            }
        });
        ui.add_space(6.0);
        self.script_ui(cx, ui, segment);
    }
}

impl EarView {
    fn script_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, segment: Id<Segment>) {
        let (session, derived) = (cx.session, cx.derived);
        let lines = self.script.get((session.revision(), segment), |_| {
            script(&session.ctx(), segment, derived.findings.iter())
        });
        self.heights.resize(lines.len(), GUESS);
        let moved = moved(ui);
        if moved != 0 {
            let step = self.at.saturating_add_signed(moved);
            self.at = step.min(lines.len().saturating_sub(1));
        }
        let place = Place {
            at: self.at,
            moved: moved != 0,
        };
        let mut chosen = None;
        ScrollArea::vertical()
            .id_salt(("ear", segment))
            .auto_shrink(false)
            .show(ui, |ui| {
                let room = ui.available_rect_before_wrap();
                let width = WIDE.min(room.width() - 24.0);
                let left = match cx.scene {
                    Scene::Presentation => room.center().x - width / 2.0,
                    _ => room.left() + 12.0,
                };
                let column =
                    Rect::from_min_size(pos2(left, room.top()), vec2(width, room.height()));
                ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (n, (line, height)) in lines.iter().zip(&mut self.heights).enumerate() {
                        if line_ui(cx, ui, line, n, height, place) {
                            chosen = Some(n);
                        }
                    }
                    ui.add_space(40.0);
                });
            });
        self.at = chosen.unwrap_or(self.at);
    }
}

/// Where one reads.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    /// Whether one came there just now, so that it has to be seen.
    moved: bool,
}

/// How many lines on the keys go, while no text field has them.
fn moved(ui: &Ui) -> isize {
    if ui.ctx().text_edit_focused() {
        return 0;
    }
    ui.input_mut(|input| {
        let mut pressed = |keys: &[Key]| {
            keys.iter()
                .any(|key| input.consume_key(Modifiers::NONE, *key))
        };
        let on = pressed(&[Key::ArrowDown, Key::ArrowRight, Key::Space, Key::PageDown]);
        let back = pressed(&[Key::ArrowUp, Key::ArrowLeft, Key::PageUp]);
        isize::from(on) - isize::from(back)
    })
}

/// Draws a line where it can be seen, and leaves its room where it cannot; whether it was clicked.
fn line_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    line: &Line,
    n: usize,
    height: &mut f32,
    place: Place,
) -> bool {
    let is_read = n == place.at;
    let top = ui.cursor().top();
    let rect = Rect::from_min_size(
        pos2(ui.cursor().left(), top),
        vec2(ui.available_width(), *height),
    );
    let is_seen = ui.is_rect_visible(rect) || is_read && place.moved;
    if !is_seen {
        ui.allocate_space(rect.size());
        return false;
    }
    let inner = ui.scope(|ui| {
        match line {
            Line::Stage(id) => stage_ui(cx, ui, *id),
            Line::Nobody(_) => nobody_ui(cx, ui),
            Line::Heard(id) => heard_ui(cx, ui, *id, is_read),
            Line::Break(finding) => break_ui(cx, ui, finding, is_read),
        }
        ui.add_space(6.0);
    });
    let rect = inner.response.rect;
    *height = rect.height();
    if is_read {
        let bar = Rect::from_min_max(
            pos2(rect.left() - 10.0, rect.top()),
            pos2(rect.left() - 7.0, rect.bottom() - 8.0),
        );
        ui.painter()
            .rect_filled(bar, CornerRadius::same(1), cx.t.accent);
        if place.moved {
            ui.scroll_to_rect(rect.expand2(vec2(0.0, 60.0)), None);
        }
    }
    let response = ui.interact(rect, ui.make_persistent_id(("line", n)), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::ListBoxOption,
            true,
            is_read,
            spoken(cx.session.plan(), line),
        )
    });
    let entered = is_read && !ui.ctx().text_edit_focused() && enter(ui);
    if response.clicked() || entered {
        open(cx, line);
    }
    response.clicked()
}

fn enter(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// Shows what a line is about: of a promise that changes both messages, side by side, for the room as well.
fn open(cx: &mut Cx<'_>, line: &Line) {
    match line {
        Line::Break(finding) if let Some(pair) = pair(finding) => cx.compare(pair),
        _ if cx.scene != Scene::Work => {}
        Line::Heard(id) => {
            let at = id.at();
            cx.act(move |session| session.select(Some(at)));
        }
        Line::Break(finding) => cx.go_to(finding.place.record),
        Line::Stage(_) | Line::Nobody(_) => {}
    }
}

fn stage_ui(cx: &mut Cx<'_>, ui: &mut Ui, id: Id<crate::model::Stage>) {
    let plan = cx.session.plan();
    let position = plan
        .stages_in_order()
        .iter()
        .position(|stage| stage.id == id);
    let Some(stage) = plan.stages.get(&id) else {
        return;
    };
    ui.add_space(18.0);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 3.0), Sense::hover());
    let color = cx.t.stage(position.unwrap_or_default());
    ui.painter().rect_filled(line, CornerRadius::same(1), color);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&stage.name).font(semibold(size::TITLE)));
        if !stage.question.trim().is_empty() {
            let question = format!("“{}”", stage.question.trim());
            ui.label(
                RichText::new(question)
                    .font(regular(size::BODY))
                    .color(cx.t.muted),
            );
        }
    });
}

fn nobody_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
    crate::ui::widgets::paint_dashed(ui.painter(), rect, cx.t.faint);
    let words = "▲ Silence. Nobody speaks to her here.";
    let painter = ui.painter();
    let [color, _] = cx.t.severity(crate::check::Severity::Warning);
    let galley = painter.layout_no_wrap(words.to_owned(), semibold(size::BODY), color);
    painter.galley(rect.center() - galley.size() / 2.0, galley, color);
}

fn heard_ui(cx: &mut Cx<'_>, ui: &mut Ui, id: Id<Tactic>, is_read: bool) {
    let plan = cx.session.plan();
    let Some(tactic) = plan.tactics.get(&id) else {
        return;
    };
    let t = cx.t;
    let stroke = if is_read { t.accent } else { t.line };
    egui::Frame::new()
        .fill(t.surface)
        .stroke(Stroke::new(1.0, stroke))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(14)
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            head_ui(ui, plan, tactic, cx.habits, t);
            let messages: Vec<&Message> = tactic
                .messages
                .iter()
                .filter_map(|id| plan.messages.get(id))
                .collect();
            if messages.is_empty() {
                ui.label(
                    RichText::new("No message yet")
                        .font(regular(size::TITLE))
                        .color(t.faint),
                );
            }
            for message in messages {
                message_ui(ui, message, t);
            }
        });
}

/// Channel, tactic, when.
fn head_ui(ui: &mut Ui, plan: &Plan, tactic: &Tactic, habits: DateHabits, t: &Tokens) {
    ui.horizontal_wrapped(|ui| {
        let channel = tactic.channel.and_then(|id| plan.channels.get(&id));
        if let Some(channel) = channel {
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
            icons::paint(ui.painter(), rect, &channel.icon, t.muted);
        }
        let mut words = vec![
            channel
                .map_or("No channel yet", |channel| channel.name.as_str())
                .to_owned(),
        ];
        words.push(tactic.name.clone());
        words.push(habits.dates(tactic.start, tactic.end));
        words.retain(|words| !words.trim().is_empty());
        ui.label(
            RichText::new(words.join(" · "))
                .font(regular(size::SMALL))
                .color(t.muted),
        );
    });
}

/// What a message says, in the order in which she reads it.
fn message_ui(ui: &mut Ui, message: &Message, t: &Tokens) {
    for part in [
        MessageField::Subject,
        MessageField::Preheader,
        MessageField::Headline,
        MessageField::Body,
        MessageField::Description,
        MessageField::CallToAction,
    ] {
        let words = message.part(part).trim();
        if words.is_empty() {
            continue;
        }
        let text = match part {
            MessageField::Subject | MessageField::Headline => {
                RichText::new(words).font(semibold(17.0))
            }
            MessageField::CallToAction => RichText::new(format!("→ {words}"))
                .font(semibold(size::TITLE))
                .color(t.accent),
            MessageField::Preheader => RichText::new(words)
                .font(regular(size::BODY))
                .color(t.muted),
            _ => RichText::new(words).font(regular(size::TITLE)),
        };
        ui.label(text);
    }
}

fn break_ui(cx: &mut Cx<'_>, ui: &mut Ui, finding: &Arc<Finding>, is_read: bool) {
    let [color, ground] = cx.t.severity(finding.severity());
    egui::Frame::new()
        .fill(ground)
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(10)
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal_top(|ui| {
                badge(ui, finding.severity(), finding.code);
                ui.vertical(|ui| {
                    ui.label(
                        RichText::new(&finding.message)
                            .font(semibold(size::BODY))
                            .color(color),
                    );
                    for fact in &finding.because {
                        ui.label(RichText::new(fact).font(regular(size::SMALL)).color(color));
                    }
                    if is_read && pair(finding).is_some() {
                        muted(ui, "Enter shows both side by side.");
                    }
                });
            });
        });
}

/// What a screen reader says of a line.
fn spoken(plan: &Plan, line: &Line) -> String {
    match line {
        Line::Stage(id) => plan.title(id.at()),
        Line::Nobody(_) => "Silence. Nobody speaks to her here.".into(),
        Line::Heard(id) => plan.title(id.at()),
        Line::Break(finding) => format!("{}: {}", finding.severity().word(), finding.message),
    }
}
