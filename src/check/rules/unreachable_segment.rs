//! S102: a segment that is spoken to at a stage only where it does not listen.

use crate::check::wording::{and, quoted};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{Channel, ChannelGroup, Id, Kind, Place, Plan, Segment, Stage, Tactic};

/// The card.
pub const RULE: Rule = Rule {
    code: "S102",
    name: "unreachable-segment",
    severity: Severity::Warning,
    summary: "At a stage, a segment is addressed only on channels that it does not prefer or has not allowed.",
    why: "Words that run where nobody listens are not heard, however good they are. \
          A channel of the same group as a preferred one will do; one without consent never does. \
          Segments without preferred channels are left alone.",
    reads: &[
        (
            Kind::Segment,
            &["name", "preferred_channels", "without_consent"],
        ),
        (Kind::Stage, &["name", "served_by_partner"]),
        (Kind::Channel, &["name", "group"]),
        (
            Kind::Tactic,
            &["stage", "channel", "segments", "status", "course"],
        ),
    ],
    bad: r#"(
    channels: [
        (id: "press", name: "Trade press", group: Editorial),
        (id: "instagram", name: "Instagram", group: Social),
    ],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "owners", name: "Mill owners", preferred_channels: ["press"])],
    tactics: [(id: "reel", name: "Reel", stage: "trial", channel: "instagram", segments: ["owners"])],
)"#,
    good: r#"(
    channels: [
        (id: "press", name: "Trade press", group: Editorial),
        (id: "instagram", name: "Instagram", group: Social),
    ],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "owners", name: "Mill owners", preferred_channels: ["press"])],
    tactics: [
        (id: "reel", name: "Reel", stage: "trial", channel: "instagram", segments: ["owners"]),
        (id: "story", name: "Mill story", stage: "trial", channel: "press", segments: ["owners"]),
    ],
)"#,
    check: Check::Whole(check),
    fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    let segments: Vec<&Segment> = plan
        .segments
        .values()
        .filter(|segment| !preferred(plan, segment).is_empty())
        .collect();
    if segments.is_empty() {
        return;
    }
    for stage in plan.stages.values() {
        let here = ctx.index.presence().at(stage.id);
        let Some(here) = here.filter(|_| !stage.served_by_partner) else {
            continue;
        };
        let channels = |ids: &mut dyn Iterator<Item = Id<Channel>>| -> Vec<&Channel> {
            ids.filter_map(|id| plan.channels.get(&id)).collect()
        };
        let by_all = channels(&mut here.channels_for_all());
        for segment in &segments {
            let used = channels(&mut here.channels_for(segment.id));
            let is_reached = used
                .iter()
                .copied()
                .chain(by_all.iter().copied())
                .any(|c| reaches(plan, segment, c));
            if !used.is_empty() && !is_reached {
                report(plan, sink, stage, segment, &used);
            }
        }
    }
}

fn report(plan: &Plan, sink: &mut Sink, stage: &Stage, segment: &Segment, used: &[&Channel]) {
    let names = |channels: &[&Channel]| {
        let names: Vec<String> = channels
            .iter()
            .map(|channel| quoted(&channel.name))
            .collect();
        and(&names)
    };
    let preferred = preferred(plan, segment);
    let (denied, foreign): (Vec<&Channel>, Vec<&Channel>) = used
        .iter()
        .partition(|channel| segment.without_consent.contains(&channel.id));
    let finding = sink.report(
        Place::of(stage.id),
        format!(
            "{} prefer {}; at {} you use only {}.",
            quoted(&segment.name),
            names(&preferred),
            quoted(&stage.name),
            names(used)
        ),
    );
    finding.sure(Confidence::Likely);
    if !foreign.is_empty() {
        finding.because(format!(
            "Not among the preferred ones, nor of their kind: {}.",
            names(&foreign)
        ));
    }
    if !denied.is_empty() {
        finding.because(format!(
            "Not allowed by {}: {}.",
            quoted(&segment.name),
            names(&denied)
        ));
    }
    finding.also(
        Place::of(segment.id).field(field!(Segment.preferred_channels)),
        "says what it prefers",
    );
    let keys = |channels: &[&Channel]| {
        let keys: Vec<&str> = channels
            .iter()
            .map(|channel| channel.id.as_str())
            .collect::<Vec<_>>();
        keys.join(" ")
    };
    finding.value(format!("prefers {}", keys(&preferred)));
    finding.value(format!("uses {}", keys(used)));
}

/// The channels that a segment prefers, as far as they exist.
fn preferred<'a>(plan: &'a Plan, segment: &Segment) -> Vec<&'a Channel> {
    let ids = segment.preferred_channels.iter();
    ids.filter_map(|id| plan.channels.get(id)).collect()
}

/// Whether a channel is a preferred one or of the same group, and allowed.
fn reaches(plan: &Plan, segment: &Segment, channel: &Channel) -> bool {
    !segment.without_consent.contains(&channel.id)
        && preferred(plan, segment).iter().any(|preferred| {
            // "Other" is no group: what is in it has nothing in common.
            preferred.id == channel.id
                || (preferred.group == channel.group && channel.group != ChannelGroup::Other)
        })
}

