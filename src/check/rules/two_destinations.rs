//! B302: one call to action or one offer that leads to several pages.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::facts::Lead;
use crate::check::index::WHERE_IT_RUNS;
use crate::check::medium::{Medium, medium};
use crate::check::wording::count;
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::{CallToAction, Id, Kind, Message, Place, Segment, Value};
use crate::text::links::address::Address;
use crate::text::name_key;

/// How many places are named beside the first.
const NAMED: usize = 8;

/// The card.
pub const RULE: Rule = Rule {
    code: "B302",
    name: "several-destinations",
    severity: Severity::Warning,
    summary: "One call to action or offer leads to several pages.",
    why: "Who answers the same invitation twice should come to the same page; and when the page changes, the \
          link that was forgotten is the one that leads nowhere. Registered calls to action are compared by \
          their words, offers where a message makes just one. Tags, “www.”, a closing slash and what one address asks \
          beside another (?lang=en) make no difference. Messages for other segments or in other languages, declared variants, and buttons \
          on one's own pages may lead elsewhere.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (
            Kind::Message,
            &[
                "name",
                "language",
                "offers",
                "kind",
                "parent",
                WHERE_IT_RUNS,
            ],
        ),
        (Kind::CallToAction, &["name", "landing_page"]),
        (Kind::Offer, &["name", "landing_page"]),
        (Kind::Channel, &["name", "aliases", "group", "ownership"]),
    ],
    bad: r#"(
    calls_to_action: [(id: "trial", name: "Start your trial", landing_page: "https://weave.example/trial")],
    messages: [(id: "post", name: "Post", call_to_action_label: "Start your trial", link: "https://weave.example/pricing")],
)"#,
    good: r#"(
    calls_to_action: [(id: "trial", name: "Start your trial", landing_page: "https://weave.example/trial")],
    messages: [(id: "post", name: "Post", call_to_action_label: "Start your trial", link: "https://weave.example/trial")],
)"#,
    check: Check::Whole(check),
    fixes,
};

/// A registered call to action or offer.
struct Registered<'a> {
    place: Place,
    name: &'a str,
    landing_page: &'a str,
}

/// A page, and who leads to it.
struct Page {
    page: String,
    messages: Vec<Id<Message>>,
    segments: BTreeSet<Id<Segment>>,
    is_for_all: bool,
}

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let calls: BTreeMap<String, &CallToAction> = ctx
        .plan
        .calls_to_action
        .values()
        .map(|call| (name_key(&call.name), call))
        .collect();
    for (lead, ways) in ctx.index.trails().leads() {
        let Some(registered) = registered(ctx, lead, &calls) else {
            continue;
        };
        let own = Address::parse(registered.landing_page.trim()).map(|address| address.page());
        let is_own = |page: &String| own.as_ref().is_some_and(|own| is_one_page(own, page));
        if ways.keys().all(is_own) || own.is_none() && ways.len() < 2 {
            continue;
        }
        let pages: Vec<Page> = ways
            .iter()
            .map(|(page, messages)| pages(ctx, page, messages, ways.values()))
            .filter(|page| !page.messages.is_empty())
            .collect();
        judge(ctx, &registered, own, &pages, sink);
    }
}

fn registered<'a>(
    ctx: &Ctx<'a>,
    lead: &Lead,
    calls: &BTreeMap<String, &'a CallToAction>,
) -> Option<Registered<'a>> {
    match lead {
        Lead::Call(key, _) => calls.get(key).map(|call| Registered {
            place: Place::of(call.id).field(field!(CallToAction.landing_page)),
            name: &call.name,
            landing_page: &call.landing_page,
        }),
        Lead::Offer(id, _) => ctx.plan.offers.get(id).map(|offer| Registered {
            place: Place::of(offer.id).field(field!(Offer.landing_page)),
            name: &offer.name,
            landing_page: &offer.landing_page,
        }),
    }
}

