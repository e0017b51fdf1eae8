//! Whether two claims speak of the same thing, by the words that say what they are about.

use std::borrow::Cow;

use super::Sureness;
use super::apart::is_way_in;
use crate::text::claims::lexicon::LEXICON;
use crate::text::claims::mentions::is_mention;
use crate::text::claims::numbers::{ENDLESS, ONE};
use crate::text::claims::slots::Slot;
use crate::text::claims::values::is_denied_kind;
use crate::text::claims::{Claim, Extent, Value};

/// Whether one is limited to a kind and the other does not say: Pro, adults, the second.
pub(super) fn is_limited(a: &Claim, b: &Claim) -> bool {
    let limited = |one: &Claim, other: &Claim| {
        let limits = one
            .scope
            .limits
            .iter()
            .filter(|group| !other.scope.kinds.contains_key(group));
        // What is free is free for adults.
        let paid = one.slot == Slot::Free && one.value == Value::Truth(false);
        limits
            .filter_map(|group| one.scope.kinds.get(group))
            // On weekdays, from Monday to Thursday.
            .filter(|words| other.scope.days == 0 || !words.contains("weekday"))
            .filter(|words| !(paid && words.contains("adult") && other.scope.bounds.whom == 0))
            // What every fare has, the basic one has.
            .filter(|_| !(matches!(one.slot, Slot::Has | Slot::Free) && other.scope.is_for_all))
            // The second-largest is not the second of several.
            .filter(|_| one.of != ["rank"])
            // Single-vision glasses, single-vision pairs.
            .filter(|words| !words.iter().any(|word| other.subject.contains(word)))
            .any(|words| !words.iter().any(|word| one.of.contains(word)))
    };
    limited(a, b) || limited(b, a)
}

/// Whether a word that both have is another thing in each: deep clean, express clean; webinar 1, webinar 2.
pub(super) fn contrasts(a: &Claim, b: &Claim) -> bool {
    let before = |claim: &Claim, word: &str| -> Vec<String> {
        claim
            .scope
            .pairs
            .iter()
            .filter(|(w, _)| w == word)
            .map(|(_, before)| before.clone())
            // Supplied attendants: that somebody supplies them makes them no others.
            .filter(|before| word == "made" || !LEXICON.known(before).is_doing)
            .collect()
    };
    let common = a.scope.pairs.iter().map(|(word, _)| word);
    common
        .filter(|word| b.scope.pairs.iter().any(|(w, _)| w == *word))
        .any(|word| {
            let (one, other) = (before(a, word), before(b, word));
            let elsewhere = |word: &String, claim: &Claim| {
                let is_it = |other: &String| are_akin(other, word);
                let mut pairs = claim.scope.pairs.iter();
                pairs.any(|(w, before)| is_it(w) || is_it(before))
                    || claim.subject.iter().any(is_it)
            };
            !one.is_empty()
                && !other.is_empty()
                && one.iter().all(|w| !elsewhere(w, b))
                && other.iter().all(|w| !elsewhere(w, a))
        })
}

/// What is there where one opens and closes, as a stem.
const SET_HOURS: &str = "set hour";

/// Whether the second speaks of something that has its name from the first: the museum, the museum café.
pub(super) fn is_part_of(whole: &Claim, part: &Claim) -> bool {
    let [.., last] = whole.subject.as_slice() else {
        return false;
    };
    // The trip to the lighthouse.
    let varies = |claim: &Claim, other: &Claim| {
        let mut pairs = claim.scope.pairs.iter();
        pairs.any(|(word, before)| {
            before.strip_suffix(" with") == Some(last)
                && claim.subject.contains(word)
                && !other.subject.contains(word)
        })
    };
    if matches!(whole.slot, Slot::Price | Slot::Duration)
        && varies(part, whole)
        && !varies(whole, part)
    {
        return true;
    }
    let by_name = matches!(
        whole.slot,
        Slot::Opens | Slot::Closes | Slot::Hours | Slot::OpenDays | Slot::Price | Slot::Age
    );
    // Founded in 1962, in our brewery tap since 1988.
    let by_name = by_name || whole.slot == Slot::Since && whole.subject.len() == 1;
    // No booking for the museum, only for tours of the museum.
    let is_booking = whole.slot == Slot::Has && whole.of == ["booking need"];
    // Roof tiles in three days, a roof in two weeks.
    let is_other_slot = whole.slot != part.slot || whole.of == [SET_HOURS];
    (by_name || is_booking || is_other_slot)
        && part.scope.pairs.iter().any(|(word, before)| {
            before == last
                && part.subject.contains(word)
                && !whole.subject.iter().any(|w| are_akin(w, word))
                && !is_way_in(word)
        })
        && whole
            .scope
            .pairs
            .iter()
            // A ticket for the concert.
            .all(|(word, before)| before != last || word.ends_with(" for"))
}

