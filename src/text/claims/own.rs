//! Whether a text contradicts itself: free for 14 days in the headline, for 30 in the small print.
//!
//! Within a text claims differ on purpose more often than between texts: lists of plans, stages, sizes, dates.
//! So two of them clash only where there are exactly two values, in sentences of their own, and where nothing
//! says that the one belongs to something else, to another time or to somebody else.

use std::collections::BTreeSet;

use super::compare::{Clash, Sureness, Verdict, compare, first_of, vary_together};
use super::slots::Slot;
use super::values::{same_value, verdict_of_values};
use super::{Claim, Unit};
use crate::text::reading::Reading;

/// Words that set a sentence apart from another, or tell of another time: a claim beside one of them may differ
/// from what is said elsewhere.
const APART: &[&str] = &[
    "after",
    "afterwards",
    "ahead",
    "advance",
    "another",
    "before",
    "below",
    "beyond",
    "competitors",
    "different",
    "double",
    "else",
    "elsewhere",
    "everyone",
    "exchange",
    "extend",
    "extended",
    "extra",
    "first",
    "former",
    "formerly",
    "further",
    "instead",
    "last",
    "late",
    "later",
    "longer",
    "new",
    "next",
    "not",
    "old",
    "other",
    "others",
    "otherwise",
    "previously",
    "second",
    "separate",
    "separately",
    "should",
    "still",
    "than",
    "then",
    "third",
    "tomorrow",
    "used",
    "usual",
    "usually",
    "was",
    "were",
    "would",
    "yesterday",
    "anschließend",
    "andere",
    "anderen",
    "bisher",
    "danach",
    "dann",
    "erste",
    "ersten",
    "früher",
    "letzte",
    "nächste",
    "nächsten",
    "neu",
    "nicht",
    "noch",
    "sonst",
    "später",
    "statt",
    "vorher",
    "war",
    "weitere",
    "zuerst",
    "zweite",
    "zweiten",
    "ancien",
    "après",
    "autre",
    "autres",
    "avant",
    "d'abord",
    "dernier",
    "dernière",
    "deuxième",
    "ensuite",
    "nouveau",
    "pas",
    "premier",
    "première",
    "puis",
    "sinon",
    "antes",
    "después",
    "luego",
    "nuevo",
    "otra",
    "otras",
    "otro",
    "otros",
    "primer",
    "primera",
    "segundo",
    "última",
    "último",
];

/// Words behind which somebody or something else is named.
const FOR: &[&str] = &["for", "für", "pour", "para"];

/// How often something is paid or comes: another price belongs to another of them.
const PERIODS: &[&str] = &[
    "day",
    "days",
    "daily",
    "week",
    "weeks",
    "weekly",
    "month",
    "monthly",
    "months",
    "quarter",
    "quarterly",
    "year",
    "yearly",
    "years",
    "annual",
    "annually",
    "tag",
    "tage",
    "täglich",
    "woche",
    "wochen",
    "wöchentlich",
    "monat",
    "monate",
    "monatlich",
    "jahr",
    "jahre",
    "jährlich",
    "jour",
    "jours",
    "semaine",
    "semaines",
    "mois",
    "mensuel",
    "an",
    "ans",
    "année",
    "années",
    "annuel",
    "día",
    "días",
    "semana",
    "semanas",
    "mes",
    "meses",
    "mensual",
    "año",
    "años",
    "anual",
];

/// What in one text does not go together: pairs of its claims, each once, the earlier claim first. `stands_in`
/// says in which part of the text a claim stands: its place among them, and how it reads.
pub fn compare_own<'t>(
    claims: &[Claim],
    stands_in: impl Fn(usize) -> Option<(usize, &'t Reading)>,
) -> Vec<Clash> {
    let claims = first_of(claims);
    let mut clashes = Vec::new();
    for (n, a) in claims.iter().enumerate() {
        for (m, b) in claims.iter().enumerate().skip(n + 1) {
            if a.slot != b.slot || a.of != b.of || a.clause == b.clause {
                continue;
            }
            let verdict = compare(a, b);
            if verdict == Verdict::Contradiction(Sureness::Likely)
                && is_plain(a)
                && is_plain(b)
                && !is_one_of_many(a, b, claims)
                && !vary_together(a, b, claims, claims)
                && let (Some((here, one)), Some((there, other))) = (stands_in(n), stands_in(m))
                && is_of_the_same((one, a), (other, b), here == there)
                && !is_set_apart((one, a), (other, b), here == there)
            {
                clashes.push(Clash {
                    one: n,
                    other: m,
                    verdict,
                });
            }
        }
    }
    clashes
}

/// Whether a claim holds without a condition: not for some only, nor when something is done.
fn is_plain(claim: &Claim) -> bool {
    let scope = &claim.scope;
    !scope.is_for_some && (!scope.is_conditional || scope.has_threshold)
}

/// Whether two claims name the same thing. One may say more, but only behind its value: a trial of 10 days on
/// your bar. What stands before it is another thing: batteries have a guarantee of 2 years.
fn is_of_the_same(
    (one, a): (&Reading, &Claim),
    (other, b): (&Reading, &Claim),
    in_one_part: bool,
) -> bool {
    let (ours, theirs) = (named(a), named(b));
    let is_more = |here: &[&String], there: &[&String]| here.iter().any(|w| !there.contains(w));
    let (adds, lacks) = (is_more(&ours, &theirs), is_more(&theirs, &ours));
    // 1,140 customers answered, 900 customers said yes: what is counted is told by verbs, too.
    let is_counted = a.slot == Slot::Count && in_one_part;
    match (adds, lacks) {
        (false, false) => true,
        (true, true) => false,
        _ if is_counted => false,
        (true, false) => is_behind(one, a, &theirs),
        (false, true) => is_behind(other, b, &ours),
    }
}

