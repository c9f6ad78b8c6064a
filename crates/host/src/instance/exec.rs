//! A command inside a running instance.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rustix::event::{PollFd, PollFlags};
use rustix::pty::OpenptFlags;
use rustix::termios::{OptionalActions, tcgetattr, tcgetwinsize, tcsetattr, tcsetwinsize};
use rustix::thread::ThreadNameSpaceType;

use super::control::{self, Request};
use super::driver::{read_spec, refused};
use super::shim::group_name;
use super::sys::{self, Ended, Fork};
use super::{InstanceError, InstanceSpec, Result, boot, calls, directory, seccomp};
use crate::cgroup::{Group, Hierarchies};

/// How [`exec`] runs its command.
#[derive(Debug, Clone, Default)]
pub struct ExecOptions {
    /// Give it a terminal, and carry ours to it.
    pub tty: bool,
    /// More environment, as `NAME=value`.
    pub env: Vec<String>,
}

/// Runs `argv` as root inside instance `id` (of those below `instances`), in
/// all of its namespaces and under all of its limits, and answers its exit
/// status as shells count it: 128 and the signal's number if one killed it.
///
/// Call it only from a process that has one thread and little else to do: it
/// moves the process itself into the guest for good.
///
/// # Errors
/// `NotRunning` if it has not been started; `Io` if the way in fails.
pub fn exec(instances: &Path, id: &str, argv: &[String], options: &ExecOptions) -> Result<i32> {
    let dir = directory(instances, id)?;
    let entered = control::call_and_stay(&dir, &Request::Enter);
    let (pidfd, shim) = entered.map_err(|e| refused(e, id, &Request::Enter))?;
    let pidfd = pidfd.ok_or_else(|| InstanceError::NotRunning(id.to_owned()))?;
    let spec = read_spec(&dir).ok_or_else(|| InstanceError::NotRunning(id.to_owned()))?;
    enter(&spec, &pidfd, &shim, argv, options).map_err(InstanceError::io(format!("exec in {id}")))
}

fn enter(
    spec: &InstanceSpec,
    pidfd: &OwnedFd,
    shim: &OwnedFd,
    argv: &[String],
    options: &ExecOptions,
) -> io::Result<i32> {
    join_group(spec)?;
    std::fs::write("/proc/self/oom_score_adj", "0")?;
    let user = ThreadNameSpaceType::USER;
    let rest = ThreadNameSpaceType::MOUNT
        | ThreadNameSpaceType::HOST_NAME_AND_NIS_DOMAIN_NAME
        | ThreadNameSpaceType::INTER_PROCESS_COMMUNICATION
        | ThreadNameSpaceType::NETWORK
        | ThreadNameSpaceType::CONTROL_GROUP
        | ThreadNameSpaceType::PROCESS_ID;
    // Two steps: in the first, the identity; with it come the rights to join
    // the rest, all of which belong to the guest's user namespace.
    let join = |what| rustix::thread::move_into_thread_name_spaces(pidfd.as_fd(), what);
    join(user | rest)?;
    let _ = join(ThreadNameSpaceType::TIME);
    boot::become_root()?;
    rustix::process::chdir("/")?;
    let terminal = options.tty.then(Terminal::open).transpose()?;
    let signals = sys::signal_fd(&[libc::SIGCHLD, libc::SIGWINCH])?;
    let child = match sys::fork()? {
        Fork::Child => {
            let e = run(spec, shim, argv, options, terminal.as_ref());
            eprintln!("{}: {e}", argv.first().map_or("", String::as_str));
            sys::exit_now(if e.kind() == io::ErrorKind::NotFound { 127 } else { 126 });
        }
        Fork::Parent(pid) => pid,
    };
    let ended = match terminal {
        Some(terminal) => terminal.carry(child, &signals)?,
        None => sys::wait_any(child, false)?.map(|(_, e)| e),
    };
    Ok(match ended {
        Some(Ended::Exited(n)) => n,
        Some(Ended::Signalled(n)) => 128 + n,
        None => 1,
    })
}

