//! stub
use crate::check::Finding;
use crate::model::*;
use std::path::Path;
use std::sync::Arc;
#[derive(Debug)]
pub struct Exporter {
    pub extension: &'static str,
    pub summary: &'static str,
}
pub const EXPORTERS: &[Exporter] = &[];
pub fn write(
    _: &Plan,
    _: &[Arc<Finding>],
    _: &[(Arc<Finding>, Id<Decision>)],
    _: &Path,
) -> std::result::Result<Vec<u8>, String> {
    Ok(vec![])
}
pub mod text {
    use super::*;
    pub fn show(_: &Plan, f: &[Arc<Finding>], _: &[(Arc<Finding>, Id<Decision>)]) -> String {
        f.iter()
            .map(|f| format!("{} {} {}\n", f.severity().word(), f.code, f.message))
            .collect()
    }
    pub fn findings(p: &Plan, f: &[Arc<Finding>], k: &[(Arc<Finding>, Id<Decision>)]) -> String {
        show(p, f, k)
    }
}
