//! What a view gets to see, and what it may ask for: data in, actions out. Nothing in a view changes
//! the plan; what it asks for happens after everything is drawn.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use egui::Ui;

use super::dialogs::Dialog;
use super::theme::Tokens;
use super::views::{SCREENS, Screen};
use crate::board::Rows;
use crate::check::{Finding, Fix, Severity};
use crate::edit::Edit;
use crate::file::settings::Look;
use crate::library::Template;
use crate::model::calendar::DateHabits;
use crate::model::{Decision, Fields, Id, Message, Place, Ref, Tactic};
use crate::session::Session;
use crate::session::commands::{Command, Request, Scene};

/// Something to do after drawing.
pub enum Todo {
    /// Change the session.
    Session(Box<dyn FnOnce(&mut Session)>),
    /// What only the window can do.
    Request(Request),
    /// Run a command, if it can be run.
    Command(&'static Command),
    /// Show a dialog.
    Dialog(Dialog),
    /// Show a screen.
    Screen(&'static Screen),
    /// Show a screen, with the cursor at what is to be answered first.
    Guide(&'static Screen),
    /// Work out the fixes of a finding, so that they can be shown in the next frame.
    Fixes(Arc<Finding>),
    /// Start a new plan from a template.
    Template(&'static Template),
    /// Open this file, asking about unsaved changes first.
    OpenFile(PathBuf),
    /// Show a record: select it, on the board where it is a card.
    GoTo(Ref),
}

/// What follows from a plan as it is: worked out once per change, not per frame.
#[derive(Debug)]
pub struct Derived {
    /// For which revision of the session.
    pub revision: u64,
    /// The open findings, worst first.
    pub findings: Vec<Arc<Finding>>,
    /// Those that came up since the plan was opened or all were accepted.
    pub new: BTreeSet<Arc<Finding>>,
    /// Whether one of them can be fixed without a question.
    pub has_safe_fix: bool,
    /// The answered ones.
    pub kept: Vec<(Arc<Finding>, Id<Decision>)>,
    /// How many findings there are, by severity from advice to error.
    counts: [usize; 3],
    /// How many records each screen is about, by its words.
    sizes: BTreeMap<&'static str, usize>,
    /// The repairs of those findings that were shown.
    pub fixes: BTreeMap<Arc<Finding>, Vec<Fix>>,
    by_record: BTreeMap<Ref, Vec<usize>>,
}

/// The worst severity at a place, and how many findings there are.
pub type Mark = (Severity, usize);

impl Derived {
    /// Works everything out for a session.
    pub fn new(session: &Session) -> Self {
        let findings = session.findings();
        let mut by_record: BTreeMap<Ref, Vec<usize>> = BTreeMap::new();
        for (n, finding) in findings.iter().enumerate() {
            let mut records: Vec<Ref> = finding.places().map(|place| place.record).collect();
            records.sort_unstable();
            records.dedup();
            for record in records {
                by_record.entry(record).or_default().push(n);
            }
        }
        let count = |severity| findings.iter().filter(|f| f.severity() == severity).count();
        Self {
            counts: [Severity::Advice, Severity::Warning, Severity::Error].map(count),
            sizes: SCREENS
                .iter()
                .map(|screen| (screen.words, screen.size(session.plan())))
                .collect(),
            revision: session.revision(),
            findings,
            new: session.new_findings(),
            has_safe_fix: session.has_safe_fix(),
            kept: session.kept(),
            fixes: BTreeMap::new(),
            by_record,
        }
    }

    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.counts
            .get(severity as usize)
            .copied()
            .unwrap_or_default()
    }

    /// How many records a screen is about.
    pub fn size(&self, screen: &Screen) -> usize {
        self.sizes.get(screen.words).copied().unwrap_or_default()
    }

    /// The findings that concern a record.
    pub fn of(&self, at: Ref) -> impl Iterator<Item = &Arc<Finding>> {
        self.by_record
            .get(&at)
            .into_iter()
            .flatten()
            .filter_map(|n| self.findings.get(*n))
    }

    /// The mark for a record: only findings that stand at it, not those that merely mention it.
    pub fn mark(&self, at: Ref) -> Option<Mark> {
        marked(self.of(at).filter(|f| f.place.record == at))
    }

    /// The mark for what findings are about though they stand elsewhere: a term, which messages go against.
    pub fn mention(&self, at: Ref) -> Option<Mark> {
        marked(self.of(at))
    }

    /// The mark for a card: the tactic's own findings and those of its messages.
    pub fn card_mark(&self, tactic: &Tactic) -> Option<Mark> {
        let own = Place::of(tactic.id).record;
        let messages = tactic.messages.iter().map(|id| Place::of(*id).record);
        marked(
            std::iter::once(own)
                .chain(messages)
                .flat_map(|at| self.of(at).filter(move |f| f.place.record == at)),
        )
    }
}

fn marked<'a>(findings: impl Iterator<Item = &'a Arc<Finding>>) -> Option<Mark> {
    findings.fold(None, |mark, finding| {
        let severity = finding.severity();
        Some(mark.map_or((severity, 1), |(worst, n)| (worst.max(severity), n + 1)))
    })
}

/// What a view sees and where it puts what it wants done.
pub struct Cx<'a> {
    /// The plan and all about it.
    pub session: &'a Session,
    /// What follows from it.
    pub derived: &'a Derived,
    /// The look.
    pub t: &'static Tokens,
    /// What the window shows.
    pub scene: Scene,
    /// The look that was chosen.
    pub look: Look,
    /// What the rows of the board stand for.
    pub rows: Rows,
    /// How dates are written where the program runs, and with which day weeks begin.
    pub habits: DateHabits,
    /// The keys that mean something else on the screen that is shown than the commands that have them.
    pub others: &'static [&'static str],
    /// Recent files, the latest first.
    pub recent: &'a [PathBuf],
    /// What to do after drawing.
    pub todo: &'a mut Vec<Todo>,
}

