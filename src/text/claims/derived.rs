//! What a clause says by several of its words together, once its quantities and phrases are read: the first month
//! is free, two boats an hour, cancelled in time and paid back, posted the day it is ordered.

use std::ops::Range;
use std::sync::Arc;

use super::extract::{Clause, Maker};
use super::lexicon::triggers::{AGE, CAN, CANCEL, CORRECT, GROW, THAT_DAY, WITH};
use super::lexicon::{LEXICON, stem};
use super::numbers::{ONE, number};
use super::scope::subject;
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Claim, Qualifier, Unit, Value, corrections, origins, terms, visitors, wording};

/// A day, in seconds.
const DAY: i64 = 86_400;

/// Adds what the claims and words of a clause say together.
pub(super) fn claims(maker: &mut Maker<'_>, clause: &Clause<'_>) {
    let words = clause.tokens.iter();
    let triggers = words.fold(0, |all, token| all | token.known.triggers);
    let has = |what: u16| triggers & what != 0;
    let is_puzzling = |c: &Claim| c.slot == Slot::OpenDays || c.of == ["day ticket"];
    if has(CORRECT) || maker.claims.iter().any(is_puzzling) {
        corrections::correct(maker, clause.tokens);
    }
    let claims = |slot: Slot| maker.claims.iter().any(|c| c.slot == slot);
    let found = [
        claims(Slot::Free).then(|| free_for(maker, clause)),
        claims(Slot::Count).then(|| departures(maker, clause)),
        has(CANCEL).then(|| paid_back(maker, clause)),
        has(THAT_DAY).then(|| same_day(maker, clause)),
        has(AGE).then(|| age_limit(maker, clause)),
        has(AGE).then(|| visitors::young_ones(maker, clause)),
        has(WITH).then(|| comes_with(maker, clause)),
        has(GROW).then(|| origins::grows_in(maker, clause)),
        has(CAN).then(|| visitors::up_to(maker, clause)),
        claims(Slot::Count).then(|| visitors::room_for(maker, clause)),
        Some(first_of_all(maker, clause)),
        Some(terms::least(maker, clause)),
        Some(terms::ahead(maker, clause)),
        Some(origins::only_from(maker, clause)),
        Some(free_of(maker, clause)),
    ];
    let found: Vec<Claim> = found.into_iter().flatten().flatten().collect();
    // Ordered three weeks ahead: nothing takes or lasts three weeks.
    if let Some(ahead) = found.iter().find(|c| terms::is_ahead(c)) {
        let is_bare = |c: &Claim| c.slot == Slot::Duration && c.of.is_empty();
        maker
            .claims
            .retain(|c| !(is_bare(c) && c.range == ahead.range));
    }
    maker.claims.extend(found);
}

/// The first month is free, three months free: for how long.
fn free_for(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let is_free = |c: &Claim| c.slot == Slot::Free && c.value == Value::Truth(true);
    if !maker.claims.iter().any(is_free) {
        return None;
    }
    let tokens = clause.tokens;
    let (at, length, seconds) = (0..tokens.len()).find_map(|at| {
        let first = tokens.get(at)?;
        let is_first = matches!(
            first.word,
            "first"
                | "ersten"
                | "erste"
                | "erster"
                | "premier"
                | "premiers"
                | "première"
                | "primer"
                | "primeros"
        );
        let rest = tokens.get(at + usize::from(is_first)..)?;
        let (count, taken) = number(rest).unwrap_or((ONE, 0));
        let (unit, seconds) = rest.get(taken)?.known.unit?;
        let length = usize::from(is_first) + taken + 1;
        let next = tokens.get(at + length).map_or("", |t| t.word);
        let leads = is_first
            || taken > 0
                && matches!(
                    next,
                    "free" | "gratis" | "kostenlos" | "gratuits" | "offerts"
                );
        (unit == Unit::Time && leads && seconds >= 3600)
            .then(|| (at, length, seconds.saturating_mul(count)))
    })?;
    let rest = tokens.iter().enumerate();
    let rest = rest.filter(|(n, t)| {
        !(at..at + length).contains(n)
            && !matches!(t.word, "free" | "us" | "first" | "gratis" | "kostenlos")
    });
    let about = subject(rest.map(|(_, t)| t));
    let mut claim = new(maker, clause, Slot::Duration, &["free"], at..at + length);
    claim.subject = about;
    lasts(&mut claim, seconds);
    Some(claim)
}

