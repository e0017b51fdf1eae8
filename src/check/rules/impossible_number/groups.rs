//! Results compared within one group: the same period, stage, channel, segment and tactic, and the same
//! label where labels tell rows apart.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::is_percentage;
use crate::check::{Confidence, Ctx, Finding, Severity, Sink};
use crate::field;
use crate::model::calendar::range_label;
use crate::model::{Channel, FunnelStep, Id, Kpi, Number, Place, Result, Segment, Stage, Tactic};

/// A count of one step cannot exceed that of the step before.
const CHAINS: &[&[FunnelStep]] = &[
    &[FunnelStep::Sent, FunnelStep::Delivered, FunnelStep::Opened],
    &[FunnelStep::Impressions, FunnelStep::Clicks],
    &[
        FunnelStep::Leads,
        FunnelStep::Mql,
        FunnelStep::Sql,
        FunnelStep::Won,
    ],
    // People open once and click often: only a warning.
    &[FunnelStep::Opened, FunnelStep::Clicks],
];

/// A stated rate may differ from the one that its counts give by this many points.
const ROUNDING_POINTS: f64 = 1.0;

/// A result with its figure and what it counts.
#[derive(Clone, Copy)]
struct Row<'a> {
    result: &'a Result,
    kpi: &'a Kpi,
    value: Number,
}

/// To what a result belongs, apart from its period.
type Scope = (
    Option<Id<Stage>>,
    Option<Id<Channel>>,
    Option<Id<Segment>>,
    Option<Id<Tactic>>,
);

/// Compares all results of the plan that belong together.
pub fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let mut rows: Vec<Row<'_>> = ctx
        .plan
        .results
        .values()
        .filter_map(|result| {
            let kpi = ctx.plan.kpis.get(&result.kpi?)?;
            let value = result.value?;
            Some(Row { result, kpi, value })
        })
        .collect();
    let earliest = earliest(&rows);
    rows.sort_by(|a, b| group_order(a.result, b.result));
    for group in rows.chunk_by(|a, b| group_order(a.result, b.result).is_eq()) {
        if group.len() > 1 {
            judge_group(group, &earliest, sink);
        }
    }
}

/// Orders results so that those of one group stand together.
fn group_order(a: &Result, b: &Result) -> Ordering {
    a.from
        .cmp(&b.from)
        .then_with(|| a.to.cmp(&b.to))
        .then_with(|| a.channel.cmp(&b.channel))
        .then_with(|| a.stage.cmp(&b.stage))
        .then_with(|| a.segment.cmp(&b.segment))
        .then_with(|| a.tactic.cmp(&b.tactic))
}

fn scope(result: &Result) -> Scope {
    (result.stage, result.channel, result.segment, result.tactic)
}

fn label(result: &Result) -> String {
    result.name.trim().to_lowercase()
}

/// When the first period ended for which there are counts of a step.
type Earliest = BTreeMap<(Scope, FunnelStep), Date>;

