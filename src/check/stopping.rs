//! The stop-doing list: the smallest set of tactics to stop so that the plan fits what there is.
//!
//! **What has to fit**: every month from today's on that takes more hours or more money than there is, and the
//! money in all, exactly where R101 and R102 say so; hours and money fall on months as `load` says. A person
//! who has too much to do is no reason to stop anything: a colleague may take the work over.
//!
//! **What may be stopped**: tactics that are planned or live, are not past their last day, and take something
//! where it is too much. What has hours or a cost below zero is left alone: stopping it would take room away.
//!
//! **What is best**, first things first: the fewest objectives left unserved and stages left silent that are not so
//! now; the fewest tactics; the least value lost. Value is impact times confidence, 1 to 5 each, and 3 where
//! nobody has said. Of tactics that are equal in all of that, those that stand lower on the board (by rank, then by id)
//! go first; the same plan always gives the same proposal. What is served and who is spoken to is meant as
//! P104 and S101 mean it: by tactics that are neither stopped nor done.
//!
//! Where even stopping all of them is not enough in some month, all that take part in it are proposed, and
//! [`Choice::still_over`] says what remains.
//!
//! `candidates` knows what may be stopped and who would miss it; `smallest` finds the set, with `search`, `bounds`
//! and `prices`; `evidence` words what speaks for an entry; `decide` makes the edits that stop tactics and that
//! take them up again; `ticked` what any other set comes to; `instead` is the question that is asked where something was added.

mod bounds;
mod candidates;
mod decide;
mod evidence;
mod instead;
mod prices;
mod search;
mod smallest;
#[cfg(test)]
mod tests;
mod ticked;

use jiff::civil::Date;

use super::load::{Load, capacity_hours, capacity_money, counts};
use super::wording::{and, count, hours, quoted};
use super::{Ctx, overs};
use crate::model::calendar::Month;
use crate::model::{Id, Money, Number, Objective, Plan, Stage, Status, Tactic};

use self::candidates::Candidates;
pub use self::decide::{Stop, restore, stop};
pub use self::instead::{Candidate, Instead, instead};
pub use self::smallest::MOST;
use self::smallest::Set;
pub use self::ticked::{taking_part, ticked};

/// So many other sets are looked for.
const ALTERNATIVES: usize = 3;

/// Up to so many tactics are named in a sentence.
const NAMED: usize = 5;

/// What the plan should fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// The hours that there are.
    Hours,
    /// The money that there is, by month and in all.
    Money,
    /// Both.
    Both,
}

/// What can be too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// The hours of a month.
    Hours(Month),
    /// The money of a month.
    Money(Month),
    /// The money in all.
    MoneyInAll,
}

/// Hours or money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Hours.
    Hours(Number),
    /// Money in the plan's currency.
    Money(Money),
}

/// A limit that is crossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    /// Which.
    pub limit: Limit,
    /// What the plan takes.
    pub takes: Amount,
    /// What there is.
    pub there_is: Amount,
}

/// A tactic on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub tactic: Id<Tactic>,
    /// The hours that stopping it frees in all; none where nobody has said how many it takes.
    pub hours: Option<Number>,
    /// The money that stopping it frees in all.
    pub money: Option<Money>,
    /// What it frees where it is too much; limits that it does not help are left out.
    pub frees: Vec<(Limit, Amount)>,
    /// What speaks for stopping it, or against it: one fact a sentence.
    pub evidence: Vec<String>,
}

/// A set of tactics to stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The tactics, those that stand lowest on the board first.
    pub entries: Vec<Entry>,
    /// Objectives that are served now and would not be.
    pub unserved: Vec<Id<Objective>>,
    /// Stages that speak now and would not.
    pub silent: Vec<Id<Stage>>,
    /// Limits that stay crossed.
    pub still_over: Vec<Over>,
}

