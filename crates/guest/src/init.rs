//! PID 1 for images without an init: sets the instance up, runs its SSH server
//! and user data, reaps orphans, and goes down in order.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Signal, WaitOptions, WaitStatus};
use rustix::system::RebootCommand;
use signal_hook::consts::{SIGCHLD, SIGINT, SIGTERM, SIGUSR1, SIGUSR2};
use signal_hook::iterator::Signals;

use crate::{notify, setup, ssh, userdata};

/// `SIGRTMIN+n` as systemd's callers count: 3 halts, 4 powers off, 5 reboots.
const HALT: i32 = 34 + 3;
const POWER_OFF: i32 = 34 + 4;
const REBOOT: i32 = 34 + 5;

/// How long ours waits before it tries again, if it could not stay.
const PAUSE: Duration = Duration::from_secs(1);

/// How long processes may take over SIGTERM.
const GRACE: Duration = Duration::from_secs(5);

/// The program of `kumobako guest-init`.
pub fn main_init() -> ! {
    // Nobody has said anything about it yet, and what others may write to lets nobody in.
    rustix::process::umask(rustix::fs::Mode::WGRP | rustix::fs::Mode::WOTH);
    // Before all else, so that no request to go down is lost.
    let mut signals =
        match Signals::new([SIGCHLD, SIGTERM, SIGINT, SIGUSR1, SIGUSR2, HALT, POWER_OFF, REBOOT]) {
            Ok(s) => s,
            Err(e) => {
                println!("kumobako: signals: {e}");
                std::process::exit(1);
            }
        };
    let mut init = Init { began: Instant::now(), ssh: None, user_data: None };
    init.bring_up();
    for signal in signals.forever() {
        match signal {
            SIGCHLD => init.reap(),
            REBOOT | SIGINT => go_down(RebootCommand::Restart),
            // SIGUSR1 and SIGUSR2 are busybox's halt and poweroff.
            _ => go_down(RebootCommand::PowerOff),
        }
    }
    go_down(RebootCommand::PowerOff)
}

struct Init {
    began: Instant,
    /// The SSH server, and when it began.
    ssh: Option<(u32, Instant)>,
    user_data: Option<u32>,
}

impl Init {
    fn bring_up(&mut self) {
        for dir in ["/run/sshd", "/run/lock", "/tmp", "/var/log"] {
            let _ = fs::create_dir_all(dir);
        }
        raise_loopback();
        offer_commands();
        let identity = setup::Identity::fetch(Duration::from_secs(10));
        let mut data = None;
        match &identity {
            Ok(identity) => match setup::apply(identity) {
                Ok(new) => {
                    println!("kumobako: {} is {}", identity.instance_id, identity.hostname);
                    notify("X_KUMOBAKO_CONFIGURED=1");
                    if new {
                        data = identity.imds.get("user-data").ok().flatten();
                    }
                }
                Err(e) => println!("kumobako: set-up failed: {e}"),
            },
            Err(e) => {
                println!("kumobako: no instance metadata: {e}");
                setup::without_identity();
            }
        }
        self.start_ssh(Duration::ZERO);
        if let Some(data) = data {
            match userdata::start(&data) {
                Ok(pid) => self.user_data = pid,
                Err(e) => println!("kumobako: user data: {e}"),
            }
        }
        if self.ssh.is_some() {
            await_listener(SSH_PORT, Duration::from_secs(2));
        }
        notify("READY=1");
        println!("kumobako: up in {} ms", self.began.elapsed().as_millis());
    }

    /// Starts the image's server, or ours where it has none.
    fn start_ssh(&mut self, pause: Duration) {
        let ours = ssh::is_ours();
        let mut command = Command::new(if ours { "/proc/self/exe" } else { ssh::SSHD });
        match ours {
            true => command.args(["guest-ssh", "--pause", &pause.as_millis().to_string()]),
            false => command.args(["-D", "-e"]),
        };
        match command.env_remove("NOTIFY_SOCKET").stdin(Stdio::null()).spawn() {
            Ok(child) => self.ssh = Some((child.id(), Instant::now() + pause)),
            Err(e) => println!("kumobako: SSH server: {e}"),
        }
    }

    /// Collects every child that has ended, ours and those orphaned to us.
    fn reap(&mut self) {
        while let Ok(Some((pid, status))) = rustix::process::wait(WaitOptions::NOHANG) {
            let pid = pid.as_raw_nonzero().get().unsigned_abs();
            if self.user_data == Some(pid) {
                self.user_data = None;
                println!("kumobako: user data ended with {}", describe(status));
            }
            if let Some((server, since)) = self.ssh
                && server == pid
            {
                self.ssh = None;
                println!("kumobako: the SSH server ended with {}", describe(status));
                // Once it has run for a while its end is an accident. Ours has no settings that could be at
                // fault, so it may try as often as it likes.
                if since.elapsed() > Duration::from_secs(1) {
                    self.start_ssh(Duration::ZERO);
                } else if ssh::is_ours() {
                    self.start_ssh(PAUSE);
                }
            }
        }
    }
}

