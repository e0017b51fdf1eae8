//! The screens: one list behind the navigation. The board is one of them; most others show the records
//! of a few kinds, each selected to be edited in the inspector.
//!
//! **Adding a screen of records**: one entry in [`SCREENS`]. **Adding a view of its own**: one file with a
//! card, `pub static SCREEN`, whose `view` makes something that is a [`View`], and its line in the list.
//! What it remembers is kept in [`Views`] for as long as the plan stays open; nobody else need know.

pub mod assessment;
pub mod brand;
pub mod calendar;
pub mod chain;
pub mod compare;
pub mod coverage;
pub mod decisions;
pub mod ear;
pub mod findings;
pub mod ledger;
pub mod navigation;
pub mod palette;
pub mod records;
pub mod stopped;
pub mod welcome;
pub mod what_if;

use std::collections::BTreeMap;

use egui::Ui;

use self::findings::FindingsView;
use self::palette::PaletteView;
use self::records::RecordsView;
use super::board::BoardView;
use super::context::Cx;
use super::cursor;
use crate::model::{Kind, Plan, Ref, Tactic};
use crate::session::commands::NEW_TACTIC;

/// A screen: its entry in the navigation, and what it shows.
#[derive(Debug)]
pub struct Screen {
    /// The part of the navigation that it stands in.
    pub section: &'static str,
    /// Its words there; no two screens share them.
    pub words: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// The kinds whose records are seen here. Where two screens show a kind, the first is where a record
    /// of it is shown.
    pub kinds: &'static [Kind],
    /// Other kinds whose records can be selected here.
    pub tells: &'static [Kind],
    /// What belongs here, whether or not there is any yet.
    pub teach: &'static str,
    /// The records of one of its kinds that belong here.
    pub belongs: fn(&Plan, Kind) -> Vec<Ref>,
    /// Makes what draws it; none for the board, on which commands work too.
    pub view: Option<fn() -> Box<dyn View>>,
}

/// A letter beside the field that one meant to type into shall not lead to the board.
const OFF_THE_BOARD: &[&str] = &[NEW_TACTIC.keys];

/// Draws a screen, and remembers between frames what the plan does not: what is typed, how far one is.
pub trait View {
    /// It comes up: it was not shown in the frame before. Where somebody is guided here, that is for what is to be
    /// answered first.
    fn begin(&mut self, _cx: &mut Cx<'_>, _screen: &'static Screen, _is_guided: bool) {}

    /// Draws it into what is left of `ui`.
    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen);

    /// The keys of commands that mean something else while this is shown, or nothing; it takes them itself.
    fn keys(&self) -> &'static [&'static str] {
        OFF_THE_BOARD
    }
}

/// The views of a plan, each with what it remembers. Another plan begins with new ones.
pub struct Views {
    /// The screen that is shown.
    pub screen: &'static Screen,
    /// The board.
    pub board: BoardView,
    /// The findings.
    pub findings: FindingsView,
    /// What can be dragged onto the board.
    pub palette: PaletteView,
    /// Whether somebody is guided to the screen that is to be shown.
    pub is_guided: bool,
    /// The words of the screen that was shown last.
    shown: Option<&'static str>,
    /// The other screens by their words, as far as they were shown.
    others: BTreeMap<&'static str, Box<dyn View>>,
}

impl Default for Views {
    fn default() -> Self {
        Self {
            screen: &BOARD,
            board: BoardView::default(),
            findings: FindingsView::default(),
            palette: PaletteView::default(),
            is_guided: false,
            shown: None,
            others: BTreeMap::new(),
        }
    }
}

impl Views {
    /// Draws the screen that is shown.
    pub fn screen_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui) {
        let shown = self.shown.replace(self.screen.words);
        let is_new = shown != Some(self.screen.words);
        let is_guided = std::mem::take(&mut self.is_guided);
        if is_new && shown.is_some() {
            let_go(cx, self.screen);
        }
        match self.screen.view {
            None => {
                self.board.ui(cx, ui);
                self.board.take_arrows(cx, ui);
            }
            Some(make) => {
                let view = self.others.entry(self.screen.words).or_insert_with(make);
                if is_new || is_guided {
                    view.begin(cx, self.screen, is_guided);
                }
                view.ui(cx, ui, self.screen);
            }
        }
        cursor::take_arrows(cx, ui);
    }

    /// The keys of commands that mean something else on the screen that is shown.
    pub fn keys(&self) -> &'static [&'static str] {
        if self.screen.view.is_none() {
            return &[];
        }
        let view = self.others.get(self.screen.words);
        view.map_or(OFF_THE_BOARD, |view| view.keys())
    }
}

/// What was selected elsewhere and cannot be seen here is selected no longer: nobody would know what Delete means.
fn let_go(cx: &mut Cx<'_>, screen: &'static Screen) {
    let plan = cx.session.plan();
    let selected = cx.session.selection().iter().copied();
    let seen: Vec<Ref> = selected.filter(|at| screen.shows(plan, *at)).collect();
    if seen.len() < cx.session.selection().len() {
        cx.act(move |session| session.select_all(seen));
    }
}

/// The section whose screens are the parts of a plan.
const SOSTAC: &str = "Plan";

