//! The line in which lists are typed: Enter ends one entry and begins the next, `@` and a few letters offer what
//! it can be linked to, and several pasted lines are several entries.
//!
//! What an entry makes of the plan is the caller's; how a line is read stands in `session::listing`.

use egui::{
    CompletionPopup, Event, Id as UiId, Key, RectAlign, Response, RichText, Suggestion, TextEdit,
    Ui, vec2,
};

use super::context::Cx;
use super::form;
use super::theme::{Tokens, size};
use crate::model::{Field, Kind, Plan, Ref};
use crate::session::listing::{MENTION, Typed, lines_of, linkable, mention_at, read};
use crate::text::search_key;

/// How many records are offered at once; more letters narrow them.
const OFFERED: usize = 8;

/// What is typed in a line until it is entered.
#[derive(Debug, Default)]
pub struct EntryLine {
    /// The words.
    pub text: String,
    /// What was mentioned, with the field that each goes into.
    pub links: Vec<(Field, Ref)>,
    /// What was wrong with what was entered.
    pub doubt: String,
}

/// What a line asks for.
pub struct Ask<'a> {
    /// The widget id of its field.
    pub id: UiId,
    /// What the field is called.
    pub name: &'a str,
    /// What stands in it while it is empty.
    pub hint: &'a str,
    /// What is offered while one types.
    pub offers: Offers,
}

/// What a line offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offers {
    /// Behind an `@`, what records of this kind can be linked to.
    Mentions(Kind),
    /// Records of this kind, by their names.
    Records(Kind),
    /// Nothing.
    Nothing,
}

/// What was entered.
#[derive(Debug, PartialEq)]
pub struct Given {
    /// The lines; none where Enter was pressed without a word.
    pub lines: Vec<Typed>,
    /// Whether the cursor is still there: Tab enters what was typed, and goes on.
    pub stays: bool,
}

impl EntryLine {
    /// Draws the field as wide as there is room; it has the cursor again after Enter. What was entered stands in
    /// it until the caller takes it out.
    pub fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, ask: &Ask<'_>) -> (Response, Option<Given>) {
        let plan = cx.session.plan();
        let pasted = pasted_lines(ui, ask.id);
        let edit = TextEdit::singleline(&mut self.text)
            .hint_text(ask.hint)
            .margin(vec2(8.0, 5.0))
            .desired_width(f32::INFINITY);
        // Nobody sees what is offered elsewhere.
        let has_focus = ui.memory(|memory| memory.has_focus(ask.id));
        let mut offered = Vec::new();
        let popup = CompletionPopup::new(ask.id)
            .word_boundary(|_| false)
            .align(RectAlign::BOTTOM_START)
            .max_height(260.0);
        let shown = popup.show(ui, edit, |query| {
            let offers = if has_focus {
                ask.offers.to(plan, query.word, cx.t)
            } else {
                Vec::new()
            };
            offers
                .into_iter()
                .map(|(meant, suggestion)| {
                    offered.push((suggestion.insert.clone(), meant));
                    suggestion
                })
                .collect()
        });
        let response = shown.text_edit.response.response.clone();
        let response = response.accessible_name(ask.name);
        if response.changed() {
            self.doubt.clear();
        }
        let is_left_by = |key| response.lost_focus() && ui.input(|i| i.key_pressed(key));
        let mut is_entered = is_left_by(Key::Enter);
        if is_entered {
            response.request_focus();
        }
        let is_left = is_left_by(Key::Tab) && !self.text.trim().is_empty();
        if let Some(taken) = shown.accepted {
            let meant = offered.into_iter();
            let mut meant = meant.filter(|(insert, _)| *insert == taken.insert);
            match meant.next().and_then(|(_, meant)| meant) {
                Some(link) => self.take(&taken.insert, link),
                // A name is a whole answer.
                None => is_entered = true,
            }
        }
        if let Some(pasted) = pasted {
            self.text += &pasted;
            is_entered = true;
        }
        if response.has_focus() {
            // What was entered last can be undone while nothing else is typed.
            form::is_open_to_undo(ui, ask.id, self.text.is_empty());
        }
        let given = (is_entered || is_left).then(|| Given {
            lines: self.entered(plan, ask.offers),
            stays: is_entered,
        });
        (response, given)
    }

    /// Puts a mention that was chosen among the links, and takes it out of the words.
    fn take(&mut self, insert: &str, link: (Field, Ref)) {
        let before = mention_at(insert).and_then(|at| insert.get(..at));
        let behind = self.text.strip_prefix(insert).unwrap_or_default();
        self.text = format!("{}{behind}", before.unwrap_or_default());
        if !self.links.contains(&link) {
            self.links.push(link);
        }
    }

    /// What was entered; the links that were chosen belong to the first line.
    fn entered(&self, plan: &Plan, offers: Offers) -> Vec<Typed> {
        let lines = lines_of(&self.text).into_iter();
        let mut lines: Vec<Typed> = match offers {
            Offers::Mentions(kind) => lines.map(|line| read(plan, kind, &line)).collect(),
            _ => lines
                .map(|name| Typed {
                    name,
                    links: Vec::new(),
                })
                .collect(),
        };
        if let Some(first) = lines.first_mut() {
            let chosen = self.links.iter().copied();
            first
                .links
                .splice(0..0, chosen.filter(|(_, to)| plan.has(*to)));
        }
        lines.retain(|line| !line.name.is_empty());
        lines
    }
}

