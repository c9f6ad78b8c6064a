//! Packets in and out: threads that answer by UDP, connections, and queries handed to the resolver.

use std::cell::RefCell;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use host::datagrams::Datagrams;
use tokio::net::TcpStream;
use tokio::sync::mpsc;

use super::guard::Guard;
use super::validate::Validating;
use super::{Dice, Names, Shared, Way};
use crate::log::Log;
use crate::server::PREDECESSOR;
use crate::{framed, listen};

/// Queries that wait for the resolver, at most; what comes beyond is lost, and asked again.
pub(super) const WAITING: usize = 1024;
/// TCP connections of one address.
const PER_CALLER: usize = 64;
/// How long a connection may be idle, or a query on it take.
const TCP_TIME: Duration = Duration::from_secs(10);

/// A query for the resolver.
pub(super) struct Query {
    packet: Vec<u8>,
    from: SocketAddr,
    to: IpAddr,
    /// Which the answer leaves by.
    socket: Shared,
}

pub(super) async fn bind(address: SocketAddr) -> Result<Datagrams, String> {
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
pub(super) fn udp(
    names: &Arc<Names>,
    socket: &Shared,
    ask: &mpsc::Sender<Query>,
    threads: usize,
) -> io::Result<()> {
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
                            let (packet, socket) = (datagram.bytes.to_vec(), socket.clone());
                            let _ =
                                ask.try_send(Query { packet, from: datagram.from, to: datagram.to, socket });
                            return;
                        }
                        let way = Way { from: datagram.from.ip(), to: datagram.to, udp: true };
                        names.authoritative(datagram.bytes, way, &dice, reply);
                        guard.borrow_mut().pass(datagram.bytes, datagram.from.ip(), reply);
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
pub(super) fn recursion(resolver: Rc<Validating>, mut asked: mpsc::Receiver<Query>) {
    let guarded = Rc::new(RefCell::new(Guard::new()));
    tokio::task::spawn_local(async move {
        while let Some(query) = asked.recv().await {
            let (resolver, guarded) = (resolver.clone(), guarded.clone());
            tokio::task::spawn_local(async move {
                let mut reply = resolver.answer(&query.packet, true, Some(query.from.ip())).await;
                let mut guard = guarded.borrow_mut();
                guard.tick();
                guard.pass(&query.packet, query.from.ip(), &mut reply);
                if !reply.is_empty() {
                    query.socket.send(&reply, query.to, query.from);
                }
            });
        }
    });
}

pub(super) async fn tcp(
    names: Arc<Names>,
    resolver: Rc<Validating>,
    address: SocketAddr,
    log: &Log,
) -> Result<(), String> {
    let listener = listen::tcp(address).await?;
    tokio::task::spawn_local(listen::accept(listener, PER_CALLER, log.clone(), move |stream, _| {
        connection(stream, names.clone(), resolver.clone())
    }));
    Ok(())
}

async fn connection(mut stream: TcpStream, names: Arc<Names>, resolver: Rc<Validating>) {
    let (Ok(to), Ok(from)) = (stream.local_addr(), stream.peer_addr()) else { return };
    let (to, from) = (to.ip(), from.ip());
    let mut buffer = Vec::new();
    let mut one = async || {
        framed::one(&mut stream, &mut buffer, async |query| {
            if names.is_resolver(to) {
                return Some(resolver.answer(query, false, Some(from)).await);
            }
            let mut reply = Vec::new();
            names.authoritative(query, Way { from, to, udp: false }, &Dice::new(), &mut reply);
            Some(reply)
        })
        .await
    };
    while let Ok(Ok(true)) = tokio::time::timeout(TCP_TIME, one()).await {}
}
