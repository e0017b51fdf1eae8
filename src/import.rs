//! stub
pub mod tactics;
pub mod values;
use crate::edit::Edit;
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    pub edit: Edit,
    pub report: Report,
}
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Report {
    pub tactics: usize,
}
impl Report {
    pub fn in_words(&self) -> String {
        String::new()
    }
}
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("empty")]
    Empty,
}
