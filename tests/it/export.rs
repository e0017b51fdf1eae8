//! Plans out and in again.

use std::collections::BTreeSet;

use expect_test::expect;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use throughline::export;
use throughline::field;
use throughline::model::calendar::add_days;
use throughline::model::{
    Currency, Field, Fields, Kind, Message, Money, Number, Plan, Rank, Record, Ref, Shape, Tactic,
    Value, key,
};

use super::import::imported;
use super::told;

/// The plan's spreadsheet read into an empty plan says the same.
#[track_caller]
fn comes_back(plan: &Plan) {
    let bytes = export::csv::write(plan).unwrap();
    let (back, report) = imported(&Plan::default(), &bytes);
    let text = String::from_utf8_lossy(&bytes);
    let (before, after) = (told::tactics(plan), told::tactics(&back));
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(after, before, "{report}\n{text}");
    }
    assert_eq!(after.len(), before.len());
    let before: BTreeSet<String> = told::messages(plan).into_iter().collect();
    let after = told::messages(&back);
    assert_eq!(after.len(), before.len(), "{text}");
    let after: BTreeSet<String> = after.into_iter().collect();
    let differing: Vec<&String> = before.symmetric_difference(&after).collect();
    assert!(differing.is_empty(), "{differing:#?}\n{report}\n{text}");
}

fn plan(ron: &str) -> Plan {
    throughline::check::testing::plan(ron).unwrap()
}

#[test]
fn the_spreadsheet_is_one_that_people_can_use() {
    let plan = plan(include_str!("../fixtures/export/loom.ron"));
    let text = String::from_utf8(export::csv::write(&plan).unwrap()).unwrap();
    expect![[r#"
        name,stage,channel,segment,owner,start,end,hours,cost (EUR),status,strategy,objective,KPI,target,call to action,message name,subject,headline,message,button,link,why it stops,frees hours,decided by,decided on,review on,notes,row is
        Blog series,Research,Own blog,Starters; Gift givers,Ann,2027-03-01,2027-03-31,12.5,1400.00,planned,Win weavers at home,100 scarves by May,,,,First scarf,,"Your first *scarf*
        in a weekend","Warp, weft, done.",,,,,,,,,tactic
        Quiz,Research,,,,,,2,,idea,,,,,,,,,,,,,,,,,,tactic
        Stand,,,,,2027-03-08,,,,planned,,,,,,,,,,,,,,,,,,tactic
        MySpace page,,,,,,,,,stopped (was idea),Win weavers at home,100 scarves by May,,,,,,,,,,Nobody is there,4,Ann,2027-02-01,2027-09-01,,tactic
    "#]].assert_eq(text.strip_prefix('\u{feff}').unwrap());
    comes_back(&plan);
}

#[test]
fn the_sample_plans_come_back() {
    for sample in throughline::samples::SAMPLES {
        let plan = throughline::file::parse(sample.text.as_bytes())
            .unwrap()
            .plan;
        assert!(plan.tactics.len() >= 30 && plan.messages.len() >= 25);
        comes_back(&plan);
    }
}

#[test]
fn formulas_are_harmless_in_the_file_and_whole_when_they_return() {
    let plan = plan(
        r#"(
        segments: [(id: "s", name: "@home")],
        messages: [(id: "m", name: "M", headline: "=HYPERLINK(\"x\")", body: "'=x", subject: "-5 %")],
        tactics: [(id: "t", name: "+1", messages: ["m"], segments: ["s"], target: -5, notes: "\t=1")],
    )"#,
    );
    let bytes = export::csv::write(&plan).unwrap();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    for cell in reader.records().next().unwrap().unwrap().iter() {
        let opens = cell.starts_with(['=', '+', '@', '\t', '\r', '-']);
        assert!(!opens || cell == "-5", "{cell}");
    }
    comes_back(&plan);
}

#[test]
fn shared_further_and_lonely_messages_come_back_as_they_were() {
    let plan = plan(
        r#"(
        messages: [
            (id: "a", name: "Scarf", headline: "Hello"), (id: "b", name: "Scarf 2", headline: "Hello"),
            (id: "c", headline: "Nameless"), (id: "d", name: "Only a name"), (id: "e"),
            (id: "f", name: "Alone", body: "A\nB", parent: "a"),
        ],
        tactics: [
            (id: "t", name: "Scarf", messages: ["a", "b"]), (id: "u", messages: ["a", "c", "d"]),
            (id: "v", name: "Scarf", messages: ["d", "e"]), (id: "w"),
        ],
    )"#,
    );
    comes_back(&plan);
    let (back, _) = imported(&Plan::default(), &export::csv::write(&plan).unwrap());
    assert_eq!(
        (back.tactics.len(), back.messages.len()),
        (4, 5),
        "e says nothing"
    );
}

