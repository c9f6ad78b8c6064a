//! Health checks, made from "the internet". Follows "How Amazon Route 53 determines whether a health
//! check is healthy" in the Amazon Route 53 Developer Guide; one checker stands for all of them.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::rc::Rc;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Empty};
use hyper::header::{HOST, USER_AGENT};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use model::Time;
use model::dns::{CHECKER, CheckProtocol, EndpointCheck, HealthCheck, HealthCheckKind, HealthStatus};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, SignatureScheme};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpSocket, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::Names;
use super::resolver::SharedResolver;
use crate::log::Log;
use crate::server::write_whole;

/// What was found, by the checks' ids: `{ID: HealthStatus}`.
pub const FOUND: &str = "health-found.json";

const CONNECT: Duration = Duration::from_secs(4);
/// For a TCP check to connect.
const CONNECT_TCP: Duration = Duration::from_secs(10);
const RESPOND: Duration = Duration::from_secs(2);
/// Octets of a body that are searched.
const SEARCHED: usize = 5120;

/// By the check's id; those that are made of others have no task of their own.
type Tasks = HashMap<String, (HealthCheck, Option<JoinHandle<()>>)>;

/// Makes the checks that are asked for, and lets answers go by them.
pub(super) struct Checker {
    names: Arc<Names>,
    resolver: SharedResolver,
    log: Log,
    tasks: RefCell<Tasks>,
    /// Of endpoints: before inversion.
    found: RefCell<BTreeMap<String, HealthStatus>>,
}

impl Checker {
    pub(super) fn new(names: Arc<Names>, resolver: SharedResolver, log: Log) -> Self {
        let found = fs::read(names.dir.join(FOUND)).ok().and_then(|b| serde_json::from_slice(&b).ok());
        Self {
            names,
            resolver,
            log,
            tasks: RefCell::default(),
            found: RefCell::new(found.unwrap_or_default()),
        }
    }

    /// Reads again which checks are asked for.
    pub(super) fn load(self: &Rc<Self>) {
        let checks = match fs::read(self.names.dir.join("health.json")) {
            Ok(bytes) => match serde_json::from_slice::<Vec<HealthCheck>>(&bytes) {
                Ok(checks) => checks,
                Err(e) => return self.log.line(format_args!("health.json: {e}")),
            },
            Err(_) => Vec::new(),
        };
        let mut tasks = self.tasks.borrow_mut();
        let mut former = std::mem::take(&mut *tasks);
        for check in checks {
            let running = former.remove(&check.id);
            let task = match running {
                Some((before, task)) if before == check => task,
                other => {
                    end(other);
                    self.start(&check)
                }
            };
            tasks.insert(check.id.clone(), (check, task));
        }
        for (id, gone) in former {
            self.found.borrow_mut().remove(&id);
            end(Some(gone));
        }
        drop(tasks);
        self.publish();
    }

    fn start(self: &Rc<Self>, check: &HealthCheck) -> Option<JoinHandle<()>> {
        let HealthCheckKind::Endpoint(endpoint) = &check.kind else { return None };
        if check.disabled {
            return None;
        }
        let (checker, id, version, endpoint) =
            (self.clone(), check.id.clone(), check.version, endpoint.clone());
        Some(tokio::task::spawn_local(async move {
            // What a former process found counts on.
            let before = checker.found.borrow().get(&id).filter(|s| s.version == version).cloned();
            let mut healthy = before.as_ref().is_none_or(|s| s.healthy);
            let mut last_failure = before.and_then(|s| s.last_failure);
            let mut streak = 0;
            loop {
                let begun = tokio::time::Instant::now();
                let result = checker.check(&endpoint).await;
                let passed = result.is_ok();
                let status = match result {
                    Ok(text) => format!("Success: {text}"),
                    Err(text) => format!("Failure: {text}"),
                };
                let checked = now();
                if !passed {
                    last_failure = Some((checked, status.clone()));
                }
                streak = if passed == healthy { 0 } else { streak + 1 };
                if streak >= endpoint.threshold {
                    (healthy, streak) = (passed, 0);
                }
                let last_failure = last_failure.clone();
                let status = HealthStatus { version, healthy, status, checked, last_failure };
                checker.found.borrow_mut().insert(id.clone(), status);
                checker.publish();
                tokio::time::sleep_until(begun + Duration::from_secs(endpoint.interval.into())).await;
            }
        }))
    }

