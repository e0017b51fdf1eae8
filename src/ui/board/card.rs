//! A card: one tactic, painted in one go. Its texts are laid out by the toolkit's cache; nothing is
//! allocated for cards that are not visible, because nobody calls this for them.

use egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui, Vec2, pos2};

use super::layout::{Lines, NAME_LINE, PAD, QUOTE_LINE, quote};
use crate::model::{Course, Plan, Status, Tactic};
use crate::ui::context::Mark;
use crate::ui::icons;
use crate::ui::theme::{CARD_RADIUS, Tokens, regular, semibold, size};
use crate::ui::widgets::{lines, one_line, paint_chip, paint_left, paint_link};

/// The narrowest chip that is worth its room, where the name is longer.
const CHIP_MIN: f32 = 54.0;

/// How a card stands at the moment.
#[derive(Clone, Copy, Debug, Default)]
pub struct State {
    /// It is selected.
    pub is_selected: bool,
    /// The pointer is over it.
    pub is_hovered: bool,
    /// It has the keyboard.
    pub has_focus: bool,
    /// It is being dragged away.
    pub is_leaving: bool,
}

/// Paints a card.
pub fn paint(
    ui: &Ui,
    rect: Rect,
    plan: &Plan,
    tactic: &Tactic,
    mark: Option<Mark>,
    state: State,
    t: &Tokens,
) {
    let painter = ui.painter();
    let radius = CornerRadius::same(CARD_RADIUS);
    if state.is_leaving {
        painter.rect_filled(rect, radius, t.line.gamma_multiply(0.5));
        return;
    }
    let shadow = rect.translate(Vec2::new(0.0, 1.0)).expand(0.5);
    painter.rect_filled(shadow, radius, t.shadow.gamma_multiply(0.45));
    painter.rect_filled(rect, radius, t.surface);
    let stroke = if state.is_selected || state.has_focus {
        Stroke::new(2.0, t.accent)
    } else if state.is_hovered {
        Stroke::new(1.0, t.faint)
    } else {
        Stroke::new(1.0, t.line)
    };
    painter.rect_stroke(rect, radius, stroke, StrokeKind::Inside);

    let (left, right) = (rect.left() + PAD, rect.right() - PAD);
    let width = right - left;
    let mut y = rect.top() + PAD;

    // Channel at the left, status at the right.
    let status = status_words(tactic);
    let status = one_line(ui, status, regular(size::LABEL), t.muted, width / 2.0);
    let status_left = right - status.size().x;
    paint_left(painter, status_left, y + 7.5, status, t.muted);
    let channel = tactic.channel.and_then(|id| plan.channels.get(&id));
    let mut x = left;
    if let Some(channel) = channel {
        let icon = Rect::from_center_size(pos2(x + 6.5, y + 7.5), Vec2::splat(13.0));
        icons::paint(painter, icon, &channel.icon, t.muted);
        x += 18.0;
    }
    let name = channel.map_or("No channel yet", |channel| channel.name.as_str());
    let name = one_line(
        ui,
        name,
        regular(size::LABEL),
        t.muted,
        status_left - x - 6.0,
    );
    paint_left(painter, x, y + 7.5, name, t.muted);
    y += 15.0 + 3.0;

    let title = if tactic.name.trim().is_empty() {
        "Unnamed tactic"
    } else {
        &tactic.name
    };
    let rows = Lines::of(plan, tactic, rect.width());
    let title = lines(ui, title, semibold(size::BODY), t.ink, width, rows.name);
    painter.galley(pos2(left, y), title, t.ink);
    y += NAME_LINE * rows.name as f32 + 3.0;

    let words = match quote(plan, tactic) {
        Some(words) => lines(
            ui,
            &format!("“{words}”"),
            regular(size::SMALL),
            t.muted,
            width,
            rows.quote,
        ),
        None => lines(
            ui,
            "No message yet",
            regular(size::SMALL),
            t.faint,
            width,
            rows.quote,
        ),
    };
    painter.galley(pos2(left, y), words, t.muted);
    y += QUOTE_LINE * rows.quote as f32 + 7.0;

    foot(ui, left, right, y, plan, tactic, mark, t);
}

