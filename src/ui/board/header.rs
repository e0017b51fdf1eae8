//! Above the board: the switch for rows, search, what the plan takes, and the stages' heads.

use egui::{Rect, RichText, Role, Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::BoardView;
use super::layout::Layout;
use crate::board::{Board, Rows};
use crate::check::load::{capacity_hours, capacity_money};
use crate::model::calendar::Month;
use crate::model::{Id, Money, Place, Stage};
use crate::ui::context::Cx;
use crate::ui::theme::{regular, semibold, size};
use crate::ui::views::BOARD;
use crate::ui::widgets::{icon_button, lines, muted, one_line, segmented};

/// Height of the stages' heads.
const HEAD: f32 = 66.0;

/// The row above the board.
pub fn toolbar_ui(view: &mut BoardView, cx: &mut Cx<'_>, ui: &mut Ui) {
    ui.horizontal(|ui| {
        if let Some(rows) = segmented(ui, &Rows::ALL, view.rows) {
            view.rows = rows;
        }
        search_ui(view, ui);
        if let Some(board) = view.board().filter(|board| board.hidden > 0) {
            muted(
                ui,
                format!("{} of {} shown", board.shown, board.shown + board.hidden),
            );
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.add_space(10.0);
            let words = summary(cx);
            ui.add(
                egui::Label::new(RichText::new(words).size(size::SMALL).color(cx.t.muted))
                    .truncate(),
            );
        });
    });
    ui.add_space(4.0);
}

fn search_ui(view: &mut BoardView, ui: &mut Ui) {
    let edit = TextEdit::singleline(&mut view.filter.words)
        .hint_text("Search the board")
        .desired_width(150.0)
        .margin(vec2(8.0, 5.0));
    let response = ui.add(edit).accessible_name("Search the board");
    if std::mem::take(&mut view.wants_search) {
        response.request_focus();
    }
    if !view.filter.words.is_empty() && icon_button(ui, "close", "Clear the search").clicked() {
        view.filter.words.clear();
    }
}

/// `22 tactics · 112 of 120 h in Mar 2027 · € 8,400 of € 9,000`: the fullest month that is not over.
fn summary(cx: &Cx<'_>) -> String {
    let plan = cx.session.plan();
    let tactics = cx.derived.size(&BOARD);
    let mut words = vec![if tactics == 1 {
        "1 tactic".to_owned()
    } else {
        format!("{tactics} tactics")
    }];
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
        let hours = load.hours.as_f64().round();
        words.push(match capacity_hours(plan, *month) {
            Some(capacity) => format!("{at_least}{hours} of {capacity} h in {}", month.label()),
            None => format!("{at_least}{hours} h in {}", month.label()),
        });
        let money = Money {
            minor: load.money_minor,
            currency: plan.about.currency,
        };
        match capacity_money(plan, *month) {
            Some(capacity) => words.push(format!(
                "{} of {}",
                whole(money).in_words(),
                capacity.in_words()
            )),
            None if money.minor > 0 => words.push(whole(money).in_words()),
            None => {}
        }
    }
    words.join(" · ")
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
