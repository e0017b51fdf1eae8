//! The stop-doing list: what the plan takes too much, which tactics could go so that it fits, and what was let go.
//! A proposal is ticked off, each with its reason in a line, and decided in one go; what was let go can be taken
//! up again.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Frame, Margin, RichText, ScrollArea, Stroke, TextEdit, Ui, vec2};
use jiff::ToSpan as _;

use super::records::row_ui;
use super::{Screen, View, tactics};
use crate::check::stopping::{By, Choice, Entry, Proposal, Stop, proposal, restore, stop, ticked};
use crate::check::wording::{and, count, quoted};
use crate::model::{Course, Id, Kind, Plan, Ref, Tactic};
use crate::session::Session;
use crate::session::commands::{Request, Scene};
use crate::ui::context::Cx;
use crate::ui::memo::Memo;
use crate::ui::theme::{CARD_RADIUS, semibold, size};
use crate::ui::widgets::{caps, muted, outline_ticks, primary, segmented, small};

/// Up to so many other tactics are offered, until somebody wants all.
const OTHERS: usize = 4;

/// Up to so many crossed limits are shown; the rest is counted.
const OVERS: usize = 6;

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "Stop doing",
    icon: "stop",
    kinds: &[Kind::Tactic],
    tells: &[],
    teach: "For whatever is added something should stop. What could go, what was let go, and why.",
    belongs: |plan, _| tactics(plan, |tactic| !tactic.is_on_board()),
    view: Some(|| Box::<StoppedView>::default()),
};

/// What the view remembers.
#[derive(Debug)]
struct StoppedView {
    by: By,
    proposal: Memo<(u64, By), Proposal>,
    /// Which set is shown, the best one or one of the others, of which proposal.
    shown: usize,
    shown_of: (u64, By),
    draft: Draft,
}

/// A decision that is being made.
#[derive(Debug)]
struct Draft {
    left_out: BTreeSet<Id<Tactic>>,
    /// Ticked though they are not in the set that is shown.
    added: BTreeSet<Id<Tactic>>,
    /// Whether all that could be ticked are shown.
    shows_all: bool,
    /// What is ticked comes to, for a revision of the plan.
    ticked: Memo<(u64, By, BTreeSet<Id<Tactic>>), Choice>,
    reasons: BTreeMap<Id<Tactic>, String>,
    who: String,
    /// Whose reason the cursor goes to.
    cursor: Option<Id<Tactic>>,
    /// In how many months to look at it again.
    review: i64,
}

impl Default for StoppedView {
    fn default() -> Self {
        Self {
            by: By::Both,
            proposal: Memo::default(),
            shown: 0,
            shown_of: (0, By::Both),
            draft: Draft::default(),
        }
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            left_out: BTreeSet::new(),
            added: BTreeSet::new(),
            shows_all: false,
            ticked: Memo::default(),
            reasons: BTreeMap::new(),
            who: String::new(),
            cursor: None,
            review: 3,
        }
    }
}

impl View for StoppedView {
    fn begin(&mut self, cx: &mut Cx<'_>, _: &'static Screen, is_guided: bool) {
        let asked = cx.session.instead().and_then(|question| question.stops);
        let Some(asked) = asked.filter(|_| is_guided) else {
            return;
        };
        // What was asked for is ticked, and nothing else.
        self.by = By::Both;
        self.shown = asked.choice;
        self.shown_of = (cx.session.revision(), self.by);
        let proposal = self
            .proposal
            .get(self.shown_of, |(_, by)| proposal(&cx.session.ctx(), *by));
        let mut choices = proposal.best.iter().chain(&proposal.alternatives);
        let all = choices
            .nth(asked.choice)
            .into_iter()
            .flat_map(Choice::tactics);
        self.draft.left_out = all.filter(|id| *id != asked.tactic).collect();
        self.draft.cursor = Some(asked.tactic);
    }

    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        let session = cx.session;
        if session.instead().is_some() {
            // It stands here.
            cx.act(Session::put_instead_away);
        }
        ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
        muted(ui, screen.teach);
        ui.add_space(6.0);
        let key = (session.revision(), self.by);
        if std::mem::replace(&mut self.shown_of, key) != key {
            self.shown = 0;
            self.draft.added.clear();
        }
        let proposal = self
            .proposal
            .get(key, |(_, by)| proposal(&session.ctx(), *by));
        ScrollArea::vertical()
            .id_salt("stop doing")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 10.0);
                if let Some(by) = proposal_ui(cx, ui, proposal, &mut self.shown, &mut self.draft) {
                    self.by = by;
                }
                list_ui(cx, ui, screen);
            });
    }
}

// ---- What could go

