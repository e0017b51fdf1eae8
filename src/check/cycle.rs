//! The five stages of the purchase cycle by the names that people give them. Rules that speak of one of them
//! are silent where a plan calls its stages something else.

use crate::model::Stage;
use crate::text::name_key;

/// Among the five stages, the one at which somebody compares.
pub const PREFERENCE: usize = 2;
/// Among the five stages, the one at which somebody tries.
pub const TRIAL: usize = 3;
/// Among the five stages, the one at which somebody buys.
pub const PURCHASE: usize = 4;

/// Which of the five stages one is, by its name.
pub fn step(stage: &Stage) -> Option<usize> {
    let whole = name_key(&stage.name);
    let known = |name: &str| STAGES.iter().position(|names| names.contains(&name));
    known(&whole).or_else(|| {
        let mut found: Vec<usize> = stage
            .name
            .split(|c: char| !c.is_alphanumeric())
            .filter_map(|word| known(&name_key(word)))
            .collect();
        found.dedup();
        match found.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    })
}

/// The names by which the five stages go, as letters and digits.
const STAGES: &[&[&str]] = &[
    &[
        "research",
        "awareness",
        "aware",
        "attention",
        "reach",
        "see",
        "need",
        "problem",
        "acquisition",
    ],
    &["discovery", "discover", "interest", "think"],
    &[
        "preference",
        "consideration",
        "consider",
        "evaluation",
        "evaluate",
        "comparison",
        "compare",
        "desire",
        "shortlist",
    ],
    &["trial", "try", "test", "demo", "activation"],
    &[
        "purchase",
        "buy",
        "order",
        "conversion",
        "convert",
        "action",
        "sale",
        "sales",
        "do",
        "revenue",
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_by_their_names() {
        let step = |name: &str| {
            step(&Stage {
                name: name.into(),
                ..Stage::default()
            })
        };
        assert_eq!(step("Preference"), Some(PREFERENCE));
        assert_eq!(step("3 · Trial"), Some(TRIAL));
        assert_eq!(step("Order"), Some(PURCHASE));
        assert_eq!(step("Try or buy"), None, "two of them");
        assert_eq!(step("Spring"), None);
    }
}
