//! C104: what platforms for ads do not accept, or limit: marks in headlines, emoji, telephone numbers, and
//! what an ad says of the person who reads it.

use std::ops::Range;

use crate::check::index::WHERE_IT_RUNS;
use crate::check::medium::{Medium, medium};
use crate::check::words::{is_named, mended, names, place, stands, text_at, typed, whole};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::library::find_channel;
use crate::model::{Channel, Id, Kind, Message, MessageField, Ref};
use crate::text::reading::{Mask, Reading};
use crate::text::shouting::{drawn_apart, emoji_rows, exclamations};

/// The card.
pub const RULE: Rule = Rule {
    code: "C104",
    name: "against-the-ad-rules",
    severity: Severity::Warning,
    summary: "An ad holds what its platform refuses or limits.",
    why: "Search engines refuse or limit ads with an exclamation mark in a headline, marks in a row, emoji, \
          letters drawn apart, or a telephone number in the text. Meta does so with ads that seem to know \
          something personal about the reader: illness, money troubles, faith, origin. (Google Ads \
          editorial policy and Meta's policy on personal attributes, as told by secondary pages in November \
          2026.) Each platform decides case by case; registered names with such signs usually pass review.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &[WHERE_IT_RUNS]),
        (Kind::Channel, &["name", "aliases", "group", "ownership"]),
        (Kind::Brand, &["name"]),
        (Kind::Term, &["name", "kind"]),
        (Kind::Offer, &["product"]),
    ],
    bad: r#"(
    channels: [(id: "ads", name: "Search ads", group: Search, ownership: Paid)],
    messages: [(id: "spring", name: "Spring", headline: "Looms for life\nLooms on sale!")],
    tactics: [(id: "ad", name: "Spring ad", channel: "ads", messages: ["spring"])],
)"#,
    good: r#"(
    channels: [(id: "ads", name: "Search ads", group: Search, ownership: Paid)],
    messages: [(id: "spring", name: "Spring", headline: "Looms for life\nLooms on sale")],
    tactics: [(id: "ad", name: "Spring ad", channel: "ads", messages: ["spring"])],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

/// What must not stand close to “you” in an ad on Meta, folded: states of a person …
const STATES: &[&str] = &[
    "diabetic",
    "disabled",
    "obese",
    "overweight",
    "depressed",
    "bankrupt",
    "in debt",
    "unemployed",
    "divorced",
    "gay",
    "lesbian",
    "bisexual",
    "transgender",
    "christian",
    "muslim",
    "jewish",
    "hindu",
    "buddhist",
    "catholic",
    "alcoholic",
    "infertile",
    "autistic",
    "anorexic",
    "hiv positive",
    "suffering from anxiety",
    "suffering from depression",
    "over 60",
    "over 65",
];

/// … and what a person has.
const THINGS: &[&str] = &[
    "diabetes",
    "depression",
    "anxiety",
    "debt",
    "debts",
    "bankruptcy",
    "divorce",
    "disability",
    "obesity",
    "cancer",
    "arthritis",
    "erectile dysfunction",
    "criminal record",
    "bad credit",
    "poor credit",
    "religion",
    "sexual orientation",
    "addiction",
    "infertility",
    "hair loss",
];

/// How a sentence says a state of its reader …
const YOU_ARE: &[&str] = &["are you", "you are", "you're", "if you are", "if you're"];
/// … and what the reader has.
const YOUR: &[&str] = &[
    "your",
    "do you have",
    "you have",
    "you suffer from",
    "suffering from",
];

/// How many words may stand between.
const BETWEEN: usize = 2;

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&ctx.plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    let channels = ctx.runs_on(id);
    let mut channels = channels.values().map(|(channel, _)| *channel);
    let is_search = channels.clone().any(|c| medium(c) == Medium::SearchAd);
    let is_meta = channels.any(is_meta);
    if is_search {
        for part in [MessageField::Headline, MessageField::Description] {
            if let Some(reading) = facts.part(part) {
                judge_search(ctx, message, part, reading, sink);
            }
        }
    }
    if is_meta {
        for (part, reading) in facts.parts() {
            judge_attributes(message, part, reading, sink);
        }
    }
}

