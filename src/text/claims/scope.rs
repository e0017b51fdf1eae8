//! What a claim is about and for whom it holds, from the words around it.

use super::Scope;
use super::bounds::bounds;
use super::lexicon::{LEXICON, stem};
use super::quantities::Quantity;
use super::tokens::{Kind, Token};

/// The words of some tokens that say what is spoken of: stems, in order, each once.
pub(super) fn subject<'t>(tokens: impl Iterator<Item = &'t Token<'t>>) -> Vec<String> {
    let mut subject: Vec<String> = Vec::new();
    let mut weak: Vec<String> = Vec::new();
    for token in tokens.filter(|t| is_content(t)) {
        let words = if token.stemmed.is_weak && !token.is_name {
            &mut weak
        } else {
            &mut subject
        };
        if !words.iter().any(|stem| *stem == token.stem) {
            words.push(token.stem.to_string());
        }
    }
    // A claim that is made in such words only is about them.
    if subject.is_empty() { weak } else { subject }
}

/// Whether a token says what is spoken of.
pub(super) fn is_content(token: &Token<'_>) -> bool {
    token.kind == Kind::Word
        && !token.known.is_stop
        && token.word.chars().count() > 1
        && token.known.month.is_none()
        && token.known.number.is_none()
        && token.known.unit.is_none()
        && (token.known.weekday.is_none() || token.word.len() <= 3)
}

