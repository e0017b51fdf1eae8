//! Questions that the window asks: one at a time, over everything else, answered by keyboard too.
//!
//! Files are asked for through the system's own dialog; the path can always be typed instead, for
//! systems on which that dialog never comes.

mod accept;
mod files;
mod import;
mod keep;
mod run;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Align2, Context, Frame, Id as UiId, Margin, Modal, RichText, ScrollArea, Ui, vec2};

pub use self::accept::AcceptQuestion;
pub use self::files::PathQuestion;
pub use self::import::ImportQuestion;
pub use self::keep::KeepQuestion;
pub use self::run::RunQuestion;
use super::form::ANSWER_KEYS;
use super::theme::{semibold, size};
use super::views::Screen;
use super::widgets::{choice_row, key_cap, muted, primary};
use crate::check::Finding;
use crate::library::{TEMPLATES, Template};
use crate::model::Ref;
use crate::session::Session;
use crate::session::commands::{COMMANDS, Command, Menu};

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To open a plan.
    Open,
    /// To save the plan under.
    SaveAs,
    /// To read a table from.
    Import,
    /// To write an export to.
    Export,
}

/// What to do once unsaved changes are dealt with.
#[derive(Clone, Debug, PartialEq)]
pub enum Then {
    /// Ask for another file.
    Open,
    /// Open this file.
    OpenFile(PathBuf),
    /// Choose a new plan.
    New,
    /// Open a sample.
    Sample(usize),
    /// End the program.
    Quit,
}

/// The question being asked.
pub enum Dialog {
    /// Which file.
    Path(PathQuestion),
    /// What about unsaved changes.
    Unsaved(Then),
    /// Which template.
    New,
    /// Why to keep a finding.
    Keep(KeepQuestion),
    /// Why to keep everything as it is.
    AcceptAll(AcceptQuestion),
    /// What to bring in from a table.
    Import(ImportQuestion),
    /// Which command.
    Run(RunQuestion),
    /// Which keys there are.
    Keys,
    /// Something that went wrong, or a report, to be read.
    Notice {
        /// In a few words.
        title: String,
        /// All of it.
        text: String,
    },
    /// The file changed on disk while the plan was open.
    Changed(PathBuf),
}

/// What a dialog was answered with.
pub enum Answer {
    /// A path for a purpose.
    Path(Purpose, PathBuf),
    /// Show the system's dialog.
    Browse(Purpose),
    /// Save first, then go on.
    SaveThen(Then),
    /// Go on without saving.
    Discard(Then),
    /// Start from this template.
    Template(&'static Template),
    /// Change the session.
    Session(Box<dyn FnOnce(&mut Session)>),
    /// Run a command.
    Command(&'static Command),
    /// Show a screen.
    Screen(&'static Screen),
    /// Show a record.
    GoTo(Ref),
    /// Bring in a table, and the file that it came from.
    Import(Vec<u8>, Option<PathBuf>),
    /// Read a table from a file.
    ChooseTable,
    /// Save over what another program wrote.
    Overwrite,
    /// Save under another name.
    SaveAs,
}

/// Whether the dialog stays, goes, or goes with an answer.
pub enum Outcome {
    /// It stays.
    Stay,
    /// It goes.
    Close,
    /// It goes with this answer.
    Answer(Answer),
}

impl Dialog {
    /// Asks why to keep a finding.
    pub fn keep(finding: Arc<Finding>) -> Self {
        Self::Keep(KeepQuestion::new(finding))
    }

    /// Asks why what a finding compares differs on purpose.
    pub fn keep_pair(finding: Arc<Finding>) -> Self {
        Self::Keep(KeepQuestion::of_pair(finding))
    }

    /// Asks why to keep every open finding.
    pub fn accept_all() -> Self {
        Self::AcceptAll(AcceptQuestion::default())
    }

    /// Something to be read.
    pub fn notice(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Notice {
            title: title.into(),
            text: text.into(),
        }
    }

    /// Draws it over everything else.
    pub fn ui(&mut self, ctx: &Context, session: &Session) -> Outcome {
        // Each kind keeps a size of its own between frames.
        let id = UiId::unique(("dialog", std::mem::discriminant(self)));
        let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(18));
        let mut modal = Modal::new(id).frame(frame);
        if matches!(self, Self::Run(_)) {
            // Its list grows and shrinks while one types, and the field should stay where it is.
            let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, 80.0));
            modal = modal.area(area);
        }
        let modal = modal.show(ctx, |ui| {
            ui.set_width(self.width());
            ui.spacing_mut().item_spacing.y = 8.0;
            self.content_ui(ui, session)
        });
        match modal.inner {
            // A click beside a dialog must not throw away what was typed into it.
            Outcome::Stay if modal.should_close() && !modal.backdrop_response.clicked() => {
                Outcome::Close
            }
            outcome => outcome,
        }
    }

    fn width(&self) -> f32 {
        match self {
            Self::Import(_) | Self::Notice { .. } => 620.0,
            Self::Keys => 520.0,
            _ => 460.0,
        }
    }

    fn content_ui(&mut self, ui: &mut Ui, session: &Session) -> Outcome {
        match self {
            Self::Path(question) => question.ui(ui),
            Self::Unsaved(then) => unsaved_ui(ui, session, then),
            Self::New => new_ui(ui),
            Self::Keep(question) => question.ui(ui, session),
            Self::AcceptAll(question) => question.ui(ui, session),
            Self::Import(question) => question.ui(ui, session),
            Self::Run(question) => question.ui(ui, session),
            Self::Keys => keys_ui(ui),
            Self::Notice { title, text } => notice_ui(ui, title, text),
            Self::Changed(path) => changed_ui(ui, path),
        }
    }
}

