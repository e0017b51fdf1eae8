//! The arithmetic of work and money over time: what the plan takes in each month, and what there is.
//!
//! **What counts**: tactics that are planned, live or done. Ideas are not decided and do not count, and
//! what is stopped frees its hours. What is done still counts: its hours were worked in their month and
//! its money is gone, so that ticking a tactic off makes no room that is not there.
//!
//! **Where it falls**: evenly over the working days (Monday to Friday) from start to end, or over all
//! days where none of them is a working day. Without an end it runs to the end of the plan's period, or
//! stays in its first month where there is none. Work on channels where it falls before the start lies in
//! the thirty days before; money always lies between start and end. Without a start it is in no month.
//!
//! Shares are whole parts that add up exactly to the total, and cost no loop over days. What nobody wrote
//! down is not zero: sums with unknown hours are "at least".

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::calendar::{
    Month, add_days, days, days_before, months, working_days, working_days_before,
};
use crate::model::{
    CapacityMonth, Channel, Id, Money, Number, Person, Plan, Status, Tactic, WorkFalls,
};

/// For so many days before the start the work is spread that falls before it.
const AHEAD_DAYS: i64 = 30;

/// What a month takes, or other days that follow each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthLoad {
    /// Hours of work, as far as known.
    pub hours: Number,
    /// Money in minor units of the plan's currency, as far as known; other currencies are left out.
    pub money_minor: i64,
    /// Tactics that are worked on, for nobody knows how long.
    pub unknown_hours: usize,
}

/// Months with something in them.
pub type Months = BTreeMap<Month, MonthLoad>;

/// What the plan takes over time. Tactics can come and go one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// All together.
    pub months: Months,
    /// By owner; what nobody owns is missing here.
    pub people: BTreeMap<Id<Person>, Months>,
    /// What has no start and so lies in no month.
    pub undated: MonthLoad,
    /// How many tactics that is.
    pub undated_tactics: usize,
    /// The channels whose work falls before the start.
    early: BTreeSet<Id<Channel>>,
    /// Whether a sum was held at the limit of numbers, from which nothing can be taken exactly.
    held: bool,
}

impl Load {
    /// Adds up what the plan takes.
    pub fn new(plan: &Plan) -> Self {
        let early = plan.channels.values();
        let early = early.filter(|channel| channel.work_falls == WorkFalls::BeforeItStarts);
        let mut load = Self {
            early: early.map(|channel| channel.id).collect(),
            ..Self::default()
        };
        for tactic in plan.tactics.values() {
            load.add(plan, tactic);
        }
        load
    }

    /// What a month takes; nothing where nothing is planned.
    pub fn month(&self, month: Month) -> MonthLoad {
        self.months.get(&month).copied().unwrap_or_default()
    }

    /// All the money, dated or not, in minor units of the plan's currency.
    pub fn money_minor(&self) -> i64 {
        self.months
            .values()
            .chain([&self.undated])
            .fold(0, |sum, month| sum.saturating_add(month.money_minor))
    }

    /// The part of a tactic's known hours that falls into a month.
    pub fn hours_in(&self, plan: &Plan, tactic: &Tactic, month: Month) -> Number {
        let dates = work_dates(plan, tactic, &self.early);
        let share = dates.and_then(|dates| share_of(dates, month.days()));
        share
            .zip(tactic.hours)
            .map_or(Number::ZERO, |(share, hours)| share.of_hours(hours))
    }

    /// What a tactic takes on some days that follow each other: the work and the money that fall there.
    pub fn taken_in(&self, plan: &Plan, tactic: &Tactic, days: (Date, Date)) -> MonthLoad {
        let mut taken = MonthLoad::default();
        if !counts(tactic) {
            return taken;
        }
        let work = work_dates(plan, tactic, &self.early);
        if let Some(share) = work.and_then(|dates| share_of(dates, days)) {
            taken.hours = share.of_hours(tactic.hours.unwrap_or_default());
            taken.unknown_hours = usize::from(tactic.hours.is_none());
        }
        let running = running_dates(plan, tactic);
        if let Some(share) = running.and_then(|dates| share_of(dates, days)) {
            taken.money_minor = share.of_money(money_minor(plan, tactic));
        }
        taken
    }

