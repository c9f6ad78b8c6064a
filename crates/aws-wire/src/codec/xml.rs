//! The writer of XML responses.

use aws_shapes::{
    ApiError, Kind, List, Location, Map, Member, OperationInfo, Protocol, Scalar, ServiceInfo, Structure,
    Timestamp, Value, Writer,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

pub(super) fn response(operation: &OperationInfo, output: &dyn Structure, request_id: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    let name = operation.name;
    let is_empty = output.schema().members.is_empty();
    xml.open_root(name, "Response", operation.service.xml_namespace);
    match operation.service.protocol {
        Protocol::Ec2Query => {
            xml.leaf("requestId", request_id);
            output.write(&mut xml);
            // What EC2 answers where its model says nothing is answered.
            if is_empty {
                xml.leaf("return", "true");
            }
        }
        _ => {
            // An output without members has its element all the same; no output has none.
            if output.schema().name != aws_shapes::UNIT.name {
                xml.out += &format!("<{name}Result>");
                output.write(&mut xml);
                xml.out += &format!("</{name}Result>");
            }
            xml.open("ResponseMetadata");
            xml.leaf("RequestId", request_id);
            xml.close("ResponseMetadata");
        }
    }
    xml.out += &format!("</{name}Response>");
    xml.out.into_bytes()
}

pub(super) fn error(service: &ServiceInfo, error: &ApiError, request_id: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    match service.protocol {
        Protocol::Ec2Query => {
            xml.out += "<Response><Errors><Error>";
            xml.leaf("Code", &error.code);
            xml.leaf("Message", &error.message);
            xml.out += "</Error></Errors>";
            xml.leaf("RequestID", request_id);
            xml.out += "</Response>";
        }
        _ => {
            xml.open_root("Error", "Response", service.xml_namespace);
            xml.open("Error");
            xml.leaf("Type", if error.status < 500 { "Sender" } else { "Receiver" });
            xml.leaf("Code", &error.code);
            xml.leaf("Message", &error.message);
            xml.close("Error");
            xml.leaf("RequestId", request_id);
            xml.out += "</ErrorResponse>";
        }
    }
    xml.out.into_bytes()
}

/// A document being written.
pub(super) struct Xml {
    out: String,
    /// The element of each item of the flattened list or map whose turn is next.
    flat: &'static str,
}

impl Xml {
    fn new() -> Self {
        let mut out = String::with_capacity(1024);
        out += DECLARATION;
        Self { out, flat: "" }
    }

    /// A whole document; no namespace is declared where it is empty.
    pub(super) fn document(root: &str, namespace: &str, write: impl FnOnce(&mut Self)) -> Vec<u8> {
        let mut xml = Self::new();
        xml.open(root);
        if !namespace.is_empty() {
            xml.attribute("xmlns", namespace);
        }
        write(&mut xml);
        xml.close(root);
        xml.out.into_bytes()
    }

    /// An attribute of the element opened just now.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        let end = self.out.pop();
        self.out += &format!(" {name}=\"");
        self.text(&value.replace('"', "'"));
        self.out.push('"');
        self.out.extend(end);
    }

    fn open_root(&mut self, name: &str, suffix: &str, namespace: &str) {
        self.out += &format!("<{name}{suffix} xmlns=\"{namespace}\">");
    }

    pub(super) fn open(&mut self, tag: &str) {
        self.out.push('<');
        self.out += tag;
        self.out.push('>');
    }

    pub(super) fn close(&mut self, tag: &str) {
        self.out += "</";
        self.out += tag;
        self.out.push('>');
    }

    pub(super) fn leaf(&mut self, tag: &str, text: &str) {
        self.open(tag);
        self.text(text);
        self.close(tag);
    }

    /// Text with what XML reserves escaped. A carriage return is escaped lest parsers make
    /// it a line feed. What XML 1.0 has no way to say becomes U+FFFD.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(needs_care) {
            let (plain, tail) = rest.split_at(at);
            self.out += plain;
            let mut letters = tail.chars();
            match letters.next() {
                Some('&') => self.out += "&amp;",
                Some('<') => self.out += "&lt;",
                Some('>') => self.out += "&gt;",
                Some('\r') => self.out += "&#xD;",
                _ => self.out.push(char::REPLACEMENT_CHARACTER),
            }
            rest = letters.as_str();
        }
        self.out += rest;
    }
}

fn needs_care(letter: char) -> bool {
    match letter {
        '&' | '<' | '>' | '\u{FFFE}' | '\u{FFFF}' => true,
        '\t' | '\n' => false,
        _ => letter < ' ',
    }
}

impl Writer for Xml {
    fn member(&mut self, member: &'static Member, value: &dyn Value) {
        // What stands elsewhere in the message, or has been written with the element itself.
        if member.location != Location::Body {
            return;
        }
        let flattened = match &member.kind {
            Kind::List(list) => list.xml.is_empty(),
            Kind::Map(map) => map.entry.is_empty(),
            _ => false,
        };
        if flattened {
            self.flat = member.xml;
            return value.write(&member.kind, self);
        }
        self.open(member.xml);
        if let Some((prefix, uri)) = member.namespace {
            self.attribute(&format!("xmlns:{prefix}"), uri);
        }
        let start = self.out.len();
        value.write(&member.kind, self);
        if self.out.len() == start {
            // `<tagSet/>`
            self.out.insert(start - 1, '/');
        } else {
            self.close(member.xml);
        }
    }

    fn structure(&mut self, value: &dyn Structure) {
        for (index, member) in value.schema().members.iter().enumerate() {
            if let (Location::Attribute, Some(Scalar::Str(text))) =
                (member.location, value.get(index).scalar())
            {
                self.attribute(member.xml, text);
            }
        }
        value.write(self);
    }

    fn list(&mut self, list: &'static List, items: &mut dyn Iterator<Item = &dyn Value>) {
        let tag = if list.xml.is_empty() { self.flat } else { list.xml };
        for item in items {
            self.open(tag);
            item.write(&list.element, self);
            self.close(tag);
        }
    }

    fn map(&mut self, map: &'static Map, entries: &mut dyn Iterator<Item = (&str, &dyn Value)>) {
        let tag = if map.entry.is_empty() { self.flat } else { map.entry };
        for (key, value) in entries {
            self.open(tag);
            self.leaf(map.key_name, key);
            self.open(map.value_name);
            value.write(&map.value, self);
            self.close(map.value_name);
            self.close(tag);
        }
    }

    fn string(&mut self, value: &str) {
        self.text(value);
    }

    fn integer(&mut self, value: i64) {
        self.out += &value.to_string();
    }

    fn double(&mut self, value: f64) {
        self.out += &match value {
            f64::INFINITY => "Infinity".to_owned(),
            f64::NEG_INFINITY => "-Infinity".to_owned(),
            _ => format!("{value:?}"),
        };
    }

    fn boolean(&mut self, value: bool) {
        self.out += if value { "true" } else { "false" };
    }

    fn timestamp(&mut self, value: Timestamp) {
        self.out += &value.to_string();
    }

    fn blob(&mut self, value: &[u8]) {
        STANDARD.encode_string(value, &mut self.out);
    }
}
