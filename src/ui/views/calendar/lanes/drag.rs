//! Dragging in the calendar: a bar as a whole or by one of its ends, or what has no date yet onto the days. Where it
//! would come to stand is drawn at once, and becomes an edit when it is let go of. Esc lets go without that (the
//! toolkit sees to it).

use egui::{
    CornerRadius, CursorIcon, DragAndDrop, Pos2, Rect, Response, Stroke, Ui, Vec2, pos2, vec2,
};

use super::bar::{Look, paint_note};
use super::{Lanes, Pane, bar_id};
use crate::check::calendar::{Days, Hold, after, by_days, dragged, held_days, placed};
use crate::edit::Edit;
use crate::model::{Id, Kind, Plan, Tactic};
use crate::ui::board::drag::scroll_near_edges;
use crate::ui::context::Cx;
use crate::ui::theme::CARD_RADIUS;

/// So near to its end a bar is held by that end, where it is wide enough to tell.
const GRIP: f32 = 7.0;

/// What is being dragged: it is kept by the toolkit, so that what is dragged may scroll out of view meanwhile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Held {
    /// A bar.
    Bar {
        /// Which.
        tactic: Id<Tactic>,
        /// By what.
        hold: Hold,
        /// Where it was taken hold of, in points of the calendar.
        at: f32,
    },
    /// A tactic that has no date yet.
    Undated(Id<Tactic>),
}

/// What letting go would do now.
#[derive(Clone, Debug, PartialEq)]
pub enum Moving {
    /// Tactics, in the order of their ids, are moved by so many days, or one of their ends is.
    By(Vec<Id<Tactic>>, Hold, i64),
    /// A tactic is given dates from this day on.
    To(Id<Tactic>, jiff::civil::Date),
}

impl Moving {
    /// As an edit; none where nothing would change.
    pub fn edit(&self, plan: &Plan) -> Option<Edit> {
        match self {
            Moving::By(tactics, hold, days) => dragged(plan, tactics, *hold, *days),
            Moving::To(tactic, day) => Some(placed(plan, *tactic, *day)),
        }
    }

    /// Where a tactic that has a day would come to stand; none where it stays.
    pub(super) fn days_of(&self, plan: &Plan, tactic: &Tactic) -> Option<Days> {
        match self {
            Moving::By(tactics, hold, days) => {
                let is_moved = tactics.binary_search(&tactic.id).is_ok();
                is_moved.then(|| after(plan, tactic, *hold, *days))?
            }
            Moving::To(..) => None,
        }
    }
}

