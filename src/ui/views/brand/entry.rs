//! Where a new term is typed: before it is saved one sees which texts it would hit. Enter saves it and begins
//! the next.

use std::collections::BTreeSet;
use std::ops::Range;

use egui::text::LayoutJob;
use egui::{CornerRadius, Frame, Key, Response, RichText, Stroke, TextEdit, TextFormat, Ui, vec2};

use crate::check::vocabulary::would_flag;
use crate::check::wording::count;
use crate::model::{Place, Plan, Record, Ref, Span, Term, TermKind};
use crate::session::Session;
use crate::ui::context::Cx;
use crate::ui::memo::Memo;
use crate::ui::theme::{CARD_RADIUS, Tokens, regular, semibold, size};
use crate::ui::widgets::{caps, muted, one_line, paint_left, primary, segmented};

/// How many of the texts that it would hit are quoted.
const QUOTED: usize = 4;
/// How much of a text is quoted before and behind the words, in characters.
const AROUND: usize = 34;

/// What is typed.
#[derive(Debug, Default)]
pub struct Entry {
    typed: Typed,
    hit: Memo<(u64, Typed), Hit>,
}

/// A term as it is typed.
#[derive(Clone, Debug, PartialEq)]
struct Typed {
    kind: TermKind,
    words: String,
    /// What to write instead of a banned term; of others what to replace, with commas between.
    other: String,
}

impl Default for Typed {
    fn default() -> Self {
        Self {
            kind: TermKind::Banned,
            words: String::new(),
            other: String::new(),
        }
    }
}

/// What a term would hit.
#[derive(Debug)]
struct Hit {
    /// How many texts.
    texts: usize,
    /// How many places in them.
    places: usize,
    /// The first of them.
    quotes: Vec<Quote>,
}

/// Words in their text.
#[derive(Debug)]
struct Quote {
    at: Ref,
    /// Before the words, the words, and behind them.
    words: [String; 3],
    place: String,
}

impl Entry {
    /// Draws it.
    pub fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui) {
        let t = cx.t;
        let frame = Frame::new()
            .fill(t.surface)
            .stroke(Stroke::new(1.0, t.line))
            .corner_radius(CornerRadius::same(CARD_RADIUS))
            .inner_margin(14);
        frame.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            caps(ui, "A new term");
            let kinds = [
                (TermKind::Banned, "Banned"),
                (TermKind::Preferred, "Preferred"),
                (TermKind::Name, "Name"),
            ];
            if let Some(kind) = segmented(ui, &kinds, self.typed.kind) {
                self.typed.kind = kind;
            }
            let is_done = self.fields_ui(ui, t);
            let typed = self.typed.words.trim().to_lowercase();
            let mut terms = cx.session.plan().terms.values();
            let known = terms.find(|term| term.name.trim().to_lowercase() == typed);
            match known {
                _ if typed.is_empty() => {
                    muted(ui, "You see which texts it would hit before it is saved.");
                }
                Some(term) => {
                    let at = Place::of(term.id).record;
                    let words = format!("“{}” is on the list already.", term.name.trim());
                    if ui.link(RichText::new(words).size(size::SMALL)).clicked() {
                        cx.act(move |session| session.select(Some(at)));
                    }
                }
                None => {
                    self.hit_ui(cx, ui);
                    let is_clicked = ui
                        .horizontal(|ui| {
                            let save = primary(ui, "Save the term");
                            muted(ui, "or Enter");
                            save.clicked()
                        })
                        .inner;
                    if is_done || is_clicked {
                        self.save(cx);
                    }
                }
            }
        });
    }

    /// The two fields; whether Enter was pressed in one of them. Then the cursor is in the first.
    fn fields_ui(&mut self, ui: &mut Ui, t: &Tokens) -> bool {
        let (hint, other, other_hint) = match self.typed.kind {
            TermKind::Banned => ("cheap", "Write instead", "affordable"),
            TermKind::Preferred => ("e-mail", "Instead of", "email, mail"),
            TermKind::Name => ("HarbourRoast", "Instead of", "the roast, HR"),
        };
        let mut is_done = false;
        let mut first: Option<Response> = None;
        for (label, hint, text) in [
            ("Term", hint, &mut self.typed.words),
            (other, other_hint, &mut self.typed.other),
        ] {
            let row = ui.horizontal(|ui| {
                let label_rect = ui.allocate_space(vec2(84.0, 20.0)).1;
                let words = one_line(ui, label, regular(size::SMALL), t.muted, 84.0);
                paint_left(
                    ui.painter(),
                    label_rect.left(),
                    label_rect.center().y,
                    words,
                    t.muted,
                );
                let edit = TextEdit::singleline(text)
                    .hint_text(format!("such as {hint}"))
                    .margin(vec2(8.0, 6.0))
                    .desired_width(f32::INFINITY);
                ui.add(edit).accessible_name(label)
            });
            let field = row.inner;
            is_done |= field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            first.get_or_insert(field);
        }
        if let Some(first) = first.filter(|_| is_done) {
            first.request_focus();
        }
        is_done
    }

    /// What it would hit.
    fn hit_ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui) {
        let session = cx.session;
        let key = (session.revision(), self.typed.clone());
        let hit = self
            .hit
            .get(key, |(_, typed)| Hit::new(session, &typed.term()));
        if hit.texts == 0 {
            muted(ui, "Would hit no text.");
            return;
        }
        let again = match hit.places {
            places if places > hit.texts => format!(", {}", count(places, "time", "times")),
            _ => String::new(),
        };
        let words = format!("Would hit {}{again}:", count(hit.texts, "text", "texts"));
        ui.label(RichText::new(words).font(semibold(size::BODY)));
        for (n, quote) in hit.quotes.iter().enumerate() {
            ui.push_id(n, |ui| quote_ui(cx, ui, quote));
        }
        match hit.places.checked_sub(hit.quotes.len()) {
            Some(more @ 1..) => muted(ui, format!("and {more} more")),
            _ => ui.response(),
        };
    }

    fn save(&mut self, cx: &mut Cx<'_>) {
        let kind = self.typed.kind;
        let term = std::mem::replace(
            &mut self.typed,
            Typed {
                kind,
                ..Typed::default()
            },
        )
        .term();
        cx.act(move |session: &mut Session| {
            session.add_record(Record::from(term));
        });
    }
}

