//! The calendar: the tactics of a plan over time, in lanes by stage, channel or person, each from its first to its
//! last day; those without a day apart. And what it means to drag one: an edit, with both ends in order.
//!
//! The work and the money below the lanes stand in `strip`; how both follow from the plan is said in `load`.

pub mod strip;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::coverage::channels_in_order;
use super::load::{MonthLoad, running_dates};
use super::wording::{count, quoted};
use crate::edit::Edit;
use crate::field;
use crate::model::calendar::{Month, add_days, days_before};
use crate::model::fields::FieldType as _;
use crate::model::{Channel, Id, Kind, Person, Place, Plan, Ref, Stage, Tactic};

/// For how many years before and after the plan's period the calendar goes on; what lies beyond stands at its end.
const YEARS_AROUND: i64 = 10;
/// How long a tactic runs to begin with, in days.
const A_WEEK: i64 = 7;

/// What the lanes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum By {
    /// Stages, in the order of the purchase cycle.
    #[default]
    Stage,
    /// Channels that are used, by group.
    Channel,
    /// People, and last what nobody owns.
    Owner,
}

/// The first day and the last one.
pub type Days = (Date, Date);

/// The tactics of a plan over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// The lanes, in order.
    pub lanes: Vec<Lane>,
    /// What has neither a start nor an end, in the order of the board.
    pub undated: Vec<Id<Tactic>>,
    /// What that takes, in no week and no month.
    pub undated_takes: MonthLoad,
    /// From the first to the last day that can be seen: whole months, one more on either side than have anything in
    /// them.
    pub horizon: Days,
}

/// What stands beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// For what; none for what has no stage, channel or owner.
    pub of: Option<Ref>,
    /// In each row, by their first day, tactics that do not get into each other's way.
    pub rows: Vec<Vec<Bar>>,
}

/// A tactic in its lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Which.
    pub tactic: Id<Tactic>,
    /// From when to when.
    pub days: Days,
}

impl Calendar {
    /// The calendar of a plan. What runs for fewer than `least` days gets the room of so many, so that its name can
    /// stand there.
    pub fn new(plan: &Plan, by: By, today: Date, least: i64) -> Self {
        let mut tactics: Vec<&Tactic> = plan.tactics.values().filter(|t| t.is_on_board()).collect();
        tactics.sort_by(|a, b| a.rank.cmp(&b.rank).then(a.id.cmp(&b.id)));
        let mut undated = Vec::new();
        let mut undated_takes = MonthLoad::default();
        let mut found: BTreeMap<Option<Ref>, Vec<Bar>> = BTreeMap::new();
        for tactic in tactics {
            match days_of(plan, tactic) {
                Some(days) => found
                    .entry(by.lane_of(plan, tactic))
                    .or_default()
                    .push(Bar {
                        tactic: tactic.id,
                        days,
                    }),
                None => {
                    undated.push(tactic.id);
                    undated_takes = undated_takes.plus(MonthLoad::of(plan, tactic));
                }
            }
        }
        let bars = || found.values().flatten();
        let horizon = horizon(plan, today, bars().map(|bar| bar.days));
        let last = found.contains_key(&None).then_some(None);
        let lanes = by.lanes(plan).into_iter().map(Some).chain(last);
        let lanes = lanes.map(|of| Lane {
            of,
            rows: packed(found.remove(&of).unwrap_or_default(), least),
        });
        // A channel on which nothing runs is none of this plan's.
        let lanes = lanes.filter(|lane| by != By::Channel || !lane.rows.is_empty());
        Self {
            lanes: lanes.collect(),
            undated,
            undated_takes,
            horizon,
        }
    }

    /// How many tactics have a day.
    pub fn dated(&self) -> usize {
        let rows = self.lanes.iter().flat_map(|lane| &lane.rows);
        rows.map(Vec::len).sum()
    }

    /// All the tactics, with a day and without.
    pub fn tactics(&self) -> impl Iterator<Item = Id<Tactic>> {
        let dated = self.places().map(|(_, bar)| bar.tactic);
        dated.chain(self.undated.iter().copied())
    }

    /// Where a tactic stands: its lane, its row there, and its place in the row.
    pub fn place_of(&self, tactic: Id<Tactic>) -> Option<[usize; 3]> {
        self.places()
            .find(|(_, bar)| bar.tactic == tactic)
            .map(|(at, _)| at)
    }

