//! B202: a message that claims something else than the offer that it makes, as registered.

use crate::check::index::WHERE_IT_RUNS;
use crate::check::register::{Bond, Entry, REGISTERED};
use crate::check::unify::{rewritten, written};
use crate::check::wording::quoted;
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::{Field, Id, Kind, Message, Offer, Place, Ref};
use crate::text::claims::Claim;

/// The card.
pub const RULE: Rule = Rule {
    code: "B202",
    name: "against-the-register",
    severity: Severity::Error,
    summary: "A message claims something else than the offer that it makes, as registered.",
    why: "What is registered is what the brand has decided to promise; a text that says otherwise promises \
          something that nobody agreed to. A claim is compared with an offer where the message makes that offer, \
          where its code stands beside the claim, or where the claim names its product and the offer holds for \
          everybody, everywhere and always. Of a message that runs nowhere any more, since its tactics are stopped or \
          done, nothing is said.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &["offers", WHERE_IT_RUNS]),
        (Kind::Offer, REGISTERED),
    ],
    bad: r#"(
    offers: [(id: "trial", name: "Spring trial", kind: FreeTrial, value: 14, unit: Days)],
    messages: [(id: "page", name: "Page", body: "Try it free for 30 days.", offers: ["trial"])],
)"#,
    good: r#"(
    offers: [(id: "trial", name: "Spring trial", kind: FreeTrial, value: 14, unit: Days)],
    messages: [(id: "page", name: "Page", body: "Try it free for two weeks.", offers: ["trial"])],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&ctx.plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    if ctx.index.is_over(ctx.plan, id) {
        return;
    }
    let register = ctx.index.register(ctx.plan);
    for (n, entry, bond) in register.against(message, facts) {
        let Some(((part, claim), offer)) = facts.claim(n).zip(ctx.plan.offers.get(&entry.offer))
        else {
            continue;
        };
        let quote = message.part(part).get(claim.range.clone());
        let place = Place::of(id).field(part.field()).span(claim.range.clone());
        let words = format!(
            "{} goes against the offer {}, which is {}.",
            quoted(quote.unwrap_or_default()),
            quoted(&offer.name),
            entry.claim.said
        );
        let finding = sink.report(place, words);
        finding.because(match bond {
            Bond::Link => "The message makes this offer.".to_owned(),
            Bond::Code => format!("The offer’s code {} stands beside it.", offer.code.trim()),
            Bond::Product if offer.product.trim().is_empty() => {
                format!("It is the only {} that is registered.", claim.slot.name())
            }
            Bond::Product => format!("It speaks of {}.", offer.product.trim()),
        });
        finding.also(
            Place::of(offer.id).field(value_field(offer)),
            "is registered",
        );
        finding
            .value(claim.said.clone())
            .value(entry.claim.said.clone());
        if bond == Bond::Product {
            finding.sure(Confidence::Likely);
        }
    }
}

fn value_field(offer: &Offer) -> Field {
    if offer.amount.is_some() {
        field!(Offer.amount)
    } else {
        field!(Offer.value)
    }
}

/// The registered value, where it can be written.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let id: Id<Message> = Id::from_key(finding.place.record.key);
    let Some((message, facts)) = ctx.plan.messages.get(&id).zip(ctx.facts(id)) else {
        return Vec::new();
    };
    let against = ctx.index.register(ctx.plan).against(message, facts);
    let fix = against.into_iter().find_map(|(n, entry, bond)| {
        let (part, claim) = facts.claim(n)?;
        let place = Place::of(id).field(part.field());
        let is_it = place.span(claim.range.clone()) == finding.place;
        let edits = is_it.then(|| registered(ctx, place, message.part(part), claim, entry))??;
        let title = format!("Write {}, as registered", entry.claim.said);
        let edit = Edit::batch(title.clone(), edits);
        Some(match bond {
            Bond::Product => Fix::review(title, edit),
            _ => Fix::sure(title, edit),
        })
    });
    fix.into_iter().collect()
}

