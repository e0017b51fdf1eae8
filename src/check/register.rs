//! The register of offers as claims: what each registered offer promises, in the form in which messages claim
//! it, so that both can be compared; and which claim of a message is about which offer.
//!
//! A claim is bound to an offer by the message's link to it, by the offer's code beside it, or by the product that
//! it names. Binding beats guessing, but only what is plainly bound is bound: an offer for some people, for some
//! time or in some region is never bound by its product alone.

use std::sync::Arc;

use super::facts::Facts;
use crate::model::{
    Id, Message, MessageField, Money, Offer, OfferKind, OfferUnit, Plan, Qualifier as Meant,
};
use crate::text::claims::{
    Claim, Extent, Qualifier, Scope, Slot, Statement, Unit, Value, Verdict, claims, compare,
};
use crate::text::name_key;
use crate::text::reading::Reading;

/// Parts of one that a claim counts in.
pub(super) const PARTS: i64 = 1_000_000;
/// Units of time in seconds, the longest first, as claims have them (rules.md, 2.3: a year has 365.25 days).
pub(super) const SECONDS: [(OfferUnit, i64); 5] = [
    (OfferUnit::Years, 8766 * 3600),
    (OfferUnit::Months, 2_629_800),
    (OfferUnit::Weeks, 7 * 86_400),
    (OfferUnit::Days, 86_400),
    (OfferUnit::Hours, 3600),
];

/// The fields of an offer in which it is said what it promises, and for whom.
pub const REGISTERED: &[&str] = &[
    "name",
    "kind",
    "value",
    "unit",
    "amount",
    "qualifier",
    "product",
    "eligibility",
    "minimum_spend",
    "region",
    "code",
    "valid_from",
    "valid_to",
];

/// What the registered offers promise.
#[derive(Clone, Debug, Default)]
pub struct Register {
    entries: Vec<Entry>,
    /// The products of all offers, as words.
    products: Vec<Vec<String>>,
}

/// A registered offer with a value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which.
    pub offer: Id<Offer>,
    /// What it promises, as a message would claim it.
    pub claim: Claim,
    product: Vec<String>,
    code: String,
    /// Whether it holds for some people, for some time or somewhere only.
    is_limited: bool,
}

/// What ties a claim to an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// The message makes this offer.
    Link,
    /// The offer's code stands beside the claim.
    Code,
    /// It names the product, or speaks of the one thing of its kind that is registered.
    Product,
}

impl Register {
    /// The register of a plan.
    pub fn new(plan: &Plan) -> Self {
        let offers = plan.offers.values();
        let mut products: Vec<Vec<String>> = offers.clone().map(|o| words(&o.product)).collect();
        products.retain(|product| !product.is_empty());
        products.sort_unstable();
        products.dedup();
        Self {
            entries: offers.filter_map(entry).collect(),
            products,
        }
    }