    /// The tactic that stands so many bars later in the same lane, or so many rows further down and as close in
    /// time as can be. Without one to start from, the first.
    pub fn step(&self, from: Option<Id<Tactic>>, later: i32, down: i32) -> Option<Id<Tactic>> {
        let Some([lane, row, at]) = from.and_then(|tactic| self.place_of(tactic)) else {
            return self.places().next().map(|(_, bar)| bar.tactic);
        };
        let now = *self.lanes.get(lane)?.rows.get(row)?.get(at)?;
        if down == 0 {
            let bars = self.lanes.get(lane)?.rows.iter().enumerate();
            let mut bars: Vec<(Date, usize, Id<Tactic>)> = bars
                .flat_map(|(n, row)| row.iter().map(move |bar| (bar.days.0, n, bar.tactic)))
                .collect();
            bars.sort_unstable();
            let at = bars.iter().position(|(.., tactic)| *tactic == now.tactic)?;
            let to = at.checked_add_signed(later as isize)?;
            return bars.get(to).map(|(.., tactic)| *tactic);
        }
        let mut rows: Vec<&Vec<Bar>> = Vec::new();
        let mut here = 0;
        for (n, other) in self.lanes.iter().enumerate() {
            if n == lane {
                here = rows.len() + row;
            }
            rows.extend(&other.rows);
        }
        let to = rows.get(here.checked_add_signed(down as isize)?)?;
        let apart = |bar: &&Bar| {
            let (from, to) = (now.days.0.max(bar.days.0), now.days.1.min(bar.days.1));
            (days_before(from) - days_before(to)).max(0)
        };
        to.iter().min_by_key(apart).map(|bar| bar.tactic)
    }

    fn places(&self) -> impl Iterator<Item = ([usize; 3], &Bar)> {
        self.lanes.iter().enumerate().flat_map(|(lane, of)| {
            of.rows.iter().enumerate().flat_map(move |(row, bars)| {
                let bars = bars.iter().enumerate();
                bars.map(move |(at, bar)| ([lane, row, at], bar))
            })
        })
    }
}

impl By {
    fn lane_of(self, plan: &Plan, tactic: &Tactic) -> Option<Ref> {
        let at = match self {
            By::Stage => tactic.stage.map(Id::<Stage>::at),
            By::Channel => tactic.channel.map(Id::<Channel>::at),
            By::Owner => tactic.owner.map(Id::<Person>::at),
        };
        at.filter(|at| plan.has(*at))
    }

    fn lanes(self, plan: &Plan) -> Vec<Ref> {
        match self {
            By::Stage => plan.refs_in_order(Kind::Stage),
            By::Channel => channels_in_order(plan).iter().map(|c| c.id.at()).collect(),
            By::Owner => plan.refs_in_order(Kind::Person),
        }
    }
}

/// From when to when a tactic stands in the calendar: while it runs; with an end alone on that day.
pub fn days_of(plan: &Plan, tactic: &Tactic) -> Option<Days> {
    running_dates(plan, tactic).or_else(|| tactic.end.map(|end| (end, end)))
}

/// What the calendar shows as a whole: the plan's period; without one whole months around today and all that has a
/// day.
pub fn whole(plan: &Plan, today: Date) -> Days {
    match (plan.about.from, plan.about.to) {
        (Some(from), Some(to)) if from <= to => (from, to),
        _ => {
            let tactics = plan.tactics.values().filter(|t| t.is_on_board());
            horizon(plan, today, tactics.filter_map(|t| days_of(plan, t)))
        }
    }
}

/// Whole months around today, the plan's period and all that has a day, as far as it is near.
fn horizon(plan: &Plan, today: Date, days: impl Iterator<Item = Days>) -> Days {
    let about = &plan.about;
    let from = about.from.unwrap_or(today).min(today);
    let to = about.to.unwrap_or(today).max(today).max(from);
    let around = YEARS_AROUND * 365;
    let (first, last) = (add_days(from, -around), add_days(to, around));
    let (from, to) = days.fold((from, to), |(from, to), days| {
        (
            from.min(days.0.max(first)).min(last),
            to.max(days.1.min(last)).max(first),
        )
    });
    // A month more on either side, to be dragged to.
    let before = Month::of(add_days(Month::of(from).first(), -1));
    let after = Month::of(to).next();
    (before.first(), after.last().max(to))
}

/// Puts bars into as few rows as greed gives, so that in none of them two overlap.
fn packed(mut bars: Vec<Bar>, least: i64) -> Vec<Vec<Bar>> {
    // Equal ones keep the order of the board.
    bars.sort_by_key(|bar| bar.days.0);
    let mut rows: Vec<Vec<Bar>> = Vec::new();
    let mut taken: Vec<i64> = Vec::new();
    for bar in bars {
        let from = days_before(bar.days.0);
        let until = (days_before(bar.days.1) + 1).max(from + least);
        match taken.iter().position(|taken| *taken <= from) {
            Some(n) => {
                if let (Some(row), Some(taken)) = (rows.get_mut(n), taken.get_mut(n)) {
                    row.push(bar);
                    *taken = until;
                }
            }
            None => {
                rows.push(vec![bar]);
                taken.push(until);
            }
        }
    }
    rows
}

// ---- What dragging means

/// What of a tactic is held while it is dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hold {
    /// All of it: start and end move together.
    Whole,
    /// Its start; the end stays.
    Start,
    /// Its end; the start stays.
    End,
}

