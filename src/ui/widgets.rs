//! The house's widgets: small things that several screens draw alike.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, Button, Color32, ComboBox, CornerRadius, FontId, Galley, LayerId, Margin, Order,
    Painter, Pos2, Rect, Response, RichText, Sense, Stroke, StrokeKind, TextWrapMode, Ui, Vec2,
    WidgetInfo,
};
use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

use super::icons;
use super::theme::{CARD_RADIUS, RADIUS, Tokens, regular, semibold, size};
use crate::check::Severity;
pub use crate::check::wording::capitalised;
use crate::text::ideas::How;

/// A label above a field or a group: small capitals, letter-spaced.
pub fn caps(ui: &mut Ui, text: &str) -> Response {
    let t = Tokens::of(ui.ctx());
    let format = TextFormat {
        font_id: regular(size::LABEL),
        color: t.faint,
        extra_letter_spacing: 0.6,
        ..Default::default()
    };
    let response = ui.label(LayoutJob::single_section(text.to_uppercase(), format));
    // Screen readers spell out capitals.
    response.accessible_name(text)
}

/// Secondary text.
pub fn muted(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = Tokens::of(ui.ctx()).muted;
    ui.label(RichText::new(text.into()).size(size::SMALL).color(color))
}

/// Gives what can be ticked in the rest of `ui` an outline that is seen: a hairline is too faint around so
/// little.
pub fn outline_ticks(ui: &mut Ui) {
    let color = Tokens::of(ui.ctx()).faint;
    ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, color);
}

/// The one button of a screen that matters most.
pub fn primary(ui: &mut Ui, words: &str) -> Response {
    let t = Tokens::of(ui.ctx());
    let text = RichText::new(words)
        .font(semibold(size::BODY))
        .color(t.on_accent);
    ui.add(Button::new(text).fill(t.accent).stroke(Stroke::NONE))
}

/// A small button without a frame of its own.
pub fn quiet(ui: &mut Ui, words: &str) -> Response {
    let t = Tokens::of(ui.ctx());
    ui.add(Button::new(RichText::new(words).size(size::SMALL).color(t.muted)).frame(false))
}

/// A small button beside a finding.
pub fn small(ui: &mut Ui, words: &str) -> Response {
    // In no scope of its own, and never broken: at the end of a line it goes to the next.
    let usual = ui.spacing().button_padding;
    ui.spacing_mut().button_padding = Vec2::new(8.0, 3.0);
    let button = Button::new(RichText::new(words).size(size::SMALL));
    let response = ui.add(button.wrap_mode(TextWrapMode::Extend));
    ui.spacing_mut().button_padding = usual;
    response
}

/// A button that shows an icon; `name` is what it does.
pub fn icon_button(ui: &mut Ui, icon: &str, name: &str) -> Response {
    let t = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(26.0), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, name));
    if ui.is_rect_visible(rect) {
        if response.hovered() || response.has_focus() {
            ui.painter()
                .rect_filled(rect, CornerRadius::same(RADIUS), t.paper);
        }
        if response.has_focus() {
            let stroke = Stroke::new(1.5, t.accent);
            ui.painter()
                .rect_stroke(rect, CornerRadius::same(RADIUS), stroke, StrokeKind::Inside);
        }
        let color = if enabled { t.muted } else { t.line };
        icons::paint(
            ui.painter(),
            Rect::from_center_size(rect.center(), Vec2::splat(16.0)),
            icon,
            color,
        );
    }
    response.on_hover_text(name)
}

