//! What holds for every function that reads text, whatever the text: it does not panic, and what it finds lies
//! on character boundaries, in order. One function, for the laws here and for the fuzz target in `tests/fuzz`.

use std::ops::Range;
use std::sync::LazyLock;

use throughline::text::claims::{claims, compare_all};
use throughline::text::hidden::hidden;
use throughline::text::links::links;
use throughline::text::reading::Reading;
use throughline::text::spellings::spellings;
use throughline::text::terms::{Entry, Says, Terms};
use throughline::text::unfinished::unfinished;
use throughline::text::{absolutes, goals, length, shouting, sms, tone};

/// A term list with an entry of each sort.
static TERMS: LazyLock<Terms> = LazyLock::new(|| {
    let entries = [
        (Says::Prefer, "e-mail"),
        (Says::Avoid, "no risk"),
        (Says::Name, "Harbour Roasters"),
    ];
    Terms::new(entries.map(|(says, words)| Entry {
        says,
        words: words.to_owned(),
        variants: vec!["e post".to_owned()],
        ..Entry::default()
    }))
});

/// Reads a text in every way.
///
/// # Panics
/// Where something found does not lie where it should: that is a fault in the reader.
pub fn hold(text: &str) {
    let reading = Reading::new(text);
    let folded = reading.text();
    let words = || reading.words().iter().map(|word| word.range.clone());
    lie_in("words", folded, words());
    lie_in("clauses", folded, reading.clauses().iter().cloned());
    lie_in(
        "masks",
        folded,
        reading.masks().iter().map(|mask| mask.range.clone()),
    );
    lie_in(
        "words as typed",
        text,
        words().map(|range| reading.original(range)),
    );

    let all = claims(&reading);
    lie_in(
        "claims",
        text,
        sorted(all.iter().map(|claim| claim.range.clone())),
    );
    let numbers = all.iter().filter_map(|claim| claim.number.clone());
    lie_in(
        "numbers of claims",
        text,
        sorted(numbers.map(|(range, _)| range)),
    );
    if all.len() < 100 {
        for clash in compare_all(&all, &all) {
            assert!(
                clash.one < all.len() && clash.other < all.len(),
                "{clash:?}"
            );
        }
    }

    let spelt = spellings(text, &reading).map(|spelling| spelling.range(&reading));
    lie_in("spellings", text, sorted(spelt));
    let hits = TERMS.find(text, &reading);
    lie_in("terms", text, hits.into_iter().map(|hit| hit.range));
    lie_in(
        "links",
        text,
        links(text).into_iter().map(|link| link.range),
    );
    lie_in("hosts", text, links(text).into_iter().map(|link| link.host));
    let fields = ["first_name".to_owned()];
    for fields in [&fields[..], &[]] {
        let found = unfinished(text, fields);
        lie_in("unfinished", text, found.into_iter().map(|it| it.range));
    }
    lie_in("hidden", text, hidden(text).into_iter().map(|it| it.range));

    let marks = shouting::exclamations(&reading);
    lie_in("exclamations", folded, marks.into_iter().map(|it| it.range));
    lie_in("capitals", folded, shouting::capitals(&reading, |_| false));
    lie_in("drawn apart", folded, shouting::drawn_apart(&reading));
    lie_in("emoji", text, shouting::emoji_rows(text, 2));
    lie_in("absolutes", folded, absolutes::absolutes(&reading));
    lie_in("contractions", folded, tone::contractions(&reading));
    lie_in("hedges", folded, tone::hedges(&reading));
    let _ = tone::address(&reading, "de");
    let _ = goals::of_label(&reading);
    lie_in(
        "invitations",
        folded,
        goals::in_text(&reading).into_iter().map(|ask| ask.range),
    );
    let _ = length::x_weighted(text);
    if let Some(at) = length::x_over(text, 20) {
        assert!(text.is_char_boundary(at), "the end of what X takes: {at}");
    }
    let _ = sms::sms(text);
}

/// Ranges by where they begin: several claims may stand at one place.
fn sorted(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut ranges: Vec<_> = ranges.collect();
    ranges.sort_by_key(|range| range.start);
    ranges
}

/// Ranges are of the text, on boundaries, and none begins before the one before it.
fn lie_in(what: &str, text: &str, ranges: impl IntoIterator<Item = Range<usize>>) {
    let mut last = 0;
    for range in ranges {
        assert!(
            text.get(range.clone()).is_some(),
            "{what}: {range:?} of {text:?}"
        );
        assert!(
            last <= range.start,
            "{what}: {range:?} begins before {last} in {text:?}"
        );
        last = range.start;
    }
}
