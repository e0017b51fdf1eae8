//! New plans, tables in, plans to files and back.

use std::path::Path;

use jiff::civil::Date;

use super::Session;
use crate::file::{self, FileError, Stamp};
use crate::import::{self, ImportError, Importer, Report};
use crate::library::Template;
use crate::samples::Sample;

impl Session {
    /// A new plan from a template.
    ///
    /// # Errors
    /// Where the template is no plan; those that come with the program are.
    pub fn from_template(template: &Template, today: Date) -> Result<Self, FileError> {
        let mut plan = file::parse(template.text.as_bytes())?.plan;
        plan.about.name = "New plan".into();
        Ok(Self::new(plan, today))
    }

    /// A sample plan, to look at and to try things on.
    ///
    /// # Errors
    /// Where the sample is no plan; those that come with the program are.
    pub fn from_sample(sample: &Sample, today: Date) -> Result<Self, FileError> {
        let plan = file::parse(sample.text.as_bytes())?.plan;
        Ok(Self::new(plan, today))
    }

    /// Brings in a table, pasted or from a file, as one undo.
    ///
    /// # Errors
    /// Where the bytes are no table that can be read; nothing is changed then.
    pub fn import(&mut self, bytes: &[u8], file: Option<&Path>) -> Result<Report, ImportError> {
        self.import_as(import::importer(bytes, file), bytes)
    }

    /// The same with an importer that somebody chose.
    ///
    /// # Errors
    /// Where the bytes are nothing that it reads; nothing is changed then.
    pub fn import_as(&mut self, importer: &Importer, bytes: &[u8]) -> Result<Report, ImportError> {
        let ids = &mut self.ids;
        let import = (importer.read)(bytes, &self.plan, &mut |kind, _| ids.fresh(kind))?;
        self.edit(import.edit);
        Ok(import.report)
    }

    /// What [`Self::import`] would report, without bringing anything in.
    ///
    /// # Errors
    /// Where the bytes are no table that can be read.
    pub fn preview(&self, bytes: &[u8], file: Option<&Path>) -> Result<Report, ImportError> {
        // Nothing of it is kept, so its ids are not used up.
        let mut ids = self.ids.clone();
        let importer = import::importer(bytes, file);
        let import = (importer.read)(bytes, &self.plan, &mut |kind, _| ids.fresh(kind))?;
        Ok(import.report)
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
        let whole = |path: &Path| std::path::absolute(path).ok();
        let is_own = self.path.as_deref().map(whole) == Some(whole(path));
        let own = self.stamp.clone().filter(|_| is_own);
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
