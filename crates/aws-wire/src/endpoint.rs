//! One HTTP request to one HTTP response.

use crate::body::{Bodies, BodyError};
use crate::codec::{self, Encoded};
use crate::dialect::Dialect;
use crate::route::{Route, text};
use crate::sigv4::{AuthError, Expect, Presented, SignedRequest, SigningKeys};
use crate::{Api, Auth, Call, Config, Credential, KeyError, Limits, Origin, Stats};
use aws_shapes::{ApiError, OperationInfo, Protocol};
use bytes::Bytes;
use http::header::{ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_TYPE, HeaderName, HeaderValue, SERVER};
use http::request::Parts;
use http::{Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use std::any::Any;
use std::sync::Arc;
use std::time::Instant;

/// Answers a few words about this endpoint to anyone who asks. No bucket can have this name.
pub const HEALTH_PATH: &str = "/_kumobako/health";

/// AWS has these two at signin.aws.amazon.com.
const FEDERATION_PATH: &str = "/federation";
const SIGN_IN_PATH: &str = "/signin";

const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");
const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");
const SERVED_METHODS: HeaderValue = HeaderValue::from_static("GET, POST");

type HttpResponse = Response<Full<Bytes>>;

pub(crate) struct Endpoint<A> {
    api: Arc<A>,
    config: Config,
    keys: SigningKeys,
    bodies: Bodies,
    stats: Stats,
}

/// What became known of a request before it was answered: for the answer's dialect and the log.
struct About {
    route: Route,
    operation: Option<&'static OperationInfo>,
    access_key: String,
    /// The rest of the request was not read, so the connection cannot serve another.
    hang_up: bool,
}

impl<A: Api> Endpoint<A> {
    pub(crate) fn new(api: Arc<A>, config: Config) -> Endpoint<A> {
        Endpoint { api, config, keys: SigningKeys::new(), bodies: Bodies::new(), stats: Stats::default() }
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.config.limits
    }

    pub(crate) fn stats(&self) -> &Stats {
        &self.stats
    }

    pub(crate) async fn answer(&self, from: &Origin, request: Request<Incoming>) -> HttpResponse {
        self.stats.request();
        let started = Instant::now();
        let request_id = uuid();
        let (head, body) = request.into_parts();
        if head.uri.path() == HEALTH_PATH {
            return self.health(&head, &request_id);
        }
        let query = head.uri.query().unwrap_or_default();
        let claim = Presented::read(&head.headers, query);
        // A signed request of such a path is about a bucket of that name.
        let unsigned = matches!(claim, Err(AuthError::Missing));
        if unsigned && from.service.is_none() && matches!(head.uri.path(), FEDERATION_PATH | SIGN_IN_PATH) {
            return self.sign_in(&head, body, &request_id).await;
        }
        let mut about = About {
            route: Route::of(&claim, &head.headers, head.uri.path()),
            operation: None,
            access_key: String::new(),
            hang_up: false,
        };
        let answered = self.exchange(from, &head, body, claim, &request_id, &mut about).await;

        let failed = answered.as_ref().err().map(|error| (error.status, error.code.clone()));
        let response = response(&about, answered, &request_id);
        let (status, code) = match &failed {
            None => (200, ""),
            Some((status, code)) => {
                self.stats.error(code);
                (*status, code.as_ref())
            }
        };
        tracing::debug!(
            service = about.route.service.map_or_else(|| loggable(&about.route.name), |s| s.name.to_owned()),
            operation = about.operation.map_or("", |operation| operation.name),
            status,
            code,
            access_key = about.access_key,
            peer = %from.peer,
            request_id,
            micros = started.elapsed().as_micros() as u64,
            "call"
        );
        response
    }

    /// The encoded output, or why there is none.
    async fn exchange(
        &self,
        from: &Origin,
        head: &Parts,
        body: Incoming,
        claim: Result<Presented<'_>, AuthError>,
        request_id: &str,
        about: &mut About,
    ) -> Result<Encoded, ApiError> {
        let limits = &self.config.limits;
        let body = self.bodies.read(body, limits.body, limits.body_time).await.map_err(|error| {
            about.hang_up = true;
            body_error(error, limits.body)
        })?;
        let query = head.uri.query().unwrap_or_default();

        let claim = match claim {
            Ok(claim) => claim,
            Err(error) => return Err(self.unclaimed(error, head, query, &body.bytes, about)),
        };
        about.access_key = loggable(claim.access_key());
        let Some(service) = about.route.service else {
            return Err(unknown_service(&about.route));
        };
        if let Some(only) = from.service.as_deref().filter(|only| *only != about.route.name) {
            let why = format!("Credential should be scoped to correct service: '{only}'.");
            return Err(about.route.dialect.auth_error(AuthError::Scope(why)));
        }
        let (access_key, credential) = self.authenticate(from, &claim, head, &body.bytes, about)?;

        let request = codec::Request {
            method: &head.method,
            path: head.uri.path(),
            query,
            headers: &head.headers,
            body: &body.bytes,
        };
        let (operation, input) = codec::decode_request(service, &request)?;
        about.operation = Some(operation);
        drop(body);

        let call = Call {
            operation,
            input,
            access_key,
            principal: credential.principal,
            region: self.config.region.clone(),
            source_ip: from.peer.ip().to_canonical(),
            user_agent: text(&head.headers, "user-agent").unwrap_or_default().to_owned(),
            request_id: request_id.to_owned(),
            secure: from.secure,
            endpoint: from.endpoint.clone(),
        };
        self.call(call).await
    }

    /// Runs the call and encodes its output, in a task of its own: a caller who hangs up does
    /// not stop it halfway, and a panic stays within.
    async fn call(&self, call: Call<A::Principal>) -> Result<Encoded, ApiError> {
        self.stats.call();
        let api = self.api.clone();
        let (operation, request_id) = (call.operation, call.request_id.clone());
        let task = tokio::spawn(async move {
            let id = call.request_id.clone();
            let output = api.call(call).await?;
            Ok(codec::encode(operation, output.as_ref(), &id))
        });
        task.await.unwrap_or_else(|failed| {
            let source = match failed.try_into_panic() {
                Ok(panic) => {
                    self.stats.panic();
                    panic_text(panic)
                }
                Err(cancelled) => cancelled.to_string(),
            };
            tracing::error!(operation = operation.name, request_id, source, "a call broke down");
            Err(ApiError::internal("An internal error has occurred."))
        })
    }

    /// The key that signed the request and what it stands for.
    fn authenticate(
        &self,
        from: &Origin,
        claim: &Presented<'_>,
        head: &Parts,
        body: &[u8],
        about: &About,
    ) -> Result<(String, Credential<A::Principal>), ApiError> {
        let access_key = claim.access_key().to_owned();
        let known = self.api.credential(&access_key, claim.session_token());
        if self.config.auth == Auth::AnyCredentials && !from.public {
            if from_another_site(head) {
                return Err(ApiError::with_status(
                    403,
                    "AccessDenied",
                    "Without signatures, requests of other sites' web pages are refused.",
                ));
            }
            let anyone = |_| Credential {
                secret: String::new(),
                session_token: None,
                principal: self.api.anyone(&access_key),
            };
            let credential = known.unwrap_or_else(anyone);
            return Ok((access_key, credential));
        }
        let refused = |error| about.route.dialect.auth_error(error);
        let credential = known.map_err(|error| match error {
            KeyError::Unknown => refused(AuthError::UnknownKey),
            KeyError::Expired => refused(AuthError::ExpiredToken),
        })?;
        let (regions, count) = about.route.regions(&self.config.region);
        let expect = Expect {
            now: jiff::Timestamp::now(),
            regions: &regions[..count],
            service: &about.route.name,
            rules: about.route.rules(),
        };
        let request = SignedRequest {
            method: head.method.as_str(),
            path: head.uri.path(),
            query: head.uri.query().unwrap_or_default(),
            headers: &head.headers,
            body,
        };
        let token = credential.session_token.as_deref();
        claim.verify(&request, &expect, &credential.secret, token, &self.keys).map_err(refused)?;
        Ok((access_key, credential))
    }

    /// A request without a readable claim is refused in the dialect it most likely understands;
    /// one that is no call at all gets a word on what this is.
    fn unclaimed(
        &self,
        error: AuthError,
        head: &Parts,
        query: &str,
        body: &[u8],
        about: &mut About,
    ) -> ApiError {
        let version = parameter(query.as_bytes(), "Version").or_else(|| parameter(body, "Version"));
        about.route = about.route.clone().or_by_version(version, &head.headers);
        let nothing_of_aws = about.route.name.is_empty() && parameter(query.as_bytes(), "Action").is_none();
        if error == AuthError::Missing && nothing_of_aws {
            return ApiError::with_status(
                403,
                "MissingAuthenticationToken",
                format!(
                    "Request is missing Authentication Token. This is the AWS API of the Kumobako region {}: \
                     point the aws CLI or an SDK at it (`kumobako env` prints how).",
                    self.config.region
                ),
            );
        }
        about.route.dialect.auth_error(error)
    }

    /// Answers what makes sessions of the console. A password is taken from a body alone: URLs are logged.
    async fn sign_in(&self, head: &Parts, body: Incoming, request_id: &str) -> HttpResponse {
        let limits = &self.config.limits;
        let by_password = head.uri.path() == SIGN_IN_PATH;
        let form = match head.method {
            Method::GET if !by_password => Ok(head.uri.query().unwrap_or_default().to_owned()),
            Method::POST => match self.bodies.read(body, limits.body, limits.body_time).await {
                Ok(body) => Ok(String::from_utf8_lossy(&body.bytes).into_owned()),
                Err(error) => Err(body_error(error, limits.body)),
            },
            _ => Err(ApiError::with_status(405, "MethodNotAllowed", "Send a form, by POST.")),
        };
        let (status, text) = match form {
            Ok(form) if by_password => self.api.clone().sign_in(form).await,
            Ok(form) => self.api.federation(&form),
            Err(error) => (error.status, error.message.to_string()),
        };
        let json = status == 200;
        let mut response = Response::new(Full::new(Bytes::from(text)));
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        let kind = if json { "application/json" } else { "text/plain; charset=utf-8" };
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if status == 405 {
            headers.insert(ALLOW, SERVED_METHODS);
        }
        if status == 408 || status == 413 {
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
        }
        if let Ok(id) = HeaderValue::from_str(request_id) {
            headers.insert(REQUEST_ID, id);
        }
        response
    }

    fn health(&self, head: &Parts, request_id: &str) -> HttpResponse {
        let (status, body) = if head.method == Method::GET || head.method == Method::HEAD {
            let facts = serde_json::json!({
                "name": "kumobako",
                "version": env!("CARGO_PKG_VERSION"),
                "region": &*self.config.region,
            });
            (StatusCode::OK, facts.to_string())
        } else {
            (StatusCode::METHOD_NOT_ALLOWED, String::new())
        };
        let mut response = Response::new(Full::new(Bytes::from(body)));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if status == StatusCode::METHOD_NOT_ALLOWED {
            headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        if let Ok(id) = HeaderValue::from_str(request_id) {
            headers.insert(REQUEST_ID, id);
        }
        response
    }
}

fn response(about: &About, answered: Result<Encoded, ApiError>, request_id: &str) -> HttpResponse {
    let mut error_type = None;
    let encoded = match (answered, about.route.service) {
        (Ok(encoded), _) => encoded,
        (Err(error), Some(service)) => codec::encode_error(service, &error, request_id),
        (Err(error), None) => {
            if about.route.dialect == Dialect::Json {
                // Where the REST services' clients look for the code.
                error_type = HeaderValue::from_str(&error.code).ok();
            }
            about.route.dialect.encode(&error, request_id)
        }
    };
    let status = StatusCode::from_u16(encoded.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = Response::new(Full::new(Bytes::from(encoded.body)));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.extend(encoded.headers);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(encoded.content_type));
    if let Ok(id) = HeaderValue::from_str(request_id) {
        headers.insert(REQUEST_ID, id);
    }
    match about.route.service.map(|service| service.protocol) {
        Some(Protocol::Ec2Query) => {
            headers.insert(SERVER, HeaderValue::from_static("AmazonEC2"));
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache, no-store"));
        }
        Some(_) => {}
        None if about.route.dialect == Dialect::Cbor => {
            let name = HeaderName::from_static("smithy-protocol");
            headers.insert(name, HeaderValue::from_static("rpc-v2-cbor"));
        }
        None => {}
    }
    if status == StatusCode::METHOD_NOT_ALLOWED {
        headers.insert(ALLOW, SERVED_METHODS);
    }
    if let Some(code) = error_type {
        headers.insert(ERROR_TYPE, code);
    }
    if about.hang_up {
        headers.insert(CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

fn body_error(error: BodyError, limit: usize) -> ApiError {
    match error {
        BodyError::TooLarge => ApiError::with_status(
            413,
            "RequestEntityTooLarge",
            format!("The request's body is larger than {limit} bytes."),
        ),
        BodyError::Late => {
            ApiError::with_status(408, "RequestTimeout", "The request's body did not arrive in time.")
        }
        BodyError::Broken => ApiError::client("IncompleteBody", "The request's body could not be read."),
    }
}

fn unknown_service(route: &Route) -> ApiError {
    let served: Vec<&str> = aws_shapes::SERVICES.iter().map(|service| service.name).collect();
    ApiError::client(
        "UnknownService",
        format!(
            "The service '{}' is not served by this region; these are: {}.",
            loggable(&route.name),
            served.join(", ")
        ),
    )
}

/// Whether a browser says that a page of another origin made the request ("Fetch Metadata
/// Request Headers", W3C). Programs send neither header.
fn from_another_site(head: &Parts) -> bool {
    match text(&head.headers, "sec-fetch-site") {
        Some(site) => site != "same-origin" && site != "none",
        None => match (text(&head.headers, "origin"), text(&head.headers, "host")) {
            (Some(origin), host) => origin.split_once("://").map(|(_, rest)| rest) != host,
            (None, _) => false,
        },
    }
}

/// The raw value of a parameter of a form.
fn parameter<'a>(form: &'a [u8], name: &str) -> Option<&'a str> {
    form.split(|byte| *byte == b'&')
        .find_map(|pair| pair.strip_prefix(name.as_bytes())?.strip_prefix(b"="))
        .and_then(|value| std::str::from_utf8(value).ok())
}

/// What a caller sent, fit for a log line or a message.
fn loggable(text: &str) -> String {
    text.chars().take(64).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

fn panic_text(panic: Box<dyn Any + Send>) -> String {
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => panic.downcast::<&str>().map_or_else(|_| "a panic".to_owned(), |text| text.to_string()),
    }
}

/// A random UUID, version 4 (RFC 9562).
pub fn uuid() -> String {
    uuid_of(rand::random())
}

/// The same, by 128 random bits.
pub fn uuid_of(random: u128) -> String {
    let mut bytes = random.to_be_bytes();
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut text = hex::encode(bytes);
    for at in [20, 16, 12, 8] {
        text.insert(at, '-');
    }
    text
}
