//! The promise ledger: everything that the messages of a plan promise, a row each, stage by stage in the words
//! in which it is said; what most say, what says otherwise, and how it is with the register. It is made of what
//! the checker knows and found: nothing is judged here.

mod quote;
mod things;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use self::quote::{Quote, quote};
use self::things::Things;

use super::registering::about;
use super::unify::{Claimed, claim};
use super::wording::{and, capitalised, count, quoted};
use super::{Ctx, Finding, Severity};
use crate::model::{Decision, Id, Message, Offer, Place, Stage};
use crate::text::claims::{Claim, Slot, Value, Verdict, compare};

/// The rules whose findings are about what is promised.
pub const CODES: [&str; 5] = ["B201", "B202", "B203", "B206", "S105"];

/// All that is promised.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// What stands in the columns: the stages, and none for what stands at no stage, where there is such.
    pub columns: Vec<Option<Id<Stage>>>,
    /// The promises, what disagrees first.
    pub rows: Vec<Row>,
}

/// One promise.
#[derive(Clone, Debug)]
pub struct Row {
    /// What is promised: Trial, Price, No deposit.
    pub what: String,
    /// Of what, in the words of the messages; empty where they do not say.
    pub about: String,
    /// The registered offer that it is, where that is known and one.
    pub offer: Option<Id<Offer>>,
    /// How it is with it.
    pub verdict: Standing,
    /// Why, in words; empty where there is nothing to say.
    pub why: String,
    /// What is said, by value, what most say first; with where.
    pub values: Vec<(String, Vec<Claimed>)>,
    /// Who says it, by column; what says otherwise than most first.
    pub cells: Vec<Vec<Said>>,
    /// The open findings about it, worst first.
    pub findings: Vec<Arc<Finding>>,
    /// The decisions that keep others.
    pub kept: Vec<Id<Decision>>,
    /// Two messages that do not say the same.
    pub pair: Option<[Id<Message>; 2]>,
}

/// A claim in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Which.
    pub claimed: Claimed,
    /// How bad it is that it says otherwise than most; nothing where it does not.
    pub odd: Option<Severity>,
}

/// How it is with a promise, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is promised twice, and not alike.
    Contradicts,
    /// It goes against the registered offer.
    AgainstRegister,
    /// One price stands on two bases.
    TwoBases,
    /// One person is promised this, and not much later that.
    Later,
    /// One promises more than another.
    Drifts,
    /// It may contradict.
    MayContradict,
    /// It differs on purpose.
    Intended,
    /// Several values that may all hold: a list of prices.
    Several,
    /// All say the same.
    Agrees,
    /// One message says it.
    Once,
}

impl Standing {
    /// In a word or two.
    pub fn words(self) -> &'static str {
        match self {
            Self::Contradicts => "Contradiction",
            Self::AgainstRegister => "Against the register",
            Self::TwoBases => "On two bases",
            Self::Later => "Contradicts later",
            Self::Drifts => "Drifts",
            Self::MayContradict => "May contradict",
            Self::Intended => "Intended",
            Self::Several => "Several values",
            Self::Agrees => "Agrees",
            Self::Once => "Said once",
        }
    }

    /// How bad it is; nothing where nothing is wrong.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Contradicts | Self::AgainstRegister => Some(Severity::Error),
            Self::TwoBases | Self::Later | Self::Drifts => Some(Severity::Warning),
            Self::MayContradict => Some(Severity::Advice),
            Self::Intended | Self::Several | Self::Agrees | Self::Once => None,
        }
    }

    /// What a finding of one of [`CODES`] says of it.
    pub fn of(finding: &Finding) -> Self {
        match finding.code {
            "B202" => Self::AgainstRegister,
            "B203" => Self::Drifts,
            "B206" => Self::TwoBases,
            "S105" => Self::Later,
            _ if finding.severity() == Severity::Advice => Self::MayContradict,
            _ => Self::Contradicts,
        }
    }
}