fn earliest(rows: &[Row<'_>]) -> Earliest {
    let mut earliest = Earliest::new();
    for row in rows {
        // Only these are asked for: what is counted soon after does not lag behind.
        let lags = matches!(
            row.kpi.funnel,
            FunnelStep::Leads | FunnelStep::Mql | FunnelStep::Sql
        );
        if let Some(to) = row.result.to.filter(|_| lags) {
            let first = earliest
                .entry((scope(row.result), row.kpi.funnel))
                .or_insert(to);
            *first = to.min(*first);
        }
    }
    earliest
}

/// Judges results that belong to one period and scope.
fn judge_group(group: &[Row<'_>], earliest: &Earliest, sink: &mut Sink) {
    let mut rows: Vec<(String, Row<'_>)> = group.iter().map(|r| (label(r.result), *r)).collect();
    rows.sort_by(|(a, x), (b, y)| (x.kpi.id, a).cmp(&(y.kpi.id, b)));
    // Two labels for one KPI: rows of several campaigns, say. Else labels only name the figure.
    let labels_differ = rows
        .windows(2)
        .any(|pair| matches!(pair, [(a, x), (b, y)] if x.kpi.id == y.kpi.id && a != b));
    if labels_differ {
        rows.sort_by(|(a, _), (b, _)| a.cmp(b)); // stable: by KPI within a label
        for part in rows.chunk_by(|(a, _), (b, _)| a == b) {
            judge_rows(part.iter().map(|(_, row)| *row).collect(), earliest, sink);
        }
    } else {
        judge_rows(
            rows.into_iter().map(|(_, row)| row).collect(),
            earliest,
            sink,
        );
    }
}

/// Judges results of one group, by KPI.
fn judge_rows(rows: Vec<Row<'_>>, earliest: &Earliest, sink: &mut Sink) {
    for same in rows.chunk_by(|a, b| a.kpi.id == b.kpi.id) {
        judge_doubles(same, sink);
    }
    for chain in CHAINS {
        let mut before: Option<Row<'_>> = None;
        for step in *chain {
            let counts = || rows.iter().filter(|row| row.kpi.funnel == *step);
            for row in counts() {
                if let Some(before) = before.filter(|before| row.value > before.value) {
                    too_many(row, &before, earliest, sink);
                }
            }
            before = counts().max_by_key(|row| row.value).copied().or(before);
        }
    }
    for row in rows.iter().filter(|row| is_percentage(row.kpi)) {
        judge_rate(row, &rows, sink);
    }
}

/// Reports one KPI with several figures.
fn judge_doubles(same: &[Row<'_>], sink: &mut Sink) {
    let mut values: Vec<Number> = same.iter().map(|row| row.value).collect();
    values.sort_unstable();
    values.dedup();
    let ([first, others @ ..], [_, _, ..]) = (same, values.as_slice()) else {
        return;
    };
    let words: Vec<String> = same.iter().map(|row| row.value.to_string()).collect();
    let finding = sink.report(
        Place::of(first.result.id).field(field!(Result.value)),
        format!(
            "“{}” has several values for one and the same thing: {}.",
            first.kpi.name.trim(),
            words.join(", ")
        ),
    );
    finding.severe(Severity::Warning);
    because_of_period(finding, first.result);
    for other in others {
        finding.also(value_place(other), "another value");
    }
    for value in values {
        finding.value(value.to_string());
    }
}

/// Reports more of a later step than of an earlier one.
fn too_many(row: &Row<'_>, before: &Row<'_>, earliest: &Earliest, sink: &mut Sink) {
    let (step, step_before) = (row.kpi.funnel, before.kpi.funnel);
    let finding = sink.report(
        value_place(row),
        format!(
            "{} {} out of {} {} cannot be.",
            row.value,
            step.label(),
            before.value,
            step_before.label()
        ),
    );
    finding
        .also(value_place(before), "out of these")
        .value(row.value.to_string())
        .value(before.value.to_string());
    because_of_period(finding, row.result);
    let lags = matches!(step, FunnelStep::Sql | FunnelStep::Won);
    let began = earliest.get(&(scope(row.result), step_before));
    if step == FunnelStep::Clicks && step_before == FunnelStep::Opened {
        finding
            .because("It can be if one figure counts every time and the other counts people.")
            .severe(Severity::Warning);
    } else if lags && began.is_some_and(|to| row.result.from.is_some_and(|from| *to < from)) {
        finding
            .because(format!(
                "Unless some of them go back to {} of an earlier period.",
                step_before.label()
            ))
            .severe(Severity::Advice)
            .sure(Confidence::Possible);
    }
}

/// Reports a rate that is not what its counts give.
fn judge_rate(row: &Row<'_>, rows: &[Row<'_>], sink: &mut Sink) {
    let only = |kpi: Option<Id<Kpi>>| {
        let mut found = rows.iter().filter(|other| Some(other.kpi.id) == kpi);
        found.next().filter(|_| found.next().is_none())
    };
    let (Some(part), Some(whole)) = (only(row.kpi.numerator), only(row.kpi.denominator)) else {
        return;
    };
    if whole.value <= Number::ZERO {
        return;
    }
    let computed = 100.0 * part.value.as_f64() / whole.value.as_f64();
    if (computed - row.value.as_f64()).abs() <= ROUNDING_POINTS {
        return;
    }
    let finding = sink.report(
        value_place(row),
        format!(
            "“{}” is given as {} %, but {} out of {} is {computed:.1} %.",
            row.kpi.name.trim(),
            row.value,
            part.value,
            whole.value
        ),
    );
    finding
        .also(value_place(part), "rate of")
        .also(value_place(whole), "out of");
    for figure in [row, part, whole] {
        finding.value(figure.value.to_string());
    }
    because_of_period(finding, row.result);
}

fn value_place(row: &Row<'_>) -> Place {
    Place::of(row.result.id).field(field!(Result.value))
}

fn because_of_period(finding: &mut Finding, result: &Result) {
    let period = range_label(result.from, result.to);
    if !period.is_empty() {
        finding.because(format!("The period is {period}."));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::check::testing::report;

    const KPIS: &str = r#"
        (id: "sent", name: "Sent", funnel: Sent), (id: "opened", name: "Opened", funnel: Opened),
        (id: "clicks", name: "Clicks", funnel: Clicks), (id: "leads", name: "Leads", funnel: Leads),
        (id: "mql", name: "MQLs", funnel: Mql), (id: "sql", name: "SQLs", funnel: Sql),
        (id: "bounce", name: "Bounce rate", unit: "%"), (id: "growth", name: "Growth of sales", unit: "%"),
        (id: "rate", name: "Open rate", unit: "%", numerator: "opened", denominator: "sent"),
    "#;

    /// What the rule says of results for January, each given as `kpi: value` and, after a comma, more fields.
    fn results(rows: &[&str]) -> String {
        let rows: Vec<String> = rows
            .iter()
            .enumerate()
            .map(|(n, row)| {
                let (kpi, value) = row.split_once(": ").unwrap();
                let period = if row.contains("to:") {
                    ""
                } else {
                    r#"from: "2027-01-01", to: "2027-01-31","#
                };
                format!(r#"(id: "r{n}", {period} kpi: "{kpi}", value: {value})"#)
            })
            .collect();
        let ron = format!("(kpis: [{KPIS}], results: [{}])", rows.join(", "));
        report("K104", &ron)
    }

    #[track_caller]
    fn says(rows: &[&str], expected: &Expect) {
        expected.assert_eq(&results(rows));
    }

    #[test]
    fn there_are_no_more_than_they_come_from() {
        says(
            &["mql: 120", "leads: 90", "opened: 11", "sent: 10"],
            &expect![[r#"
                error K104 unnamed result r0 › value: 120 MQL out of 90 leads cannot be.
                  The period is 1–31 Jan 2027.
                  out of these: unnamed result r1 › value
                error K104 unnamed result r2 › value: 11 opened out of 10 sent cannot be.
                  The period is 1–31 Jan 2027.
                  out of these: unnamed result r3 › value
            "#]],
        );
    }

    #[test]
    fn what_may_be_counted_otherwise_is_less_severe() {
        says(
            &["clicks: 12", "opened: 10"],
            &expect![[r#"
                warning K104 unnamed result r0 › value: 12 clicks out of 10 opened cannot be.
                  The period is 1–31 Jan 2027.
                  It can be if one figure counts every time and the other counts people.
                  out of these: unnamed result r1 › value
            "#]],
        );
        says(
            &[
                "sql: 9",
                "mql: 8",
                r#"mql: 20, from: "2026-12-01", to: "2026-12-31""#,
            ],
            &expect![[r#"
                advice K104 unnamed result r0 › value: 9 SQL out of 8 MQL cannot be.
                  The period is 1–31 Jan 2027.
                  Unless some of them go back to MQL of an earlier period.
                  out of these: unnamed result r1 › value
            "#]],
        );
    }

    #[test]
    fn rates_have_bounds_and_follow_from_counts() {
        says(
            &[
                "bounce: 134",
                "rate: 25",
                "opened: 20",
                "sent: 100",
                "clicks: -1",
            ],
            &expect![[r#"
                error K104 unnamed result r0 › value: “Bounce rate” is 134 %; a rate lies between 0 and 100 %.
                error K104 unnamed result r1 › value: “Open rate” is given as 25 %, but 20 out of 100 is 20.0 %.
                  The period is 1–31 Jan 2027.
                  rate of: unnamed result r2 › value
                  out of: unnamed result r3 › value
                error K104 unnamed result r4 › value: “Clicks” is -1; it cannot be below zero.
            "#]],
        );
    }

    #[test]
    fn one_thing_has_one_value() {
        says(
            &["leads: 12", "leads: 12", "leads: 15"],
            &expect![[r#"
                warning K104 unnamed result r0 › value: “Leads” has several values for one and the same thing: 12, 12, 15.
                  The period is 1–31 Jan 2027.
                  another value: unnamed result r1 › value
                  another value: unnamed result r2 › value
            "#]],
        );
    }

    #[test]
    fn numbers_that_can_be_are_fine() {
        for rows in [
            &["leads: 90", "mql: 90", "sql: 0"][..],
            &["rate: 20.9", "opened: 20", "sent: 100", "bounce: 100"],
            &["growth: -30", "growth: 250, channel: \"x\""],
            // Two campaigns, told apart by their labels.
            &[
                r#"leads: 10, name: "Spring""#,
                r#"mql: 8, name: "Spring""#,
                r#"leads: 5, name: "Summer""#,
                r#"mql: 5, name: "Summer""#,
            ],
            // Labels that only name the figure do not part a group: here nothing is wrong with it.
            &[r#"leads: 10, name: "Leads""#, r#"mql: 8, name: "MQLs""#],
            // Other channels, other periods.
            &["leads: 10, channel: \"a\"", "mql: 12, channel: \"b\""],
            &[
                "leads: 10",
                r#"mql: 12, from: "2027-02-01", to: "2027-02-28""#,
            ],
            &["leads: 12", "leads: 12"],
        ] {
            assert_eq!(results(rows), "", "{rows:?}");
        }
    }

    #[test]
    fn labels_that_name_the_figure_do_not_part_a_group() {
        let rows = [r#"leads: 10, name: "Leads""#, r#"mql: 18, name: "MQLs""#];
        assert!(results(&rows).contains("18 MQL out of 10 leads cannot be."));
    }
}
