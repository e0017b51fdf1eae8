//! P106: a stopped tactic that still has work or money ahead, or a stopped channel that copy still invites to.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::check::phrases::{Phrases, sentence_around, without};
use crate::check::wording::{and, hours, quoted};
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::calendar::{add_days, range_label};
use crate::model::fields::FieldType as _;
use crate::model::{
    Channel, Course, Id, Kind, Message, MessageField, Money, Number, Place, Plan, Status, Tactic,
    Value,
};
use crate::text::name_key;

/// So many days what is stopped may take to end.
const WIND_DOWN_DAYS: i64 = 30;

/// A sentence of more words than this says more than the mention; no repair takes it out.
const SHORT_SENTENCE: usize = 8;

/// Channel names that copy uses in other senses: they count only as "on Blog", with the capital.
const EVERYDAY: &str = "ad ads advertising articles banner banners blog brochure catalogue community conference \
    conversation display direct e email emails event events exhibition exhibitions fair fairs flyer \
    flyers forum guest homepage letter letters line magazine mail mailing mailings media meta \
    newsletter newspaper online outdoor page partner partners phone podcast post postcard postcards \
    poster posters posts pr press print radio referral referrals retail sales search shop show shows \
    signal site sms social stand store telephone television text threads trade tv video videos web \
    webinar webinars website";

/// The card.
pub const RULE: Rule = Rule {
    code: "P106",
    name: "stopped-yet-planned",
    severity: Severity::Error,
    summary: "Something stopped still has hours, cost and dates ahead, or copy still sends people there.",
    why: "What is stopped should free its hours and money; as long as they stand there, nobody is sure that \
          it has stopped. And a reader who is sent to a channel that nobody tends finds an empty room. \
          Thirty days for winding down are fine. A channel is stopped when it is retired or all its tactics \
          are; its name counts in the messages of active tactics on other channels.",
    reads: &[
        (
            Kind::Tactic,
            &[
                "name", "channel", "messages", "start", "end", "hours", "cost", "status", "course",
            ],
        ),
        (Kind::Channel, &["name", "aliases", "retired"]),
        (Kind::Message, &["name"]),
        (Kind::Message, Message::PARTS),
    ],
    bad: r#"(
    channels: [(id: "pinterest", name: "Pinterest", group: Social), (id: "mail", name: "E-mail", group: Email)],
    messages: [(id: "spring", name: "Spring", body: "New yarns are here.", note: "Find us on Pinterest.")],
    tactics: [
        (id: "pins", name: "Pins", channel: "pinterest", course: Stop, start: "2027-07-01", end: "2027-07-31", hours: 12),
        (id: "letter", name: "Letter", channel: "mail", messages: ["spring"]),
    ],
)"#,
    good: r#"(
    channels: [(id: "pinterest", name: "Pinterest", group: Social), (id: "mail", name: "E-mail", group: Email)],
    messages: [(id: "spring", name: "Spring", body: "New yarns are here.")],
    tactics: [
        (id: "pins", name: "Pins", channel: "pinterest", course: Stop, start: "2027-07-01", end: "2027-07-31", stop_frees_hours: 12),
        (id: "letter", name: "Letter", channel: "mail", messages: ["spring"]),
    ],
)"#,
    check: Check::Whole(check),
    fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    for tactic in ctx.plan.tactics.values() {
        work_ahead(ctx, tactic, sink);
    }
    mentions(ctx.plan, sink);
}

/// Reports a stopped tactic whose work or money lies ahead.
fn work_ahead(ctx: &Ctx<'_>, tactic: &Tactic, sink: &mut Sink) {
    let lies_ahead = match (tactic.start, tactic.end) {
        (_, Some(end)) => end > add_days(ctx.today, WIND_DOWN_DAYS),
        // What has not begun need not wind down; what has no end and has begun is an entry for the archive.
        (Some(start), None) => start > ctx.today,
        (None, None) => false,
    };
    if tactic.course != Course::Stop || tactic.status == Status::Done || !lies_ahead {
        return;
    }
    let work = tactic.hours.map(hours);
    let cost = tactic.cost.map(Money::in_words);
    let planned: Vec<String> = work.into_iter().chain(cost).collect();
    if planned.is_empty() {
        return;
    }
    let field = match tactic.hours {
        Some(_) => field!(Tactic.hours),
        None => field!(Tactic.cost),
    };
    let finding = sink.report(
        Place::of(tactic.id).field(field),
        format!(
            "{} is stopped, yet {} are still planned.",
            quoted(&tactic.name),
            and(&planned)
        ),
    );
    finding.because(format!(
        "Its dates: {}.",
        range_label(tactic.start, tactic.end)
    ));
    finding.values = planned;
    for date in [tactic.start, tactic.end].into_iter().flatten() {
        finding.value(date.to_string());
    }
}

