//! The counter and the links held against X's own conformance files (twitter-text, Apache-2.0), where
//! they lie beside the checkout. Elsewhere the cases in `length` and `links` must do.
//!
//! The files are YAML, of which only the few forms that occur are read here.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test reads the suite beside the checkout, and says where it is not"
)]

use std::path::Path;

use super::super::links::links;
use super::{X_LIMIT, x_over, x_weighted};

/// What a file expects of one text.
#[derive(Debug, Default)]
struct Case {
    section: String,
    text: String,
    /// The quoted texts after `expected`.
    links: Vec<String>,
    /// `expected: true`.
    accepted: bool,
    weight: u32,
    permillage: u32,
    valid: bool,
    /// The last character that fits, in UTF-16 units.
    valid_to: usize,
}

/// The cases of a file; none where it is absent.
fn cases(file: &str) -> Vec<Case> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/twitter-text");
    let Ok(yaml) = std::fs::read_to_string(Path::new(beside).join(file)) else {
        println!("skipped: {file} of twitter-text is not beside the checkout");
        return Vec::new();
    };
    let mut cases: Vec<Case> = Vec::new();
    let mut section = "";
    for line in yaml.lines() {
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        let (indent, value) = (name.len() - name.trim_start().len(), value.trim());
        let name = name.trim().trim_start_matches("- ");
        if indent <= 2 {
            section = name;
        } else if name == "description" {
            cases.push(Case {
                section: section.to_owned(),
                ..Case::default()
            });
        }
        let Some(case) = cases.last_mut() else {
            continue;
        };
        match name {
            "text" => case.text = quoted(value).concat(),
            "expected" => (case.links, case.accepted) = (quoted(value), value == "true"),
            "weightedLength" => case.weight = value.parse().unwrap(),
            "permillage" => case.permillage = value.parse().unwrap(),
            "valid" => case.valid = value == "true",
            "validRangeEnd" => case.valid_to = value.parse().unwrap(),
            _ => {}
        }
    }
    assert!(
        cases.iter().all(|case| !case.text.contains('\\')),
        "an escape was not read"
    );
    cases
}

/// The double-quoted texts of a line, their escapes resolved.
fn quoted(line: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut open: Option<String> = None;
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        match (open.as_mut(), c) {
            (None, '"') => open = Some(String::new()),
            (None, _) => {}
            (Some(_), '"') => texts.extend(open.take()),
            (Some(text), '\\') => {
                let digits = match rest.next() {
                    Some('u') => 4,
                    Some('U') => 8,
                    Some('n') => {
                        text.push('\n');
                        continue;
                    }
                    other => {
                        text.extend(other);
                        continue;
                    }
                };
                let code: String = rest.by_ref().take(digits).collect();
                text.extend(char::from_u32(u32::from_str_radix(&code, 16).unwrap()));
            }
            (Some(text), c) => text.push(c),
        }
    }
    texts
}

#[test]
fn the_reader_knows_the_escapes() {
    assert_eq!(
        quoted(r#"["a\"b", "\u0041\U0001f431\n"]"#),
        ["a\"b", "A🐱\n"]
    );
}

#[test]
fn weighted_lengths() {
    let cases = cases("validate.yml");
    let counted = |section: &str| -> Vec<&Case> {
        cases
            .iter()
            .filter(|case| case.section.ends_with(section))
            .collect()
    };
    let current = counted("DiscountedEmojiCounterTest");
    // The other section is older: there an emoji of several characters weighed as much as they do.
    // Where the current one has the same text with another figure, that is the one that holds.
    let mut older = counted("WeightedTweetsCounterTest");
    older.retain(|case| {
        let now = current.iter().find(|other| other.text == case.text);
        now.is_none_or(|now| now.weight == case.weight)
    });
    let directional = counted("UnicodeDirectionalMarkerCounterTest");
    if !cases.is_empty() {
        assert_eq!((current.len(), older.len(), directional.len()), (22, 18, 2));
    }
    for case in current.into_iter().chain(older).chain(directional) {
        let (text, length) = (&case.text, x_weighted(&case.text));
        assert_eq!(length.weight, case.weight, "{text}");
        assert_eq!(length.weight * 1000 / X_LIMIT, case.permillage, "{text}");
        assert_eq!(length.is_accepted(X_LIMIT), case.valid, "{text}");
        let fits = x_over(text, X_LIMIT)
            .or(length.refused)
            .unwrap_or(text.len());
        let units = text[..fits].encode_utf16().count();
        assert_eq!(units, case.valid_to + 1, "{text}");
    }
}

#[test]
fn whole_posts() {
    let posts = cases("validate.yml");
    for case in posts.iter().filter(|case| case.section == "tweets") {
        // A post that was refused for its length was refused when 140 characters were the limit.
        let too_long_once = !case.accepted && !case.text.is_empty();
        let accepted = x_weighted(&case.text).is_accepted(X_LIMIT);
        assert_eq!(accepted, case.accepted || too_long_once, "{}", case.text);
    }
}

#[test]
fn extracted_links() {
    // X's own short links end where their code does, whatever follows; nobody plans with them.
    let short = |case: &Case| case.text.contains("http://t.co/");
    for case in cases("extract.yml")
        .iter()
        .filter(|case| case.section == "urls" && !short(case))
    {
        let found: Vec<&str> = links(&case.text)
            .into_iter()
            .filter(|link| link.on_x)
            .filter_map(|link| case.text.get(link.range))
            .collect();
        assert_eq!(found, case.links, "{}", case.text);
    }
}
