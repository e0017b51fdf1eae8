//! Small line icons, drawn with a few strokes each: no font, no picture file, sharp at every size.
//!
//! An icon is data: strokes on a grid of 24 by 24, the centre at (12, 12), the ink between 2 and 22.
//! [`paint`] puts them on the screen. Which icon stands for what is said by those who use them.
//!
//! Two things make them calm at 14 px. Corners are rounded. And strokes along the axes, and the
//! outermost points of circles, lie on whole pixels as seen from the icon's centre, so that all lines
//! are equally dark and both halves of an icon are alike.

use egui::emath::GuiRounding as _;
use egui::{Color32, Painter, Pos2, Rect, Shape, Vec2, vec2};

/// Paints the icon of this name in the largest square around the middle of `rect`.
/// A name that is not in [`NAMES`] gives a small circle.
pub fn paint(painter: &Painter, rect: Rect, name: &str, color: Color32) {
    if !rect.is_positive() || !painter.clip_rect().intersects(rect) {
        return;
    }
    let pen = Pen::new(painter, rect, color);
    let icon = ICONS.iter().find(|(known, _)| *known == name);
    for stroke in icon.map_or(UNKNOWN, |(_, strokes)| strokes) {
        pen.draw(stroke);
    }
}

/// Every name that [`paint`] knows: first the channels', then the interface's.
pub const NAMES: &[&str] = &{
    let mut names = [""; ICONS.len()];
    let (mut free, mut left): (&mut [&str], _) = (&mut names, ICONS);
    while let (Some((name, others)), Some(((known, _), rest))) =
        (free.split_first_mut(), left.split_first())
    {
        *name = known;
        (free, left) = (others, rest);
    }
    names
};

