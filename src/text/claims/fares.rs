//! When and how far a price holds, by a few fixed words: one way or there and back, by day or at night, on
//! weekdays or at the weekend. Whether two claims go together is judged in `compare`.

use super::lexicon::triggers::FARE;
use super::tokens::{Kind, Token};

/// What a fare is for, and when it holds; nothing where a clause does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fare {
    /// One way, or there and back: a bit for each.
    pub trip: u8,
    /// By day, at night, from or until some time: a bit for each.
    pub hours: u8,
    /// Days of the week, Monday in the lowest bit.
    pub days: u8,
    /// Whether it is for as long as one likes within some time: all day.
    pub is_whole: bool,
    /// What is to be done: apply, book, pay, vote, bring back; a bit for each.
    pub acts: u8,
    /// Whether it is what comes after something else: after the trial, from then on.
    pub is_after: bool,
}

/// How long something lasts, and how long it takes, among what is to be done.
pub(super) const LASTS: u8 = 16;
pub(super) const TAKES: u8 = 32;
/// Whether it is earlier or later than usual, among them.
pub(super) const UNUSUAL: u8 = 64;
/// What is to be done by some day.
pub(super) const DONE_BY: u8 = 15;
const ONE_WAY: u8 = 1;
const RETURN: u8 = 2;
const DAY: u8 = 1;
const NIGHT: u8 = 2;
const SOME_HOURS: u8 = 4;
/// By day and at night.
pub(super) const ALL_HOURS: u8 = 7;
const WEEKDAYS: u8 = 0b001_1111;
const WEEKEND: u8 = 0b110_0000;

/// What the words of a clause say of it.
pub(super) fn fare(clause: &[Token<'_>]) -> Fare {
    let mut fare = Fare::default();
    for (at, token) in clause.iter().enumerate() {
        if token.kind != Kind::Word || token.known.triggers & FARE == 0 {
            continue;
        }
        let around = Around { clause, at };
        fare.trip |= trip(token.word, &around);
        fare.hours |= hours(token.word, &around);
        fare.days |= days(token.word, &around);
        fare.is_after |= is_after(token.word, &around);
        fare.is_whole |= is_whole(token.word, &around);
        fare.acts |= act(token.word);
    }
    fare
}

/// The words around a word, hyphens left out.
struct Around<'c, 't> {
    clause: &'c [Token<'t>],
    at: usize,
}

impl<'t> Around<'_, 't> {
    fn token(&self, steps: isize) -> Option<&Token<'t>> {
        let count = steps.unsigned_abs().checked_sub(1)?;
        if steps < 0 {
            let before = self.clause.get(..self.at)?.iter().rev();
            before.filter(|t| !t.is('-')).nth(count)
        } else {
            let after = self.clause.get(self.at + 1..)?.iter();
            after.filter(|t| !t.is('-')).nth(count)
        }
    }

    fn word(&self, steps: isize) -> &'t str {
        self.token(steps).map_or("", |t| t.word)
    }

    /// Whether an amount of money stands just before: £12 return.
    fn is_after_amount(&self) -> bool {
        let is_amount =
            |t: &Token<'_>| matches!(t.kind, Kind::Number(_) | Kind::Sign('£' | '€' | '$' | '¥'));
        self.token(-1).is_some_and(is_amount)
    }
}

fn trip(word: &str, around: &Around<'_, '_>) -> u8 {
    let before = |steps: isize| around.word(-steps);
    let after = |steps: isize| around.word(steps);
    let is_fare = |word: &str| {
        matches!(
            word,
            "ticket"
                | "tickets"
                | "fare"
                | "fares"
                | "trip"
                | "trips"
                | "journey"
                | "journeys"
                | "crossing"
                | "crossings"
                | "flight"
                | "flights"
                | "ride"
        )
    };
    match word {
        "way" if matches!(before(1), "one" | "each") => ONE_WAY,
        "ways" if before(1) == "both" => RETURN,
        "return" if is_fare(after(1)) || before(1) == "day" || around.is_after_amount() => RETURN,
        "single" if is_fare(after(1)) || around.is_after_amount() => ONE_WAY,
        "single" if is_fare(after(2)) => ONE_WAY,
        "back" if before(1) == "and" && matches!(before(2), "there" | "out") => RETURN,
        "down" if before(1) == "and" && before(2) == "up" => RETURN,
        // £8 up; not: £4 up to 2 kg, £50 up front.
        "up" | "down" if around.is_after_amount() && matches!(after(1), "" | "." | "," | ";") => {
            ONE_WAY
        }
        "round" if after(1) == "trip" => RETURN,
        "roundtrip" => RETURN,
        "einfache" | "einfacher" if matches!(after(1), "fahrt" | "strecke") => ONE_WAY,
        "hinfahrt" if after(1) != "und" => ONE_WAY,
        "hin" if after(1) == "und" => RETURN,
        "aller" if after(1) == "simple" => ONE_WAY,
        "aller" if after(1) == "retour" || after(1) == "et" => RETURN,
        "ida" if after(1) == "y" => RETURN,
        "ida" if matches!(before(1), "de" | "solo" | "sólo") => ONE_WAY,
        _ => 0,
    }
}

