//! Amounts of money, and what prices and rates are per.

use super::numbers::{ONE, number};
use super::quantities::{Quantity, amount, word};
use super::tokens::{Kind, Token};
use super::{Qualifier, Unit};

/// The currency that a token names.
fn currency(token: Option<&Token<'_>>) -> Option<&'static str> {
    let token = token?;
    match token.kind {
        Kind::Sign('£') => Some("GBP"),
        Kind::Sign('€') => Some("EUR"),
        Kind::Sign('$') => Some("USD"),
        Kind::Sign('¥') => Some("JPY"),
        Kind::Word => match token.word {
            "gbp" | "pounds" | "quid" => Some("GBP"),
            "eur" | "euro" | "euros" => Some("EUR"),
            "usd" | "dollars" | "bucks" => Some("USD"),
            "chf" | "franken" | "fr" => Some("CHF"),
            "cad" => Some("CAD"),
            "aud" => Some("AUD"),
            "kr" | "sek" => Some("SEK"),
            "p" | "pence" if !token.spaced || token.word == "pence" => Some("GBp"),
            "cents" => Some("USc"),
            _ => None,
        },
        _ => None,
    }
}

/// £12, €10–15, 29 €, 50p, $5m, a fiver.
pub(super) fn money(tokens: &[Token<'_>]) -> Option<(Quantity, usize)> {
    let note = match tokens.first()?.word {
        "fiver" => 5,
        "tenner" => 10,
        _ => 0,
    };
    if note > 0 {
        return Some((amount(Unit::Money("GBP"), note * ONE, note * ONE), 1));
    }
    let (mut currency_found, mut at) = match currency(tokens.first()) {
        Some(c) if c != "GBp" && c != "USc" && c != "CHF" || tokens.first()?.word == "chf" => {
            (Some(c), 1)
        }
        _ => (None, 0),
    };
    let (low, taken) = number_of_money(tokens.get(at..)?, currency_found.is_some())?;
    at += taken;
    let (mut high, mut end) = (low, at);
    let joint = tokens.get(at).is_some_and(|t| {
        matches!(t.kind, Kind::Sign('-' | '–')) || matches!(t.word, "to" | "bis" | "and")
    });
    if joint {
        let skip = usize::from(currency(tokens.get(at + 1)).is_some());
        if let Some((second, taken)) = tokens
            .get(at + 1 + skip..)
            .and_then(|t| number_of_money(t, true))
            && second > low
            && (skip == 1 && word(tokens, at) != "and"
                || currency_found.is_none() && currency(tokens.get(at + 1 + taken)).is_some())
        {
            (high, end) = (second, at + 1 + skip + taken);
        }
    }
    if currency_found.is_none() {
        currency_found = currency(tokens.get(end));
        end += 1;
    }
    let mut name = currency_found?;
    let mut scale = 1;
    if name == "GBp" || name == "USc" {
        scale = 100;
        name = if name == "GBp" { "GBP" } else { "USD" };
    }
    // 5,–
    if tokens.get(end).is_some_and(|t| t.is(','))
        && tokens
            .get(end + 1)
            .is_some_and(|t| matches!(t.kind, Kind::Sign('-' | '–')) && !t.spaced)
    {
        end += 2;
    }
    let mut quantity = amount(Unit::Money(name), low / scale, high / scale);
    if tokens.get(end).is_some_and(|t| t.is('+') && !t.spaced) {
        quantity.qualifier = Qualifier::From;
        end += 1;
    }
    if let Some((per, taken)) = tokens.get(end..).and_then(per) {
        quantity.per = Some(per);
        end += taken;
    }
    Some((quantity, end))
}

/// A number of money: digits, or words before a currency.
fn number_of_money(tokens: &[Token<'_>], has_sign: bool) -> Option<(i64, usize)> {
    let first = tokens.first()?;
    if !matches!(first.kind, Kind::Number(_)) && currency(tokens.get(1)).is_none() {
        return None;
    }
    let (value, taken) = number(tokens)?;
    // £5m is five million; 5 m is five metres.
    let million = has_sign
        && tokens
            .get(taken)
            .is_some_and(|t| t.word == "m" && !t.spaced);
    if million {
        return Some((value.saturating_mul(1_000_000), taken + 1));
    }
    Some((value, taken))
}

/// What a quantity is per: a month, per person, /night, each, monthly.
pub(super) fn per(tokens: &[Token<'_>]) -> Option<(String, usize)> {
    let canonical = |word: &str| match word {
        "mo" | "month" | "monat" | "mois" | "mes" | "monthly" | "monatlich" | "pcm" | "mth" => {
            "month".to_owned()
        }
        "yr" | "year" | "jahr" | "an" | "année" | "año" | "annually" | "yearly" | "jährlich"
        | "annum" => "year".to_owned(),
        "wk" | "week" | "woche" | "semaine" | "semana" | "weekly" => "week".to_owned(),
        "day" | "tag" | "jour" | "día" | "daily" => "day".to_owned(),
        "night" | "nacht" | "nuit" | "noche" => "night".to_owned(),
        "person" | "head" | "pp" | "personne" | "persona" | "guest" => "person".to_owned(),
        other => super::lexicon::stem(other).into_owned(),
    };
    let first = tokens.first()?;
    let second = word(tokens, 1);
    let taken = match first.word {
        "per" | "pro" | "par" | "por" | "je" if !second.is_empty() => 2,
        "im" | "al" if matches!(second, "monat" | "jahr" | "mes" | "año") => 2,
        "a" | "an" | "each" | "every"
            if tokens
                .get(1)
                .and_then(|t| t.known.unit)
                .is_some_and(|(unit, _)| unit == Unit::Time)
                || matches!(second, "head" | "person" | "seat" | "user" | "piece")
                || first.word != "every" && first.word != "each" && is_last_noun(tokens) =>
        {
            2
        }
        "monthly" | "yearly" | "annually" | "weekly" | "daily" | "monatlich" | "jährlich"
        | "pcm" | "pp" => 1,
        "each" | "apiece" => return Some(("piece".to_owned(), 1)),
        _ if first.is('/') && !second.is_empty() => 2,
        _ => return None,
    };
    let mut name = canonical(word(tokens, taken - 1));
    let mut end = taken;
    // Per user per month.
    if let Some((more, taken)) = tokens.get(end..).and_then(per) {
        name = format!("{name} {more}");
        end += taken;
    }
    Some((name, end))
}

/// Whether after “a” stands a thing and then nothing more of its name: £8 a bottle.
fn is_last_noun(tokens: &[Token<'_>]) -> bool {
    let is_thing = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| t.kind == Kind::Word && !t.known.is_stop)
    };
    is_thing(1) && !is_thing(2)
}
