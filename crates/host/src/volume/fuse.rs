//! A volume's blocks as the one file of a FUSE file system: what a loop device is put on.
//!
//! The kernel's protocol as far as one file of fixed names needs it; see fuse(4) and
//! `linux/fuse.h`. Requests may be answered in any order by any number of threads.

use std::fs::File;
use std::io::{self, IoSlice, Read, Write};
use std::os::fd::OwnedFd;
use std::sync::Arc;

use super::cow::{BLOCK, Cow};

/// Name of the file.
pub(super) const FILE: &str = "disk";
/// Most bytes of one read or write.
const MOST: usize = 1 << 20;
/// Requests are read into this: the headers and the most bytes.
const BUFFER: usize = MOST + 4096;
const ROOT: u64 = 1;
const DISK: u64 = 2;
const IN_HEADER: usize = 40;

mod op {
    pub(super) const LOOKUP: u32 = 1;
    pub(super) const FORGET: u32 = 2;
    pub(super) const GETATTR: u32 = 3;
    pub(super) const SETATTR: u32 = 4;
    pub(super) const OPEN: u32 = 14;
    pub(super) const READ: u32 = 15;
    pub(super) const WRITE: u32 = 16;
    pub(super) const STATFS: u32 = 17;
    pub(super) const RELEASE: u32 = 18;
    pub(super) const FSYNC: u32 = 20;
    pub(super) const INIT: u32 = 26;
    pub(super) const INTERRUPT: u32 = 36;
    pub(super) const DESTROY: u32 = 38;
    pub(super) const BATCH_FORGET: u32 = 42;
    pub(super) const FALLOCATE: u32 = 43;
}

const ASYNC_READ: u32 = 1;
const BIG_WRITES: u32 = 1 << 5;
const ASYNC_DIO: u32 = 1 << 15;
const PARALLEL_DIROPS: u32 = 1 << 18;
const MAX_PAGES: u32 = 1 << 22;
const INIT_EXT: u32 = 1 << 30;
/// Of the second word: we know that a request may come twice.
const HAS_RESEND: u32 = 1 << 7;
const FOPEN_DIRECT_IO: u32 = 1;
const FOPEN_PARALLEL_DIRECT_WRITES: u32 = 1 << 6;
const NOTIFY_RESEND: i32 = 7;

/// Asks the kernel to send again what was taken by a process that is no more.
pub(super) fn ask_again(fuse: &OwnedFd) -> io::Result<()> {
    let mut header = Vec::with_capacity(16);
    header.extend(16_u32.to_ne_bytes());
    header.extend(NOTIFY_RESEND.to_ne_bytes());
    header.extend(0_u64.to_ne_bytes());
    let mut fuse = File::from(fuse.try_clone()?);
    fuse.write_all(&header)
}

/// Serves requests from `fuse` until the file system is gone (`Ok`).
pub(super) fn serve(fuse: OwnedFd, cow: &Arc<Cow>) -> io::Result<()> {
    let mut session = Session { fuse: File::from(fuse), cow: cow.clone(), out: vec![0; MOST] };
    let mut buffer = vec![0; BUFFER];
    loop {
        let n = match session.fuse.read(&mut buffer) {
            Ok(n) => n,
            Err(e) => match e.raw_os_error() {
                // The request was interrupted before we had it.
                Some(libc::EINTR | libc::EAGAIN | libc::ENOENT) => continue,
                Some(libc::ENODEV) => return Ok(()),
                _ => return Err(e),
            },
        };
        session.take(buffer.get(..n).unwrap_or_default())?;
    }
}

struct Session {
    fuse: File,
    cow: Arc<Cow>,
    out: Vec<u8>,
}

fn u32_at(b: &[u8], at: usize) -> u32 {
    b.get(at..at + 4).and_then(|b| b.try_into().ok()).map_or(0, u32::from_ne_bytes)
}

fn u64_at(b: &[u8], at: usize) -> u64 {
    b.get(at..at + 8).and_then(|b| b.try_into().ok()).map_or(0, u64::from_ne_bytes)
}

/// Builds the body of an answer.
#[derive(Default)]
struct Words(Vec<u8>);

impl Words {
    fn u16(mut self, n: u16) -> Self {
        self.0.extend(n.to_ne_bytes());
        self
    }
    fn u32(mut self, n: u32) -> Self {
        self.0.extend(n.to_ne_bytes());
        self
    }
    fn u64(mut self, n: u64) -> Self {
        self.0.extend(n.to_ne_bytes());
        self
    }
    fn bytes(mut self, b: &[u8]) -> Self {
        self.0.extend(b);
        self
    }
}