    /// What an offer promises; nothing where it has no value.
    pub fn entry(&self, offer: Id<Offer>) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.offer == offer)
    }

    /// The offer that a claim of a message is about, and how it is known.
    pub fn bound(&self, message: &Message, facts: &Facts, at: usize) -> Option<(&Entry, Bond)> {
        let (part, claim) = facts.claim(at)?;
        let fitting: Vec<&Entry> = self.entries.iter().filter(|e| e.speaks_of(claim)).collect();
        if fitting.is_empty() {
            return None;
        }
        let beside = beside(facts, part, claim);
        let linked: Vec<&Entry> = fitting
            .iter()
            .copied()
            .filter(|entry| message.offers.contains(&entry.offer))
            .collect();
        if !linked.is_empty() {
            let one = only(&linked).or_else(|| {
                let named = linked.iter().filter(|e| e.is_named(&beside));
                only(&named.copied().collect::<Vec<_>>())
            })?;
            // It speaks of another product, of some people, or of another code.
            let other = self
                .products
                .iter()
                .any(|p| *p != one.product && within(p, &beside));
            let scope = &claim.scope;
            let is_apart = other && !one.is_named(&beside)
                || !scope.people.is_empty() && !one.is_limited
                || !scope.codes.is_empty() && !one.has_code(scope);
            return (!is_apart).then_some((one, Bond::Link));
        }
        let coded: Vec<&Entry> = fitting
            .iter()
            .copied()
            .filter(|entry| entry.has_code(&claim.scope))
            .collect();
        if let Some(one) = only(&coded) {
            return Some((one, Bond::Code));
        }
        let scope = &claim.scope;
        let is_open = scope.people.is_empty() && scope.codes.is_empty() && scope.limits.is_empty();
        let by_product: Vec<&Entry> = fitting
            .iter()
            .copied()
            .filter(|entry| match entry.product.as_slice() {
                [] => {
                    is_one_of_its_kind(claim.slot)
                        && claim.subject.is_empty()
                        && scope.names.is_empty()
                }
                _ => entry.is_named(&beside),
            })
            .collect();
        let one = only(&by_product)?;
        (is_open && !one.is_limited).then_some((one, Bond::Product))
    }

    /// Whether a claim goes against what its offer promises, given that it is about it.
    pub fn contradicts(entry: &Entry, claim: &Claim) -> bool {
        matches!(entry.compare(claim), Verdict::Contradiction(_))
    }

    /// Whether some offer may decide about a claim: one that promises something else of its kind.
    pub fn may_decide(&self, claim: &Claim) -> bool {
        let mut entries = self.entries.iter();
        entries.any(|entry| entry.speaks_of(claim) && Self::contradicts(entry, claim))
    }

    /// The claims of a message that go against the register, each with the offer that it is about. Where a claim of
    /// its slot agrees with the offer, or there are several that do not, they belong to something else, unless
    /// the message contradicts itself.
    pub fn against(&self, message: &Message, facts: &Facts) -> Vec<(usize, &Entry, Bond)> {
        let mut against: Vec<(usize, &Entry, Bond)> = Vec::new();
        for (at, claim) in facts.claims().iter().enumerate() {
            if !self.may_decide(claim) {
                continue;
            }
            let Some((entry, bond)) = self.bound(message, facts, at) else {
                continue;
            };
            let mut others = facts.claims().iter().filter(|c| entry.speaks_of(c));
            let is_listed = others.any(|other| {
                let differs = other.said != claim.said || !Self::contradicts(entry, other);
                differs && !facts.is_at_odds(at, &other.said)
            });
            if !is_listed && Self::contradicts(entry, claim) {
                against.push((at, entry, bond));
            }
        }
        against
    }
}

impl Entry {
    /// Whether a claim is of what the offer promises, leaving aside for which product.
    pub fn speaks_of(&self, claim: &Claim) -> bool {
        let family = |unit| match unit {
            Unit::Workdays => Unit::Time,
            other => other,
        };
        self.claim.slot == claim.slot
            && family(self.claim.unit) == family(claim.unit)
            && (self.claim.of == claim.of || self.claim.of.is_empty())
            && (self.claim.per == claim.per || claim.slot != Slot::Price)
    }

    /// What a claim that is about the offer says of its value.
    pub fn compare(&self, claim: &Claim) -> Verdict {
        let mut theirs = claim.clone();
        theirs.subject.clear();
        theirs.scope = Arc::default();
        theirs.of.clone_from(&self.claim.of);
        compare(&self.claim, &theirs)
    }

    fn is_named(&self, beside: &[&str]) -> bool {
        !self.product.is_empty() && within(&self.product, beside)
    }

    fn has_code(&self, scope: &Scope) -> bool {
        !self.code.is_empty() && scope.codes.iter().any(|code| name_key(code) == self.code)
    }
}

/// What there is one of for whatever the brand sells, unless something else is said.
fn is_one_of_its_kind(slot: Slot) -> bool {
    matches!(slot, Slot::Trial | Slot::Returns | Slot::Warranty)
}

fn only<'a>(entries: &[&'a Entry]) -> Option<&'a Entry> {
    match entries {
        [one] => Some(one),
        _ => None,
    }
}

fn entry(offer: &Offer) -> Option<Entry> {
    Some(Entry {
        offer: offer.id,
        claim: promise(offer)?,
        product: words(&offer.product),
        code: name_key(&offer.code),
        is_limited: !offer.eligibility.trim().is_empty()
            || !offer.region.trim().is_empty()
            || !offer.code.trim().is_empty()
            || offer.minimum_spend.is_some()
            || offer.valid_from.is_some()
            || offer.valid_to.is_some(),
    })
}

