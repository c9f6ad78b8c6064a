//! Requests → structures → responses.
//!
//! ```text
//! parameters ──decode──▶ (operation, Params) ──Params::reader──▶ a handler's input
//! a handler's output ──encode──▶ XML          an ApiError ──encode_error──▶ XML
//! an output ──json::encode──▶ text to store ──json::decode_output──▶ the output again
//! ```
//!
//! A codec is written against [`aws_shapes::Reader`] or [`aws_shapes::Writer`] and knows no
//! structure by name. Nothing here panics, whatever the octets: each has a fuzz target.

mod dialect;
pub mod json;
#[cfg(test)]
mod properties;
pub mod query;
#[cfg(test)]
mod tests;
mod xml;

use aws_shapes::{ApiError, OperationInfo, ServiceInfo, Structure};

pub use query::Params;

/// The media type of every response made here.
pub const CONTENT_TYPE: &str = "text/xml;charset=UTF-8";

/// Finds which operation is asked for, and makes its parameters ready to read.
///
/// `sources` are form-encoded: the URL's query string and the body, in any order; the
/// parameters of all are taken together.
///
/// Errors, all with status 400 unless told: `MalformedQueryString` for what is no form,
/// `RequestEntityTooLarge` (413) beyond [`query::MAX_LENGTH`], `MissingAction`,
/// `NoSuchVersion` for a version that is no date, `InvalidAction` for an operation the
/// service doesn't have, `UnsupportedOperation` for one that it has and we don't serve.
pub fn decode(
    service: &'static ServiceInfo,
    sources: &[&[u8]],
) -> Result<(&'static OperationInfo, Params), ApiError> {
    let params = Params::parse(service.protocol, sources)?;
    let action = match params.text("Action") {
        None | Some("") => return Err(dialect::missing_action()),
        Some(action) => action,
    };
    if let Some(version) = params.text("Version")
        && !looks_like_a_version(version)
    {
        return Err(dialect::no_such_version(service, version));
    }
    let operation = service.operation(action).ok_or_else(|| dialect::invalid_action(service, action))?;
    if !operation.is_served() {
        return Err(dialect::not_served(operation));
    }
    Ok((operation, params))
}

/// The body of a successful response (status 200).
pub fn encode(operation: &OperationInfo, output: &dyn Structure, request_id: &str) -> Vec<u8> {
    xml::response(operation, output, request_id)
}

/// The body of a failed response; its status is the error's.
pub fn encode_error(service: &ServiceInfo, error: &ApiError, request_id: &str) -> Vec<u8> {
    xml::error(service, error, request_id)
}

/// A date, or nothing. Clients of other versions of an API are answered as far as its
/// parameters go, which is how AWS treats EC2's many versions.
fn looks_like_a_version(version: &str) -> bool {
    let digits_and_dashes = |(index, octet): (usize, u8)| match index {
        4 | 7 => octet == b'-',
        _ => octet.is_ascii_digit(),
    };
    version.is_empty() || version.len() == 10 && version.bytes().enumerate().all(digits_and_dashes)
}
