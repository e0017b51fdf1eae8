//! The strip below the calendar: for each week or month the work and the money that it takes, beside what there is,
//! for all or for one person; and who and what makes it up.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use super::Days;
use crate::check::load::{Load, MonthLoad, hours_between, money_between};
use crate::check::overs::{more_hours, more_money};
use crate::check::wording::tenths;
use crate::model::calendar::{Month, add_days, week_of};
use crate::model::{Id, Money, Number, Person, Plan, Tactic};

/// How long a column of the strip is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// A week that begins with this day.
    Week(Weekday),
    /// A month.
    Month,
}

/// What the plan takes over time, beside what there is.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The weeks or months, one after the other.
    pub columns: Vec<Column>,
}

/// A week or a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Its days.
    pub days: Days,
    /// What it takes.
    pub takes: MonthLoad,
    /// The hours that there are; none where nobody said.
    pub hours: Option<Number>,
    /// The money that there is, in minor units of the plan's currency; none where nobody said, and for one person.
    pub money_minor: Option<i64>,
}

/// What is looked at in the strip.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum What {
    /// Hours of work.
    #[default]
    Hours,
    /// Money.
    Money,
}

impl Strip {
    /// What a plan takes within some days, in weeks or months; for one person what she owns.
    pub fn new(
        plan: &Plan,
        load: &Load,
        horizon: Days,
        step: Step,
        person: Option<Id<Person>>,
    ) -> Self {
        let who = person.and_then(|id| plan.people.get(&id));
        let mut columns: Vec<Column> = columns(horizon, step)
            .map(|days| Column {
                days,
                takes: MonthLoad::default(),
                hours: hours_between(plan, days, who),
                money_minor: money_between(plan, days).filter(|_| person.is_none()),
            })
            .collect();
        for tactic in plan.tactics.values().filter(|t| is_of(t, person)) {
            let Some((from, to)) = load.busy_dates(plan, tactic) else {
                continue;
            };
            let first = columns.partition_point(|column| column.days.1 < from);
            let touched = columns.iter_mut().skip(first);
            for column in touched.take_while(|column| column.days.0 <= to) {
                let taken = load.taken_in(plan, tactic, column.days);
                column.takes = column.takes.plus(taken);
            }
        }
        Self { columns }
    }
}

impl Column {
    /// Whether more is taken than there is.
    pub fn is_over(&self, plan: &Plan, what: What) -> bool {
        match what {
            What::Hours => self
                .hours
                .is_some_and(|of| more_hours(self.takes.hours, of)),
            What::Money => self.money_minor.is_some_and(|minor| {
                let currency = plan.about.currency;
                more_money(self.takes.money_minor, Money { minor, currency })
            }),
        }
    }

    /// Taken, and what there is, as numbers to be drawn.
    pub fn amounts(&self, what: What) -> (f64, Option<f64>) {
        match what {
            What::Hours => (self.takes.hours.as_f64(), self.hours.map(Number::as_f64)),
            What::Money => (
                self.takes.money_minor as f64,
                self.money_minor.map(|minor| minor as f64),
            ),
        }
    }

    /// `52 of 40 h`, `at least 12 of 40 h`, `12 h`, `€ 800 of € 2,000`.
    pub fn in_words(&self, plan: &Plan, what: What) -> String {
        match what {
            What::Hours => {
                let taken = tenths(self.takes.hours).in_words();
                let taken = match self.takes.unknown_hours {
                    0 => taken,
                    _ => format!("at least {taken}"),
                };
                match self.hours {
                    Some(of) => format!("{taken} of {} h", tenths(of).in_words()),
                    None => format!("{taken} h"),
                }
            }
            What::Money => {
                let taken = money(plan, self.takes.money_minor);
                match self.money_minor {
                    Some(of) => format!("{taken} of {}", money(plan, of)),
                    None => taken,
                }
            }
        }
    }

    /// `12 h over`, `€ 300 over`; nothing where it is not.
    pub fn over_in_words(&self, plan: &Plan, what: What) -> Option<String> {
        if !self.is_over(plan, what) {
            return None;
        }
        Some(match what {
            What::Hours => {
                let over = tenths(self.takes.hours).minus(tenths(self.hours?));
                format!("{} h over", over.in_words())
            }
            What::Money => {
                let over = self.takes.money_minor.saturating_sub(self.money_minor?);
                format!("{} over", money(plan, over))
            }
        })
    }
}

