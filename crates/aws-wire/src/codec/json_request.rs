//! The reader of JSON requests, for the services whose operation is in `X-Amz-Target`.
//!
//! What a service doesn't know it passes over, `null` is absence. Text of another shape is a
//! `SerializationException`; what the model forbids, a `ValidationException`.

use super::dialect;
use super::json::{decoded, not_a};
use aws_shapes::{ApiError, Kind, List, Map, Protocol, Range, Reader, Structure, Timestamp};
use serde_json::Value as Json;

/// The most octets of a body.
const MAX_LENGTH: usize = 1 << 20;

/// The body of a request.
#[derive(Debug)]
pub struct Body {
    protocol: Protocol,
    value: Json,
}

impl Body {
    /// No body at all is an object without members.
    ///
    /// # Errors
    /// `SerializationException` for what isn't a JSON object, `RequestEntityTooLarge` (413).
    pub(super) fn parse(protocol: Protocol, text: &[u8]) -> Result<Self, ApiError> {
        if text.len() > MAX_LENGTH {
            return Err(dialect::too_large());
        }
        if text.iter().all(u8::is_ascii_whitespace) {
            return Ok(Self { protocol, value: Json::Object(serde_json::Map::new()) });
        }
        match serde_json::from_slice(text) {
            Ok(value @ Json::Object(_)) => Ok(Self { protocol, value }),
            Ok(_) => Err(not_a("an object")),
            Err(_) => Err(not_a("JSON")),
        }
    }

    /// A reader that stands where the operation's input is due.
    pub fn reader(&self) -> impl Reader + Send + '_ {
        Cursor { protocol: self.protocol, value: &self.value, key: Key::Root, parent: None }
    }
}

#[derive(Clone, Copy)]
enum Key<'a> {
    Root,
    Member(&'a str),
    /// Counted from 1, as validation errors do.
    Item(usize),
}

/// A place in the body, with the way to it for the sake of errors.
struct Cursor<'a> {
    protocol: Protocol,
    value: &'a Json,
    key: Key<'a>,
    parent: Option<&'a Cursor<'a>>,
}

impl<'a> Cursor<'a> {
    fn child<'b>(&'b self, key: Key<'b>, value: &'b Json) -> Cursor<'b> {
        Cursor { protocol: self.protocol, value, key, parent: Some(self) }
    }

    /// `names.1.member`: AWS's validation errors begin members with a small letter.
    fn path(&self) -> String {
        let own = match self.key {
            Key::Root => String::new(),
            Key::Member(name) => {
                let mut letters = name.chars();
                letters.next().map_or_else(String::new, |c| c.to_lowercase().chain(letters).collect())
            }
            Key::Item(number) => format!("{number}.member"),
        };
        match self.parent.map(Cursor::path) {
            Some(parent) if !parent.is_empty() => format!("{parent}.{own}"),
            _ => own,
        }
    }
}

