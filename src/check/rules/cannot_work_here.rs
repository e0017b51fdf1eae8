//! C107: words that ask for what the channel cannot do: a click on paper, a link in a caption.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::check::index::WHERE_IT_RUNS;
use crate::check::medium::{Medium, medium};
use crate::check::words::{instead, place, stands, text_at, typed};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::model::{AssetKind, Channel, Id, Kind, Message, MessageField, Place, Plan, Ref};
use crate::text::links::address::Address;
use crate::text::reading::{Mask, Reading};

/// The longest address that people type from paper, in characters, without its scheme.
const TYPED: usize = 30;

/// The card.
pub const RULE: Rule = Rule {
    code: "C107",
    name: "cannot-work-here",
    severity: Severity::Warning,
    summary: "A message asks for what its channel cannot do.",
    why: "Nobody can click on a postcard, follow a link in an Instagram caption, or reply STOP to a poster. Such \
          words come along when copy is taken over from another channel. On paper an address is typed by \
          hand: more than 30 characters, or a question mark in it, are too much, unless a QR code \
          stands beside it (an asset of that kind).",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &["assets", WHERE_IT_RUNS]),
        (Kind::Channel, &["name", "aliases", "group", "ownership"]),
        (Kind::Asset, &["kind"]),
    ],
    bad: r#"(
    channels: [(id: "mail", name: "Postcards", group: DirectMail)],
    messages: [(id: "spring", name: "Spring", body: "The spring looms are here. Click here to see them.")],
    tactics: [(id: "card", name: "Card", channel: "mail", messages: ["spring"])],
)"#,
    good: r#"(
    channels: [(id: "mail", name: "Postcards", group: DirectMail)],
    messages: [(id: "spring", name: "Spring", body: "The spring looms are here. See them at weave.example/spring.")],
    tactics: [(id: "card", name: "Card", channel: "mail", messages: ["spring"])],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

/// What only a screen can do, folded.
const CLICKS: &[&str] = &[
    "click here",
    "click below",
    "click the link",
    "click on the link",
    "click the button",
    "click on the button",
    "tap here",
    "tap below",
    "tap the link",
    "tap the button",
    "swipe up",
    "swipe left",
    "link in bio",
    "link in our bio",
    "link in my bio",
    "link in our profile",
    "linked in our profile",
    "hier klicken",
    "klicken sie hier",
    "klick hier",
    "klicke hier",
    "link in der bio",
    "cliquez ici",
    "haz clic aquí",
    "haga clic aquí",
    "klik hier",
];

/// What only a text message can do, folded.
const REPLIES: &[&str] = &[
    "reply stop",
    "text stop",
    "reply with stop",
    "antworten sie mit stop",
    "stop antworten",
];

/// All of these phrases.
static ANY: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(CLICKS.iter().chain(REPLIES)).ok());

/// Something in a message that some channels cannot do.
struct Element {
    part: MessageField,
    range: Range<usize>,
    what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Click,
    Reply,
    Link,
    LongLink,
    Tag,
}

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&ctx.plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    let parts = facts
        .parts()
        .filter(|(part, _)| *part != MessageField::Link);
    let elements: Vec<Element> = parts
        .flat_map(|(part, reading)| elements(part, reading))
        .collect();
    if elements.is_empty() {
        return;
    }
    let channels = ctx.runs_on(id);
    let has_code = has_qr_code(ctx.plan, message);
    let mut seen = Vec::new();
    for element in elements {
        let cannot = channels
            .values()
            .map(|(channel, _)| *channel)
            .filter(|channel| {
                let is_short = has_code && element.what == What::LongLink;
                !is_short && !works(element.what, element.part, channel)
            });
        let cannot: Vec<&Channel> = cannot.collect();
        if let Some((first, others)) = cannot.split_first()
            && !seen.contains(&(element.what, element.part))
        {
            seen.push((element.what, element.part));
            if let Some(reading) = facts.part(element.part) {
                report(message, reading, &element, first, others, sink);
            }
        }
    }
}

fn has_qr_code(plan: &Plan, message: &Message) -> bool {
    let mut assets = message.assets.iter().filter_map(|id| plan.assets.get(id));
    assets.any(|asset| asset.kind == AssetKind::QrCode)
}