/// Whether the words that say what is spoken of go together.
pub(super) fn subjects(a: &Claim, b: &Claim) -> Option<Sureness> {
    let named = |claim: &Claim| {
        claim
            .subject
            .iter()
            .filter(|w| a.slot.is_named_by(w))
            .count()
    };
    let is_common = |word: &&String| b.subject.iter().any(|other| are_akin(word, other));
    let common = a.subject.iter().filter(is_common);
    let common = common.filter(|word| !a.slot.is_named_by(word)).count();
    let (one, other) = (a.subject.len() - named(a), b.subject.len() - named(b));
    // A slot that only one of them names is no word that both have.
    let is_anchored = a.slot.is_anchored() || a.slot == Slot::Percent && !a.of.is_empty();
    let has_code = !a.scope.codes.is_disjoint(&b.scope.codes);
    let anchored = is_anchored && (a.slot == b.slot || has_code) && !is_paid_with(a);
    // Open all year; from November to March no boats.
    let is_closed = |claim: &Claim| matches!(claim.value, Value::Months { open: false, .. });
    if a.slot == Slot::Season && common > 0 && is_closed(a) != is_closed(b) {
        return Some(Sureness::Likely);
    }
    if a.slot == Slot::Season && common == 0 && (one == 0 || other == 0) {
        let both_open = !a.of.is_empty() && !b.of.is_empty();
        return Some(if both_open {
            Sureness::Likely
        } else {
            Sureness::Possible
        });
    }
    if is_mention(a) || is_mention(b) {
        let of_all = a.scope.is_for_all || b.scope.is_for_all;
        let everything =
            is_of_everything(a) && !is_elsewhere(b) || is_of_everything(b) && !is_elsewhere(a);
        // Savon Lune, sans parfum: what has that name only.
        let is_named = common > 1 && common + 1 >= one.min(other);
        let of_all = of_all || is_named;
        return ((common > 0 || everything) && of_all && !names_itself(a, b))
            .then_some(Sureness::Likely);
    }
    if matches!(a.slot, Slot::Has | Slot::Free | Slot::Kind) {
        let free = |c: &Claim| {
            c.subject
                .iter()
                .filter(|w| !c.of.contains(w) && !c.scope.whole.contains(*w))
                .filter(|w| *w != "adult" || c.of != ["child"])
                // Admission to the museum, the museum.
                .filter(|w| a.slot != Slot::Free || *w != "ticket")
                .filter(|w| !(is_generic(w) && is_of_everything(c)))
                // We hold a deposit on your card; a money-back guarantee.
                .filter(|w| {
                    !(*w == "card" && c.of == ["deposit"] || *w == "guarant" && c.of == ["return"])
                })
                // At the hotel that is the place itself.
                .filter(|w| {
                    a.slot != Slot::Free
                        || !c.scope.bounds.places.contains(*w)
                        || !LEXICON.known(w).is_any_place
                })
                .count()
        };
        if a.slot == Slot::Kind && a.of == ["reach"] {
            return (common > 0 && common == one && common == other).then_some(Sureness::Likely);
        }
        if a.is_of_doer() {
            return (common > 1 && common * 2 >= one.min(other)).then_some(Sureness::Likely);
        }
        // Dormitory beds for adults, family rooms with children.
        let is_of_child = |c: &Claim| c.of.iter().any(|stem| stem == "child");
        if is_of_child(a) && is_of_child(b) && common > 0 && common * 2 < one.min(other) {
            return None;
        }
        if a.slot == Slot::Has && excepts(a, b) {
            return Some(Sureness::Possible);
        }
        return match (free(a), free(b)) {
            (0, _) | (_, 0) => Some(Sureness::Likely),
            _ if common > 0
                || is_introductory(a, b)
                // No mineral oil in it, made with mineral oil.
                || a.slot == Slot::Has
                    && a.of == b.of
                    && a.of.len() > 1
                    && a.of.iter().any(|word| LEXICON.is_substance(word))
                    && a.stands.is_alone
                    && b.stands.is_alone
                || matches!(a.slot, Slot::Free | Slot::Has) && said_of(a, b)
                // Hot showers, wherever they are spoken of.
                || a.slot == Slot::Free && a.of == b.of && a.of.len() > 1
                || a.scope.is_everywhere
                || b.scope.is_everywhere =>
            {
                Some(Sureness::Likely)
            }
            _ => None,
        };
    }
    if let Some(sureness) = counted(a, b, common) {
        return sureness;
    }
    if a.slot == Slot::Count && common == 0 && one == 1 && other == 1 && is_alone(a) && is_alone(b)
    {
        return Some(Sureness::Likely);
    }
    if a.slot == Slot::Age && speaks_of_whoever(a, b) {
        return Some(Sureness::Likely);
    }
    if one == 0 || other == 0 {
        let both = one == 0 && other == 0;
        return match (anchored, both) {
            (true, _) => Some(Sureness::Likely),
            (false, true) if a.of == ["group"] => Some(Sureness::Likely),
            (false, true) if a.slot == b.slot => Some(Sureness::Possible),
            (false, _) => None,
        };
    }
    // Last days and counts are many in a long text: each side has words of its own, so each may be another.
    if matches!(a.slot, Slot::Deadline | Slot::Starts | Slot::Count)
        && common < one
        && common < other
    {
        let begins_alike = a.subject.first() == b.subject.first();
        let counts = a.slot == Slot::Count && a.of.len() == 1;
        return match common * 2 {
            _ if begins_alike => Some(Sureness::Likely),
            twice if counts && twice >= one.min(other) => Some(Sureness::Likely),
            twice if twice > one.min(other) => Some(Sureness::Possible),
            _ => None,
        };
    }
    if anchored && common > 0 && (a.slot == Slot::Since || !heads_differ(a, b)) {
        return Some(Sureness::Likely);
    }
    // Nimbus mattress, Nimbus topper.
    if anchored && common == 1 && one > 1 && other > 1 && heads_differ(a, b) {
        return None;
    }
    // The slot is a word that both have, where its name says what it is about.
    let common = common + usize::from(anchored);
    let smaller = one.min(other) + usize::from(anchored);
    match common * 2 {
        _ if common == smaller => Some(Sureness::Likely),
        twice if twice > smaller => Some(Sureness::Likely),
        // Half of the words: where both begin with the same one, and it is not the first part of two names.
        twice
            if twice == smaller
                && a.subject.first() == b.subject.first()
                && !heads_differ(a, b)
                && (one > 2
                    || other > 2
                    || anchored
                    || is_named_alike(a, b) && !have_own_names(a, b)) =>
        {
            Some(Sureness::Likely)
        }
        _ => None,
    }
}

