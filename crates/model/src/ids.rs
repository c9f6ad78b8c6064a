//! Typed resource ids: `vpc-` + 17 hexadecimal digits, and the one registry of their kinds.
//!
//! AWS's older 8-digit form is well-formed too, but never made here.
//! Follows "Resource IDs" in the Amazon EC2 User Guide.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The text is not an id of the wanted kind: wrong prefix, length or digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    pub prefix: &'static str,
    pub text: String,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not an id of the form {}-…: {}", self.prefix, self.text)
    }
}
impl std::error::Error for Malformed {}

/// Ids have 17 hexadecimal digits, of which AWS leaves the first at zero.
const BITS: u32 = 64;

fn parse(prefix: &'static str, text: &str) -> Result<(u128, bool), Malformed> {
    let bad = || Malformed { prefix, text: text.to_owned() };
    let digits = text.strip_prefix(prefix).and_then(|t| t.strip_prefix('-')).ok_or_else(bad)?;
    let long = match digits.len() {
        17 => true,
        8 => false,
        _ => return Err(bad()),
    };
    if !digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)) {
        return Err(bad());
    }
    u128::from_str_radix(digits, 16).map(|n| (n, long)).map_err(|_| bad())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $prefix:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(u128);

            impl $name {
                pub const PREFIX: &'static str = $prefix;

                /// Makes an id of 64 of the given random bits.
                pub const fn from_bits(random: u128) -> Self {
                    Self(random & ((1 << BITS) - 1))
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write!(f, concat!($prefix, "-{:017x}"), self.0)
                }
            }
            impl fmt::Debug for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(self, f)
                }
            }
            impl FromStr for $name {
                type Err = Malformed;
                fn from_str(text: &str) -> Result<Self, Malformed> {
                    // A short id is well-formed but can name nothing: keep it apart from long ones by a bit above them.
                    parse($prefix, text).map(|(n, long)| Self(if long { n } else { n | 1 << 100 }))
                }
            }
            impl Serialize for $name {
                fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                    s.collect_str(self)
                }
            }
            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                    let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
                    text.parse().map_err(serde::de::Error::custom)
                }
            }
        )*
    };
}

ids! {
    /// A virtual private cloud.
    VpcId "vpc";
    SubnetId "subnet";
    InternetGatewayId "igw";
    RouteTableId "rtb";
    RouteTableAssociationId "rtbassoc";
    SecurityGroupId "sg";
    SecurityGroupRuleId "sgr";
    NetworkAclId "acl";
    NetworkAclAssociationId "aclassoc";
    DhcpOptionsId "dopt";
    /// An elastic network interface (ENI).
    EniId "eni";
    EniAttachmentId "eni-attach";
    /// An Elastic IP's allocation.
    AllocationId "eipalloc";
    AddressAssociationId "eipassoc";
    SubnetCidrAssociationId "subnet-cidr-assoc";
    /// Of a VPC's IPv4 or IPv6 block.
    VpcCidrAssociationId "vpc-cidr-assoc";
    NatGatewayId "nat";
    EgressOnlyInternetGatewayId "eigw";
    VpcPeeringId "pcx";
    PrefixListId "pl";
    VpcEndpointId "vpce";
    FlowLogId "fl";
    InsightsPathId "nip";
    InsightsAnalysisId "nia";
    KeyPairId "key";
    ImageId "ami";
    LaunchTemplateId "lt";
    InstanceId "i";
    /// Of an instance with its profile.
    ProfileAssociationId "iip-assoc";
    ReservationId "r";
    VolumeId "vol";
    SnapshotId "snap";
    /// See [`crate::ResolverEndpointId`].
    ResolverInboundId "rslvr-in";
    ResolverOutboundId "rslvr-out";
    /// Of one address of a resolver endpoint.
    ResolverAddressId "rni";
    ResolverRuleId "rslvr-rr";
    ResolverAssociationId "rslvr-rrassoc";
    ResolverConfigId "rslvr-rc";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trips_and_names_its_prefix() {
        let id = VpcId::from_bits(0xabc);
        assert_eq!(id.to_string(), "vpc-00000000000000abc");
        assert_eq!("vpc-00000000000000abc".parse(), Ok(id));
        assert_eq!(EniAttachmentId::from_bits(1).to_string().parse(), Ok(EniAttachmentId::from_bits(1)));
    }

    #[test]
    fn refuses_what_is_not_an_id() {
        for text in [
            "",
            "vpc",
            "vpc-",
            "vpc-xyz",
            "subnet-00000000000000abc",
            "vpc-00000000000000ABC",
            "vpc-0000000000000abcd0",
            "vpc-+000000000000abc",
        ] {
            assert!(text.parse::<VpcId>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_short_id_is_well_formed_and_no_long_one() {
        let short: VpcId = "vpc-00000abc".parse().unwrap();
        assert_ne!(short, VpcId::from_bits(0xabc));
    }
}
