//! B208: words that must stand beside others, and do not.

use crate::check::facts::Facts;
use crate::check::index::WHERE_IT_RUNS;
use crate::check::room::over;
use crate::check::small_print::{Accepted, Wanted};
use crate::check::wording::quoted;
use crate::check::words::{place, stands, typed};
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::model::{
    Channel, Counter, Disclaimer, Id, Kind, Message, MessageField, Place, Ref, Requirement, Value,
};

/// What share of a text's words has to be there for it to count as said; numbers have to be there all.
const SAID: f64 = 0.9;
/// From which share on a text is shown as the nearest one.
const NEAR: f64 = 0.8;
/// What a disclaimer needs beside the message itself, in characters.
const BESIDE: usize = 40;

/// The card.
pub const RULE: Rule = Rule {
    code: "B208",
    name: "disclaimer-missing",
    severity: Severity::Error,
    summary: "A message needs a disclaimer that it does not hold.",
    why: "Whoever registers a disclaimer says beside what it has to stand: terms, offers, channels, segments, or \
          everything. One of its accepted texts has to be in the message, in any part of it; quotes, spaces \
          and a word or two make no difference, numbers do. Where a channel has no room for it, a link \
          to the terms will do.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &["offers", WHERE_IT_RUNS]),
        (
            Kind::Disclaimer,
            &[
                "name", "accepted", "terms", "offers", "channels", "segments", "always",
            ],
        ),
        (Kind::Term, &["name", "variants"]),
        (Kind::Offer, &["name"]),
        (Kind::Channel, &["name", "limits"]),
        (Kind::Segment, &["name"]),
    ],
    bad: r#"(
    offers: [(id: "lease", name: "Loom lease")],
    disclaimers: [(id: "rate", name: "Rate", accepted: ["Representative 4.9% APR."], offers: ["lease"])],
    messages: [(id: "post", name: "Post", body: "A loom from 29 a month.", offers: ["lease"])],
)"#,
    good: r#"(
    offers: [(id: "lease", name: "Loom lease")],
    disclaimers: [(id: "rate", name: "Rate", accepted: ["Representative 4.9% APR."], offers: ["lease"])],
    messages: [(id: "post", name: "Post", body: "A loom from 29 a month.", note: "Representative 4.9% APR.", offers: ["lease"])],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&ctx.plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    if facts.parts().all(|(part, _)| part == MessageField::Link) {
        return;
    }
    for (id, wanted) in ctx.index.small_print(ctx.plan).each() {
        let Some(disclaimer) = ctx.plan.disclaimers.get(&id) else {
            continue;
        };
        let Some((place, why)) = needed(ctx, message, facts, disclaimer, wanted) else {
            continue;
        };
        let is_said = |text: &Accepted| said(facts, text) >= SAID;
        if wanted.accepted.iter().any(is_said) || has_no_room(ctx, message, wanted) {
            continue;
        }
        report(facts, disclaimer, wanted, place, &why, sink);
    }
}

/// Why a message needs a disclaimer, and where that shows.
fn needed(
    ctx: &Ctx<'_>,
    message: &Message,
    facts: &Facts,
    disclaimer: &Disclaimer,
    wanted: &Wanted,
) -> Option<(Place, String)> {
    let whole = Place::of(message.id);
    if disclaimer.always {
        return Some((whole, "It is needed everywhere.".to_owned()));
    }
    for phrase in &wanted.phrases {
        for (part, reading) in facts.parts() {
            let mut found = stands(reading.text(), phrase);
            if let Some(range) = found.find(|range| !reading.is_masked(range)) {
                let words = quoted(typed(message, part, reading, range.clone()));
                let place = place(message.id, part, reading, range);
                return Some((place, format!("It says {words}.")));
            }
        }
    }
    let offer = message
        .offers
        .iter()
        .find(|id| disclaimer.offers.contains(id));
    if let Some(offer) = offer.and_then(|id| ctx.plan.offers.get(id)) {
        let why = format!("It makes the offer {}.", quoted(&offer.name));
        return Some((whole, why));
    }
    let channels = ctx.runs_on(message.id);
    for (channel, tactics) in channels.values() {
        if disclaimer.channels.contains(&channel.id) {
            return Some((whole, format!("It runs on {}.", quoted(&channel.name))));
        }
        let segments = tactics.iter().flat_map(|tactic| &tactic.segments);
        let mut segments = segments.filter(|id| disclaimer.segments.contains(id));
        if let Some(segment) = segments.find_map(|id| ctx.plan.segments.get(id)) {
            return Some((whole, format!("It speaks to {}.", quoted(&segment.name))));
        }
    }
    None
}

