//! The guiding questions above a screen's records: each a row with a field, answered by Enter, or skipped.
//!
//! Whether a question is open follows from the plan. Which ones were skipped is remembered here, for as long as
//! the plan stays open: together they are one line, which brings them back. Where a screen has records already
//! when it is first shown, its questions begin as that line.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Id as UiId, Label, Rect, RichText, Sense, Ui, UiBuilder, vec2};

use super::ROW;
use crate::check::wording::count;
use crate::library::questions::{self, Asks, Question};
use crate::session::{Gap, Session, asked_field};
use crate::ui::context::Cx;
use crate::ui::entry::{Ask, EntryLine, Given, Offers};
use crate::ui::memo::Memo;
use crate::ui::theme::{regular, semibold, size};
use crate::ui::views::Screen;
use crate::ui::widgets::{Filled, one_line, paint_dot, quiet};

/// What a screen remembers of its questions.
#[derive(Debug, Default)]
pub struct Asked {
    gaps: Memo<u64, Vec<Option<Gap>>>,
    lines: BTreeMap<&'static str, EntryLine>,
    skipped: BTreeSet<&'static str>,
    /// Answered since the screen came up: they stay for more, until it is left.
    answered: BTreeSet<&'static str>,
    was_shown: bool,
}

/// A question as it stands.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The question.
    pub question: &'static Question,
    /// Whether it is open, and of which record.
    pub gap: Option<Gap>,
}

/// What was done about a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It was answered; the cursor stays.
    Stay,
    /// The cursor goes on.
    Next,
}

impl Asked {
    /// The screen comes up.
    pub fn begin(&mut self, session: &Session, screen: &Screen) {
        self.answered.clear();
        if !std::mem::replace(&mut self.was_shown, true) && screen.size(session.plan()) > 0 {
            self.skipped = questions::of(screen.words).map(|q| q.words).collect();
        }
    }

    /// The questions to be seen, and how many open ones are not.
    pub fn rows(&mut self, session: &Session, screen: &Screen) -> (Vec<Row>, usize) {
        let all = || questions::of(screen.words);
        let gaps = self.gaps.get(session.revision(), |_| {
            all().map(|question| session.gap(question)).collect()
        });
        let rows = all().zip(gaps).map(|(question, gap)| Row {
            question,
            gap: *gap,
        });
        let (skipped, rows): (Vec<Row>, Vec<Row>) =
            rows.partition(|row| self.skipped.contains(row.question.words));
        let left = skipped.iter().filter(|row| row.gap.is_some()).count();
        let is_seen = |row: &Row| row.gap.is_some() || self.answered.contains(row.question.words);
        (rows.into_iter().filter(is_seen).collect(), left)
    }

    /// Draws a question; what was done about it.
    pub fn row_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, row: &Row) -> Option<Step> {
        let question = row.question;
        let of = row.gap.and_then(|gap| gap.of);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let left = (rect.width() * 0.42).clamp(150.0, 330.0);
        let (words, field) = rect.split_left_right_at_x(rect.left() + left);
        words_ui(cx, ui, words, row);
        let whom = of.and_then(|at| cx.session.plan().name(at));
        let name = match whom {
            Some(whom) if !whom.trim().is_empty() => format!("{} {}", question.words, whom.trim()),
            _ => question.words.to_owned(),
        };
        let hint = if self.answered.contains(question.words) {
            "Another one".to_owned()
        } else {
            format!("such as {}", question.example)
        };
        let line = self.lines.entry(question.words).or_default();
        let mut is_skipped = false;
        let inside = UiBuilder::new().max_rect(field.shrink2(vec2(0.0, 1.0)));
        let given = ui.scope_builder(inside, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let given = ui.horizontal(|ui| {
                let skip = egui::Layout::right_to_left(egui::Align::Center);
                let ask = Ask {
                    id: id(question),
                    name: &name,
                    hint: &hint,
                    offers: offers(question),
                };
                // The field comes first by key, and takes what room the button leaves.
                let room = vec2((ui.available_width() - 46.0).max(40.0), 27.0);
                let given = ui.allocate_ui(room, |ui| line.ui(cx, ui, &ask)).inner;
                ui.with_layout(skip, |ui| {
                    let words = quiet(ui, "Skip");
                    let words = words.accessible_name(format!("Skip: {}", question.words));
                    is_skipped = words.clicked();
                });
                given
            });
            let (response, given) = given.inner;
            below_ui(cx, ui, line, question, response.has_focus());
            given
        });
        if is_skipped {
            self.skipped.insert(question.words);
            return Some(Step::Next);
        }
        match given.inner? {
            Given::Nothing => Some(Step::Next),
            Given::Lines(lines) => {
                if let Err(todo) = cx.session.reads_answer(question, of, &lines) {
                    line.doubt = todo;
                    return None;
                }
                *line = EntryLine::default();
                let step = match question.asks {
                    Asks::Record(..) => {
                        self.answered.insert(question.words);
                        Step::Stay
                    }
                    Asks::Field(..) if row.gap.is_some_and(|gap| gap.more > 0) => Step::Stay,
                    Asks::Field(..) => Step::Next,
                };
                cx.act(move |session| {
                    // It was read above: the plan is the same until then.
                    _ = session.answer(question, of, &lines);
                });
                Some(step)
            }
        }
    }

    /// The line below the questions: how many are left open, and a way to put away those that are seen.
    pub fn left_ui(&mut self, ui: &mut Ui, rows: &[Row], left: usize) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let inside = UiBuilder::new().max_rect(rect.shrink2(vec2(0.0, 10.0)));
        ui.scope_builder(inside, |ui| {
            ui.horizontal(|ui| {
                if left > 0 {
                    let words = format!("{} left open", count(left, "question", "questions"));
                    if quiet(ui, &words).on_hover_text("Show them again").clicked() {
                        self.skipped.clear();
                    }
                }
                let open = rows.iter().filter(|row| row.gap.is_some());
                if open.clone().count() > 1 && quiet(ui, "Skip all").clicked() {
                    self.skipped.extend(open.map(|row| row.question.words));
                }
            });
        });
    }
}

