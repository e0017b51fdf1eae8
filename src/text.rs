//! Reading marketing copy: pure functions on `&str`. No plan, no record, no interface is known here.
//!
//! Each file answers one question about a text and knows nothing of the others but `links`, `reading`, `stems` and
//! `terms`:
//!
//! - `links`: where links and e-mail addresses begin and end;
//! - `length`: how long the text is as X counts it;
//! - `sms`: how many text messages it makes, and which characters make it dearer;
//! - `unfinished`: what was left to be filled in, and slips of the same kind;
//! - `hidden`: characters that nobody sees and that do harm;
//! - `claims`: what it promises, and whether two texts promise what cannot both be true;
//! - `ideas`: which of several ideas it says, and in which words;
//! - `language`: in which language it is written;
//! - `absolutes`: claims that want a proof;
//! - `goals`: what the reader is asked to do;
//! - `shouting`: exclamation marks, capitals and emoji;
//! - `tone`: contractions, hedges, formal and familiar address;
//! - `reading`: the text as rules read it: folded, in clauses and words, with what is no copy masked;
//! - `spellings`: how its words are spelt, to be compared with other texts;
//! - `stems`: words without their endings;
//! - `strategies`: whether a strategy is worded as a result or as an action;
//! - `terms`: where it goes against a list of words to avoid, to prefer, and of names.
//!
//! Invariants: every range is in bytes of the text as given, on character boundaries, in order,
//! without overlap; no text makes a function panic; the time taken grows with the text and no faster.
//! What these functions find is decided here; how it is said, and how bad it is, is not.

pub mod absolutes;
pub mod claims;
pub mod goals;
pub mod hidden;
pub mod ideas;
pub mod language;
pub mod length;
pub mod links;
pub mod reading;
pub mod shouting;
pub mod sms;
pub mod spellings;
pub mod stems;
pub mod strategies;
pub mod terms;
pub mod tone;
pub mod unfinished;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The months as people write them out in English, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Whether a word is a month written out in English, however it is capitalised.
pub fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word))
}

/// A name reduced to what people mean by it: its letters and digits, in lower case.
/// For comparing: “E-mail”, “email” and “e mail” have one key, full-width letters and the like are
/// folded (NFKC). Empty where there are none.
pub fn name_key(text: &str) -> String {
    if text.is_ascii() {
        return plain_key(text).map(char::from).collect();
    }
    full_key(text).collect()
}

/// A text as a number, to count by: eight letters at a time, mixed so that sorting by it is as good as drawing lots
/// (the finaliser of MurmurHash3). The same on every machine.
pub fn number(bytes: impl IntoIterator<Item = u8>) -> u64 {
    let (mut hash, mut letters, mut count) = (0_u64, 0_u64, 0_u8);
    for byte in bytes {
        letters = letters << 8 | u64::from(byte);
        count = count.wrapping_add(1);
        if count % 8 == 0 {
            hash = mixed(hash ^ letters);
            letters = 0;
        }
    }
    // Seven letters leave the place for how many there were.
    mixed(hash ^ letters ^ u64::from(count) << 56)
}

/// A number whose every bit hangs on every bit of another.
pub fn mixed(number: u64) -> u64 {
    let number = (number ^ number >> 33).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    let number = (number ^ number >> 33).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    number ^ number >> 33
}

/// A text as one searches for it: its letters and digits, in lower case and without their marks, so that
/// “cafe” finds “Cafés”. For finding only: “Müller” and “Muller” are two names.
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ß' | 'ẞ' => key.push_str("ss"),
            'æ' | 'Æ' => key.push_str("ae"),
            'œ' | 'Œ' => key.push_str("oe"),
            'ø' | 'Ø' => key.push('o'),
            'ł' | 'Ł' => key.push('l'),
            'đ' | 'Đ' => key.push('d'),
            c => key.extend(c.to_lowercase().filter(|c| c.is_alphanumeric())),
        }
    }
    key
}

/// Whether two names are the same but for case, spaces and punctuation. Names without a letter or digit
/// are the same as nothing.
pub fn same_name(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() {
        return plain_key(a).next().is_some() && plain_key(a).eq(plain_key(b));
    }
    full_key(a).next().is_some() && full_key(a).eq(full_key(b))
}

