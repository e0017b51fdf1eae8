//! T104: copies of one text that say another number, because one of them was changed and the others were not.

use std::ops::Range;

use crate::check::facts::Facts;
use crate::check::index::{WHAT_IT_RESEMBLES, WHERE_IT_RUNS};
use crate::check::likeness::OF_BOTH;
use crate::check::room::over;
use crate::check::wording::{count, quoted};
use crate::check::words::mended;
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::model::{Id, Kind, Message, MessageField, Place, Ref, Value};
use crate::text::reading::Reading;

/// How many figures a change concerns at most: more, and the texts are about different things.
const FIGURES: usize = 3;

/// The card.
pub const RULE: Rule = Rule {
    code: "T104",
    name: "changed-in-one-place",
    severity: Severity::Warning,
    summary: "Copies of one text differ in a date, a price or another figure.",
    why: "A date is corrected in the e-mail and stays wrong on the flyer. Two messages count as copies where they \
          have most of their words in common and make the same offer, share an asset, or one is a variant \
          of the other. Only figures are compared: other words are often changed on purpose. What most \
          copies say is taken for right; of two, look which one was meant.",
    reads: &[
        (
            Kind::Message,
            &[
                "name",
                "headline",
                "body",
                "description",
                "offers",
                "assets",
                "parent",
            ],
        ),
        (Kind::Message, &[WHERE_IT_RUNS, WHAT_IT_RESEMBLES]),
        (Kind::Channel, &["limits"]),
    ],
    bad: r#"(
    offers: [(id: "spring", name: "Spring looms")],
    messages: [
        (id: "mail", name: "Mail", body: "Come to the mill by the river and weave a scarf after pattern 14 on one of our spring looms.", offers: ["spring"]),
        (id: "post", name: "Post", body: "Come to the mill by the river and weave a scarf after pattern 15 on one of our spring looms.", offers: ["spring"]),
    ],
)"#,
    good: r#"(
    offers: [(id: "spring", name: "Spring looms")],
    messages: [
        (id: "mail", name: "Mail", body: "Come to the mill by the river and weave a scarf after pattern 14 on one of our spring looms.", offers: ["spring"]),
        (id: "post", name: "Post", body: "Come to the mill by the river and weave a scarf after pattern 14 on one of our spring looms.", offers: ["spring"]),
    ],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

/// The parts whose figures are compared.
const PARTS: [MessageField; 3] = [
    MessageField::Headline,
    MessageField::Body,
    MessageField::Description,
];

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let copies = copies(ctx, id);
    let apart: Vec<&Copy<'_>> = copies.iter().filter(|copy| !copy.agrees).collect();
    let agreeing = copies.len() - apart.len();
    // The smaller party is told; of two equal ones the one that comes last.
    let is_last = || apart.iter().all(|copy| copy.message.id < id);
    let is_smaller = apart.len() > agreeing + 1 || apart.len() == agreeing + 1 && is_last();
    let Some((first, facts)) = apart.first().filter(|_| is_smaller).zip(ctx.facts(id)) else {
        return;
    };
    let Some(message) = ctx.plan.messages.get(&id) else {
        return;
    };
    let changes = changes((message, facts), (first.message, first.facts));
    let Some(change) = changes.first() else {
        return;
    };
    let place = Place::of(id).field(change.part.field());
    let finding = sink.report(
        place.span(change.range.clone()),
        format!(
            "{} here, {} in {}.",
            quoted(&change.words),
            quoted(&change.other_words),
            quoted(&first.message.name)
        ),
    );
    for change in changes.iter().skip(1) {
        finding.because(format!(
            "And {} here, {} there.",
            quoted(&change.words),
            quoted(&change.other_words)
        ));
    }
    let others = count(apart.len(), "copy says", "copies say");
    finding.because(format!("The rest is the same text; {others} it otherwise."));
    finding.sure(Confidence::Likely);
    for change in &changes {
        finding
            .value(change.words.as_str())
            .value(change.other_words.as_str());
    }
    for copy in &apart {
        finding.also(
            Place::of(copy.message.id).field(change.part.field()),
            "a copy",
        );
    }
}

