//! Traces in words.

use super::*;
use crate::{Peer, RouteTarget, Traffic};
use std::fmt::{self, Display, Formatter};

impl Display for Packet {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (source, destination) = (self.source, self.destination);
        match self.payload {
            Payload::Tcp { from, to } => {
                write!(f, "tcp {} → {}", socket(source, from), socket(destination, to))
            }
            Payload::Udp { from, to } => {
                write!(f, "udp {} → {}", socket(source, from), socket(destination, to))
            }
            Payload::Icmp { kind, code, .. } => write!(f, "icmp {kind}/{code} {source} → {destination}"),
            Payload::Other(number) => write!(f, "protocol {number} {source} → {destination}"),
        }
    }
}

fn socket(ip: IpAddr, port: u16) -> std::net::SocketAddr {
    (ip, port).into()
}

impl Display for Site {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Eni(id) => id.fmt(f),
            Self::Internet => f.write_str("the internet"),
            Self::Service(vpc) => write!(f, "a service of {vpc}"),
        }
    }
}

impl Display for Component {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Eni(id) => id.fmt(f),
            Self::SecurityGroups(eni) => write!(f, "security groups of {eni}"),
            Self::NetworkAcl(id) => id.fmt(f),
            Self::RouteTable(id) => id.fmt(f),
            Self::InternetGateway(id) => id.fmt(f),
            Self::EgressOnly(id) => id.fmt(f),
            Self::NatGateway(id) => id.fmt(f),
            Self::Peering(id) => id.fmt(f),
            Self::Services(vpc) => write!(f, "services of {vpc}"),
            Self::Internet => f.write_str("the internet"),
        }
    }
}

impl Display for Code {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

fn way(direction: Direction) -> &'static str {
    match direction {
        Direction::Ingress => "in",
        Direction::Egress => "out",
    }
}

impl Display for Hop {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.at)?;
        if let Some(direction) = self.direction {
            write!(f, " ({})", way(direction))?;
        }
        match &self.basis {
            Basis::None => {}
            Basis::Tracked => write!(f, ": part of a tracked flow")?,
            Basis::Rule { group, rule } => write!(f, ": {rule} of {group} allows it")?,
            Basis::Entry { number: 32767, allow } => write!(f, ": entry * {}", verb(*allow))?,
            Basis::Entry { number, allow } => write!(f, ": entry {number} {}", verb(*allow))?,
            Basis::Local { destination } => write!(f, ": {destination} is local")?,
            Basis::Route { route, matched } => write!(f, ": {matched} by {}", target(&route.target))?,
            Basis::Translated { from, to } => write!(f, ": {from} becomes {to}")?,
        }
        match &self.outbound {
            Some(_) => Ok(()),
            None => write!(f, ": dropped"),
        }
    }
}

fn verb(allow: bool) -> &'static str {
    if allow { "allows it" } else { "denies it" }
}

fn target(target: &RouteTarget) -> String {
    match target {
        RouteTarget::InternetGateway(id) => id.to_string(),
        RouteTarget::Eni(id) => id.to_string(),
        RouteTarget::NatGateway(id) => id.to_string(),
        RouteTarget::Peering(id) => id.to_string(),
        RouteTarget::EgressOnly(id) => id.to_string(),
    }
}

impl Display for Trace {
    /// A line for each hop, and one for the end.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (n, hop) in self.hops.iter().enumerate() {
            writeln!(f, "{:3}  {hop}", n + 1)?;
        }
        match &self.verdict {
            Verdict::Delivered { to, packet } => write!(f, "     delivered to {to}: {packet}"),
            Verdict::Dropped(drop) => write!(f, "     {drop}"),
        }
    }
}

impl Display for Drop {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "dropped at {}", self.at)?;
        if let Some(direction) = self.direction {
            write!(f, " ({})", way(direction))?;
        }
        write!(f, ": {}", self.code)
    }
}

fn traffic(traffic: &Traffic) -> String {
    let ports = |from: &u16, to: &u16| if from == to { from.to_string() } else { format!("{from}-{to}") };
    match traffic {
        Traffic::All => "all traffic".into(),
        Traffic::Tcp { from, to } => format!("tcp {}", ports(from, to)),
        Traffic::Udp { from, to } => format!("udp {}", ports(from, to)),
        Traffic::Icmp { kind, code } => icmp("icmp", *kind, *code),
        Traffic::Icmpv6 { kind, code } => icmp("icmpv6", *kind, *code),
        Traffic::Protocol(number) => format!("protocol {number}"),
    }
}

fn icmp(name: &str, kind: Option<u8>, code: Option<u8>) -> String {
    match (kind, code) {
        (Some(kind), Some(code)) => format!("{name} {kind}/{code}"),
        (Some(kind), None) => format!("{name} {kind}"),
        _ => name.into(),
    }
}

impl Display for Opening {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::SecurityGroupRule { group, direction, traffic: what, peer } => {
                let peer = match peer {
                    Peer::V4(net) => net.to_string(),
                    Peer::V6(net) => net.to_string(),
                    Peer::Group(id) => id.to_string(),
                    Peer::PrefixList(id) => id.to_string(),
                };
                let preposition = if *direction == Direction::Ingress { "from" } else { "to" };
                write!(f, "a rule of {group} that allows {} {preposition} {peer}", traffic(what))
            }
            Self::AclEntry { acl, direction, number, traffic: what, cidr } => {
                let preposition = if *direction == Direction::Ingress { "from" } else { "to" };
                write!(f, "entry {number} of {acl} that allows {} {preposition} {cidr}", traffic(what))
            }
            Self::Route { table, destination, gateway: Some(gateway) } => {
                write!(f, "a route in {table} for {destination} by {gateway}")
            }
            Self::Route { table, destination, gateway: None } => {
                write!(f, "a route in {table} for {destination}, and a gateway to route to")
            }
            Self::MendRoute { table, route } => {
                write!(f, "a target for the route in {table} by {}: it is a blackhole", target(&route.target))
            }
            Self::PublicAddress { eni, private } => {
                write!(f, "an Elastic IP for {private} on {eni}, or a route by a NAT gateway")
            }
            Self::NoSourceDestCheck { eni } => write!(f, "{eni} without source/destination check"),
            Self::Start { eni } => write!(f, "a running instance behind {eni}"),
        }
    }
}