/// The proposal; gives back what the plan should fit, where that was chosen.
fn proposal_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    proposal: &Proposal,
    shown: &mut usize,
    draft: &mut Draft,
) -> Option<By> {
    let (t, plan) = (cx.t, cx.session.plan());
    let frame = Frame::new()
        .fill(t.surface)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(CARD_RADIUS)
        .inner_margin(Margin::same(14));
    let mut chosen = None;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.label(RichText::new("So that the plan fits").font(semibold(size::TITLE)));
            let tabs = [
                (By::Both, "Hours and money"),
                (By::Hours, "Hours"),
                (By::Money, "Money"),
            ];
            chosen = segmented(ui, &tabs, proposal.by);
        });
        for over in proposal.over.iter().take(OVERS) {
            ui.label(over.in_words());
        }
        if proposal.over.len() > OVERS {
            muted(ui, format!("and {} more.", proposal.over.len() - OVERS));
        }
        ui.add_space(4.0);
        let choices = proposal.best.iter().chain(&proposal.alternatives);
        let choices: Vec<&Choice> = choices.collect();
        let choice = choices.get(*shown).copied();
        let other = choice.and_then(|choice| draft.other(cx, proposal.by, choice));
        let (summary, notes) = match other {
            Some(other) => (
                proposal.summary_of_ticked(plan, other),
                proposal.notes_of_ticked(plan, other),
            ),
            None => (proposal.summary(plan, choice), proposal.notes(plan, choice)),
        };
        ui.label(RichText::new(summary).font(semibold(size::BODY)));
        for note in notes {
            muted(ui, note);
        }
        let Some(choice) = choice else {
            return;
        };
        if cx.scene == Scene::Work {
            decide_ui(cx, ui, proposal, choice, draft);
            if other_ways_ui(ui, plan, &choices, shown) {
                draft.left_out.clear();
                draft.added.clear();
            }
        }
    });
    ui.add_space(14.0);
    chosen
}

impl Draft {
    /// What is ticked of a set, and besides.
    fn ticks(&self, choice: &Choice) -> BTreeSet<Id<Tactic>> {
        let of_set = choice.tactics().filter(|id| !self.left_out.contains(id));
        of_set.chain(self.added.iter().copied()).collect()
    }

    /// What is ticked comes to, where that is another set than the one that is shown.
    fn other(&mut self, cx: &Cx<'_>, by: By, choice: &Choice) -> Option<&Choice> {
        let ticks = self.ticks(choice);
        if choice.tactics().collect::<BTreeSet<_>>() == ticks {
            return None;
        }
        let session = cx.session;
        let key = (session.revision(), by, ticks);
        Some(
            self.ticked
                .get(key, |(_, by, ticks)| ticked(&session.ctx(), *by, ticks)),
        )
    }
}

/// The entries to tick, with a line for each reason, and the button that decides; then what else could go.
fn decide_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    proposal: &Proposal,
    choice: &Choice,
    draft: &mut Draft,
) {
    ui.add_space(6.0);
    for entry in &choice.entries {
        ui.push_id(entry.tactic, |ui| entry_ui(cx, ui, entry, true, draft));
    }
    let is_of_set = |entry: &&Entry| choice.tactics().any(|id| id == entry.tactic);
    let others: Vec<&Entry> = proposal.all.iter().filter(|e| !is_of_set(e)).collect();
    if !others.is_empty() {
        caps(ui, "Or something else");
        let is_shown = |(n, id): (usize, Id<Tactic>)| {
            n < OTHERS || draft.shows_all || draft.added.contains(&id)
        };
        let shown = others.iter().enumerate();
        let shown = shown.filter(|(n, entry)| is_shown((*n, entry.tactic)));
        let shown: Vec<&Entry> = shown.map(|(_, entry)| *entry).collect();
        let left = others.len() - shown.len();
        for entry in shown {
            ui.push_id(entry.tactic, |ui| entry_ui(cx, ui, entry, false, draft));
        }
        if left > 0 && small(ui, &format!("{left} more")).clicked() {
            draft.shows_all = true;
        }
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        muted(ui, "Decided by");
        ui.add(TextEdit::singleline(&mut draft.who).desired_width(150.0))
            .accessible_name("Decided by");
        muted(ui, "Look again in");
        let months = [(3, "3 months"), (6, "6 months"), (12, "a year")];
        if let Some(months) = segmented(ui, &months, draft.review) {
            draft.review = months;
        }
    });
    ui.add_space(6.0);
    let ticked: Vec<Id<Tactic>> = draft.ticks(choice).into_iter().collect();
    let words = format!("Stop {}", count(ticked.len(), "tactic", "tactics"));
    let has_reason = |id: &Id<Tactic>| {
        let reason = draft.reasons.get(id);
        reason.is_some_and(|reason| !reason.trim().is_empty())
    };
    let can_stop = !ticked.is_empty() && ticked.iter().all(has_reason);
    let button = ui.add_enabled_ui(can_stop, |ui| primary(ui, &words));
    if !ticked.is_empty() && !can_stop {
        muted(
            ui,
            "Say why, in a line each: whoever reads the plan will ask.",
        );
    }
    if button.inner.clicked() {
        let today = cx.session.today();
        let stops = ticked.into_iter().map(|tactic| Stop {
            tactic,
            why: draft
                .reasons
                .remove(&tactic)
                .unwrap_or_default()
                .trim()
                .to_owned(),
            decided_by: draft.who.trim().to_owned(),
            decided_on: Some(today),
            review_on: today.checked_add(draft.review.months()).ok(),
        });
        let stops: Vec<Stop> = stops.collect();
        cx.edit(stop(cx.session.plan(), &stops));
        draft.left_out.clear();
        draft.added.clear();
    }
}

