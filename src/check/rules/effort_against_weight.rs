//! R103: the hours go elsewhere than the weight of the objectives says.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::effort::Work;
use crate::check::wording::{count, quoted};
use crate::check::{Check, Confidence, Ctx, Finding, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::{Id, Kind, Number, Objective, Place, Plan, Strategy};

/// In thousandths: so far may a share of the hours be from the share of the weight.
const APART: i64 = 200;
/// The same where nobody said what weighs how much.
const APART_UNWEIGHTED: i64 = 300;
/// Where more than one in so many tactics do not say what they take, nothing is said.
const KNOWN: usize = 10;

/// The card.
pub const RULE: Rule = Rule {
    code: "R103",
    name: "effort-against-weight",
    severity: Severity::Advice,
    summary: "An objective has far more or far less of the hours than of the weight.",
    why: "What matters most and gets least is a wish. Compared is each objective's share of the weight with its \
          share of the hours of planned, live and done tactics, by way of their strategies: more than \
          20 points apart are told, 30 where no objective has a weight and all count alike. Hours that serve \
          several objectives may be for any of them, so that a share is “at least” and “at most”. What runs \
          without end is left out, and so are parked objectives and those that no tactic serves (P104 \
          tells of them). Where one tactic in ten has no hours, or only some objectives have a weight, \
          nothing is said.",
    reads: &[
        (Kind::Objective, &["name", "weight", "parked"]),
        (Kind::Strategy, &["objectives"]),
        (
            Kind::Tactic,
            &["strategies", "hours", "status", "course", "start", "end"],
        ),
    ],
    bad: r#"(
    people: [(id: "ann", name: "Ann")],
    objectives: [
        (id: "leads", name: "200 leads by 30 June", weight: 80),
        (id: "reviews", name: "40 reviews by 30 June", weight: 20),
    ],
    strategies: [
        (id: "repair", name: "Be the loom that mills choose", objectives: ["leads"]),
        (id: "proud", name: "Owners are proud of their looms", objectives: ["reviews"]),
    ],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "mills", name: "Mills")],
    messages: [(id: "day", name: "Repaired within a day", pillars: ["repair"])],
    tactics: [
        (id: "stand", name: "Stand", stage: "trial", segments: ["mills"], messages: ["day"],
            strategies: ["repair"], status: Planned, owner: "ann", start: "2027-05-03", end: "2027-05-05", hours: 12),
        (id: "visits", name: "Visits", stage: "trial", segments: ["mills"], messages: ["day"],
            strategies: ["proud"], status: Planned, owner: "ann", start: "2027-05-10", end: "2027-06-25", hours: 84),
    ],
)"#,
    good: r#"(
    people: [(id: "ann", name: "Ann")],
    objectives: [
        (id: "leads", name: "200 leads by 30 June", weight: 80),
        (id: "reviews", name: "40 reviews by 30 June", weight: 20),
    ],
    strategies: [
        (id: "repair", name: "Be the loom that mills choose", objectives: ["leads"]),
        (id: "proud", name: "Owners are proud of their looms", objectives: ["reviews"]),
    ],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "mills", name: "Mills")],
    messages: [(id: "day", name: "Repaired within a day", pillars: ["repair"])],
    tactics: [
        (id: "stand", name: "Stand", stage: "trial", segments: ["mills"], messages: ["day"],
            strategies: ["repair"], status: Planned, owner: "ann", start: "2027-05-03", end: "2027-05-05", hours: 62),
        (id: "visits", name: "Visits", stage: "trial", segments: ["mills"], messages: ["day"],
            strategies: ["proud"], status: Planned, owner: "ann", start: "2027-05-10", end: "2027-06-25", hours: 34),
    ],
)"#,
    check: Check::Whole(check),
    fixes: no_fixes,
};

/// An objective, and its shares in thousandths.
struct Share<'a> {
    objective: &'a Objective,
    weight: i64,
    /// What is for this objective alone.
    least: i64,
    /// What serves it at all.
    most: i64,
}

/// What the tactics of the objectives take.
#[derive(Default)]
struct Sums {
    all: Work,
    /// For each objective what is for it alone, and what serves it at all.
    each: BTreeMap<Id<Objective>, (Work, Work)>,
}

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    let sums = Sums::new(ctx);
    let mut served = sums.each.keys().filter_map(|id| plan.objectives.get(id));
    let is_weighted = served.any(|objective| objective.weight.is_some());
    let Some(shares) = sums.shares(plan, is_weighted) else {
        return;
    };
    let apart = if is_weighted { APART } else { APART_UNWEIGHTED };
    let mut off: Vec<&Share<'_>> = shares.iter().filter(|one| one.gap() > apart).collect();
    // The furthest first; of two that are as far the one that gets too little.
    off.sort_by_key(|one| (-one.gap(), one.is_over()));
    let Some((worst, others)) = off.split_first() else {
        return;
    };
    let finding = sink.report(
        worst.place(),
        format!(
            "{} has {} of the weight and {} of the hours.",
            quoted(&worst.objective.name),
            percent(worst.weight),
            worst.hours()
        ),
    );
    finding.sure(Confidence::Likely);
    explain(finding, &shares, &sums.all, is_weighted);
    for one in others {
        let word = if one.is_over() {
            "has more of the hours"
        } else {
            "has less of the hours"
        };
        finding.also(one.place(), word);
    }
    for one in &off {
        // To the ten points: an hour more or less does not make another finding of it.
        let tens = |thousandths: i64| (thousandths + 50) / 100;
        let hours = if one.is_over() { one.least } else { one.most };
        let (id, weight) = (one.objective.id, tens(one.weight));
        finding.value(format!("{id} {weight} {}", tens(hours)));
    }
}

