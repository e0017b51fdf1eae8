//! The chart: effort to the right, impact upwards, in whole points. What stands at one spot is listed there, as far
//! as there is room; the rest is one point with a count. How sure one is shows as a ring of five parts.

use std::f32::consts::TAU;

use egui::emath::GuiRounding as _;
use egui::{
    Align2, CornerRadius, FontId, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::{name, point_id};
use crate::check::assessment::{Points, SCALE};
use crate::check::wording::{and, count};
use crate::model::{Id, Number, Plan, Tactic};
use crate::ui::context::Cx;
use crate::ui::theme::{CARD_RADIUS, Tokens, regular, semibold, size};
use crate::ui::widgets::{one_line, paint_dashed, paint_left};

/// How many points there are along each axis.
const STEPS: f32 = 5.0;
/// Room for the numbers at the left, and for numbers and words below.
const GUTTER: [f32; 2] = [24.0, 34.0];
/// Room for the words of the quadrants, at the top of the upper ones and the bottom of the lower ones.
const WORDS: f32 = 22.0;
/// Height of a tactic in the chart.
const ROW: f32 = 17.0;
/// The narrowest cell in which names are written.
const NAMED: f32 = 62.0;
/// How wide a tactic is where it has no name.
const BARE: f32 = 15.0;
/// The radius of a ring.
const RADIUS: f32 = 5.5;
/// So many names are told of what stands behind a count.
const TOLD: usize = 12;

/// Where everything stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chart {
    /// The four quadrants.
    panel: Rect,
    /// The cells, five by five.
    grid: Rect,
}

/// What stands at a spot: a tactic, or several as a count.
#[derive(Clone, Debug)]
pub(super) struct Point<'a> {
    /// Which.
    pub tactics: &'a [Id<Tactic>],
    rect: Rect,
    /// Whether there is room for a name.
    is_named: bool,
    /// Whether the name stands before the ring.
    is_before: bool,
    is_count: bool,
}

impl Chart {
    pub fn within(area: Rect) -> Self {
        let [left, below] = GUTTER;
        let panel = Rect::from_min_max(
            pos2(area.left() + left, area.top()),
            pos2(area.right(), area.bottom() - below),
        );
        Self {
            panel,
            grid: panel.shrink2(vec2(4.0, WORDS)),
        }
    }

    /// The cell of so many points of effort and of impact.
    fn cell(&self, [effort, impact]: [i64; 2]) -> Rect {
        let size = self.grid.size() / STEPS;
        let (column, row) = ((effort - SCALE[0]) as f32, (SCALE[1] - impact) as f32);
        Rect::from_min_size(self.grid.min + vec2(column * size.x, row * size.y), size)
    }

    /// The effort and impact at a place, in whole points; none outside.
    pub fn spot_at(&self, at: Pos2) -> Option<[i64; 2]> {
        if !self.panel.contains(at) {
            return None;
        }
        let [least, most] = SCALE;
        let share = (at - self.grid.min) / self.grid.size();
        let steps = |share: f32| (share * STEPS).floor() as i64;
        let effort = (least + steps(share.x)).clamp(least, most);
        let impact = (most - steps(share.y)).clamp(least, most);
        Some([effort, impact])
    }

    /// The quadrants, the axes and their words.
    pub fn paint(&self, ui: &Ui, t: &Tokens) {
        let painter = ui.painter();
        let (panel, middle) = (self.panel, self.panel.center());
        let gap = 1.5;
        let corners = [
            ("Do first", panel.left_top(), Align2::LEFT_TOP),
            ("Plan well", panel.right_top(), Align2::RIGHT_TOP),
            ("Fill in", panel.left_bottom(), Align2::LEFT_BOTTOM),
            ("Let go?", panel.right_bottom(), Align2::RIGHT_BOTTOM),
        ];
        for (n, (words, corner, anchor)) in corners.into_iter().enumerate() {
            let away = vec2(
                if corner.x < middle.x { -gap } else { gap },
                if corner.y < middle.y { -gap } else { gap },
            );
            let quadrant = Rect::from_two_pos(corner, middle + away);
            // No lines: what lies in the middle of the scale is written across the gap.
            painter.rect_filled(quadrant, CornerRadius::same(CARD_RADIUS), t.surface);
            let color = if n == 0 { t.accent } else { t.muted };
            let inside = quadrant.shrink2(vec2(10.0, 5.0));
            let at = anchor.pos_in_rect(&inside);
            painter.text(at, anchor, words, semibold(size::LABEL), color);
        }
        let write = |at: Pos2, anchor: Align2, words: &str, font: FontId| {
            painter.text(at, anchor, words, font, t.muted)
        };
        let middle = Align2::CENTER_CENTER;
        for points in SCALE[0]..=SCALE[1] {
            let cell = self.cell([points, points]).center();
            let words = points.to_string();
            for at in [
                pos2(cell.x, panel.bottom() + 9.0),
                pos2(panel.left() - 10.0, cell.y),
            ] {
                write(at, middle, &words, regular(size::LABEL));
            }
        }
        let below = |x: f32| pos2(x, panel.bottom() + 25.0);
        let font = || semibold(size::LABEL);
        write(below(panel.left()), Align2::LEFT_CENTER, "↑ Impact", font());
        write(
            below(panel.right()),
            Align2::RIGHT_CENTER,
            "Effort →",
            font(),
        );
        let font = regular(size::LABEL);
        let said = write(below(panel.center().x), middle, "how sure we are", font);
        let ring = said.left_center() - vec2(12.0, 0.0);
        paint_ring(painter, ring, Some(Number::whole(4)), t);
    }

