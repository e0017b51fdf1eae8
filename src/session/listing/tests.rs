//! Lists: what a line is read as, and what becomes of the plan.

use expect_test::expect;
use jiff::civil::date;

use super::*;
use crate::check::testing;
use crate::model::Id;

fn session() -> Session {
    let plan = testing::plan(
        r#"(
        about: (from: "2027-01-01"),
        objectives: [
            (id: "leads", name: "More leads", rank: "c"),
            (id: "win", name: "Win cafés", rank: "f"),
            (id: "many", name: "190 subscriptions", rank: "k"),
        ],
        segments: [
            (id: "home", name: "Home baristas", rank: "c"),
            (id: "homes", name: "Home", rank: "f"),
            (id: "cafes", name: "Cafés at the harbour", rank: "k"),
        ],
        strategies: [(id: "s", name: "Prove freshness", rank: "c")],
    )"#,
    );
    Session::new(plan.unwrap(), date(2026, 9, 10)).with_seed(7)
}

/// A line as it is read: its name, and what each field links to.
fn shown(plan: &Plan, typed: &Typed) -> String {
    let mut out = typed.name.clone();
    for (field, to) in &typed.links {
        out += &format!(" | {} {}", field.0, plan.name(*to).unwrap());
    }
    out
}

fn strategy(line: &str) -> String {
    let session = session();
    shown(session.plan(), &read(session.plan(), Kind::Strategy, line))
}

