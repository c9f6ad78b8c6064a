//! The kernel's FUSE protocol, as far as a few files of fixed names need it; see fuse(4) and
//! `linux/fuse.h`.

use std::fs::File;
use std::io::{self, IoSlice, Write};
use std::os::fd::{AsFd, AsRawFd, OwnedFd};

use rustix::mount::{FsMountFlags, FsOpenFlags, MountAttrFlags};

/// Number of the root directory.
pub(crate) const ROOT: u64 = 1;
/// Bytes of a request before its body.
pub(crate) const IN_HEADER: usize = 40;

/// What the kernel may ask.
pub(crate) mod op {
    pub(crate) const LOOKUP: u32 = 1;
    pub(crate) const FORGET: u32 = 2;
    pub(crate) const GETATTR: u32 = 3;
    pub(crate) const SETATTR: u32 = 4;
    pub(crate) const OPEN: u32 = 14;
    pub(crate) const READ: u32 = 15;
    pub(crate) const WRITE: u32 = 16;
    pub(crate) const STATFS: u32 = 17;
    pub(crate) const RELEASE: u32 = 18;
    pub(crate) const FSYNC: u32 = 20;
    pub(crate) const INIT: u32 = 26;
    pub(crate) const INTERRUPT: u32 = 36;
    pub(crate) const DESTROY: u32 = 38;
    pub(crate) const BATCH_FORGET: u32 = 42;
    pub(crate) const FALLOCATE: u32 = 43;
}

const ASYNC_READ: u32 = 1;
const BIG_WRITES: u32 = 1 << 5;
const ASYNC_DIO: u32 = 1 << 15;
const PARALLEL_DIROPS: u32 = 1 << 18;
const MAX_PAGES: u32 = 1 << 22;
const INIT_EXT: u32 = 1 << 30;
/// Of the second word: we know that a request may come twice.
const HAS_RESEND: u32 = 1 << 7;
pub(crate) const FOPEN_DIRECT_IO: u32 = 1;
pub(crate) const FOPEN_PARALLEL_DIRECT_WRITES: u32 = 1 << 6;
pub(crate) const NOTIFY_RESEND: i32 = 7;

/// A file system that is mounted nowhere yet, and the connection that serves it. `others`: all
/// may use it, as files' modes say; else root alone.
pub(crate) fn mount(others: bool, flags: MountAttrFlags) -> io::Result<(OwnedFd, OwnedFd)> {
    let door = OwnedFd::from(File::options().read(true).write(true).open("/dev/fuse")?);
    let fs = rustix::mount::fsopen("fuse", FsOpenFlags::FSOPEN_CLOEXEC)?;
    let set = |key: &str, value: &str| rustix::mount::fsconfig_set_string(fs.as_fd(), key, value);
    set("source", "kumobako")?;
    set("fd", &door.as_raw_fd().to_string())?;
    set("rootmode", "40000")?;
    set("user_id", "0")?;
    set("group_id", "0")?;
    if others {
        rustix::mount::fsconfig_set_flag(fs.as_fd(), "allow_other")?;
        rustix::mount::fsconfig_set_flag(fs.as_fd(), "default_permissions")?;
    }
    rustix::mount::fsconfig_create(fs.as_fd())?;
    let flags = flags | MountAttrFlags::MOUNT_ATTR_NODEV | MountAttrFlags::MOUNT_ATTR_NOSUID;
    let mount = rustix::mount::fsmount(fs.as_fd(), FsMountFlags::FSMOUNT_CLOEXEC, flags)?;
    Ok((mount, door))
}

pub(crate) fn u32_at(b: &[u8], at: usize) -> u32 {
    b.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_ne_bytes)
}

pub(crate) fn u64_at(b: &[u8], at: usize) -> u64 {
    b.get(at..at + 8).and_then(|b| b.try_into().ok()).map_or(0, u64::from_ne_bytes)
}

