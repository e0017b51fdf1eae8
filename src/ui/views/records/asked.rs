//! The guiding questions above a screen's records: each a row with a field, answered by Enter, or skipped.
//!
//! Whether a question is open follows from the plan. Which ones were skipped is remembered here, for as long as
//! the plan stays open: together they are one line, which brings them back. Where a screen has records already
//! when it is first shown, its questions begin as that line.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Id as UiId, Label, Rect, RichText, Sense, Ui, UiBuilder, pos2, vec2};

use super::{ROW, adding, line_ui};
use crate::check::wording::count;
use crate::library::questions::{self, Asks, Question};
use crate::model::{Field, Plan, Ref, Shape};
use crate::session::{Gap, Session, asked_field};
use crate::ui::context::Cx;
use crate::ui::entry::{Ask, EntryLine, Given, Offers};
use crate::ui::memo::Memo;
use crate::ui::theme::{regular, semibold, size};
use crate::ui::views::Screen;
use crate::ui::widgets::{Filled, lines, one_line, paint_dot, quiet, small};

/// Which keys there are, in every question.
const KEYS: &str = "Enter adds it. Enter on an empty line goes on.";

/// What a screen remembers of its questions.
#[derive(Debug, Default)]
pub struct Asked {
    gaps: Memo<u64, Vec<Option<Gap>>>,
    lines: BTreeMap<&'static str, EntryLine>,
    /// Of which record each question was asked when somebody began to write there.
    begun: BTreeMap<&'static str, Ref>,
    skipped: BTreeSet<&'static str>,
    /// Answered since the screen came up: they stay for more, until it is left.
    answered: BTreeSet<&'static str>,
    /// Of which record a question was answered last: it is asked for more, until one goes on.
    last: BTreeMap<&'static str, Ref>,
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
        self.last.clear();
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
        let (question, gap) = (row.question, row.gap);
        let row = &self.addressed(cx.session.plan(), row);
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
        let is_answered = self.answered.contains(question.words);
        let hint = match is_answered {
            true if holds_more(question) => "Another one, or Enter to go on".to_owned(),
            true => "Enter goes on".to_owned(),
            false => format!("such as {}", question.example),
        };
        let ask = Ask {
            id: id(question),
            name: &name,
            hint: &hint,
            offers: offers(question),
        };
        let line = self.lines.entry(question.words).or_default();
        let mut ui = ui.new_child(UiBuilder::new().max_rect(field.shrink2(vec2(0.0, 2.0))));
        ui.spacing_mut().item_spacing.y = 1.0;
        let shown = ui.horizontal(|ui| {
            // The field comes first by key, and takes what room the button leaves.
            let room = vec2((ui.available_width() - 46.0).max(40.0), 27.0);
            let (response, given) = ui.allocate_ui(room, |ui| line.ui(cx, ui, &ask)).inner;
            let word = match gap {
                Some(_) => "Skip",
                None => "Done",
            };
            let skip = quiet(ui, word).accessible_name(format!("{word}: {}", question.words));
            (response.has_focus(), given, skip.clicked())
        });
        let (has_focus, given, is_skipped) = shown.inner;
        below_ui(cx, &mut ui, line, question, has_focus, is_answered);
        if is_skipped {
            self.skipped.insert(question.words);
            return Some(Step::Next);
        }
        let Given { lines, rest, stays } = given?;
        if lines.is_empty() {
            let is_passed = rest.doubt.is_empty();
            *line = rest;
            if !is_passed {
                return None;
            }
            // Of the next record that lacks it the same is asked.
            let was_last = self.last.remove(question.words).is_some();
            if was_last {
                self.answered.remove(question.words);
            }
            let is_asked_again = was_last && gap.is_some();
            return Some(if is_asked_again {
                Step::Stay
            } else {
                Step::Next
            });
        }
        if let Err(todo) = cx.session.reads_answer(question, of, &lines) {
            line.doubt = todo;
            return None;
        }
        *line = rest;
        if stays || matches!(question.asks, Asks::Record(..)) {
            self.answered.insert(question.words);
        }
        if let (true, Asks::Field(..), Some(at)) = (stays, question.asks, of) {
            self.last.insert(question.words, at);
        }
        cx.act(move |session| {
            // It was read above: the plan is the same until then.
            _ = session.answer(question, of, &lines);
        });
        stays.then_some(Step::Stay)
    }

    /// A question with the record that it is asked of: while an answer is being written, the one for which that was
    /// begun, and until one goes on the one that was answered, even if another is the first now that lacks it.
    fn addressed(&mut self, plan: &Plan, row: &Row) -> Row {
        let words = row.question.words;
        let last = self.last.get(words).copied();
        if let Some(last) = last.filter(|at| plan.has(*at)) {
            let more = row
                .gap
                .map_or(0, |gap| gap.more + usize::from(gap.of != Some(last)));
            let gap = Some(Gap {
                of: Some(last),
                more,
            });
            return Row { gap, ..*row };
        }
        let is_begun = |line: &EntryLine| !line.text.trim().is_empty();
        let is_begun = self.lines.get(words).is_some_and(is_begun);
        let begun = self.begun.get(words).copied();
        let begun = begun.filter(|at| is_begun && plan.has(*at));
        let gap = row.gap.map(|gap| Gap {
            of: begun.or(gap.of),
            ..gap
        });
        match gap.and_then(|gap| gap.of) {
            Some(at) => self.begun.insert(words, at),
            None => self.begun.remove(words),
        };
        Row { gap, ..*row }
    }

    /// The line below the questions: how many are left open, and a way to put away those that are seen.
    pub fn left_ui(&mut self, ui: &mut Ui, rows: &[Row], left: usize) {
        line_ui(ui, 10.0).horizontal(|ui| {
            if left > 0 {
                let words = format!("{} left open", count(left, "question", "questions"));
                if small(ui, &words).on_hover_text("Show them again").clicked() {
                    self.skipped.clear();
                }
            }
            let open = rows.iter().filter(|row| row.gap.is_some());
            if open.clone().count() > 1 && small(ui, "Skip all").clicked() {
                self.skipped.extend(open.map(|row| row.question.words));
            }
        });
    }
}

