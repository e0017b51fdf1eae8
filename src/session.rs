//! The application without a window: a plan, its history and findings, what is selected, and the file
//! that it came from. Everything that a person can do goes through here; the window only draws, and
//! the command line drives the same functions.

#![allow(
    clippy::disallowed_methods,
    reason = "a session has a clock: quick typing is one undo"
)]

mod answering;
mod asking;
mod baseline;
mod checking;
pub mod commands;
mod files;
mod instead;
pub mod listing;
mod objectives;
mod parking;
mod repair;
mod settling;
pub mod supposing;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::{Date, DateTime, Time};

pub use self::answering::FixedAll;
pub use self::asking::{Gap, asked_field};
use self::baseline::Baseline;
use self::checking::Checking;
use self::instead::Room;
pub use self::objectives::unit_of;
pub use self::settling::Aim;
use crate::board::{self, Board, Cell, Rows, Slot};
use crate::check::load::Load;
use crate::check::{Checker, Ctx, Finding};
use crate::edit::history::{History, Occasion, Step};
use crate::edit::{self, Edit, Touched};
use crate::field;
use crate::file::{self, FileError, Stamp};
use crate::import;
use crate::model::fields::FieldType as _;
use crate::model::{
    Channel, Decision, Field, Id, Key, Kind, Message, Place, Plan, Rank, Record, Ref, Tactic,
    Value, key,
};

/// A plan being worked on.
#[derive(Debug)]
pub struct Session {
    plan: Plan,
    history: History,
    checker: Checker,
    /// The check that is to bring the findings, where they are not known yet.
    checking: Option<Checking>,
    /// What had to be put right when the file was read.
    repairs: Vec<Arc<Finding>>,
    /// The findings that are not new.
    baseline: Baseline,
    /// Whether there is room for what is planned, and what is asked where there is none.
    room: Room,
    selection: Vec<Ref>,
    path: Option<PathBuf>,
    stamp: Option<Stamp>,
    revision: u64,
    ids: Ids,
    started: Instant,
    /// The time that is logged with a decision.
    now: DateTime,
}

/// What a new tactic begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seed {
    /// Nothing.
    Blank,
    /// A channel of the plan or the library; it counts, even in the row of another channel.
    Channel(Id<Channel>),
    /// A message of the plan.
    Message(Id<Message>),
}

/// Makes ids for new records.
#[derive(Clone, Debug)]
struct Ids(fastrand::Rng);

impl Default for Ids {
    fn default() -> Self {
        Self(fastrand::Rng::new())
    }
}

impl Ids {
    /// An id that no other record in the world has: the kind and fifty random bits.
    fn fresh(&mut self, kind: Kind) -> Key {
        const LETTERS: &[u8; 32] = b"abcdefghijkmnopqrstuvwxyz2345678";
        let mut text = crate::model::slug(kind.word());
        text.push('-');
        for _ in 0..10 {
            text.push(self.0.choice(LETTERS).copied().unwrap_or(b'x') as char);
        }
        key(&text)
    }
}

impl Session {
    /// Works on a plan that has no file yet.
    pub fn new(plan: Plan, today: Date) -> Self {
        let checker = Checker::new(&plan, today);
        Self::with(plan, checker)
    }

    fn with(plan: Plan, checker: Checker) -> Self {
        Self {
            plan,
            history: History::default(),
            now: checker.today().to_datetime(Time::midnight()),
            baseline: Baseline::new(&checker),
            checker,
            checking: None,
            repairs: Vec::new(),
            room: Room::default(),
            selection: Vec::new(),
            path: None,
            stamp: None,
            revision: 0,
            ids: Ids::default(),
            started: Instant::now(),
        }
    }

    /// Opens a plan file.
    ///
    /// # Errors
    /// Every way in which the file may fail to be a plan.
    pub fn open(path: &Path, today: Date) -> Result<Self, FileError> {
        Self::open_with(path, |plan| Self::new(plan, today))
    }

    fn open_with(path: &Path, begin: impl FnOnce(Plan) -> Self) -> Result<Self, FileError> {
        let (loaded, stamp) = file::load(path)?;
        let mut session = begin(loaded.plan);
        session.repairs = repair::findings(&session.plan, &loaded.repairs);
        if !session.repairs.is_empty() {
            session.history.mark_unsaved();
        }
        session.path = Some(path.to_owned());
        session.stamp = Some(stamp);
        Ok(session)
    }

