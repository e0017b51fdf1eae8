//! The line in which lists are typed: Enter ends one entry and begins the next, `@` and a few letters offer what
//! it can be linked to, and several pasted lines are several entries.
//!
//! What an entry makes of the plan is the caller's; how a line is read stands in `session::listing`.

use egui::{
    CompletionPopup, Event, Id as UiId, IdSalt, Key, RectAlign, Response, RichText, Suggestion,
    TextEdit, Ui, vec2,
};

use super::context::Cx;
use super::form;
use super::theme::{Tokens, size};
use crate::model::{Field, Kind, Plan, Ref};
use crate::session::listing::{
    MENTION, Typed, lines_of, linkable, mention_at, read, without_mention,
};
use crate::text::search_key;

/// How many records are offered at once; more letters narrow them.
const OFFERED: usize = 8;

/// What is said where a line would be nothing but links.
const NAMELESS: &str = "Write a name beside the link.";

/// What is typed in a line until it is entered.
#[derive(Debug, Default, PartialEq)]
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
    /// Records of this kind, by their names, to be linked from this field.
    Records(Kind, Field),
    /// Nothing.
    Nothing,
}

/// Something offered: the link that is meant, if it is one, and what it would put into the field.
pub type Offer = (Option<(Field, Ref)>, Suggestion);

/// What was entered.
#[derive(Debug, PartialEq)]
pub struct Given {
    /// The lines; none where Enter was pressed without a word.
    pub lines: Vec<Typed>,
    /// What is not among them, and is to stay in the field, with what it lacks.
    pub rest: EntryLine,
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
        let mut offered: Vec<Option<(Field, Ref)>> = Vec::new();
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
            let (links, offers) = numbered(offers).into_iter().unzip();
            offered = links;
            offers
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
        let mut answer = None;
        if let Some(taken) = shown.accepted {
            let link = number(&taken).and_then(|n| offered.get(n).copied().flatten());
            match (ask.offers, link) {
                (Offers::Mentions(_), Some(link)) => self.take(&taken.insert, link),
                // A name is a whole answer.
                _ => {
                    self.text = taken.insert;
                    answer = link;
                    is_entered = true;
                }
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
        let given = (is_entered || is_left).then(|| {
            let (lines, rest) = self.entered(plan, ask.offers, answer);
            Given {
                lines,
                rest,
                stays: is_entered,
            }
        });
        (response, given)
    }

    /// Puts a mention that was chosen among the links; `before` are the words before it, which have taken its place.
    fn take(&mut self, before: &str, link: (Field, Ref)) {
        let behind = self.text.strip_prefix(before).unwrap_or_default();
        self.text = without_mention(before, behind);
        if !self.links.contains(&link) {
            self.links.push(link);
        }
    }

    /// What was entered, and what stays: lines that are nothing but links. What was chosen belongs to the first
    /// line.
    fn entered(
        &self,
        plan: &Plan,
        offers: Offers,
        answer: Option<(Field, Ref)>,
    ) -> (Vec<Typed>, Self) {
        let chosen = self.links.iter().copied().chain(answer);
        let mut chosen: Vec<_> = chosen.filter(|(_, to)| plan.has(*to)).collect();
        let (mut lines, mut unread) = (Vec::new(), Vec::new());
        for text in lines_of(&self.text) {
            let mut typed = match offers {
                Offers::Mentions(kind) => read(plan, kind, &text),
                _ => Typed {
                    name: text.clone(),
                    links: Vec::new(),
                },
            };
            if !typed.links.is_empty() && search_key(&typed.name).is_empty() {
                unread.push(text);
                continue;
            }
            if lines.is_empty() && unread.is_empty() {
                typed.links.splice(0..0, chosen.drain(..));
            }
            lines.push(typed);
        }
        let is_read = unread.is_empty() && chosen.is_empty();
        let rest = Self {
            text: unread.join("\n"),
            links: chosen,
            doubt: if is_read { "" } else { NAMELESS }.to_owned(),
        };
        (lines, rest)
    }
}

impl Offers {
    /// What fits the words before the cursor: what each would put there, with the link that is meant.
    pub fn to(self, plan: &Plan, before: &str, t: &Tokens) -> Vec<Offer> {
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
            Self::Records(kind, field) => {
                let wanted = search_key(before);
                if wanted.is_empty() {
                    return Vec::new();
                }
                let own = plan.refs_in_order(kind).into_iter();
                let own = own.filter_map(|at| Some((Some((field, at)), plan.name(at)?)));
                let own = own.filter(|(_, name)| search_key(name).contains(&wanted));
                // What the plan has comes before what the library knows.
                let known = form::from_library(plan, kind, &wanted).into_iter();
                let names = own.chain(known.map(|name| (None, name)));
                let names: Vec<_> = names.take(OFFERED).collect();
                let is_known = names.iter().any(|(_, name)| search_key(name) == wanted);
                let new = (!is_known).then(|| {
                    let words = format!("Add “{}”", before.trim());
                    (None, Suggestion::new(before.trim()).content(words))
                });
                let names = names.into_iter();
                let names = names.map(|(link, name)| (link, Suggestion::new(name)));
                names.chain(new).collect()
            }
        }
    }
}

