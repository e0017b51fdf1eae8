//! The brand's own words where they use a term that the brand bans.
//!
//! A term stands in a text as whole words, in a row, with nothing but spaces or hyphens between them.
//! A longer phrase that contains it, and that is an exception or itself wanted, is fine.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::Sink;
use crate::field;
use crate::model::{Kind, Place, Plan, Ref, Term, TermKind};

/// Reports each banned term in each text once.
pub fn check(plan: &Plan, sink: &mut Sink) {
    let banned = Banned::new(plan);
    if banned.by_first_word.is_empty() {
        return;
    }
    for text in brand_texts(plan) {
        let mut reported: Vec<&Term> = Vec::new();
        for (term, range) in banned.find(text.text) {
            if !reported.iter().any(|seen| seen.id == term.id) {
                report(plan, &text, term, range, sink);
                reported.push(term);
            }
        }
    }
}

/// A text by which the brand binds itself.
struct BrandText<'a> {
    place: Place,
    /// It is a line of a list, in which a span would say nothing.
    is_line: bool,
    text: &'a str,
}

fn brand_texts(plan: &Plan) -> Vec<BrandText<'_>> {
    let mut texts = Vec::new();
    let mut add = |place, is_line, text| {
        texts.push(BrandText {
            place,
            is_line,
            text,
        });
    };
    let brand = Place::of(plan.brand.id).field(field!(Brand.primary_message));
    add(brand, false, plan.brand.primary_message.as_str());
    for idea in plan.ideas.values() {
        let place = Place::of(idea.id);
        add(place.field(field!(Idea.name)), false, &idea.name);
        for way in &idea.ways {
            add(place.field(field!(Idea.ways)), true, way);
        }
    }
    for pillar in plan.pillars.values() {
        let place = Place::of(pillar.id);
        add(
            place.field(field!(Pillar.statement)),
            false,
            &pillar.statement,
        );
        for keyword in &pillar.keywords {
            add(place.field(field!(Pillar.keywords)), true, keyword);
        }
    }
    for call in plan.calls_to_action.values() {
        add(
            Place::of(call.id).field(field!(CallToAction.name)),
            false,
            &call.name,
        );
    }
    for disclaimer in plan.disclaimers.values() {
        for accepted in &disclaimer.accepted {
            let place = Place::of(disclaimer.id).field(field!(Disclaimer.accepted));
            add(place, true, accepted);
        }
    }
    texts
}

fn report(plan: &Plan, text: &BrandText<'_>, term: &Term, range: Range<usize>, sink: &mut Sink) {
    let words = text.text.get(range.clone()).unwrap_or_default();
    let whose = if text.place.record == plan.brand.id.at() {
        "your primary message"
    } else {
        whose(text.place.record)
    };
    let place = if text.is_line {
        text.place
    } else {
        text.place.span(range)
    };
    let finding = sink.report(place, format!("“{words}” is banned, and {whose} uses it."));
    if !term.why.trim().is_empty() {
        finding.because(format!("The reason that was given: {}", term.why.trim()));
    }
    if !term.instead.trim().is_empty() {
        finding.because(format!("To be written instead: “{}”.", term.instead.trim()));
    }
    finding
        .also(Place::of(term.id), "banned here")
        .value(words.to_lowercase());
}

fn whose(at: Ref) -> &'static str {
    match at.kind {
        Kind::Idea => "this idea of your message",
        Kind::Pillar => "this pillar",
        Kind::CallToAction => "this call to action",
        _ => "this disclaimer",
    }
}

/// A word of a text, in lower case, and where it stands.
struct Word {
    range: Range<usize>,
    folded: String,
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = at + c.len_utf8();
        match words.last_mut().filter(|word| word.range.end == at) {
            Some(word) => {
                word.range.end = end;
                word.folded.extend(c.to_lowercase());
            }
            None => words.push(Word {
                range: at..end,
                folded: c.to_lowercase().collect(),
            }),
        }
    }
    words
}

fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

/// One way to write a banned term.
struct Form<'a> {
    term: &'a Term,
    surface: &'a str,
    words: Vec<String>,
}

