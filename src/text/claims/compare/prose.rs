//! What two claims need beside a common slot and a common word where one of them stands in a longer text.
//! A line or two speaks of one thing; an e-mail or a page speaks of many, tells of customers and of what was,
//! and has numbers for each of them.

use super::apart::is_way_in;
use super::subjects::are_akin;
use super::{Sureness, Verdict, is_period};
use crate::text::claims::lexicon::{LEXICON, stem};
use crate::text::claims::slots::Slot;
use crate::text::claims::{Claim, Extent, Unit, Value};

/// Lengths and sizes of one thing differ by less than so many times.
const FAR: i64 = 30;

/// How sure a contradiction is of two claims of which one stands in a longer text; nothing where they speak of
/// different things. The first is the one that says more exactly what it is about.
pub(super) fn in_prose(a: &Claim, b: &Claim, sureness: Sureness) -> Option<Sureness> {
    if !a.stands.is_in_prose && !b.stands.is_in_prose {
        return Some(sureness);
    }
    let is_named = a.slot == b.slot && !is_general(a);
    if a.stands.is_told != b.stands.is_told && !is_of_the_past(a) {
        return (is_named && is_promise(a)).then_some(Sureness::Possible);
    }
    if a.slot != b.slot && !says_which(b) && b.stands.is_in_prose {
        return None;
    }
    if are_far(a, b) || is_on_a_date(a) != is_on_a_date(b) || is_rate(a) != is_rate(b) {
        return None;
    }
    let (one, other) = (things(a), things(b));
    let is_common = |word: &&&String| other.iter().any(|w| are_akin(word, w));
    let common = one.iter().filter(is_common).count();
    // A line by itself speaks of what it names, and of the firm where it names nothing.
    let is_line =
        |claim: &Claim, things: &[&String]| !claim.stands.is_in_prose && common >= things.len();
    let is_told_whole = is_line(a, &one) || is_line(b, &other);
    let is_shared = common > 0 && common * 2 >= one.len().max(other.len());
    if !is_named {
        let is_of_all = a.extent == Extent::All || b.extent == Extent::All;
        let heads = a.slot != Slot::Clock && common > 0 && one.first() == other.first();
        // We buy from 23 farms, we buy from 25.
        if a.slot == Slot::Count && one.is_empty() && other.is_empty() && !is_told_whole {
            return Some(Sureness::Possible);
        }
        let is_enough = is_told_whole || is_shared || heads || is_of_all && common > 0;
        return is_enough.then_some(sureness);
    }
    let leads = |things: &[&String], others: &[&String]| {
        let mut others = others.iter();
        let head = things.first();
        head.is_some_and(|head| others.any(|word| are_akin(head, word)))
    };
    let is_led = leads(&one, &other) || leads(&other, &one);
    let names_any = one.len() + other.len() > 0;
    let is_alone = common == 0 && !is_told_whole;
    let of_some = |claim: &Claim| claim.scope.bounds.whom != 0;
    let is_enough = match a.slot {
        Slot::Price | Slot::WasPrice if common == 0 => return None,
        // Free first lessons, the first £150: “first” is no thing.
        Slot::Has | Slot::Free if is_of_order(a) || is_of_order(b) => return None,
        Slot::Has | Slot::Free | Slot::Kind => !is_alone || !names_any,
        // £10 for everybody under 26.
        Slot::Price => of_some(a) == of_some(b),
        // 10% off for friends, 15% off roses.
        Slot::Discount | Slot::AmountOff => common > 0 || !names_any,
        // Until 15 November, if you order by 26 November for January.
        Slot::Deadline if sureness == Sureness::Possible && !is_led => return None,
        // The sale until the 15th, bookings until the 31st.
        Slot::Deadline => common > 0 || !one.iter().chain(&other).any(|word| !is_of_sale(word)),
        // Under 14 for the ticket, 7 to 12 for the workshop.
        Slot::Age => !is_alone,
        // Breakfast until half past ten.
        _ if is_opening(a) => !is_alone || !names_any,
        _ if is_promise(a) => !is_of_another(a, &one, &other) && !is_of_another(b, &other, &one),
        _ => true,
    };
    Some(if is_enough {
        sureness
    } else {
        Sureness::Possible
    })
}

