//! S108: segments that care for different things get the same words.

use std::collections::BTreeSet;

use crate::check::alignment::language_of;
use crate::check::index::{WHAT_IT_RESEMBLES, WHERE_IT_RUNS};
use crate::check::likeness::ROWS;
use crate::check::wording::{and, quoted};
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::{Id, Kind, Message, MessageField, MessageKind, Place, Ref, Segment};
use crate::text::ideas::{Heard, How, Ideas};
use crate::text::name_key;
use crate::text::stems::Language;

/// So much of all their rows of three words two messages share that say the same.
const ALIKE: f64 = 0.8;
/// With fewer keywords nothing is known of a segment.
const KEYWORDS: usize = 2;

/// The card.
pub const RULE: Rule = Rule {
    code: "S108",
    name: "same-words-for-all",
    severity: Severity::Advice,
    summary: "Segments that care for different things get the same words.",
    why: "A mill asks for hours of service, a weaver at home for a quiet room: one text for both speaks past one of \
          them. Compared are segments that a tactic names and that have two keywords or more, fewer than half \
          of which they share; the same words are one message or two that are nearly alike, from twelve \
          words on. A message with a keyword of each speaks to each. For what is meant for everybody leave \
          the tactic's segments empty.",
    reads: &[
        (
            Kind::Message,
            &[
                "name",
                "headline",
                "body",
                "description",
                "subject",
                "preheader",
                "call_to_action_label",
                "note",
                "link",
                "kind",
                "language",
            ],
        ),
        (Kind::Message, &[WHERE_IT_RUNS, WHAT_IT_RESEMBLES]),
        (Kind::Segment, &["name", "keywords"]),
        (Kind::About, &["language"]),
    ],
    bad: r#"(
    segments: [
        (id: "mills", name: "Mills", keywords: ["hours", "spare parts"]),
        (id: "weavers", name: "Weavers", keywords: ["quiet", "small"]),
    ],
    messages: [(id: "mail", name: "Mail", body: "Our looms are built by the people who will repair them, in one place by the river.")],
    tactics: [(id: "mails", name: "Mails", messages: ["mail"], segments: ["mills", "weavers"])],
)"#,
    good: r#"(
    segments: [
        (id: "mills", name: "Mills", keywords: ["hours", "spare parts"]),
        (id: "weavers", name: "Weavers", keywords: ["quiet", "small"]),
    ],
    messages: [(id: "mail", name: "Mail", body: "Quiet enough for a flat, built for long hours in a mill: our looms are repaired by those who made them.")],
    tactics: [(id: "mails", name: "Mails", messages: ["mail"], segments: ["mills", "weavers"])],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&ctx.plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    if facts.rows().len() < ROWS || message.kind == MessageKind::Transactional {
        return;
    }
    let mut segments = spoken_to(ctx, id);
    let mut twins = Vec::new();
    // Of two that are alike the one that comes second is told.
    let alike = ctx.index.alike(id).iter();
    for other in alike.filter(|other| other.message < id && other.common.of_both >= ALIKE) {
        let theirs = spoken_to(ctx, other.message);
        if !theirs.is_subset(&segments) {
            twins.push(other.message);
            segments.extend(theirs);
        }
    }
    if segments.len() < 2 {
        return;
    }
    let segments: Vec<(&Segment, BTreeSet<String>)> = segments
        .iter()
        .filter_map(|id| ctx.plan.segments.get(id))
        .map(|segment| (segment, keys(segment)))
        .filter(|(_, keys)| keys.len() >= KEYWORDS)
        .collect();
    let pairs = segments.iter().enumerate();
    let mut pairs =
        pairs.flat_map(|(n, one)| segments.iter().skip(n + 1).map(move |two| (one, two)));
    let Some(((one, _), (two, _))) = pairs.find(|((_, a), (_, b))| {
        // Fewer than half of all their keywords are shared.
        2 * a.intersection(b).count() < a.union(b).count()
    }) else {
        return;
    };
    if speaks_to_each(ctx, message, [one, two]) {
        return;
    }
    let finding = sink.report(
        Place::of(id).field(field!(Message.body)),
        format!(
            "{} and {} get the same words, and care for different things.",
            quoted(&one.name),
            quoted(&two.name)
        ),
    );
    finding.sure(Confidence::Likely);
    for segment in [one, two] {
        let keywords: Vec<String> = segment.keywords.iter().map(|word| quoted(word)).collect();
        finding.because(format!("{}: {}.", quoted(&segment.name), and(&keywords)));
        finding.also(
            Place::of(segment.id).field(field!(Segment.keywords)),
            "gets it",
        );
    }
    for twin in twins {
        finding.also(Place::of(twin), "has the same words");
    }
}