/// A copy of a message.
struct Copy<'a> {
    message: &'a Message,
    facts: &'a Facts,
    /// Whether its figures are the same.
    agrees: bool,
}

/// The copies of a message, by id.
fn copies<'a>(ctx: &Ctx<'a>, id: Id<Message>) -> Vec<Copy<'a>> {
    let Some((message, facts)) = ctx.plan.messages.get(&id).zip(ctx.facts(id)) else {
        return Vec::new();
    };
    let alike = ctx.index.alike(id).iter();
    let company = alike.filter(|other| other.common.of_both >= OF_BOTH);
    let company = company.filter_map(|other| {
        let facts = ctx.facts(other.message)?;
        let other = ctx.plan.messages.get(&other.message)?;
        are_kin(message, other).then_some((other, facts))
    });
    company
        .filter_map(|(message, other)| {
            let (here, there) = (facts.figures(), other.figures());
            let only_here = here.iter().filter(|f| there.binary_search(f).is_err());
            let only_there = there.iter().filter(|f| here.binary_search(f).is_err());
            let differing = only_here.count() + only_there.count();
            (differing <= 2 * FIGURES).then_some(Copy {
                message,
                facts: other,
                agrees: differing == 0,
            })
        })
        .collect()
}

/// Whether two messages are meant to say the same: one offer, one asset, or one a variant of the other.
fn are_kin(one: &Message, other: &Message) -> bool {
    let same_offers = !one.offers.is_empty() && one.offers == other.offers;
    let share_asset = one.assets.iter().any(|asset| other.assets.contains(asset));
    let are_variants = one.parent == Some(other.id)
        || other.parent == Some(one.id)
        || one.parent.is_some() && one.parent == other.parent;
    same_offers || share_asset || are_variants
}

/// A figure that differs, where the words around it are the same.
struct Change {
    part: MessageField,
    /// Where it stands here, as typed.
    range: Range<usize>,
    words: String,
    other_words: String,
}

/// How many words before and after a figure have to be the same.
const AROUND: usize = 2;

