//! What rules about wording share: places of words, texts mended, and names that are written as they are.

use std::ops::Range;

use super::{Ctx, Finding};
use crate::edit::Edit;
use crate::model::{Id, Message, MessageField, Place, Plan, TermKind, Value};
use crate::text::reading::Reading;
use crate::text::reading::fold::Folded;

/// The place of some words of a message; `range` is of the folded text.
pub fn place(
    message: Id<Message>,
    part: MessageField,
    reading: &Reading,
    range: Range<usize>,
) -> Place {
    let place = Place::of(message).field(part.field());
    place.span(reading.original(range))
}

/// The words of a message as they were typed; `range` is of the folded text.
pub fn typed<'m>(
    message: &'m Message,
    part: MessageField,
    reading: &Reading,
    range: Range<usize>,
) -> &'m str {
    let text = message.part(part);
    text.get(reading.original(range)).unwrap_or_default()
}

/// A phrase as readings have it.
pub fn folded(phrase: &str) -> String {
    Folded::new(phrase.trim()).text
}

/// Where a folded phrase stands in a text as whole words, in order.
pub fn stands<'r>(text: &'r str, phrase: &'r str) -> impl Iterator<Item = Range<usize>> + 'r {
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let (first, last) = (phrase.chars().next(), phrase.chars().next_back());
    let found = text
        .match_indices(phrase)
        .take_while(|_| !phrase.is_empty());
    found.filter_map(move |(start, found)| {
        let range = start..start + found.len();
        let before = text.get(..range.start)?.chars().next_back();
        let after = text.get(range.end..)?.chars().next();
        let goes_on = is_word(first) && is_word(before) || is_word(last) && is_word(after);
        (!goes_on).then_some(range)
    })
}

/// A text with some of its ranges replaced; the ranges are in order and do not overlap.
pub fn mended(text: &str, replacements: &[(Range<usize>, String)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (range, instead) in replacements {
        out.push_str(text.get(from..range.start).unwrap_or_default());
        out.push_str(instead);
        from = range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// The text of the field where a finding stands.
pub fn text_at(ctx: &Ctx<'_>, place: Place) -> Option<String> {
    match ctx.plan.get(place.record, place.field?)? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Puts other words where a finding stands; nothing where it names none.
pub fn instead(ctx: &Ctx<'_>, finding: &Finding, words: &str) -> Option<Edit> {
    let place = finding.place;
    let text = text_at(ctx, place)?;
    let span = place.span?;
    let range = span.start as usize..span.end as usize;
    text.get(range.clone())?;
    Some(whole(place, mended(&text, &[(range, words.to_owned())])))
}

/// Puts a text into the field of a place.
pub fn whole(place: Place, text: String) -> Edit {
    let field = Place {
        span: None,
        ..place
    };
    Edit::set(field, Value::Text(text))
}

/// The names that the brand writes in its own way, folded: its own, those of products, and registered terms.
/// Rules that use it read `name` of the brand, `name` and `kind` of terms, and `product` of offers.
pub fn names(plan: &Plan) -> Vec<String> {
    let terms = plan.terms.values();
    let terms = terms.filter(|term| term.kind != TermKind::Banned);
    let names = terms
        .map(|term| &term.name)
        .chain(plan.offers.values().map(|offer| &offer.product))
        .chain([&plan.brand.name]);
    let mut names: Vec<String> = names.map(|name| folded(name)).collect();
    names.retain(|name| !name.is_empty());
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether a range of a folded text lies within one of these names.
pub fn is_named(text: &str, range: &Range<usize>, names: &[String]) -> bool {
    names.iter().any(|name| {
        stands(text, name).any(|found| found.start <= range.start && range.end <= found.end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_stand_as_whole_words() {
        let found = |text, phrase| stands(text, phrase).map(|r| r.start).collect::<Vec<_>>();
        assert_eq!(found("click here, clicks here", "click here"), [0]);
        assert_eq!(found("yahoo! ads, yahoo!s", "yahoo!"), [0, 12]);
        assert_eq!(found("heart art", "art"), [6]);
        assert_eq!(found("anything", ""), [0; 0]);
    }

    #[test]
    fn texts_are_mended_from_the_first_range_to_the_last() {
        let replacements = [(0..1, "A".to_owned()), (2..4, String::new())];
        assert_eq!(mended("a-é!", &replacements), "A-!");
        assert_eq!(mended("same", &[]), "same");
    }
}
