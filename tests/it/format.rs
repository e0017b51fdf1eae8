//! The file format. `tests/fixtures/format/vN.ron` is a file as version N wrote it, with every kind of
//! record and every field filled; it must open for ever, and the current one is written back byte by byte.

use throughline::file::{VERSION, parse, to_text};
use throughline::model::{Field, Kind, Shape};

fn fixture(name: &str) -> String {
    let path = format!(
        "{}/tests/fixtures/format/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
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

#[test]
fn the_fixture_fills_every_field_of_every_kind() {
    let plan = parse(fixture(&format!("v{VERSION}.ron")).as_bytes())
        .unwrap()
        .plan;
    for kind in Kind::ALL {
        let records = plan.refs(*kind);
        assert!(!records.is_empty(), "{kind:?} is missing");
        for info in kind.fields() {
            // A fixed list has no blank: its default needs no line.
            if matches!(info.shape, Shape::Choice(_)) {
                continue;
            }
            let is_filled = records.iter().any(|at| {
                plan.get(*at, Field(info.name))
                    .is_some_and(|v| !v.is_blank())
            });
            assert!(is_filled, "{kind:?}.{} is blank", info.name);
        }
    }
}
