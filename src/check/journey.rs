//! What a segment hears, in the order of her purchase: the walk that several rules judge and that the
//! customer's ear reads aloud.

use jiff::civil::Date;

use super::Ctx;
use crate::model::calendar::days;
use crate::model::{Id, Segment, Stage, Tactic};

/// So many days without anything are a silence.
pub const SILENCE_DAYS: i64 = 28;

/// A tactic that she meets.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// At which stage.
    pub stage: &'a Stage,
    /// The stage's place in the purchase cycle, from 0.
    pub position: usize,
    /// The tactic.
    pub tactic: &'a Tactic,
}

/// A stretch of time in which she hears nothing.
#[derive(Clone, Copy, Debug)]
pub struct Silence<'a> {
    /// What she heard last.
    pub before: &'a Tactic,
    /// What she hears next.
    pub after: &'a Tactic,
    /// How many days lie between.
    pub days: i64,
}

/// What a segment hears, stage by stage; within a stage what is always there first, then by date.
pub fn journey<'a>(ctx: &Ctx<'a>, segment: Id<Segment>) -> Vec<Step<'a>> {
    let stages = ctx.plan.stages_in_order();
    let heard = ctx.index.presence().heard_by(segment);
    let mut steps: Vec<Step<'a>> = heard
        .filter_map(|id| {
            let tactic = ctx.plan.tactics.get(&id)?;
            let position = stages.iter().position(|s| Some(s.id) == tactic.stage)?;
            Some(Step {
                stage: stages.get(position)?,
                position,
                tactic,
            })
        })
        .collect();
    steps.sort_by(|a, b| {
        let key = |step: &Step<'a>| (step.position, step.tactic.start);
        key(a)
            .cmp(&key(b))
            .then_with(|| a.tactic.rank.cmp(&b.tactic.rank))
            .then_with(|| a.tactic.id.cmp(&b.tactic.id))
    });
    steps
}

/// The silences of a journey, in the order of time. What has no dates, or no end, is always there.
pub fn silences<'a>(steps: &[Step<'a>]) -> Vec<Silence<'a>> {
    let mut dated: Vec<(Date, Date, &'a Tactic)> = Vec::new();
    for step in steps {
        match (step.tactic.start, step.tactic.end) {
            (Some(start), Some(end)) => dated.push((start, end.max(start), step.tactic)),
            (Some(start), None) => dated.push((start, Date::MAX, step.tactic)),
            (None, _) => return Vec::new(),
        }
    }
    dated.sort_by_key(|(start, end, tactic)| (*start, *end, tactic.id));
    let mut silences = Vec::new();
    let mut heard: Option<(Date, &'a Tactic)> = None;
    for (start, end, tactic) in dated {
        if let Some((until, before)) = heard
            && start > until
        {
            // Both ends are days on which something is heard.
            let days = days(until, start) - 2;
            if days > SILENCE_DAYS {
                silences.push(Silence {
                    before,
                    after: tactic,
                    days,
                });
            }
        }
        if heard.is_none_or(|(until, _)| end > until) {
            heard = Some((end, tactic));
        }
    }
    silences
}
