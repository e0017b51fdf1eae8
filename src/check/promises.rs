//! Which messages claim things that do not go together: kept for pairs, so that one message can join and
//! leave by being compared with those only that say something else about one of its subjects. And groups of
//! such claims, for the rules that report them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use ahash::RandomState;
use jiff::civil::Date;

use super::Ctx;
use super::bases::{Basis, basis};
use super::facts::{Facts, Key, Said};
use super::unify::Claimed;
use crate::model::calendar::days;
use crate::model::{Id, Kind, Message, Place, Segment, Tactic};
use crate::text::claims::{Claim, Clash, Slot, Sureness, Verdict, compare, compare_all};

/// For so many days somebody remembers what she was promised.
pub const REMEMBERED_DAYS: i64 = 92;

/// What a rule reads that compares the claims of messages which somebody may meet together.
pub const MEETING: &[(Kind, &[&str])] = &[
    (Kind::Message, Message::PARTS),
    (Kind::Message, &["name", "parent"]),
    (
        Kind::Tactic,
        &["messages", "segments", "start", "end", "status", "course"],
    ),
    (Kind::Segment, &["language"]),
];

/// What the messages of a plan claim, and what of it does not go together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promises {
    by_key: HashMap<Key, BTreeMap<Said, Sayers>, RandomState>,
    /// By the two messages, the lower id first.
    clashes: BTreeMap<Pair, Vec<Clash>>,
    /// Those that contradict themselves.
    own: BTreeSet<Id<Message>>,
    /// Prices of one thing on different bases, each with the claims of the two messages.
    bases: BTreeMap<Pair, Vec<(usize, usize, Basis)>>,
}

/// Two messages, the lower id first.
type Pair = (Id<Message>, Id<Message>);

/// Who says something, and what of what others say under the same key does not go with it. Thousands of
/// messages say few different things: those are compared once, and messages only where they are at odds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sayers {
    messages: BTreeSet<Id<Message>>,
    at_odds: BTreeSet<Said>,
}

/// Whether what two claims say does not go together.
fn is_at_odds(one: &Said, other: &Said) -> bool {
    let (one, other) = (one.claim(), other.claim());
    let clash = |a, b| matches!(compare(a, b), Verdict::Contradiction(_) | Verdict::Drift);
    clash(one, other) || clash(other, one) || basis(one, other).is_some()
}

impl Promises {
    /// What the messages of a plan claim.
    pub fn new(facts: &BTreeMap<Id<Message>, Facts>) -> Self {
        let mut promises = Self::default();
        for id in facts.keys() {
            promises.add(*id, facts);
        }
        promises
    }

    /// A message is another than before, came or went.
    pub fn replace(
        &mut self,
        id: Id<Message>,
        before: Option<&Facts>,
        facts: &BTreeMap<Id<Message>, Facts>,
    ) {
        if let Some(before) = before {
            self.take(id, before);
        }
        self.add(id, facts);
    }

    fn add(&mut self, id: Id<Message>, facts: &BTreeMap<Id<Message>, Facts>) {
        let Some(mine) = facts.get(&id) else {
            return;
        };
        if !mine.at_odds().is_empty() {
            self.own.insert(id);
        }
        let mut others: BTreeSet<Id<Message>> = BTreeSet::new();
        for (key, said) in mine.sayings() {
            let here = match self.by_key.get_mut(key) {
                Some(here) => here,
                None => self.by_key.entry(key.clone()).or_default(),
            };
            if let Some(sayers) = here.get_mut(said) {
                sayers.messages.insert(id);
                if sayers.at_odds.is_empty() {
                    continue;
                }
            } else {
                let mut sayers = Sayers::default();
                sayers.messages.insert(id);
                for (other, theirs) in here.iter_mut() {
                    if is_at_odds(said, other) {
                        theirs.at_odds.insert(said.clone());
                        sayers.at_odds.insert(other.clone());
                    }
                }
                here.insert(said.clone(), sayers);
            }
            let at_odds = here.get(said).into_iter().flat_map(|s| &s.at_odds);
            let sayers = at_odds.filter_map(|other| here.get(other));
            others.extend(sayers.flat_map(|sayers| &sayers.messages));
        }
        for other in others.into_iter().filter(|other| *other != id) {
            let (one, two) = (id.min(other), id.max(other));
            if let (Some(a), Some(b)) = (facts.get(&one), facts.get(&two)) {
                let clashes = compare_all(a.claims(), b.claims());
                if !clashes.is_empty() {
                    self.clashes.insert((one, two), clashes);
                }
                let bases = on_other_bases(a.claims(), b.claims());
                if !bases.is_empty() {
                    self.bases.insert((one, two), bases);
                }
            }
        }
    }

