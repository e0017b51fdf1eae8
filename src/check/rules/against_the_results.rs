//! K103: what goes on though its results are dear, and what is stopped though they are cheap.

use crate::check::stopping::{Stop, restore, stop};
use crate::check::wording::{and, count, quoted};
use crate::check::worth::{Against, against};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::field;
use crate::model::{Course, Kind, Place, Tactic};

/// The card.
pub const RULE: Rule = Rule {
    code: "K103",
    name: "against-the-results",
    severity: Severity::Warning,
    summary: "A tactic goes on where a result costs twice the median, or is stopped where it is cheapest.",
    why: "What goes on by habit takes hours and money from what works. Channels are compared where they have \
          the same job: results of one KPI at one stage, by what stands beside them as spent, or by the \
          hours of tactics that are over. From thirty results and three channels on, the dearest quarter \
          at twice the median or more, and the cheapest quarter where it is stopped, are told, if chance \
          alone would hardly explain it. Fewer results are too few to judge. \
          The last step before a result gets all the credit in such figures; what came before it gets none.",
    reads: &[
        (
            Kind::Result,
            &[
                "stage", "channel", "segment", "tactic", "kpi", "value", "spend", "to",
            ],
        ),
        (
            Kind::Tactic,
            &[
                "name",
                "stage",
                "channel",
                "kpi",
                "course",
                "status",
                "end",
                "hours",
                "stop_frees_hours",
                "stop_why",
            ],
        ),
        (
            Kind::Kpi,
            &["name", "unit", "better", "numerator", "denominator"],
        ),
        (Kind::Channel, &["name"]),
        (Kind::Stage, &["name"]),
        (Kind::About, &["currency"]),
    ],
    bad: r#"(
    kpis: [(id: "leads", name: "Leads")],
    stages: [(id: "trial", name: "Trial")],
    channels: [(id: "x", name: "X ads"), (id: "blog", name: "Blog"), (id: "fair", name: "Fair")],
    tactics: [
        (id: "t", name: "Posts", stage: "trial", channel: "x"),
        (id: "u", name: "Articles", stage: "trial", channel: "blog"),
        (id: "v", name: "Stand", stage: "trial", channel: "fair"),
    ],
    results: [
        (id: "a", stage: "trial", channel: "x", kpi: "leads", value: 44, spend: "4180 EUR"),
        (id: "b", stage: "trial", channel: "blog", kpi: "leads", value: 60, spend: "360 EUR"),
        (id: "c", stage: "trial", channel: "fair", kpi: "leads", value: 50, spend: "1550 EUR"),
    ],
)"#,
    good: r#"(
    kpis: [(id: "leads", name: "Leads")],
    stages: [(id: "trial", name: "Trial")],
    channels: [(id: "x", name: "X ads"), (id: "blog", name: "Blog"), (id: "fair", name: "Fair")],
    tactics: [
        (id: "t", name: "Posts", stage: "trial", channel: "x", course: Stop),
        (id: "u", name: "Articles", stage: "trial", channel: "blog"),
        (id: "v", name: "Stand", stage: "trial", channel: "fair"),
    ],
    results: [
        (id: "a", stage: "trial", channel: "x", kpi: "leads", value: 44, spend: "4180 EUR"),
        (id: "b", stage: "trial", channel: "blog", kpi: "leads", value: 60, spend: "360 EUR"),
        (id: "c", stage: "trial", channel: "fair", kpi: "leads", value: 50, spend: "1550 EUR"),
    ],
)"#,
    check: Check::Whole(check),
    fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    for against in against(ctx.plan) {
        report(ctx, &against, sink);
    }
}

fn report(ctx: &Ctx<'_>, against: &Against<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    let (compared, entry) = (&against.compared, &against.entry);
    let Some((first, others)) = against.tactics.split_first() else {
        return;
    };
    let name =
        |name: Option<&str>| name.map_or_else(|| "something that is gone".to_owned(), quoted);
    let channel = name(plan.name(entry.channel.at()));
    let stage = name(plan.name(compared.stage.at()));
    let kpi = name(plan.name(compared.kpi.at()));
    let each = compared.amount(plan, entry.each());
    let median = compared.amount(plan, compared.median());
    let who = quoted(&first.name);
    let message = if against.is_stopped {
        format!(
            "{who} is stopped, though a result costs least on {channel} at {stage}: {each}, and {median} in the median."
        )
    } else {
        format!(
            "{who} goes on, though a result on {channel} costs {each} at {stage}, and {median} in the median."
        )
    };
    let place = |tactic: &Tactic| Place::of(tactic.id).field(field!(Tactic.course));
    let finding = sink.report(place(first), message);
    finding.sure(Confidence::Likely);
    finding.because(format!("What one of {kpi} cost:"));
    for fact in compared.facts(plan) {
        finding.because(fact);
    }
    if against.is_stopped && !first.stop_why.trim().is_empty() {
        finding.because(format!("Stopped because: {}", first.stop_why.trim()));
    }
    finding.because(
        "The last step before a result gets all the credit here; what came before it gets none.",
    );
    for tactic in others {
        finding.also(
            place(tactic),
            if against.is_stopped {
                "stopped as well"
            } else {
                "goes on as well"
            },
        );
    }
    finding
        .value(compared.kpi.as_str())
        .value(compared.stage.as_str())
        .value(each)
        .value(median);
}

