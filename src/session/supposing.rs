//! What a supposition would do, worked out for a window: at once in a tiny plan, beside the window in any other.
//! There one check runs at a time, and what was supposed last is next: typing waits for nothing.

use std::sync::mpsc::{Receiver, TryRecvError, channel};

use super::checking::size;
use super::{Ids, Session};
use crate::check::what_if::{Foresight, Nothing, Supposition, foresee};
use crate::model::{Key, Kind, Plan, Ref};

/// How many tactics and messages a plan has at most in which each stroke of a key is answered in the same frame: a
/// check of it takes some four milliseconds.
const AT_ONCE: usize = 200;

/// What was supposed, of which revision of the plan.
type Asked = (u64, Supposition);

/// What would come of it, or what has to be said first.
type Answer = Result<Foresight, Nothing>;

/// A supposition, and what is known of it.
#[derive(Debug, Default)]
pub struct Supposing {
    known: Option<(Asked, Answer)>,
    running: Option<(Asked, Receiver<Answer>)>,
    ids: Ids,
    /// The id of what a supposition makes: the same one as long as it is supposed.
    new: Option<(Supposition, Key)>,
}

/// What is known now.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The last answer there is; none before the first one.
    pub answer: Option<&'a Answer>,
    /// Whether it is about what was asked. Otherwise that is being worked out.
    pub is_current: bool,
}

impl Supposing {
    /// What is known of a supposition; where that has to be worked out yet, `wake` is called when it is. As long as
    /// the plan itself is being checked, nothing is: there would be nothing to compare with.
    pub fn ask(
        &mut self,
        session: &Session,
        supposition: &Supposition,
        wake: impl FnOnce() + Send + 'static,
    ) -> Known<'_> {
        let asked = (session.revision(), supposition.clone());
        self.take();
        let is_known = self.known.as_ref().is_some_and(|(of, _)| *of == asked);
        if !is_known && self.running.is_none() && !session.is_checking() {
            self.begin(session, asked.clone(), wake);
        }
        let known = self.known.as_ref();
        Known {
            is_current: known.is_some_and(|(of, _)| *of == asked) && !session.is_checking(),
            answer: known.map(|(_, answer)| answer),
        }
    }

    /// Takes over what was worked out, if it was.
    fn take(&mut self) {
        let Some((asked, done)) = self.running.take() else {
            return;
        };
        match done.try_recv() {
            Ok(answer) => self.known = Some((asked, answer)),
            Err(TryRecvError::Empty) => self.running = Some((asked, done)),
            // It would fail again.
            Err(TryRecvError::Disconnected) => self.known = Some((asked, Err(Nothing::Failed))),
        }
    }

    fn begin(&mut self, session: &Session, asked: Asked, wake: impl FnOnce() + Send + 'static) {
        let (plan, today) = (session.plan(), session.today());
        let new = self.id_for(&asked.1, plan);
        let change = match asked.1.change(plan, today, new) {
            Ok(change) => change,
            // What needs no check is said at once.
            Err(nothing) => {
                self.known = Some((asked, Err(nothing)));
                return;
            }
        };
        let open: Vec<_> = session.checker.open().cloned().collect();
        if size(plan) <= AT_ONCE {
            let answer = foresee(plan, today, &open, change);
            self.known = Some((asked, Ok(answer)));
            return;
        }
        let plan = plan.clone();
        let work = move || Ok(foresee(&plan, today, &open, change));
        self.running = Some((asked, beside(work, wake)));
    }

    /// The id of what a supposition makes, which no record of the plan has.
    fn id_for(&mut self, supposition: &Supposition, plan: &Plan) -> Key {
        let kind = supposition.makes().unwrap_or(Kind::Term);
        if let Some((of, key)) = &self.new
            && of == supposition
            && !plan.has(Ref { kind, key: *key })
        {
            return *key;
        }
        let key = self.ids.fresh(kind);
        self.new = Some((supposition.clone(), key));
        key
    }
}

/// Works something out on a thread of its own, and wakes whoever waits: also where nothing came of it.
fn beside(
    work: impl FnOnce() -> Answer + Send + 'static,
    wake: impl FnOnce() + Send + 'static,
) -> Receiver<Answer> {
    let (send, done) = channel();
    std::thread::spawn(move || {
        // Dropped in this order: first nothing more can come, then it is told.
        let _waker = Waker(Some(wake));
        let send = send;
        // Where nobody waits for it any more, what was found is thrown away.
        _ = send.send(work());
    });
    done
}

/// Wakes when it is dropped.
struct Waker<F: FnOnce()>(Option<F>);

