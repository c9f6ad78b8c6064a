//! The console's log: bounded, in two files, newest last.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;
use std::time::Instant;

use rustix::fs::{Mode, OFlags};

const NEW: &str = "console.log";
const OLD: &str = "console.log.1";
/// Each file's bound; together they are the log's 1 MiB.
const HALF: u64 = 512 * 1024;

/// The writing side, in the shim.
pub(crate) struct ConsoleLog {
    dir: OwnedFd,
    file: File,
    size: u64,
    budget: Budget,
}

impl ConsoleLog {
    /// Opens the log in the instance directory `dir`, going on where it ended.
    pub(crate) fn open(dir: OwnedFd) -> io::Result<Self> {
        let file = open(&dir)?;
        let size = file.metadata()?.len();
        Ok(Self { dir, file, size, budget: Budget::new() })
    }

    /// How many bytes may be taken now, so that a chattering guest costs the
    /// host little. Its writes block meanwhile, as on a serial line.
    pub(crate) fn allowance(&mut self) -> usize {
        self.budget.refill()
    }

    pub(crate) fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.budget.left = self.budget.left.saturating_sub(bytes.len());
        if self.size + bytes.len() as u64 > HALF {
            rustix::fs::renameat(&self.dir, NEW, &self.dir, OLD)?;
            self.file = open(&self.dir)?;
            self.size = 0;
        }
        self.file.write_all(bytes)?;
        self.size += bytes.len() as u64;
        Ok(())
    }
}

fn open(dir: impl AsFd) -> io::Result<File> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::APPEND | OFlags::CLOEXEC;
    Ok(rustix::fs::openat(dir, NEW, flags, Mode::from_raw_mode(0o600))?.into())
}

struct Budget {
    left: usize,
    at: Instant,
}

impl Budget {
    const BURST: usize = 1024 * 1024;
    const PER_SECOND: f64 = 256.0 * 1024.0;

    fn new() -> Self {
        Self { left: Self::BURST, at: Instant::now() }
    }

    fn refill(&mut self) -> usize {
        let now = Instant::now();
        let earned = (now - self.at).as_secs_f64() * Self::PER_SECOND;
        if earned >= 4096.0 {
            self.left = (self.left + earned as usize).min(Self::BURST);
            self.at = now;
        }
        self.left
    }
}

/// The last `most` bytes of the log in `dir`; none if there is no log.
pub(crate) fn tail(dir: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut out = read_tail(&dir.join(NEW), most)?;
    if out.len() < most {
        let mut before = read_tail(&dir.join(OLD), most - out.len())?;
        before.extend_from_slice(&out);
        out = before;
    }
    Ok(out)
}

fn read_tail(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut file = match fs::File::open(path) {
        Ok(f) => f,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(e),
    };
    let size = file.metadata()?.len();
    file.seek(SeekFrom::Start(size.saturating_sub(most as u64)))?;
    let mut out = Vec::new();
    file.take(most as u64).read_to_end(&mut out)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_is_bounded_and_its_tail_spans_both_files() {
        let dir = std::env::temp_dir().join(format!("console-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        let fd = OwnedFd::from(File::open(&dir).unwrap());
        let mut log = ConsoleLog::open(fd).unwrap();
        for n in 0..40_000u32 {
            log.append(format!("line {n:06} {}\n", "x".repeat(50)).as_bytes()).unwrap();
        }
        let total: u64 = fs::read_dir(&dir).unwrap().map(|e| e.unwrap().metadata().unwrap().len()).sum();
        let tail = tail(&dir, 600 * 1024).unwrap();
        fs::remove_dir_all(&dir).unwrap();
        assert!(total <= 2 * HALF, "{total}");
        assert_eq!(tail.len() as u64, (600 * 1024).min(total));
        assert!(tail.ends_with(format!("line 039999 {}\n", "x".repeat(50)).as_bytes()));
    }
}
