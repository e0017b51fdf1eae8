//! Putting something in the place of something else in a text: with its capitals, and with the article
//! that goes with it.

use std::ops::Range;

/// Sounds that do not follow the first letter: an hour, a user.
const WITH_VOWEL: &[&str] = &["hour", "honest", "honour", "honor", "heir"];
const WITH_CONSONANT: &[&str] = &[
    "uni", "use", "usa", "usu", "util", "euro", "one", "once", "unanim",
];

/// The text with `instead` in the place of a range. Words without capitals of their own take those of
/// what they replace; “a” and “an” before them are put right.
pub fn replaced(text: &str, range: &Range<usize>, instead: &str) -> String {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let surface = text.get(range.clone()).unwrap_or_default();
    let words = with_capitals_of(surface, instead);
    format!("{}{words}{after}", with_article(before, surface, &words))
}

/// Words with the capitals of others: Title, UPPER or lower; words that have capitals keep them.
pub fn with_capitals_of(surface: &str, words: &str) -> String {
    if words.chars().any(char::is_uppercase) {
        return words.to_owned();
    }
    let letters = surface.chars().filter(|c| c.is_alphabetic());
    if letters.clone().count() > 1 && letters.clone().all(char::is_uppercase) {
        return words.to_uppercase();
    }
    let starts = |word: &str| {
        word.chars()
            .find(|c| c.is_alphabetic())
            .is_some_and(char::is_uppercase)
    };
    let mut parts = surface.split_whitespace();
    let is_first = parts.next().is_some_and(starts);
    let mut others = parts.peekable();
    if !is_first {
        words.to_owned()
    } else if others.peek().is_some() && others.all(starts) {
        let all: Vec<String> = words.split(' ').map(capitalised).collect();
        all.join(" ")
    } else {
        capitalised(words)
    }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// What stands before, its article changed where the sound that follows changed.
fn with_article(before: &str, old: &str, new: &str) -> String {
    let kept = || before.to_owned();
    if has_vowel_sound(old) == has_vowel_sound(new) {
        return kept();
    }
    let Some(head) = before.strip_suffix(' ') else {
        return kept();
    };
    let article = head
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let right = match (article, has_vowel_sound(new)) {
        ("a", true) => "an",
        ("A", true) => "An",
        ("an", false) => "a",
        ("An", false) => "A",
        _ => return kept(),
    };
    let rest = head.strip_suffix(article).unwrap_or(head);
    format!("{rest}{right} ")
}

fn has_vowel_sound(words: &str) -> bool {
    let words = words.to_lowercase();
    let begins = |list: &[&str]| list.iter().any(|start| words.starts_with(start));
    begins(WITH_VOWEL) || words.starts_with(['a', 'e', 'i', 'o', 'u']) && !begins(WITH_CONSONANT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn becomes(text: &str, old: &str, new: &str, expected: &str) {
        let at = text.find(old).unwrap();
        assert_eq!(replaced(text, &(at..at + old.len()), new), expected);
    }

    #[test]
    fn capitals_are_kept() {
        becomes("Cheap looms", "Cheap", "affordable", "Affordable looms");
        becomes(
            "OUR CHEAP LOOMS",
            "CHEAP",
            "affordable",
            "OUR AFFORDABLE LOOMS",
        );
        becomes("E-mail us", "E-mail", "email", "Email us");
        becomes(
            "Web Site of Looms",
            "Web Site",
            "home page",
            "Home Page of Looms",
        );
        becomes(
            "Web site of looms",
            "Web site",
            "home page",
            "Home page of looms",
        );
        becomes("Try Iphone now", "Iphone", "iPhone", "Try iPhone now");
        becomes("IPHONE", "IPHONE", "iPhone", "iPhone");
    }

    #[test]
    fn the_article_fits() {
        becomes("A cheap loom", "cheap", "affordable", "An affordable loom");
        becomes("an expert", "expert", "professional", "a professional");
        becomes("a cheap loom", "cheap", "low-priced", "a low-priced loom");
        becomes("a cheap loom", "cheap", "useful", "a useful loom");
        becomes(
            "Vitamin a cheap",
            "cheap",
            "affordable",
            "Vitamin an affordable",
        );
        becomes("schema cheap", "cheap", "affordable", "schema affordable");
    }
}
