//! In which order the rows of the ledger stand: what disagrees first, when one comes to the screen. From then on a row
//! stays where it is, and in sight, whatever becomes of it: what was settled by a click must not run away from under
//! the pointer, and neither what stands below it nor what is new may come there instead. What is new stands at the end.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::ledger::Row;
use crate::model::{Id, Message};

/// By what a row is known again after a change: what is promised, and who says it.
type Known = (String, BTreeSet<Id<Message>>);

/// The rows that are shown, in their order.
#[derive(Debug, Default)]
pub struct Order {
    /// Of which revision of the plan; none where the order is to be made afresh.
    of: Option<u64>,
    known: Vec<Known>,
    /// The rows by their numbers in the ledger.
    pub rows: Vec<usize>,
}

impl Order {
    /// Lets the rows stand anew, in the order of the ledger.
    pub fn begin(&mut self) {
        self.of = None;
    }

    /// The rows of a revision of the plan: those that are wanted, and those that were there before. Of each row that is
    /// shown now, tells which of the shown ones it was; nothing where the revision is the same.
    pub fn follow(
        &mut self,
        revision: u64,
        rows: &[Row],
        wanted: impl Fn(&Row) -> bool,
    ) -> Option<Vec<Option<usize>>> {
        let of = self.of.replace(revision);
        if of == Some(revision) {
            return None;
        }
        let now: Vec<Known> = rows.iter().map(known).collect();
        let before = found_again(&self.known, &now);
        let mut places: Vec<(usize, usize, Option<usize>)> = Vec::new();
        for (n, row) in rows.iter().enumerate() {
            let was = before.get(&n).copied();
            let stays = was.filter(|_| of.is_some());
            if stays.is_some() || wanted(row) {
                places.push((stays.unwrap_or(usize::MAX), n, was));
            }
        }
        places.sort_unstable();
        self.rows = places.iter().map(|(_, n, _)| *n).collect();
        self.known = self
            .rows
            .iter()
            .filter_map(|n| now.get(*n).cloned())
            .collect();
        Some(places.into_iter().map(|(.., was)| was).collect())
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
        assert_eq!(order.follow(1, &before, disagrees), Some(vec![None; 3]));
        assert_eq!(shown(&order, &before), ["Trial", "Price", "Warranty"]);
        assert_eq!(order.follow(1, &before, disagrees), None);
        // Trial and price are settled, and a discount contradicts another now.
        let after = [
            row("Discount", &["a", "d"], Standing::Contradicts),
            row("Warranty", &["b", "c"], Standing::Drifts),
            row("Price", &["a", "c"], Standing::Agrees),
            row("Trial", &["a", "b"], Standing::Agrees),
            row("Tenure", &["c"], Standing::Once),
        ];
        assert_eq!(
            order.follow(2, &after, disagrees),
            Some(vec![Some(0), Some(1), Some(2), None])
        );
        assert_eq!(
            shown(&order, &after),
            ["Trial", "Price", "Warranty", "Discount"]
        );
        // Whoever comes back finds what disagrees first, and only that.
        order.begin();
        assert_eq!(
            order.follow(2, &after, disagrees),
            Some(vec![Some(3), Some(2)])
        );
        assert_eq!(shown(&order, &after), ["Discount", "Warranty"]);
    }

    #[test]
    fn what_is_gone_leaves_no_gap() {
        let rows = ["Trial", "Price", "Warranty"].map(|what| row(what, &["a"], Standing::Once));
        let mut order = Order::default();
        order.follow(1, &rows, |_| true);
        let places = order.follow(2, &rows[1..], |_| true);
        assert_eq!(places, Some(vec![Some(1), Some(2)]));
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
