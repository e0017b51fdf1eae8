//! What in a text is no copy: links, addresses, handles, tags, merge fields, codes, telephone numbers,
//! file names, and what others are quoted as saying.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{Case, Word};
use crate::text::links::{LinkKind, links};

/// Something that is no copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked {
    /// Where it stands, in the folded text.
    pub range: Range<usize>,
    /// What it is.
    pub what: Mask,
}

/// What is masked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mask {
    /// A web address.
    Link,
    /// An e-mail address.
    Email,
    /// `{{first_name}}` and the like.
    MergeField,
    /// `@harbour`.
    Handle,
    /// `#harbour`.
    Hashtag,
    /// `brochure.pdf`.
    FileName,
    /// A telephone number.
    Phone,
    /// A promotion code: SPRING20.
    Code,
    /// Somebody's words, with their name.
    Quotation,
}

/// Everything masked, in order and without overlap; what begins first wins, and of these the longest.
pub(super) fn masks(text: &str, words: &[Word]) -> Vec<Masked> {
    let mut found = Vec::new();
    for link in links(text) {
        let what = match link.kind {
            LinkKind::Web => Mask::Link,
            LinkKind::Email => Mask::Email,
        };
        found.push(Masked {
            range: link.range,
            what,
        });
    }
    let signs: &[u16; 128] = &SIGNS;
    let there = text.bytes().fold(0, |there, byte| {
        there | signs.get(usize::from(byte)).copied().unwrap_or_default()
    });
    for (n, pattern) in PATTERNS.iter().enumerate() {
        if there & 1 << n != 0 && pattern.is_likely.is_none_or(|is_likely| is_likely(text)) {
            let matches = pattern.regex.captures_iter(text);
            found.extend(matches.filter_map(|captures| {
                let range = captures.get(1)?.range();
                let length = text.get(range.clone())?.chars().count();
                let is_so = (pattern.least..=pattern.most).contains(&length)
                    && pattern.holds.is_none_or(|holds| holds(text, &range));
                is_so.then_some(Masked {
                    range,
                    what: pattern.what,
                })
            }));
        }
    }
    codes(text, words, &mut found);
    found.sort_by_key(|mask| (mask.range.start, std::cmp::Reverse(mask.range.end)));
    let mut end = 0;
    found.retain(|mask| {
        let is_first = mask.range.start >= end;
        if is_first {
            end = mask.range.end;
        }
        is_first
    });
    found
}

/// A pattern whose first group is masked.
struct Pattern {
    what: Mask,
    /// ASCII characters without one of which it cannot match.
    signs: &'static str,
    /// Whether a text is worth a closer look, where signs alone do not say.
    is_likely: Option<fn(&str) -> bool>,
    /// How long it is at least and at most, in characters. Not counted by the regex: that would be a state
    /// for each, megabytes of them.
    least: usize,
    most: usize,
    regex: Regex,
    /// What a pattern cannot say.
    holds: Option<fn(&str, &Range<usize>) -> bool>,
}

/// By ASCII character: the patterns of which it is a sign, each as a bit.
static SIGNS: LazyLock<[u16; 128]> = LazyLock::new(|| {
    let mut signs = [0; 128];
    for (n, pattern) in PATTERNS.iter().enumerate() {
        for sign in pattern.signs.bytes() {
            if let Some(of) = signs.get_mut(usize::from(sign)) {
                *of |= 1 << n;
            }
        }
    }
    signs
});

