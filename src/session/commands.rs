//! The commands: one list behind the menu, the palette, the shortcuts and their help.
//!
//! A command either changes the session at once, or asks the window for something that only a window
//! can do (a dialog, another view): a [`Request`]. Here is what a command is; `list` holds the cards.

mod list;
mod scene;

pub use self::list::*;
pub use self::scene::{Reach, Scene, Typing};
use super::Session;
use crate::board::Rows;
use crate::file::settings::Look;

/// What a command asks of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// Start a new plan.
    New,
    /// Start an empty plan, led from question to question.
    Guided,
    /// Ask for a file and open it.
    Open,
    /// Save, asking for a name where there is none.
    Save,
    /// Ask for a name and save.
    SaveAs,
    /// Ask for a table to bring in.
    Import,
    /// Ask for a name and export; what is suggested has this ending.
    Export(&'static str),
    /// End the program.
    Quit,
    /// Find and run a command.
    Palette,
    /// Type into the search field.
    Search,
    /// Choose what the rows stand for.
    Rows(Rows),
    /// Show the board alone, full screen.
    Present,
    /// Show or hide a panel.
    Toggle(Panel),
    /// Light or dark.
    Look(Look),
    /// Go to the next finding (1) or the one before (-1).
    Finding(i32),
    /// Move the selected card by columns and positions.
    Move(i32, i32),
    /// Select the card so many columns and positions away.
    Walk(i32, i32),
    /// Add a tactic beside the selected card, else at the selected or first stage.
    NewTactic,
    /// Apply every sure fix, of one rule or of all, and say what came of it.
    FixAll(Option<&'static str>),
    /// Show two messages side by side.
    Compare,
    /// Ask why every open finding should be kept as it is.
    AcceptAll,
    /// Show the keys.
    Keys,
    /// Rename the selected thing: put the cursor into its name.
    Rename,
    /// Open one of the sample plans.
    Sample(usize),
}

/// The panels beside a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// At the left, one of several things.
    Side(Side),
    /// Fields of what is selected.
    Inspector,
    /// What is wrong.
    Findings,
}

/// What can stand in the panel at the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The screens.
    Navigation,
    /// Channels and messages to drag from.
    Palette,
}

/// The menu that a command stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Plans and files.
    Plan,
    /// Changing things.
    Edit,
    /// What is seen.
    View,
    /// Finding out.
    Help,
}

impl Menu {
    /// All of them in order, with their titles.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Plan, "Plan"),
        (Self::Edit, "Edit"),
        (Self::View, "View"),
        (Self::Help, "Help"),
    ];
}

/// A command.
#[derive(Debug)]
pub struct Command {
    /// Stable name.
    pub id: &'static str,
    /// The words in menu and palette; … where it asks more.
    pub words: &'static str,
    /// The shortcut, such as `Ctrl+Shift+Z`; empty for none. Ctrl is ⌘ on a Mac.
    pub keys: &'static str,
    /// Where it stands.
    pub menu: Menu,
    /// Where it can be run.
    pub reach: Reach,
    /// Whether there is anything for it to do.
    pub enabled: fn(&Session) -> bool,
    /// Runs it.
    pub run: fn(&mut Session) -> Option<Request>,
}

impl Command {
    /// Whether it can be run now, where this is shown.
    pub fn is_available(&self, session: &Session, scene: Scene) -> bool {
        self.reach.covers(scene) && (self.enabled)(session)
    }

    /// Its keys on a screen on which the `others` mean something else; empty where they are among these.
    pub fn keys_beside(&self, others: &[&str]) -> &'static str {
        if others.contains(&self.keys) {
            ""
        } else {
            self.keys
        }
    }

    /// Its words as things are: what it would undo or redo stands behind them.
    pub fn words_now(&self, session: &Session) -> String {
        let what = match self.id {
            id if id == UNDO.id => session.undo_label(),
            id if id == REDO.id => session.redo_label(),
            _ => None,
        };
        what.map_or_else(
            || self.words.to_owned(),
            |what| format!("{} {what}", self.words),
        )
    }

    /// Whether it is what holds now, of the commands of which one always does: the look, and the rows.
    pub fn is_on(&self, look: Look, rows: Rows) -> bool {
        match self.id {
            "look-system" => look == Look::System,
            "look-light" => look == Look::Light,
            "look-dark" => look == Look::Dark,
            "rows-none" => rows == Rows::None,
            "rows-channel" => rows == Rows::Channel,
            "rows-segment" => rows == Rows::Segment,
            "rows-strategy" => rows == Rows::Strategy,
            "rows-owner" => rows == Rows::Owner,
            _ => false,
        }
    }
}
