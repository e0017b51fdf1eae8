//! B304: tags of campaigns that are written in several ways, are missing, or name another medium.

use crate::check::index::WHERE_IT_RUNS;
use crate::check::medium::{Medium, medium};
use crate::check::trails::{TAGS, Ways};
use crate::check::wording::{and, count};
use crate::check::words::mended;
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::model::{Id, Kind, Message, Place, Ref, Value};
use crate::text::links::address::host_of;

/// How many places are named beside the first.
const NAMED: usize = 8;

/// The card.
pub const RULE: Rule = Rule {
    code: "B304",
    name: "campaign-tags-inconsistent",
    severity: Severity::Warning,
    summary: "Tags of campaigns are written in several ways, are missing, or name another medium.",
    why: "Analytics lists “Facebook” and “facebook” as two sources, and what came of the campaign is split between \
          them. The same happens with “spring 27” and “spring-27”. A link that has one of source, medium \
          and campaign needs the other two. A link by e-mail whose medium says “social” counts for social. \
          On one's own pages tags are better left out: they begin a visit anew.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &[WHERE_IT_RUNS]),
        (Kind::Channel, &["name", "aliases", "group", "ownership"]),
        (Kind::Brand, &["hosts"]),
    ],
    bad: r#"(
    messages: [
        (id: "post", name: "Post", link: "https://weave.example/?utm_source=Facebook&utm_medium=social&utm_campaign=spring"),
        (id: "note", name: "Note", link: "https://weave.example/?utm_source=facebook&utm_medium=social&utm_campaign=spring"),
    ],
)"#,
    good: r#"(
    messages: [
        (id: "post", name: "Post", link: "https://weave.example/?utm_source=facebook&utm_medium=social&utm_campaign=spring"),
        (id: "note", name: "Note", link: "https://weave.example/?utm_source=facebook&utm_medium=social&utm_campaign=spring"),
    ],
)"#,
    check: Check::Both(&[Kind::Message], check, compare),
    fixes,
};

/// What goes for a medium, folded; the first one is the usual one.
const MEDIA: &[(&[Medium], &[&str])] = &[
    (&[Medium::Email], &["email", "e-mail", "mail", "newsletter"]),
    (
        &[Medium::Social, Medium::Instagram, Medium::SocialAd],
        &["social", "social-media", "organic-social", "social-network"],
    ),
    (
        &[
            Medium::SearchAd,
            Medium::SocialAd,
            Medium::DisplayAd,
            Medium::Social,
            Medium::Instagram,
        ],
        &[
            "cpc",
            "ppc",
            "paid",
            "paid-search",
            "paidsearch",
            "paid-social",
            "paidsocial",
            "cpm",
            "display",
            "banner",
            "retargeting",
        ],
    ),
    (&[Medium::Sms], &["sms", "text", "text-message"]),
    (
        &[Medium::Print],
        &[
            "print",
            "qr",
            "flyer",
            "postcard",
            "direct-mail",
            "directmail",
            "letter",
        ],
    ),
];

/// The tags of one message: what is missing, and what does not go with where it runs.
fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some(facts) = ctx.facts(id) else {
        return;
    };
    for link in facts.links() {
        let tags: Vec<(String, &str)> = link.address.tags().collect();
        let value = |name: &str| {
            let found = tags
                .iter()
                .find(|(tag, value)| tag == name && !value.is_empty());
            found.map(|(_, value)| *value)
        };
        if TAGS.iter().all(|name| value(name).is_none()) {
            continue;
        }
        let place = Place::of(id)
            .field(link.part.field())
            .span(link.range.clone());
        let missing: Vec<String> = TAGS
            .iter()
            .filter(|name| value(name).is_none())
            .map(|name| format!("“{name}”"))
            .collect();
        if !missing.is_empty() {
            let has: Vec<String> = TAGS
                .iter()
                .filter(|name| value(name).is_some())
                .map(|name| format!("“{name}”"))
                .collect();
            sink.report(place, format!("The link has no {}.", and(&missing)))
                .because(format!("It has {}: analytics needs all three.", and(&has)))
                .value(missing.concat());
        }
        if let Some(given) = value("utm_medium") {
            judge_medium(ctx, id, place, given, sink);
        }
        let channels = ctx.runs_on(id);
        let on_pages = !channels.is_empty()
            && channels
                .values()
                .all(|(channel, _)| medium(channel) == Medium::Page);
        let host = link.address.bare_host();
        if on_pages && ctx.plan.brand.hosts.iter().any(|own| host_of(own) == host) {
            sink.report(
                place,
                "A link from one's own page to one's own page has tags.",
            )
            .because("They begin the visit anew, and where it came from is lost.")
            .severe(Severity::Advice)
            .value(given_tags(&tags));
        }
    }
}

