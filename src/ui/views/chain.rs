//! The why-chain: from each objective down to what serves it and what that takes, and from each tactic up to its
//! reason. What hangs in the air stands first below; a digit links it to the likeliest strategy.

use egui::style::ScrollAnimation;
use egui::{
    Align, Button, CornerRadius, Key, Layout, Modifiers, Rect, RichText, Role, ScrollArea, Sense,
    Ui, UiBuilder, WidgetInfo,
};
use egui::{pos2, vec2};

use super::{Screen, View};
use crate::check::chain::{CarriedOut, Chain, Takes, attach, has_strategy, strategies_for};
use crate::check::wording::{self, count};
use crate::model::{Id, Kind, Plan, Ref, Strategy, Tactic};
use crate::session::commands::{Scene, Typing};
use crate::ui::context::Cx;
use crate::ui::cursor;
use crate::ui::form::typing;
use crate::ui::lines::lines_ui;
use crate::ui::memo::Memo;
use crate::ui::theme::{regular, semibold, size};
use crate::ui::widgets::{empty_state, muted, one_line, paint_left, paint_link, segmented};

/// Height of a line.
const LINE: f32 = 36.0;
/// Height of the room for what the selected tactics could be linked to: a line of buttons.
const BAR: f32 = 28.0;
/// The same where there is less width: a sentence, and each button in a line of its own.
const HIGH: f32 = 100.0;
/// From this width on the buttons have room in one line.
const ROOMY: f32 = 700.0;
/// How far each step down is moved to the right.
const STEP: f32 = 22.0;
/// How many strategies are suggested; each has a digit as its key.
const SUGGESTED: [(Key, char); 3] = [(Key::Num1, '1'), (Key::Num2, '2'), (Key::Num3, '3')];

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Read the plan",
    words: "Why-chain",
    icon: "chain",
    kinds: &[],
    tells: &[
        Kind::Objective,
        Kind::Strategy,
        Kind::Tactic,
        Kind::Kpi,
        Kind::Segment,
    ],
    teach: "Why do we do this? From every objective down to what serves it, and from every tactic up to its reason.",
    belongs: |_, _| Vec::new(),
    view: Some(|| Box::<ChainView>::default()),
};

/// What the view remembers.
#[derive(Debug, Default)]
struct ChainView {
    way: Way,
    lines: Memo<(u64, Way), Vec<Line>>,
    /// Whether a tactic has no strategy, for a revision of the plan.
    hangs: Memo<u64, bool>,
}

/// In which direction the chain is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Way {
    #[default]
    Down,
    Up,
    /// From the tactics up, those only that have no strategy.
    WithoutWhy,
}

