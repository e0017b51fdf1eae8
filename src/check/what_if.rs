//! What breaks if…: what a larger change would do to the plan, before it is made.
//!
//! A [`Supposition`] is worded as the edit that would make it true (`changes`). [`foresee`] tries that edit on a copy
//! of the plan and compares: which records change, which findings come up, change and go, what is left with nothing,
//! and what is freed. The plan itself stays as it is until somebody applies the edit, which is one undo.
//!
//! Findings are the same where their fingerprints are (`suppress`) and they are as bad: one that is only worded
//! otherwise has not changed. Of what remains, two of one rule at one place are a finding that changed, such as a month that takes
//! more than there is, by another amount.

mod changes;
mod concerned;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::chain::Chain;
use super::load::Load;
use super::presence::Presence;
use super::suppress::fingerprint;
use super::wording::{and, capitalised, count, hours};
use super::{Checker, Finding, Severity};
use crate::edit::{Edit, apply};
use crate::model::{Channel, Field, Id, Message, Money, Number, Person, Plan, Ref};

/// Something that could be otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Supposition {
    /// The primary message is another one.
    PrimaryMessage(String),
    /// A word is banned.
    Ban {
        /// The word.
        word: String,
        /// What to write instead; may be empty.
        instead: String,
    },
    /// There are only so many hours or so much money.
    Cut(Cut),
    /// A channel is given up.
    DropChannel {
        /// Which.
        channel: Id<Channel>,
        /// What becomes of its tactics.
        then: Then,
    },
    /// Somebody leaves.
    DropPerson {
        /// Who.
        person: Id<Person>,
        /// Who takes over what is still to be done; nobody where that is open.
        successor: Option<Id<Person>>,
    },
}

/// How much there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// So many hours a month.
    Hours(Number),
    /// So much money a month.
    Money(Money),
    /// So much money in all.
    MoneyInAll(Money),
}

/// What becomes of the tactics of a channel that is given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// They stop, for this reason; an empty one stands for the channel being dropped.
    Stop(String),
    /// They go to another channel.
    Move(Id<Channel>),
}

/// Why there is nothing to foresee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// Something has to be written or chosen first, as the sentence says.
    Unsaid(String),
    /// It is so already, as the sentence says.
    Already(String),
    /// It could not be worked out.
    Failed,
}

/// What makes a supposition true.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The edit; nothing else changes the plan.
    pub edit: Edit,
    /// What it does, record by record.
    pub effects: Vec<Effect>,
    /// What it leaves as it is, and what was taken for granted, a sentence each.
    pub notes: Vec<String>,
}

/// What happens to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Which.
    pub at: Ref,
    /// What: `stops; frees 12 h`.
    pub what: String,
}

/// What a supposition would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Foresight {
    /// What makes it true.
    pub change: Change,
    /// Findings that come up, worst first.
    pub coming: Vec<Arc<Finding>>,
    /// Findings that change: as they are, and as they would be.
    pub changing: Vec<[Arc<Finding>; 2]>,
    /// Findings that go.
    pub going: Vec<Arc<Finding>>,
    /// What is left with nothing, and in which way.
    pub left_with_nothing: Vec<Effect>,
    /// Objectives and tactics that it concerns though it does not change them, and why.
    pub concerned: Vec<Effect>,
    /// The hours that become free, as far as they are known.
    pub hours: Number,
    /// The money that becomes free.
    pub money: Money,
}

/// What a change would do to a plan that has these open findings.
pub fn foresee(plan: &Plan, today: Date, open: &[Arc<Finding>], change: Change) -> Foresight {
    let mut after = plan.clone();
    apply(&mut after, &change.edit);
    let checker = Checker::new(&after, today);
    let (coming, changing, going) = compare(open, checker.open());
    let (load, load_then) = (Load::new(plan), Load::new(&after));
    let freed = load
        .money_minor()
        .saturating_sub(load_then.money_minor())
        .max(0);
    let mut concerned = concerned::concerned((plan, &load), &checker.ctx(&after), &change);
    let left_with_nothing = left_with_nothing(plan, &after);
    // Worse is said already.
    concerned.retain(|effect| left_with_nothing.iter().all(|left| left.at != effect.at));
    Foresight {
        concerned,
        coming,
        changing,
        going,
        left_with_nothing,
        hours: all_hours(&load)
            .minus(all_hours(&load_then))
            .max(Number::ZERO),
        money: Money {
            minor: freed,
            currency: plan.about.currency,
        },
        change,
    }
}