fn given_tags(tags: &[(String, &str)]) -> String {
    let tags: Vec<String> = tags
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    tags.join("&")
}

/// A medium that goes with another channel than those on which the message runs.
fn judge_medium(ctx: &Ctx<'_>, id: Id<Message>, place: Place, given: &str, sink: &mut Sink) {
    let key = crate::check::trails::tag_key(given);
    let Some((meant, _)) = MEDIA
        .iter()
        .find(|(_, words)| words.contains(&key.as_str()))
    else {
        return;
    };
    let channels = ctx.runs_on(id);
    let media: Vec<Medium> = channels
        .values()
        .map(|(channel, _)| medium(channel))
        .collect();
    let is_known = |medium: &Medium| MEDIA.iter().any(|(media, _)| media.contains(medium));
    if media.is_empty() || !media.iter().all(is_known) || media.iter().any(|m| meant.contains(m)) {
        return;
    }
    let names: Vec<String> = channels
        .values()
        .map(|(channel, _)| format!("“{}”", channel.name.trim()))
        .collect();
    let finding = sink.report(
        place,
        format!(
            "The link says the medium is “{given}”, and it runs on {}.",
            and(&names)
        ),
    );
    finding.sure(Confidence::Likely).value(given);
    let usual = media
        .first()
        .and_then(|medium| {
            MEDIA
                .iter()
                .find(|(media, _)| media.first() == Some(medium))
        })
        .and_then(|(_, words)| words.first());
    if let Some(usual) = usual {
        finding.because(format!("Usual there is “{usual}”."));
    }
}

/// Values that are written in several ways.
fn compare(ctx: &Ctx<'_>, sink: &mut Sink) {
    for ((tag, key), ways) in ctx.index.trails().tags_in_several_ways() {
        let Some(most) = most(ways) else {
            continue;
        };
        let mut places = ways
            .iter()
            .filter(|(way, _)| *way != most)
            .flat_map(|(way, messages)| messages.iter().map(move |id| (*id, way)))
            .filter_map(|(id, way)| Some((place_of(ctx, id, tag, way)?, way)));
        let Some((first, _)) = places.next() else {
            continue;
        };
        let words: Vec<String> = ways.keys().map(|way| format!("“{way}”")).collect();
        let what = tag.strip_prefix("utm_").unwrap_or(tag);
        let finding = sink.report(
            first,
            format!(
                "{} are one {what}, written in {} ways.",
                and(&words),
                ways.len()
            ),
        );
        for (way, messages) in ways {
            finding.because(format!(
                "“{way}” in {}.",
                count(messages.len(), "message", "messages")
            ));
        }
        finding.value(tag.as_str()).value(key.as_str());
        for (place, way) in places.take(NAMED) {
            finding.also(place, format!("“{way}”"));
        }
        let like = ways.get(most).and_then(|messages| messages.first());
        if let Some(place) = like.and_then(|id| place_of(ctx, *id, tag, most)) {
            finding.also(place, format!("“{most}”"));
        }
    }
}

/// The way in which most messages write it; of equals the one without capitals.
fn most(ways: &Ways) -> Option<&String> {
    let small = |way: &str| !way.contains(char::is_uppercase);
    let (way, _) = ways
        .iter()
        .max_by_key(|(way, messages)| (messages.len(), small(way), std::cmp::Reverse(*way)))?;
    Some(way)
}

/// The link of a message that has a tag with this value.
fn place_of(ctx: &Ctx<'_>, id: Id<Message>, tag: &str, value: &str) -> Option<Place> {
    let mut links = ctx.facts(id)?.links().iter();
    let link = links.find(|link| link.address.tags().any(|(t, v)| t == tag && v == value))?;
    Some(
        Place::of(id)
            .field(link.part.field())
            .span(link.range.clone()),
    )
}

/// Writes a value everywhere as most messages do.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let [tag, key] = finding.values.as_slice() else {
        return Vec::new();
    };
    let all = ctx.index.trails().tags_in_several_ways();
    let mut all = all.filter(|((t, k), _)| t == tag && k == key);
    let Some((most, ways)) = all.next().and_then(|(_, ways)| Some((most(ways)?, ways))) else {
        return Vec::new();
    };
    let others = ways.iter().filter(|(way, _)| *way != most);
    let edits = others.flat_map(|(way, messages)| {
        let edits = messages.iter();
        edits.flat_map(move |id| rewritten(ctx, *id, tag, way, most))
    });
    let title = format!("Write “{most}” everywhere");
    let edit = Edit::batch(title.clone(), edits.collect());
    vec![Fix::review(title, edit)]
}

