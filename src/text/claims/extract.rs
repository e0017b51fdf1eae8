//! From quantities to claims: which slot a quantity fills, by the cue that stands nearest to it in its
//! clause, and what it is about.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use super::about::{any_of, each_of, one_of, titled_by};
use super::cues::{fits, strength};
use super::lexicon::{LEXICON, cues};
use super::money::per;
use super::numbers::ONE;
use super::quantities::Quantity;
use super::scope::{is_content, scope, subject};
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::{
    Claim, Extent, Qualifier, Scope, Statement, Unit, Value, deals, derived, doers, implied,
    labels, named, openings, policies, signals, stances, wording,
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
    /// Whether some of its tokens are an amount of something else than things, years or other times.
    pub fn is_measured(&self, tokens: Range<usize>) -> bool {
        let mut own = tokens.map(|at| self.range.start + at);
        own.any(|at| {
            self.quantities.iter().any(|q| {
                q.tokens.contains(&at) && !matches!(q.unit, Unit::Pieces | Unit::Age | Unit::Time)
            })
        })
    }

    /// For whom and when holds what it claims.
    pub fn scope(&self) -> &Arc<Scope> {
        let scope = || Arc::new(scope(self.tokens, self.range.start, self.quantities));
        self.scope.get_or_init(scope)
    }
}

/// Makes the claims of a clause.
pub(super) struct Maker<'a> {
    pub reading: &'a Reading,
    pub tokens: &'a [Token<'a>],
    pub claims: Vec<Claim>,
}

