//! Record sets and how one of several is chosen.

use super::DnsName;
use ipnet::IpNet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::str::FromStr;

macro_rules! types {
    ($($name:ident $number:literal;)*) => {
        /// The types that Route 53 knows, in its order.
        /// Follows "Supported DNS record types" in the Amazon Route 53 Developer Guide.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[allow(clippy::upper_case_acronyms)]
        pub enum RecordType { $($name,)* }

        impl RecordType {
            pub const ALL: &'static [RecordType] = &[$(RecordType::$name,)*];

            /// `AAAA`
            pub const fn name(self) -> &'static str {
                match self { $(RecordType::$name => stringify!($name),)* }
            }

            /// As messages hold it.
            pub const fn number(self) -> u16 {
                match self { $(RecordType::$name => $number,)* }
            }
        }
    };
}

types! {
    A 1;
    AAAA 28;
    CAA 257;
    CNAME 5;
    DS 43;
    HTTPS 65;
    MX 15;
    NAPTR 35;
    NS 2;
    PTR 12;
    SOA 6;
    SPF 99;
    SRV 33;
    SSHFP 44;
    SVCB 64;
    TLSA 52;
    TXT 16;
}

impl FromStr for RecordType {
    type Err = ();
    /// Upper case only, as in the API.
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.iter().copied().find(|t| t.name() == text).ok_or(())
    }
}

/// What names a record set: rows lie in the order that `ListResourceRecordSets` gives.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RecordSetKey {
    /// [`super::HostedZone::id`]
    pub zone: String,
    pub name: DnsName,
    pub kind: RecordType,
    /// `SetIdentifier`; None sorts first, and is a simple record set's.
    pub set: Option<String>,
}

impl RecordSetKey {
    /// Not after any of the zone's.
    pub fn first_of(zone: &str) -> Self {
        Self { zone: zone.to_owned(), name: DnsName::root(), kind: RecordType::A, set: None }
    }
}

/// Follows "ResourceRecordSet" in the Amazon Route 53 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordSet {
    pub name: DnsName,
    pub kind: RecordType,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<String>,
    #[serde(default, skip_serializing_if = "Routing::is_simple")]
    pub routing: Routing,
    pub content: Content,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub health_check: Option<String>,
}

impl RecordSet {
    /// One without a routing policy.
    pub fn simple<V: Into<String>>(
        name: DnsName,
        kind: RecordType,
        ttl: u32,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        let values = values.into_iter().map(Into::into).collect();
        Self {
            name,
            kind,
            set: None,
            routing: Routing::Simple,
            content: Content::Records { ttl, values },
            health_check: None,
        }
    }
}

/// What a record set holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    Records {
        /// Seconds.
        ttl: u32,
        /// In the type's presentation format, as the caller wrote them: `10 mail.example.jp`.
        values: Vec<String>,
    },
    Alias(AliasTarget),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AliasTarget {
    /// The hosted zone of the target: the record set's own, or a service's.
    pub zone: String,
    pub name: DnsName,
    pub evaluate_health: bool,
}

/// How one of the record sets with the same name and type is chosen.
/// Follows "Choosing a routing policy" in the Amazon Route 53 Developer Guide.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Routing {
    #[default]
    Simple,
    /// 0 to 255; 0 is chosen only where all are 0.
    Weighted(u8),
    /// A region: `ap-northeast-1`.
    Latency(String),
    Failover(Failover),
    Geolocation(Geolocation),
    Geoproximity(Geoproximity),
    Cidr(CidrRouting),
    MultiValue,
}

impl Routing {
    pub fn is_simple(&self) -> bool {
        *self == Self::Simple
    }
}

/// The nearest one wins, where each one's distance is made less or more by its bias.
/// Follows "Geoproximity routing" in the Amazon Route 53 Developer Guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Geoproximity {
    pub at: ProximityPoint,
    /// -99 to 99: more draws traffic from further away.
    pub bias: i8,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProximityPoint {
    /// `ap-northeast-1`
    Region(String),
    /// Degrees north and east, as the caller wrote them: `35.68`.
    Coordinates { latitude: String, longitude: String },
}

/// The location of a collection that this one is for.
/// Follows "IP-based routing" in the Amazon Route 53 Developer Guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CidrRouting {
    /// [`CidrCollection::id`]
    pub collection: String,
    /// `*` is for who is in none.
    pub location: String,
}

/// Networks by the location that they are said to be of.
/// Follows "CidrCollection" in the Amazon Route 53 API Reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CidrCollection {
    /// A UUID.
    pub id: String,
    pub name: String,
    pub caller_reference: String,
    /// From 1, one more with each change.
    pub version: i64,
    /// To a location's name; each network is of one location.
    pub blocks: BTreeMap<IpNet, String>,
}

impl CidrCollection {
    /// `arn:aws:route53:::cidrcollection/…`
    pub fn arn(&self) -> String {
        format!("arn:aws:route53:::cidrcollection/{}", self.id)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Failover {
    Primary,
    Secondary,
}

/// The most specific one that the asker is in wins.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Geolocation {
    /// `AS`
    Continent(String),
    /// `JP`, and in some countries a subdivision.
    Country { country: String, subdivision: Option<String> },
    /// `CountryCode` `*`: for who is in none of the others.
    Default,
}
