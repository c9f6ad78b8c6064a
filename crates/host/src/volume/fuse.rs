//! A volume's blocks as the one file of a FUSE file system: what a loop device is put on.
//!
//! The kernel's protocol as far as one file of fixed names needs it; see fuse(4) and
//! `linux/fuse.h`. Requests may be answered in any order by any number of threads.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::OwnedFd;
use std::sync::Arc;

use super::cow::{BLOCK, Cow};
use super::pipe::Pipe;
use crate::fuse::{self as wire, Words, errno, op, u32_at, u64_at};

/// Name of the file.
pub(super) const FILE: &str = "disk";
/// Most bytes of one read or write, should the loop device ask for so many: what fits a pipe that anybody may have.
const MOST: usize = 512 << 10;
/// Requests are read into this: the headers and the most bytes.
const BUFFER: usize = MOST + 4096;
/// From so many bytes on a pipe is quicker than a copy.
const PIPED: usize = 32 << 10;
const DISK: u64 = 2;

/// Asks the kernel to send again what was taken by a process that is no more.
pub(super) fn ask_again(fuse: &OwnedFd) -> io::Result<()> {
    let mut header = Vec::with_capacity(16);
    header.extend(16_u32.to_ne_bytes());
    header.extend(wire::NOTIFY_RESEND.to_ne_bytes());
    header.extend(0_u64.to_ne_bytes());
    let mut fuse = File::from(fuse.try_clone()?);
    fuse.write_all(&header)
}

/// Serves requests from `fuse` until the file system is gone (`Ok`).
pub(super) fn serve(fuse: OwnedFd, cow: &Arc<Cow>) -> io::Result<()> {
    let (fuse, cow, pipe) = (File::from(fuse), cow.clone(), Pipe::new(MOST).ok());
    let mut session = Session { fuse, cow, out: vec![0; MOST], pipe };
    let mut buffer = vec![0; BUFFER];
    loop {
        let n = match session.fuse.read(&mut buffer) {
            Ok(n) => n,
            Err(e) => match e.raw_os_error() {
                // The request was interrupted before we had it.
                Some(libc::EINTR | libc::EAGAIN | libc::ENOENT) => continue,
                // The second: it went with the request in our hands.
                Some(libc::ENODEV | libc::ECONNABORTED) => return Ok(()),
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
    /// Unless there is none to be had.
    pipe: Option<Pipe>,
}

impl Session {
    fn take(&mut self, request: &[u8]) -> io::Result<()> {
        let (opcode, unique, node) = (u32_at(request, 4), u64_at(request, 8), u64_at(request, 16));
        let body = request.get(wire::IN_HEADER..).unwrap_or_default();
        let result: Result<Vec<u8>, i32> = match opcode {
            op::FORGET | op::BATCH_FORGET | op::INTERRUPT => return Ok(()),
            op::READ => {
                let (at, size) = (u64_at(body, 8), u32_at(body, 16) as usize);
                let size = size.min(MOST);
                if size >= PIPED && at % BLOCK == 0 && self.pass_on(unique, at, size) {
                    return Ok(());
                }
                let mut out = std::mem::take(&mut self.out);
                let done = self.cow.read(at, &mut out[..size]);
                let sent = match done {
                    Ok(()) => wire::answer(&self.fuse, unique, Ok(&out[..size])),
                    Err(e) => wire::answer(&self.fuse, unique, Err(errno(&e))),
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
            op::INIT => Ok(wire::init(body, MOST)),
            op::LOOKUP => match body.split(|b| *b == 0).next() {
                Some(name) if node == wire::ROOT && name == FILE.as_bytes() => {
                    Ok(Words::default().u64(DISK).u64(0).u64(0).u64(0).u64(0).bytes(&self.attr(DISK)).0)
                }
                _ => Err(libc::ENOENT),
            },
            op::GETATTR | op::SETATTR => Ok(Words::default().u64(0).u64(0).bytes(&self.attr(node)).0),
            op::OPEN if node == DISK => Ok(Words::default()
                .u64(1)
                .u32(wire::FOPEN_DIRECT_IO | wire::FOPEN_PARALLEL_DIRECT_WRITES)
                .u32(0)
                .0),
            op::STATFS => Ok(wire::statfs(self.cow.size() / BLOCK, 2, BLOCK as u32)),
            op::RELEASE | op::DESTROY => Ok(Vec::new()),
            // FLUSH, too: told once, the kernel doesn't ask again when somebody closes the file.
            _ => Err(libc::ENOSYS),
        };
        match result {
            Ok(body) => wire::answer(&self.fuse, unique, Ok(&body)),
            Err(e) => wire::answer(&self.fuse, unique, Err(e)),
        }
    }

    /// Answers a read by the pipe. False: it was not answered; another way will tell why.
    fn pass_on(&mut self, unique: u64, at: u64, size: usize) -> bool {
        let Some(pipe) = self.pipe.take() else { return false };
        let header = wire::header(unique, 0, size);
        let led = pipe.put(&header).and_then(|()| self.cow.lead(at, size, &pipe));
        let answered = led.and_then(|()| {
            let bytes = header.len() + size;
            pipe.hand_on(&self.fuse, bytes).map(|n| n == bytes)
        });
        match &answered {
            Ok(true) => self.pipe = Some(pipe),
            // Not on this file system. For other reasons, this pipe is spoilt and the next one isn't.
            Err(e) if e.raw_os_error() == Some(libc::EINVAL) => {}
            _ => self.pipe = Pipe::new(MOST).ok(),
        }
        matches!(answered, Ok(true))
    }

    fn attr(&self, node: u64) -> Vec<u8> {
        let size = if node == DISK { self.cow.size() } else { 0 };
        let mode = if node == DISK { 0o100_600 } else { 0o040_700 };
        wire::attr(node, size, mode, 0)
    }
}
