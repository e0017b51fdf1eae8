//! A record in a list: its name, what else there is to say, how sure it is and what was found.

use egui::{Align2, CornerRadius, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::ROW;
use crate::check::wording::quoted;
use crate::model::calendar::DateHabits;
use crate::model::{Field, Plan, Record, Ref, Shape, Value};
use crate::session::unit_of;
use crate::ui::context::{Cx, Mark};
use crate::ui::theme::{regular, semibold, size};
use crate::ui::widgets::{one_line, paint_mark};
use crate::ui::{cursor, evidence};

/// Choices that are told of every record, and need no label.
const SAYS_ITSELF: [&str; 3] = ["kind", "group", "family"];

/// A record in two lines, with its findings marked; a click selects it. `told` are the fields that what stands
/// above says already.
pub fn row_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref, mark: Option<Mark>, told: &[&str]) {
    let t = cx.t;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let plan = cx.session.plan();
    let name = match plan.name(at).unwrap_or_default().trim() {
        "" if at.kind.is_single() => at.kind.word().to_owned(),
        "" => format!("Unnamed {}", at.kind.word()),
        name => name.to_owned(),
    };
    let is_selected = cx.session.selection().contains(&at);
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::ListBoxOption,
            true,
            is_selected,
            format!("{} {name}", at.kind.word()),
        )
    });
    let painter = ui.painter();
    let card = rect.shrink2(vec2(0.0, 2.0));
    painter.rect_filled(
        card,
        CornerRadius::same(7),
        if is_selected {
            t.accent_soft
        } else {
            t.surface
        },
    );
    let line = if is_selected {
        t.accent
    } else if response.hovered() || response.has_focus() {
        t.faint
    } else {
        t.line
    };
    painter.rect_stroke(
        card,
        CornerRadius::same(7),
        Stroke::new(1.0, line),
        egui::StrokeKind::Inside,
    );
    let mut right = card.right() - 12.0;
    if let Some((severity, count)) = mark {
        let (at, count) = (pos2(right, card.center().y), count.to_string());
        let chip = paint_mark(painter, at, Align2::RIGHT_CENTER, severity, &count, t);
        right = chip.left() - 8.0;
    }
    if let Some(sure) = evidence::of(plan, at) {
        right = evidence::paint(cx, ui, pos2(right, card.top() + 15.0), sure) - 8.0;
        let (_, words) = sure;
        let describe = |node: &mut egui::accesskit::Node| node.set_description(words);
        ui.ctx().accesskit_node_builder(response.id, describe);
    }
    let width = right - card.left() - 12.0;
    let name = one_line(ui, &name, semibold(size::BODY), t.ink, width);
    let summary = summary(plan, at, told, cx.habits);
    let top = match summary.as_str() {
        "" => (card.height() - name.size().y) / 2.0,
        _ => 5.0,
    };
    painter.galley(card.min + vec2(12.0, top), name, t.ink);
    let below = one_line(ui, &summary, regular(size::SMALL), t.muted, width);
    painter.galley(card.min + vec2(12.0, 24.0), below, t.muted);
    if response.clicked() {
        cx.clicked(ui, at);
    }
    cursor::stand(cx, ui, &response, Some(at));
}

