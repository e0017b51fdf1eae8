//! The one integration test: laws over random plans, the file, the command line on the real binary, the
//! window through accessible labels, and the tidiness of the source tree.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
#![allow(
    clippy::disallowed_methods,
    reason = "tests look at files and the clock as a user would"
)]

mod it {
    /// The real binary: what it prints, and its exit codes. Bad input of every kind.
    mod cli;
    /// Plans out and in again.
    mod export;
    /// The file format: what was written once is read for ever.
    mod format;
    /// Tables of tactics in, plans and reports out.
    mod import;
    /// The laws, over random plans and edits.
    mod laws;
    /// Random plans and edits.
    mod random;
    /// What holds for everything that reads text; the fuzz target in `tests/fuzz` uses it too.
    mod readers;
    /// The rule book as a whole, and the two sample plans.
    mod rules;
    /// The architecture, as far as a test can see it.
    mod tidy;
    /// What the records of a plan say, as text to compare.
    mod told;
    /// The window, driven by accessible labels without a display.
    mod ui;
}
