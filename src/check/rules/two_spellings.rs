//! B104: one thing spelt in two ways across the plan.

use std::cmp::Reverse;

use crate::check::spelt::{Surface, of_message};
use crate::check::vocabulary::{COPY, FEEDS};
use crate::check::wording::quoted;
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::model::{Id, Kind, Message, Place, Plan, Term, Value, key as record_key};
use crate::text::terms::replaced;

/// How often something has to stand in the plan before its spellings are compared.
const LEAST: usize = 3;

/// The card.
pub const RULE: Rule = Rule {
    code: "B104",
    name: "two-spellings",
    severity: Severity::Warning,
    summary: "One thing is spelt in two ways across the plan.",
    why: "“Web site” in one message and “website” in nine others is nobody's decision. The messages of a language are \
          compared with each other: words written together, with a hyphen or apart, with capitals inside or without. \
          Pairs that English tells apart (log in and login, every day and everyday, high quality and high-quality) are \
          left alone, and so is what stands in the term list, which has rules of its own.",
    reads: &[
        (Kind::Message, COPY),
        (Kind::Message, &["language"]),
        (Kind::Term, FEEDS),
    ],
    bad: r#"(
    messages: [
        (id: "a", name: "A", body: "A smooth onboarding"), (id: "b", name: "B", body: "Onboarding made easy"),
        (id: "c", name: "C", body: "Free on-boarding"),
    ],
)"#,
    good: r#"(
    messages: [
        (id: "a", name: "A", body: "A smooth onboarding"), (id: "b", name: "B", body: "Onboarding made easy"),
        (id: "c", name: "C", body: "Free onboarding"),
    ],
)"#,
    check: Check::Whole(check),
    fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    for surfaces in ctx.index.spelt().several() {
        if let Some(ways) = ways(ctx, surfaces) {
            report(ctx, &ways, sink);
        }
    }
}

/// The ways to spell something, the commonest first; none where nothing is wrong with them.
fn ways<'a>(ctx: &Ctx<'_>, surfaces: &'a [Surface]) -> Option<Vec<&'a Surface>> {
    let is_together = |one: &Surface| !one.surface.contains([' ', '-']);
    let mut ways: Vec<&Surface> = surfaces.iter().collect();
    if !ways.iter().any(|one| is_together(one)) {
        return None; // high quality, high-quality: a noun and what stands before one
    }
    ways.sort_by_key(|one| (Reverse(one.messages.len()), &one.surface));
    let total: usize = ways.iter().map(|one| one.messages.len()).sum();
    let is_known = ways
        .first()
        .is_some_and(|one| ctx.index.vocabulary().know(&one.surface));
    (total >= LEAST && !is_known).then_some(ways)
}

fn report(ctx: &Ctx<'_>, ways: &[&Surface], sink: &mut Sink) {
    let counted: Vec<String> = ways
        .iter()
        .map(|one| format!("{} {}×", quoted(&one.surface), one.messages.len()))
        .collect();
    let mut places = ways
        .iter()
        .rev()
        .filter_map(|one| Some((first(ctx, one)?, one)));
    let Some((place, _)) = places.next() else {
        return;
    };
    let finding = sink.report(
        place,
        format!(
            "One thing, spelt in {} ways: {}.",
            ways.len(),
            counted.join(", ")
        ),
    );
    finding.sure(Confidence::Likely);
    for (place, one) in places {
        finding.also(place, format!("as {}", quoted(&one.surface)));
    }
    for one in ways {
        finding.value(one.surface.clone());
    }
    finding.values.sort_unstable();
}

/// The first place at which something is spelt so.
fn first(ctx: &Ctx<'_>, one: &Surface) -> Option<Place> {
    let id = *one.messages.first()?;
    let message = ctx.plan.messages.get(&id)?;
    let mut all = of_message(message, ctx.facts(id)?);
    let ((part, reading), _, spelling) = all.find(|(_, number, _)| *number == one.number)?;
    let place = Place::of(id).field(part.field());
    Some(place.span(spelling.range(reading)))
}

/// The commonest way for all, or where several are as common any of these; and to write it down.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let mut several = ctx.index.spelt().several();
    let found = several.find_map(|surfaces| {
        let ways = ways(ctx, surfaces)?;
        let mut names: Vec<&str> = ways.iter().map(|one| one.surface.as_str()).collect();
        names.sort_unstable();
        names.iter().eq(finding.values.iter()).then_some(ways)
    });
    let Some(ways) = found else {
        return Vec::new();
    };
    let most = ways.first().map_or(0, |one| one.messages.len());
    let total: usize = ways.iter().map(|one| one.messages.len()).sum();
    let mut fixes = Vec::new();
    for best in ways.iter().filter(|one| one.messages.len() == most) {
        let written = quoted(&best.surface);
        let places = total - most;
        let title = match places {
            1 => format!("Write {written} in the other place"),
            n => format!("Write {written} in the other {n} places"),
        };
        let label = format!("write {written} in {places} places");
        fixes.push(Fix::review(
            title,
            Edit::batch(label, spell(ctx, &ways, best)),
        ));
    }
    if let Some(best) = ways.first() {
        let title = format!("Add {} to the term list", quoted(&best.surface));
        fixes.push(Fix::review(
            title,
            Edit::insert(term(ctx.plan, &best.surface)),
        ));
    }
    fixes
}

