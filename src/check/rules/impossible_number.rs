//! K104: results and targets that cannot be as they are written.
//!
//! Here is what one figure or one period tells; `groups` compares results with each other.

mod groups;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::check::{Check, Ctx, Finding, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::calendar::{day_label, range_label};
use crate::model::{Id, Kind, Kpi, Number, Place, Result};

/// Words in the name of a KPI whose figures may be negative, and above 100 %.
const UNBOUNDED: &[&str] = &[
    "balance",
    "change",
    "difference",
    "growth",
    "increase",
    "lift",
    "margin",
    "net",
    "nps",
    "profit",
    "return",
    "roas",
    "roi",
    "score",
    "sentiment",
    "uplift",
];

/// The card.
pub const RULE: Rule = Rule {
    code: "K104",
    name: "impossible-number",
    severity: Severity::Error,
    summary: "A result or a target is a number that cannot be.",
    why: "More qualified leads than leads, a bounce rate of 134 %, a period that ends before it begins: \
          such figures come from a wrong column or a slip of the hand, and every comparison that rests \
          on them is wrong, too. More clicks than opens may be right where clicks are counted each time. \
          Growth, margins and scores may be negative.",
    reads: &[
        (Kind::About, &["to"]),
        (
            Kind::Result,
            &[
                "name", "from", "to", "stage", "channel", "segment", "tactic", "kpi", "value",
                "count", "spend",
            ],
        ),
        (
            Kind::Kpi,
            &["name", "unit", "numerator", "denominator", "funnel"],
        ),
        (Kind::Objective, &["kpi", "baseline", "target"]),
        (Kind::Tactic, &["kpi", "target"]),
        (Kind::Stage, &["kpi", "target"]),
    ],
    bad: r#"(
    kpis: [(id: "leads", name: "Leads", funnel: Leads), (id: "mql", name: "MQLs", funnel: Mql)],
    results: [
        (id: "a", from: "2027-01-01", to: "2027-01-31", kpi: "leads", value: 90),
        (id: "b", from: "2027-01-01", to: "2027-01-31", kpi: "mql", value: 120),
    ],
)"#,
    good: r#"(
    kpis: [(id: "leads", name: "Leads", funnel: Leads), (id: "mql", name: "MQLs", funnel: Mql)],
    results: [
        (id: "a", from: "2027-01-01", to: "2027-01-31", kpi: "leads", value: 190),
        (id: "b", from: "2027-01-01", to: "2027-01-31", kpi: "mql", value: 120),
    ],
)"#,
    check: Check::Whole(check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    for result in ctx.plan.results.values() {
        let kpi = result.kpi.and_then(|id| ctx.plan.kpis.get(&id));
        judge_alone(result, kpi, sink);
    }
    judge_periods(ctx, sink);
    judge_targets(ctx, sink);
    groups::check(ctx, sink);
}

/// What a single result tells of itself.
fn judge_alone(result: &Result, kpi: Option<&Kpi>, sink: &mut Sink) {
    let place = Place::of(result.id);
    if let (Some(kpi), Some(value)) = (kpi, result.value) {
        out_of_range(place.field(field!(Result.value)), kpi, value, sink);
    }
    if let Some(count) = result.count.filter(|count| *count < Number::ZERO) {
        sink.report(
            place.field(field!(Result.count)),
            format!("The count behind a result is {count}; it cannot be below zero."),
        )
        .value(count.to_string());
    }
    if let Some(spend) = result.spend.filter(|spend| spend.minor < 0) {
        sink.report(
            place.field(field!(Result.spend)),
            format!("{} was spent; it cannot be below zero.", spend.in_words()),
        )
        .value(spend.to_string());
    }
}

/// Reports a share below 0 or above 100 %, and a count below zero.
fn out_of_range(place: Place, kpi: &Kpi, value: Number, sink: &mut Sink) {
    let name = kpi.name.trim();
    let message = if is_unbounded(kpi) {
        return;
    } else if is_percentage(kpi) && !(Number::ZERO..=Number::whole(100)).contains(&value) {
        format!("“{name}” is {value} %; a rate lies between 0 and 100 %.")
    } else if value < Number::ZERO {
        format!("“{name}” is {value}; it cannot be below zero.")
    } else {
        return;
    };
    sink.report(place, message).value(value.to_string());
}

fn is_percentage(kpi: &Kpi) -> bool {
    let unit = kpi.unit.trim();
    unit == "%" || unit.eq_ignore_ascii_case("percent") || unit.eq_ignore_ascii_case("per cent")
}

fn is_unbounded(kpi: &Kpi) -> bool {
    kpi.name
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| UNBOUNDED.contains(&word.to_lowercase().as_str()))
}

