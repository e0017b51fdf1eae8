//! Links that are broken by their form: a scheme misspelt, a space inside, a mark at the end.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::address::Address;

/// A link that leads nowhere as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// What is wrong, in the text as given.
    pub range: Range<usize>,
    /// What is wrong with it.
    pub why: Why,
    /// What belongs there; none where only a person can know.
    pub instead: Option<&'static str>,
}

/// What is wrong with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// `https//`, `htp://`, `https:/`.
    Scheme,
    /// A space or a line break in the middle.
    Space,
    /// A full stop or a comma at its end.
    Mark,
    /// It begins as a link and has no host that could be one.
    Host,
}

/// What `https://` is turned into when fingers slip.
static SCHEMES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let slips = r"(?i)(?:^|[\s(\x22'])((?:https?//|https?;//|https?:\\\\?|https?:///+|https?:/[a-z0-9]|https?:\s+//|(?:htp|htps|hhtp|hhtps|httpss|htttp|htttps|ttp|ttps|hptt|hptts|htpp|htpps|http:s|httos|hhttps|hhttp)://)[a-z0-9]?)";
    Regex::new(slips).ok()
});

/// Broken schemes in running text.
pub fn in_text(text: &str) -> Vec<Broken> {
    let signs = ["//", ":/", ":\\", ": //"];
    let Some(schemes) = SCHEMES
        .as_ref()
        .filter(|_| signs.iter().any(|sign| text.contains(sign)))
    else {
        return Vec::new();
    };
    let found = schemes
        .captures_iter(text)
        .filter_map(|captures| captures.get(1));
    found
        .map(|found| {
            // The letter after it is only there to show that something follows.
            let scheme = found
                .as_str()
                .trim_end_matches(|c: char| c.is_ascii_alphanumeric());
            let is_secure = scheme.to_lowercase().contains('s');
            Broken {
                range: found.start()..found.start() + scheme.len(),
                why: Why::Scheme,
                instead: Some(if is_secure { "https://" } else { "http://" }),
            }
        })
        .collect()
}

/// What is wrong with a field that holds one link and nothing else; nothing where it holds other words.
pub fn in_field(text: &str) -> Option<Broken> {
    if let Some(broken) = in_text(text).into_iter().next() {
        return Some(broken);
    }
    let trimmed = text.trim();
    let from = text.len() - text.trim_start().len();
    let lower = trimmed.to_lowercase();
    let begins =
        lower.starts_with("https://") || lower.starts_with("http://") || lower.starts_with("www.");
    let is_link = begins || Address::parse(trimmed.trim_end_matches(MARKS)).is_some();
    if !is_link || trimmed.contains(['{', '[', '%', '|', '<', '@']) {
        return None;
    }
    if let Some(at) = trimmed.find(char::is_whitespace) {
        let rest = trimmed.get(at..).unwrap_or_default();
        let length = rest.len() - rest.trim_start().len();
        // Words after a link are words; a path or a host goes on with a sign or after one.
        let before = trimmed.get(..at).unwrap_or_default();
        let goes_on = rest
            .trim_start()
            .starts_with(['/', '?', '&', '=', '.', '-'])
            || before.ends_with(['/', '?', '&', '=', '-', '.']);
        let one_piece = rest.split_whitespace().count() == 1;
        return (goes_on && one_piece).then(|| Broken {
            range: from + at..from + at + length,
            why: Why::Space,
            instead: Some(""),
        });
    }
    let bare = trimmed.trim_end_matches(MARKS);
    if bare.len() < trimmed.len() {
        return Some(Broken {
            range: from + bare.len()..from + trimmed.len(),
            why: Why::Mark,
            instead: Some(""),
        });
    }
    Address::parse(trimmed).is_none().then(|| Broken {
        range: from..from + trimmed.len(),
        why: Why::Host,
        instead: None,
    })
}

/// Marks that end a sentence and no link.
const MARKS: &[char] = &['.', ',', ';', ':', '!', '"', '”', '»', '>'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_in_running_text() {
        let found = |text: &str| {
            let found = in_text(text).into_iter();
            found
                .map(|b| format!("{} → {}", &text[b.range], b.instead.unwrap_or("?")))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            found("See https//weave.example, htp://weave.example and (https:/weave.example)"),
            [
                "https// → https://",
                "htp:// → http://",
                "https:/ → https://"
            ]
        );
        assert_eq!(
            found("At https:\\\\weave.example or Http;//weave.example"),
            ["https:\\\\ → https://", "Http;// → http://"]
        );
        for fine in [
            "https://weave.example/a//b",
            "Write either/or: //",
            "See http://weave.example:/x",
            "https://weave.example?to=http://x.example",
            "ratio 3:/4",
        ] {
            assert_eq!(found(fine), [""; 0], "{fine}");
        }
    }

    #[test]
    fn a_field_for_one_link() {
        let why = |text: &str| in_field(text).map(|b| (b.why, text[b.range].to_owned()));
        assert_eq!(
            why("https://weave.example/spring."),
            Some((Why::Mark, ".".into()))
        );
        assert_eq!(
            why("https://weave.example/ spring"),
            Some((Why::Space, " ".into()))
        );
        assert_eq!(
            why("https://weave"),
            Some((Why::Host, "https://weave".into()))
        );
        assert_eq!(
            why("https//weave.example"),
            Some((Why::Scheme, "https//".into()))
        );
        for fine in [
            "https://weave.example/a?b=1",
            "weave.example/spring",
            " https://weave.example ",
            "our profile",
            "",
            "https://{{shop}}/spring",
            "mailto:ask@weave.example",
            "tel:+49 30 1234",
            "Ann, at the desk.",
            "https://weave.example (from May on)",
            "#contact",
            "/spring",
            "app://open",
        ] {
            assert_eq!(why(fine), None, "{fine}");
        }
    }
}
