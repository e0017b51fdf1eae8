//! Editors that one types into. A text goes into the plan as it is typed. What cannot be half right (dates,
//! numbers, money) is read when the cursor leaves the field; what it cannot read stays in the field, with a
//! sentence below that says how to write it. Esc takes back what was typed since the cursor came.

use egui::{
    Context, Id as UiId, InputState, Key, Modifiers, Popup, Response, RichText, TextEdit, Ui, vec2,
};

use super::fixing;
use super::marks::marks;
use super::naming::{Named, name_ui};
use crate::check::Severity;
use crate::edit::Edit;
use crate::model::{DateOrder, FieldInfo, Place, Shape, Value};
use crate::session::commands::Typing;
use crate::ui::context::Cx;
use crate::ui::theme::{semibold, size};
use crate::values::Reading;

/// The widget id of a field's editor, so that commands can put the cursor there.
pub fn field_id(place: Place) -> UiId {
    UiId::unique(("field", place.record, place.field.map(|field| field.0)))
}

/// The field last seen with the cursor whose text goes into the plan as it is typed.
#[derive(Clone)]
struct IntoPlan {
    id: UiId,
    is_marked: bool,
}

/// What the cursor is in. A field whose text goes into the plan as it is typed shows what the plan says, so
/// that only the plan can undo in it.
pub fn typing(ctx: &Context) -> Typing {
    if !ctx.text_edit_focused() {
        // An open menu has keys of its own: a letter pressed there adds nothing to the plan behind it.
        let is_in_menu = Popup::is_any_open(ctx);
        return if is_in_menu {
            Typing::Apart
        } else {
            Typing::Nowhere
        };
    }
    let field = ctx.data(|d| d.get_temp::<IntoPlan>(UiId::NULL));
    match field.filter(|field| ctx.memory(|memory| memory.has_focus(field.id))) {
        Some(field) if field.is_marked => Typing::OnMarks,
        Some(_) => Typing::IntoPlan,
        None => Typing::Apart,
    }
}

/// Whether undo means the plan while the cursor is in a field that is not typed into the plan: it does while
/// nothing stands in it.
pub fn is_open_to_undo(ui: &Ui, id: UiId, is_open: bool) {
    let field = IntoPlan {
        id: if is_open { id } else { UiId::NULL },
        is_marked: false,
    };
    ui.data_mut(|d| d.insert_temp(UiId::NULL, field));
}

/// A text, committed as it is typed; the history joins quick typing into one undo.
pub(super) fn text_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    place: Place,
    info: &FieldInfo,
    mut text: String,
) {
    let (id, before) = (field_id(place), text.clone());
    let derived = cx.derived;
    let mut found = marks(derived, place, &before, &before);
    fixing::keys(ui, id, &found);
    let edit = TextEdit::multiline(&mut text)
        .desired_rows(if info.name == "body" {
            4
        } else if info.is_long {
            2
        } else {
            1
        })
        .desired_width(f32::INFINITY)
        .margin(vec2(8.0, 6.0));
    // Names are one line that may wrap: Enter is the end of them.
    let edit = if info.is_long {
        edit
    } else {
        edit.return_key(None)
    };
    let edit = if info.name == "name" {
        edit.font(semibold(size::BODY))
    } else {
        edit
    };
    let Named { output, is_linked } = if info.name == "name" {
        name_ui(cx, ui, id, place.record, edit)
    } else {
        Named::plain(edit.id(id).show(ui))
    };
    let response = output.response.response.clone();
    let response = response.accessible_name(info.label);
    let is_done = |i: &mut InputState| i.consume_key(Modifiers::NONE, Key::Enter);
    if !info.is_long && response.has_focus() && ui.input_mut(is_done) {
        response.surrender_focus();
    }
    // What was linked is the whole name already, without the letters of the mention.
    if response.changed() && !is_linked {
        if info.name == "name" {
            text.drain(..text.len() - text.trim_start().len());
        }
        found = marks(derived, place, &before, &text);
        cx.edit(Edit::set(place, Value::Text(text)));
    }
    // A blank at the end may be the one before the next word, as long as the cursor is there.
    let name = before.trim();
    if info.name == "name" && response.lost_focus() && name != before {
        cx.edit(Edit::set(place, Value::Text(name.to_owned())));
    }
    fixing::ui(cx, ui, &output, &found);
    let is_marked = !found.is_empty();
    into_plan(cx, ui, place, &response, Value::Text(before), is_marked);
}

