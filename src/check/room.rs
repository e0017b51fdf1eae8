//! How much room a channel has for a text: lengths counted the channel's way.

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::model::Counter;
use crate::text::length::{X_EMOJI, X_LINK, x_over, x_weighted};
use crate::text::sms::{Encoding, sms};

/// A text that is too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Over {
    /// How long it is, in the counter's unit.
    pub taken: u32,
    /// The limit.
    pub limit: u32,
    /// Where the first character stands that is over it, in bytes.
    pub at: usize,
    /// The sum: `287 of 280 (a link counts 23)`.
    pub sum: String,
}

/// Whether a text is longer than a limit.
pub fn over(counter: Counter, text: &str, limit: u32) -> Option<Over> {
    // Most texts are far below their limits, and plans have thousands of them.
    if at_most(counter, text) <= limit as usize {
        return None;
    }
    match counter {
        Counter::Characters => over_characters(text, limit),
        Counter::XWeighted => over_weight(text, limit),
        Counter::SmsSegments => over_segments(text, limit),
    }
}

/// A bound that is quickly had: no text counts more.
fn at_most(counter: Counter, text: &str) -> usize {
    let bytes = text.len();
    match counter {
        // Composed or not, there are no more characters than bytes.
        Counter::Characters => bytes,
        // What counts two is not ASCII; what counts 23 has a dot.
        Counter::XWeighted => {
            let each = if text.is_ascii() { 1 } else { 2 };
            each * bytes + X_LINK as usize * text.matches('.').count()
        }
        // Whatever the alphabet, 67 bytes fit in a segment: at worst each is a unit of UCS-2, and two
        // seven-bit units at most.
        Counter::SmsSegments => bytes.div_ceil(67),
    }
}

fn over_characters(text: &str, limit: u32) -> Option<Over> {
    let taken = u32::try_from(text.nfc().count()).unwrap_or(u32::MAX);
    if taken <= limit {
        return None;
    }
    // Composing does not reach across graphemes.
    let mut count = 0;
    let (at, _) = text.grapheme_indices(true).find(|(_, grapheme)| {
        count += grapheme.nfc().count();
        count > limit as usize
    })?;
    let sum = format!("{taken} of {limit} characters");
    Some(Over {
        taken,
        limit,
        at,
        sum,
    })
}

fn over_weight(text: &str, limit: u32) -> Option<Over> {
    let length = x_weighted(text);
    if length.weight <= limit {
        return None;
    }
    let mut notes = Vec::new();
    if length.links > 0 {
        notes.push(format!("a link counts {X_LINK}"));
    }
    if length.emoji > 0 {
        notes.push(format!("an emoji {X_EMOJI}"));
    }
    let mut sum = format!("{} of {limit}", length.weight);
    if !notes.is_empty() {
        sum += &format!(" ({})", notes.join(", "));
    }
    Some(Over {
        taken: length.weight,
        limit,
        at: x_over(text, limit)?,
        sum,
    })
}

fn over_segments(text: &str, limit: u32) -> Option<Over> {
    let count = sms(text);
    if count.segments <= limit {
        return None;
    }
    // A longer beginning never makes fewer messages. The character that makes one too many may be
    // one that needs the larger alphabet.
    let ends: Vec<(usize, usize)> = text
        .char_indices()
        .map(|(at, c)| (at, at + c.len_utf8()))
        .collect();
    let fits =
        |(_, end): &(usize, usize)| sms(text.get(..*end).unwrap_or_default()).segments <= limit;
    let (at, _) = *ends.get(ends.partition_point(fits))?;
    let mut sum = format!("{} of {limit} text messages", count.segments);
    if let (Encoding::Ucs2, Some((_, culprit))) = (count.encoding, count.culprits.first()) {
        let (_, each) = count.encoding.room();
        sum += &format!(" (because of “{culprit}” one holds {each} characters)");
    }
    Some(Over {
        taken: count.segments,
        limit,
        at,
        sum,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sum(counter: Counter, text: &str, limit: u32) -> Option<(String, usize)> {
        over(counter, text, limit).map(|over| (over.sum, over.at))
    }

    #[test]
    fn characters_are_counted_composed() {
        use Counter::Characters;
        assert_eq!(sum(Characters, &"e\u{301}".repeat(30), 30), None);
        let long = format!("{}x", "e\u{301}".repeat(30));
        assert_eq!(
            sum(Characters, &long, 30),
            Some(("31 of 30 characters".into(), 90))
        );
        assert_eq!(sum(Characters, "", 0), None);
    }

    #[test]
    fn posts_are_weighed() {
        use Counter::XWeighted;
        let letters = "a".repeat(250);
        let with_link = format!("{letters} https://loom.example/{}", "b".repeat(80));
        assert_eq!(sum(XWeighted, &with_link, 280), None, "250 + 1 + 23");
        let longer = format!("{letters}{with_link}");
        let (words, _) = sum(XWeighted, &longer, 280).unwrap();
        assert_eq!(words, "524 of 280 (a link counts 23)");
        assert_eq!(sum(XWeighted, &"織".repeat(140), 280), None);
        assert_eq!(
            sum(XWeighted, &"織".repeat(141), 280),
            Some(("282 of 280".into(), 420))
        );
    }

    #[test]
    fn text_messages_are_counted_in_their_alphabet() {
        use Counter::SmsSegments;
        assert_eq!(sum(SmsSegments, &"é".repeat(160), 1), None);
        assert_eq!(
            sum(SmsSegments, &"a".repeat(161), 1),
            Some(("2 of 1 text messages".into(), 160))
        );
        let curly = format!("{}’{}", "a".repeat(69), "b".repeat(10));
        assert_eq!(
            sum(SmsSegments, &curly, 1),
            Some((
                "2 of 1 text messages (because of “’” one holds 67 characters)".into(),
                72
            ))
        );
        let late = format!("{}’", "a".repeat(100));
        assert_eq!(over(SmsSegments, &late, 1).map(|over| over.at), Some(100));
    }

    #[test]
    fn some_characters_are_several_when_composed() {
        // A note in one character is three, of which each counts two: more than its four bytes.
        let note = "\u{1D160}";
        assert_eq!(x_weighted(note).weight, 6);
        assert!(at_most(Counter::XWeighted, note) >= 6);
        assert_eq!(over(Counter::Characters, note, 2).map(|o| o.taken), Some(3));
    }

    proptest! {
        /// The quick bound is a bound, and the place is a place.
        #[test]
        fn nothing_counts_more_than_the_bound(
            text in r"(\PC|[.é{€’ ]|t\.co|https://a\.de|👩‍🚀|e\u{301}|\u{1D160}){0,90}",
            limit in 0_u32..60,
        ) {
            for counter in Counter::ALL {
                let taken = match counter {
                    Counter::Characters => text.nfc().count(),
                    Counter::XWeighted => x_weighted(&text).weight as usize,
                    Counter::SmsSegments => sms(&text).segments as usize,
                };
                prop_assert!(taken <= at_most(*counter, &text));
                let over = over(*counter, &text, limit);
                prop_assert_eq!(over.is_some(), taken > limit as usize);
                prop_assert!(over.is_none_or(|over| text.is_char_boundary(over.at) && over.at < text.len()));
            }
        }
    }
}