    /// Makes what was found what answers go by, and writes it down.
    fn publish(&self) {
        let tasks = self.tasks.borrow();
        let found = self.found.borrow();
        let mut health = HashMap::new();
        for id in tasks.keys() {
            health.insert(id.clone(), effective(&tasks, &found, id, 8));
        }
        let mut told = found.clone();
        for (id, (check, _)) in &*tasks {
            let healthy = health.get(id).copied().unwrap_or(true);
            match told.get_mut(id) {
                Some(status) => status.healthy = healthy,
                None if matches!(check.kind, HealthCheckKind::Calculated { .. }) || check.disabled => {
                    let text = if healthy { "Success: healthy" } else { "Failure: not healthy" };
                    let status = HealthStatus {
                        version: check.version,
                        healthy,
                        status: text.into(),
                        checked: now(),
                        last_failure: None,
                    };
                    told.insert(id.clone(), status);
                }
                None => {}
            }
        }
        *self.names.health.write().unwrap_or_else(PoisonError::into_inner) = health;
        let written = serde_json::to_vec(&told)
            .map_err(Into::into)
            .and_then(|json| write_whole(&self.names.dir, FOUND, &json, 0o600));
        if let Err(e) = written {
            self.log.line(format_args!("{FOUND}: {e}"));
        }
    }

    /// One check: what was seen, or what was wrong.
    async fn check(&self, endpoint: &EndpointCheck) -> Result<String, String> {
        let address = match (endpoint.address, &endpoint.domain) {
            (Some(IpAddr::V4(address)), _) => address,
            (Some(IpAddr::V6(_)), _) => return Err("IPv6 endpoints are not checked".into()),
            (None, Some(domain)) => {
                *self.resolver.addresses_of(domain).await.first().ok_or("DNS resolution failed")?
            }
            (None, None) => return Err("no endpoint".into()),
        };
        let patience = if endpoint.protocol == CheckProtocol::Tcp { CONNECT_TCP } else { CONNECT };
        let connected = async {
            let stream = connect((address, endpoint.port).into())
                .await
                .map_err(|e| format!("The connection was refused or reset: {e}"))?;
            if endpoint.protocol == CheckProtocol::Https {
                return Ok(Connected::Tls(Box::new(tls(stream, endpoint, address).await?)));
            }
            Ok::<_, String>(Connected::Plain(stream))
        };
        let connected = tokio::time::timeout(patience, connected)
            .await
            .unwrap_or_else(|_| Err("The endpoint did not connect in time".into()))?;
        let asked = async {
            match connected {
                Connected::Plain(_) if endpoint.protocol == CheckProtocol::Tcp => {
                    Ok("TCP connection established".into())
                }
                Connected::Plain(stream) => http(stream, endpoint, address).await,
                Connected::Tls(stream) => http(*stream, endpoint, address).await,
            }
        };
        tokio::time::timeout(RESPOND, asked)
            .await
            .unwrap_or_else(|_| Err("The endpoint did not respond in time".into()))
    }
}

