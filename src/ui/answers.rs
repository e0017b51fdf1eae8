//! What happens after drawing: what views asked for, and what dialogs were answered with.

use std::path::{Path, PathBuf};

use egui::{Context, ViewportCommand};

use super::App;
use super::board::header::search_id;
use super::context::{Derived, Todo};
use super::dialogs::{Answer, Dialog, ImportQuestion, PathQuestion, Purpose, RunQuestion, Then};
use super::views::{self, BOARD, Screen, Views, compare};
use crate::export;
use crate::file::{self, FileError};
use crate::library::{TEMPLATES, Template};
use crate::samples::SAMPLES;
use crate::session::Session;
use crate::session::commands::{Request, Scene, Side};

/// How much larger everything is when presenting.
const PRESENT_ZOOM: f32 = 1.4;
/// For how many findings repairs are worked out in a frame: each is tried on the plan first.
const FIXES_A_FRAME: usize = 4;

impl App {
    /// Does what was asked for while drawing.
    pub(super) fn do_all(&mut self, ctx: &Context) {
        let mut fixes_left = FIXES_A_FRAME;
        for todo in std::mem::take(&mut self.todo) {
            match todo {
                Todo::Session(change) => change(&mut self.session),
                Todo::Request(request) => self.request(ctx, request),
                Todo::Command(command) => {
                    if command.is_available(&self.session, self.scene)
                        && let Some(request) = (command.run)(&mut self.session)
                    {
                        self.request(ctx, request);
                    }
                }
                Todo::Dialog(dialog) => self.dialog = Some(dialog),
                Todo::Guide(screen) => self.guide_to(screen),
                Todo::Screen(screen) => {
                    self.views.screen = screen;
                    // So that one sees where one is.
                    if self.panels.side == Some(Side::Palette) {
                        self.panels.side = Some(Side::Navigation);
                    }
                }
                Todo::Fixes(finding) => {
                    let is_current = self.derived.revision == self.session.revision();
                    if is_current && fixes_left > 0 {
                        fixes_left -= 1;
                        let fixes = self.session.offered_fixes(&finding);
                        self.derived.fixes.insert(finding, fixes);
                    }
                }
                Todo::Template(template) => self.start_from(template),
                Todo::GoTo(at) => self.go_to(at),
                Todo::OpenFile(path) => self.unless_unsaved(ctx, Then::OpenFile(path)),
            }
        }
    }

    fn request(&mut self, ctx: &Context, request: Request) {
        match request {
            Request::New => self.unless_unsaved(ctx, Then::New),
            Request::Guided => self.unless_unsaved(ctx, Then::Guided),
            Request::Open => self.unless_unsaved(ctx, Then::Open),
            Request::Sample(n) => self.unless_unsaved(ctx, Then::Sample(n)),
            Request::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            Request::Save if self.session.path().is_some() => {
                let done = self.session.save();
                self.written(ctx, done);
            }
            Request::Save | Request::SaveAs => self.ask_path(Purpose::SaveAs),
            Request::Import => self.dialog = Some(Dialog::Import(ImportQuestion::default())),
            Request::Export(ending) => {
                let suggestion = self.suggested(ending);
                self.ask_path_from(Purpose::Export, suggestion);
            }
            Request::Palette => {
                let question = RunQuestion::new(self.scene, self.views.keys());
                self.dialog = Some(Dialog::Run(question));
            }
            Request::Keys => self.dialog = Some(Dialog::Keys),
            Request::Search => {
                self.views.screen = &BOARD;
                ctx.memory_mut(|memory| memory.request_focus(search_id()));
            }
            Request::Rows(rows) => {
                self.views.screen = &BOARD;
                self.views.board.rows = rows;
            }
            Request::Present => self.present(ctx),
            Request::Toggle(panel) => self.panels.toggle(panel),
            Request::Look(look) => {
                self.settings.look = look;
                self.apply_look(ctx);
                self.save_settings();
            }
            Request::FixAll(code) => {
                let done = self.session.fix_all(code);
                self.dialog = Some(Dialog::notice(done.title(), done.in_words()));
            }
            Request::Compare => self.views.screen = &compare::SCREEN,
            Request::AcceptAll => self.dialog = Some(Dialog::accept_all()),
            Request::Finding(by) => self.step_finding(by),
            Request::Move(columns, positions) => {
                let board = &mut self.views.board;
                board.move_selected(&mut self.session, columns, positions);
            }
            Request::Walk(columns, positions) => {
                self.views.board.walk(&mut self.session, columns, positions);
            }
            Request::NewTactic => {
                self.views.screen = &BOARD;
                self.views.board.add_tactic(&mut self.session);
                self.request(ctx, Request::Rename);
            }
            Request::Rename => {
                self.panels.inspector = true;
                self.rename = self.session.selected();
                if let Some(tactic) = self.session.selected_card() {
                    self.views.board.bring_into_view(tactic);
                }
                ctx.request_repaint();
            }
        }
    }

