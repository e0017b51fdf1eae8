//! Plans as calendars: a plan in, lanes, rows and columns out as text; and laws over random plans.

use expect_test::{Expect, expect};
use jiff::civil::{Weekday, date};
use proptest::prelude::*;

use super::strip::{Step, Strip, What, made_of};
use super::*;
use crate::check::load::Load;
use crate::check::testing::{TODAY, plan};
use crate::edit::apply;
use crate::model::Status;

const PLAN: &str = r#"(
    about: (from: "2027-03-01", to: "2027-04-30"),
    stages: [(id: "research", name: "Research", rank: "b"), (id: "trial", name: "Trial", rank: "c")],
    channels: [
        (id: "fair", name: "Fair", group: Events, work_falls: BeforeItStarts),
        (id: "mail", name: "E-mail", group: Email),
        (id: "sms", name: "SMS", group: Sms),
    ],
    capacity: (money_per_month: "2300.00 EUR"),
    people: [(id: "mara", name: "Mara", hours_per_month: 23), (id: "ben", name: "Ben", hours_per_month: 46)],
    tactics: [
        (id: "a", name: "Letter", rank: "b", stage: "research", channel: "mail", owner: "mara", status: Planned,
            start: "2027-03-08", end: "2027-03-12", hours: 10, cost: "500.00 EUR"),
        (id: "b", name: "Blog", rank: "c", stage: "research", channel: "mail", owner: "ben", status: Live,
            start: "2027-03-10"),
        (id: "c", name: "Stand", rank: "d", channel: "fair", status: Planned, start: "2027-03-15", end: "2027-03-15", hours: 20),
        (id: "d", name: "Quiz", rank: "e", stage: "research", channel: "mail", end: "2027-03-20"),
        (id: "e", name: "Later", rank: "f", stage: "trial", owner: "ben", status: Planned, hours: 4),
        (id: "f", name: "Gone", rank: "g", stage: "trial", course: Stop, start: "2027-03-08"),
        (id: "g", name: "Turned", rank: "h", stage: "trial", start: "2027-03-08", end: "2027-03-01"),
    ],
)"#;

fn lanes(by: By, least: i64, expected: &Expect) {
    let plan = plan(PLAN).unwrap();
    let calendar = Calendar::new(&plan, by, TODAY, least);
    let mut out = String::new();
    for lane in &calendar.lanes {
        out += lane.of.and_then(|at| plan.name(at)).unwrap_or("–");
        for row in &lane.rows {
            let bars: Vec<String> = row
                .iter()
                .map(|bar| format!("{} {}–{}", bar.tactic, bar.days.0, bar.days.1))
                .collect();
            out += &format!("\n  {}", bars.join(", "));
        }
        out += "\n";
    }
    let hours = calendar.undated_takes.hours;
    out += &format!("without: {}, {hours} h\n", calendar.undated.len());
    out += &format!("{} to {}\n", calendar.horizon.0, calendar.horizon.1);
    expected.assert_eq(&out);
}

