//! Writing a file so that there is never half of it: beside it, synced, then renamed over it.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::FileError;

/// Replaces the file at `path` by what `fill` writes. Until the very end the old file is whole; its
/// permissions are kept, and a link is followed rather than replaced.
///
/// # Errors
/// Read-only, full, or what the system says.
pub fn write(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), FileError> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let fail = |reason| failed(path, reason);
    let old = match fs::metadata(&target) {
        Ok(metadata) if metadata.is_dir() => return Err(FileError::Folder(path.to_owned())),
        Ok(metadata) if metadata.permissions().readonly() => {
            return Err(FileError::ReadOnly(path.to_owned()));
        }
        Ok(metadata) => Some(metadata),
        Err(_) => None,
    };
    let fresh = filled(&target, fill).map_err(fail)?;
    if let Some(old) = old {
        fs::set_permissions(fresh.path(), old.permissions()).map_err(fail)?;
    }
    fresh.persist(&target).map_err(|e| fail(e.error))?;
    sync_folder(&target);
    Ok(())
}

/// Creates the file at `path`; one that is already there is not touched.
///
/// # Errors
/// [`FileError::Exists`], full, or what the system says.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let fail = |reason| failed(path, reason);
    let fresh = filled(path, |out| out.write_all(bytes)).map_err(fail)?;
    fresh
        .persist_noclobber(path)
        .map_err(|e| match e.error.kind() {
            io::ErrorKind::AlreadyExists => FileError::Exists(path.to_owned()),
            _ => fail(e.error),
        })?;
    sync_folder(path);
    Ok(())
}

/// Words for a file that could not be written: what is missing then is its folder.
fn failed(path: &Path, reason: io::Error) -> FileError {
    match reason.kind() {
        io::ErrorKind::NotFound => FileError::NoFolder(folder(path)),
        _ => FileError::system(path, reason),
    }
}

/// A file beside `target` with the new content, safely on disk; it vanishes if anything fails.
fn filled(
    target: &Path,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".throughline-").suffix(".tmp");
    #[cfg(unix)]
    {
        // What an ordinary new file gets; the owner's umask takes away what it should.
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut fresh = builder.tempfile_in(folder(target))?;
    fill(fresh.as_file_mut())?;
    fresh.as_file_mut().flush()?;
    fresh.as_file().sync_all()?;
    Ok(fresh)
}

/// The folder that a file lies in.
fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Makes the rename itself last through a power cut. Where a system cannot sync folders, the file is
/// whole all the same.
fn sync_folder(path: &Path) {
    if let Ok(folder) = File::open(folder(path)) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_save_that_fails_half_way_leaves_the_old_file_whole_and_no_litter() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.plan.ron");
        write(&path, |out| out.write_all(b"old")).unwrap();
        let full = write(&path, |out| {
            out.write_all(b"ne")?;
            Err(io::Error::from(io::ErrorKind::StorageFull))
        });
        assert!(matches!(full, Err(FileError::Full(_))), "{full:?}");
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn read_only_files_folders_and_existing_files_are_respected() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.plan.ron");
        write(&path, |out| out.write_all(b"old")).unwrap();
        assert!(matches!(create(&path, b"new"), Err(FileError::Exists(_))));
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert!(matches!(
            write(&path, |_| Ok(())),
            Err(FileError::ReadOnly(_))
        ));
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert!(matches!(
            write(folder.path(), |_| Ok(())),
            Err(FileError::Folder(_))
        ));
        let nowhere = folder.path().join("none/x.plan.ron");
        assert!(matches!(
            write(&nowhere, |_| Ok(())),
            Err(FileError::NoFolder(missing)) if missing.ends_with("none")
        ));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::write(&real, b"old").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        write(&link, |out| out.write_all(b"new")).unwrap();
        assert_eq!(fs::read(&real).unwrap(), b"new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
