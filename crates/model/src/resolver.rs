//! Route 53 Resolver: doors to a VPC's resolver, ways out of it, and the rules that say which names take them.
//!
//! Follows "What is Route 53 VPC Resolver?" in the Amazon Route 53 Developer Guide.

use crate::dns::DnsName;
use crate::ids::*;
use crate::{Time, Vpc, World};
use ipnet::Ipv4Net;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::net::{Ipv4Addr, SocketAddrV4};
use std::str::FromStr;

/// An endpoint's id, which tells its direction: `rslvr-in-…` or `rslvr-out-…`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResolverEndpointId {
    Inbound(ResolverInboundId),
    Outbound(ResolverOutboundId),
}

impl ResolverEndpointId {
    pub fn is_inbound(self) -> bool {
        matches!(self, Self::Inbound(_))
    }
}

impl fmt::Display for ResolverEndpointId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Inbound(id) => id.fmt(f),
            Self::Outbound(id) => id.fmt(f),
        }
    }
}

impl fmt::Debug for ResolverEndpointId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for ResolverEndpointId {
    type Err = Malformed;
    fn from_str(text: &str) -> Result<Self, Malformed> {
        text.parse().map(Self::Inbound).or_else(|_| text.parse().map(Self::Outbound))
    }
}

impl Serialize for ResolverEndpointId {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ResolverEndpointId {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Follows "ResolverEndpoint" in the Amazon Route 53 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolverEndpoint {
    pub id: ResolverEndpointId,
    pub vpc: VpcId,
    pub name: Option<String>,
    pub creator_request: String,
    pub groups: Vec<SecurityGroupId>,
    /// Two or more.
    pub addresses: Vec<ResolverAddress>,
    pub state: ResolverEndpointState,
    pub created: Time,
    pub modified: Time,
}

/// One address of an endpoint: an interface's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolverAddress {
    pub id: ResolverAddressId,
    pub eni: EniId,
    pub subnet: SubnetId,
    pub ip: Ipv4Addr,
    /// Packets reach it, and leave by it.
    pub attached: bool,
    pub created: Time,
    pub modified: Time,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResolverEndpointState {
    /// Its addresses are on their way.
    Creating,
    Operational,
    /// One of its addresses is on its way, or was taken away.
    Updating,
}

/// Follows "ResolverRule" in the Amazon Route 53 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolverRule {
    pub id: ResolverRuleId,
    /// For this name and all below it.
    pub domain: DnsName,
    pub kind: ResolverRuleKind,
    pub name: Option<String>,
    pub creator_request: String,
    pub created: Time,
    pub modified: Time,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResolverRuleKind {
    Forward {
        endpoint: ResolverEndpointId,
        targets: Vec<SocketAddrV4>,
    },
    /// Resolved as if no rule were there.
    System,
}

/// A rule in force in a VPC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolverAssociation {
    pub id: ResolverAssociationId,
    pub rule: ResolverRuleId,
    pub vpc: VpcId,
    pub name: Option<String>,
    /// The VPC's resolver knows.
    pub complete: bool,
}

/// What a VPC's resolver does by itself. Follows "ResolverConfig" in the Amazon Route 53 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolverConfig {
    pub id: ResolverConfigId,
    /// Private addresses' names are answered where they are asked, and never elsewhere.
    pub autodefined_reverse: bool,
}

impl World {
    /// Whether the VPC's resolver answers for private addresses by itself.
    pub fn autodefined_reverse(&self, vpc: VpcId) -> bool {
        self.resolver_configs.get(&vpc).is_none_or(|c| c.autodefined_reverse)
    }

    /// Domains of which the VPC's resolver must know whether they leave: the rule that forwards the domain, or None
    /// for what is resolved where it is asked. Of several that a name lies in, the most specific counts. Each
    /// is there once. Empty where nothing is forwarded.
    ///
    /// A rule comes before a private zone of the same name, and either before what is so by itself. Follows
    /// "Domain names that VPC Resolver creates autodefined system rules for" in the Amazon Route 53 Developer Guide.
    pub fn forwarding(&self, vpc: &Vpc) -> Vec<(DnsName, Option<&ResolverRule>)> {
        let rules = self.resolver_associations.values().filter(|a| a.vpc == vpc.id);
        let rules: Vec<&ResolverRule> = rules.filter_map(|a| self.resolver_rules.get(&a.rule)).collect();
        let forwards = |rule: &&ResolverRule| matches!(rule.kind, ResolverRuleKind::Forward { .. });
        if !rules.iter().any(forwards) {
            return Vec::new();
        }
        let mut all: Vec<(DnsName, Option<&ResolverRule>)> =
            rules.into_iter().map(|rule| (rule.domain.clone(), Some(rule).filter(forwards))).collect();
        let zones = self.private_zones_of(vpc.id).map(|zone| zone.name.clone());
        let services = self.vpc_endpoints.values().filter(|e| e.vpc == vpc.id);
        let services = services.filter_map(|e| e.private_name(self)).map(|(name, _)| name);
        let services = services.chain(self.autodefined(vpc)).filter_map(|name| DnsName::parse(&name).ok());
        for name in zones.chain(services) {
            if !all.iter().any(|(known, _)| *known == name) {
                all.push((name, None));
            }
        }
        all
    }

    /// Domains that a VPC's resolver keeps to itself, unless a rule says otherwise.
    fn autodefined(&self, vpc: &Vpc) -> Vec<String> {
        let mut all = Vec::new();
        if !vpc.dns_hostnames {
            return all;
        }
        let region = self.region();
        all.extend([region.internal_domain(), region.public_domain()]);
        all.extend(["localhost", "localdomain", "127.in-addr.arpa"].map(str::to_owned));
        all.extend(["1", "0"].map(|last| format!("{last}.{}ip6.arpa", "0.".repeat(31))));
        if self.autodefined_reverse(vpc.id) {
            all.extend(
                ["10.in-addr.arpa", "168.192.in-addr.arpa", "254.169.254.169.in-addr.arpa"]
                    .map(str::to_owned),
            );
            all.extend((16..=31).map(|n| format!("{n}.172.in-addr.arpa")));
            let peers = self.active_peerings_of(vpc.id).filter_map(|p| self.vpcs.get(&p.peer_of(vpc.id)?));
            let blocks = peers.filter(|p| p.dns_support).chain([vpc]).flat_map(|v| v.blocks());
            all.extend(blocks.flat_map(reverse_domains));
        }
        all
    }
}

/// The domains of a block's addresses: `1.0.10.in-addr.arpa` of 10.0.1.0/24. Where it fills none, of the least one
/// that holds it.
fn reverse_domains(block: Ipv4Net) -> Vec<String> {
    let octets = if block.prefix_len() <= 16 { 2 } else { 3 };
    let step = 1u64 << (32 - 8 * octets);
    let (first, last) = (u64::from(u32::from(block.network())), u64::from(u32::from(block.broadcast())));
    let mut all = Vec::new();
    let mut at = first - first % step;
    while at <= last {
        let address = Ipv4Addr::from(u32::try_from(at).unwrap_or(u32::MAX)).octets();
        let labels: Vec<String> = address[..octets].iter().rev().map(u8::to_string).collect();
        all.push(format!("{}.in-addr.arpa", labels.join(".")));
        at += step;
    }
    all
}

#[cfg(test)]
mod tests;