/// The greatest share of a text's words that one part holds; none where a number is missing.
fn said(facts: &Facts, wanted: &Accepted) -> f64 {
    let shares = facts.parts().map(|(_, reading)| wanted.share(reading));
    shares.fold(0.0, f64::max)
}

/// Whether every channel of the message is too small for the disclaimer, and a link leads on.
fn has_no_room(ctx: &Ctx<'_>, message: &Message, wanted: &Wanted) -> bool {
    let accepted = wanted.accepted.iter();
    let shortest = accepted.map(|one| one.text.chars().count()).min();
    let needed = shortest.unwrap_or_default() + BESIDE;
    let has_link = !message.link.trim().is_empty()
        || ctx
            .facts(message.id)
            .is_some_and(|facts| !facts.links().is_empty());
    let channels = ctx.runs_on(message.id);
    let is_small = |channel: &Channel| {
        let mut limits = channel.limits.iter();
        let main = limits.find(|limit| limit.field == MessageField::Body);
        let main = main.or_else(|| channel.limits.first());
        main.and_then(|limit| match limit.counter {
            Counter::SmsSegments => Some(limit.hard?.saturating_mul(153)),
            _ => limit.hard,
        })
        .is_some_and(|hard| (hard as usize) < needed)
    };
    has_link && !channels.is_empty() && channels.values().all(|(channel, _)| is_small(channel))
}

fn report(
    facts: &Facts,
    disclaimer: &Disclaimer,
    wanted: &Wanted,
    place: Place,
    why: &str,
    sink: &mut Sink,
) {
    let name = match disclaimer.name.trim() {
        "" => "a disclaimer".to_owned(),
        name => quoted(name),
    };
    let finding = sink.report(place, format!("{name} has to stand here and does not."));
    finding.because(why);
    let mut accepted = wanted.accepted.iter();
    if accepted.clone().any(|text| said(facts, text) >= NEAR) {
        finding.because("Something like it is there, and too many of its words are missing.");
    }
    if let Some(Accepted { text, .. }) = accepted.next() {
        finding.because(format!("Accepted: {}", quoted(text)));
        finding.value(text.trim());
    }
    finding.also(Place::of(disclaimer.id), "the disclaimer");
}

/// Puts the shortest accepted text at the end of the small print, or of the body where the channels have no
/// small print; not where it would be too long.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let fix = append(ctx, finding);
    fix.into_iter().collect()
}

