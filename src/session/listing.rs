//! Lists as they are typed: a line is a record, `@` and a few letters in it a link.
//!
//! Which field a link goes into follows from the kinds: the first field of the record that leads to records of
//! the kind meant. Where nobody chose what is meant, only what is sure is linked; the rest stays as it was typed.
//! What else a line says is read where somebody can read it: an objective's number, measure and day. Whatever is
//! typed or pasted at once is one undo.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Session;
use super::objectives::said;
use crate::edit::Edit;
use crate::field;
use crate::import::Names;
use crate::model::calendar::Month;
use crate::model::fields::FieldType as _;
use crate::model::{Field, FieldInfo, Key, Kind, Place, Plan, Ref, Value};
use crate::text::{name_key, search_key};
use crate::values::months::read_month_line;
use crate::values::target::Target;

/// The sign before the name of what is linked.
pub const MENTION: char = '@';

/// Kinds that are called by their names: the same name is the same record.
const BY_NAME: [Kind; 5] = [
    Kind::Channel,
    Kind::Kpi,
    Kind::Segment,
    Kind::Stage,
    Kind::Person,
];

/// A line of a list: a record to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Its name.
    pub name: String,
    /// What it links to, each with the field that the link goes into.
    pub links: Vec<(Field, Ref)>,
}

/// The lines of what was typed or pasted, without the signs that lists have before their points.
pub fn lines_of(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let line = words.join(" ");
        let point = ["• ", "- ", "– ", "* ", "· "];
        let point = point.iter().find_map(|point| line.strip_prefix(point));
        point.map_or(line.clone(), str::to_owned)
    });
    lines.filter(|line| !line.is_empty()).collect()
}

/// Where the last `@` of a text stands that begins a name, in bytes: at the beginning or behind a space, so that
/// an e-mail address has none.
pub fn mention_at(text: &str) -> Option<usize> {
    text.match_indices(MENTION)
        .map(|(at, _)| at)
        .rfind(|at| begins(text, *at))
}

/// What a record of a kind can link to with a word that begins with these letters, what fits best first, each with
/// its field.
pub fn linkable(plan: &Plan, kind: Kind, letters: &str) -> Vec<(&'static FieldInfo, Ref)> {
    let found = fitting(plan, kind, letters).into_iter();
    found.map(|(_, info, at)| (info, at)).collect()
}

/// What these letters mean although nobody chose it: the one record of this name, else the only one with a word
/// that begins so. One letter or a number alone means nothing: “@9” is an hour.
fn sure(plan: &Plan, kind: Kind, letters: &str) -> Option<(&'static FieldInfo, Ref)> {
    if search_key(letters).is_empty() {
        return None;
    }
    let found = fitting(plan, kind, letters);
    let count = |worst: Fit| found.iter().take_while(|(fit, ..)| *fit <= worst).count();
    let is_told = letters.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    let is_sure = match count(Fit::Whole) {
        0 => is_told && count(Fit::Word) == 1,
        named => named == 1,
    };
    let (_, info, at) = found.first().filter(|_| is_sure)?;
    Some((info, *at))
}

/// Words without the mention that stood between them.
pub fn without_mention(before: &str, behind: &str) -> String {
    let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
    let behind = if is_apart {
        behind.trim_start()
    } else {
        behind
    };
    format!("{before}{behind}")
}

/// A line with its mentions taken out of the name. What is not sure stays in it.
pub fn read(plan: &Plan, kind: Kind, line: &str) -> Typed {
    let mut typed = Typed::default();
    let mut rest = line;
    while let Some(at) = rest.match_indices(MENTION).map(|(at, _)| at).find(|at| {
        let is_first = *at > 0 || typed.name.is_empty() || typed.name.ends_with(' ');
        is_first && begins(rest, *at)
    }) {
        let (before, mention) = rest.split_at(at);
        let words = mention.get(MENTION.len_utf8()..).unwrap_or_default();
        typed.name += before;
        match meant(plan, kind, words) {
            Some((info, to, length)) => {
                let link = (Field(info.name), to);
                if !typed.links.contains(&link) {
                    typed.links.push(link);
                }
                rest = words.get(length..).unwrap_or_default();
            }
            None => {
                typed.name.push(MENTION);
                rest = words;
            }
        }
    }
    typed.name += rest;
    let words: Vec<&str> = typed.name.split_whitespace().collect();
    typed.name = words.join(" ");
    typed
}

