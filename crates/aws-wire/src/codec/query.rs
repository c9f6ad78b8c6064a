//! The reader of form-encoded requests, for EC2's protocol and the other query services'.
//!
//! `Filter.1.Value.2=x` is a path through structures and lists. Which keys a structure has
//! is in its schema, the protocol already applied; what is left to tell apart here is that
//! EC2 refuses parameters it doesn't know and the other services pass over them.

use std::collections::BTreeMap;

use aws_shapes::{ApiError, Kind, List, Map, Protocol, Range, Reader, Structure, Timestamp};
use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::dialect;

/// The most octets of all sources of one request.
pub const MAX_LENGTH: usize = 1 << 20;
/// The most parameters of one request.
pub const MAX_PARAMS: usize = 10_000;
/// The most names in one parameter's path.
pub const MAX_DEPTH: usize = 20;
/// The greatest number of an item of a list. Numbers may be sparse; their order counts.
pub const MAX_INDEX: u32 = 10_000;

/// What travels beside an operation's parameters in the same form.
const AROUND: &[&str] = &[
    "Action",
    "Version",
    "AWSAccessKeyId",
    "Expires",
    "SecurityToken",
    "Signature",
    "SignatureMethod",
    "SignatureVersion",
    "Timestamp",
];
/// The same, for requests signed in the query string.
const AROUND_PREFIX: &str = "X-Amz-";

/// A request's parameters, as the tree their names spell.
#[derive(Debug)]
pub struct Params {
    protocol: Protocol,
    root: Node,
}

#[derive(Debug, Default)]
struct Node {
    /// Given by a parameter that ends here.
    text: Option<String>,
    children: BTreeMap<String, Node>,
}

impl Params {
    /// Parses forms; see [`super::decode`] for the errors.
    pub(super) fn parse(protocol: Protocol, sources: &[&[u8]]) -> Result<Self, ApiError> {
        if sources.iter().map(|source| source.len()).sum::<usize>() > MAX_LENGTH {
            return Err(dialect::too_large());
        }
        let mut root = Node::default();
        let pairs = sources.iter().flat_map(|source| source.split(|octet| *octet == b'&'));
        for (count, pair) in pairs.filter(|pair| !pair.is_empty()).enumerate() {
            if count == MAX_PARAMS {
                return Err(dialect::malformed("too many parameters"));
            }
            let (name, value) = match pair.iter().position(|octet| *octet == b'=') {
                Some(at) => (&pair[..at], &pair[at + 1..]),
                None => (pair, &[][..]),
            };
            root.insert(&unescape(name)?, unescape(value)?)?;
        }
        Ok(Self { protocol, root })
    }

    /// The value of a parameter at the top.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.root.children.get(name)?.text.as_deref()
    }

    /// A reader that stands where the operation's input is due.
    pub fn reader(&self) -> impl Reader + Send + '_ {
        Cursor { protocol: self.protocol, node: &self.root, key: "", parent: None }
    }
}

impl Node {
    fn insert(&mut self, path: &str, text: String) -> Result<(), ApiError> {
        let mut node = self;
        for (depth, name) in path.split('.').enumerate() {
            if name.is_empty() || depth == MAX_DEPTH {
                return Err(dialect::malformed("a parameter's name is not valid"));
            }
            node = node.children.entry(name.to_owned()).or_default();
        }
        if node.text.is_some() {
            return Err(dialect::malformed("a parameter is given twice"));
        }
        node.text = Some(text);
        Ok(())
    }

    /// Nothing is here but, at most, an empty text: how clients send an empty list.
    fn is_blank(&self) -> bool {
        self.children.is_empty() && self.text.as_deref().is_none_or(str::is_empty)
    }
}