impl Session {
    fn take(&mut self, request: &[u8]) -> io::Result<()> {
        let (opcode, unique, node) = (u32_at(request, 4), u64_at(request, 8), u64_at(request, 16));
        let body = request.get(IN_HEADER..).unwrap_or_default();
        let result: Result<Vec<u8>, i32> = match opcode {
            op::FORGET | op::BATCH_FORGET | op::INTERRUPT => return Ok(()),
            op::READ => {
                let (at, size) = (u64_at(body, 8), u32_at(body, 16) as usize);
                let size = size.min(MOST);
                let mut out = std::mem::take(&mut self.out);
                let done = self.cow.read(at, &mut out[..size]);
                let sent = match done {
                    Ok(()) => self.answer(unique, Ok(&out[..size])),
                    Err(e) => self.answer(unique, Err(errno(&e))),
                };
                self.out = out;
                return sent;
            }
            op::WRITE => {
                let (at, size) = (u64_at(body, 8), u32_at(body, 16));
                match body.get(40..40 + size as usize) {
                    Some(data) => self.cow.write(at, data).map_err(|e| errno(&e)),
                    None => Err(libc::EIO),
                }
                .map(|()| Words::default().u32(size).u32(0).0)
            }
            op::FSYNC => self.cow.flush().map_err(|e| errno(&e)).map(|()| Vec::new()),
            op::FALLOCATE => {
                let (at, length, mode) = (u64_at(body, 8), u64_at(body, 16), u32_at(body, 24));
                const PUNCH_HOLE: u32 = 2;
                const ZERO_RANGE: u32 = 16;
                if mode & (PUNCH_HOLE | ZERO_RANGE) == 0 {
                    Err(libc::EOPNOTSUPP)
                } else {
                    self.cow.zero(at, length).map_err(|e| errno(&e)).map(|()| Vec::new())
                }
            }
            op::INIT => Ok(init(body)),
            op::LOOKUP => match body.split(|b| *b == 0).next() {
                Some(name) if node == ROOT && name == FILE.as_bytes() => {
                    Ok(Words::default().u64(DISK).u64(0).u64(0).u64(0).u64(0).bytes(&self.attr(DISK)).0)
                }
                _ => Err(libc::ENOENT),
            },
            op::GETATTR | op::SETATTR => Ok(Words::default().u64(0).u64(0).bytes(&self.attr(node)).0),
            op::OPEN if node == DISK => {
                Ok(Words::default().u64(1).u32(FOPEN_DIRECT_IO | FOPEN_PARALLEL_DIRECT_WRITES).u32(0).0)
            }
            op::STATFS => {
                let blocks = self.cow.size() / BLOCK;
                Ok(Words::default()
                    .u64(blocks)
                    .u64(0)
                    .u64(0)
                    .u64(2)
                    .u64(0)
                    .u32(BLOCK as u32)
                    .u32(64)
                    .u32(BLOCK as u32)
                    .bytes(&[0; 28])
                    .0)
            }
            op::RELEASE | op::DESTROY => Ok(Vec::new()),
            // FLUSH, too: told once, the kernel doesn't ask again when somebody closes the file.
            _ => Err(libc::ENOSYS),
        };
        match result {
            Ok(body) => self.answer(unique, Ok(&body)),
            Err(e) => self.answer(unique, Err(e)),
        }
    }

    fn answer(&mut self, unique: u64, result: Result<&[u8], i32>) -> io::Result<()> {
        let (error, body) = match result {
            Ok(body) => (0, body),
            Err(e) => (-e, &[][..]),
        };
        let header = Words::default().u32((16 + body.len()) as u32).bytes(&error.to_ne_bytes()).u64(unique).0;
        match self.fuse.write_vectored(&[IoSlice::new(&header), IoSlice::new(body)]) {
            Ok(n) if n == header.len() + body.len() => Ok(()),
            Ok(_) => Err(io::ErrorKind::WriteZero.into()),
            Err(e) => match e.raw_os_error() {
                // Nobody waits for it any more.
                Some(libc::ENOENT | libc::ENODEV | libc::EINVAL) => Ok(()),
                _ => Err(e),
            },
        }
    }

    fn attr(&self, node: u64) -> Vec<u8> {
        let size = if node == DISK { self.cow.size() } else { 0 };
        let mode = if node == DISK { 0o100_600 } else { 0o040_700 };
        let times = [0; 36];
        Words::default()
            .u64(node)
            .u64(size)
            .u64(size / 512)
            .bytes(&times)
            .u32(mode)
            .u32(1)
            .u32(0)
            .u32(0)
            .u32(0)
            .u32(BLOCK as u32)
            .u32(0)
            .0
    }
}

fn init(body: &[u8]) -> Vec<u8> {
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
        .u32(MOST as u32)
        .u32(1)
        .u16((MOST / 4096) as u16)
        .u16(0)
        .u32(more)
        .bytes(&[0; 28])
        .0
}

fn errno(e: &io::Error) -> i32 {
    e.raw_os_error().unwrap_or(libc::EIO)
}
