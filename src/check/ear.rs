//! The customer's ear: what one segment hears, read as one script in the order of her purchase, with the
//! breaks between the lines: silences, dead ends, promises that change, threads that are dropped.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::journey::journey;
use super::{Ctx, Finding};
use crate::model::{Id, Kind, Ref, Segment, Stage, Tactic};

/// A line of the script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A stage begins.
    Stage(Id<Stage>),
    /// Nobody speaks to her at the stage that began.
    Nobody(Id<Stage>),
    /// She hears a tactic's messages.
    Heard(Id<Tactic>),
    /// Here the thread breaks.
    Break(Arc<Finding>),
}

/// The families of rules whose findings are breaks for whoever listens: hand-overs and silences, claims
/// that contradict each other, the primary message, too much at once.
const BREAKS: &[&str] = &["S103", "S104", "S105", "S106", "B20", "B40", "T105"];

/// The breaks at a line.
#[derive(Debug, Default)]
struct Breaks<'f> {
    /// Before she hears it.
    ahead: Vec<&'f Arc<Finding>>,
    /// After that.
    behind: Vec<&'f Arc<Finding>>,
}

/// The script of a segment, with those of `findings` that break it.
pub fn script<'f>(
    ctx: &Ctx<'_>,
    segment: Id<Segment>,
    findings: impl Iterator<Item = &'f Arc<Finding>>,
) -> Vec<Line> {
    let steps = journey(ctx, segment);
    let mut places: BTreeMap<Ref, Vec<usize>> = BTreeMap::new();
    for (n, step) in steps.iter().enumerate() {
        let messages = step.tactic.messages.iter().map(|id| id.at());
        for at in messages.chain([step.tactic.id.at()]) {
            places.entry(at).or_default().push(n);
        }
    }
    let mut breaks: BTreeMap<usize, Breaks<'_>> = BTreeMap::new();
    let is_break = |f: &&Arc<Finding>| BREAKS.iter().any(|family| f.code.starts_with(family));
    for finding in findings.filter(is_break).filter(|f| concerns(f, segment)) {
        let at = |place: Ref| places.get(&place).into_iter().flatten().copied();
        let own = at(finding.place.record);
        let mut heard: Vec<usize> = own
            .chain(finding.related.iter().flat_map(|(p, _)| at(p.record)))
            .collect();
        heard.sort_unstable();
        heard.dedup();
        if finding.place.record.kind == Kind::Segment {
            // It is about all that comes.
            breaks
                .entry(heard.first().copied().unwrap_or_default())
                .or_default()
                .ahead
                .push(finding);
        } else if finding.code == "S106" {
            if let Some(n) = at(finding.place.record).next() {
                breaks.entry(n).or_default().ahead.push(finding);
            }
        } else if let Some(n) = heard.last() {
            // A promise changes where she hears the other one.
            breaks.entry(*n).or_default().behind.push(finding);
        }
    }
    let mut lines = Vec::new();
    let mut n = 0;
    for (position, stage) in ctx.plan.stages_in_order().into_iter().enumerate() {
        lines.push(Line::Stage(stage.id));
        let here = steps
            .iter()
            .skip(n)
            .take_while(|step| step.position == position);
        let before = n;
        for step in here {
            let Breaks { ahead, behind } = breaks.remove(&n).unwrap_or_default();
            lines.extend(ahead.into_iter().cloned().map(Line::Break));
            lines.push(Line::Heard(step.tactic.id));
            lines.extend(behind.into_iter().cloned().map(Line::Break));
            n += 1;
        }
        if n == before && !stage.served_by_partner {
            lines.push(Line::Nobody(stage.id));
        }
    }
    lines
}

/// Whether a finding is about this segment, or about none in particular.
fn concerns(finding: &Finding, segment: Id<Segment>) -> bool {
    let mut segments = finding
        .places()
        .map(|place| place.record)
        .filter(|at| at.kind == Kind::Segment)
        .peekable();
    segments.peek().is_none() || segments.any(|at| at == segment.at())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Checker;
    use crate::check::testing::{TODAY, plan};

    /// A script in short: `# trial`, `- nobody`, `open day`, `! S104`.
    fn script_of(segment: &str, tactics: &str) -> Vec<String> {
        let plan = plan(&format!(
            r#"(segments: [(id: "mills", name: "Mills"), (id: "hobby", name: "Hobby")],
                stages: [(id: "discovery", name: "Discovery", rank: "a"), (id: "trial", name: "Trial", rank: "b"),
                    (id: "purchase", name: "Purchase", rank: "c")],
                tactics: [{tactics}])"#
        ))
        .unwrap();
        let checker = Checker::new(&plan, TODAY);
        script(&checker.ctx(&plan), Id::new(segment), checker.open())
            .into_iter()
            .map(|line| match line {
                Line::Stage(id) => format!("# {id}"),
                Line::Nobody(_) => "nobody".into(),
                Line::Heard(id) => id.to_string(),
                Line::Break(finding) => format!("! {}", finding.code),
            })
            .collect()
    }

    #[test]
    fn in_the_order_of_her_purchase() {
        assert_eq!(
            script_of(
                "mills",
                r#"(id: "offer", stage: "purchase", start: "2027-03-01"),
                   (id: "late", stage: "discovery", start: "2027-05-01", segments: ["mills"]),
                   (id: "blog", stage: "discovery"),
                   (id: "early", stage: "discovery", start: "2027-04-01", segments: ["hobby", "mills"]),
                   (id: "others", stage: "discovery", segments: ["hobby"]),
                   (id: "dropped", stage: "discovery", course: Stop),
                   (id: "homeless")"#
            ),
            [
                "# discovery",
                "blog",
                "early",
                "late",
                "# trial",
                "nobody",
                "# purchase",
                "offer"
            ]
        );
    }

    #[test]
    fn breaks_stand_where_they_are_heard() {
        assert_eq!(
            script_of(
                "mills",
                r#"(id: "fair", name: "Fair", stage: "discovery", start: "2027-04-01", end: "2027-04-03", leads_to: "day"),
                   (id: "day", name: "Open day", stage: "trial", course: Stop),
                   (id: "loan", name: "Loan", stage: "trial", start: "2027-07-01", end: "2027-07-20"),
                   (id: "offer", stage: "purchase", start: "2027-07-15", end: "2027-07-30")"#
            ),
            [
                "# discovery",
                "fair",
                "! S104",
                "# trial",
                "! S106",
                "loan",
                "# purchase",
                "offer"
            ]
        );
    }
}