/// The key of any name, letter by letter.
fn full_key(text: &str) -> impl Iterator<Item = char> {
    let letters = text.nfkc().flat_map(char::to_lowercase);
    letters.filter(|c| c.is_alphanumeric())
}

/// The key of a name in ASCII, of which most are.
fn plain_key(text: &str) -> impl Iterator<Item = u8> {
    let bytes = text.bytes().filter(u8::is_ascii_alphanumeric);
    bytes.map(|byte| byte.to_ascii_lowercase())
}

/// A number as people read it: 12,345.
pub fn grouped(number: i64) -> String {
    let mut digits = number.unsigned_abs().to_string();
    let mut at = digits.len();
    while at > 3 {
        at -= 3;
        digits.insert(at, ',');
    }
    if number < 0 {
        format!("-{digits}")
    } else {
        digits
    }
}

/// `1 month`, `2 months`, `10,000 tactics`.
pub fn count(n: usize, one: &str, many: &str) -> String {
    let number = grouped(i64::try_from(n).unwrap_or(i64::MAX));
    format!("{number} {}", if n == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_that_mean_the_same() {
        for (one, other) in [
            ("E-mail", "email"),
            ("Linked In", "LinkedIn"),
            ("{{ first_name }}", "FIRSTNAME"),
            ("Café", "cafe\u{301}"),
            ("ΌΡΟΣ 2", "όροσ-2"),
            ("İstanbul", "i\u{307}stanbul"),
            ("– !", ""),
        ] {
            assert_eq!(name_key(one), name_key(other), "{one} and {other}");
        }
    }

    #[test]
    fn what_is_found_without_its_marks() {
        for (typed, text) in [
            ("cafe", "Cafés"),
            ("cafe\u{301}", "CAFES"),
            ("strasse", "Straße"),
            ("lodz", "Łódź"),
            ("e mail", "E-Mail"),
            ("istanbul", "İstanbul"),
            ("오", "오늘"),
        ] {
            assert!(
                search_key(text).contains(&search_key(typed)),
                "{typed} in {text}"
            );
        }
        assert!(!search_key("Casa").contains(&search_key("cafe")));
    }

    #[test]
    fn names_that_do_not() {
        for (one, other) in [("Café", "Cafe"), ("LinkedIn", "LinkedIn Ads"), ("Q1", "Q2")] {
            assert_ne!(name_key(one), name_key(other), "{one} and {other}");
        }
    }

    proptest! {
        #[test]
        fn a_key_is_letters_and_digits(text in any::<String>()) {
            prop_assert!(name_key(&text).chars().all(char::is_alphanumeric));
        }

        #[test]
        fn case_and_marks_make_no_difference(words in prop::collection::vec("[a-z0-9]{1,6}", 1..5)) {
            let key = words.concat();
            prop_assert_eq!(&name_key(&words.join("-")), &key);
            prop_assert_eq!(&name_key(&words.join(" ").to_uppercase()), &key);
        }
    }

    #[test]
    fn names_are_compared_by_letters_and_digits() {
        assert!(same_name("E-mail", "EMAIL"));
        assert!(same_name("Café", "cafe\u{301}"), "composed or not");
        assert!(same_name("Ｗｅｂ ２", "web2"), "full width");
        assert!(same_name("℡", "Tel"), "a sign that stands for letters");
        assert!(same_name("ÖFFENTLICHKEIT", "Öffentlichkeit"));
        assert!(!same_name("Mills UK", "Mills DE"));
        assert!(!same_name("Web 1", "Web 2"));
        assert!(!same_name("", "—"), "nothing is like nothing");
        assert_eq!(name_key("X (Twitter)"), "xtwitter");
    }

    #[test]
    fn long_numbers_are_read_in_threes() {
        for (number, expected) in [
            (0, "0"),
            (999, "999"),
            (2450, "2,450"),
            (-1_234_567, "-1,234,567"),
        ] {
            assert_eq!(grouped(number), expected);
        }
    }
}
