//! S105: one customer, two promises.

use std::collections::BTreeSet;

use crate::check::index::WHAT_SHE_HEARS;
use crate::check::promises::{REMEMBERED_DAYS, hears_both, may_meet};
use crate::check::wording::{and, quoted};
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::{Id, Idea, Kind, Message, Offer, Pillar, Place, Plan, Ref, Tactic};
use crate::text::claims::{Slot, Sureness, Verdict};

/// The card.
pub const RULE: Rule = Rule {
    code: "S105",
    name: "two-promises",
    severity: Severity::Warning,
    summary: "From one stage to the next a segment is promised something else.",
    why: "She found you because it lasts for ever and is asked to buy because it is the cheapest: the impression is \
          no longer one. Reported are stages of which neither the ideas, nor the pillars, nor the offers of \
          all that a segment hears recur at the next; and claims about what lasts, such as a guarantee or a \
          trial, that contradict each other within three months, though they never run at one time (those \
          that do are reported as contradictions). Messages of an offer with an end are left out there. Two \
          steps of one story on purpose can be kept as they are, with a reason.",
    reads: &[
        (Kind::Segment, &["name", "language", WHAT_SHE_HEARS]),
        (Kind::Stage, &["name", "rank"]),
        (Kind::Message, Message::PARTS),
        (
            Kind::Message,
            &["name", "language", "kind", "pillars", "offers", "parent"],
        ),
        (
            Kind::Tactic,
            &[
                "stage", "messages", "segments", "start", "end", "status", "course", "rank",
            ],
        ),
        (Kind::Idea, &["name", "ways"]),
        (Kind::Pillar, &["name", "keywords"]),
        (Kind::ProofPoint, &["name"]),
        (Kind::Offer, &["name", "valid_from", "valid_to"]),
        (Kind::About, &["language"]),
    ],
    bad: r#"(
    segments: [(id: "mills", name: "Mills")],
    stages: [(id: "discovery", name: "Discovery", rank: "a"), (id: "preference", name: "Preference", rank: "b")],
    ideas: [
        (id: "life", name: "For life", ways: ["built to last"]),
        (id: "price", name: "The lowest price", ways: ["cheaper than any"]),
    ],
    messages: [
        (id: "ad", name: "Ad", body: "A loom that is cheaper than any other."),
        (id: "page", name: "Page", body: "A loom that was built to last."),
    ],
    tactics: [
        (id: "ads", name: "Ads", stage: "discovery", messages: ["ad"]),
        (id: "pages", name: "Pages", stage: "preference", messages: ["page"]),
    ],
)"#,
    good: r#"(
    segments: [(id: "mills", name: "Mills")],
    stages: [(id: "discovery", name: "Discovery", rank: "a"), (id: "preference", name: "Preference", rank: "b")],
    ideas: [
        (id: "life", name: "For life", ways: ["built to last"]),
        (id: "price", name: "The lowest price", ways: ["cheaper than any"]),
    ],
    messages: [
        (id: "ad", name: "Ad", body: "A loom that is cheaper than any other, and built to last."),
        (id: "page", name: "Page", body: "A loom that was built to last."),
    ],
    tactics: [
        (id: "ads", name: "Ads", stage: "discovery", messages: ["ad"]),
        (id: "pages", name: "Pages", stage: "preference", messages: ["page"]),
    ],
)"#,
    check: Check::Both(&[Kind::Segment], check_walk, check_claims),
    fixes: no_fixes,
};

/// What a message promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Promise {
    Idea(Id<Idea>),
    Pillar(Id<Pillar>),
    Offer(Id<Offer>),
}

/// What a segment hears at one stage.
#[derive(Debug, Default)]
struct Heard {
    promises: BTreeSet<Promise>,
    /// The first message that promises something.
    first: Option<Id<Message>>,
    /// Whether there is nothing to report of it, whatever else is heard: every idea and pillar is, or something
    /// that has no name in the plan and may be the link between two stages.
    is_settled: bool,
}

