//! Where a day stands, how wide it is, and the days, weeks and months above the lanes.

use egui::{Painter, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use jiff::civil::{Date, Weekday};

use crate::check::calendar::strip::Step;
use crate::check::calendar::{Calendar, Days};
use crate::model::calendar::{
    Month, add_days, days, days_before, is_weekend, month_name, months, weeks,
};
use crate::ui::context::Cx;
use crate::ui::theme::{regular, semibold, size};

/// Height of the days above the lanes.
pub const HEAD: f32 = 40.0;
/// The narrowest and the widest that a day gets where the whole plan is shown, in points.
const DAY: std::ops::RangeInclusive<f32> = 0.2..=22.0;

/// From this width on every day has its number.
const EACH_DAY: f32 = 18.0;

/// From this width on every week has its day.
const EACH_WEEK: f32 = 20.0;

/// How much of the time is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zoom {
    /// A few weeks, day by day.
    Weeks,
    /// Some months, week by week.
    #[default]
    Months,
    /// The plan's period in the width that there is.
    Whole,
}

impl Zoom {
    /// How wide a day is, in points, where there is so much room for the whole.
    pub fn px(self, whole: Days, width: f32) -> f32 {
        match self {
            Zoom::Weeks => 22.0,
            Zoom::Months => 5.0,
            Zoom::Whole => {
                let many = days(whole.0, whole.1).max(1) as f32;
                (width / many).clamp(*DAY.start(), *DAY.end())
            }
        }
    }

    /// By how many days the keys move.
    pub fn stride(self) -> i64 {
        match self {
            Zoom::Weeks => 1,
            Zoom::Months | Zoom::Whole => 7,
        }
    }
}

/// Where a day stands: in points from the first day that there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    horizon: Days,
    whole: Days,
    /// How wide a day is.
    pub px: f32,
}

impl Scale {
    /// The scale of a calendar.
    pub fn new(calendar: &Calendar, whole: Days, px: f32) -> Self {
        Self {
            horizon: calendar.horizon,
            whole,
            px,
        }
    }

    /// Where a day begins.
    pub fn x(&self, day: Date) -> f32 {
        (days_before(day) - days_before(self.horizon.0)) as f32 * self.px
    }

    /// Where some days begin and where they end, as far as they lie in the calendar.
    pub fn span(&self, days: Days) -> (f32, f32) {
        let (first, last) = self.horizon;
        let (from, to) = (days.0.clamp(first, last), days.1.clamp(first, last));
        (self.x(from), self.x(to) + self.px)
    }

    /// The day that stands there.
    pub fn day(&self, x: f32) -> Date {
        let n = (x / self.px).floor() as i64;
        add_days(self.horizon.0, n).clamp(self.horizon.0, self.horizon.1)
    }

    /// How many days so many points are, to the nearest.
    pub fn days(&self, x: f32) -> i64 {
        (x / self.px).round() as i64
    }

    /// How wide everything is.
    pub fn width(&self) -> f32 {
        self.span(self.horizon).1
    }

    /// Weeks where days can be told apart, else months.
    pub fn step(&self, week_starts: Weekday) -> Step {
        if self.px >= 12.0 {
            Step::Week(week_starts)
        } else {
            Step::Month
        }
    }

    /// Where stands what stands at `x` of another scale.
    pub fn x_of(&self, other: Self, x: f32) -> f32 {
        if *self == other {
            return x;
        }
        let days = days_before(other.horizon.0) - days_before(self.horizon.0);
        (x / other.px + days as f32) * self.px
    }

    /// Where the plan begins.
    pub fn start(&self) -> f32 {
        self.span(self.whole).0
    }

    /// How far it is scrolled to begin with: the whole plan where it fits, else today a little from the left.
    pub fn start_at(&self, today: Date, width: f32) -> f32 {
        let whole = self.span(self.whole);
        if whole.1 - whole.0 <= width + 1.0 {
            return whole.0;
        }
        // A plan that has not begun is seen from its beginning, one that is over from its end.
        let day = today.clamp(self.whole.0, self.whole.1);
        let x = self.x(day) - 0.2 * width;
        x.max(whole.0).min(self.width() - width).max(0.0)
    }

    /// The lines between weeks and months, the weekends, and today, behind the lanes.
    pub fn grid_ui(&self, cx: &Cx<'_>, ui: &Ui, origin: f32, shown: Rect) {
        let t = cx.t;
        let painter = ui.painter();
        let height = shown.y_range();
        let (from, to) = (
            self.day(shown.left() - origin),
            self.day(shown.right() - origin),
        );
        if self.px >= 12.0 {
            let mut day = from;
            while day <= to {
                if is_weekend(day) {
                    let x = origin + self.x(day);
                    let rect =
                        Rect::from_min_max(pos2(x, shown.top()), pos2(x + self.px, shown.bottom()));
                    painter.rect_filled(rect, 0.0, t.paper);
                }
                let next = add_days(day, 1);
                if next == day {
                    break;
                }
                day = next;
            }
        }
        if self.px * 7.0 >= EACH_WEEK {
            let faint = Stroke::new(1.0, t.line.gamma_multiply(0.55));
            for week in weeks(from, to, cx.habits.week_starts) {
                painter.vline(line(ui, origin + self.x(week)), height, faint);
            }
        }
        let stroke = Stroke::new(1.0, t.line);
        for month in months(from, to) {
            painter.vline(line(ui, origin + self.x(month.first())), height, stroke);
        }
        if let Some(x) = self.today(cx, origin) {
            painter.vline(x, height, Stroke::new(1.5, t.accent));
        }
    }