/// A field that opens or leads somewhere when clicked: its words at the left, what it does at the right.
pub fn field_button(ui: &mut Ui, words: &str, icon: &str, name: &str, width: f32) -> Response {
    let t = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 28.0), Sense::click());
    response
        .widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, format!("{name}: {words}")));
    if ui.is_rect_visible(rect) {
        let line = if response.hovered() || response.has_focus() {
            t.faint
        } else {
            t.line
        };
        let radius = CornerRadius::same(RADIUS);
        ui.painter().rect_filled(rect, radius, t.paper);
        ui.painter()
            .rect_stroke(rect, radius, Stroke::new(1.0, line), StrokeKind::Inside);
        let text = one_line(ui, words, regular(size::BODY), t.ink, rect.width() - 34.0);
        paint_left(
            ui.painter(),
            rect.left() + 8.0,
            rect.center().y,
            text,
            t.ink,
        );
        let icon_rect = Rect::from_center_size(
            rect.right_center() - Vec2::new(14.0, 0.0),
            Vec2::splat(13.0),
        );
        icons::paint(ui.painter(), icon_rect, icon, t.muted);
    }
    response
}

/// A field in which one of a few is chosen, as wide as there is room; it shows `now`.
pub fn choice_of<'a>(ui: &mut Ui, salt: impl Hash + Debug, now: &'a str) -> ComboBox<'a> {
    // The ground of every other field.
    ui.visuals_mut().widgets.inactive.weak_bg_fill = Tokens::of(ui.ctx()).paper;
    ComboBox::from_id_salt(salt)
        .selected_text(now)
        .icon(|ui, rect, visuals, _| {
            let rect = Rect::from_center_size(rect.center(), Vec2::splat(13.0));
            icons::paint(ui.painter(), rect, "chevron-down", visuals.text_color());
        })
        .truncate()
        .width(ui.available_width())
}

/// Something to choose, with what it means below.
pub fn choice_row(ui: &mut Ui, title: &str, words: &str, width: f32) -> Response {
    let t = Tokens::of(ui.ctx());
    let words = lines(ui, words, regular(size::SMALL), t.muted, width - 28.0, 2);
    let height = words.size().y + 36.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, title));
    let line = if response.hovered() || response.has_focus() {
        t.accent
    } else {
        t.line
    };
    ui.painter()
        .rect_filled(rect, CornerRadius::same(CARD_RADIUS), t.surface);
    let stroke = Stroke::new(1.0, line);
    ui.painter().rect_stroke(
        rect,
        CornerRadius::same(CARD_RADIUS),
        stroke,
        StrokeKind::Inside,
    );
    let title = one_line(ui, title, semibold(size::BODY), t.ink, width - 28.0);
    ui.painter()
        .galley(rect.min + Vec2::new(14.0, 9.0), title, t.ink);
    ui.painter()
        .galley(rect.min + Vec2::new(14.0, 28.0), words, t.muted);
    response
}

/// A severity with its shape, to click: `■ 2 errors`.
pub fn badge(ui: &mut Ui, severity: Severity, words: &str) -> Response {
    let t = Tokens::of(ui.ctx());
    let size = mark_galley(ui.painter(), severity, words, t).size() + MARK_PAD;
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, words));
    let middle = Align2::CENTER_CENTER;
    paint_mark(ui.painter(), rect.center(), middle, severity, words, t);
    response
}

/// Room around the words of a mark.
const MARK_PAD: Vec2 = Vec2::new(10.0, 4.0);

/// A severity with its shape as a chip, painted with the named point of it at `pos`: `■ 2`, `▲ C101`.
/// Gives back its rectangle.
pub fn paint_mark(
    painter: &Painter,
    pos: Pos2,
    anchor: Align2,
    severity: Severity,
    words: &str,
    t: &Tokens,
) -> Rect {
    let [color, ground] = t.severity(severity);
    let galley = mark_galley(painter, severity, words, t);
    let rect = anchor.anchor_size(pos, galley.size() + MARK_PAD);
    painter.rect_filled(rect, CornerRadius::same(4), ground);
    painter.galley(rect.center() - galley.size() / 2.0, galley, color);
    rect
}

