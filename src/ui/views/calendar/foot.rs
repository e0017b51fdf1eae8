//! The strip below the lanes: for each week or month the hours or the money that it takes, beside what there is. What
//! takes more than there is is marked with words, a shape and a colour. A click says who and what makes it up.

use std::sync::Arc;

use egui::{
    Button, CornerRadius, Label, Painter, Popup, PopupCloseBehavior, Rect, RichText, Role,
    ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::lanes::{Moving, name};
use super::scale::Scale;
use crate::check::Severity;
use crate::check::calendar::Days;
use crate::check::calendar::strip::{Column, Portion, Step, Strip, What, in_all, made_of};
use crate::model::calendar::Month;
use crate::model::{Id, Kind, Person, Plan, Tactic};
use crate::ui::context::Cx;
use crate::ui::memo::Memo;
use crate::ui::theme::{regular, semibold, size};
use crate::ui::widgets::{choice_of, muted, one_line, paint_left, segmented};

/// How high the strip is, in a low window and in others.
const HEIGHTS: [f32; 2] = [80.0, 120.0];
/// The height of a line of what makes up a column.
const ROW: f32 = 20.0;
/// Of whom, where it is everybody.
const EVERYBODY: &str = "Everybody";

/// What the strip shows.
#[derive(Debug, Default)]
pub struct Foot {
    what: What,
    /// Of whom; none for all.
    pub person: Option<Id<Person>>,
    /// What makes up the column that was asked about.
    made_of: Memo<Asked, Vec<Row>>,
}

/// About what it is asked what makes it up: some days of a revision of the plan.
type Asked = (u64, Days, Option<Id<Person>>, What);

/// A line of what makes up a column.
#[derive(Debug)]
enum Row {
    /// Somebody with what they have to do, and whether that is too much.
    Who(String, bool),
    /// A tactic with what it takes.
    Tactic(Id<Tactic>, String),
}

/// What the strip follows from.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Of the session.
    pub revision: u64,
    /// From when to when.
    pub horizon: Days,
    /// Weeks or months.
    pub step: Step,
    /// Of whom.
    pub person: Option<Id<Person>>,
    /// What is being dragged.
    pub moving: Option<Moving>,
}

impl Foot {
    /// How high it is where there is so much room for all.
    pub fn height(&self, room: f32) -> f32 {
        let [low, high] = HEIGHTS;
        match self.what {
            _ if room >= 440.0 => high,
            // The money in all needs a line more.
            What::Money => low + 22.0,
            What::Hours => low,
        }
    }

    /// Draws it into `rect`; the columns begin at `left`, the first day stands at `origin`.
    pub fn ui(
        &mut self,
        cx: &mut Cx<'_>,
        ui: &mut Ui,
        strip: &Arc<Strip>,
        scale: Scale,
        rect: Rect,
        left: f32,
        origin: f32,
    ) {
        let names = Rect::from_min_max(rect.min, pos2(left, rect.bottom()));
        let inside = UiBuilder::new().max_rect(names.shrink2(vec2(8.0, 6.0)));
        ui.scope_builder(inside, |ui| self.choices_ui(cx, ui));
        let room = Rect::from_min_max(pos2(left, rect.top()), rect.max);
        let columns = strip.columns.iter();
        let amounts = columns.map(|column| column.amounts(self.what));
        let most = amounts.fold(0.0_f64, |most, (taken, of)| {
            most.max(taken).max(of.unwrap_or_default())
        });
        let mut inside = ui.new_child(UiBuilder::new().max_rect(room));
        inside.set_clip_rect(room.intersect(ui.clip_rect()));
        for column in &strip.columns {
            let (from, to) = scale.span(column.days);
            let place = Rect::from_x_y_ranges(
                (from + origin)..=(to + origin),
                room.top() + 1.0..=room.bottom(),
            );
            if place.right() > room.left() && place.left() < room.right() {
                self.column_ui(cx, &mut inside, column, place, most);
            }
        }
    }

