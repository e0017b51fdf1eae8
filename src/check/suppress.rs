//! "Keep as it is, because…": which findings a decision answers.
//!
//! A decision is part of the plan. It holds as long as the values that it judged stay the same: its
//! fingerprint is made of the rule, the records and the normalised values, never of message texts or
//! offsets, so that rewording an explanation or editing elsewhere does not reopen anything.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Finding;
use crate::model::{Decision, Id, Plan, Ref, Scope};

/// A finding's fingerprint: 128-bit FNV-1a over code, sorted records and sorted values, in hex.
///
/// The algorithm is fixed for ever, since fingerprints live in plan files.
/// Source: the FNV specification of Fowler, Noll and Vo, offset basis and prime for 128 bits.
pub fn fingerprint(finding: &Finding) -> String {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let mut parts = vec![finding.code.to_owned()];
    let mut records: Vec<Ref> = finding.places().map(|p| p.record).collect();
    records.sort_unstable();
    records.dedup();
    parts.extend(records.iter().map(|at| format!("{:?}/{}", at.kind, at.key)));
    let mut values = finding.values.clone();
    values.sort_unstable();
    parts.extend(values);
    let mut hash = BASIS;
    // A zero byte ends each part, so that "ab" + "c" and "a" + "bc" differ.
    for byte in parts.iter().flat_map(|part| part.bytes().chain([0])) {
        hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
    }
    format!("{hash:032x}")
}

/// The decisions in force, by rule.
#[derive(Debug, Default)]
pub struct Answers {
    by_rule: BTreeMap<String, Vec<Decision>>,
}

impl Answers {
    /// The decisions of a plan that hold on `today`.
    pub fn new(plan: &Plan, today: Date) -> Self {
        let mut by_rule: BTreeMap<String, Vec<Decision>> = BTreeMap::new();
        for decision in plan.decisions.values() {
            if decision.until.is_none_or(|until| today <= until)
                && !decision.reason.trim().is_empty()
            {
                by_rule
                    .entry(decision.rule.clone())
                    .or_default()
                    .push(decision.clone());
            }
        }
        Self { by_rule }
    }

    /// The decision that answers a finding, if there is one.
    pub fn answer(&self, finding: &Finding) -> Option<Id<Decision>> {
        let decisions = self.by_rule.get(finding.code)?;
        decisions
            .iter()
            .find(|decision| covers(decision, finding))
            .map(|decision| decision.id)
    }
}

fn covers(decision: &Decision, finding: &Finding) -> bool {
    let named = |at: Ref| decision.places.iter().any(|place| place.record == at);
    match decision.scope {
        Scope::Finding => decision.fingerprint == fingerprint(finding),
        Scope::Pair => {
            finding.places().all(|place| named(place.record))
                && decision
                    .places
                    .iter()
                    .all(|p| finding.places().any(|f| f.record == p.record))
        }
        Scope::RuleHere => named(finding.place.record),
        Scope::RuleEverywhere => true,
    }
}

/// The decision that keeps a finding as it is. `id`, `who` and `decided_on` are for the caller to know.
pub fn decision(finding: &Finding, scope: Scope, reason: &str, id: Id<Decision>) -> Decision {
    Decision {
        id,
        name: finding.message.clone(),
        rule: finding.code.to_owned(),
        scope,
        places: finding.places().collect(),
        reason: reason.trim().to_owned(),
        fingerprint: fingerprint(finding),
        ..Default::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Sink, rules};
    use crate::model::{Place, Tactic};

    fn finding(values: &[&str]) -> Finding {
        let rule = rules::find("P101").expect("P101 exists");
        let mut sink = Sink::new(rule);
        let finding = sink.report(Place::of(Id::<Tactic>::new("t")), "No strategy");
        for value in values {
            finding.value(*value);
        }
        finding.clone()
    }

    /// A golden value: it may never change, or every kept finding in every plan file reopens.
    /// Computed independently with a ten-line FNV-1a in another language over the bytes
    /// `P101\0Tactic/t\0a\0b\0`.
    #[test]
    fn the_fingerprint_is_fixed_for_ever() {
        assert_eq!(
            fingerprint(&finding(&["b", "a"])),
            "bf8e55fe7b2756a0bc796da6d3f743c3"
        );
    }

    #[test]
    fn a_decision_holds_while_the_values_stay_and_reopens_when_they_change() {
        let before = finding(&["14 days"]);
        let mut kept = Plan::default();
        let made = decision(&before, Scope::Finding, "partners only", Id::new("d"));
        kept.decisions.insert(made.id, made);
        let today = jiff::civil::date(2027, 3, 1);
        let answers = Answers::new(&kept, today);
        assert_eq!(answers.answer(&before), Some(Id::new("d")));
        let mut reworded = before.clone();
        reworded.message = "Other words for the same thing".into();
        assert_eq!(answers.answer(&reworded), Some(Id::new("d")));
        assert_eq!(answers.answer(&finding(&["30 days"])), None);
    }

    #[test]
    fn a_decision_needs_a_reason_and_ends_on_its_day() {
        let before = finding(&[]);
        let mut plan = Plan::default();
        let made = decision(
            &before,
            Scope::RuleEverywhere,
            "for the pilot",
            Id::new("d"),
        );
        let day = jiff::civil::date(2027, 3, 1);
        plan.decisions.insert(
            made.id,
            Decision {
                until: Some(day),
                ..made.clone()
            },
        );
        assert!(Answers::new(&plan, day).answer(&before).is_some());
        assert!(
            Answers::new(&plan, day.tomorrow().unwrap())
                .answer(&before)
                .is_none()
        );
        plan.decisions.insert(
            made.id,
            Decision {
                reason: " ".into(),
                ..made
            },
        );
        assert!(Answers::new(&plan, day).answer(&before).is_none());
    }
}
