//! Whether two claims can both be true. `subjects` says whether they speak of the same.

mod apart;
mod named;
mod narrower;
mod parts;
mod prose;
mod subjects;
mod truths;

use self::apart::are_apart;
use self::narrower::{is_dearer_than_taxed, is_narrower, is_so_many_times, other_fares};
use self::parts::{
    are_of_parts, are_of_sides, have_room, is_named_free, is_of_first, is_of_meal, is_of_one,
    is_of_sale, is_of_set, is_on_some, is_part_day, is_part_of_day,
};
use self::prose::{beside_others, in_prose};
use self::subjects::{
    are_akin, contrasts, is_limited, is_of_some_only, is_part_of, is_without_limit, subjects,
};
pub(super) use self::truths::{is_filler, is_service};
use self::truths::{is_first_free, is_gift_with, says, truth_keys, truths};
use super::lexicon::LEXICON;
use super::slots::Slot;
use super::values::{is_denied_kind, same_value, verdict_of_values};
use super::{Claim, Qualifier, Unit, Value, bounds};

/// How sure a contradiction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// It very probably is one.
    Likely,
    /// It may be one: one side speaks to a group or of a kind, the other does not say.
    Possible,
}

/// What comes of comparing two claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They say the same.
    Same,
    /// They cannot both be true.
    Contradiction(Sureness),
    /// One promises more than the other: a qualifier or a condition was lost, or a figure is stale.
    Drift,
    /// Both may be true, and they do not say the same.
    Compatible,
    /// They speak of different things.
    NotComparable,
}

/// Two claims of two texts that do not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Which claim of the first text.
    pub one: usize,
    /// Which claim of the second.
    pub other: usize,
    /// A contradiction or a drift.
    pub verdict: Verdict,
}

/// So many claims of a text are compared with others: what has more is a price list or a book, and would take
/// ever longer.
const MOST: usize = 200;

/// As many claims of a text as are compared.
pub(super) fn first_of(claims: &[Claim]) -> &[Claim] {
    claims.get(..MOST).unwrap_or(claims)
}

/// What in two texts does not go together, contradictions first. Where a claim of one is found in the
/// other as well, what else the other says of that slot belongs to something else: a price list, an agenda.
/// And where two claims of one sentence differ from two of the other, they speak of different things.
pub fn compare_all(one: &[Claim], other: &[Claim]) -> Vec<Clash> {
    let (one, other) = (first_of(one), first_of(other));
    let mut clashes = Vec::new();
    for (n, a) in one.iter().enumerate() {
        for (m, b) in other.iter().enumerate() {
            let verdict = compare(a, b);
            if !matches!(verdict, Verdict::Contradiction(_) | Verdict::Drift) {
                continue;
            }
            let met = |claim: &Claim, others: &[Claim]| {
                others.iter().any(|o| {
                    o.slot.meets(claim.slot)
                        && (compare(claim, o) == Verdict::Same
                            || same_value(claim, o) && o.qualifier == claim.qualifier)
                })
            };
            let several = |claims: &[Claim], claim: &Claim| {
                claims.iter().any(|c| {
                    c.slot.family() == claim.slot.family()
                        && c.of == claim.of
                        && !same_value(c, claim)
                })
            };
            let is_listed = a.slot != Slot::Has
                && a.slot != Slot::Free
                && (met(a, other) && several(other, b) || met(b, one) && several(one, a));
            // The short form in a headline is covered by the full one in the text.
            let is_covered = verdict == Verdict::Drift
                && a.slot != Slot::Free
                && a.scope.is_for_most == b.scope.is_for_most
                && (a.qualifier != b.qualifier || a.scope.is_for_some == b.scope.is_for_some)
                && (met(a, other) || met(b, one));
            if is_covered
                || is_listed
                || vary_together(a, b, one, other)
                || is_so_many_times(a, b, one, other)
            {
                continue;
            }
            let verdict = match verdict {
                Verdict::Contradiction(_)
                    if a.subject.is_empty()
                        && b.subject.is_empty()
                        && !is_limited(a, b)
                        && agree_beside(a, b, one, other) =>
                {
                    Verdict::Contradiction(Sureness::Likely)
                }
                Verdict::Contradiction(_) if a.slot == Slot::BuyGet && !is_deal(a) => continue,
                other => other,
            };
            clashes.push(Clash {
                one: n,
                other: m,
                verdict: beside_others(verdict, (a, one), (b, other)),
            });
        }
    }
    clashes.sort_by_key(|clash| match clash.verdict {
        Verdict::Contradiction(sureness) => (0, Some(sureness)),
        _ => (1, None),
    });
    clashes
}

