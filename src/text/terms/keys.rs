//! Finding words by their letters and digits alone: “E-mail”, “e mail” and “email” are one key. One
//! pass over the words of a text for all keys together.

use std::ops::Range;

use crate::text::reading::{Reading, Word};

/// The most words that one key is looked for in.
const MOST_WORDS: usize = 6;
/// How many numbers of 64 bits the sieve has.
const SIEVE: usize = 512;

/// Keys to be found, each with what it stands for.
#[derive(Clone, Debug)]
pub struct Keys<T> {
    /// By hash.
    known: Vec<(u64, Key<T>)>,
    /// Bits that are set for every known hash: nearly all other words stop here.
    sieve: Vec<u64>,
    /// The same for the first letters of every key.
    beginnings: Vec<u64>,
    most_words: usize,
}

#[derive(Clone, Debug)]
struct Key<T> {
    letters: String,
    most_words: usize,
    stands_for: T,
}

/// A place where a key stands.
#[derive(Debug)]
pub struct Met<'a, T> {
    /// What it stands for.
    pub key: &'a T,
    /// The words, counted in the reading.
    pub words: Range<usize>,
    /// Where, in the folded text, without a possessive ending.
    pub range: Range<usize>,
}

impl<T> Default for Keys<T> {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl<T> Keys<T> {
    /// Takes folded words, each to be met in one word more than its own at most.
    pub fn new(words: Vec<(String, T)>) -> Self {
        let (mut sieve, mut beginnings) = (vec![0; SIEVE], vec![0; SIEVE]);
        let mut most = 0;
        let mut known: Vec<(u64, Key<T>)> = words
            .into_iter()
            .map(|(words, stands_for)| {
                let key = Key {
                    letters: letters(&words).collect(),
                    most_words: (words.split([' ', '-']).count() + 1).min(MOST_WORDS),
                    stands_for,
                };
                (hash(START, &key.letters), key)
            })
            .filter(|(_, key)| !key.letters.is_empty())
            .collect();
        known.sort_by_key(|(hash, _)| *hash);
        for (hash, key) in &known {
            most = most.max(key.most_words);
            put(&mut sieve, *hash);
            for length in 1..=BEGINNING {
                put(&mut beginnings, beginning(&key.letters, length));
            }
        }
        Self {
            known,
            sieve,
            beginnings,
            most_words: most,
        }
    }

    /// Whether some words have one of the keys. Folded.
    pub fn know(&self, words: &str) -> bool {
        let letters: String = letters(words).collect();
        self.with(hash(START, &letters), 1)
            .any(|key| key.letters == letters)
    }

    /// Calls `meet` wherever one of the keys stands: in words of one clause with nothing but spaces
    /// between them, none of which is masked.
    pub fn meet<'a>(&'a self, reading: &Reading, mut meet: impl FnMut(Met<'a, T>)) {
        if self.known.is_empty() {
            return;
        }
        for (first, rest) in tails(reading.words()) {
            let begins = rest
                .first()
                .map(|word| reading.word(word))
                .unwrap_or_default();
            if !holds(
                &self.beginnings,
                beginning(without_possessive(begins), BEGINNING),
            ) {
                continue;
            }
            let mut so_far = START;
            let mut last: Option<&Word> = None;
            for (n, word) in rest.iter().take(self.most_words).enumerate() {
                if word.is_masked || last.is_some_and(|last| !follows(reading, last, word)) {
                    break;
                }
                let whole = reading.word(word);
                let bare = without_possessive(whole);
                let hash_bare = hash(so_far, bare);
                for key in self.with(hash_bare, n + 1) {
                    let end = word.range.start + bare.len();
                    let words = first..first + n + 1;
                    let start = rest.first().map_or(end, |word| word.range.start);
                    let found = reading.part(start..end);
                    if letters(found).eq(key.letters.chars()) {
                        meet(Met {
                            key: &key.stands_for,
                            words,
                            range: start..end,
                        });
                    }
                }
                so_far = if bare.len() == whole.len() {
                    hash_bare
                } else {
                    hash(so_far, whole)
                };
                last = Some(word);
            }
        }
    }