    /// Takes new ids from a fixed seed, for tests.
    #[must_use]
    pub fn with_seed(mut self, seed: u64) -> Self {
        self.ids = Ids(fastrand::Rng::with_seed(seed));
        self
    }

    // ---- Reading

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Counts up with every change of the plan: whoever derives something from it knows when to do so again.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The day on which the plan is read.
    pub fn today(&self) -> Date {
        self.checker.today()
    }

    /// Reads the plan on another day: where that is a new one, everything is checked again.
    pub fn set_today(&mut self, today: Date) {
        if today != self.today() {
            self.finish_check();
            self.checker = Checker::new(&self.plan, today);
            self.revision += 1;
            self.room.look_quietly();
        }
    }

    /// The open findings, worst first; what was put right on opening stands at the end of its severity.
    pub fn findings(&self) -> Vec<Arc<Finding>> {
        let mut all: Vec<Arc<Finding>> =
            self.checker.open().chain(&self.repairs).cloned().collect();
        if !self.repairs.is_empty() {
            all.sort();
        }
        all
    }

    /// Whether there is any finding that could be answered.
    pub fn has_open_findings(&self) -> bool {
        self.checker.open().len() > 0
    }

    /// Those of the open findings that came up since the plan was opened, or since everything was accepted
    /// as it is. What was put right on opening is not new.
    pub fn new_findings(&self) -> BTreeSet<Arc<Finding>> {
        self.baseline.new_among(self.checker.open())
    }

    /// The findings that were answered, each with its decision.
    pub fn kept(&self) -> Vec<(Arc<Finding>, Id<Decision>)> {
        self.checker
            .kept()
            .map(|(finding, decision)| (finding.clone(), decision))
            .collect()
    }

