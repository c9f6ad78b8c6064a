//! One boot: from two namespaces and a stage to a PID 1 at the door.

use std::fs;
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;

use rustix::net::{AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType};
use rustix::process::{Gid, PidfdFlags, Resource, Rlimit, Uid};
use rustix::thread::{CpuSet, LinkNameSpaceType, UnshareFlags};

use super::sys::{self, Fork};
use super::view::View;
use super::{InstanceSpec, calls, control, rootfs, seccomp};
use crate::cgroup;
use crate::userns::{Namespaces, unshare};

/// A PID 1 that waits to be let go, or runs.
pub(super) struct Guest {
    pub(super) pid: i32,
    pub(super) pidfd: OwnedFd,
    line: OwnedFd,
}

/// Environment of PID 1, and of what `exec` starts.
pub(super) fn environment(spec: &InstanceSpec) -> Vec<String> {
    vec![
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin".to_owned(),
        "container=kumobako".to_owned(),
        format!("container_uuid={}", spec.product_uuid),
        format!("NOTIFY_SOCKET={}", rootfs::NOTIFY),
        "TERM=linux".to_owned(),
    ]
}

/// Makes the remaining namespaces and PID 1, whose view is complete when this
/// returns. Of the two processes forked, the first puts itself into the guest's
/// groups and namespaces and ends; the second, born into the new pid
/// namespace, comes to this process as the subreaper.
pub(super) fn prepare(
    spec: &InstanceSpec,
    ns: &Namespaces,
    doors: &[OwnedFd],
    pty: &rootfs::Pty,
    view: &mut View,
) -> io::Result<Guest> {
    let (line, theirs) =
        rustix::net::socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)?;
    let go_between = match sys::fork()? {
        Fork::Child => {
            drop(line);
            let code = match introduce(spec, ns, doors, pty, &theirs) {
                Ok(()) => 0,
                Err(e) => {
                    say(&theirs, &format!("E{e}"));
                    1
                }
            };
            sys::exit_now(code);
        }
        Fork::Parent(pid) => pid,
    };
    drop(theirs);
    // It looks for files that we serve.
    view.serve_until(&line);
    let pid = hear(&line)?.strip_prefix('P').and_then(|n| n.parse::<i32>().ok());
    sys::wait_any(go_between, false)?;
    let pid = pid.ok_or_else(|| io::Error::other("the guest's first process did not report"))?;
    let raw = rustix::process::Pid::from_raw(pid).ok_or(io::ErrorKind::InvalidData)?;
    // It is our child now, and not reaped: the number cannot be another's.
    let pidfd = rustix::process::pidfd_open(raw, PidfdFlags::empty())?;
    say(&line, "adopted");
    view.serve_until(&line);
    hear(&line)?;
    let has = rustix::thread::sched_getaffinity(Some(raw))?;
    view.begin((0..CpuSet::MAX_CPU).filter(|n| has.is_set(*n)).collect());
    Ok(Guest { pid, pidfd, line })
}

impl Guest {
    /// Lets PID 1 go, and answers where its calls are heard; an error is why it could not run.
    pub(super) fn release(&self) -> io::Result<OwnedFd> {
        say(&self.line, "go");
        let listener = control::receive_fd(&self.line)?;
        match (listener, hear(&self.line)) {
            // The line closes with the successful exec.
            (Ok(listener), Err(e)) if e.kind() == io::ErrorKind::UnexpectedEof => Ok(listener),
            (Err(why), _) => Err(io::Error::other(why)),
            (_, Err(e)) => Err(e),
            _ => Err(io::Error::other("unexpected word from the guest's first process")),
        }
    }
}

fn say(line: impl AsFd, text: &str) {
    let _ = rustix::net::send(line, text.as_bytes(), SendFlags::NOSIGNAL);
}

/// One message; those that begin with `E` are errors.
fn hear(line: impl AsFd) -> io::Result<String> {
    let mut b = [0; 1024];
    let (n, _) = rustix::net::recv(line, &mut b[..], RecvFlags::empty())?;
    let text = String::from_utf8_lossy(b.get(..n).unwrap_or_default()).into_owned();
    match text.strip_prefix('E') {
        Some(why) => Err(io::Error::other(why.to_owned())),
        None if n == 0 => Err(io::ErrorKind::UnexpectedEof.into()),
        None => Ok(text),
    }
}

fn step<T>(what: &str, r: io::Result<T>) -> io::Result<T> {
    r.map_err(|e| io::Error::new(e.kind(), format!("{what}: {e}")))
}

