//! A screen of records: the kinds of a part of the plan, each a list, selected to edit in the inspector.

use egui::style::ScrollAnimation;
use egui::{
    Align2, CornerRadius, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use super::{Screen, View};
use crate::model::calendar::day_label;
use crate::model::{Field, Kind, Plan, Record, Ref, Shape, Value};
use crate::ui::context::{Cx, Mark};
use crate::ui::memo::Memo;
use crate::ui::theme::{regular, semibold, size};
use crate::ui::widgets::{capitalised, empty_state, muted, one_line, paint_mark, primary, small};

/// Height of a row.
const ROW: f32 = 48.0;

/// Choices that are told of every record, and need no label.
const SAYS_ITSELF: [&str; 3] = ["kind", "group", "family"];

/// What a screen of records remembers.
#[derive(Debug, Default)]
pub struct RecordsView {
    /// The lines, for a revision of the plan.
    lines: Memo<u64, Vec<Line>>,
    /// What was selected when it was drawn last.
    selected: Option<Ref>,
}

/// A line of the screen.
#[derive(Debug)]
enum Line {
    Head(Kind, usize),
    Record(Ref),
}

impl View for RecordsView {
    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        let session = cx.session;
        let lines = self
            .lines
            .get(session.revision(), |_| lines(session.plan(), screen));
        // The kind that the screen is named after needs no heading of its own.
        let (title, lines) = match lines.split_first() {
            Some((Line::Head(kind, count), below)) if is_named_after(screen, *kind) => {
                (Some((*kind, *count)), below)
            }
            _ => (None, lines.as_slice()),
        };
        let is_empty = screen.kinds.len() == 1 && lines.is_empty();
        ui.horizontal(|ui| {
            ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
            if let Some((kind, count)) = title.filter(|_| !is_empty) {
                count_ui(cx, ui, kind, count);
            }
        });
        muted(ui, screen.teach);
        ui.add_space(8.0);
        if let ([kind], true) = (screen.kinds, is_empty) {
            empty(cx, ui, *kind);
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        // What was selected elsewhere has to be seen here.
        let selected = session.selected();
        let is_other = std::mem::replace(&mut self.selected, selected) != selected;
        let came_to = selected
            .filter(|_| is_other)
            .and_then(|at| lines.iter().position(|line| line.is(at)));
        ScrollArea::vertical()
            .id_salt(("records", screen.words))
            .auto_shrink(false)
            .show_rows(ui, ROW, lines.len(), |ui, rows| {
                ui.set_max_width(ui.available_width() - 8.0);
                if let Some(line) = came_to {
                    let top = ui.max_rect().top() + (line as f32 - rows.start as f32) * ROW;
                    let rect = Rect::from_min_size(pos2(ui.max_rect().left(), top), vec2(1.0, ROW));
                    ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
                }
                for line in lines.get(rows).unwrap_or_default() {
                    match line {
                        Line::Head(kind, count) => head_ui(cx, ui, *kind, *count),
                        Line::Record(at) => row_ui(cx, ui, *at, cx.derived.mark(*at), &[]),
                    }
                }
            });
    }
}

impl Line {
    fn is(&self, at: Ref) -> bool {
        matches!(self, Self::Record(record) if *record == at)
    }
}

/// Whether a screen's title says what the records of the kind are.
fn is_named_after(screen: &Screen, kind: Kind) -> bool {
    screen.kinds.len() == 1 || screen.words == capitalised(kind.words())
}

fn lines(plan: &Plan, screen: &Screen) -> Vec<Line> {
    let mut lines = Vec::new();
    for kind in screen.kinds {
        let mut records = (screen.belongs)(plan, *kind);
        plan.put_in_order(*kind, &mut records);
        if !kind.is_single() {
            lines.push(Line::Head(*kind, records.len()));
        }
        lines.extend(records.into_iter().map(Line::Record));
    }
    lines
}

fn empty(cx: &mut Cx<'_>, ui: &mut Ui, kind: Kind) {
    empty_state(ui, &format!("No {} here yet", kind.words()), "");
    if can_be_added(kind) {
        ui.vertical_centered(|ui| {
            if primary(ui, &format!("Add {} {}", article(kind.word()), kind.word())).clicked() {
                add(cx, kind);
            }
        });
    }
}

/// Whether a record of this kind begins on its screen: a decision answers a finding, and a tactic has
/// its place on the board.
fn can_be_added(kind: Kind) -> bool {
    !matches!(kind, Kind::Decision | Kind::Tactic)
}

fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}

