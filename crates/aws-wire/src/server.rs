//! Sockets: accepting, bounding and closing connections. What a request means is
//! [`crate::endpoint`]'s.

use crate::endpoint::Endpoint;
use crate::{Api, Config, Origin, Stats};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, UnixListener};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

/// Request line and headers together, in bytes. A query in a URL is a whole call, so it is
/// roomier than web servers have it.
const MAX_HEAD: usize = 64 * 1024;

/// An address could not be listened on.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on {address}: {source}")]
pub struct BindError {
    pub address: SocketAddr,
    pub source: io::Error,
}

/// A bound endpoint, not yet answering.
pub struct Server<A: Api> {
    listeners: Vec<TcpListener>,
    door: Option<UnixListener>,
    addresses: Vec<SocketAddr>,
    endpoint: Arc<Endpoint<A>>,
}

impl<A: Api> Server<A> {
    /// Listens on every address given; port 0 takes a free one. Connections wait in the
    /// kernel's queue until [`Server::serve`].
    ///
    /// # Errors
    /// The first address that cannot be had.
    pub async fn bind(addresses: &[SocketAddr], api: Arc<A>, config: Config) -> Result<Server<A>, BindError> {
        let mut listeners = Vec::with_capacity(addresses.len());
        let mut bound = Vec::with_capacity(addresses.len());
        for &address in addresses {
            let failed = |source| BindError { address, source };
            let listener = TcpListener::bind(address).await.map_err(failed)?;
            bound.push(listener.local_addr().map_err(failed)?);
            listeners.push(listener);
        }
        let endpoint = Arc::new(Endpoint::new(api, config));
        Ok(Server { listeners, door: None, addresses: bound, endpoint })
    }

    /// Answers at this socket, too, what a trusted process hands on: each connection begins by saying
    /// whence it comes (see [`Origin`]). Whoever may connect to it is believed. It has room of its
    /// own: tenants don't take the machine's own clients' away.
    ///
    /// # Errors
    /// The socket can't be used.
    pub fn handed_on(mut self, socket: std::os::unix::net::UnixListener) -> io::Result<Server<A>> {
        socket.set_nonblocking(true)?;
        self.door = Some(UnixListener::from_std(socket)?);
        Ok(self)
    }

    /// Where this server listens, with the ports it was given.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    pub fn stats(&self) -> Stats {
        self.endpoint.stats().clone()
    }

    /// Answers until `shutdown` completes; then takes no more connections, closes idle ones,
    /// and returns when every call in progress is answered or [`crate::Limits::drain`] is over.
    pub async fn serve(self, shutdown: impl Future<Output = ()>) {
        let (stop, stopping) = watch::channel(false);
        let room = Arc::new(Semaphore::new(self.endpoint.limits().connections));
        let drain = self.endpoint.limits().drain;
        let mut loops = JoinSet::new();
        for listener in self.listeners {
            loops.spawn(accept(listener, self.endpoint.clone(), room.clone(), stopping.clone()));
        }
        if let Some(door) = self.door {
            let room = Arc::new(Semaphore::new(self.endpoint.limits().connections));
            loops.spawn(accept(door, self.endpoint.clone(), room, stopping));
        }
        shutdown.await;
        let _ = stop.send(true);
        let drained = async { while loops.join_next().await.is_some() {} };
        if tokio::time::timeout(drain, drained).await.is_err() {
            tracing::warn!("calls were still in progress when the time to drain was over");
        }
        // Dropping `loops` ends what remains.
    }
}

/// Where connections come in.
trait Listen: Send + Sync + 'static {
    type Stream: AsyncRead + AsyncWrite + Unpin + Send + 'static;

    fn accept(&self) -> impl Future<Output = io::Result<(Self::Stream, Option<SocketAddr>)>> + Send;
}

impl Listen for TcpListener {
    type Stream = tokio::net::TcpStream;

    async fn accept(&self) -> io::Result<(Self::Stream, Option<SocketAddr>)> {
        let (stream, peer) = TcpListener::accept(self).await?;
        // Answers are one write each; waiting to fill a segment only delays them.
        let _ = stream.set_nodelay(true);
        Ok((stream, Some(peer)))
    }
}

impl Listen for UnixListener {
    type Stream = tokio::net::UnixStream;

    async fn accept(&self) -> io::Result<(Self::Stream, Option<SocketAddr>)> {
        Ok((UnixListener::accept(self).await?.0, None))
    }
}

async fn accept<A: Api>(
    listener: impl Listen,
    endpoint: Arc<Endpoint<A>>,
    room: Arc<Semaphore>,
    mut stopping: watch::Receiver<bool>,
) {
    let mut connections = JoinSet::new();
    loop {
        let next = async {
            let place = room.clone().acquire_owned().await.expect("the semaphore is never closed");
            (place, listener.accept().await)
        };
        tokio::select! {
            biased;
            () = stopped(&mut stopping) => break,
            Some(_) = connections.join_next() => {}
            (place, accepted) = next => match accepted {
                Ok((stream, peer)) => {
                    let serving = connection(stream, peer, endpoint.clone(), stopping.clone());
                    connections.spawn(async move {
                        serving.await;
                        drop(place);
                    });
                }
                Err(error) => {
                    // Out of descriptors, most likely: others must close before it gets better.
                    tracing::warn!(%error, "cannot accept a connection");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            }
        }
    }
    drop(listener);
    while connections.join_next().await.is_some() {}
}

/// `peer` is None where the stream says it.
async fn connection<A: Api>(
    mut stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    peer: Option<SocketAddr>,
    endpoint: Arc<Endpoint<A>>,
    mut stopping: watch::Receiver<bool>,
) {
    let _open = endpoint.stats().connection();
    let head_timeout = endpoint.limits().head;
    let from = match peer {
        Some(peer) => Origin::direct(peer),
        None => match tokio::time::timeout(head_timeout, Origin::read(&mut stream)).await {
            Ok(Ok(from)) => from,
            _ => return tracing::warn!("a connection was handed on without its origin"),
        },
    };
    let (from, peer) = (Arc::new(from.clone()), from.peer);
    let service = service_fn(move |request| {
        let (endpoint, from) = (endpoint.clone(), from.clone());
        async move { Ok::<_, Infallible>(endpoint.answer(&from, request).await) }
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(head_timeout).max_buf_size(MAX_HEAD);
    let mut serving = pin!(http.serve_connection(TokioIo::new(stream), service));
    let ended = tokio::select! {
        ended = serving.as_mut() => ended,
        () = stopped(&mut stopping) => {
            serving.as_mut().graceful_shutdown();
            serving.await
        }
    };
    if let Err(error) = ended {
        // A hang-up, a time-out, or bytes that are no HTTP: hyper has answered what it could.
        tracing::debug!(%peer, %error, "connection ended");
    }
}

/// Until the server is told to stop, or is gone.
async fn stopped(stopping: &mut watch::Receiver<bool>) {
    let _ = stopping.wait_for(|stop| *stop).await;
}