/// The widget id of a question's field.
pub fn id(question: &Question) -> UiId {
    UiId::unique(("question", question.screen, question.words))
}

fn offers(question: &Question) -> Offers {
    match question.asks {
        Asks::Record(kind, _) => Offers::Mentions(kind),
        Asks::Field(..) => asked_field(question)
            .and_then(|info| info.shape.links_to())
            .map_or(Offers::Nothing, Offers::Records),
    }
}

/// The question at the left, with a dot that is filled once it is answered; below it of whom it is asked.
fn words_ui(cx: &Cx<'_>, ui: &mut Ui, rect: Rect, row: &Row) {
    let t = cx.t;
    let whom = row.gap.and_then(|gap| Some((gap.of?, gap.more)));
    let whom = whom.filter(|(at, _)| !at.kind.is_single());
    let field = Rect::from_min_size(rect.min + vec2(20.0, 1.0), vec2(rect.width() - 32.0, 27.0));
    let filled = match row.gap {
        Some(_) => Filled::Not,
        None => Filled::Whole,
    };
    paint_dot(ui, field.left_center() - vec2(14.0, 0.0), 4.0, filled, t);
    let words = RichText::new(row.question.words).font(semibold(size::BODY));
    let words = Label::new(words).selectable(false);
    let room = match whom {
        Some(_) => field,
        // Two lines have room.
        None => Rect::from_min_size(field.min, vec2(field.width(), ROW - 6.0)),
    };
    let is_short = {
        let galley =
            ui.painter()
                .layout_no_wrap(row.question.words.to_owned(), semibold(size::BODY), t.ink);
        galley.size().x <= room.width()
    };
    let align = if is_short || whom.is_some() {
        egui::Align::Center
    } else {
        egui::Align::Min
    };
    let layout = egui::Layout::left_to_right(align);
    let room = if is_short { field } else { room };
    let words = if whom.is_some() {
        words.truncate()
    } else {
        words.wrap()
    };
    let inside = UiBuilder::new().max_rect(room).layout(layout);
    let shown = ui.scope_builder(inside, |ui| ui.add(words)).inner;
    shown.on_hover_text(row.question.why);
    if let Some((at, more)) = whom {
        let name = cx.session.plan().name(at).unwrap_or_default();
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        let words = format!("“{}”{more}", name.trim());
        let words = one_line(ui, &words, regular(size::SMALL), t.muted, room.width());
        ui.painter()
            .galley(field.left_bottom() + vec2(0.0, 1.0), words, t.muted);
    }
}

/// Below the field what was wrong with an answer; while the cursor is there, what the question is for.
fn below_ui(cx: &Cx<'_>, ui: &mut Ui, line: &EntryLine, question: &Question, has_focus: bool) {
    let t = cx.t;
    let [wrong, _] = t.severity(crate::check::Severity::Error);
    let (words, color) = match (line.doubt.as_str(), has_focus) {
        ("", false) => return,
        ("", true) => (question.why, t.muted),
        (doubt, _) => (doubt, wrong),
    };
    let words = RichText::new(words).size(size::LABEL).color(color);
    ui.add(Label::new(words).truncate().selectable(false));
}
