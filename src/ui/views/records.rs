//! A screen of records: the questions of a part of the plan, then its kinds, each a list that is typed at its end
//! and selected from to edit in the inspector.
//!
//! Here is the screen as a whole; `asked` draws the questions, `row` a record, `adding` the line at the end of a
//! list. All are of one height, so that only what is seen is drawn.

mod adding;
mod asked;
mod row;

use std::collections::BTreeMap;

use egui::style::ScrollAnimation;
use egui::{Id as UiId, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

pub(super) use self::adding::Adding;
use self::asked::{Asked, Step};
pub(super) use self::row::row_ui;
use super::{Screen, View};
use crate::library::questions::Question;
use crate::model::{Kind, Plan, Ref};
use crate::ui::context::{Cx, Todo};
use crate::ui::entry::EntryLine;
use crate::ui::memo::Memo;
use crate::ui::theme::{semibold, size};
use crate::ui::widgets::{capitalised, muted, small};

/// Height of a row.
const ROW: f32 = 48.0;

/// What a screen of records remembers.
#[derive(Debug, Default)]
pub struct RecordsView {
    /// The lines below the questions, for a revision of the plan.
    lines: Memo<u64, Vec<Line>>,
    asked: Asked,
    /// What is typed at the end of each kind.
    adding: BTreeMap<Kind, EntryLine>,
    /// Where the cursor is to go.
    wanted: Option<Wanted>,
    /// What was selected when it was drawn last.
    selected: Option<Ref>,
}

/// A line of the screen.
#[derive(Debug)]
enum Line {
    Head(Kind, usize),
    Record(Ref),
    Add(Kind),
}

/// Where the cursor is to go.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wanted {
    /// Into a question's field.
    Question(&'static Question),
    /// Behind the last question: to the next screen.
    Next,
    /// To the end of a kind's records.
    Add(Kind),
}

impl View for RecordsView {
    fn begin(&mut self, cx: &mut Cx<'_>, screen: &'static Screen, is_guided: bool) {
        self.asked.begin(cx.session, screen);
        let selected = cx.session.selected();
        let is_seen = selected.is_some_and(|at| screen.shows(cx.session.plan(), at));
        // However one came here; but whoever goes to a record wants to see that.
        if is_guided || !is_seen {
            let (rows, _) = self.asked.rows(cx.session, screen);
            let first = rows.first();
            self.wanted = first.map(|row| Wanted::Question(row.question));
        }
    }

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
        let (rows, left) = self.asked.rows(session, screen);
        let mut wanted = self.wanted.take();
        ui.horizontal(|ui| {
            ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
            match title {
                Some((kind, 0)) => {
                    muted(ui, format!("No {} here yet", kind.words()));
                }
                Some((kind, count)) => {
                    muted(ui, count.to_string());
                    if can_be_added(kind) && add_button(ui, kind) {
                        wanted = Some(Wanted::Add(kind));
                    }
                }
                None => {}
            }
            next_ui(cx, ui, screen, &mut wanted);
        });
        muted(ui, screen.teach);
        ui.add_space(8.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        // What was selected elsewhere has to be seen here; not where one types what is selected then.
        let selected = session.selected();
        let is_other = std::mem::replace(&mut self.selected, selected) != selected;
        // Where there is no part behind the last question, the list itself comes next.
        if wanted == Some(Wanted::Next) && screen.next().is_none() {
            wanted = lines.iter().find_map(|line| match line {
                Line::Add(kind) => Some(Wanted::Add(*kind)),
                _ => None,
            });
        }
        // Below the questions stands what is left of them.
        let above = rows.len() + usize::from(rows.len() + left > 0);
        let among = |is_it: &dyn Fn(&Line) -> bool| Some(above + lines.iter().position(is_it)?);
        let come_to = match (wanted, selected) {
            (Some(Wanted::Question(question)), _) => {
                rows.iter().position(|row| row.question == question)
            }
            (Some(Wanted::Add(kind)), _) => {
                among(&|line| matches!(line, Line::Add(of) if *of == kind))
            }
            (None, Some(at)) if is_other => {
                among(&|line| matches!(line, Line::Record(record) if *record == at))
            }
            _ => None,
        };
        let count = above + lines.len();
        ScrollArea::vertical()
            .id_salt(("records", screen.words))
            .auto_shrink(false)
            .show_rows(ui, ROW, count, |ui, range| {
                ui.set_max_width(ui.available_width() - 8.0);
                if let Some(line) = come_to {
                    let top = ui.max_rect().top() + (line as f32 - range.start as f32) * ROW;
                    let rect = Rect::from_min_size(pos2(ui.max_rect().left(), top), vec2(1.0, ROW));
                    ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
                }
                for n in range {
                    if let Some(row) = rows.get(n) {
                        let step = self.asked.row_ui(cx, ui, row);
                        let here = Wanted::Question(row.question);
                        put_cursor(ui, &mut wanted, here, asked::id(row.question));
                        let next = rows
                            .get(n + 1)
                            .map_or(Wanted::Next, |row| Wanted::Question(row.question));
                        self.wanted = match step {
                            Some(Step::Stay) => Some(Wanted::Question(row.question)),
                            Some(Step::Next) => Some(next),
                            None => self.wanted,
                        };
                    } else if n < above {
                        self.asked.left_ui(ui, &rows, left);
                    } else if let Some(line) = lines.get(n - above) {
                        match line {
                            Line::Head(kind, count) => {
                                if head_ui(ui, *kind, *count, *count > 0) {
                                    self.wanted = Some(Wanted::Add(*kind));
                                }
                            }
                            Line::Record(at) => row_ui(cx, ui, *at, cx.derived.mark(*at), &[]),
                            Line::Add(kind) => {
                                let line = self.adding.entry(*kind).or_default();
                                if adding::entry_ui(cx, ui, line, *kind) {
                                    self.wanted = Some(Wanted::Add(*kind));
                                }
                                put_cursor(ui, &mut wanted, Wanted::Add(*kind), adding::id(*kind));
                            }
                        }
                    }
                }
            });
        // What was not in view to get the cursor is so in the next frame.
        self.wanted = self.wanted.or(wanted.filter(|_| come_to.is_some()));
        if self.wanted.is_some() {
            ui.ctx().request_repaint();
        }
    }
}

/// Puts the cursor into a field, where it is wanted there.
fn put_cursor(ui: &Ui, wanted: &mut Option<Wanted>, here: Wanted, id: UiId) {
    if *wanted == Some(here) {
        ui.memory_mut(|memory| memory.request_focus(id));
        *wanted = None;
    }
}

/// The way to the next part of the plan.
fn next_ui(cx: &mut Cx<'_>, ui: &mut Ui, screen: &Screen, wanted: &mut Option<Wanted>) {
    let Some(next) = screen.next() else {
        return;
    };
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.add_space(8.0);
        let button = small(ui, &format!("Next: {}", next.words));
        put_cursor(ui, wanted, Wanted::Next, button.id);
        if button.clicked() {
            cx.todo.push(Todo::Guide(next));
        }
    });
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
        if !kind.is_single() && can_be_added(*kind) {
            lines.push(Line::Add(*kind));
        }
    }
    lines
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

/// The name of a kind above its records, and a way to where one is added, if that is not in view anyway; whether
/// it was taken.
fn head_ui(ui: &mut Ui, kind: Kind, count: usize, has_way: bool) -> bool {
    let mut ui = line_ui(ui, 10.0);
    ui.horizontal(|ui| {
        let title = capitalised(kind.words());
        ui.label(RichText::new(title).font(semibold(size::TITLE)));
        muted(ui, count.to_string());
        has_way && can_be_added(kind) && add_button(ui, kind)
    })
    .inner
}

/// A line of its own, to be drawn in with so much room above and below.
fn line_ui(ui: &mut Ui, around: f32) -> Ui {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    ui.new_child(UiBuilder::new().max_rect(rect.shrink2(vec2(0.0, around))))
}

fn add_button(ui: &mut Ui, kind: Kind) -> bool {
    small(ui, &format!("+ Add {}", kind.word())).clicked()
}
