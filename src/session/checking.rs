//! The check of a large plan that is just being opened: it runs beside the window, which shows the plan
//! meanwhile. What is edited before it is through is checked with the rest.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};

use jiff::civil::Date;

use super::Session;
use super::baseline::Baseline;
use crate::check::Checker;
use crate::file::FileError;
use crate::model::Plan;

/// How many tactics and messages a plan has at most that is checked before it is shown: that takes some
/// thirty milliseconds.
const AT_ONCE: usize = 1_500;

/// A check that is under way.
#[derive(Debug)]
pub(super) struct Checking {
    /// The plan that it reads, by its revision.
    revision: u64,
    done: Receiver<Checker>,
    /// Takes what is to be called when it is through.
    waker: Sender<Box<dyn FnOnce() + Send>>,
}

impl Checking {
    fn begin(plan: &Plan, today: Date, revision: u64) -> Self {
        let (send, done) = channel();
        let (waker, wakers) = channel::<Box<dyn FnOnce() + Send>>();
        let plan = plan.clone();
        std::thread::spawn(move || {
            // Where nobody waits for it any more, what it found is thrown away.
            if send.send(Checker::new(&plan, today)).is_ok()
                && let Ok(wake) = wakers.recv()
            {
                wake();
            }
        });
        Self {
            revision,
            done,
            waker,
        }
    }
}

impl Session {
    /// Opens a plan file for a window. A large plan is there before its findings: [`Self::take_check`]
    /// fetches them.
    ///
    /// # Errors
    /// Every way in which the file may fail to be a plan.
    pub fn open_for_window(path: &Path, today: Date) -> Result<Self, FileError> {
        Self::open_with(path, |plan| {
            if plan.tactics.len() + plan.messages.len() <= AT_ONCE {
                return Self::new(plan, today);
            }
            let mut session = Self::with(plan, Checker::idle(today));
            session.checking = Some(Checking::begin(&session.plan, today, session.revision));
            session
        })
    }

    /// Whether the plan is being checked as a whole: then nothing is known of it yet.
    pub fn is_checking(&self) -> bool {
        self.checking.is_some()
    }

    /// Has this called when the check is through and can be taken over; at once where there is none.
    pub fn wake_when_checked(&self, wake: impl FnOnce() + Send + 'static) {
        match &self.checking {
            // The thread is there as long as somebody listens.
            Some(checking) => _ = checking.waker.send(Box::new(wake)),
            None => wake(),
        }
    }

    /// Takes over what was found, once the check is through; where the plan was changed meanwhile, it is
    /// checked again.
    pub fn take_check(&mut self) {
        let Some(checking) = &self.checking else {
            return;
        };
        match checking.done.try_recv() {
            Ok(checker) if checking.revision == self.revision => {
                self.baseline = Baseline::new(&checker);
                self.checker = checker;
                self.checking = None;
                self.revision += 1;
            }
            Err(TryRecvError::Empty) => {}
            Ok(_) | Err(TryRecvError::Disconnected) => {
                let today = self.checker.today();
                self.checking = Some(Checking::begin(&self.plan, today, self.revision));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{TODAY, plan};
    use crate::edit::Edit;
    use crate::file;
    use crate::model::{Id, Message, Tactic};

    /// A plan of so many tactics, each of which brings one message that is a draft with a gap in it.
    fn saved(tactics: usize) -> tempfile::TempDir {
        let mut plan = plan(
            r#"(messages: [(id: "m", name: "Letter", body: "Dear [NAME], our looms are back.")])"#,
        )
        .unwrap();
        for n in 0..tactics {
            let tactic = Tactic {
                id: Id::new(&format!("t{n}")),
                name: format!("Letter {n}"),
                messages: vec![Id::<Message>::new("m")],
                ..Tactic::default()
            };
            plan.tactics.insert(tactic.id, tactic);
        }
        let folder = tempfile::tempdir().unwrap();
        file::save(&folder.path().join("plan.ron"), &plan, None).unwrap();
        folder
    }

    fn open(folder: &tempfile::TempDir) -> Session {
        Session::open_for_window(&folder.path().join("plan.ron"), TODAY).unwrap()
    }

    fn wait(session: &mut Session) {
        while session.is_checking() {
            std::thread::yield_now();
            session.take_check();
        }
    }

    #[test]
    fn a_small_plan_is_checked_before_it_is_shown() {
        let session = open(&saved(AT_ONCE - 1));
        assert!(!session.is_checking());
        assert!(session.has_open_findings());
    }

    #[test]
    fn a_large_plan_is_there_before_its_findings() {
        let folder = saved(AT_ONCE);
        let mut session = open(&folder);
        assert!(session.is_checking());
        assert_eq!(session.findings(), [], "nothing is known yet");
        // What is edited meanwhile is checked with the rest.
        session.edit(Edit::Remove(Id::<Tactic>::new("t7").at()));
        wait(&mut session);
        let fresh = Session::new(session.plan().clone(), TODAY);
        assert_eq!(session.findings(), fresh.findings());
        assert!(session.new_findings().is_empty(), "all of it was there");
        // From then on as ever.
        session.undo();
        assert_eq!(session.findings(), open_and_wait(&folder).findings());
    }

    fn open_and_wait(folder: &tempfile::TempDir) -> Session {
        let mut session = open(folder);
        wait(&mut session);
        session
    }
}
