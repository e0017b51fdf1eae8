//! What claims can be about, and which of that may be the same said less exactly.

/// What a claim is about. Claims of different slots are compared only where one of them does not say which of
/// a family it is: two weeks, ready in two weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// 20% off.
    Discount,
    /// $10 off.
    AmountOff,
    /// What something costs.
    Price,
    /// What it cost before.
    WasPrice,
    /// What must be spent to get a benefit; the benefit is in `of`.
    MinimumSpend,
    /// Buy 2, get 1 free.
    BuyGet,
    /// How long one may try.
    Trial,
    /// How long one may send back.
    Returns,
    /// How long it is guaranteed.
    Warranty,
    /// How long delivery takes.
    Delivery,
    /// How long an answer takes.
    Response,
    /// How long setting up takes.
    Setup,
    /// How long until something is ready.
    Ready,
    /// How long before one may cancel, or must give notice.
    Cancellation,
    /// For how long one is bound.
    Contract,
    /// Years of experience.
    Tenure,
    /// Any other length of time.
    Duration,
    /// How old one may or must be.
    Age,
    /// 4.8 out of 5.
    Rating,
    /// 9 of 10 banks.
    Share,
    /// 99.9% uptime.
    Uptime,
    /// Any other percentage.
    Percent,
    /// The year since when.
    Since,
    /// How many of something; the noun is in `of`.
    Count,
    /// A weight, a length, a capacity.
    Measure,
    /// 3x faster; the comparison is in `of`.
    Multiple,
    /// No. 1.
    Rank,
    /// From when one may check in.
    CheckIn,
    /// Until when one must check out.
    CheckOut,
    /// When it opens.
    Opens,
    /// When it closes.
    Closes,
    /// From when till when.
    Hours,
    /// Any other time of day.
    Clock,
    /// On which days it is open.
    OpenDays,
    /// On which days it happens.
    Weekly,
    /// The last day.
    Deadline,
    /// The first day.
    Starts,
    /// Any other date.
    Date,
    /// Hall 7, stand C14; the kind is in `of`.
    Stand,
    /// The town where it happens.
    Town,
    /// Where it was made.
    Origin,
    /// Which of several that exclude each other; of what is in `of`.
    Kind,
    /// How often something happens: the time between.
    Frequency,
    /// In which months it is open; `of` is not empty where it says that it opens.
    Season,
    /// Whether something costs extra; the thing is in `of`.
    Free,
    /// Whether something is there, needed or allowed; the thing is in `of`.
    Has,
    /// What a sentence names without claiming it.
    Named,
}

impl Slot {
    /// Its name, as in “says two things about the trial”.
    pub fn name(self) -> &'static str {
        match self {
            Self::Discount => "discount",
            Self::AmountOff => "amount off",
            Self::Price => "price",
            Self::WasPrice => "earlier price",
            Self::MinimumSpend => "minimum spend",
            Self::BuyGet => "what one gets for buying several",
            Self::Trial => "trial",
            Self::Returns => "time to return",
            Self::Warranty => "guarantee",
            Self::Delivery => "delivery time",
            Self::Response => "time to answer",
            Self::Setup => "time to set up",
            Self::Ready => "time until ready",
            Self::Cancellation => "notice to cancel",
            Self::Contract => "contract term",
            Self::Tenure => "experience",
            Self::Duration => "duration",
            Self::Age => "age",
            Self::Rating => "rating",
            Self::Share => "share",
            Self::Uptime => "uptime",
            Self::Percent => "percentage",
            Self::Since => "founding year",
            Self::Count => "number",
            Self::Measure => "measure",
            Self::Multiple => "comparison",
            Self::Rank => "rank",
            Self::CheckIn => "check-in",
            Self::CheckOut => "check-out",
            Self::Opens => "opening time",
            Self::Closes => "closing time",
            Self::Hours => "opening hours",
            Self::Clock => "time of day",
            Self::OpenDays => "opening days",
            Self::Weekly => "day of the week",
            Self::Deadline => "last day",
            Self::Starts => "first day",
            Self::Date => "date",
            Self::Stand => "place",
            Self::Town => "town",
            Self::Origin => "origin",
            Self::Kind => "kind",
            Self::Frequency => "frequency",
            Self::Season => "months",
            Self::Free => "cost",
            Self::Has | Self::Named => "particulars",
        }
    }

    /// The slot that stands for all which may be meant where somebody names only a time, an hour, a day.
    pub fn family(self) -> Self {
        match self {
            Self::Ready
            | Self::Setup
            | Self::Delivery
            | Self::Response
            | Self::Trial
            | Self::Warranty
            | Self::Contract
            | Self::Tenure => Self::Duration,
            Self::Opens | Self::Closes | Self::Hours | Self::CheckIn | Self::CheckOut => {
                Self::Clock
            }
            Self::Starts => Self::Date,
            Self::AmountOff => Self::Discount,
            Self::Named => Self::Has,
            other => other,
        }
    }

    /// Whether a claim of one may be about what a claim of the other is about.
    pub(super) fn meets(self, other: Self) -> bool {
        self == other || self == other.family() || self.family() == other
    }

    /// Whether a length of time in it is that after which something is there, not that for which it goes on;
    /// nothing where it may be either.
    pub(super) fn is_awaited(self) -> Option<bool> {
        match self {
            Self::Ready | Self::Setup | Self::Delivery | Self::Response => Some(true),
            Self::Trial | Self::Warranty | Self::Contract | Self::Tenure => Some(false),
            _ => None,
        }
    }

    /// Whether a stem does no more than name it: the trial is free for 14 days.
    pub(super) fn is_named_by(self, stem: &str) -> bool {
        match self {
            Self::Trial => matches!(stem, "trial" | "sleep" | "hom" | "mind" | "decid" | "risk"),
            Self::Origin => matches!(stem, "pair" | "piec" | "item" | "product"),
            Self::Warranty => stem.starts_with("guarant") || stem.starts_with("warrant"),
            Self::Returns => stem.starts_with("return"),
            Self::Discount => stem == "discount",
            _ => false,
        }
    }

    /// Whether its name alone says what it is about, so that two claims need no other word in common.
    pub(super) fn is_anchored(self) -> bool {
        !matches!(
            self,
            Self::Price
                | Self::WasPrice
                | Self::Duration
                | Self::Percent
                | Self::Share
                | Self::Measure
                | Self::Clock
                | Self::Weekly
                | Self::Date
                | Self::Town
                | Self::Starts
                | Self::Rank
                | Self::Frequency
                | Self::Season
        )
    }
}
