//! What breaks if…: suppose another primary message, a banned word, fewer hours, less money, a channel or a person
//! gone; see at once what that would touch; and apply it, as one undo, or not at all. Until then nothing changes.

mod suppose;

use std::sync::Arc;

use egui::{
    Align2, CornerRadius, Frame, Margin, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use self::suppose::Form;
use super::{Screen, View};
use crate::check::Finding;
use crate::check::what_if::{Effect, Foresight, Nothing, Supposition};
use crate::check::wording::capitalised;
use crate::model::{Kind, Place, Plan, Ref};
use crate::session::commands::Scene;
use crate::session::supposing::Supposing;
use crate::ui::context::Cx;
use crate::ui::lines::lines_ui;
use crate::ui::memo::Memo;
use crate::ui::theme::{CARD_RADIUS, regular, semibold, size};
use crate::ui::widgets::{empty_state, muted, one_line, paint_left, paint_mark, primary};

/// Height of a line.
const LINE: f32 = 32.0;
/// How far in the words of a finding begin, behind the code.
const WORDS: f32 = 70.0;
/// In less room nothing is said beside a finding.
const BESIDE: f32 = 60.0;
/// The rules about what a plan takes and what there is.
const TOO_MUCH: [&str; 2] = ["R101", "R102"];

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "What breaks if",
    icon: "what-if",
    kinds: &[],
    tells: Kind::ALL,
    teach: "See what a larger change would touch, before anything changes.",
    belongs: |_, _| Vec::new(),
    view: Some(|| Box::<WhatIfView>::default()),
};

/// What the view remembers.
#[derive(Debug, Default)]
struct WhatIfView {
    form: Form,
    supposing: Supposing,
    lines: Memo<(u64, Supposition), Vec<Line>>,
    /// What was applied last, and the revision of the plan since then.
    applied: Option<(String, u64)>,
}

/// A line of the list.
#[derive(Clone, Debug)]
enum Line {
    /// A heading, and how many there are.
    Head(&'static str, usize),
    /// A record, and what happens to it.
    Record(Effect),
    /// A finding; where it changes, what it says now as well.
    Finding(Arc<Finding>, Option<Arc<Finding>>),
}

impl View for WhatIfView {
    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        let session = cx.session;
        ui.label(RichText::new(format!("{}…", screen.words)).font(semibold(size::SCREEN)))
            .accessible_name(screen.words);
        muted(ui, screen.teach);
        ui.add_space(4.0);
        let frame = Frame::new()
            .fill(cx.t.surface)
            .stroke(Stroke::new(1.0, cx.t.line))
            .corner_radius(CARD_RADIUS)
            .inner_margin(Margin::same(14));
        ScrollArea::vertical()
            .id_salt("what breaks if")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 10.0);
                let supposed = frame.show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    self.form.ui(ui, session.plan(), cx.t)
                });
                let supposed = supposed.inner;
                ui.add_space(8.0);
                match supposed {
                    Ok(supposition) => self.answer_ui(cx, ui, supposition),
                    Err(words) => self.idle_ui(cx, ui, &Nothing::Unsaid(words)),
                }
                ui.add_space(12.0);
            });
    }
}

impl WhatIfView {
    /// What there is to say as long as nothing can be foreseen.
    fn idle_ui(&self, cx: &Cx<'_>, ui: &mut Ui, nothing: &Nothing) {
        if let Some((done, since)) = &self.applied
            && *since == cx.session.revision()
        {
            empty_state(ui, &format!("Done: {done}."), "One undo takes it back.");
            return;
        }
        empty_state(ui, nothing.title(), nothing.words());
    }

    fn answer_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, supposition: Supposition) {
        let session = cx.session;
        let ctx = ui.ctx().clone();
        let wake = move || ctx.request_repaint();
        let known = self.supposing.ask(session, &supposition, wake);
        let foresight = match known.answer {
            Some(Ok(foresight)) => foresight,
            Some(Err(nothing)) if known.is_current => {
                let nothing = nothing.clone();
                self.idle_ui(cx, ui, &nothing);
                return;
            }
            _ => {
                muted(ui, "Working it out…");
                return;
            }
        };
        let mut is_applied = false;
        ui.horizontal_wrapped(|ui| {
            let words = if known.is_current {
                foresight.summary()
            } else {
                "Working it out…".to_owned()
            };
            ui.label(RichText::new(words).font(semibold(size::BODY)));
        });
        for note in &foresight.change.notes {
            muted(ui, note.as_str());
        }
        let mut found = foresight
            .coming
            .iter()
            .chain(foresight.changing.iter().map(|[_, then]| then));
        if found.any(|finding| TOO_MUCH.contains(&finding.code)) {
            muted(
                ui,
                "Once it is applied, “Stop doing” says what could go so that the plan fits.",
            );
        }
        if cx.scene == Scene::Work {
            let title = format!("Apply: {}", foresight.title(session.plan()));
            let can = known.is_current;
            let button = ui.add_enabled_ui(can, |ui| primary(ui, &title));
            is_applied = button.inner.clicked();
        }
        ui.add_space(6.0);
        let key = (session.revision(), supposition);
        if known.is_current {
            self.lines.get(key, |_| lines(foresight));
        }
        if let Some(lines) = self.lines.last() {
            lines_ui(ui, LINE, lines, None, |ui, line| line_ui(cx, ui, line));
        }
        if is_applied {
            let edit = foresight.change.edit.clone();
            let done = edit.label(session.plan());
            self.applied = Some((done, session.revision() + 1));
            cx.edit(edit);
            self.form.clear();
        }
    }
}

