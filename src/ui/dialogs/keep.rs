//! "Keep as it is, because…": how far, and why.

use std::sync::Arc;

use egui::{TextEdit, Ui, vec2};

use super::{Answer, Outcome, buttons, title};
use crate::check::Finding;
use crate::model::Scope;
use crate::session::Session;
use crate::ui::widgets::{caps, muted, primary};

/// The question why a finding should be kept.
pub struct KeepQuestion {
    finding: Arc<Finding>,
    scope: Scope,
    reason: String,
    who: String,
    is_fresh: bool,
}

impl KeepQuestion {
    /// Asks about a finding.
    pub fn new(finding: Arc<Finding>) -> Self {
        Self {
            finding,
            scope: Scope::Finding,
            reason: String::new(),
            who: String::new(),
            is_fresh: true,
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session) -> Outcome {
        title(ui, "Keep it as it is, because…");
        muted(ui, &self.finding.message);
        let edit = TextEdit::multiline(&mut self.reason)
            .desired_rows(2)
            .return_key(None)
            .desired_width(f32::INFINITY)
            .margin(vec2(8.0, 6.0))
            .hint_text("partners only, agreed with sales");
        let response = ui.add(edit).accessible_name("Reason");
        if std::mem::take(&mut self.is_fresh) {
            response.request_focus();
        }
        let is_typing = response.has_focus();
        caps(ui, "Applies to");
        let is_pair = self.finding.related.len() == 1;
        for (scope, words) in [
            (
                Scope::Finding,
                "this finding, until what it rests on changes".to_owned(),
            ),
            (Scope::Pair, "these two, whatever they say".to_owned()),
            (
                Scope::RuleHere,
                format!(
                    "{} at {}",
                    self.finding.code,
                    session.plan().title(self.finding.place.record)
                ),
            ),
            (
                Scope::RuleEverywhere,
                format!("{} in the whole plan", self.finding.code),
            ),
        ] {
            if scope != Scope::Pair || is_pair {
                ui.radio_value(&mut self.scope, scope, words);
            }
        }
        caps(ui, "Who decided (optional)");
        ui.add(TextEdit::singleline(&mut self.who).desired_width(200.0))
            .accessible_name("Who decided");
        let enter = is_typing && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let can_keep = !self.reason.trim().is_empty();
        buttons(ui, |ui| {
            let go = ui
                .add_enabled_ui(can_keep, |ui| primary(ui, "Keep").clicked())
                .inner;
            if go || (enter && can_keep) {
                let (finding, scope) = (self.finding.clone(), self.scope);
                let (reason, who) = (self.reason.clone(), self.who.clone());
                return Outcome::Answer(Answer::Session(Box::new(move |session| {
                    session.keep(&finding, scope, &reason, &who);
                })));
            }
            if ui.button("Cancel").clicked() {
                return Outcome::Close;
            }
            if !can_keep {
                muted(ui, "Say why: whoever reads the plan will ask.");
            }
            Outcome::Stay
        })
    }
}