/// A page with the messages that lead to it from elsewhere, without variants of others that do so too.
fn pages<'a>(
    ctx: &Ctx<'_>,
    page: &str,
    messages: &BTreeSet<Id<Message>>,
    all: impl Iterator<Item = &'a BTreeSet<Id<Message>>> + Clone,
) -> Page {
    let mut found = Page {
        page: page.to_owned(),
        messages: Vec::new(),
        segments: BTreeSet::new(),
        is_for_all: false,
    };
    for id in messages {
        let parent = ctx.plan.messages.get(id).and_then(|message| message.parent);
        if parent.is_some_and(|parent| all.clone().any(|group| group.contains(&parent))) {
            continue;
        }
        let channels = ctx.runs_on(*id);
        let on_own_page = |medium| matches!(medium, Medium::Page | Medium::Article);
        if !channels.is_empty()
            && channels
                .values()
                .all(|(channel, _)| on_own_page(medium(channel)))
        {
            continue;
        }
        let tactics = channels.values().flat_map(|(_, tactics)| tactics);
        let before = found.segments.len();
        let mut named = 0;
        for tactic in tactics {
            named += tactic.segments.len();
            found.segments.extend(&tactic.segments);
        }
        found.is_for_all |= named == 0 && found.segments.len() == before;
        found.messages.push(*id);
    }
    found
}

fn judge(
    ctx: &Ctx<'_>,
    registered: &Registered<'_>,
    own: Option<String>,
    pages: &[Page],
    sink: &mut Sink,
) {
    let most = pages
        .iter()
        .max_by_key(|page| (page.messages.len(), std::cmp::Reverse(&page.page)));
    let Some(reference) = own.clone().or_else(|| most.map(|page| page.page.clone())) else {
        return;
    };
    let at = pages.iter().find(|page| page.page == reference);
    // What the register says holds for everybody.
    let meets = |page: &Page| {
        own.is_some()
            || at.is_none_or(|at| {
                at.is_for_all || page.is_for_all || !at.segments.is_disjoint(&page.segments)
            })
    };
    let others: Vec<&Page> = pages
        .iter()
        .filter(|page| !is_one_page(&page.page, &reference) && meets(page))
        .collect();
    let mut places = others.iter().flat_map(|page| {
        let messages = page.messages.iter();
        messages.map(move |id| (Place::of(*id).field(field!(Message.link)), &page.page))
    });
    let Some((first, _)) = places.next() else {
        return;
    };
    let name = registered.name.trim();
    let several = others.len() + 1;
    let finding = sink.report(first, format!("“{name}” leads to {several} pages."));
    if own.is_some() {
        finding.because(format!("“{reference}” is registered."));
    }
    for page in at.into_iter().chain(others.iter().copied()) {
        let messages = count(page.messages.len(), "message", "messages");
        finding.because(format!("“{}” in {messages}.", page.page));
    }
    finding.value(reference.as_str());
    for page in &others {
        finding.value(page.page.as_str());
    }
    for (place, page) in places.take(NAMED) {
        finding.also(place, format!("to “{page}”"));
    }
    let like = at.and_then(|page| page.messages.first());
    match (own, like) {
        (Some(_), _) => finding.also(registered.place, "as registered"),
        (None, Some(id)) if ctx.plan.messages.contains_key(id) => {
            let place = Place::of(*id).field(field!(Message.link));
            finding.also(place, format!("to “{reference}”"))
        }
        (None, _) => finding,
    };
}

/// Whether two addresses are of one page: they are equal, or one asks nothing that the other asks beside it.
fn is_one_page(one: &str, other: &str) -> bool {
    let asks = |bare: &str, page: &str| {
        let query = page.strip_prefix(bare);
        query.is_some_and(|query| query.starts_with('?'))
    };
    one == other || asks(one, other) || asks(other, one)
}

