//! A text clause by clause: each is read by itself, and then what one says of the next is added. In a plan the same
//! sentence stands in many messages; [`Sentences`] reads it once.

use std::ops::Range;
use std::sync::{Arc, PoisonError, RwLock};

use ahash::AHashMap;

use super::extract::Maker;
use super::fragments::{self, Hinge};
use super::lexicon::LEXICON;
use super::quantities::quantities;
use super::slots::Slot;
use super::tokens::{Kind, Token, tokens};
use super::{Claim, told};
use crate::text::reading::Reading;

/// A text of so many tokens that says one thing only.
const ALONE: usize = 12;
/// So many words are more than a line or two, in which all speaks of one thing.
const LINES: usize = 26;

/// What a text claims, in order.
pub fn claims(reading: &Reading) -> Vec<Claim> {
    Text::new(reading).read(|text, range| sentences(text, range).into())
}

/// The sentences of some texts, each read once wherever it stands.
#[derive(Debug, Default)]
pub struct Sentences<'t>(RwLock<AHashMap<Typed<'t>, Arc<[Sentence]>>>);

/// A clause as typed, and whether its numbers have a decimal comma.
type Typed<'t> = (&'t str, bool);

impl<'t> Sentences<'t> {
    /// What a text claims, in order; it is also given as typed, for sentences are alike that were typed alike.
    pub fn claims(&self, reading: &Reading, typed: &'t str) -> Vec<Claim> {
        Text::new(reading).read(|text, range| {
            let typed = typed.get(reading.original(range.clone()));
            // What is no copy may go on beyond the sentence.
            let typed = typed.filter(|_| !reading.is_masked(range));
            let Some(key) = typed.map(|typed| (typed, text.has_decimal_comma(range))) else {
                return sentences(text, range).into();
            };
            let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(found) = known.get(&key) {
                return Arc::clone(found);
            }
            drop(known);
            let found: Arc<[Sentence]> = sentences(text, range).into();
            let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
            known.insert(key, Arc::clone(&found));
            found
        })
    }
}

/// In what text a claim stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stands {
    /// Whether that is one short sentence, which says no more.
    pub is_alone: bool,
    /// Whether it is longer than a line or two.
    pub is_in_prose: bool,
    /// Whether it is longer, and tells here what was or what somebody did.
    pub is_told: bool,
}

/// A sentence, or a piece of one that does not end: what it says by itself.
#[derive(Debug)]
struct Sentence {
    /// Its claims, as if the text began with its clause.
    claims: Vec<Claim>,
    words: usize,
    tokens: usize,
    /// Whether it tells what was or what somebody did.
    is_told: bool,
    /// How it may hang together with its neighbours.
    hinge: Hinge,
}

impl Sentence {
    fn new(reading: &Reading, clause: &Range<usize>, tokens: &[Token<'_>], comma: bool) -> Self {
        let start = reading.original(clause.clone()).start;
        let mut claims = Maker::new(reading, tokens).clause(&quantities(tokens, comma));
        for claim in &mut claims {
            shift(claim, |at| at.saturating_sub(start));
        }
        Self {
            claims,
            words: tokens.iter().filter(|t| t.kind == Kind::Word).count(),
            tokens: tokens.len(),
            is_told: told::is_told(tokens),
            hinge: Hinge::new(tokens),
        }
    }
}

/// The pieces of a clause, each read by itself: nearly always one.
fn sentences(text: &Text<'_>, clause: &Range<usize>) -> Vec<Sentence> {
    let comma = text.has_decimal_comma(clause);
    let tokens = tokens(text.reading, clause, comma);
    let pieces = tokens.chunk_by(|a, b| a.clause == b.clause);
    pieces
        .map(|piece| Sentence::new(text.reading, clause, piece, comma))
        .collect()
}

/// Where a sentence stands in a text.
#[derive(Clone)]
pub(super) struct Stand {
    /// Its clause, in the folded text.
    clause: Range<usize>,
    /// Which piece of the clause it is.
    piece: usize,
    /// Its number in the text.
    pub number: usize,
    /// How it may hang together with its neighbours.
    pub hinge: Hinge,
}

/// A text that is read.
pub(super) struct Text<'t> {
    pub reading: &'t Reading,
    /// Whether its numbers have a decimal comma, if it has any.
    decimal_comma: bool,
}

impl<'t> Text<'t> {
    fn new(reading: &'t Reading) -> Self {
        let words = || reading.words().iter().map(|w| reading.word(w));
        let has_digits = reading.text().bytes().any(|b| b.is_ascii_digit());
        Self {
            reading,
            decimal_comma: has_digits && LEXICON.has_decimal_comma(words()),
        }
    }

    /// Whether numbers of a clause have a decimal comma.
    fn has_decimal_comma(&self, clause: &Range<usize>) -> bool {
        let digits = |text: &str| text.bytes().any(|b| b.is_ascii_digit());
        self.decimal_comma && digits(self.reading.part(clause.clone()))
    }

