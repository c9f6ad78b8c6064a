//! The small part of HTTP the servers need: a request's head in, a whole answer out.

use std::convert::Infallible;
use std::net::IpAddr;
use std::rc::Rc;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::header::{ALLOW, CONTENT_TYPE, HeaderName, HeaderValue, SERVER};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{HeaderMap, Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;

/// Connections one address may have open at a time.
pub(crate) const PER_CALLER: usize = 32;

/// From the first byte of a request, or the end of the former one, to the end of its head.
const HEAD_TIME: Duration = Duration::from_secs(10);

/// The life of a connection, in use or not; then it ends after the answer being sent …
const CONNECTION_TIME: Duration = Duration::from_secs(120);

/// … and when that isn't taken, without.
const LAST_ANSWER_TIME: Duration = Duration::from_secs(10);

/// A request, without its body: nothing here takes one.
pub(crate) struct Call<'a> {
    pub(crate) caller: IpAddr,
    pub(crate) method: &'a Method,
    /// As sent: not decoded, without the query.
    pub(crate) path: &'a str,
    pub(crate) headers: &'a HeaderMap,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) content_type: &'static str,
    pub(crate) body: Bytes,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    /// IP hops the answer may travel; `None` for the system's default.
    pub(crate) hops: Option<u8>,
}

impl Answer {
    pub(crate) fn plain(body: impl Into<Bytes>) -> Self {
        Self {
            status: StatusCode::OK,
            content_type: "text/plain",
            body: body.into(),
            headers: Vec::new(),
            hops: None,
        }
    }

    /// An error with a page as EC2's metadata service words it.
    pub(crate) fn error(status: StatusCode) -> Self {
        let title = match status {
            // Its wording differs from the registry's here.
            StatusCode::METHOD_NOT_ALLOWED => "405 - Not Allowed".to_owned(),
            _ => format!("{} - {}", status.as_u16(), status.canonical_reason().unwrap_or("Error")),
        };
        let body = format!(
            "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n\
             <!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\"\n\
             \t\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n\
             <html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\" lang=\"en\">\n \
             <head>\n  <title>{title}</title>\n </head>\n \
             <body>\n  <h1>{title}</h1>\n </body>\n</html>\n"
        );
        Self { status, content_type: "text/html", ..Self::plain(body) }
    }

    /// 405, naming what is allowed.
    pub(crate) fn not_allowed(allowed: &'static str) -> Self {
        let mut answer = Self::error(StatusCode::METHOD_NOT_ALLOWED);
        answer.headers.push((ALLOW, HeaderValue::from_static(allowed)));
        answer
    }

    fn into_response(self, server: &'static str) -> Response<Full<Bytes>> {
        let mut response = Response::new(Full::new(self.body));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        headers.insert(SERVER, HeaderValue::from_static(server));
        headers.extend(self.headers);
        response
    }
}

/// Serves one connection to its end. `server` is the `Server` header's value.
pub(crate) async fn serve(
    stream: TcpStream,
    caller: IpAddr,
    server: &'static str,
    answer: Rc<dyn Fn(&Call<'_>) -> Answer>,
) {
    // A second handle on the same socket, for its hop limit.
    let Ok((stream, socket)) = twice(stream) else { return };
    let default_hops = socket.ttl().unwrap_or(64);
    let service = service_fn(move |request: Request<Incoming>| {
        let call =
            Call { caller, method: request.method(), path: request.uri().path(), headers: request.headers() };
        let mut answer = answer(&call);
        // Set before each answer: a connection may carry several.
        if socket.set_ttl(answer.hops.map_or(default_hops, u32::from)).is_err() {
            answer = Answer::error(StatusCode::INTERNAL_SERVER_ERROR);
        }
        async move { Ok::<_, Infallible>(answer.into_response(server)) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(16 * 1024)
        .max_headers(64)
        .serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    // Whatever goes wrong on a connection concerns its caller alone.
    if tokio::time::timeout(CONNECTION_TIME, connection.as_mut()).await.is_err() {
        connection.as_mut().graceful_shutdown();
        let _ = tokio::time::timeout(LAST_ANSWER_TIME, connection).await;
    }
}

fn twice(stream: TcpStream) -> std::io::Result<(TcpStream, std::net::TcpStream)> {
    let stream = stream.into_std()?;
    stream.set_nodelay(true)?;
    let socket = stream.try_clone()?;
    Ok((TcpStream::from_std(stream)?, socket))
}