/// The figures that stand between the same words in both messages and differ.
fn changes(
    (message, facts): (&Message, &Facts),
    (other, other_facts): (&Message, &Facts),
) -> Vec<Change> {
    let mut found = Vec::new();
    for part in PARTS {
        let Some((here, there)) = facts.part(part).zip(other_facts.part(part)) else {
            continue;
        };
        for (at, word) in here.words().iter().enumerate() {
            let figure = here.word(word);
            if word.is_masked || !figure.contains(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let around = around(here, at);
            let spots = there.words().iter().enumerate();
            let mut spots = spots.filter(|(spot, _)| self::around(there, *spot) == around);
            let only = spots.next().filter(|_| spots.next().is_none());
            let Some((_, spot)) = only.filter(|(_, spot)| there.word(spot) != figure) else {
                continue;
            };
            if !there.word(spot).contains(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let range = here.original(word.range.clone());
            let there_range = there.original(spot.range.clone());
            found.push(Change {
                part,
                words: message
                    .part(part)
                    .get(range.clone())
                    .unwrap_or_default()
                    .to_owned(),
                other_words: other
                    .part(part)
                    .get(there_range)
                    .unwrap_or_default()
                    .to_owned(),
                range,
            });
        }
    }
    found
}

/// The words before and after one; figures among them stand for any figure.
fn around(reading: &Reading, at: usize) -> Vec<Option<&str>> {
    let words = reading.words();
    let word = |n: Option<usize>| {
        let word = reading.word(words.get(n?)?);
        Some(if word.contains(|c: char| c.is_ascii_digit()) {
            "0"
        } else {
            word
        })
    };
    let before = (1..=AROUND).map(|n| word(at.checked_sub(n)));
    let after = (1..=AROUND).map(|n| word(at.checked_add(n)));
    before.chain(after).collect()
}

/// Carries the figures over: to the copies, or from them. Where that would be too long for a channel, the copy is
/// left out.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let id: Id<Message> = Id::from_key(finding.place.record.key);
    let copies = copies(ctx, id);
    let apart: Vec<&Copy<'_>> = copies.iter().filter(|copy| !copy.agrees).collect();
    let Some((message, facts)) = ctx.plan.messages.get(&id).zip(ctx.facts(id)) else {
        return Vec::new();
    };
    let mut fixes = Vec::new();
    if let Some(first) = apart.first() {
        let taken = carried(ctx, (message, facts), (first.message, first.facts));
        let title = format!("Say it as in {}", quoted(&first.message.name));
        fixes.extend(taken.map(|edit| Fix::review(title, edit)));
    }
    let given: Vec<Edit> = apart
        .iter()
        .filter_map(|copy| carried(ctx, (copy.message, copy.facts), (message, facts)))
        .collect();
    if !given.is_empty() {
        let title = format!("Carry this to {}", count(given.len(), "copy", "copies"));
        fixes.push(Fix::review(title.clone(), Edit::batch(title, given)));
    }
    fixes
}

/// Gives a message the figures of another one; nothing where a channel of it has no room for them.
fn carried(ctx: &Ctx<'_>, to: (&Message, &Facts), from: (&Message, &Facts)) -> Option<Edit> {
    let changes = changes(to, from);
    let (message, _) = to;
    let mut edits = Vec::new();
    for part in PARTS {
        let replacements: Vec<(Range<usize>, String)> = changes
            .iter()
            .filter(|change| change.part == part)
            .map(|change| (change.range.clone(), change.other_words.clone()))
            .collect();
        if replacements.is_empty() {
            continue;
        }
        let text = mended(message.part(part), &replacements);
        let channels = ctx.runs_on(message.id);
        let mut limits = channels.values().flat_map(|(channel, _)| &channel.limits);
        let is_too_long = limits.any(|limit| {
            let several = limit.lines_min.is_some() || limit.lines_max.is_some();
            limit.field == part
                && !several
                && limit
                    .hard
                    .is_some_and(|hard| over(limit.counter, &text, hard).is_some())
        });
        if is_too_long {
            return None;
        }
        let place = Place::of(message.id).field(part.field());
        edits.push(Edit::set(place, Value::Text(text)));
    }
    let label = format!("Say it otherwise in {}", quoted(&message.name));
    (!edits.is_empty()).then(|| Edit::batch(label, edits))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    /// Three messages with one offer that name these days.
    fn days(days: [&str; 3], more: &str) -> String {
        let message = |id: &str, day: &str| {
            format!(
                r#"(id: "{id}", name: "{}", {more} body: "Come to the mill by the river on {day} and weave a scarf on one of our 9 spring looms."),"#,
                id.to_uppercase()
            )
        };
        let [a, b, c] = days;
        format!(
            "(messages: [{}{}{}])",
            message("a", a),
            message("b", b),
            message("c", c)
        )
    }

    const OFFER: &str = r#"offers: ["o"],"#;

    #[test]
    fn the_one_that_differs_is_told() {
        expect![[r#"
            warning T104 message “A” › body: “15” here, “14” in “B”.
              The rest is the same text; 2 copies say it otherwise.
              a copy: message “B” › body
              a copy: message “C” › body
              [Say it as in “B”]
              [Carry this to 2 copies]
        "#]]
        .assert_eq(&report(
            "T104",
            &days(["15 May", "14 May", "14 May"], OFFER),
        ));
        expect![[r#"
            Say it as in “B”
            message “A” › body: Come to the mill by the river on 15 May and weave a scarf on… → Come to the mill by the river on 14 May and weave a scarf on…
            still found: 0
        "#]]
        .assert_eq(&fixed("T104", &days(["15 May", "14 May", "14 May"], OFFER)));
    }

    #[test]
    fn copies_that_agree_or_are_none_are_fine() {
        for (given, more) in [
            (["14 May", "14 May", "14 May"], OFFER),
            (["15 May", "14 May", "14 May"], ""),
            (["Sunday", "14 May", "14 May"], OFFER),
        ] {
            assert_eq!(report("T104", &days(given, more)), "", "{given:?} {more}");
        }
        let other = days(["14 May", "14 May", "14 May"], OFFER).replacen("9 spring looms", "12 people in the old mill of Leeds at 9 in the morning, with tea, cake and a song of our own", 1);
        assert_eq!(report("T104", &other), "");
    }
}
