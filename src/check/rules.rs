//! The rules, a file each.

mod nobody_owns_it;
mod tactic_before_strategy;

use super::Rule;

/// Every rule, by code. A code is stable for ever: a retired one is never used again.
pub const RULES: &[&Rule] = &[
    &tactic_before_strategy::RULE, // P101
    &nobody_owns_it::RULE,         // R104
];

/// The rule with this code, in any case.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES
        .iter()
        .copied()
        .find(|rule| rule.code.eq_ignore_ascii_case(code))
}