/// The ledger of a plan, with its findings and those that were answered.
pub fn ledger<'f>(
    ctx: &Ctx<'_>,
    open: impl Iterator<Item = &'f Arc<Finding>>,
    kept: impl Iterator<Item = (&'f Arc<Finding>, Id<Decision>)>,
) -> Ledger {
    let is_about = |finding: &Finding| CODES.contains(&finding.code);
    let open: Vec<&Arc<Finding>> = open.filter(|f| is_about(f)).collect();
    let kept: Vec<(&Arc<Finding>, Id<Decision>)> = kept.filter(|(f, _)| is_about(f)).collect();
    let mut things = Things::new(ctx);
    let mut told: BTreeMap<usize, Told<'f>> = BTreeMap::new();
    for finding in open.iter().copied().chain(kept.iter().map(|(f, _)| *f)) {
        things.join_all(ctx, finding);
    }
    for finding in open {
        if let Some(thing) = things.of(ctx, finding) {
            told.entry(thing).or_default().open.push(finding);
        }
    }
    for (finding, decision) in kept {
        if let Some(thing) = things.of(ctx, finding) {
            told.entry(thing)
                .or_default()
                .kept
                .push((finding, decision));
        }
    }
    let (columns, stands) = columns(ctx);
    let mut rows: Vec<Row> = things
        .members()
        .into_iter()
        .filter_map(|(thing, claims)| {
            let told = told.remove(&thing).unwrap_or_default();
            row(ctx, claims, &told, columns.len(), &stands)
        })
        .collect();
    rows.sort_by(|a, b| (a.verdict, &a.what, &a.about).cmp(&(b.verdict, &b.what, &b.about)));
    Ledger { columns, rows }
}

/// What was found of a thing.
#[derive(Default)]
struct Told<'f> {
    open: Vec<&'f Arc<Finding>>,
    kept: Vec<(&'f Arc<Finding>, Id<Decision>)>,
}

/// Whether a claim is a promise by itself: not every word that affirms something is.
fn is_promise(claim: &Claim) -> bool {
    match claim.slot {
        Slot::Has => claim.value == Value::Truth(false),
        Slot::Named => false,
        Slot::Kind => !claim.is_of_doer(),
        _ => true,
    }
}

/// Whether one claim of a message tells what another one is a part of: the opening hours from when it is open, the
/// length of a trial that it is free, an age that no children come in.
fn tells(one: &Claim, part: &Claim) -> bool {
    match (one.slot, part.slot) {
        (Slot::Hours, Slot::Opens | Slot::Closes) => one.range == part.range,
        (Slot::Age, Slot::Has) => one.range == part.range,
        (Slot::Trial, Slot::Free) => one.clause == part.clause,
        _ => false,
    }
}

// ---- A row

fn row(
    ctx: &Ctx<'_>,
    mut claims: Vec<Claimed>,
    told: &Told<'_>,
    columns: usize,
    stands: &Stands,
) -> Option<Row> {
    let is_told = !told.open.is_empty() || !told.kept.is_empty();
    claims.retain(|at| {
        let (message, n) = *at;
        let facts = ctx.facts(message);
        let claim = facts.and_then(|facts| facts.claim(n));
        let said = || facts.into_iter().flat_map(|facts| facts.claims());
        claim.is_some_and(|(_, c)| is_told || is_promise(c) && !said().any(|o| tells(o, c)))
    });
    let (_, first) = claim(ctx, *claims.first()?)?;
    let mut by_value: BTreeMap<String, Vec<Claimed>> = BTreeMap::new();
    for at in &claims {
        let (_, claim) = claim(ctx, *at)?;
        by_value.entry(claim.said.clone()).or_default().push(*at);
    }
    let mut values: Vec<(String, Vec<Claimed>)> = by_value.into_iter().collect();
    values.sort_by_key(|(_, claims)| std::cmp::Reverse(claims.len()));
    let odd = odd(ctx, &claims, told);
    let mut cells: Vec<Vec<Said>> = vec![Vec::new(); columns];
    // What a headline and its text both say is said once.
    let mut seen: BTreeSet<(Id<Message>, &str)> = BTreeSet::new();
    let by_odd = |at: &&Claimed| std::cmp::Reverse(odd.get(at).copied());
    let mut in_order: Vec<&Claimed> = claims.iter().collect();
    in_order.sort_by_key(by_odd);
    for at in in_order {
        let (_, claim) = claim(ctx, *at)?;
        if !seen.insert((at.0, &claim.said)) {
            continue;
        }
        for column in stands.get(&at.0).into_iter().flatten() {
            if let Some(cell) = cells.get_mut(*column) {
                cell.push(Said {
                    claimed: *at,
                    odd: odd.get(at).copied(),
                });
            }
        }
    }
    let messages: BTreeSet<Id<Message>> = claims.iter().map(|(message, _)| *message).collect();
    let open = told.open.iter().map(|finding| Standing::of(finding)).min();
    let verdict = open.unwrap_or(match values.len() {
        _ if !told.kept.is_empty() => Standing::Intended,
        1 if messages.len() == 1 => Standing::Once,
        1 => Standing::Agrees,
        _ if are_one(ctx, &claims) => Standing::Agrees,
        _ => Standing::Several,
    });
    let offer = offer(ctx, &claims);
    let pair = odd.keys().next().and_then(|at| {
        let (_, said) = claim(ctx, *at)?;
        let other = claims.iter().find(|other| {
            other.0 != at.0 && claim(ctx, **other).is_some_and(|(_, c)| c.said != said.said)
        });
        Some([at.0, other?.0]).map(|[a, b]| [a.min(b), a.max(b)])
    });
    Some(Row {
        what: what(first),
        about: match offer.and_then(|id| ctx.plan.offers.get(&id)) {
            Some(offer) if !offer.product.trim().is_empty() => offer.product.trim().to_owned(),
            _ => common(ctx, &claims),
        },
        offer,
        verdict,
        why: why(ctx, verdict, &values, told),
        values,
        cells,
        findings: told
            .open
            .iter()
            .map(|finding| Arc::clone(finding))
            .collect(),
        kept: told.kept.iter().map(|(_, decision)| *decision).collect(),
        pair,
    })
}

