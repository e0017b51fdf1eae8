//! The command palette: type a few letters, run a command, go to a screen or to anything in the plan.

use egui::{Button, Key, Modifiers, Response, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::{Answer, Outcome};
use crate::model::{Kind, Ref};
use crate::session::Session;
use crate::session::commands::{COMMANDS, Command, PALETTE, Scene};
use crate::text::search_key;
use crate::ui::memo::Memo;
use crate::ui::theme::{Tokens, size};
use crate::ui::views::{SCREENS, Screen};
use crate::ui::widgets::muted;

/// How many lines the list shows.
const SHOWN: usize = 12;

/// The kinds of record that can be gone to.
const KINDS: [Kind; 8] = [
    Kind::Tactic,
    Kind::Message,
    Kind::Stage,
    Kind::Channel,
    Kind::Segment,
    Kind::Strategy,
    Kind::Objective,
    Kind::Offer,
];

/// The question which command to run.
pub struct RunQuestion {
    scene: Scene,
    /// The keys that mean something else on the screen behind it.
    others: &'static [&'static str],
    words: String,
    at: usize,
    /// What can be chosen, for a revision of the plan and what was typed.
    choices: Memo<(u64, String), Vec<Choice>>,
}

/// Something that can be chosen.
enum Choice {
    Command(&'static Command),
    Screen(&'static Screen),
    Record(Ref),
}

impl RunQuestion {
    /// Asks which of the commands that can be run where this is shown; the `others` are keys that mean something
    /// else there.
    pub fn new(scene: Scene, others: &'static [&'static str]) -> Self {
        Self {
            scene,
            others,
            words: String::new(),
            at: 0,
            choices: Memo::default(),
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session) -> Outcome {
        let down = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::ArrowDown));
        let up = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::ArrowUp));
        let enter = ui.input(|i| i.key_pressed(Key::Enter));
        let edit = TextEdit::singleline(&mut self.words)
            .desired_width(f32::INFINITY)
            .margin(vec2(8.0, 8.0))
            .hint_text("Run a command, or go to a screen, tactic, message…");
        let response = ui.add(edit).accessible_name("Run a command");
        response.request_focus();
        if response.changed() {
            self.at = 0;
        }
        let key = (session.revision(), search_key(&self.words));
        let scene = self.scene;
        let choices = self
            .choices
            .get(key, |(_, wanted)| choices(session, scene, wanted));
        if down {
            self.at = (self.at + 1).min(choices.len().saturating_sub(1));
        }
        if up {
            self.at = self.at.saturating_sub(1);
        }
        let has_moved = down || up;
        if choices.is_empty() {
            muted(ui, "Nothing here is called so.");
        }
        let mut outcome = Outcome::Stay;
        ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (n, choice) in choices.iter().enumerate() {
                let is_current = n == self.at;
                let line = line_ui(ui, session, choice, self.others, is_current);
                if is_current && has_moved {
                    line.scroll_to_me(None);
                }
                if line.clicked() || (enter && is_current) {
                    outcome = Outcome::Answer(match choice {
                        Choice::Command(command) => Answer::Command(command),
                        Choice::Screen(screen) => Answer::Screen(screen),
                        Choice::Record(at) => Answer::GoTo(*at),
                    });
                }
            }
        });
        outcome
    }
}

/// What fits the words: commands first, then screens and records whose name contains them.
fn choices(session: &Session, scene: Scene, wanted: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> = COMMANDS
        .iter()
        .copied()
        .filter(|c| c.id != PALETTE.id && c.is_available(session, scene))
        .filter(|c| search_key(c.words).contains(wanted))
        .map(Choice::Command)
        .collect();
    if !wanted.is_empty() {
        let screens = SCREENS.iter().copied();
        let screens = screens.filter(|_| scene == Scene::Work);
        let screens = screens.filter(|screen| search_key(screen.words).contains(wanted));
        choices.extend(screens.map(Choice::Screen));
        let plan = session.plan();
        let records = KINDS.iter().flat_map(|kind| plan.refs(*kind)).filter(|at| {
            plan.name(*at)
                .is_some_and(|name| search_key(name).contains(wanted))
        });
        choices.extend(records.take(SHOWN).map(Choice::Record));
        choices.truncate(SHOWN);
    }
    choices
}

fn line_ui(
    ui: &mut Ui,
    session: &Session,
    choice: &Choice,
    others: &[&str],
    is_current: bool,
) -> Response {
    let t = Tokens::of(ui.ctx());
    let (words, keys) = match choice {
        Choice::Command(command) => (command.words.to_owned(), command.keys_beside(others)),
        Choice::Screen(screen) => (format!("Go to {}", screen.words), ""),
        Choice::Record(at) => (session.plan().title(*at), ""),
    };
    let fill = if is_current { t.accent_soft } else { t.surface };
    let text = RichText::new(&words).size(size::BODY);
    let shown = RichText::new(keys).size(size::SMALL).color(t.muted);
    let button = Button::new(text)
        .shortcut_text(shown)
        .fill(fill)
        .stroke(egui::Stroke::NONE)
        .truncate()
        .min_size(vec2(ui.available_width(), 28.0));
    let response = ui.add(button).accessible_name(&words);
    let describe = |node: &mut egui::accesskit::Node| node.set_description(keys);
    ui.ctx().accesskit_node_builder(response.id, describe);
    response
}
