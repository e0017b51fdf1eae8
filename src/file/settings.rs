//! What the program remembers between sessions: recent files and the look. Never anything of a plan.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{options, write_bytes};

/// How many recent files are remembered.
const RECENT_MAX: usize = 10;

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The settings. A missing or damaged file counts as none: nothing of value is lost with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Recent plan files, the latest first.
    pub recent: Vec<PathBuf>,
    /// Light or dark.
    pub look: Look,
}

impl Settings {
    /// Where the settings lie on this system; nowhere where the system does not say.
    pub fn path() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("", "", "throughline")?;
        Some(folders.config_dir().join("settings.ron"))
    }

    /// Reads them.
    pub fn load(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        options().from_str(&text).unwrap_or_default()
    }

    /// Writes them; a failure is only logged, since nothing of value is lost.
    pub fn save(&self, path: &Path) {
        if let Some(folder) = path.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        match ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new()) {
            Ok(text) => {
                if let Err(error) = write_bytes(path, text.as_bytes()) {
                    log::warn!("settings not saved: {error}");
                }
            }
            Err(error) => log::warn!("settings not saved: {error}"),
        }
    }

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent.retain(|other| *other != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT_MAX);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recent_files_are_few_and_each_stands_once() {
        let mut settings = Settings::default();
        for n in 0..20 {
            settings.remember(Path::new(&format!("/plans/{}.ron", n % 12)));
        }
        assert_eq!(settings.recent.len(), RECENT_MAX);
        assert_eq!(
            settings.recent.first(),
            Some(&PathBuf::from("/plans/7.ron"))
        );
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/settings.ron");
        settings.save(&path);
        assert_eq!(Settings::load(&path), settings);
        assert_eq!(
            Settings::load(&folder.path().join("none")),
            Settings::default()
        );
    }
}
