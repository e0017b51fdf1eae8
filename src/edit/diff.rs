//! The edit between two plans: what the one changed, added and removed as seen from the other.

use super::Edit;
use crate::model::{Difference, Place, Plan};

/// The edit that makes `before` into `after`: `apply(diff(a, b), a) = b`.
pub fn diff(before: &Plan, after: &Plan) -> Edit {
    let mut edits = Vec::new();
    before.compare(after, |at, difference| match difference {
        Difference::Gone => edits.push(Edit::Remove(at)),
        Difference::New(record) => edits.push(Edit::Insert(record)),
        Difference::Fields(fields) => edits.extend(fields.into_iter().filter_map(|field| {
            Some(Edit::set(
                Place::record(at).field(field),
                after.get(at, field)?,
            ))
        })),
    });
    Edit::batch("apply the changes", edits)
}