    /// What rules see of the plan.
    pub fn ctx(&self) -> Ctx<'_> {
        self.checker.ctx(&self.plan)
    }

    /// Work and money over time.
    pub fn load(&self) -> &Load {
        self.ctx().index.load(&self.plan)
    }

    /// What is selected, in the order in which it was.
    pub fn selection(&self) -> &[Ref] {
        &self.selection
    }

    /// The one selected record; none where nothing or several are selected.
    pub fn selected(&self) -> Option<Ref> {
        match self.selection.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// The one selected tactic.
    pub fn selected_card(&self) -> Option<Id<Tactic>> {
        let at = self.selected().filter(|at| at.kind == Kind::Tactic)?;
        Some(Id::from_key(at.key))
    }

    /// The two messages that are selected; of two selected tactics the first message of each.
    pub fn pair(&self) -> Option<[Id<Message>; 2]> {
        let message = |at: &Ref| match at.kind {
            Kind::Message => Some(Id::from_key(at.key)),
            Kind::Tactic => {
                let tactic = self.plan.tactics.get(&Id::from_key(at.key))?;
                tactic.messages.first().copied()
            }
            _ => None,
        };
        let [one, two] = self.selection.as_slice() else {
            return None;
        };
        let pair = [message(one)?, message(two)?];
        let [a, b] = pair;
        (a != b).then_some(pair)
    }

    /// The plan's file.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether there are changes that no file holds.
    pub fn is_unsaved(&self) -> bool {
        self.history.is_unsaved()
    }

    /// What undo would undo.
    pub fn undo_label(&self) -> Option<&str> {
        self.history.undo_label()
    }

    /// What redo would do.
    pub fn redo_label(&self) -> Option<&str> {
        self.history.redo_label()
    }

    /// The plan's title for people.
    pub fn title(&self) -> &str {
        match self.plan.about.name.trim() {
            "" => "Untitled plan",
            name => name,
        }
    }

    // ---- Changing

    /// Applies an edit as a step of its own, unless it continues the typing before it.
    pub fn edit(&mut self, edit: Edit) {
        self.edit_and_select(edit, self.selection.clone());
    }

    /// Applies an edit and selects what it is about.
    fn edit_and_select(&mut self, edit: Edit, selection: Vec<Ref>) {
        self.finish_check();
        self.know_room();
        let at_ms = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let occasion = Occasion {
            at_ms,
            before: std::mem::replace(&mut self.selection, selection.clone()),
            after: selection,
        };
        let touched = self.history.apply(&mut self.plan, edit, occasion);
        self.changed(&touched);
    }

    /// Undoes the last step and selects what was selected before it.
    pub fn undo(&mut self) {
        if let Some(step) = self.history.undo(&mut self.plan) {
            self.stepped(step);
            // Whoever goes back knows where to.
            self.room.look_quietly();
        }
    }

    /// Does again what was undone last, and selects what was selected after it.
    pub fn redo(&mut self) {
        if let Some(step) = self.history.redo(&mut self.plan) {
            self.stepped(step);
        }
    }

    fn stepped(&mut self, step: Step) {
        self.selection = step.selection;
        self.changed(&step.touched);
    }

    fn changed(&mut self, touched: &Touched) {
        if touched.is_empty() {
            return;
        }
        self.checker.update(&self.plan, touched);
        self.revision += 1;
        self.room.follow(touched);
        let plan = &self.plan;
        self.selection.retain(|at| plan.has(*at));
    }

    /// Selects one record, or nothing.
    pub fn select(&mut self, record: Option<Ref>) {
        self.history.end_group();
        self.selection = record.into_iter().collect();
    }

    /// Selects several records.
    pub fn select_all(&mut self, records: impl IntoIterator<Item = Ref>) {
        self.history.end_group();
        self.selection = records.into_iter().collect();
    }

    /// Adds a record to the selection, or takes it out.
    pub fn toggle_selected(&mut self, record: Ref) {
        match self.selection.iter().position(|at| *at == record) {
            Some(at) => {
                self.selection.remove(at);
            }
            None => self.selection.push(record),
        }
    }

    /// Adds a record under a fresh id, last in its order, and selects it.
    pub fn add_record(&mut self, record: Record) -> Ref {
        let kind = record.at().kind;
        let mut record = record.with_key(self.ids.fresh(kind));
        let rank = Field("rank");
        if record.get(rank).is_some_and(|value| value.is_blank()) {
            record.set(
                rank,
                &Value::Rank(Rank::between(self.last_rank(kind).as_ref(), None)),
            );
        }
        let at = record.at();
        self.edit_and_select(Edit::Insert(Box::new(record)), vec![at]);
        at
    }

    /// The ranks of the records of a kind.
    fn ranks(&self, kind: Kind) -> Vec<Rank> {
        let rank = Field("rank");
        let ranks = self
            .plan
            .refs(kind)
            .into_iter()
            .filter_map(|at| self.plan.get(at, rank));
        ranks
            .filter_map(|value| match value {
                Value::Rank(rank) => Some(rank),
                _ => None,
            })
            .collect()
    }

    /// The highest rank among the records of a kind.
    fn last_rank(&self, kind: Kind) -> Option<Rank> {
        self.ranks(kind).into_iter().max()
    }

    /// Adds a tactic at a slot of the board, at the slot's stage, row and position, and selects it. A
    /// channel of the library comes into the plan with it, in the same undo, with only those links that
    /// the plan can follow. Nothing happens where the channel or message is unknown.
    pub fn add_tactic_at(
        &mut self,
        board: &Board,
        rows: Rows,
        slot: Slot,
        seed: Seed,
    ) -> Option<Ref> {
        let mut edits = Vec::new();
        let mut tactic = Tactic {
            id: Id::from_key(self.ids.fresh(Kind::Tactic)),
            rank: Rank::between(self.last_rank(Kind::Tactic).as_ref(), None),
            ..Default::default()
        };
        let label = match seed {
            Seed::Blank => {
                tactic.name = "New tactic".into();
                "add a tactic".to_owned()
            }
            Seed::Channel(id) => {
                let own = self.plan.channels.get(&id);
                let known = || crate::library::channels().iter().find(|c| c.id == id);
                let channel = own.or_else(known)?;
                tactic.name = channel.name.clone();
                tactic.channel = Some(id);
                edits.extend(own.is_none().then(|| self.taken_over(channel)));
                format!("add a tactic on {}", channel.name)
            }
            Seed::Message(id) => {
                let message = self.plan.messages.get(&id)?;
                tactic.name = message.name.clone();
                tactic.messages = vec![id];
                format!("add a tactic with “{}”", message.name)
            }
        };
        let at = Place::of(tactic.id).record;
        edits.extend(board::add_card(&self.plan, board, rows, tactic, slot));
        self.edit_and_select(Edit::batch(label, edits), vec![at]);
        Some(at)
    }

    /// Moves a card to a slot of the board.
    pub fn move_card(
        &mut self,
        board: &Board,
        rows: Rows,
        tactic: Id<Tactic>,
        from: Cell,
        to: Slot,
    ) {
        if let Some(edit) = board::move_card(&self.plan, board, rows, tactic, from, to) {
            self.edit_and_select(edit, vec![Place::of(tactic).record]);
        }
    }

    /// Deletes what is selected, with every link to it.
    pub fn delete_selected(&mut self) {
        let doomed: BTreeSet<Ref> = self
            .selection
            .iter()
            .copied()
            .filter(|at| !at.kind.is_single())
            .collect();
        if !doomed.is_empty() {
            self.edit(edit::delete_all(&self.plan, &doomed));
        }
    }

    /// Copies each selected record, directly behind the original, and selects the copies.
    pub fn duplicate_selected(&mut self) {
        let mut edits = Vec::new();
        let mut copies = Vec::new();
        for at in self.selection.clone() {
            let Some(record) = self.plan.record(at).filter(|_| !at.kind.is_single()) else {
                continue;
            };
            let mut copy = record.with_key(self.ids.fresh(at.kind));
            let name = format!("{} (copy)", copy.name());
            copy.set(Field("name"), &Value::Text(name));
            if let Some(Value::Rank(rank)) = copy.get(Field("rank")) {
                let next = self
                    .ranks(at.kind)
                    .into_iter()
                    .filter(|other| *other > rank)
                    .min();
                let after = Rank::between(Some(&rank), next.as_ref());
                copy.set(Field("rank"), &Value::Rank(after));
            }
            copies.push(copy.at());
            edits.push(Edit::Insert(Box::new(copy)));
        }
        if !edits.is_empty() {
            self.edit_and_select(Edit::batch("duplicate", edits), copies);
        }
    }

    /// Links a field to the record of this name. Where there is none it is added in the same undo, from the
    /// library if that knows it. What is selected stays so.
    pub fn link_by_name(&mut self, place: Place, kind: Kind, name: &str) {
        let ids = &mut self.ids;
        let (key, made) = import::named(&self.plan, kind, name, &mut |kind, _| ids.fresh(kind));
        let Some(field) = place.field else {
            return;
        };
        // By its own name a record means nothing: nothing is linked to itself.
        if (Ref { kind, key }) == place.record {
            return;
        }
        let now = self.plan.get(place.record, field);
        let Some(value) = now.and_then(|now| listing::with_link(now, key)) else {
            return;
        };
        let link = Edit::set(place, value);
        self.edit(match made {
            Some(record) => {
                let label = format!("add {} “{}”", kind.word(), name.trim());
                Edit::batch(label, vec![Edit::Insert(Box::new(record)), link])
            }
            None => link,
        });
    }

    /// The edit that brings a channel of the library into the plan, with those links that it can follow.
    fn taken_over(&self, channel: &Channel) -> Edit {
        let mut new = Record::from(channel.clone());
        import::only_links_within(&mut new, |at| self.plan.has(at));
        Edit::Insert(Box::new(new))
    }

    /// Sets the channel of a tactic: one of the plan, or one of the library, which comes into the plan with
    /// it: what dropping the one on the other means. Nothing happens where the tactic or the channel is unknown.
    pub fn put_on_channel(&mut self, tactic: Id<Tactic>, id: Id<Channel>) {
        let own = self.plan.channels.get(&id);
        let known = || crate::library::channels().iter().find(|c| c.id == id);
        let (Some(target), Some(channel)) = (self.plan.tactics.get(&tactic), own.or_else(known))
        else {
            return;
        };
        let label = format!("put “{}” on {}", target.name, channel.name);
        let mut edits: Vec<Edit> = own
            .is_none()
            .then(|| self.taken_over(channel))
            .into_iter()
            .collect();
        let place = Place::of(tactic).field(field!(Tactic.channel));
        edits.push(Edit::set(place, Some(id).to_value()));
        self.edit(Edit::batch(label, edits));
    }

    /// Adds a message to a tactic, unless it carries it already: what dropping the one on the other means.
    pub fn attach_message(&mut self, tactic: Id<Tactic>, message: Id<Message>) {
        let Some(target) = self.plan.tactics.get(&tactic) else {
            return;
        };
        if target.messages.contains(&message) {
            return;
        }
        let mut messages = target.messages.clone();
        messages.push(message);
        let place = Place::of(tactic).field(field!(Tactic.messages));
        let edit = Edit::set(place, messages.to_value());
        self.edit(Edit::batch(
            format!("add a message to “{}”", target.name),
            vec![edit],
        ));
    }
}