    pub(super) fn present(&mut self, ctx: &Context) {
        let presents = self.scene != Scene::Presentation;
        self.scene = if presents {
            Scene::Presentation
        } else {
            Scene::Work
        };
        if !self.views.screen.reads_the_plan() {
            self.views.screen = &BOARD;
        }
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(presents));
        if presents {
            self.zoom_before = ctx.zoom_factor();
            ctx.set_zoom_factor(self.zoom_before * PRESENT_ZOOM);
        } else {
            ctx.set_zoom_factor(self.zoom_before);
        }
    }

    fn step_finding(&mut self, by: i32) {
        self.panels.findings = true;
        self.panels.findings_unfolded = true;
        // What was typed until now may have settled some.
        self.follow();
        self.views.findings.step(&self.derived, by);
        if let Some(at) = self.views.findings.current.as_ref().map(|f| f.place.record) {
            self.go_to(at);
        }
    }

    /// Shows a screen, with the cursor at what is to be answered first.
    fn guide_to(&mut self, screen: &'static Screen) {
        self.views.is_guided = true;
        self.views.screen = screen;
    }

    // ---- Plans and files

    /// Goes on at once where nothing can be lost, and asks otherwise.
    pub(super) fn unless_unsaved(&mut self, ctx: &Context, then: Then) {
        if self.session.is_unsaved() && self.scene != Scene::Welcome {
            self.dialog = Some(Dialog::Unsaved(then));
        } else {
            self.go_on(ctx, then);
        }
    }

    fn go_on(&mut self, ctx: &Context, then: Then) {
        match then {
            Then::Open => self.ask_path(Purpose::Open),
            Then::OpenFile(path) => {
                let opened = self.opened(&path);
                self.show_or_explain(opened);
            }
            Then::New => self.dialog = Some(Dialog::New),
            Then::Guided => {
                if let Some(usual) = TEMPLATES.first() {
                    self.start_from(usual);
                    self.guide_to(views::first());
                }
            }
            Then::Sample(n) => {
                if let Some(sample) = SAMPLES.get(n) {
                    let opened = Session::from_sample(sample, self.session.today());
                    self.show_or_explain(opened);
                }
            }
            Then::Quit => {
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// Shows another plan.
    fn show(&mut self, session: Session) {
        self.session = session;
        // Another session may be at the same revision.
        self.derived = Derived::new(&self.session);
        let rows = self.views.board.rows;
        self.views = Views::default();
        self.views.board.rows = rows;
        if self.scene == Scene::Welcome {
            self.scene = Scene::Work;
        }
        self.rename = None;
    }

    /// Shows another plan, or says why there is none.
    fn show_or_explain(&mut self, opened: Result<Session, FileError>) {
        match opened {
            Ok(session) => self.show(session),
            Err(error) => {
                let words = error.to_string();
                self.dialog = Some(Dialog::notice("The plan could not be opened", words));
            }
        }
    }

    /// The plan of a file, which is then among the recent ones.
    fn opened(&mut self, path: &Path) -> Result<Session, FileError> {
        let session = Session::open_for_window(path, self.session.today())?;
        self.remember(path);
        Ok(session)
    }

    /// What follows a save to the plan's own file: what waited for it goes on, or it is said why not.
    fn written(&mut self, ctx: &Context, done: Result<(), FileError>) {
        match done {
            Ok(()) => self.go_on_after_saving(ctx),
            Err(FileError::ChangedOnDisk(path)) => self.dialog = Some(Dialog::Changed(path)),
            Err(error) => {
                self.dialog = Some(Dialog::notice(
                    "The plan could not be saved",
                    error.to_string(),
                ));
            }
        }
    }

    fn go_on_after_saving(&mut self, ctx: &Context) {
        if let Some(then) = self.after_saving.take() {
            self.go_on(ctx, then);
        }
    }

    fn save_as(&mut self, path: &Path) -> Result<(), FileError> {
        self.session.save_as(path)?;
        self.remember(path);
        Ok(())
    }

    /// Asks for a path: the system's dialog, and ours behind it.
    fn ask_path(&mut self, purpose: Purpose) {
        let suggestion = self.suggestion(purpose);
        self.ask_path_from(purpose, suggestion);
    }

    fn ask_path_from(&mut self, purpose: Purpose, suggestion: String) {
        self.system.ask(purpose, &suggestion);
        self.dialog = Some(Dialog::Path(PathQuestion::new(purpose, suggestion)));
    }

    /// What to suggest for a purpose; nothing where a file is to be read, or where the format is said with the request.
    fn suggestion(&self, purpose: Purpose) -> String {
        match purpose {
            Purpose::SaveAs => self.suggested("plan.ron"),
            Purpose::Open | Purpose::Import | Purpose::Export => String::new(),
        }
    }

    /// A name beside the plan's file, or in the current folder.
    fn suggested(&self, ending: &str) -> String {
        let stem = match self.session.path().and_then(Path::file_name) {
            Some(name) => name
                .to_string_lossy()
                .trim_end_matches(".ron")
                .trim_end_matches(".plan")
                .to_owned(),
            None => crate::model::slug(self.session.title()),
        };
        let folder = self
            .session
            .path()
            .and_then(Path::parent)
            .unwrap_or(Path::new(""));
        folder
            .join(format!("{stem}.{ending}"))
            .to_string_lossy()
            .into_owned()
    }

    /// A path was chosen or typed. What is wrong with it is said where it was typed.
    pub(super) fn path_chosen(&mut self, ctx: &Context, purpose: Purpose, path: PathBuf) {
        let done: Result<(), String> = match purpose {
            Purpose::Open => self
                .opened(&path)
                .map(|session| self.show(session))
                .map_err(|e| e.to_string()),
            Purpose::SaveAs => self.save_as(&path).map_err(|e| e.to_string()),
            Purpose::Import => {
                self.dialog = None;
                self.read_table(&path);
                return;
            }
            Purpose::Export => {
                self.session.finish_check();
                let findings = self.session.findings();
                export::write(self.session.plan(), &findings, &self.session.kept(), &path)
                    .map_err(|e| e.to_string())
                    .and_then(|bytes| file::write_bytes(&path, &bytes).map_err(|e| e.to_string()))
            }
        };
        match done {
            Ok(()) => {
                self.dialog = (purpose == Purpose::Export).then(|| {
                    let words = format!("It is in {}.", path.display());
                    Dialog::notice("The plan is exported", words)
                });
                self.go_on_after_saving(ctx);
            }
            Err(words) => {
                let mut question = PathQuestion::new(purpose, path.to_string_lossy());
                question.error = Some(words);
                self.dialog = Some(Dialog::Path(question));
            }
        }
        ctx.request_repaint();
    }

    /// Reads a table from a file and shows what it would bring.
    pub(super) fn read_table(&mut self, path: &Path) {
        self.dialog = Some(match file::read_bytes(path) {
            Ok(bytes) => Dialog::Import(ImportQuestion::of_file(path.to_owned(), bytes)),
            Err(error) => Dialog::notice("The table could not be read", error.to_string()),
        });
    }

    /// Starts a new plan from a template.
    pub(super) fn start_from(&mut self, template: &Template) {
        let begun = Session::from_template(template, self.session.today());
        self.show_or_explain(begun);
    }

    // ---- Answers

    /// What a dialog was answered with.
    pub(super) fn answer(&mut self, ctx: &Context, answer: Answer, dialog: Dialog) {
        match answer {
            Answer::Path(purpose, path) => self.path_chosen(ctx, purpose, path),
            Answer::Browse(purpose) => {
                let suggestion = self.suggestion(purpose);
                self.system.ask(purpose, &suggestion);
                self.dialog = Some(dialog);
            }
            Answer::SaveThen(then) => {
                self.after_saving = Some(then);
                self.request(ctx, Request::Save);
            }
            Answer::Discard(then) => self.go_on(ctx, then),
            Answer::Template(template) => self.start_from(template),
            Answer::Session(change) => change(&mut self.session),
            Answer::Screen(screen) => self.views.screen = screen,
            Answer::GoTo(at) => self.go_to(at),
            Answer::Command(command) => {
                self.todo.push(Todo::Command(command));
                self.do_all(ctx);
            }
            Answer::Import(bytes, file) => {
                self.dialog = Some(match self.session.import(&bytes, file.as_deref()) {
                    Ok(report) => Dialog::notice("The table is in", report.news()),
                    Err(error) => Dialog::notice("The table could not be read", error.to_string()),
                });
                self.views.screen = &BOARD;
            }
            Answer::ChooseTable => self.ask_path(Purpose::Import),
            Answer::SaveAs => self.ask_path(Purpose::SaveAs),
            Answer::Overwrite => {
                let done = self.session.overwrite();
                self.written(ctx, done);
            }
        }
    }
}
