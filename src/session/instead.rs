//! What stops instead: whether what was done takes more than there is where it did not before, and the question
//! that this raises. It is asked once: not again before the plan fits there and exceeds again, and not of what an
//! undo brings back.

use std::collections::BTreeSet;

use super::Session;
use crate::check::checker::reads;
use crate::check::rules::{over_budget, over_capacity};
use crate::check::stopping::{By, Instead, Over, crossed, instead};
use crate::edit::Touched;
use crate::model::{Id, Kind, Tactic};

/// What is known of the room that the plan has.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// What was crossed when it was looked at last; none before that.
    crossed: Option<Vec<Over>>,
    /// What was changed since.
    changed: BTreeSet<Id<Tactic>>,
    /// Whether something was touched since that the sums rest on.
    is_due: bool,
    /// Whether what is crossed by now is to be known without a question.
    is_quiet: bool,
    question: Option<Instead>,
    /// What was added or takes more, so that the question came up.
    added: BTreeSet<Id<Tactic>>,
}

impl Room {
    /// Takes note of what an edit touched.
    pub(super) fn follow(&mut self, touched: &Touched) {
        for (at, fields) in &touched.records {
            let rules = [&over_capacity::RULE, &over_budget::RULE];
            if rules.iter().any(|rule| reads(rule, at.kind).meets(*fields)) {
                self.is_due = true;
                if at.kind == Kind::Tactic {
                    self.changed.insert(Id::from_key(at.key));
                }
            }
        }
    }

    /// What is crossed at the next look is known then, and asks nothing.
    pub(super) fn look_quietly(&mut self) {
        self.is_due = true;
        self.is_quiet = true;
    }
}

impl Session {
    /// The question what stops instead, where one is open.
    pub fn instead(&self) -> Option<&Instead> {
        self.room.question.as_ref()
    }

    /// Asks what stops instead, where what was done since it was looked at last makes the plan take more than there
    /// is and it did not before; a question that is settled by it goes. Says whether there is another question now
    /// than before, or none. It is for whoever shows the question to call it, when nobody is typing.
    pub fn ask_instead(&mut self) -> bool {
        if self.is_checking() || !std::mem::take(&mut self.room.is_due) {
            return false;
        }
        let is_quiet = std::mem::take(&mut self.room.is_quiet);
        let changed = std::mem::take(&mut self.room.changed);
        let now = crossed(&self.ctx(), By::Both);
        let Some(before) = self.room.crossed.replace(now.clone()) else {
            return false;
        };
        let was_crossed = |over: &&Over| before.iter().any(|old| old.limit == over.limit);
        let is_asked = |over: &&Over| {
            let mut asked = self
                .room
                .question
                .iter()
                .flat_map(|question| &question.over);
            asked.any(|asked| asked.limit == over.limit)
        };
        let is_new = now.iter().any(|over| !was_crossed(&over)) && !is_quiet;
        let known = now
            .iter()
            .filter(|over| (is_quiet || was_crossed(over)) && !is_asked(over));
        let known: BTreeSet<_> = known.map(|over| over.limit).collect();
        if known.len() == now.len() {
            self.room.added.clear();
            return self.room.question.take().is_some();
        }
        // It stands as it is while nothing that it says has changed.
        let stops = self.room.question.as_ref().map(|question| question.stops);
        let stops = stops.flatten().map(|candidate| candidate.tactic);
        if !is_new && now == before && stops.is_none_or(|id| !changed.contains(&id)) {
            return false;
        }
        if is_new {
            self.room.added.extend(changed);
        }
        let question = instead(&self.ctx(), &known, &self.room.added);
        let is_other = question != self.room.question;
        self.room.question = question;
        is_other
    }

    /// Puts the question away until the plan fits and takes more than there is again.
    pub fn put_instead_away(&mut self) {
        self.room.question = None;
        self.room.added.clear();
    }

