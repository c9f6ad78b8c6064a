//! The shim: one small process that holds one instance.
//!
//! It is single-threaded, sleeps in `poll`, and needs nobody: the daemon that
//! started it may come and go.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::fs::{FlockOperation, Mode, OFlags};
use rustix::net::{RecvFlags, SendFlags};

use super::boot::{self, Guest};
use super::calls::{self, Means};
use super::console::ConsoleLog;
use super::control::{self, Askers, Request};
use super::disks::{self, Disk, Shown};
use super::mounting::Outside;
use super::root::{self, RootDisk};
use super::sys::{self, Ended, Fork};
use super::view::{self, View};
use super::{How, InstanceSpec, Observed, Phase, machine, rootfs, serial};
use crate::bpf::devices::Guard;
use crate::cgroup::{self, Group, Hierarchies, Limits};
use crate::starter::report;
use crate::userns::{self, Namespaces};

/// Two boots are at least this far apart, so that a guest that reboots at once
/// for ever costs little.
const BETWEEN_BOOTS: Duration = Duration::from_millis(1000);

/// The program of `kumobako shim --spec FILE`.
///
/// Puts itself into the background; standard output is a pipe that gets one
/// line, `ok` or `err …`, when the instance is prepared.
pub fn shim_main(spec: &Path) -> ! {
    let before = spec.parent().and_then(|dir| std::fs::read(dir.join("status.json")).ok());
    let begin = || {
        // Refused to the leader of a group, which a driver's child is not.
        let _ = rustix::process::setsid();
        sys::set_umask(0o022);
        let text = std::fs::read(spec)?;
        let spec: InstanceSpec = serde_json::from_slice(&text).map_err(io::Error::other)?;
        let cgroups = Hierarchies::discover()?;
        match sys::fork()? {
            Fork::Parent(shim) => {
                settle(&spec, &cgroups, shim)?;
                sys::exit_now(0);
            }
            Fork::Child => Shim::begin(spec, &cgroups),
        }
    };
    let result = match begin() {
        Ok(mut shim) => {
            report("ok");
            shim.run();
            // All was said and done. What it holds the kernel lets go of, with nobody waiting for it here.
            sys::exit_now(0)
        }
        Err(e) if e.to_string() == HELD => {
            report(HELD);
            1
        }
        Err(e) => {
            // What was said before holds again: this one came to nothing, and its driver hears why.
            if let Some(dir) = spec.parent().filter(|dir| preparing(dir)) {
                let _ = match before {
                    Some(text) => std::fs::write(dir.join("status.json"), text),
                    None => std::fs::remove_file(dir.join("status.json")),
                };
            }
            report(&format!("err {e}"));
            1
        }
    };
    sys::exit_now(result);
}

/// Moves the shim into a control group of its own, so that whoever stops the
/// daemon's group stops the daemon alone. Its parent does this, beside it: the
/// first move in a while has the kernel wait for all processors to pass by,
/// and the shim's own steps take as long.
fn settle(spec: &InstanceSpec, cgroups: &Hierarchies, shim: i32) -> io::Result<()> {
    let name = format!("{}/shims", spec.cgroup_parent);
    let group = Group::create(cgroups, &name, &Limits::default())?;
    match cgroup::enter_as(&group.doors()?, shim) {
        // It is gone: it has said why, or will be found dead.
        Err(e) if e.raw_os_error() == Some(libc::ESRCH) => Ok(()),
        r => r,
    }
}

struct Shim {
    spec: InstanceSpec,
    dir: OwnedFd,
    _lock: OwnedFd,
    /// Locked, shared, so that nobody removes an image in use.
    _layers: Vec<OwnedFd>,
    wake: Option<(OwnedFd, String)>,
    cgroups: Hierarchies,
    ns: Namespaces,
    signals: OwnedFd,
    requests: OwnedFd,
    askers: Askers,
    notify: OwnedFd,
    log: ConsoleLog,
    view: View,
    root: Option<RootDisk>,
    pty: rootfs::Pty,
    guest: Option<Guest>,
    /// Where calls of the guest wait for us: PID 1's and its children's, and those of commands
    /// that entered.
    callers: Vec<OwnedFd>,
    /// Connections of such commands, until they have sent theirs.
    entering: Vec<OwnedFd>,
    /// Keeps the guest from all block devices but its own, where the machine can do that.
    guard: Option<Guard>,
    /// The machine's own mount namespace.
    outside: OwnedFd,
    shown: Shown,
    state: Observed,
    /// PID 1 was let go in this boot.
    released_at: Option<Instant>,
    /// A reboot was asked for; the guest goes down by force when it is over.
    reboot_by: Option<Instant>,
    /// Somebody outside wants this to end.
    taken_down: bool,
    /// The next boot's time, while nothing runs.
    boot_at: Option<Instant>,
    /// The next boot waits at the door.
    hold: bool,
    /// Whoever has the guest kept still: until they hang up.
    still: Option<OwnedFd>,
    /// Whoever sits at the serial console.
    serial: Option<OwnedFd>,
    /// It was killed on request.
    killed: bool,
}

