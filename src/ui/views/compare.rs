//! Two messages side by side: what they say differently of one thing, with three answers each (the one is right,
//! the other is right, it is meant so), and below it the words of both, part by part.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, CornerRadius, Frame, Label, Layout, Margin, RichText, Role, ScrollArea, Stroke, Ui,
    WidgetInfo,
};

use super::findings::apply;
use super::{Screen, View};
use crate::check::side_by_side::{Difference, differences};
use crate::check::unify::{all, claim};
use crate::check::wording::{capitalised, count, quoted};
use crate::check::{Ctx, Finding, Fix, Severity};
use crate::model::{Id, Kind, Message, MessageField, Plan};
use crate::session::commands::{COMPARE, PRESENT, Scene};
use crate::ui::context::Cx;
use crate::ui::dialogs::Dialog;
use crate::ui::memo::Memo;
use crate::ui::theme::{CARD_RADIUS, Tokens, regular, semibold, size};
use crate::ui::widgets::{caps, choice_row, empty_state, muted, small};

/// The widest that two messages are set.
const WIDE: f32 = 1180.0;
/// Room between the two.
const BETWEEN: f32 = 28.0;
/// How many pairs are offered where none is chosen.
const OFFERED: usize = 8;
/// On how many tactics a message is said to run.
const RUNS: usize = 2;

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "Compare",
    icon: "compare",
    kinds: &[],
    tells: &[Kind::Message],
    teach: "Two messages side by side. Where they differ, say which is right, or why it is meant so.",
    belongs: |_, _| Vec::new(),
    view: Some(|| Box::<CompareView>::default()),
};

/// What the view remembers.
#[derive(Debug, Default)]
struct CompareView {
    /// The pair that was chosen last.
    pair: Option<[Id<Message>; 2]>,
    sides: Memo<(u64, [Id<Message>; 2]), Sides>,
}

/// What follows from a pair.
#[derive(Debug)]
struct Sides {
    differences: Vec<Difference>,
    /// What is to be marked in the words of each message.
    marks: [Vec<Mark>; 2],
}

/// Words to be marked.
#[derive(Debug, PartialEq, Eq)]
struct Mark {
    part: MessageField,
    start: usize,
    end: usize,
    /// How bad it is; nothing where it is meant so, or nobody meets both.
    severity: Option<Severity>,
}

impl View for CompareView {
    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        let plan = cx.session.plan();
        if let Some(pair) = cx.session.pair() {
            self.pair = Some(pair);
        }
        let known = |pair: &[Id<Message>; 2]| pair.iter().all(|id| plan.messages.contains_key(id));
        let pair = self.pair.filter(known);
        ui.horizontal(|ui| {
            ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
            ui.add_space(4.0);
            if pair.is_some() && small(ui, "Two others").clicked() {
                self.pair = None;
                cx.act(|session| session.select(None));
            }
        });
        muted(ui, screen.teach);
        ui.add_space(4.0);
        let Some(pair) = pair else {
            choose_ui(cx, ui);
            return;
        };
        let (session, derived) = (cx.session, cx.derived);
        let sides = self.sides.get((session.revision(), pair), |_| {
            let kept = derived.kept.iter();
            let kept = kept.map(|(finding, decision)| (finding, *decision));
            let ctx = session.ctx();
            let found = differences(&ctx, pair, derived.findings.iter(), kept);
            Sides {
                marks: [0, 1].map(|side| marks(&ctx, &found, side)),
                differences: found,
            }
        });
        ScrollArea::vertical()
            .id_salt(("compare", pair))
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width((ui.available_width() - 10.0).min(WIDE));
                heads_ui(cx, ui, pair);
                if sides.differences.is_empty() {
                    Frame::new()
                        .inner_margin(Margin::symmetric(0, 6))
                        .show(ui, |ui| {
                            let words = "✓ What both claim goes together.";
                            ui.label(
                                RichText::new(words)
                                    .font(semibold(size::BODY))
                                    .color(cx.t.accent),
                            );
                        });
                }
                for (n, difference) in sides.differences.iter().enumerate() {
                    ui.push_id(n, |ui| difference_ui(cx, ui, difference));
                }
                ui.add_space(6.0);
                words_ui(cx, ui, pair, &sides.marks);
                ui.add_space(30.0);
            });
    }
}

