//! What the rules about work and money say alike of months that take more than there is: the worst is
//! named in the message, the others are listed, and then the tactics that take most.

use super::Finding;
use jiff::civil::Date;

use super::wording::{and, count, percent, quoted, tenths};
use crate::model::{Money, Number, Plan, Tactic};

/// So many months are listed; the others are counted.
const LISTED: usize = 6;

/// Whether more hours are taken than there are; less than a tenth is dust of rounding.
pub fn more_hours(taken: Number, of: Number) -> bool {
    tenths(taken) > tenths(of)
}

/// Whether a month takes more money than there is, in minor units; less than a whole unit is dust, since each
/// tactic's share is rounded to the cent.
pub fn more_money(taken: i64, of: Money) -> bool {
    let whole_unit = 10_i64.pow(of.currency.places());
    taken >= of.minor.saturating_add(whole_unit)
}

/// The money that there is in all, unless the plan's period is over or it is in another currency.
pub fn money_in_all(plan: &Plan, today: Date) -> Option<Money> {
    let is_over = plan.about.to.is_some_and(|to| to < today);
    let total = plan.capacity.money_total.filter(|_| !is_over);
    total.filter(|money| money.currency == plan.about.currency)
}

/// An amount of hours or money: in words, and as a number to be compared.
pub type Amount = (String, f64);

/// `May 2027: 131 h of 120 h (109 %)`.
pub fn fact(label: &str, taken: &Amount, of: &Amount) -> String {
    let fact = format!("{label}: {} of {}", taken.0, of.0);
    match percent(taken.1, of.1) {
        percent if percent.is_empty() => fact,
        percent => format!("{fact} ({percent})"),
    }
}

/// What is added to a sentence about the worst of so many months.
pub fn and_others(months: usize) -> String {
    match months.saturating_sub(1) {
        0 => String::new(),
        1 => "; one other month is over as well".to_owned(),
        n => format!("; {n} other months are over as well"),
    }
}

/// Lists the facts of the months, the worst first.
pub fn list(finding: &mut Finding, facts: &[String]) {
    for fact in facts.iter().take(LISTED) {
        finding.because(fact.clone());
    }
    if facts.len() > LISTED {
        let more = count(facts.len() - LISTED, "month", "months");
        finding.because(format!("And {more} more."));
    }
}

/// `“Stand” 60 h, “Letter” 40 h and “Blog” 24 h`.
pub fn named<N: Copy>(most: &[(&Tactic, N)], in_words: impl Fn(N) -> String) -> String {
    let words: Vec<String> = most
        .iter()
        .map(|(tactic, takes)| format!("{} {}", quoted(&tactic.name), in_words(*takes)))
        .collect();
    and(&words)
}