/// A line of the screen.
#[derive(Clone, Debug)]
enum Line {
    /// A heading.
    Head(&'static str),
    /// A record, and how far down it stands.
    Record {
        at: Ref,
        depth: usize,
        /// What is told of it at the right.
        beside: String,
    },
    /// That nothing is here, and how far down.
    Nothing(&'static str, usize),
    /// A tactic with its whole chain: strategies, objectives, KPI and segments, each in words.
    Links(Ref, [String; 4]),
}

impl View for ChainView {
    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        let session = cx.session;
        let plan = session.plan();
        ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
        muted(ui, screen.teach);
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            let tabs = [
                (Way::Down, "Objectives down"),
                (Way::Up, "Tactics up"),
                (Way::WithoutWhy, "Without a why"),
            ];
            if let Some(way) = segmented(ui, &tabs, self.way) {
                self.way = way;
            }
        });
        let way = self.way;
        let lines = self.lines.get((session.revision(), way), |_| match way {
            Way::Down => down(plan),
            Way::Up | Way::WithoutWhy => up(plan, way == Way::WithoutWhy),
        });
        ui.add_space(2.0);
        let hangs = *self.hangs.get(session.revision(), |_| {
            let mut tactics = plan.tactics.values();
            tactics.any(|tactic| tactic.is_active() && !has_strategy(plan, tactic))
        });
        if hangs && cx.scene == Scene::Work {
            // As high while nothing is selected: no line moves under the pointer.
            let width = ui.available_width();
            let height = if width < ROOMY { HIGH } else { BAR };
            let (room, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
            let bar = UiBuilder::new().max_rect(room).layout(*ui.layout());
            suggestions_ui(cx, &mut ui.new_child(bar));
        }
        if way != Way::Down {
            links_head_ui(cx, ui);
        }
        if lines.is_empty() {
            nothing_ui(ui, plan, way);
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical()
            .id_salt("chain")
            .auto_shrink(false)
            .show(ui, |ui| {
                lines_ui(ui, LINE, lines, None, |ui, line| line_ui(cx, ui, line));
            });
    }
}

fn nothing_ui(ui: &mut Ui, plan: &Plan, way: Way) {
    if way == Way::WithoutWhy && !plan.tactics.is_empty() {
        let words = "Every tactic has a strategy behind it.";
        empty_state(ui, "Nothing hangs in the air", words);
    } else {
        let words = "Write down an objective, say with a strategy how to reach it, and link the tactics that carry it out.";
        empty_state(ui, "No chain yet", words);
    }
}

// ---- What is told

/// From the objectives down, and what nobody leads to.
fn down(plan: &Plan) -> Vec<Line> {
    let chain = Chain::new(plan);
    let mut lines = Vec::new();
    for served in &chain.objectives {
        lines.push(Line::Record {
            at: served.objective.at(),
            depth: 0,
            beside: served.takes.in_words(plan),
        });
        if served.strategies.is_empty() {
            lines.push(Line::Nothing("No strategy serves it", 1));
        }
        carried(plan, &mut lines, &served.strategies, 1);
    }
    section(&mut lines, "Strategies that serve no objective", |lines| {
        carried(plan, lines, &chain.loose_strategies, 0);
    });
    let plain = |at: Ref| Line::Record {
        at,
        depth: 0,
        beside: String::new(),
    };
    section(&mut lines, "Tactics without a strategy", |lines| {
        lines.extend(
            chain
                .loose_tactics
                .iter()
                .map(|id| tactic_line(plan, *id, 0)),
        );
    });
    section(&mut lines, "KPIs that nobody measures", |lines| {
        lines.extend(chain.unmeasured.iter().map(|id| plain(id.at())));
    });
    section(&mut lines, "Segments that nobody speaks to", |lines| {
        lines.extend(chain.unheard.iter().map(|id| plain(id.at())));
    });
    lines
}

/// A heading with what stands below it; nothing where there is nothing below.
fn section(lines: &mut Vec<Line>, title: &'static str, fill: impl FnOnce(&mut Vec<Line>)) {
    let start = lines.len();
    lines.push(Line::Head(title));
    fill(lines);
    if lines.len() == start + 1 {
        lines.truncate(start);
    }
}

fn carried(plan: &Plan, lines: &mut Vec<Line>, strategies: &[CarriedOut], depth: usize) {
    for carried in strategies {
        let many = count(carried.tactics.len(), "tactic", "tactics");
        let takes = Takes::of(plan, carried.tactics.iter());
        lines.push(Line::Record {
            at: carried.strategy.at(),
            depth,
            beside: match carried.tactics.as_slice() {
                [] => many,
                _ => format!("{many}, {}", takes.in_words(plan)),
            },
        });
        if carried.tactics.is_empty() {
            lines.push(Line::Nothing("No tactic carries it out", depth + 1));
        }
        let tactics = carried.tactics.iter();
        lines.extend(tactics.map(|id| tactic_line(plan, *id, depth + 1)));
    }
}

fn tactic_line(plan: &Plan, id: Id<Tactic>, depth: usize) -> Line {
    let tactic = plan.tactics.get(&id);
    let hours = tactic.and_then(|tactic| tactic.hours);
    Line::Record {
        at: id.at(),
        depth,
        beside: hours.map(wording::hours).unwrap_or_default(),
    }
}

/// Each active tactic with what stands behind it, in the order of the board.
fn up(plan: &Plan, only_without_why: bool) -> Vec<Line> {
    let mut tactics: Vec<&Tactic> = plan.tactics.values().filter(|t| t.is_active()).collect();
    tactics.retain(|tactic| !only_without_why || !has_strategy(plan, tactic));
    tactics.sort_by(|a, b| a.rank.cmp(&b.rank).then(a.id.cmp(&b.id)));
    let links = |tactic: &Tactic| {
        let strategies = tactic
            .strategies
            .iter()
            .filter_map(|id| plan.strategies.get(id));
        let strategies: Vec<&Strategy> = strategies.filter(|strategy| !strategy.parked).collect();
        let mut objectives: Vec<&str> = Vec::new();
        for id in strategies.iter().flat_map(|strategy| &strategy.objectives) {
            let name = plan
                .objectives
                .get(id)
                .map(|objective| objective.name.trim());
            objectives.extend(name.filter(|name| !objectives.contains(name)));
        }
        let segments = tactic
            .segments
            .iter()
            .filter_map(|id| plan.segments.get(id));
        let segments: Vec<&str> = segments.map(|segment| segment.name.trim()).collect();
        let strategies: Vec<&str> = strategies
            .iter()
            .map(|strategy| strategy.name.trim())
            .collect();
        let kpi = tactic.kpi.and_then(|id| plan.kpis.get(&id));
        [
            strategies.join(" · "),
            objectives.join(" · "),
            kpi.map(|kpi| kpi.name.trim().to_owned())
                .unwrap_or_default(),
            segments.join(" · "),
        ]
    };
    tactics
        .into_iter()
        .map(|tactic| Line::Links(tactic.id.at(), links(tactic)))
        .collect()
}

// ---- How it looks

fn line_ui(cx: &mut Cx<'_>, ui: &mut Ui, line: &Line) {
    let t = cx.t;
    match line {
        Line::Head(title) => {
            let (rect, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
            let words = one_line(ui, title, semibold(size::SMALL), t.muted, rect.width());
            paint_left(
                ui.painter(),
                rect.left() + 2.0,
                rect.bottom() - 10.0,
                words,
                t.muted,
            );
            let response = ui.interact(rect, ui.scope_id().with("head"), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, *title));
        }
        Line::Nothing(words, depth) => {
            let (rect, _) =
                ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
            let left = rect.left() + 10.0 + *depth as f32 * STEP;
            paint_link(ui.painter(), pos2(left, rect.center().y), 4.0, false, t);
            let galley = one_line(
                ui,
                words,
                regular(size::SMALL),
                t.muted,
                rect.right() - left,
            );
            paint_left(ui.painter(), left + 12.0, rect.center().y, galley, t.muted);
            let response = ui.interact(rect, ui.scope_id().with("nothing"), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, *words));
        }
        Line::Record { at, depth, beside } => record_ui(cx, ui, *at, *depth, beside),
        Line::Links(at, links) => links_ui(cx, ui, *at, links),
    }
}

