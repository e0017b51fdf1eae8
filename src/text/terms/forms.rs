//! The forms in which a term turns up: plural, the forms of verbs and of short adjectives, and words
//! written together, with hyphens or apart. English only; in other languages the endings meet nothing.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;

/// What was added to a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// Nothing.
    None,
    /// Looms; also what he does: weaves.
    Plural,
    /// Utilized.
    Past,
    /// Utilizing.
    Ing,
    /// Utilizer.
    Agent,
    /// Cheaper.
    Comparative,
    /// Cheapest.
    Superlative,
}

/// Words that everybody uses: a capital makes a name of them, and they are nobody's misspelt name.
static COMMON: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| words(include_str!("../../../assets/words/common.txt")));

/// Adjectives that take -er and -est, and no plural.
static ADJECTIVES: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| words(include_str!("../../../assets/words/adjectives.txt")));

/// Words that mean one thing together and another apart or with a hyphen: everyday, recover.
static TWO_THINGS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| words(include_str!("../../../assets/words/two-things.txt")));

fn words(list: &'static str) -> BTreeSet<&'static str> {
    list.split_whitespace().collect()
}

/// Whether everybody uses this word, or it with a plain ending. Folded.
pub fn is_common(word: &str) -> bool {
    let stems = ["", "s", "es", "d", "ed", "ing", "ly"];
    stems
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .any(|stem| COMMON.contains(stem) || ADJECTIVES.contains(stem))
}

/// Whether a word written together is another than its parts. Folded.
pub fn is_two_things(closed: &str) -> bool {
    TWO_THINGS.contains(closed)
}

/// English words that an accent makes another one: a résumé is nothing to resume.
const BARE: &[&str] = &[
    "attache", "expose", "lame", "marche", "mate", "pate", "pique", "resume", "rose", "sake", "the",
];

/// A term without the accents that English drops from what it borrows: cafe for café; `None` where it has none, or
/// is another word without them. An umlaut is no accent.
pub fn without_accents(words: &str) -> Option<String> {
    const ACCENTS: [char; 5] = ['\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{327}'];
    let bare: String = words.nfd().filter(|c| !ACCENTS.contains(c)).nfc().collect();
    let folded = bare.to_lowercase();
    let is_other = BARE.contains(&folded.as_str()) || is_common(&folded);
    (bare != words && !is_other).then_some(bare)
}

/// The endings that a term can take.
pub fn endings(term: &str, is_verb: bool) -> &'static [Ending] {
    use Ending::{Agent, Comparative, Ing, None, Past, Plural, Superlative};
    let last = term.rsplit([' ', '-']).next().unwrap_or_default();
    if is_verb {
        &[None, Plural, Past, Ing, Agent]
    } else if term.len() == last.len() && ADJECTIVES.contains(last) {
        &[None, Comparative, Superlative]
    } else if ADJECTIVES.contains(last)
        || !last.ends_with(|c: char| c.is_ascii_alphabetic() || c == 'é')
    {
        &[None]
    } else {
        &[None, Plural]
    }
}

/// A term with an ending: of a noun at its last word, of a verb at its first. Capitals stay.
pub fn with_ending(term: &str, ending: Ending, is_verb: bool) -> String {
    if ending == Ending::None {
        return term.to_owned();
    }
    let cut = if is_verb {
        term.find([' ', '-']).unwrap_or(term.len())
    } else {
        term.len()
    };
    let (word, rest) = term.split_at_checked(cut).unwrap_or((term, ""));
    format!("{}{rest}", inflected(word, ending))
}

