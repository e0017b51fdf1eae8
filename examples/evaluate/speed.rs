//! How the time to read a text grows with its length, on texts made to be awkward: nanoseconds a byte for ever
//! longer ones. Where the figure grows, the time is not linear.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use throughline::text::claims::{claims, compare_all};
use throughline::text::hidden::hidden;
use throughline::text::links::links;
use throughline::text::reading::Reading;
use throughline::text::spellings::spellings;
use throughline::text::terms::{Entry, Says, Terms};
use throughline::text::unfinished::unfinished;
use throughline::text::{absolutes, goals, length, shouting, sms, tone};

/// Lengths, in bytes.
const LENGTHS: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// What took this long is not tried on the next length, which might take a hundred times as long.
const ENOUGH: Duration = Duration::from_millis(200);

/// By how much the figure differs where it may not be chance: memory that is fresh costs some, too.
const GROWS: f64 = 6.0;

/// What is repeated.
const PIECES: &[&str] = &[
    "(",
    "[",
    "{{",
    "“",
    "\"",
    "'",
    ".",
    "...",
    "-",
    "1",
    "1.",
    "1,",
    "1 ",
    "@",
    "#",
    "/",
    "a.",
    "a@",
    "a-",
    "http://",
    "www.",
    "no ",
    "no no no ",
    "the the ",
    "14 day ",
    "14 days free ",
    "% ",
    "€ ",
    "20 % off ",
    "over ",
    "up to ",
    "Harbour ",
    "☕",
    "\u{200B}",
    "a\u{301}",
    "É",
    "BUY NOW ",
    "B U Y ",
    "!",
    "? ",
    "Monday 1 June ",
    "a\n",
    "\n",
];

type Reader = fn(&str, &Reading, &Terms);

/// What is measured: each function by itself, without the reading that it is given.
const READERS: &[(&str, Reader)] = &[
    ("reading", |text, _, _| drop(black_box(Reading::new(text)))),
    ("claims", |_, reading, _| drop(black_box(claims(reading)))),
    ("spellings", |text, reading, _| {
        black_box(spellings(text, reading).count());
    }),
    ("terms", |text, reading, terms| {
        drop(black_box(terms.find(text, reading)))
    }),
    ("links", |text, _, _| drop(black_box(links(text)))),
    ("unfinished", |text, _, _| {
        drop(black_box(unfinished(text, &["first_name".to_owned()])));
    }),
    ("hidden", |text, _, _| drop(black_box(hidden(text)))),
    ("shouting", |text, reading, _| {
        black_box(shouting::exclamations(reading));
        black_box(shouting::capitals(reading, |_| false));
        black_box(shouting::drawn_apart(reading));
        black_box(shouting::emoji_rows(text, 3));
    }),
    ("absolutes", |_, reading, _| {
        drop(black_box(absolutes::absolutes(reading)))
    }),
    ("goals", |_, reading, _| {
        drop(black_box(goals::in_text(reading)))
    }),
    ("tone", |_, reading, _| {
        black_box(tone::contractions(reading));
        black_box(tone::hedges(reading));
        black_box(tone::address(reading, "de"));
    }),
    ("length", |text, _, _| {
        black_box(length::x_weighted(text));
        black_box(sms::sms(text));
    }),
];

/// Prints every function and text whose time a byte grows, and how long the others take at most.
pub fn table() {
    println!("nanoseconds a byte at {LENGTHS:?} bytes; * grows with the length");
    let entries = [
        (Says::Prefer, "box"),
        (Says::Avoid, "no no"),
        (Says::Name, "Harbour Roasters"),
    ]
    .map(|(says, words)| Entry {
        says,
        words: words.to_owned(),
        ..Entry::default()
    });
    let terms = Terms::new(entries);
    for (name, read) in READERS {
        let mut slowest = (0.0_f64, "");
        for piece in PIECES {
            let figures = figures(piece, &terms, *read);
            let last = figures.last().copied().unwrap_or_default();
            slowest = if last > slowest.0 {
                (last, piece)
            } else {
                slowest
            };
            // What takes no time at all may vary.
            let base = figures.iter().copied().fold(f64::MAX, f64::min);
            if last > GROWS * base.max(50.0) {
                println!("* {name:<12} {piece:?}:{}", in_words(&figures));
            }
        }
        println!("  {name:<12} at most {:.0}, for {:?}", slowest.0, slowest.1);
    }
    comparing();
}

/// Comparing all claims of a text with all of another grows with their product: how fast, in milliseconds.
fn comparing() {
    let piece = "14 days free. 20 % off. ";
    print!("  comparing claims, ms:");
    for bytes in [1_000, 10_000, 100_000] {
        let all = claims(&Reading::new(&piece.repeat(bytes / piece.len())));
        let start = Instant::now();
        black_box(compare_all(&all, &all));
        let took = start.elapsed();
        print!(" {} claims {:.1};", all.len(), took.as_secs_f64() * 1e3);
        if took > ENOUGH {
            break;
        }
    }
    println!();
}

/// Nanoseconds a byte for each length, until it takes too long.
fn figures(piece: &str, terms: &Terms, read: Reader) -> Vec<f64> {
    let mut figures = Vec::new();
    for bytes in LENGTHS {
        let text = piece.repeat(bytes / piece.len());
        let start = Instant::now();
        let reading = Reading::new(&text);
        let took = [(); 2].map(|()| {
            let start = Instant::now();
            read(&text, &reading, terms);
            start.elapsed()
        });
        let took = took.into_iter().min().unwrap_or_default();
        figures.push(took.as_secs_f64() * 1e9 / text.len() as f64);
        if start.elapsed() > ENOUGH {
            break;
        }
    }
    figures
}

fn in_words(figures: &[f64]) -> String {
    figures.iter().fold(String::new(), |mut words, figure| {
        let _ = write!(words, " {figure:.0}");
        words
    })
}
