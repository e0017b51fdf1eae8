//! The answers to a finding: its fixes, the same fix for all like it, and keeping it as it is.

use std::sync::Arc;

use egui::{Button, Response, RichText, Role, Ui, Vec2, WidgetInfo, vec2};

use crate::check::{Finding, Fix, Safety, rules};
use crate::session::Session;
use crate::session::commands::Request;
use crate::ui::context::Cx;
use crate::ui::dialogs::Dialog;
use crate::ui::theme::size;
use crate::ui::widgets::small;

/// Room around the words of a small button.
const PAD: Vec2 = vec2(8.0, 3.0);
/// How wide a fix gets beside a finding, in points.
const FIX_MAX: f32 = 230.0;

/// Fixes one below the other, as wide as there is room: where a finding stands above a record's fields.
pub fn stacked_ui(cx: &mut Cx<'_>, ui: &mut Ui, finding: &Arc<Finding>) {
    let fixes = offered(cx, finding);
    let is_sure = fixes.iter().any(|fix| fix.safety == Safety::Sure);
    for fix in fixes {
        fix_ui(cx, ui, finding, fix, true);
    }
    ui.horizontal_wrapped(|ui| {
        keep_ui(cx, ui, finding);
        compare_ui(cx, ui, finding);
        if is_sure {
            fix_all_ui(cx, ui, finding);
        }
    });
}

/// In a line that fills from the right: keep, the fix for all like it where `has_room`, and the fix; where
/// there are several, a menu of them.
pub fn line_ui(cx: &mut Cx<'_>, ui: &mut Ui, finding: &Arc<Finding>, has_room: bool) {
    let mut fixes = offered(cx, finding);
    keep_ui(cx, ui, finding);
    if has_room {
        compare_ui(cx, ui, finding);
    }
    if has_room && fixes.iter().any(|fix| fix.safety == Safety::Sure) {
        fix_all_ui(cx, ui, finding);
    }
    if fixes.len() > 1 {
        let words = RichText::new(format!("{} fixes", fixes.len())).size(size::SMALL);
        ui.scope(|ui| {
            ui.spacing_mut().button_padding = PAD;
            ui.menu_button(words, |ui| {
                ui.set_max_width(2.0 * FIX_MAX);
                for fix in fixes {
                    if fix_entry_ui(cx, ui, finding, fix).clicked() {
                        ui.close();
                    }
                }
            });
        });
    } else if let Some(fix) = fixes.pop() {
        let width = FIX_MAX.min(ui.available_width() / 2.0);
        ui.scope(|ui| {
            ui.set_max_width(width);
            fix_ui(cx, ui, finding, fix, false);
        });
    }
}

/// All answers as entries of a menu, the fixes first.
pub fn menu_ui(cx: &mut Cx<'_>, ui: &mut Ui, finding: &Arc<Finding>) -> Vec<Response> {
    let fixes = offered(cx, finding).into_iter();
    let mut entries: Vec<Response> = fixes
        .map(|fix| fix_entry_ui(cx, ui, finding, fix))
        .collect();
    if can_be_kept(finding) {
        let keep = ui.button("Keep it as it is, because…");
        if keep.clicked() {
            cx.dialog(Dialog::keep(finding.clone()));
        }
        entries.push(keep);
    }
    entries
}

fn fix_entry_ui(cx: &mut Cx<'_>, ui: &mut Ui, finding: &Arc<Finding>, fix: Fix) -> Response {
    let entry = ui.button(&fix.title);
    if entry.clicked() {
        apply(cx, finding, fix);
    }
    entry
}

/// Whether the fixes of a finding are known yet; where they are not, they are asked for.
pub fn are_known(cx: &mut Cx<'_>, finding: &Arc<Finding>) -> bool {
    offered(cx, finding);
    !can_be_kept(finding) || cx.derived.fixes.contains_key(finding)
}

/// Whether it is a rule's finding. What was put right on opening is none.
fn can_be_kept(finding: &Finding) -> bool {
    rules::find(finding.code).is_some()
}

/// The fixes to offer. What was put right on opening is no rule's finding: saving settles it.
fn offered(cx: &mut Cx<'_>, finding: &Arc<Finding>) -> Vec<Fix> {
    if can_be_kept(finding) {
        cx.fixes(finding)
    } else {
        Vec::new()
    }
}

/// A fix; its words are cut where there is no room for them, and stand in full on hover.
fn fix_ui(cx: &mut Cx<'_>, ui: &mut Ui, finding: &Arc<Finding>, fix: Fix, fills: bool) {
    let width = if fills { ui.available_width() } else { 0.0 };
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding = PAD;
            let words = RichText::new(&fix.title).size(size::SMALL);
            ui.add(Button::new(words).truncate().min_size(vec2(width, 0.0)))
        })
        .inner;
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &fix.title));
    if response.on_hover_text(&fix.title).clicked() {
        apply(cx, finding, fix);
    }
}

/// Applies a fix. Where it says which of two messages is right, that was decided, and is logged.
pub fn apply(cx: &mut Cx<'_>, finding: &Arc<Finding>, fix: Fix) {
    let finding = finding.clone();
    let is_decided = super::pair(&finding).is_some() && fix.safety == Safety::Review;
    cx.act(move |session: &mut Session| match is_decided {
        true => session.settle(&finding, fix),
        false => session.fix(fix),
    });
}

/// The sure fix for every finding of this rule, where there are several.
fn fix_all_ui(cx: &mut Cx<'_>, ui: &mut Ui, finding: &Finding) {
    let findings = cx.derived.findings.iter();
    let alike = findings.filter(|f| f.code == finding.code).take(2).count();
    let what = "Applies the sure fix to every finding of this rule, as one undo";
    if alike > 1
        && small(ui, &format!("Fix all {}", finding.code))
            .on_hover_text(what)
            .clicked()
    {
        cx.ask(Request::FixAll(Some(finding.code)));
    }
}

/// Shows the two sides of a finding side by side.
fn compare_ui(cx: &mut Cx<'_>, ui: &mut Ui, finding: &Finding) {
    if let Some(pair) = super::pair(finding)
        && small(ui, "Compare")
            .on_hover_text("Both messages side by side")
            .clicked()
    {
        cx.compare(pair);
    }
}

fn keep_ui(cx: &mut Cx<'_>, ui: &mut Ui, finding: &Arc<Finding>) {
    if !can_be_kept(finding) {
        return;
    }
    let keep = small(ui, "Keep…").on_hover_text("Keep it as it is, with a reason");
    let name = format!("Keep {} as it is: {}", finding.code, finding.message);
    keep.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if keep.clicked() {
        cx.dialog(Dialog::keep(finding.clone()));
    }
}
