//! "Keep as it is, because…": why, how far, and for how long.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Response, RichText, Sense, TextEdit, Ui, vec2};
use jiff::civil::Date;

use super::{Answer, Outcome, buttons, title};
use crate::check::{Finding, Severity};
use crate::model::{Id, Kind, Message, Plan, Ref, Scope, Segment};
use crate::session::{Aim, Session};
use crate::ui::theme::{Tokens, regular, size};
use crate::ui::views::findings::pair;
use crate::ui::widgets::{caps, choice_of, muted, one_line, outline_ticks, paint_left, primary};
use crate::values::{Reading, read_date};

/// What is said of a message that need not go to one segment alone.
const AS_NOW: &str = "whom its tactics name";

/// The question why a finding should be kept.
pub struct KeepQuestion {
    finding: Arc<Finding>,
    scope: Scope,
    reason: String,
    who: String,
    ask_again: String,
    /// Of two messages: for which segment alone each is meant.
    aims: Vec<(Id<Message>, Option<Id<Segment>>)>,
    is_fresh: bool,
}

impl KeepQuestion {
    /// Asks about a finding.
    pub fn new(finding: Arc<Finding>) -> Self {
        let pair = pair(&finding);
        Self {
            finding,
            scope: Scope::Finding,
            reason: String::new(),
            who: String::new(),
            ask_again: String::new(),
            aims: pair.into_iter().flatten().map(|id| (id, None)).collect(),
            is_fresh: true,
        }
    }

    /// Asks why what it compares differs on purpose.
    pub fn of_pair(finding: Arc<Finding>) -> Self {
        Self {
            scope: Scope::Pair,
            ..Self::new(finding)
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
            .hint_text("such as: partners only, agreed with sales");
        let response = ui.add(edit).accessible_name("Reason");
        if std::mem::take(&mut self.is_fresh) {
            response.request_focus();
        }
        let is_typing = response.has_focus();
        group(ui, "Applies to");
        let places = self.finding.places().count();
        let records: BTreeSet<Ref> = self.finding.places().map(|p| p.record).collect();
        let kinds: BTreeSet<Kind> = records.iter().map(|at| at.kind).collect();
        let are_two = places == 2 && records.len() == 2 && kinds.len() == 1;
        let is_pair = are_two || self.scope == Scope::Pair;
        let pair = match places {
            2 => "these two, whatever they say".to_owned(),
            n => format!("these {n} places, whatever they say"),
        };
        for (scope, words) in [
            (
                Scope::Finding,
                "this finding, until what it rests on changes".to_owned(),
            ),
            (Scope::Pair, pair),
            (
                Scope::RuleHere,
                format!(
                    "whatever {} finds at {}",
                    self.finding.code,
                    session.plan().title(self.finding.place.record)
                ),
            ),
            (
                Scope::RuleEverywhere,
                format!("whatever {} finds in the whole plan", self.finding.code),
            ),
        ] {
            if scope != Scope::Pair || is_pair {
                ui.scope(|ui| {
                    outline_ticks(ui);
                    ui.spacing_mut().interact_size.y = 20.0;
                    ui.radio_value(&mut self.scope, scope, words);
                });
            }
        }
        self.aims_ui(ui, session.plan());
        let fields = [
            ("Who decided", &mut self.who),
            ("Ask again on", &mut self.ask_again),
        ];
        let edits = ui.columns(fields.len(), |columns| {
            let both = columns.iter_mut().zip(fields);
            let edits = both.map(|(ui, (name, text))| {
                group(ui, &format!("{name} (optional)"));
                let edit = TextEdit::singleline(text).desired_width(f32::INFINITY);
                ui.add(edit).accessible_name(name)
            });
            edits.collect::<Vec<_>>()
        });
        let ask_again = self.ask_again_on(session);
        if let Err(todo) = ask_again.as_ref()
            && !edits.last().is_some_and(Response::has_focus)
        {
            let [color, _] = Tokens::of(ui.ctx()).severity(Severity::Error);
            ui.label(RichText::new(todo).size(size::SMALL).color(color));
        }
        let enter = is_typing && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let has_reason = !self.reason.trim().is_empty();
        let can_keep = has_reason && ask_again.is_ok();
        buttons(ui, |ui| {
            let go = ui
                .add_enabled_ui(can_keep, |ui| primary(ui, "Keep").clicked())
                .inner;
            if let Ok(day) = ask_again
                && (go || (enter && can_keep))
            {
                let (finding, scope) = (self.finding.clone(), self.scope);
                let (reason, who) = (self.reason.clone(), self.who.clone());
                let aims = self.aims.iter();
                let aims: Vec<Aim> = aims.filter_map(|(id, to)| Some((*id, (*to)?))).collect();
                return Outcome::Answer(Answer::Session(Box::new(move |session| {
                    session.keep(&finding, scope, &reason, &who, day, &aims);
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

    /// For whom each of two messages is meant, where they differ because of that.
    fn aims_ui(&mut self, ui: &mut Ui, plan: &Plan) {
        if self.aims.is_empty() || plan.segments.is_empty() {
            return;
        }
        group(ui, "For one segment only (optional)");
        let segments = Plan::in_order(&plan.segments, |segment| &segment.rank);
        for (message, aim) in &mut self.aims {
            let name = plan.name(message.at()).unwrap_or_default();
            ui.horizontal(|ui| {
                let label = ui.allocate_exact_size(vec2(190.0, 24.0), Sense::hover()).0;
                let t = Tokens::of(ui.ctx());
                let words = one_line(ui, name, regular(size::SMALL), t.ink, label.width());
                paint_left(ui.painter(), label.left(), label.center().y, words, t.ink);
                let now = aim.and_then(|id| plan.segments.get(&id));
                let words = now.map_or(AS_NOW, |segment| segment.name.as_str());
                let combo = choice_of(ui, *message, words);
                let response = combo.show_ui(ui, |ui| {
                    ui.selectable_value(aim, None, AS_NOW);
                    for segment in &segments {
                        ui.selectable_value(aim, Some(segment.id), &segment.name);
                    }
                });
                response
                    .response
                    .accessible_name(format!("Who gets {name}"));
            });
        }
        if self.aims.iter().any(|(_, aim)| aim.is_some()) {
            muted(ui, "Its tactics then go to this segment and to no other.");
        }
    }

    /// The day on which the finding should come back; none where it need not.
    fn ask_again_on(&self, session: &Session) -> Reading<Option<Date>> {
        if self.ask_again.trim().is_empty() {
            return Ok(None);
        }
        let day = read_date(&self.ask_again, session.plan().about.dates)?;
        if day <= session.today() {
            return Err(format!(
                "“{}” has come already. Write a day after today.",
                self.ask_again.trim()
            ));
        }
        Ok(Some(day))
    }
}

/// A label, with room above it: what stands below belongs together.
fn group(ui: &mut Ui, words: &str) {
    ui.add_space(6.0);
    caps(ui, words);
}
