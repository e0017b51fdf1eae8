//! The window: input, commands, edits, check, draw, in that order, every frame; nothing when idle.
//!
//! Views get the session to look at and put what they want done into a list; it is done after drawing.
//! Nothing here changes a plan except through `session`. `theme` holds every colour and size, `views`
//! the screens, `board` the board, `form` the property editor, `dialogs` the questions.

pub mod board;
pub mod context;
pub mod dialogs;
pub mod fonts;
pub mod form;
pub mod icons;
pub mod inspector;
pub mod memo;
pub mod shortcuts;
pub mod system;
pub mod theme;
pub mod top;
pub mod views;
pub mod widgets;

mod answers;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use egui::{CentralPanel, Context, Frame, Margin, Panel as UiPanel, Ui, ViewportCommand};
use jiff::civil::Date;

use self::board::BoardView;
use self::context::{Cx, Derived, Todo};
use self::dialogs::{Dialog, Outcome, Then};
use self::system::SystemDialogs;
use self::theme::Tokens;
use self::views::findings::FindingsView;
use self::views::navigation;
use self::views::palette::PaletteView;
use self::views::records::RecordsView;
use self::views::{BOARD, Screen, View, stopped, welcome};
use crate::file::settings::{Look, Settings};
use crate::import;
use crate::model::{Field, Id, Kind, Place, Plan, Ref};
use crate::session::Session;
use crate::session::commands::{Panel, Scene};

