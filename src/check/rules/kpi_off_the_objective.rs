//! T102: a KPI that does not measure what the objective or the stage is about.

use crate::check::cycle::{PURCHASE, step};
use crate::check::depth::{Depth, depth};
use crate::check::wording::quoted;
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::library::can_report;
use crate::model::fields::FieldType as _;
use crate::model::{Id, Kind, Kpi, Number, Objective, Place, Ref, Stage, Status, Tactic};

/// The card.
pub const RULE: Rule = Rule {
    code: "T102",
    name: "kpi-off-the-objective",
    severity: Severity::Warning,
    summary: "A KPI does not measure what the objective or the stage is about.",
    why: "Likes show that something was liked, and not that anybody asked for an offer: the figure goes up, and the \
          objective stands where it stood. Figures are put in order by how close to the sale they are \
          (seen, reacted to, acted on, asked for, bought), and two steps apart do not measure the same; \
          one step before is a leading figure and fine. Compared are an objective's KPI with its own \
          words; a tactic's KPI with the objectives that are won at its stage, unless it measures another \
          objective of the tactic; and the KPIs of and at the purchase stage, known by its usual names, with buying. \
          Early stages have early figures and are left alone.",
    reads: &[
        (
            Kind::Tactic,
            &["name", "kpi", "stage", "strategies", "status", "course"],
        ),
        (Kind::Kpi, &["name", "family", "funnel", "better"]),
        (Kind::Stage, &["name", "kpi"]),
        (Kind::Strategy, &["objectives"]),
        (Kind::Objective, &["name", "kpi", "stage", "parked"]),
    ],
    bad: r#"(
    kpis: [(id: "likes", name: "Likes", family: Engagement)],
    objectives: [(id: "leads", name: "200 qualified leads by 30 June", kpi: "likes", baseline: 90, target: 200, due: "2027-06-30")],
    strategies: [(id: "repair", name: "Be the loom that mills choose", objectives: ["leads"])],
    tactics: [(id: "t", name: "Stand", strategies: ["repair"])],
)"#,
    good: r#"(
    kpis: [(id: "leads", name: "Total leads", family: Leads)],
    objectives: [(id: "leads", name: "200 qualified leads by 30 June", kpi: "leads", baseline: 90, target: 200, due: "2027-06-30")],
    strategies: [(id: "repair", name: "Be the loom that mills choose", objectives: ["leads"])],
    tactics: [(id: "t", name: "Stand", strategies: ["repair"])],
)"#,
    check: Check::Both(&[Kind::Tactic], judge_tactic, judge_aims),
    fixes,
};

/// So many steps apart two figures do not measure the same.
const APART: usize = 2;

/// What a tactic is there for, as far as that can be measured.
struct Aim<'a> {
    depth: Depth,
    /// The objective that is won where the tactic is; else its stage itself.
    objective: Option<&'a Objective>,
    stage: &'a Stage,
}

fn judge_tactic(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(tactic) = ctx.get(&ctx.plan.tactics, at) else {
        return;
    };
    if !tactic.is_active() || tactic.status == Status::Idea {
        return;
    }
    let Some((kpi, shown, aim)) = missed(ctx, tactic) else {
        return;
    };
    let (name, measure) = (quoted(&tactic.name), quoted(&kpi.name));
    let matters = match aim.objective {
        Some(objective) => format!("its objective {} asks", quoted(&objective.name)),
        None => format!("{} asks", quoted(&aim.stage.name)),
    };
    let finding = sink.report(
        Place::record(at).field(field!(Tactic.kpi)),
        format!(
            "{name} is measured by {} ({measure}), and {matters} {}.",
            shown.words(),
            aim.depth.words()
        ),
    );
    finding.sure(Confidence::Likely).value(kpi.id.as_str());
    match aim.objective {
        Some(objective) => {
            let place = Place::of(objective.id).field(field!(Objective.kpi));
            finding.also(place, "is won at this stage");
            finding.value(objective.id.as_str());
        }
        None => {
            finding.also(Place::of(aim.stage.id), "its stage");
            finding.value(aim.stage.id.as_str());
        }
    }
}

