//! Names and numbers in the kernel.

use super::family::Family;
use host::net::{Endpoint, Mac};
use ipnet::{IpNet, Ipv4Net};
use model::{Eni, NatGatewayId, Subnet, Vpc, VpcId, VpcPeering};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The space that plays the internet.
pub const INTERNET: &str = "internet";

/// The VPC's link to the internet.
pub(super) const IGW: &str = "igw";
/// Link group, mark and table of what arrives from the internet.
pub(super) const IGW_GROUP: u32 = 1000;
/// Link group, mark and table of what arrives from a peer.
pub(super) const PEER_GROUP: u32 = 1001;
/// Subnets' link groups, marks and tables begin here: above the kernel's own tables and [`IGW_GROUP`].
const FIRST_SUBNET: u32 = 0x1000;

/// Bytes inside a VPC, and beyond its gateway.
/// Follows "Network maximum transmission unit (MTU) for your EC2 instance" in the Amazon EC2 User Guide.
pub(super) const VPC_MTU: u32 = 9001;
pub(super) const INTERNET_MTU: u32 = 1500;

/// The VPC's router, on every link: an instance that moves keeps a valid neighbour.
pub(super) const GATEWAY_MAC: Mac = Mac([0x02, 0, 0, 0, 0, 0x01]);
/// A wire's end towards the internet's router, and the end of whoever is on the other side.
pub(super) const ROUTER_MAC: Mac = Mac([0x02, 0, 0, 0, 0, 0x02]);
pub(super) const EDGE_MAC: Mac = Mac([0x02, 0, 0, 0, 0, 0x03]);

/// Next hops that stand for "the other side of this wire": never seen in a packet.
pub(super) const ROUTER_HOP: Ipv4Addr = Ipv4Addr::new(169, 254, 0, 1);
pub(super) const EDGE_HOP: Ipv4Addr = Ipv4Addr::new(169, 254, 0, 2);
pub(super) const ROUTER_HOP_V6: Ipv6Addr = Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 2);
pub(super) const EDGE_HOP_V6: Ipv6Addr = Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 3);
/// The VPC's router, as interfaces know it in every subnet.
pub(super) const GATEWAY_V6: Ipv6Addr = Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 1);

/// The other side of a wire that ends at [`EDGE_MAC`] here.
pub(super) fn router_hop(family: Family) -> IpAddr {
    match family {
        Family::V4 => ROUTER_HOP.into(),
        Family::V6 => ROUTER_HOP_V6.into(),
    }
}

/// The other side of a wire that ends at [`ROUTER_MAC`] here.
pub(super) fn edge_hop(family: Family) -> IpAddr {
    match family {
        Family::V4 => EDGE_HOP.into(),
        Family::V6 => EDGE_HOP_V6.into(),
    }
}

/// The VPC's space.
pub fn space_of(vpc: VpcId) -> String {
    vpc.to_string()
}

/// This machine's link to the internet of the region with this tag; a valid link name whatever the tag.
pub fn host_link(tag: &str) -> String {
    let plain = tag.len() <= 10 && !tag.is_empty() && tag.bytes().all(|b| b.is_ascii_alphanumeric());
    if plain {
        return format!("kumo-{tag}");
    }
    use std::hash::{DefaultHasher, Hasher};
    let mut hasher = DefaultHasher::new();
    hasher.write(tag.as_bytes());
    format!("kumo{:011x}", hasher.finish() & 0xfff_ffff_ffff)
}

/// A subnet's link group, packet mark and routing table.
pub(super) fn number(subnet: &Subnet) -> u32 {
    FIRST_SUBNET + subnet.num
}

/// The VPC's end of an interface's link.
pub(crate) fn link_of(eni: &Eni) -> String {
    format!("e{}", eni.num)
}

/// The internet's end of a VPC's link.
pub(super) fn wire_of(vpc: &Vpc) -> String {
    format!("v{}", vpc.num)
}

pub(super) fn endpoint(name: impl Into<String>, mac: Mac, mtu: u32, group: u32) -> Endpoint {
    Endpoint { name: name.into(), mac, mtu, group }
}

pub(super) fn host_route(ip: Ipv4Addr) -> IpNet {
    IpNet::V4(Ipv4Net::from(ip))
}

pub(super) fn everywhere() -> IpNet {
    IpNet::V4(Ipv4Net::default())
}

/// A NAT gateway's space.
pub fn nat_space_of(gateway: NatGatewayId) -> String {
    gateway.to_string()
}

/// Both ends of a peering's wire.
pub(super) fn wire_of_peering(peering: &VpcPeering) -> String {
    format!("p{}", peering.num)
}

pub(super) fn whole(ip: IpAddr) -> IpNet {
    IpNet::from(ip)
}
