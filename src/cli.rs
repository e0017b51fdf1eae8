//! The command line: the core without a window. It starts without touching any display library.

#![allow(
    clippy::disallowed_methods,
    reason = "the command line asks the system which day it is"
)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, anyhow, bail};
use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::{Date, DateTime};

use crate::check::{Severity, book, rules};
use crate::export;
use crate::file;
use crate::import;
use crate::library::TEMPLATES;
use crate::model::DateOrder;
use crate::samples::SAMPLES;
use crate::session::Session;
use crate::ui::{self, Start};
use crate::values::read_date;

mod json;

/// Lay a marketing plan out along the customer's purchase cycle, and see where it contradicts itself.
#[derive(Debug, Parser)]
#[command(
    name = "throughline",
    version,
    about,
    args_conflicts_with_subcommands = true
)]
struct Arguments {
    /// The plan file to open in the window
    plan: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make a new plan file; a file that is already there is never touched
    New {
        /// The file to make
        file: PathBuf,
        /// purchase-cycle, aida, see-think-do-care, race, aarrr, blank; or sample-good, sample-bad
        #[arg(long, default_value = "purchase-cycle")]
        template: String,
    },
    /// Print the board and the findings as text
    Show {
        /// The plan file
        plan: PathBuf,
        /// Read the plan as on this day (2027-03-01 or 1.3.2027) instead of today
        #[arg(long, value_parser = day)]
        as_of: Option<Date>,
    },
    /// Check a plan: exit code 0 where nothing is found at or above the level, 1 where something is, 2 where the file cannot be read
    Check {
        /// The plan file
        plan: PathBuf,
        /// How to print the findings
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Read the plan as on this day (2027-03-01 or 1.3.2027) instead of today
        #[arg(long, value_parser = day)]
        as_of: Option<Date>,
        /// From which severity on findings make the exit code 1
        #[arg(long, value_enum, default_value_t = FailOn::Error)]
        fail_on: FailOn,
    },
    /// Print the rule book, or one rule's page
    Rules {
        /// A rule's code, such as P101
        code: Option<String>,
    },
    /// Bring a table of tactics or terms (CSV), or a term list of Vale's (YAML), into a plan
    Import {
        /// The table
        table: PathBuf,
        /// The plan file; it is made where there is none
        #[arg(long)]
        into: PathBuf,
        /// What it is: tactics or terms; told by its content where nothing is said
        #[arg(long = "as", value_name = "KIND")]
        kind: Option<String>,
    },
    /// Export a plan; the ending of the output decides the format
    Export {
        /// The plan file
        plan: PathBuf,
        #[arg(short, long, help = output_help())]
        output: PathBuf,
        /// Replace a file that is already there
        #[arg(long)]
        force: bool,
    },
}

/// A day as the window reads it.
fn day(text: &str) -> Result<Date, String> {
    read_date(text, DateOrder::default())
}

/// What can be written, by the list of exporters.
fn output_help() -> String {
    let known = export::EXPORTERS.iter();
    let known: Vec<String> = known
        .map(|exporter| format!(".{} ({})", exporter.extension, exporter.summary))
        .collect();
    format!(
        "The file to write; its ending says what: {}",
        known.join(", ")
    )
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Advice,
    Never,
}

impl FailOn {
    fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Advice => Some(Severity::Advice),
            Self::Never => None,
        }
    }
}

/// Runs the program; the exit code is 0, 1 where a check found something, 2 where something failed.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match arguments.command {
        None => window(arguments.plan),
        Some(command) => run(command),
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("throughline: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn today() -> Date {
    now().date()
}

fn now() -> DateTime {
    jiff::Zoned::now().datetime()
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::New { file, template } => new(&file, &template),
        Command::Show { plan, as_of } => {
            let session = Session::open(&plan, as_of.unwrap_or_else(today))?;
            print(&shown(&session))
        }
        Command::Check {
            plan,
            format,
            as_of,
            fail_on,
        } => check(&plan, format, as_of, fail_on),
        Command::Rules { code: None } => print(&book::book()),
        Command::Rules { code: Some(code) } => {
            let rule = rules::find(&code).ok_or_else(|| {
                anyhow!("there is no rule {code}; `throughline rules` lists them all")
            })?;
            print(&book::page(rule))
        }
        Command::Import { table, into, kind } => import(&table, &into, kind.as_deref()),
        Command::Export {
            plan,
            output,
            force,
        } => {
            if !force && file::stamp(&output).is_some() {
                bail!(
                    "{} exists already and was not touched. Choose another name, or add --force to replace it.",
                    output.display()
                );
            }
            let session = Session::open(&plan, today())?;
            let bytes = export::write(
                session.plan(),
                &session.findings(),
                &session.kept(),
                &output,
            )?;
            file::write_bytes(&output, &bytes)?;
            print(&format!("Wrote {}.\n", output.display()))
        }
    }
}