/// Everything in a part that does not work everywhere.
fn elements(part: MessageField, reading: &Reading) -> Vec<Element> {
    let text = reading.text();
    let mut found: Vec<(Range<usize>, What)> = Vec::new();
    // Most texts have none of them: one look tells.
    if ANY.as_ref().is_none_or(|any| any.is_match(text)) {
        for (phrases, what) in [(CLICKS, What::Click), (REPLIES, What::Reply)] {
            let phrases = phrases.iter().flat_map(|phrase| stands(text, phrase));
            found.extend(phrases.map(|range| (range, what)));
        }
    }
    for mask in reading.masks() {
        let range = mask.range.clone();
        match mask.what {
            Mask::Link => {
                let link = reading.part(range.clone());
                let shown = link.split_once("://").map_or(link, |(_, rest)| rest);
                found.push((range.clone(), What::Link));
                if shown.chars().count() > TYPED || shown.contains('?') {
                    found.push((range, What::LongLink));
                }
            }
            Mask::Hashtag => found.push((range, What::Tag)),
            _ => {}
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    let found = found.into_iter();
    found
        .map(|(range, what)| Element { part, range, what })
        .collect()
}

fn works(what: What, part: MessageField, channel: &Channel) -> bool {
    let medium = medium(channel);
    match what {
        What::Click => !matches!(medium, Medium::Print | Medium::Spoken),
        What::Reply => matches!(medium, Medium::Sms | Medium::Other | Medium::Social),
        What::Link => medium != Medium::Instagram || part != MessageField::Body,
        What::LongLink => medium != Medium::Print,
        What::Tag => medium != Medium::Email || part != MessageField::Subject,
    }
}

fn report(
    message: &Message,
    reading: &Reading,
    element: &Element,
    channel: &Channel,
    others: &[&Channel],
    sink: &mut Sink,
) {
    let words = typed(message, element.part, reading, element.range.clone());
    let on = match channel.name.trim() {
        "" => "its channel".to_owned(),
        name => format!("“{name}”"),
    };
    let sentence = match element.what {
        What::Click => format!("“{words}”: nothing can be clicked on {on}."),
        What::Reply => format!("“{words}”: nobody can reply so on {on}."),
        What::Link => format!("“{words}” cannot be followed in the text on {on}."),
        What::LongLink => format!("“{words}” is too long to be typed from {on}."),
        What::Tag => format!("“{words}” leads nowhere in a subject on {on}."),
    };
    let finding = sink.report(
        place(message.id, element.part, reading, element.range.clone()),
        sentence,
    );
    finding.sure(Confidence::Likely).value(words);
    if element.what == What::LongLink {
        finding.because(format!(
            "More than {TYPED} characters, or a question mark, are too much to type."
        ));
    }
    for other in std::iter::once(&channel).chain(others) {
        finding.also(Place::of(other.id), "where it runs");
    }
}

/// A long address loses its tags, where it is short enough then.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let shorter = text_at(ctx, finding.place)
        .zip(finding.place.span)
        .and_then(|(text, span)| {
            let link = span.of(&text);
            let address = Address::parse(link)?;
            let shown = link.split_once("://").map_or(link, |(_, rest)| rest);
            let (short, _) = shown.split_once('?')?;
            let only_tags = address.query.len() == address.tags().count();
            (only_tags && short.chars().count() <= TYPED).then(|| short.to_owned())
        });
    let fix = shorter.and_then(|short| {
        let edit = instead(ctx, finding, &short)?;
        Some(Fix::review(format!("Write “{short}”"), edit))
    });
    fix.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    fn on(channel: &str, fields: &str) -> String {
        format!(
            r#"(
            channels: [(id: "c", {channel})],
            assets: [(id: "qr", name: "Code", kind: QrCode), (id: "pic", name: "Picture", kind: Image)],
            messages: [(id: "m", name: "Spring", {fields})],
            tactics: [(id: "t", channel: "c", messages: ["m"])],
        )"#
        )
    }

    const CARD: &str = r#"name: "Cards", group: DirectMail"#;
    const POSTER: &str = r#"name: "Posters", group: Advertising"#;
    const INSTAGRAM: &str = r#"name: "Instagram", group: Social"#;
    const EMAIL: &str = r#"name: "Mail", group: Email"#;

    #[test]
    fn paper_cannot_be_clicked() {
        expect![[r#"
            warning C107 message “Spring” › body: “Click here”: nothing can be clicked on “Cards”.
              where it runs: channel “Cards”
            warning C107 message “Spring” › body: “https://weave.example/a?utm_source=card” is too long to be typed from “Cards”.
              More than 30 characters, or a question mark, are too much to type.
              where it runs: channel “Cards”
              [Write “weave.example/a”]
            warning C107 message “Spring” › note: “reply STOP”: nobody can reply so on “Cards”.
              where it runs: channel “Cards”
        "#]]
        .assert_eq(
            &report("C107", &on(CARD, r#"body: "Click here: https://weave.example/a?utm_source=card", note: "To end, reply STOP""#))
                .replace("small print", "note"),
        );
        assert!(
            report("C107", &on(POSTER, r#"headline: "Tap here""#))
                .contains("nothing can be clicked")
        );
        let long = on(
            CARD,
            r#"body: "At https://weave.example/a?utm_source=card""#,
        );
        assert!(fixed("C107", &long).ends_with("still found: 0\n"));
    }

    #[test]
    fn captions_and_subjects() {
        let caption = on(INSTAGRAM, r#"body: "See https://weave.example/spring""#);
        assert!(report("C107", &caption).contains("cannot be followed"));
        let subject = on(EMAIL, r#"subject: "Now #weaving""#);
        assert!(report("C107", &subject).contains("leads nowhere in a subject"));
    }

    #[test]
    fn what_works_is_fine() {
        for (channel, fields) in [
            (
                CARD,
                r#"body: "See https://weave.example/spring, and click the shutter", link: "https://weave.example/spring?utm_source=card&utm_medium=print""#,
            ),
            (
                CARD,
                r#"body: "https://weave.example/spring/looms/for/mills", assets: ["qr"]"#,
            ),
            (
                EMAIL,
                r#"body: "Click here #weaving", subject: "We are #1""#,
            ),
            (
                INSTAGRAM,
                r#"body: "Link in bio. #weaving", link: "https://weave.example/spring""#,
            ),
            (r#"name: "SMS", group: Sms"#, r#"body: "Reply STOP to end""#),
            (
                r#"name: "Skywriting", group: Advertising"#,
                r#"body: "Click here""#,
            ),
        ] {
            assert_eq!(
                report("C107", &on(channel, fields)),
                "",
                "{channel} {fields}"
            );
        }
    }
}
