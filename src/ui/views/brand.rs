//! The brand sheet: all that the brand says, promises and avoids, on one screen. What it says stands at the
//! left, its words at the right: `entry` is where a new one is typed, and shows what it would hit.
//! Whatever is clicked is edited in the inspector.

mod entry;

use egui::{CornerRadius, RichText, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo};

use self::entry::Entry;
use super::records::{Adding, row_ui};
use super::{Screen, View};
use crate::model::{Field, Fields as _, Kind, Plan, Ref, TermKind, Value};
use crate::ui::context::Cx;
use crate::ui::cursor;
use crate::ui::memo::Memo;
use crate::ui::theme::{CARD_RADIUS, regular, semibold, size};
use crate::ui::widgets::{caps, muted};

/// From this width on there are two columns, in points.
const TWO_COLUMNS: f32 = 760.0;
/// How the brand speaks, in the order in which it is read.
const TONE: [&str; 5] = [
    "address",
    "exclamation",
    "contractions",
    "hedging",
    "reading_level",
];

/// The card.
pub static SCREEN: Screen = Screen {
    section: "Foundation",
    words: "Brand",
    icon: "brand",
    kinds: &[
        Kind::Brand,
        Kind::Idea,
        Kind::Pillar,
        Kind::ProofPoint,
        Kind::Term,
        Kind::Offer,
        Kind::CallToAction,
        Kind::Disclaimer,
    ],
    tells: &[],
    teach: "What does the brand say, promise and avoid? Every message is compared with this.",
    belongs: Plan::refs,
    view: Some(|| Box::<BrandView>::default()),
};

/// What the sheet remembers.
#[derive(Debug, Default)]
struct BrandView {
    entry: Entry,
    adding: Adding,
    sheet: Memo<u64, Sheet>,
}

/// What stands on the sheet, for a revision of the plan.
#[derive(Debug)]
struct Sheet {
    ideas: Vec<Ref>,
    /// Each pillar with what proves it.
    pillars: Vec<(Ref, Vec<Ref>)>,
    /// What proves no pillar.
    loose: Vec<Ref>,
    terms: Vec<(TermKind, Vec<Ref>)>,
    /// Offers, calls to action, disclaimers.
    rest: Vec<(Kind, Vec<Ref>)>,
}

impl View for BrandView {
    fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen) {
        ui.label(RichText::new(screen.words).font(semibold(size::SCREEN)));
        muted(ui, screen.teach);
        ui.add_space(8.0);
        let session = cx.session;
        let sheet = self
            .sheet
            .get(session.revision(), |_| Sheet::new(session.plan()));
        let (entry, adding) = (&mut self.entry, &mut self.adding);
        ScrollArea::vertical()
            .id_salt("brand")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 8.0);
                ui.spacing_mut().item_spacing.y = 0.0;
                if ui.available_width() < TWO_COLUMNS {
                    said_ui(cx, ui);
                    words_ui(cx, ui, entry, &sheet.terms);
                    supporting_ui(cx, ui, sheet, adding);
                } else {
                    let gap = std::mem::replace(&mut ui.spacing_mut().item_spacing.x, 20.0);
                    ui.columns(2, |columns| {
                        let [left, right] = columns else { return };
                        left.spacing_mut().item_spacing.x = gap;
                        right.spacing_mut().item_spacing.x = gap;
                        left.vertical(|ui| {
                            said_ui(cx, ui);
                            supporting_ui(cx, ui, sheet, adding);
                        });
                        right.vertical(|ui| words_ui(cx, ui, entry, &sheet.terms));
                    });
                }
                ui.add_space(24.0);
            });
    }
}

impl Sheet {
    fn new(plan: &Plan) -> Self {
        let pillar = Field("pillar");
        let proofs = plan.refs_in_order(Kind::ProofPoint);
        let proves = |proof: &Ref, pillar_at: Ref| matches!(plan.get(*proof, pillar), Some(Value::Link(Some(key))) if key == pillar_at.key);
        let pillars = plan.refs_in_order(Kind::Pillar);
        let mut loose = proofs.clone();
        loose.retain(|proof| !pillars.iter().any(|pillar| proves(proof, *pillar)));
        let with_proofs = |at: Ref| {
            let own = proofs.iter().copied().filter(|proof| proves(proof, at));
            (at, own.collect())
        };
        let terms = [TermKind::Banned, TermKind::Preferred, TermKind::Name].map(|kind| {
            let mut terms: Vec<_> = plan.terms.values().filter(|t| t.kind == kind).collect();
            terms.sort_by_cached_key(|term| term.name.to_lowercase());
            (kind, terms.into_iter().map(|term| term.id.at()).collect())
        });
        let rest = [Kind::Offer, Kind::CallToAction, Kind::Disclaimer];
        Self {
            ideas: plan.refs_in_order(Kind::Idea),
            pillars: pillars.into_iter().map(with_proofs).collect(),
            loose,
            terms: terms.into(),
            rest: rest
                .map(|kind| (kind, plan.refs_in_order(kind)))
                .into_iter()
                .collect(),
        }
    }
}

