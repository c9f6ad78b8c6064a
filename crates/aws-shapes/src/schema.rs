//! What a codec must know of a structure: wire names, kinds, constraints.
//!
//! The generator has already applied the service's protocol: [`Member::query`] is the exact
//! key of a request, [`Member::xml`] the exact element of a response. A codec never
//! capitalises, and never asks which of `queryName` and `locationName` wins.

/// A structure: its name in AWS's model and its members in the model's order.
#[derive(Debug)]
pub struct Schema {
    pub name: &'static str,
    pub members: &'static [Member],
}

impl Schema {
    /// The place of the member named `name` in the model (`"MaxResults"`).
    pub fn index_of(&self, name: &str) -> Option<usize> {
        self.members.iter().position(|member| member.name == name)
    }
}

/// A member of a structure.
#[derive(Debug)]
pub struct Member {
    /// The name in the model, which is the SDKs' name and the key in JSON.
    pub name: &'static str,
    /// The key in a form-encoded request. For a flattened list, the key its numbers follow.
    pub query: &'static str,
    /// The element in an XML response. For a flattened list, the element of each item.
    pub xml: &'static str,
    pub kind: Kind,
    pub required: bool,
    /// SDKs fill this in by themselves when the caller doesn't.
    pub idempotency_token: bool,
    /// An empty list is left out of responses, where AWS does so. EC2 writes the others.
    pub omit_empty: bool,
    /// Where in a message it stands; anything but the body only in REST's protocols, and but
    /// for [`Location::Attribute`] only in an operation's own input and output. What stands
    /// outside of the body goes by the name [`Member::xml`].
    pub location: Location,
    /// Prefix and URI of a namespace that its element declares.
    pub namespace: Option<(&'static str, &'static str)>,
}

/// Where in a message of a REST protocol a member stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    Body,
    /// The whole body is this member: a structure as the document's root, text or octets as they are.
    Payload,
    /// A label of the URI's template.
    Uri,
    /// A parameter of the URI's query.
    Query,
    Header,
    /// A map of all headers whose names begin so.
    HeaderPrefix,
    /// The answer's HTTP status.
    Status,
    /// An attribute of the structure's element.
    Attribute,
}

impl Member {
    pub const fn new(name: &'static str, query: &'static str, xml: &'static str, kind: Kind) -> Self {
        Self {
            name,
            query,
            xml,
            kind,
            required: false,
            idempotency_token: false,
            omit_empty: false,
            location: Location::Body,
            namespace: None,
        }
    }

    pub const fn at(mut self, location: Location) -> Self {
        self.location = location;
        self
    }

    pub const fn namespace(mut self, prefix: &'static str, uri: &'static str) -> Self {
        self.namespace = Some((prefix, uri));
        self
    }

    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub const fn idempotency_token(mut self) -> Self {
        self.idempotency_token = true;
        self
    }

    pub const fn omit_empty(mut self) -> Self {
        self.omit_empty = true;
        self
    }
}

/// The kind of a value.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Text, with the length in characters the model allows (not enforced: AWS often
    /// answers a handler's own code for a bad length).
    String(Range),
    /// One of a set of strings.
    Enum(&'static Enum),
    /// 32 bits.
    Integer(Range),
    /// 64 bits.
    Long(Range),
    Double,
    Boolean,
    Timestamp,
    /// Octets; base64 on every wire we speak.
    Blob,
    List(&'static List),
    Map(&'static Map),
    Structure(&'static Schema),
}

/// An inclusive range; either end may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    pub min: Option<i64>,
    pub max: Option<i64>,
}

impl Range {
    pub const ANY: Self = Self { min: None, max: None };

    pub const fn new(min: Option<i64>, max: Option<i64>) -> Self {
        Self { min, max }
    }

    pub fn contains(&self, value: i64) -> bool {
        self.min.is_none_or(|min| min <= value) && self.max.is_none_or(|max| value <= max)
    }
}

/// The values of an enumerated string.
#[derive(Debug)]
pub struct Enum {
    pub name: &'static str,
    pub values: &'static [&'static str],
    /// Values outside the set reach the handler, which knows better what to answer.
    pub open: bool,
}

impl Enum {
    pub fn allows(&self, value: &str) -> bool {
        self.open || self.values.contains(&value)
    }
}

#[derive(Debug)]
pub struct List {
    pub element: Kind,
    /// The key between the list's and an item's number in a form-encoded request
    /// (`member` in `Tags.member.1`); empty where numbers follow at once (`Tag.1`).
    pub query: &'static str,
    /// The element around each item of a response; empty where the list is flattened and
    /// each item is an element named as the member.
    pub xml: &'static str,
}

impl List {
    pub const fn new(element: Kind, query: &'static str, xml: &'static str) -> Self {
        Self { element, query, xml }
    }
}

/// A map from strings.
#[derive(Debug)]
pub struct Map {
    pub value: Kind,
    /// The element around each entry (`entry`); empty where the map is flattened.
    pub entry: &'static str,
    pub key_name: &'static str,
    pub value_name: &'static str,
}