/// Whether a channel is bought space at Meta, or may be.
fn is_meta(channel: &Channel) -> bool {
    medium(channel) == Medium::SocialAd
        && (["facebook", "instagram", "meta"]
            .iter()
            .any(|name| channel.name.to_lowercase().contains(name))
            || find_channel(&channel.name).is_some_and(|c| c.id.as_str() == "channel-social-ads"))
}

fn judge_search(
    ctx: &Ctx<'_>,
    message: &Message,
    part: MessageField,
    reading: &Reading,
    sink: &mut Sink,
) {
    for (range, why) in faults(ctx, part, message.part(part), reading) {
        let words = typed(message, part, reading, range.clone());
        let finding = sink.report(
            place(message.id, part, reading, range),
            format!("“{words}” {}.", why.in_words(part)),
        );
        finding.sure(Confidence::Likely).value(words);
        finding.because("Search engines refuse or limit such ads.");
    }
}

/// What a search ad should not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Mark,
    Row,
    Apart,
    Emoji,
    Phone,
}

impl Fault {
    fn in_words(self, part: MessageField) -> &'static str {
        match (self, part) {
            (Self::Mark, MessageField::Headline) => "stands in the headline of a search ad",
            (Self::Mark, _) => "is the second exclamation mark in one line of a search ad",
            (Self::Row, _) => "is a row of marks in a search ad",
            (Self::Apart, _) => "is written with its letters apart in a search ad",
            (Self::Emoji, _) => "is a picture in the text of a search ad",
            (Self::Phone, _) => "is a telephone number in the text of a search ad",
        }
    }
}

/// The first fault of each sort in a part of a search ad, in order.
fn faults(
    ctx: &Ctx<'_>,
    part: MessageField,
    original: &str,
    reading: &Reading,
) -> Vec<(Range<usize>, Fault)> {
    let text = reading.text();
    let mut found = Vec::new();
    let mut marks = exclamations(reading);
    if !marks.is_empty() {
        let names = names(ctx.plan);
        marks.retain(|marks| !is_named(text, &marks.range, &names));
    }
    let line_of = |at: usize| text.get(..at).unwrap_or_default().matches('\n').count();
    let mut last = None;
    for marks in marks {
        let line = line_of(marks.range.start);
        let is_row = marks.range.len() > 1;
        let is_second = last.replace(line) == Some(line);
        if is_row {
            found.push((marks.range, Fault::Row));
        } else if part == MessageField::Headline || is_second {
            found.push((marks.range, Fault::Mark));
        }
    }
    let asked = text.match_indices("??").next();
    found.extend(asked.map(|(at, row)| (at..at + row.len(), Fault::Row)));
    found.extend(
        drawn_apart(reading)
            .into_iter()
            .map(|range| (range, Fault::Apart)),
    );
    if let Some(row) = emoji_rows(original, 1).into_iter().next() {
        // Folding keeps emoji as they are: what stands there is found again.
        let emoji = original.get(row).and_then(|row| row.chars().next());
        let at = emoji.and_then(|c| Some((text.find(c)?, c.len_utf8())));
        found.extend(at.map(|(at, length)| (at..at + length, Fault::Emoji)));
    }
    let phone = reading.masks().iter().find(|mask| mask.what == Mask::Phone);
    found.extend(phone.map(|mask| (mask.range.clone(), Fault::Phone)));
    found.sort_by_key(|(range, _)| range.start);
    let mut seen = Vec::new();
    found.retain(|(_, fault)| {
        let is_first = !seen.contains(fault);
        seen.push(*fault);
        is_first
    });
    found
}

/// Says something personal of the reader.
fn judge_attributes(message: &Message, part: MessageField, reading: &Reading, sink: &mut Sink) {
    let text = reading.text();
    if !text.contains("you") {
        return;
    }
    for (openings, attributes) in [(YOU_ARE, STATES), (YOUR, THINGS)] {
        for attribute in attributes {
            let spot = stands(text, attribute).find_map(|at| {
                let opening = openings.iter().flat_map(|opening| stands(text, opening));
                let mut opening = opening.filter(|opening| opening.end <= at.start);
                opening
                    .find(|opening| is_close(reading, opening, &at))
                    .map(|opening| opening.start..at.end)
            });
            if let Some(range) = spot.filter(|range| !reading.is_masked(range)) {
                let words = typed(message, part, reading, range.clone());
                let finding = sink.report(
                    place(message.id, part, reading, range),
                    format!("“{words}” says something personal of whoever reads the ad."),
                );
                finding.sure(Confidence::Likely).value(words);
                finding.because(
                    "Meta refuses or limits such ads. Say what you offer, not what the reader is.",
                );
                return;
            }
        }
    }
}

