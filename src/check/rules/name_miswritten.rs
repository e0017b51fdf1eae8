//! B103: names that are not spelt as they are registered.

use crate::check::vocabulary::{COPY, FEEDS};
use crate::check::wording::quoted;
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::model::{Kind, Place, Ref};
use crate::text::terms::What;

use super::term_written_otherwise::{fixes_for, miss_of};

/// The card.
pub const RULE: Rule = Rule {
    code: "B103",
    name: "name-miswritten",
    severity: Severity::Error,
    summary: "A name is written with other capitals, spaces or hyphens, or has a slip in it.",
    why: "Who writes “Weave Works” looks for somebody else. Names in capitals throughout are fine among other \
          capitals; handles, hashtags and addresses are passed over. A slip of one letter (two in long names) is \
          only a warning, and so is a name without its capitals, which may be a word of the language; names that are \
          such words, like Flow or Rest, are held to their spelling only where they are written as names.",
    reads: &[
        (Kind::Message, COPY),
        (Kind::Term, FEEDS),
        (Kind::Term, &["why"]),
    ],
    bad: r#"(
    terms: [(id: "pro", name: "WeaveWorks Pro", kind: Name)],
    messages: [(id: "spring", name: "Spring", headline: "Meet Weave Works Pro")],
)"#,
    good: r#"(
    terms: [(id: "pro", name: "WeaveWorks Pro", kind: Name)],
    messages: [(id: "spring", name: "Spring", headline: "Meet WeaveWorks Pro", body: "weaveworks.example, #weaveworkspro")],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(message) = ctx.get(&ctx.plan.messages, at) else {
        return;
    };
    for miss in ctx.index.vocabulary().misses(message.id) {
        let Some(term) = ctx.plan.terms.get(&miss.term) else {
            continue;
        };
        let (surface, name) = (miss.surface(ctx.plan), quoted(&miss.hit.instead));
        let here = quoted(surface);
        let (message, severity) = match miss.hit.what {
            What::Miswritten => (
                format!("The name is {name}; here it is {here}."),
                Severity::Error,
            ),
            What::Lowered => (format!("{here} may be the name {name}."), Severity::Warning),
            What::Near => (
                format!("{here} is nearly the name {name}."),
                Severity::Warning,
            ),
            What::Avoided | What::Variant => continue,
        };
        let finding = sink.report(miss.place(), message);
        if severity < Severity::Error {
            finding.severe(severity).sure(Confidence::Likely);
        }
        if !term.why.trim().is_empty() {
            finding.because(format!("The reason that was given: {}", term.why.trim()));
        }
        finding
            .also(Place::of(term.id), "the entry")
            .value(term.name.clone())
            .value(surface);
    }
}

fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let Some(miss) = miss_of(ctx, finding) else {
        return Vec::new();
    };
    let is_sure = miss.hit.what == What::Miswritten;
    fixes_for(ctx, miss, if is_sure { Fix::sure } else { Fix::review })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn of_texts(names: &[&str], texts: &[&str]) -> String {
        let names: String = names
            .iter()
            .enumerate()
            .map(|(n, name)| format!("(id: \"t{n}\", name: {name:?}, kind: Name),"))
            .collect();
        let texts: String = texts
            .iter()
            .enumerate()
            .map(|(n, text)| format!("(id: \"m{n}\", name: \"m{n}\", body: {text:?}),"))
            .collect();
        report("B103", &format!("(terms: [{names}], messages: [{texts}])"))
    }

    #[test]
    fn capitals_spaces_and_slips() {
        expect![[r#"
            error B103 message “m0” › body: The name is “WeaveWorks”; here it is “Weave Works”.
              the entry: term “WeaveWorks”
              [Write “WeaveWorks”]
              [Put right all 2 places with “WeaveWorks”]
            error B103 message “m1” › body: The name is “WeaveWorks”; here it is “Weaveworks”.
              the entry: term “WeaveWorks”
              [Write “WeaveWorks”]
              [Put right all 2 places with “WeaveWorks”]
            warning B103 message “m2” › body: “Auroar” is nearly the name “Aurora”.
              the entry: term “Aurora”
              [Write “Aurora”]
            warning B103 message “m3” › body: “aurora” may be the name “Aurora”.
              the entry: term “Aurora”
              [Write “Aurora”]
        "#]]
        .assert_eq(&of_texts(
            &["WeaveWorks", "Aurora"],
            &[
                "Buy Weave Works",
                "Weaveworks is here",
                "Try Auroar today",
                "The aurora loom",
            ],
        ));
    }

    #[test]
    fn what_may_be_meant_otherwise() {
        let names = ["WeaveWorks Pro", "Flow", "Rest", "Aurora", "Organics"];
        let texts = [
            "weaveworks.example, @weaveworkspro, #WeaveworksPro, WeaveWorks Pro’s",
            "Keep the flow going. Rest a while, and the rest will follow.",
            "WEAVEWORKS PRO IS HERE",
            "Auroras, an author, organic looms",
        ];
        assert_eq!(of_texts(&names, &texts), "");
    }
}