fn explain(finding: &mut Finding, shares: &[Share<'_>], all: &Work, is_weighted: bool) {
    for one in shares {
        finding.because(format!(
            "{}: {} of the weight, {} of the hours.",
            quoted(&one.objective.name),
            percent(one.weight),
            one.hours()
        ));
    }
    if !is_weighted {
        finding.because("No objective has a weight: they count alike.");
    }
    if all.unknown > 0 {
        let tactics = count(all.unknown, "tactic", "tactics");
        finding.because(format!("Left out: {tactics} without hours."));
    }
}

impl Sums {
    fn new(ctx: &Ctx<'_>) -> Self {
        let mut sums = Self::default();
        for (strategies, work) in ctx.index.effort().by_strategies() {
            let served = objectives(ctx.plan, strategies);
            if served.is_empty() {
                continue;
            }
            sums.all = sums.all.plus(work);
            let is_alone = served.len() == 1;
            for objective in served {
                let (least, most) = sums.each.entry(objective).or_default();
                *most = most.plus(work);
                if is_alone {
                    *least = least.plus(work);
                }
            }
        }
        sums
    }

    /// The shares of objectives that are served, the weightiest first; nothing where there is no comparing them.
    fn shares<'a>(&self, plan: &'a Plan, is_weighted: bool) -> Option<Vec<Share<'a>>> {
        let all = &self.all;
        if all.parts == 0 || all.unknown * KNOWN > all.tactics || self.each.len() < 2 {
            return None;
        }
        let served = self.each.iter();
        let served = served.filter_map(|(id, work)| Some((plan.objectives.get(id)?, work)));
        let mut found = Vec::new();
        let mut weights = 0;
        for (objective, (least, most)) in served {
            let weight = match objective.weight {
                Some(weight) if weight >= Number::ZERO => i128::from(weight.parts()),
                None if !is_weighted => 1,
                _ => return None,
            };
            weights += weight;
            found.push((objective, weight, least.parts, most.parts));
        }
        let shares = found.into_iter().map(|(objective, weight, least, most)| {
            Some(Share {
                objective,
                weight: thousandths(weight, weights)?,
                least: thousandths(least, all.parts)?,
                most: thousandths(most, all.parts)?,
            })
        });
        let mut shares = shares.collect::<Option<Vec<_>>>()?;
        shares.sort_by_key(|share| -share.weight);
        Some(shares)
    }
}

impl Share<'_> {
    /// How far the hours are from the weight at least, whatever is for whom.
    fn gap(&self) -> i64 {
        (self.weight - self.most).max(self.least - self.weight)
    }

    /// Whether it has too many hours rather than too few.
    fn is_over(&self) -> bool {
        self.least > self.weight
    }

    fn place(&self) -> Place {
        Place::of(self.objective.id).field(field!(Objective.weight))
    }

    /// `12 %`, `at most 41 %`, `20 to 60 %`.
    fn hours(&self) -> String {
        let (least, most) = (percent(self.least), percent(self.most));
        if least == most {
            most
        } else if self.least == 0 {
            format!("at most {most}")
        } else {
            format!("{} to {most}", least.trim_end_matches(" %"))
        }
    }
}

/// The objectives that strategies serve, without those that are parked.
fn objectives(plan: &Plan, strategies: &[Id<Strategy>]) -> BTreeSet<Id<Objective>> {
    let strategies = strategies.iter().filter_map(|id| plan.strategies.get(id));
    let served = strategies.flat_map(|strategy| &strategy.objectives);
    let is_open = |id: &&Id<Objective>| plan.objectives.get(*id).is_some_and(|o| !o.parked);
    served.filter(is_open).copied().collect()
}

fn thousandths(part: i128, of: i128) -> Option<i64> {
    let exact = (part * 2000 + of).checked_div(of * 2)?;
    i64::try_from(exact).ok()
}