/// The primary message as it would be read out, and how the brand speaks.
fn said_ui(cx: &mut Cx<'_>, ui: &mut Ui) {
    let plan = cx.session.plan();
    let brand = &plan.brand;
    let at = plan.refs(Kind::Brand).into_iter().next();
    let Some(at) = at else { return };
    let t = cx.t;
    let is_selected = cx.session.selection().contains(&at);
    let card = egui::Frame::new()
        .fill(if is_selected {
            t.accent_soft
        } else {
            t.surface
        })
        .stroke(Stroke::new(
            1.0,
            if is_selected { t.accent } else { t.line },
        ))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(14);
    let shown = ui.scope_builder(UiBuilder::new().sense(Sense::click()), |ui| {
        card.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            caps(ui, "Primary message");
            match brand.primary_message.trim() {
                "" => ui.label(
                    RichText::new("What should every message leave behind?")
                        .font(regular(17.0))
                        .color(t.faint),
                ),
                words => ui.label(RichText::new(words).font(semibold(17.0))),
            };
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                for (label, value) in tone(plan, at) {
                    let words = format!("{label}: {value}");
                    ui.label(RichText::new(words).size(size::SMALL).color(t.muted));
                }
            });
        });
    });
    let response = shown.response;
    response.widget_info(|| {
        let words = format!("brand {}", brand.name());
        WidgetInfo::selected(Role::ListBoxOption, true, is_selected, words)
    });
    if response.clicked() {
        cx.clicked(ui, at);
    }
    cursor::stand(cx, ui, &response, Some(at));
    ui.add_space(6.0);
}

/// What was laid down about how the brand speaks.
fn tone(plan: &Plan, at: Ref) -> Vec<(&'static str, String)> {
    let fields = TONE
        .iter()
        .filter_map(|name| at.kind.fields().iter().find(|info| info.name == *name));
    let said = fields.filter_map(|info| {
        let value = plan.get(at, Field(info.name))?;
        let words = match &value {
            Value::Choice(now) => info.shape.choice(now)?.to_owned(),
            value => value.in_words(),
        };
        let is_open = words.is_empty() || words == "not laid down";
        (!is_open).then_some((info.label, words))
    });
    said.collect()
}

/// What supports the primary message: ideas, pillars with their proofs, offers and what goes with them.
fn supporting_ui(cx: &mut Cx<'_>, ui: &mut Ui, sheet: &Sheet, adding: &mut Adding) {
    adding.head_ui(ui, Kind::Idea, sheet.ideas.len());
    rows_ui(cx, ui, &sheet.ideas);
    adding.line_ui(cx, ui, Kind::Idea);
    adding.head_ui(ui, Kind::Pillar, sheet.pillars.len());
    for (pillar, proofs) in &sheet.pillars {
        rows_ui(cx, ui, &[*pillar]);
        proofs_ui(cx, ui, proofs);
    }
    adding.line_ui(cx, ui, Kind::Pillar);
    let proofs = sheet.pillars.iter().map(|(_, proofs)| proofs.len());
    let proofs = proofs.sum::<usize>() + sheet.loose.len();
    adding.head_ui(ui, Kind::ProofPoint, proofs);
    rows_ui(cx, ui, &sheet.loose);
    if sheet.loose.is_empty() && !sheet.pillars.is_empty() {
        muted(ui, "Each stands below its pillar.");
    }
    adding.line_ui(cx, ui, Kind::ProofPoint);
    for (kind, records) in &sheet.rest {
        adding.head_ui(ui, *kind, records.len());
        rows_ui(cx, ui, records);
        adding.line_ui(cx, ui, *kind);
    }
}

/// The words: where a new one is typed, and those that are laid down.
fn words_ui(cx: &mut Cx<'_>, ui: &mut Ui, entry: &mut Entry, terms: &[(TermKind, Vec<Ref>)]) {
    entry.ui(cx, ui);
    for (kind, terms) in terms {
        if terms.is_empty() {
            continue;
        }
        ui.add_space(12.0);
        caps(ui, &format!("{} ({})", words_for(*kind), terms.len()));
        ui.add_space(3.0);
        for at in terms {
            // Its findings stand at the messages.
            let mark = cx.derived.mention(*at);
            row_ui(cx, ui, *at, mark, &["kind"]);
        }
    }
}

/// What the terms of a kind are called together.
fn words_for(kind: TermKind) -> &'static str {
    match kind {
        TermKind::Banned => "Never written",
        TermKind::Preferred => "Written in one way",
        TermKind::Name => "Names",
    }
}

fn rows_ui(cx: &mut Cx<'_>, ui: &mut Ui, records: &[Ref]) {
    for at in records {
        row_ui(cx, ui, *at, cx.derived.mark(*at), &[]);
    }
}

/// What proves the pillar above.
fn proofs_ui(cx: &mut Cx<'_>, ui: &mut Ui, records: &[Ref]) {
    if records.is_empty() {
        return;
    }
    ui.horizontal_top(|ui| {
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for at in records {
                row_ui(cx, ui, *at, cx.derived.mark(*at), &["pillar"]);
            }
        });
    });
}
