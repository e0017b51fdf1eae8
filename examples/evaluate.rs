//! How well contradictions between two messages are found, on labelled pairs.
//!
//! `cargo run --release --example evaluate [-v] [FILES…]`: for each file how many of the reported
//! contradictions (X) and drifts (D) are right, how many are found, each with its Wilson 95 % interval; with
//! `-v` every miss. Without files: the sets that come with the source, and those in `../shared` where they
//! are. A line is a label (X, D or O), a tab, one message, a tab, the other.

#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a tool for developers: it reads the files that it is given and prints"
)]

use std::path::PathBuf;

use throughline::text::claims::{Claim, Sureness, Verdict, claims, compare_all};
use throughline::text::reading::Reading;

fn main() {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut verbose = false;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "-v" => verbose = true,
            file => files.push(file.into()),
        }
    }
    if files.is_empty() {
        let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        for folder in [
            own.join("tests/fixtures/claims"),
            own.join("../shared/data/claims"),
        ] {
            let mut here: Vec<PathBuf> = std::fs::read_dir(&folder)
                .into_iter()
                .flatten()
                .flatten()
                .map(|entry| entry.path())
                .filter(|path| path.extension().is_some_and(|e| e == "tsv"))
                .collect();
            if here.is_empty() {
                println!("{}: not here, skipped", folder.display());
            }
            here.sort();
            files.append(&mut here);
        }
    }
    for file in files {
        match std::fs::read_to_string(&file) {
            Ok(text) => evaluate(&file.display().to_string(), &text, verbose),
            Err(error) => println!("{}: {error}, skipped", file.display()),
        }
    }
}

/// Counts for one label.
#[derive(Default)]
struct Counts {
    right: usize,
    reported: usize,
    labelled: usize,
}

impl Counts {
    fn add(&mut self, reported: bool, labelled: bool) {
        self.right += usize::from(reported && labelled);
        self.reported += usize::from(reported);
        self.labelled += usize::from(labelled);
    }
}

fn evaluate(name: &str, text: &str, verbose: bool) {
    let (mut certain, mut all, mut drift) =
        (Counts::default(), Counts::default(), Counts::default());
    let mut misses = Vec::new();
    let mut pairs = 0;
    for line in text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
    {
        let mut fields = line.split('\t');
        let (Some(label), Some(one), Some(other)) = (fields.next(), fields.next(), fields.next())
        else {
            println!("{name}: not three columns: {line}");
            continue;
        };
        pairs += 1;
        let (a, b) = (claims(&Reading::new(one)), claims(&Reading::new(other)));
        let clashes = compare_all(&a, &b);
        let worst = clashes.first().map(|clash| clash.verdict);
        let is_likely = worst == Some(Verdict::Contradiction(Sureness::Likely));
        let is_any = matches!(worst, Some(Verdict::Contradiction(_)));
        certain.add(is_likely, label == "X");
        all.add(is_any, label == "X");
        drift.add(worst == Some(Verdict::Drift), label == "D");
        let said = match worst {
            Some(Verdict::Contradiction(Sureness::Likely)) => "X",
            Some(Verdict::Contradiction(Sureness::Possible)) => "possibly X",
            Some(Verdict::Drift) => "D",
            _ => "O",
        };
        if said != label {
            let why = clashes
                .first()
                .and_then(|c| Some((a.get(c.one)?, b.get(c.other)?)));
            let why = why.map_or_else(
                || format!("{}\n      {}", all_in_words(&a), all_in_words(&b)),
                |(a, b)| format!("{} ✕ {}", in_words(a), in_words(b)),
            );
            misses.push(format!(
                "  {label}, said {said}: {one} | {other}\n      {why}"
            ));
        }
    }
    println!("{name}: {pairs} pairs");
    let row = |what: &str, counts: &Counts| {
        println!(
            "  {what:<28} precision {}   recall {}",
            ratio(counts.right, counts.reported),
            ratio(counts.right, counts.labelled)
        );
    };
    row("contradictions, likely", &certain);
    row("with possible ones", &all);
    row("drift", &drift);
    if verbose {
        for miss in misses {
            println!("{miss}");
        }
    }
}

fn in_words(claim: &Claim) -> String {
    format!(
        "{:?}{:?} {} {:?}",
        claim.slot, claim.of, claim.said, claim.subject
    )
}

fn all_in_words(claims: &[Claim]) -> String {
    claims.iter().map(in_words).collect::<Vec<_>>().join("; ")
}

/// `21/22 = 0.95 (0.78–0.99)`, the interval after Wilson.
fn ratio(right: usize, of: usize) -> String {
    if of == 0 {
        return "none".to_owned();
    }
    let (right_f, n, z) = (right as f64, of as f64, 1.96_f64);
    let p = right_f / n;
    let middle = p + z * z / (2.0 * n);
    let spread = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let below = 1.0 + z * z / n;
    let (low, high) = ((middle - spread) / below, (middle + spread) / below);
    format!("{right}/{of} = {p:.2} ({low:.2}–{high:.2})")
}