/// The banned terms of a plan, by the first word of each form.
struct Banned<'a> {
    by_first_word: BTreeMap<String, Vec<Form<'a>>>,
    /// Phrases that the brand wants, which may contain a banned one.
    wanted: Vec<Vec<String>>,
}

impl<'a> Banned<'a> {
    fn new(plan: &'a Plan) -> Self {
        let mut by_first_word: BTreeMap<String, Vec<Form<'a>>> = BTreeMap::new();
        let mut wanted = Vec::new();
        for term in plan.terms.values() {
            if term.kind != TermKind::Banned {
                wanted.push(folded(&term.name));
                continue;
            }
            for surface in std::iter::once(&term.name).chain(&term.variants) {
                let words = folded(surface);
                if let Some(first) = words.first() {
                    by_first_word.entry(first.clone()).or_default().push(Form {
                        term,
                        surface: surface.trim(),
                        words,
                    });
                }
            }
        }
        Self {
            by_first_word,
            wanted,
        }
    }

    /// The banned terms in a text, and where.
    fn find(&self, text: &str) -> Vec<(&'a Term, Range<usize>)> {
        let words = words(text);
        let mut found = Vec::new();
        for at in 0..words.len() {
            let here = words.get(at..).unwrap_or_default();
            let forms = here
                .first()
                .and_then(|word| self.by_first_word.get(&word.folded));
            for form in forms.into_iter().flatten() {
                if let Some(range) = self.stands_at(form, text, &words, at) {
                    found.push((form.term, range));
                }
            }
        }
        found
    }

    /// Where a form stands, if it begins with word number `at` and counts there.
    fn stands_at(
        &self,
        form: &Form<'_>,
        text: &str,
        words: &[Word],
        at: usize,
    ) -> Option<Range<usize>> {
        let term = form.term;
        let range = row(text, words.get(at..)?, &form.words)?;
        let counts = is_apart(text, &range)
            && (!term.case_sensitive || text.get(range.clone()) == Some(form.surface));
        let contains = |phrase: &Vec<String>| {
            phrase.len() > form.words.len() && covers(text, words, phrase, &range)
        };
        let exempt = || {
            term.exceptions
                .iter()
                .any(|phrase| contains(&folded(phrase)))
                || self.wanted.iter().any(contains)
        };
        let stands = |near: &String| {
            let near = folded(near);
            (0..words.len()).any(|n| {
                let rest = words.get(n..).unwrap_or_default();
                row(text, rest, &near).is_some()
            })
        };
        let is_near = || {
            (term.near.is_empty() || term.near.iter().any(stands))
                && !term.not_near.iter().any(stands)
        };
        (counts && is_near() && !exempt()).then_some(range)
    }
}

/// The range of `phrase` if `words` begin with it.
fn row(text: &str, words: &[Word], phrase: &[String]) -> Option<Range<usize>> {
    let row = words.get(..phrase.len())?;
    let is_same = row
        .iter()
        .zip(phrase)
        .all(|(word, other)| word.folded == *other);
    let is_unbroken = row.windows(2).all(|pair| match pair {
        [one, next] => text
            .get(one.range.end..next.range.start)
            .is_some_and(|gap| gap.chars().all(|c| c.is_whitespace() || is_joiner(c))),
        _ => true,
    });
    let range = row.first()?.range.start..row.last()?.range.end;
    (is_same && is_unbroken).then_some(range)
}

/// Whether a phrase stands in the text around a range.
fn covers(text: &str, words: &[Word], phrase: &[String], range: &Range<usize>) -> bool {
    (0..words.len()).any(|at| {
        let found = row(text, words.get(at..).unwrap_or_default(), phrase);
        found.is_some_and(|found| found.start <= range.start && range.end <= found.end)
    })
}

/// Hyphens and apostrophes, which join words.
fn is_joiner(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’')
}

