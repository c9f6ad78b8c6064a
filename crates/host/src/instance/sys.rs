//! The system calls the instance driver needs that have no safe wrapper elsewhere.
//!
//! All of the driver's `unsafe` is in this file. Every function is a thin
//! wrapper: arguments are checked by the type system, results come back as
//! `io::Result`.
#![allow(unsafe_code)]

use std::ffi::CString;
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd};

/// What [`fork`] returned, and where.
pub(crate) enum Fork {
    Child,
    Parent(i32),
}

fn check(r: libc::c_int) -> io::Result<libc::c_int> {
    if r < 0 { Err(io::Error::last_os_error()) } else { Ok(r) }
}

/// `fork(2)`. Call it from a process with one thread only: the child may then
/// go on using the allocator.
pub(crate) fn fork() -> io::Result<Fork> {
    // SAFETY: the callers are single-threaded programs (the shim, `exec`), so
    // no lock can be held by a thread that does not exist in the child.
    match check(unsafe { libc::fork() })? {
        0 => Ok(Fork::Child),
        pid => Ok(Fork::Parent(pid)),
    }
}

/// Leaves at once, running no destructor and flushing nothing.
pub(crate) fn exit_now(code: i32) -> ! {
    // SAFETY: `_exit` has no preconditions.
    unsafe { libc::_exit(code) }
}

/// Ends this process after so many seconds, whatever it waits for then; zero: no more.
pub(crate) fn end_after(seconds: u32) {
    // SAFETY: an integer argument; the signal's default action is meant.
    unsafe { libc::alarm(seconds) };
}

/// A waited-for child: how it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ended {
    Exited(i32),
    Signalled(i32),
}

