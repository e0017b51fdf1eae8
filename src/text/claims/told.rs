//! Whether words tell a story, what was once or what somebody did, instead of saying what is offered.

use super::tokens::Token;

/// Whether a clause tells what somebody did or what was, by its words.
pub(super) fn is_told(clause: &[Token<'_>]) -> bool {
    let pairs = clause.windows(2).any(|pair| {
        let [before, word] = pair else { return false };
        let is_doer = before.known.is_doer
            || before.is_name && before.known.month.is_none() && before.known.weekday.is_none();
        let is_done = word.word.ends_with("ed") && word.word.len() > 4 || word.known.is_done;
        is_doer && is_done && !word.is_capital
            || before.word == "last" && is_time(word)
            || before.word == "used" && word.word == "to"
    });
    pairs || clause.iter().any(|t| t.known.is_telling)
}

/// Whether a word names a time, one of which was the last: year, spring, Monday.
fn is_time(word: &Token<'_>) -> bool {
    let known = word.known;
    known.month.is_some() || known.weekday.is_some() || known.season != 0 || known.is_span
}

/// Whether a text tells what was, by which of its sentences do.
pub(super) fn is_story(told: &[bool]) -> bool {
    let those = told.iter().filter(|told| **told).count();
    told.len() > 2 && those * 2 > told.len()
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
            assert_eq!(
                is_told(&tokens(&reading, &(0..text.len()), false)),
                told,
                "{text}"
            );
        }
    }
}
