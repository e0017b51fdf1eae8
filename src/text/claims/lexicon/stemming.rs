//! Words without their endings.

use std::borrow::Cow;

/// What follows a French article or the like without its vowel: l'inscription, d'achat.
pub(super) fn without_article(word: &str) -> Option<&str> {
    // Asked of every word several times: most are none by their second letter.
    let rest = match word.as_bytes() {
        [
            b'l' | b'd' | b'n' | b's' | b'j' | b'c' | b'm' | b't',
            b'\'',
            ..,
        ] => word.get(2..)?,
        [b'q', b'u', b'\'', ..] => word.get(3..)?,
        _ => return None,
    };
    (rest.len() > 2).then_some(rest)
}

/// A word without plural, -ing, -ed and a last e.
pub(super) fn plain_stem(word: &str) -> Cow<'_, str> {
    let word = without_article(word).unwrap_or(word);
    let mut word = word
        .strip_suffix("'s")
        .unwrap_or(word)
        .trim_end_matches('\'');
    let long = |word: &str, least: usize| word.len() >= least;
    let mut end = "";
    if let Some(root) = word.strip_suffix("ies").filter(|root| long(root, 2)) {
        (word, end) = (root, "y");
    } else if let Some(root) = ["sses", "shes", "ches", "xes"]
        .iter()
        .find_map(|e| word.ends_with(e).then(|| word.strip_suffix("es")).flatten())
    {
        word = root;
    } else if long(word, 4)
        && word.ends_with('s')
        && !["ss", "us", "is"].iter().any(|e| word.ends_with(e))
    {
        word = word.strip_suffix('s').unwrap_or(word);
    }
    if end.is_empty() {
        let root = word
            .strip_suffix("ing")
            .filter(|root| long(root, 3))
            .or_else(|| word.strip_suffix("ed").filter(|root| long(root, 3)));
        if let Some(root) = root.filter(|root| root.contains(['a', 'e', 'i', 'o', 'u', 'y'])) {
            word = root;
            let mut last = root.chars().rev();
            if let (Some(a), Some(b)) = (last.next(), last.next())
                && a == b
                && !matches!(a, 'l' | 's' | 'e' | 'o')
            {
                word = root.strip_suffix(a).unwrap_or(root);
            }
        }
    }
    let root = word.trim_end_matches('e');
    let word = if long(root, 3) { root } else { word };
    if end.is_empty() {
        return Cow::Borrowed(word);
    }
    Cow::Owned(format!("{word}{end}"))
}
