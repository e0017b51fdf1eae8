//! The window: input, commands, edits, check, draw, in that order, every frame; nothing when idle.
//!
//! Views get the session to look at and put what they want done into a list; it is done after drawing.
//! Nothing here changes a plan except through `session`. `theme` holds every colour and size, `panels`
//! divides the window, `views` are the screens, `cursor` what is selected and has the keyboard, `board` the board, `form` the
//! property editor, `entry` the line in which lists are typed, `lines` how long lists are drawn, `evidence` how sure something is,
//! `instead` the line that asks what stops, `dialogs` the questions, `answers` what is done after drawing.

pub mod board;
pub mod context;
pub mod cursor;
pub mod dialogs;
pub mod entry;
pub mod evidence;
pub mod fonts;
pub mod form;
pub mod icons;
pub mod inspector;
pub mod instead;
pub mod lines;
pub mod memo;
mod objective;
pub mod panels;
pub mod shortcuts;
pub mod system;
pub mod theme;
pub mod top;
pub mod views;
pub mod widgets;

mod answers;
mod primary_message;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Ui, ViewportCommand};
use jiff::civil::{Date, DateTime};

use self::context::{Cx, Derived, Todo};
use self::dialogs::{Dialog, Outcome, Then};
use self::panels::Panels;
use self::system::SystemDialogs;
use self::theme::Tokens;
use self::views::{BOARD, Screen, Views, stopped};
use crate::check::wording::capitalised;
use crate::file::settings::{Look, Settings};
use crate::import;
use crate::model::calendar::DateHabits;
use crate::model::{Field, Id, Kind, Place, Plan, Ref};
use crate::session::Session;
use crate::session::commands::{Command, DELETE, Scene};

/// The application.
pub struct App {
    session: Session,
    derived: Derived,
    settings: Settings,
    settings_path: Option<PathBuf>,
    system: SystemDialogs,
    panels: Panels,
    views: Views,
    dialog: Option<Dialog>,
    /// The question that closing the window broke in on: it comes back where the window stays.
    waiting: Option<Dialog>,
    /// What had the keyboard when the question came up.
    had_focus: Option<egui::Id>,
    scene: Scene,
    /// The zoom to go back to after presenting.
    zoom_before: f32,
    /// A record whose name the cursor should go to, once its editor is there.
    rename: Option<Ref>,
    /// What to go on with once the plan has found a file.
    after_saving: Option<Then>,
    /// The user said that the window may close.
    may_close: bool,
    window_title: String,
    /// What time it is; none where the plan is read as on one day.
    clock: Option<fn() -> DateTime>,
    /// How dates are written where the program runs.
    habits: DateHabits,
    todo: Vec<Todo>,
    /// What was typed in the last frame after a key that brings up where it belongs.
    held: Vec<egui::Event>,
}

/// What the application starts with.
#[derive(Debug)]
pub enum Start {
    /// Nothing: offer the sample, a template or a file.
    Welcome(Date),
    /// A plan.
    Session(Box<Session>),
    /// A file that could not be opened, and why.
    Failed(Date, String),
}

impl App {
    /// An application in this context. Settings are read from and written to `settings_path`; none for tests.
    pub fn new(
        ctx: &Context,
        start: Start,
        settings_path: Option<PathBuf>,
        system: SystemDialogs,
    ) -> Self {
        theme::install(ctx);
        let settings = settings_path
            .as_deref()
            .map(Settings::load)
            .unwrap_or_default();
        let empty = |today| Session::new(Plan::default(), today);
        let (session, dialog, scene) = match start {
            Start::Welcome(today) => (empty(today), None, Scene::Welcome),
            Start::Session(session) => (*session, None, Scene::Work),
            Start::Failed(today, words) => {
                let dialog = Dialog::notice("The plan could not be opened", words);
                (empty(today), Some(dialog), Scene::Welcome)
            }
        };
        let mut app = Self {
            derived: Derived::new(&session),
            session,
            settings,
            settings_path,
            system,
            panels: Panels::default(),
            views: Views::default(),
            dialog,
            waiting: None,
            had_focus: None,
            scene,
            zoom_before: 1.0,
            rename: None,
            after_saving: None,
            may_close: false,
            window_title: String::new(),
            clock: None,
            habits: DateHabits::default(),
            todo: Vec::new(),
            held: Vec::new(),
        };
        app.apply_look(ctx);
        if let Some(path) = app.session.path().map(ToOwned::to_owned) {
            app.remember(&path);
        }
        app
    }