/// Whether the words at a range are words of their own: not part of “cheap-looking”, but of “cheap’s”.
fn is_apart(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let is_possessive = ["'s", "’s"].iter().any(|s| {
        after
            .strip_prefix(s)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    !is_joined(before.chars().rev()) && (is_possessive || !is_joined(after.chars()))
}

/// Whether these characters, read away from a word, join it to another.
fn is_joined(mut away: impl Iterator<Item = char>) -> bool {
    away.next().is_some_and(is_joiner) && away.next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    #[test]
    fn every_text_that_binds_the_brand_is_read() {
        expect![[r#"
            error D105 brand “Aurora” › primary message: “cheap” is banned, and your primary message uses it.
              The reason that was given: It says nothing about quality.
              To be written instead: “affordable”.
              banned here: term “cheap”
            error D105 idea “Cheap” › idea: “Cheap” is banned, and this idea of your message uses it.
              The reason that was given: It says nothing about quality.
              To be written instead: “affordable”.
              banned here: term “cheap”
            error D105 idea “Cheap” › ways to say it: “cheapo” is banned, and this idea of your message uses it.
              The reason that was given: It says nothing about quality.
              To be written instead: “affordable”.
              banned here: term “cheap”
            error D105 pillar “Price” › statement: “CHEAP” is banned, and this pillar uses it.
              The reason that was given: It says nothing about quality.
              To be written instead: “affordable”.
              banned here: term “cheap”
            error D105 call to action “Get it cheap” › words: “cheap” is banned, and this call to action uses it.
              The reason that was given: It says nothing about quality.
              To be written instead: “affordable”.
              banned here: term “cheap”
            error D105 disclaimer “Terms” › accepted texts: “cheap” is banned, and this disclaimer uses it.
              The reason that was given: It says nothing about quality.
              To be written instead: “affordable”.
              banned here: term “cheap”
        "#]]
        .assert_eq(&report(
            "D105",
            r#"(
            terms: [(id: "cheap", name: "cheap", kind: Banned, variants: ["cheapo"], instead: "affordable",
                     why: "It says nothing about quality.")],
            brand: (name: "Aurora", primary_message: "A cheap loom stays cheap"),
            ideas: [(id: "i", name: "Cheap", ways: ["costs little", "a cheapo"])],
            pillars: [(id: "p", name: "Price", statement: "CHEAP’s the word")],
            calls_to_action: [(id: "c", name: "Get it cheap")],
            disclaimers: [(id: "d", name: "Terms", accepted: ["Not so cheap."])],
        )"#,
        ));
    }

    /// What the rule says of a primary message where “cheap” is banned under a condition.
    fn message(text: &str, condition: &str) -> String {
        let ron = format!(
            r#"(terms: [(id: "cheap", name: "cheap", kind: Banned, {condition}),
                        (id: "mart", name: "Cheap Mart", kind: Name),
                        (id: "wc", name: "world class", kind: Banned)],
                brand: (primary_message: "{text}"))"#
        );
        report("D105", &ron)
    }

    #[test]
    fn whole_words_count_and_parts_of_words_do_not() {
        for text in [
            "cheap",
            "Not cheap!",
            "“cheap”",
            "dirt, cheap – or so",
            "A World-Class loom",
        ] {
            assert_ne!(message(text, ""), "", "{text}");
        }
        for text in [
            "Cheapside looms",
            "a cheap-looking loom",
            "dirt-cheap",
            "Sold at Cheap Mart",
            "Hello, world. Class of its own",
        ] {
            assert_eq!(message(text, ""), "", "{text}");
        }
    }

    #[test]
    fn capitals_exceptions_and_neighbours_are_honoured() {
        for (text, condition) in [
            ("A Cheap loom", "case_sensitive: true"),
            ("Cheap as chips", r#"exceptions: ["cheap as chips"]"#),
            ("A cheap loom", r#"near: ["carpet"]"#),
            ("A cheap trick", r#"not_near: ["trick"]"#),
        ] {
            assert_eq!(message(text, condition), "", "{text}");
        }
        for (text, condition) in [
            ("A cheap loom", "case_sensitive: true"),
            (
                "Chips, as cheap as can be",
                r#"exceptions: ["cheap as chips"]"#,
            ),
            ("A cheap loom", r#"near: ["loom"]"#),
            ("A cheap loom", r#"not_near: ["trick"]"#),
        ] {
            assert_ne!(message(text, condition), "", "{text}");
        }
    }
}
