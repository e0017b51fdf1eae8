//! B401: copy that carries nothing of the primary message.

use crate::check::alignment::{Alignment, SHORTEST, ideas_in_order, language_of};
use crate::check::index::WHERE_IT_RUNS;
use crate::check::tongue::found;
use crate::check::wording::{count, quoted};
use crate::check::words::{folded, stands};
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::{
    Channel, ChannelGroup, Id, Idea, Kind, LengthClass, Message, MessageField, Place, Ref,
};
use crate::text::ideas::How;
use crate::text::stems::base;

/// The card.
pub const RULE: Rule = Rule {
    code: "B401",
    name: "off-the-message",
    severity: Severity::Warning,
    summary: "A message carries no idea of the primary message.",
    why: "A customer meets the brand in ten places and should take one impression away. An idea counts as said where \
          one of its ways stands word by word, or all its telling words stand together in any form and order, \
          and by half where half of them do. Long texts should say half of the ideas, short and spoken ones \
          one; a text of 40 characters does with a pillar's keyword or the brand's name. Where a phrase says an \
          idea in words that the list does not have, count it: that teaches the list. Confirmations and \
          messages in another language than the plan's are not judged.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (
            Kind::Message,
            &["name", "language", "kind", "pillars", WHERE_IT_RUNS],
        ),
        (Kind::Idea, &["name", "ways", "rank"]),
        (Kind::Pillar, &["keywords"]),
        (Kind::ProofPoint, &["name"]),
        (Kind::Brand, &["name"]),
        (Kind::Term, &["name", "kind"]),
        (Kind::Offer, &["product"]),
        (Kind::About, &["language"]),
        (Kind::Channel, &["length", "group"]),
    ],
    bad: r#"(
    ideas: [(id: "lasts", name: "Lasts a lifetime", ways: ["built to last"])],
    messages: [(id: "post", name: "Post", body: "Rainy day? Have some tea and look out of the window for once.")],
)"#,
    good: r#"(
    ideas: [(id: "lasts", name: "Lasts a lifetime", ways: ["built to last"])],
    messages: [(id: "post", name: "Post", body: "Rainy day? Have some tea and look at a loom that was built to last.")],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let plan = ctx.plan;
    if plan.ideas.is_empty() {
        return;
    }
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, alignment)) = ctx
        .get(&plan.messages, at)
        .zip(ctx.index.alignments().of(id))
    else {
        return;
    };
    let usual = base(&plan.about.language);
    let is_foreign = !usual.is_empty() && base(language_of(plan, message)) != usual;
    if !alignment.speaks() || is_foreign {
        return;
    }
    let runs_on = ctx.runs_on(id);
    let is_short = runs_on.values().any(|(channel, _)| is_brief(channel));
    let (whole, said) = alignment.ideas().fold((0, 0), |(whole, said), (_, found)| {
        (whole + usize::from(found.how.is_whole()), said + 1)
    });
    let speaks_of_pillar = alignment.pillars().next().is_some();
    let of = plan.ideas.len();
    let needed = alignment.needed(of, is_short);
    // Half of what is needed, where two halves are one.
    let is_enough = whole + said >= needed;
    if said > 0 && (is_enough || speaks_of_pillar) {
        return;
    }
    let is_tiny = alignment.length() <= SHORTEST;
    if is_tiny && (speaks_of_pillar || names_brand(ctx, id)) {
        return;
    }
    let facts = ctx.facts(id);
    if facts.is_some_and(|facts| found(plan, message, facts).is_some()) {
        return; // D104 speaks of it
    }
    let ideas = count(of, "idea", "ideas");
    let sentence = match said {
        0 if of == 1 => "does not carry the idea of the primary message".to_owned(),
        0 => format!("carries none of the {ideas} of the primary message"),
        _ => format!(
            "carries little of the primary message: {said} of {ideas}, and {needed} would do"
        ),
    };
    let finding = sink.report(
        Place::of(id).field(field!(Message.body)),
        format!("{} {sentence}.", quoted(&message.name)),
    );
    finding.sure(Confidence::Likely);
    if said > 0 || is_short || speaks_of_pillar {
        finding.severe(Severity::Advice);
    }
    for idea in ideas_in_order(plan) {
        finding.because(fact(message, alignment, idea));
    }
}

/// Whether texts there are short or spoken.
fn is_brief(channel: &Channel) -> bool {
    let is_spoken = matches!(
        channel.group,
        ChannelGroup::Events | ChannelGroup::FaceToFace | ChannelGroup::Sms
    );
    is_spoken || channel.length == LengthClass::Short
}

