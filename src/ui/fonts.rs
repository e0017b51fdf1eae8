//! The fonts: Inter in two weights, shipped with the program, so that it looks the same everywhere and
//! tests need no system. Other scripts come from the system's fonts where it has them.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// Installs them.
pub fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 2] = [
        (
            "Inter",
            include_bytes!("../../assets/fonts/Inter-Regular.otf"),
        ),
        (
            "Inter SemiBold",
            include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
        ),
    ];
    for (name, bytes) in files {
        fonts
            .font_data
            .insert(name.into(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, font) in [
        (FontFamily::Proportional, "Inter"),
        (FontFamily::Monospace, "Inter"),
        (FontFamily::Name("semibold".into()), "Inter SemiBold"),
    ] {
        fonts.families.insert(family, vec![font.into()]);
    }
    ctx.set_fonts(fonts);
}
