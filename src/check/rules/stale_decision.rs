//! D106: something was kept as it is, and that does no more.

use crate::check::index::WHETHER_IT_ANSWERS;
use crate::check::rules::find;
use crate::check::wording::quoted;
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::delete;
use crate::field;
use crate::model::calendar::day_label;
use crate::model::{Kind, Place, Ref, Scope};

/// The card.
pub const RULE: Rule = Rule {
    code: "D106",
    name: "stale-decision",
    severity: Severity::Advice,
    summary: "A decision to keep something is over, or nothing is left that it keeps.",
    why: "A list of exceptions that nobody clears hides the next mistake of the same kind. A decision about one \
          finding or one pair is stale when that is no longer found, since somebody has put it right or it \
          says something else now; every decision is when its last day has passed. Decisions for a rule in \
          one place or everywhere are kept until then, whether or not they answer anything today.",
    reads: &[(
        Kind::Decision,
        &[
            "name",
            "rule",
            "scope",
            "places",
            "reason",
            "fingerprint",
            "decided_on",
            "until",
            WHETHER_IT_ANSWERS,
        ],
    )],
    bad: r#"(
    decisions: [(id: "d", name: "“Letter” has no owner.", rule: "R104", scope: Pair, reason: "Ann is on leave",
        decided_on: "2027-02-01", until: "2027-02-28")],
)"#,
    good: r#"(
    decisions: [(id: "d", name: "“Letter” has no owner.", rule: "R104", scope: RuleEverywhere, reason: "Ann is on leave",
        decided_on: "2027-02-01", until: "2027-03-31")],
)"#,
    check: Check::Each(&[Kind::Decision], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(decision) = ctx.get(&ctx.plan.decisions, at) else {
        return;
    };
    let when = match decision.decided_on {
        Some(day) => format!("on {}", day_label(day)),
        None => "once".to_owned(),
    };
    if let Some(until) = decision.until.filter(|until| *until < ctx.today) {
        let finding = sink.report(
            Place::of(decision.id).field(field!(Decision.until)),
            format!(
                "Keeping {} was decided until {}; that is over.",
                quoted(&decision.name),
                day_label(until)
            ),
        );
        finding
            .because(format!("Decided {when}: {}", quoted(&decision.reason)))
            .value(until.to_string());
        return;
    }
    // A newer program may know rules that this one does not; a decision without a reason was never in force;
    // and what keeps one of these findings comes and goes with them.
    let is_known = find(&decision.rule).is_some_and(|rule| rule.code != RULE.code);
    let is_about_one = matches!(decision.scope, Scope::Finding | Scope::Pair);
    if is_about_one
        && is_known
        && !decision.reason.trim().is_empty()
        && !ctx.index.answers(decision.id)
    {
        let finding = sink.report(
            Place::of(decision.id),
            format!(
                "{} was kept as it is, and no longer occurs.",
                quoted(&decision.name)
            ),
        );
        finding.because(format!("Decided {when}: {}", quoted(&decision.reason)));
    }
}

fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let edit = delete(ctx.plan, finding.place.record);
    vec![Fix::review("Delete the decision", edit)]
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{TODAY, fixed, plan, report};
    use crate::check::{Checker, Ctx, suppress};
    use crate::edit::{Edit, apply};
    use crate::field;
    use crate::model::{Decision, Id, Place, Plan, Scope, Tactic, Value};

    #[test]
    fn a_decision_that_is_over() {
        let over = r#"(decisions: [(id: "d", name: "No owner", rule: "R104", scope: RuleEverywhere, reason: "A pilot",
            decided_on: "2027-01-04", until: "2027-02-28")])"#;
        expect![[r#"
            advice D106 decision “No owner” › until: Keeping “No owner” was decided until 28 Feb 2027; that is over.
              Decided on 4 Jan 2027: “A pilot”
              [Delete the decision]
        "#]]
        .assert_eq(&report("D106", over));
        expect![[r#"
            Delete the decision
            - decision “No owner”
            still found: 0
        "#]]
        .assert_eq(&fixed("D106", over));
        assert_eq!(
            report("D106", &over.replace("2027-02-28", "2027-03-01")),
            "",
            "its last day"
        );
    }

    #[test]
    fn what_other_programs_decided_or_nobody_gave_a_reason_for_is_let_be() {
        for fields in [
            r#"rule: "Z999", reason: "Why not""#,
            r#"rule: "R104""#,
            r#"rule: "D106", reason: "Why not""#,
            r#"rule: "R104", reason: "Why not", scope: RuleHere"#,
        ] {
            assert_eq!(
                report("D106", &format!(r#"(decisions: [(id: "d", {fields})])"#)),
                "",
                "{fields}"
            );
        }
    }

    /// The codes of what is open after an edit, as kept up to date and as found afresh.
    fn open(checker: &mut Checker, plan: &mut Plan, edit: &Edit) -> Vec<&'static str> {
        let touched = apply(plan, edit).touched;
        checker.update(plan, &touched);
        let codes = |checker: &Checker| checker.open().map(|f| f.code).collect::<Vec<_>>();
        assert_eq!(codes(checker), codes(&Checker::new(plan, TODAY)));
        codes(checker)
    }

    #[test]
    fn a_decision_is_stale_once_its_finding_is_gone_and_not_before() {
        let mut plan = plan(
            r#"(people: [(id: "ann", name: "Ann")],
                objectives: [(id: "leads", name: "200 leads by 30 June")],
                strategies: [(id: "s", name: "Be repairable", objectives: ["leads"])],
                tactics: [(id: "t", name: "Letter", strategies: ["s"], status: Planned, start: "2027-05-03", hours: 4)])"#,
        )
        .unwrap();
        let mut checker = Checker::new(&plan, TODAY);
        let finding = checker.open().find(|f| f.code == "R104").unwrap().clone();
        let id: Id<Decision> = Id::new("d");
        let kept = suppress::decision(&finding, Scope::Finding, "Ann is on leave", id);
        let ctx: Ctx<'_> = checker.ctx(&plan);
        assert!(!ctx.index.answers(id));
        let now = open(&mut checker, &mut plan, &Edit::insert(kept));
        assert!(!now.contains(&"R104") && !now.contains(&"D106"), "{now:?}");
        let owner = |person: Option<&str>| {
            let place = Place::of(Id::<Tactic>::new("t")).field(field!(Tactic.owner));
            Edit::set(
                place,
                Value::Link(person.map(|p| Id::<crate::model::Person>::new(p).key())),
            )
        };
        let now = open(&mut checker, &mut plan, &owner(Some("ann")));
        assert!(now.contains(&"D106"), "{now:?}");
        let now = open(&mut checker, &mut plan, &owner(None));
        assert!(!now.contains(&"R104") && !now.contains(&"D106"), "{now:?}");
    }
}
