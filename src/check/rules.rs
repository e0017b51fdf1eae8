//! The rules, a file each.

mod ad_editorial;
mod against_its_strength;
mod against_the_register;
mod against_the_results;
mod banned_term;
mod broken_chain;
mod broken_link;
mod campaign_tags;
mod cannot_work_here;
mod claim_without_proof;
mod competing_calls;
mod contradicting_claims;
mod copies_apart;
mod dangling_link;
mod dead_end;
mod dear_text_message;
mod disclaimer_missing;
mod drowned_pillar;
mod duplicate_entry;
mod effort_against_weight;
mod hidden_characters;
mod impossible_date;
mod impossible_number;
mod intent_and_stage;
mod kpi_off_the_objective;
mod kpi_without_target;
mod missing_part;
mod name_miswritten;
mod nobody_owns_it;
mod nothing_to_stop;
mod objective_without_measure;
mod off_the_message;
mod off_the_tone;
mod other_language;
mod outside_its_validity;
mod outside_the_programme;
pub(crate) mod over_budget;
pub(crate) mod over_capacity;
mod over_the_limit;
mod pasted_unchanged;
mod price_on_two_bases;
mod promise_without_proof;
mod qualifier_drift;
mod rule_book_contradiction;
mod same_words_for_all;
mod shouting;
mod silent_stage;
mod stage_on_one_channel;
mod stages_out_of_order;
mod stale_decision;
mod stopped_yet_planned;
mod strategy_as_action;
mod tactic_before_strategy;
mod tag_or_handle;
mod term_written_otherwise;
mod too_many_knocks;
mod two_destinations;
mod two_promises;
mod two_spellings;
mod unfinished_copy;
mod unreachable_segment;
mod unreportable_metric;

use super::Rule;

/// Every rule, by code. A code is stable for ever: a retired one is never used again.
pub const RULES: &[&Rule] = &[
    &banned_term::RULE,               // B101
    &term_written_otherwise::RULE,    // B102
    &name_miswritten::RULE,           // B103
    &two_spellings::RULE,             // B104
    &contradicting_claims::RULE,      // B201
    &against_the_register::RULE,      // B202
    &qualifier_drift::RULE,           // B203
    &outside_its_validity::RULE,      // B204
    &impossible_date::RULE,           // B205
    &price_on_two_bases::RULE,        // B206
    &claim_without_proof::RULE,       // B207
    &disclaimer_missing::RULE,        // B208
    &competing_calls::RULE,           // B301
    &two_destinations::RULE,          // B302
    &broken_link::RULE,               // B303
    &campaign_tags::RULE,             // B304
    &tag_or_handle::RULE,             // B305
    &unfinished_copy::RULE,           // B306
    &off_the_message::RULE,           // B401
    &drowned_pillar::RULE,            // B402
    &promise_without_proof::RULE,     // B404
    &shouting::RULE,                  // B501
    &off_the_tone::RULE,              // B502
    &over_the_limit::RULE,            // C101
    &dear_text_message::RULE,         // C103
    &ad_editorial::RULE,              // C104
    &pasted_unchanged::RULE,          // C105
    &missing_part::RULE,              // C106
    &cannot_work_here::RULE,          // C107
    &dangling_link::RULE,             // D101
    &duplicate_entry::RULE,           // D102
    &hidden_characters::RULE,         // D103
    &other_language::RULE,            // D104
    &rule_book_contradiction::RULE,   // D105
    &stale_decision::RULE,            // D106
    &kpi_without_target::RULE,        // K101
    &unreportable_metric::RULE,       // K102
    &against_the_results::RULE,       // K103
    &impossible_number::RULE,         // K104
    &tactic_before_strategy::RULE,    // P101
    &strategy_as_action::RULE,        // P102
    &objective_without_measure::RULE, // P103
    &broken_chain::RULE,              // P104
    &nothing_to_stop::RULE,           // P105
    &stopped_yet_planned::RULE,       // P106
    &over_capacity::RULE,             // R101
    &over_budget::RULE,               // R102
    &effort_against_weight::RULE,     // R103
    &nobody_owns_it::RULE,            // R104
    &silent_stage::RULE,              // S101
    &unreachable_segment::RULE,       // S102
    &intent_and_stage::RULE,          // S103
    &dead_end::RULE,                  // S104
    &two_promises::RULE,              // S105
    &stages_out_of_order::RULE,       // S106
    &stage_on_one_channel::RULE,      // S107
    &same_words_for_all::RULE,        // S108
    &outside_the_programme::RULE,     // T101
    &kpi_off_the_objective::RULE,     // T102
    &against_its_strength::RULE,      // T103
    &copies_apart::RULE,              // T104
    &too_many_knocks::RULE,           // T105
];

