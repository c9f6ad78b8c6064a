//! The door between a driver and a shim: one request, one answer, perhaps with
//! descriptors, over a seqpacket socket in the instance's directory.

use std::fs::File;
use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::path::Path;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::disks::Disk;
use rustix::net::{
    AddressFamily, RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, SocketAddrUnix, SocketFlags, SocketType, sockopt,
};

const NAME: &str = "ctl";
const MOST_FDS: usize = 4;

/// What a driver may ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Request {
    Start,
    Shutdown,
    Kill,
    Reboot,
    /// As a reboot, but PID 1 waits at the door until [`Self::Start`].
    Door,
    /// Keeps the guest from running a single instruction as long as the
    /// connection is open. Answered with the root disk's upper layer, where it is on a disk.
    Still,
    /// Answered with the root disk's upper layer.
    Upper,
    /// The connection is the console's other end from here on.
    Serial,
    /// Make the root disk this many bytes large.
    Grow(u64),
    /// Answered with the network namespace.
    Netns,
    /// Answered with a pidfd of PID 1. Over the same connection may then come where calls of the
    /// process that enters are heard.
    Enter,
    /// Show the guest a disk; one of the same serial is shown anew.
    Attach(Disk),
    /// Take the disk of this serial out of the guest's sight.
    Detach(String),
}

impl Request {
    /// How long an answer may take.
    fn patience(&self) -> Duration {
        match self {
            // Whoever asks has force left.
            Self::Kill => Duration::from_secs(3),
            _ => Duration::from_secs(10),
        }
    }
}

/// Longest request.
const LONGEST: usize = 4096;

/// A socket address for `name` in an open directory, however long its path is
/// (a unix address holds 107 bytes).
pub(crate) fn address_in(dir: BorrowedFd<'_>, name: &str) -> io::Result<SocketAddrUnix> {
    Ok(SocketAddrUnix::new(format!("/proc/self/fd/{}/{name}", dir.as_raw_fd()))?)
}

fn socket(kind: SocketType, flags: SocketFlags) -> io::Result<OwnedFd> {
    Ok(rustix::net::socket_with(AddressFamily::UNIX, kind, flags | SocketFlags::CLOEXEC, None)?)
}

/// The shim's end.
pub(crate) fn listen(dir: BorrowedFd<'_>) -> io::Result<OwnedFd> {
    let _ = rustix::fs::unlinkat(dir, NAME, rustix::fs::AtFlags::empty());
    let s = socket(SocketType::SEQPACKET, SocketFlags::NONBLOCK)?;
    rustix::net::bind(&s, &address_in(dir, NAME)?)?;
    rustix::net::listen(&s, 16)?;
    Ok(s)
}

/// Takes the socket's name away.
pub(crate) fn unlisten(dir: BorrowedFd<'_>) {
    let _ = rustix::fs::unlinkat(dir, NAME, rustix::fs::AtFlags::empty());
}

/// Takes one request, if there is one and its sender does not dawdle.
pub(crate) fn accept(listener: impl AsFd) -> Option<(OwnedFd, Request)> {
    let conn = rustix::net::accept_with(listener, SocketFlags::CLOEXEC).ok()?;
    sockopt::set_socket_timeout(&conn, sockopt::Timeout::Recv, Some(Duration::from_millis(100))).ok()?;
    let mut word = [0; LONGEST];
    let (n, _) = rustix::net::recv(&conn, &mut word[..], RecvFlags::empty()).ok()?;
    let request: Option<Request> = serde_json::from_slice(word.get(..n)?).ok();
    if request.is_none() {
        answer(&conn, Err("no such request"), None);
    }
    Some((conn, request?))
}

/// Answers a request; the other side may have gone away.
pub(crate) fn answer(conn: impl AsFd, result: Result<(), &str>, fd: Option<BorrowedFd<'_>>) {
    let text = match result {
        Ok(()) => "ok".to_owned(),
        Err(why) => format!("err {}", &why[..why.len().min(900)]),
    };
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut ancillary = SendAncillaryBuffer::new(&mut space);
    let fds: Vec<BorrowedFd<'_>> = fd.into_iter().collect();
    if !fds.is_empty() {
        ancillary.push(SendAncillaryMessage::ScmRights(&fds));
    }
    let _ = rustix::net::sendmsg(
        conn,
        &[IoSlice::new(text.as_bytes())],
        &mut ancillary,
        SendFlags::NOSIGNAL | SendFlags::DONTWAIT,
    );
}

