//! Gaps that somebody meant to fill.

use std::ops::Range;

use super::{Names, Unfinished, Why, before, from};

/// Adds the placeholders and the empty parentheses. What is named like a merge field is one.
pub(super) fn find(
    text: &str,
    words: &[Range<usize>],
    names: &Names<'_>,
    found: &mut Vec<Unfinished>,
) {
    let gaps = in_words(text, words)
        .chain(in_brackets(text, names))
        .chain(in_angles(text, names));
    found.extend(gaps.map(|range| Unfinished {
        range,
        why: Why::Placeholder,
    }));
    let parentheses = empty_parentheses(text);
    found.extend(parentheses.map(|range| Unfinished {
        range,
        why: Why::EmptyParentheses,
    }));
}

/// Lorem ipsum, TBC, TODO, XX% and the like.
fn in_words(text: &str, words: &[Range<usize>]) -> impl Iterator<Item = Range<usize>> {
    words.iter().enumerate().filter_map(move |(index, range)| {
        let word = text.get(range.clone())?;
        // Most words end here.
        if !word.starts_with(['t', 'T', 'f', 'F', 'l', 'L', 'x', 'X']) {
            return None;
        }
        if matches!(before(text, range.start), Some('#' | '@')) {
            return None;
        }
        let is = |other: &str| word.eq_ignore_ascii_case(other);
        if is("tbc")
            || is("tbd")
            || is("fixme")
            || word == "TODO" && !is_shouted(text, words, index)
        {
            return Some(range.clone());
        }
        if is("lorem") {
            let next = words.get(index + 1)?;
            let filler = text.get(next.clone())?.eq_ignore_ascii_case("ipsum");
            return filler.then_some(range.start..next.end);
        }
        let only_x = word.bytes().all(|b| matches!(b, b'x' | b'X' | b'-'));
        only_x.then(|| x_gap(text, range)).flatten()
    })
}

/// TODO among other words in capitals is Spanish: “TODO INCLUIDO”.
fn is_shouted(text: &str, words: &[Range<usize>], index: usize) -> bool {
    let capitals = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    let spaced = |one: &Range<usize>, next: &Range<usize>| {
        text.get(one.end..next.start)
            .is_some_and(|gap| gap.chars().all(|c| c == ' '))
    };
    let neighbours = [index.checked_sub(1), Some(index + 1)]
        .into_iter()
        .flatten();
    neighbours
        .filter_map(|near| Some((near, words.get(near)?)))
        .any(|(near, other)| {
            let Some(this) = words.get(index) else {
                return false;
            };
            let close = if near < index {
                spaced(other, this)
            } else {
                spaced(this, other)
            };
            close && text.get(other.clone()).is_some_and(capitals)
        })
}

/// A word of nothing but x: a gap where it stands for a price, a percentage, a date or a number, or
/// where there are three or more. “XX” alone is a size.
fn x_gap(text: &str, range: &Range<usize>) -> Option<Range<usize>> {
    const BETWEEN: [char; 4] = ['.', ',', ':', '/'];
    let so_far = text.get(..range.start)?;
    if so_far
        .strip_suffix(BETWEEN)
        .is_some_and(|text| text.ends_with(['x', 'X']))
    {
        return None;
    }
    let mut end = range.end;
    // xx.xx, XX/XX/XXXX
    while let Some(more) = from(text, end).strip_prefix(BETWEEN) {
        let length = more
            .bytes()
            .take_while(|b| matches!(b, b'x' | b'X'))
            .count();
        if length == 0 {
            break;
        }
        end += 1 + length;
    }
    let after = from(text, end);
    if after.starts_with(char::is_alphanumeric) {
        return None;
    }
    let percent = after.strip_prefix(' ').unwrap_or(after).strip_prefix('%');
    if let Some(rest) = percent {
        return Some(range.start..text.len() - rest.len());
    }
    let spaceless = so_far.trim_end_matches(' ');
    if spaceless.ends_with(['£', '$', '€']) {
        let sign = spaceless.chars().next_back().map_or(0, char::len_utf8);
        return Some(spaceless.len() - sign..end);
    }
    let longest = text
        .get(range.start..end)?
        .split(|c: char| !c.is_alphanumeric())
        .map(str::len)
        .max()?;
    (longest >= 3 || end > range.end && longest == 2).then_some(range.start..end)
}

