//! Security groups: one chain per combination of groups that some interface has, which asks
//! one chain per group. Rules are elements of sets where they can be.
//!
//! Follows "Security group rules" and "Security group connection tracking" in the Amazon VPC
//! and EC2 User Guides.

use super::boxes::{Ports, disjoint, merged};
use super::names::link_of;
use host::nft::{Chain, Element, Field, Rule, Set, Table, Type, Value, Verdict, rule};
use ipnet::Ipv4Net;
use model::{Direction, Eni, Peer, SecurityGroup, SecurityGroupId, Traffic, World};
use std::collections::{BTreeMap, BTreeSet};

/// Where a packet goes that a rule allows: `OPEN` where the rule's peer is everyone.
const TRACKED: [&str; 2] = ["in_tracked", "out_tracked"];
const OPEN: [&str; 2] = ["in_open", "out_open"];
const SUFFIX: [&str; 2] = ["in", "out"];

const TCP: u32 = 6;
const UDP: u32 = 17;

/// A combination of groups.
type Combination = BTreeSet<SecurityGroupId>;

fn way(direction: Direction) -> usize {
    match direction {
        Direction::Ingress => 0,
        Direction::Egress => 1,
    }
}

fn peer_field(direction: Direction) -> Field {
    match direction {
        Direction::Ingress => Field::Source,
        Direction::Egress => Field::Destination,
    }
}

/// Adds the chains and sets of all groups in use, and answers which chain judges each
/// interface's link: (into it, out of it).
pub(super) fn plan(world: &World, enis: &[&Eni], table: &mut Table) -> BTreeMap<String, [String; 2]> {
    let combination = |eni: &Eni| eni.groups.iter().copied().collect::<Combination>();
    let combinations: BTreeSet<Combination> = enis.iter().map(|e| combination(e)).collect();
    let used: BTreeSet<SecurityGroupId> = combinations.iter().flatten().copied().collect();
    let groups: Vec<&SecurityGroup> = used.iter().filter_map(|id| world.security_groups.get(id)).collect();

    for direction in [Direction::Ingress, Direction::Egress] {
        let before = table.chains.len();
        for group in &groups {
            plan_group(group, direction, table);
        }
        let made: BTreeSet<String> = table.chains[before..].iter().map(|c| c.name.clone()).collect();
        for (n, combination) in combinations.iter().enumerate() {
            // Rules for everyone first, of all groups: whether a flow is tracked hangs on them.
            let chains = [open_chain, chain_of]
                .into_iter()
                .flat_map(|name| combination.iter().map(move |id| name(*id, direction)));
            let jumps = chains.filter(|c| made.contains(c)).map(|c| rule().jump(c));
            let rules = jumps.chain([rule().count().drop()]).collect();
            table.chains.push(Chain::new(format!("combination_{n}_{}", SUFFIX[way(direction)]), rules));
        }
    }
    members(&groups, enis, table);
    open(world, enis, table);

    let number: BTreeMap<&Combination, usize> = combinations.iter().zip(0..).collect();
    enis.iter()
        .map(|eni| {
            let n = number[&combination(eni)];
            (link_of(eni), SUFFIX.map(|suffix| format!("combination_{n}_{suffix}")))
        })
        .collect()
}

fn text(id: SecurityGroupId) -> String {
    id.to_string().replace('-', "_")
}

fn chain_of(id: SecurityGroupId, direction: Direction) -> String {
    format!("{}_{}", text(id), SUFFIX[way(direction)])
}

fn open_chain(id: SecurityGroupId, direction: Direction) -> String {
    format!("{}_for_all", chain_of(id, direction))
}

fn members_of(id: SecurityGroupId) -> String {
    format!("{}_members", text(id))
}