    /// The tokens of a sentence once more: few have to do with their neighbours.
    pub fn tokens(&self, stand: &Stand) -> Vec<Token<'t>> {
        let comma = self.has_decimal_comma(&stand.clause);
        let mut tokens = tokens(self.reading, &stand.clause, comma);
        tokens.retain(|token| token.clause == stand.piece);
        tokens
    }

    /// Whether a sentence is a question.
    pub fn asks(&self, stand: &Stand) -> bool {
        let rest = self.reading.text().get(stand.clause.end..);
        stand.hinge.asks || rest.is_some_and(|rest| rest.trim_start().starts_with('?'))
    }

    /// Puts together what its sentences say.
    fn read(&self, read: impl Fn(&Self, &Range<usize>) -> Arc<[Sentence]>) -> Vec<Claim> {
        let mut claims: Vec<Claim> = Vec::new();
        let mut stands = Vec::new();
        let (mut tokens, mut words) = (0, 0);
        // The last sentence that did not begin with “it”: what one that does speaks of.
        let mut before: Option<Stand> = None;
        for clause in self.reading.clauses() {
            let start = self.reading.original(clause.clone()).start;
            for (piece, sentence) in read(self, clause).iter().enumerate() {
                let stand = Stand {
                    clause: clause.clone(),
                    piece,
                    number: stands.len(),
                    hinge: sentence.hinge,
                };
                let first = claims.len();
                claims.extend(sentence.claims.iter().map(|claim| {
                    let mut claim = claim.clone();
                    claim.clause = stand.number;
                    shift(&mut claim, |at| at + start);
                    claim
                }));
                stands.push(sentence.is_told);
                tokens += sentence.tokens;
                words += sentence.words;
                fragments::follow(self, &mut claims, first, &stand, &mut before);
            }
        }
        let is_in_prose = words >= LINES;
        // What a longer text names it names beside much else.
        if is_in_prose {
            claims.retain(|claim| claim.slot != Slot::Named && !claim.is_of_doer());
        }
        let is_story = told::is_story(&stands);
        let is_alone = tokens <= ALONE && stands.len() == 1;
        for claim in &mut claims {
            let is_told = stands.get(claim.clause).is_some_and(|told| *told);
            claim.stands = Stands {
                is_alone,
                is_in_prose,
                is_told: is_in_prose && (is_told || is_story),
            };
        }
        claims
    }
}

/// Moves a claim within the text as typed.
fn shift(claim: &mut Claim, to: impl Fn(usize) -> usize) {
    let number = claim.number.as_mut().map(|(range, _)| range);
    for range in [Some(&mut claim.range), number].into_iter().flatten() {
        *range = to(range.start)..to(range.end);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What copy is made of: questions and answers, what stands for what was spoken of, lists that end, two ways to
    /// write numbers, what is no copy, stories, and a list without an end.
    const POOL: [&str; 16] = [
        "Free for 14 days.",
        "Try it for 1.500 € with us.",
        "Der Versand kostet 4,90 € und ist ab 50 € frei.",
        "Under 12?",
        "Then it is free!",
        "It is £1.500.",
        "Always.",
        "Made with flour, water and salt.",
        "Nothing else.",
        "“Open on Sundays,” says Ana.",
        "Book at https://harbour.example/tours before 5 p.m.",
        "Use SAVE20 – 20% off, open daily",
        "She had no deposit to pay, and they lent her £40",
        "We’re open Monday to Friday, 9 to 5.\n",
        "No contract,",
        "One pot for 2 euros and one jar for 3 euros and one pan for 4 euros and one lid for 5 euros and one cup for 6 \
         euros and one mug for 7 euros and one tin for 8 euros and one can for 9 euros and one jug for 10 euros and one \
         bowl for 11 euros and one box for 12 euros and one bag for 13 euros and one sack for 14 euros and one crate for 15",
    ];

    #[test]
    fn a_story_is_told_for_the_most_part() {
        let of = |text: &str| {
            let reading = Reading::new(text);
            let text = Text::new(&reading);
            let clauses = reading.clauses().iter();
            let sentences = clauses.flat_map(|clause| sentences(&text, clause));
            let told: Vec<bool> = sentences.map(|sentence| sentence.is_told).collect();
            told::is_story(&told)
        };
        assert!(of(
            "Eighty flats, four weeks. The residents were told. The plan hung in the hall, and it was read. Nobody had to wait."
        ));
        assert!(!of(
            "Eight of us work here. It was once a school. Come and see. We open at nine."
        ));
    }

    proptest! {
        #[test]
        fn what_was_read_before_is_read_as_if_it_were_new(
            texts in prop::collection::vec(prop::collection::vec(0..POOL.len(), 1..7), 2..6),
        ) {
            let texts: Vec<String> = texts
                .iter()
                .map(|text| text.iter().map(|at| POOL[*at]).collect::<Vec<_>>().join(" "))
                .collect();
            let known = Sentences::default();
            for text in &texts {
                let reading = Reading::new(text);
                prop_assert_eq!(known.claims(&reading, text), claims(&reading), "{}", text);
            }
        }
    }
}
