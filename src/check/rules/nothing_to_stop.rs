//! P105: more and more is begun, and nothing is stopped for it.

use std::collections::BTreeSet;

use crate::check::load::{capacity_hours, counts};
use crate::check::stopping::{Stop, stop};
use crate::check::wording::{and, count, hours, percent, quoted};
use crate::check::worth::{Against, against};
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::model::calendar::Month;
use crate::model::{About, Course, Id, Kind, Number, Place, Tactic};

/// From this share of the hours on, in per cent, what is begun has to come from something (rules.md, P105).
const FULL: i64 = 85;
/// So many channels with results leave something to choose from (rules.md, P105).
const CHANNELS: usize = 6;
/// So many tactics are named; the others are counted.
const NAMED: usize = 5;

/// The card.
pub const RULE: Rule = Rule {
    code: "P105",
    name: "nothing-to-stop",
    severity: Severity::Advice,
    summary: "More is begun than stopped while hours are nearly used up, or nothing of many channels is stopped.",
    why: "What is new takes its hours from somewhere. If nobody says from where, it is everything else that is \
          done a little worse. So a plan has a stop-doing list: as long as what is begun, once that \
          falls on a month of which 85 % of the hours are taken, and not empty where results of six \
          channels are known. \
          Proposed is what K103 finds dear.",
    reads: &[
        (
            Kind::Tactic,
            &[
                "name",
                "stage",
                "channel",
                "kpi",
                "course",
                "status",
                "start",
                "end",
                "hours",
                "stop_frees_hours",
                "stop_why",
            ],
        ),
        (
            Kind::Result,
            &[
                "stage", "channel", "segment", "tactic", "kpi", "value", "spend", "to",
            ],
        ),
        (
            Kind::Kpi,
            &["name", "unit", "better", "numerator", "denominator"],
        ),
        (Kind::Channel, &["name", "work_falls"]),
        (Kind::Person, &["hours_per_month"]),
        (Kind::Capacity, &["hours_per_month"]),
        (Kind::CapacityMonth, &["month", "person", "hours"]),
        (Kind::About, &["to", "currency"]),
    ],
    bad: r#"(
    capacity: (hours_per_month: 120),
    people: [(id: "ann", name: "Ann")],
    objectives: [(id: "leads", name: "200 leads by 30 June")],
    strategies: [(id: "repair", name: "Be the loom that can be repaired", objectives: ["leads"])],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "mills", name: "Mills")],
    messages: [(id: "day", name: "Repaired within a day", pillars: ["repair"])],
    tactics: [(id: "stand", name: "Stand", stage: "trial", segments: ["mills"], messages: ["day"],
        strategies: ["repair"], status: Planned, owner: "ann", start: "2027-05-03", end: "2027-05-28", hours: 115,
        course: Start)],
)"#,
    good: r#"(
    capacity: (hours_per_month: 120),
    people: [(id: "ann", name: "Ann")],
    objectives: [(id: "leads", name: "200 leads by 30 June")],
    strategies: [(id: "repair", name: "Be the loom that can be repaired", objectives: ["leads"])],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "mills", name: "Mills")],
    messages: [(id: "day", name: "Repaired within a day", pillars: ["repair"])],
    tactics: [(id: "stand", name: "Stand", stage: "trial", segments: ["mills"], messages: ["day"],
        strategies: ["repair"], status: Planned, owner: "ann", start: "2027-05-03", end: "2027-05-28", hours: 115,
        course: Start), (id: "posts", name: "Posts", course: Stop)],
)"#,
    check: Check::Whole(check),
    fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    let is_begun =
        |tactic: &&Tactic| tactic.course == Course::Start && tactic.is_active() && counts(tactic);
    let begun: Vec<&Tactic> = plan.tactics.values().filter(is_begun).collect();
    let stopped = plan
        .tactics
        .values()
        .filter(|tactic| !tactic.is_on_board())
        .count();
    let goes_on = plan.tactics.values().any(Tactic::is_active);
    let with_value = plan
        .results
        .values()
        .filter(|result| result.value.is_some());
    let channels: BTreeSet<_> = with_value.filter_map(|result| result.channel).collect();
    let place = Place::of(Id::<About>::default());
    let full = if begun.len() > stopped {
        fullest(ctx, &begun)
    } else {
        None
    };
    let finding = if let Some(full) = full {
        let share = percent(full.taken.as_f64(), full.there_are.as_f64());
        let month = full.month.label();
        let begin = count(begun.len(), "tactic begins", "tactics begin");
        let stop = match stopped {
            0 => "nothing is stopped".to_owned(),
            1 => "one is stopped".to_owned(),
            n => format!("{n} are stopped"),
        };
        let message = format!("{begin} and {stop}, though {month} takes {share} of its hours.");
        let finding = sink.report(place, message);
        if !plan.results.is_empty() {
            let (taken, there_are) = (hours(full.taken), hours(full.there_are));
            finding.because(format!("{month}: {taken} of {there_are}."));
            finding.because(format!("What begins: {}.", named(&begun)));
        }
        finding
    } else if stopped == 0 && goes_on && channels.len() >= CHANNELS {
        let message = format!(
            "There are results of {} channels, and nothing is stopped.",
            channels.len()
        );
        sink.report(place, message)
    } else {
        return;
    };
    for candidate in candidates(ctx) {
        finding.because(proposal(&candidate));
    }
    finding.value(format!("{} {stopped}", begun.len()));
}

