//! What was there before: the findings that the plan had when it was opened, or when everything was accepted
//! as it is. Whatever is not among them is new.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::check::suppress::fingerprint;
use crate::check::{Checker, Finding};

/// The findings from which new ones are told.
#[derive(Debug, Default)]
pub struct Baseline {
    findings: BTreeSet<Arc<Finding>>,
    fingerprints: BTreeSet<String>,
}

impl Baseline {
    /// All that is there now, answered or not: what is reopened later is not new.
    pub fn new(checker: &Checker) -> Self {
        let kept = checker.kept().map(|(finding, _)| finding);
        let findings: BTreeSet<Arc<Finding>> = checker.open().chain(kept).cloned().collect();
        let fingerprints = findings.iter().map(|finding| fingerprint(finding));
        Self {
            fingerprints: fingerprints.collect(),
            findings,
        }
    }

    /// Those that are new. What was only reworded or moved within its text is not.
    pub fn new_among<'a>(
        &self,
        findings: impl Iterator<Item = &'a Arc<Finding>>,
    ) -> BTreeSet<Arc<Finding>> {
        let unlike = findings.filter(|finding| !self.findings.contains(*finding));
        unlike
            .filter(|finding| !self.fingerprints.contains(&fingerprint(finding)))
            .cloned()
            .collect()
    }
}