/// What an offer promises, as a claim; nothing without a value, or where neither its kind nor its name says of
/// what that is.
fn promise(offer: &Offer) -> Option<Claim> {
    let (unit, value) = measured(offer)?;
    let value = Value::Number {
        low: value,
        high: value,
    };
    let named = claims(&Reading::new(&offer.name))
        .into_iter()
        .find(|claim| claim.unit == unit && claim.value == value);
    let slot = match offer.kind {
        OfferKind::PercentOff => Slot::Discount,
        OfferKind::AmountOff => Slot::AmountOff,
        OfferKind::Price => Slot::Price,
        OfferKind::FreeTrial => Slot::Trial,
        OfferKind::Guarantee if named.is_none() => Slot::Warranty,
        _ => named.as_ref()?.slot,
    };
    let per = match offer.unit {
        OfferUnit::Months if slot == Slot::Price => Some("month".to_owned()),
        OfferUnit::Years if slot == Slot::Price => Some("year".to_owned()),
        _ => None,
    };
    Some(Claim::from(Statement {
        slot,
        of: named
            .filter(|n| n.slot == slot)
            .map(|n| n.of.clone())
            .unwrap_or_default(),
        unit,
        value,
        qualifier: match offer.qualifier {
            Meant::Exactly => Qualifier::Exactly,
            Meant::UpTo => Qualifier::UpTo,
            Meant::From => Qualifier::From,
            Meant::Over => Qualifier::Over,
            Meant::Under => Qualifier::Under,
            Meant::About => Qualifier::About,
        },
        per,
        is_awaited: None,
        extent: Extent::Open,
        subject: Vec::new(),
        scope: Arc::default(),
        said: offer.promise(),
    }))
}

/// What an offer's value is measured in, and how much it is in the parts that claims count in.
fn measured(offer: &Offer) -> Option<(Unit, i64)> {
    if let Some(Money { minor, currency }) = offer.amount {
        let parts = PARTS / 10_i64.checked_pow(currency.places())?;
        return Some((money(currency.code())?, minor.checked_mul(parts)?));
    }
    let value = offer.value?.as_f64();
    let scaled = |one: i64| {
        let parts = value * one as f64 * PARTS as f64;
        (parts.abs() < 9e18).then_some(parts.round() as i64)
    };
    match offer.unit {
        OfferUnit::Percent => Some((Unit::Percent, scaled(1)?)),
        OfferUnit::None if offer.kind == OfferKind::PercentOff => Some((Unit::Percent, scaled(1)?)),
        OfferUnit::None | OfferUnit::Pieces => Some((Unit::Pieces, scaled(1)?)),
        unit => {
            let (_, one) = SECONDS.iter().find(|(u, _)| *u == unit)?;
            Some((Unit::Time, scaled(*one)?))
        }
    }
}

/// A currency as claims name it.
fn money(code: &str) -> Option<Unit> {
    const KNOWN: [&str; 8] = ["GBP", "EUR", "USD", "JPY", "CHF", "CAD", "AUD", "SEK"];
    let known = KNOWN.iter().find(|known| **known == code)?;
    Some(Unit::Money(known))
}

/// The words of a name as readings have them.
fn words(name: &str) -> Vec<String> {
    let reading = Reading::new(name);
    let words = reading
        .words()
        .iter()
        .map(|word| reading.word(word).to_owned());
    words.collect()
}

fn within(words: &[String], text: &[&str]) -> bool {
    words.iter().all(|word| text.contains(&word.as_str()))
}

/// The words of the clause in which a claim stands, as readings have them.
pub(super) fn beside<'f>(facts: &'f Facts, part: MessageField, claim: &Claim) -> Vec<&'f str> {
    let Some(reading) = facts.part(part) else {
        return Vec::new();
    };
    let mut all = reading.words().iter();
    let clause = all
        .find(|word| reading.original(word.range.clone()).end > claim.range.start)
        .map(|word| word.clause);
    let here = reading.words().iter().filter(|w| Some(w.clause) == clause);
    here.map(|word| reading.word(word)).collect()
}