/// A month that is nearly full.
struct Full {
    month: Month,
    taken: Number,
    there_are: Number,
}

impl Full {
    fn share(&self) -> f64 {
        self.taken.as_f64() / self.there_are.as_f64().max(f64::MIN_POSITIVE)
    }
}

/// The fullest month from this one on in which something that begins takes hours, where it is nearly full.
fn fullest(ctx: &Ctx<'_>, begun: &[&Tactic]) -> Option<Full> {
    let load = ctx.index.load(ctx.plan);
    let begins = |month| {
        let mut hours = begun
            .iter()
            .map(|tactic| load.hours_in(ctx.plan, tactic, month));
        hours.any(|hours| hours > Number::ZERO)
    };
    let months = load
        .months
        .range(Month::of(ctx.today)..)
        .filter_map(|(month, load)| {
            Some(Full {
                month: *month,
                taken: load.hours,
                there_are: capacity_hours(ctx.plan, *month)?,
            })
        });
    let full = months.filter(|month| {
        let nearly = month.there_are.share(FULL, 100);
        month.there_are > Number::ZERO && month.taken >= nearly && begins(month.month)
    });
    full.reduce(|one, other| {
        if other.share() > one.share() {
            other
        } else {
            one
        }
    })
}

/// What goes on though its results are dear.
fn candidates<'a>(ctx: &Ctx<'a>) -> Vec<Against<'a>> {
    let mut candidates = against(ctx.plan);
    candidates.retain(|candidate| !candidate.is_stopped);
    candidates
}

/// `To stop, perhaps: “X ads” (frees 12 h): a result costs 3.1 times the median.`
fn proposal(candidate: &Against<'_>) -> String {
    let known = candidate.tactics.iter().filter_map(|tactic| tactic.hours);
    let frees = known
        .reduce(Number::plus)
        .map(|freed| format!(" (frees {})", hours(freed)));
    format!(
        "To stop, perhaps: {}{}: a result costs {:.1} times the median.",
        named(&candidate.tactics),
        frees.unwrap_or_default(),
        candidate.ratio
    )
}

/// The names of some tactics.
fn named(tactics: &[&Tactic]) -> String {
    let mut names: Vec<String> = tactics
        .iter()
        .take(NAMED)
        .map(|tactic| quoted(&tactic.name))
        .collect();
    if let Some(others) = tactics.len().checked_sub(NAMED + 1) {
        names.push(format!("{} more", others + 1));
    }
    and(&names)
}