/// What to stop so that the plan fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What it should fit.
    pub by: By,
    /// The limits that are crossed, month by month, then in all; none where the plan fits.
    pub over: Vec<Over>,
    /// How many tactics could be stopped.
    pub candidates: usize,
    /// All of these, what is worth least first.
    pub all: Vec<Entry>,
    /// The best set; none where the plan fits or nothing can be stopped.
    pub best: Option<Choice>,
    /// Whether it is known that no set is better. It is not with more than [`MOST`] candidates, nor where the
    /// puzzle is too hard.
    pub is_proven: bool,
    /// No set has fewer tactics without losing more objectives or stages: known even where the set is not proven.
    pub at_least: usize,
    /// Up to three other sets, the best first: no more losses, and at most one tactic more.
    pub alternatives: Vec<Choice>,
    /// Tactics that count and of which nobody has said how many hours they take: the plan may take more than is
    /// known. Empty where hours are not asked for.
    pub without_hours: Vec<Id<Tactic>>,
}

/// What to stop so that the plan fits.
pub fn proposal(ctx: &Ctx<'_>, by: By) -> Proposal {
    let plan = ctx.plan;
    let over = crossed(ctx, by);
    let candidates = Candidates::new(ctx, &over);
    let puzzle = candidates.puzzle(&over);
    let mut proposal = Proposal {
        by,
        candidates: candidates.tactics.len(),
        all: ticked::all(ctx, &candidates, &over),
        best: None,
        is_proven: true,
        at_least: 0,
        alternatives: Vec::new(),
        without_hours: if by == By::Money {
            Vec::new()
        } else {
            without_hours(ctx)
        },
        over,
    };
    if puzzle.needs.iter().any(|need| *need > 0) {
        let answer = puzzle.solve(ALTERNATIVES);
        let choice = |set: &Set| candidates.choice(plan, &proposal.over, set);
        let best = choice(&answer.best);
        let alternatives = answer.others.iter().map(choice).collect();
        proposal.best = Some(best);
        proposal.alternatives = alternatives;
        proposal.is_proven = answer.is_proven;
        proposal.at_least = answer.least_count;
    }
    proposal
}

impl Limit {
    /// The month; none where it is the money in all.
    fn when(self) -> Option<Month> {
        match self {
            Self::Hours(month) | Self::Money(month) => Some(month),
            Self::MoneyInAll => None,
        }
    }
}

impl Amount {
    /// `12 h`, `€ 300`.
    pub fn in_words(self) -> String {
        match self {
            Self::Hours(number) => hours(number),
            Self::Money(money) => money.in_words(),
        }
    }

    /// Whole parts: ten-thousandths of an hour, or minor units of money.
    fn parts(self) -> i64 {
        match self {
            Self::Hours(hours) => hours.parts(),
            Self::Money(money) => money.minor,
        }
    }

    /// So many parts of the same.
    fn with(self, parts: i64) -> Self {
        match self {
            Self::Hours(_) => Self::Hours(Number::from_parts(parts)),
            Self::Money(Money { currency, .. }) => Self::Money(Money {
                minor: parts,
                currency,
            }),
        }
    }
}

impl Over {
    /// `May 2027: 131 h of 120 h (109 %)`.
    pub fn in_words(&self) -> String {
        let label = match self.limit {
            Limit::Hours(month) | Limit::Money(month) => month.label(),
            Limit::MoneyInAll => "In all".to_owned(),
        };
        let amount = |amount: Amount| match amount {
            Amount::Hours(number) => (hours(number), number.as_f64()),
            Amount::Money(money) => (money.in_words(), money.minor as f64),
        };
        overs::fact(&label, &amount(self.takes), &amount(self.there_is))
    }

    /// `11 h`: what is too much.
    fn by_how_much(&self) -> String {
        let over = self.takes.parts().saturating_sub(self.there_is.parts());
        self.takes.with(over).in_words()
    }