impl Typed {
    /// The term that is typed, still without an id.
    fn term(&self) -> Term {
        let other = self.other.trim();
        let mut term = Term {
            name: self.words.trim().to_owned(),
            kind: self.kind,
            ..Term::default()
        };
        if self.kind == TermKind::Banned {
            term.instead = other.to_owned();
        } else {
            let variants = other.split(',').map(str::trim);
            let variants = variants.filter(|variant| !variant.is_empty());
            term.variants = variants.map(str::to_owned).collect();
        }
        term
    }
}

impl Hit {
    fn new(session: &Session, term: &Term) -> Self {
        let places = would_flag(&session.ctx(), term);
        let texts: BTreeSet<_> = places.iter().map(|(at, _)| (at.record, at.field)).collect();
        let plan = session.plan();
        // Of each text once, so that the examples differ.
        let mut seen = BTreeSet::new();
        let examples = places
            .iter()
            .filter(|(at, _)| seen.insert((at.record, at.field)));
        Self {
            texts: texts.len(),
            places: places.len(),
            quotes: examples
                .filter_map(|(at, _)| Quote::new(plan, *at))
                .take(QUOTED)
                .collect(),
        }
    }
}

impl Quote {
    fn new(plan: &Plan, place: Place) -> Option<Self> {
        let text = match plan.get(place.record, place.field?)? {
            crate::model::Value::Text(text) => text,
            _ => return None,
        };
        let Span { start, end } = place.span?;
        let words = around(&text, start as usize..end as usize)?;
        Some(Self {
            at: place.record,
            words,
            place: plan.describe(Place {
                span: None,
                ..place
            }),
        })
    }
}

/// Some words of a text with a little before and behind, cut between words.
fn around(text: &str, words: Range<usize>) -> Option<[String; 3]> {
    let before = text.get(..words.start)?;
    let behind = text.get(words.end..)?;
    let start = before.char_indices().rev().nth(AROUND).map(|(at, _)| at);
    let before = match start.and_then(|at| before.get(at..)) {
        Some(cut) => format!(
            "…{}",
            cut.split_once(char::is_whitespace)
                .map_or(cut, |(_, rest)| rest)
        ),
        None => before.to_owned(),
    };
    let end = behind.char_indices().nth(AROUND).map(|(at, _)| at);
    let behind = match end.and_then(|at| behind.get(..at)) {
        Some(cut) => format!(
            "{}…",
            cut.rsplit_once(char::is_whitespace)
                .map_or(cut, |(rest, _)| rest)
        ),
        None => behind.to_owned(),
    };
    let line = |text: String| text.replace(['\n', '\r'], " ");
    Some([
        line(before),
        line(text.get(words)?.to_owned()),
        line(behind),
    ])
}

/// One text that would be hit, its words underlined; leads to it.
fn quote_ui(cx: &mut Cx<'_>, ui: &mut Ui, quote: &Quote) {
    let t = cx.t;
    let [color, _] = t.severity(crate::check::Severity::Warning);
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width() - 12.0;
    job.wrap.max_rows = 2;
    let [before, words, behind] = &quote.words;
    let plain = TextFormat::simple(regular(size::BODY), t.ink);
    let marked = TextFormat {
        underline: Stroke::new(1.4, color),
        ..TextFormat::simple(semibold(size::BODY), color)
    };
    for (text, format) in [(before, &plain), (words, &marked), (behind, &plain)] {
        job.append(text, 0.0, format.clone());
    }
    let spoken = format!("{}: {before}{words}{behind}", quote.place);
    let galley = ui.painter().layout_job(job);
    let place = one_line(
        ui,
        &quote.place,
        regular(size::LABEL),
        t.muted,
        ui.available_width() - 12.0,
    );
    let height = galley.size().y + place.size().y + 2.0;
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &spoken));
    let bar = egui::Rect::from_min_size(rect.min, vec2(2.0, rect.height()));
    let is_near = response.hovered() || response.has_focus();
    ui.painter()
        .rect_filled(bar, 1.0, if is_near { t.accent } else { t.line });
    let left = rect.left() + 10.0;
    let place_top = rect.top() + galley.size().y + 2.0;
    ui.painter()
        .galley(egui::pos2(left, rect.top()), galley, t.ink);
    ui.painter()
        .galley(egui::pos2(left, place_top), place, t.muted);
    if response.clicked() {
        cx.go_to(quote.at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_with_a_little_around_them_cut_between_words() {
        let text = "All through the autumn we offer our\ncheap looms to everybody who comes to the open day.";
        let start = text.find("cheap").unwrap();
        let [before, words, behind] = around(text, start..start + 5).unwrap();
        assert_eq!(before, "…through the autumn we offer our ");
        assert_eq!(words, "cheap");
        assert_eq!(behind, " looms to everybody who comes to…");
        assert_eq!(
            around("Cheap looms", 0..5).unwrap(),
            ["", "Cheap", " looms"]
        );
    }
}
