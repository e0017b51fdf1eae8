//! Random plans and edits. Few ids, so that links meet their targets and edits each other; values that
//! sit on the edges where rules decide.

use jiff::civil::date;
use proptest::prelude::*;
use throughline::check::what_if::{Cut, Supposition, Then};
use throughline::edit::{Edit, apply};
use throughline::model::{
    Currency, Field, FieldInfo, Id, Kind, Money, Number, Place, Plan, Rank, Record, Ref, Shape,
    Value, key,
};

const KEYS: [&str; 4] = ["a", "b", "c", "d"];

pub fn record_ref() -> impl Strategy<Value = Ref> {
    // Tactics and messages are what plans are made of.
    let kinds = prop_oneof![
        3 => prop::sample::select(vec![Kind::Tactic, Kind::Message]),
        4 => prop::sample::select(Kind::ALL),
    ];
    (kinds, prop::sample::select(&KEYS[..])).prop_map(|(kind, k)| Ref {
        kind,
        key: if kind.is_single() { key("") } else { key(k) },
    })
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        prop::sample::select(vec![
            "LinkedIn",
            "linked in",
            "X",
            "Twitter",
            "cheap",
            "Try it now",
            "Save XX% by [DATE]",
            "200 leads by June",
            "Hi {{first_name}, welcome",
            "the the",
            "Аurora",
            "don\u{e2}\u{20ac}\u{2122}t",
            "\u{200b}",
            "%",
            "learn whether",
            "find us on Pinterest",
            "follow us on X",
            "Pinterest",
        ])
        .prop_map(str::to_owned),
        "[a-zA-Z0-9 .,!€ß日🎉\n\u{202e}]{0,40}",
    ]
}

fn number() -> impl Strategy<Value = Option<Number>> {
    prop::option::of(prop_oneof![
        (-3_i64..400).prop_map(Number::whole),
        (-10_000_i64..20_000).prop_map(|n| Number::whole(n).share(1, 100)),
        Just(Number::whole(i64::MAX)),
    ])
}

fn day() -> impl Strategy<Value = jiff::civil::Date> {
    prop_oneof![
        (0_i32..400).prop_map(|n| date(2026, 11, 1).saturating_add(jiff::Span::new().days(n))),
        Just(date(9999, 12, 31)),
        Just(date(-9999, 1, 1)),
    ]
}

/// Any value that the field can hold, and now and then one that it cannot.
pub fn value(info: &'static FieldInfo) -> BoxedStrategy<Value> {
    let keys = prop::collection::vec(prop::sample::select(&KEYS[..]).prop_map(key), 0..3);
    let link = prop::option::of(prop::sample::select(&KEYS[..]).prop_map(key));
    match info.shape {
        Shape::Text => words().prop_map(Value::Text).boxed(),
        Shape::Currency => prop::sample::select(vec!["EUR", "GBP"])
            .prop_map(|code| Value::Text(code.into()))
            .boxed(),
        Shape::Lines => prop::collection::vec(words(), 0..3)
            .prop_map(Value::Lines)
            .boxed(),
        Shape::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        Shape::Number => number().prop_map(Value::Number).boxed(),
        Shape::Date => prop::option::of(day()).prop_map(Value::Date).boxed(),
        Shape::Money => prop::option::of((
            -5_i64..2_000_000,
            prop::sample::select(vec!["EUR", "GBP", "JPY"]),
        ))
        .prop_map(|money| {
            Value::Money(money.map(|(minor, code)| Money {
                minor,
                currency: Currency::parse(code).unwrap(),
            }))
        })
        .boxed(),
        Shape::Choice(choices) => prop::sample::select(choices)
            .prop_map(|(name, _)| Value::Choice(key(name)))
            .boxed(),
        Shape::Link(_) => link.prop_map(Value::Link).boxed(),
        Shape::Links(_) => keys.prop_map(Value::Links).boxed(),
        Shape::Rank => "[a-z]{0,3}".prop_map(|r| Value::Rank(Rank(r))).boxed(),
        Shape::Limits => limits().boxed(),
        Shape::Places => prop::collection::vec(record_ref().prop_map(Place::record), 0..3)
            .prop_map(Value::Places)
            .boxed(),
    }
}