    /// Whether it is still crossed when so much is freed.
    fn is_crossed(&self, freed: i64) -> bool {
        let takes = self.takes.parts().saturating_sub(freed);
        match (self.limit, self.there_is) {
            (_, Amount::Hours(of)) => overs::more_hours(Number::from_parts(takes), of),
            (Limit::MoneyInAll, Amount::Money(of)) => takes > of.minor,
            (_, Amount::Money(of)) => overs::more_money(takes, of),
        }
    }

    /// The least that has to be freed, and no more than `most`.
    fn need(&self, most: i64) -> i64 {
        let (mut too_little, mut enough) = (0, most);
        while enough.saturating_sub(too_little) > 1 {
            let middle = too_little.midpoint(enough);
            if self.is_crossed(middle) {
                too_little = middle;
            } else {
                enough = middle;
            }
        }
        enough
    }
}

impl Entry {
    /// What it frees in all: `12 h and € 300`; empty where nothing is known.
    pub fn frees_in_words(&self) -> String {
        let hours = self.hours.map(hours);
        let money = self.money.map(Money::in_words);
        and(&hours.into_iter().chain(money).collect::<Vec<_>>())
    }
}

impl Choice {
    /// The tactics.
    pub fn tactics(&self) -> impl Iterator<Item = Id<Tactic>> + '_ {
        self.entries.iter().map(|entry| entry.tactic)
    }

    /// The names of its tactics, or how many there are where these are more than a line takes.
    fn in_words(&self, plan: &Plan) -> String {
        let name = |id: Id<Tactic>| quoted(plan.name(id.at()).unwrap_or_default());
        match self.entries.len() {
            n if n > NAMED => count(n, "tactic", "tactics"),
            _ => and(&self.tactics().map(name).collect::<Vec<_>>()),
        }
    }

    /// What it frees in all, as far as known: `53 h and € 300`.
    pub fn frees_in_words(&self) -> String {
        let hours_freed = self.entries.iter().filter_map(|entry| entry.hours);
        let hours_freed = hours_freed.reduce(Number::plus).map(hours);
        let money = self.entries.iter().filter_map(|entry| entry.money);
        let money = money.reduce(|a, b| Money {
            minor: a.minor.saturating_add(b.minor),
            ..a
        });
        let money = money.map(Money::in_words);
        and(&hours_freed.into_iter().chain(money).collect::<Vec<_>>())
    }

    /// What has to be known before deciding: what is lost with it, and what stays over.
    fn notes(&self, plan: &Plan, is_proven: bool) -> Vec<String> {
        // Another set may lose another one instead.
        let way = if is_proven {
            "no way loses less"
        } else {
            "no way was found that loses less"
        };
        let mut notes = Vec::new();
        for id in &self.unserved {
            let name = plan.name(id.at()).unwrap_or_default();
            notes.push(format!("Nothing serves {} then: {way}.", quoted(name)));
        }
        for id in &self.silent {
            let name = plan.name(id.at()).unwrap_or_default();
            notes.push(format!(
                "Nobody is spoken to at {} then: {way}.",
                quoted(name)
            ));
        }
        for over in &self.still_over {
            notes.push(format!("Still over: {}.", over.in_words()));
        }
        notes
    }
}

impl Proposal {
    /// What one of its sets comes to, in a sentence or two.
    pub fn summary(&self, plan: &Plan, choice: Option<&Choice>) -> String {
        if self.over.is_empty() {
            return match self.by {
                By::Hours => "No month takes more hours than there are.",
                By::Money => "The plan takes no more money than there is.",
                By::Both => "The plan takes no more hours and no more money than there are.",
            }
            .to_owned();
        }
        let Some(choice) = choice else {
            return "The plan takes more than there is, and nothing that is still to be done takes part in that."
                .to_owned();
        };
        let names = choice.in_words(plan);
        let frees = choice.frees_in_words();
        let so_that = if choice.still_over.is_empty() {
            "Then the plan fits."
        } else {
            "Then it is as near as stopping brings it."
        };
        format!("Stop {names}: that frees {frees}. {so_that}")
    }

