//! Answering findings: a fix, fix all, keep because…, reopen.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::Session;
use crate::check::{self, Finding, Fix, Safety, Severity, suppress};
use crate::edit::{self, Edit};
use crate::model::{Decision, Id, Kind, Place, Scope};

/// How often "fix all" goes round at most; each round only repairs what the one before revealed.
const FIX_ROUNDS: usize = 8;

/// What "fix all" did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FixedAll {
    /// How many fixes were applied.
    pub applied: usize,
    /// How many were left out because they would have raised an error elsewhere.
    pub left_out: usize,
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
        let harmless = self.errors().is_subset(&before);
        edit::apply(&mut self.plan, &applied.inverse);
        self.checker.update(&self.plan, &applied.touched);
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

    /// Applies one repair.
    pub fn fix(&mut self, fix: Fix) {
        let label = fix.title;
        self.edit(Edit::batch(label, vec![fix.edit]));
        self.history.end_group();
    }

    /// Applies every sure fix of a rule (of all rules where none is named) as one undo. Fixes that
    /// would raise an error are left out, and no fix is tried twice on the same finding.
    pub fn fix_all(&mut self, code: Option<&str>) -> FixedAll {
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
                let sure = check::fixes(&self.checker.ctx(&self.plan), &finding)
                    .into_iter()
                    .find(|f| f.safety == Safety::Sure);
                let Some(fix) = sure else {
                    continue;
                };
                if !self.is_harmless(&fix.edit) {
                    done.left_out += 1;
                    continue;
                }
                let applied = edit::apply(&mut self.plan, &fix.edit);
                self.checker.update(&self.plan, &applied.touched);
                edits.push(fix.edit);
                inverses.push(applied.inverse);
                done.applied += 1;
            }
        }
        // Take it all back and do it again as one step of the history.
        for inverse in inverses.iter().rev() {
            let touched = edit::apply(&mut self.plan, inverse).touched;
            self.checker.update(&self.plan, &touched);
        }
        if !edits.is_empty() {
            let what = if done.applied == 1 {
                "finding"
            } else {
                "findings"
            };
            self.edit(Edit::batch(format!("fix {} {what}", done.applied), edits));
        }
        done
    }

    /// Keeps a finding as it is, for a reason, until the day on which to ask again where one is named.
    /// Nothing happens without a reason.
    pub fn keep(
        &mut self,
        finding: &Finding,
        scope: Scope,
        reason: &str,
        who: &str,
        ask_again_on: Option<Date>,
    ) {
        if reason.trim().is_empty() {
            return;
        }
        let id = Id::from_key(self.ids.fresh(Kind::Decision));
        let decision = Decision {
            who: who.trim().to_owned(),
            decided_on: Some(self.today()),
            // A decision holds on its last day, too.
            until: ask_again_on.and_then(|day| day.yesterday().ok()),
            ..suppress::decision(&self.plan, finding, scope, reason, id)
        };
        let label = format!("keep {} as it is", finding.code);
        self.edit(Edit::batch(label, vec![Edit::insert(decision)]));
    }

    /// Takes back the decision to keep a finding.
    pub fn reopen(&mut self, decision: Id<Decision>) {
        let edit = Edit::Remove(Place::of(decision).record);
        self.edit(Edit::batch("reopen a finding", vec![edit]));
    }
}
