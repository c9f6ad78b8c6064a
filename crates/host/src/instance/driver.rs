//! The driver over shims.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader};
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::fs::FlockOperation;

use super::control::{self, CallError, Request};
use super::shim::{self, guest_group, read_status};
use super::{
    CONSOLE_TAIL, Disk, How, InstanceDriver, InstanceError, InstanceSpec, Observed, Phase, Result, blocks,
    console, directory, disks, leftovers, root,
};
use crate::cgroup::Hierarchies;

/// Runs instances as processes in namespaces of their own, through shims.
#[derive(Debug, Clone)]
pub struct NamespaceDriver {
    instances: PathBuf,
}

/// How long a killed instance may take to be gone.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a shim may take to prepare its instance: a disk that is to grow is checked first, and a machine's
/// is made of its image. What waits for another process is bounded there, by less.
const PREPARING: Duration = Duration::from_secs(900);

impl NamespaceDriver {
    /// A driver for the instances below this directory (`DIR/instances`),
    /// which it makes if need be, for root alone: disks of guests hold set-uid
    /// programs that others must not reach.
    pub fn new(instances: impl Into<PathBuf>) -> Result<Self> {
        let instances = instances.into();
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&instances)
            .map_err(InstanceError::io(instances.display().to_string()))?;
        Ok(Self { instances })
    }

    fn ask(&self, id: &str, request: Request) -> Result<Option<OwnedFd>> {
        ask(&directory(&self.instances, id)?, id, request)
    }

    fn launch(spec: &InstanceSpec, file: &Path) -> Result<()> {
        let failed = |why: String| InstanceError::CouldNotStart { id: spec.id.clone(), why };
        let log = OpenOptions::new()
            .create(true)
            .append(true)
            .mode(0o600)
            .open(spec.dir.join("shim.log"))
            .map_err(InstanceError::io("shim.log"))?;
        let mut child = Command::new(&spec.binary)
            .args(leftovers::arguments(file))
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .map_err(InstanceError::io(spec.binary.display().to_string()))?;
        let mut said = String::new();
        // The shim goes into the background at once, so this child ends. One
        // line and no more: PID 1, still at the door, has the pipe as well.
        let read = child.stdout.take().map(|out| {
            await_word(&out, PREPARING)?;
            BufReader::new(out).read_line(&mut said)
        });
        if let Some(Err(e)) = read {
            let _ = leftovers::end(&spec.dir);
            let _ = child.wait();
            return Err(InstanceError::io(format!("{}: its shim", spec.id))(e));
        }
        let settled = child.wait().map_err(InstanceError::io("wait for the shim"))?;
        match said.trim() {
            // Somebody else's: by the next look it has come to something.
            shim::HELD => Err(InstanceError::io(spec.id.clone())(io::Error::other(shim::HELD))),
            "ok" if settled.success() => Ok(()),
            "ok" => Err(failed("the shim has no control group of its own".to_owned())),
            "" => Err(failed("the shim died; see shim.log".to_owned())),
            why => Err(failed(why.trim_start_matches("err ").to_owned())),
        }
    }

    /// Waits until no shim lives, whatever it takes: what stays is killed.
    fn await_end(dir: &Path) -> io::Result<()> {
        let begun = Instant::now();
        while is_held(dir)? {
            if begun.elapsed() > PATIENCE {
                return Err(io::Error::new(io::ErrorKind::TimedOut, "its shim will not end"));
            }
            if begun.elapsed() > leftovers::LEAVING {
                leftovers::end(dir)?;
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(())
    }

    /// Waits for the end of the last shim, as far as it has told of it. True if there is one that lives: it
    /// was begun by a daemon before this one, perhaps.
    fn is_there_another(dir: &Path) -> io::Result<bool> {
        let begun = Instant::now();
        loop {
            match look(dir)? {
                // It isn't anywhere yet, and may be stuck.
                Some(Observed { phase: Phase::Preparing, .. }) if begun.elapsed() > PREPARING => {
                    leftovers::end(dir)?;
                }
                Some(Observed { phase: Phase::Preparing, .. }) => {}
                Some(seen) if seen.is_alive() => return Ok(true),
                _ if !is_held(dir)? => return Ok(false),
                _ if begun.elapsed() > PATIENCE => {
                    return Err(io::Error::new(io::ErrorKind::TimedOut, "its shim will not end"));
                }
                _ if begun.elapsed() > leftovers::LEAVING => {
                    leftovers::end(dir)?;
                }
                _ => {}
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

/// Waits until there is something to read, or nothing will ever be.
fn await_word(from: impl AsFd, patience: Duration) -> io::Result<()> {
    let deadline = Instant::now() + patience;
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        let left = Timespec { tv_sec: left.as_secs() as i64, tv_nsec: left.subsec_nanos().into() };
        match rustix::event::poll(&mut [PollFd::new(&from, PollFlags::IN)], Some(&left)) {
            Ok(0) => return Err(io::Error::new(io::ErrorKind::TimedOut, "it does not say how it begins")),
            Ok(_) => return Ok(()),
            Err(rustix::io::Errno::INTR) => {}
            Err(e) => return Err(e.into()),
        }
    }
}

pub(super) fn ask(dir: &Path, id: &str, request: Request) -> Result<Option<OwnedFd>> {
    control::call(dir, &request).map_err(|e| refused(e, id, &request))
}

pub(super) fn refused(error: CallError, id: &str, request: &Request) -> InstanceError {
    match error {
        CallError::Absent => InstanceError::NotRunning(id.to_owned()),
        CallError::Refused(why) if *request == Request::Start => {
            InstanceError::CouldNotStart { id: id.to_owned(), why }
        }
        CallError::Refused(why) => InstanceError::WrongPhase { id: id.to_owned(), why },
        CallError::Io(source) => InstanceError::Io { what: format!("shim of {id}"), source },
    }
}

/// Whether a shim lives for the instance in `dir`.
fn is_held(dir: &Path) -> io::Result<bool> {
    let lock = match File::open(dir.join("lock")) {
        Ok(f) => f,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(e) => return Err(e),
    };
    match rustix::fs::flock(&lock, FlockOperation::NonBlockingLockShared) {
        Ok(()) => Ok(false),
        Err(rustix::io::Errno::WOULDBLOCK) => Ok(true),
        Err(e) => Err(e.into()),
    }
}

pub(super) fn read_spec(dir: &Path) -> Option<InstanceSpec> {
    serde_json::from_slice(&fs::read(dir.join("spec.json")).ok()?).ok()
}

/// What a shim that died without a word left in the control groups.
fn sweep(dir: &Path) -> io::Result<()> {
    let Some(spec) = read_spec(dir) else { return Ok(()) };
    let group = guest_group(&spec, &Hierarchies::discover()?)?;
    if group.dirs().iter().any(|d| d.exists()) {
        group.kill();
        group.remove(PATIENCE)?;
    }
    Ok(())
}

fn look(dir: &Path) -> io::Result<Option<Observed>> {
    // The lock first: a shim that ends writes before it lets go.
    let held = is_held(dir)?;
    Ok(match (held, read_status(dir)) {
        (true, Some(s)) => Some(s),
        // It is just beginning, or it never did.
        (_, None) => None,
        (false, Some(s)) if matches!(s.phase, Phase::Exited { .. }) => Some(s),
        (false, Some(s)) => Some(Observed {
            phase: Phase::Exited { how: How::Killed(libc::SIGKILL) },
            boot: s.boot,
            pid: None,
        }),
    })
}

impl InstanceDriver for NamespaceDriver {
    fn prepare(&self, spec: &InstanceSpec) -> Result<()> {
        let dir = directory(&self.instances, &spec.id)?;
        if dir != spec.dir {
            return Err(InstanceError::WrongPhase {
                id: spec.id.clone(),
                why: format!("its directory is {}, not {}", dir.display(), spec.dir.display()),
            });
        }
        let io = |what: &str| InstanceError::io(format!("{}: {what}", spec.id));
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&dir).map_err(io("directory"))?;
        if Self::is_there_another(&dir).map_err(io("its last shim"))? {
            return Ok(());
        }
        sweep(&dir).map_err(io("left over control group"))?;
        let text = serde_json::to_vec_pretty(spec).map_err(|e| io("spec.json")(e.into()))?;
        let (new, file) = (dir.join("spec.new"), dir.join("spec.json"));
        fs::write(&new, text).and_then(|()| fs::rename(&new, &file)).map_err(io("spec.json"))?;
        leftovers::expect_another(&dir).map_err(io("status.json"))?;
        Self::launch(spec, &file)
    }

    fn start(&self, id: &str) -> Result<()> {
        self.ask(id, Request::Start).map(drop)
    }

    fn observe(&self) -> Result<BTreeMap<String, Observed>> {
        let mut all = BTreeMap::new();
        let io = || InstanceError::io(self.instances.display().to_string());
        for entry in fs::read_dir(&self.instances).map_err(io())? {
            let entry = entry.map_err(io())?;
            let Ok(id) = entry.file_name().into_string() else { continue };
            let dir = entry.path();
            if let Some(seen) = look(&dir).map_err(InstanceError::io(id.clone()))? {
                let ended = matches!(seen.phase, Phase::Exited { .. });
                if ended
                    && leftovers::is_overdue(&dir)
                    && is_held(&dir).map_err(InstanceError::io(id.clone()))?
                {
                    leftovers::end(&dir).map_err(InstanceError::io(id.clone()))?;
                }
                all.insert(id, seen);
            }
        }
        Ok(all)
    }

    fn netns(&self, id: &str) -> Result<OwnedFd> {
        self.ask(id, Request::Netns)?.ok_or_else(|| InstanceError::NotRunning(id.to_owned()))
    }

    fn shutdown(&self, id: &str) -> Result<()> {
        absent_is_fine(self.ask(id, Request::Shutdown))
    }

    fn kill(&self, id: &str) -> Result<()> {
        // Nothing of another name runs.
        let Ok(dir) = directory(&self.instances, id) else { return Ok(()) };
        match absent_is_fine(self.ask(id, Request::Kill)) {
            // One that doesn't answer goes with its guest.
            Err(InstanceError::Io { source, .. }) if source.kind() == io::ErrorKind::WouldBlock => {}
            Err(e) => return Err(e),
            Ok(()) => match look(&dir).map_err(InstanceError::io(id))? {
                // It isn't to be asked anything yet, and has nothing to lose.
                Some(Observed { phase: Phase::Preparing, .. }) => {}
                _ => return Ok(()),
            },
        }
        leftovers::end(&dir).map_err(InstanceError::io(id)).map(drop)
    }

    fn reboot(&self, id: &str) -> Result<()> {
        self.ask(id, Request::Reboot).map(drop)
    }

    fn reboot_to_the_door(&self, id: &str) -> Result<()> {
        self.ask(id, Request::Door).map(drop)
    }

    fn at_rest(&self, id: &str, work: &mut dyn FnMut(&Path) -> io::Result<()>) -> Result<()> {
        let dir = directory(&self.instances, id)?;
        let failed = || InstanceError::io(format!("{id}: copy of its disk"));
        let alive = Self::is_there_another(&dir).map_err(failed())?;
        let running = matches!(
            look(&dir).map_err(InstanceError::io(id))?,
            Some(Observed { phase: Phase::Running { .. }, .. })
        );
        // The guest goes on when the connection is dropped, also by our death.
        let (upper, _still) = match (running, alive && root::exists(&dir)) {
            (true, _) => {
                let asked = control::call_and_stay(&dir, &Request::Still);
                let (fd, conn) = asked.map_err(|e| refused(e, id, &Request::Still))?;
                (fd, Some(conn))
            }
            (false, true) => (self.ask(id, Request::Upper)?, None),
            (false, false) if root::exists(&dir) => {
                Self::await_end(&dir).map_err(failed())?;
                (Some(root::open(&dir).and_then(|d| d.upper()).map_err(failed())?), None)
            }
            (false, false) => (None, None),
        };
        match upper {
            Some(fd) => work(Path::new(&format!("/proc/self/fd/{}/.", fd.as_raw_fd()))),
            None => work(&dir.join("rw/up")),
        }
        .map_err(failed())
    }

    fn grow_root(&self, id: &str, bytes: u64) -> Result<()> {
        absent_is_fine(self.ask(id, Request::Grow(bytes)))
    }

    fn root_blocks(&self, spec: &InstanceSpec) -> Result<PathBuf> {
        let dir = directory(&self.instances, &spec.id)?;
        let failed = || InstanceError::io(spec.id.clone());
        if dir != spec.dir {
            return Err(failed()(io::Error::other(format!("its directory is {}", dir.display()))));
        }
        Self::await_end(&dir).map_err(failed())?;
        blocks::make(spec).map_err(failed())
    }

    fn destroy(&self, id: &str) -> Result<()> {
        let dir = directory(&self.instances, id)?;
        if !dir.exists() {
            return Ok(());
        }
        self.kill(id)?;
        let io = |what: &str| InstanceError::io(format!("{id}: {what}"));
        Self::await_end(&dir).map_err(io("kill"))?;
        sweep(&dir).map_err(io("control group"))?;
        match fs::remove_dir_all(&dir) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => Err(io("remove its directory")(e)),
            _ => Ok(()),
        }
    }

    fn attach_disk(&self, id: &str, disk: &Disk) -> Result<()> {
        self.ask(id, Request::Attach(disk.clone())).map(drop)
    }

    fn detach_disk(&self, id: &str, serial: &str) -> Result<()> {
        absent_is_fine(self.ask(id, Request::Detach(serial.to_owned())))
    }

    fn disks(&self, id: &str) -> Result<Vec<Disk>> {
        let dir = directory(&self.instances, id)?;
        let held = is_held(&dir).map_err(InstanceError::io(format!("{id}: lock")))?;
        Ok(if held { disks::read(&dir) } else { Vec::new() })
    }

    fn console(&self, id: &str) -> Result<Vec<u8>> {
        let dir = directory(&self.instances, id)?;
        console::tail(&dir, CONSOLE_TAIL).map_err(InstanceError::io(format!("console of {id}")))
    }
}

fn absent_is_fine(r: Result<Option<OwnedFd>>) -> Result<()> {
    match r {
        Ok(_) | Err(InstanceError::NotRunning(_)) => Ok(()),
        Err(e) => Err(e),
    }
}
