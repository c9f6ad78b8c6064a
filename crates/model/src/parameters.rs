//! Parameters of Systems Manager's Parameter Store.

use crate::{IamTags, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A parameter, with as many of its versions as are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter {
    /// `/app/db/url`, or a plain `name`.
    pub name: String,
    /// Oldest first; never empty.
    pub versions: Vec<ParameterVersion>,
    pub tags: IamTags,
}

impl Parameter {
    /// The newest version.
    pub fn newest(&self) -> Option<&ParameterVersion> {
        self.versions.last()
    }
}

/// Follows "Parameter types" in the AWS Systems Manager User Guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParameterKind {
    String,
    StringList,
    /// Its value is sealed by the region's key.
    SecureString,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParameterVersion {
    pub number: i64,
    pub kind: ParameterKind,
    /// In clear, or sealed.
    pub value: String,
    pub description: Option<String>,
    /// `text` or `aws:ec2:image`.
    pub data_type: String,
    pub advanced: bool,
    pub modified: Time,
    /// ARN of who made it.
    pub by: String,
    pub labels: BTreeSet<String>,
}

impl std::fmt::Debug for ParameterVersion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ParameterVersion").field("number", &self.number).finish_non_exhaustive()
    }
}
