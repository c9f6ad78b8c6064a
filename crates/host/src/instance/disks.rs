//! Block devices an instance has beside its root: what the guest sees of them.
//!
//! Their nodes are made in the guest's `/dev`, where only the host's root can. `/sys/block`,
//! `/sys/class/block` and `/sys/dev/block` are directories of ours in which the guest finds its
//! own devices by the names it knows, and no others.

use std::fs;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{AtFlags, CWD, FileType, Gid, Mode, OFlags, ResolveFlags, Uid};
use serde::{Deserialize, Serialize};

use super::{InstanceSpec, sys};
use crate::bpf::devices::Guard;
use crate::volume::partitions::{self, Known};

/// A block device for a guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disk {
    /// What the disk is, whatever its name.
    pub serial: String,
    /// Name in `/dev`.
    pub name: String,
    /// Further names, relative to `/dev`: symbolic links.
    pub links: Vec<String>,
    /// Of the host's device.
    pub major: u32,
    pub minor: u32,
    /// Bytes.
    pub size: u64,
}

/// Where the shim's stage has what is shown below `/sys`.
pub(super) const BLOCK: &str = "/disks/block";
pub(super) const BY_NUMBER: &str = "/disks/dev";

/// Debian's group `disk`, by number.
const GROUP: u32 = 6;
/// Longest name.
const LONGEST: usize = 100;

impl Disk {
    fn part_name(&self, number: u32) -> String {
        let digit = self.name.ends_with(|c: char| c.is_ascii_digit());
        format!("{}{}{number}", self.name, if digit { "p" } else { "" })
    }

    pub(super) fn parts(&self) -> Vec<Known> {
        partitions::known(self.major, self.minor)
    }

    /// Whether a device number is this disk's, or one of its parts'.
    pub(super) fn has(&self, device: u64) -> bool {
        let is = |major, minor| rustix::fs::makedev(major, minor) == device;
        is(self.major, self.minor) || self.parts().iter().any(|p| is(p.major, p.minor))
    }

    /// # Errors
    /// A name that is not one plain path below `/dev`.
    pub(super) fn check(&self) -> io::Result<()> {
        let plain = |s: &str| {
            !s.is_empty()
                && s.len() <= LONGEST
                && !s.starts_with('.')
                && s.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
        };
        let good = plain(&self.name) && self.links.iter().all(|l| l.split('/').all(plain));
        if good { Ok(()) } else { Err(io::Error::other(format!("{:?} is no device's name", self.name))) }
    }
}

/// Shows the guest a disk, or shows it anew.
pub(super) fn show(spec: &InstanceSpec, disk: &Disk, guard: Option<&Guard>) -> io::Result<()> {
    take_away(disk)?;
    let dev = dev()?;
    let parts = disk.parts();
    node(&dev, &disk.name, disk.major, disk.minor, spec.uid_base)?;
    for part in &parts {
        node(&dev, &disk.part_name(part.part.number), part.major, part.minor, spec.uid_base)?;
    }
    for link in &disk.links {
        if let Err(e) = symlink(&dev, link, &disk.name, spec.uid_base) {
            // The guest may keep something of its own there.
            eprintln!("/dev/{link}: {e}");
        }
    }
    describe(disk, &parts)?;
    allow(guard)
}

/// Takes a disk out of the guest's sight. What it has open stays open.
pub(super) fn hide(disk: &Disk, guard: Option<&Guard>) -> io::Result<()> {
    take_away(disk)?;
    allow(guard)
}

/// Has the guest open what it is shown, by whatever name it keeps it, and nothing else.
pub(super) fn allow(guard: Option<&Guard>) -> io::Result<()> {
    let Some(guard) = guard else { return Ok(()) };
    let numbers = |dir: &Path| -> Option<(u32, u32)> {
        let text = fs::read_to_string(dir.join("dev")).ok()?;
        let (major, minor) = text.trim().split_once(':')?;
        Some((major.parse().ok()?, minor.parse().ok()?))
    };
    let below = |dir: &Path| fs::read_dir(dir).into_iter().flatten().flatten().map(|e| e.path());
    let mut all = Vec::new();
    for disk in below(Path::new(BLOCK)) {
        all.extend(numbers(&disk));
        all.extend(below(&disk).filter_map(|part| numbers(&part)));
    }
    guard.set(&all)
}

/// Has only these shown: a process of the shim's may have shown one that was hidden meanwhile.
pub(super) fn settle(disks: &[Disk], guard: Option<&Guard>) -> io::Result<()> {
    for entry in fs::read_dir(BLOCK)?.flatten() {
        if !disks.iter().any(|d| entry.file_name() == *d.name) {
            fs::remove_dir_all(entry.path())?;
        }
    }
    allow(guard)
}

