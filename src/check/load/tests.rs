//! What a plan takes, month by month, seen from outside and against counting days one by one.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::check::testing::plan;
use crate::model::calendar::is_weekend;

fn month(month: i8) -> Month {
    Month { year: 2027, month }
}

/// Hours by month of a plan of these tactics: `Mar 2027 12.5, Apr 2027 3+?`, where ? is work of unknown length.
fn hours(ron: &str) -> String {
    let months = Load::new(&plan(ron).unwrap()).months;
    let words: Vec<String> = months
        .iter()
        .map(|(month, load)| {
            let unknown = "?".repeat(load.unknown_hours);
            format!("{} {}{unknown}", month.label(), load.hours)
        })
        .collect();
    words.join(", ")
}

#[test]
fn work_lies_on_working_days() {
    // Saturday 1 May to Tuesday 1 June: 21 and 1.
    let one = |fields: &str| {
        hours(&format!(
            r#"(tactics: [(id: "t", status: Planned, {fields})])"#
        ))
    };
    assert_eq!(
        one(r#"start: "2027-05-01", end: "2027-06-01", hours: 44"#),
        "May 2027 42, Jun 2027 2"
    );
    // A weekend on which two months meet: Saturday 31 July, Sunday 1 August.
    assert_eq!(
        one(r#"start: "2027-07-31", end: "2027-08-01", hours: 5"#),
        "Jul 2027 2.5, Aug 2027 2.5"
    );
    // August has no working day in this range, and nothing of it.
    assert_eq!(
        one(r#"start: "2027-07-30", end: "2027-08-01", hours: 5"#),
        "Jul 2027 5"
    );
    assert_eq!(
        one(r#"start: "2027-05-10", end: "2027-05-03", hours: 5"#),
        "May 2027 5"
    );
    assert_eq!(
        one(r#"start: "2027-05-31", end: "2027-06-01""#),
        "May 2027 0?, Jun 2027 0?"
    );
}

#[test]
fn without_an_end_it_runs_to_the_end_of_the_period() {
    let until = |to: &str| {
        hours(&format!(
            r#"(about: ({to}), tactics: [(id: "t", status: Live, start: "2027-05-31", hours: 23)])"#
        ))
    };
    assert_eq!(until(r#"to: "2027-06-30""#), "May 2027 1, Jun 2027 22");
    assert_eq!(until(""), "May 2027 23");
    assert_eq!(until(r#"to: "2026-12-31""#), "May 2027 23");
}

#[test]
fn print_and_shows_are_worked_on_before_they_start_and_paid_while_they_run() {
    let plan = plan(
        r#"(channels: [(id: "fair", work_falls: BeforeItStarts)],
            tactics: [(id: "t", channel: "fair", status: Planned, start: "2027-05-03", end: "2027-05-05",
                hours: 20, cost: "90.00 EUR")])"#,
    )
    .unwrap();
    // Saturday 3 April to Sunday 2 May hold 20 working days, all in April.
    let load = Load::new(&plan);
    assert_eq!(load.month(month(4)).hours, Number::whole(20));
    assert_eq!(load.month(month(5)).hours, Number::ZERO);
    assert_eq!(load.month(month(4)).money_minor, 0);
    assert_eq!(load.month(month(5)).money_minor, 9000);
}

#[test]
fn ideas_and_stopped_ones_are_left_out_and_what_has_no_start_is_in_no_month() {
    let plan = plan(
        r#"(people: [(id: "ann")], tactics: [
            (id: "a", status: Idea, start: "2027-05-03", hours: 1),
            (id: "b", status: Live, course: Stop, start: "2027-05-03", hours: 2),
            (id: "c", status: Done, start: "2027-05-03", hours: 4, owner: "ann"),
            (id: "d", status: Live, start: "2027-05-03", hours: 8, cost: "7.00 EUR"),
            (id: "e", status: Planned, hours: 16, owner: "ann", cost: "5.00 EUR"),
            (id: "f", status: Planned, cost: "3.00 USD"),
        ])"#,
    )
    .unwrap();
    let load = Load::new(&plan);
    assert_eq!(load.month(month(5)).hours, Number::whole(12));
    let ann = load.people.get(&Id::new("ann"));
    let hers = ann.and_then(|months| months.get(&month(5)));
    assert_eq!(hers.map(|load| load.hours), Some(Number::whole(4)));
    assert_eq!(
        (load.undated_tactics, load.undated.hours),
        (2, Number::whole(16))
    );
    assert_eq!(load.undated.unknown_hours, 1);
    assert_eq!(load.money_minor(), 1200);
}

#[test]
fn there_is_what_the_month_says_else_the_capacity_else_the_people() {
    let there_are = |ron: &str| {
        let hours = capacity_hours(&plan(ron).unwrap(), month(5));
        hours.map(|hours| hours.to_string()).unwrap_or_default()
    };
    let people = r#"people: [(id: "ann", hours_per_month: 40), (id: "bob", hours_per_month: 20), (id: "eve")]"#;
    let may = r#"(id: "m", month: "2027-05-17", hours: 30)"#;
    let ann = r#"(id: "a", month: "2027-05-01", person: "ann", hours: 5)"#;
    let june = r#"(id: "j", month: "2027-06-01", hours: 3)"#;
    assert_eq!(there_are("()"), "");
    assert_eq!(there_are(&format!("({people})")), "60");
    assert_eq!(
        there_are(&format!("({people}, capacity_months: [{ann}, {june}])")),
        "25"
    );
    assert_eq!(
        there_are(&format!(
            "({people}, capacity: (hours_per_month: 50), capacity_months: [{ann}])"
        )),
        "50"
    );
    assert_eq!(
        there_are(&format!(
            "({people}, capacity: (hours_per_month: 50), capacity_months: [{ann}, {may}])"
        )),
        "30"
    );
}

#[test]
fn what_a_week_has_is_its_working_days_share_of_the_month() {
    // March 2027 has 23 working days and April 22; the week of 29 March three of the one, two of the other.
    let plan = plan(
        r#"(about: (currency: "EUR"), capacity: (hours_per_month: 46, money_per_month: "2300.00 EUR"),
            people: [(id: "ann", hours_per_month: 23), (id: "eve")],
            capacity_months: [(id: "a", month: "2027-04-01", hours: 22)])"#,
    )
    .unwrap();
    let week = |first| (first, add_days(first, 6));
    let hours = |days| hours_between(&plan, days, None).unwrap().to_string();
    assert_eq!(hours(week(date(2027, 3, 8))), "10");
    assert_eq!(hours(week(date(2027, 3, 29))), "8");
    assert_eq!(hours(Month::of(date(2027, 3, 1)).days()), "46");
    assert_eq!(money_between(&plan, week(date(2027, 3, 8))), Some(50_000));
    let of = |id| {
        let person = plan.people.get(&Id::new(id));
        hours_between(&plan, week(date(2027, 3, 8)), person).map(|hours| hours.to_string())
    };
    assert_eq!(of("ann").as_deref(), Some("5"));
    assert_eq!(of("eve"), None);
}

proptest! {
    /// Shares agree with counting days one by one, and nothing is lost to rounding.
    #[test]
    fn shares_add_up(start in 0_i64..800, length in 0_i64..500, total in 0_i64..1_000_000) {
        let from = add_days(date(2026, 11, 5), start);
        let to = add_days(from, length);
        let all = (0..=length).map(|n| add_days(from, n));
        let mut work: Vec<Date> = all.clone().filter(|day| !is_weekend(*day)).collect();
        if work.is_empty() {
            work = all.collect();
        }
        let shares: Vec<(Month, Share)> = shares((from, to)).collect();
        let hours = Number::whole(total);
        let sum = shares.iter().fold(Number::ZERO, |sum, (_, share)| sum.plus(share.of_hours(hours)));
        prop_assert_eq!(sum, hours);
        let sum: i64 = shares.iter().map(|(_, share)| share.of_money(total)).sum();
        prop_assert_eq!(sum, total);
        let mut days = 0;
        for (month, share) in shares {
            let here = work.iter().filter(|day| Month::of(**day) == month).count();
            prop_assert!(here > 0);
            days += here;
            // A share is exact but for less than one smallest part at either end.
            let exact = total as f64 * here as f64 / work.len() as f64;
            prop_assert!((share.of_money(total) as f64 - exact).abs() < 1.0);
            // A month is some days that follow each other, like others.
            let same = share_of((from, to), month.days()).map(|share| share.of_money(total));
            prop_assert_eq!(same, Some(share.of_money(total)));
        }
        prop_assert_eq!(days, work.len());
    }

    /// However a range is cut, each day's share is in one part and nothing is lost.
    #[test]
    fn parts_add_up_wherever_they_are_cut(
        start in 0_i64..800, length in 0_i64..200, total in 0_i64..1_000_000, cut in 1_i64..40, early in -40_i64..40,
    ) {
        let from = add_days(date(2026, 11, 5), start);
        let to = add_days(from, length);
        let mut sum = 0;
        let mut first = add_days(from, -early.abs());
        while first <= to {
            let days = (first, add_days(first, cut - 1));
            sum += share_of((from, to), days).map_or(0, |share| share.of_money(total));
            first = add_days(first, cut);
        }
        prop_assert_eq!(sum, total);
    }

    /// When tactics go, what is left is what the others take; when they come back, all is as before.
    #[test]
    fn tactics_come_and_go(tactics in prop::collection::vec(tactic(), 1..8), gone in 0_usize..8) {
        let mut plan = plan(r#"(people: [(id: "ann")], channels: [(id: "fair", work_falls: BeforeItStarts)])"#).unwrap();
        plan.tactics = tactics.into_iter().zip(1..).map(|(tactic, n)| {
            let id = Id::new(&format!("t{n}"));
            (id, Tactic { id, ..tactic })
        }).collect();
        let all = Load::new(&plan);
        let left = plan.tactics.split_off(&Id::new(&format!("t{gone}")));
        let gone = std::mem::replace(&mut plan.tactics, left);
        let mut load = all.clone();
        gone.values().for_each(|tactic| load.take(&plan, tactic));
        prop_assert_eq!(&load, &Load::new(&plan));
        gone.values().for_each(|tactic| load.add(&plan, tactic));
        prop_assert_eq!(load, all);
    }
}

fn tactic() -> impl Strategy<Value = Tactic> {
    let start = prop::option::of(0_i64..400);
    let (hours, cost) = (
        prop::option::of(0_i64..100),
        prop::option::of(0_i64..10_000),
    );
    let (early, owned, idea) = (any::<bool>(), any::<bool>(), any::<bool>());
    (start, 0_i64..90, hours, cost, early, owned, idea).prop_map(
        |(start, length, hours, cost, early, owned, idea)| {
            let start = start.map(|days| add_days(date(2027, 1, 1), days));
            Tactic {
                start,
                end: start.map(|start| add_days(start, length)),
                hours: hours.map(Number::whole),
                cost: cost.map(|minor| Money {
                    minor,
                    currency: Plan::default().about.currency,
                }),
                channel: early.then(|| Id::new("fair")),
                owner: owned.then(|| Id::new("ann")),
                status: if idea { Status::Idea } else { Status::Planned },
                ..Tactic::default()
            }
        },
    )
}
