//! How the window is divided: the bar at the top, panels at the left, at the right and below, and the
//! screen in what room is left. What stands in them is drawn by `top`, `views`, `inspector`, `instead`.

use egui::{CentralPanel, Frame, Margin, Panel as UiPanel, Sense, Ui, UiBuilder};

use super::context::Cx;
use super::views::{Views, navigation, stopped, welcome};
use super::{inspector, instead, top, widgets};
use crate::model::Kind;
use crate::session::commands::{Panel, Scene, Side};

/// Where there is less room than this below the bar at the top, the findings are one line until they are asked for.
const LOW: f32 = 590.0;
/// How high that line is.
const FOLDED: f32 = 46.0;

/// Which panels are shown.
#[derive(Debug)]
pub struct Panels {
    /// What stands at the left.
    pub side: Option<Side>,
    /// Whether the inspector is shown.
    pub inspector: bool,
    /// Whether the findings are.
    pub findings: bool,
    /// Whether they are all there in a low window too, where the screen above needs the room.
    pub findings_unfolded: bool,
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            side: Some(Side::Navigation),
            inspector: true,
            findings: true,
            findings_unfolded: false,
        }
    }
}

impl Panels {
    /// Shows a panel, or hides it where it is shown.
    pub fn toggle(&mut self, panel: Panel) {
        match panel {
            Panel::Side(side) if self.side == Some(side) => self.side = None,
            Panel::Side(side) => self.side = Some(side),
            Panel::Inspector => self.inspector = !self.inspector,
            Panel::Findings => self.findings = !self.findings,
        }
    }

    /// Whether records of a kind can be selected beside the screen.
    pub fn shows(&self, kind: Kind) -> bool {
        self.side == Some(Side::Palette) && matches!(kind, Kind::Channel | Kind::Message)
    }

    /// Draws everything in the window but dialogs.
    pub fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, views: &mut Views) {
        let paper = Frame::new().fill(cx.t.paper);
        if cx.scene == Scene::Presentation {
            let ground = paper.inner_margin(Margin::symmetric(24, 16));
            CentralPanel::default().frame(ground).show(ui, |ui| {
                top::presenting_ui(cx, ui);
                views.screen_ui(cx, ui);
            });
            return;
        }
        let bar = surface(cx).inner_margin(Margin::symmetric(16, 8));
        UiPanel::top("top")
            .frame(bar)
            .resizable(false)
            .show(ui, |ui| top::ui(cx, ui));
        if cx.scene == Scene::Welcome {
            CentralPanel::default()
                .frame(paper.inner_margin(16))
                .show(ui, |ui| welcome::ui(cx, ui));
            return;
        }
        let window = ui.available_width();
        if let Some(side) = self.side {
            self.side_ui(cx, ui, views, side, window);
        }
        if self.inspector {
            inspector_ui(cx, ui, window);
        }
        if self.findings {
            findings_ui(cx, ui, views, &mut self.findings_unfolded);
        }
        // The stop-doing screen says all of it.
        if cx.session.instead().is_some() && views.screen != &stopped::SCREEN {
            UiPanel::bottom("instead")
                .frame(surface(cx).inner_margin(Margin::symmetric(16, 6)))
                .resizable(false)
                .show(ui, |ui| instead::ui(cx, ui));
        }
        let ground = paper.inner_margin(margin(16, 6, 12, 0));
        CentralPanel::default()
            .frame(ground)
            .show(ui, |ui| views.screen_ui(cx, ui));
    }

    fn side_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, views: &mut Views, now: Side, window: f32) {
        let panel = UiPanel::left("side")
            .frame(surface(cx).inner_margin(margin(10, 8, 12, 8)))
            // The two tabs need as much.
            .default_size(218.0)
            .size_range(218.0..=(window * 0.25).clamp(218.0, 360.0));
        panel.show(ui, |ui| {
            within(ui, |ui| {
                let tabs = [
                    (Side::Navigation, "Plan"),
                    (Side::Palette, "Channels, messages"),
                ];
                if let Some(side) = widgets::segmented(ui, &tabs, now) {
                    self.side = Some(side);
                }
                ui.add_space(6.0);
                match now {
                    Side::Navigation => navigation::ui(cx, ui, views.screen),
                    Side::Palette => views.palette.ui(cx, ui),
                }
            });
        });
    }
}

fn inspector_ui(cx: &mut Cx<'_>, ui: &mut Ui, window: f32) {
    UiPanel::right("inspector")
        .frame(surface(cx).inner_margin(margin(16, 8, 12, 8)))
        .default_size(318.0)
        .size_range(240.0..=(window * 0.3).clamp(240.0, 520.0))
        .show(ui, |ui| within(ui, |ui| inspector::ui(cx, ui)));
}

/// Draws in the room that a panel has: nothing that stands in it makes the panel larger.
fn within(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let mut inside = ui.new_child(UiBuilder::new().max_rect(room));
    // A focus frame may stand a little out.
    inside.shrink_clip_rect(room.expand(4.0));
    content(&mut inside);
    ui.allocate_rect(room, Sense::hover());
}

fn findings_ui(cx: &mut Cx<'_>, ui: &mut Ui, views: &mut Views, unfolded: &mut bool) {
    let room = ui.available_height();
    let frame = surface(cx).inner_margin(margin(16, 12, 8, 4));
    let is_low = room < LOW;
    if is_low && !*unfolded {
        UiPanel::bottom("findings folded")
            .resizable(false)
            .exact_size(FOLDED)
            .frame(frame)
            .show(ui, |ui| {
                within(ui, |ui| views.findings.folded_ui(cx, ui, unfolded))
            });
        return;
    }
    // The head, and four findings; less in a low window. Where nothing is found, the sentence that says so.
    let panel = if cx.derived.findings.is_empty() {
        UiPanel::bottom("no findings")
            .resizable(false)
            .exact_size(78.0)
    } else {
        UiPanel::bottom("findings")
            .resizable(true)
            .default_size((room * 0.3).clamp(130.0, 246.0))
            .size_range(90.0..=(room * 0.7).clamp(90.0, 520.0))
    };
    let panel = panel.frame(frame);
    panel.show(ui, |ui| {
        within(ui, |ui| {
            views.findings.ui(cx, ui, is_low.then_some(unfolded));
        });
    });
}

fn surface(cx: &Cx<'_>) -> Frame {
    Frame::new().fill(cx.t.surface)
}

/// The room at the left, at the right, above and below.
fn margin(left: i8, right: i8, top: i8, bottom: i8) -> Margin {
    Margin {
        left,
        right,
        top,
        bottom,
    }
}
