//! How the ledger's table divides its width: what is promised at the left, the stages, how it stands at the right.
//! Stages that promise nothing are narrow. Where there is no room for how it stands, that comes below the promise.

use egui::{Rangef, Rect};

use crate::check::ledger::Ledger;

/// The narrowest column of a stage in which something is promised, in points.
const FILLED_MIN: f32 = 104.0;
/// The column of a stage that promises nothing.
const EMPTY: f32 = 78.0;
/// The first column where how it stands has one of its own, and that one.
const APART: [f32; 2] = [138.0, 184.0];
/// The first column where it holds both.
const TOGETHER: f32 = 210.0;

/// The columns of the table, in points from its left edge.
#[derive(Debug)]
pub struct Grid {
    /// How wide the whole is.
    pub width: f32,
    /// How wide the first column is.
    pub promise: f32,
    /// Where each stage's column begins, and how wide it is.
    pub columns: Vec<(f32, f32)>,
    /// The same of the last one, where there is room for it.
    pub verdict: Option<(f32, f32)>,
    /// How far the table is scrolled to the right. The first column stays where it is seen.
    pub scrolled: f32,
}

impl Grid {
    /// Divides a width.
    pub fn new(ledger: &Ledger, width: f32) -> Self {
        let is_filled: Vec<bool> = (0..ledger.columns.len())
            .map(|n| {
                let mut cells = ledger.rows.iter().filter_map(|row| row.cells.get(n));
                cells.any(|cell| !cell.is_empty())
            })
            .collect();
        let filled = is_filled.iter().filter(|filled| **filled).count();
        let empty = is_filled.len() - filled;
        let needed = filled as f32 * FILLED_MIN + empty as f32 * EMPTY;
        let [promise, verdict] = APART;
        let is_roomy = width >= promise + verdict + needed;
        let (promise, verdict) = if is_roomy {
            (promise, verdict)
        } else {
            (TOGETHER, 0.0)
        };
        let left = width - promise - verdict - empty as f32 * EMPTY;
        let each = (left / filled.max(1) as f32).max(FILLED_MIN).floor();
        let mut x = promise;
        let columns = is_filled
            .into_iter()
            .map(|is_filled| {
                let width = if is_filled { each } else { EMPTY };
                let column = (x, width);
                x += width;
                column
            })
            .collect();
        Self {
            width: x + verdict,
            promise,
            columns,
            verdict: is_roomy.then_some((x, verdict)),
            scrolled: 0.0,
        }
    }

    /// What of a row is not under the first column.
    pub fn beside(&self, row: Rect) -> Rect {
        let left = row.left() + self.scrolled + self.promise;
        Rect::from_x_y_ranges(Rangef::new(left, row.right().max(left)), row.y_range())
    }
}