/// Offers with their numbers in them, so that [`number`] tells which of them was taken: several can have one name.
pub fn numbered(mut offers: Vec<Offer>) -> Vec<Offer> {
    for (n, (_, offer)) in offers.iter_mut().enumerate() {
        if let Some(shown) = offer.content.first_mut() {
            shown.id = Some(IdSalt::new(n));
        }
    }
    offers
}

/// The number of an offer that was taken.
pub fn number(taken: &Suggestion) -> Option<usize> {
    let id = taken.content.first()?.id?;
    // One more is the record that would be added.
    (0..=OFFERED).find(|n| IdSalt::new(*n) == id)
}

/// What the mention at the end of some words can mean: the words before it, the field's label, and the link.
fn mentions(plan: &Plan, kind: Kind, before: &str) -> Vec<(String, &'static str, (Field, Ref))> {
    let Some((words, letters)) = mentioned(before) else {
        return Vec::new();
    };
    linkable(plan, kind, letters)
        .into_iter()
        .take(OFFERED)
        .map(|(info, to)| (words.to_owned(), info.label, (Field(info.name), to)))
        .collect()
}

/// The words before the last mention in these, and the letters of that.
fn mentioned(words: &str) -> Option<(&str, &str)> {
    let (before, mention) = words.split_at_checked(mention_at(words)?)?;
    let letters = mention.strip_prefix(MENTION)?;
    let is_begun = !letters.starts_with(char::is_whitespace);
    is_begun.then_some((before, letters))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing;

    fn plan() -> Plan {
        testing::plan(
            r#"(
            objectives: [(id: "o", name: "Home")],
            segments: [(id: "a", name: "Home", rank: "c"), (id: "b", name: "Home", rank: "f")],
        )"#,
        )
        .unwrap()
    }

    #[test]
    fn of_offers_of_one_name_the_one_that_was_taken_is_known() {
        let (plan, t) = (plan(), Tokens::of(&egui::Context::default()));
        let offers = numbered(Offers::Mentions(Kind::Strategy).to(&plan, "Be there @home", t));
        let taken = offers.iter().map(|(_, offer)| number(offer));
        assert_eq!(taken.collect::<Vec<_>>(), [Some(0), Some(1), Some(2)]);
        let objectives = plan.refs_in_order(Kind::Objective).into_iter();
        let segments = plan.refs_in_order(Kind::Segment).into_iter();
        let all = objectives.map(|at| (Field("objectives"), at));
        let all = all.chain(segments.map(|at| (Field("segments"), at)));
        let links: Vec<_> = offers.iter().filter_map(|(link, _)| *link).collect();
        assert_eq!(links, all.collect::<Vec<_>>());
        assert!(offers.iter().all(|(_, offer)| offer.insert == "Be there "));
        let records = Offers::Records(Kind::Segment, Field("segments"));
        let offers = numbered(records.to(&plan, "hom", t));
        let links = offers.iter().map(|(link, _)| link.is_some());
        assert_eq!(links.collect::<Vec<_>>(), [true, true, false]);
        assert_eq!(offers.last().and_then(|(_, offer)| number(offer)), Some(2));
    }

    #[test]
    fn what_has_no_name_stays_in_the_field() {
        let plan = testing::plan(
            r#"(objectives: [(id: "o", name: "More leads")], segments: [(id: "a", name: "Home")])"#,
        )
        .unwrap();
        let home = (Field("segments"), plan.refs(Kind::Segment)[0]);
        let entered = |text: &str, links: &[(Field, Ref)]| {
            let line = EntryLine {
                text: text.into(),
                links: links.to_vec(),
                doubt: String::new(),
            };
            let (lines, rest) = line.entered(&plan, Offers::Mentions(Kind::Strategy), None);
            let lines = lines
                .iter()
                .map(|line| format!("{} {}", line.name, line.links.len()));
            let lines: Vec<_> = lines.collect();
            format!(
                "{} | {:?} {} {}",
                lines.join(", "),
                rest.text,
                rest.links.len(),
                rest.doubt
            )
        };
        let stays = "Write a name beside the link.";
        assert_eq!(entered("", &[]), " | \"\" 0 ");
        assert_eq!(entered("@Home", &[]), format!(" | \"@Home\" 0 {stays}"));
        assert_eq!(entered(" ", &[home]), format!(" | \"\" 1 {stays}"));
        assert_eq!(entered("Be first", &[home]), "Be first 1 | \"\" 0 ");
        assert_eq!(
            entered("@lea\nBe first", &[home]),
            format!("Be first 0 | \"@lea\" 1 {stays}")
        );
        assert_eq!(
            entered("Be first @lea\n@home, @lea", &[home]),
            format!("Be first 2 | \"@home, @lea\" 0 {stays}")
        );
        assert_eq!(entered("5 %\n!!!", &[]), "5 % 0, !!! 0 | \"\" 0 ");
    }
}