    /// What is crossed before the first edit nobody is asked about.
    pub(super) fn know_room(&mut self) {
        if self.room.crossed.is_none() {
            self.room.crossed = Some(crossed(&self.ctx(), By::Both));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{TODAY, plan};
    use crate::edit::Edit;
    use crate::field;
    use crate::model::fields::FieldType as _;
    use crate::model::{Field, Message, Number, Place, Value};

    /// 20 hours a month, and 16 of them taken in May.
    const PLAN: &str = r#"(
        capacity: (hours_per_month: 20),
        messages: [(id: "m", name: "Letter")],
        tactics: [
            (id: "day", name: "Open day", rank: "c", start: "2027-05-03", end: "2027-05-28", hours: 10, status: Planned, impact: 5),
            (id: "fair", name: "Fair", rank: "f", start: "2027-05-03", end: "2027-05-28", hours: 6, status: Planned, impact: 1),
            (id: "post", name: "Posts", rank: "i", start: "2027-06-01", end: "2027-06-25", hours: 19, status: Planned),
        ],
    )"#;

    fn session() -> Session {
        Session::new(plan(PLAN).unwrap(), TODAY).with_seed(7)
    }

    fn hours(session: &mut Session, tactic: &str, hours: i64) {
        let place = Place::of(Id::<Tactic>::new(tactic)).field(field!(Tactic.hours));
        session.edit(Edit::set(place, Some(Number::whole(hours)).to_value()));
    }

    /// What is asked now, and whether that is new.
    fn asked(session: &mut Session) -> (bool, String) {
        let is_other = session.ask_instead();
        let words = session.instead();
        let words = words.map(|asked| asked.in_words(session.plan()));
        (is_other, words.unwrap_or_default())
    }

    #[test]
    fn it_is_asked_once_and_again_after_the_plan_has_fitted() {
        let mut session = session();
        hours(&mut session, "day", 18);
        let may = "May 2027 is now 4 h over. Stop “Fair” instead?".to_owned();
        assert_eq!(asked(&mut session), (true, may.clone()));
        assert_eq!(asked(&mut session), (false, may.clone()), "nothing changed");
        session.put_instead_away();
        hours(&mut session, "day", 19);
        assert_eq!(asked(&mut session), (false, String::new()), "not now");
        hours(&mut session, "day", 10);
        assert_eq!(asked(&mut session), (false, String::new()), "it fits");
        hours(&mut session, "day", 18);
        assert_eq!(asked(&mut session), (true, may));
    }

    #[test]
    fn undo_takes_it_away_and_asks_nothing_itself() {
        let mut session = session();
        hours(&mut session, "day", 18);
        assert!(asked(&mut session).0);
        session.undo();
        assert_eq!(asked(&mut session), (true, String::new()));
        session.redo();
        assert!(asked(&mut session).1.starts_with("May 2027"));
        hours(&mut session, "day", 10);
        assert_eq!(asked(&mut session), (true, String::new()));
        session.undo();
        assert_eq!(asked(&mut session), (false, String::new()), "it was so");
    }

    #[test]
    fn while_it_stands_it_follows_the_plan() {
        let mut session = session();
        hours(&mut session, "day", 18);
        session.ask_instead();
        hours(&mut session, "day", 19);
        let more = "May 2027 is now 5 h over. Stop “Fair” instead?".to_owned();
        assert_eq!(asked(&mut session), (true, more));
        // June, too; what was done for May is as little to stop as before.
        hours(&mut session, "post", 22);
        let june = "May 2027 is now 5 h over; 1 other month is over as well. Stop “Fair” instead?";
        assert_eq!(asked(&mut session), (true, june.to_owned()));
        let fair = Place::of(Id::<Tactic>::new("fair"));
        session.edit(Edit::Remove(fair.record));
        let fits = "Jun 2027 is now 2 h over. What stops instead?".to_owned();
        assert_eq!(asked(&mut session), (true, fits));
    }

    #[test]
    fn what_takes_neither_work_nor_money_is_not_looked_at() {
        let mut session = session();
        session.ask_instead();
        let headline = Place::of(Id::<Message>::new("m")).field(Field("headline"));
        session.edit(Edit::set(headline, Value::Text("We are open".into())));
        assert!(!session.room.is_due);
        hours(&mut session, "day", 11);
        assert!(session.room.is_due);
        assert_eq!(asked(&mut session), (false, String::new()), "there is room");
        assert!(!session.room.is_due);
    }

    #[test]
    fn a_month_that_was_over_when_the_plan_was_opened_is_not_asked_about() {
        let over = PLAN.replace("hours_per_month: 20", "hours_per_month: 12");
        let mut session = Session::new(plan(&over).unwrap(), TODAY);
        hours(&mut session, "day", 18);
        assert_eq!(asked(&mut session), (false, String::new()));
    }
}
