//! The monitor's loop.

use std::convert::Infallible;
use std::fs::File;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::{UnixDatagram, UnixStream};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::net::RecvFlags;
use rustix::system::RebootCommand;
use serde_json::{Value, json};

use super::disks::{Disks, Root};
use super::qmp::Qmp;
use super::wires::{self, Wire};
use super::{TOLD, Told, dhcp, qemu};
use crate::instance::sys;

const HALT: i32 = sys::rt_signal(3);
const REBOOT: i32 = sys::rt_signal(5);
/// The button is pressed again after so long: a guest that was still booting did not see it.
const PRESS_AGAIN: Duration = Duration::from_secs(5);
/// What the guest may say on its second serial port; the rest is noise.
const WORDS: [&str; 2] = ["READY=1", "X_KUMOBAKO_CONFIGURED=1"];
/// Longest line of it.
const LONGEST: usize = 256;

/// The program of `kumobako machine`.
pub fn machine_main() -> ! {
    let code = match run() {
        Ok(never) => match never {},
        Err(e) => {
            eprintln!("kumobako: {e}");
            1
        }
    };
    sys::exit_now(code);
}

/// Tells the shim.
pub(super) fn notify(message: &str) {
    let send = || UnixDatagram::unbound()?.send_to(message.as_bytes(), "/run/host/notify");
    if let Err(e) = send() {
        eprintln!("kumobako: {message}: {e}");
    }
}

struct Monitor {
    child: std::process::Child,
    qmp: Qmp,
    says: Option<UnixStream>,
    said: Vec<u8>,
    wires: Vec<Wire>,
    disks: Disks,
    /// When the power button is pressed next.
    press_at: Option<Instant>,
    /// What is running goes down to come up again.
    again: bool,
}

fn run() -> io::Result<Infallible> {
    let signals = sys::signal_fd(&[libc::SIGCHLD, libc::SIGUSR1, libc::SIGTERM, HALT, REBOOT])?;
    let told: Told = serde_json::from_reader(File::open(TOLD)?).map_err(io::Error::other)?;
    let wires = wires::join(&told)?;
    let root = Root::find(&told.root_serial)?;
    let qemu::Machine { mut child, qmp, says } = qemu::start(&told, &root, &wires)?;
    let qmp = match Qmp::open(qmp) {
        Ok(qmp) => qmp,
        Err(e) => {
            // It has said why on the console.
            let _ = child.kill();
            return Err(io::Error::other(format!("{} did not start: {e}", told.program)));
        }
    };
    let mut monitor = Monitor {
        child,
        qmp,
        says: Some(says),
        said: Vec::new(),
        wires,
        disks: Disks::beside(root),
        press_at: None,
        again: false,
    };
    monitor.disks.converge(&mut monitor.qmp);
    monitor.qmp.run("cont", json!({}))?;
    loop {
        monitor.wait(&signals)?;
    }
}

