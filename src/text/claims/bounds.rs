//! To whom, where and when a clause limits what it says, what it excepts, and which part of a thing it
//! speaks of. Whether the bounds of two claims keep them apart is judged in `compare`.

use std::collections::BTreeSet;

use super::fares::{Fare, fare};
use super::lexicon::{LEXICON, signal};
use super::scope::{is_content, is_denied};
use super::tokens::{Kind, Token};

/// The bounds that a clause sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bounds {
    /// Groups of people, a bit for each: those without a bit in common are other people.
    pub whom: u32,
    /// What is excepted, as stems.
    pub excepted: BTreeSet<String>,
    /// In which months it is excepted, January in the lowest bit.
    pub excepted_months: u16,
    /// Where, as stems: in the lobby, on the terrace.
    pub places: BTreeSet<String>,
    /// On what occasion, as stems: during the festival, in an ordinary week.
    pub occasions: BTreeSet<String>,
    /// Which of those who come: hotel guests, season-ticket holders; the words before.
    pub comers: BTreeSet<String>,
    /// Whether it holds from some time of the year on, and whether until one.
    pub begins_ends: (bool, bool),
    /// How many one has to buy.
    pub pieces: BTreeSet<i64>,
    /// Years of age that are named.
    pub ages: BTreeSet<i64>,
    /// Things, each with what it is a part of, as stems: the frame of the sofa.
    pub parts: BTreeSet<(String, String)>,
    /// For which way, at which hours and on which days a price holds.
    pub fare: Fare,
}

/// All who are not named otherwise: everyone else, non-members.
pub(super) const REST: u32 = 1 << 31;
/// The young, by their years.
pub(super) const CHILD: u32 = 1;
/// Students, who may be among the young.
pub(super) const STUDENT: u32 = 1 << 3;
/// Those who are grown up.
pub(super) const ADULT: u32 = 1 << 2;
/// The old, by their years.
pub(super) const SENIOR: u32 = 1 << 1;
/// The number of words that may stand between a preposition and its noun.
const ARTICLES: usize = 3;
/// The occasion of what holds from the second time on.
pub(super) const LATER: &str = "later";
/// The longest name of a place, in words.
const PLACE: usize = 3;