/// Whether a claim is how many of several are paid for.
fn is_deal(claim: &Claim) -> bool {
    claim.of == ["paid"]
}

/// Whether the sentences of two claims differ in something else as well: £20 for four, £12 for two.
pub(super) fn vary_together(a: &Claim, b: &Claim, one: &[Claim], other: &[Claim]) -> bool {
    let company = |claim: &Claim, of: &Claim| {
        claim.clause == of.clause
            && (claim.slot, &claim.of) != (of.slot, &of.of)
            && !overlaps(claim, of)
            && !matches!(claim.slot, Slot::Has | Slot::Named)
            // Buy two, get the third free: the numbers are those of the deal.
            && claim.slot != Slot::BuyGet
            && !is_deal(of)
            // Hall 4, stand B12.
            && claim.slot != Slot::Stand
            // A room from £89, breakfast included; breakfast: £14.
            && (of.slot != Slot::Free || claim.slot != Slot::Price)
            // Free on Sundays, £3 on weekdays.
            && (claim.slot != Slot::Free || of.slot == Slot::Weekly)
    };
    // Ten lessons for £300, a lesson for £40.
    let counted = |claims: &[Claim], of: &Claim| {
        claims.iter().any(|c| {
            let is_counted = c.slot == Slot::Count && c.qualifier == Qualifier::Exactly;
            // Six Saturdays, £90.
            let is_day = |noun: &String| LEXICON.known(noun).weekday.is_some();
            is_counted && company(c, of) && !c.of.iter().any(is_day)
        })
    };
    if a.slot == Slot::Price && counted(one, a) != counted(other, b) {
        return true;
    }
    // Six rolls for £3, each 50p.
    let is_each = |claim: &Claim| claim.per.as_deref() == Some("piece");
    if is_each(a) != is_each(b) && (counted(one, a) || counted(other, b)) {
        return true;
    }
    // £1 to unlock, then 15p a minute: one part of what it costs.
    let is_part = |claims: &[Claim], of: &Claim| {
        let beside = |c: &Claim| c.slot == Slot::Price && c.clause == of.clause && c.per.is_some();
        of.per.is_none() && claims.iter().any(beside)
    };
    if a.slot == Slot::Price && is_part(one, a) != is_part(other, b) {
        return true;
    }
    // £5 a plate: four dinners for two; four dinners for £40.
    let is_of_one = |claim: &Claim| claim.per.as_deref().is_some_and(|per| !is_period(per));
    if a.slot == Slot::Price && is_of_one(a) != is_of_one(b) && counted(one, a) && counted(other, b)
    {
        return true;
    }
    // £20 a day, £95 for the whole week.
    let lasts = |claims: &[Claim], of: &Claim| {
        claims
            .iter()
            .any(|c| company(c, of) && c.slot == Slot::Duration)
    };
    let is_timed = |claim: &Claim| claim.per.as_deref().is_some_and(is_period);
    if a.slot == Slot::Price
        && (is_timed(a) && !is_timed(b) && lasts(other, b)
            || is_timed(b) && !is_timed(a) && lasts(one, a))
    {
        return true;
    }
    let ours = one.iter().filter(|c| company(c, a));
    ours.flat_map(|ours| other.iter().map(move |theirs| (ours, theirs)))
        .filter(|(_, theirs)| company(theirs, b))
        .any(|(ours, theirs)| {
            let same_kind = ours.slot.family() == theirs.slot.family()
                && (ours.of == theirs.of || ours.slot == Slot::MinimumSpend)
                && same_family(ours.unit, theirs.unit);
            let parts = matches!(ours.slot, Slot::Opens | Slot::Closes | Slot::Hours)
                && matches!(a.slot, Slot::Opens | Slot::Closes | Slot::Hours);
            same_kind && !parts && differ(ours, theirs)
        })
}

