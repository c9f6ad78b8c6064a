//! The region's API by the names that AWS gives it: TLS ends here, and what is in it is handed on to
//! the daemon, with a word on whence it comes. While the daemon is away, callers are told so.
//!
//! Sockets are the namespaces' that they were made in: one process answers on the internet and at the
//! endpoints inside VPCs.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use host::netns::NetNs;
use http_body_util::Full;
use hyper::header::{CONNECTION, CONTENT_TYPE, HeaderValue};
use hyper::service::service_fn;
use hyper::{Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use model::endpoints::ServiceEndpoints;
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use serde::Serialize;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream, UnixStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use crate::config::{Door, EndpointDoor, InternetConfig, check_version};
use crate::doors::{self, Doors};
use crate::generation::Generations;
use crate::listen;
use crate::log::Log;

/// Connections of one address; a NAT gateway's stands for many callers.
const PER_CALLER: usize = 256;
/// From a connection's beginning to the end of its handshake.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// For the daemon to take a connection.
const HAND_ON: Duration = Duration::from_secs(5);
/// For a caller to hear that there is no daemon.
const REFUSAL: Duration = Duration::from_secs(10);

/// The internet's configuration, with its certificate read.
pub(crate) struct Internet {
    pub(crate) config: InternetConfig,
    /// None where no endpoints are served.
    tls: Option<TlsAcceptor>,
}

impl Internet {
    /// # Errors
    /// A sentence for the log: not JSON of this shape, another version, an unusable certificate.
    pub(crate) fn parse(json: &[u8]) -> Result<Self, String> {
        let config: InternetConfig = serde_json::from_slice(json).map_err(|e| e.to_string())?;
        check_version(config.version)?;
        let tls = config.endpoints.as_ref().map(|e| acceptor(&e.certificate)).transpose()?;
        Ok(Self { config, tls })
    }
}

/// `file`: certificates and their key, in PEM.
fn acceptor(file: &Path) -> Result<TlsAcceptor, String> {
    let wrong = |why: &dyn std::fmt::Display| format!("{}: {why}", file.display());
    let pem = std::fs::read(file).map_err(|e| wrong(&e))?;
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&pem).collect();
    let chain = chain.map_err(|e| wrong(&e))?;
    let key = PrivateKeyDer::from_pem_slice(&pem).map_err(|e| wrong(&e))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|b| b.with_no_client_auth().with_single_cert(chain, key))
        .map_err(|e| wrong(&e))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// What serves connections, whichever socket they come by.
pub(crate) struct Endpoints {
    internet: Rc<Generations<Internet>>,
    doors: Doors<Door>,
    log: Log,
}

/// What the daemon is told of a connection, before its bytes.
#[derive(Serialize)]
struct Origin<'a> {
    peer: SocketAddr,
    secure: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vpc: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    endpoint: Option<&'a str>,
}

impl Endpoints {
    pub(crate) fn new(internet: Rc<Generations<Internet>>, log: Log) -> Rc<Self> {
        Rc::new(Self { internet, doors: Doors::new(log.clone()), log })
    }

    /// Has the doors be as the configuration has them, now and each time that somebody connects to the socket in `dir`.
    pub(crate) fn obey(self: &Rc<Self>, dir: &Path) -> Result<(), String> {
        let this = self.clone();
        doors::obey(dir, move || {
            let internet = this.internet.current();
            let wanted = internet.config.endpoints.as_ref().map_or(&[][..], |e| &e.doors);
            this.doors.follow(wanted, |door| this.open(door))
        })
    }

    fn open(self: &Rc<Self>, door: &Door) -> io::Result<Vec<JoinHandle<()>>> {
        let listener = NetNs::open(&door.space)?.run(|| listen::tcp_here(door.address))??;
        let listener = TcpListener::from_std(listener)?;
        let (this, of) = (self.clone(), Rc::new(door.of.clone()));
        let waits = listen::accept(listener, PER_CALLER, self.log.clone(), move |stream, _| {
            let (this, of) = (this.clone(), of.clone());
            async move { this.serve(stream, Some(of)).await }
        });
        Ok(vec![tokio::task::spawn_local(waits)])
    }