/// Prints to standard output; a reader that has gone away (`| head`) is no failure.
fn print(text: &str) -> anyhow::Result<ExitCode> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// A new plan from the template of this name, or a sample.
fn begin(name: &str) -> anyhow::Result<Session> {
    if let Some(template) = TEMPLATES.iter().find(|t| t.name == name) {
        return Ok(Session::from_template(template, today())?);
    }
    let sample = name.strip_prefix("sample-");
    if let Some(sample) = SAMPLES.iter().find(|s| sample == Some(s.name)) {
        return Ok(Session::from_sample(sample, today())?);
    }
    let names: Vec<&str> = TEMPLATES.iter().map(|t| t.name).collect();
    bail!(
        "there is no template {name}; choose one of {}, sample-good, sample-bad",
        names.join(", ")
    )
}

fn new(path: &Path, name: &str) -> anyhow::Result<ExitCode> {
    file::create(path, begin(name)?.plan())?;
    print(&format!(
        "Made {}. Open it with: throughline {}\n",
        path.display(),
        path.display()
    ))
}

fn shown(session: &Session) -> String {
    export::text::show(session.plan(), &session.findings(), &session.kept())
}

fn check(
    path: &Path,
    format: Format,
    as_of: Option<Date>,
    fail_on: FailOn,
) -> anyhow::Result<ExitCode> {
    let mut session = Session::open(path, as_of.unwrap_or_else(today))?;
    match format {
        Format::Text => print(&export::text::findings(
            session.plan(),
            &session.findings(),
            &session.kept(),
        ))?,
        Format::Json => print(&json::findings(&mut session)?)?,
    };
    let is_found = fail_on.severity().is_some_and(|least| {
        session
            .findings()
            .iter()
            .any(|finding| finding.severity() >= least)
    });
    Ok(if is_found {
        ExitCode::from(1)
    } else {
        ExitCode::SUCCESS
    })
}

fn import(table: &Path, into: &Path, kind: Option<&str>) -> anyhow::Result<ExitCode> {
    let bytes = file::read_bytes(table)?;
    let importer = match kind {
        None => import::importer(&bytes, Some(table)),
        Some(key) => import::by_key(key).ok_or_else(|| {
            let known: Vec<&str> = import::IMPORTERS
                .iter()
                .map(|importer| importer.key)
                .collect();
            anyhow!(
                "nothing is known as {key}; choose one of {}",
                known.join(", ")
            )
        })?,
    };
    let is_new = file::stamp(into).is_none();
    let mut session = if is_new {
        begin("purchase-cycle")?
    } else {
        Session::open(into, today())?
    };
    let report = session
        .import_as(importer, &bytes)
        .with_context(|| table.display().to_string())?;
    if is_new {
        session.save_as(into)?
    } else {
        session.save()?
    }
    let made = if is_new {
        format!(
            "Made the new plan {}, with the stages of the purchase cycle.\n",
            into.display()
        )
    } else {
        format!("Saved in {}.\n", into.display())
    };
    print(&(report.in_words() + &made))
}

/// Whether this is neither a file nor written like the name of one.
fn is_a_word(path: &Path) -> bool {
    let is_bare = path.extension().is_none() && path.components().count() == 1;
    is_bare && file::stamp(path).is_none()
}

/// Opens the window. Without a display it says so in one line and prints the plan instead.
fn window(plan: Option<PathBuf>) -> anyhow::Result<ExitCode> {
    if let Some(path) = plan.as_deref().filter(|path| is_a_word(path)) {
        bail!(
            "there is no file and no command “{}”; `throughline --help` lists the commands",
            path.display()
        );
    }
    let path = plan.clone();
    let load = move || match &path {
        None => Start::Welcome(today()),
        Some(path) => match Session::open_for_window(path, today()) {
            Ok(session) => Start::Session(Box::new(session)),
            Err(error) => Start::Failed(today(), error.to_string()),
        },
    };
    let Err(reason) = ui::run(load, now) else {
        return Ok(ExitCode::SUCCESS);
    };
    // Where there is no display the toolkit names lines of its own source; that helps nobody.
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    let why = if has_display || !cfg!(target_os = "linux") {
        format!(" ({reason})")
    } else {
        ": there is no display".into()
    };
    let (what, session) = match plan {
        Some(plan) => ("the plan", Session::open(&plan, today())?),
        None => ("the sample plan", begin("sample-good")?),
    };
    eprintln!("throughline: no window can be opened here{why}. This is {what} as text.");
    print(&shown(&session))
}
