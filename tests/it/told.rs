//! What the records of a plan say, as text to compare: names for links, the order for ranks.
//! Written without regard to how export and import go about it.

use throughline::model::{Field, Kind, Plan, Ref, Shape, Tactic, Value};

fn name(plan: &Plan, kind: Kind, key: throughline::model::Key) -> String {
    let name = plan.name(Ref { kind, key }).unwrap_or_default();
    name.trim().to_owned()
}

/// One record: every field that is filled in; messages of a tactic in full.
pub fn record(plan: &Plan, at: Ref) -> String {
    let fields = at.kind.fields().iter().filter_map(|info| {
        let words = match (plan.get(at, Field(info.name))?, info.shape) {
            (Value::Link(Some(key)), Shape::Link(kind)) => name(plan, kind, key),
            (Value::Links(keys), Shape::Links(kind)) => {
                let tell = |key| match kind {
                    Kind::Message => match record(plan, Ref { kind, key }) {
                        words if words.is_empty() => words,
                        words => format!("[{words}]"),
                    },
                    _ => name(plan, kind, key),
                };
                let words = keys.into_iter().map(tell).filter(|words| !words.is_empty());
                words.collect::<Vec<_>>().join(" + ")
            }
            (Value::Text(text), _) => text.trim().to_owned(),
            (Value::Number(n), _) => n.map(|n| n.to_string()).unwrap_or_default(),
            (Value::Money(m), _) => m.map(|m| m.to_string()).unwrap_or_default(),
            (Value::Date(d), _) => d.map(|d| d.to_string()).unwrap_or_default(),
            (Value::Choice(c), Shape::Choice(all)) if c.as_str() != all[0].0 => c.to_string(),
            _ => String::new(),
        };
        (!words.is_empty()).then(|| format!("{} {words:?}", info.name))
    });
    fields.collect::<Vec<_>>().join(" · ")
}

/// Every tactic, stage by stage, a line each.
pub fn tactics(plan: &Plan) -> Vec<String> {
    let stages = plan.stages_in_order();
    let place = |tactic: &Tactic| {
        stages
            .iter()
            .position(|stage| Some(stage.id) == tactic.stage)
    };
    let mut tactics: Vec<&Tactic> = plan.tactics.values().collect();
    tactics.sort_by_key(|tactic| (place(tactic).unwrap_or(usize::MAX), &tactic.rank));
    let refs = tactics.into_iter().map(|tactic| Ref {
        kind: Kind::Tactic,
        key: tactic.id.key(),
    });
    refs.map(|at| record(plan, at)).collect()
}

/// Every message that says anything, a line each.
pub fn messages(plan: &Plan) -> Vec<String> {
    let refs = plan.refs(Kind::Message).into_iter();
    let mut lines: Vec<String> = refs.map(|at| record(plan, at)).collect();
    lines.retain(|line| !line.is_empty());
    lines
}
