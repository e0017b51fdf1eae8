//! Two messages side by side: which of their claims differ, how bad that is, and what was found or decided about it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::ledger::{CODES, Standing};
use super::promises::{hears_both, may_meet, on_other_bases};
use super::unify::{Claimed, claim};
use super::{Ctx, Finding};
use crate::model::{Decision, Id, Message, MessageField, Place};
use crate::text::claims::{Slot, Sureness, Verdict, compare_all};

/// What two messages say of one thing, differently.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What it is about.
    pub slot: Slot,
    /// The claim of each message.
    pub claims: [Claimed; 2],
    /// What each says, in normal form.
    pub said: [String; 2],
    /// How it is.
    pub standing: Standing,
    /// Whether somebody may meet both messages, at one time or one after the other.
    pub is_met: bool,
    /// The open finding about it; none where nobody meets both messages, where it was answered, or where only what one
    /// of them says is wrong.
    pub finding: Option<Arc<Finding>>,
    /// The decision to keep it.
    pub kept: Option<Id<Decision>>,
}

/// How two messages differ in what they claim, the worst first.
pub fn differences<'f>(
    ctx: &Ctx<'_>,
    [one, two]: [Id<Message>; 2],
    open: impl Iterator<Item = &'f Arc<Finding>>,
    kept: impl Iterator<Item = (&'f Arc<Finding>, Id<Decision>)>,
) -> Vec<Difference> {
    let Some((a, b)) = ctx.facts(one).zip(ctx.facts(two)) else {
        return Vec::new();
    };
    let clashes = compare_all(a.claims(), b.claims()).into_iter();
    let clashes = clashes.map(|clash| {
        let standing = match clash.verdict {
            Verdict::Drift => Standing::Drifts,
            Verdict::Contradiction(Sureness::Possible) => Standing::MayContradict,
            _ => Standing::Contradicts,
        };
        (clash.one, clash.other, standing)
    });
    let bases = on_other_bases(a.claims(), b.claims()).into_iter();
    let bases = bases.map(|(n, m, _)| (n, m, Standing::TwoBases));
    let is_met = may_meet(ctx, one, two) || hears_both(ctx, one, two).is_some();
    let concerns = |finding: &Finding, places: &[Option<Place>; 2]| {
        places
            .iter()
            .all(|place| place.is_some_and(|place| finding.places().any(|p| p == place)))
    };
    let open: Vec<&Arc<Finding>> = open.filter(|f| CODES.contains(&f.code)).collect();
    let kept: Vec<(&Arc<Finding>, Id<Decision>)> =
        kept.filter(|(f, _)| CODES.contains(&f.code)).collect();
    // What stands in the same words is one difference: when it opens is told by its hours.
    let mut seen: BTreeMap<[(MessageField, usize, usize); 2], usize> = BTreeMap::new();
    let mut differences: Vec<Difference> = Vec::new();
    for (n, m, standing) in clashes.chain(bases) {
        let claims = [(one, n), (two, m)];
        let [Some((part, x)), Some((other, y))] = claims.map(|at| claim(ctx, at)) else {
            continue;
        };
        let span = |part: MessageField, range: &Range<usize>| (part, range.start, range.end);
        let words = [span(part, &x.range), span(other, &y.range)];
        if seen.contains_key(&words) {
            continue;
        }
        seen.insert(words, differences.len());
        let places = claims.map(|at| place(ctx, at));
        let fits = |finding: &&&Arc<Finding>| {
            let found = Standing::of(finding);
            let is_of_it =
                found == standing || found == Standing::Later && standing == Standing::Contradicts;
            is_of_it && concerns(finding, &places)
        };
        let finding = open.iter().find(fits).map(|finding| Arc::clone(finding));
        differences.push(Difference {
            slot: x.slot,
            said: [x.said.clone(), y.said.clone()],
            claims,
            standing: finding.as_deref().map_or(standing, Standing::of),
            is_met,
            finding,
            kept: kept
                .iter()
                .find(|(f, _)| fits(&f))
                .map(|(_, decision)| *decision),
        });
    }
    differences.sort_by_key(|difference| difference.standing);
    differences
}

/// The place of a claim's words.
pub fn place(ctx: &Ctx<'_>, at: Claimed) -> Option<Place> {
    let (part, claim) = claim(ctx, at)?;
    let place = Place::of(at.0).field(part.field());
    Some(place.span(claim.range.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Checker;
    use crate::check::testing::{TODAY, plan};

    /// The opening hours begin alike: what differs is when they end.
    #[test]
    fn what_differs_and_what_was_found_of_it() {
        let plan = plan(
            r#"(messages: [
                (id: "a", name: "A", body: "Try it free for 14 days. Looms from £29. Open 9 am to 5 pm."),
                (id: "b", name: "B", body: "30 days free. Looms: £29. Open 9 am to 6 pm."),
            ])"#,
        )
        .unwrap();
        let checker = Checker::new(&plan, TODAY);
        let ctx = checker.ctx(&plan);
        let pair = [Id::new("a"), Id::new("b")];
        let found = differences(&ctx, pair, checker.open(), checker.kept());
        let told: Vec<String> = found
            .iter()
            .map(|d| {
                let [x, y] = &d.said;
                let words = d.standing.words();
                format!("{words}: {x} / {y} {}", d.finding.is_some())
            })
            .collect();
        assert_eq!(
            told,
            [
                "Contradiction: 14 days / 30 days true",
                "Contradiction: 17:00 / 18:00 true",
                "Drifts: from £ 29 / £ 29 true",
            ]
        );
    }

    /// Two messages of which one says ten years and the other fifteen, each on a tactic.
    fn one_after_the_other(
        first: &str,
        second: &str,
    ) -> Vec<(Standing, bool, Option<&'static str>)> {
        let plan = plan(&format!(
            r#"(
                segments: [(id: "mills", name: "Mills")],
                stages: [(id: "trial", name: "Trial")],
                messages: [
                    (id: "a", name: "A", body: "With our 10-year guarantee."),
                    (id: "b", name: "B", body: "With our 15-year guarantee."),
                ],
                tactics: [(id: "s", stage: "trial", messages: ["a"], {first}),
                          (id: "t", stage: "trial", messages: ["b"], {second})])"#
        ))
        .unwrap();
        let checker = Checker::new(&plan, TODAY);
        let pair = [Id::new("a"), Id::new("b")];
        let found = differences(&checker.ctx(&plan), pair, checker.open(), checker.kept());
        let told = found.iter().map(|d| {
            let code = d.finding.as_ref().map(|finding| finding.code);
            (d.standing, d.is_met, code)
        });
        told.collect()
    }

    #[test]
    fn who_reads_one_after_the_other_meets_both() {
        let march = r#"start: "2027-03-01", end: "2027-03-31""#;
        let may = r#"start: "2027-05-01", end: "2027-05-31""#;
        let autumn = r#"start: "2027-09-01", end: "2027-09-30""#;
        for (first, second, told) in [
            (march, march, (Standing::Contradicts, true, Some("B201"))),
            (march, may, (Standing::Later, true, Some("S105"))),
            (march, autumn, (Standing::Contradicts, false, None)),
            (march, "course: Stop", (Standing::Contradicts, false, None)),
        ] {
            assert_eq!(one_after_the_other(first, second), [told], "{second}");
        }
    }
}
