//! The findings panel: what is wrong, why, and what to do; worst first, and only the visible rows are
//! drawn. The row of the finding that one is at opens to show everything about it.

mod answers;

use std::sync::Arc;

use egui::{
    Align2, Button, Color32, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

pub use self::answers::{apply, are_known, menu_ui, stacked_ui};
use crate::check::{Finding, Severity};
use crate::model::{Id, Kind, Message, Place};
use crate::session::commands::{FIX_ALL, NEXT_FINDING, Panel, Request};
use crate::ui::context::{Cx, Derived};
use crate::ui::theme::{regular, semibold, size};
use crate::ui::widgets::{badge, icon_button, key_cap, lines, muted, one_line, paint_mark, small};

/// Height of a closed row.
const ROW: f32 = 46.0;
/// How far in the words of a row begin, behind the code.
const WORDS: f32 = 76.0;

/// From this width on there is room for more than what is needed, in points.
const ROOMY: f32 = 620.0;

/// What the panel remembers.
#[derive(Debug, Default)]
pub struct FindingsView {
    /// The finding that one is at.
    pub current: Option<Arc<Finding>>,
    /// Where in the list it was last seen.
    last: usize,
    hidden: Vec<Severity>,
    /// Only what came up since the plan was opened is shown.
    only_new: bool,
    open_height: f32,
    scroll_to_current: bool,
}

impl FindingsView {
    /// Goes to the next finding (1) or the one before (-1), in the order shown.
    pub fn step(&mut self, derived: &Derived, by: i32) {
        let shown: Vec<&Arc<Finding>> = self.shown(derived).collect();
        let at = self
            .current
            .as_ref()
            .and_then(|now| shown.iter().position(|f| *f == now));
        let next = match at {
            Some(at) => (at as i64 + i64::from(by)).rem_euclid(shown.len() as i64) as usize,
            None if by < 0 => shown.len().saturating_sub(1),
            // The finding was settled meanwhile: the one in its place is next.
            None => self.last.min(shown.len().saturating_sub(1)),
        };
        self.current = shown.get(next).map(|f| Arc::clone(f));
        self.scroll_to_current = true;
    }

    fn shown<'a>(&self, derived: &'a Derived) -> impl Iterator<Item = &'a Arc<Finding>> {
        let (hidden, only_new) = (self.hidden.clone(), self.only_new);
        let findings = derived.findings.iter();
        findings.filter(move |finding| {
            !hidden.contains(&finding.severity()) && (!only_new || derived.new.contains(*finding))
        })
    }

    /// Draws the line that stands for the panel in a low window; `unfolded` once all of it is asked for.
    pub fn folded_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, unfolded: &mut bool) {
        self.bar_ui(cx, ui, Some(unfolded));
    }

    /// Draws the panel; in a low window it can be made a line again.
    pub fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, unfolded: Option<&mut bool>) {
        self.bar_ui(cx, ui, unfolded);
        // Everything is shown unless a kind is switched off: then the list is made for this frame.
        let derived = cx.derived;
        let some: Vec<Arc<Finding>>;
        let findings: &[Arc<Finding>] = if self.hidden.is_empty() && !self.only_new {
            &derived.findings
        } else {
            some = self.shown(derived).cloned().collect();
            &some
        };
        if findings.is_empty() {
            ui.add_space(8.0);
            let words = if cx.session.is_checking() {
                "The plan is read as a whole once; then after every change only what that concerns."
            } else if cx.derived.findings.is_empty() {
                "✓ Nothing contradicts itself. The plan is checked after every change."
            } else if self.only_new && cx.derived.new.is_empty() {
                "Nothing has come up since the plan was opened, or since everything was accepted."
            } else {
                "The findings of the kinds that are switched on are all answered."
            };
            muted(ui, words);
            return;
        }
        let open = self
            .current
            .as_ref()
            .and_then(|now| findings.iter().position(|f| f == now));
        match open {
            Some(n) => self.last = n,
            None => self.open_height = ROW,
        }
        let extra = (self.open_height - ROW).max(0.0);
        let top_of = |n: usize| {
            n as f32 * ROW
                + if open.is_some_and(|o| n > o) {
                    extra
                } else {
                    0.0
                }
        };
        ScrollArea::vertical()
            .id_salt("findings")
            .auto_shrink(false)
            .show_viewport(ui, |ui, viewport| {
                ui.set_min_height(top_of(findings.len()));
                let origin = ui.min_rect().min;
                let width = ui.available_width() - 8.0;
                let first = (((viewport.top() - extra) / ROW).floor().max(0.0) as usize)
                    .min(findings.len());
                for (n, finding) in findings.iter().enumerate().skip(first) {
                    let top = top_of(n);
                    if top > viewport.bottom() {
                        break;
                    }
                    let height = if open == Some(n) {
                        self.open_height
                    } else {
                        ROW
                    };
                    let rect = Rect::from_min_size(origin + vec2(0.0, top), vec2(width, height));
                    ui.push_id(n, |ui| self.row_ui(cx, ui, rect, finding, open == Some(n)));
                }
                if std::mem::take(&mut self.scroll_to_current)
                    && let Some(n) = open
                {
                    let rect = Rect::from_min_size(
                        origin + vec2(0.0, top_of(n)),
                        vec2(width, self.open_height),
                    );
                    ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
                }
            });
    }

    fn bar_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, unfolded: Option<&mut bool>) {
        let is_roomy = ui.available_width() > ROOMY;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = if is_roomy { 8.0 } else { 5.0 };
            if let Some(unfolded) = unfolded {
                let (icon, what) = match *unfolded {
                    true => ("chevron-down", "Fold the findings"),
                    false => ("chevron-right", "Unfold the findings"),
                };
                if icon_button(ui, icon, what).clicked() {
                    *unfolded = !*unfolded;
                }
            }
            let all = cx.derived.findings.len();
            let words = match all {
                _ if cx.session.is_checking() => "Checking…".to_owned(),
                1 => "1 finding".to_owned(),
                _ => format!("{all} findings"),
            };
            ui.label(RichText::new(words).font(semibold(size::TITLE - 1.0)));
            for severity in [Severity::Error, Severity::Warning, Severity::Advice] {
                let count = cx.derived.count(severity);
                if count == 0 {
                    continue;
                }
                let is_hidden = self.hidden.contains(&severity);
                let opacity = if is_hidden { 0.45 } else { 1.0 };
                let response = ui
                    .scope(|ui| {
                        ui.set_opacity(opacity);
                        let words = severity.count(count);
                        if is_roomy {
                            badge(ui, severity, &words)
                        } else {
                            badge(ui, severity, &count.to_string()).accessible_name(words)
                        }
                    })
                    .inner;
                let todo = if is_hidden { "Show" } else { "Hide" };
                if response
                    .on_hover_text(format!("{todo} {}", severity.count(count)))
                    .clicked()
                {
                    match self.hidden.iter().position(|s| *s == severity) {
                        Some(at) => {
                            self.hidden.remove(at);
                        }
                        None => self.hidden.push(severity),
                    }
                }
            }
            self.new_ui(cx, ui);
            if !cx.derived.kept.is_empty() && is_roomy {
                let words = format!("{} kept", cx.derived.kept.len());
                if ui
                    .link(RichText::new(words).size(size::SMALL).color(cx.t.muted))
                    .clicked()
                {
                    cx.todo
                        .push(crate::ui::context::Todo::Screen(super::Screen::of(
                            crate::model::Kind::Decision,
                        )));
                }
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if icon_button(ui, "close", "Hide findings").clicked() {
                    cx.ask(Request::Toggle(Panel::Findings));
                }
                if all > 0 {
                    if is_roomy {
                        key_cap(ui, NEXT_FINDING.keys);
                    }
                    if ui
                        .link(RichText::new("Next").size(size::SMALL).color(cx.t.muted))
                        .clicked()
                    {
                        cx.run(&NEXT_FINDING);
                    }
                    let what = "Applies every fix that is sure to be right, as one undo";
                    let can = cx.derived.has_safe_fix;
                    let button = ui.add_enabled_ui(can, |ui| small(ui, "Fix what is safe"));
                    let button = button.inner.on_hover_text(what);
                    let none = "Nothing here can be fixed without a question";
                    if button.on_disabled_hover_text(none).clicked() {
                        cx.run(&FIX_ALL);
                    }
                }
            });
        });
        let line = ui.available_rect_before_wrap();
        ui.painter()
            .hline(line.x_range(), line.top(), Stroke::new(1.0, cx.t.line));
        ui.add_space(1.0);
    }

    /// A switch for what is new, where that is not everything.
    fn new_ui(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let (t, new) = (cx.t, cx.derived.new.len());
        if !self.only_new && (new == 0 || new == cx.derived.findings.len()) {
            return;
        }
        let (fill, color) = if self.only_new {
            (t.accent_soft, t.accent)
        } else {
            (t.surface, t.muted)
        };
        let words = format!("{new} new");
        let text = RichText::new(&words).font(semibold(size::LABEL));
        let response = ui
            .scope(|ui| {
                ui.spacing_mut().button_padding = vec2(6.0, 1.0);
                let button = Button::new(text.color(color)).fill(fill);
                ui.add(button.stroke(Stroke::new(1.0, if self.only_new { color } else { t.line })))
            })
            .inner;
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.only_new, &words));
        let what = if self.only_new {
            "Show what was there before, too"
        } else {
            "Show only what has come up since the plan was opened, or since everything was accepted"
        };
        if response.on_hover_text(what).clicked() {
            self.only_new = !self.only_new;
        }
    }

    fn row_ui(
        &mut self,
        cx: &mut Cx<'_>,
        ui: &mut Ui,
        rect: Rect,
        finding: &Arc<Finding>,
        is_open: bool,
    ) {
        let t = cx.t;
        let head = Rect::from_min_size(rect.min, vec2(rect.width(), ROW));
        let response = ui.interact(head, ui.make_persistent_id("row"), Sense::click());
        response.widget_info(|| {
            let words = format!(
                "{} {}: {}",
                finding.severity().word(),
                finding.code,
                finding.message
            );
            WidgetInfo::selected(Role::ListBoxOption, true, is_open, words)
        });
        if is_open {
            let ground = rect.shrink2(vec2(0.0, 1.0));
            ui.painter().rect_filled(ground, 4.0, t.paper);
        } else if response.hovered() || response.has_focus() {
            let ground = head.shrink2(vec2(0.0, 1.0));
            let color = t.paper.gamma_multiply(0.6);
            ui.painter().rect_filled(ground, 4.0, color);
        }
        let line = Stroke::new(1.0, t.line);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, line);
        let height = head_ui(cx, ui, head, finding, is_open);
        if response.clicked() {
            self.current = if is_open { None } else { Some(finding.clone()) };
            cx.go_to(finding.place.record);
        }
        if is_open {
            let head = head.with_max_y(head.top() + height);
            let height = height + details_ui(cx, ui, head, finding);
            if (height - self.open_height).abs() > 0.5 {
                self.open_height = height;
                ui.ctx().request_repaint();
            }
        }
    }
}

