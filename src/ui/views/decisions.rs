//! The decisions: every finding that was answered with "keep it as it is, because…", with the reason, who
//! decided, when and until when, and whether it still answers anything. Each can be taken back. Between them, by
//! the day, what was settled: which of several messages is right, or for whom each is.

use std::collections::BTreeMap;

use egui::{
    CornerRadius, Rect, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use jiff::civil::{Date, DateTime};

use super::{Screen, View};
use crate::check::rules;
use crate::check::wording::count;
use crate::edit::Edit;
use crate::model::calendar::DateHabits;
use crate::model::{Decision, Id, Kind, LogEntry, Plan, Ref, Scope};
use crate::session::Session;
use crate::ui::context::Cx;
use crate::ui::cursor;
use crate::ui::memo::Memo;
use crate::ui::theme::{CARD_RADIUS, regular, semibold, size};
use crate::ui::widgets::{empty_state, muted, one_line, segmented, small};

/// Height of a row.
const ROW: f32 = 74.0;
/// How many records are named of those that were settled.
const PLACES: usize = 3;

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "Decisions",
    icon: "keep",
    kinds: &[Kind::Decision, Kind::LogEntry],
    tells: &[],
    teach: "What is meant to be as it is, and why; and what was settled between messages. “Keep…” beside a finding puts it here; it comes back when what it rests on changes.",
    belongs: Plan::refs,
    view: Some(|| Box::<DecisionsView>::default()),
};

/// What the screen remembers.
#[derive(Debug, Default)]
struct DecisionsView {
    shown: Option<State>,
    rows: Memo<u64, Vec<Row>>,
}

/// What a decision does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    /// It answers findings.
    Holds,
    /// Its last day has passed.
    Ended,
    /// It has no reason, and so does not hold.
    NoReason,
    /// There is nothing left that it could answer.
    Idle,
    /// What messages say was settled: that is logged, and answers nothing.
    Settled,
}

#[derive(Debug)]
struct Row {
    /// A decision, or an entry of the log.
    at: Ref,
    state: State,
    answers: usize,
}

impl Row {
    /// Whether it could go without anything coming back.
    fn is_stale(&self) -> bool {
        !matches!(self.state, State::Holds | State::Settled)
    }
}

impl View for DecisionsView {
    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
        muted(ui, screen.teach);
        ui.add_space(8.0);
        let (session, derived) = (cx.session, cx.derived);
        let rows = self
            .rows
            .get(session.revision(), |_| rows(session, &derived.kept));
        if rows.is_empty() {
            let words = "Nothing was kept as it is: every finding is open.";
            empty_state(ui, "No decisions yet", words);
            return;
        }
        let stale = rows.iter().filter(|row| row.is_stale());
        let stale: Vec<Id<Decision>> = stale.map(|row| Id::from_key(row.at.key)).collect();
        let many = |state| rows.iter().filter(|row| row.state == state).count();
        let (holding, settled) = (many(State::Holds), many(State::Settled));
        ui.horizontal_wrapped(|ui| {
            let mut words = vec![
                (None, format!("All {}", rows.len())),
                (Some(State::Holds), format!("In force {holding}")),
                (Some(State::Idle), format!("Stale {}", stale.len())),
            ];
            if settled > 0 {
                words.push((Some(State::Settled), format!("Settled {settled}")));
            }
            let tabs: Vec<_> = words
                .iter()
                .map(|(s, words)| (*s, words.as_str()))
                .collect();
            if let Some(shown) = segmented(ui, &tabs, self.shown) {
                self.shown = shown;
            }
            let many = count(stale.len(), "stale decision", "stale decisions");
            if !stale.is_empty() && small(ui, &format!("Delete {many}")).clicked() {
                cx.act(move |session: &mut Session| session.reopen(&stale));
            }
        });
        ui.add_space(8.0);
        let rows: Vec<&Row> = rows
            .iter()
            .filter(|row| {
                self.shown.is_none_or(|shown| match shown {
                    State::Idle => row.is_stale(),
                    shown => shown == row.state,
                })
            })
            .collect();
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .id_salt("decisions")
            .auto_shrink(false)
            .show_rows(ui, ROW, rows.len(), |ui, seen| {
                ui.set_max_width(ui.available_width() - 8.0);
                for row in rows.get(seen).unwrap_or_default() {
                    ui.push_id(row.at, |ui| row_ui(cx, ui, row));
                }
            });
    }
}