/// What a claim is about, without what its slot is called by.
fn named(claim: &Claim) -> Vec<&String> {
    let words = claim.subject.iter();
    words.filter(|word| !claim.slot.is_named_by(word)).collect()
}

/// Whether all that a claim names beyond what another does stands behind its value, and not behind a “for”.
fn is_behind(reading: &Reading, claim: &Claim, known: &[&String]) -> bool {
    let here = clause_of(reading, claim);
    let named = named(claim);
    let mut extra = named.iter().filter(|word| !known.contains(word));
    extra.all(|stem| {
        let mut is_for = false;
        for word in reading.words().iter().filter(|word| word.clause == here) {
            let text = reading.word(word);
            let is_after = reading.original(word.range.clone()).start >= claim.range.end;
            is_for |= is_after && FOR.contains(&text);
            if is_form_of(text, stem) {
                return is_after && !is_for;
            }
        }
        false
    })
}

/// Whether a word may be a form of a stem: it begins as the stem does, but for its last letter.
fn is_form_of(word: &str, stem: &str) -> bool {
    let short = match stem.char_indices().next_back() {
        Some((at, _)) if at >= 3 => stem.get(..at).unwrap_or(stem),
        _ => stem,
    };
    word.starts_with(short)
}

/// Whether there is a third value beside two: a list of plans, of stages, of sizes.
fn is_one_of_many(a: &Claim, b: &Claim, claims: &[Claim]) -> bool {
    claims
        .iter()
        .filter(|c| c.slot == a.slot && c.of == a.of)
        .any(|c| {
            [a, b]
                .iter()
                .all(|x| !same_value(c, x) && verdict_of_values(c, x) != Verdict::Same)
        })
}

/// Whether the sentences of two claims, or the one before the second, say that they are not of the same.
fn is_set_apart(
    (one, a): (&Reading, &Claim),
    (other, b): (&Reading, &Claim),
    in_one_part: bool,
) -> bool {
    let (here, there) = (clause_of(one, a), clause_of(other, b));
    let before = there.checked_sub(1);
    let before = before.filter(|at| in_one_part && *at > here);
    marks(one, here) != marks(other, there)
        || before.is_some_and(|at| !marks(other, at).is_empty())
        || matches!(a.unit, Unit::Money(_) | Unit::Percent)
            && periods(one, here) != periods(other, there)
}

/// The words of a clause that set it apart; a year does so, too.
fn marks(reading: &Reading, clause: usize) -> BTreeSet<&str> {
    let is_year = |word: &str| {
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|b| b.is_ascii_digit())
    };
    let words = words_of(reading, clause);
    words
        .filter(|word| is_year(word) || APART.contains(word))
        .collect()
}

/// The words of a clause that say how often something is paid or comes.
fn periods(reading: &Reading, clause: usize) -> BTreeSet<&str> {
    let words = words_of(reading, clause);
    words.filter(|word| PERIODS.contains(word)).collect()
}

fn words_of(reading: &Reading, clause: usize) -> impl Iterator<Item = &str> {
    let words = reading.words().iter();
    let here = words.filter(move |word| word.clause == clause);
    here.map(|word| reading.word(word))
}

/// The clause of a reading in which a claim stands, by its number.
fn clause_of(reading: &Reading, claim: &Claim) -> usize {
    let mut words = reading.words().iter();
    let word = words.find(|word| reading.original(word.range.clone()).end > claim.range.start);
    word.map_or(0, |word| word.clause)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::claims::claims;

    fn clashes(text: &str) -> usize {
        let reading = Reading::new(text);
        compare_own(&claims(&reading), |_| Some((0, &reading))).len()
    }

    /// The pairs on which the comparison of two messages was tuned, each as the two sentences of one: what goes
    /// together there goes together here, and of the rest much is found.
    #[test]
    fn labelled_pairs_in_one_text() {
        let pairs = include_str!("../../../tests/fixtures/claims/trades.tsv");
        let (mut found, mut labelled) = (0, 0);
        for line in pairs.lines().filter(|line| !line.starts_with('#')) {
            let fields: Vec<&str> = line.split('\t').collect();
            let [label, one, other] = fields[..] else {
                panic!("{line}");
            };
            let both = clashes(&format!("{one}\n{other}"));
            assert_eq!((clashes(one), clashes(other)), (0, 0), "{line}");
            assert!(label == "X" || both == 0, "{line}");
            labelled += usize::from(label == "X");
            found += usize::from(label == "X" && both > 0);
        }
        assert!(found * 2 >= labelled, "{found} of {labelled}");
    }

    #[test]
    fn each_clash_once() {
        let text = "Try it free for 14 days.\nFree for 30 days.\nYes, free for 14 days.";
        assert_eq!(clashes(text), 2, "the odd one with each of the others");
        assert_eq!(
            clashes("Free for 7 days.\nFree for 14 days.\nFree for 30 days."),
            0
        );
    }
}
