//! From a claim to a registered offer: a claim found in messages is turned into an offer, or bound to one that
//! is registered. Both are repairs like others; the new offer gets its id from whoever applies them.

use super::register::{PARTS, SECONDS, beside};
use super::unify::{Claimed, claim};
use super::wording::quoted;
use super::{Ctx, Fix};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{
    Currency, Id, Message, Money, Number, Offer, OfferKind, OfferUnit, Place, Qualifier as Meant,
};
use crate::text::claims::{Claim, Qualifier, Slot, Unit, Value};

/// How many characters of a sentence make a name.
const NAME: usize = 60;

/// Turns a claim into an offer that all the messages of `claims` make; the first is the model. Nothing where an
/// offer cannot hold such a value.
///
/// The new offer has a blank id: who applies the fix puts a fresh one in.
pub fn register(ctx: &Ctx<'_>, claims: &[Claimed]) -> Option<Fix> {
    let first = claims.first()?;
    let (_, model) = claim(ctx, *first)?;
    let offer = offer(ctx, *first)?;
    let mut edits = links(ctx, claims, offer.id);
    edits.insert(0, Edit::insert(offer));
    let title = format!("Register {} as an offer", quoted(&model.said));
    Some(Fix::review(title.clone(), Edit::batch(title, edits)))
}

/// Says that the messages of `claims` make a registered offer; nothing where all do already.
pub fn bind(ctx: &Ctx<'_>, claims: &[Claimed], offer: Id<Offer>) -> Option<Fix> {
    let name = &ctx.plan.offers.get(&offer)?.name;
    let edits = links(ctx, claims, offer);
    let title = format!("This is the offer {}", quoted(name));
    (!edits.is_empty()).then(|| Fix::review(title.clone(), Edit::batch(title, edits)))
}

/// The registered offers that may be meant by a claim: those whose value is of its kind, by name.
pub fn candidates(ctx: &Ctx<'_>, claimed: Claimed) -> Vec<Id<Offer>> {
    let Some((_, claim)) = claim(ctx, claimed) else {
        return Vec::new();
    };
    let register = ctx.index.register(ctx.plan);
    let offers = ctx.plan.offers.values();
    let mut fitting: Vec<&Offer> = offers
        .filter(|o| register.entry(o.id).is_some_and(|e| e.speaks_of(claim)))
        .collect();
    fitting.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    fitting.into_iter().map(|offer| offer.id).collect()
}

/// The words that say what a claim is about, as far as their stems are among some, as they stand in its message;
/// empty where none do.
pub fn about(ctx: &Ctx<'_>, (message, at): Claimed, stems: &[&str]) -> String {
    let Some(facts) = ctx.facts(message) else {
        return String::new();
    };
    let Some(((part, claim), record)) = facts.claim(at).zip(ctx.plan.messages.get(&message)) else {
        return String::new();
    };
    let (Some(reading), text) = (facts.part(part), record.part(part)) else {
        return String::new();
    };
    let beside = beside(facts, part, claim);
    let mut words: Vec<&str> = Vec::new();
    for word in reading.words() {
        let (folded, typed) = (reading.word(word), reading.original(word.range.clone()));
        let is_value = typed.start < claim.range.end && claim.range.start < typed.end;
        let is_subject = stems.iter().any(|stem| is_form_of(folded, stem));
        let Some(typed) = text.get(typed) else {
            continue;
        };
        let is_new = !words.iter().any(|w| w.eq_ignore_ascii_case(typed));
        if is_subject && !is_value && is_new && beside.contains(&folded) {
            words.push(typed);
        }
    }
    words.truncate(4);
    words.join(" ")
}

/// Whether a word may be a form of a stem: it begins as the stem does, but for its last letter.
fn is_form_of(word: &str, stem: &str) -> bool {
    let short = match stem.char_indices().next_back() {
        Some((at, _)) if at >= 3 => stem.get(..at).unwrap_or(stem),
        _ => stem,
    };
    word.starts_with(short) && word.chars().count() <= stem.chars().count() + 4
}

