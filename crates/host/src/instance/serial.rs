//! The serial console as a terminal: what the guest prints comes, what is typed goes.

use std::io;
use std::os::fd::OwnedFd;
use std::path::Path;

use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::net::{RecvFlags, SendFlags, recv, send};
use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

use super::control::{self, Request};
use super::{InstanceError, Result, directory};

/// `Ctrl-]`, as telnet's.
const ESCAPE: u8 = 0x1d;
/// Bytes of one message.
pub(super) const MOST: usize = 4096;
/// Where nobody types any more, what the guest says in this time after its last word is still shown.
const LAST_WORDS: Timespec = Timespec { tv_sec: 1, tv_nsec: 0 };

/// Joins standard input and output to the serial console of instance `id`, of those below
/// `instances`, until Ctrl-] is typed, input ends or the instance does. One at a time may.
///
/// # Errors
/// `NotRunning`; `WrongPhase` if somebody else has it.
pub fn serial(instances: &Path, id: &str) -> Result<()> {
    let dir = directory(instances, id)?;
    let asked = control::call_and_stay(&dir, &Request::Serial);
    let (_, line) = asked.map_err(|e| super::driver::refused(e, id, &Request::Serial))?;
    let stdin = io::stdin();
    let before = tcgetattr(&stdin).ok();
    if let Some(mut raw) = before.clone() {
        raw.make_raw();
        let _ = tcsetattr(&stdin, OptionalActions::Now, &raw);
    }
    let done = carry(&line);
    if let Some(before) = before {
        let _ = tcsetattr(&stdin, OptionalActions::Now, &before);
    }
    done.map_err(InstanceError::io(format!("serial console of {id}")))
}

fn carry(line: &OwnedFd) -> io::Result<()> {
    let (stdin, stdout) = (io::stdin(), io::stdout());
    let mut typing = true;
    let mut buffer = [0; MOST];
    loop {
        let mut fds = [
            PollFd::new(line, PollFlags::IN),
            PollFd::new(&stdin, if typing { PollFlags::IN } else { PollFlags::empty() }),
        ];
        let patience = if typing { None } else { Some(&LAST_WORDS) };
        match rustix::event::poll(&mut fds, patience) {
            Ok(0) => return Ok(()),
            Ok(_) => {}
            Err(rustix::io::Errno::INTR) => continue,
            Err(e) => return Err(e.into()),
        }
        let ready = fds.map(|f| !f.revents().is_empty());
        if ready[0] {
            let (n, _) = recv(line, &mut buffer[..], RecvFlags::empty())?;
            if n == 0 {
                return Ok(());
            }
            let mut said = &buffer[..n];
            while !said.is_empty() {
                said = &said[rustix::io::write(&stdout, said)?..];
            }
        }
        if typing && ready[1] {
            let n = rustix::io::read(&stdin, &mut buffer)?;
            let typed = &buffer[..n];
            let until = typed.iter().position(|b| *b == ESCAPE);
            let typed = &typed[..until.unwrap_or(n)];
            if !typed.is_empty() {
                send(line, typed, SendFlags::NOSIGNAL)?;
            }
            if until.is_some() {
                return Ok(());
            }
            typing = n > 0;
        }
    }
}
