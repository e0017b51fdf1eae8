//! Claims that a phrase makes by itself (non-stop, cancel any time, online only), how often something
//! happens, and in which months it is open. The phrases stand in the tables.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::extract::{Clause, Cue, Maker};
use super::labels::is_no_rank;
use super::lexicon::{LEXICON, Stance, gaps, stances, stem};
use super::quantities::Quantity;
use super::scope::is_content;
use super::seasons::months;
use super::slots::Slot;
use super::tokens::{Kind, Token};
use super::values::is_denied_kind;
use super::{Claim, Qualifier, Unit, Value};

/// The claims of a clause that a phrase makes by itself.
pub(super) fn claims(maker: &mut Maker<'_>, clause: &Clause<'_>, cues: &[Cue]) {
    let finder = Finder {
        maker,
        clause,
        opens: cues
            .iter()
            .any(|c| matches!(c.slot, Slot::Hours | Slot::Opens | Slot::Closes)),
        pays: clause
            .quantities
            .iter()
            .any(|q| matches!(q.unit, Unit::Money(_) | Unit::Percent)),
    };
    let found = finder.all();
    maker.claims.extend(found);
}

/// Groups of which a kind is denied for all that one does: never subcontractors.
const OF_ALL: &[&str] = &[
    "hands", "making", "stops", "keeping", "origin", "state", "owner",
];

/// Ways that one may choose between for more money, or that differ from place to place.
const OPTIONAL: &[&str] = &[
    "delivery point",
    "fitting time",
    "skipper",
    "bathroom",
    "guide",
    "luggage",
    "sharing",
    "where",
    "visit",
    "carrier",
    "bringing",
    "fetching",
    "removal",
    "cover",
    "edition",
    "connection",
];

/// What is said of those who come.
const OF_WHOM: &[&str] = &[
    "child",
    "membership needed",
    "minimum order",
    "partner need",
    "experience",
];

/// A clause while its phrases are found.
pub(super) struct Finder<'m, 'a> {
    pub maker: &'m Maker<'a>,
    pub clause: &'m Clause<'m>,
    /// Whether the clause says when something is open.
    pub opens: bool,
    /// Whether it has an amount of money or a share.
    pub pays: bool,
}

