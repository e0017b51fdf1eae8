//! The calendar: every active tactic that has a day, as an all-day event of iCalendar (RFC 5545).
//!
//! An event begins on the tactic's first day and ends with its last one; where there is only one day, or the
//! last comes before the first, it is that one day. Tactics without a day are counted in the calendar's
//! description. Events do not block anybody's time.
//!
//! A tactic keeps its UID whatever it is called, so that whoever reads the calendar can tell its events again. The
//! same plan gives the same bytes: the moment that every event must bear is a fixed one, since a plan knows no
//! clock. A calendar that goes by that moment may take a later export for no news: there one deletes the old one.

use jiff::civil::Date;

use super::outline::{name, on_one_line, or_unnamed, quoted_messages, segment_names};
use super::{ExportError, Exporter};
use crate::model::calendar::add_days;
use crate::model::{Plan, Status, Tactic};
use crate::text::count;

/// The card.
pub const EXPORTER: Exporter = Exporter {
    name: "calendar",
    extension: "ics",
    summary: "active tactics that have a day, for calendars",
    write: |source| write(source.plan).map(String::into_bytes),
};

/// The moment that stands in every event: midnight of 1 January 2000, UTC.
const STAMP: &str = "20000101T000000Z";

/// The longest line, in bytes without its end (RFC 5545, 3.1).
const LINE_MAX: usize = 75;

/// The calendar of a plan.
///
/// # Errors
/// Where no active tactic has a day: a calendar must hold something.
pub fn write(plan: &Plan) -> Result<String, ExportError> {
    let active = || plan.tactics.values().filter(|tactic| tactic.is_active());
    let mut events: Vec<(Days, &Tactic)> = active()
        .filter_map(|tactic| Some((days(tactic)?, tactic)))
        .collect();
    if events.is_empty() {
        return Err(ExportError::NoDays);
    }
    events.sort_by_key(|(days, tactic)| (*days, &tactic.rank, tactic.id));
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Throughline//Marketing plan//EN");
    lines.put("CALSCALE", "GREGORIAN");
    let title = on_one_line(&plan.about.name);
    let title = or_unnamed(&title, "Plan without a title").to_owned();
    let note = note(events.len(), active().count() - events.len());
    // What the standard says (RFC 7986), and what calendars read.
    for (standard, common, text) in [
        ("NAME", "X-WR-CALNAME", &title),
        ("DESCRIPTION", "X-WR-CALDESC", &note),
    ] {
        lines.put(standard, &escaped(text));
        lines.put(common, &escaped(text));
    }
    for (days, tactic) in events {
        event(&mut lines, plan, days, tactic);
    }
    lines.put("END", "VCALENDAR");
    Ok(lines.text)
}

/// The first day and the last one.
type Days = (Date, Date);

/// The days of a tactic, where it has any that a calendar can hold.
fn days(tactic: &Tactic) -> Option<Days> {
    let first = tactic.start.or(tactic.end)?;
    let last = tactic.end.unwrap_or(first).max(first);
    (first.year() > 0).then_some((first, last))
}

/// How many tactics are in it, and how many are not.
fn note(dated: usize, undated: usize) -> String {
    let dated = format!("{}.", count(dated, "tactic", "tactics"));
    match undated {
        0 => dated,
        1 => format!("{dated} 1 more has no dates and is not here."),
        n => format!("{dated} {n} more have no dates and are not here."),
    }
}

fn event(lines: &mut Lines, plan: &Plan, (first, last): Days, tactic: &Tactic) {
    let title = on_one_line(&tactic.name);
    let mut summary = or_unnamed(&title, "Tactic without a name").to_owned();
    let channel = name(&plan.channels, tactic.channel);
    summary.extend(channel.into_iter().flat_map(|channel| [" · ", channel]));
    let stage = name(&plan.stages, tactic.stage).map(on_one_line);

    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &format!("{}@throughline", tactic.id));
    lines.put("DTSTAMP", STAMP);
    lines.put("DTSTART;VALUE=DATE", &written(first));
    // The day after the last one. Without it, an event takes one day: so it is at the calendar's end.
    let end = add_days(last, 1);
    if end > first {
        lines.put("DTEND;VALUE=DATE", &written(end));
    }
    lines.put("SUMMARY", &escaped(&on_one_line(&summary)));
    lines.put("DESCRIPTION", &escaped(&description(plan, tactic)));
    if let Some(stage) = stage.filter(|stage| !stage.is_empty()) {
        lines.put("CATEGORIES", &escaped(&stage));
    }
    let status = match tactic.status {
        Status::Idea => "TENTATIVE",
        Status::Planned | Status::Live | Status::Done => "CONFIRMED",
    };
    lines.put("STATUS", status);
    lines.put("TRANSP", "TRANSPARENT");
    lines.put("END", "VEVENT");
}