/// How sure a contradiction is, seen beside all that the two texts claim.
pub(super) fn beside_others(
    verdict: Verdict,
    (a, one): (&Claim, &[Claim]),
    (b, other): (&Claim, &[Claim]),
) -> Verdict {
    let is_likely = verdict == Verdict::Contradiction(Sureness::Likely);
    let is_in_prose = a.stands.is_in_prose || b.stands.is_in_prose;
    if is_likely
        && is_in_prose
        && (are_on_other_days((a, one), (b, other))
            || is_of_part((a, one), b)
            || is_of_part((b, other), a))
    {
        return Verdict::Contradiction(Sureness::Possible);
    }
    verdict
}

/// Whether two prices to get in stand in texts that speak of other days.
fn are_on_other_days((a, one): (&Claim, &[Claim]), (b, other): (&Claim, &[Claim])) -> bool {
    let is_of_entry = |claim: &Claim| {
        let mut things = things(claim).into_iter();
        claim.slot == Slot::Price && things.any(|word| is_way_in(word))
    };
    let days = |claims: &[Claim]| -> Vec<Value> {
        let dated = claims.iter().filter(|c| c.unit == Unit::Day);
        dated.map(|c| c.value.clone()).collect()
    };
    let (here, there) = (days(one), days(other));
    is_of_entry(a)
        && is_of_entry(b)
        && !here.is_empty()
        && !there.is_empty()
        && !here.iter().any(|day| there.contains(day))
}

/// Whether a line names its thing in another sentence only, and a longer text speaks of a part of that: solar
/// panels, 25-year guarantee; the inverter is guaranteed, once in the life of the panels.
fn is_of_part((line, all): (&Claim, &[Claim]), part: &Claim) -> bool {
    let is_bare = is_promise(line) && !line.stands.is_in_prose && things(line).is_empty();
    let named: Vec<&String> = all.iter().flat_map(things).collect();
    is_bare && is_of_another(part, &things(part), &named)
}

/// Whether a claim in a longer text begins with a thing of its own, and what it has in common with the other
/// comes after: the inverter is guaranteed, once in the life of the panels.
fn is_of_another(claim: &Claim, things: &[&String], others: &[&String]) -> bool {
    let is_common = |word: &&&String| others.iter().any(|w| are_akin(word, w));
    let Some(head) = things.first().filter(|head| !is_common(head)) else {
        return false;
    };
    let Some(shared) = things.iter().find(is_common) else {
        return false;
    };
    // Havsbris windows are windows.
    let mut pairs = claim.scope.pairs.iter();
    let is_kind = pairs.any(|(word, before)| word == *shared && before == *head);
    // A window with a guarantee on the frame.
    let mut parts = claim.scope.bounds.parts.iter();
    let is_on_it = parts.any(|(part, of)| claim.slot.is_named_by(part) && of == *shared);
    claim.stands.is_in_prose && !is_kind && !is_on_it
}

/// Whether a word names no more than what a last day is of.
fn is_of_sale(stem: &str) -> bool {
    matches!(
        stem,
        "sal" | "discount" | "promotion" | "save" | "order" | "angebot" | "aktion"
    )
}

/// Whether things are counted that come in some time: 1,800 bottles an hour.
fn is_rate(claim: &Claim) -> bool {
    claim.slot == Slot::Count && claim.per.as_deref().is_some_and(is_period)
}

/// Whether a slot does not say what its values are of.
fn is_general(claim: &Claim) -> bool {
    matches!(
        claim.slot,
        Slot::Duration
            | Slot::Count
            | Slot::Percent
            | Slot::Share
            | Slot::Measure
            | Slot::Multiple
            | Slot::Clock
            | Slot::Frequency
            | Slot::Date
            | Slot::Weekly
    )
}

