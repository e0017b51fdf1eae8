//! The commands themselves, card by card.

use super::{Command, Menu, Panel, Reach, Request, Side};
use crate::board::Rows;
use crate::file::settings::Look;
use crate::session::Session;

fn always(_: &Session) -> bool {
    true
}

fn something_selected(session: &Session) -> bool {
    session.selection().iter().any(|at| !at.kind.is_single())
}

fn card_selected(session: &Session) -> bool {
    session.selected_card().is_some()
}

/// Every command, in the order of the menus. Those that are named elsewhere stand below by name.
pub static COMMANDS: &[&Command] = &[
    &Command {
        id: "new",
        words: "New plan…",
        keys: "Ctrl+Shift+N",
        menu: Menu::Plan,
        reach: Reach::Everywhere,
        enabled: always,
        run: |_| Some(Request::New),
    },
    &Command {
        id: "new-guided",
        words: "New plan, guided by questions",
        keys: "",
        menu: Menu::Plan,
        reach: Reach::Everywhere,
        enabled: always,
        run: |_| Some(Request::Guided),
    },
    &OPEN,
    &Command {
        id: "save",
        words: "Save",
        keys: "Ctrl+S",
        menu: Menu::Plan,
        reach: Reach::Plan,
        enabled: always,
        run: |_| Some(Request::Save),
    },
    &Command {
        id: "save-as",
        words: "Save as…",
        keys: "Ctrl+Shift+S",
        menu: Menu::Plan,
        reach: Reach::Plan,
        enabled: always,
        run: |_| Some(Request::SaveAs),
    },
    &Command {
        id: "import",
        words: "Bring in a table…",
        keys: "Ctrl+I",
        menu: Menu::Plan,
        reach: Reach::Everywhere,
        enabled: always,
        run: |_| Some(Request::Import),
    },
    &Command {
        id: "export",
        words: "Export…",
        keys: "Ctrl+E",
        menu: Menu::Plan,
        reach: Reach::Plan,
        enabled: always,
        run: |_| Some(Request::Export("md")),
    },
    &Command {
        id: "sample-good",
        words: "Open the sample plan in good order",
        keys: "",
        menu: Menu::Plan,
        reach: Reach::Everywhere,
        enabled: always,
        run: |_| Some(Request::Sample(0)),
    },
    &Command {
        id: "sample-bad",
        words: "Open the sample plan that has gone wrong",
        keys: "",
        menu: Menu::Plan,
        reach: Reach::Everywhere,
        enabled: always,
        run: |_| Some(Request::Sample(1)),
    },
    &Command {
        id: "quit",
        words: "Quit",
        keys: "Ctrl+Q",
        menu: Menu::Plan,
        reach: Reach::Everywhere,
        enabled: always,
        run: |_| Some(Request::Quit),
    },
    &UNDO,
    &REDO,
    &NEW_TACTIC,
    &RENAME,
    &DUPLICATE,
    &PARK,
    &DELETE,
    &Command {
        id: "move-left",
        words: "Move card one stage back",
        keys: "Ctrl+Left",
        menu: Menu::Edit,
        reach: Reach::Edit,
        enabled: card_selected,
        run: |_| Some(Request::Move(-1, 0)),
    },
    &Command {
        id: "move-right",
        words: "Move card one stage on",
        keys: "Ctrl+Right",
        menu: Menu::Edit,
        reach: Reach::Edit,
        enabled: card_selected,
        run: |_| Some(Request::Move(1, 0)),
    },
    &Command {
        id: "move-up",
        words: "Move card up",
        keys: "Ctrl+Up",
        menu: Menu::Edit,
        reach: Reach::Edit,
        enabled: card_selected,
        run: |_| Some(Request::Move(0, -1)),
    },
    &Command {
        id: "move-down",
        words: "Move card down",
        keys: "Ctrl+Down",
        menu: Menu::Edit,
        reach: Reach::Edit,
        enabled: card_selected,
        run: |_| Some(Request::Move(0, 1)),
    },
    &FIX_ALL,
    &Command {
        id: "accept-all",
        words: "Accept all as baseline…",
        keys: "",
        menu: Menu::Edit,
        reach: Reach::Edit,
        enabled: Session::has_open_findings,
        run: |_| Some(Request::AcceptAll),
    },
    &PALETTE,
    &SEARCH,
    &NEXT_FINDING,
    &Command {
        id: "previous-finding",
        words: "Previous finding",
        keys: "Shift+F8",
        menu: Menu::View,
        reach: Reach::Findings,
        enabled: always,
        run: |_| Some(Request::Finding(-1)),
    },
    &COMPARE,
    &Command {
        id: "rows-none",
        words: "Board by stages only",
        keys: "Alt+1",
        menu: Menu::View,
        reach: Reach::Plan,
        enabled: always,
        run: |_| Some(Request::Rows(Rows::None)),
    },
    &Command {
        id: "rows-channel",
        words: "Board by channel",
        keys: "Alt+2",
        menu: Menu::View,
        reach: Reach::Plan,
        enabled: always,
        run: |_| Some(Request::Rows(Rows::Channel)),
    },
    &Command {
        id: "rows-segment",
        words: "Board by segment",
        keys: "Alt+3",
        menu: Menu::View,
        reach: Reach::Plan,
        enabled: always,
        run: |_| Some(Request::Rows(Rows::Segment)),
    },
    &Command {
        id: "rows-strategy",
        words: "Board by strategy",
        keys: "Alt+4",
        menu: Menu::View,
        reach: Reach::Plan,
        enabled: always,
        run: |_| Some(Request::Rows(Rows::Strategy)),
    },
    &Command {
        id: "rows-owner",
        words: "Board by owner",
        keys: "Alt+5",
        menu: Menu::View,
        reach: Reach::Plan,
        enabled: always,
        run: |_| Some(Request::Rows(Rows::Owner)),
    },
    &PRESENT,
    &Command {
        id: "toggle-navigation",
        words: "Show or hide navigation",
        keys: "Ctrl+1",
        menu: Menu::View,
        reach: Reach::Work,
        enabled: always,
        run: |_| Some(Request::Toggle(Panel::Side(Side::Navigation))),
    },
    &Command {
        id: "toggle-palette",
        words: "Show or hide channels and messages",
        keys: "Ctrl+2",
        menu: Menu::View,
        reach: Reach::Work,
        enabled: always,
        run: |_| Some(Request::Toggle(Panel::Side(Side::Palette))),
    },
    &Command {
        id: "toggle-inspector",
        words: "Show or hide the inspector",
        keys: "Ctrl+3",
        menu: Menu::View,
        reach: Reach::Work,
        enabled: always,
        run: |_| Some(Request::Toggle(Panel::Inspector)),
    },
    &Command {
        id: "toggle-findings",
        words: "Show or hide findings",
        keys: "Ctrl+4",
        menu: Menu::View,
        reach: Reach::Work,
        enabled: always,
        run: |_| Some(Request::Toggle(Panel::Findings)),
    },
    &Command {
        id: "look-system",
        words: "Follow the system",
        keys: "",
        menu: Menu::View,
        reach: Reach::Everywhere,
        enabled: always,
        run: |_| Some(Request::Look(Look::System)),
    },
    &Command {
        id: "look-light",
        words: "Light look",
        keys: "",
        menu: Menu::View,
        reach: Reach::Everywhere,
        enabled: always,
        run: |_| Some(Request::Look(Look::Light)),
    },
    &Command {
        id: "look-dark",
        words: "Dark look",
        keys: "",
        menu: Menu::View,
        reach: Reach::Everywhere,
        enabled: always,
        run: |_| Some(Request::Look(Look::Dark)),
    },
    &Command {
        id: "keys",
        words: "Keyboard shortcuts",
        keys: "F1",
        menu: Menu::Help,
        reach: Reach::Everywhere,
        enabled: always,
        run: |_| Some(Request::Keys),
    },
];

