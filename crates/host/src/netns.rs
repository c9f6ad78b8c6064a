//! Network namespaces: made at a path that outlives every process, opened, entered by a
//! helper thread or by a child before it executes, and removed.

use rustix::fs::{Mode, OFlags};
use rustix::mount::{UnmountFlags, mount_bind, unmount};
use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space};
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, OnceLock};

/// `f_type` of a namespace file, see `linux/magic.h`.
const NSFS_MAGIC: i64 = 0x6e73_6673;

/// An open network namespace. Holding it keeps the namespace alive.
#[derive(Debug, Clone)]
pub struct NetNs(Arc<Open>);

#[derive(Debug)]
struct Open {
    fd: OwnedFd,
    /// Device and inode, once asked for: they don't change.
    id: OnceLock<(u64, u64)>,
}

impl NetNs {
    /// Opens the namespace at `path`, or makes one and binds it there. True where it was made.
    ///
    /// A plain file at `path` (left by a machine that was switched off) is bound over.
    pub fn ensure(path: &Path) -> io::Result<(Self, bool)> {
        match Self::open(path) {
            Ok(ns) => return Ok((ns, false)),
            Err(e) if e.kind() == io::ErrorKind::NotFound => {}
            Err(e) => return Err(e),
        }
        std::fs::OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        let ns = on_a_thread(|| {
            leave_for_a_new_namespace()?;
            mount_bind("/proc/thread-self/ns/net", path)?;
            Self::current()
        })??;
        Ok((ns, true))
    }

    /// A namespace that lives only as long as its holders.
    pub fn ephemeral() -> io::Result<Self> {
        on_a_thread(|| {
            leave_for_a_new_namespace()?;
            Self::current()
        })?
    }

    /// The namespace of the calling thread.
    pub fn current() -> io::Result<Self> {
        Self::open(Path::new("/proc/thread-self/ns/net"))
    }

    /// The namespace of a process.
    pub fn of_process(pid: u32) -> io::Result<Self> {
        Self::open(Path::new(&format!("/proc/{pid}/ns/net")))
    }

    /// The namespace of the process behind a pidfd: no other process can be meant by mistake.
    pub fn of_pidfd(pidfd: BorrowedFd<'_>) -> io::Result<Self> {
        let fd = pidfd_get_net_namespace(pidfd)?;
        Ok(fd.into())
    }

    /// Opens a namespace file. `NotFound` also where the file is no namespace.
    pub fn open(path: &Path) -> io::Result<Self> {
        let fd = rustix::fs::open(path, OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())?;
        if rustix::fs::fstatfs(&fd)?.f_type as i64 != NSFS_MAGIC {
            return Err(io::Error::new(
                io::ErrorKind::NotFound,
                format!("{} is no namespace", path.display()),
            ));
        }
        Ok(fd.into())
    }

    /// Unbinds and removes the file. The namespace goes with its last process or holder.
    /// Nothing to remove is no error.
    pub fn remove(path: &Path) -> io::Result<()> {
        loop {
            match unmount(path, UnmountFlags::DETACH) {
                Ok(()) => {}
                Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOENT) => break,
                Err(e) => return Err(e.into()),
            }
        }
        match std::fs::remove_file(path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    /// Device and inode: equal for two handles of one namespace.
    pub fn id(&self) -> io::Result<(u64, u64)> {
        if let Some(id) = self.0.id.get() {
            return Ok(*id);
        }
        let stat = rustix::fs::fstat(&self.0.fd)?;
        Ok(*self.0.id.get_or_init(|| (stat.st_dev, stat.st_ino)))
    }

    /// Runs `work` inside the namespace, on a thread of its own, and waits for it.
    pub fn run<T: Send>(&self, work: impl FnOnce() -> T + Send) -> io::Result<T> {
        on_a_thread(|| {
            self.enter()?;
            Ok(work())
        })?
    }

    /// Makes the child of `command` start inside the namespace.
    #[allow(unsafe_code)]
    pub fn start_inside(&self, command: &mut Command) {
        let ns = self.clone();
        // SAFETY: between fork and exec the closure makes one system call and allocates nothing.
        unsafe {
            command.pre_exec(move || ns.enter());
        }
    }

    fn enter(&self) -> io::Result<()> {
        Ok(move_into_link_name_space(self.0.fd.as_fd(), Some(LinkNameSpaceType::Network))?)
    }
}

impl From<OwnedFd> for NetNs {
    /// Takes a descriptor that is known to be a network namespace's.
    fn from(fd: OwnedFd) -> Self {
        Self(Arc::new(Open { fd, id: OnceLock::new() }))
    }
}

impl AsFd for NetNs {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.fd.as_fd()
    }
}

/// A thread that may change namespaces and ends with its work.
fn on_a_thread<T: Send>(work: impl FnOnce() -> T + Send) -> io::Result<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("netns".into()).spawn_scoped(scope, work)?;
        match thread.join() {
            Ok(value) => Ok(value),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

#[allow(unsafe_code)]
fn leave_for_a_new_namespace() -> io::Result<()> {
    // SAFETY: only the network namespace of the calling helper thread changes; no file
    // descriptor table or address space is unshared.
    unsafe { rustix::thread::unshare_unsafe(UnshareFlags::NEWNET)? };
    Ok(())
}

#[allow(unsafe_code)]
fn pidfd_get_net_namespace(pidfd: BorrowedFd<'_>) -> io::Result<OwnedFd> {
    /// `PIDFD_GET_NET_NAMESPACE` of `linux/pidfd.h`: `_IO(0xff, 4)`.
    const PIDFD_GET_NET_NAMESPACE: libc::Ioctl = 0xff04;
    // SAFETY: the request takes no argument and answers a new file descriptor that is ours.
    let fd = unsafe { libc::ioctl(pidfd.as_raw_fd(), PIDFD_GET_NET_NAMESPACE, 0) };
    if fd < 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: just made, owned by no one else.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}
