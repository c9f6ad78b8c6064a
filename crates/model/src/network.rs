//! What a VPC is made of: intent only, as the API commits it.

use crate::ids::*;
use crate::{InstanceId, ResolverEndpointId, Time};
use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use serde::{Deserialize, Serialize};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vpc {
    pub id: VpcId,
    /// Small region-wide number, for kernel names.
    pub num: u32,
    /// The primary block; [`Self::blocks`] has them all.
    pub cidr: Ipv4Net,
    pub cidr_association: VpcCidrAssociationId,
    /// Secondary IPv4 blocks.
    #[serde(default)]
    pub cidrs: Vec<VpcBlock<Ipv4Net>>,
    /// IPv6 blocks, each a `/56` of the region's pool.
    #[serde(default)]
    pub ipv6: Vec<VpcBlock<Ipv6Net>>,
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

/// A block of addresses that was added to a VPC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VpcBlock<N> {
    pub association: VpcCidrAssociationId,
    pub cidr: N,
}

impl Vpc {
    /// Every IPv4 block, the primary one first.
    pub fn blocks(&self) -> impl Iterator<Item = Ipv4Net> {
        std::iter::once(self.cidr).chain(self.cidrs.iter().map(|b| b.cidr))
    }

    /// Every IPv6 block.
    pub fn ipv6_blocks(&self) -> impl Iterator<Item = Ipv6Net> {
        self.ipv6.iter().map(|b| b.cidr)
    }

    /// Every block of both families: the destinations of its `local` routes.
    pub fn all_blocks(&self) -> impl Iterator<Item = IpNet> {
        self.blocks().map(IpNet::V4).chain(self.ipv6_blocks().map(IpNet::V6))
    }

    /// True where the address is one of the VPC's own.
    pub fn contains(&self, ip: IpAddr) -> bool {
        self.all_blocks().any(|b| b.contains(&ip))
    }

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
    /// A `/64` of one of the VPC's IPv6 blocks.
    pub ipv6_cidr: Option<Ipv6Net>,
    /// Of [`Self::ipv6_cidr`].
    #[serde(default)]
    pub ipv6_association: Option<SubnetCidrAssociationId>,
    /// New interfaces get an IPv6 address.
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

    /// As [`Self::is_reserved`], of the IPv6 block.
    pub fn is_reserved_v6(&self, ip: Ipv6Addr) -> bool {
        let Some(block) = self.ipv6_cidr else { return true };
        !block.contains(&ip) || u128::from(ip) - u128::from(block.network()) < 4 || ip == block.broadcast()
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
    /// Explicit routes. The `local` one of each of the VPC's blocks is implied and not stored:
    /// a route stored for exactly such a block is its replacement.
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
    /// What arrives from the internet follows this table.
    /// Follows "Gateway route tables" in the Amazon VPC User Guide.
    Gateway(InternetGatewayId),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    pub destination: Destination,
    pub target: RouteTarget,
}

/// A block of addresses of either family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Cidr {
    V4(Ipv4Net),
    V6(Ipv6Net),
}

/// What a route is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Destination {
    V4(Ipv4Net),
    V6(Ipv6Net),
    /// Every entry of the list's current version. A route with a block of addresses wins over
    /// one with a list that has the same block.
    PrefixList(PrefixListId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RouteTarget {
    InternetGateway(InternetGatewayId),
    /// A middlebox: the route is a blackhole while the interface is not attached to a running instance.
    Eni(EniId),
    /// A blackhole unless the gateway is available.
    NatGateway(NatGatewayId),
    /// A blackhole unless the peering is active.
    Peering(VpcPeeringId),
    /// For IPv6 only.
    EgressOnly(EgressOnlyInternetGatewayId),
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
    /// Every entry of the list's current version.
    PrefixList(PrefixListId),
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
    pub cidr: Cidr,
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
                cidr: Cidr::V4(Ipv4Net::default()),
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
    /// The service's resource that the interface belongs to; it never has an [`EniAttachment`].
    #[serde(default)]
    pub service: Option<EniService>,
    pub created: Time,
}

/// What an interface that belongs to no instance is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EniService {
    NatGateway(NatGatewayId),
    VpcEndpoint(VpcEndpointId),
    Resolver(ResolverEndpointId),
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

impl Cidr {
    pub fn contains(&self, ip: IpAddr) -> bool {
        self.net().contains(&ip)
    }

    pub fn net(&self) -> IpNet {
        match *self {
            Self::V4(net) => IpNet::V4(net),
            Self::V6(net) => IpNet::V6(net),
        }
    }
}

impl From<IpNet> for Cidr {
    fn from(net: IpNet) -> Self {
        match net {
            IpNet::V4(net) => Self::V4(net),
            IpNet::V6(net) => Self::V6(net),
        }
    }
}

impl From<Cidr> for Destination {
    fn from(cidr: Cidr) -> Self {
        match cidr {
            Cidr::V4(net) => Self::V4(net),
            Cidr::V6(net) => Self::V6(net),
        }
    }
}

impl std::fmt::Display for Cidr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.net(), f)
    }
}