/// In the first child: as the host's root into the groups, then as the guest's
/// into its namespaces.
fn introduce(
    spec: &InstanceSpec,
    ns: &Namespaces,
    doors: &[OwnedFd],
    pty: &rootfs::Pty,
    line: &OwnedFd,
) -> io::Result<()> {
    limit_files();
    step("oom_score_adj", fs::write("/proc/self/oom_score_adj", "0"))?;
    step("control group", cgroup::enter(doors))?;
    step("user namespace", enter_userns(ns.user.as_fd()))?;
    step("network namespace", join(ns.net.as_fd(), LinkNameSpaceType::Network))?;
    step(
        "new namespaces",
        unshare(
            UnshareFlags::NEWNS
                | UnshareFlags::NEWUTS
                | UnshareFlags::NEWIPC
                | UnshareFlags::NEWCGROUP
                | UnshareFlags::NEWPID,
        ),
    )?;
    own_clock();
    match step("fork", sys::fork())? {
        Fork::Parent(pid) => {
            say(line, &format!("P{pid}"));
            Ok(())
        }
        Fork::Child => {
            if let Err(e) = first_process(spec, pty, line) {
                say(line, &format!("E{e}"));
            }
            sys::exit_now(127);
        }
    }
}

/// The limits a machine's first process has; where we may not raise the hard
/// one it stays as it is.
fn limit_files() {
    let now = rustix::process::getrlimit(Resource::Nofile);
    for maximum in [Some(524_288), now.maximum] {
        let files = Rlimit { current: Some(1024), maximum };
        if rustix::process::setrlimit(Resource::Nofile, files).is_ok() {
            return;
        }
    }
}

/// Joins the user namespace and becomes its root.
pub(super) fn enter_userns(user: BorrowedFd<'_>) -> io::Result<()> {
    join(user, LinkNameSpaceType::User)?;
    become_root()
}

/// In a guest's user namespace: its root, and nobody else.
pub(super) fn become_root() -> io::Result<()> {
    rustix::thread::set_thread_groups(&[])?;
    rustix::thread::set_thread_res_gid(Gid::ROOT, Gid::ROOT, Gid::ROOT)?;
    rustix::thread::set_thread_res_uid(Uid::ROOT, Uid::ROOT, Uid::ROOT)?;
    Ok(())
}

fn join(ns: BorrowedFd<'_>, kind: LinkNameSpaceType) -> io::Result<()> {
    rustix::thread::move_into_link_name_space(ns, Some(kind)).map_err(Into::into)
}

/// Starts the guest's uptime at zero. Only a nicety: kernels without time
/// namespaces go on with the host's.
fn own_clock() {
    use rustix::time::{ClockId, clock_gettime};
    if unshare(UnshareFlags::NEWTIME).is_err() {
        return;
    }
    let now = |id| -clock_gettime(id).tv_sec;
    let offsets = format!("monotonic {} 0\nboottime {} 0\n", now(ClockId::Monotonic), now(ClockId::Boottime));
    // Having changed identity, this process's files in /proc are root's.
    let _ = sys::set_dumpable(true);
    let _ = fs::write("/proc/self/timens_offsets", offsets);
    let _ = sys::set_dumpable(false);
}

/// In the pid namespace: builds the view, waits at the door, becomes the init.
fn first_process(spec: &InstanceSpec, pty: &rootfs::Pty, line: &OwnedFd) -> io::Result<()> {
    if hear(line)? != "adopted" {
        return Err(io::ErrorKind::InvalidData.into());
    }
    // Only now is the shim the parent: had it been set before, the death of
    // the go-between would have been ours.
    sys::die_with_parent()?;
    rustix::system::sethostname(spec.hostname.as_bytes())?;
    rootfs::enter_guest(spec)?;
    let (path, argv) = spec.init.command();
    if !Path::new(&path).is_absolute() {
        return Err(io::Error::other(format!("{path}: not an absolute path")));
    }
    say(line, "R");
    if hear(line)? != "go" {
        return Err(io::ErrorKind::InvalidData.into());
    }
    rootfs::take_console(pty)?;
    sys::cloexec_from(3)?;
    sys::reset_signals();
    step("seccomp", seccomp::confine())?;
    let listener = step("seccomp", calls::listen())?;
    control::answer(line, Ok(()), Some(listener.as_fd()));
    drop(listener);
    Err(step::<()>(&path, Err(sys::exec(&path, &argv, &environment(spec)))).unwrap_err())
}
