//! Labelled pairs of messages: are contradictions and drifts between two texts found?
//!
//! A line is a label (X for a contradiction, D for a drift, O for neither), a tab, one message, a tab, the other.

use throughline::text::claims::{Claim, Sureness, Verdict, claims, compare_all};
use throughline::text::reading::Reading;

use crate::figures::ratio;

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

/// Prints how the pairs of one file fare; with `verbose` every miss.
pub fn evaluate(name: &str, text: &str, verbose: bool) {
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
