//! Keeps the findings of a plan up to date: after an edit only what it concerns is judged again.
//!
//! Law: updating after any edits gives the same findings as checking afresh.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use jiff::civil::Date;

use super::index::DERIVED;
use super::suppress::Answers;
use super::{Ctx, Finding, Index, Rule, Sink, rules};
use crate::edit::{FieldSet, FieldSets, Touched};
use crate::model::{Decision, Field, Id, Key, Kind, Plan, Ref};

/// The findings of one plan.
#[derive(Debug)]
pub struct Checker {
    today: Date,
    index: Index,
    /// For each rule what it found, by the record that it judged (one entry for a whole-plan rule).
    by_rule: Vec<BTreeMap<Ref, Vec<Arc<Finding>>>>,
    open: BTreeSet<Arc<Finding>>,
    kept: BTreeMap<Arc<Finding>, Id<Decision>>,
    answers: Answers,
}

/// Under which key a whole-plan rule's findings are kept.
fn whole() -> Ref {
    Ref {
        kind: Kind::About,
        key: Key::new(),
    }
}

impl Checker {
    /// Checks a plan in full, as read on `today`.
    pub fn new(plan: &Plan, today: Date) -> Self {
        let mut checker = Self {
            today,
            index: Index::new(plan),
            by_rule: rules::RULES.iter().map(|_| BTreeMap::new()).collect(),
            open: BTreeSet::new(),
            kept: BTreeMap::new(),
            answers: Answers::new(plan, today),
        };
        checker.run(plan, rules::RULES.iter().map(|_| Concerned::Everything));
        checker.settle(plan);
        checker
    }

    /// Judges again what an edit touched. `plan` is the plan after the edit.
    pub fn update(&mut self, plan: &Plan, touched: &Touched) {
        if touched.records.keys().any(|at| at.kind == Kind::Decision) {
            self.answers = Answers::new(plan, self.today);
            self.sort_out_kept();
        }
        let touched = self.index.follow(plan, touched);
        self.judge(plan, &touched);
        self.settle(plan);
    }

    /// The day on which the plan is read.
    pub fn today(&self) -> Date {
        self.today
    }

    /// What rules see of `plan`, which has to be the one that was checked last: what fixes are asked with.
    pub fn ctx<'a>(&'a self, plan: &'a Plan) -> Ctx<'a> {
        Ctx {
            plan,
            today: self.today,
            index: &self.index,
        }
    }

    /// The findings that nobody has answered, worst first.
    pub fn open(&self) -> impl ExactSizeIterator<Item = &Arc<Finding>> {
        self.open.iter()
    }

    /// Whether a finding stands as it is and nobody has answered it.
    pub fn is_open(&self, finding: &Finding) -> bool {
        self.open.contains(finding)
    }

    /// The findings that were answered, each with the decision.
    pub fn kept(&self) -> impl ExactSizeIterator<Item = (&Arc<Finding>, Id<Decision>)> {
        self.kept
            .iter()
            .map(|(finding, decision)| (finding, *decision))
    }

    /// Judges again what these fields say.
    fn judge(&mut self, plan: &Plan, touched: &FieldSets) {
        let concerned = rules::RULES.iter().map(|rule| concerned(rule, touched));
        self.run(plan, concerned);
    }

    /// Judges again the decisions that answer a finding now and did not before, or the other way round: that
    /// is known only when all rules have run.
    fn settle(&mut self, plan: &Plan) {
        let answering = self.kept.values().copied().collect();
        let changed = self.index.note_answering(answering);
        if !changed.is_empty() {
            self.judge(plan, &changed);
        }
    }

