//! Amounts of money in another currency than the plan's: such sums cannot be added.

use std::collections::BTreeSet;

use crate::check::{Ctx, Finding, Fix, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{Currency, Money, Place, Plan, Ref};

/// How many of the amounts are named.
const NAMED: usize = 5;

/// Reports all of them in one finding: it is one slip, and has one repair.
pub fn check(plan: &Plan, sink: &mut Sink) {
    let currency = plan.about.currency;
    let foreign: Vec<(Place, Money)> = amounts(plan)
        .filter(|(_, money)| money.currency != currency)
        .collect();
    let Some(((first, money), others)) = foreign.split_first() else {
        return;
    };
    let message = if others.is_empty() {
        format!(
            "{} is not in {currency}, the currency of the plan.",
            money.in_words()
        )
    } else {
        format!(
            "{} amounts are not in {currency}, the currency of the plan.",
            foreign.len()
        )
    };
    let finding = sink.report(*first, message);
    finding.because("Amounts in different currencies cannot be added.");
    for (place, money) in others.iter().take(NAMED - 1) {
        finding.also(*place, format!("in {}", money.currency));
    }
    if foreign.len() > NAMED {
        finding.because(format!("{} more are not listed.", foreign.len() - NAMED));
    }
    let currencies: BTreeSet<Currency> = foreign.iter().map(|(_, m)| m.currency).collect();
    for other in currencies {
        finding.value(other.code());
    }
}

/// Every amount of the plan. An offer for one region may be in the currency of that region.
fn amounts(plan: &Plan) -> impl Iterator<Item = (Place, Money)> + '_ {
    let at = |record: Ref, field, money: Option<Money>| {
        money.map(|money| (Place::record(record).field(field), money))
    };
    let capacity = plan.capacity.id.at();
    let own = [
        at(
            capacity,
            field!(Capacity.money_per_month),
            plan.capacity.money_per_month,
        ),
        at(
            capacity,
            field!(Capacity.money_total),
            plan.capacity.money_total,
        ),
    ];
    let offers = plan.offers.values().filter(|o| o.region.trim().is_empty());
    let offers = offers.flat_map(move |o| {
        [
            at(o.id.at(), field!(Offer.amount), o.amount),
            at(o.id.at(), field!(Offer.minimum_spend), o.minimum_spend),
        ]
    });
    let channels = plan.channels.values();
    let channels =
        channels.map(move |c| at(c.id.at(), field!(Channel.cost_per_use), c.cost_per_use));
    let tactics = plan.tactics.values().flat_map(move |t| {
        [
            at(t.id.at(), field!(Tactic.cost), t.cost),
            at(
                t.id.at(),
                field!(Tactic.stop_frees_money),
                t.stop_frees_money,
            ),
        ]
    });
    let months = plan.capacity_months.values();
    let months = months.map(move |m| at(m.id.at(), field!(CapacityMonth.money), m.money));
    let results = plan.results.values();
    let results = results.map(move |r| at(r.id.at(), field!(Result.spend), r.spend));
    own.into_iter()
        .chain(months)
        .chain(tactics)
        .chain(offers)
        .chain(channels)
        .chain(results)
        .flatten()
}

/// Where all of them are in one and the same other currency, the plan may simply be in that one.
pub fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let at_place = amounts(ctx.plan).find(|(place, _)| *place == finding.place);
    let Some(currency) = at_place.map(|(_, money)| money.currency) else {
        return Vec::new();
    };
    let is_about_it = finding.values == [currency.code()];
    if !is_about_it || amounts(ctx.plan).any(|(_, money)| money.currency != currency) {
        return Vec::new();
    }
    let place = Place::of(ctx.plan.about.id).field(field!(About.currency));
    let edit = Edit::set(place, currency.to_value());
    vec![Fix::review(
        format!("Make {currency} the plan's currency"),
        edit,
    )]
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    #[test]
    fn all_amounts_are_one_finding() {
        expect![[r#"
            error D105 capacity › money in all: 6 amounts are not in EUR, the currency of the plan.
              Amounts in different currencies cannot be added.
              1 more are not listed.
              in GBP: tactic “Letter” › cost
              in USD: tactic “Letter” › frees money
              in GBP: offer “Loom” › minimum spend
              in GBP: channel “Post” › cost per use
        "#]]
        .assert_eq(&report(
            "D105",
            r#"(
            capacity: (money_per_month: "1000.00 EUR", money_total: "9000.00 GBP"),
            tactics: [(id: "t", name: "Letter", cost: "300.00 GBP", stop_frees_money: "1.00 USD")],
            offers: [(id: "o", name: "Loom", minimum_spend: "5.00 GBP"), (id: "u", name: "UK", region: "UK", amount: "1.00 GBP")],
            channels: [(id: "c", name: "Post", cost_per_use: "1.00 GBP")],
            results: [(id: "r", spend: "3.00 GBP"), (id: "s", spend: "3.00 EUR")],
        )"#,
        ));
    }

    #[test]
    fn a_plan_wholly_in_one_other_currency_may_be_in_that_one() {
        expect![[r#"
            Make GBP the plan's currency
            plan › currency: EUR → GBP
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "D105",
            r#"(tactics: [(id: "t", cost: "300.00 GBP")], results: [(id: "r", spend: "3.00 GBP")])"#,
        ));
        let mixed = r#"(tactics: [(id: "t", cost: "300.00 GBP"), (id: "u", cost: "1.00 EUR")])"#;
        assert_eq!(fixed("D105", mixed), "no fix");
    }

    #[test]
    fn amounts_in_the_plans_currency_are_fine() {
        for plan in [
            r#"(about: (currency: "GBP"), tactics: [(id: "t", cost: "300.00 GBP")])"#,
            r#"(offers: [(id: "u", name: "UK", region: "UK", kind: Price, amount: "1.00 GBP")])"#,
            "()",
        ] {
            assert_eq!(report("D105", plan), "");
        }
    }
}
