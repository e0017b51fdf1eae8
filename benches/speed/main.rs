//! How fast it is: `cargo bench` prints every figure, on a plan of 10,000 tactics, 5,000 messages with a
//! copy of 200 characters, and 500 terms, that `generate` makes. Medians of several runs; nothing is asserted,
//! since machines differ.
//!
//! `cargo bench -- --write FILE` writes that plan to a file, to open it in the window.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench prints, looks at the clock, and may stop at what it did not expect"
)]

mod generate;

use std::hint::black_box;
use std::time::{Duration, Instant};

use throughline::check::Checker;
use throughline::check::rules::RULES;
use throughline::check::testing::{TODAY, finds};
use throughline::edit::{Edit, apply};
use throughline::field;
use throughline::file;
use throughline::model::fields::FieldType as _;
use throughline::model::{Id, Message, Number, Place, Plan, Stage, Tactic, Value};
use throughline::session::Session;
use throughline::ui::system::SystemDialogs;
use throughline::ui::views::SCREENS;
use throughline::ui::{App, Start};

/// How many tactics and messages the plan has.
const TACTICS: usize = 10_000;
const MESSAGES: usize = 5_000;
/// How many tactics the plan has on which all screens are drawn.
const SCREEN_TACTICS: usize = 2_000;

fn main() {
    let plan = generate::plan(TACTICS, MESSAGES);
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|a| a == "--write") {
        let path = std::path::PathBuf::from(&arguments[at + 1]);
        file::save(&path, &plan, None).unwrap();
        println!("wrote {}", path.display());
        return;
    }
    let text = file::to_text(&plan).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("big.plan.ron");
    file::save(&path, &plan, None).unwrap();
    println!(
        "{TACTICS} tactics, {MESSAGES} messages, {:.1} MB",
        text.len() as f64 / 1e6
    );
    println!("{:<46} {:>10}   goal", "", "median");

    let mut count = 0;
    row(
        "full check",
        "150 ms",
        time(9, || {
            let checker = Checker::new(black_box(&plan), TODAY);
            count = checker.open().len();
            checker
        }),
    );
    println!("  ({count} findings)");
    let mut messages = plan.clone();
    messages.tactics.clear();
    row(
        "full check, its messages alone",
        "150 ms",
        time(9, || Checker::new(black_box(&messages), TODAY)),
    );
    for rule in RULES {
        let took = time(5, || finds(rule, &plan));
        println!(
            "  {} {:<38} {:>7.2} ms",
            rule.code,
            rule.name,
            took.as_secs_f64() * 1e3
        );
    }
    row(
        "open: read and parse",
        "300 ms",
        time(9, || file::load(&path).unwrap()),
    );
    row(
        "open: read, parse and check",
        "300 ms",
        time(9, || Session::open(&path, TODAY).unwrap()),
    );
    row(
        "save",
        "200 ms",
        time(9, || _ = file::save(&path, &plan, None).unwrap()),
    );
    edits(&plan);
    frames(&plan);
    screens();
    for cards in [100, 1_000, 100_000] {
        frame(
            "one frame of the board",
            &generate::plan(cards, cards / 2),
            cards,
        );
    }
}

fn row(what: &str, goal: &str, took: Duration) {
    println!("{what:<46} {:>7.2} ms   {goal}", took.as_secs_f64() * 1e3);
}

/// The median time of `n` runs, without the time that it takes to throw away what comes of them.
fn time<T>(n: usize, mut run: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..n)
        .map(|_| {
            let start = Instant::now();
            let made = black_box(run());
            let took = start.elapsed();
            drop(made);
            took
        })
        .collect();
    times.sort();
    times[n / 2]
}

