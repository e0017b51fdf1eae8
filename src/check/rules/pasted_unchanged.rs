//! C105: the same words on channels of different kinds.

use std::collections::BTreeSet;

use crate::check::index::{WHAT_IT_RESEMBLES, WHERE_IT_RUNS};
use crate::check::likeness::{Alike, OF_SHORTER};
use crate::check::medium::{Medium, medium};
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::model::{
    Channel, ChannelGroup, Id, Kind, LengthClass, Message, MessageField, MessageKind, Place, Ref,
};

/// How much both have in common when one was pasted and touched up.
const PASTED: f64 = 0.7;

/// The card.
pub const RULE: Rule = Rule {
    code: "C105",
    name: "pasted-unchanged",
    severity: Severity::Warning,
    summary: "The same words run on channels of different kinds.",
    why: "Each channel has its own way: a post for LinkedIn is read by people at work with time for a paragraph, \
          one for X in passing, a letter at the kitchen table. The same message told the way each channel is \
          strong works better than the same words everywhere. Texts are compared by rows of three words, \
          from twelve words on; lines that run through many messages, such as a tagline, bring none of \
          them together. Channels of one kind, such as X and Bluesky, may share their words.",
    reads: &[
        (
            Kind::Message,
            &["name", "headline", "body", "description", "kind"],
        ),
        (Kind::Message, &[WHERE_IT_RUNS, WHAT_IT_RESEMBLES]),
        (
            Kind::Channel,
            &["name", "aliases", "group", "ownership", "length"],
        ),
    ],
    bad: r#"(
    channels: [(id: "post", name: "Direct mail", group: DirectMail), (id: "net", name: "LinkedIn", group: Social)],
    messages: [
        (id: "letter", name: "Letter", body: "Our looms are built by the people who will repair them, in one mill by the river."),
        (id: "update", name: "Update", body: "Our looms are built by the people who will repair them, in one mill by the river."),
    ],
    tactics: [(id: "a", name: "A", channel: "post", messages: ["letter"]), (id: "b", name: "B", channel: "net", messages: ["update"])],
)"#,
    good: r#"(
    channels: [(id: "post", name: "Direct mail", group: DirectMail), (id: "net", name: "LinkedIn", group: Social)],
    messages: [
        (id: "letter", name: "Letter", body: "Our looms are built by the people who will repair them, in one mill by the river."),
        (id: "update", name: "Update", body: "Who repairs your loom in ten years? With us, the woman who built it. Ask her: she answers here."),
    ],
    tactics: [(id: "a", name: "A", channel: "post", messages: ["letter"]), (id: "b", name: "B", channel: "net", messages: ["update"])],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes: no_fixes,
};

/// Channels that read alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    ShortSocial,
    LongSocial,
    Email,
    Print,
    SearchAd,
    Spoken,
    Sms,
    Press,
}

fn sort(channel: &Channel) -> Option<Sort> {
    match medium(channel) {
        Medium::Social | Medium::Instagram if channel.length == LengthClass::Short => {
            Some(Sort::ShortSocial)
        }
        Medium::Social | Medium::Instagram => Some(Sort::LongSocial),
        Medium::Email => Some(Sort::Email),
        Medium::Print => Some(Sort::Print),
        Medium::SearchAd => Some(Sort::SearchAd),
        Medium::Spoken => Some(Sort::Spoken),
        Medium::Sms => Some(Sort::Sms),
        Medium::Other if channel.group == ChannelGroup::Editorial => Some(Sort::Press),
        Medium::SocialAd | Medium::DisplayAd | Medium::Article | Medium::Page | Medium::Other => {
            None
        }
    }
}