/// Builds the body of an answer.
#[derive(Default)]
pub(crate) struct Words(pub(crate) Vec<u8>);

impl Words {
    pub(crate) fn u16(mut self, n: u16) -> Self {
        self.0.extend(n.to_ne_bytes());
        self
    }
    pub(crate) fn u32(mut self, n: u32) -> Self {
        self.0.extend(n.to_ne_bytes());
        self
    }
    pub(crate) fn u64(mut self, n: u64) -> Self {
        self.0.extend(n.to_ne_bytes());
        self
    }
    pub(crate) fn bytes(mut self, b: &[u8]) -> Self {
        self.0.extend(b);
        self
    }
}

/// What comes before the body of an answer to request `unique`.
pub(crate) fn header(unique: u64, error: i32, body: usize) -> Vec<u8> {
    Words::default().u32((16 + body) as u32).bytes(&error.to_ne_bytes()).u64(unique).0
}

/// Sends the answer to request `unique`: a body, or an error number.
pub(crate) fn answer(mut fuse: &File, unique: u64, result: Result<&[u8], i32>) -> io::Result<()> {
    let (error, body) = match result {
        Ok(body) => (0, body),
        Err(e) => (-e, &[][..]),
    };
    let header = header(unique, error, body.len());
    answered(fuse.write_vectored(&[IoSlice::new(&header), IoSlice::new(body)]), header.len() + body.len())
}

/// What became of an answer of `bytes`, header included, of which so many were taken.
pub(crate) fn answered(taken: io::Result<usize>, bytes: usize) -> io::Result<()> {
    match taken {
        Ok(n) if n == bytes => Ok(()),
        Ok(_) => Err(io::ErrorKind::WriteZero.into()),
        Err(e) => match e.raw_os_error() {
            // Nobody waits for it any more.
            Some(libc::ENOENT | libc::ENODEV | libc::EINVAL) => Ok(()),
            _ => Err(e),
        },
    }
}

/// What is told of a file: its number, bytes, type and mode, owner.
pub(crate) fn attr(node: u64, size: u64, mode: u32, owner: u32) -> Vec<u8> {
    let times = [0; 36];
    Words::default()
        .u64(node)
        .u64(size)
        .u64(size / 512)
        .bytes(&times)
        .u32(mode)
        .u32(1)
        .u32(owner)
        .u32(owner)
        .u32(0)
        .u32(4096)
        .u32(0)
        .0
}

/// The answer to [`op::INIT`], for who reads requests of `most` bytes and 4 KiB.
pub(crate) fn init(body: &[u8], most: usize) -> Vec<u8> {
    let theirs = u32_at(body, 12);
    let ours = ASYNC_READ | BIG_WRITES | ASYNC_DIO | PARALLEL_DIROPS | MAX_PAGES | INIT_EXT;
    let flags = theirs & ours;
    let more = if theirs & INIT_EXT > 0 { u32_at(body, 16) & HAS_RESEND } else { 0 };
    Words::default()
        .u32(7)
        .u32(u32_at(body, 4).min(38))
        .u32(u32_at(body, 8))
        .u32(flags)
        .u16(64)
        .u16(48)
        .u32(most as u32)
        .u32(1)
        .u16((most / 4096) as u16)
        .u16(0)
        .u32(more)
        .bytes(&[0; 28])
        .0
}

/// What STATFS answers: so many blocks of `size` bytes, none of them free.
pub(crate) fn statfs(blocks: u64, files: u64, size: u32) -> Vec<u8> {
    let name_length = 64;
    Words::default()
        .u64(blocks)
        .u64(0)
        .u64(0)
        .u64(files)
        .u64(0)
        .u32(size)
        .u32(name_length)
        .u32(size)
        .bytes(&[0; 28])
        .0
}

pub(crate) fn errno(e: &io::Error) -> i32 {
    e.raw_os_error().unwrap_or(libc::EIO)
}