    /// Runs every rule over what concerns it: all of them side by side, since none looks at what others find.
    fn run(&mut self, plan: &Plan, concerned: impl Iterator<Item = Concerned>) {
        let tasks: Vec<(usize, &Rule, Concerned)> = rules::RULES
            .iter()
            .zip(concerned)
            .enumerate()
            .map(|(at, (rule, concerned))| (at, *rule, concerned))
            .filter(|(.., concerned)| !matches!(concerned, Concerned::Nothing))
            .collect();
        let ctx = self.ctx(plan);
        let found: Vec<(usize, Found)> = tasks
            .into_par_iter()
            .with_max_len(1)
            .map(|(at, rule, concerned)| (at, judge(rule, &ctx, concerned)))
            .collect();
        for (at, found) in found {
            let Some(mut known) = self.by_rule.get_mut(at).map(std::mem::take) else {
                continue;
            };
            if found.is_all {
                self.forget(std::mem::take(&mut known).into_values().flatten());
            }
            for (record, findings) in found.findings {
                self.forget(known.remove(&record));
                self.learn(&mut known, record, findings);
            }
            if let Some(slot) = self.by_rule.get_mut(at) {
                *slot = known;
            }
        }
    }

    fn forget(&mut self, findings: impl IntoIterator<Item = impl IntoFindings>) {
        for finding in findings.into_iter().flat_map(IntoFindings::into_findings) {
            if !self.open.remove(&finding) {
                self.kept.remove(&finding);
            }
        }
    }

    fn learn(
        &mut self,
        found: &mut BTreeMap<Ref, Vec<Arc<Finding>>>,
        record: Ref,
        findings: Vec<Finding>,
    ) {
        if findings.is_empty() {
            return;
        }
        let findings: Vec<Arc<Finding>> = findings.into_iter().map(Arc::new).collect();
        for finding in &findings {
            match self.answers.answer(finding) {
                Some(decision) => {
                    self.kept.insert(finding.clone(), decision);
                }
                None => {
                    self.open.insert(finding.clone());
                }
            }
        }
        found.insert(record, findings);
    }

    /// Decides afresh which findings were answered.
    fn sort_out_kept(&mut self) {
        let all = std::mem::take(&mut self.open).into_iter();
        let all: Vec<_> = all
            .chain(std::mem::take(&mut self.kept).into_keys())
            .collect();
        for finding in all {
            match self.answers.answer(&finding) {
                Some(decision) => {
                    self.kept.insert(finding, decision);
                }
                None => {
                    self.open.insert(finding);
                }
            }
        }
    }
}

/// One finding or several: what forgetting takes.
trait IntoFindings {
    fn into_findings(self) -> Vec<Arc<Finding>>;
}

impl IntoFindings for Arc<Finding> {
    fn into_findings(self) -> Vec<Arc<Finding>> {
        vec![self]
    }
}

impl IntoFindings for Vec<Arc<Finding>> {
    fn into_findings(self) -> Vec<Arc<Finding>> {
        self
    }
}

/// What a rule found.
#[derive(Default)]
struct Found {
    /// Whether all that it had found before is void.
    is_all: bool,
    /// By the record that was judged.
    findings: Vec<(Ref, Vec<Finding>)>,
}

/// What a rule finds in what concerns it.
fn judge(rule: &'static Rule, ctx: &Ctx<'_>, concerned: Concerned) -> Found {
    let mut found = Found::default();
    if let Some((kinds, each)) = rule.check.each() {
        found.is_all = !matches!(concerned, Concerned::Records(_));
        let records = match concerned {
            Concerned::Records(records) => records,
            _ => kinds.iter().flat_map(|kind| ctx.plan.refs(*kind)).collect(),
        };
        for record in records {
            let mut sink = Sink::new(rule);
            if found.is_all || ctx.plan.has(record) {
                each(ctx, record, &mut sink);
            }
            found.findings.push((record, sink.into_findings()));
        }
    }
    if let Some(all) = rule.check.whole() {
        let mut sink = Sink::new(rule);
        all(ctx, &mut sink);
        found.findings.push((whole(), sink.into_findings()));
    }
    found
}

/// What of a rule's work an edit concerns.
enum Concerned {
    Nothing,
    Records(Vec<Ref>),
    Everything,
}

fn concerned(rule: &Rule, touched: &FieldSets) -> Concerned {
    let mut records = Vec::new();
    let mut read = None; // what the rule reads of the kind at hand: records come kind by kind
    for (at, fields) in touched {
        let (_, reads) = match read {
            Some((kind, reads)) if kind == at.kind => (kind, reads),
            _ => *read.insert((at.kind, reads(rule, at.kind))),
        };
        if !reads.meets(*fields) {
            continue;
        }
        match rule.check.each() {
            Some((kinds, _)) if kinds.contains(&at.kind) => records.push(*at),
            _ => return Concerned::Everything,
        }
    }
    if records.is_empty() {
        Concerned::Nothing
    } else {
        Concerned::Records(records)
    }
}

