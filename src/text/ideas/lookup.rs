//! Looking up hundreds of thousands of words in milliseconds.

use std::hash::{BuildHasherDefault, Hasher};

/// Words are short, and there are hundreds of thousands of them: FNV-1a is quick on such.
pub(super) type Hashing = BuildHasherDefault<Fnv>;

#[derive(Clone, Copy, Debug)]
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }

    fn finish(&self) -> u64 {
        // The map looks at the highest bits, which short words leave alike.
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
        mixed ^ (mixed >> 33)
    }
}

/// The beginnings of words that may tell something: nearly all words are passed over by their first three
/// letters. One bit for each three; digits fall among the letters, which does no harm.
#[derive(Clone, Debug)]
pub(super) struct Beginnings(Vec<u64>);

impl Default for Beginnings {
    fn default() -> Self {
        Self(vec![0; 1 << 9])
    }
}

impl Beginnings {
    /// Words with this stem, or this word, may tell something.
    pub(super) fn add(&mut self, word: &str) {
        match word.as_bytes() {
            [a, b] => (0..32).for_each(|c| self.set([*a, *b, c])),
            [a, b, c, ..] => {
                self.set([*a, *b, *c]);
                if *c == b'i' {
                    self.set([*a, *b, b'y']); // fly and flies have one stem
                }
            }
            _ => {}
        }
    }

    /// Whether a word may tell something. Of short words, and of those with other letters than plain ones,
    /// nothing is known: endings may change what follows.
    pub(super) fn has(&self, word: &str) -> bool {
        let [a, b, c, ..] = word.as_bytes() else {
            return true;
        };
        let is_plain = a.is_ascii() && b.is_ascii() && c.is_ascii();
        let (at, bit) = Self::place([*a, *b, *c]);
        !is_plain || self.0.get(at).is_some_and(|bits| bits & bit != 0)
    }

    fn set(&mut self, letters: [u8; 3]) {
        let (at, bit) = Self::place(letters);
        if let Some(bits) = self.0.get_mut(at) {
            *bits |= bit;
        }
    }

    fn place(letters: [u8; 3]) -> (usize, u64) {
        let number = letters
            .iter()
            .fold(0, |number, letter| number << 5 | usize::from(letter & 31));
        (number >> 6, 1 << (number & 63))
    }
}
