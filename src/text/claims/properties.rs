//! What something is or is not, said in one word: sugar-free, vegan, waterproof, non-refundable.

use std::ops::Range;

use super::lexicon::LEXICON;
use super::signals::Signals;
use super::slots::Slot;
use super::tokens::Kind;

impl Signals<'_, '_> {
    /// Whether a run names something that things can be free of: sugar-free, salt free.
    pub fn is_substance(&self, run: &Range<usize>) -> bool {
        let stems = self.stems(run);
        stems.iter().any(|stem| LEXICON.is_substance(stem))
    }

    /// Sugar-free, peat-free, non-refundable, refundable only where it can be told.
    pub fn without(&mut self) {
        for at in self.range.clone() {
            let ends = self.token(at).is_some_and(|t| t.is('-'))
                && self.word(at + 1) == "free"
                && at > self.range.start;
            if ends
                && !matches!(
                    self.word(at - 1),
                    "post"
                        | "duty"
                        | "toll"
                        | "rent"
                        | "hands"
                        | "worry"
                        | "stress"
                        | "hassle"
                        | "risk"
                        | "scot"
                )
            {
                let mut run = at - 1..at;
                // Added-sugar-free is rare; cruelty-free, gluten-free are one word.
                if self.token(at - 1).is_some_and(|t| t.kind != Kind::Word) {
                    run.end = run.start;
                }
                self.note(Slot::Has, &run, &(at..at + 2), false);
            }
        }
    }

    /// Bagless, crustless: what there is none of.
    pub fn lacking(&mut self) {
        for at in self.range.clone() {
            let root = self.token(at).and_then(|t| t.word.strip_suffix("less"));
            let Some(root) =
                root.filter(|root| LACKING.split_whitespace().any(|word| word == *root))
            else {
                continue;
            };
            let before = self.maker.claims.len();
            self.note(Slot::Has, &(at..at + 1), &(at..at + 1), false);
            if let Some(claim) = self.maker.claims.get_mut(before) {
                claim.of = vec![super::lexicon::stem(root).into_owned()];
            }
        }
    }

    /// Whether “can be” stands before a place, and whether it is denied there.
    fn can_be(&self, at: usize) -> Option<bool> {
        let back = |k: usize| at.checked_sub(k).map_or("", |at| self.word(at));
        match (back(3), back(2), back(1)) {
            (_, "cannot" | "can't", "be") | ("can" | "may", "not", "be") => Some(true),
            (_, "can" | "may", "be") => Some(false),
            _ => None,
        }
    }

    /// Notes that something can be done with a thing, or not: can be refilled is refillable.
    fn able(&mut self, root: &str, run: &Range<usize>, own: &Range<usize>, truth: bool) {
        let before = self.maker.claims.len();
        self.note(Slot::Has, &(own.end - 1..own.end), own, truth);
        let thing = self.stems(run);
        if let Some(claim) = self.maker.claims.get_mut(before) {
            claim.of = vec![super::lexicon::stem(&format!("{root}able")).into_owned()];
            claim.subject.extend(thing);
            claim.subject.sort();
            claim.subject.dedup();
        }
    }

    /// Vegan, waterproof, refundable: what something is; and not vegan, non-refundable.
    pub fn properties(&mut self) {
        for at in self.range.clone() {
            let Some(token) = self.token(at).filter(|t| t.kind == Kind::Word) else {
                continue;
            };
            let word = token.word;
            let is_one = is_property(word)
                || matches!(
                    &*token.stem,
                    "vegan"
                        | "vegetarian"
                        | "wireless"
                        | "cordless"
                        | "handmad"
                        | "unscent"
                        | "odourless"
                        | "unsweeten"
                        | "unsalt"
                        | "seedless"
                        | "organic"
                        | "vegano"
                        | "végan"
                );
            // The covers cannot be removed.
            if let Some(root) = word.strip_suffix("ed")
                && is_property(&format!("{root}able"))
                && let Some(denied) = self.can_be(at)
            {
                let run = self.run_before(at - 1);
                self.able(root, &run, &(at - 1..at + 1), !denied);
                continue;
            }
            // Peat-based compost.
            if word == "based" && at >= 2 && self.token(at - 1).is_some_and(|t| t.is('-')) {
                let run = at - 2..at - 1;
                if self.is_substance(&run) {
                    self.note(Slot::Has, &run, &(at - 2..at + 1), true);
                }
                continue;
            }
            if !is_one || self.token(at + 1).is_some_and(|t| t.is('-')) {
                continue;
            }
            let before = at.checked_sub(1).map_or("", |at| self.word(at));
            let hyphen = at >= 2 && self.token(at - 1).is_some_and(|t| t.is('-'));
            let denied = matches!(
                before,
                "not" | "non" | "nicht" | "pas" | "no" | "never" | "isn't" | "aren't"
            ) || hyphen && matches!(self.word(at - 2), "non" | "un")
                || before == "for" && at >= 3 && self.word(at - 3) == "not";
            // Dishwasher-safe, child-friendly.
            let compound = hyphen && matches!(word, "safe" | "friendly" | "proof" | "resistant");
            if compound {
                let before = at.checked_sub(3).map_or("", |at| self.word(at));
                let denied = matches!(before, "not" | "non" | "isn't" | "aren't" | "never");
                self.note(Slot::Has, &(at - 2..at + 1), &(at - 2..at + 1), !denied);
                continue;
            }
            let start = if hyphen && !denied {
                continue;
            } else if hyphen {
                at - 2
            } else {
                at
            };
            self.note(Slot::Has, &(at..at + 1), &(start..at + 1), !denied);
        }
    }
}

/// What something may be without, before “-less”.
const LACKING: &str = "bag cash chain collar cord crust deposit door fee frame heel key label lid odour paper peat queue rim screen scent seam seed \
    skin sleeve smoke spot stair step sugar tank ticket tube wire boundary card contract glass meat plastic";

/// Words that say what something is by their ending.
fn is_property(word: &str) -> bool {
    let endings = [
        "proof",
        "refundable",
        "transferable",
        "returnable",
        "washable",
        "recyclable",
        "biodegradable",
        "rechargeable",
        "resistant",
        "compostable",
        "reusable",
        "stackable",
        "foldable",
        "cancellable",
        "alcoholic",
        "adjustable",
        "removable",
        "refillable",
        "detachable",
        "replaceable",
        "repairable",
        "extendable",
        "convertible",
        "dimmable",
    ];
    matches!(word, "safe" | "friendly")
        || word.len() > 4 && endings.iter().any(|ending| word.ends_with(ending))
}