/// Whether a slot is something that a firm promises its customers.
fn is_promise(claim: &Claim) -> bool {
    matches!(
        claim.slot,
        Slot::Trial
            | Slot::Returns
            | Slot::Warranty
            | Slot::Delivery
            | Slot::Response
            | Slot::Setup
            | Slot::Cancellation
            | Slot::Contract
    )
}

/// Whether what a slot is about is over wherever it is told.
fn is_of_the_past(claim: &Claim) -> bool {
    matches!(
        claim.slot,
        Slot::Since
            | Slot::WasPrice
            | Slot::Rating
            | Slot::Rank
            | Slot::Origin
            | Slot::Tenure
            | Slot::Starts
            | Slot::Deadline
    )
}

/// Whether a claim whose slot may be any of a family says by a word which side of it is meant.
fn says_which(claim: &Claim) -> bool {
    claim.slot != Slot::Duration || claim.is_awaited.is_some()
}

/// What a claim is about, without ordinals, the name of its slot and those to whom anything may be said.
fn things(claim: &Claim) -> Vec<&String> {
    let is_thing = |word: &&String| {
        LEXICON.ordinal(word).is_none()
            && !claim.slot.is_named_by(word)
            && (claim.slot != Slot::Age || LEXICON.known(word).people == 0)
            && !(is_opening(claim) && is_premises(word))
    };
    claim.subject.iter().filter(is_thing).collect()
}

/// Whether what is there or free is no thing but a place in an order.
fn is_of_order(claim: &Claim) -> bool {
    let mut of = claim.of.iter();
    of.all(|word| LEXICON.ordinal(word).is_some())
}

/// Whether two lengths or sizes are so far from each other that no one thing has both: two years of lessons,
/// 90 minutes of a concert.
pub(super) fn are_far(a: &Claim, b: &Claim) -> bool {
    let (Value::Number { high: one, .. }, Value::Number { high: other, .. }) = (&a.value, &b.value)
    else {
        return false;
    };
    let is_length = !matches!(a.unit, Unit::Percent | Unit::Year | Unit::Rank | Unit::Age);
    let (small, large) = (one.min(other), one.max(other));
    is_length && a.unit == b.unit && large / FAR > *small
}

/// Whether a claim is of when one may come in.
fn is_opening(claim: &Claim) -> bool {
    matches!(
        claim.slot,
        Slot::Opens | Slot::Closes | Slot::Hours | Slot::OpenDays
    )
}

/// Whether a time to open or close is that of one day or feast: until midnight on 7 November.
fn is_on_a_date(claim: &Claim) -> bool {
    is_opening(claim) && claim.slot != Slot::OpenDays && claim.scope.is_dated
}

/// What a firm may call itself where it says when it is open.
const PREMISES: &[&str] = &[
    "bakery",
    "bar",
    "brewery",
    "café",
    "centre",
    "clinic",
    "farm",
    "gallery",
    "gym",
    "kitchen",
    "library",
    "museum",
    "nursery",
    "office",
    "pharmacy",
    "practice",
    "pub",
    "restaurant",
    "salon",
    "school",
    "showroom",
    "studio",
    "surgery",
    "theatre",
    "workshop",
    "bäckerei",
    "geschäft",
    "laden",
    "praxis",
    "werkstatt",
    "magasin",
    "boutique",
    "musée",
    "cabinet",
    "tienda",
    "museo",
];