/// `a+b%3D` → `a b=`.
fn unescape(text: &[u8]) -> Result<String, ApiError> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&octet, tail)) = rest.split_first() {
        rest = tail;
        out.push(match octet {
            b'+' => b' ',
            b'%' => {
                let digits = rest.split_at_checked(2);
                let (digits, tail) = digits.ok_or_else(|| dialect::malformed("an escape is cut off"))?;
                rest = tail;
                let digit = |octet: u8| (octet as char).to_digit(16);
                match (digit(digits[0]), digit(digits[1])) {
                    (Some(high), Some(low)) => (high * 16 + low) as u8,
                    _ => return Err(dialect::malformed("an escape is not hexadecimal")),
                }
            }
            other => other,
        });
    }
    String::from_utf8(out).map_err(|_| dialect::malformed("a value is not UTF-8"))
}

/// A place in the tree, with the way to it for the sake of errors.
struct Cursor<'a> {
    protocol: Protocol,
    node: &'a Node,
    key: &'a str,
    parent: Option<&'a Cursor<'a>>,
}

impl Cursor<'_> {
    fn child<'b>(&'b self, key: &'b str, node: &'b Node) -> Cursor<'b> {
        Cursor { protocol: self.protocol, node, key, parent: Some(self) }
    }

    /// The name of the parameter here, `Filter.1.Value`.
    fn path(&self) -> String {
        let parent = self.parent.map(Cursor::path).unwrap_or_default();
        match (parent.is_empty(), self.key.is_empty()) {
            (true, _) => self.key.to_owned(),
            (false, true) => parent,
            (false, false) => format!("{parent}.{}", self.key),
        }
    }

    /// The error for a node of the tree that no member, or no item, goes by. Named is the
    /// first whole parameter below.
    fn unknown(&self) -> ApiError {
        match self.node.children.iter().next() {
            Some((key, node)) if self.node.text.is_none() => self.child(key, node).unknown(),
            _ => dialect::unknown(&self.path()),
        }
    }

    /// No parameter is below what holds a scalar.
    fn text(&self) -> Result<&str, ApiError> {
        if let Some((key, node)) = self.node.children.iter().next() {
            return Err(self.child(key, node).unknown());
        }
        Ok(self.node.text.as_deref().unwrap_or_default())
    }

    fn not_a(&self, value: &str, expected: &str) -> ApiError {
        dialect::not_a(self.protocol, &self.path(), value, expected)
    }

    /// No parameter ends at what holds others.
    fn no_text(&self) -> Result<(), ApiError> {
        match &self.node.text {
            Some(text) if !text.is_empty() => Err(dialect::unknown(&self.path())),
            _ => Ok(()),
        }
    }

    /// Calls `visit` with the numbered children of `node`, in the order of their numbers.
    fn numbered(
        &self,
        visit: &mut dyn FnMut(&mut Cursor<'_>) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        let mut items = Vec::with_capacity(self.node.children.len());
        for (key, node) in &self.node.children {
            let number = key.parse::<u32>().ok().filter(|number| (1..=MAX_INDEX).contains(number));
            match number {
                // One spelling for each number, so that none is there twice.
                Some(number) if !key.starts_with(['0', '+']) => items.push((number, key, node)),
                _ => return Err(self.child(key, node).unknown()),
            }
        }
        items.sort_by_key(|(number, ..)| *number);
        items.into_iter().try_for_each(|(_, key, node)| visit(&mut self.child(key, node)))
    }

    /// Calls `visit` with each item below `middle`, or below here where it is empty.
    fn items(
        &self,
        middle: &str,
        visit: &mut dyn FnMut(&mut Cursor<'_>) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        self.no_text()?;
        if middle.is_empty() {
            return self.numbered(visit);
        }
        for (key, node) in &self.node.children {
            if key == middle {
                self.child(key, node).numbered(visit)?;
            } else if self.protocol == Protocol::Ec2Query {
                return Err(self.child(key, node).unknown());
            }
        }
        Ok(())
    }

    /// Whether `name` may be at the top without being a member of the input.
    fn is_around(&self, name: &str) -> bool {
        self.parent.is_none() && (AROUND.contains(&name) || name.starts_with(AROUND_PREFIX))
    }
}

impl Reader for Cursor<'_> {
    fn structure(&mut self, into: &mut dyn Structure) -> Result<(), ApiError> {
        self.no_text()?;
        let members = into.schema().members;
        if self.protocol == Protocol::Ec2Query {
            for (key, node) in &self.node.children {
                if !members.iter().any(|member| member.query == key) && !self.is_around(key) {
                    return Err(self.child(key, node).unknown());
                }
            }
        }
        for (index, member) in members.iter().enumerate() {
            match self.node.children.get(member.query) {
                Some(node) if !(member.required && node.is_blank()) => {
                    into.read_member(index, &mut self.child(member.query, node))?;
                }
                _ if member.required => {
                    let path = self.child(member.query, self.node).path();
                    return Err(dialect::missing(self.protocol, &path));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn list(
        &mut self,
        list: &'static List,
        item: &mut dyn FnMut(&mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        self.items(list.query, &mut |cursor| item(cursor))
    }

    fn map(
        &mut self,
        map: &'static Map,
        entry: &mut dyn FnMut(String, &mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        self.items(map.entry, &mut |cursor| {
            let part = |name: &'static str| match cursor.node.children.get(name) {
                Some(node) => Ok(cursor.child(name, node)),
                None => {
                    let path = cursor.child(name, cursor.node).path();
                    Err(dialect::missing(cursor.protocol, &path))
                }
            };
            let key = part(map.key_name)?.text()?.to_owned();
            entry(key, &mut part(map.value_name)?)
        })
    }

    fn string(&mut self, kind: &'static Kind) -> Result<String, ApiError> {
        let text = self.text()?;
        if let Kind::Enum(set) = kind
            && !set.allows(text)
        {
            return Err(dialect::not_in_set(self.protocol, &self.path(), text, set.values));
        }
        // EC2's handlers have their own codes for lengths; the others answer all alike.
        if let (Protocol::AwsQuery, Kind::String(range)) = (self.protocol, kind)
            && !range.contains(i64::try_from(text.chars().count()).unwrap_or(i64::MAX))
        {
            return Err(dialect::bad_length(self.protocol, &self.path(), text, *range));
        }
        Ok(text.to_owned())
    }

    fn integer(&mut self, kind: &'static Kind) -> Result<i64, ApiError> {
        let text = self.text()?;
        let value = text.trim().parse::<i64>().map_err(|_| self.not_a(text, "an integer"))?;
        let range = match kind {
            Kind::Integer(range) if i32::try_from(value).is_ok() => *range,
            Kind::Integer(_) => return Err(self.not_a(text, "an integer of 32 bits")),
            Kind::Long(range) => *range,
            _ => Range::ANY,
        };
        if !range.contains(value) {
            return Err(dialect::out_of_range(self.protocol, &self.path(), value, range));
        }
        Ok(value)
    }

    fn double(&mut self, _: &'static Kind) -> Result<f64, ApiError> {
        let text = self.text()?;
        text.trim().parse().map_err(|_| self.not_a(text, "a number"))
    }

    fn boolean(&mut self) -> Result<bool, ApiError> {
        let text = self.text()?;
        match text.to_ascii_lowercase().as_str() {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => Err(self.not_a(text, "a boolean")),
        }
    }

    fn timestamp(&mut self) -> Result<Timestamp, ApiError> {
        let text = self.text()?;
        text.parse().map_err(|_| self.not_a(text, "a time as in 2026-01-02T03:04:05Z"))
    }

    fn blob(&mut self) -> Result<Vec<u8>, ApiError> {
        let text: String = self.text()?.chars().filter(|letter| !letter.is_ascii_whitespace()).collect();
        BASE64.decode(&text).map_err(|_| self.not_a(&text, "base64"))
    }
}

/// With or without padding: AWS takes both.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);
