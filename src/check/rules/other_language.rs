//! D104: a text in a language that its readers do not read, or that nobody expected.

use crate::check::index::WHERE_IT_RUNS;
use crate::check::tongue::{copy, found};
use crate::check::wording::quoted;
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::{Id, Kind, Message, Place, Ref, Segment, Tactic, Value};
use crate::text::language::{is_known, name, reads_as};
use crate::text::stems::base;

/// The card.
pub const RULE: Rule = Rule {
    code: "D104",
    name: "other-language",
    severity: Severity::Warning,
    summary: "A text is in another language than its readers read, or than it says.",
    why: "A German letter to people who read English is not read, and rules that compare words compare nothing. The \
          language is what the message says; where it says nothing it is looked for in its words, from 40 \
          letters on and only where it is beyond doubt; names, links and quotations do not count. Where the \
          brand's ideas have no words in a language, nobody can say whether a text carries them.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (
            Kind::Message,
            &["name", "language", "kind", "pillars", WHERE_IT_RUNS],
        ),
        (Kind::Segment, &["name", "language"]),
        (Kind::About, &["language"]),
        (Kind::Brand, &["name"]),
        (Kind::Term, &["name", "kind"]),
        (Kind::Offer, &["product"]),
        (Kind::Idea, &["name", "ways"]),
        (Kind::Pillar, &["keywords"]),
        (Kind::ProofPoint, &["name"]),
    ],
    bad: r#"(
    about: (language: "en"),
    segments: [(id: "mills", name: "Mills", language: "en")],
    messages: [(id: "letter", name: "Letter", body: "Unsere Webstühle werden von den Leuten gebaut, die sie auch reparieren.")],
    tactics: [(id: "letters", name: "Letters", segments: ["mills"], messages: ["letter"])],
)"#,
    good: r#"(
    about: (language: "en"),
    segments: [(id: "mills", name: "Mills", language: "de-AT")],
    messages: [(id: "letter", name: "Letter", body: "Unsere Webstühle werden von den Leuten gebaut, die sie auch reparieren.")],
    tactics: [(id: "letters", name: "Letters", segments: ["mills"], messages: ["letter"])],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let plan = ctx.plan;
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    let said = message.language.trim();
    let found = found(plan, message, facts);
    if let Some(found) = found.filter(|_| !said.is_empty()) {
        let finding = sink.report(
            Place::of(id).field(field!(Message.language)),
            format!(
                "{} looks {}; its language is set to {}.",
                quoted(&message.name),
                name(found),
                name(said)
            ),
        );
        finding.sure(Confidence::Likely).value(found);
        return;
    }
    let usual = plan.about.language.trim();
    let (code, is_said) = match found {
        _ if !said.is_empty() => (said, true),
        Some(found) => (found, false),
        // Nothing speaks against the plan's language; where readers have another, the words have to bear it out.
        None if unread(ctx, id, usual).is_some() && reads_as(usual, &copy(facts)) => (usual, false),
        None => return,
    };
    if !is_known(code) {
        return;
    }
    if let Some((tactic, segment)) = unread(ctx, id, code) {
        let looks = if is_said { "is in" } else { "looks" };
        let finding = sink.report(
            Place::of(id).field(field!(Message.body)),
            format!(
                "{} {looks} {}; {} read {}.",
                quoted(&message.name),
                name(code),
                quoted(&segment.name),
                name(&segment.language)
            ),
        );
        finding.sure(Confidence::Likely).value(base(code));
        let place = Place::of(segment.id).field(field!(Segment.language));
        finding.also(place, "reads another language");
        finding.also(Place::of(tactic.id), "brings it there");
        return;
    }
    let is_foreign = is_known(usual) && base(code) != base(usual);
    if is_foreign && is_without_ideas(ctx, id) {
        let language = name(code);
        let finding = sink.report(
            Place::of(id).field(field!(Message.language)),
            format!(
                "Whether {} carries the primary message cannot be judged: no idea has {language} words in it.",
                quoted(&message.name)
            ),
        );
        finding
            .sure(Confidence::Likely)
            .severe(Severity::Advice)
            .value(base(code))
            .because(format!("Add {language} ways to say the brand's ideas."));
    }
}

