//! The region itself: account, zones, address pool, root credential.

use crate::Time;
use ipnet::{Ipv4Net, Ipv6Net};
use serde::{Deserialize, Serialize};
use std::net::{Ipv4Addr, Ipv6Addr};

/// One availability zone. Zones are data: a host stands behind each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// `ap-northeast-1a`
    pub name: String,
    /// `apne1-az4`
    pub id: String,
    /// The machine that plays this zone; all zones name the same one today.
    pub host: String,
}

/// Facts fixed when the region is made, and counters that must survive restarts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// `ap-northeast-1`
    pub name: String,
    /// Twelve digits.
    pub account: String,
    pub zones: Vec<Zone>,
    pub public_pool: Ipv4Net,
    /// Where the search for a free public address goes on, so that an address is not reused at once.
    pub next_public: Ipv4Addr,
    pub created: Time,
    /// Next region-wide number for [`crate::Vpc::num`].
    pub next_vpc_num: u32,
    /// Next region-wide number for [`crate::Instance::num`].
    pub next_instance_num: u32,
    /// Where VPCs get their `/56` blocks from; the first of these is the region's own.
    #[serde(default = "ipv6_pool")]
    pub ipv6_pool: Ipv6Net,
    /// Next region-wide number for [`crate::VpcPeering::num`].
    #[serde(default = "first")]
    pub next_peering_num: u32,
}

/// A block for documentation (RFC 3849): no one on the real internet has it.
pub const fn ipv6_pool() -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 40)
}

const fn first() -> u32 {
    1
}

impl Region {
    /// The internet's own address in the pool; answers "what is my address".
    pub fn internet_address(&self) -> Ipv4Addr {
        nth(self.public_pool, 1)
    }

    /// The address by which this machine appears on the region's internet.
    pub fn host_address(&self) -> Ipv4Addr {
        nth(self.public_pool, 2)
    }

    /// The internet's own IPv6 address, as [`Self::internet_address`].
    pub fn internet_address_v6(&self) -> Ipv6Addr {
        nth_v6(self.ipv6_pool, 1)
    }

    /// This machine's IPv6 address on the region's internet.
    pub fn host_address_v6(&self) -> Ipv6Addr {
        nth_v6(self.ipv6_pool, 2)
    }

    /// First address that may be handed to a tenant.
    pub fn first_tenant_address(&self) -> Ipv4Addr {
        nth(self.public_pool, 8)
    }

    pub fn zone(&self, name: &str) -> Option<&Zone> {
        self.zones.iter().find(|z| z.name == name)
    }

    /// The domain of private DNS names: `ap-northeast-1.compute.internal`, and `ec2.internal` in `us-east-1`.
    pub fn internal_domain(&self) -> String {
        match self.name.as_str() {
            "us-east-1" => "ec2.internal".to_owned(),
            name => format!("{name}.compute.internal"),
        }
    }

    /// The domain of public DNS names: `ap-northeast-1.compute.amazonaws.com`, and
    /// `compute-1.amazonaws.com` in `us-east-1`.
    pub fn public_domain(&self) -> String {
        match self.name.as_str() {
            "us-east-1" => "compute-1.amazonaws.com".to_owned(),
            name => format!("{name}.compute.amazonaws.com"),
        }
    }
}

fn nth(net: Ipv4Net, n: u32) -> Ipv4Addr {
    Ipv4Addr::from(u32::from(net.network()).saturating_add(n))
}

fn nth_v6(net: Ipv6Net, n: u128) -> Ipv6Addr {
    Ipv6Addr::from(u128::from(net.network()).saturating_add(n))
}