/// On a pure cgroup2 machine a guest's systemd spreads its processes over
/// groups below, and the one above then takes none.
fn join_group(spec: &InstanceSpec) -> io::Result<()> {
    let h = Hierarchies::discover()?;
    let name = group_name(spec);
    for dir in Group::at(&h, &name)?.dirs() {
        let enter = |dir: &Path| std::fs::write(dir.join("cgroup.procs"), "0");
        if let Err(e) = enter(dir) {
            if e.raw_os_error() != Some(libc::EBUSY) {
                return Err(e);
            }
            let below = dir.join("kumobako-exec");
            let _ = std::fs::create_dir(&below);
            enter(&below)?;
        }
    }
    Ok(())
}

/// In the child: becomes the command. Comes back only with an error.
fn run(
    spec: &InstanceSpec,
    shim: &OwnedFd,
    argv: &[String],
    options: &ExecOptions,
    terminal: Option<&Terminal>,
) -> io::Error {
    let prepare = || -> io::Result<Vec<String>> {
        // A session of its own: the guest must not type into our terminal.
        rustix::process::setsid()?;
        sys::die_with_parent()?;
        if let Some(t) = terminal {
            sys::take_terminal(t.slave.as_fd())?;
            sys::use_as_stdio(t.slave.as_fd())?;
        }
        sys::cloexec_from(3)?;
        sys::reset_signals();
        let mut env = boot::environment(spec);
        env.retain(|v| !v.starts_with("NOTIFY_SOCKET="));
        env.push("HOME=/root".to_owned());
        for extra in &options.env {
            let name = extra.split_once('=').map_or(extra.as_str(), |(n, _)| n);
            env.retain(|v| v.split_once('=').is_none_or(|(n, _)| n != name));
            env.push(extra.clone());
        }
        seccomp::confine()?;
        // One from before that doesn't take what it is sent would leave our calls unanswered.
        if control::is_open(shim) {
            let listener = calls::listen()?;
            control::answer(shim, Ok(()), Some(listener.as_fd()));
        }
        Ok(env)
    };
    let env = match prepare() {
        Ok(env) => env,
        Err(e) => return e,
    };
    let Some(program) = argv.first() else { return io::ErrorKind::InvalidInput.into() };
    if program.contains('/') {
        return sys::exec(program, argv, &env);
    }
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    let path = env.iter().find_map(|v| v.strip_prefix("PATH=")).unwrap_or_default();
    for dir in path.split(':') {
        let e = sys::exec(&format!("{dir}/{program}"), argv, &env);
        if e.kind() != io::ErrorKind::NotFound {
            last = e;
        }
    }
    last
}

struct Terminal {
    master: OwnedFd,
    slave: OwnedFd,
}

impl Terminal {
    /// From the guest's own devpts, so that it has a name there.
    fn open() -> io::Result<Self> {
        const DEVPTS: u64 = 0x1cd1;
        let master: OwnedFd = OpenOptions::new()
            .read(true)
            .write(true)
            .custom_flags(libc::O_NOCTTY | libc::O_NOFOLLOW | libc::O_NONBLOCK)
            .open("/dev/pts/ptmx")?
            .into();
        if rustix::fs::fstatfs(&master)?.f_type as u64 != DEVPTS {
            return Err(io::Error::other("the guest's /dev/pts is not one"));
        }
        rustix::io::ioctl_fionbio(&master, false)?;
        rustix::pty::unlockpt(&master)?;
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let slave = rustix::pty::ioctl_tiocgptpeer(&master, flags)?;
        Ok(Self { master, slave })
    }

    fn fit(&self) {
        if let Ok(size) = tcgetwinsize(io::stdin()) {
            let _ = tcsetwinsize(&self.master, size);
        }
    }