fn limits() -> impl Strategy<Value = Value> {
    use throughline::model::{Counter, FieldLimit, MessageField, Requirement};
    let limit = (
        prop::sample::select(MessageField::ALL),
        prop::sample::select(Counter::ALL),
        prop::option::of(0_u32..60),
        prop::sample::select(Requirement::ALL),
        prop::option::of(0_u32..4),
    );
    prop::collection::vec(limit, 0..4).prop_map(|limits| {
        let limits = limits
            .into_iter()
            .map(|(field, counter, hard, required, lines_min)| FieldLimit {
                field,
                counter,
                hard,
                required,
                lines_min,
                ..Default::default()
            });
        Value::Limits(limits.collect())
    })
}

/// Sets one random field of one random record.
pub fn set() -> impl Strategy<Value = Edit> {
    record_ref().prop_flat_map(|at| {
        prop::sample::select(at.kind.fields()).prop_flat_map(move |info| {
            let place = Place::record(at).field(Field(info.name));
            value(field_of(at.kind, info.name)).prop_map(move |value| Edit::set(place, value))
        })
    })
}

fn field_of(kind: Kind, name: &str) -> &'static FieldInfo {
    kind.fields().iter().find(|info| info.name == name).unwrap()
}

/// Puts in a random record with about half of its fields filled.
fn insert() -> impl Strategy<Value = Edit> {
    record_ref().prop_flat_map(|at| {
        let fields: Vec<_> = at
            .kind
            .fields()
            .iter()
            .map(|info| prop::option::of(value(field_of(at.kind, info.name))))
            .collect();
        fields.prop_map(move |values| {
            let mut record = Record::empty(at);
            for (info, value) in at.kind.fields().iter().zip(values) {
                if let Some(value) = value {
                    record.set(Field(info.name), &value);
                }
            }
            Edit::Insert(Box::new(record))
        })
    })
}

/// Any edit: sets mostly, some records that come and go, and batches of them.
pub fn edit() -> impl Strategy<Value = Edit> {
    let leaf = prop_oneof![
        5 => set(),
        3 => insert(),
        1 => record_ref().prop_map(Edit::Remove),
    ];
    leaf.prop_recursive(2, 8, 4, |inner| {
        prop::collection::vec(inner, 0..4).prop_map(|edits| Edit::batch("several things", edits))
    })
}

/// A plan that a number of inserts made.
pub fn plan() -> impl Strategy<Value = Plan> {
    prop::collection::vec(insert(), 0..40).prop_map(|edits| {
        let mut plan = Plan::default();
        for edit in edits {
            apply(&mut plan, &edit);
        }
        plan
    })
}

/// Something that could be otherwise in such a plan.
pub fn supposition() -> impl Strategy<Value = Supposition> {
    let key = || prop::sample::select(&KEYS[..]).prop_map(key);
    let other = prop::option::of(key());
    let money = (0_i64..2_000_000).prop_map(|minor| Money {
        minor,
        currency: Currency::default(),
    });
    let cut = prop_oneof![
        (0_i64..200).prop_map(|n| Cut::Hours(Number::whole(n))),
        money.clone().prop_map(Cut::Money),
        money.prop_map(Cut::MoneyInAll),
    ];
    prop_oneof![
        words().prop_map(Supposition::PrimaryMessage),
        (words(), words()).prop_map(|(word, instead)| Supposition::Ban { word, instead }),
        cut.prop_map(Supposition::Cut),
        (key(), other.clone(), words()).prop_map(|(channel, other, why)| {
            Supposition::DropChannel {
                channel: Id::from_key(channel),
                then: other.map_or(Then::Stop(why), |other| Then::Move(Id::from_key(other))),
            }
        }),
        (key(), other).prop_map(|(person, successor)| Supposition::DropPerson {
            person: Id::from_key(person),
            successor: successor.map(Id::from_key),
        }),
    ]
}
