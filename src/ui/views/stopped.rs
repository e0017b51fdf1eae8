//! The stop-doing list: the tactics that were let go, and so stand on the board no more.

use super::{RECORDS, Screen, tactics};
use crate::model::Kind;

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "Stop doing",
    icon: "stop",
    kinds: &[Kind::Tactic],
    teach: "For whatever is added something should stop: set a tactic's course to stop, and say why.",
    belongs: |plan, _| tactics(plan, |tactic| !tactic.is_on_board()),
    ..RECORDS
};
