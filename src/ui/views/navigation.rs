//! The navigation at the left: the plan's parts in the order of SOSTAC, the foundation below.

use egui::{CornerRadius, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{SCREENS, Screen};
use crate::text::grouped;
use crate::ui::context::{Cx, Todo};
use crate::ui::icons;
use crate::ui::theme::{RADIUS, regular, semibold, size};
use crate::ui::widgets::{caps, one_line, paint_left};

/// Height of an entry.
const ROW: f32 = 32.0;

/// Draws it.
pub fn ui(cx: &mut Cx<'_>, ui: &mut Ui, now: &Screen) {
    ScrollArea::vertical()
        .id_salt("navigation")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let mut section = "";
            for screen in SCREENS {
                if screen.section != section {
                    ui.add_space(if section.is_empty() { 2.0 } else { 14.0 });
                    section = screen.section;
                    ui.horizontal(|ui| {
                        ui.add_space(8.0);
                        caps(ui, section);
                    });
                    ui.add_space(3.0);
                }
                entry_ui(cx, ui, screen, *screen == now);
            }
        });
}

fn entry_ui(cx: &mut Cx<'_>, ui: &mut Ui, screen: &'static Screen, is_now: bool) {
    let t = cx.t;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let count = cx.derived.size(screen);
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::ListBoxOption,
            true,
            is_now,
            match screen.reads_the_plan() {
                true => screen.words.to_owned(),
                false => format!("{}, {count}", screen.words),
            },
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
    icons::paint(painter, icon, screen.icon, icon_color);
    let font = if is_now {
        semibold(size::BODY)
    } else {
        regular(size::BODY)
    };
    paint_left(
        painter,
        rect.left() + 36.0,
        rect.center().y,
        one_line(ui, screen.words, font, color, rect.width() - 80.0),
        color,
    );
    if count > 0 {
        let tally = one_line(
            ui,
            &grouped(i64::try_from(count).unwrap_or(i64::MAX)),
            regular(size::SMALL),
            t.faint,
            60.0,
        );
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