    /// Where a dragged tactic would land.
    pub fn paint_target(&self, ui: &Ui, spot: [i64; 2], t: &Tokens) {
        let cell = self
            .cell(spot)
            .shrink(1.5)
            .round_to_pixels(ui.pixels_per_point());
        let ground = t.accent_soft.gamma_multiply(0.7);
        ui.painter()
            .rect_filled(cell, CornerRadius::same(6), ground);
        paint_dashed(ui.painter(), cell, t.accent);
    }

    /// What stands at a spot, one below the other, each with its ring on the value and its name beside it; without
    /// names side by side. A name reaches as far as the next value, or one further where nothing stands there; at the
    /// last value it stands at the left of the ring where that is free. The selected tactic is always among those that
    /// are shown by themselves.
    pub fn points<'a>(
        &self,
        spot: [i64; 2],
        tactics: &'a [Id<Tactic>],
        selected: Option<Id<Tactic>>,
        has_room_beside: bool,
    ) -> Vec<Point<'a>> {
        let cell = self.cell(spot).shrink2(vec2(3.0, 1.0));
        let (middle, step) = (cell.center(), cell.width() + 6.0);
        let is_named = cell.width() >= NAMED;
        let is_last = spot[0] == SCALE[1];
        let is_before = is_named && is_last && has_room_beside;
        let rows = ((cell.height() / ROW) as usize).max(1);
        let columns = match is_named {
            true => 1,
            false => ((cell.width() / BARE) as usize).max(1),
        };
        let slots = rows * columns;
        let all = tactics.len();
        let shown = if all <= slots { all } else { slots - 1 };
        let used = all.min(slots).div_ceil(columns);
        let top = middle.y - used as f32 * ROW / 2.0;
        let half = BARE / 2.0;
        let (from, width) = if is_before {
            (middle.x - step, step + half)
        } else if is_named {
            let room = if has_room_beside { 2.0 } else { 1.0 } * step - BARE;
            let right = (middle.x + half + room).min(self.panel.right() - 2.0);
            (middle.x - half, right - (middle.x - half))
        } else {
            (middle.x - all.min(columns) as f32 * half, BARE)
        };
        let place = |n: usize| {
            let (column, row) = ((n % columns) as f32, (n / columns) as f32);
            let at = pos2(from + column * width, top + row * ROW);
            Rect::from_min_size(at, vec2(width, ROW))
        };
        let point = |n: usize, tactics: &'a [Id<Tactic>], is_count: bool| Point {
            tactics,
            rect: place(n),
            is_named,
            is_before,
            is_count,
        };
        let at = tactics.iter().position(|id| Some(*id) == selected);
        let hidden = at.filter(|at| *at >= shown && shown > 0);
        let mut points: Vec<Point<'_>> = tactics
            .chunks(1)
            .take(shown)
            .enumerate()
            .map(
                |(n, one)| match hidden.and_then(|at| tactics.get(at..=at)) {
                    Some(selected) if n + 1 == shown => point(n, selected, false),
                    _ => point(n, one, false),
                },
            )
            .collect();
        if all > shown {
            points.push(point(shown, tactics, true));
        }
        points
    }
}

