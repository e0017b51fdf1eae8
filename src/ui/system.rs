//! What the system knows and does: its own file dialogs, each on a thread of its own, so that the window stays alive
//! behind it; and how dates are written where the program runs.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Context;

use super::dialogs::Purpose;
use crate::import::IMPORTERS;
use crate::model::calendar::DateHabits;

/// How dates are written, by the locale that the environment names for times, as POSIX has it. Where it names none,
/// day first, and weeks begin on Monday.
pub fn date_habits() -> DateHabits {
    let named = ["LC_ALL", "LC_TIME", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|locale| !locale.is_empty());
    DateHabits::of_locale(&named.unwrap_or_default())
}

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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use egui::{Key, Modifiers};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::check::testing::TODAY;
    use crate::library::TEMPLATES;
    use crate::session::Session;
    use crate::ui::{App, Start};

    /// A window on a new plan, and what stands for the system's dialog: it may answer at any time.
    fn window() -> (
        Harness<'static, App>,
        impl Fn(&mut Harness<'static, App>, Purpose, &Path),
    ) {
        let system = SystemDialogs::none();
        let sender = system.sender.clone();
        let session = Session::from_template(TEMPLATES.first().unwrap(), TODAY).unwrap();
        let start = Start::Session(Box::new(session));
        let mut harness =
            Harness::builder().build_eframe(|cc| App::new(&cc.egui_ctx, start, None, system));
        harness.run();
        let answer = move |harness: &mut Harness<'static, App>, purpose, path: &Path| {
            sender.send(Some((purpose, path.to_owned()))).unwrap();
            harness.run();
        };
        (harness, answer)
    }

    fn press(harness: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
        harness.key_press_modifiers(modifiers, key);
        harness.run();
    }

    /// A file with another plan.
    fn other(folder: &tempfile::TempDir) -> PathBuf {
        let path = folder.path().join("other.plan.ron");
        let mut plan = crate::model::Plan::default();
        plan.about.name = "Another plan".into();
        crate::file::create(&path, &plan).unwrap();
        path
    }

    fn name(harness: &Harness<'static, App>) -> String {
        harness.state().session().plan().about.name.clone()
    }

    #[test]
    fn the_answer_to_the_question_on_the_screen_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let (mut harness, answer) = window();
        press(&mut harness, Modifiers::COMMAND, Key::O);
        answer(&mut harness, Purpose::Open, &other(&folder));
        assert_eq!(name(&harness), "Another plan");
        assert!(harness.query_by_label("Path").is_none());
    }

    #[test]
    fn an_answer_after_the_question_was_cancelled_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (mut harness, answer) = window();
        press(&mut harness, Modifiers::COMMAND, Key::O);
        press(&mut harness, Modifiers::NONE, Key::Escape);
        answer(&mut harness, Purpose::Open, &other(&folder));
        assert_eq!(name(&harness), "New plan");
    }

    #[test]
    fn an_answer_to_an_earlier_question_is_none_to_the_present_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = other(&folder);
        let before = crate::file::read_bytes(&path).unwrap();
        let (mut harness, answer) = window();
        press(&mut harness, Modifiers::COMMAND, Key::O);
        press(&mut harness, Modifiers::NONE, Key::Escape);
        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
        answer(&mut harness, Purpose::Open, &path);
        assert_eq!(name(&harness), "New plan");
        assert!(harness.query_by_label("Save the plan as").is_some());
        assert_eq!(crate::file::read_bytes(&path).unwrap(), before);
    }
}
