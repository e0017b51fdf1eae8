//! Where links and e-mail addresses begin and end in running text.
//!
//! A link is one with `http://` or `https://`, whatever its host, or a bare host under a known
//! top-level domain (`weave.com`, `weave.com/spring`), or a bare `localhost` with a port. Where it ends
//! follows what X does, as its conformance file shows: marks at the end of a sentence are not part
//! of it, a pair of parentheses is, and a bare host may stand between Chinese characters.
//!
//! `address` takes a link apart, `broken` knows how people mistype one.
//!
//! Not here: whether a link can be reached, and what it says.

pub mod address;
pub mod broken;
mod punycode;
mod tld;

use std::ops::Range;

/// A link or an e-mail address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// From its first to its last character.
    pub range: Range<usize>,
    /// The host in it: `www.weave.com`.
    pub host: Range<usize>,
    /// Which of the two it is.
    pub kind: LinkKind,
    /// X makes a short link of it. It does not for e-mail addresses, for `localhost`, for numeric
    /// hosts and for hosts that break the rules of DNS. Where there is `https://`, a top-level domain
    /// that we do not know passes: it may be newer than our table, or an example.
    pub on_x: bool,
}

/// What kind of address it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// A page.
    Web,
    /// A mailbox.
    Email,
}

/// The links and e-mail addresses of a text.
pub fn links(text: &str) -> Vec<Link> {
    let mut found: Vec<Link> = Vec::new();
    let mut from = 0;
    while let Some(sign) = next_sign(text, from) {
        let run = run_around(text, from, sign);
        let floor = found.last().map_or(0, |link| link.range.end);
        let link = with_scheme(text, &run)
            .or_else(|| email(text, floor, &run))
            .or_else(|| bare(text, &run));
        from = run.end.max(sign + 1);
        if let Some(link) = link {
            from = from.max(link.range.end);
            found.push(link);
        }
    }
    found
}

/// The next dot, colon or at sign with which a link may have to do: not those before a space.
fn next_sign(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(from..)?;
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let mut signs = pairs.enumerate().filter(|(_, (sign, next))| match sign {
        b'.' => next.is_ascii_alphanumeric() || !next.is_ascii(),
        b':' => **next == b'/' || next.is_ascii_digit(),
        b'@' => next.is_ascii_alphanumeric() || !next.is_ascii(),
        _ => false,
    });
    signs.next().map(|(at, _)| from + at)
}

/// The stretch around a sign of which a bare host can consist; it ends before a colon or an at sign.
fn run_around(text: &str, from: usize, sign: usize) -> Range<usize> {
    let before = part(text, from..sign);
    let after = rest(text, sign);
    let length = after.find(|c| !in_bare_host(c)).unwrap_or(after.len());
    from + before.trim_end_matches(in_bare_host).len()..sign + length
}