/// A dialog's title.
fn title(ui: &mut Ui, words: &str) {
    ui.label(RichText::new(words).font(semibold(size::TITLE)));
}

/// The row of buttons at the end, the main one at the right.
fn buttons(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> Outcome) -> Outcome {
    ui.add_space(4.0);
    // As high as buttons are: a layout from the right would otherwise take all the height that an earlier,
    // higher dialog has left.
    let room = vec2(ui.available_width(), ui.spacing().interact_size.y);
    let from_the_right = egui::Layout::right_to_left(egui::Align::Center);
    ui.allocate_ui_with_layout(room, from_the_right, content)
        .inner
}

fn unsaved_ui(ui: &mut Ui, session: &Session, then: &Then) -> Outcome {
    title(ui, &format!("Save the changes to “{}”?", session.title()));
    match session.path().and_then(std::path::Path::file_name) {
        Some(name) => {
            let name = name.to_string_lossy();
            muted(ui, format!("They are not in {name} yet."))
        }
        None => muted(ui, "The plan is in no file yet."),
    };
    buttons(ui, |ui| {
        if primary(ui, "Save").clicked() {
            return Outcome::Answer(Answer::SaveThen(then.clone()));
        }
        if ui.button("Cancel").clicked() {
            return Outcome::Close;
        }
        if ui.button("Don't save").clicked() {
            return Outcome::Answer(Answer::Discard(then.clone()));
        }
        Outcome::Stay
    })
}

fn new_ui(ui: &mut Ui) -> Outcome {
    title(ui, "New plan");
    muted(
        ui,
        "Which way does your customer go? Stages can be renamed, added and deleted later.",
    );
    let mut outcome = Outcome::Stay;
    for template in TEMPLATES {
        let width = ui.available_width();
        if choice_row(ui, template.title, template.summary, width).clicked() {
            outcome = Outcome::Answer(Answer::Template(template));
        }
    }
    let cancelled = buttons(ui, |ui| {
        if ui.button("Cancel").clicked() {
            Outcome::Close
        } else {
            Outcome::Stay
        }
    });
    if matches!(cancelled, Outcome::Close) {
        cancelled
    } else {
        outcome
    }
}

fn changed_ui(ui: &mut Ui, path: &std::path::Path) -> Outcome {
    title(ui, "The file was changed by another program");
    muted(
        ui,
        format!(
            "{} is no longer as it was when you opened it. Saving over it would lose what was written there; saving under another name keeps both.",
            path.display()
        ),
    );
    buttons(ui, |ui| {
        if primary(ui, "Save as…").clicked() {
            return Outcome::Answer(Answer::SaveAs);
        }
        if ui.button("Cancel").clicked() {
            return Outcome::Close;
        }
        if ui.button("Overwrite").clicked() {
            return Outcome::Answer(Answer::Overwrite);
        }
        Outcome::Stay
    })
}

fn notice_ui(ui: &mut Ui, words: &str, text: &str) -> Outcome {
    title(ui, words);
    ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(text);
    });
    let enter = ui.input(|i| i.key_pressed(egui::Key::Enter));
    buttons(ui, |ui| {
        if primary(ui, "OK").clicked() || enter {
            Outcome::Close
        } else {
            Outcome::Stay
        }
    })
}

/// Keys that are no command's, by where they mean something.
const OTHER_KEYS: &[(&str, &[(&str, &str)])] = &[
    (
        "Text",
        &[
            ("What to do about the underlined words", ANSWER_KEYS),
            ("Next underlined words", "F8"),
            ("Underlined words before", "Shift+F8"),
            ("Take back what was typed", "Esc"),
        ],
    ),
    (
        "Board",
        &[
            ("Walk from card to card", "Arrows"),
            ("Rename the card", "Enter"),
            ("Let go of what is dragged", "Esc"),
            ("Select several", "Ctrl+click"),
            ("Zoom", "Ctrl + and Ctrl -"),
        ],
    ),
    (
        "Assessment",
        &[
            ("Choose a tactic in the order of the ranking", "Arrows"),
            ("More or less effort and impact", "Ctrl and arrows"),
            ("How sure one is", "1 to 5"),
        ],
    ),
];

fn keys_ui(ui: &mut Ui) -> Outcome {
    title(ui, "Keyboard shortcuts");
    ScrollArea::vertical().max_height(480.0).show(ui, |ui| {
        egui::Grid::new("keys")
            .num_columns(2)
            .spacing([24.0, 5.0])
            .show(ui, |ui| {
                for (menu, name) in Menu::ALL {
                    let commands: Vec<_> = COMMANDS
                        .iter()
                        .filter(|c| c.menu == menu && !c.keys.is_empty())
                        .collect();
                    if commands.is_empty() {
                        continue;
                    }
                    ui.label(RichText::new(name).font(semibold(size::SMALL)));
                    ui.end_row();
                    for command in commands {
                        ui.label(command.words.trim_end_matches('…'));
                        key_cap(ui, command.keys);
                        ui.end_row();
                    }
                }
                for (name, keys) in OTHER_KEYS {
                    ui.label(RichText::new(*name).font(semibold(size::SMALL)));
                    ui.end_row();
                    for (words, keys) in *keys {
                        ui.label(*words);
                        key_cap(ui, keys);
                        ui.end_row();
                    }
                }
            });
    });
    buttons(ui, |ui| {
        if primary(ui, "OK").clicked() {
            Outcome::Close
        } else {
            Outcome::Stay
        }
    })
}
