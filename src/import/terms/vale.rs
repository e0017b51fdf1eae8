//! Term lists of Vale, a checker of prose: the YAML files of its kinds `existence` (words to avoid) and
//! `substitution` (words and what to write instead). Only their lists are read, event by event, so that a
//! slip in the YAML costs what stands behind it and no more.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Parser};

use super::Draft;
use super::patterns::written_out;
use crate::import::Unread;
use crate::model::{Term, TermKind};

/// What a file says.
#[derive(Default)]
struct Vale {
    /// The plain settings, by name.
    settings: BTreeMap<String, String>,
    /// What its lists hold: the line, the pattern, what to write instead.
    entries: Vec<(usize, String, String)>,
    exceptions: Vec<String>,
    /// Whether its words count only behind a pattern.
    has_lead: bool,
    /// Where the YAML could not be read further, and why.
    broken: Option<(usize, String)>,
}

/// Whether a text looks like one of Vale's files.
pub fn fits(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("extends:"))
}

/// The terms of a file, and what could not be read.
pub fn read(text: &str) -> (Vec<Draft>, Vec<Unread>) {
    let vale = Vale::new(text);
    let unread = |line: usize, reason: String| Unread {
        line,
        column: String::new(),
        reason,
    };
    let mut left_out = Vec::new();
    let mut drafts = Vec::new();
    let kind = vale.setting("extends").to_owned();
    if !["existence", "substitution"].contains(&kind.as_str()) {
        let reason = format!(
            "rules of the kind “{kind}” are no lists of words; known are existence and substitution"
        );
        left_out.push(unread(1, reason));
        return (drafts, left_out);
    }
    if vale.has_lead {
        let reason = "what stands under “raw” is no list of words, and without it the others mean something else";
        left_out.push(unread(1, reason.to_owned()));
        return (drafts, left_out);
    }
    for (line, pattern, instead) in &vale.entries {
        match written_out(pattern) {
            Ok(words) => drafts.push(vale.draft(*line, words, instead)),
            Err(reason) => left_out.push(unread(
                *line,
                format!("“{pattern}” is a pattern that is not known here: {reason}"),
            )),
        }
    }
    if let Some((line, reason)) = vale.broken {
        left_out.push(unread(
            line,
            format!("from here on the file is no YAML that can be read ({reason})"),
        ));
    }
    (drafts, left_out)
}

impl Vale {
    fn new(text: &str) -> Self {
        let mut vale = Self::default();
        let (mut depth, mut section, mut key) = (0_usize, String::new(), None::<String>);
        let mut is_list = false;
        for event in Parser::new_from_str(text) {
            let (event, span) = match event {
                Ok(event) => event,
                Err(error) => {
                    vale.broken = Some((error.marker().line(), error.info().to_owned()));
                    break;
                }
            };
            match event {
                Event::MappingStart(..) | Event::SequenceStart(..) => {
                    depth += 1;
                    is_list = matches!(event, Event::SequenceStart(..));
                    if depth == 2 {
                        section = key.take().unwrap_or_default();
                    }
                }
                Event::MappingEnd | Event::SequenceEnd => {
                    depth = depth.saturating_sub(1);
                    key = None;
                }
                Event::Scalar(value, ..) => {
                    let value = value.into_owned();
                    match (depth, key.take()) {
                        (1, Some(name)) => {
                            vale.settings.insert(name, value);
                        }
                        (2, _) if is_list => vale.item(&section, span.start.line(), value),
                        (2, Some(pattern)) if section == "swap" => {
                            vale.entries.push((span.start.line(), pattern, value));
                        }
                        (_, None) if !is_list || depth == 1 => key = Some(value),
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        vale
    }

    fn item(&mut self, section: &str, line: usize, value: String) {
        match section {
            "tokens" => self.entries.push((line, value, String::new())),
            "raw" => self.has_lead = true,
            "exceptions" => self.exceptions.push(value),
            _ => {}
        }
    }

    fn setting(&self, name: &str) -> &str {
        self.settings
            .get(name)
            .map(String::as_str)
            .unwrap_or_default()
    }

    fn draft(&self, line: usize, words: Vec<String>, instead: &str) -> Draft {
        let message = self.setting("message");
        let mut words = words.into_iter();
        let name = words.next().unwrap_or_default();
        let variants: Vec<String> = words.collect();
        let has_own = |phrase: &&String| {
            let phrase = phrase.to_lowercase();
            std::iter::once(&name)
                .chain(&variants)
                .any(|word| phrase.contains(&word.to_lowercase()))
        };
        Draft {
            line,
            term: Term {
                kind: TermKind::Banned,
                // “bot(s)” and “remove|delete” are for people to choose from: the first is taken.
                instead: instead
                    .split('|')
                    .next()
                    .unwrap_or_default()
                    .replace("(s)", "")
                    .trim()
                    .to_owned(),
                // What names the word found is said by the finding itself.
                why: if message.contains("%s") {
                    String::new()
                } else {
                    message.to_owned()
                },
                case_sensitive: self.setting("ignorecase") != "true",
                exceptions: self.exceptions.iter().filter(has_own).cloned().collect(),
                notes: self.setting("link").to_owned(),
                name,
                variants,
                ..Term::default()
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: Expect) {
        let (drafts, left_out) = read(text);
        let drafts = drafts.into_iter().map(|draft| {
            let term = draft.term;
            format!(
                "{}: {} [{}] → “{}”{}",
                draft.line,
                term.name,
                term.variants.join(", "),
                term.instead,
                if term.case_sensitive { " Aa" } else { "" }
            )
        });
        let left_out = left_out
            .into_iter()
            .map(|one| format!("{} left out: {}", one.line, one.reason));
        expected.assert_eq(&drafts.chain(left_out).collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn words_to_avoid() {
        check(
            "extends: existence\nmessage: \"Avoid '%s'.\"\nignorecase: true\naction:\n  name: remove\n  params:\n    - x\ntokens:\n  - backend\n  - allows?\n  - 'auto-\\w+'\n  - no\n",
            expect![[r#"
                9: backend [] → “”
                10: allow [allows] → “”
                12: no [] → “”
                11 left out: “auto-\w+” is a pattern that is not known here: it holds “\w”"#]],
        );
    }

    #[test]
    fn words_and_what_to_write_instead() {
        check(
            "extends: substitution\nswap:\n  # what people write\n  adaptor: adapter\n  \"chat ?bots?\": chatbot(s)\n  (?:a|b)c(?!d): e\n  \"24/7\": every day\n",
            expect![[r#"
                4: adaptor [] → “adapter” Aa
                5: chatbot [chatbots, chat bot, chat bots] → “chatbot” Aa
                7: 24/7 [] → “every day” Aa
                6 left out: “(?:a|b)c(?!d)” is a pattern that is not known here: it looks at what stands around"#]],
        );
    }

    #[test]
    fn other_kinds_and_broken_files_say_so() {
        check(
            "extends: conditional\nfirst: x\n",
            expect![
                "1 left out: rules of the kind “conditional” are no lists of words; known are existence and substitution"
            ],
        );
        let (drafts, left_out) =
            read("extends: existence\nraw:\n  - '(am|is) '\ntokens:\n  - taken\n");
        assert_eq!(
            (drafts.len(), left_out.len()),
            (0, 1),
            "taken alone is no passive"
        );
        let (drafts, left_out) =
            read("extends: existence\ntokens:\n  - one\n  - [two\n    - \"three\n");
        assert_eq!((drafts.len(), left_out.len()), (1, 1), "{left_out:?}");
        assert!(
            left_out[0].reason.starts_with("from here on"),
            "{left_out:?}"
        );
    }
}