#[test]
fn a_second_import_into_the_same_plan_doubles_tactics_and_shares_messages() {
    let plan = plan(include_str!("../fixtures/export/loom.ron"));
    let (twice, report) = imported(&plan, &export::csv::write(&plan).unwrap());
    assert_eq!(twice.tactics.len(), 2 * plan.tactics.len());
    assert_eq!(twice.messages, plan.messages);
    assert_eq!(twice.strategies, plan.strategies);
    assert!(report.starts_with("4 tactics come in."), "{report}");
    assert!(!report.contains("New"), "{report}");
}

/// Strings that tables, spreadsheets and parsers stumble over.
fn nasty() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "",
            "",
            " ",
            "plain",
            "Größe & Ärger",
            "a,b",
            "a;b",
            "a|b",
            "a/b + c",
            "\"",
            "\"a\" b",
            "\"a; b\"",
            "'",
            "'=1",
            "=1+1",
            "+",
            "-",
            "–",
            "-5",
            "--",
            "@x",
            "\tx",
            "\rx\r",
            " lead",
            "trail ",
            "two\nlines",
            "two\r\nlines",
            "\n",
            "🎉",
            "👩‍👩‍👧",
            "e\u{301}",
            "\u{feff}",
            "1.234",
            "03/04/2027",
            "Total",
            "name",
            "sep=;",
            "(unnamed)",
            "“quoted”",
            "\u{4}",
            "\0",
            "nothing\u{a0}",
            "a\\b",
            "tactic",
            "Facebook",
            "stopped",
            "Plain",
            "p-lain",
            "FB",
            "Twitter",
            "X (Twitter)",
            "twitter",
        ])
        .prop_map(str::to_owned),
        "[=+@'\",;|/&\n\r\t a1.-]{0,9}",
        "\\PC{0,12}",
    ]
}

/// A value for a field of this shape; links go to the first few records of a kind.
fn value(shape: Shape) -> BoxedStrategy<Value> {
    let link = || (0..LINKED).prop_map(|n| key(&n.to_string()));
    match shape {
        Shape::Text => nasty().prop_map(Value::Text).boxed(),
        Shape::Number => prop::option::of(prop_oneof![
            -3000_i64..3000,
            -9_000_000_000_000..9_000_000_000_000_i64
        ])
        .prop_map(|n| Value::Number(n.and_then(|n| Number::from_f64(n as f64 / 1000.0))))
        .boxed(),
        Shape::Money => prop::option::of((
            -300_000_000_000..300_000_000_000_i64,
            -3000_i64..3000,
            prop::bool::ANY,
            currency(),
        ))
        .prop_map(|money| {
            Value::Money(money.map(|(large, small, is_small, currency)| Money {
                minor: if is_small { small } else { large },
                currency,
            }))
        })
        .boxed(),
        Shape::Date => prop::option::of(0_i64..60_000)
            .prop_map(|n| Value::Date(n.map(|n| -> Date { add_days(date(1950, 1, 1), n) })))
            .boxed(),
        Shape::Choice(all) => prop::sample::select(all)
            .prop_map(|(file, _)| Value::Choice(key(file)))
            .boxed(),
        Shape::Link(_) => prop::option::of(link()).prop_map(Value::Link).boxed(),
        Shape::Links(_) => prop::collection::vec(link(), 0..3)
            .prop_map(|mut keys| {
                keys.dedup();
                Value::Links(keys)
            })
            .boxed(),
        Shape::Rank => "[a-z]{1,3}"
            .prop_map(|rank| Value::Rank(Rank(rank)))
            .boxed(),
        _ => Just(Value::Flag(false)).boxed(),
    }
}