impl Nothing {
    /// What stands over it.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Unsaid(_) => "Nothing is supposed yet",
            Self::Already(_) => "That is so already",
            Self::Failed => "This could not be worked out",
        }
    }

    /// What there is to say, in a sentence.
    pub fn words(&self) -> &str {
        match self {
            Self::Unsaid(words) | Self::Already(words) => words,
            Self::Failed => "Suppose something else, or change the plan: then it is tried again.",
        }
    }
}

impl Foresight {
    /// What it comes to: `Changes 7 records. 5 findings come up, 2 go. Frees 34 h and € 1,200.`
    pub fn summary(&self) -> String {
        let records = count(self.change.effects.len(), "record", "records");
        let mut sentences = vec![format!("Changes {records}.")];
        let findings = [
            (self.coming.len(), "comes up", "come up"),
            (self.changing.len(), "changes", "change"),
            (self.going.len(), "goes", "go"),
        ];
        let some = findings.into_iter().filter(|(n, ..)| *n > 0);
        let some: Vec<String> = some
            .enumerate()
            .map(|(at, (n, one, many))| {
                let verb = if n == 1 { one } else { many };
                match at {
                    0 => format!("{} {verb}", count(n, "finding", "findings")),
                    _ => count(n, one, many),
                }
            })
            .collect();
        sentences.push(match some.as_slice() {
            [] => "No finding comes up or goes.".to_owned(),
            some => format!("{}.", and(some)),
        });
        if !self.left_with_nothing.is_empty() {
            let things = count(self.left_with_nothing.len(), "thing is", "things are");
            sentences.push(format!("{things} left with nothing."));
        }
        let freed = self.freed();
        if !freed.is_empty() {
            sentences.push(format!("Frees {freed}."));
        }
        sentences.join(" ")
    }

    /// What becomes free: `34 h and € 1,200`; empty where nothing does.
    pub fn freed(&self) -> String {
        let hours = (self.hours > Number::ZERO).then(|| hours(self.hours));
        let money = (self.money.minor > 0).then(|| self.money.in_words());
        and(&hours.into_iter().chain(money).collect::<Vec<_>>())
    }

    /// What applying it does, for a button: `Drop channel “E-mail”`.
    pub fn title(&self, plan: &Plan) -> String {
        capitalised(&self.change.edit.label(plan))
    }
}

/// Findings that come up, change and go.
type Compared = (Vec<Arc<Finding>>, Vec<[Arc<Finding>; 2]>, Vec<Arc<Finding>>);

/// The open findings before and after, told apart.
fn compare<'a>(before: &[Arc<Finding>], after: impl Iterator<Item = &'a Arc<Finding>>) -> Compared {
    // Most stay as they are, to the letter.
    let known: BTreeSet<&Arc<Finding>> = before.iter().collect();
    let (stay, fresh): (Vec<_>, Vec<_>) = after.partition(|finding| known.contains(*finding));
    let stay: BTreeSet<&Arc<Finding>> = stay.into_iter().collect();
    let old = before.iter().filter(|finding| !stay.contains(*finding));

    // Then those that are the same in other words and as bad, one for one.
    let print = |finding: &Finding| (fingerprint(finding), finding.severity());
    let mut same: BTreeMap<Print, usize> = BTreeMap::new();
    let old: Vec<(Print, &Arc<Finding>)> = old.map(|f| (print(f), f)).collect();
    for (print, _) in &old {
        *same.entry(print.clone()).or_default() += 1;
    }
    let mut matched: BTreeMap<Print, usize> = BTreeMap::new();
    let mut is_new = |finding: &&Arc<Finding>| {
        let print = print(finding);
        match same.get_mut(&print) {
            Some(left) if *left > 0 => {
                *left -= 1;
                *matched.entry(print).or_default() += 1;
                false
            }
            _ => true,
        }
    };
    let fresh: Vec<&Arc<Finding>> = fresh.into_iter().filter(&mut is_new).collect();
    let mut is_over = |(print, _): &(Print, &Arc<Finding>)| match matched.get_mut(print) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    };
    let old = old.into_iter().filter(&mut is_over).map(|(_, old)| old);

    // And those of one rule at one place, in their order.
    let mut by_place: BTreeMap<Spot<'_>, Vec<&Arc<Finding>>> = BTreeMap::new();
    for finding in fresh.iter().rev() {
        by_place.entry(place(finding)).or_default().push(finding);
    }
    let (mut changing, mut going, mut taken) = (Vec::new(), Vec::new(), BTreeSet::new());
    for finding in old {
        match by_place.get_mut(&place(finding)).and_then(Vec::pop) {
            Some(then) => {
                taken.insert(then);
                changing.push([finding.clone(), then.clone()]);
            }
            None => going.push(finding.clone()),
        }
    }
    let coming = fresh.into_iter().filter(|f| !taken.contains(f));
    (coming.cloned().collect(), changing, going)
}

