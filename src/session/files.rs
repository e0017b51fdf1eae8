//! Tables in, plans to files and back.

use std::path::Path;

use super::Session;
use crate::file::{self, FileError, Stamp};
use crate::import::{Import, ImportError, Report};

impl Session {
    /// Brings in a table of tactics, as one undo.
    ///
    /// # Errors
    /// Where the bytes are no table that can be read; nothing is changed then.
    pub fn import(&mut self, bytes: &[u8]) -> Result<Report, ImportError> {
        let Import { edit, report } = self.read_table(bytes)?;
        self.edit(edit);
        Ok(report)
    }

    /// What a table of tactics would bring, without bringing it in.
    ///
    /// # Errors
    /// Where the bytes are no table that can be read.
    pub fn read_table(&mut self, bytes: &[u8]) -> Result<Import, ImportError> {
        let ids = &mut self.ids;
        crate::import::tactics::read(bytes, &self.plan, &mut |kind, _| ids.fresh(kind))
    }

    /// Saves to the plan's own file. Does nothing to a file that holds the plan as it is.
    ///
    /// # Errors
    /// Where it cannot be written, or somebody else changed it meanwhile.
    pub fn save(&mut self) -> Result<(), FileError> {
        let Some(path) = self.path.clone() else {
            return Ok(());
        };
        if !self.is_unsaved() && file::stamp(&path).is_some() {
            return Ok(());
        }
        let stamp = self.stamp.clone();
        self.write(&path, stamp.as_ref())
    }

    /// Saves to another file, which becomes the plan's own.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn save_as(&mut self, path: &Path) -> Result<(), FileError> {
        // Its own file is looked at like any save; what another program wrote there is not lost unasked.
        let own = self
            .stamp
            .clone()
            .filter(|_| self.path.as_deref() == Some(path));
        self.write(path, own.as_ref())
    }

    /// Saves to the plan's own file, whatever another program wrote there.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn overwrite(&mut self) -> Result<(), FileError> {
        match self.path.clone() {
            Some(path) => self.write(&path, None),
            None => Ok(()),
        }
    }

    fn write(&mut self, path: &Path, expected: Option<&Stamp>) -> Result<(), FileError> {
        let stamp = file::save(path, &self.plan, expected)?;
        self.path = Some(path.to_owned());
        self.stamp = Some(stamp);
        self.history.mark_saved();
        if !self.repairs.is_empty() {
            self.repairs.clear();
            self.revision += 1;
        }
        Ok(())
    }
}
