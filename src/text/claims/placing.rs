//! Which slot a quantity fills: by its unit, by the cue that stands nearest to it, and by the words beside it.

use std::ops::Range;

use super::cues::benefit;
use super::extract::Maker;
use super::numbers::{ENDLESS, ONE};
use super::quantities::{Quantity, is_every_day};
use super::scope::is_content;
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{Extent, Qualifier, Unit, Value, implied};

impl Maker<'_> {
    /// The slot of a quantity, and what it counts.
    pub fn slot(
        &self,
        quantity: &Quantity,
        cue: Option<Slot>,
        range: &Range<usize>,
    ) -> Option<(Slot, Vec<String>)> {
        let next = |k: usize| {
            self.tokens
                .get(quantity.tokens.end + k)
                .filter(|_| quantity.tokens.end + k < range.end)
        };
        let of = quantity.noun.clone().into_iter().collect::<Vec<_>>();
        let clause = self.tokens.get(range.clone()).unwrap_or_default();
        let before = |k: usize| {
            quantity
                .tokens
                .start
                .checked_sub(k)
                .filter(|at| *at >= range.start)
                .and_then(|at| self.tokens.get(at))
        };
        // Whether the word right before says that one waits so long, or that it goes on.
        let own = self.tokens.get(quantity.tokens.clone()).unwrap_or_default();
        let joint = || {
            let beside = own.first().into_iter().chain(before(1));
            beside.filter_map(|t| t.known.is_awaited).next()
        };
        // Split into three groups: not how many there are in one.
        let counts_groups = || {
            let last = own.windows(2).last();
            last.is_some_and(|t| {
                matches!(t, [number, noun] if &*noun.stem == "group"
                    && (matches!(number.kind, Kind::Number(_)) || number.known.number.is_some()))
            })
        };
        let slot = match quantity.unit {
            Unit::Percent => {
                let is_share = next(0).is_some_and(|t| matches!(t.word, "of" | "der" | "des"));
                match cue {
                    _ if quantity.is_discount => Slot::Discount,
                    Some(Slot::Uptime) => Slot::Uptime,
                    Some(Slot::Discount) if !is_share => Slot::Discount,
                    _ if next(0).is_some_and(|t| matches!(t.word, "back" | "cashback")) => {
                        return Some((Slot::Percent, vec!["back".to_owned()]));
                    }
                    // Half of the price is due when you book: a deposit.
                    _ if quantity.value != (Value::Number { low: 0, high: 0 })
                        && clause.iter().any(is_first_payment)
                        && !clause.iter().any(is_last_payment) =>
                    {
                        return Some((Slot::Percent, vec!["deposit".to_owned()]));
                    }
                    _ => Slot::Percent,
                }
            }
            Unit::Money(_) => match cue {
                Some(Slot::Discount) => {
                    let off = next(0).is_some_and(|t| t.word == "off")
                        || before(1).is_some_and(|t| {
                            t.stem == "sav" || t.word == "spare" || t.word == "sparen"
                        });
                    if off { Slot::AmountOff } else { Slot::Price }
                }
                // Rooms from €89, breakfast included.
                Some(Slot::MinimumSpend)
                    if quantity.qualifier == Qualifier::From
                        && before(1).is_some_and(|t| is_content(t) && !t.stemmed.is_weak)
                        && !clause.iter().any(|t| t.known.is_given) =>
                {
                    Slot::Price
                }
                Some(Slot::MinimumSpend) => {
                    let benefit = benefit(self.tokens.get(range.clone()).unwrap_or_default());
                    if benefit.is_empty()
                        && matches!(quantity.qualifier, Qualifier::Over | Qualifier::From)
                    {
                        return Some((Slot::Price, of));
                    }
                    return Some((Slot::MinimumSpend, benefit));
                }
                Some(Slot::WasPrice) => Slot::WasPrice,
                _ => Slot::Price,
            },
            Unit::Time | Unit::Workdays => match cue {
                // No refund less than seven days before you sail.
                Some(Slot::Returns)
                    if next(0).is_some_and(|t| {
                        matches!(t.word, "before" | "vor" | "avant" | "antes")
                    }) && clause.iter().any(|t| t.stem == "cancel") =>
                {
                    Slot::Cancellation
                }
                // The money is back in five days.
                Some(Slot::Returns) if clause.iter().any(|t| t.known.is_transfer) => Slot::Duration,
                // Aged for twelve years in oak, aged 18 months.
                Some(Slot::Age)
                    if before(1).is_some_and(|t| t.word == "for" || t.word == "aged")
                        && !clause
                            .iter()
                            .any(|t| t.known.is_role || t.known.people != 0) =>
                {
                    Slot::Duration
                }
                // Price guaranteed for two years.
                Some(Slot::Warranty) if holds_price(clause) => {
                    return Some((Slot::Duration, vec!["price held".to_owned()]));
                }
                // A battery that runs for eight hours binds nobody.
                Some(Slot::Contract) if is_short(quantity) => Slot::Duration,
                // A first service free after six weeks: nobody tries that for six weeks.
                Some(Slot::Trial | Slot::Contract) if joint() == Some(true) => Slot::Duration,
                // If you cancel, we keep your books for 90 days.
                Some(Slot::Cancellation) if joint() == Some(false) => Slot::Duration,
                Some(slot) => slot,
                // For children from 4 years.
                None if quantity.unit == Unit::Time
                    && joint() != Some(true)
                    && (1..=2).any(|k| before(k).is_some_and(|t| t.stem == "child")) =>
                {
                    Slot::Age
                }
                None if implied::binds(quantity, clause) => Slot::Contract,
                // Skaters from three years; safe from 18 months.
                None if quantity.unit == Unit::Time
                    && is_of_months(quantity)
                    && matches!(quantity.qualifier, Qualifier::From | Qualifier::Over)
                    && before(1).is_some_and(|t| {
                        t.known.is_role || matches!(t.word, "safe" | "suitable" | "geeignet")
                    }) =>
                {
                    Slot::Age
                }
                // Please allow three weeks.
                None if (1..=4).any(|k| before(k).is_some_and(|t| t.word == "allow")) => {
                    Slot::Ready
                }
                // A train every half hour takes no half hour.
                None if before(1)
                    .is_some_and(|t| matches!(t.word, "every" | "each" | "alle" | "cada")) =>
                {
                    return Some((Slot::Duration, vec!["every".to_owned()]));
                }
                None if holds_price(clause) => {
                    return Some((Slot::Duration, vec!["price held".to_owned()]));
                }
                None => Slot::Duration,
            },
            Unit::Day => match cue {
                Some(slot @ (Slot::Deadline | Slot::Starts)) => slot,
                _ => Slot::Date,
            },
            Unit::Clock => match (cue, &quantity.value) {
                (Some(slot @ (Slot::CheckIn | Slot::CheckOut)), _) => slot,
                (Some(Slot::Hours | Slot::Opens | Slot::Closes), Value::Hours { from, to })
                    if from != to =>
                {
                    Slot::Hours
                }
                (Some(slot @ (Slot::Opens | Slot::Closes)), _) => slot,
                (Some(Slot::Hours), _) => {
                    let until = self.is_end(quantity, range.start);
                    if until { Slot::Closes } else { Slot::Opens }
                }
                (_, Value::Hours { from, to }) if *to - *from == 1440 => Slot::Hours,
                // Breakfast until eleven is no other time than breakfast from seven.
                _ if self.is_end(quantity, range.start) => {
                    return Some((Slot::Clock, vec!["until".to_owned()]));
                }
                // When the bus leaves is not when it arrives.
                _ if clause.iter().any(|t| t.known.is_arrival) => {
                    return Some((Slot::Clock, vec!["arrival".to_owned()]));
                }
                _ => Slot::Clock,
            },
            Unit::Weekdays => return self.days(quantity, cue, range, &of),
            Unit::Year => match cue {
                Some(Slot::Since) => Slot::Since,
                _ if implied::founded(0, clause).is_some() => Slot::Since,
                _ => return None,
            },
            Unit::OutOf(_) => {
                if of.is_empty() || cue == Some(Slot::Rating) {
                    Slot::Rating
                } else {
                    Slot::Share
                }
            }
            Unit::Times => Slot::Multiple,
            Unit::Rank => Slot::Rank,
            Unit::Age => Slot::Age,
            Unit::Pieces => match of.first().map(String::as_str) {
                _ if cue == Some(Slot::Age) => Slot::Age,
                Some("buy" | "get") => Slot::BuyGet,
                Some("group") if counts_groups() => return None,
                _ if implied::counts_group(&of, quantity) => {
                    return Some((Slot::Count, vec!["group".to_owned()]));
                }
                _ => Slot::Count,
            },
            _ => Slot::Measure,
        };
        // Read it in three minutes; top ten tips: no claims about the thing.
        let is_endless = matches!(quantity.value, Value::Number { high, .. } if high == ENDLESS);
        let is_list = !is_endless
            && of.iter().any(|noun| {
                matches!(
                    noun.as_str(),
                    "tip"
                        | "way"
                        | "reason"
                        | "idea"
                        | "step"
                        | "thing"
                        | "mistak"
                        | "question"
                        | "fact"
                        | "lesson"
                        | "minut"
                        | "report"
                        | "sq"
                )
            });
        let reads = slot == Slot::Duration
            && self
                .tokens
                .get(range.clone())
                .is_some_and(|c| c.iter().any(|t| matches!(t.word, "read" | "ago")));
        let of = if matches!(
            slot,
            Slot::Count | Slot::Multiple | Slot::Share | Slot::BuyGet
        ) {
            of
        } else {
            Vec::new()
        };
        // Four places are left.
        let after = usize::from(next(0).is_some_and(|t| t.known.is_copula));
        let partial = slot == Slot::Count
            && [next(after), before(1), before(2)]
                .into_iter()
                .flatten()
                .any(|t| {
                    matches!(
                        t.word,
                        "left"
                            | "remaining"
                            | "another"
                            | "extra"
                            | "next"
                            | "last"
                            | "first"
                            | "more"
                            | "other"
                    )
                });
        // One window at a time: one is no number of windows.
        let one = self.tokens.get(quantity.tokens.clone()).unwrap_or_default();
        let is_article = slot == Slot::Count
            && one
                .iter()
                .any(|t| matches!(t.word, "one" | "ein" | "eine" | "un" | "une" | "una"))
            // Only one suitcase, one suitcase each, in one single visit.
            && quantity.per.is_none()
            && !before(1).is_some_and(|t| t.known.is_limit || matches!(t.word, "just" | "exactly"))
            && next(0).is_none_or(|t| t.word != "each")
            && !one.iter().any(|t| t.word == "single");
        (!is_list && !reads && !partial && !is_article).then_some((slot, of))
    }

    /// Whether a number is said to be that of all there are, or is followed by words that say of which.
    pub fn extent(&self, quantity: &Quantity, range: &Range<usize>) -> Extent {
        let before = self
            .tokens
            .get(range.start..quantity.tokens.start)
            .unwrap_or_default();
        let after = self
            .tokens
            .get(quantity.tokens.end..range.end)
            .unwrap_or_default();
        // Twelve spaces are for electric cars.
        let is_verb = |t: &&Token<'_>| matches!(t.word, "are" | "is" | "sind" | "sont" | "son");
        match (before.last(), after.iter().find(|t| !is_verb(t))) {
            (_, Some(next))
                if (next.known.is_preposition || next.word == "by")
                    && !after
                        .iter()
                        .take(3)
                        .any(|t| t.known.month.is_some() && t.is_capital) =>
            {
                Extent::Some
            }
            // The two people who build it.
            (Some(last), Some(next))
                if last.word == "the" && matches!(next.word, "who" | "that" | "which") =>
            {
                Extent::Some
            }
            (Some(last), _) if last.known.is_whole => Extent::All,
            _ => Extent::Open,
        }
    }

    /// Whether a length of time is that after which something is there: in, after, within three weeks, not for
    /// three weeks.
    pub fn is_awaited(&self, quantity: &Quantity, start: usize) -> Option<bool> {
        let own = self.tokens.get(quantity.tokens.clone()).unwrap_or_default();
        let before = self
            .tokens
            .get(start..quantity.tokens.start)
            .unwrap_or_default();
        let near = before.iter().rev().take(2).chain(own);
        near.filter_map(|t| t.known.is_awaited).next()
    }

    /// Whether a time of day is the last one: until, by, before six; the last tour at six.
    fn is_end(&self, quantity: &Quantity, start: usize) -> bool {
        let own = self.tokens.get(quantity.tokens.clone()).unwrap_or_default();
        if own.first().is_some_and(|t| t.known.is_until) {
            return true;
        }
        let before = self
            .tokens
            .get(start..quantity.tokens.start)
            .unwrap_or_default();
        let is_until = |t: &&Token<'_>| t.known.is_until || t.known.is_deadline;
        let is_article =
            |t: &&Token<'_>| matches!(t.word, "las" | "la" | "les" | "the" | "dem" | "den");
        let mut prior = before.iter().rev().skip_while(is_article);
        prior.next().is_some_and(|t| is_until(&t))
            || before.iter().rev().take(5).any(|t| t.known.is_last)
    }

    /// Days of the week: when it is open, or when it happens.
    fn days(
        &self,
        quantity: &Quantity,
        cue: Option<Slot>,
        range: &Range<usize>,
        of: &[String],
    ) -> Option<(Slot, Vec<String>)> {
        let Value::Days { days, .. } = quantity.value else {
            return None;
        };
        let clause = self.tokens.get(range.clone()).unwrap_or_default();
        let about_hours = matches!(cue, Some(Slot::Hours | Slot::Opens | Slot::Closes))
            || clause.iter().any(|t| t.known.is_closed);
        let first = self.tokens.get(quantity.tokens.start)?;
        let before = quantity
            .tokens
            .start
            .checked_sub(1)
            .and_then(|at| self.tokens.get(at))
            .map_or("", |t| t.word);
        let part_of_day = self.tokens.get(quantity.tokens.end).is_some_and(|t| {
            matches!(
                t.word,
                "mornings" | "afternoons" | "evenings" | "nights" | "lunchtimes"
            )
        });
        let is_weekly = part_of_day
            || matches!(
                before,
                "every" | "each" | "jeden" | "chaque" | "le" | "les" | "cada" | "los"
            )
            || first.word.ends_with("days")
            || first.word.ends_with("tags");
        if about_hours {
            return Some((Slot::OpenDays, of.to_vec()));
        }
        (is_weekly && !is_every_day(days)).then(|| (Slot::Weekly, of.to_vec()))
    }
}

