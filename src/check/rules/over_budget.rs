//! R102: more money than there is, in a month or in all.

use crate::check::load::{capacity_money, counts, largest, money_in, money_minor};
use crate::check::overs;
use crate::check::{Check, Ctx, Finding, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::calendar::Month;
use crate::model::{Capacity, Id, Kind, Money, Place, Status, Tactic};

/// The card.
pub const RULE: Rule = Rule {
    code: "R102",
    name: "over-budget",
    severity: Severity::Error,
    summary: "The plan takes more money than there is, in a month or in all.",
    why: "Money that is not there is found by cutting whatever comes last. Cut what matters least instead. \
          Costs are spread over the working days of each tactic; what is done still counts, ideas do not. \
          A tactic without a cost counts as nothing, so the true sum may be larger. \
          Only the plan's own currency is added up.",
    reads: &[
        (
            Kind::Tactic,
            &["name", "start", "end", "cost", "status", "course"],
        ),
        (Kind::Capacity, &["money_per_month", "money_total"]),
        (Kind::CapacityMonth, &["month", "person", "money"]),
        (Kind::About, &["to", "currency"]),
    ],
    bad: r#"(
    about: (currency: "GBP"),
    capacity: (money_total: "10000.00 GBP"),
    people: [(id: "ann", name: "Ann")],
    objectives: [(id: "leads", name: "200 leads by 30 June")],
    strategies: [(id: "repair", name: "Be the loom that can be repaired", objectives: ["leads"])],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "mills", name: "Mills")],
    messages: [(id: "day", name: "Repaired within a day", pillars: ["repair"])],
    tactics: [(id: "stand", name: "Stand", stage: "trial", segments: ["mills"], messages: ["day"],
        strategies: ["repair"], status: Planned, owner: "ann", start: "2027-05-03", hours: 20, cost: "10400.00 GBP")],
)"#,
    good: r#"(
    about: (currency: "GBP"),
    capacity: (money_total: "10000.00 GBP"),
    people: [(id: "ann", name: "Ann")],
    objectives: [(id: "leads", name: "200 leads by 30 June")],
    strategies: [(id: "repair", name: "Be the loom that can be repaired", objectives: ["leads"])],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "mills", name: "Mills")],
    messages: [(id: "day", name: "Repaired within a day", pillars: ["repair"])],
    tactics: [(id: "stand", name: "Stand", stage: "trial", segments: ["mills"], messages: ["day"],
        strategies: ["repair"], status: Planned, owner: "ann", start: "2027-05-03", hours: 20, cost: "10000.00 GBP")],
)"#,
    check: Check::Whole(check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    let currency = plan.about.currency;
    let capacity = Place::of(Id::<Capacity>::default());
    let in_words = |minor| Money { minor, currency }.in_words();
    let load = ctx.index.load(plan);

    let taken = load.money_minor();
    let total = overs::money_in_all(plan, ctx.today);
    if let Some(total) = total.filter(|total| taken > total.minor) {
        let finding = sink.report(
            capacity.field(field!(Capacity.money_total)),
            format!(
                "The plan takes {}, and there are {}.",
                in_words(taken),
                total.in_words()
            ),
        );
        finding.because(fact("In all", taken, total));
        blame(ctx, finding, "In all", |tactic| money_minor(plan, tactic));
        let spent = plan
            .tactics
            .values()
            .filter(|t| counts(t) && t.status == Status::Done);
        let spent = spent.fold(0_i64, |sum, t| sum.saturating_add(money_minor(plan, t)));
        if spent > 0 {
            finding.because(format!("{} of it belong to what is done.", in_words(spent)));
        }
        finding.value(format!("{taken} {}", total.minor));
    }

    let mut overs: Vec<(Month, i64, Money)> = load
        .months
        .range(Month::of(ctx.today)..)
        .filter_map(|(month, load)| Some((*month, load.money_minor, capacity_money(plan, *month)?)))
        .filter(|(_, taken, of)| overs::more_money(*taken, *of))
        .collect();
    // The worst first, by how far it is over.
    overs.sort_by_key(|(month, taken, of)| (of.minor.saturating_sub(*taken), *month));
    let Some((worst, taken, of)) = overs.first().copied() else {
        return;
    };
    let label = worst.label();
    let others = overs::and_others(overs.len());
    let finding = sink.report(
        capacity.field(field!(Capacity.money_per_month)),
        format!(
            "{label} takes {}, and there are {}{others}.",
            in_words(taken),
            of.in_words()
        ),
    );
    let facts = overs
        .iter()
        .map(|(month, taken, of)| fact(&month.label(), *taken, *of));
    overs::list(finding, &facts.collect::<Vec<_>>());
    blame(ctx, finding, &label, |tactic| money_in(plan, tactic, worst));
    for (Month { year, month }, taken, of) in overs {
        finding.value(format!("{year}-{month:02} {taken} {}", of.minor));
    }
}

/// `May 2027: £ 10,400 of £ 10,000 (104 %)`.
fn fact(label: &str, taken: i64, of: Money) -> String {
    let amount = |money: Money| (money.in_words(), money.minor as f64);
    let currency = of.currency;
    let taken = Money {
        minor: taken,
        currency,
    };
    overs::fact(label, &amount(taken), &amount(of))
}

