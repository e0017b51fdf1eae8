//! A set of tactics that somebody ticked, whether or not it was proposed: what it frees, and what stays over.

use std::collections::BTreeSet;

use super::candidates::Candidates;
use super::smallest::{Cost, Set};
use super::{By, Choice, Entry, Over, Proposal, crossed, evidence};
use crate::check::Ctx;
use crate::check::wording::{and, capitalised, quoted};
use crate::model::calendar::Month;
use crate::model::{Id, Plan, Tactic};

/// So many months that stay over are named in a sentence.
const STILL: usize = 2;

/// What stopping just these comes to; those that cannot be stopped, or help nowhere, are left out.
pub fn ticked(ctx: &Ctx<'_>, by: By, tactics: &BTreeSet<Id<Tactic>>) -> Choice {
    let over = crossed(ctx, by);
    let candidates = Candidates::new(ctx, &over);
    let items = candidates.tactics.iter().enumerate();
    let items = items.filter(|(_, tactic)| tactics.contains(&tactic.id));
    chosen(ctx, &candidates, &over, items.map(|(at, _)| at))
}

/// The tactics that take part where these limits are crossed, in the order of the board.
pub fn taking_part(ctx: &Ctx<'_>, over: &[Over]) -> Vec<Entry> {
    let candidates = Candidates::new(ctx, over);
    let all = 0..candidates.tactics.len();
    let mut entries = chosen(ctx, &candidates, over, all).entries;
    entries.reverse();
    entries
}

/// All that could be stopped, what is worth least first.
pub(super) fn all(ctx: &Ctx<'_>, candidates: &Candidates<'_>, over: &[Over]) -> Vec<Entry> {
    let all = 0..candidates.tactics.len();
    let mut entries = chosen(ctx, candidates, over, all).entries;
    let value = |id: &Id<Tactic>| ctx.plan.tactics.get(id).map_or(0, evidence::value);
    entries.sort_by_key(|entry| value(&entry.tactic));
    entries
}

/// What some of the candidates come to, by their places; what they cost does not matter where nothing is proposed.
fn chosen(
    ctx: &Ctx<'_>,
    candidates: &Candidates<'_>,
    over: &[Over],
    items: impl Iterator<Item = usize>,
) -> Choice {
    let (items, cost) = (items.collect(), Cost::default());
    candidates.choice(ctx.plan, over, &Set { items, cost })
}

impl Proposal {
    /// What was ticked comes to, in a sentence or two.
    pub fn summary_of_ticked(&self, plan: &Plan, choice: &Choice) -> String {
        // Hours and money of one month are told together.
        let mut months: Vec<(Option<Month>, Vec<String>)> = Vec::new();
        for over in &choice.still_over {
            let (when, amount) = (over.limit.when(), over.by_how_much());
            match months.last_mut() {
                Some((last, amounts)) if *last == when => amounts.push(amount),
                _ => months.push((when, vec![amount])),
            }
        }
        let still: Vec<String> = months
            .iter()
            .map(|(when, amounts)| match when {
                Some(month) => format!("{} is still {} over", month.label(), and(amounts)),
                None => format!("in all it is still {} over", and(amounts)),
            })
            .collect();
        let (named, more) = still.split_at_checked(STILL).unwrap_or((&still, &[]));
        let more = match more.len() {
            0 => String::new(),
            1 => " One more limit is crossed as well.".to_owned(),
            n => format!(" {n} more limits are crossed as well."),
        };
        let then = match named {
            [] => "Then the plan fits.".to_owned(),
            named => capitalised(&format!("{}.{more}", and(named))),
        };
        if choice.entries.is_empty() {
            return format!("Nothing is ticked. {then}");
        }
        let names = choice.in_words(plan);
        format!(
            "Stop {names}: that frees {}. {then}",
            choice.frees_in_words()
        )
    }

    /// What has to be known before stopping what was ticked, a sentence each.
    pub fn notes_of_ticked(&self, plan: &Plan, choice: &Choice) -> Vec<String> {
        let name = |at| quoted(plan.name(at).unwrap_or_default());
        let unserved = choice.unserved.iter();
        let unserved = unserved.map(|id| format!("Nothing serves {} then.", name(id.at())));
        let silent = choice.silent.iter();
        let silent = silent.map(|id| format!("Nobody is spoken to at {} then.", name(id.at())));
        unserved.chain(silent).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::proposal;
    use super::*;
    use crate::check::Index;
    use crate::check::testing::{TODAY, plan};

    #[test]
    fn hours_and_money_of_a_month_are_told_together() {
        let plan = plan(
            r#"(capacity: (hours_per_month: 10, money_per_month: "100.00 EUR", money_total: "50.00 EUR"), tactics: [
                (id: "a", name: "a", status: Planned, start: "2027-05-03", end: "2027-05-28", hours: 16, cost: "300.00 EUR"),
                (id: "b", name: "b", status: Planned, start: "2027-06-07", end: "2027-06-25", hours: 20)])"#,
        );
        let plan = plan.unwrap();
        let index = Index::new(&plan);
        let ctx = Ctx::new(&plan, TODAY, &index);
        let none = ticked(&ctx, By::Both, &BTreeSet::new());
        assert_eq!(
            proposal(&ctx, By::Both).summary_of_ticked(&plan, &none),
            "Nothing is ticked. May 2027 is still 6 h and € 200 over and Jun 2027 is still 10 h over. One more limit is crossed as well."
        );
    }

    #[test]
    fn what_is_ticked_is_summed_up_whether_or_not_it_was_proposed() {
        let tactic = |(id, hours, impact): (&str, i64, i64)| {
            format!(
                r#"(id: "{id}", name: "{id}", status: Planned, start: "2027-05-03", end: "2027-05-28", hours: {hours}, impact: {impact})"#
            )
        };
        let tactics = [("a", 60, 5), ("b", 50, 1), ("c", 40, 3)]
            .map(tactic)
            .join(", ");
        let of = |hours: i64| {
            plan(&format!(
                "(capacity: (hours_per_month: {hours}), tactics: [{tactics}])"
            ))
            .unwrap()
        };
        let plan = of(120);
        let index = Index::new(&plan);
        let proposal = proposal(&Ctx::new(&plan, TODAY, &index), By::Both);
        // Thirty are too many; what is worth least comes first.
        let all: Vec<String> = proposal.all.iter().map(|e| e.tactic.to_string()).collect();
        assert_eq!(all, ["b", "c", "a"]);
        let told = |ids: &[&str]| {
            let ids = ids.iter().map(|id| Id::new(id)).collect();
            let choice = ticked(&Ctx::new(&plan, TODAY, &index), By::Both, &ids);
            let notes = proposal.notes_of_ticked(&plan, &choice).join(" ");
            format!("{} {notes}", proposal.summary_of_ticked(&plan, &choice))
        };
        assert_eq!(
            told(&[]),
            "Nothing is ticked. May 2027 is still 30 h over. "
        );
        assert_eq!(
            told(&["c"]),
            "Stop “c”: that frees 40 h. Then the plan fits. "
        );
        assert_eq!(
            told(&["a", "b"]),
            "Stop “a” and “b”: that frees 110 h. Then the plan fits. "
        );
        let two = of(90);
        let index = Index::new(&two);
        let choice = ticked(
            &Ctx::new(&two, TODAY, &index),
            By::Both,
            &[Id::new("b")].into(),
        );
        assert_eq!(
            proposal.summary_of_ticked(&two, &choice),
            "Stop “b”: that frees 50 h. May 2027 is still 10 h over."
        );
    }
}
