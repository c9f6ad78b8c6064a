//! Names and numbers in the kernel.

use host::net::{Endpoint, Mac};
use ipnet::{IpNet, Ipv4Net};
use model::{Eni, Subnet, Vpc, VpcId};
use std::net::Ipv4Addr;

/// The space that plays the internet.
pub const INTERNET: &str = "internet";

/// The VPC's link to the internet.
pub(super) const IGW: &str = "igw";
/// Link group, mark and table of what arrives from the internet.
pub(super) const IGW_GROUP: u32 = 1000;
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
pub(super) fn link_of(eni: &Eni) -> String {
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