/// The bounds that a clause sets.
pub(super) fn bounds(clause: &[Token<'_>]) -> Bounds {
    let mut bounds = Bounds {
        fare: fare(clause),
        ..Bounds::default()
    };
    let mut exception: Option<usize> = None;
    for (at, token) in clause.iter().enumerate() {
        if excepts(clause, at) {
            exception = Some(at);
        }
        match token.kind {
            Kind::Word if token.known.people != 0 => {
                bounds.whom |= if is_denied(clause, at) {
                    REST
                } else {
                    token.known.people
                };
            }
            Kind::Number(value) => bounds.whom |= by_years(clause, at, value / 1_000_000),
            _ => {}
        }
        if token.known.is_place_joint {
            let run = noun(clause, at + 1).filter(|_| !is_of_all(clause, at + 1));
            bounds.places.extend(run.map(|t| t.stem.to_string()));
        }
        if token.known.is_occasion_joint || token.known.is_usual {
            let run = clause.iter().skip(at + usize::from(!token.known.is_usual));
            let run = run.skip_while(|t| t.known.is_stop && !t.known.is_usual);
            let run = run.take_while(|t| t.known.is_usual || is_content(t));
            bounds.occasions.extend(run.map(|t| t.stem.to_string()));
        }
        if token.known.is_occasion {
            bounds.occasions.insert(token.stem.to_string());
        }
        if token.known.is_buying && clause.get(at + 2).is_none_or(|t| t.known.unit.is_none()) {
            bounds.pieces.extend(clause.get(at + 1).and_then(whole));
        }
        if let Some(occasion) = occasion(clause, at) {
            bounds.occasions.insert(occasion);
        }
        if token.known.is_gain && bounds.comers.is_empty() {
            bounds.comers.extend(gainer(clause, at));
        }
        if token.known.is_comer {
            bounds.comers.extend(comer(clause, at));
        }
        let is_dated = || is_time_of_year(clause, at + 1);
        bounds.begins_ends.0 |= token.known.is_beginning && is_dated();
        bounds.begins_ends.1 |= token.known.is_until && is_dated();
        if token.known.is_part_joint
            && let Some(part) = at.checked_sub(1).and_then(|at| clause.get(at))
            && is_content(part)
            && let Some(whole) = noun(clause, at + 1).next()
        {
            let pair = (part.stem.to_string(), whole.stem.to_string());
            bounds.parts.insert(pair);
        }
    }
    if let Some(at) = exception {
        except(&mut bounds, clause, at);
    }
    bounds
}

/// The noun, with the words before it, that begins at a place after articles and the like.
fn noun<'c>(clause: &'c [Token<'c>], start: usize) -> impl Iterator<Item = &'c Token<'c>> {
    let rest = clause.get(start..).unwrap_or_default();
    let is_article = |t: &&Token<'_>| t.kind == Kind::Word && t.known.is_stop && !t.known.is_denial;
    let skipped = rest.iter().take(ARTICLES).take_while(is_article).count();
    let rest = rest.get(skipped..).unwrap_or_default();
    let ends = |(at, t): &(usize, &Token<'_>)| {
        !t.is('-') && !is_content(t)
            || t.known.season != 0
            || *at > 0 && signal(rest.get(*at..).unwrap_or_default()).is_some()
    };
    let run = rest.iter().enumerate().take_while(move |pair| !ends(pair));
    let run = run.map(|(_, t)| t).filter(|t| !t.is('-')).take(PLACE);
    let is_none = run.clone().any(|t| t.known.is_no_place);
    run.filter(move |_| !is_none)
}

/// A number that is no amount of anything.
fn whole(token: &Token<'_>) -> Option<i64> {
    match token.kind {
        Kind::Number(value) => Some(value),
        _ => token.known.number,
    }
}

/// The occasion that a time is named after, or outside which something holds: in the festival week.
fn occasion(clause: &[Token<'_>], at: usize) -> Option<String> {
    let token = clause.get(at)?;
    let back = |k: usize| at.checked_sub(k).and_then(|at| clause.get(at));
    // On bank holidays; in high season, out of season.
    let prior = back(1).filter(|t| !t.is('-')).or_else(|| back(2));
    let prior = prior.map_or("", |t| t.word);
    let is_season = |t: &&Token<'_>| t.known.season != 0 || t.known.month.is_some();
    if token.known.is_sale
        && let Some(season) = back(1).filter(is_season)
    {
        return Some(season.stem.to_string());
    }
    match (prior, token.word) {
        ("black", "friday") | ("cyber", "monday") => return Some(token.word.to_owned()),
        // Off every box after your first.
        ("after", "first") => return Some(LATER.to_owned()),
        ("your" | "the", "first") if back(2).is_some_and(|t| t.word == "after") => {
            return Some(LATER.to_owned());
        }
        ("next", "week" | "weekend" | "month") => return Some("next".to_owned()),
        ("bank", "holiday" | "holidays") => return Some("bank holiday".to_owned()),
        ("high" | "peak" | "main", "season") => return Some("high season".to_owned()),
        ("low" | "off", "season") => return Some("low season".to_owned()),
        ("of", "season") if back(2).is_some_and(|t| t.word == "out") => {
            return Some("low season".to_owned());
        }
        _ => {}
    }
    if matches!(token.word, "week" | "weekend" | "woche" | "wochenende") {
        let named = back(1).filter(|t| is_content(t) && LEXICON.ordinal(t.word).is_none())?;
        let joined = [back(2), back(3)].into_iter().flatten();
        let is_joined = joined.into_iter().any(|t| t.known.is_place_joint);
        return is_joined.then(|| named.stem.to_string());
    }
    let outside = matches!(back(1)?.word, "the" | "of" | "der" | "des")
        && matches!(back(2)?.word, "outside" | "außerhalb");
    (outside && is_content(token)).then(|| format!("not {}", token.stem))
}

/// Who gets something, where a clause begins with them: carers get 10% off.
fn gainer(clause: &[Token<'_>], at: usize) -> Option<String> {
    let words = clause.get(..at)?;
    let is_name = |t: &Token<'_>| is_content(t) && t.known.people == 0 && !t.stemmed.is_weak;
    let is_named = (1..=PLACE).contains(&words.len()) && words.iter().all(is_name);
    let words: Vec<&str> = words.iter().map(|t| &*t.stem).collect();
    is_named.then(|| words.join(" "))
}

/// Which of those who come is meant, where a claim is made for them or begins with them.
fn comer(clause: &[Token<'_>], at: usize) -> Option<String> {
    let before = clause.get(..at)?;
    let run = before.iter().rev().take(PLACE);
    let length = run
        .take_while(|t| t.is('-') || is_content(t) || t.known.unit.is_some())
        .count();
    let (rest, words) = before.split_at_checked(at - length)?;
    let mut rest = rest
        .iter()
        .rev()
        .skip_while(|t| t.known.is_stop && !is_for(t));
    let words: Vec<&str> = words.iter().map(|t| &*t.stem).collect();
    (!words.is_empty() && rest.next().is_none_or(is_for)).then(|| words.join(" "))
}

fn is_for(token: &Token<'_>) -> bool {
    matches!(token.word, "for" | "für")
}

/// Whether a time of the year stands at a place: 1 May, Easter.
fn is_time_of_year(clause: &[Token<'_>], start: usize) -> bool {
    let rest = clause.get(start..).unwrap_or_default().iter().take(4);
    let is_time = |t: &Token<'_>| {
        t.known.season != 0 || t.known.is_feast || t.known.month.is_some() && t.is_capital
    };
    let mut rest = rest.skip_while(|t| {
        !is_time(t) && (matches!(t.kind, Kind::Number(_)) || t.is('.') || t.known.is_stop)
    });
    rest.next().is_some_and(is_time)
}

/// Whether a place stands for all of a kind: in all rooms.
fn is_of_all(clause: &[Token<'_>], start: usize) -> bool {
    let next = clause
        .get(start..)
        .unwrap_or_default()
        .iter()
        .take(ARTICLES);
    let mut next = next.take_while(|t| t.known.is_stop);
    let named = noun(clause, start).last();
    next.any(|t| t.known.is_all) && named.is_none_or(|t| t.known.is_any_place)
}

/// Whether an exception begins at a place: except, apart from.
fn excepts(clause: &[Token<'_>], at: usize) -> bool {
    let word = |k: usize| clause.get(at + k).map_or("", |t| t.word);
    clause.get(at).is_some_and(|t| t.known.is_exception)
        || matches!((word(0), word(1)), ("apart", "from") | ("other", "than"))
        || (word(0), word(1), word(2)) == ("à", "l'exception", "de")
}

/// Notes what is excepted: the words of the exception that stand nowhere else in the clause.
fn except(bounds: &mut Bounds, clause: &[Token<'_>], at: usize) {
    let (before, rest) = clause.split_at_checked(at).unwrap_or((clause, &[]));
    let length = rest.iter().position(|t| t.is(',')).unwrap_or(rest.len());
    let (own, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
    for token in own.iter().skip(1) {
        if let Some(month) = token.known.month {
            bounds.excepted_months |= 1 << (month - 1);
        }
        bounds.excepted_months |= token.known.season;
        let mut elsewhere = before.iter().chain(after);
        if is_content(token) && !elsewhere.any(|t| t.stem == token.stem) {
            bounds.excepted.insert(token.stem.to_string());
        }
    }
}

/// Who is meant by years of age: under-16s, over 60s, les moins de 12 ans.
fn by_years(clause: &[Token<'_>], at: usize, years: i64) -> u32 {
    let after = clause.get(at + 1).map_or("", |t| t.word);
    let mut before = clause.get(..at).unwrap_or_default().iter().rev();
    let mut word = || {
        let next = before.find(|t| !t.is('-') && !matches!(t.word, "de" | "age" | "the"));
        next.map_or("", |t| t.word)
    };
    let (last, prior) = (word(), word());
    // Everybody under 26 pays £10.
    let are_people = matches!(
        after,
        "s" | "year" | "years" | "pay" | "pays" | "get" | "gets" | "go" | "goes"
    ) || prior == "les";
    match last {
        _ if !are_people => 0,
        "under" | "moins" if years <= 18 => CHILD,
        "under" | "moins" if years <= 30 => CHILD | STUDENT,
        "over" | "plus" if years >= 50 => SENIOR,
        _ => 0,
    }
}
