//! IPv4 and IPv6 side by side: the same gates, in other fields.

use host::nft::{Field, Rule, Type, Value, rule};
use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use model::{Eni, Vpc};
use std::net::{IpAddr, Ipv6Addr};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    V4,
    V6,
}

impl Family {
    pub(super) const BOTH: [Self; 2] = [Self::V4, Self::V6];

    /// Those that a VPC's packets are of. Without a block there is no IPv6 at all.
    pub(super) fn of_vpc(vpc: &Vpc) -> &'static [Self] {
        if vpc.ipv6.is_empty() { &Self::BOTH[..1] } else { &Self::BOTH }
    }

    pub(super) fn of(net: IpNet) -> Self {
        match net {
            IpNet::V4(_) => Self::V4,
            IpNet::V6(_) => Self::V6,
        }
    }

    pub(super) fn source(self) -> Field {
        match self {
            Self::V4 => Field::Source,
            Self::V6 => Field::Source6,
        }
    }

    pub(super) fn destination(self) -> Field {
        match self {
            Self::V4 => Field::Destination,
            Self::V6 => Field::Destination6,
        }
    }

    pub(super) fn address(self) -> Type {
        match self {
            Self::V4 => Type::Ipv4,
            Self::V6 => Type::Ipv6,
        }
    }

    /// A set of this family's addresses.
    pub(super) fn named(self, name: &str) -> String {
        match self {
            Self::V4 => name.to_owned(),
            Self::V6 => format!("{name}6"),
        }
    }

    pub(super) fn everywhere(self) -> IpNet {
        match self {
            Self::V4 => IpNet::V4(Ipv4Net::default()),
            Self::V6 => IpNet::V6(Ipv6Net::default()),
        }
    }

    /// The least metric that a route may have: IPv6 knows no 0.
    pub(super) fn metric(self) -> u32 {
        match self {
            Self::V4 => 0,
            Self::V6 => 1024,
        }
    }

    /// A rule for packets of this family.
    pub(super) fn packets(self) -> Rule {
        let number = match self {
            Self::V4 => 2,
            Self::V6 => 10,
        };
        rule().is(Field::NfProto, Value::Number(number))
    }

    pub(super) fn has(self, ip: IpAddr) -> bool {
        ip.is_ipv4() == (self == Self::V4)
    }
}

pub(super) fn ip(ip: IpAddr) -> Value {
    match ip {
        IpAddr::V4(ip) => Value::Ip(ip),
        IpAddr::V6(ip) => Value::Ip6(ip),
    }
}

pub(super) fn net(net: IpNet) -> Value {
    match net.trunc() {
        IpNet::V4(net) => Value::Net(net),
        IpNet::V6(net) => Value::Net6(net),
    }
}

/// Blocks that cover the same addresses and don't overlap, as elements and values may not.
pub(super) fn disjoint_nets(nets: impl IntoIterator<Item = IpNet>, family: Family) -> Vec<Value> {
    let nets: Vec<IpNet> = nets.into_iter().filter(|n| Family::of(*n) == family).map(|n| n.trunc()).collect();
    let mut nets = IpNet::aggregate(&nets);
    nets.sort();
    nets.into_iter().map(net).collect()
}

/// An interface's own addresses, primary first.
pub(super) fn addresses(eni: &Eni) -> impl Iterator<Item = IpAddr> {
    let v6 = eni.ipv6.iter().map(|ip: &Ipv6Addr| IpAddr::V6(*ip));
    eni.private_ips.iter().map(|p| IpAddr::V4(p.address)).chain(v6)
}
