//! Whatever the text: it is read, and what is said back is read as the same.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

/// A target that a text can say.
fn targets() -> impl Strategy<Value = Target> {
    let number = || {
        prop_oneof![
            (1_i64..3_000_000).prop_map(Number::whole),
            (1_i64..3_000_000).prop_map(|n| Number::whole(n).share(1, 100)),
        ]
    };
    let change = prop_oneof![
        (number(), any::<bool>()).prop_map(|(n, up)| (n, up, true)),
        (number(), any::<bool>()).prop_map(|(n, up)| (n, up, false)),
    ]
    .prop_map(|(n, up, is_percent)| {
        let n = if up { n } else { Number::ZERO.minus(n) };
        if is_percent {
            Change::Percent(n)
        } else {
            Change::By(n)
        }
    });
    let change = prop_oneof![
        change,
        prop::sample::select(vec![50, 200, 300, 400]).prop_map(Change::Times)
    ];
    let unit = prop::sample::select(vec![
        None,
        None,
        Some(Unit::Percent),
        Some(Unit::Money(Currency::default())),
        Currency::parse("CHF").map(Unit::Money),
    ]);
    let per = prop::sample::select(vec![
        None,
        Some(Per::Day),
        Some(Per::Month),
        Some(Per::Year),
    ]);
    let measure = prop::sample::select(vec![
        "leads",
        "cost per lead",
        "Öffnungsrate",
        "abonnés à la newsletter",
        "time on page",
    ]);
    let due = prop::option::of(0_i64..20_000);
    (
        prop::option::of(number()),
        prop::option::of(number()),
        prop::option::of(change),
        unit,
        per,
        measure,
        due,
    )
        .prop_map(|(baseline, target, change, unit, per, measure, due)| {
            let mut said = Target {
                baseline,
                target,
                change,
                unit,
                per,
                measure: measure.into(),
                due: due.map(|n| crate::model::calendar::add_days(date(1990, 1, 1), n)),
                ..Target::default()
            };
            if said.baseline.is_some() && said.target.is_none() {
                said.target = parts::worked_out(&said);
            }
            // Without a number in it, a unit cannot be said.
            let gives_unit = said.baseline.is_some()
                || said.target.is_some()
                || matches!(change, Some(Change::By(_)));
            if !gives_unit {
                said.unit = None;
            }
            said
        })
        .prop_filter("something is said", |said| {
            said.baseline.is_some() || said.target.is_some() || said.change.is_some()
        })
}

/// Texts of the words and signs that mean something here.
fn texts() -> impl Strategy<Value = String> {
    let words = "leads rate cost per a lead from to by at of in + - − – % € $ 25 320 1.200 12,50 400 -5 +10 1 200 31.12. 31.12.2027 \
        3/4 June Q3 mid-June end of year next month 31 Dec 2027 within six months more fewer double halve increase cut improve \
        bis von auf um pro Monat Ende verdoppeln senken mehr d'ici le fin de à par mois plus doubler hasta desde al mes para \
        más , ; : ( ) . → k Mio points 20 today now seconds stars we want goal : the no 1 50 million EUR with week a quarter";
    let words: Vec<&'static str> = words.split_whitespace().collect();
    let gaps = prop::sample::select(vec![" ", " ", " ", "", "\n", "\u{a0}"]);
    prop::collection::vec((prop::sample::select(words), gaps), 0..14).prop_map(|words| {
        words
            .into_iter()
            .map(|(word, gap)| format!("{word}{gap}"))
            .collect()
    })
}

proptest! {
    #[test]
    fn any_text_is_read_and_its_words_read_again_say_the_same(
        any in any::<String>(), text in texts(), days in -700_000_i64..2_900_000, american in any::<bool>(),
    ) {
        let today = crate::model::calendar::add_days(date(2000, 1, 1), days);
        let order = if american { DateOrder::MonthFirst } else { DateOrder::DayFirst };
        for text in [any, text] {
            let said = super::read(&text, today, order);
            let again = super::read(&said.in_words(), today, order);
            prop_assert_eq!(&again.rest, "", "{}", said.in_words());
            let rest = said.rest.clone();
            prop_assert_eq!(Target { rest, ..again }, said);
        }
    }

    #[test]
    fn what_can_be_said_is_understood(said in targets()) {
        let again = super::read(&said.in_words(), date(2026, 9, 10), DateOrder::DayFirst);
        prop_assert_eq!(again, said.clone(), "{}", said.in_words());
    }
}