    /// Follows the time by this clock: it is asked in frames that happen anyway, and wakes nobody.
    #[must_use]
    pub fn with_clock(mut self, clock: fn() -> DateTime) -> Self {
        self.clock = Some(clock);
        self
    }

    /// Writes dates, and begins weeks, as is the habit there.
    #[must_use]
    pub fn with_habits(mut self, habits: DateHabits) -> Self {
        self.habits = habits;
        self
    }

    /// The session, for tests and for whoever embeds the window.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Shows a screen.
    pub fn show_screen(&mut self, screen: &'static Screen) {
        self.views.screen = screen;
    }

    /// The session, to be changed from outside: tests and the bench do what another window would do.
    pub fn session_mut(&mut self) -> &mut Session {
        &mut self.session
    }

    /// What the operating system should show as the window's title: file or plan, and whether it is saved.
    pub fn title(&self) -> String {
        if self.scene == Scene::Welcome {
            return "Throughline".into();
        }
        let name = match self.session.path().and_then(|path| path.file_name()) {
            Some(name) => name.to_string_lossy().into_owned(),
            None => self.session.title().to_owned(),
        };
        let unsaved = if self.session.is_unsaved() {
            "• "
        } else {
            ""
        };
        format!("{unsaved}{name} – Throughline")
    }

    fn apply_look(&self, ctx: &Context) {
        ctx.set_theme(match self.settings.look {
            Look::System => egui::ThemePreference::System,
            Look::Light => egui::ThemePreference::Light,
            Look::Dark => egui::ThemePreference::Dark,
        });
    }

    fn remember(&mut self, path: &std::path::Path) {
        self.settings.remember(path);
        self.save_settings();
    }

    fn save_settings(&self) {
        if let Some(path) = &self.settings_path {
            self.settings.save(path);
        }
    }

