//! Throughline: a marketing plan laid out along the customer's purchase cycle, and checked while one
//! works as a compiler checks a program.
//!
//! # The flow, in one line
//!
//! gesture → **command** → **edit** → **plan** → **checker** → **findings** → **views** (which only draw,
//! and send commands and edits back)
//!
//! # Five decisions
//!
//! 1. **Everything that changes a plan is an [`edit::Edit`]**: typing, dragging, a fix, an import, undo
//!    itself. So all of it can be undone, written down and compared, and says what it touched.
//! 2. **Applying an edit returns the edit that undoes it**: the inverse is what was displaced.
//! 3. **A registry is a list of cards.** Rules ([`check::rules::RULES`]), commands
//!    ([`session::commands::COMMANDS`]), importers ([`import::IMPORTERS`]), exporters
//!    ([`export::EXPORTERS`]), templates ([`library::TEMPLATES`]), screens ([`ui::views::SCREENS`]): each
//!    item is data and a function, and one line in a list. Menu, palette, shortcuts, help and rule book
//!    follow from the lists.
//! 4. **The core cannot fail and asks nothing of the world.** No file, clock, locale, random number or
//!    interface in `model`, `text`, `values`, `edit`, `board`, `check`, `import`, `export`. Today and new ids are
//!    inputs.
//! 5. **Whatever is wrong is a finding**: what rules see, what was put right on opening. One list, one
//!    look, one way to fix, one way to keep.
//!
//! # Code map
//!
//! | chapter | what it is | may use |
//! |---|---|---|
//! | [`model`] | what a plan is: records, each a list of fields; ids, money, ranks, places | nothing |
//! | [`text`] | reading marketing copy: names, lengths, what is unfinished or hidden; sees strings, not plans | nothing |
//! | [`library`] | channels, KPIs, templates (`assets/`) and guiding questions that come with the program | `model`, `text` |
//! | [`edit`] | changes, their inverses, what they touch; history, difference | `model` |
//! | [`board`] | tactics arranged in columns and rows, and what moving a card means | `model`, `text`, `edit` |
//! | [`check`] | rules, findings, fixes, decisions, work and money over time, the calendar | `model`, `text`, `library`, `edit` |
//! | [`mod@file`] | reading and writing; the only chapter with `std::fs` | `model`, `edit` |
//! | [`values`] | reading numbers, money and dates that people typed, for tables and forms alike | `model`, `text` |
//! | [`sheet`] | how a spreadsheet of tactics is laid out: the columns, for import and export alike | `model`, `text`, `values` |
//! | [`import`] | tables in, as edits | `model`, `edit`, `text`, `library`, `values`, `sheet` |
//! | [`export`] | tables and texts out, as bytes | `model`, `check`, `board`, `text`, `sheet` |
//! | [`samples`] | the sample plans (`assets/`) | nothing |
//! | [`session`] | everything that a person can do, without a window | all above |
//! | [`ui`] | the window: the only chapter that names egui | all above |
//! | [`cli`] | the command line, on the same session | `model`, `library`, `samples`, `check`, `file`, `import`, `export`, `values`, `session`, `ui` |
//!
//! `tests/it/tidy.rs` reads this table and the source, and fails on an arrow that does not stand here: that
//! test is the architecture.
//!
//! # Invariants
//!
//! * A plan is plain data. A link may dangle; that is a finding, not an error.
//! * Tables are ordered by id and nothing iterates over a hash map: the same plan gives the same file,
//!   findings and exports everywhere.
//! * A record's fields are listed once, beside it ([`model::fields`]); edits, undo, difference, what a
//!   rule reads, and the property form follow from that list.
//! * Checking after an edit gives what checking afresh gives; a rule reads what it says and no more.
//! * A file is never half written, never overwritten by an older program, and never loses a field in
//!   silence; opening and saving changes no byte.
//! * Views draw and ask; only [`session::Session`] changes a plan.
//!
//! The laws behind these stand in `tests/it/laws.rs`, as property tests over random plans and edits.
//!
//! # How to add
//!
//! a **rule**: one file in `check/rules`, one line in its list. A **guiding question**: one line in
//! [`library::questions`]. An **exporter** or **importer**: one file,
//! one line. A **command**: one card. A **screen of records**: one entry; a **view** of its own, with a
//! state of its own: one file, one line. A **field**: one line in its record's list. A **file version**: a frozen `vN.rs` and
//! one fixture.

pub mod board;
pub mod check;
pub mod cli;
pub mod edit;
pub mod export;
pub mod file;
pub mod import;
pub mod library;
pub mod model;
pub mod samples;
pub mod session;
pub mod sheet;
pub mod text;
pub mod ui;
pub mod values;