    /// Hours or money, and of whom.
    fn choices_ui(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        ui.spacing_mut().item_spacing.y = 4.0;
        let tabs = [(What::Hours, "Hours"), (What::Money, "Money")];
        if let Some(what) = segmented(ui, &tabs, self.what) {
            self.what = what;
        }
        let plan = cx.session.plan();
        // Who is gone from the plan has no strip.
        self.person = self.person.filter(|id| plan.people.contains_key(id));
        let people = plan.refs_in_order(Kind::Person);
        let of = |person: Option<Id<Person>>| match person {
            Some(id) => plan.name(id.at()).unwrap_or(EVERYBODY),
            None => EVERYBODY,
        };
        if !people.is_empty() {
            let now = of(self.person);
            let choice = choice_of(ui, "of whom", now).show_ui(ui, |ui| {
                ui.selectable_value(&mut self.person, None, EVERYBODY);
                for at in people {
                    let id = Id::from_key(at.key);
                    ui.selectable_value(&mut self.person, Some(id), of(Some(id)));
                }
            });
            choice.response.accessible_name("Whose hours and money");
        }
        if let Some((words, is_over)) = in_all(plan, cx.session.load(), self.what) {
            let [error, _] = cx.t.severity(Severity::Error);
            let (words, color) = match is_over {
                true => (format!("{} {words}", Severity::Error.mark()), error),
                false => (words, cx.t.muted),
            };
            ui.label(RichText::new(words).size(size::SMALL).color(color));
        }
    }

    fn column_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, column: &Column, place: Rect, most: f64) {
        let t = cx.t;
        let plan = cx.session.plan();
        let id = ui.scope_id().with(("load", column.days.0.to_string()));
        let response = ui.interact(place.intersect(ui.clip_rect()), id, Sense::click());
        let over = column.over_in_words(plan, self.what);
        let words = column.in_words(plan, self.what);
        let spoken = match &over {
            Some(over) => format!("{}: {words}, {over}", when(cx, column.days)),
            None => format!("{}: {words}", when(cx, column.days)),
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        // A column that is half out of view keeps its words in it.
        let seen = place.intersect(ui.clip_rect());
        let inside = place.shrink2(vec2(2.0, 3.0));
        let painter = ui.painter().clone();
        if response.hovered()
            || response.has_focus()
            || Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response))
        {
            painter.rect_filled(inside, CornerRadius::same(5), t.paper);
        }
        let line = Stroke::new(1.0, t.line.gamma_multiply(0.7));
        painter.vline(place.left(), place.y_range(), line);
        self.paint_amount(cx, &painter, column, inside, most);
        self.paint_words(
            cx,
            ui,
            &words,
            over.as_deref(),
            column,
            seen.shrink2(vec2(2.0, 3.0)),
        );
        let popup = Popup::from_toggle_button_response(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(320.0);
        popup.show(|ui| self.made_of_ui(cx, ui, column, &spoken));
        response.on_hover_text(&spoken);
    }

    /// How much is taken, as a bar from the bottom, and how much there is, as a line across.
    fn paint_amount(
        &self,
        cx: &Cx<'_>,
        painter: &Painter,
        column: &Column,
        place: Rect,
        most: f64,
    ) {
        let t = cx.t;
        let (taken, of) = column.amounts(self.what);
        if most <= 0.0 {
            return;
        }
        // The words stand above.
        let ground = Rect::from_min_max(pos2(place.left(), place.top() + 34.0), place.max);
        let height = |amount: f64| ground.height() * (amount / most) as f32;
        let bar = ground.shrink2(vec2((ground.width() * 0.08).min(10.0), 0.0));
        let top = bar.bottom() - height(taken);
        let limit = of.map(|of| bar.bottom() - height(of));
        let within = top.max(limit.unwrap_or(top));
        let rect = Rect::from_min_max(pos2(bar.left(), within), bar.max);
        painter.rect_filled(rect, CornerRadius::same(2), t.accent.gamma_multiply(0.55));
        let Some(limit) = limit else {
            return;
        };
        if column.is_over(cx.session.plan(), self.what) {
            let [color, ground] = t.severity(Severity::Error);
            let above = Rect::from_min_max(pos2(bar.left(), top), pos2(bar.right(), limit));
            painter.rect_filled(above, CornerRadius::same(2), ground);
            hatch(painter, above, Stroke::new(1.0, color));
            painter.rect_stroke(
                above,
                CornerRadius::same(2),
                Stroke::new(1.0, color),
                egui::StrokeKind::Inside,
            );
        }
        painter.hline(place.x_range(), limit, Stroke::new(1.5, t.muted));
    }

    /// Taken of what there is, and how much is over; in a narrow column the number alone.
    fn paint_words(
        &self,
        cx: &Cx<'_>,
        ui: &Ui,
        words: &str,
        over: Option<&str>,
        column: &Column,
        place: Rect,
    ) {
        let t = cx.t;
        let [error, _] = t.severity(Severity::Error);
        let width = place.width() - 8.0;
        if width < 14.0 {
            return;
        }
        let color = if over.is_some() { error } else { t.ink };
        let full = ui
            .painter()
            .layout_no_wrap(words.to_owned(), regular(size::SMALL), color);
        let galley = if full.size().x <= width {
            full
        } else {
            // Where there is no room for the sentence, it is on hover, and here the number.
            let number = words.trim_start_matches("at least ");
            let number = number.split(" of ").next().unwrap_or_default();
            let number = number.trim_end_matches(" h");
            let more = if words.starts_with("at least") {
                "+"
            } else {
                ""
            };
            let short = format!("{number}{more}");
            one_line(ui, &short, regular(size::LABEL), color, width.max(14.0))
        };
        let is_nothing = column.amounts(self.what).0 == 0.0 && !words.starts_with("at least");
        let color = if is_nothing { t.faint } else { color };
        let left = place.left() + 4.0;
        ui.painter()
            .galley(pos2(left, place.top() + 2.0), galley, color);
        if let Some(over) = over {
            let font = semibold(size::LABEL);
            let mark = Severity::Error.mark();
            let words = format!("{mark} {over}");
            let words = ui.painter().layout_no_wrap(words, font.clone(), error);
            let words = match words.size().x <= width {
                true => words,
                false => one_line(ui, &format!("{mark} over"), font, error, width),
            };
            paint_left(ui.painter(), left, place.top() + 25.0, words, error);
        }
    }

    /// Who and what makes up a column; only the lines in view are laid out.
    fn made_of_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, column: &Column, title: &str) {
        let session = cx.session;
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.spacing_mut().button_padding = vec2(8.0, 1.0);
        ui.spacing_mut().interact_size.y = ROW;
        ui.label(RichText::new(title).font(semibold(size::BODY)));
        let asked = (session.revision(), column.days, self.person, self.what);
        let rows = self.made_of.get(asked, |(_, days, person, what)| {
            let plan = session.plan();
            let portions = made_of(plan, session.load(), *days, *person, *what);
            portions.iter().flat_map(|s| rows(plan, s, *what)).collect()
        });
        if rows.is_empty() {
            muted(ui, "Nothing that is planned falls into these days.");
        }
        let area = ScrollArea::vertical().max_height(280.0);
        area.show_rows(ui, ROW, rows.len(), |ui, seen| {
            for row in rows.iter().skip(seen.start).take(seen.len()) {
                ui.horizontal(|ui| row.ui(cx, ui));
            }
        });
    }
}

