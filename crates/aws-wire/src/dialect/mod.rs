//! How each family of services words a refusal made before any codec: of an unproven caller, or
//! of a service that is not served.

mod encode;

use crate::sigv4::AuthError;
use aws_shapes::ApiError;

/// The family of a service, as far as errors go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// EC2: `<Response><Errors>…`.
    Ec2,
    /// The query services, and whoever cannot be told: `<ErrorResponse>…`.
    Query,
    /// S3: a bare `<Error>`.
    S3,
    /// The JSON services: `{"__type": …}`.
    Json,
    /// Smithy's RPC v2 CBOR.
    Cbor,
}

impl Dialect {
    /// A failed authentication, with this family's code and status.
    ///
    /// Follows "Common client errors" of EC2's API reference (errors-overview), "Common Errors"
    /// of the STS and IAM references, "Common Error Types" of the JSON services, and "Error
    /// Responses" of S3's (each under docs.aws.amazon.com).
    pub(crate) fn auth_error(self, error: AuthError) -> ApiError {
        let message = error.to_string();
        let (status, code) = match self {
            Dialect::Ec2 => match error {
                AuthError::Missing => (403, "MissingAuthenticationToken"),
                AuthError::Incomplete(_) => (400, "IncompleteSignature"),
                AuthError::UnknownKey => {
                    let message = "AWS was not able to validate the provided access credentials";
                    return ApiError::with_status(401, "AuthFailure", message);
                }
                AuthError::Scope(_) => (401, "AuthFailure"),
                AuthError::Expired(_) | AuthError::NotYetCurrent(_) => {
                    let message = format!("Request has expired. {message}");
                    return ApiError::with_status(400, "RequestExpired", message);
                }
                AuthError::ExpiredToken => {
                    return ApiError::with_status(400, "RequestExpired", "Request has expired.");
                }
                AuthError::PayloadHash | AuthError::Mismatch => (403, "SignatureDoesNotMatch"),
            },
            Dialect::Query => match error {
                AuthError::Missing => (403, "MissingAuthenticationToken"),
                AuthError::Incomplete(_) => (400, "IncompleteSignature"),
                AuthError::UnknownKey => (403, "InvalidClientTokenId"),
                AuthError::ExpiredToken => (403, "ExpiredToken"),
                AuthError::Scope(_)
                | AuthError::Expired(_)
                | AuthError::NotYetCurrent(_)
                | AuthError::PayloadHash
                | AuthError::Mismatch => (403, "SignatureDoesNotMatch"),
            },
            Dialect::S3 => match error {
                AuthError::Missing => {
                    return ApiError::with_status(403, "AccessDenied", "Access Denied");
                }
                AuthError::Incomplete(_) | AuthError::Scope(_) => (400, "AuthorizationHeaderMalformed"),
                AuthError::UnknownKey => (403, "InvalidAccessKeyId"),
                AuthError::ExpiredToken => {
                    return ApiError::with_status(400, "ExpiredToken", "The provided token has expired.");
                }
                AuthError::Expired(_) | AuthError::NotYetCurrent(_) => (403, "RequestTimeTooSkewed"),
                AuthError::PayloadHash => (400, "XAmzContentSHA256Mismatch"),
                AuthError::Mismatch => (403, "SignatureDoesNotMatch"),
            },
            Dialect::Json | Dialect::Cbor => match error {
                AuthError::Missing => (400, "MissingAuthenticationTokenException"),
                AuthError::Incomplete(_) => (400, "IncompleteSignatureException"),
                AuthError::UnknownKey => (400, "UnrecognizedClientException"),
                AuthError::ExpiredToken => (400, "ExpiredTokenException"),
                AuthError::Scope(_)
                | AuthError::Expired(_)
                | AuthError::NotYetCurrent(_)
                | AuthError::PayloadHash
                | AuthError::Mismatch => (400, "InvalidSignatureException"),
            },
        };
        ApiError::with_status(status, code, message)
    }
}
