//! Names that are nearly right: one slip away (two in long names), as letters are struck, left out,
//! doubled or exchanged. A word is nobody's misspelt name if everybody uses it, if it is the name with
//! another ending, or if it differs in a digit.

use std::collections::BTreeMap;

use super::forms::is_common;

/// The shortest name that is looked for, in letters.
const SHORTEST: usize = 6;
/// From this length on a name may hold two slips.
const LONG: usize = 10;

/// Endings by which words that belong together differ.
const TAILS: &[&str] = &[
    "", "s", "es", "d", "ed", "r", "er", "ers", "ing", "ings", "y", "ies", "ly", "al", "ally",
    "ic", "n", "an", "ian", "ion", "e", "en", "or", "ors", "ment",
];

/// Names to be compared with, as letters and digits only.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// By first byte.
    names: BTreeMap<u8, Vec<Name>>,
    /// The most words that one of them has.
    words: usize,
}

#[derive(Clone, Debug)]
struct Name {
    key: String,
    length: usize,
    letters: u32,
    /// How many words it has.
    words: usize,
    entry: usize,
}

impl Names {
    /// Takes a name of so many words. Short ones are compared by their key alone, and so are those that
    /// are made of what everybody uses.
    pub fn add(&mut self, key: &str, words: usize, entry: usize) {
        let length = key.chars().count();
        if let Some(first) = key.bytes().next()
            && length >= SHORTEST
            && !is_common(key)
        {
            self.words = self.words.max(words);
            self.names.entry(first).or_default().push(Name {
                key: key.to_owned(),
                length,
                letters: letters(key),
                words,
                entry,
            });
        }
    }

    /// The most words that one of them has.
    pub fn words(&self) -> usize {
        self.words
    }

    /// Whether one of them could begin with a folded word.
    pub fn may_begin(&self, word: &str) -> bool {
        (self.words > 1 || word.len() >= SHORTEST)
            && word
                .bytes()
                .next()
                .is_some_and(|first| self.names.contains_key(&first))
    }

    /// The first of them, by entry, that a key of so many words nearly is. The key must be none of them.
    pub fn nearly(&self, key: &str, words: usize) -> Option<usize> {
        if key.len() < SHORTEST {
            return None;
        }
        let length = key.chars().count();
        let mut letters_of_key = None;
        let first = key.bytes().next()?;
        let near = self.names.get(&first)?.iter().filter(|name| {
            let slips = if name.length >= LONG { 2 } else { 1 };
            name.words == words
                && length >= SHORTEST
                && name.length.abs_diff(length) <= slips
                && {
                    let of_key = *letters_of_key.get_or_insert_with(|| letters(key));
                    (name.letters ^ of_key).count_ones() as usize <= 2 * slips
                }
                && (1..=slips).contains(&strsim::osa_distance(&name.key, key))
                && !is_other_form(&name.key, key)
                && digits(&name.key) == digits(key)
                && !is_common(key)
        });
        near.map(|name| name.entry).min()
    }
}

/// Which letters it holds, as a set of bits.
fn letters(key: &str) -> u32 {
    key.bytes().fold(0, |set, byte| set | 1 << (byte & 31))
}

fn digits(key: &str) -> Vec<char> {
    key.chars().filter(char::is_ascii_digit).collect()
}

/// Whether the two differ by their endings alone: organic, organics.
fn is_other_form(one: &str, other: &str) -> bool {
    let common: usize = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .map(|(c, _)| c.len_utf8())
        .sum();
    let tail = |word: &str| word.get(common..).is_some_and(|tail| TAILS.contains(&tail));
    tail(one) && tail(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(name: &str, word: &str) -> bool {
        let mut names = Names::default();
        names.add(name, 1, 0);
        names.nearly(word, 1).is_some()
    }

    #[test]
    fn slips_are_seen() {
        for (name, slip) in [
            ("aurora", "auroar"),
            ("aurora", "aurrora"),
            ("weaveworks", "waeveworks"),
            ("weaveworks", "weavworkz"),
            ("lindqvist", "lindqwist"),
        ] {
            assert!(near(name, slip), "{slip}");
        }
    }

    #[test]
    fn other_words_are_other_words() {
        for (name, word) in [
            ("flowly", "slowly"),
            ("organics", "organic"),
            ("planter", "planted"),
            ("pioneer", "pioneers"),
            ("expo25x", "expo26x"),
            ("marina", "marine"),
            ("lumen", "lumne"),
            ("aurora", "fedora"),
            ("auroras", "aurora"),
        ] {
            assert!(!near(name, word), "{word} is not {name}");
        }
    }
}
