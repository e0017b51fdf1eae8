//! C106: a message lacks a part that its channel asks for.

use std::cmp::Reverse;

use crate::check::index::WHERE_IT_RUNS;
use crate::check::{Check, Ctx, Rule, Severity, Sink, no_fixes};
use crate::model::{
    Channel, FieldLimit, Kind, Message, MessageStatus, Place, Ref, Requirement, Status, field_label,
};

/// The card.
pub const RULE: Rule = Rule {
    code: "C106",
    name: "missing-part",
    severity: Severity::Error,
    summary: "A message lacks a part that a channel asks for.",
    why: "An e-mail without a subject cannot go, a search ad needs three headlines, and a letter without \
          a sender's address comes back. Each channel says which parts it insists on, \
          expects or merely likes to have. In drafts, and where all tactics are still ideas, it is only advice.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &["name", "status", WHERE_IT_RUNS]),
        (Kind::Channel, &["name", "limits"]),
    ],
    bad: r#"(
    channels: [(id: "news", name: "Newsletter", limits: [
        (field: Subject, required: Required), (field: Preheader, required: Advised),
    ])],
    messages: [(id: "spring", name: "Spring", preheader: "Looms in bloom", status: Approved)],
    tactics: [(id: "issue", name: "Spring issue", channel: "news", messages: ["spring"])],
)"#,
    good: r#"(
    channels: [(id: "news", name: "Newsletter", limits: [
        (field: Subject, required: Required), (field: Preheader, required: Advised),
    ])],
    messages: [(id: "spring", name: "Spring", subject: "Spring is here", preheader: "Looms in bloom")],
    tactics: [(id: "issue", name: "Spring issue", channel: "news", messages: ["spring"])],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(message) = ctx.get(&ctx.plan.messages, at) else {
        return;
    };
    for (channel, tactics) in ctx.runs_on(message.id).values() {
        let mut missing: Vec<Missing<'_>> = channel
            .limits
            .iter()
            .filter_map(|limit| missing(message, limit))
            .collect();
        missing.sort_by_key(|part| Reverse(part.severity)); // stable: else in the channel's order
        let is_settled = message.status == MessageStatus::Approved
            && tactics.iter().any(|tactic| tactic.status != Status::Idea);
        report(message, channel, &missing, is_settled, sink);
    }
}

/// A part that is not there, or not often enough.
struct Missing<'a> {
    limit: &'a FieldLimit,
    severity: Severity,
    /// How many lines there are, where some are.
    lines: usize,
}

fn missing<'a>(message: &Message, limit: &'a FieldLimit) -> Option<Missing<'a>> {
    let asked = limit.lines_min.map_or(1, |n| n as usize);
    let lines = message.part(limit.field).lines();
    let lines = lines.filter(|line| !line.trim().is_empty());
    let lines = lines.take(asked).count(); // no need to read on
    if lines >= asked {
        return None;
    }
    let severity = match limit.required {
        Requirement::Required => Severity::Error,
        Requirement::Expected => Severity::Warning,
        // Too few lines are refused even where none at all are fine.
        Requirement::Advised | Requirement::Optional if lines > 0 => Severity::Warning,
        Requirement::Advised => Severity::Advice,
        Requirement::Optional => return None,
    };
    Some(Missing {
        limit,
        severity,
        lines,
    })
}

impl Missing<'_> {
    /// `subject`, `headline (3 lines, has 1)`.
    fn words(&self) -> String {
        let part = field_label(Kind::Message, self.limit.field.field());
        match self.limit.lines_min {
            Some(asked) if asked > 1 => format!("{part} ({asked} lines, has {})", self.lines),
            _ => part,
        }
    }

    fn verdict(&self) -> &'static str {
        match self.severity {
            Severity::Error => "it cannot go without",
            Severity::Warning => "usual there",
            Severity::Advice => "worth having",
        }
    }
}

