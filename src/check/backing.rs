//! What stands behind an absolute claim: the plan's proofs, and what the brand's own cards say.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::words::folded;
use crate::model::Plan;
use crate::text::reading::{Reading, Word};
use crate::text::stems::Language;

/// The proofs and sayings of a plan, made ready to be looked up.
#[derive(Debug)]
pub struct Backing {
    language: Language,
    /// The telling words of each proof, as stems of the plan's language.
    proofs: Vec<BTreeSet<String>>,
    /// What ideas, pillars, offers and the primary message say, folded.
    sayings: Vec<String>,
}

impl Backing {
    /// Those of a plan.
    pub fn new(plan: &Plan) -> Self {
        let language = Language::of(&plan.about.language);
        let ideas = plan.ideas.values();
        let ideas = ideas.flat_map(|idea| idea.ways.iter().chain([&idea.name]));
        let pillars = plan.pillars.values();
        let pillars = pillars.flat_map(|pillar| [&pillar.name, &pillar.statement]);
        let offers = plan.offers.values().map(|offer| &offer.name);
        let all = ideas.chain(pillars).chain(offers);
        let all = all.chain([&plan.brand.primary_message]);
        Self {
            language,
            proofs: proofs(plan, language),
            sayings: all.map(|saying| folded(saying)).collect(),
        }
    }

    /// Whether one of the brand's own cards says these words, which are folded.
    pub fn says(&self, words: &str) -> bool {
        self.sayings.iter().any(|saying| saying.contains(words))
    }

    /// The telling words of each proof, as stems of a language.
    pub fn proofs(&self, plan: &Plan, language: Language) -> Cow<'_, [BTreeSet<String>]> {
        if language == self.language {
            Cow::Borrowed(&self.proofs)
        } else {
            Cow::Owned(proofs(plan, language))
        }
    }
}

fn proofs(plan: &Plan, language: Language) -> Vec<BTreeSet<String>> {
    let names = plan.proof_points.values().map(|proof| &proof.name);
    names
        .map(|name| telling(&Reading::new(name), language, |_| true))
        .collect()
}

/// The words of a text that tell something, as stems: figures, and words of four letters or more.
pub fn telling(
    reading: &Reading,
    language: Language,
    is_in: impl Fn(&Word) -> bool,
) -> BTreeSet<String> {
    let words = reading.words().iter().filter(|word| is_in(word));
    let words = words.map(|word| reading.word(word));
    words
        .filter(|word| word.chars().count() >= 4 || word.contains(|c: char| c.is_ascii_digit()))
        .map(|word| language.stem(word).into_owned())
        .collect()
}
