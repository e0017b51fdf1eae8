//! B102: a preferred term that is written another way. And the repairs of all rules for terms.

use crate::check::vocabulary::{COPY, FEEDS, Miss, put_right};
use crate::check::wording::quoted;
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::model::{Id, Kind, Place, Ref, Term};
use crate::text::terms::{What, with_capitals_of};

/// The card.
pub const RULE: Rule = Rule {
    code: "B102",
    name: "term-written-otherwise",
    severity: Severity::Warning,
    summary: "A term that the brand writes in one way is written another way.",
    why: "“E-mail” here and “email” there look as if two firms had written them. What counts is the spelling: \
          together, with a hyphen or apart, without its accents, and the variants that the entry names. Capitals count where the term \
          has some inside or is marked as case-sensitive; a capital at the beginning of a sentence or in a title is \
          never wrong. Nouns and verbs are told apart: where your term is “sign-up”, “sign up today” is fine.",
    reads: &[
        (Kind::Message, COPY),
        (Kind::Term, FEEDS),
        (Kind::Term, &["why"]),
    ],
    bad: r#"(
    terms: [(id: "email", name: "email", variants: ["electronic mail"])],
    messages: [(id: "guide", name: "Guide", body: "Read our e-mail guide.")],
)"#,
    good: r#"(
    terms: [(id: "email", name: "email", variants: ["electronic mail"])],
    messages: [(id: "guide", name: "Guide", body: "Read our guide. Email us: e-mail@loom.example")],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(message) = ctx.get(&ctx.plan.messages, at) else {
        return;
    };
    let misses = ctx.index.vocabulary().misses(message.id);
    for miss in misses.filter(|miss| miss.hit.what == What::Variant) {
        let Some(term) = ctx.plan.terms.get(&miss.term) else {
            continue;
        };
        let surface = miss.surface(ctx.plan);
        let message = format!(
            "Your brand writes {}, not {}.",
            quoted(&miss.hit.instead),
            quoted(surface)
        );
        let finding = sink.report(miss.place(), message);
        refer_to(finding, term, surface);
    }
}

fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let miss = miss_of(ctx, finding);
    miss.map_or_else(Vec::new, |miss| fixes_for(ctx, miss, Fix::sure))
}

/// Says which entry of the list a finding goes by, and why it stands there.
pub fn refer_to(finding: &mut Finding, term: &Term, surface: &str) {
    if !term.why.trim().is_empty() {
        finding.because(format!("The reason that was given: {}", term.why.trim()));
    }
    finding
        .also(Place::of(term.id), "the entry")
        .value(term.name.to_lowercase())
        .value(surface.to_lowercase());
}

/// What a finding of a rule for terms was made of, as long as it stands there.
pub fn miss_of<'a>(ctx: &Ctx<'a>, finding: &Finding) -> Option<Miss<'a>> {
    let message = Id::from_key(finding.place.record.key);
    let mut misses = ctx.index.vocabulary().misses(message);
    misses.find(|miss| miss.place() == finding.place)
}

