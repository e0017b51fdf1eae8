//! What a text asks its reader to do, and what that is good for.
//!
//! A list of phrases, longest first where they begin alike. On a button the first words decide, however
//! short; in running text only what stands at the beginning of a clause and is plainly an
//! invitation: “Read the guide” is one, “Try to see it” and “Call it luck” are not.

use std::ops::Range;
use std::sync::LazyLock;

use ahash::AHashMap;

use super::reading::{Reading, Word};

/// What an invitation is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aim {
    /// Read or watch.
    Learn,
    /// Leave an address.
    SignUp,
    /// Try it.
    Try,
    /// Buy it.
    Buy,
    /// Talk to us.
    Contact,
    /// Come.
    Attend,
    /// Tell others, or stay in touch on a network.
    Share,
}

/// An invitation in running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What it is for.
    pub aim: Aim,
    /// Its first words, in the folded text.
    pub range: Range<usize>,
}

/// Phrases that are invitations wherever a clause begins with them; “*” stands for any one word.
const PHRASES: &[(Aim, &[&str])] = &[
    (
        Aim::Buy,
        &[
            "buy now",
            "buy yours",
            "buy online",
            "buy today",
            "buy it",
            "buy one",
            "buy your",
            "buy the",
            "order now",
            "order yours",
            "order online",
            "order today",
            "order your",
            "order a *",
            "order an *",
            "buy a *",
            "buy an *",
            "shop now",
            "shop the",
            "shop online",
            "shop today",
            "add to basket",
            "add to cart",
            "check out now",
            "get yours",
            "jetzt kaufen",
            "jetzt bestellen",
            "achetez",
            "compra ahora",
        ],
    ),
    (
        Aim::Try,
        &[
            "try it now",
            "try it free",
            "try it for free",
            "try us",
            "try our",
            "try for free",
            "try free",
            "start your trial",
            "start your * trial",
            "start a trial",
            "start a * trial",
            "start free trial",
            "ask for a sample",
            "ask for a * sample",
            "request a sample",
            "request a * sample",
            "get a sample",
            "get a * sample",
            "order a sample",
            "ask for a trial",
            "book a trial",
            "book a * trial",
            "book a test",
            "jetzt testen",
            "kostenlos testen",
        ],
    ),
    (
        Aim::SignUp,
        &[
            "sign up",
            "subscribe",
            "get our newsletter",
            "register now",
            "register here",
            "register today",
            "join our newsletter",
            "join our mailing list",
            "join the list",
            "join now",
            "create an account",
            "create your account",
            "jetzt anmelden",
            "melden sie sich an",
        ],
    ),
    (
        Aim::Contact,
        &[
            "book a demo",
            "book a * demo",
            "book a call",
            "book a visit",
            "book a * visit",
            "book an appointment",
            "book your appointment",
            "book your visit",
            "book a tasting",
            "book a consultation",
            "book a session",
            "book a meeting",
            "book a fitting",
            "ring us",
            "phone us",
            "message us",
            "speak to us",
            "chat with us",
            "drop us a line",
            "send us a message",
            "request a quote",
            "request a * quote",
            "request a demo",
            "get a quote",
            "get a * quote",
            "get your quote",
            "ask for a quote",
            "ask for a demo",
            "call us",
            "call now",
            "call today",
            "contact us",
            "talk to us",
            "write to us",
            "email us",
            "e-mail us",
            "get in touch",
            "arrange a visit",
            "schedule a call",
            "schedule a demo",
            "schedule a visit",
            "rufen sie uns an",
            "kontaktieren sie uns",
        ],
    ),
    (
        Aim::Attend,
        &[
            "join us at",
            "join us on",
            "join us for",
            "join us in",
            "visit us at",
            "visit us on",
            "visit our stand",
            "visit our booth",
            "save your seat",
            "reserve your seat",
            "book your seat",
            "book your ticket",
            "book your tickets",
            "book a table",
            "book a place",
            "book a seat",
            "book your place",
            "reserve a table",
            "reserve a place",
            "reserve a seat",
            "reserve your place",
            "register for the",
            "register for our",
            "rsvp",
            "come to our",
            "come to the",
        ],
    ),
    (
        Aim::Share,
        &[
            "follow us",
            "follow our",
            "share this",
            "share it",
            "tell a friend",
            "tell your friends",
            "refer a friend",
            "invite a friend",
            "like and share",
            "tag a friend",
            "like us",
            "leave a review",
            "leave us a review",
            "rate us",
            "review us",
            "share your",
            "tag us",
            "recommend us",
            "folgen sie uns",
            "folge uns",
        ],
    ),
    (
        Aim::Learn,
        &[
            "learn more",
            "learn how",
            "read more",
            "read the",
            "read our",
            "find out",
            "see how",
            "see our",
            "watch the",
            "watch our",
            "download the",
            "download our",
            "discover",
            "explore",
            "meet the",
            "mehr erfahren",
            "en savoir plus",
        ],
    ),
];

