//! A card: one tactic, painted in one go. Its texts are laid out by the toolkit's cache; nothing is
//! allocated for cards that are not visible, because nobody calls this for them.

use egui::{Align2, CornerRadius, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::layout::{Lines, NAME_LINE, PAD, QUOTE_LINE, quote};
use crate::model::{Course, Plan, Status, Tactic};
use crate::ui::context::Mark;
use crate::ui::icons;
use crate::ui::theme::{CARD_RADIUS, Tokens, regular, semibold, size};
use crate::ui::widgets::{lines, one_line, paint_chip, paint_left, paint_link, paint_mark};

/// Height of the line with channel and status.
const HEAD: f32 = 18.0;
/// The narrowest chip that is worth its room, where the name is longer.
const CHIP_MIN: f32 = 54.0;

/// In a narrower card what was found stands beside the message: the last line has room for the segment then.
const ROOMY: f32 = 190.0;

/// A card to paint.
pub struct Card<'a> {
    /// The plan that it stands in.
    pub plan: &'a Plan,
    /// Whose card it is.
    pub tactic: &'a Tactic,
    /// What was found at it.
    pub mark: Option<Mark>,
    /// The look.
    pub t: &'a Tokens,
}

impl Card<'_> {
    /// Paints it.
    pub fn paint(&self, ui: &Ui, rect: Rect, outline: Stroke) {
        self.paint_ground(ui.painter(), rect, outline);
        let inside = rect.shrink(PAD);
        let (left, width) = (inside.left(), inside.width());
        let (plan, tactic, t) = (self.plan, self.tactic, self.t);
        self.paint_head(ui, inside);
        let mut y = inside.top() + HEAD;

        let title = if tactic.name.trim().is_empty() {
            "Unnamed tactic"
        } else {
            &tactic.name
        };
        // The height is guessed from the letters, so that cards that are not seen need not be laid out. What
        // the name does not need of it the message gets.
        let guess = Lines::of(plan, tactic, rect.width());
        let all = guess.name + guess.quote;
        let foot = y + NAME_LINE * guess.name as f32 + QUOTE_LINE * guess.quote as f32 + 10.0;
        let title = match all {
            0..=2 => one_line(ui, title, semibold(size::BODY), t.ink, width),
            _ => lines(ui, title, semibold(size::BODY), t.ink, width, 2),
        };
        let rows = title.rows.len();
        ui.painter().galley(pos2(left, y), title, t.ink);
        y += NAME_LINE * rows as f32 + 3.0;

        let (words, color) = match quote(plan, tactic) {
            Some(words) => (format!("“{words}”"), t.muted),
            None => ("No message yet".to_owned(), t.faint),
        };
        let rows = all.saturating_sub(rows).max(1);
        let mark = self.mark.filter(|_| width < ROOMY);
        let width = mark.map_or(width, |mark| {
            let at = pos2(inside.right(), y + QUOTE_LINE / 2.0);
            self.paint_mark(ui.painter(), at, mark).left() - 6.0 - left
        });
        let words = lines(ui, &words, regular(size::SMALL), color, width, rows);
        ui.painter().galley(pos2(left, y), words, color);

        self.paint_foot(ui, inside, foot + 10.0);
    }

    /// Paints where it stood, while it is being dragged away.
    pub fn paint_leaving(&self, ui: &Ui, rect: Rect) {
        let radius = CornerRadius::same(CARD_RADIUS);
        let color = self.t.line.gamma_multiply(0.5);
        ui.painter().rect_filled(rect, radius, color);
    }

    fn paint_ground(&self, painter: &Painter, rect: Rect, outline: Stroke) {
        let t = self.t;
        let radius = CornerRadius::same(CARD_RADIUS);
        let shadow = rect.translate(Vec2::new(0.0, 1.0)).expand(0.5);
        painter.rect_filled(shadow, radius, t.shadow.gamma_multiply(0.45));
        painter.rect_filled(rect, radius, t.surface);
        painter.rect_stroke(rect, radius, outline, StrokeKind::Inside);
    }

    /// Channel at the left, status at the right.
    fn paint_head(&self, ui: &Ui, inside: Rect) {
        let (painter, color, font) = (ui.painter(), self.t.muted, regular(size::LABEL));
        let y = inside.top() + 7.5;
        let status = status_words(self.tactic);
        let status = one_line(ui, status, font.clone(), color, inside.width() / 2.0);
        let status_left = inside.right() - status.size().x;
        paint_left(painter, status_left, y, status, color);
        let channel = self.tactic.channel;
        let channel = channel.and_then(|id| self.plan.channels.get(&id));
        let mut x = inside.left();
        if let Some(channel) = channel {
            let icon = Rect::from_center_size(pos2(x + 6.5, y), Vec2::splat(13.0));
            icons::paint(painter, icon, &channel.icon, color);
            x += 18.0;
        }
        let name = channel.map_or("No channel yet", |channel| channel.name.as_str());
        let name = one_line(ui, name, font, color, status_left - x - 6.0);
        paint_left(painter, x, y, name, color);
    }

    /// What was found, to the left of a point; gives back its place.
    fn paint_mark(&self, painter: &Painter, at: Pos2, (severity, count): Mark) -> Rect {
        let count = count.to_string();
        paint_mark(painter, at, Align2::RIGHT_CENTER, severity, &count, self.t)
    }

    /// Segment and hours at the left, the why-chain at the right, and where there is room what was found.
    fn paint_foot(&self, ui: &Ui, inside: Rect, middle: f32) {
        let (painter, t) = (ui.painter(), self.t);
        let mut end = inside.right();
        for is_there in why_chain(self.plan, self.tactic).into_iter().rev() {
            paint_link(painter, pos2(end - 3.5, middle), 3.5, is_there, t);
            end -= 10.0;
        }
        end -= 4.0;
        if let Some(mark) = self.mark.filter(|_| inside.width() >= ROOMY) {
            end = self.paint_mark(painter, pos2(end, middle), mark).left() - 6.0;
        }
        let hours = self.tactic.hours;
        let hours = hours.map_or_else(|| "– h".to_owned(), |hours| format!("{hours} h"));
        let hours = painter.layout_no_wrap(hours, regular(size::LABEL), t.muted);
        let room = end - hours.size().x - 8.0 - inside.left();
        let x = self.paint_segments(ui, pos2(inside.left(), middle), room);
        paint_left(painter, x + 2.0, middle, hours, t.muted);
    }

    /// The first segment, where there is room for it, and how many more; gives back where they end.
    fn paint_segments(&self, ui: &Ui, at: Pos2, room: f32) -> f32 {
        let known = &self.plan.segments;
        let mut segments = self.tactic.segments.iter().filter_map(|id| known.get(id));
        let Some(first) = segments.next() else {
            return at.x;
        };
        let others = segments.count();
        let room = room - if others > 0 { 22.0 } else { 0.0 };
        // Two letters and an ellipsis say nothing.
        let wanted = 14.0 + 6.0 * first.name.chars().count() as f32;
        if room <= wanted.min(CHIP_MIN) {
            return at.x;
        }
        let (chip, t) = (at - vec2(0.0, 9.0), self.t);
        let x = paint_chip(ui, chip, &first.name, room, t).right() + 4.0;
        if others == 0 {
            return x;
        }
        let more = format!("+{others}");
        let more = one_line(ui, &more, regular(size::LABEL), t.muted, 20.0);
        paint_left(ui.painter(), x, at.y, more, t.muted);
        x + 20.0
    }

    /// What a screen reader says of it, and what tests find it by.
    pub fn spoken(&self) -> String {
        let (plan, tactic) = (self.plan, self.tactic);
        let mut words = tactic.name.clone();
        if let Some(channel) = tactic.channel.and_then(|id| plan.channels.get(&id)) {
            words += &format!(", {}", channel.name);
        }
        if let Some(stage) = tactic.stage.and_then(|id| plan.stages.get(&id)) {
            words += &format!(", {}", stage.name);
        }
        words += &format!(", {}", status_words(tactic));
        if let Some((severity, count)) = self.mark {
            let findings = if count == 1 { "finding" } else { "findings" };
            words += &format!(", {count} {findings}, worst: {}", severity.word());
        }
        words
    }
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

fn status_words(tactic: &Tactic) -> &'static str {
    match (tactic.course, tactic.status) {
        (Course::Start, Status::Planned) => "new",
        (_, status) => status.label(),
    }
}