    fn take(&mut self, id: Id<Message>, before: &Facts) {
        self.own.remove(&id);
        for (key, said) in before.sayings() {
            let Some(here) = self.by_key.get_mut(key) else {
                continue;
            };
            let Some(sayers) = here.get_mut(said) else {
                continue;
            };
            sayers.messages.remove(&id);
            if sayers.messages.is_empty() {
                let gone = here.remove(said).unwrap_or_default();
                for other in gone.at_odds {
                    if let Some(sayers) = here.get_mut(&other) {
                        sayers.at_odds.remove(said);
                    }
                }
            }
            if here.is_empty() {
                self.by_key.remove(key);
            }
        }
        self.clashes
            .retain(|(one, two), _| *one != id && *two != id);
        self.bases.retain(|(one, two), _| *one != id && *two != id);
    }

    /// What of two messages does not go together, whether or not somebody may meet both.
    pub fn clashes(&self) -> impl Iterator<Item = ((Id<Message>, Id<Message>), &[Clash])> {
        let clashes = self.clashes.iter();
        clashes.map(|(pair, clashes)| (*pair, clashes.as_slice()))
    }

    /// Groups of claims, of one message or of several that somebody may meet at one time, that do not go together.
    /// `is_drift`: those that promise more than others; otherwise those that contradict each other. What is
    /// `told` elsewhere is left out.
    pub fn groups(
        &self,
        ctx: &Ctx<'_>,
        is_drift: bool,
        mut told: impl FnMut(Claimed) -> bool,
    ) -> Vec<Group> {
        let mut pairs = Vec::new();
        for id in self.own.iter().filter(|_| !is_drift) {
            let clashes = ctx.facts(*id).into_iter().flat_map(Facts::at_odds);
            pairs.extend(clashes.map(|clash| ([(*id, clash.one), (*id, clash.other)], true)));
        }
        for ((one, two), clashes) in &self.clashes {
            let fitting: Vec<&Clash> = clashes
                .iter()
                .filter(|c| (c.verdict == Verdict::Drift) == is_drift)
                .collect();
            if fitting.is_empty() || !may_meet(ctx, *one, *two) {
                continue;
            }
            pairs.extend(fitting.into_iter().map(|clash| {
                let is_likely = clash.verdict != Verdict::Contradiction(Sureness::Possible);
                ([(*one, clash.one), (*two, clash.other)], is_likely)
            }));
        }
        pairs.retain(|([one, two], _)| !told(*one) && !told(*two));
        joined(pairs)
    }

    /// Groups of prices of one thing on different bases, in messages that somebody may meet at one time, each
    /// with what the bases differ in.
    pub fn on_two_bases(&self, ctx: &Ctx<'_>) -> Vec<(Group, Basis)> {
        let mut by_basis: BTreeMap<Basis, Vec<([Claimed; 2], bool)>> = BTreeMap::new();
        for ((one, two), bases) in &self.bases {
            let meets = may_meet(ctx, *one, *two);
            for (a, b, basis) in bases.iter().filter(|_| meets) {
                if *basis != Basis::Currency || meet_in_a_segment(ctx, *one, *two) {
                    let both = [(*one, *a), (*two, *b)];
                    by_basis.entry(*basis).or_default().push((both, true));
                }
            }
        }
        let groups = by_basis.into_iter().flat_map(|(basis, pairs)| {
            let groups = joined(pairs).into_iter();
            groups.map(move |group| (group, basis))
        });
        groups.collect()
    }
}

