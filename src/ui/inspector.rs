//! The panel at the right: whatever is selected, with its findings first and every field below. Of a message
//! the words come first.

use egui::{CornerRadius, Frame, Id as UiId, Margin, Rect, RichText, ScrollArea, Ui, vec2};

use super::board::card::why_chain;
use super::context::Cx;
use super::theme::{RADIUS, semibold, size};
use super::views::findings::{facts_ui, stacked_ui};
use super::widgets::{capitalised, caps, empty_state, icon_button, muted, paint_link};
use super::{form, icons, objective, primary_message};
use crate::check::Finding;
use crate::check::wording::count;
use crate::model::{Course, Fields as _, Id, Kind, Message, MessageField, Place, Ref, Tactic};
use crate::session::Session;
use crate::session::commands::{COMPARE, NEW_TACTIC, PARK};

/// The fields that a stopped tactic has and others do not.
const STOP: [&str; 6] = [
    "stop_why",
    "stop_frees_hours",
    "stop_frees_money",
    "stop_decided_by",
    "stop_decided_on",
    "stop_review_on",
];

/// Draws the inspector.
pub fn ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    match cx.session.selection() {
        [] => empty_state(
            ui,
            "Nothing selected",
            &format!(
                "Click a card, a stage or a finding to see all about it. On the board {} adds a tactic.",
                NEW_TACTIC.keys
            ),
        ),
        [one] => {
            let at = *one;
            // A scroll position of its own for each record.
            let mut area = ScrollArea::vertical().id_salt(("inspector", at));
            if let Some(ScrollTo(offset)) = ui.data_mut(|d| d.remove_temp(UiId::NULL)) {
                area = area.vertical_scroll_offset(offset);
            }
            area.auto_shrink(false).show_viewport(ui, |ui, seen| {
                ui.set_max_width(ui.available_width() - 6.0);
                ui.push_id(at, |ui| record_ui(cx, ui, at, seen));
            });
        }
        several => {
            let several = several.to_vec();
            several_ui(cx, ui, &several);
        }
    }
}

fn several_ui(cx: &mut Cx<'_>, ui: &mut Ui, several: &[Ref]) {
    ui.label(RichText::new(format!("{} selected", several.len())).font(semibold(size::TITLE)));
    for at in several {
        let title = cx.session.plan().title(*at);
        if ui.link(RichText::new(title).size(size::SMALL)).clicked() {
            cx.go_to(*at);
        }
    }
    ui.add_space(8.0);
    if cx.session.pair().is_some() && ui.button("Compare side by side").clicked() {
        cx.run(&COMPARE);
    }
    if !cx.session.parkable().is_empty()
        && ui
            .button("Park all")
            .on_hover_text(
                "They become ideas again: they keep what they have, and nothing is asked of them.",
            )
            .clicked()
    {
        cx.run(&PARK);
    }
    if ui.button("Delete all").clicked() {
        cx.act(Session::delete_selected);
    }
}

/// `seen` is what of the record can be seen, from its top.
fn record_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref, seen: Rect) {
    head_ui(cx, ui, at);
    // The words of a message are what one comes for; what is wrong is underlined there, and said below them.
    let (words, others) = match at.kind {
        Kind::Message => form::groups(at.kind)
            .split_at_checked(2)
            .unwrap_or_default(),
        _ => Default::default(),
    };
    for group in words {
        form::group_ui(cx, ui, at, group);
    }
    let top = ui.cursor().top();
    // Of what one writes and plans both ends of a finding count. A term, an offer, a segment is mostly what others
    // go against: its own fields come before them.
    let is_worked_on = matches!(at.kind, Kind::Message | Kind::Tactic);
    let findings = cx.derived.of(at).cloned();
    let (own, elsewhere): (Vec<_>, Vec<_>) =
        findings.partition(|finding| is_worked_on || finding.place.record == at);
    for finding in &own {
        finding_ui(cx, ui, finding);
    }
    hold_still(ui, at, seen, top);
    match at.kind {
        Kind::Tactic => tactic_ui(cx, ui, Id::from_key(at.key)),
        Kind::Message => {
            for group in others {
                form::group_ui(cx, ui, at, group);
            }
            form::more_ui(cx, ui, at, &[]);
            primary_message::ui(cx, ui, Id::from_key(at.key));
            stands_on_ui(cx, ui, Id::from_key(at.key));
        }
        Kind::Decision => {
            if ui.button("Reopen the finding").clicked() {
                let decision = Id::from_key(at.key);
                cx.act(move |session| session.reopen(&[decision]));
            }
            form::record_ui(cx, ui, at);
        }
        Kind::Objective => {
            form::record_ui(cx, ui, at);
            objective::ui(cx, ui, Id::from_key(at.key));
        }
        _ => form::record_ui(cx, ui, at),
    }
    if !elsewhere.is_empty() {
        ui.add_space(10.0);
        caps(ui, &format!("Found elsewhere ({})", elsewhere.len()));
    }
    for finding in &elsewhere {
        ui.push_id(("at", finding.place), |ui| {
            let place = cx.session.plan().describe(finding.place);
            if ui.link(RichText::new(place).size(size::SMALL)).clicked() {
                cx.go_to(finding.place.record);
            }
            finding_ui(cx, ui, finding);
        });
        ui.add_space(4.0);
    }
    ui.add_space(20.0);
    // A short record, too, stays scrolled as far as it is.
    let end = ui.cursor().top() - ui.min_rect().top();
    if seen.top() > 0.0 && seen.bottom() > end {
        ui.add_space(seen.bottom() - end);
    }
}

