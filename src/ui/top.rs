//! The bar at the top: which plan, the menus, search, and the two buttons used most.

use egui::{Button, MenuBar, RichText, Ui, vec2};

use super::context::{Cx, Todo};
use super::theme::{semibold, size};
use super::widgets::{icon_button, key_cap, muted, primary};
use crate::session::commands::{COMMANDS, Command, Menu, Request, Scene};

/// Draws it.
pub fn ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.set_min_height(38.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.set_max_width(330.0);
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
            if primary(ui, "New tactic").on_hover_text("N").clicked() {
                cx.run("new-tactic");
            }
            if ui.button("Present").on_hover_text("F5").clicked() {
                cx.run("present");
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
                for command in COMMANDS.iter().filter(|c| c.menu == menu) {
                    item_ui(cx, ui, command);
                    if command.id == "open" && !cx.recent.is_empty() {
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
    let words = match command.id {
        "undo" => cx.session.undo_label().map(|label| format!("Undo {label}")),
        "redo" => cx.session.redo_label().map(|label| format!("Redo {label}")),
        _ => None,
    };
    let words = words.unwrap_or_else(|| command.words.to_owned());
    let button = Button::new(words)
        .shortcut_text(command.keys)
        .min_size(vec2(250.0, 24.0));
    let is_available = command.is_available(cx.session, cx.scene);
    if ui.add_enabled(is_available, button).clicked() {
        cx.todo.push(Todo::Command(command));
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
        .shortcut_text(RichText::new("Ctrl K").size(size::LABEL))
        .min_size(vec2(width, 28.0));
    if ui.add(button).clicked() {
        cx.ask(Request::Palette);
    }
}

fn history_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    let redo = cx
        .session
        .redo_label()
        .map_or_else(|| "Redo".to_owned(), |label| format!("Redo {label}"));
    let undo = cx
        .session
        .undo_label()
        .map_or_else(|| "Undo".to_owned(), |label| format!("Undo {label}"));
    ui.spacing_mut().item_spacing.x = 2.0;
    ui.add_enabled_ui(cx.session.redo_label().is_some(), |ui| {
        if icon_button(ui, "redo", &redo).clicked() {
            cx.run("redo");
        }
    });
    ui.add_enabled_ui(cx.session.undo_label().is_some(), |ui| {
        if icon_button(ui, "undo", &undo).clicked() {
            cx.run("undo");
        }
    });
}

/// The line above the board while presenting.
pub fn presenting_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(cx.session.title()).font(semibold(size::SCREEN)));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            key_cap(ui, "F5");
            muted(ui, "Back");
        });
    });
    ui.add_space(6.0);
}
