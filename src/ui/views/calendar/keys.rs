//! The keyboard on the calendar: arrows go from tactic to tactic, with Ctrl they move it in time, with Shift they draw
//! its end out, with both its start. What has no date is given one by the first move.

use egui::{EventFilter, Id as UiId, Key, Modifiers, Ui};
use jiff::civil::Date;

use super::CalendarView;
use super::lanes::{bar_id, together};
use crate::check::calendar::{Calendar, Hold, dragged, placed};
use crate::edit::Edit;
use crate::model::{Id, Plan, Tactic};
use crate::session::commands::{RENAME, Scene, Typing};
use crate::ui::context::Cx;
use crate::ui::cursor;
use crate::ui::form::typing;

/// What arrows may mean, with what is held down, the longer first: what is held by them.
const DRAGS: [(Modifiers, Hold); 3] = [
    (Modifiers::COMMAND.plus(Modifiers::SHIFT), Hold::Start),
    (Modifiers::SHIFT, Hold::End),
    (Modifiers::COMMAND, Hold::Whole),
];

/// The keys that mean something here.
const KEYS: [Key; 5] = [
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::Enter,
];

/// Keeps the arrows with a tactic that has the keyboard: they lead to the next one here.
pub fn hold(ui: &Ui, id: UiId) {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        tab: false,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

/// Does what was pressed.
pub fn take(cx: &mut Cx<'_>, ui: &Ui, view: &mut CalendarView, calendar: &Calendar) {
    let is_pressed = ui.input(|i| KEYS.iter().any(|key| i.key_pressed(*key)));
    let is_free = typing(ui.ctx()) == Typing::Nowhere
        && ui.memory(|memory| memory.top_modal_layer().is_none());
    if !is_pressed || !is_free {
        return;
    }
    // The keys are for the selected tactic, unless something else than a tactic has the keyboard.
    let focused = ui.memory(|memory| memory.focused());
    let has_it = |id| calendar.tactics().find(|tactic| bar_id(*tactic) == id);
    let at_keyboard = focused.map(has_it);
    let selected = cx.session.selection();
    // Of several that are selected the one that was chosen last is where arrows go on from.
    let now = at_keyboard.flatten();
    let now = now.filter(|tactic| selected.contains(&tactic.at()));
    let now = now.or(cx.session.selected_card());
    let now = now.filter(|now| calendar.tactics().any(|tactic| tactic == *now));
    let Some(now) = now.filter(|_| at_keyboard != Some(None)) else {
        return;
    };
    if cx.scene == Scene::Work {
        act(cx, ui, view, now);
    }
    for (key, later, down) in [
        (Key::ArrowLeft, -1, 0),
        (Key::ArrowRight, 1, 0),
        (Key::ArrowUp, 0, -1),
        (Key::ArrowDown, 0, 1),
    ] {
        if pressed(ui, Modifiers::NONE, key)
            && let Some(to) = calendar.step(Some(now), later, down)
        {
            cursor::keep_still(ui);
            cx.act(move |session| session.select(Some(to.at())));
            view.show = Some(to);
        }
    }
}

fn pressed(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    ui.input_mut(|i| i.consume_key(modifiers, key))
}

/// What is done with a tactic, and all that are selected with it.
fn act(cx: &mut Cx<'_>, ui: &Ui, view: &mut CalendarView, now: Id<Tactic>) {
    for (key, way) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
        for (modifiers, hold) in DRAGS {
            if !pressed(ui, modifiers, key) {
                continue;
            }
            let days = way * view.zoom.stride();
            let tactics = together(cx, now);
            let edit = moved(cx.session.plan(), &tactics, hold, days, cx.session.today());
            if let Some(edit) = edit {
                cx.edit(edit);
                view.show = Some(now);
            }
        }
    }
    if pressed(ui, Modifiers::NONE, Key::Enter) {
        cx.run(&RENAME);
    }
}

/// What moving the selected tactics means: where there is one that has no date, it gets dates from today on, or from
/// the plan's first day where that is still to come.
fn moved(plan: &Plan, tactics: &[Id<Tactic>], hold: Hold, days: i64, today: Date) -> Option<Edit> {
    if let [one] = tactics {
        let tactic = plan.tactics.get(one)?;
        if tactic.start.is_none() && tactic.end.is_none() {
            let day = plan.about.from.unwrap_or(today).max(today);
            return Some(placed(plan, *one, day));
        }
    }
    dragged(plan, tactics, hold, days)
}
