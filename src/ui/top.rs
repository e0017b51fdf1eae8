//! The bar at the top: which plan, the menus, search, and the two buttons used most.

use egui::{Button, MenuBar, RichText, Ui, vec2};

use super::context::{Cx, Todo};
use super::theme::{semibold, size};
use super::widgets::{icon_button, key_cap, muted, primary};
use crate::session::commands::{
    COMMANDS, Command, Menu, NEW_TACTIC, OPEN, PALETTE, PRESENT, REDO, Scene, UNDO,
};

/// The commands with which another part of a menu begins.
const BEGINS: [&str; 9] = [
    "import",
    "sample-good",
    "quit",
    "new-tactic",
    "move-left",
    "fix-all",
    "rows-none",
    "toggle-navigation",
    "look-system",
];

/// Draws it.
pub fn ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    let width = (ui.available_width() * 0.22).clamp(200.0, 330.0);
    ui.horizontal(|ui| {
        ui.set_min_height(38.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            // Always as wide, so that the menus stay where they are whatever the words.
            ui.set_width(width);
            ui.horizontal(|ui| {
                let title = RichText::new(cx.session.title()).font(semibold(size::TITLE));
                ui.add(egui::Label::new(title).truncate());
            });
            ui.horizontal(|ui| {
                let file = match cx.session.path() {
                    Some(path) => path.display().to_string(),
                    None => "in no file yet".into(),
                };
                let state = if cx.session.is_unsaved() {
                    "unsaved changes"
                } else {
                    "no changes"
                };
                let words = format!("{state} · {file}");
                ui.add(
                    egui::Label::new(RichText::new(words).size(size::LABEL).color(cx.t.muted))
                        .truncate(),
                );
            });
        });
        ui.add_space(8.0);
        menus_ui(cx, ui);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if cx.scene == Scene::Welcome {
                return;
            }
            let new = primary(ui, NEW_TACTIC.words).on_hover_text(NEW_TACTIC.keys);
            if new.clicked() {
                cx.run(&NEW_TACTIC);
            }
            let present = ui.button("Present").on_hover_text(PRESENT.keys);
            if present.clicked() {
                cx.run(&PRESENT);
            }
            command_field_ui(cx, ui);
            history_ui(cx, ui);
        });
    });
}

fn menus_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    MenuBar::new().ui(ui, |ui| {
        for (menu, title) in Menu::ALL {
            ui.menu_button(title, |ui| {
                ui.set_min_width(250.0);
                ui.spacing_mut().item_spacing.y = 1.0;
                for command in COMMANDS.iter().copied().filter(|c| c.menu == menu) {
                    if BEGINS.contains(&command.id) {
                        ui.separator();
                    }
                    item_ui(cx, ui, command);
                    if command.id == OPEN.id && !cx.recent.is_empty() {
                        ui.menu_button("Open recent", |ui| recent_ui(cx, ui));
                    }
                }
            });
        }
    });
}

fn recent_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    for path in cx.recent {
        let name = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy();
        if ui
            .button(name)
            .on_hover_text(path.to_string_lossy())
            .clicked()
        {
            cx.todo.push(Todo::OpenFile(path.clone()));
            ui.close();
        }
    }
}

fn item_ui(cx: &mut Cx<'_>, ui: &mut Ui, command: &'static Command) {
    let button = Button::new(command.words_now(cx.session))
        .shortcut_text(command.keys_beside(cx.others))
        .selected(command.is_on(cx.look, cx.rows))
        .min_size(vec2(250.0, 24.0));
    let is_available = command.is_available(cx.session, cx.scene);
    if ui.add_enabled(is_available, button).clicked() {
        cx.run(command);
        ui.close();
    }
}

/// A field that is really a button: it opens the command palette.
fn command_field_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    let width = (ui.available_width() - 90.0).clamp(120.0, 230.0);
    let text = RichText::new("Run a command")
        .size(size::SMALL)
        .color(cx.t.faint);
    let button = Button::new(text)
        .fill(cx.t.paper)
        .shortcut_text(RichText::new(PALETTE.keys).size(size::LABEL))
        .min_size(vec2(width, 28.0));
    if ui.add(button).clicked() {
        cx.run(&PALETTE);
    }
}

fn history_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    ui.spacing_mut().item_spacing.x = 2.0;
    for (command, icon) in [(&REDO, "redo"), (&UNDO, "undo")] {
        let words = command.words_now(cx.session);
        ui.add_enabled_ui((command.enabled)(cx.session), |ui| {
            if icon_button(ui, icon, &words).clicked() {
                cx.run(command);
            }
        });
    }
}

/// The line above the board while presenting.
pub fn presenting_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(cx.session.title()).font(semibold(size::SCREEN)));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            key_cap(ui, PRESENT.keys);
            muted(ui, "Back");
        });
    });
    ui.add_space(6.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_menu_begins_with_a_command() {
        for id in BEGINS {
            assert!(COMMANDS.iter().any(|command| command.id == id), "{id}");
        }
    }
}