impl Lanes<'_> {
    /// Paints what is dragged, where it would come to stand.
    pub(super) fn paint_moving(&self, cx: &Cx<'_>, ui: &Ui, pane: &Pane) {
        let plan = cx.session.plan();
        let painter = ui.painter();
        match &pane.moving {
            Some(moving @ Moving::By(_, hold, _)) => {
                let lanes = self.between(pane.viewport.top(), pane.viewport.bottom());
                let rows = lanes.flat_map(|(n, lane)| {
                    let rows = lane.rows.iter().enumerate();
                    rows.map(move |(row, bars)| (n, row, bars))
                });
                let bars = rows.flat_map(|(n, row, bars)| bars.iter().map(move |b| (n, row, b)));
                for (lane, row, bar) in bars {
                    let Some(tactic) = plan.tactics.get(&bar.tactic) else {
                        continue;
                    };
                    let Some(to) = moving.days_of(plan, tactic) else {
                        continue;
                    };
                    let rect = self.rect(lane, row, to).translate(pane.origin);
                    let radius = CornerRadius::same(CARD_RADIUS);
                    let shadow = rect.translate(vec2(0.0, 3.0)).expand(1.0);
                    painter.rect_filled(shadow.intersect(pane.seen()), radius, cx.t.shadow);
                    let look = Look {
                        stage: self.stage_color(cx, tactic),
                        free: f32::INFINITY,
                        is_selected: true,
                        is_lit: true,
                        is_leaving: false,
                    };
                    look.paint(cx, ui, tactic, rect);
                    let words = format!(
                        "{} · {}",
                        cx.habits.range(to.0, to.1),
                        by_days(hold.way(bar.days, to))
                    );
                    paint_note(ui, rect, &words, cx.t);
                }
            }
            Some(Moving::To(_, day)) => {
                let x = self.scale.x(*day) + pane.origin.x;
                let view = ui.clip_rect();
                painter.vline(x, view.y_range(), Stroke::new(2.0, cx.t.accent));
                let words = format!("from {}", cx.habits.day(*day));
                let at = Rect::from_min_size(pos2(x, view.top() + 26.0), vec2(1.0, 1.0));
                paint_note(ui, at, &words, cx.t);
            }
            None => {}
        }
    }

    /// What letting go of what is dragged would do now.
    pub(super) fn moving(&self, cx: &Cx<'_>, ui: &Ui, origin: Vec2) -> Option<Moving> {
        let held = DragAndDrop::payload::<Held>(ui.ctx())?;
        let pointer = ui.input(|i| i.pointer.interact_pos())?;
        let x = pointer.x - origin.x;
        match *held {
            Held::Bar { tactic, hold, at } => {
                let days = self.scale.days(x - at);
                let tactics = match hold {
                    Hold::Whole => together(cx, tactic),
                    Hold::Start | Hold::End => vec![tactic],
                };
                let days = held_days(cx.session.plan(), &tactics, hold, days);
                Some(Moving::By(tactics, hold, days))
            }
            Held::Undated(tactic) => {
                let is_inside = self.room.contains(pointer);
                is_inside.then(|| Moving::To(tactic, self.scale.day(x)))
            }
        }
    }

    /// Scrolls near the edges, and on release does what was shown.
    pub(super) fn follow(&self, cx: &mut Cx<'_>, ui: &Ui, pane: Pane) -> Option<Moving> {
        let held = DragAndDrop::payload::<Held>(ui.ctx())?;
        let pointer = ui.input(|i| i.pointer.interact_pos())?;
        if !ui.input(|i| i.pointer.any_released()) {
            let is_inside = self.room.contains(pointer) || !matches!(*held, Held::Undated(_));
            if is_inside {
                scroll_near_edges(ui, self.room, pointer);
            }
            return pane.moving;
        }
        DragAndDrop::clear_payload(ui.ctx());
        let moving = pane.moving?;
        let tactic = match *held {
            Held::Bar { tactic, .. } | Held::Undated(tactic) => tactic,
        };
        let edit = moving.edit(cx.session.plan());
        cx.act(move |session| {
            if !session.selection().contains(&tactic.at()) {
                session.select(Some(tactic.at()));
            }
            if let Some(edit) = edit {
                session.edit(edit);
            }
        });
        ui.memory_mut(|memory| memory.request_focus(bar_id(tactic)));
        None
    }
}

/// All that moves with a tactic: the others that are selected with it.
pub fn together(cx: &Cx<'_>, tactic: Id<Tactic>) -> Vec<Id<Tactic>> {
    let selection = cx.session.selection();
    if !selection.contains(&tactic.at()) {
        return vec![tactic];
    }
    let tactics = selection.iter().filter(|at| at.kind == Kind::Tactic);
    let mut tactics: Vec<Id<Tactic>> = tactics.map(|at| Id::from_key(at.key)).collect();
    tactics.sort_unstable();
    tactics
}

/// By which of its ends a bar would be held there; none for all of it.
fn grip(rect: Rect, pointer: Pos2) -> Hold {
    let grip = GRIP.min(rect.width() / 4.0);
    if pointer.x < rect.left() + grip {
        Hold::Start
    } else if pointer.x > rect.right() - grip {
        Hold::End
    } else {
        Hold::Whole
    }
}

/// Takes hold of a bar where a drag begins on it; the pointer says before by what.
pub(super) fn take_hold(ui: &Ui, response: &Response, rect: Rect, pane: &Pane, tactic: Id<Tactic>) {
    if let Some(pointer) = response.hover_pos().filter(|_| pane.moving.is_none()) {
        ui.set_cursor_icon(match grip(rect, pointer) {
            Hold::Whole => CursorIcon::Grab,
            Hold::Start | Hold::End => CursorIcon::ResizeHorizontal,
        });
    }
    if response.drag_started()
        && let Some(pressed) = ui.input(|i| i.pointer.press_origin())
    {
        let held = Held::Bar {
            tactic,
            hold: grip(rect, pressed),
            at: pressed.x - pane.origin.x,
        };
        DragAndDrop::set_payload(ui.ctx(), held);
    }
}
