//! Connections that a client has us make: `ssh -L`, `-W`, and so `-J` through this instance.

use std::io;
use std::time::Duration;

use russh::server::{ChannelOpenHandle, Msg};
use russh::{ChannelOpenFailure, ChannelWriteHalf};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::backlog::Source;
use super::names;
use super::sessions::send;

/// How long a host may take to answer, all its addresses together.
const PATIENCE: Duration = Duration::from_secs(30);

/// Connects to `port` of `host` and, if that is there, carries bytes both ways until both have ended.
pub(super) async fn forward(
    host: String,
    port: u16,
    reply: ChannelOpenHandle,
    mut source: Source,
    out: ChannelWriteHalf<Msg>,
) {
    let connected = tokio::time::timeout(PATIENCE, connect(&host, port)).await;
    let stream = match connected.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())) {
        Ok(stream) => stream,
        Err(e) => {
            eprintln!("kumobako ssh: connect to {host} port {port}: {e}");
            reply.reject(ChannelOpenFailure::ConnectFailed).await;
            return;
        }
    };
    reply.accept().await;
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
