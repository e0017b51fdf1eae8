//! R101: more work in a month than there are hours, for all together or for one owner.

use std::collections::BTreeMap;

use crate::check::load::{Months, capacity_hours, counts, largest, person_hours};
use crate::check::overs;
use crate::check::wording::{count, hours, quoted, tenths};
use crate::check::{Check, Ctx, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::calendar::Month;
use crate::model::{Capacity, Id, Kind, Number, Person, Place, Tactic};

/// Up to this share of the hours, in per cent, it is a warning; beyond, an error.
const TIGHT: i64 = 110;

/// The card.
pub const RULE: Rule = Rule {
    code: "R101",
    name: "over-capacity",
    severity: Severity::Error,
    summary: "A month takes more hours than there are, for all together or for one owner.",
    why: "What does not fit will be done badly or not at all, and which of it is left to chance. \
          Decide it instead: move it, make it smaller, or stop something. \
          Work is spread over the working days of each tactic, or over the thirty days before it where \
          the channel says so. Ideas do not count, and unknown hours make a sum \"at least\". \
          Up to 110 % it is a warning; months that are over are left alone.",
    reads: &[
        (
            Kind::Tactic,
            &[
                "name", "channel", "owner", "start", "end", "hours", "status", "course",
            ],
        ),
        (Kind::Channel, &["work_falls"]),
        (Kind::Person, &["name", "hours_per_month"]),
        (Kind::Capacity, &["hours_per_month"]),
        (Kind::CapacityMonth, &["month", "person", "hours"]),
        (Kind::About, &["to"]),
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
        strategies: ["repair"], status: Planned, owner: "ann", start: "2027-05-03", end: "2027-05-28", hours: 131)],
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
        strategies: ["repair"], status: Planned, owner: "ann", start: "2027-05-03", end: "2027-05-28", hours: 118)],
)"#,
    check: Check::Whole(check),
    fixes: no_fixes,
};

/// A month with more hours than there are.
struct Over {
    month: Month,
    hours: Number,
    of: Number,
    unknown: usize,
}

impl Over {
    fn ratio(&self) -> f64 {
        self.hours.as_f64() / self.of.as_f64().max(f64::MIN_POSITIVE)
    }

    /// `May 2027: 131 h of 120 h (109 %)`.
    fn fact(&self) -> String {
        let amount = |n: Number| (hours(n), n.as_f64());
        overs::fact(&self.month.label(), &amount(self.hours), &amount(self.of))
    }
}

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    let load = ctx.index.load(plan);
    let this_month = Month::of(ctx.today);
    let all = overs(&load.months, this_month, |month| {
        capacity_hours(plan, month)
    });
    let alone = plan.capacity.hours_per_month.is_none()
        && plan
            .people
            .values()
            .filter(|p| p.hours_per_month.is_some())
            .count()
            == 1;
    let people: Vec<(&Person, Vec<Over>)> = if alone && !all.is_empty() {
        // One person is all there is: it has just been said.
        Vec::new()
    } else {
        let months = |person: &Person| load.people.get(&person.id);
        plan.people
            .values()
            .filter_map(|person| {
                let hours = |month| person_hours(plan, person, month);
                Some((person, overs(months(person)?, this_month, hours)))
            })
            .filter(|(_, overs)| !overs.is_empty())
            .collect()
    };
    if all.is_empty() && people.is_empty() {
        return;
    }
    let tactics: Vec<&Tactic> = plan.tactics.values().filter(|t| counts(t)).collect();
    let mut by_owner: BTreeMap<Id<Person>, Vec<&Tactic>> = BTreeMap::new();
    for tactic in &tactics {
        if let Some(owner) = tactic.owner {
            by_owner.entry(owner).or_default().push(tactic);
        }
    }
    if !all.is_empty() {
        let place = Place::of(Id::<Capacity>::default()).field(field!(Capacity.hours_per_month));
        report(ctx, sink, place, None, &all, &tactics);
    }
    for (person, overs) in people {
        let place = Place::of(person.id).field(field!(Person.hours_per_month));
        let tactics = by_owner.get(&person.id).map(Vec::as_slice);
        report(
            ctx,
            sink,
            place,
            Some(person),
            &overs,
            tactics.unwrap_or_default(),
        );
    }
}