/// Reports stopped channels that are named in messages of active tactics on other channels.
fn mentions(plan: &Plan, sink: &mut Sink) {
    let names = names(plan);
    if !names.values().any(|channel| channel.is_some()) {
        return;
    }
    let Some(phrases) = Phrases::new(names.keys().map(String::as_str)) else {
        return;
    };
    let mut found: BTreeMap<Id<Message>, BTreeMap<Id<Channel>, Vec<Place>>> = BTreeMap::new();
    for message in plan.messages.values() {
        for part in MessageField::ALL {
            let text = message.part(*part);
            for range in phrases.find(text) {
                let Some(Some(channel)) =
                    names.get(&fold(text.get(range.clone()).unwrap_or_default()))
                else {
                    continue;
                };
                if is_meant(channel, text, &range) {
                    let place = Place::of(message.id).field(part.field()).span(range);
                    let channels = found.entry(message.id).or_default();
                    channels.entry(channel.id).or_default().push(place);
                }
            }
        }
    }
    // Which of them run, and where.
    let mut live: BTreeMap<(Id<Message>, Id<Channel>), &Tactic> = BTreeMap::new();
    for tactic in plan.tactics.values().filter(|t| t.is_active()) {
        for message in &tactic.messages {
            for channel in found.get(message).into_iter().flat_map(BTreeMap::keys) {
                if tactic.channel != Some(*channel) {
                    live.entry((*message, *channel)).or_insert(tactic);
                }
            }
        }
    }
    for ((message, channel), tactic) in live {
        let places = found
            .get(&message)
            .and_then(|channels| channels.get(&channel));
        let (Some([first, others @ ..]), Some(channel)) =
            (places.map(Vec::as_slice), plan.channels.get(&channel))
        else {
            continue;
        };
        let finding = sink.report(
            *first,
            format!(
                "{} is stopped, yet {} still names it.",
                quoted(&channel.name),
                quoted(plan.name(first.record).unwrap_or_default())
            ),
        );
        finding.because(if channel.retired {
            "The channel is retired."
        } else {
            "All its tactics are stopped."
        });
        finding.because(format!("The message runs in {}.", quoted(&tactic.name)));
        for place in others {
            finding.also(*place, "here too");
        }
        finding.also(Place::of(channel.id), "is stopped");
        finding.value(channel.id.as_str());
    }
}

/// The names to look for, folded: those of stopped channels lead to them. Names of others are among them
/// so that "Facebook" is not found in "Facebook Groups"; a name that another channel bears too is theirs.
fn names(plan: &Plan) -> BTreeMap<String, Option<&Channel>> {
    let mut runs: BTreeMap<Id<Channel>, bool> = BTreeMap::new();
    for tactic in plan.tactics.values() {
        if let Some(channel) = tactic.channel {
            *runs.entry(channel).or_default() |= tactic.course != Course::Stop;
        }
    }
    let (stopped, others): (Vec<&Channel>, Vec<&Channel>) = plan
        .channels
        .values()
        .partition(|channel| channel.retired || runs.get(&channel.id) == Some(&false));
    let mut names = BTreeMap::new();
    for channel in stopped {
        let handles = channel
            .aliases
            .iter()
            .filter(|alias| alias.trim().starts_with('@'));
        for name in handles.chain([&channel.name]) {
            names.insert(fold(name), Some(channel));
        }
    }
    for channel in others {
        for name in channel.aliases.iter().chain([&channel.name]) {
            names.insert(fold(name), None);
        }
    }
    names.retain(|name, _| !name.is_empty());
    names
}

/// Single spaces and straight apostrophes.
fn plain(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").replace('’', "'")
}

/// The same without capitals.
fn fold(name: &str) -> String {
    plain(name).to_lowercase()
}

