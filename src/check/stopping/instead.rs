//! What stops instead: the question that is asked where something was added for which there is no room. It is asked
//! of what was not too much before, and proposes what the stop-doing list proposes, but never what was just added.

use std::collections::BTreeSet;

use super::{Amount, By, Limit, Over, crossed, proposal};
use crate::check::Ctx;
use crate::check::wording::{and, count, hours, quoted, tenths};
use crate::model::{Id, Money, Plan, Tactic};

/// A plan takes more than there is where it did not before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// The limits that are crossed and were not, month by month, then in all; at least one.
    pub over: Vec<Over>,
    /// What could stop instead; none where nothing else could.
    pub stops: Option<Candidate>,
}

/// What could stop instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which tactic.
    pub tactic: Id<Tactic>,
    /// In which set of the proposal it stands: 0 is the best one, then come the others in their order.
    pub choice: usize,
}

/// What to ask once some tactics were added or take more; none where nothing is crossed that was not `before`.
pub fn instead(
    ctx: &Ctx<'_>,
    before: &BTreeSet<Limit>,
    added: &BTreeSet<Id<Tactic>>,
) -> Option<Instead> {
    let over: Vec<Over> = crossed(ctx, By::Both)
        .into_iter()
        .filter(|over| !before.contains(&over.limit))
        .collect();
    if over.is_empty() {
        return None;
    }
    let stops = candidate(ctx, &over, added);
    Some(Instead { over, stops })
}

/// The first tactic of the first set that makes room here and asks nothing of what was added; else of any set.
fn candidate(ctx: &Ctx<'_>, over: &[Over], added: &BTreeSet<Id<Tactic>>) -> Option<Candidate> {
    let proposal = proposal(ctx, By::Both);
    let sets = proposal.best.iter().chain(&proposal.alternatives);
    let (without, with): (Vec<_>, Vec<_>) = sets
        .enumerate()
        .partition(|(_, set)| !set.tactics().any(|id| added.contains(&id)));
    let helps = |limit: &Limit| over.iter().any(|over| over.limit == *limit);
    without.into_iter().chain(with).find_map(|(choice, set)| {
        let mut entries = set.entries.iter();
        let entry = entries.find(|entry| {
            !added.contains(&entry.tactic) && entry.frees.iter().any(|(limit, _)| helps(limit))
        });
        let tactic = entry?.tactic;
        Some(Candidate { tactic, choice })
    })
}

impl Instead {
    /// `Jun 2027 is now 12 h over. Stop “Trade fair flyer” instead?`
    pub fn in_words(&self, plan: &Plan) -> String {
        let question = match self.stops {
            Some(Candidate { tactic, .. }) => {
                let name = plan.name(tactic.at()).unwrap_or_default().trim();
                let name = if name.is_empty() {
                    "the unnamed tactic".to_owned()
                } else {
                    quoted(name)
                };
                format!("Stop {name} instead?")
            }
            None => "What stops instead?".to_owned(),
        };
        format!("{} {question}", self.fact())
    }

    /// `Jun 2027 is now 12 h and £ 300 over; 2 other months are over as well.`
    fn fact(&self) -> String {
        let Some(first) = self.over.first() else {
            return String::new();
        };
        let (here, others): (Vec<&Over>, Vec<&Over>) = self
            .over
            .iter()
            .partition(|over| over.limit.when() == first.limit.when());
        let amounts = here.iter().map(|over| over.too_much());
        let amounts = and(&amounts.collect::<Vec<_>>());
        let fact = match first.limit {
            Limit::Hours(month) | Limit::Money(month) => {
                format!("{} is now {amounts} over", month.label())
            }
            Limit::MoneyInAll => format!("The plan is now {amounts} over in all"),
        };
        let months: BTreeSet<_> = others.iter().filter_map(|over| over.limit.when()).collect();
        let mut more = Vec::new();
        if !months.is_empty() {
            more.push(count(months.len(), "other month", "other months"));
        }
        if others.iter().any(|over| over.limit == Limit::MoneyInAll) {
            more.push("the money in all".to_owned());
        }
        let are = if more.len() > 1 || months.len() > 1 {
            "are"
        } else {
            "is"
        };
        match more.as_slice() {
            [] => format!("{fact}."),
            more => format!("{fact}; {} {are} over as well.", and(more)),
        }
    }
}