/// Offers to stop what is dear.
fn fixes(ctx: &Ctx<'_>, _: &Finding) -> Vec<Fix> {
    let fixes = candidates(ctx).into_iter().map(|candidate| {
        let why = format!("A result costs {:.1} times the median.", candidate.ratio);
        let stops = candidate.tactics.iter().map(|tactic| Stop {
            tactic: tactic.id,
            why: why.clone(),
            decided_by: String::new(),
            decided_on: None,
            review_on: None,
        });
        let stops: Vec<Stop> = stops.collect();
        let title = format!("Put {} on the stop-doing list", named(&candidate.tactics));
        Fix::review(title, stop(ctx.plan, &stops))
    });
    fixes.take(3).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    /// A tactic of May 2027, which has 100 hours.
    fn in_may(id: &str, hours: u32, more: &str) -> String {
        format!(
            r#"(id: "{id}", name: "{id}", status: Planned, start: "2027-05-03", end: "2027-05-28", hours: {hours}, {more}),"#
        )
    }

    fn plan(tactics: &str, more: &str) -> String {
        format!("(capacity: (hours_per_month: 100), tactics: [{tactics}], {more})")
    }

    /// Leads at a stage: X at € 95 each, the fair at € 31, the blog at € 6.
    const RESULTS: &str = r#"kpis: [(id: "leads", name: "Leads")], channels: [(id: "x", name: "X ads")],
        results: [
            (id: "a", stage: "trial", channel: "x", kpi: "leads", value: 44, spend: "4180 EUR"),
            (id: "b", stage: "trial", channel: "blog", kpi: "leads", value: 60, spend: "360 EUR"),
            (id: "c", stage: "trial", channel: "fair", kpi: "leads", value: 50, spend: "1550 EUR"),
        ]"#;

    #[test]
    fn a_first_plan_is_reminded_in_one_line() {
        let tactics = format!(
            "{}{}",
            in_may("stand", 56, "course: Start"),
            in_may("blog", 40, "course: Start")
        );
        expect![[r#"
            advice P105 plan: 2 tactics begin and nothing is stopped, though May 2027 takes 96 % of its hours.
        "#]]
        .assert_eq(&report("P105", &plan(&tactics, "")));
    }

    #[test]
    fn what_is_dear_is_proposed() {
        let x = r#"stage: "trial", channel: "x""#;
        let tactics = format!(
            "{}{}",
            in_may("stand", 56, "course: Start"),
            in_may("posts", 40, x)
        );
        let plan = plan(&tactics, RESULTS);
        expect![[r#"
            advice P105 plan: 1 tactic begins and nothing is stopped, though May 2027 takes 96 % of its hours.
              May 2027: 96 h of 100 h.
              What begins: “stand”.
              To stop, perhaps: “posts” (frees 40 h): a result costs 3.1 times the median.
              [Put “posts” on the stop-doing list]
        "#]]
        .assert_eq(&report("P105", &plan));
        expect![[r#"
            Put “posts” on the stop-doing list
            tactic “posts” › hours: 40 → 
            tactic “posts” › course: Continue → Stop
            tactic “posts” › why it stops:  → A result costs 3.1 times the median.
            tactic “posts” › frees hours:  → 40
            still found: 0
        "#]]
        .assert_eq(&fixed("P105", &plan));
    }

    /// Results of so many channels.
    fn results(channels: usize) -> String {
        let results = (0..channels).map(|n| format!(r#"(id: "r{n}", channel: "c{n}", value: 5),"#));
        format!("results: [{}]", results.collect::<String>())
    }

    #[test]
    fn many_channels_and_none_stopped() {
        expect![[r#"
            advice P105 plan: There are results of 6 channels, and nothing is stopped.
        "#]]
        .assert_eq(&report(
            "P105",
            &plan(&in_may("stand", 20, ""), &results(6)),
        ));
    }

    #[test]
    fn room_and_what_is_stopped_are_fine() {
        let start = |hours| in_may("stand", hours, "course: Start");
        let stop = r#"(id: "s", name: "s", course: Stop),"#;
        for (tactics, more) in [
            (start(84), String::new()),
            (format!("{}{stop}", start(96)), String::new()),
            (in_may("stand", 96, ""), String::new()),
            (
                in_may("stand", 96, "course: Start").replace("Planned", "Idea"),
                String::new(),
            ),
            (in_may("stand", 20, ""), results(5)),
            (format!("{}{stop}", in_may("stand", 20, "")), results(6)),
            (String::new(), results(6)),
        ] {
            assert_eq!(
                report("P105", &plan(&tactics, &more)),
                "",
                "{tactics} {more}"
            );
        }
    }
}