/// What the first word of a button is for, where no phrase says so.
const VERBS: &[(Aim, &[&str])] = &[
    (
        Aim::Buy,
        &["buy", "order", "shop", "purchase", "kaufen", "bestellen"],
    ),
    (Aim::Try, &["try", "test", "testen"]),
    (Aim::SignUp, &["subscribe", "register", "join", "anmelden"]),
    (
        Aim::Contact,
        &["call", "contact", "talk", "arrange", "schedule", "kontakt"],
    ),
    (Aim::Attend, &["attend", "come", "rsvp"]),
    (
        Aim::Share,
        &["share", "follow", "refer", "recommend", "teilen"],
    ),
    (
        Aim::Learn,
        &[
            "learn", "read", "see", "watch", "discover", "explore", "find", "meet", "download",
            "view",
        ],
    ),
];

/// Words that may stand before an invitation.
const LEADS: &[&str] = &[
    "please", "so", "now", "then", "and", "or", "just", "simply", "today", "bitte", "why", "not",
];

/// A phrase, word by word, and what it is for.
type Phrase = (Aim, Vec<&'static str>);

/// The phrases, by the word with which they begin.
static BY_FIRST_WORD: LazyLock<AHashMap<&str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut all = AHashMap::<_, Vec<Phrase>>::new();
    for (aim, phrases) in PHRASES {
        for phrase in *phrases {
            let words: Vec<&str> = phrase.split(' ').collect();
            if let Some(first) = words.first() {
                all.entry(*first).or_default().push((*aim, words));
            }
        }
    }
    all
});

/// What a button is for; none where its words do not say.
pub fn of_label(label: &Reading) -> Option<Aim> {
    let words: Vec<&str> = label.words().iter().map(|word| label.word(word)).collect();
    let start = words.iter().position(|word| !LEADS.contains(word))?;
    let words = words.get(start..)?;
    let phrase = longest(words).map(|(aim, _)| aim);
    let verb = || {
        let first = words.first()?;
        let mut verbs = VERBS.iter();
        verbs
            .find(|(_, verbs)| verbs.contains(first))
            .map(|(aim, _)| *aim)
    };
    phrase.or_else(verb)
}

/// The invitations of a running text, in order.
pub fn in_text(reading: &Reading) -> Vec<Ask> {
    let mut found = Vec::new();
    for clause in reading.words().chunk_by(|a, b| a.clause == b.clause) {
        let mut at = 0;
        while let Some(rest) = clause.get(at..).filter(|rest| !rest.is_empty()) {
            // Most words begin nothing, and phrases take a while to compare.
            if at > 0 && !follows(reading, clause, at, &found) {
                at += 1;
                continue;
            }
            let skipped = rest
                .iter()
                .take_while(|word| LEADS.contains(&reading.word(word)))
                .count();
            let words = rest.get(skipped..).unwrap_or_default();
            let open: Vec<&str> = words
                .iter()
                .take_while(|word| !word.is_masked)
                .take(LONGEST)
                .map(|word| reading.word(word))
                .collect();
            match longest(&open) {
                Some((aim, length)) => {
                    let ends = words.get(length - 1).or(words.last());
                    if let Some((first, last)) = words.first().zip(ends) {
                        found.push(Ask {
                            aim,
                            range: first.range.start..last.range.end,
                        });
                    }
                    at += skipped + length;
                }
                None => at += 1,
            }
        }
    }
    found
}