/// What the targets and baselines of objectives, tactics and stages tell.
fn judge_targets(ctx: &Ctx<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    let mut judge = |place, kpi: Option<Id<Kpi>>, figure: Option<Number>| {
        let kpi = kpi.and_then(|id| plan.kpis.get(&id));
        if let Some((kpi, figure)) = kpi.zip(figure).filter(|(kpi, _)| is_percentage(kpi)) {
            out_of_range(place, kpi, figure, sink);
        }
    };
    for o in plan.objectives.values() {
        let place = Place::of(o.id);
        judge(place.field(field!(Objective.target)), o.kpi, o.target);
        judge(place.field(field!(Objective.baseline)), o.kpi, o.baseline);
    }
    for t in plan.tactics.values() {
        judge(
            Place::of(t.id).field(field!(Tactic.target)),
            t.kpi,
            t.target,
        );
    }
    for s in plan.stages.values() {
        judge(Place::of(s.id).field(field!(Stage.target)), s.kpi, s.target);
    }
}

/// From when to when.
type Period = (Option<Date>, Option<Date>);

/// Reports each period once, however many results an import brought for it.
fn judge_periods(ctx: &Ctx<'_>, sink: &mut Sink) {
    let mut periods: BTreeMap<Period, (&Result, usize)> = BTreeMap::new();
    for result in ctx.plan.results.values() {
        let (_, count) = periods
            .entry((result.from, result.to))
            .or_insert((result, 0));
        *count += 1;
    }
    // Results from before the plan are what it is compared with; only later ones are odd.
    let mut after = None;
    for ((from, to), (first, count)) in periods {
        let end = Place::of(first.id).field(field!(Result.to));
        if let Some((from, to)) = from.zip(to).filter(|(from, to)| to < from) {
            let (from, to) = (day_label(from), day_label(to));
            let message = format!("The period ends on {to}, before it begins on {from}.");
            about_period(sink.report(end, message), first, count);
        } else if to.or(from).is_some_and(|last| last > ctx.today) {
            let message = format!(
                "The period {} is not over on {}, and has results.",
                range_label(from, to),
                day_label(ctx.today)
            );
            about_period(sink.report(end, message), first, count).severe(Severity::Warning);
        } else if to.or(from) > ctx.plan.about.to && ctx.plan.about.to.is_some() {
            add(&mut after, first, count);
        }
    }
    if let Some(((first, count), end)) = after.zip(ctx.plan.about.to) {
        sink.report(
            Place::of(first.id).field(field!(Result.to)),
            format!(
                "{} after the plan, which ends on {}.",
                subject(count, "ends", "end"),
                day_label(end)
            ),
        )
        .severe(Severity::Warning)
        .value(end.to_string());
    }
}

fn about_period<'f>(finding: &'f mut Finding, first: &Result, count: usize) -> &'f mut Finding {
    for day in [first.from, first.to].into_iter().flatten() {
        finding.value(day.to_string());
    }
    if count > 1 {
        finding.because(format!("{count} results have this period."));
    }
    finding
}

fn add<'a>(sum: &mut Option<(&'a Result, usize)>, first: &'a Result, count: usize) {
    let (_, total) = sum.get_or_insert((first, 0));
    *total += count;
}

fn subject(count: usize, one: &str, many: &str) -> String {
    match count {
        1 => format!("A result {one}"),
        n => format!("{n} results {many}"),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    #[test]
    fn periods_are_reported_once_each() {
        expect![[r#"
            error K104 unnamed result a › to: The period ends on 1 Jan 2027, before it begins on 31 Jan 2027.
              2 results have this period.
            warning K104 unnamed result c › to: The period 1–31 Mar 2027 is not over on 1 Mar 2027, and has results.
        "#]]
        .assert_eq(&report(
            "K104",
            r#"(about: (from: "2027-01-01", to: "2027-12-31"), results: [
                (id: "a", from: "2027-01-31", to: "2027-01-01"), (id: "b", from: "2027-01-31", to: "2027-01-01"),
                (id: "c", from: "2027-03-01", to: "2027-03-31"),
                (id: "d", from: "2026-02-01", to: "2026-02-28"), (id: "e", from: "2026-12-01", to: "2027-01-31"),
                (id: "f", from: "2027-02-01", to: "2027-02-28"), (id: "g"),
            ])"#,
        ));
    }

    #[test]
    fn targets_counts_and_spend_are_judged_too() {
        expect![[r#"
            error K104 tactic “Letter” › target: “CTR” is 120 %; a rate lies between 0 and 100 %.
            error K104 unnamed result a › count behind it: The count behind a result is -3; it cannot be below zero.
            error K104 unnamed result b › spend: € -4 was spent; it cannot be below zero.
        "#]]
        .assert_eq(&report(
            "K104",
            r#"(kpis: [(id: "ctr", name: "CTR", unit: "%"), (id: "roi", name: "ROI", unit: "%")],
                objectives: [(id: "o", name: "Fine", kpi: "roi", target: 300), (id: "p", name: "Fine", kpi: "ctr", target: 100)],
                tactics: [(id: "t", name: "Letter", kpi: "ctr", target: 120)],
                results: [(id: "a", count: -3), (id: "b", spend: "-4.00 EUR")])"#,
        ));
    }
}