fn mark_galley(painter: &Painter, severity: Severity, words: &str, t: &Tokens) -> Arc<Galley> {
    let [color, _] = t.severity(severity);
    let text = format!("{} {words}", severity.mark());
    painter.layout_no_wrap(text, semibold(size::LABEL), color)
}

/// A rounded chip with a word or two, painted at `pos` (its left top); gives back its rectangle.
pub fn paint_chip(ui: &Ui, pos: Pos2, text: &str, width_max: f32, t: &Tokens) -> Rect {
    let galley = one_line(ui, text, regular(size::LABEL), t.muted, width_max - 14.0);
    let rect = Rect::from_min_size(pos, galley.size() + Vec2::new(14.0, 5.0));
    ui.painter().rect_stroke(
        rect,
        CornerRadius::same(9),
        Stroke::new(1.0, t.line),
        StrokeKind::Inside,
    );
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, t.muted);
    rect
}

/// Text laid out in at most `rows` lines of `width`, cut with an ellipsis.
pub fn lines(
    ui: &Ui,
    text: &str,
    font: FontId,
    color: Color32,
    width: f32,
    rows: usize,
) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, color));
    job.wrap = TextWrapping {
        max_width: width.max(1.0),
        max_rows: rows,
        ..Default::default()
    };
    ui.painter().layout_job(job)
}

/// Text on one line, cut with an ellipsis.
pub fn one_line(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, color));
    job.wrap = TextWrapping::truncate_at_width(width.max(1.0));
    ui.painter().layout_job(job)
}

/// A key as it is printed on keyboards, in a small frame.
pub fn key_cap(ui: &mut Ui, keys: &str) {
    let t = Tokens::of(ui.ctx());
    let galley = ui
        .painter()
        .layout_no_wrap(keys.to_owned(), regular(size::LABEL), t.muted);
    let (rect, _) = ui.allocate_exact_size(galley.size() + Vec2::new(10.0, 4.0), Sense::hover());
    ui.painter().rect_stroke(
        rect,
        CornerRadius::same(4),
        Stroke::new(1.0, t.line),
        StrokeKind::Inside,
    );
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, t.muted);
}

/// A row of choices of which one holds, as one strip.
pub fn segmented<T: Copy + PartialEq>(ui: &mut Ui, choices: &[(T, &str)], now: T) -> Option<T> {
    let t = Tokens::of(ui.ctx());
    let mut chosen = None;
    let frame = egui::Frame::new()
        .fill(t.surface)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin::same(2));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.horizontal(|ui| {
            for (choice, words) in choices {
                let is_now = *choice == now;
                let text = if is_now {
                    RichText::new(*words)
                        .font(semibold(size::SMALL))
                        .color(t.accent)
                } else {
                    RichText::new(*words).size(size::SMALL)
                };
                let fill = if is_now {
                    t.accent_soft
                } else {
                    Color32::TRANSPARENT
                };
                let button = Button::new(text)
                    .fill(fill)
                    .stroke(Stroke::NONE)
                    .corner_radius(CornerRadius::same(5))
                    .min_size(Vec2::new(0.0, 22.0));
                let response = ui.add(button);
                response.widget_info(|| {
                    WidgetInfo::selected(egui::Role::RadioButton, true, is_now, *words)
                });
                if response.clicked() {
                    chosen = Some(*choice);
                }
            }
        });
    });
    chosen
}

/// A dot that is filled or hollow: a link of the why-chain.
pub fn paint_link(painter: &Painter, center: Pos2, radius: f32, is_there: bool, t: &Tokens) {
    if is_there {
        painter.circle_filled(center, radius, t.accent);
    } else {
        painter.circle_stroke(center, radius - 0.5, Stroke::new(1.0, t.faint));
    }
}

/// How much of a dot is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// It is hollow.
    Not,
    /// Its left half is.
    Half,
    /// All of it.
    Whole,
}