/// The line of a finding: code, message and place at the left, answers at the right. The message of the
/// open one stands in full. Gives back the height.
fn head_ui(cx: &mut Cx<'_>, ui: &mut Ui, head: Rect, finding: &Arc<Finding>, is_open: bool) -> f32 {
    let t = cx.t;
    // The buttons first, so that the words know how much room is left.
    let mut right = head.right() - 6.0;
    let inside = UiBuilder::new().max_rect(head.shrink2(vec2(6.0, 9.0)));
    ui.scope_builder(inside, |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            answers::line_ui(cx, ui, finding, is_open && head.width() > ROOMY);
            right = ui.min_rect().left();
        });
    });
    let (painter, at) = (ui.painter(), head.min + vec2(6.0, 10.0));
    let severity = finding.severity();
    paint_mark(painter, at, Align2::LEFT_TOP, severity, finding.code, t);
    let left = head.left() + WORDS;
    let width = right - left - 12.0;
    let font = semibold(size::BODY);
    let message = if is_open {
        lines(ui, &finding.message, font, t.ink, width, 6)
    } else {
        one_line(ui, &finding.message, font, t.ink, width)
    };
    let end = head.top() + 6.0 + message.size().y;
    painter.galley(pos2(left, head.top() + 6.0), message, t.ink);
    let mut below = cx.session.plan().describe(finding.place);
    // What stands in full further down need not stand here.
    if let Some(fact) = finding.because.first().filter(|_| !is_open) {
        below += &format!(" · {fact}");
    }
    let below = one_line(ui, &below, regular(size::SMALL), t.muted, width);
    let height = end + 3.0 + below.size().y + 4.0 - head.top();
    painter.galley(pos2(left, end + 3.0), below, t.muted);
    height.max(ROW)
}