    /// Carries bytes both ways until the command ends.
    fn carry(self, child: i32, signals: &OwnedFd) -> io::Result<Option<Ended>> {
        self.fit();
        let stdin = io::stdin();
        let before = tcgetattr(&stdin).ok();
        if let Some(mut raw) = before.clone() {
            raw.make_raw();
            tcsetattr(&stdin, OptionalActions::Now, &raw)?;
        }
        // Ours would keep the terminal from ever closing.
        let Self { master, slave } = self;
        drop(slave);
        let me = Self { slave: master.try_clone()?, master };
        let ended = me.pump(child, signals);
        if let Some(before) = before {
            tcsetattr(&stdin, OptionalActions::Now, &before)?;
        }
        ended
    }

    fn pump(&self, child: i32, signals: &OwnedFd) -> io::Result<Option<Ended>> {
        let (stdin, stdout) = (io::stdin(), io::stdout());
        let mut typing = true;
        let mut ended = None;
        let mut buffer = [0u8; 4096];
        loop {
            let mut fds = vec![PollFd::new(&self.master, PollFlags::IN), PollFd::new(signals, PollFlags::IN)];
            if typing {
                fds.push(PollFd::new(&stdin, PollFlags::IN));
            }
            if rustix::event::poll(&mut fds, None).is_err() {
                continue;
            }
            let ready: Vec<bool> = fds.iter().map(|f| !f.revents().is_empty()).collect();
            drop(fds);
            if ready[0] {
                match rustix::io::read(&self.master, &mut buffer) {
                    Ok(n) if n > 0 => write_all(&stdout, &buffer[..n])?,
                    // Every slave is closed: it has all been said.
                    _ => {
                        return Ok(match ended {
                            Some(e) => Some(e),
                            None => sys::wait_any(child, false)?.map(|(_, e)| e),
                        });
                    }
                }
            }
            if ready.get(2) == Some(&true) {
                match rustix::io::read(&stdin, &mut buffer) {
                    Ok(n) if n > 0 => write_all(&self.master, &buffer[..n])?,
                    _ => {
                        typing = false;
                        // End of input, as a terminal says it.
                        write_all(&self.master, &[4])?;
                    }
                }
            }
            if ready[1] {
                while let Some(signal) = sys::read_signal(signals) {
                    if signal == libc::SIGWINCH {
                        self.fit();
                    }
                }
                if ended.is_none() {
                    ended = sys::wait_any(child, true)?.map(|(_, e)| e);
                }
                // Something it left behind may hold the terminal open.
                if ended.is_some() && !ready[0] {
                    return Ok(ended);
                }
            }
        }
    }
}

fn write_all(to: impl AsFd, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        let n = rustix::io::write(&to, bytes)?;
        bytes = &bytes[n..];
    }
    Ok(())
}

/// Joins the network namespace `net` and becomes `argv`: a command on the side
/// of some network the region has, such as its internet, seeing the machine's
/// files. Comes back only with an error.
pub fn exec_in_netns(net: &Path, argv: &[String]) -> io::Error {
    let run = || -> io::Result<std::convert::Infallible> {
        let ns = OwnedFd::from(File::open(net)?);
        rustix::thread::move_into_link_name_space(
            ns.as_fd(),
            Some(rustix::thread::LinkNameSpaceType::Network),
        )?;
        let env: Vec<String> = std::env::vars().map(|(k, v)| format!("{k}={v}")).collect();
        let program = argv.first().ok_or(io::ErrorKind::InvalidInput)?;
        let mut last = io::Error::from(io::ErrorKind::NotFound);
        if program.contains('/') {
            return Err(sys::exec(program, argv, &env));
        }
        for dir in std::env::var("PATH").unwrap_or_default().split(':') {
            let e = sys::exec(&format!("{dir}/{program}"), argv, &env);
            if e.kind() != io::ErrorKind::NotFound {
                last = e;
            }
        }
        Err(last)
    };
    match run() {
        Ok(never) => match never {},
        Err(e) => e,
    }
}