/// Leads all of them to the one page; each keeps its own tags.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let Some((reference, others)) = finding.values.split_first() else {
        return Vec::new();
    };
    let edits: Vec<Edit> = finding
        .places()
        .filter(|place| place.record.kind == Kind::Message)
        .filter_map(|place| {
            let Some(Value::Text(text)) = ctx.plan.get(place.record, place.field?) else {
                return None;
            };
            let address = Address::parse(text.trim())?;
            let is_other = others.contains(&address.page());
            let tags: Vec<String> = address
                .query
                .iter()
                .filter(|(name, _)| name.to_lowercase().starts_with("utm_"))
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            let sign = if reference.contains('?') { '&' } else { '?' };
            let tags = match tags.as_slice() {
                [] => String::new(),
                tags => format!("{sign}{}", tags.join("&")),
            };
            let link = format!("https://{reference}{tags}");
            is_other.then(|| {
                Edit::set(
                    Place {
                        span: None,
                        ..place
                    },
                    Value::Text(link),
                )
            })
        })
        .collect();
    if edits.is_empty() {
        return Vec::new();
    }
    let title = format!("Lead all to “{reference}”");
    vec![Fix::review(title.clone(), Edit::batch(title, edits))]
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    #[test]
    fn one_invitation_and_two_pages() {
        let ron = r#"(
            calls_to_action: [(id: "t", name: "Start your trial")],
            messages: [
                (id: "a", name: "A", call_to_action_label: "Start your trial", link: "https://w.example/trial?utm_source=x"),
                (id: "b", name: "B", call_to_action_label: "Start your trial!", link: "https://w.example/pricing?utm_source=y"),
                (id: "c", name: "C", call_to_action_label: "Start your trial", link: "http://www.w.example/trial/"),
            ],
        )"#;
        expect![[r#"
            warning B302 message “B” › link: “Start your trial” leads to 2 pages.
              “w.example/trial” in 2 messages.
              “w.example/pricing” in 1 message.
              to “w.example/trial”: message “A” › link
              [Lead all to “w.example/trial”]
        "#]]
        .assert_eq(&report("B302", ron));
        expect![[r#"
            Lead all to “w.example/trial”
            message “B” › link: https://w.example/pricing?utm_source=y → https://w.example/trial?utm_source=y
            still found: 0
        "#]]
        .assert_eq(&fixed("B302", ron));
    }

    #[test]
    fn an_offer_and_its_registered_page() {
        expect![[r#"
            warning B302 message “B” › link: “Spring” leads to 2 pages.
              “w.example/spring” is registered.
              “w.example/spring-sale” in 1 message.
              as registered: offer “Spring” › landing page
              [Lead all to “w.example/spring”]
        "#]]
        .assert_eq(&report(
            "B302",
            r#"(
            offers: [(id: "o", name: "Spring", landing_page: "https://w.example/spring")],
            messages: [(id: "b", name: "B", offers: ["o"], kind: Offer, link: "https://w.example/spring-sale"),
                       (id: "c", name: "C", offers: ["o"], link: "https://w.example/guide")],
        )"#,
        ));
    }

    /// Two messages, and where they run.
    fn two(more: &str, rest: &str) -> String {
        format!(
            r#"(
            calls_to_action: [(id: "t", name: "Start")],
            channels: [(id: "m", name: "Mail", group: Email), (id: "p", name: "Page", group: WebPage)],
            messages: [
                (id: "a", name: "A", call_to_action_label: "Start", link: "https://w.example/trial"),
                (id: "b", name: "B", call_to_action_label: "Start", link: "https://w.example/form", {more}),
            ],
            {rest}
        )"#
        )
    }

    #[test]
    fn segments_are_told_apart() {
        let for_segments = |one: &str, other: &str| {
            let tactics = format!(
                r#"tactics: [(id: "x", channel: "m", messages: ["a"], segments: [{one}]), (id: "y", channel: "m", messages: ["b"], segments: [{other}])],"#
            );
            report("B302", &two("", &tactics))
        };
        assert_eq!(for_segments(r#""mills""#, r#""hobby""#), "");
        assert!(for_segments(r#""mills""#, r#""mills", "hobby""#).contains("2 pages"));
        assert!(for_segments("", r#""hobby""#).contains("2 pages"));
    }

    #[test]
    fn what_is_asked_beside_a_page_makes_it_no_other_one() {
        let links = |one: &str, other: &str| {
            let plan = two("", "").replace("/trial", one).replace("/form", other);
            report("B302", &plan)
        };
        assert_eq!(links("/trial", "/trial?page=2&lang=en"), "");
        assert_eq!(links("/trial?ref=YouTube", "/trial"), "");
        assert!(links("/loom?id=1", "/loom?id=2").contains("2 pages"));
        assert!(links("/trial", "/trials?a=1").contains("2 pages"));
    }

    #[test]
    fn what_may_lead_elsewhere_is_fine() {
        assert!(report("B302", &two("", "")).contains("2 pages"));
        for (more, rest) in [
            (r#"parent: "a""#, ""),
            (r#"language: "de""#, ""),
            (
                "",
                r#"tactics: [(id: "x", channel: "p", messages: ["b"])],"#,
            ),
        ] {
            assert_eq!(report("B302", &two(more, rest)), "", "{more} {rest}");
        }
        let unregistered = two("", "").replace(r#"name: "Start")"#, r#"name: "Other")"#);
        assert_eq!(report("B302", &unregistered), "");
    }
}
