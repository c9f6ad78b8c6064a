//! The configuration file as a value that is always current.

use std::cell::{Cell, RefCell};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::{fs, io};

use crate::log::Log;

/// What tells one generation of the file from another without reading it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    inode: u64,
    modified: (i64, i64),
    changed: (i64, i64),
    size: u64,
}

impl Stamp {
    fn of(path: &Path) -> io::Result<Self> {
        let meta = fs::metadata(path)?;
        Ok(Self {
            inode: meta.ino(),
            modified: (meta.mtime(), meta.mtime_nsec()),
            changed: (meta.ctime(), meta.ctime_nsec()),
            size: meta.len(),
        })
    }
}

/// The newest generation of a file that parsed.
pub(crate) struct Generations<T> {
    path: PathBuf,
    parse: fn(&[u8]) -> Result<T, String>,
    /// The last generation looked at, good or bad; `None` while the file is missing.
    seen: Cell<Option<Stamp>>,
    current: RefCell<Rc<T>>,
    log: Log,
}

impl<T> Generations<T> {
    /// Reads the first generation, which must parse.
    pub(crate) fn open(
        path: PathBuf,
        parse: fn(&[u8]) -> Result<T, String>,
        log: Log,
    ) -> Result<Self, String> {
        let stamp = Stamp::of(&path).map_err(|e| e.to_string())?;
        let first = parse(&fs::read(&path).map_err(|e| e.to_string())?)?;
        Ok(Self { path, parse, seen: Cell::new(Some(stamp)), current: RefCell::new(Rc::new(first)), log })
    }

    /// The last generation that was read, without a look at the file.
    pub(crate) fn latest(&self) -> Rc<T> {
        self.current.borrow().clone()
    }

    /// The current generation: one `stat`, and a read if the file is another than the last time.
    pub(crate) fn current(&self) -> Rc<T> {
        let stamp = Stamp::of(&self.path).ok();
        // The stamp is taken before the read: a file replaced in between is read again next time.
        if stamp != self.seen.replace(stamp) {
            let read = fs::read(&self.path).map_err(|e| e.to_string());
            match read.and_then(|bytes| (self.parse)(&bytes)) {
                Ok(new) => *self.current.borrow_mut() = Rc::new(new),
                Err(why) => {
                    self.log.line(format_args!("keeping the former configuration: {why}"));
                }
            }
        }
        self.current.borrow().clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(bytes: &[u8]) -> Result<u32, String> {
        std::str::from_utf8(bytes).unwrap().parse().map_err(|_| "not a number".to_owned())
    }

    #[test]
    fn follows_the_file_and_keeps_the_last_good() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.json");
        let replace = |text: &str| {
            fs::write(dir.path().join("new"), text).unwrap();
            fs::rename(dir.path().join("new"), &path).unwrap();
        };
        replace("1");
        let log = Log::open(dir.path()).unwrap();
        let file = Generations::open(path.clone(), parse, log).unwrap();
        assert_eq!(*file.current(), 1);
        replace("2");
        assert_eq!(*file.current(), 2);
        replace("{half");
        assert_eq!(*file.current(), 2);
        assert_eq!(*file.current(), 2);
        fs::remove_file(&path).unwrap();
        assert_eq!(*file.current(), 2);
        replace("3");
        assert_eq!(*file.current(), 3);
        let said = fs::read_to_string(dir.path().join("log")).unwrap();
        assert_eq!(said.lines().count(), 2, "a bad file is logged once: {said}");
        assert!(said.contains("not a number"));
    }

    #[test]
    fn the_first_generation_must_be_good() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.json");
        let log = Log::open(dir.path()).unwrap();
        assert!(Generations::open(path.clone(), parse, log.clone()).is_err());
        fs::write(&path, "x").unwrap();
        assert!(Generations::open(path, parse, log).is_err());
    }
}
