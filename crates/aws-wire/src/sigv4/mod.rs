//! AWS Signature Version 4, the verifying side.
//!
//! Pure: nothing here reads a clock, a socket or a store. The server reads what a request
//! *presents* ([`Presented::read`]), finds the key's secret, and asks [`Presented::verify`].
//! The two steps are apart because the credential scope names the service, and the service
//! decides how a refusal is worded (see [`crate::dialect`]).
//!
//! Follows "AWS Signature Version 4 for API requests" and "Create a signed AWS API request"
//! (docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html) and, for presigned URLs,
//! "Authenticating Requests: Using Query Parameters"
//! (docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html).

mod canonical;
mod key;
mod present;

pub use key::SigningKeys;
pub use present::Presented;

use jiff::Timestamp;

/// How far a request's clock may stand from ours, either way: AWS's 15 minutes, in seconds.
pub const MAX_SKEW_SECONDS: i64 = 15 * 60;
/// The longest life of a presigned request: seven days, in seconds.
pub const MAX_EXPIRES_SECONDS: i64 = 7 * 24 * 3600;

/// The parts of an HTTP request that a signature covers. Not `Debug`: a body may hold passwords.
#[derive(Clone, Copy)]
pub struct SignedRequest<'a> {
    pub method: &'a str,
    /// The path as it stood on the wire, still percent-encoded.
    pub path: &'a str,
    /// The query as it stood on the wire, without `?`; empty when there is none.
    pub query: &'a str,
    pub headers: &'a http::HeaderMap,
    /// The whole body.
    pub body: &'a [u8],
}

/// How one service signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// S3 signs the path as sent; every other service removes `.`, `..` and empty segments and
    /// encodes the already encoded path once more.
    pub path_as_sent: bool,
    /// Whether `UNSIGNED-PAYLOAD` may stand for the body's hash. Only where the protocol needs
    /// it (S3): elsewhere it would let a body be exchanged under a good signature.
    pub unsigned_payload: bool,
}

impl Rules {
    /// Every service but S3.
    pub const STANDARD: Rules = Rules { path_as_sent: false, unsigned_payload: false };
    pub const S3: Rules = Rules { path_as_sent: true, unsigned_payload: true };
}

/// What a request must be scoped to.
#[derive(Clone, Copy, Debug)]
pub struct Expect<'a> {
    pub now: Timestamp,
    /// The region of this endpoint; the first is named in messages.
    pub regions: &'a [&'a str],
    /// The signing name, such as `ec2`.
    pub service: &'a str,
    pub rules: Rules,
}

/// Why a request is not authentic. Each dialect gives these its own code and status.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuthError {
    /// Nothing in the request claims an identity.
    #[error("Request is missing Authentication Token")]
    Missing,
    /// A claim is there but cannot be read; the text says what lacks.
    #[error("{0}")]
    Incomplete(String),
    /// No such access key, or its session token is wrong or lacking.
    #[error("The security token included in the request is invalid.")]
    UnknownKey,
    /// Temporary credentials past their end.
    #[error("The security token included in the request is expired")]
    ExpiredToken,
    /// The scope names another date, region, service or terminator.
    #[error("{0}")]
    Scope(String),
    /// Signed too long ago, or a presigned request past its life.
    #[error("{0}")]
    Expired(String),
    /// Signed in the future.
    #[error("{0}")]
    NotYetCurrent(String),
    /// The `x-amz-content-sha256` header is not the body's.
    #[error("The provided 'x-amz-content-sha256' header does not match what was computed.")]
    PayloadHash,
    #[error(
        "The request signature we calculated does not match the signature you provided. Check your \
         AWS Secret Access Key and signing method. Consult the service documentation for details."
    )]
    Mismatch,
}

/// Quotes what a caller sent for an error message: bounded, and without control characters.
fn quoted(text: &str) -> String {
    const MOST: usize = 128;
    let mut out: String =
        text.chars().take(MOST).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(MOST).is_some() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests;
