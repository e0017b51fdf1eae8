//! D101: a link to something that is not in the plan.

use crate::check::{Check, Ctx, Finding, Fix, Reads, Rule, Safety, Severity, Sink};
use crate::edit::{Edit, relink};
use crate::model::{Kind, Place, Plan, Ref, Shape, Value, key};
use crate::text::name_key;

/// The shortest name that is worth comparing: shorter ones are contained in everything.
const SHORTEST: usize = 3;
/// How many records are offered in place of the missing one.
const OFFERED: usize = 2;

/// The kinds that link to others, with all their fields: a link field that is added later is read, too.
const LINKING: &[Reads] = &[
    (Kind::Brand, &[]),
    (Kind::ProofPoint, &[]),
    (Kind::Disclaimer, &[]),
    (Kind::Segment, &[]),
    (Kind::Stage, &[]),
    (Kind::Channel, &[]),
    (Kind::Objective, &[]),
    (Kind::Kpi, &[]),
    (Kind::Strategy, &[]),
    (Kind::Message, &[]),
    (Kind::Tactic, &[]),
    (Kind::CapacityMonth, &[]),
    (Kind::Result, &[]),
    (Kind::CapturedIdea, &[]),
];

/// The card.
pub const RULE: Rule = Rule {
    code: "D101",
    name: "dangling-link",
    severity: Severity::Error,
    summary: "A record links to something that is not in the plan.",
    why: "Everything else that is said about a plan follows its links: through a link that leads \
          nowhere, a tactic drops out of sums, coverage and alignment without a word. \
          Links break when a record is deleted by hand in the file, or when a table brings in names \
          that the plan does not have. What comments and decisions are about may be gone.",
    reads: LINKING,
    bad: r#"(
    segments: [(id: "mills", name: "Mills", preferred_channels: ["channel-press"])],
)"#,
    good: r#"(
    channels: [(id: "channel-press", name: "Trade press")],
    segments: [(id: "mills", name: "Mills", preferred_channels: ["channel-press"])],
)"#,
    check: Check::Each(Kind::ALL, check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let mut seen = Vec::new(); // a list may name the missing record twice
    ctx.plan.links(at, &mut |field, to| {
        if ctx.plan.has(to) || seen.contains(&(field, to)) {
            return;
        }
        seen.push((field, to));
        let (from, word) = (at.kind.word(), to.kind.word());
        sink.report(
            Place::record(at).field(field),
            format!(
                "This {from} points to {} {word} that is not in the plan: {}.",
                article(word),
                to.key
            ),
        )
        .value(to.key.as_str());
    });
}

/// “a” or “an”, as the word is spoken.
fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}

/// Offers records that are called nearly so, and to take the link out. Only where nothing similar is
/// there does the latter go without asking.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let place = finding.place;
    let Some(missing) = missing(finding) else {
        return Vec::new();
    };
    let similar = similar(ctx.plan, place, missing);
    let remove = relink(ctx.plan, place, missing, None).map(|edit| Fix {
        title: "Remove the link".into(),
        safety: if similar.is_empty() {
            Safety::Sure
        } else {
            Safety::Review
        },
        edit,
    });
    let link = |(title, edit): (String, Edit)| Fix::review(title, edit);
    similar.into_iter().map(link).chain(remove).collect()
}

/// The record that the finding misses.
fn missing(finding: &Finding) -> Option<Ref> {
    let field = finding.place.field?;
    let fields = finding.place.record.kind.fields();
    match fields.iter().find(|info| info.name == field.0)?.shape {
        Shape::Link(kind) | Shape::Links(kind) => Some(Ref {
            kind,
            key: key(finding.values.first()?),
        }),
        _ => None,
    }
}

