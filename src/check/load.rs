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
                    change(self.people.entry(owner).or_default());
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
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::check::testing::plan;
    use crate::model::calendar::is_weekend;

    fn month(month: i8) -> Month {
        Month { year: 2027, month }
    }

    /// Hours by month of a plan of these tactics: `Mar 2027 12.5, Apr 2027 3+?`, where ? is work of unknown length.
    fn hours(ron: &str) -> String {
        let months = Load::new(&plan(ron).unwrap()).months;
        let words: Vec<String> = months
            .iter()
            .map(|(month, load)| {
                let unknown = "?".repeat(load.unknown_hours);
                format!("{} {}{unknown}", month.label(), load.hours)
            })
            .collect();
        words.join(", ")
    }

    #[test]
    fn work_lies_on_working_days() {
        // Saturday 1 May to Tuesday 1 June: 21 and 1.
        let one = |fields: &str| {
            hours(&format!(
                r#"(tactics: [(id: "t", status: Planned, {fields})])"#
            ))
        };
        assert_eq!(
            one(r#"start: "2027-05-01", end: "2027-06-01", hours: 44"#),
            "May 2027 42, Jun 2027 2"
        );
        // A weekend on which two months meet: Saturday 31 July, Sunday 1 August.
        assert_eq!(
            one(r#"start: "2027-07-31", end: "2027-08-01", hours: 5"#),
            "Jul 2027 2.5, Aug 2027 2.5"
        );
        // August has no working day in this range, and nothing of it.
        assert_eq!(
            one(r#"start: "2027-07-30", end: "2027-08-01", hours: 5"#),
            "Jul 2027 5"
        );
        assert_eq!(
            one(r#"start: "2027-05-10", end: "2027-05-03", hours: 5"#),
            "May 2027 5"
        );
        assert_eq!(
            one(r#"start: "2027-05-31", end: "2027-06-01""#),
            "May 2027 0?, Jun 2027 0?"
        );
    }

    #[test]
    fn without_an_end_it_runs_to_the_end_of_the_period() {
        let until = |to: &str| {
            hours(&format!(
                r#"(about: ({to}), tactics: [(id: "t", status: Live, start: "2027-05-31", hours: 23)])"#
            ))
        };
        assert_eq!(until(r#"to: "2027-06-30""#), "May 2027 1, Jun 2027 22");
        assert_eq!(until(""), "May 2027 23");
        assert_eq!(until(r#"to: "2026-12-31""#), "May 2027 23");
    }

    #[test]
    fn print_and_shows_are_worked_on_before_they_start_and_paid_while_they_run() {
        let plan = plan(
            r#"(channels: [(id: "fair", work_falls: BeforeItStarts)],
                tactics: [(id: "t", channel: "fair", status: Planned, start: "2027-05-03", end: "2027-05-05",
                    hours: 20, cost: "90.00 EUR")])"#,
        )
        .unwrap();
        // Saturday 3 April to Sunday 2 May hold 20 working days, all in April.
        let load = Load::new(&plan);
        assert_eq!(load.month(month(4)).hours, Number::whole(20));
        assert_eq!(load.month(month(5)).hours, Number::ZERO);
        assert_eq!(load.month(month(4)).money_minor, 0);
        assert_eq!(load.month(month(5)).money_minor, 9000);
    }

    #[test]
    fn ideas_and_stopped_ones_are_left_out_and_what_has_no_start_is_in_no_month() {
        let plan = plan(
            r#"(people: [(id: "ann")], tactics: [
                (id: "a", status: Idea, start: "2027-05-03", hours: 1),
                (id: "b", status: Live, course: Stop, start: "2027-05-03", hours: 2),
                (id: "c", status: Done, start: "2027-05-03", hours: 4, owner: "ann"),
                (id: "d", status: Live, start: "2027-05-03", hours: 8, cost: "7.00 EUR"),
                (id: "e", status: Planned, hours: 16, owner: "ann", cost: "5.00 EUR"),
                (id: "f", status: Planned, cost: "3.00 USD"),
            ])"#,
        )
        .unwrap();
        let load = Load::new(&plan);
        assert_eq!(load.month(month(5)).hours, Number::whole(12));
        let ann = load.people.get(&Id::new("ann"));
        let hers = ann.and_then(|months| months.get(&month(5)));
        assert_eq!(hers.map(|load| load.hours), Some(Number::whole(4)));
        assert_eq!(
            (load.undated_tactics, load.undated.hours),
            (2, Number::whole(16))
        );
        assert_eq!(load.undated.unknown_hours, 1);
        assert_eq!(load.money_minor(), 1200);
    }

    #[test]
    fn there_is_what_the_month_says_else_the_capacity_else_the_people() {
        let there_are = |ron: &str| {
            let hours = capacity_hours(&plan(ron).unwrap(), month(5));
            hours.map(|hours| hours.to_string()).unwrap_or_default()
        };
        let people = r#"people: [(id: "ann", hours_per_month: 40), (id: "bob", hours_per_month: 20), (id: "eve")]"#;
        let may = r#"(id: "m", month: "2027-05-17", hours: 30)"#;
        let ann = r#"(id: "a", month: "2027-05-01", person: "ann", hours: 5)"#;
        let june = r#"(id: "j", month: "2027-06-01", hours: 3)"#;
        assert_eq!(there_are("()"), "");
        assert_eq!(there_are(&format!("({people})")), "60");
        assert_eq!(
            there_are(&format!("({people}, capacity_months: [{ann}, {june}])")),
            "25"
        );
        assert_eq!(
            there_are(&format!(
                "({people}, capacity: (hours_per_month: 50), capacity_months: [{ann}])"
            )),
            "50"
        );
        assert_eq!(
            there_are(&format!(
                "({people}, capacity: (hours_per_month: 50), capacity_months: [{ann}, {may}])"
            )),
            "30"
        );
    }

    proptest! {
        /// Slices agree with counting days one by one, and nothing is lost to rounding.
        #[test]
        fn shares_add_up(start in 0_i64..800, length in 0_i64..500, total in 0_i64..1_000_000) {
            let from = add_days(date(2026, 11, 5), start);
            let to = add_days(from, length);
            let all = (0..=length).map(|n| add_days(from, n));
            let mut work: Vec<Date> = all.clone().filter(|day| !is_weekend(*day)).collect();
            if work.is_empty() {
                work = all.collect();
            }
            let slices: Vec<Slice> = slices((from, to)).collect();
            let hours = Number::whole(total);
            let sum = slices.iter().fold(Number::ZERO, |sum, slice| sum.plus(slice.of_hours(hours)));
            prop_assert_eq!(sum, hours);
            let sum: i64 = slices.iter().map(|slice| slice.of_money(total)).sum();
            prop_assert_eq!(sum, total);
            let mut days = 0;
            for slice in slices {
                let here = work.iter().filter(|day| Month::of(**day) == slice.month).count();
                prop_assert!(here > 0);
                days += here;
                // A share is exact but for less than one smallest part at either end.
                let exact = total as f64 * here as f64 / work.len() as f64;
                prop_assert!((slice.of_money(total) as f64 - exact).abs() < 1.0);
            }
            prop_assert_eq!(days, work.len());
        }

        /// When tactics go, what is left is what the others take; when they come back, all is as before.
        #[test]
        fn tactics_come_and_go(tactics in prop::collection::vec(tactic(), 1..8), gone in 0_usize..8) {
            let mut plan = plan(r#"(people: [(id: "ann")], channels: [(id: "fair", work_falls: BeforeItStarts)])"#).unwrap();
            plan.tactics = tactics.into_iter().zip(1..).map(|(tactic, n)| {
                let id = Id::new(&format!("t{n}"));
                (id, Tactic { id, ..tactic })
            }).collect();
            let all = Load::new(&plan);
            let left = plan.tactics.split_off(&Id::new(&format!("t{gone}")));
            let gone = std::mem::replace(&mut plan.tactics, left);
            let mut load = all.clone();
            gone.values().for_each(|tactic| load.take(&plan, tactic));
            let fresh = Load::new(&plan);
            prop_assert_eq!(&load.months, &fresh.months);
            prop_assert_eq!((load.undated, load.undated_tactics), (fresh.undated, fresh.undated_tactics));
            for (person, months) in &load.people {
                prop_assert_eq!(Some(months).filter(|m| !m.is_empty()), fresh.people.get(person));
            }
            gone.values().for_each(|tactic| load.add(&plan, tactic));
            prop_assert_eq!(load, all);
        }
    }

    fn tactic() -> impl Strategy<Value = Tactic> {
        let start = prop::option::of(0_i64..400);
        let (hours, cost) = (
            prop::option::of(0_i64..100),
            prop::option::of(0_i64..10_000),
        );
        let (early, owned, idea) = (any::<bool>(), any::<bool>(), any::<bool>());
        (start, 0_i64..90, hours, cost, early, owned, idea).prop_map(
            |(start, length, hours, cost, early, owned, idea)| {
                let start = start.map(|days| add_days(date(2027, 1, 1), days));
                Tactic {
                    start,
                    end: start.map(|start| add_days(start, length)),
                    hours: hours.map(Number::whole),
                    cost: cost.map(|minor| Money {
                        minor,
                        currency: Plan::default().about.currency,
                    }),
                    channel: early.then(|| Id::new("fair")),
                    owner: owned.then(|| Id::new("ann")),
                    status: if idea { Status::Idea } else { Status::Planned },
                    ..Tactic::default()
                }
            },
        )
    }
}