/// Reaps one child. With `nohang` answers `None` if none has ended yet.
pub(crate) fn wait_any(pid: i32, nohang: bool) -> io::Result<Option<(i32, Ended)>> {
    let mut status = 0;
    let flags = if nohang { libc::WNOHANG } else { 0 };
    loop {
        // SAFETY: `status` is a valid place to write to.
        match check(unsafe { libc::waitpid(pid, &mut status, flags) }) {
            Ok(0) => return Ok(None),
            Ok(p) if libc::WIFSIGNALED(status) => {
                return Ok(Some((p, Ended::Signalled(libc::WTERMSIG(status)))));
            }
            Ok(p) => return Ok(Some((p, Ended::Exited(libc::WEXITSTATUS(status))))),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
}

/// Signal `number` (real-time signals too) to the process behind `pidfd`.
pub(crate) fn pidfd_signal(pidfd: BorrowedFd<'_>, number: i32) -> io::Result<()> {
    // SAFETY: a valid descriptor; the siginfo pointer may be null.
    let r = unsafe {
        libc::syscall(
            libc::SYS_pidfd_send_signal,
            pidfd.as_raw_fd(),
            number,
            std::ptr::null::<libc::siginfo_t>(),
            0,
        )
    };
    check(r as libc::c_int).map(drop)
}

/// `SIGRTMIN+n` as the guest's C library counts it (glibc keeps two for itself).
pub(crate) const fn rt_signal(n: i32) -> i32 {
    34 + n
}

#[repr(C)]
struct MountAttr {
    set: u64,
    clear: u64,
    propagation: u64,
    userns: u64,
}

/// Idmaps a detached mount (`mount_setattr(2)`, `MOUNT_ATTR_IDMAP`).
pub(crate) fn idmap_mount(mount: BorrowedFd<'_>, userns: BorrowedFd<'_>) -> io::Result<()> {
    const MOUNT_ATTR_IDMAP: u64 = 0x0010_0000;
    let attr =
        MountAttr { set: MOUNT_ATTR_IDMAP, clear: 0, propagation: 0, userns: userns.as_raw_fd() as u64 };
    // SAFETY: an empty path with AT_EMPTY_PATH and a struct of the size given.
    let r = unsafe {
        libc::syscall(
            libc::SYS_mount_setattr,
            mount.as_raw_fd(),
            c"".as_ptr(),
            libc::AT_EMPTY_PATH,
            &attr as *const MountAttr,
            size_of::<MountAttr>(),
        )
    };
    check(r as libc::c_int).map(drop)
}

/// Runs `f` with the file-system identity `id`, keeping capabilities.
pub(crate) fn with_fs_id<T>(id: u32, f: impl FnOnce() -> T) -> io::Result<T> {
    const SECBIT_NO_SETUID_FIXUP: libc::c_ulong = 1 << 2;
    // SAFETY: plain integer calls; setfsuid/setfsgid never fail, they answer
    // the previous value.
    unsafe {
        check(libc::prctl(libc::PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP, 0, 0, 0))?;
        libc::setfsgid(id);
        libc::setfsuid(id);
    }
    let out = f();
    // SAFETY: as above.
    unsafe {
        libc::setfsuid(0);
        libc::setfsgid(0);
        check(libc::prctl(libc::PR_SET_SECUREBITS, 0, 0, 0, 0))?;
    }
    Ok(out)
}

/// Installs a seccomp filter for the calling thread without `no_new_privs`
/// (that would break `sudo`); needs `CAP_SYS_ADMIN` in its user namespace.
pub(crate) fn install_filter(program: &[seccompiler::sock_filter]) -> io::Result<()> {
    const SECCOMP_SET_MODE_FILTER: libc::c_uint = 1;
    let prog = libc::sock_fprog {
        len: program.len().try_into().map_err(|_| io::Error::other("seccomp filter too long"))?,
        filter: program.as_ptr().cast_mut().cast(),
    };
    // SAFETY: `prog` points to `len` valid instructions for the call's length.
    let r = unsafe {
        libc::syscall(libc::SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &prog as *const libc::sock_fprog)
    };
    check(r as libc::c_int).map(drop)
}

/// Blocks `signals` and answers a signalfd that reports them.
pub(crate) fn signal_fd(signals: &[i32]) -> io::Result<OwnedFd> {
    // SAFETY: the set is initialised by sigemptyset before use, and the new
    // descriptor is owned by nobody else.
    unsafe {
        let mut set: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&mut set);
        for s in signals {
            libc::sigaddset(&mut set, *s);
        }
        check(libc::sigprocmask(libc::SIG_BLOCK, &set, std::ptr::null_mut()))?;
        let fd = check(libc::signalfd(-1, &set, libc::SFD_CLOEXEC | libc::SFD_NONBLOCK))?;
        Ok(OwnedFd::from_raw_fd(fd))
    }
}

/// One signal number from a [`signal_fd`], `None` when there is none.
pub(crate) fn read_signal(fd: impl AsFd) -> Option<i32> {
    let mut b = [0u8; size_of::<libc::signalfd_siginfo>()];
    match rustix::io::read(fd, &mut b) {
        Ok(n) if n == b.len() => Some(i32::from_ne_bytes([b[0], b[1], b[2], b[3]])),
        _ => None,
    }
}

/// Unblocks every signal and gives each its default action, as a new program
/// expects (Rust's runtime ignores SIGPIPE).
pub(crate) fn reset_signals() {
    // SAFETY: default dispositions and an empty mask are always valid.
    unsafe {
        for s in 1..65 {
            libc::signal(s, libc::SIG_DFL);
        }
        let mut set: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&mut set);
        libc::sigprocmask(libc::SIG_SETMASK, &set, std::ptr::null_mut());
    }
}

/// `execve(2)`; comes back only with an error.
pub(crate) fn exec(path: &str, argv: &[String], env: &[String]) -> io::Error {
    let c = |s: &str| CString::new(s).map_err(io::Error::other);
    let run = || -> io::Result<std::convert::Infallible> {
        let path = c(path)?;
        let argv: Vec<CString> = argv.iter().map(|s| c(s)).collect::<io::Result<_>>()?;
        let env: Vec<CString> = env.iter().map(|s| c(s)).collect::<io::Result<_>>()?;
        let pointers = |v: &[CString]| {
            let mut p: Vec<*const libc::c_char> = v.iter().map(|s| s.as_ptr()).collect();
            p.push(std::ptr::null());
            p
        };
        let (a, e) = (pointers(&argv), pointers(&env));
        // SAFETY: null-terminated arrays of null-terminated strings, alive here.
        unsafe { libc::execve(path.as_ptr(), a.as_ptr(), e.as_ptr()) };
        Err(io::Error::last_os_error())
    };
    match run() {
        Ok(never) => match never {},
        Err(e) => e,
    }
}

