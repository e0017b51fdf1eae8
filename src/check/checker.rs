//! Keeps the findings of a plan up to date: after an edit only what it concerns is judged again.
//!
//! Law: updating after any edits gives the same findings as checking afresh.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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
        for (at, rule) in rules::RULES.iter().enumerate() {
            checker.run(at, rule, plan, None);
        }
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

    /// Runs the rules that an edit concerns.
    fn judge(&mut self, plan: &Plan, touched: &FieldSets) {
        for (at, rule) in rules::RULES.iter().enumerate() {
            match concerned(rule, touched) {
                Concerned::Nothing => {}
                Concerned::Records(records) => self.run(at, rule, plan, Some(&records)),
                Concerned::Everything => self.run(at, rule, plan, None),
            }
        }
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

    /// Runs a rule over some records, or over everything.
    fn run(&mut self, at: usize, rule: &'static Rule, plan: &Plan, records: Option<&[Ref]>) {
        let Some(mut found) = self.by_rule.get_mut(at).map(std::mem::take) else {
            return;
        };
        let index = std::mem::take(&mut self.index);
        let ctx = Ctx {
            plan,
            today: self.today,
            index: &index,
        };
        if let Some((kinds, judge)) = rule.check.each() {
            let all: Vec<Ref>;
            let records = match records {
                Some(records) => records,
                None => {
                    self.forget(std::mem::take(&mut found).into_values().flatten());
                    all = kinds.iter().flat_map(|kind| plan.refs(*kind)).collect();
                    &all
                }
            };
            for record in records {
                self.forget(found.remove(record));
                if plan.has(*record) {
                    self.learn(&mut found, *record, judged(rule, &ctx, *record, judge));
                }
            }
        }
        if let Some(judge) = rule.check.whole() {
            self.forget(found.remove(&whole()));
            let mut sink = Sink::new(rule);
            judge(&ctx, &mut sink);
            self.learn(&mut found, whole(), sink.into_findings());
        }
        self.index = index;
        if let Some(slot) = self.by_rule.get_mut(at) {
            *slot = found;
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

/// What a rule finds at one record.
fn judged(
    rule: &'static Rule,
    ctx: &Ctx<'_>,
    record: Ref,
    judge: fn(&Ctx<'_>, Ref, &mut Sink),
) -> Vec<Finding> {
    let mut sink = Sink::new(rule);
    judge(ctx, record, &mut sink);
    sink.into_findings()
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
