//! The line that asks what stops instead, where something was added for which there is no room. It stands below the
//! screen and moves nothing that one looks at; nobody has to answer it.

use egui::accesskit::{Live, Node};
use egui::{RichText, Ui};

use super::context::{Cx, Todo};
use super::theme::size;
use super::views::stopped;
use super::widgets::small;
use crate::check::Severity;
use crate::session::Session;

/// Draws it, where there is a question.
pub fn ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    let Some(question) = cx.session.instead() else {
        return;
    };
    let [color, _] = cx.t.severity(Severity::Warning);
    ui.horizontal_wrapped(|ui| {
        ui.label(
            RichText::new(Severity::Warning.mark())
                .size(size::SMALL)
                .color(color),
        );
        let words = question.in_words(cx.session.plan());
        let said = ui.label(words);
        // Read out when it comes up, after what is being read.
        let polite = |node: &mut Node| node.set_live(Live::Polite);
        ui.ctx().accesskit_node_builder(said.id, polite);
        if question.stops.is_some() && small(ui, "Stop it…").clicked() {
            cx.todo.push(Todo::Guide(&stopped::SCREEN));
        }
        if small(ui, "See others").clicked() {
            cx.todo.push(Todo::Screen(&stopped::SCREEN));
        }
        if small(ui, "Not now").clicked() {
            cx.act(Session::put_instead_away);
        }
    });
}