/// One movement of the pen. Lengths in units of the grid, degrees clockwise from “three o’clock”.
enum Stroke {
    /// An open line through these points.
    Line(&'static [(f32, f32)]),
    /// A closed line through these points.
    Loop(&'static [(f32, f32)]),
    /// A closed line: left, top, right, bottom.
    Frame(f32, f32, f32, f32),
    /// Centre and radius.
    Circle(f32, f32, f32),
    /// The same, filled.
    Dot(f32, f32, f32),
    /// Centre, radius, from, to.
    Arc(f32, f32, f32, f32, f32),
}
use Stroke::{Arc, Circle, Dot, Frame, Line, Loop};

const UNKNOWN: &[Stroke] = &[Circle(12.0, 12.0, 5.0)];

#[rustfmt::skip] // an icon a paragraph, a stroke or two a line
const ICONS: &[(&str, &[Stroke])] = &[
    // Channels.
    ("mail", &[Frame(2.5, 5., 21.5, 19.), Line(&[(3., 7.), (12., 13.5), (21., 7.)])]),
    ("letter", &[
        Line(&[(5.5, 9.5), (2.5, 11.5), (2.5, 21.), (21.5, 21.), (21.5, 11.5), (18.5, 9.5)]), Line(&[(3., 12.5), (12., 17.5), (21., 12.5)]),
        Line(&[(5.5, 13.), (5.5, 3.), (18.5, 3.), (18.5, 13.)]), Line(&[(9.5, 8.), (14.5, 8.)])]),
    ("social", &[
        Circle(5.5, 12., 3.), Circle(18., 5.5, 3.), Circle(18., 18.5, 3.),
        Line(&[(8.2, 10.6), (15.3, 6.9)]), Line(&[(8.2, 13.4), (15.3, 17.1)])]),
    ("camera", &[
        Loop(&[(2.5, 7.), (7., 7.), (9., 4.), (15., 4.), (17., 7.), (21.5, 7.), (21.5, 20.), (2.5, 20.)]),
        Circle(12., 13., 3.8)]),
    ("briefcase", &[Frame(2.5, 7., 21.5, 20.), Line(&[(8., 7.), (8., 3.5), (16., 3.5), (16., 7.)]), Line(&[(2.5, 13.), (21.5, 13.)])]),
    ("chat", &[Arc(12.5, 11.5, 9., -225., 105.), Line(&[(6.1, 17.9), (3.5, 21.), (10.2, 20.2)])]),
    ("video", &[Frame(2.5, 4.5, 21.5, 19.5), Loop(&[(9., 7.8), (16.5, 12.), (9., 16.2)])]),
    ("pin", &[
        Line(&[(7., 3.), (17., 3.)]), Line(&[(12., 14.5), (12., 21.5)]),
        Loop(&[(8.6, 3.), (8.6, 9.), (5., 14.5), (19., 14.5), (15.4, 9.), (15.4, 3.)])]),
    ("blog", &[Dot(5., 19., 1.8), Arc(4., 20., 8., -90., 0.), Arc(4., 20., 16., -90., 0.)]),
    ("pencil", &[Loop(&[(3.5, 20.5), (4.5, 15.5), (16.5, 3.5), (20.5, 7.5), (8.5, 19.5)]), Line(&[(13.5, 6.5), (17.5, 10.5)])]),
    ("search", &[Circle(10.5, 10.5, 7.), Line(&[(15.5, 15.5), (21., 21.)])]),
    ("ad", &[
        Frame(2.5, 4.5, 21.5, 19.5), Line(&[(5.5, 16.), (8.2, 8.), (11., 16.)]), Line(&[(6.5, 13.5), (9.9, 13.5)]),
        Loop(&[(13.8, 8.), (16., 8.), (18.5, 10.), (18.5, 14.), (16., 16.), (13.8, 16.)])]),
    ("print", &[
        Line(&[(12., 6.), (12., 20.5)]),
        Loop(&[(12., 6.), (9., 4.), (2.5, 4.), (2.5, 18.), (9., 18.), (12., 20.5), (15., 18.), (21.5, 18.), (21.5, 4.), (15., 4.)])]),
    ("radio", &[
        Dot(12., 9., 1.6), Line(&[(7., 21.5), (12., 10.), (17., 21.5)]),
        Arc(12., 9., 5., -48., 48.), Arc(12., 9., 5., 132., 228.), Arc(12., 9., 9.5, -42., 42.), Arc(12., 9., 9.5, 138., 222.)]),
    ("screen", &[Frame(2.5, 4., 21.5, 16.), Line(&[(12., 16.), (12., 20.5)]), Line(&[(7.5, 20.5), (16.5, 20.5)])]),
    ("billboard", &[
        Frame(2.5, 3.5, 21.5, 16.), Line(&[(7., 16.), (7., 21.5)]), Line(&[(17., 16.), (17., 21.5)]),
        Line(&[(6.5, 7.2), (15., 7.2)]), Line(&[(6.5, 12.), (11., 12.)])]),
    ("press", &[
        Frame(6.5, 3.5, 21.5, 20.5), Line(&[(6.5, 9.), (2.5, 9.), (2.5, 18.), (4.5, 20.5), (9., 20.5)]),
        Line(&[(10.5, 8.), (17.5, 8.)]), Line(&[(10.5, 12.), (17.5, 12.)]), Line(&[(10.5, 16.), (14.5, 16.)])]),
    ("megaphone", &[
        Loop(&[(2.5, 8.5), (8.5, 8.5), (17., 4.), (17., 19.), (8.5, 14.5), (2.5, 14.5)]),
        Line(&[(5.5, 14.5), (7., 20.5), (10.5, 20.5), (9.5, 15.)]), Arc(16.5, 11.5, 5., -38., 38.)]),
    ("booth", &[
        Loop(&[(12., 3.), (21.5, 9.), (2.5, 9.)]), Line(&[(4.5, 9.), (4.5, 21.)]), Line(&[(19.5, 9.), (19.5, 21.)]),
        Line(&[(4.5, 15.), (19.5, 15.)])]),
    ("podium", &[
        Circle(12., 4.7, 2.6), Arc(12., 15.6, 5.6, 205., 335.), Line(&[(2.5, 13.5), (21.5, 13.5)]),
        Line(&[(5., 13.5), (5., 21.5), (19., 21.5), (19., 13.5)])]),
    ("people", &[
        Circle(9., 7.5, 3.6), Arc(9., 20.5, 6.5, 180., 360.),
        Arc(15.5, 7.5, 3.6, -80., 80.), Arc(15., 20.5, 6.5, -65., 0.)]),
    ("phone", &[Loop(&[
        (3.5, 3.5), (8.5, 3.5), (10.5, 8.), (8., 10.5), (10., 14.), (13.5, 16.), (16., 13.5), (20.5, 15.5), (20.5, 20.5),
        (14., 19.8), (8., 16.), (4.2, 10.)])]),
    ("sms", &[
        Loop(&[(2.5, 4.), (21.5, 4.), (21.5, 17.), (11.5, 17.), (7., 21.), (7., 17.), (2.5, 17.)]),
        Dot(7.2, 10.5, 1.2), Dot(12., 10.5, 1.2), Dot(16.8, 10.5, 1.2)]),
    ("page", &[
        Frame(2.5, 4., 21.5, 20.), Line(&[(2.5, 9.), (21.5, 9.)]), Line(&[(6.5, 13.), (17.5, 13.)]), Line(&[(6.5, 16.5), (12., 16.5)])]),
    ("globe", &[
        Circle(12., 12., 9.5), Line(&[(2.5, 12.), (21.5, 12.)]),
        Arc(4.2, 12., 12.3, -50.5, 50.5), Arc(19.8, 12., 12.3, 129.5, 230.5)]),
    ("handshake", &[
        Line(&[(2., 6.5), (8.5, 6.5)]), Line(&[(2., 15.5), (5., 15.5), (10.5, 20.5), (14., 20.), (19.5, 15.5), (22., 15.5)]),
        Line(&[(22., 6.5), (17.5, 6.5), (14., 5.), (12., 5.5), (7.5, 10.5), (10., 13.), (14., 10.), (19.5, 15.5)])]),
    ("link", &[
        Line(&[(10., 7.), (7.5, 7.)]), Arc(7.5, 12., 5., 90., 270.), Line(&[(7.5, 17.), (10., 17.)]),
        Line(&[(14., 7.), (16.5, 7.)]), Arc(16.5, 12., 5., -90., 90.), Line(&[(16.5, 17.), (14., 17.)]),
        Line(&[(8., 12.), (16., 12.)])]),
    ("gift", &[
        Line(&[(2.5, 8.5), (21.5, 8.5)]), Line(&[(4.5, 8.5), (4.5, 21.), (19.5, 21.), (19.5, 8.5)]), Line(&[(12., 8.5), (12., 21.)]),
        Line(&[(12., 8.5), (5.2, 8.5), (5.2, 3.), (10., 3.), (12., 8.5), (14., 3.), (18.8, 3.), (18.8, 8.5), (12., 8.5)])]),
    ("shop", &[
        Line(&[(2.5, 9.5), (5., 3.5), (19., 3.5), (21.5, 9.5)]),
        Arc(5.7, 9.5, 3.17, 0., 180.), Arc(12., 9.5, 3.17, 0., 180.), Arc(18.3, 9.5, 3.17, 0., 180.),
        Line(&[(4.5, 13.), (4.5, 20.5), (19.5, 20.5), (19.5, 13.)])]),
    // The interface.
    ("situation", &[Arc(12., 10., 7.5, 150., 390.), Line(&[(5.5, 13.75), (12., 21.5), (18.5, 13.75)]), Circle(12., 10., 2.6)]),
    ("objective", &[Circle(12., 12., 9.5), Circle(12., 12., 5.2), Dot(12., 12., 1.5)]),
    ("strategy", &[
        Circle(5., 19., 2.5), Circle(19., 5., 2.5),
        Line(&[(7.5, 19.), (16., 19.)]), Arc(16., 15.5, 3.5, -90., 90.), Line(&[(16., 12.), (8., 12.)]),
        Arc(8., 8.5, 3.5, 90., 270.), Line(&[(8., 5.), (16.5, 5.)])]),
    ("tactic", &[
        Circle(12., 6.5, 4.), Line(&[(9.5, 10.), (7.5, 17.)]), Line(&[(14.5, 10.), (16.5, 17.)]), Frame(4.5, 17., 19.5, 21.5)]),
    ("action", &[
        Line(&[(2.5, 6.5), (4.8, 9.), (9., 4.)]), Line(&[(2.5, 16.5), (4.8, 19.), (9., 14.)]),
        Line(&[(12.5, 7.), (21.5, 7.)]), Line(&[(12.5, 17.), (21.5, 17.)])]),
    ("control", &[Arc(12., 14., 9.5, 155., 385.), Line(&[(12., 14.), (16., 8.5)]), Dot(12., 14., 1.6)]),
    ("brand", &[
        Loop(&[(7., 3.5), (17., 3.5), (21.5, 9.5), (12., 20.5), (2.5, 9.5)]), Line(&[(2.5, 9.5), (21.5, 9.5)]),
        Line(&[(8., 9.5), (12., 4.), (16., 9.5)])]),
    ("audience", &[
        Circle(12., 9., 2.6), Arc(12., 17.5, 4.5, 180., 360.),
        Line(&[(2.5, 6.5), (2.5, 2.5), (6.5, 2.5)]), Line(&[(17.5, 2.5), (21.5, 2.5), (21.5, 6.5)]),
        Line(&[(21.5, 17.5), (21.5, 21.5), (17.5, 21.5)]), Line(&[(6.5, 21.5), (2.5, 21.5), (2.5, 17.5)])]),
    ("channels", &[
        Circle(5., 12., 2.5), Line(&[(7.5, 12.), (18., 12.)]), Line(&[(18., 5.), (12.5, 5.), (12.5, 19.), (18., 19.)]),
        Dot(19.5, 5., 1.8), Dot(19.5, 12., 1.8), Dot(19.5, 19., 1.8)]),
    ("messages", &[
        Loop(&[(2.5, 4.), (21.5, 4.), (21.5, 17.), (11.5, 17.), (7., 21.), (7., 17.), (2.5, 17.)]),
        Line(&[(7., 8.5), (17., 8.5)]), Line(&[(7., 12.5), (13., 12.5)])]),
    ("undo", &[
        Line(&[(8., 3.5), (3., 8.5), (8., 13.5)]), Line(&[(3., 8.5), (15., 8.5)]),
        Arc(15., 14.5, 6., -90., 90.), Line(&[(15., 20.5), (9., 20.5)])]),
    ("redo", &[
        Line(&[(16., 3.5), (21., 8.5), (16., 13.5)]), Line(&[(21., 8.5), (9., 8.5)]),
        Arc(9., 14.5, 6., 90., 270.), Line(&[(9., 20.5), (15., 20.5)])]),
    ("plus", &[Line(&[(12., 4.5), (12., 19.5)]), Line(&[(4.5, 12.), (19.5, 12.)])]),
    ("close", &[Line(&[(6., 6.), (18., 18.)]), Line(&[(18., 6.), (6., 18.)])]),
    ("trash", &[
        Line(&[(3., 6.5), (21., 6.5)]), Line(&[(8.5, 6.5), (8.5, 3.), (15.5, 3.), (15.5, 6.5)]),
        Line(&[(5., 6.5), (6.5, 21.), (17.5, 21.), (19., 6.5)])]),
    ("copy", &[Frame(8.5, 8.5, 21.5, 21.5), Line(&[(5.5, 15.5), (2.5, 15.5), (2.5, 2.5), (15.5, 2.5), (15.5, 5.5)])]),
    ("chevron-right", &[Line(&[(9., 5.5), (15.5, 12.), (9., 18.5)])]),
    ("chevron-down", &[Line(&[(5.5, 9.), (12., 15.5), (18.5, 9.)])]),
    ("drag", &[
        Dot(8.6, 5., 1.5), Dot(15.4, 5., 1.5), Dot(8.6, 12., 1.5), Dot(15.4, 12., 1.5), Dot(8.6, 19., 1.5), Dot(15.4, 19., 1.5)]),
    ("warning", &[Loop(&[(12., 3.), (22., 20.5), (2., 20.5)]), Line(&[(12., 9.5), (12., 14.)]), Dot(12., 17., 1.2)]),
    ("menu", &[Line(&[(3., 6.), (21., 6.)]), Line(&[(3., 12.), (21., 12.)]), Line(&[(3., 18.), (21., 18.)])]),
    ("present", &[
        Line(&[(2., 3.5), (22., 3.5)]), Line(&[(4., 3.5), (4., 16.), (20., 16.), (20., 3.5)]),
        Line(&[(7.5, 21.5), (12., 16.), (16.5, 21.5)]), Loop(&[(9.5, 6.5), (15., 9.7), (9.5, 13.)])]),
    ("ear", &[
        Arc(12., 9.5, 7., -180., 60.), Line(&[(15.5, 15.5), (13.5, 18.)]), Arc(10., 18., 3.5, 0., 150.),
        Arc(12., 9.5, 3., -180., 90.), Line(&[(12., 12.5), (10.5, 14.)])]),
    ("keep", &[Loop(&[(6., 3.), (18., 3.), (18., 21.), (12., 16.5), (6., 21.)])]),
    ("wrench", &[
        Arc(16., 8., 5.8, -15., 105.), Arc(16., 8., 5.8, 165., 285.), Line(&[(21.6, 6.5), (17.8, 9.2), (14.8, 6.2), (17.5, 2.4)]),
        Line(&[(10.4, 9.5), (3.5, 16.5), (3.5, 20.5), (7.5, 20.5), (14.5, 13.6)])]),
    ("file", &[Loop(&[(5., 2.5), (13.5, 2.5), (19., 8.), (19., 21.5), (5., 21.5)]), Line(&[(13.5, 2.5), (13.5, 8.), (19., 8.)])]),
    ("folder", &[Loop(&[(2.5, 4.5), (9., 4.5), (11.5, 7.5), (21.5, 7.5), (21.5, 19.5), (2.5, 19.5)])]),
    ("clock", &[Circle(12., 12., 9.5), Line(&[(12., 6.5), (12., 12.), (16., 14.)])]),
    ("person", &[Circle(12., 7.5, 4.3), Arc(12., 21.5, 8., 180., 360.)]),
    ("ledger", &[
        Loop(&[(3., 4.), (21., 4.), (21., 20.), (3., 20.)]), Line(&[(3., 9.5), (21., 9.5)]), Line(&[(9., 4.), (9., 20.)]),
        Line(&[(12.5, 14.7), (17.5, 14.7)])]),
    ("chain", &[
        Circle(6., 5., 2.8), Circle(12., 12., 2.8), Circle(18., 19., 2.8),
        Line(&[(7.9, 7.2), (10.1, 9.8)]), Line(&[(13.9, 14.2), (16.1, 16.8)])]),
    ("assessment", &[
        Line(&[(3., 3.), (3., 21.), (21., 21.)]), Dot(8.5, 8., 1.9), Dot(14., 13., 1.9), Dot(19., 6., 1.9), Dot(9., 16., 1.9)]),
    ("what-if", &[
        Arc(12., 8.5, 5.5, -190., 60.), Line(&[(14.7, 13.2), (12., 15.), (12., 17.)]), Dot(12., 20.5, 1.3)]),
    ("coverage", &[
        Loop(&[(3., 3.), (21., 3.), (21., 21.), (3., 21.)]), Line(&[(3., 12.), (21., 12.)]), Line(&[(12., 3.), (12., 21.)]),
        Circle(7.5, 7.5, 1.5), Circle(16.5, 16.5, 1.5)]),
    ("compare", &[
        Loop(&[(2.5, 4.), (10., 4.), (10., 20.), (2.5, 20.)]), Loop(&[(14., 4.), (21.5, 4.), (21.5, 20.), (14., 20.)]),
        Line(&[(5., 9.), (7.5, 9.)]), Line(&[(16.5, 9.), (19., 9.)])]),
    ("stop", &[
        Loop(&[(8., 2.5), (16., 2.5), (21.5, 8.), (21.5, 16.), (16., 21.5), (8., 21.5), (2.5, 16.), (2.5, 8.)]),
        Line(&[(8., 12.), (16., 12.)])]),
];

/// How far before a corner the line begins to bend, in units of the grid; at most half of the way.
const SOFT: f32 = 2.0;
const GRID: f32 = 24.0;
const MIDDLE: f32 = GRID / 2.0;

/// Carries strokes from the grid to the screen.
struct Pen<'a> {
    painter: &'a Painter,
    stroke: egui::Stroke,
    /// The middle of the icon: in the middle of a pixel if the line is an odd number of pixels wide,
    /// between two pixels if even. So a line a whole number of pixels from here is sharp.
    centre: Pos2,
    /// Points per unit of the grid.
    unit: f32,
    /// Pixels per point.
    scale: f32,
}

impl<'a> Pen<'a> {
    fn new(painter: &'a Painter, rect: Rect, color: Color32) -> Self {
        let scale = painter.pixels_per_point();
        let side = rect.width().min(rect.height());
        // 1.3 at 14: a larger icon has a wider line, but by less than it is larger.
        let width = 0.75 + 0.04 * side;
        let odd = (width * scale).round() % 2.0 == 1.0;
        let middle = rect.center();
        Self {
            painter,
            stroke: egui::Stroke::new(width, color),
            centre: if odd {
                middle.round_to_pixel_center(scale)
            } else {
                middle.round_to_pixels(scale)
            },
            unit: side / GRID,
            scale,
        }
    }

