//! Tactics, the cards on the board, and the people who carry them out.

use jiff::civil::Date;

use super::fields::{choices, record};
use super::{
    CallToAction, Channel, Id, Kpi, Message, Money, Number, Rank, Segment, Stage, Strategy,
};

choices! {
    /// How far a tactic has come.
    Status {
        /// Thought of.
        Idea = "idea",
        /// Decided.
        Planned = "planned",
        /// Running.
        Live = "live",
        /// Over.
        Done = "done",
    }
}

choices! {
    /// What becomes of a tactic.
    Course {
        /// It goes on.
        Continue = "continue",
        /// It is new.
        Start = "start",
        /// It is let go: off the board, on the stop-doing list.
        Stop = "stop",
    }
}

choices! {
    /// Whether the tactic goes to people or waits for them.
    Approach {
        /// It goes to people.
        Push = "push",
        /// People come to it.
        Pull = "pull",
    }
}

record! {
    /// What we do: a channel and a message at a stage, for whom, why, by whom and at what cost.
    Tactic "Name" {
        /// Order within its cell.
        rank: Rank = "Order",
        /// The stage of the purchase cycle that it serves.
        stage: Option<Id<Stage>> = "Stage",
        /// Where it runs.
        channel: Option<Id<Channel>> = "Channel",
        /// What it says.
        messages: Vec<Id<Message>> = "Messages",
        /// For whom.
        segments: Vec<Id<Segment>> = "Segments",
        /// Why.
        strategies: Vec<Id<Strategy>> = "Strategies",
        /// What it is measured by.
        kpi: Option<Id<Kpi>> = "KPI",
        /// What the KPI should reach.
        target: Option<Number> = "Target",
        /// What it asks for.
        call_to_action: Option<Id<CallToAction>> = "Call to action",
        /// The tactic that its reader comes to next.
        leads_to: Option<Id<Tactic>> = "Leads to",
        /// The page or step outside the plan that its reader comes to next.
        landing: String = "Landing page or step",
        /// Push or pull.
        approach: Approach = "Push or pull",
        /// Who sees to it.
        owner: Option<Id<Person>> = "Owner",
        /// First day.
        start: Option<Date> = "Start",
        /// Last day; open for always on.
        end: Option<Date> = "End",
        /// Work that it takes, in hours.
        hours: Option<Number> = "Hours",
        /// Money that it takes.
        cost: Option<Money> = "Cost",
        /// Idea, planned, live or done.
        status: Status = "Status",
        /// What must be done before.
        prerequisites: Vec<Id<Tactic>> = "Prerequisites",
        /// Start, continue or stop.
        course: Course = "Course",
        /// Why it is stopped.
        stop_why: String = "Why it stops" long,
        /// Hours that stopping frees.
        stop_frees_hours: Option<Number> = "Frees hours",
        /// Money that stopping frees.
        stop_frees_money: Option<Money> = "Frees money",
        /// Who decided to stop it.
        stop_decided_by: String = "Decided by",
        /// When that was decided.
        stop_decided_on: Option<Date> = "Decided on",
        /// When to look at it again.
        stop_review_on: Option<Date> = "Review on",
        /// What it would bring, 1 to 5.
        impact: Option<Number> = "Impact",
        /// What it would take, 1 to 5.
        effort: Option<Number> = "Effort",
        /// How sure that is, 1 to 5.
        confidence: Option<Number> = "Confidence",
        /// Votes in a workshop.
        votes: Option<Number> = "Votes",
    }
}

impl Tactic {
    /// Whether it is part of the programme: not stopped and not over.
    pub fn is_active(&self) -> bool {
        self.course != Course::Stop && self.status != Status::Done
    }

    /// Whether it has a place on the board: not stopped.
    pub fn is_on_board(&self) -> bool {
        self.course != Course::Stop
    }
}

record! {
    /// Somebody who works on the plan.
    Person "Name" {
        /// What they do.
        role: String = "Role",
        /// Hours that they have for this plan in a month.
        hours_per_month: Option<Number> = "Hours per month",
        /// Other names by which tables call them.
        aliases: Vec<String> = "Aliases",
    }
}
