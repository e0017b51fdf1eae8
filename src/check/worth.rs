//! What a result cost on each channel, compared with the other channels that had the same job.
//!
//! **Like with like**: results of one KPI at one stage. Channels at other stages have other jobs; another KPI is
//! another result. Rates, averages and KPIs of which less is better are not compared. A tactic that was stopped
//! is compared by itself where results name it, beside what goes on on its channel.
//!
//! **What a result cost**: the money that stands beside the results, in the plan's currency; where fewer than
//! three channels have that, the hours of the tactics that brought them, as far as those are over.
//!
//! **Enough to judge**: thirty results, and three channels that have as many. A count is uncertain by about its
//! square root: what is told apart must lie outside of 95 % of that.

use std::collections::{BTreeMap, BTreeSet};

use super::wording::{hours, quoted};
use crate::model::{
    Better, Channel, Id, Kpi, Money, Number, Plan, Result, Segment, Stage, Status, Tactic,
};

/// From so many results on a channel is judged (rules.md, K103).
pub const ENOUGH: i64 = 30;
/// So many channels must be judged, so that there is a middle.
const CHANNELS: usize = 3;
/// From so many times the median on a result is dear (rules.md, K103).
const DEAR: f64 = 2.0;
/// So many standard deviations hold 95 %.
const SURE: f64 = 1.96;

/// What a result is paid with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paid {
    /// Money, in minor units of the plan's currency.
    Money,
    /// Hours, in the parts of [`Number`].
    Hours,
}

/// A channel at a stage, and what its results cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The channel.
    pub channel: Id<Channel>,
    /// The stopped tactic whose results these are; none for all others of the channel.
    pub stopped: Option<Id<Tactic>>,
    /// How many results.
    pub results: Number,
    /// What they cost in all.
    pub cost: i64,
    /// The tactics that results name.
    pub tactics: BTreeSet<Id<Tactic>>,
    /// The segments that results name.
    pub segments: BTreeSet<Id<Segment>>,
}

/// The channels that brought one kind of result at one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The stage.
    pub stage: Id<Stage>,
    /// What was counted.
    pub kpi: Id<Kpi>,
    /// What they are compared by.
    pub paid: Paid,
    /// The channels with enough results, the cheapest result first.
    pub judged: Vec<Entry>,
    /// The channels with fewer.
    pub few: Vec<Entry>,
}

/// A decision that the results speak against.
#[derive(Clone, Debug, PartialEq)]
pub struct Against<'a> {
    /// The tactics that go on, or are stopped.
    pub tactics: Vec<&'a Tactic>,
    /// Whether they are stopped, though a result is cheapest there.
    pub is_stopped: bool,
    /// How often the median they cost.
    pub ratio: f64,
    /// What was compared.
    pub compared: Compared,
    /// The entry that they belong to.
    pub entry: Entry,
}

impl Entry {
    /// What one result cost.
    pub fn each(&self) -> f64 {
        self.cost as f64 / self.results.as_f64().max(f64::MIN_POSITIVE)
    }

    /// What one result cost if chance had brought more of them, or fewer.
    fn at_most_and_least(&self) -> (f64, f64) {
        let count = self.results.as_f64();
        let spread = SURE * count.sqrt();
        let cost = self.cost as f64;
        (cost / (count - spread).max(1.0), cost / (count + spread))
    }

    fn name(&self, plan: &Plan) -> String {
        let tactic = self.stopped.and_then(|id| plan.tactics.get(&id));
        let channel = plan.channels.get(&self.channel);
        let name = tactic.map(|t| &t.name).or(channel.map(|c| &c.name));
        name.map_or_else(|| "A channel that is gone".to_owned(), |name| quoted(name))
    }
}

impl Compared {
    /// The middle of what a result cost.
    pub fn median(&self) -> f64 {
        let middle = self.judged.len() / 2;
        let each = |at: usize| self.judged.get(at).map_or(0.0, Entry::each);
        if self.judged.len().is_multiple_of(2) {
            each(middle.saturating_sub(1)).midpoint(each(middle))
        } else {
            each(middle)
        }
    }