/// Offers to decide otherwise; never by itself.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let places = finding.places().map(|place| place.record);
    let tactics: Vec<&Tactic> = places
        .filter_map(|at| ctx.get(&ctx.plan.tactics, at))
        .collect();
    let names: Vec<String> = tactics.iter().map(|tactic| quoted(&tactic.name)).collect();
    let names = match names.len() {
        n if n > 3 => count(n, "tactic", "tactics"),
        _ => and(&names),
    };
    let is_stopped = tactics
        .first()
        .is_some_and(|tactic| tactic.course == Course::Stop);
    if is_stopped {
        let ids = tactics.iter().map(|tactic| tactic.id).collect();
        return vec![Fix::review(
            format!("Take {names} up again"),
            restore(ctx.plan, &ids),
        )];
    }
    let stops = tactics.iter().map(|tactic| Stop {
        tactic: tactic.id,
        why: finding.message.clone(),
        decided_by: String::new(),
        decided_on: None,
        review_on: None,
    });
    let stops: Vec<Stop> = stops.collect();
    vec![Fix::review(format!("Stop {names}"), stop(ctx.plan, &stops))]
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    /// Three channels at one stage: X at € 95 a lead, the fair at € 31, the blog at € 6; and more.
    fn plan(tactics: &str, results: &str) -> String {
        format!(
            r#"(kpis: [(id: "leads", name: "Leads"), (id: "sales", name: "Sales")],
                stages: [(id: "trial", name: "Trial"), (id: "purchase", name: "Purchase")],
                segments: [(id: "mills", name: "Mills"), (id: "homes", name: "Homes")],
                channels: [(id: "x", name: "X ads"), (id: "blog", name: "Blog"), (id: "fair", name: "Fair"), (id: "press", name: "Press")],
                tactics: [{tactics}],
                results: [
                    (id: "b", stage: "trial", channel: "blog", kpi: "leads", value: 60, spend: "360 EUR"),
                    (id: "c", stage: "trial", channel: "fair", kpi: "leads", value: 50, spend: "1550 EUR"), {results}])"#
        )
    }

    const DEAR: &str =
        r#"(id: "a", stage: "trial", channel: "x", kpi: "leads", value: 44, spend: "4180 EUR"),"#;
    const X: &str = r#"(id: "t", name: "Posts", stage: "trial", channel: "x", hours: 12),"#;

    #[test]
    fn what_goes_on_though_it_is_dear() {
        expect![[r#"
            warning K103 tactic “Posts” › course: “Posts” goes on, though a result on “X ads” costs € 95 at “Trial”, and € 31 in the median.
              What one of “Leads” cost:
              “Blog”: € 360 ÷ 60 = € 6
              “Fair”: € 1,550 ÷ 50 = € 31
              “X ads”: € 4,180 ÷ 44 = € 95
              Median: € 31
              “Press”: 7, too few to judge
              The last step before a result gets all the credit here; what came before it gets none.
              [Stop “Posts”]
        "#]]
        .assert_eq(&report(
            "K103",
            &plan(
                X,
                &format!(r#"{DEAR} (id: "d", stage: "trial", channel: "press", kpi: "leads", value: 7, spend: "900 EUR")"#),
            ),
        ));
    }

    #[test]
    fn what_is_stopped_though_it_is_cheapest() {
        expect![[r#"
            warning K103 tactic “Articles” › course: “Articles” is stopped, though a result costs least on “Blog” at “Trial”: € 6, and € 31 in the median.
              What one of “Leads” cost:
              “Blog”: € 360 ÷ 60 = € 6
              “Fair”: € 1,550 ÷ 50 = € 31
              “X ads”: € 4,180 ÷ 44 = € 95
              Median: € 31
              Stopped because: Nobody likes to write.
              The last step before a result gets all the credit here; what came before it gets none.
              [Take “Articles” up again]
        "#]]
        .assert_eq(&report(
            "K103",
            &plan(
                r#"(id: "u", name: "Articles", stage: "trial", channel: "blog", course: Stop, stop_why: "Nobody likes to write.")"#,
                DEAR,
            ),
        ));
    }

    #[test]
    fn stopping_it_frees_its_hours() {
        expect![[r#"
            Stop “Posts”
            tactic “Posts” › hours: 12 → 
            tactic “Posts” › course: Continue → Stop
            tactic “Posts” › why it stops:  → “Posts” goes on, though a result on “X ads” costs € 95 at “T…
            tactic “Posts” › frees hours:  → 12
            still found: 0
        "#]]
        .assert_eq(&fixed("K103", &plan(X, DEAR)));
    }

    #[test]
    fn hours_are_compared_where_no_money_is_known() {
        // 30, 6 and 3 hours for 60 leads each: 0.5, 0.1 and 0.05 h a lead.
        let tactic = |id, hours| {
            format!(
                r#"(id: "{id}", name: "{id}", stage: "trial", channel: "{id}", hours: {hours}, end: "2027-02-26"),"#
            )
        };
        let result = |id| {
            format!(
                r#"(id: "r{id}", to: "2027-02-28", stage: "trial", channel: "{id}", tactic: "{id}", kpi: "sales", value: 60),"#
            )
        };
        let plan = plan(
            &format!(
                "{}{}{}",
                tactic("x", 30),
                tactic("fair", 6),
                tactic("press", 3)
            ),
            &format!("{}{}{}", result("x"), result("fair"), result("press")),
        );
        let found = report("K103", &plan);
        assert!(found.starts_with("warning K103 tactic “x” › course: “x” goes on, though a result on “X ads” costs 0.5 h at “Trial”, and 0.1 h in the median."), "{found}");
    }

    #[test]
    fn what_cannot_be_compared_is_fine() {
        let x = |fields: &str| format!(r#"(id: "a", channel: "x", {fields}),"#);
        for (tactic, result) in [
            // Too few results; no money; another stage; another result; not twice the median.
            (
                X,
                x(r#"stage: "trial", kpi: "leads", value: 29, spend: "4180 EUR""#),
            ),
            (X, x(r#"stage: "trial", kpi: "leads", value: 44"#)),
            (
                X,
                x(r#"stage: "purchase", kpi: "leads", value: 44, spend: "4180 EUR""#),
            ),
            (
                X,
                x(r#"stage: "trial", kpi: "sales", value: 44, spend: "4180 EUR""#),
            ),
            (
                X,
                x(r#"stage: "trial", kpi: "leads", value: 44, spend: "2600 EUR""#),
            ),
            (
                X,
                x(r#"stage: "trial", kpi: "leads", value: 44, spend: "4180 GBP""#),
            ),
            // What is dear has another job, is over, or is stopped already.
            (
                r#"(id: "t", name: "Posts", stage: "trial", channel: "x", kpi: "sales")"#,
                DEAR.to_owned(),
            ),
            (
                r#"(id: "t", name: "Posts", stage: "purchase", channel: "x")"#,
                DEAR.to_owned(),
            ),
            (
                r#"(id: "t", name: "Posts", stage: "trial", channel: "x", status: Done)"#,
                DEAR.to_owned(),
            ),
            (
                r#"(id: "t", name: "Posts", stage: "trial", channel: "x", course: Stop)"#,
                DEAR.to_owned(),
            ),
            // One of two on the cheapest channel was stopped.
            (
                r#"(id: "t", name: "Notes", stage: "trial", channel: "blog", course: Stop), (id: "u", name: "Articles", stage: "trial", channel: "blog")"#,
                DEAR.to_owned(),
            ),
        ] {
            assert_eq!(
                report("K103", &plan(tactic, &result)),
                "",
                "{tactic} {result}"
            );
        }
    }

    #[test]
    fn other_people_may_cost_more() {
        let plan = plan(X, &DEAR.replace("kpi:", r#"segment: "mills", kpi:"#));
        assert!(
            report("K103", &plan).contains("goes on"),
            "nobody has said whom the others spoke to"
        );
        let plan = plan.replace(
            r#"channel: "blog", kpi"#,
            r#"channel: "blog", segment: "homes", kpi"#,
        );
        let plan = plan.replace(
            r#"channel: "fair", kpi"#,
            r#"channel: "fair", segment: "homes", kpi"#,
        );
        assert_eq!(report("K103", &plan), "");
    }
}