/// Asks to be killed when the parent dies.
pub(crate) fn die_with_parent() -> io::Result<()> {
    // SAFETY: integer arguments only.
    check(unsafe { libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL, 0, 0, 0) }).map(drop)
}

/// Has the program that `command` starts killed when whoever starts it dies.
pub(crate) fn ends_with_us(command: &mut std::process::Command) {
    use std::os::unix::process::CommandExt;
    // SAFETY: between fork and exec only a system call is made.
    unsafe { command.pre_exec(die_with_parent) };
}

/// Makes orphaned descendants children of this process.
pub(crate) fn become_subreaper() -> io::Result<()> {
    // SAFETY: integer arguments only.
    check(unsafe { libc::prctl(libc::PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) }).map(drop)
}

/// Whether `/proc/self` of this process may be opened by its own uid.
pub(crate) fn set_dumpable(on: bool) -> io::Result<()> {
    // SAFETY: integer arguments only.
    check(unsafe { libc::prctl(libc::PR_SET_DUMPABLE, libc::c_ulong::from(on), 0, 0, 0) }).map(drop)
}

/// Marks every descriptor from `first` up close-on-exec.
pub(crate) fn cloexec_from(first: u32) -> io::Result<()> {
    const CLOSE_RANGE_CLOEXEC: libc::c_uint = 4;
    // SAFETY: only sets a flag on descriptors; closes nothing.
    let r = unsafe { libc::syscall(libc::SYS_close_range, first, u32::MAX, CLOSE_RANGE_CLOEXEC) };
    check(r as libc::c_int).map(drop)
}

/// Makes the terminal `fd` the controlling one of this session.
pub(crate) fn take_terminal(fd: BorrowedFd<'_>) -> io::Result<()> {
    // SAFETY: an integer argument and a valid descriptor.
    check(unsafe { libc::ioctl(fd.as_raw_fd(), libc::TIOCSCTTY, 0) }).map(drop)
}

/// Puts descriptors 0, 1 and 2 on `fd`.
pub(crate) fn use_as_stdio(fd: BorrowedFd<'_>) -> io::Result<()> {
    for n in 0..3 {
        // SAFETY: the standard descriptors are nobody's `OwnedFd` here.
        check(unsafe { libc::dup2(fd.as_raw_fd(), n) })?;
    }
    Ok(())
}

/// Sets the file creation mask.
pub(crate) fn set_umask(mask: u32) {
    // SAFETY: umask always succeeds.
    unsafe { libc::umask(mask) };
}

/// Installs a filter whose verdicts somebody else may be asked for, by the descriptor answered.
/// A thread that waits for one is not disturbed by signals, other than deadly ones.
pub(crate) fn install_listener(program: &[seccompiler::sock_filter]) -> io::Result<OwnedFd> {
    const SECCOMP_SET_MODE_FILTER: libc::c_uint = 1;
    const NEW_LISTENER: libc::c_uint = 1 << 3;
    const WAIT_KILLABLE: libc::c_uint = 1 << 5;
    let prog = libc::sock_fprog {
        len: program.len().try_into().map_err(|_| io::Error::other("seccomp filter too long"))?,
        filter: program.as_ptr().cast_mut().cast(),
    };
    let flags = NEW_LISTENER | WAIT_KILLABLE;
    // SAFETY: `prog` points to `len` valid instructions for the call's length; the descriptor
    // answered is nobody else's.
    unsafe {
        let r = libc::syscall(
            libc::SYS_seccomp,
            SECCOMP_SET_MODE_FILTER,
            flags,
            &prog as *const libc::sock_fprog,
        );
        Ok(OwnedFd::from_raw_fd(check(r as libc::c_int)?))
    }
}