/// How high what stands above the fields of a record was.
#[derive(Clone)]
struct Above(Ref, f32);

/// Where the record is to be scrolled to when it is drawn next.
#[derive(Clone, Default)]
struct ScrollTo(f32);

/// Keeps the field that one types into where it is, when findings come or go above it. `top` is where they begin.
fn hold_still(ui: &Ui, at: Ref, seen: Rect, top: f32) {
    let id = ui.scope_id().with("above");
    let now = ui.cursor().top() - ui.min_rect().top();
    let before = ui.data(|d| d.get_temp::<Above>(id));
    let before = before.filter(|Above(record, _)| *record == at);
    let moved = before.map_or(0.0, |Above(_, before)| now - before);
    ui.data_mut(|d| d.insert_temp(id, Above(at, now)));
    let focused = ui.memory(|m| m.focused());
    let focused = focused.and_then(|id| ui.ctx().read_response(id));
    let is_below = focused.is_some_and(|field| field.rect.top() >= top);
    if moved.abs() > 0.5 && is_below && form::typing(ui.ctx()).is_into_plan() {
        let to = ScrollTo((seen.top() + moved).max(0.0));
        ui.data_mut(|d| d.insert_temp(UiId::NULL, to));
        ui.ctx()
            .request_discard("what one types into stays where it is");
    }
}

/// What it is, and a way to delete it.
fn head_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref) {
    let t = cx.t;
    ui.horizontal(|ui| {
        let plan = cx.session.plan();
        let (icon, words) = match plan
            .tactics
            .get(&Id::from_key(at.key))
            .filter(|_| at.kind == Kind::Tactic)
        {
            Some(tactic) => {
                let channel = tactic.channel.and_then(|id| plan.channels.get(&id));
                let stage = cx.name_of(tactic.stage);
                let words = channel.map_or("No channel", |c| c.name.as_str());
                (
                    channel.map_or("tactic", |c| c.icon.as_str()),
                    format!("{words} · {stage}"),
                )
            }
            None => ("", capitalised(at.kind.word())),
        };
        if !icon.is_empty() {
            let (rect, _) = ui.allocate_exact_size(vec2(15.0, 15.0), egui::Sense::hover());
            icons::paint(ui.painter(), rect, icon, t.muted);
        }
        ui.add(egui::Label::new(RichText::new(words).size(size::SMALL).color(t.muted)).truncate());
        if !at.kind.is_single() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if icon_button(ui, "trash", &format!("Delete this {}", at.kind.word())).clicked() {
                    cx.act(Session::delete_selected);
                }
            });
        }
    });
}

/// One finding at the selected record: what, why, and the answers.
fn finding_ui(cx: &mut Cx<'_>, ui: &mut Ui, finding: &std::sync::Arc<Finding>) {
    let [color, ground] = cx.t.severity(finding.severity());
    let frame = Frame::new()
        .fill(ground)
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin::same(10));
    ui.push_id(("finding", finding.code, &finding.message), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            let words = format!("{} {}", finding.severity().mark(), finding.message);
            ui.label(
                RichText::new(words)
                    .font(semibold(size::SMALL))
                    .color(color),
            );
            facts_ui(ui, finding, color);
            stacked_ui(cx, ui, finding);
        });
    });
}

fn tactic_ui(cx: &mut Cx<'_>, ui: &mut Ui, id: Id<Tactic>) {
    let at = Place::of(id).record;
    let Some(tactic) = cx.session.plan().tactics.get(&id).cloned() else {
        return;
    };
    if tactic.course == Course::Stop {
        ui.label(RichText::new("On the stop-doing list").font(semibold(size::BODY)));
        form::fields_ui(cx, ui, at, &STOP);
    }
    // What it is, then what it says, then the rest.
    let [first, rest @ ..] = form::groups(Kind::Tactic) else {
        return;
    };
    form::group_ui(cx, ui, at, first);
    for message in &tactic.messages {
        message_ui(cx, ui, &tactic, *message);
    }
    for group in rest {
        form::group_ui(cx, ui, at, group);
    }
    why_ui(cx, ui, &tactic);
    form::more_ui(cx, ui, at, &STOP);
}