/// A list, one entry a line; blank lines count only while the cursor is in the field.
pub(super) fn lines_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    place: Place,
    info: &FieldInfo,
    lines: &[String],
) {
    let id = field_id(place);
    // What is typed counts as long as it says what the plan says: after an undo it does not.
    let typed = typed(ui, id).filter(|typed| lines_of(&typed.text) == lines);
    let mut text = typed.map_or_else(|| lines.join("\n"), |typed| typed.text);
    let edit = TextEdit::multiline(&mut text)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .margin(vec2(8.0, 6.0))
        .hint_text("One a line");
    let response = ui.add(edit.id(id)).accessible_name(info.label);
    if response.changed() {
        cx.edit(Edit::set(place, Value::Lines(lines_of(&text))));
    }
    if response.has_focus() {
        let over = String::new();
        keep_typed(ui, id, Typed { text, over });
    } else {
        forget_typed(ui, id);
    }
    let now = Value::Lines(lines.to_vec());
    into_plan(cx, ui, place, &response, now, false);
}

/// The entries of a list as typed.
fn lines_of(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What a field held when the cursor came into it.
#[derive(Clone, Default)]
struct Before(Option<Value>);

/// What all fields have in common that are typed into the plan; `now` is what the plan says of it.
fn into_plan(
    cx: &mut Cx<'_>,
    ui: &Ui,
    place: Place,
    response: &Response,
    now: Value,
    is_marked: bool,
) {
    let id = response.id;
    let before = ui.data(|d| d.get_temp::<Before>(id));
    match before {
        None if response.has_focus() => {
            ui.data_mut(|d| d.insert_temp(id, Before(Some(now))));
        }
        Some(Before(Some(before))) if !response.has_focus() => {
            if was_left_by_escape(ui, response) && before != now {
                cx.edit(Edit::set(place, before));
            }
            ui.data_mut(|d| d.remove_temp::<Before>(id));
        }
        _ => {}
    }
    if response.has_focus() {
        ui.data_mut(|d| d.insert_temp(UiId::NULL, IntoPlan { id, is_marked }));
    }
}

fn was_left_by_escape(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|i| i.key_pressed(Key::Escape))
}

/// What stands in a field that cannot take it as it is: a list with a blank line, half a date.
#[derive(Clone, Default)]
struct Typed {
    text: String,
    /// What the plan said there; once it says something else, what was typed is over.
    over: String,
}

fn typed(ui: &Ui, id: UiId) -> Option<Typed> {
    ui.data(|d| d.get_temp(id))
}

fn keep_typed(ui: &Ui, id: UiId, typed: Typed) {
    ui.data_mut(|d| d.insert_temp(id, typed));
}

fn forget_typed(ui: &Ui, id: UiId) {
    ui.data_mut(|d| d.remove_temp::<Typed>(id));
}

/// Something that must be read: a number, a date, an amount.
pub(super) fn read_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    place: Place,
    info: &FieldInfo,
    shown: &str,
    read: impl Fn(&str, DateOrder) -> Reading<Value>,
) {
    let id = field_id(place);
    let typed = typed(ui, id).filter(|typed| typed.over == shown);
    let mut text = typed.map_or_else(|| shown.to_owned(), |typed| typed.text);
    let edit = TextEdit::singleline(&mut text)
        .desired_width(f32::INFINITY)
        .margin(vec2(8.0, 6.0));
    let response = ui.add(edit.id(id)).accessible_name(info.label);
    if was_left_by_escape(ui, &response) {
        forget_typed(ui, id);
        return;
    }
    let order = cx.session.plan().about.dates;
    let reading = if text.trim().is_empty() {
        Ok(blank(info.shape))
    } else {
        read(&text, order)
    };
    if response.lost_focus()
        && let Ok(value) = &reading
    {
        if text.trim() != shown {
            cx.edit(Edit::set(place, value.clone()));
        }
        forget_typed(ui, id);
        return;
    }
    if text != shown {
        let over = shown.to_owned();
        keep_typed(ui, id, Typed { text, over });
    } else {
        forget_typed(ui, id);
    }
    if let Err(todo) = reading
        && !response.has_focus()
    {
        let [color, _] = cx.t.severity(Severity::Error);
        ui.label(RichText::new(todo).size(size::SMALL).color(color));
    }
}

/// Nothing, in the shape of a field.
fn blank(shape: Shape) -> Value {
    match shape {
        Shape::Date => Value::Date(None),
        Shape::Money => Value::Money(None),
        _ => Value::Number(None),
    }
}
