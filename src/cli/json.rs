//! Findings as JSON, documented in the README. Keys are only ever added.

use serde::Serialize;

use crate::check::{Confidence, Finding, Safety, Severity};
use crate::model::{Decision, Id, Kind, Place, Plan};
use crate::session::Session;

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    severity: Severity,
    confidence: Confidence,
    message: &'a str,
    places: Vec<Spot<'a>>,
    because: &'a [String],
    fixes: Vec<Repair>,
    kept: Option<Kept<'a>>,
}

/// A place: `kind` and `id` of the record, its name, the field, the words there, and which bytes of
/// them where only some are meant.
#[derive(Serialize)]
struct Spot<'a> {
    kind: Kind,
    id: String,
    name: &'a str,
    field: Option<&'static str>,
    words: String,
    span: Option<[u32; 2]>,
    role: &'a str,
}

#[derive(Serialize)]
struct Repair {
    title: String,
    safety: Safety,
}

#[derive(Serialize)]
struct Kept<'a> {
    reason: &'a str,
    who: &'a str,
    until: Option<String>,
}

/// Every finding, the open ones first.
///
/// # Errors
/// What the JSON writer says; it has no reason to.
pub fn findings(session: &mut Session) -> serde_json::Result<String> {
    let open: Vec<_> = session
        .findings()
        .into_iter()
        .map(|finding| (finding, None))
        .collect();
    let kept = session
        .kept()
        .into_iter()
        .map(|(finding, decision)| (finding, Some(decision)));
    let all: Vec<_> = open.into_iter().chain(kept).collect();
    let fixes: Vec<Vec<Repair>> = all
        .iter()
        .map(|(finding, _)| {
            let offered = session.offered_fixes(finding).into_iter();
            offered
                .map(|fix| Repair {
                    title: fix.title,
                    safety: fix.safety,
                })
                .collect()
        })
        .collect();
    let plan = session.plan();
    let rows: Vec<Row<'_>> = all
        .iter()
        .zip(fixes)
        .map(|((finding, kept), fixes)| row(plan, finding, *kept, fixes))
        .collect();
    Ok(serde_json::to_string_pretty(&rows)? + "\n")
}

fn row<'a>(
    plan: &'a Plan,
    finding: &'a Finding,
    kept: Option<Id<Decision>>,
    fixes: Vec<Repair>,
) -> Row<'a> {
    let first = (finding.place, "here");
    let others = finding
        .related
        .iter()
        .map(|(place, word)| (*place, word.as_str()));
    Row {
        code: finding.code,
        severity: finding.severity(),
        confidence: finding.confidence,
        message: &finding.message,
        places: std::iter::once(first)
            .chain(others)
            .map(|(place, role)| spot(plan, place, role))
            .collect(),
        because: &finding.because,
        fixes,
        kept: kept
            .and_then(|id| plan.decisions.get(&id))
            .map(|decision| Kept {
                reason: &decision.reason,
                who: &decision.who,
                until: decision.until.map(|day| day.to_string()),
            }),
    }
}

fn spot<'a>(plan: &'a Plan, place: Place, role: &'a str) -> Spot<'a> {
    Spot {
        kind: place.record.kind,
        id: place.record.key.to_string(),
        name: plan.name(place.record).unwrap_or_default(),
        field: place.field.map(|field| field.0),
        words: plan.quote(place),
        span: place.span.map(|span| [span.start, span.end]),
        role,
    }
}
