//! Situation, objectives, strategy and control: everything around the tactics.

use jiff::civil::Date;

use super::brand::Evidence;
use super::fields::{choices, record};
use super::{Channel, Id, Money, Number, Person, Pillar, Rank, Segment, Stage, Tactic};

choices! {
    /// What a situation note is about.
    SituationKind {
        /// What we are good at.
        Strength = "strength",
        /// What we are not.
        Weakness = "weakness",
        /// What could help.
        Opportunity = "opportunity",
        /// What could hurt.
        Threat = "threat",
        /// What we know of customers.
        Customer = "customer",
        /// What others do.
        Competitor = "competitor",
        /// How it went so far.
        Performance = "performance",
    }
}

record! {
    /// Where we stand: one observation.
    SituationNote "Observation" {
        /// Order in the list.
        rank: Rank = "Order",
        /// What it is about.
        kind: SituationKind = "Kind",
        /// How sure it is.
        evidence: Evidence = "Evidence",
    }
}

record! {
    /// Where we want to be: a result with a number, a measure and a date.
    Objective "Objective" {
        /// Order in the list.
        rank: Rank = "Order",
        /// What it is measured by.
        kpi: Option<Id<Kpi>> = "KPI",
        /// Where the KPI stands now.
        baseline: Option<Number> = "Baseline",
        /// Where it should be.
        target: Option<Number> = "Target",
        /// By when.
        due: Option<Date> = "Due",
        /// How much it matters beside the others.
        weight: Option<Number> = "Weight",
        /// The stage at which it is won.
        stage: Option<Id<Stage>> = "Stage",
        /// Put aside for now.
        parked: bool = "Parked",
    }
}

choices! {
    /// What a KPI tells about.
    KpiFamily {
        /// How many see us.
        Reach = "traffic and reach",
        /// How they react.
        Engagement = "engagement",
        /// What is read, and what no longer.
        Content = "top content",
        /// What they do.
        Impact = "impact",
        /// What they say.
        Sentiment = "sentiment",
        /// Who raises a hand.
        Leads = "lead generation",
        /// Who buys.
        Sales = "sales",
    }
}

choices! {
    /// Which way is good.
    Better {
        /// More is better.
        Higher = "higher is better",
        /// Less is better.
        Lower = "lower is better",
    }
}

choices! {
    /// The step of a funnel that a count belongs to; a later step cannot exceed an earlier one.
    FunnelStep {
        /// None.
        None = "none",
        /// Messages sent.
        Sent = "sent",
        /// Messages delivered.
        Delivered = "delivered",
        /// Messages opened, each once.
        Opened = "opened",
        /// Times shown.
        Impressions = "impressions",
        /// Clicks.
        Clicks = "clicks",
        /// Visits.
        Sessions = "sessions",
        /// Leads.
        Leads = "leads",
        /// Marketing qualified leads.
        Mql = "MQL",
        /// Sales qualified leads.
        Sql = "SQL",
        /// Purchases.
        Won = "closed-won",
    }
}

record! {
    /// Something that is counted to know whether it works.
    Kpi "Name" {
        /// What it tells about.
        family: KpiFamily = "Family",
        /// What it counts in, such as leads or %.
        unit: String = "Unit",
        /// Which way is good.
        better: Better = "Direction",
        /// How it is worked out, in words.
        formula: String = "Formula" long,
        /// For a rate: what is counted.
        numerator: Option<Id<Kpi>> = "Rate of",
        /// For a rate: out of what.
        denominator: Option<Id<Kpi>> = "Out of",
        /// Its place in the funnel.
        funnel: FunnelStep = "Funnel step",
    }
}

record! {
    /// How we get there: what will be different, not what we will do.
    Strategy "Strategy" {
        /// Order in the list.
        rank: Rank = "Order",
        /// The objectives that it serves.
        objectives: Vec<Id<Objective>> = "Objectives",
        /// For whom.
        segments: Vec<Id<Segment>> = "Segments",
        /// What it builds on.
        pillars: Vec<Id<Pillar>> = "Pillars",
        /// Put aside for now.
        parked: bool = "Parked",
    }
}

record! {
    /// What happened: one figure over one period. Never a row about a person.
    Result "Label" {
        /// First day.
        from: Option<Date> = "From",
        /// Last day.
        to: Option<Date> = "To",
        /// At which stage.
        stage: Option<Id<Stage>> = "Stage",
        /// On which channel.
        channel: Option<Id<Channel>> = "Channel",
        /// In which segment.
        segment: Option<Id<Segment>> = "Segment",
        /// Through which tactic.
        tactic: Option<Id<Tactic>> = "Tactic",
        /// What was counted.
        kpi: Option<Id<Kpi>> = "KPI",
        /// The figure.
        value: Option<Number> = "Value",
        /// How many observations stand behind it.
        count: Option<Number> = "Count behind it",
        /// What was spent on it.
        spend: Option<Money> = "Spend",
        /// The file that it came from.
        source: String = "Source file",
    }
}

record! {
    /// How the columns of a source map to fields, recognised again by its header.
    ImportMapping "Name" {
        /// The header line, column by column.
        header: Vec<String> = "Header",
        /// For each column the field that it fills; empty where it is left out.
        fields: Vec<String> = "Fields",
    }
}

record! {
    /// What there is to spend, each month and in all.
    Capacity "Name" {
        /// Hours per month; empty for the sum over people.
        hours_per_month: Option<Number> = "Hours per month",
        /// Money per month.
        money_per_month: Option<Money> = "Money per month",
        /// Money over the whole period.
        money_total: Option<Money> = "Money in all",
    }
}

record! {
    /// A month that differs from the others, for everybody or for one person.
    CapacityMonth "Name" {
        /// Its first day.
        month: Option<Date> = "Month",
        /// Whom it concerns; nobody named for all.
        person: Option<Id<Person>> = "Person",
        /// Hours in that month.
        hours: Option<Number> = "Hours",
        /// Money in that month.
        money: Option<Money> = "Money",
    }
}