/// Two boats an hour, one coach an hour: how often.
fn departures(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let rides = [
        "bus", "buse", "tram", "boat", "coach", "train", "ferry", "shuttl", "flight", "departur",
        "sail", "cross",
    ];
    let is_ride = |c: &&Claim| {
        c.slot == Slot::Count && c.of.iter().any(|noun| rides.contains(&noun.as_str()))
    };
    let count = maker.claims.iter().find(is_ride)?;
    let span = match count.per.as_deref()? {
        "hour" => 3_600,
        "day" => DAY,
        _ => return None,
    };
    let Value::Number { low, high } = count.value else {
        return None;
    };
    if low != high || low < ONE {
        return None;
    }
    let mut claim = count.clone();
    (claim.slot, claim.of, claim.per) = (Slot::Frequency, Vec::new(), None);
    claim.subject = subject(clause.tokens.iter());
    claim.scope = Arc::clone(clause.scope());
    lasts(&mut claim, (span * ONE).saturating_mul(ONE) / low);
    claim.number = None;
    Some(claim)
}

/// Cancel up to a day before and pay nothing: who cancels gets the money back.
fn paid_back(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let has = |words: &[&str]| tokens.iter().any(|t| words.contains(&t.word));
    let is_told = |c: &Claim| c.of == ["return"] || c.slot == Slot::Returns;
    let cancels = maker.claims.iter().any(|c| c.slot == Slot::Cancellation)
        || has(&[
            "cancel",
            "cancelled",
            "canceled",
            "stornieren",
            "annulez",
            "cancela",
        ]);
    let is_free = tokens.windows(2).any(|pair| {
        let [one, next] = pair else { return false };
        matches!(
            (one.word, next.word),
            ("pay", "nothing")
                | ("free", "of")
                | ("for", "free")
                | ("full", "refund")
                | ("get", "everything")
        )
    }) || has(&[
        "kostenlos",
        "kostenfrei",
        "gratuitement",
        "gratis",
        "refunded",
    ]);
    let denies = tokens
        .iter()
        .any(|t| t.known.is_denial && t.word != "nothing");
    if !cancels || !is_free || denies || maker.claims.iter().any(is_told) {
        return None;
    }
    let what = tokens.iter().filter(|t| {
        !matches!(
            &*t.stem,
            "cancel" | "refund" | "full" | "pay" | "free" | "charg"
        )
    });
    let about = subject(what);
    let mut claim = new(maker, clause, Slot::Has, &["refundable"], 0..tokens.len());
    claim.subject = about;
    (claim.unit, claim.value) = (Unit::Truth, Value::Truth(true));
    let scope = Arc::make_mut(&mut claim.scope);
    (scope.is_supposed, scope.is_conditional, scope.is_temporary) = (false, false, false);
    "money back to who cancels".clone_into(&mut claim.said);
    Some(claim)
}

/// Posted the day you order: within a day.
fn same_day(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let at = tokens.windows(3).position(|t| {
        let words: Vec<&str> = t.iter().map(|t| t.word).collect();
        matches!(
            words[..],
            ["day", "you" | "we", "order" | "ordered" | "buy"] | ["day", "it", "is"]
        )
    })?;
    let leaves = |t: &Token<'_>| {
        matches!(
            &*t.stem,
            "deliver" | "leav" | "send" | "sent" | "ship" | "dispatch" | "post"
        )
    };
    let is_told = |c: &Claim| c.slot == Slot::Delivery;
    if !tokens.iter().any(leaves) || maker.claims.iter().any(is_told) {
        return None;
    }
    let sets_out = tokens
        .iter()
        .any(|t| corrections::LEAVING.contains(&t.word));
    let places = [
        "warehous", "roastery", "bakery", "workshop", "kitchen", "stor", "depot", "leav",
    ];
    let mut claim = new(maker, clause, Slot::Delivery, &[], at..at + 3);
    if sets_out {
        claim.of = vec![corrections::SET_OUT.to_owned()];
    }
    claim.subject = subject(tokens.iter());
    claim.subject.retain(|stem| {
        !places.contains(&stem.as_str()) && !LEXICON.is_weak(stem) && stem != "deliver"
    });
    lasts(&mut claim, DAY * ONE);
    claim.qualifier = Qualifier::Under;
    claim.said = wording::said(&claim);
    Some(claim)
}

