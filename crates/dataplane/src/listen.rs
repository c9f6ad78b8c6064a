//! Sockets that can be bound before their address exists, and a cap on what one caller may hold.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::os::fd::OwnedFd;
use std::rc::Rc;
use std::time::{Duration, Instant};

use rustix::net::{AddressFamily, SocketFlags, SocketType, sockopt};
use tokio::net::{TcpListener, TcpStream, UdpSocket};

use crate::log::Log;
use crate::server::PREDECESSOR;

/// A listening TCP socket on exactly `address`.
pub(crate) async fn tcp(address: SocketAddr) -> Result<TcpListener, String> {
    retry(address, || TcpListener::from_std(tcp_here(address)?)).await
}

/// The same in the calling thread's namespace, at once.
pub(crate) fn tcp_here(address: SocketAddr) -> io::Result<std::net::TcpListener> {
    let socket = bound(address, SocketType::STREAM)?;
    rustix::net::listen(&socket, 256)?;
    Ok(socket.into())
}

/// A UDP socket on exactly `address`, so that answers come from the address that was asked. (A
/// wildcard socket would answer from whichever address the routing table likes.)
pub(crate) async fn udp(address: SocketAddr) -> Result<UdpSocket, String> {
    retry(address, || UdpSocket::from_std(udp_here(address)?)).await
}

/// The same in the calling thread's namespace, at once.
pub(crate) fn udp_here(address: SocketAddr) -> io::Result<std::net::UdpSocket> {
    Ok(bound(address, SocketType::DGRAM)?.into())
}

fn bound(address: SocketAddr, kind: SocketType) -> io::Result<OwnedFd> {
    let family = match address {
        SocketAddr::V4(_) => AddressFamily::INET,
        SocketAddr::V6(_) => AddressFamily::INET6,
    };
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    let socket = rustix::net::socket_with(family, kind, flags, None)?;
    // The address may be put on `lo` after this process starts.
    match address {
        SocketAddr::V4(_) => sockopt::set_ip_freebind(&socket, true)?,
        SocketAddr::V6(_) => {
            sockopt::set_ipv6_freebind(&socket, true)?;
            // IPv4 has sockets of its own.
            sockopt::set_ipv6_v6only(&socket, true)?;
        }
    }
    if kind == SocketType::STREAM {
        // Connections of a predecessor may linger in TIME_WAIT. Not for UDP: there it would let two
        // processes share the port.
        sockopt::set_socket_reuseaddr(&socket, true)?;
    }
    rustix::net::bind(&socket, &address)?;
    Ok(socket)
}

/// A predecessor gives up its lock and its sockets at the same instant only nearly.
async fn retry<T>(address: SocketAddr, mut attempt: impl FnMut() -> io::Result<T>) -> Result<T, String> {
    let patience = Instant::now() + PREDECESSOR;
    loop {
        match attempt() {
            Ok(socket) => return Ok(socket),
            Err(e) if e.kind() == io::ErrorKind::AddrInUse && Instant::now() < patience => {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            Err(e) => return Err(format!("{address}: {e}")),
        }
    }
}

/// Accepts for good, handing each connection to `serve` on the current `LocalSet`, at most
/// `per_caller` at a time from one address; those beyond are closed at once. A hostile guest thus
/// takes away only its own share.
pub(crate) async fn accept<S, F>(listener: TcpListener, per_caller: usize, log: Log, serve: S)
where
    S: Fn(TcpStream, IpAddr) -> F,
    F: Future<Output = ()> + 'static,
{
    let callers = Callers::default();
    loop {
        match listener.accept().await {
            Ok((stream, from)) => {
                let caller = from.ip().to_canonical();
                if let Some(place) = callers.enter(caller, per_caller) {
                    let connection = serve(stream, caller);
                    tokio::task::spawn_local(async move {
                        let _place = place;
                        connection.await;
                    });
                }
            }
            // A connection that was aborted while queued concerns nobody; being out of descriptors
            // passes as connections end.
            Err(e) if e.kind() == io::ErrorKind::ConnectionAborted => {}
            Err(e) => {
                log.line(format_args!("accept: {e}"));
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

/// How many connections each address has open. Holds only addresses that have some.
#[derive(Clone, Default)]
struct Callers(Rc<RefCell<HashMap<IpAddr, usize>>>);

struct Place(Callers, IpAddr);

impl Callers {
    fn enter(&self, caller: IpAddr, limit: usize) -> Option<Place> {
        let mut open = self.0.borrow_mut();
        let count = open.entry(caller).or_insert(0);
        if *count >= limit {
            return None;
        }
        *count += 1;
        Some(Place(self.clone(), caller))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.0.0.borrow_mut();
        if let Some(count) = open.get_mut(&self.1) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.1);
            }
        }
    }
}
