//! Whether words tell a story, what was once or what somebody did, instead of saying what is offered; and
//! whether a text is long enough to speak of many things.

use super::tokens::{Kind, Token};

/// So many words are more than a line or two, in which all speaks of one thing.
const LINES: usize = 26;

/// Words for one person who is spoken of, and for what was: few say so of an offer.
const TELLING: &[&str] = &[
    // English.
    "he", "she", "him", "was", "were", "wasn't", "weren't", "had", "hadn't", "did", "didn't", "ago",
    "became", "began", "broke", "came", "drove", "fell", "gave", "grew", "knew", "ran", "rang",
    "rode", "spoke", "stood", "swam", "threw", "took", "went", "woke", "wore",
    "wrote", // German.
    "er", "ihm", "ihn", "waren", "hatte", "hatten", "wurde", "wurden", "kam", "kamen", "ging",
    "gingen", "musste", "mussten", "konnte", "konnten", "wollte", "dauerte", "kostete",
    "vorher", // French.
    "était", "étaient", "avait", "avaient", "fallait", "coûtait", // Spanish.
    "eran", "fue", "fueron", "había", "tenía", "tenían", "tardó", "costó",
];

/// Words for who did something, before what was done.
const DOERS: &[&str] = &["i", "he", "she", "it", "we", "they"];

/// What was done, of verbs that do not end in -ed and have one form for what was and what has been.
const DONE: &[&str] = &[
    "bought", "brought", "built", "caught", "felt", "fought", "found", "held", "hung", "kept",
    "laid", "led", "left", "lost", "made", "meant", "met", "paid", "said", "sat", "sent", "slept",
    "sold", "spent", "taught", "thought", "told", "won",
];

/// Times that are over, after “last”.
const PAST: &[&str] = &[
    "year",
    "month",
    "week",
    "night",
    "time",
    "spring",
    "summer",
    "autumn",
    "winter",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What is known of a longer text as a whole.
#[derive(Clone, Copy)]
pub(super) struct Prose {
    /// Whether it is a story: a case, a portrait.
    pub is_story: bool,
}

/// What is known of a text as a whole; nothing where it is a line or two.
pub(super) fn prose(tokens: &[Token<'_>]) -> Option<Prose> {
    let words = tokens.iter().filter(|t| t.kind == Kind::Word);
    let is_long = words.take(LINES).count() == LINES;
    is_long.then(|| Prose {
        is_story: is_story(tokens),
    })
}

/// Whether a clause tells what somebody did or what was, by its words.
pub(super) fn is_told(clause: &[Token<'_>]) -> bool {
    let pairs = clause.windows(2).any(|pair| {
        let [before, word] = pair else { return false };
        let is_doer = DOERS.contains(&before.word)
            || before.is_name && before.known.month.is_none() && before.known.weekday.is_none();
        let is_done = word.word.ends_with("ed") && word.word.len() > 4 || DONE.contains(&word.word);
        is_doer && is_done && !word.is_capital
            || before.word == "last" && PAST.contains(&word.word)
            || before.word == "used" && word.word == "to"
    });
    pairs || clause.iter().any(|t| TELLING.contains(&t.word))
}

/// Whether most sentences of a text tell what was.
fn is_story(tokens: &[Token<'_>]) -> bool {
    let clauses = tokens.chunk_by(|a, b| a.clause == b.clause);
    let (all, told) = clauses.fold((0, 0), |(all, told), clause| {
        (all + 1, told + usize::from(is_told(clause)))
    });
    all > 2 && told * 2 > all
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;
    use crate::text::reading::Reading;

    #[test]
    fn what_is_told_and_what_is_offered() {
        for (text, told) in [
            ("She rode for nine weeks", true),
            ("The wait was 43 days", true),
            ("Two years ago we had six", true),
            ("In spring Jamal baked for four hours", true),
            ("Last winter we baked 900 loaves", true),
            ("We baked for 600 guests", true),
            ("Your sofa is delivered in ten days", false),
            ("Fitted by the joiners who built them", false),
            ("Founded in 1987", false),
            ("Windows fitted within 8 weeks", false),
            ("The last tour lasts an hour", false),
            ("We have planted 9,000 trees", false),
            ("Das Brot kostete acht Pfennig", true),
            ("Der Kurs dauert vier Stunden", false),
        ] {
            let reading = Reading::new(text);
            assert_eq!(is_told(&tokens(&reading, false)), told, "{text}");
        }
    }

    #[test]
    fn a_story_is_told_for_the_most_part() {
        let of = |text: &str| is_story(&tokens(&Reading::new(text), false));
        assert!(of(
            "Eighty flats, four weeks. The residents were told. The plan hung in the hall, and it was read. Nobody had to wait."
        ));
        assert!(!of(
            "Eight of us work here. It was once a school. Come and see. We open at nine."
        ));
    }
}
