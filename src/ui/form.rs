//! The property form: any record's fields, edited in place. It follows from the record's field list;
//! only the grouping is said here.
//!
//! `typing` holds the editors that one types into, `marks` the words in them that findings are about and
//! `fixing` what can be done about these; `links` the editors that lead to other records, `picker` the list
//! that a record is chosen from.

mod fixing;
mod links;
mod marks;
mod naming;
mod picker;
mod typing;

use egui::{RichText, Ui, UiBuilder};

pub use self::fixing::KEYS as ANSWER_KEYS;
use self::links::{link_ui, links_ui, places_ui};
pub use self::picker::from_library;
pub use self::typing::{field_id, is_open_to_undo, typing};
use self::typing::{lines_ui, read_ui, text_ui};
use super::context::Cx;
use super::evidence;
use super::theme::{semibold, size};
use super::widgets::{caps, choice_of, muted, outline_ticks};
use crate::check::rules;
use crate::edit::Edit;
use crate::model::channel::FieldLimit;
use crate::model::{Field, FieldInfo, Kind, Message, Number, Place, Ref, Shape, Value};
use crate::session::unit_of;
use crate::values::months::read_month;
use crate::values::{read_currency, read_date, read_money, read_monthly_hours, read_number};

/// Numbers that may lie below zero: what is measured. All others count something.
const MAY_FALL: [&str; 3] = ["baseline", "target", "value"];

/// One field: its label, its editor, and what is wrong with what was typed.
pub fn field_ui(cx: &mut Cx<'_>, ui: &mut Ui, at: Ref, info: &'static FieldInfo) {
    let place = Place::record(at).field(Field(info.name));
    let Some(value) = cx.session.plan().get(at, Field(info.name)) else {
        return;
    };
    // What people do not read is not shown.
    if info.shape == Shape::Rank || info.name == "fingerprint" {
        return;
    }
    // An id that what stands above does not shift: the keyboard stays in the field when a finding comes.
    let own = UiBuilder::new().scope_id(field_id(place).with("field"));
    ui.scope_builder(own, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            // A tick carries its own words.
            if info.shape != Shape::Flag {
                let unit = unit_of(cx.session.plan(), at, info.name);
                let words = unit.map(|unit| format!("{} in {unit}", info.label));
                let label = caps(ui, words.as_deref().unwrap_or(info.label));
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
        // Which rule was answered cannot be written otherwise.
        (_, Value::Text(code)) if place.record.kind == Kind::Decision && info.name == "rule" => {
            let name = rules::find(&code).map_or("", |rule| rule.summary);
            ui.label(format!("{code}: {name}"));
        }
        (_, Value::Text(text)) => text_ui(cx, ui, place, info, text),
        (_, Value::Lines(lines)) => lines_ui(cx, ui, place, info, &lines),
        (_, Value::Flag(flag)) => {
            let mut now = flag;
            outline_ticks(ui);
            let response = ui
                .checkbox(&mut now, info.label)
                .on_hover_text(info.help.trim());
            if response.changed() {
                cx.edit(Edit::set(place, Value::Flag(now)));
            }
        }
        (_, Value::Number(number)) => {
            let shown = number.map(|n| n.to_string()).unwrap_or_default();
            let unit = unit_of(cx.session.plan(), place.record, info.name);
            read_ui(cx, ui, place, info, &shown, |text, _| {
                let number = if info.name == "hours_per_month" {
                    read_monthly_hours(text)?
                } else {
                    let own = text.trim();
                    read_number(unit.and_then(|unit| own.strip_suffix(unit)).unwrap_or(own))?
                };
                if number < Number::whole(0) && !MAY_FALL.contains(&info.name) {
                    return Err(below_zero(text));
                }
                Ok(Value::Number(Some(number)))
            });
        }
        (_, Value::Date(date)) => {
            let (habits, today) = (cx.habits, cx.session.today());
            let shown = date.map(|d| habits.day(d)).unwrap_or_default();
            read_ui(cx, ui, place, info, &shown, |text, order| {
                let day = match info.name {
                    // Which day of it does not matter.
                    "month" => read_month(text, today).or_else(|_| read_date(text, order)),
                    _ => read_date(text, order),
                };
                day.map(|d| Value::Date(Some(d)))
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
                let money = read_money(text, currency)?;
                if money.minor < 0 {
                    return Err(below_zero(text));
                }
                Ok(Value::Money(Some(money)))
            });
        }
        (Shape::Choice(levels), Value::Choice(now)) if info.name == evidence::FIELD.0 => {
            evidence::choice_ui(cx, ui, place, levels, &now);
        }
        (Shape::Choice(choices), Value::Choice(now)) => {
            let combo = choice_of(ui, "choice", info.shape.choice(&now).unwrap_or("?"));
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
        (_, Value::Limits(limits)) => limits_ui(cx, ui, &limits),
        (_, Value::Places(places)) => places_ui(cx, ui, &places),
        _ => {}
    }
}

fn below_zero(text: &str) -> String {
    format!("“{}” is below zero. Write 0 or more.", text.trim())
}

fn limits_ui(cx: &Cx<'_>, ui: &mut Ui, limits: &[FieldLimit]) {
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
            Some(day) => format!("{}, as of {}", limit.source, cx.habits.day(day)),
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
    let is_short = matches!(
        info.shape,
        Shape::Number | Shape::Date | Shape::Money | Shape::Choice(_)
    );
    // All its levels are seen.
    let is_evidence = info.name == evidence::FIELD.0;
    is_short && !is_evidence || matches!(info.name, "owner" | "stage" | "channel")
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