/// The words of a tactic's message, to be edited where one is: the fields that its channel asks for.
fn message_ui(cx: &mut Cx<'_>, ui: &mut Ui, tactic: &Tactic, id: Id<Message>) {
    let plan = cx.session.plan();
    let Some(message) = plan.messages.get(&id) else {
        return;
    };
    let at = Place::of(id).record;
    let limits = tactic
        .channel
        .and_then(|c| plan.channels.get(&c))
        .map_or(&[][..], |c| c.limits.as_slice());
    let fields: Vec<&str> = MessageField::ALL
        .iter()
        .filter(|field| {
            let is_asked = limits.iter().any(|limit| limit.field == **field);
            let is_filled = message
                .get(field.field())
                .is_some_and(|value| !value.is_blank());
            is_asked || is_filled || **field == MessageField::Body
        })
        .map(|field| field.field().0)
        .collect();
    let stands_on = plan
        .tactics
        .values()
        .filter(|t| t.messages.contains(&id))
        .count();
    ui.add_space(10.0);
    ui.separator();
    ui.label(RichText::new("Message").font(semibold(size::BODY)));
    if stands_on > 1 {
        muted(
            ui,
            format!(
                "Stands on {}: a change here changes all.",
                count(stands_on, "tactic", "tactics")
            ),
        );
    }
    // The order in which people read it, whatever the order of the list.
    let fields: Vec<&str> = Message::PARTS
        .iter()
        .copied()
        .filter(|name| fields.contains(name))
        .collect();
    ui.push_id(id.key(), |ui| form::fields_ui(cx, ui, at, &fields));
    let findings: Vec<_> = cx
        .derived
        .of(at)
        .filter(|f| f.place.record == at)
        .cloned()
        .collect();
    for finding in &findings {
        finding_ui(cx, ui, finding);
    }
}

/// On which tactics a message stands.
fn stands_on_ui(cx: &mut Cx<'_>, ui: &mut Ui, id: Id<Message>) {
    let tactics: Vec<(Ref, String)> = cx
        .session
        .plan()
        .tactics
        .values()
        .filter(|tactic| tactic.messages.contains(&id))
        .map(|tactic| {
            let dates = cx.habits.dates(tactic.start, tactic.end);
            (
                Place::of(tactic.id).record,
                format!("{} {dates}", tactic.name),
            )
        })
        .collect();
    ui.add_space(10.0);
    caps(ui, "Stands on");
    if tactics.is_empty() {
        muted(ui, "No tactic yet. Drag it onto the board.");
    }
    for (at, words) in tactics {
        if ui.link(RichText::new(words).size(size::SMALL)).clicked() {
            cx.go_to(at);
        }
    }
}

/// The why-chain in words: strategy, objective, KPI, segment; hollow where missing.
fn why_ui(cx: &mut Cx<'_>, ui: &mut Ui, tactic: &Tactic) {
    let plan = cx.session.plan();
    let strategies = || {
        tactic
            .strategies
            .iter()
            .filter_map(|id| plan.strategies.get(id))
    };
    let strategy = strategies().next();
    let objective = strategies()
        .flat_map(|s| &s.objectives)
        .find_map(|id| plan.objectives.get(id));
    let kpi = tactic.kpi.and_then(|id| plan.kpis.get(&id));
    let segment = tactic.segments.iter().find_map(|id| plan.segments.get(id));
    let with_target = |name: &str| match tactic.target {
        Some(target) => format!("{name}, target {target}"),
        None => name.to_owned(),
    };
    let links = [
        (
            "Strategy",
            strategy.map(|s| (Place::of(s.id).record, s.name.clone())),
        ),
        (
            "Objective",
            objective.map(|o| (Place::of(o.id).record, o.name.clone())),
        ),
        (
            "KPI",
            kpi.map(|k| (Place::of(k.id).record, with_target(&k.name))),
        ),
        (
            "Segment",
            segment.map(|s| (Place::of(s.id).record, s.name.clone())),
        ),
    ];
    let chain = why_chain(plan, tactic);
    ui.add_space(10.0);
    caps(ui, "The why-chain");
    for ((word, link), is_there) in links.into_iter().zip(chain) {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(12.0, 30.0), egui::Sense::hover());
            paint_link(
                ui.painter(),
                rect.left_center() + vec2(5.0, -6.0),
                4.5,
                is_there,
                cx.t,
            );
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                match link {
                    Some((at, name)) => {
                        if ui
                            .add(egui::Link::new(RichText::new(name).color(cx.t.ink)))
                            .clicked()
                        {
                            cx.go_to(at);
                        }
                    }
                    None => {
                        ui.label(
                            RichText::new(format!("No {} yet", lower(word))).color(cx.t.muted),
                        );
                    }
                }
                ui.label(RichText::new(word).size(size::LABEL).color(cx.t.faint));
            });
        });
    }
}

fn lower(word: &str) -> String {
    if word == "KPI" {
        word.to_owned()
    } else {
        word.to_lowercase()
    }
}
