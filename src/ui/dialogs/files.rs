//! Asking for a file: the system's dialog comes at once; this one waits behind it with a field for a
//! typed path, in case the system has none to offer.

use std::path::PathBuf;

use egui::{RichText, TextEdit, Ui, vec2};

use super::{Answer, Outcome, Purpose, buttons, title};
use crate::check::Severity;
use crate::export::EXPORTERS;
use crate::file;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{muted, primary};

/// A question for a path.
pub struct PathQuestion {
    purpose: Purpose,
    path: String,
    /// What was wrong with the last answer.
    pub error: Option<String>,
    is_fresh: bool,
    /// A file that is there and that the user was told about.
    warned: Option<PathBuf>,
}

impl PathQuestion {
    /// Asks for a path, with a suggestion.
    pub fn new(purpose: Purpose, suggestion: impl Into<String>) -> Self {
        Self {
            purpose,
            path: suggestion.into(),
            error: None,
            is_fresh: true,
            warned: None,
        }
    }

    /// What it asks for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    pub(super) fn ui(&mut self, ui: &mut Ui) -> Outcome {
        let (words, button, example) = match self.purpose {
            Purpose::Open => ("Open a plan", "Open", "spring.plan.ron"),
            Purpose::SaveAs => ("Save the plan as", "Save", "spring.plan.ron"),
            Purpose::Import => ("Bring in a table", "Read", "tactics.csv"),
            Purpose::Export => ("Export the plan", "Export", "spring.md"),
        };
        let button = if self.warned.as_ref() == Some(&self.typed()) {
            "Replace"
        } else {
            button
        };
        title(ui, words);
        muted(ui, "Choose in the system's window, or type the path here.");
        if self.purpose == Purpose::Export {
            let kinds: Vec<String> = EXPORTERS
                .iter()
                .map(|e| format!(".{} ({})", e.extension, e.summary))
                .collect();
            muted(ui, format!("The ending decides: {}.", kinds.join(", ")));
        }
        let edit = TextEdit::singleline(&mut self.path)
            .desired_width(f32::INFINITY)
            .margin(vec2(8.0, 6.0))
            .hint_text(example);
        let response = ui.add(edit).accessible_name("Path");
        if std::mem::take(&mut self.is_fresh) {
            response.request_focus();
        }
        if let Some(error) = &self.error {
            let [color, _] = Tokens::of(ui.ctx()).severity(Severity::Error);
            ui.label(RichText::new(error).size(size::SMALL).color(color));
        }
        let enter = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        buttons(ui, |ui| {
            if (primary(ui, button).clicked() || enter) && !self.path.trim().is_empty() {
                return self.go();
            }
            if ui.button("Cancel").clicked() {
                return Outcome::Close;
            }
            if ui.button("Browse…").clicked() {
                return Outcome::Answer(Answer::Browse(self.purpose));
            }
            Outcome::Stay
        })
    }

    /// The answer; a file that would be replaced is asked about first.
    fn go(&mut self) -> Outcome {
        let path = self.typed();
        let writes = matches!(self.purpose, Purpose::SaveAs | Purpose::Export);
        if writes && self.warned.as_ref() != Some(&path) && file::stamp(&path).is_some() {
            self.error = Some(format!("{} is there already.", path.display()));
            self.warned = Some(path);
            // Enter has left the field, and should mean the same again.
            self.is_fresh = true;
            return Outcome::Stay;
        }
        Outcome::Answer(Answer::Path(self.purpose, path))
    }

    /// The path as meant: `~` is the home folder, and a plan gets its ending.
    fn typed(&self) -> PathBuf {
        let text = self.path.trim();
        let path = match (text.strip_prefix("~/"), directories::UserDirs::new()) {
            (Some(rest), Some(folders)) => folders.home_dir().join(rest),
            _ => PathBuf::from(text),
        };
        if self.purpose == Purpose::SaveAs {
            with_ending(path)
        } else {
            path
        }
    }
}

/// A plan's path with its ending: `.plan.ron` where none was given.
pub fn with_ending(path: PathBuf) -> PathBuf {
    if path.extension().is_some() {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".plan.ron");
    PathBuf::from(name)
}