impl Point<'_> {
    /// Draws it; nothing where it is out of view.
    pub fn ui(
        &self,
        cx: &Cx<'_>,
        ui: &Ui,
        plan: &Plan,
        dragged: Option<Id<Tactic>>,
    ) -> Option<Response> {
        if !ui.is_rect_visible(self.rect) {
            return None;
        }
        let first = *self.tactics.first()?;
        if self.is_count {
            return Some(self.count_ui(cx, ui, plan, first));
        }
        let tactic = plan.tactics.get(&first)?;
        let t = cx.t;
        let points = Points::of(tactic);
        let response = ui.interact(self.rect, point_id(first), Sense::click_and_drag());
        let is_selected = cx.session.selection().contains(&first.at());
        let spoken = spoken(name(plan, first), points);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &spoken));
        let opacity = if dragged == Some(first) { 0.35 } else { 1.0 };
        let mut painter = ui.painter().clone();
        painter.multiply_opacity(opacity);
        self.paint_ground(&painter, &response, is_selected, t);
        paint_ring(&painter, self.ring(), points.confidence, t);
        if self.is_named {
            let room = self.rect.width() - BARE - 5.0;
            let font = if is_selected { semibold } else { regular };
            let words = one_line(ui, name(plan, first), font(size::LABEL), t.ink, room);
            let left = match self.is_before {
                true => self.ring().x - BARE / 2.0 - 3.0 - words.size().x,
                false => self.ring().x + BARE / 2.0 + 3.0,
            };
            paint_left(&painter, left, self.rect.center().y, words, t.ink);
        }
        Some(response.on_hover_text(spoken))
    }

    /// Where the ring is: on the value.
    pub fn ring(&self) -> Pos2 {
        let x = match self.is_before {
            true => self.rect.right() - BARE / 2.0,
            false => self.rect.left() + BARE / 2.0,
        };
        pos2(x, self.rect.center().y)
    }

    /// All that stands here, as one point.
    fn count_ui(&self, cx: &Cx<'_>, ui: &Ui, plan: &Plan, first: Id<Tactic>) -> Response {
        let t = cx.t;
        let id = point_id(first).with("all");
        let response = ui.interact(self.rect, id, Sense::click());
        let all = self.tactics.len();
        let points = plan.tactics.get(&first).map(Points::of);
        let [effort, impact] = points.and_then(Points::spot).unwrap_or_default();
        let spoken = format!(
            "All {} at effort {effort}, impact {impact}",
            count(all, "tactic", "tactics")
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        self.paint_ground(ui.painter(), &response, false, t);
        let words = if self.is_named {
            format!("{} here", grouped(all))
        } else {
            grouped(all)
        };
        let color = if response.hovered() {
            t.accent
        } else {
            t.muted
        };
        let room = self.rect.width() - 4.0;
        let words = one_line(ui, &words, semibold(size::LABEL), color, room);
        let left = match (self.is_named, self.is_before) {
            (true, true) => self.rect.right() - BARE - 3.0 - words.size().x,
            (true, false) => self.rect.left() + BARE + 3.0,
            (false, _) => self.rect.left() + 2.0,
        };
        paint_left(ui.painter(), left, self.rect.center().y, words, color);
        response.on_hover_ui(|ui| {
            let mut names: Vec<String> = self
                .tactics
                .iter()
                .take(TOLD)
                .map(|id| name(plan, *id).to_owned())
                .collect();
            if all > TOLD {
                names.push(format!("{} more", grouped(all - TOLD)));
            }
            ui.label(and(&names));
        })
    }

    fn paint_ground(&self, painter: &Painter, response: &Response, is_selected: bool, t: &Tokens) {
        let radius = CornerRadius::same(5);
        if is_selected {
            painter.rect_filled(self.rect, radius, t.surface);
        }
        let line = if is_selected || response.has_focus() {
            t.accent
        } else if response.hovered() {
            t.faint
        } else {
            return;
        };
        painter.rect_stroke(
            self.rect,
            radius,
            Stroke::new(1.0, line),
            StrokeKind::Inside,
        );
    }
}

/// `2,000`.
fn grouped(n: usize) -> String {
    Number::whole(i64::try_from(n).unwrap_or(i64::MAX)).in_words()
}

/// `Open day: effort 2, impact 4, confidence 4; 4 × 0.8 ÷ 2 = 1.6`.
fn spoken(name: &str, points: Points) -> String {
    let said = |points: Option<Number>| points.map_or("not known".to_owned(), |p| p.to_string());
    let words = format!(
        "{name}: effort {}, impact {}, confidence {}",
        said(points.effort),
        said(points.impact),
        said(points.confidence)
    );
    match points.score() {
        Some(score) => format!("{words}; {}", score.arithmetic()),
        None => words,
    }
}