    /// One frame: input first, then drawing, then what was asked for.
    pub fn draw_frame(&mut self, ui: &mut Ui) {
        if let Some(clock) = self.clock {
            self.session.set_now(clock());
        }
        if self.session.is_checking() {
            let ctx = ui.ctx().clone();
            self.session.take_check(move || ctx.request_repaint());
            if self.views.screen != &BOARD {
                // Only the board has anything to show before.
                self.session.finish_check();
            }
        }
        self.files_dropped(ui.ctx());
        let held = std::mem::take(&mut self.held);
        ui.input_mut(|i| _ = i.events.splice(0..0, held).count());
        let commands = if self.dialog.is_none() {
            self.held =
                shortcuts::hold_back(ui.ctx(), &self.session, self.scene, self.views.keys());
            if !self.held.is_empty() {
                ui.ctx().request_repaint();
            }
            shortcuts::pressed(ui.ctx(), &self.session, self.scene, self.views.keys())
        } else {
            Vec::new()
        };
        let commands = self.without_hidden_loss(commands);
        let is_closing = ui.input(|i| i.viewport().close_requested());
        if is_closing || (!commands.is_empty() && !form::typing(ui.ctx()).is_into_plan()) {
            // Half a date is in the plan only once its field is left, and a command may show another record.
            ui.memory_mut(|memory| memory.stop_text_input());
        }
        let is_escape = ui.input(|i| i.key_pressed(egui::Key::Escape));
        if self.scene == Scene::Presentation && is_escape && self.dialog.is_none() {
            self.present(ui.ctx());
        }
        // Whoever adds something to the empty plan behind the welcome has begun.
        if self.scene == Scene::Welcome && self.session.is_unsaved() {
            self.scene = Scene::Work;
        }
        self.follow();
        self.draw(ui);
        if ui.ctx().cumulative_pass_nr() == 0 {
            // Only now panels know how large they are: the first picture is drawn again, not shown.
            ui.request_discard("panels have learnt their sizes");
        }
        if let Some(mut dialog) = self.dialog.take() {
            // Below a question nothing has the keyboard: what has it now is where it came from.
            let focused = ui.memory(|memory| memory.focused());
            let came_from =
                focused.filter(|_| ui.memory(|memory| memory.top_modal_layer().is_none()));
            self.had_focus = came_from.or(self.had_focus);
            match dialog.ui(ui.ctx(), &self.session) {
                Outcome::Stay => self.dialog = Some(dialog),
                Outcome::Close => {
                    self.after_saving = None;
                    self.dialog = self.waiting.take();
                    ui.ctx().request_repaint();
                }
                Outcome::Answer(answer) => {
                    self.answer(ui.ctx(), answer, dialog);
                    ui.ctx().request_repaint();
                }
            }
        } else if self.had_focus.is_some() {
            // A frame after the question, in which nothing could have the keyboard yet.
            if ui.memory(|memory| memory.top_modal_layer().is_none())
                && let Some(id) = self.had_focus.take()
                && ui.memory(|memory| memory.focused().is_none())
                && !cursor::is_elsewhere(ui.ctx(), &self.session, id)
            {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            ui.ctx().request_repaint();
        }
        self.todo.extend(commands.into_iter().map(Todo::Command));
        let before = self.session.revision();
        let had_fixes = self.derived.fixes.len();
        self.do_all(ui.ctx());
        // While one types into the plan nothing is asked yet, nor below a question that waits for its answer.
        let is_calm = self.dialog.is_none() && !form::typing(ui.ctx()).is_into_plan();
        let is_asked = is_calm && self.session.ask_instead();
        if self.session.revision() != before || self.derived.fixes.len() != had_fixes || is_asked {
            ui.ctx().request_repaint();
        }
        self.put_cursor_into_name(ui.ctx());
        if is_closing {
            self.closing(ui.ctx());
        }
        let title = self.title();
        if title != self.window_title {
            ui.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.window_title = title;
        }
    }

    /// The commands that were pressed, without deleting what the screen does not show; that is said instead.
    fn without_hidden_loss(
        &mut self,
        mut commands: Vec<&'static Command>,
    ) -> Vec<&'static Command> {
        let is_delete = |command: &&Command| command.id == DELETE.id;
        if !commands.iter().any(is_delete) {
            return commands;
        }
        let (plan, screen) = (self.session.plan(), self.views.screen);
        let is_seen = |at: &Ref| screen.shows(plan, *at) || self.panels.shows(at.kind);
        let mut hidden = self.session.selection().iter().filter(|at| !is_seen(at));
        if let Some(at) = hidden.next() {
            let words = format!(
                "{} cannot be seen here. Go to {} to delete it, or take the bin beside its name.",
                capitalised(&plan.title(*at)),
                Screen::of(at.kind).words
            );
            self.dialog = Some(Dialog::notice("Nothing was deleted", words));
            commands.retain(|command| !is_delete(command));
        }
        commands
    }

    /// Works out what follows from the plan, where that has changed.
    fn follow(&mut self) {
        if self.derived.revision != self.session.revision() {
            self.derived = Derived::new(&self.session);
        }
    }

    fn draw(&mut self, ui: &mut Ui) {
        let mut todo = std::mem::take(&mut self.todo);
        let mut cx = Cx {
            session: &self.session,
            derived: &self.derived,
            t: Tokens::of(ui.ctx()),
            scene: self.scene,
            look: self.settings.look,
            rows: self.views.board.rows,
            habits: self.habits,
            others: self.views.keys(),
            recent: &self.settings.recent,
            todo: &mut todo,
        };
        self.panels.ui(&mut cx, ui, &mut self.views);
        self.todo = todo;
    }

    /// Shows a record: selects it, and goes to where it can be seen. Does nothing where it is no more.
    fn go_to(&mut self, at: Ref) {
        if !self.session.plan().has(at) {
            return;
        }
        self.session.select(Some(at));
        self.panels.inspector = true;
        let tactic = Id::from_key(at.key);
        let on_board = at.kind == Kind::Tactic
            && self
                .session
                .plan()
                .tactics
                .get(&tactic)
                .is_some_and(|t| t.is_on_board());
        if on_board {
            self.views.screen = &BOARD;
            self.views.board.show(tactic);
        } else if at.kind == Kind::Tactic {
            self.views.screen = &stopped::SCREEN;
        } else if self.views.screen != &BOARD {
            // The board stays in view while one answers findings about messages and stages.
            self.views.screen = Screen::of(at.kind);
        }
    }