/// [insert date], [Your name], [DATE].
fn in_brackets(text: &str, names: &Names<'_>) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('[').filter_map(move |(start, _)| {
        let inner_start = start + 1;
        let rest = from(text, inner_start);
        if rest.starts_with('[') || before(text, start) == Some('[') {
            return None;
        }
        let inner = rest
            .find(['[', ']', '\n'])
            .map_or(rest, |end| rest.get(..end).unwrap_or_default());
        let after = from(text, inner_start + inner.len());
        let first = inner.split_whitespace().next().unwrap_or_default();
        let insert = first.trim_end_matches(':').eq_ignore_ascii_case("insert");
        let Some(after) = after.strip_prefix(']') else {
            let first_end = inner_start + inner.find(first)? + first.len();
            return insert.then_some(start..first_end);
        };
        // [link](…) and [link][1] are Markdown.
        let is_gap =
            !after.starts_with(['(', '[']) && (insert || is_gap(inner)) && !names.contains(inner);
        is_gap.then_some(start..inner_start + inner.len() + 1)
    })
}

/// Whether what stands in square brackets waits to be replaced.
fn is_gap(inner: &str) -> bool {
    let inner = inner.trim();
    let lower = inner.to_lowercase();
    if is_listed(GAPS, &lower) || lower.starts_with("your ") {
        return true;
    }
    if is_listed(LABELS, &lower) {
        return false;
    }
    let letters = inner.chars().filter(|c| c.is_alphabetic()).count();
    let usual = |c: char| c.is_uppercase() || c.is_ascii_digit() || " _-/&'’.".contains(c);
    (letters >= 3 || inner == "XX") && inner.chars().all(usual)
}

fn is_listed(list: &str, phrase: &str) -> bool {
    list.split(", ").any(|listed| listed == phrase)
}

/// Gaps that are written in lower case as well.
const GAPS: &str = "name, first name, firstname, last name, surname, full name, company, company name, brand, \
    brand name, date, time, city, location, link, url, product, product name, price, amount, \
    topic, placeholder, cta, phone number";

/// Labels that are put in brackets before a headline or a link and are meant to stay.
const LABELS: &str = "new, free, sale, sold out, update, updated, video, webinar, podcast, ebook, e-book, guide, \
    report, case study, infographic, checklist, template, event, live, live now, invitation, \
    invite, reminder, last chance, breaking, exclusive, external, sic, watch, listen, read, \
    quiz, survey, demo, recording, on demand, news, beta, pdf, sponsored, announcement, \
    download, hiring, giveaway";

/// `<name>`, but not `<b>`, `<3` and `a < b > c`.
fn in_angles(text: &str, names: &Names<'_>) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('<').filter_map(move |(start, _)| {
        let rest = from(text, start + 1);
        let end = rest
            .find(['<', '>', '\n'])
            .filter(|end| from(rest, *end).starts_with('>'))?;
        let inner = rest.get(..end)?;
        let usual = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '\'' | '’');
        let mut words = inner.split(' ');
        let first = words.next().unwrap_or_default().to_ascii_lowercase();
        let is_gap = inner.starts_with(char::is_alphabetic)
            && !inner.ends_with(' ')
            && inner.chars().all(usual)
            && inner.chars().nth(1).is_some()
            && words.count() < 4
            && !is_listed(TAGS, &first)
            && !names.contains(inner);
        is_gap.then_some(start..start + 1 + end + 1)
    })
}

/// The tags of HTML that turn up in copy.
const TAGS: &str = "a, abbr, article, aside, b, blockquote, body, br, button, center, cite, code, dd, del, div, \
    dl, dt, em, figure, font, footer, h1, h2, h3, h4, head, header, hr, html, i, img, ins, li, \
    main, mark, nav, ol, p, pre, q, s, section, small, span, strong, style, sub, sup, svg, \
    table, tbody, td, template, tfoot, th, thead, title, tr, u, ul, video";

/// `()`, unless it belongs to the word before it, as in `open()`.
fn empty_parentheses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let brackets = ['(', '（']
        .into_iter()
        .flat_map(|bracket| text.match_indices(bracket));
    brackets.filter_map(|(start, bracket)| {
        let rest = from(text, start + bracket.len());
        let after = rest.trim_start().strip_prefix([')', '）'])?;
        let called = before(text, start).is_some_and(|c| c.is_alphanumeric() || c == '_');
        (!called).then_some(start..text.len() - after.len())
    })
}