/// The changes that spell something in one way everywhere.
fn spell(ctx: &Ctx<'_>, ways: &[&Surface], best: &Surface) -> Vec<Edit> {
    let others = ways.iter().filter(|one| one.number != best.number);
    let mut messages: Vec<Id<Message>> = others.flat_map(|one| &one.messages).copied().collect();
    messages.sort_unstable();
    messages.dedup();
    let mut edits = Vec::new();
    for message in messages.iter().filter_map(|id| ctx.plan.messages.get(id)) {
        let Some(facts) = ctx.facts(message.id) else {
            continue;
        };
        let wrong: Vec<_> = of_message(message, facts)
            .filter(|(_, one, _)| one.letters == best.number.letters && *one != best.number)
            .collect();
        for (part, reading) in facts.parts() {
            let mut text = message.part(part).to_owned();
            for (_, _, spelling) in wrong.iter().rev().filter(|((at, _), ..)| *at == part) {
                text = replaced(&text, &spelling.range(reading), &best.surface);
            }
            if text != message.part(part) {
                edits.push(Edit::set(
                    Place::of(message.id).field(part.field()),
                    Value::Text(text),
                ));
            }
        }
    }
    edits
}

/// A new entry of the term list, under an id that the plan does not have.
fn term(plan: &Plan, surface: &str) -> Term {
    let name = surface.to_owned();
    let base = format!("term-{}", surface.replace(' ', "-"));
    let ids = std::iter::once(base.clone()).chain((2..).map(|n| format!("{n}-{base}")));
    let mut free = ids
        .map(|id| Id::from_key(record_key(&id)))
        .filter(|id| !plan.terms.contains_key(id));
    Term {
        id: free.next().unwrap_or_default(),
        name,
        ..Term::default()
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    fn plan_of(texts: &[&str]) -> String {
        let texts: String = texts
            .iter()
            .enumerate()
            .map(|(n, text)| format!("(id: \"m{n}\", name: \"m{n}\", body: {text:?}),"))
            .collect();
        format!("(messages: [{texts}])")
    }

    #[test]
    fn spellings_are_counted() {
        expect![[r#"
            warning B104 message “m1” › body: One thing, spelt in 3 ways: “e-commerce” 2×, “eCommerce” 1×, “ecommerce” 1×.
              as “eCommerce”: message “m2” › body
              as “e-commerce”: message “m0” › body
              [Write “e-commerce” in the other 2 places]
              [Add “e-commerce” to the term list]
            warning B104 message “m3” › body: One thing, spelt in 2 ways: “website” 2×, “web site” 1×.
              as “website”: message “m4” › body
              [Write “website” in the other place]
              [Add “website” to the term list]
        "#]]
        .assert_eq(&report(
            "B104",
            &plan_of(&[
                "E-commerce and e-commerce",
                "Ecommerce",
                "Your eCommerce",
                "See our web site",
                "Website, a website",
            ]),
        ));
    }

    #[test]
    fn where_nobody_is_in_the_majority_both_are_offered() {
        let report = report(
            "B104",
            &plan_of(&["on-boarding on-boarding", "onboarding, onboarding"]),
        );
        assert!(
            report.contains("[Write “on-boarding” in the other 2 places]"),
            "{report}"
        );
        assert!(
            report.contains("[Write “onboarding” in the other 2 places]"),
            "{report}"
        );
    }

    #[test]
    fn what_english_tells_apart() {
        for texts in [
            ["Set up in minutes", "Easy setup", "A setup"],
            ["Every day", "Everyday looms", "An everyday loom"],
            ["High quality", "High-quality looms", "A high-quality loom"],
            ["Log in now", "Your login", "Login"],
            ["The Loom is here", "the loom", "The Loom"],
            ["Website", "WEB SITE", "#WebSite web-site.example"],
            ["An on-boarding", "onboarding", ""],
        ] {
            assert_eq!(report("B104", &plan_of(&texts)), "", "{texts:?}");
        }
    }

    #[test]
    fn what_stands_in_the_term_list_has_rules_of_its_own() {
        let plan = plan_of(&["onboarding", "onboarding", "on-boarding"]);
        let plan = plan.replacen('(', "(terms: [(id: \"t\", name: \"onboarding\")],", 1);
        assert_eq!(report("B104", &plan), "");
    }

    #[test]
    fn one_spelling_for_all() {
        expect![[r#"
            Write “website” in the other 2 places
            message “m0” › body: A web site’s web site → A website’s website
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "B104",
            &plan_of(&["A web site’s web site", "website", "website, website"]),
        ));
    }
}
