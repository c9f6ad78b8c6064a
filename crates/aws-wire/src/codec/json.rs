//! Structures as JSON: members by their names in the model, times as seconds since the
//! epoch, octets as base64.
//!
//! This is how an answer is kept for the replay of an idempotent call, and the body of the
//! `json` protocols.

use aws_shapes::{
    ApiError, ErasedOutput, Kind, List, Map, Member, OperationInfo, Reader, Structure, Timestamp, Value,
    Writer,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value as Json;

/// A structure as JSON text.
pub fn encode(structure: &dyn Structure) -> String {
    let mut writer = JsonWriter::default();
    writer.structure(structure);
    writer.value.to_string()
}

/// Reads JSON text into a structure. What isn't known is passed over, `null` is absence.
///
/// Errors: `SerializationException` (400) for text that isn't JSON or of another shape.
pub fn decode(text: &[u8], into: &mut dyn Structure) -> Result<(), ApiError> {
    let value = serde_json::from_slice::<Json>(text).map_err(|_| not_a("JSON"))?;
    JsonReader { value: &value }.structure(into)
}

/// What [`encode`] kept of an operation's output, as that output.
///
/// Errors: as [`decode`]; `InternalError` for an operation that isn't served.
pub fn decode_output(operation: &OperationInfo, text: &[u8]) -> Result<ErasedOutput, ApiError> {
    let Some(served) = &operation.served else {
        return Err(ApiError::internal(format!("{} is not served", operation.name)));
    };
    let mut output = (served.new_output)();
    decode(text, output.as_mut())?;
    Ok(output)
}

pub(super) fn not_a(expected: &str) -> ApiError {
    ApiError::client("SerializationException", format!("Expected {expected}"))
}

#[derive(Default)]
struct JsonWriter {
    /// The value last written.
    value: Json,
    /// The members so far of each structure being written, the innermost last.
    open: Vec<serde_json::Map<String, Json>>,
}

impl JsonWriter {
    fn take(&mut self, value: &dyn Value, kind: &'static Kind) -> Json {
        value.write(kind, self);
        self.value.take()
    }
}

impl Writer for JsonWriter {
    fn member(&mut self, member: &'static Member, value: &dyn Value) {
        let value = self.take(value, &member.kind);
        if let Some(members) = self.open.last_mut() {
            members.insert(member.name.to_owned(), value);
        }
    }

    fn structure(&mut self, value: &dyn Structure) {
        self.open.push(serde_json::Map::new());
        value.write(self);
        self.value = Json::Object(self.open.pop().unwrap_or_default());
    }

    fn list(&mut self, list: &'static List, items: &mut dyn Iterator<Item = &dyn Value>) {
        let items = items.map(|item| self.take(item, &list.element)).collect();
        self.value = Json::Array(items);
    }

    fn map(&mut self, map: &'static Map, entries: &mut dyn Iterator<Item = (&str, &dyn Value)>) {
        let entries = entries.map(|(key, value)| (key.to_owned(), self.take(value, &map.value))).collect();
        self.value = Json::Object(entries);
    }

    fn string(&mut self, value: &str) {
        self.value = value.into();
    }

    fn integer(&mut self, value: i64) {
        self.value = value.into();
    }

    fn double(&mut self, value: f64) {
        self.value = match serde_json::Number::from_f64(value) {
            Some(number) => Json::Number(number),
            None if value.is_nan() => "NaN".into(),
            None if value > 0.0 => "Infinity".into(),
            None => "-Infinity".into(),
        };
    }

    fn boolean(&mut self, value: bool) {
        self.value = value.into();
    }

    fn timestamp(&mut self, value: Timestamp) {
        let millis = value.millis();
        self.value =
            if millis % 1000 == 0 { (millis / 1000).into() } else { (millis as f64 / 1000.0).into() };
    }

    fn blob(&mut self, value: &[u8]) {
        self.value = STANDARD.encode(value).into();
    }
}

/// A reader that stands at `value`, and asks for no more than kinds.
pub(super) fn decoded(value: &Json) -> impl Reader + '_ {
    JsonReader { value }
}

struct JsonReader<'a> {
    value: &'a Json,
}

impl Reader for JsonReader<'_> {
    fn structure(&mut self, into: &mut dyn Structure) -> Result<(), ApiError> {
        let members = self.value.as_object().ok_or_else(|| not_a("an object"))?;
        for (index, member) in into.schema().members.iter().enumerate() {
            if let Some(value) = members.get(member.name).filter(|value| !value.is_null()) {
                into.read_member(index, &mut JsonReader { value })?;
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
        items.iter().filter(|value| !value.is_null()).try_for_each(|value| item(&mut JsonReader { value }))
    }

    fn map(
        &mut self,
        _: &'static Map,
        entry: &mut dyn FnMut(String, &mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        let entries = self.value.as_object().ok_or_else(|| not_a("an object"))?;
        entries
            .iter()
            .filter(|(_, value)| !value.is_null())
            .try_for_each(|(key, value)| entry(key.clone(), &mut JsonReader { value }))
    }

    fn string(&mut self, _: &'static Kind) -> Result<String, ApiError> {
        self.value.as_str().map(str::to_owned).ok_or_else(|| not_a("a string"))
    }

    fn integer(&mut self, kind: &'static Kind) -> Result<i64, ApiError> {
        let value = self.value.as_i64().ok_or_else(|| not_a("an integer"))?;
        if matches!(kind, Kind::Integer(_)) && i32::try_from(value).is_err() {
            return Err(not_a("an integer of 32 bits"));
        }
        Ok(value)
    }

    fn double(&mut self, _: &'static Kind) -> Result<f64, ApiError> {
        match self.value.as_str() {
            Some("NaN") => Ok(f64::NAN),
            Some("Infinity") => Ok(f64::INFINITY),
            Some("-Infinity") => Ok(f64::NEG_INFINITY),
            _ => self.value.as_f64().ok_or_else(|| not_a("a number")),
        }
    }

    fn boolean(&mut self) -> Result<bool, ApiError> {
        self.value.as_bool().ok_or_else(|| not_a("a boolean"))
    }

    fn timestamp(&mut self) -> Result<Timestamp, ApiError> {
        let seconds = self.value.as_f64().ok_or_else(|| not_a("a time"))?;
        Timestamp::from_seconds(seconds).ok_or_else(|| not_a("a time"))
    }

    fn blob(&mut self) -> Result<Vec<u8>, ApiError> {
        let text = self.value.as_str().ok_or_else(|| not_a("base64"))?;
        STANDARD.decode(text).map_err(|_| not_a("base64"))
    }
}