/// Whether a word is no more than what a firm calls itself or its rooms.
pub(super) fn is_premises(word: &str) -> bool {
    LEXICON.known(word).is_any_place || PREMISES.iter().any(|name| stem(name) == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::claims::compare::compare_all;
    use crate::text::claims::{Claim, claims};
    use crate::text::reading::Reading;

    fn of(text: &str) -> Vec<Claim> {
        claims(&Reading::new(text))
    }

    /// Words around a sentence, as many as make a longer text, that claim nothing.
    fn among_others(text: &str) -> String {
        format!(
            "There is a lot to think of when something like this begins. {text} Write to us if you are not sure \
             what it means, or ring the bell and ask whoever happens to be there."
        )
    }

    #[test]
    fn what_longer_texts_need_in_common() {
        let likely = Verdict::Contradiction(Sureness::Likely);
        for (one, other, clashes) in [
            (
                "Our choir has 23 singers.",
                "Our choir has 25 singers.",
                true,
            ),
            (
                "The practice is open from 8am to 6pm.",
                "We are open from 9am to 6pm.",
                true,
            ),
            (
                "Breakfast is served until 10.30am.",
                "We are open until 1pm.",
                false,
            ),
            (
                "A small service costs £65.",
                "A small service costs £80.",
                true,
            ),
            (
                "Your trial lasts 14 days.",
                "Your trial lasts 30 days.",
                true,
            ),
            (
                "Every kitchen is guaranteed for 15 years.",
                "Every kitchen is guaranteed for 10 years.",
                true,
            ),
            (
                "The workshop lasts two hours.",
                "The workshop lasts 90 minutes and ends with a cake.",
                true,
            ),
            // What was, and what somebody did.
            (
                "Windows come with a 10-year guarantee.",
                "The windows were in after four weeks.",
                false,
            ),
            (
                "A shift lasts three hours.",
                "She took a shift of eight hours.",
                false,
            ),
            // Another thing under one word.
            (
                "The concert lasts 90 minutes; all play.",
                "You should play for two years.",
                false,
            ),
            (
                "Fourteen people fit our windows.",
                "The two people who build it come and fit the window in your house.",
                false,
            ),
            // An order is no thing.
            (
                "The first visit takes 45 minutes.",
                "The first drawing takes 16 weeks.",
                false,
            ),
            // A part with a guarantee of its own, and a kind of the whole.
            (
                "The panels are guaranteed for 25 years.",
                "The inverter is guaranteed for 12 years, less than the panels.",
                false,
            ),
            (
                "The windows are guaranteed for 10 years.",
                "Every Nordljus window is guaranteed for 15 years.",
                true,
            ),
            (
                "We bottle 3,000 bottles of ale.",
                "The line fills 1,800 bottles of ale an hour.",
                false,
            ),
            (
                "On 4 May we play for children. Tickets are £9.",
                "We play until 18 May. Tickets cost £12.",
                false,
            ),
            (
                "Each door comes with a 10-year guarantee on the frame.",
                "A 15-year guarantee on every frame.",
                true,
            ),
            // One evening of the year.
            (
                "The museum closes at six.",
                "On 7 November the museum closes at midnight.",
                false,
            ),
        ] {
            let found = compare_all(&of(&among_others(one)), &of(&among_others(other)));
            let is_found = found.iter().any(|c| c.verdict == likely);
            assert_eq!(is_found, clashes, "{one} {other}");
        }
    }

    #[test]
    fn times_of_one_day_are_no_others() {
        let likely = Verdict::Contradiction(Sureness::Likely);
        for (usual, once, clashes) in [
            (
                "The shop closes at 6pm.",
                "On 24 December the shop closes at 1pm.",
                false,
            ),
            (
                "The shop closes at 6pm.",
                "On Christmas Eve the shop closes at 1pm.",
                false,
            ),
            (
                "The shop closes at 6pm.",
                "The shop closes at 8pm, every day but Christmas.",
                true,
            ),
        ] {
            let found = compare_all(&of(usual), &of(once));
            assert_eq!(found.iter().any(|c| c.verdict == likely), clashes, "{once}");
        }
    }

    #[test]
    fn a_line_is_held_against_a_longer_text() {
        let likely = Verdict::Contradiction(Sureness::Likely);
        for (line, text) in [
            ("Open until 8pm", "The shop closes at six."),
            ("23 farms, all by name", "We buy from 25 farms."),
            ("30 days to send it back", "Send it back within 14 days."),
        ] {
            let found = compare_all(&of(line), &of(&among_others(text)));
            assert!(found.iter().any(|c| c.verdict == likely), "{line} {text}");
        }
    }
}