/// Whether the tactic has a strategy, an objective behind it, a KPI, and a segment.
pub fn why_chain(plan: &Plan, tactic: &Tactic) -> [bool; 4] {
    let mut strategies = tactic
        .strategies
        .iter()
        .filter_map(|id| plan.strategies.get(id))
        .peekable();
    [
        strategies.peek().is_some(),
        strategies.any(|s| {
            s.objectives
                .iter()
                .any(|id| plan.objectives.contains_key(id))
        }),
        tactic.kpi.is_some_and(|id| plan.kpis.contains_key(&id)),
        tactic
            .segments
            .iter()
            .any(|id| plan.segments.contains_key(id)),
    ]
}

/// Segment, hours, findings and the why-chain.
fn foot(
    ui: &Ui,
    left: f32,
    right: f32,
    y: f32,
    plan: &Plan,
    tactic: &Tactic,
    mark: Option<Mark>,
    t: &Tokens,
) {
    let painter = ui.painter();
    let middle = y + 10.0;
    let mut end = right;
    for is_there in why_chain(plan, tactic).into_iter().rev() {
        paint_link(painter, pos2(end - 3.5, middle), 3.5, is_there, t);
        end -= 10.0;
    }
    if let Some((severity, count)) = mark {
        let [color, ground] = t.severity(severity);
        let galley = painter.layout_no_wrap(
            format!("{} {count}", severity.mark()),
            semibold(size::LABEL),
            color,
        );
        let rect = Rect::from_min_size(
            pos2(end - galley.size().x - 12.0, middle - 8.5),
            Vec2::new(galley.size().x + 8.0, 17.0),
        );
        painter.rect_filled(rect, CornerRadius::same(4), ground);
        painter.galley(rect.center() - galley.size() / 2.0, galley, color);
        end = rect.left() - 6.0;
    } else {
        end -= 4.0;
    }
    let hours = tactic
        .hours
        .map_or_else(|| "– h".to_owned(), |hours| format!("{hours} h"));
    let hours = painter.layout_no_wrap(hours, regular(size::LABEL), t.muted);
    let hours_width = hours.size().x;
    let chips_end = end - hours_width - 8.0;
    let mut x = left;
    let mut segments = tactic
        .segments
        .iter()
        .filter_map(|id| plan.segments.get(id));
    if let Some(first) = segments.next() {
        let others = segments.count();
        let more = if others > 0 { 22.0 } else { 0.0 };
        let room = chips_end - x - more;
        // Two letters and an ellipsis say nothing.
        let wanted = 14.0 + 6.0 * first.name.chars().count() as f32;
        if room > wanted.min(CHIP_MIN) {
            x = paint_chip(ui, pos2(x, middle - 9.0), &first.name, room, t).right() + 4.0;
            if others > 0 {
                let text = one_line(
                    ui,
                    &format!("+{others}"),
                    regular(size::LABEL),
                    t.muted,
                    20.0,
                );
                paint_left(painter, x, middle, text, t.muted);
                x += 20.0;
            }
        }
    }
    paint_left(painter, x + 2.0, middle, hours, t.muted);
}

fn status_words(tactic: &Tactic) -> &'static str {
    match (tactic.course, tactic.status) {
        (Course::Start, Status::Planned) => "new",
        (_, status) => status.label(),
    }
}

/// What a screen reader says of a card, and what tests find it by.
pub fn spoken(plan: &Plan, tactic: &Tactic, mark: Option<Mark>) -> String {
    let mut words = tactic.name.clone();
    if let Some(channel) = tactic.channel.and_then(|id| plan.channels.get(&id)) {
        words += &format!(", {}", channel.name);
    }
    if let Some(stage) = tactic.stage.and_then(|id| plan.stages.get(&id)) {
        words += &format!(", {}", stage.name);
    }
    words += &format!(", {}", status_words(tactic));
    if let Some((severity, count)) = mark {
        let findings = if count == 1 { "finding" } else { "findings" };
        words += &format!(", {count} {findings}, worst: {}", severity.word());
    }
    words
}