    fn with(&self, hash: u64, words: usize) -> impl Iterator<Item = &Key<T>> {
        let start = if holds(&self.sieve, hash) {
            self.known.partition_point(|(known, _)| *known < hash)
        } else {
            self.known.len()
        };
        let rest = self.known.get(start..).unwrap_or_default().iter();
        rest.take_while(move |(known, _)| *known == hash)
            .map(|(_, key)| key)
            .filter(move |key| words <= key.most_words)
    }
}

/// Every word with those behind it.
fn tails(words: &[Word]) -> impl Iterator<Item = (usize, &[Word])> {
    (0..words.len()).filter_map(|first| Some((first, words.get(first..)?)))
}

/// Whether a word stands behind another with nothing but spaces between.
pub fn follows(reading: &Reading, last: &Word, next: &Word) -> bool {
    last.clause == next.clause
        && reading
            .part(last.range.end..next.range.start)
            .bytes()
            .all(|byte| byte == b' ')
}

/// A folded word without 's or s'.
pub fn without_possessive(word: &str) -> &str {
    word.strip_suffix("'s")
        .or_else(|| word.strip_suffix('\''))
        .unwrap_or(word)
}

/// The letters and digits of folded words.
pub fn letters(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|c| is_letter(*c))
}

/// What counts as a letter here: marks that UAX 29 leaves within words do not.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii()
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

/// How many letters of a word are looked at first.
const BEGINNING: usize = 3;

/// The hash of the first letters, as many as there are up to a number.
fn beginning(words: &str, length: usize) -> u64 {
    let letters = words.bytes().filter(|byte| is_letter_byte(*byte));
    letters.take(length).fold(START, hash_byte)
}

/// FNV-1a over the letters, further from where a hash of earlier words left off.
fn hash(so_far: u64, words: &str) -> u64 {
    let letters = words.bytes().filter(|byte| is_letter_byte(*byte));
    letters.fold(so_far, hash_byte)
}

fn is_letter_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

fn hash_byte(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

fn put(sieve: &mut [u64], hash: u64) {
    let (at, bit) = in_sieve(hash);
    if let Some(bits) = sieve.get_mut(at) {
        *bits |= bit;
    }
}

fn holds(sieve: &[u64], hash: u64) -> bool {
    let (at, bit) = in_sieve(hash);
    sieve.get(at).is_some_and(|bits| bits & bit != 0)
}

fn in_sieve(hash: u64) -> (usize, u64) {
    let mixed = hash ^ hash >> 29;
    let at = usize::try_from(mixed >> 6 & (SIEVE as u64 - 1)).unwrap_or(0);
    (at, 1 << (mixed & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn met(keys: &[&str], text: &str) -> Vec<String> {
        let keys = Keys::new(keys.iter().map(|key| ((*key).to_owned(), ())).collect());
        let reading = Reading::new(text);
        let mut found = Vec::new();
        keys.meet(&reading, |met| {
            found.push(reading.part(met.range).to_owned())
        });
        found
    }

    #[test]
    fn letters_alone_count() {
        assert_eq!(
            met(&["email"], "Email, e-mail, E mail; emails"),
            ["email", "e-mail", "e mail"]
        );
        assert_eq!(
            met(&["data base"], "Our database’s data-base"),
            ["database", "data-base"]
        );
        assert_eq!(
            met(&["state-of-the-art"], "state of the art, stateoftheart"),
            ["state of the art", "stateoftheart"]
        );
        assert_eq!(
            met(&["weaveworks pro"], "Weave Works Pro"),
            ["weave works pro"]
        );
    }

    #[test]
    fn what_does_not_belong_together_is_not_met() {
        for text in [
            "Data. Base",
            "data, base",
            "data\nbase",
            "d a t a base",
            "data/base",
            "",
        ] {
            assert_eq!(met(&["database"], text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(met(&["!!"], "wow!!"), Vec::<String>::new());
        assert_eq!(
            met(&["loom"], "see https://loom.example or @loom"),
            Vec::<String>::new()
        );
    }
}
