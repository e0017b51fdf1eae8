//! For tests of rules: a tiny plan in, findings as text out. Also what the rule book's examples are run with.

use jiff::civil::Date;
use ron::extensions::Extensions;

use super::{Checker, Ctx, Finding, Index, Rule, fixes, rules};
use crate::edit::apply;
use crate::model::{Listed, Plan};

/// The day on which examples are read.
pub const TODAY: Date = jiff::civil::date(2027, 3, 1);

/// Reads the inside of a plan file: `(tactics: [(id: "t", name: "Letter")])`.
///
/// # Errors
/// What the RON reader says.
pub fn plan(ron: &str) -> Result<Plan, String> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let listed: Listed = options.from_str(ron).map_err(|e| e.to_string())?;
    Ok(listed.into_plan().0)
}

/// The codes that a plan raises, worst first.
pub fn codes(plan: &Plan) -> Vec<&'static str> {
    Checker::new(plan, TODAY)
        .open()
        .map(|finding| finding.code)
        .collect()
}

/// What one rule finds, a finding a line: `warning R104 tactic “Letter” › owner: …`.
pub fn report(code: &str, ron: &str) -> String {
    let (Some(rule), Ok(plan)) = (rules::find(code), plan(ron)) else {
        return format!("no rule {code}, or no plan: {:?}", plan(ron).err());
    };
    let index = Index::new(&plan);
    let ctx = ctx(&plan, &index);
    let mut out = String::new();
    for finding in found(rule, &ctx) {
        out += &format!(
            "{} {} {}: {}\n",
            finding.severity().word(),
            finding.code,
            plan.describe(finding.place),
            finding.message
        );
        for fact in &finding.because {
            out += &format!("  {fact}\n");
        }
        for (place, word) in &finding.related {
            out += &format!("  {word}: {}\n", plan.describe(*place));
        }
        for fix in fixes(&ctx, &finding) {
            out += &format!("  [{}]\n", fix.title);
        }
    }
    out
}

/// The plan after the first fix of the first finding of a rule, field by field as the edit's label; and what
/// the rule still finds then.
pub fn fixed(code: &str, ron: &str) -> String {
    let (Some(rule), Ok(mut plan)) = (rules::find(code), plan(ron)) else {
        return format!("no rule {code}, or no plan");
    };
    let before = plan.clone();
    let index = Index::new(&before);
    let ctx_before = ctx(&before, &index);
    let Some(finding) = found(rule, &ctx_before).into_iter().next() else {
        return "nothing found".into();
    };
    let Some(fix) = fixes(&ctx_before, &finding).into_iter().next() else {
        return "no fix".into();
    };
    apply(&mut plan, &fix.edit);
    let left = found(rule, &ctx(&plan, &Index::new(&plan))).len();
    format!(
        "{}\n{}still found: {left}\n",
        fix.title,
        changes(&before, &plan)
    )
}

/// What differs between two plans, a line each.
fn changes(before: &Plan, after: &Plan) -> String {
    use crate::model::{Difference, Place};
    let mut out = String::new();
    before.compare(after, |at, difference| match difference {
        Difference::Gone => out += &format!("- {}\n", before.title(at)),
        Difference::New(record) => out += &format!("+ {} “{}”\n", at.kind.word(), record.name()),
        Difference::Fields(fields) => {
            for field in fields {
                let words = |plan: &Plan| plan.get(at, field).map(|v| v.in_words());
                out += &format!(
                    "{}: {} → {}\n",
                    before.describe(Place::record(at).field(field)),
                    words(before).unwrap_or_default(),
                    words(after).unwrap_or_default()
                );
            }
        }
    });
    out
}

/// What one rule finds in a plan as read on [`TODAY`].
pub fn finds(rule: &'static Rule, plan: &Plan) -> Vec<Finding> {
    found(rule, &ctx(plan, &Index::new(plan)))
}

/// What each rule finds, in the order of [`super::rules::RULES`], of one plan read once.
pub fn each_finds(plan: &Plan) -> Vec<Vec<Finding>> {
    let index = Index::new(plan);
    let ctx = ctx(plan, &index);
    let rules = super::rules::RULES.iter();
    rules.map(|rule| found(rule, &ctx)).collect()
}

fn ctx<'a>(plan: &'a Plan, index: &'a Index) -> Ctx<'a> {
    Ctx::new(plan, TODAY, index)
}

fn found(rule: &'static Rule, ctx: &Ctx<'_>) -> Vec<Finding> {
    let mut sink = super::Sink::new(rule);
    if let Some((kinds, judge)) = rule.check.each() {
        for at in kinds.iter().flat_map(|kind| ctx.plan.refs(*kind)) {
            judge(ctx, at, &mut sink);
        }
    }
    if let Some(judge) = rule.check.whole() {
        judge(ctx, &mut sink);
    }
    let mut findings = sink.into_findings();
    findings.sort();
    findings
}