    /// What has to be known before deciding on one of its sets, a sentence each.
    pub fn notes(&self, plan: &Plan, choice: Option<&Choice>) -> Vec<String> {
        let mut notes: Vec<String> = choice
            .into_iter()
            .flat_map(|choice| choice.notes(plan, self.is_proven))
            .collect();
        if let Some(best) = self.best.as_ref().filter(|_| !self.is_proven) {
            let stopped = best.entries.len();
            notes.push(if self.candidates > MOST {
                format!(
                    "There are {} tactics to choose from; up to {MOST} can be gone through. A smaller set may do.",
                    self.candidates
                )
            } else if self.at_least >= stopped {
                "No smaller set will do. Another one of as many tactics may lose less value: too many come close to go through all.".to_owned()
            } else {
                let least = count(self.at_least, "tactic has", "tactics have");
                format!(
                    "At least {least} to stop. Fewer than {stopped} may do: too many sets come close to go through all."
                )
            });
        }
        if !self.without_hours.is_empty() {
            let tactics = count(self.without_hours.len(), "tactic", "tactics");
            let have = if self.without_hours.len() == 1 {
                "has"
            } else {
                "have"
            };
            notes.push(format!(
                "{tactics} {have} no hours: the plan takes at least what is said here, and may take more."
            ));
        }
        notes
    }
}

/// The limits that are crossed: hours and money month by month, then money in all. Looks at months, not at tactics.
pub fn crossed(ctx: &Ctx<'_>, by: By) -> Vec<Over> {
    crossed_by(ctx.plan, ctx.today, ctx.index.load(ctx.plan), by)
}

/// The limits that a plan with this load crosses, as [`crossed`] has them.
pub fn crossed_by(plan: &Plan, today: Date, load: &Load, by: By) -> Vec<Over> {
    let currency = plan.about.currency;
    let money = |minor| Amount::Money(Money { minor, currency });
    let months = || load.months.range(Month::of(today)..);
    let hours = months().filter_map(|(month, load)| {
        Some(Over {
            limit: Limit::Hours(*month),
            takes: Amount::Hours(load.hours),
            there_is: Amount::Hours(capacity_hours(plan, *month)?),
        })
    });
    let by_month = months().filter_map(|(month, load)| {
        Some(Over {
            limit: Limit::Money(*month),
            takes: money(load.money_minor),
            there_is: Amount::Money(capacity_money(plan, *month)?),
        })
    });
    let in_all = overs::money_in_all(plan, today).map(|of| Over {
        limit: Limit::MoneyInAll,
        takes: money(load.money_minor()),
        there_is: Amount::Money(of),
    });
    let hours = hours.filter(|_| by != By::Money);
    let money = by_month.chain(in_all).filter(|_| by != By::Hours);
    let crossed = hours.chain(money).filter(|over| over.is_crossed(0));
    let mut crossed: Vec<Over> = crossed.collect();
    // What belongs to one month stands together: the search settles month by month.
    crossed.sort_by_key(|over| match over.limit {
        Limit::Hours(month) | Limit::Money(month) => (false, Some(month)),
        Limit::MoneyInAll => (true, None),
    });
    crossed
}

/// The tactics that count and have no hours, unless they are past.
fn without_hours(ctx: &Ctx<'_>) -> Vec<Id<Tactic>> {
    let tactics = ctx.plan.tactics.values();
    tactics
        .filter(|tactic| is_ahead(ctx, tactic) && tactic.hours.is_none())
        .map(|tactic| tactic.id)
        .collect()
}

/// Whether it takes work and money yet: decided, neither stopped nor done, and not past its last day.
fn is_ahead(ctx: &Ctx<'_>, tactic: &Tactic) -> bool {
    let last = tactic.end.max(tactic.start);
    counts(tactic)
        && tactic.status != Status::Done
        && (tactic.end.is_none() || last >= Some(ctx.today))
}
