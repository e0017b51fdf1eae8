//! The property form: any record's fields, edited in place. It follows from the record's field list;
//! only the grouping is said here.
//!
//! What cannot be half right (dates, numbers, money) is read when the cursor leaves the field; what it
//! cannot read stays in the field, with a sentence below that says how to write it.

mod links;

use egui::{ComboBox, Context, Id as UiId, Rect, RichText, TextEdit, Ui, Vec2, vec2};

use self::links::{link_ui, links_ui, places_ui};
use super::context::Cx;
use super::icons;
use super::theme::{semibold, size};
use super::widgets::{caps, muted};
use crate::edit::Edit;
use crate::model::channel::FieldLimit;
use crate::model::{DateOrder, Field, FieldInfo, Kind, Message, Place, Ref, Shape, Value};
use crate::values::{Reading, read_currency, read_date, read_money, read_number};

/// One field: its label, its editor, and what is wrong with what was typed.
pub fn field_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref, info: &'static FieldInfo) {
    let place = Place::record(at).field(Field(info.name));
    let Some(value) = cx.session.plan().get(at, Field(info.name)) else {
        return;
    };
    if info.shape == Shape::Rank {
        return;
    }
    ui.push_id(info.name, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            // A tick carries its own words.
            if info.shape != Shape::Flag {
                let label = caps(ui, info.label);
                if !info.help.is_empty() {
                    label.on_hover_text(info.help.trim());
                }
            }
            editor_ui(cx, ui, place, info, value);
        });
    });
}

fn editor_ui(cx: &mut Cx<'_>, ui: &mut Ui, place: Place, info: &'static FieldInfo, value: Value) {
    match (info.shape, value) {
        (Shape::Currency, Value::Text(code)) => {
            read_ui(cx, ui, place, info, &code, |text, _| {
                read_currency(text).map(|c| Value::Text(c.code().to_owned()))
            });
        }
        (_, Value::Text(text)) => text_ui(cx, ui, place, info, text),
        (_, Value::Lines(lines)) => lines_ui(cx, ui, place, info, &lines),
        (_, Value::Flag(flag)) => {
            let mut now = flag;
            let response = ui
                .checkbox(&mut now, info.label)
                .on_hover_text(info.help.trim());
            if response.changed() {
                cx.edit(Edit::set(place, Value::Flag(now)));
            }
        }
        (_, Value::Number(number)) => {
            let shown = number.map(|n| n.to_string()).unwrap_or_default();
            read_ui(cx, ui, place, info, &shown, |text, _| {
                read_number(text).map(|n| Value::Number(Some(n)))
            });
        }
        (_, Value::Date(date)) => {
            let shown = date.map(|d| d.to_string()).unwrap_or_default();
            read_ui(cx, ui, place, info, &shown, |text, order| {
                read_date(text, order).map(|d| Value::Date(Some(d)))
            });
        }
        (_, Value::Money(money)) => {
            let currency = cx.session.plan().about.currency;
            let shown = match money {
                Some(m) if m.currency == currency => m.amount(),
                Some(m) => m.to_string(),
                None => String::new(),
            };
            read_ui(cx, ui, place, info, &shown, |text, _| {
                read_money(text, currency).map(|m| Value::Money(Some(m)))
            });
        }
        (Shape::Choice(choices), Value::Choice(now)) => {
            let combo = ComboBox::from_id_salt("choice")
                .selected_text(info.shape.choice(&now).unwrap_or("?"))
                .icon(|ui, rect, visuals, _| {
                    let rect = Rect::from_center_size(rect.center(), Vec2::splat(13.0));
                    icons::paint(ui.painter(), rect, "chevron-down", visuals.text_color());
                })
                .width(ui.available_width());
            let response = combo.show_ui(ui, |ui| {
                for (name, label) in choices {
                    if ui.selectable_label(*name == now.as_str(), *label).clicked() {
                        cx.edit(Edit::set(place, crate::model::fields::choice(name)));
                    }
                }
            });
            response.response.accessible_name(info.label);
        }
        (Shape::Link(kind), Value::Link(link)) => link_ui(cx, ui, place, kind, link, info.label),
        (Shape::Links(kind), Value::Links(links)) => {
            links_ui(cx, ui, place, kind, &links, info.label)
        }
        (_, Value::Limits(limits)) => limits_ui(ui, &limits),
        (_, Value::Places(places)) => places_ui(cx, ui, &places),
        _ => {}
    }
}

