//! Throughline.
pub mod check;
pub mod edit;
pub mod export;
pub mod import;
pub mod library;
pub mod model;
pub mod sheet;
pub mod text;
