//! B306: placeholders, broken merge fields and doubled words in what is going out.

use crate::check::index::WHERE_IT_RUNS;
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::model::{Id, Kind, Message, MessageStatus, Place, Ref, Value};
use crate::text::unfinished::{Why, unfinished};

/// How much of an unfinished spot is quoted, in characters.
const QUOTED: usize = 40;

/// The card.
pub const RULE: Rule = Rule {
    code: "B306",
    name: "unfinished-copy",
    severity: Severity::Error,
    summary: "A message holds a placeholder, a broken merge field or a doubled word.",
    why: "“Save XX% by [DATE]” and “Hi {{first_name}” are noticed by everybody but the one who wrote them, \
          and always after sending. Merge fields are compared with those that the message's channels \
          can fill; where a channel names none, every name passes. In a draft it is only advice.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &["status", WHERE_IT_RUNS]),
        (Kind::Channel, &["merge_fields"]),
    ],
    bad: r#"(
    messages: [(id: "spring", name: "Spring", subject: "Save XX% by [DATE]", status: Approved)],
)"#,
    good: r#"(
    messages: [(id: "spring", name: "Spring", subject: "Save 20% by 30 April", status: Approved)],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&ctx.plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    let merge_fields = merge_fields(ctx, message);
    for (field, part) in facts.texts() {
        let text = message.part(field);
        let place = Place::of(id).field(field.field());
        for spot in part.unfinished(&merge_fields).iter() {
            let words = text.get(spot.range.clone()).unwrap_or_default();
            let finding = sink.report(
                place.span(spot.range.clone()),
                format!("“{}” {}.", shortened(words), spot.why.in_words()),
            );
            if spot.why == Why::UnknownMergeField {
                finding.because(format!("It has: {}.", merge_fields.join(", ")));
            }
            if message.status == MessageStatus::Draft {
                finding
                    .because("The message is still a draft.")
                    .severe(Severity::Advice);
            }
            finding.value(words);
        }
    }
}

/// What the channels of a message fill in; none where one of them may fill in anything.
fn merge_fields(ctx: &Ctx<'_>, message: &Message) -> Vec<String> {
    let channels = ctx.runs_on(message.id);
    let mut names: Vec<String> = channels
        .values()
        .flat_map(|(channel, _)| channel.merge_fields.iter().cloned())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words.to_owned(),
    }
}

/// A doubled word can only be meant once; what should stand for a placeholder nobody here knows.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let place = finding.place;
    let (Some(field), Some(span)) = (place.field, place.span) else {
        return Vec::new();
    };
    let Some(Value::Text(text)) = ctx.plan.get(place.record, field) else {
        return Vec::new();
    };
    let (start, end) = (span.start as usize, span.end as usize);
    let is_doubled = unfinished(&text, &[])
        .iter()
        .any(|spot| spot.range == (start..end) && spot.why == Why::DoubledWord);
    let words: Vec<&str> = span.of(&text).split_whitespace().collect();
    let (Some(first), Some(last)) = (words.first(), words.last().filter(|_| is_doubled)) else {
        return Vec::new();
    };
    let title = match words.len() {
        2 => format!("Delete the second “{last}”"),
        _ => format!("Write “{first}” once"),
    };
    let kept = text.get(..start + first.len()).unwrap_or_default();
    let rest = text.get(end..).unwrap_or_default();
    let edit = Edit::set(
        Place::record(place.record).field(field),
        Value::Text(format!("{kept}{rest}")),
    );
    vec![Fix::sure(title, edit)]
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    /// What the rule says of a message by e-mail, where first names can be filled in, and on X.
    fn by_email(fields: &str) -> String {
        let ron = format!(
            r#"(
            channels: [(id: "email", name: "E-mail", merge_fields: ["first_name", "code"]), (id: "x", name: "X")],
            messages: [(id: "m", name: "Spring", {fields})],
            tactics: [(id: "a", channel: "email", messages: ["m"]), (id: "b", channel: "x", messages: ["m"])],
        )"#
        );
        report("B306", &ron)
    }

    #[test]
    fn every_part_is_read() {
        expect![[r#"
            error B306 message “Spring” › body: “{{town}}” is a merge field that the channel does not have.
              It has: code, first_name.
            error B306 message “Spring” › body: “the the” is the same word twice.
              [Delete the second “the”]
            error B306 message “Spring” › call to action: “TBD” looks like a placeholder.
            error B306 message “Spring” › link: “localhost” leads to a test site.
            error B306 message “Spring” › subject: “{{first_name}” is a merge field that is not closed.
        "#]]
        .assert_eq(&by_email(
            r#"status: Approved, subject: "Hi {{first_name}, welcome", body: "In {{town}} for the the fair",
               call_to_action_label: "TBD", link: "http://localhost/spring""#,
        ));
    }

    #[test]
    fn drafts_may_have_gaps() {
        expect![[r#"
            advice B306 message “Spring” › subject: “XX%” looks like a placeholder.
              The message is still a draft.
        "#]]
        .assert_eq(&by_email(r#"subject: "Save XX%""#));
    }

    #[test]
    fn a_doubled_word_goes_and_the_rest_stays() {
        expect![[r#"
            Delete the second “the”
            message “Spring” › body: So: The the loom  the loom → So: The loom  the loom
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "B306",
            r#"(messages: [(id: "m", name: "Spring", body: "So: The the loom  the loom")])"#,
        ));
    }

    #[test]
    fn finished_copy_is_fine() {
        for fields in [
            r#"body: "Hi {{first_name}}, use {{ Code }}.""#,
            r#"body: "Sizes S to XXL, and we had had enough""#,
            r#"notes: "TODO: ask Ann", name: "TBD""#,
        ] {
            let fields = format!("status: Approved, {fields}");
            let ron = by_email(&fields.replace(r#", name: "TBD""#, ""));
            assert_eq!(ron, "", "{fields}");
        }
        // Where it runs nowhere, nothing is known of merge fields.
        let nowhere = r#"(messages: [(id: "m", body: "Hi {{town}}", status: Approved)])"#;
        assert_eq!(report("B306", nowhere), "");
    }
}