/// What is promised.
fn what(claim: &Claim) -> String {
    match claim.slot {
        Slot::Free => {
            let said = claim.said.as_str();
            let said = said.strip_suffix(" at a price").unwrap_or(said);
            format!("Free {}", said.strip_suffix(" at no cost").unwrap_or(said))
        }
        Slot::Has => capitalised(&claim.said),
        slot => capitalised(slot.name()),
    }
}

/// The claims that say otherwise than most of what they are compared with, or than is registered.
fn odd(ctx: &Ctx<'_>, claims: &[Claimed], told: &Told<'_>) -> BTreeMap<Claimed, Severity> {
    let mut odd: BTreeMap<Claimed, Severity> = BTreeMap::new();
    if told.open.is_empty() {
        return odd;
    }
    let mut stands: BTreeMap<Place, Vec<(&str, Claimed)>> = BTreeMap::new();
    for at in claims {
        if let Some((part, claim)) = claim(ctx, *at) {
            let place = Place::of(at.0).field(part.field());
            let here = stands.entry(place.span(claim.range.clone()));
            here.or_default().push((&claim.said, *at));
        }
    }
    for finding in &told.open {
        let mut compared: BTreeMap<&str, Vec<Claimed>> = BTreeMap::new();
        let here = finding.places().filter_map(|place| stands.get(&place));
        for (said, at) in here.flatten() {
            compared.entry(said).or_default().push(*at);
        }
        // Where as many say the one as the other, it counts who else says so.
        let everywhere = |said: &str| {
            let same = |at: &&Claimed| claim(ctx, **at).is_some_and(|(_, c)| c.said == said);
            claims.iter().filter(same).count()
        };
        let compared: Vec<((usize, usize), Vec<Claimed>)> = compared
            .into_iter()
            .map(|(said, here)| ((here.len(), everywhere(said)), here))
            .collect();
        let most = compared.iter().map(|(n, _)| *n).max().unwrap_or_default();
        let is_tie = compared.iter().filter(|(n, _)| *n == most).count() > 1;
        // Here it is not the number of those who say so that counts.
        let is_each = matches!(finding.code, "B202" | "B206");
        for (n, here) in compared {
            if n < most || is_tie || is_each {
                for at in here {
                    let worst = odd.entry(at).or_insert(finding.severity());
                    *worst = (*worst).max(finding.severity());
                }
            }
        }
    }
    odd
}

