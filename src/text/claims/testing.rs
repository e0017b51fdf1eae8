//! Two texts at once, for tests.

use super::{Sureness, Verdict, claims, compare_all};
use crate::text::reading::Reading;

/// Whether two texts likely contradict each other.
pub fn clash(one: &str, other: &str) -> bool {
    let [a, b] = [one, other].map(|text| claims(&Reading::new(text)));
    let likely = Verdict::Contradiction(Sureness::Likely);
    let found = compare_all(&a, &b);
    found.iter().any(|clash| clash.verdict == likely)
}
