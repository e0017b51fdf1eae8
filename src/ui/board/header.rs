//! Above the board: the switch for rows, search, what the plan takes, and the stages' heads.

use egui::{Rect, RichText, Role, Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::BoardView;
use super::layout::Layout;
use crate::board::{Board, Rows};
use crate::check::Severity;
use crate::check::load::{capacity_hours, capacity_money};
use crate::check::wording::count;
use crate::model::calendar::Month;
use crate::model::{Id, Money, Number, Place, Stage};
use crate::ui::context::Cx;
use crate::ui::theme::{regular, semibold, size};
use crate::ui::views::BOARD;
use crate::ui::widgets::{icon_button, lines, muted, one_line, quiet, segmented};

/// From this width on there is room for the switch, in points.
const ROOMY: f32 = 800.0;
/// Height of the stages' heads.
const HEAD: f32 = 66.0;

/// The row above the board.
pub fn toolbar_ui(view: &mut BoardView, cx: &mut Cx<'_>, ui: &mut Ui) {
    let is_roomy = ui.available_width() > ROOMY;
    ui.horizontal(|ui| {
        if is_roomy {
            if let Some(rows) = segmented(ui, &Rows::ALL, view.rows) {
                view.rows = rows;
            }
        } else {
            rows_menu_ui(view, ui);
        }
        search_ui(view, ui, if is_roomy { 150.0 } else { 104.0 });
        shown_ui(view, ui);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(10.0);
            summary_ui(cx, ui);
        });
    });
    ui.add_space(4.0);
}

/// The rows as a menu, where there is no room for the switch.
fn rows_menu_ui(view: &mut BoardView, ui: &mut Ui) {
    let now = Rows::ALL.iter().find(|(rows, _)| *rows == view.rows);
    let words = now.map_or("", |(_, words)| words);
    let button = ui.menu_button(RichText::new(words).size(size::SMALL), |ui| {
        for (rows, words) in Rows::ALL {
            if ui.selectable_label(rows == view.rows, words).clicked() {
                view.rows = rows;
                ui.close();
            }
        }
    });
    button.response.accessible_name(format!("Rows: {words}"));
}

/// Says that cards are hidden, where some are.
fn shown_ui(view: &BoardView, ui: &mut Ui) {
    if let Some(board) = view.board().filter(|board| board.hidden > 0) {
        let all = board.shown + board.hidden;
        muted(ui, format!("{} of {all} shown", board.shown));
    }
}

/// Above the presented board: what hides cards there, and a way to see all.
pub fn filter_ui(view: &mut BoardView, ui: &mut Ui) {
    if view.filter.is_empty() {
        return;
    }
    ui.horizontal(|ui| {
        muted(ui, format!("Search: “{}”", view.filter.words.trim()));
        shown_ui(view, ui);
        if quiet(ui, "Show all").clicked() {
            view.filter.words.clear();
        }
    });
}

/// The widget id of the search field, so that a command can put the cursor there.
pub fn search_id() -> egui::Id {
    egui::Id::unique("search the board")
}

fn search_ui(view: &mut BoardView, ui: &mut Ui, width: f32) {
    let edit = TextEdit::singleline(&mut view.filter.words)
        .hint_text("Search the board")
        .desired_width(width)
        .margin(vec2(8.0, 5.0));
    let response = ui.add(edit.id(search_id()));
    let response = response.accessible_name("Search the board");
    if response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Escape)) {
        view.filter.words.clear();
    }
    if response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter)) {
        view.is_entered = !view.filter.is_empty();
    }
    if !view.filter.words.is_empty() && icon_button(ui, "close", "Clear the search").clicked() {
        view.filter.words.clear();
    }
}

/// What the plan takes, less of it where there is no room; in full on hover. From the right.
fn summary_ui(cx: &Cx<'_>, ui: &mut Ui) {
    let (parts, is_over) = summary(cx);
    let [warning, _] = cx.t.severity(Severity::Warning);
    let color = if is_over { warning } else { cx.t.muted };
    let all = parts.join(" · ");
    let (room, font) = (ui.available_width(), regular(size::SMALL));
    let fits = |words: &String| {
        let words = ui
            .painter()
            .layout_no_wrap(words.clone(), font.clone(), color);
        words.size().x <= room
    };
    // How many tactics there are is told elsewhere as well; then the hours matter more than the money.
    let hours = parts.get(1).or(parts.first()).cloned().unwrap_or_default();
    let shorter = parts.get(1..).unwrap_or_default().join(" · ");
    let mut words = [&all, &shorter]
        .into_iter()
        .filter(|words| !words.is_empty());
    let words = words.find(|words| fits(words)).unwrap_or(&hours);
    let text = RichText::new(words).size(size::SMALL).color(color);
    let label = egui::Label::new(text)
        .truncate()
        .show_tooltip_when_elided(false);
    ui.add(label).on_hover_text(&all).accessible_name(&all);
}