/// Whether the words at `range`, which are the channel's name but for capitals, mean the channel.
fn is_meant(channel: &Channel, text: &str, range: &Range<usize>) -> bool {
    let found = text.get(range.clone()).unwrap_or_default();
    if found.starts_with('@') {
        return true;
    }
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let follows_on = before
        .split_whitespace()
        .next_back()
        .is_some_and(|word| matches!(word.to_lowercase().as_str(), "on" | "at" | "via"))
        && before.ends_with(char::is_whitespace);
    let has_its_capitals = plain(found) == plain(&channel.name);
    let is_joined = after
        .strip_prefix('-')
        .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    if is_everyday(&channel.name) {
        // "On X" is the network; "x" may be anything, and "on X-rays" is something else.
        follows_on && has_its_capitals && !is_joined && found.starts_with(char::is_uppercase)
    } else {
        follows_on || has_its_capitals || after.starts_with(".com")
    }
}

/// Whether copy uses the name in other senses.
fn is_everyday(name: &str) -> bool {
    name_key(name).chars().count() <= 2
        || name
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .all(|word| {
                EVERYDAY
                    .split(' ')
                    .any(|everyday| everyday == word.to_lowercase())
            })
}

fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    match ctx.get(&ctx.plan.tactics, finding.place.record) {
        Some(tactic) => clear(tactic).into_iter().collect(),
        None => without_sentence(ctx, finding.place).into_iter().collect(),
    }
}

/// Clears hours and cost, and keeps them as what stopping frees where nothing stands there.
fn clear(tactic: &Tactic) -> Option<Fix> {
    let at = Place::of(tactic.id);
    let mut edits = Vec::new();
    if tactic.hours.is_some() {
        if tactic.stop_frees_hours.is_none() {
            edits.push(Edit::set(
                at.field(field!(Tactic.stop_frees_hours)),
                tactic.hours.to_value(),
            ));
        }
        edits.push(Edit::set(
            at.field(field!(Tactic.hours)),
            None::<Number>.to_value(),
        ));
    }
    if tactic.cost.is_some() {
        if tactic.stop_frees_money.is_none() {
            edits.push(Edit::set(
                at.field(field!(Tactic.stop_frees_money)),
                tactic.cost.to_value(),
            ));
        }
        edits.push(Edit::set(
            at.field(field!(Tactic.cost)),
            None::<Money>.to_value(),
        ));
    }
    let label = match (tactic.hours, tactic.cost) {
        (Some(_), Some(_)) => "Clear its hours and cost",
        (Some(_), None) => "Clear its hours",
        (None, Some(_)) => "Clear its cost",
        (None, None) => return None,
    };
    Some(Fix::sure(label, Edit::batch(label.to_lowercase(), edits)))
}