impl Shim {
    fn begin(spec: InstanceSpec, cgroups: &Hierarchies) -> io::Result<Self> {
        sys::become_subreaper()?;
        let signals =
            sys::signal_fd(&[libc::SIGCHLD, libc::SIGTERM, libc::SIGINT, libc::SIGHUP, libc::SIGPIPE])?;
        let dir = OwnedFd::from(File::open(&spec.dir)?);
        let lock = take_lock(dir.as_fd())?;
        let _ = std::fs::write("/proc/self/oom_score_adj", "-900");
        let boots = read_status(&spec.dir).map_or(0, |s| s.boot);
        // What the last shim said is over.
        write_status(&dir, &Observed { phase: Phase::Preparing, boot: boots, pid: None })?;
        let layers = in_time(|| hold_layers(&spec))?;
        let wake = open_wake(&spec.wake_socket);
        let ns = in_time(|| userns::create(spec.uid_base))?;
        let requests = control::listen(dir.as_fd())?;
        let log = ConsoleLog::open(dir.try_clone()?)?;
        let outside = OwnedFd::from(File::open("/proc/self/ns/mnt")?);
        // What the last shim showed its guest, this one has yet to be told of.
        let shown = Shown::begin(&dir, machine::of(&spec).is_some())?;
        let (seen, door) = view::mount()?;
        let root = match machine::of(&spec) {
            Some((acceleration, _)) => machine::prepare(&spec, acceleration).map(|()| None),
            None => root::mount(&spec),
        };
        let root = root.map_err(|e| io::Error::new(e.kind(), format!("root disk: {e}")))?;
        let cgroups = rootfs::enter_stage(&spec, ns.user.as_fd(), cgroups, &seen, root.as_ref())?;
        drop(seen);
        let notify = rootfs::notify_socket(&spec)?;
        let mut view = View::new(door, spec.uid_base, spec.memory, group_name(&spec), cgroups.clone());
        let guard = guard();
        let (pty, guest) = in_time(|| set_up_boot(&spec, &cgroups, &ns, &mut view, guard.as_ref()))?;
        let shim = Self {
            state: Observed { phase: Phase::Prepared, boot: boots + 1, pid: guest.pid.try_into().ok() },
            spec,
            dir,
            _lock: lock,
            _layers: layers,
            wake,
            cgroups,
            ns,
            signals,
            requests,
            askers: Askers::default(),
            notify,
            log,
            view,
            root,
            pty,
            guest: Some(guest),
            callers: Vec::new(),
            entering: Vec::new(),
            guard,
            outside,
            shown,
            released_at: None,
            reboot_by: None,
            taken_down: false,
            boot_at: None,
            hold: false,
            still: None,
            serial: None,
            killed: false,
        };
        shim.publish()?;
        Ok(shim)
    }

