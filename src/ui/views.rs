//! The screens: one list behind the navigation. The board is one of them; the others show the records
//! of a few kinds, each selected to be edited in the inspector.
//!
//! **Adding a screen**: one entry in [`SCREENS`], or one file with a card and its line in the list.

pub mod findings;
pub mod navigation;
pub mod palette;
pub mod records;
pub mod stopped;
pub mod welcome;

use crate::model::{Kind, Plan, Ref};

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
    /// What belongs here, for whoever sees it empty.
    pub teach: &'static str,
    /// How many records it is about.
    pub size: fn(&Plan, &Screen) -> usize,
    /// Who draws it.
    pub view: View,
}

/// Who draws a screen.
#[derive(Clone, Copy, Debug)]
pub enum View {
    /// The board, which remembers what is searched for and how far it is scrolled.
    Board,
    /// A list of the records of the screen's kinds, as far as they belong there.
    Records(Belongs),
}

/// Whether a record belongs on a screen.
pub type Belongs = fn(&Plan, Ref) -> bool;

/// Every screen, in the order of the navigation: SOSTAC, then the foundation below it.
pub static SCREENS: &[&Screen] = &[
    &Screen {
        section: "Plan",
        words: "Situation",
        icon: "situation",
        kinds: &[Kind::About, Kind::SituationNote],
        teach: "Where do we stand? Strengths, weaknesses, what customers say and competitors do, each with how sure it is.",
        ..RECORDS
    },
    &Screen {
        section: "Plan",
        words: "Objectives",
        icon: "objective",
        kinds: &[Kind::Objective],
        teach: "Where do we want to be? A result with a number, a measure and a date.",
        ..RECORDS
    },
    &Screen {
        section: "Plan",
        words: "Strategy",
        icon: "strategy",
        kinds: &[Kind::Strategy],
        teach: "No strategy yet. A strategy says what will be different, not what you will do.",
        ..RECORDS
    },
    &BOARD,
    &Screen {
        section: "Plan",
        words: "Action",
        icon: "action",
        kinds: &[Kind::Capacity, Kind::Person, Kind::CapacityMonth],
        teach: "Who does it, and what is there to spend? Hours and money a month, and the months that differ.",
        ..RECORDS
    },
    &Screen {
        section: "Plan",
        words: "Control",
        icon: "control",
        kinds: &[Kind::Kpi, Kind::Result],
        teach: "How do we know that it works? What is counted, and what came of it.",
        ..RECORDS
    },
    &Screen {
        section: "Foundation",
        words: "Brand",
        icon: "brand",
        kinds: &[
            Kind::Brand,
            Kind::Idea,
            Kind::Pillar,
            Kind::ProofPoint,
            Kind::Term,
            Kind::Offer,
            Kind::CallToAction,
            Kind::Disclaimer,
        ],
        teach: "What does the brand say, promise and avoid? Every message is compared with this.",
        ..RECORDS
    },
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
    &stopped::SCREEN,
    &Screen {
        section: "Read the plan",
        words: "Kept as is",
        icon: "keep",
        kinds: &[Kind::Decision],
        teach: "No finding was answered yet. “Keep…” beside a finding keeps it silent, with a reason, until the words change.",
        ..RECORDS
    },
];

/// The board.
pub static BOARD: Screen = Screen {
    section: "Plan",
    words: "Tactics",
    icon: "tactic",
    kinds: &[Kind::Tactic],
    teach: "",
    size: |plan, _| plan.tactics.values().filter(|t| t.is_on_board()).count(),
    view: View::Board,
};

/// A screen that shows all records of some kinds.
const RECORDS: Screen = Screen {
    section: "",
    words: "",
    icon: "",
    kinds: &[],
    teach: "",
    size: records::size,
    view: View::Records(|_, _| true),
};

impl PartialEq for Screen {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

impl Screen {
    /// The screen on which a record of a kind can be seen.
    pub fn of(kind: Kind) -> &'static Self {
        let mut screens = SCREENS.iter().copied();
        screens
            .find(|screen| screen.kinds.contains(&kind))
            .unwrap_or(&BOARD)
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
                Kind::LogEntry,
                Kind::Conflict,
            ]
        );
        assert_eq!(Screen::of(Kind::Segment).words, "Audience");
        assert_eq!(Screen::of(Kind::Tactic), &BOARD);
    }
}