/// Putting it right here, and everywhere at once where the same term is missed in other places.
pub fn fixes_for(ctx: &Ctx<'_>, miss: Miss<'_>, here: fn(String, Edit) -> Fix) -> Vec<Fix> {
    if miss.hit.instead.is_empty() {
        return Vec::new();
    }
    let instead = with_capitals_of(miss.surface(ctx.plan), &miss.hit.instead);
    let one = put_right(ctx.plan, std::iter::once(miss)).into_iter();
    let mut fixes: Vec<Fix> = one
        .map(|edit| here(format!("Write {}", quoted(&instead)), edit))
        .collect();
    let all = ctx.index.vocabulary().all_misses().filter(|other| {
        other.term == miss.term && other.hit.what == miss.hit.what && !other.hit.instead.is_empty()
    });
    let all: Vec<Miss<'_>> = all.collect();
    let places = all.len();
    if places > 1
        && let Some(term) = ctx.plan.terms.get(&miss.term)
    {
        let name = quoted(&term.name);
        let edits = put_right(ctx.plan, all.into_iter());
        let label = format!("put right {places} places with {name}");
        fixes.push(Fix::review(
            format!("Put right all {places} places with {name}"),
            Edit::batch(label, edits),
        ));
    }
    fixes
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{finds, fixed, plan, report};
    use crate::check::{Ctx, Index, fixes};
    use crate::edit::apply;

    const TERMS: &str = r#"terms: [
        (id: "email", name: "email", why: "Our house style."), (id: "sign", name: "sign-up"),
        (id: "customer", name: "customer", variants: ["shopper"]),
    ],"#;

    fn of_messages(messages: &str) -> String {
        report("B102", &format!("({TERMS} messages: [{messages}])"))
    }

    #[test]
    fn an_accent_left_out() {
        let says = |term: &str, body: &str| {
            report(
                "B102",
                &format!(
                    r#"(terms: [(id: "t", name: "{term}")], messages: [(id: "m", name: "M", body: "{body}")])"#
                ),
            )
        };
        let found = says("café", "41 cafes in Munster. A café, Cafés.");
        assert!(
            found.contains("Your brand writes “cafés”, not “cafes”."),
            "{found}"
        );
        assert_eq!(found.matches("warning").count(), 1, "{found}");
        assert_eq!(says("résumé", "We resume at noon."), "");
        assert_eq!(says("Möbel", "Mobel"), "", "an umlaut is no accent");
        assert_eq!(says("cafe", "A café."), "", "only what was left out");
    }

    #[test]
    fn other_spellings_and_other_words() {
        expect![[r#"
            warning B102 message “Guide” › body: Your brand writes “customers”, not “Shoppers”.
              the entry: term “customer”
              [Write “Customers”]
            warning B102 message “Guide” › body: Your brand writes “sign-up”, not “signup”.
              the entry: term “sign-up”
              [Write “sign-up”]
            warning B102 message “Guide” › headline: Your brand writes “email”, not “e-mail”.
              The reason that was given: Our house style.
              the entry: term “email”
              [Write “email”]
        "#]]
        .assert_eq(&of_messages(
            r#"(id: "m", name: "Guide", headline: "Our e-mail guide", body: "Shoppers like our signup form.")"#,
        ));
    }

    #[test]
    fn capitals_and_verbs_are_fine() {
        for fields in [
            r#"headline: "Email Us Today", body: "Sign up today. Please sign up.""#,
            r#"call_to_action_label: "Sign up now", subject: "EMAIL US""#,
            r#"body: "We #e-mail you at e-mail.example.""#,
        ] {
            assert_eq!(
                of_messages(&format!(r#"(id: "m", {fields})"#)),
                "",
                "{fields}"
            );
        }
    }

    #[test]
    fn all_places_are_put_right_at_once() {
        let ron = format!(
            r#"({TERMS} messages: [
                (id: "a", body: "E-mail or e mail us."), (id: "b", subject: "By e-mail", note: "E-MAIL is fine"),
            ])"#
        );
        let rule = crate::check::rules::find("B102").unwrap();
        let mut plan = plan(&ron).unwrap();
        let findings = finds(rule, &plan);
        let before = plan.clone();
        let index = Index::new(&before);
        let ctx = Ctx::new(&before, crate::check::testing::TODAY, &index);
        let fix = fixes(&ctx, &findings[0]).pop().unwrap();
        assert_eq!(fix.title, "Put right all 4 places with “email”");
        apply(&mut plan, &fix.edit);
        let texts: Vec<&str> = plan
            .messages
            .values()
            .flat_map(|m| [m.subject.as_str(), &m.body, &m.note])
            .collect();
        assert_eq!(
            texts,
            [
                "",
                "Email or email us.",
                "",
                "By email",
                "",
                "EMAIL is fine"
            ]
        );
        assert_eq!(finds(rule, &plan), []);
    }

    #[test]
    fn one_place_is_put_right() {
        expect![[r#"
            Write “Email”
            message “m” › body: E-mail us at e-mail@loom.example → Email us at e-mail@loom.example
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "B102",
            &format!(
                r#"({TERMS} messages: [(id: "m", name: "m", body: "E-mail us at e-mail@loom.example")])"#
            ),
        ));
    }
}
