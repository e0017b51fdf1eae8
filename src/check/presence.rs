//! Who is spoken to where: what the active tactics of a plan bring to each stage, for whom and on which
//! channels, and which strategies they carry out. Kept as counts, so that one tactic can come or go
//! without looking at the others.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Channel, Id, Plan, Segment, Stage, Strategy, Tactic};

/// How often each of several things is there; what is there no more is forgotten.
type Counted<T> = BTreeMap<T, usize>;

/// What the active tactics of a plan do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    stages: BTreeMap<Id<Stage>, Here>,
    carried: Counted<Id<Strategy>>,
    /// The tactics at a stage that speak to a segment; under none those that speak to all.
    heard: BTreeMap<Option<Id<Segment>>, BTreeSet<Id<Tactic>>>,
}

/// What happens at a stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// How many active tactics stand here.
    pub tactics: usize,
    for_all: Counted<Option<Id<Channel>>>,
    by_segment: BTreeMap<Id<Segment>, Counted<Option<Id<Channel>>>>,
}

impl Presence {
    /// What the active tactics of a plan do.
    pub fn new(plan: &Plan) -> Self {
        let mut presence = Self::default();
        for tactic in plan.tactics.values() {
            presence.add(tactic);
        }
        presence
    }

    /// What happens at a stage; nothing where no active tactic stands.
    pub fn at(&self, stage: Id<Stage>) -> Option<&Here> {
        self.stages.get(&stage)
    }

    /// Whether an active tactic carries out a strategy.
    pub fn carries_out(&self, strategy: Id<Strategy>) -> bool {
        self.carried.contains_key(&strategy)
    }

    /// The active tactics at a stage that speak to a segment, by name or with all others.
    pub fn heard_by(&self, segment: Id<Segment>) -> impl Iterator<Item = Id<Tactic>> + '_ {
        let heard = [Some(segment), None].map(|who| self.heard.get(&who));
        heard.into_iter().flatten().flatten().copied()
    }

    /// A tactic came.
    pub fn add(&mut self, tactic: &Tactic) {
        if !tactic.is_active() {
            return;
        }
        for strategy in &tactic.strategies {
            add(&mut self.carried, *strategy);
        }
        if let Some(stage) = tactic.stage {
            for who in listeners(tactic) {
                self.heard.entry(who).or_default().insert(tactic.id);
            }
            let here = self.stages.entry(stage).or_default();
            here.tactics += 1;
            if tactic.segments.is_empty() {
                add(&mut here.for_all, tactic.channel);
            }
            for segment in &tactic.segments {
                let channels = here.by_segment.entry(*segment).or_default();
                add(channels, tactic.channel);
            }
        }
    }

    /// A tactic that was added before went.
    pub fn take(&mut self, tactic: &Tactic) {
        if !tactic.is_active() {
            return;
        }
        for strategy in &tactic.strategies {
            take(&mut self.carried, *strategy);
        }
        for who in listeners(tactic) {
            if let Some(heard) = self.heard.get_mut(&who) {
                heard.remove(&tactic.id);
                if heard.is_empty() {
                    self.heard.remove(&who);
                }
            }
        }
        let Some((stage, here)) = tactic
            .stage
            .and_then(|stage| Some((stage, self.stages.get_mut(&stage)?)))
        else {
            return;
        };
        here.tactics = here.tactics.saturating_sub(1);
        if tactic.segments.is_empty() {
            take(&mut here.for_all, tactic.channel);
        }
        for segment in &tactic.segments {
            if let Some(channels) = here.by_segment.get_mut(segment) {
                take(channels, tactic.channel);
                if channels.is_empty() {
                    here.by_segment.remove(segment);
                }
            }
        }
        if here.tactics == 0 {
            self.stages.remove(&stage);
        }
    }
}

impl Here {
    /// Whether a tactic here speaks to everybody.
    pub fn is_for_all(&self) -> bool {
        !self.for_all.is_empty()
    }

    /// Whether a tactic here speaks to a segment by name.
    pub fn is_for(&self, segment: Id<Segment>) -> bool {
        self.by_segment.contains_key(&segment)
    }

    /// The one channel on which all its tactics run; nothing where there are several, or where a tactic has none.
    pub fn only_channel(&self) -> Option<Id<Channel>> {
        let by_segment = self.by_segment.values().flat_map(BTreeMap::keys);
        let mut channels = self.for_all.keys().chain(by_segment);
        let first = channels.next()?;
        channels.all(|channel| channel == first).then_some(*first)?
    }

    /// The channels on which everybody is spoken to.
    pub fn channels_for_all(&self) -> impl Iterator<Item = Id<Channel>> {
        self.for_all.keys().flatten().copied()
    }

    /// The channels on which a segment is spoken to by name.
    pub fn channels_for(&self, segment: Id<Segment>) -> impl Iterator<Item = Id<Channel>> {
        let channels = self.by_segment.get(&segment);
        channels
            .into_iter()
            .flat_map(BTreeMap::keys)
            .flatten()
            .copied()
    }
}

/// Whom a tactic speaks to: the segments that it names, or none in particular.
fn listeners(tactic: &Tactic) -> impl Iterator<Item = Option<Id<Segment>>> + '_ {
    let all = tactic.segments.is_empty().then_some(None);
    tactic.segments.iter().copied().map(Some).chain(all)
}

fn add<T: Ord>(counted: &mut Counted<T>, thing: T) {
    *counted.entry(thing).or_default() += 1;
}

fn take<T: Ord>(counted: &mut Counted<T>, thing: T) {
    if let Some(n) = counted.get_mut(&thing) {
        *n -= 1;
        if *n == 0 {
            counted.remove(&thing);
        }
    }
}