impl<'a> Finder<'_, 'a> {
    pub fn token(&self, at: usize) -> Option<&'a Token<'a>> {
        self.maker
            .tokens
            .get(at)
            .filter(|_| self.clause.range.contains(&at))
    }

    pub fn word(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |t| t.word)
    }

    fn all(&self) -> Vec<Claim> {
        let mut found: Vec<Claim> = Vec::new();
        let mut at = self.clause.range.start;
        while at < self.clause.range.end {
            let rest = self.maker.tokens.get(at..self.clause.range.end);
            let rest = rest.unwrap_or_default();
            let mut taken = 0;
            for (stance, length) in stances(rest) {
                taken = length;
                // We pick your parcels up: what stands between is what it is about.
                let between = rest.get(..length).unwrap_or_default();
                if let Some(mut claim) = self.stance(stance, &(at..at + length)) {
                    let things = gaps(between, stance).filter(|t| is_content(t));
                    let things = things.filter(|t| !t.stemmed.is_weak);
                    claim.subject.extend(things.map(|t| t.stem.to_string()));
                    found.push(claim);
                }
            }
            if taken == 0
                && let Some((seconds, length)) = self.rate(rest)
            {
                taken = length;
                found.extend(self.often(seconds, &(at..at + length)));
            }
            if taken == 0
                && let Some((months, length)) = months(rest, self.is_between(at))
            {
                taken = length;
                let open = !self.is_closed() && !self.is_out_of_service();
                found.extend(self.season(months, open, &(at..at + length)));
            }
            at += taken.max(1);
        }
        found.extend(self.closed_months());
        // A linen and cotton mix.
        let is_blend = |t: &Token<'_>| {
            matches!(
                t.word,
                "mix" | "blend" | "mixture" | "mischung" | "mischgewebe" | "mélange" | "mezcla"
            )
        };
        if self.clause.tokens.iter().any(is_blend) {
            for claim in found.iter_mut().filter(|c| c.of == ["material"]) {
                claim.value = Value::Words("a blend".to_owned());
                claim.qualifier = Qualifier::About;
            }
        }
        // What says two of a kind says neither: online and in the studio.
        let mut values: BTreeMap<(Slot, Vec<String>), Vec<Value>> = BTreeMap::new();
        // Our own bakers, never an outside one.
        let has_kind = |claim: &Claim| {
            let mut same = found
                .iter()
                .filter(|c| c.of == claim.of && c.slot == claim.slot);
            same.any(|c| !is_denied_kind(c))
        };
        let spare = |claim: &Claim| is_denied_kind(claim) && has_kind(claim);
        let kept: Vec<Claim> = found.iter().filter(|c| !spare(c)).cloned().collect();
        found = kept;
        for claim in &found {
            let seen = values.entry((claim.slot, claim.of.clone())).or_default();
            if !seen.contains(&claim.value) {
                seen.push(claim.value.clone());
            }
        }
        found.retain(|c| {
            let key = (c.slot, c.of.clone());
            values.get(&key).is_none_or(|seen| seen.len() == 1)
        });
        found
    }

    fn stance(&self, stance: Stance, own: &Range<usize>) -> Option<Claim> {
        let denied = (1..=2).any(|k| {
            own.start
                .checked_sub(k)
                .is_some_and(|at| self.token(at).is_some_and(|t| t.known.is_denial))
        });
        if denied {
            // What if a bag is not fresh?
            let mut near = self.clause.range.clone().filter_map(|at| self.token(at));
            if near.any(|t| t.known.is_supposing || t.is('?')) {
                return None;
            }
            let (Stance::Kind { group, one } | Stance::Maybe { group, one }) = stance else {
                return None;
            };
            let mut claim = self.kind(group, one, true, own);
            claim.value = Value::Words(format!("no {one}"));
            claim.said.insert_str(0, "no ");
            return OF_ALL.contains(&group).then_some(claim);
        }
        // Ab 18 Uhr.
        let ends = self.token(own.end - 1);
        let is_time = ends.is_some_and(|t| matches!(t.kind, Kind::Number(_)))
            && matches!(self.word(own.end), "uhr" | "h" | "euro");
        if is_time {
            return None;
        }
        // What costs more is one way of several, and so is what holds elsewhere.
        if let Stance::Kind { group, .. } | Stance::Maybe { group, .. } = stance {
            let is_elsewhere = |t: &Token<'_>| {
                matches!(
                    t.word,
                    "outside" | "beyond" | "elsewhere" | "außerhalb" | "hors" | "fuera"
                )
            };
            let own = self.token(own.start);
            let is_other =
                self.clause.tokens.iter().any(is_elsewhere) && !own.is_some_and(is_elsewhere);
            if OPTIONAL.contains(&group) && (self.pays || is_other) {
                return None;
            }
        }
        match stance {
            Stance::Kind { group, one } => Some(self.kind(group, one, true, own)),
            Stance::Maybe { group: "rank", .. } if is_no_rank(self.word(own.end)) => None,
            Stance::Maybe { group, one } => {
                let part = self.token(own.start)?.part;
                let mut near = self.clause.range.clone().filter_map(|at| self.token(at));
                let only = near.any(|t| t.part == part && t.known.is_only);
                // In English, German or French.
                let is_told = own.start.checked_sub(1).is_some_and(|at| {
                    matches!(
                        self.word(at),
                        "sung" | "performed" | "spoken" | "conducted" | "narrated"
                    )
                });
                let only = only || group == "speech" && is_told;
                let several = group == "speech" && self.goes_on_in_another(own.end);
                let one = if several { "several" } else { one };
                Some(self.kind(group, one, only && !several, own))
            }
            Stance::Is(thing, truth) => {
                // No refunds after 30 days, deposits are not refundable.
                let limited = self.clause.range.clone().any(|at| {
                    matches!(
                        self.word(at),
                        "after"
                            | "unless"
                            | "except"
                            | "if"
                            | "deposit"
                            | "deposits"
                            | "nach"
                            | "außer"
                            | "wenn"
                            | "anzahlung"
                            | "après"
                            | "sauf"
                            | "si"
                            | "acompte"
                            | "arrhes"
                            | "después"
                            | "salvo"
                            | "depósito"
                    )
                });
                if limited
                    || self.is_for_another(thing, truth, own)
                    || thing == "price rise" && !self.is_of_price(truth)
                {
                    return None;
                }
                let mut claim = self.claim(Slot::Has, vec![stem(thing).into_owned()], own);
                claim.value = Value::Truth(truth);
                // Rent month to month: what binds is not what it is about.
                if matches!(thing, "contract" | "price rise") {
                    let own = self.clause.tokens;
                    claim
                        .subject
                        .retain(|stem| !own.iter().any(|t| t.known.is_binding && t.stem == *stem));
                }
                // Of whom and how many is what is claimed, not for whom it is so.
                if OF_WHOM.contains(&thing) {
                    let scope = Arc::make_mut(&mut claim.scope);
                    (scope.kinds, scope.limits, scope.people) = Default::default();
                    (scope.bounds.whom, scope.bounds.comers) = Default::default();
                }
                // Up to 48 hours before; with less than two days' notice.
                if thing == "refundable" && self.has_notice() {
                    Arc::make_mut(&mut claim.scope).is_temporary = true;
                }
                // Put your new wardrobe together.
                if thing == "assembly" {
                    let words = own.clone().filter_map(|at| self.token(at));
                    let words = words.filter(|t| is_content(t) && !t.stemmed.is_weak);
                    claim.subject.extend(words.map(|t| t.stem.to_string()));
                }
                Some(claim)
            }
            Stance::Often(seconds) => {
                let is_of = self.word(own.start) == "of";
                let day = own.start.checked_sub(1).and_then(|at| self.token(at));
                let is_day = day.is_some_and(|t| t.known.weekday.is_some());
                (!is_of || is_day).then(|| self.often(seconds, own))?
            }
            Stance::Months(months, open) => self.season(months, open, own),
        }
    }

    fn kind(&self, group: &str, one: &str, is_only: bool, own: &Range<usize>) -> Claim {
        let mut claim = self.claim(Slot::Kind, vec![group.to_owned()], own);
        // Raw milk, pasteurised milk: that they differ is what is claimed.
        if group != "material" {
            let said: Vec<&str> = own
                .clone()
                .filter_map(|at| Some(&*self.token(at)?.stem))
                .collect();
            let scope = Arc::make_mut(&mut claim.scope);
            scope
                .pairs
                .retain(|(_, before)| !said.contains(&before.as_str()));
        }
        claim.unit = Unit::Words;
        claim.value = Value::Words(one.to_owned());
        if !is_only {
            claim.qualifier = Qualifier::About;
        }
        // Whom a practice treats is what is said, not for whom it is so.
        if matches!(group, "funding" | "native") {
            Arc::make_mut(&mut claim.scope).people.clear();
        }
        if group == "native" {
            let scope = Arc::make_mut(&mut claim.scope);
            (scope.kinds, scope.limits) = Default::default();
            scope.bounds.whom = 0;
        }
        // Where it holds is what is said.
        if group == "goes to" {
            let is_region = |word: &String| {
                matches!(
                    word.as_str(),
                    "uk" | "eu" | "europ" | "worldwid" | "international"
                )
            };
            let scope = Arc::make_mut(&mut claim.scope);
            scope.kinds.retain(|_, words| !words.iter().any(is_region));
        }
        // Now also in supermarkets.
        if group == "sold" {
            Arc::make_mut(&mut claim.scope).is_for_some = false;
        }
        // Where it is made is not what is made.
        if group == "making" {
            claim.subject.retain(|stem| LEXICON.place(stem).is_none());
        }
        // Our own painters: they paint.
        if group == "hands" {
            Arc::make_mut(&mut claim.scope).people.clear();
            if !claim.subject.is_empty() {
                claim.subject.extend(self.doing(own));
            }
        }
        claim
    }

    /// Whether a list of languages goes on at a place.
    fn goes_on_in_another(&self, at: usize) -> bool {
        let joins = |t: &Token<'_>| {
            t.is(',')
                || t.is('&')
                || matches!(
                    t.word,
                    "and" | "or" | "und" | "oder" | "et" | "ou" | "y" | "o"
                )
        };
        self.token(at).is_some_and(joins) && self.token(at + 1).is_some_and(|t| t.known.is_language)
    }

    /// Whether what is needed or not is so for a purpose of its own (no account needed to browse), for one plan of
    /// several, or for less money.
    fn is_for_another(&self, thing: &str, truth: bool, own: &Range<usize>) -> bool {
        let mut words = self.clause.tokens.iter();
        match thing {
            "account" | "app" | "card" => {
                let purpose = self.token(own.end + 1);
                matches!(self.word(own.end), "to" | "for")
                    && purpose
                        .is_some_and(|t| is_content(t) && !t.stemmed.is_weak || t.word == "pay")
            }
            "advert" => words.any(|t| matches!(t.word, "plan" | "plans" | "version" | "tier")),
            "assembly" => truth && self.pays,
            _ => false,
        }
    }

    /// Whether it is a price that goes up or stays, and not from a day on that is announced.
    fn is_of_price(&self, rises: bool) -> bool {
        let is_dated = self.clause.quantities.iter().any(|q| q.unit == Unit::Day);
        let is_price = |t: &Token<'_>| {
            let stems = [
                "pric", "fee", "rent", "cost", "tariff", "bill", "subscrib", "premium", "rat",
            ];
            stems.contains(&&*t.stem)
                || ["preis", "prix", "precio", "tarif"]
                    .iter()
                    .any(|word| t.word.starts_with(word))
        };
        let named = || self.clause.tokens.iter().any(is_price);
        !(rises && is_dated) && (self.pays || named())
    }

    /// Who does something, and what, in words that tell little elsewhere: our own crews move your home.
    fn doing(&self, own: &Range<usize>) -> Vec<String> {
        let tokens = self
            .clause
            .range
            .clone()
            .filter_map(|at| Some((at, self.token(at)?)));
        let said =
            tokens.filter(|(at, t)| is_content(t) && (own.contains(at) || t.stemmed.is_weak));
        said.map(|(_, t)| t.stem.to_string()).collect()
    }

    /// Whether it is said how long before: that is when one gets one's money back, or from when on no more.
    fn has_notice(&self) -> bool {
        let is_time = |q: &Quantity| matches!(q.unit, Unit::Time | Unit::Workdays);
        let is_notice = |t: &Token<'_>| {
            matches!(
                t.word,
                "before" | "notice" | "vorher" | "vor" | "avant" | "antes" | "prior" | "ahead"
            )
        };
        self.clause.quantities.iter().any(is_time) && self.clause.tokens.iter().any(is_notice)
    }

    pub fn claim(&self, slot: Slot, of: Vec<String>, own: &Range<usize>) -> Claim {
        let range = &self.clause.range;
        let subject = self.maker.subject(range, own, self.clause.quantities, None);
        let scope = Arc::clone(self.clause.scope());
        let mut claim = self
            .maker
            .claim(slot, of, own.clone(), subject, scope, range);
        // Welcome on every pitch: that limits nothing.
        for at in own.end + 1..range.end {
            let all = (1..=2)
                .any(|k| at >= own.end + k && self.token(at - k).is_some_and(|t| t.known.is_all));
            if let Some(token) = self.token(at).filter(|_| all) {
                let whole = &mut Arc::make_mut(&mut claim.scope).whole;
                whole.insert(token.stem.to_string());
            }
        }
        let words = self.maker.tokens.get(own.clone()).unwrap_or_default();
        for token in words {
            if token.spaced && !claim.said.is_empty() {
                claim.said.push(' ');
            }
            claim.said += if token.is('-') { "-" } else { token.word };
        }
        claim
    }
}
