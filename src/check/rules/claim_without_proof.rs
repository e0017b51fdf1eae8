//! B207: an absolute claim with no proof beside it.

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::check::alignment::language_of;
use crate::check::backing::telling;
use crate::check::facts::Facts;
use crate::check::words::{place, typed};
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::model::{Id, Kind, Message, MessageField, Place, Ref};
use crate::text::reading::{Reading, Word};
use crate::text::stems::Language;

/// What share of a proof's longer words has to stand in a message.
const SHOWN: f64 = 0.6;
/// How many proofs are named.
const NAMED: usize = 3;

/// The card.
pub const RULE: Rule = Rule {
    code: "B207",
    name: "claim-without-proof",
    severity: Severity::Warning,
    summary: "An absolute claim stands without a proof.",
    why: "“The fastest loom on the market” is believed where a figure, a test or a source stands beside it, and \
          a competitor or an authority may ask to see one. A source or a footnote in the same \
          message is enough, and so is a registered proof that has a word of the claim or stands in the same \
          sentence, and a phrase that the brand's card says itself. The rule is silent until the brand has pillars or proofs. Idioms and what others are quoted as saying do \
          not count.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &["language"]),
        (Kind::About, &["language"]),
        (Kind::Brand, &["primary_message"]),
        (Kind::Idea, &["name", "ways"]),
        (Kind::Pillar, &["name", "statement"]),
        (Kind::ProofPoint, &["name"]),
        (Kind::Offer, &["name"]),
    ],
    bad: r#"(
    proof_points: [(id: "test", name: "Fastest of nine looms in a test of 2026")],
    messages: [(id: "post", name: "Post", body: "The fastest loom on the market. Come and see it.")],
)"#,
    good: r#"(
    proof_points: [(id: "test", name: "Fastest of nine looms in a test of 2026")],
    messages: [(id: "post", name: "Post", body: "The fastest loom on the market: fastest of nine looms in a test of 2026.")],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes: no_fixes,
};

/// Words that name a source, folded.
const SOURCES: &[&str] = &[
    "according to",
    "source:",
    "sources:",
    "tested by",
    "rated by",
    "voted",
    "as measured",
    "award",
    "certified",
    "study by",
    "survey of",
    "quelle:",
    "laut ",
    "testsieger",
];

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let plan = ctx.plan;
    if plan.proof_points.is_empty() && plan.pillars.is_empty() {
        return;
    }
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    let language = Language::of(language_of(plan, message));
    let copy = facts
        .texts()
        .filter(|(part, _)| *part != MessageField::Link);
    for (part, text) in copy {
        let (claims, reading) = (text.absolutes(), text.reading());
        if claims.is_empty() || names_source(facts) {
            continue;
        }
        let backing = ctx.index.backing(plan);
        let proofs = backing.proofs(plan, language);
        let claim = claims.iter().find(|range| {
            let is_saying = backing.says(reading.part(Range::clone(range)));
            !is_saying && !is_proved(&proofs, language, facts, reading, range)
        });
        let Some(range) = claim.cloned() else {
            continue;
        };
        let words = typed(message, part, reading, range.clone());
        let words = words.trim_matches([',', ' ', '.', '!', ';', ':']);
        let finding = sink.report(
            place(id, part, reading, range),
            format!("“{words}” is absolute, and no proof stands beside it."),
        );
        finding.sure(Confidence::Likely).value(words);
        let proofs = plan.proof_points.values();
        let fitting = proofs.filter(|proof| {
            message.pillars.is_empty() || proof.pillar.is_some_and(|p| message.pillars.contains(&p))
        });
        for proof in fitting.take(NAMED) {
            finding.also(Place::of(proof.id), "a proof that it could name");
        }
        return;
    }
}

/// Whether a message names a source or has a footnote.
fn names_source(facts: &Facts) -> bool {
    let texts = || facts.parts().map(|(_, reading)| reading.text());
    let stars = texts().filter(|text| text.contains('*')).count();
    stars > 1
        || texts().any(|text| {
            SOURCES.iter().any(|source| text.contains(source))
                || text.contains(['†', '¹', '²'])
                || text.matches('*').count() > 1
        })
}