/// What is said of an idea, as a sum that can be checked.
fn fact(message: &Message, alignment: &Alignment, idea: &Idea) -> String {
    let name = quoted(&idea.name);
    match alignment.idea(idea.id) {
        None => format!("{name}: not said."),
        Some(found) => {
            let words = found.quote(message);
            match found.how {
                How::Denied => format!("{name}: denied, {words}."),
                How::Half => format!(
                    "{name}: by half, {words}; missing of {}: {}.",
                    quoted(&found.way),
                    found.missing.join(", ")
                ),
                How::InOtherWords | How::Verbatim => format!("{name}: {words}."),
            }
        }
    }
}

/// Whether the brand's name stands in the copy of a message.
fn names_brand(ctx: &Ctx<'_>, id: Id<Message>) -> bool {
    let name = folded(&ctx.plan.brand.name);
    let parts = ctx.facts(id).into_iter().flat_map(|facts| facts.parts());
    let mut copy = parts.filter(|(part, _)| *part != MessageField::Link);
    copy.any(|(_, reading)| stands(reading.text(), &name).next().is_some())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    const SHEET: &str = r#"
        brand: (name: "Weave"),
        about: (language: "en"),
        pillars: [(id: "p", name: "Repair", keywords: ["repair"])],
        channels: [(id: "text", name: "SMS", group: Sms, length: Short)],
        ideas: [
            (id: "hand", name: "Handmade", rank: "a", ways: ["made by hand"]),
            (id: "lasts", name: "Lasts a lifetime", rank: "b", ways: ["built to last"]),
            (id: "mill", name: "From one mill", rank: "c"),
        ],"#;

    fn says(message: &str) -> String {
        report(
            "B401",
            &format!(r#"({SHEET} messages: [(id: "m", name: "Post", {message})])"#),
        )
    }

    #[test]
    fn nothing_of_it() {
        expect![[r#"
            warning B401 message “Post” › body: “Post” carries none of the 3 ideas of the primary message.
              “Handmade”: not said.
              “Lasts a lifetime”: denied, “built to last”.
              “From one mill”: not said.
        "#]]
        .assert_eq(&says(r#"body: "Rainy day? Have some tea. Some cups are not built to last.""#));
    }

    #[test]
    fn little_of_it_in_a_long_text() {
        // More than 300 characters: 2 of 3 ideas would do, and half an idea is less than half of that.
        let long = "We wrote to you in spring about the weather, and now it is autumn. ".repeat(5);
        let text = |end: &str| says(&format!(r#"body: "{long}{end}""#));
        expect![[r#"
            advice B401 message “Post” › body: “Post” carries little of the primary message: 1 of 3 ideas, and 2 would do.
              “Handmade”: not said.
              “Lasts a lifetime”: by half, “lifetime”; missing of “lasts a lifetime”: lasts.
              “From one mill”: not said.
        "#]]
        .assert_eq(&text("Every lifetime has its seasons."));
        assert_eq!(text("Ours are built to last."), "");
        assert_eq!(text("Every lifetime has its seasons, and every mill."), "");
        assert_eq!(text("Every lifetime has its repair."), "");
    }

    #[test]
    fn enough_of_it_is_fine() {
        for message in [
            r#"body: "Rainy day? Have some tea from a cup made by hand.""#,
            r#"body: "Every cup is built in a way that lasts.""#,
            r#"headline: "Weave repair in October""#,
            r#"headline: "The autumn list of Weave""#,
            r#"body: "Your order has shipped and comes tomorrow.", kind: Transactional"#,
            r#"body: "Regentag? Trinken Sie doch einen Tee.", language: "de""#,
            r#"body: "Tea?""#,
            r#"body: """#,
        ] {
            assert_eq!(says(message), "", "{message}");
        }
        let no_sheet = r#"(messages: [(id: "m", body: "Rainy day? Have some tea.")])"#;
        assert_eq!(report("B401", no_sheet), "");
    }

    #[test]
    fn where_there_is_little_room_it_is_advice() {
        let plan = format!(
            r#"({SHEET} messages: [(id: "m", name: "Text", body: "Rainy day? Have some tea and stay where you are.")],
                tactics: [(id: "t", messages: ["m"], channel: "text")])"#
        );
        assert!(report("B401", &plan).starts_with("advice B401"));
    }
}
