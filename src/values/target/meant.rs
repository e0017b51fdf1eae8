//! Which KPI the words of an objective mean.

use super::{Target, Unit, words};
use crate::model::Kpi;
use crate::text::name_key;

/// The KPI that the words for the measure name: one of the plan's, else one of the library's.
///
/// That is the only one of this name, in singular or plural, with or without what stands there in brackets, by its
/// abbreviation alone, or without “total” and “average”. None where several are, or where it counts in something
/// else than the target is given in.
pub fn suggest<'k>(
    target: &Target,
    plan: impl IntoIterator<Item = &'k Kpi>,
    library: impl IntoIterator<Item = &'k Kpi>,
) -> Option<&'k Kpi> {
    let fits = |kpi: &&Kpi| counts_in(kpi, target);
    let own: Vec<&Kpi> = plan.into_iter().filter(fits).collect();
    let known: Vec<&Kpi> = library.into_iter().filter(fits).collect();
    // “Leads from trade shows” are leads.
    let wanted = [key(&target.measure), key(&head(&target.measure))];
    for kpis in [own, known] {
        for wanted in wanted.iter().filter(|wanted| !wanted.is_empty()) {
            for names in [in_full, in_short, in_general] {
                let mut found = kpis.iter().filter(|kpi| names(kpi, wanted));
                if let Some(first) = found.next() {
                    return found.next().is_none().then_some(*first);
                }
            }
        }
    }
    None
}

fn in_full(kpi: &Kpi, wanted: &str) -> bool {
    key(&kpi.name) == wanted
}

fn in_short(kpi: &Kpi, wanted: &str) -> bool {
    short_names(&kpi.name).any(|name| key(&name) == wanted)
}

fn in_general(kpi: &Kpi, wanted: &str) -> bool {
    short_names(&kpi.name).any(|name| without_scope(&key(&name)) == without_scope(wanted))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Currency;

    fn kpi(name: &str, unit: &str) -> Kpi {
        Kpi {
            name: name.into(),
            unit: unit.into(),
            ..Kpi::default()
        }
    }

    #[test]
    fn a_kpi_is_named_or_there_is_none() {
        let own = [
            kpi("Dealers", "dealers"),
            kpi("Visit", ""),
            kpi("Visits", ""),
        ];
        let known = [
            kpi("Total leads", "leads"),
            kpi("Marketing qualified leads (MQL)", "leads"),
            kpi("Bounce rate", "%"),
            kpi("Engagement rate (social)", "%"),
            kpi("Cost per lead", "currency"),
            kpi("Trial sign-ups", "sign-ups"),
            kpi("Newsletter sign-ups", "sign-ups"),
            kpi("Average time on page", "seconds"),
            kpi("Enquiries", ""),
            kpi("Dealers", ""),
            kpi("Visits", ""),
        ];
        let euro = Some(Unit::Money(Currency::default()));
        for (measure, unit, expected) in [
            ("leads", None, Some("Total leads")),
            ("Leads from trade shows", None, Some("Total leads")),
            ("MQLs", None, Some("Marketing qualified leads (MQL)")),
            ("marketing-qualified lead", None, None),
            (
                "marketing qualified leads",
                None,
                Some("Marketing qualified leads (MQL)"),
            ),
            ("Bounce Rate", Some(Unit::Percent), Some("Bounce rate")),
            ("bounce rate", euro.clone(), None),
            (
                "engagement rate",
                Some(Unit::Percent),
                Some("Engagement rate (social)"),
            ),
            ("cost per lead", euro, Some("Cost per lead")),
            ("leads", Some(Unit::Percent), None),
            ("trial signups", None, Some("Trial sign-ups")),
            ("sign-ups", None, None),
            (
                "time on page",
                Some(Unit::Named("seconds".into())),
                Some("Average time on page"),
            ),
            ("enquiry", None, Some("Enquiries")),
            ("dealer", None, Some("Dealers")),
            // Two of the plan's: nobody can tell.
            ("visits", None, None),
            ("social", None, None),
            ("", None, None),
        ] {
            let target = Target {
                measure: measure.into(),
                unit,
                ..Target::default()
            };
            let found = suggest(&target, &own, &known);
            assert_eq!(found.map(|kpi| kpi.name.as_str()), expected, "{measure}");
        }
        let dealers = Target {
            measure: "dealers".into(),
            ..Target::default()
        };
        assert_eq!(
            suggest(&dealers, &own, &known).map(|kpi| kpi.unit.as_str()),
            Some("dealers")
        );
    }
}
