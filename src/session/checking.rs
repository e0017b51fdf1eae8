//! The check of a large plan that is just being opened: it runs beside the window, which shows the board
//! meanwhile. Whoever changes the plan or asks for more before it is through waits for it.

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

/// Whether a plan is small enough to be checked while somebody waits.
pub(super) fn is_checked_at_once(plan: &Plan) -> bool {
    size(plan) <= AT_ONCE
}

/// How many records a plan has of the kinds whose checks take time.
pub(super) fn size(plan: &Plan) -> usize {
    plan.tactics.len() + plan.messages.len()
}

/// A check that is under way.
#[derive(Debug)]
pub(super) struct Checking {
    done: Receiver<Checker>,
    /// Takes what is to be called when it is through, once.
    waker: Option<Sender<Box<dyn FnOnce() + Send>>>,
}

impl Checking {
    fn begin(plan: &Plan, today: Date) -> Self {
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
            done,
            waker: Some(waker),
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
            if is_checked_at_once(&plan) {
                return Self::new(plan, today);
            }
            let mut session = Self::with(plan, Checker::idle(today));
            session.checking = Some(Checking::begin(&session.plan, today));
            session
        })
    }

    /// Whether the plan is being checked as a whole: then nothing is known of it yet.
    pub fn is_checking(&self) -> bool {
        self.checking.is_some()
    }

    /// Takes over what was found, if the check is through; otherwise `wake` is called when it is.
    pub fn take_check(&mut self, wake: impl FnOnce() + Send + 'static) {
        let Some(checking) = &mut self.checking else {
            return;
        };
        match checking.done.try_recv() {
            Err(TryRecvError::Empty) => {
                if let Some(waker) = checking.waker.take() {
                    // The thread listens as long as it has something to send.
                    _ = waker.send(Box::new(wake));
                }
            }
            Ok(checker) => self.take_over(checker),
            Err(TryRecvError::Disconnected) => self.finish_check(),
        }
    }

    /// Waits for the check, where one is under way: in a large plan some tenths of a second.
    pub fn finish_check(&mut self) {
        if let Some(checking) = &self.checking {
            let today = self.today();
            let done = checking.done.recv();
            let checker = done.unwrap_or_else(|_| Checker::new(&self.plan, today));
            self.take_over(checker);
        }
    }

    fn take_over(&mut self, checker: Checker) {
        self.baseline = Baseline::new(&checker);
        self.checker = checker;
        self.checking = None;
        self.revision += 1;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::check::Finding;
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
        let (send, woken) = channel();
        session.take_check(move || _ = send.send(()));
        if session.is_checking() {
            woken.recv().unwrap();
            session.take_check(|| ());
        }
        let fresh = Session::new(session.plan().clone(), TODAY);
        assert!(session.has_open_findings());
        assert_eq!(session.findings(), fresh.findings());
        assert!(session.new_findings().is_empty(), "all of it was there");
    }

    #[test]
    fn what_is_edited_before_the_check_is_through_waits_for_it() {
        let mut session = open(&saved(AT_ONCE));
        let message = Message {
            id: Id::new("n"),
            body: "Lorem ipsum dolor sit amet.".into(),
            ..Message::default()
        };
        session.edit(Edit::insert(message));
        assert!(!session.is_checking());
        let fresh = Session::new(session.plan().clone(), TODAY);
        assert_eq!(session.findings(), fresh.findings());
        let new = session.new_findings();
        assert!(!new.is_empty(), "what came with the edit is new");
        let of_it = |f: &Arc<Finding>| f.place.record == Id::<Message>::new("n").at();
        assert!(new.iter().all(of_it), "{new:?}");
    }

    #[test]
    fn another_day_waits_for_it_as_well() {
        let mut session = open(&saved(AT_ONCE));
        session.set_today(TODAY.tomorrow().unwrap());
        assert!(!session.is_checking());
        assert!(session.new_findings().is_empty());
    }
}