/// What to mark in the words of one side.
fn marks(ctx: &Ctx<'_>, differences: &[Difference], side: usize) -> Vec<Mark> {
    let mut marks: Vec<Mark> = differences
        .iter()
        .filter_map(|difference| {
            let at = difference.claims.get(side)?;
            let (part, claim) = claim(ctx, *at)?;
            let severity = difference.standing.severity();
            Some(Mark {
                part,
                start: claim.range.start,
                end: claim.range.end,
                severity: severity.filter(|_| difference.finding.is_some()),
            })
        })
        .collect();
    marks.sort_by_key(|mark| (mark.part, mark.start, mark.end));
    let mut end = (None, 0);
    // Of words that overlap the first are marked.
    marks.retain(|mark| {
        let is_free = end.0 != Some(mark.part) || mark.start >= end.1;
        if is_free {
            end = (Some(mark.part), mark.end);
        }
        is_free
    });
    marks
}

// ---- No pair yet

/// What could be compared: the pairs that disagree.
fn choose_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    let mut pairs: Vec<([Id<Message>; 2], String, String)> = Vec::new();
    for finding in &cx.derived.findings {
        if let Some(pair) = super::findings::pair(finding)
            && !pairs.iter().any(|(known, _, _)| *known == pair)
        {
            let words = format!("{} {}", finding.severity().mark(), finding.message);
            pairs.push((pair, between(cx.session.plan(), pair), words));
        }
        if pairs.len() == OFFERED {
            break;
        }
    }
    if pairs.is_empty() {
        empty_state(
            ui,
            "No two messages disagree",
            &format!(
                "To compare any two, select one under Messages, the other with Ctrl and a click, and press {}.",
                COMPARE.keys
            ),
        );
        return;
    }
    if cx.scene == Scene::Work {
        muted(
            ui,
            format!(
                "These disagree. Any two can be compared: select one under Messages, the other with Ctrl and a \
                 click, and press {}.",
                COMPARE.keys
            ),
        );
    }
    let mut chosen = None;
    ScrollArea::vertical()
        .id_salt("pairs")
        .auto_shrink(false)
        .show(ui, |ui| {
            let width = (ui.available_width() - 10.0).min(720.0);
            for (pair, names, message) in &pairs {
                if choice_row(ui, names, message, width).clicked() {
                    chosen = Some(*pair);
                }
            }
        });
    if let Some(pair) = chosen {
        cx.compare(pair);
    }
}

/// `“Letter” and “Page”`.
fn between(plan: &Plan, pair: [Id<Message>; 2]) -> String {
    let [one, two] = pair.map(|id| quoted(plan.name(id.at()).unwrap_or_default()));
    format!("{one} and {two}")
}

// ---- A pair

/// The names of both, and where they run.
fn heads_ui(cx: &mut Cx<'_>, ui: &mut Ui, pair: [Id<Message>; 2]) {
    two(ui, |ui, side| {
        let Some(id) = pair.get(side).copied() else {
            return;
        };
        let name = cx.session.plan().name(id.at()).unwrap_or_default();
        ui.spacing_mut().item_spacing.y = 2.0;
        let title = RichText::new(name)
            .font(semibold(size::TITLE))
            .color(cx.t.ink);
        let link = ui.add(egui::Link::new(title));
        if link.on_hover_text("Show it in the inspector").clicked() {
            cx.act(move |session| session.select(Some(id.at())));
        }
        muted(ui, runs(cx, id));
    });
    ui.add_space(2.0);
}

