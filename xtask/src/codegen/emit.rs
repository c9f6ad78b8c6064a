//! Facts → Rust.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anyhow::{Context, Result, bail, ensure};

use super::facts::{Operation, Patches, Reference, Service, Shape};
use super::names::{capitalised, constant, field, type_name, variant};

const HEADER: &str = "// Written by `cargo xtask codegen` from the facts in `models/`. Don't edit.\n\n";

/// `generated/mod.rs`.
pub(super) fn index(services: &[String]) -> String {
    let mut out = HEADER.to_owned();
    for service in services {
        writeln!(out, "pub mod {service};").unwrap();
    }
    out += "\n/// The services this build knows, each with its table of operations.\n";
    let list: Vec<_> = services.iter().map(|service| format!("&{service}::SERVICE")).collect();
    writeln!(out, "pub static SERVICES: &[&crate::ServiceInfo] = &[{}];", list.join(", ")).unwrap();
    out
}

/// A service's module.
pub(super) fn service(service: &Service, patches: &Patches, served: &BTreeSet<String>) -> Result<String> {
    let emitter = Emitter::new(service, patches)?;
    let mut reachable = BTreeSet::new();
    for operation in served {
        let facts = service.operations.get(operation).with_context(|| format!("no operation {operation}"))?;
        for shape in facts.input.iter().chain(&facts.output) {
            emitter.reach(shape, &mut reachable)?;
        }
    }
    emitter.check_names(&reachable, served)?;

    let mut out = format!(
        "{HEADER}#![allow(unused_imports)]\n\nuse std::collections::BTreeMap;\n\n\
         use crate::macros::{{operation, string_enum, structure}};\n\
         use crate::{{Kind, List, Location, Map, Member, OperationInfo, Range, Schema, ServiceInfo, Timestamp, UNIT, Unit}};\n\n"
    );
    emitter.operations(served, &mut out)?;
    for shape in &reachable {
        emitter.shape(shape, &mut out)?;
    }
    Ok(out)
}

#[derive(Clone, Copy, PartialEq)]
enum Protocol {
    Ec2Query,
    AwsQuery,
    Json10,
    Json11,
    RestXml,
}

struct Emitter<'a> {
    service: &'a Service,
    patches: &'a Patches,
    protocol: Protocol,
}

impl<'a> Emitter<'a> {
    fn new(service: &'a Service, patches: &'a Patches) -> Result<Self> {
        let protocol = match service.metadata.protocol.as_str() {
            "ec2" => Protocol::Ec2Query,
            "query" => Protocol::AwsQuery,
            "json" => match service.metadata.json_version.as_deref() {
                Some("1.0") => Protocol::Json10,
                Some("1.1") => Protocol::Json11,
                other => bail!("no codec for JSON of version {other:?}"),
            },
            "rest-xml" => Protocol::RestXml,
            other => bail!("no codec for the protocol {other}"),
        };
        let emitter = Self { service, patches, protocol };
        for shape in [&patches.as_string, &patches.open_enum, &patches.unbounded, &patches.list_item]
            .into_iter()
            .flat_map(BTreeMap::keys)
        {
            emitter.get(shape).context("patches.json")?;
        }
        for path in patches.omit_empty.keys().chain(patches.optional.keys()) {
            let found = path.split_once('.').is_some_and(|(shape, member)| {
                emitter.get(shape).is_ok_and(|shape| shape.members.iter().any(|m| m.name == member))
            });
            ensure!(found, "patches.json: no member {path}");
        }
        Ok(emitter)
    }

