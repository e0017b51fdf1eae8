//! Two messages side by side: which of their claims differ, how bad that is, and what can be done about it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::ledger::Standing;
use super::promises::on_other_bases;
use super::unify::{Claimed, claim, make_all};
use super::{Ctx, Finding, Fix};
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
    /// The open finding about it; none where nobody meets both messages, or where it was answered.
    pub finding: Option<Arc<Finding>>,
    /// The decision to keep it.
    pub kept: Option<Id<Decision>>,
    /// For each message what writes its value into the other, where that can be done.
    pub fixes: [Option<Fix>; 2],
}

/// How two messages differ in what they claim, the worst first.
pub fn differences<'f>(
    ctx: &Ctx<'_>,
    [one, two]: [Id<Message>; 2],
    open: impl Iterator<Item = &'f Arc<Finding>>,
    kept: impl Iterator<Item = (&'f Arc<Finding>, Id<Decision>)>,
) -> Vec<Difference> {
    let Some((a, b)) = ctx.index.facts(one).zip(ctx.index.facts(two)) else {
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
    let concerns = |finding: &Finding, places: &[Option<Place>; 2]| {
        places
            .iter()
            .all(|place| place.is_some_and(|place| finding.places().any(|p| p == place)))
    };
    let open: Vec<&Arc<Finding>> = open.collect();
    let kept: Vec<(&Arc<Finding>, Id<Decision>)> = kept.collect();
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
            Standing::of(finding) == standing && concerns(finding, &places)
        };
        differences.push(Difference {
            slot: x.slot,
            said: [x.said.clone(), y.said.clone()],
            claims,
            standing,
            finding: open.iter().find(fits).map(|finding| Arc::clone(finding)),
            kept: kept
                .iter()
                .find(|(f, _)| fits(&f))
                .map(|(_, decision)| *decision),
            fixes: match standing {
                Standing::Contradicts | Standing::MayContradict => {
                    [both(ctx, claims, false), both(ctx, claims, true)]
                }
                _ => [None, None],
            },
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

/// Makes both say what the first does, or the second.
fn both(ctx: &Ctx<'_>, claims: [Claimed; 2], second: bool) -> Option<Fix> {
    let [one, two] = claims;
    let wanted = if second { two } else { one };
    let fix = make_all(ctx, wanted, claims)?;
    let (_, claim) = claim(ctx, wanted)?;
    Some(Fix {
        title: format!("Make both “{}”", claim.said),
        ..fix
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Checker;
    use crate::check::testing::{TODAY, plan};

    #[test]
    fn what_differs_and_how_it_can_be_settled() {
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
                let fixes = d
                    .fixes
                    .each_ref()
                    .map(|f| f.as_ref().map(|f| f.title.as_str()));
                let fixes: Vec<&str> = fixes.into_iter().flatten().collect();
                let [x, y] = &d.said;
                let words = d.standing.words();
                format!(
                    "{words}: {x} / {y} [{}] {}",
                    fixes.join("] ["),
                    d.finding.is_some()
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "Contradiction: 14 days / 30 days [Make both “14 days”] [Make both “30 days”] true",
                "Contradiction: 17:00 / 18:00 [] true",
                "Drifts: from £29 / £29 [] true",
            ]
        );
    }
}