impl Row {
    fn ui(&self, cx: &mut Cx<'_>, ui: &mut Ui) {
        match self {
            Self::Who(words, is_over) => {
                let [error, _] = cx.t.severity(Severity::Error);
                let color = if *is_over { error } else { cx.t.ink };
                let words = RichText::new(words)
                    .font(semibold(size::SMALL))
                    .color(color);
                ui.add(Label::new(words).truncate());
            }
            Self::Tactic(tactic, words) => {
                let button = Button::new(RichText::new(words).size(size::SMALL)).frame(false);
                if ui.add(button.truncate()).clicked() {
                    let at = tactic.at();
                    cx.act(move |session| session.select(Some(at)));
                }
            }
        }
    }
}

/// Somebody, and below them their tactics.
fn rows(plan: &Plan, portion: &Portion, what: What) -> Vec<Row> {
    let who = match portion.owner.and_then(|id| plan.name(id.at())) {
        Some(name) => name.trim(),
        None => "Nobody yet",
    };
    let mut words = format!("{who} · {}", portion.column.in_words(plan, what));
    let over = portion.column.over_in_words(plan, what);
    if let Some(over) = &over {
        words += &format!(" · {} {over}", Severity::Error.mark());
    }
    let tactics = portion.tactics.iter().map(|(tactic, takes)| {
        let column = Column {
            takes: *takes,
            hours: None,
            money_minor: None,
            ..portion.column
        };
        let amount = match (what, takes.unknown_hours) {
            (What::Hours, 1..) => "no hours yet".to_owned(),
            _ => column.in_words(plan, what),
        };
        Row::Tactic(*tactic, format!("{} · {amount}", name(plan, *tactic)))
    });
    let who = Row::Who(words, over.is_some());
    std::iter::once(who).chain(tactics).collect()
}

/// `8–14 Mar 2027`; a month by its name.
fn when(cx: &Cx<'_>, days: Days) -> String {
    let month = Month::of(days.0);
    if days == month.days() {
        cx.habits.month(month)
    } else {
        cx.habits.range(days.0, days.1)
    }
}

/// Lines across, so that what is over is seen without its colour.
fn hatch(painter: &Painter, rect: Rect, stroke: Stroke) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let rect = rect.intersect(painter.clip_rect());
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        let ends = [pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())];
        painter.line_segment(ends, stroke);
        x += 6.0;
    }
}
