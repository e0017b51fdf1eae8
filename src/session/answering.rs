//! Answering findings: a fix, fix all, accept all, reopen. Keeping one as it is stands in `settling`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Session;
use super::baseline::Baseline;
use crate::check::wording::count;
use crate::check::{self, Finding, Fix, Safety, Severity, suppress};
use crate::edit::{self, Edit};
use crate::model::{Decision, Id, Key, Kind, Scope, Value};

/// How often "fix all" goes round at most; each round only repairs what the one before revealed.
const FIX_ROUNDS: usize = 8;
/// For how many findings it is worked out, for a button, whether one has a sure fix.
const LOOKED_AT: usize = 300;
/// How many of the fixes that were applied are told one by one.
const TOLD: usize = 8;

/// What "fix all" did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FixedAll {
    /// The fixes that were applied: where, and what each did.
    pub fixed: Vec<String>,
    /// The findings whose fix was left out, because it would have raised an error elsewhere.
    pub left_out: Vec<Arc<Finding>>,
    /// How many other findings are left, for which there is no fix that is sure to be right.
    pub to_decide: usize,
}

fn listed(words: &String) -> String {
    format!("– {words}")
}

impl FixedAll {
    /// In a few words: `3 fixed, 1 left`.
    pub fn title(&self) -> String {
        let left = self.left_out.len() + self.to_decide;
        match (self.fixed.len(), left) {
            (0, _) => "Nothing was fixed".into(),
            (fixed, 0) => format!("{fixed} fixed"),
            (fixed, left) => format!("{fixed} fixed, {left} left"),
        }
    }

    /// What was done, and what was left and why.
    pub fn in_words(&self) -> String {
        let mut parts = Vec::new();
        if !self.fixed.is_empty() {
            let mut lines: Vec<String> = self.fixed.iter().take(TOLD).map(listed).collect();
            if let Some(more @ 1..) = self.fixed.len().checked_sub(TOLD) {
                lines.push(format!("and {more} more"));
            }
            parts.push(lines.join("\n"));
            parts.push("One undo takes it all back.".to_owned());
        }
        if !self.left_out.is_empty() {
            let words = "Left, because the repair would raise an error elsewhere:";
            let findings = self.left_out.iter();
            let lines = findings.map(|f| format!("\n– {}: {}", f.code, f.message));
            parts.push(words.to_owned() + &lines.collect::<String>());
        }
        match self.to_decide {
            0 => {}
            1 => parts.push("1 finding is left for you to decide.".into()),
            n => parts.push(format!("{n} findings are left for you to decide.")),
        }
        parts.join("\n\n")
    }
}

impl Session {
    /// The repairs for a finding that raise no new error.
    pub fn offered_fixes(&mut self, finding: &Finding) -> Vec<Fix> {
        let mut fixes = check::fixes(&self.checker.ctx(&self.plan), finding);
        fixes.retain(|fix| self.is_harmless(&fix.edit));
        fixes
    }

    /// Whether an edit raises no error that was not there before. Tries it and takes it back.
    fn is_harmless(&mut self, edit: &Edit) -> bool {
        let before = self.errors();
        let applied = edit::apply(&mut self.plan, edit);
        self.checker.update(&self.plan, &applied.touched);
        let harmless = raises_none(&before, &self.errors());
        let back = edit::apply(&mut self.plan, &applied.inverse);
        self.checker.update(&self.plan, &back.touched);
        harmless
    }

    fn errors(&self) -> BTreeSet<Arc<Finding>> {
        // Errors come first in the order of findings.
        self.checker
            .open()
            .take_while(|f| f.severity() == Severity::Error)
            .cloned()
            .collect()
    }

    fn sure_fix(&self, finding: &Finding) -> Option<Fix> {
        let fixes = check::fixes(&self.checker.ctx(&self.plan), finding);
        fixes.into_iter().find(|fix| fix.safety == Safety::Sure)
    }

    /// Applies one repair. What it adds under a blank id gets a fresh one: rules cannot make ids.
    pub fn fix(&mut self, fix: Fix) {
        let label = fix.title;
        let edit = self.with_fresh_ids(fix.edit);
        self.edit(Edit::batch(label, vec![edit]));
    }

    /// Puts fresh ids where records are added under blank ones.
    pub(super) fn with_fresh_ids(&mut self, edit: Edit) -> Edit {
        self.with_ids(edit, &mut BTreeMap::new())
    }

    /// Puts fresh ids where records are added under blank ones, and into the links to them; one of a kind.
    fn with_ids(&mut self, edit: Edit, fresh: &mut BTreeMap<Kind, Key>) -> Edit {
        match edit {
            Edit::Insert(record) if record.at().key.is_empty() && !record.at().kind.is_single() => {
                let kind = record.at().kind;
                let ids = &mut self.ids;
                let key = *fresh.entry(kind).or_insert_with(|| ids.fresh(kind));
                Edit::Insert(Box::new(record.with_key(key)))
            }
            Edit::Set { place, mut value } => {
                let fields = place.record.kind.fields().iter();
                let mut info = fields.filter(|info| place.field.is_some_and(|f| f.0 == info.name));
                let kind = info.next().and_then(|info| info.shape.links_to());
                if let Some(key) = kind.and_then(|kind| fresh.get(&kind)) {
                    let links = match &mut value {
                        Value::Link(Some(link)) => std::slice::from_mut(link),
                        Value::Links(links) => links.as_mut_slice(),
                        _ => &mut [],
                    };
                    for link in links.iter_mut().filter(|link| link.is_empty()) {
                        *link = *key;
                    }
                }
                Edit::Set { place, value }
            }
            Edit::Batch { label, edits } => {
                let edits = edits.into_iter().map(|edit| self.with_ids(edit, fresh));
                Edit::Batch {
                    label,
                    edits: edits.collect(),
                }
            }
            other => other,
        }
    }