    fn run(&mut self) {
        loop {
            let allowance = self.log.allowance();
            let view = self.view.is_open();
            let now = Instant::now();
            // What is kept still does not boot either.
            let boot_at = self.boot_at.filter(|_| self.still.is_none());
            // A guest that has said or asked too much waits.
            let pause = (allowance == 0 || !view).then(|| now + Duration::from_millis(50));
            let look = self.running().then(|| self.view.due());
            let timeout = [self.reboot_by, boot_at, pause, look]
                .into_iter()
                .flatten()
                .map(|t| t.saturating_duration_since(now))
                .min();
            // Each has its place, also where there is nothing to hear.
            let idle = self.notify.as_fd();
            let mut fds = vec![
                listen(Some(self.signals.as_fd()), idle),
                listen(Some(self.requests.as_fd()), idle),
                listen(Some(self.notify.as_fd()), idle),
                listen((allowance > 0).then_some(self.pty.master.as_fd()), idle),
                listen(view.then_some(self.view.door().as_fd()), idle),
                listen(self.still.as_ref().map(AsFd::as_fd), idle),
                listen(self.serial.as_ref().map(AsFd::as_fd), idle),
            ];
            let callers = fds.len();
            fds.extend(self.callers.iter().map(|c| listen(view.then_some(c.as_fd()), idle)));
            let entering = fds.len();
            fds.extend(self.entering.iter().map(|c| listen(Some(c.as_fd()), idle)));
            let asking = fds.len();
            fds.extend(self.askers.fds().map(|c| listen(Some(c), idle)));
            let timeout = timeout
                .map(|t| Timespec { tv_sec: t.as_secs() as i64, tv_nsec: i64::from(t.subsec_nanos()) });
            if rustix::event::poll(&mut fds, timeout.as_ref()).is_err() {
                continue;
            }
            let ready: Vec<bool> = fds.iter().map(|f| !f.revents().is_empty()).collect();
            drop(fds);
            let asked = ready[1] || ready[asking..].contains(&true);
            let (ready, callers, entering) =
                (&ready[..callers], &ready[callers..entering], &ready[entering..asking]);
            self.take_calls(callers);
            self.take_entering(entering);
            if ready[6] {
                self.take_input();
            }
            if ready[5] {
                self.let_go();
            }
            if ready[4] {
                self.view.serve();
            }
            if ready[3] {
                self.take_output(allowance);
            }
            if ready[2] {
                self.take_notices();
            }
            if asked {
                self.askers.let_in(&self.requests);
                for (conn, request) in self.askers.requests() {
                    self.serve(conn, request);
                }
            }
            if ready[0] {
                while let Some(signal) = sys::read_signal(&self.signals) {
                    if signal == libc::SIGTERM {
                        self.taken_down = true;
                        self.ask_guest(STOP);
                    }
                }
            }
            if look.is_some_and(|t| t <= Instant::now()) {
                self.view.look();
            }
            let over = self.reap();
            if over.is_some() || self.tick().is_err() {
                let how = over.unwrap_or(How::Killed(libc::SIGKILL));
                self.finish(how);
                return;
            }
        }
    }

    fn take_output(&mut self, allowance: usize) {
        let mut b = [0u8; 4096];
        let room = b.len().min(allowance);
        let Ok(n) = rustix::io::read(&self.pty.master, &mut b[..room]) else { return };
        if let Err(e) = self.log.append(&b[..n]) {
            eprintln!("console: {e}");
        }
        if let Some(serial) = &self.serial {
            // Who reads too slowly misses some, as at any terminal without flow control.
            let _ = rustix::net::send(serial, &b[..n], SendFlags::NOSIGNAL | SendFlags::DONTWAIT);
        }
    }

    /// What was typed at the serial console.
    fn take_input(&mut self) {
        let Some(serial) = &self.serial else { return };
        let mut b = [0u8; serial::MOST];
        match rustix::net::recv(serial, &mut b[..], RecvFlags::DONTWAIT) {
            Ok((n, _)) if n > 0 => {
                // A guest that doesn't read loses what is typed.
                let _ = rustix::io::write(&self.pty.master, &b[..n]);
            }
            Err(rustix::io::Errno::AGAIN | rustix::io::Errno::INTR) => {}
            _ => self.serial = None,
        }
    }

    fn begin_serial(&mut self, conn: &OwnedFd) -> io::Result<()> {
        if self.serial.is_some() {
            return Err(io::Error::other("somebody else is at its serial console"));
        }
        self.serial = Some(conn.try_clone()?);
        Ok(())
    }

    /// Calls of the guest that wait, by who is ready.
    fn take_calls(&mut self, ready: &[bool]) {
        let mut ready = ready.iter();
        let callers = std::mem::take(&mut self.callers);
        for caller in callers {
            let mut means = Means {
                spec: &self.spec,
                outside: Outside { mounts: self.outside.as_fd(), user: self.ns.user.as_fd() },
                disks: self.shown.disks(),
                guard: self.guard.as_ref(),
                view: &mut self.view,
            };
            // Its last process may be gone, and nobody can ask any more.
            if !ready.next().is_some_and(|r| *r) || calls::take(&caller, &mut means) {
                self.callers.push(caller);
            }
        }
    }