    /// Serves at the public address for good.
    pub(crate) async fn listen(self: &Rc<Self>, address: SocketAddr) -> Result<(), String> {
        let listener = listen::tcp(address).await?;
        let this = self.clone();
        tokio::task::spawn_local(listen::accept(listener, PER_CALLER, self.log.clone(), move |stream, _| {
            let this = this.clone();
            async move { this.serve(stream, None).await }
        }));
        Ok(())
    }

    /// One connection to its end. Whatever goes wrong on it concerns its caller alone.
    async fn serve(&self, stream: TcpStream, door: Option<Rc<EndpointDoor>>) {
        let internet = self.internet.current();
        let (Some(tls), Some(config)) = (&internet.tls, &internet.config.endpoints) else { return };
        let Ok(peer) = stream.peer_addr() else { return };
        let _ = stream.set_nodelay(true);
        let Ok(Ok(stream)) = tokio::time::timeout(HANDSHAKE, tls.accept(stream)).await else { return };
        let named = stream.get_ref().1.server_name().map(str::to_ascii_lowercase);
        let service = match &door {
            Some(door) => Some(door.service.as_str()),
            None => named.and_then(|name| config.services.get(&name)).map(String::as_str),
        };
        let origin = Origin {
            peer: SocketAddr::new(peer.ip().to_canonical(), peer.port()),
            secure: true,
            service,
            vpc: door.as_ref().map(|d| d.vpc.as_str()),
            endpoint: door.as_ref().map(|d| d.endpoint.as_str()),
        };
        match tokio::time::timeout(HAND_ON, hand_on(&config.api, &origin)).await {
            Ok(Ok(daemon)) => splice(stream, daemon).await,
            _ => refuse(stream, service).await,
        }
    }
}

/// A connection to the daemon that has been told whence this one comes.
async fn hand_on(api: &Path, origin: &Origin<'_>) -> io::Result<UnixStream> {
    let stream = crate::names::short_path(api, std::os::unix::net::UnixStream::connect)?;
    stream.set_nonblocking(true)?;
    let mut stream = UnixStream::from_std(stream)?;
    let text = serde_json::to_vec(origin)?;
    let length = u16::try_from(text.len()).map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
    stream.write_all(&[&length.to_be_bytes()[..], &text].concat()).await?;
    Ok(stream)
}

/// Both ways, until both have ended. The daemon closes connections that are idle.
async fn splice(mut caller: TlsStream<TcpStream>, mut daemon: UnixStream) {
    if tokio::io::copy_bidirectional(&mut caller, &mut daemon).await.is_err() {
        let _ = caller.shutdown().await;
    }
}

/// Answers one request with 503, which clients try again.
async fn refuse(stream: TlsStream<TcpStream>, service: Option<&str>) {
    let json = service.and_then(ServiceEndpoints::find).is_some_and(|s| s.json);
    const CODE: &str = "ServiceUnavailable";
    const MESSAGE: &str = "The region's daemon does not run at present.";
    let body = match (json, service) {
        (true, _) => format!(r#"{{"__type":"{CODE}","message":"{MESSAGE}"}}"#),
        (false, Some("ec2")) => format!(
            "<Response><Errors><Error><Code>Unavailable</Code><Message>{MESSAGE}</Message></Error></Errors></Response>"
        ),
        (false, _) => format!(
            "<ErrorResponse><Error><Code>{CODE}</Code><Message>{MESSAGE}</Message></Error></ErrorResponse>"
        ),
    };
    let answer = service_fn(move |_| {
        let mut response = Response::new(Full::new(Bytes::from(body.clone())));
        *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        let kind = if json { "application/x-amz-json-1.1" } else { "text/xml" };
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        async move { Ok::<_, Infallible>(response) }
    });
    let connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(REFUSAL)
        .max_buf_size(64 * 1024)
        .serve_connection(TokioIo::new(stream), answer);
    let _ = tokio::time::timeout(REFUSAL, connection).await;
}