/// The name of a record; of what has none its kind.
fn name(plan: &Plan, at: Ref) -> String {
    match plan.name(at).unwrap_or_default().trim() {
        "" => format!("Unnamed {}", at.kind.word()),
        name => name.to_owned(),
    }
}

/// A line that can be clicked: its ground, and whether it is selected.
fn row_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref, spoken: &str) -> Rect {
    let t = cx.t;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::click());
    let is_selected = cx.session.selection().contains(&at);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_selected, spoken));
    if response.gained_focus() {
        ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
    }
    let row = rect.shrink2(vec2(0.0, 1.0));
    let radius = CornerRadius::same(6);
    if is_selected {
        ui.painter().rect_filled(row, radius, t.accent_soft);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(row, radius, t.surface);
    }
    if response.clicked() {
        cx.clicked(ui, at);
    }
    cursor::stand(cx, ui, &response, Some(at));
    row
}

fn record_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref, depth: usize, beside: &str) {
    let t = cx.t;
    let name = name(cx.session.plan(), at);
    let spoken = match beside {
        "" => format!("{} {name}", at.kind.word()),
        _ => format!("{} {name}, {beside}", at.kind.word()),
    };
    let row = row_ui(cx, ui, at, &spoken);
    let beside = one_line(ui, beside, regular(size::SMALL), t.muted, row.width() / 3.0);
    let right = row.right() - 10.0 - beside.size().x;
    paint_left(ui.painter(), right, row.center().y, beside, t.muted);
    let left = row.left() + 10.0 + depth as f32 * STEP;
    paint_link(ui.painter(), pos2(left, row.center().y), 4.0, true, t);
    let font = match at.kind {
        Kind::Objective => semibold(size::BODY),
        _ => regular(size::BODY),
    };
    let galley = one_line(ui, &name, font, t.ink, right - left - 28.0);
    paint_left(ui.painter(), left + 14.0, row.center().y, galley, t.ink);
}

/// The five columns of a tactic's chain within a line.
fn columns(row: Rect) -> [Rect; 5] {
    const SHARES: [f32; 5] = [0.26, 0.26, 0.22, 0.12, 0.14];
    let mut left = row.left();
    SHARES.map(|share| {
        let width = share * row.width();
        let column = Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
        left += width;
        column.shrink2(vec2(8.0, 0.0))
    })
}

