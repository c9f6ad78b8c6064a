//! Outputs and errors as responses.

use aws_shapes::{
    ApiError, Kind, Location, OperationInfo, Scalar, ServiceInfo, Structure, Timestamp, UNIT, Writer,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderName, HeaderValue};

use crate::codec::xml::{self, Xml};
use crate::codec::{Encoded, XML};

/// The response to a success.
pub(in crate::codec) fn response(operation: &OperationInfo, output: &dyn Structure) -> Encoded {
    let schema = output.schema();
    let mut encoded = Encoded {
        status: operation.http.map_or(200, |http| http.status),
        content_type: XML,
        headers: Vec::new(),
        body: Vec::new(),
    };
    let mut payload = None;
    for (index, member) in schema.members.iter().enumerate() {
        let value = output.get(index);
        match member.location {
            Location::Header => {
                if let Some(scalar) = value.scalar() {
                    encoded.headers.extend(header(member.xml, &text(scalar)));
                }
            }
            Location::HeaderPrefix => {
                let mut pairs = Pairs::default();
                value.write(&member.kind, &mut pairs);
                for (name, value) in &pairs.done {
                    encoded.headers.extend(header(&format!("{}{name}", member.xml), value));
                }
            }
            Location::Status => {
                if let Some(status) = value.scalar().and_then(Scalar::as_integer) {
                    encoded.status = u16::try_from(status).unwrap_or(encoded.status);
                }
            }
            Location::Payload => payload = Some((member, value)),
            Location::Body | Location::Attribute | Location::Uri | Location::Query => {}
        }
    }
    encoded.body = match payload {
        Some((_, value)) if value.is_absent() => Vec::new(),
        Some((member, value)) => match (&member.kind, value.scalar()) {
            (Kind::Structure(_), _) => Xml::document(member.xml, operation.service.xml_namespace, |xml| {
                if let Some((prefix, uri)) = member.namespace {
                    xml.attribute(&format!("xmlns:{prefix}"), uri);
                }
                value.write(&member.kind, xml);
            }),
            (_, Some(Scalar::Blob(octets))) => octets.to_vec(),
            (_, Some(scalar)) => text(scalar).into_bytes(),
            (_, None) => Vec::new(),
        },
        None if schema.name == UNIT.name || encoded.status == 204 => Vec::new(),
        None => Xml::document(schema.name, operation.service.xml_namespace, |xml| xml.structure(output)),
    };
    encoded
}

/// The document of a failure; S3's has no envelope.
pub(in crate::codec) fn error(service: &ServiceInfo, error: &ApiError, request_id: &str) -> Vec<u8> {
    if service.name != "s3" {
        return xml::error(service, error, request_id);
    }
    Xml::document("Error", "", |xml| {
        xml.leaf("Code", &error.code);
        xml.leaf("Message", &error.message);
        xml.leaf("RequestId", request_id);
    })
}

/// A header; nothing for what no header can hold.
fn header(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    Some((HeaderName::try_from(name).ok()?, HeaderValue::from_str(value).ok()?))
}

/// A scalar outside of a document.
fn text(scalar: Scalar<'_>) -> String {
    match scalar {
        Scalar::Str(text) => text.to_owned(),
        Scalar::Integer(number) => number.to_string(),
        Scalar::Double(number) => number.to_string(),
        Scalar::Boolean(flag) => flag.to_string(),
        Scalar::Timestamp(at) => date(at),
        Scalar::Blob(octets) => STANDARD.encode(octets),
    }
}

/// As HTTP has dates: `Tue, 29 Apr 2014 18:30:38 GMT`.
fn date(at: Timestamp) -> String {
    match jiff::Timestamp::from_millisecond(at.millis()) {
        Ok(time) => time.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string(),
        Err(_) => at.to_string(),
    }
}

/// Writes down a map of text.
#[derive(Default)]
struct Pairs {
    done: Vec<(String, String)>,
    value: String,
}

impl Writer for Pairs {
    fn member(&mut self, _: &'static aws_shapes::Member, _: &dyn aws_shapes::Value) {}

    fn structure(&mut self, _: &dyn Structure) {}

    fn list(&mut self, _: &'static aws_shapes::List, _: &mut dyn Iterator<Item = &dyn aws_shapes::Value>) {}

    fn map(
        &mut self,
        map: &'static aws_shapes::Map,
        entries: &mut dyn Iterator<Item = (&str, &dyn aws_shapes::Value)>,
    ) {
        for (key, value) in entries {
            value.write(&map.value, self);
            self.done.push((key.to_owned(), std::mem::take(&mut self.value)));
        }
    }

    fn string(&mut self, value: &str) {
        self.value = value.to_owned();
    }

    fn integer(&mut self, value: i64) {
        self.value = value.to_string();
    }

    fn double(&mut self, value: f64) {
        self.value = value.to_string();
    }

    fn boolean(&mut self, value: bool) {
        self.value = value.to_string();
    }

    fn timestamp(&mut self, value: Timestamp) {
        self.value = date(value);
    }

    fn blob(&mut self, value: &[u8]) {
        self.value = STANDARD.encode(value);
    }
}