    /// The days on which a tactic takes something: from the first on which it is worked on to the last on which
    /// it runs. None without a start.
    pub fn busy_dates(&self, plan: &Plan, tactic: &Tactic) -> Option<(Date, Date)> {
        let work = work_dates(plan, tactic, &self.early)?;
        let running = running_dates(plan, tactic)?;
        Some((work.0.min(running.0), work.1.max(running.1)))
    }

    /// A tactic came: adds what it takes.
    pub fn add(&mut self, plan: &Plan, tactic: &Tactic) {
        self.change(plan, tactic, Way::In);
    }

    /// A tactic went: takes off what was added for it. The plan's period, its currency and its channels
    /// have to be what they were then.
    pub fn take(&mut self, plan: &Plan, tactic: &Tactic) {
        self.change(plan, tactic, Way::Out);
    }

    /// Whether taking is exact: no sum was ever held at the limit of numbers.
    pub fn is_exact(&self) -> bool {
        !self.held
    }

    fn change(&mut self, plan: &Plan, tactic: &Tactic, way: Way) {
        if !counts(tactic) {
            return;
        }
        let whole = MonthLoad::of(plan, tactic);
        let (Some(work), Some(running)) = (
            work_dates(plan, tactic, &self.early),
            running_dates(plan, tactic),
        ) else {
            self.undated_tactics = way.count(self.undated_tactics, 1);
            self.held |= self.undated.change(whole, way);
            return;
        };
        let mut spread = |dates, whole: MonthLoad| {
            for (month, share) in shares(dates) {
                let part = share.of_load(whole);
                let mut change = |months: &mut Months| {
                    let sum = months.entry(month).or_default();
                    self.held |= sum.change(part, way);
                    if *sum == MonthLoad::default() {
                        months.remove(&month);
                    }
                };
                change(&mut self.months);
                if let Some(owner) = tactic.owner {
                    let months = self.people.entry(owner).or_default();
                    change(months);
                    if months.is_empty() {
                        self.people.remove(&owner);
                    }
                }
            }
        };
        if work == running {
            spread(work, whole);
        } else {
            let hours = MonthLoad {
                money_minor: 0,
                ..whole
            };
            let money = MonthLoad {
                money_minor: whole.money_minor,
                ..MonthLoad::default()
            };
            spread(work, hours);
            spread(running, money);
        }
    }
}

impl MonthLoad {
    /// What a tactic takes in all; nothing where it does not count.
    pub fn of(plan: &Plan, tactic: &Tactic) -> Self {
        if !counts(tactic) {
            return Self::default();
        }
        Self {
            hours: tactic.hours.unwrap_or_default(),
            money_minor: money_minor(plan, tactic),
            unknown_hours: usize::from(tactic.hours.is_none()),
        }
    }

    /// The sum, held at the limits.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        self.change(other, Way::In);
        self
    }

    /// Whether a sum is held at a limit now.
    fn change(&mut self, other: Self, way: Way) -> bool {
        let minor = self.money_minor;
        (self.hours, self.money_minor) = match way {
            Way::In => (
                self.hours.plus(other.hours),
                minor.saturating_add(other.money_minor),
            ),
            Way::Out => (
                self.hours.minus(other.hours),
                minor.saturating_sub(other.money_minor),
            ),
        };
        self.unknown_hours = way.count(self.unknown_hours, other.unknown_hours);
        self.hours.is_held() || [i64::MIN, i64::MAX].contains(&self.money_minor)
    }
}

/// Whether a tactic comes or goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    In,
    Out,
}

impl Way {
    fn count(self, so_far: usize, n: usize) -> usize {
        match self {
            Way::In => so_far.saturating_add(n),
            Way::Out => so_far.saturating_sub(n),
        }
    }
}

/// Whether a tactic takes work and money: it is planned, live or done, and not stopped.
pub fn counts(tactic: &Tactic) -> bool {
    tactic.is_on_board() && tactic.status != Status::Idea
}