/// The parts of a message with one value of a tag written in another way.
fn rewritten(ctx: &Ctx<'_>, id: Id<Message>, tag: &str, from: &str, to: &str) -> Vec<Edit> {
    let Some((message, facts)) = ctx.plan.messages.get(&id).zip(ctx.facts(id)) else {
        return Vec::new();
    };
    let mut edits = Vec::new();
    for links in facts.links().chunk_by(|a, b| a.part == b.part) {
        let Some(part) = links.first().map(|link| link.part) else {
            continue;
        };
        let text = message.part(part);
        let replacements: Vec<_> = links
            .iter()
            .filter_map(|link| {
                let query = link.address.query_range.clone();
                let range = link.range.start + query.start..link.range.start + query.end;
                let query = text.get(range.clone())?;
                let pieces: Vec<String> = query
                    .split('&')
                    .map(|piece| match piece.split_once('=') {
                        Some((name, value)) if name.eq_ignore_ascii_case(tag) && value == from => {
                            format!("{name}={to}")
                        }
                        _ => piece.to_owned(),
                    })
                    .collect();
                Some((range, pieces.join("&")))
            })
            .collect();
        let new = mended(text, &replacements);
        if new != text {
            edits.push(Edit::set(
                Place::of(id).field(part.field()),
                Value::Text(new),
            ));
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    #[test]
    fn one_source_in_two_ways() {
        let ron = r#"(messages: [
            (id: "a", name: "A", link: "https://w.example/Shop?utm_source=facebook&utm_medium=social&utm_campaign=s"),
            (id: "b", name: "B", link: "https://w.example/Shop?x=Facebook&utm_source=Facebook&utm_medium=social&utm_campaign=s"),
            (id: "c", name: "C", body: "https://w.com/?utm_source=facebook&utm_medium=social&utm_campaign=s."),
        ])"#;
        expect![[r#"
            warning B304 message “B” › link: “Facebook” and “facebook” are one source, written in 2 ways.
              “Facebook” in 1 message.
              “facebook” in 2 messages.
              “facebook”: message “A” › link
              [Write “facebook” everywhere]
        "#]]
        .assert_eq(&report("B304", ron));
        let fixed = fixed("B304", ron);
        assert!(fixed.ends_with("still found: 0\n"), "{fixed}");
    }

    #[test]
    fn what_is_missing_and_what_does_not_go() {
        let ron = r#"(
            brand: (hosts: ["w.example"]),
            channels: [(id: "m", name: "Mail", group: Email), (id: "p", name: "Page", group: WebPage)],
            messages: [
                (id: "a", name: "A", link: "https://w.example/?utm_source=news&utm_medium=social"),
                (id: "b", name: "B", link: "https://w.example/?utm_source=page&utm_medium=web&utm_campaign=s"),
            ],
            tactics: [(id: "t", channel: "m", messages: ["a"]), (id: "u", channel: "p", messages: ["b"])],
        )"#;
        expect![[r#"
            warning B304 message “A” › link: The link has no “utm_campaign”.
              It has “utm_source” and “utm_medium”: analytics needs all three.
            warning B304 message “A” › link: The link says the medium is “social”, and it runs on “Mail”.
              Usual there is “email”.
            advice B304 message “B” › link: A link from one's own page to one's own page has tags.
              They begin the visit anew, and where it came from is lost.
        "#]]
        .assert_eq(&report("B304", ron));
    }

    #[test]
    fn tags_that_agree_are_fine() {
        let ron = r#"(
            channels: [(id: "m", name: "Mail", group: Email), (id: "d", name: "Cards", group: DirectMail), (id: "e", name: "Fair", group: Events)],
            messages: [
                (id: "a", link: "https://w.example/?utm_source=news&utm_medium=email&utm_campaign=spring-27"),
                (id: "b", link: "https://w.example/?utm_source=card&utm_medium=print&utm_campaign=spring-27&utm_content=Red"),
                (id: "c", link: "https://w.example/?utm_source=fair&utm_medium=social&utm_campaign=spring-27&utm_content=red"),
                (id: "d", link: "https://w.example/?ref=News"),
            ],
            tactics: [(id: "t", channel: "m", messages: ["a", "d"]), (id: "u", channel: "d", messages: ["b"]), (id: "v", channel: "e", messages: ["c"])],
        )"#;
        assert_eq!(report("B304", ron), "");
    }
}
