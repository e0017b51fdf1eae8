//! What a newcomer sees: a filled example, an empty plan with questions that lead through it, or a file of her own.

use egui::{RichText, ScrollArea, Ui};

use crate::library::TEMPLATES;
use crate::session::commands::Request;
use crate::ui::context::{Cx, Todo};
use crate::ui::theme::{semibold, size};
use crate::ui::widgets::{caps, choice_row, muted};

/// How wide what can be chosen is, in points.
const WIDE: f32 = 440.0;

/// How many recent files are offered.
const RECENT: usize = 5;

/// The two ways to begin, in words, with what each asks for.
const WAYS: [(&str, &str, Request); 2] = [
    (
        "Start from a filled example",
        "A coffee roaster’s spring plan in good order. Look around, and change what you like.",
        Request::Sample(0),
    ),
    (
        "Empty, guide me",
        "Short questions on each part of the plan, in plain words. Skip what you do not know yet.",
        Request::Guided,
    ),
];

/// Draws it.
pub fn ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.add_space((ui.available_height() * 0.08).max(8.0));
            ui.set_max_width(560.0);
            ui.label(RichText::new("Throughline").font(semibold(28.0)));
            muted(ui, "Lay your marketing out along the customer’s way to buying, and see where it contradicts itself.");
            ui.add_space(16.0);
            for (title, words, request) in WAYS {
                if choice_row(ui, title, words, WIDE).clicked() {
                    cx.ask(request);
                }
            }
            ui.add_space(6.0);
            if ui.button("Open a plan file…").clicked() {
                cx.ask(Request::Open);
            }
            let gone_wrong = RichText::new("or an example that has gone wrong, to see what is found");
            if ui.link(gone_wrong.size(size::SMALL)).clicked() {
                cx.ask(Request::Sample(1));
            }
            if !cx.recent.is_empty() {
                ui.add_space(16.0);
                caps(ui, "Recent");
                for path in cx.recent.iter().take(RECENT) {
                    let name = path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
                    if ui.link(name).on_hover_text(path.to_string_lossy()).clicked() {
                        cx.todo.push(Todo::OpenFile(path.clone()));
                    }
                }
            }
            ui.add_space(20.0);
            caps(ui, "Or begin on the board, with these stages");
            ui.add_space(4.0);
            for template in TEMPLATES {
                if choice_row(ui, template.title, template.summary, WIDE).clicked() {
                    cx.todo.push(Todo::Template(template));
                }
            }
            ui.add_space(20.0);
        });
    });
}