/// The part of a text, or nothing where the range does not fit it.
fn part(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// The text from here on.
fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

fn in_bare_host(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-') || is_accented_latin(c)
}

fn is_accented_latin(c: char) -> bool {
    matches!(c, 'À'..='ɏ' | 'Ḁ'..='ỿ') && !matches!(c, '×' | '÷')
}

/// Anything that a host with a scheme can hold: X takes signs such as ✪ as well.
fn in_host(c: char) -> bool {
    in_bare_host(c) || c == '_' || !c.is_ascii() && !ends_any_link(c)
}

/// White space, controls, and the marks that set the direction of writing.
fn ends_any_link(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{61C}' | '\u{180E}' | '\u{200E}' | '\u{200F}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// `https://host…`, where the run ends in the scheme.
fn with_scheme(text: &str, run: &Range<usize>) -> Option<Link> {
    let host_start = run.end + rest(text, run.end).strip_prefix("://").map(|_| 3)?;
    let word = part(text, run.clone());
    let scheme = word.rsplit(['.', '-']).next()?;
    if !["http", "https"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
    {
        return None;
    }
    let start = run.end - scheme.len();
    if matches!(
        char_before(text, start),
        Some('@' | '＠' | '#' | '＃' | '$')
    ) {
        return None;
    }
    let all = rest(text, host_start);
    let all = all
        .find(|c| !in_host(c))
        .map_or(all, |end| part(all, 0..end));
    let all = all.trim_end_matches(['.', '-', '_']);
    if all.is_empty() {
        return None;
    }
    let host = host_start..host_start + all.len();
    let (host, on_x) = match known_host(text, &host) {
        Some(end) => (host.start..end, true),
        None => {
            let follows = rest(text, host.end).chars().next();
            let on_x = could_be_host(all) && may_follow_host(follows);
            (host, on_x)
        }
    };
    Some(Link {
        range: start..tail(text, host.end),
        host,
        kind: LinkKind::Web,
        on_x,
    })
}

/// `name@host.com`, where the run is followed by the sign.
fn email(text: &str, floor: usize, run: &Range<usize>) -> Option<Link> {
    if !rest(text, run.end).starts_with('@') {
        return None;
    }
    let after = rest(text, run.end + 1);
    let name = after
        .find(|c| !in_bare_host(c))
        .map_or(after, |end| part(after, 0..end));
    let name = name.trim_end_matches(['.', '-']);
    let host = run.end + 1..run.end + 1 + name.len();
    if !could_be_host(name) {
        return None;
    }
    let before = part(text, floor..run.end);
    let start = before
        .char_indices()
        .rev()
        .take_while(|(_, c)| in_bare_host(*c) || matches!(c, '_' | '%' | '+'))
        .last()
        .map(|(at, _)| floor + at)?;
    Some(Link {
        range: start..host.end,
        host,
        kind: LinkKind::Email,
        on_x: false,
    })
}

/// `weave.com/spring` or `localhost:3000`.
fn bare(text: &str, run: &Range<usize>) -> Option<Link> {
    let word = part(text, run.clone());
    let after = rest(text, run.end);
    let before = char_before(text, run.start);
    if matches!(before, Some('@' | '＠' | '#' | '＃' | '$' | '_' | '/')) || after.starts_with('@')
    {
        return None;
    }
    if after.starts_with(':') && word.eq_ignore_ascii_case("localhost") {
        let range = run.start..tail(text, run.end);
        return Some(Link {
            range,
            host: run.clone(),
            kind: LinkKind::Web,
            on_x: false,
        });
    }
    let end = known_host(text, run).or_else(|| host_in_other_script(text, run))?;
    let host = run.start..end;
    Some(Link {
        range: run.start..tail(text, end),
        host,
        kind: LinkKind::Web,
        on_x: true,
    })
}

/// Where the longest host under a known top-level domain ends, of those that begin where the run does.
fn known_host(text: &str, run: &Range<usize>) -> Option<usize> {
    let mut best = None;
    let mut at = run.start;
    let mut previous = "";
    for label in part(text, run.clone()).split('.') {
        let named = at > run.start && !previous.contains('_');
        let domain = named.then(|| domain_length(label)).flatten();
        let end = domain.map(|length| at + length);
        best = end
            .filter(|end| may_follow_host(rest(text, *end).chars().next()))
            .or(best);
        if !is_label(label) {
            break;
        }
        previous = label;
        at += label.len() + 1;
    }
    best
}

/// Where the host ends that is our letters but for its top-level domain: `twitter.みんな`.
fn host_in_other_script(text: &str, run: &Range<usize>) -> Option<usize> {
    let name = part(text, run.clone()).strip_suffix('.')?;
    let domain = tld::at_start(rest(text, run.end))?;
    name.split('.')
        .all(is_label)
        .then_some(run.end + domain.len())
}

/// How much of a label is a top-level domain. `comだよね` begins with one: nothing separates it there.
fn domain_length(label: &str) -> Option<usize> {
    if tld::is_known(label) {
        return Some(label.len());
    }
    let plain = label
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .map_or(label, |end| part(label, 0..end));
    let encoded = plain.len() > 4
        && plain
            .get(..4)
            .is_some_and(|p| p.eq_ignore_ascii_case("xn--"));
    if plain.is_empty() {
        tld::at_start(label).map(str::len)
    } else {
        (encoded || tld::is_known(plain)).then_some(plain.len())
    }
}

fn may_follow_host(next: Option<char>) -> bool {
    !next.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '@' | '+' | '-'))
}

/// Looks like a host under some domain: two labels or more, the last of letters only.
fn could_be_host(host: &str) -> bool {
    let Some((rest, last)) = host.rsplit_once('.') else {
        return false;
    };
    let name = rest.rsplit('.').next().unwrap_or_default();
    last.chars().count() >= 2
        && last.chars().all(char::is_alphabetic)
        && !name.contains('_')
        && host.split('.').all(is_label)
}

/// What may stand between two dots: not empty, no hyphen at either end, and at most 63 characters
/// as DNS writes it (RFC 1035).
fn is_label(label: &str) -> bool {
    const LONGEST: usize = 63;
    let edge = |c: Option<char>| matches!(c, None | Some('-' | '_'));
    if edge(label.chars().next()) || edge(label.chars().next_back()) {
        return false;
    }
    if label.is_ascii() {
        return label.len() <= LONGEST;
    }
    let encoded = label
        .get(..4)
        .is_some_and(|p| p.eq_ignore_ascii_case("xn--"));
    // A non-ASCII character takes at least one place, so that a longer label need not be encoded.
    !encoded
        && label.chars().nth(LONGEST).is_none()
        && "xn--".len() + punycode::length(label) <= LONGEST
}

/// Where the link ends whose host ends here: after its port, path and query.
fn tail(text: &str, host_end: usize) -> usize {
    let mut end = host_end;
    if let Some(port) = rest(text, end).strip_prefix(':') {
        let digits = port.bytes().take_while(u8::is_ascii_digit).count();
        end += if digits > 0 { 1 + digits } else { 0 };
    }
    if rest(text, end).starts_with('/') {
        end += path_length(rest(text, end));
    }
    if let Some(query) = rest(text, end).strip_prefix('?') {
        let inside = query
            .find(|c| !in_query(c))
            .map_or(query, |stop| part(query, 0..stop));
        let length = inside.rfind(ends_query).map(|last| last + 1);
        end += length.map_or(0, |length| 1 + length);
    }
    end
}

/// How far a path goes: up to the last character that can end one; parentheses in pairs, one pair
/// inside another at most, so that text with many open ones is not read again and again.
fn path_length(path: &str) -> usize {
    let (mut length, mut open) = (0, 0_u32);
    for (at, c) in path.char_indices() {
        match c {
            '(' if open < 2 => open += 1,
            ')' if open > 0 => {
                open -= 1;
                if open == 0 {
                    length = at + 1;
                }
            }
            c if !in_path(c) => break,
            c if open == 0 && ends_path(c) => length = at + c.len_utf8(),
            _ => {}
        }
    }
    length
}

fn in_path(c: char) -> bool {
    ends_path(c) || "!*';:,.$%[]–~@|&".contains(c)
}

fn ends_path(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || "+-=_#/".contains(c)
        || is_accented_latin(c)
        || matches!(c, '\u{400}'..='\u{4FF}')
}

fn in_query(c: char) -> bool {
    ends_query(c) || "!?*'@();:+$%[].,~|".contains(c)
}

fn ends_query(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-_&=#/".contains(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Each link of a text; those that X does not shorten in parentheses.
    fn found(text: &str) -> Vec<String> {
        links(text)
            .into_iter()
            .map(|link| match link.on_x {
                true => text[link.range].to_owned(),
                false => format!("({})", &text[link.range]),
            })
            .collect()
    }

    #[test]
    fn where_links_begin_and_end() {
        let cases: &[(&str, &[&str])] = &[
            ("No link. None at all: 24/7.", &[]),
            (
                "See https://weave.example/spring.",
                &["https://weave.example/spring"],
            ),
            ("(weave.com/a_(b)), twice", &["weave.com/a_(b)"]),
            ("weave.com/a?b=c&d=e!", &["weave.com/a?b=c&d=e"]),
            (
                "HTTPS://Weave.COM:8080/x, and more",
                &["HTTPS://Weave.COM:8080/x"],
            ),
            ("Buy now.Better is", &[]),
            ("weave.example is not a link on X", &[]),
            (
                "ask@weave.example or Jo.Doe+x@weave.co.uk.",
                &["(ask@weave.example)", "(Jo.Doe+x@weave.co.uk)"],
            ),
            ("これは日本語です。weave.com中国語", &["weave.com"]),
            ("http://weave.comだよね", &["http://weave.com"]),
            ("weave.みんなです, weave.です", &["weave.みんな"]),
            ("#weave.com @weave.com $weave.com", &[]),
            (
                "http://localhost/x localhost:3000 localhost",
                &["(http://localhost/x)", "(localhost:3000)"],
            ),
            (
                "http://192.168.0.1/x and http://-weave.com",
                &["(http://192.168.0.1/x)", "(http://-weave.com)"],
            ),
            ("http://weave_shop.com", &["(http://weave_shop.com)"]),
            ("http://a_b.weave.com", &["http://a_b.weave.com"]),
            ("weave.com. And weave.com...", &["weave.com", "weave.com"]),
            ("https:// https://? ://x", &[]),
            (
                "mühle.de und http://мир.рф/путь",
                &["mühle.de", "http://мир.рф/путь"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(&found(text), expected, "{text}");
        }
    }

    #[test]
    fn hosts() {
        let text = "https://www.weave.com:80/x, jo@weave.de";
        let hosts: Vec<&str> = links(text)
            .into_iter()
            .map(|link| &text[link.host])
            .collect();
        assert_eq!(hosts, ["www.weave.com", "weave.de"]);
    }

    proptest! {
        #[test]
        fn in_order_and_inside(text in "([a-z0-9.:/@?=()_éだ#-]|https?://|www\\.|\\.com| |\\PC){0,40}") {
            let mut end = 0;
            for link in links(&text) {
                prop_assert!(end <= link.range.start && link.range.start < link.range.end);
                prop_assert!(link.range.start <= link.host.start && link.host.end <= link.range.end);
                prop_assert!(text.get(link.range.clone()).is_some() && text.get(link.host).is_some());
                end = link.range.end;
            }
        }

        #[test]
        fn any_text_is_read(text in any::<String>()) {
            links(&text);
        }
    }
}
