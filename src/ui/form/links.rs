//! Editors for links: the records that a field leads to, each chosen from a list.

use egui::{RichText, Ui, UiBuilder};

use super::field_id;
use super::picker::{Choice, Picker};
use crate::edit::Edit;
use crate::model::{Key, Kind, Place, Ref, Value};
use crate::ui::context::Cx;
use crate::ui::theme::size;
use crate::ui::widgets::{field_button, icon_button, quiet};

/// One link: the record's name, or an invitation to choose one.
pub fn link_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    place: Place,
    kind: Kind,
    link: Option<Key>,
    label: &str,
) {
    let at = link.map(|key| Ref { kind, key });
    let words = at.map_or_else(|| "–".to_owned(), |at| name(cx, at));
    let response = field_button(ui, &words, "chevron-down", label, ui.available_width());
    let own = [place.record.key];
    let picker = Picker {
        kind,
        now: link,
        without: if kind == place.record.kind { &own } else { &[] },
    };
    match picker.ui(cx, ui, &response) {
        Some(Choice::Nothing) => cx.edit(Edit::set(place, Value::Link(None))),
        Some(Choice::Record(key)) => cx.edit(Edit::set(place, Value::Link(Some(key)))),
        Some(Choice::New(name)) => cx.act(move |session| session.link_by_name(place, kind, &name)),
        None => {}
    }
    if let Some(at) = at {
        response.context_menu(|ui| {
            if ui.button("Go to it").clicked() {
                cx.go_to(at);
                ui.close();
            }
        });
    }
}

/// Several links, each with a way to it and a way to let go of it.
pub fn links_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    place: Place,
    kind: Kind,
    links: &[Key],
    label: &str,
) {
    for key in links {
        let at = Ref { kind, key: *key };
        let name = name(cx, at);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let width = ui.available_width() - 28.0;
            if field_button(ui, &name, "chevron-right", label, width).clicked() {
                cx.go_to(at);
            }
            if icon_button(ui, "close", &format!("Remove {name} from {label}")).clicked() {
                let left = links.iter().copied().filter(|other| other != key).collect();
                cx.edit(Edit::set(place, Value::Links(left)));
            }
        });
    }
    // Under an id that does not change with the number of links, so that the keyboard comes back to it.
    let own = UiBuilder::new().scope_id(field_id(place).with("add"));
    let add = |ui: &mut Ui| quiet(ui, &format!("+ Add {}", kind.word()));
    let response = ui.scope_builder(own, add).inner;
    // Nothing is linked to itself.
    let own = (kind == place.record.kind).then_some(place.record.key);
    let without: Vec<Key> = links.iter().copied().chain(own).collect();
    let picker = Picker {
        kind,
        now: None,
        without: &without,
    };
    match picker.ui(cx, ui, &response) {
        Some(Choice::Record(key)) => {
            let more = links.iter().copied().chain([key]).collect();
            cx.edit(Edit::set(place, Value::Links(more)));
        }
        Some(Choice::New(name)) => cx.act(move |session| session.link_by_name(place, kind, &name)),
        Some(Choice::Nothing) | None => {}
    }
}

/// Places as links to go to.
pub fn places_ui(cx: &mut Cx<'_>, ui: &mut Ui, places: &[Place]) {
    for place in places {
        let words = cx.session.plan().describe(*place);
        if ui.link(RichText::new(words).size(size::SMALL)).clicked() {
            cx.go_to(place.record);
        }
    }
}

/// What a record is called, whatever it lacks.
pub(super) fn name(cx: &Cx<'_>, at: Ref) -> String {
    match cx.session.plan().name(at) {
        Some(name) if !name.trim().is_empty() => name.to_owned(),
        Some(_) => format!("Unnamed {}", at.kind.word()),
        None => format!("{} (not in the plan)", at.key),
    }
}
