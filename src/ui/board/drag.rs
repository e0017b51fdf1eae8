//! Dragging: a card from cell to cell, a channel or a message from the palette onto the board.
//!
//! What is dragged is kept by the toolkit, not by the widget it came from, so that the card may scroll
//! out of view meanwhile. Esc lets go of it (the toolkit sees to that). The drop slot follows from the
//! layout, never from other widgets' responses.

use egui::{Context, DragAndDrop, Rect, Stroke, Ui, Vec2, pos2, vec2};

use super::Pane;
use super::layout::Layout;
use crate::board::{Cell, Slot};
use crate::model::{Id, Plan, Tactic};
use crate::session::Seed;
use crate::session::commands::Request;
use crate::ui::context::Cx;
use crate::ui::theme::Tokens;
use crate::ui::widgets::paint_ghost;

/// Within this many points of an edge the board scrolls by itself.
const EDGE: f32 = 44.0;
/// How fast it then scrolls, in points a second at the very edge.
const SPEED: f32 = 900.0;

/// How far from its upper and lower edge a card takes what is dropped on it, in points.
const EDGE_OF_CARD: f32 = 10.0;

/// What is being dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dragged {
    /// A card from a cell.
    Card {
        /// Which.
        tactic: Id<Tactic>,
        /// Where it stood.
        from: Cell,
    },
    /// What a new tactic begins with.
    New(Seed),
}

impl Dragged {
    /// What is being dragged now.
    pub fn now(ctx: &Context) -> Option<Self> {
        DragAndDrop::payload::<Self>(ctx).map(|dragged| *dragged)
    }

    /// Whether it is this card.
    pub fn is_card(&self, id: Id<Tactic>) -> bool {
        matches!(self, Self::Card { tactic, .. } if *tactic == id)
    }

    fn name<'a>(&self, plan: &'a Plan) -> &'a str {
        let name = match self {
            Self::Card { tactic, .. } => plan.name(tactic.at()),
            Self::New(Seed::Channel(id)) => {
                let own = plan.channels.get(id);
                let known = || crate::library::channels().iter().find(|c| c.id == *id);
                own.or_else(known).map(|channel| channel.name.as_str())
            }
            Self::New(Seed::Message(id)) => plan.name(id.at()),
            Self::New(Seed::Blank) => None,
        };
        name.unwrap_or_default()
    }
}

/// Shows where what is dragged would land, scrolls near the edges, and drops it on release. Gives back
/// the card that was dropped, and where.
pub(super) fn follow(cx: &mut Cx<'_>, ui: &Ui, pane: &Pane<'_>) -> Option<(Id<Tactic>, Slot)> {
    let dragged = pane.dragged?;
    let pointer = ui.input(|i| i.pointer.interact_pos())?;
    let view = ui.clip_rect();
    paint_ghost(ui, pointer, dragged.name(cx.session.plan()), cx.t);
    let is_inside = view.expand(24.0).contains(pointer);
    let at = pointer - pane.origin;
    let slot = pane.layout.slot_at(at).filter(|_| is_inside);
    if ui.input(|i| i.pointer.any_released()) {
        DragAndDrop::clear_payload(ui.ctx());
        let slot = slot?;
        drop_at(cx, pane, dragged, slot, at);
        return match dragged {
            Dragged::Card { tactic, .. } => Some((tactic, slot)),
            Dragged::New(_) => None,
        };
    }
    if let Some(slot) = slot {
        paint_target(ui, pane.layout, slot, pane.origin, cx.t);
    }
    scroll_near_edges(ui, view, pointer);
    None
}

fn scroll_near_edges(ui: &Ui, view: Rect, pointer: egui::Pos2) {
    // Positive where the content should move right or down.
    let push = |near: f32, far: f32, at: f32| {
        if at < near + EDGE {
            ((near + EDGE - at) / EDGE).min(1.0)
        } else if at > far - EDGE {
            -((at - far + EDGE) / EDGE).min(1.0)
        } else {
            0.0
        }
    };
    let push = vec2(
        push(view.left(), view.right(), pointer.x),
        push(view.top(), view.bottom(), pointer.y),
    );
    if push != Vec2::ZERO {
        let seconds = ui.input(|i| i.stable_dt).min(0.1);
        ui.scroll_with_delta_animation(
            push * SPEED * seconds,
            egui::style::ScrollAnimation::none(),
        );
        ui.ctx().request_repaint();
    }
}

fn paint_target(ui: &Ui, layout: &Layout, slot: Slot, origin: Vec2, t: &Tokens) {
    let Some(y) = layout.slot_y(slot) else {
        return;
    };
    let left = layout.left(slot.cell.column) + origin.x;
    let y = (y + origin.y).max(ui.clip_rect().top() + 2.0);
    let painter = ui.painter();
    painter.hline(left..=left + layout.column, y, Stroke::new(2.0, t.accent));
    painter.circle_filled(pos2(left, y), 3.5, t.accent);
}

/// What dropping means.
fn drop_at(cx: &mut Cx<'_>, pane: &Pane<'_>, dragged: Dragged, slot: Slot, at: egui::Pos2) {
    let (board, rows) = (pane.board.clone(), pane.rows);
    match dragged {
        Dragged::Card { tactic, from } => {
            cx.act(move |session| session.move_card(&board, rows, tactic, from, slot));
        }
        Dragged::New(seed) => match (seed, pane.card_at(slot.cell, at)) {
            (Seed::Message(message), Some(tactic)) => {
                cx.act(move |session| session.attach_message(tactic, message));
            }
            (Seed::Channel(channel), Some(tactic)) if lacks_channel(cx, tactic) => {
                cx.act(move |session| session.put_on_channel(tactic, channel));
            }
            _ => {
                cx.act(move |session| {
                    session.add_tactic_at(&board, rows, slot, seed);
                });
                // What it is called by now is where it runs.
                if matches!(seed, Seed::Channel(_)) {
                    cx.ask(Request::Rename);
                }
            }
        },
    }
}

fn lacks_channel(cx: &Cx<'_>, tactic: Id<Tactic>) -> bool {
    let plan = cx.session.plan();
    let tactic = plan.tactics.get(&tactic);
    tactic.is_some_and(|t| t.channel.is_none_or(|id| !plan.channels.contains_key(&id)))
}

impl Pane<'_> {
    /// The card of a cell that covers a point of the layout. Near its upper and lower edge the place between
    /// two cards is meant.
    fn card_at(&self, cell: Cell, at: egui::Pos2) -> Option<Id<Tactic>> {
        let mut cards = self.board.cards(cell).iter().enumerate();
        let covers = |n| {
            let card = self.layout.card(cell, n);
            card.is_some_and(|card| card.shrink2(vec2(0.0, EDGE_OF_CARD)).contains(at))
        };
        cards.find(|(n, _)| covers(*n)).map(|(_, tactic)| *tactic)
    }
}
