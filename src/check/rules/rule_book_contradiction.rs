//! D105: the plan's own rules cannot all be followed.
//!
//! `terms` compares words to write with words to avoid, `brand_texts` reads the brand's own words,
//! `offers` compares one promise with another, `amounts` looks at currencies, `disclaimers` at the room
//! that there is for what must be said.

mod amounts;
mod brand_texts;
mod disclaimers;
mod offers;
mod terms;

use crate::check::{Check, Ctx, Rule, Severity, Sink};
use crate::model::Kind;

/// The card.
pub const RULE: Rule = Rule {
    code: "D105",
    name: "rule-book-contradiction",
    severity: Severity::Error,
    summary: "The plan's own terms, offers, amounts or disclaimers contradict each other.",
    why: "A word that is both wanted and banned, two trial periods for one product at one time, a budget \
          in two currencies, a disclaimer longer than the channel that must carry it: whoever \
          follows one of them breaks another, and all other findings rest on them. \
          Offers that follow each other, or hold in different regions, do not contradict each other.",
    reads: &[
        (Kind::About, &["currency"]),
        (Kind::Brand, &["primary_message"]),
        (Kind::Idea, &["name", "ways"]),
        (Kind::Pillar, &["statement", "keywords"]),
        (Kind::CallToAction, &["name"]),
        (
            Kind::Disclaimer,
            &["name", "accepted", "channels", "always"],
        ),
        (Kind::Term, &[]),
        (Kind::Offer, &[]),
        (
            Kind::Channel,
            &["name", "limits", "cost_per_use", "retired"],
        ),
        (Kind::Tactic, &["cost", "stop_frees_money"]),
        (Kind::Capacity, &["money_per_month", "money_total"]),
        (Kind::CapacityMonth, &["money"]),
        (Kind::Result, &["spend"]),
    ],
    bad: r#"(
    brand: (name: "Aurora", primary_message: "Cheap looms for everybody"),
    terms: [(id: "cheap", name: "cheap", kind: Banned, instead: "affordable")],
)"#,
    good: r#"(
    brand: (name: "Aurora", primary_message: "Affordable looms for everybody"),
    terms: [(id: "cheap", name: "cheap", kind: Banned, instead: "affordable")],
)"#,
    check: Check::Whole(check),
    fixes: amounts::fixes,
};

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    terms::check(ctx.plan, sink);
    brand_texts::check(ctx.plan, sink);
    offers::check(ctx.plan, sink);
    amounts::check(ctx.plan, sink);
    disclaimers::check(ctx.plan, sink);
}
