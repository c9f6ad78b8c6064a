//! The reader of documents. What a document lacks or has too much is refused as a validating
//! parser would, in the words of XML Schema's rules (`cvc-…`) that Route 53 answers with.

use aws_shapes::{
    ApiError, Kind, List, Location, Map, Member, Range, Reader, ServiceInfo, Structure, Timestamp,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, Node, ParsingOptions};

use super::Message;
use super::parameter::outside;

/// The most nodes of one document.
const MAX_NODES: u32 = 200_000;
/// The most elements within each other. No input of ours comes near.
const MAX_DEPTH: usize = 32;

/// Reads the message's document, whose root is to be called `root`, as `into`, or as one
/// member of it.
pub(super) fn read(
    message: &Message,
    root: &str,
    into: &mut dyn Structure,
    member: Option<usize>,
) -> Result<(), ApiError> {
    let service = message.operation.service;
    let text = std::str::from_utf8(&message.body)
        .map_err(|_| invalid(service, "Invalid byte of UTF-8 sequence."))?;
    if text.trim().is_empty() {
        return Err(invalid(service, "Premature end of file."));
    }
    if depth(text) > MAX_DEPTH {
        return Err(invalid(service, "The document's elements are nested too deeply."));
    }
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| invalid(service, &format!("The document is not well-formed: {error}.")))?;
    let node = document.root_element();
    let name = node.tag_name();
    if name.name() != root || name.namespace().unwrap_or_default() != service.xml_namespace {
        let shown = name.name();
        return Err(invalid(
            service,
            &format!("cvc-elt.1: Cannot find the declaration of element '{shown}'."),
        ));
    }
    let mut cursor = Cursor { service, nodes: vec![node] };
    match member {
        Some(index) => into.read_member(index, &mut cursor),
        None => cursor.structure(into),
    }
}

/// An upper bound of how deep elements stand in each other, before any parser builds on it.
fn depth(text: &str) -> usize {
    let (mut now, mut most) = (0usize, 0usize);
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        match rest.as_bytes().first() {
            Some(b'/') => now = now.saturating_sub(1),
            Some(b'?' | b'!') => {}
            _ => {
                let end = rest.find('>').unwrap_or(rest.len());
                if !rest[..end].ends_with('/') {
                    now += 1;
                    most = most.max(now);
                }
            }
        }
    }
    most
}

fn invalid(service: &ServiceInfo, what: &str) -> ApiError {
    if service.name == "s3" {
        let message =
            "The XML you provided was not well-formed or did not validate against our published schema";
        return ApiError::client("MalformedXML", message);
    }
    ApiError::client("InvalidInput", format!("Invalid XML ; {what}"))
}

/// What a caller wrote, no longer than a message bears.
fn shown(text: &str) -> &str {
    text.char_indices().nth(128).map_or(text, |(end, _)| &text[..end])
}

/// The element of a value, or all elements of a flattened list.
struct Cursor<'a, 'input> {
    service: &'static ServiceInfo,
    nodes: Vec<Node<'a, 'input>>,
}

impl<'a, 'input> Cursor<'a, 'input> {
    fn at(&self, nodes: Vec<Node<'a, 'input>>) -> Self {
        Self { service: self.service, nodes }
    }

    fn node(&self) -> Result<Node<'a, 'input>, ApiError> {
        self.nodes.first().copied().ok_or_else(|| ApiError::internal("a value without its element"))
    }

    fn refuse(&self, what: &str) -> ApiError {
        invalid(self.service, what)
    }

    /// Elements within, and nothing but space between them.
    fn elements(&self, node: Node<'a, 'input>) -> Result<Vec<Node<'a, 'input>>, ApiError> {
        let stray = node
            .children()
            .any(|child| child.is_text() && child.text().is_some_and(|t| !t.trim().is_empty()));
        if stray {
            return Err(self.refuse(&format!(
                "cvc-complex-type.2.3: Element '{}' cannot have character [children], because the type's content \
                 type is element-only.",
                node.tag_name().name()
            )));
        }
        Ok(node.children().filter(Node::is_element).collect())
    }

    fn unexpected(&self, node: Node<'_, '_>) -> ApiError {
        self.refuse(&format!(
            "cvc-complex-type.2.4.a: Invalid content was found starting with element '{}'.",
            shown(node.tag_name().name())
        ))
    }

    fn lacks(&self, node: Node<'_, '_>, name: &str) -> ApiError {
        self.refuse(&format!(
            "cvc-complex-type.2.4.b: The content of element '{}' is not complete. One of '{{\"{}\":{name}}}' is \
             expected.",
            node.tag_name().name(),
            self.service.xml_namespace
        ))
    }

    fn text(&self) -> Result<String, ApiError> {
        let node = self.node()?;
        if node.children().any(|child| child.is_element()) {
            return Err(self.refuse(&format!(
                "cvc-type.3.1.2: Element '{}' is a simple type, so it must have no element information item \
                 [children].",
                node.tag_name().name()
            )));
        }
        Ok(node.children().filter_map(|child| child.text().filter(|_| child.is_text())).collect())
    }

    fn not_a(&self, text: &str, kind: &str) -> ApiError {
        self.refuse(&format!(
            "cvc-datatype-valid.1.2.1: '{}' is not a valid value for '{kind}'.",
            shown(text)
        ))
    }
}

