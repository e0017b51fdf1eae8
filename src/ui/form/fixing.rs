//! What can be done about underlined words, at the cursor or, where no text has it, at the pointer: the same answers
//! as beside a finding, in a menu that a key opens. Arrows choose, Enter does it, Esc lets it be; then the cursor is
//! in the text again, where it was.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditOutput;
use egui::{
    Align, EventFilter, Id as UiId, Key, Layout, Modifiers, Popup, PopupCloseBehavior, PopupKind,
    SetOpenCommand, TextEdit, Ui, vec2,
};

use super::marks::{Mark, finding_ui, marks_at, next_mark, paint, why_ui, words_rect};
use crate::ui::context::Cx;
use crate::ui::views::findings::{are_known, menu_ui};

/// The keys that open the menu.
pub const KEYS: &str = "Ctrl+.";
/// How wide the menu is, in points.
const WIDE: f32 = 340.0;

/// What a field remembers of its marks between frames.
#[derive(Clone, Default)]
struct At {
    /// The cursor came by key to the words that begin here: why is said until it goes on.
    came_to: Option<usize>,
    /// The words that begin here have their menu open.
    open: Option<usize>,
    /// The menu is to get the keyboard.
    is_fresh: bool,
    /// The menu was opened for what the pointer rests on: the text did not have the keyboard.
    is_by_pointer: bool,
}

/// The keys that mean something at the marks of the field that has the cursor: to the next mark or the one
/// before, and the menu. Has to come before the field is drawn, which would make something else of them.
pub fn keys(ui: &Ui, id: UiId, marks: &[Mark<'_>]) {
    if marks.is_empty() || !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    let menu = pressed(Modifiers::COMMAND, Key::Period);
    let back = pressed(Modifiers::SHIFT, Key::F8);
    let on = !back && pressed(Modifiers::NONE, Key::F8);
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let cursor = state.cursor.char_range();
    let cursor = cursor.map_or(0, |range| range.primary.index.0);
    let mut at = ui.data(|d| d.get_temp::<At>(id)).unwrap_or_default();
    // Esc would take back what was typed: here it only takes away what is said.
    if at.came_to.is_some() && pressed(Modifiers::NONE, Key::Escape) {
        at.came_to = None;
    }
    let here = marks_at(marks, cursor).next();
    if on || back || menu && here.is_none() {
        if let Some(mark) = next_mark(marks, cursor, back) {
            let start = mark.chars.start;
            let range = CCursorRange::one(CCursor::new(start));
            state.cursor.set_char_range(Some(range));
            state.store(ui.ctx(), id);
            at = At {
                came_to: Some(start),
                is_fresh: true,
                ..At::default()
            };
        }
    } else if menu {
        if let Some(mark) = here {
            at = At {
                open: Some(mark.chars.start),
                is_fresh: true,
                ..At::default()
            };
        }
    } else if at.came_to.is_some_and(|start| start != cursor) {
        at.came_to = None;
    }
    ui.data_mut(|d| d.insert_temp(id, at));
}

/// Underlines a text that was drawn, says why where one rests or came by key, and shows the menu.
pub fn ui(cx: &mut Cx<'_>, ui: &Ui, output: &TextEditOutput, marks: &[Mark<'_>]) {
    let id = output.response.id;
    let Some(first) = marks.first() else {
        ui.data_mut(|d| d.remove_temp::<At>(id));
        return;
    };
    let mut at = ui.data(|d| d.get_temp::<At>(id)).unwrap_or_default();
    if !output.response.has_focus() || output.response.changed() {
        at.came_to = None;
    }
    let hovered = paint(ui, output, marks, cx.t);
    if let Some(start) = at.came_to.filter(|_| hovered.is_empty()) {
        let here = marks.iter().filter(|mark| mark.chars.start == start);
        let here: Vec<&Mark<'_>> = here.collect();
        if at.is_fresh {
            at.is_fresh = false;
            let words = here.first().map_or(&first.chars, |mark| &mark.chars);
            ui.scroll_to_rect(words_rect(output, words), None);
        }
        why_ui(cx, output, &here, true);
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    } else {
        why_ui(cx, output, &hovered, false);
    }
    if let Some(mark) = hovered.first().filter(|_| is_asked_by_pointer(ui, output)) {
        at = At {
            open: Some(mark.chars.start),
            is_fresh: true,
            is_by_pointer: true,
            ..At::default()
        };
    }
    if let Some(start) = at.open {
        let here: Vec<&Mark<'_>> = marks_at(marks, start).collect();
        if !menu_is_open(cx, output, &here, &mut at) {
            at.open = None;
        }
    }
    ui.data_mut(|d| d.insert_temp(id, at));
}

/// Whether the menu is asked for by its keys where no text has the cursor: then it is for what the pointer rests on.
fn is_asked_by_pointer(ui: &Ui, output: &TextEditOutput) -> bool {
    output.response.contains_pointer()
        && !ui.ctx().text_edit_focused()
        && ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Period))
}

/// Draws the menu; whether it stays open.
fn menu_is_open(
    cx: &mut Cx<'_>,
    output: &TextEditOutput,
    marks: &[&Mark<'_>],
    at: &mut At,
) -> bool {
    let text = &output.response.response;
    let Some(first) = marks.first() else {
        return false;
    };
    // Fixes are known in the frame after they are asked for: until then the menu would grow.
    let mut are_all_known = true;
    for mark in marks {
        are_all_known &= are_known(cx, mark.finding);
    }
    if !are_all_known {
        return true;
    }
    // The text has the keyboard again: by a click, or the left arrow.
    if !at.is_fresh && text.has_focus() {
        return false;
    }
    let id = text.id.with("answers");
    let popup = Popup::new(
        id,
        text.ctx.clone(),
        words_rect(output, &first.chars),
        text.layer_id,
    );
    let popup = popup
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(egui::containers::menu::menu_style)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .anchor_widget(text.id)
        .open_memory(at.is_fresh.then_some(SetOpenCommand::Bool(true)))
        .gap(4.0)
        .width(WIDE);
    let shown = popup.show(|ui| {
        ui.set_max_width(WIDE);
        ui.spacing_mut().button_padding = vec2(8.0, 3.0);
        let mut is_chosen = false;
        for (n, mark) in marks.iter().enumerate() {
            if n > 0 {
                ui.separator();
            }
            ui.vertical(|ui| finding_ui(ui, mark.finding, cx.t));
            ui.add_space(2.0);
            let answers = menu_ui(cx, ui, mark.finding);
            if n == 0
                && let Some(answer) = answers.first()
                && !ui.is_sizing_pass()
                && std::mem::take(&mut at.is_fresh)
            {
                answer.request_focus();
            }
            is_chosen |= answers.iter().any(egui::Response::clicked);
        }
        is_chosen
    });
    let is_chosen = shown.is_some_and(|shown| shown.inner);
    if is_chosen || text.ctx.input(|i| i.key_pressed(Key::Escape)) {
        if !at.is_by_pointer {
            text.request_focus();
        }
        Popup::close_id(&text.ctx, id);
    }
    Popup::is_id_open(&text.ctx, id)
}
