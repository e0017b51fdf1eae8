//! Throughline.
pub mod check;
pub mod edit;
pub mod model;
pub mod text;