    /// Calls of the guest that wait now.
    fn take_waiting_calls(&mut self) {
        let mut fds: Vec<PollFd<'_>> = self.callers.iter().map(|c| PollFd::new(c, PollFlags::IN)).collect();
        let now = Timespec { tv_sec: 0, tv_nsec: 0 };
        if rustix::event::poll(&mut fds, Some(&now)).is_ok_and(|n| n > 0) {
            let ready: Vec<bool> = fds.iter().map(|f| !f.revents().is_empty()).collect();
            drop(fds);
            self.take_calls(&ready);
        }
    }

    /// Commands that have entered, and say where their calls are to be heard.
    fn take_entering(&mut self, ready: &[bool]) {
        let mut ready = ready.iter();
        for conn in std::mem::take(&mut self.entering) {
            if !ready.next().is_some_and(|r| *r) {
                self.entering.push(conn);
            } else if let Ok(Ok(caller)) = control::receive_fd(&conn) {
                self.callers.push(caller);
            }
        }
    }

    /// Shows the guest a disk, for this boot and those that follow.
    fn attach(&mut self, disk: Disk) -> io::Result<()> {
        self.shown.attach(&self.spec, disk, self.guard.as_ref(), self.running())?;
        self.tell_monitor();
        Ok(())
    }

    fn detach(&mut self, serial: &str) -> io::Result<()> {
        self.shown.detach(serial, self.guard.as_ref(), self.running())?;
        self.tell_monitor();
        Ok(())
    }

    /// A virtual machine's monitor looks at its disks.
    fn tell_monitor(&self) {
        if self.running() && machine::of(&self.spec).is_some() {
            self.ask_guest(libc::SIGUSR1);
        }
    }

    /// What the guest's init says of itself (sd_notify(3)).
    fn take_notices(&mut self) {
        let mut b = [0u8; 4096];
        while let Ok((n, _)) = rustix::net::recv(&self.notify, &mut b[..], RecvFlags::empty()) {
            let text = String::from_utf8_lossy(&b[..n]).into_owned();
            if let Some(serials) = text.strip_prefix(crate::machine::HAS_DISKS) {
                if let Err(e) = self.shown.has(serials) {
                    eprintln!("disks.json: {e}");
                }
                self.publish_or_complain();
                continue;
            }
            let Phase::Running { booted, configured, .. } = &mut self.state.phase else { continue };
            let before = (*booted, *configured);
            *booted |= text.lines().any(|l| l == "READY=1");
            *configured |= text.lines().any(|l| l == "X_KUMOBAKO_CONFIGURED=1");
            if before != (*booted, *configured) {
                self.publish_or_complain();
            }
        }
    }

    fn serve(&mut self, conn: OwnedFd, request: Request) {
        let result = match request {
            Request::Enter | Request::Still | Request::Upper if machine::of(&self.spec).is_some() => {
                Err("it is a virtual machine: log in by SSH, or at its serial console".to_owned())
            }
            Request::Start => self.start(),
            Request::Shutdown => {
                self.reboot_by = None;
                if self.running() {
                    self.ask_guest(STOP)
                } else {
                    self.kill()
                };
                Ok(())
            }
            Request::Kill => {
                self.kill();
                Ok(())
            }
            Request::Reboot if self.running() || self.boot_at.is_some() => {
                self.begin_reboot();
                self.ask_guest(REBOOT);
                Ok(())
            }
            Request::Door if self.running() || self.boot_at.is_some() => {
                self.hold = true;
                // Once is enough: whoever wants it at the door asks until it is there.
                if self.begin_reboot() {
                    self.ask_guest(REBOOT);
                }
                Ok(())
            }
            Request::Door if self.guest.is_some() => Ok(()),
            Request::Reboot | Request::Door => Err("it has not been started".to_owned()),
            Request::Still => match self.keep_still(&conn).and_then(|()| self.upper()) {
                Ok(upper) => return control::answer(&conn, Ok(()), upper.as_ref().map(AsFd::as_fd)),
                Err(e) => Err(e.to_string()),
            },
            Request::Serial => self.begin_serial(&conn).map_err(|e| e.to_string()),
            Request::Upper => match self.upper() {
                Ok(upper) => return control::answer(&conn, Ok(()), upper.as_ref().map(AsFd::as_fd)),
                Err(e) => Err(e.to_string()),
            },
            Request::Grow(bytes) => match &self.root {
                Some(root) => root.grow(bytes).map_err(|e| e.to_string()),
                None => Ok(()),
            },
            Request::Netns => return control::answer(&conn, Ok(()), Some(self.ns.net.as_fd())),
            Request::Enter => match &self.guest {
                Some(g) if self.running() => {
                    control::answer(&conn, Ok(()), Some(g.pidfd.as_fd()));
                    return self.entering.push(conn);
                }
                _ => Err("it has not been started".to_owned()),
            },
            Request::Attach(disk) => self.attach(disk).map_err(|e| e.to_string()),
            Request::Detach(serial) => self.detach(&serial).map_err(|e| e.to_string()),
        };
        control::answer(conn, result.as_ref().copied().map_err(String::as_str), None);
    }