/// Dogs over eight cannot be insured, cover for under-75s only: there is a limit of age.
fn age_limit(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let at = tokens.windows(2).position(|t| {
        let [side, age] = t else { return false };
        let years = match age.kind {
            Kind::Number(years) => Some(years),
            _ => age.known.number,
        };
        matches!(side.word, "over" | "under" | "above" | "über" | "unter")
            && years.is_some_and(|years| (2 * ONE..=99 * ONE).contains(&years))
    });
    // Under-75s.
    let at = at.or_else(|| {
        tokens.windows(3).position(|t| {
            matches!(t, [side, joint, age] if matches!(side.word, "over" | "under")
                && joint.is('-') && matches!(age.kind, Kind::Number(_)))
        })
    })?;
    let rest = tokens.get(at + 1..)?.iter().skip_while(|t| t.is('-'));
    let mut rest = rest.skip(1).filter(|t| t.word != "s");
    let next = rest.next()?;
    let limits = next.word == "only" || next.known.is_denial;
    // Groups over 20, orders over £50.
    let is_of_things = clause.is_measured(at..at + 3)
        || at
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_some_and(|t| COUNTED.contains(&&*t.stem));
    let is_told = |c: &Claim| c.of == [stem("age limit")];
    if !limits || is_of_things || maker.claims.iter().any(is_told) {
        return None;
    }
    let mut claim = new(maker, clause, Slot::Has, &["age limit"], at..at + 2);
    claim.subject = subject(tokens.iter());
    claim.unit = Unit::Truth;
    claim.value = Value::Truth(true);
    "a limit of age".clone_into(&mut claim.said);
    let scope = Arc::make_mut(&mut claim.scope);
    scope.is_for_all = false;
    Some(claim)
}

/// What is limited by how many or how much it is, as stems.
const COUNTED: &[&str] = &[
    "group", "parti", "order", "purchas", "book", "basket", "parcel", "item", "quantiti", "amount",
];

/// We made our first jar in 1912; the very first saddle dates from 1921.
fn first_of_all(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let has = |words: &[&str]| tokens.iter().any(|t| words.contains(&t.word));
    let year = clause.quantities.iter().find(|q| q.unit == Unit::Year)?;
    let made = has(&[
        "made", "baked", "brewed", "built", "sold", "wove", "woven", "sewed", "bottled", "printed",
    ]);
    // Our first pie in 1912; not: our first vegan pie, our first million.
    let is_plain = tokens.windows(3).any(|t| {
        matches!(t, [first, thing, then] if first.word == "first"
            && thing.known.number.is_none()
            && matches!(then.word, "in" | "back"))
    });
    let is_first = has(&["first"])
        && (has(&["ever", "dates"]) || is_plain && has(&["we", "our"]))
        && (made || has(&["dates"]));
    if !is_first || maker.claims.iter().any(|c| c.slot == Slot::Since) {
        return None;
    }
    let mut claim = new(maker, clause, Slot::Since, &[], year.tokens.clone());
    let told = tokens.iter().enumerate();
    let told = told.filter(|(at, t)| {
        !year.tokens.contains(&(clause.range.start + at))
            && !matches!(t.word, "first" | "ever" | "dates" | "made" | "very")
    });
    claim.subject = subject(told.map(|(_, t)| t));
    (claim.unit, claim.value) = (Unit::Year, year.value.clone());
    claim.said = wording::said(&claim);
    Some(claim)
}

/// Gives a claim a length of time as its value, in millionths of a second.
pub(super) fn lasts(claim: &mut Claim, length: i64) {
    claim.unit = Unit::Time;
    claim.qualifier = Qualifier::Exactly;
    claim.value = Value::Number {
        low: length,
        high: length,
    };
    claim.said = wording::said(claim);
}

/// Every violin leaves our workshop with a case: that costs nothing more.
fn comes_with(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let tokens = clause.tokens;
    let is_priced = clause
        .quantities
        .iter()
        .any(|q| matches!(q.unit, Unit::Money(_)));
    let verb = tokens.iter().position(|t| {
        matches!(
            t.word,
            "leaves"
                | "leave"
                | "comes"
                | "come"
                | "arrives"
                | "arrive"
                | "supplied"
                | "sold"
                | "delivered"
                | "ships"
        )
    })?;
    let with = tokens.iter().skip(verb).position(|t| t.word == "with")? + verb;
    let next = tokens
        .get(with + 1)
        .filter(|t| matches!(t.word, "a" | "an" | "its" | "your"))?;
    let is_there = |c: &&Claim| {
        c.slot == Slot::Has
            && c.value == Value::Truth(true)
            && c.range.end > maker.reading.original(next.range.clone()).start
    };
    let has = maker.claims.iter().find(is_there)?;
    let is_told = |c: &Claim| c.slot == Slot::Free && c.of == has.of;
    if is_priced || maker.claims.iter().any(is_told) || tokens.iter().any(|t| t.known.is_denial) {
        return None;
    }
    let mut claim = has.clone();
    claim.slot = Slot::Free;
    claim.said = format!("{} at no cost", has.of.join(" "));
    Some(claim)
}