/// Any length.
const ANY: (usize, usize) = (0, usize::MAX);
/// A quotation with its marks: shorter ones are names and ironies, longer ones are marks that do not match.
const QUOTED: (usize, usize) = (14, 420);

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let pattern = |what, signs, (least, most), regex: &str, holds| {
        let regex = Regex::new(regex).ok()?;
        Some(Pattern {
            what,
            signs,
            is_likely: match what {
                Mask::FileName => Some(has_stop_inside),
                Mask::Phone => Some(has_many_digits),
                _ => None,
            },
            least,
            most,
            regex,
            holds,
        })
    };
    let all = [
        pattern(
            Mask::MergeField,
            "{[",
            ANY,
            r"(\{\{[^{}\n]*\}\}|\[\[[^\[\]\n]*\]\])",
            None,
        ),
        pattern(
            Mask::MergeField,
            "[%|",
            (0, 44),
            r"(\[[\w .-]+\]|%%?\w[\w. ]+\w%%?|\*\|[^|\n]+\|\*)",
            Some(is_no_percentage as fn(&str, &Range<usize>) -> bool),
        ),
        pattern(
            Mask::Handle,
            "@",
            ANY,
            r"(?:^|[^0-9A-Za-z_@.])(@\w[\w.-]*\w)",
            None,
        ),
        pattern(
            Mask::Hashtag,
            "#",
            ANY,
            r"(?:^|[^0-9A-Za-z_#&])(#\w+)",
            Some(is_tag),
        ),
        pattern(
            Mask::FileName,
            ".",
            ANY,
            r"(?:^|[^0-9A-Za-z_.])([\w-]+\.(?:pdf|docx?|xlsx?|pptx?|csv|jpe?g|png|gif|svg|mp[34]|mov|zip|ics|html?|txt|indd|psd|ai))(?-u:\b)",
            None,
        ),
        pattern(
            Mask::Phone,
            "0+1(",
            ANY,
            r"(?:^|[^0-9A-Za-z_.,£$€])(\+?\(?[0-9][0-9 ()./-]{6,18}[0-9])(?:$|[^0-9A-Za-z_%£$€])",
            Some(is_phone),
        ),
        pattern(
            Mask::Quotation,
            "\"",
            QUOTED,
            r#"("[^"\n]+"\s*(?:[-–—]|\(|,?\s*(?:says|said|writes|wrote|explains|sagt|dit)(?-u:\b)))"#,
            None,
        ),
        pattern(
            Mask::Quotation,
            "\"",
            QUOTED,
            r#"(?:says|said|writes|wrote|according to|sagt|dit)(?-u:\b)[^"\n]{0,40}[:,]?\s*("[^"\n]+")"#,
            None,
        ),
        pattern(
            Mask::Quotation,
            "\"",
            QUOTED,
            r#"[.:!?,]\s+("[^"\n]+")"#,
            Some(is_introduced),
        ),
    ];
    all.into_iter().flatten().collect()
});

/// How the sentence before a quotation says that somebody speaks.
static INTRODUCTIONS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"\b(?:says|said|tells|told|writes|wrote|explains|explained|recalls|remembers|puts? it|sum(?:s|med) (?:it )?up|in (?:his|her|their) (?:own )?words|in the words of|sagt|erzählt|schreibt|raconte|cuenta)\b",
    )
    .ok()
});

/// Whether the sentence before a quotation says who speaks, or that somebody does: that is how Ann sums it up.
fn is_introduced(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let before = before
        .trim_end()
        .trim_end_matches(['.', ':', '!', '?', ',']);
    let start = before.rfind(['.', '!', '?', '\n']).map_or(0, |at| at + 1);
    let sentence = before.get(start..).unwrap_or_default();
    INTRODUCTIONS
        .as_ref()
        .is_some_and(|introductions| introductions.is_match(sentence))
}

/// Whether a full stop stands inside a word: in most texts they end sentences.
fn has_stop_inside(text: &str) -> bool {
    let mut pairs = text.as_bytes().windows(2);
    pairs.any(|pair| matches!(pair, [b'.', after] if after.is_ascii_alphanumeric()))
}

/// Whether there are digits enough for a telephone number.
fn has_many_digits(text: &str) -> bool {
    text.bytes()
        .filter(u8::is_ascii_digit)
        .nth(DIALLED - 1)
        .is_some()
}

/// “#1” is a place, no hashtag.
fn is_tag(text: &str, range: &Range<usize>) -> bool {
    let tag = text.get(range.clone()).unwrap_or_default();
    tag.contains(|c: char| c != '#' && !c.is_numeric())
}

/// `20% off, 30%` lies between two signs but is no merge field.
fn is_no_percentage(text: &str, range: &Range<usize>) -> bool {
    let found = text.get(range.clone()).unwrap_or_default();
    let inner = found.trim_matches('%');
    !found.starts_with('%')
        || !inner.contains(' ')
            && inner.contains(|c: char| c.is_alphabetic() || c == '_')
            && !text
                .get(..range.start)
                .is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit()))
}

/// So many digits has a telephone number at least.
const DIALLED: usize = 7;

/// Enough digits, and a beginning that telephone numbers have; no date.
fn is_phone(text: &str, range: &Range<usize>) -> bool {
    let found = text.get(range.clone()).unwrap_or_default();
    let digits = found.bytes().filter(u8::is_ascii_digit).count();
    let is_date = found.len() == 10 && found.matches(['-', '.', '/']).count() == 2;
    let starts =
        found.starts_with(['+', '0', '(']) || found.starts_with("1-") || found.starts_with("1 8");
    digits >= DIALLED && starts && !is_date
}