/// The rule with this code, in any case.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES
        .iter()
        .copied()
        .find(|rule| rule.code.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::check::index::DERIVED;
    use crate::check::testing::{TODAY, codes, plan};
    use crate::check::{Checker, Finding};
    use crate::edit::{Edit, apply};
    use crate::model::fields::choice;
    use crate::model::{Field, Kind, Money, Number, Place, Plan, Record, Shape, Value};

    #[test]
    fn every_card_is_complete() {
        let mut names = BTreeSet::new();
        for rule in RULES {
            let code = rule.code;
            assert!(names.insert(rule.name), "{code}: the name is taken");
            let is_kebab = |c: char| c.is_ascii_lowercase() || c == '-';
            assert!(rule.name.chars().all(is_kebab), "{code}: {}", rule.name);
            assert!(
                !rule.summary.is_empty() && !rule.summary.contains('\n'),
                "{code}"
            );
            assert!(!rule.why.trim().is_empty(), "{code}");
            for (kind, fields) in rule.reads {
                for field in *fields {
                    assert!(
                        DERIVED.iter().any(|(derived, _)| derived == field)
                            || kind.fields().iter().any(|info| info.name == *field),
                        "{code}: {kind:?} has no field {field}"
                    );
                }
            }
        }
        assert!(
            RULES.is_sorted_by(|a, b| a.code < b.code),
            "codes ascend and are unique"
        );
    }

    #[test]
    fn every_bad_plan_raises_its_rule_alone_and_every_good_one_nothing() {
        for rule in RULES {
            let found = |ron| -> BTreeSet<&str> {
                let plan = plan(ron).unwrap_or_else(|e| panic!("{}: {e}", rule.code));
                codes(&plan).into_iter().collect()
            };
            assert_eq!(found(rule.bad), [rule.code].into(), "{}: bad", rule.code);
            assert_eq!(found(rule.good), [].into(), "{}: good", rule.code);
        }
    }

    /// A plan with something of most kinds, and much amiss.
    const BUSY: &str = r#"(
        about: (to: "2027-06-30", currency: "GBP"),
        capacity: (hours_per_month: 40, money_per_month: "500.00 GBP", money_total: "900.00 GBP"),
        capacity_months: [
            (id: "may", month: "2027-05-01", hours: 20, money: "100.00 GBP"),
            (id: "ann", month: "2027-05-01", person: "ann", hours: 5),
        ],
        people: [(id: "ann", name: "Ann", hours_per_month: 30)],
        kpis: [(id: "leads", name: "40 leads")],
        objectives: [(id: "grow", name: "Grow", kpi: "leads")],
        strategies: [(id: "fair", name: "Fair", objectives: ["grow"]), (id: "home", name: "Be at home")],
        ideas: [(id: "life", name: "A loom for life", ways: ["find us"])],
        pillars: [(id: "repair", name: "Repair")],
        stages: [(id: "trial", name: "Trial"), (id: "purchase", name: "Purchase")],
        segments: [(id: "mills", name: "Mills", preferred_channels: ["pin"]), (id: "hobby", name: "Hobby")],
        channels: [
            (id: "fair", name: "Fair", group: Events, work_falls: BeforeItStarts),
            (id: "pin", name: "Pinterest", group: Social, retired: true),
        ],
        messages: [(id: "ask", name: "Ask", body: "Ask @loom"), (id: "pin", name: "Pin", note: "On Pinterest")],
        tactics: [
            (id: "stand", name: "Stand", channel: "fair", stage: "trial", segments: ["mills"], messages: ["ask"],
                strategies: ["fair"], owner: "ann", status: Planned, start: "2027-05-31", hours: 60, cost: "1000.00 GBP"),
            (id: "posts", name: "Posts", channel: "pin", strategies: ["home"], messages: ["pin"], course: Stop, hours: 2,
                start: "2027-05-01"),
            (id: "talk", name: "Talk", segments: ["hobby"], messages: ["pin"], status: Live, hours: 3),
            (id: "film", name: "Film", stage: "purchase", segments: ["hobby", "mills"], messages: ["pin"], status: Live),
        ],
    )"#;

    /// Rules look at what they say in `reads`, and at nothing else: after any change to a bad example or to
    /// a busy plan, what is kept up to date equals what is found afresh.
    #[test]
    fn rules_read_what_they_say() {
        let findings = |checker: &Checker| -> Vec<Finding> {
            checker
                .open()
                .map(|finding| finding.as_ref().clone())
                .collect()
        };
        let examples = RULES.iter().map(|rule| rule.bad);
        for mut plan in examples.chain([BUSY]).map(|ron| plan(ron).unwrap()) {
            let mut checker = Checker::new(&plan, TODAY);
            for edit in changes(&plan) {
                let applied = apply(&mut plan, &edit);
                checker.update(&plan, &applied.touched);
                let fresh = Checker::new(&plan, TODAY);
                assert_eq!(findings(&checker), findings(&fresh), "{edit:?}");
                let undone = apply(&mut plan, &applied.inverse);
                checker.update(&plan, &undone.touched);
            }
        }
    }

    /// Every way to delete a record of a plan, or to fill one of its fields: with nothing, as a sibling does,
    /// or with what such a field may hold.
    fn changes(plan: &Plan) -> Vec<Edit> {
        let mut edits = Vec::new();
        for kind in Kind::ALL {
            let refs = plan.refs(*kind).into_iter();
            let records: Vec<Record> = refs.filter_map(|at| plan.record(at)).collect();
            for record in &records {
                let at = record.at();
                edits.push(Edit::Remove(at));
                for info in kind.fields() {
                    let field = Field(info.name);
                    let mut values: Vec<Value> = records
                        .iter()
                        .chain([&Record::empty(at)])
                        .filter_map(|other| other.get(field))
                        .chain(samples(plan, info.shape))
                        .filter(|value| record.get(field).as_ref() != Some(value))
                        .collect();
                    values.dedup();
                    let place = Place::record(at).field(field);
                    edits.extend(values.into_iter().map(|value| Edit::set(place, value)));
                }
            }
        }
        edits
    }

    /// Some contents of a field.
    fn samples(plan: &Plan, shape: Shape) -> Vec<Value> {
        let keys = |kind| plan.refs(kind).into_iter().map(|at| at.key);
        match shape {
            Shape::Text => vec![Value::Text("Find us on Pinterest".into())],
            Shape::Currency => vec![Value::Text("USD".into())],
            Shape::Lines => vec![Value::Lines(vec!["@loom".into()])],
            Shape::Flag => vec![Value::Flag(true)],
            Shape::Number => [1, 500]
                .map(|n| Value::Number(Some(Number::whole(n))))
                .into(),
            Shape::Date => [(2026, 12, 31), (2027, 3, 3), (2027, 8, 1)]
                .map(|(year, month, day)| Value::Date(Some(jiff::civil::date(year, month, day))))
                .into(),
            Shape::Money => ["1.00 GBP", "90000.00 GBP"]
                .map(|m| Value::Money(Money::parse(m)))
                .into(),
            Shape::Choice(names) => names.iter().map(|(name, _)| choice(name)).collect(),
            Shape::Link(kind) => keys(kind).map(|key| Value::Link(Some(key))).collect(),
            Shape::Links(kind) => keys(kind).map(|key| Value::Links(vec![key])).collect(),
            Shape::Rank | Shape::Limits | Shape::Places => Vec::new(),
        }
    }
}