/// `22 tactics`, `112 of 120 h in Mar 2027`, `€ 8,400 of € 9,000`: the fullest month that is not over. And
/// whether it takes more than there is.
fn summary(cx: &Cx<'_>) -> (Vec<String>, bool) {
    let plan = cx.session.plan();
    let tactics = cx.derived.size(&BOARD);
    let mut words = vec![count(tactics, "tactic", "tactics")];
    let mut is_over = false;
    let now = Month::of(cx.session.today());
    let fullest = cx
        .session
        .load()
        .months
        .iter()
        .filter(|(month, _)| **month >= now)
        .max_by_key(|(month, load)| (load.hours, std::cmp::Reverse(**month)));
    if let Some((month, load)) = fullest {
        let at_least = if load.unknown_hours > 0 {
            "at least "
        } else {
            ""
        };
        let hours = whole_hours(load.hours);
        let capacity = capacity_hours(plan, *month);
        let over = |is: bool| if is { " (over)" } else { "" };
        let too_much = capacity.is_some_and(|capacity| hours > capacity);
        is_over |= too_much;
        words.push(match capacity {
            Some(capacity) => format!(
                "{at_least}{} of {} h in {}{}",
                hours.in_words(),
                capacity.in_words(),
                cx.habits.month(*month),
                over(too_much)
            ),
            None => format!(
                "{at_least}{} h in {}",
                hours.in_words(),
                cx.habits.month(*month)
            ),
        });
        let money = Money {
            minor: load.money_minor,
            currency: plan.about.currency,
        };
        match capacity_money(plan, *month) {
            Some(capacity) => {
                let too_much = capacity.currency == money.currency && money.minor > capacity.minor;
                is_over |= too_much;
                words.push(format!(
                    "{} of {}{}",
                    whole(money).in_words(),
                    capacity.in_words(),
                    over(too_much)
                ));
            }
            None if money.minor > 0 => words.push(whole(money).in_words()),
            None => {}
        }
    }
    (words, is_over)
}

/// Rounded to whole hours.
fn whole_hours(hours: Number) -> Number {
    Number::from_f64(hours.as_f64().round()).unwrap_or(hours)
}

/// Rounded to whole units: cents of a spread cost say nothing.
fn whole(money: Money) -> Money {
    let unit = 10_i64.pow(money.currency.places());
    Money {
        minor: money.minor.saturating_add(unit / 2).div_euclid(unit) * unit,
        ..money
    }
}

/// The heads of the columns, which stay while the cards scroll.
pub fn columns_ui(cx: &mut Cx<'_>, ui: &mut Ui, board: &Board, layout: &Layout, scrolled: f32) {
    let (strip, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    let mut stage_number = 0;
    for (n, stage) in board.columns.iter().enumerate() {
        let left = strip.left() + layout.left(n) - scrolled;
        let rect = Rect::from_min_size(pos2(left, strip.top()), vec2(layout.column, HEAD));
        let number = stage_number;
        stage_number += usize::from(stage.is_some());
        if rect.right() < strip.left() || rect.left() > strip.right() {
            continue;
        }
        match stage.and_then(|id| cx.session.plan().stages.get(&id).cloned()) {
            Some(stage) => stage_ui(cx, ui, rect, strip, number, &stage, board.column_count(n)),
            None => {
                let painter = ui.painter().with_clip_rect(strip);
                painter.hline(
                    rect.x_range(),
                    rect.top() + 1.5,
                    Stroke::new(3.0, cx.t.line),
                );
                let title = one_line(
                    ui,
                    "No stage",
                    semibold(size::BODY),
                    cx.t.muted,
                    rect.width(),
                );
                painter.galley(rect.min + vec2(2.0, 12.0), title, cx.t.muted);
                let hint = "Drag these to where they belong";
                let hint = lines(
                    ui,
                    hint,
                    regular(size::SMALL),
                    cx.t.faint,
                    rect.width() - 4.0,
                    2,
                );
                painter.galley(rect.min + vec2(2.0, 32.0), hint, cx.t.faint);
            }
        }
    }
}

fn stage_ui(
    cx: &mut Cx<'_>,
    ui: &Ui,
    rect: Rect,
    clip: Rect,
    number: usize,
    stage: &Stage,
    count: usize,
) {
    let t = cx.t;
    let id: Id<Stage> = stage.id;
    let at = Place::of(id).record;
    let response = ui.interact(
        rect.intersect(clip),
        ui.make_persistent_id(("stage", id.key())),
        Sense::click(),
    );
    let cards = if count == 1 { "card" } else { "cards" };
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::Button,
            true,
            format!("Stage {}, {count} {cards}", stage.name),
        )
    });
    let painter = ui.painter().with_clip_rect(clip);
    painter.hline(
        rect.x_range(),
        rect.top() + 1.5,
        Stroke::new(3.0, t.stage(number)),
    );
    let is_selected = cx.session.selection().contains(&at);
    let color = if is_selected || response.hovered() || response.has_focus() {
        t.accent
    } else {
        t.ink
    };
    let mut end = rect.right() - 2.0;
    let tally = one_line(ui, &count.to_string(), regular(size::SMALL), t.faint, 50.0);
    end -= tally.size().x;
    painter.galley(pos2(end, rect.top() + 12.0), tally, t.faint);
    if let Some((severity, n)) = cx.derived.mark(at) {
        let [color, _] = t.severity(severity);
        let mark = one_line(
            ui,
            &format!("{} {n}", severity.mark()),
            semibold(size::LABEL),
            color,
            50.0,
        );
        end -= mark.size().x + 8.0;
        painter.galley(pos2(end, rect.top() + 13.0), mark, color);
    }
    let room = Vec2::new(end - rect.left() - 10.0, 0.0);
    let name = one_line(ui, &stage.name, semibold(size::TITLE - 1.0), color, room.x);
    painter.galley(rect.min + vec2(2.0, 11.0), name, color);
    if !stage.question.trim().is_empty() {
        let question = format!("“{}”", stage.question.trim());
        let question = lines(
            ui,
            &question,
            regular(size::SMALL),
            t.muted,
            rect.width() - 4.0,
            2,
        );
        painter.galley(rect.min + vec2(2.0, 31.0), question, t.muted);
    }
    if response.clicked() {
        cx.act(move |session| session.select(Some(at)));
    }
    response.on_hover_text(&stage.question);
}