fn report(
    message: &Message,
    channel: &Channel,
    missing: &[Missing<'_>],
    is_settled: bool,
    sink: &mut Sink,
) {
    let Some(worst) = missing.first() else {
        return;
    };
    let words: Vec<String> = missing.iter().map(Missing::words).collect();
    let finding = sink.report(
        Place::of(message.id).field(worst.limit.field.field()),
        format!(
            "For {}, “{}” lacks: {}.",
            quoted_or(&channel.name, "its channel"),
            message.name.trim(),
            words.join(", ")
        ),
    );
    for part in missing {
        finding.because(format!("{}: {}.", part.words(), part.verdict()));
    }
    if is_settled {
        finding.severe(worst.severity);
    } else {
        finding
            .because("It is still a draft or an idea.")
            .severe(Severity::Advice);
    }
    finding
        .also(Place::of(channel.id), "asks for it")
        .value(words.join(", "));
}

/// The name in quotes, or other words where it has none.
fn quoted_or(name: &str, other: &str) -> String {
    match name.trim() {
        "" => other.to_owned(),
        name => format!("“{name}”"),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    /// What the rule says of a message on a newsletter and in a search ad, each with a planned tactic.
    fn message(fields: &str) -> String {
        report(
            "C106",
            &format!(
                r#"(
                channels: [
                    (id: "ads", name: "Search ads", limits: [
                        (field: Headline, required: Required, lines_min: 3), (field: Description, lines_min: 2),
                        (field: Note),
                    ]),
                    (id: "news", name: "Newsletter", limits: [
                        (field: Preheader, required: Advised), (field: Link, required: Expected),
                        (field: Subject, required: Required),
                    ]),
                ],
                messages: [(id: "m", name: "Spring", {fields})],
                tactics: [
                    (id: "a", channel: "ads", messages: ["m"], status: Planned),
                    (id: "n", channel: "news", messages: ["m"], status: Planned),
                    (id: "x", channel: "news", messages: ["m"], course: Stop),
                ],
            )"#
            ),
        )
    }

    #[test]
    fn each_channel_says_what_it_lacks() {
        expect![[r#"
            error C106 message “Spring” › headline: For “Search ads”, “Spring” lacks: headline (3 lines, has 2), description (2 lines, has 1).
              headline (3 lines, has 2): it cannot go without.
              description (2 lines, has 1): usual there.
              asks for it: channel “Search ads”
            error C106 message “Spring” › subject: For “Newsletter”, “Spring” lacks: subject, link, preheader.
              subject: it cannot go without.
              link: usual there.
              preheader: worth having.
              asks for it: channel “Newsletter”
        "#]]
        .assert_eq(&message(
            r#"status: Approved, headline: "One\n\n Two \n", description: "Only one", subject: "  ""#,
        ));
    }

    #[test]
    fn drafts_and_ideas_get_advice() {
        expect![[r#"
            advice C106 message “Spring” › headline: For “Search ads”, “Spring” lacks: headline (3 lines, has 0).
              headline (3 lines, has 0): it cannot go without.
              It is still a draft or an idea.
              asks for it: channel “Search ads”
        "#]]
        .assert_eq(&message(
            r#"subject: "Spring is here", preheader: "Looms", link: "loom.example""#,
        ));
        let idea = r#"(
            channels: [(id: "news", name: "News", limits: [(field: Subject, required: Required)])],
            messages: [(id: "m", name: "Spring", status: Approved)],
            tactics: [(id: "t", channel: "news", messages: ["m"], status: Idea)],
        )"#;
        assert!(report("C106", idea).starts_with("advice C106"));
    }

    #[test]
    fn what_is_there_or_not_asked_for_is_fine() {
        let complete = r#"status: Approved, headline: "One\nTwo\nThree", subject: "Spring",
                          preheader: "Looms", link: "loom.example""#;
        assert_eq!(message(complete), "");
        for tactic in [
            r#"(id: "t", channel: "news", messages: ["m"], course: Stop)"#,
            r#"(id: "t", channel: "news", messages: ["m"], status: Done)"#,
            r#"(id: "t", channel: "blog", messages: ["m"], status: Live)"#,
            r#"(id: "t", channel: "gone", messages: ["m"], status: Live)"#,
            r#"(id: "t", channel: "news", status: Live)"#,
        ] {
            let ron = format!(
                r#"(
                channels: [(id: "news", name: "News", limits: [(field: Subject, required: Required)]),
                           (id: "blog", name: "Blog", limits: [(field: Subject)])],
                messages: [(id: "m", name: "Spring", status: Approved)],
                tactics: [{tactic}],
            )"#
            );
            assert_eq!(report("C106", &ron), "", "{tactic}");
        }
    }
}