/// A text, committed as it is typed; the history joins quick typing into one undo.
fn text_ui(cx: &mut Cx<'_>, ui: &mut Ui, place: Place, info: &FieldInfo, mut text: String) {
    let edit = TextEdit::multiline(&mut text)
        .desired_rows(if info.name == "body" {
            4
        } else if info.is_long {
            2
        } else {
            1
        })
        .desired_width(f32::INFINITY)
        .margin(vec2(8.0, 6.0));
    // Names are one line that may wrap: Enter is not for them.
    let edit = if info.is_long {
        edit
    } else {
        edit.return_key(None)
    };
    let edit = if info.name == "name" {
        edit.font(semibold(size::BODY))
    } else {
        edit
    };
    let id = field_id(place);
    let response = ui.add(edit.id(id)).accessible_name(info.label);
    if response.changed() {
        cx.edit(Edit::set(place, Value::Text(text)));
    }
    if response.has_focus() {
        ui.data_mut(|d| d.insert_temp(UiId::NULL, IntoPlan(id)));
    }
}

/// The field last seen with the cursor whose text goes into the plan as it is typed.
#[derive(Clone)]
struct IntoPlan(UiId);

/// Whether the cursor is in a field whose text goes into the plan as it is typed. Such a field shows
/// what the plan says, so that only the plan can undo in it.
pub fn types_into_plan(ctx: &Context) -> bool {
    let field = ctx.data(|d| d.get_temp::<IntoPlan>(UiId::NULL));
    field.is_some_and(|IntoPlan(id)| ctx.memory(|memory| memory.has_focus(id)))
}

/// The widget id of a field's editor, so that commands can put the cursor there.
pub fn field_id(place: Place) -> UiId {
    UiId::unique(("field", place.record, place.field.map(|field| field.0)))
}

/// A list, one entry a line; blank lines count only while the cursor is in the field.
fn lines_ui(cx: &mut Cx<'_>, ui: &mut Ui, place: Place, info: &FieldInfo, lines: &[String]) {
    let id = field_id(place);
    // What is typed counts as long as it says what the plan says: after an undo it does not.
    let typed = typed(ui, id).filter(|text| lines_of(text) == lines);
    let mut text = typed.unwrap_or_else(|| lines.join("\n"));
    let edit = TextEdit::multiline(&mut text)
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .margin(vec2(8.0, 6.0))
        .hint_text("One a line");
    let response = ui.add(edit.id(id)).accessible_name(info.label);
    if response.changed() {
        cx.edit(Edit::set(place, Value::Lines(lines_of(&text))));
    }
    if response.has_focus() {
        keep_typed(ui, id, text);
        ui.data_mut(|d| d.insert_temp(UiId::NULL, IntoPlan(id)));
    } else {
        forget_typed(ui, id);
    }
}

/// The entries of a list as typed.
fn lines_of(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What is being typed into the one field that cannot take it as it is: a list with a blank line, half a
/// date. One field at a time: what was typed elsewhere is not kept behind one's back.
#[derive(Clone, Default)]
struct Typed(Option<UiId>, String);

fn typed(ui: &Ui, id: UiId) -> Option<String> {
    let Typed(field, text) = ui.data(|d| d.get_temp(UiId::NULL))?;
    (field == Some(id)).then_some(text)
}

fn keep_typed(ui: &Ui, id: UiId, text: String) {
    ui.data_mut(|d| d.insert_temp(UiId::NULL, Typed(Some(id), text)));
}

fn forget_typed(ui: &Ui, id: UiId) {
    if typed(ui, id).is_some() {
        ui.data_mut(|d| d.remove_temp::<Typed>(UiId::NULL));
    }
}

/// Something that must be read: a number, a date, an amount.
fn read_ui(
    cx: &mut Cx<'_>,
    ui: &mut Ui,
    place: Place,
    info: &FieldInfo,
    shown: &str,
    read: impl Fn(&str, DateOrder) -> Reading<Value>,
) {
    let id = field_id(place);
    let typed = typed(ui, id);
    let is_typed = typed.is_some();
    let mut text = typed.unwrap_or_else(|| shown.to_owned());
    let edit = TextEdit::singleline(&mut text)
        .desired_width(f32::INFINITY)
        .margin(vec2(8.0, 6.0));
    let response = ui.add(edit.id(id)).accessible_name(info.label);
    let order = cx.session.plan().about.dates;
    let reading = if text.trim().is_empty() {
        Ok(blank(info.shape))
    } else {
        read(&text, order)
    };
    if response.lost_focus() {
        if let Ok(value) = &reading {
            if text.trim() != shown {
                cx.edit(Edit::set(place, value.clone()));
            }
            forget_typed(ui, id);
            return;
        }
    } else if response.has_focus() || is_typed {
        keep_typed(ui, id, text);
    }
    if let Err(todo) = reading.as_ref()
        && !response.has_focus()
    {
        let [color, _] = cx.t.severity(crate::check::Severity::Error);
        ui.label(
            RichText::new(todo.to_string())
                .size(size::SMALL)
                .color(color),
        );
    }
}

/// Nothing, in the shape of a field.
fn blank(shape: Shape) -> Value {
    match shape {
        Shape::Date => Value::Date(None),
        Shape::Money => Value::Money(None),
        _ => Value::Number(None),
    }
}

fn limits_ui(ui: &mut Ui, limits: &[FieldLimit]) {
    if limits.is_empty() {
        muted(ui, "None known");
    }
    for limit in limits {
        let mut words = limit.field.label().to_owned();
        if let Some(hard) = limit.hard {
            words += &format!(": at most {hard} {}", limit.counter.label());
        }
        if let Some(visible) = limit.visible {
            words += &format!(", about {visible} visible");
        }
        words += &format!(" ({})", limit.required.label());
        muted(ui, words).on_hover_text(match limit.as_of {
            Some(day) => format!("{}, as of {day}", limit.source),
            None => limit.source.clone(),
        });
    }
}

/// A titled group of fields.
pub struct Group {
    /// Its title; empty for none.
    pub title: &'static str,
    /// Its fields. Two short ones stand side by side.
    pub fields: &'static [&'static str],
}

