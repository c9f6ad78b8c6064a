use std::borrow::Cow;
use std::fmt;

/// What a call is answered with when it fails: a code clients branch on, a message people
/// read, and the HTTP status both travel under.
///
/// A status of 500, 502, 503 or 504 makes every SDK retry, so it is for failures that a
/// retry can mend; what a caller did wrong is a 4xx.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiError {
    pub code: Cow<'static, str>,
    pub message: String,
    pub status: u16,
}

impl ApiError {
    /// An error of the caller's making: HTTP 400.
    pub fn client(code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Self {
        Self::with_status(400, code, message)
    }

    /// An error of ours: HTTP 500, code `InternalError` (EC2 and STS alike). The message
    /// goes to the caller, so it must not tell of the machine; log the source apart.
    pub fn internal(message: impl Into<String>) -> Self {
        Self::with_status(500, "InternalError", message)
    }

    pub fn with_status(status: u16, code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into(), status }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for ApiError {}