    fn draw(&self, stroke: &Stroke) {
        match *stroke {
            Line(points) => self.open(self.bend(points, false)),
            Loop(points) => self.closed(self.bend(points, true)),
            Frame(left, top, right, bottom) => {
                let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
                self.closed(self.bend(&corners, true));
            }
            Circle(x, y, r) => self.closed(self.arc(x, y, r, 0.0, 345.0)),
            Dot(x, y, r) => {
                let (at, radius) = (vec2(self.snap(x), self.snap(y)), r * self.unit);
                let dot = Shape::circle_filled(self.centre + at, radius, self.stroke.color);
                self.painter.add(dot);
            }
            Arc(x, y, r, from, to) => self.open(self.arc(x, y, r, from, to)),
        }
    }

    fn open(&self, line: Vec<Pos2>) {
        self.painter.add(Shape::line(line, self.stroke));
    }

    fn closed(&self, line: Vec<Pos2>) {
        self.painter.add(Shape::closed_line(line, self.stroke));
    }

    /// The line through these points, with rounded corners.
    fn bend(&self, points: &[(f32, f32)], closed: bool) -> Vec<Pos2> {
        let n = points.len();
        let mut line = Vec::with_capacity(3 * n);
        for i in 0..n {
            let corner = self.place(points, i);
            if !closed && (i == 0 || i + 1 == n) {
                line.push(corner);
                continue;
            }
            let [before, after] = [i + n - 1, i + 1].map(|next| {
                let way = self.place(points, next) - corner;
                corner + way * (SOFT * self.unit / way.length()).min(0.5)
            });
            line.extend([before, corner.lerp(before.lerp(after, 0.5), 0.5), after]);
        }
        line
    }

