//! The one cursor of a screen: what is selected is what has the keyboard. Whatever can be selected stands here while
//! it is drawn; what gets the keyboard is selected, and what is no longer selected lets go of it.
//!
//! Here is also what arrows do on screens that have no order of their own, and everywhere while nothing is selected:
//! they begin at the first that is in view, and go on to the next in their direction.

use egui::style::ScrollAnimation;
use egui::{FocusDirection, Id as UiId, Key, Modifiers, Rect, Response, Ui, Vec2, vec2};

use super::context::Cx;
use super::form::typing;
use crate::model::Ref;
use crate::session::Session;
use crate::session::commands::Typing;

/// What arrows mean: columns to the right, lines down.
const ARROWS: [(Key, [i32; 2]); 4] = [
    (Key::ArrowLeft, [-1, 0]),
    (Key::ArrowRight, [1, 0]),
    (Key::ArrowUp, [0, -1]),
    (Key::ArrowDown, [0, 1]),
];

/// So much of the width of something has to be in view, in points.
const SEEN: f32 = 12.0;

/// Something that the cursor can stand on.
#[derive(Clone, Debug)]
struct Spot {
    id: UiId,
    /// What is selected there; none where it has a meaning of its own.
    at: Option<Ref>,
    rect: Rect,
    /// Whether it is in view: all its height, and so much of its width that one sees what it is.
    is_seen: bool,
}

/// What was drawn in a pass, in the order of drawing.
#[derive(Clone, Default)]
struct Spots {
    pass: u64,
    all: Vec<Spot>,
}

/// What is to come into view when it is drawn next.
#[derive(Clone, Copy)]
struct Sought(UiId);

/// Lets the cursor stand on what was just drawn: a record, or something that has a meaning of its own.
pub fn stand(cx: &mut Cx<'_>, ui: &Ui, response: &Response, at: Option<Ref>) {
    let (id, rect) = (response.id, response.rect);
    let pass = ui.ctx().cumulative_pass_nr();
    let view = ui.clip_rect();
    let height = view.expand(1.0).y_range();
    let is_seen = height.contains(rect.top())
        && height.contains(rect.bottom())
        && view.x_range().intersection(rect.x_range()).span() > SEEN;
    let spot = Spot {
        id,
        at,
        rect,
        is_seen,
    };
    let is_sought = ui.data_mut(|data| {
        let spots = data.get_temp_mut_or_default::<Spots>(UiId::NULL);
        if spots.pass != pass {
            spots.pass = pass;
            spots.all.clear();
        }
        spots.all.push(spot);
        let is_sought = data.get_temp(UiId::NULL).is_some_and(|Sought(of)| of == id);
        if is_sought {
            data.remove::<Sought>(UiId::NULL);
        }
        is_sought
    });
    if is_sought {
        // With something of its neighbours, so that they are drawn and can be gone to.
        let around = rect.expand2(vec2(8.0, rect.height() / 2.0));
        ui.scroll_to_rect_animation(around, None, ScrollAnimation::none());
    }
    let Some(at) = at.filter(|at| !cx.session.selection().contains(at)) else {
        return;
    };
    if response.gained_focus() {
        // A click says itself what it selects.
        if !response.clicked() {
            cx.act(move |session| session.select(Some(at)));
        }
    } else if response.has_focus() {
        response.surrender_focus();
    }
}

/// Does what a plain arrow means that nobody has taken, once the screen is drawn.
pub fn take_arrows(cx: &mut Cx<'_>, ui: &Ui) {
    let Some(way) = arrow(ui) else {
        return;
    };
    let pass = ui.ctx().cumulative_pass_nr();
    let spots = ui.data(|data| data.get_temp::<Spots>(UiId::NULL));
    let spots = spots.filter(|spots| spots.pass == pass).unwrap_or_default();
    let focused = ui.memory(|memory| memory.focused());
    let has_it = |spot: &&Spot| Some(spot.id) == focused;
    let focused = match (focused, spots.all.iter().find(has_it)) {
        // A button of the bar: the toolkit knows the way from there.
        (Some(_), None) => return,
        (_, spot) => spot,
    };
    let selected = cx.session.selection().last();
    let is_selected = |spot: &&Spot| spot.at.is_some() && spot.at.as_ref() == selected;
    let now = focused.or_else(|| spots.all.iter().find(is_selected));
    let to = match now {
        Some(now) => next(&spots.all, now, way),
        None => {
            let mut seen = spots.all.iter().filter(|spot| spot.is_seen);
            seen.next().or(spots.all.first())
        }
    };
    keep_still(ui);
    let Some(to) = to else {
        return;
    };
    let id = to.id;
    ui.memory_mut(|memory| memory.request_focus(id));
    ui.data_mut(|data| data.insert_temp(UiId::NULL, Sought(id)));
    if let Some(at) = to.at {
        cx.act(move |session| session.select(Some(at)));
    }
    ui.ctx().request_repaint();
}

