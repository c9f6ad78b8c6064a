//! The reconciler's side: start, adopt, configure and stop a data-plane process.

use std::ffi::OsStr;
use std::fs::{self, TryLockError};
use std::io::{self, Read as _};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, pidfd_send_signal};
use serde::Serialize;

use crate::server::{READY, write_whole};

/// How long a process may take to bind its sockets.
const START: Duration = Duration::from_secs(10);

/// Which server a process is: the word after `kumobako dataplane`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServiceKind {
    /// [`crate::vpc_main`]
    Vpc,
    /// [`crate::internet_main`]
    Internet,
    /// [`crate::flows_main`]
    Flows,
    /// [`crate::names_main`]
    Names,
    /// [`crate::outside_main`]
    Outside,
}

impl ServiceKind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Vpc => "vpc",
            Self::Internet => "internet",
            Self::Flows => "flows",
            Self::Names => "names",
            Self::Outside => "outside",
        }
    }

    /// `PROGRAM dataplane KIND --dir DIR`, for [`ServiceProcess::spawn`]; the caller adds what puts it
    /// into its network namespace.
    pub fn command(self, program: impl AsRef<OsStr>, dir: &Path) -> Command {
        let mut command = Command::new(program);
        command.args(["dataplane", self.name(), "--dir"]).arg(dir);
        command
    }
}

#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    #[error("data-plane process in {dir}: {source}", dir = dir.display())]
    Io { dir: PathBuf, source: io::Error },
    /// It ended, or said nothing in time; with what it wrote last.
    #[error("data-plane process in {dir} didn't start: {said}", dir = dir.display())]
    NotStarted { dir: PathBuf, said: String },
    /// It holds its lock after having been killed.
    #[error("data-plane process in {dir} doesn't end", dir = dir.display())]
    NotStopped { dir: PathBuf },
}

/// A data-plane process, known by its directory alone: whoever holds the lock in it is the process,
/// whichever daemon started it.
#[derive(Debug, Clone)]
pub struct ServiceProcess {
    dir: PathBuf,
}