/// The widget id of a question's field.
pub fn id(question: &Question) -> UiId {
    UiId::unique(("question", question.screen, question.words))
}

/// Whether there can be more than one answer.
fn holds_more(question: &Question) -> bool {
    match question.asks {
        Asks::Record(..) => true,
        Asks::Field(..) => asked_field(question)
            .is_some_and(|info| matches!(info.shape, Shape::Links(_) | Shape::Lines)),
    }
}

fn offers(question: &Question) -> Offers {
    match question.asks {
        Asks::Record(kind, _) => Offers::Mentions(kind),
        Asks::Field(..) => asked_field(question)
            .and_then(|info| Some((info.shape.links_to()?, Field(info.name))))
            .map_or(Offers::Nothing, |(kind, field)| {
                Offers::Records(kind, field)
            }),
    }
}

/// The question at the left, with a dot that is filled once it is answered; below it of whom it is asked.
fn words_ui(cx: &Cx<'_>, ui: &mut Ui, rect: Rect, row: &Row) {
    let t = cx.t;
    let whom = row.gap.and_then(|gap| Some((gap.of?, gap.more)));
    let whom = whom.filter(|(at, _)| !at.kind.is_single());
    let room = Rect::from_min_size(rect.min + vec2(20.0, 2.0), vec2(rect.width() - 32.0, 27.0));
    let filled = match row.gap {
        Some(_) => Filled::Not,
        None => Filled::Whole,
    };
    paint_dot(ui, room.left_center() - vec2(14.0, 0.0), 4.0, filled, t);
    let rows = if whom.is_some() { 1 } else { 2 };
    let font = semibold(size::BODY);
    let words = lines(ui, row.question.words, font, t.ink, room.width(), rows);
    // Two lines begin where the field does.
    let top = room.top() + ((room.height() - words.size().y) / 2.0).max(0.0);
    let at = Rect::from_min_size(pos2(room.left(), top), words.size());
    ui.painter().galley(at.min, words, t.ink);
    let hovered = ui.interact(at, id(row.question).with("why"), Sense::hover());
    hovered.on_hover_text(row.question.why);
    if let Some((at, more)) = whom {
        let name = cx.session.plan().name(at).unwrap_or_default();
        let more = match more {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let words = format!("“{}”{more}", name.trim());
        let words = one_line(ui, &words, regular(size::SMALL), t.muted, room.width());
        ui.painter().galley(room.left_bottom(), words, t.muted);
    }
}

/// Below the field what was wrong with an answer, else what was chosen for it; while the cursor is there, what the
/// question is for.
fn below_ui(
    cx: &Cx<'_>,
    ui: &mut Ui,
    line: &EntryLine,
    question: &Question,
    has_focus: bool,
    is_answered: bool,
) {
    let t = cx.t;
    let [wrong, _] = t.severity(crate::check::Severity::Error);
    let links = line.links.iter();
    let links = links
        .map(|(field, to)| adding::linked(cx.session.plan(), question.asks.kind(), *field, *to));
    let links = links.collect::<Vec<_>>().join(", ");
    let is_begun = is_answered || !line.text.is_empty();
    let keys = match is_begun {
        true => KEYS.to_owned(),
        false => format!("{} {KEYS}", question.why),
    };
    let (words, color) = match (line.doubt.as_str(), links.as_str()) {
        ("", "") if !has_focus => return,
        ("", "") => (keys.as_str(), t.muted),
        ("", links) => (links, t.muted),
        (doubt, _) => (doubt, wrong),
    };
    let read = cx.session.answer_in_words(question, &line.text);
    let words = read
        .as_deref()
        .filter(|_| line.doubt.is_empty())
        .unwrap_or(words);
    let words = RichText::new(words).size(size::LABEL).color(color);
    ui.add(Label::new(words).truncate().selectable(false));
}
