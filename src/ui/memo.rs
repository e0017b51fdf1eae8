//! What a view derives from the plan and from what was typed: made once, and kept for as long as both
//! stay the same. What follows from the plan alone and several views need stands in `context`.

/// Something made, and from what.
#[derive(Debug)]
pub struct Memo<K, T>(Option<(K, T)>);

impl<K, T> Default for Memo<K, T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, T> Memo<K, T> {
    /// What is made from `key`; `make` runs only where that was not the last one.
    pub fn get(&mut self, key: K, make: impl FnOnce(&K) -> T) -> &T {
        if self
            .0
            .as_ref()
            .is_some_and(|(made_from, _)| *made_from != key)
        {
            self.0 = None;
        }
        let (_, made) = self.0.get_or_insert_with(|| {
            let made = make(&key);
            (key, made)
        });
        made
    }

    /// What was made last, from whatever key.
    pub fn last(&self) -> Option<&T> {
        self.0.as_ref().map(|(_, made)| made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_made_twice_for_the_same_key() {
        let mut memo = Memo::default();
        let mut made = Vec::new();
        for key in [1, 1, 2, 2, 1] {
            let double = *memo.get(key, |key| {
                made.push(*key);
                key * 2
            });
            assert_eq!(double, key * 2);
        }
        assert_eq!(made, [1, 2, 1]);
    }
}