/// Words before a code.
const CODE_WORDS: &[&str] = &[
    "code",
    "coupon",
    "voucher",
    "promo",
    "gutscheincode",
    "codepromo",
    "código",
];

/// Codes: capitals and digits in one word (SPRING20), or capitals after “code”.
fn codes(text: &str, words: &[Word], found: &mut Vec<Masked>) {
    let word = |word: &Word| text.get(word.range.clone()).unwrap_or_default();
    let mut announced = 0_usize; // how many words may still follow “code”
    for one in words {
        let folded = word(one);
        let is_capital = one.case == Case::Upper;
        let letters = || folded.chars().filter(|c| c.is_alphabetic()).count();
        let has_digits = || folded.contains(|c: char| c.is_ascii_digit());
        let is_mixed = is_capital && letters() >= 3 && has_digits() && folded.len() >= 5;
        if is_mixed || announced > 0 && is_capital && folded.len() >= 4 {
            found.push(Masked {
                range: one.range.clone(),
                what: Mask::Code,
            });
        }
        announced = if CODE_WORDS.contains(&folded) {
            3
        } else {
            announced.saturating_sub(1)
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::reading::Reading;

    #[track_caller]
    fn masked(text: &str, expected: &[(&str, Mask)]) {
        let reading = Reading::new(text);
        let masks = reading.masks().iter();
        let masks: Vec<_> = masks
            .map(|mask| (&text[reading.original(mask.range.clone())], mask.what))
            .collect();
        assert_eq!(masks, expected, "{text}");
    }

    #[test]
    fn what_is_no_copy() {
        use Mask::*;
        masked(
            "See https://cheap.example/Shop?a=1, write to Cheap@cheap.com",
            &[
                ("https://cheap.example/Shop?a=1", Link),
                ("Cheap@cheap.com", Email),
            ],
        );
        masked(
            "Ask @weave_works about #CheapLooms!",
            &[("@weave_works", Handle), ("#CheapLooms", Hashtag)],
        );
        masked(
            "Hi {{first_name}}, *|FNAME|* and %FIRST_NAME%",
            &[
                ("{{first_name}}", MergeField),
                ("*|FNAME|*", MergeField),
                ("%FIRST_NAME%", MergeField),
            ],
        );
        masked(
            "Get Brochure-2027.pdf now",
            &[("Brochure-2027.pdf", FileName)],
        );
        masked(
            "Call 0800 123 4567 or +49 (0)30 1234-567.",
            &[("0800 123 4567", Phone), ("+49 (0)30 1234-567", Phone)],
        );
        masked(
            "Use SPRING20 or code WELCOME today",
            &[("SPRING20", Code), ("WELCOME", Code)],
        );
        masked(
            "“It was so cheap, we bought two.” – Ann, Leeds",
            &[("“It was so cheap, we bought two.” –", Quotation)],
        );
        masked(
            "Ann says: “It was so cheap and good.”",
            &[("“It was so cheap and good.”", Quotation)],
        );
        masked(
            "That is how Ann of the Mill sums up her year.\n\n“It was so cheap. We bought two.”\n\nCome.",
            &[("“It was so cheap. We bought two.”", Quotation)],
        );
    }

    #[test]
    fn each_pattern_has_a_bit_of_its_own() {
        assert!(PATTERNS.len() <= u16::BITS as usize);
        // A pattern without a sign, or with one that is not ASCII, would never be tried.
        let bits = SIGNS.iter().fold(0, |bits, of| bits | of);
        assert_eq!(bits.count_ones() as usize, PATTERNS.len());
    }

    #[test]
    fn what_is_copy() {
        for text in [
            "Save 20% on looms, 30% on yarn",
            "Only $1,000.00 until 2027-03-01 or 01.03.2027",
            "We are #1 and no. 2",
            "A “cheap” loom",
            "Ann says hello to all who come by. We have looms in all sizes. “A loom that is cheap and good”",
            "Our motto. “A loom that is cheap and good”",
            "NEW: our BEST loom for the UK",
            "Open 24/7, 10-12 May",
            "50% or 60% off",
            "Mail @ 9, item 10.5",
            "Over 12,000,000 sold in 2026 2027",
        ] {
            masked(text, &[]);
        }
    }
}