impl<F: FnOnce()> Drop for Waker<F> {
    fn drop(&mut self) {
        if let Some(wake) = self.0.take() {
            wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{TODAY, plan};
    use crate::model::{Id, Plan, Tactic};

    fn large() -> Plan {
        of(1_600)
    }

    /// A plan with a message and so many tactics.
    fn of(many: usize) -> Plan {
        let mut plan = plan(
            r#"(messages: [(id: "m", name: "Letter", body: "Our cheap looms are back again.")])"#,
        )
        .unwrap();
        for n in 0..many {
            let tactic = Tactic {
                id: Id::new(&format!("t{n}")),
                name: format!("Letter {n}"),
                ..Tactic::default()
            };
            plan.tactics.insert(tactic.id, tactic);
        }
        plan
    }

    fn ban(word: &str) -> Supposition {
        Supposition::Ban {
            word: word.into(),
            instead: String::new(),
        }
    }

    #[test]
    fn a_large_plan_is_checked_beside_the_window_and_what_was_supposed_last_counts() {
        let session = Session::new(large(), TODAY);
        let mut supposing = Supposing::default();
        let (send, woken) = channel();
        let other = send.clone();
        let known = supposing.ask(&session, &ban("chea"), move || _ = other.send(()));
        assert!(known.answer.is_none(), "it is being worked out");
        // Typed on meanwhile.
        let other = send.clone();
        supposing.ask(&session, &ban("cheap"), move || _ = other.send(()));
        woken.recv().unwrap();
        let known = supposing.ask(&session, &ban("cheap"), move || _ = send.send(()));
        assert!(!known.is_current, "this is about what was typed before");
        woken.recv().unwrap();
        let known = supposing.ask(&session, &ban("cheap"), || ());
        assert!(known.is_current);
        let foresight = known.answer.unwrap().as_ref().unwrap();
        assert_eq!(foresight.summary(), "Changes 1 record. 1 finding comes up.");
        // The same again is known.
        assert!(supposing.ask(&session, &ban("cheap"), || ()).is_current);
    }

    #[test]
    fn what_needs_no_check_is_said_at_once() {
        let session = Session::new(large(), TODAY);
        let mut supposing = Supposing::default();
        let known = supposing.ask(&session, &ban(" "), || ());
        assert!(known.is_current);
        assert!(known.answer.is_some_and(Result::is_err));
    }

    #[test]
    fn only_a_tiny_plan_is_checked_in_the_frame() {
        for (many, is_at_once) in [(AT_ONCE - 1, true), (AT_ONCE, false)] {
            let session = Session::new(of(many), TODAY);
            let mut supposing = Supposing::default();
            let known = supposing.ask(&session, &ban("cheap"), || ());
            assert_eq!(known.is_current, is_at_once, "{many} tactics and a message");
        }
    }

    #[test]
    fn while_the_plan_is_being_checked_nothing_is_compared_with_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large.plan.ron");
        crate::file::save(&path, &large(), None).unwrap();
        let mut session = Session::open_for_window(&path, TODAY).unwrap();
        let mut supposing = Supposing::default();
        assert!(session.is_checking());
        let known = supposing.ask(&session, &ban("cheap"), || ());
        assert!(known.answer.is_none() && !known.is_current);
        assert!(supposing.running.is_none());
        session.finish_check();
        let (send, woken) = channel();
        supposing.ask(&session, &ban("cheap"), move || _ = send.send(()));
        woken.recv().unwrap();
        assert!(supposing.ask(&session, &ban("cheap"), || ()).is_current);
    }

    #[test]
    fn what_failed_is_said_and_not_begun_again() {
        let (send, woken) = channel();
        let done = beside(|| panic!("as it should"), move || _ = send.send(()));
        woken.recv().unwrap();
        let session = Session::new(large(), TODAY);
        let mut supposing = Supposing {
            running: Some(((session.revision(), ban("cheap")), done)),
            ..Supposing::default()
        };
        for _ in 0..2 {
            let known = supposing.ask(&session, &ban("cheap"), || ());
            assert!(known.is_current);
            assert_eq!(known.answer, Some(&Err(Nothing::Failed)));
            assert!(supposing.running.is_none());
        }
        // Something else is tried.
        assert!(!supposing.ask(&session, &ban("loom"), || ()).is_current);
    }

    #[test]
    fn what_is_made_has_an_id_of_its_own_as_long_as_it_is_supposed() {
        let session = Session::new(of(0), TODAY);
        let new = |supposing: &mut Supposing, word: &str| {
            let known = supposing.ask(&session, &ban(word), || ());
            known.answer.unwrap().as_ref().unwrap().change.effects[0].at
        };
        let (mut one, mut other) = (Supposing::default(), Supposing::default());
        let first = new(&mut one, "cheap");
        assert_ne!(first, new(&mut other, "cheap"), "two people, two records");
        one.known = None;
        assert_eq!(first, new(&mut one, "cheap"));
        assert_ne!(first, new(&mut one, "loom"));
    }
}