/// Asks for a plan file.
pub static OPEN: Command = Command {
    id: "open",
    words: "Open…",
    keys: "Ctrl+O",
    menu: Menu::Plan,
    reach: Reach::Everywhere,
    enabled: always,
    run: |_| Some(Request::Open),
};

/// Takes the last change back.
pub static UNDO: Command = Command {
    id: "undo",
    words: "Undo",
    keys: "Ctrl+Z",
    menu: Menu::Edit,
    reach: Reach::History,
    enabled: |s| s.undo_label().is_some(),
    run: |s| {
        s.undo();
        None
    },
};

/// Does again what was taken back.
pub static REDO: Command = Command {
    id: "redo",
    words: "Redo",
    keys: "Ctrl+Shift+Z",
    menu: Menu::Edit,
    reach: Reach::History,
    enabled: |s| s.redo_label().is_some(),
    run: |s| {
        s.redo();
        None
    },
};

/// Adds a tactic beside what is selected.
pub static NEW_TACTIC: Command = Command {
    id: "new-tactic",
    words: "New tactic",
    keys: "N",
    menu: Menu::Edit,
    reach: Reach::Edit,
    enabled: always,
    run: |_| Some(Request::NewTactic),
};

/// Puts the cursor into the name of what is selected.
pub static RENAME: Command = Command {
    id: "rename",
    words: "Rename",
    keys: "F2",
    menu: Menu::Edit,
    reach: Reach::Work,
    enabled: |s| s.selected().is_some(),
    run: |_| Some(Request::Rename),
};