/// Re-checking after one edit of each usual kind, there and back again.
fn edits(plan: &Plan) {
    let tactic = Place::of(Id::<Tactic>::new("tactic-5000"));
    let message = Place::of(Id::<Message>::new("message-2500"));
    let stage = Some(Id::<Stage>::new("stage-trial"));
    let mut new = plan.tactics[&Id::new("tactic-5000")].clone();
    new.id = Id::new("tactic-new");
    let edits = [
        (
            "re-check: move a tactic to another stage",
            Edit::set(tactic.field(field!(Tactic.stage)), stage.to_value()),
        ),
        (
            "re-check: rename a tactic",
            Edit::set(
                tactic.field(field!(Tactic.name)),
                Value::Text("Another".into()),
            ),
        ),
        (
            "re-check: hours of a tactic",
            Edit::set(
                tactic.field(field!(Tactic.hours)),
                Some(Number::whole(9)).to_value(),
            ),
        ),
        (
            "re-check: type in a message",
            Edit::set(
                message.field(field!(Message.body)),
                Value::Text("Roasted Tuesday, at your door Thursday.".into()),
            ),
        ),
        ("re-check: add a tactic", Edit::insert(new)),
        ("re-check: delete a tactic", Edit::Remove(tactic.record)),
    ];
    let mut plan = plan.clone();
    let mut checker = Checker::new(&plan, TODAY);
    for (what, edit) in edits {
        let took = time(21, || {
            let applied = apply(&mut plan, &edit);
            checker.update(&plan, &applied.touched);
            let back = apply(&mut plan, &applied.inverse);
            checker.update(&plan, &back.touched);
        });
        row(what, "5 ms", took / 2);
    }
}

fn frames(plan: &Plan) {
    frame("one frame of the board", plan, TACTICS);
    frame_after_edit(plan);
}

fn app(plan: &Plan, ctx: &egui::Context) -> App {
    let session = Session::new(plan.clone(), TODAY);
    App::new(
        ctx,
        Start::Session(Box::new(session)),
        None,
        SystemDialogs::none(),
    )
}

fn input() -> egui::RawInput {
    let size = egui::vec2(1600.0, 1000.0);
    egui::RawInput {
        screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
        ..Default::default()
    }
}

/// Lays out and tessellates one frame, as the window would, without a display.
fn draw(ctx: &egui::Context, app: &mut App, input: egui::RawInput) {
    let mut output = ctx.run_ui(input, |ui| app.draw_frame(ui));
    black_box(ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point));
    output.textures_delta.clear();
}

/// A frame of the board while scrolling.
fn frame(what: &str, plan: &Plan, cards: usize) {
    let ctx = egui::Context::default();
    let took = scrolling(&ctx, &mut app(plan, &ctx));
    row(&format!("{what}, {cards} cards, scrolling"), "2 ms", took);
}

/// A frame of every screen while scrolling.
fn screens() {
    let plan = generate::plan(SCREEN_TACTICS, SCREEN_TACTICS / 2);
    let ctx = egui::Context::default();
    let mut app = app(&plan, &ctx);
    for screen in SCREENS {
        app.show_screen(screen);
        let took = scrolling(&ctx, &mut app);
        let what = format!("{} with {SCREEN_TACTICS} tactics, scrolling", screen.words);
        row(&what, "4 ms", took);
    }
}

/// What a frame takes while the pointer is over the middle and the wheel turns, so that every frame shows other
/// things.
fn scrolling(ctx: &egui::Context, app: &mut App) -> Duration {
    for _ in 0..5 {
        draw(ctx, app, input());
    }
    time(61, || {
        let mut input = input();
        input
            .events
            .push(egui::Event::PointerMoved(egui::pos2(600.0, 500.0)));
        input.events.push(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -120.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: egui::Modifiers::NONE,
        });
        draw(ctx, app, input);
    })
}

/// The frame in which a letter is typed: edit, re-check, arrange the board anew, draw.
fn frame_after_edit(plan: &Plan) {
    let ctx = egui::Context::default();
    let mut app = app(plan, &ctx);
    for _ in 0..5 {
        draw(&ctx, &mut app, input());
    }
    let place = Place::of(Id::<Message>::new("message-2500")).field(field!(Message.body));
    let mut n = 0;
    let took = time(15, || {
        n += 1;
        app.session_mut().edit(Edit::set(
            place,
            Value::Text(format!("Roasted Tuesday {n}")),
        ));
        draw(&ctx, &mut app, input());
    });
    row("one letter typed, with its frame", "16 ms", took);
}
