//! The stop-doing list: the tactics that were let go, and so stand on the board no more.

use super::{Screen, View};
use crate::model::{Id, Kind, Plan, Ref};

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "Stop doing",
    icon: "stop",
    kinds: &[Kind::Tactic],
    teach: "Nothing was let go yet. For whatever is added something should stop: set a tactic's course to stop, and say why.",
    size: |plan, _| plan.tactics.values().filter(|t| !t.is_on_board()).count(),
    view: View::Records(was_let_go),
};

fn was_let_go(plan: &Plan, at: Ref) -> bool {
    let tactic = plan.tactics.get(&Id::from_key(at.key));
    tactic.is_some_and(|tactic| !tactic.is_on_board())
}