/// Everything about the finding that one is at, below its line. Gives back its height.
fn details_ui(cx: &mut Cx<'_>, ui: &mut Ui, head: Rect, finding: &Finding) -> f32 {
    let inside = Rect::from_min_max(
        pos2(head.left() + WORDS, head.bottom()),
        pos2(head.right() - 12.0, head.top() + 900.0),
    );
    let details = ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        facts_ui(ui, finding, cx.t.muted);
        for (place, word) in &finding.related {
            let words = format!("{word}: {}", cx.session.plan().describe(*place));
            if ui.link(RichText::new(words).size(size::SMALL)).clicked() {
                cx.go_to(place.record);
            }
        }
        ui.add_space(8.0);
    });
    details.response.rect.height()
}

/// The two messages that a finding compares, the first of each side; none where it compares no messages.
pub fn pair(finding: &Finding) -> Option<[Id<Message>; 2]> {
    if !matches!(finding.code, "B201" | "B203" | "B206" | "S105") {
        return None;
    }
    let at = |place: Place| (place.record.kind == Kind::Message).then_some(place.record);
    let first = at(finding.place)?;
    // The last one says otherwise than the first: they are told value by value.
    let mut others = finding.related.iter().rev();
    let other = others.find_map(|(place, _)| at(*place).filter(|at| *at != first))?;
    Some([first, other].map(|at| Id::from_key(at.key)))
}

/// Why: the facts of a finding.
pub fn facts_ui(ui: &mut Ui, finding: &Finding, color: Color32) {
    for fact in &finding.because {
        ui.label(RichText::new(fact).size(size::SMALL).color(color));
    }
}