    /// Where today's line stands.
    fn today(&self, cx: &Cx<'_>, origin: f32) -> Option<f32> {
        let today = cx.session.today();
        let (first, last) = self.horizon;
        (first..=last)
            .contains(&today)
            .then(|| origin + self.x(today) + self.px / 2.0)
    }

    /// Months, and below them weeks or days.
    pub fn head_ui(&self, cx: &Cx<'_>, painter: &Painter, ui: &mut Ui, head: Rect, origin: f32) {
        let t = cx.t;
        let painter = painter.with_clip_rect(head.intersect(painter.clip_rect()));
        let (from, to) = (
            self.day(head.left() - origin),
            self.day(head.right() - origin),
        );
        // Where there is nothing below, the months stand in the middle.
        let is_alone = self.px * 7.0 < EACH_WEEK;
        let upper = if is_alone {
            head.center().y
        } else {
            head.top() + 12.0
        };
        for month in months(from, to) {
            let (left, right) = self.span(month.days());
            let (left, right) = (left + origin, right + origin);
            let Some(words) = self.month_words(cx, month) else {
                continue;
            };
            let galley = painter.layout_no_wrap(words, semibold(size::SMALL), t.ink);
            // A month that began before what is seen is still named.
            let x = (left + 6.0).max(head.left() + 6.0);
            let x = x.min(right - galley.size().x - 6.0);
            painter.galley(pos2(x, upper - galley.size().y / 2.0), galley, t.ink);
            let top = head.top() + if month.month == 1 { 0.0 } else { 4.0 };
            let x = line(ui, left);
            painter.vline(x, top..=head.bottom(), Stroke::new(1.0, t.line));
        }
        self.days_ui(cx, &painter, head, origin, (from, to));
        if let Some(x) = self.today(cx, origin) {
            // Where every day has its number, today's is marked.
            let words = match self.px >= EACH_DAY {
                true => cx.session.today().day().to_string(),
                false => "Today".to_owned(),
            };
            let words = painter.layout_no_wrap(words, semibold(size::LABEL), t.on_accent);
            let center = pos2(x, head.bottom() - 10.0);
            let chip = Rect::from_center_size(center, words.size() + vec2(9.0, 3.0));
            painter.rect_filled(chip, 4.0, t.accent);
            painter.galley(chip.center() - words.size() / 2.0, words, t.on_accent);
            let spoken = format!("Today, {}", cx.habits.day(cx.session.today()));
            let id = ui.make_persistent_id("today");
            let response = ui.interact(chip.intersect(head), id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
            response.on_hover_text(&spoken);
        }
    }

    /// What a month is called in the room that it has.
    fn month_words(&self, cx: &Cx<'_>, month: Month) -> Option<String> {
        let width = self.px * 30.0;
        let name = month_name(month.month);
        match month.month {
            _ if width >= 76.0 => Some(cx.habits.month(month)),
            1 if width * 12.0 >= 40.0 => Some(month.year.to_string()),
            _ if width >= 34.0 => Some(name.to_owned()),
            _ => None,
        }
    }

    /// Below the months: each day where there is room for it, else the day on which each week begins.
    fn days_ui(&self, cx: &Cx<'_>, painter: &Painter, head: Rect, origin: f32, shown: Days) {
        let t = cx.t;
        let y = head.bottom() - 10.0;
        let put = |day: Date, x: f32, is_centred: bool| {
            let color = if is_weekend(day) { t.faint } else { t.muted };
            let words = day.day().to_string();
            let galley = painter.layout_no_wrap(words, regular(size::LABEL), color);
            let x = match is_centred {
                true => x + (self.px - galley.size().x) / 2.0,
                false => x + 4.0,
            };
            painter.galley(pos2(x, y - galley.size().y / 2.0), galley, color);
        };
        if self.px >= EACH_DAY {
            let many = days(shown.0, shown.1);
            for day in (0..many).map(|n| add_days(shown.0, n)) {
                put(day, origin + self.x(day), true);
            }
        } else if self.px * 7.0 >= EACH_WEEK {
            let today = self.today(cx, origin);
            for week in weeks(shown.0, shown.1, cx.habits.week_starts) {
                let x = origin + self.x(week);
                // Today's mark needs the room.
                if today.is_none_or(|today| !(today - 38.0..today + 26.0).contains(&x)) {
                    put(week, x, false);
                }
            }
        }
    }
}

/// A hairline is drawn on whole pixels, or it is two pale ones.
fn line(ui: &Ui, x: f32) -> f32 {
    let px = ui.pixels_per_point();
    ((x * px).floor() + 0.5) / px
}
