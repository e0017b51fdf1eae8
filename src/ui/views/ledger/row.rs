//! A row of the ledger: what is promised, the quotes stage by stage, how it stands and what can be done.

use std::sync::Arc;

use egui::containers::menu::MenuButton;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Button, CornerRadius, EventFilter, Galley, Key, Rect, RichText, Role, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::grid::Grid;
use super::{At, Place, can_work, shown};
use crate::check::ledger::{Quote, Row, Said, Standing, quote};
use crate::check::registering::{bind, candidates, register};
use crate::check::unify::Claimed;
use crate::check::wording::quoted;
use crate::check::{Finding, Fix, Severity};
use crate::session::Session;
use crate::ui::context::Cx;
use crate::ui::theme::{Tokens, regular, semibold, size};
use crate::ui::views::findings::apply;
use crate::ui::widgets::{lines, muted, one_line, small};

/// Room within a cell, at the sides and above.
const PAD: egui::Vec2 = vec2(10.0, 9.0);
/// Room between two quotes of a cell.
const BETWEEN: f32 = 7.0;
/// For how many values it is offered to write one everywhere.
const DIRECTIONS: usize = 3;
/// The repairs of how many findings are asked for: each is tried on the plan first.
const FINDINGS: usize = 3;
/// How many registered offers are offered to bind to.
const OFFERS: usize = 6;

/// Draws a row into a place of its own. Gives back how high it is.
pub fn row_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    grid: &Grid,
    (n, row): (usize, &Row),
    rect: Rect,
    is_last: bool,
    place: &mut Place,
) -> f32 {
    let t = cx.t;
    let radius = CornerRadius {
        sw: if is_last { 9 } else { 0 },
        se: if is_last { 9 } else { 0 },
        ..CornerRadius::ZERO
    };
    ui.painter().rect_filled(rect, radius, t.surface);
    let mut height: f32 = 46.0;
    // What has buttons knows its height only when it is drawn.
    let cell = |x: f32, width: f32| {
        Rect::from_min_size(
            rect.min + vec2(x, 0.0) + PAD,
            vec2(width - 2.0 * PAD.x, 400.0),
        )
    };
    let promise = cell(grid.scrolled, grid.promise);
    let promise = ui.scope_builder(UiBuilder::new().max_rect(promise), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        promise_ui(cx, ui, row);
        if grid.verdict.is_none() {
            ui.add_space(3.0);
            verdict_ui(cx, ui, row);
        }
    });
    height = height.max(promise.response.rect.height() + 2.0 * PAD.y);
    if let Some((x, width)) = grid.verdict {
        let verdict = ui.scope_builder(UiBuilder::new().max_rect(cell(x, width)), |ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            verdict_ui(cx, ui, row);
        });
        height = height.max(verdict.response.rect.height() + 2.0 * PAD.y);
    }
    let below = Rect::from_min_size(rect.min, vec2(rect.width(), f32::INFINITY));
    let cells = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.shrink_clip_rect(grid.beside(below));
        cells_ui(cx, ui, grid, (n, row), rect, place)
    });
    height = height.max(cells.inner);
    if grid.scrolled > 0.0 {
        let edge = grid.beside(rect).left();
        let line = Stroke::new(1.0, t.line);
        ui.painter()
            .vline(edge, rect.top()..=rect.top() + height, line);
    }
    if !is_last {
        let bottom = rect.top() + height - 0.5;
        ui.painter()
            .hline(rect.x_range(), bottom, Stroke::new(1.0, t.line));
    }
    height
}

/// The quotes, stage by stage. Gives back how high they are.
fn cells_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    grid: &Grid,
    (n, row): (usize, &Row),
    rect: Rect,
    place: &mut Place,
) -> f32 {
    let t = cx.t;
    let mut height: f32 = 0.0;
    for (column, (cell, (x, width))) in row.cells.iter().zip(&grid.columns).enumerate() {
        let left = rect.min + vec2(*x, 0.0);
        if cell.is_empty() {
            let at = left + vec2(PAD.x, PAD.y);
            let dash = one_line(ui, "–", regular(size::BODY), t.faint, 20.0);
            ui.painter().galley(at, dash, t.faint);
            continue;
        }
        let mut top = PAD.y;
        let limit = shown(place.opened, n, column);
        for (quote, said) in cell.iter().take(limit).enumerate() {
            let at = At {
                row: n,
                column,
                quote,
            };
            let corner = left + vec2(0.0, top);
            top += quote_ui(cx, ui, *said, corner, *width, at, place) + BETWEEN;
        }
        if let Some(more @ 1..) = cell.len().checked_sub(limit) {
            let room = Rect::from_min_size(left + vec2(PAD.x, top), vec2(70.0, 16.0));
            let words = RichText::new(format!("and {more} more")).size(size::LABEL);
            let link = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| ui.link(words));
            if link.inner.clicked() {
                place.opened = Some((n, column));
            }
            top += 16.0 + BETWEEN;
        }
        height = height.max(top - BETWEEN + PAD.y);
    }
    height
}

