//! The words of a text that findings are about: a line below them while one types, why on hover, and the way
//! from one to the next. The lines are painted over the text as it is laid out anyway, so that the text
//! never moves for them. What can be done about the words is in `fixing`.

use std::ops::Range;
use std::sync::Arc;

use egui::text_edit::TextEditOutput;
use egui::{Galley, Painter, Pos2, Rect, RichText, Shape, Stroke, Tooltip, Ui, pos2, vec2};

use crate::check::{Finding, Severity};
use crate::model::Place;
use crate::ui::context::{Cx, Derived};
use crate::ui::theme::{Tokens, semibold, size};
use crate::ui::views::findings::facts_ui;
use crate::ui::widgets::{key_cap, muted};

/// How far below the baseline the line runs, in points.
const BELOW: f32 = 3.0;
/// The shortest line, for characters that cannot be seen, in points.
const SHORTEST: f32 = 7.0;
/// Half the length of a wave, in points.
const WAVE: f32 = 2.0;

/// Words that a finding is about.
#[derive(Debug)]
pub struct Mark<'a> {
    /// The finding.
    pub finding: &'a Arc<Finding>,
    /// Where the words stand, in characters.
    pub chars: Range<usize>,
}

/// The words of a field that findings are about, in the order of the text; of several at the same words
/// the worst first. `checked` is the text that the findings are about, `text` what stands there now.
pub fn marks<'a>(derived: &'a Derived, place: Place, checked: &str, text: &str) -> Vec<Mark<'a>> {
    let mut marks = Vec::new();
    for finding in derived.of(place.record) {
        let spans = finding
            .places()
            .filter(|at| at.record == place.record && at.field == place.field)
            .filter_map(|at| at.span);
        for span in spans {
            let bytes = span.start as usize..span.end as usize;
            let chars = carried(bytes, checked, text).and_then(|bytes| in_chars(text, bytes));
            if let Some(chars) = chars {
                marks.push(Mark { finding, chars });
            }
        }
    }
    // Findings come worst first, and sorting keeps that.
    marks.sort_by_key(|mark| mark.chars.start);
    marks
}

/// Where words of `before` stand in `after`, which differs in one stretch: what one keystroke does. Words in
/// which something was typed grow or shrink by it; none where nothing is left of them.
fn carried(words: Range<usize>, before: &str, after: &str) -> Option<Range<usize>> {
    if before == after {
        return Some(words);
    }
    let head = before.bytes().zip(after.bytes());
    let head = head.take_while(|(a, b)| a == b).count();
    let room = before.len().min(after.len()) - head;
    let tail = before.bytes().rev().zip(after.bytes().rev()).take(room);
    let tail = tail.take_while(|(a, b)| a == b).count();
    // The stretch that was changed; what stands behind it moves with it.
    let changed = head..before.len() - tail;
    let moved = |at: usize| at + after.len() - before.len();
    let words = if words.end <= changed.start {
        words
    } else if words.start >= changed.end {
        moved(words.start)..moved(words.end)
    } else {
        words.start.min(changed.start)..moved(words.end.max(changed.end))
    };
    (!words.is_empty()).then_some(words)
}

/// A byte range in characters; none where it does not stand on their boundaries.
fn in_chars(text: &str, bytes: Range<usize>) -> Option<Range<usize>> {
    let start = text.get(..bytes.start)?.chars().count();
    Some(start..start + text.get(bytes)?.chars().count())
}

/// The first mark behind a cursor, and the first of all where there is none; before it when going back.
pub fn next_mark<'a, 'm>(marks: &'m [Mark<'a>], cursor: usize, back: bool) -> Option<&'m Mark<'a>> {
    if back {
        let mut before = marks.iter().rev();
        before
            .find(|mark| mark.chars.start < cursor)
            .or(marks.last())
    } else {
        let mut behind = marks.iter();
        behind
            .find(|mark| mark.chars.start > cursor)
            .or(marks.first())
    }
}

/// The marks that a cursor is in or at the edge of.
pub fn marks_at<'a, 'm>(
    marks: &'m [Mark<'a>],
    cursor: usize,
) -> impl Iterator<Item = &'m Mark<'a>> {
    marks
        .iter()
        .filter(move |mark| (mark.chars.start..=mark.chars.end).contains(&cursor))
}

/// Where some words of a text stand: a rectangle for each row that they reach into, from the text's corner.
fn rects(galley: &Galley, chars: &Range<usize>) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut first = 0;
    for row in &galley.rows {
        let glyphs = row.glyphs.len();
        let from = chars.start.clamp(first, first + glyphs) - first;
        let to = chars.end.clamp(first, first + glyphs) - first;
        let is_here = from < to;
        first += row.char_count_including_newline().0;
        if is_here {
            let (left, right) = (row.x_offset(from.into()), row.x_offset(to.into()));
            let baseline = row.glyphs.get(from).map_or(row.height(), |g| g.pos.y);
            let more = (SHORTEST - (right - left)).max(0.0) / 2.0;
            rects.push(Rect::from_min_max(
                row.pos + vec2(left - more, 0.0),
                row.pos + vec2(right + more, baseline + BELOW),
            ));
        }
    }
    rects
}