/// An active tactic that brings a message to segments none of which reads its language, and the first of them.
fn unread<'a>(
    ctx: &Ctx<'a>,
    message: Id<Message>,
    code: &str,
) -> Option<(&'a Tactic, &'a Segment)> {
    let tactics = ctx.index.carriers(message);
    let tactics = tactics.filter_map(|id| ctx.plan.tactics.get(&id));
    tactics
        .filter(|tactic| tactic.is_active())
        .find_map(|tactic| {
            let segments = tactic.segments.iter().map(|id| ctx.plan.segments.get(id));
            let segments: Vec<&Segment> = segments.collect::<Option<_>>()?;
            let reads_other =
                |s: &&Segment| is_known(&s.language) && base(&s.language) != base(code);
            let first = segments.first().copied()?;
            segments.iter().all(reads_other).then_some((tactic, first))
        })
}

/// Whether the plan has ideas, and a message that should carry some has none of their words.
fn is_without_ideas(ctx: &Ctx<'_>, message: Id<Message>) -> bool {
    let alignment = ctx.index.alignments().of(message);
    !ctx.plan.ideas.is_empty()
        && alignment.is_some_and(|a| a.speaks() && a.ideas().next().is_none())
}

/// Setting the language, where the message says another one than its words.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let id: Id<Message> = Id::from_key(finding.place.record.key);
    let message = ctx.plan.messages.get(&id);
    let Some((message, facts)) = message.zip(ctx.facts(id)) else {
        return Vec::new();
    };
    let found = found(ctx.plan, message, facts);
    let Some(found) = found.filter(|_| !message.language.trim().is_empty()) else {
        return Vec::new();
    };
    let place = Place::of(id).field(field!(Message.language));
    let title = format!("Set the language to {}", name(found));
    vec![Fix::review(
        title,
        Edit::set(place, Value::Text(found.to_owned())),
    )]
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    const GERMAN: &str = "Unsere Webstühle werden von den Leuten gebaut, die sie auch reparieren.";
    const ENGLISH: &str = "Our looms are built by the people who will repair them, by the river.";

    fn plan(reads: &str, message: &str) -> String {
        format!(
            r#"(about: (language: "en"), ideas: [(id: "i", name: "Repaired for life")],
                segments: [(id: "s", name: "Mills", language: "{reads}")],
                messages: [(id: "m", name: "Letter", {message})],
                tactics: [(id: "t", name: "Letters", messages: ["m"], segments: ["s"])])"#
        )
    }

    fn says(reads: &str, message: &str) -> String {
        report("D104", &plan(reads, message))
    }

    #[test]
    fn readers_of_another_language() {
        expect![[r#"
            warning D104 message “Letter” › body: “Letter” looks German; “Mills” read English.
              reads another language: segment “Mills” › language
              brings it there: tactic “Letters”
        "#]]
        .assert_eq(&says("en", &format!(r#"body: "{GERMAN}""#)));
        assert!(
            says("de", &format!(r#"body: "{ENGLISH}""#))
                .contains("looks English; “Mills” read German")
        );
        assert!(says("en", r#"body: "Gute Nacht", language: "de""#).contains("is in German"));
    }

    #[test]
    fn another_language_than_it_says() {
        let wrong = plan("en", &format!(r#"body: "{GERMAN}", language: "en-GB""#));
        expect![[r#"
            warning D104 message “Letter” › language: “Letter” looks German; its language is set to English.
              [Set the language to German]
        "#]]
        .assert_eq(&report("D104", &wrong));
        expect![[r#"
            Set the language to German
            message “Letter” › language: en-GB → de
            still found: 1
        "#]]
        .assert_eq(&fixed("D104", &wrong));
    }

    #[test]
    fn ideas_without_words_in_that_language() {
        expect![[r#"
            advice D104 message “Letter” › language: Whether “Letter” carries the primary message cannot be judged: no idea has German words in it.
              Add German ways to say the brand's ideas.
        "#]]
        .assert_eq(&says("de", &format!(r#"body: "{GERMAN}""#)));
    }

    #[test]
    fn what_is_short_or_expected_is_fine() {
        for (reads, message) in [
            ("en", format!(r#"body: "{ENGLISH}""#)),
            ("en-IE", format!(r#"body: "{ENGLISH}", language: "en-GB""#)),
            ("en", r#"body: "Gute Nacht, liebe Leute""#.into()),
            ("en", r#"body: "Webstuhl""#.into()),
            ("", format!(r#"body: "{ENGLISH}""#)),
            ("de", r#"body: "Mill & Co""#.into()),
        ] {
            assert_eq!(says(reads, &message), "", "{reads} {message}");
        }
    }
}
