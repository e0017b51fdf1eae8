//! What two values of one slot say of each other: the table of qualifiers, days, hours, ratings.

use super::compare::{Sureness, Verdict};
use super::lexicon::{LEXICON, Place};
use super::numbers::{ENDLESS, ONE, rounds_to};
use super::slots::Slot;
use super::{Claim, Qualifier, Unit, Value};

/// Whether two values are one value.
pub(super) fn same_value(a: &Claim, b: &Claim) -> bool {
    a.unit == b.unit && a.value == b.value
}

/// The two numbers of a claim: the lower and the upper end.
fn ends(claim: &Claim) -> Option<(i64, i64)> {
    match claim.value {
        Value::Number { low, high } => Some((low, high)),
        _ => None,
    }
}

/// What two values of one slot say of each other.
pub(super) fn verdict_of_values(a: &Claim, b: &Claim) -> Verdict {
    let likely = Verdict::Contradiction(Sureness::Likely);
    match (&a.value, &b.value) {
        (Value::Number { .. }, Value::Number { .. }) => numbers(a, b),
        (Value::Day(x), Value::Day(y)) => {
            let year = x.year.is_some() && y.year.is_some() && x.year != y.year;
            if year || (x.month, x.day) != (y.month, y.day) {
                likely
            } else {
                Verdict::Same
            }
        }
        (Value::Hours { from: x, to: p }, Value::Hours { from: y, to: q }) => {
            if a.slot == Slot::Hours && (*p - *x == 1440) != (*q - *y == 1440) {
                return likely;
            }
            // Opens at eight: in the morning or in the evening.
            let either = [a, b].iter().any(|c| c.qualifier == Qualifier::About);
            let is_same = |x: &i64, y: &i64| x == y || either && (x - y) % 720 == 0;
            if is_same(x, y) && is_same(p, q) {
                Verdict::Same
            } else {
                likely
            }
        }
        (Value::Days { days: x, open: p }, Value::Days { days: y, open: q }) => {
            days((*x, *p), (*y, *q), a.slot)
        }
        (Value::Months { months: x, open: p }, Value::Months { months: y, open: q }) => {
            match (p, q) {
                _ if (x, p) == (y, q) => Verdict::Same,
                (true, true) => likely,
                (false, false) => Verdict::Compatible,
                _ if x & y != 0 => likely,
                _ => Verdict::Compatible,
            }
        }
        (Value::Words(x), Value::Words(y)) if a.slot == Slot::Kind => {
            match (denied_kind(x), denied_kind(y)) {
                _ if x == y => Verdict::Same,
                (None, None) => likely,
                (Some(no), None) if no == y => likely,
                (None, Some(no)) if no == x => likely,
                _ => Verdict::Compatible,
            }
        }
        (Value::Words(x), Value::Words(y)) if a.slot == Slot::Origin => origins(x, y),
        (Value::Words(x), Value::Words(y)) => {
            if x == y || x.contains(y.as_str()) || y.contains(x.as_str()) {
                Verdict::Same
            } else {
                likely
            }
        }
        _ => Verdict::NotComparable,
    }
}

/// What a value says no to: no subcontractors.
fn denied_kind(words: &str) -> Option<&str> {
    words.strip_prefix("no ")
}

/// Whether a claim says of which kind something is not.
pub(super) fn is_denied_kind(claim: &Claim) -> bool {
    matches!(&claim.value, Value::Words(words) if denied_kind(words).is_some())
}

/// Two places where something was made: what is not known to lie outside the other may lie in it.
fn origins(x: &str, y: &str) -> Verdict {
    if x == y || x.contains(y) || y.contains(x) {
        return Verdict::Same;
    }
    let (x, y) = (LEXICON.place(x), LEXICON.place(y));
    let likely = Verdict::Contradiction(Sureness::Likely);
    let is_town = |place: Option<Place>| place.is_none_or(|p| p.is_town);
    match (x, y) {
        _ if is_town(x) && is_town(y) => likely,
        (Some(x), Some(y)) if x.countries & y.countries == 0 => likely,
        (Some(x), Some(y)) if x.countries == y.countries && x.is_town == y.is_town => Verdict::Same,
        _ => Verdict::Compatible,
    }
}

