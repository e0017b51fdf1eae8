//! Lists of lines of one height, however many: only those in view are drawn. What a line looks like, and where the
//! keyboard is, is its screen's: it says which line is sought. Lists whose lines have each a height of their own are not
//! drawn here.

use egui::style::ScrollAnimation;
use egui::{Rect, Sense, Ui, UiBuilder, pos2, vec2};

/// Draws the lines in view, each into a `Ui` of its own that is as wide as there is room, and `height` points high. A
/// line that is `sought` in this frame comes into view, and is drawn before it is there, or it would lose the keyboard
/// on its way.
pub fn lines_ui<L>(
    ui: &mut Ui,
    height: f32,
    lines: &[L],
    sought: Option<usize>,
    mut draw: impl FnMut(&mut Ui, &L),
) {
    let size = vec2(ui.available_width(), height * lines.len() as f32);
    let (all, _) = ui.allocate_exact_size(size, Sense::hover());
    let seen = ui.clip_rect();
    let first = ((seen.top() - all.top()) / height).floor().max(0.0) as usize;
    let end = ((seen.bottom() - all.top()) / height).ceil().max(0.0) as usize;
    let in_view = first..end.min(lines.len());
    let beyond = sought.filter(|n| !in_view.contains(n));
    for n in in_view.chain(beyond) {
        let Some(line) = lines.get(n) else {
            continue;
        };
        let top = all.top() + n as f32 * height;
        let place = Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), height));
        if sought == Some(n) {
            ui.scroll_to_rect_animation(place, None, ScrollAnimation::none());
        }
        draw(
            &mut ui.new_child(UiBuilder::new().id_salt(n).max_rect(place)),
            line,
        );
    }
}

#[cfg(test)]
mod tests {
    use egui::{Role, ScrollArea, WidgetInfo};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;

    /// A list of a thousand lines of 20 points in a window of 200.
    fn list(mut sought: Option<usize>) -> Harness<'static> {
        let lines: Vec<String> = (0..1000).map(|n| format!("line {n}")).collect();
        Harness::builder()
            .with_size(vec2(200.0, 200.0))
            .build_ui(move |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    lines_ui(ui, 20.0, &lines, sought.take(), |ui, line| {
                        let id = ui.scope_id().with("line");
                        let response = ui.interact(ui.max_rect(), id, Sense::hover());
                        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, line));
                    });
                });
            })
    }

    #[test]
    fn only_lines_in_view_are_drawn_each_at_its_place() {
        let mut list = list(None);
        list.run();
        let drawn = list.query_all_by_label_contains("line ").count();
        assert!((8..=11).contains(&drawn), "{drawn} lines");
        let top = |words| list.get_by_label(words).rect().top();
        assert!((top("line 5") - top("line 0") - 100.0).abs() < 0.5);
    }

    #[test]
    fn what_is_sought_comes_into_view() {
        let mut list = list(Some(700));
        list.run();
        let place = list.get_by_label("line 700").rect();
        assert!(place.top() >= 0.0 && place.bottom() <= 200.0, "{place}");
        assert!(list.query_by_label("line 0").is_none());
    }
}