impl Hold {
    /// How many days later what is held stands then.
    pub fn way(self, now: Days, then: Days) -> i64 {
        let [from, to] = match self {
            Self::Whole | Self::Start => [now.0, then.0],
            Self::End => [now.1, then.1],
        };
        days_before(to) - days_before(from)
    }
}

/// Moves tactics, or one end of them, so many days later (earlier where negative); nothing where that changes
/// nothing. An end goes no further than the other one, and a move no further than the calendar, so that nothing
/// changes its length by being moved. The label says what happens, not how far the pointer went.
pub fn dragged(plan: &Plan, tactics: &[Id<Tactic>], hold: Hold, days: i64) -> Option<Edit> {
    let days = held_days(plan, tactics, hold, days);
    let tactics = tactics.iter().filter_map(|id| plan.tactics.get(id));
    let (mut edits, mut moved) = (Vec::new(), Vec::new());
    // How far they go; of several ends the one that goes furthest.
    let mut furthest = 0_i64;
    for tactic in tactics {
        let then = moved_by(plan, tactic, hold, days);
        let (Some(now), Some(seen)) = (days_of(plan, tactic), days_of(plan, &then)) else {
            continue;
        };
        let before = edits.len();
        let at = Place::of(tactic.id);
        for (field, old, new) in [
            (field!(Tactic.start), tactic.start, then.start),
            (field!(Tactic.end), tactic.end, then.end),
        ] {
            if old != new {
                edits.push(Edit::set(at.field(field), new.to_value()));
            }
        }
        if edits.len() > before {
            moved.push(tactic);
            let by = hold.way(now, seen);
            furthest = if by.abs() > furthest.abs() {
                by
            } else {
                furthest
            };
        }
    }
    let what = match moved.as_slice() {
        [] => return None,
        [one] => quoted(&one.name),
        many => count(many.len(), "tactic", "tactics"),
    };
    let verb = match hold {
        Hold::Whole => "move",
        Hold::Start => "begin",
        Hold::End => "end",
    };
    let label = match furthest {
        // Only what was seen is written down.
        0 => format!("{verb} {what} where it is seen"),
        by => format!("{verb} {what} {}", by_days(by)),
    };
    Some(Edit::batch(label, edits))
}

/// From when to when a tactic would stand after it was moved, or one of its ends was, as [`dragged`] does it with
/// `days` from [`held_days`]; none for what has no day.
pub fn after(plan: &Plan, tactic: &Tactic, hold: Hold, days: i64) -> Option<Days> {
    days_of(plan, &moved_by(plan, tactic, hold, days))
}

/// The tactic with its dates as they are then.
fn moved_by(plan: &Plan, tactic: &Tactic, hold: Hold, days: i64) -> Tactic {
    let mut then = tactic.clone();
    let Some(now) = days_of(plan, tactic).filter(|_| days != 0) else {
        return then;
    };
    match hold {
        Hold::Whole => {
            then.start = tactic.start.map(|start| add_days(start, days));
            then.end = tactic.end.map(|end| add_days(end, days));
        }
        Hold::Start => {
            then.start = Some(add_days(now.0, days).min(now.1));
            // An end that would be seen elsewhere then is put where it was seen: one that is open, or that came
            // before the start.
            if days_of(plan, &then).is_none_or(|seen| seen.1 != now.1) {
                then.end = Some(now.1);
            }
        }
        Hold::End => {
            // What had an end alone begins on the day on which it was seen.
            then.start = Some(now.0);
            then.end = Some(add_days(now.1, days).max(now.0));
        }
    }
    then
}

/// `3 days later`, `1 day earlier`.
pub fn by_days(days: i64) -> String {
    let many = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
    let way = if days < 0 { "earlier" } else { "later" };
    format!("{} {way}", count(many, "day", "days"))
}

/// How many days the tactics can be moved together, at most so many: none of them leaves the calendar. Each end
/// goes for itself.
pub fn held_days(plan: &Plan, tactics: &[Id<Tactic>], hold: Hold, days: i64) -> i64 {
    if hold != Hold::Whole {
        return days;
    }
    let tactics = tactics.iter().filter_map(|id| plan.tactics.get(id));
    let all = tactics.flat_map(|t| t.start.into_iter().chain(t.end));
    all.fold(days, |days, day| {
        let day = days_before(day);
        days.clamp(days_before(Date::MIN) - day, days_before(Date::MAX) - day)
    })
}

/// Gives a tactic dates: a week from `day` on.
pub fn placed(plan: &Plan, tactic: Id<Tactic>, day: Date) -> Edit {
    let name = plan.name(tactic.at()).unwrap_or_default();
    let at = Place::of(tactic);
    let end = add_days(day, A_WEEK - 1);
    Edit::batch(
        format!("give {} dates", quoted(name)),
        vec![
            Edit::set(at.field(field!(Tactic.start)), Some(day).to_value()),
            Edit::set(at.field(field!(Tactic.end)), Some(end).to_value()),
        ],
    )
}

#[cfg(test)]
mod tests;