/// Pairs of claims as groups, in order: those that have a claim in common are one.
fn joined(pairs: Vec<([Claimed; 2], bool)>) -> Vec<Group> {
    // By claim an earlier one of its group; the first one of a group has none.
    let mut earlier: BTreeMap<Claimed, Claimed> = BTreeMap::new();
    let first = |earlier: &BTreeMap<Claimed, Claimed>, claim: Claimed| {
        std::iter::successors(Some(claim), |claim| earlier.get(claim).copied())
            .last()
            .unwrap_or(claim)
    };
    for (both, _) in &pairs {
        let [one, two] = both.map(|claim| first(&earlier, claim));
        if one != two {
            earlier.insert(one.max(two), one.min(two));
        }
    }
    let mut groups: BTreeMap<Claimed, Group> = BTreeMap::new();
    for (both, is_likely) in pairs {
        let [one, _] = both;
        let group = groups.entry(first(&earlier, one)).or_default();
        group.claims.extend(both);
        group.is_likely |= is_likely;
    }
    groups.into_values().collect()
}

/// The prices of two messages that are of one thing and on different bases; not those that the other message
/// has, too.
pub(super) fn on_other_bases(one: &[Claim], other: &[Claim]) -> Vec<(usize, usize, Basis)> {
    let mut found = Vec::new();
    let has = |claims: &[Claim], claim: &Claim| {
        let tax = |c: &Claim| c.scope.with_tax == claim.scope.with_tax;
        claims
            .iter()
            .any(|c| tax(c) && (c.slot, &c.said) == (claim.slot, &claim.said))
    };
    for (n, a) in one.iter().enumerate() {
        for (m, b) in other.iter().enumerate() {
            if let Some(basis) = basis(a, b)
                && !has(other, a)
                && !has(one, b)
            {
                found.push((n, m, basis));
            }
        }
    }
    found
}

/// Claims that do not go together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Each with its message and its place among the message's claims.
    pub claims: BTreeSet<Claimed>,
    /// Whether it is more than possible.
    pub is_likely: bool,
}

/// A claim of a group, as it is reported.
#[derive(Clone, Debug)]
pub struct Spot {
    /// The words.
    pub place: Place,
    /// What stands there.
    pub quote: String,
    /// What it means, in normal form.
    pub said: String,
    /// What it is about.
    pub slot: Slot,
    /// Which claim of which message it is.
    pub claimed: Claimed,
}

impl Group {
    /// Its claims by what they say: what most say first, and within that by place.
    pub fn by_value(&self, ctx: &Ctx<'_>) -> Vec<Vec<Spot>> {
        let mut by_value: BTreeMap<String, Vec<Spot>> = BTreeMap::new();
        for (message, at) in &self.claims {
            let Some(record) = ctx.plan.messages.get(message) else {
                continue;
            };
            let Some((part, claim)) = ctx.facts(*message).and_then(|facts| facts.claim(*at)) else {
                continue;
            };
            let quote = record
                .part(part)
                .get(claim.range.clone())
                .unwrap_or_default();
            by_value.entry(claim.said.clone()).or_default().push(Spot {
                place: Place::of(*message)
                    .field(part.field())
                    .span(claim.range.clone()),
                quote: quote.trim().to_owned(),
                said: claim.said.clone(),
                slot: claim.slot,
                claimed: (*message, *at),
            });
        }
        let mut values: Vec<Vec<Spot>> = by_value.into_values().collect();
        values.sort_by_key(|spots| std::cmp::Reverse(spots.len()));
        values
    }
}

/// Whether one of two messages is a variant of the other, or both are of a third.
fn are_variants(ctx: &Ctx<'_>, one: Id<Message>, two: Id<Message>) -> bool {
    let parent = |id| ctx.plan.messages.get(&id).and_then(|m| m.parent);
    let (p, q) = (parent(one), parent(two));
    p == Some(two) || q == Some(one) || p.is_some() && p == q
}

