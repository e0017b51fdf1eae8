//! Undo and redo: a line of entries, each with the edit, its inverse and what was selected before and
//! after.
//!
//! Typing is grouped: consecutive edits of one field within [`GROUP_MS`] are one entry. Time is an
//! argument, so that tests never wait. The saved point is a position in the line, so that "unsaved" is
//! exact even after undo.
//!
//! Limitation, on purpose: a line, not a tree. Whoever undoes and then edits gives up the redo.

use super::{Applied, Edit, Touched, apply};
use crate::model::{Plan, Ref};

/// Edits of one field closer together than this are one undo, in milliseconds.
pub const GROUP_MS: u64 = 400;

/// One step.
#[derive(Clone, Debug)]
struct Entry {
    label: String,
    forward: Edit,
    inverse: Edit,
    before: Vec<Ref>,
    after: Vec<Ref>,
    /// When it was last added to; none once the group has ended.
    at_ms: Option<u64>,
}

/// How an edit came about, for grouping and for going back to what was selected.
#[derive(Clone, Debug, Default)]
pub struct Occasion {
    /// When, in milliseconds of any steady clock.
    pub at_ms: u64,
    /// What was selected before.
    pub before: Vec<Ref>,
    /// What is selected after it.
    pub after: Vec<Ref>,
}

/// What undo or redo did.
#[derive(Clone, Debug)]
pub struct Step {
    /// What it touched.
    pub touched: Touched,
    /// What to select now.
    pub selection: Vec<Ref>,
}

/// The line of entries.
#[derive(Clone, Debug)]
pub struct History {
    done: Vec<Entry>,
    undone: Vec<Entry>,
    /// How many entries were done when the plan was last saved; none where that state is gone.
    saved_at: Option<usize>,
}

impl Default for History {
    fn default() -> Self {
        Self {
            done: Vec::new(),
            undone: Vec::new(),
            saved_at: Some(0),
        }
    }
}

impl History {
    /// Applies an edit and remembers it. An edit that changes nothing leaves no entry.
    pub fn apply(&mut self, plan: &mut Plan, edit: Edit, occasion: Occasion) -> Touched {
        let label = edit.label(plan);
        let Applied { inverse, touched } = apply(plan, &edit);
        if changes_nothing(&edit, &inverse) {
            return touched;
        }
        if !self.undone.is_empty() {
            self.undone.clear();
            if self.saved_at.is_some_and(|at| at > self.done.len()) {
                self.saved_at = None;
            }
        }
        let at_saved_point = self.saved_at == Some(self.done.len());
        if let Some(last) = self.done.last_mut()
            && !at_saved_point
            && belongs_to(last, &edit, &occasion)
        {
            last.forward = edit;
            last.at_ms = Some(occasion.at_ms);
            last.after = occasion.after;
            return touched;
        }
        self.done.push(Entry {
            label,
            forward: edit,
            inverse,
            before: occasion.before,
            after: occasion.after,
            at_ms: Some(occasion.at_ms),
        });
        touched
    }

    /// Undoes the last entry.
    pub fn undo(&mut self, plan: &mut Plan) -> Option<Step> {
        let entry = self.done.pop()?;
        let touched = apply(plan, &entry.inverse).touched;
        let step = Step {
            touched,
            selection: entry.before.clone(),
        };
        self.undone.push(entry);
        Some(step)
    }

    /// Does again what was undone last.
    pub fn redo(&mut self, plan: &mut Plan) -> Option<Step> {
        let entry = self.undone.pop()?;
        let touched = apply(plan, &entry.forward).touched;
        let step = Step {
            touched,
            selection: entry.after.clone(),
        };
        self.done.push(entry);
        Some(step)
    }

    /// What undo would undo.
    pub fn undo_label(&self) -> Option<&str> {
        self.done.last().map(|entry| entry.label.as_str())
    }

    /// What redo would do.
    pub fn redo_label(&self) -> Option<&str> {
        self.undone.last().map(|entry| entry.label.as_str())
    }

    /// The plan was saved as it is now.
    pub fn mark_saved(&mut self) {
        self.saved_at = Some(self.done.len());
    }

    /// The plan no longer equals any file, as after a repair on loading.
    pub fn mark_unsaved(&mut self) {
        self.saved_at = None;
    }

    /// Whether the plan differs from what was saved.
    pub fn is_unsaved(&self) -> bool {
        self.saved_at != Some(self.done.len())
    }

    /// Ends a group: the next edit starts an entry of its own.
    pub fn end_group(&mut self) {
        if let Some(last) = self.done.last_mut() {
            last.at_ms = None;
        }
    }
}

/// Whether an edit left everything as it was: its inverse sets and inserts just what it did.
fn changes_nothing(edit: &Edit, inverse: &Edit) -> bool {
    match (edit, inverse) {
        (
            Edit::Batch { edits, .. },
            Edit::Batch {
                edits: inverses, ..
            },
        ) => {
            edits.len() == inverses.len()
                && edits
                    .iter()
                    .zip(inverses.iter().rev())
                    .all(|(e, i)| changes_nothing(e, i))
        }
        _ => inverse.is_empty() || inverse == edit,
    }
}

/// Whether an edit continues an entry: the same field, soon after.
fn belongs_to(entry: &Entry, edit: &Edit, occasion: &Occasion) -> bool {
    let (Edit::Set { place: before, .. }, Edit::Set { place: now, .. }) = (&entry.forward, edit)
    else {
        return false;
    };
    let is_soon = entry
        .at_ms
        .is_some_and(|then| occasion.at_ms.saturating_sub(then) < GROUP_MS);
    before == now && is_soon
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field;
    use crate::model::{Brand, Id, Place, Value};

    fn type_text(history: &mut History, plan: &mut Plan, text: &str, at_ms: u64) {
        let place = Place::of(Id::<Brand>::default()).field(field!(Brand.primary_message));
        let edit = Edit::set(place, Value::Text(text.into()));
        history.apply(
            plan,
            edit,
            Occasion {
                at_ms,
                ..Default::default()
            },
        );
    }

    #[test]
    fn quick_typing_is_one_undo_and_a_pause_makes_two() {
        let (mut plan, mut history) = (Plan::default(), History::default());
        type_text(&mut history, &mut plan, "F", 1_000);
        type_text(&mut history, &mut plan, "Fr", 1_200);
        type_text(&mut history, &mut plan, "Fresh", 9_000);
        history.undo(&mut plan);
        assert_eq!(plan.brand.primary_message, "Fr");
        history.undo(&mut plan);
        assert_eq!(plan.brand.primary_message, "");
        assert!(history.undo(&mut plan).is_none());
        history.redo(&mut plan);
        assert_eq!(plan.brand.primary_message, "Fr");
    }

    #[test]
    fn unsaved_is_exact_after_undo_and_after_a_new_branch() {
        let (mut plan, mut history) = (Plan::default(), History::default());
        assert!(!history.is_unsaved());
        type_text(&mut history, &mut plan, "one", 1_000);
        history.mark_saved();
        type_text(&mut history, &mut plan, "two", 1_100);
        assert!(history.is_unsaved(), "typing on after saving is a change");
        history.undo(&mut plan);
        assert!(!history.is_unsaved());
        history.undo(&mut plan);
        type_text(&mut history, &mut plan, "other", 5_000);
        assert!(
            history.is_unsaved(),
            "the saved state can no longer be reached"
        );
    }

    #[test]
    fn what_changes_nothing_leaves_no_entry() {
        let (mut plan, mut history) = (Plan::default(), History::default());
        type_text(&mut history, &mut plan, "", 1_000);
        assert!(history.undo_label().is_none());
    }
}
