//! T103: a message that is the opposite of what its channel is good at, in two ways at once.

use std::collections::BTreeSet;

use crate::check::facts::Facts;
use crate::check::index::WHERE_IT_RUNS;
use crate::check::wording::{count, quoted};
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::{
    Channel, ChannelGroup, Id, Kind, LengthClass, Message, MessageField, Place, Ref,
};
use crate::text::shouting::emoji_rows;

/// From so many words on a text is long.
const LONG: usize = 80;
/// From so many different words with figures on a text is a table in disguise.
const DENSE: usize = 8;
/// Up to so many words an article is none.
const TERSE: usize = 25;

/// The card.
pub const RULE: Rule = Rule {
    code: "T103",
    name: "against-its-strength",
    severity: Severity::Advice,
    summary: "A message is the opposite of what its channel is good at, in two ways at once.",
    why: "A page of data is not read where people pass by, and a joke is not printed where editors want an article: \
          the same words work elsewhere. Told are two pairs only: 80 words or more with eight different \
          figures on a channel whose length is short (e-mail excepted), and 25 words or fewer with an \
          exclamation mark or emoji on an editorial channel or a blog that is long and formal. \
          Length and formality are the channel's own, and yours to change.",
    reads: &[
        (Kind::Message, &["name", "body", WHERE_IT_RUNS]),
        (Kind::Channel, &["name", "group", "length", "formal"]),
    ],
    bad: r#"(
    channels: [(id: "press", name: "Loom Review", group: Editorial, formal: true)],
    messages: [(id: "joke", name: "Warped", body: "Our looms are warped. We are proud of it!")],
    tactics: [(id: "t", name: "Article", channel: "press", messages: ["joke"])],
)"#,
    good: r#"(
    channels: [(id: "wall", name: "Our corner", group: Social, length: Short)],
    messages: [(id: "joke", name: "Warped", body: "Our looms are warped. We are proud of it!")],
    tactics: [(id: "t", name: "Article", channel: "wall", messages: ["joke"])],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&ctx.plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    let Some(reading) = facts.part(MessageField::Body) else {
        return;
    };
    let words = reading.words().iter().filter(|word| !word.is_masked);
    let words = words.count();
    let (what, fits): (String, fn(&Channel) -> bool) = if words >= LONG {
        let figures = figures(facts);
        if figures < DENSE {
            return;
        }
        (format!("{figures} figures"), is_for_few_words)
    } else if words > 0 && words <= TERSE {
        let Some(loud) = loud(message, facts) else {
            return;
        };
        (loud.to_owned(), is_for_articles)
    } else {
        return;
    };
    for (channel, tactics) in ctx.runs_on(id).values() {
        if !fits(channel) {
            continue;
        }
        let suits = match channel.length {
            LengthClass::Short => "short texts",
            LengthClass::Long => "long and formal texts",
        };
        let finding = sink.report(
            Place::of(id).field(field!(Message.body)),
            format!(
                "{} has {} and {what}, and {} is for {suits}.",
                quoted(&message.name),
                count(words, "word", "words"),
                quoted(&channel.name)
            ),
        );
        finding.sure(Confidence::Likely).value(channel.id.as_str());
        let place = Place::of(channel.id).field(field!(Channel.length));
        finding.also(place, "its profile");
        for tactic in tactics {
            finding.also(Place::of(tactic.id), "brings it there");
        }
    }
}

/// A mail may be long whatever its channel is said to bear.
fn is_for_few_words(channel: &Channel) -> bool {
    channel.length == LengthClass::Short && channel.group != ChannelGroup::Email
}

fn is_for_articles(channel: &Channel) -> bool {
    let is_article = matches!(channel.group, ChannelGroup::Editorial | ChannelGroup::Blog);
    is_article && channel.length == LengthClass::Long && channel.formal
}

/// How many different words with figures the body has.
fn figures(facts: &Facts) -> usize {
    let body = facts.texts().find(|(part, _)| *part == MessageField::Body);
    let figures = body.map(|(_, body)| body.figures().iter().collect::<BTreeSet<_>>());
    figures.map_or(0, |figures| figures.len())
}

/// What of the body is no formal tone.
fn loud(message: &Message, facts: &Facts) -> Option<&'static str> {
    let mut texts = facts.texts();
    let (_, body) = texts.find(|(part, _)| *part == MessageField::Body)?;
    if !body.exclamations().is_empty() {
        Some("an exclamation mark")
    } else if !emoji_rows(&message.body, 1).is_empty() {
        Some("emoji")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn on(channel: &str, body: &str) -> String {
        report(
            "T103",
            &format!(
                r#"(
                channels: [(id: "c", name: "There", {channel})],
                messages: [(id: "m", name: "It", body: "{body}")],
                tactics: [(id: "t", name: "Then", channel: "c", messages: ["m"])],
            )"#
            ),
        )
    }

    /// So many words, of which so many differ and have figures.
    fn data(words: usize, figures: usize) -> String {
        let words = (0..words).map(|n| {
            if n < figures {
                format!("{n}0 mm")
            } else {
                "wide".to_owned()
            }
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_page_of_data_where_people_pass_by() {
        // Eight figures with their units and 72 words more are 88.
        expect![[r#"
            advice T103 message “It” › body: “It” has 88 words and 8 figures, and “There” is for short texts.
              its profile: channel “There” › length
              brings it there: tactic “Then”
        "#]]
        .assert_eq(&on("group: Social, length: Short", &data(80, 8)));
        for (channel, body) in [
            ("group: Social", data(80, 8)),
            ("group: Email, length: Short", data(80, 8)),
            ("group: Social, length: Short", data(80, 7)),
            ("group: Social, length: Short", data(71, 8)),
        ] {
            assert_eq!(on(channel, &body), "", "{channel}");
        }
    }

    #[test]
    fn a_joke_where_editors_want_an_article() {
        let press = "group: Editorial, formal: true";
        expect![[r#"
            advice T103 message “It” › body: “It” has 4 words and an exclamation mark, and “There” is for long and formal texts.
              its profile: channel “There” › length
              brings it there: tactic “Then”
        "#]]
        .assert_eq(&on(press, "Our looms are warped!"));
        assert!(on(press, "Our looms are warped 😀").contains("4 words and emoji"));
        let article = format!("{} Come!", data(40, 2));
        for (channel, body) in [
            (press, "Our looms are warped."),
            (press, "https://loom.example/!"),
            (press, ""),
            (press, &article),
            ("group: Editorial", "Our looms are warped!"),
            ("group: DirectMail, formal: true", "Our looms are warped!"),
            (
                "group: Blog, formal: true, length: Short",
                "Our looms are warped!",
            ),
        ] {
            assert_eq!(on(channel, body), "", "{channel} {body}");
        }
    }
}
