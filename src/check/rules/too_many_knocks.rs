//! T105: letters, e-mails and text messages that come to one segment in one week.

use jiff::civil::Date;

use crate::check::index::WHAT_SHE_HEARS;
use crate::check::wording::{and, quoted};
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::calendar::{add_days, day_label, days};
use crate::model::{Approach, ChannelGroup, Kind, Place, Ref, Tactic};

/// In how many days contacts are counted.
const WINDOW_DAYS: i64 = 7;

/// How many contacts are borne in that time.
const BORNE: usize = 3;

/// How many tactics are named.
const NAMED: usize = 6;

/// The card.
pub const RULE: Rule = Rule {
    code: "T105",
    name: "too-many-knocks",
    severity: Severity::Warning,
    summary: "More than three letters, e-mails or text messages begin for one segment within seven days.",
    why: "Each of them may be welcome; together they are a reason to unsubscribe. Nobody sees it who plans \
          channel by channel. Counted are tactics that go to people by e-mail, post or text message, by the \
          day on which they start; what waits for people does not knock.",
    reads: &[
        (Kind::Segment, &["name", WHAT_SHE_HEARS]),
        (Kind::Stage, &["name"]),
        (Kind::Channel, &["group"]),
    ],
    bad: r#"(
    segments: [(id: "mills", name: "Mills")],
    stages: [(id: "trial", name: "Trial")],
    channels: [(id: "mail", name: "E-mail", group: Email), (id: "post", name: "Letters", group: DirectMail)],
    tactics: [
        (id: "a", name: "Invitation", stage: "trial", channel: "mail", start: "2027-05-03"),
        (id: "b", name: "Reminder", stage: "trial", channel: "mail", start: "2027-05-05"),
        (id: "c", name: "Letter", stage: "trial", channel: "post", start: "2027-05-06"),
        (id: "d", name: "Last call", stage: "trial", channel: "mail", start: "2027-05-08"),
    ],
)"#,
    good: r#"(
    segments: [(id: "mills", name: "Mills")],
    stages: [(id: "trial", name: "Trial")],
    channels: [(id: "mail", name: "E-mail", group: Email), (id: "post", name: "Letters", group: DirectMail)],
    tactics: [
        (id: "a", name: "Invitation", stage: "trial", channel: "mail", start: "2027-05-03"),
        (id: "b", name: "Reminder", stage: "trial", channel: "mail", start: "2027-05-05"),
        (id: "c", name: "Letter", stage: "trial", channel: "post", start: "2027-05-06"),
        (id: "d", name: "Last call", stage: "trial", channel: "mail", start: "2027-05-18"),
    ],
)"#,
    check: Check::Each(&[Kind::Segment], check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(segment) = ctx.get(&ctx.plan.segments, at) else {
        return;
    };
    let heard = ctx.index.presence().heard_by(segment.id);
    let mut knocks: Vec<(Date, &Tactic)> = heard
        .filter_map(|id| ctx.plan.tactics.get(&id))
        .filter(|tactic| knocks(ctx, tactic))
        .filter_map(|tactic| Some((tactic.start?, tactic)))
        .collect();
    knocks.sort_by_key(|(start, tactic)| (*start, tactic.id));
    // The fullest week that is not over; of equal ones the first.
    let weeks = (0..knocks.len()).filter_map(|first| {
        let rest = knocks.get(first..)?;
        let last = add_days(rest.first()?.0, WINDOW_DAYS - 1);
        rest.get(..rest.partition_point(|(start, _)| *start <= last))
    });
    let fullest = weeks
        .filter(|week| week.last().is_some_and(|(start, _)| *start >= ctx.today))
        .rev()
        .max_by_key(|week| week.len());
    let Some(week) = fullest.filter(|week| week.len() > BORNE) else {
        return;
    };
    let (Some((first, _)), Some((last, _))) = (week.first(), week.last()) else {
        return;
    };
    let in_days = match days(*first, *last) {
        1 => "on one day".to_owned(),
        days => format!("within {days} days"),
    };
    let finding = sink.report(
        Place::of(segment.id),
        format!(
            "{} get {} letters, e-mails or text messages {in_days}, from {} on.",
            quoted(&segment.name),
            week.len(),
            day_label(*first)
        ),
    );
    finding.sure(Confidence::Likely);
    let names: Vec<String> = week
        .iter()
        .take(NAMED)
        .map(|(_, t)| quoted(&t.name))
        .collect();
    let others = if week.len() > NAMED {
        " and others"
    } else {
        ""
    };
    finding.because(format!("{}{others}.", and(&names)));
    for (start, tactic) in week {
        let place = Place::of(tactic.id).field(field!(Tactic.start));
        finding.also(place, format!("starts on {}", day_label(*start)));
        finding.value(format!("{} {start}", tactic.id));
    }
}

/// Whether a tactic goes to people, and to each of them.
fn knocks(ctx: &Ctx<'_>, tactic: &Tactic) -> bool {
    let channel = tactic.channel.and_then(|id| ctx.plan.channels.get(&id));
    tactic.approach == Approach::Push
        && channel.is_some_and(|channel| {
            use ChannelGroup::{DirectMail, Email, Sms};
            matches!(channel.group, Email | DirectMail | Sms)
        })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn week(fields: [&str; 4]) -> String {
        let tactics: Vec<String> = fields
            .iter()
            .enumerate()
            .map(|(n, fields)| {
                format!(r#"(id: "t{n}", name: "No. {n}", stage: "trial", {fields})"#)
            })
            .collect();
        format!(
            r#"(segments: [(id: "mills", name: "Mills")], stages: [(id: "trial", name: "Trial")],
                channels: [(id: "mail", name: "E-mail", group: Email), (id: "blog", name: "Blog", group: Blog)],
                tactics: [{}])"#,
            tactics.join(", ")
        )
    }

    const MAIL: &str = r#"channel: "mail", start: "2027-05-03""#;

    #[test]
    fn four_in_a_week() {
        let last = r#"channel: "mail", start: "2027-05-09""#;
        expect![[r#"
            warning T105 segment “Mills”: “Mills” get 4 letters, e-mails or text messages within 7 days, from 3 May 2027 on.
              “No. 0”, “No. 1”, “No. 2” and “No. 3”.
              starts on 3 May 2027: tactic “No. 0” › start
              starts on 3 May 2027: tactic “No. 1” › start
              starts on 3 May 2027: tactic “No. 2” › start
              starts on 9 May 2027: tactic “No. 3” › start
        "#]]
        .assert_eq(&report("T105", &week([MAIL, MAIL, MAIL, last])));
    }

    #[test]
    fn what_waits_for_people_is_past_far_off_or_let_go_does_not_knock() {
        for last in [
            r#"channel: "mail", start: "2027-05-10""#,
            r#"channel: "blog", start: "2027-05-03""#,
            r#"channel: "mail", start: "2027-05-03", approach: Pull"#,
            r#"channel: "mail", start: "2027-05-03", status: Done"#,
            r#"channel: "mail", start: "2027-05-03", segments: ["others"]"#,
            r#"channel: "mail""#,
        ] {
            assert_eq!(
                report("T105", &week([MAIL, MAIL, MAIL, last])),
                "",
                "{last}"
            );
        }
        let past = r#"channel: "mail", start: "2026-01-03""#;
        assert_eq!(report("T105", &week([past; 4])), "");
    }
}
