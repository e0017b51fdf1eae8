//! In which order the rows of the ledger stand: what disagrees first, when one comes to the screen. From then on a row
//! stays where it is, and in sight, whatever becomes of it: what was settled by a click must not run away from under
//! the pointer, and what stands below it must not come there instead.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::ledger::Row;
use crate::model::{Id, Message};

/// By what a row is known again after a change: what is promised, and who says it.
type Known = (String, BTreeSet<Id<Message>>);

/// The rows that are shown, in their order.
#[derive(Debug, Default)]
pub struct Order {
    /// Of which revision of the plan; none before the first.
    of: Option<u64>,
    known: Vec<Known>,
    /// The rows by their numbers in the ledger.
    pub rows: Vec<usize>,
}

impl Order {
    /// The rows of a revision of the plan: those that are wanted, and those that were there before.
    pub fn follow(&mut self, revision: u64, rows: &[Row], wanted: impl Fn(&Row) -> bool) {
        if self.of.replace(revision) == Some(revision) {
            return;
        }
        let now: Vec<Known> = rows.iter().map(known).collect();
        let before = found_again(&self.known, &now);
        // Where each stands: what is new, behind what it comes after by itself.
        let mut last = None;
        let mut places = Vec::new();
        for (n, row) in rows.iter().enumerate() {
            let was = before.get(&n).copied();
            if was.is_some() {
                last = was;
            }
            if was.is_some() || wanted(row) {
                places.push((last, was.is_none(), n));
            }
        }
        places.sort_unstable();
        self.rows = places.into_iter().map(|(.., n)| n).collect();
        self.known = self
            .rows
            .iter()
            .filter_map(|n| now.get(*n).cloned())
            .collect();
    }
}

fn known(row: &Row) -> Known {
    let claims = row.values.iter().flat_map(|(_, claims)| claims);
    (
        row.what.clone(),
        claims.map(|(message, _)| *message).collect(),
    )
}

/// Which rows of before are there again, by their number now: of each the one that shares most of who says it.
fn found_again(before: &[Known], now: &[Known]) -> BTreeMap<usize, usize> {
    let mut by_what: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (n, (what, _)) in now.iter().enumerate() {
        by_what.entry(what).or_default().push(n);
    }
    let mut found = BTreeMap::new();
    for (was, (what, said_by)) in before.iter().enumerate() {
        let same = by_what.get(what.as_str()).into_iter().flatten();
        let free = same.filter(|n| !found.contains_key(*n));
        let shared = free.filter_map(|n| {
            let shared = now.get(*n)?.1.intersection(said_by).count();
            (shared > 0).then_some((shared, std::cmp::Reverse(*n)))
        });
        if let Some((_, std::cmp::Reverse(n))) = shared.max() {
            found.insert(n, was);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::ledger::Standing;

    fn row(what: &str, said_by: &[&'static str], verdict: Standing) -> Row {
        let claims = said_by.iter().map(|id| (Id::new(id), 0)).collect();
        Row {
            what: what.into(),
            about: String::new(),
            offer: None,
            verdict,
            why: String::new(),
            values: vec![("14 days".into(), claims)],
            cells: Vec::new(),
            findings: Vec::new(),
            kept: Vec::new(),
            pair: None,
        }
    }

    fn shown<'r>(order: &Order, rows: &'r [Row]) -> Vec<&'r str> {
        order.rows.iter().map(|n| rows[*n].what.as_str()).collect()
    }

    #[test]
    fn what_was_settled_stays_where_it_was() {
        let disagrees = |row: &Row| row.verdict.severity().is_some();
        let before = [
            row("Trial", &["a", "b"], Standing::Contradicts),
            row("Price", &["a", "c"], Standing::Drifts),
            row("Warranty", &["b", "c"], Standing::Drifts),
            row("Tenure", &["c"], Standing::Once),
        ];
        let mut order = Order::default();
        order.follow(1, &before, disagrees);
        assert_eq!(shown(&order, &before), ["Trial", "Price", "Warranty"]);
        // Trial and price are settled, and a discount contradicts another now.
        let after = [
            row("Discount", &["a", "d"], Standing::Contradicts),
            row("Warranty", &["b", "c"], Standing::Drifts),
            row("Price", &["a", "c"], Standing::Agrees),
            row("Trial", &["a", "b"], Standing::Agrees),
            row("Tenure", &["c"], Standing::Once),
        ];
        order.follow(2, &after, disagrees);
        assert_eq!(
            shown(&order, &after),
            ["Discount", "Trial", "Price", "Warranty"]
        );
        let mut afresh = Order::default();
        afresh.follow(2, &after, disagrees);
        assert_eq!(shown(&afresh, &after), ["Discount", "Warranty"]);
    }

    #[test]
    fn of_rows_of_one_name_each_stays_with_who_says_it() {
        let rows = |first: Standing| {
            let mut rows = vec![
                row("Price", &["a", "b"], first),
                row("Price", &["c", "d"], Standing::Drifts),
            ];
            rows.sort_by_key(|row| row.verdict);
            rows
        };
        let mut order = Order::default();
        order.follow(1, &rows(Standing::Contradicts), |_| true);
        assert_eq!(order.rows, [0, 1]);
        order.follow(2, &rows(Standing::Agrees), |_| true);
        assert_eq!(
            order.rows,
            [1, 0],
            "the first is the second of the ledger now"
        );
    }
}
