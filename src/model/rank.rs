//! Manual order: a rank between any two others, so that moving one record changes one field
//! and two people can reorder the same column without a clash.
//!
//! Method: fractional indexing. A rank is a base-26 fraction written in letters (`n` is a half);
//! between two different fractions there is always another.

use serde::{Deserialize, Serialize};

/// Where a record stands among its siblings; ranks compare as text. Empty means: not yet ordered.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rank(pub String);

impl Rank {
    /// A rank after `low` and before `high`, either of which may be open.
    /// Where the two are equal or out of order, one just after `low`.
    pub fn between(low: Option<&Rank>, high: Option<&Rank>) -> Rank {
        let low = low.map_or("", |r| r.0.as_str());
        let high = high.map(|r| r.0.as_str()).filter(|h| low < *h);
        match high {
            // Adding at the end is what people do most: count up rather than halve, so that ranks stay short.
            None => Rank(successor(low)),
            Some(high) => Rank(midpoint(low.as_bytes(), Some(high.as_bytes()))),
        }
    }

    /// `count` ranks in ascending order, spread evenly, for records that are ordered at once.
    pub fn series(count: usize) -> impl Iterator<Item = Rank> {
        let width = (1..).find(|w| 25_usize.pow(*w) > count).unwrap_or(1);
        (1..=count).map(move |n| {
            let mut left = n;
            let mut digits = Vec::new();
            for _ in 0..width {
                digits.push(b'b' + u8::try_from(left % 25).unwrap_or(0));
                left /= 25;
            }
            digits.reverse();
            Rank(String::from_utf8(digits).unwrap_or_default())
        })
    }
}

/// The next fraction of about the same length.
fn successor(low: &str) -> String {
    let mut digits: Vec<u8> = low.bytes().map(|d| d.clamp(b'a', b'z')).collect();
    while let Some(last) = digits.pop() {
        if last < b'z' {
            digits.push(last + 1);
            return digits.into_iter().map(char::from).collect();
        }
    }
    // The first one, or behind a row of z: with room for some thousand more.
    format!("{low}nnn")
}

/// The digit at `i`; missing ones count as the lowest.
fn digit(rank: &[u8], i: usize) -> u8 {
    rank.get(i).map_or(b'a', |d| (*d).clamp(b'a', b'z'))
}

/// A fraction strictly between the two; never ends in the lowest digit, so that there is room below it.
fn midpoint(low: &[u8], high: Option<&[u8]>) -> String {
    let mut out = String::new();
    let mut high = high;
    for i in 0.. {
        let from = digit(low, i);
        let to = high.map_or(b'z' + 1, |h| digit(h, i).max(from));
        if to - from > 1 {
            out.push((from + (to - from) / 2) as char);
            return out;
        }
        out.push(from as char);
        if to > from {
            // One step apart: anything above `low` from here on is below `high`.
            high = None;
        }
        let exhausted = high.is_some_and(|h| i >= h.len()) && i >= low.len();
        if exhausted {
            // The two fractions are the same number: stand just after it.
            high = None;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn there_is_always_room(places in prop::collection::vec(0_usize..100, 1..200)) {
            let mut ranks: Vec<Rank> = Vec::new();
            for place in places {
                let at = place % (ranks.len() + 1);
                let low = at.checked_sub(1).and_then(|i| ranks.get(i));
                let new = Rank::between(low, ranks.get(at));
                ranks.insert(at, new);
            }
            prop_assert!(ranks.windows(2).all(|w| w[0] < w[1]), "{ranks:?}");
        }

        #[test]
        fn any_text_is_a_rank(low in ".{0,6}", high in ".{0,6}") {
            let low = Rank(low);
            Rank::between(Some(&low), Some(&Rank(high)));
        }
    }

    #[test]
    fn a_series_ascends() {
        for count in [0, 1, 24, 25, 26, 700, 20_000] {
            let ranks: Vec<Rank> = Rank::series(count).collect();
            assert_eq!(ranks.len(), count);
            assert!(ranks.windows(2).all(|w| w[0] < w[1]));
        }
    }
}