/// The months from `first` on that take more than there is, the worst first.
fn overs(months: &Months, first: Month, there_are: impl Fn(Month) -> Option<Number>) -> Vec<Over> {
    let mut overs: Vec<Over> = months
        .range(first..)
        .filter_map(|(month, load)| {
            let of = there_are(*month)?;
            overs::more_hours(load.hours, of).then_some(Over {
                month: *month,
                hours: load.hours,
                of,
                unknown: load.unknown_hours,
            })
        })
        .collect();
    overs.sort_by(|a, b| b.ratio().total_cmp(&a.ratio()));
    overs
}

fn report(
    ctx: &Ctx<'_>,
    sink: &mut Sink,
    place: Place,
    person: Option<&Person>,
    overs: &[Over],
    tactics: &[&Tactic],
) {
    let Some(worst) = overs.first() else {
        return;
    };
    let month = worst.month.label();
    let at_least = if worst.unknown > 0 { "at least " } else { "" };
    let (takes, there_are) = (hours(worst.hours), hours(worst.of));
    let mut message = match person {
        Some(person) => format!(
            "{month} takes {at_least}{takes} of {}, who has {there_are}",
            quoted(&person.name)
        ),
        None => format!("{month} takes {at_least}{takes}, and there are {there_are}"),
    };
    message += &overs::and_others(overs.len());
    let finding = sink.report(place, message + ".");
    if tenths(worst.hours) <= tenths(worst.of.share(TIGHT, 100)) {
        finding.severe(Severity::Warning);
    }
    let facts: Vec<String> = overs.iter().map(Over::fact).collect();
    overs::list(finding, &facts);
    let load = ctx.index.load(ctx.plan);
    let most = largest(tactics.iter().copied(), |tactic| {
        load.hours_in(ctx.plan, tactic, worst.month)
    });
    let named = overs::named(&most, hours);
    finding.because(format!("Most of {month}: {named}."));
    if worst.unknown > 0 {
        let tactics = count(worst.unknown, "tactic", "tactics");
        finding.because(format!(
            "{tactics} in {month} without hours: it may be more."
        ));
    }
    for (tactic, takes) in most {
        let place = Place::of(tactic.id).field(field!(Tactic.hours));
        finding.also(place, format!("{} in {month}", hours(takes)));
    }
    for over in overs {
        let Month { year, month } = over.month;
        finding.value(format!(
            "{year}-{month:02} {} {}",
            tenths(over.hours),
            tenths(over.of)
        ));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    /// One month's tactic, with more about it.
    fn in_may(id: &str, more: &str) -> String {
        format!(
            r#"(id: "{id}", name: "{id}", status: Planned, start: "2027-05-03", end: "2027-05-28", {more})"#
        )
    }

    #[test]
    fn a_month_beyond_its_hours_names_what_takes_most() {
        let tactics = [
            in_may("stand", "hours: 60"),
            in_may("letter", "hours: 40"),
            in_may("blog", "hours: 24"),
            in_may("posts", "hours: 7"),
            in_may("dream", "hours: 90, course: Stop"),
        ]
        .join(", ");
        expect![[r#"
            warning R101 capacity › hours per month: May 2027 takes 131 h, and there are 120 h.
              May 2027: 131 h of 120 h (109 %)
              Most of May 2027: “stand” 60 h, “letter” 40 h and “blog” 24 h.
              60 h in May 2027: tactic “stand” › hours
              40 h in May 2027: tactic “letter” › hours
              24 h in May 2027: tactic “blog” › hours
        "#]]
        .assert_eq(&report(
            "R101",
            &format!("(capacity: (hours_per_month: 120), tactics: [{tactics}])"),
        ));
    }

    #[test]
    fn an_owner_beyond_her_hours_is_an_error_and_the_worst_month_comes_first() {
        // April: 44 of 40 h, a warning by itself; May: 46 of 40 h, 115 %.
        expect![[r#"
            error R101 person “Ann” › hours per month: May 2027 takes at least 46 h of “Ann”, who has 40 h; one other month is over as well.
              May 2027: 46 h of 40 h (115 %)
              Apr 2027: 44 h of 40 h (110 %)
              Most of May 2027: “stand” 46 h.
              1 tactic in May 2027 without hours: it may be more.
              46 h in May 2027: tactic “stand” › hours
        "#]]
        .assert_eq(&report(
            "R101",
            &format!(
                r#"(capacity: (hours_per_month: 120), people: [(id: "ann", name: "Ann", hours_per_month: 40)],
                    tactics: [{}, {}, (id: "april", name: "April", status: Live, owner: "ann",
                        start: "2027-04-05", end: "2027-04-06", hours: 44)])"#,
                in_may("stand", r#"hours: 46, owner: "ann""#),
                in_may("blog", r#"owner: "ann""#),
            ),
        ));
    }

    #[test]
    fn exceptions_and_the_sum_of_people_are_hours_too() {
        let tactics = in_may("stand", r#"hours: 50, owner: "ann""#);
        let plan = |capacity: &str| format!("({capacity} tactics: [{tactics}])");
        let found = |capacity: &str| {
            report("R101", &plan(capacity))
                .lines()
                .next()
                .map(str::to_owned)
        };
        let ann = r#"people: [(id: "ann", name: "Ann", hours_per_month: 40)],"#;
        let holiday = r#"capacity: (hours_per_month: 120), capacity_months: [(id: "h", name: "May", month: "2027-05-01", hours: 30)],"#;
        assert_eq!(
            found(ann).as_deref(),
            Some("error R101 capacity › hours per month: May 2027 takes 50 h, and there are 40 h."),
            "said once where one person is all there is"
        );
        assert_eq!(
            found(holiday).as_deref(),
            Some("error R101 capacity › hours per month: May 2027 takes 50 h, and there are 30 h.")
        );
        let two = r#"people: [(id: "ann", name: "Ann", hours_per_month: 60), (id: "bob", name: "Bob", hours_per_month: 30)],"#;
        assert_eq!(found(two), None);
        let away = format!(
            r#"{two} capacity_months: [(id: "h", name: "May", month: "2027-05-01", person: "ann", hours: 8)],"#
        );
        assert_eq!(
            report("R101", &plan(&away))
                .lines()
                .filter(|l| l.contains("R101"))
                .collect::<Vec<_>>(),
            [
                "error R101 capacity › hours per month: May 2027 takes 50 h, and there are 38 h.",
                "error R101 person “Ann” › hours per month: May 2027 takes 50 h of “Ann”, who has 8 h.",
            ]
        );
    }

    #[test]
    fn what_fits_is_unknown_or_lies_behind_is_fine() {
        for (capacity, tactic) in [
            (
                "capacity: (hours_per_month: 120)",
                in_may("a", "hours: 118"),
            ),
            (
                "capacity: (hours_per_month: 120)",
                in_may("a", "hours: 120"),
            ),
            ("capacity: (hours_per_month: 0)", in_may("a", "")),
            ("people: []", in_may("a", "hours: 131")),
            (
                "capacity: (hours_per_month: 120)",
                r#"(id: "a", status: Idea, start: "2027-05-03", hours: 300)"#.to_owned(),
            ),
            (
                "capacity: (hours_per_month: 120)",
                r#"(id: "a", status: Planned, hours: 300)"#.to_owned(),
            ),
            (
                "capacity: (hours_per_month: 120)",
                r#"(id: "a", status: Done, start: "2027-02-01", end: "2027-02-26", hours: 300)"#
                    .to_owned(),
            ),
        ] {
            assert_eq!(
                report("R101", &format!("({capacity}, tactics: [{tactic}])")),
                ""
            );
        }
    }

    #[test]
    fn dust_of_rounding_is_no_excess() {
        // One of three working days in May, two in June. The three tactics take 100 h in June if it were
        // divided exactly, 100.0002 h in whole parts.
        let tactic = |id| {
            format!(
                r#"(id: "{id}", status: Planned, start: "2027-05-31", end: "2027-06-02", hours: 50)"#
            )
        };
        let tactics = ["a", "b", "c"].map(tactic).join(", ");
        let plan = |there_are: &str| {
            format!("(capacity: (hours_per_month: {there_are}), tactics: [{tactics}])")
        };
        assert_eq!(report("R101", &plan("100")), "");
        assert!(
            report("R101", &plan("99.9")).contains("Jun 2027 takes 100 h, and there are 99.9 h.")
        );
    }
}