/// Whether the sentences of two claims agree in something else: was £60, now £45; was £80, now £45.
fn agree_beside(a: &Claim, b: &Claim, one: &[Claim], other: &[Claim]) -> bool {
    let beside = |c: &&Claim, of: &Claim| {
        c.clause == of.clause
            && (c.slot, &c.of) != (of.slot, &of.of)
            && !matches!(c.slot, Slot::Has | Slot::Free | Slot::Named)
            && !overlaps(c, of)
    };
    let ours = one.iter().filter(|c| beside(c, a));
    ours.flat_map(|ours| other.iter().map(move |theirs| (ours, theirs)))
        .filter(|(_, theirs)| beside(theirs, b))
        .any(|(ours, theirs)| {
            ours.slot == theirs.slot && ours.of == theirs.of && same_value(ours, theirs)
        })
}

fn is_period(per: &str) -> bool {
    matches!(
        per,
        "minut" | "minute" | "hour" | "day" | "night" | "week" | "month" | "year"
    )
}

fn overlaps(a: &Claim, b: &Claim) -> bool {
    a.range.start < b.range.end && b.range.start < a.range.end
}

/// Whether two values of a kind are plainly different.
fn differ(a: &Claim, b: &Claim) -> bool {
    match (&a.value, &b.value) {
        (Value::Days { days: one, .. }, Value::Days { days: other, .. }) => one & other == 0,
        (Value::Truth(one), Value::Truth(other)) => one != other,
        // For a week or more, for less than a week.
        _ if matches!(
            (a.qualifier, b.qualifier),
            (Qualifier::Over, Qualifier::Under) | (Qualifier::Under, Qualifier::Over)
        ) =>
        {
            true
        }
        _ => !same_value(a, b) && verdict_of_values(a, b) != Verdict::Same,
    }
}

/// Compares two claims by themselves.
pub fn compare(a: &Claim, b: &Claim) -> Verdict {
    if !a.slot.meets(b.slot) {
        return Verdict::NotComparable;
    }
    if a.slot == Slot::Named || b.slot == Slot::Named {
        return named::verdict(a, b);
    }
    if !same_family(a.unit, b.unit) {
        // One code takes off one thing: £10, 10%.
        let is_one_code =
            a.slot.family() == Slot::Discount && !a.scope.codes.is_disjoint(&b.scope.codes);
        return match comparable(a, b) {
            Some(sureness) if is_one_code => Verdict::Contradiction(sureness),
            _ => Verdict::NotComparable,
        };
    }
    // The one that says more exactly what it is about comes first.
    let (a, b) = if a.slot == a.slot.family() {
        (b, a)
    } else {
        (a, b)
    };
    if !same_things(a, b) {
        return Verdict::NotComparable;
    }
    let Some(sureness) = comparable(a, b) else {
        return Verdict::NotComparable;
    };
    if a.slot == Slot::Kind && is_of_some_only(a, b) {
        return Verdict::Compatible;
    }
    // Closed on Easter Monday.
    let is_other_day =
        is_part_of_day(a) != is_part_of_day(b) || a.scope.is_of_holidays != b.scope.is_of_holidays;
    if is_other_day && a.slot == Slot::OpenDays {
        return Verdict::Compatible;
    }
    if a.slot == Slot::Kind && a.of == ["material"] && are_of_parts(a, b) {
        return Verdict::Compatible;
    }
    let verdict = match a.slot {
        Slot::Free | Slot::Has => truths(a, b),
        // A full-day course and a half-day course are two courses.
        Slot::Duration if is_part_day(a) && is_part_day(b) => Verdict::Compatible,
        // Of several vans one may be electric and one not.
        Slot::Kind
            if !is_of_one(a, b)
                && a.qualifier == Qualifier::About
                && b.qualifier == Qualifier::About
                && !is_denied_kind(a)
                && !is_denied_kind(b) =>
        {
            Verdict::Compatible
        }
        _ => verdict_of_values(a, b),
    };
    match verdict {
        Verdict::Contradiction(own) => {
            if is_better_for_some(a, b) || is_better_for_some(b, a) {
                return Verdict::Compatible;
            }
            // Where a word such as “ever” is taken back, it does not matter for whom.
            if a.slot == Slot::Free && a.value == b.value {
                return verdict;
            }
            Verdict::Contradiction(own.max(sureness))
        }
        // Selected frames, all frames.
        Verdict::Same
            if a.scope.is_for_some != b.scope.is_for_some
                && matches!(a.slot, Slot::Discount | Slot::AmountOff)
                && (a.qualifier, b.qualifier) == (Qualifier::Exactly, Qualifier::Exactly) =>
        {
            Verdict::Drift
        }
        // Most of it, all of it.
        Verdict::Same
            if a.scope.is_for_most != b.scope.is_for_most
                && matches!(a.slot, Slot::Origin | Slot::Free | Slot::Has) =>
        {
            Verdict::Drift
        }
        other => other,
    }
}