/// The KPI of a tactic, what it shows, and what it should measure and does not.
fn missed<'a>(ctx: &Ctx<'a>, tactic: &Tactic) -> Option<(&'a Kpi, Depth, Aim<'a>)> {
    let plan = ctx.plan;
    let kpi = plan.kpis.get(&tactic.kpi?)?;
    let stage = plan.stages.get(&tactic.stage?)?;
    let shown = depth(kpi)?;
    let strategies = tactic
        .strategies
        .iter()
        .filter_map(|id| plan.strategies.get(id));
    let objectives = strategies.flat_map(|strategy| &strategy.objectives);
    let objectives: Vec<&Objective> = objectives
        .filter_map(|id| plan.objectives.get(id))
        .filter(|objective| !objective.parked)
        .collect();
    let wanted = |objective: &Objective| measured(ctx, objective.kpi);
    // What an objective without a known measure asks is not known either.
    let fits = |wanted: Option<Depth>| wanted.is_none_or(|wanted| wanted.apart(shown) < APART);
    if objectives.iter().any(|objective| fits(wanted(objective))) {
        return None;
    }
    let is_short = |wanted: &Depth| *wanted > shown && wanted.apart(shown) >= APART;
    let mut won_here = objectives.iter().filter(|o| o.stage == Some(stage.id));
    let aim = won_here.find_map(|objective| {
        Some(Aim {
            depth: wanted(objective).filter(is_short)?,
            objective: Some(*objective),
            stage,
        })
    });
    let aim = aim.or_else(|| {
        (is_far_from_buying(shown) && step(stage) == Some(PURCHASE)).then_some(Aim {
            depth: Depth::Sale,
            objective: None,
            stage,
        })
    })?;
    Some((kpi, shown, aim))
}

/// At the purchase stage a click on the way to the till is a leading figure, too.
fn is_far_from_buying(shown: Depth) -> bool {
    shown < Depth::Deed
}

fn measured(ctx: &Ctx<'_>, kpi: Option<Id<Kpi>>) -> Option<Depth> {
    depth(ctx.plan.kpis.get(&kpi?)?)
}

/// Objectives by their own words, and the stage at which people buy.
fn judge_aims(ctx: &Ctx<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    let kpi_of = |id: Option<Id<Kpi>>| plan.kpis.get(&id?);
    for objective in plan.objectives.values().filter(|o| !o.parked) {
        let shown = kpi_of(objective.kpi).and_then(|kpi| Some((kpi, depth(kpi)?)));
        let (Some((kpi, shown)), Some((least, most))) = (shown, asked(&objective.name)) else {
            continue;
        };
        let is_far = |wanted: Depth| wanted.apart(shown) >= APART;
        let is_off = shown < least && is_far(least) || shown > most && is_far(most);
        if is_off {
            let finding = sink.report(
                Place::of(objective.id).field(field!(Objective.kpi)),
                format!(
                    "{} tells {}, and {} asks {}.",
                    quoted(&kpi.name),
                    shown.words(),
                    quoted(&objective.name),
                    least.words()
                ),
            );
            finding.sure(Confidence::Likely).value(kpi.id.as_str());
        }
    }
    for stage in plan.stages.values() {
        let shown = kpi_of(stage.kpi).and_then(|kpi| Some((kpi, depth(kpi)?)));
        let Some((kpi, shown)) = shown.filter(|_| step(stage) == Some(PURCHASE)) else {
            continue;
        };
        if is_far_from_buying(shown) {
            let finding = sink.report(
                Place::of(stage.id).field(field!(Stage.kpi)),
                format!(
                    "{} tells {}, and {} asks {}.",
                    quoted(&kpi.name),
                    shown.words(),
                    quoted(&stage.name),
                    Depth::Sale.words()
                ),
            );
            finding.sure(Confidence::Likely).value(kpi.id.as_str());
        }
    }
}

/// What objectives are about, by what they count.
const COUNTED: &[(Depth, Depth, &[&str])] = &[
    (Depth::Seen, Depth::Reaction, &["awareness", "bekanntheit"]),
    (Depth::Seen, Depth::Seen, &["impressions", "followers"]),
    (
        Depth::Lead,
        Depth::Lead,
        &[
            "leads",
            "enquiries",
            "inquiries",
            "appointments",
            "registrations",
            "anfragen",
            "termine",
            "anmeldungen",
        ],
    ),
    (
        Depth::Sale,
        Depth::Sale,
        &[
            "orders",
            "sales",
            "revenue",
            "turnover",
            "bestellungen",
            "aufträge",
            "umsatz",
        ],
    ),
];

