//! From quantities to claims: which slot a quantity fills, by the cue that stands nearest to it in its
//! clause, and what it is about.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use super::cues::{benefit, fits, strength};
use super::lexicon::{LEXICON, cues};
use super::quantities::{Quantity, is_every_day, quantities};
use super::scope::{scope, subject};
use super::slots::Slot;
use super::tokens::{Kind, Token, tokens};
use super::{
    Claim, Qualifier, Scope, Unit, Value, fragments, implied, labels, openings, policies, signals,
    stances, wording,
};
use crate::text::reading::Reading;

/// How far a cue reaches, in tokens.
const REACH: usize = 9;
/// How many steps a comma counts for.
const COMMA: usize = 3;

/// A cue in a clause.
pub(super) struct Cue {
    /// What it is a cue of.
    pub slot: Slot,
    tokens: Range<usize>,
}

/// What a text claims, in order.
pub fn claims(reading: &Reading) -> Vec<Claim> {
    // Only numbers are written otherwise.
    let decimal_comma = reading.text().contains(|c: char| c.is_ascii_digit())
        && LEXICON.has_decimal_comma(reading.words().iter().map(|w| reading.word(w)));
    let tokens = tokens(reading, decimal_comma);
    let all = quantities(&tokens, decimal_comma);
    let mut maker = Maker {
        reading,
        tokens: &tokens,
        inherited: 0..0,
        claims: Vec::new(),
    };
    let mut start = 0;
    let mut quantities = all.as_slice();
    for clause in tokens.chunk_by(|a, b| a.clause == b.clause) {
        let range = start..start + clause.len();
        start = range.end;
        let here = quantities.partition_point(|q| q.tokens.start < range.end);
        let (mine, rest) = quantities
            .split_at_checked(here)
            .unwrap_or((quantities, &[]));
        quantities = rest;
        maker.clause(range, mine);
    }
    maker.claims
}

/// A clause and what is known of it.
pub(super) struct Clause<'a> {
    /// Its tokens.
    pub range: Range<usize>,
    pub tokens: &'a [Token<'a>],
    pub quantities: &'a [Quantity],
    /// Worked out when something is claimed: most clauses claim nothing.
    scope: OnceCell<Arc<Scope>>,
}

impl Clause<'_> {
    /// For whom and when holds what it claims.
    pub fn scope(&self) -> &Arc<Scope> {
        let scope = || Arc::new(scope(self.tokens, self.range.start, self.quantities));
        self.scope.get_or_init(scope)
    }
}

/// Makes claims, clause by clause.
pub(super) struct Maker<'a> {
    pub reading: &'a Reading,
    pub tokens: &'a [Token<'a>],
    /// The last clause that did not begin with “it”: what one that does speaks of.
    pub inherited: Range<usize>,
    pub claims: Vec<Claim>,
}