    /// Puts the cursor into the name of what was just added, once its editor is drawn.
    fn put_cursor_into_name(&mut self, ctx: &Context) {
        let Some(at) = self.rename.take() else {
            return;
        };
        let id = form::field_id(Place::record(at).field(Field("name")));
        if ctx.memory(|memory| memory.focused()) == Some(id) {
            return;
        }
        // Select all, so that typing replaces "New tactic".
        let mut state = egui::TextEdit::load_state(ctx, id).unwrap_or_default();
        let end = self
            .session
            .plan()
            .name(at)
            .unwrap_or_default()
            .chars()
            .count();
        let all = egui::text::CCursorRange::two(
            egui::text::CCursor::new(0),
            egui::text::CCursor::new(end),
        );
        state.cursor.set_char_range(Some(all));
        state.store(ctx, id);
        ctx.memory_mut(|memory| memory.request_focus(id));
        ctx.request_repaint();
    }

    /// A plan or a table dropped on the window is opened or brought in.
    fn files_dropped(&mut self, ctx: &Context) {
        let dropped: Vec<PathBuf> = ctx.input(|i| {
            i.raw
                .dropped_files
                .iter()
                .map(|f| f.path().to_owned())
                .collect()
        });
        // While a question is open, nothing else begins.
        let dropped = if self.dialog.is_none() {
            dropped
        } else {
            Vec::new()
        };
        for path in dropped {
            let ending = path.extension().unwrap_or_default().to_string_lossy();
            if import::find(&ending).is_some() {
                self.read_table(&path);
            } else {
                self.unless_unsaved(ctx, Then::OpenFile(path));
            }
        }
        // Rows pasted while no text field has the cursor are a table to bring in.
        if self.dialog.is_none() && self.scene == Scene::Work && !ctx.text_edit_focused() {
            let pasted = ctx.input(|i| {
                i.events.iter().find_map(|event| match event {
                    egui::Event::Paste(text) if text.contains('\n') || text.contains('\t') => {
                        Some(text.clone())
                    }
                    _ => None,
                })
            });
            if let Some(text) = pasted {
                self.dialog = Some(Dialog::Import(dialogs::ImportQuestion::of_text(text)));
            }
        }
    }

    /// Holds the window open while there are unsaved changes, and asks.
    fn closing(&mut self, ctx: &Context) {
        if self.session.is_unsaved() && self.scene != Scene::Welcome && !self.may_close {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            if !matches!(self.dialog, Some(Dialog::Unsaved(Then::Quit))) {
                self.waiting = self.dialog.replace(Dialog::Unsaved(Then::Quit));
            }
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        if let Some((purpose, path)) = self.system.answered() {
            // A late answer to a question that was settled meanwhile is none.
            let is_asked = matches!(&self.dialog, Some(Dialog::Path(question)) if question.purpose() == purpose);
            if is_asked {
                self.path_chosen(ctx, purpose, path);
            }
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.draw_frame(ui);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// Opens the window and runs until it is closed. `clock` says what time it is.
///
/// # Errors
/// Where there is no display, or the system cannot draw on it.
pub fn run(
    load: impl FnOnce() -> Start + Send + 'static,
    clock: fn() -> DateTime,
) -> eframe::Result {
    // The plan is read and checked while the window is being made.
    let loading = std::thread::spawn(load);
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../assets/icon.png")).ok();
    let mut viewport = egui::ViewportBuilder::default()
        .with_app_id("throughline")
        .with_title("Throughline")
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([760.0, 480.0]);
    if let Some(icon) = icon {
        viewport = viewport.with_icon(Arc::new(icon));
    }
    let options = eframe::NativeOptions {
        viewport,
        ..Default::default()
    };
    eframe::run_native(
        "throughline",
        options,
        Box::new(move |cc| {
            let start = loading.join().map_err(|_| "the plan could not be read")?;
            let system = SystemDialogs::new(cc.egui_ctx.clone());
            let app = App::new(&cc.egui_ctx, start, Settings::path(), system);
            let app = app.with_clock(clock).with_habits(system::date_habits());
            Ok(Box::new(app))
        }),
    )
}