/// A dot that is hollow, half filled or filled.
pub fn paint_dot(ui: &Ui, center: Pos2, radius: f32, filled: Filled, t: &Tokens) {
    let painter = ui.painter();
    let around = Rect::from_center_size(center, Vec2::splat(radius * 2.0));
    match filled {
        Filled::Not => {}
        Filled::Half => {
            let left = Rect::from_min_max(around.min, Pos2::new(center.x, around.max.y));
            let half = painter.with_clip_rect(left.intersect(ui.clip_rect()));
            half.circle_filled(center, radius, t.accent);
        }
        Filled::Whole => {
            painter.circle_filled(center, radius, t.accent);
            return;
        }
    }
    painter.circle_stroke(center, radius - 0.5, Stroke::new(1.0, t.muted));
}

/// How an idea is said, as a shape: filled, half filled, hollow, or struck through.
pub fn paint_carried(ui: &Ui, rect: Rect, how: Option<How>, t: &Tokens) {
    let (center, radius) = (rect.center(), 4.5);
    let filled = match how {
        Some(How::InOtherWords | How::Verbatim) => Filled::Whole,
        Some(How::Half) => Filled::Half,
        None | Some(How::Denied) => Filled::Not,
    };
    paint_dot(ui, center, radius, filled, t);
    if how == Some(How::Denied) {
        let arm = Vec2::splat(radius * 0.7);
        let stroke = Stroke::new(1.0, t.muted);
        ui.painter()
            .line_segment([center - arm, center + arm], stroke);
    }
}

/// A dashed frame around what is not there yet.
pub fn paint_dashed(painter: &Painter, rect: Rect, color: Color32) {
    let stroke = Stroke::new(1.0, color);
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    painter.extend(egui::Shape::dashed_line(&corners, stroke, 4.0, 3.0));
}

/// What is being dragged, as a small card at the pointer.
pub fn paint_ghost(ui: &Ui, pointer: Pos2, name: &str, t: &Tokens) {
    let layer = LayerId::new(Order::Tooltip, egui::Id::unique("dragged"));
    let painter = ui.ctx().layer_painter(layer);
    let text = one_line(ui, name, semibold(size::BODY), t.ink, 260.0);
    let rect = Rect::from_min_size(
        pointer + Vec2::new(10.0, 8.0),
        text.size() + Vec2::new(24.0, 16.0),
    );
    let radius = CornerRadius::same(CARD_RADIUS);
    painter.rect_filled(
        rect.translate(Vec2::new(0.0, 3.0)).expand(1.0),
        radius,
        t.shadow,
    );
    painter.rect_filled(rect, radius, t.surface);
    painter.rect_stroke(rect, radius, Stroke::new(1.5, t.accent), StrokeKind::Inside);
    paint_left(&painter, rect.left() + 12.0, rect.center().y, text, t.ink);
}

/// Words in the middle of an empty room: what is not here, and where that needs saying how to begin.
pub fn empty_state(ui: &mut Ui, title: &str, words: &str) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.25);
        ui.label(RichText::new(title).font(semibold(size::TITLE)));
        if !words.is_empty() {
            ui.add_space(2.0);
            ui.scope(|ui| {
                ui.set_max_width(ui.available_width().min(420.0));
                let color = Tokens::of(ui.ctx()).muted;
                let words = RichText::new(words).size(size::SMALL).color(color);
                ui.add(egui::Label::new(words).wrap());
            });
        }
        ui.add_space(8.0);
    });
}

/// Where painted text stands: at the left, vertically centred on `center_y`.
pub fn paint_left(painter: &Painter, x: f32, center_y: f32, galley: Arc<Galley>, color: Color32) {
    let pos = Align2::LEFT_CENTER.align_size_within_rect(
        galley.size(),
        Rect::from_min_size(
            Pos2::new(x, center_y - 50.0),
            Vec2::new(galley.size().x, 100.0),
        ),
    );
    painter.galley(pos.min, galley, color);
}
