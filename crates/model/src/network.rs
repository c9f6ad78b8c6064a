//! What a VPC is made of: intent only, as the API commits it.

use crate::ids::*;
use crate::{InstanceId, Time};
use ipnet::{Ipv4Net, Ipv6Net};
use serde::{Deserialize, Serialize};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vpc {
    pub id: VpcId,
    /// Small region-wide number, for kernel names.
    pub num: u32,
    pub cidr: Ipv4Net,
    pub cidr_association: VpcCidrAssociationId,
    pub is_default: bool,
    pub tenancy: Tenancy,
    pub dhcp_options: Option<DhcpOptionsId>,
    pub dns_support: bool,
    pub dns_hostnames: bool,
    pub network_address_usage_metrics: bool,
    pub main_route_table: RouteTableId,
    pub default_security_group: SecurityGroupId,
    pub default_network_acl: NetworkAclId,
    /// Next number for [`Subnet::num`] and [`Eni::num`]; never reused within a VPC.
    pub next_num: u32,
}

impl Vpc {
    /// The VPC's resolver: base + 2.
    pub fn resolver(&self) -> Ipv4Addr {
        Ipv4Addr::from(u32::from(self.cidr.network()) + 2)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tenancy {
    Default,
    Dedicated,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DhcpOptions {
    pub id: DhcpOptionsId,
    /// `domain-name` → values, as the API gives them.
    pub configurations: Vec<(String, Vec<String>)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subnet {
    pub id: SubnetId,
    pub vpc: VpcId,
    /// Number within the VPC (from 1): link group, packet mark and kernel routing table.
    pub num: u32,
    pub cidr: Ipv4Net,
    /// Zone name, `ap-northeast-1a`.
    pub zone: String,
    pub is_default: bool,
    pub map_public_ip: bool,
    pub ipv6_cidr: Option<Ipv6Net>,
    pub assign_ipv6: bool,
    pub network_acl: NetworkAclId,
    pub network_acl_association: NetworkAclAssociationId,
    /// Private DNS name options on launch.
    pub hostname_type: HostnameType,
    pub resource_name_dns_a: bool,
    pub resource_name_dns_aaaa: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HostnameType {
    IpName,
    ResourceName,
}

impl Subnet {
    /// The router's address in this subnet: base + 1.
    pub fn gateway(&self) -> Ipv4Addr {
        Ipv4Addr::from(u32::from(self.cidr.network()) + 1)
    }

    /// AWS keeps the first four addresses and the last one of each subnet.
    /// Follows "Subnet CIDR blocks" in the Amazon VPC User Guide.
    pub fn is_reserved(&self, ip: Ipv4Addr) -> bool {
        let offset = u32::from(ip).wrapping_sub(u32::from(self.cidr.network()));
        offset < 4 || ip == self.cidr.broadcast()
    }

    /// Addresses that interfaces may have.
    pub fn capacity(&self) -> u32 {
        (1u32 << (32 - self.cidr.prefix_len())).saturating_sub(5)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InternetGateway {
    pub id: InternetGatewayId,
    pub vpc: Option<VpcId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteTable {
    pub id: RouteTableId,
    pub vpc: VpcId,
    /// Explicit routes; the `local` one is implied and not stored.
    pub routes: Vec<Route>,
    pub associations: Vec<RouteTableAssociation>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteTableAssociation {
    pub id: RouteTableAssociationId,
    pub target: AssociationTarget,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AssociationTarget {
    /// The VPC's main table: for every subnet without an association of its own.
    Main,
    Subnet(SubnetId),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    pub destination: Destination,
    pub target: RouteTarget,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Destination {
    V4(Ipv4Net),
    V6(Ipv6Net),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RouteTarget {
    InternetGateway(InternetGatewayId),
    /// A middlebox: the route is a blackhole while the interface is not attached to a running instance.
    Eni(EniId),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityGroup {
    pub id: SecurityGroupId,
    pub vpc: VpcId,
    pub name: String,
    pub description: String,
    pub rules: Vec<SecurityGroupRule>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityGroupRule {
    pub id: SecurityGroupRuleId,
    pub direction: Direction,
    pub traffic: Traffic,
    pub peer: Peer,
    pub description: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Direction {
    Ingress,
    Egress,
}

/// What a rule matches besides the peer. Follows "Security group rules" in the Amazon VPC User Guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Traffic {
    /// `-1`: everything.
    All,
    /// Ports inclusive.
    Tcp {
        from: u16,
        to: u16,
    },
    Udp {
        from: u16,
        to: u16,
    },
    /// None = any type; code None = any code.
    Icmp {
        kind: Option<u8>,
        code: Option<u8>,
    },
    Icmpv6 {
        kind: Option<u8>,
        code: Option<u8>,
    },
    /// Any other protocol number.
    Protocol(u8),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Peer {
    V4(Ipv4Net),
    V6(Ipv6Net),
    /// Every interface that is a member of the group.
    Group(SecurityGroupId),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetworkAcl {
    pub id: NetworkAclId,
    pub vpc: VpcId,
    pub is_default: bool,
    /// Without the two final `*` deny entries, which are implied (number 32767).
    pub entries: Vec<NetworkAclEntry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetworkAclEntry {
    pub number: u16,
    pub direction: Direction,
    pub allow: bool,
    pub traffic: Traffic,
    pub cidr: Destination,
}

impl NetworkAcl {
    /// The entries of a VPC's default ACL: all IPv4 traffic, both ways.
    pub fn default_entries() -> Vec<NetworkAclEntry> {
        [Direction::Ingress, Direction::Egress]
            .map(|direction| NetworkAclEntry {
                number: 100,
                direction,
                allow: true,
                traffic: Traffic::All,
                cidr: Destination::V4(Ipv4Net::default()),
            })
            .to_vec()
    }
}

/// An elastic network interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Eni {
    pub id: EniId,
    pub vpc: VpcId,
    pub subnet: SubnetId,
    /// Number within the VPC, for the kernel's link name.
    pub num: u32,
    pub mac: Mac,
    pub description: String,
    /// The first is the primary address.
    pub private_ips: Vec<PrivateIp>,
    pub ipv6: Vec<Ipv6Addr>,
    pub groups: Vec<SecurityGroupId>,
    pub source_dest_check: bool,
    /// A public address is to be lent to the primary address at each start of the instance.
    #[serde(default)]
    pub lend_public: bool,
    pub attachment: Option<EniAttachment>,
    /// Made by a service on the tenant's behalf.
    pub requester_managed: bool,
    pub created: Time,
}

impl Eni {
    pub fn primary(&self) -> Ipv4Addr {
        self.private_ips[0].address
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrivateIp {
    pub address: Ipv4Addr,
    /// A public address lent for as long as the instance runs. An Elastic IP replaces it; see [`Address`].
    pub lent_public: Option<Ipv4Addr>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EniAttachment {
    pub id: EniAttachmentId,
    pub instance: InstanceId,
    pub device_index: u32,
    pub delete_on_termination: bool,
    pub attached: Time,
}

/// An Elastic IP.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub id: AllocationId,
    pub public_ip: Ipv4Addr,
    pub association: Option<AddressAssociation>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressAssociation {
    pub id: AddressAssociationId,
    pub eni: EniId,
    pub private_ip: Ipv4Addr,
}

/// A MAC address; the region makes locally administered ones.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mac(pub [u8; 6]);

impl Mac {
    /// A locally administered unicast address of the low 40 bits: `06:…`, as AWS's begin.
    pub const fn from_bits(random: u64) -> Self {
        let [_, _, _, a, b, c, d, e] = random.to_be_bytes();
        Self([0x06, a, b, c, d, e])
    }
}

impl std::fmt::Display for Mac {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [a, b, c, d, e, g] = self.0;
        write!(f, "{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{g:02x}")
    }
}
impl std::fmt::Debug for Mac {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}
impl std::str::FromStr for Mac {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let bytes: Option<Vec<u8>> = text.split(':').map(|p| u8::from_str_radix(p, 16).ok()).collect();
        bytes.and_then(|b| b.try_into().ok()).map(Mac).ok_or_else(|| format!("not a MAC address: {text}"))
    }
}
impl Serialize for Mac {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Mac {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// True where any address of the network belongs to `ip`.
pub fn covers(destination: &Destination, ip: IpAddr) -> bool {
    match (destination, ip) {
        (Destination::V4(net), IpAddr::V4(ip)) => net.contains(&ip),
        (Destination::V6(net), IpAddr::V6(ip)) => net.contains(&ip),
        _ => false,
    }
}