    /// Where the i-th point, counted round and round, lies on the screen: on a whole pixel across
    /// each level or upright line that it belongs to.
    fn place(&self, points: &[(f32, f32)], i: usize) -> Pos2 {
        let n = points.len();
        let at = |i: usize| points.get(i % n).copied().unwrap_or((MIDDLE, MIDDLE));
        let ((x0, y0), (x, y), (x1, y1)) = (at(i + n - 1), at(i), at(i + 1));
        let put = |v: f32, sharp: bool| {
            if sharp {
                self.snap(v)
            } else {
                (v - MIDDLE) * self.unit
            }
        };
        self.centre + vec2(put(x, x == x0 || x == x1), put(y, y == y0 || y == y1))
    }

    /// A point every 15° or a little less. The outermost points of the whole circle are on whole pixels.
    fn arc(&self, x: f32, y: f32, r: f32, from: f32, to: f32) -> Vec<Pos2> {
        let [left, right, top, bottom] = [x - r, x + r, y - r, y + r].map(|v| self.snap(v));
        let centre = self.centre + vec2(left + right, top + bottom) / 2.0;
        let radius = (right - left + bottom - top) / 4.0;
        let steps = ((to - from) / 15.0).ceil() as u8;
        let point = |step| {
            let degrees = from + (to - from) * f32::from(step) / f32::from(steps);
            centre + radius * Vec2::angled(degrees.to_radians())
        };
        (0..=steps).map(point).collect()
    }