/// Names the tactics that take most.
fn blame(ctx: &Ctx<'_>, finding: &mut Finding, when: &str, takes: impl Fn(&Tactic) -> i64) {
    let plan = ctx.plan;
    let in_words = |minor| {
        let currency = plan.about.currency;
        Money { minor, currency }.in_words()
    };
    let most = largest(plan.tactics.values().filter(|t| counts(t)), takes);
    let named = overs::named(&most, in_words);
    finding.because(format!("{when}, most go to {named}."));
    for (tactic, takes) in most {
        let place = Place::of(tactic.id).field(field!(Tactic.cost));
        finding.also(place, in_words(takes));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn pounds(capacity: &str, tactics: &[&str]) -> String {
        format!(
            r#"(about: (currency: "GBP"), capacity: ({capacity}), tactics: [{}])"#,
            tactics.join(", ")
        )
    }

    #[test]
    fn more_than_there_is_in_all() {
        expect![[r#"
            error R102 capacity › money in all: The plan takes £ 10,400, and there are £ 10,000.
              In all: £ 10,400 of £ 10,000 (104 %)
              In all, most go to “Stand” £ 6,000, “Letter” £ 3,000 and “Film” £ 1,000.40.
              £ 3,000 of it belong to what is done.
              £ 6,000: tactic “Stand” › cost
              £ 3,000: tactic “Letter” › cost
              £ 1,000.40: tactic “Film” › cost
        "#]]
        .assert_eq(&report(
            "R102",
            &pounds(
                r#"money_total: "10000.00 GBP""#,
                &[
                    r#"(id: "a", name: "Stand", status: Planned, start: "2027-05-03", cost: "6000.00 GBP")"#,
                    r#"(id: "b", name: "Letter", status: Done, start: "2027-01-03", cost: "3000.00 GBP")"#,
                    r#"(id: "c", name: "Film", status: Planned, cost: "1000.40 GBP")"#,
                    r#"(id: "d", name: "Posts", status: Live, start: "2027-05-03", cost: "399.60 GBP")"#,
                    r#"(id: "e", name: "Dream", start: "2027-05-03", cost: "9000.00 GBP")"#,
                    r#"(id: "f", name: "Fair", status: Live, start: "2027-05-03", cost: "9000.00 EUR")"#,
                ],
            ),
        ));
    }

    #[test]
    fn june_alone_over_the_monthly_cap() {
        // 21 working days in May and 22 in June: 4,300 × 21/43 = 2,100 and 2,200.
        expect![[r#"
            error R102 capacity › money per month: Jun 2027 takes £ 2,200, and there are £ 2,150.
              Jun 2027: £ 2,200 of £ 2,150 (102 %)
              Jun 2027, most go to “Stand” £ 2,200.
              £ 2,200: tactic “Stand” › cost
        "#]]
        .assert_eq(&report(
            "R102",
            &pounds(
                r#"money_per_month: "2150.00 GBP""#,
                &[r#"(id: "a", name: "Stand", status: Planned, start: "2027-05-01", end: "2027-06-30", cost: "4300.00 GBP")"#],
            ),
        ));
    }

    #[test]
    fn what_is_exactly_enough_unknown_or_in_other_money_is_fine() {
        for (capacity, tactic) in [
            (
                r#"money_total: "10000.00 GBP", money_per_month: "10000.00 GBP""#,
                r#"start: "2027-05-03", cost: "10000.00 GBP""#,
            ),
            (r#"money_total: "0.00 GBP""#, r#"start: "2027-05-03""#),
            (
                r#"money_total: "100.00 GBP""#,
                r#"start: "2027-05-03", cost: "500.00 EUR""#,
            ),
            (
                r#"money_total: "100.00 EUR""#,
                r#"start: "2027-05-03", cost: "500.00 GBP""#,
            ),
            (
                r#"money_per_month: "100.00 GBP""#,
                r#"start: "2027-02-01", end: "2027-02-26", cost: "500.00 GBP""#,
            ),
            (
                // Two of three working days lie in June: 333.34 after rounding to the cent.
                r#"money_per_month: "333.33 GBP""#,
                r#"start: "2027-05-31", end: "2027-06-02", cost: "500.00 GBP""#,
            ),
        ] {
            let plan = pounds(
                capacity,
                &[&format!(r#"(id: "a", status: Planned, {tactic})"#)],
            );
            assert_eq!(report("R102", &plan), "", "{capacity} {tactic}");
        }
    }

    #[test]
    fn a_month_may_have_a_budget_of_its_own() {
        let plan = |exception: &str| {
            format!(
                r#"(about: (currency: "GBP"), capacity: (money_per_month: "100.00 GBP"),
                    capacity_months: [(id: "m", name: "May", month: "2027-05-01", {exception})],
                    tactics: [(id: "a", name: "Stand", status: Planned, start: "2027-05-03", cost: "500.00 GBP")])"#
            )
        };
        assert_eq!(report("R102", &plan(r#"money: "500.00 GBP""#)), "");
        assert!(report("R102", &plan(r#"money: "400.00 GBP""#)).contains("there are £ 400."));
        assert!(report("R102", &plan("hours: 3")).contains("there are £ 100."));
    }
}
