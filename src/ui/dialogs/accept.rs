//! "Accept all as baseline…": one reason for everything that is open.

use egui::{Key, TextEdit, Ui, vec2};

use super::{Answer, Outcome, buttons, title};
use crate::check::wording::{and, count};
use crate::check::{Severity, rules};
use crate::session::Session;
use crate::ui::widgets::{caps, muted, primary};

/// The question why everything should be kept.
#[derive(Default)]
pub struct AcceptQuestion {
    reason: String,
    who: String,
    is_asked: bool,
}

impl AcceptQuestion {
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session) -> Outcome {
        let mut findings = session.findings();
        // What was put right on opening is settled by saving.
        findings.retain(|finding| rules::find(finding.code).is_some());
        title(
            ui,
            &format!(
                "Accept {} as they are, because…",
                count(findings.len(), "finding", "findings")
            ),
        );
        let counts = [Severity::Error, Severity::Warning, Severity::Advice].map(|severity| {
            let n = findings.iter().filter(|f| f.severity() == severity).count();
            (n > 0).then(|| severity.count(n))
        });
        let counts: Vec<String> = counts.into_iter().flatten().collect();
        muted(
            ui,
            format!(
                "{} stay silent until what they rest on changes; whatever comes up from now on is new. All are listed under Decisions, and one undo brings them back.",
                and(&counts)
            ),
        );
        let edit = TextEdit::multiline(&mut self.reason)
            .desired_rows(2)
            .return_key(None)
            .desired_width(f32::INFINITY)
            .margin(vec2(8.0, 6.0))
            .hint_text("as it was when we took the plan over");
        let response = ui.add(edit).accessible_name("Reason");
        if !std::mem::replace(&mut self.is_asked, true) {
            response.request_focus();
        }
        caps(ui, "Who decided (optional)");
        ui.add(TextEdit::singleline(&mut self.who).desired_width(200.0))
            .accessible_name("Who decided");
        let enter = response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let has_reason = !self.reason.trim().is_empty();
        buttons(ui, |ui| {
            let go = ui
                .add_enabled_ui(has_reason, |ui| primary(ui, "Accept all").clicked())
                .inner;
            if go || (enter && has_reason) {
                let (reason, who) = (self.reason.clone(), self.who.clone());
                return Outcome::Answer(Answer::Session(Box::new(move |session| {
                    session.accept_all(&reason, &who);
                })));
            }
            if ui.button("Cancel").clicked() {
                return Outcome::Close;
            }
            if !has_reason {
                muted(ui, "Say why: whoever reads the plan will ask.");
            }
            Outcome::Stay
        })
    }
}