/// Every screen, in the order of the navigation: SOSTAC, then the foundation below it.
pub static SCREENS: &[&Screen] = &[
    &Screen {
        section: SOSTAC,
        words: "Situation",
        icon: "situation",
        kinds: &[Kind::About, Kind::SituationNote],
        teach: "Where do we stand? Strengths, weaknesses, what customers say and competitors do, each with how sure it is.",
        ..RECORDS
    },
    &Screen {
        section: SOSTAC,
        words: "Objectives",
        icon: "objective",
        kinds: &[Kind::Objective],
        teach: "Where do we want to be? A result with a number, a measure and a date.",
        ..RECORDS
    },
    &Screen {
        section: SOSTAC,
        words: "Strategy",
        icon: "strategy",
        kinds: &[Kind::Strategy],
        teach: "How do we get there? A strategy says what will be different, not what you will do.",
        ..RECORDS
    },
    &BOARD,
    &Screen {
        section: SOSTAC,
        words: "Action",
        icon: "action",
        kinds: &[Kind::Capacity, Kind::Person, Kind::CapacityMonth],
        teach: "Who does it, and what is there to spend? Hours and money a month, and the months that differ.",
        ..RECORDS
    },
    &Screen {
        section: SOSTAC,
        words: "Control",
        icon: "control",
        kinds: &[Kind::Kpi, Kind::Result],
        teach: "How do we know that it works? What is counted, and what came of it.",
        ..RECORDS
    },
    &brand::SCREEN,
    &Screen {
        section: "Foundation",
        words: "Audience",
        icon: "audience",
        kinds: &[Kind::Segment, Kind::Stage],
        teach: "Whom do we speak to, and what does she ask herself on her way to buying?",
        ..RECORDS
    },
    &Screen {
        section: "Foundation",
        words: "Channels",
        icon: "channels",
        kinds: &[Kind::Channel],
        teach: "Where do messages run? Drag channels onto the board, or add one of your own.",
        ..RECORDS
    },
    &Screen {
        section: "Foundation",
        words: "Messages",
        icon: "messages",
        kinds: &[Kind::Message, Kind::Asset],
        teach: "What do we say? One message may stand on many tactics.",
        ..RECORDS
    },
    &calendar::SCREEN,
    &chain::SCREEN,
    &coverage::SCREEN,
    &ledger::SCREEN,
    &compare::SCREEN,
    &ear::SCREEN,
    &assessment::SCREEN,
    &what_if::SCREEN,
    &stopped::SCREEN,
    &decisions::SCREEN,
];

/// The board.
pub static BOARD: Screen = Screen {
    section: SOSTAC,
    words: "Tactics",
    icon: "tactic",
    kinds: &[Kind::Tactic],
    tells: &[Kind::Stage],
    teach: "What do we do at each stage? Drag channels and messages to where they should stand.",
    belongs: |plan, _| tactics(plan, Tactic::is_on_board),
    view: None,
};

/// A screen that shows all records of some kinds.
const RECORDS: Screen = Screen {
    section: "",
    words: "",
    icon: "",
    kinds: &[],
    tells: &[],
    teach: "",
    belongs: Plan::refs,
    view: Some(|| Box::<RecordsView>::default()),
};

/// The first part of a plan, where whoever is guided begins.
pub fn first() -> &'static Screen {
    SCREENS.first().copied().unwrap_or(&BOARD)
}

/// The tactics that fit.
fn tactics(plan: &Plan, fits: impl Fn(&Tactic) -> bool) -> Vec<Ref> {
    let tactics = plan.tactics.values().filter(|tactic| fits(tactic));
    tactics.map(|tactic| tactic.id.at()).collect()
}

impl PartialEq for Screen {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

impl Screen {
    /// Whether it is there to be read, not to edit records: then it can be presented, as the board can.
    pub fn reads_the_plan(&self) -> bool {
        self.kinds.is_empty()
    }

    /// Whether a record can be selected here.
    pub fn shows(&self, plan: &Plan, at: Ref) -> bool {
        let is_own = self.kinds.contains(&at.kind);
        self.tells.contains(&at.kind) || is_own && (self.belongs)(plan, at.kind).contains(&at)
    }

    /// The screen on which a record of a kind can be seen.
    pub fn of(kind: Kind) -> &'static Self {
        let mut screens = SCREENS.iter().copied();
        screens
            .find(|screen| screen.kinds.contains(&kind))
            .unwrap_or(&BOARD)
    }

    /// The part of the plan that comes next, for a screen of records.
    pub fn next(&self) -> Option<&'static Self> {
        let mut parts = SCREENS
            .iter()
            .copied()
            .filter(|screen| screen.section == self.section && screen.section == SOSTAC);
        parts.find(|screen| *screen == self)?;
        parts.next()
    }

    /// How many records it is about: those of its first kind of which there can be several.
    pub fn size(&self, plan: &Plan) -> usize {
        let mut kinds = self.kinds.iter().filter(|kind| !kind.is_single());
        kinds
            .next()
            .map_or(0, |kind| (self.belongs)(plan, *kind).len())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_screen_is_called_otherwise_and_every_kind_in_use_is_seen_on_one() {
        let words: BTreeSet<_> = SCREENS.iter().map(|screen| screen.words).collect();
        assert_eq!(words.len(), SCREENS.len());
        for screen in [&BOARD, &stopped::SCREEN] {
            assert!(SCREENS.contains(&screen), "{}", screen.words);
        }
        // What people do together has no screen yet.
        let unseen = |kind: &&Kind| !Screen::of(**kind).kinds.contains(kind);
        let unseen: Vec<Kind> = Kind::ALL.iter().filter(unseen).copied().collect();
        assert_eq!(
            unseen,
            [
                Kind::Workshop,
                Kind::Lineage,
                Kind::ImportMapping,
                Kind::Comment,
                Kind::RunStep,
                Kind::CapturedIdea,
                Kind::Conflict,
            ]
        );
        assert_eq!(Screen::of(Kind::Segment).words, "Audience");
        assert_eq!(Screen::of(Kind::Tactic), &BOARD);
    }
}