impl Session {
    /// Adds a record for each line and selects the last, all in one undo; `with` is what they say besides. Where
    /// the kind is called by name and there is such a record, that is meant. Gives back what was added or meant.
    pub fn add_listed(
        &mut self,
        kind: Kind,
        with: Option<&(Field, Value)>,
        lines: &[Typed],
    ) -> Vec<Ref> {
        let understood = lines.iter().map(|line| self.understood(kind, line));
        let understood: Vec<_> = understood.collect();
        let of_months: Vec<_> = lines.iter().map(|line| self.month_in(kind, line)).collect();
        let ids = &mut self.ids;
        let mut new_id = |kind: Kind, _: &str| ids.fresh(kind);
        let mut names = Names::new(&self.plan, &mut new_id);
        let (mut all, mut links) = (Vec::new(), Vec::new());
        for ((line, (target, kpi)), month) in lines.iter().zip(understood).zip(of_months) {
            let key = if with.is_none() && BY_NAME.contains(&kind) {
                names.find_or_make(kind, &line.name)
            } else {
                names.make(kind, &line.name)
            };
            let kpi = kpi.map(|name| names.find_or_make(Kind::Kpi, &name));
            let at = Ref { kind, key };
            if let Some(record) = names.made(at) {
                let said = with.cloned().into_iter().chain(said(&target, kpi));
                for (field, value) in said.chain(month) {
                    record.set(field, &value);
                }
                for (field, to) in &line.links {
                    let linked = record
                        .get(*field)
                        .and_then(|value| with_link(value, to.key));
                    linked.and_then(|value| record.set(*field, &value));
                }
            } else {
                links.extend(line.links.iter().map(|(field, to)| (at, *field, *to)));
            }
            all.push(at);
        }
        let made = names.finish().into_iter();
        let mut edits: Vec<Edit> = made.map(Edit::insert).collect();
        edits.extend(linking(&self.plan, &links));
        let label = match lines {
            [line] => format!("add {} “{}”", kind.word(), line.name),
            several => format!("add {} {}", several.len(), kind.words()),
        };
        let selection = all.last().copied().into_iter().collect();
        if edits.is_empty() {
            self.select_all(selection);
        } else {
            self.edit_and_select(Edit::batch(label, edits), selection);
        }
        all
    }

    /// What an objective's words say, and the name of the KPI that they mean; of other kinds nothing is read.
    fn understood(&self, kind: Kind, line: &Typed) -> (Target, Option<String>) {
        if kind != Kind::Objective {
            return Default::default();
        }
        let target = self.read_objective(&line.name);
        let is_linked = line.links.iter().any(|(_, to)| to.kind == Kind::Kpi);
        let kpi = self.kpi_meant(&target).filter(|_| !is_linked);
        let kpi = kpi.map(|kpi| kpi.name.clone());
        (target, kpi)
    }

    /// What a line lacks to be a record of a kind: of a capacity month, the month. Without it nothing would count.
    pub fn lacks(&self, kind: Kind, line: &Typed) -> Option<String> {
        let lacks = kind == Kind::CapacityMonth && self.month_in(kind, line).is_empty();
        lacks.then(|| {
            let name = line.name.trim();
            format!("“{name}” does not say which month. Write it as “August 2027: 20 h”.")
        })
    }

    /// The fields of a capacity month that a line says: its month, hours and money, a person whom it names, and what
    /// is left as its name. None for other kinds, and where no month is said.
    fn month_in(&self, kind: Kind, line: &Typed) -> Vec<(Field, Value)> {
        if kind != Kind::CapacityMonth {
            return Vec::new();
        }
        let about = &self.plan.about;
        let from = about.from.unwrap_or_default().max(self.today());
        let Some(said) = read_month_line(&line.name, from, about.currency) else {
            return Vec::new();
        };
        let mut words: Vec<&str> = said.rest.split_whitespace().collect();
        let people = self.plan.people.values();
        let named = people.filter_map(|person| Some((person, within(&words, &person.name)?)));
        let named: Vec<_> = named.collect();
        // Of two that fit, nobody knows which.
        let person = match named.as_slice() {
            [(person, place)] => {
                words.drain(place.clone());
                Some(*person)
            }
            _ => None,
        };
        let name = match words.as_slice() {
            [] => Month::of(said.month).label(),
            words => words.join(" "),
        };
        let fields = [
            (Field("name"), Value::Text(name)),
            (field!(CapacityMonth.month), Some(said.month).to_value()),
            (field!(CapacityMonth.hours), said.hours.to_value()),
            (field!(CapacityMonth.money), said.money.to_value()),
            (
                field!(CapacityMonth.person),
                person.map(|person| person.id).to_value(),
            ),
        ];
        let is_said = |(_, value): &(Field, Value)| !value.is_blank();
        fields.into_iter().filter(is_said).collect()
    }

    /// Gives a record the name and the links of what was typed, in one undo. Nothing where it links to nothing.
    pub fn rename_and_link(&mut self, at: Ref, typed: &Typed) {
        if typed.links.is_empty() {
            return;
        }
        let name = typed.name.trim();
        // Nothing is linked to itself.
        let links = typed.links.iter().filter(|(_, to)| *to != at);
        let links: Vec<_> = links.map(|(field, to)| (at, *field, *to)).collect();
        let place = Place::record(at).field(Field("name"));
        let mut edits = vec![Edit::set(place, Value::Text(name.to_owned()))];
        edits.extend(linking(&self.plan, &links));
        self.edit(Edit::batch(format!("link “{name}”"), edits));
    }
}