/// What is promised, of what, and as which offer.
fn promise_ui(cx: &Cx<'_>, ui: &mut Ui, row: &Row) {
    let t = cx.t;
    ui.label(RichText::new(&row.what).font(semibold(size::BODY)));
    let small = |words: &str, color| {
        egui::Label::new(RichText::new(words).font(regular(size::LABEL)).color(color)).wrap()
    };
    if !row.about.is_empty() && !row.what.eq_ignore_ascii_case(&row.about) {
        ui.add(small(&row.about, t.muted));
    }
    let offer = row.offer.and_then(|id| cx.session.plan().offers.get(&id));
    if let Some(offer) = offer {
        let promise = offer.promise();
        let words = match promise.as_str() {
            "" => format!("Offer {}", quoted(&offer.name)),
            promise => format!("Offer {}: {promise}", quoted(&offer.name)),
        };
        ui.add(small(&words, t.accent));
    }
}

/// How it stands, by shape, word and colour; why; and what can be done.
fn verdict_ui(cx: &mut Cx<'_>, ui: &mut Ui, row: &Row) {
    let t = cx.t;
    let (mark, color) = match row.verdict.severity() {
        Some(severity) => (severity.mark(), t.severity(severity)[0]),
        None => match row.verdict {
            Standing::Agrees => ("✓", t.accent),
            Standing::Intended => ("✓", t.muted),
            _ => ("–", t.muted),
        },
    };
    let words = format!("{mark} {}", row.verdict.words());
    let label = ui.label(
        RichText::new(words)
            .font(semibold(size::SMALL))
            .color(color),
    );
    let name = format!("{}: {}", row.what, row.verdict.words());
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    if !row.why.is_empty() {
        let width = ui.available_width();
        let why = lines(ui, &row.why, regular(size::LABEL), t.muted, width, 3);
        let (rect, response) = ui.allocate_exact_size(why.size(), Sense::hover());
        ui.painter().galley(rect.min, why, t.muted);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &row.why));
        response.on_hover_text(&row.why);
    }
    if !can_work(cx) {
        return;
    }
    ui.add_space(2.0);
    let mut fixes: Vec<(&Arc<Finding>, Fix)> = Vec::new();
    for finding in row.findings.iter().take(FINDINGS) {
        for fix in cx.fixes(finding) {
            // To make all alike may be to write what is registered.
            if !fixes.iter().any(|(_, known)| known.edit.does_as(&fix.edit)) {
                fixes.push((finding, fix));
            }
        }
    }
    for (finding, fix) in fixes.into_iter().take(DIRECTIONS) {
        let name = format!("{}: {}", row.what, fix.title);
        let response = small(ui, &fix.title);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.clicked() {
            apply(cx, finding, fix);
        }
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(pair) = row.pair {
            let response = small(ui, "Compare");
            let name = format!("Compare what is said of {}", lower(&row.what));
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if response.clicked() {
                cx.compare(pair);
            }
        }
        other_ui(cx, ui, row);
    });
}