/// In one clause, with no more than a few words between.
fn is_close(reading: &Reading, opening: &Range<usize>, at: &Range<usize>) -> bool {
    let clause = |at: usize| {
        reading
            .clauses()
            .iter()
            .position(|clause| clause.contains(&at))
    };
    let between = reading.words().iter();
    let between =
        between.filter(|word| opening.end <= word.range.start && word.range.end <= at.start);
    clause(opening.start) == clause(at.start) && between.count() <= BETWEEN
}

/// Deletes the mark; what should stand for a number or a picture only a person can know.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let fix = text_at(ctx, finding.place)
        .zip(finding.place.span)
        .and_then(|(text, span)| {
            let words = span.of(&text);
            let is_marks = !words.is_empty() && words.chars().all(|c| matches!(c, '!' | '?'));
            let range = span.start as usize..span.end as usize;
            let line = text.get(range.end..)?.split('\n').next()?;
            let instead = match () {
                () if words.contains('?') => "?",
                () if line.trim().is_empty() => "",
                () => ".",
            };
            let title = match instead {
                "" => format!("Delete “{words}”"),
                instead => format!("Write “{instead}”"),
            };
            let quiet = mended(&text, &[(range, instead.to_owned())]);
            is_marks.then(|| Fix::review(title, whole(finding.place, quiet)))
        });
    fix.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    fn ad(fields: &str) -> String {
        format!(
            r#"(
            terms: [(id: "y", name: "Yahoo!", kind: Name)],
            channels: [(id: "s", name: "Google Ads", group: Search, ownership: Paid), (id: "f", name: "Facebook ads", group: Advertising, ownership: Paid),
                       (id: "b", name: "Blog", group: Blog)],
            messages: [(id: "m", name: "Ad", {fields}), (id: "n", name: "Post", {fields})],
            tactics: [(id: "t", channel: "s", messages: ["m"]), (id: "u", channel: "f", messages: ["m"]), (id: "v", channel: "b", messages: ["n"])],
        )"#
        )
    }

    #[test]
    fn search_ads() {
        expect![[r#"
            warning C104 message “Ad” › description: “0800 123 4567” is a telephone number in the text of a search ad.
              Search engines refuse or limit such ads.
            warning C104 message “Ad” › description: “!” is the second exclamation mark in one line of a search ad.
              Search engines refuse or limit such ads.
              [Delete “!”]
            warning C104 message “Ad” › headline: “!” stands in the headline of a search ad.
              Search engines refuse or limit such ads.
              [Delete “!”]
            warning C104 message “Ad” › headline: “🎉” is a picture in the text of a search ad.
              Search engines refuse or limit such ads.
        "#]]
        .assert_eq(&report(
            "C104",
            &ad(r#"headline: "Looms for you!\nLooms 🎉", description: "Call 0800 123 4567! Now!\nOr come! In spring.""#),
        ));
    }

    #[test]
    fn the_mark_goes() {
        expect![[r#"
            Write “?”
            message “Ad” › headline: Cold?! → Cold?
            still found: 0
        "#]]
        .assert_eq(&fixed("C104", &ad(r#"headline: "Cold?!""#)));
    }

    #[test]
    fn what_an_ad_knows_of_its_reader() {
        expect![[r#"
            warning C104 message “Ad” › body: “Are you in debt” says something personal of whoever reads the ad.
              Meta refuses or limits such ads. Say what you offer, not what the reader is.
        "#]]
        .assert_eq(&report("C104", &ad(r#"body: "Are you in debt? We help.""#)));
    }

    #[test]
    fn ordinary_ads_are_fine() {
        for fields in [
            r#"headline: "Yahoo! ads course\nLooms for life", description: "Come and see! In Leeds.\nOr ask! We help.""#,
            r#"headline: "5* hotel in Leeds", body: "Tools for tight budgets!! Your loom. Are you a weaver? Debt advice.""#,
            r#"body: "What are you waiting for? Christian Dior at home""#,
        ] {
            assert_eq!(report("C104", &ad(fields)), "", "{fields}");
        }
    }
}
