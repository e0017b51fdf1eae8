//! The edits that put tactics on the stop-doing list, and that take them up again.
//!
//! Stopping moves hours and cost to what it frees: as long as they stood in their own fields, P106 would say that
//! work is still planned. Taking up again moves them back.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::check::wording::{count, quoted};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType;
use crate::model::{Course, Field, Id, Money, Number, Place, Plan, Tactic};

/// A decision to stop a tactic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Which.
    pub tactic: Id<Tactic>,
    /// Why.
    pub why: String,
    /// Who decided it.
    pub decided_by: String,
    /// When it was decided.
    pub decided_on: Option<Date>,
    /// When to look at it again.
    pub review_on: Option<Date>,
}

/// Stops tactics, in one step. Those that do not exist, or are stopped already, are left as they are.
pub fn stop(plan: &Plan, stops: &[Stop]) -> Edit {
    let known = stops
        .iter()
        .filter_map(|stop| Some((stop, plan.tactics.get(&stop.tactic)?)));
    let known: Vec<_> = known.filter(|(_, tactic)| tactic.is_on_board()).collect();
    let label = label("stop", known.iter().map(|(_, tactic)| *tactic), "");
    let edits = known.into_iter().flat_map(|(stop, tactic)| {
        let set = Changes::new(tactic.id);
        set.field(field!(Tactic.course), &tactic.course, &Course::Stop)
            .field(field!(Tactic.stop_why), &tactic.stop_why, &stop.why)
            .field(
                field!(Tactic.stop_frees_hours),
                &tactic.stop_frees_hours,
                &tactic.hours,
            )
            .field(field!(Tactic.hours), &tactic.hours, &None::<Number>)
            .field(
                field!(Tactic.stop_frees_money),
                &tactic.stop_frees_money,
                &tactic.cost,
            )
            .field(field!(Tactic.cost), &tactic.cost, &None::<Money>)
            .field(
                field!(Tactic.stop_decided_by),
                &tactic.stop_decided_by,
                &stop.decided_by,
            )
            .field(
                field!(Tactic.stop_decided_on),
                &tactic.stop_decided_on,
                &stop.decided_on,
            )
            .field(
                field!(Tactic.stop_review_on),
                &tactic.stop_review_on,
                &stop.review_on,
            )
            .edits
    });
    Edit::batch(label, edits.collect())
}

/// Takes stopped tactics up again, in one step: they go on, with the hours and the cost that stopping had freed.
/// Why and by whom they were stopped is forgotten. Others are left as they are.
pub fn restore(plan: &Plan, tactics: &BTreeSet<Id<Tactic>>) -> Edit {
    let stopped = tactics.iter().filter_map(|id| plan.tactics.get(id));
    let stopped: Vec<&Tactic> = stopped.filter(|tactic| !tactic.is_on_board()).collect();
    let label = label("take", stopped.iter().copied(), " up again");
    let edits = stopped.into_iter().flat_map(|tactic| {
        let hours = tactic.hours.or(tactic.stop_frees_hours);
        let cost = tactic.cost.or(tactic.stop_frees_money);
        let set = Changes::new(tactic.id);
        set.field(field!(Tactic.course), &tactic.course, &Course::default())
            .field(field!(Tactic.hours), &tactic.hours, &hours)
            .field(field!(Tactic.cost), &tactic.cost, &cost)
            .field(field!(Tactic.stop_why), &tactic.stop_why, &String::new())
            .field(
                field!(Tactic.stop_frees_hours),
                &tactic.stop_frees_hours,
                &None,
            )
            .field(
                field!(Tactic.stop_frees_money),
                &tactic.stop_frees_money,
                &None,
            )
            .field(
                field!(Tactic.stop_decided_by),
                &tactic.stop_decided_by,
                &String::new(),
            )
            .field(
                field!(Tactic.stop_decided_on),
                &tactic.stop_decided_on,
                &None,
            )
            .field(field!(Tactic.stop_review_on), &tactic.stop_review_on, &None)
            .edits
    });
    Edit::batch(label, edits.collect())
}

/// `stop “Letter”`, `stop 3 tactics`.
fn label<'a>(verb: &str, mut tactics: impl Iterator<Item = &'a Tactic>, more: &str) -> String {
    match (tactics.next(), tactics.count()) {
        (Some(only), 0) => format!("{verb} {}{more}", quoted(&only.name)),
        (first, others) => {
            let all = usize::from(first.is_some()).saturating_add(others);
            format!("{verb} {}{more}", count(all, "tactic", "tactics"))
        }
    }
}

/// Changes to one tactic; fields that stay as they are are left out.
struct Changes {
    at: Place,
    edits: Vec<Edit>,
}

impl Changes {
    fn new(tactic: Id<Tactic>) -> Self {
        Self {
            at: Place::of(tactic),
            edits: Vec::new(),
        }
    }

    fn field<T: FieldType + PartialEq>(mut self, field: Field, now: &T, then: &T) -> Self {
        if now != then {
            self.edits
                .push(Edit::set(self.at.field(field), then.to_value()));
        }
        self
    }
}