/// Whether a number of things is all that a text says, of nothing that has a name: servers in 12 data centres.
/// How many one thing holds is another matter.
fn is_alone(claim: &Claim) -> bool {
    let holds = [
        "seat",
        "sleep",
        "feed",
        "person",
        "group",
        "play",
        "guest",
        "passenger",
        "piec",
        "bottl",
        "box",
    ];
    let is_held = claim.of.iter().any(|noun| holds.contains(&noun.as_str()));
    claim.stands.is_alone && claim.scope.names.is_empty() && !is_held
}

/// Whether a claim denies something of all that there is, or of a place where all is made: everything in our
/// bakery is vegan, a nut-free kitchen.
fn is_of_everything(claim: &Claim) -> bool {
    let is_place = |word: &String| LEXICON.known(word).is_kitchen;
    let is_denial = claim.value == Value::Truth(false)
        || claim.of.iter().any(|word| LEXICON.is_substance(word)) && !is_mention(claim);
    let is_all = claim.scope.is_everywhere || claim.scope.is_for_all;
    claim.slot == Slot::Has
        && is_denial
        && claim
            .scope
            .names
            .iter()
            .all(|name| is_generic(name) || claim.of.contains(name))
        && (claim.subject.is_empty() && claim.scope.is_everywhere
            || !claim.subject.is_empty()
                && claim.subject.iter().all(|stem| is_generic(stem))
                && (is_all || claim.subject.iter().any(is_place)))
}