#[test]
fn tactics_stand_in_lanes_from_their_first_to_their_last_day() {
    // What has no end runs to the end of the period; what has no start stands on its end; what ends before it
    // starts stands on its start.
    lanes(
        By::Stage,
        1,
        &expect![[r"
            Research
              a 2027-03-08–2027-03-12, d 2027-03-20–2027-03-20
              b 2027-03-10–2027-04-30
            Trial
              g 2027-03-08–2027-03-08
            –
              c 2027-03-15–2027-03-15
            without: 1, 4 h
            2027-02-01 to 2027-05-31
        "]],
    );
}

#[test]
fn channels_that_are_not_used_and_people_without_tactics() {
    lanes(
        By::Channel,
        1,
        &expect![[r"
            E-mail
              a 2027-03-08–2027-03-12, d 2027-03-20–2027-03-20
              b 2027-03-10–2027-04-30
            Fair
              c 2027-03-15–2027-03-15
            –
              g 2027-03-08–2027-03-08
            without: 1, 4 h
            2027-02-01 to 2027-05-31
        "]],
    );
    lanes(
        By::Owner,
        1,
        &expect![[r"
            Ben
              b 2027-03-10–2027-04-30
            Mara
              a 2027-03-08–2027-03-12
            –
              g 2027-03-08–2027-03-08, c 2027-03-15–2027-03-15, d 2027-03-20–2027-03-20
            without: 1, 4 h
            2027-02-01 to 2027-05-31
        "]],
    );
}

#[test]
fn short_ones_get_room_for_their_names() {
    lanes(
        By::Owner,
        7,
        &expect![[r"
            Ben
              b 2027-03-10–2027-04-30
            Mara
              a 2027-03-08–2027-03-12
            –
              g 2027-03-08–2027-03-08, c 2027-03-15–2027-03-15
              d 2027-03-20–2027-03-20
            without: 1, 4 h
            2027-02-01 to 2027-05-31
        "]],
    );
}

#[test]
fn a_day_in_another_century_does_not_stretch_the_calendar() {
    let plan =
        plan(r#"(tactics: [(id: "a", start: "2207-03-08"), (id: "b", start: "1027-03-08")])"#)
            .unwrap();
    let calendar = Calendar::new(&plan, By::Stage, TODAY, 1);
    let (from, to) = calendar.horizon;
    assert_eq!((from.year(), to.year()), (2017, 2037));
    assert_eq!(calendar.dated(), 2);
}

#[test]
fn from_bar_to_bar() {
    let plan = plan(PLAN).unwrap();
    let calendar = Calendar::new(&plan, By::Stage, TODAY, 1);
    let step = |from: &str, later, down| {
        let to = calendar.step(Some(Id::new(from)), later, down);
        to.map(|id| id.to_string()).unwrap_or_default()
    };
    assert_eq!(step("a", 1, 0), "b");
    assert_eq!(step("b", 1, 0), "d");
    assert_eq!(step("d", 1, 0), "", "nothing is later there");
    assert_eq!(step("b", -1, 0), "a");
    assert_eq!(step("b", 0, -1), "a");
    assert_eq!(step("b", 0, 1), "g");
    assert_eq!(step("g", 0, 1), "c");
    assert_eq!(step("c", 0, 1), "");
    assert_eq!(calendar.step(None, 1, 0), Some(Id::new("a")));
}

/// What dragging makes of a tactic: its undo label and its days.
fn drag(id: &str, hold: Hold, days: i64) -> String {
    let mut plan = plan(PLAN).unwrap();
    let Some(edit) = dragged(&plan, &[Id::new(id)], hold, days) else {
        return "nothing changes".to_owned();
    };
    let label = edit.label(&plan);
    apply(&mut plan, &edit);
    let tactic = &plan.tactics[&Id::new(id)];
    let day = |day: Option<Date>| day.map_or("–".to_owned(), |day| day.to_string());
    format!("{label}: {} {}", day(tactic.start), day(tactic.end))
}

#[test]
fn what_a_drag_means() {
    assert_eq!(
        drag("a", Hold::Whole, 3),
        "move “Letter” 3 days later: 2027-03-11 2027-03-15"
    );
    assert_eq!(
        drag("a", Hold::Start, -1),
        "begin “Letter” 1 day earlier: 2027-03-07 2027-03-12"
    );
    assert_eq!(
        drag("a", Hold::End, 7),
        "end “Letter” 7 days later: 2027-03-08 2027-03-19"
    );
    // The ends stay in order.
    assert_eq!(
        drag("a", Hold::Start, 30),
        "begin “Letter” 4 days later: 2027-03-12 2027-03-12"
    );
    assert_eq!(
        drag("a", Hold::End, -30),
        "end “Letter” 4 days earlier: 2027-03-08 2027-03-08"
    );
    // What is open stays open while it moves, and is closed by dragging that end.
    assert_eq!(
        drag("b", Hold::Whole, 1),
        "move “Blog” 1 day later: 2027-03-11 –"
    );
    assert_eq!(
        drag("b", Hold::End, -1),
        "end “Blog” 1 day earlier: 2027-03-10 2027-04-29"
    );
    assert_eq!(
        drag("d", Hold::Start, -2),
        "begin “Quiz” 2 days earlier: 2027-03-18 2027-03-20"
    );
    // What has no day cannot be dragged, and what is held by one end of a single day goes no further.
    assert_eq!(drag("e", Hold::Whole, 5), "nothing changes");
    assert_eq!(drag("c", Hold::Start, 5), "nothing changes");
}

#[test]
fn the_start_moves_alone_where_the_end_is_open_or_turned() {
    // The end of the period says until when: it stays open.
    assert_eq!(
        drag("b", Hold::Start, -12),
        "begin “Blog” 12 days earlier: 2027-02-26 –"
    );
    // It ended before it began, and was seen on its start.
    assert_eq!(
        drag("g", Hold::Start, -3),
        "begin “Turned” 3 days earlier: 2027-03-05 2027-03-08"
    );
    // Without a period it is seen to the end of its month, and not to that of another one.
    let mut plan = plan(r#"(tactics: [(id: "a", name: "Blog", start: "2027-03-10")])"#).unwrap();
    let edit = dragged(&plan, &[Id::new("a")], Hold::Start, -12).unwrap();
    assert_eq!(edit.label(&plan), "begin “Blog” 12 days earlier");
    apply(&mut plan, &edit);
    let tactic = &plan.tactics[&Id::new("a")];
    assert_eq!(
        days_of(&plan, tactic),
        Some((date(2027, 2, 26), date(2027, 3, 31)))
    );
    assert_eq!(tactic.end, Some(date(2027, 3, 31)));
}

#[test]
fn several_move_together() {
    let mut plan = plan(PLAN).unwrap();
    let edit = dragged(&plan, &["a", "c", "e"].map(Id::new), Hold::Whole, -7).unwrap();
    assert_eq!(edit.label(&plan), "move 2 tactics 7 days earlier");
    apply(&mut plan, &edit);
    let start = |id: &str| plan.tactics[&Id::new(id)].start;
    assert_eq!(
        ["a", "c", "e"].map(start),
        [Some(date(2027, 3, 1)), Some(date(2027, 3, 8)), None]
    );
}

#[test]
fn what_has_no_date_gets_a_week() {
    let mut plan = plan(PLAN).unwrap();
    let edit = placed(&plan, Id::new("e"), date(2027, 3, 29));
    assert_eq!(edit.label(&plan), "give “Later” dates");
    apply(&mut plan, &edit);
    let tactic = &plan.tactics[&Id::new("e")];
    assert_eq!(
        (tactic.start, tactic.end),
        (Some(date(2027, 3, 29)), Some(date(2027, 4, 4)))
    );
}

fn strip(step: Step, person: Option<&str>, what: What) -> String {
    let plan = plan(PLAN).unwrap();
    let load = Load::new(&plan);
    let horizon = (date(2027, 3, 1), date(2027, 3, 31));
    let strip = Strip::new(&plan, &load, horizon, step, person.map(Id::new));
    let lines = strip.columns.iter().map(|column| {
        let over = column.over_in_words(&plan, what);
        let over = over.map(|over| format!(", {over}")).unwrap_or_default();
        let words = column.in_words(&plan, what);
        format!("{} {words}{over}\n", column.days.0)
    });
    lines.collect()
}

#[test]
fn what_each_week_takes_beside_what_there_is() {
    // 15 hours a week for both. The letter takes ten in its week; the stand is worked on in the 20 working days
    // of the thirty days before the 15th; the blog nobody knows, from the 10th on.
    expect![[r"
        2027-03-01 5 of 15 h
        2027-03-08 at least 15 of 15 h
        2027-03-15 at least 0 of 15 h
        2027-03-22 at least 0 of 15 h
        2027-03-29 at least 0 of 15.3 h
    "]]
    .assert_eq(&strip(Step::Week(Weekday::Monday), None, What::Hours));
    // Her five a week are half of what the letter takes.
    expect![[r"
        2027-03-01 0 of 5 h
        2027-03-08 10 of 5 h, 5 h over
        2027-03-15 0 of 5 h
        2027-03-22 0 of 5 h
        2027-03-29 0 of 5.1 h
    "]]
    .assert_eq(&strip(
        Step::Week(Weekday::Monday),
        Some("mara"),
        What::Hours,
    ));
    // Weeks that begin on Sunday: the working days lie in the same weeks.
    assert!(
        strip(Step::Week(Weekday::Sunday), Some("mara"), What::Hours)
            .contains("2027-03-07 10 of 5 h, 5 h over")
    );
}

#[test]
fn what_a_month_takes_in_money() {
    assert_eq!(
        strip(Step::Month, None, What::Money),
        "2027-03-01 € 500 of € 2,300\n"
    );
    assert_eq!(
        strip(Step::Month, Some("ben"), What::Money),
        "2027-03-01 € 0\n"
    );
}

#[test]
fn what_there_is_in_all_is_money() {
    let in_all = |total: &str| {
        let mut plan = plan(PLAN).unwrap();
        plan.capacity.money_total = crate::model::Money::parse(total);
        super::strip::in_all(&plan, &Load::new(&plan), What::Money)
    };
    let words = |words: &str, is_over| Some((words.to_owned(), is_over));
    assert_eq!(in_all("500.00 EUR"), words("€ 500 of € 500 in all", false));
    assert_eq!(
        in_all("400.00 EUR"),
        words("€ 500 of € 400 in all, € 100 over", true)
    );
    // What there is in another currency says nothing.
    assert_eq!(in_all("400.00 USD"), words("€ 500 in all", false));
}

#[test]
fn who_and_what_makes_up_a_week() {
    let plan = plan(PLAN).unwrap();
    let load = Load::new(&plan);
    let week = (date(2027, 3, 8), date(2027, 3, 14));
    let mut out = String::new();
    for share in made_of(&plan, &load, week, None, What::Hours) {
        let who = share.owner.and_then(|id| plan.name(id.at()));
        let words = share.column.in_words(&plan, What::Hours);
        let over = share.column.over_in_words(&plan, What::Hours);
        let tactics: Vec<String> = share.tactics.iter().map(|(id, _)| id.to_string()).collect();
        out += &format!(
            "{}: {words} {} ({})\n",
            who.unwrap_or("nobody"),
            over.unwrap_or_default(),
            tactics.join(", ")
        );
    }
    expect![[r"
        Mara: 10 of 5 h 5 h over (a)
        Ben: at least 0 of 10 h  (b)
        nobody: 5 h  (c)
    "]]
    .assert_eq(&out);
}

/// A plan of tactics with random dates.
fn any_plan() -> impl proptest::strategy::Strategy<Value = Plan> {
    let day = || prop::option::of(0_i64..300);
    let tactics = prop::collection::vec((day(), day(), any::<bool>(), 0_i64..60), 1..40);
    (tactics, day()).prop_map(|(tactics, to)| {
        let mut plan =
            plan(r#"(people: [(id: "ann", name: "Ann", hours_per_month: 40)])"#).unwrap();
        plan.about.to = to.map(|days| add_days(date(2027, 1, 1), days));
        for ((start, end, owned, hours), n) in tactics.into_iter().zip(0..) {
            let id = Id::new(&format!("t{n}"));
            let day = |days: i64| add_days(date(2027, 1, 1), days);
            plan.tactics.insert(
                id,
                Tactic {
                    id,
                    start: start.map(day),
                    end: end.map(day),
                    owner: owned.then(|| Id::new("ann")),
                    hours: (hours > 0).then(|| crate::model::Number::whole(hours)),
                    status: Status::Planned,
                    ..Tactic::default()
                },
            );
        }
        plan
    })
}

proptest! {
    /// In a row no two overlap; every tactic with a day stands in one place, every other one apart.
    #[test]
    fn packing_never_overlaps(plan in any_plan(), least in 1_i64..30) {
        for by in [By::Stage, By::Owner] {
            let calendar = Calendar::new(&plan, by, TODAY, least);
            prop_assert_eq!(calendar.dated() + calendar.undated.len(), plan.tactics.len());
            for row in calendar.lanes.iter().flat_map(|lane| &lane.rows) {
                for pair in row.windows(2) {
                    prop_assert!(pair[0].days.1 < pair[1].days.0);
                    prop_assert!(add_days(pair[0].days.0, least) <= pair[1].days.0);
                }
                for bar in row {
                    prop_assert!(bar.days.0 <= bar.days.1);
                    prop_assert!(calendar.horizon.0 <= bar.days.0 && bar.days.1 <= calendar.horizon.1);
                }
            }
        }
    }

    /// A drag moves what is held and nothing else, and the days shown while one drags are those that the plan has
    /// then; its undo brings all back.
    #[test]
    fn a_drag_and_its_undo(plan in any_plan(), n in any::<prop::sample::Index>(), days in -400_i64..400, hold in 0..3) {
        let hold = [Hold::Whole, Hold::Start, Hold::End][hold as usize];
        let ids: Vec<Id<Tactic>> = plan.tactics.keys().copied().collect();
        let id = *n.get(&ids);
        let edit = dragged(&plan, &[id], hold, days);
        let mut after = plan.clone();
        let undo = edit.as_ref().map(|edit| apply(&mut after, edit).inverse);
        let (before_days, after_days) = (
            days_of(&plan, &plan.tactics[&id]),
            days_of(&after, &after.tactics[&id]),
        );
        prop_assert_eq!(super::after(&plan, &plan.tactics[&id], hold, days), after_days);
        prop_assert_eq!(before_days.is_some(), after_days.is_some());
        if let (Some(a), Some(b)) = (before_days, after_days) {
            match hold {
                Hold::Whole => prop_assert_eq!(b.0, add_days(a.0, days)),
                Hold::Start => prop_assert_eq!((b.0, b.1), (add_days(a.0, days).min(a.1), a.1)),
                Hold::End => prop_assert_eq!((b.0, b.1), (a.0, add_days(a.1, days).max(a.0))),
            }
            let way = hold.way(a, b);
            if let Some(edit) = edit.filter(|_| way != 0) {
                prop_assert!(edit.label(&plan).ends_with(&by_days(way)));
            }
        }
        if let Some(undo) = undo {
            apply(&mut after, &undo);
        }
        prop_assert_eq!(after, plan);
    }

    /// Months of the strip say what the load says, and the weeks add up to the same.
    #[test]
    fn the_strip_is_the_load(plan in any_plan()) {
        let load = Load::new(&plan);
        let horizon = (date(2026, 11, 1), date(2028, 12, 31));
        let strip = Strip::new(&plan, &load, horizon, Step::Month, None);
        for column in &strip.columns {
            prop_assert_eq!(column.takes, load.month(Month::of(column.days.0)));
        }
        let sum = |step| {
            let strip = Strip::new(&plan, &load, horizon, step, Some(Id::new("ann")));
            strip.columns.iter().map(|column| column.takes.hours.parts()).sum::<i64>()
        };
        prop_assert_eq!(sum(Step::Month), sum(Step::Week(Weekday::Monday)));
        prop_assert_eq!(sum(Step::Month), sum(Step::Week(Weekday::Saturday)));
    }
}