fn check_walk(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let plan = ctx.plan;
    let Some(segment) = ctx.get(&plan.segments, at) else {
        return;
    };
    if plan.ideas.is_empty() && plan.pillars.is_empty() {
        return;
    }
    let stages = plan.stages_in_order();
    let mut heard: Vec<Heard> = stages.iter().map(|_| Heard::default()).collect();
    for tactic in ctx.index.presence().heard_by(segment.id) {
        let Some(tactic) = plan.tactics.get(&tactic) else {
            continue;
        };
        let position = stages.iter().position(|s| Some(s.id) == tactic.stage);
        let here = position.and_then(|at| heard.get_mut(at));
        if let Some(here) = here.filter(|here| !here.is_settled) {
            hear(ctx, tactic, here);
            // In a large plan that is soon so, and thousands of tactics need not be looked at.
            if heard.iter().all(|here| here.is_settled) {
                return;
            }
        }
    }
    let walk: Vec<_> = stages
        .iter()
        .zip(heard)
        .filter(|(_, heard)| heard.first.is_some() || heard.is_settled)
        .collect();
    for pair in walk.windows(2) {
        let [(earlier, before), (later, after)] = pair else {
            continue;
        };
        let (Some(first), Some(second)) = (before.first, after.first) else {
            continue;
        };
        if before.is_settled || after.is_settled || !before.promises.is_disjoint(&after.promises) {
            continue;
        }
        let (then, now) = (names(plan, &before.promises), names(plan, &after.promises));
        let finding = sink.report(
            Place::of(second),
            format!(
                "{} hear of {then} at {}, and at {} of {now} alone.",
                quoted(&segment.name),
                quoted(&earlier.name),
                quoted(&later.name)
            ),
        );
        finding
            .sure(Confidence::Likely)
            .because("No idea, no pillar and no offer of the one stage recurs at the other.")
            .value(then)
            .value(now);
        finding.also(Place::of(first), "what they heard before");
        finding.also(Place::of(segment.id), "hears both");
    }
}

/// Adds what a tactic promises.
fn hear(ctx: &Ctx<'_>, tactic: &Tactic, here: &mut Heard) {
    for id in &tactic.messages {
        let Some(message) = ctx.plan.messages.get(id) else {
            continue;
        };
        let Some(alignment) = ctx.index.alignments().of(*id).filter(|a| a.speaks()) else {
            continue;
        };
        let ideas = alignment.ideas().map(|(id, _)| Promise::Idea(id));
        let pillars = alignment.on().iter().map(|id| Promise::Pillar(*id));
        let offers = message.offers.iter().map(|id| Promise::Offer(*id));
        let known = here.promises.len();
        here.promises.extend(ideas.chain(pillars).chain(offers));
        if here.promises.len() > known {
            here.first.get_or_insert(*id);
        } else if alignment.ideas().next().is_none() && alignment.on().is_empty() {
            here.is_settled = true;
        }
        let named = |promise: &&Promise| !matches!(promise, Promise::Offer(_));
        let all = ctx.plan.ideas.len() + ctx.plan.pillars.len();
        here.is_settled |= here.promises.iter().filter(named).count() >= all;
    }
}

/// What promises are called: ideas and pillars before offers, three at most.
fn names(plan: &Plan, promises: &BTreeSet<Promise>) -> String {
    let names = promises.iter().filter_map(|promise| match promise {
        Promise::Idea(id) => plan.ideas.get(id).map(|idea| &idea.name),
        Promise::Pillar(id) => plan.pillars.get(id).map(|pillar| &pillar.name),
        Promise::Offer(id) => plan.offers.get(id).map(|offer| &offer.name),
    });
    let mut names: Vec<String> = names.map(|name| quoted(name)).collect();
    names.dedup();
    names.truncate(3);
    and(&names)
}

/// What is claimed of things that last: it may not be another next month.
fn lasts(slot: Slot) -> bool {
    matches!(
        slot,
        Slot::Trial
            | Slot::Returns
            | Slot::Warranty
            | Slot::Cancellation
            | Slot::Contract
            | Slot::Since
    )
}

