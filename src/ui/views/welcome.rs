//! What a newcomer sees: a filled example, an empty plan, or a file of her own.

use egui::{RichText, ScrollArea, Ui};

use crate::library::TEMPLATES;
use crate::session::commands::Request;
use crate::ui::context::{Cx, Todo};
use crate::ui::theme::{semibold, size};
use crate::ui::widgets::{caps, choice_row, muted, primary};

/// Draws it.
pub fn ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space((ui.available_height() * 0.12).max(12.0));
            ui.set_max_width(560.0);
            ui.label(RichText::new("Throughline").font(semibold(28.0)));
            muted(ui, "Lay your marketing out along the customer's way to buying, and see where it contradicts itself.");
            ui.add_space(20.0);
            if primary(ui, "Open the sample plan").clicked() {
                cx.ask(Request::Sample(0));
            }
            ui.add_space(2.0);
            if ui.link(RichText::new("or one that has gone wrong, to see what is found").size(size::SMALL)).clicked() {
                cx.ask(Request::Sample(1));
            }
            ui.add_space(6.0);
            if ui.button("Open a plan file…").clicked() {
                cx.ask(Request::Open);
            }
            ui.add_space(24.0);
            caps(ui, "Start a new plan");
            ui.add_space(4.0);
            for template in TEMPLATES {
                let row = choice_row(ui, template.title, template.summary, 440.0);
                if row.clicked() {
                    cx.todo.push(Todo::Template(template));
                }
            }
            if !cx.recent.is_empty() {
                ui.add_space(20.0);
                caps(ui, "Recent");
                for path in cx.recent {
                    let name = path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
                    if ui.link(name).on_hover_text(path.to_string_lossy()).clicked() {
                        cx.todo.push(Todo::OpenFile(path.clone()));
                    }
                }
            }
            ui.add_space(20.0);
        });
    });
}