fn links_head_ui(cx: &Cx<'_>, ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    let titles = ["Tactic", "Strategy", "Objective", "KPI", "Segment"];
    for (column, title) in columns(rect).into_iter().zip(titles) {
        let words = one_line(ui, title, semibold(size::SMALL), cx.t.muted, column.width());
        paint_left(
            ui.painter(),
            column.left(),
            column.center().y,
            words,
            cx.t.muted,
        );
    }
}

fn links_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref, links: &[String; 4]) {
    const MISSING: [&str; 4] = ["no strategy", "no objective", "no KPI", "everybody"];
    let t = cx.t;
    let name = name(cx.session.plan(), at);
    let told = links.iter().zip(MISSING);
    let told: Vec<&str> = told
        .map(|(link, missing)| {
            if link.is_empty() {
                missing
            } else {
                link.as_str()
            }
        })
        .collect();
    let row = row_ui(cx, ui, at, &format!("tactic {name}: {}", told.join(", ")));
    let [first, others @ ..] = columns(row);
    let galley = one_line(ui, &name, semibold(size::SMALL), t.ink, first.width());
    paint_left(ui.painter(), first.left(), first.center().y, galley, t.ink);
    for (n, column) in others.into_iter().enumerate() {
        let is_there = links.get(n).is_some_and(|link| !link.is_empty());
        let center = pos2(column.left() + 4.0, column.center().y);
        paint_link(ui.painter(), center, 4.0, is_there, t);
        let color = if is_there { t.ink } else { t.faint };
        let words = told.get(n).copied().unwrap_or_default();
        let galley = one_line(
            ui,
            words,
            regular(size::SMALL),
            color,
            column.width() - 14.0,
        );
        paint_left(
            ui.painter(),
            column.left() + 14.0,
            column.center().y,
            galley,
            color,
        );
    }
}

// ---- Links that would mend it

/// The selected tactics that have no strategy behind them.
fn loose_selected(cx: &Cx<'_>) -> Vec<Id<Tactic>> {
    let plan = cx.session.plan();
    let selected = cx
        .session
        .selection()
        .iter()
        .filter(|at| at.kind == Kind::Tactic);
    let tactics = selected.filter_map(|at| plan.tactics.get(&Id::from_key(at.key)));
    tactics
        .filter(|tactic| tactic.is_active() && !has_strategy(plan, tactic))
        .map(|tactic| tactic.id)
        .collect()
}

/// What the selected tactics could carry out: a click or a digit links them.
fn suggestions_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    let loose = loose_selected(cx);
    if loose.is_empty() {
        muted(
            ui,
            "Select tactics without a strategy: what they could be linked to stands here, and 1 to 3 link them.",
        );
        return;
    }
    let plan = cx.session.plan();
    let tactics: Vec<&Tactic> = loose.iter().filter_map(|id| plan.tactics.get(id)).collect();
    let strategies = strategies_for(plan, &tactics);
    if strategies.is_empty() {
        muted(
            ui,
            "There is no strategy to link to yet. Write one under Strategy.",
        );
        return;
    }
    // A digit belongs to whatever is typed into, and to a dialog or menu in front.
    let is_free = typing(ui.ctx()) == Typing::Nowhere
        && ui.input(|input| input.modifiers.is_none())
        && ui.memory(|memory| memory.top_modal_layer().is_none());
    let many = count(loose.len(), "tactic", "tactics");
    let is_roomy = ui.available_width() >= ROOMY;
    let layout = match is_roomy {
        true => Layout::left_to_right(Align::Center),
        false => Layout::top_down(Align::LEFT),
    };
    ui.with_layout(layout, |ui| {
        muted(ui, format!("Link {many} to"));
        ui.spacing_mut().button_padding = vec2(8.0, 3.0);
        ui.spacing_mut().item_spacing = vec2(6.0, 3.0);
        let share = ui.available_width() / SUGGESTED.len() as f32 - 6.0;
        for (strategy, (key, digit)) in strategies.into_iter().zip(SUGGESTED) {
            let words = format!("{digit} · {}", strategy.name.trim());
            let button = Button::new(RichText::new(&words).size(size::SMALL)).truncate();
            let pressed = is_free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            // Names of strategies are long sentences.
            let response = ui.scope(|ui| {
                if is_roomy {
                    ui.set_max_width(share);
                }
                ui.add(button)
            });
            if response.inner.on_hover_text(words).clicked() || pressed {
                cx.edit(attach(plan, &loose, strategy));
            }
        }
    });
}
