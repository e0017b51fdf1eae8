//! Bringing in a table or a term list: pasted or from a file, with a preview of what it would do.

use std::path::PathBuf;

use egui::{Key, Modifiers, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::{Answer, Outcome, buttons, title};
use crate::check::Severity;
use crate::session::Session;
use crate::ui::theme::{Tokens, semibold, size};
use crate::ui::widgets::{muted, primary};

/// The question what to bring in.
#[derive(Default)]
pub struct ImportQuestion {
    /// Where the rows came from; none where they were typed or pasted here.
    file: Option<PathBuf>,
    text: String,
    bytes: Vec<u8>,
    preview: Option<Result<(Option<String>, String), String>>,
    /// Whether it was drawn before.
    is_begun: bool,
}

impl ImportQuestion {
    /// With the bytes of a file.
    pub fn of_file(file: PathBuf, bytes: Vec<u8>) -> Self {
        Self {
            file: Some(file),
            bytes,
            ..Self::default()
        }
    }

    /// With pasted text.
    pub fn of_text(text: String) -> Self {
        Self {
            bytes: text.clone().into_bytes(),
            text,
            ..Self::default()
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session) -> Outcome {
        title(ui, "Bring in a table");
        // While one types, Enter begins another row.
        let (with, keys) = if self.file.is_none() {
            (Modifiers::COMMAND, "Ctrl+Enter")
        } else {
            (Modifiers::NONE, "Enter")
        };
        let goes_by_key = ui.input_mut(|i| i.consume_key(with, Key::Enter));
        if let Some(file) = &self.file {
            muted(ui, file.to_string_lossy());
        } else {
            muted(
                ui,
                "Paste rows of tactics or terms from a spreadsheet, with their header, or choose a file: CSV, or a term list of Vale’s (YAML).",
            );
            let edit = TextEdit::multiline(&mut self.text)
                .desired_rows(6)
                .desired_width(f32::INFINITY);
            let mut changed = false;
            ScrollArea::vertical()
                .id_salt("pasted")
                .max_height(150.0)
                .show(ui, |ui| {
                    let response = ui
                        .add(edit.margin(vec2(8.0, 6.0)))
                        .accessible_name("Pasted rows");
                    if !self.is_begun {
                        response.request_focus();
                    }
                    changed = response.changed();
                });
            self.is_begun = true;
            if changed {
                self.bytes = self.text.clone().into_bytes();
                self.preview = None;
            }
        }
        if self.preview.is_none() && !self.bytes.iter().all(u8::is_ascii_whitespace) {
            let preview = session.preview(&self.bytes, self.file.as_deref());
            self.preview = Some(match preview {
                Ok(report) => Ok((report.brings(), report.in_words())),
                Err(error) => Err(error.to_string()),
            });
        }
        self.preview_ui(ui);
        let brings = match &self.preview {
            Some(Ok((brings, _))) => brings.clone(),
            _ => None,
        };
        buttons(ui, |ui| {
            let words = format!("Bring in {}", brings.as_deref().unwrap_or("0 tactics"));
            let go = ui
                .add_enabled_ui(brings.is_some(), |ui| {
                    primary(ui, &words).on_hover_text(keys).clicked()
                })
                .inner;
            if go || (goes_by_key && brings.is_some()) {
                return Outcome::Answer(Answer::Import(
                    std::mem::take(&mut self.bytes),
                    self.file.take(),
                ));
            }
            if ui.button("Cancel").clicked() {
                return Outcome::Close;
            }
            if self.file.is_none() && ui.button("Choose a file…").clicked() {
                return Outcome::Answer(Answer::ChooseTable);
            }
            Outcome::Stay
        })
    }

    fn preview_ui(&self, ui: &mut Ui) {
        match &self.preview {
            None => {}
            Some(Ok((_, words))) => {
                ui.label(RichText::new("What would happen").font(semibold(size::SMALL)));
                ScrollArea::vertical()
                    .id_salt("preview")
                    .max_height(260.0)
                    .show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        muted(ui, words);
                    });
            }
            Some(Err(words)) => {
                let [color, _] = Tokens::of(ui.ctx()).severity(Severity::Error);
                ui.label(RichText::new(words).size(size::SMALL).color(color));
            }
        }
    }
}
