//! How sure something is, as a shape and in words: hollow for a guess, half filled for some evidence, filled for
//! what is proven.

use egui::{Align2, Atom, Button, IdSalt, Pos2, RichText, Ui, Vec2, pos2, vec2};

use super::context::Cx;
use super::theme::{regular, size};
use super::widgets::{Filled, one_line, paint_dot};
use crate::edit::Edit;
use crate::model::fields::choice;
use crate::model::{Field, Place, Plan, Ref, Value};

/// The field that says it, in every kind that has one.
pub const FIELD: Field = Field("evidence");

/// Radius of its dot, in points.
const RADIUS: f32 = 4.0;

/// How sure a record is; none where its kind does not say.
pub fn of(plan: &Plan, at: Ref) -> Option<(Filled, &'static str)> {
    let Some(Value::Choice(now)) = plan.get(at, FIELD) else {
        return None;
    };
    let mut fields = at.kind.fields().iter();
    let info = fields.find(|info| info.name == FIELD.0)?;
    Some((filled(&now), info.shape.choice(&now)?))
}

/// The shape of a level, by its name in the file.
fn filled(level: &str) -> Filled {
    match level {
        "Guess" => Filled::Not,
        "Signs" => Filled::Half,
        _ => Filled::Whole,
    }
}

/// Draws it with its right end at a point; gives back where it begins.
pub fn paint(cx: &Cx<'_>, ui: &Ui, right: Pos2, (filled, words): (Filled, &str)) -> f32 {
    let words = one_line(ui, words, regular(size::LABEL), cx.t.muted, 120.0);
    let rect = Align2::RIGHT_CENTER.anchor_size(right, words.size());
    ui.painter().galley(rect.min, words, cx.t.muted);
    let dot = pos2(rect.left() - RADIUS - 6.0, right.y);
    paint_dot(ui, dot, RADIUS, filled, cx.t);
    dot.x - RADIUS
}

/// The field, with every level to choose.
pub fn choice_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    place: Place,
    levels: &'static [(&'static str, &'static str)],
    now: &str,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        ui.spacing_mut().button_padding.x = 8.0;
        for (level, words) in levels {
            let dot = IdSalt::new(("dot", *level));
            let space = Atom::custom(dot, Vec2::splat(RADIUS * 2.0));
            let text = RichText::new(*words).size(size::SMALL);
            let button = Button::selectable(*level == now, (space, text)).frame(true);
            let shown = button.atom_ui(ui);
            if let Some(rect) = shown.rect(dot) {
                paint_dot(ui, rect.center(), RADIUS, filled(level), cx.t);
            }
            if shown.response.clicked() {
                cx.edit(Edit::set(place, choice(level)));
            }
        }
    });
}
