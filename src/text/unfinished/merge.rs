//! Merge fields: `{{first_name}}`, `[[first_name]]`, `%FIRST_NAME%`, `*|FNAME|*`.

use std::ops::Range;

use super::{Names, Unfinished, Why, before, from};

/// Adds merge fields that are not closed, not opened, empty or not among the names.
pub(super) fn find(text: &str, names: &Names<'_>, found: &mut Vec<Unfinished>) {
    let reader = Reader { text, names };
    for brackets in [
        Brackets {
            open: '{',
            close: '}',
        },
        Brackets {
            open: '[',
            close: ']',
        },
    ] {
        reader.in_brackets(brackets, found);
    }
    reader.in_stars(found);
    reader.in_percent_signs(found);
}

/// Brackets that are doubled around a merge field.
#[derive(Clone, Copy)]
struct Brackets {
    open: char,
    close: char,
}

struct Reader<'t> {
    text: &'t str,
    names: &'t Names<'t>,
}

impl Reader<'_> {
    fn in_brackets(&self, brackets: Brackets, found: &mut Vec<Unfinished>) {
        let Brackets { open, close } = brackets;
        if !self.text.contains(open) && !self.text.contains(close) {
            return;
        }
        // “[see [1]]” and “{a {b}}” are nested, not doubled.
        let nested = self.text.matches(open).count() == self.text.matches(close).count();
        let mut opened: Option<Range<usize>> = None;
        for marker in self.runs(open, close) {
            if self
                .text
                .get(marker.clone())
                .is_some_and(|run| run.starts_with(open))
            {
                if let Some(lonely) = opened.replace(marker).filter(|_| !nested) {
                    found.push(self.opened_only(lonely));
                }
                continue;
            }
            match opened.take() {
                Some(start) => {
                    let inner = self.text.get(start.end..marker.start).unwrap_or_default();
                    if inner.contains([open, close, '\n']) {
                        found.push(self.opened_only(start));
                    } else {
                        found.extend(self.closed(inner, start.start..marker.end));
                    }
                }
                None if !nested => found.push(self.closed_only(marker, open)),
                None => {}
            }
        }
        if let Some(lonely) = opened.filter(|_| !nested) {
            found.push(self.opened_only(lonely));
        }
    }

    /// Where two or more of the same bracket stand together.
    fn runs(&self, open: char, close: char) -> impl Iterator<Item = Range<usize>> {
        let mut at = 0;
        std::iter::from_fn(move || {
            loop {
                let start = at + from(self.text, at).find([open, close])?;
                let rest = from(self.text, start);
                let bracket = rest.chars().next()?;
                at = start + rest.len() - rest.trim_start_matches(bracket).len();
                if at - start > 1 {
                    return Some(start..at);
                }
            }
        })
    }

    fn in_stars(&self, found: &mut Vec<Unfinished>) {
        if !self.text.contains('|') {
            return;
        }
        let mut rest = self.text;
        while let Some(at) = rest.find(['*', '|']) {
            let start = self.text.len() - rest.len() + at;
            rest = from(rest, at + 1);
            let marker = from(self.text, start);
            if marker.starts_with("*|") {
                let inner = from(marker, 2);
                let length = inner.find(|c| !is_star_name(c)).unwrap_or(inner.len());
                let (name, after) = inner.split_at_checked(length).unwrap_or_default();
                let end = start + 2 + length;
                if after.starts_with("|*") {
                    found.extend(self.closed(name, start..end + 2));
                    rest = from(self.text, end + 2);
                } else if self.is_lonely_star(start, name)
                    && !after.starts_with(char::is_alphabetic)
                {
                    found.push(Unfinished {
                        range: start..end,
                        why: Why::OpenMergeField,
                    });
                    rest = from(self.text, end);
                }
            } else if marker.starts_with("|*") {
                let until = self.text.get(..start).unwrap_or_default();
                let before = until.trim_end_matches(is_star_name);
                if start - before.len() > 1 && !before.ends_with(char::is_alphabetic) {
                    let name_start = before.strip_suffix('|').unwrap_or(before).len();
                    let range = name_start..start + 2;
                    found.push(Unfinished {
                        range,
                        why: Why::OpenMergeField,
                    });
                }
            }
        }
    }

    /// Whether `*|NAME` without an end is a merge field: not where the star belongs to the word before,
    /// as in “20% off*|SHOP NOW”.
    fn is_lonely_star(&self, start: usize, name: &str) -> bool {
        let glued = before(self.text, start).is_some_and(|c| !c.is_whitespace());
        !glued && name.len() > 1 && name.starts_with(|c: char| c.is_ascii_uppercase())
    }

    fn in_percent_signs(&self, found: &mut Vec<Unfinished>) {
        let mut at = 0;
        while let Some(next) = from(self.text, at).find('%') {
            let start = at + next;
            at = start + 1;
            // After a number it is a percentage, after a word its sign.
            let nearest = self
                .text
                .get(..start)
                .and_then(|text| text.trim_end().chars().next_back());
            let glued = before(self.text, start).is_some_and(char::is_alphanumeric);
            if glued || nearest.is_some_and(char::is_numeric) {
                continue;
            }
            let inner = from(self.text, at);
            let length = inner
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .unwrap_or(inner.len());
            let (name, after) = inner.split_at_checked(length).unwrap_or_default();
            if length < 2 || !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
                continue;
            }
            let end = at + length;
            if after.starts_with('%') {
                found.extend(self.closed(name, start..end + 1));
                at = end + 1;
            } else if length > 2 && !name.contains(|c: char| c.is_ascii_lowercase()) {
                found.push(Unfinished {
                    range: start..end,
                    why: Why::OpenMergeField,
                });
                at = end;
            }
        }
    }

    /// A field with both its brackets.
    fn closed(&self, inner: &str, range: Range<usize>) -> Option<Unfinished> {
        let inner = inner.trim();
        if inner.is_empty() {
            return Some(Unfinished {
                range,
                why: Why::Placeholder,
            });
        }
        let known = self.names.is_empty() || is_control(inner) || {
            // What follows is how it is shown: {{ first_name | default: "there" }}.
            let name = inner.split(['|', ',']).next().unwrap_or_default();
            let last = name.rsplit('.').next().unwrap_or_default();
            self.names.contains(name) || self.names.contains(last)
        };
        (!known).then_some(Unfinished {
            range,
            why: Why::UnknownMergeField,
        })
    }

    /// Opening brackets, with the name that follows them.
    fn opened_only(&self, marker: Range<usize>) -> Unfinished {
        let rest = from(self.text, marker.end);
        let name = rest.trim_start_matches(' ');
        let length = name.find(|c| !is_in_name(c)).unwrap_or(name.len());
        let mut end = marker.end + rest.len() - name.len() + length;
        if from(name, length).starts_with(['}', ']']) {
            end += 1;
        }
        let end = if length == 0 { marker.end } else { end };
        Unfinished {
            range: marker.start..end,
            why: Why::OpenMergeField,
        }
    }

    /// Closing brackets, with the name before them.
    fn closed_only(&self, marker: Range<usize>, open: char) -> Unfinished {
        let text = self.text.get(..marker.start).unwrap_or_default();
        let name = text.trim_end_matches(is_in_name);
        let start = name.strip_suffix(open).unwrap_or(name).len();
        Unfinished {
            range: start..marker.end,
            why: Why::OpenMergeField,
        }
    }
}

fn is_in_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '-')
}

fn is_star_name(c: char) -> bool {
    c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '_' | ':')
}

/// Conditions, loops and comments of the mail tools: {{#if x}}, {{/if}}, {{else}}, *|END:IF|*.
fn is_control(inner: &str) -> bool {
    let first = inner
        .split([' ', ':'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    inner.starts_with(['#', '/', '^', '!', '>'])
        || [
            "if", "ifnot", "unless", "else", "elseif", "elsif", "end", "endif", "each", "for",
            "endfor",
        ]
        .contains(&first.as_str())
}
