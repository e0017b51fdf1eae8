//! What speaks for stopping a tactic, or against it, as facts in words: how it was assessed, what it brought, what
//! it serves, to whom it speaks.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::check::Ctx;
use crate::check::wording::{and, capitalised, count, quoted};
use crate::model::calendar::{day_label, range_label};
use crate::model::{Id, Number, Plan, Result, Tactic};

/// What counts where nobody has said, on the scale from 1 to 5.
const MIDDLE: i64 = 3;

/// So many results are told; the others are counted.
const TOLD: usize = 3;

/// Impact times confidence, in hundredths; what is not assessed counts as the middle, and what is off the scale
/// as its end.
pub(super) fn value(tactic: &Tactic) -> i64 {
    let tenths = |assessed: Option<Number>| {
        let points = assessed.unwrap_or(Number::whole(MIDDLE));
        (points.as_f64().clamp(1.0, 5.0) * 10.0).round() as i64
    };
    tenths(tactic.impact) * tenths(tactic.confidence)
}

/// The facts about each of these tactics.
pub(super) fn of(ctx: &Ctx<'_>, tactics: &[&Tactic]) -> Vec<Vec<String>> {
    let plan = ctx.plan;
    let mut results: BTreeMap<Id<Tactic>, Vec<&Result>> = BTreeMap::new();
    for result in plan.results.values() {
        if let (Some(tactic), Some(_)) = (result.tactic, result.value) {
            results.entry(tactic).or_default().push(result);
        }
    }
    let facts = tactics.iter().map(|tactic| {
        let mut facts = vec![assessment(tactic)];
        facts.push(match results.get(&tactic.id) {
            Some(results) => brought(plan, results),
            None => "No results are recorded for it.".to_owned(),
        });
        facts.push(purpose(plan, tactic));
        if !tactic
            .segments
            .iter()
            .any(|id| plan.segments.contains_key(id))
        {
            facts.push("It names no segment to which it speaks.".to_owned());
        }
        if let Some(start) = tactic.start.filter(|start| *start < ctx.today) {
            facts.push(format!(
                "It began on {}: what it has taken since then does not come back.",
                day_label(start)
            ));
        }
        facts
    });
    facts.collect()
}

/// `Impact 2 of 5, effort 4 of 5, confidence not assessed.`
fn assessment(tactic: &Tactic) -> String {
    let points = [
        ("impact", tactic.impact),
        ("effort", tactic.effort),
        ("confidence", tactic.confidence),
    ];
    let is_assessed = points.iter().any(|(_, points)| points.is_some());
    if !is_assessed {
        return "Nobody has assessed its impact, effort and confidence.".to_owned();
    }
    let words = points.map(|(word, points)| match points {
        Some(points) => format!("{word} {} of 5", points.in_words()),
        None => format!("{word} not assessed"),
    });
    capitalised(&words.join(", ")) + "."
}

/// `Results: 12 leads (1–31 Mar 2027, € 400 spent); 3 clicks; and 2 more.`
fn brought(plan: &Plan, results: &[&Result]) -> String {
    let mut results = results.to_vec();
    results.sort_by_key(|result| (Reverse(result.to), Reverse(result.from), result.id));
    let told = results.iter().take(TOLD).map(|result| {
        let kpi = result.kpi.and_then(|id| plan.kpis.get(&id));
        let of_what = kpi.map_or(result.name.as_str(), |kpi| kpi.name.as_str());
        let value = result.value.unwrap_or_default().in_words();
        let unit = kpi.map_or("", |kpi| kpi.unit.trim());
        let figure = match (of_what.trim(), unit) {
            ("", unit) => format!("{value} {unit}"),
            (name, "") => format!("{} {value}", quoted(name)),
            (name, unit) => format!("{} {value} {unit}", quoted(name)),
        };
        let spend = result
            .spend
            .map(|spend| format!("{} spent", spend.in_words()));
        let more: Vec<String> = [range_label(result.from, result.to)]
            .into_iter()
            .chain(spend)
            .filter(|words| !words.is_empty())
            .collect();
        match more.as_slice() {
            [] => figure.trim().to_owned(),
            more => format!("{} ({})", figure.trim(), more.join(", ")),
        }
    });
    let mut words: Vec<String> = told.collect();
    let others = results.len().saturating_sub(TOLD);
    if others > 0 {
        words.push(format!("and {}", count(others, "more", "more")));
    }
    format!("Results: {}.", words.join("; "))
}

/// The objectives that it serves.
fn purpose(plan: &Plan, tactic: &Tactic) -> String {
    let strategies = tactic
        .strategies
        .iter()
        .filter_map(|id| plan.strategies.get(id));
    let objectives = strategies.filter(|s| !s.parked).flat_map(|s| &s.objectives);
    let objectives = objectives.filter_map(|id| plan.objectives.get(id));
    let mut names: Vec<String> = Vec::new();
    for objective in objectives.filter(|objective| !objective.parked) {
        let name = quoted(&objective.name);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    match names.as_slice() {
        [] => "It serves no objective.".to_owned(),
        names => format!("It serves {}.", and(names)),
    }
}
