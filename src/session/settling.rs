//! Settling what messages say differently: one of them is right, or each is meant for a segment of its own. Either
//! was decided by people, and so is logged with the time.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};

use super::Session;
use crate::check::wording::quoted;
use crate::check::{Finding, Fix, suppress};
use crate::edit::{self, Edit};
use crate::field;
use crate::model::{
    Decision, Id, Kind, LogEntry, Message, Place, Ref, Scope, Segment, Tactic, Value,
};

/// For whom a message is meant, and nobody else.
pub type Aim = (Id<Message>, Id<Segment>);

impl Session {
    /// What time it is. The plan is read on that day.
    pub fn set_now(&mut self, now: DateTime) {
        self.now = now;
        self.set_today(now.date());
    }

    /// Applies the repair that people chose for what messages say differently, and logs it.
    pub fn settle(&mut self, finding: &Finding, fix: Fix) {
        let entry = self.log_entry(fix.title.clone(), finding.message.clone(), finding);
        let edit = self.with_fresh_ids(fix.edit);
        self.edit(Edit::batch(fix.title, vec![edit, Edit::insert(entry)]));
    }

    /// Keeps a finding as it is, for a reason, until the day on which to ask again where one is named.
    /// Nothing happens without a reason.
    ///
    /// Where messages are meant for one segment each, their tactics then carry that segment, and no other. If
    /// nobody meets both any more, there is nothing left to keep: it is logged.
    pub fn keep(
        &mut self,
        finding: &Finding,
        scope: Scope,
        reason: &str,
        who: &str,
        ask_again_on: Option<Date>,
        aims: &[Aim],
    ) {
        if reason.trim().is_empty() {
            return;
        }
        let mut edits: Vec<Edit> = aims.iter().flat_map(|aim| self.aimed(*aim, aims)).collect();
        if edits.is_empty() || self.stands_after(finding, &edits) {
            let id = Id::from_key(self.ids.fresh(Kind::Decision));
            edits.push(Edit::insert(Decision {
                who: who.trim().to_owned(),
                decided_on: Some(self.today()),
                // A decision holds on its last day, too.
                until: ask_again_on.and_then(|day| day.yesterday().ok()),
                ..suppress::decision(finding, scope, reason, id)
            }));
        } else {
            let words = self.aims_in_words(aims);
            edits.push(Edit::insert(self.log_entry(
                words,
                match who.trim() {
                    "" => reason.trim().to_owned(),
                    who => format!("{} ({who})", reason.trim()),
                },
                finding,
            )));
        }
        let label = format!("keep {} as it is", finding.code);
        self.edit(Edit::batch(label, edits));
    }

    /// Makes the tactics that carry a message go to one segment, as far as they run and do not yet. A tactic
    /// that carries a message for another segment as well stays as it is: it cannot go to both.
    fn aimed(&self, (message, segment): Aim, aims: &[Aim]) -> Vec<Edit> {
        let carriers = self.checker.ctx(&self.plan).index.carriers(message);
        let tactics = carriers.filter_map(|id| self.plan.tactics.get(&id));
        let is_torn = |tactic: &Tactic| {
            let mut others = aims.iter().filter(|(_, other)| *other != segment);
            others.any(|(other, _)| tactic.messages.contains(other))
        };
        tactics
            .filter(|tactic| tactic.is_active() && tactic.segments != [segment])
            .filter(|tactic| !is_torn(tactic))
            .map(|tactic| {
                let place = Place::of(tactic.id).field(field!(Tactic.segments));
                Edit::set(place, Value::Links(vec![segment.key()]))
            })
            .collect()
    }

    /// Whether two places of a finding would still not go together after some edits, alone or with others. Tries
    /// them and takes them back.
    fn stands_after(&mut self, finding: &Finding, edits: &[Edit]) -> bool {
        let applied = edit::apply(&mut self.plan, &Edit::batch("", edits.to_vec()));
        self.checker.update(&self.plan, &applied.touched);
        let records: BTreeSet<Ref> = finding.places().map(|place| place.record).collect();
        let stands = {
            let mut open = self.checker.open();
            open.any(|other| {
                let still = other.places().map(|place| place.record);
                let still: BTreeSet<Ref> = still.filter(|at| records.contains(at)).collect();
                other.code == finding.code && still.len() > 1
            })
        };
        let back = edit::apply(&mut self.plan, &applied.inverse);
        self.checker.update(&self.plan, &back.touched);
        stands
    }

    fn aims_in_words(&self, aims: &[Aim]) -> String {
        let name = |at| quoted(self.plan.name(at).unwrap_or_default());
        let aims = aims.iter().map(|(message, segment)| {
            format!("{} is for {} only", name(message.at()), name(segment.at()))
        });
        aims.collect::<Vec<_>>().join("; ")
    }

    fn log_entry(&mut self, name: String, notes: String, finding: &Finding) -> LogEntry {
        let (day, time) = (self.now.date(), self.now.time());
        LogEntry {
            id: Id::from_key(self.ids.fresh(Kind::LogEntry)),
            name,
            at: format!("{day}T{:02}:{:02}", time.hour(), time.minute()),
            places: finding.places().collect(),
            notes,
        }
    }
}
