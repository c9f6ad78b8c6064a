//! The root disk: as large as it was asked for, and no larger.
//!
//! What a guest changes of its image is in an ext4 file system of its own, in a sparse file of
//! the root volume's size, by a loop device. A guest that fills it gets `ENOSPC`, as on a disk of
//! that size. The guest has no access to the device, so the file system is only what the kernel
//! wrote, and needs no check.
//!
//! Whoever has it mounted holds the file's lock, through the loop device, until the last mount
//! is gone: nobody mounts it twice.

use std::fs::{self, File};
use std::io;
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, Mode, OFlags};
use rustix::mount::{FsMountFlags, FsOpenFlags, MountAttrFlags};

use super::{InstanceSpec, sys};
use crate::image;
use crate::volume::loops;

/// Name of the file in the instance's directory.
const FILE: &str = "rw.img";
/// How long the last mount may take to be gone.
const PATIENCE: Duration = Duration::from_secs(15);
/// Bytes of a block.
const BLOCK: u64 = 4096;
/// Of its journal.
const JOURNAL_MIB: u32 = 16;

/// A root disk that is mounted.
pub(super) struct RootDisk {
    file: File,
    device: File,
    /// Attached nowhere yet; owners of files are as they are on the disk.
    pub(super) mount: OwnedFd,
}

/// Whether the instance in `dir` has such a disk, and not a plain directory.
pub(super) fn exists(dir: &Path) -> bool {
    dir.join(FILE).exists()
}

/// Mounts the instance's root disk, which is made if it isn't there. None where the spec asks
/// for a plain directory, or the instance has one since before there were disks.
pub(super) fn mount(spec: &InstanceSpec) -> io::Result<Option<RootDisk>> {
    let directory = !exists(&spec.dir) && spec.dir.join("rw/up").exists();
    if spec.root_bytes == 0 || directory {
        return Ok(None);
    }
    if !exists(&spec.dir) {
        make(spec)?;
    }
    mount_file(&spec.dir, spec.root_bytes).map(Some)
}

/// Mounts the root disk of the instance in `dir`, as it is.
pub(super) fn open(dir: &Path) -> io::Result<RootDisk> {
    mount_file(dir, 0)
}

