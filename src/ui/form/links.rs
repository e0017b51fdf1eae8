//! Editors for links: a record is chosen from a list that narrows as one types.

use egui::{Button, Popup, PopupCloseBehavior, RichText, ScrollArea, TextEdit, Ui, vec2};

use crate::edit::Edit;
use crate::import;
use crate::model::{Key, Kind, Place, Ref, Value};
use crate::text::name_key;
use crate::ui::context::Cx;
use crate::ui::theme::size;
use crate::ui::widgets::{field_button, icon_button, muted, quiet};

/// How many records the list shows at once; typing narrows it.
const SHOWN: usize = 40;

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
    match pick(cx, ui, &response, kind, &[], at.is_some()) {
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
    let response = quiet(ui, &format!("+ Add {}", kind.word()));
    match pick(cx, ui, &response, kind, links, false) {
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

fn name(cx: &Cx<'_>, at: Ref) -> String {
    match cx.session.plan().name(at) {
        Some(name) if !name.trim().is_empty() => name.to_owned(),
        Some(_) => format!("Unnamed {}", at.kind.word()),
        None => format!("{} (not in the plan)", at.key),
    }
}

/// What was chosen from the list.
enum Choice {
    /// To link to nothing.
    Nothing,
    /// This record.
    Record(Key),
    /// A new one of this name.
    New(String),
}

/// The list that opens below a button. A name that no record has can be added as a new one.
fn pick(
    cx: &mut Cx<'_>,
    ui: &Ui,
    button: &egui::Response,
    kind: Kind,
    without: &[Key],
    can_clear: bool,
) -> Option<Choice> {
    let mut chosen = None;
    // Under an id of its own: a context menu of the same button would close it in the same frame.
    let popup = Popup::menu(button)
        .id(button.id.with("list"))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(250.0);
    let id = button.id.with("narrow");
    popup.show(|ui| {
        let mut words = ui.data(|d| d.get_temp::<String>(id)).unwrap_or_default();
        let edit = TextEdit::singleline(&mut words)
            .hint_text("Type to narrow, or a new name")
            .desired_width(f32::INFINITY);
        let edit = ui.add(edit).accessible_name("Type to narrow");
        if button.clicked() {
            edit.request_focus();
        }
        let wanted = name_key(&words);
        let enter = edit.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
            ui.set_min_width(230.0);
            if can_clear && ui.button("None").clicked() {
                chosen = Some(Choice::Nothing);
            }
            // Asked as it will be when it is added, so that an alias adds nothing.
            let known = if wanted.is_empty() {
                None
            } else {
                import::known(cx.session.plan(), kind, &words)
            };
            let fitting = fitting(cx, kind, without, &wanted, known);
            for (n, at) in fitting.iter().take(SHOWN).enumerate() {
                let words = name(cx, *at);
                let button = Button::new(words)
                    .truncate()
                    .min_size(vec2(230.0, 0.0))
                    .frame(false);
                if ui.add(button).clicked() || (enter && n == 0) {
                    chosen = Some(Choice::Record(at.key));
                }
            }
            if fitting.len() > SHOWN {
                let more = fitting.len() - SHOWN;
                muted(ui, format!("{more} more: type to narrow"));
            }
            if known.is_none() && !wanted.is_empty() {
                let add = format!("Add “{}”", words.trim());
                let button = Button::new(add).truncate().min_size(vec2(230.0, 0.0));
                if ui.add(button).clicked() || (enter && fitting.is_empty()) {
                    chosen = Some(Choice::New(words.trim().to_owned()));
                }
            } else if fitting.is_empty() && wanted.is_empty() {
                muted(ui, format!("Type the name of a new {}.", kind.word()));
            } else if fitting.is_empty() {
                muted(ui, format!("“{}” is linked already.", words.trim()));
            }
        });
        ui.data_mut(|d| d.insert_temp(id, words));
        if chosen.is_some() {
            ui.close();
        }
    });
    if chosen.is_some() {
        ui.data_mut(|d| d.remove_temp::<String>(id));
    }
    chosen
}

/// The record that is meant by what was typed, then those of a kind whose name contains it.
fn fitting(cx: &Cx<'_>, kind: Kind, without: &[Key], wanted: &str, known: Option<Key>) -> Vec<Ref> {
    let plan = cx.session.plan();
    let mut records: Vec<Ref> = plan
        .refs(kind)
        .into_iter()
        .filter(|at| !without.contains(&at.key))
        .filter(|at| {
            wanted.is_empty()
                || known == Some(at.key)
                || plan
                    .name(*at)
                    .is_some_and(|name| name_key(name).contains(wanted))
        })
        .collect();
    records.sort_by_cached_key(|at| {
        let name = plan.name(*at).map(str::to_lowercase);
        (known != Some(at.key), name)
    });
    records
}