    /// An amount of what they are compared by: `€ 95`, `2.5 h`.
    pub fn amount(&self, plan: &Plan, amount: f64) -> String {
        match self.paid {
            Paid::Money => {
                let currency = plan.about.currency;
                Money {
                    minor: amount.round() as i64,
                    currency,
                }
                .in_words()
            }
            Paid::Hours => hours(Number::from_parts(amount.round() as i64)),
        }
    }

    /// The arithmetic, a channel a line.
    pub fn facts(&self, plan: &Plan) -> Vec<String> {
        let judged = self.judged.iter().map(|entry| {
            let cost = self.amount(plan, entry.cost as f64);
            let each = self.amount(plan, entry.each());
            format!(
                "{}: {cost} ÷ {} = {each}",
                entry.name(plan),
                entry.results.in_words()
            )
        });
        let mut facts: Vec<String> = judged.collect();
        facts.push(format!("Median: {}", self.amount(plan, self.median())));
        facts.extend(self.few.iter().map(|entry| {
            format!(
                "{}: {}, too few to judge",
                entry.name(plan),
                entry.results.in_words()
            )
        }));
        facts
    }
}

/// All decisions about tactics that the results speak against, the dearest first.
pub fn against(plan: &Plan) -> Vec<Against<'_>> {
    let compared = compared(plan);
    let mut found: Vec<Against<'_>> = Vec::new();
    for one in &compared {
        let quarter = one.judged.len().div_ceil(4);
        let median = one.median();
        for (at, entry) in one.judged.iter().enumerate() {
            let (at_most, at_least) = entry.at_most_and_least();
            let is_dear = at + quarter >= one.judged.len()
                && entry.each() >= DEAR * median
                && at_least > median;
            let is_cheap = at < quarter && at_most < median;
            if !is_dear && !is_cheap || serves_others(entry, one) {
                continue;
            }
            let tactics = decided(plan, one, entry, is_cheap);
            if tactics.is_empty() || is_dear && is_good_elsewhere(&compared, one, entry) {
                continue;
            }
            found.push(Against {
                tactics,
                is_stopped: is_cheap,
                ratio: entry.each() / median,
                compared: one.clone(),
                entry: entry.clone(),
            });
        }
    }
    found.sort_by(|a, b| b.ratio.total_cmp(&a.ratio));
    found
}

/// The tactics that are decided about against the results of a channel.
fn decided<'a>(
    plan: &'a Plan,
    compared: &Compared,
    entry: &Entry,
    is_stopped: bool,
) -> Vec<&'a Tactic> {
    if let Some(stopped) = entry.stopped {
        return plan
            .tactics
            .get(&stopped)
            .filter(|_| is_stopped)
            .into_iter()
            .collect();
    }
    let all = plan.tactics.values();
    let here = all.filter(|tactic| {
        tactic.channel == Some(entry.channel) && tactic.stage == Some(compared.stage)
    });
    // Measured by something else, a tactic has another job.
    let has_job = |tactic: &&Tactic| {
        tactic.kpi.is_none_or(|kpi| kpi == compared.kpi) || entry.tactics.contains(&tactic.id)
    };
    let here: Vec<&Tactic> = here.filter(has_job).collect();
    if is_stopped && here.iter().any(|tactic| tactic.is_on_board()) {
        return Vec::new();
    }
    let is_wanted = |tactic: &&Tactic| {
        if is_stopped {
            !tactic.is_on_board()
        } else {
            tactic.is_active()
        }
    };
    here.into_iter().filter(is_wanted).collect()
}

/// Whether a channel spoke to segments to which none of the others did.
fn serves_others(entry: &Entry, compared: &Compared) -> bool {
    let others = compared.judged.iter().filter(|other| *other != entry);
    let mut segments = others.map(|other| &other.segments);
    !entry.segments.is_empty()
        && segments.all(|others| !others.is_empty() && others.is_disjoint(&entry.segments))
}

