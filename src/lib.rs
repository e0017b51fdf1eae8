//! Throughline.
pub mod model;
pub mod text;
