//! Channels: where messages run, what fits there and what they can report.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fields::{choices, is_default, record};
use super::{Id, Kpi, Money, Number, Stage};

choices! {
    /// What family a channel belongs to.
    ChannelGroup {
        /// Anything else.
        Other = "other",
        /// E-mail.
        Email = "e-mail",
        /// Letters and postcards.
        DirectMail = "direct mail",
        /// Social networks.
        Social = "social",
        /// Blogs and guest articles.
        Blog = "blog",
        /// Search, paid and organic.
        Search = "search",
        /// Bought space and time.
        Advertising = "advertising",
        /// Press, trade and consumer.
        Editorial = "editorial",
        /// Exhibitions, conferences, webinars.
        Events = "events",
        /// In person and by phone.
        FaceToFace = "face-to-face",
        /// Text messages.
        Sms = "SMS",
        /// Own pages on the web.
        WebPage = "web page",
    }
}

choices! {
    /// Who controls the channel.
    Ownership {
        /// Ours.
        Owned = "owned",
        /// Bought.
        Paid = "paid",
        /// Given by others.
        Earned = "earned",
        /// Passed on between people.
        Shared = "shared",
    }
}

choices! {
    /// How long a text the channel bears.
    LengthClass {
        /// A page or a talk.
        Long = "long",
        /// A line or two.
        Short = "short",
    }
}

choices! {
    /// When the work for a tactic on this channel falls.
    WorkFalls {
        /// Evenly over its dates.
        OverItsDates = "over its dates",
        /// In the month before it starts, as for print and trade shows.
        BeforeItStarts = "before it starts",
    }
}

choices! {
    /// A field of a message that a channel can ask for.
    MessageField {
        /// The running text.
        Body = "body",
        /// The subject line.
        Subject = "subject",
        /// The line after the subject.
        Preheader = "preheader",
        /// Headline; one a line where there are several.
        Headline = "headline",
        /// Description; one a line where there are several.
        Description = "description",
        /// The words on the button.
        CallToAction = "call to action",
        /// Where it leads.
        Link = "link",
        /// Alternative text, sender's address, stand number: whatever the note is used for.
        Note = "note",
    }
}

choices! {
    /// How a channel counts the length of a field.
    Counter {
        /// Unicode characters.
        Characters = "characters",
        /// The weighted count of X: links 23, emoji and CJK 2.
        XWeighted = "weighted characters",
        /// Text message segments of 160 or 70.
        SmsSegments = "SMS segments",
    }
}

choices! {
    /// Whether a channel insists on a field.
    Requirement {
        /// It may stay empty.
        Optional = "optional",
        /// Worth filling.
        Advised = "advised",
        /// Usual; missing is a slip.
        Expected = "expected",
        /// It cannot go without.
        Required = "required",
    }
}

/// What a channel accepts in one field of a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FieldLimit {
    /// Which field.
    pub field: MessageField,
    /// How it is counted.
    #[serde(skip_serializing_if = "is_default")]
    pub counter: Counter,
    /// More than this is refused; in the counter's unit, per line where there are several.
    #[serde(skip_serializing_if = "is_default")]
    pub hard: Option<u32>,
    /// About this much is seen without a click.
    #[serde(skip_serializing_if = "is_default")]
    pub visible: Option<u32>,
    /// At least this many lines (search ads ask for three headlines).
    #[serde(skip_serializing_if = "is_default")]
    pub lines_min: Option<u32>,
    /// At most this many lines.
    #[serde(skip_serializing_if = "is_default")]
    pub lines_max: Option<u32>,
    /// Whether the field may be empty.
    #[serde(skip_serializing_if = "is_default")]
    pub required: Requirement,
    /// Where the figures come from.
    #[serde(skip_serializing_if = "is_default")]
    pub source: String,
    /// When they were looked up.
    #[serde(skip_serializing_if = "is_default")]
    pub as_of: Option<Date>,
}

record! {
    /// A way to reach people.
    Channel "Name" {
        /// What family it belongs to.
        group: ChannelGroup = "Group",
        /// Owned, paid, earned or shared.
        ownership: Ownership = "Ownership",
        /// The name of its picture.
        icon: String = "Icon",
        /// How long a text it bears.
        length: LengthClass = "Length",
        /// Pictures carry it.
        visual: bool = "Visual",
        /// Its tone is formal.
        formal: bool = "Formal",
        /// People answer there.
        interactive: bool = "Interactive",
        /// It reaches one person at a time.
        personal: bool = "Personal",
        /// The stages at which it works best.
        stages: Vec<Id<Stage>> = "Suits stages",
        /// What it accepts, field by field.
        limits: Vec<FieldLimit> = "Limits",
        /// Hours that one use takes, as a first guess.
        hours_per_use: Option<Number> = "Hours per use",
        /// What one use costs, as a first guess.
        cost_per_use: Option<Money> = "Cost per use",
        /// When the work falls.
        work_falls: WorkFalls = "Work falls",
        /// What it can report.
        metrics: Vec<Id<Kpi>> = "Metrics it gives",
        /// Merge fields that may stand in its texts, such as first_name.
        merge_fields: Vec<String> = "Merge fields",
        /// Other names by which tables call it.
        aliases: Vec<String> = "Aliases",
        /// No longer used.
        retired: bool = "Retired",
    }
}