/// The sorts of channels on which a message runs; nothing where one of them is of no known sort.
fn sorts(ctx: &Ctx<'_>, message: Id<Message>) -> BTreeSet<Sort> {
    let channels = ctx.runs_on(message);
    let sorts: Option<BTreeSet<Sort>> = channels
        .values()
        .map(|(channel, _)| sort(channel))
        .collect();
    sorts.unwrap_or_default()
}

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    // Of two that are alike the one that comes second is told.
    let alike = ctx.index.alike(id).iter();
    let mut earlier = alike.filter(|other| other.message < id).peekable();
    let is_told = |message: &&Message| message.kind != MessageKind::Transactional;
    if earlier.peek().is_none() || ctx.get(&ctx.plan.messages, at).filter(is_told).is_none() {
        return;
    }
    let own = sorts(ctx, id);
    if own.is_empty() {
        return;
    }
    for Alike { message, common } in earlier {
        let (other, is_pasted) = (
            *message,
            common.of_shorter >= OF_SHORTER || common.of_both >= PASTED,
        );
        let Some(first) = ctx.plan.messages.get(&other).filter(|_| is_pasted) else {
            continue;
        };
        let theirs = sorts(ctx, other);
        if theirs.is_empty() || !own.is_disjoint(&theirs) {
            continue;
        }
        let name = first.name.trim();
        let place = Place::of(id).field(MessageField::Body.field());
        let finding = sink.report(
            place,
            format!("These are the words of “{name}”, on another kind of channel."),
        );
        let share = (common.of_shorter * 100.0).floor();
        finding.because(format!(
            "{share:.0} % of the shorter text stand in the longer one."
        ));
        let channels = |message| {
            let names: Vec<String> = ctx
                .runs_on(message)
                .values()
                .map(|(channel, _)| format!("“{}”", channel.name.trim()))
                .collect();
            crate::check::wording::and(&names)
        };
        finding.because(format!(
            "This one runs on {}, the other on {}.",
            channels(id),
            channels(other)
        ));
        finding.sure(Confidence::Likely).value(other.as_str());
        finding.also(
            Place::of(other).field(MessageField::Body.field()),
            "the same words",
        );
        return;
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    const TEXT: &str =
        "Our looms are built by the people who will repair them, in one mill by the river.";

    fn two(one: &str, other: &str, body: &str) -> String {
        format!(
            r#"(
            channels: [(id: "x", name: "X", group: Social, length: Short), (id: "l", name: "LinkedIn", group: Social), (id: "b", name: "Bluesky", group: Social, length: Short),
                       (id: "p", name: "Landing page", group: WebPage), (id: "e", name: "Press release", group: Editorial)],
            messages: [(id: "a", name: "A", body: "{TEXT}"), (id: "b", name: "B", body: "{body}")],
            tactics: [(id: "t", channel: "{one}", messages: ["a"]), (id: "u", channel: "{other}", messages: ["b"])],
        )"#
        )
    }

    #[test]
    fn pasted_from_one_to_another() {
        let touched_up = format!("New: {TEXT} #looms");
        expect![[r#"
            warning C105 message “B” › body: These are the words of “A”, on another kind of channel.
              100 % of the shorter text stand in the longer one.
              This one runs on “LinkedIn”, the other on “X”.
              the same words: message “A” › body
        "#]]
        .assert_eq(&report("C105", &two("x", "l", &touched_up)));
        assert!(report("C105", &two("e", "l", TEXT)).contains("words of “A”"));
    }

    #[test]
    fn what_may_be_the_same_is_fine() {
        for (one, other, body) in [
            ("x", "b", TEXT),
            (
                "x",
                "l",
                "Who repairs your loom in ten years? With us, the woman who built it: ask her here.",
            ),
            ("x", "p", TEXT),
            ("l", "x", "In one mill by the river."),
        ] {
            assert_eq!(
                report("C105", &two(one, other, body)),
                "",
                "{one} {other} {body}"
            );
        }
        let nowhere = two("x", "l", TEXT).replace(r#"(id: "u","#, r#"(id: "u", course: Stop,"#);
        assert_eq!(report("C105", &nowhere), "");
    }
}