/// The part of a tactic's cost that falls into a month, in minor units of the plan's currency.
pub fn money_in(plan: &Plan, tactic: &Tactic, month: Month) -> i64 {
    let share = running_dates(plan, tactic).and_then(|dates| share_of(dates, month.days()));
    share.map_or(0, |share| share.of_money(money_minor(plan, tactic)))
}

/// A tactic's cost in minor units of the plan's currency; nothing where it has none in that currency.
pub fn money_minor(plan: &Plan, tactic: &Tactic) -> i64 {
    tactic
        .cost
        .filter(|cost| cost.currency == plan.about.currency)
        .map_or(0, |cost| cost.minor)
}

/// The three tactics that take most of something, the largest first; those that take nothing are left out.
pub fn largest<'a, N: Ord + Default>(
    tactics: impl Iterator<Item = &'a Tactic>,
    takes: impl Fn(&Tactic) -> N,
) -> Vec<(&'a Tactic, N)> {
    let mut tactics: Vec<_> = tactics
        .map(|tactic| (Reverse(takes(tactic)), tactic))
        .filter(|(amount, _)| amount.0 > N::default())
        .collect();
    // By amount; equal ones keep the order of their ids.
    tactics.sort_by(|(a, _), (b, _)| a.cmp(b));
    tactics
        .into_iter()
        .take(3)
        .map(|(amount, tactic)| (tactic, amount.0))
        .collect()
}

/// The hours that there are in a month: its exception, else the capacity, else what people have together.
pub fn capacity_hours(plan: &Plan, month: Month) -> Option<Number> {
    exceptions(plan, month, None)
        .find_map(|exception| exception.hours)
        .or(plan.capacity.hours_per_month)
        .or_else(|| {
            let people = plan.people.values();
            people
                .filter_map(|person| person_hours(plan, person, month))
                .reduce(Number::plus)
        })
}

/// The hours that somebody has in a month: their exception for it, else what they have each month.
pub fn person_hours(plan: &Plan, person: &Person, month: Month) -> Option<Number> {
    exceptions(plan, month, Some(person.id))
        .find_map(|exception| exception.hours)
        .or(person.hours_per_month)
}

/// The money that there is in a month: its exception, else the capacity.
/// Nothing where it is not in the plan's currency.
pub fn capacity_money(plan: &Plan, month: Month) -> Option<Money> {
    exceptions(plan, month, None)
        .find_map(|exception| exception.money)
        .or(plan.capacity.money_per_month)
        .filter(|money| money.currency == plan.about.currency)
}

/// The exceptions for a month, for somebody or for all.
fn exceptions(
    plan: &Plan,
    month: Month,
    person: Option<Id<Person>>,
) -> impl Iterator<Item = &CapacityMonth> {
    let all = plan.capacity_months.values();
    all.filter(move |e| e.person == person && e.month.map(Month::of) == Some(month))
}

/// The hours that there are on some days that follow each other, for somebody or for all: of each month's hours
/// what falls on its working days among them. None where a month does not say.
pub fn hours_between(plan: &Plan, days: (Date, Date), person: Option<&Person>) -> Option<Number> {
    months(days.0, days.1).try_fold(Number::ZERO, |sum, month| {
        let hours = match person {
            Some(person) => person_hours(plan, person, month),
            None => capacity_hours(plan, month),
        };
        let there = hours?;
        let share = share_of(month.days(), days);
        Some(share.map_or(sum, |share| sum.plus(share.of_hours(there))))
    })
}

/// The money that there is on some days that follow each other, in minor units of the plan's currency: of each
/// month's money what falls on its working days among them. None where a month does not say.
pub fn money_between(plan: &Plan, days: (Date, Date)) -> Option<i64> {
    months(days.0, days.1).try_fold(0_i64, |sum, month| {
        let there = capacity_money(plan, month)?.minor;
        let share = share_of(month.days(), days);
        Some(share.map_or(sum, |share| sum.saturating_add(share.of_money(there))))
    })
}

