//! Who listens: a process for each connection, and not too many before they have logged in.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::net::sockopt;
use rustix::net::{AddressFamily, SocketFlags, SocketType};
use rustix::pipe::PipeFlags;

use super::{DIRECTORY, HOST_KEY, LOGIN_GRACE, OURSELVES};
use crate::keys;

/// How many may be about to log in. More are sent away at once: a flood of strangers must not take
/// the instance's memory.
const STRANGERS: usize = 32;
/// How many may be there at all.
const ALL: usize = 512;
/// What one may take beyond its grace before it is ended from here.
const LENIENCE: Duration = Duration::from_secs(5);

/// A connection's process.
struct Connection {
    child: Child,
    /// It writes a byte when somebody has logged in, and closes it by ending.
    says: OwnedFd,
    since: Instant,
    known: bool,
}

/// The program of `kumobako guest-ssh`: listens on `port` of all addresses. Comes back only with what
/// kept it from that.
pub fn main_listener(port: u16, pause: Duration) -> io::Error {
    std::thread::sleep(pause);
    let begin = || {
        let listener = listen(port)?;
        ready();
        serve(&listener)
    };
    match begin() {
        Ok(never) => match never {},
        Err(e) => e,
    }
}

/// Tells systemd, where that started this, that one can log in (sd_notify(3)).
fn ready() {
    if let Some(path) = std::env::var_os("NOTIFY_SOCKET") {
        let _ = UnixDatagram::unbound().and_then(|socket| socket.send_to(b"READY=1", path));
    }
}

fn listen(port: u16) -> io::Result<TcpListener> {
    if !Path::new(HOST_KEY).exists() {
        std::fs::create_dir_all(DIRECTORY)?;
        keys::renew(Path::new(DIRECTORY), "localhost")?;
    }
    let open = |family, address: SocketAddr| -> io::Result<TcpListener> {
        let socket = rustix::net::socket_with(family, SocketType::STREAM, SocketFlags::CLOEXEC, None)?;
        // One that was killed leaves connections behind, which must not keep the next from listening.
        sockopt::set_socket_reuseaddr(&socket, true)?;
        if address.is_ipv6() {
            sockopt::set_ipv6_v6only(&socket, false)?;
        }
        rustix::net::bind(&socket, &address)?;
        rustix::net::listen(&socket, 128)?;
        Ok(TcpListener::from(socket))
    };
    open(AddressFamily::INET6, (Ipv6Addr::UNSPECIFIED, port).into())
        .or_else(|_| open(AddressFamily::INET, (Ipv4Addr::UNSPECIFIED, port).into()))
}

fn serve(listener: &TcpListener) -> io::Result<std::convert::Infallible> {
    listener.set_nonblocking(true)?;
    let mut connections: Vec<Connection> = Vec::new();
    loop {
        let strangers = connections.iter().any(|c| !c.known);
        let ready: Vec<bool> = {
            let listening = PollFd::new(listener, PollFlags::IN);
            let said = connections.iter().map(|c| PollFd::new(&c.says, PollFlags::IN));
            let mut fds: Vec<PollFd<'_>> = std::iter::once(listening).chain(said).collect();
            let look = Timespec { tv_sec: 1, tv_nsec: 0 };
            match rustix::event::poll(&mut fds, strangers.then_some(&look)) {
                Ok(_) | Err(rustix::io::Errno::INTR) => {}
                Err(e) => return Err(e.into()),
            }
            fds.iter().map(|f| !f.revents().is_empty()).collect()
        };
        let mut said = ready.iter().skip(1).copied();
        connections.retain_mut(|c| !(said.next() == Some(true) && c.has_ended()));
        for c in connections.iter_mut().filter(|c| !c.known && c.since.elapsed() > LOGIN_GRACE + LENIENCE) {
            // Its end is seen as any other.
            let _ = c.child.kill();
        }
        if ready.first() == Some(&true) {
            accept(listener, &mut connections);
        }
    }
}

fn accept(listener: &TcpListener, connections: &mut Vec<Connection>) {
    let (stream, peer) = match listener.accept() {
        Ok(accepted) => accepted,
        Err(e) if e.kind() == io::ErrorKind::WouldBlock => return,
        Err(e) => {
            // For want of descriptors or memory, which goes by.
            eprintln!("kumobako ssh: {e}");
            std::thread::sleep(Duration::from_millis(100));
            return;
        }
    };
    let strangers = connections.iter().filter(|c| !c.known).count();
    if strangers >= STRANGERS || connections.len() >= ALL {
        eprintln!("kumobako ssh: too many connections: {peer} is sent away");
        return;
    }
    match Connection::start(stream) {
        Ok(connection) => connections.push(connection),
        Err(e) => eprintln!("kumobako ssh: {peer}: {e}"),
    }
}

impl Connection {
    fn start(stream: TcpStream) -> io::Result<Self> {
        // Whoever listens does not block, and on some systems its connections inherit that.
        stream.set_nonblocking(false)?;
        let (says, theirs) = rustix::pipe::pipe_with(PipeFlags::CLOEXEC)?;
        let child = Command::new(OURSELVES)
            .arg("guest-ssh-connection")
            .env_remove("NOTIFY_SOCKET")
            .stdin(Stdio::from(OwnedFd::from(stream)))
            .stdout(Stdio::from(theirs))
            .spawn()?;
        Ok(Self { child, says, since: Instant::now(), known: false })
    }

    /// Hears what it has to say, and collects it if that was its end.
    fn has_ended(&mut self) -> bool {
        let mut byte = [0];
        match rustix::io::read(self.says.as_fd(), &mut byte) {
            Ok(1..) => {
                self.known = true;
                false
            }
            Err(rustix::io::Errno::INTR) => false,
            _ => {
                // Nobody else has the other end, so it is about to be gone, or was told to.
                let _ = self.child.wait();
                true
            }
        }
    }
}
