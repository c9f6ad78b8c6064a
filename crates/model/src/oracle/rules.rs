//! Which rules fit which packets.

use super::packet::{Packet, Payload};
use super::tracker::{Known, opposite};
use super::{Basis, Code, Tracker, is_everyone};
use crate::ids::*;
use crate::*;
use std::net::IpAddr;

/// True where a rule for this traffic is for the packet, addresses apart.
pub(super) fn fits(traffic: &Traffic, packet: &Packet) -> bool {
    match (*traffic, packet.payload) {
        (Traffic::All, _) => true,
        (Traffic::Tcp { from, to }, Payload::Tcp { to: port, .. })
        | (Traffic::Udp { from, to }, Payload::Udp { to: port, .. }) => (from..=to).contains(&port),
        (Traffic::Icmp { kind, code }, Payload::Icmp { kind: k, code: c, .. }) => {
            !packet.is_v6() && kind.is_none_or(|kind| kind == k && code.is_none_or(|code| code == c))
        }
        (Traffic::Icmpv6 { kind, code }, Payload::Icmp { kind: k, code: c, .. }) => {
            packet.is_v6() && kind.is_none_or(|kind| kind == k && code.is_none_or(|code| code == c))
        }
        (Traffic::Protocol(number), _) => number == packet.protocol(),
        _ => false,
    }
}

/// The packet's far end, seen from an interface.
fn far(direction: Direction, packet: &Packet) -> IpAddr {
    match direction {
        Direction::Ingress => packet.source,
        Direction::Egress => packet.destination,
    }
}

/// True where the peer is the far end. `direct`: the interface that the packet comes straight
/// from or goes straight to, by the VPC's own routes or a peering; groups are known of it alone.
fn is_peer(world: &World, peer: &Peer, far: IpAddr, direct: Option<EniId>) -> bool {
    match peer {
        Peer::V4(net) => Cidr::V4(*net).contains(far),
        Peer::V6(net) => Cidr::V6(*net).contains(far),
        Peer::PrefixList(id) => {
            world.prefix_lists.get(id).is_some_and(|l| l.entries().iter().any(|e| e.cidr.contains(far)))
        }
        Peer::Group(group) => direct
            .and_then(|id| world.enis.get(&id))
            .is_some_and(|eni| eni.groups.contains(group) && owns(eni, far)),
    }
}

/// True where the address is one of the interface's own.
pub(super) fn owns(eni: &Eni, ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => eni.private_ips.iter().any(|p| p.address == ip),
        IpAddr::V6(ip) => eni.ipv6.contains(&ip),
    }
}

fn rules_of<'w>(
    world: &'w World,
    eni: &'w Eni,
    direction: Direction,
) -> impl Iterator<Item = (SecurityGroupId, &'w SecurityGroupRule)> {
    let groups = eni.groups.iter().filter_map(|id| world.security_groups.get(id));
    groups.flat_map(|g| g.rules.iter().map(|r| (g.id, r))).filter(move |(_, r)| r.direction == direction)
}

fn for_everyone(peer: &Peer, v6: bool) -> bool {
    match peer {
        Peer::V4(net) => !v6 && is_everyone(&Cidr::V4(*net)),
        Peer::V6(net) => v6 && is_everyone(&Cidr::V6(*net)),
        _ => false,
    }
}

/// True where a rule for everyone lets every port of the packet's protocol pass.
fn all_open(world: &World, eni: &Eni, direction: Direction, packet: &Packet) -> bool {
    rules_of(world, eni, direction).any(|(_, r)| {
        for_everyone(&r.peer, packet.is_v6())
            && match (r.traffic, packet.payload) {
                (Traffic::All, _) => true,
                (Traffic::Tcp { from, to }, Payload::Tcp { .. })
                | (Traffic::Udp { from, to }, Payload::Udp { .. }) => from == 0 && to == u16::MAX,
                _ => false,
            }
    })
}

/// The security groups of an interface about a packet in one direction.
///
/// `direct`: see [`is_peer`]. `always`: the flow is tracked whatever its rules, as those by
/// NAT gateways are.
pub(super) fn groups(
    world: &World,
    tracker: &mut Tracker,
    eni: &Eni,
    direction: Direction,
    packet: &Packet,
    direct: Option<EniId>,
    always: bool,
) -> Result<Basis, Code> {
    let known = tracker.of(eni.id, direction, packet);
    if known == Known::Tracked {
        return Ok(Basis::Tracked);
    }
    let far = far(direction, packet);
    let matching = |(_, r): &(SecurityGroupId, &SecurityGroupRule)| {
        fits(&r.traffic, packet) && is_peer(world, &r.peer, far, direct)
    };
    let Some((group, rule)) = rules_of(world, eni, direction).find(matching) else {
        return Err(why_not(world, eni, direction, packet));
    };
    let basis = Basis::Rule { group, rule: rule.id };
    if known == (Known::Untracked { answers: true }) {
        return Ok(basis);
    }
    let ported = matches!(packet.payload, Payload::Tcp { .. } | Payload::Udp { .. });
    let by_everyone = rules_of(world, eni, direction)
        .any(|(_, r)| fits(&r.traffic, packet) && for_everyone(&r.peer, packet.is_v6()));
    let untracked =
        ported && !always && by_everyone && all_open(world, eni, opposite(direction), &packet.reply());
    tracker.passed(eni.id, direction, *packet, !untracked);
    Ok(basis)
}

fn why_not(world: &World, eni: &Eni, direction: Direction, packet: &Packet) -> Code {
    let mut rules = rules_of(world, eni, direction).peekable();
    if rules.peek().is_none() {
        return Code::SgHasNoRules;
    }
    // A reference would have fitted, had the packet come straight from its member.
    let far = far(direction, packet);
    let owner = world.enis.values().find(|e| e.vpc == eni.vpc && owns(e, far)).map(|e| e.id);
    let by_reference = rules.any(|(_, r)| {
        matches!(r.peer, Peer::Group(_)) && fits(&r.traffic, packet) && is_peer(world, &r.peer, far, owner)
    });
    if by_reference { Code::SgReferencesNotPreserved } else { Code::EniSgRulesMismatch }
}

/// The implied last entry.
const LAST: u16 = 32767;

/// A network ACL about a packet: the first entry that fits, by number.
pub(super) fn acl(acl: &NetworkAcl, direction: Direction, packet: &Packet) -> (u16, bool) {
    let far = far(direction, packet);
    acl.entries
        .iter()
        .filter(|e| e.direction == direction && e.cidr.contains(far) && fits(&e.traffic, packet))
        .min_by_key(|e| e.number)
        .map_or((LAST, false), |e| (e.number, e.allow))
}