/// Takes the sentence with the mention out, where it is a short one.
fn without_sentence(ctx: &Ctx<'_>, place: Place) -> Option<Fix> {
    let (field, span) = (place.field?, place.span?);
    let Value::Text(text) = ctx.plan.get(place.record, field)? else {
        return None;
    };
    let sentence = sentence_around(&text, span.start as usize..span.end as usize);
    let words = text.get(sentence.clone())?;
    (words.split_whitespace().count() <= SHORT_SENTENCE).then(|| {
        Fix::review(
            format!("Take out {}", quoted(words)),
            Edit::set(
                Place::record(place.record).field(field),
                without(&text, sentence).to_value(),
            ),
        )
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    /// Pinterest and X are stopped; Facebook is not, and e-mail carries the message.
    fn plan(message: &str) -> String {
        format!(
            r#"(channels: [
                (id: "pin", name: "Pinterest", aliases: ["@loompins", "PIN"]), (id: "x", name: "X"),
                (id: "fb", name: "Facebook", retired: true), (id: "groups", name: "Facebook Groups"),
                (id: "blog", name: "Blog"), (id: "mail", name: "E-mail"),
            ],
            messages: [(id: "m", name: "Spring", {message})],
            tactics: [
                (id: "a", name: "Pins", channel: "pin", course: Stop), (id: "b", name: "Posts", channel: "x", course: Stop),
                (id: "c", name: "Posts too", channel: "blog", course: Stop),
                (id: "d", name: "Letter", channel: "mail", messages: ["m"]),
            ])"#
        )
    }

    fn pins(fields: &str) -> String {
        format!(r#"(tactics: [(id: "t", name: "Pins", {fields})])"#)
    }

    #[test]
    fn work_and_money_ahead() {
        expect![[r#"
            error P106 tactic “Pins” › hours: “Pins” is stopped, yet 12 h and € 300 are still planned.
              Its dates: 1–31 Jul 2027.
              [Clear its hours and cost]
        "#]]
        .assert_eq(&report(
            "P106",
            &pins(r#"course: Stop, hours: 12, cost: "300.00 EUR", start: "2027-07-01", end: "2027-07-31""#),
        ));
    }

    #[test]
    fn thirty_days_are_for_winding_down() {
        // Today is 1 March 2027: they end on the 31st.
        for (fields, expected) in [
            (
                r#"course: Stop, hours: 12, start: "2027-01-04", end: "2027-04-01""#,
                1,
            ),
            (r#"course: Stop, cost: "1.00 EUR", start: "2027-03-08""#, 1),
            (
                r#"course: Stop, hours: 12, start: "2027-01-04", end: "2027-03-31""#,
                0,
            ),
            (
                r#"course: Stop, hours: 12, start: "2027-03-08", end: "2027-03-12""#,
                0,
            ),
            (r#"course: Stop, hours: 12, start: "2027-01-04""#, 0),
            ("course: Stop, hours: 12", 0),
            (r#"course: Stop, start: "2027-07-01""#, 0),
            (
                r#"course: Stop, hours: 12, start: "2027-07-01", status: Done"#,
                0,
            ),
            (r#"course: Start, hours: 12, start: "2027-07-01""#, 0),
        ] {
            assert_eq!(
                report("P106", &pins(fields)).matches("P106").count(),
                expected,
                "{fields}"
            );
        }
    }

    #[test]
    fn clearing_keeps_what_stopping_frees() {
        expect![[r#"
            Clear its hours and cost
            tactic “Pins” › hours: 12 → 
            tactic “Pins” › cost: € 300 → 
            tactic “Pins” › frees money:  → € 300
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "P106",
            &pins(r#"course: Stop, hours: 12, stop_frees_hours: 10, cost: "300.00 EUR", start: "2027-07-01""#),
        ));
    }

    #[test]
    fn copy_that_still_sends_people_there() {
        expect![[r#"
            error P106 message “Spring” › body: “Pinterest” is stopped, yet “Spring” still names it.
              All its tactics are stopped.
              The message runs in “Letter”.
              here too: message “Spring” › small print
              is stopped: channel “Pinterest”
              [Take out “Find us on pinterest.”]
        "#]]
        .assert_eq(&report(
            "P106",
            &plan(r#"body: "New yarns. Find us on pinterest. Yours", note: "@LoomPins""#),
        ));
        expect![[r#"
            Take out “Find us on pinterest.”
            message “Spring” › body: New yarns. Find us on pinterest. Yours → New yarns. Yours
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "P106",
            &plan(r#"body: "New yarns. Find us on pinterest. Yours""#),
        ));
    }

    #[test]
    fn names_count_where_they_mean_the_channel() {
        for (body, expected) in [
            ("Follow us on X!", 1),
            ("Follow us on Facebook", 1),
            ("See www.pinterest.com/loom", 1),
            ("Pinterest loves it", 1),
            ("Follow us on X and Pinterest", 2),
            // Other senses, other channels, other words.
            ("Turn on x-rays, on X-rays, size X", 0),
            ("Read more on our blog. Blog on!", 0),
            ("Join us on Facebook Groups", 0),
            ("Pinterested? info@loompins.example, pin it", 0),
        ] {
            let found = report("P106", &plan(&format!(r#"body: "{body}""#)));
            assert_eq!(
                found.matches("error P106").count(),
                expected,
                "{body}: {found}"
            );
        }
    }

    #[test]
    fn copy_that_does_not_run_or_runs_there_is_fine() {
        let named = plan(r#"body: "Find us on Pinterest""#);
        for (from, to) in [
            (r#"channel: "mail""#, r#"channel: "mail", course: Stop"#),
            (r#"channel: "mail""#, r#"channel: "pin""#),
            (r#"messages: ["m"]"#, "messages: []"),
            (
                r#"channel: "pin", course: Stop"#,
                r#"channel: "pin", status: Done"#,
            ),
        ] {
            assert_eq!(report("P106", &named.replace(from, to)), "", "{to}");
        }
        assert_ne!(report("P106", &named), "");
    }
}
