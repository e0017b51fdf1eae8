//! Whom the plan speaks to, and the purchase cycle that they follow.

use super::brand::Evidence;
use super::fields::record;
use super::{Channel, Id, Kpi, Number, Rank};

record! {
    /// A group of customers with the same job, doubts and habits.
    Segment "Name" {
        /// Order among the segments.
        rank: Rank = "Order",
        /// Who they are.
        description: String = "Description" long,
        /// What she wants to get done when she looks for something like this.
        job: String = "Job to be done" long,
        /// What holds her back.
        doubts: Vec<String> = "Doubts",
        /// Words that matter to her.
        keywords: Vec<String> = "Keywords",
        /// How many of them there are.
        size: Option<Number> = "Size",
        /// The language she reads, such as en or de-AT.
        language: String = "Language",
        /// The channels that suit her best, best first.
        preferred_channels: Vec<Id<Channel>> = "Preferred channels",
        /// Where she looks things up.
        sources: Vec<String> = "Information sources",
        /// Whom she listens to.
        influencers: Vec<String> = "Influencers",
        /// Channels on which she may not be contacted.
        without_consent: Vec<Id<Channel>> = "No consent for",
        /// How sure all this is.
        evidence: Evidence = "Evidence",
    }
}

record! {
    /// A step of the purchase cycle: a column of the board.
    Stage "Name" {
        /// Order of the columns.
        rank: Rank = "Order",
        /// What the customer asks herself here, in her words.
        question: String = "The customer's question" long,
        /// What she wants to reach.
        goal: String = "Her goal" long,
        /// Sources and touchpoints that she turns to here.
        sources: Vec<String> = "Sources and touchpoints",
        /// What must be true before she moves on.
        moves_on_when: String = "Moves on when",
        /// What shows that the stage works.
        kpi: Option<Id<Kpi>> = "KPI",
        /// What the KPI should reach.
        target: Option<Number> = "Target",
        /// Somebody else speaks to the customer here; an empty stage is fine.
        served_by_partner: bool = "Not ours (a partner serves it)",
    }
}