/// Offers what already runs at this stage where the segment would hear it.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let plan = ctx.plan;
    let stage: Option<&Stage> = ctx.get(&plan.stages, finding.place.record);
    let segment = finding
        .related
        .iter()
        .find_map(|(place, _)| ctx.get(&plan.segments, place.record));
    let (Some(stage), Some(segment)) = (stage, segment) else {
        return Vec::new();
    };
    let hears = |tactic: &&Tactic| {
        let channel = tactic.channel.and_then(|id| plan.channels.get(&id));
        channel.is_some_and(|channel| reaches(plan, segment, channel))
    };
    plan.tactics
        .values()
        .filter(|tactic| tactic.is_active() && tactic.stage == Some(stage.id))
        .filter(hears)
        .take(3)
        .map(|tactic| {
            let mut segments = tactic.segments.clone();
            segments.push(segment.id);
            let place = Place::of(tactic.id).field(field!(Tactic.segments));
            Fix::review(
                format!(
                    "Extend {} to {}",
                    quoted(&tactic.name),
                    quoted(&segment.name)
                ),
                Edit::set(place, segments.to_value()),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    /// Mill owners prefer the trade press; they have not allowed e-mail.
    fn plan(tactics: &str) -> String {
        format!(
            r#"(channels: [
                (id: "press", name: "Trade press", group: Editorial),
                (id: "daily", name: "Daily paper", group: Editorial),
                (id: "insta", name: "Instagram", group: Social),
                (id: "mail", name: "E-mail", group: Email),
                (id: "lobby", name: "Lobby"), (id: "roof", name: "Roof"),
            ],
            stages: [(id: "trial", name: "Trial")],
            segments: [
                (id: "owners", name: "Mill owners", preferred_channels: ["press"]),
                (id: "buyers", name: "Buyers", preferred_channels: ["mail", "lobby"], without_consent: ["mail"]),
                (id: "hobby", name: "Hobby", preferred_channels: ["gone"]),
            ],
            tactics: [{tactics}])"#
        )
    }

    #[test]
    fn only_where_they_do_not_listen() {
        let tactics = r#"(id: "a", name: "Reel", stage: "trial", channel: "insta", segments: ["owners", "hobby"]),
            (id: "b", name: "Report", stage: "trial", channel: "daily", segments: ["hobby"]),
            (id: "c", name: "Talk", stage: "trial", segments: ["owners"]),
            (id: "d", name: "Ad", stage: "trial", channel: "press", segments: ["owners"], course: Stop)"#;
        expect![[r#"
            warning S102 stage “Trial”: “Mill owners” prefer “Trade press”; at “Trial” you use only “Instagram”.
              Not among the preferred ones, nor of their kind: “Instagram”.
              says what it prefers: segment “Mill owners” › preferred channels
              [Extend “Report” to “Mill owners”]
        "#]]
        .assert_eq(&report("S102", &plan(tactics)));
        expect![[r#"
            Extend “Report” to “Mill owners”
            tactic “Report” › segments: hobby → hobby, owners
            still found: 0
        "#]]
        .assert_eq(&fixed("S102", &plan(tactics)));
    }

    #[test]
    fn what_is_not_allowed_reaches_nobody() {
        expect![[r#"
            warning S102 stage “Trial”: “Buyers” prefer “E-mail” and “Lobby”; at “Trial” you use only “E-mail” and “Roof”.
              Not among the preferred ones, nor of their kind: “Roof”.
              Not allowed by “Buyers”: “E-mail”.
              says what it prefers: segment “Buyers” › preferred channels
        "#]]
        .assert_eq(&report(
            "S102",
            &plan(
                r#"(id: "a", stage: "trial", channel: "mail", segments: ["buyers"]),
                   (id: "b", stage: "trial", channel: "roof", segments: ["buyers"])"#,
            ),
        ));
    }

    #[test]
    fn the_same_group_no_preference_and_tactics_for_all_are_fine() {
        for tactics in [
            r#"(id: "a", stage: "trial", channel: "daily", segments: ["owners"])"#,
            r#"(id: "a", stage: "trial", channel: "insta", segments: ["hobby"])"#,
            r#"(id: "a", stage: "trial", channel: "insta", segments: ["owners"]),
               (id: "b", stage: "trial", channel: "press")"#,
            r#"(id: "a", stage: "trial", channel: "insta")"#,
            r#"(id: "a", stage: "trial", segments: ["owners"])"#,
            r#"(id: "a", channel: "insta", segments: ["owners"])"#,
        ] {
            assert_eq!(report("S102", &plan(tactics)), "", "{tactics}");
        }
        let partner = plan(r#"(id: "a", stage: "trial", channel: "insta", segments: ["owners"])"#)
            .replace(
                r#"name: "Trial""#,
                r#"name: "Trial", served_by_partner: true"#,
            );
        assert_eq!(report("S102", &partner), "");
    }
}
