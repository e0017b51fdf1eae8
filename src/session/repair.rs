//! What was put right while a file was read, as findings: one list, one look for whatever is wrong.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::check::{Confidence, Finding, Severity};
use crate::file::Repair;
use crate::model::{Place, Plan};

/// The code of these findings. They come from the file, not from the plan, so that no rule stands behind them.
const CODE: &str = "F101";

/// The repairs as findings.
pub fn findings(plan: &Plan, repairs: &[Repair]) -> Vec<Arc<Finding>> {
    repairs
        .iter()
        .map(|repair| Arc::new(finding(plan, repair)))
        .collect()
}

fn finding(plan: &Plan, repair: &Repair) -> Finding {
    let title = plan.title(repair.record);
    let message = if repair.wanted.is_empty() {
        format!("The file gave {title} no id; it has one now.")
    } else {
        format!(
            "The file used the id “{}” twice; {title} has one of its own now.",
            repair.wanted
        )
    };
    Finding {
        severity: Reverse(Severity::Warning),
        place: Place::record(repair.record),
        code: CODE,
        message,
        because: vec![
            "Nothing was lost. Links to the old id go to the first record that bore it; look whether \
             that is what was meant, then save."
                .into(),
        ],
        related: Vec::new(),
        values: Vec::new(),
        confidence: Confidence::Certain,
    }
}