fn days((x, x_open): (u8, bool), (y, y_open): (u8, bool), slot: Slot) -> Verdict {
    let likely = Verdict::Contradiction(Sureness::Likely);
    if x == y && x_open == y_open {
        return Verdict::Same;
    }
    if slot == Slot::Weekly {
        return if x & y == 0 {
            likely
        } else {
            Verdict::Compatible
        };
    }
    match (x_open, y_open) {
        (true, false) | (false, true) => {
            if x & y != 0 {
                likely
            } else {
                Verdict::Compatible
            }
        }
        (true, true) if x & y != 0 && x.count_ones() > 1 && y.count_ones() > 1 => likely,
        _ => Verdict::Compatible,
    }
}

/// The table: how two qualified numbers go together.
fn numbers(a: &Claim, b: &Claim) -> Verdict {
    use Qualifier::{About, Exactly, From, Over, Under, UpTo};
    let (Some((a_low, a_high)), Some((b_low, b_high))) = (ends(a), ends(b)) else {
        return Verdict::NotComparable;
    };
    let likely = Verdict::Contradiction(Sureness::Likely);
    if let (Unit::OutOf(x), Unit::OutOf(y)) = (a.unit, b.unit) {
        return rated((a_low, x), (b_low, y));
    }
    if a.unit != b.unit {
        return workdays(a, b);
    }
    if a_low != a_high || b_low != b_high {
        let apart = a_high < b_low || b_high < a_low;
        let inside = a_low <= b_low && b_high <= a_high || b_low <= a_low && a_high <= b_high;
        let both = a_low != a_high && b_low != b_high;
        return match () {
            () if (a_low, a_high) == (b_low, b_high) => Verdict::Same,
            () if apart => likely,
            () if both && matches!(a.slot, Slot::Age | Slot::Count | Slot::Measure) => likely,
            () if inside => Verdict::Compatible,
            () => Verdict::Contradiction(Sureness::Possible),
        };
    }
    let (x, y) = (a_low, b_low);
    let equal = match a.unit {
        Unit::Time => x == y || same_length(x, y),
        Unit::Pieces | Unit::Money(_) | Unit::Percent => rounds_to(x, y),
        // 120 km, 75 miles.
        Unit::Length | Unit::Mass | Unit::Area => (x - y).abs().saturating_mul(100) <= x.max(y),
        _ => x == y,
    };
    if a.slot == Slot::Age
        && matches!(
            (a.qualifier, b.qualifier),
            (Under | UpTo, Over | From) | (Over | From, Under | UpTo)
        )
    {
        return Verdict::NotComparable; // the young and the old
    }
    let least = |q: Qualifier| matches!(q, Over | From);
    if a.slot == Slot::Age && least(a.qualifier) && least(b.qualifier) && !equal {
        return likely;
    }
    match (a.qualifier, b.qualifier) {
        (Exactly, Exactly) => {
            if equal {
                Verdict::Same
            } else {
                likely
            }
        }
        (Exactly, UpTo) => open_above(x, y, equal),
        (UpTo, Exactly) => open_above(y, x, equal),
        (Exactly, From) => open_below(x, y, equal),
        (From, Exactly) => open_below(y, x, equal),
        (Exactly, Over) => {
            if x < y && !equal {
                likely
            } else {
                Verdict::Same
            }
        }
        (Over, Exactly) => {
            if y < x && !equal {
                likely
            } else {
                Verdict::Same
            }
        }
        (Exactly, Under) => within(x, y, equal, a.slot),
        (Under, Exactly) => within(y, x, equal, a.slot),
        (About, Exactly | About) | (Exactly, About) => {
            let near = equal || (x - y).abs().saturating_mul(10) <= x.max(y);
            let far = (x - y).abs().saturating_mul(4) >= x.max(y);
            match () {
                () if near => Verdict::Same,
                () if far => likely,
                () => Verdict::Contradiction(Sureness::Possible),
            }
        }
        (UpTo, UpTo) | (From, From) => {
            if equal {
                Verdict::Same
            } else {
                likely
            }
        }
        (Under, Under) => {
            if equal {
                Verdict::Same
            } else {
                likely
            }
        }
        (Over, Over) => match () {
            () if equal => Verdict::Same,
            () if matches!(a.slot, Slot::Age | Slot::MinimumSpend) => likely,
            () => Verdict::Drift,
        },
        // A week or more, under a week: what holds for each.
        (Over, Under) => {
            if x > y {
                likely
            } else {
                Verdict::Compatible
            }
        }
        (Under, Over) => {
            if y > x {
                likely
            } else {
                Verdict::Compatible
            }
        }
        // Within two days, about a week.
        (Under | UpTo, About) if is_well_over(y, x) => likely,
        (About, Under | UpTo) if is_well_over(x, y) => likely,
        (Over | From, About) if is_well_over(x, y) => likely,
        (About, Over | From) if is_well_over(y, x) => likely,
        (UpTo, Over | From) if y > x => likely,
        (Over | From, UpTo) if x > y => likely,
        (UpTo, Under) | (Under, UpTo) => {
            if equal {
                Verdict::Same
            } else {
                likely
            }
        }
        (UpTo | From, About)
        | (About, UpTo | From)
        | (From, Over)
        | (Over, From | About)
        | (About, Over) => {
            if equal {
                Verdict::Same
            } else {
                Verdict::Compatible
            }
        }
        _ => Verdict::Compatible,
    }
}