/// The decisions and what was settled, the latest first; of one day first what was settled, and decisions in the
/// order of their findings.
fn rows(
    session: &Session,
    kept: &[(std::sync::Arc<crate::check::Finding>, Id<Decision>)],
) -> Vec<Row> {
    let mut answers = BTreeMap::<Id<Decision>, usize>::new();
    for (_, decision) in kept {
        *answers.entry(*decision).or_default() += 1;
    }
    let mut decisions: Vec<&Decision> = session.plan().decisions.values().collect();
    decisions.sort_by_key(|d| (std::cmp::Reverse(d.decided_on), &d.rule, &d.name, d.id));
    let row = |decision: &Decision| {
        let answers = answers.get(&decision.id).copied().unwrap_or_default();
        let has_ended = decision.until.is_some_and(|until| until < session.today());
        let state = if answers > 0 {
            State::Holds
        } else if has_ended {
            State::Ended
        } else if decision.reason.trim().is_empty() {
            State::NoReason
        } else {
            State::Idle
        };
        let at = decision.id.at();
        (decision.decided_on, Row { at, state, answers })
    };
    let mut log: Vec<&LogEntry> = session.plan().log.values().collect();
    log.sort_by_key(|entry| (std::cmp::Reverse(&entry.at), entry.id));
    let logged = |entry: &LogEntry| {
        let row = Row {
            at: entry.id.at(),
            state: State::Settled,
            answers: 0,
        };
        (logged_at(entry).map(DateTime::date), row)
    };
    let mut rows: Vec<(Option<Date>, Row)> = log.into_iter().map(logged).collect();
    rows.extend(decisions.into_iter().map(row));
    rows.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    rows.into_iter().map(|(_, row)| row).collect()
}

/// When an entry was logged.
fn logged_at(entry: &LogEntry) -> Option<DateTime> {
    entry.at.trim().parse().ok()
}

/// What a row says: what it is about, why, and the rest.
fn said(plan: &Plan, row: &Row, habits: DateHabits) -> Option<[String; 3]> {
    if row.at.kind == Kind::LogEntry {
        let entry = plan.log.get(&Id::from_key(row.at.key))?;
        return Some([
            entry.name.trim().to_owned(),
            entry.notes.trim().to_owned(),
            below_logged(plan, entry, habits),
        ]);
    }
    let decision = plan.decisions.get(&Id::from_key(row.at.key))?;
    let name = match decision.name.trim() {
        "" => rules::find(&decision.rule).map_or("A finding", |rule| rule.summary),
        name => name,
    };
    let because = match decision.reason.trim() {
        "" => "No reason was given".to_owned(),
        reason => format!("“{reason}”"),
    };
    Some([name.to_owned(), because, below(plan, decision, row, habits)])
}

/// Which records were settled, and when.
fn below_logged(plan: &Plan, entry: &LogEntry, habits: DateHabits) -> String {
    let mut records: Vec<Ref> = Vec::new();
    for place in &entry.places {
        if !records.contains(&place.record) {
            records.push(place.record);
        }
    }
    let mut parts: Vec<String> = records
        .iter()
        .take(PLACES)
        .map(|at| plan.title(*at))
        .collect();
    if let Some(more @ 1..) = records.len().checked_sub(PLACES) {
        parts.push(format!("{more} more"));
    }
    parts.push(match logged_at(entry) {
        Some(at) => format!(
            "settled on {}, {:02}:{:02}",
            habits.day(at.date()),
            at.hour(),
            at.minute()
        ),
        None => "settled".to_owned(),
    });
    parts.join(" · ")
}

