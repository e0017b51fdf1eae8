//! In the inspector of an objective: what its words say of number, measure and date, and a click that fills it in.

use egui::Ui;

use super::context::Cx;
use super::widgets::{caps, muted, small};
use crate::model::{Id, Objective};
use crate::values::target::Target;

/// Draws the section; nothing where the words say no more than the fields. What stands in a field stays.
pub fn ui(cx: &mut Cx<'_>, ui: &mut Ui, id: Id<Objective>) {
    let Some(objective) = cx.session.plan().objectives.get(&id) else {
        return;
    };
    // Most have all of it, and need not be read in every frame.
    let has_all = objective.baseline.is_some()
        && objective.target.is_some()
        && objective.due.is_some()
        && objective.kpi.is_some();
    if has_all {
        return;
    }
    let target = cx.session.read_objective(&objective.name);
    let kpi = cx
        .session
        .kpi_meant(&target)
        .filter(|_| objective.kpi.is_none());
    let kpi = kpi.map(|kpi| kpi.name.clone());
    let target = Target {
        baseline: target.baseline.filter(|_| objective.baseline.is_none()),
        target: target.target.filter(|_| objective.target.is_none()),
        due: target.due.filter(|_| objective.due.is_none()),
        ..target
    };
    if !cx.session.fills_objective(id, &target, kpi.as_deref()) {
        return;
    }
    ui.add_space(10.0);
    caps(ui, "What its words say");
    muted(ui, target.in_words_with(cx.habits));
    if let Some(doubt) = target.doubt() {
        muted(ui, doubt);
    }
    if let Some(kpi) = &kpi {
        muted(ui, format!("Measured by “{}”.", kpi.trim()));
    }
    if small(ui, "Fill in number and date").clicked() {
        cx.act(move |session| session.fill_objective(id, &target, kpi.as_deref()));
    }
}
