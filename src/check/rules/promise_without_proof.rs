//! B404: where somebody compares or tries, a pillar is promised and nothing proves it.

use crate::check::alignment::Found;
use crate::check::cycle::{PREFERENCE, TRIAL, step};
use crate::check::facts::Facts;
use crate::check::index::WHAT_IT_CARRIES;
use crate::check::wording::{count, quoted};
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::model::{Id, Kind, Message, MessageField, Pillar, Place, Plan, ProofPoint, Ref, Tactic};
use crate::text::claims::{Claim, Slot, Value};

/// How many proofs are named.
const NAMED: usize = 3;

/// The card.
pub const RULE: Rule = Rule {
    code: "B404",
    name: "promise-without-proof",
    severity: Severity::Advice,
    summary: "At preference or trial a message promises a pillar and shows no proof of it.",
    why: "At research “durable” makes somebody curious; who compares offers has read it four times and looks for \
          what shows it: a figure, a guarantee, a named customer. Judged are messages of tactics at \
          preference and trial, stages being known by their usual names, that speak of a pillar of which the \
          plan has a proof. Any figure in the copy counts as one, and so does half of a registered proof, or a \
          picture, film or document that goes with the message.",
    reads: &[
        (
            Kind::Tactic,
            &["stage", "messages", "course", "status", WHAT_IT_CARRIES],
        ),
        (Kind::Stage, &["name"]),
        (Kind::Pillar, &["name", "keywords"]),
        (Kind::ProofPoint, &["name", "pillar"]),
        (Kind::Idea, &["name", "ways"]),
        (Kind::About, &["language"]),
    ],
    bad: r#"(
    stages: [(id: "preference", name: "Preference")],
    pillars: [(id: "life", name: "A long life", keywords: ["durable"])],
    proof_points: [(id: "years", name: "10-year guarantee", pillar: "life")],
    messages: [(id: "post", name: "Post", body: "So durable. Come and see it.")],
    tactics: [(id: "posts", name: "Posts", stage: "preference", messages: ["post"])],
)"#,
    good: r#"(
    stages: [(id: "preference", name: "Preference")],
    pillars: [(id: "life", name: "A long life", keywords: ["durable"])],
    proof_points: [(id: "years", name: "10-year guarantee", pillar: "life")],
    messages: [(id: "post", name: "Post", body: "So durable that it has a 10-year guarantee. Come and see it.")],
    tactics: [(id: "posts", name: "Posts", stage: "preference", messages: ["post"])],
)"#,
    check: Check::Each(&[Kind::Tactic], check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let plan = ctx.plan;
    let Some(tactic) = ctx.get(&plan.tactics, at).filter(|t| t.is_active()) else {
        return;
    };
    if plan.proof_points.is_empty() {
        return;
    }
    let stage = tactic.stage.and_then(|id| plan.stages.get(&id));
    let Some(stage) = stage.filter(|s| matches!(step(s), Some(PREFERENCE | TRIAL))) else {
        return;
    };
    for id in &tactic.messages {
        let Some((message, (pillar, found))) = plan
            .messages
            .get(id)
            .and_then(|message| Some((message, unproved(ctx, message)?)))
        else {
            continue;
        };
        let text = message.part(found.part);
        let Some(range) = found.words.first().cloned() else {
            continue;
        };
        let word = text.get(range.clone()).unwrap_or_default();
        let finding = sink.report(
            Place::of(*id).field(found.part.field()).span(range),
            format!(
                "{} says {} at {} and shows nothing that proves it.",
                quoted(&message.name),
                quoted(word),
                quoted(&stage.name)
            ),
        );
        finding.sure(Confidence::Likely).value(pillar.name.trim());
        let proofs = proofs_of(plan, pillar.id).count();
        let proofs = count(proofs, "proof", "proofs");
        finding.because(format!(
            "The plan has {proofs} for the pillar {}.",
            quoted(&pillar.name)
        ));
        for proof in proofs_of(plan, pillar.id).take(NAMED) {
            finding.also(Place::of(proof.id), "a proof that it could name");
        }
        finding.also(Place::of::<Tactic>(tactic.id), "runs it at that stage");
    }
}

/// The first pillar that a message promises and could prove, where it proves nothing.
fn unproved<'c>(ctx: &'c Ctx<'_>, message: &Message) -> Option<(&'c Pillar, &'c Found)> {
    let alignment = ctx.index.alignments().of(message.id)?;
    let facts = ctx.facts(message.id)?;
    if !alignment.speaks()
        || alignment.proves()
        || !message.assets.is_empty()
        || facts.claims().iter().any(is_fact)
        || has_figure(facts)
    {
        return None;
    }
    alignment.pillars().find_map(|(id, found)| {
        let pillar = ctx.plan.pillars.get(&id)?;
        proofs_of(ctx.plan, id).next()?;
        Some((pillar, found))
    })
}

/// Whether a claim is something that a reader can check: how much, when, where from. That there is something or
/// is not, or of which kind it is, proves nothing.
fn is_fact(claim: &Claim) -> bool {
    matches!(claim.value, Value::Number { .. } | Value::Day(_)) || claim.slot == Slot::Origin
}

/// Whether a figure stands in the copy of a message.
fn has_figure(facts: &Facts) -> bool {
    let copy = facts
        .parts()
        .filter(|(part, _)| *part != MessageField::Link);
    copy.into_iter()
        .any(|(_, reading)| reading.text().contains(|c: char| c.is_ascii_digit()))
}

fn proofs_of(plan: &Plan, pillar: Id<Pillar>) -> impl Iterator<Item = &ProofPoint> {
    let proofs = plan.proof_points.values();
    proofs.filter(move |proof| proof.pillar == Some(pillar))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn says(stage: &str, message: &str) -> String {
        report(
            "B404",
            &format!(
                r#"(stages: [(id: "s", name: "{stage}")],
                    pillars: [(id: "p", name: "A long life", keywords: ["durable"]), (id: "q", name: "Warm", keywords: ["warm"])],
                    proof_points: [(id: "a", name: "In use in Shandon since spring", pillar: "p")],
                    messages: [(id: "m", name: "Card", {message})],
                    tactics: [(id: "t", name: "Cards", stage: "s", messages: ["m"])])"#
            ),
        )
    }

    #[test]
    fn a_promise_alone() {
        expect![[r#"
            advice B404 message “Card” › headline: “Card” says “durable” at “Trial” and shows nothing that proves it.
              The plan has 1 proof for the pillar “A long life”.
              a proof that it could name: proof point “In use in Shandon since spring”
              runs it at that stage: tactic “Cards”
        "#]]
        .assert_eq(&says("Trial", r#"headline: "Warm and durable windows""#));
    }

    #[test]
    fn a_promise_with_a_proof_elsewhere_or_of_nothing_is_fine() {
        for (stage, message) in [
            ("Research", r#"headline: "Warm and durable windows""#),
            ("Spring", r#"headline: "Warm and durable windows""#),
            ("Trial", r#"headline: "Warm and durable since 1989""#),
            (
                "Trial",
                r#"headline: "Warm and durable windows", body: "Still in use in Shandon""#,
            ),
            (
                "Trial",
                r#"headline: "Warm and durable windows", assets: ["film"]"#,
            ),
            ("Trial", r#"headline: "Warm and handsome windows""#),
            ("Trial", r#"headline: "It is not durable""#),
        ] {
            assert_eq!(says(stage, message), "", "{stage} {message}");
        }
    }
}