impl ServiceProcess {
    /// Names the process of `dir`; touches nothing.
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into() }
    }

    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Makes `config` the process's configuration, whether it runs or not: once this has returned, the
    /// next request is answered by it. Creates the directory. False if it was that already.
    pub fn configure<C: Serialize>(&self, config: &C) -> Result<bool, ServiceError> {
        let json = serde_json::to_vec(config).map_err(|e| self.io(e.into()))?;
        match fs::read(self.dir.join("config.json")) {
            Ok(former) if former == json => return Ok(false),
            _ => {}
        }
        fs::create_dir_all(&self.dir).map_err(|e| self.io(e))?;
        // User data may hold secrets.
        write_whole(&self.dir, "config.json", &json, 0o600).map_err(|e| self.io(e))?;
        Ok(true)
    }

    /// Whether the process lives: whether its lock is held.
    pub fn is_alive(&self) -> bool {
        let Ok(lock) = fs::File::open(self.dir.join("lock")) else { return false };
        // Shared, and let go at once; a process that starts right now waits for such questions.
        matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock))
    }

    /// The living process's id: the one in `pid`, if it is indeed the one that holds the lock.
    pub fn pid(&self) -> Option<u32> {
        let pid: u32 = fs::read_to_string(self.dir.join("pid")).ok()?.trim().parse().ok()?;
        let inode = fs::metadata(self.dir.join("lock")).ok()?.ino().to_string();
        // "1: FLOCK  ADVISORY  WRITE 1234 08:01:5678 0 EOF"
        fs::read_to_string("/proc/locks").ok()?.lines().find_map(|line| {
            let mut words = line.split_ascii_whitespace().skip(1);
            let is_flock = words.next() == Some("FLOCK") && words.nth(1) == Some("WRITE");
            let is_holder = words.next() == Some(&*pid.to_string());
            let is_file = words.next()?.rsplit(':').next() == Some(&*inode);
            (is_flock && is_holder && is_file).then_some(pid)
        })
    }

    /// Starts the process and waits until it serves. `command` is complete (see
    /// [`ServiceKind::command`]) but for its standard streams, which are set here. The process leaves
    /// the caller's session by itself and outlives it; for as long as both live, the caller's side has a
    /// thread that waits for its end, reaps it and calls `on_exit`.
    ///
    /// # Errors
    /// [`ServiceError::NotStarted`], with the process's words, if it ended or took over ten seconds (then
    /// it is killed); another process living in the directory is such a case.
    pub fn spawn(
        &self,
        mut command: Command,
        on_exit: impl FnOnce() + Send + 'static,
    ) -> Result<u32, ServiceError> {
        fs::create_dir_all(&self.dir).map_err(|e| self.io(e))?;
        let log = fs::File::options()
            .create(true)
            .append(true)
            .open(self.dir.join("log"))
            .map_err(|e| self.io(e))?;
        let said_before = log.metadata().map_err(|e| self.io(e))?.len();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .map_err(|e| self.io(e))?;
        let pid = child.id();
        let ready = child.stdout.take().is_some_and(|out| says_ready(out, START));
        if !ready {
            let _ = child.kill();
            let status = child.wait().map_err(|e| self.io(e))?;
            let said = self.said_since(said_before);
            let said = if said.is_empty() { status.to_string() } else { said };
            return Err(ServiceError::NotStarted { dir: self.dir.clone(), said });
        }
        std::thread::Builder::new()
            .name(format!("reap {pid}"))
            .stack_size(64 * 1024)
            .spawn(move || {
                reap(child);
                on_exit();
            })
            .map_err(|e| self.io(e))?;
        Ok(pid)
    }

    /// Ends the process, if it lives, and waits for that. True if there was something to end. Its
    /// directory stays.
    ///
    /// # Errors
    /// The lock is still held after `patience` from `SIGKILL`.
    pub fn stop(&self, patience: Duration) -> Result<bool, ServiceError> {
        let mut ended = false;
        let until = Instant::now() + patience;
        while self.is_alive() {
            if let Some(pid) = self.pid().and_then(|pid| Pid::from_raw(pid.cast_signed())) {
                // By descriptor, and looked up again, so that a process that just got this id isn't hit.
                if let Ok(process) = pidfd_open(pid, PidfdFlags::empty())
                    && self.pid() == Some(pid.as_raw_nonzero().get().cast_unsigned())
                {
                    // There is nothing to tidy up in it.
                    ended |= pidfd_send_signal(&process, Signal::KILL).is_ok();
                }
            }
            if Instant::now() > until {
                return Err(ServiceError::NotStopped { dir: self.dir.clone() });
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(ended)
    }

    fn io(&self, source: io::Error) -> ServiceError {
        ServiceError::Io { dir: self.dir.clone(), source }
    }

    fn said_since(&self, position: u64) -> String {
        let text = fs::read(self.dir.join("log")).unwrap_or_default();
        let start = usize::try_from(position).unwrap_or(0).min(text.len());
        String::from_utf8_lossy(&text[start..]).trim().to_owned()
    }
}

fn reap(mut child: Child) {
    let _ = child.wait();
}

/// Reads up to [`READY`], the end, or the time's end.
fn says_ready(mut out: ChildStdout, time: Duration) -> bool {
    let until = Instant::now() + time;
    let mut said: Vec<u8> = Vec::new();
    let mut buffer = [0; 64];
    while said != READY.as_bytes() {
        let left = until.saturating_duration_since(Instant::now());
        let left = Timespec::try_from(left).unwrap_or_default();
        match poll(&mut [PollFd::new(&out, PollFlags::IN)], Some(&left)) {
            Ok(0) => return false,
            Err(rustix::io::Errno::INTR) => continue,
            Err(_) => return false,
            Ok(_) => {}
        }
        match out.read(&mut buffer) {
            Ok(0) | Err(_) => return false,
            Ok(length) => said.extend(&buffer[..length]),
        }
        if said.len() > READY.len() {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::open_lock;

    #[test]
    fn a_directory_without_process() {
        let dir = tempfile::tempdir().unwrap();
        let service = ServiceProcess::new(dir.path().join("net"));
        assert!(!service.is_alive());
        assert_eq!(service.pid(), None);
        assert!(!service.stop(Duration::ZERO).unwrap());
        assert!(service.configure(&1).unwrap());
        assert!(!service.configure(&1).unwrap(), "unchanged");
        assert!(service.configure(&2).unwrap());
        // A pid left over, of a process that isn't ours to end.
        fs::write(service.dir().join("pid"), std::process::id().to_string()).unwrap();
        open_lock(service.dir()).unwrap();
        assert_eq!(service.pid(), None);
        assert!(!service.stop(Duration::ZERO).unwrap());
    }

    #[test]
    fn the_holder_of_the_lock_is_the_process() {
        let dir = tempfile::tempdir().unwrap();
        let service = ServiceProcess::new(dir.path());
        fs::write(dir.path().join("pid"), format!("{}\n", std::process::id())).unwrap();
        let lock = open_lock(dir.path()).unwrap();
        lock.try_lock().unwrap();
        assert!(service.is_alive());
        assert_eq!(service.pid(), Some(std::process::id()));
        drop(lock);
        assert!(!service.is_alive());
        assert_eq!(service.pid(), None);
    }

    #[test]
    fn a_process_that_ends_is_not_started() {
        let dir = tempfile::tempdir().unwrap();
        let service = ServiceProcess::new(dir.path());
        let mut command = Command::new("sh");
        command.args(["-c", "echo no such address >&2; exit 1"]);
        let error = service.spawn(command, || ()).unwrap_err();
        assert!(error.to_string().ends_with("no such address"), "{error}");
    }
}