/// What is touched, group by group.
fn lines(foresight: &Foresight) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut group = |title: &'static str, of: Vec<Line>| {
        if !of.is_empty() {
            lines.push(Line::Head(title, of.len()));
            lines.extend(of);
        }
    };
    let records = |effects: &[Effect]| effects.iter().cloned().map(Line::Record).collect();
    let findings = |all: &[Arc<Finding>]| {
        let all = all.iter().cloned();
        all.map(|finding| Line::Finding(finding, None)).collect()
    };
    group("Left with nothing", records(&foresight.left_with_nothing));
    group("Findings that come up", findings(&foresight.coming));
    let changing = foresight.changing.iter();
    let changing = changing.map(|[now, then]| Line::Finding(then.clone(), Some(now.clone())));
    group("Findings that change", changing.collect());
    group("Findings that go", findings(&foresight.going));
    group(
        "Objectives and tactics concerned",
        records(&foresight.concerned),
    );
    group(
        "What changes in the plan",
        records(&foresight.change.effects),
    );
    lines
}

fn line_ui(cx: &mut Cx<'_>, ui: &mut Ui, line: &Line) {
    let rect = ui.max_rect();
    let t = cx.t;
    let middle = rect.center().y;
    match line {
        Line::Head(title, n) => {
            let words = one_line(ui, title, semibold(size::TITLE), t.ink, rect.width());
            let right = rect.left() + words.size().x;
            paint_left(ui.painter(), rect.left(), middle + 2.0, words, t.ink);
            let many = one_line(ui, &n.to_string(), regular(size::SMALL), t.muted, 60.0);
            paint_left(ui.painter(), right + 8.0, middle + 3.0, many, t.muted);
            let response = ui.interact(rect, ui.scope_id().with("head"), Sense::hover());
            let spoken = format!("{title}, {n}");
            response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &spoken));
        }
        Line::Record(effect) => {
            let title = title(cx.session.plan(), effect.at);
            let spoken = format!("{title}: {}", effect.what);
            let row = row_ui(cx, ui, rect, effect.at, &spoken, &spoken);
            let name = one_line(ui, &title, semibold(size::SMALL), t.ink, row.width() * 0.5);
            let left = row.left() + 8.0;
            let right = left + name.size().x + 10.0;
            paint_left(ui.painter(), left, middle, name, t.ink);
            let room = row.right() - right - 8.0;
            let what = one_line(ui, &effect.what, regular(size::SMALL), t.muted, room);
            paint_left(ui.painter(), right, middle, what, t.muted);
        }
        Line::Finding(finding, now) => {
            let spoken = format!(
                "{} {}: {}",
                finding.severity().word(),
                finding.code,
                finding.message
            );
            let told = match now {
                Some(now) => format!("{}\nNow: {}", finding.message, now.message),
                None => finding.message.clone(),
            };
            let row = row_ui(cx, ui, rect, finding.place.record, &spoken, &told);
            let at = pos2(row.left() + 8.0, middle);
            let (anchor, severity) = (Align2::LEFT_CENTER, finding.severity());
            paint_mark(ui.painter(), at, anchor, severity, finding.code, t);
            let left = row.left() + WORDS;
            let room = row.right() - left - 8.0;
            let words = one_line(ui, &finding.message, regular(size::SMALL), t.ink, room);
            let right = left + words.size().x + 10.0;
            paint_left(ui.painter(), left, middle, words, t.ink);
            // Many findings say the same of different places.
            let beside = match now {
                // Where it is only worse or less so, how bad it is.
                Some(now) if now.message == finding.message => {
                    format!("now: {}", now.severity().word())
                }
                Some(now) => format!("now: {}", now.message),
                None => where_it_is(cx.session.plan(), finding.place),
            };
            let room = row.right() - right - 8.0;
            if room > BESIDE && !beside.is_empty() {
                let beside = one_line(ui, &beside, regular(size::SMALL), t.muted, room);
                paint_left(ui.painter(), right, middle, beside, t.muted);
            }
        }
    }
}

/// A line that leads to a record: a click selects it, a second one goes there. Gives back its ground.
fn row_ui(cx: &mut Cx<'_>, ui: &mut Ui, rect: Rect, at: Ref, spoken: &str, told: &str) -> Rect {
    let t = cx.t;
    let response = ui.interact(rect, ui.scope_id().with("row"), Sense::click());
    let is_selected = cx.session.selection().contains(&at);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, spoken));
    let row = rect.shrink2(vec2(0.0, 1.0));
    let radius = CornerRadius::same(6);
    if is_selected {
        ui.painter().rect_filled(row, radius, t.accent_soft);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(row, radius, t.surface);
    }
    // What is yet to come cannot be shown.
    if cx.session.plan().has(at) {
        if response.double_clicked() {
            cx.go_to(at);
        } else if response.clicked() {
            cx.clicked(ui, at);
        }
    }
    response.on_hover_text(told);
    row
}

/// A place in words; nothing of what is yet to come.
fn where_it_is(plan: &Plan, place: Place) -> String {
    if plan.has(place.record) {
        plan.describe(place)
    } else {
        String::new()
    }
}

/// What a record is called; what is yet to come by its kind.
fn title(plan: &Plan, at: Ref) -> String {
    if plan.has(at) {
        capitalised(&plan.title(at))
    } else {
        capitalised(at.kind.word())
    }
}
