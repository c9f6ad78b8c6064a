//! Packets in and out: threads that answer by UDP, connections, and queries handed to the resolver.

use std::cell::RefCell;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use host::datagrams::Datagrams;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::mpsc;

use super::guard::Guard;
use super::validate::Validating;
use super::{Dice, Names, Shared, Way};
use crate::listen;
use crate::log::Log;
use crate::server::PREDECESSOR;

/// Queries that wait for the resolver, at most; what comes beyond is lost, and asked again.
pub(super) const WAITING: usize = 1024;
/// TCP connections of one address.
const PER_CALLER: usize = 64;
/// How long a connection may be idle, or a query on it take.
const TCP_TIME: Duration = Duration::from_secs(10);

/// A query for the resolver.
pub(super) struct Query {
    packet: Vec<u8>,
    from: SocketAddrV4,
    to: Ipv4Addr,
}

pub(super) async fn bind(port: u16) -> Result<Datagrams, String> {
    let address = SocketAddrV4::new(Ipv4Addr::UNSPECIFIED, port);
    let patience = Instant::now() + PREDECESSOR;
    loop {
        match Datagrams::bind(address) {
            Ok(socket) => return Ok(socket),
            Err(e) if e.kind() == io::ErrorKind::AddrInUse && Instant::now() < patience => {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            Err(e) => return Err(format!("{address}: {e}")),
        }
    }
}

/// Starts the threads that answer by UDP.
pub(super) fn udp(names: &Arc<Names>, socket: &Shared, ask: &mpsc::Sender<Query>) -> io::Result<()> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(4);
    for number in 0..threads {
        let (names, socket, ask) = (names.clone(), socket.clone(), ask.clone());
        std::thread::Builder::new().name(format!("udp {number}")).stack_size(512 * 1024).spawn(
            move || {
                let dice = Dice::new();
                let guard = RefCell::new(Guard::new());
                let failed = socket.serve(
                    || guard.borrow_mut().tick(),
                    |datagram, reply| {
                        // No client asks from port 0, and none is to be told something at a name server's expense.
                        if datagram.from.port() == 0 || datagram.from.ip().is_multicast() {
                            return;
                        }
                        if names.is_resolver(datagram.to) {
                            let packet = datagram.bytes.to_vec();
                            let _ = ask.try_send(Query { packet, from: datagram.from, to: datagram.to });
                            return;
                        }
                        let way = Way { from: *datagram.from.ip(), to: datagram.to, udp: true };
                        names.authoritative(datagram.bytes, way, &dice, reply);
                        guard.borrow_mut().pass(datagram.bytes, *datagram.from.ip(), reply);
                    },
                );
                // The process is worth nothing without its socket: the reconciler starts another.
                let Err(why) = failed;
                eprintln!("udp: {why}");
                std::process::exit(1);
            },
        )?;
    }
    Ok(())
}

/// Answers what the threads hand over.
pub(super) fn recursion(resolver: Rc<Validating>, socket: Shared, mut asked: mpsc::Receiver<Query>) {
    let guarded = Rc::new(RefCell::new(Guard::new()));
    tokio::task::spawn_local(async move {
        while let Some(query) = asked.recv().await {
            let (resolver, socket, guarded) = (resolver.clone(), socket.clone(), guarded.clone());
            tokio::task::spawn_local(async move {
                let mut reply = resolver.answer(&query.packet, true).await;
                let mut guard = guarded.borrow_mut();
                guard.tick();
                guard.pass(&query.packet, *query.from.ip(), &mut reply);
                if !reply.is_empty() {
                    socket.send(&reply, query.to, query.from);
                }
            });
        }
    });
}

pub(super) async fn tcp(
    names: Arc<Names>,
    resolver: Rc<Validating>,
    port: u16,
    log: &Log,
) -> Result<(), String> {
    let listener = listen::tcp(SocketAddr::from((Ipv4Addr::UNSPECIFIED, port))).await?;
    tokio::task::spawn_local(listen::accept(listener, PER_CALLER, log.clone(), move |stream, _| {
        connection(stream, names.clone(), resolver.clone())
    }));
    Ok(())
}

async fn connection(mut stream: TcpStream, names: Arc<Names>, resolver: Rc<Validating>) {
    let Ok(SocketAddr::V4(to)) = stream.local_addr() else { return };
    let Ok(SocketAddr::V4(from)) = stream.peer_addr() else { return };
    let from = *from.ip();
    let mut buffer = Vec::new();
    let mut one = async || -> io::Result<bool> {
        let length = stream.read_u16().await?;
        buffer.clear();
        let read = (&mut stream).take(length.into()).read_to_end(&mut buffer).await?;
        if read < usize::from(length) {
            return Ok(false);
        }
        let mut reply = Vec::new();
        if names.is_resolver(*to.ip()) {
            reply = resolver.answer(&buffer, false).await;
        } else {
            names.authoritative(&buffer, Way { from, to: *to.ip(), udp: false }, &Dice::new(), &mut reply);
        }
        let Some(length) = u16::try_from(reply.len()).ok().filter(|l| *l > 0) else { return Ok(false) };
        let mut framed = length.to_be_bytes().to_vec();
        framed.extend(reply);
        stream.write_all(&framed).await?;
        Ok(true)
    };
    while let Ok(Ok(true)) = tokio::time::timeout(TCP_TIME, one()).await {}
}