fn inflected(word: &str, ending: Ending) -> String {
    let stem = |cut: usize| word.get(..word.len() - cut).unwrap_or(word);
    let y_after_consonant =
        word.ends_with('y') && stem(1).ends_with(|c: char| c.is_ascii_alphabetic() && !is_vowel(c));
    match ending {
        Ending::None => word.to_owned(),
        Ending::Plural if word.ends_with("man") && word.len() > 5 && !word.ends_with("human") => {
            format!("{}en", stem(2))
        }
        Ending::Plural if y_after_consonant => format!("{}ies", stem(1)),
        Ending::Plural
            if ["s", "x", "z", "ch", "sh"]
                .iter()
                .any(|e| word.ends_with(e)) =>
        {
            format!("{word}es")
        }
        Ending::Plural => format!("{word}s"),
        Ending::Ing if word.ends_with("ie") => format!("{}ying", stem(2)),
        Ending::Ing
            if word.ends_with('e') && !["ee", "oe", "ye"].iter().any(|e| word.ends_with(e)) =>
        {
            format!("{}ing", stem(1))
        }
        Ending::Ing => format!("{}ing", doubled(word)),
        Ending::Past | Ending::Agent | Ending::Comparative | Ending::Superlative => {
            let tail = match ending {
                Ending::Past => "ed",
                Ending::Superlative => "est",
                _ => "er",
            };
            if word.ends_with('e') {
                format!("{}{tail}", stem(1))
            } else if y_after_consonant {
                format!("{}i{tail}", stem(1))
            } else {
                format!("{}{tail}", doubled(word))
            }
        }
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u')
}

/// A word of one syllable doubles its last letter before an ending: big, bigger.
fn doubled(word: &str) -> String {
    let mut last = word.chars().rev();
    let doubles = match (last.next(), last.next(), last.next()) {
        (Some(end), Some(middle), Some(before)) => {
            end.is_ascii_alphabetic()
                && !is_vowel(end)
                && !matches!(end, 'w' | 'x' | 'y')
                && is_vowel(middle)
                && before.is_ascii_alphabetic()
                && !is_vowel(before)
                && word.chars().filter(|c| is_vowel(*c)).count() == 1
        }
        _ => false,
    };
    match word.chars().next_back() {
        Some(end) if doubles => format!("{word}{end}"),
        _ => word.to_owned(),
    }
}

/// Several words apart, with hyphens and together; one word as it is. What would become an ordinary
/// word (may be, every day) is not written together.
pub fn joined(term: &str) -> Vec<String> {
    let parts: Vec<&str> = term.split([' ', '-']).filter(|p| !p.is_empty()).collect();
    if parts.len() < 2 || !parts.iter().all(|p| p.contains(char::is_alphanumeric)) {
        return vec![term.to_owned()];
    }
    let mut all = vec![term.to_owned(), parts.join(" "), parts.join("-")];
    all.extend(Some(parts.concat()).filter(|closed| !is_common(closed)));
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_as_they_are_spelt() {
        for (word, ending, expected) in [
            ("loom", Ending::Plural, "looms"),
            ("agency", Ending::Plural, "agencies"),
            ("toy", Ending::Plural, "toys"),
            ("box", Ending::Plural, "boxes"),
            ("cameraman", Ending::Plural, "cameramen"),
            ("utilize", Ending::Past, "utilized"),
            ("utilize", Ending::Ing, "utilizing"),
            ("see", Ending::Ing, "seeing"),
            ("tie", Ending::Ing, "tying"),
            ("ban", Ending::Past, "banned"),
            ("master", Ending::Past, "mastered"),
            ("weave", Ending::Agent, "weaver"),
            ("cheap", Ending::Comparative, "cheaper"),
            ("big", Ending::Superlative, "biggest"),
            ("easy", Ending::Superlative, "easiest"),
            ("new", Ending::Comparative, "newer"),
            ("SaaS", Ending::None, "SaaS"),
        ] {
            assert_eq!(inflected(word, ending), expected);
        }
        assert_eq!(with_ending("log in", Ending::Past, true), "logged in");
        assert_eq!(
            with_ending("price tag", Ending::Plural, false),
            "price tags"
        );
    }

    #[test]
    fn no_ending_makes_another_word() {
        use Ending::{Comparative, None, Plural, Superlative};
        assert_eq!(
            endings("new", false),
            [None, Comparative, Superlative],
            "not news"
        );
        assert_eq!(endings("brand new", false), [None], "nor brand newer");
        assert_eq!(endings("shopper", false), [None, Plural]);
        assert_eq!(endings("24/7", false), [None]);
    }

    #[test]
    fn words_apart_and_together() {
        assert_eq!(
            joined("world class"),
            ["world class", "world-class", "worldclass"]
        );
        assert_eq!(joined("may be"), ["may be", "may-be"]);
        assert_eq!(joined("cheap"), ["cheap"]);
        assert_eq!(joined("- -"), ["- -"]);
    }

    #[test]
    fn everybody_uses_these() {
        assert!(
            ["flow", "flows", "less", "walked", "quickly", "cheap"]
                .iter()
                .all(|w| is_common(w))
        );
        assert!(
            !["aurora", "weaveworks", "javascript"]
                .iter()
                .any(|w| is_common(w))
        );
    }
}