/// What the row says of where it stands, who decided, when, how far it reaches and whether it holds.
fn below(plan: &Plan, decision: &Decision, row: &Row, habits: DateHabits) -> String {
    let place = decision.places.first();
    let place = place.filter(|_| decision.scope != Scope::RuleEverywhere);
    let mut parts: Vec<String> = place
        .map(|place| plan.describe(*place))
        .into_iter()
        .collect();
    parts.push(reach(decision));
    match (decision.who.trim(), decision.decided_on) {
        ("", None) => {}
        ("", Some(day)) => parts.push(habits.day(day)),
        (who, None) => parts.push(who.to_owned()),
        (who, Some(day)) => parts.push(format!("{who}, {}", habits.day(day))),
    }
    match (row.state, decision.until) {
        (State::Ended, Some(until)) => parts.push(format!("ended on {}", habits.day(until))),
        (_, Some(until)) => parts.push(format!("until {}", habits.day(until))),
        (_, None) => {}
    }
    parts.push(match row.state {
        State::Holds => format!("answers {}", count(row.answers, "finding", "findings")),
        State::Ended => "what it answered is open again".into(),
        State::NoReason => "does not hold: it has no reason".into(),
        State::Settled => "settled".into(),
        State::Idle => "stale: there is nothing left to answer".into(),
    });
    parts.join(" · ")
}

/// How far it reaches.
fn reach(decision: &Decision) -> String {
    let rule = &decision.rule;
    match decision.scope {
        Scope::Finding => format!("{rule}, this finding"),
        Scope::Pair => format!("{rule}, this pair"),
        Scope::RuleHere => format!("{rule} here, whatever it finds"),
        Scope::RuleEverywhere => format!("{rule} in the whole plan"),
    }
}

fn row_ui(cx: &mut Cx<'_>, ui: &mut Ui, row: &Row) {
    let t = cx.t;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let Some([name, because, below]) = said(cx.session.plan(), row, cx.habits) else {
        return;
    };
    let at = row.at;
    let is_selected = cx.session.selection().contains(&at);
    response.widget_info(|| {
        let because = because.trim_matches(['“', '”']);
        let words = format!("decision {name}, because: {because}. {below}");
        WidgetInfo::selected(Role::ListBoxOption, true, is_selected, words)
    });
    let card = rect.shrink2(vec2(0.0, 3.0));
    let radius = CornerRadius::same(CARD_RADIUS);
    let (ground, line) = match (is_selected, response.hovered() || response.has_focus()) {
        (true, _) => (t.accent_soft, t.accent),
        (false, true) => (t.surface, t.faint),
        (false, false) => (t.surface, t.line),
    };
    let (ink, painter) = (if row.is_stale() { t.muted } else { t.ink }, ui.painter());
    painter.rect_filled(card, radius, ground);
    painter.rect_stroke(card, radius, Stroke::new(1.0, line), StrokeKind::Inside);
    let (words, what) = match row.state {
        State::Holds => (
            "Reopen",
            "Take the decision back: the findings are open again",
        ),
        State::Settled => ("Delete", "The words stay as they are; only the entry goes"),
        _ => ("Delete", "Nothing comes back for it"),
    };
    let inside = UiBuilder::new().max_rect(card.shrink2(vec2(10.0, 0.0)));
    let button = ui.scope_builder(inside, |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let button = small(ui, words).on_hover_text(what);
            let spoken = format!("{words}: {name}");
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
            button
        })
        .inner
    });
    let right = button.inner.rect.left() - 12.0;
    let lines = Rect::from_min_max(card.min + vec2(12.0, 7.0), pos2(right, card.bottom()));
    for (y, words, font, color) in [
        (0.0, &name, semibold(size::BODY), ink),
        (19.0, &because, regular(size::BODY), ink),
        (39.0, &below, regular(size::SMALL), t.muted),
    ] {
        let galley = one_line(ui, words, font, color, lines.width());
        ui.painter().galley(lines.min + vec2(0.0, y), galley, color);
    }
    if button.inner.clicked() {
        match row.state {
            State::Settled => cx.edit(Edit::batch(
                "delete an entry of the log",
                vec![Edit::Remove(at)],
            )),
            _ => cx.act(move |session: &mut Session| session.reopen(&[Id::from_key(at.key)])),
        }
    } else if response.clicked() {
        cx.clicked(ui, at);
    }
    cursor::stand(cx, ui, &response, Some(at));
    response.on_hover_text(because);
}
