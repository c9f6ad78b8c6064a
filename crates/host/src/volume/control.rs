//! The door between a store and a volume's process: one request, one answer.

use std::fs::File;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;
use std::time::Duration;

use rustix::net::{
    AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, accept_with, bind, connect, listen as hear,
    recv, send, socket_with, sockopt,
};
use rustix::process::{Pid, Signal, getppid, kill_process};

use super::cow::Cow;
use crate::instance::address_in;

const NAME: &str = "ctl";

/// What may be asked.
#[derive(Debug, Clone, Copy)]
pub(super) enum Request<'a> {
    /// Take a snapshot of this name.
    Freeze(&'a str),
    /// Have everything on disk.
    Flush,
    /// Grow to so many bytes.
    Grow(u64),
    /// Let go of the device.
    Stop,
}

impl<'a> Request<'a> {
    fn text(self) -> String {
        match self {
            Self::Freeze(name) => format!("freeze {name}"),
            Self::Flush => "flush".into(),
            Self::Grow(size) => format!("grow {size}"),
            Self::Stop => "stop".into(),
        }
    }

    fn patience(self) -> Duration {
        Duration::from_secs(if matches!(self, Self::Stop) { 2 } else { 60 })
    }

    fn parse(text: &'a str) -> Option<Self> {
        let (verb, rest) = text.split_once(' ').unwrap_or((text, ""));
        Some(match verb {
            "freeze" => Self::Freeze(rest),
            "flush" => Self::Flush,
            "grow" => Self::Grow(rest.parse().ok()?),
            "stop" => Self::Stop,
            _ => return None,
        })
    }
}

fn socket() -> io::Result<OwnedFd> {
    Ok(socket_with(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None)?)
}

pub(super) fn listen(dir: &Path) -> io::Result<OwnedFd> {
    unlisten(dir);
    let dir = OwnedFd::from(File::open(dir)?);
    let s = socket()?;
    bind(&s, &address_in(dir.as_fd(), NAME)?)?;
    hear(&s, 16)?;
    Ok(s)
}

pub(super) fn unlisten(dir: &Path) {
    let _ = std::fs::remove_file(dir.join(NAME));
}

/// In the worker: answers requests for ever.
pub(super) fn answer(requests: &OwnedFd, cow: &Cow) {
    loop {
        // Whoever asks for a snapshot shouldn't wait for the disk. Where this fails, the snapshot will say why.
        let _ = cow.make_ready();
        let Ok(conn) = accept_with(requests, SocketFlags::CLOEXEC) else {
            std::thread::sleep(Duration::from_millis(10));
            continue;
        };
        let _ = sockopt::set_socket_timeout(&conn, sockopt::Timeout::Recv, Some(Duration::from_millis(500)));
        let mut word = [0; 256];
        let Ok((n, _)) = recv(&conn, &mut word[..], RecvFlags::empty()) else { continue };
        let text = std::str::from_utf8(word.get(..n).unwrap_or_default()).unwrap_or_default();
        let result = match Request::parse(text) {
            None => Err(io::Error::other("no such request")),
            Some(Request::Freeze(name)) => cow.freeze(name),
            Some(Request::Flush) => cow.flush(),
            Some(Request::Grow(size)) => cow.grow(size).and_then(|()| tell_keeper(Signal::USR1)),
            Some(Request::Stop) => tell_keeper(Signal::TERM),
        };
        let text = match result {
            Ok(()) => "ok".to_owned(),
            Err(e) => format!("err {e}"),
        };
        let _ = send(&conn, text.as_bytes(), SendFlags::NOSIGNAL);
    }
}

fn tell_keeper(signal: Signal) -> io::Result<()> {
    let keeper = getppid().ok_or_else(|| io::Error::other("the keeper is gone"))?;
    kill_process(keeper, signal).map_err(Into::into)
}

fn connection(dir: &Path) -> io::Result<OwnedFd> {
    let dir = OwnedFd::from(File::open(dir)?);
    let s = socket()?;
    connect(&s, &address_in(dir.as_fd(), NAME)?)?;
    Ok(s)
}

/// Asks the process of the volume in `dir`.
pub(super) fn call(dir: &Path, request: Request<'_>) -> io::Result<()> {
    let s = connection(dir)?;
    sockopt::set_socket_timeout(&s, sockopt::Timeout::Recv, Some(request.patience()))?;
    send(&s, request.text().as_bytes(), SendFlags::NOSIGNAL)?;
    let mut text = [0; 1024];
    let (n, _) = recv(&s, &mut text[..], RecvFlags::empty())?;
    match std::str::from_utf8(text.get(..n).unwrap_or_default()) {
        Ok("ok") => Ok(()),
        Ok("") => Err(io::ErrorKind::ConnectionReset.into()),
        Ok(why) => Err(io::Error::other(why.trim_start_matches("err ").to_owned())),
        Err(e) => Err(io::Error::other(e)),
    }
}

/// The keeper: whoever made the socket.
pub(super) fn keeper(dir: &Path) -> io::Result<Pid> {
    Ok(sockopt::socket_peercred(connection(dir)?)?.pid)
}
