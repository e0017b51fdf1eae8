//! One value everywhere: writes what one claim says in the place of another, as far as that can be done without
//! knowing the language: another number before the same word, the same length of time in the other's unit, a whole
//! date. What cannot be written so is left to people.

use std::collections::BTreeMap;
use std::ops::Range;

use super::words::mended;
use super::{Ctx, Fix};
use crate::edit::Edit;
use crate::model::{Field, Id, Message, MessageField, Place, Ref, Value as Content};
use crate::text::claims::{Claim, Unit, Value};
use crate::text::grouped;

/// A claim of a message: its place among the message's claims.
pub type Claimed = (Id<Message>, usize);

/// What to write into a text, and where.
pub type Replacement = (Range<usize>, String);

/// Writes what one claim says into all of `claims` that say something else; nothing where that cannot be done for
/// every one of them, or none says something else.
pub fn make_all(
    ctx: &Ctx<'_>,
    wanted: Claimed,
    claims: impl IntoIterator<Item = Claimed>,
) -> Option<Fix> {
    let (part, model) = claim(ctx, wanted)?;
    let quote = ctx.plan.messages.get(&wanted.0)?.part(part);
    let mut others = Vec::new();
    for at in claims {
        let (part, other) = claim(ctx, at)?;
        if other.said != model.said {
            let text = ctx.plan.messages.get(&at.0)?.part(part);
            let place = Place::of(at.0).field(part.field());
            others.push((place, rewritten(other, text, model, Some(quote))?));
        }
    }
    let title = all(&model.said);
    let edit = written(ctx, others)?;
    Some(Fix::review(title.clone(), Edit::batch(title, edit)))
}

/// What [`make_all`] is called for a value.
pub fn all(said: &str) -> String {
    format!("Make all {said}")
}

/// A claim, and the part of the message in which it stands.
pub fn claim<'a>(ctx: &Ctx<'a>, (message, at): Claimed) -> Option<(MessageField, &'a Claim)> {
    ctx.facts(message)?.claim(at)
}

/// The edits that write `replacements` into their places; nothing where there are none, or two overlap.
pub fn written(ctx: &Ctx<'_>, replacements: Vec<(Place, Replacement)>) -> Option<Vec<Edit>> {
    let mut places: BTreeMap<(Ref, Field), Vec<Replacement>> = BTreeMap::new();
    for (place, replacement) in replacements {
        let here = places.entry((place.record, place.field?)).or_default();
        if !here.contains(&replacement) {
            here.push(replacement);
        }
    }
    let mut edits = Vec::new();
    for ((record, field), mut here) in places {
        here.sort_by_key(|(range, _)| range.start);
        let overlap = here
            .iter()
            .zip(here.iter().skip(1))
            .any(|((a, _), (b, _))| b.start < a.end);
        let Some(Content::Text(text)) = ctx.plan.get(record, field).filter(|_| !overlap) else {
            return None;
        };
        let mended = mended(&text, &here);
        edits.push(Edit::set(
            Place::record(record).field(field),
            Content::Text(mended),
        ));
    }
    (!edits.is_empty()).then_some(edits)
}

/// What to write into a text, and where, so that a claim of it says what `wanted` does. `from` is the text in
/// which that stands, if it stands in one.
pub fn rewritten(
    claim: &Claim,
    text: &str,
    wanted: &Claim,
    from: Option<&str>,
) -> Option<Replacement> {
    if claim.unit != wanted.unit {
        return None;
    }
    if claim.unit == Unit::Day {
        let words = from?.get(wanted.range.clone())?.trim();
        let whole = text.get(claim.range.clone())?;
        let start = claim.range.start + (whole.len() - whole.trim_start().len());
        return (!words.is_empty()).then(|| (start..start + whole.trim().len(), words.to_owned()));
    }
    let (range, beside) = claim.number.clone()?;
    if let Some((number, same)) = &wanted.number
        && *same == beside
        && let Some(number) = from.and_then(|from| from.get(number.clone()))
    {
        return Some((range, number.to_owned()));
    }
    let (
        Value::Number { low, high },
        Value::Number {
            low: want,
            high: top,
        },
    ) = (&claim.value, &wanted.value)
    else {
        return None;
    };
    let typed = text.get(range.clone())?;
    let number = read(typed)?;
    if low != high || want != top || number == 0 || low % number != 0 {
        return None;
    }
    // What one of theirs is: the seconds of a week, where they count weeks.
    let one = low / number;
    let hundredths = i128::from(*want) * 100;
    let (count, rest) = (
        hundredths / i128::from(one.max(1)),
        hundredths % i128::from(one.max(1)),
    );
    let is_fraction_of_time = claim.unit == Unit::Time && count % 100 != 0;
    if rest != 0 || is_fraction_of_time {
        return None;
    }
    let comma = typed.contains(',');
    Some((range, shown(i64::try_from(count).ok()?, comma)))
}

/// Reads 2450, 2,450 and 2450.00 where it has no fraction; nothing else, so that no language is guessed.
fn read(typed: &str) -> Option<i64> {
    let whole = typed.strip_suffix(".00").unwrap_or(typed);
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let digits = |group: &&str| group.bytes().all(|b| b.is_ascii_digit()) && !group.is_empty();
    let is_plain = digits(&first)
        && (rest.is_empty() || first.len() <= 3)
        && rest.iter().all(|group| digits(group) && group.len() == 3);
    is_plain
        .then(|| whole.replace(',', "").parse().ok())
        .flatten()
}

/// Hundredths as a number: 14, 2,450 where the old one had a comma, 29.50.
fn shown(hundredths: i64, comma: bool) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let digits = if comma {
        grouped(whole)
    } else {
        whole.to_string()
    };
    match rest {
        0 => digits,
        rest => format!("{digits}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::claims::claims;
    use crate::text::reading::Reading;

    /// What a text says once its claim says what another's does.
    fn made(text: &str, wanted: &str) -> Option<String> {
        let of = |text| claims(&Reading::new(text));
        let (ours, theirs) = (of(text), of(wanted));
        let model = theirs.first()?;
        let claim = ours.iter().find(|c| c.slot == model.slot)?;
        let replacement = rewritten(claim, text, model, Some(wanted))?;
        Some(mended(text, &[replacement]))
    }

    #[test]
    fn a_value_is_written_in_the_unit_and_style_that_stand_there() {
        for (text, wanted, expected) in [
            (
                "Try it free for 30 days.",
                "A 14-day free trial",
                Some("Try it free for 14 days."),
            ),
            (
                "A free trial of 4 weeks",
                "14 days of free trial",
                Some("A free trial of 2 weeks"),
            ),
            ("A free trial of 4 weeks", "A free trial of 30 days", None),
            (
                "Looms from £1,450",
                "Looms from £2450",
                Some("Looms from £2450"),
            ),
            (
                "Offer ends 15 November",
                "Offer ends 3 December",
                Some("Offer ends 3 December"),
            ),
            ("A free trial of one month", "A free trial of 14 days", None),
        ] {
            assert_eq!(
                made(text, wanted).as_deref(),
                expected,
                "{text} as {wanted}"
            );
        }
    }

    #[test]
    fn numbers_are_read_only_where_no_language_has_to_be_guessed() {
        assert_eq!(read("2,450"), Some(2450));
        assert_eq!(read("2450.00"), Some(2450));
        for odd in ["2,45", "2.450", "four", "", "12,3456"] {
            assert_eq!(read(odd), None, "{odd}");
        }
        assert_eq!(shown(245_000, true), "2,450");
        assert_eq!(shown(2950, false), "29.50");
    }
}
