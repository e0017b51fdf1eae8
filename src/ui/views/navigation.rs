//! The navigation at the left: the plan's parts in the order of SOSTAC, the foundation below.

use egui::{CornerRadius, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{SCREENS, Screen};
use crate::model::{Kind, Plan};
use crate::ui::context::{Cx, Todo};
use crate::ui::icons;
use crate::ui::theme::{RADIUS, regular, semibold, size};
use crate::ui::widgets::{caps, one_line, paint_left};

/// Height of an entry.
const ROW: f32 = 32.0;

/// Draws it.
pub fn ui(cx: &mut Cx<'_>, ui: &mut Ui, now: Screen) {
    ScrollArea::vertical()
        .id_salt("navigation")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let mut section = "";
            for (n, entry) in SCREENS.iter().enumerate() {
                if entry.section != section {
                    section = entry.section;
                    ui.add_space(if n == 0 { 2.0 } else { 14.0 });
                    ui.horizontal(|ui| {
                        ui.add_space(8.0);
                        caps(ui, section);
                    });
                    ui.add_space(3.0);
                }
                entry_ui(cx, ui, Screen(n), now == Screen(n));
            }
        });
}

fn entry_ui(cx: &mut Cx<'_>, ui: &mut Ui, screen: Screen, is_now: bool) {
    let t = cx.t;
    let Some(entry) = screen.entry() else {
        return;
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let count = cx.derived.sizes.get(screen.0).copied().unwrap_or_default();
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::ListBoxOption,
            true,
            is_now,
            format!("{}, {count}", entry.words),
        )
    });
    let painter = ui.painter();
    if is_now {
        painter.rect_filled(rect, CornerRadius::same(RADIUS), t.accent_soft);
    } else if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, CornerRadius::same(RADIUS), t.paper);
    }
    let color = if is_now { t.accent } else { t.ink };
    let icon_color = if is_now { t.accent } else { t.muted };
    let icon = Rect::from_center_size(pos2(rect.left() + 18.0, rect.center().y), Vec2::splat(16.0));
    icons::paint(painter, icon, entry.icon, icon_color);
    let font = if is_now {
        semibold(size::BODY)
    } else {
        regular(size::BODY)
    };
    paint_left(
        painter,
        rect.left() + 36.0,
        rect.center().y,
        one_line(ui, entry.words, font, color, rect.width() - 80.0),
        color,
    );
    if count > 0 {
        let tally = one_line(ui, &count.to_string(), regular(size::SMALL), t.faint, 60.0);
        paint_left(
            painter,
            rect.right() - tally.size().x - 10.0,
            rect.center().y,
            tally,
            t.faint,
        );
    }
    if response.clicked() {
        cx.todo.push(Todo::Screen(screen));
    }
}

/// How many records a screen is about.
pub fn size(plan: &Plan, screen: Screen) -> usize {
    match screen {
        Screen::BOARD => plan.tactics.values().filter(|t| t.is_on_board()).count(),
        Screen::STOPPED => plan.tactics.values().filter(|t| !t.is_on_board()).count(),
        _ => {
            let kinds = screen.entry().map_or(&[][..], |entry| entry.kinds);
            kinds
                .iter()
                .find(|kind| !kind.is_single())
                .map_or(0, |kind: &Kind| plan.refs(*kind).len())
        }
    }
}
