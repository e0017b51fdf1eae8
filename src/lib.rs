//! Throughline.
pub mod library;
pub mod model;
