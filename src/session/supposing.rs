//! What a supposition would do, worked out for a window: at once in a small plan, beside the window in a large one.
//! There one check runs at a time, and what was supposed last is next: typing waits for nothing.

use std::sync::mpsc::{Receiver, TryRecvError, channel};

use super::Session;
use super::checking::is_checked_at_once;
use crate::check::what_if::{Foresight, Supposition, foresee};

/// What was supposed, of which revision of the plan.
type Asked = (u64, Supposition);

/// What would come of it, or what has to be said first.
type Answer = Result<Foresight, String>;

/// A supposition, and what is known of it.
#[derive(Debug, Default)]
pub struct Supposing {
    known: Option<(Asked, Answer)>,
    running: Option<(Asked, Receiver<Answer>)>,
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
    /// What is known of a supposition; where that has to be worked out yet, `wake` is called when it is.
    pub fn ask(
        &mut self,
        session: &Session,
        supposition: &Supposition,
        wake: impl FnOnce() + Send + 'static,
    ) -> Known<'_> {
        let asked = (session.revision(), supposition.clone());
        self.take();
        let is_known = self.known.as_ref().is_some_and(|(of, _)| *of == asked);
        if !is_known && self.running.is_none() {
            self.begin(session, asked.clone(), wake);
        }
        let known = self.known.as_ref();
        Known {
            is_current: known.is_some_and(|(of, _)| *of == asked),
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
            // It is begun again.
            Err(TryRecvError::Disconnected) => {}
        }
    }

    fn begin(&mut self, session: &Session, asked: Asked, wake: impl FnOnce() + Send + 'static) {
        let (plan, today) = (session.plan(), session.today());
        // What needs no check is said at once.
        if let Err(words) = asked.1.change(plan, today) {
            self.known = Some((asked, Err(words)));
            return;
        }
        let open: Vec<_> = session.checker.open().cloned().collect();
        if is_checked_at_once(plan) {
            let answer = foresee(plan, today, &open, &asked.1);
            self.known = Some((asked, answer));
            return;
        }
        let (send, done) = channel();
        let (plan, supposition) = (plan.clone(), asked.1.clone());
        std::thread::spawn(move || {
            // Where nobody waits for it any more, what was found is thrown away.
            _ = send.send(foresee(&plan, today, &open, &supposition));
            wake();
        });
        self.running = Some((asked, done));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{TODAY, plan};
    use crate::model::{Id, Plan, Tactic};

    fn large() -> Plan {
        let mut plan = plan(
            r#"(messages: [(id: "m", name: "Letter", body: "Our cheap looms are back again.")])"#,
        )
        .unwrap();
        for n in 0..1_600 {
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
}
