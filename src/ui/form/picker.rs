//! The list below a button from which a record is chosen: it narrows as one types, and arrow keys walk it.
//! A name that no record has can be added as a new one; what the library knows is listed below the plan's
//! own.

use std::collections::BTreeSet;

use egui::{
    Button, Color32, Id as UiId, Key as Pressed, Modifiers, Popup, PopupCloseBehavior, Response,
    ScrollArea, Stroke, TextEdit, Ui, vec2,
};

use super::links::name;
use crate::import;
use crate::library;
use crate::model::{Field, Key, Kind, Plan, Value};
use crate::text::{name_key, search_key};
use crate::ui::context::Cx;
use crate::ui::widgets::{caps, muted};

/// How many records the list shows at once; typing narrows it.
const SHOWN: usize = 60;
/// Height of a line of the list.
const LINE: f32 = 26.0;

/// What can be chosen from.
pub struct Picker<'a> {
    /// Records of which kind.
    pub kind: Kind,
    /// What is chosen now; it can be let go of.
    pub now: Option<Key>,
    /// Which are not offered.
    pub without: &'a [Key],
}

/// What was chosen from the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// To link to nothing.
    Nothing,
    /// This record.
    Record(Key),
    /// One of this name, which the plan does not have: the library's, or a new one.
    New(String),
}

/// What an open list remembers.
#[derive(Clone, Default)]
struct Open {
    words: String,
    /// The line that Enter chooses; none until arrow keys or the pointer say so.
    at: Option<usize>,
}

/// A line of the list, under a heading where one begins.
struct Line {
    heading: Option<&'static str>,
    words: String,
    choice: Choice,
}

impl Picker<'_> {
    /// Draws the list while it is open. However it closes by key or choice, the button has the keyboard again.
    pub fn ui(&self, cx: &mut Cx<'_>, ui: &Ui, button: &Response) -> Option<Choice> {
        // Under an id of its own: a context menu of the same button would close it in the same frame.
        let id = button.id.with("list");
        let was_open = Popup::is_id_open(ui.ctx(), id);
        let popup = Popup::menu(button)
            .id(id)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(button.rect.width().max(250.0));
        let chosen = popup.show(|ui| {
            let chosen = self.list_ui(cx, ui, button.clicked(), id.with("open"));
            if chosen.is_some() {
                ui.close();
            }
            chosen
        });
        let chosen = chosen.and_then(|shown| shown.inner);
        let is_open = Popup::is_id_open(ui.ctx(), id);
        let escaped = was_open && !is_open && ui.input(|i| i.key_pressed(Pressed::Escape));
        if chosen.is_some() || escaped {
            button.request_focus();
        }
        if !is_open || chosen.is_some() {
            ui.data_mut(|d| d.remove_temp::<Open>(id.with("open")));
        }
        chosen
    }

    fn list_ui(&self, cx: &mut Cx<'_>, ui: &mut Ui, is_new: bool, id: UiId) -> Option<Choice> {
        let mut open = ui.data(|d| d.get_temp::<Open>(id)).unwrap_or_default();
        let step = |ui: &Ui, key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let (down, up) = (step(ui, Pressed::ArrowDown), step(ui, Pressed::ArrowUp));
        let edit = TextEdit::singleline(&mut open.words)
            .hint_text("Type to narrow, or a new name")
            .margin(vec2(8.0, 6.0))
            .desired_width(f32::INFINITY);
        let edit = ui.add(edit).accessible_name("Type to narrow");
        if is_new {
            edit.request_focus();
        }
        if edit.changed() {
            open.at = None;
        }
        let enter = edit.lost_focus() && ui.input(|i| i.key_pressed(Pressed::Enter));
        let (lines, note) = self.lines(cx, &open.words);
        let end = lines.len().saturating_sub(1);
        // Without a word, what is linked now; then what fits best.
        let begin = || {
            let is_now = |line: &Line| Some(&line.choice) == self.now.map(Choice::Record).as_ref();
            lines.iter().position(is_now).unwrap_or_default()
        };
        let mut at = open.at.unwrap_or_else(begin).min(end);
        if down {
            at = (at + 1).min(end);
        }
        if up {
            at = at.saturating_sub(1);
        }
        if down || up {
            open.at = Some(at);
        }
        let mut chosen = None;
        let moves = ui.input(|i| i.pointer.is_moving());
        ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.set_width(ui.available_width());
            for (n, line) in lines.into_iter().enumerate() {
                if let Some(heading) = line.heading {
                    ui.add_space(6.0);
                    caps(ui, heading);
                }
                let response = line_ui(cx, ui, &line.words, n == at);
                if n == at && (down || up || is_new) {
                    response.scroll_to_me(None);
                }
                if moves && response.hovered() {
                    open.at = Some(n);
                }
                if response.clicked() || (enter && n == at) {
                    chosen = Some(line.choice);
                }
            }
            if !note.is_empty() {
                muted(ui, note);
            }
        });
        ui.data_mut(|d| d.insert_temp(id, open));
        chosen
    }

    /// What fits what was typed, and what else there is to say.
    fn lines(&self, cx: &Cx<'_>, typed: &str) -> (Vec<Line>, String) {
        let plan = cx.session.plan();
        let wanted = search_key(typed);
        let typed = typed.trim();
        let line = |words: String, choice| Line {
            heading: None,
            words,
            choice,
        };
        // Asked as it will be when it is added, so that an alias adds nothing.
        let known = if typed.is_empty() {
            None
        } else {
            import::known(plan, self.kind, typed)
        };
        let mut fitting = plan.refs_in_order(self.kind);
        fitting.retain(|at| {
            let fits = |name: &str| search_key(name).contains(&wanted);
            !self.without.contains(&at.key)
                && (known == Some(at.key) || plan.name(*at).is_some_and(fits))
        });
        fitting.sort_by_key(|at| known != Some(at.key));
        let mut note = match fitting.len().checked_sub(SHOWN) {
            Some(more @ 1..) => format!("{more} more: type to narrow."),
            _ => String::new(),
        };
        let mut lines: Vec<Line> = fitting
            .iter()
            .take(SHOWN)
            .map(|at| line(name(cx, *at), Choice::Record(at.key)))
            .collect();
        if self.now.is_some() && typed.is_empty() {
            lines.insert(0, line("None".into(), Choice::Nothing));
        }
        let more = from_library(plan, self.kind, &wanted);
        let is_in_library = more.iter().any(|name| search_key(name) == wanted);
        let more = more.into_iter().enumerate().map(|(n, name)| Line {
            heading: (n == 0).then(|| library_words(self.kind)),
            words: name.to_owned(),
            choice: Choice::New(name.to_owned()),
        });
        lines.extend(more);
        if known.is_none() && !typed.is_empty() && !is_in_library {
            let add = Choice::New(typed.to_owned());
            lines.push(line(format!("Add “{typed}”"), add));
        } else if lines.is_empty() && typed.is_empty() {
            note = format!("Type the name of a new {}.", self.kind.word());
        } else if lines.is_empty() {
            note = format!("“{typed}” is linked already.");
        }
        (lines, note)
    }
}