impl Over {
    /// By how much it is crossed: `12 h`.
    fn too_much(&self) -> String {
        match (self.takes, self.there_is) {
            // As they are compared, and shown elsewhere.
            (Amount::Hours(takes), Amount::Hours(of)) => hours(tenths(takes).minus(tenths(of))),
            (Amount::Money(takes), Amount::Money(of)) => Money {
                minor: takes.minor.saturating_sub(of.minor),
                ..takes
            }
            .in_words(),
            (takes, _) => takes.in_words(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::slice::from_ref;

    use super::*;
    use crate::check::Index;
    use crate::check::testing::{TODAY, plan};

    /// Hours and pounds of the first days of a month, planned; 20 hours and 1,000 pounds there are.
    fn tactic(id: &str, month: &str, hours: i64, pounds: i64, more: &str) -> String {
        format!(
            r#"(id: "{id}", name: "{id}", status: Planned, start: "2027-{month}-01", end: "2027-{month}-10",
                hours: {hours}, cost: "{pounds}.00 GBP", {more})"#
        )
    }

    /// What is asked of the second of two plans after the first, where `added` came.
    fn asked(before: &[String], after: &[String], added: &[&str]) -> String {
        let plan = |tactics: &[String]| {
            let all = tactics.join(", ");
            let about = r#"about: (currency: "GBP")"#;
            let capacity = r#"capacity: (hours_per_month: 20, money_per_month: "1000.00 GBP", money_total: "2500.00 GBP")"#;
            plan(&format!("({about}, {capacity}, tactics: [{all}])")).unwrap()
        };
        let (before, after) = (plan(before), plan(after));
        let (index, then) = (Index::new(&before), Index::new(&after));
        let crossed = crossed(&Ctx::new(&before, TODAY, &index), By::Both);
        let crossed = crossed.iter().map(|over| over.limit).collect();
        let added = added.iter().map(|id| Id::new(id)).collect();
        let asked = instead(&Ctx::new(&after, TODAY, &then), &crossed, &added);
        asked.map_or_else(|| "nothing".to_owned(), |asked| asked.in_words(&after))
    }

    fn fair() -> String {
        tactic("fair", "06", 10, 0, "impact: 1")
    }

    fn day() -> String {
        tactic("day", "06", 10, 0, "impact: 5")
    }

    #[test]
    fn what_is_worth_least_is_asked_for_and_never_what_was_added() {
        let letter = tactic("letter", "06", 8, 0, "impact: 1");
        assert_eq!(
            asked(&[fair(), day()], &[fair(), day(), letter], &["letter"]),
            "Jun 2027 is now 8 h over. Stop “fair” instead?"
        );
        // It alone would do: the list says so; but it was just wanted.
        let posts = tactic("posts", "06", 30, 0, "");
        assert_eq!(
            asked(&[], from_ref(&posts), &["posts"]),
            "Jun 2027 is now 10 h over. What stops instead?"
        );
    }

    #[test]
    fn only_what_was_not_too_much_before_is_asked_about() {
        let (may, more) = (
            tactic("may", "05", 30, 0, ""),
            tactic("more", "05", 5, 0, ""),
        );
        let before = [may.clone(), fair(), day()];
        assert_eq!(
            asked(&before, &[may.clone(), more, fair(), day()], &["more"]),
            "nothing"
        );
        let letter = tactic("letter", "06", 1, 0, "");
        assert_eq!(
            asked(&before, &[may, letter, fair(), day()], &["letter"]),
            "Jun 2027 is now 1 h over. Stop “fair” instead?"
        );
        assert_eq!(asked(&[fair()], &[fair(), day()], &["day"]), "nothing");
    }

    #[test]
    fn hours_money_and_months_are_said_together() {
        let big = |id: &str, month: &str| tactic(id, month, 24, 1_300, "");
        let old = tactic("old", "06", 6, 400, "");
        assert_eq!(
            asked(from_ref(&old), &[old.clone(), big("new", "06")], &["new"]),
            "Jun 2027 is now 10 h and £ 700 over. What stops instead?",
            "stopping the old one makes too little room"
        );
        assert_eq!(
            asked(
                from_ref(&old),
                &[old.clone(), big("a", "06"), big("b", "07"), big("c", "08")],
                &["a", "b", "c"]
            ),
            "Jun 2027 is now 10 h and £ 700 over; 2 other months and the money in all are over as well. What stops instead?"
        );
        let spread = |id: &str, month| tactic(id, month, 1, 900, "");
        let three = ["05", "06", "07"].map(|month| spread(month, month));
        assert_eq!(
            asked(&three[..2], &three, &["07"]),
            "The plan is now £ 200 over in all. Stop “05” instead?"
        );
    }
}