fn append(ctx: &Ctx<'_>, finding: &Finding) -> Option<Fix> {
    let message = ctx.get(&ctx.plan.messages, finding.place.record)?;
    let (at, _) = finding
        .related
        .iter()
        .find(|(place, _)| place.record.kind == Kind::Disclaimer)?;
    let disclaimer = ctx.get(&ctx.plan.disclaimers, at.record)?;
    let texts = disclaimer.accepted.iter().map(|text| text.trim());
    let text = texts
        .filter(|text| !text.is_empty())
        .min_by_key(|text| text.len())?;
    let channels = ctx.runs_on(message.id);
    let limits = || channels.values().flat_map(|(channel, _)| &channel.limits);
    let has_note = limits()
        .any(|limit| limit.field == MessageField::Note && limit.required != Requirement::Optional);
    let part = match message.note.trim() {
        "" if !has_note => MessageField::Body,
        _ => MessageField::Note,
    };
    let before = message.part(part).trim_end();
    let new = match (before, part) {
        ("", _) => text.to_owned(),
        (before, MessageField::Body) => format!("{before}\n\n{text}"),
        (before, _) => format!("{before} {text}"),
    };
    let mut own = limits().filter(|limit| limit.field == part);
    let is_too_long = own.any(|limit| {
        limit
            .hard
            .is_some_and(|hard| over(limit.counter, &new, hard).is_some())
    });
    let place = Place::of(message.id).field(part.field());
    (!is_too_long).then(|| Fix::review("Add the disclaimer", Edit::set(place, Value::Text(new))))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    fn plan(disclaimer: &str, message: &str) -> String {
        format!(
            r#"(
            terms: [(id: "apr", name: "APR", variants: ["per annum"])],
            offers: [(id: "o", name: "Lease")],
            segments: [(id: "s", name: "Mills")],
            channels: [(id: "x", name: "X", limits: [(field: Body, hard: 60)]), (id: "m", name: "Mail")],
            disclaimers: [(id: "d", name: "Rate", accepted: ["Representative example: 4.9% over 24 months, deposit 100."], {disclaimer})],
            messages: [(id: "m", name: "Post", {message})],
            tactics: [(id: "t", channel: "m", messages: ["m"], segments: ["s"])],
        )"#
        )
    }

    #[test]
    fn every_reason_counts() {
        for (disclaimer, message, why) in [
            (
                r#"terms: ["apr"]"#,
                r#"body: "At 5% per annum""#,
                "It says “per annum”.",
            ),
            (
                r#"offers: ["o"]"#,
                r#"body: "A loom", offers: ["o"]"#,
                "It makes the offer “Lease”.",
            ),
            (
                r#"channels: ["m"]"#,
                r#"body: "A loom""#,
                "It runs on “Mail”.",
            ),
            (
                r#"segments: ["s"]"#,
                r#"body: "A loom""#,
                "It speaks to “Mills”.",
            ),
            (
                "always: true",
                r#"body: "A loom""#,
                "It is needed everywhere.",
            ),
        ] {
            let found = report("B208", &plan(disclaimer, message));
            assert!(found.contains(why), "{disclaimer}: {found}");
        }
        for (disclaimer, message) in [
            (
                r#"terms: ["apr"]"#,
                r#"body: "At apron.com/apr and with aprons""#,
            ),
            (r#"offers: ["o"]"#, r#"body: "A loom""#),
            (r#"channels: ["x"]"#, r#"body: "A loom""#),
            ("always: true", r#"link: "https://weave.example""#),
            ("always: false", r#"body: "A loom""#),
        ] {
            assert_eq!(report("B208", &plan(disclaimer, message)), "", "{message}");
        }
    }

    #[test]
    fn the_same_words_are_enough() {
        for note in [
            "REPRESENTATIVE example:  4.9% over 24 months, deposit 100",
            "Terms. Representative example – 4.9% over 24 months – deposit 100. More terms.",
        ] {
            let ron = plan(
                "always: true",
                &format!(r#"body: "A loom", note: "{note}""#),
            );
            assert_eq!(report("B208", &ron), "", "{note}");
        }
        expect![[r#"
            error B208 message “Post”: “Rate” has to stand here and does not.
              It is needed everywhere.
              Something like it is there, and too many of its words are missing.
              Accepted: “Representative example: 4.9% over 24 months, deposit 100.”
              the disclaimer: disclaimer “Rate”
              [Add the disclaimer]
        "#]]
        .assert_eq(&report(
            "B208",
            &plan(
                "always: true",
                r#"body: "Example: 4.9 over 24 months, deposit 100""#,
            ),
        ));
        let other_rate = plan(
            "always: true",
            r#"note: "Representative example: 5.9% over 24 months, deposit 100.""#,
        );
        assert_ne!(report("B208", &other_rate), "");
    }

    #[test]
    fn the_text_is_added() {
        let fixed = fixed("B208", &plan("always: true", r#"body: "A loom""#));
        assert!(
            fixed.contains("A loom\n\nRepresentative example"),
            "{fixed}"
        );
        assert!(fixed.ends_with("still found: 0\n"), "{fixed}");
    }

    #[test]
    fn where_there_is_no_room_a_link_will_do() {
        let on_x = |message| {
            plan("always: true", message)
                .replace(r#"channel: "m", messages"#, r#"channel: "x", messages"#)
        };
        assert_eq!(
            report(
                "B208",
                &on_x(r#"body: "A loom", link: "https://weave.example/terms""#)
            ),
            ""
        );
        assert_ne!(report("B208", &on_x(r#"body: "A loom""#)), "");
    }
}