impl<'a> Maker<'a> {
    /// What will make the claims of some tokens.
    pub fn new(reading: &'a Reading, tokens: &'a [Token<'a>]) -> Self {
        Self {
            reading,
            tokens,
            claims: Vec::new(),
        }
    }

    /// All claims of a clause by itself.
    pub fn clause(mut self, quantities: &'a [Quantity]) -> Vec<Claim> {
        let tokens = self.tokens;
        let range = 0..tokens.len();
        // “free trial” is one cue, “trial” within it is another; both may serve.
        let from = |at: usize| tokens.get(at..).unwrap_or_default();
        let cues = range.clone().flat_map(|at| {
            cues(from(at)).map(move |(slot, length)| Cue {
                slot,
                tokens: at..at + length,
            })
        });
        let cues: Vec<Cue> = cues.collect();
        let own = Clause {
            range,
            tokens,
            quantities,
            scope: OnceCell::new(),
        };
        for (n, quantity) in quantities.iter().enumerate() {
            self.quantity(&own, n, quantity, &cues);
        }
        signals::claims(&mut self, &own);
        stances::claims(&mut self, &own, &cues);
        labels::claims(&mut self, &own);
        openings::claims(&mut self, &own);
        policies::claims(&mut self, &own);
        deals::claims(&mut self, &own);
        doers::claims(&mut self, &own);
        derived::claims(&mut self, &own);
        named::claims(&mut self, &own);
        self.claims
    }

    fn quantity(&mut self, clause: &Clause<'_>, n: usize, quantity: &Quantity, cues: &[Cue]) {
        let (range, all) = (&clause.range, clause.quantities);
        let cue = self.nearest(quantity, all, n, cues);
        let Some((slot, of)) = self.slot(quantity, cue.map(|c| c.slot), range) else {
            return;
        };
        // Two for one on Tuesdays, full price on Saturdays: the day is that of the offer.
        let is_of_offer = |t: &Token<'_>| t.known.is_given || t.known.is_deal;
        let is_priced = |q: &Quantity| matches!(q.unit, Unit::Money(_) | Unit::Percent);
        let is_deal = any_of(clause, is_of_offer) || clause.quantities.iter().any(is_priced);
        if slot == Slot::Weekly && is_deal {
            return;
        }
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
            claim.extent = self.extent(quantity, range);
            // A class of eight is a group of eight.
            if claim.of == ["group"] {
                claim
                    .subject
                    .retain(|stem| stem != "small" && !LEXICON.known(stem).is_class);
            }
            // Room for forty in the hall.
            if claim.of == ["seat"] {
                claim.subject.retain(|stem| stem != "room");
            }
            // Teams of four to eight players.
            let Statement { subject, of, .. } = &mut *claim;
            subject.retain(|stem| !of.contains(stem) && stem != "team");
        }
        if claim.of == ["deposit"] {
            claim
                .subject
                .retain(|stem| !matches!(stem.as_str(), "deposit" | "due"));
        }
        if slot.is_anchored() {
            claim.subject.retain(|stem| !LEXICON.is_weak(stem));
        }
        // Sign up for two years.
        if slot == Slot::Contract {
            claim
                .subject
                .retain(|stem| !matches!(stem.as_str(), "sign" | "commit" | "tie" | "term"));
        }
        // Try it for 30 days without a card.
        if slot == Slot::Trial {
            let Statement { subject, scope, .. } = &mut *claim;
            subject.retain(|stem| !scope.denied.contains(stem));
        }
        // Bank holidays included: days, not what is open.
        if slot == Slot::OpenDays && !claim.scope.is_of_holidays {
            claim.subject.retain(|stem| {
                !LEXICON.known(stem).is_holiday && stem != "holiday" && stem != "bank"
            });
        }
        // Order by 2 pm, orders before noon: the flowers are not what has to be early.
        let is_order = |t: &Token<'_>| {
            matches!(
                t.word,
                "order" | "orders" | "ordered" | "bestellen" | "bestellt"
            )
        };
        if slot == Slot::Clock && claim.of == ["until"] && clause.tokens.iter().any(is_order) {
            claim.subject = vec!["order".to_owned()];
            Arc::make_mut(&mut claim.scope).is_supposed = false;
            let next = |t: &Token<'_>| matches!(t.word, "tomorrow" | "next" | "morgen");
            if clause.tokens.iter().any(next) {
                claim.of.push("tomorrow".to_owned());
            }
        }
        // Who opens the doors opens.
        if matches!(slot, Slot::Opens | Slot::Closes | Slot::Hours) {
            claim.subject.retain(|stem| stem != "door");
        }
        claim.per = quantity.per.clone();
        if claim.per.is_none() && slot == Slot::Count {
            claim.per = each_of(clause.tokens);
        }
        if claim.per.is_none() && slot == Slot::Price {
            claim.per = self
                .per_before(quantity, range.start)
                .or_else(|| one_of(clause.tokens));
        }
        if claim.slot == Slot::Duration {
            claim.is_awaited = self.is_awaited(quantity, range.start);
        }
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
        let is_of_either_half = claim.unit == Unit::Clock && claim.qualifier == Qualifier::About;
        if matches!(claim.unit, Unit::Day | Unit::Clock) && !is_of_either_half
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
        let is_before = |t: &Token<'_>| matches!(t.word, "before" | "vor" | "avant" | "antes");
        let is_notice = match claim.qualifier {
            Qualifier::UpTo | Qualifier::Over => true,
            // Not less than seven days before; within 14 days of buying is no notice.
            Qualifier::Under => clause.tokens.iter().any(is_before),
            _ => false,
        };
        if slot == Slot::Cancellation && is_notice {
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
        if let (Slot::Clock, Value::Hours { from, to }) = (slot, &claim.value)
            && from != to
        {
            let mut end = claim.clone();
            end.of = vec!["until".to_owned()];
            end.value = Value::Hours { from: *to, to: *to };
            end.said = wording::said(&end);
            self.claims.push(end);
        }
        if let (Slot::Share, Unit::OutOf(base), Value::Number { low, .. }) =
            (slot, claim.unit, &claim.value)
        {
            let part = low.saturating_mul(100) / (base / ONE).max(1);
            let mut share = claim.clone();
            share.slot = Slot::Percent;
            (share.unit, share.value) = (
                Unit::Percent,
                Value::Number {
                    low: part,
                    high: part,
                },
            );
            let of = std::mem::take(&mut share.of);
            share.subject.extend(of);
            share.said = wording::said(&share);
            self.claims.push(share);
        }
        self.claims
            .extend(implied::allowance(&claim, clause.tokens));
        self.claims.extend(implied::bound(&claim, clause));
        let implied = implied::also(&claim, clause);
        self.claims.push(claim);
        self.claims.extend(implied);
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
            clause: self.tokens.get(clause.start).map_or(0, |t| t.clause),
            range: self.reading.original(start..end.max(start)),
            ..Claim::from(Statement {
                slot,
                of,
                unit: Unit::Truth,
                value: Value::Truth(true),
                qualifier: Qualifier::Exactly,
                per: None,
                is_awaited: None,
                extent: Extent::Open,
                subject,
                scope,
                said: String::new(),
            })
        }
    }

    /// The only number of a quantity, and what stands beside it.
    fn number(&self, quantity: &Quantity) -> Option<(Range<usize>, Arc<str>)> {
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
            beside.collect::<Vec<_>>().join(" ").into(),
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

    /// What a claim is about: the words of its part of the clause and of what stands before a colon; where a
    /// quantity begins its part, those of the part before, too; and where all that says nothing, of the whole
    /// clause.
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
        // Tula bunk bed, maximum load 80 kg.
        let titled = titled_by(clause).filter(|_| part > 0);
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
        // Eighteen weights, one typeface: Harrow.
        let is_last_name = |at: usize, t: &Token<'_>| {
            at > colon && t.is_name && range.end - colon <= 4 && own.end < colon
        };
        let led = self
            .led_by(clause, own, all)
            .or_else(|| self.led_to(clause, own));
        // A five-year plan: zero waste.
        let is_titled = own.start < colon && all.iter().any(|q| q.tokens == *own && q.is_adjective);
        let near = words(&|at, t| {
            at < colon
                || is_last_name(at, t)
                || !is_titled && (t.part == part || Some(t.part) == led || Some(t.part) == titled)
        });
        // 46 rooms, each with a balcony: that is said of them, not which they are.
        let is_each = |part: usize| {
            let first = clause
                .iter()
                .find(|t| t.part == part && t.kind == Kind::Word);
            first.is_some_and(|t| t.word == "each")
        };
        if near.is_empty() {
            return words(&|_, t| !is_each(t.part));
        }
        near
    }

    /// What a price is per, where that stands before it: per day: £20.
    fn per_before(&self, quantity: &Quantity, start: usize) -> Option<String> {
        let before = self.tokens.get(start..quantity.tokens.start)?;
        let at = before
            .iter()
            .rposition(|t| matches!(t.word, "per" | "pro" | "par" | "por" | "je"))?;
        let is_period = before.get(at + 1)?.known.unit.is_some();
        let (name, _) = per(before.get(at..)?).filter(|_| is_period)?;
        Some(name)
    }

    /// The part of a clause that names what the next one is said of: Calm balm, with a scent of lavender.
    fn led_to(&self, clause: &[Token<'_>], own: &Range<usize>) -> Option<usize> {
        let first = self.tokens.get(own.start).filter(|t| t.known.is_variant)?;
        let before = own
            .start
            .checked_sub(1)
            .and_then(|at| self.tokens.get(at))?;
        let leads = clause.first().is_some_and(|t| t.part + 1 == first.part);
        (before.is(',') && leads).then(|| first.part - 1)
    }

    /// The part of a clause that names what the next one gives a value of: The Tasting Six, now £52.
    fn led_by(&self, clause: &[Token<'_>], own: &Range<usize>, all: &[Quantity]) -> Option<usize> {
        let mine = all.iter().find(|q| q.tokens == *own)?;
        let part_of = |at: usize| self.tokens.get(at).map(|t| t.part);
        let part = part_of(own.start)?;
        let is_named = self
            .tokens
            .get(..own.start)?
            .iter()
            .rev()
            .take_while(|t| t.part == part)
            .any(|t| is_content(t) && !t.stemmed.is_weak);
        let before = part.checked_sub(1)?;
        let has_own = |q: &Quantity| part_of(q.tokens.start) == Some(before) && q.unit == mine.unit;
        let leads = clause.first().is_some_and(|t| t.part <= before);
        (leads && !is_named && !all.iter().any(has_own)).then_some(before)
    }
}