/// Whether the first is for a group of people only and promises more than the second.
fn is_better_for_some(a: &Claim, b: &Claim) -> bool {
    if a.scope.people.is_empty() || !b.scope.people.is_empty() {
        return false;
    }
    let (Value::Number { low: a_low, .. }, Value::Number { low: b_low, .. }) = (&a.value, &b.value)
    else {
        return a.slot == Slot::Free && a.value == Value::Truth(true);
    };
    match a.slot {
        Slot::Discount | Slot::AmountOff | Slot::Trial | Slot::Returns => a_low > b_low,
        Slot::Price => a_low < b_low,
        _ => false,
    }
}

fn same_family(a: Unit, b: Unit) -> bool {
    use Unit::{OutOf, Pieces, Time, Workdays};
    a == b
        || matches!(
            (a, b),
            (Time, Workdays) | (Workdays, Time) | (OutOf(_), OutOf(_))
        ) && (a != Pieces)
}

/// Whether what they count or deny is the same.
fn same_things(a: &Claim, b: &Claim) -> bool {
    if matches!(a.slot, Slot::Has | Slot::Free) {
        return truth_keys(a, b);
    }
    if a.slot != b.slot {
        return same_side(a, b);
    }
    a.slot == Slot::Season
        || a.of == b.of
        || have_room(a, b)
        || a.slot == Slot::MinimumSpend && (a.of.is_empty() || b.of.is_empty())
}

/// Whether two times are of the same side, where only the first says what it is a time of: until when, or from
/// when; for how long, or how long until then.
fn same_side(a: &Claim, b: &Claim) -> bool {
    match b.slot {
        Slot::Clock => {
            let is_span = |c: &Claim| matches!(c.value, Value::Hours { from, to } if from != to);
            let is_end = matches!(a.slot, Slot::Closes | Slot::CheckOut);
            // Lunch from noon to two, open from nine to five.
            if is_of_meal(a) != is_of_meal(b) {
                return false;
            }
            let side = match b.of.first().map(String::as_str) {
                None => !is_end,
                Some("until") => is_end,
                // When something arrives is when one may come in.
                _ => a.slot == Slot::CheckIn,
            };
            is_span(a) == is_span(b) && side
        }
        // Booking opens in June, the festival is in August.
        Slot::Date if is_of_sale(a) != is_of_sale(b) => false,
        // Every half an hour is no time that anything takes.
        Slot::Duration => {
            let goes_with = |it| a.slot.is_awaited() == Some(it);
            b.of.is_empty() && a.of.is_empty() && b.is_awaited.is_none_or(goes_with)
        }
        _ => true,
    }
}