fn registered(
    ctx: &Ctx<'_>,
    place: Place,
    text: &str,
    claim: &Claim,
    entry: &Entry,
) -> Option<Vec<Edit>> {
    written(
        ctx,
        vec![(place, rewritten(claim, text, &entry.claim, None)?)],
    )
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    /// A plan with a 14-day trial registered, and one message.
    fn message(offer: &str, message: &str) -> String {
        report(
            "B202",
            &format!(
                r#"(
                offers: [(id: "trial", name: "Spring trial", kind: FreeTrial, value: 14, unit: Days{offer})],
                messages: [(id: "m", name: "Page", {message})],
            )"#
            ),
        )
    }

    #[test]
    fn the_registered_value_is_what_counts() {
        expect![[r#"
            error B202 message “Page” › body: “30 days” goes against the offer “Spring trial”, which is 14 days.
              The message makes this offer.
              is registered: offer “Spring trial” › value
              [Write 14 days, as registered]
        "#]]
        .assert_eq(&message(
            "",
            r#"body: "Try it free for 30 days.", offers: ["trial"]"#,
        ));
        for fine in [
            r#"body: "A fortnight free. Two weeks, free.", offers: ["trial"]"#,
            r#"body: "30 days to send it back.", offers: ["trial"]"#,
            r#"body: "Students try it free for 30 days.", offers: ["trial"]"#,
            r#"headline: "14 days free", body: "Or 30 days of free trial for the Pro loom.", offers: ["trial"]"#,
            r#"headline: "14 days free", body: "After that, 30 days free for those who order.", offers: ["trial"]"#,
        ] {
            assert_eq!(message("", fine), "", "{fine}");
        }
    }

    #[test]
    fn without_a_link_it_is_bound_by_its_kind_or_product_and_only_where_it_holds_for_all() {
        let free = r#"body: "Try it free for 30 days.""#;
        assert!(message("", free).contains("It is the only trial that is registered."));
        for limited in [
            r#", valid_to: "2027-04-01""#,
            r#", eligibility: "New customers""#,
            r#", region: "Leeds""#,
            r#", product: "Havsbris""#,
        ] {
            assert_eq!(message(limited, free), "", "{limited}");
        }
        let named = r#"body: "Try Havsbris free for 30 days.""#;
        let found = message(r#", product: "Havsbris""#, named);
        assert!(found.contains("It speaks of Havsbris."), "{found}");
    }

    #[test]
    fn a_message_that_says_both_is_measured_by_the_register() {
        expect![[r#"
            error B202 message “Page” › headline: “10-day” goes against the offer “Spring trial”, which is 14 days.
              The message makes this offer.
              is registered: offer “Spring trial” › value
              [Write 14 days, as registered]
        "#]]
        .assert_eq(&message(
            "",
            r#"headline: "A 10-day trial on your bar", body: "The trial is free for 14 days.", offers: ["trial"]"#,
        ));
    }

    #[test]
    fn what_runs_nowhere_any_more_is_left_alone() {
        let page = |tactics: &str| {
            report(
                "B202",
                &format!(
                    r#"(
                offers: [(id: "trial", name: "Spring trial", kind: FreeTrial, value: 14, unit: Days)],
                messages: [(id: "m", name: "Page", body: "Try it free for 30 days.", offers: ["trial"])],
                tactics: [{tactics}],
            )"#
                ),
            )
        };
        let stopped = r#"(id: "s", course: Stop, messages: ["m"])"#;
        let over = r#"(id: "o", status: Done, messages: ["m"])"#;
        assert_eq!(page(stopped), "");
        assert_eq!(page(&format!("{stopped}, {over}")), "");
        assert!(!page(&format!(r#"{stopped}, (id: "t", messages: ["m"])"#)).is_empty());
        assert!(!page("").is_empty(), "it is yet to come");
    }

    #[test]
    fn a_code_binds() {
        let plan = |code: &str| {
            report(
                "B202",
                &format!(
                    r#"(
                offers: [(id: "spring", name: "Spring saving", value: 20, unit: Percent, code: "{code}")],
                messages: [(id: "m", name: "Page", body: "25% off with code SPRING20.")],
            )"#
                ),
            )
        };
        assert!(plan("SPRING20").contains("The offer’s code SPRING20 stands beside it."));
        assert_eq!(plan("AUTUMN20"), "");
    }

    #[test]
    fn facts_are_compared_as_they_are_meant() {
        let customers = |text: &str| {
            report(
                "B202",
                &format!(
                    r#"(
                offers: [(id: "c", name: "5000 customers", kind: Count, value: 5000, unit: Pieces, qualifier: Over)],
                messages: [(id: "m", name: "Page", body: "{text}", offers: ["c"])],
            )"#
                ),
            )
        };
        assert!(customers("4,200 customers trust us.").contains("which is over 5,000"));
        assert_eq!(customers("5,123 customers trust us."), "");
    }

    #[test]
    fn the_registered_value_is_written_in_the_unit_that_stands_there() {
        expect![[r#"
            Write 14 days, as registered
            message “Page” › body: Try it free for 4 weeks. → Try it free for 2 weeks.
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "B202",
            r#"(
                offers: [(id: "trial", name: "Spring trial", kind: FreeTrial, value: 14, unit: Days)],
                messages: [(id: "m", name: "Page", body: "Try it free for 4 weeks.", offers: ["trial"])],
            )"#,
        ));
    }
}