fn hours(word: &str, around: &Around<'_, '_>) -> u8 {
    let before = around.word(-1);
    let is_time = || {
        let next = around.token(1);
        next.is_some_and(|t| {
            matches!(
                t.word,
                "midnight" | "noon" | "dark" | "mitternacht" | "minuit" | "medianoche"
            ) || matches!(t.kind, Kind::Number(_))
                && matches!(
                    around.word(2),
                    "am" | "pm" | "uhr" | "h" | "o'clock" | "heures"
                )
        })
    };
    match word {
        "day" | "night" | "jour" | "nuit" | "tag" | "nacht" | "día" | "noche"
            if matches!(
                before,
                "or" | "and" | "ou" | "et" | "und" | "oder" | "y" | "o"
            ) =>
        {
            ALL_HOURS
        }
        "day" | "daytime" if before == "by" => DAY,
        "tagsüber" | "daytime" => DAY,
        "journée" if before == "en" => DAY,
        "día" if before == "de" => DAY,
        "night" if matches!(before, "by" | "at") => NIGHT,
        "nachts" => NIGHT,
        "nuit" if matches!(before, "la" | "de") => NIGHT,
        "noche" if matches!(before, "la" | "de") => NIGHT,
        "after" | "before" | "nach" | "vor" | "après" | "avant" if is_time() => SOME_HOURS,
        _ => 0,
    }
}

fn days(word: &str, around: &Around<'_, '_>) -> u8 {
    let before = |steps: isize| around.word(-steps);
    match word {
        "semana" if before(1) == "entre" => WEEKDAYS,
        "semana" if before(1) == "de" && matches!(before(2), "fin" | "fines") => WEEKEND,
        "semaine" if before(1) == "en" => WEEKDAYS,
        "week" if before(1) == "the" && before(2) == "during" => WEEKDAYS,
        // Le week-end.
        "end" if before(1) == "week" => WEEKEND,
        "woche" if before(1) == "der" && matches!(before(2), "unter" | "in") => WEEKDAYS,
        "wochenende" | "wochenenden" | "weekend" | "weekends" => WEEKEND,
        "werktags" | "wochentags" | "weekday" | "weekdays" | "midweek" => WEEKDAYS,
        _ => 0,
    }
}

/// All day, for the whole week.
fn is_whole(word: &str, around: &Around<'_, '_>) -> bool {
    match around.word(-1) {
        "all" | "whole" | "full" => matches!(word, "day" | "week" | "weekend" | "month"),
        "ganzen" | "ganzer" | "ganze" => matches!(word, "tag" | "woche"),
        "la" if around.word(-2) == "toute" => word == "journée",
        "el" if around.word(-2) == "todo" => word == "día",
        _ => false,
    }
}

/// What a word tells somebody to do before a day or an hour.
fn act(word: &str) -> u8 {
    match word {
        "apply" | "application" | "applications" | "enter" | "entry" | "entries" | "enrol"
        | "enrolment" | "register" | "registration" | "registrations" | "sign" | "submit"
        | "anmelden" | "anmeldung" | "anmeldeschluss" | "bewerben" | "inscrivez"
        | "inscription" | "inscriptions" | "inscripción" | "inscripciones" | "inscríbete"
        | "book" | "booking" | "bookings" | "order" | "orders" | "reserve" | "buchen"
        | "bestellen" => 1,
        "pay" | "payment" | "balance" | "bezahlen" | "zahlen" | "paiement" | "pago" => 2,
        "vote" | "votes" | "voting" | "abstimmen" | "abstimmung" | "votez" | "vota" => 4,
        "pick" | "return" | "returns" | "returned" | "collect" | "collected" | "collection"
        | "zurückgeben" => 8,
        "late" | "early" | "later" | "earlier" | "spät" | "früh" => UNUSUAL,
        "last" | "lasts" | "lasting" => LASTS,
        "take" | "takes" | "taking" => TAKES,
        _ => 0,
    }
}

/// After the trial, from the second month; danach, ensuite.
fn is_after(word: &str, around: &Around<'_, '_>) -> bool {
    match word {
        "thereafter" | "afterwards" | "danach" | "anschließend" | "ensuite" | "luego" => true,
        "then" | "puis" => around.at == 0 || around.token(-1).is_some_and(|t| t.is(',')),
        "after" | "nach" | "après" | "tras" => (1..=3).any(|steps| {
            let word = around.word(steps);
            word.starts_with("probe")
                || word.starts_with("test")
                || matches!(
                    word.strip_prefix("l'").unwrap_or(word),
                    "trial" | "essai" | "prueba" | "first" | "that"
                )
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::claims::claims;
    use crate::text::reading::Reading;

    fn of(text: &str) -> Fare {
        let all = claims(&Reading::new(text));
        let price = all.iter().find(|c| c.number.is_some());
        price.map_or(Fare::default(), |c| c.scope.bounds.fare)
    }

    #[test]
    fn how_far_and_when() {
        for (text, trip, hours, days) in [
            ("The ferry is £18 one way.", ONE_WAY, 0, 0),
            ("A one-way ferry ticket costs £18.", ONE_WAY, 0, 0),
            ("The ferry: £18 return.", RETURN, 0, 0),
            ("Return the ferry ticket for £18.", 0, 0, 0),
            ("Fähre: 21 € hin und zurück.", RETURN, 0, 0),
            ("Aller-retour : 36 €.", RETURN, 0, 0),
            ("A taxi is £8 by day.", 0, DAY, 0),
            ("A taxi is £12 after midnight.", 0, SOME_HOURS, 0),
            ("Menú a 13 € entre semana.", 0, 0, WEEKDAYS),
            ("Menu à 21 € le week-end.", 0, 0, WEEKEND),
        ] {
            let found = of(text);
            assert_eq!(
                (found.trip, found.hours, found.days),
                (trip, hours, days),
                "{text}"
            );
        }
        assert!(of("After your trial, it is £6 a month.").is_after);
        assert!(!of("It is £6 a month after tax.").is_after);
    }
}