/// Whether the other end of a connection is still there, and has nothing to say.
pub(super) fn is_open(conn: impl AsFd) -> bool {
    let peek = RecvFlags::PEEK | RecvFlags::DONTWAIT;
    matches!(rustix::net::recv(conn, &mut [0u8; 1][..], peek), Err(rustix::io::Errno::AGAIN))
}

/// One message, and the first descriptor that came with it.
fn receive(s: impl AsFd) -> io::Result<(Vec<u8>, Option<OwnedFd>)> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MOST_FDS))];
    let mut ancillary = RecvAncillaryBuffer::new(&mut space);
    let mut text = vec![0; 1024];
    let got =
        rustix::net::recvmsg(s, &mut [IoSliceMut::new(&mut text)], &mut ancillary, RecvFlags::CMSG_CLOEXEC)?;
    text.truncate(got.bytes);
    let mut fd = None;
    for message in ancillary.drain() {
        if let RecvAncillaryMessage::ScmRights(fds) = message {
            fd = fds.into_iter().next().or(fd);
        }
    }
    Ok((text, fd))
}

/// The descriptor that comes with the next message; inside, the words that came in its place.
pub(super) fn receive_fd(s: impl AsFd) -> io::Result<Result<OwnedFd, String>> {
    let (text, fd) = receive(s)?;
    let words = String::from_utf8_lossy(&text).into_owned();
    Ok(fd.ok_or_else(|| words.strip_prefix('E').unwrap_or(&words).to_owned()))
}

/// Why a request got no good answer.
#[derive(Debug)]
pub(crate) enum CallError {
    /// Nobody listens there.
    Absent,
    /// The shim says no.
    Refused(String),
    Io(io::Error),
}

/// The driver's end: asks the shim of the instance in `dir`.
pub(crate) fn call(dir: &Path, request: &Request) -> Result<Option<OwnedFd>, CallError> {
    call_and_stay(dir, request).map(|(fd, _)| fd)
}

/// The same; answers the connection, too, for requests that last as long as it does.
pub(crate) fn call_and_stay(dir: &Path, request: &Request) -> Result<(Option<OwnedFd>, OwnedFd), CallError> {
    let run = || -> io::Result<(Vec<u8>, Option<OwnedFd>, OwnedFd)> {
        let dir = OwnedFd::from(File::open(dir)?);
        let s = socket(SocketType::SEQPACKET, SocketFlags::empty())?;
        // One that does not answer has its queue full some time, and then this waits, too.
        for timeout in [sockopt::Timeout::Recv, sockopt::Timeout::Send] {
            sockopt::set_socket_timeout(&s, timeout, Some(request.patience()))?;
        }
        rustix::net::connect(&s, &address_in(dir.as_fd(), NAME)?)?;
        rustix::net::send(&s, &serde_json::to_vec(request).map_err(io::Error::other)?, SendFlags::NOSIGNAL)?;
        let (text, fd) = receive(&s)?;
        Ok((text, fd, s))
    };
    match run() {
        Ok((text, fd, socket)) if text == b"ok" => Ok((fd, socket)),
        // It went away while we asked.
        Ok((text, ..)) if text.is_empty() => Err(CallError::Absent),
        Ok((text, ..)) => {
            let text = String::from_utf8_lossy(&text);
            Err(CallError::Refused(text.trim_start_matches("err ").to_owned()))
        }
        Err(e)
            if matches!(
                e.kind(),
                io::ErrorKind::NotFound
                    | io::ErrorKind::ConnectionRefused
                    | io::ErrorKind::ConnectionReset
                    | io::ErrorKind::BrokenPipe
            ) =>
        {
            Err(CallError::Absent)
        }
        Err(e) => Err(CallError::Io(e)),
    }
}

/// A datagram socket bound at `path`, not blocking.
pub(crate) fn datagram_at(path: &str) -> io::Result<OwnedFd> {
    let s = socket(SocketType::DGRAM, SocketFlags::NONBLOCK)?;
    rustix::net::bind(&s, &SocketAddrUnix::new(path)?)?;
    Ok(s)
}

/// Sends one datagram to `name` in `dir`, whether or not anyone is there.
pub(crate) fn poke(dir: BorrowedFd<'_>, name: &str, text: &str) {
    let send = || -> io::Result<()> {
        let s = socket(SocketType::DGRAM, SocketFlags::NONBLOCK)?;
        let flags = SendFlags::NOSIGNAL | SendFlags::DONTWAIT;
        rustix::net::sendto(&s, text.as_bytes(), flags, &address_in(dir, name)?)?;
        Ok(())
    };
    let _ = send();
}
