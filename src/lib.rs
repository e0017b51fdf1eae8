//! Throughline.
pub mod board;
pub mod check;
pub mod cli;
pub mod edit;
pub mod export;
pub mod file;
pub mod import;
pub mod library;
pub mod model;
pub mod samples;
pub mod session;
pub mod sheet;
pub mod text;
pub mod ui;
