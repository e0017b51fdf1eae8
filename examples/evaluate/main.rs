//! How well the rules find what is wrong, and leave alone what is not.
//!
//! `cargo run --release --example evaluate [-v] [FILES…]` prints shares, each with its Wilson 95 % interval:
//!
//! - `pairs`: labelled pairs of messages, a file each: those given, or those that come with the source and those
//!   in `../shared` where they are; with `-v` every miss;
//! - `seeded`: faults sown one at a time into the good sample plan, and as many harmless changes; every rule by
//!   itself, and by family.
//!
//! `--speed` measures instead how the time to read a text grows with its length, on texts made to be awkward.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a tool for developers: it reads the files that it is given, looks at the clock and prints"
)]

mod figures;
mod pairs;
mod seeded;
mod speed;

use std::path::{Path, PathBuf};

fn main() {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut verbose = false;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "-v" => verbose = true,
            "--speed" => return speed::table(),
            file => files.push(file.into()),
        }
    }
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let is_all = files.is_empty();
    if is_all {
        for folder in [
            own.join("tests/fixtures/claims"),
            own.join("../shared/data/claims"),
        ] {
            let here = files_in(&folder, "tsv");
            if here.is_empty() {
                println!("{}: not here, skipped", folder.display());
            }
            files.extend(here);
        }
    }
    for file in files {
        match std::fs::read_to_string(&file) {
            Ok(text) => pairs::evaluate(&file.display().to_string(), &text, verbose),
            Err(error) => println!("{}: {error}, skipped", file.display()),
        }
    }
    if is_all {
        match seeded::read(&own.join("tests/fixtures/seeded")) {
            Ok(cases) => seeded::evaluate(&cases),
            Err(error) => println!("seeded faults: {error}, skipped"),
        }
    }
}

/// The files of a folder with this ending, by name.
fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    files.sort();
    files
}
