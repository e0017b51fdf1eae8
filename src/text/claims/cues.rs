//! Which cue goes with which quantity, and what one gets for spending enough.

use super::Unit;
use super::quantities::Quantity;
use super::scope::is_content;
use super::slots::Slot;
use super::tokens::{Kind, Token};

/// Which slots win over others that stand nearer: what is returned under a guarantee is a return.
pub(super) fn strength(slot: Slot) -> u8 {
    match slot {
        Slot::Returns | Slot::Setup | Slot::Contract => 0,
        Slot::Trial => 2,
        _ => 1,
    }
}

/// Whether a cue's slot takes a quantity's unit.
pub(super) fn fits(slot: Slot, quantity: &Quantity) -> bool {
    use Slot as S;
    let slots: &[Slot] = match quantity.unit {
        Unit::Percent => &[S::Discount, S::Uptime],
        Unit::Money(_) => &[S::Discount, S::WasPrice, S::MinimumSpend],
        Unit::Time | Unit::Workdays => &[
            S::Trial,
            S::Returns,
            S::Warranty,
            S::Delivery,
            S::Response,
            S::Setup,
            S::Ready,
            S::Cancellation,
            S::Contract,
            S::Tenure,
            S::Age,
        ],
        Unit::Day => &[S::Deadline, S::Starts],
        Unit::Clock => &[S::CheckIn, S::CheckOut, S::Opens, S::Closes, S::Hours],
        Unit::Weekdays => &[S::Hours, S::Opens, S::Closes],
        Unit::Year => &[S::Since],
        Unit::OutOf(_) => &[S::Rating],
        Unit::Pieces | Unit::Age => &[S::Age],
        _ => &[],
    };
    slots.contains(&slot)
}

/// What one gets for spending enough.
pub(super) fn benefit(clause: &[Token<'_>]) -> Vec<String> {
    let names_it = |t: &&Token<'_>| {
        let mut cues = t.known.cues.iter();
        cues.any(|(rest, slot)| rest.is_empty() && *slot == Slot::MinimumSpend)
    };
    let known = clause.iter().filter(|t| is_content(t) && !names_it(t));
    let mut stems: Vec<String> = known
        .filter(|t| {
            matches!(&*t.stem, "deliver" | "gift" | "return") || t.kind == Kind::Word && t.is_name
        })
        .map(|t| t.stem.to_string())
        .collect();
    stems.sort();
    stems.dedup();
    if stems.is_empty() {
        let percent = clause.iter().any(|t| t.is('%') || t.word == "off");
        return if percent {
            vec!["off".to_owned()]
        } else {
            Vec::new()
        };
    }
    stems
}