/// What a finding rests on, and how bad it is.
type Print = (String, Severity);

/// The rule and the place of a finding, whatever the words there.
type Spot<'a> = (&'a str, Ref, Option<Field>);

fn place(finding: &Finding) -> Spot<'_> {
    (finding.code, finding.place.record, finding.place.field)
}

/// All the hours that a plan takes, as far as they are known.
fn all_hours(load: &Load) -> Number {
    let months = load.months.values().chain([&load.undated]);
    months.fold(Number::ZERO, |sum, month| sum.plus(month.hours))
}

// ---- What is left with nothing

/// The objectives that nothing serves any more, the stages at which nobody speaks, the segments that nobody speaks
/// to, and the messages that no tactic carries; those of which it was so before are left out.
fn left_with_nothing(plan: &Plan, after: &Plan) -> Vec<Effect> {
    let (before, then) = (Stands::new(plan), Stands::new(after));
    let kinds = [
        (&before.served, &then.served, "nothing serves it"),
        (&before.speaking, &then.speaking, "nobody speaks here"),
        (&before.heard, &then.heard, "nobody speaks to it"),
        (
            &before.carried,
            &then.carried,
            "no active tactic carries it",
        ),
    ];
    let mut effects = Vec::new();
    for (before, then, what) in kinds {
        let lost = before.difference(then).filter(|at| after.has(**at));
        let mut lost: Vec<Ref> = lost.copied().collect();
        if let Some(first) = lost.first() {
            plan.put_in_order(first.kind, &mut lost);
        }
        effects.extend(lost.into_iter().map(|at| Effect {
            at,
            what: what.to_owned(),
        }));
    }
    effects
}

/// What stands on active tactics.
struct Stands {
    /// Objectives that a tactic serves.
    served: BTreeSet<Ref>,
    /// Stages at which one speaks.
    speaking: BTreeSet<Ref>,
    /// Segments to which one speaks, be it with all others.
    heard: BTreeSet<Ref>,
    /// Messages that one carries.
    carried: BTreeSet<Ref>,
}

impl Stands {
    fn new(plan: &Plan) -> Self {
        let (chain, presence) = (Chain::new(plan), Presence::new(plan));
        let is_served = |served: &&super::chain::Served| {
            let mut strategies = served.strategies.iter();
            strategies.any(|carried| !carried.tactics.is_empty())
        };
        let served = chain.objectives.iter().filter(is_served);
        let active = plan.tactics.values().filter(|tactic| tactic.is_active());
        let carried = active.clone().flat_map(|tactic| &tactic.messages);
        let is_heard = |id: &&Id<_>| active.clone().next().is_some() && !chain.unheard.contains(id);
        let speaks = |id: &&Id<_>| presence.at(**id).is_some();
        Self {
            served: served.map(|served| served.objective.at()).collect(),
            speaking: plan
                .stages
                .keys()
                .filter(speaks)
                .map(|id| id.at())
                .collect(),
            heard: plan
                .segments
                .keys()
                .filter(is_heard)
                .map(|id| id.at())
                .collect(),
            carried: carried.map(|id: &Id<Message>| id.at()).collect(),
        }
    }
}
