//! B101: words that the brand avoids.

use crate::check::vocabulary::{COPY, FEEDS, Miss};
use crate::check::wording::quoted;
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::model::{Kind, Ref, Term};
use crate::text::terms::What;

use super::term_written_otherwise::{fixes_for, miss_of, refer_to};

/// The card.
pub const RULE: Rule = Rule {
    code: "B101",
    name: "banned-term",
    severity: Severity::Error,
    summary: "A message uses a word that the brand avoids.",
    why: "A list of words to avoid helps only if somebody looks. Every form of a word is found: cheap, cheaper, \
          cheapest; world class and world-class; where the entry is marked as a verb, its -s, -ed and -ing too. \
          Names, links, addresses, codes and what others are quoted as saying are passed over, and so are the \
          entry's exceptions and clauses that its “only near” and “not near” leave out.",
    reads: &[
        (Kind::Message, COPY),
        (Kind::Term, FEEDS),
        (Kind::Term, &["why"]),
    ],
    bad: r#"(
    terms: [(id: "cheap", name: "cheap", kind: Banned, instead: "affordable", why: "We compete on service.")],
    messages: [(id: "spring", name: "Spring", headline: "Our cheapest loom yet")],
)"#,
    good: r#"(
    terms: [(id: "cheap", name: "cheap", kind: Banned, instead: "affordable", why: "We compete on service.")],
    messages: [(id: "spring", name: "Spring", headline: "Our most affordable loom yet", link: "https://cheap.example")],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(message) = ctx.get(&ctx.plan.messages, at) else {
        return;
    };
    let misses = ctx.index.vocabulary().misses(message.id);
    for miss in misses.filter(|miss| miss.hit.what == What::Avoided) {
        if let Some(term) = ctx.plan.terms.get(&miss.term) {
            report(ctx, miss, term, sink);
        }
    }
}

fn report(ctx: &Ctx<'_>, miss: Miss<'_>, term: &Term, sink: &mut Sink) {
    let surface = miss.surface(ctx.plan);
    let message = match miss.hit.instead.as_str() {
        "" => format!("Your brand avoids {}.", quoted(surface)),
        instead => format!(
            "Your brand avoids {}; write {}.",
            quoted(surface),
            quoted(instead)
        ),
    };
    let finding = sink.report(miss.place(), message);
    if surface.to_lowercase() != term.name.trim().to_lowercase() {
        let instead = match term.instead.trim() {
            "" => String::new(),
            instead => format!(", for which it writes {}", quoted(instead)),
        };
        finding.because(format!("It belongs to {}{instead}.", quoted(&term.name)));
    }
    refer_to(finding, term, surface);
}

/// What stands around a word to avoid may have to change as well.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let miss = miss_of(ctx, finding);
    miss.map_or_else(Vec::new, |miss| fixes_for(ctx, miss, Fix::review))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    const TERMS: &str = r#"terms: [
        (id: "cheap", name: "cheap", kind: Banned, instead: "affordable", why: "We compete on service."),
        (id: "world", name: "world class", kind: Banned),
        (id: "master", name: "master", kind: Banned, instead: "main"),
        (id: "value", name: "low-cost", kind: Banned, instead: "good value", variants: ["budget"]),
    ],"#;

    fn of_messages(messages: &str) -> String {
        report("B101", &format!("({TERMS} messages: [{messages}])"))
    }

    #[test]
    fn every_form_is_found() {
        expect![[r#"
            error B101 message “Spring” › body: Your brand avoids “World-class”.
              It belongs to “world class”.
              the entry: term “world class”
            error B101 message “Spring” › body: Your brand avoids “budget”; write “good value”.
              It belongs to “low-cost”, for which it writes “good value”.
              the entry: term “low-cost”
              [Write “good value”]
            error B101 message “Spring” › headline: Your brand avoids “cheapest”; write “most affordable”.
              It belongs to “cheap”, for which it writes “affordable”.
              The reason that was given: We compete on service.
              the entry: term “cheap”
              [Write “most affordable”]
              [Put right all 2 places with “cheap”]
            error B101 message “Spring” › small print: Your brand avoids “CHEAP”; write “affordable”.
              The reason that was given: We compete on service.
              the entry: term “cheap”
              [Write “AFFORDABLE”]
              [Put right all 2 places with “cheap”]
        "#]]
        .assert_eq(&of_messages(
            r#"(id: "m", name: "Spring", headline: "Our cheapest loom yet", body: "World-class, on a budget.", note: "CHEAP")"#,
        ));
    }

    #[test]
    fn what_is_no_copy_or_another_word_is_left_alone() {
        for fields in [
            r#"body: "See cheap.com/cheap, cheapside.example or ask cheap@loom.example""#,
            r#"link: "cheap""#,
            r#"headline: "Mastery course""#,
            r#"body: "“So cheap that we took two.” – Ann, Leeds""#,
            r#"name: "cheap", notes: "cheap""#,
        ] {
            assert_eq!(
                of_messages(&format!(r#"(id: "m", {fields})"#)),
                "",
                "{fields}"
            );
        }
    }

    #[test]
    fn the_repair_keeps_capitals_and_minds_the_article() {
        expect![[r#"
            Write “Affordable”
            message “m” › headline: Cheap looms. A cheap one. → Affordable looms. A cheap one.
            still found: 1
        "#]]
        .assert_eq(&fixed(
            "B101",
            &format!(r#"({TERMS} messages: [(id: "m", name: "m", headline: "Cheap looms. A cheap one.")])"#),
        ));
    }
}
