//! Trees in the making: a directory of `STORE/tmp`, locked by whoever fills it, so that what
//! a process that died left behind can be told from what is still being worked on.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use rustix::fs::FlockOperation;

use super::copy::{self, Fate, Of};
use super::{ImageError, ImageStore, Result, digest, is_locked};

static COUNT: AtomicU64 = AtomicU64::new(0);

/// What must not be in a copy of a running machine's disk: systemd makes a new machine id
/// where it finds this empty, and two machines must not share a seed.
const EMPTIED: &str = "etc/machine-id";
const LEFT_OUT: [&str; 2] = ["var/lib/dbus/machine-id", "var/lib/systemd/random-seed"];

/// What becomes of a file that may be this one machine's own.
pub(super) fn own(at: &Path) -> Fate {
    match at {
        at if at == Path::new(EMPTIED) => Fate::Emptied,
        at if LEFT_OUT.iter().any(|p| at == Path::new(p)) => Fate::LeftOut,
        _ => Fate::Kept,
    }
}

/// A root directory in the making. It goes away unless it is adopted.
#[derive(Debug)]
pub struct Draft {
    dir: PathBuf,
    _lock: File,
}

impl Draft {
    /// The directory that will be a layer; it is to be made by whoever fills it.
    pub(super) fn root(&self) -> PathBuf {
        self.dir.join("root")
    }

    /// Makes an empty directory for what is fetched first; it goes with the draft.
    ///
    /// # Errors
    /// It can't be made.
    pub fn scratch(&self) -> io::Result<PathBuf> {
        self.aside("scratch")
    }

    pub(super) fn stage(&self) -> io::Result<PathBuf> {
        self.aside("stage")
    }

    fn aside(&self, name: &str) -> io::Result<PathBuf> {
        let dir = self.dir.join(name);
        fs::create_dir(&dir)?;
        Ok(dir)
    }

    /// Makes the empty root directory of an image.
    pub(super) fn make_root(&self) -> io::Result<PathBuf> {
        let root = self.root();
        fs::create_dir(&root)?;
        fs::set_permissions(&root, fs::Permissions::from_mode(0o755))?;
        Ok(root)
    }

    /// Copies an instance's upper layer, without what was this one instance's: its machine id.
    /// The copy is of one moment if nobody writes meanwhile.
    pub fn copy_upper(&self, upper: &Path) -> io::Result<()> {
        copy::tree(upper, &self.root(), Of::Upper, &own)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.dir);
    }
}

impl ImageStore {
    /// Begins a tree.
    pub fn draft(&self) -> Result<Draft> {
        let _lock = self.lock()?;
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let dir = self.root.join("tmp").join(format!("{}-{number}", std::process::id()));
        let make = || -> io::Result<File> {
            fs::DirBuilder::new().mode(0o700).create(&dir)?;
            let lock = File::open(&dir)?;
            rustix::fs::flock(&lock, FlockOperation::NonBlockingLockExclusive)?;
            Ok(lock)
        };
        let lock = make().map_err(ImageError::io(dir.display().to_string()))?;
        Ok(Draft { dir, _lock: lock })
    }

    /// Takes a finished tree in as a layer, on disk for good. `wanted` is told its name, and how
    /// many bytes its files hold, before anybody could find it unused. Answers both.
    pub fn adopt(
        &self,
        draft: Draft,
        wanted: &mut dyn FnMut(&str, u64) -> Result<()>,
    ) -> Result<(String, u64)> {
        let tree = draft.root();
        let io = || ImageError::io(tree.display().to_string());
        let (name, size) = digest::tree(&tree).map_err(io())?;
        let sync = || -> io::Result<()> { Ok(rustix::fs::syncfs(File::open(&tree)?)?) };
        sync().map_err(io())?;
        let _lock = self.lock()?;
        let to = self.root.join("layers").join(&name);
        if !to.exists() {
            fs::rename(&tree, &to).map_err(io())?;
        }
        wanted(&name, size)?;
        Ok((name, size))
    }

    /// Removes what builders that died left behind. Call it under the store's lock.
    pub(super) fn sweep(&self) {
        for entry in fs::read_dir(self.root.join("tmp")).into_iter().flatten().flatten() {
            if !is_locked(&entry.path()).unwrap_or(true) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }
}
