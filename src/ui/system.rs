//! The system's own file dialogs, each on a thread of its own, so that the window stays alive behind it.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Context;

use super::dialogs::Purpose;
use crate::import::IMPORTERS;

/// Shows dialogs and collects what was chosen.
pub struct SystemDialogs {
    /// Nobody to wake where there are no dialogs, as in tests.
    ctx: Option<Context>,
    sender: Sender<Option<(Purpose, PathBuf)>>,
    receiver: Receiver<Option<(Purpose, PathBuf)>>,
    is_open: bool,
}

impl SystemDialogs {
    /// With the system's dialogs.
    pub fn new(ctx: Context) -> Self {
        Self {
            ctx: Some(ctx),
            ..Self::none()
        }
    }

    /// Without any, for tests: paths are typed.
    pub fn none() -> Self {
        let (sender, receiver) = channel();
        Self {
            ctx: None,
            sender,
            receiver,
            is_open: false,
        }
    }

    /// Shows a dialog, unless one is open already.
    pub fn ask(&mut self, purpose: Purpose, suggestion: &str) {
        let Some(ctx) = self.ctx.clone().filter(|_| !self.is_open) else {
            return;
        };
        self.is_open = true;
        let mut dialog = rfd::AsyncFileDialog::new();
        dialog = match purpose {
            Purpose::Open => dialog.add_filter("Plan", &["ron"]),
            Purpose::SaveAs => dialog.add_filter("Plan", &["ron"]),
            Purpose::Import => {
                let endings = IMPORTERS.iter().flat_map(|importer| importer.extensions);
                dialog.add_filter("Table", &endings.collect::<Vec<_>>())
            }
            Purpose::Export => dialog,
        };
        let suggestion = PathBuf::from(suggestion);
        if let Some(folder) = suggestion.parent().filter(|f| f.is_dir()) {
            dialog = dialog.set_directory(folder);
        }
        if let Some(name) = suggestion.file_name() {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
        let sender = self.sender.clone();
        std::thread::spawn(move || {
            let chosen = pollster::block_on(async {
                match purpose {
                    Purpose::Open | Purpose::Import => dialog.pick_file().await,
                    Purpose::SaveAs | Purpose::Export => dialog.save_file().await,
                }
            });
            // Nothing chosen, or no dialog to be had: either way nothing happened.
            let _ = sender.send(chosen.map(|file| (purpose, file.path().to_owned())));
            ctx.request_repaint();
        });
    }

    /// What was chosen since last asked.
    pub fn answered(&mut self) -> Option<(Purpose, PathBuf)> {
        let answer = self.receiver.try_recv().ok()?;
        self.is_open = false;
        answer
    }
}