/// The segments that active tactics name for a message.
fn spoken_to(ctx: &Ctx<'_>, message: Id<Message>) -> BTreeSet<Id<Segment>> {
    let tactics = ctx.index.carriers(message);
    let tactics = tactics.filter_map(|id| ctx.plan.tactics.get(&id));
    tactics
        .filter(|tactic| tactic.is_active())
        .flat_map(|tactic| tactic.segments.iter().copied())
        .collect()
}

fn keys(segment: &Segment) -> BTreeSet<String> {
    let keys = segment.keywords.iter().map(|word| name_key(word));
    keys.filter(|key| !key.is_empty()).collect()
}

/// Whether a message has a keyword of each.
fn speaks_to_each(ctx: &Ctx<'_>, message: &Message, segments: [&Segment; 2]) -> bool {
    let language = Language::of(language_of(ctx.plan, message));
    let keywords = segments.map(|segment| segment.keywords.iter().map(String::as_str));
    let mut keywords = Ideas::new(language, keywords);
    let mut spoken_to = BTreeSet::new();
    let parts = ctx
        .facts(message.id)
        .into_iter()
        .flat_map(|facts| facts.parts());
    for (_, reading) in parts.filter(|(part, _)| *part != MessageField::Link) {
        let said = keywords.said(reading, &mut Heard::default()).into_iter();
        spoken_to.extend(
            said.filter(|said| said.how > How::Denied)
                .map(|said| said.thing),
        );
    }
    spoken_to.len() == segments.len()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    const TEXT: &str =
        "Our looms are built by the people who will repair them, in one place by the river.";

    fn plan(mills: &str, messages: &str, tactics: &str) -> String {
        report(
            "S108",
            &format!(
                r#"(segments: [(id: "mills", name: "Mills", keywords: [{mills}]),
                    (id: "weavers", name: "Weavers", keywords: ["quiet", "small"])],
                    messages: [{messages}], tactics: [{tactics}])"#
            ),
        )
    }

    #[test]
    fn two_messages_with_the_same_words() {
        let messages = format!(
            r#"(id: "a", name: "A", body: "{TEXT}"), (id: "b", name: "B", body: "{TEXT}")"#
        );
        let tactics = r#"(id: "s", messages: ["a"], segments: ["mills"]), (id: "t", messages: ["b"], segments: ["weavers"])"#;
        expect![[r#"
            advice S108 message “B” › body: “Mills” and “Weavers” get the same words, and care for different things.
              “Mills”: “hours” and “parts”.
              “Weavers”: “quiet” and “small”.
              gets it: segment “Mills” › keywords
              gets it: segment “Weavers” › keywords
              has the same words: message “A”
        "#]]
        .assert_eq(&plan(r#""hours", "parts""#, &messages, tactics));
    }

    #[test]
    fn what_is_fine() {
        let message = |text: &str| format!(r#"(id: "a", name: "A", body: "{text}")"#);
        let both = r#"(id: "s", messages: ["a"], segments: ["mills", "weavers"])"#;
        let apart = r#""hours", "parts""#;
        let each = format!("{TEXT} Long hours, small rooms.");
        for (mills, text, tactics) in [
            (r#""quiet", "hours", "small""#, TEXT, both),
            (r#""hours""#, TEXT, both),
            (apart, "Come and see our looms.", both),
            (apart, each.as_str(), both),
            (apart, TEXT, r#"(id: "s", messages: ["a"])"#),
            (
                apart,
                TEXT,
                r#"(id: "s", messages: ["a"], segments: ["mills"])"#,
            ),
            (
                apart,
                TEXT,
                r#"(id: "s", messages: ["a"], segments: ["mills", "weavers"], course: Stop)"#,
            ),
        ] {
            assert_eq!(
                plan(mills, &message(text), tactics),
                "",
                "{mills} {text} {tactics}"
            );
        }
    }
}