/// What else there is to say about a record, in a line: its first fields that say more than an empty
/// record does, links by name, without those that are `told` elsewhere.
fn summary(plan: &Plan, at: Ref, told: &[&str], habits: DateHabits) -> String {
    let empty = Record::empty(at);
    let mut parts = Vec::new();
    let fields = at.kind.fields().iter();
    let mut fields: Vec<_> = fields
        .filter(|info| !["name", "icon", evidence::FIELD.0].contains(&info.name))
        .filter(|info| info.shape != Shape::Rank)
        .filter(|info| !told.contains(&info.name))
        .collect();
    // Of what is let go one asks why first, and who decided it after all else.
    fields.sort_by_key(|info| match info.name {
        "stop_decided_by" | "stop_decided_on" => 1,
        name if name.starts_with("stop_") => 0,
        _ => 2,
    });
    for info in fields {
        let field = Field(info.name);
        let Some(value) = plan
            .get(at, field)
            .filter(|value| !value.is_blank())
            .filter(|value| {
                SAYS_ITSELF.contains(&info.name) || empty.get(field).as_ref() != Some(value)
            })
        else {
            continue;
        };
        let words = match &value {
            Value::Flag(_) => info.label.to_owned(),
            Value::Choice(now) => {
                let words = info.shape.choice(now).unwrap_or_default();
                match info.name {
                    // "Strength" says itself of what kind it is; "draft" needs "status".
                    name if SAYS_ITSELF.contains(&name) => words.to_owned(),
                    _ if words.contains(&info.label.to_lowercase()) => words.to_owned(),
                    _ => format!("{} {words}", info.label.to_lowercase()),
                }
            }
            Value::Link(_) | Value::Links(_) => crate::model::fields::linked(info.shape, &value)
                .into_iter()
                .filter_map(|at| plan.name(at))
                .collect::<Vec<_>>()
                .join(", "),
            Value::Limits(_) | Value::Places(_) => continue,
            // By itself it would look like a name of what is banned.
            Value::Text(text) if info.name == "instead" => {
                format!("{} {}", info.label.to_lowercase(), quoted(text))
            }
            Value::Text(text) => text.lines().next().unwrap_or_default().to_owned(),
            Value::Lines(lines) => lines.join(", "),
            Value::Date(Some(day)) => {
                format!("{} {}", info.label.to_lowercase(), habits.day(*day))
            }
            Value::Number(_) | Value::Money(_) => {
                let unit = unit_of(plan, at, info.name).map(|unit| format!(" {unit}"));
                let words = value.in_words() + &unit.unwrap_or_default();
                format!("{} {words}", info.label.to_lowercase())
            }
            _ => value.in_words(),
        };
        if !words.is_empty() {
            parts.push(words);
        }
        if parts.len() == 4 {
            break;
        }
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::plan;
    use crate::model::{Channel, Id, Objective, Tactic, Term};

    #[test]
    fn what_the_heading_says_is_not_said_again() {
        let plan = plan(
            r#"(terms: [(id: "t", name: "cheap", kind: Banned, instead: "good value")],
                channels: [(id: "c", name: "Fair", group: Events, icon: "fair")],
                stages: [(id: "s", name: "Trial")],
                tactics: [(id: "x", stage: "s", course: Stop, stop_why: "nobody came", stop_frees_hours: 12),
                    (id: "y", course: Stop, stop_why: "too dear", stop_frees_hours: 3, stop_frees_money: "40.00 EUR", stop_decided_by: "Ann", stop_review_on: "2027-09-01")],
                objectives: [(id: "o", name: "More visits", due: "2027-06-30"),
                    (id: "r", name: "Returns from 4,5 % to 3,9 %", baseline: 4.5, target: 3.9)])"#,
        )
        .unwrap();
        let summary = |at, told: &[_]| summary(&plan, at, told, DateHabits::default());
        let term = Id::<Term>::new("t").at();
        assert_eq!(summary(term, &[]), "banned · write instead “good value”");
        assert_eq!(summary(term, &["kind"]), "write instead “good value”");
        assert_eq!(summary(Id::<Channel>::new("c").at(), &[]), "events");
        let stopped = summary(Id::<Tactic>::new("x").at(), &[]);
        assert_eq!(
            stopped,
            "nobody came · frees hours 12 · Trial · course stop"
        );
        assert_eq!(
            summary(Id::<Tactic>::new("y").at(), &[]),
            "too dear · frees hours 3 · frees money € 40 · review on 1 Sep 2027"
        );
        let due = summary(Id::<Objective>::new("o").at(), &[]);
        assert_eq!(due, "due 30 Jun 2027");
        let returns = summary(Id::<Objective>::new("r").at(), &[]);
        assert_eq!(returns, "baseline 4.5 % · target 3.9 %");
    }
}