/// Whether a word goes on with a row of invitations, as in “buy now, book a demo or follow us”, or stands behind a
/// colon.
fn follows(reading: &Reading, clause: &[Word], at: usize, found: &[Ask]) -> bool {
    let Some((before, word)) = at
        .checked_sub(1)
        .and_then(|n| clause.get(n))
        .zip(clause.get(at))
    else {
        return false;
    };
    let first = clause.first().map_or(0, |word| word.range.start);
    let in_clause = found.last().is_some_and(|ask| ask.range.start >= first);
    let between = reading.part(before.range.end..word.range.start);
    let joins = ["and", "or", "then", "und", "oder"];
    // “This week only: order a box.”
    between.trim() == ":"
        || in_clause && (between.trim() == "," || joins.contains(&reading.word(before)))
}

/// The most words that a phrase has.
const LONGEST: usize = 4;

/// The longest phrase with which some words begin, and how many words it has.
fn longest(words: &[&str]) -> Option<(Aim, usize)> {
    let phrases = BY_FIRST_WORD.get(words.first()?)?.iter();
    let fitting = phrases.filter(|(_, phrase)| {
        let fits = |(wanted, word): (&&str, &&str)| *wanted == "*" || word == wanted;
        phrase.len() <= words.len() && phrase.iter().zip(words).all(fits)
    });
    let fitting = fitting.map(|(aim, phrase)| (*aim, phrase.len()));
    fitting.max_by_key(|(_, length)| *length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons() {
        use Aim::*;
        for (label, aim) in [
            ("Buy now", Some(Buy)),
            ("Start your free trial", Some(Try)),
            ("Book a café visit", Some(Contact)),
            ("Order a box", Some(Buy)),
            ("Order a sample", Some(Try)),
            ("Read the guide", Some(Learn)),
            ("Follow us", Some(Share)),
            ("Please sign up", Some(SignUp)),
            ("Come to the open day", Some(Attend)),
            ("Accept your quote", None),
            ("Book now", None),
            ("", None),
        ] {
            assert_eq!(of_label(&Reading::new(label)), aim, "{label}");
        }
    }

    fn asked(text: &str) -> Vec<String> {
        let reading = Reading::new(text);
        let asks = in_text(&reading).into_iter();
        asks.map(|ask| format!("{:?} {}", ask.aim, reading.part(ask.range)))
            .collect()
    }

    #[test]
    fn invitations_in_running_text() {
        assert_eq!(
            asked("Buy now, book a demo or follow us!"),
            ["Buy buy now", "Contact book a demo", "Share follow us"]
        );
        assert_eq!(
            asked("Spring is here. Start your 14-day trial – then tell a friend."),
            ["Try start your 14-day trial", "Share tell a friend"]
        );
        assert_eq!(
            asked("This week: buy a box, book a tasting, or follow us."),
            ["Buy buy a box", "Contact book a tasting", "Share follow us"]
        );
        assert_eq!(
            asked("Weave: order a sample or leave a review"),
            ["Try order a sample", "Share leave a review"]
        );
        assert_eq!(
            asked("Sign up\nLearn more"),
            ["SignUp sign up", "Learn learn more"]
        );
    }

    #[test]
    fn advice_and_stories_ask_for_nothing() {
        for text in [
            "Start with a candle. Try to hold it still, and call it a draught.",
            "You can buy now or book a demo",
            "Two ways: you order a box or we buy a loom",
            "Book lovers follow us everywhere",
            "Take the sample in your hand. Share of voice rises.",
            "The order now stands",
        ] {
            assert_eq!(asked(text), [""; 0], "{text}");
        }
    }
}
