//! The command palette: type a few letters, run a command, go to a screen or to anything in the plan.

use egui::{Button, Key, Modifiers, Response, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::{Answer, Outcome};
use crate::model::{Kind, Plan, Ref};
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

/// What has these words in its label: first the screen and the command that are called so and no more, then
/// commands, screens and records.
fn choices(session: &Session, scene: Scene, wanted: &str) -> Vec<Choice> {
    let plan = session.plan();
    let commands = COMMANDS.iter().copied();
    let commands = commands.filter(|c| c.id != PALETTE.id && c.is_available(session, scene));
    let mut choices: Vec<Choice> = commands.map(Choice::Command).collect();
    if wanted.is_empty() {
        return choices;
    }
    if scene == Scene::Work {
        choices.extend(SCREENS.iter().copied().map(Choice::Screen));
    }
    let fits = |choice: &Choice| search_key(&choice.words(plan)).contains(wanted);
    choices.retain(fits);
    let records = KINDS.iter().flat_map(|kind| plan.refs(*kind));
    let records = records.map(Choice::Record).filter(fits);
    choices.extend(records.take(SHOWN));
    choices.sort_by_key(|choice| match choice {
        Choice::Screen(screen) if search_key(screen.words) == wanted => 0,
        Choice::Command(command) if search_key(command.words) == wanted => 1,
        _ => 2,
    });
    choices.truncate(SHOWN);
    choices
}

impl Choice {
    /// What it is called in the list.
    fn words(&self, plan: &Plan) -> String {
        match self {
            Self::Command(command) => command.words.to_owned(),
            Self::Screen(screen) => format!("Go to {}", screen.words),
            Self::Record(at) => plan.title(*at),
        }
    }
}

fn line_ui(
    ui: &mut Ui,
    session: &Session,
    choice: &Choice,
    others: &[&str],
    is_current: bool,
) -> Response {
    let t = Tokens::of(ui.ctx());
    let words = choice.words(session.plan());
    let keys = match choice {
        Choice::Command(command) => command.keys_beside(others),
        _ => "",
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{TODAY, plan};

    #[test]
    fn what_is_listed_is_found_by_its_label_and_a_screen_by_its_name_first() {
        let ron = r#"(strategies: [(id: "s", name: "Be first")], tactics: [(id: "t", name: "Calendar for mills")])"#;
        let session = Session::new(plan(ron).unwrap(), TODAY);
        let listed = |words: &str| {
            let choices = choices(&session, Scene::Work, &search_key(words));
            let words = choices.iter().map(|choice| choice.words(session.plan()));
            words.take(2).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(listed("strategy"), "Go to Strategy, Board by strategy");
        assert_eq!(listed("Go to Strategy"), "Go to Strategy");
        assert_eq!(
            listed("calendar"),
            "Go to Calendar, tactic “Calendar for mills”"
        );
        assert_eq!(listed("delete"), "");
        assert_eq!(listed("undo"), "");
        assert_eq!(listed("tactic “Calendar"), "tactic “Calendar for mills”");
        assert_eq!(listed("by chan"), "Board by channel");
    }
}