/// The fields of a kind that a rule looks at. Reading any field means noticing when a record comes or goes.
pub fn reads(rule: &Rule, kind: Kind) -> FieldSet {
    rule.reads
        .iter()
        .filter(|(k, _)| *k == kind)
        .fold(FieldSet::NONE, |set, (_, names)| {
            if names.is_empty() {
                return FieldSet::ALL;
            }
            names
                .iter()
                .fold(set.and(FieldSet::EXISTENCE), |set, name| {
                    let derived = DERIVED.iter().find(|(derived, _)| derived == name);
                    let field = || FieldSet::one(kind, Field(name));
                    set.and(derived.map_or_else(field, |(_, set)| *set))
                })
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{TODAY, plan};
    use crate::edit::{Edit, apply};
    use crate::field;
    use crate::model::fields::FieldType as _;
    use crate::model::{Channel, Course, Message, Place, Segment, Tactic};

    const PLAN: &str = r#"(
        channels: [
            (id: "ads", name: "Ads", limits: [(field: Headline, hard: 9)], merge_fields: ["code"]),
            (id: "news", name: "News", limits: [(field: Subject, required: Required)]),
        ],
        segments: [(id: "mills", name: "Mills")],
        messages: [
            (id: "long", name: "Long", headline: "Looms for life with {{code}} or {{name}}"),
            (id: "short", name: "Short", headline: "Looms"),
        ],
        tactics: [
            (id: "a", name: "A", channel: "ads", messages: ["long"], segments: ["mills"]),
            (id: "b", name: "B", channel: "news", messages: ["long", "short"], leads_to: "a"),
        ],
    )"#;

    /// What an edit to a tactic, a message or a channel means for the others, forwards and backwards.
    #[test]
    fn what_follows_from_an_edit_is_judged_again() {
        let tactic = |id: &str| Place::of(Id::<Tactic>::new(id));
        let message = |id: &str| Id::<Message>::new(id);
        let channel = |id: &str| Id::<Channel>::new(id);
        let ads = channel("ads");
        let carries = |id: &str, messages: &[&str]| {
            let messages: Vec<_> = messages.iter().map(|id| message(id)).collect();
            Edit::set(
                tactic(id).field(field!(Tactic.messages)),
                messages.to_value(),
            )
        };
        let edits = [
            carries("a", &["short"]),
            carries("a", &["short", "long", "long"]),
            carries("b", &[]),
            Edit::set(
                tactic("b").field(field!(Tactic.channel)),
                Some(ads).to_value(),
            ),
            carries("b", &["long"]),
            Edit::set(
                tactic("a").field(field!(Tactic.course)),
                Course::Stop.to_value(),
            ),
            Edit::Remove(ads.at()),
            Edit::Remove(Id::<Segment>::new("mills").at()),
            Edit::Remove(message("long").at()),
            Edit::Remove(tactic("a").record),
            Edit::insert(Tactic {
                id: Id::new("c"),
                channel: Some(channel("news")),
                messages: vec![message("short")],
                ..Default::default()
            }),
            Edit::Remove(tactic("b").record),
        ];
        let mut plan = plan(PLAN).unwrap();
        let mut checker = Checker::new(&plan, TODAY);
        let mut seen = BTreeSet::new();
        let mut step = |edit: &Edit| {
            let applied = apply(&mut plan, edit);
            checker.update(&plan, &applied.touched);
            let found: Vec<_> = checker.open().cloned().collect();
            let fresh: Vec<_> = Checker::new(&plan, TODAY).open().cloned().collect();
            assert_eq!(found, fresh, "after {edit:?}");
            seen.extend(found.iter().map(|finding| finding.code));
            applied.inverse
        };
        let undo: Vec<Edit> = edits.iter().map(&mut step).collect();
        for edit in undo.iter().rev() {
            step(edit);
        }
        for code in ["B306", "C101", "C106", "D101"] {
            assert!(seen.contains(code), "{code} is at work here: {seen:?}");
        }
    }
}