impl Monitor {
    fn wait(&mut self, signals: &OwnedFd) -> io::Result<()> {
        let now = Instant::now();
        let next = self.press_at.into_iter().chain(self.disks.next()).min();
        let timeout = next.map(|t| t.saturating_duration_since(now) + Duration::from_millis(1));
        let timeout =
            timeout.map(|t| Timespec { tv_sec: t.as_secs() as i64, tv_nsec: t.subsec_nanos().into() });
        let mut fds = vec![PollFd::new(signals, PollFlags::IN), PollFd::new(&self.qmp, PollFlags::IN)];
        fds.extend(self.wires.iter().map(|w| PollFd::new(&w.asked, PollFlags::IN)));
        fds.extend(self.says.iter().map(|s| PollFd::new(s, PollFlags::IN)));
        match rustix::event::poll(&mut fds, timeout.as_ref()) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(e) => return Err(e.into()),
        }
        let ready: Vec<bool> = fds.iter().map(|f| !f.revents().is_empty()).collect();
        drop(fds);
        for (wire, _) in self.wires.iter().zip(&ready[2..]).filter(|(_, ready)| **ready) {
            lend(wire);
        }
        if self.says.is_some() && ready.last() == Some(&true) {
            self.listen();
        }
        if ready[1] {
            self.events()?;
        }
        if ready[0] {
            while let Some(signal) = sys::read_signal(signals) {
                self.signal(signal)?;
            }
        }
        let now = Instant::now();
        if self.press_at.is_some_and(|t| t <= now) {
            self.press()?;
        }
        if self.disks.next().is_some_and(|t| t <= now) {
            self.disks.converge(&mut self.qmp);
        }
        Ok(())
    }

    fn signal(&mut self, signal: i32) -> io::Result<()> {
        match signal {
            libc::SIGCHLD => self.reap(),
            libc::SIGUSR1 => {
                self.disks.converge(&mut self.qmp);
                Ok(())
            }
            _ => {
                self.again = signal == REBOOT;
                self.press()
            }
        }
    }

    fn press(&mut self) -> io::Result<()> {
        self.press_at = Some(Instant::now() + PRESS_AGAIN);
        match self.qmp.run("system_powerdown", json!({})) {
            // It is going, or gone: its end is heard of otherwise.
            Err(e) if is_end(&e) => Ok(()),
            r => r.map(drop),
        }
    }

    fn events(&mut self) -> io::Result<()> {
        loop {
            let event = match self.qmp.event() {
                Ok(Some(event)) => event,
                Ok(None) => return Ok(()),
                // QEMU ends: soon there is a signal of it.
                Err(e) if is_end(&e) => return self.end(),
                Err(e) => return Err(e),
            };
            let text = |path: &str| event.pointer(path).and_then(Value::as_str).unwrap_or_default();
            match text("/event") {
                "SHUTDOWN" => self.again |= text("/data/reason") == "guest-reset",
                "DEVICE_DELETED" => {
                    let device = text("/data/device").to_owned();
                    self.disks.gone(&mut self.qmp, &device);
                }
                _ => {}
            }
        }
    }

    fn reap(&mut self) -> io::Result<()> {
        match self.child.try_wait()? {
            Some(_) => {
                // What it said last may say that the guest wants to boot again.
                while let Ok(Some(event)) = self.qmp.event() {
                    let reason = event.pointer("/data/reason").and_then(Value::as_str);
                    self.again |= reason == Some("guest-reset");
                }
                self.end()
            }
            None => Ok(()),
        }
    }

    /// QEMU has ended, and so do we, as the guest's own init would have.
    fn end(&mut self) -> io::Result<()> {
        let status = self.child.wait()?;
        if !status.success() {
            return Err(io::Error::other(format!("QEMU ended with {status}")));
        }
        if self.again {
            rustix::system::reboot(RebootCommand::Restart)?;
        }
        sys::exit_now(0);
    }

    /// What the guest says.
    fn listen(&mut self) {
        let Some(says) = &self.says else { return };
        let mut some = [0; LONGEST];
        match rustix::net::recv(says, &mut some[..], RecvFlags::DONTWAIT) {
            Ok((n, _)) if n > 0 => self.said.extend(&some[..n]),
            Err(rustix::io::Errno::AGAIN | rustix::io::Errno::INTR) => return,
            _ => self.says = None,
        }
        while let Some(end) = self.said.iter().position(|b| *b == b'\n') {
            let line: Vec<u8> = self.said.drain(..=end).collect();
            let line = String::from_utf8_lossy(&line);
            if WORDS.contains(&line.trim()) {
                notify(line.trim());
            }
        }
        if self.said.len() > LONGEST {
            self.said.clear();
        }
    }
}

fn is_end(e: &io::Error) -> bool {
    matches!(
        e.kind(),
        io::ErrorKind::UnexpectedEof | io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionReset
    )
}

/// Answers a guest that asks for its address.
fn lend(wire: &Wire) {
    let mut frame = [0; 2048];
    while let Ok((n, _)) = rustix::net::recv(&wire.asked, &mut frame[..], RecvFlags::DONTWAIT) {
        if let Some(answer) = frame.get(..n).and_then(|f| dhcp::answer(f, &wire.lease)) {
            let _ = rustix::io::write(wire.asked.as_fd(), &answer);
        }
    }
}
