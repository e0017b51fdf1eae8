//! S107: a stage of the purchase cycle that rests on one channel.

use crate::check::wording::quoted;
use crate::check::{Check, Ctx, Rule, Severity, Sink, no_fixes};
use crate::model::{Kind, Place};

/// A stage with fewer tactics rests on little anyway.
const HERE: usize = 2;
/// A plan with fewer tactics is only beginning.
const IN_ALL: usize = 8;

/// The card.
pub const RULE: Rule = Rule {
    code: "S107",
    name: "stage-on-one-channel",
    severity: Severity::Advice,
    summary: "All tactics of a stage run on one channel.",
    why: "If that channel fails (an account is closed, a list goes stale, a network changes its rules), nobody \
          reaches this stage any more, and whoever does not use it never did. Two channels are enough. \
          A stage with a single tactic is left alone, and so are plans with fewer than eight tactics, tactics \
          without a channel, and stages that a partner serves.",
    reads: &[
        (Kind::Stage, &["name", "served_by_partner"]),
        (Kind::Channel, &["name"]),
        (
            Kind::Tactic,
            &["stage", "channel", "segments", "status", "course"],
        ),
    ],
    bad: r#"(
    stages: [(id: "research", name: "Research", rank: "a"), (id: "trial", name: "Trial", rank: "b")],
    channels: [(id: "mail", name: "Newsletter"), (id: "blog", name: "Blog"), (id: "fair", name: "Trade show")],
    tactics: [
        (id: "a", name: "Why wool", stage: "research", channel: "blog"),
        (id: "b", name: "Why linen", stage: "research", channel: "blog"),
        (id: "c", name: "How looms wear", stage: "research", channel: "blog"),
        (id: "d", name: "Spring fair", stage: "research", channel: "fair"),
        (id: "e", name: "Autumn fair", stage: "research", channel: "fair"),
        (id: "f", name: "A loom on loan", stage: "trial", channel: "mail"),
        (id: "g", name: "A loom on loan, once more", stage: "trial", channel: "mail"),
        (id: "h", name: "How was the loan?", stage: "trial", channel: "mail"),
    ],
)"#,
    good: r#"(
    stages: [(id: "research", name: "Research", rank: "a"), (id: "trial", name: "Trial", rank: "b")],
    channels: [(id: "mail", name: "Newsletter"), (id: "blog", name: "Blog"), (id: "fair", name: "Trade show")],
    tactics: [
        (id: "a", name: "Why wool", stage: "research", channel: "blog"),
        (id: "b", name: "Why linen", stage: "research", channel: "blog"),
        (id: "c", name: "How looms wear", stage: "research", channel: "blog"),
        (id: "d", name: "Spring fair", stage: "research", channel: "fair"),
        (id: "e", name: "Autumn fair", stage: "trial", channel: "fair"),
        (id: "f", name: "A loom on loan", stage: "trial", channel: "mail"),
        (id: "g", name: "A loom on loan, once more", stage: "trial", channel: "mail"),
        (id: "h", name: "How was the loan?", stage: "trial", channel: "mail"),
    ],
)"#,
    check: Check::Whole(check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    let presence = ctx.index.presence();
    let stages = plan.stages.values();
    let stages = stages.filter_map(|stage| Some((stage, presence.at(stage.id)?)));
    let in_all: usize = stages.clone().map(|(_, here)| here.tactics).sum();
    if in_all < IN_ALL {
        return;
    }
    for (stage, here) in stages {
        if stage.served_by_partner || here.tactics < HERE {
            continue;
        }
        let channel = here.only_channel().and_then(|id| plan.channels.get(&id));
        let Some(channel) = channel else {
            continue;
        };
        let (stage_name, name) = (quoted(&stage.name), quoted(&channel.name));
        let tactics = match here.tactics {
            2 => "Both tactics".to_owned(),
            n => format!("All {n} tactics"),
        };
        let finding = sink.report(
            Place::of(stage.id),
            format!("{tactics} at {stage_name} run on {name}."),
        );
        finding.because(format!("If {name} fails, nobody reaches {stage_name}."));
        finding.also(Place::of(channel.id), "carries it alone");
        finding.value(channel.id.as_str());
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    /// Six tactics at research on two channels, and others at trial.
    fn trial(stage: &str, tactics: &[&str]) -> String {
        let research = (0..6).map(|n| {
            let channel = if n == 0 { "fair" } else { "blog" };
            format!(r#"(id: "r{n}", stage: "research", channel: "{channel}")"#)
        });
        let trial = tactics.iter().enumerate();
        let trial = trial.map(|(n, rest)| format!(r#"(id: "t{n}", stage: "trial", {rest})"#));
        let tactics: Vec<String> = research.chain(trial).collect();
        format!(
            r#"(
            stages: [(id: "research", name: "Research"), (id: "trial", name: "Trial", {stage})],
            segments: [(id: "mills"), (id: "hobby")],
            channels: [(id: "blog", name: "Blog"), (id: "mail", name: "E-mail"), (id: "fair", name: "Fair")],
            tactics: [{}],
        )"#,
            tactics.join(", ")
        )
    }

    const MAIL: &str = r#"channel: "mail""#;

    #[test]
    fn a_stage_on_one_channel_whoever_is_spoken_to() {
        expect![[r#"
            advice S107 stage “Trial”: All 3 tactics at “Trial” run on “E-mail”.
              If “E-mail” fails, nobody reaches “Trial”.
              carries it alone: channel “E-mail”
        "#]]
        .assert_eq(&report(
            "S107",
            &trial(
                "",
                &[
                    MAIL,
                    r#"channel: "mail", segments: ["mills"]"#,
                    r#"channel: "mail", segments: ["mills", "hobby"]"#,
                    r#"channel: "fair", status: Done"#,
                    r#"channel: "fair", course: Stop"#,
                ],
            ),
        ));
    }

    #[test]
    fn two_channels_one_tactic_a_partner_or_a_small_plan_are_fine() {
        for (stage, tactics) in [
            ("", &[MAIL, MAIL, r#"channel: "fair""#][..]),
            ("", &[MAIL, MAIL, r#"channel: "fair", segments: ["mills"]"#]),
            ("", &[MAIL, MAIL, r#"name: "somewhere""#]),
            ("", &[r#"channel: "gone""#, r#"channel: "gone""#]),
            ("", &[MAIL]),
            ("served_by_partner: true", &[MAIL, MAIL]),
        ] {
            assert_eq!(report("S107", &trial(stage, tactics)), "", "{tactics:?}");
        }
        assert!(report("S107", &trial("", &[MAIL, MAIL])).contains("Both tactics at “Trial”"));
        let small =
            trial("", &[MAIL, MAIL]).replace(r#"(id: "r0","#, r#"(id: "r0", course: Stop,"#);
        assert_eq!(report("S107", &small), "");
    }
}