/// How sure one is: so many fifths of a ring; a thin circle where nobody has said.
fn paint_ring(painter: &Painter, center: Pos2, confidence: Option<Number>, t: &Tokens) {
    let Some(confidence) = confidence else {
        painter.circle_stroke(center, RADIUS - 1.5, Stroke::new(1.0, t.muted));
        return;
    };
    let known = confidence.as_f64() as f32;
    painter.circle_filled(center, 1.8, t.accent);
    for part in 0..SCALE[1] {
        let is_there = known > part as f32;
        let color = if is_there { t.accent } else { t.line };
        let from = TAU * (part as f32 / STEPS - 0.25) + 0.16;
        let to = TAU * ((part as f32 + 1.0) / STEPS - 0.25) - 0.16;
        let arc = (0..=4).map(|n| {
            let angle = from + (to - from) * n as f32 / 4.0;
            center + RADIUS * vec2(angle.cos(), angle.sin())
        });
        painter.add(Shape::line(arc.collect(), Stroke::new(2.2, color)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart() -> Chart {
        Chart::within(Rect::from_min_size(pos2(10.0, 20.0), vec2(524.0, 460.0)))
    }

    #[test]
    fn a_place_on_the_chart_is_the_spot_that_is_drawn_there() {
        let chart = chart();
        for effort in 1..=5 {
            for impact in 1..=5 {
                let cell = chart.cell([effort, impact]);
                assert_eq!(chart.spot_at(cell.center()), Some([effort, impact]));
            }
        }
        // Effort grows to the right, impact upwards.
        assert!(chart.cell([2, 1]).left() > chart.cell([1, 1]).left());
        assert!(chart.cell([1, 2]).top() < chart.cell([1, 1]).top());
        // Beside the words of a quadrant the nearest spot is meant; outside none.
        let corner = chart.panel.left_top() + vec2(1.0, 1.0);
        assert_eq!(chart.spot_at(corner), Some([1, 5]));
        assert_eq!(chart.spot_at(pos2(0.0, 0.0)), None);
    }

    #[test]
    fn a_ring_stands_on_its_value_and_its_name_beside_it() {
        let ids: Vec<Id<Tactic>> = ["a", "b"].map(Id::new).to_vec();
        let small = Chart::within(Rect::from_min_size(pos2(0.0, 0.0), vec2(250.0, 300.0)));
        for (chart, is_named) in [(chart(), true), (small, false)] {
            for effort in 1..=5 {
                for has_room in [true, false] {
                    let points = chart.points([effort, 3], &ids, None, has_room);
                    let middle = chart.cell([effort, 3]).center().x;
                    let rings: Vec<f32> = points.iter().map(|point| point.ring().x).collect();
                    let apart = rings.iter().sum::<f32>() / 2.0 - middle;
                    assert!(apart.abs() < 0.5, "effort {effort}: {apart}");
                    let is_on = rings.iter().all(|x| (x - middle).abs() < 0.5);
                    assert_eq!(is_on, is_named, "one below the other, or side by side");
                    assert!(
                        points
                            .iter()
                            .all(|point| chart.panel.contains_rect(point.rect))
                    );
                    // A name ends before the next ring begins.
                    let next = chart.cell([effort + 1, 3]).center().x - BARE / 2.0;
                    let reaches = points.iter().any(|point| point.rect.right() > next + 0.5);
                    assert!(!reaches || has_room || effort == 5);
                }
            }
        }
        // Three, in the middle of the scale, stands on the line between the quadrants.
        let three = chart().points([3, 3], &ids, None, false);
        assert!((three[0].ring().x - chart().panel.center().x).abs() < 0.5);
    }

    #[test]
    fn what_has_no_room_is_counted_and_the_selected_one_is_shown() {
        let chart = chart();
        let ids: Vec<Id<Tactic>> = (0..30).map(|n| Id::new(&format!("t{n:02}"))).collect();
        let shown = |tactics: &[Id<Tactic>], selected: Option<&str>| {
            let points = chart.points([2, 2], tactics, selected.map(Id::new), false);
            let cell = chart.cell([2, 2]);
            assert!(points.iter().all(|point| cell.contains(point.ring())));
            let words = points.iter().map(|point| match point.tactics {
                [one] if !point.is_count => one.to_string(),
                all => format!("all {}", all.len()),
            });
            words.collect::<Vec<_>>().join(" ")
        };
        // 76 points high, four rows of 17.
        assert_eq!(shown(&ids[..2], None), "t00 t01");
        assert_eq!(shown(&ids[..4], None), "t00 t01 t02 t03");
        assert_eq!(shown(&ids, None), "t00 t01 t02 all 30");
        assert_eq!(shown(&ids, Some("t01")), "t00 t01 t02 all 30");
        assert_eq!(shown(&ids, Some("t20")), "t00 t01 t20 all 30");
        assert_eq!(shown(&ids[..1], Some("t20")), "t00");
    }
}