/// Two columns of one width, each set from the left.
fn two(ui: &mut Ui, mut column: impl FnMut(&mut Ui, usize)) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        ui.columns(2, |columns| {
            for (side, ui) in columns.iter_mut().enumerate() {
                ui.spacing_mut().item_spacing.x = 8.0;
                // The toolkit's columns justify their text.
                ui.with_layout(Layout::top_down(Align::Min), |ui| column(ui, side));
            }
        });
    });
}

/// `Newsletter · Trial · 1–31 Mar 2027`.
fn runs(cx: &Cx<'_>, id: Id<Message>) -> String {
    let plan = cx.session.plan();
    let tactics: Vec<_> = cx
        .session
        .ctx()
        .index
        .carriers(id)
        .filter_map(|id| plan.tactics.get(&id))
        .filter(|tactic| tactic.is_active())
        .collect();
    let mut told: Vec<String> = tactics
        .iter()
        .take(RUNS)
        .map(|tactic| {
            let name = |at: Option<crate::model::Ref>| {
                at.and_then(|at| plan.name(at))
                    .unwrap_or_default()
                    .to_owned()
            };
            let mut words = vec![
                name(tactic.channel.map(|id| id.at())),
                name(tactic.stage.map(|id| id.at())),
                cx.habits.dates(tactic.start, tactic.end),
            ];
            words.retain(|words| !words.is_empty());
            words.join(" · ")
        })
        .collect();
    match tactics.len() {
        0 => return "Runs nowhere yet".into(),
        n if n > RUNS => told.push(format!("{} more", n - RUNS)),
        _ => {}
    }
    told.join("; ")
}

/// What they say differently, and the three answers.
fn difference_ui(cx: &mut Cx<'_>, ui: &mut Ui, difference: &Difference) {
    let t = cx.t;
    let severity = difference.standing.severity();
    let severity = severity.filter(|_| difference.finding.is_some());
    let [color, ground] = severity.map_or([t.muted, t.surface], |s| t.severity(s));
    let frame = Frame::new()
        .fill(ground)
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(Margin::symmetric(12, 9))
        .outer_margin(Margin::symmetric(0, 3));
    let frame = if severity.is_none() {
        frame.stroke(Stroke::new(1.0, t.line))
    } else {
        frame
    };
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let slot = capitalised(difference.slot.name());
        let (mark, word) = match (severity, difference.kept) {
            (Some(severity), _) => (severity.mark(), difference.standing.words()),
            (None, Some(_)) => ("✓", "Intended"),
            (None, None) if difference.is_met => ("–", "Differs"),
            (None, None) => ("–", "Differs, and nobody meets both"),
        };
        let words = format!("{mark} {word}: {}", difference.slot.name());
        ui.label(RichText::new(words).font(semibold(size::BODY)).color(color));
        if let Some(reason) = difference
            .kept
            .and_then(|id| cx.session.plan().decisions.get(&id))
            .map(|decision| decision.reason.trim())
        {
            muted(ui, format!("Because: {reason}"));
        }
        let fixes = match &difference.finding {
            Some(finding) if cx.scene == Scene::Work => cx.fixes(finding),
            _ => Vec::new(),
        };
        two(ui, |ui, side| {
            let Some(said) = difference.said.get(side) else {
                return;
            };
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(said).font(semibold(size::TITLE)).color(t.ink));
                let title = all(said);
                if let Some(fix) = fixes.iter().find(|fix| fix.title == title) {
                    right_ui(cx, ui, difference.finding.as_ref(), fix);
                } else if !fixes.is_empty() {
                    muted(ui, "To write this everywhere would raise another error.");
                }
            });
        });
        if cx.scene != Scene::Work {
            if difference.finding.is_some() {
                let words = format!(
                    "Which is right? {} goes back to where it is settled.",
                    PRESENT.keys
                );
                muted(ui, words);
            }
            return;
        }
        ui.horizontal_wrapped(|ui| answers_ui(cx, ui, difference, &fixes, &slot));
    });
}

