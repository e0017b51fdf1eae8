//! The file format. `tests/fixtures/format/vN.ron` is a file as version N wrote it, with every kind of
//! record, every field filled and every choice made; it must open for ever, and the current one is written
//! back byte by byte.

use throughline::file::{VERSION, parse, to_text};
use throughline::model::fields::choice;
use throughline::model::{Counter, Field, Kind, MessageField, Plan, Requirement, Shape, Value};

fn fixture(name: &str) -> String {
    let path = format!(
        "{}/tests/fixtures/format/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The plan of the current version's file.
fn current() -> Plan {
    let text = fixture(&format!("v{VERSION}.ron"));
    parse(text.as_bytes()).unwrap().plan
}

#[test]
fn every_version_opens() {
    for version in 1..=VERSION {
        let loaded = parse(fixture(&format!("v{version}.ron")).as_bytes()).unwrap();
        assert!(loaded.repairs.is_empty());
    }
}

#[test]
fn the_current_version_is_written_back_byte_by_byte() {
    let text = fixture(&format!("v{VERSION}.ron"));
    let plan = parse(text.as_bytes()).unwrap().plan;
    assert_eq!(to_text(&plan).unwrap(), text);
}

/// What the records of a kind hold in a field.
fn held(plan: &Plan, kind: Kind, field: Field) -> Vec<Value> {
    let records = plan.refs(kind);
    records
        .into_iter()
        .filter_map(|at| plan.get(at, field))
        .collect()
}

#[test]
fn the_fixture_fills_every_field_of_every_kind() {
    let plan = current();
    for kind in Kind::ALL {
        for info in kind.fields() {
            let held = held(&plan, *kind, Field(info.name));
            let is_filled = held.iter().any(|value| !value.is_blank());
            assert!(is_filled, "{kind:?}.{} is blank", info.name);
        }
    }
}

/// The first of a fixed list is the default, which needs no line.
#[test]
fn the_fixture_makes_every_choice_but_the_defaults() {
    let plan = current();
    for kind in Kind::ALL {
        for info in kind.fields() {
            let Shape::Choice(choices) = info.shape else {
                continue;
            };
            let held = held(&plan, *kind, Field(info.name));
            let is_made = |(name, _): &&(&str, &str)| held.contains(&choice(name));
            let made = choices.iter().skip(1).filter(is_made).count();
            // Of what exists once only one choice can be made.
            let wanted = if kind.is_single() {
                1
            } else {
                choices.len() - 1
            };
            assert_eq!(made, wanted, "{kind:?}.{}: {held:?}", info.name);
        }
    }
    let limits = || plan.channels.values().flat_map(|channel| &channel.limits);
    for field in MessageField::ALL {
        assert!(limits().any(|l| l.field == *field), "{field:?}");
    }
    for counter in Counter::ALL {
        assert!(limits().any(|l| l.counter == *counter), "{counter:?}");
    }
    for required in Requirement::ALL {
        assert!(limits().any(|l| l.required == *required), "{required:?}");
    }
}
