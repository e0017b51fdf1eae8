//! Reading marketing copy: pure functions on `&str`. No plan, no record, no interface is known here.
//!
//! Each file answers one question about a text and knows nothing of the others but `links`:
//!
//! - `links`: where links and e-mail addresses begin and end;
//! - `length`: how long the text is as X counts it;
//! - `sms`: how many text messages it makes, and which characters make it dearer;
//! - `unfinished`: what was left to be filled in, and slips of the same kind;
//! - `hidden`: characters that nobody sees and that do harm;
//! - `reading`: the text as rules read it: folded, in clauses and words, with what is no copy masked.
//!
//! Invariants: every range is in bytes of the text as given, on character boundaries, in order,
//! without overlap; no text makes a function panic; the time taken grows with the text and no faster.
//! What these functions find is decided here; how it is said, and how bad it is, is not.

pub mod claims;
pub mod hidden;
pub mod length;
pub mod links;
pub mod reading;
pub mod sms;
pub mod unfinished;

use unicode_normalization::UnicodeNormalization;

/// A name reduced to what people mean by it: its letters and digits, in lower case.
/// For comparing: “E-mail”, “email” and “e mail” have one key, full-width letters and the like are
/// folded (NFKC). Empty where there are none.
pub fn name_key(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// Whether two names are the same but for case, spaces and punctuation. Names without a letter or digit
/// are the same as nothing.
pub fn same_name(a: &str, b: &str) -> bool {
    let key = name_key(a);
    !key.is_empty() && key == name_key(b)
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
}
