//! Throughline.
pub mod board;
pub mod check;
pub mod edit;
pub mod file;
pub mod model;
pub mod text;
