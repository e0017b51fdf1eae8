//! Throughline.
pub mod board;
pub mod check;
pub mod edit;
pub mod file;
pub mod library;
pub mod model;
pub mod text;
