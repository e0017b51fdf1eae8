//! Parking tactics: they go back among the ideas, keep all that they have, and nobody asks for what they lack.

use super::Session;
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{Id, Kind, Place, Ref, Status};

impl Session {
    /// The selected tactics that are more than ideas.
    pub fn parkable(&self) -> Vec<Ref> {
        let tactics = self.selection.iter().filter(|at| at.kind == Kind::Tactic);
        let is_parkable = |at: &&Ref| {
            let tactic = self.plan.tactics.get(&Id::from_key(at.key));
            tactic.is_some_and(|t| t.is_active() && t.status != Status::Idea)
        };
        tactics.filter(is_parkable).copied().collect()
    }

    /// Makes ideas of the selected tactics, as one undo.
    pub fn park_selected(&mut self) {
        let all = self.parkable();
        let edits = all.iter().map(|at| {
            let place = Place::record(*at).field(field!(Tactic.status));
            Edit::set(place, Status::Idea.to_value())
        });
        let edits: Vec<Edit> = edits.collect();
        let label = match all.as_slice() {
            [] => return,
            [one] => format!("Park {}", self.plan.title(*one)),
            several => format!("Park {} tactics", several.len()),
        };
        self.edit(Edit::batch(label, edits));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{TODAY, plan};
    use crate::model::Tactic;

    #[test]
    fn several_are_parked_at_once_and_come_back_at_once() {
        let mut session = Session::new(
            plan(
                r#"(tactics: [
                (id: "a", name: "Stand", status: Planned, hours: 12),
                (id: "b", name: "Flyer", status: Live, hours: 3),
                (id: "c", name: "Podcast", hours: 8),
                (id: "d", name: "Fax", status: Live, course: Stop),
            ])"#,
            )
            .unwrap(),
            TODAY,
        );
        for id in ["a", "b", "c", "d"] {
            session.toggle_selected(Id::<Tactic>::new(id).at());
        }
        let statuses = |session: &Session| {
            let tactics = session.plan().tactics.values();
            tactics.map(|t| t.status).collect::<Vec<_>>()
        };
        let before = statuses(&session);
        assert_eq!(
            session.parkable().len(),
            2,
            "an idea is parked, what was stopped is gone"
        );
        session.park_selected();
        assert_eq!(
            statuses(&session),
            [Status::Idea, Status::Idea, Status::Idea, Status::Live]
        );
        assert!(session.parkable().is_empty());
        session.undo();
        assert_eq!(statuses(&session), before);
    }
}