    /// How far a coordinate is from the middle, in points, rounded to whole pixels.
    fn snap(&self, v: f32) -> f32 {
        ((v - MIDDLE) * self.unit * self.scale).round() / self.scale
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;
    use std::collections::BTreeSet;

    const CORNER: Pos2 = pos2(100.0, 200.0);

    /// The shapes of one icon, painted in a square of this side at [`CORNER`].
    fn shapes(name: &str, side: f32) -> Vec<Shape> {
        let ctx = egui::Context::default();
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let square = Rect::from_min_size(CORNER, Vec2::splat(side));
            paint(ui.painter(), square, name, Color32::BLACK);
        });
        output.textures_delta.clear(); // no screen here to send the font to
        let painted = output.shapes.iter().map(|it| it.shape.clone()).collect();
        ctx.tessellate(output.shapes, 1.0); // panics at a line of fewer than two points
        painted
    }

    #[test]
    fn every_name_has_an_icon_of_its_own() {
        let mut seen = vec![shapes("no such name", 14.0)];
        assert_eq!(seen.concat().len(), 1, "an unknown name gives one circle");
        for name in NAMES {
            let icon = shapes(name, 14.0);
            assert!(!icon.is_empty(), "“{name}” is empty");
            assert!(!seen.contains(&icon), "“{name}” looks like another");
            seen.push(icon);
        }
        let names: BTreeSet<_> = NAMES.iter().collect();
        assert_eq!(names.len(), ICONS.len(), "a name stands twice");
    }