/// How many records of each kind a tactic or message can link to.
const LINKED: usize = 4;

fn currency() -> impl Strategy<Value = Currency> {
    let codes = prop::sample::select(vec!["EUR", "EUR", "EUR", "USD", "JPY", "KWD", "CHF"]);
    codes.prop_map(|code| Currency::parse(code).unwrap())
}

/// A record with every field filled in somehow.
fn record(kind: Kind, n: usize) -> BoxedStrategy<Record> {
    let at = Ref {
        kind,
        key: key(&n.to_string()),
    };
    let values: Vec<BoxedStrategy<Value>> = kind.fields().iter().map(|f| value(f.shape)).collect();
    (
        values,
        prop::collection::vec(prop::bool::ANY, kind.fields().len()),
    )
        .prop_map(move |(values, filled)| {
            let mut record = Record::empty(at);
            for ((info, value), filled) in kind.fields().iter().zip(&values).zip(filled) {
                if filled || info.shape == Shape::Rank {
                    record.set(Field(info.name), value);
                }
            }
            record
        })
        .boxed()
}

/// A plan of tactics and messages, and of records whose names differ little.
fn plans() -> impl Strategy<Value = Plan> {
    let tactics: Vec<_> = (0..LINKED).map(|n| record(Kind::Tactic, n)).collect();
    let messages: Vec<_> = (0..LINKED).map(|n| record(Kind::Message, n)).collect();
    let kinds = [
        Kind::Stage,
        Kind::Channel,
        Kind::Segment,
        Kind::Strategy,
        Kind::Objective,
        Kind::Kpi,
        Kind::CallToAction,
        Kind::Person,
        Kind::Pillar,
        Kind::Offer,
        Kind::Asset,
    ];
    let names = prop::collection::vec(nasty(), kinds.len() * LINKED);
    (tactics, messages, names, currency()).prop_map(move |(tactics, messages, names, currency)| {
        let mut plan = Plan::default();
        plan.about.currency = currency;
        let mut seen = BTreeSet::new();
        let mut edits: Vec<Record> = tactics.into_iter().chain(messages).collect();
        for (at, name) in names.iter().enumerate() {
            let (kind, n) = (kinds[at / LINKED], at % LINKED);
            let mut record = Record::empty(Ref {
                kind,
                key: key(&n.to_string()),
            });
            // Names differ by a letter or a blank; a stage has one, or its column would be lost.
            let mut name = name.trim().to_owned();
            while !seen.insert((kind, name.clone())) || (kind == Kind::Stage && name.is_empty()) {
                name.push('x');
            }
            record.set(Field("name"), &Value::Text(name));
            if kind == Kind::Strategy {
                // All serve one objective: of several by several the table does not say which.
                record.set(Field("objectives"), &Value::Links(vec![key("0")]));
            }
            edits.push(record);
        }
        for record in edits {
            throughline::edit::apply(&mut plan, &throughline::edit::Edit::insert(record));
        }
        plan
    })
}

proptest! {
    #[test]
    fn whatever_is_in_tactics_and_messages_comes_back(plan in plans()) {
        comes_back(&plan);
    }
}

#[test]
fn every_field_of_a_tactic_and_a_message_has_a_column() {
    use throughline::sheet::{COLUMNS, Holds};
    let missing = |list: &'static [throughline::model::FieldInfo],
                   holds: fn(Field) -> Holds,
                   but: &[Field]| {
        let fields = list.iter().map(|info| Field(info.name));
        fields
            .filter(|field| {
                !but.contains(field) && !COLUMNS.iter().any(|c| c.holds == holds(*field))
            })
            .collect::<Vec<_>>()
    };
    // The order is that of the rows; messages have rows or cells of their own.
    let but = [field!(Tactic.rank), field!(Tactic.messages)];
    assert_eq!(missing(Tactic::LIST, Holds::Tactic, &but), []);
    assert_eq!(
        missing(Message::LIST, Holds::Message, &[field!(Message.rank)]),
        []
    );
}