impl Maker<'_> {
    fn clause(&mut self, range: Range<usize>, quantities: &[Quantity]) {
        let clause = self.tokens.get(range.clone()).unwrap_or_default();
        // “free trial” is one cue, “trial” within it is another; both may serve.
        let from = |at: usize| self.tokens.get(at..range.end).unwrap_or_default();
        let cues = range.clone().flat_map(|at| {
            cues(from(at)).map(move |(slot, length)| Cue {
                slot,
                tokens: at..at + length,
            })
        });
        let cues: Vec<Cue> = cues.collect();
        let own = Clause {
            range: range.clone(),
            tokens: clause,
            quantities,
            scope: OnceCell::new(),
        };
        let first = self.claims.len();
        for (n, quantity) in quantities.iter().enumerate() {
            self.quantity(&own, n, quantity, &cues);
        }
        signals::claims(self, &own);
        stances::claims(self, &own, &cues);
        labels::claims(self, &own);
        openings::claims(self, &own, first);
        policies::claims(self, &own, first);
        fragments::follow(self, &own, first);
    }

    fn quantity(&mut self, clause: &Clause<'_>, n: usize, quantity: &Quantity, cues: &[Cue]) {
        let (range, all) = (&clause.range, clause.quantities);
        let cue = self.nearest(quantity, all, n, cues);
        let Some((slot, of)) = self.slot(quantity, cue.map(|c| c.slot), range) else {
            return;
        };
        let used = cue
            .filter(|c| c.slot == slot || slot == Slot::Price && c.slot == Slot::WasPrice)
            .map(|c| c.tokens.clone());
        let subject = self.subject(range, &quantity.tokens, all, used.as_ref());
        let mut claim = self.claim(
            slot,
            of,
            quantity.tokens.clone(),
            subject,
            clause.scope().clone(),
            range,
        );
        claim.unit = quantity.unit;
        claim.value = quantity.value.clone();
        claim.qualifier = quantity.qualifier;
        // Up to 8 years old, ages 2 to 8.
        if let (Slot::Age, Unit::Time, Value::Number { low, high }) =
            (slot, quantity.unit, &quantity.value)
        {
            claim.unit = Unit::Age;
            claim.value = Value::Number {
                low: low / 31_557_600,
                high: high / 31_557_600,
            };
        }
        if slot == Slot::Count {
            claim.subject.retain(|stem| !claim.of.contains(stem));
        }
        if slot.is_anchored() {
            claim.subject.retain(|stem| !LEXICON.is_weak(stem));
        }
        // Who opens the doors opens.
        if matches!(slot, Slot::Opens | Slot::Closes | Slot::Hours) {
            claim.subject.retain(|stem| stem != "door");
        }
        claim.per = quantity.per.clone();
        // Six bottles, each £12.
        let rest = clause.tokens.windows(2);
        let mut each = rest.filter(|t| {
            matches!(t, [one, next] if matches!(one.word, "each" | "apiece" | "jeweils")
                && (next.known.is_stop || next.stemmed.is_weak || next.kind != Kind::Word))
        });
        if slot == Slot::Price && claim.per.is_none() && each.next().is_some() {
            claim.per = Some("piece".to_owned());
        }
        implied::turn_age(&mut claim, clause.tokens);
        // 500 ml per bottle speaks of the bottle.
        if let Some(per) = quantity
            .per
            .as_ref()
            .filter(|per| slot == Slot::Measure && !claim.subject.contains(per))
        {
            claim.subject.push(per.clone());
        }
        if let (Slot::Since, Value::Number { low, high }) = (slot, &mut claim.value)
            && let Some(year) = implied::founded(*low, clause.tokens)
        {
            (*low, *high) = (year, year);
        }
        // “Off” and the like are already in the slot; what people set before dates is no qualifier.
        if matches!(claim.unit, Unit::Day | Unit::Clock)
            || matches!(slot, Slot::MinimumSpend | Slot::Rank | Slot::Since)
        {
            claim.qualifier = Qualifier::Exactly;
        }
        if claim.qualifier == Qualifier::From && matches!(claim.unit, Unit::Percent | Unit::Pieces)
        {
            claim.qualifier = Qualifier::Exactly; // made from 80% cotton
        }
        if matches!(
            slot,
            Slot::Returns | Slot::Delivery | Slot::Response | Slot::Setup | Slot::Cancellation
        ) && claim.qualifier == Qualifier::Under
            && claim.unit != Unit::Clock
            && slot == Slot::Returns
        {
            claim.qualifier = Qualifier::Exactly;
        }
        // Up to a day before, at least a day before: one notice.
        if slot == Slot::Cancellation
            && matches!(claim.qualifier, Qualifier::UpTo | Qualifier::Over)
        {
            claim.qualifier = Qualifier::Exactly;
        }
        claim.number = self.number(quantity);
        claim.said = wording::said(&claim);
        let hours = match (&claim.value, slot) {
            (Value::Hours { from, to }, Slot::Hours) if from != to => Some((*from, *to)),
            _ => None,
        };
        if let Some((from, to)) = hours {
            for (slot, time) in [(Slot::Opens, from), (Slot::Closes, to)] {
                let mut end = claim.clone();
                end.slot = slot;
                end.value = Value::Hours {
                    from: time,
                    to: time,
                };
                end.said = wording::said(&end);
                self.claims.push(end);
            }
        }
        self.claims.extend(implied::bound(&claim, clause));
        self.claims.push(claim);
    }

    /// A claim without its value.
    pub fn claim(
        &self,
        slot: Slot,
        of: Vec<String>,
        tokens: Range<usize>,
        subject: Vec<String>,
        scope: Arc<Scope>,
        clause: &Range<usize>,
    ) -> Claim {
        let start = self.tokens.get(tokens.start).map_or(0, |t| t.range.start);
        let end = self
            .tokens
            .get(tokens.end.saturating_sub(1))
            .map_or(start, |t| t.range.end);
        Claim {
            slot,
            of,
            unit: Unit::Truth,
            value: Value::Truth(true),
            qualifier: Qualifier::Exactly,
            per: None,
            subject,
            scope,
            clause: self.tokens.get(clause.start).map_or(0, |t| t.clause),
            range: self.reading.original(start..end.max(start)),
            number: None,
            said: String::new(),
        }
    }

    /// The only number of a quantity, and what stands beside it.
    fn number(&self, quantity: &Quantity) -> Option<(Range<usize>, String)> {
        let own = self.tokens.get(quantity.tokens.clone())?;
        let mut numbers = own
            .iter()
            .enumerate()
            .filter(|(_, t)| matches!(t.kind, Kind::Number(_)));
        let (at, number) = numbers.next()?;
        if numbers.next().is_some() || number.word == "1" {
            return None;
        }
        let sign = |t: &&Token<'_>| matches!(t.kind, Kind::Sign('£' | '€' | '$' | '¥'));
        let before = at.checked_sub(1).and_then(|at| own.get(at)).filter(sign);
        let after = own.iter().skip(at + 1).find(|t| !t.is('-'));
        let beside = [before, after].into_iter().flatten().map(|t| match t.kind {
            Kind::Sign(sign) => sign.to_string(),
            _ => t.stem.to_string(),
        });
        Some((
            self.reading.original(number.range.clone()),
            beside.collect::<Vec<_>>().join(" "),
        ))
    }

    /// The cue nearest to a quantity that its unit fits; a comma, and another quantity between, make it
    /// farther.
    fn nearest<'c>(
        &self,
        quantity: &Quantity,
        all: &[Quantity],
        n: usize,
        cues: &'c [Cue],
    ) -> Option<&'c Cue> {
        let part = |at: usize| self.tokens.get(at).map_or(0, |t| t.part);
        let other_between = |from: usize, to: usize| {
            let fits = |q: &Quantity| {
                q.unit == quantity.unit && q.tokens.start >= from && q.tokens.end <= to
            };
            all.iter()
                .enumerate()
                .filter(|(m, q)| *m != n && fits(q))
                .count()
        };
        let distance = |cue: &Cue| {
            let (q, c) = (&quantity.tokens, &cue.tokens);
            let (from, to, before) = if c.end <= q.start {
                (c.end, q.start, true)
            } else if c.start >= q.end {
                (q.end, c.start, false)
            } else {
                return Some((0, usize::MAX - c.len(), 0)); // within: “minimum” as a qualifier
            };
            let joins = |at: usize| {
                let token = self.tokens.get(at);
                token.is_some_and(|t| matches!(t.word, "and" | "und" | "et" | "y"))
            };
            let commas = part(c.start).abs_diff(part(q.start))
                + usize::from((from..to.min(from + REACH)).any(joins));
            let far = to - from + COMMA * commas + 4 * other_between(from, to);
            (far <= REACH).then_some((far, usize::MAX - c.len(), usize::from(before)))
        };
        let fitting = cues.iter().filter(|cue| fits(cue.slot, quantity));
        let fitting = fitting.filter_map(|cue| Some((distance(cue)?, cue)));
        fitting
            .min_by_key(|(distance, cue)| (strength(cue.slot), *distance))
            .map(|(_, cue)| cue)
    }

    /// The slot of a quantity, and what it counts.
    fn slot(
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
        let slot = match quantity.unit {
            Unit::Percent => {
                let is_share = next(0).is_some_and(|t| matches!(t.word, "of" | "der" | "des"));
                match cue {
                    _ if quantity.is_discount => Slot::Discount,
                    Some(Slot::Uptime) => Slot::Uptime,
                    Some(Slot::Discount) if !is_share => Slot::Discount,
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
                Some(Slot::MinimumSpend) => {
                    let benefit = benefit(self.tokens.get(range.clone()).unwrap_or_default());
                    if benefit.is_empty() && quantity.qualifier == Qualifier::Over {
                        return Some((Slot::Price, of));
                    }
                    return Some((Slot::MinimumSpend, benefit));
                }
                Some(Slot::WasPrice) => Slot::WasPrice,
                _ => Slot::Price,
            },
            Unit::Time | Unit::Workdays => match cue {
                Some(slot) => slot,
                // For children from 4 years.
                None if quantity.unit == Unit::Time
                    && (1..=2).any(|k| before(k).is_some_and(|t| t.stem == "child")) =>
                {
                    Slot::Age
                }
                None if implied::binds(quantity, clause) => Slot::Contract,
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
                    let until = before(1)
                        .is_some_and(|t| matches!(t.word, "until" | "till" | "to" | "bis"));
                    if until { Slot::Closes } else { Slot::Opens }
                }
                (_, Value::Hours { from, to }) if *to - *from == 1440 => Slot::Hours,
                // Breakfast until eleven is no other time than breakfast from seven.
                _ if before(1).is_some_and(|t| t.known.is_until) => {
                    return Some((Slot::Clock, vec!["until".to_owned()]));
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
                _ if implied::counts_group(&of, quantity, clause) => {
                    return Some((Slot::Count, vec!["group".to_owned()]));
                }
                _ => Slot::Count,
            },
            _ => Slot::Measure,
        };
        // Read it in three minutes; top ten tips: no claims about the thing.
        let is_list = of.iter().any(|noun| {
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
        let partial = slot == Slot::Count
            && [next(0), before(1), before(2)]
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
                .any(|t| matches!(t.word, "one" | "ein" | "eine" | "un" | "une" | "una"));
        (!is_list && !reads && !partial && !is_article).then_some((slot, of))
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

    /// What a claim is about: the words of its part of the clause and of what stands before a colon; where
    /// that says nothing, of the whole clause.
    pub fn subject(
        &self,
        range: &Range<usize>,
        own: &Range<usize>,
        all: &[Quantity],
        used: Option<&Range<usize>>,
    ) -> Vec<String> {
        let part = self.tokens.get(own.start).map_or(0, |t| t.part);
        let clause = self.tokens.get(range.clone()).unwrap_or_default();
        let colon = clause
            .iter()
            .position(|t| t.is(':'))
            .map_or(range.start, |at| at + range.start);
        let free = |at: usize| {
            // £50 per bike speaks of the bike.
            let token = self.tokens.get(at);
            let is_per = |q: &Quantity| {
                token.is_some_and(|t| q.per.as_deref() == Some(&*t.stem) && !t.known.is_stop)
            };
            let mut within = all.iter().filter(|q| q.tokens.contains(&at)).peekable();
            if within.peek().is_some_and(|q| is_per(q)) {
                return true;
            }
            used.is_none_or(|used| !used.contains(&at))
                && !own.contains(&at)
                && !within.any(|q| q.noun.is_none() || q.tokens == *own)
        };
        let words = |keep: &dyn Fn(usize, &Token) -> bool| {
            let tokens = range.clone().zip(clause);
            subject(
                tokens
                    .filter(|(at, t)| free(*at) && keep(*at, t))
                    .map(|(_, t)| t),
            )
        };
        let near = words(&|at, t| t.part == part || at < colon);
        if near.is_empty() {
            return words(&|_, _| true);
        }
        near
    }
}