/// The scope that a clause sets.
pub(super) fn scope(clause: &[Token<'_>], start: usize, quantities: &[Quantity]) -> Scope {
    let mut scope = Scope::default();
    let mut before: Option<&Token<'_>> = None;
    // Within 30 days is no place.
    let lasts = quantities
        .iter()
        .any(|q| matches!(q.unit, super::Unit::Time | super::Unit::Workdays));
    // Open every day, bank holidays included.
    let includes = clause.iter().any(|t| {
        matches!(
            t.word,
            "included" | "including" | "inclusive" | "even" | "auch" | "compris" | "incluidos"
        )
    });
    for (at, token) in clause.iter().enumerate() {
        match token.kind {
            Kind::Code => {
                scope.codes.insert(token.word.to_owned());
            }
            Kind::Word => {
                let word = token.word;
                // Show us some ID limits nothing; in some rooms does.
                let prior = at.checked_sub(1).and_then(|at| clause.get(at));
                let limits = !matches!(word, "some" | "many" | "most")
                    || prior
                        .is_none_or(|t| t.kind != Kind::Word || t.known.is_preposition || at == 1);
                scope.is_for_some |= limits && token.known.is_some_of;
                // £6 a month, free for students.
                let free = at.checked_sub(2).and_then(|at| clause.get(at..at + 2));
                let free = free.is_some_and(|t| t.iter().map(|t| t.word).eq(["free", "for"]));
                scope.is_for_some |= free && at > 2 && token.stemmed.people.is_some();
                // Free from €40 on; rooms from €89.
                let is_start = matches!(word, "ab" | "dès" | "desde" | "partir");
                let begins = is_start
                    && prior.is_some_and(is_content)
                    && !clause.iter().any(|t| t.known.is_given);
                scope.is_conditional |=
                    token.known.is_condition && !begins || token.known.is_bound && !lasts;
                scope.is_for_all |= token.known.is_all;
                scope.is_always |= token.known.is_always;
                // On Sundays and holidays.
                let is_beside = prior.is_some_and(|t| matches!(t.word, "and" | "und" | "et" | "y"));
                scope.is_of_holidays |= token.known.is_holiday && !includes && !is_beside;
                scope.is_for_most |= is_of_most(clause, at);
                scope.is_supposed |= token.known.is_supposing;
                scope.is_everywhere |= token.known.is_everywhere;
                scope.is_for_everyone |= token.known.is_everyone;
                let is_denied = is_denied(clause, at);
                if is_denied {
                    scope.denied.insert(token.stem.to_string());
                }
                // Every member is no smaller group than all who could be meant.
                let every = at.checked_sub(1).and_then(|at| clause.get(at));
                let every = every.is_some_and(|t| matches!(t.word, "every" | "each" | "any"));
                if let Some(group) = token
                    .stemmed
                    .people
                    .filter(|_| !every && !is_denied && !is_just_new(clause, at))
                {
                    scope.people.insert(group);
                }
                // Off-peak is no peak.
                let joined = clause
                    .get(at.saturating_sub(2)..at)
                    .filter(|t| t.get(1).is_some_and(|t| t.is('-')));
                let joined = joined.and_then(|t| Some(format!("{}-{word}", t.first()?.word)));
                let counts = |q: &Quantity| q.tokens.contains(&(start + at));
                let counted = quantities.iter().any(counts);
                let known = joined.as_deref().and_then(|word| LEXICON.contrast(word));
                // 900 Mbps as standard: nothing is called so.
                let is_standard = prior
                    .is_some_and(|t| matches!(t.word, "as" | "is" | "are" | "come" | "comes"))
                    && word == "standard";
                // This weekend only: that is a date.
                let is_now = prior.is_some_and(|t| {
                    matches!(t.word, "this" | "dieses" | "diesem" | "ce" | "este")
                }) && token.stemmed.contrast.is_some()
                    && word.starts_with("week");
                if is_standard || is_now {
                    continue;
                }
                if let Some((group, limits)) = known.or(token.stemmed.contrast).filter(|_| !counted)
                {
                    let kind = joined
                        .filter(|_| known.is_some())
                        .map(|word| stem(&word).into_owned())
                        .unwrap_or_else(|| token.stem.to_string());
                    scope.kinds.entry(group).or_default().insert(kind);
                    if limits {
                        scope.limits.insert(group);
                    }
                }
                if token.is_name && is_content(token) && token.word.len() > 1 {
                    scope.names.insert(token.stem.to_string());
                }
                if matches!(word, "vat" | "mwst" | "ust" | "tva" | "iva" | "tax") {
                    let said = clause.get(at.saturating_sub(3)..at).unwrap_or_default();
                    let without = said.iter().any(|t| {
                        matches!(
                            t.word,
                            "excl"
                                | "excluding"
                                | "ex"
                                | "plus"
                                | "zzgl"
                                | "zuzüglich"
                                | "exkl"
                                | "hors"
                                | "sin"
                        ) || t.is('+')
                    });
                    let with = said.iter().any(|t| {
                        matches!(
                            t.word,
                            "incl" | "including" | "inc" | "inkl" | "inklusive" | "con" | "with"
                        )
                    });
                    if without || with {
                        scope.with_tax = Some(with);
                    }
                }
                // Cover for dogs, a ticket for two.
                let whom = clause.get(at.saturating_sub(4)..at).unwrap_or_default();
                let whom = whom.iter().rev().skip_while(|t| {
                    matches!(
                        t.word,
                        "a" | "the"
                            | "your"
                            | "all"
                            | "our"
                            | "die"
                            | "den"
                            | "les"
                            | "los"
                            | "las"
                    )
                });
                let mut whom = whom.skip_while(|t| t.stem == token.stem).peekable();
                let joined = whom
                    .next()
                    .is_some_and(|t| matches!(t.word, "for" | "für" | "pour" | "para"));
                if let Some(thing) = whom
                    .peek()
                    .filter(|t| joined && is_content(t) && is_content(token))
                {
                    let pair = (format!("{} for", thing.stem), token.stem.to_string());
                    scope.pairs.insert(pair);
                }
                // The shop of the museum is the museum's shop.
                let of = clause.get(at.saturating_sub(4)..at).unwrap_or_default();
                let mut of = of.iter().rev();
                let joint = of.find(|t| {
                    !matches!(t.word, "the" | "a" | "our" | "your" | "la" | "los" | "las")
                });
                if joint.is_some_and(|t| {
                    matches!(t.word, "of" | "zum" | "zur" | "du" | "del" | "de" | "des")
                }) && let Some(head) = of.next().filter(|t| is_content(t) && is_content(token))
                {
                    let pair = (head.stem.to_string(), token.stem.to_string());
                    scope.pairs.insert(pair);
                }
                // Museum and garden.
                if let Some([thing, joint]) = at.checked_sub(2).and_then(|n| clause.get(n..at))
                    && (joint.is('&')
                        || joint.is('+')
                        || matches!(joint.word, "and" | "und" | "et" | "y"))
                    && is_content(thing)
                    && is_content(token)
                {
                    let pair = (format!("{} and", thing.stem), token.stem.to_string());
                    scope.pairs.insert(pair);
                }
                // A haircut with colour is another one than a haircut.
                let with = clause.get(at.saturating_sub(3)..at).unwrap_or_default();
                let mut with = with.iter().rev().skip_while(|t| {
                    matches!(
                        t.word,
                        "the" | "a" | "our" | "every" | "each" | "any" | "all"
                    )
                });
                if with.next().is_some_and(|t| t.known.is_variant)
                    && let Some(head) = with.next().filter(|t| is_content(t) && is_content(token))
                {
                    let pair = (token.stem.to_string(), format!("{} with", head.stem));
                    scope.pairs.insert(pair);
                }
                // Course A is not course B.
                if word.len() == 1
                    && token.is_capital
                    && !matches!(word, "i")
                    && let Some(before) = before.filter(|b| is_content(b))
                {
                    let pair = (format!("{} no", before.stem), word.to_owned());
                    scope.pairs.insert(pair);
                }
                // A day pass is another one than a night pass; a two-day pass is known by its number.
                let back = 1 + usize::from(prior.is_some_and(|t| t.is('-')));
                let number = clause.get(..at.saturating_sub(back)).unwrap_or_default();
                let of_number =
                    number.iter().rev().find(|t| !t.is('-')).is_some_and(|t| {
                        matches!(t.kind, Kind::Number(_)) || t.known.number.is_some()
                    });
                // An e-bike.
                let letter = |b: &Token<'_>| back == 2 && b.word.len() == 1;
                let says =
                    |b: &Token<'_>| is_content(b) || letter(b) || b.known.is_modifier && !of_number;
                // A kayak for two.
                if let Some([thing, joint]) = at.checked_sub(2).and_then(|n| clause.get(n..at))
                    && matches!(joint.word, "for" | "für" | "pour" | "para")
                    && token.known.number.is_some()
                    && is_content(thing)
                    && clause
                        .get(at + 1)
                        .is_none_or(|t| t.known.unit.is_none() && !is_content(t))
                {
                    let pair = (format!("{} for", thing.stem), token.stem.to_string());
                    scope.pairs.insert(pair);
                }
                if let Some(before) = before.filter(|b| is_content(token) && says(b)) {
                    scope
                        .pairs
                        .insert((token.stem.to_string(), before.stem.to_string()));
                }
            }
            // Webinar 1, Level 2: the number is a name.
            Kind::Number(_) if !quantities.iter().any(|q| q.tokens.contains(&(start + at))) => {
                if let Some(before) = before.filter(|b| is_content(b)) {
                    scope
                        .pairs
                        .insert((format!("{} no", before.stem), token.word.to_owned()));
                }
                // A tent for 2.
                if let Some([thing, joint]) = at.checked_sub(2).and_then(|n| clause.get(n..at))
                    && matches!(joint.word, "for" | "für" | "pour" | "para")
                    && is_content(thing)
                {
                    let pair = (format!("{} for", thing.stem), token.word.to_owned());
                    scope.pairs.insert(pair);
                }
            }
            _ => {}
        }
        let joins = matches!(token.kind, Kind::Word) || token.is('-');
        if !token.is('-') {
            before = Some(token).filter(|_| joins);
        }
    }
    // Every day but Christmas is nearly every day.
    let is_all = |t: &Token<'_>| t.known.is_all || t.known.is_exception || t.known.is_always;
    let is_feast = |t: &Token<'_>| t.known.is_feast || t.known.is_holiday;
    scope.is_dated = !includes && clause.iter().any(is_feast) && !clause.iter().any(is_all);
    scope.bounds = bounds(clause);
    if includes {
        scope.bounds.occasions.clear();
    }
    scope.months = months(clause);
    for quantity in quantities {
        match (&quantity.value, quantity.unit) {
            (super::Value::Days { days, .. }, _) => scope.days |= days,
            (super::Value::Number { low, .. }, super::Unit::Age) => {
                scope.bounds.ages.insert(*low);
            }
            (super::Value::Day(_), _) => scope.is_dated = true,
            (super::Value::Number { low, .. }, super::Unit::Year) => {
                scope.years.insert(*low);
            }
            _ => {}
        }
    }
    let spends = |q: &Quantity| matches!(q.unit, super::Unit::Money(_));
    scope.is_temporary = is_temporary(clause);
    scope.has_threshold = scope.is_conditional && quantities.iter().any(spends);
    scope
}

/// The months that a clause names or whose season it names, January in the lowest bit.
fn months(clause: &[Token<'_>]) -> u16 {
    let mut all = 0;
    let mut last: Option<(usize, i8)> = None;
    for (at, token) in clause.iter().enumerate() {
        all |= token.known.season;
        let named = token
            .known
            .month
            .filter(|_| token.is_capital || token.word.len() > 5);
        let Some(month) = named else {
            continue;
        };
        let mut from = month;
        if let Some((_, first)) = last.filter(|(before, _)| {
            let between = clause.get(before + 1..at).unwrap_or_default();
            between
                .iter()
                .any(|t| t.known.is_until || t.is('-') || t.is('–'))
        }) {
            from = first;
        }
        while from != month {
            all |= 1 << (from - 1);
            from = from % 12 + 1;
        }
        all |= 1 << (month - 1);
        last = Some((at, month));
    }
    all
}

/// Whether most are meant and not all: most of, almost all, fast alle.
fn is_of_most(clause: &[Token<'_>], at: usize) -> bool {
    let next = clause.get(at + 1);
    let Some(known) = clause.get(at).map(|t| t.known) else {
        return false;
    };
    // The most comfortable bed.
    let before = || at.checked_sub(1).and_then(|at| clause.get(at));
    let compares = || before().is_some_and(|t| matches!(t.word, "the" | "our" | "your"));
    let is_of = |t: &Token<'_>| matches!(t.word, "our" | "of" | "the" | "unserer" | "der" | "de");
    known.is_majority && !compares()
        || known.is_half && next.is_some_and(is_of)
        || known.is_nearly && next.is_some_and(|t| t.known.is_all)
}

/// Whether something is so for a while only: this week only, until Sunday.
fn is_temporary(clause: &[Token<'_>]) -> bool {
    let is_time = |t: &Token<'_>| t.known.is_present_time || t.known.weekday.is_some();
    let until = clause.windows(3).any(|t| {
        let [joint, rest @ ..] = t else { return false };
        let dated =
            |t: &Token<'_>| t.known.weekday.is_some() || t.known.month.is_some() && t.is_capital;
        joint.known.is_until && joint.word != "to" && rest.iter().any(dated)
    });
    until || clause.iter().any(|t| t.known.is_limit) && clause.iter().any(is_time)
}

/// Whether a word stands after one that takes it back: not registered, not a student, non-members.
pub(super) fn is_denied(clause: &[Token<'_>], at: usize) -> bool {
    let is_said = clause
        .get(at)
        .is_some_and(|t| is_content(t) || t.stemmed.people.is_some());
    let before = clause.get(at.saturating_sub(3)..at).unwrap_or_default();
    let mut before = before.iter().rev().skip_while(|t| {
        t.is('-') || matches!(t.word, "a" | "an" | "yet" | "our" | "de" | "un" | "ein")
    });
    let denies = |t: &Token<'_>| {
        matches!(
            t.word,
            "not"
                | "non"
                | "aren't"
                | "isn't"
                | "without"
                | "nicht"
                | "ohne"
                | "pas"
                | "sin"
                | "no"
        )
    };
    is_said && before.next().is_some_and(denies)
}

/// Whether something is new that is no person: a new box, new rooms.
fn is_just_new(clause: &[Token<'_>], at: usize) -> bool {
    let next = clause.get(at + 1);
    let is_telling = |t: &Token<'_>| t.kind != Kind::Word || t.known.unit.is_some();
    clause.get(at).is_some_and(|t| t.word == "new")
        && next.is_none_or(|t| {
            // New: hazelnut rolls. The new year.
            is_telling(t)
                || is_content(t)
                    && t.stemmed.people.is_none()
                    && !matches!(
                        &*t.stem,
                        "customer" | "patient" | "account" | "joiner" | "starter"
                    )
        })
}