fn is_flat(member: &Member) -> bool {
    match &member.kind {
        Kind::List(list) => list.xml.is_empty(),
        Kind::Map(map) => map.entry.is_empty(),
        _ => false,
    }
}

impl Reader for Cursor<'_, '_> {
    fn structure(&mut self, into: &mut dyn Structure) -> Result<(), ApiError> {
        let node = self.node()?;
        let members = into.schema().members;
        let mut found: Vec<Vec<Node<'_, '_>>> = members.iter().map(|_| Vec::new()).collect();
        for child in self.elements(node)? {
            let name = child.tag_name();
            let index = members
                .iter()
                .position(|member| member.location == Location::Body && member.xml == name.name())
                .filter(|_| name.namespace().unwrap_or_default() == self.service.xml_namespace);
            match index {
                Some(index) if found[index].is_empty() || is_flat(&members[index]) => {
                    found[index].push(child)
                }
                _ => return Err(self.unexpected(child)),
            }
        }
        for (index, (member, nodes)) in members.iter().zip(found).enumerate() {
            match member.location {
                Location::Body if !nodes.is_empty() => into.read_member(index, &mut self.at(nodes))?,
                Location::Body if member.required => return Err(self.lacks(node, member.xml)),
                Location::Attribute => {
                    let local = member.xml.rsplit(':').next().unwrap_or_default();
                    if let Some(value) = node.attributes().find(|a| a.name() == local) {
                        let value = [value.value()];
                        into.read_member(index, &mut super::Parameter::new(member.name, &value))?;
                    } else if member.required {
                        return Err(self.lacks(node, member.xml));
                    }
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
        let nodes = if list.xml.is_empty() { self.nodes.clone() } else { self.elements(self.node()?)? };
        for node in nodes {
            if !list.xml.is_empty() && node.tag_name().name() != list.xml {
                return Err(self.unexpected(node));
            }
            item(&mut self.at(vec![node]))?;
        }
        Ok(())
    }

    fn map(
        &mut self,
        map: &'static Map,
        entry: &mut dyn FnMut(String, &mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        let nodes = if map.entry.is_empty() { self.nodes.clone() } else { self.elements(self.node()?)? };
        for node in nodes {
            if !map.entry.is_empty() && node.tag_name().name() != map.entry {
                return Err(self.unexpected(node));
            }
            let parts = self.elements(node)?;
            let part = |name: &str| parts.iter().find(|part| part.tag_name().name() == name).copied();
            let key = part(map.key_name).ok_or_else(|| self.lacks(node, map.key_name))?;
            let value = part(map.value_name).ok_or_else(|| self.lacks(node, map.value_name))?;
            entry(self.at(vec![key]).text()?, &mut self.at(vec![value]))?;
        }
        Ok(())
    }

    fn string(&mut self, kind: &'static Kind) -> Result<String, ApiError> {
        let text = self.text()?;
        match kind {
            Kind::Enum(set) if !set.allows(&text) => Err(self.refuse(&format!(
                "cvc-enumeration-valid: Value '{}' is not facet-valid with respect to enumeration '[{}]'. It must be \
                 a value from the enumeration.",
                shown(&text),
                set.values.join(", ")
            ))),
            Kind::String(range) => match outside(*range, text.chars().count()) {
                Some((word, end)) => {
                    let facet = if word == "greater" { "minLength" } else { "maxLength" };
                    Err(self.refuse(&format!(
                        "cvc-{facet}-valid: Value '{}' with length = '{}' is not facet-valid with respect to {facet} \
                         '{end}'.",
                        shown(&text),
                        text.chars().count()
                    )))
                }
                None => Ok(text),
            },
            _ => Ok(text),
        }
    }

    fn integer(&mut self, kind: &'static Kind) -> Result<i64, ApiError> {
        let text = self.text()?;
        let value = text.trim().parse::<i64>().map_err(|_| self.not_a(&text, "integer"))?;
        let range = match kind {
            Kind::Integer(range) if i32::try_from(value).is_ok() => *range,
            Kind::Integer(_) => return Err(self.not_a(&text, "int")),
            Kind::Long(range) => *range,
            _ => Range::ANY,
        };
        if range.contains(value) {
            return Ok(value);
        }
        let (facet, end) = match range.min {
            Some(min) if value < min => ("minInclusive", min),
            _ => ("maxInclusive", range.max.unwrap_or(i64::MAX)),
        };
        Err(self.refuse(&format!(
            "cvc-{facet}-valid: Value '{value}' is not facet-valid with respect to {facet} '{end}'."
        )))
    }

    fn double(&mut self, _: &'static Kind) -> Result<f64, ApiError> {
        let text = self.text()?;
        text.trim().parse().map_err(|_| self.not_a(&text, "double"))
    }

    fn boolean(&mut self) -> Result<bool, ApiError> {
        let text = self.text()?;
        match text.trim() {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => Err(self.not_a(&text, "boolean")),
        }
    }

    fn timestamp(&mut self) -> Result<Timestamp, ApiError> {
        let text = self.text()?;
        text.trim().parse().map_err(|_| self.not_a(&text, "dateTime"))
    }

    fn blob(&mut self) -> Result<Vec<u8>, ApiError> {
        let text: String = self.text()?.split_whitespace().collect();
        STANDARD.decode(&text).map_err(|_| self.not_a(&text, "base64Binary"))
    }
}
