//! A log with a bound: `log`, and one predecessor `log.1`.

use std::cell::{Cell, RefCell};
use std::fmt::Arguments;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Size at which `log` becomes `log.1`, bytes.
const LIMIT: u64 = 128 * 1024;

/// Nothing a guest can do is logged per request, so that no guest can fill it; but a bound holds
/// against what one doesn't think of.
#[derive(Clone)]
pub(crate) struct Log(Rc<Inner>);

struct Inner {
    dir: PathBuf,
    file: RefCell<File>,
    is_stderr: Cell<bool>,
}

impl Log {
    pub(crate) fn open(dir: &Path) -> io::Result<Self> {
        Ok(Self(Rc::new(Inner {
            dir: dir.to_owned(),
            file: RefCell::new(append(dir)?),
            is_stderr: Cell::new(false),
        })))
    }

    /// Makes the process's standard error this log, so that a panic's message lands in it.
    pub(crate) fn take_stderr(&self) {
        self.0.is_stderr.set(true);
        let _ = rustix::stdio::dup2_stderr(&*self.0.file.borrow());
    }

    pub(crate) fn line(&self, what: Arguments<'_>) {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let mut file = self.0.file.borrow_mut();
        let full = file.metadata().is_ok_and(|m| m.len() > LIMIT);
        if full
            && fs::rename(self.0.dir.join("log"), self.0.dir.join("log.1")).is_ok()
            && let Ok(new) = append(&self.0.dir)
        {
            *file = new;
            if self.0.is_stderr.get() {
                let _ = rustix::stdio::dup2_stderr(&*file);
            }
        }
        let line = format!("{}.{:03} {what}\n", now.as_secs(), now.subsec_millis());
        let _ = file.write_all(line.as_bytes());
    }
}

fn append(dir: &Path) -> io::Result<File> {
    File::options().create(true).append(true).open(dir.join("log"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_bounded() {
        let dir = tempfile::tempdir().unwrap();
        let log = Log::open(dir.path()).unwrap();
        let long = "x".repeat(4096);
        for _ in 0..200 {
            log.line(format_args!("{long}"));
        }
        for name in ["log", "log.1"] {
            assert!(fs::metadata(dir.path().join(name)).unwrap().len() < LIMIT + 8192);
        }
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2);
    }
}
