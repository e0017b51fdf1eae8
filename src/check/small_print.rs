//! What the plan's disclaimers stand beside and say, read once for all messages.

use std::collections::BTreeMap;

use super::words::folded;
use crate::model::{Disclaimer, Id, Plan};
use crate::text::reading::Reading;

/// The disclaimers of a plan that say something, made ready to be looked for.
#[derive(Debug)]
pub struct SmallPrint {
    by_id: BTreeMap<Id<Disclaimer>, Wanted>,
}

/// What a disclaimer stands beside and says.
#[derive(Debug)]
pub struct Wanted {
    /// The names and variants of its terms, folded.
    pub phrases: Vec<String>,
    /// Each accepted text.
    pub accepted: Vec<(String, Reading)>,
}

impl SmallPrint {
    /// That of a plan.
    pub fn new(plan: &Plan) -> Self {
        let all = plan.disclaimers.values();
        let wanted = all.map(|disclaimer| (disclaimer.id, Wanted::new(plan, disclaimer)));
        Self {
            by_id: wanted.filter(|(_, w)| !w.accepted.is_empty()).collect(),
        }
    }

    /// Each disclaimer that says something, by id.
    pub fn each(&self) -> impl Iterator<Item = (Id<Disclaimer>, &Wanted)> {
        self.by_id.iter().map(|(id, wanted)| (*id, wanted))
    }
}

impl Wanted {
    fn new(plan: &Plan, disclaimer: &Disclaimer) -> Self {
        let terms = disclaimer.terms.iter();
        let terms = terms.filter_map(|id| plan.terms.get(id));
        let ways = terms.flat_map(|term| [&term.name].into_iter().chain(&term.variants));
        let accepted = disclaimer.accepted.iter();
        let accepted = accepted.filter(|text| !text.trim().is_empty());
        Self {
            phrases: ways.map(|way| folded(way)).collect(),
            accepted: accepted
                .map(|text| (text.clone(), Reading::new(text)))
                .collect(),
        }
    }
}