/// Whether a claim names a place where one may eat or buy.
fn is_elsewhere(claim: &Claim) -> bool {
    let is_outlet = |stem: &String| {
        matches!(
            stem.as_str(),
            "café" | "caf" | "restaurant" | "bar" | "stor" | "deli" | "canteen" | "pub"
        )
    };
    claim.subject.iter().any(is_outlet)
}

/// Whether a stem stands for anything that may be on offer: a dish, the menu.
fn is_generic(stem: &str) -> bool {
    LEXICON.known(stem).is_generic || LEXICON.known(stem).is_kitchen
}

/// Whether one of two ages is that of whoever comes, and the other of nobody else: our drivers must be 25, hire
/// a car from age 21.
fn speaks_of_whoever(a: &Claim, b: &Claim) -> bool {
    let is_role = |stem: &&String| LEXICON.known(stem).is_role;
    let roles = |claim: &Claim| {
        claim
            .subject
            .iter()
            .filter(is_role)
            .cloned()
            .collect::<Vec<_>>()
    };
    let (ours, theirs) = (roles(a), roles(b));
    let is_only =
        |claim: &Claim, roles: &[String]| !roles.is_empty() && claim.subject.len() == roles.len();
    let is_one = ours.iter().any(|role| theirs.contains(role));
    (is_only(a, &ours) || is_only(b, &theirs)) && (is_one || ours.is_empty() || theirs.is_empty())
}

/// Whether both speak of what is first of several that come by time: the first month.
fn is_introductory(a: &Claim, b: &Claim) -> bool {
    let is_first = |claim: &Claim| claim.of == ["first"] && claim.slot == Slot::Free;
    is_first(a) && is_first(b) && a.scope.names.is_empty() && b.scope.names.is_empty()
}

/// Whether of two kinds one is that of some, and the other is not said to be that of all: all our teachers are
/// native speakers, half of them learned the language.
pub(super) fn is_of_some_only(a: &Claim, b: &Claim) -> bool {
    let is_of_some = |claim: &Claim| claim.scope.is_for_some || claim.scope.is_for_most;
    let (some, other) = match (is_of_some(a), is_of_some(b)) {
        (false, false) => return false,
        (true, true) => return true,
        (true, false) => (a, b),
        (false, true) => (b, a),
    };
    let is_common = |word: &String| other.subject.iter().any(|w| are_akin(w, word));
    !other.scope.is_for_all
        || is_denied_kind(other)
        || is_denied_kind(some)
        || !some.subject.iter().any(is_common)
}

/// Whether there is as much of it as one likes, however it is counted: unlimited invoices, five a month.
pub(super) fn is_without_limit(claim: &Claim) -> bool {
    matches!(claim.slot, Slot::Count | Slot::Measure)
        && matches!(claim.value, Value::Number { high, .. } if high == ENDLESS)
}

/// Whether both begin with one name: D18, Satin.
fn is_named_alike(a: &Claim, b: &Claim) -> bool {
    let is_name = |claim: &Claim, word: &String| claim.scope.names.contains(word);
    let first = a.subject.first();
    first.is_some_and(|word| {
        is_name(a, word) || is_name(b, word) || word.bytes().any(|byte| byte.is_ascii_digit())
    })
}

/// Whether each has a name that the other does not say: die Führung durch den Stollen, durch das Schloss.
fn have_own_names(a: &Claim, b: &Claim) -> bool {
    let own = |claim: &Claim, other: &Claim| {
        let mut names = claim.scope.names.iter();
        names.any(|name| claim.subject.contains(name) && !other.subject.contains(name))
    };
    own(a, b) && own(b, a)
}

/// What a stem may still end in, in four languages.
const ENDINGS: &[&str] = &[
    "", "a", "al", "ally", "amo", "ando", "ar", "ation", "e", "ement", "emo", "en", "er", "es",
    "ez", "iendo", "ion", "ment", "mo", "n", "nd", "ndo", "ness", "nt", "o", "on", "or", "ons",
    "r", "ry", "s", "st", "t", "te", "um", "un", "ung", "y", "z",
];

