//! What is one promise: claims sorted into things by what they are about, and things joined that say the same or
//! that a rule has compared.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::unify::{Claimed, claim};
use crate::check::{Ctx, Finding};
use crate::model::{Id, Message, Place};
use crate::text::claims::{Claim, Slot, Verdict, compare};

/// How many ways of speaking of one value are compared with each other; beyond that they stay apart.
const WAYS: usize = 40;

/// What makes two claims speak of one thing without being compared.
type Thing = (Slot, Vec<String>, Vec<String>, Vec<String>);

/// A claim where it stands.
struct Placed {
    slot: Slot,
    thing: usize,
    claimed: Claimed,
}

/// The claims of a plan, sorted into things.
pub struct Things {
    /// Which claims speak of each, before things were joined.
    claims: Vec<Vec<Claimed>>,
    /// With which other thing each was joined; itself where with none.
    joined: Vec<usize>,
    /// The things by where their claims stand.
    places: BTreeMap<Place, Vec<Placed>>,
}

/// What things are compared by: the slot itself, or its family.
type Maker = fn(Slot) -> Slot;

impl Things {
    /// Sorts the claims of a plan, but for those of messages that run nowhere any more.
    pub fn new(ctx: &Ctx<'_>) -> Self {
        let mut known: BTreeMap<Thing, usize> = BTreeMap::new();
        // For each value the things of which it is said, with a claim as an example.
        let mut ways: BTreeMap<(Slot, &[String], &str), BTreeMap<usize, &Claim>> = BTreeMap::new();
        let mut things = Self {
            claims: Vec::new(),
            joined: Vec::new(),
            places: BTreeMap::new(),
        };
        let runs = |id: &Id<Message>| !ctx.index.is_over(ctx.plan, *id);
        for (message, facts) in ctx.index.all_facts().filter(|(id, _)| runs(id)) {
            let all = facts.claims();
            for (at, claim) in all.iter().enumerate() {
                let Some((part, _)) = facts.claim(at) else {
                    continue;
                };
                let n = *known.entry(thing(claim)).or_insert_with(|| {
                    things.joined.push(things.claims.len());
                    things.claims.push(Vec::new());
                    things.claims.len() - 1
                });
                if let Some(claims) = things.claims.get_mut(n) {
                    claims.push((message, at));
                }
                let place = Place::of(message).field(part.field());
                let place = place.span(claim.range.clone());
                things.places.entry(place).or_default().push(Placed {
                    slot: claim.slot,
                    thing: n,
                    claimed: (message, at),
                });
                let key = (claim.slot, claim.of.as_slice(), claim.said.as_str());
                ways.entry(key).or_default().entry(n).or_insert(claim);
            }
        }
        for examples in ways.values() {
            let some: Vec<(&usize, &&Claim)> = examples.iter().take(WAYS).collect();
            for (n, (one, a)) in some.iter().enumerate() {
                for (other, b) in some.iter().skip(n + 1) {
                    if compare(a, b) == Verdict::Same {
                        things.join(**one, **other);
                    }
                }
            }
        }
        things
    }

    /// The thing that stands for all that it was joined with.
    fn root(&self, mut n: usize) -> usize {
        while let Some(up) = self.joined.get(n).copied().filter(|up| *up != n) {
            n = up;
        }
        n
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(up) = self.joined.get_mut(one.max(other)) {
            *up = one.min(other);
        }
    }

    /// What a finding compares is one thing.
    pub fn join_all(&mut self, ctx: &Ctx<'_>, finding: &Finding) {
        let Some((slot, of)) = self.slot(ctx, finding) else {
            return;
        };
        let things: Vec<usize> = finding
            .places()
            .filter(|place| ctx.plan.has(place.record))
            .filter_map(|place| self.places.get(&place))
            .flatten()
            .filter(|here| of(here.slot) == slot)
            .map(|here| here.thing)
            .collect();
        for pair in things.windows(2) {
            if let [one, other] = pair {
                self.join(*one, *other);
            }
        }
    }

    /// Of what something is claimed at every place of a finding, in the values that it compares where one place
    /// claims several things: when it opens, and when it closes. Where no slot is at every place it is a family of
    /// slots: until six, closes at five. Comes with what makes such of a slot.
    fn slot(&self, ctx: &Ctx<'_>, finding: &Finding) -> Option<(Slot, Maker)> {
        let makers: [Maker; 2] = [|slot| slot, Slot::family];
        let mut found = makers
            .into_iter()
            .filter_map(|of| Some((self.common(ctx, finding, of)?, of)));
        found.next()
    }

    fn common(&self, ctx: &Ctx<'_>, finding: &Finding, of: Maker) -> Option<Slot> {
        let mut common: Option<BTreeSet<Slot>> = None;
        let mut compared: BTreeSet<Slot> = BTreeSet::new();
        for here in finding.places().filter_map(|place| self.places.get(&place)) {
            let slots: BTreeSet<Slot> = here.iter().map(|here| of(here.slot)).collect();
            common = Some(match common {
                Some(before) => before.intersection(&slots).copied().collect(),
                None => slots,
            });
            let is_value = |claim: &Claim| finding.values.contains(&claim.said);
            let values = here
                .iter()
                .filter(|here| claim(ctx, here.claimed).is_some_and(|(_, claim)| is_value(claim)));
            compared.extend(values.map(|here| of(here.slot)));
        }
        let common = common?;
        let both = common.intersection(&compared).next();
        both.or(common.first()).copied()
    }

    /// The thing that a finding is about.
    pub fn of(&self, ctx: &Ctx<'_>, finding: &Finding) -> Option<usize> {
        let (slot, of) = self.slot(ctx, finding)?;
        let mut places = finding.places().filter_map(|place| self.places.get(&place));
        let here = places.next()?.iter().find(|here| of(here.slot) == slot)?;
        Some(self.root(here.thing))
    }

    /// Every thing with all its claims, in order.
    pub fn members(&self) -> BTreeMap<usize, Vec<Claimed>> {
        let mut members: BTreeMap<usize, Vec<Claimed>> = BTreeMap::new();
        for (n, claims) in self.claims.iter().enumerate() {
            members.entry(self.root(n)).or_default().extend(claims);
        }
        for claims in members.values_mut() {
            claims.sort_unstable();
        }
        members
    }
}

fn thing(claim: &Claim) -> Thing {
    let mut subject = claim.subject.clone();
    subject.sort_unstable();
    let scope = &claim.scope;
    let kinds = scope.kinds.values().flatten().cloned();
    let people = scope.people.iter().map(usize::to_string);
    let limits = kinds.chain(people).chain(scope.codes.iter().cloned());
    (claim.slot, claim.of.clone(), subject, limits.collect())
}
