//! Keeps the findings of a plan up to date: after an edit only what it concerns is judged again.
//!
//! Law: updating after any edits gives the same findings as checking afresh.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::index::DERIVED;
use super::parallel::{both, each, is_large};
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
            index: Index::new(plan),
            answers: Answers::new(plan, today),
            ..Self::idle(today)
        };
        let everything: Vec<_> = rules::RULES.iter().map(|_| Concerned::Everything).collect();
        checker.run(plan, &everything);
        checker.settle(plan);
        checker
    }

    /// A checker that has read no plan yet, and found nothing.
    pub fn idle(today: Date) -> Self {
        Self {
            today,
            index: Index::default(),
            by_rule: rules::RULES.iter().map(|_| BTreeMap::new()).collect(),
            open: BTreeSet::new(),
            kept: BTreeMap::new(),
            answers: Answers::default(),
        }
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
        Ctx::new(plan, self.today, &self.index)
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
        self.run(plan, &concerned.collect::<Vec<_>>());
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

    /// Runs every rule over what concerns it, on all processors: none looks at what others find. A record is
    /// judged by all its rules in one go, while it is at hand.
    fn run(&mut self, plan: &Plan, concerned: &[Concerned]) {
        let ctx = self.ctx(plan);
        let batches = batches(plan, concerned);
        let is_large = is_large(plan);
        let each_record = || each(is_large, &batches, |batch| batch.judge(&ctx));
        let rules: Vec<(usize, &Concerned)> = concerned.iter().enumerate().collect();
        let whole = || each(is_large, &rules, |(at, what)| judge_whole(*at, what, &ctx));
        let (records, whole) = both(is_large, each_record, whole);
        for (at, concerned) in concerned.iter().enumerate() {
            self.forget(at, concerned);
        }
        let records = records.into_iter().flatten();
        for found in records.chain(whole.into_iter().flatten()) {
            self.learn(found);
        }
    }

    /// Forgets what a rule found in what is judged again.
    fn forget(&mut self, at: usize, concerned: &Concerned) {
        let Some(known) = self.by_rule.get_mut(at) else {
            return;
        };
        let void: Vec<_> = match concerned {
            Concerned::Nothing => return,
            Concerned::Everything => std::mem::take(known).into_values().collect(),
            Concerned::Records(records) => {
                let rule = rules::RULES.get(at);
                let whole = rule.and_then(|rule| rule.check.whole()).map(|_| whole());
                let judged = records.iter().copied().chain(whole);
                judged.filter_map(|at| known.remove(&at)).collect()
            }
        };
        for finding in void.into_iter().flatten() {
            if !self.open.remove(&finding) {
                self.kept.remove(&finding);
            }
        }
    }

    fn learn(&mut self, found: Found) {
        let findings: Vec<_> = found.findings.into_iter().map(Arc::new).collect();
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
        if let Some(known) = self.by_rule.get_mut(found.rule) {
            known.insert(found.record, findings);
        }
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

/// What a rule found at a record; at least one thing.
struct Found {
    rule: usize,
    record: Ref,
    findings: Vec<Finding>,
}

/// So many records are judged in one go.
const BATCH: usize = 64;

/// Some records, and the rules that judge each of them, by their places in the list.
struct Batch {
    records: Vec<Ref>,
    rules: Arc<[usize]>,
}

/// What has to be judged record by record.
fn batches(plan: &Plan, concerned: &[Concerned]) -> Vec<Batch> {
    let mut batches = Vec::new();
    for kind in Kind::ALL {
        let of_kind = rules::RULES.iter().zip(concerned).enumerate();
        let of_kind = of_kind.filter(|(_, (rule, concerned))| {
            let each = rule
                .check
                .each()
                .is_some_and(|(kinds, _)| kinds.contains(kind));
            each && matches!(concerned, Concerned::Everything)
        });
        let rules: Arc<[usize]> = of_kind.map(|(at, _)| at).collect();
        let records = if rules.is_empty() {
            Vec::new()
        } else {
            plan.refs(*kind)
        };
        batches.extend(records.chunks(BATCH).map(|records| Batch {
            records: records.to_vec(),
            rules: rules.clone(),
        }));
    }
    for (at, concerned) in concerned.iter().enumerate() {
        if let Concerned::Records(records) = concerned {
            batches.push(Batch {
                records: records.clone(),
                rules: Arc::from([at]),
            });
        }
    }
    batches
}

impl Batch {
    fn judge(&self, ctx: &Ctx<'_>) -> Vec<Found> {
        let mut all = Vec::new();
        for record in &self.records {
            let Some(hand) = ctx.hand(*record) else {
                continue;
            };
            let ctx = ctx.with(&hand);
            for at in self.rules.iter() {
                let Some(rule) = rules::RULES.get(*at) else {
                    continue;
                };
                if let Some((_, judge)) = rule.check.each() {
                    let mut sink = Sink::new(rule);
                    judge(&ctx, *record, &mut sink);
                    all.extend(found(*at, *record, sink));
                }
            }
        }
        all
    }
}

/// What a rule finds in the plan as a whole.
fn judge_whole(at: usize, concerned: &Concerned, ctx: &Ctx<'_>) -> Option<Found> {
    let rule = rules::RULES.get(at)?;
    let judge = rule.check.whole()?;
    if matches!(concerned, Concerned::Nothing) {
        return None;
    }
    let mut sink = Sink::new(rule);
    judge(ctx, &mut sink);
    found(at, whole(), sink)
}

fn found(rule: usize, record: Ref, sink: Sink) -> Option<Found> {
    let findings = sink.into_findings();
    (!findings.is_empty()).then_some(Found {
        rule,
        record,
        findings,
    })
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

    /// A text that stands in two parts of a message is read once when a plan is opened and twice after an edit.
    #[test]
    fn the_same_text_in_two_parts_is_two_texts() {
        let body = "A trial of 14 days. Later more. A trial of 30 days.";
        let same = format!(
            r#"(messages: [(id: "m", name: "M", subject: "{body}", body: "{body}"), (id: "n", name: "N")])"#
        );
        let mut plan = plan(&same).unwrap();
        let mut checker = Checker::new(&plan, TODAY);
        let place = Place::of(Id::<Message>::new("m")).field(field!(Message.subject));
        for text in ["A trial of 14 days.", body] {
            let applied = apply(&mut plan, &Edit::set(place, text.to_owned().to_value()));
            checker.update(&plan, &applied.touched);
            let found: Vec<_> = checker.open().cloned().collect();
            let fresh: Vec<_> = Checker::new(&plan, TODAY).open().cloned().collect();
            assert_eq!(found, fresh, "{text}");
        }
        let found: Vec<_> = checker.open().map(|finding| finding.code).collect();
        assert!(found.contains(&"B201"), "{found:?}");
    }
}