/// How the fields of a kind are grouped. What is named nowhere stands under "More".
pub fn groups(kind: Kind) -> &'static [Group] {
    match kind {
        Kind::Tactic => &[
            Group {
                title: "",
                fields: &["name", "stage", "channel", "segments", "messages"],
            },
            Group {
                title: "Action",
                fields: &["status", "course", "start", "end", "owner", "hours", "cost"],
            },
            Group {
                title: "Leads on",
                fields: &["call_to_action", "leads_to", "landing"],
            },
            Group {
                title: "Why",
                fields: &["strategies", "kpi", "target"],
            },
        ],
        Kind::Message => &[
            Group {
                title: "",
                fields: &["name"],
            },
            Group {
                title: "",
                fields: Message::PARTS,
            },
            Group {
                title: "Carries",
                fields: &["pillars", "offers", "assets"],
            },
            Group {
                title: "",
                fields: &["status", "kind"],
            },
        ],
        Kind::Channel => &[
            Group {
                title: "",
                fields: &["name", "group", "ownership", "aliases", "stages"],
            },
            Group {
                title: "Takes",
                fields: &["hours_per_use", "cost_per_use", "work_falls"],
            },
            Group {
                title: "Accepts",
                fields: &["limits", "merge_fields"],
            },
        ],
        Kind::Objective => &[Group {
            title: "",
            fields: &[
                "name", "kpi", "baseline", "target", "due", "weight", "stage",
            ],
        }],
        _ => &[],
    }
}

/// Whether a field is short enough to share a line with another.
fn is_short(info: &FieldInfo) -> bool {
    matches!(
        info.shape,
        Shape::Number | Shape::Date | Shape::Money | Shape::Choice(_)
    ) || matches!(info.name, "owner" | "stage" | "channel")
}

/// The fields of a record by name, two short ones side by side.
pub fn fields_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref, names: &[&str]) {
    let all = at.kind.fields();
    let fields: Vec<&'static FieldInfo> = names
        .iter()
        .filter_map(|name| all.iter().find(|info| info.name == *name))
        .collect();
    let mut rest = fields.as_slice();
    while let [first, tail @ ..] = rest {
        rest = tail;
        match tail {
            [second, tail @ ..] if is_short(first) && is_short(second) => {
                ui.columns(2, |columns| {
                    for (ui, info) in columns.iter_mut().zip([first, second]) {
                        field_ui(cx, ui, at, info);
                    }
                });
                rest = tail;
            }
            _ => field_ui(cx, ui, at, first),
        }
        ui.add_space(2.0);
    }
}

/// The fields of one of a kind's groups, under its title.
pub fn group_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref, group: &Group) {
    if !group.title.is_empty() {
        ui.add_space(6.0);
        ui.label(RichText::new(group.title).font(semibold(size::BODY)));
    }
    fields_ui(cx, ui, at, group.fields);
}

/// The whole record: its groups, then everything else.
pub fn record_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref) {
    for group in groups(at.kind) {
        group_ui(cx, ui, at, group);
    }
    more_ui(cx, ui, at, &[]);
}

/// The fields that stand in no group, but for those named in `without`.
pub fn more_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref, without: &[&str]) {
    let groups = groups(at.kind);
    let grouped = |name: &str| groups.iter().any(|group| group.fields.contains(&name));
    let more: Vec<&str> = at
        .kind
        .fields()
        .iter()
        .filter(|info| {
            info.shape != Shape::Rank && !grouped(info.name) && !without.contains(&info.name)
        })
        .map(|info| info.name)
        .collect();
    if groups.is_empty() {
        fields_ui(cx, ui, at, &more);
        return;
    }
    ui.add_space(6.0);
    // Open of itself where something stands in it that would otherwise be overlooked.
    let is_filled = more.iter().any(|name| {
        let value = cx.session.plan().get(at, Field(name));
        value.is_some_and(|value| !value.is_blank() && !matches!(value, Value::Choice(_)))
    });
    egui::CollapsingHeader::new("More")
        .id_salt(("more", at.kind))
        .default_open(is_filled)
        .show(ui, |ui| {
            fields_ui(cx, ui, at, &more);
        });
}
