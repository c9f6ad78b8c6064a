//! The door between a driver and a shim: one request, one answer, perhaps with
//! descriptors, over a seqpacket socket in the instance's directory.

use std::fs::File;
use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::path::Path;
use std::time::{Duration, Instant};

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

/// Connections whose request has not come yet. Whoever asks may be kept from going on between its two steps, for
/// seconds on a busy machine: that is no reason to turn it away, nor to wait for it.
#[derive(Default)]
pub(crate) struct Askers(Vec<(OwnedFd, Instant)>);

/// So many wait at once, at most, for so long.
const ASKERS: usize = 64;
const ASKING: Duration = Duration::from_secs(60);

impl Askers {
    /// What to poll.
    pub(crate) fn fds(&self) -> impl Iterator<Item = BorrowedFd<'_>> {
        self.0.iter().map(|(conn, _)| conn.as_fd())
    }

    /// Takes in who is at the door.
    pub(crate) fn let_in(&mut self, listener: impl AsFd) {
        self.0.retain(|(_, since)| since.elapsed() < ASKING);
        while let Ok(conn) = rustix::net::accept_with(&listener, SocketFlags::CLOEXEC) {
            if self.0.len() >= ASKERS {
                self.0.remove(0);
            }
            // What is sent later, over the same connection, is not waited for long.
            let _ =
                sockopt::set_socket_timeout(&conn, sockopt::Timeout::Recv, Some(Duration::from_millis(100)));
            self.0.push((conn, Instant::now()));
        }
    }

    /// Requests that have come.
    pub(crate) fn requests(&mut self) -> Vec<(OwnedFd, Request)> {
        let mut come = Vec::new();
        for (conn, since) in std::mem::take(&mut self.0) {
            let mut word = [0; LONGEST];
            let n = match rustix::net::recv(&conn, &mut word[..], RecvFlags::DONTWAIT) {
                Ok((n, _)) if n > 0 => n,
                Err(rustix::io::Errno::AGAIN | rustix::io::Errno::INTR) => {
                    self.0.push((conn, since));
                    continue;
                }
                // It went away.
                _ => continue,
            };
            match word.get(..n).and_then(|w| serde_json::from_slice(w).ok()) {
                Some(request) => come.push((conn, request)),
                None => answer(&conn, Err("no such request"), None),
            }
        }
        come
    }
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
    let until = Instant::now() + request.patience();
    let absent =
        |e: &io::Error| matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused);
    loop {
        let socket = match reach(dir, request.patience()) {
            Ok(socket) => socket,
            Err(e) if absent(&e) => return Err(CallError::Absent),
            Err(e) => return Err(CallError::Io(e)),
        };
        match ask(&socket, request) {
            Ok((text, fd)) if text == b"ok" => return Ok((fd, socket)),
            Ok((text, _)) if !text.is_empty() => {
                let text = String::from_utf8_lossy(&text);
                return Err(CallError::Refused(text.trim_start_matches("err ").to_owned()));
            }
            Err(e) if !matches!(e.kind(), io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe) => {
                return Err(CallError::Io(e));
            }
            // Hung up on: it is about to be gone, and then is not to be reached, or did not hear.
            _ if Instant::now() > until => return Err(CallError::Absent),
            _ => std::thread::sleep(Duration::from_millis(5)),
        }
    }
}

fn reach(dir: &Path, patience: Duration) -> io::Result<OwnedFd> {
    let dir = OwnedFd::from(File::open(dir)?);
    let s = socket(SocketType::SEQPACKET, SocketFlags::empty())?;
    // One that does not answer has its queue full some time, and then connecting waits, too.
    for timeout in [sockopt::Timeout::Recv, sockopt::Timeout::Send] {
        sockopt::set_socket_timeout(&s, timeout, Some(patience))?;
    }
    rustix::net::connect(&s, &address_in(dir.as_fd(), NAME)?)?;
    Ok(s)
}

fn ask(socket: &OwnedFd, request: &Request) -> io::Result<(Vec<u8>, Option<OwnedFd>)> {
    let text = serde_json::to_vec(request).map_err(io::Error::other)?;
    rustix::net::send(socket, &text, SendFlags::NOSIGNAL)?;
    receive(socket)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_slow_to_ask_is_heard_and_keeps_nobody_waiting() {
        let path = std::env::temp_dir().join(format!("kumobako-askers-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        let dir = OwnedFd::from(File::open(&path).unwrap());
        let listener = listen(dir.as_fd()).unwrap();
        let mut askers = Askers::default();
        let patience = Duration::from_secs(5);
        let slow = reach(&path, patience).unwrap();
        askers.let_in(&listener);
        std::thread::sleep(Duration::from_millis(300));
        assert!(askers.requests().is_empty());
        // Another one is served meanwhile.
        let quick = std::thread::scope(|scope| {
            let quick = scope.spawn(|| call(&path, &Request::Reboot));
            let conn = loop {
                askers.let_in(&listener);
                if let Some((conn, Request::Reboot)) = askers.requests().pop() {
                    break conn;
                }
            };
            answer(conn, Ok(()), None);
            quick.join().unwrap()
        });
        assert!(matches!(quick, Ok(None)));
        let asked = std::thread::spawn(move || ask(&slow, &Request::Shutdown));
        let conn = loop {
            if let Some((conn, Request::Shutdown)) = askers.requests().pop() {
                break conn;
            }
        };
        answer(conn, Ok(()), None);
        assert_eq!(asked.join().unwrap().unwrap().0, b"ok");
        // Whoever is not there is not waited for.
        drop(listener);
        assert!(matches!(call(&path, &Request::Kill), Err(CallError::Absent)));
        std::fs::remove_dir_all(&path).unwrap();
    }
}
