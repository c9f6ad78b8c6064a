//! A pipe through which a layer's pages become an answer: the kernel copies them once, from the page cache to
//! whoever asked, and they don't pass through this process.

use std::fs::File;
use std::io;
use std::os::fd::{AsFd, OwnedFd};

use rustix::io::Errno;
use rustix::pipe::{PipeFlags, SpliceFlags, fcntl_setpipe_size, pipe_with, splice};

/// Never blocks. Not to be used again after an error: nobody knows what is still in it.
pub(super) struct Pipe {
    out: OwnedFd,
    into: OwnedFd,
}

impl Pipe {
    /// With room for `bytes` that begin at a page, and as many as a page before them.
    ///
    /// # Errors
    /// `EPERM` for more than the machine gives everybody (`fs.pipe-max-size`, mostly 1 MiB).
    pub(super) fn new(bytes: usize) -> io::Result<Self> {
        let (out, into) = pipe_with(PipeFlags::CLOEXEC | PipeFlags::NONBLOCK)?;
        fcntl_setpipe_size(&into, bytes + 4096)?;
        Ok(Self { out, into })
    }

    /// Puts a copy of `bytes` in.
    pub(super) fn put(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            let n = rustix::io::retry_on_intr(|| rustix::io::write(&self.into, bytes))?;
            bytes = bytes.get(n..).unwrap_or_default();
        }
        Ok(())
    }

    /// Puts the file's bytes from `at` on in, as they are when they come out. Answers how many of the `bytes`
    /// it has.
    pub(super) fn put_file(&self, file: &File, at: u64, bytes: usize) -> io::Result<usize> {
        let mut done = 0;
        while done < bytes {
            let mut from = at + done as u64;
            match splice(file, Some(&mut from), &self.into, None, bytes - done, SpliceFlags::NONBLOCK) {
                Ok(0) => break,
                Ok(n) => done += n,
                Err(Errno::INTR) => {}
                Err(e) => return Err(e.into()),
            }
        }
        Ok(done)
    }

    /// Hands on `bytes`, at once. Answers how many it were.
    pub(super) fn hand_on(&self, to: impl AsFd, bytes: usize) -> io::Result<usize> {
        Ok(splice(&self.out, None, to, None, bytes, SpliceFlags::empty())?)
    }
}