/// Whether two stems are of one word: renew and renewal, enseñando and enseñamos.
pub(super) fn are_akin(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (one, other) = (unmarked(one), unmarked(other));
    let (short, long) = if one.len() <= other.len() {
        (&*one, &*other)
    } else {
        (&*other, &*one)
    };
    let same = short
        .bytes()
        .zip(long.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let ends = |word: &str| word.get(same..).is_some_and(|end| ENDINGS.contains(&end));
    short == long
        || long.strip_suffix("en") == Some(short) && short.len() == 4
        || long.strip_suffix('e') == Some(short)
        || same >= 5 && ends(short) && ends(long)
}

/// A German stem without the marks that it has where there are several: Umzug, Umzüge.
fn unmarked(stem: &str) -> Cow<'_, str> {
    if stem.is_ascii() {
        return Cow::Borrowed(stem);
    }
    let plain = |c: char| match c {
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        other => other,
    };
    Cow::Owned(stem.chars().map(plain).collect())
}

/// Whether what is counted is what one pays with: 5,000 points.
fn is_paid_with(claim: &Claim) -> bool {
    let money = ["point", "credit", "coin", "mile", "punkt", "punto"];
    claim.slot == Slot::Count && claim.of.iter().any(|noun| money.contains(&noun.as_str()))
}

/// Numbers from which on what is counted is all that there ever was: customers, trees, meals.
const GREAT: i64 = 1000 * ONE;

/// Whether two numbers of things are of the same things whatever else is said of these: all that there are,
/// or so many that no other could be meant; and not where the smaller may be of some of the others.
fn counted(a: &Claim, b: &Claim, common: usize) -> Option<Option<Sureness>> {
    let (Value::Number { low: one, .. }, Value::Number { low: other, .. }) = (&a.value, &b.value)
    else {
        return None;
    };
    if a.slot != Slot::Count {
        return None;
    }
    if a.of == ["mileag"] && (is_without_limit(a) || is_without_limit(b)) {
        return Some(Some(Sureness::Likely));
    }
    let (few, many) = if one <= other { (a, b) } else { (b, a) };
    let says_more = || few.subject.iter().any(|word| !many.subject.contains(word));
    if common > 0 {
        let may_be_part = few.extent == Extent::Some && says_more();
        return may_be_part.then_some(Some(Sureness::Possible));
    }
    // Eight students in a class.
    if a.of == ["group"] {
        return None;
    }
    let is_said = |name: &String| few.of.contains(name) || many.subject.contains(name);
    let is_elsewhere = !few.scope.names.iter().all(is_said);
    if few.extent == Extent::Some || is_elsewhere {
        return Some(None);
    }
    let is_all = few.extent == Extent::All && (many.extent != Extent::Some);
    let is_great =
        *one >= GREAT && *other >= GREAT && many.extent != Extent::Some && !is_paid_with(a);
    (is_all || is_great).then_some(Some(Sureness::Likely))
}

/// Whether what is not given back is one thing only, and what is given back is not named: gift cards may be
/// an exception.
fn excepts(a: &Claim, b: &Claim) -> bool {
    let one = |denial: &Claim, promise: &Claim| {
        denial.value == Value::Truth(false)
            && denial.of == ["return"]
            && !denial.subject.is_empty()
            && denial.subject != ["book"]
            && denial.subject != ["exchang"]
            && promise.subject.is_empty()
    };
    one(a, b) || one(b, a)
}

/// Whether a claim that something is not there speaks of a thing with that name: all our vegan cheese.
fn names_itself(a: &Claim, b: &Claim) -> bool {
    let named = |denial: &Claim, mention: &Claim| {
        is_mention(mention) && mention.of.iter().any(|word| denial.subject.contains(word))
    };
    named(a, b) || named(b, a)
}

/// Whether what one says of its thing is a part of the other's thing: free delivery of a sofa, sofa delivery.
fn said_of(a: &Claim, b: &Claim) -> bool {
    let within = |one: &Claim, other: &Claim| {
        one.subject
            .iter()
            .any(|w| other.of.contains(w) && !one.of.contains(w))
    };
    within(a, b) || within(b, a)
}

/// Whether the word with which both begin is followed by another one in each: sourdough loaf, sourdough roll.
fn heads_differ(a: &Claim, b: &Claim) -> bool {
    let next = |claim: &Claim| -> Vec<String> {
        let first = claim.subject.first();
        claim
            .scope
            .pairs
            .iter()
            .filter(|(_, before)| Some(before) == first)
            .map(|(word, _)| word.clone())
            .collect()
    };
    let (one, other) = (next(a), next(b));
    !one.is_empty() && !other.is_empty() && one.iter().all(|word| !other.contains(word))
}