fn lower(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// What else can be done: register a value as an offer, or say which registered one it is.
fn other_ui(cx: &mut Cx<'_>, ui: &mut Ui, row: &Row) {
    let text = RichText::new("Offer…").size(size::SMALL).color(cx.t.muted);
    ui.spacing_mut().button_padding = vec2(2.0, 3.0);
    let button = MenuButton::from_button(Button::new(text).frame(false));
    let (response, _) = button.ui(ui, |ui| {
        ui.set_max_width(340.0);
        let ctx = cx.session.ctx();
        let mut fixes: Vec<Fix> = Vec::new();
        for (_, claims) in row.values.iter().take(DIRECTIONS) {
            fixes.extend(register(&ctx, claims));
        }
        let all: Vec<Claimed> = row.values.iter().flat_map(|(_, c)| c).copied().collect();
        let offers = all.first().map(|at| candidates(&ctx, *at));
        let offers = offers.unwrap_or_default();
        let binding = offers.into_iter().take(OFFERS);
        fixes.extend(binding.filter_map(|offer| bind(&ctx, &all, offer)));
        if fixes.is_empty() {
            muted(
                ui,
                "An offer holds a number: a price, a share, a length of time.",
            );
        }
        for fix in fixes {
            if ui.button(&fix.title).clicked() {
                cx.act(move |session: &mut Session| session.fix(fix));
                ui.close();
            }
        }
    });
    let name = format!("Offer for {}", lower(&row.what));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
}

/// The words of one message; a click, or Enter, selects it. Gives back how high they are.
fn quote_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    said: Said,
    corner: egui::Pos2,
    width: f32,
    at: At,
    place: &mut Place,
) -> f32 {
    let t = cx.t;
    let Some(quote) = quote(&cx.session.ctx(), said.claimed) else {
        return 0.0;
    };
    let (id, odd) = (said.claimed.0, said.odd);
    let name = cx.session.plan().name(id.at()).unwrap_or_default();
    let words = galley(ui, &quote, odd, width - 2.0 * PAD.x, t);
    let source = one_line(ui, name, regular(size::LABEL), t.muted, width - 2.0 * PAD.x);
    let height = words.size().y + source.size().y + 2.0;
    let rect = Rect::from_min_size(corner, vec2(width, height));
    let response = ui.interact(
        rect,
        ui.scope_id().with(("quote", at.column, at.quote)),
        Sense::click(),
    );
    let is_selected = cx.session.selection().contains(&id.at());
    response.widget_info(|| {
        let mark = odd.map_or("", |_| "otherwise: ");
        let said = format!("{mark}“{}{}{}”", quote.before, quote.words, quote.after);
        WidgetInfo::selected(
            Role::ListBoxOption,
            true,
            is_selected,
            format!("{said} in {name}"),
        )
    });
    let ground = rect.expand2(vec2(-4.0, 3.0));
    let round = CornerRadius::same(5);
    if let Some(severity) = odd {
        ui.painter()
            .rect_filled(ground, round, t.severity(severity)[1]);
    } else if is_selected {
        ui.painter().rect_filled(ground, round, t.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(ground, round, t.paper);
    }
    if response.has_focus() || is_selected {
        let stroke = Stroke::new(1.0, t.accent);
        ui.painter()
            .rect_stroke(ground, round, stroke, StrokeKind::Inside);
    }
    let text = corner + vec2(PAD.x, 0.0);
    let below = pos2(text.x, text.y + words.size().y + 2.0);
    ui.painter().galley(text, words, t.ink);
    ui.painter().galley(below, source, t.muted);
    if place.moved && place.at == Some(at) {
        response.request_focus();
    }
    if response.has_focus() {
        if !place.moved {
            place.at = Some(at);
        }
        // Arrows go from quote to quote, not to whatever stands nearest.
        ui.memory_mut(|memory| {
            memory.set_focus_lock_filter(
                response.id,
                EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    ..EventFilter::default()
                },
            );
        });
    }
    let enter = response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if (response.clicked() || enter) && can_work(cx) {
        place.at = Some(at);
        cx.clicked(ui, id.at());
    }
    height
}

/// The quote, its value in bold; with a mark where it says otherwise than most.
fn galley(ui: &Ui, quote: &Quote, odd: Option<Severity>, width: f32, t: &Tokens) -> Arc<Galley> {
    let plain = TextFormat::simple(regular(size::SMALL), t.muted);
    let color = odd.map_or(t.ink, |severity| t.severity(severity)[0]);
    let bold = TextFormat::simple(semibold(size::SMALL), color);
    let mut job = LayoutJob::default();
    if let Some(mark) = odd.map(Severity::mark) {
        job.append(&format!("{mark}\u{a0}"), 0.0, bold.clone());
    }
    job.append(&format!("“{}", quote.before), 0.0, plain.clone());
    job.append(&quote.words, 0.0, bold);
    let after = match quote.after.as_str() {
        after if after.starts_with(char::is_alphanumeric) => format!(" {after}”"),
        after => format!("{after}”"),
    };
    job.append(&after, 0.0, plain);
    job.wrap = TextWrapping {
        max_width: width.max(1.0),
        max_rows: 3,
        ..Default::default()
    };
    ui.painter().layout_job(job)
}