    fn upper(&self) -> io::Result<Option<OwnedFd>> {
        self.root.as_ref().map(RootDisk::upper).transpose()
    }

    /// Sets the time a reboot may take; false if one is under way already.
    fn begin_reboot(&mut self) -> bool {
        let begins = self.reboot_by.is_none() && self.boot_at.is_none();
        if begins {
            self.reboot_by = Some(Instant::now() + Duration::from_millis(self.spec.reboot_grace_ms));
        }
        begins
    }

    fn keep_still(&mut self, conn: &OwnedFd) -> io::Result<()> {
        if self.still.is_some() {
            return Err(io::Error::other("somebody else has it kept still"));
        }
        let conn = conn.try_clone()?;
        let group = guest_group(&self.spec, &self.cgroups)?;
        // Who waits for an answer of ours is not still before it has it.
        if let Err(e) = group.freeze(STILL_PATIENCE, &mut || {
            self.view.serve();
            self.take_waiting_calls();
        }) {
            let _ = group.thaw();
            return Err(e);
        }
        self.still = Some(conn);
        Ok(())
    }

    fn let_go(&mut self) {
        self.still = None;
        if let Err(e) = guest_group(&self.spec, &self.cgroups).and_then(|g| g.thaw()) {
            eprintln!("thaw: {e}");
        }
    }

    fn running(&self) -> bool {
        self.released_at.is_some()
    }

    fn start(&mut self) -> Result<(), String> {
        if self.running() || self.boot_at.is_some() {
            return Ok(());
        }
        let guest = self.guest.as_ref().ok_or("it is ending")?;
        match in_time(|| guest.release()) {
            Ok(caller) => self.callers.push(caller),
            Err(e) => {
                self.state.phase = Phase::Exited { how: How::Failed(e.to_string()) };
                return Err(e.to_string());
            }
        }
        self.released_at = Some(Instant::now());
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        self.state.phase = Phase::Running {
            booted: false,
            configured: false,
            since: since.as_millis().try_into().unwrap_or(u64::MAX),
        };
        self.publish_or_complain();
        Ok(())
    }

    /// A graceful request, by the signal systemd (and our init) knows.
    fn ask_guest(&self, signal: i32) {
        if let Some(guest) = &self.guest {
            let _ = sys::pidfd_signal(guest.pidfd.as_fd(), signal);
        }
    }

    fn kill(&mut self) {
        self.killed = true;
        self.reboot_by = None;
        self.ask_guest(libc::SIGKILL);
    }

    /// Collects what has ended. Answers how it is over, if it is.
    fn reap(&mut self) -> Option<How> {
        let (mut end, mut others) = (None, false);
        while let Ok(Some((pid, ended))) = sys::wait_any(-1, true) {
            if self.guest.as_ref().is_some_and(|g| g.pid == pid) {
                end = Some(ended);
            } else {
                others = true;
            }
        }
        // They may have changed what the guest is shown.
        if others && let Err(e) = disks::settle(self.shown.disks(), self.guard.as_ref()) {
            eprintln!("disks: {e}");
        }
        let end = end?;
        self.guest = None;
        self.callers.clear();
        self.entering.clear();
        self.shown.ended();
        let ran_since = self.released_at.take();
        self.drain_console();
        let asked = self.reboot_by.take().is_some();
        if self.killed {
            return Some(How::Killed(libc::SIGKILL));
        }
        // An exec that failed has its reason there.
        if let Phase::Exited { how } = &self.state.phase {
            return Some(how.clone());
        }
        // reboot(2) in a pid namespace: SIGHUP is restart, SIGINT halt.
        if !self.taken_down && (asked || end == Ended::Signalled(libc::SIGHUP)) {
            let earliest = ran_since.map_or_else(Instant::now, |t| t + BETWEEN_BOOTS);
            self.boot_at = Some(earliest.max(Instant::now()));
            return None;
        }
        Some(if self.taken_down { How::TakenDown } else { end.into() })
    }