/// What the plan takes in all, beside what there is, and whether that is too much: `€ 8,400 of € 9,000 in all`;
/// nothing for hours, of which there is no such sum.
pub fn in_all(plan: &Plan, load: &Load, what: What) -> Option<(String, bool)> {
    if what == What::Hours {
        return None;
    }
    let minor = load.money_minor();
    let taken = money(plan, minor);
    let total = plan.capacity.money_total;
    let there_is = total.filter(|money| money.currency == plan.about.currency);
    Some(match there_is {
        Some(of) if more_money(minor, of) => {
            let over = money(plan, minor.saturating_sub(of.minor));
            let of = money(plan, of.minor);
            (format!("{taken} of {of} in all, {over} over"), true)
        }
        Some(of) => (
            format!("{taken} of {} in all", money(plan, of.minor)),
            false,
        ),
        None => (format!("{taken} in all"), false),
    })
}

/// Money in whole units: cents of a spread cost say nothing.
fn money(plan: &Plan, minor: i64) -> String {
    let currency = plan.about.currency;
    let unit = 10_i64.pow(currency.places());
    let minor = minor.saturating_add(unit / 2).div_euclid(unit) * unit;
    Money { minor, currency }.in_words()
}

/// A person, or nobody, with what is theirs in some days.
#[derive(Clone, Debug, PartialEq)]
pub struct Portion {
    /// Whose; none for what nobody owns.
    pub owner: Option<Id<Person>>,
    /// What it takes, beside what they have.
    pub column: Column,
    /// The tactics, those that take most first.
    pub tactics: Vec<Taken>,
}

/// A tactic and what it takes.
pub type Taken = (Id<Tactic>, MonthLoad);

/// Who and what makes up some days: those who have most to do first, and last what nobody owns.
pub fn made_of(
    plan: &Plan,
    load: &Load,
    days: Days,
    person: Option<Id<Person>>,
    what: What,
) -> Vec<Portion> {
    let mut owners: BTreeMap<Option<Id<Person>>, Vec<Taken>> = BTreeMap::new();
    for tactic in plan.tactics.values().filter(|t| is_of(t, person)) {
        let takes = load.taken_in(plan, tactic, days);
        let counts = match what {
            What::Hours => takes.hours != Number::ZERO || takes.unknown_hours > 0,
            What::Money => takes.money_minor != 0,
        };
        if counts {
            let owner = tactic.owner.filter(|id| plan.people.contains_key(id));
            owners.entry(owner).or_default().push((tactic.id, takes));
        }
    }
    let amount = |takes: &MonthLoad| match what {
        What::Hours => takes.hours.parts(),
        What::Money => takes.money_minor,
    };
    let mut portions: Vec<Portion> = owners
        .into_iter()
        .map(|(owner, mut tactics)| {
            tactics.sort_by_key(|(_, takes)| Reverse(amount(takes)));
            let who = owner.and_then(|id| plan.people.get(&id));
            let all = tactics.iter().map(|(_, takes)| *takes);
            let column = Column {
                days,
                takes: all.fold(MonthLoad::default(), MonthLoad::plus),
                hours: who.and_then(|who| hours_between(plan, days, Some(who))),
                money_minor: None,
            };
            Portion {
                owner,
                column,
                tactics,
            }
        })
        .collect();
    portions.sort_by_key(|portion| {
        (
            portion.owner.is_none(),
            Reverse(amount(&portion.column.takes)),
        )
    });
    portions
}

fn is_of(tactic: &Tactic, person: Option<Id<Person>>) -> bool {
    person.is_none() || tactic.owner == person
}

/// Weeks or months, from the one in which the first day lies to that of the last.
fn columns((from, to): Days, step: Step) -> impl Iterator<Item = Days> {
    let first = match step {
        Step::Week(first) => week_of(from, first),
        Step::Month => Month::of(from).first(),
    };
    let days = move |first: Date| match step {
        Step::Week(_) => (first, add_days(first, 6)),
        Step::Month => Month::of(first).days(),
    };
    std::iter::successors(Some(days(first)), move |(_, last)| {
        let next = add_days(*last, 1);
        (next > *last && next <= to).then(|| days(next))
    })
}