    #[test]
    fn icons_fill_their_square_and_stay_inside() {
        for side in [14.0, 18.0, 28.0] {
            let square = Rect::from_min_size(CORNER, Vec2::splat(side));
            for name in NAMES {
                let ink = shapes(name, side)
                    .iter()
                    .map(Shape::visual_bounding_rect)
                    .fold(Rect::NOTHING, Rect::union);
                let inside = square.expand(0.75).contains_rect(ink);
                let large = ink.size().max_elem() > 0.5 * side;
                assert!(inside && large, "“{name}” at {side}: {ink}");
            }
        }
    }

    #[test]
    fn level_lines_lie_on_whole_pixels_and_keep_their_symmetry() {
        // The line is 1.3, 1.5 and 1.9 wide, so 1, 1 and 2 pixels.
        for (side, middle, rest) in [(14.0, 207.5, 0.5), (18.0, 209.5, 0.5), (28.0, 214.0, 0.0)] {
            let lines = shapes("menu", side);
            let height = |line: &Shape| line.visual_bounding_rect().center().y;
            let heights: Vec<f32> = lines.iter().map(height).collect();
            let [top, centre, bottom] = heights[..] else {
                panic!("{heights:?}")
            };
            assert_eq!((centre, top + bottom), (middle, 2.0 * middle), "at {side}");
            assert_eq!((top.fract(), bottom.fract()), (rest, rest), "at {side}");
        }
    }

    #[test]
    fn nothing_is_painted_without_room() {
        assert_eq!(shapes("mail", 0.0), []);
    }

    #[test]
    fn every_channel_of_the_library_has_its_icon() {
        let library = include_str!("../../assets/library/channels.ron");
        let icons: Vec<&str> = library
            .split("icon: \"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(icons.len(), library.matches("icon:").count());
        assert!(icons.len() >= 40, "the file is read");
        for icon in icons {
            assert!(NAMES.contains(&icon), "“{icon}” is missing");
        }
    }
}