/// A system call that waits for a verdict (`struct seccomp_notif`).
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Notice {
    id: u64,
    pub(crate) pid: u32,
    _flags: u32,
    /// The call's number.
    pub(crate) call: i32,
    _arch: u32,
    _instruction: u64,
    pub(crate) arguments: [u64; 6],
}

#[repr(C)]
struct Response {
    id: u64,
    value: i64,
    error: i32,
    flags: u32,
}

/// What becomes of a system call.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Verdict {
    /// It goes on to the kernel as it was made.
    Continue,
    /// It has this error, or none (0).
    Result(i32),
}

/// The next call that waits.
pub(crate) fn receive_notice(listener: BorrowedFd<'_>) -> io::Result<Notice> {
    const SECCOMP_IOCTL_NOTIF_RECV: libc::c_ulong = 0xc050_2100;
    // SAFETY: all zeros is a valid value of these integers, and what the kernel demands; the
    // request fills a struct of just this size.
    unsafe {
        let mut notice: Notice = std::mem::zeroed();
        check(libc::ioctl(listener.as_raw_fd(), SECCOMP_IOCTL_NOTIF_RECV, &raw mut notice))?;
        Ok(notice)
    }
}

/// Whether the call still waits: what was read of its process was its own.
pub(crate) fn is_current(listener: BorrowedFd<'_>, notice: &Notice) -> bool {
    const SECCOMP_IOCTL_NOTIF_ID_VALID: libc::c_ulong = 0x4008_2102;
    // SAFETY: the argument points to the u64 that this request reads.
    unsafe { libc::ioctl(listener.as_raw_fd(), SECCOMP_IOCTL_NOTIF_ID_VALID, &raw const notice.id) == 0 }
}

pub(crate) fn answer_notice(listener: BorrowedFd<'_>, notice: &Notice, verdict: Verdict) -> io::Result<()> {
    const SECCOMP_IOCTL_NOTIF_SEND: libc::c_ulong = 0xc018_2101;
    let (error, flags) = match verdict {
        Verdict::Continue => (0, 1),
        Verdict::Result(code) => (-code, 0),
    };
    let mut response = Response { id: notice.id, value: 0, error, flags };
    // SAFETY: the argument points to a struct of just the size that this request reads.
    check(unsafe { libc::ioctl(listener.as_raw_fd(), SECCOMP_IOCTL_NOTIF_SEND, &raw mut response) }).map(drop)
}

/// Writes `bytes` at `at` of a process's memory, where it may itself.
pub(crate) fn write_memory(pid: u32, at: u64, bytes: &[u8]) -> io::Result<()> {
    let from = libc::iovec { iov_base: bytes.as_ptr().cast_mut().cast(), iov_len: bytes.len() };
    let to = libc::iovec { iov_base: at as *mut libc::c_void, iov_len: bytes.len() };
    // SAFETY: what is read is as long as said; the other address is another process's, and the
    // kernel's to check.
    let n = unsafe { libc::process_vm_writev(pid.cast_signed(), &raw const from, 1, &raw const to, 1, 0) };
    match usize::try_from(n) {
        Ok(n) if n == bytes.len() => Ok(()),
        Ok(_) => Err(io::Error::from_raw_os_error(libc::EFAULT)),
        Err(_) => Err(io::Error::last_os_error()),
    }
}

/// Makes the mounted ext4 file system that `inside` is in this many blocks large.
pub(crate) fn grow_ext4(inside: BorrowedFd<'_>, blocks: u64) -> io::Result<()> {
    const EXT4_IOC_RESIZE_FS: libc::c_ulong = 0x4008_6610;
    // SAFETY: the argument points to the u64 that this request reads.
    check(unsafe { libc::ioctl(inside.as_raw_fd(), EXT4_IOC_RESIZE_FS, &raw const blocks) }).map(drop)
}