/// Whether a channel is no dearer than the middle for another result at the same stage.
fn is_good_elsewhere(all: &[Compared], compared: &Compared, entry: &Entry) -> bool {
    let others = all
        .iter()
        .filter(|other| other.stage == compared.stage && other.kpi != compared.kpi);
    others.into_iter().any(|other| {
        let same = |e: &&Entry| e.channel == entry.channel && e.stopped == entry.stopped;
        other
            .judged
            .iter()
            .find(same)
            .is_some_and(|e| e.each() <= other.median())
    })
}

/// Everything that can be compared.
fn compared(plan: &Plan) -> Vec<Compared> {
    let mut jobs: BTreeMap<(Id<Stage>, Id<Kpi>), Vec<&Result>> = BTreeMap::new();
    for result in plan.results.values() {
        if let (Some(stage), Some(kpi), Some(_)) = (result.stage, result.kpi, result.channel)
            && plan.kpis.get(&kpi).is_some_and(is_count)
        {
            jobs.entry((stage, kpi)).or_default().push(result);
        }
    }
    let compared = jobs.iter().filter_map(|((stage, kpi), results)| {
        let by = |paid| {
            let (judged, few) = entries(plan, results, paid);
            (judged.len() >= CHANNELS).then_some(Compared {
                stage: *stage,
                kpi: *kpi,
                paid,
                judged,
                few,
            })
        };
        by(Paid::Money).or_else(|| by(Paid::Hours))
    });
    compared.collect()
}

/// Whether a KPI counts results that can be added up, of which more is better.
fn is_count(kpi: &Kpi) -> bool {
    let unit = kpi.unit.trim().to_lowercase();
    let is_measure = [
        "%", "percent", "per cent", "seconds", "minutes", "hours", "position", "score", "currency",
    ];
    kpi.better == Better::Higher
        && kpi.numerator.is_none()
        && kpi.denominator.is_none()
        && !is_measure.contains(&unit.as_str())
}

/// The channels behind some results: those with enough of them, cheapest first, and the others.
fn entries(plan: &Plan, results: &[&Result], paid: Paid) -> (Vec<Entry>, Vec<Entry>) {
    let mut entries: BTreeMap<(Id<Channel>, Option<Id<Tactic>>), Entry> = BTreeMap::new();
    for result in results {
        let tactic = result.tactic.and_then(|id| plan.tactics.get(&id));
        let (Some(channel), Some(value)) = (result.channel, result.value) else {
            continue;
        };
        let cost = match paid {
            Paid::Money => result
                .spend
                .filter(|s| s.currency == plan.about.currency && s.minor > 0)
                .map(|s| s.minor),
            Paid::Hours => tactic.and_then(|tactic| worked(tactic, result)),
        };
        let Some(cost) = cost.filter(|_| value >= Number::ZERO) else {
            continue;
        };
        let stopped = tactic
            .filter(|tactic| !tactic.is_on_board())
            .map(|tactic| tactic.id);
        let entry = entries.entry((channel, stopped)).or_insert_with(|| Entry {
            channel,
            stopped,
            results: Number::ZERO,
            cost: 0,
            tactics: BTreeSet::new(),
            segments: BTreeSet::new(),
        });
        entry.results = entry.results.plus(value);
        let is_new = tactic.is_none_or(|tactic| entry.tactics.insert(tactic.id));
        if paid == Paid::Money || is_new {
            entry.cost = entry.cost.saturating_add(cost);
        }
        entry.segments.extend(result.segment);
    }
    let (mut judged, few): (Vec<Entry>, Vec<Entry>) = entries
        .into_values()
        .partition(|entry| entry.results >= Number::whole(ENOUGH));
    judged.sort_by(|a, b| a.each().total_cmp(&b.each()));
    (judged, few)
}

/// The hours of a tactic, where they are behind the result.
fn worked(tactic: &Tactic, result: &Result) -> Option<i64> {
    let is_over =
        tactic.status == Status::Done || tactic.end.is_some_and(|end| result.to >= Some(end));
    let hours = tactic.hours.or(tactic.stop_frees_hours)?;
    (is_over && hours > Number::ZERO).then_some(hours.parts())
}