fn take_away(disk: &Disk) -> io::Result<()> {
    let dev = dev()?;
    let mut gone: Vec<String> = disk.links.clone();
    gone.push(disk.name.clone());
    let shown = PathBuf::from(BLOCK).join(&disk.name);
    for entry in fs::read_dir(&shown).into_iter().flatten().flatten() {
        if entry.path().join("partition").exists()
            && let Ok(name) = entry.file_name().into_string()
        {
            gone.push(name);
        }
    }
    for path in gone {
        let (dir, name) = path.rsplit_once('/').unwrap_or((".", &path));
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let how = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS;
        if let Ok(dir) = rustix::fs::openat2(&dev, dir, flags, Mode::empty(), how) {
            let _ = rustix::fs::unlinkat(&dir, name, AtFlags::empty());
        }
    }
    let _ = fs::remove_dir_all(shown);
    for entry in fs::read_dir(BY_NUMBER)?.flatten() {
        if dangles(&fs::read_link(entry.path()).unwrap_or_default()) {
            let _ = fs::remove_file(entry.path());
        }
    }
    Ok(())
}

/// Whether a link of [`BY_NUMBER`] leads to nothing any more.
fn dangles(leads: &Path) -> bool {
    match leads.strip_prefix("../../block") {
        Ok(rest) => !Path::new(BLOCK).join(rest).exists(),
        Err(_) => true,
    }
}

fn dev() -> io::Result<OwnedFd> {
    let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
    Ok(rustix::fs::openat(CWD, "/dev", flags, Mode::empty())?)
}

fn node(dev: &OwnedFd, name: &str, major: u32, minor: u32, base: u32) -> io::Result<()> {
    let _ = rustix::fs::unlinkat(dev, name, AtFlags::empty());
    sys::set_umask(0);
    let number = rustix::fs::makedev(major, minor);
    let made = rustix::fs::mknodat(dev, name, FileType::BlockDevice, Mode::from_raw_mode(0o660), number);
    sys::set_umask(0o022);
    made?;
    own(dev, name, base, base + GROUP)
}

/// `/dev` is the guest's, who may have put links anywhere: none is followed.
fn own(dir: impl AsFd, name: &str, uid: u32, gid: u32) -> io::Result<()> {
    let (uid, gid) = (Uid::from_raw(uid), Gid::from_raw(gid));
    Ok(rustix::fs::chownat(dir, name, Some(uid), Some(gid), AtFlags::SYMLINK_NOFOLLOW)?)
}

fn symlink(dev: &OwnedFd, path: &str, to: &str, base: u32) -> io::Result<()> {
    let mut names: Vec<&str> = path.split('/').collect();
    let name = names.pop().unwrap_or_default();
    let mut dir = dev.try_clone()?;
    for part in &names {
        if rustix::fs::mkdirat(&dir, *part, Mode::from_raw_mode(0o755)).is_ok() {
            own(&dir, part, base, base)?;
        }
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        dir = rustix::fs::openat(&dir, *part, flags, Mode::empty())?;
    }
    let _ = rustix::fs::unlinkat(&dir, name, AtFlags::empty());
    let to = format!("{}{to}", "../".repeat(names.len()));
    rustix::fs::symlinkat(to, &dir, name)?;
    own(&dir, name, base, base)
}

/// The disk's directory below `/sys/block`, as far as lsblk(8), fdisk(8) and mkfs(8) look at it.
fn describe(disk: &Disk, parts: &[Known]) -> io::Result<()> {
    let home = PathBuf::from(BLOCK).join(&disk.name);
    for dir in ["queue", "holders", "slaves", "device"] {
        fs::create_dir_all(home.join(dir))?;
    }
    let put = |path: PathBuf, value: &str| fs::write(path, format!("{value}\n"));
    let link = |major: u32, minor: u32, to: &str| -> io::Result<()> {
        let path = PathBuf::from(BY_NUMBER).join(format!("{major}:{minor}"));
        let _ = fs::remove_file(&path);
        std::os::unix::fs::symlink(format!("../../block/{to}"), path)
    };
    for (file, value) in [
        ("dev", format!("{}:{}", disk.major, disk.minor)),
        ("size", (disk.size / 512).to_string()),
        ("ro", "0".into()),
        ("removable", "0".into()),
        ("hidden", "0".into()),
        ("range", "256".into()),
        ("ext_range", "256".into()),
        ("alignment_offset", "0".into()),
        ("discard_alignment", "0".into()),
        ("device/serial", disk.serial.clone()),
        ("queue/rotational", "0".into()),
        ("queue/logical_block_size", "512".into()),
        ("queue/physical_block_size", "512".into()),
        ("queue/hw_sector_size", "512".into()),
        ("queue/minimum_io_size", "512".into()),
        ("queue/optimal_io_size", "0".into()),
        ("queue/discard_granularity", "4096".into()),
        ("queue/discard_max_bytes", "4294966784".into()),
        ("queue/discard_zeroes_data", "0".into()),
        ("queue/scheduler", "[none]".into()),
        ("queue/nr_requests", "128".into()),
        ("queue/add_random", "0".into()),
        ("queue/write_cache", "write back".into()),
        ("queue/zoned", "none".into()),
        ("queue/dax", "0".into()),
    ] {
        put(home.join(file), &value)?;
    }
    link(disk.major, disk.minor, &disk.name)?;
    for known in parts {
        let part = known.part;
        let name = disk.part_name(part.number);
        let dir = home.join(&name);
        fs::create_dir_all(dir.join("holders"))?;
        for (file, value) in [
            ("dev", format!("{}:{}", known.major, known.minor)),
            ("size", part.sectors.to_string()),
            ("start", part.start.to_string()),
            ("partition", part.number.to_string()),
            ("ro", "0".into()),
        ] {
            put(dir.join(file), &value)?;
        }
        link(known.major, known.minor, &format!("{}/{name}", disk.name))?;
    }
    Ok(())
}

