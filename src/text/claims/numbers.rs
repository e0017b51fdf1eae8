//! Numbers as people write them, in digits and in words. Values are whole millionths, so that equal is
//! equal.

use super::lexicon::LEXICON;
use super::tokens::{Kind, Token};

/// One, in millionths.
pub(super) const ONE: i64 = 1_000_000;

/// Without end: unlimited, lifetime.
pub(super) const ENDLESS: i64 = i64::MAX;

/// The number at the beginning of a text, and how long it is. With a decimal comma, 1.200 is twelve
/// hundred; else it is one and a fifth.
pub(super) fn digits(text: &str, decimal_comma: bool) -> (i64, usize) {
    let mut whole: i64 = digits_only(text);
    let mut at = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_group = at <= 3;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let mut chars = rest.chars();
        let sign = chars.next().unwrap_or(' ');
        let after = chars.as_str();
        let count = after.bytes().take_while(u8::is_ascii_digit).count();
        let thousands = match sign {
            ',' => !decimal_comma,
            '.' | '\'' => decimal_comma || sign == '\'' || after.starts_with("000"),
            ' ' => decimal_comma,
            _ => false,
        };
        if count == 3 && thousands && is_group && at <= 15 {
            whole = whole
                .saturating_mul(1000)
                .saturating_add(digits_only(after));
            at += 4;
            continue;
        }
        let is_decimal = matches!(sign, '.' | ',') && (1..=2).contains(&count)
            || sign == '.' && count == 3 && !decimal_comma
            || sign == ',' && count == 3 && decimal_comma;
        // 12.09.2026 and 1.2.3 are no decimals.
        let goes_on = after.get(count..).is_some_and(|more| {
            more.starts_with(['.', ',']) && more.chars().nth(1).is_some_and(|c| c.is_ascii_digit())
        });
        if is_decimal && !goes_on {
            let scale = [1, 10, 100, 1000].get(count).copied().unwrap_or(1000);
            let value = whole.saturating_mul(ONE);
            let fraction = digits_only(after).saturating_mul(ONE / scale);
            return (value.saturating_add(fraction), at + 1 + count);
        }
        return (whole.saturating_mul(ONE), at);
    }
}

/// The digits at the beginning of a text, as a number.
fn digits_only(text: &str) -> i64 {
    text.bytes()
        .take_while(u8::is_ascii_digit)
        .fold(0_i64, |all, digit| {
            all.saturating_mul(10)
                .saturating_add(i64::from(digit - b'0'))
        })
}