/// Copies what is selected.
pub static DUPLICATE: Command = Command {
    id: "duplicate",
    words: "Duplicate",
    keys: "Ctrl+D",
    menu: Menu::Edit,
    reach: Reach::Edit,
    enabled: something_selected,
    run: |s| {
        s.duplicate_selected();
        None
    },
};

/// Puts the selected tactics back among the ideas.
pub static PARK: Command = Command {
    id: "park",
    words: "Park: make it an idea again",
    keys: "",
    menu: Menu::Edit,
    reach: Reach::Edit,
    enabled: |s| !s.parkable().is_empty(),
    run: |s| {
        s.park_selected();
        None
    },
};

/// Deletes what is selected.
pub static DELETE: Command = Command {
    id: "delete",
    words: "Delete",
    keys: "Delete",
    menu: Menu::Edit,
    reach: Reach::Edit,
    enabled: something_selected,
    run: |s| {
        s.delete_selected();
        None
    },
};

/// Applies every fix that is sure to be right.
pub static FIX_ALL: Command = Command {
    id: "fix-all",
    words: "Fix everything that is safe to fix",
    keys: "",
    menu: Menu::Edit,
    reach: Reach::Edit,
    enabled: Session::has_safe_fix,
    run: |_| Some(Request::FixAll(None)),
};

/// Asks which command to run, or where to go.
pub static PALETTE: Command = Command {
    id: "palette",
    words: "Run a command…",
    keys: "Ctrl+K",
    menu: Menu::View,
    reach: Reach::Everywhere,
    enabled: always,
    run: |_| Some(Request::Palette),
};

/// Search.
pub static SEARCH: Command = Command {
    id: "search",
    words: "Search the board",
    keys: "Ctrl+F",
    menu: Menu::View,
    reach: Reach::Work,
    enabled: always,
    run: |_| Some(Request::Search),
};

/// Goes to the next finding.
pub static NEXT_FINDING: Command = Command {
    id: "next-finding",
    words: "Next finding",
    keys: "F8",
    menu: Menu::View,
    reach: Reach::Findings,
    enabled: always,
    run: |_| Some(Request::Finding(1)),
};

/// Shows the two selected messages side by side.
pub static COMPARE: Command = Command {
    id: "compare",
    words: "Compare the two selected messages",
    keys: "Ctrl+M",
    menu: Menu::View,
    reach: Reach::Work,
    enabled: |s| s.pair().is_some(),
    run: |_| Some(Request::Compare),
};

/// Shows the board alone, and goes back.
pub static PRESENT: Command = Command {
    id: "present",
    words: "Present the board full screen",
    keys: "F5",
    menu: Menu::View,
    reach: Reach::Plan,
    enabled: always,
    run: |_| Some(Request::Present),
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::session::commands::{Scene, Typing};

    /// Which commands can be run where, and which of them by key while one types.
    #[test]
    fn what_changes_the_plan_stays_out_of_other_scenes_and_of_text_fields() {
        let told = |fits: &dyn Fn(&Command) -> bool| {
            let ids = COMMANDS.iter().filter(|c| fits(c)).map(|c| c.id);
            ids.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            told(&|c| c.reach.covers(Scene::Welcome)),
            "new new-guided open import sample-good sample-bad quit palette look-system look-light look-dark keys"
        );
        assert_eq!(
            told(&|c| !c.reach.covers(Scene::Presentation)),
            "undo redo new-tactic rename duplicate park delete move-left move-right move-up move-down fix-all accept-all \
             search next-finding previous-finding compare \
             toggle-navigation toggle-palette toggle-inspector toggle-findings"
        );
        assert_eq!(
            told(&|c| !c.reach.has_keys(Typing::Apart)),
            "undo redo new-tactic duplicate park delete move-left move-right move-up move-down fix-all \
             accept-all"
        );
        assert!(UNDO.reach.has_keys(Typing::IntoPlan));
        let marked = COMMANDS
            .iter()
            .filter(|c| !c.reach.has_keys(Typing::OnMarks));
        let kept = marked.filter(|c| c.reach.has_keys(Typing::IntoPlan));
        assert_eq!(
            kept.map(|c| c.id).collect::<Vec<_>>(),
            ["next-finding", "previous-finding"]
        );
        assert!(!DUPLICATE.reach.has_keys(Typing::IntoPlan));
    }

    #[test]
    fn ids_and_keys_are_unique() {
        let ids: BTreeSet<_> = COMMANDS.iter().map(|c| c.id).collect();
        assert_eq!(ids.len(), COMMANDS.len());
        let keyed: Vec<_> = COMMANDS.iter().filter(|c| !c.keys.is_empty()).collect();
        let keys: BTreeSet<_> = keyed.iter().map(|c| c.keys).collect();
        assert_eq!(keys.len(), keyed.len());
    }
}