/// The words that most claims have in common, as the first that has them says them.
fn common(ctx: &Ctx<'_>, claims: &[Claimed]) -> String {
    let mut stems: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, claim) in claims.iter().filter_map(|at| claim(ctx, *at)) {
        for stem in &claim.subject {
            *stems.entry(stem).or_default() += 1;
        }
    }
    let most: Vec<&str> = stems
        .into_iter()
        .filter(|(_, n)| n * 2 > claims.len())
        .map(|(stem, _)| stem)
        .collect();
    let has_all = |at: &&Claimed| {
        let said = claim(ctx, **at).map(|(_, claim)| &claim.subject);
        said.is_some_and(|subject| most.iter().all(|stem| subject.iter().any(|s| s == stem)))
    };
    let one = claims.iter().find(has_all).or(claims.first());
    one.map_or_else(String::new, |at| about(ctx, *at, &most))
}

/// Whether all claims say one thing in different ways: 90 days, three months.
fn are_one(ctx: &Ctx<'_>, claims: &[Claimed]) -> bool {
    let mut all = claims.iter().filter_map(|at| claim(ctx, *at));
    all.next()
        .is_some_and(|(_, first)| all.all(|(_, other)| compare(first, other) == Verdict::Same))
}

fn why(
    ctx: &Ctx<'_>,
    verdict: Standing,
    values: &[(String, Vec<Claimed>)],
    told: &Told<'_>,
) -> String {
    let first = told.open.iter().find(|f| Standing::of(f) == verdict);
    match (verdict, first) {
        (Standing::Contradicts | Standing::MayContradict, Some(_)) | (Standing::Several, _) => {
            let places = values.iter().take(4);
            let said = places.map(|(said, claims)| {
                format!("{said} in {}", count(claims.len(), "place", "places"))
            });
            and(&said.collect::<Vec<_>>())
        }
        (_, Some(finding)) => finding.message.clone(),
        (Standing::Intended, None) => {
            let decisions = told.kept.iter();
            let decisions = decisions.filter_map(|(_, id)| ctx.plan.decisions.get(id));
            let reasons: BTreeSet<&str> = decisions.map(|d| d.reason.trim()).collect();
            reasons.into_iter().collect::<Vec<_>>().join("; ")
        }
        (Standing::Agrees, _) => {
            let all: usize = values.iter().map(|(_, claims)| claims.len()).sum();
            let first = values.first().and_then(|(_, claims)| claims.first());
            let said = first.and_then(|at| quote(ctx, *at));
            let said = said.map_or_else(String::new, |quote| quoted(&quote.words));
            format!("{said} in {}", count(all, "place", "places"))
        }
        _ => String::new(),
    }
}

/// The one offer that all claims of which that is known are about.
fn offer(ctx: &Ctx<'_>, claims: &[Claimed]) -> Option<Id<Offer>> {
    let register = ctx.index.register(ctx.plan);
    let bound: BTreeSet<Id<Offer>> = claims
        .iter()
        .filter_map(|(message, at)| {
            let record = ctx.plan.messages.get(message)?;
            let (entry, _) = register.bound(record, ctx.facts(*message)?, *at)?;
            Some(entry.offer)
        })
        .collect();
    let mut bound = bound.into_iter();
    bound.next().filter(|_| bound.next().is_none())
}

// ---- The columns

/// In which columns each message stands.
type Stands = BTreeMap<Id<Message>, Vec<usize>>;

/// The columns, and in which of them each message stands.
fn columns(ctx: &Ctx<'_>) -> (Vec<Option<Id<Stage>>>, Stands) {
    let stages: Vec<Id<Stage>> = ctx.plan.stages_in_order().iter().map(|s| s.id).collect();
    let mut nowhere = false;
    let mut stands = BTreeMap::new();
    let runs = |id: &Id<Message>| !ctx.index.is_over(ctx.plan, *id);
    for (message, facts) in ctx.index.all_facts().filter(|(id, _)| runs(id)) {
        let tactics = ctx.index.carriers(message);
        let tactics = tactics.filter_map(|id| ctx.plan.tactics.get(&id));
        let mut here: Vec<usize> = tactics
            .filter(|tactic| tactic.is_active())
            .filter_map(|tactic| stages.iter().position(|stage| Some(*stage) == tactic.stage))
            .collect();
        here.sort_unstable();
        here.dedup();
        if here.is_empty() {
            here.push(stages.len());
            nowhere |= !facts.claims().is_empty();
        }
        stands.insert(message, here);
    }
    let last = nowhere.then_some(None);
    (stages.into_iter().map(Some).chain(last).collect(), stands)
}

#[cfg(test)]
mod tests;
