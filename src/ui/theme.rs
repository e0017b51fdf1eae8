//! The look: every colour, radius and text size, as tokens for light and dark. Nowhere else is a
//! colour named.

#![allow(clippy::disallowed_methods, reason = "this is where colours are named")]

use egui::{
    Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme,
    Vec2,
};

use crate::check::Severity;

/// Colours by what they are for.
#[derive(Clone, Copy, Debug)]
pub struct Tokens {
    /// The ground.
    pub paper: Color32,
    /// Cards, panels, fields that stand on the ground.
    pub surface: Color32,
    /// Hairlines.
    pub line: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text.
    pub muted: Color32,
    /// Labels and what is not there.
    pub faint: Color32,
    /// The one accent.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// The accent as a ground.
    pub accent_soft: Color32,
    error: [Color32; 2],
    warning: [Color32; 2],
    advice: [Color32; 2],
    stages: [Color32; 8],
    /// What floats throws this shadow.
    pub shadow: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// Stage colours that readers with each kind of colour blindness tell apart (Okabe and Ito's palette).
const STAGES: [Color32; 8] = [
    rgb(0x0072B2),
    rgb(0x56B4E9),
    rgb(0x009E73),
    rgb(0xE69F00),
    rgb(0xD55E00),
    rgb(0xCC79A7),
    rgb(0x7A6FAC),
    rgb(0x8C8C8C),
];

const LIGHT: Tokens = Tokens {
    paper: rgb(0xF6F5F1),
    surface: rgb(0xFFFFFF),
    line: rgb(0xE3E0D8),
    ink: rgb(0x1E2226),
    muted: rgb(0x5F636A),
    faint: rgb(0x75787E),
    accent: rgb(0x0B6B62),
    on_accent: rgb(0xFFFFFF),
    accent_soft: rgb(0xE3F0EE),
    error: [rgb(0xB3261E), rgb(0xFBEAE8)],
    warning: [rgb(0x8A5A00), rgb(0xFBF1DC)],
    advice: [rgb(0x4A5A6A), rgb(0xEAEEF2)],
    stages: STAGES,
    shadow: Color32::from_black_alpha(28),
};

const DARK: Tokens = Tokens {
    paper: rgb(0x17191C),
    surface: rgb(0x212428),
    line: rgb(0x32363B),
    ink: rgb(0xE9EAEC),
    muted: rgb(0xA2A6AD),
    faint: rgb(0x8A8F96),
    accent: rgb(0x5CC8BB),
    on_accent: rgb(0x10302C),
    accent_soft: rgb(0x1E3633),
    error: [rgb(0xFF8A80), rgb(0x3B2322)],
    warning: [rgb(0xF0B84C), rgb(0x382C16)],
    advice: [rgb(0xA9BACB), rgb(0x26303A)],
    stages: STAGES,
    shadow: Color32::from_black_alpha(110),
};

impl Tokens {
    /// The tokens of the look in use.
    pub fn of(ctx: &egui::Context) -> &'static Self {
        match ctx.theme() {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }

    /// A severity's colour as text, and as the ground behind it.
    pub fn severity(&self, severity: Severity) -> [Color32; 2] {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.warning,
            Severity::Advice => self.advice,
        }
    }

    /// The colour of the `n`th stage, as a mark.
    pub fn stage(&self, n: usize) -> Color32 {
        self.stages
            .get(n % self.stages.len())
            .copied()
            .unwrap_or(self.muted)
    }
}

/// Corner radius of fields and buttons, in points.
pub const RADIUS: u8 = 7;
/// Corner radius of cards, in points.
pub const CARD_RADIUS: u8 = 9;

/// The family of names and titles: Inter SemiBold.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("semibold".into()))
}

/// Running text: Inter Regular.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Text sizes, in points.
pub mod size {
    /// Screen titles.
    pub const SCREEN: f32 = 20.0;
    /// Titles in panels.
    pub const TITLE: f32 = 15.0;
    /// Running text.
    pub const BODY: f32 = 13.0;
    /// Secondary text.
    pub const SMALL: f32 = 12.0;
    /// Labels in capitals, and chips.
    pub const LABEL: f32 = 11.0;
}

