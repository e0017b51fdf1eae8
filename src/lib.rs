//! Throughline.
pub mod model;
