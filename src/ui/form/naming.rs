//! The field of a name, in which an `@` and a few letters link its record.

use egui::text_edit::TextEditOutput;
use egui::{CompletionPopup, Id as UiId, RectAlign, TextEdit, Ui};

use crate::model::Ref;
use crate::session::listing::{Typed, without_mention};
use crate::ui::context::Cx;
use crate::ui::entry::{Offers, number, numbered};

/// What came of drawing a field with a text.
pub(super) struct Named {
    /// The field.
    pub output: TextEditOutput,
    /// An offer was taken: the name without the mention is on its way into the plan.
    pub is_linked: bool,
}

impl Named {
    /// A field that offers nothing.
    pub fn plain(output: TextEditOutput) -> Self {
        Self {
            output,
            is_linked: false,
        }
    }
}

/// Draws the field of a record's name.
pub(super) fn name_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    id: UiId,
    at: Ref,
    edit: TextEdit<'_>,
) -> Named {
    let plan = cx.session.plan();
    // Nobody sees what is offered elsewhere.
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let (mut behind, mut links) = (String::new(), Vec::new());
    let shown = CompletionPopup::new(id)
        .word_boundary(|_| false)
        .align(RectAlign::BOTTOM_START)
        .max_height(260.0)
        .show(ui, edit, |query| {
            if !has_focus {
                return Vec::new();
            }
            let rest = query.text.strip_prefix(query.word);
            behind = rest.unwrap_or_default().to_owned();
            let mut offers = Offers::Mentions(at.kind).to(plan, query.word, cx.t);
            // Nothing is linked to itself, though its own name has the letters by now.
            offers.retain(|(link, _)| link.is_none_or(|(_, to)| to != at));
            let (meant, offers) = numbered(offers).into_iter().unzip();
            links = meant;
            offers
        });
    let taken = shown.accepted.and_then(|taken| {
        let link = links.get(number(&taken)?).copied().flatten()?;
        Some(Typed {
            name: without_mention(&taken.insert, &behind),
            links: vec![link],
        })
    });
    let is_linked = taken.is_some();
    if let Some(typed) = taken {
        cx.act(move |session| session.rename_and_link(at, &typed));
    }
    Named {
        output: shown.text_edit,
        is_linked,
    }
}
