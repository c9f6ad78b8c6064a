//! What would let a dropped packet pass the gate that dropped it.

use super::packet::{Packet, Payload};
use super::walk::owner;
use super::{Basis, Code, Component, Drop};
use crate::ids::*;
use crate::*;
use ipnet::IpNet;
use std::net::IpAddr;

/// One change to intent. The packet may meet another closed gate behind the one it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    SecurityGroupRule {
        group: SecurityGroupId,
        direction: Direction,
        traffic: Traffic,
        peer: Peer,
    },
    /// `number`: free, and before the entry that drops.
    AclEntry {
        acl: NetworkAclId,
        direction: Direction,
        number: u16,
        traffic: Traffic,
        cidr: Cidr,
    },
    /// To the VPC's internet gateway; None where it has none yet.
    Route {
        table: RouteTableId,
        destination: Cidr,
        gateway: Option<InternetGatewayId>,
    },
    /// The route's target is gone, or nothing runs behind it.
    MendRoute {
        table: RouteTableId,
        route: Route,
    },
    /// An Elastic IP, or a NAT gateway in place of the internet gateway.
    PublicAddress {
        eni: EniId,
        private: IpAddr,
    },
    NoSourceDestCheck {
        eni: EniId,
    },
    /// Nothing runs behind the interface.
    Start {
        eni: EniId,
    },
}

/// The least change that would let the packet pass where it was dropped. None where none would:
/// nobody has the address, or no configuration may allow it.
pub fn opening(world: &World, drop: &Drop) -> Option<Opening> {
    match (drop.at, drop.code) {
        (Component::SecurityGroups(eni), _) => {
            let eni = world.enis.get(&eni)?;
            let direction = drop.direction?;
            let peer = host(far(direction, &drop.packet));
            let peer = match peer {
                Cidr::V4(net) => Peer::V4(net),
                Cidr::V6(net) => Peer::V6(net),
            };
            let group = *eni.groups.first()?;
            Some(Opening::SecurityGroupRule { group, direction, traffic: just(&drop.packet), peer })
        }
        (Component::NetworkAcl(acl), _) => {
            let list = world.network_acls.get(&acl)?;
            let direction = drop.direction?;
            let Basis::Entry { number: denying, .. } = drop.by else { return None };
            let taken = |n: u16| list.entries.iter().any(|e| e.direction == direction && e.number == n);
            let number = (1..denying)
                .rev()
                .find(|n| n % 10 == 0 && !taken(*n))
                .or_else(|| (1..denying).rev().find(|n| !taken(*n)))?;
            let cidr = host(far(direction, &drop.packet));
            Some(Opening::AclEntry { acl, direction, number, traffic: just(&drop.packet), cidr })
        }
        (Component::RouteTable(table), Code::NoRouteToDestination) => {
            let vpc = world.route_tables.get(&table)?.vpc;
            let destination = everyone(drop.packet.destination);
            Some(Opening::Route { table, destination, gateway: world.internet_gateway_of(vpc).map(|g| g.id) })
        }
        (Component::RouteTable(table), Code::BadStateRoute) => match &drop.by {
            Basis::Route { route, .. } => Some(Opening::MendRoute { table, route: route.clone() }),
            _ => None,
        },
        (Component::RouteTable(table), Code::BadStateAttachment) => {
            let vpc = world.route_tables.get(&table)?.vpc;
            Some(Opening::Start { eni: owner(world, vpc, drop.packet.destination)?.id })
        }
        (Component::InternetGateway(gateway), Code::IgwPublicIpAssociationForEgress) => {
            let vpc = world.internet_gateways.get(&gateway)?.vpc?;
            let private = drop.packet.source;
            Some(Opening::PublicAddress { eni: owner(world, vpc, private)?.id, private })
        }
        (Component::Eni(eni), Code::EniSourceDestCheckRestriction) => {
            Some(Opening::NoSourceDestCheck { eni })
        }
        _ => None,
    }
}

fn far(direction: Direction, packet: &Packet) -> IpAddr {
    match direction {
        Direction::Ingress => packet.source,
        Direction::Egress => packet.destination,
    }
}

/// The one address.
fn host(ip: IpAddr) -> Cidr {
    IpNet::from(ip).into()
}

fn everyone(family: IpAddr) -> Cidr {
    match family {
        IpAddr::V4(_) => Cidr::V4(Default::default()),
        IpAddr::V6(_) => Cidr::V6(Default::default()),
    }
}

/// Traffic like this packet's and no other.
fn just(packet: &Packet) -> Traffic {
    match packet.payload {
        Payload::Tcp { to, .. } => Traffic::Tcp { from: to, to },
        Payload::Udp { to, .. } => Traffic::Udp { from: to, to },
        Payload::Icmp { kind, code, .. } if packet.is_v6() => {
            Traffic::Icmpv6 { kind: Some(kind), code: Some(code) }
        }
        Payload::Icmp { kind, code, .. } => Traffic::Icmp { kind: Some(kind), code: Some(code) },
        Payload::Other(number) => Traffic::Protocol(number),
    }
}