/// Whether somebody may meet both messages: they are no variants of each other, run at the same time at some
/// point, and do not speak to readers of different languages only. What is not said stands in no way, but nobody
/// meets what is stopped or done.
pub fn may_meet(ctx: &Ctx<'_>, one: Id<Message>, two: Id<Message>) -> bool {
    if are_variants(ctx, one, two) || [one, two].iter().any(|id| ctx.index.is_over(ctx.plan, *id)) {
        return false;
    }
    let runs = |id| {
        let tactics = ctx
            .index
            .carriers(id)
            .filter_map(|tactic| ctx.plan.tactics.get(&tactic));
        tactics
            .filter(|tactic| tactic.is_active())
            .collect::<Vec<&Tactic>>()
    };
    let (here, there) = (runs(one), runs(two));
    if here.is_empty() || there.is_empty() {
        return true;
    }
    here.iter().any(|a| {
        there
            .iter()
            .any(|b| overlap(a, b) && speak_alike(ctx, a, b))
    })
}

/// A segment that two tactics bring both messages to, at one stage or at two that follow each other, one after the
/// other and not far apart in time; none for variants of one message.
pub fn hears_both<'a>(ctx: &Ctx<'a>, one: Id<Message>, two: Id<Message>) -> Option<&'a Segment> {
    if are_variants(ctx, one, two) {
        return None;
    }
    let plan = ctx.plan;
    let stages = plan.stages_in_order();
    let steps = |id| {
        let tactics = ctx.index.carriers(id).filter_map(|t| plan.tactics.get(&t));
        let steps = tactics.filter(|t| t.is_active()).filter_map(|tactic| {
            let position = stages.iter().position(|s| Some(s.id) == tactic.stage)?;
            Some((position, tactic))
        });
        steps.collect::<Vec<_>>()
    };
    let (here, there) = (steps(one), steps(two));
    let pairs = here.iter().flat_map(|a| there.iter().map(move |b| (a, b)));
    let mut near = pairs.filter(|((p, a), (q, b))| p.abs_diff(*q) <= 1 && is_near(a, b));
    near.find_map(|((_, a), (_, b))| {
        let hears =
            |tactic: &Tactic, id| tactic.segments.is_empty() || tactic.segments.contains(&id);
        let mut segments = plan.segments.values();
        segments.find(|segment| hears(a, segment.id) && hears(b, segment.id))
    })
}

/// Whether one of two tactics begins while she still remembers the other.
fn is_near(a: &Tactic, b: &Tactic) -> bool {
    let gap = |first: &Tactic, second: &Tactic| {
        let (end, start) = first.end.zip(second.start)?;
        (end <= start).then(|| days(end, start) - 1 <= REMEMBERED_DAYS)
    };
    gap(a, b).or_else(|| gap(b, a)).unwrap_or(false)
}

/// Whether one segment that both name meets both messages.
fn meet_in_a_segment(ctx: &Ctx<'_>, one: Id<Message>, two: Id<Message>) -> bool {
    let named = |id| -> BTreeSet<Id<Segment>> {
        let tactics = ctx.index.carriers(id);
        let tactics = tactics.filter_map(|tactic| ctx.plan.tactics.get(&tactic));
        let active = tactics.filter(|tactic| tactic.is_active());
        active
            .flat_map(|tactic| &tactic.segments)
            .copied()
            .collect()
    };
    !named(one).is_disjoint(&named(two))
}

/// Whether two tactics run on one day; without a date, always.
fn overlap(a: &Tactic, b: &Tactic) -> bool {
    let before = |end: Option<Date>, start: Option<Date>| {
        end.zip(start).is_some_and(|(end, start)| end < start)
    };
    !before(a.end, b.start) && !before(b.end, a.start)
}

/// Whether two tactics may reach one reader: not where their segments read other languages.
fn speak_alike(ctx: &Ctx<'_>, a: &Tactic, b: &Tactic) -> bool {
    let languages = |tactic: &Tactic| -> Option<BTreeSet<String>> {
        let segments = tactic
            .segments
            .iter()
            .filter_map(|id| ctx.plan.segments.get(id));
        let all: BTreeSet<String> = segments.map(|s| s.language.trim().to_lowercase()).collect();
        (!all.is_empty() && !all.contains("")).then_some(all)
    };
    languages(a)
        .zip(languages(b))
        .is_none_or(|(a, b)| !a.is_disjoint(&b))
}
