//! The parts of a disk, by its partition table.
//!
//! The table is read by partx(8), the kernel is told the parts one by one (`BLKPG`). So they are
//! also there where the kernel was built to read no tables, and while somebody has the disk for
//! himself, as fdisk(8) has.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::sys;

/// One part. In sectors of 512 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) number: u32,
    pub(crate) start: u64,
    pub(crate) sectors: u64,
}

/// A part that the kernel has, and its device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) part: Part,
    pub(crate) major: u32,
    pub(crate) minor: u32,
}

/// Most parts of a disk.
const MOST: u32 = 128;
/// Types of what only holds further parts, of which the kernel shows the beginning.
const EXTENDED: [&str; 3] = ["0x5", "0xf", "0x85"];
const SECTOR: u64 = 512;

impl Part {
    /// One as somebody asks for it, in bytes.
    ///
    /// # Errors
    /// `EINVAL` where the kernel would not take it either.
    pub(crate) fn of_bytes(number: i32, start: i64, length: i64) -> io::Result<Self> {
        let good = |n: i64| u64::try_from(n).ok().filter(|n| n % SECTOR == 0).map(|n| n / SECTOR);
        match (u32::try_from(number), good(start), good(length)) {
            (Ok(number @ 1..=MOST), Some(start), Some(sectors)) => Ok(Self { number, start, sectors }),
            _ => Err(io::Error::from_raw_os_error(libc::EINVAL)),
        }
    }
}

/// What the kernel has of the disk with these numbers.
pub(crate) fn known(major: u32, minor: u32) -> Vec<Known> {
    let home = PathBuf::from(format!("/sys/dev/block/{major}:{minor}"));
    let number = |dir: &Path, file: &str| -> Option<u64> {
        fs::read_to_string(dir.join(file)).ok()?.trim().parse().ok()
    };
    let one = |dir: &Path| {
        let number_of = number(dir, "partition")?.try_into().ok()?;
        let dev = fs::read_to_string(dir.join("dev")).ok()?;
        let (major, minor) = dev.trim().split_once(':')?;
        let part = Part { number: number_of, start: number(dir, "start")?, sectors: number(dir, "size")? };
        Some(Known { part, major: major.parse().ok()?, minor: minor.parse().ok()? })
    };
    let entries = fs::read_dir(home).into_iter().flatten().flatten();
    let mut all: Vec<Known> = entries.filter_map(|e| one(&e.path())).collect();
    all.sort_by_key(|k| k.part.number);
    all
}

/// The parts by the disk's table; none where it has no table that is known.
pub(crate) fn table(device: &File) -> io::Result<Vec<Part>> {
    // Both kinds that are known begin with a boot sector's mark.
    let mut mark = [0; 2];
    device.read_exact_at(&mut mark, SECTOR - 2)?;
    if mark != [0x55, 0xaa] {
        return Ok(Vec::new());
    }
    let out = Command::new("/usr/bin/partx")
        .args(["--raw", "--noheadings", "--output", "NR,START,SECTORS,TYPE", "/proc/self/fd/0"])
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::from(device.try_clone()?))
        .output()?;
    if !out.status.success() {
        let why = String::from_utf8_lossy(&out.stderr).trim().to_owned();
        return if why.ends_with("failed to read partition table") {
            Ok(Vec::new())
        } else {
            Err(io::Error::other(why))
        };
    }
    Ok(parse(&String::from_utf8_lossy(&out.stdout)))
}

fn parse(text: &str) -> Vec<Part> {
    let one = |line: &str| {
        let mut words = line.split_whitespace();
        let number = words.next()?.parse().ok().filter(|n| (1..=MOST).contains(n))?;
        let (start, sectors) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        let extended = words.next().is_some_and(|t| EXTENDED.contains(&t));
        Some(Part { number, start, sectors: if extended { 2 } else { sectors } })
    };
    text.lines().filter_map(one).collect()
}

/// Has the kernel show these parts of the disk, and no others.
///
/// # Errors
/// `EBUSY` where one that is to go, or to be another, is in use; the rest is done.
pub(crate) fn set(device: &File, known: &[Known], wanted: &[Part]) -> io::Result<()> {
    let mut failure = Ok(());
    let mut there: Vec<u32> = Vec::new();
    for old in known.iter().map(|k| k.part) {
        let new = wanted.iter().find(|w| w.number == old.number);
        if new == Some(&old) {
            there.push(old.number);
            continue;
        }
        match (sys::delete_part(device, old), new) {
            (Ok(()), _) => {}
            // In use: it can become larger where it is.
            (Err(e), Some(new)) if busy(&e) && new.start == old.start => {
                there.push(old.number);
                failure = failure.and(sys::resize_part(device, *new));
            }
            (Err(e), _) => {
                there.push(old.number);
                failure = failure.and(Err(e));
            }
        }
    }
    for new in wanted.iter().filter(|w| !there.contains(&w.number)) {
        failure = failure.and(sys::add_part(device, *new));
    }
    failure
}

pub(crate) fn add(device: &File, part: Part) -> io::Result<()> {
    sys::add_part(device, part)
}

pub(crate) fn delete(device: &File, part: Part) -> io::Result<()> {
    sys::delete_part(device, part)
}

/// Makes a part that may be in use as large as this.
pub(crate) fn resize(device: &File, part: Part) -> io::Result<()> {
    sys::resize_part(device, part)
}

fn busy(e: &io::Error) -> bool {
    e.raw_os_error() == Some(libc::EBUSY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_as_partx_tells_it() {
        let part = |number, start, sectors| Part { number, start, sectors };
        let text = "1 2048 40960 0x83\n2 43008 20480 0x5\n5 45056 8192 0x83\n";
        assert_eq!(parse(text), [part(1, 2048, 40960), part(2, 43008, 2), part(5, 45056, 8192)]);
        let uuid = "1 2048 4096 0fc63daf-8483-4772-8e79-3d69d8477de4\n300 1 2 3\n";
        assert_eq!(parse(uuid), [part(1, 2048, 4096)]);
        assert_eq!(parse(""), []);
    }

    #[test]
    fn only_whole_sectors_are_a_part() {
        assert_eq!(Part::of_bytes(1, 512, 1024).unwrap(), Part { number: 1, start: 1, sectors: 2 });
        for (number, start, length) in
            [(0, 512, 512), (129, 512, 512), (1, 100, 512), (1, -512, 512), (1, 0, 7)]
        {
            assert!(Part::of_bytes(number, start, length).is_err());
        }
    }
}