/// Links to records whose id or name is much like the missing id, the closest first.
fn similar(plan: &Plan, place: Place, missing: Ref) -> Vec<(String, Edit)> {
    let wanted = name_key(&missing.key);
    let linked = place.field.and_then(|f| plan.get(place.record, f));
    let is_linked = |to: Ref| match &linked {
        Some(Value::Links(keys)) => keys.contains(&to.key),
        _ => false,
    };
    let mut found: Vec<(Closeness, Ref, &str)> = plan
        .refs(missing.kind)
        .into_iter()
        .filter(|to| *to != place.record && !is_linked(*to))
        .filter_map(|to| {
            let name = plan.name(to)?;
            let closeness = [name_key(&to.key), name_key(name)]
                .iter()
                .filter_map(|key| closeness(key, &wanted))
                .min()?;
            Some((closeness, to, name))
        })
        .collect();
    found.sort_unstable();
    found
        .into_iter()
        .take(OFFERED)
        .filter_map(|(_, to, name)| {
            let name = if name.trim().is_empty() {
                to.key.as_str()
            } else {
                name.trim()
            };
            let edit = relink(plan, place, missing, Some(to))?;
            Some((format!("Link to “{name}”"), edit))
        })
        .collect()
}

/// How much alike two keys are, the closest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Closeness {
    Same,
    Begins,
    Contains,
}

fn closeness(one: &str, other: &str) -> Option<Closeness> {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    if short.chars().count() < SHORTEST {
        return (one == other && !one.is_empty()).then_some(Closeness::Same);
    }
    if short == long {
        Some(Closeness::Same)
    } else if long.starts_with(short) {
        Some(Closeness::Begins)
    } else {
        long.contains(short).then_some(Closeness::Contains)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check::testing::{fixed, report};

    #[test]
    fn every_kind_that_links_is_judged_and_read() {
        let linking: Vec<Kind> = Kind::ALL
            .iter()
            .copied()
            .filter(|kind| {
                let mut shapes = kind.fields().iter().map(|info| info.shape);
                shapes.any(|shape| matches!(shape, Shape::Link(_) | Shape::Links(_)))
            })
            .collect();
        assert_eq!(
            LINKING,
            linking.iter().map(|k| (*k, &[][..])).collect::<Vec<_>>()
        );
    }

    #[test]
    fn every_missing_record_is_named_once() {
        expect![[r#"
            error D101 strategy “Win mills” › objectives: This strategy points to an objective that is not in the plan: more-leads.
              [Remove the link]
            error D101 tactic “Letter” › KPI: This tactic points to a KPI that is not in the plan: clicks.
              [Remove the link]
            error D101 tactic “Letter” › messages: This tactic points to a message that is not in the plan: m1.
              [Remove the link]
            error D101 tactic “Letter” › messages: This tactic points to a message that is not in the plan: m2.
              [Remove the link]
        "#]]
        .assert_eq(&report(
            "D101",
            r#"(
            strategies: [(id: "s", name: "Win mills", objectives: ["more-leads"])],
            tactics: [(id: "t", name: "Letter", messages: ["m1", "m2", "m1"], kpi: "clicks")],
        )"#,
        ));
    }

    #[test]
    fn what_is_called_nearly_so_is_offered_first() {
        expect![[r#"
            error D101 tactic “Letter” › segments: This tactic points to a segment that is not in the plan: segment-mills.
              [Link to “Northern mills”]
              [Link to “Mills”]
              [Remove the link]
        "#]]
        .assert_eq(&report(
            "D101",
            r#"(
            segments: [(id: "a", name: "Weavers"), (id: "b", name: "Mills"), (id: "m", name: "M"),
                       (id: "segment-mills-2", name: "Northern mills")],
            tactics: [(id: "t", name: "Letter", segments: ["segment-mills"])],
        )"#,
        ));
    }

    #[test]
    fn taking_the_link_out_leaves_the_others() {
        expect![[r#"
            Remove the link
            tactic “Letter” › segments: gone, weavers → weavers
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "D101",
            r#"(
            segments: [(id: "weavers", name: "Weavers")],
            tactics: [(id: "t", name: "Letter", segments: ["gone", "weavers"])],
        )"#,
        ));
    }

    #[test]
    fn empty_links_and_what_remarks_are_about_may_lead_nowhere() {
        for plan in [
            r#"(tactics: [(id: "t", name: "Letter")])"#,
            r#"(channels: [(id: "myspace", retired: true)], tactics: [(id: "t", channel: "myspace")])"#,
            r#"(comments: [(id: "c", name: "Why?", places: [(record: (kind: Tactic, key: "gone"))])],
                decisions: [(id: "d", rule: "P101", places: [(record: (kind: Tactic, key: "gone"))])])"#,
        ] {
            assert_eq!(report("D101", plan), "");
        }
    }
}
