//! In the inspector of a message: which of the brand's ideas it carries, in which words, and a way to teach
//! the list: a phrase counts as an idea from now on.

use egui::text_edit::TextEditState;
use egui::{Frame, Id as UiId, Margin, RichText, Sense, TextEdit, Ui, vec2};

use super::context::Cx;
use super::form::field_id;
use super::theme::{Tokens, semibold, size};
use super::widgets::{caps, muted, paint_carried, quiet, small};
use crate::check::alignment::{Found, ideas_in_order};
use crate::edit::Edit;
use crate::field;
use crate::model::{Id, Idea, Message, MessageField, MessageKind, Place, Value};
use crate::text::ideas::How;
use crate::text::same_name;

/// So many of a message's clauses are offered as phrases.
const OFFERED: usize = 3;
/// Longer clauses are no phrases.
const WORDS: usize = 8;

/// Draws the section.
pub fn ui(cx: &mut Cx<'_>, ui: &mut Ui, id: Id<Message>) {
    let plan = cx.session.plan();
    let Some(message) = plan.messages.get(&id) else {
        return;
    };
    let ideas: Vec<&Idea> = ideas_in_order(plan);
    if ideas.is_empty() && plan.brand.primary_message.trim().is_empty() {
        return;
    }
    ui.add_space(10.0);
    caps(ui, "Primary message");
    if ideas.is_empty() {
        muted(
            ui,
            "Write down the two to five ideas that it says, with ways to say each, to see here which of them this \
             message carries.",
        );
        return;
    }
    if message.kind == MessageKind::Transactional {
        muted(ui, "This message serves; it need not carry an idea.");
    }
    let ctx = cx.session.ctx();
    let alignment = ctx.index.alignments().of(id);
    let mut open = Vec::new();
    for idea in ideas {
        let found = alignment.and_then(|alignment| alignment.idea(idea.id));
        idea_ui(ui, message, idea, found, cx.t);
        if !found.is_some_and(|found| found.how.is_whole()) {
            open.push((idea.id, idea.name.trim().to_owned(), idea.ways.clone()));
        }
    }
    if !open.is_empty() {
        let phrases = phrases(cx, ui, message);
        teach_ui(cx, ui, id, &phrases, open);
    }
}

/// One idea: how the message says it, and in which words.
fn idea_ui(ui: &mut Ui, message: &Message, idea: &Idea, found: Option<&Found>, t: &Tokens) {
    let how = found.map(|found| found.how);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(12.0, 18.0), Sense::hover());
        paint_carried(ui, rect, how, t);
        let words = format!("{} · {}", idea.name.trim(), word(how));
        ui.label(RichText::new(words).font(semibold(size::SMALL)));
    });
    if let Some(found) = found {
        let mut words = format!("{} in the {}", found.quote(message), found.part.label());
        if found.how == How::Half {
            let missing = found.missing.join(", ");
            words += &format!("; missing of “{}”: {missing}", found.way);
        }
        // Below the name, every line of it.
        let below = Margin {
            left: 20,
            ..Margin::ZERO
        };
        Frame::new().inner_margin(below).show(ui, |ui| {
            muted(ui, words).on_hover_text(sum(found));
        });
    }
}

/// How an idea is said, in a word.
fn word(how: Option<How>) -> &'static str {
    match how {
        None => "does not carry",
        Some(How::Denied) => "denies it",
        Some(How::Half) => "partly",
        Some(How::InOtherWords | How::Verbatim) => "carries",
    }
}

/// What was counted.
fn sum(found: &Found) -> String {
    let of = found.words.len() + found.missing.len();
    match found.how {
        How::Verbatim => format!("“{}” stands there word by word.", found.way),
        How::InOtherWords => format!("All {of} telling words of “{}” stand together.", found.way),
        How::Half => format!(
            "{} of {of} telling words of “{}”.",
            found.words.len(),
            found.way
        ),
        How::Denied => format!("“{}” stands there with a “not” before it.", found.way),
    }
}

/// What could be counted as an idea: what is selected in the body, and the message's short clauses.
fn phrases(cx: &Cx<'_>, ui: &Ui, message: &Message) -> Vec<String> {
    let mut phrases: Vec<String> = selected(ui, message).into_iter().collect();
    let ctx = cx.session.ctx();
    let parts = ctx
        .facts(message.id)
        .into_iter()
        .flat_map(|facts| facts.parts());
    for (part, reading) in parts.filter(|(part, _)| *part != MessageField::Link) {
        for clause in reading.clauses() {
            let text = message.part(part).get(reading.original(clause.clone()));
            let text = text.unwrap_or_default();
            let text = text.trim_matches(|c: char| !c.is_alphanumeric());
            let is_phrase = (2..=WORDS).contains(&text.split_whitespace().count());
            let is_known = phrases.iter().any(|known| same_name(known, text));
            if is_phrase && !is_known && phrases.len() < OFFERED {
                phrases.push(text.to_owned());
            }
        }
    }
    phrases
}

/// The words that are selected in the body, if any.
fn selected(ui: &Ui, message: &Message) -> Option<String> {
    let place = Place::of(message.id).field(field!(Message.body));
    let state = TextEditState::load(ui.ctx(), field_id(place))?;
    let range = state.cursor.char_range()?.as_sorted_char_range();
    let words: String = message
        .body
        .chars()
        .skip(range.start.into())
        .take(usize::from(range.end) - usize::from(range.start))
        .collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

/// A phrase, and the ideas that it may count as.
fn teach_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    message: Id<Message>,
    phrases: &[String],
    ideas: Vec<(Id<Idea>, String, Vec<String>)>,
) {
    let id = UiId::unique(("phrase", message.key()));
    let mut phrase = ui.data(|d| d.get_temp::<String>(id)).unwrap_or_default();
    ui.add_space(4.0);
    muted(
        ui,
        "Does it say an idea in words of its own? Select them in the body, or write them here.",
    );
    ui.add(
        TextEdit::singleline(&mut phrase)
            .id(id)
            .hint_text(phrases.first().map_or("A phrase", String::as_str))
            .desired_width(f32::INFINITY)
            .margin(vec2(8.0, 6.0)),
    )
    .accessible_name("Phrase");
    ui.horizontal_wrapped(|ui| {
        for offered in phrases {
            if *offered != phrase && quiet(ui, &format!("“{offered}”")).clicked() {
                phrase.clone_from(offered);
            }
        }
    });
    let counted = phrase.trim().to_owned();
    if !counted.is_empty() {
        for (idea, name, ways) in ideas {
            let is_known = ways.iter().any(|way| same_name(way, &counted));
            let words = format!("Count this phrase as “{name}”");
            if !is_known && small(ui, &words).clicked() {
                let place = Place::of(idea).field(field!(Idea.ways));
                let ways = ways.into_iter().chain([counted.clone()]).collect();
                let label = format!("count “{counted}” as “{name}”");
                cx.edit(Edit::batch(
                    label,
                    vec![Edit::set(place, Value::Lines(ways))],
                ));
                phrase.clear();
            }
        }
    }
    ui.data_mut(|d| d.insert_temp(id, phrase));
}