/// Where among some words a name stands, whatever the case.
fn within(words: &[&str], name: &str) -> Option<Range<usize>> {
    let (length, wanted) = (name.split_whitespace().count(), name_key(name));
    let mut windows = words.windows(length.max(1));
    let at = windows.position(|window| name_key(&window.join(" ")) == wanted)?;
    (!wanted.is_empty()).then_some(at..at + length)
}

/// The edits that link records: one for each field, whatever the number of its links; none for a field that has
/// them already, or that leads to nothing.
fn linking(plan: &Plan, links: &[(Ref, Field, Ref)]) -> impl Iterator<Item = Edit> {
    let mut values = BTreeMap::new();
    for (at, field, to) in links {
        let now = values.get(&(*at, *field)).cloned();
        let now = now.or_else(|| plan.get(*at, *field));
        if let Some(value) = now.and_then(|now| with_link(now, to.key)) {
            values.insert((*at, *field), value);
        }
    }
    let values = values.into_iter();
    values.map(|((at, field), value)| Edit::set(Place::record(at).field(field), value))
}

/// What a field holds with a link more, in the place of the one where there can be only one; none where that is
/// no change.
pub(super) fn with_link(value: Value, key: Key) -> Option<Value> {
    match value {
        Value::Link(now) => (now != Some(key)).then_some(Value::Link(Some(key))),
        Value::Links(mut keys) => {
            let is_new = !keys.contains(&key);
            keys.push(key);
            is_new.then_some(Value::Links(keys))
        }
        _ => None,
    }
}

/// The fields that mentions go into: of those in which a kind links to another, the first.
pub fn fields_for_links(kind: Kind) -> impl Iterator<Item = &'static FieldInfo> {
    let mut seen = Vec::new();
    kind.fields().iter().filter(move |info| {
        let Some(to) = info.shape.links_to() else {
            return false;
        };
        let is_first = !seen.contains(&to);
        seen.push(to);
        is_first
    })
}

/// Whether an `@` there begins a mention.
fn begins(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_none_or(char::is_whitespace)
}

/// How a name fits the letters that were typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// They are the name.
    Whole,
    /// The name begins so.
    Beginning,
    /// It goes on so from one of its words.
    Word,
}

/// The same, with how each fits.
fn fitting(plan: &Plan, kind: Kind, letters: &str) -> Vec<(Fit, &'static FieldInfo, Ref)> {
    let wanted = search_key(letters);
    let mut found = Vec::new();
    for info in fields_for_links(kind) {
        let Some(target) = info.shape.links_to() else {
            continue;
        };
        for at in plan.refs_in_order(target) {
            let name = plan.name(at).unwrap_or_default();
            if let Some(fit) = fit(name, &wanted) {
                found.push((fit, info, at));
            }
        }
    }
    found.sort_by_key(|(fit, ..)| *fit);
    found
}

/// How a name fits these letters; none where it does not.
fn fit(name: &str, wanted: &str) -> Option<Fit> {
    let key = search_key(name);
    if key == wanted {
        return Some(Fit::Whole);
    }
    // A number is meant whole: “@9” is an hour, and not the 90 leads.
    let is_number = wanted.ends_with(|c: char| c.is_ascii_digit());
    let begins = |key: &str| {
        let rest = key.strip_prefix(wanted);
        rest.is_some_and(|rest| !is_number || !rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    if begins(&key) {
        return Some(Fit::Beginning);
    }
    let mut before = ' ';
    let mut words = name.char_indices().filter(|(_, c)| {
        let is_first = c.is_alphanumeric() && !before.is_alphanumeric();
        before = *c;
        is_first
    });
    words
        .any(|(at, _)| begins(&search_key(name.get(at..).unwrap_or_default())))
        .then_some(Fit::Word)
}

/// What the words behind an `@` mean where that is sure, and how long they are in bytes: the longest name that they
/// begin with, else what the first word means.
fn meant(plan: &Plan, kind: Kind, words: &str) -> Option<(&'static FieldInfo, Ref, usize)> {
    let all = linkable(plan, kind, "").into_iter();
    let named = all.filter_map(|(info, at)| {
        let name = plan.name(at)?.trim();
        let length = name_length(words, name).filter(|_| !name.is_empty())?;
        Some((info, at, length))
    });
    let named: Vec<_> = named.collect();
    if let Some(longest) = named.iter().map(|(.., length)| *length).max() {
        let mut named = named.into_iter().filter(|(.., length)| *length == longest);
        let first = named.next();
        // Of two of one name nobody knows which.
        return first.filter(|_| named.next().is_none());
    }
    let length = words.find(char::is_whitespace).unwrap_or(words.len());
    let word = words.get(..length)?.trim_end_matches([',', ';', '.']);
    let (info, at) = sure(plan, kind, word)?;
    Some((info, at, word.len()))
}

/// How much of a text a name makes that it begins with, in bytes, whatever the case.
fn name_length(text: &str, name: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in name.chars() {
        let (_, letter) = letters.next()?;
        if !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    let rest = letters.as_str();
    let is_whole = !rest.starts_with(char::is_alphanumeric);
    is_whole.then(|| text.len() - rest.len())
}

#[cfg(test)]
mod tests;