/// Whether what is beside it is paid first: a deposit, half is due.
fn is_first_payment(token: &Token<'_>) -> bool {
    matches!(
        token.word,
        "deposit" | "due" | "upfront" | "anzahlung" | "fällig" | "acompte" | "arrhes" | "señal"
    )
}

/// Whether what is beside it is paid at the end.
fn is_last_payment(token: &Token<'_>) -> bool {
    matches!(
        token.word,
        "balance"
            | "finance"
            | "apr"
            | "remaining"
            | "remainder"
            | "interest"
            | "restbetrag"
            | "solde"
            | "resto"
            | "tax"
    )
}

/// Whether a length of time is told in months or years: 18 months.
fn is_of_months(quantity: &Quantity) -> bool {
    let month = 2_629_800 * ONE;
    matches!(quantity.value, Value::Number { low, .. } if low >= month && low % month == 0)
}

/// Whether a length of time is of less than a day.
fn is_short(quantity: &Quantity) -> bool {
    let day = 86_400 * ONE;
    quantity.unit == Unit::Time
        && matches!(quantity.value, Value::Number { high, .. } if high < day)
}

/// Whether a clause says that a price stays as it is: locked for 24 months, no price rises for three years.
fn holds_price(clause: &[Token<'_>]) -> bool {
    let is_price = |t: &Token<'_>| {
        let names = ["preis", "prix", "precio", "tarif"];
        t.known.is_tariff || names.iter().any(|name| t.word.starts_with(name))
    };
    let rises = |t: &Token<'_>| matches!(&*t.stem, "ris" | "increas" | "hik");
    let is_denied = clause.iter().any(|t| t.known.is_denial);
    clause.iter().any(is_price)
        && clause
            .iter()
            .any(|t| t.known.is_hold || t.word.ends_with("garantie") || is_denied && rises(t))
}