/// The application.
pub struct App {
    session: Session,
    derived: Derived,
    settings: Settings,
    settings_path: Option<PathBuf>,
    system: SystemDialogs,
    screen: &'static Screen,
    panels: BTreeSet<Panel>,
    board: BoardView,
    findings: FindingsView,
    palette: PaletteView,
    records: RecordsView,
    dialog: Option<Dialog>,
    /// The question that closing the window broke in on: it comes back where the window stays.
    waiting: Option<Dialog>,
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
    /// Which day it is; none where the plan is read as on one day.
    clock: Option<fn() -> Date>,
    todo: Vec<Todo>,
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
            screen: &BOARD,
            panels: [Panel::Navigation, Panel::Inspector, Panel::Findings].into(),
            board: BoardView::default(),
            findings: FindingsView::default(),
            palette: PaletteView::default(),
            records: RecordsView::default(),
            dialog,
            waiting: None,
            scene,
            zoom_before: 1.0,
            rename: None,
            after_saving: None,
            may_close: false,
            window_title: String::new(),
            clock: None,
            todo: Vec::new(),
        };
        app.apply_look(ctx);
        if let Some(path) = app.session.path().map(ToOwned::to_owned) {
            app.remember(&path);
        }
        app
    }

    /// Follows the days by this clock: it is asked in frames that happen anyway, and wakes nobody.
    #[must_use]
    pub fn with_clock(mut self, clock: fn() -> Date) -> Self {
        self.clock = Some(clock);
        self
    }

    /// The session, for tests and for whoever embeds the window.
    pub fn session(&self) -> &Session {
        &self.session
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
            self.session.set_today(clock());
        }
        self.files_dropped(ui.ctx());
        let commands = if self.dialog.is_none() {
            shortcuts::pressed(ui.ctx(), &self.session, self.scene)
        } else {
            Vec::new()
        };
        let is_closing = ui.input(|i| i.viewport().close_requested());
        if is_closing || (!commands.is_empty() && !form::types_into_plan(ui.ctx())) {
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
        }
        self.todo.extend(commands.into_iter().map(Todo::Command));
        let before = self.session.revision();
        let had_fixes = self.derived.fixes.len();
        self.do_all(ui.ctx());
        if self.session.revision() != before || self.derived.fixes.len() != had_fixes {
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

    /// Works out what follows from the plan, where that has changed.
    fn follow(&mut self) {
        if self.derived.revision != self.session.revision() {
            self.derived = Derived::new(&self.session);
        }
    }

    fn draw(&mut self, ui: &mut Ui) {
        let t = Tokens::of(ui.ctx());
        let mut todo = std::mem::take(&mut self.todo);
        let mut cx = Cx {
            session: &self.session,
            derived: &self.derived,
            t,
            scene: self.scene,
            recent: &self.settings.recent,
            todo: &mut todo,
        };
        let paper = Frame::new().fill(t.paper);
        if self.scene == Scene::Presentation {
            CentralPanel::default()
                .frame(paper.inner_margin(Margin::symmetric(24, 16)))
                .show(ui, |ui| {
                    top::presenting_ui(&mut cx, ui);
                    self.board.ui(&mut cx, ui);
                });
            self.todo = todo;
            return;
        }
        let surface = Frame::new().fill(t.surface);
        let bar = surface.inner_margin(Margin::symmetric(16, 8));
        UiPanel::top("top")
            .frame(bar)
            .resizable(false)
            .show(ui, |ui| top::ui(&mut cx, ui));
        if self.scene == Scene::Welcome {
            let mut choice = None;
            CentralPanel::default()
                .frame(paper.inner_margin(16))
                .show(ui, |ui| {
                    choice = welcome::ui(&mut cx, ui);
                });
            self.todo = todo;
            if let Some(template) = choice {
                self.start_from(template);
            }
            return;
        }
        let has = |panel: Panel| self.panels.contains(&panel);
        if has(Panel::Navigation) || has(Panel::Palette) {
            let side = surface.inner_margin(Margin {
                left: 10,
                right: 8,
                top: 12,
                bottom: 8,
            });
            UiPanel::left("side")
                .frame(side)
                .default_size(206.0)
                .size_range(160.0..=360.0)
                .show(ui, |ui| {
                    let shows_palette = has(Panel::Palette);
                    let tabs = [(false, "Plan"), (true, "Channels, messages")];
                    if let Some(palette) = widgets::segmented(ui, &tabs, shows_palette)
                        && palette != shows_palette
                    {
                        cx.ask(crate::session::commands::Request::Toggle(Panel::Palette));
                    }
                    ui.add_space(6.0);
                    if shows_palette {
                        self.palette.ui(&mut cx, ui);
                    } else {
                        navigation::ui(&mut cx, ui, self.screen);
                    }
                });
        }
        if has(Panel::Inspector) {
            let side = surface.inner_margin(Margin {
                left: 16,
                right: 8,
                top: 12,
                bottom: 8,
            });
            UiPanel::right("inspector")
                .frame(side)
                .default_size(318.0)
                .size_range(240.0..=520.0)
                .show(ui, |ui| {
                    inspector::ui(&mut cx, ui);
                });
        }
        if has(Panel::Findings) {
            let below = surface.inner_margin(Margin {
                left: 16,
                right: 12,
                top: 8,
                bottom: 4,
            });
            UiPanel::bottom("findings")
                .frame(below)
                .default_size(196.0)
                .size_range(90.0..=520.0)
                .resizable(true)
                .show(ui, |ui| self.findings.ui(&mut cx, ui));
        }
        let ground = paper.inner_margin(Margin {
            left: 16,
            right: 6,
            top: 12,
            bottom: 0,
        });
        CentralPanel::default()
            .frame(ground)
            .show(ui, |ui| match self.screen.view {
                View::Board => self.board.ui(&mut cx, ui),
                View::Records(belongs) => self.records.ui(&mut cx, ui, self.screen, belongs),
            });
        self.todo = todo;
    }

    /// Shows a record: selects it, and goes to where it can be seen. Does nothing where it is no more.
    fn go_to(&mut self, at: Ref) {
        if !self.session.plan().has(at) {
            return;
        }
        self.session.select(Some(at));
        self.panels.insert(Panel::Inspector);
        let tactic = Id::from_key(at.key);
        let on_board = at.kind == Kind::Tactic
            && self
                .session
                .plan()
                .tactics
                .get(&tactic)
                .is_some_and(|t| t.is_on_board());
        if on_board {
            self.screen = &BOARD;
            self.board.show(tactic);
        } else if at.kind == Kind::Tactic {
            self.screen = &stopped::SCREEN;
        } else if self.screen != &BOARD {
            // The board stays in view while one answers findings about messages and stages.
            self.screen = Screen::of(at.kind);
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

/// Opens the window and runs until it is closed. `clock` says which day it is.
///
/// # Errors
/// Where there is no display, or the system cannot draw on it.
pub fn run(load: impl FnOnce() -> Start + Send + 'static, clock: fn() -> Date) -> eframe::Result {
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
            Ok(Box::new(app.with_clock(clock)))
        }),
    )
}