fn check_claims(ctx: &Ctx<'_>, sink: &mut Sink) {
    for ((one, two), clashes) in ctx.index.promises().clashes() {
        if may_meet(ctx, one, two) || is_of_an_offer_that_ends(ctx.plan, [one, two]) {
            continue;
        }
        let messages = ctx.plan.messages.get(&one).zip(ctx.plan.messages.get(&two));
        let facts = ctx.facts(one).zip(ctx.facts(two));
        let Some(((first, second), (here, there))) = messages.zip(facts) else {
            continue;
        };
        let found = clashes.iter().find_map(|clash| {
            let ((part, claim), (other_part, other)) =
                (here.claim(clash.one)?, there.claim(clash.other)?);
            let is_sure = clash.verdict == Verdict::Contradiction(Sureness::Likely);
            (is_sure && lasts(claim.slot)).then_some((part, claim, other_part, other))
        });
        let (Some((part, claim, other_part, other)), Some(segment)) =
            (found, hears_both(ctx, one, two))
        else {
            continue;
        };
        let place = Place::of(one).field(part.field()).span(claim.range.clone());
        let finding = sink.report(
            place,
            format!(
                "{} read “{}” in {} and “{}” in {}.",
                quoted(&segment.name),
                claim.said,
                quoted(&first.name),
                other.said,
                quoted(&second.name)
            ),
        );
        finding
            .sure(Confidence::Likely)
            .because(format!(
                "Of the {} both cannot be true, and the two run within {REMEMBERED_DAYS} days of each other.",
                claim.slot.name()
            ))
            .value(claim.said.clone())
            .value(other.said.clone());
        let other_place = Place::of(two)
            .field(other_part.field())
            .span(other.range.clone());
        finding.also(other_place, other.said.clone());
        finding.also(
            Place::of(segment.id).field(field!(Segment.name)),
            "reads both",
        );
    }
}

/// Whether one of two messages makes an offer that has a first or a last day: then terms may change.
fn is_of_an_offer_that_ends(plan: &Plan, messages: [Id<Message>; 2]) -> bool {
    let messages = messages.iter().filter_map(|id| plan.messages.get(id));
    let mut offers = messages
        .flat_map(|m| &m.offers)
        .filter_map(|id| plan.offers.get(id));
    offers.any(|offer| offer.valid_from.is_some() || offer.valid_to.is_some())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn plan(first: &str, second: &str, dates: [&str; 2]) -> String {
        let [one, two] = dates;
        format!(
            r#"(
            segments: [(id: "mills", name: "Mills")],
            stages: [(id: "discovery", name: "Discovery", rank: "a"), (id: "trial", name: "Trial", rank: "b")],
            pillars: [(id: "life", name: "A long life", keywords: ["lasts"]), (id: "price", name: "Price", keywords: ["cheap"])],
            messages: [(id: "a", name: "Ad", body: "{first}"), (id: "b", name: "Page", body: "{second}")],
            tactics: [
                (id: "s", stage: "discovery", messages: ["a"], {one}),
                (id: "t", stage: "trial", messages: ["b"], segments: ["mills"], {two}),
            ],
        )"#
        )
    }

    const SPRING: &str = r#"start: "2027-03-01", end: "2027-03-31""#;
    const MAY: &str = r#"start: "2027-05-01", end: "2027-05-31""#;
    const AUTUMN: &str = r#"start: "2027-09-01", end: "2027-09-30""#;

    fn says(first: &str, second: &str) -> String {
        report("S105", &plan(first, second, [SPRING, MAY]))
    }

    #[test]
    fn another_impression_at_each_stage() {
        expect![[r#"
            warning S105 message “Page”: “Mills” hear of “Price” at “Discovery”, and at “Trial” of “A long life” alone.
              No idea, no pillar and no offer of the one stage recurs at the other.
              what they heard before: message “Ad”
              hears both: segment “Mills”
        "#]]
        .assert_eq(&says("A loom that is cheap.", "A loom that lasts."));
        for (first, second) in [
            ("A loom that is cheap.", "A cheap loom lasts."),
            ("A loom that is cheap.", "Come and see us."),
            ("Come and see us.", "A loom that lasts."),
            ("A loom that is cheap.", ""),
        ] {
            assert_eq!(says(first, second), "", "{first} {second}");
        }
    }

    #[test]
    fn a_lasting_promise_that_changes() {
        let (first, second) = (
            "Start your 14-day free trial: a loom that lasts.",
            "Our loom lasts. Try it free for 30 days.",
        );
        expect![[r#"
            warning S105 message “Ad” › body: “Mills” read “14 days” in “Ad” and “30 days” in “Page”.
              Of the trial both cannot be true, and the two run within 92 days of each other.
              30 days: message “Page” › body
              reads both: segment “Mills” › name
        "#]]
        .assert_eq(&says(first, second));
        assert_eq!(
            report("S105", &plan(first, second, [SPRING, AUTUMN])),
            "",
            "forgotten"
        );
        assert_eq!(
            report("S105", &plan(first, second, [SPRING, SPRING])),
            "",
            "B201 reports it"
        );
    }
}
