//! C103: a text message that is sent, and paid for, as several.

use crate::check::index::WHERE_IT_RUNS;
use crate::check::wording::count;
use crate::check::words::{mended, text_at, whole};
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::model::{Channel, ChannelGroup, Counter, Kind, Message, MessageField, Place, Ref};
use crate::text::sms::{Encoding, Sms, gsm_equivalent, sms};

/// How many characters are named.
const NAMED: usize = 5;

/// The card.
pub const RULE: Rule = Rule {
    code: "C103",
    name: "dear-text-message",
    severity: Severity::Warning,
    summary: "A text message is sent and paid for as several.",
    why: "One text message holds 160 letters, and each of several 153. A single character that phones of old did \
          not know, such as a curly apostrophe, leaves room for 70 and 67. So a text that looks short is \
          paid for twice with every recipient. Accents such as é and à do no harm, and € counts two. \
          Gateways may differ: some replace such characters by themselves. What is over the channel's \
          limit is told by C101.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &[WHERE_IT_RUNS]),
        (Kind::Channel, &["group", "limits"]),
    ],
    bad: r#"(
    channels: [(id: "sms", name: "SMS", group: Sms)],
    messages: [(id: "spring", name: "Spring", body: "Your loom’s spring service is due. Reply to this text and we find a day with you.")],
    tactics: [(id: "text", name: "Text", channel: "sms", messages: ["spring"])],
)"#,
    good: r#"(
    channels: [(id: "sms", name: "SMS", group: Sms)],
    messages: [(id: "spring", name: "Spring", body: "Your loom's spring service is due. Reply to this text and we find a day with you.")],
    tactics: [(id: "text", name: "Text", channel: "sms", messages: ["spring"])],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(message) = ctx.get(&ctx.plan.messages, at) else {
        return;
    };
    let channels = ctx.runs_on(message.id);
    for part in MessageField::ALL {
        let limits = channels
            .values()
            .filter_map(|(channel, _)| limit(channel, *part));
        if let Some(limit) = limits.min() {
            judge(message, *part, limit, sink);
        }
    }
}

/// How many text messages a channel takes in a part; none where it does not count in them.
fn limit(channel: &Channel, part: MessageField) -> Option<u32> {
    let limit = channel.limits.iter().find(|limit| limit.field == part);
    let counts = match limit {
        Some(limit) => limit.counter == Counter::SmsSegments,
        None => channel.group == ChannelGroup::Sms && part == MessageField::Body,
    };
    counts.then(|| limit.and_then(|limit| limit.hard).unwrap_or(u32::MAX))
}

fn judge(message: &Message, part: MessageField, limit: u32, sink: &mut Sink) {
    let text = message.part(part);
    let counted = sms(text);
    let plain = sms(&plainer(text));
    let is_cheaper = plain.segments < counted.segments;
    if counted.segments < 2 || counted.segments > limit && !is_cheaper {
        return;
    }
    let place = Place::of(message.id).field(part.field());
    let times = format!("{} text messages", counted.segments);
    let (alone, each) = counted.encoding.room();
    let named = named(&counted);
    let finding = match counted.culprits.first() {
        Some((at, c)) => sink.report(
            place.span(*at..at + c.len_utf8()),
            format!("This is sent as {times} because of {named}."),
        ),
        None => sink.report(place, format!("This is sent as {times}.")),
    };
    let unit = match counted.encoding {
        Encoding::Gsm7 => "letters",
        Encoding::Ucs2 => "characters",
    };
    finding.because(format!(
        "{} {unit}; one text message holds {alone}, each of several {each}.",
        counted.units
    ));
    if is_cheaper {
        let times = count(plain.segments as usize, "text message", "text messages");
        finding.because(format!("With plain characters instead it is {times}."));
    }
    finding.value(format!("{} {}", counted.segments, counted.units));
}

/// The characters that make it dear, each once.
fn named(counted: &Sms) -> String {
    let mut seen = Vec::new();
    for (_, c) in &counted.culprits {
        if !seen.contains(c) {
            seen.push(*c);
        }
    }
    let words: Vec<String> = seen
        .iter()
        .take(NAMED)
        .map(|c| match c {
            c if c.is_whitespace() => "a space that keeps words together".to_owned(),
            c if gsm_equivalent(*c) == Some("") => "a character that nobody sees".to_owned(),
            c => format!("“{c}”"),
        })
        .collect();
    crate::check::wording::and(&words)
}

/// The text with what can be replaced without loss.
fn plainer(text: &str) -> String {
    let culprits = sms(text).culprits.into_iter();
    let plain: Vec<_> = culprits
        .filter_map(|(at, c)| Some((at..at + c.len_utf8(), gsm_equivalent(c)?.to_owned())))
        .collect();
    mended(text, &plain)
}

fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let Some(text) = text_at(ctx, finding.place) else {
        return Vec::new();
    };
    let plain = plainer(&text);
    let (before, after) = (sms(&text).segments, sms(&plain).segments);
    if after >= before {
        return Vec::new();
    }
    let times = count(after as usize, "text message", "text messages");
    let title = format!("Write plain characters: {times}");
    vec![Fix::sure(title, whole(finding.place, plain))]
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    fn by_text(body: &str) -> String {
        format!(
            r#"(
            channels: [(id: "sms", name: "SMS", group: Sms, limits: [(field: Body, counter: SmsSegments, hard: 3)]),
                       (id: "mail", name: "E-mail", group: Email)],
            messages: [(id: "m", name: "Spring", body: "{body}"), (id: "n", name: "Mail", body: "{body}")],
            tactics: [(id: "a", channel: "sms", messages: ["m"]), (id: "b", channel: "mail", messages: ["n"])],
        )"#
        )
    }

    #[test]
    fn one_apostrophe_makes_it_two() {
        let body = format!("It’s late – {}", "a".repeat(70));
        expect![[r#"
            warning C103 message “Spring” › body: This is sent as 2 text messages because of “’” and “–”.
              82 characters; one text message holds 70, each of several 67.
              With plain characters instead it is 1 text message.
              [Write plain characters: 1 text message]
        "#]]
        .assert_eq(&report("C103", &by_text(&body)));
        assert!(fixed("C103", &by_text(&body)).ends_with("still found: 0\n"));
    }

    #[test]
    fn what_cannot_be_replaced_is_named_only() {
        let body = format!("Bye 🎉 {}", "a".repeat(70));
        expect![[r#"
            warning C103 message “Spring” › body: This is sent as 2 text messages because of “🎉”.
              77 characters; one text message holds 70, each of several 67.
        "#]]
        .assert_eq(&report("C103", &by_text(&body)));
        expect![[r#"
            warning C103 message “Spring” › body: This is sent as 2 text messages.
              165 letters; one text message holds 160, each of several 153.
        "#]]
        .assert_eq(&report("C103", &by_text(&"a".repeat(165))));
    }

    #[test]
    fn what_is_one_or_told_by_the_limit_is_fine() {
        for body in [
            "a".repeat(160),
            format!("é€{}", "a".repeat(157)),
            "It’s short 🎉".to_owned(),
            "a".repeat(500),
        ] {
            assert_eq!(report("C103", &by_text(&body)), "", "{body}");
        }
    }
}
