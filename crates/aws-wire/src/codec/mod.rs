//! Requests → structures → responses.
//!
//! ```text
//! a request ──decode_request──▶ (operation, Input) ──Input::reader──▶ a handler's input
//! a handler's output ──encode──▶ an answer    an ApiError ──encode_error──▶ an answer
//! an output ──json::encode──▶ text to store ──json::decode_output──▶ the output again
//! ```
//!
//! A codec is written against [`aws_shapes::Reader`] or [`aws_shapes::Writer`] and knows no
//! structure by name. Nothing here panics, whatever the octets: each has a fuzz target.

mod dialect;
pub mod json;
mod json_request;
#[cfg(test)]
mod properties;
pub mod query;
mod rest;
#[cfg(test)]
mod tests;
mod xml;

use aws_shapes::{ApiError, OperationInfo, Protocol, Reader, ServiceInfo, Structure};
use http::{HeaderMap, HeaderName, HeaderValue, Method};

pub use query::Params;

/// The media type of answers in XML.
pub const XML: &str = "text/xml;charset=UTF-8";

/// The parts of an HTTP request that say which operation is asked for, and with what.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    pub method: &'a Method,
    /// As it stood on the wire, still percent-encoded.
    pub path: &'a str,
    /// Without `?`; empty where there is none.
    pub query: &'a str,
    pub headers: &'a HeaderMap,
    /// The whole body.
    pub body: &'a [u8],
}

/// The parameters of a call, before they are read by the operation's schema.
#[derive(Debug)]
pub enum Input {
    Form(Params),
    Json(json_request::Body),
    Rest(rest::Message),
}

impl Input {
    /// A reader that stands where the operation's input is due.
    pub fn reader(&self) -> Box<dyn Reader + Send + '_> {
        match self {
            Self::Form(params) => Box::new(params.reader()),
            Self::Json(body) => Box::new(body.reader()),
            Self::Rest(message) => Box::new(message.reader()),
        }
    }
}

/// An answer, but for the headers that all have.
#[derive(Debug)]
pub struct Encoded {
    pub status: u16,
    pub content_type: &'static str,
    /// Headers that hold a part of the output.
    pub headers: Vec<(HeaderName, HeaderValue)>,
    pub body: Vec<u8>,
}

/// Finds which operation a request is for, in the way of the service's protocol, and makes its
/// parameters ready to read.
///
/// # Errors
/// As [`decode`] for forms. JSON: `UnknownOperationException` (400) for a target that the service
/// doesn't have, `UnsupportedOperationException` for one that we don't serve,
/// `SerializationException` for a body that is no JSON object. REST: `UnknownOperationException`
/// (404) for a path that no operation has, `InvalidInput` for a malformed URI. All:
/// `MethodNotAllowed` (405).
pub fn decode_request(
    service: &'static ServiceInfo,
    request: &Request<'_>,
) -> Result<(&'static OperationInfo, Input), ApiError> {
    match service.protocol {
        Protocol::Ec2Query | Protocol::AwsQuery => {
            if request.method != Method::POST && request.method != Method::GET {
                return Err(dialect::takes_only(service, "GET and POST"));
            }
            // A GET has its parameters in the URL, a POST in the body; either may use both.
            let (operation, params) = decode(service, &[request.query.as_bytes(), request.body])?;
            Ok((operation, Input::Form(params)))
        }
        Protocol::Json10 | Protocol::Json11 => {
            if request.method != Method::POST {
                return Err(dialect::takes_only(service, "POST"));
            }
            let target = crate::route::text(request.headers, "x-amz-target").unwrap_or_default();
            let name = target.rsplit_once('.').filter(|(prefix, _)| *prefix == service.target_prefix);
            let operation = name.and_then(|(_, name)| service.operation(name));
            let operation = operation.ok_or_else(|| dialect::unknown_operation(target))?;
            if !operation.is_served() {
                return Err(dialect::not_served(operation));
            }
            let body = json_request::Body::parse(service.protocol, request.body)?;
            Ok((operation, Input::Json(body)))
        }
        Protocol::RestXml => {
            let (operation, message) = rest::decode(service, request)?;
            Ok((operation, Input::Rest(message)))
        }
    }
}

/// Finds which operation a form asks for, and makes its parameters ready to read.
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

/// The answer of a call that succeeded.
pub fn encode(operation: &OperationInfo, output: &dyn Structure, request_id: &str) -> Encoded {
    let protocol = operation.service.protocol;
    let body = match protocol {
        Protocol::RestXml => return rest::response(operation, output),
        Protocol::Ec2Query | Protocol::AwsQuery => xml::response(operation, output, request_id),
        Protocol::Json10 | Protocol::Json11 => json::encode(output).into_bytes(),
    };
    Encoded { status: 200, content_type: content_type(protocol), headers: Vec::new(), body }
}

/// The answer of a call that failed.
pub fn encode_error(service: &ServiceInfo, error: &ApiError, request_id: &str) -> Encoded {
    let body = match service.protocol {
        Protocol::RestXml => rest::error(service, error, request_id),
        Protocol::Ec2Query | Protocol::AwsQuery => xml::error(service, error, request_id),
        Protocol::Json10 | Protocol::Json11 => {
            serde_json::json!({ "__type": error.code, "message": error.message }).to_string().into_bytes()
        }
    };
    let content_type = content_type(service.protocol);
    Encoded { status: error.status, content_type, headers: Vec::new(), body }
}

const fn content_type(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Ec2Query | Protocol::AwsQuery | Protocol::RestXml => XML,
        Protocol::Json10 => "application/x-amz-json-1.0",
        Protocol::Json11 => "application/x-amz-json-1.1",
    }
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
