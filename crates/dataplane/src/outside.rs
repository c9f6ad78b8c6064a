//! Names across the border between the region and the machine, where the operator asked for it: a
//! listener for the machine's own clients, and a way out for names that the region doesn't know.
//!
//! The process lives in the machine's own network namespace: a resolver that the machine can reach may
//! be none that the region's internet can.
//!
//! ```text
//! DIR/config.json     the configuration (OutsideConfig), read at start
//! DIR/upstream.sock   where the name servers ask for what they don't know; only with an upstream
//! ```

use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use ::dns::{Question, Rcode, Reply};
use hickory_proto::op::Message;
use serde::{Deserialize, Serialize};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpStream, UdpSocket, UnixListener, UnixStream};
use tokio::sync::Semaphore;

use crate::config::check_version;
use crate::dns::resolver::{NAMES, fit};
use crate::dns::{PER_CALLER, Transport};
use crate::names::{Client, Private, by_tcp, by_udp, checked, short_path};
use crate::{framed, listen, server};

/// The process's directory, beside the name servers'.
pub const OUTSIDE: &str = "outside";
const SOCKET: &str = "upstream.sock";
/// Who asks, to the name servers: no VPC has this id.
pub(crate) const ASKER: &str = "outside";
/// Queries under way at a time.
const WAITING: usize = 256;
/// For one upstream server's answer, and for all of it.
const PATIENCE: Duration = Duration::from_secs(2);
const TOTAL: Duration = Duration::from_secs(6);
/// How long a connection may be idle.
const IDLE: Duration = Duration::from_secs(10);

/// What crosses the border. Read once, at start: replace the process to change it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutsideConfig {
    /// [`crate::config::CONFIG_VERSION`].
    pub version: u32,
    /// Where the machine's clients ask for the region's public names.
    pub listen: Option<SocketAddr>,
    /// Resolvers for names that the region doesn't know, in the order in which they are asked.
    pub upstream: Vec<SocketAddr>,
}

/// Runs the process of `dir`. Never returns; a failure to start exits with status 1.
pub fn outside_main(dir: &Path) -> ! {
    server::run(dir, async |server| {
        let bytes = std::fs::read(server.dir.join("config.json")).map_err(|e| format!("config.json: {e}"))?;
        let config: OutsideConfig = serde_json::from_slice(&bytes).map_err(|e| e.to_string())?;
        check_version(config.version)?;
        let socket = server.dir.join(SOCKET);
        let _ = std::fs::remove_file(&socket);
        if !config.upstream.is_empty() {
            let listener = short_path(&socket, UnixListener::bind).map_err(|e| format!("{SOCKET}: {e}"))?;
            tokio::task::spawn_local(pass_on(listener, config.upstream.into()));
        }
        if let Some(address) = config.listen {
            let names = server.dir.parent().unwrap_or(&server.dir).join(NAMES);
            let names = Rc::new(Client::new(names));
            let (socket, listener) = (listen::udp(address).await?, listen::tcp(address).await?);
            tokio::task::spawn_local(serve_udp(socket, names.clone()));
            tokio::task::spawn_local(listen::accept(
                listener,
                PER_CALLER,
                server.log.clone(),
                move |stream, _| serve_tcp(stream, names.clone()),
            ));
        }
        Ok(())
    })
}

/// The region's public answer; None for silence. No server of ours to ask is SERVFAIL.
async fn answer(names: &Client, packet: &[u8], transport: Transport) -> Option<Vec<u8>> {
    let Ok(question) = Question::parse(packet) else { return None };
    match names.ask(ASKER, false, packet).await {
        Ok(Private::Reply(reply)) if !reply.is_empty() => Some(fit(reply, &question, transport)),
        Ok(_) => None,
        Err(_) => {
            let mut out = Vec::new();
            Reply::refusal(packet, Rcode::ServFail, &mut out);
            Some(out)
        }
    }
}

async fn serve_udp(socket: UdpSocket, names: Rc<Client>) {
    let mut buffer = vec![0; 4096];
    let (socket, places) = (Rc::new(socket), Arc::new(Semaphore::new(WAITING)));
    loop {
        let Ok((length, from)) = socket.recv_from(&mut buffer).await else { continue };
        // One that comes when too many wait is lost; the client asks again.
        let Ok(place) = places.clone().try_acquire_owned() else { continue };
        let (socket, names, packet) = (socket.clone(), names.clone(), buffer[..length].to_vec());
        tokio::task::spawn_local(async move {
            if let Some(reply) = answer(&names, &packet, Transport::Udp).await {
                let _ = socket.try_send_to(&reply, from);
            }
            drop(place);
        });
    }
}

/// The queries of one connection, one after the other, until it is closed or idle.
async fn serve_tcp(mut stream: TcpStream, names: Rc<Client>) {
    let mut buffer = Vec::new();
    let mut one = async || {
        framed::one(&mut stream, &mut buffer, async |query| answer(&names, query, Transport::Tcp).await).await
    };
    while let Ok(Ok(true)) = tokio::time::timeout(IDLE, one()).await {}
}

/// Asks the upstream's servers what the name servers want to know.
async fn pass_on(listener: UnixListener, upstream: Rc<[SocketAddr]>) {
    let places = Arc::new(Semaphore::new(WAITING));
    loop {
        let Ok(place) = places.clone().acquire_owned().await else { return };
        let Ok((mut stream, _)) = listener.accept().await else {
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let upstream = upstream.clone();
        tokio::task::spawn_local(async move {
            let passed = async {
                let packet = framed::take(&mut stream).await?;
                let reply = ask(&upstream, &packet).await.unwrap_or_default();
                stream.write_all(&framed::frame(&reply)?).await
            };
            // Who asks is gone, or speaks nonsense: nobody to tell.
            let _ = tokio::time::timeout(TOTAL, passed).await;
            drop(place);
        });
    }
}

/// The first server's answer that is one; by TCP where it doesn't fit.
async fn ask(upstream: &[SocketAddr], packet: &[u8]) -> Option<Vec<u8>> {
    let query = Message::from_vec(packet).ok()?;
    for server in upstream {
        let by_udp = tokio::time::timeout(PATIENCE, by_udp(*server, packet)).await;
        let Some(mut reply) = by_udp.ok().and_then(Result::ok) else { continue };
        let Some(message) = checked(&query, &reply) else { continue };
        if message.metadata.truncation {
            let by_tcp = tokio::time::timeout(PATIENCE, by_tcp(*server, packet)).await;
            match by_tcp.ok().and_then(Result::ok).filter(|reply| checked(&query, reply).is_some()) {
                Some(whole) => reply = whole,
                None => continue,
            }
        }
        return Some(reply);
    }
    None
}

/// Asks the process whose directory is beside the name servers' `dir`. None: there is no upstream.
/// An error: there is one that doesn't answer.
pub(crate) async fn ask_upstream(dir: &Path, packet: &[u8]) -> Option<io::Result<Vec<u8>>> {
    let socket = dir.parent().unwrap_or(dir).join(OUTSIDE).join(SOCKET);
    let stream = match short_path(&socket, std::os::unix::net::UnixStream::connect) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return None,
        other => other,
    };
    let asked = async {
        let stream = stream?;
        stream.set_nonblocking(true)?;
        let mut stream = UnixStream::from_std(stream)?;
        framed::ask(&mut stream, packet).await
    };
    let answered = tokio::time::timeout(TOTAL, asked).await;
    Some(answered.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())))
}
