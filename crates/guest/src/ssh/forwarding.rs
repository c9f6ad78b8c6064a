//! Connections that a client has us make: `ssh -L`, `-W`, and so `-J` through this instance. And connections that
//! we are to take for a client: `ssh -R`.

use std::collections::HashMap;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use russh::server::{ChannelOpenHandle, Handle, Msg};
use russh::{ChannelId, ChannelOpenFailure, ChannelWriteHalf};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, Semaphore, oneshot};

use super::backlog::Source;
use super::names;
use super::sessions::send;

/// How long a host may take to answer, all its addresses together.
const PATIENCE: Duration = Duration::from_secs(30);

/// How many may be taken for a client at a time.
const TAKEN: usize = 100;

/// Connects to `port` of `host` and, if that is there, carries bytes both ways until both have ended.
pub(super) async fn forward(
    host: String,
    port: u16,
    reply: ChannelOpenHandle,
    source: Source,
    out: ChannelWriteHalf<Msg>,
) {
    let connected = tokio::time::timeout(PATIENCE, connect(&host, port)).await;
    match connected.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())) {
        Ok(stream) => {
            reply.accept().await;
            carry(stream, source, out).await;
        }
        Err(e) => {
            eprintln!("kumobako ssh: connect to {host} port {port}: {e}");
            reply.reject(ChannelOpenFailure::ConnectFailed).await;
        }
    }
}

/// Carries bytes both ways until both have ended.
async fn carry(stream: TcpStream, mut source: Source, out: ChannelWriteHalf<Msg>) {
    let _ = stream.set_nodelay(true);
    let (mut from, mut to) = stream.into_split();
    let sending = async {
        while let Some(data) = source.next().await {
            to.write_all(&data).await?;
        }
        to.shutdown().await
    };
    let receiving = async {
        let mut buffer = vec![0; 32 << 10];
        loop {
            let n = from.read(&mut buffer).await?;
            if n == 0 {
                return out.eof().await.map_err(io::Error::other);
            }
            send(&out, None, buffer.get(..n).unwrap_or_default()).await?;
        }
    };
    // One that failed takes the other with it: the connection was reset.
    let _: io::Result<_> = async { tokio::try_join!(sending, receiving) }.await;
    let _ = out.close().await;
}

async fn connect(host: &str, port: u16) -> io::Result<TcpStream> {
    let mut last = io::Error::from(io::ErrorKind::NotFound);
    for address in names::addresses(host).await? {
        match TcpStream::connect((address, port)).await {
            Ok(stream) => return Ok(stream),
            Err(e) => last = e,
        }
    }
    Err(last)
}

/// What a client sends on channels that we open. The library says of each apart to the connection's handler and to
/// whoever asked for it that it is there, in no certain order.
#[derive(Debug, Clone)]
pub(super) struct Arrivals(Arc<Arriving>);

#[derive(Debug)]
struct Arriving {
    sources: Mutex<HashMap<ChannelId, (Source, Life)>>,
    come: Notify,
    places: Arc<Semaphore>,
}

/// Ends with the channel: whoever has the other end drops it.
type Life = oneshot::Receiver<()>;

impl Default for Arrivals {
    fn default() -> Self {
        let places = Arc::new(Semaphore::new(TAKEN));
        Self(Arc::new(Arriving { sources: Mutex::default(), come: Notify::new(), places }))
    }
}

impl Arrivals {
    fn sources(&self) -> MutexGuard<'_, HashMap<ChannelId, (Source, Life)>> {
        self.0.sources.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The client has taken the channel. It lasts as long as what is answered.
    pub(super) fn confirmed(&self, id: ChannelId, source: Source) -> oneshot::Sender<()> {
        let (end, life) = oneshot::channel();
        self.sources().insert(id, (source, life));
        self.0.come.notify_waiters();
        end
    }

    /// It is gone, and nobody may have asked.
    pub(super) fn forget(&self, id: ChannelId) {
        self.sources().remove(&id);
    }

    async fn of(&self, id: ChannelId) -> (Source, Life) {
        loop {
            let come = self.0.come.notified();
            if let Some(source) = self.sources().remove(&id) {
                return source;
            }
            come.await;
        }
    }

    /// Hands what connects to `listener` to the client, which knows it by the address it asked for.
    pub(super) async fn listen(self, listener: TcpListener, asked: String, port: u16, client: Handle) {
        loop {
            let Ok((stream, peer)) = listener.accept().await else {
                // For want of descriptors, which goes by.
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            };
            let Ok(place) = self.0.places.clone().try_acquire_owned() else { continue };
            let (me, client, asked) = (self.clone(), client.clone(), asked.clone());
            tokio::spawn(async move {
                let (ip, from) = (peer.ip().to_string(), peer.port().into());
                let opened = client.channel_open_forwarded_tcpip(asked, port.into(), ip, from).await;
                // What comes in comes by way of the handler; this half would make the connection wait.
                let Ok((_, out)) = opened.map(russh::Channel::split) else { return };
                let (source, life) = me.of(out.id()).await;
                tokio::select! {
                    () = carry(stream, source, out) => {}
                    _ = life => {}
                }
                drop(place);
            });
        }
    }
}

/// Listens for a client on this instance's own addresses alone, whichever it names, as OpenSSH does unless its
/// `GatewayPorts` are open. A port of 0 is one that is free.
pub(super) async fn own(port: u16) -> io::Result<(u16, Vec<TcpListener>)> {
    let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await;
    let port = match &first {
        Ok(listener) => listener.local_addr()?.port(),
        Err(_) => port,
    };
    match (first, TcpListener::bind((Ipv6Addr::LOCALHOST, port)).await) {
        (Ok(one), Ok(other)) => Ok((port, vec![one, other])),
        // One family may be absent, or taken.
        (Ok(one), Err(_)) => Ok((port, vec![one])),
        (Err(_), Ok(other)) => Ok((other.local_addr()?.port(), vec![other])),
        (Err(e), Err(_)) => Err(e),
    }
}