const SSH_PORT: u16 = 22;

/// Waits until something listens on `port`, so that "ready" means that one can
/// log in; no longer than `patience`, for it may have been told another port.
fn await_listener(port: u16, patience: Duration) {
    let deadline = Instant::now() + patience;
    let listens = || {
        ["/proc/net/tcp", "/proc/net/tcp6"]
            .iter()
            .any(|f| fs::read_to_string(f).is_ok_and(|t| t.lines().any(|l| is_listener(l, port))))
    };
    while !listens() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(3));
    }
}

/// Whether a line of `/proc/net/tcp` is a socket listening on `port`.
fn is_listener(line: &str, port: u16) -> bool {
    const LISTEN: &str = "0A";
    let mut words = line.split_whitespace();
    let local = words.nth(1).and_then(|a| a.rsplit_once(':')).map(|(_, p)| p);
    local == Some(&format!("{port:04X}")) && words.nth(1) == Some(LISTEN)
}

fn describe(status: WaitStatus) -> String {
    match (status.exit_status(), status.terminating_signal()) {
        (Some(code), _) => format!("status {code}"),
        (_, Some(signal)) => format!("signal {signal}"),
        _ => "nothing known".to_owned(),
    }
}

/// What systemd's package would bring along: the commands by which one takes an instance down from inside.
/// Those that the image has are left alone.
fn offer_commands() {
    let commands = [
        (
            "shutdown",
            format!(
                "case \" $* \" in *\" -r \"*|*\" --reboot \"*) kill -{REBOOT} 1 ;; *) kill -{POWER_OFF} 1 ;; esac"
            ),
        ),
        ("reboot", format!("kill -{REBOOT} 1")),
        ("poweroff", format!("kill -{POWER_OFF} 1")),
        ("halt", format!("kill -{HALT} 1")),
    ];
    let _ = fs::create_dir_all("/usr/sbin");
    for (name, order) in commands {
        let path = Path::new("/usr/sbin").join(name);
        let script = format!("#!/bin/sh\n# This instance's init takes orders by signal, at once.\n{order}\n");
        // Fails where there is one, which is as well.
        let made = fs::OpenOptions::new().write(true).create_new(true).mode(0o755).open(path);
        if let Ok(mut file) = made {
            let _ = file.write_all(script.as_bytes());
        }
    }
}

/// Whoever made the network should have done so.
fn raise_loopback() {
    const UP: u32 = 1;
    let flags = fs::read_to_string("/sys/class/net/lo/flags").unwrap_or_default();
    let flags = u32::from_str_radix(flags.trim().trim_start_matches("0x"), 16).unwrap_or(UP);
    if flags & UP == 0 {
        let _ = Command::new("ip").args(["link", "set", "lo", "up"]).status();
    }
}

/// Ends every process, in order, and then this instance.
fn go_down(how: RebootCommand) -> ! {
    println!("kumobako: going down");
    signal_all(Signal::TERM);
    let deadline = Instant::now() + GRACE;
    while anyone_left() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(5));
    }
    signal_all(Signal::KILL);
    while anyone_left() && Instant::now() < deadline + Duration::from_secs(1) {
        std::thread::sleep(Duration::from_millis(2));
    }
    // This disk alone: sync(2) would wait for all of the host's.
    let _ = fs::File::open("/").map(rustix::fs::syncfs);
    let e = match rustix::system::reboot(how) {
        Ok(()) => io::Error::other("it came back"),
        Err(e) => e.into(),
    };
    println!("kumobako: reboot: {e}");
    std::process::exit(0);
}

/// Reaps what has ended; says whether anything has not.
fn anyone_left() -> bool {
    loop {
        match rustix::process::wait(WaitOptions::NOHANG) {
            Ok(Some(_)) => {}
            Ok(None) => return true,
            Err(_) => return false,
        }
    }
}

/// Every process but this one: as PID 1, all that a look at `/proc` shows.
fn signal_all(signal: Signal) {
    let Ok(entries) = fs::read_dir("/proc") else { return };
    for entry in entries.flatten() {
        let pid = entry.file_name().to_str().and_then(|n| n.parse::<i32>().ok());
        if let Some(pid) = pid.filter(|p| *p > 1).and_then(rustix::process::Pid::from_raw) {
            let _ = rustix::process::kill_process(pid, signal);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_listener;

    #[test]
    fn listeners_are_told_from_connections() {
        let listening = "   0: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000";
        let connected = "   1: 0100007F:0016 0100007F:9C40 01 00000000:00000000 00:00000000";
        assert!(is_listener(listening, 22));
        assert!(!is_listener(listening, 23));
        assert!(!is_listener(connected, 22));
        assert!(!is_listener("  sl  local_address rem_address   st", 22));
    }
}
