//! Launch templates. Follows "Store instance launch parameters in Amazon EC2 launch templates"
//! in the Amazon EC2 User Guide.

use crate::Time;
use crate::ids::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaunchTemplate {
    pub id: LaunchTemplateId,
    pub name: String,
    pub created: Time,
    /// ARN of whoever made it.
    pub created_by: String,
    pub default_version: u64,
    /// The number last given; numbers of deleted versions are not given again.
    pub last_version: u64,
    pub versions: BTreeMap<u64, LaunchTemplateVersion>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaunchTemplateVersion {
    pub description: Option<String>,
    pub created: Time,
    pub created_by: String,
    /// The request's `LaunchTemplateData`, in JSON by the model's names.
    pub data: String,
}

impl LaunchTemplate {
    /// The newest version that is still there.
    pub fn latest(&self) -> u64 {
        self.versions.last_key_value().map_or(self.default_version, |(n, _)| *n)
    }

    /// The version that `$Latest`, `$Default` or a number names.
    pub fn version(&self, name: &str) -> Option<(u64, &LaunchTemplateVersion)> {
        let number = match name {
            "$Latest" => self.latest(),
            "$Default" => self.default_version,
            number => number.parse().ok()?,
        };
        self.versions.get(&number).map(|v| (number, v))
    }
}