fn add(cx: &mut Cx<'_>, kind: Kind) {
    cx.act(move |session| {
        session.add(kind);
    });
    cx.ask(crate::session::commands::Request::Rename);
}

/// The name of a kind above its records, and a way to add one.
pub(super) fn head_ui(cx: &mut Cx<'_>, ui: &mut Ui, kind: Kind, count: usize) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let title = capitalised(kind.words());
    ui.scope_builder(
        egui::UiBuilder::new().max_rect(rect.shrink2(vec2(0.0, 10.0))),
        |ui| {
            ui.horizontal(|ui| {
                ui.label(RichText::new(title).font(semibold(size::TITLE)));
                count_ui(cx, ui, kind, count);
            });
        },
    );
}

/// How many there are of a kind, and a way to add one.
fn count_ui(cx: &mut Cx<'_>, ui: &mut Ui, kind: Kind, count: usize) {
    muted(ui, count.to_string());
    if can_be_added(kind) && small(ui, &format!("+ Add {}", kind.word())).clicked() {
        add(cx, kind);
    }
}

/// A record in two lines, with its findings marked; a click selects it. `told` are the fields that what stands
/// above says already.
pub(super) fn row_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref, mark: Option<Mark>, told: &[&str]) {
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
    let width = right - card.left() - 12.0;
    let name = one_line(ui, &name, semibold(size::BODY), t.ink, width);
    painter.galley(card.min + vec2(12.0, 5.0), name, t.ink);
    let below = one_line(
        ui,
        &summary(plan, at, told),
        regular(size::SMALL),
        t.muted,
        width,
    );
    painter.galley(card.min + vec2(12.0, 24.0), below, t.muted);
    if response.clicked() {
        cx.clicked(ui, at);
    }
}

/// What else there is to say about a record, in a line: its first fields that say more than an empty
/// record does, links by name, without those that are `told` elsewhere.
fn summary(plan: &Plan, at: Ref, told: &[&str]) -> String {
    let empty = Record::empty(at);
    let mut parts = Vec::new();
    let fields = at.kind.fields().iter();
    let mut fields: Vec<_> = fields
        .filter(|info| !["name", "icon"].contains(&info.name) && info.shape != Shape::Rank)
        .filter(|info| !told.contains(&info.name))
        .collect();
    // Of what is let go one asks why first.
    fields.sort_by_key(|info| !info.name.starts_with("stop_"));
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
                    // "Strength" says itself of what kind it is; "proven" needs "evidence".
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
            Value::Text(text) => text.lines().next().unwrap_or_default().to_owned(),
            Value::Lines(lines) => lines.join(", "),
            Value::Date(Some(day)) => format!("{} {}", info.label.to_lowercase(), day_label(*day)),
            Value::Number(_) | Value::Money(_) => {
                format!("{} {}", info.label.to_lowercase(), value.in_words())
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
                tactics: [(id: "x", stage: "s", course: Stop, stop_why: "nobody came", stop_frees_hours: 12)],
                objectives: [(id: "o", name: "More visits", due: "2027-06-30")])"#,
        )
        .unwrap();
        let term = Id::<Term>::new("t").at();
        assert_eq!(summary(&plan, term, &[]), "banned · good value");
        assert_eq!(summary(&plan, term, &["kind"]), "good value");
        assert_eq!(summary(&plan, Id::<Channel>::new("c").at(), &[]), "events");
        let stopped = summary(&plan, Id::<Tactic>::new("x").at(), &[]);
        assert_eq!(
            stopped,
            "nobody came · frees hours 12 · Trial · course stop"
        );
        let due = summary(&plan, Id::<Objective>::new("o").at(), &[]);
        assert_eq!(due, "due 30 Jun 2027");
    }
}
