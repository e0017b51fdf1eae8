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

    /// Those that are new, of findings in their order. What was only reworded or moved within its text is not.
    pub fn new_among<'a>(
        &self,
        findings: impl Iterator<Item = &'a Arc<Finding>>,
    ) -> BTreeSet<Arc<Finding>> {
        // Side by side, since nearly all of them are the same ones as before.
        let mut known = self.findings.iter().peekable();
        let is_unknown = |finding: &&Arc<Finding>| {
            while known
                .next_if(|known| !Arc::ptr_eq(known, finding) && known < finding)
                .is_some()
            {}
            known.next_if(|known| known == finding).is_none()
        };
        let unknown = findings.filter(is_unknown);
        unknown
            .filter(|finding| !self.fingerprints.contains(&fingerprint(finding)))
            .cloned()
            .collect()
    }
}
