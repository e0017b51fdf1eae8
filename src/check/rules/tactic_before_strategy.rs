//! P101: work or money for a tactic that no strategy asks for.

use crate::check::chain::strategies_for;
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{Kind, Place, Ref, Strategy, Tactic};
use crate::text::name_key;

/// The card.
pub const RULE: Rule = Rule {
    code: "P101",
    name: "tactic-before-strategy",
    severity: Severity::Error,
    summary: "A tactic takes hours or money, and no strategy asks for it.",
    why: "A tool that is chosen before the reason for it cannot be judged: when it fails, people doubt \
          the strategy that they never had. In SOSTAC tactics come fourth of six. \
          An experiment is fine: its strategy says what is to be learnt.",
    reads: &[
        (
            Kind::Tactic,
            &[
                "name",
                "channel",
                "stage",
                "strategies",
                "hours",
                "cost",
                "status",
                "course",
                "segments",
            ],
        ),
        (Kind::Strategy, &["name", "rank", "segments", "parked"]),
        (Kind::Channel, &["name"]),
    ],
    bad: r#"(
    segments: [(id: "mills", name: "Mills")],
    tactics: [(id: "tiktok", name: "Start a TikTok", status: Idea, hours: 12)],
)"#,
    good: r#"(
    tactics: [(id: "tiktok", name: "Start a TikTok", status: Idea)],
)"#,
    check: Check::Each(&[Kind::Tactic], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(tactic) = ctx.get(&ctx.plan.tactics, at) else {
        return;
    };
    let takes_something = tactic.hours.is_some() || tactic.cost.is_some();
    if !tactic.is_active() || !takes_something {
        return;
    }
    let place = Place::record(at).field(field!(Tactic.strategies));
    let strategies: Vec<&Strategy> = tactic
        .strategies
        .iter()
        .filter_map(|id| ctx.plan.strategies.get(id))
        .collect();
    if strategies.is_empty() {
        let takes = match (tactic.hours, tactic.cost) {
            (Some(hours), Some(cost)) => format!("{hours} h and {}", cost.in_words()),
            (Some(hours), None) => format!("{hours} h"),
            (None, cost) => cost.map(|c| c.in_words()).unwrap_or_default(),
        };
        sink.report(place, format!("“{}” takes {takes}, and no strategy asks for it.", tactic.name))
            .because("The tool was chosen before the reason. Say which result it should bring, or keep it as an idea without hours.");
    } else if strategies
        .iter()
        .all(|strategy| names_the_tool(ctx, tactic, strategy))
    {
        let names: Vec<String> = strategies.iter().map(|s| format!("“{}”", s.name)).collect();
        sink.report(
            place,
            format!(
                "The strategy behind “{}” only names the tool: {}.",
                tactic.name,
                names.join(", ")
            ),
        )
        .because("A strategy says what will be different, not what we will use.")
        .value(names.join(" "));
    }
}

/// Whether a strategy says nothing but the name of the tactic or its channel.
fn names_the_tool(ctx: &Ctx<'_>, tactic: &Tactic, strategy: &Strategy) -> bool {
    let statement = &strategy.name;
    let channel = tactic.channel.and_then(|id| ctx.plan.channels.get(&id));
    let is_only = |tool: &str| {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let (said, named) = (letters(statement), letters(tool));
        // Four fifths of the statement are the tool's name (rules.md, P101).
        (1..=said).contains(&named)
            && named * 5 >= said * 4
            && name_key(statement).contains(&name_key(tool))
    };
    !statement.contains(char::is_alphanumeric)
        || is_only(&tactic.name)
        || channel.is_some_and(|channel| is_only(&channel.name))
}

/// Offers the likeliest strategies.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let Some(tactic) = ctx.get(&ctx.plan.tactics, finding.place.record) else {
        return Vec::new();
    };
    strategies_for(ctx.plan, &[tactic])
        .into_iter()
        .filter(|strategy| !names_the_tool(ctx, tactic, strategy))
        .take(3)
        .map(|strategy| {
            let edit = Edit::set(finding.place, vec![strategy.id].to_value());
            Fix::review(format!("Link to “{}”", strategy.name), edit)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    #[test]
    fn a_strategy_that_names_the_tool_is_none() {
        expect![[r#"
            error P101 tactic “Posts” › strategies: The strategy behind “Posts” only names the tool: “LinkedIn”.
              A strategy says what will be different, not what we will use.
              [Link to “Be the loom that mills choose”]
        "#]]
        .assert_eq(&report("P101", r#"(
            channels: [(id: "linkedin", name: "LinkedIn")],
            strategies: [(id: "s1", name: "LinkedIn"), (id: "s2", name: "Be the loom that mills choose")],
            tactics: [(id: "t", name: "Posts", channel: "linkedin", hours: 3, strategies: ["s1"])],
        )"#));
    }

    #[test]
    fn stopped_tactics_and_linked_ones_are_fine() {
        for tactic in [
            r#"course: Stop, hours: 3"#,
            r#"hours: 3, strategies: ["s"]"#,
            "status: Idea",
        ] {
            let ron = format!(
                r#"(strategies: [(id: "s", name: "Learn whether mills read TikTok")],
                    tactics: [(id: "t", name: "TikTok", {tactic})])"#
            );
            assert_eq!(report("P101", &ron), "");
        }
    }

    #[test]
    fn linking_settles_it() {
        expect![[r#"
            Link to “Win back mills”
            tactic “Letter” › strategies:  → s
            still found: 0
        "#]]
        .assert_eq(&fixed("P101", r#"(
            strategies: [(id: "a", name: "Another result"), (id: "s", name: "Win back mills", segments: ["mills"])],
            tactics: [(id: "t", name: "Letter", hours: 3, segments: ["mills"])],
        )"#));
    }
}