    /// What time brings: force for a guest that would not reboot, the next boot.
    fn tick(&mut self) -> Result<(), ()> {
        let now = Instant::now();
        if self.killed && self.guest.is_none() {
            return Err(());
        }
        if self.reboot_by.is_some_and(|t| t <= now) {
            self.ask_guest(libc::SIGKILL);
        }
        if self.still.is_none() && self.boot_at.is_some_and(|t| t <= now) {
            self.boot_at = None;
            if let Err(e) = in_time(|| self.boot_again()) {
                eprintln!("boot {}: {e}", self.state.boot + 1);
                self.state.phase = Phase::Exited { how: How::Failed(e.to_string()) };
                return Err(());
            }
        }
        Ok(())
    }

    fn boot_again(&mut self) -> io::Result<()> {
        guest_group(&self.spec, &self.cgroups)?.remove(Duration::from_secs(2))?;
        let (pty, guest) =
            set_up_boot(&self.spec, &self.cgroups, &self.ns, &mut self.view, self.guard.as_ref())?;
        self.shown.show_again(&self.spec, self.guard.as_ref())?;
        self.pty = pty;
        self.state.boot += 1;
        self.state.pid = guest.pid.try_into().ok();
        self.guest = Some(guest);
        if std::mem::take(&mut self.hold) {
            self.state.phase = Phase::Prepared;
            return self.publish();
        }
        self.start().map_err(io::Error::other)
    }

    fn drain_console(&mut self) {
        let waiting = |fd: &OwnedFd| {
            let mut fds = [PollFd::new(fd, PollFlags::IN)];
            let now = Timespec { tv_sec: 0, tv_nsec: 0 };
            rustix::event::poll(&mut fds, Some(&now)).is_ok_and(|n| n > 0)
        };
        for _ in 0..32 {
            if !waiting(&self.pty.master) {
                break;
            }
            self.take_output(4096);
        }
    }

    fn finish(&mut self, how: How) {
        // The guest is gone. Should something of what is left to do never come to an end, this does: its
        // instance is not to stay as it is for that.
        sys::end_after(LAST_STEPS);
        rootfs::clear_scene();
        let group = guest_group(&self.spec, &self.cgroups);
        if let Err(e) = group.and_then(|g| g.remove(Duration::from_secs(2))) {
            eprintln!("control group: {e}");
        }
        control::unlisten(self.dir.as_fd());
        if !matches!(self.state.phase, Phase::Exited { .. }) {
            self.state.phase = Phase::Exited { how };
        }
        self.state.pid = None;
        self.publish_or_complain();
    }

    fn publish_or_complain(&self) {
        if let Err(e) = self.publish() {
            eprintln!("status.json: {e}");
        }
    }

    /// Writes the status and wakes whoever listens.
    fn publish(&self) -> io::Result<()> {
        write_status(&self.dir, &self.state)?;
        if let Some((dir, name)) = &self.wake {
            control::poke(dir.as_fd(), name, &self.spec.id);
        }
        Ok(())
    }
}

fn write_status(dir: &OwnedFd, state: &Observed) -> io::Result<()> {
    let text = serde_json::to_vec(state).map_err(io::Error::other)?;
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::TRUNC | OFlags::CLOEXEC;
    let fd = rustix::fs::openat(dir, "status.new", flags, Mode::from_raw_mode(0o600))?;
    File::from(fd).write_all(&text)?;
    Ok(rustix::fs::renameat(dir, "status.new", dir, "status.json")?)
}

/// To be heard, or nothing in its place.
fn listen<'a>(fd: Option<BorrowedFd<'a>>, idle: BorrowedFd<'a>) -> PollFd<'a> {
    match fd {
        Some(fd) => PollFd::from_borrowed_fd(fd, PollFlags::IN),
        None => PollFd::from_borrowed_fd(idle, PollFlags::empty()),
    }
}