impl Cx<'_> {
    /// Has the session changed.
    pub fn act(&mut self, change: impl FnOnce(&mut Session) + 'static) {
        self.todo.push(Todo::Session(Box::new(change)));
    }

    /// Selects a record that was clicked; with Ctrl adds it to the selection, or takes it out.
    pub fn clicked(&mut self, ui: &Ui, at: Ref) {
        let toggles = ui.input(|i| i.modifiers.command);
        self.act(move |session| {
            if toggles {
                session.toggle_selected(at);
            } else {
                session.select(Some(at));
            }
        });
    }

    /// Has an edit applied.
    pub fn edit(&mut self, edit: Edit) {
        self.act(move |session| session.edit(edit));
    }

    /// Asks the window for something.
    pub fn ask(&mut self, request: Request) {
        self.todo.push(Todo::Request(request));
    }

    /// Has a command run, if it can be.
    pub fn run(&mut self, command: &'static Command) {
        self.todo.push(Todo::Command(command));
    }

    /// Asks for a dialog.
    pub fn dialog(&mut self, dialog: Dialog) {
        self.todo.push(Todo::Dialog(dialog));
    }

    /// Shows two messages side by side.
    pub fn compare(&mut self, pair: [Id<Message>; 2]) {
        self.act(move |session| session.select_all(pair.map(Id::at)));
        self.todo.push(Todo::Screen(&super::views::compare::SCREEN));
    }

    /// Shows a record.
    pub fn go_to(&mut self, at: Ref) {
        self.todo.push(Todo::GoTo(at));
    }

    /// The name of a linked record; a dash where there is none.
    pub fn name_of<R: Fields>(&self, id: Option<Id<R>>) -> &str {
        id.and_then(|id| self.session.plan().name(Place::of(id).record))
            .unwrap_or("–")
    }

    /// The repairs of a finding; none in the frame in which they are first asked for.
    pub fn fixes(&mut self, finding: &Arc<Finding>) -> Vec<Fix> {
        match self.derived.fixes.get(finding) {
            Some(fixes) => fixes.clone(),
            None => {
                self.todo.push(Todo::Fixes(finding.clone()));
                Vec::new()
            }
        }
    }
}
