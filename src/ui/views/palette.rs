//! The palette at the left: channels and messages to drag onto the board.

use egui::{
    CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use crate::model::{Channel, Message, Plan};
use crate::session::Seed;
use crate::text::{name_key, search_key};
use crate::ui::board::drag::Dragged;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::memo::Memo;
use crate::ui::theme::{RADIUS, regular, size};
use crate::ui::widgets::{caps, muted, one_line, paint_left};

/// Height of an entry.
const ROW: f32 = 30.0;

/// What the palette remembers.
#[derive(Debug, Default)]
pub struct PaletteView {
    words: String,
    /// The lines, for a revision of the plan and what was typed.
    lines: Memo<(u64, String), Vec<Line>>,
}

/// Something to drag.
#[derive(Debug)]
struct Item {
    seed: Seed,
    icon: String,
    name: String,
}

/// A heading or something to drag.
#[derive(Debug)]
enum Line {
    Heading(&'static str),
    Item(Item),
}

impl PaletteView {
    /// Draws it.
    pub fn ui(&mut self, cx: &mut Cx<'_>, ui: &mut Ui) {
        muted(ui, "Drag these onto a stage.");
        let edit = TextEdit::singleline(&mut self.words)
            .hint_text("Narrow")
            .desired_width(f32::INFINITY);
        ui.add(edit).accessible_name("Narrow the palette");
        let session = cx.session;
        let key = (session.revision(), search_key(&self.words));
        let lines = self
            .lines
            .get(key, |(_, wanted)| lines(session.plan(), wanted));
        ui.spacing_mut().item_spacing.y = 4.0;
        ScrollArea::vertical()
            .id_salt("palette")
            .auto_shrink(false)
            .show_rows(ui, ROW, lines.len(), |ui, rows| {
                for line in lines.get(rows).unwrap_or_default() {
                    match line {
                        Line::Heading(words) => {
                            ui.allocate_ui(vec2(ui.available_width(), ROW), |ui| {
                                ui.set_min_height(ROW);
                                ui.add_space(10.0);
                                caps(ui, words);
                            });
                        }
                        Line::Item(item) => item_ui(cx, ui, item),
                    }
                }
            });
    }
}

/// What can be dragged: the plan's own channels, its messages, then the library's other channels.
fn lines(plan: &Plan, wanted: &str) -> Vec<Line> {
    let fits = |name: &str| wanted.is_empty() || search_key(name).contains(wanted);
    let channel = |channel: &Channel| {
        Line::Item(Item {
            seed: Seed::Channel(channel.id),
            icon: channel.icon.clone(),
            name: channel.name.clone(),
        })
    };
    let mut own: Vec<&Channel> = plan
        .channels
        .values()
        .filter(|c| !c.retired && fits(&c.name))
        .collect();
    own.sort_by_key(|c| c.name.to_lowercase());
    let messages = Plan::in_order(&plan.messages, |m: &Message| &m.rank);
    let other = crate::library::channels().iter().filter(|c| {
        !c.retired
            && fits(&c.name)
            && !plan.channels.contains_key(&c.id)
            && !plan
                .channels
                .values()
                .any(|own| name_key(&own.name) == name_key(&c.name))
    });
    let mut lines = vec![Line::Heading("Channels of this plan")];
    lines.extend(own.into_iter().map(channel));
    lines.push(Line::Heading("Messages"));
    lines.extend(
        messages
            .into_iter()
            .filter(|m| fits(&m.name))
            .map(|message| {
                Line::Item(Item {
                    seed: Seed::Message(message.id),
                    icon: "messages".into(),
                    name: message.name.clone(),
                })
            }),
    );
    lines.push(Line::Heading("More channels"));
    lines.extend(other.map(channel));
    lines
}

fn item_ui(cx: &mut Cx<'_>, ui: &mut Ui, item: &Item) {
    let t = cx.t;
    let (rect, response) = ui.allocate_exact_size(
        vec2(ui.available_width() - 6.0, ROW),
        Sense::click_and_drag(),
    );
    response.widget_info(|| {
        let kind = if matches!(item.seed, Seed::Message(_)) {
            "message"
        } else {
            "channel"
        };
        WidgetInfo::labeled(Role::Button, true, format!("Drag {kind} {}", item.name))
    });
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::same(RADIUS), t.surface);
    let line = if response.hovered() || response.has_focus() {
        t.faint
    } else {
        t.line
    };
    painter.rect_stroke(
        rect,
        CornerRadius::same(RADIUS),
        Stroke::new(1.0, line),
        StrokeKind::Inside,
    );
    let icon = Rect::from_center_size(pos2(rect.left() + 16.0, rect.center().y), Vec2::splat(14.0));
    icons::paint(painter, icon, &item.icon, t.muted);
    let name = one_line(
        ui,
        &item.name,
        regular(size::SMALL),
        t.ink,
        rect.width() - 40.0,
    );
    paint_left(painter, rect.left() + 30.0, rect.center().y, name, t.ink);
    response.dnd_set_drag_payload(Dragged::New(item.seed));
    let at = match item.seed {
        Seed::Channel(id) => id.at(),
        Seed::Message(id) => id.at(),
        Seed::Blank => return,
    };
    if response.clicked() && cx.session.plan().has(at) {
        cx.act(move |session| session.select(Some(at)));
    }
}