/// A tactic to tick; `is_of_set` says whether it is so unless somebody unticks it.
fn entry_ui(cx: &mut Cx<'_>, ui: &mut Ui, entry: &Entry, is_of_set: bool, draft: &mut Draft) {
    let plan = cx.session.plan();
    let name = plan.name(entry.tactic.at()).unwrap_or_default().trim();
    let name = if name.is_empty() {
        "Unnamed tactic"
    } else {
        name
    };
    let frees = match entry.frees_in_words() {
        frees if frees.is_empty() => name.to_owned(),
        frees => format!("{name} · frees {frees}"),
    };
    let changed = match is_of_set {
        true => &mut draft.left_out,
        false => &mut draft.added,
    };
    let mut is_ticked = changed.contains(&entry.tactic) != is_of_set;
    ui.horizontal_wrapped(|ui| {
        outline_ticks(ui);
        if ui
            .checkbox(
                &mut is_ticked,
                RichText::new(frees).font(semibold(size::BODY)),
            )
            .changed()
            && !changed.remove(&entry.tactic)
        {
            changed.insert(entry.tactic);
        }
        if small(ui, "Show").clicked() {
            cx.go_to(entry.tactic.at());
        }
    });
    // What nobody has in mind takes a line; why it could go is said once it is ticked.
    if !is_ticked && !is_of_set {
        return;
    }
    let below = Margin {
        left: 24,
        ..Margin::ZERO
    };
    Frame::new().inner_margin(below).show(ui, |ui| {
        muted(ui, entry.evidence.join(" "));
        if is_ticked {
            let reason = draft.reasons.entry(entry.tactic).or_default();
            let edit = TextEdit::singleline(reason)
                .desired_width(420.0)
                .margin(vec2(8.0, 4.0))
                .hint_text("Why it stops, in a line");
            let response = ui.add(edit);
            if draft.cursor == Some(entry.tactic) {
                draft.cursor = None;
                response.request_focus();
                response.scroll_to_me(None);
            }
            response.accessible_name(format!("Why “{name}” stops"));
        }
    });
    ui.add_space(6.0);
}

/// The sets that would do as well; whether another one was chosen.
fn other_ways_ui(ui: &mut Ui, plan: &Plan, choices: &[&Choice], shown: &mut usize) -> bool {
    if choices.len() < 2 {
        return false;
    }
    ui.add_space(8.0);
    caps(ui, "Other ways");
    let now = *shown;
    for (n, choice) in choices.iter().enumerate().filter(|(n, _)| *n != now) {
        let names = choice
            .tactics()
            .map(|id| quoted(plan.name(id.at()).unwrap_or_default()));
        let names = and(&names.collect::<Vec<_>>());
        if small(ui, &format!("{names}: frees {}", choice.frees_in_words())).clicked() {
            *shown = n;
        }
    }
    *shown != now
}

// ---- What was let go

fn list_ui(cx: &mut Cx<'_>, ui: &mut Ui, screen: &Screen) {
    let plan = cx.session.plan();
    let mut stopped: Vec<Ref> = (screen.belongs)(plan, Kind::Tactic);
    plan.put_in_order(Kind::Tactic, &mut stopped);
    let selected: BTreeSet<Id<Tactic>> = cx
        .session
        .selection()
        .iter()
        .filter(|at| stopped.contains(at))
        .map(|at| Id::from_key(at.key))
        .collect();
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new("Let go").font(semibold(size::TITLE)));
        muted(ui, stopped.len().to_string());
        if cx.scene != Scene::Work {
            return;
        }
        if small(ui, "+ Add something that was never on the board").clicked() {
            let never = Tactic {
                course: Course::Stop,
                stop_decided_on: Some(cx.session.today()),
                ..Tactic::default()
            };
            cx.act(move |session| {
                session.add_record(never.into());
            });
            cx.ask(Request::Rename);
        }
        if !selected.is_empty() && small(ui, "Take up again").clicked() {
            cx.edit(restore(plan, &selected));
        }
    });
    if stopped.is_empty() {
        muted(ui, "Nothing was let go yet.");
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    for at in stopped {
        row_ui(cx, ui, at, cx.derived.mark(at), &[]);
    }
    ui.add_space(16.0);
}