/// The number that begins with a token, in digits or words, with its scale (2 million, 5k), and how many
/// tokens it takes.
pub(super) fn number(tokens: &[Token<'_>]) -> Option<(i64, usize)> {
    let first = tokens.first()?;
    let (mut value, mut taken) = match first.kind {
        Kind::Number(value) => (value, 1),
        Kind::Word => words(tokens)?,
        _ => return None,
    };
    if let Some(scale) = tokens.get(taken).filter(|t| t.kind == Kind::Word) {
        let factor = match scale.word {
            "k" if !scale.spaced => 1_000,
            "thousand" | "tausend" | "mille" | "mil" => 1_000,
            "m" | "mn" | "mio" if !scale.spaced || scale.word != "m" => 1_000_000,
            "million" | "millions" | "millionen" | "millones" | "millón" => 1_000_000,
            "bn" | "billion" | "milliarden" | "milliards" => 1_000_000_000,
            _ => 1,
        };
        if factor > 1 {
            value = value.saturating_mul(factor);
            taken += 1;
        }
    }
    // Two and a half, 1½.
    let word = |k: usize| tokens.get(taken + k).map_or("", |t| t.word);
    if word(0) == "and" && word(1) == "a" && word(2) == "half" {
        return Some((value + ONE / 2, taken + 3));
    }
    let fraction = tokens.get(taken).and_then(|t| match t.kind {
        Kind::Sign('½') => Some(ONE / 2),
        Kind::Sign('¼') => Some(ONE / 4),
        Kind::Sign('¾') => Some(3 * ONE / 4),
        _ => None,
    });
    if let Some(fraction) = fraction {
        return Some((value + fraction, taken + 1));
    }
    Some((value, taken))
}

/// A number in words: two, twenty-five, a dozen, half.
fn words(tokens: &[Token<'_>]) -> Option<(i64, usize)> {
    let value = |token: &Token<'_>| token.known.number;
    let first = tokens.first()?;
    let is_round = |t: &&Token<'_>| matches!(t.word, "hundred" | "thousand" | "million");
    if first.word == "a" && tokens.get(1).filter(is_round).is_some() {
        let hundred = tokens.get(1).is_some_and(|t| t.word == "hundred");
        return Some(if hundred { (100 * ONE, 2) } else { (ONE, 1) });
    }
    let mut one = value(first).or_else(|| joined(first.word))?;
    let is_ten = |n: i64| (20 * ONE..=90 * ONE).contains(&n);
    let hyphen = |at: usize| usize::from(tokens.get(at).is_some_and(|t| t.is('-')));
    let mut taken = 1;
    // Quatre-vingts.
    if first.word == "quatre"
        && hyphen(1) == 1
        && tokens
            .get(2)
            .is_some_and(|t| matches!(t.word, "vingt" | "vingts"))
    {
        (one, taken) = (80 * ONE, 3);
    }
    let is_joint = |at: usize| {
        let joint = tokens.get(at);
        usize::from(joint.is_some_and(|t| matches!(t.word, "y" | "et")))
    };
    let joint = hyphen(taken).max(is_joint(taken));
    let most = if matches!(first.word, "soixante" | "quatre") {
        20
    } else {
        10
    };
    if is_ten(one)
        && let Some(second) = tokens.get(taken + joint).and_then(value)
        && (ONE..most * ONE).contains(&second)
    {
        return Some((one + second, taken + joint + 1));
    }
    if taken > 1 {
        return Some((one, taken));
    }
    if tokens.get(1).is_some_and(|t| t.word == "hundred") && one < 100 * ONE {
        let mut taken = 2;
        if tokens.get(2).is_some_and(|t| t.word == "and") {
            taken = 3;
        }
        let more = tokens.get(taken..).and_then(words);
        return match more.filter(|(more, _)| *more < 100 * ONE) {
            Some((more, length)) => Some((one * 100 + more, taken + length)),
            None => Some((one * 100, 2)),
        };
    }
    Some((one, 1))
}

/// A German number in one word: fünfunddreißig, dreihundert.
fn joined(word: &str) -> Option<i64> {
    let value = |part: &str| LEXICON.known(part).number;
    if let Some(count) = word.strip_suffix("hundert") {
        return value(count).filter(|n| *n < 10 * ONE).map(|n| n * 100);
    }
    let is_ten = word.ends_with("zig") || word.ends_with("ßig");
    let (one, ten) = word.split_once("und").filter(|_| is_ten)?;
    let one = if one == "ein" { Some(ONE) } else { value(one) };
    Some(one.filter(|n| *n < 10 * ONE)? + value(ten)?)
}

/// Whether two values are one to a reader who rounds: the finer one rounds to the coarser at the digits
/// that it has.
pub(super) fn rounds_to(a: i64, b: i64) -> bool {
    if a == b {
        return true;
    }
    if a == ENDLESS || b == ENDLESS || a <= 0 || b <= 0 {
        return false;
    }
    let (coarse, fine) = if step(a) >= step(b) { (a, b) } else { (b, a) };
    let step = step(coarse);
    let rounded = fine.saturating_add(step / 2) / step == coarse / step;
    let near = (fine - coarse).abs().saturating_mul(10) <= coarse;
    // A small number is meant as it stands: only thousands are rounded, and fractions.
    let is_round = coarse >= 1000 * ONE && step >= 100 * ONE;
    let is_fraction = step >= ONE && fine % ONE != 0 && step < 10 * ONE && coarse >= 20 * ONE
        || step == 10 * ONE && fine % ONE != 0;
    near && rounded && (is_round || is_fraction && (fine - coarse).abs() < ONE)
}

/// The place of a number's last digit that is not nought.
fn step(value: i64) -> i64 {
    let mut step = 1;
    while value % (step * 10) == 0 && step < 1_000_000_000_000_000 {
        step *= 10;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_in_two_habits() {
        for (text, comma, value, length) in [
            ("1,200 off", false, 1_200_000_000, 5),
            ("1.200,50 €", true, 1_200_500_000, 8),
            ("4.8/5", false, 4_800_000, 3),
            ("4,8 von 5", true, 4_800_000, 3),
            ("12.09.2026", true, 12_000_000, 2),
            ("50, then", false, 50_000_000, 2),
            ("7.30pm", false, 7_300_000, 4),
            ("99.99%", false, 99_990_000, 5),
        ] {
            assert_eq!(digits(text, comma), (value, length), "{text}");
        }
    }

    #[test]
    fn rounding() {
        let thousand = 1000 * ONE;
        assert!(rounds_to(5 * thousand, 5123 * ONE));
        assert!(!rounds_to(5 * thousand, 5600 * ONE));
        assert!(!rounds_to(5 * ONE, 6 * ONE));
        assert!(rounds_to(67 * ONE, 66_666_667));
        assert!(!rounds_to(99_900_000, 99_990_000));
        assert!(!rounds_to(ENDLESS, 10 * ONE));
    }
}
