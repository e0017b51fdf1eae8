//! Which KPI the words of an objective mean.

use super::{Target, Unit, words};
use crate::model::Kpi;
use crate::text::name_key;

/// The KPI that the words for the measure name: the only one of that name, whether in singular or plural, with
/// its full name, with or without what stands there in brackets, or by that alone. None where several are, or
/// where it counts in something else than the target is given in. Ask for the plan's KPIs first, then for the library's.
pub fn suggest<'k>(target: &Target, kpis: impl IntoIterator<Item = &'k Kpi>) -> Option<&'k Kpi> {
    let fitting: Vec<&Kpi> = kpis
        .into_iter()
        .filter(|kpi| counts_in(kpi, target))
        .collect();
    let whole = key(&target.measure);
    // “Leads from trade shows” are leads.
    let head = key(&head(&target.measure));
    let in_full = |wanted: &str, kpi: &Kpi| key(&kpi.name) == wanted;
    let in_short =
        |wanted: &str, kpi: &Kpi| short_names(&kpi.name).any(|name| key(&name) == wanted);
    let general = |wanted: &str, kpi: &Kpi| {
        short_names(&kpi.name).any(|name| without_scope(&key(&name)) == without_scope(wanted))
    };
    let by: [&dyn Fn(&str, &Kpi) -> bool; 3] = [&in_full, &in_short, &general];
    for wanted in [whole, head].iter().filter(|wanted| !wanted.is_empty()) {
        for names in by {
            let mut found = fitting.iter().filter(|kpi| names(wanted, kpi));
            match (found.next(), found.next()) {
                (Some(kpi), None) => return Some(kpi),
                (Some(_), Some(_)) => return None,
                _ => {}
            }
        }
    }
    None
}

/// Whether a KPI counts in what the target is given in.
fn counts_in(kpi: &Kpi, target: &Target) -> bool {
    let unit = kpi.unit.trim();
    match &target.unit {
        Some(Unit::Percent) => unit.is_empty() || unit == "%",
        Some(Unit::Money(currency)) => {
            ["", "currency", currency.code(), currency.sign()].contains(&unit)
        }
        Some(Unit::Named(_)) => unit != "%" && unit != "currency",
        None => true,
    }
}

/// A name's words without their plural, parted by blanks.
fn key(name: &str) -> String {
    let words = name.split(|c: char| c.is_whitespace() || "/,".contains(c));
    let words = words.map(|word| singular(&name_key(word)));
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A word without the ending of its plural, as far as that is sure.
fn singular(word: &str) -> String {
    let shorter = |ending: &str, length: usize| {
        let stem = word.strip_suffix(ending)?;
        (stem.chars().count() >= length).then_some(stem)
    };
    if let Some(stem) = shorter("ies", 3) {
        return format!("{stem}y");
    }
    if let Some(stem) = shorter("ungen", 2) {
        return format!("{stem}ung");
    }
    let is_singular = ["ss", "us", "is"]
        .iter()
        .any(|ending| word.ends_with(ending));
    match shorter("s", 2) {
        Some(stem) if !is_singular => stem.to_owned(),
        _ => word.to_owned(),
    }
}

/// A name, the name without what stands in brackets, and that alone.
fn short_names(name: &str) -> impl Iterator<Item = String> {
    let inside = name.split_once('(').and_then(|(before, rest)| {
        let (inside, after) = rest.split_once(')')?;
        // Only an abbreviation is a name by itself: “(MQL)”, and not “(social)”.
        let is_short = inside.chars().all(|c| c.is_uppercase() || c.is_numeric());
        Some((
            format!("{before} {after}"),
            is_short.then(|| inside.to_owned()),
        ))
    });
    let (without, alone) = inside.unzip();
    [Some(name.to_owned()), without, alone.flatten()]
        .into_iter()
        .flatten()
}

/// A key without the words that only say that all of it is meant.
fn without_scope(key: &str) -> &str {
    let scope = ["total ", "overall ", "average ", "all "];
    scope
        .iter()
        .find_map(|word| key.strip_prefix(word))
        .unwrap_or(key)
}

/// The words before the first one that says how or where.
fn head(measure: &str) -> String {
    let words = measure.split_whitespace();
    let is_way = |word: &&str| {
        let word = word.to_lowercase();
        words::is_among(words::NO_MEASURE, &word) && !words::is_among("per on pro par por", &word)
            || word == "from"
    };
    words
        .take_while(|word| !is_way(word))
        .collect::<Vec<_>>()
        .join(" ")
}
