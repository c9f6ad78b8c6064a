//! The protocol of resources by method and URI, with documents in XML: Route 53's, and S3's.
//!
//! A request's parameters stand in labels of its path, in its query, in headers and in its
//! document; [`aws_shapes::Location`] of each member says where. Nothing of a body is looked at
//! before the members that want it are read, so one may also be taken as it comes.

mod document;
mod parameter;
mod response;
mod route;

use aws_shapes::{
    ApiError, Kind, List, Location, Map, OperationInfo, Reader, ServiceInfo, Structure, Timestamp,
};
use http::HeaderMap;

use super::{Request, dialect};
use parameter::Parameter;

pub(super) use response::{error, response};

/// A request of a REST protocol, taken apart.
#[derive(Debug)]
pub struct Message {
    operation: &'static OperationInfo,
    labels: Vec<(&'static str, String)>,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Vec<u8>,
}

/// Finds the operation by method, path and query. See [`super::decode_request`] for the errors.
pub(super) fn decode(
    service: &'static ServiceInfo,
    request: &Request<'_>,
) -> Result<(&'static OperationInfo, Message), ApiError> {
    let query = pairs(request.query)?;
    let (operation, labels) = route::find(service, request.method.as_str(), request.path, &query)?;
    if !operation.is_served() {
        return Err(dialect::not_served(operation));
    }
    let message =
        Message { operation, labels, query, headers: request.headers.clone(), body: request.body.to_vec() };
    Ok((operation, message))
}

impl Message {
    /// A reader that stands where the operation's input is due.
    pub fn reader(&self) -> impl Reader + Send + '_ {
        Top { message: self }
    }
}

/// The parameters of a query, in their order.
fn pairs(query: &str) -> Result<Vec<(String, String)>, ApiError> {
    let given = query.split('&').filter(|pair| !pair.is_empty());
    let pairs = given.map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        Ok((unescape(name, true)?, unescape(value, true)?))
    });
    pairs.collect()
}

/// `a%2Fb` → `a/b`; in a query `+` is a space.
fn unescape(text: &str, query: bool) -> Result<String, ApiError> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&octet, tail)) = rest.split_first() {
        rest = tail;
        out.push(match octet {
            b'+' if query => b' ',
            b'%' => {
                let digit = |at: usize| rest.get(at).and_then(|octet| (*octet as char).to_digit(16));
                let (Some(high), Some(low)) = (digit(0), digit(1)) else {
                    return Err(invalid_uri("an escape is not two hexadecimal digits"));
                };
                rest = &rest[2..];
                (high * 16 + low) as u8
            }
            other => other,
        });
    }
    String::from_utf8(out).map_err(|_| invalid_uri("a value is not UTF-8"))
}

fn invalid_uri(why: &str) -> ApiError {
    ApiError::client("InvalidInput", format!("The request's URI is malformed: {why}"))
}

/// Reads an operation's input out of a message.
struct Top<'a> {
    message: &'a Message,
}

impl Top<'_> {
    /// Reads one member that stands outside of the document.
    ///
    /// `false` where the request doesn't have it.
    fn outside(&self, into: &mut dyn Structure, index: usize) -> Result<bool, ApiError> {
        let message = self.message;
        let member = &into.schema().members[index];
        let values: Vec<&str> = match member.location {
            Location::Uri => message
                .labels
                .iter()
                .filter(|(name, _)| *name == member.xml)
                .map(|(_, v)| v.as_str())
                .collect(),
            Location::Query => {
                message.query.iter().filter(|(name, _)| name == member.xml).map(|(_, v)| v.as_str()).collect()
            }
            Location::Header => {
                message.headers.get_all(member.xml).iter().filter_map(|value| value.to_str().ok()).collect()
            }
            Location::HeaderPrefix => {
                let found = message.headers.iter().filter_map(|(name, value)| {
                    let (head, tail) = name.as_str().split_at_checked(member.xml.len())?;
                    let ours = head.eq_ignore_ascii_case(member.xml);
                    Some((tail.to_owned(), value.to_str().ok().filter(|_| ours)?))
                });
                let headers: Vec<_> = found.collect();
                into.read_member(index, &mut Parameter::headers(member.name, &headers))?;
                return Ok(!headers.is_empty());
            }
            Location::Payload => {
                if message.body.is_empty() {
                    return Ok(false);
                }
                if let Kind::Structure(_) = member.kind {
                    document::read(message, member.xml, into, Some(index))?;
                } else {
                    into.read_member(index, &mut Octets(&message.body))?;
                }
                return Ok(true);
            }
            Location::Status | Location::Body | Location::Attribute => return Ok(true),
        };
        if values.is_empty() {
            return Ok(false);
        }
        into.read_member(index, &mut Parameter::new(member.name, &values))?;
        Ok(true)
    }
}