/// The offer that a claim makes, under a blank id.
fn offer(ctx: &Ctx<'_>, claimed: Claimed) -> Option<Offer> {
    let (part, claim) = claim(ctx, claimed)?;
    let mut offer = Offer {
        kind: match claim.slot {
            Slot::Discount => OfferKind::PercentOff,
            Slot::AmountOff => OfferKind::AmountOff,
            Slot::Price => OfferKind::Price,
            Slot::Trial => OfferKind::FreeTrial,
            Slot::Warranty | Slot::Returns => OfferKind::Guarantee,
            Slot::Count => OfferKind::Count,
            _ => OfferKind::OtherFact,
        },
        qualifier: match claim.qualifier {
            Qualifier::Exactly => Meant::Exactly,
            Qualifier::UpTo => Meant::UpTo,
            Qualifier::From => Meant::From,
            Qualifier::Over => Meant::Over,
            Qualifier::Under => Meant::Under,
            Qualifier::About => Meant::About,
        },
        ..Offer::default()
    };
    measure(&mut offer, claim)?;
    let stems: Vec<&str> = claim.subject.iter().map(String::as_str).collect();
    let about = about(ctx, claimed, &stems);
    if matches!(claim.slot, Slot::Price | Slot::Discount | Slot::AmountOff) {
        offer.product.clone_from(&about);
    }
    let is_told_by_kind = matches!(
        offer.kind,
        OfferKind::PercentOff | OfferKind::AmountOff | OfferKind::Price | OfferKind::FreeTrial
    );
    // What a fact is about is read out of its name: its own sentence says it best.
    let sentence = ctx.plan.messages.get(&claimed.0)?.part(part);
    let sentence = clause(sentence, claim).filter(|_| !is_told_by_kind);
    offer.name = sentence.unwrap_or_else(|| {
        let slot = super::wording::capitalised(claim.slot.name());
        match about.as_str() {
            "" => format!("{slot}: {}", claim.said),
            about => format!("{slot}, {about}: {}", claim.said),
        }
    });
    Some(offer)
}

/// The line or sentence in which a claim stands, where it is short enough for a name.
fn clause(text: &str, claim: &Claim) -> Option<String> {
    let (before, after) = text.split_at_checked(claim.range.start)?;
    let start = before.rfind(['.', '!', '?', '\n']).map_or(0, |at| at + 1);
    let from_claim = claim.range.len();
    let end = after
        .get(from_claim..)?
        .find(['.', '!', '?', '\n'])
        .map_or(text.len(), |at| claim.range.end + at);
    let clause = text.get(start..end)?.trim();
    (clause.chars().count() <= NAME).then(|| clause.to_owned())
}

/// Puts a claim's value into an offer; nothing where it is no single number of a kind that offers have.
fn measure(offer: &mut Offer, claim: &Claim) -> Option<()> {
    let Value::Number { low, high } = claim.value else {
        return None;
    };
    if low != high || !(0..i64::MAX).contains(&low) {
        return None;
    }
    let number = |parts: i64| Number::from_f64(parts as f64 / PARTS as f64);
    match claim.unit {
        Unit::Percent => {
            offer.value = number(low);
            offer.unit = OfferUnit::Percent;
        }
        Unit::Money(code) => {
            let currency = Currency::parse(code)?;
            let parts = PARTS / 10_i64.checked_pow(currency.places())?;
            offer.amount = Some(Money {
                minor: low / parts,
                currency,
            });
            offer.unit = match claim.per.as_deref() {
                Some("month") => OfferUnit::Months,
                Some("year") => OfferUnit::Years,
                None => OfferUnit::None,
                Some(_) => return None,
            };
        }
        Unit::Time => {
            let fits = |(_, one): &&(OfferUnit, i64)| low % (one * PARTS) == 0;
            // Fourteen days are two weeks, too; people say days.
            let days = |(unit, _): &&(OfferUnit, i64)| *unit != OfferUnit::Weeks;
            let (unit, one) = SECONDS.iter().filter(days).find(fits)?;
            offer.value = number(low / one);
            offer.unit = *unit;
        }
        Unit::Pieces => {
            offer.value = number(low);
            offer.unit = OfferUnit::Pieces;
        }
        _ => return None,
    }
    Some(())
}

/// The edits that add an offer to each message of `claims` that does not make it.
fn links(ctx: &Ctx<'_>, claims: &[Claimed], offer: Id<Offer>) -> Vec<Edit> {
    let mut messages: Vec<&Message> = claims
        .iter()
        .filter_map(|(message, _)| ctx.plan.messages.get(message))
        .filter(|message| !message.offers.contains(&offer))
        .collect();
    messages.sort_by_key(|message| message.id);
    messages.dedup_by_key(|message| message.id);
    let edits = messages.into_iter().map(|message| {
        let mut offers = message.offers.clone();
        offers.push(offer);
        let place = Place::of(message.id).field(field!(Message.offers));
        Edit::set(place, offers.to_value())
    });
    edits.collect()
}
