//! The line at the end of a kind's records, in which the next one is typed.

use std::collections::BTreeMap;

use egui::{Button, Id as UiId, Label, RichText, Ui, vec2};

use super::{ROW, article, head_ui, line_ui};
use crate::check::Severity;
use crate::check::wording::and;
use crate::model::{Field, Kind, Plan, Ref};
use crate::session::Session;
use crate::session::listing::{MENTION, fields_for_links};
use crate::ui::context::Cx;
use crate::ui::entry::{Ask, EntryLine, Given, Offers};
use crate::ui::theme::size;

/// The lines of a screen that has room for them only where they are asked for.
#[derive(Debug, Default)]
pub struct Adding {
    lines: BTreeMap<Kind, EntryLine>,
    /// The one that is to get the cursor.
    wanted: Option<Kind>,
}

impl Adding {
    /// The name of a kind above its records, and a way to the line below them.
    pub fn head_ui(&mut self, ui: &mut Ui, kind: Kind, count: usize) {
        if head_ui(ui, kind, count, true) {
            self.lines.entry(kind).or_default();
            self.wanted = Some(kind);
        }
    }

    /// The line below a kind's records, once somebody has asked for it.
    pub fn line_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui, kind: Kind) {
        let Some(line) = self.lines.get_mut(&kind) else {
            return;
        };
        if entry_ui(cx, ui, line, kind) || self.wanted == Some(kind) {
            self.wanted = None;
            ui.memory_mut(|memory| memory.request_focus(id(kind)));
            let field = ui.min_rect();
            ui.scroll_to_rect(field.with_min_y(field.bottom() - ROW), None);
        }
    }
}

/// Draws it; whether something was entered and the cursor is to stay.
pub fn entry_ui(cx: &mut Cx<'_>, ui: &mut Ui, line: &mut EntryLine, kind: Kind) -> bool {
    let mut ui = line_ui(ui, 2.0);
    ui.spacing_mut().item_spacing.y = 1.0;
    let name = format!("Add {} {}", article(kind.word()), kind.word());
    let ask = Ask {
        id: id(kind),
        name: &name,
        hint: &name,
        offers: Offers::Mentions(kind),
    };
    let (response, given) = line.ui(cx, &mut ui, &ask);
    if response.has_focus() || !line.links.is_empty() || !line.doubt.is_empty() {
        below_ui(cx, &mut ui, line, kind);
    }
    let Some(Given { lines, rest, stays }) = given else {
        return false;
    };
    if let Some(todo) = lines.iter().find_map(|typed| cx.session.lacks(kind, typed)) {
        line.doubt = todo;
        return stays;
    }
    *line = rest;
    if lines.is_empty() {
        return false;
    }
    cx.act(move |session: &mut Session| {
        session.add_listed(kind, None, &lines);
    });
    stays
}

/// The widget id of its field.
pub fn id(kind: Kind) -> UiId {
    UiId::unique(("add", kind))
}

/// Below the field: what it is linked to, then what is missing, else what its words say or which keys there are.
fn below_ui(cx: &Cx<'_>, ui: &mut Ui, line: &mut EntryLine, kind: Kind) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.spacing_mut().button_padding = vec2(5.0, 0.0);
        let mut without = None;
        for (n, (field, to)) in line.links.iter().enumerate() {
            let words = linked(cx.session.plan(), kind, *field, *to);
            let text = RichText::new(format!("{words}  ×")).size(size::LABEL);
            let chip = ui.add(Button::new(text).min_size(vec2(0.0, 15.0)));
            let chip = chip.accessible_name(format!("Not linked to {words}"));
            if chip.clicked() {
                without = Some(n);
            }
        }
        if let Some(n) = without {
            line.links.remove(n);
            line.doubt.clear();
        }
        let [wrong, _] = cx.t.severity(Severity::Error);
        let color = if line.doubt.is_empty() {
            cx.t.muted
        } else {
            wrong
        };
        let words = match kind {
            _ if !line.doubt.is_empty() => line.doubt.clone(),
            Kind::Objective if !line.text.trim().is_empty() => {
                cx.session.objective_in_words(line.text.trim(), cx.habits)
            }
            _ => keys(kind),
        };
        let words = RichText::new(words).size(size::LABEL).color(color);
        ui.add(Label::new(words).truncate().selectable(false));
    });
}

/// A link in words: the field's label and the name.
pub fn linked(plan: &Plan, kind: Kind, field: Field, to: Ref) -> String {
    let info = kind.fields().iter().find(|info| info.name == field.0);
    let label = info.map_or("", |info| info.label);
    format!("{label}: {}", plan.name(to).unwrap_or_default().trim())
}

/// Which keys there are.
fn keys(kind: Kind) -> String {
    let to: Vec<String> = fields_for_links(kind)
        .filter_map(|info| info.shape.links_to())
        .map(|kind| format!("{} {}", article(kind.word()), kind.word()))
        .collect();
    let enter = match kind {
        Kind::CapacityMonth => "Such as August 2027: 20 h. Enter adds it.",
        _ => "Enter adds it and begins the next.",
    };
    match to.as_slice() {
        [] => enter.to_owned(),
        to => format!(
            "{enter} {MENTION} and a few letters link it to {}.",
            and(to).replace(" and ", " or ")
        ),
    }
}