/// A connection to an endpoint that is checked.
enum Connected {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// The handshake, with the domain's name in it where the check wants that. Certificates aren't validated, as Route 53's
/// checkers don't: an expired one is no failure.
async fn tls(
    stream: TcpStream,
    endpoint: &EndpointCheck,
    address: Ipv4Addr,
) -> Result<TlsStream<TcpStream>, String> {
    let named = endpoint.domain.clone().filter(|_| endpoint.enable_sni);
    let name = match named.map(ServerName::try_from) {
        Some(name) => name.map_err(|_| "The domain name is none that TLS knows".to_owned())?,
        // An address is not told to the server.
        None => ServerName::from(IpAddr::from(address)),
    };
    let failed = |e: &dyn std::fmt::Display| format!("The TLS handshake failed: {e}");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(|e| failed(&e))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Anyone(provider)))
        .with_no_client_auth();
    TlsConnector::from(Arc::new(config)).connect(name, stream).await.map_err(|e| failed(&e))
}

/// Takes any certificate, but for what it signs.
#[derive(Debug)]
struct Anyone(Arc<CryptoProvider>);

impl ServerCertVerifier for Anyone {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signed, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

fn end(task: Option<(HealthCheck, Option<JoinHandle<()>>)>) {
    if let Some((_, Some(task))) = task {
        task.abort();
    }
}

/// Whether the check passes, with all that is said of it.
fn effective(tasks: &Tasks, found: &BTreeMap<String, HealthStatus>, id: &str, depth: u8) -> bool {
    let Some((check, _)) = tasks.get(id) else { return true };
    let healthy = match &check.kind {
        _ if check.disabled => true,
        HealthCheckKind::Endpoint(_) => {
            found.get(id).filter(|s| s.version == check.version).is_none_or(|s| s.healthy)
        }
        HealthCheckKind::Calculated { children, threshold } => {
            let Some(depth) = depth.checked_sub(1) else { return true };
            let healthy = children.iter().filter(|child| effective(tasks, found, child, depth)).count();
            healthy >= usize::try_from(*threshold).unwrap_or(usize::MAX)
        }
    };
    healthy != check.inverted
}

async fn connect(to: SocketAddr) -> std::io::Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    // Only in the region's own internet is this address ours.
    let _ = socket.bind(SocketAddr::from((CHECKER, 0)));
    socket.connect(to).await
}

async fn http(
    stream: impl AsyncRead + AsyncWrite + Unpin + 'static,
    endpoint: &EndpointCheck,
    address: Ipv4Addr,
) -> Result<String, String> {
    let broken = |e: hyper::Error| format!("The response was not HTTP: {e}");
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(broken)?;
    let driver = tokio::task::spawn_local(connection);
    let host = endpoint.domain.clone().unwrap_or_else(|| address.to_string());
    let usual = if endpoint.protocol == CheckProtocol::Https { 443 } else { 80 };
    let host = if endpoint.port == usual { host } else { format!("{host}:{}", endpoint.port) };
    let path = endpoint
        .path
        .as_deref()
        .filter(|p| p.starts_with('/'))
        .map_or_else(|| format!("/{}", endpoint.path.as_deref().unwrap_or_default()), str::to_owned);
    let request = Request::get(path)
        .header(HOST, host)
        .header(USER_AGENT, "Amazon-Route53-Health-Check-Service")
        .body(Empty::<Bytes>::new())
        .map_err(|e| format!("The request cannot be made: {e}"))?;
    let mut response = sender.send_request(request).await.map_err(broken)?;
    let status: StatusCode = response.status();
    let said =
        format!("HTTP Status Code {}, {}", status.as_u16(), status.canonical_reason().unwrap_or_default());
    let mut body = Vec::new();
    if let Some(search) = endpoint.search.as_deref().filter(|_| status.as_u16() < 400) {
        while body.len() < SEARCHED
            && let Some(frame) = response.frame().await
        {
            body.extend(frame.map_err(broken)?.into_data().unwrap_or_default());
        }
        body.truncate(SEARCHED);
        if !body.windows(search.len().max(1)).any(|w| w == search.as_bytes()) {
            driver.abort();
            return Err(format!("{said}, but the search string was not found"));
        }
    }
    driver.abort();
    if (200..400).contains(&status.as_u16()) { Ok(said) } else { Err(said) }
}

fn now() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Time(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
