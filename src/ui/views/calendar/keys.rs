//! The keyboard on the calendar: arrows go from tactic to tactic, with Ctrl they move it in time, with Shift they draw
//! its end out, with both its start. What has no date is given one by the first move.

use egui::{EventFilter, Id as UiId, Key, Modifiers, Ui};
use jiff::civil::Date;

use super::CalendarView;
use crate::check::calendar::{Calendar, Hold, dragged, placed};
use crate::edit::Edit;
use crate::model::{Id, Kind, Plan, Tactic};
use crate::session::commands::{RENAME, Scene, Typing};
use crate::ui::context::Cx;
use crate::ui::form::typing;

/// What arrows may mean, with what is held down, the longer first: what is held by them.
const DRAGS: [(Modifiers, Hold); 3] = [
    (Modifiers::COMMAND.plus(Modifiers::SHIFT), Hold::Start),
    (Modifiers::SHIFT, Hold::End),
    (Modifiers::COMMAND, Hold::Whole),
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
    let now = cx.session.selected_card();
    // The keys are free for the tactic that has the keyboard, and where nothing has it for the selected one.
    let focused = ui.memory(|memory| memory.focused());
    let is_ours = focused.is_none() || focused == now.map(super::lanes::bar_id);
    let is_free = typing(ui.ctx()) == Typing::Nowhere
        && is_ours
        && ui.memory(|memory| memory.top_modal_layer().is_none());
    if !is_free {
        return;
    }
    let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    if cx.scene == Scene::Work {
        for (key, way) in [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)] {
            for (modifiers, hold) in DRAGS {
                if !pressed(modifiers, key) {
                    continue;
                }
                let tactics = selected(cx);
                let days = way * view.zoom.stride();
                let edit = moved(cx.session.plan(), &tactics, hold, days, cx.session.today());
                if let Some(edit) = edit {
                    cx.edit(edit);
                    view.show = now;
                }
            }
        }
        if now.is_some() && pressed(Modifiers::NONE, Key::Enter) {
            cx.run(&RENAME);
        }
    }
    for (key, later, down) in [
        (Key::ArrowLeft, -1, 0),
        (Key::ArrowRight, 1, 0),
        (Key::ArrowUp, 0, -1),
        (Key::ArrowDown, 0, 1),
    ] {
        if pressed(Modifiers::NONE, key)
            && let Some(to) = calendar.step(now, later, down)
        {
            cx.act(move |session| session.select(Some(to.at())));
            view.show = Some(to);
        }
    }
}

fn selected(cx: &Cx<'_>) -> Vec<Id<Tactic>> {
    let selection = cx.session.selection().iter();
    let tactics = selection.filter(|at| at.kind == Kind::Tactic);
    tactics.map(|at| Id::from_key(at.key)).collect()
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
    let edit = dragged(plan, tactics, hold, days);
    (!edit.is_empty()).then_some(edit)
}
