//! What a link is made of, where it leads, and the tags by which a campaign is measured.

use std::ops::Range;

use super::{could_be_host, in_host};

/// A web address in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// `https` or `http` in lower case; none where it was left out.
    pub scheme: Option<&'static str>,
    /// Host in lower case, with its `www.` where it has one.
    pub host: String,
    /// Where the host stands in the text.
    pub host_range: Range<usize>,
    /// The port; none where it is the usual one.
    pub port: Option<String>,
    /// From the first slash on; empty where there is none. Capitals matter in it.
    pub path: String,
    /// What stands after the question mark, piece by piece: name and value as typed.
    pub query: Vec<(String, String)>,
    /// Where the query stands, without its question mark.
    pub query_range: Range<usize>,
}

/// Names in a query that say where a visitor came from, and nothing about the page.
const CLICK_IDS: &[&str] = &[
    "gclid",
    "gbraid",
    "wbraid",
    "dclid",
    "fbclid",
    "msclkid",
    "ttclid",
    "twclid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "igshid",
    "yclid",
    "_hsenc",
    "_hsmi",
];

impl Address {
    /// Reads a text that is one web address and nothing else; without a scheme its host needs a dot.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, start) = match text.split_once("://") {
            Some((scheme, _)) => {
                let known = ["https", "http"];
                let known = known.into_iter().find(|s| s.eq_ignore_ascii_case(scheme))?;
                (Some(known), scheme.len() + "://".len())
            }
            None => (None, 0),
        };
        if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return None;
        }
        let rest = text.get(start..)?;
        let host_end = start + rest.find(['/', '?', '#', ':']).unwrap_or(rest.len());
        let host = text.get(start..host_end)?;
        let is_local = scheme.is_some() && host.eq_ignore_ascii_case("localhost");
        let is_numeric =
            host.split('.').count() == 4 && host.split('.').all(|part| part.parse::<u8>().is_ok());
        if !host.chars().all(in_host)
            || !(could_be_host(host) || is_local || is_numeric && scheme.is_some())
        {
            return None;
        }
        let after = text.get(host_end..)?;
        let (port, path_start) = match after.strip_prefix(':') {
            Some(port) => {
                let length = port.bytes().take_while(u8::is_ascii_digit).count();
                (
                    port.get(..length).filter(|p| !p.is_empty())?,
                    host_end + 1 + length,
                )
            }
            None => ("", host_end),
        };
        let is_usual = matches!(
            (scheme, port),
            (_, "") | (Some("http"), "80") | (Some("https") | None, "443")
        );
        let end = text
            .find('#')
            .filter(|at| *at >= path_start)
            .unwrap_or(text.len());
        let path_and_query = text.get(path_start..end)?;
        if !path_and_query.is_empty() && !path_and_query.starts_with(['/', '?']) {
            return None;
        }
        let (path, query_range) = match path_and_query.split_once('?') {
            Some((path, _)) => (path, path_start + path.len() + 1..end),
            None => (path_and_query, end..end),
        };
        let query = text.get(query_range.clone())?.split('&');
        let query = query.filter(|piece| !piece.is_empty()).map(|piece| {
            let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
            (name.to_owned(), value.to_owned())
        });
        Some(Self {
            scheme,
            host: host.to_lowercase(),
            host_range: start..host_end,
            port: (!is_usual).then(|| port.to_owned()),
            path: path.to_owned(),
            query: query.collect(),
            query_range,
        })
    }

    /// The host without `www.`.
    pub fn bare_host(&self) -> &str {
        self.host.strip_prefix("www.").unwrap_or(&self.host)
    }

    /// Where it leads, whatever its scheme, `www.`, closing slash, tags and click ids: equal for two
    /// links to one page.
    pub fn page(&self) -> String {
        let mut page = self.bare_host().to_owned();
        if let Some(port) = &self.port {
            page += &format!(":{port}");
        }
        page += self.path.trim_end_matches('/');
        let mut query: Vec<&(String, String)> = self
            .query
            .iter()
            .filter(|(name, _)| !is_tag(name) && !CLICK_IDS.contains(&name.to_lowercase().as_str()))
            .collect();
        query.sort_unstable();
        for (at, (name, value)) in query.into_iter().enumerate() {
            let sign = if at == 0 { '?' } else { '&' };
            page += &format!("{sign}{name}={value}");
        }
        page
    }

    /// The tags of its campaign: `utm_source` and the like, names in lower case.
    pub fn tags(&self) -> impl Iterator<Item = (String, &str)> {
        let query = self.query.iter().filter(|(name, _)| is_tag(name));
        query.map(|(name, value)| (name.to_lowercase(), value.as_str()))
    }
}

fn is_tag(name: &str) -> bool {
    name.get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("utm_"))
}

/// A host without scheme, `www.` and path, in lower case, from the way in which people write one down.
pub fn host_of(text: &str) -> String {
    let text = text.trim();
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.trim_end_matches('.').to_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> Option<String> {
        Address::parse(text).map(|address| address.page())
    }

    #[test]
    fn links_to_one_page_are_equal() {
        for text in [
            "https://weave.example/spring",
            "http://www.weave.example/spring/",
            "weave.example/spring?utm_source=x&UTM_Medium=y#top",
            "HTTPS://Weave.Example:443/spring?fbclid=1",
        ] {
            assert_eq!(
                page(text).as_deref(),
                Some("weave.example/spring"),
                "{text}"
            );
        }
        assert_eq!(
            page("https://weave.example/?b=2&a=1").as_deref(),
            Some("weave.example?a=1&b=2")
        );
        assert_ne!(page("weave.example/Spring"), page("weave.example/spring"));
        assert_ne!(page("weave.example:8080"), page("weave.example"));
    }

    #[test]
    fn what_is_no_address() {
        for text in [
            "https//weave.example",
            "https:/weave.example",
            "weave",
            "our profile",
            "weave.example now",
            "https://",
            "mailto:a@weave.example",
            "ftp://weave.example",
            "https://weave",
            "https://weave.example:x/",
            "",
            "weave..example",
            "a@weave.example",
        ] {
            assert_eq!(page(text), None, "{text}");
        }
        assert!(page("http://localhost:3000/x").is_some() && page("http://127.0.0.1/x").is_some());
    }

    #[test]
    fn tags_and_ranges() {
        let text = "https://weave.example/a?utm_Source=News&x=1&utm_medium=";
        let address = Address::parse(text).unwrap();
        assert_eq!(&text[address.host_range.clone()], "weave.example");
        assert_eq!(
            &text[address.query_range.clone()],
            "utm_Source=News&x=1&utm_medium="
        );
        let tags: Vec<_> = address.tags().collect();
        assert_eq!(
            tags,
            [
                ("utm_source".to_owned(), "News"),
                ("utm_medium".to_owned(), "")
            ]
        );
    }

    #[test]
    fn hosts_as_people_write_them() {
        for text in [
            "weave.example",
            "https://www.Weave.example/",
            "WWW.weave.example:443",
        ] {
            assert_eq!(host_of(text), "weave.example");
        }
    }
}