impl Offers {
    /// What fits the words before the cursor: what each would put there, with the link that is meant.
    pub fn to(
        self,
        plan: &Plan,
        before: &str,
        t: &Tokens,
    ) -> Vec<(Option<(Field, Ref)>, Suggestion)> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Mentions(kind) => mentions(plan, kind, before)
                .into_iter()
                .map(|(insert, label, link)| {
                    let name = plan.name(link.1).unwrap_or_default().to_owned();
                    let label = RichText::new(format!("· {label}"))
                        .size(size::SMALL)
                        .color(t.muted);
                    let suggestion = Suggestion::new(insert).content((name, label));
                    (Some(link), suggestion)
                })
                .collect(),
            Self::Records(kind) => {
                let wanted = search_key(before);
                if wanted.is_empty() {
                    return Vec::new();
                }
                let names = plan.refs_in_order(kind).into_iter();
                let names = names.filter_map(|at| plan.name(at));
                let names = names.filter(|name| search_key(name).contains(&wanted));
                // What the plan has comes before what the library knows.
                let known = form::from_library(plan, kind, &wanted);
                let names: Vec<&str> = names.chain(known).take(OFFERED).collect();
                let is_known = names.iter().any(|name| search_key(name) == wanted);
                let new = (!is_known).then(|| {
                    let words = format!("Add “{}”", before.trim());
                    Suggestion::new(before.trim()).content(words)
                });
                let names = names.into_iter().map(Suggestion::new);
                names.chain(new).map(|offer| (None, offer)).collect()
            }
        }
    }
}

/// What the mention at the end of some words can mean: what the words are with the whole name, the field's label,
/// and the link.
fn mentions(plan: &Plan, kind: Kind, before: &str) -> Vec<(String, &'static str, (Field, Ref))> {
    let Some(at) = mention_at(before) else {
        return Vec::new();
    };
    let letters = before.get(at + MENTION.len_utf8()..).unwrap_or_default();
    if letters.starts_with(char::is_whitespace) {
        return Vec::new();
    }
    let words = before.get(..at).unwrap_or_default();
    linkable(plan, kind, letters)
        .into_iter()
        .take(OFFERED)
        .map(|(info, to)| {
            let name = plan.name(to).unwrap_or_default();
            let insert = format!("{words}{MENTION}{name}");
            (insert, info.label, (Field(info.name), to))
        })
        .collect()
}

/// Several lines that were pasted into the field, which would make one of them.
fn pasted_lines(ui: &Ui, id: UiId) -> Option<String> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    ui.input_mut(|input| {
        let is_several = |event: &mut Event| {
            matches!(event, Event::Paste(text) if text.trim().contains(['\n', '\r']))
        };
        input
            .events
            .extract_if(.., is_several)
            .find_map(|event| match event {
                Event::Paste(text) => Some(text),
                _ => None,
            })
    })
}