#[test]
fn a_few_letters_behind_the_sign_are_a_link() {
    let read = [
        "Prove freshness @lea",
        "@harb Be at the harbour @more leads, @home",
        "Be there @HOME BARISTAS first",
        "Be there @home bar",
        "Write to info@harbour.example",
        "Write to @nobody",
        "Win @ the fair",
        "Doors open @9",
        "Doors open @19, not @1",
        "Doors open @l",
        "Two of them begin @cafe",
        "In the middle of a word @eads",
    ]
    .map(strategy);
    expect![[r#"
        Prove freshness | objectives More leads
        Be at the harbour , | segments Cafés at the harbour | objectives More leads | segments Home
        Be there first | segments Home baristas
        Be there bar | segments Home
        Write to info@harbour.example
        Write to @nobody
        Win @ the fair
        Doors open @9
        Doors open @19, not @1
        Doors open @l
        Two of them begin @cafe
        In the middle of a word @eads
    "#]]
    .assert_eq(
        &(read.join(
            "
",
        ) + "
"),
    );
}

#[test]
fn what_fits_best_comes_first() {
    let session = session();
    let fitting = |letters: &str| {
        let found = linkable(session.plan(), Kind::Strategy, letters).into_iter();
        let name = |(info, at): (&FieldInfo, Ref)| {
            format!("{} {}", info.label, session.plan().name(at).unwrap())
        };
        found.map(name).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(
        fitting("ca"),
        "Segments Cafés at the harbour, Objectives Win cafés"
    );
    assert_eq!(fitting("at the harb"), "Segments Cafés at the harbour");
    for nothing in ["xyz", "afés", "eads", "9", "1"] {
        assert_eq!(fitting(nothing), "", "{nothing}");
    }
    assert!(fitting("190").starts_with("Objectives 190"));
    assert!(fitting("").starts_with("Objectives More leads, Objectives Win cafés, Objectives 190"));
}

#[test]
fn the_signs_of_a_list_are_no_words() {
    assert_eq!(
        lines_of(
            "• Prove freshness

  -  Be  there
–5 % returns
no-one else"
        ),
        ["Prove freshness", "Be there", "–5 % returns", "no-one else"]
    );
}

fn typed(session: &Session, kind: Kind, text: &str) -> Vec<Typed> {
    let lines = lines_of(text).into_iter();
    lines
        .map(|line| read(session.plan(), kind, &line))
        .collect()
}

#[test]
fn several_lines_are_several_records_and_one_undo() {
    let mut session = session();
    let before = session.plan().clone();
    let lines = typed(
        &session,
        Kind::Strategy,
        "Be there @lea @home
Be first",
    );
    let added = session.add_listed(Kind::Strategy, None, &lines);
    let names: Vec<_> = session.plan().refs_in_order(Kind::Strategy);
    let names: Vec<_> = names
        .iter()
        .filter_map(|at| session.plan().name(*at))
        .collect();
    assert_eq!(names, ["Prove freshness", "Be there", "Be first"]);
    let first = session.plan().record(added[0]).unwrap();
    let linked = |field| first.get(Field(field)).unwrap().in_words();
    assert_eq!(
        (linked("objectives"), linked("segments")),
        ("leads".into(), "homes".into())
    );
    assert_eq!(session.selected(), added.last().copied());
    assert_eq!(session.undo_label(), Some("add 2 strategies"));
    session.undo();
    assert_eq!(*session.plan(), before);
}

#[test]
fn what_an_objective_says_is_in_its_fields_at_once() {
    let mut session = session();
    let text = "+25 % leads by 31.12., from 320 a month
120,5 dealers by 30.6.2027
Be loved";
    let lines = typed(&session, Kind::Objective, text);
    let added = session.add_listed(Kind::Objective, None, &lines);
    let fields = ["baseline", "target", "kpi", "due"].map(Field);
    let mut out = String::new();
    for at in added {
        let values = fields.map(|field| session.plan().get(at, field).unwrap());
        let kpi = match values[2] {
            Value::Link(Some(key)) => session.plan().name(Ref {
                kind: Kind::Kpi,
                key,
            }),
            _ => None,
        };
        let [baseline, target, _, due] = values.map(|value| value.in_words());
        out += &format!(
            "{baseline} → {target} {} by {due}
",
            kpi.unwrap_or("-")
        );
    }
    expect![[r#"
        320 → 400 Total leads by 2027-12-31
         → 120.5 - by 2027-06-30
         →  - by 
    "#]]
    .assert_eq(&out);
    assert_eq!(session.plan().kpis.len(), 1);
}

#[test]
fn what_is_called_by_name_is_not_there_twice() {
    let mut session = session();
    let before = session.plan().clone();
    let lines = typed(&session, Kind::Segment, "home baristas");
    let meant = session.add_listed(Kind::Segment, None, &lines);
    assert_eq!(*session.plan(), before);
    assert_eq!(session.undo_label(), None);
    assert_eq!(session.selected(), meant.first().copied());
    let lines = typed(&session, Kind::Channel, "Instagram");
    session.add_listed(Kind::Channel, None, &lines);
    let channel = session.plan().channels.values().next().unwrap();
    assert!(!channel.limits.is_empty(), "the library's");
}

#[test]
fn of_two_of_one_name_none_is_meant() {
    let plan = testing::plan(r#"(segments: [(id: "a", name: "Home"), (id: "b", name: "Home")])"#);
    let typed = read(&plan.unwrap(), Kind::Strategy, "Be there @home");
    assert_eq!(
        (typed.name.as_str(), typed.links.len()),
        ("Be there @home", 0)
    );
}

/// The names that a field leads to.
fn linked(session: &Session, at: Ref, field: &'static str, kind: Kind) -> Vec<String> {
    let Some(Value::Links(keys)) = session.plan().get(at, Field(field)) else {
        panic!("{field} holds no links");
    };
    let name = |key| session.plan().name(Ref { kind, key }).unwrap().to_owned();
    keys.into_iter().map(name).collect()
}

#[test]
fn mentions_in_a_name_become_links() {
    let mut session = session();
    let at = session.plan().refs(Kind::Strategy)[0];
    let name = Place::record(at).field(Field("name"));
    let text = "Prove freshness @lea @win @home";
    session.edit(Edit::set(name, Value::Text(text.into())));
    let typed = read(session.plan(), Kind::Strategy, text);
    session.rename_and_link(at, &typed);
    assert_eq!(session.plan().name(at), Some("Prove freshness"));
    let objectives = linked(&session, at, "objectives", Kind::Objective);
    assert_eq!(objectives, ["More leads", "Win cafés"], "both");
    assert_eq!(linked(&session, at, "segments", Kind::Segment), ["Home"]);
    let plain = Typed {
        name: "Prove it".into(),
        ..Typed::default()
    };
    session.rename_and_link(at, &plain);
    session.undo();
    assert_eq!(session.plan().name(at), Some(text));
}

#[test]
fn what_is_called_by_name_gets_every_link_of_every_line() {
    let plan = testing::plan(
        r#"(
        channels: [
            (id: "mail", name: "Direct mail"),
            (id: "blog", name: "Own blog"),
            (id: "fair", name: "Trade fair"),
        ],
        segments: [(id: "home", name: "Home baristas", preferred_channels: ["fair"])],
    )"#,
    );
    let mut session = Session::new(plan.unwrap(), date(2026, 9, 10)).with_seed(7);
    let before = session.plan().clone();
    let suit =
        |session: &Session, at| linked(session, at, "preferred_channels", Kind::Channel).join(", ");
    for text in [
        "Home baristas @mail @blog",
        "Home baristas @mail\nhome baristas @blog @fair",
    ] {
        let lines = typed(&session, Kind::Segment, text);
        let all = session.add_listed(Kind::Segment, None, &lines);
        assert_eq!(session.plan().segments.len(), 1, "{text}");
        assert_eq!(
            suit(&session, all[0]),
            "Trade fair, Direct mail, Own blog",
            "{text}"
        );
        session.undo();
        assert_eq!(*session.plan(), before, "{text}");
    }
    // The same of a record that only comes into being.
    let lines = typed(&session, Kind::Segment, "Offices @mail\nOffices @blog");
    let all = session.add_listed(Kind::Segment, None, &lines);
    assert_eq!(suit(&session, all[1]), "Direct mail, Own blog");
    assert_eq!(all[0], all[1]);
}

#[test]
fn only_the_mention_is_taken_out() {
    let cut = |before, behind| without_mention(before, behind);
    assert_eq!(cut("Be there ", ""), "Be there ");
    assert_eq!(cut("Be ", " there"), "Be there");
    assert_eq!(cut("", " @other first"), "@other first");
    assert_eq!(cut("Be ", ", first"), "Be , first");
}

#[test]
fn a_capacity_month_is_read_from_its_line() {
    let plan =
        testing::plan(r#"(people: [(id: "j", name: "Jonas"), (id: "w", name: "Mara Weber")])"#);
    let mut session = Session::new(plan.unwrap(), date(2026, 11, 22)).with_seed(7);
    let typed = |text: &str| read(&Plan::default(), Kind::CapacityMonth, text);
    for (text, told) in [
        ("August 2027: 20 h", "Aug 2027 | 2027-08-01 20 -"),
        ("12/2026 Jonas 12 h", "Dec 2026 | 2026-12-01 12 Jonas"),
        (
            "Holidays of mara weber, Juli 2027",
            "Holidays of | 2027-07-01 - Mara Weber",
        ),
    ] {
        let line = typed(text);
        assert_eq!(session.lacks(Kind::CapacityMonth, &line), None, "{text}");
        let added = session.add_listed(Kind::CapacityMonth, None, &[line]);
        let plan = session.plan();
        let month = &plan.capacity_months[&Id::from_key(added[0].key)];
        let person = month.person.and_then(|id| plan.people.get(&id));
        let hours = month
            .hours
            .map_or("-".to_owned(), |hours| hours.to_string());
        let person = person.map_or("-", |person| person.name.as_str());
        let day = month.month.unwrap();
        assert_eq!(
            format!("{} | {day} {hours} {person}", month.name),
            told,
            "{text}"
        );
    }
    assert_eq!(
        session.lacks(Kind::CapacityMonth, &typed("foo")).as_deref(),
        Some("“foo” does not say which month. Write it as “August 2027: 20 h”.")
    );
    assert_eq!(session.lacks(Kind::Person, &typed("foo")), None);
}
