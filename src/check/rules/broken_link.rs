//! B303: a link that cannot work as it is written, or that leads to a host one letter off the brand's own.

use strsim::osa_distance;

use crate::check::facts::{Facts, Part};
use crate::check::words::instead;
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::{Brand, Id, Kind, Message, MessageField, Place, Plan, Ref, Value};
use crate::text::links::address::{Address, host_of};
use crate::text::links::broken::{Broken, Why, in_field, in_text};

/// The shortest host that is compared letter by letter.
const SHORTEST: usize = 6;

/// The card.
pub const RULE: Rule = Rule {
    code: "B303",
    name: "broken-link",
    severity: Severity::Error,
    summary: "A link cannot work as it is written, or misses the brand's own host by a letter.",
    why: "“https//weave.example” opens nothing, and “waeve.example” opens somebody else's page. Nothing is \
          looked up on the network: only the form is judged, and hosts are compared with those on the \
          brand's card. A link to an own host without the s of https is \
          a warning: browsers warn of it. Merge fields are left to B306.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Brand, &["hosts"]),
        (Kind::Offer, &["landing_page"]),
        (Kind::CallToAction, &["landing_page"]),
        (Kind::Tactic, &["landing"]),
    ],
    bad: r#"(
    messages: [(id: "spring", name: "Spring", body: "All looms: https//weave.example/spring")],
)"#,
    good: r#"(
    messages: [(id: "spring", name: "Spring", body: "All looms: https://weave.example/spring")],
)"#,
    check: Check::Each(
        &[Kind::Message, Kind::Offer, Kind::CallToAction, Kind::Tactic],
        check,
    ),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let plan = ctx.plan;
    match at.kind {
        Kind::Message => {
            let id: Id<Message> = Id::from_key(at.key);
            for (field, part) in ctx.facts(id).into_iter().flat_map(Facts::texts) {
                judge_part(plan, Place::of(id).field(field.field()), field, part, sink);
            }
        }
        Kind::Offer => {
            if let Some(offer) = ctx.get(&plan.offers, at) {
                let place = Place::record(at).field(field!(Offer.landing_page));
                judge_field(plan, place, &offer.landing_page, sink);
            }
        }
        Kind::CallToAction => {
            if let Some(call) = ctx.get(&plan.calls_to_action, at) {
                let place = Place::record(at).field(field!(CallToAction.landing_page));
                judge_field(plan, place, &call.landing_page, sink);
            }
        }
        Kind::Tactic => {
            if let Some(tactic) = ctx.get(&plan.tactics, at) {
                let place = Place::record(at).field(field!(Tactic.landing));
                judge_field(plan, place, &tactic.landing, sink);
            }
        }
        _ => {}
    }
}

/// A field that holds one link.
fn judge_field(plan: &Plan, place: Place, text: &str, sink: &mut Sink) {
    if let Some(broken) = in_field(text) {
        report(place, text, &broken, sink);
    } else if let Some(address) = Address::parse(text.trim()) {
        let from = text.len() - text.trim_start().len();
        judge_host(plan, place, from, text.trim(), &address, sink);
    }
}

/// Links in a part of a message.
fn judge_part(plan: &Plan, place: Place, field: MessageField, part: &Part, sink: &mut Sink) {
    let (text, broken) = (part.text(), part.broken_links());
    for broken in broken {
        report(place, text, broken, sink);
    }
    if field == MessageField::Link && !broken.is_empty() {
        return;
    }
    for (range, address) in part.links() {
        let words = text.get(range.clone()).unwrap_or_default();
        judge_host(plan, place, range.start, words, address, sink);
    }
}

fn report(place: Place, text: &str, broken: &Broken, sink: &mut Sink) {
    let words = text.get(broken.range.clone()).unwrap_or_default();
    let sentence = match broken.why {
        Why::Scheme => format!("“{words}” is not how a link begins."),
        Why::Space => "There is a space in the link.".to_owned(),
        Why::Mark => format!("“{words}” hangs at the end of the link."),
        Why::Host => format!("“{words}” names no site."),
    };
    let finding = sink.report(place.span(broken.range.clone()), sentence);
    finding.value(text.trim());
    if broken.why == Why::Scheme {
        finding.because(format!("Write “{}”.", broken.instead.unwrap_or_default()));
    }
}

/// Compares the host of a link with the brand's own. `from` is where the link begins in its field.
fn judge_host(
    plan: &Plan,
    place: Place,
    from: usize,
    link: &str,
    address: &Address,
    sink: &mut Sink,
) {
    let host = address.bare_host();
    let span = from + address.host_range.start..from + address.host_range.end;
    let own: Vec<String> = plan.brand.hosts.iter().map(|host| host_of(host)).collect();
    if own.iter().any(|own| is_under(host, own)) {
        if address.scheme == Some("http") {
            let scheme = from..from + "http".len();
            let finding = sink.report(
                place.span(scheme),
                format!("“{host}” is linked without the s of https."),
            );
            finding.severe(Severity::Warning).sure(Confidence::Likely);
            finding.value(link);
            finding.because("Browsers warn of pages without it.");
        }
    } else if let Some(near) = own.iter().find(|own| is_near(host, own)) {
        let finding = sink.report(
            place.span(span),
            format!("“{host}” is one letter off the brand's own “{near}”."),
        );
        finding.value(host).value(near.as_str());
        let brand = Place::record(plan_brand()).field(field!(Brand.hosts));
        finding.also(brand, "the brand's own");
        if only_ending_differs(host, near) {
            finding.severe(Severity::Warning).sure(Confidence::Likely);
        }
    }
}

