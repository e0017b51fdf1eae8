//! Working together: decisions, comments, workshops, and where a file comes from.

use jiff::civil::Date;

use super::fields::{choices, record};
use super::{Id, Number, Place, Rank, Stage};

choices! {
    /// How far "keep as it is" reaches.
    Scope {
        /// This finding alone.
        Finding = "this finding",
        /// These two places differ on purpose.
        Pair = "this pair",
        /// This rule at this record.
        RuleHere = "this rule here",
        /// This rule in the whole plan.
        RuleEverywhere = "this rule everywhere",
    }
}

record! {
    /// "Keep as it is, because…": a finding that was answered.
    Decision "What was kept" {
        /// The rule's code.
        rule: String = "Rule",
        /// How far it reaches.
        scope: Scope = "Reaches",
        /// Where the finding stood.
        places: Vec<Place> = "Places",
        /// Why it is meant to be so.
        reason: String = "Because" long,
        /// Who decided.
        who: String = "Who",
        /// When.
        decided_on: Option<Date> = "Decided on",
        /// Until when it holds; open for ever.
        until: Option<Date> = "Until",
        /// A fixed hash of the rule and the values that it judged: the finding reopens when they change.
        fingerprint: String = "Fingerprint",
    }
}

record! {
    /// A remark on something in the plan.
    Comment "Text" {
        /// What it is about.
        places: Vec<Place> = "About",
        /// Who wrote it.
        author: String = "Author",
        /// When.
        date: Option<Date> = "Date",
        /// Dealt with.
        resolved: bool = "Resolved",
    }
}

choices! {
    /// What a step of a workshop does.
    StepKind {
        /// Everybody writes.
        Collect = "collect",
        /// Show and group.
        Reveal = "reveal",
        /// Vote.
        Vote = "vote",
        /// Talk one by one.
        Discuss = "discuss",
        /// Read as the customer.
        CustomersEar = "customer's ear",
        /// Decide what to stop.
        StopDoing = "stop doing",
        /// Close.
        WrapUp = "wrap up",
    }
}

record! {
    /// A meeting at which people work on the plan.
    Workshop "Title" {
        /// When.
        date: Option<Date> = "Date",
        /// Who takes part.
        participants: Vec<String> = "Participants",
        /// Votes that each participant has.
        votes_each: Option<Number> = "Votes each",
    }
}

record! {
    /// A step of the run sheet.
    RunStep "Step" {
        /// Order of the steps.
        rank: Rank = "Order",
        /// What happens.
        kind: StepKind = "Kind",
        /// How long.
        minutes: Option<Number> = "Minutes",
        /// What the room sees.
        prompt: String = "Prompt" long,
        /// What only the facilitator sees.
        private_notes: String = "Private notes" long,
    }
}

record! {
    /// Something that was said in the room.
    CapturedIdea "Text" {
        /// Order of capture.
        rank: Rank = "Order",
        /// Where on the purchase cycle.
        stage: Option<Id<Stage>> = "Stage",
        /// Not yet shown to the room.
        hidden: bool = "Hidden",
        /// Votes it got.
        votes: Option<Number> = "Votes",
        /// On the parking lot.
        parked: bool = "Parked",
    }
}

record! {
    /// What was decided, and when.
    LogEntry "Entry" {
        /// Local time, as 2027-03-01T10:42.
        at: String = "At",
        /// What it is about.
        places: Vec<Place> = "About",
    }
}

record! {
    /// What a merge could not settle.
    Conflict "What clashes" {
        /// Where.
        places: Vec<Place> = "Places",
        /// Our value, as in the file.
        ours: String = "Ours",
        /// Their value, as in the file.
        theirs: String = "Theirs",
    }
}

record! {
    /// Where this file comes from, so that a returned copy finds its base.
    Lineage "Name" {
        /// This revision.
        revision: String = "Revision",
        /// The revisions that it was made from.
        parents: Vec<String> = "Parents",
    }
}