impl Reader for Cursor<'_> {
    fn structure(&mut self, into: &mut dyn Structure) -> Result<(), ApiError> {
        let members = self.value.as_object().ok_or_else(|| not_a("an object"))?;
        for (index, member) in into.schema().members.iter().enumerate() {
            match members.get(member.name).filter(|value| !value.is_null()) {
                Some(value) => into.read_member(index, &mut self.child(Key::Member(member.name), value))?,
                None if member.required => {
                    let path = self.child(Key::Member(member.name), self.value).path();
                    return Err(dialect::missing(self.protocol, &path));
                }
                None => {}
            }
        }
        Ok(())
    }

    fn list(
        &mut self,
        _: &'static List,
        item: &mut dyn FnMut(&mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        let items = self.value.as_array().ok_or_else(|| not_a("an array"))?;
        let items = items.iter().enumerate().filter(|(_, value)| !value.is_null());
        items.into_iter().try_for_each(|(n, value)| item(&mut self.child(Key::Item(n + 1), value)))
    }

    fn map(
        &mut self,
        _: &'static Map,
        entry: &mut dyn FnMut(String, &mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        let entries = self.value.as_object().ok_or_else(|| not_a("an object"))?;
        let mut entries = entries.iter().filter(|(_, value)| !value.is_null());
        entries.try_for_each(|(key, value)| entry(key.clone(), &mut self.child(Key::Member(key), value)))
    }

    fn string(&mut self, kind: &'static Kind) -> Result<String, ApiError> {
        let text = self.value.as_str().ok_or_else(|| not_a("a string"))?;
        match kind {
            Kind::Enum(set) if !set.allows(text) => {
                Err(dialect::not_in_set(self.protocol, &self.path(), text, set.values))
            }
            Kind::String(range)
                if !range.contains(i64::try_from(text.chars().count()).unwrap_or(i64::MAX)) =>
            {
                Err(dialect::bad_length(self.protocol, &self.path(), text, *range))
            }
            _ => Ok(text.to_owned()),
        }
    }

    fn integer(&mut self, kind: &'static Kind) -> Result<i64, ApiError> {
        let value = decoded(self.value).integer(kind)?;
        let range = match kind {
            Kind::Integer(range) | Kind::Long(range) => *range,
            _ => Range::ANY,
        };
        if !range.contains(value) {
            return Err(dialect::out_of_range(self.protocol, &self.path(), value, range));
        }
        Ok(value)
    }

    fn double(&mut self, kind: &'static Kind) -> Result<f64, ApiError> {
        decoded(self.value).double(kind)
    }

    fn boolean(&mut self) -> Result<bool, ApiError> {
        decoded(self.value).boolean()
    }

    fn timestamp(&mut self) -> Result<Timestamp, ApiError> {
        decoded(self.value).timestamp()
    }

    fn blob(&mut self) -> Result<Vec<u8>, ApiError> {
        decoded(self.value).blob()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::{Input, Request, decode_request, encode, encode_error};
    use aws_shapes::cloudtrail::{DescribeTrailsRequest, DescribeTrailsResponse, SERVICE};
    use aws_shapes::{OperationInfo, cloudtrail};
    use http::{HeaderMap, HeaderValue, Method};

    const PREFIX: &str = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101";

    fn call(target: &str, body: &str) -> Result<(&'static OperationInfo, Input), ApiError> {
        let mut headers = HeaderMap::new();
        headers.insert("x-amz-target", HeaderValue::from_str(target).unwrap());
        let method = Method::POST;
        let request =
            Request { method: &method, path: "/", query: "", headers: &headers, body: body.as_bytes() };
        decode_request(&SERVICE, &request)
    }

    fn read<T: Structure + Default>(body: &str) -> Result<T, ApiError> {
        let mut input = T::default();
        Body::parse(Protocol::Json11, body.as_bytes())?.reader().structure(&mut input)?;
        Ok(input)
    }

    #[test]
    fn the_target_tells_the_operation() {
        let target = format!("{PREFIX}.DescribeTrails");
        let (operation, input) = call(&target, r#"{"trailNameList":["a",null],"Unknown":1}"#).unwrap();
        let mut request = DescribeTrailsRequest::default();
        input.reader().structure(&mut request).unwrap();
        assert_eq!((operation.name, request.trail_name_list), ("DescribeTrails", vec!["a".to_owned()]));
        assert!(call(&target, "").is_ok());
        for (target, body, code) in [
            ("", "{}", "UnknownOperationException"),
            ("Other.DescribeTrails", "{}", "UnknownOperationException"),
            ("DescribeTrails", "{}", "UnknownOperationException"),
            (&format!("{PREFIX}.Dance"), "{}", "UnknownOperationException"),
            (&format!("{PREFIX}.CreateTrail"), "{}", "UnsupportedOperationException"),
            (&target, "[]", "SerializationException"),
            (&target, "{", "SerializationException"),
        ] {
            let error = call(target, body).unwrap_err();
            assert_eq!((&*error.code, error.status), (code, 400), "{target} {body}");
        }
    }

    #[test]
    fn what_the_model_forbids_is_told_by_its_place() {
        let lacks = read::<cloudtrail::GetTrailStatusRequest>("{}").unwrap_err();
        assert_eq!(lacks.code, "ValidationException");
        assert_eq!(
            lacks.message,
            "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null"
        );
        let wrong = read::<DescribeTrailsRequest>(r#"{"trailNameList":"a"}"#).unwrap_err();
        assert_eq!(wrong.code, "SerializationException");
    }

    #[test]
    fn answers_and_errors_are_objects() {
        let operation = SERVICE.operation("DescribeTrails").unwrap();
        let answer = encode(operation, &DescribeTrailsResponse::default(), "r");
        assert_eq!(String::from_utf8(answer.body).unwrap(), r#"{"trailList":[]}"#);
        assert_eq!(answer.content_type, "application/x-amz-json-1.1");
        let error = encode_error(&SERVICE, &ApiError::client("Code", "of <it>"), "r");
        assert_eq!(String::from_utf8(error.body).unwrap(), r#"{"__type":"Code","message":"of <it>"}"#);
    }
}
