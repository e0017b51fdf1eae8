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
    Month, add_days, days, days_before, working_days, working_days_before,
};
use crate::model::{
    CapacityMonth, Channel, Id, Money, Number, Person, Plan, Status, Tactic, WorkFalls,
};

/// For so many days before the start the work is spread that falls before it.
const AHEAD_DAYS: i64 = 30;

/// What a month takes.
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
        let slice = dates.and_then(|dates| slice_in(dates, month));
        slice
            .zip(tactic.hours)
            .map_or(Number::ZERO, |(slice, hours)| slice.of_hours(hours))
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
        let whole = MonthLoad {
            hours: tactic.hours.unwrap_or_default(),
            money_minor: money_minor(plan, tactic),
            unknown_hours: usize::from(tactic.hours.is_none()),
        };
        let (Some(work), Some(running)) = (
            work_dates(plan, tactic, &self.early),
            running_dates(plan, tactic),
        ) else {
            self.undated_tactics = way.count(self.undated_tactics, 1);
            self.held |= self.undated.change(whole, way);
            return;
        };
        let mut spread = |dates, whole: MonthLoad| {
            for slice in slices(dates) {
                let part = slice.of_load(whole);
                let mut change = |months: &mut Months| {
                    let sum = months.entry(slice.month).or_default();
                    self.held |= sum.change(part, way);
                    if *sum == MonthLoad::default() {
                        months.remove(&slice.month);
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
    let slice = running_dates(plan, tactic).and_then(|dates| slice_in(dates, month));
    slice.map_or(0, |slice| slice.of_money(money_minor(plan, tactic)))
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

/// The first and last day on which a tactic runs; none without a start.
fn running_dates(plan: &Plan, tactic: &Tactic) -> Option<(Date, Date)> {
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

/// The days of a range that lie in one month.
#[derive(Clone, Copy, Debug)]
struct Slice {
    month: Month,
    /// Days of the range before the month.
    before: i64,
    /// Days of the range up to the month's end.
    until: i64,
    /// All days of the range.
    of: i64,
}

impl Slice {
    /// The month's share of what is spread. Each month gets what is due by its end and was not due before:
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

/// The days of a range that lie in a given month.
fn slice_in(dates: (Date, Date), month: Month) -> Option<Slice> {
    let lies_there = (Month::of(dates.0)..=Month::of(dates.1)).contains(&month);
    lies_there
        .then(|| slices(dates).find(|slice| slice.month == month))
        .flatten()
}

/// The months of a range that hold some of its days.
fn slices((from, to): (Date, Date)) -> impl Iterator<Item = Slice> {
    let (first, last) = (Month::of(from), Month::of(to));
    let working = working_days(from, to);
    let (before_day, of): (fn(Date) -> i64, i64) = match working {
        0 => (days_before, days(from, to)),
        _ => (working_days_before, working),
    };
    let start = before_day(from);
    let mut before = 0;
    let mut next = Some(first);
    std::iter::from_fn(move || {
        let month = next?;
        next = (month < last).then(|| month.next());
        let until = next.map_or(of, |next| before_day(next.first()) - start);
        let slice = Slice {
            month,
            before,
            until,
            of,
        };
        before = until;
        Some(slice)
    })
    .filter(|slice| slice.until > slice.before)
}

#[cfg(test)]
mod tests;
