//! Managed prefix lists: blocks of addresses under one name, for rules and routes.

use crate::ids::*;
use crate::{Cidr, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Follows "Managed prefix lists" in the Amazon VPC User Guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrefixList {
    pub id: PrefixListId,
    pub name: String,
    pub family: AddressFamily,
    /// A reference counts as so many rules or routes. None of a list that AWS manages.
    pub max_entries: Option<u32>,
    /// The current version, from 1.
    pub version: u64,
    /// Every version that may be restored or shown, the current one among them.
    pub versions: BTreeMap<u64, Vec<PrefixListEntry>>,
    /// Made and kept by a service, not by the tenant.
    pub aws_managed: bool,
    /// What was done last: `create`, `modify` or `restore`.
    pub last_change: PrefixListChange,
    pub created: Time,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AddressFamily {
    V4,
    V6,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PrefixListChange {
    Create,
    Modify,
    Restore,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrefixListEntry {
    pub cidr: Cidr,
    pub description: Option<String>,
}

impl PrefixList {
    /// Entries of the current version: what rules and routes that name the list mean.
    pub fn entries(&self) -> &[PrefixListEntry] {
        self.versions.get(&self.version).map_or(&[], Vec::as_slice)
    }
}
