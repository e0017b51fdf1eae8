//! Small words that several rules need to make sentences.

use crate::model::Number;
pub use crate::text::count;

/// A name in curly quotes.
pub fn quoted(name: &str) -> String {
    format!("“{}”", name.trim())
}

/// A word as it stands at the beginning.
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// `a`, `a and b`, `a, b and c`.
pub fn and(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Hours to the tenth: what people see, and what is compared, so that no dust of rounding is reported.
pub fn tenths(hours: Number) -> Number {
    Number::from_f64((hours.as_f64() * 10.0).round() / 10.0).unwrap_or(hours)
}

/// `12 h`, `7.5 h`.
pub fn hours(hours: Number) -> String {
    format!("{} h", tenths(hours).in_words())
}

/// What some things take of which so many do not say it: `12 h`, `at least 12 h`, `no hours yet`.
pub fn hours_so_far(known: Number, unknown: usize) -> String {
    match unknown {
        0 => hours(known),
        _ if known == Number::ZERO => "no hours yet".to_owned(),
        _ => format!("at least {}", hours(known)),
    }
}

/// How much of what there is is taken: `109 %`; empty where there is nothing.
pub fn percent(taken: f64, of: f64) -> String {
    if of > 0.0 {
        format!("{:.0} %", taken / of * 100.0)
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_in_a_sentence() {
        let words = |n| {
            ["a", "b", "c"]
                .map(str::to_owned)
                .into_iter()
                .take(n)
                .collect::<Vec<_>>()
        };
        assert_eq!(and(&words(0)), "");
        assert_eq!(and(&words(1)), "a");
        assert_eq!(and(&words(2)), "a and b");
        assert_eq!(and(&words(3)), "a, b and c");
    }
}