fn plan_brand() -> Ref {
    Brand::default().id.at()
}

fn is_under(host: &str, own: &str) -> bool {
    host == own
        || host
            .strip_suffix(own)
            .is_some_and(|rest| rest.ends_with('.'))
}

/// One letter more, less, other or swapped with its neighbour; in the host itself or in what stands above it.
fn is_near(host: &str, own: &str) -> bool {
    let labels = own.split('.').count();
    let above: Vec<&str> = host.rsplit('.').take(labels).collect();
    let above: Vec<&str> = above.into_iter().rev().collect();
    let above = above.join(".");
    own.len() >= SHORTEST && above != own && osa_distance(&above, own) == 1
}

/// weave.co and weave.com may both be ours.
fn only_ending_differs(host: &str, own: &str) -> bool {
    let name = |host: &str| host.rsplit_once('.').map(|(name, _)| name.to_owned());
    name(host) == name(own)
}

fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let fix = mend(ctx, finding);
    fix.into_iter().collect()
}

fn mend(ctx: &Ctx<'_>, finding: &Finding) -> Option<Fix> {
    let place = finding.place;
    let Some(Value::Text(text)) = ctx.plan.get(place.record, place.field?) else {
        return None;
    };
    let span = place.span?;
    let range = span.start as usize..span.end as usize;
    let is_it = |broken: &Broken| broken.range == range;
    let broken = in_field(&text)
        .filter(is_it)
        .or_else(|| in_text(&text).into_iter().find(is_it));
    let with = |words: &str| -> Option<Edit> { instead(ctx, finding, words) };
    if let Some(broken) = broken {
        let words = broken.instead?;
        let title = match words {
            "" => "Take it out of the link".to_owned(),
            words => format!("Write “{words}”"),
        };
        return Some(Fix::sure(title, with(words)?));
    }
    match finding.values.as_slice() {
        [_, near] => {
            let labels = near.split('.').count();
            let host = span.of(&text);
            let subs = host.split('.').count().saturating_sub(labels);
            let sub: String = host
                .split('.')
                .take(subs)
                .map(|label| format!("{label}."))
                .collect();
            let whole = format!("{sub}{near}");
            Some(Fix::review(format!("Write “{whole}”"), with(&whole)?))
        }
        [_] => Some(Fix::review("Write “https”", with("https")?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    /// A message of a brand with the hosts weave.example and weave-mills.de.
    fn with(fields: &str) -> String {
        format!(
            r#"(
            brand: (hosts: ["weave.example", "https://www.weave-mills.de/"]),
            messages: [(id: "m", name: "Spring", {fields})],
        )"#
        )
    }

    #[test]
    fn broken_by_form() {
        let ron = with(
            r#"body: "See htp://weave.example or www.weave-mills.de.", link: "https://weave.example/ spring""#,
        );
        expect![[r#"
            error B303 message “Spring” › body: “htp://” is not how a link begins.
              Write “http://”.
              [Write “http://”]
            error B303 message “Spring” › link: There is a space in the link.
              [Take it out of the link]
        "#]]
        .assert_eq(&report("B303", &ron));
    }

    #[test]
    fn a_letter_off_the_own_host() {
        let ron =
            with(r#"body: "At shop.weave-mils.de today", link: "https://waeve.example/spring""#);
        expect![[r#"
            error B303 message “Spring” › body: “shop.weave-mils.de” is one letter off the brand's own “weave-mills.de”.
              the brand's own: brand › web addresses
              [Write “shop.weave-mills.de”]
            error B303 message “Spring” › link: “waeve.example” is one letter off the brand's own “weave.example”.
              the brand's own: brand › web addresses
              [Write “weave.example”]
        "#]]
        .assert_eq(&report("B303", &ron));
    }

    #[test]
    fn the_s_of_https() {
        let ron = with(r#"link: "http://weave.example/spring""#);
        expect![[r#"
            warning B303 message “Spring” › link: “weave.example” is linked without the s of https.
              Browsers warn of pages without it.
              [Write “https”]
        "#]]
        .assert_eq(&report("B303", &ron));
        assert!(fixed("B303", &ron).ends_with("still found: 0\n"));
    }

    #[test]
    fn landing_pages_are_links_too() {
        let ron = r#"(
            offers: [(id: "o", name: "Spring", landing_page: "https//weave.example")],
            calls_to_action: [(id: "c", name: "Order", landing_page: "Ask at the desk.")],
            tactics: [(id: "t", name: "Letter", landing: "https://weave.example/order,")],
        )"#;
        expect![[r#"
            error B303 offer “Spring” › landing page: “https//” is not how a link begins.
              Write “https://”.
              [Write “https://”]
            error B303 tactic “Letter” › landing page or step: “,” hangs at the end of the link.
              [Take it out of the link]
        "#]]
        .assert_eq(&report("B303", ron));
    }

    #[test]
    fn links_that_work_are_fine() {
        for fields in [
            r#"body: "See weave.example. And https://weave.example/a?b=1, or news.weave-mills.de", link: "weave.example/x""#,
            r#"link: "https://somewhere.example/spring""#,
            r#"link: "http://somewhere.example/spring""#,
            r#"link: "{{unsubscribe}}""#,
        ] {
            assert_eq!(report("B303", &with(fields)), "", "{fields}");
        }
    }
}
