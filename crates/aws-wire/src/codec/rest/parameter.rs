//! Parameters outside of the document: labels, the query, headers.

use aws_shapes::{ApiError, Kind, List, Map, Protocol, Range, Reader, Structure, Timestamp};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::codec::dialect;

/// The values a request has for a member.
pub(super) struct Parameter<'a> {
    name: &'static str,
    values: &'a [&'a str],
    headers: &'a [(String, &'a str)],
}

impl<'a> Parameter<'a> {
    pub(super) fn new(name: &'static str, values: &'a [&'a str]) -> Self {
        Self { name, values, headers: &[] }
    }

    /// Headers with a common beginning, by the rest of their names.
    pub(super) fn headers(name: &'static str, headers: &'a [(String, &'a str)]) -> Self {
        Self { name, values: &[], headers }
    }

    fn text(&self) -> &'a str {
        self.values.first().copied().unwrap_or_default()
    }

    fn not_a(&self, what: &str) -> ApiError {
        invalid(self.text(), self.name, &format!("Member must be {what}"))
    }
}

pub(super) fn missing(name: &str) -> ApiError {
    invalid("null", name, "Member must not be null")
}

fn invalid(value: &str, name: &str, constraint: &str) -> ApiError {
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    let path: String = first.into_iter().chain(letters).collect();
    ApiError {
        code: "InvalidInput".into(),
        ..dialect::validation(Protocol::RestXml, value, &path, constraint)
    }
}

impl Reader for Parameter<'_> {
    fn structure(&mut self, _: &mut dyn Structure) -> Result<(), ApiError> {
        Err(ApiError::internal("a structure outside of a document"))
    }

    fn list(
        &mut self,
        _: &'static List,
        item: &mut dyn FnMut(&mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        self.values.chunks(1).try_for_each(|value| item(&mut Parameter::new(self.name, value)))
    }

    fn map(
        &mut self,
        _: &'static Map,
        entry: &mut dyn FnMut(String, &mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        for (key, value) in self.headers {
            entry(key.clone(), &mut Parameter::new(self.name, &[value]))?;
        }
        Ok(())
    }

    fn string(&mut self, kind: &'static Kind) -> Result<String, ApiError> {
        let text = self.text();
        match kind {
            Kind::Enum(set) if !set.allows(text) => {
                let set = set.values.join(", ");
                Err(invalid(text, self.name, &format!("Member must satisfy enum value set: [{set}]")))
            }
            Kind::String(range) => match outside(*range, text.chars().count()) {
                Some((word, end)) => {
                    let constraint = format!("Member must have length {word} than or equal to {end}");
                    Err(invalid(text, self.name, &constraint))
                }
                None => Ok(text.to_owned()),
            },
            _ => Ok(text.to_owned()),
        }
    }

    fn integer(&mut self, kind: &'static Kind) -> Result<i64, ApiError> {
        let value = self.text().trim().parse::<i64>().map_err(|_| self.not_a("an integer"))?;
        let range = match kind {
            Kind::Integer(range) if i32::try_from(value).is_ok() => *range,
            Kind::Integer(_) => return Err(self.not_a("an integer of 32 bits")),
            Kind::Long(range) => *range,
            _ => Range::ANY,
        };
        if range.contains(value) {
            return Ok(value);
        }
        let (word, end) = match range.min {
            Some(min) if value < min => ("greater", min),
            _ => ("less", range.max.unwrap_or(i64::MAX)),
        };
        let constraint = format!("Member must have value {word} than or equal to {end}");
        Err(invalid(self.text(), self.name, &constraint))
    }

    fn double(&mut self, _: &'static Kind) -> Result<f64, ApiError> {
        self.text().trim().parse().map_err(|_| self.not_a("a number"))
    }

    fn boolean(&mut self) -> Result<bool, ApiError> {
        match self.text() {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(self.not_a("true or false")),
        }
    }

    fn timestamp(&mut self) -> Result<Timestamp, ApiError> {
        let text = self.text();
        let dated = || jiff::fmt::rfc2822::parse(text).ok().map(|at| at.timestamp().as_millisecond());
        match text.parse() {
            Ok(at) => Ok(at),
            Err(_) => dated().map(Timestamp::from_millis).ok_or_else(|| self.not_a("a time")),
        }
    }

    fn blob(&mut self) -> Result<Vec<u8>, ApiError> {
        STANDARD.decode(self.text()).map_err(|_| self.not_a("base64"))
    }
}

/// Which end of the range a length is beyond.
pub(super) fn outside(range: Range, length: usize) -> Option<(&'static str, i64)> {
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    match range {
        Range { min: Some(min), .. } if length < min => Some(("greater", min)),
        Range { max: Some(max), .. } if length > max => Some(("less", max)),
        _ => None,
    }
}
