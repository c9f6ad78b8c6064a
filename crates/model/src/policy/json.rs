//! JSON as policies use it: objects keep their order, and a member named twice is refused,
//! for nobody could say which of the two counts.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    /// As it was written, more or less: conditions compare numbers given as such.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let mut members: Vec<(String, Json)> = Vec::new();
        while let Some((name, value)) = access.next_entry::<String, Json>()? {
            if members.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom(format!("{name} is there twice")));
            }
            members.push((name, value));
        }
        Ok(Json::Object(members))
    }
}

/// Where each statement of a policy stands in its text, as `(line, column)` of its first and
/// last character, from 1: what a simulation answers.
pub fn statement_spans(text: &str) -> Vec<(Position, Position)> {
    let mut spans = Vec::new();
    let (mut depth, mut in_string, mut escaped) = (0_u32, false, false);
    let (mut line, mut column) = (1, 0);
    // The depth at which statements stand: 1 below the document, 2 in a list.
    let (mut last_string, mut current, mut statements_at) = (String::new(), String::new(), None);
    let mut begun = None;
    for c in text.chars() {
        column += 1;
        let here = Position { line, column };
        if c == '\n' {
            (line, column) = (line + 1, 0);
        }
        if in_string {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => {
                    in_string = false;
                    last_string = std::mem::take(&mut current);
                }
                c => current.push(c),
            }
            continue;
        }
        match c {
            '"' => in_string = true,
            ':' if depth == 1 => {
                statements_at = (last_string == "Statement").then_some(1);
            }
            '[' => {
                if depth == 1 && statements_at == Some(1) {
                    statements_at = Some(2);
                }
                depth += 1;
            }
            '{' => {
                if statements_at == Some(depth) {
                    begun = Some(here);
                }
                depth += 1;
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                if c == '}'
                    && statements_at == Some(depth)
                    && let Some(start) = begun.take()
                {
                    spans.push((start, here));
                }
                if c == ']' && depth == 1 {
                    statements_at = None;
                }
            }
            _ => {}
        }
    }
    spans
}

/// A place in a text, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub line: i32,
    pub column: i32,
}
