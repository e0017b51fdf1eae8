//! What was left to be filled in: placeholders, merge fields that will not be merged, doubled words,
//! empty parentheses, links to test sites and to made-up ones.
//!
//! Certainty before completeness: a finding from here is an error in somebody's plan, so whatever can
//! be meant is let pass. “XX” is a size, `[WEBINAR]` a label, `[link](…)` Markdown, `<b>` a tag,
//! “log in in seconds” English. Links and e-mail addresses are looked at for their host only.
//!
//! Not here: how bad it is (a draft may have gaps), spelling, and whether a merge field has a value.

mod doubled;
mod merge;
mod placeholders;

use std::cell::OnceCell;
use std::ops::Range;

use super::links::{Link, LinkKind, links};
use super::name_key;

/// Something unfinished in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// The words in question.
    pub range: Range<usize>,
    /// What is wrong with them.
    pub why: Why,
}

/// What makes a text look unfinished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Filler, or a gap that somebody meant to fill: lorem ipsum, TBC, XX%, [insert date], `<name>`.
    Placeholder,
    /// Brackets of a merge field without their other half: `{{first_name}`.
    OpenMergeField,
    /// A merge field that is not among those given.
    UnknownMergeField,
    /// “the the”.
    DoubledWord,
    /// “()”.
    EmptyParentheses,
    /// A link to a test or staging site, or to one's own machine.
    TestSite,
    /// A link to a host that stands for any host: www.yoursite.com.
    ExampleSite,
}

impl Why {
    /// In words that follow the quoted text: “XX%” looks like a placeholder.
    pub fn in_words(self) -> &'static str {
        match self {
            Why::Placeholder => "looks like a placeholder",
            Why::OpenMergeField => "is a merge field that is not closed",
            Why::UnknownMergeField => "is a merge field that the channel does not have",
            Why::DoubledWord => "is the same word twice",
            Why::EmptyParentheses => "has nothing between the parentheses",
            Why::TestSite => "leads to a test site",
            Why::ExampleSite => "leads to a made-up address",
        }
    }
}

/// Everything unfinished in a text, in order. `merge_fields` are the names that the channel fills in;
/// they are compared by `name_key`, so that `{{ First Name }}` is first_name. Where none are given,
/// nothing is known about them: every name passes, and only their brackets are checked.
pub fn unfinished(text: &str, merge_fields: &[String]) -> Vec<Unfinished> {
    let links = links(text);
    let masks = masks(text, &links);
    let names = Names::new(merge_fields);
    let mut found = Vec::new();
    let words = words(text);
    placeholders::find(text, &words, &names, &mut found);
    merge::find(text, &names, &mut found);
    doubled::find(text, &words, &mut found);
    found.sort_by_key(|one| (one.range.start, std::cmp::Reverse(one.range.end)));
    leave_out_masked(&mut found, &masks);
    found.extend(links.iter().filter_map(|link| {
        let why = site(text.get(link.host.clone())?, link.kind)?;
        Some(Unfinished {
            range: link.host.clone(),
            why,
        })
    }));
    found.sort_by_key(|one| (one.range.start, std::cmp::Reverse(one.range.end)));
    let mut end = 0;
    found.retain(|one| {
        let first = one.range.start >= end;
        if first {
            end = one.range.end;
        }
        first
    });
    found
}

/// Whether it makes a difference to a text which merge fields there are: it has a mark of one.
pub fn minds_names(text: &str) -> bool {
    text.contains(['{', '}', '[', ']', '<', '%', '*'])
}

/// Names of merge fields. Their keys are made when first asked for: most texts have no bracket.
struct Names<'a> {
    names: &'a [String],
    keys: OnceCell<Vec<String>>,
}

impl<'a> Names<'a> {
    fn new(names: &'a [String]) -> Self {
        Self {
            names,
            keys: OnceCell::new(),
        }
    }

    fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    fn contains(&self, name: &str) -> bool {
        let keys = || self.names.iter().map(|name| name_key(name)).collect();
        let keys = self.keys.get_or_init(keys);
        !keys.is_empty() && keys.contains(&name_key(name))
    }
}

/// The links, each with all that is glued to it, such as `?to={{id}}`, where links end for others.
fn masks(text: &str, links: &[Link]) -> Vec<Range<usize>> {
    let ends = links.iter().skip(1).map(|next| next.range.start);
    let ends = ends.chain(std::iter::once(text.len()));
    let mask = |(link, end): (&Link, usize)| {
        let rest = text.get(link.range.end..end).unwrap_or_default();
        let glued = if rest.starts_with(['{', '[', '%', '*', '<']) {
            rest.find(char::is_whitespace).unwrap_or(rest.len())
        } else {
            0
        };
        link.range.start..link.range.end + glued
    };
    links.iter().zip(ends).map(mask).collect()
}

/// Removes what touches a masked stretch; both are in order.
fn leave_out_masked(found: &mut Vec<Unfinished>, masks: &[Range<usize>]) {
    let mut masks = masks.iter().peekable();
    found.retain(|one| {
        while masks.next_if(|mask| mask.end <= one.range.start).is_some() {}
        masks.peek().is_none_or(|mask| one.range.end <= mask.start)
    });
}

/// What kind of site a host is, where it is not one for customers.
fn site(host: &str, kind: LinkKind) -> Option<Why> {
    if kind == LinkKind::Email {
        return None;
    }
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let labels: Vec<&str> = host.split('.').collect();
    let last = labels.last().copied().unwrap_or_default();
    let own_machine = ["127.", "10.", "192.168."]
        .iter()
        .any(|start| host.starts_with(start));
    if own_machine && last.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Why::TestSite);
    }
    if ["localhost", "local", "test", "invalid"].contains(&last) {
        return Some(Why::TestSite);
    }
    // test.de is a magazine; test.weave.de is not for customers.
    let before_name = labels.len().saturating_sub(2);
    let is_test = |label: &str| label == "test" || label.split('-').any(|word| word == "staging");
    if labels.iter().take(before_name).copied().any(is_test) {
        return Some(Why::TestSite);
    }
    if ["example.com", "example.org", "example.net"].contains(&host) {
        return Some(Why::ExampleSite);
    }
    let name = labels.iter().rev().nth(1)?.replace('-', "");
    MADE_UP
        .split(' ')
        .any(|other| other == name)
        .then_some(Why::ExampleSite)
}

/// Names under which nobody has a site, in any domain.
const MADE_UP: &str = "yoursite yourwebsite yourdomain yourdomainname yourcompany \
    yourcompanyname yourbrand yourstore yourshop yoururl yourlink mydomain";

/// The words of a text: letters, digits and `_`, with a hyphen or an apostrophe between them.
/// Roughly, for speed: beyond ASCII everything up to U+1FFF is taken for a letter, Chinese and
/// Japanese for none. Words in those scripts are not judged here.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::with_capacity(text.len() / 4);
    let mut word: Option<Range<usize>> = None;
    let mut joined = false;
    for (at, c) in text.char_indices() {
        if c.is_ascii_alphanumeric() || matches!(c, '_' | 'À'..='\u{1FFF}') {
            let start = word.map_or(at, |word| word.start);
            word = Some(start..at + c.len_utf8());
            joined = false;
        } else if matches!(c, '-' | '\'' | '’') && word.is_some() && !joined {
            joined = true;
        } else {
            words.extend(word.take());
            joined = false;
        }
    }
    words.extend(word);
    words
}

/// The character before a place.
fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The text from a place on.
fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

#[cfg(test)]
mod tests;
