//! Disclaimers that are longer than a channel on which they must stand.

use crate::check::Sink;
use crate::check::room::{Over, over};
use crate::field;
use crate::model::{Channel, Disclaimer, MessageField, Place, Plan};

/// Reports each disclaimer with the channels that have no room for it. One that is needed everywhere
/// may stand behind a link where room is scarce: it is reported only if it fits nowhere.
pub fn check(plan: &Plan, sink: &mut Sink) {
    for disclaimer in plan.disclaimers.values() {
        let channels: Vec<&Channel> = if disclaimer.channels.is_empty() && disclaimer.always {
            plan.channels.values().filter(|c| !c.retired).collect()
        } else {
            let named = disclaimer.channels.iter();
            named.filter_map(|id| plan.channels.get(id)).collect()
        };
        let too_small: Vec<(&Channel, Over)> = channels
            .iter()
            .filter_map(|channel| Some((*channel, least_over(disclaimer, channel)?)))
            .collect();
        let fits_somewhere = too_small.len() < channels.len();
        if !(fits_somewhere && disclaimer.channels.is_empty()) {
            report(disclaimer, &too_small, sink);
        }
    }
}

/// By how much even the shortest of the accepted texts is too long for the channel's running text.
fn least_over(disclaimer: &Disclaimer, channel: &Channel) -> Option<Over> {
    let limits = channel.limits.iter();
    let (counter, hard) = limits
        .filter(|limit| limit.field == MessageField::Body)
        .find_map(|limit| Some((limit.counter, limit.hard?)))?;
    let mut least: Option<Over> = None;
    for text in disclaimer.accepted.iter().filter(|t| !t.trim().is_empty()) {
        let over = over(counter, text.trim(), hard)?;
        if least.as_ref().is_none_or(|least| over.taken < least.taken) {
            least = Some(over);
        }
    }
    least
}

fn report(disclaimer: &Disclaimer, too_small: &[(&Channel, Over)], sink: &mut Sink) {
    if too_small.is_empty() {
        return;
    }
    let names: Vec<String> = too_small
        .iter()
        .map(|(channel, _)| format!("“{}”", channel.name.trim()))
        .collect();
    let finding = sink.report(
        Place::of(disclaimer.id).field(field!(Disclaimer.accepted)),
        format!(
            "“{}” must stand on {}, and does not fit there.",
            disclaimer.name.trim(),
            names.join(" and ")
        ),
    );
    for (channel, over) in too_small {
        finding
            .because(format!("“{}”: {}.", channel.name.trim(), over.sum))
            .value(format!("{} of {}", over.taken, over.limit))
            .also(
                Place::of(channel.id).field(field!(Channel.limits)),
                format!("takes {}", over.limit),
            );
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    /// What the rule says of a disclaimer of 24 characters, on channels with room for 20, 23 and more.
    fn disclaimer(fields: &str) -> String {
        let ron = format!(
            r#"(
            channels: [
                (id: "a", name: "Short", limits: [(field: Body, hard: 20)]),
                (id: "b", name: "Posts", limits: [(field: Body, counter: XWeighted, hard: 23)]),
                (id: "c", name: "Long", limits: [(field: Subject, hard: 5), (field: Body, hard: 24)]),
                (id: "d", name: "Open"),
            ],
            disclaimers: [(id: "d", name: "Results", {fields})],
        )"#
        );
        report("D105", &ron)
    }

    #[test]
    fn it_must_fit_on_every_channel_that_is_named() {
        expect![[r#"
            error D105 disclaimer “Results” › accepted texts: “Results” must stand on “Short” and “Posts”, and does not fit there.
              “Short”: 24 of 20 characters.
              “Posts”: 24 of 23.
              takes 20: channel “Short” › limits
              takes 23: channel “Posts” › limits
        "#]]
        .assert_eq(&disclaimer(
            r#"accepted: ["Results vary by the yarn"], channels: ["a", "b", "c", "d", "gone"]"#,
        ));
    }

    #[test]
    fn what_is_needed_everywhere_must_fit_somewhere() {
        let everywhere = r#"accepted: ["Results vary by the yarn"], always: true"#;
        assert_eq!(disclaimer(everywhere), "");
        let nowhere = r#"(
            channels: [(id: "a", name: "Short", limits: [(field: Body, hard: 20)]), (id: "b", retired: true)],
            disclaimers: [(id: "d", name: "Results", accepted: ["Results vary by the yarn"], always: true)],
        )"#;
        assert!(report("D105", nowhere).contains("must stand on “Short”"));
    }

    #[test]
    fn a_shorter_wording_or_no_channel_is_fine() {
        for fields in [
            r#"accepted: ["Results vary by the yarn", "Results vary"], channels: ["a", "b"]"#,
            r#"accepted: ["Results vary by the yarn"], channels: ["c", "d"]"#,
            r#"accepted: ["Results vary by the yarn"]"#,
            r#"channels: ["a"]"#,
        ] {
            assert_eq!(disclaimer(fields), "", "{fields}");
        }
    }
}