impl Reader for Top<'_> {
    fn structure(&mut self, into: &mut dyn Structure) -> Result<(), ApiError> {
        let members = into.schema().members;
        for (index, member) in members.iter().enumerate() {
            if !self.outside(into, index)? && member.required {
                return Err(parameter::missing(member.name));
            }
        }
        let mut in_body = members.iter().filter(|member| member.location == Location::Body).peekable();
        if in_body.peek().is_none() || self.message.body.is_empty() && in_body.all(|member| !member.required)
        {
            return Ok(());
        }
        let root = self.message.operation.http.map_or("", |http| http.root);
        document::read(self.message, root, into, None)
    }

    fn list(
        &mut self,
        _: &'static List,
        _: &mut dyn FnMut(&mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        Err(no_structure())
    }

    fn map(
        &mut self,
        _: &'static Map,
        _: &mut dyn FnMut(String, &mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        Err(no_structure())
    }

    fn string(&mut self, _: &'static Kind) -> Result<String, ApiError> {
        Err(no_structure())
    }

    fn integer(&mut self, _: &'static Kind) -> Result<i64, ApiError> {
        Err(no_structure())
    }

    fn double(&mut self, _: &'static Kind) -> Result<f64, ApiError> {
        Err(no_structure())
    }

    fn boolean(&mut self) -> Result<bool, ApiError> {
        Err(no_structure())
    }

    fn timestamp(&mut self) -> Result<Timestamp, ApiError> {
        Err(no_structure())
    }

    fn blob(&mut self) -> Result<Vec<u8>, ApiError> {
        Err(no_structure())
    }
}

fn no_structure() -> ApiError {
    ApiError::internal("an input that is no structure")
}

/// A body that is one member's value as it stands.
struct Octets<'a>(&'a [u8]);

impl Reader for Octets<'_> {
    fn structure(&mut self, _: &mut dyn Structure) -> Result<(), ApiError> {
        Err(no_structure())
    }

    fn list(
        &mut self,
        _: &'static List,
        _: &mut dyn FnMut(&mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        Err(no_structure())
    }

    fn map(
        &mut self,
        _: &'static Map,
        _: &mut dyn FnMut(String, &mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        Err(no_structure())
    }

    fn string(&mut self, _: &'static Kind) -> Result<String, ApiError> {
        String::from_utf8(self.0.to_vec())
            .map_err(|_| ApiError::client("InvalidInput", "The body is not UTF-8"))
    }

    fn integer(&mut self, _: &'static Kind) -> Result<i64, ApiError> {
        Err(no_structure())
    }

    fn double(&mut self, _: &'static Kind) -> Result<f64, ApiError> {
        Err(no_structure())
    }

    fn boolean(&mut self) -> Result<bool, ApiError> {
        Err(no_structure())
    }

    fn timestamp(&mut self) -> Result<Timestamp, ApiError> {
        Err(no_structure())
    }

    fn blob(&mut self) -> Result<Vec<u8>, ApiError> {
        Ok(self.0.to_vec())
    }
}

#[cfg(test)]
mod tests;
