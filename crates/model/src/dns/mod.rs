//! Hosted zones, their record sets, health checks and registered domains: Route 53's rows.
//!
//! What a query is answered with is the `dns` crate's; what a call means is `control`'s.

mod health;
mod name;
mod records;
mod servers;

pub use health::*;
pub use name::*;
pub use records::*;
pub use servers::*;

use crate::{Time, VpcId, World};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// Follows "HostedZone" in the Amazon Route 53 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostedZone {
    /// `Z0123456789ABCDEFGHIJ`, without `/hostedzone/`. Random, so that two zones of one name differ.
    pub id: String,
    pub name: DnsName,
    pub caller_reference: String,
    pub comment: Option<String>,
    /// Answered only to the VPCs below, and by their resolvers.
    pub private: bool,
    /// Of a private zone, in the order of association; empty for a public one.
    #[serde(default)]
    pub vpcs: Vec<ZoneVpc>,
    /// Those that may be associated by their own account.
    #[serde(default)]
    pub authorized: Vec<ZoneVpc>,
    /// The reusable delegation set it was made with.
    #[serde(default)]
    pub delegation_set: Option<String>,
    /// The four servers it was given, of [`name_server`]: its zone's NS records may have been
    /// changed since; queries are answered at the addresses of these. A private zone's are
    /// nobody's addresses.
    pub name_servers: Vec<DnsName>,
    pub created: Time,
    /// Two at most, in the order of their making.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signing_keys: Vec<KeySigningKey>,
    /// Whether answers are signed, by the keys above that are active.
    #[serde(default)]
    pub signed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query_log: Option<QueryLog>,
}

/// Where a public zone's queries are written down. Follows "QueryLoggingConfig" in the Amazon Route 53 API
/// Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueryLog {
    /// A UUID.
    pub id: String,
    pub log_group_arn: String,
}

impl QueryLog {
    /// `/aws/route53/example.jp` of `arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/example.jp:*`.
    pub fn group(&self) -> &str {
        let name = self.log_group_arn.split(':').nth(6);
        name.unwrap_or_default()
    }
}

/// A KSK of a hosted zone. Its private key is nowhere: it follows from the region's secret and these ids.
/// Follows "KeySigningKey" in the Amazon Route 53 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeySigningKey {
    /// Random: a key made anew by the same name is another one.
    pub id: String,
    pub name: String,
    /// As it was given: who asks is told it again, and nothing else hangs on it.
    pub kms_arn: String,
    pub caller_reference: String,
    pub active: bool,
    pub created: Time,
    pub modified: Time,
}

/// A VPC as a private zone names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ZoneVpc {
    /// `ap-northeast-1`
    pub region: String,
    pub vpc: VpcId,
}

/// Four servers' names for zones to come. Follows "DelegationSet" in the Amazon Route 53 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegationSet {
    /// `N0123456789ABCDEFGHIJ`, without `/delegationset/`.
    pub id: String,
    pub caller_reference: String,
    pub name_servers: Vec<DnsName>,
    pub created: Time,
}

/// A change of zones as `GetChange` shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneChange {
    /// `C0123456789ABCDEFGHIJ`, without `/change/`.
    pub id: String,
    pub submitted: Time,
    pub comment: Option<String>,
    /// Made `PENDING` by the handler that made the change, in the same transaction. The zones'
    /// reconciler sets it when the servers answer by a world that has this row.
    pub in_sync: bool,
}

/// A domain at the stand-in registrar: what its top-level domain's servers say of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisteredDomain {
    /// `example.jp.`
    pub name: DnsName,
    pub name_servers: Vec<DelegatedServer>,
    /// Keys of the domain's zone that its parent vouches for, by DS records.
    #[serde(default)]
    pub signers: Vec<DelegationSigner>,
    pub registered: Time,
    pub updated: Time,
}

/// A key that a domain's owner told the registrar. Follows "DnssecKey" in the Amazon Route 53 Domains API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegationSigner {
    pub id: String,
    /// A DNSKEY's flags: 257, or 256.
    pub flags: u16,
    pub algorithm: u8,
    /// In base64.
    pub public_key: String,
}

/// One NS record at the parent, with its glue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegatedServer {
    pub name: DnsName,
    /// Needed only for a server whose name lies below the domain itself.
    #[serde(default)]
    pub glue: Vec<IpAddr>,
}

impl World {
    /// The zone's record sets: by name (labels from the right), type and set identifier.
    pub fn record_sets_of<'a>(&'a self, zone: &'a str) -> impl Iterator<Item = &'a RecordSet> + use<'a> {
        self.record_sets
            .range(RecordSetKey::first_of(zone)..)
            .take_while(move |(key, _)| key.zone == zone)
            .map(|(_, set)| set)
    }

    /// Private zones that the VPC's resolver answers.
    pub fn private_zones_of(&self, vpc: VpcId) -> impl Iterator<Item = &HostedZone> {
        self.hosted_zones.values().filter(move |z| z.private && z.vpcs.iter().any(|v| v.vpc == vpc))
    }
}
