//! How long a label of a host is as DNS writes it. Only the length: nobody here needs the letters.

use unicode_normalization::UnicodeNormalization;

/// The length of a label in Punycode (RFC 3492), in characters and without its prefix `xn--`.
/// The time grows with the square of the label; callers have none longer than 63.
pub(super) fn length(label: &str) -> usize {
    let points: Vec<u32> = label
        .nfc()
        .flat_map(char::to_lowercase)
        .map(u32::from)
        .collect();
    let total = u32::try_from(points.len()).unwrap_or(u32::MAX);
    let basic = points.iter().filter(|point| **point < 128).count();
    let mut length = basic + usize::from(basic > 0);
    let mut done = u32::try_from(basic).unwrap_or(u32::MAX);
    let (mut point, mut delta, mut bias, mut first) = (128_u32, 0_u32, 72_u32, true);
    while done < total {
        let Some(next) = points.iter().copied().filter(|p| *p >= point).min() else {
            break;
        };
        delta = delta.saturating_add((next - point).saturating_mul(done + 1));
        point = next;
        for other in &points {
            if *other < point {
                delta = delta.saturating_add(1);
            } else if *other == point {
                length += digits(delta, bias);
                bias = adapted(delta, done + 1, first);
                first = false;
                delta = 0;
                done += 1;
            }
        }
        delta = delta.saturating_add(1);
        point += 1;
    }
    length
}

/// How many digits a Punycode number takes.
fn digits(number: u32, bias: u32) -> usize {
    let (mut number, mut count, mut step) = (number, 1, 36_u32);
    loop {
        let threshold = step.saturating_sub(bias).clamp(1, 26);
        if number < threshold {
            return count;
        }
        number = (number - threshold) / (36 - threshold);
        count += 1;
        step += 36;
    }
}

/// Punycode's guess at the size of the next number.
fn adapted(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / points;
    let mut bias = 0;
    while delta > 455 {
        delta /= 35;
        bias += 36;
    }
    bias + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Encoded forms from RFC 3492 and from the root zone: みんな is xn--q9jyb4c, рф is xn--p1ai.
    #[test]
    fn punycode_lengths() {
        for (label, encoded) in [
            ("みんな", "q9jyb4c"),
            ("рф", "p1ai"),
            ("한국", "3e0b707e"),
            ("bücher", "bcher-kva"),
            ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
            ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
        ] {
            assert_eq!(length(label), encoded.len(), "{label}");
        }
    }
}
