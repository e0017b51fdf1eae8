//! C101: a text that is longer than its channel accepts.

use std::ops::Range;

use crate::check::index::WHERE_IT_RUNS;
use crate::check::room::{Over, over};
use crate::check::{Check, Ctx, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::{Channel, FieldLimit, Kind, Message, Place, Ref, field_label};

/// The card.
pub const RULE: Rule = Rule {
    code: "C101",
    name: "over-the-limit",
    severity: Severity::Error,
    summary: "A text is longer than the channel accepts.",
    why: "What is too long is refused, cut off, or sent as several messages. Each channel counts in its own \
          way: on X a link counts 23 and an emoji 2, a text message holds 160 letters or, \
          with one character that phones of old did not know, 70. Limits are data of the channel: \
          where yours are other ones, change them there.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &[WHERE_IT_RUNS]),
        (Kind::Channel, &["name", "limits"]),
    ],
    bad: r#"(
    channels: [(id: "ads", name: "Search ads", limits: [(field: Headline, hard: 30, lines_max: 15)])],
    messages: [(id: "spring", name: "Spring", headline: "Looms for life\nLooms that can be repaired in a day")],
    tactics: [(id: "ad", name: "Spring ad", channel: "ads", messages: ["spring"])],
)"#,
    good: r#"(
    channels: [(id: "ads", name: "Search ads", limits: [(field: Headline, hard: 30, lines_max: 15)])],
    messages: [(id: "spring", name: "Spring", headline: "Looms for life\nLooms repaired in a day")],
    tactics: [(id: "ad", name: "Spring ad", channel: "ads", messages: ["spring"])],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(message) = ctx.get(&ctx.plan.messages, at) else {
        return;
    };
    for (channel, _) in ctx.runs_on(message.id).values() {
        for limit in &channel.limits {
            let lines = lines(message, limit);
            judge_length(message, channel, limit, &lines, sink);
            judge_count(message, channel, limit, &lines, sink);
        }
    }
}

/// What is counted: the lines that say something where there may be several, else the text as a whole.
fn lines(message: &Message, limit: &FieldLimit) -> Vec<Range<usize>> {
    let text = message.part(limit.field);
    if limit.lines_min.is_none() && limit.lines_max.is_none() {
        return std::iter::once(0..text.len()).collect();
    }
    let mut start = 0;
    text.split('\n')
        .filter_map(|line| {
            let lead = line.len() - line.trim_start().len();
            let range = start + lead..start + lead + line.trim().len();
            start += line.len() + 1;
            (!range.is_empty()).then_some(range)
        })
        .collect()
}

fn judge_length(
    message: &Message,
    channel: &Channel,
    limit: &FieldLimit,
    lines: &[Range<usize>],
    sink: &mut Sink,
) {
    let Some(hard) = limit.hard else {
        return;
    };
    let text = message.part(limit.field);
    let too_long: Vec<(usize, &Range<usize>, Over)> = lines
        .iter()
        .zip(1..)
        .filter_map(|(line, number)| {
            let words = text.get(line.clone())?;
            Some((number, line, over(limit.counter, words, hard)?))
        })
        .collect();
    let Some((_, first, by)) = too_long.first() else {
        return;
    };
    let part = field_label(Kind::Message, limit.field.field());
    let what = match (lines.len(), too_long.len()) {
        (1, _) => format!("The {part} is"),
        (_, 1) => format!("A line of the {part} is"),
        (_, n) => format!("{n} lines of the {part} are"),
    };
    let place = Place::of(message.id).field(limit.field.field());
    let finding = sink.report(
        place.span(first.start + by.at..first.end),
        format!("{what} too long for {}.", title(channel)),
    );
    for (number, _, over) in &too_long {
        if lines.len() > 1 {
            finding.because(format!("Line {number}: {}.", over.sum));
        } else {
            finding.because(format!("{}.", over.sum));
        }
        finding.value(format!("{} of {}", over.taken, over.limit));
    }
    let limits = Place::of(channel.id).field(field!(Channel.limits));
    finding.also(limits, format!("takes {hard}"));
}

/// Reports more lines than the channel has room for.
fn judge_count(
    message: &Message,
    channel: &Channel,
    limit: &FieldLimit,
    lines: &[Range<usize>],
    sink: &mut Sink,
) {
    let Some(most) = limit.lines_max else {
        return;
    };
    let Some((first, last)) = lines.get(most as usize).zip(lines.last()) else {
        return;
    };
    let part = field_label(Kind::Message, limit.field.field());
    let count = lines.len();
    let place = Place::of(message.id).field(limit.field.field());
    sink.report(
        place.span(first.start..last.end),
        format!("The {part} has too many lines for {}.", title(channel)),
    )
    .because(format!("{count} of {most} lines."))
    .value(format!("{count} of {most} lines"))
    .also(
        Place::of(channel.id).field(field!(Channel.limits)),
        format!("takes {most}"),
    );
}

