//! How a tactic looks in the calendar: its bar, with its name in it or beside it, and all about it on hover.

use egui::{
    Align2, Color32, CornerRadius, Id as UiId, LayerId, Order, Rect, RichText, Stroke, StrokeKind,
    Ui, pos2, vec2,
};

use crate::check::calendar::Days;
use crate::check::wording::count;
use crate::model::calendar::add_days;
use crate::model::{Course, Id, Plan, Ref, Status, Tactic};
use crate::ui::context::Cx;
use crate::ui::theme::{Tokens, regular, semibold, size};
use crate::ui::views::calendar::NAME_ROOM;
use crate::ui::widgets::{muted, one_line, paint_dashed, paint_left, paint_mark};

/// How a bar is seen.
pub struct Look {
    /// The colour of its stage.
    pub stage: Option<Color32>,
    /// Where the next one begins: a name that does not fit into its bar stands before that.
    pub free: f32,
    /// Whether it is selected.
    pub is_selected: bool,
    /// Whether it is pointed at, or has the keyboard.
    pub is_lit: bool,
    /// Whether it is being dragged away.
    pub is_leaving: bool,
}

impl Look {
    /// Paints a bar; its name stands in it, or where it is too narrow beside it, up to where the next one begins.
    pub fn paint(&self, cx: &Cx<'_>, ui: &Ui, tactic: &Tactic, rect: Rect) {
        let t = cx.t;
        let view = ui.clip_rect();
        if !rect.expand2(vec2(NAME_ROOM, 4.0)).intersects(view) {
            return;
        }
        let painter = ui.painter();
        let radius = CornerRadius::same(5);
        // What reaches far beyond the window is not drawn there.
        let rect = rect.intersect(view.expand(40.0));
        if self.is_leaving {
            painter.rect_filled(rect, radius, t.line.gamma_multiply(0.6));
            return;
        }
        let (ground, line) = match tactic.status {
            Status::Idea => (t.surface, t.faint),
            Status::Planned => (t.surface, t.faint.gamma_multiply(0.55)),
            Status::Live => (t.accent_soft, t.accent.gamma_multiply(0.6)),
            Status::Done => (t.paper, t.line),
        };
        let ground = if self.is_selected {
            t.accent_soft
        } else {
            ground
        };
        painter.rect_filled(rect, radius, ground);
        if self.is_selected || self.is_lit {
            let width = if self.is_selected { 2.0 } else { 1.5 };
            let color = if self.is_selected { t.accent } else { t.muted };
            painter.rect_stroke(rect, radius, Stroke::new(width, color), StrokeKind::Inside);
        } else if tactic.status == Status::Idea {
            paint_dashed(painter, rect.shrink(0.5), line);
        } else {
            painter.rect_stroke(rect, radius, Stroke::new(1.0, line), StrokeKind::Inside);
        }
        if let Some(color) = self.stage {
            let edge =
                Rect::from_min_size(rect.min, vec2(3.0, rect.height())).shrink2(vec2(0.0, 3.0));
            painter.rect_filled(edge.translate(vec2(3.0, 0.0)), 1.5, color);
        }
        let color = if tactic.status == Status::Done {
            t.muted
        } else {
            t.ink
        };
        let mut name = name(cx.session.plan(), tactic.id);
        if tactic.status == Status::Done {
            name.insert_str(0, "✓ ");
        }
        // The name stands where it has more room.
        let seen = rect.intersect(view);
        let beside = rect.right() + 4.0;
        let room = (self.free - beside - 4.0).min(NAME_ROOM * 1.6);
        let words = painter.layout_no_wrap(name.clone(), semibold(size::SMALL), color);
        let fits = words.size().x + 19.0 <= rect.width();
        if fits || (rect.width() >= 64.0 && room < rect.width()) {
            paint_inside(cx, ui, tactic, seen, &name, color);
            return;
        }
        paint_findings(cx, ui, tactic, seen, 40.0);
        if room >= 24.0 {
            let words = one_line(ui, &name, regular(size::SMALL), color, room);
            paint_left(painter, beside, rect.center().y, words, color);
        }
    }
}

/// What a tactic is called.
pub fn name(plan: &Plan, tactic: Id<Tactic>) -> String {
    match plan.name(tactic.at()).unwrap_or_default().trim() {
        "" => "Unnamed tactic".to_owned(),
        name => name.to_owned(),
    }
}

/// The name, and where there is room for them the findings and the status.
fn paint_inside(cx: &Cx<'_>, ui: &Ui, tactic: &Tactic, rect: Rect, name: &str, color: Color32) {
    let (painter, t) = (ui.painter(), cx.t);
    let (left, y) = (rect.left() + 11.0, rect.center().y);
    let mut right = paint_findings(cx, ui, tactic, rect, 96.0);
    if rect.width() >= 190.0 {
        let words = painter.layout_no_wrap(status(tactic).into(), regular(size::LABEL), t.muted);
        right -= words.size().x;
        paint_left(painter, right, y, words, t.muted);
        right -= 8.0;
    }
    let words = one_line(ui, name, semibold(size::SMALL), color, right - left);
    paint_left(painter, left, y, words, color);
}

/// What was found at a tactic, at the right of a bar that is at least so wide; gives back up to where it is free.
fn paint_findings(cx: &Cx<'_>, ui: &Ui, tactic: &Tactic, rect: Rect, least: f32) -> f32 {
    let right = rect.right() - 8.0;
    let mark = cx.derived.card_mark(tactic);
    let Some((severity, count)) = mark.filter(|_| rect.width() >= least) else {
        return right;
    };
    let at = pos2(right + 4.0, rect.center().y);
    let anchor = Align2::RIGHT_CENTER;
    let chip = paint_mark(ui.painter(), at, anchor, severity, &count.to_string(), cx.t);
    chip.left() - 6.0
}

/// A few words in a frame above something.
pub fn paint_note(ui: &Ui, above: Rect, words: &str, t: &Tokens) {
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

/// As the board's cards say it.
fn status(tactic: &Tactic) -> &'static str {
    match (tactic.course, tactic.status) {
        (Course::Start, Status::Planned) => "new",
        (_, status) => status.label(),
    }
}

/// `Tasting letter, 8–14 Mar 2027, planned`.
pub fn spoken(cx: &Cx<'_>, tactic: &Tactic, days: Days) -> String {
    let name = name(cx.session.plan(), tactic.id);
    let mut words = format!("{name}, {}, {}", dates(cx, tactic, days), status(tactic));
    if let Some((severity, findings)) = cx.derived.card_mark(tactic) {
        let many = count(findings, "finding", "findings");
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

/// The days before its start on which a tactic is worked on, where its channel says so.
pub fn work_before(cx: &Cx<'_>, tactic: &Tactic, days: Days) -> Option<Days> {
    let session = cx.session;
    let (from, _) = session.load().busy_dates(session.plan(), tactic)?;
    (from < days.0).then(|| (from, add_days(days.0, -1)))
}

/// All that there is to know of a tactic here.
pub fn hover_ui(cx: &Cx<'_>, ui: &mut Ui, tactic: &Tactic, days: Days) {
    let plan = cx.session.plan();
    ui.set_max_width(320.0);
    ui.label(RichText::new(name(plan, tactic.id)).font(semibold(size::BODY)));
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
    if let Some((from, to)) = work_before(cx, tactic, days) {
        lines.push(format!(
            "Worked on before it starts: {}",
            cx.habits.range(from, to)
        ));
    }
    for line in lines {
        muted(ui, line);
    }
}