/// Whether two claims speak of the same, and how sure that is; nothing where they do not.
fn comparable(a: &Claim, b: &Claim) -> Option<Sureness> {
    let (s, t) = (&a.scope, &b.scope);
    for (group, kinds) in &s.kinds {
        if t.kinds
            .get(group)
            .is_some_and(|others| kinds.is_disjoint(others))
        {
            return None;
        }
    }
    let apart = |one: &std::collections::BTreeSet<String>,
                 other: &std::collections::BTreeSet<String>| {
        !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
    };
    let takes_back = |one: &Claim, other: &Claim| {
        let denied = one.scope.denied.difference(&other.scope.denied);
        let mut denied = denied.filter(|word| !one.of.contains(word));
        denied.any(|word| {
            other.subject.contains(word) || other.scope.pairs.iter().any(|(w, _)| w == word)
        })
    };
    if !matches!(a.slot, Slot::Has | Slot::Free | Slot::Kind)
        && (takes_back(a, b) || takes_back(b, a))
    {
        return None;
    }
    // What is a name in one may begin a sentence in the other; German nouns all look like names.
    let is_spoken_of = |names: &std::collections::BTreeSet<String>, claim: &Claim| {
        names
            .iter()
            .any(|name| claim.subject.iter().any(|word| are_akin(name, word)))
    };
    let names_apart =
        apart(&s.names, &t.names) && !is_spoken_of(&s.names, b) && !is_spoken_of(&t.names, a);
    if names_apart || apart(&s.codes, &t.codes) {
        return None;
    }
    // Registered projectors, unregistered ones.
    let is_opposite = |one: &Claim, other: &Claim| {
        let mut words = one
            .subject
            .iter()
            .filter_map(|word| word.strip_prefix("un"));
        words.any(|word| word.len() > 4 && other.subject.iter().any(|w| w == word))
    };
    if is_opposite(a, b) || is_opposite(b, a) {
        return None;
    }
    if !s.people.is_empty() && !t.people.is_empty() && s.people.is_disjoint(&t.people) {
        return None;
    }
    // Refunded up to 48 hours before, not refunded with less than two days' notice.
    if a.of == ["return"] && s.is_temporary && t.is_temporary {
        return None;
    }
    let is_of_days = matches!(a.slot, Slot::OpenDays | Slot::Weekly | Slot::Season);
    if !is_of_days && s.days != 0 && t.days != 0 && s.days & t.days == 0 {
        return None;
    }
    let is_opening = matches!(
        a.slot,
        Slot::Opens | Slot::Closes | Slot::Hours | Slot::OpenDays
    );
    if is_opening && s.months != 0 && t.months != 0 && s.months & t.months == 0 {
        return None;
    }
    if s.with_tax != t.with_tax && matches!(a.unit, Unit::Money(_)) && !is_dearer_than_taxed(a, b) {
        return None;
    }
    if a.per != b.per
        && !is_without_limit(a)
        && !is_without_limit(b)
        && matches!(
            a.slot,
            Slot::Price | Slot::Count | Slot::Duration | Slot::Measure
        )
    {
        let period = |per: &Option<String>| {
            per.as_ref().is_some_and(|per| {
                per.contains("month")
                    || per.contains("year")
                    // Eight weeks, two hours a week.
                    || a.slot == Slot::Duration && is_period(per)
            })
        };
        if a.per.is_some() && b.per.is_some() || period(&a.per) || period(&b.per) {
            return None;
        }
        // Ten guests per cruise, a class of twelve.
        let (per, other) = if a.per.is_some() {
            (&a.per, b)
        } else {
            (&b.per, a)
        };
        // 18 teams, 400 players; each team has 22. Of every ring the gold has so many carats.
        if a.slot == Slot::Count
            && a.of != ["carat"]
            && a.of != ["group"]
            && other.per.is_none()
            && !other.scope.is_for_all
            && per.as_ref().is_some_and(|per| says(other, per))
        {
            return None;
        }
        let is_group = a.slot == Slot::Count && a.of == ["group"];
        if is_group && per.as_ref().is_some_and(|per| !says(other, per)) {
            return None;
        }
    }
    // For all ages, for children from six; all year round, no boats from November to March.
    let is_of_whom = a.of == ["age limit"]
        || a.slot == Slot::Season
            && matches!((&a.value, &b.value), (Value::Months { open: x, .. }, Value::Months { open: y, .. }) if x != y);
    if other_fares(a, b)
        || are_apart(a, b)
        || !is_of_whom && contrasts(a, b)
        || is_part_of(a, b)
        || is_part_of(b, a)
    {
        return None;
    }
    let mut sureness = subjects(a, b)?;
    let one_sided = |x: bool, y: bool| x != y;
    let is_of_number = a.unit != Unit::Truth && !a.slot.is_anchored();
    let is_off = matches!(a.slot, Slot::Discount | Slot::AmountOff);
    // The team at the fair is no plan.
    if a.slot != Slot::Stand && is_limited(a, b)
        || is_narrower(a, b)
        || is_of_number && one_sided(s.is_supposed, t.is_supposed)
        || is_of_number && one_sided(is_of_first(a), is_of_first(b))
        || is_off
            && one_sided(s.is_conditional, t.is_conditional)
            && one_sided(a.subject.is_empty(), b.subject.is_empty())
        || a.slot == Slot::Free && (is_first_free(a, b) || is_first_free(b, a))
        || a.slot == Slot::Free && (is_gift_with(a, b) || is_gift_with(b, a))
        || a.of == ["return"] && one_sided(s.is_supposed, t.is_supposed)
        || a.slot == Slot::Has && one_sided(is_of_set(a), is_of_set(b))
        || a.slot == Slot::Measure && are_of_sides(a, b)
        || a.slot == Slot::Free && (is_named_free(a, b) || is_named_free(b, a))
        || one_sided(s.bounds.occasions.is_empty(), t.bounds.occasions.is_empty())
        || a.slot == Slot::Since && one_sided(s.names.is_empty(), t.names.is_empty())
    {
        sureness = Sureness::Possible;
    }
    // Ages 6 to 12, for children aged 8 to 14.
    // Open from 10 to 5, on Thursdays until 9.
    // Until six, on Christmas Eve until one.
    let is_of_one_day =
        one_sided(is_on_some(s.days), is_on_some(t.days)) || one_sided(s.is_dated, t.is_dated);
    if is_opening && a.slot != Slot::OpenDays && is_of_one_day {
        sureness = Sureness::Possible;
    }
    let for_everyone = s.is_for_everyone || t.is_for_everyone;
    // Admission is free; adults £12, children £6.
    let paid = if a.value == Value::Truth(true) { b } else { a };
    let adults_pay =
        a.slot == Slot::Free && a.value != b.value && paid.scope.bounds.whom & bounds::ADULT != 0;
    let is_of_all = matches!(a.slot, Slot::Age | Slot::Count)
        || adults_pay
        || is_denied_kind(a)
        || is_denied_kind(b)
        || for_everyone;
    // Who subscribes is whoever is bound.
    let is_of_entry = a.of.iter().any(|word| word == "register" || word == "join");
    let is_of_bond = is_of_entry
        || a.of == ["contract"]
        || matches!(a.slot, Slot::Contract | Slot::Cancellation);
    if !is_of_all
        && !is_of_bond
        && (one_sided(s.people.is_empty(), t.people.is_empty())
            || a.slot != Slot::Rating
                && one_sided(s.bounds.comers.is_empty(), t.bounds.comers.is_empty()))
        || one_sided(s.codes.is_empty(), t.codes.is_empty())
    {
        sureness = Sureness::Possible;
    }
    in_prose(a, b, sureness)
}
