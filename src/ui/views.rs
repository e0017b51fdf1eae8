//! The screens: one list behind the navigation. The board is one of them; the others show the records
//! of a few kinds, each selected to be edited in the inspector.
//!
//! **Adding a screen of records**: one entry in [`SCREENS`].

pub mod findings;
pub mod navigation;
pub mod palette;
pub mod records;
pub mod welcome;

use crate::model::Kind;

/// A screen, by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen(pub usize);

/// What a screen is: its entry in the navigation, and the kinds whose records it lists.
#[derive(Debug)]
pub struct Entry {
    /// The part of the navigation that it stands in.
    pub section: &'static str,
    /// Its words there.
    pub words: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// The kinds that it lists, in order; tactics alone are the board.
    pub kinds: &'static [Kind],
    /// What belongs here, for whoever sees it empty.
    pub teach: &'static str,
}

/// Every screen, in the order of the navigation: SOSTAC, then the foundation below it.
pub const SCREENS: &[Entry] = &[
    Entry {
        section: "Plan",
        words: "Situation",
        icon: "situation",
        kinds: &[Kind::About, Kind::SituationNote],
        teach: "Where do we stand? Strengths, weaknesses, what customers say and competitors do, each with how sure it is.",
    },
    Entry {
        section: "Plan",
        words: "Objectives",
        icon: "objective",
        kinds: &[Kind::Objective],
        teach: "Where do we want to be? A result with a number, a measure and a date.",
    },
    Entry {
        section: "Plan",
        words: "Strategy",
        icon: "strategy",
        kinds: &[Kind::Strategy],
        teach: "No strategy yet. A strategy says what will be different, not what you will do.",
    },
    Entry {
        section: "Plan",
        words: "Tactics",
        icon: "tactic",
        kinds: &[Kind::Tactic],
        teach: "",
    },
    Entry {
        section: "Plan",
        words: "Action",
        icon: "action",
        kinds: &[Kind::Capacity, Kind::Person, Kind::CapacityMonth],
        teach: "Who does it, and what is there to spend? Hours and money a month, and the months that differ.",
    },
    Entry {
        section: "Plan",
        words: "Control",
        icon: "control",
        kinds: &[Kind::Kpi, Kind::Result],
        teach: "How do we know that it works? What is counted, and what came of it.",
    },
    Entry {
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
    },
    Entry {
        section: "Foundation",
        words: "Audience",
        icon: "audience",
        kinds: &[Kind::Segment, Kind::Stage],
        teach: "Whom do we speak to, and what does she ask herself on her way to buying?",
    },
    Entry {
        section: "Foundation",
        words: "Channels",
        icon: "channels",
        kinds: &[Kind::Channel],
        teach: "Where do messages run? Drag channels onto the board, or add one of your own.",
    },
    Entry {
        section: "Foundation",
        words: "Messages",
        icon: "messages",
        kinds: &[Kind::Message, Kind::Asset],
        teach: "What do we say? One message may stand on many tactics.",
    },
    Entry {
        section: "Read the plan",
        words: "Stop doing",
        icon: "stop",
        kinds: &[Kind::Tactic],
        teach: "Nothing was let go yet. For whatever is added something should stop: set a tactic's course to stop, and say why.",
    },
    Entry {
        section: "Read the plan",
        words: "Kept as is",
        icon: "keep",
        kinds: &[Kind::Decision],
        teach: "No finding was answered yet. “Keep…” beside a finding keeps it silent, with a reason, until the words change.",
    },
];

impl Screen {
    /// The board.
    pub const BOARD: Self = Self(3);
    /// The stop-doing list.
    pub const STOPPED: Self = Self(10);

    /// Its entry.
    pub fn entry(self) -> Option<&'static Entry> {
        SCREENS.get(self.0)
    }

    /// The screen on which a record of a kind can be seen.
    pub fn of(kind: Kind) -> Self {
        SCREENS
            .iter()
            .position(|entry| entry.kinds.contains(&kind))
            .map_or(Self::BOARD, Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_named_screens_are_what_they_are_called() {
        assert_eq!(Screen::BOARD.entry().map(|e| e.words), Some("Tactics"));
        assert_eq!(Screen::STOPPED.entry().map(|e| e.words), Some("Stop doing"));
        assert_eq!(
            Screen::of(Kind::Segment).entry().map(|e| e.words),
            Some("Audience")
        );
        assert_eq!(Screen::of(Kind::Tactic), Screen::BOARD);
    }
}