/// Words before what is counted, beside numbers.
const MORE: &[&str] = &[
    "more", "raise", "increase", "grow", "win", "generate", "get", "gain", "double", "create",
    "mehr", "steigern", "gewinnen", "erhöhen",
];

/// How many words may stand between, as in “200 sales qualified leads”.
const BETWEEN: usize = 2;

/// What an objective asks by its words, from and to; nothing where they do not say so plainly.
fn asked(name: &str) -> Option<(Depth, Depth)> {
    let name = name.to_lowercase();
    let words: Vec<&str> = name
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let is_count = |word: &&str| word.contains(|c: char| c.is_ascii_digit()) || MORE.contains(word);
    let found = words.iter().enumerate().filter_map(|(at, word)| {
        let (least, most, _) = COUNTED.iter().find(|(.., words)| words.contains(word))?;
        let before = words.get(at.saturating_sub(BETWEEN + 1)..at)?;
        before.iter().any(is_count).then_some((*least, *most))
    });
    found.reduce(|(least, most), (low, high)| (least.min(low), most.max(high)))
}

/// Measures a tactic by what its objective or its stage is measured by, or by what comes near and its channel
/// can report. A target is of one KPI, and goes with it.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let plan = ctx.plan;
    let tactic = ctx.get(&plan.tactics, finding.place.record);
    let Some((tactic, (_, _, aim))) = tactic.and_then(|t| Some((t, missed(ctx, t)?))) else {
        return Vec::new();
    };
    let channel = tactic.channel.and_then(|id| plan.channels.get(&id));
    let reported = channel.filter(|channel| !channel.metrics.is_empty());
    let of_aim = [aim.objective.and_then(|o| o.kpi), aim.stage.kpi];
    let mut ids: Vec<Id<Kpi>> = of_aim.into_iter().flatten().collect();
    for id in plan.kpis.keys() {
        if reported.is_some() && !ids.contains(id) {
            ids.push(*id);
        }
    }
    ids.dedup();
    let kpis = ids.into_iter().filter_map(|id| plan.kpis.get(&id));
    let fitting = kpis.filter(|kpi| {
        let is_near = depth(kpi).is_some_and(|depth| depth.apart(aim.depth) < APART);
        is_near && reported.is_none_or(|channel| can_report(channel, kpi))
    });
    let fix = |kpi: &Kpi| {
        let title = format!("Measure it by {}", quoted(&kpi.name));
        let place = Place::of(tactic.id);
        let mut edits = vec![Edit::set(finding.place, Some(kpi.id).to_value())];
        if tactic.target.is_some() {
            let place = place.field(field!(Tactic.target));
            edits.push(Edit::set(place, None::<Number>.to_value()));
        }
        Fix::review(title.clone(), Edit::batch(title, edits))
    };
    fitting.take(3).map(fix).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    const KPIS: &str = r#"kpis: [
        (id: "imp", name: "Impressions", funnel: Impressions),
        (id: "likes", name: "Likes"),
        (id: "clicks", name: "Clicks", family: Impact, funnel: Clicks),
        (id: "leads", name: "Total leads", family: Leads, funnel: Leads),
        (id: "orders", name: "Orders", family: Sales),
        (id: "own", name: "Happy faces"),
    ]"#;

    fn objective(name: &str, kpi: &str) -> String {
        let ron = format!(r#"({KPIS}, objectives: [(id: "o", name: "{name}", kpi: "{kpi}")])"#);
        report("T102", &ron)
    }

    #[test]
    fn an_objective_by_its_own_words() {
        expect![[r#"
            warning T102 objective “200 qualified leads” › KPI: “Likes” tells how people react, and “200 qualified leads” asks who raises a hand.
        "#]]
        .assert_eq(&objective("200 qualified leads", "likes"));
        expect![[r#"
            warning T102 objective “Raise awareness in Germany” › KPI: “Orders” tells who buys, and “Raise awareness in Germany” asks how many see it.
        "#]]
        .assert_eq(&objective("Raise awareness in Germany", "orders"));
        assert!(objective("Umsatz steigern, 20 % mehr Umsatz", "clicks").contains("who buys"));
        for (name, kpi) in [
            ("200 qualified leads", "orders"),
            ("200 qualified leads", "clicks"),
            ("200 qualified leads", "own"),
            ("200 qualified leads", "gone"),
            ("Raise awareness", "imp"),
            ("Raise awareness", "clicks"),
            ("Raise awareness to win 40 orders", "likes"),
            ("Answer enquiries within a day", "clicks"),
            ("Be the loom that mills choose", "imp"),
            ("In order of size", "imp"),
        ] {
            assert_eq!(objective(name, kpi), "", "{name} {kpi}");
        }
    }

    /// Trial, where leads are won, and purchase; a tactic.
    fn plan(tactic: &str) -> String {
        format!(
            r#"({KPIS},
            stages: [(id: "taste", name: "Taste"), (id: "buy", name: "Purchase"), (id: "see", name: "Research")],
            objectives: [
                (id: "leads", name: "L", kpi: "leads", stage: "taste"),
                (id: "known", name: "K", kpi: "imp", stage: "see"),
                (id: "vague", name: "V"),
                (id: "late", name: "P", kpi: "imp", stage: "see", parked: true),
            ],
            strategies: [
                (id: "win", name: "Win", objectives: ["leads", "late"]),
                (id: "show", name: "Show", objectives: ["known"]),
                (id: "vague", name: "Hm", objectives: ["vague"]),
            ],
            channels: [(id: "x", name: "X", metrics: ["likes", "leads", "clicks"]), (id: "y", name: "Y")],
            tactics: [(id: "t", name: "Posts", status: Planned, {tactic})],
        )"#
        )
    }

    #[test]
    fn a_tactic_where_its_objective_is_won() {
        let tactic =
            r#"stage: "taste", strategies: ["win"], kpi: "likes", target: 90, channel: "x""#;
        expect![[r#"
            warning T102 tactic “Posts” › KPI: “Posts” is measured by how people react (“Likes”), and its objective “L” asks who raises a hand.
              is won at this stage: objective “L” › KPI
              [Measure it by “Total leads”]
              [Measure it by “Clicks”]
        "#]]
        .assert_eq(&report("T102", &plan(tactic)));
        expect![[r#"
            Measure it by “Total leads”
            tactic “Posts” › KPI: likes → leads
            tactic “Posts” › target: 90 → 
            still found: 0
        "#]]
        .assert_eq(&fixed("T102", &plan(tactic)));
    }

    #[test]
    fn the_purchase_asks_who_buys() {
        expect![[r#"
            warning T102 tactic “Posts” › KPI: “Posts” is measured by how many see it (“Impressions”), and “Purchase” asks who buys.
              its stage: stage “Purchase”
        "#]]
        .assert_eq(&report(
            "T102",
            &plan(r#"stage: "buy", strategies: ["win"], kpi: "imp", channel: "y""#),
        ));
        expect![[r#"
            warning T102 stage “Purchase” › KPI: “Likes” tells how people react, and “Purchase” asks who buys.
        "#]]
        .assert_eq(&report(
            "T102",
            &format!(r#"({KPIS}, stages: [(id: "buy", name: "Purchase", kpi: "likes"), (id: "see", name: "Research", kpi: "imp")])"#),
        ));
    }

    #[test]
    fn what_fits_or_is_not_known_is_fine() {
        for tactic in [
            r#"stage: "taste", strategies: ["win"], kpi: "clicks""#,
            r#"stage: "taste", strategies: ["win"], kpi: "orders""#,
            r#"stage: "taste", strategies: ["win"], kpi: "own""#,
            r#"stage: "taste", strategies: ["win", "show"], kpi: "likes""#,
            r#"stage: "taste", strategies: ["win", "vague"], kpi: "likes""#,
            r#"stage: "see", strategies: ["win"], kpi: "imp""#,
            r#"stage: "buy", strategies: ["show"], kpi: "imp""#,
            r#"stage: "buy", strategies: ["win"], kpi: "clicks""#,
            r#"strategies: ["win"], kpi: "likes""#,
            r#"stage: "taste", strategies: ["win"], kpi: "likes", course: Stop"#,
        ] {
            assert_eq!(report("T102", &plan(tactic)), "", "{tactic}");
        }
        let idea = plan(r#"stage: "taste", strategies: ["win"], kpi: "likes""#);
        assert_ne!(report("T102", &idea), "");
        assert_eq!(
            report("T102", &idea.replace("status: Planned", "status: Idea")),
            ""
        );
    }
}