/// What there is to know of a tactic, a line each.
fn description(plan: &Plan, tactic: &Tactic) -> String {
    let words = |text: Option<&str>| text.map(str::to_owned).into_iter().collect();
    let parts: [(&str, Vec<String>); 5] = [
        ("Stage", words(name(&plan.stages, tactic.stage))),
        (
            "For",
            segment_names(plan, tactic).map(str::to_owned).collect(),
        ),
        ("Owner", words(name(&plan.people, tactic.owner))),
        ("Message", quoted_messages(plan, tactic).collect()),
        ("Status", words(Some(tactic.status.label()))),
    ];
    let said = parts.iter().filter(|(_, words)| !words.is_empty());
    let said = said.map(|(what, words)| on_one_line(&format!("{what}: {}", words.join(", "))));
    let mut lines: Vec<String> = said.collect();
    lines.extend(tactic.end.is_none().then(|| "No last day is set.".into()));
    lines.extend(
        tactic
            .start
            .is_none()
            .then(|| "No first day is set.".into()),
    );
    lines.join("\n")
}

fn written(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A text as a value (RFC 5545, 3.3.11). Control characters have no place in one.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', c]),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// The lines of the file.
#[derive(Debug, Default)]
struct Lines {
    text: String,
}

impl Lines {
    /// Puts a property in, folded: what does not fit into a line stands in the next one, behind a space.
    fn put(&mut self, property: &str, value: &str) {
        let mut length = 0;
        for c in property.chars().chain([':']).chain(value.chars()) {
            if length + c.len_utf8() > LINE_MAX {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(c);
            length += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::check::testing;
    use crate::model::{Course, Id};

    fn loom() -> Plan {
        testing::plan(include_str!("../../tests/fixtures/export/loom.ron")).unwrap()
    }

    #[test]
    fn a_plan_becomes_a_calendar() {
        let text = write(&loom()).unwrap();
        // Research has a quiz without a day; what is stopped is not active.
        expect![[r#"
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Throughline//Marketing plan//EN
            CALSCALE:GREGORIAN
            NAME:Spring at the loom
            X-WR-CALNAME:Spring at the loom
            DESCRIPTION:2 tactics. 1 more has no dates and is not here.
            X-WR-CALDESC:2 tactics. 1 more has no dates and is not here.
            BEGIN:VEVENT
            UID:blog@throughline
            DTSTAMP:20000101T000000Z
            DTSTART;VALUE=DATE:20270301
            DTEND;VALUE=DATE:20270401
            SUMMARY:Blog series · Own blog
            DESCRIPTION:Stage: Research\nFor: Starters\, Gift givers\nOwner: Ann\nMessa
             ge: “Your first *scarf*”\nStatus: planned
            CATEGORIES:Research
            STATUS:CONFIRMED
            TRANSP:TRANSPARENT
            END:VEVENT
            BEGIN:VEVENT
            UID:stand@throughline
            DTSTAMP:20000101T000000Z
            DTSTART;VALUE=DATE:20270308
            DTEND;VALUE=DATE:20270309
            SUMMARY:Stand
            DESCRIPTION:Status: planned\nNo last day is set.
            STATUS:CONFIRMED
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR
        "#]]
        .assert_eq(&text.replace("\r\n", "\n"));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    }

    #[test]
    fn days_are_those_that_are_set() {
        let (first, last) = (date(2027, 2, 28), date(2027, 3, 1));
        for (start, end, expected) in [
            (Some(first), Some(last), Some((first, last))),
            (Some(first), None, Some((first, first))),
            (None, Some(last), Some((last, last))),
            (Some(last), Some(first), Some((last, last))),
            (None, None, None),
            (Some(date(-5, 1, 1)), None, None),
        ] {
            let tactic = Tactic {
                start,
                end,
                ..Tactic::default()
            };
            assert_eq!(days(&tactic), expected);
        }
    }

    #[test]
    fn without_a_day_there_is_no_calendar() {
        let mut plan = loom();
        for tactic in plan.tactics.values_mut() {
            tactic.status = Status::Done;
        }
        assert_eq!(
            write(&plan).unwrap_err().to_string(),
            "No active tactic has a start or an end, so there is nothing to put into a calendar; give one a day first."
        );
    }

    #[test]
    fn the_last_day_that_there_is_has_none_after_it() {
        let tactic = Tactic {
            start: Some(Date::MAX),
            ..Tactic::default()
        };
        let mut lines = Lines::default();
        event(
            &mut lines,
            &Plan::default(),
            days(&tactic).unwrap(),
            &tactic,
        );
        assert!(
            lines
                .text
                .contains("DTSTART;VALUE=DATE:99991231\r\nSUMMARY")
        );
    }

    #[test]
    fn lines_are_folded_between_characters() {
        let mut lines = Lines::default();
        // X: and 73 letters are 75 bytes; an umlaut more would be 77.
        lines.put("X", &format!("{}ö{}", "a".repeat(73), "b".repeat(72)));
        lines.put("Y", &"c".repeat(73));
        assert_eq!(
            lines.text,
            format!(
                "X:{}\r\n ö{}\r\nY:{}\r\n",
                "a".repeat(73),
                "b".repeat(72),
                "c".repeat(73)
            )
        );
    }

    #[test]
    fn signs_with_a_meaning_are_escaped() {
        assert_eq!(
            escaped("a;b, c\\n\nd: “e”\r\u{7}"),
            "a\\;b\\, c\\\\n\\nd: “e”"
        );
    }

    /// What a calendar would read: for each component its properties, name, parameters and value.
    fn read(text: &str) -> Vec<Vec<(String, String)>> {
        let mut components: Vec<Vec<(String, String)>> = Vec::new();
        let whole = text.strip_suffix("\r\n").unwrap();
        for line in whole.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
            assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
        for line in whole.replace("\r\n ", "").split("\r\n") {
            let (name, raw) = line.split_once(':').unwrap();
            let mut value = String::new();
            let mut chars = raw.chars();
            while let Some(c) = chars.next() {
                match (c, name) {
                    ('\\', _) => match chars.next().unwrap() {
                        'n' | 'N' => value.push('\n'),
                        c @ ('\\' | ',' | ';') => value.push(c),
                        c => panic!("\\{c} is no escape"),
                    },
                    (',' | ';', _) => panic!("{raw} has a {c} that parts values"),
                    (c, _) => value.push(c),
                }
            }
            if name == "BEGIN" {
                components.push(Vec::new());
            }
            let component = components.last_mut().unwrap();
            component.push((name.to_owned(), value));
        }
        components
    }

    proptest! {
        #[test]
        fn whatever_is_in_a_tactic_comes_back(
            name in any::<String>(), stage in "\\PC{0,90}", start in 0_i64..60_000, length in -3_i64..400,
        ) {
            let mut plan = Plan::default();
            let stage_id = Id::new("s");
            plan.stages.insert(stage_id, crate::model::Stage {
                id: stage_id, name: stage.clone(), ..Default::default()
            });
            let start = add_days(date(1990, 1, 1), start);
            let end = add_days(start, length);
            for (id, course) in [("t", Course::Start), ("u", Course::Stop)] {
                let id = Id::new(id);
                plan.tactics.insert(id, Tactic {
                    id, course, name: name.clone(), stage: Some(stage_id),
                    start: Some(start), end: Some(end), ..Tactic::default()
                });
            }
            let components = read(&write(&plan).unwrap());
            prop_assert_eq!(components.len(), 2, "the calendar, and one event");
            let get = |name: &str| {
                let mut found = components[1].iter().filter(|(n, _)| n == name);
                let value = found.next().map(|(_, value)| value.as_str());
                assert!(found.next().is_none());
                value
            };
            let plain = |text: &str| {
                let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            let shown = match plain(&name) {
                empty if empty.is_empty() => "Tactic without a name".to_owned(),
                name => name,
            };
            prop_assert_eq!(get("SUMMARY"), Some(shown.as_str()));
            let stage = plain(&stage);
            prop_assert_eq!(get("CATEGORIES").unwrap_or_default(), &stage);
            let first = get("DTSTART;VALUE=DATE").unwrap();
            let behind = get("DTEND;VALUE=DATE").unwrap();
            let day = |text: &str| Date::strptime("%Y%m%d", text).unwrap();
            prop_assert_eq!(day(first), start);
            prop_assert_eq!(day(behind), add_days(start, length.max(0) + 1));
            prop_assert_eq!(get("UID"), Some("t@throughline"));
        }
    }
}