/// Makes all say what one says.
fn right_ui(cx: &mut Cx<'_>, ui: &mut Ui, finding: Option<&Arc<Finding>>, fix: &Fix) {
    if small(ui, &fix.title).clicked()
        && let Some(finding) = finding
    {
        apply(cx, finding, fix.clone());
    }
}

/// It is meant so; or is no more.
fn answers_ui(cx: &mut Cx<'_>, ui: &mut Ui, difference: &Difference, fixes: &[Fix], slot: &str) {
    if let Some(finding) = &difference.finding {
        let response = small(ui, "Intended, because…");
        let name = format!("Intended, because…: {slot}");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.clicked() {
            cx.dialog(Dialog::keep_pair(finding.clone()));
        }
        if let Some(more @ 1..) = finding.places().count().checked_sub(2) {
            let places = count(more, "other place", "other places");
            muted(ui, format!("The finding concerns {places} as well."));
        }
    }
    if let Some(decision) = difference.kept
        && small(ui, "Reopen").clicked()
    {
        cx.act(move |session| session.reopen(&[decision]));
    }
    if fixes.is_empty() && difference.kept.is_none() {
        muted(ui, "To change the words, click a name above.");
    }
}

/// The words of both, part by part.
fn words_ui(cx: &mut Cx<'_>, ui: &mut Ui, pair: [Id<Message>; 2], marks: &[Vec<Mark>; 2]) {
    let plan = cx.session.plan();
    let messages = pair.map(|id| plan.messages.get(&id));
    let [Some(one), Some(other)] = messages else {
        return;
    };
    let t = cx.t;
    Frame::new()
        .fill(t.surface)
        .stroke(Stroke::new(1.0, t.line))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(Margin::same(14))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let parts = Message::PARTS.iter().filter_map(|name| {
                let all = MessageField::ALL.iter().copied();
                all.into_iter().find(|part| part.field().0 == *name)
            });
            for part in parts {
                let texts = [one.part(part), other.part(part)];
                if texts.iter().all(|text| text.trim().is_empty()) {
                    continue;
                }
                caps(ui, label(part));
                two(ui, |ui, side| {
                    let (Some(text), Some(marks)) = (texts.get(side), marks.get(side)) else {
                        return;
                    };
                    if text.trim().is_empty() {
                        ui.label(RichText::new("–").color(t.faint));
                    } else {
                        ui.add(Label::new(marked(text, part, marks, t)).wrap());
                    }
                });
                ui.add_space(6.0);
            }
        });
}

/// What the form calls a part.
fn label(part: MessageField) -> &'static str {
    let mut fields = Kind::Message.fields().iter();
    let field = fields.find(|info| info.name == part.field().0);
    field.map_or(part.label(), |info| info.label)
}

/// A text with its marks: a shape, a ground and a line below.
fn marked(text: &str, part: MessageField, marks: &[Mark], t: &Tokens) -> LayoutJob {
    let font = match part {
        MessageField::Subject | MessageField::Headline => semibold(size::BODY),
        _ => regular(size::BODY),
    };
    let plain = TextFormat::simple(font, t.ink);
    let mut job = LayoutJob::default();
    let mut from = 0;
    for mark in marks.iter().filter(|mark| mark.part == part) {
        let (Some(before), Some(words)) =
            (text.get(from..mark.start), text.get(mark.start..mark.end))
        else {
            continue;
        };
        job.append(before, 0.0, plain.clone());
        let [color, ground] = mark.severity.map_or([t.ink, t.paper], |s| t.severity(s));
        let format = TextFormat {
            background: ground,
            underline: Stroke::new(1.0, color),
            ..TextFormat::simple(semibold(size::BODY), color)
        };
        if let Some(shape) = mark.severity.map(Severity::mark) {
            job.append(
                &format!("{shape}\u{a0}"),
                0.0,
                TextFormat {
                    underline: Stroke::NONE,
                    ..format.clone()
                },
            );
        }
        job.append(words, 0.0, format);
        from = mark.end;
    }
    job.append(text.get(from..).unwrap_or_default(), 0.0, plain);
    job
}