/// Mounts it, made this large if it is smaller.
fn mount_file(dir: &Path, bytes: u64) -> io::Result<RootDisk> {
    let path = dir.join(FILE);
    let file = File::options().read(true).write(true).open(&path).map_err(|e| named(&path, e))?;
    let deadline = Instant::now() + PATIENCE;
    while let Err(e) = rustix::fs::flock(&file, FlockOperation::NonBlockingLockExclusive) {
        if Instant::now() > deadline {
            return Err(named(&path, e.into()));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    if blocks(&file)? * BLOCK < bytes {
        file.set_len(bytes)?;
        run("/sbin/e2fsck", &["-f", "-y"], &path, 1)?;
        run("/sbin/resize2fs", &["-f"], &path, 0)?;
    }
    let (device, _) = loops::attach(&file, dir, "root", false)?;
    let fs = rustix::mount::fsopen("ext4", FsOpenFlags::FSOPEN_CLOEXEC)?;
    let source = format!("/proc/self/fd/{}", device.as_raw_fd());
    rustix::mount::fsconfig_set_string(fs.as_fd(), "source", source)?;
    rustix::mount::fsconfig_set_string(fs.as_fd(), "errors", "remount-ro")?;
    // What is deleted is given back to the machine; what was never written is not zeroed.
    for option in ["discard", "noinit_itable"] {
        rustix::mount::fsconfig_set_flag(fs.as_fd(), option)?;
    }
    rustix::mount::fsconfig_create(fs.as_fd()).map_err(|e| named(&path, e.into()))?;
    let flags = MountAttrFlags::MOUNT_ATTR_NODEV;
    let mount = rustix::mount::fsmount(fs.as_fd(), FsMountFlags::FSMOUNT_CLOEXEC, flags)?;
    let disk = RootDisk { file, device, mount };
    for name in ["up", "wk"] {
        match rustix::fs::mkdirat(&disk.mount, name, Mode::from_raw_mode(0o755)) {
            Ok(()) | Err(rustix::io::Errno::EXIST) => {}
            Err(e) => return Err(named(&path, e.into())),
        }
    }
    Ok(disk)
}

impl RootDisk {
    /// The upper layer's directory.
    pub(super) fn upper(&self) -> io::Result<OwnedFd> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        Ok(rustix::fs::openat(&self.mount, "up", flags, Mode::empty())?)
    }

    /// Makes it this large, if it is smaller, under the running guest. The kernel demands
    /// `CAP_SYS_RESOURCE` for that; without it (root in a container, say), the file system grows
    /// when the instance starts next.
    pub(super) fn grow(&self, bytes: u64) -> io::Result<()> {
        if self.file.metadata()?.len() < bytes {
            self.file.set_len(bytes)?;
            loops::refresh(&self.device)?;
        }
        if blocks(&self.file)? * BLOCK >= bytes {
            return Ok(());
        }
        // The mount's own descriptor is only a path.
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let top = rustix::fs::openat(&self.mount, ".", flags, Mode::empty())?;
        match sys::grow_ext4(top.as_fd(), bytes / BLOCK) {
            Err(e) if e.raw_os_error() == Some(libc::EPERM) => {
                eprintln!("the root disk can't grow while it is used; it will at the next start");
                Ok(())
            }
            r => r,
        }
    }
}

/// Blocks of the file system, by its superblock (`s_blocks_count`).
fn blocks(file: &File) -> io::Result<u64> {
    let mut half = [0; 4];
    let mut at = |offset: u64| -> io::Result<u64> {
        file.read_exact_at(&mut half, 1024 + offset)?;
        Ok(u32::from_le_bytes(half).into())
    };
    Ok(at(0x4)? | at(0x150)? << 32)
}

/// A copy of an empty file system of this size: making one anew takes ten times as long.
fn make(spec: &InstanceSpec) -> io::Result<()> {
    let blanks = &spec.blanks;
    fs::create_dir_all(blanks)?;
    let blank = blanks.join(format!("{}.ext4", spec.root_bytes));
    if !blank.exists() {
        let new = blanks.join(format!("{}.{}", spec.root_bytes, rustix::process::getpid().as_raw_nonzero()));
        let made = format(&new, spec.root_bytes).and_then(|()| fs::rename(&new, &blank));
        if made.is_err() {
            let _ = fs::remove_file(&new);
        }
        made?;
    }
    let (new, file): (PathBuf, _) = (spec.dir.join("rw.new"), spec.dir.join(FILE));
    let _ = fs::remove_file(&new);
    image::copy_file(&blank, &new, spec.root_bytes)?;
    fs::rename(new, file)
}

fn format(path: &Path, bytes: u64) -> io::Result<()> {
    File::create(path)?.set_len(bytes)?;
    let journal = format!("size={JOURNAL_MIB}");
    // With no room set aside for descriptors it still grows, by other means (meta_bg).
    let arguments = [
        "-q",
        "-F",
        "-m",
        "1",
        "-b",
        "4096",
        "-O",
        "^resize_inode",
        "-J",
        &journal,
        "-E",
        "lazy_itable_init=1,lazy_journal_init=1,nodiscard,root_owner=0:0",
    ];
    run("/sbin/mkfs.ext4", &arguments, path, 0)
}

/// Runs a program of e2fsprogs; exit codes up to `good` are well.
fn run(program: &str, arguments: &[&str], path: &Path, good: i32) -> io::Result<()> {
    done(program, Command::new(program).args(arguments).arg(path), good)
}

/// Runs a program of e2fsprogs that does well or not.
pub(super) fn run_plain(program: &str, arguments: &[&str]) -> io::Result<()> {
    done(program, Command::new(program).args(arguments), 0)
}

pub(super) fn done(program: &str, command: &mut Command, good: i32) -> io::Result<()> {
    let out = command.env_clear().stdin(Stdio::null()).output()?;
    match out.status.code() {
        Some(code) if code <= good => Ok(()),
        _ => Err(io::Error::other(format!("{program}: {}", String::from_utf8_lossy(&out.stderr).trim()))),
    }
}

fn named(path: &Path, e: io::Error) -> io::Error {
    io::Error::new(e.kind(), format!("{}: {e}", path.display()))
}
