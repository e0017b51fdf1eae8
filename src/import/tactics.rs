//! stub
use super::*;
use crate::model::*;
pub fn read(
    _: &[u8],
    _: &Plan,
    _: &mut dyn FnMut(Kind, &str) -> Key,
) -> std::result::Result<Import, ImportError> {
    Err(ImportError::Empty)
}