fn library_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Channel => "More channels",
        _ => "More KPIs",
    }
}

/// What the library has of a kind and the plan has not, as far as it fits.
pub fn from_library(plan: &Plan, kind: Kind, wanted: &str) -> Vec<&'static str> {
    let names: Vec<&'static str> = match kind {
        Kind::Channel => {
            let current = library::channels().iter().filter(|c| !c.retired);
            current.map(|c| c.name.as_str()).collect()
        }
        Kind::Kpi => library::kpis().iter().map(|k| k.name.as_str()).collect(),
        _ => return Vec::new(),
    };
    let mut own = BTreeSet::new();
    for at in plan.refs(kind) {
        own.extend(plan.name(at).map(name_key));
        if let Some(Value::Lines(aliases)) = plan.get(at, Field("aliases")) {
            own.extend(aliases.iter().map(|alias| name_key(alias)));
        }
    }
    let fits = |name: &&str| search_key(name).contains(wanted) && !own.contains(&name_key(name));
    let mut names: Vec<&str> = names.into_iter().filter(fits).collect();
    names.sort_by_cached_key(|name| (search_key(name) != wanted, name.to_lowercase()));
    names
}

fn line_ui(cx: &Cx<'_>, ui: &mut Ui, words: &str, is_current: bool) -> Response {
    let fill = if is_current {
        cx.t.accent_soft
    } else {
        Color32::TRANSPARENT
    };
    ui.spacing_mut().button_padding.x = 8.0;
    let button = Button::new(words)
        .fill(fill)
        .stroke(Stroke::NONE)
        .truncate()
        .min_size(vec2(ui.available_width(), LINE));
    ui.add(button)
}