    fn get(&self, shape: &str) -> Result<&'a Shape> {
        self.service.shapes.get(shape).with_context(|| format!("no shape {shape}"))
    }

    /// Adds `shape` and all it is made of.
    fn reach(&self, shape: &str, into: &mut BTreeSet<String>) -> Result<()> {
        if !into.insert(shape.to_owned()) {
            return Ok(());
        }
        let facts = self.get(shape)?;
        for part in facts.members.iter().chain(&facts.member).chain(&facts.value) {
            self.reach(&part.shape, into)?;
        }
        Ok(())
    }

    /// No two items of the module share a name.
    fn check_names(&self, shapes: &BTreeSet<String>, served: &BTreeSet<String>) -> Result<()> {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for shape in shapes {
            let named = match self.get(shape)? {
                facts if facts.r#type == "structure" || self.is_enum(shape, facts) => {
                    vec![type_name(shape), constant(shape)]
                }
                facts if matches!(facts.r#type.as_str(), "list" | "map") => vec![constant(shape)],
                _ => vec![],
            };
            for name in named {
                if let Some(other) = seen.insert(name.clone(), shape) {
                    bail!("{shape} and {other} are both {name}");
                }
            }
        }
        for operation in served {
            ensure!(!seen.contains_key(operation), "{operation} is an operation and a shape");
        }
        Ok(())
    }

    fn is_enum(&self, name: &str, shape: &Shape) -> bool {
        !shape.r#enum.is_empty() && !self.patches.as_string.contains_key(name)
    }

    fn operations(&self, served: &BTreeSet<String>, out: &mut String) -> Result<()> {
        let metadata = &self.service.metadata;
        let protocol = match self.protocol {
            Protocol::Ec2Query => "Ec2Query",
            Protocol::AwsQuery => "AwsQuery",
            Protocol::Json10 => "Json10",
            Protocol::Json11 => "Json11",
            Protocol::RestXml => "RestXml",
        };
        let namespace = self.namespace();
        let name = metadata.signing_name.as_ref().unwrap_or(&metadata.endpoint_prefix);
        let count = self.service.operations.len();
        write!(
            out,
            "pub static SERVICE: ServiceInfo = ServiceInfo {{ name: {name:?}, protocol: crate::Protocol::{protocol}, \
             version: {:?}, xml_namespace: {namespace:?}, target_prefix: {:?}, operations: &OPERATIONS }};\n\n\
             static OPERATIONS: [OperationInfo; {count}] = [\n",
            metadata.api_version, metadata.target_prefix,
        )?;
        let schema = |shape: &Option<String>| match shape {
            Some(shape) => constant(shape),
            None => "UNIT".to_owned(),
        };
        let rust_type = |shape: &Option<String>| match shape {
            Some(shape) => type_name(shape),
            None => "Unit".to_owned(),
        };
        let mut markers = String::new();
        for (index, (operation, facts)) in self.service.operations.iter().enumerate() {
            if served.contains(operation) {
                let (input, output) = (rust_type(&facts.input), rust_type(&facts.output));
                writeln!(
                    out,
                    "OperationInfo::served::<{input}, {output}>(&SERVICE, {index}, {operation:?}, &{}, &{}){},",
                    schema(&facts.input),
                    schema(&facts.output),
                    over(facts)
                )?;
                writeln!(markers, "operation!({operation} = {index}: {input} => {output});")?;
                let wrapper = facts.result_wrapper.as_ref();
                ensure!(
                    wrapper.is_none_or(|wrapper| *wrapper == format!("{operation}Result")),
                    "{operation}: a result wrapper that isn't {operation}Result"
                );
            } else {
                writeln!(out, "OperationInfo::known(&SERVICE, {index}, {operation:?}){},", over(facts))?;
            }
        }
        write!(out, "];\n\n{markers}\n")?;
        Ok(())
    }

    /// The namespace of the service's documents: of its metadata, or where only its requests'
    /// documents tell it, theirs.
    fn namespace(&self) -> String {
        let given = &self.service.metadata.xml_namespace;
        if given.is_empty() {
            let told = self.service.operations.values().find_map(|o| o.input_namespace.clone());
            return told.unwrap_or_default();
        }
        // botocore's EC2 namespace lacks the slash AWS's own responses end it with.
        format!("{}/", given.trim_end_matches('/'))
    }

    fn shape(&self, name: &str, out: &mut String) -> Result<()> {
        let shape = self.get(name)?;
        match shape.r#type.as_str() {
            "structure" => self.structure(name, shape, out),
            "list" => self.list(name, shape, out),
            "map" => self.map(name, shape, out),
            _ if self.is_enum(name, shape) => self.string_enum(name, shape, out),
            _ => Ok(()),
        }
    }

    fn structure(&self, name: &str, shape: &Shape, out: &mut String) -> Result<()> {
        let mut fields = String::new();
        let mut members = String::new();
        let mut places = String::new();
        for (index, member) in shape.members.iter().enumerate() {
            let field = field(&member.name);
            writeln!(fields, "pub {field}: {},", self.field_type(name, member)?)?;
            let payload = shape.payload.as_ref() == Some(&member.name);
            writeln!(members, "{},", self.member(name, member, payload)?)?;
            write!(places, "{index} {field} ")?;
        }
        let (rust, schema) = (type_name(name), constant(name));
        write!(
            out,
            "#[derive(Debug, Clone, Default, PartialEq)]\npub struct {rust} {{\n{fields}}}\n\n\
             pub static {schema}: Schema = Schema {{ name: {name:?}, members: &[\n{members}] }};\n\
             structure!({rust}, {schema}, {{ {places}}});\n\n"
        )?;
        Ok(())
    }

    /// `Member::new(…)` with all that is said of it.
    fn member(&self, structure: &str, member: &Reference, payload: bool) -> Result<String> {
        let target = self.get(&member.shape)?;
        let item = target.member.as_ref().and_then(|item| item.location_name.as_deref());
        // A flattened list of AwsQuery and XML goes by its items' name, if they have one.
        let flat_name = if target.flattened { item } else { None };
        let wire = flat_name.or(member.location_name.as_deref()).unwrap_or(&member.name);
        let query = match (self.protocol, &member.query_name) {
            (Protocol::Ec2Query, Some(name)) => name.clone(),
            (Protocol::Ec2Query, None) => {
                capitalised(member.location_name.as_deref().unwrap_or(&member.name))
            }
            (_, _) => wire.to_owned(),
        };
        let mut out =
            format!("Member::new({:?}, {query:?}, {wire:?}, {})", member.name, self.kind(&member.shape)?);
        let path = format!("{structure}.{}", member.name);
        if member.required && !self.patches.optional.contains_key(&path) {
            out += ".required()";
        }
        if member.idempotency_token {
            out += ".idempotency_token()";
        }
        if self.patches.omit_empty.contains_key(&path) {
            out += ".omit_empty()";
        }
        let location = match member.location.as_deref() {
            None if payload => Some("Payload"),
            None if member.xml_attribute => Some("Attribute"),
            None => None,
            Some("uri") => Some("Uri"),
            Some("querystring") => Some("Query"),
            Some("header") => Some("Header"),
            Some("headers") => Some("HeaderPrefix"),
            Some("statusCode") => Some("Status"),
            Some(other) => bail!("{path}: a member at {other}"),
        };
        if let Some(location) = location {
            write!(out, ".at(Location::{location})")?;
        }
        if let Some(namespace) = &member.xml_namespace {
            write!(out, ".namespace({:?}, {:?})", namespace.prefix, namespace.uri)?;
        }
        Ok(out)
    }

    fn list(&self, name: &str, shape: &Shape, out: &mut String) -> Result<()> {
        let element = shape.member.as_ref().context("a list without a member")?;
        let item = self
            .patches
            .list_item
            .get(name)
            .map(String::as_str)
            .or(element.location_name.as_deref())
            .unwrap_or("member");
        let query = if self.protocol == Protocol::Ec2Query || shape.flattened { "" } else { item };
        let xml = if shape.flattened { "" } else { item };
        let kind = self.kind(&element.shape)?;
        writeln!(out, "static {}: List = List::new({kind}, {query:?}, {xml:?});\n", constant(name))?;
        Ok(())
    }

    fn map(&self, name: &str, shape: &Shape, out: &mut String) -> Result<()> {
        let value = shape.value.as_ref().context("a map without a value")?;
        let key = shape.key.as_ref().context("a map without a key")?;
        writeln!(
            out,
            "static {}: Map = Map {{ value: {}, entry: {:?}, key_name: {:?}, value_name: {:?} }};\n",
            constant(name),
            self.kind(&value.shape)?,
            if shape.flattened { "" } else { "entry" },
            key.location_name.as_deref().unwrap_or("key"),
            value.location_name.as_deref().unwrap_or("value"),
        )?;
        Ok(())
    }

    fn string_enum(&self, name: &str, shape: &Shape, out: &mut String) -> Result<()> {
        let mut constants = String::new();
        let mut seen = BTreeSet::new();
        for value in &shape.r#enum {
            let constant = variant(value);
            ensure!(seen.insert(constant.clone()), "{name} has two values named {constant}");
            writeln!(constants, "{constant} = {value:?},")?;
        }
        let open = self.patches.open_enum.contains_key(name);
        writeln!(out, "string_enum!({}, {}, {open}, {{\n{constants}}});\n", constant(name), type_name(name))?;
        Ok(())
    }

    /// The `Kind` of a shape, as an expression.
    fn kind(&self, name: &str) -> Result<String> {
        let shape = self.get(name)?;
        Ok(match shape.r#type.as_str() {
            _ if self.is_enum(name, shape) => format!("Kind::Enum(&{})", constant(name)),
            "string" => format!("Kind::String({})", self.range(name, shape)?),
            "integer" => format!("Kind::Integer({})", self.range(name, shape)?),
            "long" => format!("Kind::Long({})", self.range(name, shape)?),
            "double" | "float" => "Kind::Double".to_owned(),
            "boolean" => "Kind::Boolean".to_owned(),
            "timestamp" => "Kind::Timestamp".to_owned(),
            "blob" => "Kind::Blob".to_owned(),
            "list" => format!("Kind::List(&{})", constant(name)),
            "map" => format!("Kind::Map(&{})", constant(name)),
            "structure" => format!("Kind::Structure(&{})", constant(name)),
            other => bail!("{name}: a shape of the type {other}"),
        })
    }

    fn range(&self, name: &str, shape: &Shape) -> Result<String> {
        let end = |end: &Option<serde_json::Number>| match end {
            Some(number) => number.as_i64().map(Some).with_context(|| format!("{name}: {number}")),
            None => Ok(None),
        };
        let (min, max) = (end(&shape.min)?, end(&shape.max)?);
        if (min, max) == (None, None) || self.patches.unbounded.contains_key(name) {
            return Ok("Range::ANY".to_owned());
        }
        Ok(format!("Range::new({min:?}, {max:?})"))
    }

    /// The type of a field: what may be absent is an `Option`, but for lists and maps.
    fn field_type(&self, structure: &str, member: &Reference) -> Result<String> {
        let shape = self.get(&member.shape)?;
        let inner = self.value_type(&member.shape)?;
        Ok(match shape.r#type.as_str() {
            "list" | "map" => inner,
            "structure" if self.contains_inline(&member.shape, structure, &mut BTreeSet::new())? => {
                format!("Option<Box<{inner}>>")
            }
            _ => format!("Option<{inner}>"),
        })
    }

    /// Whether `shape` holds a `target` by value, and not behind a list or a map.
    fn contains_inline(&self, shape: &str, target: &str, seen: &mut BTreeSet<String>) -> Result<bool> {
        if shape == target {
            return Ok(true);
        }
        if !seen.insert(shape.to_owned()) {
            return Ok(false);
        }
        for member in &self.get(shape)?.members {
            if self.contains_inline(&member.shape, target, seen)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn value_type(&self, name: &str) -> Result<String> {
        let shape = self.get(name)?;
        Ok(match shape.r#type.as_str() {
            "structure" => type_name(name),
            _ if self.is_enum(name, shape) => type_name(name),
            "string" => "String".to_owned(),
            "integer" => "i32".to_owned(),
            "long" => "i64".to_owned(),
            "double" | "float" => "f64".to_owned(),
            "boolean" => "bool".to_owned(),
            "timestamp" => "Timestamp".to_owned(),
            "blob" => "Vec<u8>".to_owned(),
            "list" => {
                let element = shape.member.as_ref().context("a list without a member")?;
                format!("Vec<{}>", self.value_type(&element.shape)?)
            }
            "map" => {
                let value = shape.value.as_ref().context("a map without a value")?;
                format!("BTreeMap<String, {}>", self.value_type(&value.shape)?)
            }
            other => bail!("{name}: a shape of the type {other}"),
        })
    }
}

/// What REST's protocols say of an operation, as a call of the builder.
fn over(operation: &Operation) -> String {
    let Some(http) = &operation.http else { return String::new() };
    format!(
        ".over({:?}, {:?}, {}, {:?})",
        http.method,
        http.request_uri,
        http.response_code.unwrap_or(200),
        operation.input_name.as_deref().unwrap_or_default()
    )
}
