//! B402: pillars of which nobody speaks, and one of which nearly everybody does.

use crate::check::wording::{count, quoted};
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::{Kind, Message, Pillar, Place};

/// With fewer messages a pillar may still be to come.
const MESSAGES: usize = 3;
/// With fewer messages shares mean nothing.
const FOR_SHARES: usize = 6;
/// With fewer pillars one of them is bound to be large.
const PILLARS: usize = 3;
/// Of a hundred mentions of pillars one may have so many.
const SHARE: usize = 60;

/// The card.
pub const RULE: Rule = Rule {
    code: "B402",
    name: "drowned-pillar",
    severity: Severity::Advice,
    summary: "No message speaks of a pillar, or one pillar drowns the others.",
    why: "What no message says does not exist for the customer, and a brand that speaks of its prices in twenty texts of \
          twenty-four stands for prices. A message speaks of a pillar where one of its keywords stands, or \
          where the pillar is ticked. Judged from three messages on, shares from six messages and three \
          pillars on; pillars without keywords are left out, and so are confirmations.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &["language", "kind", "pillars"]),
        (Kind::Pillar, &["name", "keywords"]),
        (Kind::Idea, &["name", "ways"]),
        (Kind::ProofPoint, &["name"]),
        (Kind::About, &["language"]),
    ],
    bad: r#"(
    pillars: [
        (id: "price", name: "Price", keywords: ["price"]),
        (id: "repair", name: "Repair", keywords: ["repair", "spare parts"]),
    ],
    messages: [
        (id: "ad", name: "Ad", body: "Looms at a fair price."),
        (id: "card", name: "Card", body: "See the price on the tag."),
        (id: "post", name: "Post", body: "What a loom costs, by month."),
    ],
)"#,
    good: r#"(
    pillars: [
        (id: "price", name: "Price", keywords: ["price"]),
        (id: "repair", name: "Repair", keywords: ["repair", "spare parts"]),
    ],
    messages: [
        (id: "ad", name: "Ad", body: "Looms at a fair price."),
        (id: "card", name: "Card", body: "See the price on the tag."),
        (id: "post", name: "Post", body: "What a loom costs, and who repairs it."),
    ],
)"#,
    check: Check::Whole(check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let alignments = ctx.index.alignments();
    let messages = alignments.speaking();
    if messages < MESSAGES {
        return;
    }
    let told = |pillar: &&Pillar| pillar.keywords.iter().any(|word| !word.trim().is_empty());
    let pillars: Vec<(&Pillar, usize)> = ctx
        .plan
        .pillars
        .values()
        .filter(told)
        .map(|pillar| (pillar, alignments.on(pillar.id)))
        .collect();
    for (pillar, _) in pillars.iter().filter(|(_, n)| *n == 0) {
        let finding = sink.report(
            Place::of(pillar.id).field(field!(Pillar.keywords)),
            format!("No message speaks of the pillar {}.", quoted(&pillar.name)),
        );
        finding
            .sure(Confidence::Likely)
            .because(format!(
                "None of {} has one of its keywords, and in none is it ticked.",
                count(messages, "message", "messages")
            ))
            .because("A message on it, or letting it go, would put that right.");
    }
    let mentions: usize = pillars.iter().map(|(_, n)| n).sum();
    if messages < FOR_SHARES || pillars.len() < PILLARS {
        return;
    }
    for (pillar, n) in pillars.iter().filter(|(_, n)| n * 100 > mentions * SHARE) {
        let finding = sink.report(
            Place::of(pillar.id),
            format!(
                "{} drowns the other pillars: {n} of {mentions} mentions.",
                quoted(&pillar.name)
            ),
        );
        finding.sure(Confidence::Likely);
        for (other, n) in pillars.iter().filter(|(other, _)| other.id != pillar.id) {
            let messages = count(*n, "message", "messages");
            finding.also(Place::of(other.id), format!("in {messages}"));
        }
        finding.because(format!(
            "Up to {SHARE} of 100 mentions would leave the others room."
        ));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    /// A plan with three pillars and so many messages on each.
    fn told(ones: usize, twos: usize, threes: usize) -> String {
        let pillars = ["one", "two", "three"]
            .map(|name| format!(r#"(id: "{name}", name: "{name}", keywords: ["{name}"])"#));
        let texts = [("one", ones), ("two", twos), ("three", threes)];
        let texts = texts
            .into_iter()
            .flat_map(|(word, n)| vec![word; n])
            .enumerate();
        let messages: Vec<String> = texts
            .map(|(n, word)| format!(r#"(id: "m{n}", body: "We speak of {word} here.")"#))
            .collect();
        let (pillars, messages) = (pillars.join(", "), messages.join(", "));
        report(
            "B402",
            &format!("(pillars: [{pillars}], messages: [{messages}])"),
        )
    }

    #[test]
    fn one_drowns_the_others() {
        // 5 of 8 are 62.5 per cent.
        expect![[r#"
            advice B402 pillar “one”: “one” drowns the other pillars: 5 of 8 mentions.
              Up to 60 of 100 mentions would leave the others room.
              in 2 messages: pillar “three”
              in 1 message: pillar “two”
        "#]]
        .assert_eq(&told(5, 1, 2));
        assert_eq!(told(6, 2, 2), "", "60 of 100 are not more than 60");
        assert_eq!(told(3, 1, 1), "", "five messages");
    }

    #[test]
    fn nobody_speaks_of_it() {
        expect![[r#"
            advice B402 pillar “three” › keywords: No message speaks of the pillar “three”.
              None of 4 messages has one of its keywords, and in none is it ticked.
              A message on it, or letting it go, would put that right.
        "#]]
        .assert_eq(&told(2, 2, 0));
        assert_eq!(told(1, 1, 0), "", "two messages");
        let ticked = r#"(
            pillars: [(id: "p", name: "P", keywords: ["parts"]), (id: "q", name: "Q")],
            messages: [(id: "a", body: "We speak of this.", pillars: ["p"]), (id: "b", body: "We speak of that."),
                (id: "c", body: "We speak of both.")],
        )"#;
        assert_eq!(report("B402", ticked), "", "ticked, and without keywords");
    }
}