/// How long a guest's processes may take to be still: one in the middle of a write is waited for.
const STILL_PATIENCE: Duration = Duration::from_secs(2);
/// Seconds from a guest's end to its shim's, at most.
const LAST_STEPS: u32 = 10;
/// Seconds for each step of a beginning that waits for another process.
const FIRST_STEPS: u32 = 30;

/// Does what has to come to an end: what waits for ever ends the shim, which the driver notices.
fn in_time<T>(work: impl FnOnce() -> T) -> T {
    sys::end_after(FIRST_STEPS);
    let done = work();
    sys::end_after(0);
    done
}

const STOP: i32 = sys::rt_signal(3);
const REBOOT: i32 = sys::rt_signal(5);

/// Why an instance that another shim has can't be had.
pub(super) const HELD: &str = "another shim holds this instance";

/// The shim's side of the lock. A driver that looks whether it is held takes
/// it for a moment, so try more than once.
fn take_lock(dir: impl AsFd) -> io::Result<OwnedFd> {
    let flags = OFlags::RDWR | OFlags::CREATE | OFlags::CLOEXEC;
    let lock = rustix::fs::openat(dir, "lock", flags, Mode::from_raw_mode(0o600))?;
    let deadline = Instant::now() + Duration::from_millis(500);
    loop {
        match rustix::fs::flock(&lock, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => return Ok(lock),
            Err(_) if Instant::now() < deadline => std::thread::sleep(Duration::from_millis(2)),
            Err(e) => return Err(io::Error::new(e.kind(), HELD)),
        }
    }
}

fn hold_layers(spec: &InstanceSpec) -> io::Result<Vec<OwnedFd>> {
    spec.lower
        .iter()
        .map(|layer| {
            let dir = File::open(layer)
                .map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", layer.display())))?;
            rustix::fs::flock(&dir, FlockOperation::LockShared)?;
            Ok(dir.into())
        })
        .collect()
}

/// What the last shim wrote.
pub(super) fn read_status(dir: &Path) -> Option<Observed> {
    serde_json::from_slice(&std::fs::read(dir.join("status.json")).ok()?).ok()
}

fn preparing(dir: &Path) -> bool {
    read_status(dir).is_some_and(|s| s.phase == Phase::Preparing)
}

fn open_wake(socket: &Path) -> Option<(OwnedFd, String)> {
    let name = socket.file_name()?.to_str()?.to_owned();
    let dir = File::open(socket.parent()?).ok()?;
    Some((dir.into(), name))
}

/// The guest's control group, by name.
pub(super) fn guest_group(spec: &InstanceSpec, h: &Hierarchies) -> io::Result<Group> {
    Group::at(h, &group_name(spec))
}

pub(super) fn group_name(spec: &InstanceSpec) -> String {
    format!("{}/{}", spec.cgroup_parent, spec.id)
}

fn set_up_boot(
    spec: &InstanceSpec,
    cgroups: &Hierarchies,
    ns: &Namespaces,
    view: &mut View,
    guard: Option<&Guard>,
) -> io::Result<(rootfs::Pty, Guest)> {
    let limits = Limits {
        memory: match machine::of(spec) {
            Some(_) if spec.memory > 0 => spec.memory + machine::OVERHEAD,
            _ => spec.memory,
        },
        cpu_quota_us: spec.cpu_quota_us,
        pids: spec.pids,
        cpus: cgroup::choose_cpus(&own_cpus(), spec.vcpus, spec.uid_base / userns::IDS),
    };
    let group = Group::create(cgroups, &group_name(spec), &limits)?;
    group.delegate(spec.uid_base)?;
    if let (Some(guard), Some(v2)) = (guard, group.dirs().first()) {
        guard.stand_before(v2)?;
    }
    let pty = rootfs::set_scene(spec)?;
    let guest = boot::prepare(spec, ns, &group.doors()?, &pty, view)?;
    Ok((pty, guest))
}

/// None where the kernel takes no such program; then a guest that keeps the number of a disk it
/// no longer has can open what has that number next.
fn guard() -> Option<Guard> {
    Guard::new().inspect_err(|e| eprintln!("block devices are not guarded: {e}")).ok()
}

/// The processors this process may run on.
fn own_cpus() -> Vec<usize> {
    let Ok(set) = rustix::thread::sched_getaffinity(None) else { return Vec::new() };
    (0..rustix::thread::CpuSet::MAX_CPU).filter(|n| set.is_set(*n)).collect()
}