    /// Whether something is found that can be fixed without a question. Where very much is found, only the worst of
    /// it is looked at, and something is taken to be among the rest.
    pub fn has_safe_fix(&self) -> bool {
        let ctx = self.checker.ctx(&self.plan);
        let is_safe = |finding: &Arc<Finding>| {
            let fixes = check::fixes(&ctx, finding);
            fixes.iter().any(|fix| fix.safety == Safety::Sure)
        };
        let mut open = self.checker.open();
        open.by_ref().take(LOOKED_AT).any(is_safe) || open.next().is_some()
    }

    /// Applies every sure fix of a rule (of all rules where none is named) as one undo. Fixes that
    /// would raise an error are left out, and no fix is tried twice on the same finding.
    pub fn fix_all(&mut self, code: Option<&str>) -> FixedAll {
        self.finish_check();
        let mut done = FixedAll::default();
        let mut tried: BTreeSet<Finding> = BTreeSet::new();
        let (mut edits, mut inverses) = (Vec::new(), Vec::new());
        for _ in 0..FIX_ROUNDS {
            let findings: Vec<Arc<Finding>> = self
                .checker
                .open()
                .filter(|f| code.is_none_or(|code| f.code == code) && !tried.contains(f.as_ref()))
                .cloned()
                .collect();
            if findings.is_empty() {
                break;
            }
            for finding in findings {
                let is_new = tried.insert(Finding::clone(&finding));
                // An earlier fix of this round may have settled it.
                if !is_new || !self.checker.is_open(&finding) {
                    continue;
                }
                let Some(fix) = self.sure_fix(&finding) else {
                    continue;
                };
                if !self.is_harmless(&fix.edit) {
                    done.left_out.push(finding);
                    continue;
                }
                let place = self.plan.describe(finding.place);
                done.fixed.push(format!("{place}: {}", fix.title));
                let applied = edit::apply(&mut self.plan, &fix.edit);
                self.checker.update(&self.plan, &applied.touched);
                edits.push(fix.edit);
                inverses.push(applied.inverse);
            }
        }
        // A later fix may have settled what an earlier one had to leave out.
        done.left_out
            .retain(|finding| self.checker.is_open(finding));
        let open = self.checker.open();
        let left = open.filter(|f| code.is_none_or(|code| f.code == code));
        done.to_decide = left.count() - done.left_out.len();
        // Take it all back and do it again as one step of the history.
        for inverse in inverses.iter().rev() {
            let touched = edit::apply(&mut self.plan, inverse).touched;
            self.checker.update(&self.plan, &touched);
        }
        if !edits.is_empty() {
            let what = count(done.fixed.len(), "finding", "findings");
            self.edit(Edit::batch(format!("fix {what}"), edits));
        }
        done
    }

    /// Keeps every open finding as it is, for one reason and as one undo: what comes up from then on is new.
    /// Nothing happens without a reason.
    pub fn accept_all(&mut self, reason: &str, who: &str) {
        if reason.trim().is_empty() {
            return;
        }
        self.finish_check();
        let mut edits = Vec::new();
        let mut answered = BTreeSet::new();
        for finding in self.checker.open() {
            let id = Id::from_key(self.ids.fresh(Kind::Decision));
            let decision = Decision {
                who: who.trim().to_owned(),
                decided_on: Some(self.checker.today()),
                ..suppress::decision(finding, Scope::Finding, reason, id)
            };
            // One decision answers all findings that rest on the same.
            if answered.insert(decision.fingerprint.clone()) {
                edits.push(Edit::insert(decision));
            }
        }
        if edits.is_empty() {
            return;
        }
        self.baseline = Baseline::new(&self.checker);
        let what = count(edits.len(), "finding", "findings");
        self.edit(Edit::batch(format!("accept {what} as they are"), edits));
    }

    /// Takes back decisions to keep findings, as one undo.
    pub fn reopen(&mut self, decisions: &[Id<Decision>]) {
        let removed = decisions.iter().map(|id| Edit::Remove(id.at()));
        let edits: Vec<Edit> = removed.collect();
        let label = match edits.len() {
            0 => return,
            1 => "reopen a finding".to_owned(),
            n => format!("take back {n} decisions"),
        };
        self.edit(Edit::batch(label, edits));
    }
}

/// Whether everything that is wrong after a change was wrong before it. What stands behind changed words in
/// the same text is the same finding as before, a few letters on.
fn raises_none(before: &BTreeSet<Arc<Finding>>, after: &BTreeSet<Arc<Finding>>) -> bool {
    let mut gone = BTreeMap::<String, usize>::new();
    for finding in before.difference(after) {
        *gone.entry(suppress::fingerprint(finding)).or_default() += 1;
    }
    after.difference(before).all(|finding| {
        let left = gone.get_mut(&suppress::fingerprint(finding));
        left.is_some_and(|left| match left.checked_sub(1) {
            Some(fewer) => {
                *left = fewer;
                true
            }
            None => false,
        })
    })
}