/// The chains of one group in one direction, for what everyone may and for the rest, where
/// there are such rules: what is allowed goes on, all else returns.
fn plan_group(group: &SecurityGroup, direction: Direction, table: &mut Table) {
    let (tracked, open) = (TRACKED[way(direction)], OPEN[way(direction)]);
    let field = peer_field(direction);
    let mut rules: Vec<Rule> = Vec::new();
    let mut boxes: BTreeMap<u32, Vec<(Ports, Ipv4Net)>> = BTreeMap::new();
    let mut from_anywhere: BTreeMap<u32, Vec<Ports>> = BTreeMap::new();
    let mut whole: Vec<Ipv4Net> = Vec::new();
    // Order of rules in a group means nothing: sort, so that equal groups give equal rulesets.
    let mut plain: BTreeSet<(Traffic, Peer)> = BTreeSet::new();

    for r in group.rules.iter().filter(|r| r.direction == direction) {
        let ports = match r.traffic {
            Traffic::Tcp { from, to } => Some((TCP, (from, to))),
            Traffic::Udp { from, to } => Some((UDP, (from, to))),
            _ => None,
        };
        match (r.peer, ports) {
            (Peer::V6(_) | Peer::PrefixList(_), _) => {}
            (Peer::V4(net), Some((protocol, ports))) if net.prefix_len() == 0 => {
                from_anywhere.entry(protocol).or_default().push(ports);
            }
            (Peer::V4(net), Some((protocol, ports))) => boxes.entry(protocol).or_default().push((ports, net)),
            (Peer::V4(net), None) if r.traffic == Traffic::All => whole.push(net.trunc()),
            (peer, _) => {
                plain.insert((r.traffic, peer));
            }
        }
    }

    if whole.iter().any(|net| net.prefix_len() == 0) {
        // Everything from everyone: nothing else matters.
        table.chains.push(Chain::new(open_chain(group.id, direction), vec![v4().goto(open)]));
        return;
    }
    for (protocol, ports) in from_anywhere {
        let ports = merged(ports).into_iter().map(|p| Value::Range(p.0.into(), p.1.into())).collect();
        rules.push(
            v4().is(Field::L4Proto, Value::Number(protocol)).any_of(Field::DestinationPort, ports).goto(open),
        );
    }
    if !whole.is_empty() {
        let mut nets = Ipv4Net::aggregate(&whole);
        nets.sort();
        rules.push(rule().any_of(field, nets.into_iter().map(Value::Net).collect()).goto(tracked));
    }
    if !boxes.is_empty() {
        let name = format!("{}_allowed", chain_of(group.id, direction));
        let mut set = Set::new(&name, [Type::Proto, Type::Service, Type::Ipv4]).of_intervals();
        for (protocol, rules) in &boxes {
            set = set.with(disjoint(rules).into_iter().map(|(ports, net)| {
                vec![Value::Number(*protocol), Value::Range(ports.0.into(), ports.1.into()), Value::Net(net)]
            }));
        }
        table.sets.push(set);
        rules.push(rule().in_set([Field::L4Proto, Field::DestinationPort, field], name).goto(tracked));
    }
    for (what, peer) in plain {
        let start = match peer {
            Peer::V4(net) if net.prefix_len() == 0 => v4(),
            Peer::V4(net) => rule().is(field, Value::Net(net.trunc())),
            Peer::Group(id) => rule().in_set([field], members_of(id)),
            Peer::V6(_) | Peer::PrefixList(_) => continue,
        };
        rules.extend(traffic(start, &what).map(|r| r.goto(tracked)));
    }
    if !rules.is_empty() {
        table.chains.push(Chain::new(chain_of(group.id, direction), rules));
    }
}

/// A rule for IPv4 packets.
fn v4() -> Rule {
    rule().is(Field::NfProto, Value::Number(2))
}

/// `start`, and the packet is of this traffic. None for what IPv4 packets never are.
pub(super) fn traffic(start: Rule, traffic: &Traffic) -> Option<Rule> {
    let protocol = |number: u32| start.clone().is(Field::L4Proto, Value::Number(number));
    let ports = |rule: Rule, from: u16, to: u16| {
        let all = from == 0 && to == u16::MAX;
        if all { rule } else { rule.is(Field::DestinationPort, Value::Range(from.into(), to.into())) }
    };
    Some(match *traffic {
        Traffic::All => start,
        Traffic::Tcp { from, to } => ports(protocol(TCP), from, to),
        Traffic::Udp { from, to } => ports(protocol(UDP), from, to),
        Traffic::Icmp { kind, code } => {
            let mut matching = protocol(1);
            if let Some(kind) = kind {
                matching = matching.is(Field::IcmpType, Value::Number(kind.into()));
                if let Some(code) = code {
                    matching = matching.is(Field::IcmpCode, Value::Number(code.into()));
                }
            }
            matching
        }
        Traffic::Icmpv6 { .. } => return None,
        Traffic::Protocol(number) => protocol(number.into()),
    })
}

/// A set of addresses for each group that some rule refers to.
fn members(groups: &[&SecurityGroup], enis: &[&Eni], table: &mut Table) {
    let referred: BTreeSet<SecurityGroupId> = groups
        .iter()
        .flat_map(|g| &g.rules)
        .filter_map(|r| match r.peer {
            Peer::Group(id) => Some(id),
            _ => None,
        })
        .collect();
    for id in referred {
        let inside = enis.iter().filter(|e| e.groups.contains(&id));
        let addresses: BTreeSet<_> = inside.flat_map(|e| e.private_ips.iter().map(|p| p.address)).collect();
        let set = Set::new(members_of(id), [Type::Ipv4]);
        table.sets.push(set.with(addresses.into_iter().map(|ip| vec![Value::Ip(ip)])));
    }
}

/// Which links let every port of TCP or UDP through, by direction. A flow that a rule for
/// everyone lets in is not tracked if all may go out, and the other way about: it ends when
/// the rule does.
fn open(world: &World, enis: &[&Eni], table: &mut Table) {
    for direction in [Direction::Ingress, Direction::Egress] {
        let mut elements = BTreeSet::new();
        for eni in enis {
            let rules =
                eni.groups.iter().filter_map(|id| world.security_groups.get(id)).flat_map(|g| &g.rules);
            let anyone = rules
                .filter(|r| r.direction == direction)
                .filter(|r| matches!(r.peer, Peer::V4(net) if net.prefix_len() == 0));
            for r in anyone {
                let protocols: &[u32] = match r.traffic {
                    Traffic::All => &[TCP, UDP],
                    Traffic::Tcp { from: 0, to: u16::MAX } => &[TCP],
                    Traffic::Udp { from: 0, to: u16::MAX } => &[UDP],
                    _ => &[],
                };
                elements.extend(protocols.iter().map(|p| vec![Value::Name(link_of(eni)), Value::Number(*p)]));
            }
        }
        let name = format!("all_{}", SUFFIX[way(direction)]);
        table.sets.push(Set::new(name, [Type::IfName, Type::Proto]).with(elements));
    }
}

/// Verdicts by link: `goto` the chain.
pub(super) fn goto(link: &str, chain: &str) -> Element {
    Element {
        key: vec![Value::Name(link.to_owned())],
        data: Some(Value::Verdict(Verdict::Goto(chain.to_owned()))),
    }
}