/// Whether a message shows a registered proof of a claim: one that has a word in common with it, or
/// that stands as a whole in the same sentence.
fn is_proved(
    proofs: &[BTreeSet<String>],
    language: Language,
    facts: &Facts,
    reading: &Reading,
    claim: &Range<usize>,
) -> bool {
    let clause = reading.words().iter().find(|w| w.range.end > claim.start);
    let clause = clause.map(|word| word.clause);
    let stems =
        |reading: &Reading, is_in: &dyn Fn(&Word) -> bool| telling(reading, language, is_in);
    // Where it is the best says nothing of what is.
    let is_where = |w: &&Word| matches!(reading.word(w), "in" | "on" | "anywhere" | "ever");
    let mut within = reading.words().iter();
    let end = within
        .find(|w| w.range.start > claim.start && w.range.end <= claim.end && is_where(w))
        .map_or(claim.end, |w| w.range.start);
    let own = stems(reading, &|w| {
        let is_whose = reading.word(w).ends_with("'s");
        !is_whose && w.range.start < end && claim.start < w.range.end
    });
    let beside = stems(reading, &|w| Some(w.clause) == clause);
    let texts = || facts.parts().map(|(_, reading)| stems(reading, &|_| true));
    let texts = LazyCell::new(|| texts().collect::<Vec<BTreeSet<String>>>());
    proofs.iter().any(|proof| {
        // The claim is no proof of itself.
        let is_more = |text: &BTreeSet<String>| proof.intersection(text).any(|w| !own.contains(w));
        let shown = |text: &BTreeSet<String>| {
            is_more(text) && proof.intersection(text).count() as f64 >= SHOWN * proof.len() as f64
        };
        is_more(&beside) && proof.is_subset(&beside)
            || !proof.is_disjoint(&own) && texts.iter().any(shown)
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn says(fields: &str) -> String {
        format!(
            r#"(
            pillars: [(id: "p", name: "Speed", statement: "Unbeatable in spring")],
            proof_points: [
                (id: "t", name: "41 cafés in Munster", pillar: "p"),
                (id: "u", name: "Fastest of nine looms"),
            ],
            messages: [(id: "m", name: "Post", {fields})],
        )"#
        )
    }

    #[test]
    fn a_claim_alone() {
        expect![[r#"
            warning B207 message “Post” › headline: “The fastest loom on the market” is absolute, and no proof stands beside it.
              a proof that it could name: proof point “41 cafés in Munster”
        "#]]
        .assert_eq(&report("B207", &says(r#"headline: "The fastest loom on the market", pillars: ["p"]"#)));
    }

    #[test]
    fn a_proof_of_something_else_proves_nothing() {
        let other = r#"headline: "The fastest loom on the market", body: "Ask any of the 41 cafés in Munster.""#;
        assert!(report("B207", &says(other)).contains("no proof stands beside it"));
        let place = r#"body: "The best loom in Munster. Ask the 41 cafés in Munster.""#;
        assert!(report("B207", &says(place)).contains("no proof stands beside it"));
        let own = r#"body: "You will, guaranteed, smile. Ask the 41 cafés in Munster.""#;
        assert!(report("B207", &says(own)).contains("“guaranteed” is absolute"));
    }

    #[test]
    fn a_claim_with_its_proof_is_fine() {
        for fields in [
            r#"headline: "The fastest loom on the market", body: "Fastest of nine looms in tests.""#,
            r#"headline: "The fastest loom on the market, as 41 cafés in Munster say""#,
            r#"headline: "The fastest loom on the market*", note: "* Which loom, May 2026""#,
            r#"headline: "The fastest loom on the market", note: "Source: Loom Monthly""#,
            r#"body: "Unbeatable in spring""#,
            r#"body: "A good loom. Best wishes""#,
        ] {
            assert_eq!(report("B207", &says(fields)), "", "{fields}");
        }
        let no_sheet = r#"(messages: [(id: "m", body: "The fastest loom on the market")])"#;
        assert_eq!(report("B207", no_sheet), "");
    }
}
