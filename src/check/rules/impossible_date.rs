//! B205: dates in copy that the calendar does not have.

use jiff::civil::{Date, Weekday};

use crate::check::{Check, Ctx, Rule, Severity, Sink, no_fixes};
use crate::model::{Kind, Message, Place, Ref};
use crate::text::claims::{Day, Value};

/// A leap year: a day that it does not have no year has.
const LEAP_YEAR: i16 = 2024;

/// The card.
pub const RULE: Rule = Rule {
    code: "B205",
    name: "impossible-date",
    severity: Severity::Error,
    summary: "A message names a date that the calendar does not have, or the wrong day of the week.",
    why: "“Friday 25 November 2026” is a Wednesday. Half of the readers keep the day, the other half the date, \
          and some come when nobody is there. The day of the week is compared where the year is named.",
    reads: &[(Kind::Message, Message::PARTS)],
    bad: r#"(
    messages: [(id: "invitation", name: "Invitation", body: "The workshop is on Friday 25 November 2026.")],
)"#,
    good: r#"(
    messages: [(id: "invitation", name: "Invitation", body: "The workshop is on Wednesday 25 November 2026.")],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(message) = ctx.get(&ctx.plan.messages, at) else {
        return;
    };
    let Some(facts) = ctx.facts(message.id) else {
        return;
    };
    for n in 0..facts.claims().len() {
        let Some((part, claim)) = facts.claim(n) else {
            continue;
        };
        let Value::Day(day) = claim.value else {
            continue;
        };
        let quote = message
            .part(part)
            .get(claim.range.clone())
            .unwrap_or_default()
            .trim();
        if let Some(wrong) = wrong(day) {
            let place = Place::of(message.id)
                .field(part.field())
                .span(claim.range.clone());
            sink.report(place, format!("“{quote}” {wrong}."))
                .value(quote);
        }
    }
}

/// What is wrong with a date; nothing where it can be.
fn wrong(day: Day) -> Option<String> {
    let Ok(date) = Date::new(day.year.unwrap_or(LEAP_YEAR), day.month, day.day) else {
        return Some("is a day that the calendar does not have".to_owned());
    };
    let said = day.weekday?;
    day.year?;
    let is = date.weekday();
    let number = u8::try_from(is.to_monday_zero_offset()).ok()?;
    (number != said).then(|| format!("is a {}", name(is)))
}

fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn of(body: &str) -> String {
        report(
            "B205",
            &format!(r#"(messages: [(id: "m", name: "M", body: "{body}")])"#),
        )
    }

    #[test]
    fn days_that_are_not() {
        expect![[r#"
            error B205 message “M” › body: “Friday 25 November 2026” is a Wednesday.
        "#]]
        .assert_eq(&of("See you on Friday 25 November 2026."));
        expect![[r#"
            error B205 message “M” › body: “31 June” is a day that the calendar does not have.
        "#]]
        .assert_eq(&of("Offer ends 31 June."));
        assert_ne!(of("On 29 February 2027 we open."), "");
    }

    #[test]
    fn days_that_are() {
        for text in [
            "See you on Wednesday 25 November 2026.",
            "Every Friday in November.",
            "On 29 February we open.",
            "On Friday 25 November, in whichever year.",
        ] {
            assert_eq!(of(text), "", "{text}");
        }
    }
}