/// What the shim of the instance in `dir` shows its guest.
pub(super) fn read(dir: &Path) -> Vec<Disk> {
    fs::read(dir.join("disks.json")).ok().and_then(|b| serde_json::from_slice(&b).ok()).unwrap_or_default()
}

/// The disks a guest should have, and those that it is known to have.
///
/// A container has what lies in its `/dev`. A running virtual machine has what its monitor says: a disk is let
/// go of when the guest has let go of it.
pub(super) struct Shown {
    dir: OwnedFd,
    machine: bool,
    disks: Vec<Disk>,
    /// Taken away, but not out of the machine yet.
    leaving: Vec<Disk>,
}

impl Shown {
    /// None yet: what the last shim showed its guest, this one has yet to be told of.
    pub(super) fn begin(dir: &OwnedFd, machine: bool) -> io::Result<Self> {
        record(dir, "disks", &[])?;
        Ok(Self { dir: dir.try_clone()?, machine, disks: Vec::new(), leaving: Vec::new() })
    }

    pub(super) fn disks(&self) -> &[Disk] {
        &self.disks
    }

    pub(super) fn attach(
        &mut self,
        spec: &InstanceSpec,
        disk: Disk,
        guard: Option<&Guard>,
        running: bool,
    ) -> io::Result<()> {
        disk.check()?;
        let taken = |d: &&Disk| d.serial != disk.serial && d.name == disk.name;
        if let Some(other) = self.disks.iter().find(taken) {
            return Err(io::Error::other(format!("{} is {} already", disk.name, other.serial)));
        }
        if let Some(n) = self.disks.iter().position(|d| d.serial == disk.serial) {
            hide(&self.disks.remove(n), guard)?;
        }
        show(spec, &disk, guard)?;
        self.disks.push(disk);
        self.changed(running)
    }

    pub(super) fn detach(&mut self, serial: &str, guard: Option<&Guard>, running: bool) -> io::Result<()> {
        let Some(n) = self.disks.iter().position(|d| d.serial == serial) else { return Ok(()) };
        hide(&self.disks[n], guard)?;
        let disk = self.disks.remove(n);
        if self.machine && running {
            self.leaving.push(disk);
        }
        self.changed(running)
    }

    /// In a new boot's `/dev`.
    pub(super) fn show_again(&self, spec: &InstanceSpec, guard: Option<&Guard>) -> io::Result<()> {
        self.disks.iter().try_for_each(|disk| show(spec, disk, guard))
    }

    /// The monitor says what it has, by serials.
    pub(super) fn has(&mut self, serials: &str) -> io::Result<()> {
        let serials: Vec<&str> = serials.trim().split(',').collect();
        let there = |d: &&Disk| serials.contains(&d.serial.as_str());
        self.leaving.retain(|d| serials.contains(&d.serial.as_str()));
        let all: Vec<Disk> = self.disks.iter().filter(there).chain(&self.leaving).cloned().collect();
        record(&self.dir, "disks", &all)
    }

    /// Nothing runs that could hold on to one.
    pub(super) fn ended(&mut self) {
        self.leaving.clear();
        if self.machine
            && let Err(e) = record(&self.dir, "disks", &self.disks)
        {
            eprintln!("disks.json: {e}");
        }
    }

    fn changed(&self, running: bool) -> io::Result<()> {
        if self.machine {
            let host = OwnedFd::from(fs::File::open("/host")?);
            record(&host, "disks", &self.disks)?;
            if running {
                return Ok(());
            }
        }
        record(&self.dir, "disks", &self.disks)
    }
}

/// For all to read who can reach the directory.
fn record(dir: &OwnedFd, name: &str, disks: &[Disk]) -> io::Result<()> {
    use std::io::Write;
    let (new, name) = (format!("{name}.new"), format!("{name}.json"));
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::TRUNC | OFlags::CLOEXEC;
    let file = rustix::fs::openat(dir, new.as_str(), flags, Mode::from_raw_mode(0o644))?;
    fs::File::from(file).write_all(&serde_json::to_vec(disks).map_err(io::Error::other)?)?;
    Ok(rustix::fs::renameat(dir, new.as_str(), dir, name.as_str())?)
}