/// The rectangle around the first row of some words of a text that was drawn, on the screen.
pub fn words_rect(output: &TextEditOutput, chars: &Range<usize>) -> Rect {
    let rects = rects(&output.galley, chars);
    let at = output.galley_pos.to_vec2();
    rects
        .first()
        .map_or(output.text_clip_rect, |rect| rect.translate(at))
}

/// Paints a line below each mark of a text that was drawn: waves for errors, dashes for warnings, dots for
/// advice. Gives back the marks under the pointer.
pub fn paint<'a, 'm>(
    ui: &Ui,
    output: &TextEditOutput,
    marks: &'m [Mark<'a>],
    t: &Tokens,
) -> Vec<&'m Mark<'a>> {
    let clip = output.text_clip_rect.expand2(vec2(0.0, BELOW));
    let painter = ui.painter_at(clip.intersect(ui.clip_rect()));
    let pointer = ui.ctx().pointer_hover_pos();
    let mut hovered = Vec::new();
    // Back to front, so that of two lines below the same words the worse one is seen.
    for mark in marks.iter().rev() {
        let severity = mark.finding.severity();
        let [color, _] = t.severity(severity);
        let mut is_hovered = false;
        for rect in rects(&output.galley, &mark.chars) {
            let rect = rect.translate(output.galley_pos.to_vec2());
            if ui.is_rect_visible(rect) {
                let stroke = Stroke::new(1.4, color);
                line(&painter, rect.left_bottom(), rect.right(), severity, stroke);
            }
            is_hovered |= pointer.is_some_and(|pos| rect.expand(1.0).contains(pos));
        }
        if is_hovered {
            hovered.push(mark);
        }
    }
    hovered.reverse();
    hovered
}

/// One line, in the shape of its severity.
fn line(painter: &Painter, from: Pos2, right: f32, severity: Severity, stroke: Stroke) {
    let ends = [from, pos2(right, from.y)];
    match severity {
        Severity::Error => {
            let bends = ((right - from.x) / WAVE).ceil().max(2.0) as usize;
            let points = (0..=bends).map(|n| {
                let up = if n % 2 == 0 { -1.0 } else { 1.0 };
                pos2((from.x + n as f32 * WAVE).min(right), from.y + up)
            });
            painter.add(Shape::line(points.collect(), stroke));
        }
        Severity::Warning => {
            painter.extend(Shape::dashed_line(&ends, stroke, 4.0, 2.5));
        }
        Severity::Advice => {
            painter.extend(Shape::dotted_line(&ends, stroke.color, 3.5, 0.9));
        }
    }
}

/// Why some words are underlined, beside them: while the pointer rests on them, or where `always`, because
/// one came there by key.
pub fn why_ui(cx: &Cx<'_>, output: &TextEditOutput, marks: &[&Mark<'_>], always: bool) {
    let Some(first) = marks.first() else {
        return;
    };
    let response = &output.response.response;
    let mut tooltip = if always {
        Tooltip::for_widget(response)
    } else {
        Tooltip::for_enabled(response)
    };
    tooltip.popup = tooltip.popup.anchor(words_rect(output, &first.chars));
    tooltip.width(340.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for mark in marks {
            finding_ui(ui, mark.finding, cx.t);
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            key_cap(ui, super::fixing::KEYS);
            muted(ui, "what to do");
            ui.add_space(6.0);
            key_cap(ui, "F8");
            muted(ui, "next");
        });
    });
}

/// What is wrong, and why.
pub fn finding_ui(ui: &mut Ui, finding: &Finding, t: &Tokens) {
    let severity = finding.severity();
    let [color, _] = t.severity(severity);
    let words = format!("{} {}", severity.mark(), finding.message);
    ui.label(
        RichText::new(words)
            .font(semibold(size::SMALL))
            .color(color),
    );
    facts_ui(ui, finding, t.muted);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words as they are found again in what the text became.
    fn found<'a>(before: &str, words: &str, after: &'a str) -> Option<&'a str> {
        let start = before.find(words).expect("the words stand in the text");
        let range = carried(start..start + words.len(), before, after)?;
        after.get(range)
    }

    #[test]
    fn words_are_found_again_wherever_one_types() {
        let before = "Our cheap looms";
        for (after, words) in [
            ("Our very cheap looms", Some("cheap")),
            ("Our cheap grand looms", Some("cheap")),
            ("ur cheap looms", Some("cheap")),
            ("Our cheap", Some("cheap")),
            ("Our cheaap looms", Some("cheaap")),
            ("Our chp looms", Some("chp")),
            ("Our ch", Some("ch")),
            ("eap looms", Some("eap")),
            ("Our  looms", None),
            ("", None),
        ] {
            assert_eq!(found(before, "cheap", after), words, "{after}");
        }
        assert_eq!(found("cheap", "cheap", "so cheap"), Some("cheap"));
        assert_eq!(found("so", "so", "sober"), Some("so"));
    }

    #[test]
    fn ranges_count_characters_not_bytes() {
        assert_eq!(in_chars("für cheap", 5..10), Some(4..9));
        assert_eq!(in_chars("für", 2..3), None);
    }
}