fn percent(thousandths: i64) -> String {
    format!("{} %", (thousandths + 5) / 10)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    /// Objectives with weights (“-” for none) of one strategy each, and tactics with strategies and hours.
    fn plan(weights: &[&str], tactics: &[(&str, &str)]) -> String {
        let id = |n: usize| ["a", "b", "c"][n];
        let objectives = weights.iter().enumerate().map(|(n, weight)| {
            let (id, name) = (id(n), id(n).to_uppercase());
            let weight = if *weight == "-" {
                String::new()
            } else {
                format!("weight: {weight}")
            };
            format!(r#"(id: "{id}", name: "{name}", {weight})"#)
        });
        let strategies = (0..weights.len()).map(|n| {
            let id = id(n);
            format!(r#"(id: "{id}", name: "{id}", objectives: ["{id}", "gone"])"#)
        });
        let tactics = tactics.iter().enumerate().map(|(n, (strategies, rest))| {
            let strategies: Vec<String> = strategies.chars().map(|c| format!("{c:?}")).collect();
            let strategies = strategies.join(", ").replace('\'', "\"");
            format!(r#"(id: "t{n}", status: Planned, strategies: [{strategies}], {rest})"#)
        });
        format!(
            "(objectives: [{}], strategies: [{}], tactics: [{}])",
            objectives.collect::<Vec<_>>().join(", "),
            strategies.collect::<Vec<_>>().join(", "),
            tactics.collect::<Vec<_>>().join(", ")
        )
    }

    #[test]
    fn half_the_weight_and_an_eighth_of_the_hours() {
        // 10 of 80 h; B has 30 of 80, 12.5 points more than its weight; C 40 of 80, 25 more.
        expect![[r#"
            advice R103 objective “A” › weight: “A” has 50 % of the weight and 13 % of the hours.
              “A”: 50 % of the weight, 13 % of the hours.
              “B”: 25 % of the weight, 38 % of the hours.
              “C”: 25 % of the weight, 50 % of the hours.
              has more of the hours: objective “C” › weight
        "#]]
        .assert_eq(&report(
            "R103",
            &plan(
                &["100", "50", "50"],
                &[
                    ("a", "hours: 10"),
                    ("b", "hours: 30"),
                    ("c", "hours: 40"),
                    ("", "hours: 500"),
                ],
            ),
        ));
    }

    #[test]
    fn hours_for_several_objectives_may_be_for_any_of_them() {
        // Of 100 h 30 are for A or B: A has 10 to 40 %, B 60 to 90 %.
        let both = |weight_a: &str, weight_b: &str| {
            report(
                "R103",
                &plan(
                    &[weight_a, weight_b],
                    &[("a", "hours: 10"), ("ab", "hours: 30"), ("b", "hours: 60")],
                ),
            )
        };
        expect![[r#"
            advice R103 objective “A” › weight: “A” has 61 % of the weight and 10 to 40 % of the hours.
              “A”: 61 % of the weight, 10 to 40 % of the hours.
              “B”: 39 % of the weight, 60 to 90 % of the hours.
              has more of the hours: objective “B” › weight
        "#]]
        .assert_eq(&both("61", "39"));
        assert_eq!(both("60", "40"), "");
    }

    #[test]
    fn without_weights_all_count_alike_and_more_is_borne() {
        let of = |a: &str, b: &str| {
            report(
                "R103",
                &plan(
                    &["-", "-"],
                    &[("a", &format!("hours: {a}")), ("b", &format!("hours: {b}"))],
                ),
            )
        };
        expect![[r#"
            advice R103 objective “A” › weight: “A” has 50 % of the weight and 19 % of the hours.
              “A”: 50 % of the weight, 19 % of the hours.
              “B”: 50 % of the weight, 81 % of the hours.
              No objective has a weight: they count alike.
              has more of the hours: objective “B” › weight
        "#]]
        .assert_eq(&of("19", "81"));
        assert_eq!(of("20", "80"), "");
    }

    #[test]
    fn what_cannot_be_compared_is_left_alone() {
        let (little, much) = (("a", "hours: 10"), ("b", "hours: 90"));
        let found =
            |weights: &[&str], tactics: &[(&str, &str)]| report("R103", &plan(weights, tactics));
        assert_ne!(found(&["80", "20"], &[little, much]), "");
        for (weights, tactics) in [
            (&["30", "70"][..], &[little, much][..]),
            (&["80", "-"], &[little, much]),
            (&["0", "0"], &[little, much]),
            (&["-20", "80"], &[much, little]),
            (&["80", "20"], &[much]),
            (&["80", "20"], &[little, much, ("a", "")]),
            (
                &["80", "20"],
                &[little, ("b", r#"hours: 90, start: "2027-03-01""#)],
            ),
            (&["80", "20"], &[little, ("b", "hours: 90, course: Stop")]),
        ] {
            assert_eq!(found(weights, tactics), "", "{weights:?} {tactics:?}");
        }
        let parked = plan(&["80", "20"], &[little, much]).replace(r#"name: "A","#, "parked: true,");
        assert_eq!(report("R103", &parked), "");
    }

    #[test]
    fn one_unknown_in_ten_is_told() {
        let mut tactics = vec![("a", "hours: 1"), ("a", "")];
        tactics.extend(std::iter::repeat_n(("b", "hours: 9"), 8));
        let found = report("R103", &plan(&["80", "20"], &tactics));
        assert!(
            found.contains("Left out: 1 tactic without hours."),
            "{found}"
        );
    }
}
