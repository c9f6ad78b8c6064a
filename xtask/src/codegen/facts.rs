//! The files of `models/`.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use serde::Deserialize;

/// A service's fact file, as `models/extract.py` writes it.
#[derive(Deserialize)]
pub(super) struct Service {
    pub metadata: Metadata,
    pub operations: BTreeMap<String, Operation>,
    pub shapes: BTreeMap<String, Shape>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Metadata {
    pub api_version: String,
    pub protocol: String,
    #[serde(default)]
    pub xml_namespace: String,
    pub endpoint_prefix: String,
    pub signing_name: Option<String>,
    pub json_version: Option<String>,
    #[serde(default)]
    pub target_prefix: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Operation {
    pub input: Option<String>,
    pub output: Option<String>,
    pub result_wrapper: Option<String>,
    /// Of REST's protocols.
    pub http: Option<Http>,
    /// The root element of its request's document, and that element's namespace.
    pub input_name: Option<String>,
    pub input_namespace: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Http {
    pub method: String,
    pub request_uri: String,
    pub response_code: Option<u16>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Shape {
    pub r#type: String,
    #[serde(default)]
    pub members: Vec<Reference>,
    pub member: Option<Reference>,
    pub value: Option<Reference>,
    pub key: Option<Reference>,
    #[serde(default)]
    pub r#enum: Vec<String>,
    pub min: Option<serde_json::Number>,
    pub max: Option<serde_json::Number>,
    #[serde(default)]
    pub flattened: bool,
    /// The member that is the whole body.
    pub payload: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Reference {
    #[serde(default)]
    pub name: String,
    pub shape: String,
    pub location_name: Option<String>,
    pub query_name: Option<String>,
    #[serde(default)]
    pub idempotency_token: bool,
    #[serde(default)]
    pub required: bool,
    /// `uri`, `querystring`, `header`, `headers` or `statusCode`.
    pub location: Option<String>,
    #[serde(default)]
    pub xml_attribute: bool,
    pub xml_namespace: Option<Namespace>,
}

#[derive(Deserialize)]
pub(super) struct Namespace {
    #[serde(default)]
    pub prefix: String,
    pub uri: String,
}

/// Where a service's model is wrong, or we know better. Each entry tells why.
#[derive(Deserialize, Default, Clone)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Patches {
    /// Enumerations that are plain strings to us.
    pub as_string: BTreeMap<String, String>,
    /// Enumerations whose unknown values reach the handler.
    pub open_enum: BTreeMap<String, String>,
    /// `Structure.Member`: lists left out of responses when empty.
    pub omit_empty: BTreeMap<String, String>,
    /// `Structure.Member`: not required, whatever the model says.
    pub optional: BTreeMap<String, String>,
    /// Numbers and strings without the model's range.
    pub unbounded: BTreeMap<String, String>,
    /// List → the element around its items, where the model has none.
    pub list_item: BTreeMap<String, String>,
}

/// `served.txt`: service → operations.
pub(super) fn served(text: &str) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut served = BTreeMap::<String, BTreeSet<String>>::new();
    let mut service = None;
    for line in text.lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            service = Some(served.entry(name.to_owned()).or_default());
        } else if !service.as_mut().is_some_and(|operations| operations.insert(line.to_owned())) {
            bail!("served.txt: {line} is listed twice, or before any service");
        }
    }
    Ok(served)
}
