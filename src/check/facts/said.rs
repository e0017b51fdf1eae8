//! What a claim says, wherever it stands: kept with the text that says it, so that a text in many messages is asked
//! once.

use std::cmp::Ordering;
use std::sync::{Arc, LazyLock};

use ahash::RandomState;

use crate::text::claims::{Claim, Slot};

/// Under what claims meet: the family of their slot, and one of their words.
pub type Key = (Slot, String);

/// What a claim says, wherever it stands. Ordered by a number made of it, so that thousands are told apart quickly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said(u64, Arc<Claim>);

/// What is told apart by these numbers never shows in what order, so other machines may have others.
static NUMBERS: LazyLock<RandomState> = LazyLock::new(|| RandomState::with_seeds(1, 2, 3, 4));

/// Under what some claims meet those of others, and what they say there.
pub fn sayings(claims: &[Claim]) -> Vec<(Key, Said)> {
    let sayings = claims.iter().flat_map(|claim| {
        let said = Said::new(claim);
        let keys = claim.keys().into_iter();
        keys.map(move |key| ((claim.slot.family(), key), said.clone()))
    });
    sayings.collect()
}

impl Said {
    fn new(claim: &Claim) -> Self {
        let claim = claim.anywhere();
        Self(NUMBERS.hash_one(&claim), Arc::new(claim))
    }

    /// The claim, without where it stands.
    pub fn claim(&self) -> &Claim {
        &self.1
    }
}

impl Ord for Said {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (&self.1, &other.1);
        if Arc::ptr_eq(a, b) {
            return Ordering::Equal;
        }
        let content = |claim: &Claim| {
            (
                claim.slot,
                claim.unit,
                claim.qualifier,
                claim.is_awaited,
                claim.extent,
            )
        };
        let numbers = self.0.cmp(&other.0);
        numbers
            .then_with(|| content(a).cmp(&content(b)))
            .then_with(|| a.value.cmp(&b.value))
            .then_with(|| a.of.cmp(&b.of))
            .then_with(|| a.per.cmp(&b.per))
            .then_with(|| a.subject.cmp(&b.subject))
            .then_with(|| a.scope.cmp(&b.scope))
            .then_with(|| a.stands.cmp(&b.stands))
            .then_with(|| a.said.cmp(&b.said))
    }
}

impl PartialOrd for Said {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