/// Palmölfrei: without palm oil.
fn free_of(maker: &Maker<'_>, clause: &Clause<'_>) -> Option<Claim> {
    let (at, root) = clause.tokens.iter().enumerate().find_map(|(at, token)| {
        let root = token.word.strip_suffix("frei")?;
        let is_cost = [
            "kosten",
            "gebühren",
            "porto",
            "schul",
            "barriere",
            "spesen",
            "zins",
            "miet",
        ];
        let is_thing = root.chars().count() > 3 && !is_cost.iter().any(|cost| root.ends_with(cost));
        is_thing.then_some((at, root))
    })?;
    let of = stem(root).into_owned();
    if maker.claims.iter().any(|c| c.of.contains(&of)) {
        return None;
    }
    let mut claim = new(maker, clause, Slot::Has, &[], at..at + 1);
    claim.of = vec![of];
    let others = clause.tokens.iter().enumerate().filter(|(n, _)| *n != at);
    claim.subject = subject(others.map(|(_, t)| t));
    (claim.unit, claim.value) = (Unit::Truth, Value::Truth(false));
    claim.said = format!("no {root}");
    Some(claim)
}

/// A claim of a clause that stands where some of its tokens stand.
pub(super) fn new(
    maker: &Maker<'_>,
    clause: &Clause<'_>,
    slot: Slot,
    of: &[&str],
    own: Range<usize>,
) -> Claim {
    let of = of.iter().map(|word| stem(word).into_owned()).collect();
    let start = clause.range.start;
    let own = start + own.start..start + own.end;
    maker.claim(
        slot,
        of,
        own,
        Vec::new(),
        Arc::clone(clause.scope()),
        &clause.range,
    )
}

#[cfg(test)]
mod tests {
    use crate::text::claims::testing::clash;

    #[test]
    fn several_words_together() {
        for (one, other, clashes) in [
            (
                "Tea: the first week is on us.",
                "Your first month of tea is free.",
                true,
            ),
            (
                "Tea: the first week is on us.",
                "Your first cup of tea takes an hour to brew.",
                false,
            ),
            (
                "The tram leaves every ten minutes.",
                "Two trams an hour.",
                true,
            ),
            (
                "The tram leaves every ten minutes.",
                "Six trams an hour.",
                false,
            ),
            (
                "Cancel your dive up to the day before and pay nothing.",
                "Dives are non-refundable.",
                true,
            ),
            (
                "Cancel your dive up to the day before and pay nothing.",
                "No refund on dives cancelled on the day.",
                false,
            ),
            (
                "Soap is posted the day you order.",
                "Soap is posted after four working days.",
                true,
            ),
            (
                "We insure parrots of any age.",
                "Parrots over 20 cannot be insured.",
                true,
            ),
            (
                "Baking pies since 1890.",
                "We baked our first pie in 1912.",
                true,
            ),
            (
                "Under-fives go free at the farm park.",
                "The farm park charges £2 for toddlers.",
                true,
            ),
            (
                "Under-fives go free at the farm park.",
                "The farm park charges grown-ups £8.",
                false,
            ),
            (
                "Every lamp comes to you with a bulb.",
                "A bulb for the lamp is £4 extra.",
                true,
            ),
            (
                "Only Scottish wool goes into our rugs.",
                "The wool for our rugs comes from Hungary.",
                true,
            ),
            (
                "Unsere Creme ist palmölfrei.",
                "Unsere Creme enthält Palmöl.",
                true,
            ),
            (
                "The spa is open any day but Monday.",
                "The spa is open seven days a week.",
                true,
            ),
            (
                "Closed every day except Saturday.",
                "Open on Wednesdays.",
                true,
            ),
            (
                "Closed Monday to Friday but open at weekends.",
                "Open on Wednesdays.",
                true,
            ),
            (
                "Groups over 20 cannot be seated in the barn.",
                "The barn has no age limit.",
                false,
            ),
            (
                "Baking pies since 1890.",
                "We baked our first vegan pie in 2012.",
                false,
            ),
            (
                "Only EU customers pay no customs.",
                "The customers of the EU come from Hungary.",
                false,
            ),
            (
                "Trips under 5 km are free.",
                "Trips for toddlers are £2.",
                false,
            ),
        ] {
            assert_eq!(clash(one, other), clashes, "{one} {other}");
        }
    }
}
