//! Reading a request's body, within bounds.

use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use hyper::body::{Body, Incoming};
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};

/// A body up to this many bytes needs no leave.
const SMALL: usize = 128 * 1024;
/// Larger bodies held at once, so that their sum is bounded whoever sends them.
const LARGE_AT_ONCE: usize = 8;
/// How much beyond the limit is read and thrown away, so that the caller gets to read the
/// answer instead of a reset connection.
const THROWN_AWAY: usize = 64 * 1024 * 1024;

/// Why there is no body.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum BodyError {
    TooLarge,
    /// It did not come in time.
    Late,
    /// The connection broke, or the chunks are malformed.
    Broken,
}

/// The leave of bodies to be large.
pub(crate) struct Bodies {
    large: Semaphore,
}

/// A whole body, and the leave it holds while it lives.
pub(crate) struct Held<'a> {
    pub(crate) bytes: Bytes,
    _leave: Option<SemaphorePermit<'a>>,
}

impl Bodies {
    pub(crate) fn new() -> Bodies {
        Bodies { large: Semaphore::new(LARGE_AT_ONCE) }
    }

    /// Reads all of `body` within `time`, if it has at most `limit` bytes.
    pub(crate) async fn read(
        &self,
        body: Incoming,
        limit: usize,
        time: Duration,
    ) -> Result<Held<'_>, BodyError> {
        if body.is_end_stream() {
            return Ok(Held { bytes: Bytes::new(), _leave: None });
        }
        tokio::time::timeout(time, self.collect(body, limit)).await.unwrap_or(Err(BodyError::Late))
    }

    async fn collect(&self, mut body: Incoming, limit: usize) -> Result<Held<'_>, BodyError> {
        let mut leave = None;
        // Most bodies are a single frame, which is then not copied.
        let mut first: Option<Bytes> = None;
        let mut rest = BytesMut::new();
        let mut length = 0usize;
        while let Some(frame) = body.frame().await {
            let Ok(data) = frame.map_err(|_| BodyError::Broken)?.into_data() else { continue };
            length += data.len();
            if length > limit {
                (first, rest) = (None, BytesMut::new());
                if length > limit + THROWN_AWAY {
                    break;
                }
                continue;
            }
            if length > SMALL && leave.is_none() {
                leave = self.large.acquire().await.ok();
            }
            match &first {
                None => first = Some(data),
                Some(head) => {
                    if rest.is_empty() {
                        rest.extend_from_slice(head);
                    }
                    rest.extend_from_slice(&data);
                }
            }
        }
        if length > limit {
            return Err(BodyError::TooLarge);
        }
        let bytes = if rest.is_empty() { first.unwrap_or_default() } else { rest.freeze() };
        Ok(Held { bytes, _leave: leave })
    }
}