/// Whether a number is so much over another that “about” makes no difference.
fn is_well_over(more: i64, less: i64) -> bool {
    more / 6 > less / 5
}

/// An exact value against “within”: more breaks it; and who promises a third says another thing, too.
fn within(exact: i64, limit: i64, equal: bool, slot: Slot) -> Verdict {
    let promises = matches!(
        slot,
        Slot::Response | Slot::Delivery | Slot::Setup | Slot::Ready
    );
    match () {
        () if equal => Verdict::Same,
        () if exact > limit || promises && exact <= limit / 3 => {
            Verdict::Contradiction(Sureness::Likely)
        }
        () => Verdict::Compatible,
    }
}

/// An exact value against “up to”.
fn open_above(exact: i64, limit: i64, equal: bool) -> Verdict {
    match () {
        () if equal => Verdict::Drift,
        () if exact > limit => Verdict::Contradiction(Sureness::Likely),
        () => Verdict::Compatible,
    }
}

/// An exact value against “from”.
fn open_below(exact: i64, limit: i64, equal: bool) -> Verdict {
    match () {
        () if equal => Verdict::Drift,
        () if exact < limit => Verdict::Contradiction(Sureness::Likely),
        () => Verdict::Compatible,
    }
}

/// Two lengths of time that people take for one, in other units: 90 days, three months.
fn same_length(x: i64, y: i64) -> bool {
    if x == ENDLESS || y == ENDLESS {
        return x == y;
    }
    let month = 2_629_800 * ONE;
    let mixed = (x % month == 0) != (y % month == 0);
    mixed && (x - y).abs().saturating_mul(100) <= x.max(y).saturating_mul(3)
}

/// Working days against days: only what is far apart is apart.
fn workdays(a: &Claim, b: &Claim) -> Verdict {
    let seconds = |claim: &Claim| {
        let (_, high) = ends(claim)?;
        Some(if claim.unit == Unit::Workdays {
            high.saturating_mul(86_400)
        } else {
            high
        })
    };
    let (Some(x), Some(y)) = (seconds(a), seconds(b)) else {
        return Verdict::NotComparable;
    };
    if (x - y).abs().saturating_mul(10) <= x.max(y).saturating_mul(4) {
        Verdict::Compatible
    } else {
        Verdict::Contradiction(Sureness::Likely)
    }
}

/// Ratings on their own scales: out of other numbers they are another rating.
fn rated((x, x_base): (i64, i64), (y, y_base): (i64, i64)) -> Verdict {
    if x_base == y_base {
        if x == y {
            Verdict::Same
        } else {
            Verdict::Contradiction(Sureness::Likely)
        }
    } else {
        Verdict::Compatible
    }
}