/// The first and last day on which a tactic runs; none without a start.
pub fn running_dates(plan: &Plan, tactic: &Tactic) -> Option<(Date, Date)> {
    let start = tactic.start?;
    let end = match tactic.end {
        // An end before the start is reported elsewhere (R104); until then it stays in its first month.
        Some(end) => end.max(start),
        None => {
            let period = plan.about.to.filter(|to| *to >= start);
            period.unwrap_or_else(|| Month::of(start).last())
        }
    };
    Some((start, end))
}

/// The first and last day on which a tactic is worked on; none without a start.
fn work_dates(plan: &Plan, tactic: &Tactic, early: &BTreeSet<Id<Channel>>) -> Option<(Date, Date)> {
    let (start, end) = running_dates(plan, tactic)?;
    if tactic
        .channel
        .is_some_and(|channel| early.contains(&channel))
    {
        Some((add_days(start, -AHEAD_DAYS), add_days(start, -1)))
    } else {
        Some((start, end))
    }
}

/// How much of a range lies in a part of it.
#[derive(Clone, Copy, Debug)]
struct Share {
    /// Days of the range before the part.
    before: i64,
    /// Days of the range up to the part's end.
    until: i64,
    /// All days of the range.
    of: i64,
}

impl Share {
    /// The part's share of what is spread. Each part gets what is due by its end and was not due before:
    /// nothing is lost to rounding.
    fn of_load(self, whole: MonthLoad) -> MonthLoad {
        MonthLoad {
            hours: self.of_hours(whole.hours),
            money_minor: self.of_money(whole.money_minor),
            unknown_hours: whole.unknown_hours,
        }
    }

    fn of_hours(self, total: Number) -> Number {
        let due = |days| self.due(days, total, |days| total.share(days, self.of));
        due(self.until).minus(due(self.before))
    }

    fn of_money(self, total: i64) -> i64 {
        let share = |days: i64| {
            let exact = i128::from(total) * i128::from(days) / i128::from(self.of);
            i64::try_from(exact).unwrap_or(total)
        };
        let due = |days| self.due(days, total, share);
        due(self.until).saturating_sub(due(self.before))
    }

    /// What is due after so many days. Most ranges lie in one or two months, and need few divisions.
    fn due<N: Default>(self, days: i64, total: N, share: impl Fn(i64) -> N) -> N {
        match days {
            0 => N::default(),
            days if days >= self.of => total,
            days => share(days),
        }
    }
}

/// How much of a range lies on some days that follow each other; none where nothing does.
fn share_of(dates: (Date, Date), days: (Date, Date)) -> Option<Share> {
    let (from, to) = (dates.0.max(days.0), dates.1.min(days.1));
    if from > to {
        return None;
    }
    let Counting { before_day, of } = Counting::of(dates);
    let start = before_day(dates.0);
    let share = Share {
        before: before_day(from) - start,
        until: if to == dates.1 {
            of
        } else {
            before_day(add_days(to, 1)) - start
        },
        of,
    };
    (share.until > share.before).then_some(share)
}

/// The months of a range that hold some of its days, each with what lies in it.
fn shares(dates: (Date, Date)) -> impl Iterator<Item = (Month, Share)> {
    let (first, last) = (Month::of(dates.0), Month::of(dates.1));
    let Counting { before_day, of } = Counting::of(dates);
    let start = before_day(dates.0);
    let mut before = 0;
    let mut next = Some(first);
    std::iter::from_fn(move || {
        let month = next?;
        next = (month < last).then(|| month.next());
        let until = next.map_or(of, |next| before_day(next.first()) - start);
        let share = Share { before, until, of };
        before = until;
        Some((month, share))
    })
    .filter(|(_, share)| share.until > share.before)
}

/// How the days of a range are counted: its working days, or all where none of them is one.
struct Counting {
    before_day: fn(Date) -> i64,
    of: i64,
}

impl Counting {
    fn of((from, to): (Date, Date)) -> Self {
        match working_days(from, to) {
            0 => Self {
                before_day: days_before,
                of: days(from, to),
            },
            of => Self {
                before_day: working_days_before,
                of,
            },
        }
    }
}

#[cfg(test)]
mod tests;