fn title(channel: &Channel) -> String {
    match channel.name.trim() {
        "" => "its channel".to_owned(),
        name => format!("“{name}”"),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{plan, report};

    /// A message on X, by text message, in a search ad and on a blog.
    fn on_all(fields: &str) -> String {
        format!(
            r#"(
            channels: [
                (id: "a", name: "X", limits: [(field: Body, counter: XWeighted, hard: 280)]),
                (id: "b", name: "SMS", limits: [(field: Note, counter: SmsSegments, hard: 1)]),
                (id: "c", name: "Search ads", limits: [(field: Headline, hard: 30, lines_min: 3, lines_max: 4)]),
                (id: "d", name: "Blog", limits: [(field: Body, visible: 100), (field: Subject, hard: 40)]),
            ],
            messages: [(id: "m", name: "Spring", {fields})],
            tactics: [(id: "a", channel: "a", messages: ["m"]), (id: "a2", channel: "a", messages: ["m"]),
                      (id: "b", channel: "b", messages: ["m"]), (id: "c", channel: "c", messages: ["m"]),
                      (id: "d", channel: "d", messages: ["m"])],
        )"#
        )
    }

    #[test]
    fn each_channel_counts_in_its_own_way() {
        let body = format!("🧶 {} https://loom.example/spring", "a".repeat(254));
        let note = "b".repeat(161);
        let fields = format!(
            r#"body: "{body}", note: "{note}", subject: "{}""#,
            "c".repeat(40)
        );
        expect![[r#"
            error C101 message “Spring” › body: The body is too long for “X”.
              281 of 280 (a link counts 23, an emoji 2).
              takes 280: channel “X” › limits
            error C101 message “Spring” › small print: The small print is too long for “SMS”.
              2 of 1 text messages.
              takes 1: channel “SMS” › limits
        "#]]
        .assert_eq(&report("C101", &on_all(&fields)));
    }

    #[test]
    fn lines_are_counted_one_by_one() {
        let fields = format!(
            r#"headline: "One\n\n {}\n{}\nTwo\n{}""#,
            "a".repeat(31),
            "é".repeat(30),
            "b".repeat(32)
        );
        expect![[r#"
            error C101 message “Spring” › headline: 2 lines of the headline are too long for “Search ads”.
              Line 2: 31 of 30 characters.
              Line 5: 32 of 30 characters.
              takes 30: channel “Search ads” › limits
            error C101 message “Spring” › headline: The headline has too many lines for “Search ads”.
              5 of 4 lines.
              takes 4: channel “Search ads” › limits
        "#]]
        .assert_eq(&report("C101", &on_all(&fields)));
    }

    #[test]
    fn what_is_over_is_marked() {
        let ron =
            on_all(r#"headline: "Short\nLooms that can be repaired in one day", subject: "é""#);
        let plan = plan(&ron).unwrap();
        let checker = crate::check::Checker::new(&plan, crate::check::testing::TODAY);
        let finding = checker.open().find(|f| f.code == "C101").unwrap();
        assert_eq!(plan.quote(finding.place), "one day");
    }

    #[test]
    fn what_fits_or_runs_nowhere_is_fine() {
        let links = format!(
            "{} https://loom.example/{}",
            "a".repeat(250),
            "b".repeat(70)
        );
        for fields in [
            format!(r#"body: "{links}""#),
            format!(r#"body: "{}""#, "織".repeat(140)),
            format!(r#"note: "{}€""#, "é".repeat(158)),
            format!(r#"subject: "{}""#, "e\u{301}".repeat(40)),
            r#"headline: "One\n\n\nTwo\nThree\n\nFour\n""#.to_owned(),
        ] {
            assert_eq!(report("C101", &on_all(&fields)), "", "{fields}");
        }
        let nowhere = on_all(&format!(r#"body: "{}""#, "a".repeat(300)));
        for tactic in [r#"(id: "a2", course: Stop,"#, r#"(id: "a2", status: Done,"#] {
            let stopped = nowhere
                .replace(r#"(id: "a", channel: "a", messages: ["m"]),"#, "")
                .replace(r#"(id: "a2","#, tactic);
            assert_eq!(report("C101", &stopped), "");
        }
    }
}
