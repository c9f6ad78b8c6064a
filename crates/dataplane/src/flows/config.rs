//! What a VPC's collector of flow logs is told.

use crate::config::check_version;
use ipnet::IpNet;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

/// Groups that a ruleset reports dropped packets to: by whose side refused them, and whether
/// the connection was counted already.
pub mod groups {
    /// The side that sent, a packet of a connection that isn't tracked.
    pub const OUT: u16 = 1;
    /// The side that was to receive.
    pub const IN: u16 = 2;
    /// As [`OUT`] and [`IN`]; the connection's counters hold the packet all the same.
    pub const OUT_COUNTED: u16 = 3;
    pub const IN_COUNTED: u16 = 4;
    pub const ALL: [u16; 4] = [OUT, IN, OUT_COUNTED, IN_COUNTED];
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FlowsConfig {
    /// [`crate::config::CONFIG_VERSION`].
    pub version: u32,
    pub account: String,
    pub region: String,
    pub vpc: String,
    /// Below it a directory for each bucket.
    pub destination: PathBuf,
    /// All blocks of the VPC, and of its peers.
    pub blocks: Vec<IpNet>,
    pub peers: Vec<IpNet>,
    /// The router's own addresses: what they say and hear is not logged.
    pub router: Vec<IpAddr>,
    pub interfaces: Vec<FlowInterface>,
    /// By subnet: where a route leads to an interface of this VPC, and all more specific ones
    /// that don't (None). By the longest prefix.
    pub by_way_of: BTreeMap<String, Vec<(IpNet, Option<String>)>>,
    pub logs: Vec<FlowLogFacts>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FlowInterface {
    pub id: String,
    /// The VPC's end of its link.
    pub link: String,
    /// The first is the primary one.
    pub addresses: Vec<IpAddr>,
    pub subnet: String,
    /// `apne1-az4`
    pub zone_id: String,
    pub instance: Option<String>,
    /// Of a type on Nitro.
    pub nitro: bool,
    /// A NAT gateway's.
    pub nat: bool,
}

impl FlowInterface {
    /// By which records of this family call it.
    pub fn primary(&self, v6: bool) -> IpAddr {
        let of_family = self.addresses.iter().find(|a| a.is_ipv6() == v6);
        of_family.or(self.addresses.first()).copied().unwrap_or(Ipv4Addr::UNSPECIFIED.into())
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FlowLogFacts {
    pub id: String,
    pub scope: Scope,
    pub accepted: bool,
    pub refused: bool,
    /// Names of fields in order, such as `srcaddr`.
    pub fields: Vec<String>,
    /// What the field `version` says.
    pub format: u8,
    /// Longest aggregation, in seconds: a multiple of 60.
    pub interval: u64,
    pub bucket: String,
    /// Of keys: empty, or with a final slash.
    pub prefix: String,
    pub hive_compatible: bool,
    pub per_hour: bool,
}

/// Whose interfaces a log is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Scope {
    Vpc,
    Subnet(String),
    Interface(String),
}

impl Scope {
    pub fn covers(&self, interface: &FlowInterface) -> bool {
        match self {
            Self::Vpc => true,
            Self::Subnet(id) => interface.subnet == *id,
            Self::Interface(id) => interface.id == *id,
        }
    }
}

/// A [`FlowsConfig`] indexed.
#[derive(Debug)]
pub struct Flows {
    pub config: FlowsConfig,
    by_address: HashMap<IpAddr, usize>,
}

impl Flows {
    /// # Errors
    /// A sentence for the log: not JSON of this shape, or of another version.
    pub fn parse(json: &[u8]) -> Result<Self, String> {
        Self::new(serde_json::from_slice(json).map_err(|e| e.to_string())?)
    }

    /// See [`Self::parse`].
    pub fn new(config: FlowsConfig) -> Result<Self, String> {
        check_version(config.version)?;
        let all = config.interfaces.iter().enumerate();
        let by_address = all.flat_map(|(n, i)| i.addresses.iter().map(move |a| (*a, n))).collect();
        Ok(Self { config, by_address })
    }

    pub fn at(&self, address: IpAddr) -> Option<&FlowInterface> {
        Some(&self.config.interfaces[*self.by_address.get(&address)?])
    }

    pub fn interface(&self, id: &str) -> Option<&FlowInterface> {
        self.config.interfaces.iter().find(|i| i.id == id)
    }

    pub fn behind(&self, link: &str) -> Option<&FlowInterface> {
        self.config.interfaces.iter().find(|i| i.link == link)
    }

    /// The interface that forwards what `from` sends to `to`.
    pub fn by_way_of(&self, from: &FlowInterface, to: IpAddr) -> Option<&FlowInterface> {
        let ways = self.config.by_way_of.get(&from.subnet)?.iter().filter(|(net, _)| net.contains(&to));
        let (_, hop) = ways.max_by_key(|(net, _)| net.prefix_len())?;
        self.interface(hop.as_deref()?).filter(|hop| hop.id != from.id && !hop.addresses.contains(&to))
    }

    /// True of an address whose traffic is never logged: the router's, and link-local ones.
    /// Follows "Flow log limitations" in the Amazon VPC User Guide.
    pub fn is_silent(&self, address: IpAddr) -> bool {
        let local = match address {
            IpAddr::V4(v4) => {
                v4.is_link_local() || v4.is_broadcast() || v4.is_unspecified() || v4.is_multicast()
            }
            IpAddr::V6(v6) => v6.is_unicast_link_local() || v6.is_unspecified() || v6.is_multicast(),
        };
        local || self.config.router.contains(&address)
    }
}