/// The plain arrow that is pressed, in columns and lines; none where it is for a text, a menu or a question.
pub fn arrow(ui: &Ui) -> Option<[i32; 2]> {
    let is_free = typing(ui.ctx()) == Typing::Nowhere
        && ui.memory(|memory| memory.top_modal_layer().is_none());
    let pressed = ui.input(|input| {
        let mut arrows = ARROWS.iter();
        let arrow = arrows.find(|(key, _)| input.key_pressed(*key));
        arrow.filter(|_| input.modifiers.is_none())
    });
    pressed.filter(|_| is_free).map(|(_, way)| *way)
}

/// Takes the arrows, so that the toolkit moves nothing for them.
pub fn keep_still(ui: &Ui) {
    for (key, _) in ARROWS {
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    }
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
}

/// Whether a widget stands for something else than what is selected: then it is not given the keyboard back.
pub fn is_elsewhere(ctx: &egui::Context, session: &Session, id: UiId) -> bool {
    let spots = ctx.data(|data| data.get_temp::<Spots>(UiId::NULL));
    let spots = spots.map(|spots| spots.all).unwrap_or_default();
    let at = spots.iter().find(|spot| spot.id == id);
    let at = at.and_then(|spot| spot.at);
    at.is_some_and(|at| !session.selection().contains(&at))
}

/// The nearest in a direction: of lists the next line, of grids the neighbour.
fn next<'s>(all: &'s [Spot], now: &Spot, [columns, lines]: [i32; 2]) -> Option<&'s Spot> {
    let way = vec2(columns as f32, lines as f32);
    let across = |from: Vec2| (from.x * way.y).abs() + (from.y * way.x).abs();
    let apart = |spot: &Spot| {
        // From edge to edge along the way; what lies beside the way is further off.
        let (from, to) = (now.rect.center(), spot.rect.center());
        let along = (to - from).dot(way);
        let beside = across(to - from);
        let overlaps = match columns {
            0 => now.rect.x_range().intersection(spot.rect.x_range()).span() > 1.0,
            _ => now.rect.y_range().intersection(spot.rect.y_range()).span() > 1.0,
        };
        (along > 1.0 && overlaps).then_some((along, beside))
    };
    let ahead = all.iter().filter_map(|spot| Some((apart(spot)?, spot)));
    let nearest = ahead.min_by(|((a, x), _), ((b, y), _)| a.total_cmp(b).then(x.total_cmp(y)));
    nearest.map(|(_, spot)| spot)
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn an_arrow_goes_to_the_next_line_and_to_the_neighbour() {
        let spot = |n: usize, x: f32, y: f32| Spot {
            id: UiId::unique(n),
            at: None,
            rect: Rect::from_min_size(pos2(x, y), vec2(90.0, 20.0)),
            is_seen: true,
        };
        // Two columns of two, and a line below that is beside both.
        let all = [
            spot(0, 0.0, 0.0),
            spot(1, 100.0, 0.0),
            spot(2, 0.0, 30.0),
            spot(3, 100.0, 30.0),
            spot(4, 300.0, 60.0),
        ];
        let to = |n: usize, way| {
            let to = next(&all, &all[n], way)?;
            all.iter().position(|spot| spot.id == to.id)
        };
        assert_eq!(to(0, [1, 0]), Some(1));
        assert_eq!(to(0, [0, 1]), Some(2));
        assert_eq!(to(3, [-1, 0]), Some(2));
        assert_eq!(to(3, [0, -1]), Some(1));
        assert_eq!(to(3, [0, 1]), None, "nothing below it");
        assert_eq!(to(1, [1, 0]), None, "the line below is none beside it");
    }
}