/// Installs fonts and both looks. Used by the window and by every test.
pub fn install(ctx: &egui::Context) {
    super::fonts::install(ctx);
    ctx.set_style_of(
        Theme::Light,
        style(
            &LIGHT,
            Style {
                visuals: egui::Visuals::light(),
                ..Style::default()
            },
        ),
    );
    ctx.set_style_of(
        Theme::Dark,
        style(
            &DARK,
            Style {
                visuals: egui::Visuals::dark(),
                ..Style::default()
            },
        ),
    );
}

fn style(t: &Tokens, mut style: Style) -> Style {
    style.text_styles = [
        (TextStyle::Heading, semibold(size::TITLE)),
        (TextStyle::Body, regular(size::BODY)),
        (TextStyle::Button, regular(size::BODY)),
        (TextStyle::Small, regular(size::LABEL)),
        (TextStyle::Monospace, regular(size::BODY)),
    ]
    .into();
    // State changes at once: nothing moves while one reads.
    style.animation_time = 0.0;
    style.spacing.item_spacing = Vec2::new(8.0, 8.0);
    style.spacing.button_padding = Vec2::new(10.0, 5.0);
    style.spacing.interact_size = Vec2::new(32.0, 26.0);
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.window_margin = Margin::same(20);
    style.spacing.scroll = egui::style::ScrollStyle::thin();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;

    let v = &mut style.visuals;
    v.override_text_color = None;
    v.panel_fill = t.surface;
    v.window_fill = t.surface;
    v.window_stroke = Stroke::new(1.0, t.line);
    v.window_corner_radius = CornerRadius::same(10);
    v.menu_corner_radius = CornerRadius::same(CARD_RADIUS);
    let shadow = Shadow {
        offset: [0, 6],
        blur: 24,
        spread: 0,
        color: t.shadow,
    };
    v.window_shadow = shadow;
    v.popup_shadow = shadow;
    v.extreme_bg_color = t.surface;
    v.text_edit_bg_color = Some(t.paper);
    v.faint_bg_color = t.paper;
    v.code_bg_color = t.paper;
    v.hyperlink_color = t.accent;
    v.error_fg_color = t.error[0];
    v.warn_fg_color = t.warning[0];
    v.weak_text_color = Some(t.muted);
    v.selection.bg_fill = t.accent_soft;
    v.selection.stroke = Stroke::new(1.0, t.accent);
    let radius = CornerRadius::same(RADIUS);
    let widgets = &mut v.widgets;
    for (visuals, fill, line, text) in [
        (&mut widgets.noninteractive, t.surface, t.line, t.ink),
        (&mut widgets.inactive, t.surface, t.line, t.ink),
        (&mut widgets.hovered, t.paper, t.faint, t.ink),
        (&mut widgets.active, t.accent_soft, t.accent, t.ink),
        (&mut widgets.open, t.paper, t.faint, t.ink),
    ] {
        visuals.bg_fill = fill;
        visuals.weak_bg_fill = fill;
        visuals.bg_stroke = Stroke::new(1.0, line);
        visuals.fg_stroke = Stroke::new(1.0, text);
        visuals.corner_radius = radius;
        visuals.expansion = 0.0;
    }
    style
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance contrast (WCAG 2).
    fn contrast(a: Color32, b: Color32) -> f64 {
        let luminance = |c: Color32| {
            let part = |v: u8| {
                let v = f64::from(v) / 255.0;
                if v <= 0.03928 {
                    v / 12.92
                } else {
                    ((v + 0.055) / 1.055).powf(2.4)
                }
            };
            0.2126 * part(c.r()) + 0.7152 * part(c.g()) + 0.0722 * part(c.b())
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_can_be_read_in_both_looks() {
        for t in [&LIGHT, &DARK] {
            for text in [t.ink, t.muted] {
                assert!(contrast(text, t.paper) >= 4.5, "{text:?}");
                assert!(contrast(text, t.surface) >= 4.5, "{text:?}");
            }
            assert!(contrast(t.faint, t.surface) >= 4.0);
            assert!(contrast(t.on_accent, t.accent) >= 4.5);
            for severity in [Severity::Error, Severity::Warning, Severity::Advice] {
                let [text, ground] = t.severity(severity);
                assert!(contrast(text, ground) >= 4.5, "{severity:?}");
            }
        }
    }
}
